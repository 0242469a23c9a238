//! Two plans of the sample school, as the drawings have them: Amina Warsame's,
//! whole, and Mateo Rivera's, whose family reads Spanish. All are invented.

#![allow(dead_code, reason = "each test file uses its part of the school")]
#![allow(
    clippy::allow_attributes,
    reason = "a module shared by test files cannot expect what one of them uses"
)]

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use domain::plan::{
    Agreement, BlobRef, BloomLevel, CheckIn, CheckInAnswer, Choice, ChosenBy, Confirmation, Evidence, Experience, Goal,
    GoalStanding, GoalStatus, Helped, HomeLine, Lead, Look, Medium, Need, NeedStanding, Note, Plan, Profile,
    SchoolYear, Suggestion, SuggestionAnswer, Support, Together,
};
use domain::text::{Claim, Contested, Revision, Run, Text};
use domain::{Audience, ItemId, Pen, Person, PersonId, PersonName, PlanId, RecordId, TextField, TextRef, Voice};
use print::{Contact, Labels, Named, PageInput, PageKind, Paper, Shares, StoryLine};
use uuid::Uuid;

pub(crate) fn uuid(tail: u128) -> Uuid {
    Uuid::from_u128(0x5a3e_0000_0000_4000_8000_0000_0000_0000 | tail)
}

pub(crate) fn item(tail: u128) -> ItemId {
    ItemId(uuid(tail))
}

pub(crate) fn record(tail: u128) -> RecordId {
    RecordId(uuid(0x1000 | tail))
}

pub(crate) fn person(tail: u128) -> PersonId {
    PersonId(uuid(0x2000 | tail))
}

pub(crate) fn at(month: u32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, month, day, 15, 40, 0)
        .single()
        .expect("a time")
}

pub(crate) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

pub(crate) fn one<T>(value: T) -> Contested<T> {
    Contested(vec![Claim {
        claim: "1".to_owned(),
        value,
        by: None,
        at: at(11, 3),
    }])
}

pub(crate) fn none<T>() -> Contested<T> {
    Contested::default()
}

/// Pens of one plan, by who holds them.
pub(crate) struct Pens(pub(crate) BTreeMap<domain::PenId, Pen>);

impl Pens {
    pub(crate) fn pen(&mut self, speaker: u128, voice: Voice, language: &str) -> domain::PenId {
        let pen = Pen {
            speakers: vec![person(speaker)],
            voice,
            interpreter: None,
            scribe: person(speaker),
            language: language.to_owned(),
        };
        let id = pen.id();
        self.0.insert(id.clone(), pen);
        id
    }
}

pub(crate) fn words(text: &str, by: &domain::PenId) -> Text {
    if text.is_empty() {
        Text::default()
    } else {
        Text(vec![Run {
            text: text.to_owned(),
            by: Some(by.clone()),
        }])
    }
}

fn blank_goal(id: ItemId) -> Goal {
    Goal {
        id,
        standing: GoalStanding::Proposed,
        status: none(),
        statement: Text::default(),
        why: Text::default(),
        question: Text::default(),
        starts_from: Text::default(),
        grade_target: Text::default(),
        obstacle: Text::default(),
        closing: Text::default(),
        sooner: Text::default(),
        routine: none(),
        what_i_learn: Choice::default(),
        how_i_learn: Choice::default(),
        how_i_show: Choice::default(),
        area: none(),
        until: none(),
        leads: none(),
        purposes: none(),
        entry_point: none(),
        competencies: none(),
        confirmations: Vec::new(),
        closed: None,
        came_from: None,
        not_for_family: false,
    }
}

fn yes(tail: u128, who: u128, voice: Voice, on: DateTime<Utc>) -> Confirmation {
    Confirmation {
        record: record(tail),
        person: person(who),
        voice,
        yes: true,
        words: String::new(),
        at: on,
        reworded_since: false,
        contested: false,
    }
}

fn choice(text: &str, pen: &domain::PenId, by: ChosenBy) -> Choice {
    Choice {
        words: words(text, pen),
        by: one(by),
    }
}

fn home(tail: u128, help: Text, ask: Text, interpreted: Text) -> HomeLine {
    HomeLine {
        id: item(tail),
        how_to_help: help,
        ask_at_home: ask,
        interpreted,
    }
}

const AMINA: u128 = 1;
const OKAFOR: u128 = 2;
const HODAN: u128 = 3;
const ABDULLAHI: u128 = 4;
const MATEO: u128 = 5;
const LUCIA: u128 = 6;

