//! Which records stand: not withdrawn, and not replaced by a later one.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::RecordId;
use crate::record::{Record, RecordBody};

/// The records that stand. A withdrawal counts where its signer signed the
/// record too: nobody takes back another's word. A record that has itself been
/// withdrawn replaces nothing any more.
#[must_use]
pub fn standing_records(records: &[Record]) -> Vec<&Record> {
    let signers: BTreeMap<RecordId, _> = records.iter().map(|record| (record.id, record.signer)).collect();
    let withdrawn: BTreeSet<RecordId> = records
        .iter()
        .filter_map(|record| match record.known()? {
            RecordBody::Withdrawn { record: of } if signers.get(&of) == Some(&record.signer) => Some(of),
            _ => None,
        })
        .collect();
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
