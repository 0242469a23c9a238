//! Which script, language and direction a stretch of a person's words has.
//!
//! A pen names one language, but a child may write Arabic in the middle of an
//! English sentence: each stretch is set in the language of its own letters,
//! so that it is drawn, hyphenated and read aloud rightly.

use serde::Serialize;
use unicode_script::{Script, UnicodeScript as _};

use crate::words::{Direction, primary};

/// A stretch of one script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// The words.
    pub text: String,
    /// Their language, BCP 47.
    pub lang: String,
    /// The script as the templates name it: `latn`, `arab`, `deva`, `mymr`, `ethi`, `cyrl`, `zzzz`.
    pub script: &'static str,
}

/// Whether a tag begins as a language does. A pen's language comes from
/// people and files, and an odd one must not stop a page.
#[must_use]
pub fn is_language(tag: &str) -> bool {
    let first = primary(tag);
    matches!(first.len(), 2 | 3) && first.chars().all(|ch| ch.is_ascii_alphabetic())
}

/// The direction in which a paragraph runs: that of its first letter that has one.
#[must_use]
pub fn direction(text: &str, language: &str) -> Direction {
    text.chars()
        .find_map(|ch| match ch.script() {
            Script::Common | Script::Inherited | Script::Unknown => None,
            script if is_rtl(script) => Some(Direction::Rtl),
            _ => Some(Direction::Ltr),
        })
        .unwrap_or_else(|| Direction::of_language(language))
}

/// Cuts `text` into stretches of one script. Signs, digits and spaces stay
/// with the letters before them.
#[must_use]
pub fn stretches(text: &str, language: &str) -> Vec<Stretch> {
    let mut out: Vec<(Option<Script>, String)> = Vec::new();
    for ch in text.chars() {
        let script = match ch.script() {
            Script::Common | Script::Inherited | Script::Unknown => None,
            script => Some(script),
        };
        match out.last_mut() {
            None => out.push((script, ch.to_string())),
            Some((current, words)) => match (script, *current) {
                (None, _) => words.push(ch),
                (Some(new), None) => {
                    *current = Some(new);
                    words.push(ch);
                }
                (Some(new), Some(old)) if new == old => words.push(ch),
                (Some(new), Some(_)) => out.push((Some(new), ch.to_string())),
            },
        }
    }
    out.into_iter()
        .map(|(script, text)| Stretch {
            text,
            lang: language_of(script, language),
            script: name(script),
        })
        .collect()
}

fn is_rtl(script: Script) -> bool {
    matches!(
        script,
        Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana | Script::Nko | Script::Adlam
    )
}

fn name(script: Option<Script>) -> &'static str {
    match script {
        None | Some(Script::Latin) => "latn",
        Some(Script::Arabic) => "arab",
        Some(Script::Devanagari) => "deva",
        Some(Script::Myanmar) => "mymr",
        Some(Script::Ethiopic) => "ethi",
        Some(Script::Cyrillic) => "cyrl",
        Some(_) => "zzzz",
    }
}

/// The script in which a language is usually written.
fn usual(language: &str) -> Script {
    match primary(language) {
        "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug" => Script::Arabic,
        "ne" | "hi" | "mr" | "sa" | "mai" | "bho" => Script::Devanagari,
        "my" | "ksw" | "mnw" | "shn" | "kar" => Script::Myanmar,
        "am" | "ti" | "gez" => Script::Ethiopic,
        "ru" | "uk" | "be" | "bg" | "mk" | "sr" | "kk" | "ky" => Script::Cyrillic,
        "el" => Script::Greek,
        "he" | "yi" => Script::Hebrew,
        _ => Script::Latin,
    }
}

/// The pen's language where its letters fit, else the commonest language of
/// the script, which is at least spoken with the right letters.
fn language_of(script: Option<Script>, pen: &str) -> String {
    let Some(script) = script else { return pen.to_owned() };
    if script == usual(pen) {
        return pen.to_owned();
    }
    match script {
        Script::Latin => "en",
        Script::Arabic => "ar",
        Script::Devanagari => "ne",
        Script::Myanmar => "my",
        Script::Ethiopic => "am",
        Script::Cyrillic => "ru",
        Script::Greek => "el",
        Script::Hebrew => "he",
        _ => return pen.to_owned(),
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, language: &str) -> Vec<(String, String)> {
        stretches(text, language)
            .into_iter()
            .map(|stretch| (stretch.text, stretch.lang))
            .collect()
    }

    #[test]
    fn a_stretch_keeps_the_pens_language_where_its_letters_fit() {
        assert_eq!(cut("Webiga.", "so"), [("Webiga.".to_owned(), "so".to_owned())]);
        assert_eq!(cut("النهر", "fa"), [("النهر".to_owned(), "fa".to_owned())]);
        assert_eq!(
            cut("I say أهلا, always.", "en"),
            [("I say ", "en"), ("أهلا, ", "ar"), ("always.", "en")].map(|(a, b)| (a.to_owned(), b.to_owned()))
        );
    }

    #[test]
    fn nothing_of_a_text_is_lost_in_cutting() {
        for text in ["", " ", "12:30 ✓", "a\u{301}नमस्ते 🌊🏽‍♀️ የ မ x", "(أ)"] {
            let whole: String = stretches(text, "en").into_iter().map(|stretch| stretch.text).collect();
            assert_eq!(whole, text);
        }
    }

    #[test]
    fn a_paragraph_runs_as_its_first_letter_does() {
        assert_eq!(direction("«أهلا» said Youssef", "en"), Direction::Rtl);
        assert_eq!(direction("1. Amina قالت", "ar"), Direction::Ltr);
        assert_eq!(
            direction("…", "ar"),
            Direction::Rtl,
            "without letters, as the language does"
        );
    }
}
