//! What the class page says of one plan, without opening the plan.
//!
//! Opening a plan reads its whole log, so a class page that opened every plan
//! would cost what the school has written. What the page needs of a plan is
//! therefore kept in the plan's row of the vault and forgotten by the vault
//! with every change of the plan; a page computes it again for those that
//! changed. What depends on the day is not kept but follows from it.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::rules::{Ask, SignsOfLife};
use domain::{PersonId, Plan, PlanId, Voice};
use serde::{Deserialize, Serialize};
use vault::{Effect, PlanRow};

use crate::class::{calendar_of, school_of};
use crate::error::{Error, as_json};
use crate::host::Chance;
use crate::messages::ConferenceAhead;
use crate::open::{Open, OpenPlan};

/// Counts up when what is kept changes, so that an older program's is not read.
const FORM: u32 = 2;

/// What is kept of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Glance {
    form: u32,
    met: bool,
    student_wrote: Option<DateTime<Utc>>,
    family_wrote: Option<DateTime<Utc>>,
    minutes_planned: u32,
    live: Vec<SignsOfLife>,
    sittings: Sittings,
}

/// A plan's conferences: the last that ended, one that was cut off, and the
/// next that was planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Sittings {
    held: Option<DateTime<Utc>>,
    cut_off: Option<DateTime<Utc>>,
    planned: Option<DateTime<Utc>>,
}

impl Glance {
    /// From an open plan, as it was read.
    pub(crate) fn of(opened: &OpenPlan, plan: &Plan) -> Self {
        Self {
            form: FORM,
            met: !domain::rules::not_yet_met(plan),
            student_wrote: opened.wrote_last(Voice::Student),
            family_wrote: opened.wrote_last(Voice::Family),
            minutes_planned: plan
                .supports
                .iter()
                .filter_map(|support| support.minutes_planned.settled())
                .sum(),
            live: domain::rules::signs_of_life(plan),
            sittings: Sittings {
                held: plan.conferences.iter().find_map(|held| held.ended_at),
                cut_off: plan
                    .conferences
                    .first()
                    .filter(|held| held.ended_at.is_none())
                    .map(|held| held.began_at),
                planned: opened.planned_at(),
            },
        }
    }

    /// From a plan's row, where the vault still knows it.
    fn kept(row: &PlanRow) -> Option<Self> {
        let kept: Self = serde_json::from_value(row.facts.clone()?).ok()?;
        (kept.form == FORM).then_some(kept)
    }

    /// No conference or agreed plan this year (K7).
    pub(crate) fn not_yet_met(&self) -> bool {
        !self.met
    }

    /// No own words this term (K7).
    pub(crate) fn not_yet_heard(&self, open: &Open, today: NaiveDate) -> bool {
        let term_from = calendar_of(open, today)
            .iter()
            .flat_map(|calendar| &calendar.terms)
            .filter(|term| term.from <= today)
            .map(|term| term.from)
            .max()
            .unwrap_or(today - Days::new(90));
        let since = term_from.and_hms_opt(0, 0, 0).map(|time| time.and_utc());
        !after(self.student_wrote, since)
    }

    /// Support minutes planned a week.
    pub(crate) fn minutes_planned(&self) -> u32 {
        self.minutes_planned
    }

    /// The first day on which one of its live goals is to be looked at, where
    /// that is within seven days or has come (P15).
    pub(crate) fn check_in_near(&self, open: &Open, today: NaiveDate) -> Option<NaiveDate> {
        domain::rules::check_ins_among(&self.live, calendar_of(open, today).as_ref())
            .into_iter()
            .map(|due| due.on)
            .min()
            .filter(|on| *on <= today + Days::new(7))
    }

    /// Questions for the class page: only those about a goal without a sign of
    /// life (P16); the rest waits on the plan's own page.
    pub(crate) fn asks(&self, open: &Open, today: NaiveDate) -> Vec<Ask> {
        let Some(calendar) = calendar_of(open, today) else {
            return Vec::new();
        };
        domain::rules::quiet_among(&self.live, &calendar, school_of(open).quiet_weeks, today)
            .into_iter()
            .map(|quiet| Ask::WhatSupportIsMissing { quiet })
            .collect()
    }

