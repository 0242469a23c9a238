//! Carried by hand: one file a device a day, written into a folder that a
//! person chose — a stick, or a folder that somebody else keeps in step — and
//! read from there (S4).
//!
//! There are no locks. A file is whole or not there: it is written under
//! another name, flushed and renamed. Whatever another file holds that came
//! whole is taken, as often as it comes. Long ones go in pieces, so that a
//! person sees how far it is and can pause.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::{PersonId, PlanId, SpaceKind};
use serde::{Deserialize, Serialize};
use sync::bundle::{self, Frame, Kind, NoBundle};
use sync::{First, Incoming, Outgoing, Report};

use crate::devices::hex;
use crate::error::{Error, as_json};
use crate::files::{existing_dir, io};
use crate::host::{Host, Window};
use crate::messages::{
    Carried, CarriedIn, CarriedLine, CarriedOut, CarryGoOn, CarryIn, CarryOut, CarryStop, Done, PlanBrought,
};
use crate::open::Open;

/// How much is written or read before a window hears how far it is.
const PIECE: u64 = 4 * 1024 * 1024;
/// Settings inside the vault.
const CARRIED_OUT: &str = "carried_out";
const CARRIED_IN: &str = "carried_in";
const MET: &str = "met_plans";
/// The most plans whose differences are looked for.
const MOST_MET: usize = 50;

/// A bundle that is being written or read.
pub(crate) enum Carrying {
    Out(Box<Out>),
    In(Box<In>),
}

pub(crate) struct Out {
    outgoing: Outgoing,
    file: BundleFile,
    older: Vec<PathBuf>,
    changes: u64,
    to: Vec<String>,
}

/// A bundle on its way into a folder: under another name until it is whole.
/// One that was left in the middle leaves nothing behind.
pub(crate) struct BundleFile {
    file: BufWriter<File>,
    part: PathBuf,
    path: PathBuf,
}

impl BundleFile {
    /// Begins a file of this name.
    pub(crate) fn begin(path: PathBuf) -> Result<Self, Error> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let part = path.with_file_name(format!(".{name}.part"));
        let file = BufWriter::new(File::create(&part).map_err(|fault| io(&fault))?);
        let mut begun = Self { file, part, path };
        begun.file.write_all(&bundle::beginning()).map_err(|fault| io(&fault))?;
        Ok(begun)
    }

    /// Adds a frame.
    pub(crate) fn put(&mut self, frame: &Frame) -> Result<(), Error> {
        self.file.write_all(&frame.to_bytes()).map_err(|fault| io(&fault))
    }

    /// Gives it its name once it is on the disk. Says how long it is.
    pub(crate) fn finish(&mut self) -> Result<u64, Error> {
        let mut finish = || -> std::io::Result<u64> {
            self.file.flush()?;
            self.file.get_ref().sync_all()?;
            let bytes = self.file.get_ref().metadata()?.len();
            fs::rename(&self.part, &self.path)?;
            // The rename itself must survive the stick being pulled out.
            #[cfg(unix)]
            if let Some(dir) = self.path.parent() {
                File::open(dir)?.sync_all()?;
            }
            Ok(bytes)
        };
        finish().map_err(|fault| io(&fault))
    }
}

impl Drop for BundleFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.part);
    }
}

pub(crate) struct In {
    /// What the files say of people is taken in before any of them is read.
    first: Option<BeforeAll>,
    files: VecDeque<PathBuf>,
    reading: Option<(PathBuf, File, Incoming)>,
    /// Files that are read again, because a device came to be known by them.
    again: BTreeSet<PathBuf>,
    /// One file, rather than a folder's.
    single: bool,
    read: u64,
    all: u64,
    brought: CarriedIn,
    /// Answers to invitations, which are welcomed as they come.
    answers: Vec<Vec<u8>>,
    /// The file that was read last, where it held words of devices that are
    /// not known here.
    unknown: Option<PathBuf>,
    plans: BTreeMap<PlanId, (u64, BTreeSet<PersonId>)>,
}

/// Files of which the beginnings are still to be gathered, and what was.
struct BeforeAll {
    files: VecDeque<PathBuf>,
    said: First,
}

/// The last time that this vault was carried somewhere, or something here.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct LastTime {
    pub(crate) at: DateTime<Utc>,
    /// The folder's own name.
    pub(crate) folder: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    bytes: u64,
    /// The end of the log then.
    #[serde(default)]
    place: i64,
}

