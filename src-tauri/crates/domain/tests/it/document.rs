//! One document at a time: splices, fields, lists, trash, and the student's words.

use domain::doc::{Arrival, DocError, Edit, EditError, PlanDoc, RefusedFor, TEXT_CAP};
use domain::{Act, Field, List, Revision, TextField, Voice};
use serde_json::json;

use crate::people::*;

#[test]
fn two_people_who_write_at_one_place_both_stand_with_their_names() {
    let (mut desk, mut lap) = (Device::new(1), Device::new(2));
    let target = of(item(1), SHARED);
    desk.add(List::Supports, item(1), &teacher());
    desk.write(target, 0, "Quiet table", &teacher());
    lap.hear(&desk);
    desk.write(target, 5, " and warm", &teacher());
    lap.write(target, 5, " bright", &student());
    desk.meet(&mut lap);
    assert_eq!(
        desk.doc.text(target),
        lap.doc.text(target),
        "both devices show the same"
    );
    let plain = desk.plain(target);
    assert!(plain.contains(" and warm") && plain.contains(" bright"), "{plain}");
    for (words, by) in authors(&desk.doc.text(target)) {
        assert_eq!(by == "student", words == " bright", "{words:?} by {by}");
    }
}

#[test]
fn words_inside_anothers_words_are_their_writers_alone() {
    let mut desk = Device::new(1);
    let target = of(item(1), SHARED);
    desk.add(List::Supports, item(1), &teacher());
    desk.write(target, 0, "a big table", &teacher());
    desk.write(target, 2, "very ", &aide());
    assert_eq!(
        authors(&desk.doc.text(target)),
        said(&[("a ", "teacher"), ("very ", "aide"), ("big table", "teacher")])
    );
    desk.write(target, 7, "very ", &teacher());
    assert_eq!(
        authors(&desk.doc.text(target)),
        said(&[("a ", "teacher"), ("very ", "aide"), ("very big table", "teacher")]),
        "behind a run is outside of it"
    );
}

#[test]
fn a_splice_lands_where_the_person_meant_it_though_others_wrote_since() {
    let (mut desk, mut lap) = (Device::new(1), Device::new(2));
    let target = profile(TextField::Passions);
    desk.write(target, 0, "I like boats and maps", &student());
    lap.hear(&desk);
    let drawn = desk.doc.revision();
    lap.write(target, 0, "These days ", &student());
    desk.hear(&lap);
    desk.edit(&splice_at(&drawn, target, 7, 5, "ships"), &student());
    assert_eq!(desk.plain(target), "These days I like ships and maps");
    desk.edit(&splice_at(&drawn, target, 21, 0, "!"), &student());
    assert_eq!(desk.plain(target), "These days I like ships and maps!");
}

#[test]
fn a_stale_splice_deletes_only_what_it_saw() {
    let (mut desk, mut lap) = (Device::new(1), Device::new(2));
    let target = profile(TextField::Passions);
    desk.write(target, 0, "old words", &student());
    lap.hear(&desk);
    let drawn = desk.doc.revision();
    lap.write(target, 4, "new ", &student());
    desk.hear(&lap);
    desk.edit(&splice_at(&drawn, target, 0, 9, "Begun again: "), &student());
    assert_eq!(desk.plain(target), "Begun again: new ");
}

#[test]
fn a_splice_counts_utf16_and_refuses_half_a_character() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    desk.write(target, 0, "a🛶b", &student());
    assert_eq!(desk.doc.utf16_len(target), 4);
    let halves = desk.try_edit(&splice(target, 2, 0, "x"), &student());
    assert!(
        matches!(halves, Err(EditError::SplitsCharacter { at: 2 })),
        "{halves:?}"
    );
    let half_gone = desk.try_edit(&splice(target, 1, 1, ""), &student());
    assert!(
        matches!(half_gone, Err(EditError::SplitsCharacter { at: 2 })),
        "{half_gone:?}"
    );
    let beyond = desk.try_edit(&splice(target, 3, 2, ""), &student());
    assert!(
        matches!(beyond, Err(EditError::OutOfBounds { len: 4, end: 5 })),
        "{beyond:?}"
    );
    desk.edit(&splice(target, 1, 2, "and "), &student());
    assert_eq!(desk.plain(target), "aand b");
}

