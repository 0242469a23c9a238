//! How long plans are kept, by the school's rule (H5). A day makes a plan due;
//! a person erases it.

use chrono::{Months, NaiveDate};

use crate::plan::SchoolYear;
use crate::school::{Calendar, KeepFrom, KeepRule};

/// The day from which a plan may be erased. `years` are the years of all plans
/// of its student.
#[must_use]
pub fn due_on(rule: &KeepRule, year: SchoolYear, years: &[SchoolYear], calendars: &[Calendar]) -> NaiveDate {
    let from = match rule.from {
        KeepFrom::PlanYear => year,
        KeepFrom::LastYear => years.iter().copied().max().unwrap_or(year).max(year),
    };
    let ends = end_of(from, calendars);
    ends.checked_add_months(Months::new(rule.years.saturating_mul(12)))
        .and_then(|day| day.succ_opt())
        .unwrap_or(NaiveDate::MAX)
}

/// The last day of a school year; the end of June where no calendar says it.
fn end_of(year: SchoolYear, calendars: &[Calendar]) -> NaiveDate {
    let stated = calendars.iter().find(|calendar| calendar.year == year);
    stated
        .map(|calendar| calendar.last_day)
        .or_else(|| NaiveDate::from_ymd_opt(year.0 + 1, 6, 30))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn h5_a_plan_is_due_so_many_years_after_its_own_year_or_after_the_students_last() {
        let years = [SchoolYear(2024), SchoolYear(2026)];
        let rule = |from| KeepRule { years: 5, from };
        assert_eq!(
            due_on(&rule(KeepFrom::PlanYear), SchoolYear(2024), &years, &[]),
            day("2030-07-01"),
            "the day after five years from its own year's end"
        );
        assert_eq!(
            due_on(&rule(KeepFrom::LastYear), SchoolYear(2024), &years, &[]),
            day("2032-07-01"),
            "or from the last year in which the student has a plan"
        );
    }

    #[test]
    fn h5_the_calendar_says_when_a_year_ended_where_there_is_one() {
        let calendar = Calendar {
            year: SchoolYear(2024),
            first_day: day("2024-09-01"),
            last_day: day("2025-06-12"),
            terms: Vec::new(),
            holidays: Vec::new(),
        };
        let rule = KeepRule {
            years: 0,
            from: KeepFrom::PlanYear,
        };
        assert_eq!(
            due_on(&rule, SchoolYear(2024), &[], &[calendar]),
            day("2025-06-13"),
            "with no year to keep it, the day after its last school day"
        );
    }
}
