//! School weeks (H11) and the goals that have been quiet for some (P16).

use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::ItemId;
use crate::plan::{GoalStanding, Plan};
use crate::school::{Calendar, Term};

/// School weeks after `from`, up to and with `until`.
///
/// A week counts when it holds at least one school day of the span. Weeks run
/// from Monday to Sunday; a school day is a weekday of the year that lies in no
/// holiday. The week that `from` lies in counts only if it began before, that
/// is: not, for what has just happened is not a week ago.
#[must_use]
pub fn school_weeks(calendar: &Calendar, from: NaiveDate, until: NaiveDate) -> u32 {
    let Some(mut day) = from.checked_add_days(Days::new(7 - u64::from(from.weekday().num_days_from_monday()))) else {
        return 0;
    };
    let first = calendar.first_day;
    if day < first {
        // Straight to the Monday of the first school week.
        day = first
            .checked_sub_days(Days::new(u64::from(first.weekday().num_days_from_monday())))
            .unwrap_or(first);
    }
    let last = until.min(calendar.last_day);
    let mut weeks = 0;
    let mut counted = None;
    while day <= last {
        if is_school_day(calendar, day) && counted != Some(day.iso_week()) {
            weeks += 1;
            counted = Some(day.iso_week());
        }
        let Some(next) = day.succ_opt() else { break };
        day = next;
    }
    weeks
}

fn is_school_day(calendar: &Calendar, day: NaiveDate) -> bool {
    let weekday = !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let in_year = calendar.first_day <= day && day <= calendar.last_day;
    let holiday = calendar
        .holidays
        .iter()
        .any(|holiday| holiday.from <= day && day <= holiday.until);
    weekday && in_year && !holiday
}

/// School weeks between two check-ins unless a person says otherwise (P15).
pub const CHECK_IN_EVERY: u32 = 4;

/// The day so many school weeks after `from`: the same weekday in that week,
/// or the week's first school day where that one is none. Where the year ends
/// before, its last day.
#[must_use]
pub fn school_weeks_after(calendar: &Calendar, from: NaiveDate, weeks: u32) -> NaiveDate {
    let mut first_of_week = None;
    let mut day = from;
    while let Some(next) = day.succ_opt().filter(|next| *next <= calendar.last_day) {
        day = next;
        if !is_school_day(calendar, day) || school_weeks(calendar, from, day) < weeks {
            continue;
        }
        match first_of_week {
            None => first_of_week = Some(day),
            Some(first) if day.iso_week() != first.iso_week() => return first,
            Some(_) => {}
        }
        if day.weekday() == from.weekday() {
            return day;
        }
    }
    first_of_week.unwrap_or(calendar.last_day.max(from))
}

/// A live goal with the day of its next check-in (P15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct CheckInDue {
    /// The goal.
    pub goal: ItemId,
    /// The day that was set at the last check-in, or the usual one.
    pub on: NaiveDate,
}

/// When each live goal is to be looked at next, in the order of the plan.
/// Without a calendar a school week is a week.
#[must_use]
pub fn check_ins_due(plan: &Plan, calendar: Option<&Calendar>) -> Vec<CheckInDue> {
    check_ins_among(&signs_of_life(plan), calendar)
}

/// The same, from what a list keeps.
#[must_use]
pub fn check_ins_among(goals: &[SignsOfLife], calendar: Option<&Calendar>) -> Vec<CheckInDue> {
    let usual = |from: NaiveDate| match calendar {
        Some(calendar) if from <= calendar.last_day => school_weeks_after(calendar, from, CHECK_IN_EVERY),
        _ => from + Days::new(u64::from(CHECK_IN_EVERY) * 7),
    };
    goals
        .iter()
        .filter_map(|goal| {
            Some(CheckInDue {
                goal: goal.goal,
                on: goal.next_on.or_else(|| goal.checked_on.map(usual))?,
            })
        })
        .collect()
}