#[test]
fn too_long_a_text_and_a_control_character_are_refused_and_nothing_moves() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    desk.write(target, 0, "here", &student());
    let before = desk.doc.revision();
    let long = desk.try_edit(&splice(target, 4, 0, &"x".repeat(TEXT_CAP - 3)), &student());
    assert!(
        matches!(long, Err(EditError::TooLong { would_be, .. }) if would_be == TEXT_CAP + 1),
        "{long:?}"
    );
    let bell = desk.try_edit(&splice(target, 4, 0, "ding\u{7}"), &student());
    assert!(matches!(bell, Err(EditError::ControlCharacter { code: 7 })), "{bell:?}");
    let nowhere = desk.try_edit(&splice(of(item(9), SHARED), 0, 0, "x"), &student());
    assert!(matches!(nowhere, Err(EditError::NoSuchItem { .. })), "{nowhere:?}");
    let unknown = desk.try_edit(&splice_at(&Revision("ff.9".to_owned()), target, 0, 0, "x"), &student());
    assert!(matches!(unknown, Err(EditError::UnknownRevision)), "{unknown:?}");
    assert_eq!(desk.doc.revision(), before);
    desk.write(target, 4, "\n\tfine", &student());
    assert_eq!(desk.plain(target), "here\n\tfine");
}

#[test]
fn two_deadlines_set_apart_both_stay_until_somebody_chooses() {
    let (mut desk, mut lap) = (Device::new(1), Device::new(2));
    desk.add(List::Goals, item(1), &student());
    let until = |date: &str| Edit::Set {
        item: item(1),
        field: Field::Until,
        value: json!(date),
    };
    desk.edit(&until("2026-11-01"), &student());
    lap.hear(&desk);
    desk.edit(&until("2026-12-01"), &student());
    lap.edit(&until("2026-12-18"), &teacher());
    desk.meet(&mut lap);
    let claims = desk.doc.claims(item(1), Field::Until);
    assert_eq!(claims.len(), 2, "both values stay: {claims:?}");
    assert_eq!(claims, lap.doc.claims(item(1), Field::Until));
    let teachers = claims.iter().find(|claim| claim.by == Some(teacher().id())).unwrap();
    let choose = Edit::Choose {
        item: item(1),
        field: Field::Until,
        claim: teachers.claim.clone(),
    };
    lap.edit(&choose, &student());
    desk.hear(&lap);
    let chosen = desk.doc.claims(item(1), Field::Until);
    assert_eq!(chosen.len(), 1);
    assert_eq!(chosen[0].value, json!("2026-12-18"));
    assert!(
        matches!(desk.try_edit(&choose, &student()), Err(EditError::NoSuchClaim)),
        "chosen already"
    );
    assert!(
        desk.edit(&until("2026-12-18"), &teacher()).is_nothing(),
        "the same value moves nothing"
    );
    desk.edit(
        &Edit::Set {
            item: item(1),
            field: Field::Until,
            value: json!(null),
        },
        &student(),
    );
    assert!(desk.doc.claims(item(1), Field::Until).is_empty(), "null clears");
}

#[test]
fn an_item_moved_by_two_people_stands_once() {
    let (mut desk, mut lap) = (Device::new(1), Device::new(2));
    for n in (1..=4).rev() {
        desk.add(List::Goals, item(n), &student());
    }
    assert_eq!(desk.doc.list(List::Goals), [1, 2, 3, 4].map(item));
    lap.hear(&desk);
    let to = |after: Option<u8>| Edit::Move {
        list: List::Goals,
        item: item(2),
        after: after.map(item),
    };
    desk.edit(&to(Some(4)), &student());
    assert_eq!(desk.doc.list(List::Goals), [1, 3, 4, 2].map(item));
    lap.edit(&to(None), &teacher());
    assert_eq!(lap.doc.list(List::Goals), [2, 1, 3, 4].map(item));
    desk.meet(&mut lap);
    assert_eq!(desk.doc.list(List::Goals), lap.doc.list(List::Goals));
    assert_eq!(desk.doc.list(List::Goals).len(), 4, "no goal twice");
    assert!(
        desk.edit(&to(Some(2)), &student()).is_nothing(),
        "behind itself is where it is"
    );
    let twice = desk.try_edit(
        &Edit::Add {
            list: List::Needs,
            item: item(2),
            after: None,
        },
        &student(),
    );
    assert!(matches!(twice, Err(EditError::ItemExists { .. })), "{twice:?}");
}

