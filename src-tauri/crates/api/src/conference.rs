//! The conference: one plan on the shared screen, and nothing else in reach.

use chrono::{DateTime, Utc};
use domain::plan::AgendaStep;
use domain::school::agenda_of;
use domain::{Audience, PersonId, Plan, RecordBody, RecordId};

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    AgendaSet, AppState, Changed, ConferenceEnd, ConferenceLeave, ConferenceMove, ConferencePlan, ConferenceShow,
    ConferenceShown, ConferenceStart, FamilyCopiesMade, FamilyCopyMake,
};
use crate::open::{Open, OpenPlan, Together};
use crate::vaults::{Held, hold_screen, may_leave, state_for};

/// The step at which one talks about what does not fit.
const DOES_NOT_FIT: &str = "does_not_fit";

pub(crate) mod cases {
    use super::*;

    pub(crate) fn conference_plan(host: &mut Host, window: Window, request: ConferencePlan) -> Result<Changed, Error> {
        host.desk(window, request.plan)?
            .record(None, &RecordBody::ConferencePlanned { at: request.at }, true)
    }

    pub(crate) fn agenda_set(host: &mut Host, window: Window, request: AgendaSet) -> Result<Changed, Error> {
        let AgendaSet { plan, agenda } = request;
        let agenda = checked(agenda)?;
        let conference = match window {
            Window::Conference => Some(together(host)?.conference),
            _ => None,
        };
        let mut desk = host.desk(window, plan)?;
        desk.record(None, &RecordBody::AgendaSet { conference, agenda }, true)
    }

    pub(crate) fn conference_start(
        host: &mut Host,
        window: Window,
        request: ConferenceStart,
    ) -> Result<AppState, Error> {
        let ConferenceStart { plan, present } = request;
        crate::competencies::remember_shown_before(host, plan)?;
        let mut desk = host.desk(window, plan)?;
        let student = desk.plan()?.student;
        let read = desk.plan()?.read();
        let cut_off = read.conferences.first().filter(|held| held.ended_at.is_none());
        let conference = match cut_off {
            Some(held) => held.record,
            None => {
                if present.is_empty() && names_differ(desk.open, student) {
                    return Err(Error::WhoIsHereMissing);
                }
                let opened = desk.open.plans.get(&plan).ok_or(Error::PlanUnknown { plan })?;
                let agenda = next_agenda(desk.open, opened);
                let mut here: Vec<PersonId> = present
                    .into_iter()
                    .filter(|person| desk.open.is_around(student, *person))
                    .collect();
                if here.is_empty() {
                    here = vec![student, desk.open.me];
                }
                let begun = desk.record(None, &RecordBody::ConferenceBegun { present: here, agenda }, false)?;
                begun.record.ok_or(Error::NoConference)?
            }
        };
        crate::preparation::meet(&mut desk, conference)?;
        // What was done in care at the desk is not undone from the shared screen.
        let opened = desk.plan()?;
        let shared = opened.shared.id;
        opened.undo.keep_to(shared);
        // Other plans leave the memory with the class page.
        desk.open.plans.retain(|id, _| *id == plan);
        let held = Held {
            plan,
            conference: Some(conference),
        };
        hold_screen(host, Some(&held))?;
        Ok(state_for(host, window))
    }

