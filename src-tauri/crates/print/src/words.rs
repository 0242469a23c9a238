//! Words from the locale files, one or two languages at a time.
//!
//! The window reads the same files. A missing or draft word never stops a
//! page: a language that no speaker has checked prints beside English only,
//! and a word that it lacks is said in English.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{MD, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use serde::Serialize;
use unic_langid::LanguageIdentifier;

/// One language's words.
pub struct Words {
    tag: String,
    dir: Direction,
    checked: bool,
    bundle: FluentBundle<FluentResource>,
    long_date: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    short_date: Option<FixedCalendarDateTimeFormatter<Gregorian, MD>>,
    number: Option<DecimalFormatter>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("tag", &self.tag)
            .field("checked", &self.checked)
            .finish_non_exhaustive()
    }
}

/// Which way a line runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The direction of a language's usual script.
    #[must_use]
    pub fn of_language(tag: &str) -> Self {
        match primary(tag) {
            "ar" | "fa" | "ur" | "ps" | "he" | "yi" | "dv" | "ckb" | "sd" | "ug" | "syr" => Self::Rtl,
            _ => Self::Ltr,
        }
    }

    /// As HTML and Typst write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The language subtag: `es` of `es-MX`.
#[must_use]
pub fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// Why words could not be read.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// Not a language tag.
    #[error("`{0}` is not a language tag")]
    Tag(String),
    /// A locale file does not parse.
    #[error("the words of `{0}` do not parse")]
    Syntax(String),
}

/// A value in a sentence.
#[derive(Clone, Debug)]
pub enum Value {
    /// Words.
    Text(String),
    /// A count, which decides the plural.
    Count(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

/// Named values of one sentence.
pub type Args<'a> = &'a [(&'static str, Value)];

const EN: &[&str] = &[
    include_str!("../../../locales/en/plan.ftl"),
    include_str!("../../../locales/en/print.ftl"),
];
const ES: &[&str] = &[
    include_str!("../../../locales/es/plan.ftl"),
    include_str!("../../../locales/es/print.ftl"),
];

/// The languages that ship, each with whether a speaker has checked it.
pub const SHIPPED: &[(&str, bool)] = &[("en", true), ("es", true)];

impl Words {
    /// The words of `tag` from the given locale files.
    ///
    /// # Errors
    /// When the tag or a file does not parse.
    pub fn new(tag: &str, checked: bool, files: &[&str]) -> Result<Self, WordsError> {
        let id: LanguageIdentifier = tag.parse().map_err(|_| WordsError::Tag(tag.to_owned()))?;
        let dir = Direction::of_language(tag);
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Names in the other direction need isolation; elsewhere the marks
        // would only end up in what people copy out of the page.
        bundle.set_use_isolating(dir == Direction::Rtl);
        for file in files {
            let resource =
                FluentResource::try_new((*file).to_owned()).map_err(|_| WordsError::Syntax(tag.to_owned()))?;
            bundle
                .add_resource(resource)
                .map_err(|_| WordsError::Syntax(tag.to_owned()))?;
        }
        let locale: Locale = match tag {
            // Days before months, as the house writes dates.
            "en" => "en-GB",
            other => other,
        }
        .parse()
        .map_err(|_| WordsError::Tag(tag.to_owned()))?;
        Ok(Self {
            tag: tag.to_owned(),
            dir,
            checked,
            bundle,
            long_date: FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), YMD::long()).ok(),
            short_date: FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), MD::long()).ok(),
            number: DecimalFormatter::try_new(locale.into(), Default::default()).ok(),
        })
    }

    /// A shipped language, by tag or by its language subtag.
    #[must_use]
    pub fn shipped(tag: &str) -> Option<Arc<Self>> {
        static SHELF: OnceLock<Vec<Arc<Words>>> = OnceLock::new();
        let shelf = SHELF.get_or_init(|| {
            SHIPPED
                .iter()
                .filter_map(|&(tag, checked)| {
                    let files = if tag == "es" { ES } else { EN };
                    Words::new(tag, checked, files).ok().map(Arc::new)
                })
                .collect()
        });
        shelf.iter().find(|words| words.tag == primary(tag)).cloned()
    }

    /// The language, BCP 47.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Which way its lines run.
    #[must_use]
    pub const fn dir(&self) -> Direction {
        self.dir
    }

    /// Whether a speaker has checked the words.
    #[must_use]
    pub const fn is_checked(&self) -> bool {
        self.checked
    }

