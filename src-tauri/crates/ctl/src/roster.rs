//! A roster from the terminal: what it proposes, and what a person accepts.

use std::io::Write;

use api::{RosterAccept, RosterKind, RosterProposal, RosterRead, RosterShown, Window};

use crate::arguments::{Arguments, Roster};
use crate::ending::{Ending, Fault};
use crate::open;
use crate::work::{json, text};

/// Everything but what gives somebody access, and the first answer to each question.
const ALL: &str = "all";

/// Reads a roster, and does what is accepted of it.
pub(crate) fn roster(arguments: &Arguments, roster: &Roster, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let from = text(&roster.from)?;
    let request = RosterRead {
        from: from.clone(),
        class: roster.class.clone(),
    };
    let shown = api::roster_read(&mut host, Window::Main, request)?;
    if roster.accept.is_empty() {
        if arguments.json {
            json(out, &shown)?;
        } else {
            tell(&shown, out)?;
        }
        return Ok(if shown.proposals.is_empty() && shown.findings.is_empty() {
            Ending::Fine
        } else {
            Ending::Findings
        });
    }
    let is_all = roster.accept.iter().any(|one| one == ALL);
    let wanted = |one: &&RosterProposal| {
        let by_all = is_all && !one.gives_access && one.kind != RosterKind::OtherPerson;
        by_all || roster.accept.contains(&one.id)
    };
    let mut accept: Vec<String> = shown
        .proposals
        .iter()
        .filter(wanted)
        .map(|one| one.id.clone())
        .collect();
    // What is not proposed is asked for all the same, so that it is refused in words.
    let unknown = roster.accept.iter().filter(|one| *one != ALL && !accept.contains(one));
    accept.extend(unknown.cloned().collect::<Vec<_>>());
    let request = RosterAccept {
        from,
        class: shown.class,
        accept,
    };
    let done = api::roster_accept(&mut host, Window::Main, request)?;
    if arguments.json {
        return json(out, &done);
    }
    for words in &done.done {
        writeln!(out, "{words}")?;
    }
    if done.done.is_empty() {
        writeln!(out, "Nothing was to be done.")?;
    }
    for name in &done.invite {
        writeln!(out, "No computer of {name} is here yet: invite one.")?;
    }
    Ok(Ending::Fine)
}

fn tell(shown: &RosterShown, out: &mut impl Write) -> Result<(), Fault> {
    for one in &shown.findings {
        writeln!(out, "{}:{}  {}", one.file, one.line, one.words)?;
        let more = match one.more {
            0 => String::new(),
            more => format!(" ({more} more like it)"),
        };
        writeln!(out, "    {}{more}", one.remedy)?;
    }
    for note in &shown.notes {
        writeln!(out, "{note}")?;
    }
    if shown.class.is_none() {
        for class in &shown.classes {
            writeln!(out, "--class {}  {}", class.id, class.label)?;
        }
    }
    for one in &shown.proposals {
        let access = if one.gives_access { "  (gives access)" } else { "" };
        writeln!(out, "{}  {}{access}", one.id, one.words)?;
    }
    if shown.proposals.is_empty() {
        writeln!(out, "Nothing is proposed.")?;
    }
    Ok(())
}
