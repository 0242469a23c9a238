//! What everyone was told is kept. Each inserted character is one of a kind,
//! so that a text itself says what was lost, doubled or given to another.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Pen, PenId};

#[derive(Default)]
pub(crate) struct Ledger {
    written: BTreeMap<char, PenId>,
    deleted: BTreeSet<char>,
    /// Undone, redone, or only on a disk that was lost: they may stand or
    /// not, and everywhere alike.
    loose: BTreeSet<char>,
    next: u32,
}

impl Ledger {
    /// Characters never used before, some of them two UTF-16 units long.
    pub(crate) fn fresh(&mut self, count: u8, by: &Pen) -> String {
        (0..count)
            .map(|_| {
                self.next += 1;
                let base = if self.next.is_multiple_of(3) { 0x2_0000 } else { 0x4E00 };
                let letter = char::from_u32(base + self.next).unwrap();
                self.written.insert(letter, by.id());
                letter
            })
            .collect()
    }

    pub(crate) fn delete(&mut self, letters: impl IntoIterator<Item = char>) {
        self.deleted.extend(letters);
    }

    pub(crate) fn loosen(&mut self, letters: impl IntoIterator<Item = char>) {
        self.loose.extend(letters);
    }

    /// Holds what stands against what was promised.
    pub(crate) fn check(&self, standing: &[(char, Option<PenId>)]) {
        let mut times: BTreeMap<char, usize> = BTreeMap::new();
        for (letter, by) in standing {
            assert_eq!(
                by.as_ref(),
                self.written.get(letter),
                "the character {letter:?} has the wrong author"
            );
            *times.entry(*letter).or_default() += 1;
        }
        for letter in self.written.keys().filter(|letter| !self.loose.contains(letter)) {
            let wanted = usize::from(!self.deleted.contains(letter));
            let found = times.get(letter).copied().unwrap_or_default();
            assert_eq!(
                found, wanted,
                "the character {letter:?} stands {found} times, not {wanted}"
            );
        }
    }
}
