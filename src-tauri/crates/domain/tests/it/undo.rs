//! Undo and redo of one's own changes, whoever else wrote meanwhile (P26).

use domain::change::Act;
use domain::doc::{Applied, Edit, RecordStep, UndoStack};
use domain::{ChangeId, Field, List, Record, RecordId, TextField, TextRef};
use serde_json::json;

use crate::people::*;

/// A device with its stack.
pub struct Session {
    pub device: Device,
    pub stack: UndoStack,
    next: u8,
}

impl Session {
    pub fn new(number: u64) -> Self {
        Self {
            device: Device::new(number),
            stack: UndoStack::default(),
            next: 0,
        }
    }

    pub fn edit(&mut self, edit: &Edit, pen: &domain::Pen) -> Applied {
        let applied = self.device.edit(edit, pen);
        self.remember(&applied);
        applied
    }

    pub fn remember(&mut self, applied: &Applied) {
        self.next = self.next.wrapping_add(1);
        let change = ChangeId::from_random([self.next; 16]);
        self.stack.push(change, applied.act.clone(), applied.inverse.clone());
    }

    pub fn write(&mut self, target: TextRef, at: u32, insert: &str, pen: &domain::Pen) {
        self.edit(&splice(target, at, 0, insert), pen);
    }

    pub fn undo(&mut self, pen: &domain::Pen) -> bool {
        let peer = self.device.peer(pen);
        self.stack
            .undo(&mut self.device.doc, pen, peer, at(1), &mut || record_id(99))
            .unwrap()
            .is_some()
    }

    pub fn redo(&mut self, pen: &domain::Pen) -> bool {
        let peer = self.device.peer(pen);
        self.stack
            .redo(&mut self.device.doc, pen, peer, at(2), &mut || record_id(98))
            .unwrap()
            .is_some()
    }
}

#[test]
fn undo_takes_out_ones_own_words_and_no_others() {
    let mut desk = Session::new(1);
    let mut lap = Device::new(2);
    let target = of(item(1), SHARED);
    desk.edit(
        &Edit::Add {
            list: List::Supports,
            item: item(1),
            after: None,
        },
        &teacher(),
    );
    desk.write(target, 0, "quiet table", &teacher());
    lap.hear(&desk.device);
    lap.write(target, 5, ", warm", &student());
    desk.device.meet(&mut lap);
    assert_eq!(desk.device.plain(target), "quiet, warm table");
    assert!(desk.undo(&teacher()));
    assert_eq!(desk.device.plain(target), ", warm");
    assert!(desk.redo(&teacher()));
    assert_eq!(
        authors(&desk.device.doc.text(target)),
        said(&[("quiet", "teacher"), (", warm", "student"), (" table", "teacher")])
    );
}

#[test]
fn undoing_a_deletion_gives_words_back_to_who_wrote_them() {
    let mut desk = Session::new(1);
    let target = of(item(1), SHARED);
    desk.edit(
        &Edit::Add {
            list: List::Supports,
            item: item(1),
            after: None,
        },
        &teacher(),
    );
    desk.write(target, 0, "mine yours", &teacher());
    desk.write(target, 5, "and ", &aide());
    desk.edit(&splice(target, 2, 9, "x"), &mother());
    assert_eq!(desk.device.plain(target), "mixurs");
    assert!(desk.undo(&teacher()), "another pen of the same session takes it back");
    assert_eq!(
        authors(&desk.device.doc.text(target)),
        said(&[("mine ", "teacher"), ("and ", "aide"), ("yours", "teacher")])
    );
}

