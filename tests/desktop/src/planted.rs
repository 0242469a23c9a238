//! A vault full of words that stand nowhere else: each can be told apart from
//! everything else in a computer's memory.

use api::{
    AccessState, AppStateGet, CareNeedState, CareReaderState, EvidenceAdd, EvidenceCheck, Host, OwnNoteWrite, Place,
    PlanShow, PreparationWrite, Secret, Stage, StudentAdd, TextEdit, VaultCreate, Window, access_state, app_state,
    care_need_state, care_reader_state, evidence_add, evidence_check, own_note_write, plan_show, preparation_write,
    student_add, text_edit, vault_create,
};
use domain::care::{AccessAnswer, AccessPart, AccessProfile};
use domain::plan::{Medium, NeedStanding};
use domain::{Pen, PersonId, PlanId, Role, TextField, TextRef, Voice};

use crate::Computer;

/// Opens the planted vault.
pub const PASSPHRASE: &str = "lanterns over the harbour";

/// Other students, each with a name, a short name, own words and a note.
const OTHERS: u32 = 125;

/// What stands in the vault.
#[derive(Debug)]
pub struct Planted {
    /// Of every other student: full name, short name, own words, and the
    /// teacher's own note. None may reach the shared screen.
    pub words: Vec<String>,
    /// The teacher's own note about the student of the conference.
    pub own_note: String,
    /// What the teacher will write on a page of the private lens.
    pub lens: String,
    /// What the teacher prepared for the student's conference. It is for the
    /// shared screen, and for no student alone.
    pub prepared: String,
    /// What the care space of the student holds: access at home, and a need of
    /// health. For no screen but a reader's own.
    pub care: Vec<String>,
    /// What the teacher sees in a piece of work that the student has not looked
    /// at. For no screen that the student sits at, until then.
    pub look: String,
    /// The plan that the conference will be about.
    pub plan: PlanId,
    /// Its student.
    pub student: PersonId,
    /// One of the other plans.
    pub other_plan: PlanId,
    /// Its student's full name.
    pub other_name: String,
}

/// The student whose conference it is.
pub const STUDENT: &str = "Amina Warsame";
/// And what she wrote.
pub const STUDENTS_WORDS: &str = "I can tell which brother is sad from the way he closes a door";

/// Makes the vault, through the same use cases as a window.
#[must_use]
pub fn plant(computer: &Computer) -> Planted {
    let mut host = Host::on_this_computer(Place {
        data: computer.data(),
        copies: computer.copies(),
    });
    let created = vault_create(
        &mut host,
        Window::Main,
        VaultCreate {
            school: "Harbour School".into(),
            full: "Grace Okafor".into(),
            short: "Ms. Okafor".into(),
            role: Role::Teacher,
            class: "Advisory 9".into(),
            language: "en".into(),
            passphrase: Secret(PASSPHRASE.into()),
            keychain: false,
        },
    )
    .expect("the vault is made");
    let Stage::Open { me, .. } = created.state.stage else {
        panic!("a new vault is open")
    };

    let (student, plan) = add(&mut host, STUDENT, "Amina", me, STUDENTS_WORDS);
    let own_note = word('n', OTHERS);
    note(&mut host, plan, &own_note);
    let prepared = word('p', OTHERS);
    prepare(&mut host, plan, me, &prepared);
    let care = vec![word('a', OTHERS), word('c', OTHERS)];
    cared_for(&mut host, plan, me, &care);
    let look = word('k', OTHERS);
    looked_at(&mut host, plan, me, &look);

    let mut words = Vec::new();
    let mut other = None;
    for number in 0..OTHERS {
        let (full, short, own, note_words) = (
            word('f', number),
            word('s', number),
            word('o', number),
            word('n', number),
        );
        let (_, its_plan) = add(&mut host, &full, &short, me, &own);
        note(&mut host, its_plan, &note_words);
        other.get_or_insert((its_plan, full.clone()));
        words.extend([full, short, own, note_words]);
    }
    let (other_plan, other_name) = other.expect("there are others");
    let state = app_state(&mut host, Window::Main, AppStateGet {}).expect("the app says where it stands");
    assert!(matches!(state.stage, Stage::Open { .. }));
    Planted {
        words,
        own_note,
        lens: word('l', OTHERS),
        prepared,
        care,
        look,
        plan,
        student,
        other_plan,
        other_name,
    }
}