fn empty_plan(student: u128, pens: Pens) -> Plan {
    Plan {
        id: PlanId(uuid(0x3000 | student)),
        student: person(student),
        year: SchoolYear(2026),
        revision: Revision(String::new()),
        pens: pens.0,
        profile: Profile::default(),
        goals: Vec::new(),
        experiences: Vec::new(),
        needs: Vec::new(),
        supports: Vec::new(),
        agreements: Vec::new(),
        notes: Vec::new(),
        home_lines: Vec::new(),
        suggestions: Vec::new(),
        evidence: Vec::new(),
        check_ins: Vec::new(),
        conferences: Vec::new(),
        copies: Vec::new(),
        trash: Vec::new(),
        does_not_fit: Vec::new(),
        went_on: Vec::new(),
        safeguards: Default::default(),
    }
}

/// Amina's plan, whole.
pub(crate) fn amina_plan() -> Plan {
    let mut pens = Pens(BTreeMap::new());
    let amina = pens.pen(AMINA, Voice::Student, "en");
    let somali = pens.pen(AMINA, Voice::Student, "so");
    let okafor = pens.pen(OKAFOR, Voice::School, "en");
    let hodan = pens.pen(HODAN, Voice::Family, "so");
    let abdullahi = pens.pen(ABDULLAHI, Voice::School, "en");
    let mut plan = empty_plan(AMINA, pens);
    let own = |text: &str| words(text, &amina);
    let school = |text: &str| words(text, &okafor);

    plan.profile = Profile {
        strengths: own(
            "I notice things other people walk past. I can explain one thing in two languages until it makes sense.",
        ),
        passions: own("Water, my brothers, and getting things right."),
        aspirations: own("To work outside and be listened to inside."),
        languages: own("Somali, English, some Arabic."),
        community: own("My grandmother can tell where a river will turn. School should ask her."),
        learn_best: own("I can talk first and write after."),
        in_the_way: own("Long pages with no pictures. Noise at the end of the day."),
        trusted_adult: own("Mr. Abdullahi, and Ms. Okafor on Tuesdays."),
    };
    plan.goals = vec![
        Goal {
            standing: GoalStanding::Live,
            status: one(GoalStatus::Live),
            statement: own(
                "I want to find out what our river carries after rain, and show it so my grandmother can read it too.",
            ),
            why: own("She grew up by a river and she asks me about ours. I do not have an answer yet."),
            question: own("What is in the water on the third day?"),
            starts_from: own("I can draw the river and name five places."),
            obstacle: own("The test papers run out."),
            what_i_learn: choice("How to test water and trust the number", &amina, ChosenBy::Student),
            how_i_learn: choice("With Abdi and Olena, at the river twice", &amina, ChosenBy::Together),
            how_i_show: choice("A wall chart in two languages", &amina, ChosenBy::Student),
            area: one("academic".to_owned()),
            until: one(day(12, 11)),
            leads: one(Lead::StudentWithChecks),
            purposes: one(vec!["democratic_equality".to_owned()]),
            competencies: one(vec!["Scientific inquiry".to_owned(), "Speaking for a place".to_owned()]),
            confirmations: vec![
                yes(1, AMINA, Voice::Student, at(10, 12)),
                yes(2, OKAFOR, Voice::School, at(10, 12)),
                yes(3, HODAN, Voice::Family, at(10, 14)),
            ],
            ..blank_goal(item(0x10))
        },
        Goal {
            standing: GoalStanding::OneYes,
            statement: own("I want to speak at the town meeting and look up from my paper."),
            why: own("They talk about the bridge and nobody who walks there is in the room."),
            what_i_learn: choice("To speak from three notes", &amina, ChosenBy::Student),
            how_i_show: choice("Two minutes at the meeting", &okafor, ChosenBy::Teacher),
            area: one("civic".to_owned()),
            confirmations: vec![yes(4, AMINA, Voice::Student, at(11, 3))],
            ..blank_goal(item(0x11))
        },
    ];
    plan.experiences = vec![
        Experience {
            id: item(0x20),
            title: own("Two mornings at the bridge"),
            place: own("The bridge on Mill Street, then the library"),
            adult: school("Ms. Okafor, with Mr. Lee from the water works"),
            with_whom: own("Abdi and Olena"),
            interest: own("Water"),
            technology: school("A phone to photograph the test papers"),
            without_technology: school("Draw the strip with colour pencils; the library keeps a box of them."),
            who_shows: school("Mr. Lee, on the first morning"),
            goal: one(item(0x10)),
            pathway: one("class_project".to_owned()),
            together: one(Together::Classmates),
            supports_needed: Text::default(),
            placement: none(),
            provision: none(),
            looks_after: none(),
            check_on: none(),
            level: one(BloomLevel::Analyse),
            competencies: none(),
            not_for_family: false,
        },
        Experience {
            id: item(0x21),
            title: own("Listening at the town meeting"),
            place: own("Town hall, first Monday"),
            adult: words("Hodan", &hodan),
            with_whom: Text::default(),
            interest: Text::default(),
            technology: Text::default(),
            without_technology: Text::default(),
            who_shows: Text::default(),
            goal: one(item(0x11)),
            pathway: one("community_based".to_owned()),
            together: one(Together::Adult),
            supports_needed: Text::default(),
            placement: none(),
            provision: none(),
            looks_after: none(),
            check_on: none(),
            level: none(),
            competencies: none(),
            not_for_family: false,
        },
    ];
    plan.needs = vec![
        Need {
            id: item(0x30),
            kind: one("language".to_owned()),
            seen: school("Reads the lab sheet twice, then asks a friend for one word."),
            assumed: school("The words are new, not the idea."),
            standing: one(NeedStanding::BeingMet),
            goal: one(item(0x10)),
            not_for_family: false,
        },
        Need {
            id: item(0x31),
            kind: one("other".to_owned()),
            seen: school("Planted words: kept from the family's copy."),
            assumed: Text::default(),
            standing: one(NeedStanding::Open),
            goal: none(),
            not_for_family: true,
        },
    ];
    let support = |tail, what: &str, who: &str, minutes: Option<u32>, given, need: Option<u128>| Support {
        id: item(tail),
        what: school(what),
        who: school(who),
        need: need.map(|need| one(item(need))).unwrap_or_default(),
        goal: none(),
        minutes_planned: minutes.map(one).unwrap_or_default(),
        minutes_given: given,
        review_on: none(),
        helped: none(),
        did_it_help: Text::default(),
        came_from: None,
        tried_before: false,
        not_for_family: false,
    };
    plan.supports = vec![
        Support {
            helped: one(Helped::Yes),
            did_it_help: own("I write more"),
            ..support(
                0x40,
                "Talk it through, then write",
                "Ms. Okafor, Tue and Thu",
                Some(80),
                60,
                None,
            )
        },
        Support {
            helped: one(Helped::ABit),
            ..support(
                0x41,
                "Lab words in Somali and English",
                "Mr. Abdullahi",
                Some(40),
                40,
                Some(0x30),
            )
        },
        Support {
            review_on: one(day(12, 1)),
            ..support(0x42, "A laptop to take home", "Library, until June", None, 0, None)
        },
        support(
            0x43,
            "Planted support under a hidden need",
            "Nobody",
            Some(15),
            0,
            Some(0x31),
        ),
    ];
    plan.agreements = vec![
        Agreement {
            id: item(0x50),
            owner: one(person(AMINA)),
            what: own("I ask one question at the river each time."),
            when: school("Each visit"),
            until: none(),
            came_from: None,
            looked: Vec::new(),
            not_for_family: false,
        },
        Agreement {
            id: item(0x51),
            owner: one(person(HODAN)),
            what: words(
                "We call Grandmother on Sundays and Amina asks her about water.",
                &abdullahi,
            ),
            when: school("Sundays"),
            until: none(),
            came_from: None,
            looked: Vec::new(),
            not_for_family: false,
        },
        Agreement {
            id: item(0x52),
            owner: one(person(OKAFOR)),
            what: school("Tuesdays and Thursdays, 20 minutes: we talk first, then write."),
            when: Text::default(),
            until: one(day(11, 19)),
            came_from: None,
            looked: Vec::new(),
            not_for_family: false,
        },
    ];
    plan.notes = vec![
        Note {
            id: item(0x60),
            about: one("who_i_am".to_owned()),
            asks: none(),
            settled: none(),
            words: words("Habeen walba walaalaheed ayay wax u akhridaa.", &hodan),
            interpreted: words("Every night she reads to her brothers.", &abdullahi),
            at: Some(at(10, 14)),
            not_for_family: false,
        },
        Note {
            id: item(0x61),
            about: one("who_i_am".to_owned()),
            asks: none(),
            settled: none(),
            words: school("At the river she saw the pipe before any of us did, and drew it from memory."),
            interpreted: Text::default(),
            at: Some(at(10, 20)),
            not_for_family: false,
        },
    ];
    let blank = Text::default;
    plan.home_lines = vec![
        home(
            0x70,
            school("Let her tell it to you in Somali first."),
            blank(),
            blank(),
        ),
        home(0x71, school("Walk to the bridge after rain."), blank(), blank()),
        home(0x72, school("Keep her notebook dry."), blank(), blank()),
        home(0x73, blank(), school("What did the water look like?"), blank()),
        home(0x74, blank(), school("Who did you ask?"), blank()),
        home(0x75, blank(), school("What do you not know yet?"), blank()),
    ];
    plan.suggestions = vec![
        Suggestion {
            record: record(0x10),
            target: TextRef {
                item: Some(item(0x10)),
                field: TextField::Statement,
            },
            by: okafor.clone(),
            original:
                "I want to find out what our river carries after rain, and show it so my grandmother can read it too."
                    .to_owned(),
            proposed: "…and show it in Somali and English, so my grandmother can read it too.".to_owned(),
            at: at(10, 28),
            answer: None,
            answers: Vec::new(),
        },
        Suggestion {
            record: record(0x11),
            target: TextRef {
                item: Some(item(0x10)),
                field: TextField::Why,
            },
            by: okafor.clone(),
            original: "She asks me about ours.".to_owned(),
            proposed: "She grew up by a river and she asks me about ours.".to_owned(),
            at: at(10, 12),
            answer: Some((SuggestionAnswer::KeepBoth, at(10, 13))),
            answers: Vec::new(),
        },
    ];
    let evidence = |tail, medium, by: &domain::PenId, on, text: &str| Evidence {
        record: record(tail),
        medium,
        by: by.clone(),
        at: on,
        words: text.to_owned(),
        goals: vec![item(0x10)],
        blob: Some(BlobRef {
            hash: "0".repeat(64),
            media_type: "image/jpeg".to_owned(),
            bytes: 120_000,
            name: None,
            size: None,
            seconds: (medium == Medium::Sound).then_some(70),
        }),
        alt: String::new(),
        competencies: Vec::new(),
        picked: false,
        self_check: None,
        adult_check: None,
        more_adult_checks: Vec::new(),
        adult_waits: false,
        not_for_family: false,
    };
    plan.evidence = vec![
        evidence(
            0x21,
            Medium::Sound,
            &somali,
            at(11, 2),
            "Ayeeyo oo ka sheekaynaysa webiga.",
        ),
        Evidence {
            self_check: Some(Look {
                by: amina.clone(),
                at: at(10, 28),
                words: "The third jar surprised me. I would wait a day longer.".to_owned(),
                not_today: false,
            }),
            adult_check: Some(Look {
                by: okafor.clone(),
                at: at(10, 29),
                words: "She saw the skin before the test did.".to_owned(),
                not_today: false,
            }),
            ..evidence(
                0x20,
                Medium::Photo,
                &amina,
                at(10, 28),
                "Three jars, three days after rain. The third one has a skin on it.",
            )
        },
    ];
    plan.check_ins = vec![CheckIn {
        record: record(0x30),
        goal: item(0x10),
        at: at(11, 5),
        by: amina.clone(),
        where_i_am: "I have two of three days tested.".to_owned(),
        in_the_way: "It has not rained.".to_owned(),
        tried: "I asked the fire station to keep a jar.".to_owned(),
        next: "Go the morning after the next rain.".to_owned(),
        obstacles: Vec::new(),
        strategies: vec!["Talk it through, then write".to_owned()],
        helped: Some(Helped::ABit),
        next_on: NaiveDate::from_ymd_opt(2026, 12, 3),
        answers: vec![CheckInAnswer {
            record: record(0x31),
            by: okafor.clone(),
            at: at(11, 5),
            helped: Some(Helped::Yes),
            words: "A jar that somebody else keeps is a plan too.".to_owned(),
        }],
    }];
    plan
}