#[test]
fn a_chain_of_typing_and_deleting_unwinds_and_winds_again() {
    let mut desk = Session::new(1);
    let target = profile(TextField::Passions);
    let mut shown = vec![String::new()];
    for edit in [
        splice(target, 0, 0, "c"),
        splice(target, 0, 0, "b"),
        splice(target, 0, 0, "a"),
        splice(target, 1, 1, ""),
        splice(target, 1, 0, "🛶boat"),
        splice(target, 0, 5, "Z"),
        splice(target, 0, 4, ""),
    ] {
        desk.edit(&edit, &student());
        shown.push(desk.device.plain(target));
    }
    for _ in 0..3 {
        for words in shown.iter().rev().skip(1) {
            assert!(desk.undo(&student()));
            assert_eq!(desk.device.plain(target), *words);
        }
        assert!(!desk.undo(&student()), "nothing is left");
        for words in shown.iter().skip(1) {
            assert!(desk.redo(&student()));
            assert_eq!(desk.device.plain(target), *words);
        }
        assert!(!desk.redo(&student()));
    }
}

#[test]
fn words_come_back_around_what_another_wrote_between_them() {
    let mut desk = Session::new(1);
    let mut lap = Device::new(2);
    let target = of(item(1), SHARED);
    desk.edit(
        &Edit::Add {
            list: List::Supports,
            item: item(1),
            after: None,
        },
        &teacher(),
    );
    desk.write(target, 0, "hello world", &teacher());
    lap.hear(&desk.device);
    desk.edit(&splice(target, 0, 11, ""), &teacher());
    lap.write(target, 5, ", big", &student());
    desk.device.meet(&mut lap);
    assert_eq!(desk.device.plain(target), ", big");
    assert!(desk.undo(&teacher()));
    assert_eq!(desk.device.plain(target), "hello, big world");
}

#[test]
fn a_new_change_ends_what_could_be_redone() {
    let mut desk = Session::new(1);
    let target = profile(TextField::Passions);
    desk.write(target, 0, "boats", &student());
    assert!(desk.undo(&student()));
    assert!(desk.stack.next_redo().is_some());
    desk.write(target, 0, "maps", &student());
    assert!(desk.stack.next_redo().is_none());
    assert!(!desk.redo(&student()));
    assert_eq!(desk.device.plain(target), "maps");
}

#[test]
fn undo_of_a_value_brings_the_one_before_with_who_set_it() {
    let mut desk = Session::new(1);
    desk.edit(
        &Edit::Add {
            list: List::Goals,
            item: item(1),
            after: None,
        },
        &student(),
    );
    let set = |value: &str| Edit::Set {
        item: item(1),
        field: Field::Status,
        value: json!(value),
    };
    desk.edit(&set("live"), &student());
    desk.edit(&set("parked"), &teacher());
    assert!(desk.undo(&teacher()));
    let claims = desk.device.doc.claims(item(1), Field::Status);
    assert_eq!(
        (claims.len(), &claims[0].value, &claims[0].by),
        (1, &json!("live"), &Some(student().id()))
    );
    assert!(desk.redo(&teacher()));
    assert_eq!(desk.device.doc.claims(item(1), Field::Status)[0].value, json!("parked"));
    assert!(desk.undo(&teacher()) && desk.undo(&teacher()));
    assert!(desk.device.doc.claims(item(1), Field::Status).is_empty());
}

#[test]
fn undo_leaves_a_value_that_another_set_since() {
    let mut desk = Session::new(1);
    let mut lap = Device::new(2);
    desk.edit(
        &Edit::Add {
            list: List::Goals,
            item: item(1),
            after: None,
        },
        &student(),
    );
    let set = |value: &str| Edit::Set {
        item: item(1),
        field: Field::Status,
        value: json!(value),
    };
    desk.edit(&set("live"), &student());
    lap.hear(&desk.device);
    lap.edit(&set("met"), &teacher());
    desk.device.hear(&lap);
    assert!(desk.undo(&student()));
    assert_eq!(
        desk.device.doc.claims(item(1), Field::Status)[0].value,
        json!("met"),
        "theirs stands"
    );
}

