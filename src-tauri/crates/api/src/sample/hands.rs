//! Adults change (H7): Mr. Bell had the class for a week, Ms. Delgado has two of
//! the students beside Ms. Okafor for some days, and Ms. Thapa is the case
//! manager of one.

use super::book::Book;
use super::told::{TEACHER, Told};
use crate::cases;
use crate::messages::{CaseManagerState, CoverState};

pub(super) fn write(book: &mut Book) {
    book.ago(TEACHER, 38, (15, 20), |t| covers(t, "Bell", &[], |t| t.days.ago(33)));
    book.ago(TEACHER, 3, (15, 25), |t| {
        covers(t, "Ms. Delgado", &["Mateo", "Wren"], |t| t.days.ahead(8));
        let (Some(student), Some(person)) = (t.person("Bishnu"), t.person("Thapa")) else {
            return;
        };
        let named = CaseManagerState {
            student,
            person,
            ended: false,
        };
        t.call(("case_manager_state", cases::case_manager_state), named);
    });
}

fn covers(
    t: &mut Told<'_>,
    who: &'static str,
    students: &[&'static str],
    until: impl FnOnce(&Told<'_>) -> chrono::NaiveDate,
) {
    let Some(person) = t.person(who) else { return };
    let students = students.iter().filter_map(|name| t.person(name)).collect();
    let until = until(t);
    let cover = CoverState {
        person,
        students,
        until,
    };
    t.call(("cover_state", cases::cover_state), cover);
}
