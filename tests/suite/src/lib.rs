//! A small school in a temporary folder, for the suite's tests: a teacher's
//! own vault with one student, reached only through `api`, with a clock and a
//! chance that the test holds in its hand.

pub mod copies;
pub mod made;
pub mod people;
pub mod stick;
mod two;

use std::sync::{Arc, Mutex};

use api::{
    Chance, Changed, Clock, ErrorShown, GoalConfirm, Heard, Host, ItemAdd, NoKeychain, Place, PlanShow, PlanShown,
    Recorder, Recording, Secret, StudentAdd, TextEdit, VaultCreate, Window,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::plan::SchoolYear;
use domain::{Field, ItemId, List, Pen, PersonId, PlanId, Role, TextField, TextRef, Voice};
use tempfile::TempDir;

pub use two::TwoDesks;

/// A clock that a test sets.
#[derive(Clone, Debug)]
pub struct HandClock(Arc<Mutex<DateTime<Utc>>>);

impl HandClock {
    /// Starts at an instant.
    #[must_use]
    pub fn at(instant: &str) -> Self {
        Self(Arc::new(Mutex::new(instant.parse().expect("an instant in RFC 3339"))))
    }

    /// Goes on by some minutes.
    pub fn pass_minutes(&self, minutes: i64) {
        *self.0.lock().expect("the clock is not poisoned") += TimeDelta::minutes(minutes);
    }

    /// Goes on by some days.
    pub fn pass_days(&self, days: i64) {
        self.pass_minutes(days * 24 * 60);
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("the clock is not poisoned")
    }

    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// Randomness from a seed, so that a failing run can be run again.
#[derive(Debug)]
pub struct SeededChance(u64);

impl SeededChance {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }
}

impl Chance for SeededChance {
    fn fill(&mut self, bytes: &mut [u8]) {
        // SplitMix64 (Steele, Lea, Flood 2014): good enough to tell ids apart.
        for chunk in bytes.chunks_mut(8) {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let drawn = (z ^ (z >> 31)).to_le_bytes();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
    }
}

/// The passphrase of every vault made here.
pub const PASSPHRASE: &str = "four plain words here";

/// A teacher's own vault with one student and her plan.
#[derive(Debug)]
pub struct SmallSchool {
    /// The host.
    pub host: Host,
    /// The clock.
    pub clock: HandClock,
    /// The folder; gone when this is dropped.
    pub folder: TempDir,
    /// The student.
    pub student: PersonId,
    /// Her plan.
    pub plan: PlanId,
    /// The teacher.
    pub teacher: PersonId,
}

/// The folders of a test.
#[must_use]
pub fn place(folder: &TempDir) -> Place {
    let copies = folder.path().join("copies");
    std::fs::create_dir_all(&copies).expect("a folder for copies");
    Place {
        data: folder.path().join("data"),
        copies,
    }
}

impl SmallSchool {
    /// Begins a vault on 12 October 2026 with one student.
    #[must_use]
    pub fn new() -> Self {
        Self::seeded(1)
    }

    /// The same with other random ids.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let clock = HandClock::at("2026-10-12T14:50:00Z");
        let mut host = Host::new(
            place(&folder),
            Box::new(clock.clone()),
            Box::new(SeededChance::new(seed)),
            Box::new(NoKeychain),
        );
        api::vault_create(&mut host, Window::Main, own_vault()).expect("the vault is made");
        let student = api::student_add(&mut host, Window::Main, student("Amina Warsame")).expect("a student is added");
        let shown = api::plan_show(&mut host, Window::Main, PlanShow { plan: student.plan }).expect("the plan shows");
        let teacher = shown.pen.scribe;
        Self {
            host,
            clock,
            folder,
            student: student.person,
            plan: student.plan,
            teacher,
        }
    }

    /// The plan's page.
    pub fn show(&mut self) -> PlanShown {
        api::plan_show(&mut self.host, Window::Main, PlanShow { plan: self.plan }).expect("the plan shows")
    }

    /// The student speaks and the teacher types.
    #[must_use]
    pub fn students_pen(&self) -> Pen {
        Pen {
            speakers: vec![self.student],
            voice: Voice::Student,
            interpreter: None,
            scribe: self.teacher,
            language: "en".to_owned(),
        }
    }

    /// The teacher writes alone.
    #[must_use]
    pub fn teachers_pen(&self) -> Pen {
        Pen {
            speakers: vec![self.teacher],
            voice: Voice::School,
            interpreter: None,
            scribe: self.teacher,
            language: "en".to_owned(),
        }
    }

    /// Puts words at the end of a text.
    ///
    /// # Errors
    /// What the use case refuses.
    pub fn says(&mut self, pen: &Pen, target: TextRef, words: &str) -> Result<Changed, ErrorShown> {
        let shown = self.show();
        let at = utf16(&text_of(&shown, &target));
        let edit = TextEdit {
            plan: self.plan,
            target,
            pen: pen.clone(),
            base: shown.plan.revision,
            at,
            delete: 0,
            insert: words.to_owned(),
        };
        api::text_edit(&mut self.host, Window::Main, edit)
    }

    /// A goal with a statement in the student's words.
    pub fn goal(&mut self, statement: &str) -> ItemId {
        let pen = self.students_pen();
        let goal = self.item(List::Goals, &pen);
        self.says(&pen, text(goal, TextField::Statement), statement)
            .expect("the student writes");
        goal
    }

    /// A new item.
    pub fn item(&mut self, list: List, pen: &Pen) -> ItemId {
        let add = ItemAdd {
            plan: self.plan,
            list,
            after: None,
            fields: Default::default(),
            pen: pen.clone(),
        };
        api::item_add(&mut self.host, Window::Main, add)
            .expect("an item is added")
            .item
    }

    /// A yes or a no.
    ///
    /// # Errors
    /// What the use case refuses.
    pub fn confirms(&mut self, goal: ItemId, person: PersonId, yes: bool) -> Result<Changed, ErrorShown> {
        let confirm = GoalConfirm {
            plan: self.plan,
            goal,
            person,
            yes,
            words: String::new(),
        };
        api::goal_confirm(&mut self.host, Window::Main, confirm)
    }

    /// Sets a field with the student's pen.
    ///
    /// # Errors
    /// What the use case refuses.
    pub fn sets(&mut self, item: ItemId, field: Field, value: serde_json::Value) -> Result<Changed, ErrorShown> {
        let pen = self.students_pen();
        let set = api::FieldSet {
            plan: self.plan,
            item,
            field,
            value,
            pen,
        };
        api::field_set(&mut self.host, Window::Main, set)
    }

    /// The same school with a microphone.
    #[must_use]
    pub fn with_microphone(self, microphone: HandMicrophone) -> Self {
        Self {
            host: self.host.with_recorder(Box::new(microphone)),
            ..self
        }
    }

    /// Closes the app and opens it again on the same folder.
    #[must_use]
    pub fn reopened(self) -> Self {
        let seed = self.clock.now().timestamp().unsigned_abs();
        self.reopened_seeded(seed)
    }

    /// The same with other random ids.
    #[must_use]
    pub fn reopened_seeded(self, seed: u64) -> Self {
        let Self {
            host,
            clock,
            folder,
            student,
            plan,
            teacher,
        } = self;
        drop(host);
        let mut host = Host::new(
            place(&folder),
            Box::new(clock.clone()),
            Box::new(SeededChance::new(seed)),
            Box::new(NoKeychain),
        );
        unlock(&mut host);
        Self {
            host,
            clock,
            folder,
            student,
            plan,
            teacher,
        }
    }
}

impl Default for SmallSchool {
    fn default() -> Self {
        Self::new()
    }
}

/// A microphone that hears what a test says it hears.
#[derive(Clone, Debug, Default)]
pub struct HandMicrophone(Arc<Mutex<Heard>>);

impl HandMicrophone {
    /// Somebody speaks for so many seconds.
    pub fn hears(&self, seconds: u32) {
        self.0.lock().expect("not poisoned").seconds += seconds;
    }

    /// Somebody pulls it out.
    pub fn is_unplugged(&self) {
        self.0.lock().expect("not poisoned").goes_on = false;
    }
}

impl Recorder for HandMicrophone {
    fn start(&mut self) -> Result<(), api::Error> {
        *self.0.lock().expect("not poisoned") = Heard {
            seconds: 0,
            loudness: 40,
            goes_on: true,
        };
        Ok(())
    }

    fn heard(&mut self) -> Heard {
        *self.0.lock().expect("not poisoned")
    }

    fn stop(&mut self) -> Option<Recording> {
        let heard = std::mem::take(&mut *self.0.lock().expect("not poisoned"));
        let mut recording = Recording::new(8_000, 1);
        for _ in 0..heard.seconds {
            let second: Vec<i16> = (0..8_000_i16).map(|at| at % 80 * 100).collect();
            recording.hear(&second);
        }
        (heard.seconds > 0).then_some(recording)
    }
}

/// A picture as a PNG: a ramp from dark to light.
#[must_use]
pub fn picture(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        let shade = |at: u32, of: u32| u8::try_from(at * 255 / of.max(1)).unwrap_or(u8::MAX);
        image::Rgb([shade(x, width), shade(y, height), shade(x * y % 251, 251)])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("a picture is written");
    bytes.into_inner()
}

/// An empty vault on another computer.
#[must_use]
pub fn another_vault() -> (Host, TempDir) {
    let folder = TempDir::new().expect("a temporary folder");
    let clock = HandClock::at("2026-11-02T09:00:00Z");
    let chance = Box::new(SeededChance::new(77));
    let mut host = Host::new(place(&folder), Box::new(clock), chance, Box::new(NoKeychain));
    api::vault_create(&mut host, Window::Main, own_vault()).expect("a vault");
    (host, folder)
}

/// The request that makes the vault of these tests.
#[must_use]
pub fn own_vault() -> VaultCreate {
    VaultCreate {
        school: "River School".to_owned(),
        full: "Ngozi Okafor".to_owned(),
        short: "Ms. Okafor".to_owned(),
        role: Role::Teacher,
        class: "Grade 9 Advisory".to_owned(),
        language: "en".to_owned(),
        passphrase: Secret(PASSPHRASE.to_owned()),
        keychain: false,
    }
}

/// The request that adds a student.
#[must_use]
pub fn student(full: &str) -> StudentAdd {
    StudentAdd {
        full: full.to_owned(),
        short: String::new(),
        pronouns: None,
        grade: "9".to_owned(),
        languages: vec!["so".to_owned(), "en".to_owned()],
    }
}

/// Unlocks the one vault there is.
pub fn unlock(host: &mut Host) {
    let unlock = api::VaultUnlock {
        vault: "ngozi-okafor".to_owned(),
        unlock: api::UnlockWith::Passphrase {
            passphrase: Secret(PASSPHRASE.to_owned()),
        },
    };
    api::vault_unlock(host, Window::Main, unlock).expect("the vault opens");
}

/// A text of an item.
#[must_use]
pub fn text(item: ItemId, field: TextField) -> TextRef {
    TextRef {
        item: Some(item),
        field,
    }
}

/// A text of the profile.
#[must_use]
pub fn profile(field: TextField) -> TextRef {
    TextRef { item: None, field }
}

/// Length in UTF-16 code units.
#[must_use]
pub fn utf16(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).expect("a text of a test is short")
}

