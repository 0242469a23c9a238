//! The plan file, version 1 (F3).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::care::AccessProfile;
use domain::plan::SchoolYear;
use domain::{ItemId, List, Pen, PenId, PersonId, PersonName, PlanId, RecordId, Voice};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::frameworks::FileFramework;

/// The version that this program writes. A file of version 1 imports for ever.
pub const FORMAT: u32 = 1;

/// One plan in a file.
///
/// Authors are *as claimed by the file*: a signature proves a device, and a
/// file has none. Every part keeps unknown fields, which are written back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PlanFile {
    /// Version of this format; also what tells the file apart.
    pub waymark_plan: u32,
    /// The plan's id.
    pub plan: PlanId,
    /// Whose.
    pub student: PersonId,
    /// For which school year, by the calendar year in which it starts.
    pub year: SchoolYear,
    /// Everyone who is named in it.
    pub people: Vec<FilePerson>,
    /// Every pen, by name.
    pub pens: BTreeMap<PenId, Pen>,
    /// The order of each list, what is in the trash included.
    pub lists: Vec<FileList>,
    /// Every text that is not empty.
    pub texts: Vec<FileText>,
    /// Every contested field that was set.
    pub fields: Vec<FileField>,
    /// Confirmations, suggestions, evidence, check-ins, conferences…, by the
    /// time that their devices claim.
    pub records: Vec<FileRecord>,
    /// The competencies that the plan names, with who set them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frameworks: Vec<FileFramework>,
    /// Photographs, sounds and files of the evidence, by the `hash` under which
    /// a record names them. Together at most 30,000,000 bytes, the oldest
    /// first; one that is not here stayed in the vault that wrote the file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attachments: BTreeMap<String, FileAttachment>,
    /// The access profile, where a person turned it on for this one copy (P11).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<AccessProfile>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// Bytes of an attachment, in all attachments together.
pub const MOST_ATTACHED: u64 = 30_000_000;

/// An attachment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileAttachment {
    /// Its type, as the record says.
    pub media_type: String,
    /// Its bytes in base64 (RFC 4648, section 4).
    pub content: String,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A person, as far as the plan names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FilePerson {
    /// The person.
    pub id: PersonId,
    /// Whose ink.
    pub voice: Voice,
    /// The name.
    pub name: PersonName,
    /// Languages, BCP 47.
    pub languages: Vec<String>,
    /// For family, in words: `her mother`.
    pub relation: Option<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// The order of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileList {
    /// The list's name: `goals`, `agreements`…
    pub list: String,
    /// Items in order.
    pub items: Vec<ItemId>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A text with its authors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileText {
    /// The item; absent for the profile.
    pub item: Option<ItemId>,
    /// The text's name: `strengths`, `statement`…
    pub text: String,
    /// Stretches in reading order.
    pub runs: Vec<FileRun>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A stretch of text by one pen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileRun {
    /// The words.
    pub words: String,
    /// The pen's name; absent where nobody is named.
    pub by: Option<PenId>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A contested field: one claim, or several that wait for a person to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FileField {
    /// The item.
    pub item: ItemId,
    /// The field's name: `status`, `until`…
    pub field: String,
    /// The claims, in canonical order.
    pub claims: Vec<FileClaim>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A value with who set it and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FileClaim {
    /// The value.
    pub value: Value,
    /// The pen's name.
    pub by: Option<PenId>,
    /// When, by that device's clock.
    pub at: DateTime<Utc>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A record, as it stood in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FileRecord {
    /// Its id.
    pub id: RecordId,
    /// Whose device made it, as claimed.
    pub signer: PersonId,
    /// The pen, where somebody spoke.
    pub pen: Option<Pen>,
    /// When.
    pub at: DateTime<Utc>,
    /// Earlier records that it takes the place of.
    pub replaces: Vec<RecordId>,
    /// What it says; a kind that this version does not know is kept.
    pub body: Value,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// The file's bytes: canonical JSON (RFC 8785) with people, lists, texts,
/// fields, claims and records in one fixed order, so that the same plan gives
/// the same bytes whoever wrote the file and in whatever order a log kept it.
///
/// # Errors
/// When a value cannot be written as JSON, which the types do not allow.
pub fn write(file: &PlanFile) -> Result<Vec<u8>, serde_json::Error> {
    let mut file = file.clone();
    let order = |name: &str, names: &[&str]| names.iter().position(|known| *known == name).unwrap_or(names.len());
    let lists: Vec<&str> = List::ALL.iter().map(|list| list.name()).collect();
    file.people.sort_by_key(|person| person.id);
    file.lists.retain(|list| !list.items.is_empty());
    file.lists
        .sort_by_cached_key(|list| (order(&list.list, &lists), list.list.clone()));
    file.texts.sort_by_cached_key(|text| (text.item, text.text.clone()));
    file.fields.retain(|field| !field.claims.is_empty());
    file.fields
        .sort_by_cached_key(|field| (field.item, field.field.clone()));
    for field in &mut file.fields {
        field
            .claims
            .sort_by_cached_key(|claim| serde_json::to_string(claim).unwrap_or_default());
    }
    file.records.sort_by_key(|record| (record.at, record.id));
    crate::frameworks::in_order(&mut file.frameworks);
    serde_jcs::to_vec(&file)
}

/// The JSON Schema of the file, published beside the program.
#[must_use]
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(PlanFile).to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), "Waymark plan, version 1".into());
    }
    schema
}
