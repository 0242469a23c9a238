//! Two records of one person or plan (H10). Both stay until a person chooses.
//! Joining brings the words of one plan into the other with their authors; the
//! one that was joined stays readable and takes no more writing.

use std::collections::BTreeMap;

use domain::doc::Content;
use domain::{Change, ItemId, Payload, Pen, Person, PersonId, PlanId, Record, RecordBody, RecordId, SpaceKind, Voice};
use serde_json::Value;

use crate::desk::Undoable;
use crate::error::Error;
use crate::host::{Chance, Host, Window};
use crate::messages::{Done, PersonJoin, PersonPart, PlanBegun, PlanJoin, Twin, TwinPerson, TwinPlan};
use crate::open::{Open, OpenPlan};
use crate::school_log::{SchoolLog, name_key};

pub(crate) mod cases {
    use super::*;

    pub(crate) fn plan_join(host: &mut Host, window: Window, request: PlanJoin) -> Result<PlanBegun, Error> {
        let PlanJoin { into, from } = request;
        let open = host.opened()?;
        if !open.school.tends(open.me) {
            return Err(Error::NotYoursToDecide);
        }
        let mut desk = host.desk(window, from)?;
        let (other, year) = (desk.plan()?.student, desk.plan()?.year);
        if desk.plan()?.joined_into().is_some() {
            return Err(Error::PlanJoined);
        }
        let other = desk.open.school.now(other);
        let taken = Taken::of(desk.plan()?, into);
        let mut desk = host.desk(window, into)?;
        let (student, same_year) = (desk.plan()?.student, desk.plan()?.year == year);
        if desk.plan()?.joined_into().is_some() {
            return Err(Error::PlanJoined);
        }
        if from == into || !same_year || desk.open.school.now(student) != other {
            return Err(Error::NotTwins);
        }
        let space = desk.plan()?.shared.id;
        let known: Vec<RecordId> = desk.plan()?.records.iter().map(|record| record.id).collect();
        let records = taken.records_in(space, into, &known);
        let body = RecordBody::PlanTook { from };
        desk.bring(&taken.content, &taken.pens, records, &body, Undoable::Never)?;
        host.desk(window, from)?
            .record(None, &RecordBody::PlanJoined { into }, false)?;
        Ok(PlanBegun { plan: into })
    }

    pub(crate) fn person_join(host: &mut Host, _window: Window, request: PersonJoin) -> Result<Done, Error> {
        let PersonJoin { into, from } = request;
        two_of_a_kind(host.opened()?, into, from)?;
        state(host, &RecordBody::PersonsJoined { into, from })
    }

    pub(crate) fn person_part(host: &mut Host, _window: Window, request: PersonPart) -> Result<Done, Error> {
        let [first, others @ ..] = request.persons.as_slice() else {
            return Err(Error::NotTwins);
        };
        for other in others {
            two_of_a_kind(host.opened()?, *first, *other)?;
        }
        state(
            host,
            &RecordBody::PersonsApart {
                persons: request.persons,
            },
        )
    }
}

fn state(host: &mut Host, body: &RecordBody) -> Result<Done, Error> {
    let now = host.now();
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    open.state(SpaceKind::People, body, now, chance)?;
    Ok(Done {})
}

fn two_of_a_kind(open: &Open, one: PersonId, other: PersonId) -> Result<(), Error> {
    let known = |id: PersonId| open.school.people.get(&id).ok_or(Error::PersonUnknown { person: id });
    let (first, second) = (known(one)?, known(other)?);
    let apart = one == other || open.school.now(one) == open.school.now(other);
    if apart || first.voice != second.voice {
        return Err(Error::NotTwins);
    }
    Ok(())
}

/// What a plan gives to the one that it is joined into.
struct Taken {
    content: Content,
    pens: Vec<Pen>,
    records: Vec<Record>,
    /// Each record's new id. Drawn from the two plans, so that two devices
    /// which join them apart still make the same records.
    renamed: BTreeMap<RecordId, RecordId>,
}

