//! Names of things. Every id is random (UUID version 4): an id that held a
//! time would tell a carrier when, and would tempt us to sort by it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(transparent)]
        #[ts(export, type = "string")]
        pub struct $name(pub Uuid);

        impl $name {
            /// From sixteen random bytes, which the caller draws.
            #[must_use]
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A person: student, family or school.
    PersonId,
    /// One student's plan for one school year.
    PlanId,
    /// One thing in a plan: a goal, an experience, a support, an agreement…
    ItemId,
    /// One append-only record.
    RecordId,
    /// A space: what has its own readers, key and life.
    SpaceId,
    /// A vault on one computer.
    DeviceId,
    /// One run of the app on one device; new at every start.
    FeedId,
    /// One change in the log.
    ChangeId,
    /// A class or advisory.
    ClassId,
    /// A class project.
    ProjectId,
    /// One way into a class project.
    EntryPointId,
    /// A goal that a class has together.
    ClassGoalId,
    /// A set of competencies.
    FrameworkId,
    /// One competency of a framework.
    CompetencyId,
}
