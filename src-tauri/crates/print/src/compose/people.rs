//! How a page names people: by the names of its audience, in their ink.

use domain::{Contested, PenId, PersonId, RecordId, Text, Voice};

use super::Composer;
use crate::page::{Named, Where, Who};
use crate::words::Label;

impl Composer<'_> {
    pub(super) fn mark(&self, voice: Voice) -> String {
        let key = match voice {
            Voice::Student => "voice-student",
            Voice::Family => "voice-family",
            Voice::School => "voice-school",
        };
        self.input.labels.plain(key, |_| Vec::new())
    }

    pub(super) fn voice_of(&self, pen: &PenId) -> Option<Voice> {
        self.plan.pens.get(pen).map(|pen| pen.voice)
    }

    pub(super) fn language_of(&self, pen: &PenId) -> String {
        self.plan
            .pens
            .get(pen)
            .map(|pen| pen.language.clone())
            .unwrap_or_default()
    }

    pub(super) fn short_name(&self, person: PersonId) -> Option<(Voice, String)> {
        if person == self.input.student.id {
            return Some((
                Voice::Student,
                self.input.student.name_for(self.input.audience).short.clone(),
            ));
        }
        self.input
            .names
            .get(&person)
            .map(|named| (named.voice, named.name.short.clone()))
    }

    pub(super) fn teacher_name(&self) -> String {
        self.input
            .teacher
            .and_then(|teacher| self.short_name(teacher))
            .map_or_else(|| self.mark(Voice::School), |(_, name)| name)
    }

    pub(super) fn pen_name(&self, pen: &PenId) -> String {
        let Some(pen) = self.plan.pens.get(pen) else {
            return self.mark(Voice::School);
        };
        let names: Vec<String> = pen
            .speakers
            .iter()
            .filter_map(|&person| self.short_name(person))
            .map(|(_, name)| name)
            .collect();
        if names.is_empty() {
            self.mark(pen.voice)
        } else {
            names.join(", ")
        }
    }

    pub(super) fn who(&self, person: PersonId) -> Who {
        match self.input.names.get(&person) {
            Some(named) if person != self.input.student.id => self.who_named(named.voice, &short_with_relation(named)),
            _ => match self.short_name(person) {
                Some((voice, name)) => self.who_named(voice, &name),
                None => self.who_named(Voice::School, &self.mark(Voice::School)),
            },
        }
    }

    /// Who has promised something: one, or each whom somebody named (S3).
    pub(super) fn owners(&self, field: &Contested<PersonId>) -> Vec<Who> {
        let several = field.is_contested();
        let named = field.0.iter().map(|claim| {
            let mut who = self.who(claim.value);
            if several {
                who.words = self.claimed(claim, who.words);
            }
            who
        });
        named.collect()
    }

    pub(super) fn who_named(&self, voice: Voice, name: &str) -> Who {
        Who {
            voice,
            words: self.as_is(name),
            mark: self.mark(voice),
        }
    }

    pub(super) fn who_says(&self, voice: Voice, words: Label) -> Who {
        Who {
            voice,
            words,
            mark: self.mark(voice),
        }
    }

    /// Who wrote a text first: its heading in the margin.
    pub(super) fn who_of_text(&self, text: &Text) -> Who {
        let pen = text.0.iter().find_map(|run| run.by.as_ref());
        let speakers = pen.and_then(|pen| self.plan.pens.get(pen));
        match speakers.map(|pen| (pen.voice, pen.speakers.as_slice())) {
            Some((_, [one])) => self.who(*one),
            Some((voice, _)) => {
                let name = pen.map(|pen| self.pen_name(pen)).unwrap_or_default();
                self.who_named(voice, &name)
            }
            None => self.who_named(Voice::School, &self.mark(Voice::School)),
        }
    }

    pub(super) fn record_place(record: RecordId) -> Where {
        Where::Record { record }
    }
}

fn short_with_relation(named: &Named) -> String {
    with_relation(&named.name.short, named)
}

pub(super) fn full_with_relation(named: &Named) -> String {
    with_relation(&named.name.full, named)
}

fn with_relation(name: &str, named: &Named) -> String {
    match &named.relation {
        Some(relation) if !relation.is_empty() => format!("{name}, {relation}"),
        _ => name.to_owned(),
    }
}