#[test]
fn undo_of_a_choice_brings_both_values_back() {
    let mut desk = Session::new(1);
    let mut lap = Device::new(2);
    desk.edit(
        &Edit::Add {
            list: List::Goals,
            item: item(1),
            after: None,
        },
        &student(),
    );
    lap.hear(&desk.device);
    let until = |date: &str| Edit::Set {
        item: item(1),
        field: Field::Until,
        value: json!(date),
    };
    desk.edit(&until("2026-12-01"), &student());
    lap.edit(&until("2026-12-18"), &teacher());
    desk.device.hear(&lap);
    let claim = desk.device.doc.claims(item(1), Field::Until)[0].claim.clone();
    desk.edit(
        &Edit::Choose {
            item: item(1),
            field: Field::Until,
            claim,
        },
        &student(),
    );
    assert_eq!(desk.device.doc.claims(item(1), Field::Until).len(), 1);
    assert!(desk.undo(&student()));
    assert_eq!(desk.device.doc.claims(item(1), Field::Until).len(), 2);
}

#[test]
fn a_move_goes_back_unless_another_moved_it_since() {
    let mut desk = Session::new(1);
    let mut lap = Device::new(2);
    for n in (1..=4).rev() {
        desk.edit(
            &Edit::Add {
                list: List::Goals,
                item: item(n),
                after: None,
            },
            &student(),
        );
    }
    let to = |after: u8| Edit::Move {
        list: List::Goals,
        item: item(2),
        after: Some(item(after)),
    };
    desk.edit(&to(4), &student());
    assert!(desk.undo(&student()));
    assert_eq!(desk.device.doc.list(List::Goals), [1, 2, 3, 4].map(item));
    assert!(desk.redo(&student()));
    assert_eq!(desk.device.doc.list(List::Goals), [1, 3, 4, 2].map(item));
    lap.hear(&desk.device);
    lap.edit(&to(3), &teacher());
    desk.device.hear(&lap);
    assert!(desk.undo(&student()));
    assert_eq!(
        desk.device.doc.list(List::Goals),
        [1, 3, 2, 4].map(item),
        "theirs stands"
    );
}

#[test]
fn an_addition_taken_back_is_in_the_trash_and_comes_again() {
    let mut desk = Session::new(1);
    desk.edit(
        &Edit::Add {
            list: List::Goals,
            item: item(1),
            after: None,
        },
        &student(),
    );
    assert!(desk.undo(&student()));
    assert!(desk.device.doc.trashed(item(1)));
    assert!(desk.redo(&student()));
    assert!(!desk.device.doc.trashed(item(1)));
    desk.edit(&Edit::Trash { item: item(1) }, &student());
    assert!(desk.undo(&student()));
    assert!(!desk.device.doc.trashed(item(1)));
    assert!(desk.redo(&student()));
    assert!(desk.device.doc.trashed(item(1)));
}

/// A record of the student's.
fn recorded(body: serde_json::Value) -> Record {
    Record {
        id: record_id(1),
        space: space(),
        plan: Some(plan()),
        signer: person(1),
        pen: Some(student()),
        at: at(0),
        replaces: Vec::new(),
        body,
    }
}

#[test]
fn a_record_is_taken_back_by_a_withdrawal_and_comes_again_under_a_new_name() {
    let mut desk = Session::new(1);
    let record = recorded(json!({"kind": "own_note", "plan": null, "words": "w"}));
    let act = Act::Recorded { record: record.id };
    desk.stack.push(
        ChangeId::from_random([1; 16]),
        act.clone(),
        domain::doc::Inverse::of_record(record.clone()),
    );
    let mut fresh = 50;
    let mut draw = || {
        fresh += 1;
        RecordId::from_random([fresh; 16])
    };
    let undone = desk
        .stack
        .undo(&mut desk.device.doc, &student(), 5, at(1), &mut draw)
        .unwrap()
        .unwrap();
    assert_eq!(undone.records, [RecordStep::Withdraw(Box::new(record.clone()))]);
    assert!(undone.document.is_none());
    let again = desk
        .stack
        .redo(&mut desk.device.doc, &student(), 5, at(2), &mut draw)
        .unwrap()
        .unwrap();
    let renewed = Record {
        id: record_id(51),
        at: at(2),
        ..record
    };
    assert_eq!(again.records, [RecordStep::Append(Box::new(renewed.clone()))]);
    let undone = desk
        .stack
        .undo(&mut desk.device.doc, &student(), 5, at(3), &mut draw)
        .unwrap()
        .unwrap();
    assert_eq!(
        undone.records,
        [RecordStep::Withdraw(Box::new(renewed))],
        "the new one goes, not the old"
    );
}

