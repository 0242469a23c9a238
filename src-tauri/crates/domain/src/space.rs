//! Spaces: what has its own readers, key and life.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{PlanId, SpaceId};

/// The kinds of space. What each holds, who reads it and how long it is kept
/// stands in `ARCHITECTURE.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SpaceKind {
    /// The plan as everyone sees it.
    PlanShared,
    /// Staff notes, suggestions not yet shown.
    PlanStaff,
    /// Access profile, health and home needs, guardianship, disclosures.
    PlanCare,
    /// Projects, entry points, class goals, ledger.
    Class,
    /// Strategies, pathways, agenda, calendar, school page.
    Library,
    /// Names by audience, roles, guardians, memberships.
    People,
    /// A person's own notes and lens.
    Mine,
    /// Group fields for the equity review, in a database of its own.
    Groups,
    /// One record a term published by each plan, without prose.
    Facts,
    /// Who opened, exported, granted, recovered, erased.
    Audit,
}

impl SpaceKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::PlanShared,
        Self::PlanStaff,
        Self::PlanCare,
        Self::Class,
        Self::Library,
        Self::People,
        Self::Mine,
        Self::Groups,
        Self::Facts,
        Self::Audit,
    ];
}

/// One space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Space {
    /// Its id.
    pub id: SpaceId,
    /// What it holds.
    pub kind: SpaceKind,
    /// The plan it belongs to, for the three plan spaces.
    pub plan: Option<PlanId>,
}
