//! Copies that wait for a printer (F12), and pages on paper that hold nothing
//! of a plan (C8, F11).
//!
//! On a family night nobody leaves a conference to print: its copies stand as
//! files in the copies folder, and a record in the audit says that they wait.
//! Printing happens afterwards, from the main window, one after the other; what
//! was not sent still waits after a crash. The printer itself is the shell's.

use std::collections::BTreeSet;

use domain::{PlanId, RecordBody, RecordId, SpaceKind};
use print::{Paper, Printer};

use crate::copies::{labels, page_failed};
use crate::error::Error;
use crate::files::write_whole;
use crate::host::{Host, Window};
use crate::messages::{
    BlankFormMake, CopiesToPrint, CopiesWaiting, CopyPrinted, CopyWaiting, Done, FileWritten, ReplyPageMake,
};

pub(crate) mod cases {
    use super::*;

    pub(crate) fn reply_page_make(
        host: &mut Host,
        window: Window,
        request: ReplyPageMake,
    ) -> Result<FileWritten, Error> {
        let ReplyPageMake { plan, languages } = request;
        let labels = labels(&languages)?;
        let mark = host.random16();
        let name = format!("reply page {} {:02x}{:02x}.pdf", host.clock.today(), mark[0], mark[1]);
        let mut desk = host.desk(window, plan)?;
        let student = desk.plan()?.student;
        let short = |person| {
            let known = desk.open.school.people.get(person);
            known.map(|known| known.name.short.clone()).unwrap_or_default()
        };
        let teacher = desk.open.school.class.as_ref().and_then(|class| class.teachers.first());
        let pdf = Printer::shared()
            .reply_page(
                &labels,
                &short(&student),
                &short(teacher.unwrap_or(&desk.open.me)),
                Paper::Letter,
                false,
            )
            .map_err(|refused| page_failed(&refused))?;
        let file = write(host, &name, &pdf)?;
        put(host, plan, &name, &pdf)?;
        Ok(file)
    }

    pub(crate) fn blank_form_make(
        host: &mut Host,
        _window: Window,
        request: BlankFormMake,
    ) -> Result<FileWritten, Error> {
        let BlankFormMake {
            languages,
            paper,
            large,
        } = request;
        let paper = match paper.as_str() {
            "letter" => Paper::Letter,
            "a4" => Paper::A4,
            other => return Err(Error::ChoiceUnknown { what: other.to_owned() }),
        };
        let labels = labels(&languages)?;
        let school = crate::class::school_of(host.opened()?).name;
        let pdf = Printer::shared()
            .blank_form(&labels, &school, paper, large)
            .map_err(|refused| page_failed(&refused))?;
        let name = format!("blank plan {}.pdf", languages.join(" "));
        write(host, &name, &pdf)
    }

    pub(crate) fn copies_to_print(
        host: &mut Host,
        _window: Window,
        _request: CopiesToPrint,
    ) -> Result<CopiesWaiting, Error> {
        let folder = host.place.copies.clone();
        let open = host.opened()?;
        let Some(space) = open.vault.space(SpaceKind::Audit, None)? else {
            return Ok(CopiesWaiting { copies: Vec::new() });
        };
        let records = open.vault.records_in(space.id)?;
        let done: BTreeSet<RecordId> = records
            .iter()
            .filter_map(|record| match record.known() {
                Some(RecordBody::CopyPrinted { copy, .. }) => Some(copy),
                _ => None,
            })
            .collect();
        let plans = open.vault.plans()?;
        let student = |plan: PlanId| {
            let row = plans.iter().find(|row| row.plan == plan);
            row.and_then(|row| crate::waits::full_of(open, row.student))
                .unwrap_or_default()
        };
        let mut copies: Vec<CopyWaiting> = records
            .iter()
            .filter(|record| !done.contains(&record.id))
            .filter_map(|record| {
                let Some(RecordBody::CopyQueued { plan, name, hash }) = record.known() else {
                    return None;
                };
                let path = folder.join(&name);
                let there = std::fs::read(&path).is_ok_and(|bytes| hash_of(&bytes) == hash);
                Some(CopyWaiting {
                    copy: record.id,
                    plan,
                    student: student(plan),
                    path: path.display().to_string(),
                    name,
                    at: record.at,
                    there,
                })
            })
            .collect();
        // By name, as the stack is handed out; of one student in the order in which they were made.
        copies.sort_by_cached_key(|copy| crate::school_log::name_key(&copy.student));
        Ok(CopiesWaiting { copies })
    }

    pub(crate) fn copy_printed(host: &mut Host, window: Window, request: CopyPrinted) -> Result<Done, Error> {
        let CopyPrinted { copy, printed } = request;
        let waits = copies_to_print(host, window, CopiesToPrint {})?.copies;
        if !waits.iter().any(|known| known.copy == copy) {
            return Err(Error::RecordUnknown);
        }
        state(host, &RecordBody::CopyPrinted { copy, printed })
    }
}

/// Puts a file of the copies folder on the list.
pub(crate) fn put(host: &mut Host, plan: PlanId, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let body = RecordBody::CopyQueued {
        plan,
        name: name.to_owned(),
        hash: hash_of(bytes),
    };
    state(host, &body).map(|_| ())
}

fn state(host: &mut Host, body: &RecordBody) -> Result<Done, Error> {
    let now = host.now();
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    open.state(SpaceKind::Audit, body, now, chance)?;
    Ok(Done {})
}

fn write(host: &Host, name: &str, bytes: &[u8]) -> Result<FileWritten, Error> {
    let path = host.place.copies.join(name);
    write_whole(&path, bytes)?;
    Ok(FileWritten {
        path: path.display().to_string(),
        name: name.to_owned(),
        bytes: bytes.len() as u64,
        at: host.now(),
    })
}

fn hash_of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
