//! Where a passphrase comes from: a file descriptor, the environment, or the
//! person at the terminal. Never the command line, which others can list.

use std::fs::File;
use std::io::{BufRead, BufReader};

use api::Secret;

use crate::ending::Fault;

/// One line, without its end.
pub(crate) fn read(descriptor: Option<u32>) -> Result<Secret, Fault> {
    if let Some(number) = descriptor {
        // The system's own name for an open descriptor; owning it by number
        // would need `unsafe`, which this program forbids.
        let file = File::open(format!("/dev/fd/{number}")).map_err(|_| Fault::PassphraseUnread)?;
        let mut line = Secret::default();
        BufReader::new(file)
            .read_line(&mut line.0)
            .map_err(|_| Fault::PassphraseUnread)?;
        let end = line.0.trim_end_matches(['\r', '\n']).len();
        line.0.truncate(end);
        return Ok(line);
    }
    if let Ok(given) = std::env::var("WAYMARK_PASSPHRASE") {
        return Ok(Secret(given));
    }
    rpassword::prompt_password("Passphrase: ")
        .map(Secret)
        .map_err(|_| Fault::PassphraseUnread)
}