#[test]
fn a_change_inside_an_item_revives_it_and_one_seen_before_does_not() {
    let (mut desk, mut lap) = (Device::new(1), Device::new(2));
    let words = of(item(1), TextField::Statement);
    desk.add(List::Goals, item(1), &student());
    desk.write(words, 0, "Build a raft", &student());
    lap.hear(&desk);
    desk.edit(&Edit::Trash { item: item(1) }, &student());
    assert!(desk.doc.trashed(item(1)), "everything inside was seen");
    desk.meet(&mut lap);
    assert!(lap.doc.trashed(item(1)), "the other device agrees");

    desk.edit(&Edit::Revive { item: item(1) }, &student());
    assert!(!desk.doc.trashed(item(1)));
    lap.hear(&desk);
    desk.edit(&Edit::Trash { item: item(1) }, &student());
    lap.write(words, 12, " that floats", &student());
    desk.meet(&mut lap);
    assert!(!desk.doc.trashed(item(1)), "words written meanwhile bring it back");
    assert!(!lap.doc.trashed(item(1)));
    assert_eq!(lap.plain(words), "Build a raft that floats");

    desk.edit(&Edit::Trash { item: item(1) }, &student());
    assert!(desk.doc.trashed(item(1)), "and it can go again, now that they are seen");
    lap.hear(&desk);
    lap.edit(
        &Edit::Set {
            item: item(1),
            field: Field::Area,
            value: json!("civic"),
        },
        &teacher(),
    );
    assert!(!lap.doc.trashed(item(1)), "a later change of a field revives as well");
}

#[test]
fn an_item_trashed_twice_at_once_is_in_the_trash_unless_one_revives_it() {
    let (mut desk, mut lap) = (Device::new(1), Device::new(2));
    desk.add(List::Goals, item(1), &student());
    lap.hear(&desk);
    desk.edit(&Edit::Trash { item: item(1) }, &student());
    lap.edit(&Edit::Trash { item: item(1) }, &teacher());
    desk.meet(&mut lap);
    assert!(desk.doc.trashed(item(1)) && lap.doc.trashed(item(1)));
    lap.edit(&Edit::Revive { item: item(1) }, &teacher());
    desk.edit(
        &Edit::Set {
            item: item(1),
            field: Field::Trash,
            value: json!(true),
        },
        &student(),
    );
    desk.meet(&mut lap);
    assert!(!desk.doc.trashed(item(1)), "one of two says it stays");
}

#[test]
fn an_adults_pen_cannot_change_a_students_sentence() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    desk.write(target, 0, "Begun by Ms. Okafor", &teacher());
    assert_eq!(
        authors(&desk.doc.text(target)),
        said(&[("Begun by Ms. Okafor", "teacher")]),
        "a blank one is open"
    );
    desk.edit(&splice(target, 0, 19, "I like boats"), &student());
    for adult in [teacher(), mother()] {
        assert!(!desk.doc.may_write(target, &adult));
        for edit in [
            splice(target, 0, 1, ""),
            splice(target, 3, 0, "x"),
            splice(target, 12, 0, "."),
        ] {
            let refused = desk.try_edit(&edit, &adult);
            assert!(matches!(refused, Err(EditError::StudentsWords { .. })), "{refused:?}");
        }
    }
    assert_eq!(desk.plain(target), "I like boats");
    assert!(desk.doc.may_write(target, &student()));
    let note = of(item(1), TextField::Words);
    desk.add(List::Notes, item(1), &teacher());
    desk.write(note, 0, "She said: ", &mother());
    desk.write(note, 10, "yes", &teacher());
    assert_eq!(
        desk.plain(note),
        "She said: yes",
        "a margin belongs to whoever writes there"
    );
    let turn = of(item(2), TextField::Words);
    desk.add(List::Notes, item(2), &student());
    desk.write(turn, 0, "Ask me.", &student());
    let refused = desk.try_edit(&splice(turn, 7, 0, " Please."), &teacher());
    assert!(
        matches!(refused, Err(EditError::StudentsWords { .. })),
        "but a turn that the student took is hers (P25): {refused:?}"
    );
}

