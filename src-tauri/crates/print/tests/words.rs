//! The locale files: the languages keep step. What no file may say is held in
//! `tests/house`.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use print::{Labels, Words};

const FILES: &[(&str, &str, &str)] = &[
    (
        "plan",
        include_str!("../../../locales/en/plan.ftl"),
        include_str!("../../../locales/es/plan.ftl"),
    ),
    (
        "print",
        include_str!("../../../locales/en/print.ftl"),
        include_str!("../../../locales/es/print.ftl"),
    ),
];

fn messages(file: &str) -> BTreeSet<&str> {
    file.lines()
        .filter(|line| line.starts_with(|ch: char| ch.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.trim())
        .collect()
}

#[test]
fn every_language_has_every_message_and_no_other() {
    for (name, english, spanish) in FILES {
        assert_eq!(messages(english), messages(spanish), "{name}.ftl");
        assert!(messages(english).len() > 50, "{name}.ftl was read");
    }
}

#[test]
fn every_message_takes_the_same_values_in_every_language() {
    let values = |file: &str| -> BTreeSet<(String, String)> {
        let mut key = "";
        let mut found = BTreeSet::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|ch: char| ch.is_ascii_alphabetic())
                && let Some((name, _)) = line.split_once(" =")
            {
                key = name;
            }
            for part in line.split('$').skip(1) {
                let value: String = part
                    .chars()
                    .take_while(|ch| ch.is_ascii_alphanumeric() || *ch == '_')
                    .collect();
                found.insert((key.to_owned(), value));
            }
        }
        found
    };
    for (name, english, spanish) in FILES {
        assert_eq!(values(english), values(spanish), "{name}.ftl");
    }
}

#[test]
fn dates_and_numbers_are_written_as_the_language_does() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 12).expect("a day");
    let english = Words::shipped("en").expect("English");
    let spanish = Words::shipped("es-MX").expect("Spanish, by its first part");
    assert_eq!(english.date(day), "12 November 2026");
    assert_eq!(english.day_and_month(day), "12 November");
    assert_eq!(spanish.date(day), "12 de noviembre de 2026");
    assert_eq!(spanish.day_and_month(day), "12 de noviembre");
    assert_eq!(english.number(1200), "1,200");
}

#[test]
fn dates_stay_gregorian_where_a_language_has_another_calendar() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 12).expect("a day");
    for tag in ["fa", "th", "am", "ar-SA", "ne"] {
        let words = Words::new(tag, false, &[]).expect("a language");
        let date = words.date(day);
        let digits: String = date
            .chars()
            .filter_map(|ch| {
                ch.to_digit(10)
                    .or_else(|| other_digit(ch))
                    .map(|d| char::from(b'0' + d as u8))
            })
            .collect();
        assert!(digits.contains("2026"), "{tag}: {date}");
    }
}

/// Digits of Arabic, Persian, Devanagari and Thai.
fn other_digit(ch: char) -> Option<u32> {
    [0x0660, 0x06F0, 0x0966, 0x0E50].iter().find_map(|zero| {
        let digit = u32::from(ch).checked_sub(*zero)?;
        (digit < 10).then_some(digit)
    })
}

#[test]
fn an_unknown_language_is_said_in_english_and_one_language_is_not_said_twice() {
    let labels = Labels::shipped(&["tlh", "so"]).expect("labels");
    assert_eq!(labels.tags(), ["en"]);
    let labels = Labels::shipped(&["es", "es-MX", "en"]).expect("labels");
    assert_eq!(labels.tags(), ["es", "en"]);
    assert_eq!(Labels::shipped(&["es-PR"]).expect("labels").tags(), ["es"]);
}

#[test]
fn a_schools_own_word_is_shown_as_written() {
    let labels = Labels::shipped(&["es", "en"]).expect("labels");
    assert_eq!(labels.listed("area", "civic").first.text, "Cívica");
    let own = labels.listed("area", "Maple sugaring");
    assert_eq!((own.first.text.as_str(), own.second), ("Maple sugaring", None));
}