    /// A message, or `None` where this language lacks it.
    #[must_use]
    pub fn get(&self, key: &str, args: Args<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value {
                Value::Text(text) => values.set(*name, text.clone()),
                Value::Count(count) => values.set(*name, *count),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// The keys of one locale file, for the test that languages keep step.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A day in words: `12 November 2026`.
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        match (&self.long_date, gregorian(day)) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// A day in words without its year: `11 December`.
    #[must_use]
    pub fn day_and_month(&self, day: NaiveDate) -> String {
        match (&self.short_date, gregorian(day)) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// A whole number, grouped as the language does.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        match &self.number {
            Some(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }
}

fn gregorian(day: NaiveDate) -> Option<Date<Gregorian>> {
    use chrono::Datelike as _;
    let month = u8::try_from(day.month()).ok()?;
    Date::try_new_gregorian(day.year(), month, u8::try_from(day.day()).ok()?).ok()
}

/// One phrase in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Their language, BCP 47.
    pub lang: String,
    /// Their direction.
    pub dir: Direction,
}

/// One phrase in the home language and, where there are two, in the second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// The first language.
    pub first: Phrase,
    /// The second, where it differs.
    pub second: Option<Phrase>,
}

impl Label {
    /// The words in one of the label's languages; the first where it has no other.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> &str {
        let second = self.second.as_ref().filter(|second| second.lang == tag);
        &second.unwrap_or(&self.first).text
    }
}

/// The languages of one page's labels (F4).
#[derive(Clone, Debug)]
pub struct Labels {
    first: Arc<Words>,
    second: Option<Arc<Words>>,
    english: Arc<Words>,
}

impl Labels {
    /// Labels in `languages`, home language first; only the first two that
    /// ship are used, and English where none does.
    ///
    /// # Errors
    /// When the shipped words do not parse, which a test forbids.
    pub fn shipped<T: AsRef<str>>(languages: &[T]) -> Result<Self, WordsError> {
        let mut found: Vec<Arc<Words>> = Vec::new();
        for language in languages {
            if let Some(words) = Words::shipped(language.as_ref())
                && !found.iter().any(|known| known.tag == words.tag)
            {
                found.push(words);
            }
        }
        let mut found = found.into_iter();
        match found.next() {
            Some(first) => Self::new(first, found.next()),
            None => Self::new(english()?, None),
        }
    }

    /// Labels from given words. A first language that is a draft stands
    /// beside English, whether asked for or not.
    ///
    /// # Errors
    /// When the shipped English does not parse, which a test forbids.
    pub fn new(first: Arc<Words>, second: Option<Arc<Words>>) -> Result<Self, WordsError> {
        let english = english()?;
        let second = if first.checked { second } else { Some(english.clone()) };
        let second = second.filter(|words| words.tag != first.tag);
        Ok(Self { first, second, english })
    }

    /// The first language.
    #[must_use]
    pub fn first(&self) -> &Words {
        &self.first
    }

    /// The languages' tags, first one first.
    #[must_use]
    pub fn tags(&self) -> Vec<String> {
        let mut tags = vec![self.first.tag.clone()];
        tags.extend(self.second.as_ref().map(|words| words.tag.clone()));
        tags
    }

    /// The draft language among them, if one is.
    #[must_use]
    pub fn draft(&self) -> Option<&str> {
        [Some(&self.first), self.second.as_ref()]
            .into_iter()
            .flatten()
            .find(|words| !words.checked)
            .map(|words| words.tag.as_str())
    }

    /// A phrase without values.
    #[must_use]
    pub fn label(&self, key: &str) -> Label {
        self.say(key, |_| Vec::new())
    }

    /// A phrase with values, which each language writes its own way.
    #[must_use]
    pub fn say(&self, key: &str, args: impl Fn(&Words) -> Vec<(&'static str, Value)>) -> Label {
        let first = self.phrase(&self.first, key, &args);
        let second = self
            .second
            .as_ref()
            .map(|words| self.phrase(words, key, &args))
            .filter(|second| second.text != first.text);
        Label { first, second }
    }

    /// A phrase in the first language only.
    #[must_use]
    pub fn plain(&self, key: &str, args: impl Fn(&Words) -> Vec<(&'static str, Value)>) -> String {
        self.phrase(&self.first, key, &args).text
    }

    /// A key of one of the school's lists: its words where it is one of the
    /// defaults, else the key itself, which is the school's own wording.
    #[must_use]
    pub fn listed(&self, list: &str, key: &str) -> Label {
        let message = format!("{list}-{key}");
        if self.english.has(&message) {
            self.label(&message)
        } else {
            Label {
                first: Phrase {
                    text: key.to_owned(),
                    lang: self.english.tag.clone(),
                    dir: Direction::Ltr,
                },
                second: None,
            }
        }
    }

    /// Whether a key of a list has words in the locale files.
    #[must_use]
    pub fn is_listed(&self, list: &str, key: &str) -> bool {
        self.english.has(&format!("{list}-{key}"))
    }

    fn phrase(&self, words: &Words, key: &str, args: &impl Fn(&Words) -> Vec<(&'static str, Value)>) -> Phrase {
        let own = words.get(key, &args(words)).map(|text| (text, words));
        let (text, words) = own
            .or_else(|| {
                self.english
                    .get(key, &args(&self.english))
                    .map(|text| (text, &*self.english))
            })
            .unwrap_or_else(|| (key.to_owned(), &self.english));
        Phrase {
            text,
            lang: words.tag.clone(),
            dir: words.dir,
        }
    }
}

fn english() -> Result<Arc<Words>, WordsError> {
    Words::shipped("en").ok_or_else(|| WordsError::Syntax("en".to_owned()))
}