fn named(full: &str, short: &str, voice: Voice, relation: Option<&str>) -> Named {
    Named {
        name: PersonName {
            full: full.to_owned(),
            short: short.to_owned(),
            pronouns: None,
        },
        voice,
        relation: relation.map(str::to_owned),
    }
}

fn student(tail: u128, full: &str, short: &str, languages: &[&str]) -> Person {
    Person {
        id: person(tail),
        voice: Voice::Student,
        name: PersonName {
            full: full.to_owned(),
            short: short.to_owned(),
            pronouns: None,
        },
        names_for: BTreeMap::new(),
        roles: Vec::new(),
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        relation: None,
        contact: None,
        same_name: false,
        of_school: None,
        household: None,
        born_on: None,
        grade: Some("9".to_owned()),
        roster_id: None,
        stated_in: None,
    }
}

pub(crate) fn made_on() -> DateTime<FixedOffset> {
    FixedOffset::west_opt(5 * 3600)
        .expect("an offset")
        .with_ymd_and_hms(2026, 11, 12, 10, 42, 0)
        .single()
        .expect("a time")
}

pub(crate) fn labels(languages: &[&str]) -> Labels {
    Labels::shipped(languages).expect("shipped words")
}

/// Amina's page.
pub(crate) fn amina(kind: PageKind, audience: Audience) -> PageInput {
    let line = |month, day, voice, sentence: &str, about: Option<u128>| StoryLine {
        at: at(month, day),
        voice,
        sentence: sentence.to_owned(),
        about: about.map(item),
    };
    PageInput {
        library: print::Library::default(),
        log: print::FromTheLog::default(),
        questions: print::Questions::default(),
        plan: amina_plan(),
        student: student(AMINA, "Amina Warsame", "Amina", &["so", "en"]),
        names: BTreeMap::from([
            (person(AMINA), named("Amina Warsame", "Amina", Voice::Student, None)),
            (person(OKAFOR), named("Grace Okafor", "Ms. Okafor", Voice::School, None)),
            (
                person(HODAN),
                named("Hodan Warsame", "Hodan", Voice::Family, Some("her mother")),
            ),
            (
                person(ABDULLAHI),
                named("Yusuf Abdullahi", "Mr. Abdullahi", Voice::School, None),
            ),
        ]),
        teacher: Some(person(OKAFOR)),
        school: "Otter Falls School".to_owned(),
        photos: BTreeMap::new(),
        story: vec![
            line(
                11,
                3,
                Some(Voice::Student),
                "Amina proposed a second goal: speak at the town meeting.",
                Some(0x11),
            ),
            line(
                10,
                28,
                Some(Voice::School),
                "Ms. Okafor offered a change to the first goal. Amina has not chosen yet.",
                Some(0x10),
            ),
            line(
                10,
                15,
                Some(Voice::School),
                "Planted line about a hidden need.",
                Some(0x31),
            ),
            line(
                10,
                14,
                Some(Voice::Family),
                "Her mother wrote on the family page, in Somali.",
                None,
            ),
            line(
                10,
                12,
                Some(Voice::Student),
                "First conference. Amina changed “learn about pollution” to “find out what our river carries”. Her idea.",
                None,
            ),
        ],
        contacts: vec![
            Contact {
                name: "Ms. Okafor".to_owned(),
                words: String::new(),
                reach: "555 0142".to_owned(),
                email: Some("g.okafor@otterfalls.example".to_owned()),
            },
            Contact {
                name: "Mr. Abdullahi".to_owned(),
                words: "speaks Somali, any day from 8 to 5".to_owned(),
                reach: "555 0177".to_owned(),
                email: None,
            },
        ],
        shares: Some(Shares {
            student: 61,
            family: 14,
            school: 25,
        }),
        labels: labels(&["en"]),
        made_on: made_on(),
        audience,
        recipient: None,
        household: Vec::new(),
        access: None,
        kind,
        paper: Paper::A4,
        large: false,
    }
}

