//! The teller: one sitting after another, as calls of the use cases.
//!
//! It sets the clock, holds the pen, and remembers what the story calls each
//! person, item and record. Every call passes the same rule of windows as a
//! person's own. The first refusal stops the telling and is handed up, so a
//! story holds no error handling of its own.

use std::collections::BTreeMap;

use domain::plan::SchoolYear;
use domain::{EntryPointId, ItemId, Pen, PersonId, PlanId, RecordId, Revision, TextField, TextRef, Voice};

use super::book::{Book, Day};
use super::clock::SampleClock;
use super::days::Days;
use super::splice::splice;
use crate::cases;
use crate::error::Error;
use crate::host::{Clock as _, Host, Window};
use crate::messages::{Changed, PlanBegin, PlanCarry, PlanShow, StudentAdd, TextEdit};

/// The name under which the story knows the teacher whose vault this is.
pub(super) const TEACHER: &str = "Okafor";

type UseCase<Q, A> = fn(&mut Host, Window, Q) -> Result<A, Error>;

/// The texts of the profile, which stand in no item.
const PROFILE: [TextField; 8] = [
    TextField::Strengths,
    TextField::Passions,
    TextField::Aspirations,
    TextField::Languages,
    TextField::Community,
    TextField::LearnBest,
    TextField::InTheWay,
    TextField::TrustedAdult,
];

/// A plan as far as it has been told.
pub(super) struct PlanSoFar {
    pub(super) id: PlanId,
    pub(super) revision: Revision,
    texts: BTreeMap<TextRef, String>,
    pub(super) items: BTreeMap<&'static str, ItemId>,
    pub(super) records: BTreeMap<&'static str, RecordId>,
}

/// The teller.
pub(super) struct Told<'a> {
    pub(super) host: &'a mut Host,
    pub(super) clock: &'a SampleClock,
    pub(super) days: &'a Days,
    pub(super) people: BTreeMap<&'static str, PersonId>,
    pub(super) entry_points: Vec<EntryPointId>,
    plans: BTreeMap<(&'static str, SchoolYear), PlanSoFar>,
    failed: Option<Error>,
    // of the scene that is being told
    pub(super) who: &'static str,
    year: SchoolYear,
    pub(super) window: Window,
    pub(super) pen: Option<Pen>,
    pub(super) focus: Option<ItemId>,
}

impl<'a> Told<'a> {
    /// A teller who knows only the teacher.
    pub(super) fn new(host: &'a mut Host, clock: &'a SampleClock, days: &'a Days, teacher: PersonId) -> Self {
        Self {
            host,
            clock,
            days,
            people: BTreeMap::from([(TEACHER, teacher)]),
            entry_points: Vec::new(),
            plans: BTreeMap::new(),
            failed: None,
            who: TEACHER,
            year: days.this_year().year,
            window: Window::Main,
            pen: None,
            focus: None,
        }
    }

    /// The school, before its first student.
    pub(super) fn opens(&mut self) -> Result<(), Error> {
        super::school::opens(self);
        self.failed.take().map_or(Ok(()), Err)
    }

    /// Tells a book from its first scene to its last.
    pub(super) fn tell(&mut self, book: Book) -> Result<(), Error> {
        let mut until = None;
        for (at, scene) in book.in_time(self.days) {
            // One computer, one clock: two sittings never overlap, however
            // few days of this year there have been to put them on.
            self.clock.set(until.map_or(at, |until| at.max(until)));
            self.who = scene.who;
            self.year = match scene.day {
                Day::LastYear(_) => self.days.last_year().year,
                Day::Ago(_) => self.days.this_year().year,
            };
            self.focus = None;
            self.pen = None;
            (scene.tell)(self);
            until = Some(self.clock.now());
            if let Some(failed) = self.failed.take() {
                return Err(failed);
            }
        }
        Ok(())
    }

    // ---- calling the api -------------------------------------------------

