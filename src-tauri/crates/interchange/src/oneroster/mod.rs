//! OneRoster 1.1 and 1.2 in CSV (R1): a folder or a zip as a school's other
//! system writes it, read into plain people, classes and enrolments, with what
//! was found on the way, each with its file and line.
//!
//! The format is 1EdTech's "OneRoster CSV tables" 1.1 and 1.2. Read for the
//! format and for its faults: a byte order mark, either line end, columns in any
//! order, unknown and misspelt columns, odd dates, rows that point nowhere.
//!
//! Bounded before it is believed: how large, how many files, how many rows, how
//! long a name. Passwords stand in such files; their columns are never read. Nor
//! are addresses, telephone numbers and pronouns: a person asks for those.

mod findings;
mod pack;
mod sheet;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub use findings::{RosterFinding, RosterFound};
pub use pack::{LARGEST_ROSTER, MOST_ROSTER_FILES};
pub use sheet::MOST_ROSTER_ROWS;

/// Why nothing of it is read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    /// Neither a zip nor CSV files of a roster.
    #[error("not a roster")]
    Foreign,
    /// The zip stops in the middle or is not well formed.
    #[error("the zip is damaged")]
    Torn,
    /// More bytes than are read, packed or unpacked.
    #[error("larger than {most} bytes")]
    TooLarge {
        /// The most.
        most: usize,
    },
    /// More files than a roster has.
    #[error("more than {most} files")]
    TooManyFiles {
        /// The most.
        most: usize,
    },
    /// More rows than are read.
    #[error("{file} has more than {most} rows")]
    TooManyRows {
        /// In which file.
        file: String,
        /// The most.
        most: usize,
    },
    /// The bytes are not UTF-8.
    #[error("{file}, line {line}: not UTF-8")]
    NotUtf8 {
        /// In which file.
        file: String,
        /// In which line.
        line: u64,
    },
    /// A file without which a roster says nothing.
    #[error("{file} is missing")]
    FileMissing {
        /// Which.
        file: String,
    },
    /// A column without which a file says nothing.
    #[error("{file} has no column {column}")]
    ColumnMissing {
        /// In which file.
        file: String,
        /// Which.
        column: String,
    },
    /// The same file twice.
    #[error("{file} stands in it twice")]
    Twice {
        /// Which.
        file: String,
    },
}

/// A roster as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// Everybody in it, by `sourcedId`.
    pub people: BTreeMap<String, RosterPerson>,
    /// Its classes, by `sourcedId`.
    pub classes: BTreeMap<String, RosterClass>,
    /// Who is in which class, in the order of the file.
    pub enrolments: Vec<Enrolment>,
    /// Who is whose guardian, by a role that says so.
    pub guardians: BTreeSet<Guarding>,
    /// Only what changed is in it: who is not named in it has not left.
    pub only_changes: bool,
}

/// Somebody in a roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterPerson {
    /// Given name as the other system keeps it.
    pub given: String,
    /// Family name as the other system keeps it.
    pub family: String,
    /// The given name that is used, where the roster knows one.
    pub preferred_given: String,
    /// The family name that is used, where the roster knows one.
    pub preferred_family: String,
    /// Grades; the first one counts.
    pub grades: Vec<String>,
    /// What the person is.
    pub roles: BTreeSet<RosterRole>,
    /// Still there: neither marked as to be deleted nor switched off.
    pub active: bool,
}

impl RosterPerson {
    /// The name as the other system keeps it.
    #[must_use]
    pub fn kept_name(&self) -> String {
        whole(&self.given, &self.family)
    }

    /// The name used at school: the preferred one, where there is one.
    #[must_use]
    pub fn school_name(&self) -> String {
        let or = |preferred: &'_ str, kept: &'_ str| if preferred.is_empty() { kept } else { preferred }.to_owned();
        whole(
            &or(&self.preferred_given, &self.given),
            &or(&self.preferred_family, &self.family),
        )
    }

    /// Whether this is somebody's parent, guardian or relative.
    #[must_use]
    pub fn guardian_role(&self) -> Option<RosterRole> {
        let all = [RosterRole::Parent, RosterRole::Guardian, RosterRole::Relative];
        all.into_iter().find(|role| self.roles.contains(role))
    }
}

fn whole(given: &str, family: &str) -> String {
    let words: Vec<&str> = given.split_whitespace().chain(family.split_whitespace()).collect();
    words.join(" ")
}

/// What somebody is in a roster. It gives no right here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RosterRole {
    /// Learns.
    Student,
    /// Teaches.
    Teacher,
    /// A parent.
    Parent,
    /// A guardian.
    Guardian,
    /// A relative.
    Relative,
    /// Works there in another way.
    Other,
}

/// A class in a roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterClass {
    /// What it is called.
    pub title: String,
    /// `homeroom`, `scheduled`, in lower case.
    pub kind: String,
    /// Not marked as to be deleted.
    pub active: bool,
}

/// Somebody in a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Who.
    pub person: String,
    /// In which class.
    pub class: String,
    /// As a teacher, or else as a student.
    pub teaches: bool,
    /// The class's first teacher.
    pub primary: bool,
    /// Until which day, where one is said.
    pub until: Option<NaiveDate>,
    /// Not marked as to be deleted.
    pub active: bool,
}

impl Enrolment {
    /// Whether it counts on a day. One that begins later counts already: rosters
    /// are read before a school year begins.
    #[must_use]
    pub fn counts(&self, day: NaiveDate) -> bool {
        self.active && self.until.is_none_or(|until| day <= until)
    }
}

/// Somebody is a student's guardian.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Guarding {
    /// The student.
    pub student: String,
    /// The guardian.
    pub guardian: String,
}

/// A roster, and what was found while it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterRead {
    /// The roster.
    pub roster: Roster,
    /// What was found, by file and line.
    pub findings: Vec<RosterFinding>,
}

/// A file by its name, and its bytes.
pub type NamedFile = (String, Vec<u8>);

/// Reads a zip.
///
/// # Errors
/// A damaged zip, bounds, no roster in it.
pub fn read_roster_zip(bytes: &[u8]) -> Result<RosterRead, RosterError> {
    read_roster(pack::unpacked(bytes)?)
}

/// Reads the files of a folder. Files that are no part of a roster are left alone.
///
/// # Errors
/// Bounds, no roster among them, a file or a column missing, bytes that are no UTF-8.
pub fn read_roster(files: Vec<NamedFile>) -> Result<RosterRead, RosterError> {
    tables::read(pack::by_name(files)?)
}

/// Whether a file of this name is a part of a roster that is read.
#[must_use]
pub fn is_roster_file(name: &str) -> bool {
    pack::base(name).is_some()
}