/// Mateo's family page, in Spanish beside English.
pub(crate) fn mateo() -> PageInput {
    let mut pens = Pens(BTreeMap::new());
    let english = pens.pen(MATEO, Voice::Student, "en");
    let spanish = pens.pen(MATEO, Voice::Student, "es");
    let okafor = pens.pen(OKAFOR, Voice::School, "en");
    let delgado = pens.pen(ABDULLAHI, Voice::School, "es");
    let lucia = pens.pen(LUCIA, Voice::Family, "es");
    let mut plan = empty_plan(MATEO, pens);
    let mixed = |first: &str, a: &domain::PenId, then: &str, b: &domain::PenId| {
        Text(vec![
            Run {
                text: first.to_owned(),
                by: Some(a.clone()),
            },
            Run {
                text: then.to_owned(),
                by: Some(b.clone()),
            },
        ])
    };
    plan.profile.strengths = mixed(
        "Me gusta arreglar cosas. ",
        &spanish,
        "If it has a motor I want to see inside.",
        &english,
    );
    plan.goals = vec![Goal {
        standing: GoalStanding::Live,
        status: one(GoalStatus::Live),
        statement: mixed(
            "I want to make a map of the river my great-uncle fished,",
            &english,
            " con los nombres que él usaba.",
            &spanish,
        ),
        until: one(day(12, 11)),
        ..blank_goal(item(0x110))
    }];
    let promise = |tail, who, what: Text| Agreement {
        id: item(tail),
        owner: one(person(who)),
        what,
        when: Text::default(),
        until: none(),
        came_from: None,
        looked: Vec::new(),
        not_for_family: false,
    };
    plan.agreements = vec![
        promise(
            0x150,
            MATEO,
            words("I write the names down before I forget them.", &english),
        ),
        promise(0x151, LUCIA, words("El sábado llamamos al tío Chucho.", &lucia)),
        promise(
            0x152,
            OKAFOR,
            words("I bring old maps from the library on Tuesday.", &okafor),
        ),
    ];
    let line = |tail, help: &str, ask: &str, put: &str| {
        home(tail, words(help, &okafor), words(ask, &okafor), words(put, &delgado))
    };
    plan.home_lines = vec![
        line(
            0x170,
            "Tell him about a river you know.",
            "",
            "Cuéntenle de un río que conocen.",
        ),
        line(
            0x171,
            "Keep a table free for half an hour.",
            "",
            "Guarden una mesa libre media hora.",
        ),
        line(
            0x172,
            "",
            "What name did you find today?",
            "¿Qué nombre encontraste hoy?",
        ),
    ];
    PageInput {
        plan,
        student: student(MATEO, "Mateo Rivera", "Mateo", &["es", "en"]),
        names: BTreeMap::from([
            (person(MATEO), named("Mateo Rivera", "Mateo", Voice::Student, None)),
            (person(OKAFOR), named("Grace Okafor", "Ms. Okafor", Voice::School, None)),
            (
                person(LUCIA),
                named("Lucía Rivera", "Lucía", Voice::Family, Some("su mamá")),
            ),
        ]),
        photos: BTreeMap::new(),
        story: Vec::new(),
        contacts: vec![
            Contact {
                name: "Ms. Okafor".to_owned(),
                words: String::new(),
                reach: "555 0142".to_owned(),
                email: None,
            },
            Contact {
                name: "Sra. Delgado".to_owned(),
                words: "habla español".to_owned(),
                reach: "555 0163".to_owned(),
                email: None,
            },
        ],
        shares: None,
        labels: labels(&["es", "en"]),
        paper: Paper::Letter,
        ..amina(PageKind::FamilySheet, Audience::Family)
    }
}

