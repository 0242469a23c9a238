//! Each subcommand: one or two use cases, and their answer in words or JSON.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use api::{
    BackupMake, BackupRestore, ClassShow, CopyWanted, ExportWrite, Host, LibraryShow, PlanImport, PlanShow, PlanStory,
    SampleOpen, Stage, Window,
};
use clap::CommandFactory as _;
use domain::{PersonId, PlanId};
use serde::Serialize;

use crate::arguments::{Arguments, Carry, Export, For, Import, Work};
use crate::ending::{Ending, Fault};
use crate::{carrying, erasing, hands, keeping, open, roster, script};

/// Does what the command line says.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<Ending, Fault> {
    match &arguments.work {
        Work::Sample => sample(arguments, out),
        Work::Plans => plans(arguments, out),
        Work::Show { plan } => show(arguments, plan, out),
        Work::Story { plan } => story(arguments, plan, out),
        Work::Export(export) => copies(arguments, export, out),
        Work::Import(Import::Plan { file }) => import(arguments, file, out),
        Work::Check => check(arguments, out),
        Work::Backup { to } => backup(arguments, to, out),
        Work::Restore { from } => restore(arguments, from, out),
        Work::Manual { to } => manual(to),
        Work::Carry(Carry::Out { to, first }) => carrying::out(arguments, to, first.as_deref(), out),
        Work::Carry(Carry::In { from }) => carrying::bring(arguments, from, out),
        Work::Invite(invite) => carrying::invite(arguments, invite, out),
        Work::Join { from } => carrying::join(arguments, from, out),
        Work::Remove { computer, all } => carrying::remove(arguments, computer, *all, out),
        Work::Waits => carrying::waits(arguments, out),
        Work::Log { plan } => keeping::log(arguments, plan.as_deref(), out),
        Work::Held { plan, to } => keeping::held(arguments, plan, to, out),
        Work::Cover(cover) => hands::cover(arguments, cover, out),
        Work::HandOver(hand) => hands::hand_over(arguments, hand, out),
        Work::Transfer(transfer) => hands::transfer(arguments, transfer, out),
        Work::Admit { from } => hands::admit(arguments, from, out),
        Work::Roster(wanted) => roster::roster(arguments, wanted, out),
        Work::Due => erasing::due(arguments, out),
        Work::Hold(hold) => erasing::hold(arguments, hold, out),
        Work::Erase { student, for_good } => erasing::erase(arguments, student, *for_good, out),
        Work::Script { file } => script::replay(&mut open::host(arguments)?, file, out),
    }
}

/// A page for the program and one for each subcommand that the help names.
fn manual(to: &Path) -> Result<Ending, Fault> {
    clap_mangen::generate_to(Arguments::command(), to)?;
    Ok(Ending::Fine)
}

/// A plan as it stands in the list.
#[derive(Serialize)]
struct PlanLine {
    plan: PlanId,
    student: String,
}

fn sample(arguments: &Arguments, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::host(arguments)?;
    let state = api::sample_open(&mut host, Window::Main, SampleOpen {})?;
    if arguments.json {
        return json(out, &state);
    }
    let school = match &state.stage {
        Stage::Open { school, class, .. } => format!("{school}, {class}"),
        _ => String::new(),
    };
    writeln!(out, "The sample school is ready: {school}. Everyone in it is invented.")?;
    Ok(Ending::Fine)
}

fn plans(arguments: &Arguments, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let lines = lines(&mut host)?;
    if arguments.json {
        return json(out, &lines);
    }
    for line in &lines {
        writeln!(out, "{}  {}", line.plan, line.student)?;
    }
    if lines.is_empty() {
        writeln!(out, "No plan has been begun this year.")?;
    }
    Ok(Ending::Fine)
}

fn show(arguments: &Arguments, start: &str, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let plan = named(&mut host, start)?;
    if arguments.json {
        return json(out, &api::plan_show(&mut host, Window::Main, PlanShow { plan })?);
    }
    write!(out, "{}", api::plan_outline(&mut host, plan)?)?;
    Ok(Ending::Fine)
}

fn story(arguments: &Arguments, start: &str, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let plan = named(&mut host, start)?;
    if arguments.json {
        return json(out, &api::plan_story(&mut host, Window::Main, PlanStory { plan })?);
    }
    write!(out, "{}", api::story_outline(&mut host, plan)?)?;
    Ok(Ending::Fine)
}

