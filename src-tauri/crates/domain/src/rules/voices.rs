//! Whose words (P6): shares of student, family and school, counted in words
//! from every character's author. Never compared between children.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::people::{Pen, PenId, Voice};
use crate::plan::{Plan, Section};
use crate::text::{List, Text};

/// Shares in whole parts of a hundred, which add up to 100; all zero where
/// there are no words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Shares {
    /// ▮ the student.
    pub student: u32,
    /// ● the family.
    pub family: u32,
    /// ◆ the school.
    pub school: u32,
    /// Words whose author is not known here.
    pub unnamed: u32,
}

/// Whose words a plan holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct WordShare {
    /// The whole plan.
    pub whole: Shares,
    /// Each section that holds words.
    pub sections: BTreeMap<Section, Shares>,
}

/// What is shown in a picture, a sound or a file counts as one sentence of
/// its maker's: a student who shows and does not write has spoken.
const A_SENTENCE: u64 = 10;

/// Counts of words: student, family, school, unnamed.
#[derive(Clone, Copy, Debug, Default)]
struct Counts([u64; 4]);

impl Counts {
    fn add(&mut self, words: u64, voice: Option<Voice>) {
        let place = match voice {
            Some(Voice::Student) => 0,
            Some(Voice::Family) => 1,
            Some(Voice::School) => 2,
            None => 3,
        };
        if let Some(count) = self.0.get_mut(place) {
            *count += words;
        }
    }

    fn join(&mut self, other: Self) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count += more;
        }
    }

    /// Largest remainders get the parts that rounding down leaves over.
    fn shares(self) -> Shares {
        let all: u64 = self.0.iter().sum();
        if all == 0 {
            return Shares::default();
        }
        let mut parts = self.0.map(|count| (count * 100 / all, count * 100 % all));
        let left = 100 - parts.iter().map(|(part, _)| part).sum::<u64>();
        for _ in 0..left {
            // The first of equals, so that the answer is the same everywhere.
            if let Some((part, rest)) = parts.iter_mut().rev().max_by_key(|(_, rest)| *rest) {
                *part += 1;
                *rest = 0;
            }
        }
        let [student, family, school, unnamed] = parts.map(|(part, _)| u32::try_from(part).unwrap_or(0));
        Shares {
            student,
            family,
            school,
            unnamed,
        }
    }
}

/// Counts each word once, for the author of most of its characters; of two
/// equal ones, for whoever began it.
fn count(text: &Text, pens: &BTreeMap<PenId, Pen>) -> Counts {
    let mut authors: Vec<(usize, Option<Voice>)> = Vec::new();
    let mut end = 0;
    for run in &text.0 {
        end += run.text.len();
        let voice = run.by.as_ref().and_then(|by| pens.get(by)).map(|pen| pen.voice);
        authors.push((end, voice));
    }
    let plain = text.plain();
    let mut counts = Counts::default();
    for (start, word) in plain.unicode_word_indices() {
        let mut letters: Vec<(usize, Option<Voice>)> = Vec::new();
        for (offset, _) in word.char_indices() {
            let voice = authors
                .iter()
                .find(|(end, _)| start + offset < *end)
                .and_then(|(_, voice)| *voice);
            match letters.iter_mut().find(|(_, known)| *known == voice) {
                Some((count, _)) => *count += 1,
                None => letters.push((1, voice)),
            }
        }
        let most = letters.iter().map(|(count, _)| *count).max().unwrap_or(0);
        let author = letters
            .iter()
            .find(|(count, _)| *count == most)
            .and_then(|(_, voice)| *voice);
        counts.add(1, author);
    }
    counts
}

/// The shares in one text.
#[must_use]
pub fn shares_of(text: &Text, pens: &BTreeMap<PenId, Pen>) -> Shares {
    count(text, pens).shares()
}

/// The shares in a plan, whole and by section.
#[must_use]
pub fn whose_words(plan: &Plan) -> WordShare {
    let mut whole = Counts::default();
    let mut sections = BTreeMap::new();
    for (section, texts, said) in parts(plan) {
        let mut counts = Counts::default();
        for text in texts {
            counts.join(count(text, &plan.pens));
        }
        for (words, by) in said {
            let voice = plan.pens.get(by).map(|pen| pen.voice);
            counts.add(words.unicode_words().count() as u64, voice);
        }
        if section == Section::Evidence {
            // A drawing, a recording and a photo are own words too (P14).
            for one in plan.evidence.iter().filter(|one| one.blob.is_some()) {
                counts.add(A_SENTENCE, plan.pens.get(&one.by).map(|pen| pen.voice));
            }
        }
        if counts.0.iter().any(|count| *count > 0) {
            whole.join(counts);
            sections.insert(section, counts.shares());
        }
    }
    WordShare {
        whole: whole.shares(),
        sections,
    }
}

type Part<'a> = (Section, Vec<&'a Text>, Vec<(&'a str, &'a PenId)>);

/// The words of each section: texts, and what was said in records.
fn parts(plan: &Plan) -> Vec<Part<'_>> {
    let of = |wanted: &[Option<List>]| -> Vec<&Text> {
        let texts = plan.texts().into_iter();
        texts
            .filter_map(|(list, _, text)| wanted.contains(&list).then_some(text))
            .collect()
    };
    let evidence = plan.evidence.iter().flat_map(|one| {
        [(one.words.as_str(), &one.by), (one.alt.as_str(), &one.by)]
            .into_iter()
            .chain(one.looks().map(|look| (look.words.as_str(), &look.by)))
    });
    let check_ins = plan.check_ins.iter().flat_map(|one| {
        let answers = one.answers.iter().map(|answer| (answer.words.as_str(), &answer.by));
        [&one.where_i_am, &one.in_the_way, &one.tried, &one.next]
            .map(|words| (words.as_str(), &one.by))
            .into_iter()
            .chain(answers)
    });
    vec![
        (Section::WhoIAm, of(&[None]), Vec::new()),
        (Section::Goals, of(&[Some(List::Goals)]), Vec::new()),
        (Section::Experiences, of(&[Some(List::Experiences)]), Vec::new()),
        (
            Section::Supports,
            of(&[Some(List::Needs), Some(List::Supports)]),
            Vec::new(),
        ),
        (Section::Evidence, Vec::new(), evidence.chain(check_ins).collect()),
        (Section::Agreements, of(&[Some(List::Agreements)]), Vec::new()),
        (Section::Story, of(&[Some(List::Notes)]), Vec::new()),
    ]
}
