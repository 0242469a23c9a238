//! Reading a plan file: bounded, and told apart from anything else.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::Datelike as _;
use domain::{Field, ItemId, List, TextField};
use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

use crate::bounded::{self, Refused};
use crate::plan_file::{FORMAT, PlanFile, schema};

/// Largest file that is read, in bytes: the words of a plan with every field
/// full, and as many attachments as a file carries.
pub const LARGEST: usize = 64_000_000;

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// More bytes than any plan has.
    #[error("{bytes} bytes, at most {LARGEST}")]
    TooLarge {
        /// How many.
        bytes: usize,
    },
    /// Not JSON, or JSON that stops in the middle, or half a character.
    #[error("line {line}, column {column}: {what}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser says.
        what: String,
    },
    /// JSON of another kind.
    #[error("not a plan file")]
    Foreign,
    /// A newer version wrote it.
    #[error("version {found}, this program knows {FORMAT}")]
    Newer {
        /// Its version.
        found: u64,
    },
    /// It says it is a plan, and a part of it is not.
    #[error("{path}: {fault}")]
    Malformed {
        /// Where, as a JSON pointer (RFC 6901).
        path: String,
        /// What is wrong.
        fault: Fault,
    },
}

/// What is wrong with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nested deeper than any plan.
    #[error("nested too deep")]
    TooDeep,
    /// More values than any plan has.
    #[error("too many values")]
    TooMany,
    /// A key, an item, a text, a field or a record that stands twice.
    #[error("stands twice")]
    Twice,
    /// A character that only controls a terminal.
    #[error("control character U+{code:04X}")]
    Control {
        /// Its code point.
        code: u32,
    },
    /// A number that cannot be kept exactly.
    #[error("a number too large to keep exactly")]
    Number,
    /// A field that has to be there is not.
    #[error("a part is missing")]
    Missing,
    /// A value of another type or form.
    #[error("not of the form the schema asks for")]
    Form,
    /// Something that the file refers to and does not hold.
    #[error("refers to what is not in the file")]
    Dangling,
    /// A pen whose name is not made from its content.
    #[error("the name is not this pen's")]
    PenName,
    /// A value that its field cannot hold.
    #[error("not a value for this field")]
    Value,
}

/// Reads a plan file: what is not a plan file of a known version is refused,
/// with the place where it is not.
///
/// # Errors
/// See [`ReadError`]. Nothing panics, and memory stays within a small multiple
/// of [`LARGEST`].
pub fn read(bytes: &[u8]) -> Result<PlanFile, ReadError> {
    if bytes.len() > LARGEST {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let value = bounded::parse(bytes).map_err(|refused| match refused {
        Refused::Syntax(fault) => ReadError::NotJson {
            line: fault.line(),
            column: fault.column(),
            what: fault.to_string(),
        },
        Refused::Bound { path, fault } => ReadError::Malformed { path, fault },
    })?;
    match value.get("waymark_plan").map(Value::as_u64) {
        Some(Some(version)) if version == u64::from(FORMAT) => {}
        Some(Some(version)) if version > u64::from(FORMAT) => return Err(ReadError::Newer { found: version }),
        _ => return Err(ReadError::Foreign),
    }
    // The schema names the place; the types alone would only name the field.
    if let Some(validator) = validator()
        && let Err(error) = validator.validate(&value)
    {
        let fault = match error.kind() {
            ValidationErrorKind::Required { .. } => Fault::Missing,
            _ => Fault::Form,
        };
        return Err(ReadError::Malformed {
            path: error.instance_path().to_string(),
            fault,
        });
    }
    let file: PlanFile = serde_json::from_value(value).map_err(|_| ReadError::Malformed {
        path: String::new(),
        fault: Fault::Form,
    })?;
    on_a_calendar(&file)?;
    consistent(&file)?;
    Ok(file)
}

/// Every time is of a year that is written with four digits: another would be
/// read here, and not from the file that is written of it.
fn on_a_calendar(file: &PlanFile) -> Result<(), ReadError> {
    let records = file.records.iter().enumerate();
    let records = records.map(|(nth, record)| (format!("/records/{nth}/at"), record.at));
    let claims = file.fields.iter().enumerate().flat_map(|(nth, field)| {
        let claims = field.claims.iter().enumerate();
        claims.map(move |(claim, one)| (format!("/fields/{nth}/claims/{claim}/at"), one.at))
    });
    match records.chain(claims).find(|(_, at)| !(1..=9999).contains(&at.year())) {
        Some((path, _)) => Err(ReadError::Malformed {
            path,
            fault: Fault::Form,
        }),
        None => Ok(()),
    }
}

fn validator() -> Option<&'static Validator> {
    static VALIDATOR: OnceLock<Option<Validator>> = OnceLock::new();
    VALIDATOR
        .get_or_init(|| {
            jsonschema::options()
                .should_validate_formats(true)
                .build(&schema())
                .ok()
        })
        .as_ref()
}

