//! Records of a plan: yes and no, suggestions, support given — and a person's
//! own notes, which nobody else reads. Evidence and check-ins have files of
//! their own.

use domain::doc::Edit;
use domain::plan::SuggestionAnswer as Answer;
use domain::{Pen, RecordBody, RecordId, Revision, SpaceKind, Voice};

use crate::desk::Undoable;
use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    AgreementLook, Changed, Done, GoalConfirm, OwnNoteShown, OwnNoteWrite, OwnNotesShow, OwnNotesShown,
    SuggestionAnswer, SuggestionMake, SupportGive,
};
use crate::open::OpenPlan;

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
        // A word takes the place of what the same person said here before, so
        // that two words given apart can be told from one that was changed.
        let before = desk.plan()?.standing(|said| {
            matches!(said, RecordBody::GoalConfirmed { goal: of, person: who, .. } if *of == goal && *who == person)
        });
        desk.append(None, &body, before, Undoable::Alone)
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
        if target
            .item
            .is_some_and(|item| desk.plan().is_ok_and(|plan| !plan.doc.item_exists(item)))
        {
            return Err(Error::ItemUnknown);
        }
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
        let target = found.target;
        let opened = desk.plan()?;
        let given = opened.answers_to(suggestion);
        let known = |revision: &Revision| opened.doc.knows(revision);
        let kept = given.iter().find(|one| one.answer == answer).cloned();
        let mut edits: Vec<Edit> = given
            .iter()
            .filter(|one| kept.as_ref().is_none_or(|kept| kept.record != one.record))
            .filter_map(|one| one.moved.clone())
            // What came from a file has its history elsewhere.
            .filter(|(before, after)| known(before) && known(after))
            .map(|moved| Edit::TakeBack {
                target,
                moved,
                but: kept.as_ref().and_then(|kept| kept.moved.clone()),
            })
            .collect();
        let before = desk.plan()?.doc.revision();
        let mut moved = kept.as_ref().and_then(|kept| kept.moved.clone());
        if kept.is_none() && answer != Answer::KeepMine {
            let by = read.pens.get(&found.by).cloned().ok_or(Error::PenUnknown)?;
            edits.push(Edit::TakeSuggestion {
                suggestion,
                target,
                original: found.original.clone(),
                proposed: found.proposed.clone(),
                by,
                both: answer == Answer::KeepBoth,
            });
        }
        let mut undo = Undoable::Alone;
        if !edits.is_empty() {
            if !desk.edit_all(&edits, &pen)?.touched.is_empty() {
                undo = Undoable::WithTheLast;
            }
            if kept.is_none() && answer != Answer::KeepMine {
                moved = Some((before, desk.plan()?.doc.revision()));
            }
        }
        let body = RecordBody::SuggestionAnswered {
            suggestion,
            answer,
            moved,
        };
        let replaces = given.into_iter().map(|one| one.record).collect();
        desk.append(Some(&pen), &body, replaces, undo)
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
        desk.append(Some(&pen), &body, replaces, Undoable::Alone)
    }

    pub(crate) fn support_give(host: &mut Host, window: Window, request: SupportGive) -> Result<Changed, Error> {
        let SupportGive {
            plan,
            support,
            minutes,
            on,
        } = request;
        let today = host.clock.today();
        let mut desk = host.desk(window, plan)?;
        crate::class::tracks_one(desk.open)?;
        if !(1..=600).contains(&minutes) {
            return Err(Error::MinutesOutOfRange);
        }
        if !desk.plan()?.read().supports.iter().any(|known| known.id == support) {
            // What helps with a need of the care space is counted there.
            let care = domain::care::Care::of(&desk.care_records()?);
            let there = care.supports.iter().any(|known| known.said.id == support);
            let door = crate::care::Door::of(desk.open, plan, today)?;
            if !there || !door.reads {
                return Err(Error::ItemUnknown);
            }
            let body = RecordBody::SupportGiven { support, minutes, on };
            return desk.say_in_care(None, body, Vec::new());
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

/// An answer to a suggestion, with what it did to the text.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) record: RecordId,
    pub(crate) answer: Answer,
    pub(crate) moved: Option<(Revision, Revision)>,
}

impl OpenPlan {
    /// The standing records that say something.
    pub(crate) fn standing(&self, says: impl Fn(&RecordBody) -> bool) -> Vec<RecordId> {
        domain::rules::standing_records(&self.records)
            .into_iter()
            .filter(|record| record.known().is_some_and(|body| says(&body)))
            .map(|record| record.id)
            .collect()
    }

    /// The standing answers to a suggestion: more than one where they were
    /// given apart.
    fn answers_to(&self, suggestion: RecordId) -> Vec<Given> {
        domain::rules::standing_records(&self.records)
            .into_iter()
            .filter_map(|record| match record.known()? {
                RecordBody::SuggestionAnswered {
                    suggestion: of,
                    answer,
                    moved,
                } if of == suggestion => Some(Given {
                    record: record.id,
                    answer,
                    moved,
                }),
                _ => None,
            })
            .collect()
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
pub(crate) fn spoken(words: &str) -> Result<(), Error> {
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
