//! Competencies in words: what one can do, who set it, and what a student or a
//! family said of it (P12). A school's own list entries are said here too.

use std::collections::BTreeSet;

use domain::competency::{self, Competency, Framework, FrameworkStatus};
use domain::plan::{DoesNotFit, FitAnswer};
use domain::{Contested, ItemId, PenId, Voice};

use super::Composer;
use crate::page::{Counts, CountsData, Margin, Said, Titled, Turn, Where, Who};
use crate::words::{Direction, Label, Phrase, Value, Words};

impl Composer<'_> {
    /// An entry of one of the school's lists: the school's own words in each
    /// language, else the words of the locale files, else the words there are.
    pub(super) fn listed(&self, list: &str, prefix: &str, key: &str) -> Label {
        let labels = &self.input.labels;
        let entry = self
            .input
            .library
            .lists
            .get(list)
            .and_then(|list| list.entries.iter().find(|entry| entry.key == key));
        let Some(entry) = entry.filter(|entry| !entry.words.is_empty()) else {
            return labels.listed(prefix, key);
        };
        let shipped = labels.listed(prefix, key);
        let is_shipped = labels.is_listed(prefix, key);
        let in_words = |tag: &str, shipped: Option<&Phrase>| -> Option<Phrase> {
            if let Some(own) = entry.own_words(tag) {
                return Some(phrase(own, tag));
            }
            shipped.filter(|_| is_shipped).cloned()
        };
        let tags = labels.tags();
        let first = tags.first().and_then(|tag| in_words(tag, Some(&shipped.first)));
        let second = tags.get(1).and_then(|tag| in_words(tag, shipped.second.as_ref()));
        let any = || entry.words.iter().next().map(|(tag, words)| phrase(words, tag));
        match (first, second) {
            (Some(first), second) => Label {
                second: second.filter(|second| second.text != first.text),
                first,
            },
            (None, Some(first)) => Label { first, second: None },
            (None, None) => Label {
                first: any().unwrap_or(shipped.first),
                second: None,
            },
        }
    }

    /// What an item counts towards. Where people differ, every competency of
    /// every list, each with whose list it is on (S3).
    pub(super) fn counts(&self, item: ItemId, field: &Contested<Vec<String>>) -> CountsData {
        let mut items: Vec<Counts> = Vec::new();
        let mut seen = BTreeSet::new();
        for entry in field.0.iter().flat_map(|claim| &claim.value) {
            if seen.insert(entry) {
                items.push(self.count(item, entry, field));
            }
        }
        let lists = i64::try_from(field.0.len()).unwrap_or(i64::MAX);
        CountsData {
            items,
            both: field.is_contested().then(|| {
                self.input
                    .labels
                    .say("counts-lists", |_| vec![("count", Value::Count(lists))])
            }),
        }
    }

    fn count(&self, item: ItemId, entry: &str, field: &Contested<Vec<String>>) -> Counts {
        let frameworks = &self.input.library.frameworks;
        let on = field
            .0
            .iter()
            .filter(|claim| claim.value.iter().any(|one| one == entry));
        let by: Vec<&PenId> = on.clone().filter_map(|claim| claim.by.as_ref()).collect();
        let names: Vec<String> = by.iter().map(|pen| self.pen_name(pen)).collect();
        let everybodys = on.count() == field.0.len();
        let from = competency::named(frameworks, entry);
        let own_words = from.is_none() && !competency::is_id(entry);
        Counts {
            said: self.competency(entry),
            who: own_words
                .then(|| self.proposed(item, entry, by.first().copied()))
                .flatten(),
            from: from.map(|(framework, _)| self.set_by(framework)).unwrap_or_default(),
            says: (!everybodys && !names.is_empty()).then(|| {
                let names = names.join(", ");
                self.input
                    .labels
                    .say("counts-says", |_| vec![("person", names.clone().into())])
            }),
            ways: from
                .map(|(framework, one)| self.ways_to_show(&framework.language, one))
                .unwrap_or_default(),
            up: self.way_up(item, entry),
        }
    }

    /// A competency in words, as the page's first language has it.
    pub(super) fn competency(&self, entry: &str) -> Said {
        let tag = self.input.labels.first().tag();
        match competency::named(&self.input.library.frameworks, entry) {
            Some((framework, one)) => self.in_page_language(framework, one),
            None if competency::is_id(entry) => {
                let unknown = self.input.labels.plain("competency-unknown", |_| Vec::new());
                self.words_in(&unknown, tag, None, Where::Label)
            }
            None => self.words_in(entry, tag, None, Where::School),
        }
    }

    pub(super) fn in_page_language(&self, framework: &Framework, one: &Competency) -> Said {
        let tag = self.input.labels.first().tag();
        let words = one.in_language(tag);
        let language = if words == one.statement {
            framework.language.as_str()
        } else {
            tag
        };
        self.words_in(words, language, None, Where::School)
    }

    /// Who set a framework, in as many short phrases as it says of itself.
    fn set_by(&self, framework: &Framework) -> Vec<Label> {
        let labels = &self.input.labels;
        let mut from = vec![if framework.local {
            labels.say("competency-from_school", |_| {
                vec![("title", framework.title.clone().into())]
            })
        } else {
            labels.say("competency-from", |_| vec![("title", framework.title.clone().into())])
        }];
        let mut more = |key: &str, words: &str| {
            if !words.trim().is_empty() {
                from.push(labels.say(key, |_| vec![("who", words.to_owned().into())]));
            }
        };
        more("competency-creator", &framework.creator);
        more("competency-publisher", &framework.publisher);
        if framework.local {
            more("competency-asked", &framework.asked);
        }
        more("competency-licence", &framework.licence);
        if let Some(day) = framework.dated {
            from.push(labels.say("competency-dated", |words| vec![("date", words.date(day).into())]));
        }
        match framework.status {
            FrameworkStatus::Draft => from.push(labels.label("competency-draft")),
            FrameworkStatus::NoLongerUsed => from.push(labels.label("competency-no_longer_used")),
            FrameworkStatus::InUse => {}
        }
        from
    }

    fn proposed(&self, item: ItemId, entry: &str, by: Option<&domain::PenId>) -> Option<Who> {
        let told = self.input.log.proposed.get(&(item, entry.to_owned()));
        if let Some((voice, speakers)) = told {
            let names: Vec<String> = speakers
                .iter()
                .filter_map(|&person| self.short_name(person))
                .map(|(_, name)| name)
                .collect();
            if !names.is_empty() {
                return Some(self.who_named(*voice, &names.join(", ")));
            }
        }
        let by = by?;
        let voice = self.voice_of(by)?;
        Some(self.who_named(voice, &self.pen_name(by)))
    }

    /// What was said not to fit, where `about` says so of the competency.
    pub(super) fn does_not_fit(&self, about: impl Fn(&str) -> bool) -> Vec<Margin> {
        let said = self.plan.does_not_fit.iter();
        said.filter(|one| about(&one.competency))
            .map(|one| self.misfit(one))
            .collect()
    }

    /// What was said to it before the last word on it.
    fn fit_turn(&self, answer: &FitAnswer) -> Turn {
        let voice = self.voice_of(&answer.by).unwrap_or(Voice::School);
        let language = self.language_of(&answer.by);
        Turn {
            who: self.who_named(voice, &self.pen_name(&answer.by)),
            said: self.words_in(&answer.words, &language, Some(voice), Self::record_place(answer.record)),
            beside: None,
        }
    }

    fn misfit(&self, one: &DoesNotFit) -> Margin {
        let labels = &self.input.labels;
        let voice = self.voice_of(&one.by).unwrap_or(Voice::Family);
        let name = self.pen_name(&one.by);
        let place = Self::record_place(one.record);
        let because = if one.because.is_empty() {
            let no_reason = labels.plain("no-reason_given", |_| Vec::new());
            self.words_in(&no_reason, labels.first().tag(), None, Where::Label)
        } else {
            self.words_in(&one.because, &self.language_of(&one.by), Some(voice), place)
        };
        let foot = match &one.answer {
            None => labels.label("fit-waits"),
            Some(answer) => {
                let who = self.pen_name(&answer.by);
                labels.say("fit-answered", |words| {
                    vec![
                        ("person", who.clone().into()),
                        ("date", self.in_words(words, answer.at).into()),
                        ("words", answer.words.clone().into()),
                    ]
                })
            }
        };
        Margin {
            who: self.who_says(voice, labels.say("fit-said", |_| vec![("person", name.clone().into())])),
            said: because,
            beside: Some(Titled {
                label: labels.label("fit-about"),
                said: self.competency(&one.competency),
            }),
            on: None,
            turns: one
                .more_answers
                .iter()
                .rev()
                .map(|answer| self.fit_turn(answer))
                .collect(),
            foot: Some(foot),
        }
    }
}

fn phrase(words: &str, tag: &str) -> Phrase {
    Phrase {
        text: words.to_owned(),
        lang: tag.to_owned(),
        dir: Direction::of_language(tag),
    }
}

/// The lead of a goal in a language's words.
pub(super) fn lead_words(words: &Words, lead: domain::plan::Lead, student: &str) -> String {
    use domain::plan::Lead;
    let key = match lead {
        Lead::TeacherModels => "lead-teacher_models",
        Lead::Together => "lead-together",
        Lead::StudentWithChecks => "lead-student_with_checks",
        Lead::Student => "lead-student",
    };
    words
        .get(key, &[("student", student.to_owned().into())])
        .unwrap_or_default()
}
