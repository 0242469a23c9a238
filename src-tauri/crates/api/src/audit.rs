//! The log of what was done (H4): who opened a plan, what left, who was given
//! which right, how the vault was opened.
//!
//! What one's own computers did stands in the audit's space; it is carried to
//! one's other computers and to nobody else. Copies and rights stand in records
//! that everyone of the school reads, so they are told from there, whoever did
//! it. That a plan was opened is kept once for each run of the program: the log
//! is to answer who saw it, and not how often a page was turned.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use domain::plan::SchoolYear;
use domain::{Audience, Person, PersonId, PlanId, Record, RecordBody, RecordId, Space, SpaceKind};
use print::Words;
use print::words::Value;

use crate::desk::Desk;
use crate::error::Error;
use crate::host::{Chance, Host, Window};
use crate::messages::{AuditShow, AuditShown, LogAbout, LogLine, PlanKept};
use crate::open::{Open, OpenPlan, record_change};

/// The most lines that one answer holds.
const MOST_LINES: u32 = 2_000;

const SOURCES: &[(&str, &str)] = &[
    ("en", include_str!("../../../locales/en/log.ftl")),
    ("es", include_str!("../../../locales/es/log.ftl")),
];

/// The log's words in a language; English where it has none.
pub(crate) fn words(language: &str) -> Result<Words, Error> {
    crate::words::in_language(SOURCES, language)
}

/// Something that happened, for the audit.
#[derive(Clone, Debug, Default)]
pub(crate) struct Happened {
    pub(crate) what: &'static str,
    pub(crate) plan: Option<PlanId>,
    pub(crate) student: Option<PersonId>,
    pub(crate) year: Option<SchoolYear>,
    pub(crate) audience: Option<Audience>,
    pub(crate) recipient: Option<PersonId>,
    pub(crate) format: Option<String>,
    pub(crate) record: Option<RecordId>,
}

impl Happened {
    pub(crate) fn of(what: &'static str) -> Self {
        Self {
            what,
            ..Self::default()
        }
    }

    pub(crate) fn with_plan(what: &'static str, id: PlanId, plan: &OpenPlan) -> Self {
        Self {
            plan: Some(id),
            student: Some(plan.student),
            year: Some(plan.year),
            ..Self::of(what)
        }
    }
}

pub(crate) mod cases {
    use super::*;

    pub(crate) fn audit_show(host: &mut Host, _window: Window, request: AuditShow) -> Result<AuditShown, Error> {
        let words = words(&host.prefs.language)?;
        let open = host.opened()?;
        let most = request.most.min(MOST_LINES) as usize;
        let student = match request.student {
            Some(id) => {
                let known = open.school.people.get(&id);
                Some(known.ok_or(Error::PersonUnknown { person: id })?.clone())
            }
            None => None,
        };
        let mut lines = lines(open, &words, request.student)?;
        let earlier = lines.len().saturating_sub(most);
        lines.truncate(most);
        let mut plans = match request.student {
            Some(id) => open.plans_of(id)?,
            None => Vec::new(),
        };
        plans.sort_by_key(|row| std::cmp::Reverse(row.year));
        Ok(AuditShown {
            student: student.map(|person| person.name.full),
            lines,
            earlier: u32::try_from(earlier).unwrap_or(u32::MAX),
            plans: plans
                .into_iter()
                .map(|row| PlanKept {
                    plan: row.plan,
                    year: row.year,
                })
                .collect(),
        })
    }
}

impl Open {
    /// Keeps in the audit that something happened. The saved line goes on
    /// telling of what people wrote.
    pub(crate) fn audit(
        &mut self,
        happened: Happened,
        now: DateTime<Utc>,
        chance: &mut dyn Chance,
    ) -> Result<(), Error> {
        let Happened {
            what,
            plan,
            student,
            year,
            audience,
            recipient,
            format,
            record,
        } = happened;
        let body = RecordBody::Audited {
            what: what.to_owned(),
            plan,
            student,
            year,
            audience,
            recipient,
            format,
            record,
        };
        let space = self.space(SpaceKind::Audit, None)?;
        let (change, _) = record_change(space, None, self.me, None, &body, Vec::new(), now, chance)?;
        self.vault.commit(vec![change], Vec::new())?;
        Ok(())
    }
}

impl Desk<'_> {
    /// Keeps that the plan was opened, once in a run. A full disk keeps nobody
    /// from reading; the next look tries again.
    pub(crate) fn note_opened(&mut self) {
        if self.open.opened_once.contains(&self.plan) {
            return;
        }
        let Ok(opened) = self.opened() else { return };
        let happened = Happened::with_plan("opened", self.plan, opened);
        if self.open.audit(happened, self.now, self.chance).is_ok() {
            self.open.opened_once.insert(self.plan);
        }
    }
}

