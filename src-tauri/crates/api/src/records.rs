//! Records of a plan: yes and no, suggestions, evidence, check-ins, support
//! given — and a person's own notes, which nobody else reads.

use domain::doc::Edit;
use domain::plan::SuggestionAnswer as Answer;
use domain::{Pen, RecordBody, SpaceKind, Voice};

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    AgreementLook, Changed, CheckInAdd, Done, EvidenceAdd, EvidenceCheck, GoalConfirm, OwnNoteShown, OwnNoteWrite,
    OwnNotesShow, OwnNotesShown, SuggestionAnswer, SuggestionMake, SupportGive,
};

/// Largest file kept as evidence.
const MOST_EVIDENCE_MB: u64 = 200;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn goal_confirm(host: &mut Host, window: Window, request: GoalConfirm) -> Result<Changed, Error> {
        let GoalConfirm {
            plan,
            goal,
            person,
            yes,
            words,
        } = request;
        let mut desk = host.desk(window, plan)?;
        let student = desk.plan()?.student;
        if !desk.open.is_around(student, person) {
            return Err(Error::PersonUnknown { person });
        }
        if desk.alone && person != student {
            return Err(Error::NotForTheStudentAlone);
        }
        let voice = desk
            .open
            .school
            .people
            .get(&person)
            .map_or(Voice::School, |known| known.voice);
        let read = desk.plan()?.read();
        let goal_read = read
            .goals
            .iter()
            .find(|known| known.id == goal)
            .ok_or(Error::ItemUnknown)?;
        let routine = goal_read.routine.settled().cloned();
        let mut statement = goal_read.statement.plain();
        if statement.trim().is_empty()
            && let Some(key) = routine
        {
            // A goal taken from the school's list stands in the school's words.
            statement = crate::library::words_of(desk.open, "routines", "routine", &key);
        }
        if statement.trim().is_empty() {
            return Err(Error::WordsMissing);
        }
        let body = RecordBody::GoalConfirmed {
            goal,
            person,
            voice,
            yes,
            words: words.trim().to_owned(),
            statement,
        };
        desk.record(None, &body, true)
    }

    pub(crate) fn suggestion_make(host: &mut Host, window: Window, request: SuggestionMake) -> Result<Changed, Error> {
        let SuggestionMake {
            plan,
            target,
            base,
            proposed,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        let original = desk.plan()?.doc.text(target).plain();
        if proposed.trim().is_empty() {
            return Err(Error::WordsMissing);
        }
        if proposed.trim() == original.trim() {
            return Err(Error::NothingSuggested);
        }
        let body = RecordBody::Suggested {
            target,
            base,
            original,
            proposed,
        };
        desk.record(Some(&pen), &body, true)
    }

    pub(crate) fn suggestion_answer(
        host: &mut Host,
        window: Window,
        request: SuggestionAnswer,
    ) -> Result<Changed, Error> {
        let SuggestionAnswer {
            plan,
            suggestion,
            answer,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        if !pen.is_students() {
            return Err(Error::NotTheStudentsPen);
        }
        let read = desk.plan()?.read();
        let found = read
            .suggestions
            .iter()
            .find(|known| known.record == suggestion)
            .ok_or(Error::RecordUnknown)?;
        if found.answer.is_some() {
            return Err(Error::AlreadyAnswered);
        }
        if answer != Answer::KeepMine {
            let by = read.pens.get(&found.by).cloned().ok_or(Error::PenUnknown)?;
            let edit = Edit::TakeSuggestion {
                suggestion,
                target: found.target,
                original: found.original.clone(),
                proposed: found.proposed.clone(),
                by,
                both: answer == Answer::KeepBoth,
            };
            desk.edit(&edit, &pen)?;
        }
        desk.record(Some(&pen), &RecordBody::SuggestionAnswered { suggestion, answer }, true)
    }

    pub(crate) fn evidence_add(host: &mut Host, window: Window, request: EvidenceAdd) -> Result<Changed, Error> {
        let EvidenceAdd {
            plan,
            medium,
            words,
            goals,
            from,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        crate::class::tracks_one(desk.open)?;
        if words.trim().is_empty() && from.is_none() {
            return Err(Error::WordsMissing);
        }
        let blob = match from {
            None => None,
            // A path is a word about this computer's disk, which the shared
            // screen has no business to name.
            Some(_) if window != Window::Main => {
                return Err(Error::NotForThisWindow {
                    name: "evidence_add with a file".to_owned(),
                });
            }
            Some(path) => {
                let space = desk.plan()?.shared.id;
                Some(crate::evidence_files::take_in(
                    &mut desk.open.vault,
                    space,
                    &path,
                    MOST_EVIDENCE_MB,
                )?)
            }
        };
        let known: Vec<_> = desk.plan()?.read().goals.iter().map(|goal| goal.id).collect();
        if goals.iter().any(|goal| !known.contains(goal)) {
            return Err(Error::ItemUnknown);
        }
        desk.record(
            Some(&pen),
            &RecordBody::EvidenceAdded {
                medium,
                words: words.trim().to_owned(),
                goals,
                blob,
            },
            true,
        )
    }

    pub(crate) fn evidence_check(host: &mut Host, window: Window, request: EvidenceCheck) -> Result<Changed, Error> {
        let EvidenceCheck {
            plan,
            evidence,
            words,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        if !desk
            .plan()?
            .read()
            .evidence
            .iter()
            .any(|known| known.record == evidence)
        {
            return Err(Error::RecordUnknown);
        }
        spoken(&words)?;
        desk.record(
            Some(&pen),
            &RecordBody::EvidenceChecked {
                evidence,
                words: words.trim().to_owned(),
            },
            true,
        )
    }

    pub(crate) fn check_in_add(host: &mut Host, window: Window, request: CheckInAdd) -> Result<Changed, Error> {
        let CheckInAdd {
            plan,
            goal,
            where_i_am,
            in_the_way,
            tried,
            next,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        crate::class::tracks_one(desk.open)?;
        if !desk.plan()?.read().goals.iter().any(|known| known.id == goal) {
            return Err(Error::ItemUnknown);
        }
        if [&where_i_am, &in_the_way, &tried, &next]
            .iter()
            .all(|words| words.trim().is_empty())
        {
            return Err(Error::WordsMissing);
        }
        desk.record(
            Some(&pen),
            &RecordBody::CheckedIn {
                goal,
                where_i_am,
                in_the_way,
                tried,
                next,
            },
            true,
        )
    }

    pub(crate) fn agreement_look(host: &mut Host, window: Window, request: AgreementLook) -> Result<Changed, Error> {
        let AgreementLook {
            plan,
            agreement,
            became,
            words,
            pen,
        } = request;
        let conference = match window {
            Window::Conference => Some(crate::conference::together(host)?.conference),
            _ => None,
        };
        let mut desk = host.desk(window, plan)?;
        let read = desk.plan()?.read();
        let found = read
            .agreements
            .iter()
            .find(|known| known.id == agreement)
            .ok_or(Error::ItemUnknown)?;
        // The same person's look in the same conference is said anew, not twice.
        let speakers = |by: &domain::PenId| read.pens.get(by).is_some_and(|known| known.speakers == pen.speakers);
        let replaces = found
            .looked
            .iter()
            .filter(|look| conference.is_some() && look.conference == conference && speakers(&look.by))
            .map(|look| look.record)
            .collect();
        let body = RecordBody::AgreementLooked {
            agreement,
            conference,
            became,
            words: words.trim().to_owned(),
        };
        desk.record_over(Some(&pen), &body, replaces, true)
    }

    pub(crate) fn support_give(host: &mut Host, window: Window, request: SupportGive) -> Result<Changed, Error> {
        let SupportGive {
            plan,
            support,
            minutes,
            on,
        } = request;
        let mut desk = host.desk(window, plan)?;
        crate::class::tracks_one(desk.open)?;
        if !(1..=600).contains(&minutes) {
            return Err(Error::MinutesOutOfRange);
        }
        if !desk.plan()?.read().supports.iter().any(|known| known.id == support) {
            return Err(Error::ItemUnknown);
        }
        desk.record(None, &RecordBody::SupportGiven { support, minutes, on }, true)
    }

    pub(crate) fn own_note_write(host: &mut Host, window: Window, request: OwnNoteWrite) -> Result<Done, Error> {
        spoken(&request.words)?;
        let plan = noted(host, window, request.plan)?;
        let now = host.now();
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let body = RecordBody::OwnNote {
            plan,
            words: request.words,
        };
        open.state(SpaceKind::Mine, &body, now, chance)?;
        Ok(Done {})
    }

    pub(crate) fn own_notes_show(
        host: &mut Host,
        window: Window,
        request: OwnNotesShow,
    ) -> Result<OwnNotesShown, Error> {
        let about = noted(host, window, request.plan)?;
        let open = host.opened()?;
        let Some(space) = open.vault.space(SpaceKind::Mine, None)? else {
            return Ok(OwnNotesShown { notes: Vec::new() });
        };
        let mut notes: Vec<OwnNoteShown> = open
            .vault
            .records_in(space.id)?
            .iter()
            .filter_map(|record| match record.known() {
                Some(RecordBody::OwnNote { plan, words }) if plan == about => {
                    Some(OwnNoteShown { words, at: record.at })
                }
                _ => None,
            })
            .collect();
        notes.reverse();
        Ok(OwnNotesShown { notes })
    }
}

/// The plan that own notes are about. Beside a conference that is its plan and
/// no other, whatever the window asks for.
fn noted(host: &Host, window: Window, asked: Option<domain::PlanId>) -> Result<Option<domain::PlanId>, Error> {
    match window {
        Window::Notes => Ok(Some(crate::conference::together(host)?.plan)),
        _ => Ok(asked),
    }
}

/// Refuses words that say nothing.
fn spoken(words: &str) -> Result<(), Error> {
    if words.trim().is_empty() {
        Err(Error::WordsMissing)
    } else {
        Ok(())
    }
}

/// The pen of a person who writes alone.
pub(crate) fn own_pen(person: domain::PersonId, voice: Voice, language: &str) -> Pen {
    Pen {
        speakers: vec![person],
        voice,
        interpreter: None,
        scribe: person,
        language: language.to_owned(),
    }
}