/// What stands in a text of a plan, by the fields that these tests use.
#[must_use]
pub fn text_of(shown: &PlanShown, target: &TextRef) -> String {
    let plan = &shown.plan;
    let found = match (target.item, target.field) {
        (None, TextField::Strengths) => Some(&plan.profile.strengths),
        (None, TextField::Passions) => Some(&plan.profile.passions),
        (None, TextField::LearnBest) => Some(&plan.profile.learn_best),
        (None, TextField::InTheWay) => Some(&plan.profile.in_the_way),
        (Some(item), field) => plan
            .goals
            .iter()
            .filter(|goal| goal.id == item)
            .find_map(|goal| match field {
                TextField::Statement => Some(&goal.statement),
                TextField::Why => Some(&goal.why),
                TextField::WhatILearn => Some(&goal.what_i_learn.words),
                TextField::HowILearn => Some(&goal.how_i_learn.words),
                TextField::HowIShow => Some(&goal.how_i_show.words),
                _ => None,
            })
            .or_else(|| {
                plan.agreements
                    .iter()
                    .filter(|agreement| agreement.id == item)
                    .find_map(|agreement| match field {
                        TextField::What => Some(&agreement.what),
                        TextField::When => Some(&agreement.when),
                        _ => None,
                    })
            })
            .or_else(|| {
                plan.supports
                    .iter()
                    .filter(|support| support.id == item)
                    .find_map(|support| match field {
                        TextField::What => Some(&support.what),
                        TextField::Who => Some(&support.who),
                        _ => None,
                    })
            })
            .or_else(|| {
                plan.notes
                    .iter()
                    .filter(|note| note.id == item)
                    .find_map(|note| match field {
                        TextField::Words => Some(&note.words),
                        TextField::Interpreted => Some(&note.interpreted),
                        _ => None,
                    })
            }),
        _ => None,
    };
    found.map(domain::Text::plain).unwrap_or_default()
}

/// A year for tests.
pub const YEAR: SchoolYear = SchoolYear(2026);
