//! A plan as a page: beginning it, showing it, telling its story, bringing it
//! in from a file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::change::Payload;
use domain::plan::{Plan, SchoolYear};
use domain::story::StoryKind;
use domain::{Audience, Pen, PersonId, PlanId, RecordBody, SpaceKind, Voice};

use crate::class::{asks, class_goals, class_goals_only, entry_points_of, year_of};
use crate::desk::Desk;
use crate::error::Error;
use crate::glance::Glance;
use crate::host::{Host, Window};
use crate::messages::{
    NameShown, PlanBegin, PlanBegun, PlanImport, PlanImported, PlanShow, PlanShown, PlanStory, PlanStoryTold, SaysName,
};
use crate::open::{Open, OpenPlan, record_change};

/// How long the trash shows what is in it (P26). The story shows it for ever.
const TRASH_KEPT: TimeDelta = TimeDelta::days(30);

pub(crate) mod cases {
    use super::*;

    pub(crate) fn plan_begin(host: &mut Host, _window: Window, request: PlanBegin) -> Result<PlanBegun, Error> {
        let today = host.clock.today();
        let now = host.now();
        let plan = PlanId::from_random(host.random16());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let student = request.student;
        let me = open.me;
        if !open.school.has_class(me, now) && !open.school.holds(me, student, today) {
            return Err(Error::NotYoursToDecide);
        }
        let known = open
            .school
            .people
            .get(&student)
            .ok_or(Error::PersonUnknown { person: student })?;
        if known.voice != Voice::Student {
            return Err(Error::PersonUnknown { person: student });
        }
        let year = request.year.unwrap_or_else(|| year_of(open, today));
        if open.plans_of(student)?.iter().any(|row| row.year == year.0) {
            return Err(Error::PlanThere);
        }
        begin(open, plan, &RecordBody::PlanBegun { student, year }, now, chance)?;
        Ok(PlanBegun { plan })
    }

    pub(crate) fn plan_show(host: &mut Host, window: Window, request: PlanShow) -> Result<PlanShown, Error> {
        shown(host, window, request.plan)
    }

    pub(crate) fn plan_story(host: &mut Host, window: Window, request: PlanStory) -> Result<PlanStoryTold, Error> {
        let mut desk = host.desk(window, request.plan)?;
        let off = desk.names_off_screen(window)?;
        let opened = desk.plan()?;
        let mut events = opened.story();
        events.retain(|event| !tells_name(event, &off));
        for event in &mut events {
            // Words that came from another plan have their history there.
            event.then = event.then.take().filter(|then| opened.doc.knows(&then.at));
        }
        Ok(PlanStoryTold { events })
    }

    pub(crate) fn plan_import(host: &mut Host, _window: Window, request: PlanImport) -> Result<PlanImported, Error> {
        crate::plan_file::bring_in(host, &request.from)
    }
}

/// Makes a plan's three spaces and its first record.
pub(crate) fn begin(
    open: &mut Open,
    plan: PlanId,
    body: &RecordBody,
    now: DateTime<Utc>,
    chance: &mut dyn crate::host::Chance,
) -> Result<(), Error> {
    let shared = open.space(SpaceKind::PlanShared, Some(plan))?;
    open.space(SpaceKind::PlanStaff, Some(plan))?;
    open.space(SpaceKind::PlanCare, Some(plan))?;
    let (change, _) = record_change(shared, Some(plan), open.me, None, body, Vec::new(), now, chance)?;
    open.keep(&[change])?;
    Ok(())
}

