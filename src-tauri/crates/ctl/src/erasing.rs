//! How long plans are kept: what is due, holds, and erasing (G6, H5).

use std::io::Write;

use api::{ComputerHeard, HoldState, Host, KeepingShow, KeepingShown, LibraryShow, StudentErase, Window};
use domain::{KeepFrom, PersonId, Voice};

use crate::arguments::{Arguments, Hold};
use crate::ending::{Ending, Fault};
use crate::open;
use crate::work::json;

/// Tells the rule, what is due by it, what is held, and what was erased where.
pub(crate) fn due(arguments: &Arguments, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let shown = api::keeping_show(&mut host, Window::Main, KeepingShow { student: None })?;
    if arguments.json {
        json(out, &shown)?;
    } else {
        tell(&shown, out)?;
    }
    let waits = shown.erasures.iter().any(|one| !one.waits.is_empty());
    Ok(if shown.due.is_empty() && !waits {
        Ending::Fine
    } else {
        Ending::Findings
    })
}

fn tell(shown: &KeepingShown, out: &mut impl Write) -> Result<(), Fault> {
    let from = match shown.rule.from {
        KeepFrom::PlanYear => "after the plan's own school year",
        KeepFrom::LastYear => "after the student's last school year here",
    };
    writeln!(out, "Plans are kept for {} years {from}.", shown.rule.years)?;
    for one in &shown.due {
        let held = one.hold.as_ref().map(|hold| format!("  held by {}", hold.by));
        writeln!(
            out,
            "due since {}  {}  {}{}",
            one.due_on,
            one.name,
            years(&one.years),
            held.unwrap_or_default()
        )?;
    }
    if shown.due.is_empty() {
        match shown.next_on {
            Some(on) => writeln!(out, "Nothing is due before {on}.")?,
            None => writeln!(out, "Nothing is due.")?,
        }
    }
    for hold in &shown.holds {
        let until = hold.until.map(|until| format!(" until {until}")).unwrap_or_default();
        let why = match hold.why.as_str() {
            "" => "no reason given",
            why => why,
        };
        writeln!(out, "hold  {}  by {}{until}: {why}", hold.name, hold.by)?;
    }
    for one in &shown.erasures {
        writeln!(
            out,
            "erased {}  {}  {}  by {}",
            one.at.format("%Y-%m-%d"),
            one.student,
            years(&one.years),
            one.by
        )?;
        if !one.confirmed.is_empty() {
            writeln!(out, "  erased on: {}", names(&one.confirmed))?;
        }
        if !one.waits.is_empty() {
            writeln!(out, "  not heard from since: {}", names(&one.waits))?;
        }
        if let Some(hold) = &one.hold {
            writeln!(out, "  a hold of {} stops it here", hold.by)?;
        }
    }
    Ok(())
}

/// Sets a hold, or ends it.
pub(crate) fn hold(arguments: &Arguments, hold: &Hold, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let (student, name) = student(&mut host, &hold.student)?;
    let request = HoldState {
        student,
        why: hold.why.clone(),
        until: hold.until,
        ended: hold.end,
    };
    let done = api::hold_state(&mut host, Window::Main, request)?;
    if arguments.json {
        return json(out, &done);
    }
    match hold.end {
        true => writeln!(out, "No hold stands on the plans of {name} any more.")?,
        false => writeln!(out, "Nothing of {name} is erased while this hold stands.")?,
    }
    Ok(Ending::Fine)
}

/// Erases what is due of a student, or says what that would be.
pub(crate) fn erase(arguments: &Arguments, who: &str, for_good: bool, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let (student, name) = student(&mut host, who)?;
    if !for_good {
        let asked = KeepingShow { student: Some(student) };
        let mut shown = api::keeping_show(&mut host, Window::Main, asked)?;
        shown.due.retain(|one| one.is_due);
        if arguments.json {
            json(out, &shown.due)?;
        } else {
            for one in &shown.due {
                writeln!(out, "{name}  {}", years(&one.years))?;
            }
            match shown.due.is_empty() {
                true => writeln!(out, "Nothing of {name} is due. Nothing was erased.")?,
                false => writeln!(
                    out,
                    "Nothing was erased. Add --for-good to erase this. Copies, sticks and backups made before stay as they are."
                )?,
            }
        }
        return Ok(Ending::Findings);
    }
    let done = api::student_erase(&mut host, Window::Main, StudentErase { student })?;
    if arguments.json {
        return json(out, &done);
    }
    writeln!(out, "Erased on this computer: {name}, {}.", years(&done.years))?;
    for computer in &done.waits {
        writeln!(out, "It is still to reach {computer}.")?;
    }
    Ok(Ending::Fine)
}

/// A student of this class or of an earlier one, by full name or id.
fn student(host: &mut Host, who: &str) -> Result<(PersonId, String), Fault> {
    let library = api::library_show(host, Window::Main, LibraryShow {})?;
    let all = library.students.into_iter().chain(library.people);
    let mut found = all
        .filter(|person| person.voice == Voice::Student)
        .filter(|person| person.name.full == who || person.id.to_string() == who);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok((only.id, only.name.full)),
        _ => Err(Fault::StudentNotFound(who.to_owned())),
    }
}

fn years(years: &[i32]) -> String {
    let all: Vec<String> = years
        .iter()
        .map(|year| domain::plan::SchoolYear(*year).to_string())
        .collect();
    all.join(", ")
}

fn names(computers: &[ComputerHeard]) -> String {
    let all: Vec<String> = computers
        .iter()
        .map(|one| match one.this {
            true => "this computer".to_owned(),
            false => one.name.clone(),
        })
        .collect();
    all.join(", ")
}