fn copies(arguments: &Arguments, export: &Export, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let plans = match &export.plan {
        Some(start) => vec![named(&mut host, start)?],
        None => lines(&mut host)?.into_iter().map(|line| line.plan).collect(),
    };
    fs::create_dir_all(&export.out)?;
    let folder = text(&export.out)?;
    let mut written = Vec::new();
    let mut refused = Vec::new();
    for plan in plans {
        for (recipient, labels) in recipients(&mut host, plan, export)? {
            let copy = CopyWanted {
                plan,
                audience: export.audience.into(),
                recipient,
                format: export.format.name().into(),
                languages: labels,
                paper: export.paper.name().into(),
                large: export.large,
                access: export.access,
            };
            let to = Some(folder.clone());
            match api::export_write(&mut host, Window::Main, ExportWrite { copy, to }) {
                Ok(file) => {
                    if !arguments.json {
                        writeln!(out, "{}", file.path)?;
                    }
                    written.push(file);
                }
                // Of many plans, one that may not go home keeps no other back.
                Err(error) if export.all && KEPT_HOME.contains(&error.code.as_str()) => {
                    if !arguments.json {
                        writeln!(out, "{plan}  {} {}", error.words, error.remedy)?;
                    }
                    refused.push(error);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    if arguments.json {
        json(out, &written)?;
    }
    Ok(if refused.is_empty() {
        Ending::Fine
    } else {
        Ending::Findings
    })
}

/// Why a copy may not go to a family, by code.
const KEPT_HOME: [&str; 2] = ["nobody_may_receive", "students_yes_missing"];

/// Who gets a copy, by name or not, and the languages of its labels.
type Receiver = (Option<PersonId>, Vec<String>);

/// Those who get a copy of a plan, with the languages of its labels: for the
/// family each who may receive one. Nobody by name where the school has entered
/// nobody; the copy itself says no where somebody is entered and none may.
fn recipients(host: &mut Host, plan: PlanId, export: &Export) -> Result<Vec<Receiver>, Fault> {
    let library = api::library_show(host, Window::Main, LibraryShow {})?;
    let labels = |home: &[String]| match export.languages.as_slice() {
        [] => api::labels_for(home, &library.school.language),
        wanted => wanted.to_vec(),
    };
    if !matches!(export.audience, For::Family) {
        return Ok(vec![(None, labels(&[]))]);
    }
    let shown = api::plan_show(host, Window::Main, PlanShow { plan })?;
    let student = shown.plan.student;
    let may: Vec<Receiver> = library
        .people
        .iter()
        .filter(|person| {
            person
                .relation
                .as_ref()
                .is_some_and(|tie| tie.to == student && tie.may_receive)
        })
        .map(|person| (Some(person.id), labels(&person.languages)))
        .collect();
    Ok(if may.is_empty() { vec![(None, labels(&[]))] } else { may })
}

fn import(arguments: &Arguments, file: &Path, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let imported = api::plan_import(&mut host, Window::Main, PlanImport { from: text(file)? })?;
    if arguments.json {
        return json(out, &imported);
    }
    writeln!(out, "{}  {}", imported.plan, imported.student)?;
    Ok(Ending::Fine)
}

fn check(arguments: &Arguments, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let report = api::check_vault(&mut host)?;
    if arguments.json {
        json(out, &report)?;
    } else {
        for finding in &report.findings {
            writeln!(out, "{finding}")?;
        }
        let verdict = if report.findings.is_empty() {
            "The vault is whole."
        } else {
            "The vault needs a look."
        };
        writeln!(
            out,
            "{verdict} Changes in its log: {}. Plans: {}.",
            report.changes, report.plans
        )?;
    }
    Ok(if report.findings.is_empty() {
        Ending::Fine
    } else {
        Ending::Findings
    })
}

fn backup(arguments: &Arguments, to: &Path, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let file = api::backup_make(&mut host, Window::Main, BackupMake { to: text(to)? })?;
    if arguments.json {
        return json(out, &file);
    }
    writeln!(out, "{}", file.path)?;
    Ok(Ending::Fine)
}

fn restore(arguments: &Arguments, from: &Path, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::host(arguments)?;
    let state = api::backup_restore(&mut host, Window::Main, BackupRestore { from: text(from)? })?;
    if arguments.json {
        return json(out, &state);
    }
    writeln!(
        out,
        "The vault is back. Its passphrase is the one it had when the copy was made."
    )?;
    if let Stage::Start { vaults, .. } = &state.stage {
        for vault in vaults {
            writeln!(out, "{}  {}", vault.vault, vault.name)?;
        }
    }
    Ok(Ending::Fine)
}

/// This year's plans in name order, as the class page has them.
fn lines(host: &mut Host) -> Result<Vec<PlanLine>, Fault> {
    let class = api::class_show(host, Window::Main, ClassShow {})?;
    let begun = class.students.into_iter();
    Ok(begun
        .filter_map(|line| {
            Some(PlanLine {
                plan: line.plan?,
                student: line.full,
            })
        })
        .collect())
}

/// The plan that begins like this. A whole id may also be of another year.
pub(crate) fn named(host: &mut Host, start: &str) -> Result<PlanId, Fault> {
    if let Ok(plan) = start.parse() {
        return Ok(plan);
    }
    let mut found = lines(host)?
        .into_iter()
        .filter(|line| line.plan.to_string().starts_with(start));
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only.plan),
        (None, _) => Err(Fault::PlanNotFound(start.into())),
        _ => Err(Fault::PlanNotClear(start.into())),
    }
}

/// A path as requests carry it: whole, and in text.
pub(crate) fn text(path: &Path) -> Result<String, Fault> {
    let whole: PathBuf = std::path::absolute(path)?;
    whole.into_os_string().into_string().map_err(|_| {
        Fault::AnswerUnwritten(std::io::Error::new(
            std::io::ErrorKind::InvalidInput,
            "the path is not Unicode",
        ))
    })
}

pub(crate) fn json(out: &mut impl Write, answer: &impl Serialize) -> Result<Ending, Fault> {
    serde_json::to_writer_pretty(&mut *out, answer)?;
    writeln!(out)?;
    Ok(Ending::Fine)
}