pub(crate) mod cases {
    use super::*;

    pub(crate) fn carry_out(host: &mut Host, _window: Window, request: CarryOut) -> Result<Carried, Error> {
        let dir = existing_dir(&request.to)?;
        host.opened()?.carrying = None;
        begin_out(host, &dir, request.first)?;
        go_on(host)
    }

    pub(crate) fn carry_in(host: &mut Host, _window: Window, request: CarryIn) -> Result<Carried, Error> {
        let open = host.opened()?;
        open.carrying = None;
        let reading = begin_in(open, Path::new(&request.from))?;
        open.carrying = Some(Carrying::In(Box::new(reading)));
        go_on(host)
    }

    pub(crate) fn carry_go_on(host: &mut Host, _window: Window, _request: CarryGoOn) -> Result<Carried, Error> {
        go_on(host)
    }

    pub(crate) fn carry_stop(host: &mut Host, _window: Window, _request: CarryStop) -> Result<Done, Error> {
        // What was read is kept; what was written goes, and is written again.
        host.opened()?.carrying = None;
        Ok(Done {})
    }
}

fn go_on(host: &mut Host) -> Result<Carried, Error> {
    let now = host.now();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    // Taken out while it works, so that a fault ends it and leaves nothing.
    match open.carrying.take().ok_or(Error::NothingCarried)? {
        Carrying::Out(out) => write_on(open, out, now),
        Carrying::In(reading) => read_on(host, reading, now),
    }
}

// Out

fn begin_out(host: &mut Host, dir: &Path, first: Option<PlanId>) -> Result<(), Error> {
    let (now, today) = (host.now(), host.clock.today());
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    let given = crate::joining::answers(open)?;
    if open.peers(today)?.is_empty() {
        return Err(Error::NobodyToCarryTo);
    }
    open.introduce_oneself(now, chance)?;
    crate::taking_out::settle(open, now, today, chance)?;
    crate::keeping::settle(open, now, today, chance)?;
    let stem = format!("waymark-{}-", &hex(open.vault.device().0.as_bytes())[..8]);
    let path = dir.join(format!("{stem}{today}.{}", bundle::ENDING));
    let older = own_files(dir, &stem)?;
    // Another machine made from this one's disk writes under the same name.
    // What it left is taken in before it is replaced.
    let last = last_out(open);
    for file in &older {
        let as_left = last.as_ref().is_some_and(|last| {
            file.file_name().and_then(OsStr::to_str) == Some(&last.name)
                && fs::metadata(file).is_ok_and(|found| found.len() == last.bytes)
        });
        if !as_left && let Ok(mut reading) = begin_in(open, file) {
            while read_piece(open, &mut reading, now)? {}
        }
    }
    open.vault.seal_pending(None)?;
    let peers = open.peers(today)?;
    let order = first_spaces(open, first)?;
    let outgoing = Outgoing::to(&mut open.vault, &peers, &order, given, now)?;
    let audits = crate::waits::audits(open)?;
    let names: BTreeSet<_> = outgoing
        .waits
        .values()
        .flat_map(|waits| waits.envelopes.iter().filter(|(space, _)| !audits.contains(space)))
        .flat_map(|(_, names)| names.iter().copied())
        .collect();
    let mut changes = 0;
    for name in names {
        changes += open.vault.changes_of(&name)?.len() as u64;
    }
    let to = peers
        .iter()
        .filter_map(|peer| open.school.devices.get(&peer.device()))
        .map(|device| crate::waits::name_of(open, device))
        .collect();
    open.carrying = Some(Carrying::Out(Box::new(Out {
        outgoing,
        older: older.into_iter().filter(|old| *old != path).collect(),
        file: BundleFile::begin(path)?,
        changes,
        to,
    })));
    Ok(())
}

/// The people, so that devices are known before what they wrote; then the plan
/// that is open; then the rest.
pub(crate) fn first_spaces(open: &Open, first: Option<PlanId>) -> Result<Vec<domain::SpaceId>, Error> {
    let mut order = Vec::new();
    for kind in [SpaceKind::People, SpaceKind::Library, SpaceKind::Class] {
        order.extend(open.vault.space(kind, None)?.map(|space| space.id));
    }
    if let Some(plan) = first {
        for kind in [SpaceKind::PlanShared, SpaceKind::PlanStaff, SpaceKind::PlanCare] {
            order.extend(open.vault.space(kind, Some(plan))?.map(|space| space.id));
        }
    }
    Ok(order)
}

