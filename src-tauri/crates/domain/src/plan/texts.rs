//! Every text of a plan, in one place: what keeps words back, what counts them
//! and what looks for a name must all meet the same ones.

use super::Plan;
use crate::text::{List, Text, TextField as F, TextRef};

/// Meets the texts in the order of the page, to read (`each_text!(plan, meet)`)
/// or to change (`each_text!(plan, meet, mut)`).
macro_rules! each_text {
    ($plan:ident, $meet:ident $(, $mut:tt)?) => {{
        let profile = &$($mut)? $plan.profile;
        for (field, text) in [
            (F::Strengths, &$($mut)? profile.strengths),
            (F::Passions, &$($mut)? profile.passions),
            (F::Aspirations, &$($mut)? profile.aspirations),
            (F::Languages, &$($mut)? profile.languages),
            (F::Community, &$($mut)? profile.community),
            (F::LearnBest, &$($mut)? profile.learn_best),
            (F::InTheWay, &$($mut)? profile.in_the_way),
            (F::TrustedAdult, &$($mut)? profile.trusted_adult),
        ] {
            $meet(None, TextRef { item: None, field }, text);
        }
        for one in &$($mut)? $plan.goals {
            let item = Some(one.id);
            for (field, text) in [
                (F::Statement, &$($mut)? one.statement),
                (F::Why, &$($mut)? one.why),
                (F::Question, &$($mut)? one.question),
                (F::StartsFrom, &$($mut)? one.starts_from),
                (F::GradeTarget, &$($mut)? one.grade_target),
                (F::Sooner, &$($mut)? one.sooner),
                (F::Obstacle, &$($mut)? one.obstacle),
                (F::WhatILearn, &$($mut)? one.what_i_learn.words),
                (F::HowILearn, &$($mut)? one.how_i_learn.words),
                (F::HowIShow, &$($mut)? one.how_i_show.words),
                (F::Closing, &$($mut)? one.closing),
            ] {
                $meet(Some(List::Goals), TextRef { item, field }, text);
            }
        }
        for one in &$($mut)? $plan.experiences {
            let item = Some(one.id);
            for (field, text) in [
                (F::Title, &$($mut)? one.title),
                (F::Place, &$($mut)? one.place),
                (F::Adult, &$($mut)? one.adult),
                (F::WithWhom, &$($mut)? one.with_whom),
                (F::Interest, &$($mut)? one.interest),
                (F::Technology, &$($mut)? one.technology),
                (F::WithoutTechnology, &$($mut)? one.without_technology),
                (F::WhoShows, &$($mut)? one.who_shows),
                (F::SupportsNeeded, &$($mut)? one.supports_needed),
            ] {
                $meet(Some(List::Experiences), TextRef { item, field }, text);
            }
        }
        for one in &$($mut)? $plan.needs {
            let item = Some(one.id);
            for (field, text) in [
                (F::Seen, &$($mut)? one.seen),
                (F::Assumed, &$($mut)? one.assumed),
            ] {
                $meet(Some(List::Needs), TextRef { item, field }, text);
            }
        }
        for one in &$($mut)? $plan.supports {
            let item = Some(one.id);
            for (field, text) in [
                (F::What, &$($mut)? one.what),
                (F::Who, &$($mut)? one.who),
                (F::DidItHelp, &$($mut)? one.did_it_help),
            ] {
                $meet(Some(List::Supports), TextRef { item, field }, text);
            }
        }
        for one in &$($mut)? $plan.agreements {
            let item = Some(one.id);
            for (field, text) in [
                (F::What, &$($mut)? one.what),
                (F::When, &$($mut)? one.when),
            ] {
                $meet(Some(List::Agreements), TextRef { item, field }, text);
            }
        }
        for one in &$($mut)? $plan.notes {
            let item = Some(one.id);
            for (field, text) in [
                (F::Words, &$($mut)? one.words),
                (F::Interpreted, &$($mut)? one.interpreted),
            ] {
                $meet(Some(List::Notes), TextRef { item, field }, text);
            }
        }
        for one in &$($mut)? $plan.home_lines {
            let item = Some(one.id);
            for (field, text) in [
                (F::HowToHelp, &$($mut)? one.how_to_help),
                (F::AskAtHome, &$($mut)? one.ask_at_home),
                (F::Interpreted, &$($mut)? one.interpreted),
            ] {
                $meet(Some(List::HomeLines), TextRef { item, field }, text);
            }
        }
    }};
}

impl Plan {
    /// Every text with the list it stands in (`None` for the profile) and its
    /// name, in the order of the page.
    #[must_use]
    pub fn texts(&self) -> Vec<(Option<List>, TextRef, &Text)> {
        let mut texts = Vec::new();
        let mut meet = |list, target, text| texts.push((list, target, text));
        each_text!(self, meet);
        texts
    }

    /// Meets every text to change it.
    pub fn texts_mut(&mut self, mut change: impl FnMut(TextRef, &mut Text)) {
        let mut meet = |_: Option<List>, target: TextRef, text: &mut Text| change(target, text);
        each_text!(self, meet, mut);
    }
}
