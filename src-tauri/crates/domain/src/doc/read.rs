//! Reading a plan's document: words with authors, claims, lists, the trash.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use loro::{Frontiers, LoroDoc, VersionVector};
use serde_json::Value;

use super::layout::{self, PENS};
use super::register::Written;
use super::{PlanDoc, characters, register};
use crate::change::Touched;
use crate::ids::ItemId;
use crate::people::{Pen, PenId};
use crate::text::{Claim, Field, List, Text, TextRef};

impl PlanDoc {
    /// A text with its authors; blank where nobody has written.
    #[must_use]
    pub fn text(&self, target: TextRef) -> Text {
        if !self.present.contains(&Touched::Text { target }) {
            return Text::default();
        }
        characters::runs_of(&self.root_text(target))
    }

    /// Length of a text in UTF-16 code units.
    #[must_use]
    pub fn utf16_len(&self, target: TextRef) -> usize {
        if !self.present.contains(&Touched::Text { target }) {
            return 0;
        }
        self.root_text(target).len_utf16()
    }

    /// The claims that stand on a field, in the order in which they say they
    /// were made. More than one: people differ, and a person chooses.
    #[must_use]
    pub fn claims(&self, item: ItemId, field: Field) -> Vec<Claim<Value>> {
        if !self.present.contains(&Touched::Field { item, field }) {
            return Vec::new();
        }
        register::claims(&self.engine, item, field)
    }

    /// Fields of items not in the trash on which more than one value stands.
    #[must_use]
    pub fn contested(&self) -> Vec<(ItemId, Field, Vec<Claim<Value>>)> {
        self.present
            .iter()
            .filter_map(|part| match part {
                // Two who put a thing in the trash do not differ.
                Touched::Field { item, field } if *field != Field::Trash => Some((*item, *field)),
                _ => None,
            })
            .filter(|(item, _)| !self.trashed(*item))
            .map(|(item, field)| (item, field, self.claims(item, field)))
            .filter(|(.., claims)| claims.len() > 1)
            .collect()
    }

    /// Everything ever put in a list, in order, items in the trash included.
    #[must_use]
    pub fn list(&self, list: List) -> Vec<ItemId> {
        members(&self.engine, list)
    }

    /// The list that holds an item.
    #[must_use]
    pub fn list_of(&self, item: ItemId) -> Option<List> {
        List::ALL.iter().copied().find(|list| self.list(*list).contains(&item))
    }

    /// Whether an item was ever put in any list.
    #[must_use]
    pub fn item_exists(&self, item: ItemId) -> bool {
        self.list_of(item).is_some()
    }

    /// Whether an item is in the trash.
    ///
    /// It is when at least one claim on `Field::Trash` stands, every standing
    /// one says `true`, and every change inside the item (its texts and its
    /// other fields) had been seen by the writer of at least one of them.
    /// A change that none of them had seen, made at the same time or later,
    /// revives the item, whoever made it and whenever their clock says.
    /// All of it is read from the history, so every device that has the same
    /// changes gives the same answer.
    #[must_use]
    pub fn trashed(&self, item: ItemId) -> bool {
        self.trashed_at(item).is_some()
    }

    /// When an item was put in the trash, by the clock of whoever did.
    #[must_use]
    pub fn trashed_at(&self, item: ItemId) -> Option<DateTime<Utc>> {
        if !self.present.contains(&Touched::Field {
            item,
            field: Field::Trash,
        }) {
            return None;
        }
        let claims = register::written(&self.engine, item, Field::Trash);
        if claims.iter().any(|(_, claim)| claim.value != Value::Bool(true)) {
            return None;
        }
        let at = claims.iter().map(|(_, claim)| claim.at).max()?;
        let seen = claims.iter().fold(VersionVector::default(), |mut seen, (name, claim)| {
            seen.merge(&self.seen_by(name, claim));
            seen
        });
        (!self.changed_inside_since(item, &seen)).then_some(at)
    }

    /// The version that a claim's writer had seen.
    fn seen_by(&self, name: &str, claim: &Written) -> VersionVector {
        let version = |name: &str| {
            layout::id_named(name)
                .and_then(|id| self.engine.frontiers_to_vv(&Frontiers::from_id(id)))
                .unwrap_or_default()
        };
        let now = version(name);
        let Some(first) = &claim.first else { return now };
        let mut seen = version(first);
        let mut own = VersionVector::default();
        for peer in &claim.own {
            if let Some(end) = now.get(peer) {
                own.insert(*peer, *end);
            }
        }
        seen.merge(&own);
        seen
    }

    /// Every pen that wrote here. A pen whose name is not its own is left out.
    #[must_use]
    pub fn pens(&self) -> BTreeMap<PenId, Pen> {
        let mut pens = BTreeMap::new();
        self.engine.get_map(PENS).for_each(|name, value| {
            let pen = value
                .as_value()
                .and_then(|value| value.as_string())
                .and_then(|text| serde_json::from_str::<Pen>(text).ok());
            if let Some(pen) = pen.filter(|pen| pen.id().0 == name) {
                pens.insert(pen.id(), pen);
            }
        });
        pens
    }

    /// One pen by name.
    #[must_use]
    pub fn pen(&self, name: &PenId) -> Option<Pen> {
        let value = self.engine.get_map(PENS).get(&name.0)?;
        let value = value.into_value().ok()?;
        let pen: Pen = serde_json::from_str(value.as_string()?).ok()?;
        (pen.id() == *name).then_some(pen)
    }

    /// Whether anything inside an item changed outside of a version.
    fn changed_inside_since(&self, item: ItemId, known: &VersionVector) -> bool {
        super::parts_since(&self.engine, known)
            .iter()
            .any(|part| is_inside(part, item))
    }
}

fn is_inside(part: &Touched, item: ItemId) -> bool {
    match part {
        Touched::Text { target } => target.item == Some(item),
        Touched::Field { item: owner, field } => *owner == item && *field != Field::Trash,
        Touched::List { .. } | Touched::Records => false,
    }
}

/// A list's members, each once: two devices that redo one addition may both
/// have put it in.
pub(super) fn members(engine: &LoroDoc, list: List) -> Vec<ItemId> {
    let mut met = BTreeSet::new();
    raw_members(engine, list)
        .into_iter()
        .flatten()
        .filter(|item| met.insert(*item))
        .collect()
}

/// The same by engine position; `None` where something else stands.
pub(super) fn raw_members(engine: &LoroDoc, list: List) -> Vec<Option<ItemId>> {
    engine
        .get_movable_list(layout::list_name(list))
        .to_vec()
        .iter()
        .map(|value| value.as_string().and_then(|text| text.parse().ok()))
        .collect()
}
