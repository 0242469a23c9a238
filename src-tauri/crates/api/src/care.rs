//! A plan's care space: who reads it, what stands in it, and the marks and
//! answers that guard a student (P11, P17, P18, H1 to H3).
//!
//! Its records are read from the vault each time and kept nowhere in memory.
//! Whoever works at the school may put words there; who reads them is decided
//! here: counsellors, case managers, and adults named for the plan.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::care::{Care, CareNeed, CareSupport, CareWords, Passage};
use domain::people::{NamesAsked, Role};
use domain::plan::CopyMade;
use domain::{ItemId, Pen, PersonId, PlanId, RecordBody, RecordId, SpaceKind, Voice};

use crate::desk::{Desk, Say};
use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    AccessShown, AccessState, CareNeedShown, CareNeedState, CarePassageShown, CareReader, CareReaderState, CareRemove,
    CareShow, CareShown, CareSupportShown, CareSupportState, Changed, Done, FamilyCopyAnswer, NamesAsk, PassageMark,
};
use crate::open::Open;

/// Longest words of the care space, in characters.
const MOST_WORDS: usize = 20_000;

pub(crate) mod cases {
    use super::*;
    pub(crate) use crate::care_move::cases::*;

    pub(crate) fn care_show(host: &mut Host, window: Window, request: CareShow) -> Result<CareShown, Error> {
        let today = host.clock.today();
        let mut desk = host.desk(window, request.plan)?;
        let door = Door::of(desk.open, request.plan, today)?;
        let read = desk.plan()?.read();
        let kinds = care_kinds(desk.open);
        let mut kept = (*read).clone();
        print::cut::without_care(&mut kept, &kinds);
        let stays: BTreeSet<ItemId> = kept.needs.iter().map(|need| need.id).collect();
        let lists = desk.open.school.lists.get("need_kinds");
        let mut shown = CareShown {
            reads: door.reads,
            may_name: door.may_name,
            readers: door.readers.clone(),
            others: adults(desk.open)
                .filter(|id| !door.readers.iter().any(|reader| reader.person == *id))
                .collect(),
            kinds: lists
                .iter()
                .flat_map(|list| &list.entries)
                .filter(|entry| entry.care && !entry.retired)
                .cloned()
                .collect(),
            misplaced: read
                .needs
                .iter()
                .map(|need| need.id)
                .filter(|id| !stays.contains(id))
                .collect(),
            access: Vec::new(),
            needs: Vec::new(),
            supports: Vec::new(),
            passages: Vec::new(),
        };
        if !door.reads {
            return Ok(shown);
        }
        let records = desk.care_records()?;
        // Minutes that were given before a support moved here stand in the shared log.
        let before = desk.plan()?.records.clone();
        let given_before = |support: ItemId| -> u32 {
            let given = crate::care_move::minutes_of(&before, support);
            given
                .into_iter()
                .map(|(_, minutes, _)| minutes)
                .fold(0, u32::saturating_add)
        };
        let record = |id: RecordId| records.iter().find(|record| record.id == id);
        let care = Care::of(&records);
        shown.access = care
            .access
            .iter()
            .map(|one| AccessShown {
                record: one.record,
                at: one.at,
                by: record(one.record).and_then(|record| record.pen.clone()),
                access: one.said.clone(),
            })
            .collect();
        shown.needs = care
            .needs
            .iter()
            .map(|one| CareNeedShown {
                record: one.record,
                at: one.at,
                earlier: earlier_words(&care, &one.said),
                need: one.said.clone(),
            })
            .collect();
        shown.supports = care
            .supports
            .iter()
            .map(|one| CareSupportShown {
                record: one.record,
                minutes_given: care
                    .minutes_given(one.said.id)
                    .saturating_add(given_before(one.said.id)),
                support: one.said.clone(),
            })
            .collect();
        shown.passages = care
            .passages
            .iter()
            .map(|one| CarePassageShown {
                record: one.record,
                at: one.at,
                moved_by: record(one.record).map_or(desk.open.me, |record| record.signer),
                copies: copies_named(&read.copies, &one.said.copies),
                kept: one.said.clone(),
            })
            .collect();
        Ok(shown)
    }

    pub(crate) fn care_reader_state(host: &mut Host, window: Window, request: CareReaderState) -> Result<Done, Error> {
        let CareReaderState {
            plan,
            person,
            until,
            ended,
        } = request;
        let today = host.clock.today();
        let now = host.now();
        let desk = host.desk(window, plan)?;
        let door = Door::of(desk.open, plan, today)?;
        if !door.may_name {
            return Err(Error::CareNotYoursToOpen);
        }
        if !adults(desk.open).any(|adult| adult == person) {
            return Err(Error::PersonUnknown { person });
        }
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let space = open.space(SpaceKind::PlanCare, Some(plan))?;
        let body = RecordBody::MembershipStated {
            person,
            space: space.id,
            until,
            ended,
        };
        open.state(SpaceKind::People, &body, now, chance)?;
        Ok(Done {})
    }