fn write_on(open: &mut Open, mut out: Box<Out>, now: DateTime<Utc>) -> Result<Carried, Error> {
    let until = out.outgoing.made + PIECE;
    while let Some(frame) = out.outgoing.next_frame(&mut open.vault)? {
        out.file.put(&frame)?;
        if out.outgoing.made >= until && frame.kind != Kind::End {
            let answer = Carried {
                done: false,
                bytes: out.outgoing.made,
                all: out.outgoing.all,
                out: None,
                brought: None,
            };
            open.carrying = Some(Carrying::Out(out));
            return Ok(answer);
        }
    }
    let bytes = out.file.finish()?;
    for old in &out.older {
        // All of it is in the new one; a file that stays is read once more.
        let _ = fs::remove_file(old);
    }
    let name = out
        .file
        .path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    remember(open, CARRIED_OUT, &out.file.path, &name, bytes, now)?;
    Ok(Carried {
        done: true,
        bytes: out.outgoing.all,
        all: out.outgoing.all,
        out: Some(CarriedOut {
            path: out.file.path.display().to_string(),
            name,
            bytes,
            changes: out.changes,
            to: std::mem::take(&mut out.to),
            at: now,
        }),
        brought: None,
    })
}

fn own_files(dir: &Path, stem: &str) -> Result<Vec<PathBuf>, Error> {
    let mut found: Vec<PathBuf> = bundles_in(dir)?
        .into_iter()
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(stem))
        })
        .collect();
    found.sort();
    Ok(found)
}

fn bundles_in(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found: Vec<PathBuf> = fs::read_dir(dir)
        .map_err(|fault| io(&fault))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension() == Some(OsStr::new(bundle::ENDING)) && path.is_file())
        .collect();
    found.sort();
    Ok(found)
}

fn remember(open: &mut Open, key: &str, path: &Path, name: &str, bytes: u64, at: DateTime<Utc>) -> Result<(), Error> {
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
    let last = LastTime {
        at,
        folder: folder.to_string_lossy().into_owned(),
        name: name.to_owned(),
        bytes,
        place: open.vault.last_place()?,
    };
    let kept = as_json(&last)?;
    Ok(open.vault.set_setting(key, &kept)?)
}

fn last(open: &Open, key: &str) -> Option<LastTime> {
    let kept = open.vault.setting(key).ok().flatten()?;
    serde_json::from_value(kept).ok()
}

impl In {
    /// Reads a file a second time, and not a third.
    fn read_again(&mut self, path: PathBuf) {
        if self.again.insert(path.clone()) {
            self.files.push_front(path);
        }
    }
}

/// When this vault was last carried somewhere.
pub(crate) fn last_out(open: &Open) -> Option<LastTime> {
    last(open, CARRIED_OUT)
}

/// The saved line's words about carrying; none where nobody else has this vault.
pub(crate) fn line(open: &Open) -> Option<CarriedLine> {
    let me = open.vault.device();
    if open.school.devices.keys().all(|device| *device == me) {
        return None;
    }
    let last = last_out(open);
    let place = last.as_ref().map_or(0, |last| last.place);
    Some(CarriedLine {
        waits: open.vault.own_since(place).unwrap_or_default(),
        at: last.map(|last| last.at),
    })
}

/// When something was last carried here.
pub(crate) fn last_in(open: &Open) -> Option<LastTime> {
    last(open, CARRIED_IN)
}

// In

pub(crate) fn begin_in(open: &Open, from: &Path) -> Result<In, Error> {
    let single = from.is_file();
    let files = if single {
        vec![from.to_owned()]
    } else if from.is_dir() {
        bundles_in(from)?
    } else {
        return Err(Error::FolderMissing);
    };
    if files.is_empty() {
        return Err(Error::NoBundleThere);
    }
    let said = First::of(first_spaces(open, None)?.into_iter().collect());
    let length = |path: &PathBuf| fs::metadata(path).map(|file| file.len()).unwrap_or_default();
    Ok(In {
        first: Some(BeforeAll {
            files: files.clone().into(),
            said,
        }),
        all: files.iter().map(length).sum(),
        files: files.into(),
        reading: None,
        again: BTreeSet::new(),
        single,
        read: 0,
        brought: CarriedIn::default(),
        answers: Vec::new(),
        unknown: None,
        plans: BTreeMap::new(),
    })
}

