//! The conference: one plan on the shared screen, and nothing else in reach.

use domain::plan::AgendaStep;
use domain::school::agenda_of;
use domain::{Audience, PersonId, Plan, RecordBody, RecordId};

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    AppState, Changed, ConferenceEnd, ConferenceLeave, ConferenceMove, ConferencePlan, ConferenceShow, ConferenceShown,
    ConferenceStart, FamilyCopiesMade, FamilyCopyMake,
};
use crate::open::{Open, Together};
use crate::vaults::{hold_conference, may_leave, state_for};

/// The step at which one talks about what does not fit.
const DOES_NOT_FIT: &str = "does_not_fit";

pub(crate) mod cases {
    use super::*;

    pub(crate) fn conference_plan(host: &mut Host, window: Window, request: ConferencePlan) -> Result<Changed, Error> {
        host.desk(window, request.plan)?
            .record(None, &RecordBody::ConferencePlanned { at: request.at }, true)
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
                let first = read.conferences.is_empty();
                let key = if first { "agenda_first" } else { "agenda_later" };
                let agenda = agenda(desk.open, key, &read);
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
        // What was done in care at the desk is not undone from the shared screen.
        let opened = desk.plan()?;
        let shared = opened.shared.id;
        opened.undo.keep_to(shared);
        // Other plans leave the memory with the class page.
        desk.open.plans.retain(|id, _| *id == plan);
        hold_conference(host, Some(Together { plan, conference }))?;
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
            .collect();
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
        hold_conference(host, None)?;
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
fn together(host: &Host) -> Result<Together, Error> {
    host.open
        .as_ref()
        .and_then(|open| open.together)
        .ok_or(Error::NoConference)
}

/// Steps of the school's agenda, or the one it began with. What a student or
/// family said does not fit them comes in before what is agreed, until
/// somebody has answered it (P12).
fn agenda(open: &Open, key: &str, plan: &Plan) -> Vec<AgendaStep> {
    let own = open.school.lists.get(key).map(agenda_of).unwrap_or_default();
    let mut steps = if own.is_empty() {
        let lists = crate::library::default_lists();
        let begun_with = lists.iter().find(|list| list.key == key);
        begun_with.map(agenda_of).unwrap_or_default()
    } else {
        own
    };
    let waits = plan.does_not_fit.iter().any(|said| said.answer.is_none());
    if waits && !steps.iter().any(|step| step.key == DOES_NOT_FIT) {
        let before = steps.iter().position(|step| step.key == "agreements");
        let step = AgendaStep {
            key: DOES_NOT_FIT.to_owned(),
            words: String::new(),
            minutes: 2,
        };
        steps.insert(before.unwrap_or(steps.len()), step);
    }
    steps
}

/// `copies` is the page after the last step of every agenda (C9).
fn is_step(conferences: &[domain::plan::Conference], conference: RecordId, step: &str) -> bool {
    step == "copies"
        || conferences
            .iter()
            .filter(|held| held.record == conference)
            .any(|held| held.agenda.iter().any(|known| known.key == step))
}
