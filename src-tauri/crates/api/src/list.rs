//! The one list of commands.
//!
//! The shell, `waymarkctl`, the bridge of the browser tests and the TypeScript
//! client are all made from it, so a command without a handler does not
//! compile and a window that may not call it is refused in one place.
//!
//! A row reads: name, request, response, and the windows that may call it:
//! `start` (no vault is open), `main` (a vault is open), `conference` (the
//! shared screen: one plan's shared part and nothing else).
//! `build.rs` of the shell reads the rows of this file as text to declare a
//! permission for each, so keep one row on one line.

/// Calls `$callback!` with every row of the list.
#[macro_export]
macro_rules! for_each_command {
    ($callback:ident) => {
        $callback! {
            // the app and its vaults
            app_state: AppStateGet => AppState, [start, main, conference];
            prefs_set: PrefsSet => AppState, [start, main, conference];
            vault_create: VaultCreate => VaultCreated, [start];
            vault_unlock: VaultUnlock => AppState, [start];
            vault_lock: VaultLock => AppState, [main];
            sample_open: SampleOpen => AppState, [start];
            sample_remove: SampleRemove => AppState, [start];
            passphrase_change: PassphraseChange => Done, [main];
            recovery_sheet_write: RecoverySheetWrite => FileWritten, [main];
            backup_make: BackupMake => FileWritten, [main];
            backup_restore: BackupRestore => AppState, [start];
            // the class
            class_show: ClassShow => ClassShown, [main];
            class_state: ClassState => Done, [main];
            project_state: ProjectState => Done, [main];
            student_add: StudentAdd => StudentAdded, [main];
            person_state: PersonState => PersonStated, [main];
            person_join: PersonJoin => Done, [main];
            person_part: PersonPart => Done, [main];
            names_ask: NamesAsk => Done, [main];
            entry_point_take: EntryPointTake => Done, [main];
            library_show: LibraryShow => LibraryShown, [main];
            library_state: LibraryState => Done, [main];
            frameworks_show: FrameworksShow => FrameworksShown, [main, conference];
            framework_state: FrameworkState => Done, [main];
            school_state: SchoolState => Done, [main];
            calendar_state: CalendarState => Done, [main];
            // a plan
            plan_begin: PlanBegin => PlanBegun, [main];
            plan_show: PlanShow => PlanShown, [main, conference];
            plan_story: PlanStory => PlanStoryTold, [main, conference];
            plan_import: PlanImport => PlanImported, [main];
            plan_carry: PlanCarry => PlanBegun, [main];
            plan_join: PlanJoin => PlanBegun, [main];
            text_edit: TextEdit => Changed, [main, conference];
            text_show: TextShow => TextShown, [main, conference];
            text_restore: TextRestore => Changed, [main, conference];
            item_add: ItemAdd => ItemAdded, [main, conference];
            item_move: ItemMove => Changed, [main, conference];
            item_trash: ItemTrash => Changed, [main, conference];
            item_revive: ItemRevive => Changed, [main, conference];
            field_set: FieldSet => Changed, [main, conference];
            field_choose: FieldChoose => Changed, [main, conference];
            goal_confirm: GoalConfirm => Changed, [main, conference];
            goal_close: GoalClose => Changed, [main, conference];
            suggestion_make: SuggestionMake => Changed, [main, conference];
            suggestion_answer: SuggestionAnswer => Changed, [main, conference];
            evidence_take: EvidenceTake => EvidenceTaken, [main, conference];
            evidence_add: EvidenceAdd => Changed, [main, conference];
            evidence_check: EvidenceCheck => Changed, [main, conference];
            evidence_pick: EvidencePick => Changed, [main, conference];
            evidence_show: EvidenceShow => EvidenceShown, [main, conference];
            evidence_open: EvidenceOpen => FileWritten, [main];
            work_not_today: WorkNotToday => Changed, [main, conference];
            recording_start: RecordingStart => RecordingShown, [main, conference];
            recording_show: RecordingShow => RecordingShown, [main, conference];
            recording_stop: RecordingStop => EvidenceTaken, [main, conference];
            recording_drop: RecordingDrop => Done, [main, conference];
            check_in_add: CheckInAdd => Changed, [main, conference];
            check_in_answer: CheckInAnswer => Changed, [main, conference];
            competency_doubt: CompetencyDoubt => Changed, [main, conference];
            competency_answer: CompetencyAnswer => Changed, [main, conference];
            competency_go_on: CompetencyGoOn => Changed, [main, conference];
            support_give: SupportGive => Changed, [main];
            passage_mark: PassageMark => Changed, [main, conference];
            family_copy_answer: FamilyCopyAnswer => Changed, [main, conference];
            change_undo: ChangeUndo => Undone, [main, conference];
            change_redo: ChangeRedo => Undone, [main, conference];
            // care: what a shared screen never opens
            care_show: CareShow => CareShown, [main];
            care_reader_state: CareReaderState => Done, [main];
            access_state: AccessState => Changed, [main];
            care_need_state: CareNeedState => Changed, [main];
            care_support_state: CareSupportState => Changed, [main];
            care_remove: CareRemove => Changed, [main];
            need_to_care: NeedToCare => Changed, [main];
            need_to_shared: NeedToShared => Changed, [main];
            care_move: CareMove => CareMoved, [main];
            // a teacher's own
            own_note_write: OwnNoteWrite => Done, [main];
            own_notes_show: OwnNotesShow => OwnNotesShown, [main];
            // the conference
            conference_plan: ConferencePlan => Changed, [main];
            conference_start: ConferenceStart => AppState, [main];
            conference_show: ConferenceShow => ConferenceShown, [conference];
            conference_move: ConferenceMove => Changed, [conference];
            conference_end: ConferenceEnd => Changed, [conference];
            conference_leave: ConferenceLeave => AppState, [conference];
            family_copy_make: FamilyCopyMake => FamilyCopiesMade, [conference];
            // copies
            export_preview: ExportPreview => ExportPreviewed, [main];
            export_write: ExportWrite => FileWritten, [main];
            copies_show: CopiesShow => CopiesShown, [main];
            // carried by hand
            waits_show: WaitsShow => WaitsShown, [main];
            carry_out: CarryOut => Carried, [main];
            carry_in: CarryIn => Carried, [main];
            carry_go_on: CarryGoOn => Carried, [main];
            carry_stop: CarryStop => Done, [main];
            invite_make: InviteMake => Invited, [main];
            invite_sheet_write: InviteSheetWrite => FileWritten, [main];
            invite_withdraw: InviteWithdraw => Done, [main];
            vault_join: VaultJoin => VaultCreated, [start];
        }
    };
}

macro_rules! rows {
    ($($(#[$meta:meta])* $name:ident: $request:ident => $response:ident, [$($window:ident),+];)+) => {
        /// Every command with the windows it is for.
        pub const COMMANDS: &[crate::host::CommandRow] = &[
            $(crate::host::CommandRow { name: stringify!($name), windows: &[$(stringify!($window)),+] }),+
        ];
    };
}
for_each_command!(rows);
