//! Filling an empty document from a plan as a file tells it (F3), and bringing
//! parts of another plan in beside what is there (P24, H10).
//!
//! Words keep the authors and claims keep the authors and instants that the
//! file or the other plan claims for them.

use chrono::DateTime;
use loro::LoroText;

use super::edit::{Applied, EditError};
use super::layout;
use super::register::{self, Written};
use super::undo::{Inverse, Step, TextStep};
use super::{DocError, PlanDoc, characters};
use crate::change::{Act, Touched};
use crate::ids::ItemId;
use crate::people::Pen;
use crate::plan::Plan;
use crate::text::{Claim, Field, List, Text, TextField, TextRef};

/// What a document can hold of a plan: the order of its lists, its texts and
/// its claims, without the shape that a page gives them.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// Items of each list, in order.
    pub lists: Vec<(List, Vec<ItemId>)>,
    /// Texts that are not blank.
    pub texts: Vec<(TextRef, Text)>,
    /// Claims, in any order.
    pub claims: Vec<(ItemId, Field, Claim<serde_json::Value>)>,
}

impl PlanDoc {
    /// Fills an empty document. `pens` are all pens that the content names,
    /// and anything it names beyond them is kept as it stands.
    ///
    /// # Errors
    /// When the document is not empty, a value does not fit its field, or the
    /// words hold a control character.
    pub fn fill(&mut self, content: &Content, pens: &[Pen], peer: u64) -> Result<Applied, EditError> {
        if self.revision() != layout::revision_of(&loro::Frontiers::default()) {
            return Err(EditError::NotEmpty);
        }
        for (_, field, claim) in &content.claims {
            field.check(&claim.value)?;
        }
        for (_, text) in &content.texts {
            check_words(text)?;
        }
        let mut applied = self.write(pens, peer, |doc| {
            for (list, items) in &content.lists {
                let members = doc.engine.get_movable_list(layout::list_name(*list));
                for item in items {
                    members.push(item.to_string()).map_err(DocError::from)?;
                }
            }
            for (target, text) in &content.texts {
                fill_text(&doc.root_text(*target), text)?;
            }
            for (item, field, claim) in &content.claims {
                let value = Written {
                    value: claim.value.clone(),
                    by: claim.by.clone(),
                    at: claim.at,
                    first: None,
                    own: Vec::new(),
                };
                register::put_beside(&doc.engine, *item, *field, &value)?;
            }
            Ok((Act::Imported, Vec::new()))
        })?;
        applied.touched = content
            .lists
            .iter()
            .map(|(list, _)| Touched::List { list: *list })
            .collect();
        applied.touched.extend(
            content
                .texts
                .iter()
                .map(|(target, _)| Touched::Text { target: *target }),
        );
        applied
            .touched
            .extend(content.claims.iter().map(|(item, field, _)| Touched::Field {
                item: *item,
                field: *field,
            }));
        applied.touched.sort_unstable();
        applied.touched.dedup();
        self.present.extend(applied.touched.iter().cloned());
        applied.inverse = Inverse::default();
        Ok(applied)
    }
}

