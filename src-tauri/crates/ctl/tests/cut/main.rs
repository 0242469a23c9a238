//! Kill, full disk, failing disk, power cut: at sampled moments of a scripted
//! session in every run, at every one with `WAYMARK_SOAK=1`.
//!
//! After each the vault opens, its check finds nothing, and every edit that
//! was answered stands. The moments follow from a seed, `WAYMARK_SEED` or a
//! fixed one, which every failure names.

#![cfg(target_os = "linux")]

mod carry;
mod disk;
mod erase;
mod kill;
mod moments;
mod network;
mod power;
mod session;
mod trace;
