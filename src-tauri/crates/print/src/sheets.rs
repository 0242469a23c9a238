//! The small sheets: the recovery sheet, the blank form, and the page for a
//! family to write on.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use crate::page::Paper;
use crate::printer::{PrintError, Printer};
use crate::words::{Direction, Label, Labels, Phrase};

/// What the code on a sheet opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeSheet {
    /// A vault, when its passphrase is forgotten.
    Recovery,
    /// An invitation's file, on another computer.
    Invitation,
    /// A transfer pack, at another school.
    Transfer,
}

impl CodeSheet {
    const fn words(self) -> &'static str {
        match self {
            Self::Recovery => "recovery_sheet",
            Self::Invitation => "invitation_sheet",
            Self::Transfer => "transfer_sheet",
        }
    }
}

/// What a sheet with a code says.
#[derive(Clone, Debug)]
pub struct RecoveryInput {
    /// What the code opens.
    pub sheet: CodeSheet,
    /// The code, in groups as it is typed.
    pub code: Vec<String>,
    /// Whose vault.
    pub person: String,
    /// Which school.
    pub school: String,
    /// The labels' languages.
    pub labels: Labels,
    /// The day.
    pub made_on: NaiveDate,
    /// Which paper.
    pub paper: Paper,
}

#[derive(Serialize)]
struct RecoveryData {
    title: String,
    lang: String,
    dir: Direction,
    paper: Paper,
    heading: Label,
    whose: Label,
    date: Label,
    what: Label,
    code_label: Label,
    code: Vec<String>,
    how: Label,
    steps: Vec<Label>,
    kept: Label,
    opened: Label,
}

#[derive(Serialize)]
struct BlankData {
    title: String,
    lang: String,
    dir: Direction,
    paper: Paper,
    large: bool,
    school: String,
    labels: BTreeMap<&'static str, Label>,
}

#[derive(Serialize)]
struct ReplyData {
    title: String,
    lang: String,
    dir: Direction,
    paper: Paper,
    large: bool,
    student: String,
    send: Label,
    labels: BTreeMap<&'static str, Label>,
}

impl Printer {
    /// A page for a family to write on (C8, F9), as PDF. It holds the
    /// student's short name, so that it comes back to the right plan.
    ///
    /// # Errors
    /// When a name holds a character without a glyph, or the page cannot be set.
    pub fn reply_page(
        &self,
        labels: &Labels,
        student: &str,
        teacher: &str,
        paper: Paper,
        large: bool,
    ) -> Result<Vec<u8>, PrintError> {
        const KEYS: &[&str] = &[
            "reply-title",
            "reply-how",
            "reply-first",
            "reply-second",
            "reply-third",
            "reply-who",
            "reply-when",
        ];
        let first = labels.first();
        let data = ReplyData {
            title: labels.plain("reply-title", |_| Vec::new()),
            lang: first.tag().to_owned(),
            dir: first.dir(),
            paper,
            large,
            student: student.to_owned(),
            send: labels.say("reply-send", |_| vec![("teacher", teacher.to_owned().into())]),
            labels: KEYS.iter().map(|&key| (key, labels.label(key))).collect(),
        };
        self.small("/reply.typ", &data, None)
    }

    /// A sheet with a code as PDF: the recovery sheet, or an invitation's.
    ///
    /// # Errors
    /// When a name holds a character without a glyph, or the page cannot be set.
    pub fn recovery_sheet(&self, input: &RecoveryInput) -> Result<Vec<u8>, PrintError> {
        let labels = &input.labels;
        let first = labels.first();
        let say = |line: &str| {
            labels.say(&format!("{}-{line}", input.sheet.words()), |words| {
                vec![
                    ("person", input.person.clone().into()),
                    ("school", input.school.clone().into()),
                    ("date", words.date(input.made_on).into()),
                ]
            })
        };
        let data = RecoveryData {
            title: say("page_title").first.text,
            lang: first.tag().to_owned(),
            dir: first.dir(),
            paper: input.paper,
            heading: say("title"),
            whose: say("whose"),
            date: Label {
                first: Phrase {
                    text: first.date(input.made_on),
                    lang: first.tag().to_owned(),
                    dir: first.dir(),
                },
                second: None,
            },
            what: say("what"),
            code_label: say("code"),
            code: input.code.clone(),
            how: say("how"),
            steps: (1..=4).map(|step| say(&format!("step-{step}"))).collect(),
            kept: say("kept"),
            opened: say("opened"),
        };
        let made_on = input.made_on.and_time(NaiveTime::MIN).and_utc().fixed_offset();
        self.small("/recovery.typ", &data, Some(made_on))
    }

