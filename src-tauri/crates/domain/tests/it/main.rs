//! What `domain` promises, through its public face.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its scene has failed")]
#![expect(unreachable_pub, reason = "modules of one test program")]

mod arrivals;
mod convergence;
mod document;
mod golden;
mod people;
mod plans;
mod rules;
mod story;
mod undo;
