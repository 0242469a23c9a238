//! The made-up school's frameworks, in words of its own: one that it wrote
//! itself, and one that came from elsewhere. The story names a competency by
//! its code.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::competency::{Competency, Framework, FrameworkStatus};
use domain::{CompetencyId, FrameworkId, RecordId};

use super::told::Told;
use crate::cases;
use crate::messages::{CompetencyAnswer, CompetencyDoubt, CompetencyGoOn, FrameworkState};

/// Code, grade, what one can do in English and Spanish, what it rests on, two ways to show it.
type Row = (
    &'static str,
    Option<u8>,
    &'static str,
    &'static str,
    &'static [&'static str],
    [&'static str; 2],
);

/// What the school wrote itself: skills that carry over from one subject to another.
const CARRIES_OVER: &[Row] = &[
    (
        "ASK 1",
        Some(6),
        "Asks a question that can be tested",
        "Hace una pregunta que se puede comprobar",
        &[],
        [
            "Write three questions and say which one can be tested, and how",
            "Show somebody a test and let them say what it answers",
        ],
    ),
    (
        "ASK 2",
        Some(7),
        "Keeps a record that others can check",
        "Lleva un registro que otras personas pueden revisar",
        &["ASK 1"],
        [
            "Hand over a notebook and see whether somebody else gets the same",
            "Tell a partner each step and let the partner do it again",
        ],
    ),
    (
        "ASK 3",
        Some(9),
        "Plans a test, repeats it, and says how sure one can be",
        "Planea una prueba, la repite y dice qué tan segura es",
        &["ASK 1", "ASK 2"],
        [
            "A table with every try, and one sentence on how sure you are",
            "Show the test to people who were not there and answer their questions",
        ],
    ),
    (
        "READ 1",
        Some(7),
        "Says where a source comes from and who made it",
        "Dice de dónde viene una fuente y quién la hizo",
        &[],
        [
            "A line under each source: who, when, for whom",
            "Tell the story of one source out loud",
        ],
    ),
    (
        "READ 2",
        Some(9),
        "Weighs two sources that do not agree",
        "Compara dos fuentes que no están de acuerdo",
        &["READ 1"],
        [
            "Two columns, and which one you would trust for what",
            "A talk between the two, with you as both",
        ],
    ),
    (
        "SAY 1",
        Some(6),
        "Tells a small group what one found out",
        "Cuenta a un grupo pequeño lo que descubrió",
        &[],
        ["Two minutes at a table", "A recording that the group listens to"],
    ),
    (
        "SAY 2",
        Some(9),
        "Speaks to people one does not know, and answers them",
        "Habla ante personas que no conoce, y les responde",
        &["SAY 1"],
        [
            "A talk with questions afterwards",
            "A stall or a walk where people come and ask",
        ],
    ),
    (
        "SAY 3",
        None,
        "Says one thing in two languages until both sides understand",
        "Dice una cosa en dos idiomas hasta que las dos partes la entienden",
        &[],
        [
            "Interpret for two people who need it",
            "One page in two languages, read by one reader of each",
        ],
    ),
    (
        "WITH 1",
        None,
        "Shares out work so that each part matters",
        "Reparte el trabajo para que cada parte importe",
        &[],
        [
            "A plan with a name at each part, and what happened to it",
            "Each one tells what would be missing without the others",
        ],
    ),
    (
        "KNOW 1",
        None,
        "Says what helps one learn, and asks for it",
        "Dice qué le ayuda a aprender, y lo pide",
        &[],
        [
            "Ask an adult for one thing and tell how it went",
            "A letter to next year’s teacher",
        ],
    ),
];

/// What came from elsewhere.
const DATA: &[Row] = &[
    (
        "D.1",
        Some(7),
        "Reads a table and says what it shows",
        "Lee una tabla y dice lo que muestra",
        &[],
        [
            "Say three things that the table shows and one that it does not",
            "Make a table of your own that somebody else can read",
        ],
    ),
    (
        "D.2",
        Some(9),
        "Draws the picture of the numbers that fits the question",
        "Dibuja los números de la manera que sirve a la pregunta",
        &["D.1"],
        [
            "Two pictures of the same numbers, and which one fits",
            "A wall chart that people walk past and understand",
        ],
    ),
    (
        "D.3",
        Some(10),
        "Says what the numbers cannot tell",
        "Dice lo que los números no pueden contar",
        &["D.2"],
        ["One page beside the chart", "An answer to a question from the room"],
    ),
];

