//! What was done with plans, and everything that is held on one student.

use std::io::Write;
use std::path::Path;

use api::{AuditShow, HeldWrite, Host, PlanShow, Window};
use domain::PersonId;

use crate::arguments::Arguments;
use crate::ending::{Ending, Fault};
use crate::open;
use crate::work::{json, named, text};

/// As many lines as one answer gives.
const MOST: u32 = 2_000;

/// Tells what was done, newest first.
pub(crate) fn log(arguments: &Arguments, plan: Option<&str>, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let student = plan.map(|plan| student_of(&mut host, plan)).transpose()?;
    let shown = api::audit_show(&mut host, Window::Main, AuditShow { student, most: MOST })?;
    if arguments.json {
        return json(out, &shown);
    }
    for line in &shown.lines {
        writeln!(out, "{}  {}", line.at.format("%Y-%m-%d %H:%M"), line.words)?;
    }
    if shown.lines.is_empty() {
        writeln!(out, "Nothing has been done yet.")?;
    }
    Ok(Ending::Fine)
}

/// Writes everything that is held on one student.
pub(crate) fn held(arguments: &Arguments, plan: &str, to: &Path, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let student = student_of(&mut host, plan)?;
    let to = text(to)?;
    let written = api::held_write(&mut host, Window::Main, HeldWrite { student, to })?;
    if arguments.json {
        json(out, &written)?;
    } else {
        writeln!(out, "{}", written.path)?;
        writeln!(
            out,
            "{} files. Names of other students replaced: {}.",
            written.files, written.replaced
        )?;
        if !written.care {
            writeln!(
                out,
                "The care part of a year that is not yours to read is not in it: one of its readers makes that part."
            )?;
        }
        if written.not_here > 0 {
            writeln!(out, "Attachments that are not on this computer: {}.", written.not_here)?;
        }
    }
    Ok(if written.care && written.not_here == 0 {
        Ending::Fine
    } else {
        Ending::Findings
    })
}

fn student_of(host: &mut Host, plan: &str) -> Result<PersonId, Fault> {
    let plan = named(host, plan)?;
    let shown = api::plan_show(host, Window::Main, PlanShow { plan })?;
    Ok(shown.plan.student)
}