fn add(host: &mut Host, full: &str, short: &str, me: PersonId, words: &str) -> (PersonId, PlanId) {
    let added = student_add(
        host,
        Window::Main,
        StudentAdd {
            full: full.into(),
            short: short.into(),
            pronouns: None,
            grade: "9".into(),
            languages: vec!["en".into()],
        },
    )
    .unwrap_or_else(|error| panic!("a student is added: {}", error.words));
    let shown = plan_show(host, Window::Main, PlanShow { plan: added.plan })
        .unwrap_or_else(|error| panic!("the plan shows: {}", error.words));
    let pen = Pen {
        speakers: vec![added.person],
        voice: Voice::Student,
        interpreter: None,
        scribe: me,
        language: "en".into(),
    };
    text_edit(
        host,
        Window::Main,
        TextEdit {
            plan: added.plan,
            target: TextRef {
                item: None,
                field: TextField::Strengths,
            },
            pen,
            base: shown.plan.revision,
            at: 0,
            delete: 0,
            insert: words.into(),
        },
    )
    .unwrap_or_else(|error| panic!("the words are kept: {}", error.words));
    (added.person, added.plan)
}

fn teachers(me: PersonId) -> Pen {
    Pen {
        speakers: vec![me],
        voice: Voice::School,
        interpreter: None,
        scribe: me,
        language: "en".into(),
    }
}

/// Access at home and a need of health, where the teacher is named to read them.
fn cared_for(host: &mut Host, plan: PlanId, me: PersonId, words: &[String]) {
    let [at_home, of_health] = words else {
        panic!("one for each")
    };
    let reader = CareReaderState {
        plan,
        person: me,
        until: None,
        ended: false,
    };
    care_reader_state(host, Window::Main, reader).unwrap_or_else(|error| panic!("a reader: {}", error.words));
    let access = AccessProfile {
        device: AccessPart {
            answer: Some(AccessAnswer::Sometimes),
            words: at_home.clone(),
        },
        ..AccessProfile::default()
    };
    let pen = teachers(me);
    let state = AccessState { plan, access, pen };
    access_state(host, Window::Main, state).unwrap_or_else(|error| panic!("access: {}", error.words));
    let need = CareNeedState {
        plan,
        need: None,
        kind: "health".into(),
        seen: of_health.clone(),
        assumed: String::new(),
        standing: NeedStanding::Open,
        goal: None,
        pen: teachers(me),
    };
    care_need_state(host, Window::Main, need).unwrap_or_else(|error| panic!("a need: {}", error.words));
}

/// A piece of work, and the teacher's look at it before the student's own.
fn looked_at(host: &mut Host, plan: PlanId, me: PersonId, words: &str) {
    let piece = EvidenceAdd {
        plan,
        medium: Medium::Text,
        words: "A bridge of paper".into(),
        alt: String::new(),
        goals: Vec::new(),
        competencies: Vec::new(),
        taken: None,
        pen: teachers(me),
    };
    let kept = evidence_add(host, Window::Main, piece).unwrap_or_else(|error| panic!("a piece: {}", error.words));
    let look = EvidenceCheck {
        plan,
        evidence: kept.record.expect("it has a record"),
        words: words.into(),
        not_today: false,
        pen: teachers(me),
    };
    evidence_check(host, Window::Main, look).unwrap_or_else(|error| panic!("a look: {}", error.words));
}

fn prepare(host: &mut Host, plan: PlanId, me: PersonId, words: &str) {
    let pen = teachers(me);
    let part = PreparationWrite {
        plan,
        step: "goals".into(),
        words: words.into(),
        pen,
    };
    preparation_write(host, Window::Main, part).unwrap_or_else(|error| panic!("a part is kept: {}", error.words));
}

fn note(host: &mut Host, plan: PlanId, words: &str) {
    own_note_write(
        host,
        Window::Main,
        OwnNoteWrite {
            plan: Some(plan),
            words: words.into(),
        },
    )
    .unwrap_or_else(|error| panic!("the note is kept: {}", error.words));
}

/// Sixteen letters that nothing else in a computer spells.
fn word(kind: char, number: u32) -> String {
    let mut state = u64::from(number) << 8 | u64::from(u32::from(kind));
    let mut letters = String::from("Zq");
    letters.push(kind);
    for _ in 0..13 {
        // The steps and constants of PCG's multiplier: any that mixes will do.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        letters.push(char::from(b'a' + u8::try_from(state >> 59 & 15).unwrap_or(0)));
    }
    letters
}
