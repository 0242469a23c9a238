//! What is found in a roster, with its place. A fault that stands in every row is
//! told for the first few, and counted for the rest.

use std::collections::BTreeMap;

/// The most of one kind that are told of one file.
const TOLD: u32 = 8;

/// Something found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterFinding {
    /// In which file.
    pub file: String,
    /// In which line; 1 for the row of column names.
    pub line: u64,
    /// What.
    pub found: RosterFound,
    /// How many more like it the file has.
    pub more: u32,
}

/// What can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterFound {
    /// Passwords, which are not read.
    Passwords,
    /// A column is called by a name that is nearly right, and is read.
    ColumnMisspelt {
        /// As it stands there.
        column: String,
        /// As what it is read.
        read_as: String,
    },
    /// A cell that the row needs is empty; the row is left out.
    CellEmpty {
        /// Of which column.
        column: String,
    },
    /// A cell is longer than any name, or holds characters that no name has; the
    /// row is left out.
    CellRefused {
        /// Of which column.
        column: String,
    },
    /// A number stands a second time; the first row counts.
    NumberTwice {
        /// Which.
        number: String,
    },
    /// A row names somebody who is not in the roster; it is left out.
    PersonUnknown {
        /// By which number.
        number: String,
    },
    /// A row names a class that is not in the roster; it is left out.
    ClassUnknown {
        /// By which number.
        number: String,
    },
    /// Somebody is named as an agent, and no role says guardian.
    NoGuardian {
        /// By which number.
        number: String,
    },
    /// A day in a form of its own; the row is read as if it named none.
    DateOdd {
        /// As it stands there.
        date: String,
    },
    /// A word that the format does not have.
    WordUnknown {
        /// In which column.
        column: String,
        /// Which.
        word: String,
    },
    /// Somebody without any role.
    NoRole {
        /// By which number.
        number: String,
    },
}

impl RosterFound {
    fn kind(&self) -> std::mem::Discriminant<Self> {
        std::mem::discriminant(self)
    }
}

/// What was found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    told: Vec<RosterFinding>,
    counts: Vec<(String, std::mem::Discriminant<RosterFound>, u32)>,
}

impl Findings {
    pub(super) fn add(&mut self, file: &str, line: u64, found: RosterFound) {
        let kind = found.kind();
        let known = self.counts.iter_mut().find(|(of, one, _)| of == file && *one == kind);
        let count = match known {
            Some((_, _, count)) => {
                *count = count.saturating_add(1);
                *count
            }
            None => {
                self.counts.push((file.to_owned(), kind, 1));
                1
            }
        };
        if count <= TOLD {
            self.told.push(RosterFinding {
                file: file.to_owned(),
                line,
                found,
                more: 0,
            });
        }
    }

    /// All of them by file and line, the last one told of each kind with how many
    /// more there are.
    pub(super) fn told(mut self) -> Vec<RosterFinding> {
        for (file, kind, count) in &self.counts {
            let last = self.told.iter_mut().rev();
            let mut of_kind = last.filter(|one| one.file == *file && one.found.kind() == *kind);
            if let Some(last) = of_kind.next() {
                last.more = count.saturating_sub(TOLD);
            }
        }
        let order: BTreeMap<&str, usize> = super::pack::FILES.iter().copied().zip(0..).collect();
        let place = |file: &str| order.get(file).copied().unwrap_or(usize::MAX);
        self.told.sort_by_key(|one| (place(&one.file), one.line));
        self.told
    }
}
