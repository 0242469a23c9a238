//! What waits, for whom and why (S8): the page that tells a teacher that all
//! is safe here, what has reached whom, and what only a person can settle.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{DeviceId, DeviceReach, Payload, PersonId, PlanId, Space, SpaceKind};
use sync::{Outgoing, Store as _, Waits};

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    Carry, ConflictFound, ConflictSide, DeviceGone, DeviceShown, Invitable, InvitationOpen, ThisGone, UnfitKey,
    WaitLine, WaitsShow, WaitsShown,
};
use crate::open::Open;
use crate::school_log::Device;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn waits_show(host: &mut Host, _window: Window, _request: WaitsShow) -> Result<WaitsShown, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let waits = outbox(open, now, today)?;
        let conflicts = conflicts(open, chance)?;
        let heard = heard_at(open)?;
        let mut devices = Vec::new();
        for (id, device) in &open.school.devices {
            let waiting = waits.get(id);
            devices.push(DeviceShown {
                device: *id,
                person: device.person,
                name: short_of(open, device.person),
                place: device.name.clone(),
                this: *id == open.vault.device(),
                own: device.person == open.me,
                heard_at: heard.get(id).copied(),
                changes: match waiting {
                    Some(waiting) => changes_of(open, waiting)?.len() as u64,
                    None => 0,
                },
                attachments: waiting.map_or(0, |waiting| waiting.blobs.len() as u64),
                reach: device.reach.clone(),
                may_remove: *id != open.vault.device() && (device.person == open.me || open.school.tends(open.me)),
                of_person: open
                    .school
                    .devices
                    .iter()
                    .filter(|(other, of)| of.person == device.person && **other != open.vault.device())
                    .count() as u32,
            });
        }
        let mut gone: Vec<DeviceGone> = open
            .school
            .removed
            .iter()
            .filter(|(id, _)| **id != open.vault.device())
            .map(|(id, device)| DeviceGone {
                device: *id,
                name: name_of(open, device),
                at: open.school.removed_at.get(id).copied().unwrap_or_default(),
            })
            .collect();
        gone.sort_by_key(|one| (std::cmp::Reverse(one.at), one.device));
        devices.sort_by_key(|device| {
            (
                !device.this,
                !device.own,
                crate::school_log::name_key(&device.name),
                device.device,
            )
        });
        let this_gone = this_gone(open);
        let lines = lines(open, &waits)?;
        let aside = crate::aside::shown(open)?;
        let last = |last: Option<crate::carry::LastTime>| {
            last.map(|last| Carry {
                at: last.at,
                folder: last.folder,
            })
        };
        Ok(WaitsShown {
            conflicts,
            lines,
            devices,
            gone,
            this_gone,
            invitations: crate::joining::invitations(open)
                .iter()
                .map(|one| InvitationOpen {
                    invitation: one.id(),
                    name: short_of(open, one.person()),
                    own: one.person() == open.me,
                    at: one.at,
                })
                .collect(),
            invitable: invitable(open),
            carried_out: last(crate::carry::last_out(open)),
            carried_in: last(crate::carry::last_in(open)),
            waiting: open.vault.waiting()?,
            unfit: unfit(open)?,
            newer: open.vault.newer()?,
            aside,
        })
    }
}

/// The computers whose keys do not open what came, in the order of names.
fn unfit(open: &Open) -> Result<Vec<UnfitKey>, Error> {
    let known = open.vault.unfit_keys()?.into_iter().filter_map(|(device, waiting)| {
        let device = open.school.devices.get(&device).or(open.school.removed.get(&device))?;
        let name = name_of(open, device);
        Some(UnfitKey { name, waiting })
    });
    let mut unfit: Vec<UnfitKey> = known.collect();
    unfit.sort_by_key(|one| crate::school_log::name_key(&one.name));
    Ok(unfit)
}

