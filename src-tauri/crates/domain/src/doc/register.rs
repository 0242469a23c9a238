//! A contested field: a map in which each value stands under its own name.
//!
//! Writing adds a new name and removes the names that the writer had seen, so
//! values written at the same time all stay (a multi-value register). The name
//! of a claim is the engine's name of the operation that wrote it, which also
//! says what its writer had seen.

use chrono::{DateTime, Utc};
use loro::{ID, LoroDoc, LoroMap};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::DocError;
use super::layout::{id_text, register_name};
use super::undo::Aliases;
use crate::ids::ItemId;
use crate::people::PenId;
use crate::text::{Claim, Field};

/// A claim as it stands in the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Written {
    #[serde(rename = "v")]
    pub(super) value: Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) by: Option<PenId>,
    pub(super) at: DateTime<Utc>,
    /// For a claim that undo put back: the name it first had, which says what
    /// its writer had seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) first: Option<String>,
    /// With `first`: peers of the session that put it back. It has seen what
    /// they did up to then, or redoing words and then the trash would revive.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) own: Vec<u64>,
}

/// A change of a register that can be taken back.
#[derive(Clone, Debug)]
pub(super) struct RegisterStep {
    pub(super) item: ItemId,
    pub(super) field: Field,
    /// Names that the change wrote.
    wrote: Vec<String>,
    /// What it removed.
    removed: Vec<(String, Written)>,
}

/// All standing claims, by name. What cannot be read is left where it is.
pub(super) fn written(engine: &LoroDoc, item: ItemId, field: Field) -> Vec<(String, Written)> {
    let map = engine.get_map(register_name(item, field));
    let mut claims = Vec::new();
    map.for_each(|name, value| {
        let read = value
            .as_value()
            .and_then(|value| value.as_string())
            .and_then(|text| serde_json::from_str::<Written>(text).ok());
        if let Some(read) = read {
            claims.push((name.to_owned(), read));
        }
    });
    claims.sort_by(|(left, _), (right, _)| left.cmp(right));
    claims
}

/// The same, as people read them, in the order in which they say they were made.
pub(super) fn claims(engine: &LoroDoc, item: ItemId, field: Field) -> Vec<Claim<Value>> {
    let mut claims: Vec<Claim<Value>> = written(engine, item, field)
        .into_iter()
        .map(|(claim, Written { value, by, at, .. })| Claim { claim, value, by, at })
        .collect();
    claims.sort_by(|left, right| (left.at, &left.claim).cmp(&(right.at, &right.claim)));
    claims
}

/// Writes values in place of every claim now standing; none clears the field.
pub(super) fn write(
    engine: &LoroDoc,
    item: ItemId,
    field: Field,
    values: Vec<Written>,
) -> Result<RegisterStep, DocError> {
    let map = engine.get_map(register_name(item, field));
    let removed = written(engine, item, field);
    let mut wrote = Vec::new();
    for value in values {
        wrote.push(put(engine, &map, &value)?);
    }
    for (name, _) in &removed {
        map.delete(name)?;
    }
    Ok(RegisterStep {
        item,
        field,
        wrote,
        removed,
    })
}

/// The name that the next operation will have: nothing may be pending.
fn next_id(engine: &LoroDoc) -> ID {
    engine.commit();
    let peer = engine.peer_id();
    ID::new(peer, engine.oplog_vv().get(&peer).copied().unwrap_or(0))
}

fn put(engine: &LoroDoc, map: &LoroMap, value: &Written) -> Result<String, DocError> {
    let name = id_text(next_id(engine));
    // A Value and two strings always become JSON.
    map.insert(&name, serde_json::to_string(value).unwrap_or_default())?;
    Ok(name)
}

/// Takes a change of a register back: its values go and those it removed come
/// again. Where somebody has already put another value in its place, theirs
/// stands and nothing moves.
pub(super) fn take_back(
    engine: &LoroDoc,
    step: &RegisterStep,
    aliases: &mut Aliases,
) -> Result<Option<RegisterStep>, DocError> {
    let item = aliases.standing_item(step.item);
    let map = engine.get_map(register_name(item, step.field));
    let now = written(engine, item, step.field);
    let ours: Vec<String> = step.wrote.iter().map(|name| aliases.standing_claim(name)).collect();
    let removed: Vec<(String, Written)> = now.into_iter().filter(|(name, _)| ours.contains(name)).collect();
    if removed.is_empty() && (!step.wrote.is_empty() || step.removed.is_empty()) {
        return Ok(None);
    }
    let mut wrote = Vec::new();
    for (old, value) in &step.removed {
        let first = value.first.clone().unwrap_or_else(|| old.clone());
        let again = Written {
            value: aliases.value_again(&value.value),
            first: Some(first),
            own: aliases.own_peers(),
            ..value.clone()
        };
        let new = put(engine, &map, &again)?;
        aliases.replace_claim(old.clone(), new.clone());
        wrote.push(new);
    }
    for (name, _) in &removed {
        map.delete(name)?;
    }
    Ok(Some(RegisterStep {
        item,
        field: step.field,
        wrote,
        removed,
    }))
}

/// Adds a value and removes none, for a file that holds several.
pub(super) fn put_beside(engine: &LoroDoc, item: ItemId, field: Field, value: &Written) -> Result<(), DocError> {
    let map = engine.get_map(register_name(item, field));
    put(engine, &map, value)?;
    Ok(())
}
