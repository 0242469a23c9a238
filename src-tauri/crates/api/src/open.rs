//! An open vault: what is held in memory of it, read once, and kept in step
//! with the disk.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::change::{Act, Change, Payload, Touched};
use domain::doc::{PlanDoc, UndoStack};
use domain::plan::SchoolYear;
use domain::{
    ChangeId, CompetencyId, Pen, PenId, PersonId, Plan, PlanId, Record, RecordBody, RecordId, Space, SpaceKind,
    TextRef, Voice,
};
use vault::{Effect, Vault};

use crate::error::Error;
use crate::host::Chance;
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
    /// For each plan, the competencies of which the student's plans of other
    /// years hold evidence.
    pub(crate) shown_before: HashMap<PlanId, BTreeSet<CompetencyId>>,
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
    /// The plan as it was read last, with how many records it was read from;
    /// the plan itself knows its revision.
    read: RefCell<Option<(usize, Arc<Plan>)>>,
    /// The text that was written in last, by which pen and when: a burst of
    /// typing is undone as one.
    pub(crate) burst: Option<(TextRef, PenId, DateTime<Utc>)>,
}

/// With more updates than this beside it a new snapshot is kept at opening, so
/// that a plan written in for years opens like a new one.
const UPDATES_BESIDE_A_SNAPSHOT: usize = 200;

impl OpenPlan {
    /// The plan as people read it: assembled once for each state that it is
    /// in, however often a use case asks. Records are only ever added, so their
    /// number and the document's revision name the state.
    pub(crate) fn read(&self) -> Arc<Plan> {
        let mut kept = self.read.borrow_mut();
        match &*kept {
            Some((records, plan)) if *records == self.records.len() && plan.revision == self.doc.revision() => {
                plan.clone()
            }
            _ => {
                let plan = Arc::new(domain::plan::assemble(
                    &self.doc,
                    self.student,
                    self.year,
                    &self.records,
                ));
                *kept = Some((self.records.len(), plan.clone()));
                plan
            }
        }
    }

    /// Takes kept changes into memory and says what they touched.
    pub(crate) fn took_in(
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
            shown_before: HashMap::new(),
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
            read: RefCell::new(None),
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

    pub(crate) fn peer(&mut self, pen: &Pen, chance: &mut dyn Chance) -> u64 {
        *self.peers.entry(pen.id()).or_insert_with(|| random_peer(chance))
    }

    /// Everyone who may hold the pen at this plan: the student, the family,
    /// the adults of the class, and oneself.
    pub(crate) fn around(&self, student: PersonId) -> Vec<PersonId> {
        let mut around = vec![student];
        around.extend(self.school.family_of(student).iter().map(|person| person.id));
        let mut adults: Vec<_> = self.school.adults().collect();
        adults.sort_by_cached_key(|person| {
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

    /// Whether [`Open::around`] names a person, asked at every key and without
    /// the list.
    pub(crate) fn is_around(&self, student: PersonId, person: PersonId) -> bool {
        person == student
            || self.school.people.get(&person).is_some_and(|known| {
                let is_family = known.relation.as_ref().is_some_and(|tie| tie.to == student);
                known.voice == Voice::School || is_family
            })
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
