//! Which characters no face draws: asked before a page is made, so that an
//! export refuses with the field named and never prints a box (F6).

use serde::Serialize;
use unicode_script::UnicodeScript as _;

use crate::page::{Asked, CountsData, Fact, Margin, PageData, Said, Titled, Where};
use crate::words::Label;

/// A character without a glyph.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct MissingGlyph {
    /// Where it stands.
    pub place: Where,
    /// The character.
    pub ch: char,
    /// What it is: its code point and script, `U+D55C Hangul`.
    pub name: String,
}

/// Every character of the page that `draws` refuses, each once a field.
pub(crate) fn missing(page: &PageData, draws: impl Fn(char) -> bool) -> Vec<MissingGlyph> {
    let mut found = Vec::new();
    visit(page, &mut |place, text| {
        for ch in text.chars() {
            if !is_silent(ch) && !draws(ch) {
                found.push(MissingGlyph {
                    place: place.clone(),
                    ch,
                    name: name(ch),
                });
            }
        }
    });
    found.sort();
    found.dedup();
    found
}

/// The fields in which stretches of text stand that could not be set.
pub(crate) fn located(page: &PageData, unset: &[String]) -> Vec<MissingGlyph> {
    let mut found = Vec::new();
    for part in unset {
        let Some(ch) = part.chars().find(|ch| !is_silent(*ch)).or_else(|| part.chars().next()) else {
            continue;
        };
        let mut place = None;
        visit(page, &mut |here, text| {
            if place.is_none() && text.contains(part.as_str()) {
                place = Some(here.clone());
            }
        });
        found.push(MissingGlyph {
            place: place.unwrap_or(Where::Label),
            ch,
            name: name(ch),
        });
    }
    found.sort();
    found.dedup();
    found
}

