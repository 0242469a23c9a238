//! Which displays a teacher's own notes may stand beside (C10). The shell's own
//! file is read in, so that the rule is tested without a window.

#[expect(dead_code, reason = "the shell uses all of it; the rule itself is tested here")]
#[path = "../../src-tauri/src/places.rs"]
mod places;

use places::{Area, Refusal, two_apart};

const fn at(x: i32, y: i32, width: u32, height: u32) -> Area {
    Area { x, y, width, height }
}

const LAPTOP: Area = at(0, 0, 1366, 768);

#[test]
fn one_display_is_not_enough() {
    assert_eq!(two_apart(&[]), Err(Refusal::OneDisplay));
    assert_eq!(two_apart(&[LAPTOP]), Err(Refusal::OneDisplay));
}

#[test]
fn displays_beside_above_and_before_each_other_are_apart() {
    for projector in [
        at(1366, 0, 1920, 1080),
        at(0, -1080, 1920, 1080),
        at(-1920, 200, 1920, 1080),
    ] {
        assert_eq!(
            two_apart(&[LAPTOP, projector]),
            Ok((LAPTOP, projector)),
            "{projector:?}"
        );
    }
}

#[test]
fn a_display_that_shows_the_same_or_a_part_of_it_is_refused() {
    for mirror in [LAPTOP, at(0, 0, 1024, 768), at(1365, 0, 1920, 1080)] {
        assert_eq!(two_apart(&[LAPTOP, mirror]), Err(Refusal::Mirrored), "{mirror:?}");
    }
}

#[test]
fn one_mirrored_pair_among_three_is_refused() {
    let (wall, copy) = (at(1366, 0, 1920, 1080), at(1366, 0, 1920, 1080));
    assert_eq!(
        two_apart(&[LAPTOP, wall, copy]),
        Err(Refusal::Mirrored),
        "nobody could say which of the two the room sees"
    );
}
