//! A plan of the sample school as a file: two authors in one sentence, two
//! dates for one goal, a goal in the trash, a record of a later version.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeZone, Utc};
use domain::plan::SchoolYear;
use domain::{ItemId, Pen, PenId, PersonId, PersonName, Plan, PlanId, RecordId, Voice};
use interchange::{FileClaim, FileField, FileList, FilePerson, FileRecord, FileRun, FileText, PlanFile};
use serde_json::{Map, Value, json};
use uuid::Uuid;

fn id(tail: u128) -> Uuid {
    Uuid::from_u128(0x5a3e_0000_0000_4000_8000_0000_0000_0000 | tail)
}

fn at(day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, hour, 5, 0)
        .single()
        .expect("a time")
}

const AMINA: u128 = 1;
const OKAFOR: u128 = 2;
const HODAN: u128 = 3;
const LEE: u128 = 4;
const RIVER: u128 = 0x10;
const MEETING: u128 = 0x11;
const TRASHED: u128 = 0x12;
const PROMISE: u128 = 0x20;

fn person(tail: u128, voice: Voice, full: &str, short: &str, languages: &[&str], relation: Option<&str>) -> FilePerson {
    FilePerson {
        id: PersonId(id(tail)),
        voice,
        name: PersonName {
            full: full.to_owned(),
            short: short.to_owned(),
            pronouns: None,
        },
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        relation: relation.map(str::to_owned),
        unknown: Map::new(),
    }
}

fn pen(speaker: u128, voice: Voice, scribe: u128, language: &str) -> Pen {
    Pen {
        speakers: vec![PersonId(id(speaker))],
        voice,
        interpreter: None,
        scribe: PersonId(id(scribe)),
        language: language.to_owned(),
    }
}

fn text(item: Option<u128>, name: &str, runs: &[(&str, &Pen)]) -> FileText {
    FileText {
        item: item.map(|tail| ItemId(id(tail))),
        text: name.to_owned(),
        runs: runs
            .iter()
            .map(|(words, pen)| FileRun {
                words: (*words).to_owned(),
                by: Some(pen.id()),
                unknown: Map::new(),
            })
            .collect(),
        unknown: Map::new(),
    }
}

fn field(item: u128, name: &str, claims: &[(Value, &Pen, DateTime<Utc>)]) -> FileField {
    FileField {
        item: ItemId(id(item)),
        field: name.to_owned(),
        claims: claims
            .iter()
            .map(|(value, pen, at)| FileClaim {
                value: value.clone(),
                by: Some(pen.id()),
                at: *at,
                unknown: Map::new(),
            })
            .collect(),
        unknown: Map::new(),
    }
}

fn record(tail: u128, signer: u128, pen: Option<&Pen>, at: DateTime<Utc>, body: Value) -> FileRecord {
    FileRecord {
        id: RecordId(id(tail)),
        signer: PersonId(id(signer)),
        pen: pen.cloned(),
        at,
        replaces: Vec::new(),
        body,
        unknown: Map::new(),
    }
}

