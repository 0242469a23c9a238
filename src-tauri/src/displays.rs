//! Which displays there are, and whether one of them shows nothing of another.
//!
//! A teacher's own notes open only beside a shared screen that cannot show
//! them (C10). A display that mirrors another has the same place on the
//! desktop, or a part of it; systems that mirror in hardware report one display
//! only. Both are refused, in words.

use tauri::{Monitor, PhysicalPosition, WebviewWindow};

use crate::places::{Area, Refusal, two_apart};

/// The displays of the computer, that of this window first.
pub(crate) fn of(window: &WebviewWindow) -> Vec<Area> {
    let here = window.current_monitor().ok().flatten().map(|monitor| area(&monitor));
    let mut all: Vec<Area> = window
        .available_monitors()
        .unwrap_or_default()
        .iter()
        .map(area)
        .collect();
    if let Some(here) = here {
        all.sort_by_key(|other| *other != here);
    }
    all
}

/// The display of this window and another that shows nothing of it.
pub(crate) fn apart(all: &[Area]) -> Result<(Area, Area), Refusal> {
    two_apart(all)
}

/// The upper corner of a display, a little inside it, for a window to open at.
pub(crate) fn corner(area: Area) -> PhysicalPosition<i32> {
    PhysicalPosition::new(area.x.saturating_add(40), area.y.saturating_add(40))
}

fn area(monitor: &Monitor) -> Area {
    let (position, size) = (monitor.position(), monitor.size());
    Area {
        x: position.x,
        y: position.y,
        width: size.width,
        height: size.height,
    }
}