#[test]
fn together_with_the_student_an_adult_may_type() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    desk.write(target, 0, "boats", &student());
    let both = domain::Pen {
        speakers: vec![person(1), person(2)],
        scribe: person(2),
        ..student()
    };
    assert_eq!(both.voice, Voice::Student);
    desk.edit(&splice(target, 5, 0, " and maps"), &both);
    assert_eq!(desk.plain(target), "boats and maps");
}

#[test]
fn a_taken_suggestion_keeps_each_word_its_writers() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Aspirations);
    desk.write(target, 0, "First. I want to build boat. Last.", &student());
    let take = |both| Edit::TakeSuggestion {
        suggestion: record_id(1),
        target,
        original: "I want to build boat.".to_owned(),
        proposed: "I want to build a boat with a sail.".to_owned(),
        by: teacher(),
        both,
    };
    let refused = desk.try_edit(&take(false), &teacher());
    assert!(
        matches!(refused, Err(EditError::StudentsWords { .. })),
        "the answer is the student's: {refused:?}"
    );
    desk.edit(&take(false), &student());
    assert_eq!(desk.plain(target), "First. I want to build a boat with a sail. Last.");
    assert_eq!(
        authors(&desk.doc.text(target)),
        said(&[
            ("First. I want to build ", "student"),
            ("a ", "teacher"),
            ("boat", "student"),
            (" with a sail", "teacher"),
            (". Last.", "student"),
        ])
    );
    let gone = desk.try_edit(&take(false), &student());
    assert!(matches!(gone, Err(EditError::OriginalChanged { .. })), "{gone:?}");
    assert_eq!(
        desk.doc.pen(&teacher().id()),
        Some(teacher()),
        "the adult's pen is known"
    );
}

#[test]
fn keeping_both_puts_the_suggestion_behind() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Aspirations);
    desk.write(target, 0, "I want a boat.", &student());
    let both = Edit::TakeSuggestion {
        suggestion: record_id(1),
        target,
        original: "I want a boat.".to_owned(),
        proposed: "I will build a boat.".to_owned(),
        by: teacher(),
        both: true,
    };
    desk.edit(&both, &student());
    assert_eq!(
        authors(&desk.doc.text(target)),
        said(&[("I want a boat.", "student"), (" I will build a boat.", "teacher")])
    );
}

#[test]
fn an_earlier_text_comes_back_with_its_authors() {
    let mut desk = Device::new(1);
    let target = of(item(1), SHARED);
    desk.add(List::Supports, item(1), &teacher());
    desk.write(target, 0, "A table by the window", &teacher());
    desk.write(target, 8, "big ", &aide());
    let earlier = desk.doc.revision();
    let then = desk.doc.text(target);
    desk.edit(&splice(target, 0, 14, "The "), &teacher());
    desk.write(target, 4, "old ", &mother());
    desk.edit(
        &Edit::Restore {
            target,
            at: earlier.clone(),
        },
        &mother(),
    );
    assert_eq!(desk.doc.text(target), then, "every character, every author");
    assert!(
        desk.edit(
            &Edit::Restore {
                target,
                at: desk.doc.revision()
            },
            &mother()
        )
        .is_nothing()
    );
    assert_eq!(desk.doc.at(&earlier).unwrap().text(target), then, "history can be read");
}

#[test]
fn an_adult_cannot_restore_over_the_students_words() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    let blank = desk.doc.revision();
    desk.write(target, 0, "boats", &student());
    let refused = desk.try_edit(&Edit::Restore { target, at: blank }, &teacher());
    assert!(matches!(refused, Err(EditError::StudentsWords { .. })), "{refused:?}");
}

