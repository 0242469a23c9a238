//! A disk that is full from some write on, and a disk that fails at one.

use crate::moments::Moments;
use crate::session::{model, run, traced};

/// The calls by which the vault's files change.
const WRITES: &str = "pwrite64,ftruncate";
const SYNCS: &str = "fsync,fdatasync";

/// How many such calls the whole session makes.
fn calls(which: &str) -> usize {
    let copy = model().copy();
    let log = copy.path().join("trace.txt");
    let path = log.to_str().expect("a plain path");
    let answers = run(
        copy.path(),
        &model().session(),
        &mut traced(&["-o", path, "-e", &format!("trace={which}")]),
    );
    assert_eq!(
        answers.refusals().count(),
        0,
        "the session runs through where nothing fails: {answers:?}"
    );
    let trace = std::fs::read_to_string(log).expect("strace wrote its log");
    let count = trace.lines().filter(|line| line.contains('(')).count();
    assert!(count > 10, "the session writes to its disk: {trace}");
    count
}

/// Breaks the disk at sampled calls and looks what stands.
fn break_at(test: &str, which: &str, error: &str, from_then_on: bool, code: &str) {
    let mut moments = Moments::of(test);
    let last = calls(which);
    let mut refused = 0;
    for call in moments.sample(6, last) {
        let told = moments.told(&format!("{error} at call {call} of {last} of {which}"));
        let copy = model().copy();
        let when = if from_then_on {
            format!("{call}+")
        } else {
            call.to_string()
        };
        let inject = format!("inject={which}:error={error}:when={when}");
        let options = ["-o", "/dev/null", "-e", &format!("trace={which}"), "-e", &inject];
        let answers = run(copy.path(), &model().session(), &mut traced(&options));
        for refusal in answers.refusals() {
            let text = |field: &str| refusal[field].as_str().unwrap_or_default().to_owned();
            assert!(
                !text("words").is_empty() && !text("remedy").is_empty(),
                "an error says what to do: {refusal}\n{told}"
            );
            if text("code") == code {
                refused += 1;
            }
        }
        assert!(
            !answers.stderr.contains("panicked"),
            "it stops in order: {}\n{told}",
            answers.stderr
        );
        model().look_again(copy.path(), &answers, &told);
    }
    assert!(refused > 0, "some edit was refused as `{code}`, or nothing was tested");
}

#[test]
fn every_answered_edit_stands_when_the_disk_fills_up() {
    break_at("full", WRITES, "ENOSPC", true, "disk_full");
}

#[test]
fn every_answered_edit_stands_when_there_is_room_again_after_one_write() {
    break_at("full once", WRITES, "ENOSPC", false, "disk_full");
}

#[test]
fn every_answered_edit_stands_when_a_write_fails() {
    break_at("write fails", WRITES, "EIO", false, "disk_failed");
}

#[test]
fn every_answered_edit_stands_when_the_disk_does_not_confirm() {
    break_at("sync fails", SYNCS, "EIO", false, "disk_failed");
}
