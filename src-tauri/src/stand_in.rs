//! What a test puts in the place of what it cannot drive.
//!
//! The desktop tests start this shell from a program of their own, in
//! `tests/desktop`, and what they need stands there. The program that ships
//! starts it with nobody standing in, so that none of it is in there.

use tauri::AppHandle;

use crate::chooser::Chooser;

/// Stands in for the person at a dialog, and looks into the windows.
pub trait StandIn: Send {
    /// Called once, before the first window opens.
    fn watch(&self, app: &AppHandle);

    /// Answers dialogs in the person's place, where it wants to.
    fn chooser(&self) -> Option<Box<dyn Chooser>>;

    /// Whether all windows share one web context. WebKit lets a driver see one
    /// context only, and never one in memory; the test of the conference's
    /// walls runs without a driver.
    fn shares_one_context(&self) -> bool;
}