#[test]
fn a_snapshot_and_the_log_open_to_the_same_document() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    let first = desk.write(target, 0, "boats", &student());
    let snapshot = desk.doc.snapshot().unwrap();
    let second = desk.write(target, 5, " and maps", &student());
    let from_snapshot = PlanDoc::open(plan(), Some(&snapshot), [second.update.as_slice()], 7).unwrap();
    let from_log = PlanDoc::open(plan(), None, [second.update.as_slice(), first.update.as_slice()], 8).unwrap();
    for doc in [&from_snapshot, &from_log] {
        assert_eq!(doc.text(target), desk.doc.text(target));
        assert_eq!(doc.revision(), desk.doc.revision());
        assert_eq!(doc.pens(), desk.doc.pens());
        assert!(doc.refused().is_empty());
    }
}

#[test]
fn a_poisoned_update_blocks_itself_and_nothing_else() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    let good = desk.write(target, 0, "boats", &student()).update;
    let mut bad = good.clone();
    let last = bad.len() - 3;
    bad[last] ^= 0xff;
    let mut lap = Device::new(2);
    lap.write(profile(TextField::Strengths), 0, "patient", &student());
    let before = lap.doc.revision();
    for poison in [bad.as_slice(), b"", b"nonsense", &good[..good.len() / 2]] {
        assert!(lap.doc.merge(poison).is_err());
        assert_eq!(lap.doc.revision(), before, "the document stays as it was");
    }
    let opened = PlanDoc::open(plan(), None, [bad.as_slice(), good.as_slice(), b"junk"], 9).unwrap();
    assert_eq!(opened.text(target).plain(), "boats");
    assert_eq!(opened.refused(), [0, 2]);
}

/// Found by a fuzzer: the engine fails over these bytes while it holds its own
/// locks, and what is left of it cannot even be dropped.
const BREAKS_THE_ENGINE: &[u8] = include_bytes!("found/breaks_the_engine.bin");

#[test]
fn an_update_that_breaks_the_engine_blocks_itself_and_nothing_else() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    let good = desk.write(target, 0, "boats", &student());
    let more = desk.write(target, 5, " and maps", &student());
    let before = desk.doc.revision();
    assert!(desk.doc.merge(BREAKS_THE_ENGINE).is_err());
    assert_eq!(desk.doc.revision(), before, "the document stays as it was");
    let opened = PlanDoc::open(plan(), None, [good.update.as_slice(), BREAKS_THE_ENGINE], 9).unwrap();
    assert_eq!(opened.text(target).plain(), "boats");
    assert_eq!(opened.refused(), [1]);
    assert!(PlanDoc::open(plan(), Some(BREAKS_THE_ENGINE), [], 9).is_err());

    let pen = student();
    let arrival = |update| Arrival {
        update,
        pen: &pen,
        act: &Act::Imported,
        own: false,
    };
    let mut lap = Device::new(2);
    lap.write(profile(TextField::Strengths), 0, "patient", &student());
    let arrivals = [&good.update, BREAKS_THE_ENGINE, &more.update].map(arrival);
    let taken = lap.doc.take_in(&arrivals).unwrap();
    let refused: Vec<_> = taken.refused.iter().map(|one| (one.place, one.why)).collect();
    assert_eq!(refused, [(1, RefusedFor::Unreadable)]);
    assert_eq!(taken.waiting, [0; 0], "those around it come in");
    assert_eq!(lap.plain(target), "boats and maps");
}

/// Found by a fuzzer: these bytes come in without a word, and the engine breaks
/// over what it wrote of them when a document that was kept is read again.
const BREAKS_ON_READING: &[u8] = include_bytes!("found/breaks_on_reading.bin");
/// What it wrote.
const BREAKS_WHEN_KEPT: &[u8] = include_bytes!("found/breaks_when_kept.bin");

