//! What was agreed, and what became of it (C7).

use domain::plan::{Agreement, Became};
use domain::{TextField, TextRef};

use super::Composer;
use crate::cut;
use crate::page::{LookedData, PageKind, Part, PromiseData, Where};

impl Composer<'_> {
    pub(super) fn promises(&self) -> Part<PromiseData> {
        let items: Vec<PromiseData> = self
            .plan
            .agreements
            .iter()
            .filter(|agreement| self.input.kind == PageKind::WholePlan || cut::is_ahead(agreement))
            .map(|agreement| self.promise(agreement))
            .filter(|promise| !promise.what.is_empty())
            .collect();
        let key = match (self.input.kind, items.len()) {
            (PageKind::FamilySheet, 3) => "family-promises-three",
            (PageKind::FamilySheet, _) => "family-promises",
            (PageKind::WholePlan, _) => "section-agreements",
        };
        let mut part = self.part(key, items);
        part.margin = self.notes_about("agreements");
        for agreement in &self.plan.agreements {
            part.margin.extend(self.notes_about(&agreement.id.to_string()));
        }
        part
    }

    fn promise(&self, agreement: &Agreement) -> PromiseData {
        let labels = &self.input.labels;
        let place = |field| Where::Text {
            target: TextRef {
                item: Some(agreement.id),
                field,
            },
        };
        PromiseData {
            who: self.owners(&agreement.owner),
            both: self.stay(&agreement.owner),
            before: agreement
                .came_from
                .map(|year| labels.say("goal-came_from", |_| vec![("year", year.to_string().into())])),
            what: self.said(&agreement.what, place(TextField::What)),
            when: self.said(&agreement.when, place(TextField::When)),
            until: self.both_days(&agreement.until, "goal-until"),
            looked: self.looked(agreement),
        }
    }

    /// Looks at it, oldest first; on the sheet, which is about what comes, the last.
    fn looked(&self, agreement: &Agreement) -> Vec<LookedData> {
        let labels = &self.input.labels;
        let most = match self.input.kind {
            PageKind::FamilySheet => 1,
            PageKind::WholePlan => usize::MAX,
        };
        let newest_first = agreement.looked.iter().take(most);
        let mut looks: Vec<LookedData> = newest_first
            .map(|look| {
                let voice = self.voice_of(&look.by).unwrap_or(domain::Voice::School);
                let name = self.pen_name(&look.by);
                let key = match look.became {
                    Became::Kept => "agreement-looked-kept",
                    Became::NotYet => "agreement-looked-not_yet",
                    Became::Changed => "agreement-looked-changed",
                };
                let sentence = labels.say(key, |words| {
                    vec![
                        ("person", name.clone().into()),
                        ("date", self.in_words(words, look.at).into()),
                    ]
                });
                LookedData {
                    who: self.who_says(voice, sentence),
                    said: self.words_in(
                        &look.words,
                        &self.language_of(&look.by),
                        Some(voice),
                        Self::record_place(look.record),
                    ),
                }
            })
            .collect();
        looks.reverse();
        looks
    }
}
