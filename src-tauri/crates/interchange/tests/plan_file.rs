//! The plan file: what is written can be read, and what is not a plan file is
//! refused with its place.

mod river;

use domain::{Field, List, RecordBody, TextField};
use interchange::{FORMAT, Fault, LARGEST, PlanFile, ReadError, narrow, read, write};
use proptest::prelude::*;
use serde_json::{Value, json};

const GOLDEN: &[u8] = include_bytes!("golden/plan-v1.json");

fn golden() -> PlanFile {
    read(GOLDEN).expect("a file of version 1 is read for ever")
}

fn value() -> Value {
    serde_json::from_slice(GOLDEN).expect("JSON")
}

fn refused(bytes: &[u8]) -> ReadError {
    read(bytes).expect_err("it is refused")
}

fn refused_value(value: &Value) -> (String, Fault) {
    match refused(&serde_json::to_vec(value).expect("JSON")) {
        ReadError::Malformed { path, fault } => (path, fault),
        other => panic!("malformed was expected: {other}"),
    }
}

#[test]
fn f3_a_file_of_version_1_is_read_and_written_as_the_same_bytes() {
    let written = write(&golden()).expect("it is written");
    assert_eq!(
        String::from_utf8_lossy(&written),
        String::from_utf8_lossy(GOLDEN),
        "canonical bytes do not drift"
    );
}

#[test]
fn f3_the_river_plan_is_the_golden_file() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/plan-v1.json");
    let now = write(&river::plan()).expect("it is written");
    if std::env::var_os("WAYMARK_ACCEPT").is_some() {
        std::fs::write(path, &now).expect("the golden file is written");
    }
    let kept = std::fs::read(path).expect("the golden file is there");
    assert_eq!(
        String::from_utf8_lossy(&kept),
        String::from_utf8_lossy(&now),
        "version 1 is frozen"
    );
}

#[test]
fn f3_the_published_schema_is_the_programs_own() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/plan-v1.json");
    let now = serde_json::to_string_pretty(&interchange::schema()).expect("a schema is JSON") + "\n";
    if std::env::var_os("WAYMARK_ACCEPT").is_some() {
        std::fs::write(path, &now).expect("the schema is written");
    }
    let published = std::fs::read_to_string(path).expect("the schema is there");
    assert_eq!(published, now, "run once with WAYMARK_ACCEPT=1 to publish a new schema");
}

#[test]
fn f3_the_order_in_which_a_log_kept_things_does_not_change_the_bytes() {
    let mut file = golden();
    file.people.reverse();
    file.lists.reverse();
    file.texts.reverse();
    file.fields.reverse();
    file.records.reverse();
    for field in &mut file.fields {
        field.claims.reverse();
    }
    assert_eq!(write(&file).expect("written"), GOLDEN, "one order for all");
}

#[test]
fn f3_authors_order_and_open_claims_are_all_in_the_file() {
    let file = golden();
    let strengths = file
        .texts
        .iter()
        .find(|text| text.text == TextField::Strengths.name())
        .expect("strengths");
    assert_eq!(strengths.runs.len(), 2, "a sentence by two pens keeps both");
    let goals = file
        .lists
        .iter()
        .find(|list| list.list == List::Goals.name())
        .expect("goals");
    assert_eq!(goals.items.len(), 3, "the one in the trash included");
    let until = file
        .fields
        .iter()
        .find(|field| field.field == Field::Until.name())
        .expect("a date");
    assert_eq!(until.claims.len(), 2, "two dates wait for a choice");
    assert!(
        file.records.iter().any(|record| record.body["kind"] == "weather_seen"),
        "a kind of tomorrow is kept"
    );
}

