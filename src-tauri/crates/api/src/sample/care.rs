//! What guards a student, told once with everything that a school may meet:
//! what somebody has at home, a need that is not for the shared screen, words
//! that an adult moved away from it, a name that is not for home, a guardian
//! who may not receive, and a student who is of age.

use chrono::Months;
use domain::care::{AccessAnswer, AccessPart, AccessProfile, Passage};
use domain::people::Relation;
use domain::plan::{Helped, NeedStanding};
use domain::{Audience, ItemId, PersonName, Role, TextField as Say, TextRef, Voice};

use super::book::Book;
use super::told::{TEACHER, Told};
use crate::cases;
use crate::messages::{
    AccessState, CareMove, CareNeedState, CareReaderState, CareShow, CareSupportState, FamilyCopyAnswer, LibraryShow,
    NamesAsk, PassageMark, PersonDraft, PersonState,
};

pub(super) fn write(book: &mut Book) {
    amina(book);
    hassan(book);
    wren(book);
    jasmine(book);
    isaac(book);
}

fn amina(book: &mut Book) {
    book.ago("Amina", 25, (14, 40), |t| {
        t.reads_care();
        t.student_aloud();
        let line = |answer, words: &str| AccessPart {
            answer: Some(answer),
            words: words.into(),
        };
        t.has_at_home(AccessProfile {
            device: line(AccessAnswer::Sometimes, "My mother’s phone, when she is home."),
            internet: line(AccessAnswer::Sometimes, "On the phone. Not at the end of the month."),
            printing: line(AccessAnswer::No, ""),
            quiet_place: line(AccessAnswer::Sometimes, "The stairs, after eight."),
            ease: line(AccessAnswer::Yes, ""),
            own_learning: AccessPart::default(),
        });
        t.teacher();
        let need = t.needs_in_care(
            "home",
            "On three Mondays she came without breakfast and said she had taken her brothers to school first.",
            "Mornings may be hers alone while her mother works early.",
            NeedStanding::BeingMet,
        );
        if let Some(need) = need {
            t.helps_in_care(
                need,
                "Breakfast in the counsellor’s room, no questions",
                "Ms. Brandt, Mondays",
                Some(Helped::Yes),
                "I think better when I am not hungry.",
            );
        }
    });
    book.ago("Amina", 12, (9, 5), |t| {
        t.student();
        t.keeps_from_home(Say::InTheWay);
    });
}

/// He told something in his profile that was not for everyone. His teacher
/// asked him, and moved it.
fn hassan(book: &mut Book) {
    book.ago("Hassan", 15, (13, 5), |t| {
        t.student();
        t.says(
            Say::InTheWay,
            "Long texts after lunch. We sleep at my cousin’s since the pipe broke, nine of us.",
        );
    });
    book.ago("Hassan", 14, (15, 20), |t| {
        t.moves_to_care(
            Say::InTheWay,
            " We sleep at my cousin’s since the pipe broke, nine of us.",
        );
        t.reads_care();
    });
}

/// Wren at school, and another name at home: asked twice, and answered once.
fn wren(book: &mut Book) {
    book.ago("Wren", 51, (10, 15), |t| t.asks_names(None));
    book.ago("Wren", 30, (12, 10), |t| {
        t.asks_names(Some("Wren here. At home it is Renata, and that is fine for now."));
        t.family_member(
            "Wren",
            ("Gail", "Gail Ashby"),
            "their grandmother",
            true,
            "555 0118",
            None,
        );
        t.restates("Wren", |person| {
            let at_home = PersonName {
                full: "Renata Ashby".into(),
                short: "Renata".into(),
                pronouns: Some("she/her".into()),
            };
            person.names_for.insert(Audience::Family, at_home);
        });
    });
}

/// Two homes: an aunt who gets the copies, and a father who may not.
fn jasmine(book: &mut Book) {
    book.ago("Jasmine", 51, (8, 10), |t| {
        t.restates("Aunt Dee", |person| {
            person.contact = Some("555 0126".into());
            person.household = Some("with Aunt Dee".into());
        });
        t.family_member(
            "Jasmine",
            ("Ray", "Raymond Carter"),
            "her father",
            false,
            "555 0194",
            Some("with Ray"),
        );
    });
}

/// He turned 18 this autumn, and was asked before anything went home.
fn isaac(book: &mut Book) {
    book.ago("Isaac", 9, (11, 40), |t| {
        let born = t.days.ago(20).checked_sub_months(Months::new(18 * 12));
        t.restates("Isaac", |person| person.born_on = born);
        t.student_aloud();
        t.may_go_home(true, "My father may read it. I read it to him.");
    });
}

