//! `waymarkctl`: the same use cases as the window, for a school's IT and for
//! the tests that cut the power.
//!
//! Place in the house: beside the shell, above `api`. Each subcommand calls
//! one or two use cases and prints what they answered; with `--json` exactly
//! what they answered.
//!
//! Invariants. Answers go to standard output, everything else to standard
//! error. A failure is told in pairs, what went wrong and what to do, and its
//! kind is the exit code (see [`ending`]). A passphrase never stands on the
//! command line and is never printed.

mod arguments;
mod carrying;
mod ending;
mod erasing;
mod hands;
mod keeping;
mod open;
mod passphrase;
mod roster;
mod script;
mod work;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = std::io::stdout().lock();
    let ending =
        match work::run(&arguments, &mut out).and_then(|ending| out.flush().map(|()| ending).map_err(Into::into)) {
            Ok(ending) => ending,
            Err(fault) => {
                // Where even the error cannot be written, the exit code still says it.
                let _ = fault.tell(arguments.json, &mut std::io::stderr().lock());
                fault.ending()
            }
        };
    ExitCode::from(ending as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ending::Ending;

    #[test]
    fn the_command_line_is_well_formed() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_exit_code_stands_in_the_help() {
        use clap::CommandFactory;
        let help = Arguments::command().render_long_help().to_string();
        for ending in Ending::ALL {
            let line = format!("  {}  {}", *ending as u8, ending.words());
            assert!(help.contains(&line), "`waymarkctl --help` leaves out: {line}");
        }
    }
}
