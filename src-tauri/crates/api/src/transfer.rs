//! One student to another school (H6): a pack without classmates, sealed under a
//! code on paper, and opening it there.
//!
//! Each year's plan goes as the school's plan file, so a plan that comes out of
//! a pack is what a plan file brings in. Names of other students and of their
//! families are replaced by the rule of everything that is held (see `others`).
//! The other school's adults come as names: nobody of them may do anything here.
//! What adults prepared and the care part go only where the one who makes the
//! pack says so and may.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::change::{Act, Change, Payload};
use domain::people::Relation;
use domain::plan::SchoolYear;
use domain::{Audience, ChangeId, Person, PersonId, PlanId, Record, RecordBody, SpaceKind, Voice};
use interchange::{FileRecord, PlanFile};
use print::CodeSheet;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sync::bundle::{self, Frame, Kind, NoBundle, Reader};
use vault::{RecoveryCode, VaultError};

use crate::audit::Happened;
use crate::carry::BundleFile;
use crate::copies::page_input;
use crate::error::Error;
use crate::files::existing_dir;
use crate::host::{Chance, Host, Window};
use crate::messages::{
    Admitted, CopyWanted, FileWritten, TransferAdmit, TransferMade, TransferMake, TransferSheetWrite,
};
use crate::open::Open;
use crate::others::Others;

/// The pack's own version.
const FORMAT: u32 = 1;
/// The largest pack that is opened.
const LARGEST: usize = 512 * 1024 * 1024;
/// The format that a plan's list of copies says.
const COPY: &str = "transfer";

/// What a pack holds.
#[derive(Debug, Serialize, Deserialize)]
struct Pack {
    waymark_transfer: u32,
    /// The school that made it, and who there.
    school: String,
    made_by: String,
    made_at: DateTime<Utc>,
    student: Person,
    family: Vec<Person>,
    /// Each a plan file.
    plans: Vec<Value>,
    /// What adults prepared, by plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    staff: Vec<Beside>,
    /// The care part, by plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    care: Vec<Beside>,
}

/// Records of one of a plan's other spaces.
#[derive(Debug, Serialize, Deserialize)]
struct Beside {
    plan: PlanId,
    records: Vec<FileRecord>,
}

/// The version alone, so that a newer pack is told from a damaged one.
#[derive(Deserialize)]
struct Version {
    waymark_transfer: u32,
}

pub(crate) mod cases {
    use super::*;

