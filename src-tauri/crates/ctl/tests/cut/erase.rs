//! An erasure cut off: killed, a full disk, a failing one, at sampled calls
//! (G6).
//!
//! Afterwards the vault is whole, the plan is erased or as it was and never
//! half of it, and once it is done again nothing of it is left and everything
//! of the others is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

use crate::carry::{CALLS, is_whole, program, text, told};
use crate::moments::Moments;
use crate::session::{copy, traced};

/// Calls tried of each kind in a run that is no soak.
const SOME: usize = 4;
/// Whose plan the rule made due in the sample school.
const DUE: &str = "Leona Castellan";
const ERASE: [&str; 3] = ["erase", DUE, "--for-good"];

/// The sample school, made once and copied.
fn school() -> &'static Path {
    static SCHOOL: OnceLock<TempDir> = OnceLock::new();
    let folder = SCHOOL.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let made = program(folder.path(), &["sample"]).output().expect("it runs");
        assert!(made.status.success(), "the school is made: {}", told(&made));
        folder
    });
    folder.path()
}

fn answer(data: &Path, arguments: &[&str], moment: &str) -> Value {
    let output = program(data, arguments).output().expect("it runs");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}\n{moment}", told(&output)))
}

/// Every plan of a vault as its whole text, but for whose is due.
fn others(data: &Path, moment: &str) -> Vec<String> {
    let plans = answer(data, &["plans", "--json"], moment);
    let plans = plans
        .as_array()
        .or_else(|| plans["plans"].as_array())
        .expect("plans")
        .clone();
    let mut texts = Vec::new();
    // A few of them, whole: all would take longer than what is tested.
    for plan in plans.iter().filter(|plan| plan["student"] != DUE).step_by(8) {
        let id = plan["plan"].as_str().or_else(|| plan["id"].as_str()).expect("an id");
        texts.push(answer(data, &["show", id, "--json"], moment).to_string());
    }
    assert!(texts.len() > 2, "there are others: {plans:?}");
    texts
}

/// Whether the erasure is stated here.
fn erased(data: &Path, moment: &str) -> bool {
    let due = answer(data, &["due", "--json"], moment);
    let of = |list: &str| {
        let all = due[list].as_array().into_iter().flatten();
        all.filter(|one| one["student"] == DUE).count()
    };
    let (is_due, is_erased) = (of("due"), of("erasures"));
    assert_eq!(
        is_due + is_erased,
        1,
        "due or erased, and nothing between: {due}\n{moment}"
    );
    is_erased == 1
}

/// The names of the attachments' files.
fn attachments(data: &Path) -> BTreeSet<String> {
    fn below(folder: &Path, names: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            match entry.path().is_dir() {
                true => below(&entry.path(), names),
                false => {
                    names.insert(entry.file_name().to_string_lossy().into_owned());
                }
            }
        }
    }
    let vaults = fs::read_dir(data.join("vaults")).expect("vaults");
    let mut names = BTreeSet::new();
    below(&vaults.flatten().next().expect("one").path().join("blobs"), &mut names);
    names
}

fn begin() -> TempDir {
    let to = tempfile::tempdir().expect("a folder");
    copy(school(), to.path());
    to
}

fn erase(data: &Path, options: &[&str]) -> std::process::Output {
    let mut command: Command = traced(options);
    command.args(ERASE).arg("--data").arg(data).output().expect("it runs")
}

fn cut(test: &str, how: &str) {
    let mut moments = Moments::of(test);
    let whole = begin();
    let before = others(whole.path(), "before");
    let log = whole.path().join("trace.txt");
    let done = erase(whole.path(), &["-o", text(&log), "-e", &format!("trace={CALLS}")]);
    assert!(
        done.status.success(),
        "it is erased where nothing is in the way: {}",
        told(&done)
    );
    let last = fs::read_to_string(&log)
        .expect("strace wrote its log")
        .lines()
        .filter(|line| line.contains('('))
        .count();
    assert!(last > 20, "erasing writes: {last} calls");
    let left = attachments(whole.path());
    for call in moments.sample(SOME, last) {
        let moment = moments.told(&format!("{how} at call {call} of {last} of erasing"));
        let folder = begin();
        let data = folder.path();
        let inject = format!("inject={CALLS}:{how}:when={call}");
        let output = erase(
            data,
            &["-o", "/dev/null", "-e", &format!("trace={CALLS}"), "-e", &inject],
        );
        assert!(
            !told(&output).contains("panicked"),
            "it stops in order: {}\n{moment}",
            told(&output)
        );
        // What was begun is ended as the vault opens.
        is_whole(data, &moment);
        if !erased(data, &moment) {
            assert!(!output.status.success(), "it was told as done and is not\n{moment}");
            let again = program(data, &ERASE).output().expect("it runs");
            assert!(
                again.status.success(),
                "it goes the second time: {}\n{moment}",
                told(&again)
            );
        }
        assert!(erased(data, &moment), "{moment}");
        is_whole(data, &moment);
        assert_eq!(
            attachments(data),
            left,
            "its attachments are gone and no others\n{moment}"
        );
        assert_eq!(
            others(data, &moment),
            before,
            "the other plans are as they were\n{moment}"
        );
    }
}

#[test]
fn g6_an_erasure_is_whole_or_not_begun_when_it_is_killed() {
    cut("erase killed", "signal=SIGKILL");
}

#[test]
fn g6_an_erasure_is_whole_or_not_begun_on_a_full_disk() {
    cut("erase full", "error=ENOSPC");
}

#[test]
fn g6_an_erasure_is_whole_or_not_begun_on_a_failing_disk() {
    cut("erase fails", "error=EIO");
}