/// The whole plan as a file.
pub(crate) fn plan() -> PlanFile {
    let amina = pen(AMINA, Voice::Student, OKAFOR, "en");
    let somali = pen(AMINA, Voice::Student, AMINA, "so");
    let okafor = pen(OKAFOR, Voice::School, OKAFOR, "en");
    let hodan = pen(HODAN, Voice::Family, OKAFOR, "so");
    let lee = pen(LEE, Voice::School, LEE, "en");
    let pens: BTreeMap<PenId, Pen> = [&amina, &somali, &okafor, &hodan, &lee]
        .into_iter()
        .map(|pen| (pen.id(), pen.clone()))
        .collect();
    PlanFile {
        frameworks: Vec::new(),
        waymark_plan: 1,
        plan: PlanId(id(0xa0)),
        student: PersonId(id(AMINA)),
        year: SchoolYear(2026),
        people: vec![
            person(AMINA, Voice::Student, "Amina Warsame", "Amina", &["so", "en"], None),
            person(OKAFOR, Voice::School, "Grace Okafor", "Ms. Okafor", &["en"], None),
            person(
                HODAN,
                Voice::Family,
                "Hodan Warsame",
                "Hodan",
                &["so"],
                Some("her mother"),
            ),
            person(LEE, Voice::School, "Mr. Lee", "Mr. Lee", &["en"], None),
        ],
        pens,
        lists: vec![
            FileList {
                list: "goals".to_owned(),
                items: [RIVER, MEETING, TRASHED].map(|tail| ItemId(id(tail))).to_vec(),
                unknown: Map::new(),
            },
            FileList {
                list: "agreements".to_owned(),
                items: vec![ItemId(id(PROMISE))],
                unknown: Map::new(),
            },
        ],
        texts: vec![
            text(
                None,
                "strengths",
                &[
                    ("I notice things other people walk past. ", &amina),
                    ("Waxaan sharxi karaa laba luqadood.", &somali),
                ],
            ),
            text(
                Some(RIVER),
                "statement",
                &[("I want to find out what our river carries after rain.", &amina)],
            ),
            text(
                Some(MEETING),
                "statement",
                &[("I want to speak at the town meeting 🌊.", &amina)],
            ),
            text(Some(MEETING), "obstacle", &[("Mr. Lee heard why.", &lee)]),
            text(Some(TRASHED), "statement", &[("a goal in the trash", &amina)]),
            text(Some(PROMISE), "what", &[("We call Grandmother on Sundays.", &hodan)]),
        ],
        fields: vec![
            field(RIVER, "status", &[(json!("live"), &okafor, at(3, 14))]),
            field(
                RIVER,
                "until",
                &[
                    (json!("2026-12-11"), &okafor, at(3, 15)),
                    (json!("2026-12-18"), &amina, at(3, 15)),
                ],
            ),
            field(MEETING, "not_for_family", &[(json!(true), &amina, at(4, 9))]),
            field(TRASHED, "trash", &[(json!(true), &amina, at(4, 10))]),
            field(PROMISE, "owner", &[(json!(id(HODAN)), &hodan, at(12, 17))]),
        ],
        records: vec![
            record(
                0xa0,
                OKAFOR,
                None,
                at(1, 8),
                json!({"kind": "plan_begun", "student": id(AMINA), "year": 2026}),
            ),
            record(
                0xb1,
                OKAFOR,
                Some(&amina),
                at(3, 14),
                json!({"kind": "goal_confirmed", "goal": id(RIVER), "person": id(AMINA), "voice": "student", "yes": true,
                       "words": "", "statement": "I want to find out what our river carries after rain."}),
            ),
            record(
                0xb2,
                LEE,
                Some(&lee),
                at(4, 14),
                json!({"kind": "goal_confirmed", "goal": id(MEETING), "person": id(LEE), "voice": "school", "yes": true,
                       "words": "", "statement": "I want to speak at the town meeting 🌊."}),
            ),
            record(
                0xb3,
                OKAFOR,
                None,
                at(5, 8),
                json!({"kind": "weather_seen", "river": "high"}),
            ),
        ],
        attachments: BTreeMap::new(),
        access: None,
        unknown: Map::new(),
    }
}

/// The plan as a family's copy is cut from it: without the goal that is kept
/// from the family, and without the trash.
pub(crate) fn family_cut() -> Plan {
    let file = plan();
    let goal = |tail: u128| {
        let mut goal: Value = json!({
            "id": id(tail), "standing": "live", "not_for_family": false, "confirmations": [],
        });
        for text in [
            "statement",
            "why",
            "question",
            "starts_from",
            "grade_target",
            "obstacle",
            "closing",
        ] {
            goal[text] = json!([]);
        }
        for choice in ["what_i_learn", "how_i_learn", "how_i_show"] {
            goal[choice] = json!({"words": [], "by": []});
        }
        for field in [
            "status",
            "area",
            "until",
            "leads",
            "purposes",
            "entry_point",
            "competencies",
        ] {
            goal[field] = json!([]);
        }
        goal
    };
    let mut plan = json!({
        "id": file.plan, "student": file.student, "year": 2026, "revision": "",
        "pens": file.pens.iter().filter(|(_, pen)| pen.scribe != PersonId(id(LEE))).collect::<BTreeMap<_, _>>(),
        "profile": {}, "goals": [goal(RIVER)],
        "agreements": [{"id": id(PROMISE), "owner": [], "what": [], "when": [], "until": [], "not_for_family": false}],
    });
    for text in [
        "strengths",
        "passions",
        "aspirations",
        "languages",
        "community",
        "learn_best",
        "in_the_way",
        "trusted_adult",
    ] {
        plan["profile"][text] = json!([]);
    }
    for list in [
        "experiences",
        "needs",
        "supports",
        "notes",
        "home_lines",
        "suggestions",
        "evidence",
        "check_ins",
        "conferences",
        "copies",
        "trash",
    ] {
        plan[list] = json!([]);
    }
    serde_json::from_value(plan).expect("a plan")
}
