//! The story of a plan (P24), computed from its log.

use domain::change::{Change, Payload};
use domain::doc::{Applied, Edit};
use domain::story::{StoryKind, tell};
use domain::{ChangeId, Field, List, Pen, Record, RecordBody, TextField, Voice};
use serde_json::json;

use crate::people::*;
use crate::plans::{confirmed, record};

struct Log {
    desk: Device,
    changes: Vec<Change>,
}

impl Log {
    fn new() -> Self {
        Self {
            desk: Device::new(1),
            changes: Vec::new(),
        }
    }

    fn edit(&mut self, minute: i64, pen: &Pen, edit: &Edit) -> Applied {
        let applied = self.desk.edit(edit, pen);
        let payload = Payload::Document {
            pen: pen.clone(),
            update: applied.update.clone(),
            after: applied.after.clone(),
        };
        self.push(minute, pen, applied.act.clone(), payload);
        applied
    }

    fn say(&mut self, record: Record) {
        let act = domain::Act::Recorded { record: record.id };
        let pen = record.pen.clone().unwrap();
        let minute = (record.at - at(0)).num_minutes();
        self.push(minute, &pen, act, Payload::Record(record));
    }

    fn push(&mut self, minute: i64, pen: &Pen, act: domain::Act, payload: Payload) {
        let id = ChangeId::from_random([u8::try_from(self.changes.len()).unwrap(); 16]);
        let change = Change {
            id,
            space: space(),
            plan: Some(plan()),
            at: at(minute),
            signer: pen.scribe,
            act,
            payload,
        };
        self.changes.push(change);
    }

    fn told(&self) -> Vec<(StoryKind, Option<Voice>)> {
        tell(plan(), &self.changes)
            .into_iter()
            .map(|event| (event.kind, event.voice))
            .collect()
    }
}

#[test]
fn typing_in_one_sitting_is_one_event_with_words_before_and_after() {
    let mut log = Log::new();
    let target = profile(TextField::Passions);
    log.edit(0, &student(), &splice(target, 0, 0, "bo"));
    log.edit(1, &student(), &splice(target, 2, 0, "ats"));
    log.edit(20, &student(), &splice(target, 5, 0, " and maps"));
    log.edit(90, &student(), &splice(target, 0, 5, "ships"));
    let changed = |before: &str, after: &str| StoryKind::TextChanged {
        target,
        before: before.to_owned(),
        after: after.to_owned(),
    };
    assert_eq!(
        log.told(),
        [
            (changed("", "boats and maps"), Some(Voice::Student)),
            (changed("boats and maps", "ships and maps"), Some(Voice::Student)),
        ]
    );
    let events = tell(plan(), &log.changes);
    assert_eq!((events[0].at, events[0].until), (at(0), at(20)));
    assert_eq!(events[0].speakers, [person(1)]);
}

#[test]
fn typed_and_deleted_again_is_no_event() {
    let mut log = Log::new();
    let target = profile(TextField::Passions);
    log.edit(0, &student(), &splice(target, 0, 0, "bo"));
    log.edit(1, &student(), &splice(target, 0, 2, ""));
    assert_eq!(log.told(), []);
}

#[test]
fn another_pen_ends_the_sitting() {
    let mut log = Log::new();
    log.edit(
        0,
        &teacher(),
        &Edit::Add {
            list: List::Notes,
            item: item(1),
            after: None,
        },
    );
    let target = of(item(1), TextField::Words);
    log.edit(1, &mother(), &splice(target, 0, 0, "He sings"));
    log.edit(2, &teacher(), &splice(target, 8, 0, " at home"));
    log.edit(3, &mother(), &splice(target, 16, 0, "."));
    let kinds = log.told();
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    assert_eq!(
        kinds[0],
        (
            StoryKind::NoteWritten {
                note: item(1),
                words: "He sings".to_owned()
            },
            Some(Voice::Family)
        ),
        "the note is hers whose words it began with"
    );
    assert_eq!(kinds[1].1, Some(Voice::School));
}

