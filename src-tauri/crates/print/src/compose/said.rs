//! People's words, each stretch with its pen's voice and language.

use std::collections::BTreeMap;

use domain::{ItemId, Text, TextField, TextRef, Voice};

use super::Composer;
use crate::page::{Paragraph, Piece, Said, Titled, Where};
use crate::script;
use crate::words::{Label, Phrase};

impl Composer<'_> {
    pub(super) fn titled(&self, field: TextField, text: &Text) -> Titled {
        self.titled_in(None, field, text)
    }

    pub(super) fn titled_in(&self, item: Option<ItemId>, field: TextField, text: &Text) -> Titled {
        Titled {
            label: self.input.labels.label(&format!("text-{}", field.name())),
            said: self.said(
                text,
                Where::Text {
                    target: TextRef { item, field },
                },
            ),
        }
    }

    /// Those of an item's texts that hold words.
    pub(super) fn written(&self, item: Option<ItemId>, texts: &[(TextField, &Text)]) -> Vec<Titled> {
        texts
            .iter()
            .map(|&(field, text)| self.titled_in(item, field, text))
            .filter(|titled| !titled.said.is_empty())
            .collect()
    }

    /// Words of the plan with the pen of each stretch.
    pub(super) fn said(&self, text: &Text, place: Where) -> Said {
        let runs: Vec<(String, String, Option<Voice>)> = text
            .0
            .iter()
            .map(|run| {
                let language = run.by.as_ref().map_or_else(String::new, |pen| self.language_of(pen));
                let language = if script::is_language(&language) {
                    language
                } else {
                    self.input.labels.first().tag().to_owned()
                };
                let voice = run.by.as_ref().and_then(|pen| self.voice_of(pen));
                (run.text.clone(), language, voice)
            })
            .collect();
        said(&runs, place)
    }

    pub(super) fn words_in(&self, text: &str, language: &str, voice: Option<Voice>, place: Where) -> Said {
        let language = if script::is_language(language) {
            language
        } else {
            self.input.labels.first().tag()
        };
        said(&[(text.to_owned(), language.to_owned(), voice)], place)
    }

    pub(super) fn named_words(&self, text: &str, place: Where) -> Said {
        self.words_in(text, self.input.labels.first().tag(), None, place)
    }

    pub(super) fn phrase(&self, text: String) -> Phrase {
        let lang = self.input.labels.first().tag().to_owned();
        let dir = script::direction(&text, &lang);
        Phrase { text, lang, dir }
    }

    /// A name or a school's own word: the same in every language.
    pub(super) fn as_is(&self, text: &str) -> Label {
        Label {
            first: self.phrase(text.to_owned()),
            second: None,
        }
    }
}

/// Paragraphs and stretches of runs `(text, language, voice)`.
fn said(runs: &[(String, String, Option<Voice>)], place: Where) -> Said {
    let mut weight: BTreeMap<Option<Voice>, usize> = BTreeMap::new();
    for (text, _, voice) in runs {
        *weight.entry(*voice).or_default() += text.chars().count();
    }
    let voice = weight
        .into_iter()
        .max_by_key(|&(_, count)| count)
        .and_then(|(voice, _)| voice);

    let mut lines: Vec<Vec<(String, &str, Option<Voice>)>> = vec![Vec::new()];
    for (text, language, voice) in runs {
        for (index, part) in text.split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            if let (false, Some(line)) = (part.is_empty(), lines.last_mut()) {
                line.push((part.to_owned(), language, *voice));
            }
        }
    }

    let mut before = voice;
    let paragraphs = lines
        .into_iter()
        .filter(|line| line.iter().any(|(text, ..)| !text.trim().is_empty()))
        .map(|line| {
            let whole: String = line.iter().map(|(text, ..)| text.as_str()).collect();
            let language = line.first().map_or("en", |(_, language, _)| language);
            let dir = script::direction(&whole, language);
            let mut pieces: Vec<Piece> = Vec::new();
            for (text, language, voice) in &line {
                for (index, stretch) in script::stretches(text, language).into_iter().enumerate() {
                    let turn = index == 0 && *voice != before;
                    pieces.push(Piece {
                        text: stretch.text,
                        lang: stretch.lang,
                        script: stretch.script,
                        voice: *voice,
                        turn,
                    });
                }
                before = *voice;
            }
            let lang = pieces
                .first()
                .map_or_else(|| language.to_owned(), |piece| piece.lang.clone());
            Paragraph { dir, lang, pieces }
        })
        .collect();
    Said {
        paragraphs,
        voice,
        place,
    }
}

/// The place of an item's text.
pub(super) fn text_place(item: ItemId, field: TextField) -> Where {
    Where::Text {
        target: TextRef {
            item: Some(item),
            field,
        },
    }
}