/// Everything that a plan's page shows, cut to what this window may know.
pub(crate) fn shown(host: &mut Host, window: Window, id: PlanId) -> Result<PlanShown, Error> {
    let today_on = host.clock.today();
    let now = host.now();
    if window == Window::Main {
        crate::competencies::remember_shown_before(host, id)?;
    }
    let mut desk = host.desk(window, id)?;
    desk.note_opened();
    let mut plan = Arc::unwrap_or_clone(desk.plan()?.read());
    if window != Window::Main {
        // What an older list or a file left in the document stays off the screen too.
        print::cut::without_care(&mut plan, &crate::care::care_kinds(desk.open));
    }
    let screen = screen_audience(desk.open, &plan, window);
    let off = desk.names_off_screen(window)?;
    print::cut::without_name(&mut plan, &off);
    let whole = plan;
    let opened = desk.plan()?;
    let joined_into = opened.joined_into();
    let (student, undo, redo, saved_at) = (
        opened.student,
        opened.undo.next_undo().cloned(),
        opened.undo.next_redo().cloned(),
        opened.saved_at,
    );
    let next_conference = Glance::of(opened, &whole).conference_ahead(id, opened.student, now);
    let open = &*desk.open;
    let around = open.around(student);
    let only_class_goals = class_goals_only(open);
    let plan = if only_class_goals {
        domain::rules::without_individual(&whole)
    } else {
        whole.clone()
    };
    let asks = asks(open, &plan, today_on);
    let ways_up = crate::competencies::ways_of(open, &plan);
    let together = window != Window::Main;
    let mut lists = crate::library::lists_of(open);
    if together {
        // Kinds of need that belong to the care space are not offered on a shared screen (H1).
        for list in lists.values_mut() {
            list.entries.retain(|entry| {
                let let_in = |need: &domain::plan::Need| need.kind.0.iter().any(|claim| claim.value == entry.key);
                !entry.care || plan.needs.iter().any(let_in)
            });
        }
    }
    let years = if together {
        Vec::new()
    } else {
        let rows = open.plans_of(student)?;
        rows.into_iter()
            .filter(|row| row.plan != id)
            .map(|row| (SchoolYear(row.year), row.plan))
            .collect()
    };
    let says_school_name = if together {
        Vec::new()
    } else {
        names_on_a_family_screen(open, &whole)
    };
    let pen = first_pen(open, student, window);
    let calendar = crate::class::calendar_of(open, today_on);
    Ok(PlanShown {
        names: names(open, &plan, &around, screen),
        around,
        pen,
        entry_points: entry_points_of(open),
        lists,
        whose_words: domain::rules::whose_words(&plan),
        checklist: if together {
            Vec::new()
        } else {
            domain::rules::checklist(&whole, &open.school.people, today_on)
        },
        frameworks: crate::competencies::frameworks_for(open, &plan, &ways_up),
        ways_up,
        class_goals: class_goals(open),
        class_goals_only: only_class_goals,
        asks,
        check_ins_due: domain::rules::check_ins_due(&plan, calendar.as_ref()),
        next_check_in_on: usual_check_in(calendar.as_ref(), today_on),
        years,
        next_conference: next_conference.filter(|_| !together),
        undo,
        redo,
        saved_at,
        today_on,
        joined_into: joined_into.filter(|_| !together),
        says_school_name,
        plan: within_thirty_days(plan, now),
    })
}

/// The plan without what has been in the trash for longer than it is shown.
fn within_thirty_days(mut plan: Plan, now: DateTime<Utc>) -> Plan {
    plan.trash.retain(|one| now - one.at < TRASH_KEPT);
    plan
}

/// Four school weeks from today; weeks where there is no calendar (P15).
fn usual_check_in(calendar: Option<&domain::school::Calendar>, today: NaiveDate) -> NaiveDate {
    use domain::rules::{CHECK_IN_EVERY, school_weeks_after};
    match calendar {
        Some(calendar) if today < calendar.last_day => school_weeks_after(calendar, today, CHECK_IN_EVERY),
        _ => today + chrono::Days::new(u64::from(CHECK_IN_EVERY) * 7),
    }
}

/// The pen to begin with: in a conference the student speaks and the teacher
/// types; a student alone writes; at a teacher's own desk the teacher does.
fn first_pen(open: &Open, student: PersonId, window: Window) -> Pen {
    let language = crate::class::school_of(open).language;
    match window {
        Window::Main | Window::Notes => crate::records::own_pen(open.me, Voice::School, &language),
        Window::Student => crate::records::own_pen(student, Voice::Student, &language),
        Window::Conference => Pen {
            speakers: vec![student],
            voice: Voice::Student,
            interpreter: None,
            scribe: open.me,
            language,
        },
    }
}

/// For whom names stand on a shared screen: the family where one of them sits
/// at it, else the student (H2). A teacher's own window shows the school's.
pub(crate) fn screen_audience(open: &Open, plan: &Plan, window: Window) -> Option<Audience> {
    match window {
        Window::Conference => {}
        Window::Student => return Some(Audience::Student),
        Window::Main | Window::Notes => return None,
    }
    let family_here = plan
        .conferences
        .first()
        .into_iter()
        .flat_map(|held| &held.present)
        .filter_map(|id| open.school.people.get(id))
        .any(|person| person.voice == Voice::Family);
    Some(if family_here {
        Audience::Family
    } else {
        Audience::Student
    })
}

impl Desk<'_> {
    /// Words of the student's names that stay off this screen: with the family
    /// at it, those that are for school only (H2).
    pub(crate) fn names_off_screen(&mut self, window: Window) -> Result<Vec<String>, Error> {
        if window != Window::Conference {
            return Ok(Vec::new());
        }
        let plan = self.plan()?.read();
        if screen_audience(self.open, &plan, window) != Some(Audience::Family) {
            return Ok(Vec::new());
        }
        let student = self.open.school.people.get(&plan.student);
        Ok(student
            .map(|student| student.names_kept_from(Audience::Family))
            .unwrap_or_default())
    }
}

