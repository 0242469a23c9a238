//! The desk: one plan opened for a use case, and the one door for its writes.
//!
//! A change goes: document or record in memory, then the journal on disk in
//! one durable transaction, then the answer. When the disk refuses, what was
//! changed in memory is forgotten and read again from the disk, so that the
//! window never shows as kept what is not.

use chrono::{DateTime, TimeDelta, Utc};
use domain::change::{Act, Change, Payload, Touched};
use domain::doc::{Applied, Content, Edit, Inverse, RecordStep};
use domain::{ChangeId, Pen, PlanId, Record, RecordBody, RecordId, Space, SpaceKind, Voice};

use crate::error::Error;
use crate::host::{Chance, Host, Window};
use crate::messages::{Changed, Undone};
use crate::open::{Open, OpenPlan, record_change};

/// Keys that follow each other within this time are one burst.
const BURST: TimeDelta = TimeDelta::milliseconds(1_500);

/// Which way undo goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Undo.
    Back,
    /// Redo.
    Again,
}

/// How undo takes a record back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undoable {
    /// Not at all: that something happened stays so.
    Never,
    /// As a change of its own.
    Alone,
    /// With the change before it, of which it is the other half.
    WithTheLast,
}

/// One plan, opened for a use case from one window.
pub(crate) struct Desk<'a> {
    pub(crate) open: &'a mut Open,
    pub(crate) chance: &'a mut dyn Chance,
    pub(crate) now: DateTime<Utc>,
    pub(crate) plan: PlanId,
    /// A student is alone here.
    pub(crate) alone: bool,
}

impl Host {
    /// The plan of a request, where this window may reach it.
    pub(crate) fn desk(&mut self, window: Window, plan: PlanId) -> Result<Desk<'_>, Error> {
        let (now, today) = (self.clock.now(), self.clock.today());
        let chance = self.chance.as_mut();
        let open = self.open.as_mut().ok_or(Error::VaultClosed)?;
        let within_reach = match window {
            Window::Main => true,
            Window::Conference | Window::Notes => open.together.is_some_and(|together| together.plan == plan),
            Window::Student => open.alone == Some(plan),
        };
        if !within_reach {
            // The same words as for a plan that is not there: the shared
            // screen cannot even ask which plans exist.
            return Err(Error::PlanUnknown { plan });
        }
        let student = open.plan(plan, chance)?.student;
        // Whoever had it for a time. What already runs on a shared screen goes on.
        if window == Window::Main
            && let Some(closed) = open.closed(student, Some(plan), today)
        {
            return Err(closed);
        }
        Ok(Desk {
            open,
            chance,
            now,
            plan,
            alone: window == Window::Student,
        })
    }
}

/// A record to say in one of the plan's spaces.
pub(crate) struct Say {
    pub(crate) space: Space,
    pub(crate) pen: Option<Pen>,
    pub(crate) body: RecordBody,
    pub(crate) replaces: Vec<RecordId>,
}

impl Say {
    pub(crate) fn new(space: Space, pen: Option<Pen>, body: RecordBody) -> Self {
        Self {
            space,
            pen,
            body,
            replaces: Vec::new(),
        }
    }
}

