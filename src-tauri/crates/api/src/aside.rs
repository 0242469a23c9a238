//! What others wrote and what stays out of a plan: kept in the log, shown on
//! the page of what waits with its words and the reason, and never in between
//! the words of others (P5, G2).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use domain::doc::{Arrival, RefusedFor, RefusedWords};
use domain::rules::{Held, Inks, may_hold};
use domain::{Act, Change, ChangeId, Payload, Pen, PersonId, PlanId, RecordBody, RecordId, SpaceKind, Voice};
use sync::counted_as;

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{AsideAnswer, AsideShown, AsideStates, AsideWhy, AsideWords, Done};
use crate::open::{Open, OpenPlan};
use crate::school_log::SchoolLog;
use crate::waits::{full_of, short_of};

pub(crate) mod cases {
    use super::*;

    pub(crate) fn aside_answer(host: &mut Host, _window: Window, request: AsideAnswer) -> Result<Done, Error> {
        let now = host.now();
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let AsideAnswer { of, take } = request;
        let offered = shown(open)?;
        let known = |of: &String| offered.iter().find(|one| one.of.contains(of));
        if of.is_empty() || of.iter().any(|of| known(of).is_none_or(|one| take && !one.may_take)) {
            return Err(Error::RecordUnknown);
        }
        let body = RecordBody::Reviewed { of, taken: take };
        open.state(SpaceKind::People, &body, now, chance)?;
        let changes = open.follow_members()?;
        open.hear(&changes)?;
        open.ask_again()?;
        crate::carry::remember_met(
            open,
            &changes.iter().filter_map(|change| change.plan).collect::<Vec<_>>(),
        )?;
        Ok(Done {})
    }
}

/// A change that stays out.
#[derive(Clone, Debug)]
pub(crate) struct Aside {
    pub(crate) change: Change,
    pub(crate) why: AsideWhy,
    pub(crate) words: Vec<AsideWords>,
}

impl Aside {
    /// Whether more knowledge of people can change the verdict.
    pub(crate) fn may_still_fit(&self) -> bool {
        matches!(
            self.why,
            AsideWhy::Pen | AsideWhy::UnknownPerson | AsideWhy::OthersUndo | AsideWhy::CameAfter
        )
    }
}

impl From<RefusedFor> for AsideWhy {
    fn from(why: RefusedFor) -> Self {
        match why {
            RefusedFor::StudentsWords => Self::StudentsWords,
            RefusedFor::OthersName => Self::OthersName,
            RefusedFor::Unreadable => Self::Unreadable,
        }
    }
}

impl From<RefusedWords> for AsideWords {
    fn from(words: RefusedWords) -> Self {
        Self {
            field: words.target.field,
            put_in: words.put_in,
            took_out: words.took_out,
        }
    }
}

/// What another device wrote in a document, on its way in; none of a record.
pub(crate) fn arrival(change: &Change) -> Option<Arrival<'_>> {
    match &change.payload {
        Payload::Document { pen, update, .. } => Some(Arrival {
            update,
            pen,
            act: &change.act,
            own: false,
        }),
        _ => None,
    }
}

/// Who may hold which pen in one plan.
pub(crate) struct Pens<'a> {
    pub(crate) student: PersonId,
    pub(crate) school: &'a SchoolLog,
    /// Who signed which change of the plan, and when.
    signers: HashMap<ChangeId, (PersonId, PlanId, DateTime<Utc>)>,
}

impl<'a> Pens<'a> {
    pub(crate) fn new<'c>(
        student: PersonId,
        school: &'a SchoolLog,
        changes: impl IntoIterator<Item = &'c Change>,
    ) -> Self {
        Self {
            student,
            school,
            signers: changes
                .into_iter()
                .filter_map(|change| Some((change.id, (change.signer, change.plan?, change.at))))
                .collect(),
        }
    }

    /// Whether somebody wrote this after having the plan no more, and nobody
    /// who may has taken it in (H7).
    pub(crate) fn came_after(&self, change: ChangeId) -> bool {
        self.signers.get(&change).is_some_and(|(signer, plan, at)| {
            self.school.came_after(*signer, self.student, *plan, *at) && !self.school.took(change)
        })
    }

    /// Whether there is any such change in the plan.
    pub(crate) fn any_after(&self) -> bool {
        self.signers.keys().any(|change| self.came_after(*change))
    }

    /// Why a change does not come in, by who signed it; none where it may.
    pub(crate) fn why_not(&self, id: ChangeId, pen: &Pen, act: &Act, signer: PersonId) -> Option<AsideWhy> {
        if self.came_after(id) {
            return Some(AsideWhy::CameAfter);
        }
        match may_hold(pen, signer, self.student, self.school) {
            Held::Rightly => {}
            Held::Wrongly => return Some(AsideWhy::Pen),
            Held::ByUnknown => return Some(AsideWhy::UnknownPerson),
        }
        // One takes back what one wrote oneself.
        match act {
            Act::Undid { change } | Act::Redid { change } => {
                (self.signers.get(change).map(|(signer, ..)| *signer) != Some(signer)).then_some(AsideWhy::OthersUndo)
            }
            _ => None,
        }
    }

    /// The same of a whole change.
    pub(crate) fn why_not_change(&self, change: &Change) -> Option<AsideWhy> {
        match &change.payload {
            Payload::Document { pen, .. } => self.why_not(change.id, pen, &change.act, change.signer),
            _ => self.came_after(change.id).then_some(AsideWhy::CameAfter),
        }
    }
}

