//! The school year around today.
//!
//! The sample always looks alive: everything in it is told in school days
//! before today. This file turns "twenty-two school days ago" into a date
//! that is no weekend and no holiday, for any day on which it is made.

use chrono::{DateTime, Datelike, Days as Count, FixedOffset, NaiveDate, NaiveTime, Utc, Weekday};
use domain::plan::SchoolYear;
use domain::school::{Calendar, Holiday, Term};

/// School days that this year's story takes. Where fewer have passed, the
/// story is drawn together so that it still begins after the first day.
const STORY: usize = 54;

/// Days a term must have run before the sample calls it this term: a class
/// of which nobody has been heard yet would be true, and show nothing.
const TERM_AGE: u64 = 49;

/// Two school years and where today stands in them.
#[derive(Clone, Debug)]
pub(super) struct Days {
    today: NaiveDate,
    offset: FixedOffset,
    this: Calendar,
    last: Calendar,
    this_days: Vec<NaiveDate>,
    last_days: Vec<NaiveDate>,
    anchor: usize,
}

impl Days {
    /// The years around a day, on a computer so far from UTC.
    pub(super) fn around(today: NaiveDate, offset: FixedOffset) -> Self {
        let mut starts = if today.month() >= 7 {
            today.year()
        } else {
            today.year() - 1
        };
        // In summer, and on the first days of school, the latest school weeks
        // are those of the year before.
        let begun = |year: i32| {
            school_days(&calendar(year, today))
                .iter()
                .filter(|day| **day < today)
                .count()
        };
        if begun(starts) < 3 {
            starts -= 1;
        }
        let (mut this, last) = (calendar(starts, today), calendar(starts - 1, today));
        let (this_days, last_days) = (school_days(&this), school_days(&last));
        if today > this.last_day {
            // The year goes on through its summer, so that its plans are the
            // ones that the class page shows.
            let from = next(this.last_day);
            let until = (today + Count::new(14)).max(calendar(starts + 1, today).first_day);
            this.holidays.push(Holiday {
                name: "Summer break".into(),
                from,
                until,
            });
            this.last_day = until;
        }
        let anchor = this_days.iter().rposition(|day| *day <= today).unwrap_or(0);
        Self {
            today,
            offset,
            this,
            last,
            this_days,
            last_days,
            anchor,
        }
    }

    /// This year's calendar.
    pub(super) fn this_year(&self) -> &Calendar {
        &self.this
    }

    /// Last year's calendar.
    pub(super) fn last_year(&self) -> &Calendar {
        &self.last
    }

    /// A morning some days before last year's first school day.
    pub(super) fn before_it_all(&self) -> DateTime<Utc> {
        self.at(self.last.first_day - Count::new(9), (9, 0))
    }

    /// The day on which the sample is made.
    pub(super) fn today(&self) -> NaiveDate {
        self.today
    }

    /// A school day of this year, so many school days ago.
    pub(super) fn ago(&self, days: usize) -> NaiveDate {
        let back = if self.anchor >= STORY {
            days
        } else {
            (days * self.anchor).div_ceil(STORY)
        };
        self.this_days
            .get(self.anchor.saturating_sub(back))
            .copied()
            .unwrap_or(self.today)
    }

    /// A school day of last year, counted from its first.
    pub(super) fn of_last_year(&self, day: usize) -> NaiveDate {
        self.last_days
            .get(day)
            .or(self.last_days.last())
            .copied()
            .unwrap_or(self.last.first_day)
    }

    /// A weekday outside the holidays, so many of them after today.
    pub(super) fn ahead(&self, days: u32) -> NaiveDate {
        let mut day = self.today;
        for _ in 0..days {
            day = next(day);
            while !is_school_day(&self.this, day) {
                day = next(day);
            }
        }
        day
    }

    /// An hour of a day in the time of this computer.
    pub(super) fn at(&self, day: NaiveDate, (hour, minute): (u32, u32)) -> DateTime<Utc> {
        let local = day.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default());
        (local - self.offset).and_utc()
    }
}

