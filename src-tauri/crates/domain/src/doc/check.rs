//! What a contested field may hold.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::ids::{EntryPointId, ItemId, PersonId};
use crate::plan::{BloomLevel, ChosenBy, GoalStatus, Helped, Lead, NeedStanding, Placement, Section, Together};
use crate::text::{Field, TextField};

/// Longest key or own word in a field, in characters.
const WORD_CAP: usize = 500;
/// Most entries in a field that holds a list.
const LIST_CAP: usize = 50;
/// Minutes in a week.
const MINUTES_CAP: u32 = 7 * 24 * 60;

/// A value that a field cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a value for {}", .field.name())]
pub struct BadValue {
    /// The field.
    pub field: Field,
}

impl Field {
    /// Checks a value. `null` clears any field.
    ///
    /// # Errors
    /// When the value has not the shape that the field holds.
    pub fn check(self, value: &Value) -> Result<(), BadValue> {
        let fits = match self {
            Self::Status => is::<GoalStatus>(value),
            Self::Until | Self::ReviewOn | Self::CheckOn => is_date(value),
            Self::WhatChosenBy | Self::HowChosenBy | Self::ShowChosenBy => is::<ChosenBy>(value),
            Self::Leads => is::<Lead>(value),
            Self::Purposes | Self::Competencies => is_words(value),
            Self::EntryPoint => is::<EntryPointId>(value),
            Self::Goal | Self::Need => is::<ItemId>(value),
            Self::Area | Self::Pathway | Self::NeedKind | Self::Routine | Self::Provision => is_word(value),
            Self::Together => is::<Together>(value),
            Self::Placement => is::<Placement>(value),
            Self::Level => is::<BloomLevel>(value),
            Self::NeedStanding => is::<NeedStanding>(value),
            Self::MinutesPlanned => read::<u32>(value).is_some_and(|minutes| minutes <= MINUTES_CAP),
            Self::Helped => is::<Helped>(value),
            Self::Owner | Self::LooksAfter => is::<PersonId>(value),
            Self::About => is::<Section>(value) || is::<ItemId>(value) || is_profile_text(value),
            Self::Trash | Self::NotForFamily | Self::TriedBefore | Self::Asks | Self::Settled => value.is_boolean(),
        };
        if fits || value.is_null() {
            Ok(())
        } else {
            Err(BadValue { field: self })
        }
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn is<T: DeserializeOwned>(value: &Value) -> bool {
    read::<T>(value).is_some()
}

fn is_profile_text(value: &Value) -> bool {
    value
        .as_str()
        .and_then(TextField::named)
        .is_some_and(TextField::is_of_profile)
}

fn is_date(value: &Value) -> bool {
    // Chrono also reads `2026-9-1`; one date has one spelling here.
    read::<NaiveDate>(value).is_some_and(|date| value.as_str() == Some(date.to_string().as_str()))
}

fn is_word(value: &Value) -> bool {
    value.as_str().is_some_and(|word| {
        !word.trim().is_empty() && word.chars().count() <= WORD_CAP && !word.chars().any(char::is_control)
    })
}

fn is_words(value: &Value) -> bool {
    value
        .as_array()
        .is_some_and(|words| words.len() <= LIST_CAP && words.iter().all(is_word))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_field_takes_its_own_shape_and_null() {
        assert!(Field::Status.check(&json!("live")).is_ok());
        assert!(Field::Until.check(&json!("2026-12-18")).is_ok());
        assert!(
            Field::Purposes
                .check(&json!(["civic", "because my aunt asked"]))
                .is_ok()
        );
        assert!(Field::About.check(&json!("goals")).is_ok());
        assert!(Field::About.check(&json!("learn_best")).is_ok());
        assert!(Field::MinutesPlanned.check(&json!(40)).is_ok());
        for field in Field::ALL {
            assert!(
                field.check(&Value::Null).is_ok(),
                "every field can be cleared: {field:?}"
            );
        }
    }

    #[test]
    fn each_field_refuses_another_shape() {
        for (field, value) in [
            (Field::Status, json!("proposed")),
            (Field::Until, json!("2026-9-1")),
            (Field::Until, json!("soon")),
            (Field::Purposes, json!("civic")),
            (Field::Owner, json!("Amina")),
            (Field::MinutesPlanned, json!(-1)),
            (Field::MinutesPlanned, json!(200_000)),
            (Field::Area, json!("")),
            (Field::Placement, json!("on the moon")),
            (Field::LooksAfter, json!("Ms. Okafor")),
            (Field::CheckOn, json!("Monday")),
            (Field::About, json!("statement")),
            (Field::Settled, json!("yes")),
            (Field::Trash, json!("true")),
        ] {
            assert_eq!(field.check(&value), Err(BadValue { field }), "{value} must not pass");
        }
    }
}
