//! An open vault: what is held in memory of it, read once, and kept in step
//! with the disk.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::change::{Act, Change, Payload, Touched};
use domain::doc::{Arrival, PlanDoc, TakenIn, UndoStack};
use domain::plan::SchoolYear;
use domain::{
    ChangeId, CompetencyId, Pen, PenId, PersonId, Plan, PlanId, Record, RecordBody, RecordId, Space, SpaceKind,
    TextRef, Voice,
};
use vault::{Effect, PlanLog, Vault};

use crate::aside::{Aside, Pens, arrival};
use crate::error::{Error, as_json};
use crate::host::Chance;
use crate::messages::{AsideWhy, AsideWords, Changed};
use crate::school_log::SchoolLog;
use crate::twins::Joins;

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
    /// The plan of a student who has the computer alone.
    pub(crate) alone: Option<PlanId>,
    pub(crate) saved_at: Option<DateTime<Utc>>,
    /// A bundle that is being written or read.
    pub(crate) carrying: Option<crate::carry::Carrying>,
    /// What was taken in as evidence and waits to be kept with words.
    pub(crate) waiting: Option<crate::evidence::Waiting>,
    /// The plan for which the microphone is on.
    pub(crate) recording: Option<PlanId>,
    /// Plans of which the audit holds that they were opened in this run.
    pub(crate) opened_once: BTreeSet<PlanId>,
    /// One peer of the document engine for each pen and start of the app:
    /// a peer used again after a restored backup would break every merge.
    peers: HashMap<PenId, u64>,
    /// For each plan, the competencies of which the student's plans of other
    /// years hold evidence.
    pub(crate) shown_before: HashMap<PlanId, BTreeSet<CompetencyId>>,
    /// Plans that nobody began who may.
    pub(crate) not_begun: HashSet<PlanId>,
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
    /// What they say of joining this plan with another.
    pub(crate) joins: Joins,
    /// The log of the shared space, for the story and for "not yet heard":
    /// without what is parked or aside.
    pub(crate) changes: Vec<Change>,
    pub(crate) undo: UndoStack,
    pub(crate) saved_at: Option<DateTime<Utc>>,
    /// The plan as it was read last, with how many records it was read from;
    /// the plan itself knows its revision.
    read: RefCell<Option<(usize, Arc<Plan>)>>,
    /// Others' changes that build on one not yet here.
    pub(crate) parked: Vec<Change>,
    /// Others' changes that do not match who signed them: kept in the log,
    /// and out of the document.
    pub(crate) aside: Vec<Aside>,
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

    /// Takes others' changes in, beside one's own undo. What stayed out for
    /// want of knowing its people is asked again.
    pub(crate) fn hear(&mut self, news: Vec<Change>, school: &SchoolLog) -> Result<(), Error> {
        let (again, aside) = std::mem::take(&mut self.aside)
            .into_iter()
            .partition(Aside::may_still_fit);
        self.aside = aside;
        let mut waiting = std::mem::take(&mut self.parked);
        let mut others = Vec::new();
        for change in again.into_iter().map(|aside: Aside| aside.change).chain(news) {
            match change.payload {
                Payload::Document { .. } => waiting.push(change),
                _ => others.push(change),
            }
        }
        let pens = Pens::new(self.student, school, self.changes.iter().chain(&waiting).chain(&others));
        let mut may = Vec::with_capacity(waiting.len());
        let mut out = |change, why| {
            self.aside.push(Aside {
                change,
                why,
                words: Vec::new(),
            });
        };
        for change in waiting {
            match pens.why_not_change(&change) {
                None => may.push(change),
                Some(why) => out(change, why),
            }
        }
        let mut said = Vec::with_capacity(others.len());
        for change in others {
            match pens.why_not_change(&change) {
                None => said.push(change),
                Some(why) => out(change, why),
            }
        }
        let arrivals: Vec<Arrival<'_>> = may.iter().filter_map(arrival).collect();
        let taken = if arrivals.is_empty() {
            TakenIn::default()
        } else {
            self.doc.take_in(&arrivals)?
        };
        let out: HashSet<usize> = taken
            .waiting
            .iter()
            .copied()
            .chain(taken.refused.iter().map(|refused| refused.place))
            .collect();
        for refused in taken.refused {
            self.aside.push(Aside {
                change: may[refused.place].clone(),
                why: refused.why.into(),
                words: refused.words.into_iter().map(AsideWords::from).collect(),
            });
        }
        self.parked = taken.waiting.iter().map(|place| may[*place].clone()).collect();
        let came_in = may.into_iter().enumerate().filter(|(place, _)| !out.contains(place));
        self.changes.extend(came_in.map(|(_, change)| change));
        for change in said {
            if let Payload::Record(record) = &change.payload {
                self.records.push(record.clone());
            }
            self.changes.push(change);
        }
        self.records = in_order(std::mem::take(&mut self.records));
        self.joins = Joins::said(&self.changes, school);
        self.what_they_say();
        *self.read.borrow_mut() = None;
        self.burst = None;
        Ok(())
    }

    /// What stays out for its pen was not tried, so its words are found on a
    /// copy that is thrown away.
    fn what_they_say(&mut self) {
        for aside in self.aside.iter_mut().filter(|aside| aside.words.is_empty()) {
            if let Some(arrival) = arrival(&aside.change) {
                let words = self.doc.would_say(&[arrival]);
                aside.words = words.into_iter().map(AsideWords::from).collect();
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
        // What was said in another space is read from there when it is asked for.
        for change in changes.into_iter().filter(|change| change.space == self.shared.id) {
            if let Payload::Record(record) = &change.payload {
                self.joins.hear(record);
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
            alone: None,
            saved_at: None,
            carrying: None,
            waiting: None,
            recording: None,
            opened_once: BTreeSet::new(),
            peers: HashMap::new(),
            shown_before: HashMap::new(),
            not_begun: HashSet::new(),
        };
        open.reload_school()?;
        // Nothing of a plan is in memory yet that would have to hear of it.
        open.follow_members()?;
        open.follow_beginnings()?;
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
        let root = crate::joining::root(self)?;
        self.school = SchoolLog::fold(&in_order(records), root);
        if let Some(people) = self.vault.space(SpaceKind::People, None)? {
            let aside = self.vault.aside_in(people.id)?;
            self.school.hear_answers(aside.iter().flat_map(|one| {
                one.changes.iter().filter_map(|change| match &change.payload {
                    Payload::Record(record) => Some((one.device, record)),
                    _ => None,
                })
            }));
        }
        for plan in self.plans.values_mut() {
            plan.joins = Joins::said(&plan.changes, &self.school);
        }
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
        let said = changes.iter().filter_map(|change| match &change.payload {
            Payload::Record(record) => Some((change.signer, record.clone())),
            _ => None,
        });
        let (_, (student, year)) = self
            .school
            .begun(said)
            .remove(&id)
            .ok_or(Error::PlanUnknown { plan: id })?;
        let pens = Pens::new(student, &self.school, &changes);
        let here = self.me;
        let said_after: HashSet<ChangeId> = changes
            .iter()
            .filter(|change| matches!(change.payload, Payload::Record(_)))
            .filter(|change| change.signer != here && pens.came_after(change.id))
            .map(|change| change.id)
            .collect();
        // Two devices may have made one and the same record, each alone.
        let mut met = HashSet::new();
        let records: Vec<Record> = changes
            .iter()
            .filter_map(|change| match &change.payload {
                Payload::Record(record) if !said_after.contains(&change.id) && met.insert(record.id) => {
                    Some(record.clone())
                }
                _ => None,
            })
            .collect();
        let records = in_order(records);
        // A snapshot may hold what somebody wrote after having the plan no more.
        let mut log = self.vault.plan_log(id, !pens.any_after())?;
        let peer = random_peer(chance);
        let mut document = document_of(id, &log, peer, &pens);
        // A snapshot is a cache: one that cannot be read is made again from the log.
        let is_unread = document.is_err() && log.snapshot.is_some();
        if is_unread {
            log = self.vault.plan_log(id, false)?;
            document = document_of(id, &log, peer, &pens);
        }
        let Document { doc, parked, aside } = document?;
        // A snapshot holds all that is in the log, so there is none while
        // something stands outside.
        let is_due = is_unread || log.updates.len() > UPDATES_BESIDE_A_SNAPSHOT;
        if is_due && parked.is_empty() && aside.is_empty() {
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
        let parked: HashSet<ChangeId> = parked.into_iter().collect();
        let mut out: HashMap<ChangeId, (AsideWhy, Vec<AsideWords>)> =
            aside.into_iter().map(|(id, why, words)| (id, (why, words))).collect();
        let mut plan = OpenPlan {
            doc,
            student,
            year,
            shared,
            joins: Joins::said(&changes, &self.school),
            records,
            changes: Vec::with_capacity(changes.len()),
            undo: UndoStack::default(),
            saved_at,
            read: RefCell::new(None),
            parked: Vec::new(),
            aside: Vec::new(),
            burst: None,
        };
        for change in changes {
            if parked.contains(&change.id) {
                plan.parked.push(change);
            } else if said_after.contains(&change.id) {
                plan.aside.push(Aside {
                    change,
                    why: AsideWhy::CameAfter,
                    words: Vec::new(),
                });
            } else if let Some((why, words)) = out.remove(&change.id) {
                plan.aside.push(Aside { change, why, words });
            } else {
                plan.changes.push(change);
            }
        }
        plan.what_they_say();
        Ok(plan)
    }

    /// Takes into memory what others wrote and the vault has kept.
    pub(crate) fn hear(&mut self, changes: &[Change]) -> Result<(), Error> {
        let mut of_plans: HashMap<PlanId, Vec<Change>> = HashMap::new();
        let mut school = false;
        for change in changes {
            match change.plan {
                Some(plan) => of_plans.entry(plan).or_default().push(change.clone()),
                None => school = true,
            }
        }
        if school {
            self.reload_school()?;
            if changes.iter().any(crate::standing::changes_hands) {
                let all = self.vault.plans()?;
                self.look_anew(all.into_iter().map(|row| row.plan).collect())?;
            }
            // Whose the plans are is known better now: what counted here may have
            // come too late, so such a plan is read again.
            let school = &self.school;
            let me = self.me;
            self.plans.retain(|id, plan| {
                let after = |change: &Change| school.came_after(change.signer, plan.student, *id, change.at);
                !plan
                    .changes
                    .iter()
                    .any(|change| change.signer != me && after(change) && !school.took(change.id))
            });
            // Who may hold which pen is known better now, too.
            for (id, plan) in &self.plans {
                if plan.aside.iter().any(Aside::may_still_fit) {
                    of_plans.entry(*id).or_default();
                }
            }
        }
        for (id, changes) in of_plans {
            let Some(plan) = self.plans.get_mut(&id) else { continue };
            let shared = plan.shared.id;
            let news = changes.into_iter().filter(|change| change.space == shared).collect();
            plan.hear(news, &self.school)?;
        }
        Ok(())
    }

    /// Asks again of what stays out, with what is known of people by now.
    pub(crate) fn ask_again(&mut self) -> Result<(), Error> {
        let mut asked = Vec::new();
        for (id, plan) in &mut self.plans {
            if plan.aside.iter().any(Aside::may_still_fit) {
                plan.hear(Vec::new(), &self.school)?;
                asked.push(*id);
            }
        }
        self.look_anew(asked)
    }

    /// Lets the class page look at plans anew: what counts in them may have
    /// changed without a change of theirs.
    fn look_anew(&mut self, plans: Vec<PlanId>) -> Result<(), Error> {
        let facts = |plan| Effect::PlanFacts {
            plan,
            facts: serde_json::Value::Null,
        };
        if !plans.is_empty() {
            self.vault.commit(Vec::new(), plans.into_iter().map(facts).collect())?;
        }
        Ok(())
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
        let for_all = matches!(kind, SpaceKind::People | SpaceKind::Library | SpaceKind::Class);
        if for_all && !self.school.allows(self.me, body, now) {
            return Err(SchoolLog::refusal(body));
        }
        let replaces = self.school.replaced_by(body);
        self.state_after(kind, body, replaces, now, chance)
    }

    /// The same, with the records that it replaces.
    pub(crate) fn state_after(
        &mut self,
        kind: SpaceKind,
        body: &RecordBody,
        replaces: Vec<RecordId>,
        now: DateTime<Utc>,
        chance: &mut dyn Chance,
    ) -> Result<RecordId, Error> {
        let space = self.space(kind, None)?;
        let (change, record) = record_change(space, None, self.me, None, body, replaces, now, chance)?;
        self.keep(&[change])?;
        self.school.take_in(&record);
        Ok(record.id)
    }

    pub(crate) fn peer(&mut self, pen: &Pen, chance: &mut dyn Chance) -> u64 {
        *self.peers.entry(pen.id()).or_insert_with(|| random_peer(chance))
    }

    /// The plans of a student, under every record of that student.
    pub(crate) fn plans_of(&self, student: PersonId) -> Result<Vec<vault::PlanRow>, Error> {
        let mut rows = Vec::new();
        for record in self.school.all_of(student) {
            rows.extend(self.vault.plans_of(record)?);
        }
        rows.retain(|row| !self.not_begun.contains(&row.plan));
        Ok(rows)
    }

    /// Whose each plan is.
    pub(crate) fn students(&self) -> Result<BTreeMap<PlanId, PersonId>, Error> {
        let rows = self.vault.plans()?.into_iter();
        Ok(rows.map(|row| (row.plan, row.student)).collect())
    }

    /// Lets the list of plans say what those say who may begin a plan. It is
    /// kept as things come, before it is known who may what.
    pub(crate) fn follow_beginnings(&mut self) -> Result<(), Error> {
        let begun = self.school.begun(self.vault.signed_of_kind("plan_begun")?);
        self.not_begun.clear();
        let mut effects = Vec::new();
        for row in self.vault.plans()? {
            match begun.get(&row.plan) {
                None => {
                    self.not_begun.insert(row.plan);
                }
                Some((_, (student, year))) if (*student, year.0) != (row.student, row.year) => {
                    effects.push(Effect::PlanOf {
                        plan: row.plan,
                        student: *student,
                        year: year.0,
                    });
                }
                Some(_) => {}
            }
        }
        for effect in &effects {
            if let Effect::PlanOf { plan, .. } = effect {
                self.plans.remove(plan);
            }
        }
        if !effects.is_empty() {
            self.vault.commit(Vec::new(), effects)?;
        }
        Ok(())
    }

    /// Everyone who may hold the pen at this plan: the student, the family,
    /// the adults of the class, and oneself.
    pub(crate) fn around(&self, student: PersonId) -> Vec<PersonId> {
        let mut around = vec![student];
        around.extend(self.school.family_of(student).iter().map(|person| person.id));
        let mut adults: Vec<_> = self
            .school
            .adults()
            .filter(|person| self.school.now(person.id) == person.id)
            .collect();
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
                (known.voice == Voice::School && known.of_school.is_none()) || is_family
            })
    }
}

/// A plan's document out of its log.
pub(crate) struct Document {
    pub(crate) doc: PlanDoc,
    /// Changes that build on one not yet here.
    parked: Vec<ChangeId>,
    /// Changes that stay out, why, and what they would have said.
    pub(crate) aside: Vec<(ChangeId, AsideWhy, Vec<AsideWords>)>,
}

/// Opens a document. What this device wrote was judged when it was written;
/// what came from others is judged now.
pub(crate) fn document_of(plan: PlanId, log: &PlanLog, peer: u64, pens: &Pens<'_>) -> Result<Document, Error> {
    let own = log.updates.iter().take_while(|update| update.own).count();
    let (first, rest) = log.updates.split_at(own);
    let mut doc = PlanDoc::open(
        plan,
        log.snapshot.as_ref().map(|snapshot| snapshot.bytes.as_slice()),
        first.iter().map(|update| update.update.as_slice()),
        peer,
    )?;
    let mut aside = Vec::new();
    let mut may = Vec::with_capacity(rest.len());
    for update in rest {
        let why = match update.own {
            true => None,
            false => pens.why_not(update.change, &update.pen, &update.act, update.signer),
        };
        match why {
            None => may.push(update),
            Some(why) => aside.push((update.change, why, Vec::new())),
        }
    }
    let arrivals: Vec<Arrival<'_>> = may
        .iter()
        .map(|update| Arrival {
            update: &update.update,
            pen: &update.pen,
            act: &update.act,
            own: update.own,
        })
        .collect();
    let taken = if arrivals.is_empty() {
        TakenIn::default()
    } else {
        doc.take_in(&arrivals)?
    };
    aside.extend(taken.refused.into_iter().map(|refused| {
        let words = refused.words.into_iter().map(AsideWords::from).collect();
        (may[refused.place].change, refused.why.into(), words)
    }));
    Ok(Document {
        doc,
        parked: taken.waiting.iter().map(|place| may[*place].change).collect(),
        aside,
    })
}

/// Records of several devices in one order that all of them come to: by their
/// instants, and each behind what it replaces. A clock decides only between
/// statements of which neither knew the other.
fn in_order(mut records: Vec<Record>) -> Vec<Record> {
    records.sort_by_key(|record| (record.at, record.id));
    let mut placed: HashSet<RecordId> = HashSet::new();
    let known: HashSet<RecordId> = records.iter().map(|record| record.id).collect();
    let mut ordered = Vec::with_capacity(records.len());
    let mut waiting = records;
    while !waiting.is_empty() {
        let before = ordered.len();
        let mut later = Vec::new();
        for record in waiting {
            let ready = |replaced: &RecordId| placed.contains(replaced) || !known.contains(replaced);
            if record.replaces.iter().all(ready) {
                placed.insert(record.id);
                ordered.push(record);
            } else {
                later.push(record);
            }
        }
        if ordered.len() == before {
            // A circle, which no honest device makes: in the order of their instants.
            ordered.append(&mut later);
        }
        waiting = later;
    }
    ordered
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
        body: as_json(body)?,
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
