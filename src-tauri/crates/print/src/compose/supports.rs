//! Needs, and what helps with them, in words (P17, P18).

use domain::plan::{Helped, Need, NeedStanding, Support};
use domain::{ItemId, TextField};

use super::Composer;
use super::both::joined;
use super::said::text_place;
use crate::page::{NeedData, Part, Said, SupportRow, Where};
use crate::words::Label;

impl Composer<'_> {
    pub(super) fn needs(&self) -> Part<NeedData> {
        let items: Vec<NeedData> = self
            .plan
            .needs
            .iter()
            .map(|need| NeedData {
                line: self.kind_of(need).into_iter().chain(self.standing_of(need)).collect(),
                more: self.written(
                    Some(need.id),
                    &[(TextField::Seen, &need.seen), (TextField::Assumed, &need.assumed)],
                ),
            })
            .filter(|need| !need.more.is_empty() || !need.line.is_empty())
            .collect();
        self.part("supports-needs", items)
    }

    fn kind_of(&self, need: &Need) -> Option<Label> {
        self.both_in_one(&need.kind, |kind| self.listed("need_kinds", "need_kind", kind))
    }

    fn standing_of(&self, need: &Need) -> Option<Label> {
        self.both_in_one(&need.standing, |standing| {
            self.input.labels.label(match standing {
                NeedStanding::Open => "need_standing-open",
                NeedStanding::BeingMet => "need_standing-being_met",
                NeedStanding::Met => "need_standing-met",
            })
        })
    }

    /// A need as a support names it: by its kind, and where several needs here
    /// are of that kind, or people differ on it, by what was seen.
    fn need_named(&self, id: ItemId) -> Option<Said> {
        let need = self.plan.needs.iter().find(|known| known.id == id)?;
        let kind = need.kind.settled();
        let alone = |kind: &&String| {
            let of_it = self.plan.needs.iter();
            of_it
                .filter(|other| other.kind.0.iter().any(|claim| claim.value == **kind))
                .count()
                == 1
        };
        let seen = self.said(&need.seen, text_place(need.id, TextField::Seen));
        let by_kind = || {
            let label = self.kind_of(need)?;
            Some(self.words_in(&label.first.text, &label.first.lang, None, Where::School))
        };
        if kind.filter(alone).is_some() || seen.is_empty() {
            by_kind()
        } else {
            Some(seen)
        }
    }

    pub(super) fn supports(&self) -> Part<SupportRow> {
        let items: Vec<SupportRow> = self
            .plan
            .supports
            .iter()
            .map(|support| self.support(support))
            .filter(|row| !(row.what.is_empty() && row.who.is_empty() && row.said.is_empty()))
            .collect();
        let mut part = self.part("section-supports", items);
        part.margin = self.notes_about("supports");
        for id in self
            .plan
            .supports
            .iter()
            .map(|item| item.id)
            .chain(self.plan.needs.iter().map(|item| item.id))
        {
            part.margin.extend(self.notes_about(&id.to_string()));
        }
        part
    }

    fn support(&self, support: &Support) -> SupportRow {
        let labels = &self.input.labels;
        let minutes = |count: u32| {
            labels.say("supports-minutes", |words| {
                vec![("minutes", words.number(i64::from(count)).into())]
            })
        };
        let none = || self.as_is("–");
        let planned = self.both_in_one(&support.minutes_planned, |&count| minutes(count));
        let given = if planned.is_none() && support.minutes_given == 0 {
            none()
        } else {
            minutes(support.minutes_given)
        };
        let (helped, again) = self.helped(support);
        SupportRow {
            what: self.said(&support.what, text_place(support.id, TextField::What)),
            need: self.hangs_on("supports-for", &support.need, |need| self.need_named(need)),
            before: match support.came_from {
                Some(year) => Some(labels.say("supports-tried_before", |_| vec![("year", year.to_string().into())])),
                None => support.tried_before.then(|| labels.label("supports-tried_earlier")),
            },
            who: self.said(&support.who, text_place(support.id, TextField::Who)),
            planned: planned.unwrap_or_else(none),
            given,
            helped,
            again,
            said: self.said(&support.did_it_help, text_place(support.id, TextField::DidItHelp)),
        }
    }

    /// Whether it helped, and when to look at it again. Until somebody said
    /// whether it helped, that is the day on which to ask.
    fn helped(&self, support: &Support) -> (Option<Label>, Option<Label>) {
        let labels = &self.input.labels;
        let unsaid = support.helped.0.iter().all(|claim| claim.value == Helped::AskLater);
        let ask_on = self.both_days(&support.review_on, "supports-ask_on");
        match (unsaid, support.helped.is_unset(), ask_on) {
            (true, true, ask_on) => (ask_on, None),
            (true, false, Some(ask_on)) => (Some(ask_on), None),
            (true, false, None) => (Some(labels.label("helped-ask_later")), None),
            (false, ..) => (
                joined(self.both(&support.helped, |&helped| labels.label(helped_key(helped)))),
                self.both_days(&support.review_on, "supports-look_again"),
            ),
        }
    }
}

pub(super) const fn helped_key(helped: Helped) -> &'static str {
    match helped {
        Helped::Yes => "helped-yes",
        Helped::ABit => "helped-a_bit",
        Helped::No => "helped-no",
        Helped::AskLater => "helped-ask_later",
    }
}
