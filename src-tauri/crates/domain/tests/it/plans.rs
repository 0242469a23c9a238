//! A plan as people read it, from document and records.

use domain::doc::{Content, Edit, PlanDoc};
use domain::plan::{AgendaStep, GoalStanding, SchoolYear, SuggestionAnswer, assemble};
use domain::{Begun, Field, List, Pen, Plan, Record, RecordBody, TextField, Voice};
use serde_json::json;

use crate::people::*;

/// A record in order: its number is its id and its minute.
pub fn record(n: u8, pen: Option<&Pen>, body: &RecordBody) -> Record {
    Record {
        id: record_id(n),
        space: space(),
        plan: Some(plan()),
        signer: pen.map_or(person(2), |pen| pen.scribe),
        pen: pen.cloned(),
        at: at(i64::from(n)),
        replaces: Vec::new(),
        body: serde_json::to_value(body).unwrap(),
    }
}

pub fn confirmed(n: u8, pen: &Pen, yes: bool, statement: &str) -> Record {
    let body = RecordBody::GoalConfirmed {
        goal: item(1),
        person: pen.speakers[0],
        voice: pen.voice,
        yes,
        words: String::new(),
        statement: statement.to_owned(),
    };
    record(n, Some(pen), &body)
}

pub fn read(device: &Device, records: &[Record]) -> Plan {
    assemble(&device.doc, person(1), SchoolYear(2026), records)
}

pub fn with_a_goal() -> Device {
    let mut desk = Device::new(1);
    desk.add(List::Goals, item(1), &student());
    desk.write(of(item(1), TextField::Statement), 0, "Build a raft", &student());
    desk
}

fn standing(device: &Device, records: &[Record]) -> GoalStanding {
    read(device, records).goals[0].standing
}

#[test]
fn a_goal_is_proposed_until_student_and_teacher_confirm_in_either_order() {
    let mut desk = with_a_goal();
    let (mine, yours) = (
        confirmed(1, &student(), true, "Build a raft"),
        confirmed(2, &teacher(), true, "Build a raft"),
    );
    let family = confirmed(3, &mother(), true, "Build a raft");
    assert_eq!(standing(&desk, &[]), GoalStanding::Proposed);
    assert_eq!(
        standing(&desk, std::slice::from_ref(&family)),
        GoalStanding::Proposed,
        "the family's is a third yes"
    );
    assert_eq!(standing(&desk, std::slice::from_ref(&mine)), GoalStanding::OneYes);
    assert_eq!(standing(&desk, std::slice::from_ref(&yours)), GoalStanding::OneYes);
    assert_eq!(standing(&desk, &[yours.clone(), mine.clone()]), GoalStanding::Agreed);
    let no = confirmed(4, &mother(), false, "Build a raft");
    let plan = read(&desk, &[mine.clone(), yours.clone(), no]);
    assert_eq!(
        plan.goals[0].standing,
        GoalStanding::Agreed,
        "a family's no is no blocker"
    );
    assert!(
        plan.goals[0].confirmations.iter().any(|one| !one.yes),
        "and stays on the page"
    );
    desk.edit(
        &Edit::Set {
            item: item(1),
            field: Field::Status,
            value: json!("live"),
        },
        &student(),
    );
    assert_eq!(standing(&desk, &[mine, yours]), GoalStanding::Live);
}

#[test]
fn a_reworded_statement_shows_on_the_yes_that_was_given_before() {
    let mut desk = with_a_goal();
    let yes = confirmed(1, &student(), true, "Build a raft");
    assert!(!read(&desk, std::slice::from_ref(&yes)).goals[0].confirmations[0].reworded_since);
    desk.write(of(item(1), TextField::Statement), 12, " that floats", &student());
    assert!(read(&desk, &[yes]).goals[0].confirmations[0].reworded_since);
}