    pub(crate) fn conference_show(
        host: &mut Host,
        window: Window,
        _request: ConferenceShow,
    ) -> Result<ConferenceShown, Error> {
        let Together { plan, conference } = together(host)?;
        let shown = crate::plans::shown(host, window, plan)?;
        let mut desk = host.desk(window, plan)?;
        let receivers = desk
            .open
            .school
            .receivers_of(shown.plan.student)
            .iter()
            .map(|one| one.id)
            .collect();
        let asks_student = desk
            .open
            .school
            .people
            .get(&shown.plan.student)
            .is_some_and(|student| crate::copies::asks_student(student, &shown.plan, shown.today_on));
        let off = desk.names_off_screen(window)?;
        let (locks, opened) = (!desk.open.sample, desk.plan()?);
        let held = shown
            .plan
            .conferences
            .iter()
            .find(|held| held.record == conference)
            .cloned()
            .ok_or(Error::NoConference)?;
        let before = shown
            .plan
            .conferences
            .iter()
            .find(|other| other.ended_at.is_some_and(|end| end < held.began_at));
        let since = before.and_then(|other| other.ended_at);
        let since_last = opened
            .story()
            .into_iter()
            .filter(|event| since.is_none_or(|since| event.at > since) && event.at < held.began_at)
            .filter(|event| !crate::plans::tells_name(event, &off))
            .collect();
        let mut prepared = crate::preparation::met(opened, conference);
        prepared.retain(|part| !domain::people::holds_word(&part.words, &off));
        let drafts = crate::drafts::of(desk.open, window, plan)?;
        let copies = shown.plan.copies.iter().filter(|copy| copy.at >= held.began_at).count();
        Ok(ConferenceShown {
            conference,
            agenda: held.agenda.clone(),
            at_step: held.at_step.clone(),
            present: held.present.clone(),
            since_last,
            had_before: before.is_some(),
            locks,
            copies: u32::try_from(copies).unwrap_or(u32::MAX),
            receivers,
            asks_student,
            prepared,
            drafts,
            shown,
        })
    }

    pub(crate) fn conference_move(host: &mut Host, window: Window, request: ConferenceMove) -> Result<Changed, Error> {
        let Together { plan, conference } = together(host)?;
        let mut desk = host.desk(window, plan)?;
        if !is_step(&desk.plan()?.read().conferences, conference, &request.step) {
            return Err(Error::ChoiceUnknown { what: request.step });
        }
        desk.record(
            None,
            &RecordBody::ConferenceMoved {
                conference,
                step: request.step,
            },
            false,
        )
    }

    pub(crate) fn conference_end(host: &mut Host, window: Window, _request: ConferenceEnd) -> Result<Changed, Error> {
        let Together { plan, conference } = together(host)?;
        let mut desk = host.desk(window, plan)?;
        let ended = desk
            .plan()?
            .read()
            .conferences
            .iter()
            .any(|held| held.record == conference && held.ended_at.is_some());
        if ended {
            let opened = desk.plan()?;
            return Ok(Changed {
                revision: opened.doc.revision(),
                saved_at: opened.saved_at.unwrap_or_default(),
                touched: Vec::new(),
                record: None,
            });
        }
        desk.record(None, &RecordBody::ConferenceEnded { conference }, false)
    }

    pub(crate) fn conference_leave(
        host: &mut Host,
        _window: Window,
        request: ConferenceLeave,
    ) -> Result<AppState, Error> {
        together(host)?;
        may_leave(host, &request.unlock)?;
        hold_screen(host, None)?;
        // The main window opens after this answer; what it sees is the main
        // window's state, but the answer goes to the shared screen.
        Ok(state_for(host, Window::Conference))
    }

    pub(crate) fn family_copy_make(
        host: &mut Host,
        window: Window,
        request: FamilyCopyMake,
    ) -> Result<FamilyCopiesMade, Error> {
        let Together { plan, .. } = together(host)?;
        crate::copies::family_copies(host, window, plan, request)
    }
}

/// Whether a student with a family goes by another name there: then who is in
/// the room decides what the screen may say (H2).
fn names_differ(open: &crate::open::Open, student: PersonId) -> bool {
    !open.school.family_of(student).is_empty()
        && open.school.people.get(&student).is_some_and(|person| {
            !person.same_name && person.name_for(Audience::Family) != person.name_for(Audience::Student)
        })
}

/// The conference on the screen.
pub(crate) fn together(host: &Host) -> Result<Together, Error> {
    host.open
        .as_ref()
        .and_then(|open| open.together)
        .ok_or(Error::NoConference)
}