    pub(crate) fn access_state(host: &mut Host, window: Window, request: AccessState) -> Result<Changed, Error> {
        let AccessState { plan, access, pen } = request;
        let today = host.clock.today();
        let mut desk = host.desk(window, plan)?;
        Door::of(desk.open, plan, today)?.must_read()?;
        for (_, part) in access.parts() {
            fits(&part.words)?;
        }
        let heads = Care::of(&desk.care_records()?).access;
        let body = RecordBody::AccessStated { access };
        let replaces = heads.into_iter().map(|head| head.record).collect();
        desk.say_in_care(Some(&pen), body, replaces)
    }

    pub(crate) fn care_need_state(host: &mut Host, window: Window, request: CareNeedState) -> Result<Changed, Error> {
        let CareNeedState {
            plan,
            need,
            kind,
            seen,
            assumed,
            standing,
            goal,
            pen,
        } = request;
        let today = host.clock.today();
        let mut desk = host.desk(window, plan)?;
        let door = Door::of(desk.open, plan, today)?;
        if !care_kinds(desk.open).contains(&kind) {
            return Err(Error::ChoiceUnknown { what: kind });
        }
        fits(&seen)?;
        fits(&assumed)?;
        if seen.trim().is_empty() && assumed.trim().is_empty() {
            return Err(Error::WordsMissing);
        }
        let care = Care::of(&desk.care_records()?);
        let (id, before, replaces) = match need {
            None => (ItemId::from_random(desk.random16()), None, Vec::new()),
            Some(id) => {
                // Whoever may not read a need has nothing to say it anew with.
                door.must_read()?;
                let heads: Vec<_> = care.needs.iter().filter(|one| one.said.id == id).collect();
                let before = heads.last().ok_or(Error::ItemUnknown)?.said.clone();
                (id, Some(before), heads.iter().map(|one| one.record).collect())
            }
        };
        let need = CareNeed {
            id,
            kind,
            seen: CareWords::said(&seen, &pen, before.as_ref().map(|need| &need.seen)),
            assumed: CareWords::said(&assumed, &pen, before.as_ref().map(|need| &need.assumed)),
            standing,
            goal,
            gone: false,
        };
        desk.say_in_care(Some(&pen), RecordBody::CareNeedStated { need }, replaces)
    }

    pub(crate) fn care_support_state(
        host: &mut Host,
        window: Window,
        request: CareSupportState,
    ) -> Result<Changed, Error> {
        let CareSupportState {
            plan,
            support,
            need,
            what,
            who,
            minutes_planned,
            review_on,
            helped,
            did_it_help,
            tried_before,
            pen,
        } = request;
        let today = host.clock.today();
        let mut desk = host.desk(window, plan)?;
        Door::of(desk.open, plan, today)?.must_read()?;
        for words in [&what, &who, &did_it_help] {
            fits(words)?;
        }
        if what.trim().is_empty() {
            return Err(Error::WordsMissing);
        }
        if minutes_planned.is_some_and(|minutes| minutes > 7 * 24 * 60) {
            return Err(Error::MinutesOutOfRange);
        }
        let care = Care::of(&desk.care_records()?);
        if !care.needs.iter().any(|one| one.said.id == need) {
            return Err(Error::ItemUnknown);
        }
        let (id, before, replaces) = match support {
            None => (ItemId::from_random(desk.random16()), None, Vec::new()),
            Some(id) => {
                let heads: Vec<_> = care.supports.iter().filter(|one| one.said.id == id).collect();
                let before = heads.last().ok_or(Error::ItemUnknown)?.said.clone();
                (id, Some(before), heads.iter().map(|one| one.record).collect())
            }
        };
        // Whether it helped is the student's to say, whoever types it.
        let student = desk.students_pen(&pen)?;
        let was = |words: fn(&CareSupport) -> &CareWords| before.as_ref().map(words);
        let support = CareSupport {
            id,
            need,
            what: CareWords::said(&what, &pen, was(|one| &one.what)),
            who: CareWords::said(&who, &pen, was(|one| &one.who)),
            minutes_planned,
            review_on,
            helped,
            did_it_help: CareWords::said(&did_it_help, &student, was(|one| &one.did_it_help)),
            tried_before,
            gone: false,
        };
        desk.say_in_care(Some(&pen), RecordBody::CareSupportStated { support }, replaces)
    }