#[test]
fn the_latest_word_of_each_person_counts_and_withdrawn_ones_do_not() {
    let desk = with_a_goal();
    let yes = confirmed(1, &teacher(), true, "Build a raft");
    let no = Record {
        replaces: vec![yes.id],
        ..confirmed(2, &teacher(), false, "Build a raft")
    };
    let plan = read(&desk, &[no.clone(), yes.clone()]);
    assert_eq!(plan.goals[0].confirmations.len(), 1);
    assert!(!plan.goals[0].confirmations[0].yes);
    let back = record(3, Some(&teacher()), &RecordBody::Withdrawn { record: no.id });
    assert_eq!(
        standing(&desk, &[yes.clone(), no.clone(), back]),
        GoalStanding::OneYes,
        "the first yes stands again"
    );
    let anothers = record(4, Some(&student()), &RecordBody::Withdrawn { record: no.id });
    assert!(
        !read(&desk, &[yes, no, anothers]).goals[0].confirmations[0].yes,
        "nobody withdraws another's word"
    );
}

#[test]
fn an_adults_look_at_evidence_shows_only_beside_the_students() {
    let desk = with_a_goal();
    let added = record(
        1,
        Some(&student()),
        &RecordBody::EvidenceAdded {
            medium: domain::plan::Medium::Text,
            words: "My drawing".to_owned(),
            goals: vec![item(1)],
            blob: None,
            alt: String::new(),
            competencies: Vec::new(),
        },
    );
    let look = |n, pen: &Pen, words: &str| {
        record(
            n,
            Some(pen),
            &RecordBody::EvidenceChecked {
                evidence: record_id(1),
                words: words.to_owned(),
                not_today: false,
            },
        )
    };
    let adults = look(2, &teacher(), "Strong lines");
    let plan = read(&desk, &[added.clone(), adults.clone()]);
    assert_eq!(
        (&plan.evidence[0].self_check, &plan.evidence[0].adult_check),
        (&None, &None)
    );
    let plan = read(&desk, &[added, adults, look(3, &student(), "not today")]);
    let words = |look: &Option<domain::plan::Look>| look.as_ref().map(|look| look.words.clone());
    assert_eq!(words(&plan.evidence[0].self_check).as_deref(), Some("not today"));
    assert_eq!(words(&plan.evidence[0].adult_check).as_deref(), Some("Strong lines"));
}

#[test]
fn a_conference_cut_off_stands_at_its_last_step() {
    let desk = with_a_goal();
    let step = |key: &str| AgendaStep {
        key: key.to_owned(),
        words: String::new(),
        in_languages: Default::default(),
        minutes: 3,
    };
    let begun = RecordBody::ConferenceBegun {
        present: vec![person(1)],
        agenda: vec![step("welcome"), step("goals")],
    };
    let begun = record(1, Some(&teacher()), &begun);
    let plan = read(&desk, std::slice::from_ref(&begun));
    assert_eq!(
        (plan.conferences[0].at_step.as_str(), plan.conferences[0].ended_at),
        ("welcome", None)
    );
    let moved = record(
        2,
        None,
        &RecordBody::ConferenceMoved {
            conference: begun.id,
            step: "goals".to_owned(),
        },
    );
    let plan = read(&desk, &[moved.clone(), begun.clone()]);
    assert_eq!(plan.conferences[0].at_step, "goals");
    let ended = record(3, None, &RecordBody::ConferenceEnded { conference: begun.id });
    assert_eq!(read(&desk, &[begun, moved, ended]).conferences[0].ended_at, Some(at(3)));
}

#[test]
fn suggestions_keep_the_original_words_and_the_answer() {
    let desk = with_a_goal();
    let target = of(item(1), TextField::Statement);
    let suggested = record(
        1,
        Some(&teacher()),
        &RecordBody::Suggested {
            target,
            base: desk.doc.revision(),
            original: "Build a raft".to_owned(),
            proposed: "Build a raft for two".to_owned(),
        },
    );
    let answer = RecordBody::SuggestionAnswered {
        suggestion: suggested.id,
        answer: SuggestionAnswer::KeepMine,
        moved: None,
    };
    let plan = read(&desk, &[suggested.clone(), record(2, Some(&student()), &answer)]);
    assert_eq!(plan.suggestions[0].original, "Build a raft");
    assert_eq!(plan.suggestions[0].answer, Some((SuggestionAnswer::KeepMine, at(2))));
    assert_eq!(plan.suggestions[0].by, teacher().id());
    assert!(
        plan.pens.contains_key(&teacher().id()),
        "a pen of a record is named too"
    );
}

