//! The list of what only a shell can do, in the form of the list in `api`:
//! ask for a file or folder, say which files a person let fall, hand a written
//! copy to the system, hear that somebody is there, and say whether own notes can
//! stand on another display.
//!
//! `build.rs` reads the rows as text, so keep one row on one line. The
//! conference has none of these: it needs no dialog and no viewer (C2).

/// Calls `$callback!` with every row of the list.
macro_rules! for_each_own_command {
    ($callback:ident) => {
        $callback! {
            choose_folder: ChooseFolder => Chosen, [main];
            choose_file: ChooseFile => Chosen, [main];
            dropped_files: DroppedFiles => Dropped, [main];
            open_path: PathWritten => Done, [main];
            reveal_path: PathWritten => Done, [main];
            opened_file: OpenedFile => Chosen, [main];
            activity: Activity => Done, [main];
            print_path: PathWritten => Done, [main];
            notes_beside: NotesBeside => NotesOffered, [main];
        }
    };
}

pub(crate) use for_each_own_command;
