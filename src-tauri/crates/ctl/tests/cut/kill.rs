//! Kill −9: the program is gone between one instruction and the next.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::moments::Moments;
use crate::session::{Answers, EDITS, PROGRAM, model, script};

#[test]
fn every_answered_edit_stands_after_kill_9() {
    let mut moments = Moments::of("kill");
    for answered in moments.sample(6, EDITS + 1) {
        let told = moments.told(&format!("killed after answer {answered}"));
        let copy = model().copy();
        let mut program = Command::new(PROGRAM)
            .arg("--data")
            .arg(copy.path())
            .arg("script")
            .arg(script(copy.path(), &model().session()))
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut said = Vec::new();
        let mut out = BufReader::new(program.stdout.take().expect("its answers"));
        for _ in 0..answered {
            out.read_until(b'\n', &mut said).expect("an answer");
        }
        // It is at its next command now, and somewhere in that it dies.
        program.kill().expect("it is killed");
        program.wait().expect("it is gone");
        out.read_until(b'\0', &mut said).expect("what it still said");
        let answers = Answers::of(&said);
        assert!(answers.said.len() >= answered, "the session ran: {answers:?}\n{told}");
        model().look_again(copy.path(), &answers, &told);
    }
}
