//! A field on which people differ: every value, each with who says it, until a
//! person chooses (N8, S3). One way for all fields, so that none is left out.

use chrono::NaiveDate;
use domain::text::Claim;
use domain::{Contested, ItemId, PenId};

use super::Composer;
use crate::page::{Fact, Said, Titled};
use crate::words::{Label, Value};

impl Composer<'_> {
    /// A field's one value in words; or every value with who says it, and that
    /// all of them stay.
    pub(super) fn both<T>(&self, field: &Contested<T>, say: impl Fn(&T) -> Label) -> Vec<Label> {
        match field.0.as_slice() {
            [one] => vec![say(&one.value)],
            claims => {
                let mut all: Vec<Label> = claims.iter().map(|one| self.claimed(one, say(&one.value))).collect();
                all.extend(self.stay(field));
                all
            }
        }
    }

    /// The same as one phrase, where there is room for one only.
    pub(super) fn both_in_one<T>(&self, field: &Contested<T>, say: impl Fn(&T) -> Label) -> Option<Label> {
        joined(self.both(field, say))
    }

    /// The same under a label; nothing where nobody set the field.
    pub(super) fn fact<T>(&self, key: &str, field: &Contested<T>, say: impl Fn(&T) -> Label) -> Option<Fact> {
        let words = self.both(field, say);
        (!words.is_empty()).then(|| Fact {
            label: self.input.labels.label(key),
            words,
        })
    }

    /// A day of which two may wait.
    pub(super) fn both_days(&self, field: &Contested<NaiveDate>, key: &str) -> Option<Label> {
        self.both_in_one(field, |&day| self.on_day(key, day))
    }

    pub(super) fn on_day(&self, key: &str, day: NaiveDate) -> Label {
        self.input
            .labels
            .say(key, |words| vec![("date", self.day_in_words(words, day).into())])
    }

    /// What an item hangs on, in that item's own words under a label. An item
    /// that is not in the copy says nothing.
    pub(super) fn hangs_on(
        &self,
        key: &str,
        field: &Contested<ItemId>,
        words: impl Fn(ItemId) -> Option<Said>,
    ) -> Vec<Titled> {
        let label = self.input.labels.label(key);
        let several = field.is_contested();
        field
            .0
            .iter()
            .filter_map(|one| {
                let label = label.clone();
                Some(Titled {
                    label: if several { self.claimed(one, label) } else { label },
                    said: words(one.value)?,
                })
            })
            .collect()
    }

    /// That all values of a field stay, where there are several.
    pub(super) fn stay<T>(&self, field: &Contested<T>) -> Option<Label> {
        let count = i64::try_from(field.0.len()).unwrap_or(i64::MAX);
        field.is_contested().then(|| {
            self.input
                .labels
                .say("both-stay", |_| vec![("count", Value::Count(count))])
        })
    }

    /// A value with who says it, where the log knows.
    pub(super) fn claimed<T>(&self, claim: &Claim<T>, value: Label) -> Label {
        match &claim.by {
            Some(pen) => self.says_of(pen, &value),
            None => value,
        }
    }

    fn says_of(&self, pen: &PenId, value: &Label) -> Label {
        let name = self.pen_name(pen);
        self.input.labels.say("both-of", |words| {
            vec![
                ("value", value.in_language(words.tag()).to_owned().into()),
                ("person", name.clone().into()),
            ]
        })
    }
}

/// Several phrases as one, language by language.
pub(super) fn joined(labels: Vec<Label>) -> Option<Label> {
    let mut labels = labels.into_iter();
    let mut whole = labels.next()?;
    for label in labels {
        let second = match (&whole.second, &label.second) {
            (None, None) => None,
            (Some(second), _) | (None, Some(second)) => Some((second.lang.clone(), second.dir)),
        };
        if let Some((lang, dir)) = second {
            let text = format!("{}; {}", whole.in_language(&lang), label.in_language(&lang));
            whole.second = Some(crate::words::Phrase { text, lang, dir });
        }
        whole.first.text = format!("{}; {}", whole.first.text, label.first.text);
    }
    Some(whole)
}
