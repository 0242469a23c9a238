//! A plan as people read it, from its document and its records.
//!
//! Records come in any order and from any version: a kind that this version
//! does not know is passed over here and stays in the log (S10). Where a
//! person said two things about one matter, the later record stands if it
//! replaces the earlier; where neither replaces the other, the one whose clock
//! says later is shown, and on equal clocks the one with the greater id, so
//! that every device shows the same.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::care::{Moved, Passage, Safeguards};
use crate::doc::PlanDoc;
use crate::ids::{ItemId, PersonId, PlanId, RecordId};
use crate::people::{PenId, Voice};
use crate::plan::{
    AgendaStep, Agreement, AnswerGiven, CheckIn, CheckInAnswer, Choice, Closed, Conference, Confirmation, CopyMade,
    DoesNotFit, Evidence, Experience, FitAnswer, Goal, GoalStanding, GoalStatus, HomeLine, Look, Looked, Need, Note,
    Plan, Profile, SchoolYear, Suggestion, SuggestionAnswer, Support, Trashed, WentOn,
};
use crate::record::{Record, RecordBody};
use crate::rules::standing_records;
use crate::text::{Claim, Contested, Field, List, Text, TextField, TextRef};

/// How a plan begins: what its first record says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Begun {
    /// The plan.
    pub plan: PlanId,
    /// Whose it is.
    pub student: PersonId,
    /// For which year.
    pub year: SchoolYear,
}

impl Begun {
    /// From a plan's records, if its beginning is among them.
    #[must_use]
    pub fn among(records: &[Record]) -> Option<Self> {
        standing_records(records)
            .into_iter()
            .find_map(|record| match record.known()? {
                RecordBody::PlanBegun { student, year } => Some(Self {
                    plan: record.plan?,
                    student,
                    year,
                }),
                _ => None,
            })
    }
}

/// Everything that people read of a plan. `student` and `year` are what its
/// first record says; see [`Begun::among`].
#[must_use]
pub fn assemble(doc: &PlanDoc, student: PersonId, year: SchoolYear, records: &[Record]) -> Plan {
    let reader = Reader {
        doc,
        said: Said::gather(records),
        moved: Moved::of(records),
        safeguards: Safeguards::of(records),
    };
    let mut pens = doc.pens();
    for (record, _) in &reader.said.all {
        if let Some(pen) = &record.pen {
            pens.entry(pen.id()).or_insert_with(|| pen.clone());
        }
    }
    Plan {
        id: doc.plan(),
        student,
        year,
        revision: doc.revision(),
        pens,
        profile: reader.profile(),
        goals: reader.live(List::Goals, |item| reader.goal(item)),
        experiences: reader.live(List::Experiences, |item| reader.experience(item)),
        needs: reader.live(List::Needs, |item| reader.need(item)),
        supports: reader.live(List::Supports, |item| reader.support(item)),
        agreements: reader.live(List::Agreements, |item| reader.agreement(item)),
        notes: reader.live(List::Notes, |item| reader.note(item)),
        home_lines: reader.live(List::HomeLines, |item| reader.home_line(item)),
        suggestions: reader.suggestions(),
        evidence: reader.evidence(),
        check_ins: reader.check_ins(),
        conferences: reader.conferences(),
        copies: reader.copies(),
        does_not_fit: reader.does_not_fit(),
        went_on: reader.went_on(),
        trash: reader.trash(),
        safeguards: reader.safeguards,
    }
}

/// The records that stand, read once, oldest first.
struct Said<'a> {
    all: Vec<(&'a Record, RecordBody)>,
    /// Steps of conferences in the order of the log: where a conference stands
    /// is what this device heard last, whatever its clock says (C11).
    steps: Vec<(RecordId, String)>,
    /// Agendas set while a conference ran, in the order of the log (C1).
    agendas: Vec<(RecordId, Vec<AgendaStep>)>,
}