    pub(crate) fn care_remove(host: &mut Host, window: Window, request: CareRemove) -> Result<Changed, Error> {
        let today = host.clock.today();
        let mut desk = host.desk(window, request.plan)?;
        Door::of(desk.open, request.plan, today)?.must_read()?;
        let care = Care::of(&desk.care_records()?);
        let mut says = Vec::new();
        let needs: Vec<_> = care.needs.iter().filter(|one| one.said.id == request.item).collect();
        if let Some(last) = needs.last() {
            let need = CareNeed {
                gone: true,
                ..last.said.clone()
            };
            let replaces = needs.iter().map(|one| one.record).collect();
            says.push((RecordBody::CareNeedStated { need }, replaces));
        }
        let ids: BTreeSet<ItemId> = care
            .supports
            .iter()
            .filter(|one| one.said.id == request.item || one.said.need == request.item)
            .map(|one| one.said.id)
            .collect();
        for id in ids {
            let heads: Vec<_> = care.supports.iter().filter(|one| one.said.id == id).collect();
            if let Some(last) = heads.last() {
                let support = CareSupport {
                    gone: true,
                    ..last.said.clone()
                };
                let replaces = heads.iter().map(|one| one.record).collect();
                says.push((RecordBody::CareSupportStated { support }, replaces));
            }
        }
        if says.is_empty() {
            return Err(Error::ItemUnknown);
        }
        let care_space = desk.care_space()?;
        let says = says
            .into_iter()
            .map(|(body, replaces)| Say {
                space: care_space,
                pen: None,
                body,
                replaces,
            })
            .collect();
        desk.together(&[], says)
    }

    pub(crate) fn passage_mark(host: &mut Host, window: Window, request: PassageMark) -> Result<Changed, Error> {
        let PassageMark {
            plan,
            passage,
            not_for_family,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        let read = desk.plan()?.read();
        let there = match passage {
            // Items carry the mark as a field of their own.
            Passage::Item { .. } => false,
            Passage::Text { target } => target.item.is_none_or(|item| desk.open_item(item)),
            Passage::Record { record } => read.evidence.iter().any(|piece| piece.record == record),
        };
        if !there {
            return Err(Error::ItemUnknown);
        }
        let replaces = desk
            .plan()?
            .records
            .iter()
            .filter(|record| matches!(record.known(), Some(RecordBody::Marked { passage: of, .. }) if of == passage))
            .map(|record| record.id)
            .collect();
        let shared = desk.plan()?.shared;
        let body = RecordBody::Marked {
            passage,
            not_for_family,
        };
        let says = vec![Say {
            space: shared,
            pen: Some(pen),
            body,
            replaces,
        }];
        desk.together(&[], says)
    }

    pub(crate) fn names_ask(host: &mut Host, _window: Window, request: NamesAsk) -> Result<Done, Error> {
        let NamesAsk {
            student,
            answered,
            words,
        } = request;
        let now = host.now();
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let known = open.school.people.get(&student);
        if known.is_none_or(|person| person.voice != Voice::Student) {
            return Err(Error::PersonUnknown { person: student });
        }
        let asked = NamesAsked {
            by: open.me,
            at: now,
            answered,
            words: words.trim().to_owned(),
        };
        open.state(
            SpaceKind::People,
            &RecordBody::NamesAsked { student, asked },
            now,
            chance,
        )?;
        Ok(Done {})
    }

    pub(crate) fn family_copy_answer(
        host: &mut Host,
        window: Window,
        request: FamilyCopyAnswer,
    ) -> Result<Changed, Error> {
        let FamilyCopyAnswer { plan, yes, words, pen } = request;
        let mut desk = host.desk(window, plan)?;
        if !pen.is_students() {
            return Err(Error::NotTheStudentsPen);
        }
        let body = RecordBody::FamilyCopyAnswered {
            yes,
            words: words.trim().to_owned(),
        };
        let earlier = &desk.plan()?.records;
        let replaces = domain::rules::standing_records(earlier)
            .into_iter()
            .filter(|record| matches!(record.known(), Some(RecordBody::FamilyCopyAnswered { .. })))
            .map(|record| record.id)
            .collect();
        let space = desk.plan()?.shared;
        let pen = Some(pen);
        desk.together(
            &[],
            vec![Say {
                space,
                pen,
                body,
                replaces,
            }],
        )
    }
}

/// Words of a need that stood before, each once, newest first.
fn earlier_words(care: &Care, need: &CareNeed) -> Vec<CareWords> {
    let mut met = vec![need.seen.words.as_str(), need.assumed.words.as_str()];
    let mut earlier = Vec::new();
    for before in care.before.iter().filter(|one| one.said.id == need.id) {
        for words in [&before.said.seen, &before.said.assumed] {
            if !words.words.trim().is_empty() && !met.contains(&words.words.as_str()) {
                met.push(&words.words);
                earlier.push(words.clone());
            }
        }
    }
    earlier
}

pub(crate) fn copies_named(all: &[CopyMade], which: &[RecordId]) -> Vec<CopyMade> {
    all.iter()
        .filter(|copy| which.contains(&copy.record))
        .cloned()
        .collect()
}

fn fits(words: &str) -> Result<(), Error> {
    if words.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Error::ControlCharacter);
    }
    if words.chars().count() > MOST_WORDS {
        return Err(Error::TextTooLong {
            most: u32::try_from(MOST_WORDS).unwrap_or(u32::MAX),
        });
    }
    Ok(())
}