#[test]
fn a_goal_is_told_with_its_words_and_what_became_of_it() {
    let mut log = Log::new();
    let target = of(item(1), TextField::Statement);
    log.edit(
        0,
        &student(),
        &Edit::Add {
            list: List::Goals,
            item: item(1),
            after: None,
        },
    );
    log.edit(1, &student(), &splice(target, 0, 0, "Build a raft"));
    log.edit(
        2,
        &student(),
        &Edit::Add {
            list: List::Goals,
            item: item(2),
            after: None,
        },
    );
    log.say(confirmed(3, &student(), true, "Build a raft"));
    log.say(confirmed(4, &mother(), false, "Build a raft"));
    log.edit(
        5,
        &teacher(),
        &Edit::Set {
            item: item(1),
            field: Field::Status,
            value: json!("live"),
        },
    );
    log.edit(6, &teacher(), &Edit::Trash { item: item(1) });
    let statement = || "Build a raft".to_owned();
    assert_eq!(
        log.told(),
        [
            (
                StoryKind::GoalProposed {
                    goal: item(1),
                    words: statement()
                },
                Some(Voice::Student)
            ),
            (
                StoryKind::Confirmed {
                    goal: item(1),
                    statement: statement(),
                    words: String::new()
                },
                Some(Voice::Student)
            ),
            (
                StoryKind::Disagreed {
                    goal: item(1),
                    statement: statement(),
                    words: String::new()
                },
                Some(Voice::Family)
            ),
            (
                StoryKind::StatusChanged {
                    goal: item(1),
                    status: Some(domain::plan::GoalStatus::Live)
                },
                Some(Voice::School)
            ),
            (
                StoryKind::Trashed {
                    item: item(1),
                    words: statement()
                },
                Some(Voice::School)
            ),
        ],
        "a goal without words is nothing to tell"
    );
}

#[test]
fn a_suggestion_and_its_answer_are_told_and_its_words_not_twice() {
    let mut log = Log::new();
    let target = profile(TextField::Aspirations);
    log.edit(0, &student(), &splice(target, 0, 0, "I want a boat"));
    let suggested = RecordBody::Suggested {
        target,
        base: log.desk.doc.revision(),
        original: "I want a boat".to_owned(),
        proposed: "I will build a boat".to_owned(),
    };
    log.say(record(1, Some(&teacher()), &suggested));
    log.edit(
        2,
        &student(),
        &Edit::TakeSuggestion {
            suggestion: record_id(1),
            target,
            original: "I want a boat".to_owned(),
            proposed: "I will build a boat".to_owned(),
            by: teacher(),
            both: false,
        },
    );
    let answer = domain::plan::SuggestionAnswer::Take;
    log.say(record(
        2,
        Some(&student()),
        &RecordBody::SuggestionAnswered {
            suggestion: record_id(1),
            answer,
            moved: None,
        },
    ));
    let kinds: Vec<StoryKind> = log.told().into_iter().map(|(kind, _)| kind).collect();
    assert!(matches!(kinds[0], StoryKind::TextChanged { .. }), "{kinds:?}");
    assert!(matches!(kinds[1], StoryKind::Suggested { .. }), "{kinds:?}");
    assert!(
        matches!(&kinds[2], StoryKind::SuggestionAnswered { proposed, .. } if proposed == "I will build a boat"),
        "{kinds:?}"
    );
    assert_eq!(kinds.len(), 3);
}

#[test]
fn a_refused_change_is_passed_over() {
    let mut log = Log::new();
    let target = profile(TextField::Passions);
    log.edit(0, &student(), &splice(target, 0, 0, "boats"));
    let bad = Payload::Document {
        pen: student(),
        update: b"poison".to_vec(),
        after: log.desk.doc.revision(),
    };
    log.push(1, &student(), domain::Act::Wrote { target }, bad);
    assert_eq!(log.told().len(), 1);
}