impl<'a> Said<'a> {
    fn gather(records: &'a [Record]) -> Self {
        let moved = Moved::of(records);
        let mut all: Vec<_> = standing_records(records)
            .into_iter()
            // What quotes words that were moved to care is told no more (H1).
            .filter(|record| !moved.hides(record.id))
            .filter_map(|record| Some((record, record.known()?)))
            .collect();
        let steps = all
            .iter()
            .filter_map(|(_, body)| match body {
                RecordBody::ConferenceMoved { conference, step } => Some((*conference, step.clone())),
                _ => None,
            })
            .collect();
        let agendas = all
            .iter()
            .filter_map(|(_, body)| match body {
                RecordBody::AgendaSet {
                    conference: Some(conference),
                    agenda,
                } => Some((*conference, agenda.clone())),
                _ => None,
            })
            .collect();
        all.sort_by_key(|(record, _)| (record.at, record.id));
        Self { all, steps, agendas }
    }

    /// The newest first, of one kind.
    fn newest<T>(&self, read: impl Fn(&'a Record, &RecordBody) -> Option<T>) -> Vec<T> {
        self.all
            .iter()
            .rev()
            .filter_map(|(record, body)| read(record, body))
            .collect()
    }

    /// The oldest first, of one kind.
    fn oldest<T>(&self, read: impl Fn(&'a Record, &RecordBody) -> Option<T>) -> Vec<T> {
        self.all
            .iter()
            .filter_map(|(record, body)| read(record, body))
            .collect()
    }
}

struct Reader<'a> {
    doc: &'a PlanDoc,
    said: Said<'a>,
    moved: Moved,
    safeguards: Safeguards,
}

impl Reader<'_> {
    fn live<T>(&self, list: List, read: impl Fn(ItemId) -> T) -> Vec<T> {
        self.doc
            .list(list)
            .into_iter()
            .filter(|item| !self.doc.trashed(*item))
            .map(read)
            .collect()
    }

    fn text(&self, item: ItemId, field: TextField) -> Text {
        self.doc.text(TextRef {
            item: Some(item),
            field,
        })
    }

    /// The claims whose values this version can read.
    fn field<T: DeserializeOwned>(&self, item: ItemId, field: Field) -> Contested<T> {
        Contested(
            self.doc
                .claims(item, field)
                .into_iter()
                .filter_map(|Claim { claim, value, by, at }| {
                    Some(Claim {
                        claim,
                        value: serde_json::from_value(value).ok()?,
                        by,
                        at,
                    })
                })
                .collect(),
        )
    }

    /// Kept out of the family's copy as soon as one standing claim says so.
    fn not_for_family(&self, item: ItemId) -> bool {
        self.doc
            .claims(item, Field::NotForFamily)
            .iter()
            .any(|claim| claim.value == Value::Bool(true))
    }

    fn profile(&self) -> Profile {
        let text = |field| self.doc.text(TextRef { item: None, field });
        Profile {
            strengths: text(TextField::Strengths),
            passions: text(TextField::Passions),
            aspirations: text(TextField::Aspirations),
            languages: text(TextField::Languages),
            community: text(TextField::Community),
            learn_best: text(TextField::LearnBest),
            in_the_way: text(TextField::InTheWay),
            trusted_adult: text(TextField::TrustedAdult),
        }
    }

    fn goal(&self, id: ItemId) -> Goal {
        let statement = self.text(id, TextField::Statement);
        let confirmations = self.confirmations(id, &statement.plain());
        let status = self.field(id, Field::Status);
        let choice = |words, by| Choice {
            words: self.text(id, words),
            by: self.field(id, by),
        };
        Goal {
            id,
            standing: standing(&status, &confirmations),
            status,
            statement,
            why: self.text(id, TextField::Why),
            question: self.text(id, TextField::Question),
            starts_from: self.text(id, TextField::StartsFrom),
            grade_target: self.text(id, TextField::GradeTarget),
            obstacle: self.text(id, TextField::Obstacle),
            closing: self.text(id, TextField::Closing),
            sooner: self.text(id, TextField::Sooner),
            what_i_learn: choice(TextField::WhatILearn, Field::WhatChosenBy),
            how_i_learn: choice(TextField::HowILearn, Field::HowChosenBy),
            how_i_show: choice(TextField::HowIShow, Field::ShowChosenBy),
            area: self.field(id, Field::Area),
            until: self.field(id, Field::Until),
            leads: self.field(id, Field::Leads),
            purposes: self.field(id, Field::Purposes),
            entry_point: self.field(id, Field::EntryPoint),
            routine: self.field(id, Field::Routine),
            competencies: self.field(id, Field::Competencies),
            confirmations,
            closed: self.closed(id),
            came_from: self.came_from(id),
            not_for_family: self.not_for_family(id),
        }
    }