    /// The blank form for a plan made on paper (F11), as PDF.
    ///
    /// # Errors
    /// When the school's name holds a character without a glyph, or the page cannot be set.
    pub fn blank_form(&self, labels: &Labels, school: &str, paper: Paper, large: bool) -> Result<Vec<u8>, PrintError> {
        const KEYS: &[&str] = &[
            "blank-title",
            "blank-how",
            "blank-name",
            "blank-date",
            "blank-goal",
            "blank-chose",
            "blank-chose-student",
            "blank-chose-together",
            "blank-chose-teacher",
            "blank-who",
            "blank-what",
            "blank-by",
            "blank-words",
            "blank-present",
            "text-strengths",
            "text-passions",
            "text-languages",
            "text-community",
            "text-learn_best",
            "text-in_the_way",
            "text-why",
            "text-what_i_learn",
            "text-how_i_learn",
            "text-how_i_show",
            "section-agreements",
            "signed-how",
        ];
        let first = labels.first();
        let data = BlankData {
            title: labels.plain("blank-page_title", |_| vec![("school", school.to_owned().into())]),
            lang: first.tag().to_owned(),
            dir: first.dir(),
            paper,
            large,
            school: school.to_owned(),
            labels: KEYS.iter().map(|&key| (key, labels.label(key))).collect(),
        };
        self.small("/blank.typ", &data, None)
    }
}

/// Everything that is held on one student, in words.
#[derive(Clone, Debug)]
pub struct HeldInput {
    /// The language in which it is written.
    pub language: String,
    /// The page's name.
    pub title: String,
    /// When, where and by whom it was made.
    pub made: String,
    /// What to know before one reads it.
    pub first: Vec<String>,
    /// Its parts.
    pub sections: Vec<HeldSection>,
    /// When it is made, in the place where it is made.
    pub made_on: chrono::DateTime<chrono::FixedOffset>,
    /// Which paper.
    pub paper: Paper,
}

/// A part of it.
#[derive(Clone, Debug)]
pub struct HeldSection {
    /// Its heading.
    pub heading: String,
    /// What it holds.
    pub says: String,
    /// Its entries.
    pub entries: Vec<HeldEntry>,
}

/// An entry.
#[derive(Clone, Debug)]
pub struct HeldEntry {
    /// The day, or nothing.
    pub when: String,
    /// What it is, in one sentence.
    pub what: String,
    /// Labels with words as people wrote them.
    pub words: Vec<(String, String)>,
}

#[derive(Serialize)]
struct HeldData {
    title: String,
    lang: String,
    dir: Direction,
    paper: Paper,
    made: HeldText,
    first: Vec<HeldText>,
    sections: Vec<HeldSectionData>,
    labels: BTreeMap<&'static str, Label>,
}

#[derive(Serialize)]
struct HeldSectionData {
    heading: HeldText,
    says: HeldText,
    entries: Vec<HeldEntryData>,
}

#[derive(Serialize)]
struct HeldEntryData {
    when: HeldText,
    what: HeldText,
    words: Vec<(HeldText, Vec<HeldText>)>,
}

/// A text with the way it runs.
#[derive(Serialize)]
struct HeldText {
    text: String,
    dir: Direction,
}

impl Printer {
    /// Everything that is held on one student, as PDF (H4). A character that
    /// no face draws stands as its number: what is asked for by law is not
    /// refused for a letter. Says the first such number, where there was one.
    ///
    /// # Errors
    /// When the page cannot be set.
    pub fn held(&self, input: &HeldInput) -> Result<(Vec<u8>, Option<String>), PrintError> {
        let mut numbered = None;
        let mut drawn = |text: &str| -> String {
            let mut out = String::with_capacity(text.len());
            for ch in text.chars() {
                if ch.is_whitespace() || ch.is_control() || self.draws(ch) {
                    out.push(ch);
                } else {
                    let number = format!("U+{:04X}", u32::from(ch));
                    out.push_str(&number);
                    numbered.get_or_insert(number);
                }
            }
            out
        };
        let mut said = |text: &str| HeldText {
            dir: crate::script::direction(text, &input.language),
            text: drawn(text),
        };
        let mut sections = Vec::with_capacity(input.sections.len());
        for section in &input.sections {
            let mut entries = Vec::with_capacity(section.entries.len());
            for entry in &section.entries {
                let words = entry
                    .words
                    .iter()
                    .map(|(label, words)| (said(label), words.lines().map(&mut said).collect()))
                    .collect();
                entries.push(HeldEntryData {
                    when: said(&entry.when),
                    what: said(&entry.what),
                    words,
                });
            }
            sections.push(HeldSectionData {
                heading: said(&section.heading),
                says: said(&section.says),
                entries,
            });
        }
        let data = HeldData {
            title: input.title.clone(),
            lang: input.language.clone(),
            dir: Direction::of_language(&input.language),
            paper: input.paper,
            made: said(&input.made),
            first: input.first.iter().map(|line| said(line)).collect(),
            sections,
            labels: BTreeMap::new(),
        };
        Ok((self.small("/held.typ", &data, Some(input.made_on))?, numbered))
    }
}
