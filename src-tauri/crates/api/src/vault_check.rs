//! Is the vault whole? For the check that IT runs (R5).

use domain::Change;
use serde::Serialize;
use vault::{Finding, Vault};

use crate::aside::Pens;
use crate::error::Error;
use crate::host::Host;
use crate::messages::{AsideWhy, ErrorShown};
use crate::open::document_of;
use crate::school_log::SchoolLog;

/// What a check of a vault found.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport {
    /// Changes in the log.
    pub changes: u64,
    /// Plans.
    pub plans: u64,
    /// What is wrong, in words for whoever looks after the computer; empty when all is well.
    pub findings: Vec<String>,
}

/// Checks the open vault: the databases' integrity, the log, and that every
/// cache is what the log gives (R5).
///
/// # Errors
/// When no vault is open or the disk fails.
pub fn check_vault(host: &mut Host) -> Result<CheckReport, ErrorShown> {
    check(host).map_err(|error| host.show(&error))
}

fn check(host: &mut Host) -> Result<CheckReport, Error> {
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    let report = open.vault.check()?;
    let plans = open.vault.plans()?.len() as u64;
    let mut findings: Vec<String> = report.findings.iter().map(finding).collect();
    findings.extend(unread_plans(&open.vault, &open.school)?);
    let differing = crate::glance::differing(open, chance)?;
    findings.extend(
        differing
            .into_iter()
            .map(|plan| format!("plan {plan}: what the class page keeps of it is not what it says")),
    );
    Ok(CheckReport {
        changes: report.changes,
        plans,
        findings,
    })
}

/// Plans whose log gives no document, or another one than their snapshot.
fn unread_plans(vault: &Vault, school: &SchoolLog) -> Result<Vec<String>, Error> {
    let mut findings = Vec::new();
    for row in vault.plans()? {
        let changes: Vec<Change> = vault.changes(row.plan)?.into_iter().map(|entry| entry.change).collect();
        let pens = Pens::new(row.student, school, &changes);
        let from_log = document_of(row.plan, &vault.plan_log(row.plan, false)?, 1, &pens)?;
        // What is aside for its pen is whole, and shown where people see it.
        let unreadable = |why: &AsideWhy| *why == AsideWhy::Unreadable;
        let unread = from_log.aside.iter().filter(|(_, why, _)| unreadable(why)).count();
        let unread = unread + from_log.doc.refused().len();
        if unread > 0 {
            findings.push(format!("plan {}: {unread} changes cannot be applied", row.plan));
        }
        let cached = document_of(row.plan, &vault.plan_log(row.plan, !pens.any_after())?, 1, &pens);
        if cached.map(|cached| cached.doc.revision()).ok() != Some(from_log.doc.revision()) {
            findings.push(format!("plan {}: the snapshot is not what the log gives", row.plan));
        }
    }
    Ok(findings)
}

/// A finding for whoever looks after the computer. These lines are for a
/// report to a developer and stand in English in every language.
fn finding(finding: &Finding) -> String {
    match finding {
        Finding::Database { what } => format!("{what:?}: the database's own check failed"),
        Finding::JournalBroken { what, seq } => format!("{what:?}: the log is broken before {seq}"),
        Finding::ChangeUnreadable { what, seq } => format!("{what:?}: change {seq} cannot be read"),
        Finding::Envelope { name, why } => format!("envelope {name:?}: {why}"),
        Finding::RecordsDiffer { what } => format!("{what:?}: the records are not those of the log"),
        Finding::PlansDiffer => "the list of plans is not that of the log".to_owned(),
        Finding::BlobMissing(name) => format!("attachment {name:?} is missing"),
        Finding::BlobDamaged(name) => format!("attachment {name:?} is damaged"),
    }
}