/// The agenda of the next conference: as somebody set it since the last one
/// began, or else the school's.
pub(crate) fn next_agenda(open: &Open, opened: &OpenPlan) -> Vec<AgendaStep> {
    for record in opened.records.iter().rev() {
        match record.known() {
            Some(RecordBody::AgendaSet {
                conference: None,
                agenda,
            }) => return with_what_does_not_fit(agenda, &opened.read(), Some(record.at)),
            Some(RecordBody::ConferenceBegun { .. }) => break,
            _ => {}
        }
    }
    usual_agenda(open, opened)
}

/// The school's agenda for this plan: that of a first conference, or of a later one.
pub(crate) fn usual_agenda(open: &Open, opened: &OpenPlan) -> Vec<AgendaStep> {
    let read = opened.read();
    let first = read.conferences.is_empty();
    agenda(open, if first { "agenda_first" } else { "agenda_later" }, &read)
}

/// Most steps of an agenda, most words of an own step, most minutes of one.
const MOST_STEPS: usize = 20;
const MOST_WORDS: usize = 200;
const MOST_MINUTES: u32 = 120;

/// An agenda that can be held: one step at least, none twice.
fn checked(agenda: Vec<AgendaStep>) -> Result<Vec<AgendaStep>, Error> {
    let mut keys = std::collections::BTreeSet::new();
    let whole = agenda.iter().all(|step| {
        !step.key.is_empty()
            && step.key != END
            && std::iter::once(&step.words)
                .chain(step.in_languages.values())
                .all(|words| words.chars().count() <= MOST_WORDS)
            && keys.insert(step.key.clone())
    });
    if agenda.is_empty() || agenda.len() > MOST_STEPS || !whole {
        return Err(Error::AgendaEmpty);
    }
    Ok(agenda
        .into_iter()
        .map(|step| AgendaStep {
            words: step.words.trim().to_owned(),
            minutes: step.minutes.clamp(1, MOST_MINUTES),
            ..step
        })
        .collect())
}

/// The page after the last step of every agenda (C9).
const END: &str = "copies";

/// Steps of the school's agenda, or the one it began with.
fn agenda(open: &Open, key: &str, plan: &Plan) -> Vec<AgendaStep> {
    let own = open.school.lists.get(key).map(agenda_of).unwrap_or_default();
    let steps = if own.is_empty() {
        let lists = crate::library::default_lists();
        let begun_with = lists.iter().find(|list| list.key == key);
        begun_with.map(agenda_of).unwrap_or_default()
    } else {
        own
    };
    with_what_does_not_fit(steps, plan, None)
}

/// What a student or family said does not fit them comes in before what is
/// agreed, until somebody has answered it (P12). Who set the agenda since it
/// was said has left it out on purpose.
fn with_what_does_not_fit(mut steps: Vec<AgendaStep>, plan: &Plan, set_at: Option<DateTime<Utc>>) -> Vec<AgendaStep> {
    let mut waiting = plan.does_not_fit.iter().filter(|said| said.answer.is_none());
    let waits = waiting.any(|said| set_at.is_none_or(|set| said.at > set));
    if waits && !steps.iter().any(|step| step.key == DOES_NOT_FIT) {
        let before = steps.iter().position(|step| step.key == "agreements");
        let step = AgendaStep {
            key: DOES_NOT_FIT.to_owned(),
            words: String::new(),
            in_languages: Default::default(),
            minutes: 2,
        };
        steps.insert(before.unwrap_or(steps.len()), step);
    }
    steps
}

fn is_step(conferences: &[domain::plan::Conference], conference: RecordId, step: &str) -> bool {
    step == END
        || conferences
            .iter()
            .filter(|held| held.record == conference)
            .any(|held| held.agenda.iter().any(|known| known.key == step))
}