fn read_on(host: &mut Host, mut reading: Box<In>, now: DateTime<Utc>) -> Result<Carried, Error> {
    let today = host.clock.today();
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    let until = reading.read + PIECE;
    let mut more = true;
    while more && reading.read < until {
        more = read_piece(open, &mut reading, now)?;
        for answer in std::mem::take(&mut reading.answers) {
            let joined = crate::joining::welcome(open, &answer, now, chance)?;
            if let (Some(_), Some(path)) = (&joined, reading.unknown.take()) {
                // What the guest wrote stands behind the answer that makes it known.
                reading.read_again(path);
                more = true;
            }
            reading.brought.joined.extend(joined);
        }
    }
    if more {
        let answer = Carried {
            done: false,
            bytes: reading.read.min(reading.all),
            all: reading.all,
            out: None,
            brought: None,
        };
        open.carrying = Some(Carrying::In(reading));
        return Ok(answer);
    }
    crate::joining::settle(open)?;
    crate::taking_out::settle(open, now, today, chance)?;
    open.follow_beginnings()?;
    crate::keeping::settle(open, now, today, chance)?;
    let mut brought = std::mem::take(&mut reading.brought);
    let mut met = Vec::new();
    for (plan, (changes, signers)) in std::mem::take(&mut reading.plans) {
        if open.vault.space(SpaceKind::PlanShared, Some(plan))?.is_none() {
            // Erased by what was read behind it.
            continue;
        }
        met.push(plan);
        let student = open
            .vault
            .plans()?
            .into_iter()
            .find(|row| row.plan == plan)
            .and_then(|row| crate::waits::full_of(open, row.student))
            .unwrap_or_default();
        let by = signers
            .iter()
            .filter_map(|signer| open.school.people.get(signer))
            .map(|person| person.name.short.clone())
            .collect();
        brought.plans.push(PlanBrought {
            plan,
            student,
            by,
            changes,
        });
    }
    brought
        .plans
        .sort_by_key(|plan| crate::school_log::name_key(&plan.student));
    remember_met(open, &met)?;
    brought.this_gone = crate::waits::this_gone(open);
    brought.newer = open.vault.newer()?;
    brought.waiting = open.vault.waiting()?;
    Ok(Carried {
        done: true,
        bytes: reading.all,
        all: reading.all,
        out: None,
        brought: Some(brought),
    })
}

/// Gathers what one file says of people, or takes all in that was gathered.
fn read_first(open: &mut Open, reading: &mut In, mut first: BeforeAll, now: DateTime<Utc>) -> Result<(), Error> {
    if let Some(path) = first.files.pop_front() {
        // What cannot be read is told when the file itself is.
        if let Ok(mut file) = File::open(&path) {
            let mut reader = bundle::Reader::default();
            let mut piece = vec![0; 256 * 1024];
            while let Ok(count @ 1..) = file.read(&mut piece) {
                reader.push(&piece[..count]);
                if !first.said.gather(&mut reader) {
                    break;
                }
            }
        }
        reading.first = Some(first);
        return Ok(());
    }
    loop {
        while let Some(mut report) = first.said.step(&mut open.vault, now)? {
            take_changes(open, reading, &mut report)?;
        }
        let (changes, any) = open.trust_introduced()?;
        tally(open, reading, &changes)?;
        open.hear(&changes)?;
        if !any {
            return Ok(());
        }
        first.said.again();
    }
}

/// Reads some of a file. Says whether there is more.
pub(crate) fn read_piece(open: &mut Open, reading: &mut In, now: DateTime<Utc>) -> Result<bool, Error> {
    if let Some(first) = reading.first.take() {
        read_first(open, reading, first, now)?;
        return Ok(true);
    }
    let (path, mut file, mut incoming) = match reading.reading.take() {
        Some(going_on) => going_on,
        None => {
            let Some(path) = reading.files.pop_front() else {
                return Ok(false);
            };
            let file = match File::open(&path) {
                Ok(file) => file,
                Err(fault) if reading.single => return Err(io(&fault)),
                // It went, or somebody else is writing it.
                Err(_) => {
                    reading.brought.torn.push(name_of(&path));
                    return Ok(true);
                }
            };
            (path, file, Incoming::default())
        }
    };
    let mut piece = vec![0; 256 * 1024];
    let count = match file.read(&mut piece) {
        Ok(count) => count,
        // A stick that is pulled out ends the file there.
        Err(fault) if fault.kind() == std::io::ErrorKind::Interrupted => {
            reading.reading = Some((path, file, incoming));
            return Ok(true);
        }
        Err(_) => 0,
    };
    if count > 0 {
        incoming.feed(&piece[..count]);
        reading.read += count as u64;
        loop {
            let more = match incoming.step(&mut open.vault, now)? {
                Ok(more) => more,
                Err(NoBundle::Foreign) if reading.single => return Err(Error::BundleForeign),
                Err(NoBundle::Newer { .. }) if reading.single => return Err(Error::FileNewer),
                Err(_) => {
                    reading.brought.foreign.push(name_of(&path));
                    return Ok(true);
                }
            };
            // What stands is in memory too, even if the rest is never read; and
            // who was taken out is known before what follows is judged.
            take_changes(open, reading, &mut incoming.report)?;
            if !more {
                break;
            }
        }
        reading.reading = Some((path, file, incoming));
        return Ok(true);
    }
    finish_file(open, reading, path, incoming, now)?;
    Ok(true)
}

