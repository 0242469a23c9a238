//! The places of displays on the desktop: which of them show nothing of each
//! other. No Tauri here, so that the rule is tested without a window.

/// The place of a display, in physical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Why no second display can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// There is one display, or the system shows one picture on all.
    OneDisplay,
    /// Another display shows the same as this one, or a part of it.
    Mirrored,
}

impl Refusal {
    /// The key of its words in the window.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::OneDisplay => "one_display",
            Self::Mirrored => "mirrored",
        }
    }
}

/// The first display, and one that shares nothing with any other.
pub(crate) fn two_apart(all: &[Area]) -> Result<(Area, Area), Refusal> {
    let [first, others @ ..] = all else {
        return Err(Refusal::OneDisplay);
    };
    if others.is_empty() {
        return Err(Refusal::OneDisplay);
    }
    // One mirrored pair is enough to refuse: nobody could say which of the two
    // a projector shows.
    let mirrored = all
        .iter()
        .enumerate()
        .any(|(at, one)| all.iter().skip(at + 1).any(|other| overlap(one, other)));
    match others.first() {
        Some(second) if !mirrored => Ok((*first, *second)),
        _ => Err(Refusal::Mirrored),
    }
}

fn overlap(a: &Area, b: &Area) -> bool {
    let end = |from: i32, length: u32| i64::from(from) + i64::from(length);
    i64::from(a.x) < end(b.x, b.width)
        && i64::from(b.x) < end(a.x, a.width)
        && i64::from(a.y) < end(b.y, b.height)
        && i64::from(b.y) < end(a.y, a.height)
}