/// What a schema cannot say.
fn consistent(file: &PlanFile) -> Result<(), ReadError> {
    let malformed = |path: String, fault: Fault| Err(ReadError::Malformed { path, fault });
    let mut people = BTreeSet::new();
    for (place, person) in file.people.iter().enumerate() {
        if !people.insert(person.id) {
            return malformed(format!("/people/{place}/id"), Fault::Twice);
        }
    }
    if !people.contains(&file.student) {
        return malformed("/student".to_owned(), Fault::Dangling);
    }
    for (name, pen) in &file.pens {
        if pen.id() != *name {
            return malformed(format!("/pens/{}", name.0), Fault::PenName);
        }
    }
    let mut lists = BTreeSet::new();
    let mut items = BTreeSet::new();
    for (place, list) in file.lists.iter().enumerate() {
        if !lists.insert(&list.list) {
            return malformed(format!("/lists/{place}/list"), Fault::Twice);
        }
        if List::named(&list.list).is_none() {
            return malformed(format!("/lists/{place}/list"), Fault::Value);
        }
        for (nth, item) in list.items.iter().enumerate() {
            if !items.insert(*item) {
                return malformed(format!("/lists/{place}/items/{nth}"), Fault::Twice);
            }
        }
    }
    let mut texts = BTreeSet::new();
    for (place, text) in file.texts.iter().enumerate() {
        if !texts.insert((text.item, &text.text)) {
            return malformed(format!("/texts/{place}"), Fault::Twice);
        }
        if TextField::named(&text.text).is_none() {
            return malformed(format!("/texts/{place}/text"), Fault::Value);
        }
        if text.item.is_some_and(|item| !items.contains(&item)) {
            return malformed(format!("/texts/{place}/item"), Fault::Dangling);
        }
        for (nth, run) in text.runs.iter().enumerate() {
            if run.by.as_ref().is_some_and(|pen| !file.pens.contains_key(pen)) {
                return malformed(format!("/texts/{place}/runs/{nth}/by"), Fault::Dangling);
            }
        }
    }
    // A record may be marked like an item: evidence as not for the family.
    let marked: BTreeSet<ItemId> = file.records.iter().map(|record| ItemId(record.id.0)).collect();
    let mut fields = BTreeSet::new();
    for (place, field) in file.fields.iter().enumerate() {
        if !fields.insert((field.item, &field.field)) {
            return malformed(format!("/fields/{place}"), Fault::Twice);
        }
        if !items.contains(&field.item) && !marked.contains(&field.item) {
            return malformed(format!("/fields/{place}/item"), Fault::Dangling);
        }
        let Some(known) = Field::named(&field.field) else {
            return malformed(format!("/fields/{place}/field"), Fault::Value);
        };
        for (nth, claim) in field.claims.iter().enumerate() {
            if known.check(&claim.value).is_err() {
                return malformed(format!("/fields/{place}/claims/{nth}/value"), Fault::Value);
            }
            if claim.by.as_ref().is_some_and(|pen| !file.pens.contains_key(pen)) {
                return malformed(format!("/fields/{place}/claims/{nth}/by"), Fault::Dangling);
            }
        }
    }
    if let Some(path) = crate::frameworks::twice(&file.frameworks) {
        return malformed(path, Fault::Twice);
    }
    let mut records = BTreeSet::new();
    for (place, record) in file.records.iter().enumerate() {
        if !records.insert(record.id) {
            return malformed(format!("/records/{place}/id"), Fault::Twice);
        }
        if !record.body.is_object() {
            return malformed(format!("/records/{place}/body"), Fault::Form);
        }
    }
    Ok(())
}
