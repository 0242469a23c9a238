//! The simulator: the real engine over memory, real documents and real
//! cryptography, with everything that happens to computers on the way (S2, S4,
//! S7, S9, S10), and a carrier that means harm (G3).
//!
//! A failure names its seed: `WAYMARK_SEED=… cargo test --test sim`.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its scene has failed")]

mod attack;
mod honest;
mod ledger;
mod machine;
mod memory;
mod world;
