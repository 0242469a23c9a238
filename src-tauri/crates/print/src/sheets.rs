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
}

impl CodeSheet {
    const fn words(self) -> &'static str {
        match self {
            Self::Recovery => "recovery_sheet",
            Self::Invitation => "invitation_sheet",
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
