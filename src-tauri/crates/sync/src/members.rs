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

use domain::{DeviceId, SpaceId, TurnedKey};
use seal::{EnvelopeName, KeyMark};
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
    /// Its mark; none where an earlier version said it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mark: Option<String>,
    without: BTreeSet<DeviceId>,
}

/// A key of a space as it is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownKey {
    /// Its number.
    pub epoch: u32,
    /// Its mark.
    pub mark: KeyMark,
    /// The device that gave it; none where it was made here.
    pub giver: Option<DeviceId>,
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
    pub fn turned(&mut self, key: &TurnedKey, without: impl IntoIterator<Item = DeviceId>) {
        self.turned.insert(Turned {
            space: key.space,
            epoch: key.epoch,
            mark: key.mark.clone(),
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

    fn was_made(&self, space: SpaceId, key: &KnownKey) -> bool {
        let mark = key.mark.to_string();
        self.turned.iter().any(|turned| {
            let alike = turned.mark.as_ref().is_none_or(|said| *said == mark);
            turned.space == space && turned.epoch == key.epoch && alike
        })
    }

    /// Whether a key is one that who may turn keys made or handed on.
    fn is_sure(&self, space: SpaceId, key: &KnownKey) -> bool {
        key.giver.is_none_or(|giver| self.givers.contains(&giver)) || self.was_made(space, key)
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

    /// Whether a space is sealed from now on under a key. `now` is the one under
    /// which it is sealed here; none where the space is new. Nobody but who may
    /// moves a space on to another key: it would be one that somebody chose who
    /// may be on their way out. And where the first key of a new space came from
    /// somebody else, one of the same number from who may takes its place.
    #[must_use]
    pub fn moves_on(&self, space: SpaceId, key: &KnownKey, now: Option<&KnownKey>) -> bool {
        let Some(now) = now else { return true };
        let after = key.epoch > now.epoch || (key.epoch == now.epoch && !self.is_sure(space, now));
        after && self.is_sure(space, key)
    }

    /// The spaces of which a key was made by who may. One that came before it
    /// was known to be one is moved on to when it is.
    #[must_use]
    pub fn made(&self) -> BTreeSet<SpaceId> {
        self.turned.iter().map(|turned| turned.space).collect()
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
        let key = |giver: Option<u8>, epoch: u32, mark: u8| KnownKey {
            epoch,
            mark: KeyMark([mark; 16]),
            giver: giver.map(device),
        };
        let turned = |mark: Option<KeyMark>| TurnedKey {
            space,
            epoch: 5,
            mark: mark.map(|mark| mark.to_string()),
        };
        let here = key(None, 4, 1);
        for (case, giver, epoch, now, moves) in [
            ("a space that is new here", 2, 1, None, true),
            ("an older key of a known one", 2, 1, Some(here), false),
            ("a new key from whoever reads it", 2, 5, Some(here), false),
            ("a new key from who may turn it", 1, 5, Some(here), true),
            ("another key of the same number", 1, 4, Some(here), false),
            (
                "one in the place of what somebody else gave first",
                1,
                4,
                Some(key(Some(2), 4, 3)),
                true,
            ),
            (
                "one from a third in the place of that",
                3,
                4,
                Some(key(Some(2), 4, 3)),
                false,
            ),
        ] {
            let new = key(Some(giver), epoch, 2);
            assert_eq!(members.moves_on(space, &new, now.as_ref()), moves, "{case}");
            assert!(
                members.takes_from(device(giver)),
                "to read with it is taken all the same: {case}"
            );
        }
        let mut earlier = members.clone();
        earlier.turned(&turned(None), []);
        members.turned(&turned(Some(KeyMark([2; 16]))), []);
        let (made, other) = (key(Some(2), 5, 2), key(Some(2), 5, 9));
        assert!(
            members.moves_on(space, &made, Some(&here)),
            "anyone hands on what was made known"
        );
        assert!(
            !members.moves_on(space, &other, Some(&here)),
            "and nobody another key under its number"
        );
        assert!(
            earlier.moves_on(space, &other, Some(&here)),
            "which an earlier version's word does not tell apart"
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
        let key = TurnedKey {
            space,
            epoch: 5,
            mark: None,
        };
        members.turned(&key, [device(1)]);
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