#[test]
fn s10_what_this_version_does_not_know_is_written_back() {
    let mut value = value();
    value["weather"] = json!({"river": "high"});
    value["people"][0]["shoe_size"] = 41.into();
    value["texts"][0]["mood"] = json!("calm");
    value["texts"][0]["runs"][0]["loudness"] = json!(0.5);
    value["records"][0]["signature"] = json!("later");
    let file = read(&serde_json::to_vec(&value).expect("JSON")).expect("unknown fields are no fault");
    let back: Value = serde_json::from_slice(&write(&file).expect("written")).expect("JSON");
    assert_eq!(back, value, "every unknown field is where it was");
}

#[test]
fn g7_each_kind_of_bad_file_has_its_own_refusal() {
    let text = String::from_utf8(GOLDEN.to_vec()).expect("UTF-8");
    assert!(
        matches!(refused(&GOLDEN[..GOLDEN.len() / 2]), ReadError::NotJson { .. }),
        "cut in the middle"
    );
    assert!(matches!(refused(b""), ReadError::NotJson { .. }), "empty");
    assert!(
        matches!(refused(b"{\"cards\": []}"), ReadError::Foreign),
        "something else"
    );
    assert!(matches!(refused(b"[1, 2]"), ReadError::Foreign), "not even an object");
    let newer = text.replace("\"waymark_plan\":1", "\"waymark_plan\":7");
    assert!(
        matches!(refused(newer.as_bytes()), ReadError::Newer { found: 7 }),
        "from the future"
    );
    assert!(
        matches!(refused(&vec![b' '; LARGEST + 1]), ReadError::TooLarge { .. }),
        "too large"
    );
    let lone = text.replacen("\"words\":\"", "\"words\":\"\\ud800", 1);
    assert!(
        matches!(refused(lone.as_bytes()), ReadError::NotJson { .. }),
        "half a character"
    );
    let latin = text
        .replace("Amina", "Am\u{ed}na")
        .into_bytes()
        .iter()
        .map(|b| if *b == 0xc3 { 0xff } else { *b })
        .collect::<Vec<_>>();
    assert!(matches!(refused(&latin), ReadError::NotJson { .. }), "not UTF-8");
    assert_eq!(FORMAT, 1);
}

#[test]
fn g7_a_year_that_could_not_be_read_again_is_refused_where_it_stands() {
    let mut value: Value = serde_json::from_slice(&write(&river::plan()).expect("written")).expect("JSON");
    value["fields"][0]["claims"][0]["at"] = json!("-026-11-03T15:05:00Z");
    let (path, fault) = refused_value(&value);
    assert_eq!((path.as_str(), fault), ("/fields/0/claims/0/at", Fault::Form));
}

#[test]
fn g7_ten_thousand_levels_are_refused_at_once() {
    for (open, close) in [("[", "]"), ("{\"x\":", "}")] {
        let deep = format!(
            "{{\"waymark_plan\":1,\"x\":{}1{}}}",
            open.repeat(10_000),
            close.repeat(10_000)
        );
        let ReadError::Malformed { path, fault } = refused(deep.as_bytes()) else {
            panic!("a bound was expected")
        };
        assert_eq!(fault, Fault::TooDeep);
        assert!(path.starts_with("/x/"), "the place is named: {path}");
        assert!(path.len() < 400, "and no longer than a line");
    }
}

#[test]
fn g7_a_file_of_nothing_but_values_stops_early() {
    let many = format!("{{\"waymark_plan\":1,\"x\":[{}0]}}", "0,".repeat(3_000_000));
    assert!(matches!(
        refused(many.as_bytes()),
        ReadError::Malformed {
            fault: Fault::TooMany,
            ..
        }
    ));
}