/// Who took out the computer that one sits at, and when.
pub(crate) fn this_gone(open: &Open) -> Option<ThisGone> {
    let here = open.vault.device();
    let at = open.school.removed_at.get(&here)?;
    let by = open.school.out_by.get(&here);
    Some(ThisGone {
        by: by.map(|by| short_of(open, *by)).unwrap_or_default(),
        at: *at,
    })
}

/// A person's short name.
pub(crate) fn short_of(open: &Open, person: PersonId) -> String {
    open.school
        .people
        .get(&person)
        .map(|person| person.name.short.clone())
        .unwrap_or_default()
}

/// A person's whole name as used at school, where the person is known.
pub(crate) fn full_of(open: &Open, person: PersonId) -> Option<String> {
    open.school.people.get(&person).map(|person| person.name.full.clone())
}

/// A device by the name of its person, and of its place where it has one.
pub(crate) fn name_of(open: &Open, device: &Device) -> String {
    let person = short_of(open, device.person);
    if device.name.is_empty() {
        person
    } else {
        format!("{person} ({})", device.name)
    }
}

fn outbox(open: &mut Open, now: DateTime<Utc>, today: NaiveDate) -> Result<BTreeMap<DeviceId, Waits>, Error> {
    let peers = open.peers(today)?;
    if peers.is_empty() {
        return Ok(BTreeMap::new());
    }
    // So that all that is saved is counted.
    open.vault.seal_pending(None)?;
    let mut waits = Outgoing::asked(&mut open.vault, &peers, now)?.waits;
    // That something was opened or copied goes along, and is nothing to wait for.
    let audits = audits(open)?;
    for waiting in waits.values_mut() {
        waiting.envelopes.retain(|space, _| !audits.contains(space));
    }
    Ok(waits)
}

/// The spaces in which the audit stands: one's own computers may have one each.
pub(crate) fn audits(open: &Open) -> Result<BTreeSet<domain::SpaceId>, Error> {
    let spaces = open.vault.spaces()?.into_iter();
    Ok(spaces
        .filter(|space| space.kind == SpaceKind::Audit)
        .map(|space| space.id)
        .collect())
}

/// When each device was last heard from, by this computer's clock.
pub(crate) fn heard_at(open: &Open) -> Result<BTreeMap<DeviceId, DateTime<Utc>>, Error> {
    let mut heard = BTreeMap::new();
    for one in open.vault.heard()? {
        let at = heard.entry(one.device).or_insert(one.at);
        *at = (*at).max(one.at);
    }
    Ok(heard)
}

fn changes_of(open: &Open, waits: &Waits) -> Result<Vec<domain::Change>, Error> {
    let mut changes = Vec::new();
    for name in waits.envelopes.values().flatten() {
        changes.extend(open.vault.changes_of(name)?);
    }
    Ok(changes)
}

/// One line for each plan, or the class and its lists, of which something
/// waits: for whom, how much, since when. In the order of names.
fn lines(open: &Open, waits: &BTreeMap<DeviceId, Waits>) -> Result<Vec<WaitLine>, Error> {
    struct Gathered {
        whom: BTreeSet<String>,
        names: BTreeSet<vault::EnvelopeName>,
    }
    let spaces: BTreeMap<domain::SpaceId, Space> = open
        .vault
        .spaces()?
        .into_iter()
        .map(|space| (space.id, space))
        .collect();
    let mut gathered: BTreeMap<Option<PlanId>, Gathered> = BTreeMap::new();
    for (device, waits) in waits {
        let whom = open
            .school
            .devices
            .get(device)
            .map(|device| name_of(open, device))
            .unwrap_or_default();
        for (space, names) in &waits.envelopes {
            let plan = spaces.get(space).and_then(|space| space.plan);
            let entry = gathered.entry(plan).or_insert_with(|| Gathered {
                whom: BTreeSet::new(),
                names: BTreeSet::new(),
            });
            entry.whom.insert(whom.clone());
            entry.names.extend(names.iter().copied());
        }
    }
    let students = open.students()?;
    let mut lines = Vec::new();
    for (plan, one) in gathered {
        let (mut words, mut records, mut since) = (0, 0, None);
        for name in &one.names {
            for change in open.vault.changes_of(name)? {
                match change.payload {
                    Payload::Document { .. } => words += 1,
                    _ => records += 1,
                }
                since = Some(since.map_or(change.at, |since: DateTime<Utc>| since.min(change.at)));
            }
        }
        if let Some(since) = since {
            lines.push(WaitLine {
                plan,
                student: plan
                    .and_then(|plan| students.get(&plan))
                    .and_then(|student| full_of(open, *student)),
                whom: one.whom.into_iter().collect(),
                words,
                records,
                since,
            });
        }
    }
    lines.sort_by_key(|line| {
        (
            line.plan.is_none(),
            crate::school_log::name_key(line.student.as_deref().unwrap_or_default()),
        )
    });
    Ok(lines)
}

