//! The shell as it ships, built with the doors that the desktop tests need.

use std::process::ExitCode;

fn main() -> ExitCode {
    waymark_app::start(std::env::args_os().skip(1))
}
