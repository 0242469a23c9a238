//! Opening the thousandth plan against opening the first.

use api::{PlanShow, Window};

use crate::Fault;
use crate::figures::{Aim, Row, Times, timed};
use crate::school::{self, Begun};

const PLANS: usize = 1_000;
const LOOKS: usize = 15;

/// The only plan of one vault, and the last of another with a thousand; in
/// turn, so that both meet the same minutes.
pub(crate) fn measure() -> Result<Vec<Row>, Fault> {
    let (small, first) = vault_with(1)?;
    let (large, last) = vault_with(PLANS)?;
    let (mut alone, mut among) = (Times::default(), Times::default());
    for _ in 0..LOOKS {
        alone.add(look(&small, first)?);
        among.add(look(&large, last)?);
    }
    Ok(vec![Row::times(
        "opening the thousandth plan, against the first",
        among.median(),
        alone.median(),
        Aim::AtMost(1.2),
    )])
}

/// A vault with so many plans, locked, and the last of them.
fn vault_with(plans: usize) -> Result<(tempfile::TempDir, Begun), Fault> {
    let folder = school::folder()?;
    let mut host = school::host(&folder);
    school::create(&mut host)?;
    let mut last = school::begin(&mut host, 1)?;
    for number in 2..=plans {
        last = school::begin(&mut host, number)?;
    }
    Ok((folder, last))
}

/// Each look is the first after unlocking: nothing of the plan is in memory.
fn look(folder: &tempfile::TempDir, begun: Begun) -> Result<std::time::Duration, Fault> {
    let mut host = school::unlock(folder)?;
    let (time, shown) = timed(|| api::plan_show(&mut host, Window::Main, PlanShow { plan: begun.plan }));
    shown?;
    Ok(time)
}
