//! The shell as it ships, started with the door that the desktop tests need.

mod door;

use std::process::ExitCode;

fn main() -> ExitCode {
    waymark_app::start_with(std::env::args_os().skip(1), Some(Box::new(door::Door)))
}
