//! An update of a plan's document from another device. The engine that reads
//! it is never trusted: whatever it does with these bytes, the document stays
//! as it was or holds the update and can be kept and opened again.
#![no_main]

use std::sync::OnceLock;

use domain::doc::Arrival;
use domain::{Act, Edit, ItemId, List, PlanDoc, TextField, TextRef};
use fuzz::{at, framed, pen, person, plan};
use libfuzzer_sys::fuzz_target;

/// A document with a goal and the student's words.
fn begun() -> PlanDoc {
    static SNAPSHOT: OnceLock<Vec<u8>> = OnceLock::new();
    let snapshot = SNAPSHOT.get_or_init(|| {
        let student = pen(person(1));
        let goal = ItemId::from_random([2; 16]);
        let mut doc = PlanDoc::new(plan(), 21);
        let add = Edit::Add {
            list: List::Goals,
            item: goal,
            after: None,
        };
        doc.apply(&add, &student, 21, at()).expect("a goal");
        let words = Edit::Splice {
            target: TextRef {
                item: Some(goal),
                field: TextField::Statement,
            },
            base: None,
            at: 0,
            delete: 0,
            insert: "I mend bicycles.".to_owned(),
        };
        doc.apply(&words, &student, 21, at()).expect("words");
        doc.snapshot().expect("bytes")
    });
    PlanDoc::open(plan(), Some(snapshot), [], 22).expect("it opens")
}

fn said(doc: &PlanDoc) -> String {
    let read = domain::plan::assemble(doc, person(1), domain::plan::SchoolYear(2026), &[]);
    serde_json::to_string(&read).expect("a plan is JSON")
}

fuzz_target!(
    // A panic inside the engine is caught and is no finding; one that comes
    // out of our own code still is.
    init: std::panic::set_hook(Box::new(|_| {})),
    |body: &[u8]| {
        let update = framed(body);
        let mut doc = begun();
        let (before, words) = (doc.revision(), said(&doc));

        let stranger = pen(person(3));
        let arrival = Arrival {
            update: &update,
            pen: &stranger,
            act: &Act::Imported,
            own: false,
        };
        let mut judged = begun();
        let taken = judged.take_in(&[arrival]).expect("the document can still be copied");
        if !(taken.refused.is_empty() && taken.waiting.is_empty()) {
            assert_eq!(judged.revision(), before, "a refused update leaves no trace");
            assert_eq!(said(&judged), words, "and every word as it was");
        }
        let _ = doc.would_say(&[arrival]);
        let merged = doc.merge(&update);
        let after = said(&doc);
        match merged {
            Err(_) => assert_eq!(doc.revision(), before, "a refused update leaves no trace"),
            Ok(_) => {
                doc.merge(&update).expect("the same again is harmless");
                assert_eq!(said(&doc), after, "and changes nothing");
                let snapshot = doc.snapshot().expect("it can be kept");
                let again = PlanDoc::open(plan(), Some(&snapshot), [], 23).expect("and opened");
                assert_eq!(again.revision(), doc.revision(), "at the same point");
                assert_eq!(said(&again), after, "with the same words");
            }
        }
        // The same bytes as a snapshot that a damaged cache holds.
        let _ = PlanDoc::open(plan(), Some(&update), [], 24).map(|doc| said(&doc));
    }
);
