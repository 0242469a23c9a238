//! A vault's life: made, opened, filled, carried to another, copied, restored,
//! damaged, checked. Everything is tried over real files in a temporary folder.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its scene has failed")]

mod check;
mod format;
mod journal;
mod keys;
mod life;
mod made;
mod travel;