    /// Calls a use case, unless an earlier one was refused.
    pub(super) fn call<Q, A>(&mut self, (name, use_case): (&str, UseCase<Q, A>), request: Q) -> Option<A> {
        if self.failed.is_some() {
            return None;
        }
        self.clock.step();
        let window = self.window;
        let answer = self
            .host
            .admit(window, name)
            .and_then(|()| use_case(self.host, window, request));
        answer.map_err(|refused| self.failed = Some(refused)).ok()
    }

    /// Stops the telling: the story names what is not there.
    pub(super) fn lost(&mut self, what: &str) {
        if self.failed.is_none() {
            self.failed = Some(Error::MalformedRequest {
                what: format!("{}: {what}", self.who),
            });
        }
    }

    pub(super) fn plan(&mut self) -> Option<&mut PlanSoFar> {
        let key = (self.who, self.year);
        if !self.plans.contains_key(&key) {
            self.lost("no plan yet");
        }
        self.plans.get_mut(&key)
    }

    pub(super) fn changed(&mut self, changed: Option<Changed>) -> Option<RecordId> {
        let changed = changed?;
        self.plan()?.revision = changed.revision;
        changed.record
    }

    /// The person whom the story calls so.
    pub(super) fn person(&mut self, name: &'static str) -> Option<PersonId> {
        let found = self.people.get(name).copied();
        if found.is_none() {
            self.lost(name);
        }
        found
    }

    pub(super) fn item(&mut self, key: &'static str) -> Option<ItemId> {
        let found = self.plan()?.items.get(key).copied();
        if found.is_none() {
            self.lost(key);
        }
        found
    }

    pub(super) fn record(&mut self, key: &'static str) -> Option<RecordId> {
        let found = self.plan()?.records.get(key).copied();
        if found.is_none() {
            self.lost(key);
        }
        found
    }

    pub(super) fn pen(&mut self) -> Option<Pen> {
        if self.pen.is_none() {
            self.lost("nobody holds the pen");
        }
        self.pen.clone()
    }

    // ---- a plan begins ---------------------------------------------------

    /// A student joins the class, with a plan of the year that it is.
    pub(super) fn joins(&mut self, full: &str, pronouns: Option<&str>, languages: &[&str]) {
        let request = StudentAdd {
            full: full.into(),
            short: self.who.into(),
            pronouns: pronouns.map(Into::into),
            grade: "9".into(),
            languages: languages.iter().map(|language| (*language).to_owned()).collect(),
        };
        if let Some(added) = self.call(("student_add", cases::student_add), request) {
            self.people.insert(self.who, added.person);
            self.begun(added.plan);
        }
    }

    /// A plan for the year that it is.
    pub(super) fn begins(&mut self) {
        let Some(student) = self.person(self.who) else { return };
        let year = Some(self.year);
        if let Some(begun) = self.call(("plan_begin", cases::plan_begin), PlanBegin { student, year }) {
            self.begun(begun.plan);
        }
    }

    /// A plan of an earlier year, before this class.
    pub(super) fn began_years_ago(&mut self, years: i32) {
        self.year = SchoolYear(self.days.this_year().year.0 - years);
        self.begins();
    }

