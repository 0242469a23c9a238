//! What the app asks about a plan. A question, never a lock (N9).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::weeks::{QuietGoal, quiet_goals, term_of};
use crate::ids::{CompetencyId, ItemId};
use crate::people::Voice;
use crate::plan::{ChosenBy, GoalStanding, Plan, Together};
use crate::school::{Calendar, School};

/// A question to ask, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "ask", rename_all = "snake_case")]
#[ts(export)]
pub enum Ask {
    /// More live goals than the school's soft cap: which to park (P23)?
    WhichToPark {
        /// The live goals, in the order of the plan.
        live: Vec<ItemId>,
        /// The cap.
        cap: u32,
    },
    /// All three choices are made and none is the student's: which could be
    /// (P7)?
    WhichChoiceIsYours {
        /// The goal.
        goal: ItemId,
    },
    /// A step needs technology and has neither a way without it nor an agreed
    /// provision (P10).
    WayWithoutTechnology {
        /// The experience.
        experience: ItemId,
    },
    /// A step needs technology and nobody is named who shows how (P10).
    WhoShowsHow {
        /// The experience.
        experience: ItemId,
    },
    /// A step's technology has no named adult, or no day on which to look at it
    /// together (P10).
    WhoLooksAfter {
        /// The experience.
        experience: ItemId,
    },
    /// A step names technology and is for no goal yet: the goal comes first,
    /// the tool last (P9).
    WhatIsItFor {
        /// The experience.
        experience: ItemId,
    },
    /// A goal counts towards a competency that rests on others, of which there
    /// is no evidence here: what would show it? Never a lock (P13).
    WhatItRestsOn {
        /// The goal.
        goal: ItemId,
        /// The competency.
        competency: CompetencyId,
        /// What it rests on, without evidence.
        rests_on: Vec<CompetencyId>,
    },
    /// A goal counts towards a competency written for an earlier grade. The
    /// plan shows the way up: what would get there sooner (P13)?
    WhatGetsThereSooner {
        /// The goal.
        goal: ItemId,
        /// The competency.
        competency: CompetencyId,
    },
    /// A live goal has been quiet: what support is missing (P16)?
    WhatSupportIsMissing {
        /// The goal, since when, and whether it is not the first time.
        quiet: QuietGoal,
    },
    /// Nothing in the plan happens with the whole class: what would make it
    /// possible to take part (K4)?
    NothingShared,
    /// Two or more people set one field differently: which stands (S3)?
    WhichStatus {
        /// The goal.
        goal: ItemId,
    },
    /// A statement was reworded after somebody said yes to it.
    StillYes {
        /// The goal.
        goal: ItemId,
    },
}

/// What is asked, without what it is about: a list of children sets no count
/// beside a name (N1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AskKind {
    /// [`Ask::WhichToPark`].
    WhichToPark,
    /// [`Ask::WhichChoiceIsYours`].
    WhichChoiceIsYours,
    /// [`Ask::WayWithoutTechnology`].
    WayWithoutTechnology,
    /// [`Ask::WhoShowsHow`].
    WhoShowsHow,
    /// [`Ask::WhoLooksAfter`].
    WhoLooksAfter,
    /// [`Ask::WhatIsItFor`].
    WhatIsItFor,
    /// [`Ask::WhatItRestsOn`].
    WhatItRestsOn,
    /// [`Ask::WhatGetsThereSooner`].
    WhatGetsThereSooner,
    /// [`Ask::WhatSupportIsMissing`].
    WhatSupportIsMissing,
    /// [`Ask::NothingShared`].
    NothingShared,
    /// [`Ask::WhichStatus`].
    WhichStatus,
    /// [`Ask::StillYes`].
    StillYes,
}

impl Ask {
    /// What is asked.
    #[must_use]
    pub const fn kind(&self) -> AskKind {
        match self {
            Self::WhichToPark { .. } => AskKind::WhichToPark,
            Self::WhichChoiceIsYours { .. } => AskKind::WhichChoiceIsYours,
            Self::WayWithoutTechnology { .. } => AskKind::WayWithoutTechnology,
            Self::WhoShowsHow { .. } => AskKind::WhoShowsHow,
            Self::WhoLooksAfter { .. } => AskKind::WhoLooksAfter,
            Self::WhatIsItFor { .. } => AskKind::WhatIsItFor,
            Self::WhatItRestsOn { .. } => AskKind::WhatItRestsOn,
            Self::WhatGetsThereSooner { .. } => AskKind::WhatGetsThereSooner,
            Self::WhatSupportIsMissing { .. } => AskKind::WhatSupportIsMissing,
            Self::NothingShared => AskKind::NothingShared,
            Self::WhichStatus { .. } => AskKind::WhichStatus,
            Self::StillYes { .. } => AskKind::StillYes,
        }
    }

