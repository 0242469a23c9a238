//! Words of this crate: errors, in every shipped language.
//! Screens and pages read the same folder of locale files.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::error::Error;

/// Languages with labels, the fallback first.
pub const LANGUAGES: &[&str] = &["en", "es"];

const SOURCES: &[(&str, &str)] = &[
    ("en", include_str!("../../../locales/en/errors.ftl")),
    ("es", include_str!("../../../locales/es/errors.ftl")),
];

/// One file of words as screens and pages have them, by language, in the one
/// that is wanted; English where it has none.
pub(crate) fn in_language(files: &[(&str, &str)], language: &str) -> Result<print::Words, Error> {
    let base = print::words::primary(language);
    let file = files.iter().find(|(tag, _)| *tag == base).or(files.first());
    let (tag, file) = file.copied().unwrap_or(("en", ""));
    print::Words::new(tag, true, &[file]).map_err(|refused| Error::PageFailed {
        what: refused.to_string(),
    })
}

/// The messages of one language, with English behind.
pub struct Words {
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("bundles", &self.bundles.len()).finish()
    }
}

impl Words {
    /// For a language; one that is not shipped reads as English.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let base = language.split('-').next().unwrap_or("en");
        let order = if base == "en" { vec!["en"] } else { vec![base, "en"] };
        let bundles = order
            .into_iter()
            .filter_map(|code| {
                let (_, source) = SOURCES.iter().find(|(name, _)| *name == code)?;
                let language: LanguageIdentifier = code.parse().ok()?;
                let mut bundle = FluentBundle::new_concurrent(vec![language]);
                // Isolation marks are for mixed directions inside a sentence;
                // terminals and goldens read better without them.
                bundle.set_use_isolating(false);
                // A file with a faulty entry still gives its other entries.
                let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
                bundle.add_resource_overriding(resource);
                Some(bundle)
            })
            .collect();
        Self { bundles }
    }

    /// The message, or its key where no language has it.
    #[must_use]
    pub fn message(&self, key: &str, details: &[(&str, String)]) -> String {
        self.find(key, None, details).unwrap_or_else(|| key.to_owned())
    }

    /// An attribute of a message, or nothing.
    #[must_use]
    pub fn attribute(&self, key: &str, attribute: &str, details: &[(&str, String)]) -> String {
        self.find(key, Some(attribute), details).unwrap_or_default()
    }

    fn find(&self, key: &str, attribute: Option<&str>, details: &[(&str, String)]) -> Option<String> {
        let mut args = FluentArgs::new();
        for (name, value) in details {
            args.set(*name, value.clone());
        }
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            let mut faults = Vec::new();
            Some(bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned())
        })
    }
}
