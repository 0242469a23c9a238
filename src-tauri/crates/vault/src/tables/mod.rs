//! The tables, one a file: how it is made, its row, its reader and its writer.
//!
//! Truth: `journal` with `recent`, `envelopes`, `feeds`, `devices`, `spaces`, `space_keys`,
//! `blobs`, `erased`, `identity`, `settings`. Caches, made again from the journal:
//! `records`, `plans`, `snapshots`.

pub(crate) mod blobs;
pub(crate) mod column;
pub(crate) mod devices;
pub(crate) mod envelopes;
pub(crate) mod erased;
pub(crate) mod feeds;
pub(crate) mod heard;
pub(crate) mod identity;
pub(crate) mod journal;
pub(crate) mod plans;
pub(crate) mod records;
pub(crate) mod settings;
pub(crate) mod snapshots;
pub(crate) mod space_keys;
pub(crate) mod spaces;