#[test]
fn a_record_of_a_later_version_is_passed_over() {
    let desk = with_a_goal();
    let mut later = confirmed(1, &student(), true, "Build a raft");
    later.body = json!({"kind": "drawn_in_the_air", "shape": [1, 2, 3]});
    assert!(later.known().is_none());
    assert_eq!(
        standing(&desk, &[later, confirmed(2, &student(), true, "Build a raft")]),
        GoalStanding::OneYes
    );
}

#[test]
fn minutes_given_add_up_and_trash_is_apart() {
    let mut desk = with_a_goal();
    desk.add(List::Supports, item(2), &teacher());
    desk.write(of(item(2), TextField::What), 0, "A quiet table", &teacher());
    desk.add(List::Supports, item(3), &teacher());
    let given = |n, minutes| {
        record(
            n,
            Some(&teacher()),
            &RecordBody::SupportGiven {
                support: item(2),
                minutes,
                on: at(0).date_naive(),
            },
        )
    };
    let records = [given(1, 20), given(2, 15)];
    assert_eq!(read(&desk, &records).supports[1].minutes_given, 35);
    desk.edit(&Edit::Trash { item: item(2) }, &teacher());
    desk.edit(&Edit::Trash { item: item(3) }, &teacher());
    let plan = read(&desk, &records);
    assert!(plan.supports.is_empty());
    assert_eq!(plan.trash.len(), 1, "what never had words is nothing to bring back");
    assert_eq!(plan.trash[0].words, "A quiet table");
}

#[test]
fn a_plan_poured_into_an_empty_document_reads_the_same() {
    let mut desk = with_a_goal();
    desk.add(List::Supports, item(2), &teacher());
    desk.write(of(item(2), TextField::What), 0, "A table", &teacher());
    desk.write(of(item(2), TextField::What), 2, "quiet ", &student());
    desk.write(profile(TextField::Strengths), 0, "patient", &student());
    desk.edit(
        &Edit::Set {
            item: item(1),
            field: Field::Until,
            value: json!("2026-12-18"),
        },
        &student(),
    );
    desk.edit(
        &Edit::Set {
            item: item(2),
            field: Field::NotForFamily,
            value: json!(true),
        },
        &teacher(),
    );
    let mut plan = read(&desk, &[]);
    // Two deadlines that wait for a choice.
    let mut other = plan.goals[0].until.0[0].clone();
    other.value = "2026-11-01".parse().unwrap();
    other.by = Some(teacher().id());
    plan.goals[0].until.0.push(other);
    let pens: Vec<Pen> = plan.pens.values().cloned().collect();
    let mut copy = PlanDoc::new(plan.id, 5);
    copy.fill(&Content::of(&plan), &pens, 6).unwrap();
    let mut again = assemble(&copy, plan.student, plan.year, &[]);
    again.revision = plan.revision.clone();
    for goals in [&mut plan.goals, &mut again.goals] {
        for claim in &mut goals[0].until.0 {
            claim.claim.clear();
        }
        goals[0].until.0.sort_by_key(|claim| claim.value);
    }
    assert_eq!(again, plan);
    assert!(
        copy.fill(&Content::of(&plan), &pens, 6).is_err(),
        "only an empty document is filled"
    );
}

#[test]
fn a_plan_says_how_it_begins() {
    let begun = record(
        1,
        Some(&teacher()),
        &RecordBody::PlanBegun {
            student: person(1),
            year: SchoolYear(2026),
        },
    );
    let begun = Begun::among(&[begun]).unwrap();
    assert_eq!(
        (begun.plan, begun.student, begun.year),
        (plan(), person(1), SchoolYear(2026))
    );
    assert_eq!(Begun::among(&[]), None);
    assert_eq!(student().voice, Voice::Student);
}