/// The fields on which two people's values stand, in plans that others wrote in.
fn conflicts(open: &mut Open, chance: &mut dyn crate::host::Chance) -> Result<Vec<ConflictFound>, Error> {
    let mut found = Vec::new();
    for plan in crate::carry::met_plans(open) {
        // One whose beginning has not come yet has no page to show it on.
        let Ok(opened) = open.plan(plan, chance) else { continue };
        let contested = opened.doc.contested();
        if contested.is_empty() {
            continue;
        }
        let student = opened.student;
        let read = opened.read();
        for (item, field, claims) in contested {
            let goal = read
                .goals
                .iter()
                .position(|goal| goal.id == item)
                .map(|place| place as u32 + 1);
            let sides = claims
                .into_iter()
                .map(|claim| {
                    let pen = claim.by.as_ref().and_then(|by| read.pens.get(by));
                    let speakers = pen.map(|pen| pen.speakers.clone()).unwrap_or_default();
                    ConflictSide {
                        claim: claim.claim,
                        value: claim.value,
                        voice: pen.map(|pen| pen.voice),
                        names: speakers.iter().map(|speaker| short_of(open, *speaker)).collect(),
                        at: claim.at,
                    }
                })
                .collect();
            found.push(ConflictFound {
                plan,
                student: full_of(open, student).unwrap_or_default(),
                item,
                field,
                goal,
                sides,
            });
        }
    }
    found.sort_by_key(|one| crate::school_log::name_key(&one.student));
    Ok(found)
}

/// Adults of the school who have no computer here yet.
fn invitable(open: &Open) -> Vec<Invitable> {
    let mut people: Vec<Invitable> = open
        .school
        .people
        .values()
        .filter(|person| {
            open.school.is_adult(person.id) && person.voice == domain::Voice::School && person.id != open.me
        })
        .filter(|person| !open.school.devices.values().any(|device| device.person == person.id))
        .map(|person| Invitable {
            person: person.id,
            name: person.name.full.clone(),
        })
        .collect();
    people.sort_by_key(|person| (crate::school_log::name_key(&person.name), person.person));
    people
}

/// What is carried to a person's device, when the person has another one whose
/// reach somebody else decided.
pub(crate) fn within_limit(devices: &BTreeMap<DeviceId, Device>, person: PersonId, reach: &DeviceReach) -> DeviceReach {
    let limit = devices
        .values()
        .filter(|device| device.person == person)
        .map(|device| &device.reach)
        .find(|other| **other != DeviceReach::Everything);
    match (reach, limit) {
        (DeviceReach::Everything, Some(limit)) => limit.clone(),
        _ => reach.clone(),
    }
}

/// Spaces that are nobody else's, whoever carries.
pub(crate) fn is_private(kind: SpaceKind) -> bool {
    matches!(
        kind,
        SpaceKind::Mine | SpaceKind::Groups | SpaceKind::Facts | SpaceKind::Audit
    )
}
