//! A school's roster from another system (R1, H7). It proposes, and a person
//! accepts: reading keeps nothing, and what is accepted goes through the use
//! cases that a person at the window has for the same.
//!
//! It never gives access. An adult comes as a name without rights and without a
//! computer, somebody of a family as one who may receive nothing; who has the
//! class changes only by the handover and the cover that a person does, and those
//! are never accepted in one go with the rest. Nothing in it can take a plan or a
//! word away: a student who leaves is off the class list, and that is all.
//!
//! Who is who is known by the roster's number, which a person tied to somebody
//! here; a name alone is a question. A name is left alone where the student chose
//! it, or was asked (H2).

mod accept;
mod adults;
mod propose;
mod students;
mod told;
mod view;

use std::fs;
use std::path::Path;

use domain::PersonId;
use interchange::{LARGEST_ROSTER, MOST_ROSTER_FILES, NamedFile, RosterError, is_roster_file};

use crate::error::Error;
use crate::files::io;
use crate::host::{Host, Window};
use crate::messages::{RosterAccept, RosterAccepted, RosterClassShown, RosterRead, RosterShown};
use crate::open::Open;
use crate::roster::propose::Proposal;
use crate::roster::told::Told;
use crate::roster::view::View;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn roster_read(host: &mut Host, _window: Window, request: RosterRead) -> Result<RosterShown, Error> {
        let RosterRead { from, class } = request;
        may(host.opened()?)?;
        let read = read(Path::new(&from))?;
        let told = Told::new(&host.prefs.language)?;
        let today = host.clock.today();
        let view = View::new(host.opened()?, &read.roster, class, today, &told)?;
        let proposed = view.proposed();
        Ok(RosterShown {
            class: view.class.map(str::to_owned),
            classes: view
                .classes()
                .into_iter()
                .map(|(id, label)| RosterClassShown { id, label })
                .collect(),
            proposals: proposed.proposals.iter().map(Proposal::shown).collect(),
            findings: read.findings.iter().map(|one| told.finding(one)).collect(),
            notes: told.notes(&read.roster, proposed.notes, view.class.is_some()),
        })
    }

    pub(crate) fn roster_accept(
        host: &mut Host,
        window: Window,
        request: RosterAccept,
    ) -> Result<RosterAccepted, Error> {
        let RosterAccept { from, class, accept } = request;
        may(host.opened()?)?;
        let read = read(Path::new(&from))?;
        let told = Told::new(&host.prefs.language)?;
        let today = host.clock.today();
        let mut proposals = View::new(host.opened()?, &read.roster, class, today, &told)?
            .proposed()
            .proposals;
        // What a person saw is what is done, or nothing is.
        if accept.iter().any(|id| proposals.iter().all(|one| one.id != *id)) {
            return Err(Error::RosterChanged);
        }
        proposals.retain(|one| accept.contains(&one.id));
        let either: Vec<&String> = proposals.iter().filter_map(|one| one.either.as_ref()).collect();
        let twice = |one: &&&String| either.iter().filter(|other| **other == **one).count() > 1;
        let mut tied: Vec<PersonId> = proposals.iter().filter_map(Proposal::ties).collect();
        tied.sort_unstable();
        let is_twice = tied.windows(2).any(|two| two[0] == two[1]);
        if is_twice || either.iter().any(|one| twice(&one)) {
            return Err(Error::RosterEither);
        }
        accept::all(host, window, &read.roster, &proposals, &told)
    }
}

/// A roster is for whoever tends the school's people.
fn may(open: &Open) -> Result<(), Error> {
    if open.school.tends(open.me) {
        Ok(())
    } else {
        Err(Error::NotYoursToDecide)
    }
}

/// A zip, a folder, or a file of a folder.
fn read(from: &Path) -> Result<interchange::RosterRead, Error> {
    let unreadable = |fault: &std::io::Error| match fault.kind() {
        std::io::ErrorKind::NotFound => Error::FileUnreadable {
            what: fault.to_string(),
        },
        _ => io(fault),
    };
    let about = fs::metadata(from).map_err(|fault| unreadable(&fault))?;
    if about.is_dir() {
        return Ok(interchange::read_roster(folder(from)?)?);
    }
    let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if let Some(dir) = from.parent().filter(|_| is_roster_file(&name)) {
        return Ok(interchange::read_roster(folder(dir)?)?);
    }
    if about.len() > LARGEST_ROSTER as u64 {
        return Err(RosterError::TooLarge { most: LARGEST_ROSTER }.into());
    }
    let bytes = fs::read(from).map_err(|fault| unreadable(&fault))?;
    Ok(interchange::read_roster_zip(&bytes)?)
}

fn folder(dir: &Path) -> Result<Vec<NamedFile>, Error> {
    let mut files = Vec::new();
    let mut bytes = 0;
    for entry in fs::read_dir(dir).map_err(|fault| io(&fault))? {
        let entry = entry.map_err(|fault| io(&fault))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !is_roster_file(&name) || !entry.path().is_file() {
            continue;
        }
        bytes += entry.metadata().map_err(|fault| io(&fault))?.len();
        if bytes > LARGEST_ROSTER as u64 || files.len() >= MOST_ROSTER_FILES {
            return Err(RosterError::TooLarge { most: LARGEST_ROSTER }.into());
        }
        files.push((name, fs::read(entry.path()).map_err(|fault| io(&fault))?));
    }
    Ok(files)
}

impl From<RosterError> for Error {
    fn from(refused: RosterError) -> Self {
        match refused {
            RosterError::Foreign => Self::RosterForeign,
            RosterError::Torn => Self::RosterTorn,
            RosterError::TooLarge { most } => Self::RosterTooLarge {
                most_mb: most as u64 / 1_048_576,
            },
            RosterError::TooManyFiles { .. } => Self::RosterForeign,
            RosterError::TooManyRows { file, most } => Self::RosterTooLong {
                file,
                most: most as u64,
            },
            RosterError::NotUtf8 { file, line } => Self::RosterNotUtf8 { file, line },
            RosterError::FileMissing { file } => Self::RosterFileMissing { file },
            RosterError::ColumnMissing { file, column } => Self::RosterColumnMissing { file, column },
            RosterError::Twice { file } => Self::RosterTwice { file },
        }
    }
}
