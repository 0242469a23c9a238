//! Which records stand: not withdrawn, and not replaced by a later one.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::RecordId;
use crate::record::{Record, RecordBody};

/// The records that stand. A withdrawal counts where its signer signed the
/// record too: nobody takes back another's word. A record that has itself been
/// withdrawn replaces nothing any more.
#[must_use]
pub fn standing_records(records: &[Record]) -> Vec<&Record> {
    let withdrawn = withdrawn(records);
    let replaced: BTreeSet<RecordId> = records
        .iter()
        .filter(|record| !withdrawn.contains(&record.id))
        .flat_map(|record| record.replaces.iter().copied().filter(|id| *id != record.id))
        .collect();
    records
        .iter()
        .filter(|record| !withdrawn.contains(&record.id) && !replaced.contains(&record.id))
        .collect()
}

fn withdrawn(records: &[Record]) -> BTreeSet<RecordId> {
    let signers: BTreeMap<RecordId, _> = records.iter().map(|record| (record.id, record.signer)).collect();
    records
        .iter()
        .filter_map(|record| match record.known()? {
            RecordBody::Withdrawn { record: of } if signers.get(&of) == Some(&record.signer) => Some(of),
            _ => None,
        })
        .collect()
}

/// What was said, for the story: a word that a later one took the place of was
/// said all the same, while one that was taken back was not.
#[must_use]
pub fn spoken_records(records: &[Record]) -> Vec<&Record> {
    let standing: BTreeSet<RecordId> = standing_records(records).iter().map(|record| record.id).collect();
    let withdrawn = withdrawn(records);
    records
        .iter()
        .filter(|record| {
            let said = || {
                matches!(
                    record.known(),
                    Some(RecordBody::GoalConfirmed { .. } | RecordBody::SuggestionAnswered { .. })
                )
            };
            standing.contains(&record.id) || (!withdrawn.contains(&record.id) && said())
        })
        .collect()
}

/// The current values of what records state, by what they state it of. Two
/// under one key are a conflict: both stay until a person's record replaces
/// both. Each key's records come in the order of their ids.
///
/// `key` names what a record is about, or `None` to pass it over.
pub fn heads<K: Ord>(records: &[Record], key: impl Fn(&Record, &RecordBody) -> Option<K>) -> BTreeMap<K, Vec<&Record>> {
    let mut heads: BTreeMap<K, Vec<&Record>> = BTreeMap::new();
    for record in standing_records(records) {
        if let Some(key) = record.known().and_then(|body| key(record, &body)) {
            heads.entry(key).or_default().push(record);
        }
    }
    for standing in heads.values_mut() {
        standing.sort_by_key(|record| record.id);
        standing.dedup_by_key(|record| record.id);
    }
    heads
}
