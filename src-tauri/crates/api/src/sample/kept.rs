//! Two who left years before this class, with plans that were typed in from
//! paper. By the school's rule the plans are due, and a hold stops one of them.

use domain::{KeepFrom, KeepRule, Role, TextField as Say, Voice};

use super::book::Book;
use super::school::{draft, state};
use super::told::{TEACHER, Told};
use crate::cases;
use crate::messages::{HoldState, KeepRuleState, PersonDraft};

/// School years between their plans and this one.
const YEARS_BACK: i32 = 7;

pub(super) fn write(book: &mut Book) {
    book.last_year(TEACHER, 0, (7, 50), |t| {
        let rule = KeepRule {
            years: 5,
            from: KeepFrom::LastYear,
        };
        t.call(("keep_rule_state", cases::keep_rule_state), KeepRuleState { rule });
    });
    book.last_year("Leona", 3, (15, 10), |t| {
        left(t, "Leona Castellan", &["en"]);
        t.says(
            Say::Strengths,
            "I can take a bicycle apart and know where each part goes.",
        );
        t.says(Say::Aspirations, "A shop with my name over the door.");
    });
    book.last_year("Samuel", 3, (15, 40), |t| {
        left(t, "Samuel Oyelaran", &["yo", "en"]);
        t.says(Say::Strengths, "When people shout I get quiet, and then they do too.");
        t.says(Say::LearnBest, "With the radio on.");
    });
    book.ago(TEACHER, 40, (16, 5), |t| {
        let Some(student) = t.person("Samuel") else { return };
        let hold = HoldState {
            student,
            why: "He asked for his folder. It has not reached him yet.".into(),
            until: None,
            ended: false,
        };
        t.call(("hold_state", cases::hold_state), hold);
    });
}

/// A student of long ago, with a plan of that year, in the student's words.
fn left(t: &mut Told<'_>, full: &str, languages: &[&str]) {
    let person = PersonDraft {
        roles: vec![Role::Student],
        ..draft(Voice::Student, full, t.who, languages)
    };
    state(t, t.who, person);
    t.began_years_ago(YEARS_BACK);
    t.student_aloud();
}