    /// The latest closing, for as long as the goal stands as it says.
    fn closed(&self, id: ItemId) -> Option<Closed> {
        let closings = self.said.newest(|record, body| match body {
            RecordBody::GoalClosed { goal, status, reason } if *goal == id => Some((
                *status,
                Closed {
                    record: record.id,
                    reason: reason.clone(),
                    by: pen_of(record),
                    at: record.at,
                },
            )),
            _ => None,
        });
        let stands: Contested<GoalStatus> = self.field(id, Field::Status);
        let (status, closed) = closings.into_iter().next()?;
        stands.0.iter().any(|claim| claim.value == status).then_some(closed)
    }

    fn came_from(&self, id: ItemId) -> Option<SchoolYear> {
        let years = self.said.newest(|_, body| match body {
            RecordBody::CarriedForward { year, items, .. } if items.contains(&id) => Some(*year),
            _ => None,
        });
        years.into_iter().next()
    }

    /// The latest word of each person on a goal, student first, then by date.
    /// A yes and a no of one person, neither of which knew of the other, both
    /// stay until that person chooses.
    fn confirmations(&self, id: ItemId, now: &str) -> Vec<Confirmation> {
        let mut said: BTreeMap<PersonId, Vec<Confirmation>> = BTreeMap::new();
        for confirmation in self.said.oldest(|record, body| match body {
            RecordBody::GoalConfirmed {
                goal,
                person,
                voice,
                yes,
                words,
                statement,
            } if *goal == id => Some(Confirmation {
                record: record.id,
                person: *person,
                voice: *voice,
                yes: *yes,
                words: words.clone(),
                at: record.at,
                reworded_since: statement != now,
                contested: false,
            }),
            _ => None,
        }) {
            said.entry(confirmation.person).or_default().push(confirmation);
        }
        let mut confirmations: Vec<Confirmation> = Vec::new();
        for mut words in said.into_values() {
            let both = words.iter().any(|one| one.yes) && words.iter().any(|one| !one.yes);
            if both {
                words.iter_mut().for_each(|one| one.contested = true);
                confirmations.append(&mut words);
            } else {
                confirmations.extend(words.pop());
            }
        }
        confirmations.sort_by_key(|one| (one.voice, one.at, one.record));
        confirmations
    }

    fn experience(&self, id: ItemId) -> Experience {
        Experience {
            id,
            title: self.text(id, TextField::Title),
            place: self.text(id, TextField::Place),
            adult: self.text(id, TextField::Adult),
            with_whom: self.text(id, TextField::WithWhom),
            interest: self.text(id, TextField::Interest),
            supports_needed: self.text(id, TextField::SupportsNeeded),
            technology: self.text(id, TextField::Technology),
            without_technology: self.text(id, TextField::WithoutTechnology),
            who_shows: self.text(id, TextField::WhoShows),
            goal: self.field(id, Field::Goal),
            pathway: self.field(id, Field::Pathway),
            together: self.field(id, Field::Together),
            placement: self.field(id, Field::Placement),
            provision: self.field(id, Field::Provision),
            looks_after: self.field(id, Field::LooksAfter),
            check_on: self.field(id, Field::CheckOn),
            level: self.field(id, Field::Level),
            competencies: self.field(id, Field::Competencies),
            not_for_family: self.not_for_family(id),
        }
    }

    fn need(&self, id: ItemId) -> Need {
        Need {
            id,
            kind: self.field(id, Field::NeedKind),
            seen: self.text(id, TextField::Seen),
            assumed: self.text(id, TextField::Assumed),
            standing: self.field(id, Field::NeedStanding),
            goal: self.field(id, Field::Goal),
            not_for_family: self.not_for_family(id),
        }
    }

