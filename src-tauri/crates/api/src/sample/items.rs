//! What the teller adds to a plan and sets in it: items, yes and no, suggestions.

use std::collections::BTreeMap;

use domain::plan::{GoalStatus, SuggestionAnswer};
use domain::{Field, List, TextField};
use serde_json::Value;

use super::told::{TEACHER, Told};
use super::with::{Put, With};
use crate::cases;
use crate::messages::{
    FieldSet, GoalClose, GoalConfirm, ItemAdd, ItemTrash, SuggestionAnswer as AnswerSent, SuggestionMake,
};

impl Told<'_> {
    // ---- items -----------------------------------------------------------

    fn value(&mut self, put: Put) -> Option<Value> {
        Some(match put {
            Put::Value(value) => value,
            Put::Item(key) => self.item(key)?.to_string().into(),
            Put::Record(key) => self.record(key)?.to_string().into(),
            Put::Person(name) => self.person(name)?.to_string().into(),
            Put::Entry(which) => self.entry_points.get(which)?.to_string().into(),
            Put::Competencies(all) => all
                .iter()
                .map(|one| super::competencies::named(one).map_or_else(|| (*one).to_owned(), |id| id.to_string()))
                .collect(),
            Put::Ahead(days) => self.days.ahead(days).to_string().into(),
        })
    }

    fn adds(&mut self, list: List, key: Option<&'static str>, with: With) {
        let mut fields = BTreeMap::new();
        for (field, put) in with.0 {
            if let Some(value) = self.value(put) {
                fields.insert(field, value);
            }
        }
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = ItemAdd {
            plan: plan.id,
            list,
            after: None,
            fields,
            pen,
        };
        let Some(added) = self.call(("item_add", cases::item_add), request) else {
            return;
        };
        self.focus = Some(added.item);
        let Some(plan) = self.plan() else { return };
        plan.revision = added.changed.revision;
        if let Some(key) = key
            && plan.items.insert(key, added.item).is_some()
        {
            self.lost(key);
        }
    }

    /// A new goal, with its statement.
    pub(super) fn goal(&mut self, key: &'static str, with: With, statement: &str) {
        self.adds(List::Goals, Some(key), with);
        self.says(TextField::Statement, statement);
    }

    /// A new experience, with its title.
    pub(super) fn experience(&mut self, key: &'static str, with: With, title: &str) {
        self.adds(List::Experiences, Some(key), with);
        self.says(TextField::Title, title);
    }

    /// A new need, with what was seen.
    pub(super) fn need(&mut self, key: &'static str, with: With, seen: &str) {
        self.adds(List::Needs, Some(key), with);
        self.says(TextField::Seen, seen);
    }

    /// A new support, with what helps and who gives it.
    pub(super) fn support(&mut self, key: &'static str, with: With, what: &str, who: &str) {
        self.adds(List::Supports, Some(key), with);
        self.says(TextField::What, what);
        self.says(TextField::Who, who);
    }

    /// A promise of somebody; `when` may be empty.
    pub(super) fn promise(&mut self, with: With, what: &str, when: &str) {
        self.adds(List::Agreements, None, with);
        self.says(TextField::What, what);
        self.says(TextField::When, when);
    }

    /// The story calls what was just added so.
    pub(super) fn remember(&mut self, key: &'static str) {
        let Some(item) = self.focus else {
            self.lost(key);
            return;
        };
        if let Some(plan) = self.plan() {
            plan.items.insert(key, item);
        }
    }

    /// A note in the margin.
    pub(super) fn note(&mut self, with: With, words: &str) {
        self.adds(List::Notes, None, with);
        self.says(TextField::Words, words);
    }

    /// A question in the margin, which is answered below it.
    pub(super) fn asks(&mut self, key: &'static str, with: With, words: &str) {
        self.adds(List::Notes, Some(key), with.asking());
        self.says(TextField::Words, words);
    }

    /// An answer to a question or note.
    pub(super) fn replies(&mut self, to: &'static str, words: &str) {
        self.adds(List::Notes, None, super::with::with().beside(to));
        self.says(TextField::Words, words);
    }

    /// The dialogue is settled.
    pub(super) fn settles(&mut self, key: &'static str) {
        self.at(key);
        self.set(Field::Settled, true.into());
    }

    /// A line of the family's page: how to help.
    pub(super) fn help_at_home(&mut self, words: &str) {
        self.adds(List::HomeLines, None, With::default());
        self.says(TextField::HowToHelp, words);
    }

    /// A line of the family's page: what to ask.
    pub(super) fn ask_at_home(&mut self, words: &str) {
        self.adds(List::HomeLines, None, With::default());
        self.says(TextField::AskAtHome, words);
    }

    /// The same words in another language, put there by an interpreter.
    pub(super) fn interpreted(&mut self, interpreter: &'static str, language: &str, words: &str) {
        let before = self.pen.clone();
        self.through(interpreter, language);
        self.says(TextField::Interpreted, words);
        self.pen = before;
    }

    /// Sets fields of the item, each as one act.
    pub(super) fn sets(&mut self, with: With) {
        for (field, put) in with.0 {
            let Some(value) = self.value(put) else { return };
            self.set(field, value);
        }
    }

    fn set(&mut self, field: Field, value: Value) {
        let Some(item) = self.focus else {
            return self.lost("no item");
        };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = FieldSet {
            plan: plan.id,
            item,
            field,
            value,
            pen,
        };
        let changed = self.call(("field_set", cases::field_set), request);
        self.changed(changed);
    }

    /// Puts the item in the trash.
    pub(super) fn trashes(&mut self) {
        let Some(item) = self.focus else {
            return self.lost("no item");
        };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = ItemTrash {
            plan: plan.id,
            item,
            pen,
        };
        let changed = self.call(("item_trash", cases::item_trash), request);
        self.changed(changed);
    }

    // ---- goals -----------------------------------------------------------

    fn confirms(&mut self, name: &'static str, yes: bool, words: &str) {
        let Some(goal) = self.focus else {
            return self.lost("no goal");
        };
        let Some(person) = self.person(name) else { return };
        let Some(plan) = self.plan() else { return };
        let request = GoalConfirm {
            plan: plan.id,
            goal,
            person,
            yes,
            words: words.into(),
        };
        let changed = self.call(("goal_confirm", cases::goal_confirm), request);
        self.changed(changed);
    }

    /// Somebody says yes to the goal.
    pub(super) fn yes(&mut self, name: &'static str) {
        self.confirms(name, true, "");
    }

    /// Somebody says yes, and why.
    pub(super) fn yes_because(&mut self, name: &'static str, words: &str) {
        self.confirms(name, true, words);
    }

    /// Somebody says no, and why.
    pub(super) fn no_because(&mut self, name: &'static str, words: &str) {
        self.confirms(name, false, words);
    }

    /// Student and teacher say yes, and the goal goes live.
    pub(super) fn agreed_and_live(&mut self) {
        self.yes(self.who);
        self.yes(TEACHER);
        self.becomes(GoalStatus::Live);
    }

    /// The goal's status.
    pub(super) fn becomes(&mut self, status: GoalStatus) {
        self.set(Field::Status, serde_json::to_value(status).unwrap_or_default());
    }

    /// The goal is closed, and why.
    pub(super) fn closes(&mut self, to: GoalStatus, reason: &str) {
        let Some(goal) = self.focus else {
            return self.lost("no goal");
        };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = GoalClose {
            plan: plan.id,
            goal,
            to,
            reason: reason.into(),
            pen,
        };
        let changed = self.call(("goal_close", cases::goal_close), request);
        self.changed(changed);
    }

    /// A suggestion beside a sentence of the item or the profile.
    pub(super) fn suggests(&mut self, key: &'static str, field: TextField, proposed: &str) {
        let target = self.target(field);
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = SuggestionMake {
            plan: plan.id,
            target,
            base: plan.revision.clone(),
            proposed: proposed.into(),
            pen,
        };
        let changed = self.call(("suggestion_make", cases::suggestion_make), request);
        self.keeps_record(key, changed);
    }

    /// The student's answer to it.
    pub(super) fn answers(&mut self, key: &'static str, answer: SuggestionAnswer) {
        let Some(suggestion) = self.record(key) else { return };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = AnswerSent {
            plan: plan.id,
            suggestion,
            answer,
            pen,
        };
        let changed = self.call(("suggestion_answer", cases::suggestion_answer), request);
        self.changed(changed);
    }
}