impl Inks for SchoolLog {
    fn is_known(&self, person: PersonId) -> bool {
        self.inks.contains_key(&person)
    }

    fn has(&self, person: PersonId, ink: Voice) -> bool {
        self.inks
            .get(&person)
            .is_some_and(|inks: &BTreeSet<Voice>| inks.contains(&ink))
    }
}

/// All that stays out and that no person has left out yet: by plan, in name
/// order, the oldest first.
pub(crate) fn shown(open: &Open) -> Result<Vec<AsideShown>, Error> {
    let mut shown = Vec::new();
    for plan in open.plans.values() {
        shown.extend(of_plan(open, plan));
    }
    let without_right = open.school.without_right.iter();
    shown.extend(without_right.map(|one| no_right(open, one.record, one.signer, one.at, states(&one.body))));
    shown.extend(beginnings(open)?);
    shown.extend(of_removed(open)?);
    shown.retain(|one| !one.of.iter().all(|of| open.school.left_out.contains(of)));
    shown.sort_by(|left, right| {
        let key = |one: &AsideShown| crate::school_log::name_key(one.student.as_deref().unwrap_or_default());
        (key(left), left.at, &left.of).cmp(&(key(right), right.at, &right.of))
    });
    Ok(shown)
}

/// A record that does not count, for its signer may not state that.
fn no_right(open: &Open, record: RecordId, signer: PersonId, at: DateTime<Utc>, what: AsideStates) -> AsideShown {
    AsideShown {
        of: vec![record.to_string()],
        why: AsideWhy::NoRight,
        by: short_of(open, signer),
        device: None,
        plan: None,
        student: None,
        words: Vec::new(),
        states: Some(what),
        changes: 1,
        at: Some(at),
        may_take: false,
    }
}

fn of_plan(open: &Open, plan: &OpenPlan) -> Vec<AsideShown> {
    let student = full_of(open, plan.student);
    let line = |change: &Change, why: AsideWhy, words: Vec<AsideWords>| AsideShown {
        of: vec![change.id.to_string()],
        why,
        by: short_of(open, change.signer),
        device: None,
        plan: change.plan,
        student: student.clone(),
        words,
        states: None,
        changes: 1,
        at: Some(change.at),
        may_take: false,
    };
    let mut lines: Vec<AsideShown> = plan
        .aside
        .iter()
        .map(|one| AsideShown {
            states: match &one.change.payload {
                Payload::Record(record) => record.known().as_ref().map(states),
                _ => None,
            },
            may_take: one.why == AsideWhy::CameAfter && open.school.tends(open.me),
            ..line(&one.change, one.why, one.words.clone())
        })
        .collect();
    // What somebody wrote on top of it cannot come in without it.
    let mut behind: BTreeMap<PersonId, AsideShown> = BTreeMap::new();
    for change in &plan.parked {
        if !plan.aside.iter().any(|aside| aside.change.signer == change.signer) {
            continue;
        }
        let entry = behind.entry(change.signer).or_insert_with(|| AsideShown {
            of: Vec::new(),
            changes: 0,
            ..line(change, AsideWhy::Behind, Vec::new())
        });
        entry.of.push(change.id.to_string());
        entry.changes += 1;
        entry.at = entry.at.min(Some(change.at));
    }
    lines.extend(behind.into_values());
    for change in &plan.changes {
        let Payload::Record(record) = &change.payload else {
            continue;
        };
        let Some(RecordBody::PlanTook { .. } | RecordBody::PlanJoined { .. }) = record.known() else {
            continue;
        };
        if !open.school.has_tended(change.signer) {
            lines.push(AsideShown {
                plan: record.plan,
                student: student.clone(),
                ..no_right(open, record.id, change.signer, record.at, AsideStates::Plans)
            });
        }
    }
    lines
}