/// Amina's profile with a paragraph in each script that ships, and signs.
pub(crate) fn many_scripts(mut input: PageInput) -> PageInput {
    let mut pens = Pens(std::mem::take(&mut input.plan.pens));
    let mut run = |text: &str, language: &str| Run {
        text: text.to_owned(),
        by: Some(pens.pen(AMINA, Voice::Student, language)),
    };
    input.plan.profile.passions = Text(vec![
        run("أحب النهر، وأسأل جدتي عنه كل يوم.\n", "ar"),
        run("मलाई नदीको छेउमा बस्न मन पर्छ।\n", "ne"),
        run("မြစ်ကို ကျွန်မ ချစ်တယ်။\n", "my"),
        run("ወንዙን እወደዋለሁ።\n", "am"),
        run("Tôi thích dòng sông và những câu chuyện của bà.\n", "vi"),
        run("Я люблю річку.\n", "uk"),
        run("I like it 🌊 ✓ ★ ♡ → and أهلا in the middle.", "en"),
    ]);
    input.plan.pens = pens.0;
    input
}

/// A few labels in Arabic that no speaker has checked, to try the other
/// direction with; Arabic does not ship yet.
pub(crate) fn arabic() -> Labels {
    const DRAFT: &str = "
text-strengths = ما أُجيده
family-goals = أهدافي
family-promises = وعود
family-promises-three = ثلاثة وعود
family-help = كيف تساعدون، بلا شاشة
family-ask = أسئلة للبيت
family-call = بمن تتصلون
family-back = كلماتكم من البيت، بأي لغة
standing-live = قائم
goal-until = حتى { $date }
head-grade-teacher = الصف { $grade }، { $teacher }
draft-labels = مسودة: لم يراجع هذه التسميات متحدث بالعربية بعد.
";
    let words = print::Words::new("ar", false, &[DRAFT]).expect("the draft parses");
    Labels::new(std::sync::Arc::new(words), None).expect("English stands beside it")
}

