//! Nothing leaves this computer (N6): a traced session makes no network call.

use std::fs;

use crate::session::{model, run, traced};

/// The one family of sockets that stays on the computer.
const AT_HOME: &str = "AF_UNIX";

#[test]
fn n6_a_whole_session_opens_no_connection_to_any_network() {
    let model = model();
    let data = model.copy();
    let told = data.path().join("network.strace");
    let out = told.to_str().expect("a path in UTF-8").to_owned();
    // Every call of the kernel's network class: socket, connect, bind, sendto…
    let mut program = traced(&["-e", "trace=network", "-o", &out]);
    let answers = run(data.path(), &model.session(), &mut program);
    assert!(
        answers.said.len() > 30 && answers.refusals().next().is_none(),
        "the session ran: {answers:?}"
    );
    let calls = fs::read_to_string(&told).expect("strace wrote what it saw");
    let away: Vec<&str> = calls
        .lines()
        .filter(|line| line.contains('('))
        .filter(|line| !line.contains(AT_HOME))
        .collect();
    assert!(
        away.is_empty(),
        "calls that reach beyond this computer:\n{}",
        away.join("\n")
    );
}

#[test]
fn n6_the_trace_would_see_a_connection() {
    // A control: the same trace over a program that does open a socket.
    let folder = tempfile::tempdir().expect("a folder");
    let told = folder.path().join("network.strace");
    let status = std::process::Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=network", "-o"])
        .arg(&told)
        .args(["bash", "-c", "exec 3<>/dev/udp/127.0.0.1/9"])
        .status()
        .expect("strace starts");
    assert!(status.success());
    let calls = fs::read_to_string(&told).expect("strace wrote what it saw");
    assert!(calls.lines().any(|line| line.contains("AF_INET")), "{calls}");
}