/// Plans that somebody began who may not.
fn beginnings(open: &Open) -> Result<Vec<AsideShown>, Error> {
    let begun = open.vault.signed_of_kind("plan_begun")?;
    let lines = begun.into_iter().filter_map(|(signer, record)| {
        let RecordBody::PlanBegun { student, .. } = record.known()? else {
            return None;
        };
        if open.school.has_tended(signer) {
            return None;
        }
        Some(AsideShown {
            student: full_of(open, student),
            ..no_right(open, record.id, signer, record.at, AsideStates::Plans)
        })
    });
    Ok(lines.collect())
}

/// What computers wrote after they were taken out: one line for each computer
/// and plan. Whoever tends the school may take it in.
fn of_removed(open: &Open) -> Result<Vec<AsideShown>, Error> {
    let mut groups: BTreeMap<_, Vec<vault::Aside>> = BTreeMap::new();
    for one in open.vault.aside()? {
        groups.entry((one.device, one.space)).or_default().push(one);
    }
    let spaces = open.vault.spaces()?;
    let students = open.students()?;
    let mut lines = Vec::new();
    for ((device, space), group) in groups {
        let changes: Vec<&Change> = group.iter().flat_map(|one| &one.changes).collect();
        let plan = spaces
            .iter()
            .find(|known| known.id == space)
            .and_then(|space| space.plan);
        let student = plan
            .and_then(|plan| students.get(&plan))
            .and_then(|student| full_of(open, *student));
        let arrivals: Vec<Arrival<'_>> = changes.iter().filter_map(|change| arrival(change)).collect();
        let opened = plan.and_then(|plan| open.plans.get(&plan));
        let words = opened.map(|opened| opened.doc.would_say(&arrivals)).unwrap_or_default();
        let body = changes.iter().find_map(|change| match &change.payload {
            Payload::Record(record) => record.known(),
            _ => None,
        });
        let known = open.school.removed.get(&device);
        lines.push(AsideShown {
            of: group.iter().map(|one| counted_as(&one.name)).collect(),
            why: AsideWhy::Removed,
            by: known.map(|known| short_of(open, known.person)).unwrap_or_default(),
            device: known.map(|known| crate::waits::name_of(open, known)),
            plan,
            student,
            words: words.into_iter().map(AsideWords::from).collect(),
            states: body.as_ref().map(states),
            changes: u32::try_from(changes.len()).unwrap_or(u32::MAX),
            at: changes.iter().map(|change| change.at).min(),
            may_take: open.school.tends(open.me),
        });
    }
    Ok(lines)
}

fn states(body: &RecordBody) -> AsideStates {
    match body {
        RecordBody::PersonStated { .. }
        | RecordBody::PersonsJoined { .. }
        | RecordBody::PersonsApart { .. }
        | RecordBody::NamesAsked { .. } => AsideStates::Person,
        RecordBody::DeviceStated { .. }
        | RecordBody::DeviceRemoved { .. }
        | RecordBody::DeviceSeen { .. }
        | RecordBody::KeysTurned { .. }
        | RecordBody::Reviewed { .. } => AsideStates::Computer,
        RecordBody::MembershipStated { .. }
        | RecordBody::CoverStated { .. }
        | RecordBody::HandedOver { .. }
        | RecordBody::CaseManagerStated { .. } => AsideStates::Reader,
        RecordBody::PlanBegun { .. } | RecordBody::PlanTook { .. } | RecordBody::PlanJoined { .. } => {
            AsideStates::Plans
        }
        RecordBody::SchoolStated { .. }
        | RecordBody::ClassStated { .. }
        | RecordBody::ProjectStated { .. }
        | RecordBody::EntryPointStated { .. }
        | RecordBody::EntryPointTaken { .. }
        | RecordBody::LibraryListStated { .. }
        | RecordBody::FrameworkStated { .. }
        | RecordBody::CalendarStated { .. } => AsideStates::School,
        RecordBody::KeepRuleStated { .. }
        | RecordBody::HoldStated { .. }
        | RecordBody::StudentErased { .. }
        | RecordBody::ErasedHere { .. } => AsideStates::Keeping,
        _ => AsideStates::Beside,
    }
}