/// Keys of the kinds of need that the school keeps in care.
pub(crate) fn care_kinds(open: &Open) -> BTreeSet<String> {
    open.school
        .lists
        .get("need_kinds")
        .into_iter()
        .flat_map(|list| &list.entries)
        .filter(|entry| entry.care)
        .map(|entry| entry.key.clone())
        .collect()
}

fn adults(open: &Open) -> impl Iterator<Item = PersonId> {
    open.school.adults().map(|person| person.id)
}

/// Who may open a plan's care space.
pub(crate) struct Door {
    pub(crate) reads: bool,
    pub(crate) may_name: bool,
    pub(crate) readers: Vec<CareReader>,
}

impl Door {
    /// Counsellors and case managers read by their role; others are named for
    /// the plan by one of them or by an administrator. Where a school has
    /// entered nobody of the three, whoever holds the vault names the readers:
    /// someone has to be first, and the record says who it was.
    pub(crate) fn of(open: &Open, plan: PlanId, today: NaiveDate) -> Result<Self, Error> {
        let student = open.students()?.get(&plan).copied();
        let manages = |person: PersonId| student.is_some_and(|student| open.school.manages(person, student));
        let space = open.vault.space(SpaceKind::PlanCare, Some(plan))?.map(|space| space.id);
        let reads_by_role = |roles: &[Role]| {
            roles
                .iter()
                .any(|role| matches!(role, Role::Counsellor | Role::CaseManager))
        };
        let mut readers = Vec::new();
        for person in open.school.adults() {
            let named = space
                .and_then(|space| open.school.members.get(&(space, person.id)))
                .filter(|until| until.is_none_or(|until| today <= until));
            if reads_by_role(&person.roles) || manages(person.id) {
                readers.push((crate::school_log::name_key(&person.name.full), person.id, false, None));
            } else if let Some(until) = named {
                readers.push((crate::school_log::name_key(&person.name.full), person.id, true, *until));
            }
        }
        readers.sort();
        let readers: Vec<CareReader> = readers
            .into_iter()
            .map(|(_, person, named, until)| CareReader { person, named, until })
            .collect();
        let reads = readers.iter().any(|reader| reader.person == open.me);
        let administers = |roles: &[Role]| roles.contains(&Role::Administrator);
        let school = || open.school.adults();
        let mine = open.school.people.get(&open.me);
        let nobody = !school().any(|one| reads_by_role(&one.roles) || administers(&one.roles));
        Ok(Self {
            reads,
            may_name: reads || nobody || mine.is_some_and(|me| administers(&me.roles)),
            readers,
        })
    }

    pub(crate) fn must_read(&self) -> Result<(), Error> {
        if self.reads { Ok(()) } else { Err(Error::CareClosed) }
    }
}

impl Desk<'_> {
    /// One record in the care space, undone as one.
    pub(crate) fn say_in_care(
        &mut self,
        pen: Option<&Pen>,
        body: RecordBody,
        replaces: Vec<RecordId>,
    ) -> Result<Changed, Error> {
        let space = self.care_space()?;
        self.together(
            &[],
            vec![Say {
                space,
                pen: pen.cloned(),
                body,
                replaces,
            }],
        )
    }

    /// Whether an item stands in the plan, in the trash or out of it.
    pub(crate) fn open_item(&mut self, item: ItemId) -> bool {
        self.plan().is_ok_and(|plan| plan.doc.item_exists(item))
    }

    /// The student's pen with whoever types now.
    pub(crate) fn students_pen(&mut self, pen: &Pen) -> Result<Pen, Error> {
        if pen.is_students() {
            return Ok(pen.clone());
        }
        Ok(Pen {
            speakers: vec![self.plan()?.student],
            voice: Voice::Student,
            interpreter: None,
            scribe: pen.scribe,
            language: pen.language.clone(),
        })
    }
}
