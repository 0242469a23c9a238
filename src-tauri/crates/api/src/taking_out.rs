//! Taking a computer out, or all of a person's who left (G2, G4): the others
//! get new keys, and what it still writes waits for a person.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Change, DeviceId, DeviceReach, RecordBody, Space, SpaceKind, TurnedKey};
use sync::counted_as;

use crate::error::Error;
use crate::host::{Chance, Host, Window};
use crate::messages::{DeviceRemove, DevicesRemoved};
use crate::open::Open;
use crate::school_log::Device;
use crate::waits::is_private;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn device_remove(
        host: &mut Host,
        _window: Window,
        request: DeviceRemove,
    ) -> Result<DevicesRemoved, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let here = open.vault.device();
        if request.device == here {
            return Err(Error::ThisComputer);
        }
        if open.school.removed.contains_key(&here) {
            return Err(Error::ComputerOut);
        }
        let target = open.school.devices.get(&request.device).ok_or(Error::DeviceUnknown)?;
        let person = target.person;
        if !open.school.tends(open.me) && person != open.me {
            return Err(Error::NotYoursToDecide);
        }
        let devices: Vec<DeviceId> = open
            .school
            .devices
            .iter()
            .filter(|(id, device)| **id == request.device || (request.all && device.person == person))
            .map(|(id, _)| *id)
            .filter(|id| *id != here)
            .collect();
        if request.all {
            crate::joining::withdraw_of(open, person)?;
        }
        let mut names = Vec::new();
        for device in devices {
            if let Some(known) = open.school.devices.get(&device) {
                names.push(crate::waits::name_of(open, known));
            }
            let counted = open.vault.applied_of(device)?.iter().map(counted_as).collect();
            open.state(
                SpaceKind::People,
                &RecordBody::DeviceRemoved {
                    by: here,
                    device,
                    counted,
                },
                now,
                chance,
            )?;
        }
        // Under the key that was: whoever is out reads that, and can say so.
        let people = open.space(SpaceKind::People, None)?;
        open.vault.seal_pending(Some(people.id))?;
        let changes = open.follow_members()?;
        open.hear(&changes)?;
        let turned = turn_keys(open, now, today, chance)?;
        Ok(DevicesRemoved { names, turned })
    }
}

/// What a computer does once it has read that others were taken out: it says
/// what it had of them before, and gives new keys to what they could read.
pub(crate) fn settle(
    open: &mut Open,
    now: DateTime<Utc>,
    today: NaiveDate,
    chance: &mut dyn Chance,
) -> Result<(), Error> {
    if !open.school.removed.is_empty() {
        // What came aside may answer one that took it out.
        open.reload_school()?;
    }
    let changes = open.follow_members()?;
    open.hear(&changes)?;
    let here = open.vault.device();
    // Whoever is out says it too: not everyone may have heard of that.
    let removed: Vec<DeviceId> = open.school.removed.keys().copied().collect();
    for device in removed.into_iter().filter(|device| *device != here) {
        let members = open.vault.members();
        let counted: Vec<String> = open
            .vault
            .applied_of(device)?
            .iter()
            .filter(|name| !members.counts(device, name))
            .map(counted_as)
            .collect();
        if !counted.is_empty() && open.school.is_adult(open.me) {
            open.state(
                SpaceKind::People,
                &RecordBody::DeviceSeen { device, counted },
                now,
                chance,
            )?;
        }
    }
    let changes = open.follow_members()?;
    open.hear(&changes)?;
    if !open.school.removed.contains_key(&here) {
        turn_keys(open, now, today, chance)?;
    }
    Ok(())
}

/// Turns the key of every space that a device which was taken out could read
/// and whose newest key may be known to it, or that somebody read until a day
/// that has passed. Says how many were turned.
pub(crate) fn turn_keys(
    open: &mut Open,
    now: DateTime<Utc>,
    today: NaiveDate,
    chance: &mut dyn Chance,
) -> Result<u32, Error> {
    let mut keys: Vec<TurnedKey> = Vec::new();
    let students = open.students()?;
    let mut lost = BTreeSet::new();
    for space in open.vault.spaces()? {
        if !open.school.may_turn(open.me, space.kind, open.me) {
            continue;
        }
        let removed = &open.school.removed;
        let could = |out: DeviceId| removed.get(&out).is_some_and(|device| could_read(open, &space, device));
        let here = open.vault.epoch_of(space.id)?;
        let whose = space.plan.and_then(|plan| Some((plan, *students.get(&plan)?)));
        let out = whose.filter(|(plan, student)| open.closed(*student, Some(*plan), today).is_none());
        let out = out.map(|(plan, student)| open.school.out_of(space.id, plan, student, today));
        let out = out.unwrap_or_default();
        if out.is_empty() && !open.vault.members().wants_turning(space.id, here, could) {
            continue;
        }
        lost.extend(out);
        keys.push(open.vault.turn_key(space.id)?);
    }
    let turned = u32::try_from(keys.len()).unwrap_or(u32::MAX);
    if !keys.is_empty() {
        let without = open.school.removed.keys().copied().chain(lost).collect();
        open.state(
            SpaceKind::People,
            &RecordBody::KeysTurned { keys, without },
            now,
            chance,
        )?;
        open.follow_members()?;
    }
    Ok(turned)
}

/// Whether a device may have had a space's key: rather once too often.
fn could_read(open: &Open, space: &Space, device: &Device) -> bool {
    match (&device.reach, space.kind) {
        (_, kind) if is_private(kind) => device.person == open.me && device.reach == DeviceReach::Everything,
        (DeviceReach::Everything | DeviceReach::Class, _) => true,
        (_, SpaceKind::People | SpaceKind::Library | SpaceKind::Class) => true,
        (DeviceReach::Plans { plans }, _) => space.plan.is_some_and(|plan| plans.contains(&plan)),
    }
}

impl Open {
    /// Lets the vault judge by what the records now say of members. Gives the
    /// changes that count by it, which are still to be heard.
    pub(crate) fn follow_members(&mut self) -> Result<Vec<Change>, Error> {
        let mut all = Vec::new();
        loop {
            let spaces = self.vault.spaces()?;
            let members = self.school.members(self.me, &spaces);
            let changes = self.vault.set_members(members)?;
            if changes.is_empty() {
                return Ok(all);
            }
            if changes.iter().any(|change| change.plan.is_none()) {
                self.reload_school()?;
            }
            all.extend(changes);
        }
    }
}