    /// The day from which on a goal has been quiet.
    #[must_use]
    pub const fn since(&self) -> Option<NaiveDate> {
        match self {
            Self::WhatSupportIsMissing { quiet } => Some(quiet.since),
            _ => None,
        }
    }
}

/// Everything to ask about a plan today, in the order of the page.
#[must_use]
pub fn asks(plan: &Plan, school: &School, calendar: Option<&Calendar>, today: NaiveDate) -> Vec<Ask> {
    let mut asks = Vec::new();
    let live: Vec<ItemId> = plan
        .goals
        .iter()
        .filter(|goal| goal.standing == GoalStanding::Live)
        .map(|goal| goal.id)
        .collect();
    if live.len() > school.live_goals as usize {
        asks.push(Ask::WhichToPark {
            live,
            cap: school.live_goals,
        });
    }
    for goal in &plan.goals {
        if goal.status.is_contested() {
            asks.push(Ask::WhichStatus { goal: goal.id });
        }
        if goal.confirmations.iter().any(|one| one.yes && one.reworded_since) {
            asks.push(Ask::StillYes { goal: goal.id });
        }
        let choices = [&goal.what_i_learn, &goal.how_i_learn, &goal.how_i_show];
        let all_made = choices.iter().all(|choice| !choice.by.0.is_empty());
        let mut by = choices.iter().flat_map(|choice| &choice.by.0);
        if all_made && !by.any(|claim| claim.value == ChosenBy::Student) {
            asks.push(Ask::WhichChoiceIsYours { goal: goal.id });
        }
    }
    for one in plan.experiences.iter().filter(|one| !one.technology.is_blank()) {
        if one.goal.0.is_empty() {
            asks.push(Ask::WhatIsItFor { experience: one.id });
        }
        if one.without_technology.is_blank() && one.provision.0.is_empty() {
            asks.push(Ask::WayWithoutTechnology { experience: one.id });
        }
        if one.who_shows.is_blank() {
            asks.push(Ask::WhoShowsHow { experience: one.id });
        }
        if one.looks_after.0.is_empty() || one.check_on.0.is_empty() {
            asks.push(Ask::WhoLooksAfter { experience: one.id });
        }
    }
    let said: Vec<Together> = plan
        .experiences
        .iter()
        .flat_map(|one| one.together.0.iter().map(|claim| claim.value))
        .collect();
    if !said.is_empty() && !said.contains(&Together::Shared) {
        asks.push(Ask::NothingShared);
    }
    if let Some(calendar) = calendar {
        let quiet = quiet_goals(plan, calendar, school.quiet_weeks, today);
        asks.extend(quiet.into_iter().map(|quiet| Ask::WhatSupportIsMissing { quiet }));
    }
    asks
}

/// Whether this plan, which is one year's, has had no conference and no agreed
/// goal (K7).
#[must_use]
pub fn not_yet_met(plan: &Plan) -> bool {
    crate::assemble::last_met(plan).is_none()
}

/// Whether no own words of the student's came into the plan this term (K7).
///
/// `last_own_words` is the day of the student's latest own words, which the
/// log knows: an edit by a pen of the student's, or a record in their voice.
/// Records in the plan are looked at here as well. Where the calendar has no
/// term yet, the school year stands for it.
#[must_use]
pub fn not_yet_heard(plan: &Plan, calendar: &Calendar, last_own_words: Option<NaiveDate>, today: NaiveDate) -> bool {
    let from = term_of(calendar, today).map_or(calendar.first_day, |term| term.from);
    let students = |by| {
        plan.pens
            .get(by)
            .is_some_and(|pen: &crate::people::Pen| pen.voice == Voice::Student)
    };
    let evidence = plan
        .evidence
        .iter()
        .filter(|one| students(&one.by))
        .map(|one| one.at.date_naive());
    let check_ins = plan
        .check_ins
        .iter()
        .filter(|one| students(&one.by))
        .map(|one| one.at.date_naive());
    !evidence
        .chain(check_ins)
        .chain(last_own_words)
        .any(|day| from <= day && day <= today)
}
