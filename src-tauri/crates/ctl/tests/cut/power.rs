//! A power cut: what was not confirmed by the disk may be there, in part, or
//! not, in any order. The session is recorded once; each cut builds what a
//! disk could hold at that moment.
//!
//! The disk: a sync makes a file's earlier bytes, its length and its name
//! stand. Of what came after, each write is kept, dropped, or torn at a sector.
//! Names change in order, as on every journaling file system.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::moments::{Moments, soak};
use crate::session::{Answers, EDITS, model, run, traced};
use crate::trace::{self, Call};

const SECTOR: usize = 512;

/// A change of a file that the disk has not confirmed.
#[derive(Clone)]
enum Open {
    Bytes { at: usize, bytes: Vec<u8> },
    Length(usize),
}

/// A file: what surely stands, and what may.
#[derive(Clone, Default)]
struct File {
    stands: Vec<u8>,
    open: Vec<Open>,
    /// Its length as the program sees it.
    length: usize,
}

/// A change of names that the disk has not confirmed.
#[derive(Clone)]
enum Naming {
    Give { path: PathBuf, file: usize },
    Move { from: PathBuf, to: PathBuf },
    Take { path: PathBuf },
}

/// The disk below one folder.
#[derive(Clone, Default)]
struct Disk {
    files: Vec<File>,
    /// As the program sees it.
    names: BTreeMap<PathBuf, usize>,
    /// As it surely stands.
    standing: BTreeMap<PathBuf, usize>,
    open: Vec<Naming>,
    folders: Vec<PathBuf>,
}

impl Disk {
    fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        disk.take_in(folder);
        disk
    }

    fn take_in(&mut self, folder: &Path) {
        self.folders.push(folder.to_owned());
        for entry in fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path())
        {
            if entry.is_dir() {
                self.take_in(&entry);
            } else {
                let stands = fs::read(&entry).expect("a file");
                self.names.insert(entry.clone(), self.files.len());
                self.standing.insert(entry, self.files.len());
                self.files.push(File {
                    length: stands.len(),
                    stands,
                    open: Vec::new(),
                });
            }
        }
    }

    fn apply(&mut self, call: &Call) {
        match call {
            Call::Open { path, create, cut } => {
                if *create && !self.names.contains_key(path) {
                    self.names.insert(path.clone(), self.files.len());
                    self.open.push(Naming::Give {
                        path: path.clone(),
                        file: self.files.len(),
                    });
                    self.files.push(File::default());
                } else if *cut {
                    self.change(path, Open::Length(0));
                }
            }
            Call::Write { path, at, bytes } => {
                let at = usize::try_from(*at).expect("a place in a file");
                self.change(
                    path,
                    Open::Bytes {
                        at,
                        bytes: bytes.clone(),
                    },
                );
            }
            Call::Append { path, bytes } => {
                let at = self.names.get(path).map_or(0, |file| self.files[*file].length);
                self.change(
                    path,
                    Open::Bytes {
                        at,
                        bytes: bytes.clone(),
                    },
                );
            }
            Call::Length { path, length } => {
                self.change(path, Open::Length(usize::try_from(*length).expect("a length")));
            }
            Call::Sync { path } => self.confirm(path),
            Call::Rename { from, to } => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                    self.open.push(Naming::Move {
                        from: from.clone(),
                        to: to.clone(),
                    });
                }
            }
            Call::Remove { path } => {
                if self.names.remove(path).is_some() {
                    self.open.push(Naming::Take { path: path.clone() });
                }
            }
            Call::Folder { path } => self.folders.push(path.clone()),
            Call::Say { .. } => {}
        }
    }

    fn change(&mut self, path: &Path, change: Open) {
        // Files outside the folder are none of the vault's.
        let Some(file) = self.names.get(path).and_then(|file| self.files.get_mut(*file)) else {
            return;
        };
        file.length = match &change {
            Open::Bytes { at, bytes } => file.length.max(at + bytes.len()),
            Open::Length(length) => *length,
        };
        file.open.push(change);
    }

    /// A sync confirms a file, and every name that was given before it.
    fn confirm(&mut self, path: &Path) {
        if let Some(file) = self.names.get(path).copied() {
            let open = std::mem::take(&mut self.files[file].open);
            for change in open {
                lay(&mut self.files[file].stands, &change, None);
            }
        }
        for naming in std::mem::take(&mut self.open) {
            rename(&mut self.standing, &naming);
        }
    }

    /// What the disk could hold now, written below another folder.
    fn write(&self, of: &Path, to: &Path, moments: &mut Moments) {
        let moved = |path: &Path| path.strip_prefix(of).ok().map(|inside| to.join(inside));
        for folder in self.folders.iter().filter_map(|folder| moved(folder)) {
            fs::create_dir_all(folder).expect("a folder");
        }
        let mut names = self.standing.clone();
        let kept = moments.below(self.open.len() + 1);
        for naming in &self.open[..kept] {
            rename(&mut names, naming);
        }
        for (path, file) in names {
            let file = &self.files[file];
            let mut bytes = file.stands.clone();
            for change in &file.open {
                let torn = moments.coin().then(|| moments.below(9));
                if moments.coin() {
                    lay(&mut bytes, change, torn);
                }
            }
            if let Some(path) = moved(&path) {
                fs::write(path, bytes).expect("a file");
            }
        }
    }
}

