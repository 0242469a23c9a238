//! Other systems that carry the same work over a server on this computer. They
//! are installed beside the build, by `./x bench`, and by nothing else.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::Fault;
use crate::proxy::Proxy;

/// A system, and how its devices are started.
pub(crate) struct Peer {
    /// Its name, with how the work is laid out in it.
    pub(crate) name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
    /// What the script is told beside the ports.
    how: &'static str,
}

/// What came of it.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// Edits that can be seen on every device.
    pub(crate) visible: u64,
    /// Edits that are kept where only a program finds them.
    pub(crate) kept: u64,
    /// Bytes that went to a device or came from one.
    pub(crate) bytes: u64,
    /// From the first device that meets the others to the last.
    pub(crate) seconds: f64,
}

pub(crate) const PEERS: &[Peer] = &[
    Peer {
        name: "automerge-repo, one document",
        program: "node",
        arguments: &["automerge.mjs"],
        how: "",
    },
    Peer {
        name: "PouchDB server, the plan one document",
        program: "node",
        arguments: &["pouch.mjs"],
        how: "plan",
    },
    Peer {
        name: "PouchDB server, a note one document",
        program: "node",
        arguments: &["pouch.mjs"],
        how: "note",
    },
    Peer {
        name: "Anki's sync server",
        program: "python/bin/python",
        arguments: &["notes.py"],
        how: "",
    },
];

impl Peer {
    /// Runs it once.
    pub(crate) fn run(&self) -> Result<Outcome, Fault> {
        let folder = std::env::var_os("WAYMARK_PEERS").map(PathBuf::from);
        let folder = folder.ok_or(Fault::Missing("WAYMARK_PEERS"))?;
        let program = match self.program.contains('/') {
            true => folder.join(self.program),
            false => PathBuf::from(self.program),
        };
        let proxy = Proxy::new()?;
        let mut child = Command::new(program)
            .args(self.arguments)
            .args([proxy.server.to_string(), proxy.port.to_string(), self.how.to_owned()])
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let said = child.stdout.take().ok_or(Fault::Missing("its output"))?;
        let mut hears = child.stdin.take().ok_or(Fault::Missing("its input"))?;
        let (mut before, mut after) = (0, 0);
        let mut came = Value::Null;
        for line in BufReader::new(said).lines() {
            match line?.as_str() {
                "begin" => before = proxy.bytes(),
                "end" => after = proxy.bytes(),
                // Whatever else a system says of itself is no figure.
                other => {
                    came = serde_json::from_str(other).unwrap_or(came);
                    continue;
                }
            }
            hears.write_all(b"heard\n")?;
        }
        let ended = child.wait()?;
        let number = |key: &str| came.get(key).and_then(Value::as_u64);
        match (
            number("visible"),
            number("kept"),
            came.get("seconds").and_then(Value::as_f64),
        ) {
            (Some(visible), Some(kept), Some(seconds)) if ended.success() => Ok(Outcome {
                visible,
                kept,
                bytes: after - before,
                seconds,
            }),
            _ => Err(Fault::Refused(format!("it ended without a figure: {ended}"))),
        }
    }
}