/// A family sheet whose words are Arabic and English.
pub(crate) fn arabic_sheet() -> PageInput {
    let mut input = amina(PageKind::FamilySheet, Audience::Family);
    let mut pens = Pens(std::mem::take(&mut input.plan.pens));
    let arabic = pens.pen(AMINA, Voice::Student, "ar");
    let salma = pens.pen(HODAN, Voice::Family, "ar");
    input.plan.pens = pens.0;
    input.plan.profile.strengths = words("أُصغي جيدًا، وأتذكّر ما يقوله الناس بكلماتهم هم.", &arabic);
    input.plan.agreements[1].what = words("نحكي له يوم الجمعة عن نهر العاصي.", &salma);
    input.plan.goals.truncate(1);
    input
}

/// A plan on which student and teacher differ in a field of each kind (S3).
pub(crate) fn two_sided(mut input: PageInput) -> PageInput {
    let plan = &mut input.plan;
    let pens: Vec<domain::PenId> = [AMINA, OKAFOR]
        .iter()
        .filter_map(|speaker| {
            let spoken = |pen: &Pen| pen.speakers == [person(*speaker)] && pen.language == "en";
            plan.pens.iter().find(|(_, pen)| spoken(pen)).map(|(id, _)| id.clone())
        })
        .collect();
    fn two<T>(pens: &[domain::PenId], values: [T; 2]) -> Contested<T> {
        let claims = values.into_iter().zip(pens).zip(1..);
        let claims = claims.map(|((value, pen), nth)| Claim {
            claim: nth.to_string(),
            value,
            by: Some(pen.clone()),
            at: at(11, 3),
        });
        Contested(claims.collect())
    }
    plan.goals[0].until = two(&pens, [day(12, 11), day(12, 18)]);
    plan.goals[0].area = two(&pens, ["civic", "career"].map(str::to_owned));
    plan.goals[0].how_i_learn.by = two(&pens, [ChosenBy::Student, ChosenBy::Together]);
    plan.goals[0].competencies = two(
        &pens,
        [
            ["Asking first", "Speaking for a place"],
            ["Scientific inquiry", "Speaking for a place"],
        ]
        .map(|list| list.map(str::to_owned).to_vec()),
    );
    plan.experiences[0].together = two(&pens, [Together::Alone, Together::Shared]);
    plan.needs[0].standing = two(&pens, [NeedStanding::Open, NeedStanding::Met]);
    plan.supports[0].minutes_planned = two(&pens, [30, 45]);
    plan.supports[0].review_on = two(&pens, [day(12, 1), day(12, 3)]);
    plan.agreements[0].owner = two(&pens, [person(AMINA), person(HODAN)]);
    input
}

/// A sheet with more on it than the drawings have, which still has to fit.
pub(crate) fn crowded(mut input: PageInput) -> PageInput {
    let pen = input
        .plan
        .pens
        .iter()
        .find(|(_, pen)| pen.voice == Voice::Student && pen.language == "en")
        .map(|(id, _)| id.clone());
    let pen = pen.expect("a pen");
    input.plan.profile.strengths = words(
        "I notice things other people walk past. I can explain one thing in two languages until it makes sense. \
         I remember who said what, and I do not leave a thing half done when somebody waits for it.",
        &pen,
    );
    let mut third = input.plan.goals[0].clone();
    third.id = item(0x12);
    third.statement = words(
        "I want to read one long book about water with my brother and tell the class what it left out.",
        &pen,
    );
    input.plan.goals.push(third);
    let mut more = input.plan.agreements.clone();
    for (nth, promise) in more.iter_mut().enumerate() {
        promise.id = item(0x58 + nth as u128);
    }
    input.plan.agreements.extend(more);
    let mut lines = input.plan.home_lines.clone();
    for (nth, line) in lines.iter_mut().enumerate() {
        line.id = item(0x78 + nth as u128);
    }
    input.plan.home_lines.extend(lines);
    input
}