fn rename(names: &mut BTreeMap<PathBuf, usize>, naming: &Naming) {
    match naming {
        Naming::Give { path, file } => {
            names.insert(path.clone(), *file);
        }
        Naming::Move { from, to } => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
        Naming::Take { path } => {
            names.remove(path);
        }
    }
}

/// Lays a change into the bytes; of a torn one only so many sectors.
fn lay(bytes: &mut Vec<u8>, change: &Open, torn: Option<usize>) {
    match change {
        Open::Length(length) => bytes.resize(*length, 0),
        Open::Bytes { at, bytes: new } => {
            let new = &new[..torn.map_or(new.len(), |sectors| new.len().min(sectors * SECTOR))];
            bytes.resize(bytes.len().max(at + new.len()), 0);
            bytes[*at..at + new.len()].copy_from_slice(new);
        }
    }
}

/// The session as it reached the disk.
struct Recording {
    folder: PathBuf,
    at_rest: Disk,
    calls: Vec<Call>,
}

/// The one recording of this run of the tests.
fn recording() -> &'static Recording {
    static RECORDING: OnceLock<Recording> = OnceLock::new();
    RECORDING.get_or_init(|| {
        let copy = model().copy();
        let at_rest = Disk::of(copy.path());
        let aside = tempfile::tempdir().expect("a folder");
        let log = aside.path().join("trace.txt");
        let path = log.to_str().expect("a plain path");
        let which = format!("trace={}", trace::CALLS);
        let options = ["-y", "-xx", "-s", "16777216", "-o", path, "-e", &which];
        let answers = run(copy.path(), &model().session(), &mut traced(&options));
        assert_eq!(
            answers.kept().len(),
            EDITS,
            "the session runs through where nothing fails: {answers:?}"
        );
        let calls = trace::read(&fs::read_to_string(log).expect("strace wrote its log"));
        let said: Vec<u8> = calls.iter().flat_map(said).copied().collect();
        assert_eq!(
            Answers::of(&said).kept().len(),
            EDITS,
            "the recording holds every answer"
        );
        Recording {
            folder: copy.path().to_owned(),
            at_rest,
            calls,
        }
    })
}

fn said(call: &Call) -> &[u8] {
    match call {
        Call::Say { bytes } => bytes,
        _ => &[],
    }
}

/// Cuts the power after so many calls and looks what stands. A disk that is
/// not `honest` answers a sync and does nothing.
fn cut(after: usize, honest: bool, moments: &mut Moments) {
    let Recording { folder, at_rest, calls } = recording();
    let told = moments.told(&format!("power cut after call {after} of {}", calls.len()));
    let mut disk = at_rest.clone();
    for call in calls[..after]
        .iter()
        .filter(|call| honest || !matches!(call, Call::Sync { .. }))
    {
        disk.apply(call);
    }
    let said: Vec<u8> = calls[..after].iter().flat_map(said).copied().collect();
    let left = tempfile::tempdir().expect("a folder");
    disk.write(folder, left.path(), moments);
    model().look_again(left.path(), &Answers::of(&said), &told);
}

#[test]
fn every_answered_edit_stands_after_a_power_cut() {
    let mut moments = Moments::of("power");
    for after in moments.sample(14, recording().calls.len()) {
        for _ in 0..if soak() { 3 } else { 1 } {
            cut(after, true, &mut moments);
        }
    }
}

#[test]
fn a_disk_that_lies_about_its_syncs_loses_edits_and_this_test_sees_it() {
    // The test of the test: what it proves hangs on the syncs, so without
    // them it has to fail.
    let last = recording().calls.len();
    let lost = std::panic::catch_unwind(|| cut(last, false, &mut Moments::of("a lying disk")));
    assert!(
        lost.is_err(),
        "edits that were answered and never reached the disk are missed"
    );
}
