//! What was written on other devices comes in (S2, G2): in any order, judged
//! by what its writer had seen.

use domain::TextField;
use domain::doc::{Applied, Arrival, RefusedFor, TakenIn};

use crate::people::*;

fn arrival<'a>(applied: &'a Applied, pen: &'a domain::Pen) -> Arrival<'a> {
    Arrival {
        update: &applied.update,
        pen,
        act: &applied.act,
        own: false,
    }
}

#[test]
fn updates_in_the_wrong_order_come_in_and_one_without_its_beginning_waits_outside() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    let pen = student();
    let first = desk.write(target, 0, "boats", &pen);
    let second = desk.write(target, 5, " and maps", &pen);
    let third = desk.write(target, 14, " and tides", &pen);
    let mut lap = Device::new(2);
    let taken = lap
        .doc
        .take_in(&[arrival(&third, &pen), arrival(&second, &pen)])
        .unwrap();
    assert_eq!(
        (taken.waiting, lap.plain(target)),
        (vec![0, 1], String::new()),
        "both wait"
    );
    assert!(!lap.doc.is_waiting(), "and outside, where nothing slips in unjudged");
    let taken = lap
        .doc
        .take_in(&[arrival(&third, &pen), arrival(&second, &pen), arrival(&first, &pen)])
        .unwrap();
    assert_eq!(taken.waiting, Vec::<usize>::new(), "the first brings the others");
    assert_eq!(lap.plain(target), "boats and maps and tides");
    let again = lap.doc.take_in(&[arrival(&second, &pen)]).unwrap();
    assert_eq!(again, TakenIn::default(), "twice is harmless");
}

#[test]
fn what_does_not_match_its_pen_stays_out_and_blocks_nothing_else() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    let (hers, teachers) = (student(), teacher());
    let first = desk.write(target, 0, "boats", &hers);
    let mut rogue = Device::new(3);
    rogue.hear(&desk);
    // A device that does not keep the rules deletes the student's words in a
    // teacher's name, and puts words into the student's mouth.
    let gone = rogue.edit(&splice(target, 0, 5, ""), &hers);
    let later = desk.write(target, 5, " and maps", &hers);
    let mut lap = Device::new(2);
    let taken = lap
        .doc
        .take_in(&[
            arrival(&first, &teachers),
            arrival(&first, &hers),
            arrival(&gone, &teachers),
            arrival(&later, &hers),
        ])
        .unwrap();
    let refused: Vec<(usize, RefusedFor)> = taken.refused.iter().map(|one| (one.place, one.why)).collect();
    assert_eq!(
        refused,
        [(0, RefusedFor::OthersName), (2, RefusedFor::StudentsWords)],
        "both are named"
    );
    assert_eq!(
        (
            taken.refused[0].words[0].put_in.as_str(),
            taken.refused[1].words[0].took_out.as_str()
        ),
        ("boats", "boats"),
        "and what they would have done is not lost"
    );
    assert_eq!(lap.plain(target), "boats and maps", "and the honest words stand");
    let junk = Arrival {
        update: b"nonsense",
        pen: &hers,
        act: &first.act,
        own: false,
    };
    let taken = lap.doc.take_in(&[junk]).unwrap();
    assert_eq!(
        (taken.refused[0].why, taken.refused.len(), taken.touched),
        (RefusedFor::Unreadable, 1, Vec::new()),
        "nor does noise come in"
    );
}

#[test]
fn words_that_came_here_meanwhile_are_not_held_against_whoever_had_not_seen_them() {
    // A text of the student's holds only a teacher's words. While the teacher
    // mends them, the student writes around them elsewhere.
    let target = profile(TextField::Strengths);
    let (hers, teachers) = (student(), teacher());
    let mut desk = Device::new(1);
    let begun = desk.write(target, 0, "ab", &teachers);
    let mut lap = Device::new(2);
    lap.doc.take_in(&[arrival(&begun, &teachers)]).unwrap();
    let between = desk.write(target, 1, "X", &teachers);
    let mended = desk.edit(&splice(target, 0, 1, ""), &teachers);
    lap.write(target, 1, "mine", &hers);
    lap.write(target, 0, "all ", &hers);
    let taken = lap
        .doc
        .take_in(&[arrival(&between, &teachers), arrival(&mended, &teachers)])
        .unwrap();
    assert_eq!(taken.refused, Vec::new(), "the teacher saw none of the student's words");
    let stands = lap.plain(target);
    for words in ["all ", "mine", "X", "b"] {
        assert!(stands.contains(words), "{words} stands: {stands}");
    }
    // Now that they have met, the same act would be the student's to do.
    desk.hear(&lap);
    assert!(
        desk.try_edit(&splice(target, 0, 3, ""), &teachers).is_err(),
        "her words are hers to change"
    );
}
