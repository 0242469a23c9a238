//! Adults and students change, from the terminal: who covers, who has whom, and
//! one student to another school.

use std::io::Write;
use std::path::Path;

use api::{
    ClassHandOver, CoverEnd, CoverState, HandPerson, HandsShow, HandsShown, Host, PlanShow, Secret, TransferAdmit,
    TransferMake, Window,
};
use domain::PersonId;

use crate::arguments::{Arguments, Cover, HandOver, Transfer};
use crate::ending::{Ending, Fault};
use crate::open;
use crate::work::{json, named, text};

fn shown(host: &mut Host) -> Result<HandsShown, Fault> {
    Ok(api::hands_show(host, Window::Main, HandsShow {})?)
}

fn adult(shown: &HandsShown, name: &str) -> Result<PersonId, Fault> {
    only(&shown.adults, name).ok_or_else(|| Fault::AdultNotFound(name.to_owned()))
}

fn students(shown: &HandsShown, names: &[String]) -> Result<Vec<PersonId>, Fault> {
    let found = |name: &String| only(&shown.students, name).ok_or_else(|| Fault::StudentNotFound(name.clone()));
    names.iter().map(found).collect()
}

fn only(all: &[HandPerson], name: &str) -> Option<PersonId> {
    let mut found = all.iter().filter(|one| one.name == name);
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only.person),
        _ => None,
    }
}

fn whom(students: &[String]) -> String {
    match students.is_empty() {
        true => "the whole class".to_owned(),
        false => students.join(", "),
    }
}

/// Lets somebody cover, ends it, or says who covers.
pub(crate) fn cover(arguments: &Arguments, cover: &Cover, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let now = shown(&mut host)?;
    let Some(name) = &cover.person else {
        return tell(arguments, &now, out);
    };
    let person = adult(&now, name)?;
    if cover.end {
        for one in now.covers.iter().filter(|one| one.name == *name && one.may_end) {
            api::cover_end(&mut host, Window::Main, CoverEnd { cover: one.cover })?;
        }
    } else if let Some(until) = cover.until {
        let request = CoverState {
            person,
            students: students(&now, &cover.student)?,
            until,
        };
        api::cover_state(&mut host, Window::Main, request)?;
    }
    let now = shown(&mut host)?;
    tell(arguments, &now, out)
}

fn tell(arguments: &Arguments, shown: &HandsShown, out: &mut impl Write) -> Result<Ending, Fault> {
    if arguments.json {
        return json(out, shown);
    }
    for one in shown.covers.iter().filter(|one| one.goes_on) {
        writeln!(out, "{} covers {} until {}.", one.name, whom(&one.students), one.until)?;
    }
    if !shown.covers.iter().any(|one| one.goes_on) {
        writeln!(out, "Nobody covers just now.")?;
    }
    for one in &shown.handovers {
        let (from, to, on) = (&one.from, &one.to, one.on);
        writeln!(
            out,
            "{from} handed {} on to {to}; closed to {from} from {on}.",
            whom(&one.students)
        )?;
    }
    for one in &shown.managers {
        writeln!(out, "{} is case manager of {}.", one.manager, one.name)?;
    }
    Ok(Ending::Fine)
}

/// Hands students on.
pub(crate) fn hand_over(arguments: &Arguments, hand: &HandOver, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let now = shown(&mut host)?;
    let request = ClassHandOver {
        from: adult(&now, &hand.from)?,
        to: adult(&now, &hand.to)?,
        students: students(&now, &hand.student)?,
        on: hand.on,
    };
    let done = api::class_hand_over(&mut host, Window::Main, request)?;
    if arguments.json {
        return json(out, &done);
    }
    writeln!(
        out,
        "Plans that are with {} now: {}. They are there with the next stick.",
        hand.to, done.plans
    )?;
    if !done.here {
        writeln!(out, "No computer of {} is here yet: invite one.", hand.to)?;
    }
    Ok(Ending::Fine)
}

/// Writes a transfer pack.
pub(crate) fn transfer(arguments: &Arguments, transfer: &Transfer, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let plan = named(&mut host, &transfer.plan)?;
    let student = api::plan_show(&mut host, Window::Main, PlanShow { plan })?.plan.student;
    let request = TransferMake {
        student,
        to: text(&transfer.to)?,
        staff: transfer.staff,
        care: transfer.care,
    };
    let made = api::transfer_make(&mut host, Window::Main, request)?;
    if arguments.json {
        return json(out, &made);
    }
    writeln!(out, "{}", made.path)?;
    writeln!(out, "Code, for paper and apart from the file: {}", made.code.join("-"))?;
    writeln!(
        out,
        "Plans: {}. Names of others replaced: {}.",
        made.plans, made.replaced
    )?;
    if made.left_out > 0 {
        writeln!(out, "Attachments that are not in it: {}.", made.left_out)?;
        return Ok(Ending::Findings);
    }
    Ok(Ending::Fine)
}

/// Opens a transfer pack.
pub(crate) fn admit(arguments: &Arguments, from: &Path, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let code = match std::env::var("WAYMARK_CODE") {
        Ok(given) => Secret(given),
        Err(_) => rpassword::prompt_password("Code: ")
            .map(Secret)
            .map_err(|_| Fault::PassphraseUnread)?,
    };
    let request = TransferAdmit {
        from: text(from)?,
        code,
    };
    let admitted = api::transfer_admit(&mut host, Window::Main, request)?;
    if arguments.json {
        return json(out, &admitted);
    }
    writeln!(out, "{} came from {}.", admitted.name, admitted.school)?;
    for plan in &admitted.plans {
        writeln!(out, "{plan}")?;
    }
    Ok(Ending::Fine)
}