    pub(crate) fn transfer_make(host: &mut Host, window: Window, request: TransferMake) -> Result<TransferMade, Error> {
        let TransferMake {
            student,
            to,
            staff,
            care,
        } = request;
        let dir = existing_dir(&to)?;
        let (now, today) = (host.now(), host.clock.today());
        let words = crate::audit::words(&host.prefs.language)?;
        let instead = words.get("held-instead", &[]).unwrap_or_default();
        let open = host.opened()?;
        if !open.school.tends(open.me) {
            return Err(Error::NotYoursToDecide);
        }
        let person = open.school.people.get(&student).cloned();
        let person = person.filter(|known| known.voice == Voice::Student);
        let person = person.ok_or(Error::PersonUnknown { person: student })?;
        let mut rows = open.plans_of(student)?;
        if rows.is_empty() {
            return Err(Error::NothingKept);
        }
        rows.sort_by_key(|row| (row.year, row.plan));
        let plans: Vec<PlanId> = rows.iter().map(|row| row.plan).collect();
        let mut others = Others::than(open, student, &instead);
        let mut pack = Pack {
            waymark_transfer: FORMAT,
            school: crate::class::school_of(open).name,
            made_by: crate::waits::full_of(open, open.me).unwrap_or_default(),
            made_at: now,
            student: Person {
                roster_id: None,
                stated_in: None,
                contact: None,
                household: None,
                ..person.clone()
            },
            family: open.school.family_of(student).into_iter().map(leaving).collect(),
            plans: Vec::new(),
            staff: Vec::new(),
            care: Vec::new(),
        };
        let mut left_out = 0;
        for plan in &plans {
            let file = plan_file(host, window, *plan, &mut others)?;
            left_out += file.1;
            pack.plans.push(file.0);
        }
        let open = host.opened()?;
        if staff {
            pack.staff = beside(open, &plans, SpaceKind::PlanStaff, &mut others)?;
        }
        if care {
            for plan in &plans {
                crate::care::Door::of(open, *plan, today)?.must_read()?;
            }
            pack.care = beside(open, &plans, SpaceKind::PlanCare, &mut others)?;
        }
        let content = serde_json::to_vec(&pack).map_err(|fault| Error::PageFailed {
            what: fault.to_string(),
        })?;
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let packed = open.vault.pack(&content)?;
        let hash = blake3::hash(&packed.sealed);
        let name = format!("waymark-transfer-{today}-{}.{}", &hash.to_hex()[..4], bundle::ENDING);
        let path = dir.join(&name);
        let bytes = write(&path, packed.letter, &packed.sealed)?;
        // Each plan says that it went, so that whoever keeps words back later
        // finds the pack among the copies that are out.
        for plan in &plans {
            let mut desk = host.desk(window, *plan)?;
            if desk.plan()?.joined_into().is_some() {
                continue;
            }
            let body = RecordBody::CopyMade {
                audience: Audience::NextTeacher,
                format: COPY.to_owned(),
                languages: Vec::new(),
                recipient: None,
                hash: hash.to_hex().to_string(),
                access: care,
            };
            let record = desk.record(None, &body, false)?.record;
            let said = Happened {
                audience: Some(Audience::NextTeacher),
                format: Some(COPY.to_owned()),
                record,
                ..Happened::with_plan("exported", *plan, desk.plan()?)
            };
            let (now, chance) = (desk.now, &mut *desk.chance);
            desk.open.audit(said, now, chance)?;
        }
        Ok(TransferMade {
            path: path.display().to_string(),
            name,
            bytes,
            code: packed.code.written().split('-').map(str::to_owned).collect(),
            student: person.name.short,
            plans: u32::try_from(plans.len()).unwrap_or(u32::MAX),
            replaced: others.replaced,
            left_out,
            at: now,
        })
    }

    pub(crate) fn transfer_sheet_write(
        host: &mut Host,
        _window: Window,
        request: TransferSheetWrite,
    ) -> Result<FileWritten, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let language = host.prefs.language.clone();
        RecoveryCode::parse(&request.code.join("-")).map_err(|_| Error::TransferCodeWrong)?;
        let open = host.opened()?;
        let school = crate::class::school_of(open).name;
        let student = crate::waits::full_of(open, request.student).unwrap_or_default();
        let pdf = crate::copies::code_sheet(CodeSheet::Transfer, &school, &student, request.code, today, &language)?;
        crate::files::written(&request.to, &format!("Waymark transfer code {today}.pdf"), &pdf, now)
    }

    pub(crate) fn transfer_admit(host: &mut Host, _window: Window, request: TransferAdmit) -> Result<Admitted, Error> {
        let now = host.now();
        let pack = read(&request)?;
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        if !open.school.tends(open.me) {
            return Err(Error::NotYoursToDecide);
        }
        // All of it is read before any of it is kept.
        let mut files = Vec::with_capacity(pack.plans.len());
        for plan in &pack.plans {
            let bytes = serde_json::to_vec(plan).map_err(|_| Error::TransferTorn)?;
            let file = interchange::read(&bytes)?;
            if file.student != pack.student.id {
                return Err(Error::TransferTorn);
            }
            files.push(file);
        }
        let rows = open.vault.plans()?;
        let all = files.len();
        files.retain(|file| !rows.iter().any(|row| row.plan == file.plan));
        if files.is_empty() {
            return Err(Error::TransferThere {
                student: pack.student.name.full.clone(),
            });
        }
        let here = u32::try_from(all - files.len()).unwrap_or(u32::MAX);
        for person in std::iter::once(&pack.student).chain(&pack.family) {
            if !open.school.people.contains_key(&person.id) {
                let person = admitted(person, pack.student.id);
                open.state(SpaceKind::People, &RecordBody::PersonStated { person }, now, chance)?;
            }
        }
        let mut plans: Vec<(SchoolYear, PlanId)> = Vec::new();
        for file in &files {
            crate::plan_file::bring(open, file, Some(&pack.school), now, chance)?;
            keep_beside(open, file, &pack, chance)?;
            plans.push((file.year, file.plan));
        }
        let said = Happened {
            student: Some(pack.student.id),
            plan: plans.last().map(|(_, plan)| *plan),
            year: plans.last().map(|(year, _)| *year),
            ..Happened::of("admitted")
        };
        open.audit(said, now, chance)?;
        plans.sort_by_key(|one| std::cmp::Reverse(*one));
        Ok(Admitted {
            student: pack.student.id,
            name: pack.student.name.full,
            school: pack.school,
            plans: plans.into_iter().map(|(_, plan)| plan).collect(),
            here,
            staff: !pack.staff.is_empty(),
            care: !pack.care.is_empty(),
        })
    }
}

