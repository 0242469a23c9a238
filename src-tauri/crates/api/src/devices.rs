//! Who else this vault is carried to: the devices that members of the school
//! introduced, and what each of them may read.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{DeviceId, DeviceReach, PersonId, PlanId, Space, SpaceId, SpaceKind};
use sync::Peer;
use vault::DeviceCard;

use crate::error::Error;
use crate::host::Chance;
use crate::open::Open;
use crate::school_log::Device;
use crate::waits::{is_private, within_limit};

impl Open {
    /// The other devices, each with the spaces that are carried to it.
    pub(crate) fn peers(&self, today: NaiveDate) -> Result<Vec<Peer>, Error> {
        let spaces = self.vault.spaces()?;
        let me = self.vault.device();
        let mut peers = Vec::new();
        for (_, device) in self.school.devices.iter().filter(|(id, _)| **id != me) {
            let Some(card) = card_of(device) else { continue };
            let reach = within_limit(&self.school.devices, device.person, &device.reach);
            peers.push(Peer {
                card,
                spaces: self.within(&spaces, device.person, &reach, today)?,
            });
        }
        Ok(peers)
    }

    /// Which of these spaces a person reads within a reach on a day. What was
    /// said of the person and a student goes before the reach.
    pub(crate) fn within(
        &self,
        spaces: &[Space],
        person: PersonId,
        reach: &DeviceReach,
        today: NaiveDate,
    ) -> Result<BTreeSet<SpaceId>, Error> {
        let students = self.students()?;
        let school = &self.school;
        let reads = |plan: PlanId| {
            let invited = match reach {
                DeviceReach::Everything | DeviceReach::Class => true,
                DeviceReach::Plans { plans } => plans.contains(&plan),
            };
            students.get(&plan).map_or(invited, |student| {
                !school.has_ended(person, *student, Some(plan), today)
                    && (invited || school.holds(person, *student, today))
            })
        };
        let reads_care = |space: &Space, plan: PlanId| {
            let named = school.members.get(&(space.id, person));
            *reach == DeviceReach::Everything
                || school.cares(person)
                || named.is_some_and(|until| until.is_none_or(|until| today <= until))
                || students
                    .get(&plan)
                    .is_some_and(|student| school.manages(person, *student))
        };
        let has = |space: &&Space| match (space.kind, space.plan) {
            (kind, _) if is_private(kind) => *reach == DeviceReach::Everything && person == self.me,
            (SpaceKind::PlanShared | SpaceKind::PlanStaff, Some(plan)) => reads(plan),
            (SpaceKind::PlanCare, Some(plan)) => reads(plan) && reads_care(space, plan),
            (SpaceKind::People | SpaceKind::Library | SpaceKind::Class, _) => true,
            _ => *reach == DeviceReach::Everything,
        };
        Ok(spaces.iter().filter(has).map(|space| space.id).collect())
    }

    /// Lets the signatures of devices count that the records introduce.
    /// Gives what had waited for their cards, and whether any was new.
    pub(crate) fn trust_introduced(&mut self) -> Result<(Vec<domain::Change>, bool), Error> {
        let mut changes = Vec::new();
        let mut any = false;
        // What one that was taken out wrote before is still held against its card.
        let introduced = self.school.devices.iter().chain(&self.school.removed);
        let introduced: Vec<_> = introduced.map(|(id, device)| (*id, device.clone())).collect();
        for (id, device) in introduced {
            let known = sync::Store::known_card(&self.vault, id)?.is_some();
            if let (false, Some(card)) = (known, card_of(&device)) {
                changes.extend(self.vault.trust_device(&card, Some(device.person))?);
                any = true;
            }
        }
        Ok((changes, any))
    }

    /// Introduces a device in the people's space.
    pub(crate) fn introduce(
        &mut self,
        card: &DeviceCard,
        device: Device,
        now: chrono::DateTime<chrono::Utc>,
        chance: &mut dyn Chance,
    ) -> Result<(), Error> {
        let Device {
            person,
            name,
            card: written,
            reach,
            ..
        } = device;
        let body = domain::RecordBody::DeviceStated {
            device: id_of(card),
            person,
            name,
            card: written,
            reach,
        };
        self.state(SpaceKind::People, &body, now, chance)?;
        Ok(())
    }

    /// Introduces this very device, once, so that others learn whose it is.
    pub(crate) fn introduce_oneself(
        &mut self,
        now: chrono::DateTime<chrono::Utc>,
        chance: &mut dyn Chance,
    ) -> Result<(), Error> {
        let here = self.vault.device();
        // One who came by an invitation is introduced by whoever gave it, and
        // one that was taken out does not come back by its own word.
        if self.school.devices.contains_key(&here)
            || self.school.removed.contains_key(&here)
            || crate::joining::came_by_invitation(self)?
        {
            return Ok(());
        }
        let card = *self.vault.card();
        let device = Device {
            person: self.me,
            name: String::new(),
            card: written(&card),
            reach: DeviceReach::Everything,
            by: self.me,
        };
        self.introduce(&card, device, now, chance)
    }
}

/// A card in hexadecimal.
pub(crate) fn written(card: &DeviceCard) -> String {
    hex(&card.to_bytes())
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Bytes out of hexadecimal.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}

/// The card that a record holds, where it is one.
pub(crate) fn card_of(device: &Device) -> Option<DeviceCard> {
    read_card(&device.card)
}

/// A card out of hexadecimal.
pub(crate) fn read_card(text: &str) -> Option<DeviceCard> {
    DeviceCard::from_bytes(&unhex(text)?).ok()
}

/// A device's id out of its card.
pub(crate) fn id_of(card: &DeviceCard) -> DeviceId {
    DeviceId(uuid::Uuid::from_bytes(card.id))
}