    fn support(&self, id: ItemId) -> Support {
        let minutes_given = self
            .said
            .oldest(|_, body| match body {
                RecordBody::SupportGiven { support, minutes, .. } if *support == id => Some(*minutes),
                _ => None,
            })
            .into_iter()
            .fold(0, u32::saturating_add);
        Support {
            id,
            what: self.text(id, TextField::What),
            who: self.text(id, TextField::Who),
            need: self.field(id, Field::Need),
            goal: self.field(id, Field::Goal),
            minutes_planned: self.field(id, Field::MinutesPlanned),
            minutes_given,
            review_on: self.field(id, Field::ReviewOn),
            helped: self.field(id, Field::Helped),
            did_it_help: self.text(id, TextField::DidItHelp),
            came_from: self.came_from(id),
            tried_before: self
                .doc
                .claims(id, Field::TriedBefore)
                .iter()
                .any(|claim| claim.value == Value::Bool(true)),
            not_for_family: self.not_for_family(id),
        }
    }

    fn agreement(&self, id: ItemId) -> Agreement {
        Agreement {
            id,
            owner: self.field(id, Field::Owner),
            what: self.text(id, TextField::What),
            when: self.text(id, TextField::When),
            until: self.field(id, Field::Until),
            came_from: self.came_from(id),
            looked: self.looked(id),
            not_for_family: self.not_for_family(id),
        }
    }

    fn looked(&self, id: ItemId) -> Vec<Looked> {
        self.said.newest(|record, body| match body {
            RecordBody::AgreementLooked {
                agreement,
                conference,
                became,
                words,
            } if *agreement == id => Some(Looked {
                record: record.id,
                became: *became,
                words: words.clone(),
                by: pen_of(record),
                conference: *conference,
                at: record.at,
            }),
            _ => None,
        })
    }

    fn note(&self, id: ItemId) -> Note {
        let about: Contested<String> = self.field(id, Field::About);
        Note {
            id,
            at: about.0.iter().map(|claim| claim.at).min(),
            about,
            asks: self.field(id, Field::Asks),
            settled: self.field(id, Field::Settled),
            words: self.text(id, TextField::Words),
            interpreted: self.text(id, TextField::Interpreted),
            not_for_family: self.not_for_family(id),
        }
    }

    fn home_line(&self, id: ItemId) -> HomeLine {
        HomeLine {
            id,
            how_to_help: self.text(id, TextField::HowToHelp),
            ask_at_home: self.text(id, TextField::AskAtHome),
            interpreted: self.text(id, TextField::Interpreted),
        }
    }

    fn suggestions(&self) -> Vec<Suggestion> {
        self.said.newest(|record, body| {
            let RecordBody::Suggested {
                target,
                original,
                proposed,
                ..
            } = body
            else {
                return None;
            };
            let mut answers = self.said.newest(|answer, body| match body {
                RecordBody::SuggestionAnswered {
                    suggestion,
                    answer: said,
                    ..
                } if *suggestion == record.id => Some(AnswerGiven {
                    record: answer.id,
                    answer: *said,
                    by: pen_of(answer),
                    at: answer.at,
                }),
                _ => None,
            });
            // Words that were taken twice stand twice; only keeping one's own
            // sentence twice is one and the same.
            let apart = answers.len() > 1 && answers.iter().any(|one| one.answer != SuggestionAnswer::KeepMine);
            let answer = answers.first().filter(|_| !apart).map(|one| (one.answer, one.at));
            if !apart {
                answers.clear();
            }
            Some(Suggestion {
                record: record.id,
                target: *target,
                by: pen_of(record),
                original: original.clone(),
                proposed: proposed.clone(),
                at: record.at,
                answer,
                answers,
            })
        })
    }

    fn evidence(&self) -> Vec<Evidence> {
        self.said.newest(|record, body| {
            let RecordBody::EvidenceAdded {
                medium,
                words,
                goals,
                blob,
                alt,
                competencies,
            } = body
            else {
                return None;
            };
            let self_check = self.looks_of(record.id, true).into_iter().next();
            // The adult's look shows only beside the student's own, and is not
            // even read out of here before.
            let adults = self.looks_of(record.id, false);
            let adult_waits = self_check.is_none() && !adults.is_empty();
            let mut adults = adults.into_iter().filter(|_| self_check.is_some());
            let adult_check = adults.next();
            let more_adult_checks = adults.collect();
            Some(Evidence {
                record: record.id,
                medium: *medium,
                by: pen_of(record),
                at: record.at,
                words: words.clone(),
                goals: goals.clone(),
                blob: blob.clone(),
                alt: alt.clone(),
                competencies: competencies.clone(),
                picked: self.picked(record.id),
                self_check,
                adult_check,
                more_adult_checks,
                adult_waits,
                not_for_family: self.not_for_family(ItemId(record.id.0))
                    || self
                        .safeguards
                        .not_for_family
                        .contains(&Passage::Record { record: record.id }),
            })
        })
    }