impl Taken {
    fn of(plan: &OpenPlan, into: PlanId) -> Self {
        let records: Vec<Record> = domain::rules::standing_records(&plan.records)
            .into_iter()
            .filter(|record| !of_the_plan_itself(record))
            .cloned()
            .collect();
        let renamed: BTreeMap<RecordId, RecordId> = records
            .iter()
            .map(|record| (record.id, renamed(record.id, into)))
            .collect();
        let items: Vec<ItemId> = records.iter().map(|record| ItemId(record.id.0)).collect();
        let mut content = plan.doc.content(&items);
        for (item, _, claim) in &mut content.claims {
            if let Some(new) = renamed.get(&RecordId(item.0)) {
                *item = ItemId(new.0);
            }
            rename(&mut claim.value, &renamed);
        }
        Self {
            content,
            pens: plan.doc.pens().into_values().collect(),
            records,
            renamed,
        }
    }

    /// The records as the other plan's, but for those that it took before.
    fn records_in(&self, space: domain::SpaceId, plan: PlanId, known: &[RecordId]) -> Vec<Record> {
        let new = |id: &RecordId| self.renamed.get(id).copied().unwrap_or(*id);
        self.records
            .iter()
            .filter(|record| !known.contains(&new(&record.id)))
            .map(|record| {
                let mut body = record.body.clone();
                rename(&mut body, &self.renamed);
                Record {
                    id: new(&record.id),
                    space,
                    plan: Some(plan),
                    replaces: record.replaces.iter().map(new).collect(),
                    body,
                    ..record.clone()
                }
            })
            .collect()
    }
}

/// Records that tell of the plan itself and not of what stands in it.
fn of_the_plan_itself(record: &Record) -> bool {
    matches!(
        record.known(),
        Some(
            RecordBody::PlanBegun { .. }
                | RecordBody::PlanTook { .. }
                | RecordBody::PlanJoined { .. }
                | RecordBody::Withdrawn { .. }
        )
    )
}

fn renamed(id: RecordId, into: PlanId) -> RecordId {
    let mut hash = blake3::Hasher::new();
    hash.update(id.0.as_bytes()).update(into.0.as_bytes());
    let mut bytes = [0; 16];
    hash.finalize_xof().fill(&mut bytes);
    RecordId::from_random(bytes)
}

/// Puts new ids in place of old ones, wherever a value names them.
fn rename(value: &mut Value, renamed: &BTreeMap<RecordId, RecordId>) {
    match value {
        Value::String(text) => {
            let new = text.parse().ok().and_then(|id| renamed.get(&id));
            if let Some(new) = new {
                *text = new.to_string();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, renamed)),
        Value::Object(fields) => fields.values_mut().for_each(|field| rename(field, renamed)),
        _ => {}
    }
}

/// What a plan's records say of joining; asked at every key that is written.
#[derive(Debug, Default)]
pub(crate) struct Joins {
    into: Vec<PlanId>,
    took: Vec<PlanId>,
}

impl Joins {
    /// From the changes of a plan, in any order, as far as whoever made them
    /// may join plans.
    pub(crate) fn said<'a>(changes: impl IntoIterator<Item = &'a Change>, school: &SchoolLog) -> Self {
        let mut joins = Self::default();
        for change in changes {
            if let Payload::Record(record) = &change.payload
                && school.has_tended(change.signer)
            {
                joins.hear(record);
            }
        }
        joins
    }

    /// One more record.
    pub(crate) fn hear(&mut self, record: &Record) {
        match record.known() {
            Some(RecordBody::PlanJoined { into }) => self.into.push(into),
            Some(RecordBody::PlanTook { from }) => self.took.push(from),
            _ => {}
        }
    }
}