#[test]
fn a_field_that_speaks_of_a_record_speaks_of_the_one_that_came_again() {
    let mut desk = Session::new(1);
    let record = recorded(json!({"kind": "work_not_today"}));
    // Ids of records and of items never meet.
    let (note, marked) = (item(7), |id: RecordId| domain::ItemId(id.0));
    desk.stack.push(
        ChangeId::from_random([200; 16]),
        Act::Recorded { record: record.id },
        domain::doc::Inverse::of_record(record.clone()),
    );
    for edit in [
        Edit::Add {
            list: List::Notes,
            item: note,
            after: None,
        },
        Edit::Set {
            item: note,
            field: Field::About,
            value: json!(record.id),
        },
        Edit::Set {
            item: marked(record.id),
            field: Field::NotForFamily,
            value: json!(true),
        },
    ] {
        desk.edit(&edit, &teacher());
    }
    for _ in 0..4 {
        assert!(desk.undo(&teacher()));
    }
    for _ in 0..4 {
        assert!(desk.redo(&teacher()));
    }
    let again = record_id(98);
    let about = desk.device.doc.claims(note, Field::About);
    assert_eq!(about[0].value, json!(again), "the note is beside the new one");
    assert_eq!(
        desk.device.doc.claims(marked(again), Field::NotForFamily).len(),
        1,
        "and the mark is on it"
    );
    assert!(
        desk.device
            .doc
            .claims(marked(record.id), Field::NotForFamily)
            .is_empty(),
        "and on the old one no more"
    );
}

#[test]
fn joined_changes_are_taken_back_together() {
    let mut desk = Session::new(1);
    let target = profile(TextField::Passions);
    desk.write(target, 0, "boats", &student());
    let more = desk.device.write(target, 5, " and maps", &student());
    desk.stack
        .join(ChangeId::from_random([9; 16]), more.act.clone(), more.inverse);
    let less = desk.device.edit(&splice(target, 0, 3, ""), &student());
    desk.stack
        .join(ChangeId::from_random([10; 16]), less.act.clone(), less.inverse);
    assert_eq!(desk.device.plain(target), "ts and maps");
    assert!(desk.undo(&student()));
    assert_eq!(desk.device.plain(target), "");
    assert!(desk.redo(&student()));
    assert_eq!(desk.device.plain(target), "ts and maps");
}

#[test]
fn a_taken_suggestion_goes_back_word_for_word() {
    let mut desk = Session::new(1);
    let target = profile(TextField::Aspirations);
    desk.write(target, 0, "I want to build boat.", &student());
    let before = desk.device.doc.text(target);
    desk.edit(
        &Edit::TakeSuggestion {
            suggestion: record_id(1),
            target,
            original: "I want to build boat.".to_owned(),
            proposed: "We will build a boat, slowly.".to_owned(),
            by: teacher(),
            both: false,
        },
        &student(),
    );
    let after = desk.device.doc.text(target);
    assert!(desk.undo(&student()));
    assert_eq!(desk.device.doc.text(target), before);
    assert!(desk.redo(&student()));
    assert_eq!(desk.device.doc.text(target), after);
}

#[test]
fn a_restored_text_can_be_taken_back() {
    let mut desk = Session::new(1);
    let target = of(item(1), SHARED);
    desk.edit(
        &Edit::Add {
            list: List::Supports,
            item: item(1),
            after: None,
        },
        &teacher(),
    );
    desk.write(target, 0, "first words", &teacher());
    let first = desk.device.doc.revision();
    desk.edit(&splice(target, 0, 5, "last"), &aide());
    let last = desk.device.doc.text(target);
    desk.edit(&Edit::Restore { target, at: first }, &teacher());
    assert_eq!(desk.device.plain(target), "first words");
    assert!(desk.undo(&teacher()));
    assert_eq!(desk.device.doc.text(target), last);
}