    /// The next conference: one that was cut off, or the next planned.
    pub(crate) fn conference_ahead(
        &self,
        plan: PlanId,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Option<ConferenceAhead> {
        let Sittings { held, cut_off, planned } = self.sittings;
        let planned =
            planned.filter(|at| held.is_none_or(|held| *at > held) && *at > now - chrono::TimeDelta::hours(18));
        Some(ConferenceAhead {
            plan,
            person,
            at: cut_off.or(planned)?,
            student_prepared: after(self.student_wrote, held),
            family_in: after(self.family_wrote, held),
            cut_off: cut_off.is_some(),
        })
    }
}

/// Whether something happened, and after an instant where one is named.
fn after(happened: Option<DateTime<Utc>>, since: Option<DateTime<Utc>>) -> bool {
    happened.is_some_and(|at| since.is_none_or(|since| at > since))
}

/// The day of an instant where this computer stands.
pub(crate) fn on_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&chrono::Local).date_naive()
}

/// A year's plans with a glance at each, in the order in which they were begun.
/// Opens those that changed since a page last asked, and keeps what it saw.
pub(crate) fn of_year(
    open: &mut Open,
    year: i32,
    today: NaiveDate,
    chance: &mut dyn Chance,
) -> Result<Vec<(PersonId, PlanId, Glance)>, Error> {
    let mut glances = Vec::new();
    let mut fresh = Vec::new();
    for row in open.vault.plans_of_year(year)? {
        let closed = open.closed(row.student, Some(row.plan), today).is_some();
        if closed || open.not_begun.contains(&row.plan) {
            continue;
        }
        let glance = match Glance::kept(&row) {
            Some(kept) => kept,
            None => {
                let opened = open.plan(row.plan, chance)?;
                let glance = Glance::of(opened, &opened.read());
                fresh.push(Effect::PlanFacts {
                    plan: row.plan,
                    facts: as_json(&glance)?,
                });
                glance
            }
        };
        glances.push((row.student, row.plan, glance));
    }
    if !fresh.is_empty() {
        // A cache: a disk that is full now keeps the page from nothing.
        let _ = open.vault.commit(Vec::new(), fresh);
    }
    Ok(glances)
}

/// Plans of which the vault keeps something else than the plan says: for the
/// check that IT runs.
pub(crate) fn differing(open: &mut Open, chance: &mut dyn Chance) -> Result<Vec<PlanId>, Error> {
    let mut differing = Vec::new();
    for row in open.vault.plans()? {
        if let Some(kept) = Glance::kept(&row) {
            let opened = open.plan(row.plan, chance)?;
            if Glance::of(opened, &opened.read()) != kept {
                differing.push(row.plan);
            }
        }
    }
    Ok(differing)
}

#[cfg(test)]
mod tests {
    use domain::{Field, List, Pen, Role};

    use super::*;
    use crate::host::{Host, Place, Window};
    use crate::messages::{
        ClassShow, ClassShown, ItemAdd, Secret, StudentAdd, StudentAdded, UnlockWith, VaultCreate, VaultLock,
        VaultUnlock,
    };

    const PASSPHRASE: &str = "three blue umbrellas";

    fn school(folder: &std::path::Path) -> (Host, Vec<StudentAdded>) {
        let mut host = Host::on_this_computer(Place {
            data: folder.join("data"),
            copies: folder.join("copies"),
        });
        let mine = VaultCreate {
            school: "Harbour School".into(),
            full: "Ada Okafor".into(),
            short: "Ms. Okafor".into(),
            role: Role::Teacher,
            class: "Advisory 9".into(),
            language: "en".into(),
            passphrase: Secret(PASSPHRASE.into()),
            keychain: false,
        };
        crate::vault_create(&mut host, Window::Main, mine).expect("a vault");
        let students = ["Amina Yusuf", "Ben Katz", "Chloé Martin"].map(|full| {
            let added = StudentAdd {
                full: full.into(),
                short: String::new(),
                pronouns: None,
                grade: "9".into(),
                languages: vec!["en".into()],
            };
            crate::student_add(&mut host, Window::Main, added).expect("a student")
        });
        (host, students.into())
    }