#[test]
fn g7_a_malformed_part_is_named_by_its_place() {
    let mut twice = value();
    let record = twice["records"][0].clone();
    twice["records"].as_array_mut().expect("records").push(record);
    let last = twice["records"].as_array().expect("records").len() - 1;
    assert_eq!(refused_value(&twice), (format!("/records/{last}/id"), Fault::Twice));

    let mut control = value();
    control["texts"][0]["runs"][0]["words"] = json!("ring \u{7} bell");
    assert_eq!(
        refused_value(&control),
        ("/texts/0/runs/0/words".to_owned(), Fault::Control { code: 7 })
    );

    let mut date = value();
    date["records"][0]["at"] = json!("yesterday");
    assert_eq!(refused_value(&date), ("/records/0/at".to_owned(), Fault::Form));

    let mut missing = value();
    missing["people"][0].as_object_mut().expect("a person").remove("name");
    assert_eq!(refused_value(&missing), ("/people/0".to_owned(), Fault::Missing));

    let mut pen = value();
    pen["texts"][0]["runs"][0]["by"] = json!("00000000000000000000000000000000");
    assert_eq!(refused_value(&pen), ("/texts/0/runs/0/by".to_owned(), Fault::Dangling));

    let mut forged = value();
    let (name, one) = {
        let pens = forged["pens"].as_object().expect("pens");
        let (name, one) = pens.iter().next().expect("a pen");
        (name.clone(), one.clone())
    };
    forged["pens"][&name]["language"] = json!("fr");
    assert_ne!(forged["pens"][&name], one);
    assert_eq!(
        refused_value(&forged),
        (format!("/pens/{name}"), Fault::PenName),
        "a pen is what its name says"
    );

    let mut status = value();
    let place = status["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .position(|field| field["field"] == "status")
        .expect("a status");
    status["fields"][place]["claims"][0]["value"] = json!("won");
    assert_eq!(
        refused_value(&status),
        (format!("/fields/{place}/claims/0/value"), Fault::Value)
    );

    let mut number = value();
    number["big"] = json!(9_007_199_254_740_993_u64);
    assert_eq!(
        refused_value(&number),
        ("/big".to_owned(), Fault::Number),
        "canonical JSON could not keep it"
    );

    let text = String::from_utf8(GOLDEN.to_vec())
        .expect("UTF-8")
        .replacen('{', "{\"year\":2020,", 1);
    assert!(
        matches!(refused(text.as_bytes()), ReadError::Malformed { path, fault: Fault::Twice } if path == "/year"),
        "a key that stands twice would hide one of its values"
    );
}

#[test]
fn h1_a_file_for_the_family_holds_only_what_the_copy_holds() {
    let file = golden();
    let cut = river::family_cut();
    let narrowed = narrow(&file, &cut, &Default::default());
    let text = String::from_utf8(write(&narrowed).expect("written")).expect("UTF-8");
    assert!(
        text.contains("find out what our river carries"),
        "the shared goal is in"
    );
    assert!(!text.contains("a goal in the trash"), "the trash stays");
    assert!(
        !text.contains("speak at the town meeting"),
        "what is kept from the family stays"
    );
    assert!(
        !text.contains("weather_seen"),
        "nobody could say for whom an unknown record is"
    );
    assert!(!text.contains("Lee"), "a name that nothing refers to any more stays");
    assert!(read(text.as_bytes()).is_ok(), "and it is a whole plan file");
    let confirmations = narrowed
        .records
        .iter()
        .filter(|record| {
            matches!(
                serde_json::from_value(record.body.clone()),
                Ok(RecordBody::GoalConfirmed { .. })
            )
        })
        .count();
    assert_eq!(confirmations, 1, "only the yes to the shared goal");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn g7_no_damaged_file_makes_it_panic(place in 0usize..20_000, byte in any::<u8>(), cut in 0usize..20_000) {
        let mut bytes = GOLDEN.to_vec();
        let len = bytes.len();
        bytes[place % len] = byte;
        if cut % 3 == 0 {
            bytes.truncate(len - cut % len);
        }
        if let Ok(file) = read(&bytes) {
            let written = write(&file).expect("what was read can be written");
            let again = read(&written).expect("and read again");
            prop_assert_eq!(write(&again).expect("and written"), written, "once in order, always in order");
        }
    }
}