impl Told<'_> {
    /// The teacher is named as a reader of this plan's care space.
    fn reads_care(&mut self) {
        let Some(person) = self.person(TEACHER) else { return };
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let request = CareReaderState {
            plan,
            person,
            until: None,
            ended: false,
        };
        self.call(("care_reader_state", cases::care_reader_state), request);
    }

    fn has_at_home(&mut self, access: AccessProfile) {
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let changed = self.call(("access_state", cases::access_state), AccessState { plan, access, pen });
        self.changed(changed);
    }

    fn needs_in_care(&mut self, kind: &str, seen: &str, assumed: &str, standing: NeedStanding) -> Option<ItemId> {
        let pen = self.pen()?;
        let plan = self.plan()?.id;
        let request = CareNeedState {
            plan,
            need: None,
            kind: kind.into(),
            seen: seen.into(),
            assumed: assumed.into(),
            standing,
            goal: None,
            pen,
        };
        let changed = self.call(("care_need_state", cases::care_need_state), request);
        self.changed(changed);
        let shown = self.call(("care_show", cases::care_show), CareShow { plan })?;
        shown.needs.last().map(|one| one.need.id)
    }

    fn helps_in_care(&mut self, need: ItemId, what: &str, who: &str, helped: Option<Helped>, words: &str) {
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let request = CareSupportState {
            plan,
            support: None,
            need,
            what: what.into(),
            who: who.into(),
            minutes_planned: Some(20),
            review_on: Some(self.days.ahead(10)),
            helped,
            did_it_help: words.into(),
            tried_before: false,
            pen,
        };
        let changed = self.call(("care_support_state", cases::care_support_state), request);
        self.changed(changed);
    }

    /// A passage of the profile stays out of the family's copy.
    fn keeps_from_home(&mut self, field: Say) {
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let request = PassageMark {
            plan,
            passage: Passage::Text {
                target: TextRef { item: None, field },
            },
            not_for_family: true,
            pen,
        };
        let changed = self.call(("passage_mark", cases::passage_mark), request);
        self.changed(changed);
    }

    /// The teacher moves words of the profile to care.
    fn moves_to_care(&mut self, field: Say, words: &str) {
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let request = CareMove {
            plan,
            passage: Passage::Text {
                target: TextRef { item: None, field },
            },
            words: words.into(),
        };
        let moved = self.call(("care_move", cases::care_move), request);
        self.changed(moved.map(|moved| moved.changed));
    }

    /// The student is asked for names; `None` where no answer came.
    fn asks_names(&mut self, answer: Option<&str>) {
        let Some(student) = self.person(self.who) else { return };
        let request = NamesAsk {
            student,
            answered: answer.is_some(),
            words: answer.unwrap_or_default().into(),
        };
        self.call(("names_ask", cases::names_ask), request);
    }

    fn may_go_home(&mut self, yes: bool, words: &str) {
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let request = FamilyCopyAnswer {
            plan,
            yes,
            words: words.into(),
            pen,
        };
        let changed = self.call(("family_copy_answer", cases::family_copy_answer), request);
        self.changed(changed);
    }

    /// Somebody of the family, with what a school notes about copies and calls.
    fn family_member(
        &mut self,
        of: &'static str,
        (short, full): (&'static str, &str),
        relation: &str,
        may_receive: bool,
        contact: &str,
        household: Option<&str>,
    ) {
        let Some(to) = self.person(of) else { return };
        let person = PersonDraft {
            id: None,
            voice: Voice::Family,
            full: full.into(),
            short: short.into(),
            pronouns: None,
            roles: Vec::new(),
            languages: vec!["en".into()],
            relation: Some(Relation {
                to,
                words: relation.into(),
                may_receive,
            }),
            contact: Some(contact.into()),
            names_for: Default::default(),
            same_name: false,
            household: household.map(Into::into),
            born_on: None,
        };
        if let Some(stated) = self.call(("person_state", cases::person_state), PersonState { person }) {
            self.people.insert(short, stated.person.id);
        }
    }

    /// States a person anew with something changed.
    fn restates(&mut self, name: &'static str, change: impl FnOnce(&mut PersonDraft)) {
        let Some(id) = self.person(name) else { return };
        let Some(shown) = self.call(("library_show", cases::library_show), LibraryShow {}) else {
            return;
        };
        let Some(known) = shown.people.iter().chain(&shown.students).find(|one| one.id == id) else {
            return self.lost(name);
        };
        let mut person = PersonDraft {
            id: Some(id),
            voice: known.voice,
            full: known.name.full.clone(),
            short: known.name.short.clone(),
            pronouns: known.name.pronouns.clone(),
            roles: if known.voice == Voice::Student {
                vec![Role::Student]
            } else {
                known.roles.clone()
            },
            languages: known.languages.clone(),
            relation: known.relation.clone(),
            contact: known.contact.clone(),
            names_for: known.names_for.clone(),
            same_name: known.same_name,
            household: known.household.clone(),
            born_on: known.born_on,
        };
        change(&mut person);
        self.call(("person_state", cases::person_state), PersonState { person });
    }
}
