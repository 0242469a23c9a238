//! An open vault and the one door for writes.
//!
//! A change goes: document or record in memory, then the journal on disk in
//! one durable transaction, then the answer. When the disk refuses, what was
//! changed in memory is forgotten and read again from the disk, so that the
//! window never shows as kept what is not.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::change::{Act, Change, Payload, Touched};
use domain::doc::{Applied, Edit, Inverse, PlanDoc, RecordStep, UndoStack};
use domain::plan::SchoolYear;
use domain::{
    ChangeId, Pen, PenId, PersonId, Plan, PlanId, Record, RecordBody, RecordId, Space, SpaceKind, TextRef, Voice,
};
use vault::{Effect, Vault};

use crate::error::Error;
use crate::host::{Chance, Host, Window};
use crate::messages::{Changed, Undone};
use crate::school_log::SchoolLog;

/// An open vault.
pub(crate) struct Open {
    pub(crate) vault: Vault,
    /// The name of its folder.
    pub(crate) folder: String,
    pub(crate) me: PersonId,
    pub(crate) sample: bool,
    pub(crate) school: SchoolLog,
    pub(crate) plans: HashMap<PlanId, OpenPlan>,
    pub(crate) together: Option<Together>,
    pub(crate) saved_at: Option<DateTime<Utc>>,
    /// One peer of the document engine for each pen and start of the app:
    /// a peer used again after a restored backup would break every merge.
    peers: HashMap<PenId, u64>,
}

/// A conference on the screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Together {
    pub(crate) plan: PlanId,
    pub(crate) conference: RecordId,
}

/// A plan in memory: its document, its records, and one's own undo.
pub(crate) struct OpenPlan {
    pub(crate) doc: PlanDoc,
    pub(crate) student: PersonId,
    pub(crate) year: SchoolYear,
    pub(crate) shared: Space,
    pub(crate) records: Vec<Record>,
    /// The log of the shared space, for the story and for "not yet heard".
    pub(crate) changes: Vec<Change>,
    pub(crate) undo: UndoStack,
    pub(crate) saved_at: Option<DateTime<Utc>>,
    /// The text that was written in last, by which pen and when: a burst of
    /// typing is undone as one.
    burst: Option<(TextRef, PenId, DateTime<Utc>)>,
}

/// With more updates than this beside it a new snapshot is kept at opening, so
/// that a plan written in for years opens like a new one.
const UPDATES_BESIDE_A_SNAPSHOT: usize = 200;

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

impl OpenPlan {
    /// The plan as people read it.
    pub(crate) fn read(&self) -> Plan {
        domain::plan::assemble(&self.doc, self.student, self.year, &self.records)
    }

    /// Takes kept changes into memory and says what they touched.
    fn took_in(
        &mut self,
        changes: Vec<Change>,
        touched: Vec<Touched>,
        record: Option<RecordId>,
        now: DateTime<Utc>,
    ) -> Changed {
        if !changes.is_empty() {
            self.saved_at = Some(now);
        }
        for change in changes {
            if let Payload::Record(record) = &change.payload {
                self.records.push(record.clone());
            }
            self.changes.push(change);
        }
        Changed {
            revision: self.doc.revision(),
            saved_at: self.saved_at.unwrap_or(now),
            touched,
            record,
        }
    }
}

impl Open {
    pub(crate) fn new(vault: Vault, folder: String, me: PersonId, sample: bool) -> Result<Self, Error> {
        let mut open = Self {
            vault,
            folder,
            me,
            sample,
            school: SchoolLog::default(),
            plans: HashMap::new(),
            together: None,
            saved_at: None,
            peers: HashMap::new(),
        };
        open.reload_school()?;
        Ok(open)
    }

    /// Folds the school's records again from the log.
    pub(crate) fn reload_school(&mut self) -> Result<(), Error> {
        let mut records = Vec::new();
        for kind in [SpaceKind::People, SpaceKind::Library, SpaceKind::Class] {
            if let Some(space) = self.vault.space(kind, None)? {
                records.extend(self.vault.records_in(space.id)?);
            }
        }
        self.school = SchoolLog::fold(&records);
        Ok(())
    }

    /// The space of a kind, made where it is not there yet.
    pub(crate) fn space(&mut self, kind: SpaceKind, plan: Option<PlanId>) -> Result<Space, Error> {
        if let Some(space) = self.vault.space(kind, plan)? {
            return Ok(space);
        }
        Ok(self.vault.create_space(kind, plan)?)
    }

    /// A plan's document and records, read once and kept.
    pub(crate) fn plan(&mut self, id: PlanId, chance: &mut dyn Chance) -> Result<&mut OpenPlan, Error> {
        if !self.plans.contains_key(&id) {
            let loaded = self.load(id, chance)?;
            self.plans.insert(id, loaded);
        }
        self.plans.get_mut(&id).ok_or(Error::PlanUnknown { plan: id })
    }

