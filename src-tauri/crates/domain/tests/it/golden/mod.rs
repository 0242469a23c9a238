//! The document's format is frozen: a file written by its first version opens
//! for ever, and today's code still writes the same parts under the same names.
//!
//! `WAYMARK_ACCEPT=1` writes the file anew. That is right only while no plan
//! of the first version exists anywhere.

use domain::doc::{Edit, PlanDoc};
use domain::{Field, List, TextField};
use serde_json::json;

use crate::people::*;

const FIRST: &[u8] = include_bytes!("document-v1.bin");

fn first_plan() -> Device {
    let mut desk = Device::new(1);
    desk.write(profile(TextField::Strengths), 0, "Patient with knots", &student());
    desk.add(List::Goals, item(1), &student());
    desk.add(List::Goals, item(2), &teacher());
    desk.write(of(item(1), TextField::Statement), 0, "Build a 🛶", &student());
    desk.write(of(item(2), TextField::GradeTarget), 0, "Reads plans", &teacher());
    desk.write(of(item(2), TextField::GradeTarget), 6, "long ", &mother());
    desk.edit(
        &Edit::Set {
            item: item(1),
            field: Field::Until,
            value: json!("2026-12-18"),
        },
        &teacher(),
    );
    desk.edit(&Edit::Trash { item: item(2) }, &student());
    desk
}

fn assert_first_plan(doc: &PlanDoc) {
    assert_eq!(
        authors(&doc.text(profile(TextField::Strengths))),
        said(&[("Patient with knots", "student")])
    );
    assert_eq!(doc.list(List::Goals), [item(2), item(1)]);
    assert_eq!(
        authors(&doc.text(of(item(1), TextField::Statement))),
        said(&[("Build a 🛶", "student")])
    );
    assert_eq!(
        authors(&doc.text(of(item(2), TextField::GradeTarget))),
        said(&[("Reads ", "teacher"), ("long ", "mother"), ("plans", "teacher")])
    );
    let until = doc.claims(item(1), Field::Until);
    assert_eq!(
        (until.len(), &until[0].value, &until[0].by),
        (1, &json!("2026-12-18"), &Some(teacher().id()))
    );
    assert!(doc.trashed(item(2)) && !doc.trashed(item(1)));
    assert_eq!(doc.pens().len(), 3);
}

#[test]
fn a_document_of_the_first_version_still_opens() {
    let today = first_plan();
    if std::env::var_os("WAYMARK_ACCEPT").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/golden/document-v1.bin");
        std::fs::write(file, today.doc.snapshot().unwrap()).unwrap();
        return;
    }
    assert_first_plan(&today.doc);
    let opened = PlanDoc::open(plan(), Some(FIRST), [], 9).unwrap();
    assert_first_plan(&opened);
    assert_eq!(
        opened.revision(),
        today.doc.revision(),
        "the same edits still make the same history"
    );
}

#[test]
fn an_edit_on_a_first_version_document_merges_with_one_of_today() {
    let mut opened = PlanDoc::open(plan(), Some(FIRST), [], 9).unwrap();
    let target = of(item(1), TextField::Statement);
    let edit = splice(target, 10, 0, " for two");
    let applied = opened.apply(&edit, &student(), 4_242, at(5)).unwrap();
    let mut today = first_plan();
    today.doc.merge(&applied.update).unwrap();
    assert_eq!(today.plain(target), "Build a 🛶 for two");
}