/// A plan as the school's file, without others' names, and how many of its
/// attachments are not in it.
fn plan_file(host: &mut Host, window: Window, plan: PlanId, others: &mut Others) -> Result<(Value, u32), Error> {
    let copy = CopyWanted {
        plan,
        audience: Audience::School,
        recipient: None,
        format: "json".to_owned(),
        languages: vec![host.prefs.language.clone()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let (input, _) = page_input(host, window, &copy)?;
    let bytes = crate::plan_file::bytes(host, window, &copy, &input)?;
    let unfit = |fault: serde_json::Error| Error::PageFailed {
        what: fault.to_string(),
    };
    let mut value: Value = serde_json::from_slice(&bytes).map_err(unfit)?;
    if let Value::Object(parts) = &mut value {
        // The attachments' own bytes are no words.
        for (_, part) in parts.iter_mut().filter(|(key, _)| *key != "attachments") {
            others.cut_all(part);
        }
    }
    let file: PlanFile = serde_json::from_value(value.clone()).map_err(unfit)?;
    let told = file.records.iter().filter_map(|record| match known(&record.body)? {
        RecordBody::EvidenceAdded { blob, .. } => blob,
        _ => None,
    });
    let left_out = told.filter(|blob| !file.attachments.contains_key(&blob.hash)).count();
    Ok((value, u32::try_from(left_out).unwrap_or(u32::MAX)))
}

/// What stands in one other space of each plan, without others' names.
fn beside(open: &Open, plans: &[PlanId], kind: SpaceKind, others: &mut Others) -> Result<Vec<Beside>, Error> {
    let mut all = Vec::new();
    for plan in plans {
        let Some(space) = open.vault.space(kind, Some(*plan))? else {
            continue;
        };
        let mut records = Vec::new();
        for record in open.vault.records_in(space.id)? {
            let mut body = record.body;
            others.cut_all(&mut body);
            records.push(FileRecord {
                id: record.id,
                signer: record.signer,
                pen: record.pen,
                at: record.at,
                replaces: record.replaces,
                body,
                unknown: Map::new(),
            });
        }
        if !records.is_empty() {
            all.push(Beside { plan: *plan, records });
        }
    }
    Ok(all)
}

/// A family member as the other school hears of one: not how to reach anyone,
/// because two households may not know it of each other.
fn leaving(person: &Person) -> Person {
    Person {
        contact: None,
        household: None,
        roster_id: None,
        stated_in: None,
        ..person.clone()
    }
}

/// The same as this school takes it in: who may receive copies is for a person
/// here to say.
fn admitted(person: &Person, student: PersonId) -> Person {
    let own = person.id == student;
    Person {
        voice: if own { Voice::Student } else { Voice::Family },
        roles: if own { vec![domain::Role::Student] } else { Vec::new() },
        relation: person.relation.as_ref().filter(|_| !own).map(|tie| Relation {
            to: student,
            words: tie.words.clone(),
            may_receive: false,
        }),
        contact: None,
        household: None,
        of_school: None,
        roster_id: None,
        stated_in: None,
        ..person.clone()
    }
}

/// Keeps what came beside a plan in this school's own spaces.
fn keep_beside(open: &mut Open, file: &PlanFile, pack: &Pack, chance: &mut dyn Chance) -> Result<(), Error> {
    let plan = file.plan;
    let mut draw = || {
        let mut bytes = [0; 16];
        chance.fill(&mut bytes);
        bytes
    };
    let me = open.me;
    let mut changes = Vec::new();
    for (kind, from) in [(SpaceKind::PlanStaff, &pack.staff), (SpaceKind::PlanCare, &pack.care)] {
        let space = open.space(kind, Some(plan))?;
        let of_plan = from.iter().filter(|beside| beside.plan == plan);
        for record in of_plan.flat_map(|beside| &beside.records) {
            let record = Record {
                id: record.id,
                space: space.id,
                plan: Some(plan),
                signer: record.signer,
                pen: record.pen.clone(),
                at: record.at,
                replaces: record.replaces.clone(),
                body: record.body.clone(),
            };
            changes.push(change(draw(), space.id, me, record));
        }
    }
    if changes.is_empty() {
        return Ok(());
    }
    open.keep(&changes)?;
    Ok(())
}

fn change(id: [u8; 16], space: domain::SpaceId, signer: PersonId, record: Record) -> Change {
    Change {
        id: ChangeId::from_random(id),
        space,
        plan: record.plan,
        at: record.at,
        signer,
        act: Act::Imported,
        payload: Payload::Record(record),
    }
}

fn write(path: &Path, letter: Vec<u8>, sealed: &[u8]) -> Result<u64, Error> {
    let mut file = BundleFile::begin(path.to_owned())?;
    file.put(&Frame {
        kind: Kind::Transfer,
        content: letter,
    })?;
    let mut frames = 1;
    for piece in sealed.chunks(bundle::PART) {
        file.put(&Frame {
            kind: Kind::Packed,
            content: piece.to_vec(),
        })?;
        frames += 1;
    }
    file.put(&bundle::end(frames))?;
    file.finish()
}

/// Reads a pack: the whole of it, or none.
fn read(request: &TransferAdmit) -> Result<Pack, Error> {
    let code = RecoveryCode::parse(&request.code.0).map_err(|_| Error::TransferCodeWrong)?;
    let unreadable = |fault: std::io::Error| Error::FileUnreadable {
        what: fault.to_string(),
    };
    let length = fs::metadata(&request.from).map_err(unreadable)?.len();
    if length > LARGEST as u64 {
        return Err(Error::FileTooLarge {
            most_mb: LARGEST as u64 / 1_000_000,
        });
    }
    let mut reader = Reader::default();
    reader.push(&fs::read(&request.from).map_err(unreadable)?);
    let (mut letter, mut sealed) = (None, Vec::new());
    loop {
        match reader.next_frame() {
            Ok(Some(frame)) => match frame.kind {
                Kind::Transfer => letter = Some(frame.content),
                Kind::Packed => sealed.extend_from_slice(&frame.content),
                _ => {}
            },
            Ok(None) => break,
            Err(NoBundle::Foreign) => return Err(Error::NoTransferThere),
            Err(NoBundle::Newer { .. }) => return Err(Error::FileNewer),
        }
    }
    let letter = match letter {
        Some(letter) => letter,
        None if reader.is_whole() => return Err(Error::NoTransferThere),
        None => return Err(Error::TransferTorn),
    };
    if !reader.is_whole() {
        return Err(Error::TransferTorn);
    }
    let content = vault::open_pack(&letter, &sealed, &code).map_err(|refused| match refused {
        VaultError::WrongRecovery => Error::TransferCodeWrong,
        VaultError::Newer { .. } => Error::FileNewer,
        _ => Error::TransferTorn,
    })?;
    let version: Version = serde_json::from_slice(&content).map_err(|_| Error::TransferTorn)?;
    if version.waymark_transfer > FORMAT {
        return Err(Error::FileNewer);
    }
    let pack: Pack = serde_json::from_slice(&content).map_err(|_| Error::TransferTorn)?;
    Ok(pack)
}

/// What a record's body says, where this version knows its kind.
fn known(body: &Value) -> Option<RecordBody> {
    RecordBody::deserialize(body).ok()
}
