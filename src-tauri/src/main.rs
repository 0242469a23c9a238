//! Starts the shell. Everything it does stands in the library beside, so that
//! the desktop tests can start the same shell from a program of their own.

// No console window behind the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    waymark_app::start(std::env::args_os().skip(1))
}