fn id(code: &str) -> CompetencyId {
    let mut bytes = *b"waymark-.......!";
    for (to, from) in bytes.iter_mut().skip(8).zip(code.bytes()) {
        *to = from;
    }
    CompetencyId::from_random(bytes)
}

/// The competency that the story calls so, or nothing where these are words of
/// somebody's own.
pub(super) fn named(code: &str) -> Option<CompetencyId> {
    let known = CARRIES_OVER.iter().chain(DATA).any(|row| row.0 == code);
    known.then(|| id(code))
}

fn items(rows: &[Row]) -> Vec<Competency> {
    rows.iter()
        .map(|(code, grade, en, es, rests_on, ways)| Competency {
            id: id(code),
            code: (*code).into(),
            statement: (*en).into(),
            words: BTreeMap::from([("es".into(), (*es).into())]),
            grade: *grade,
            rests_on: rests_on.iter().map(|code| id(code)).collect(),
            ways: ways.iter().map(|way| (*way).into()).collect(),
            retired: false,
        })
        .collect()
}

/// The frameworks, stated before the first student.
pub(super) fn states(t: &mut Told<'_>) {
    let begun: NaiveDate = t.days.last_year().first_day;
    let day = |before: u64| begun.checked_sub_days(Days::new(before));
    let own = Framework {
        id: FrameworkId::from_random(*b"waymark-carries1"),
        title: "What carries over".into(),
        creator: "Ms. Okafor, Ms. Delgado and Ms. Thapa".into(),
        publisher: String::new(),
        status: FrameworkStatus::InUse,
        licence: "Anyone may use it and change it".into(),
        dated: day(20),
        language: "en".into(),
        local: true,
        asked: "Nine families at the open house, the eighth grade of that year, and the library".into(),
        items: items(CARRIES_OVER),
        retired: false,
    };
    let data = Framework {
        id: FrameworkId::from_random(*b"waymark-dataset1"),
        title: "Numbers in the World".into(),
        creator: "Teachers of the Upper Valley".into(),
        publisher: "Upper Valley Schools".into(),
        status: FrameworkStatus::InUse,
        licence: "CC BY 4.0".into(),
        dated: day(400),
        language: "en".into(),
        local: false,
        asked: String::new(),
        items: items(DATA),
        retired: false,
    };
    for framework in [own, data] {
        t.call(
            ("framework_state", cases::framework_state),
            FrameworkState { framework },
        );
    }
}

impl Told<'_> {
    /// As it stands in a plan: an id, or the words themselves.
    fn entry(competency: &str) -> String {
        named(competency).map_or_else(|| competency.to_owned(), |id| id.to_string())
    }

    /// "This doesn't fit us, because…"; `because` may be empty.
    pub(super) fn does_not_fit(&mut self, key: &'static str, competency: &str, because: &str) {
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = CompetencyDoubt {
            plan: plan.id,
            competency: Self::entry(competency),
            because: because.into(),
            pen,
        };
        let changed = self.call(("competency_doubt", cases::competency_doubt), request);
        self.keeps_record(key, changed);
    }

    /// What was said to it.
    pub(super) fn answers_fit(&mut self, key: &'static str, words: &str) {
        let Some(of): Option<RecordId> = self.record(key) else {
            return;
        };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = CompetencyAnswer {
            plan: plan.id,
            of,
            words: words.into(),
            pen,
        };
        let changed = self.call(("competency_answer", cases::competency_answer), request);
        self.changed(changed);
    }

    /// Goes on without evidence of what a competency rests on; `because` may be empty.
    pub(super) fn goes_on(&mut self, goal: &'static str, competency: &str, because: &str) {
        let Some(goal) = self.item(goal) else { return };
        let Some(competency) = named(competency) else {
            return self.lost("no competency");
        };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = CompetencyGoOn {
            plan: plan.id,
            goal,
            competency,
            because: because.into(),
            pen,
        };
        let changed = self.call(("competency_go_on", cases::competency_go_on), request);
        self.changed(changed);
    }
}
