//! People, their names by audience, their roles, and the pen.

use std::collections::BTreeMap;

use chrono::{DateTime, Months, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{PersonId, RecordId};

/// Whose words: one of three inks, each with its own shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Voice {
    /// ▮ the student.
    Student,
    /// ● the family.
    Family,
    /// ◆ the school.
    School,
}

/// What a person may do in a school's vaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Role {
    /// The student whose plan it is.
    Student,
    /// A teacher of the class.
    Teacher,
    /// A counsellor: reads the care space too.
    Counsellor,
    /// A case manager: reads the care space too.
    CaseManager,
    /// A parent or guardian who may read the shared plan.
    FamilyReader,
    /// An administrator: people, library, audit.
    Administrator,
}

/// For whom a copy, a name or a page is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Audience {
    /// The student's own copy.
    Student,
    /// The family's copy.
    Family,
    /// The school's file.
    School,
    /// The next teacher.
    NextTeacher,
}

/// A name as one audience uses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct PersonName {
    /// The whole name, as written: `Amina Warsame`.
    pub full: String,
    /// How one speaks of the person: `Amina`, `Ms. Okafor`.
    pub short: String,
    /// Pronouns as the person gives them (`she/her`), if asked and answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pronouns: Option<String>,
}

/// A person known to this school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Person {
    /// The person.
    pub id: PersonId,
    /// Which ink the person writes in.
    pub voice: Voice,
    /// The name used at school, and wherever no other is set.
    pub name: PersonName,
    /// Other names by audience, where the person asked for one (H2).
    #[serde(default)]
    pub names_for: BTreeMap<Audience, PersonName>,
    /// The other names are the same name as their readers write it (in another
    /// script or order), so that none has to be kept from anyone (H2).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub same_name: bool,
    /// What the person may do. A family member without a vault has none.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Home or working languages, BCP 47, first one first.
    #[serde(default)]
    pub languages: Vec<String>,
    /// For family: whose, and in which words (`her mother`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<Relation>,
    /// A telephone number or address to give to families, if the person agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// For family: the household, in the school's words (`with Hodan`). A
    /// guardian's copy carries the contacts of this household and no other (H3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<String>,
    /// For students: date of birth, where the school keeps it here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born_on: Option<NaiveDate>,
    /// Grade as the school writes it (`9`), for students.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The school where the person works or learns, where that is another one
    /// (H6): a name without rights here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_school: Option<String>,
    /// Under which number the school's roster has the person (OneRoster's
    /// `sourcedId`), where a person here said that it is the same one. It leaves
    /// the school in no copy and no pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roster_id: Option<String>,
    /// The record that this statement of the person came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stated_in: Option<RecordId>,
}

/// A family member's tie to a student.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Relation {
    /// The student.
    pub to: PersonId,
    /// In plain words: `mother`, `grandfather`, `guardian`.
    pub words: String,
    /// Whether this person may receive copies (H3).
    pub may_receive: bool,
}

impl Person {
    /// The name for an audience, or the everyday one.
    #[must_use]
    pub fn name_for(&self, audience: Audience) -> &PersonName {
        self.names_for.get(&audience).unwrap_or(&self.name)
    }

    /// Whether a student is of age on a day; not where no date of birth is known.
    #[must_use]
    pub fn of_age(&self, on: NaiveDate) -> bool {
        self.born_on
            .and_then(|born| born.checked_add_months(Months::new(18 * 12)))
            .is_some_and(|of_age| of_age <= on)
    }

    /// Words of this person's names that an audience must not read: each is
    /// part of a name for somebody else, and of none for them (H2).
    #[must_use]
    pub fn names_kept_from(&self, audience: Audience) -> Vec<String> {
        if self.same_name {
            return Vec::new();
        }
        let words = |name: &PersonName| -> Vec<String> {
            [&name.full, &name.short]
                .into_iter()
                .flat_map(|name| name.split_whitespace())
                .map(str::to_owned)
                .collect()
        };
        let theirs: Vec<String> = words(self.name_for(audience));
        let mut kept: Vec<String> = std::iter::once(&self.name)
            .chain(self.names_for.values())
            .flat_map(words)
            .filter(|word| word.chars().count() > 1)
            .filter(|word| !theirs.iter().any(|own| own.to_lowercase() == word.to_lowercase()))
            .collect();
        kept.sort_unstable();
        kept.dedup();
        kept
    }
}

/// Whether one of these words stands in a text, as a word of its own.
#[must_use]
pub fn holds_word(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| {
        let (text, word) = (text.to_lowercase(), word.to_lowercase());
        text.match_indices(&word).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    })
}

/// A student was asked for names and pronouns (H2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct NamesAsked {
    /// Who asked.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the student answered; no answer is an answer too.
    pub answered: bool,
    /// In the student's words.
    pub words: String,
}

/// Name of a pen: the first 16 bytes, in lower-case hexadecimal, of the
/// BLAKE3 hash of the pen's canonical JSON. Two devices that meet the same
/// pen give it the same name without talking.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct PenId(pub String);

/// The pen (P6): who speaks, through whom, who types, in which language.
///
/// The claim it makes is honest: a signature proves the device; who spoke is
/// what those present said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Pen {
    /// Whose words: one person or several.
    pub speakers: Vec<PersonId>,
    /// Whose ink the words stand in. All speakers together decide: where a
    /// student is among them the words are the student's.
    pub voice: Voice,
    /// Through which interpreter, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<PersonId>,
    /// Who types. The same as the speaker when a person writes alone.
    pub scribe: PersonId,
    /// The language of the words, BCP 47.
    pub language: String,
}

impl Pen {
    /// This pen's name.
    #[must_use]
    pub fn id(&self) -> PenId {
        // Field order is fixed by the struct and values are plain strings, so
        // serde_json's compact output is already canonical for this shape.
        let json = serde_json::to_vec(self).unwrap_or_default();
        let hash = blake3::hash(&json);
        PenId(hash.to_hex()[..32].to_owned())
    }

    /// Whether the student is among those who speak.
    #[must_use]
    pub fn is_students(&self) -> bool {
        self.voice == Voice::Student
    }
}