    fn looks_of(&self, of: RecordId, students: bool) -> Vec<Look> {
        self.said.newest(|record, body| match body {
            RecordBody::EvidenceChecked {
                evidence,
                words,
                not_today,
            } if *evidence == of => {
                let voice = record.pen.as_ref().map(|pen| pen.voice)?;
                ((voice == Voice::Student) == students).then(|| Look {
                    by: pen_of(record),
                    at: record.at,
                    words: words.clone(),
                    not_today: *not_today,
                })
            }
            _ => None,
        })
    }

    /// Whether the student picked it to show: only the student's own word counts.
    fn picked(&self, of: RecordId) -> bool {
        let picks = self.said.newest(|record, body| match body {
            RecordBody::EvidencePicked { evidence, shown }
                if *evidence == of && record.pen.as_ref().is_some_and(|pen| pen.voice == Voice::Student) =>
            {
                Some(*shown)
            }
            _ => None,
        });
        picks.into_iter().next().unwrap_or(false)
    }

    fn check_ins(&self) -> Vec<CheckIn> {
        self.said.newest(|record, body| match body {
            RecordBody::CheckedIn {
                goal,
                where_i_am,
                in_the_way,
                tried,
                next,
                obstacles,
                strategies,
                helped,
                next_on,
            } => Some(CheckIn {
                record: record.id,
                goal: *goal,
                at: record.at,
                by: pen_of(record),
                where_i_am: where_i_am.clone(),
                in_the_way: in_the_way.clone(),
                tried: tried.clone(),
                next: next.clone(),
                obstacles: obstacles.clone(),
                strategies: strategies.clone(),
                helped: *helped,
                next_on: *next_on,
                answers: self.answers_to(record.id),
            }),
            _ => None,
        })
    }

    fn answers_to(&self, of: RecordId) -> Vec<CheckInAnswer> {
        self.said.oldest(|record, body| match body {
            RecordBody::CheckInAnswered {
                check_in,
                helped,
                words,
            } if *check_in == of => Some(CheckInAnswer {
                record: record.id,
                by: pen_of(record),
                at: record.at,
                helped: *helped,
                words: words.clone(),
            }),
            _ => None,
        })
    }

    fn conferences(&self) -> Vec<Conference> {
        self.said.newest(|record, body| {
            let RecordBody::ConferenceBegun { present, agenda } = body else {
                return None;
            };
            let moved = self
                .said
                .steps
                .iter()
                .rev()
                .find(|(of, _)| *of == record.id)
                .map(|(_, step)| step.clone());
            let ended = self.said.newest(|ended, body| match body {
                RecordBody::ConferenceEnded { conference } if *conference == record.id => Some(ended.at),
                _ => None,
            });
            let set = self.said.agendas.iter().rev().find(|(of, _)| *of == record.id);
            let agenda = set.map_or(agenda, |(_, set)| set);
            let first = agenda.first().map(|step| step.key.clone()).unwrap_or_default();
            Some(Conference {
                record: record.id,
                began_at: record.at,
                ended_at: ended.into_iter().next(),
                present: present.clone(),
                agenda: agenda.clone(),
                at_step: moved.unwrap_or(first),
            })
        })
    }

    fn copies(&self) -> Vec<CopyMade> {
        self.said.newest(copy_of)
    }

    /// A school's pen cannot say that something does not fit a family: such a
    /// record is passed over.
    fn does_not_fit(&self) -> Vec<DoesNotFit> {
        self.said.newest(|record, body| {
            let RecordBody::DoesNotFit { competency, because } = body else {
                return None;
            };
            if record.pen.as_ref().is_none_or(|pen| pen.voice == Voice::School) {
                return None;
            }
            let mut answers = self
                .said
                .newest(|answer, body| match body {
                    RecordBody::FitAnswered { of, words } if *of == record.id => Some(FitAnswer {
                        record: answer.id,
                        by: pen_of(answer),
                        words: words.clone(),
                        at: answer.at,
                    }),
                    _ => None,
                })
                .into_iter();
            Some(DoesNotFit {
                record: record.id,
                competency: competency.clone(),
                by: pen_of(record),
                because: because.clone(),
                at: record.at,
                answer: answers.next(),
                more_answers: answers.collect(),
            })
        })
    }