#[test]
fn an_update_that_breaks_only_the_kept_document_blocks_itself_and_nothing_else() {
    // The bytes name what they build on, so the peer is the fuzzer's own.
    let (mut desk, goal) = (PlanDoc::new(plan(), 21), of(item(2), TextField::Statement));
    let add = Edit::Add {
        list: List::Goals,
        item: item(2),
        after: None,
    };
    let begun = desk.apply(&add, &student(), 21, at(0)).unwrap().update;
    let words = splice(goal, 0, 0, "I mend bicycles.");
    let words = desk.apply(&words, &student(), 21, at(0)).unwrap().update;
    let (before, kept) = (desk.revision(), desk.snapshot().unwrap());
    let mut lap = PlanDoc::open(plan(), Some(&kept), [], 22).unwrap();
    let more = splice(goal, 16, 0, " And boats.");
    let more = lap.apply(&more, &student(), 22, at(1)).unwrap().update;

    assert!(desk.merge(BREAKS_ON_READING).is_err());
    assert_eq!(desk.revision(), before, "the document stays as it was");
    let pen = student();
    let arrival = |update| Arrival {
        update,
        pen: &pen,
        act: &Act::Imported,
        own: false,
    };
    let taken = desk.take_in(&[arrival(BREAKS_ON_READING), arrival(&more)]).unwrap();
    let refused: Vec<_> = taken.refused.iter().map(|one| (one.place, one.why)).collect();
    assert_eq!(refused, [(0, RefusedFor::Unreadable)]);
    assert_eq!(desk.text(goal).plain(), "I mend bicycles. And boats.");
    let kept = desk.snapshot().unwrap();
    let again = PlanDoc::open(plan(), Some(&kept), [], 9).unwrap();
    assert_eq!(again.text(goal), desk.text(goal), "and is read again when it was kept");

    let log = [begun.as_slice(), words.as_slice(), BREAKS_ON_READING, more.as_slice()];
    let opened = PlanDoc::open(plan(), None, log, 9).unwrap();
    assert_eq!(opened.text(goal), desk.text(goal), "every word is in the log");
}

#[test]
fn a_kept_document_that_breaks_the_engine_is_refused_and_harms_nothing_else() {
    let opened = PlanDoc::open(plan(), Some(BREAKS_WHEN_KEPT), [], 9);
    assert!(matches!(opened, Err(DocError::Poisoned)), "{opened:?}");
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    let good = desk.write(target, 0, "boats", &student());
    let opened = PlanDoc::open(plan(), Some(BREAKS_WHEN_KEPT), [good.update.as_slice()], 9);
    assert!(matches!(opened, Err(DocError::Poisoned)), "{opened:?}");
    let opened = PlanDoc::open(plan(), None, [good.update.as_slice()], 9).unwrap();
    assert_eq!(opened.text(target).plain(), "boats");
}

#[test]
fn an_update_that_comes_too_early_waits_for_the_one_before() {
    let mut desk = Device::new(1);
    let target = profile(TextField::Passions);
    let first = desk.write(target, 0, "boats", &student()).update;
    let second = desk.write(target, 5, " and maps", &student()).update;
    let mut lap = Device::new(2);
    lap.doc.merge(&second).unwrap();
    assert!(lap.doc.is_waiting());
    assert_eq!(lap.plain(target), "");
    lap.write(profile(TextField::Strengths), 0, "patient", &student());
    lap.doc.merge(&first).unwrap();
    assert!(!lap.doc.is_waiting());
    assert_eq!(lap.plain(target), "boats and maps");
    assert!(lap.doc.merge(&first).unwrap().is_empty(), "twice is harmless");
}

#[test]
fn a_pen_under_anothers_name_is_no_pen() {
    let mut desk = Device::new(1);
    desk.write(profile(TextField::Passions), 0, "boats", &student());
    assert_eq!(desk.doc.pens().into_values().collect::<Vec<_>>(), [student()]);
    assert_eq!(desk.doc.pen(&teacher().id()), None);
}

#[test]
fn reading_blank_texts_leaves_no_trace_in_the_snapshot() {
    let mut desk = Device::new(1);
    desk.write(profile(TextField::Passions), 0, "boats", &student());
    let before = desk.doc.snapshot().unwrap().len();
    for n in 0..100 {
        for field in TextField::ALL {
            assert!(desk.doc.text(of(item(n), *field)).is_blank());
        }
        for field in Field::ALL {
            assert!(desk.doc.claims(item(n), *field).is_empty());
        }
    }
    let after = desk.doc.snapshot().unwrap().len();
    assert!(after <= before + 64, "{before} grew to {after} by reading");
}
