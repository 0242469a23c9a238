//! The book of the story: scenes, and the order in which they happened.

use chrono::{DateTime, Utc};

use super::days::Days;
use super::told::Told;

/// What people did in one sitting.
pub(super) type Tell = fn(&mut Told<'_>);

/// A story's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// Of last year, counted from its first.
    LastYear(usize),
    /// Of this year, counted back from today.
    Ago(usize),
}

/// One sitting with one student.
pub(super) struct Scene {
    pub(super) who: &'static str,
    pub(super) day: Day,
    hour: (u32, u32),
    pub(super) tell: Tell,
}

/// All scenes of the story, in the order in which they were written down.
#[derive(Default)]
pub(super) struct Book(Vec<Scene>);

impl Book {
    /// A sitting on a school day of last year, counted from its first.
    pub(super) fn last_year(&mut self, who: &'static str, day: usize, hour: (u32, u32), tell: Tell) {
        self.0.push(Scene {
            who,
            day: Day::LastYear(day),
            hour,
            tell,
        });
    }

    /// A sitting so many school days ago.
    pub(super) fn ago(&mut self, who: &'static str, days: usize, hour: (u32, u32), tell: Tell) {
        self.0.push(Scene {
            who,
            day: Day::Ago(days),
            hour,
            tell,
        });
    }

    /// The scenes with their instants, in the order in which they happened.
    pub(super) fn in_time(mut self, days: &Days) -> Vec<(DateTime<Utc>, Scene)> {
        self.0.sort_by_key(|scene| match scene.day {
            Day::LastYear(day) => (0, day, scene.hour),
            Day::Ago(ago) => (1, usize::MAX - ago, scene.hour),
        });
        let at = |scene: &Scene| match scene.day {
            Day::LastYear(day) => days.at(days.of_last_year(day), scene.hour),
            Day::Ago(ago) => days.at(days.ago(ago), scene.hour),
        };
        self.0.into_iter().map(|scene| (at(&scene), scene)).collect()
    }
}
