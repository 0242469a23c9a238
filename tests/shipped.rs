//! The program that ships, as any build of the workspace makes it.

use std::process::Command;

fn program() -> &'static str {
    env!("CARGO_BIN_EXE_waymark")
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn nobody_can_stand_in_for_a_person_in_the_program_that_ships() {
    let bytes = std::fs::read(program()).expect("the program is built");
    assert!(
        holds(&bytes, "WAYMARK_DATA"),
        "names of variables can be read in a program, so this test sees what it looks for"
    );
    for door in ["WAYMARK_TEST_DOOR", "WAYMARK_TEST_CHOOSER"] {
        assert!(!holds(&bytes, door), "the program that ships knows {door}");
    }
}

#[test]
fn it_says_what_it_takes_and_refuses_the_rest() {
    let said = Command::new(program()).arg("--help").output().expect("it runs");
    assert!(said.status.success(), "help is no error");
    assert!(
        String::from_utf8_lossy(&said.stdout).contains("--sample"),
        "help names the made-up school"
    );
    let said = Command::new(program()).arg("--door").output().expect("it runs");
    assert_eq!(
        said.status.code(),
        Some(2),
        "an argument that it does not know is refused"
    );
    assert!(String::from_utf8_lossy(&said.stderr).contains("--door"), "and named");
}
