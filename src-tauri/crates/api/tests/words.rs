//! Every error has words and a remedy in every language shipped. What no file
//! may say is held in `tests/house`.

use api::{Error, LANGUAGES, Words};

fn locale_files(language: &str) -> Vec<(String, String)> {
    let folder = format!("{}/../../locales/{language}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the language has a folder")
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a locale file is text"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn g7_every_error_has_words_and_a_remedy_in_every_language() {
    for language in LANGUAGES {
        let file = std::fs::read_to_string(format!(
            "{}/../../locales/{language}/errors.ftl",
            env!("CARGO_MANIFEST_DIR")
        ))
        .expect("errors have words");
        for code in Error::CODES {
            let key = format!("error-{}", code.replace('_', "-"));
            let own = file.split(&format!("\n{key} = ")).nth(1);
            let own = own.unwrap_or_else(|| panic!("{language} has no words for {key}"));
            assert!(
                own.lines()
                    .nth(1)
                    .is_some_and(|line| line.trim_start().starts_with(".remedy = ")),
                "{key}: a remedy"
            );
        }
        for line in file.lines().filter(|line| line.starts_with("error-")) {
            let key = line.split(' ').next().expect("a key");
            let code = key.trim_start_matches("error-").replace('-', "_");
            assert!(
                Error::CODES.contains(&code.as_str()),
                "{language}: {key} has words and no code"
            );
        }
    }
}

#[test]
fn an_error_is_told_in_the_readers_language() {
    let told = |language: &str| Error::WrongPassphrase.shown(&Words::new(language));
    assert_eq!(told("en").words, "That passphrase does not open it.");
    assert!(told("es").words.starts_with("Esa frase"));
    assert_eq!(
        told("xx").words,
        told("en").words,
        "a language that is not shipped reads as English"
    );
    let newer = Error::VaultNewer { found: 9 }.shown(&Words::new("en"));
    assert!(
        newer.words.contains('9'),
        "details stand in the sentence: {}",
        newer.words
    );
}

#[test]
fn every_language_has_the_same_messages() {
    let keys = |language: &str| -> std::collections::BTreeSet<String> {
        locale_files(language)
            .iter()
            .flat_map(|(name, text)| {
                text.lines()
                    .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                    .filter_map(|line| line.split_once(" =").map(|(key, _)| format!("{name}: {key}")))
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    let english = keys("en");
    for language in LANGUAGES {
        let own = keys(language);
        let missing: Vec<_> = english.difference(&own).collect();
        let extra: Vec<_> = own.difference(&english).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:?}, extra {extra:?}"
        );
    }
}