impl OpenPlan {
    /// The plan that this one was joined into. Where two devices joined two
    /// plans crosswise, the one with the smaller id goes on.
    pub(crate) fn joined_into(&self) -> Option<PlanId> {
        let Joins { into, took } = &self.joins;
        let own = self.doc.plan();
        into.iter().copied().find(|other| !took.contains(other) || *other < own)
    }
}

/// The plans that go on, by student, of those that were begun for a year.
pub(crate) fn going_on(
    open: &mut Open,
    begun: impl Iterator<Item = (PersonId, PlanId)>,
    chance: &mut dyn Chance,
) -> Result<BTreeMap<PersonId, Vec<PlanId>>, Error> {
    let mut by_student: BTreeMap<PersonId, Vec<PlanId>> = BTreeMap::new();
    for (student, plan) in begun {
        by_student.entry(open.school.now(student)).or_default().push(plan);
    }
    // Only where a student has two can one have been joined into the other.
    for plans in by_student.values_mut().filter(|plans| plans.len() > 1) {
        let mut going_on = Vec::new();
        for plan in plans.iter().copied() {
            if open.plan(plan, chance)?.joined_into().is_none() {
                going_on.push(plan);
            }
        }
        *plans = going_on;
    }
    Ok(by_student)
}

/// Everything that is offered for joining: plans of one student and year, and
/// people of one name.
pub(crate) fn twins(
    open: &mut Open,
    by_student: &BTreeMap<PersonId, Vec<PlanId>>,
    chance: &mut dyn Chance,
) -> Result<Vec<Twin>, Error> {
    let mut twins = Vec::new();
    for (student, plans) in by_student.iter().filter(|(_, plans)| plans.len() > 1) {
        let mut offered = Vec::new();
        for plan in plans {
            offered.push(twin_plan(open.plan(*plan, chance)?));
        }
        let full = crate::waits::full_of(open, *student);
        twins.push(Twin::Plans {
            student: *student,
            full: full.unwrap_or_default(),
            plans: offered,
        });
    }
    let open = &*open;
    let mut by_name: BTreeMap<(Voice, String, Option<PersonId>), Vec<&Person>> = BTreeMap::new();
    for person in open
        .school
        .people
        .values()
        .filter(|person| open.school.now(person.id) == person.id)
    {
        let of = person.relation.as_ref().map(|tie| open.school.now(tie.to));
        let key = (person.voice, name_key(person.name.full.trim()), of);
        by_name.entry(key).or_default().push(person);
    }
    for ((voice, _, _), persons) in by_name {
        let ids: Vec<PersonId> = persons.iter().map(|person| person.id).collect();
        if persons.len() > 1 && !open.school.are_apart(&ids) {
            twins.push(Twin::Persons {
                voice,
                persons: persons.into_iter().map(|person| twin_person(open, person)).collect(),
            });
        }
    }
    Ok(twins)
}

fn twin_plan(opened: &OpenPlan) -> TwinPlan {
    let read = opened.read();
    let goals = read.goals.iter().map(|goal| goal.statement.plain());
    TwinPlan {
        plan: read.id,
        begun_at: opened.records.iter().map(|record| record.at).min().unwrap_or_default(),
        strengths: read.profile.strengths.plain(),
        goals: goals.filter(|words| !words.trim().is_empty()).collect(),
    }
}

fn twin_person(open: &Open, person: &Person) -> TwinPerson {
    let of = person.relation.as_ref().and_then(|tie| {
        let student = open.school.people.get(&open.school.now(tie.to))?;
        Some((tie.words.clone(), student.name.short.clone()))
    });
    TwinPerson {
        person: person.id,
        full: person.name.full.clone(),
        short: person.name.short.clone(),
        relation: of.as_ref().map(|(words, _)| words.clone()),
        student: of.map(|(_, student)| student),
        languages: person.languages.clone(),
        contact: person.contact.clone(),
        grade: person.grade.clone(),
    }
}
