//! The sample school: a made-up ninth-grade advisory with two years of plans,
//! so that someone who opens Waymark for the first time finds every surface
//! with something true on it.
//!
//! It is made by calling the use cases, like anyone's data, in a vault of its
//! own. All people and numbers are invented. What each student did is told in
//! the files `students_…`; dates are school days before today, so the school
//! is alive whenever it is made, and the same on the same day.

mod amina;
mod attached;
mod book;
mod care;
mod carried;
mod clock;
mod competencies;
mod days;
mod hands;
mod items;
mod kept;
mod school;
mod sittings;
mod splice;
mod students_a;
mod students_b_d;
mod students_e_h;
mod students_i_j;
mod students_k_n;
mod students_o_s;
mod students_t_y;
mod told;
mod with;

use chrono::{Local, Offset as _, TimeZone as _};

use crate::error::Error;
use crate::host::Host;
use crate::vaults::Begin;
use book::Book;
use clock::SampleClock;
use days::Days;
use told::{TEACHER, Told};

/// Makes the sample school's vault and leaves it open.
pub(crate) fn make(host: &mut Host) -> Result<(), Error> {
    let now = host.clock.now();
    let offset = Local.offset_from_utc_datetime(&now.naive_utc()).fix();
    let days = Days::around(host.clock.today(), offset);
    let clock = SampleClock::new(now, offset);
    // For as long as it is told, the story's clock is the computer's.
    let own = std::mem::replace(&mut host.clock, Box::new(clock.clone()));
    let made = tell(host, &clock, &days);
    host.clock = own;
    made
}

fn tell(host: &mut Host, clock: &SampleClock, days: &Days) -> Result<(), Error> {
    clock.set(days.before_it_all());
    let mine = Begin::sample("Ngozi Okafor", "Ms. Okafor", "Riverbend School", "Grade 8 Advisory");
    crate::vaults::begin(host, mine)?;
    let teacher = host.opened()?.me;
    let mut told = Told::new(host, clock, days, teacher);
    told.opens()?;
    told.tell(book())?;
    carried::meet(host, clock)
}

/// The story of two years, in no order.
fn book() -> Book {
    let mut book = Book::default();
    book.last_year(TEACHER, 0, (7, 30), |t| school::class_is(t, "Grade 8 Advisory", 200));
    book.ago(TEACHER, 53, (8, 0), |t| school::class_is(t, "Grade 9 Advisory", 240));
    book.ago(TEACHER, school::ASKED, (11, 0), |t| {
        school::project(t);
        school::takes_ways_in(t);
    });
    amina::write(&mut book);
    students_a::write(&mut book);
    students_b_d::write(&mut book);
    students_e_h::write(&mut book);
    students_i_j::write(&mut book);
    students_k_n::write(&mut book);
    students_o_s::write(&mut book);
    students_t_y::write(&mut book);
    care::write(&mut book);
    kept::write(&mut book);
    hands::write(&mut book);
    book
}