impl PlanDoc {
    /// Puts content beside what is there already. Items come to the end of
    /// their lists under their own ids; words of a text that is written already
    /// follow it on a line of their own; two values of one field both stay. What
    /// is here already in the same words or with the same value comes no second
    /// time, so that bringing twice is bringing once.
    ///
    /// # Errors
    /// When a value does not fit its field, or the words hold a control
    /// character or are too many.
    pub fn bring(&mut self, content: &Content, pens: &[Pen], peer: u64) -> Result<Applied, EditError> {
        for (_, field, claim) in &content.claims {
            field.check(&claim.value)?;
        }
        for (target, text) in &content.texts {
            check_words(text)?;
            let would_be = self.utf16_len(*target) + text.plain().encode_utf16().count() + 1;
            if would_be > super::TEXT_CAP {
                return Err(EditError::TooLong {
                    cap: super::TEXT_CAP,
                    would_be,
                });
            }
        }
        let mut added = Vec::new();
        let mut applied = self.write(pens, peer, |doc| {
            let mut steps = Vec::new();
            for (list, items) in &content.lists {
                let here = doc.list(*list);
                let members = doc.engine.get_movable_list(layout::list_name(*list));
                for item in items.iter().filter(|item| !here.contains(item)) {
                    members.push(item.to_string()).map_err(DocError::from)?;
                    steps.push(Step::Added { item: *item });
                    added.push(*list);
                }
            }
            for (target, text) in &content.texts {
                steps.extend(doc.bring_text(*target, text)?);
            }
            for (item, field, claim) in &content.claims {
                let here = doc.claims(*item, *field);
                if here.iter().any(|known| known.value == claim.value) {
                    continue;
                }
                let value = Written {
                    value: claim.value.clone(),
                    by: claim.by.clone(),
                    at: claim.at,
                    first: None,
                    own: Vec::new(),
                };
                register::put_beside(&doc.engine, *item, *field, &value)?;
            }
            Ok((Act::CameAlong, steps))
        })?;
        if !applied.is_nothing() {
            let fields = content.claims.iter().map(|(item, field, _)| Touched::Field {
                item: *item,
                field: *field,
            });
            let lists = added.into_iter().map(|list| Touched::List { list });
            applied.touched.extend(fields.chain(lists));
            applied.touched.sort_unstable();
            applied.touched.dedup();
            self.present.extend(applied.touched.iter().cloned());
        }
        Ok(applied)
    }

    fn bring_text(&self, target: TextRef, text: &Text) -> Result<Option<Step>, EditError> {
        let here = self.text(target).plain();
        let plain = text.plain();
        if plain.trim().is_empty() || here.contains(plain.trim()) {
            return Ok(None);
        }
        let into = self.root_text(target);
        let mut inserted = Vec::new();
        let apart = text
            .0
            .first()
            .filter(|_| !here.trim().is_empty() && !here.ends_with('\n'));
        if let Some(first) = apart {
            inserted.extend(characters::insert(&into, into.len_unicode(), "\n", first.by.as_ref())?);
        }
        for run in &text.0 {
            inserted.extend(characters::insert(
                &into,
                into.len_unicode(),
                &run.text,
                run.by.as_ref(),
            )?);
        }
        Ok(Some(Step::Text(TextStep {
            target,
            inserted,
            deletion: characters::Deletion::default(),
        })))
    }
}

fn fill_text(into: &LoroText, text: &Text) -> Result<(), EditError> {
    for run in &text.0 {
        characters::insert(into, into.len_unicode(), &run.text, run.by.as_ref())?;
    }
    Ok(())
}

fn check_words(text: &Text) -> Result<(), EditError> {
    let plain = text.plain();
    if let Some(letter) = plain
        .chars()
        .find(|letter| letter.is_control() && !matches!(letter, '\n' | '\t'))
    {
        return Err(EditError::ControlCharacter {
            code: u32::from(letter),
        });
    }
    let would_be = plain.encode_utf16().count();
    if would_be > super::TEXT_CAP {
        return Err(EditError::TooLong {
            cap: super::TEXT_CAP,
            would_be,
        });
    }
    Ok(())
}

impl PlanDoc {
    /// Everything that this document holds outside of the trash, in the order
    /// of its lists. Claims on records, such as that a piece of evidence is not
    /// for the family, come for those that are named.
    #[must_use]
    pub fn content(&self, records: &[ItemId]) -> Content {
        let mut content = Content::default();
        let mut owners: Vec<Option<ItemId>> = vec![None];
        for list in List::ALL {
            let items: Vec<ItemId> = self
                .list(*list)
                .into_iter()
                .filter(|item| !self.trashed(*item))
                .collect();
            owners.extend(items.iter().copied().map(Some));
            if !items.is_empty() {
                content.lists.push((*list, items));
            }
        }
        for owner in &owners {
            for field in TextField::ALL {
                let target = TextRef {
                    item: *owner,
                    field: *field,
                };
                let text = self.text(target);
                if !text.0.is_empty() {
                    content.texts.push((target, text));
                }
            }
        }
        for item in owners.into_iter().flatten().chain(records.iter().copied()) {
            for field in Field::ALL.iter().filter(|field| **field != Field::Trash) {
                let claims = self.claims(item, *field);
                content
                    .claims
                    .extend(claims.into_iter().map(|claim| (item, *field, claim)));
            }
        }
        content
    }
}