/// Keeps that something happened to the vault itself.
pub(crate) fn note(host: &mut Host, what: &'static str) -> Result<(), Error> {
    let now = host.now();
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    open.audit(Happened::of(what), now, chance)
}

/// The log in words, newest first; of one student, or all of it.
pub(crate) fn lines(open: &Open, words: &Words, student: Option<PersonId>) -> Result<Vec<LogLine>, Error> {
    let rows = open.vault.plans()?;
    let log = Log {
        open,
        words,
        plans: rows
            .iter()
            .map(|row| (row.plan, (row.student, SchoolYear(row.year))))
            .collect(),
        spaces: open
            .vault
            .spaces()?
            .into_iter()
            .map(|space| (space.id, space))
            .collect(),
    };
    let of = student.map(|student| open.school.all_of(student));
    let mut told: Vec<(RecordId, LogLine)> = Vec::new();
    let mut tell = |record: &Record, line: Option<Told>| {
        let Some(line) = line else { return };
        let ours = match (&of, line.student) {
            (None, _) => true,
            (Some(of), Some(student)) => of.contains(&student),
            (Some(_), None) => false,
        };
        if ours {
            let line = LogLine {
                at: record.at,
                about: line.about,
                words: line.words,
                plan: line.plan.filter(|plan| log.plans.contains_key(plan)),
            };
            told.push((record.id, line));
        }
    };
    let mut copies = BTreeSet::new();
    for record in open.vault.records_of_kind("copy_made")? {
        copies.insert(record.id);
        tell(&record, log.copy(&record));
    }
    for record in open.vault.records_of_kind("audited")? {
        let here = log.spaces.get(&record.space).map(|space| space.kind);
        if here == Some(SpaceKind::Audit) {
            tell(&record, log.audited(&record, &copies));
        }
    }
    for record in open.vault.records_of_kind("membership_stated")? {
        tell(&record, log.named(&record));
    }
    for kind in ["keep_rule_stated", "hold_stated", "student_erased"] {
        for record in open.vault.records_of_kind(kind)? {
            tell(&record, log.keeping(&record));
        }
    }
    for kind in ["cover_stated", "handed_over", "case_manager_stated"] {
        for record in open.vault.records_of_kind(kind)? {
            if open.school.without_right.iter().any(|one| one.record == record.id) {
                continue;
            }
            for line in log.hands(&record) {
                tell(&record, Some(line));
            }
        }
    }
    for kind in ["device_stated", "device_removed"] {
        for record in open.vault.records_of_kind(kind)? {
            tell(&record, log.device(&record));
        }
    }
    let stated = open.vault.records_of_kind("person_stated")?;
    let before: HashMap<RecordId, Person> = stated
        .iter()
        .filter_map(|record| match record.known()? {
            RecordBody::PersonStated { person } => Some((record.id, person)),
            _ => None,
        })
        .collect();
    for record in &stated {
        tell(record, log.roles(record, &before));
        tell(record, log.receives(record, &before));
    }
    // Ids are drawn: of two that were done at one instant, the words decide.
    told.sort_by_cached_key(|(id, line)| (std::cmp::Reverse(line.at), line.words.clone(), *id));
    Ok(told.into_iter().map(|(_, line)| line).collect())
}

/// A line before it has its date.
struct Told {
    about: LogAbout,
    words: String,
    plan: Option<PlanId>,
    student: Option<PersonId>,
}

/// What the sentences are made from.
struct Log<'a> {
    open: &'a Open,
    words: &'a Words,
    plans: BTreeMap<PlanId, (PersonId, SchoolYear)>,
    spaces: BTreeMap<domain::SpaceId, Space>,
}