fn take_changes(open: &mut Open, reading: &mut In, report: &mut Report) -> Result<(), Error> {
    let changes = std::mem::take(&mut report.applied);
    if changes.is_empty() {
        return Ok(());
    }
    tally(open, reading, &changes)?;
    open.hear(&changes)?;
    let counted = open.follow_members()?;
    tally(open, reading, &counted)?;
    open.hear(&counted)
}

fn tally(open: &Open, reading: &mut In, changes: &[domain::Change]) -> Result<(), Error> {
    if changes.is_empty() {
        return Ok(());
    }
    let audits = crate::waits::audits(open)?;
    for change in changes.iter().filter(|change| !audits.contains(&change.space)) {
        reading.brought.changes += 1;
        if let Some(plan) = change.plan {
            let entry = reading.plans.entry(plan).or_default();
            entry.0 += 1;
            entry.1.insert(change.signer);
        }
    }
    Ok(())
}

fn finish_file(
    open: &mut Open,
    reading: &mut In,
    path: PathBuf,
    incoming: Incoming,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let report = incoming.report;
    if report.transfer && reading.single {
        return Err(Error::TransferPack);
    }
    let first = !reading.again.contains(&path);
    let (changes, any) = open.trust_introduced()?;
    tally(open, reading, &changes)?;
    open.hear(&changes)?;
    reading.unknown = None;
    if report.unknown > 0 || !report.joining.is_empty() {
        // It may hold words of devices that are known only now, or soon.
        match any {
            true => reading.read_again(path.clone()),
            false => reading.unknown = Some(path.clone()),
        }
    }
    reading.answers.extend(report.joining);
    let brought = &mut reading.brought;
    if first {
        brought.files += 1;
        if !report.whole {
            brought.torn.push(name_of(&path));
        }
        brought.refused += report.refused.len() as u64;
        brought.not_here += report.not_here;
    }
    brought.attachments += report.blobs.len() as u64;
    for device in report.heard {
        if let Some(device) = open.school.devices.get(&device) {
            let name = crate::waits::name_of(open, device);
            if !brought.heard.contains(&name) {
                brought.heard.push(name);
            }
        }
    }
    remember(open, CARRIED_IN, &path, &name_of(&path), incoming.read, now)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Plans in which others have written, the last first: their differences are
/// shown in one place.
pub(crate) fn met_plans(open: &Open) -> Vec<PlanId> {
    let kept = open.vault.setting(MET).ok().flatten();
    kept.and_then(|kept| serde_json::from_value(kept).ok())
        .unwrap_or_default()
}

/// The same without these plans, as it is kept.
pub(crate) fn met_without(open: &Open, plans: &BTreeSet<PlanId>) -> Result<(&'static str, serde_json::Value), Error> {
    let mut met = met_plans(open);
    met.retain(|plan| !plans.contains(plan));
    let kept = as_json(&met)?;
    Ok((MET, kept))
}

pub(crate) fn remember_met(open: &mut Open, met: &[PlanId]) -> Result<(), Error> {
    if met.is_empty() {
        return Ok(());
    }
    let mut plans = met.to_vec();
    plans.extend(met_plans(open).into_iter().filter(|plan| !met.contains(plan)));
    let mut place = 0;
    plans.retain(|plan| {
        place += 1;
        // What a person has to look at is not forgotten for being old.
        let aside = open.plans.get(plan).is_some_and(|plan| !plan.aside.is_empty());
        place <= MOST_MET || aside
    });
    let kept = as_json(&plans)?;
    Ok(open.vault.set_setting(MET, &kept)?)
}