impl Content {
    /// What a document would hold of a plan. What only records hold
    /// (confirmations, evidence, conferences) is left out.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut content = Self::default();
        content.take_profile(plan);
        content.take_goals(plan);
        content.take_experiences(plan);
        content.take_supports(plan);
        content.take_margins(plan);
        content
    }

    fn list(&mut self, list: List, items: impl Iterator<Item = ItemId>) {
        let items: Vec<ItemId> = items.collect();
        if !items.is_empty() {
            self.lists.push((list, items));
        }
    }

    fn text(&mut self, item: Option<ItemId>, field: TextField, text: &Text) {
        if !text.0.is_empty() {
            self.texts.push((TextRef { item, field }, text.clone()));
        }
    }

    fn claims<T: serde::Serialize>(&mut self, item: ItemId, field: Field, contested: &crate::text::Contested<T>) {
        for claim in &contested.0 {
            // Every value of a plan is plain data and always becomes JSON.
            let value = serde_json::to_value(&claim.value).unwrap_or_default();
            let claim = Claim {
                claim: claim.claim.clone(),
                value,
                by: claim.by.clone(),
                at: claim.at,
            };
            self.claims.push((item, field, claim));
        }
    }

    /// A plan says only that a thing is kept out of the family's copy, not who
    /// said so and when.
    fn not_for_family(&mut self, item: ItemId, kept_out: bool) {
        self.is_so(item, Field::NotForFamily, kept_out);
    }

    fn is_so(&mut self, item: ItemId, field: Field, is_so: bool) {
        if is_so {
            let claim = Claim {
                claim: String::new(),
                value: true.into(),
                by: None,
                at: DateTime::UNIX_EPOCH,
            };
            self.claims.push((item, field, claim));
        }
    }

    fn take_profile(&mut self, plan: &Plan) {
        let profile = &plan.profile;
        for (field, text) in [
            (TextField::Strengths, &profile.strengths),
            (TextField::Passions, &profile.passions),
            (TextField::Aspirations, &profile.aspirations),
            (TextField::Languages, &profile.languages),
            (TextField::Community, &profile.community),
            (TextField::LearnBest, &profile.learn_best),
            (TextField::InTheWay, &profile.in_the_way),
            (TextField::TrustedAdult, &profile.trusted_adult),
        ] {
            self.text(None, field, text);
        }
    }

    fn take_goals(&mut self, plan: &Plan) {
        self.list(List::Goals, plan.goals.iter().map(|goal| goal.id));
        for goal in &plan.goals {
            for (field, text) in [
                (TextField::Statement, &goal.statement),
                (TextField::Why, &goal.why),
                (TextField::Question, &goal.question),
                (TextField::StartsFrom, &goal.starts_from),
                (TextField::GradeTarget, &goal.grade_target),
                (TextField::Obstacle, &goal.obstacle),
                (TextField::Closing, &goal.closing),
                (TextField::WhatILearn, &goal.what_i_learn.words),
                (TextField::HowILearn, &goal.how_i_learn.words),
                (TextField::HowIShow, &goal.how_i_show.words),
            ] {
                self.text(Some(goal.id), field, text);
            }
            self.claims(goal.id, Field::Status, &goal.status);
            self.claims(goal.id, Field::Area, &goal.area);
            self.claims(goal.id, Field::Until, &goal.until);
            self.claims(goal.id, Field::WhatChosenBy, &goal.what_i_learn.by);
            self.claims(goal.id, Field::HowChosenBy, &goal.how_i_learn.by);
            self.claims(goal.id, Field::ShowChosenBy, &goal.how_i_show.by);
            self.claims(goal.id, Field::Leads, &goal.leads);
            self.claims(goal.id, Field::Purposes, &goal.purposes);
            self.claims(goal.id, Field::EntryPoint, &goal.entry_point);
            self.claims(goal.id, Field::Competencies, &goal.competencies);
            self.not_for_family(goal.id, goal.not_for_family);
        }
    }

    fn take_experiences(&mut self, plan: &Plan) {
        self.list(List::Experiences, plan.experiences.iter().map(|one| one.id));
        for one in &plan.experiences {
            for (field, text) in [
                (TextField::Title, &one.title),
                (TextField::Place, &one.place),
                (TextField::Adult, &one.adult),
                (TextField::WithWhom, &one.with_whom),
                (TextField::Interest, &one.interest),
                (TextField::Technology, &one.technology),
                (TextField::WithoutTechnology, &one.without_technology),
                (TextField::WhoShows, &one.who_shows),
            ] {
                self.text(Some(one.id), field, text);
            }
            self.claims(one.id, Field::Goal, &one.goal);
            self.claims(one.id, Field::Pathway, &one.pathway);
            self.claims(one.id, Field::Together, &one.together);
            self.claims(one.id, Field::Level, &one.level);
            self.claims(one.id, Field::Competencies, &one.competencies);
            self.not_for_family(one.id, one.not_for_family);
        }
    }

    fn take_supports(&mut self, plan: &Plan) {
        self.list(List::Needs, plan.needs.iter().map(|need| need.id));
        for need in &plan.needs {
            self.text(Some(need.id), TextField::Seen, &need.seen);
            self.text(Some(need.id), TextField::Assumed, &need.assumed);
            self.claims(need.id, Field::NeedKind, &need.kind);
            self.claims(need.id, Field::NeedStanding, &need.standing);
            self.claims(need.id, Field::Goal, &need.goal);
            self.not_for_family(need.id, need.not_for_family);
        }
        self.list(List::Supports, plan.supports.iter().map(|support| support.id));
        for support in &plan.supports {
            self.text(Some(support.id), TextField::What, &support.what);
            self.text(Some(support.id), TextField::Who, &support.who);
            self.text(Some(support.id), TextField::DidItHelp, &support.did_it_help);
            self.claims(support.id, Field::Need, &support.need);
            self.claims(support.id, Field::Goal, &support.goal);
            self.claims(support.id, Field::MinutesPlanned, &support.minutes_planned);
            self.claims(support.id, Field::ReviewOn, &support.review_on);
            self.claims(support.id, Field::Helped, &support.helped);
            self.is_so(support.id, Field::TriedBefore, support.tried_before);
            self.not_for_family(support.id, support.not_for_family);
        }
    }

    fn take_margins(&mut self, plan: &Plan) {
        self.list(List::Agreements, plan.agreements.iter().map(|one| one.id));
        for one in &plan.agreements {
            self.text(Some(one.id), TextField::What, &one.what);
            self.text(Some(one.id), TextField::When, &one.when);
            self.claims(one.id, Field::Owner, &one.owner);
            self.claims(one.id, Field::Until, &one.until);
            self.not_for_family(one.id, one.not_for_family);
        }
        self.list(List::Notes, plan.notes.iter().map(|note| note.id));
        for note in &plan.notes {
            self.text(Some(note.id), TextField::Words, &note.words);
            self.text(Some(note.id), TextField::Interpreted, &note.interpreted);
            self.claims(note.id, Field::About, &note.about);
            self.claims(note.id, Field::Asks, &note.asks);
            self.claims(note.id, Field::Settled, &note.settled);
            self.not_for_family(note.id, note.not_for_family);
        }
        self.list(List::HomeLines, plan.home_lines.iter().map(|line| line.id));
        for line in &plan.home_lines {
            self.text(Some(line.id), TextField::HowToHelp, &line.how_to_help);
            self.text(Some(line.id), TextField::AskAtHome, &line.ask_at_home);
            self.text(Some(line.id), TextField::Interpreted, &line.interpreted);
        }
    }
}