/// The calendar of a school in the hills of Vermont.
fn calendar(starts: i32, today: NaiveDate) -> Calendar {
    let ends = starts + 1;
    let first_day = on_or_after(date(starts, 8, 25), Weekday::Wed);
    let last_day = on_or_after(date(ends, 6, 11), Weekday::Fri);
    let thanksgiving = nth(starts, 11, Weekday::Thu, 4);
    let winter = on_or_after(date(starts, 12, 21), Weekday::Wed);
    let february = nth(ends, 2, Weekday::Mon, 3)
        .checked_add_days(Count::new(7))
        .unwrap_or(first_day);
    let april = nth(ends, 4, Weekday::Mon, 3);
    let memorial = on_or_after(date(ends, 5, 25), Weekday::Mon);
    let holiday = |name: &str, from: NaiveDate, days: u64| Holiday {
        name: name.into(),
        from,
        until: from.checked_add_days(Count::new(days - 1)).unwrap_or(from),
    };
    let half = half_way(date(ends, 1, 22), first_day, today);
    Calendar {
        year: SchoolYear(starts),
        first_day,
        last_day,
        terms: vec![
            Term {
                name: "Fall".into(),
                from: first_day,
                until: half,
            },
            Term {
                name: "Spring".into(),
                from: next(half),
                until: last_day,
            },
        ],
        holidays: vec![
            holiday("Labor Day", nth(starts, 9, Weekday::Mon, 1), 1),
            holiday("Indigenous Peoples’ Day", nth(starts, 10, Weekday::Mon, 2), 1),
            holiday(
                "Thanksgiving",
                thanksgiving.checked_sub_days(Count::new(1)).unwrap_or(thanksgiving),
                3,
            ),
            Holiday {
                name: "Winter break".into(),
                from: winter,
                until: date(ends, 1, 1),
            },
            holiday("Martin Luther King Jr. Day", nth(ends, 1, Weekday::Mon, 3), 1),
            holiday("February break", february, 5),
            holiday("Town Meeting Day", nth(ends, 3, Weekday::Tue, 1), 1),
            holiday("April break", april, 5),
            holiday("Memorial Day", memorial, 1),
        ],
    }
}

/// The last day of the first term: the Friday about 22 January, or a later
/// one where the second term would be only just beginning.
fn half_way(usual: NaiveDate, first_day: NaiveDate, today: NaiveDate) -> NaiveDate {
    let usual = on_or_after(usual, Weekday::Fri);
    let settled = usual.checked_add_days(Count::new(TERM_AGE)).unwrap_or(usual);
    if today > usual && today <= settled && today > first_day {
        on_or_after(next(today), Weekday::Fri)
    } else {
        usual
    }
}

fn school_days(calendar: &Calendar) -> Vec<NaiveDate> {
    calendar
        .first_day
        .iter_days()
        .take_while(|day| *day <= calendar.last_day)
        .filter(|day| is_school_day(calendar, *day))
        .collect()
}

fn is_school_day(calendar: &Calendar, day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    !weekend
        && !calendar
            .holidays
            .iter()
            .any(|holiday| holiday.from <= day && day <= holiday.until)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

fn on_or_after(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    day.iter_days().find(|day| day.weekday() == weekday).unwrap_or(day)
}

fn nth(year: i32, month: u32, weekday: Weekday, which: u8) -> NaiveDate {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, which).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_two_years_has_a_story_before_it_and_a_year_around_it() {
        let first = date(2025, 7, 1);
        for today in first.iter_days().take(2 * 365) {
            let days = Days::around(today, FixedOffset::east_opt(0).expect("no offset"));
            let year = days.this_year();
            assert!(
                year.first_day <= today && today <= year.last_day,
                "{today}: the class page must find this year"
            );
            let told: Vec<_> = (0..STORY).rev().map(|ago| days.ago(ago)).collect();
            assert!(told.is_sorted(), "{today}: the story goes forward");
            assert!(
                told.iter().all(|day| is_school_day(year, *day)),
                "{today}: it happens on school days"
            );
            assert!(days.ago(1) < today, "{today}: it is over before today");
            assert!(
                days.ahead(1) > today && days.ahead(20) > days.ahead(1),
                "{today}: what is planned lies ahead"
            );
            assert!(days.last_year().last_day < year.first_day, "{today}: last year is over");
        }
    }

    #[test]
    fn a_term_is_never_only_just_begun_in_the_middle_of_the_year() {
        for today in date(2026, 11, 1).iter_days().take(200) {
            let days = Days::around(today, FixedOffset::east_opt(0).expect("no offset"));
            let begun = days
                .this_year()
                .terms
                .iter()
                .map(|term| term.from)
                .filter(|from| *from <= today)
                .max();
            assert!(
                begun.is_some_and(|from| from <= days.ago(25)),
                "{today}: words of the last weeks are of this term"
            );
        }
    }
}