    fn opened_again(mut host: Host) -> Host {
        let vault = host.open.as_ref().expect("an open vault").folder.clone();
        crate::vault_lock(&mut host, Window::Main, VaultLock {}).expect("locked");
        let unlock = UnlockWith::Passphrase {
            passphrase: Secret(PASSPHRASE.into()),
        };
        crate::vault_unlock(&mut host, Window::Main, VaultUnlock { vault, unlock }).expect("unlocked");
        host
    }

    fn class(host: &mut Host) -> ClassShown {
        crate::class_show(host, Window::Main, ClassShow {}).expect("the class")
    }

    fn in_memory(host: &Host) -> Vec<PlanId> {
        let open = host.open.as_ref().expect("an open vault");
        open.plans.keys().copied().collect()
    }

    fn a_support(host: &mut Host, of: &StudentAdded, minutes: u32) {
        let pen = Pen {
            speakers: vec![of.person],
            voice: Voice::Student,
            interpreter: None,
            scribe: of.person,
            language: "en".into(),
        };
        let add = ItemAdd {
            plan: of.plan,
            list: List::Supports,
            after: None,
            fields: [(Field::MinutesPlanned, minutes.into())].into(),
            pen,
        };
        crate::item_add(host, Window::Main, add).expect("a support");
    }

    #[test]
    fn the_class_page_opens_only_the_plans_that_changed() {
        let temp = tempfile::tempdir().expect("a folder");
        let (mut host, students) = school(temp.path());
        let first = class(&mut host);
        assert!(first.students.iter().all(|line| line.not_yet_heard), "nobody wrote yet");

        let mut host = opened_again(host);
        let again = class(&mut host);
        assert_eq!(in_memory(&host), [], "nothing changed, so no plan was opened");
        assert_eq!(
            serde_json::to_value(&again).expect("JSON"),
            serde_json::to_value(&first).expect("JSON"),
            "and the page is the same"
        );

        let [amina, ben, ..] = students.as_slice() else {
            panic!("three students")
        };
        a_support(&mut host, ben, 30);
        let mut host = opened_again(host);
        let changed = class(&mut host);
        assert_eq!(in_memory(&host), [ben.plan], "one plan changed and was opened");
        assert_eq!(changed.minutes_planned, 30, "its minutes are counted");
        let heard = |of: &StudentAdded| {
            let line = changed.students.iter().find(|line| line.person == of.person);
            !line.expect("a line").not_yet_heard
        };
        assert!(heard(ben) && !heard(amina), "and who wrote is heard");
    }

    #[test]
    fn a_glance_of_another_form_or_of_another_plan_is_made_again_or_told() {
        let temp = tempfile::tempdir().expect("a folder");
        let (mut host, students) = school(temp.path());
        a_support(&mut host, &students[0], 30);
        let before = class(&mut host);
        let open = host.open.as_mut().expect("an open vault");
        let rows = open.vault.plans().expect("plans");
        let other_form = rows.iter().map(|row| {
            let mut facts = row.facts.clone().expect("the page kept a glance");
            facts["form"] = (FORM + 1).into();
            facts["minutes_planned"] = 900.into();
            Effect::PlanFacts { plan: row.plan, facts }
        });
        open.vault.commit(Vec::new(), other_form.collect()).expect("kept");
        assert_eq!(
            class(&mut host).minutes_planned,
            before.minutes_planned,
            "another program's glance is not read"
        );

        let report = crate::check_vault(&mut host).expect("a check");
        assert_eq!(report.findings, [] as [String; 0], "all is as it should be");
        let open = host.open.as_mut().expect("an open vault");
        let mut facts = rows[0].facts.clone().expect("a glance");
        facts["minutes_planned"] = 900.into();
        let wrong = Effect::PlanFacts {
            plan: rows[0].plan,
            facts,
        };
        open.vault.commit(Vec::new(), vec![wrong]).expect("kept");
        let report = crate::check_vault(&mut host).expect("a check");
        assert_eq!(report.findings.len(), 1, "a glance that is not the plan's is found");
    }
}
