//! Foreign text to domain and back, nothing else: no disk, no vault.
//!
//! Place in the house: above `domain`, below `api`. It holds the plan
//! file, and the rosters of other systems.
//!
//! Invariants. What is written is canonical (RFC 8785), so the same plan gives
//! the same bytes. What is read is bounded before it is believed. What this
//! version does not know is kept and written back.
//!
//! Deliberately absent: what an attachment's bytes are (they travel inside the
//! file as they are), and any merging: a file becomes a plan of its own, and a
//! person joins two plans.

mod bounded;
mod frameworks;
mod narrow;
mod oneroster;
mod plan_file;
mod read;

pub use frameworks::{FileCompetency, FileFramework};
pub use narrow::narrow;
pub use oneroster::{
    Enrolment, Guarding, LARGEST_ROSTER, MOST_ROSTER_FILES, MOST_ROSTER_ROWS, NamedFile, Roster, RosterClass,
    RosterError, RosterFinding, RosterFound, RosterPerson, RosterRead, RosterRole, is_roster_file, read_roster,
    read_roster_zip,
};
pub use plan_file::{
    FORMAT, FileAttachment, FileClaim, FileField, FileList, FilePerson, FileRecord, FileRun, FileText, MOST_ATTACHED,
    PlanFile, schema, write,
};
pub use read::{Fault, LARGEST, ReadError, read};