/// The texts that a screen with the family at it shows although they say a name
/// for school only: they are open for writing there, so they stand whole, and
/// whoever begins is told before.
fn names_on_a_family_screen(open: &Open, plan: &Plan) -> Vec<SaysName> {
    let student = open.school.people.get(&plan.student);
    let off = student.map(|student| student.names_kept_from(Audience::Family));
    let Some(off) = off.filter(|off| !off.is_empty()) else {
        return Vec::new();
    };
    let mut screen = plan.clone();
    print::cut::without_name(&mut screen, &off);
    let mut says = Vec::new();
    screen.texts_mut(|target, text| {
        let words = text.plain();
        if domain::people::holds_word(&words, &off) {
            says.push(SaysName { target, words });
        }
    });
    says
}

/// Whether an event of the story says one of these words of a name.
pub(crate) fn tells_name(event: &domain::story::StoryEvent, name: &[String]) -> bool {
    !name.is_empty() && serde_json::to_string(event).is_ok_and(|told| domain::people::holds_word(&told, name))
}

/// Names of those who occur in the plan or may hold its pen, and of nobody else.
fn names(open: &Open, plan: &Plan, around: &[PersonId], screen: Option<Audience>) -> BTreeMap<PersonId, NameShown> {
    let mut wanted: BTreeSet<PersonId> = around.iter().copied().collect();
    for pen in plan.pens.values() {
        wanted.extend(pen.speakers.iter().chain(&pen.interpreter));
        wanted.insert(pen.scribe);
    }
    wanted.extend(
        plan.goals
            .iter()
            .flat_map(|goal| &goal.confirmations)
            .map(|confirmation| confirmation.person),
    );
    wanted.extend(
        plan.agreements
            .iter()
            .flat_map(|agreement| &agreement.owner.0)
            .map(|claim| claim.value),
    );
    wanted.extend(plan.conferences.iter().flat_map(|held| held.present.iter().copied()));
    wanted.extend(plan.copies.iter().filter_map(|copy| copy.recipient));
    wanted.extend(
        plan.experiences
            .iter()
            .flat_map(|one| &one.looks_after.0)
            .map(|claim| claim.value),
    );
    wanted
        .into_iter()
        .filter_map(|id| {
            let person = open.school.people.get(&id)?;
            let name = screen.map_or(&person.name, |audience| person.name_for(audience));
            Some((
                id,
                NameShown {
                    full: match &person.of_school {
                        Some(school) => format!("{}, {school}", name.full),
                        None => name.full.clone(),
                    },
                    short: name.short.clone(),
                    pronouns: name.pronouns.clone(),
                    voice: person.voice,
                    relation: person.relation.as_ref().map(|tie| tie.words.clone()),
                    languages: person.languages.clone(),
                },
            ))
        })
        .collect()
}

fn says_not_today(record: &domain::Record) -> bool {
    matches!(
        record.known(),
        Some(RecordBody::WorkNotToday {} | RecordBody::EvidenceChecked { not_today: true, .. })
    )
}

impl OpenPlan {
    /// What changed, whose idea, newest first (P24). An adult's look at a piece
    /// of work is told only once the student has looked (P14).
    pub(crate) fn story(&self) -> Vec<domain::story::StoryEvent> {
        let mut events = domain::story::tell(self.doc.plan(), &self.changes);
        let looked: BTreeSet<_> = events
            .iter()
            .filter(|event| event.voice == Some(Voice::Student))
            .filter_map(|event| match event.kind {
                StoryKind::EvidenceChecked { evidence, .. } => Some(evidence),
                _ => None,
            })
            .collect();
        events.retain(|event| match event.kind {
            StoryKind::EvidenceChecked { evidence, .. } => looked.contains(&evidence),
            _ => true,
        });
        events.reverse();
        events
    }

    /// When someone of a voice last wrote or recorded.
    pub(crate) fn wrote_last(&self, voice: Voice) -> Option<DateTime<Utc>> {
        let theirs = self.changes.iter().filter(|change| match &change.payload {
            Payload::Document { pen, .. } => pen.voice == voice,
            // "Not today" is an answer, and no words yet.
            Payload::Record(record) => {
                record.pen.as_ref().is_some_and(|pen| pen.voice == voice) && !says_not_today(record)
            }
            Payload::Unknown(_) => false,
        });
        theirs.map(|change| change.at).max()
    }

    /// When the next conference was planned for, by the newest such record.
    pub(crate) fn planned_at(&self) -> Option<DateTime<Utc>> {
        self.records.iter().rev().find_map(|record| match record.known() {
            Some(RecordBody::ConferencePlanned { at }) => Some(at),
            _ => None,
        })
    }
}
