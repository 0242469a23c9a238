//! Which devices were taken out, what of them counts all the same, and whose
//! grants of a new key are taken: what the judgement of an envelope asks of
//! whoever knows the people.
//!
//! A device that was taken out goes on existing, and may go on writing. What
//! had come to anybody before that was known is counted by name in the records
//! of those who had it, so that every device comes to the same verdict. All
//! else of it is kept for a person to look at, and applied by nobody until one
//! has.

use std::collections::BTreeSet;

use domain::{DeviceId, SpaceId};
use seal::EnvelopeName;
use serde::{Deserialize, Serialize};

/// What is known of members, as the records say it. A store keeps it, so that
/// it judges alike before the records are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Members {
    /// Devices that were taken out.
    removed: BTreeSet<DeviceId>,
    /// Envelopes of theirs that count.
    counted: BTreeSet<String>,
    /// Devices that may hand a new key of a space to others.
    givers: BTreeSet<DeviceId>,
    /// Keys that such a one has said it made: anyone may hand them on.
    turned: BTreeSet<Turned>,
}

/// A key that was made anew, and who did not get it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Turned {
    space: SpaceId,
    epoch: u32,
    without: BTreeSet<DeviceId>,
}

/// An envelope's name as a record counts it.
#[must_use]
pub fn counted_as(name: &EnvelopeName) -> String {
    use std::fmt::Write as _;
    name.0[..16].iter().fold(String::with_capacity(32), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl Members {
    /// A device is taken out.
    pub fn remove(&mut self, device: DeviceId) {
        self.removed.insert(device);
    }

    /// Envelopes of such a device count, because somebody had them before, or
    /// took them in.
    pub fn count(&mut self, names: impl IntoIterator<Item = String>) {
        self.counted.extend(names);
    }

    /// A device may hand on new keys.
    pub fn may_give(&mut self, device: DeviceId) {
        self.givers.insert(device);
    }

    /// A key was made, and not given to these.
    pub fn turned(&mut self, space: SpaceId, epoch: u32, without: impl IntoIterator<Item = DeviceId>) {
        self.turned.insert(Turned {
            space,
            epoch,
            without: without.into_iter().collect(),
        });
    }

    /// The devices that were taken out.
    pub fn removed(&self) -> impl Iterator<Item = DeviceId> {
        self.removed.iter().copied()
    }

    /// Whether a space wants a new key: a device that was taken out could read
    /// it, and may have the newest one. `here` is the newest that is here;
    /// while a newer one is on its way, that one is waited for.
    #[must_use]
    pub fn wants_turning(&self, space: SpaceId, here: u32, could_read: impl Fn(DeviceId) -> bool) -> bool {
        let newest = self
            .turned
            .iter()
            .filter(|turned| turned.space == space && turned.epoch >= here)
            .max_by_key(|turned| turned.epoch);
        match newest {
            Some(turned) if turned.epoch > here => false,
            Some(turned) => self
                .removed()
                .any(|out| could_read(out) && !turned.without.contains(&out)),
            None => self.removed().any(could_read),
        }
    }

    /// Whether a device was taken out.
    #[must_use]
    pub fn is_removed(&self, device: DeviceId) -> bool {
        self.removed.contains(&device)
    }

    fn was_made(&self, space: SpaceId, epoch: u32) -> bool {
        self.turned
            .iter()
            .any(|turned| turned.space == space && turned.epoch == epoch)
    }

    /// Whether what a device wrote counts.
    #[must_use]
    pub fn counts(&self, device: DeviceId, name: &EnvelopeName) -> bool {
        !self.removed.contains(&device) || self.counted.contains(&counted_as(name))
    }

    /// Whether a key is taken from a device, to read with: whoever is in hands
    /// on what it has, and a device that was taken out gives nothing.
    #[must_use]
    pub fn takes_from(&self, giver: DeviceId) -> bool {
        !self.removed.contains(&giver)
    }

    /// Whether a space is sealed from now on under a key that came from a
    /// device. `now` is the epoch under which it is sealed here; none where the
    /// space is new. Nobody but who may moves a space on to another key: it
    /// would be one that somebody chose who may be on their way out.
    #[must_use]
    pub fn moves_on(&self, giver: DeviceId, space: SpaceId, epoch: u32, now: Option<u32>) -> bool {
        now.is_none_or(|now| epoch > now && (self.givers.contains(&giver) || self.was_made(space, epoch)))
    }

    /// The keys that were made by who may, each as space and epoch. One that
    /// came before it was known to be one is moved on to when it is.
    pub fn made(&self) -> impl Iterator<Item = (SpaceId, u32)> {
        self.turned.iter().map(|turned| (turned.space, turned.epoch))
    }
}

/// Whether the word of a device that was taken out counts all the same: where
/// it takes out the very one that took it out. `said` are the removals that
/// count, each by the device that states it and the one that it takes out.
///
/// Of two that take each other out, whoever was heard first would otherwise
/// stay in, here the one and there the other. So both are out, everywhere. It
/// opens no door to one who holds a lost computer: by answering, that one stays
/// out, and reaches nobody but the one who took it out.
#[must_use]
pub fn answers(said: &BTreeSet<(DeviceId, DeviceId)>, by: DeviceId, device: DeviceId) -> bool {
    said.contains(&(device, by))
}

/// The epoch after this one. Two devices may turn a key at the same time, each
/// alone, and must not give two keys one number: so it is drawn.
#[must_use]
pub fn next_epoch(now: u32, drawn: [u8; 4]) -> u32 {
    now.saturating_add(1 + (u32::from_be_bytes(drawn) >> 12))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(number: u8) -> DeviceId {
        DeviceId(uuid::Uuid::from_bytes([number; 16]))
    }

    #[test]
    fn g4_of_a_device_that_was_taken_out_only_what_was_counted_counts() {
        let (one, other) = (EnvelopeName([1; 32]), EnvelopeName([2; 32]));
        let mut members = Members::default();
        assert!(members.counts(device(1), &one), "everything, while it is in");
        members.remove(device(1));
        members.count([counted_as(&one)]);
        assert!(members.counts(device(1), &one) && !members.counts(device(1), &other));
        assert!(members.counts(device(2), &other), "and of others everything");
    }

    #[test]
    fn g2_a_new_key_is_taken_from_who_may_turn_it_and_none_from_one_taken_out() {
        let space = SpaceId::from_random([9; 16]);
        let mut members = Members::default();
        members.may_give(device(1));
        for (case, giver, epoch, now, moves) in [
            ("a space that is new here", 2, 1, None, true),
            ("an older key of a known one", 2, 1, Some(4), false),
            ("a new key from whoever reads it", 2, 5, Some(4), false),
            ("a new key from who may turn it", 1, 5, Some(4), true),
        ] {
            assert_eq!(members.moves_on(device(giver), space, epoch, now), moves, "{case}");
            assert!(
                members.takes_from(device(giver)),
                "to read with it is taken all the same: {case}"
            );
        }
        members.turned(space, 5, []);
        assert!(
            members.moves_on(device(2), space, 5, Some(4)),
            "anyone hands on what was made known"
        );
        members.remove(device(1));
        assert!(!members.takes_from(device(1)), "nothing from one taken out");
    }

    #[test]
    fn g4_a_space_wants_a_new_key_until_one_was_made_without_all_that_could_read_it() {
        let space = SpaceId::from_random([9; 16]);
        let mut members = Members::default();
        let all = |_: DeviceId| true;
        assert!(!members.wants_turning(space, 1, all), "nobody was taken out");
        members.remove(device(1));
        assert!(members.wants_turning(space, 1, all));
        assert!(
            !members.wants_turning(space, 1, |_| false),
            "not what it never could read"
        );
        members.turned(space, 5, [device(1)]);
        assert!(!members.wants_turning(space, 5, all), "once is enough");
        assert!(
            !members.wants_turning(space, 1, all),
            "and a key that is on its way is waited for"
        );
        members.remove(device(2));
        assert!(members.wants_turning(space, 5, all), "the other may have that one");
    }

    #[test]
    fn g4_one_taken_out_takes_out_nobody_but_the_one_who_did_it() {
        let said = [(device(1), device(2))].into();
        assert!(answers(&said, device(2), device(1)));
        assert!(!answers(&said, device(2), device(3)), "nor anyone else");
        assert!(!answers(&said, device(3), device(1)), "nor does another");
    }

    #[test]
    fn two_keys_that_are_turned_apart_have_two_numbers_and_both_are_newer() {
        assert!(next_epoch(1, [0; 4]) == 2 && next_epoch(1, [0xff; 4]) > 2);
        assert_ne!(next_epoch(7, [1, 2, 3, 4]), next_epoch(7, [4, 3, 2, 1]));
        assert_eq!(next_epoch(u32::MAX, [1; 4]), u32::MAX, "after the last there is none");
    }
}
