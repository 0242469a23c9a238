//! What the app never says, in every language shipped (N1, N2, N4, N7).

use std::collections::BTreeSet;

use waymark_house::never::{Words, languages, messages};

#[test]
fn n2_n7_no_locale_file_says_what_is_never_said_but_where_a_reason_stands_beside_it() {
    assert!(languages().len() >= 2, "the locale files are read");
    let mut found = Vec::new();
    for language in languages() {
        let words = Words::of(&language);
        let messages = messages(&language);
        assert!(messages.len() > 500, "{language}: the messages are read");
        for (key, text) in &messages {
            for never in words.said_in(text) {
                if words.allowing(never, key).is_none() {
                    found.push(format!(
                        "{language}: {key} says “{}” ({}: {}):{text}",
                        never.says, never.rule, never.why
                    ));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "say it in other words, or give the place a reason in tests/house/never:\n{}",
        found.join("\n")
    );
}

#[test]
fn each_place_that_may_say_a_word_still_says_it_and_has_a_reason() {
    for language in languages() {
        let words = Words::of(&language);
        let messages = messages(&language);
        let mut rules = BTreeSet::new();
        for never in &words.never {
            assert!(!never.why.trim().is_empty(), "{language}: {} has a reason", never.says);
            assert_eq!(
                never.says,
                never.says.to_lowercase(),
                "{language}: words are compared in lower case"
            );
            rules.insert(never.rule.as_str());
        }
        assert_eq!(
            rules,
            BTreeSet::from(["N1", "N2", "N4", "N7", "voice"]),
            "{language}: every rule has its words"
        );
        for may in &words.may {
            assert!(!may.why.trim().is_empty(), "{language}: a place has a reason");
            for pattern in &may.at {
                let used = messages.iter().any(|(key, text)| {
                    words.said_in(text).iter().any(|never| {
                        never.says == may.says
                            && words
                                .allowing(never, key)
                                .is_some_and(|found| found.at.contains(pattern))
                            && matches(pattern, key)
                    })
                });
                assert!(used, "{language}: nothing says “{}” at {pattern} any more", may.says);
            }
        }
    }
}

fn matches(pattern: &str, key: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => key.starts_with(start),
        None => key == pattern,
    }
}
