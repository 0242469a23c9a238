//! What a plan is: its types, its rules, and how two copies of it merge.
//!
//! Place in the house: below everything. Nothing here reads a file, asks for
//! the time, or draws a random number; ids, instants and peers are passed in,
//! so that a test or a simulator can replay any run from a seed.
//! This is the only crate that names Loro.
//!
//! Deliberately absent: any ordering of children, any score, any word that
//! the app would write on a person's behalf.

pub mod assemble;
pub mod care;
pub mod change;
pub mod competency;
pub mod doc;
pub mod ids;
pub mod people;
pub mod plan;
pub mod record;
pub mod rules;
pub mod school;
pub mod space;
pub mod story;
pub mod text;

pub use assemble::Begun;
pub use change::{Act, Change, Payload};
pub use doc::{Applied, Edit, EditError, PlanDoc, UndoStack};
pub use ids::*;
pub use people::{Audience, Pen, PenId, Person, PersonName, Role, Voice};
pub use plan::Plan;
pub use record::{DeviceReach, ErasedSpace, Record, RecordBody, TurnedKey};
pub use school::{KeepFrom, KeepRule};
pub use space::{Space, SpaceKind};
pub use text::{Claim, Contested, Field, List, Revision, Run, Text, TextField, TextRef};
