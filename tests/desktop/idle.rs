//! When a quiet app locks. The shell's own file is read in, so that these
//! rules are tested without a window.

#[expect(dead_code, reason = "the shell uses all of it; the rules of locking are tested here")]
#[path = "../../src-tauri/src/idle.rs"]
mod idle;

use std::time::{Duration, Instant, SystemTime};

use idle::{Idle, Moment};

fn moments() -> impl Fn(u64, i64) -> Moment {
    let (awake, wall) = (Instant::now(), SystemTime::now() + Duration::from_secs(1 << 20));
    move |awake_seconds, wall_seconds| Moment {
        awake: awake + Duration::from_secs(awake_seconds),
        wall: if wall_seconds < 0 {
            wall - Duration::from_secs(wall_seconds.unsigned_abs())
        } else {
            wall + Duration::from_secs(wall_seconds.unsigned_abs())
        },
    }
}

#[test]
fn it_locks_after_the_minutes_that_its_owner_said_and_not_before() {
    let at = moments();
    let mut idle = Idle::new(at(0, 0));
    idle.lock_after(10);
    assert!(!idle.is_due(at(599, 599)));
    assert!(idle.is_due(at(600, 600)));
}

#[test]
fn a_touch_begins_the_wait_again() {
    let at = moments();
    let mut idle = Idle::new(at(0, 0));
    idle.lock_after(10);
    idle.touch(at(599, 599));
    assert!(!idle.is_due(at(1198, 1198)));
    assert!(idle.is_due(at(1199, 1199)));
}

#[test]
fn nought_minutes_never_lock() {
    let at = moments();
    let mut idle = Idle::new(at(0, 0));
    idle.lock_after(0);
    assert!(!idle.is_due(at(1_000_000, 1_000_000)));
}

#[test]
fn a_lid_closed_for_an_hour_counts_though_the_computer_slept() {
    let at = moments();
    let mut idle = Idle::new(at(0, 0));
    idle.lock_after(10);
    assert!(idle.is_due(at(2, 3600)));
}

#[test]
fn a_clock_set_back_does_not_keep_it_open() {
    let at = moments();
    let mut idle = Idle::new(at(0, 0));
    idle.lock_after(10);
    assert!(!idle.is_due(at(30, -3600)));
    assert!(idle.is_due(at(600, -3600)));
}