    fn load(&mut self, id: PlanId, chance: &mut dyn Chance) -> Result<OpenPlan, Error> {
        let shared = self
            .vault
            .space(SpaceKind::PlanShared, Some(id))?
            .ok_or(Error::PlanUnknown { plan: id })?;
        let changes: Vec<Change> = self
            .vault
            .changes_in(shared.id)?
            .into_iter()
            .map(|entry| entry.change)
            .collect();
        let records: Vec<Record> = changes
            .iter()
            .filter_map(|change| match &change.payload {
                Payload::Record(record) => Some(record.clone()),
                _ => None,
            })
            .collect();
        let (student, year) = records
            .iter()
            .find_map(|record| match record.known() {
                Some(RecordBody::PlanBegun { student, year }) => Some((student, year)),
                _ => None,
            })
            .ok_or(Error::PlanUnknown { plan: id })?;
        let stored = self.vault.document_updates(id)?;
        let doc = PlanDoc::open(
            id,
            stored.snapshot.as_ref().map(|snapshot| snapshot.bytes.as_slice()),
            stored.updates.iter().map(Vec::as_slice),
            random_peer(chance),
        )?;
        if stored.updates.len() > UPDATES_BESIDE_A_SNAPSHOT {
            let bytes = doc.snapshot()?;
            self.vault.commit(
                Vec::new(),
                vec![Effect::Snapshot {
                    plan: id,
                    revision: doc.revision(),
                    bytes,
                }],
            )?;
        }
        let saved_at = changes.last().map(|change| change.at);
        Ok(OpenPlan {
            doc,
            student,
            year,
            shared,
            records,
            changes,
            undo: UndoStack::default(),
            saved_at,
            burst: None,
        })
    }

    /// Keeps changes: durable before it returns.
    pub(crate) fn keep(&mut self, changes: &[Change]) -> Result<DateTime<Utc>, Error> {
        let at = changes.last().map(|change| change.at).unwrap_or_default();
        self.vault.commit(changes.to_vec(), Vec::new())?;
        self.saved_at = Some(at);
        Ok(at)
    }

    /// Appends a record to a space that is not a plan's and folds it in.
    pub(crate) fn state(
        &mut self,
        kind: SpaceKind,
        body: &RecordBody,
        now: DateTime<Utc>,
        chance: &mut dyn Chance,
    ) -> Result<RecordId, Error> {
        let space = self.space(kind, None)?;
        let replaces = self.school.replaced_by(body);
        let (change, record) = record_change(space, None, self.me, None, body, replaces, now, chance)?;
        self.keep(&[change])?;
        self.school.take_in(&record);
        Ok(record.id)
    }

    /// Plans whose log gives no document, or another one than their snapshot:
    /// for the check that IT runs.
    pub(crate) fn unread_plans(&mut self) -> Result<Vec<String>, Error> {
        let mut findings = Vec::new();
        for row in self.vault.plans()? {
            let updates: Vec<Vec<u8>> = self
                .vault
                .changes(row.plan)?
                .into_iter()
                .filter_map(|entry| match entry.change.payload {
                    Payload::Document { update, .. } => Some(update),
                    _ => None,
                })
                .collect();
            let from_log = PlanDoc::open(row.plan, None, updates.iter().map(Vec::as_slice), 1)?;
            if !from_log.refused().is_empty() {
                findings.push(format!(
                    "plan {}: {} changes cannot be applied",
                    row.plan,
                    from_log.refused().len()
                ));
            }
            let stored = self.vault.document_updates(row.plan)?;
            let cached = PlanDoc::open(
                row.plan,
                stored.snapshot.as_ref().map(|snapshot| snapshot.bytes.as_slice()),
                stored.updates.iter().map(Vec::as_slice),
                1,
            )?;
            if cached.revision() != from_log.revision() {
                findings.push(format!("plan {}: the snapshot is not what the log gives", row.plan));
            }
        }
        Ok(findings)
    }

    pub(crate) fn peer(&mut self, pen: &Pen, chance: &mut dyn Chance) -> u64 {
        *self.peers.entry(pen.id()).or_insert_with(|| random_peer(chance))
    }

    /// Everyone who may hold the pen at this plan: the student, the family,
    /// the adults of the class, and oneself.
    pub(crate) fn around(&self, student: PersonId) -> Vec<PersonId> {
        let mut around = vec![student];
        around.extend(self.school.family_of(student).iter().map(|person| person.id));
        let mut adults: Vec<_> = self
            .school
            .people
            .values()
            .filter(|person| person.voice == Voice::School)
            .collect();
        adults.sort_by_key(|person| {
            let teaches = self
                .school
                .class
                .as_ref()
                .is_some_and(|class| class.teachers.contains(&person.id));
            (
                person.id != self.me,
                !teaches,
                crate::school_log::name_key(&person.name.full),
                person.id,
            )
        });
        around.extend(adults.into_iter().map(|person| person.id));
        around
    }
}