    fn went_on(&self) -> Vec<WentOn> {
        self.said.newest(|record, body| match body {
            RecordBody::WentOn {
                goal,
                competency,
                because,
            } => Some(WentOn {
                record: record.id,
                goal: *goal,
                competency: *competency,
                by: pen_of(record),
                because: because.clone(),
                at: record.at,
            }),
            _ => None,
        })
    }

    /// Newest first. An item that was added and taken back before anyone wrote
    /// in it is nothing to bring back and is left out.
    fn trash(&self) -> Vec<Trashed> {
        let mut trash: Vec<Trashed> = List::ALL
            .iter()
            .flat_map(|list| self.doc.list(*list).into_iter().map(|item| (*list, item)))
            .filter(|(_, item)| !self.moved.item(*item))
            .filter_map(|(list, item)| {
                let at = self.doc.trashed_at(item)?;
                let words = self.first_words(item)?;
                Some(Trashed { item, list, words, at })
            })
            .collect();
        trash.sort_by_key(|one| (std::cmp::Reverse(one.at), one.item));
        trash
    }

    fn first_words(&self, item: ItemId) -> Option<String> {
        TextField::ALL
            .iter()
            .map(|field| self.text(item, *field))
            .find(|text| !text.is_blank())
            .map(|text| text.plain())
    }
}

/// The copy that a record tells of, for a list of copies over all plans.
#[must_use]
pub fn copy_made(record: &Record) -> Option<CopyMade> {
    copy_of(record, &record.known()?)
}

fn copy_of(record: &Record, body: &RecordBody) -> Option<CopyMade> {
    match body {
        RecordBody::CopyMade {
            audience,
            format,
            languages,
            recipient,
            access,
            ..
        } => Some(CopyMade {
            access: *access,
            record: record.id,
            audience: *audience,
            format: format.clone(),
            languages: languages.clone(),
            recipient: *recipient,
            at: record.at,
        }),
        _ => None,
    }
}

/// The pen of a record; where nobody spoke, a name that no pen has.
fn pen_of(record: &Record) -> PenId {
    record
        .pen
        .as_ref()
        .map_or_else(|| PenId(String::new()), crate::people::Pen::id)
}

/// Where a goal stands. What a person set goes first; while two values wait
/// for a choice, or none is set, the confirmations say.
fn standing(status: &Contested<GoalStatus>, confirmations: &[Confirmation]) -> GoalStanding {
    if let Some(set) = status.settled() {
        return match set {
            GoalStatus::Live => GoalStanding::Live,
            GoalStatus::Met => GoalStanding::Met,
            GoalStatus::Parked => GoalStanding::Parked,
            GoalStatus::Changed => GoalStanding::Changed,
            GoalStatus::SetAside => GoalStanding::SetAside,
        };
    }
    let said_yes: BTreeSet<Voice> = confirmations
        .iter()
        .filter(|one| one.yes && !one.contested)
        .map(|one| one.voice)
        .collect();
    // The family's yes is a third one and never a condition (P4).
    match (said_yes.contains(&Voice::Student), said_yes.contains(&Voice::School)) {
        (true, true) => GoalStanding::Agreed,
        (false, false) => GoalStanding::Proposed,
        _ => GoalStanding::OneYes,
    }
}

/// When a plan was last agreed or a conference on it begun, for "not yet met".
#[must_use]
pub fn last_met(plan: &Plan) -> Option<DateTime<Utc>> {
    let conference = plan.conferences.iter().map(|one| one.began_at).max();
    let agreed = plan
        .goals
        .iter()
        .filter(|goal| goal.standing != GoalStanding::Proposed && goal.standing != GoalStanding::OneYes)
        .flat_map(|goal| goal.confirmations.iter().filter(|one| one.yes).map(|one| one.at))
        .max();
    conference.max(agreed)
}