/// The term that a day lies in, or the last one that ended before it.
#[must_use]
pub fn term_of(calendar: &Calendar, day: NaiveDate) -> Option<&Term> {
    calendar
        .terms
        .iter()
        .filter(|term| term.from <= day)
        .max_by_key(|term| term.from)
}

/// A live goal without evidence or check-in for some school weeks: a need that
/// nobody meets yet (P16).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct QuietGoal {
    /// The goal.
    pub goal: ItemId,
    /// Since when: the last evidence, check-in, or the day it went live.
    pub since: NaiveDate,
    /// School weeks since then.
    pub weeks: u32,
    /// A second time: the app asks for a change of strategy, adult, or way to
    /// show.
    pub again: bool,
}

/// The days on which a live goal showed a sign of life: evidence, a check-in,
/// and the day it went live. What [`quiet_among`] asks, apart from the day, so
/// that a list can keep it and need not open the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignsOfLife {
    /// The goal.
    pub goal: ItemId,
    /// Its days, oldest first.
    pub days: Vec<NaiveDate>,
    /// The day of its last check-in, or on which it went live.
    pub checked_on: Option<NaiveDate>,
    /// The day that was set then for the next one.
    pub next_on: Option<NaiveDate>,
}

/// The live goals of a plan with their days, in the order of the plan.
#[must_use]
pub fn signs_of_life(plan: &Plan) -> Vec<SignsOfLife> {
    plan.goals
        .iter()
        .filter(|goal| goal.standing == GoalStanding::Live)
        .map(|goal| {
            let mut days: Vec<NaiveDate> = days_of(plan, goal.id);
            let live_since = goal.status.0.iter().map(|claim| claim.at).min();
            days.extend(live_since.map(day_of));
            days.sort_unstable();
            days.dedup();
            let last = plan.check_ins.iter().find(|one| one.goal == goal.id);
            SignsOfLife {
                goal: goal.id,
                days,
                checked_on: last.map(|one| one.at).or(live_since).map(day_of),
                next_on: last.and_then(|one| one.next_on),
            }
        })
        .collect()
}

/// Live goals that have been quiet for at least `after` school weeks, in the
/// order of the plan.
#[must_use]
pub fn quiet_goals(plan: &Plan, calendar: &Calendar, after: u32, today: NaiveDate) -> Vec<QuietGoal> {
    quiet_among(&signs_of_life(plan), calendar, after, today)
}

/// The same, from what a list keeps.
///
/// `again` looks back over the goal's own days: whether an earlier stretch
/// between two of them was as long, or this one is twice as long.
#[must_use]
pub fn quiet_among(goals: &[SignsOfLife], calendar: &Calendar, after: u32, today: NaiveDate) -> Vec<QuietGoal> {
    goals
        .iter()
        .filter_map(|goal| {
            let past = goal.days.partition_point(|day| *day <= today);
            let days = goal.days.get(..past)?;
            let since = days.last().copied()?;
            let weeks = school_weeks(calendar, since, today);
            let earlier = days.windows(2).any(|pair| match pair {
                [from, until] => school_weeks(calendar, *from, *until) >= after,
                _ => false,
            });
            // As many weeks again without a sign are a second time too.
            let again = earlier || weeks >= after.saturating_mul(2);
            (weeks >= after && after > 0).then_some(QuietGoal {
                goal: goal.goal,
                since,
                weeks,
                again,
            })
        })
        .collect()
}

fn days_of(plan: &Plan, goal: ItemId) -> Vec<NaiveDate> {
    let evidence = plan
        .evidence
        .iter()
        .filter(|one| one.goals.contains(&goal))
        .map(|one| one.at);
    let check_ins = plan.check_ins.iter().filter(|one| one.goal == goal).map(|one| one.at);
    evidence.chain(check_ins).map(day_of).collect()
}

/// The day of an instant. Whole weeks are counted, so a zone's hours do not
/// matter here.
fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.date_naive()
}