impl Log<'_> {
    fn say(&self, key: &str, values: &[(&'static str, String)]) -> String {
        let args: Vec<(&'static str, Value)> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        self.words.get(key, &args).unwrap_or_else(|| key.to_owned())
    }

    fn told(
        &self,
        about: LogAbout,
        key: &str,
        values: &[(&'static str, String)],
        plan: Option<PlanId>,
        student: Option<PersonId>,
    ) -> Told {
        Told {
            about,
            words: self.say(key, values),
            plan,
            student,
        }
    }

    fn name(&self, person: PersonId) -> String {
        match self.open.school.people.get(&person) {
            Some(known) => known.name.full.clone(),
            None => self.say("log-someone", &[]),
        }
    }

    fn audience(&self, audience: Audience) -> String {
        let key = match audience {
            Audience::Student => "log-for-student",
            Audience::Family => "log-for-family",
            Audience::School => "log-for-school",
            Audience::NextTeacher => "log-for-next_teacher",
        };
        self.say(key, &[])
    }

    fn left(
        &self,
        record: &Record,
        (student, year): (PersonId, SchoolYear),
        audience: Audience,
        recipient: Option<PersonId>,
        format: &str,
    ) -> String {
        let mut values = vec![
            ("who", self.name(record.signer)),
            ("student", self.name(student)),
            ("year", year.to_string()),
            ("audience", self.audience(audience)),
            ("format", self.say(&format!("log-format-{format}"), &[])),
        ];
        match recipient {
            Some(person) => {
                values.push(("person", self.name(person)));
                self.say("log-copied-to", &values)
            }
            None => self.say("log-copied", &values),
        }
    }

    fn copy(&self, record: &Record) -> Option<Told> {
        let plan = record.plan?;
        let whose = *self.plans.get(&plan)?;
        let RecordBody::CopyMade {
            audience,
            format,
            recipient,
            access,
            ..
        } = record.known()?
        else {
            return None;
        };
        let mut words = self.left(record, whose, audience, recipient, &format);
        if access {
            words.push(' ');
            words.push_str(&self.say("log-with-access", &[]));
        }
        Some(Told {
            about: LogAbout::Left,
            words,
            plan: Some(plan),
            student: Some(whose.0),
        })
    }

    fn audited(&self, record: &Record, copies: &BTreeSet<RecordId>) -> Option<Told> {
        let RecordBody::Audited {
            what,
            plan,
            student,
            year,
            audience,
            recipient,
            format,
            record: of,
        } = record.known()?
        else {
            return None;
        };
        // The plan's own record tells it, as long as the plan is kept.
        if of.is_some_and(|of| copies.contains(&of)) {
            return None;
        }
        let whose = student.zip(year);
        let mut values = vec![("who", self.name(record.signer))];
        values.extend(student.map(|student| ("student", self.name(student))));
        values.extend(year.map(|year| ("year", year.to_string())));
        let (about, words) = match (what.as_str(), whose) {
            ("opened", Some(_)) => (LogAbout::Opened, self.say("log-opened", &values)),
            ("exported", Some(whose)) => {
                let format = format.unwrap_or_default();
                (LogAbout::Left, self.left(record, whose, audience?, recipient, &format))
            }
            ("erased", _) if student.is_some() => (LogAbout::Keeping, self.say("log-erased-here", &values)),
            ("admitted", Some(_)) => (LogAbout::Vault, self.say("log-admitted", &values)),
            ("imported", Some(_)) => (LogAbout::Vault, self.say("log-imported", &values)),
            ("held", _) if student.is_some() => (LogAbout::Left, self.say("log-held", &values)),
            ("backed_up", _) => (LogAbout::Left, self.say("log-backed_up", &values)),
            ("recovered" | "sheet_made" | "passphrase_changed", _) => {
                (LogAbout::Vault, self.say(&format!("log-{what}"), &values))
            }
            _ => return None,
        };
        Some(Told {
            about,
            words,
            plan,
            student,
        })
    }

    fn named(&self, record: &Record) -> Option<Told> {
        let RecordBody::MembershipStated {
            person,
            space,
            until,
            ended,
        } = record.known()?
        else {
            return None;
        };
        let plan = self.spaces.get(&space)?.plan?;
        let whose = *self.plans.get(&plan)?;
        let mut values = vec![
            ("who", self.name(record.signer)),
            ("person", self.name(person)),
            ("student", self.name(whose.0)),
        ];
        let key = match (ended, until) {
            (true, _) => "log-unnamed",
            (false, None) => "log-named",
            (false, Some(until)) => {
                values.push(("until", self.words.date(until)));
                "log-named-until"
            }
        };
        Some(self.told(LogAbout::Rights, key, &values, Some(plan), Some(whose.0)))
    }

    /// Who has which students for how long: a line for each that is named.
    fn hands(&self, record: &Record) -> Vec<Told> {
        let who = ("who", self.name(record.signer));
        let (key, mut values, students) = match record.known() {
            Some(RecordBody::CoverStated {
                person,
                students,
                until,
                ended,
            }) => {
                let values = vec![who, ("person", self.name(person)), ("until", self.words.date(until))];
                (if ended { "log-cover-ended" } else { "log-cover" }, values, students)
            }
            Some(RecordBody::HandedOver { from, to, students, on }) => {
                let until = self.words.date(on);
                let values = vec![
                    who,
                    ("from", self.name(from)),
                    ("person", self.name(to)),
                    ("until", until),
                ];
                ("log-handed", values, students)
            }
            Some(RecordBody::CaseManagerStated { student, person, ended }) => {
                let key = if ended { "log-manager-ended" } else { "log-manager" };
                (key, vec![who, ("person", self.name(person))], vec![student])
            }
            _ => return Vec::new(),
        };
        if students.is_empty() {
            return vec![self.told(LogAbout::Rights, &format!("{key}-class"), &values, None, None)];
        }
        let mut told = Vec::new();
        for student in students {
            values.retain(|(name, _)| *name != "student");
            values.push(("student", self.name(student)));
            told.push(self.told(LogAbout::Rights, key, &values, None, Some(student)));
        }
        told
    }

    /// How long plans are kept, what is held, what was erased.
    fn keeping(&self, record: &Record) -> Option<Told> {
        let mut values = vec![("who", self.name(record.signer))];
        let (key, student) = match record.known()? {
            RecordBody::KeepRuleStated { rule } => {
                values.push(("years", rule.years.to_string()));
                let key = match rule.from {
                    domain::KeepFrom::PlanYear => "log-rule-plan_year",
                    domain::KeepFrom::LastYear => "log-rule-last_year",
                };
                (key, None)
            }
            RecordBody::HoldStated {
                student,
                why,
                until,
                ended,
            } => {
                values.push(("student", self.name(student)));
                let why = match why.is_empty() {
                    true => self.say("log-no-reason", &[]),
                    false => why,
                };
                values.push(("why", why));
                values.extend(until.map(|until| ("until", self.words.date(until))));
                let key = match (ended, until) {
                    (true, _) => "log-hold-ended",
                    (false, None) => "log-hold",
                    (false, Some(_)) => "log-hold-until",
                };
                (key, Some(student))
            }
            RecordBody::StudentErased { student, years, .. } => {
                values.push(("student", self.name(student)));
                let years: Vec<String> = years.iter().map(SchoolYear::to_string).collect();
                values.push(("years", years.join(", ")));
                ("log-erased", Some(student))
            }
            _ => return None,
        };
        Some(self.told(LogAbout::Keeping, key, &values, None, student))
    }

    fn device(&self, record: &Record) -> Option<Told> {
        let (key, person) = match record.known()? {
            RecordBody::DeviceStated { person, .. } => ("log-device", person),
            RecordBody::DeviceRemoved { device, .. } => {
                ("log-device-gone", self.open.school.removed.get(&device)?.person)
            }
            _ => return None,
        };
        let values = [("who", self.name(record.signer)), ("person", self.name(person))];
        Some(self.told(LogAbout::Vault, key, &values, None, None))
    }

    /// What an adult may do, where a statement changed it.
    fn roles(&self, record: &Record, before: &HashMap<RecordId, Person>) -> Option<Told> {
        let person = before.get(&record.id)?;
        let was: Vec<&Person> = record.replaces.iter().filter_map(|id| before.get(id)).collect();
        let changed = match was.as_slice() {
            [] => person.roles.iter().any(|role| *role != domain::Role::Student),
            was => was.iter().all(|one| one.roles != person.roles),
        };
        if !changed {
            return None;
        }
        let roles: Vec<String> = person
            .roles
            .iter()
            .filter_map(|role| serde_json::to_value(role).ok()?.as_str().map(str::to_owned))
            .map(|role| self.say(&format!("log-role-{role}"), &[]))
            .collect();
        let mut values = vec![("who", self.name(record.signer)), ("person", person.name.full.clone())];
        let key = if roles.is_empty() {
            "log-roles-none"
        } else {
            values.push(("roles", roles.join(", ")));
            "log-roles"
        };
        Some(self.told(LogAbout::Rights, key, &values, None, None))
    }

    /// Whether a guardian may receive copies, where a statement changed it (H3).
    fn receives(&self, record: &Record, before: &HashMap<RecordId, Person>) -> Option<Told> {
        let person = before.get(&record.id)?;
        let tie = person.relation.as_ref()?;
        let was: Vec<&Person> = record.replaces.iter().filter_map(|id| before.get(id)).collect();
        let same = |one: &&Person| {
            let was = one.relation.as_ref();
            was.is_some_and(|was| was.to == tie.to && was.may_receive == tie.may_receive)
        };
        if !was.is_empty() && was.iter().any(same) {
            return None;
        }
        let values = [
            ("who", self.name(record.signer)),
            ("person", person.name.full.clone()),
            ("student", self.name(tie.to)),
        ];
        let key = if tie.may_receive {
            "log-receives"
        } else {
            "log-receives-not"
        };
        Some(self.told(LogAbout::Rights, key, &values, None, Some(tie.to)))
    }
}