/// A peer id for the document engine; never one of its reserved values.
pub(crate) fn random_peer(chance: &mut dyn Chance) -> u64 {
    let mut bytes = [0; 8];
    chance.fill(&mut bytes);
    (u64::from_le_bytes(bytes) >> 1).max(1)
}

/// A record and the change that carries it.
#[expect(
    clippy::too_many_arguments,
    reason = "each is a different fact about the record; a struct would only rename them"
)]
pub(crate) fn record_change(
    space: Space,
    plan: Option<PlanId>,
    signer: PersonId,
    pen: Option<&Pen>,
    body: &RecordBody,
    replaces: Vec<RecordId>,
    now: DateTime<Utc>,
    chance: &mut dyn Chance,
) -> Result<(Change, Record), Error> {
    let mut draw = || {
        let mut bytes = [0; 16];
        chance.fill(&mut bytes);
        bytes
    };
    let record = Record {
        id: RecordId::from_random(draw()),
        space: space.id,
        plan,
        signer,
        pen: pen.cloned(),
        at: now,
        replaces,
        body: serde_json::to_value(body).map_err(|fault| Error::MalformedRequest {
            what: fault.to_string(),
        })?,
    };
    let change = Change {
        id: ChangeId::from_random(draw()),
        space: space.id,
        plan,
        at: now,
        signer,
        act: Act::Recorded { record: record.id },
        payload: Payload::Record(record.clone()),
    };
    Ok((change, record))
}

/// One plan, opened for a use case from one window.
pub(crate) struct Desk<'a> {
    pub(crate) open: &'a mut Open,
    chance: &'a mut dyn Chance,
    pub(crate) now: DateTime<Utc>,
    plan: PlanId,
}

impl Host {
    /// The plan of a request, where this window may reach it.
    pub(crate) fn desk(&mut self, window: Window, plan: PlanId) -> Result<Desk<'_>, Error> {
        let now = self.clock.now();
        let chance = self.chance.as_mut();
        let open = self.open.as_mut().ok_or(Error::VaultClosed)?;
        if window == Window::Conference && open.together.is_none_or(|together| together.plan != plan) {
            // The same words as for a plan that is not there: the shared
            // screen cannot even ask which plans exist.
            return Err(Error::PlanUnknown { plan });
        }
        open.plan(plan, chance)?;
        Ok(Desk {
            open,
            chance,
            now,
            plan,
        })
    }
}

impl Desk<'_> {
    pub(crate) fn plan(&mut self) -> Result<&mut OpenPlan, Error> {
        self.open
            .plans
            .get_mut(&self.plan)
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
        let around = self.open.around(student);
        let all_here = pen
            .speakers
            .iter()
            .chain(&pen.interpreter)
            .chain(std::iter::once(&pen.scribe))
            .all(|person| around.contains(person));
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
        Ok(())
    }

    /// Carries out an edit of the document and keeps it.
    pub(crate) fn edit(&mut self, edit: &Edit, pen: &Pen) -> Result<Changed, Error> {
        self.edit_all(std::slice::from_ref(edit), pen)
    }

    /// Several edits as one durable step; undone one by one.
    pub(crate) fn edit_all(&mut self, edits: &[Edit], pen: &Pen) -> Result<Changed, Error> {
        self.check_pen(pen)?;
        let peer = self.open.peer(pen, self.chance);
        let now = self.now;
        let mut applied = Vec::new();
        for edit in edits {
            match self.plan()?.doc.apply(edit, pen, peer, now) {
                Ok(done) => applied.push(done),
                Err(refused) => {
                    // Edits before this one are in memory only.
                    self.open.plans.remove(&self.plan);
                    self.open.plan(self.plan, self.chance)?;
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
        let pen = crate::records::own_pen(self.open.me, Voice::School, &language);
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
                record_change(shared, plan, me, None, &body, Vec::new(), now, self.chance)?.0
            }
            RecordStep::Append(record) => Change {
                id: ChangeId::from_random(self.random16()),
                space: shared.id,
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
        if let Some(pen) = pen {
            self.check_pen(pen)?;
        }
        let shared = self.plan()?.shared;
        let (change, record) = record_change(
            shared,
            Some(self.plan),
            self.open.me,
            pen,
            body,
            Vec::new(),
            self.now,
            self.chance,
        )?;
        self.keep_or_forget(std::slice::from_ref(&change))?;
        let now = self.now;
        let plan = self.plan()?;
        let id = record.id;
        if undoable {
            plan.undo
                .push(change.id, change.act.clone(), Inverse::of_record(record));
        }
        plan.burst = None;
        Ok(plan.took_in(vec![change], vec![Touched::Records], Some(id), now))
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