impl Desk<'_> {
    pub(crate) fn plan(&mut self) -> Result<&mut OpenPlan, Error> {
        self.open
            .plans
            .get_mut(&self.plan)
            .ok_or(Error::PlanUnknown { plan: self.plan })
    }

    /// The plan, to read in.
    pub(crate) fn opened(&self) -> Result<&OpenPlan, Error> {
        self.open
            .plans
            .get(&self.plan)
            .ok_or(Error::PlanUnknown { plan: self.plan })
    }

    pub(crate) fn random16(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.chance.fill(&mut bytes);
        bytes
    }

    /// Refuses a pen that names someone who is not of this plan, or whose ink
    /// does not follow from its speakers.
    pub(crate) fn check_pen(&mut self, pen: &Pen) -> Result<(), Error> {
        let student = self.plan()?.student;
        let all_here = pen
            .speakers
            .iter()
            .chain(&pen.interpreter)
            .chain(std::iter::once(&pen.scribe))
            .all(|person| self.open.is_around(student, *person));
        let voices: Vec<Voice> = pen
            .speakers
            .iter()
            .filter_map(|person| self.open.school.people.get(person).map(|person| person.voice))
            .collect();
        let voice = if pen.speakers.contains(&student) {
            Some(Voice::Student)
        } else if voices.contains(&Voice::Family) {
            Some(Voice::Family)
        } else if voices.contains(&Voice::School) {
            Some(Voice::School)
        } else {
            None
        };
        if !all_here || voice != Some(pen.voice) {
            return Err(Error::PenUnknown);
        }
        if self.alone && (pen.speakers != [student] || pen.scribe != student || pen.interpreter.is_some()) {
            return Err(Error::NotForTheStudentAlone);
        }
        Ok(())
    }

    /// Carries out an edit of the document and keeps it.
    pub(crate) fn edit(&mut self, edit: &Edit, pen: &Pen) -> Result<Changed, Error> {
        self.edit_all(std::slice::from_ref(edit), pen)
    }

    /// Several edits as one durable step; undone one by one.
    pub(crate) fn edit_all(&mut self, edits: &[Edit], pen: &Pen) -> Result<Changed, Error> {
        self.check_pen(pen)?;
        if self.plan()?.joined_into().is_some() {
            return Err(Error::PlanJoined);
        }
        if self.alone {
            let opened = self.plan()?;
            crate::alone::may_edit(opened, edits)?;
        }
        let peer = self.open.peer(pen, self.chance);
        let now = self.now;
        let mut applied = Vec::new();
        for edit in edits {
            match self.plan()?.doc.apply(edit, pen, peer, now) {
                Ok(done) => applied.push(done),
                Err(refused) => {
                    self.forget()?;
                    return Err(refused.into());
                }
            }
        }
        self.keep_applied(applied, pen)
    }

    fn keep_applied(&mut self, applied: Vec<Applied>, pen: &Pen) -> Result<Changed, Error> {
        let mut touched = Vec::new();
        let mut changes = Vec::new();
        let mut inverses = Vec::new();
        for done in applied {
            if done.is_nothing() {
                continue;
            }
            touched.extend(done.touched.iter().cloned());
            inverses.push(done.inverse.clone());
            changes.push(self.document_change(done, pen)?);
        }
        self.keep_or_forget(&changes)?;
        let now = self.now;
        let plan = self.plan()?;
        let burst = match changes.as_slice() {
            [
                Change {
                    act: Act::Wrote { target },
                    ..
                },
            ] => Some((*target, pen.id(), now)),
            _ => None,
        };
        let goes_on = matches!((&plan.burst, &burst), (Some((text, by, at)), Some((target, pen, _)))
            if text == target && by == pen && now - at < BURST);
        for (index, (change, inverse)) in changes.iter().zip(inverses).enumerate() {
            if index > 0 || goes_on {
                plan.undo.join(change.id, change.act.clone(), inverse);
            } else {
                plan.undo.push(change.id, change.act.clone(), inverse);
            }
        }
        plan.burst = burst;
        Ok(plan.took_in(changes, touched, None, now))
    }

    /// Edits of the document and records of any of the plan's spaces as one
    /// durable step, undone as one.
    pub(crate) fn together(&mut self, edits: &[(Edit, Pen)], says: Vec<Say>) -> Result<Changed, Error> {
        for pen in edits
            .iter()
            .map(|(_, pen)| pen)
            .chain(says.iter().filter_map(|say| say.pen.as_ref()))
        {
            self.check_pen(&pen.clone())?;
        }
        let (now, plan, me) = (self.now, self.plan, self.open.me);
        let mut changes = Vec::new();
        let mut inverses = Vec::new();
        let mut touched = Vec::new();
        for (edit, pen) in edits {
            let peer = self.open.peer(pen, self.chance);
            match self.plan()?.doc.apply(edit, pen, peer, now) {
                Ok(done) if done.is_nothing() => {}
                Ok(done) => {
                    touched.extend(done.touched.iter().cloned());
                    inverses.push(done.inverse.clone());
                    changes.push(self.document_change(done, pen)?);
                }
                Err(refused) => {
                    self.forget()?;
                    return Err(refused.into());
                }
            }
        }
        let mut said = None;
        for Say {
            space,
            pen,
            body,
            replaces,
        } in says
        {
            let (change, record) =
                record_change(space, Some(plan), me, pen.as_ref(), &body, replaces, now, self.chance)?;
            said.get_or_insert(record.id);
            inverses.push(Inverse::of_record(record));
            changes.push(change);
        }
        touched.push(Touched::Records);
        self.keep_or_forget(&changes)?;
        let open = self.plan()?;
        for (nth, (change, inverse)) in changes.iter().zip(inverses).enumerate() {
            if nth == 0 {
                open.undo.push(change.id, change.act.clone(), inverse);
            } else {
                open.undo.join(change.id, change.act.clone(), inverse);
            }
        }
        open.burst = None;
        Ok(open.took_in(changes, touched, said, now))
    }

    /// The plan's care space.
    pub(crate) fn care_space(&mut self) -> Result<Space, Error> {
        self.open.space(SpaceKind::PlanCare, Some(self.plan))
    }

    /// The records of the care space, read anew: they are kept in no memory
    /// that a shared screen is served from.
    pub(crate) fn care_records(&mut self) -> Result<Vec<Record>, Error> {
        let space = self.care_space()?;
        Ok(self.open.vault.records_in(space.id)?)
    }

    fn document_change(&mut self, done: Applied, pen: &Pen) -> Result<Change, Error> {
        let id = ChangeId::from_random(self.random16());
        let space = self.plan()?.shared.id;
        Ok(Change {
            id,
            space,
            plan: Some(self.plan),
            at: self.now,
            signer: self.open.me,
            act: done.act,
            payload: Payload::Document {
                pen: pen.clone(),
                update: done.update,
                after: done.after,
            },
        })
    }

    /// Undoes or redoes one's own last change (P26).
    pub(crate) fn turn(&mut self, which: Turn) -> Result<Undone, Error> {
        let language = crate::class::school_of(self.open).language;
        let pen = if self.alone {
            crate::records::own_pen(self.plan()?.student, Voice::Student, &language)
        } else {
            crate::records::own_pen(self.open.me, Voice::School, &language)
        };
        let peer = self.open.peer(&pen, self.chance);
        let now = self.now;
        let plan_id = self.plan;
        let chance = &mut *self.chance;
        let plan = self
            .open
            .plans
            .get_mut(&plan_id)
            .ok_or(Error::PlanUnknown { plan: plan_id })?;
        let mut fresh = || {
            let mut bytes = [0; 16];
            chance.fill(&mut bytes);
            RecordId::from_random(bytes)
        };
        let done = match which {
            Turn::Back => plan.undo.undo(&mut plan.doc, &pen, peer, now, &mut fresh)?,
            Turn::Again => plan.undo.redo(&mut plan.doc, &pen, peer, now, &mut fresh)?,
        };
        plan.burst = None;
        let Some(done) = done else {
            return Ok(Undone {
                act: None,
                changed: None,
            });
        };
        let mut touched = Vec::new();
        let mut changes = Vec::new();
        if let Some(applied) = done.document.filter(|applied| !applied.is_nothing()) {
            touched.extend(applied.touched.iter().cloned());
            changes.push(self.document_change(applied, &pen)?);
        }
        for step in done.records {
            changes.push(self.record_step(step, which, done.change)?);
            touched.push(Touched::Records);
        }
        self.keep_or_forget(&changes)?;
        let plan = self.plan()?;
        let changed = plan.took_in(changes, touched, None, now);
        Ok(Undone {
            act: Some(done.act),
            changed: Some(changed),
        })
    }

    fn record_step(&mut self, step: RecordStep, which: Turn, change: ChangeId) -> Result<Change, Error> {
        let shared = self.plan()?.shared;
        let (me, now, plan) = (self.open.me, self.now, Some(self.plan));
        let mut made = match step {
            RecordStep::Withdraw(record) => {
                let body = RecordBody::Withdrawn { record: record.id };
                let space = Space {
                    id: record.space,
                    ..shared
                };
                record_change(space, plan, me, None, &body, Vec::new(), now, self.chance)?.0
            }
            RecordStep::Append(record) => Change {
                id: ChangeId::from_random(self.random16()),
                space: record.space,
                plan,
                at: now,
                signer: me,
                act: Act::Recorded { record: record.id },
                payload: Payload::Record(*record),
            },
        };
        made.act = match which {
            Turn::Back => Act::Undid { change },
            Turn::Again => Act::Redid { change },
        };
        Ok(made)
    }

    /// Appends a record to the plan's shared space.
    pub(crate) fn record(&mut self, pen: Option<&Pen>, body: &RecordBody, undoable: bool) -> Result<Changed, Error> {
        let undo = if undoable { Undoable::Alone } else { Undoable::Never };
        self.append(pen, body, Vec::new(), undo)
    }

    /// Appends a record that takes the place of earlier ones.
    pub(crate) fn append(
        &mut self,
        pen: Option<&Pen>,
        body: &RecordBody,
        replaces: Vec<RecordId>,
        undo: Undoable,
    ) -> Result<Changed, Error> {
        if let Some(pen) = pen {
            self.check_pen(pen)?;
        }
        if self.plan()?.joined_into().is_some() {
            return Err(Error::PlanJoined);
        }
        let shared = self.plan()?.shared;
        let (change, record) = record_change(
            shared,
            Some(self.plan),
            self.open.me,
            pen,
            body,
            replaces,
            self.now,
            self.chance,
        )?;
        self.keep_or_forget(std::slice::from_ref(&change))?;
        let now = self.now;
        let plan = self.plan()?;
        let id = record.id;
        let inverse = Inverse::of_record(record);
        match undo {
            Undoable::Never => {}
            Undoable::Alone => plan.undo.push(change.id, change.act.clone(), inverse),
            Undoable::WithTheLast => plan.undo.join(change.id, change.act.clone(), inverse),
        }
        plan.burst = None;
        Ok(plan.took_in(vec![change], vec![Touched::Records], Some(id), now))
    }

    /// Brings parts of another plan in, with their authors, and says where they
    /// came from. One step, undone as one.
    pub(crate) fn bring(
        &mut self,
        content: &Content,
        pens: &[Pen],
        records: Vec<Record>,
        body: &RecordBody,
        undo: Undoable,
    ) -> Result<Changed, Error> {
        let language = crate::class::school_of(self.open).language;
        let pen = crate::records::own_pen(self.open.me, Voice::School, &language);
        let peer = self.open.peer(&pen, self.chance);
        let applied = self.plan()?.doc.bring(content, pens, peer)?;
        let shared = self.plan()?.shared;
        let (plan, me, now) = (Some(self.plan), self.open.me, self.now);
        let (said, record) = record_change(shared, plan, me, None, body, Vec::new(), now, self.chance)?;
        let mut touched = applied.touched.clone();
        touched.push(Touched::Records);
        let mut inverse = applied.inverse.clone();
        let mut changes = Vec::new();
        if !applied.is_nothing() {
            changes.push(self.document_change(applied, &pen)?);
        }
        inverse = inverse.followed_by(Inverse::of_record(record));
        for record in records {
            changes.push(Change {
                id: ChangeId::from_random(self.random16()),
                space: shared.id,
                plan,
                at: now,
                signer: me,
                act: Act::Imported,
                payload: Payload::Record(record),
            });
        }
        let (id, act) = (said.id, Act::CameAlong);
        changes.push(said);
        self.keep_or_forget(&changes)?;
        let plan = self.plan()?;
        if undo == Undoable::Alone {
            plan.undo.push(id, act, inverse);
        }
        plan.burst = None;
        Ok(plan.took_in(changes, touched, None, now))
    }

    /// Takes out of memory what edits before a refused one put there, for it is
    /// on no disk. What was kept before can still be undone.
    fn forget(&mut self) -> Result<(), Error> {
        let undo = self.open.plans.remove(&self.plan).map(|plan| plan.undo);
        let plan = self.open.plan(self.plan, self.chance)?;
        if let Some(undo) = undo {
            plan.undo = undo;
        }
        Ok(())
    }

    /// Keeps changes; when the disk refuses, memory goes back to what it holds.
    fn keep_or_forget(&mut self, changes: &[Change]) -> Result<(), Error> {
        if changes.is_empty() {
            return Ok(());
        }
        if let Err(refused) = self.open.keep(changes) {
            self.open.plans.remove(&self.plan);
            // Reading back may fail too where the disk is gone; the first
            // error is the one that says what happened.
            let _ = self.open.plan(self.plan, self.chance);
            return Err(refused);
        }
        Ok(())
    }
}