/// The same for a sheet whose only words from people are names.
pub(crate) fn named(unset: &[String]) -> Vec<MissingGlyph> {
    let mut found: Vec<MissingGlyph> = unset
        .iter()
        .filter_map(|part| part.chars().find(|ch| !is_silent(*ch)))
        .map(|ch| MissingGlyph {
            place: Where::Name,
            ch,
            name: name(ch),
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

/// Characters that are never drawn: spaces, joiners, direction marks,
/// variation selectors.
fn is_silent(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(ch,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
}

fn name(ch: char) -> String {
    format!("U+{:04X} {}", u32::from(ch), ch.script().full_name())
}

/// Calls `see` with every stretch of words on the page.
fn visit(page: &PageData, see: &mut impl FnMut(&Where, &str)) {
    let mut eye = Eye { see };
    eye.said(&page.name);
    page.head.iter().for_each(|label| eye.label(label));
    page.draft.iter().for_each(|label| eye.label(label));
    eye.label(&page.foot);
    page.labels.values().for_each(|label| eye.label(label));
    eye.label(&page.strengths.label);
    eye.said(&page.strengths.said);
    for label in [
        &page.profile.label,
        &page.class_goals.label,
        &page.goals.label,
        &page.experiences.label,
        &page.needs.label,
        &page.supports.label,
        &page.evidence.label,
        &page.check_ins.label,
        &page.promises.label,
        &page.story.label,
        &page.help.label,
        &page.ask.label,
        &page.call.label,
        &page.suggestions.label,
    ] {
        eye.label(label);
    }
    page.profile.items.iter().for_each(|titled| eye.titled(titled));
    for margin in [
        &page.profile.margin,
        &page.goals.margin,
        &page.experiences.margin,
        &page.supports.margin,
        &page.evidence.margin,
        &page.promises.margin,
        &page.story.margin,
        &page.suggestions.items,
    ] {
        eye.margin(margin);
    }
    page.class_goals.items.iter().for_each(|said| eye.said(said));
    for goal in &page.goals.items {
        eye.label(&goal.standing);
        goal.line.iter().for_each(|label| eye.label(label));
        eye.said(&goal.statement);
        goal.more.iter().for_each(|titled| eye.titled(titled));
        for choice in &goal.choices {
            eye.label(&choice.label);
            eye.said(&choice.said);
            choice.by.iter().for_each(|who| eye.name(&who.words));
            choice.open.iter().for_each(|label| eye.label(label));
        }
        for fact in &goal.facts {
            eye.fact(fact);
        }
        eye.counts(&goal.counts);
        goal.asks.iter().for_each(|asked| eye.asked(asked));
        for yes in &goal.yeses {
            eye.name(&yes.who.words);
            eye.said(&yes.said);
            yes.reworded.iter().for_each(|label| eye.label(label));
        }
        eye.margin(&goal.margin);
    }
    for experience in &page.experiences.items {
        eye.said(&experience.title);
        experience
            .more
            .iter()
            .chain(&experience.goal)
            .for_each(|titled| eye.titled(titled));
        for fact in &experience.facts {
            eye.fact(fact);
        }
        eye.counts(&experience.counts);
        experience.asks.iter().for_each(|asked| eye.asked(asked));
        eye.margin(&experience.margin);
    }
    for need in &page.needs.items {
        need.line.iter().for_each(|label| eye.label(label));
        need.more.iter().for_each(|titled| eye.titled(titled));
    }
    for row in &page.supports.items {
        eye.said(&row.what);
        row.need.iter().for_each(|titled| eye.titled(titled));
        row.before.iter().for_each(|label| eye.label(label));
        eye.said(&row.who);
        eye.label(&row.planned);
        eye.label(&row.given);
        row.helped.iter().chain(&row.again).for_each(|label| eye.label(label));
        eye.said(&row.said);
    }
    for piece in &page.evidence.items {
        eye.said(&piece.said);
        eye.name(&piece.who.words);
        piece
            .own
            .iter()
            .chain(&piece.others)
            .chain(&piece.told)
            .for_each(|titled| eye.titled(titled));
    }
    for check in &page.check_ins.items {
        eye.name(&check.who.words);
        check.more.iter().for_each(|titled| eye.titled(titled));
        check.facts.iter().for_each(|fact| eye.fact(fact));
        eye.margin(&check.answers);
    }
    for promise in &page.promises.items {
        promise.who.iter().for_each(|who| eye.name(&who.words));
        eye.said(&promise.what);
        eye.said(&promise.when);
        promise
            .until
            .iter()
            .chain(&promise.both)
            .chain(&promise.before)
            .for_each(|label| eye.label(label));
        for look in &promise.looked {
            eye.name(&look.who.words);
            eye.said(&look.said);
        }
    }
    for line in &page.story.items {
        eye.label(&line.date);
        eye.said(&line.said);
    }
    for line in page.help.items.iter().chain(&page.ask.items) {
        eye.said(&line.first);
        line.second.iter().for_each(|said| eye.said(said));
    }
    for contact in &page.call.items {
        eye.said(&contact.name);
        eye.said(&contact.words);
        eye.words(&Where::Contact, &contact.reach);
    }
    page.signers.iter().for_each(|who| eye.name(&who.words));
}

struct Eye<'a, F> {
    see: &'a mut F,
}

impl<F: FnMut(&Where, &str)> Eye<'_, F> {
    fn words(&mut self, place: &Where, text: &str) {
        (self.see)(place, text);
    }

    fn label_at(&mut self, place: &Where, label: &Label) {
        self.words(place, &label.first.text);
        if let Some(second) = &label.second {
            self.words(place, &second.text);
        }
    }

    fn label(&mut self, label: &Label) {
        self.label_at(&Where::Label, label);
    }

    fn name(&mut self, label: &Label) {
        self.label_at(&Where::Name, label);
    }

    fn said(&mut self, said: &Said) {
        for paragraph in &said.paragraphs {
            for piece in &paragraph.pieces {
                self.words(&said.place, &piece.text);
            }
        }
    }

    fn titled(&mut self, titled: &Titled) {
        self.label(&titled.label);
        self.said(&titled.said);
    }

    fn fact(&mut self, fact: &Fact) {
        self.label(&fact.label);
        fact.words.iter().for_each(|label| self.label(label));
    }

    fn asked(&mut self, asked: &Asked) {
        asked.says.iter().for_each(|label| self.label(label));
        self.label(&asked.asks);
    }

    fn counts(&mut self, counts: &CountsData) {
        for one in &counts.items {
            self.said(&one.said);
            one.who.iter().for_each(|who| self.name(&who.words));
            one.from.iter().for_each(|label| self.label_at(&Where::School, label));
            one.says.iter().for_each(|label| self.label(label));
            one.ways.iter().for_each(|said| self.said(said));
            one.up.iter().for_each(|titled| self.titled(titled));
        }
        counts.both.iter().for_each(|label| self.label(label));
    }

    fn margin(&mut self, notes: &[Margin]) {
        for note in notes {
            self.name(&note.who.words);
            self.said(&note.said);
            note.beside.iter().for_each(|titled| self.titled(titled));
            note.on.iter().chain(&note.foot).for_each(|label| self.label(label));
            for turn in &note.turns {
                self.name(&turn.who.words);
                self.said(&turn.said);
                turn.beside.iter().for_each(|titled| self.titled(titled));
            }
        }
    }
}
