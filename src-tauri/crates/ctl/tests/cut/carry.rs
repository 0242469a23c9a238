//! Carrying cut off: killed, a full stick, a failing one, at sampled calls of
//! writing a bundle and of reading one.
//!
//! Afterwards the stick holds a whole bundle or none, both vaults are whole,
//! and once it is done again every word stands on the other side once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

use crate::moments::Moments;
use crate::session::{PASSPHRASE, PROGRAM, copy, model, run, traced};

/// The calls by which files change, here and on the stick.
pub(crate) const CALLS: &str = "write,pwrite64,ftruncate,fsync,fdatasync,rename,unlink";
/// Calls tried of each kind in a run that is no soak.
const SOME: usize = 3;

/// Two computers: one has words that the other lacks.
struct Pair {
    folder: TempDir,
    /// What the edits of the session left, all of it.
    words: Vec<String>,
}

fn pair() -> &'static Pair {
    static PAIR: OnceLock<Pair> = OnceLock::new();
    PAIR.get_or_init(Pair::make)
}

pub(crate) fn program(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .args(arguments)
        .arg("--data")
        .arg(data)
        .env("WAYMARK_PASSPHRASE", PASSPHRASE);
    command
}

pub(crate) fn told(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

impl Pair {
    fn make() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (here, there, stick) = (
            folder.path().join("here"),
            folder.path().join("there"),
            folder.path().join("stick"),
        );
        fs::create_dir(&stick).expect("a stick");
        copy(model().copy().path(), &here);
        let invited = program(&here, &["invite", text(&stick), "--json"])
            .output()
            .expect("it runs");
        let invited: Value = serde_json::from_slice(&invited.stdout).unwrap_or_else(|_| panic!("{}", told(&invited)));
        let code: Vec<&str> = invited["code"]
            .as_array()
            .expect("a code")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let joined = program(&there, &["join", invited["path"].as_str().expect("a file")])
            .env("WAYMARK_CODE", code.join("-"))
            .output()
            .expect("it runs");
        assert!(joined.status.success(), "the other joins: {}", told(&joined));
        for (data, way) in [(&there, "out"), (&here, "in")] {
            let met = program(data, &["carry", way, text(&stick)]).output().expect("it runs");
            assert!(met.status.success(), "they meet once: {}", told(&met));
        }
        let answers = run(&here, &model().session(), &mut Command::new(PROGRAM));
        // Notes of one's own stand in no plan, but all of it is carried.
        Self {
            folder,
            words: answers.kept().into_iter().collect(),
        }
    }

    /// Copies to break.
    fn copies(&self) -> (TempDir, PathBuf, PathBuf, PathBuf) {
        let to = tempfile::tempdir().expect("a folder");
        copy(self.folder.path(), to.path());
        let (here, there, stick) = (to.path().join("here"), to.path().join("there"), to.path().join("stick"));
        (to, here, there, stick)
    }
}

/// Whether the stick holds a bundle that is not whole.
fn is_torn(stick: &Path, there: &Path) -> bool {
    let read = program(there, &["carry", "in", text(stick), "--json"])
        .output()
        .expect("it runs");
    let answer: Value = serde_json::from_slice(&read.stdout).unwrap_or_default();
    answer["brought"]["torn"]
        .as_array()
        .is_some_and(|torn| !torn.is_empty())
}

pub(crate) fn is_whole(data: &Path, moment: &str) {
    let check = program(data, &["check"]).output().expect("it runs");
    assert!(
        check.status.success(),
        "the check found something: {}\n{moment}",
        told(&check)
    );
}

/// Does it again with nothing in the way, and looks at every word there.
fn again(here: &Path, there: &Path, stick: &Path, moment: &str) {
    for (data, way) in [(here, "out"), (there, "in")] {
        let done = program(data, &["carry", way, text(stick)]).output().expect("it runs");
        assert!(
            done.status.success(),
            "it goes the second time: {}\n{moment}",
            told(&done)
        );
    }
    is_whole(here, moment);
    is_whole(there, moment);
    let standing = model().standing(there);
    for word in &pair().words {
        let times = standing.matches(word).count();
        assert_eq!(times, 1, "{word} stands {times} times on the other side\n{moment}");
    }
}

/// How many such calls one carrying makes.
fn calls(data: &Path, way: &str, stick: &Path) -> usize {
    let log = stick.join("trace.txt");
    let options = ["-o", text(&log), "-e", &format!("trace={CALLS}")];
    let output = traced(&options)
        .args(["carry", way, text(stick), "--data"])
        .arg(data)
        .env("WAYMARK_PASSPHRASE", PASSPHRASE)
        .output()
        .expect("it runs");
    assert!(output.status.success(), "it runs through: {}", told(&output));
    let trace = fs::read_to_string(&log).expect("strace wrote its log");
    fs::remove_file(log).expect("gone");
    trace.lines().filter(|line| line.contains('(')).count()
}

fn cut(test: &str, way: &str, how: &str) {
    let mut moments = Moments::of(test);
    let last = {
        let (_folder, here, there, stick) = pair().copies();
        if way == "in" {
            let out = program(&here, &["carry", "out", text(&stick)])
                .output()
                .expect("it runs");
            assert!(out.status.success(), "{}", told(&out));
        }
        calls(if way == "out" { &here } else { &there }, way, &stick)
    };
    assert!(last > 10, "carrying writes: {last} calls");
    for call in moments.sample(SOME, last) {
        let moment = moments.told(&format!("{how} at call {call} of {last} of carrying {way}"));
        let (_folder, here, there, stick) = pair().copies();
        if way == "in" {
            let out = program(&here, &["carry", "out", text(&stick)])
                .output()
                .expect("it runs");
            assert!(out.status.success(), "{}\n{moment}", told(&out));
        }
        let inject = format!("inject={CALLS}:{how}:when={call}");
        let options = ["-o", "/dev/null", "-e", &format!("trace={CALLS}"), "-e", &inject];
        let output = traced(&options)
            .args(["carry", way, text(&stick), "--data"])
            .arg(if way == "out" { &here } else { &there })
            .env("WAYMARK_PASSPHRASE", PASSPHRASE)
            .output()
            .expect("it runs");
        assert!(
            !told(&output).contains("panicked"),
            "it stops in order: {}\n{moment}",
            told(&output)
        );
        if way == "out" {
            let (_reader, _, reader, _) = pair().copies();
            assert!(!is_torn(&stick, &reader), "half a bundle has a bundle's name\n{moment}");
        }
        again(&here, &there, &stick, &moment);
    }
}

#[test]
fn s9_a_bundle_is_whole_or_not_there_when_writing_it_is_killed() {
    cut("carry out killed", "out", "signal=SIGKILL");
}

#[test]
fn s9_a_full_stick_leaves_no_half_bundle() {
    cut("carry out full", "out", "error=ENOSPC");
}

#[test]
fn s9_a_failing_stick_leaves_no_half_bundle() {
    cut("carry out fails", "out", "error=EIO");
}

#[test]
fn s9_what_was_read_stands_and_the_rest_comes_again_when_reading_is_killed() {
    cut("carry in killed", "in", "signal=SIGKILL");
}

#[test]
fn s9_a_full_disk_takes_in_no_half_of_a_bundle() {
    cut("carry in full", "in", "error=ENOSPC");
}

#[test]
fn s9_a_failing_disk_takes_in_no_half_of_a_bundle() {
    cut("carry in fails", "in", "error=EIO");
}
