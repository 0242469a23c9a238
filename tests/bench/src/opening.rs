//! Opening the thousandth plan against opening the first.

use api::{PlanShow, Window};

use crate::Fault;
use crate::figures::{Aim, Row, Times, timed};
use crate::school::{self, Begun};

const PLANS: usize = 1_000;
const LOOKS: usize = 15;

/// The first plan of a vault with one, and the last of the same vault with a thousand.
pub(crate) fn measure() -> Result<Vec<Row>, Fault> {
    let folder = school::folder()?;
    let mut host = school::host(&folder);
    school::create(&mut host)?;
    let first = school::begin(&mut host, 1)?;
    drop(host);
    let alone = looks(&folder, first)?;

    let mut host = school::unlock(&folder)?;
    let mut last = first;
    for number in 2..=PLANS {
        last = school::begin(&mut host, number)?;
    }
    drop(host);
    let among = looks(&folder, last)?;
    Ok(vec![Row::times(
        "opening the thousandth plan, against the first",
        among.median(),
        alone.median(),
        Aim::AtMost(1.2),
    )])
}

/// Each look is the first after unlocking: nothing of the plan is in memory.
fn looks(folder: &tempfile::TempDir, begun: Begun) -> Result<Times, Fault> {
    let mut times = Times::default();
    for _ in 0..LOOKS {
        let mut host = school::unlock(folder)?;
        let (time, shown) = timed(|| api::plan_show(&mut host, Window::Main, PlanShow { plan: begun.plan }));
        shown?;
        times.add(time);
    }
    Ok(times)
}
