//! An open vault and the one door for writes.
//!
//! A change goes: document or record in memory, then the journal on disk in
//! one durable transaction, then the answer. When the disk refuses, what was
//! changed in memory is forgotten and read again from the disk, so that the
//! window never shows as kept what is not.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::change::{Act, Change, Payload, Touched};
use domain::doc::{Applied, Edit, Inverse, PlanDoc, UndoStack};
use domain::plan::SchoolYear;
use domain::{
    ChangeId, Pen, PenId, PersonId, Plan, PlanId, Record, RecordBody, RecordId, Space, SpaceKind, Voice,
};
use vault::Vault;

use crate::error::Error;
use crate::host::{Chance, Host, Window};
use crate::messages::Changed;
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
    pub(crate) undo: UndoStack,
    pub(crate) saved_at: Option<DateTime<Utc>>,
}

impl OpenPlan {
    /// The plan as people read it.
    pub(crate) fn read(&self) -> Plan {
        domain::plan::assemble(&self.doc, self.student, self.year, &self.records)
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
    pub(crate) fn space(&mut self, kind: SpaceKind, plan: Option<PlanId>, chance: &mut dyn Chance) -> Result<Space, Error> {
        if let Some(space) = self.vault.space(kind, plan)? {
            return Ok(space);
        }
        let mut id = [0; 16];
        chance.fill(&mut id);
        Ok(self.vault.create_space(domain::SpaceId::from_random(id), kind, plan)?)
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
        let shared = self.vault.space(SpaceKind::PlanShared, Some(id))?.ok_or(Error::PlanUnknown { plan: id })?;
        let records = self.vault.records_in(shared.id)?;
        let (student, year) = records
            .iter()
            .find_map(|record| match record.known() {
                Some(RecordBody::PlanBegun { student, year }) => Some((student, year)),
                _ => None,
            })
            .ok_or(Error::PlanUnknown { plan: id })?;
        let stored = self.vault.document(id)?;
        let doc = PlanDoc::open(
            id,
            stored.snapshot.as_deref(),
            stored.updates.iter().map(Vec::as_slice),
            random_peer(chance),
        )?;
        let saved_at = self.vault.last_saved(shared.id)?;
        Ok(OpenPlan { doc, student, year, shared, records, undo: UndoStack::default(), saved_at })
    }

    /// Keeps changes: durable before it returns.
    pub(crate) fn keep(&mut self, changes: &[Change]) -> Result<DateTime<Utc>, Error> {
        let at = changes.last().map(|change| change.at).unwrap_or_default();
        self.vault.commit(changes)?;
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
        let space = self.space(kind, None, chance)?;
        let replaces = self.school.replaced_by(body);
        let (change, record) = record_change(space, None, self.me, None, body, replaces, now, chance)?;
        self.keep(&[change])?;
        self.school.take_in(&record);
        Ok(record.id)
    }

    fn peer(&mut self, pen: &Pen, chance: &mut dyn Chance) -> u64 {
        *self.peers.entry(pen.id()).or_insert_with(|| random_peer(chance))
    }

    /// Everyone who may hold the pen at this plan: the student, the family,
    /// the adults of the class, and oneself.
    pub(crate) fn around(&self, student: PersonId) -> Vec<PersonId> {
        let mut around = vec![student];
        around.extend(self.school.family_of(student).iter().map(|person| person.id));
        let mut adults: Vec<_> = self.school.people.values().filter(|person| person.voice == Voice::School).collect();
        adults.sort_by_key(|person| {
            let teaches = self.school.class.as_ref().is_some_and(|class| class.teachers.contains(&person.id));
            (person.id != self.me, !teaches, crate::school_log::name_key(&person.name.full), person.id)
        });
        around.extend(adults.into_iter().map(|person| person.id));
        around
    }
}

/// A peer id for the document engine; never one of its reserved values.
fn random_peer(chance: &mut dyn Chance) -> u64 {
    let mut bytes = [0; 8];
    chance.fill(&mut bytes);
    (u64::from_le_bytes(bytes) >> 1).max(1)
}

/// A record and the change that carries it.
#[expect(clippy::too_many_arguments, reason = "each is a different fact about the record; a struct would only rename them")]
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
        body: serde_json::to_value(body).map_err(|fault| Error::MalformedRequest { what: fault.to_string() })?,
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
        Ok(Desk { open, chance, now, plan })
    }
}

impl Desk<'_> {
    pub(crate) fn plan(&mut self) -> Result<&mut OpenPlan, Error> {
        self.open.plans.get_mut(&self.plan).ok_or(Error::PlanUnknown { plan: self.plan })
    }

    pub(crate) fn id(&self) -> PlanId {
        self.plan
    }

    pub(crate) fn chance(&mut self) -> &mut dyn Chance {
        self.chance
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
        self.keep_applied(applied, pen, true)
    }

    fn keep_applied(&mut self, applied: Vec<Applied>, pen: &Pen, undoable: bool) -> Result<Changed, Error> {
        let plan = self.plan()?;
        let shared = plan.shared;
        let mut changes = Vec::new();
        let mut touched = Vec::new();
        let mut undo = Vec::new();
        for done in applied {
            touched.extend(done.touched);
            if done.update.is_empty() {
                continue;
            }
            let id = ChangeId::from_random(self.random16());
            undo.push((id, done.act.clone(), done.inverse, pen.clone()));
            changes.push(Change {
                id,
                space: shared.id,
                plan: Some(self.plan),
                at: self.now,
                signer: self.open.me,
                act: done.act,
                payload: Payload::Document { pen: pen.clone(), update: done.update, after: done.after },
            });
        }
        self.keep_or_forget(&changes)?;
        let now = self.now;
        let plan = self.plan()?;
        if undoable {
            for (change, act, inverse, pen) in undo {
                plan.undo.push(change, act, inverse, pen);
            }
        }
        if !changes.is_empty() {
            plan.saved_at = Some(now);
        }
        Ok(Changed { revision: plan.doc.revision(), saved_at: plan.saved_at.unwrap_or(now), touched, record: None })
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
            let pen = pen.cloned();
            plan.undo.push_record(change.id, change.act, Inverse::Withdraw { record: id }, pen);
        }
        plan.records.push(record);
        plan.saved_at = Some(now);
        Ok(Changed {
            revision: plan.doc.revision(),
            saved_at: now,
            touched: vec![Touched::Records],
            record: Some(id),
        })
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