    /// This year's plan begins with parts of last year's.
    pub(super) fn carries(&mut self, texts: &[TextField], items: &[&'static str]) {
        let last = (self.who, self.days.last_year().year);
        let Some(old) = self.plans.get(&last) else {
            return self.lost("no plan of last year");
        };
        let (from, known) = (old.id, old.items.clone());
        let written = texts.iter().map(|field| {
            let target = TextRef {
                item: None,
                field: *field,
            };
            (target, old.texts.get(&target).cloned().unwrap_or_default())
        });
        let written: BTreeMap<TextRef, String> = written.collect();
        let chosen: BTreeMap<&'static str, ItemId> =
            items.iter().filter_map(|key| Some((*key, *known.get(key)?))).collect();
        if chosen.len() != items.len() {
            return self.lost("an item of last year");
        }
        let request = PlanCarry {
            from,
            year: Some(self.year),
            texts: texts.to_vec(),
            items: chosen.values().copied().collect(),
        };
        if let Some(begun) = self.call(("plan_carry", cases::plan_carry), request) {
            self.begun(begun.plan);
            if let Some(plan) = self.plan() {
                plan.texts = written;
                plan.items = chosen;
            }
        }
    }

    fn begun(&mut self, id: PlanId) {
        let Some(shown) = self.call(("plan_show", cases::plan_show), PlanShow { plan: id }) else {
            return;
        };
        let plan = PlanSoFar {
            id,
            revision: shown.plan.revision,
            // A new plan is blank: last year's words stay in last year's.
            texts: BTreeMap::new(),
            items: BTreeMap::new(),
            records: BTreeMap::new(),
        };
        self.plans.insert((self.who, self.year), plan);
    }

    // ---- the pen ---------------------------------------------------------

    fn takes_pen(&mut self, speakers: &[&'static str], voice: Voice, scribe: &'static str, language: &str) {
        let speakers: Vec<_> = speakers.iter().filter_map(|name| self.person(name)).collect();
        let Some(scribe) = self.person(scribe) else { return };
        self.pen = Some(Pen {
            speakers,
            voice,
            interpreter: None,
            scribe,
            language: language.into(),
        });
    }

    /// The student writes alone.
    pub(super) fn student(&mut self) {
        self.takes_pen(&[self.who], Voice::Student, self.who, "en");
    }

    /// The student speaks; the teacher types.
    pub(super) fn student_aloud(&mut self) {
        self.takes_pen(&[self.who], Voice::Student, TEACHER, "en");
    }

    /// The student and somebody else say it together; the teacher types.
    pub(super) fn student_with(&mut self, other: &'static str) {
        self.takes_pen(&[self.who, other], Voice::Student, TEACHER, "en");
    }

    /// The teacher writes.
    pub(super) fn teacher(&mut self) {
        self.takes_pen(&[TEACHER], Voice::School, TEACHER, "en");
    }

    /// A colleague speaks; the teacher types.
    pub(super) fn colleague(&mut self, name: &'static str) {
        self.takes_pen(&[name], Voice::School, TEACHER, "en");
    }

    /// Somebody of the family speaks; the teacher types it as said.
    pub(super) fn family(&mut self, name: &'static str, language: &str) {
        self.takes_pen(&[name], Voice::Family, TEACHER, language);
    }

    /// Somebody of the family wrote on paper; a colleague who reads the
    /// language types it in.
    pub(super) fn family_on_paper(&mut self, name: &'static str, typed_by: &'static str, language: &str) {
        self.takes_pen(&[name], Voice::Family, typed_by, language);
    }

    /// The same people, in another language.
    pub(super) fn in_language(&mut self, language: &str) {
        if let Some(pen) = &mut self.pen {
            pen.language = language.into();
        }
    }

    /// The same people's words, put into a language by an interpreter.
    pub(super) fn through(&mut self, interpreter: &'static str, language: &str) {
        let Some(interpreter) = self.person(interpreter) else {
            return;
        };
        if let Some(pen) = &mut self.pen {
            pen.interpreter = Some(interpreter);
            pen.scribe = interpreter;
            pen.language = language.into();
        }
    }

    // ---- words -----------------------------------------------------------

    /// Writes in an item from here on.
    pub(super) fn at(&mut self, key: &'static str) {
        self.focus = self.item(key);
    }

    /// A text of the profile, or of the item that is written in.
    pub(super) fn target(&self, field: TextField) -> TextRef {
        TextRef {
            item: self.focus.filter(|_| !PROFILE.contains(&field)),
            field,
        }
    }

    /// Makes a text say this. Where it said something else, only the words
    /// that differ are touched, so that each stays with its author.
    pub(super) fn says(&mut self, field: TextField, words: &str) {
        let target = self.target(field);
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let before = plan.texts.get(&target).cloned().unwrap_or_default();
        let (at, delete, insert) = splice(&before, words);
        if delete == 0 && insert.is_empty() {
            return;
        }
        let request = TextEdit {
            plan: plan.id,
            target,
            pen,
            base: plan.revision.clone(),
            at,
            delete,
            insert,
        };
        let changed = self.call(("text_edit", cases::text_edit), request);
        self.changed(changed);
        if let Some(plan) = self.plan() {
            plan.texts.insert(target, words.to_owned());
        }
    }
}
