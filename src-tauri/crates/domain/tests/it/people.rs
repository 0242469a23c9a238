//! Who is at the table, and short ways to sit them down.

use chrono::{DateTime, TimeDelta, Utc};
use domain::doc::{Applied, Edit, EditError, PlanDoc};
use domain::{ItemId, List, Pen, PersonId, PlanId, RecordId, Revision, SpaceId, Text, TextField, TextRef, Voice};

pub fn person(n: u8) -> PersonId {
    PersonId::from_random([n; 16])
}

pub fn item(n: u8) -> ItemId {
    ItemId::from_random([n; 16])
}

pub fn record_id(n: u8) -> RecordId {
    RecordId::from_random([n; 16])
}

pub fn plan() -> PlanId {
    PlanId::from_random([200; 16])
}

pub fn space() -> SpaceId {
    SpaceId::from_random([201; 16])
}

pub fn pen(voice: Voice, speaker: u8) -> Pen {
    Pen {
        speakers: vec![person(speaker)],
        voice,
        interpreter: None,
        scribe: person(speaker),
        language: "en".to_owned(),
    }
}

pub fn student() -> Pen {
    pen(Voice::Student, 1)
}

pub fn teacher() -> Pen {
    pen(Voice::School, 2)
}

/// Another adult of the school.
pub fn aide() -> Pen {
    pen(Voice::School, 4)
}

pub fn mother() -> Pen {
    pen(Voice::Family, 3)
}

/// Minutes after the first bell.
pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_788_000_000, 0).unwrap() + TimeDelta::minutes(minutes)
}

pub fn profile(field: TextField) -> TextRef {
    TextRef { item: None, field }
}

pub fn of(item: ItemId, field: TextField) -> TextRef {
    TextRef {
        item: Some(item),
        field,
    }
}

/// A text that any adult may write while the student has not written in it.
pub const SHARED: TextField = TextField::What;

pub fn splice(target: TextRef, at: u32, delete: u32, insert: &str) -> Edit {
    Edit::Splice {
        target,
        base: None,
        at,
        delete,
        insert: insert.to_owned(),
    }
}

pub fn splice_at(base: &Revision, target: TextRef, at: u32, delete: u32, insert: &str) -> Edit {
    Edit::Splice {
        target,
        base: Some(base.clone()),
        at,
        delete,
        insert: insert.to_owned(),
    }
}

/// A device: one copy of the plan.
pub struct Device {
    pub doc: PlanDoc,
    number: u64,
}

impl Device {
    pub fn new(number: u64) -> Self {
        Self {
            doc: PlanDoc::new(plan(), number * 1_000),
            number,
        }
    }

    /// One peer for each pen on this device.
    pub fn peer(&self, pen: &Pen) -> u64 {
        let tail = pen.id().0;
        self.number * 1_000_000_007 + u64::from_str_radix(&tail[..8], 16).unwrap()
    }

    pub fn try_edit(&mut self, edit: &Edit, pen: &Pen) -> Result<Applied, EditError> {
        let peer = self.peer(pen);
        self.doc.apply(edit, pen, peer, at(0))
    }

    pub fn edit(&mut self, edit: &Edit, pen: &Pen) -> Applied {
        self.try_edit(edit, pen).unwrap()
    }

    pub fn add(&mut self, list: List, item: ItemId, pen: &Pen) -> Applied {
        self.edit(
            &Edit::Add {
                list,
                item,
                after: None,
            },
            pen,
        )
    }

    pub fn write(&mut self, target: TextRef, at: u32, insert: &str, pen: &Pen) -> Applied {
        self.edit(&splice(target, at, 0, insert), pen)
    }

    pub fn plain(&self, target: TextRef) -> String {
        self.doc.text(target).plain()
    }

    /// Takes in everything that another device has.
    pub fn hear(&mut self, other: &Self) {
        let everything = other.doc.updates_since(&Revision("0".to_owned())).unwrap();
        self.doc.merge(&everything).unwrap();
    }

    pub fn meet(&mut self, other: &mut Self) {
        self.hear(other);
        other.hear(self);
    }
}

/// Runs as short pairs, for reading an assertion.
pub fn authors(text: &Text) -> Vec<(String, String)> {
    let names = [
        (student(), "student"),
        (teacher(), "teacher"),
        (aide(), "aide"),
        (mother(), "mother"),
    ];
    text.0
        .iter()
        .map(|run| {
            let by = run.by.as_ref().map_or("nobody", |by| {
                names
                    .iter()
                    .find(|(pen, _)| pen.id() == *by)
                    .map_or("stranger", |(_, name)| name)
            });
            (run.text.clone(), by.to_owned())
        })
        .collect()
}

pub fn said(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(words, by)| ((*words).to_owned(), (*by).to_owned()))
        .collect()
}
