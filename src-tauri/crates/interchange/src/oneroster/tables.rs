//! The tables of a roster, each into what it says.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::findings::{Findings, RosterFound};
use super::sheet::{Column, Row, Sheet};
use super::{Enrolment, Guarding, Roster, RosterClass, RosterError, RosterPerson, RosterRead, RosterRole};

const fn needed(name: &'static str) -> Column {
    Column {
        name,
        also: "",
        needed: true,
    }
}

const fn read_if_there(name: &'static str) -> Column {
    Column {
        name,
        also: "",
        needed: false,
    }
}

const fn also(name: &'static str, also: &'static str) -> Column {
    Column {
        name,
        also,
        needed: false,
    }
}

const MANIFEST: [Column; 2] = [needed("propertyName"), needed("value")];
const USERS: [Column; 10] = [
    needed("sourcedId"),
    needed("givenName"),
    needed("familyName"),
    read_if_there("status"),
    read_if_there("enabledUser"),
    read_if_there("role"),
    also("grades", "grade"),
    also("agentSourcedIds", "agents"),
    read_if_there("preferredGivenName"),
    read_if_there("preferredFamilyName"),
];
const ROLES: [Column; 3] = [needed("userSourcedId"), needed("role"), read_if_there("status")];
const CLASSES: [Column; 4] = [
    needed("sourcedId"),
    needed("title"),
    read_if_there("status"),
    read_if_there("classType"),
];
const ENROLMENTS: [Column; 6] = [
    needed("classSourcedId"),
    needed("userSourcedId"),
    needed("role"),
    read_if_there("status"),
    read_if_there("primary"),
    read_if_there("endDate"),
];

/// Where somebody is named as an agent: the row's line, who, and whose.
type Agents = Vec<(u64, String, String)>;

pub(super) fn read(files: BTreeMap<&'static str, Vec<u8>>) -> Result<RosterRead, RosterError> {
    if files.is_empty() {
        return Err(RosterError::Foreign);
    }
    let mut findings = Findings::default();
    let file = |name: &'static str| {
        files
            .get(name)
            .ok_or_else(|| RosterError::FileMissing { file: name.to_owned() })
    };
    let mut roster = Roster::default();
    if let Some(bytes) = files.get("manifest.csv") {
        roster.only_changes = only_changes(bytes, &mut findings)?;
    }
    let (has_roles, agents) = users(file("users.csv")?, &mut roster, &mut findings)?;
    match files.get("roles.csv") {
        Some(bytes) => roles(bytes, &mut roster, &mut findings)?,
        // In 1.2 a user's row says no role; the file that does is needed then.
        None if !has_roles => {
            return Err(RosterError::FileMissing {
                file: "roles.csv".to_owned(),
            });
        }
        None => {}
    }
    classes(file("classes.csv")?, &mut roster, &mut findings)?;
    enrolments(file("enrollments.csv")?, &mut roster, &mut findings)?;
    guardians(&agents, &mut roster, &mut findings);
    Ok(RosterRead {
        roster,
        findings: findings.told(),
    })
}

/// Whether the manifest says that users or enrolments hold only what changed.
fn only_changes(bytes: &[u8], findings: &mut Findings) -> Result<bool, RosterError> {
    let mut only = false;
    let sheet = Sheet::open("manifest.csv", bytes, &MANIFEST, findings)?;
    sheet.rows(&["propertyName"], findings, |row, findings| {
        let about = row.text("propertyName").to_lowercase();
        if !["file.users", "file.enrollments"].contains(&about.as_str()) {
            return;
        }
        match row.text("value").to_lowercase().as_str() {
            "delta" => only = true,
            "bulk" | "absent" | "" => {}
            word => findings.add("manifest.csv", row.line, unknown("value", word)),
        }
    })?;
    Ok(only)
}

fn unknown(column: &str, word: &str) -> RosterFound {
    RosterFound::WordUnknown {
        column: column.to_owned(),
        word: word.to_owned(),
    }
}

/// Whether a row counts: `tobedeleted` hides, and destroys nothing.
fn is_active(row: &Row, file: &str, findings: &mut Findings) -> bool {
    match row.text("status").to_lowercase().as_str() {
        "active" | "" => true,
        "tobedeleted" | "inactive" => false,
        word => {
            findings.add(file, row.line, unknown("status", word));
            true
        }
    }
}

/// The entries of a list: commas inside quotes.
fn entries(cell: &str) -> Vec<String> {
    let all = cell.split(',').map(str::trim);
    all.filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

fn role(word: &str) -> RosterRole {
    match word.to_lowercase().as_str() {
        "student" => RosterRole::Student,
        "teacher" => RosterRole::Teacher,
        "parent" => RosterRole::Parent,
        "guardian" => RosterRole::Guardian,
        "relative" => RosterRole::Relative,
        _ => RosterRole::Other,
    }
}

fn users(bytes: &[u8], roster: &mut Roster, findings: &mut Findings) -> Result<(bool, Agents), RosterError> {
    const FILE: &str = "users.csv";
    let sheet = Sheet::open(FILE, bytes, &USERS, findings)?;
    let has_roles = sheet.has("role");
    let mut agents = Agents::new();
    sheet.rows(&["sourcedId"], findings, |row, findings| {
        let id = row.text("sourcedId").to_owned();
        if roster.people.contains_key(&id) {
            findings.add(FILE, row.line, RosterFound::NumberTwice { number: id });
            return;
        }
        let text = |column: &str| row.text(column).to_owned();
        let active = is_active(&row, FILE, findings) && !row.text("enabledUser").eq_ignore_ascii_case("false");
        let person = RosterPerson {
            given: text("givenName"),
            family: text("familyName"),
            preferred_given: text("preferredGivenName"),
            preferred_family: text("preferredFamilyName"),
            grades: entries(row.text("grades")),
            roles: Some(row.text("role"))
                .filter(|word| !word.is_empty())
                .map(role)
                .into_iter()
                .collect(),
            active,
        };
        if person.kept_name().is_empty() {
            let column = "familyName".to_owned();
            findings.add(FILE, row.line, RosterFound::CellEmpty { column });
            return;
        }
        if has_roles && person.roles.is_empty() {
            let number = id.clone();
            findings.add(FILE, row.line, RosterFound::NoRole { number });
        }
        for other in entries(row.text("agentSourcedIds")) {
            agents.push((row.line, id.clone(), other));
        }
        roster.people.insert(id, person);
    })?;
    Ok((has_roles, agents))
}

fn roles(bytes: &[u8], roster: &mut Roster, findings: &mut Findings) -> Result<(), RosterError> {
    const FILE: &str = "roles.csv";
    let sheet = Sheet::open(FILE, bytes, &ROLES, findings)?;
    sheet.rows(&["userSourcedId", "role"], findings, |row, findings| {
        let active = is_active(&row, FILE, findings);
        match roster.people.get_mut(row.text("userSourcedId")) {
            Some(person) if active => {
                person.roles.insert(role(row.text("role")));
            }
            Some(_) => {}
            None => {
                let number = row.text("userSourcedId").to_owned();
                findings.add(FILE, row.line, RosterFound::PersonUnknown { number });
            }
        }
    })
}

fn classes(bytes: &[u8], roster: &mut Roster, findings: &mut Findings) -> Result<(), RosterError> {
    const FILE: &str = "classes.csv";
    let sheet = Sheet::open(FILE, bytes, &CLASSES, findings)?;
    sheet.rows(&["sourcedId", "title"], findings, |row, findings| {
        let id = row.text("sourcedId").to_owned();
        if roster.classes.contains_key(&id) {
            findings.add(FILE, row.line, RosterFound::NumberTwice { number: id });
            return;
        }
        let class = RosterClass {
            title: row.text("title").to_owned(),
            kind: row.text("classType").to_lowercase(),
            active: is_active(&row, FILE, findings),
        };
        roster.classes.insert(id, class);
    })
}

fn enrolments(bytes: &[u8], roster: &mut Roster, findings: &mut Findings) -> Result<(), RosterError> {
    const FILE: &str = "enrollments.csv";
    let sheet = Sheet::open(FILE, bytes, &ENROLMENTS, findings)?;
    let mut all = Vec::new();
    let needed = ["classSourcedId", "userSourcedId", "role"];
    sheet.rows(&needed, findings, |row, findings| {
        let (person, class) = (row.text("userSourcedId"), row.text("classSourcedId"));
        if !roster.people.contains_key(person) {
            let number = person.to_owned();
            findings.add(FILE, row.line, RosterFound::PersonUnknown { number });
            return;
        }
        if !roster.classes.contains_key(class) {
            let number = class.to_owned();
            findings.add(FILE, row.line, RosterFound::ClassUnknown { number });
            return;
        }
        let teaches = match role(row.text("role")) {
            RosterRole::Student => false,
            RosterRole::Teacher => true,
            _ => return,
        };
        all.push(Enrolment {
            person: person.to_owned(),
            class: class.to_owned(),
            teaches,
            primary: row.text("primary").eq_ignore_ascii_case("true"),
            until: day(&row, "endDate", FILE, findings),
            active: is_active(&row, FILE, findings),
        });
    })?;
    roster.enrolments = all;
    Ok(())
}

/// A day as ISO 8601 writes it, with or without a time behind it. Any other form
/// may be read in two ways, so it is not read at all.
fn day(row: &Row, column: &str, file: &str, findings: &mut Findings) -> Option<NaiveDate> {
    let cell = row.text(column);
    if cell.is_empty() {
        return None;
    }
    let read = cell
        .get(..10)
        .and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
    if read.is_none() {
        let date = cell.to_owned();
        findings.add(file, row.line, RosterFound::DateOdd { date });
    }
    read
}

/// An agent is a guardian only where that person's role says so. Some systems
/// write the guardian into the student's row, others the student into the
/// guardian's.
fn guardians(agents: &Agents, roster: &mut Roster, findings: &mut Findings) {
    const FILE: &str = "users.csv";
    let mut all = BTreeSet::new();
    for (line, of, other) in agents {
        let (Some(one), Some(two)) = (roster.people.get(of), roster.people.get(other)) else {
            let number = other.clone();
            findings.add(FILE, *line, RosterFound::PersonUnknown { number });
            continue;
        };
        let is_student = |person: &RosterPerson| person.roles.contains(&RosterRole::Student);
        let (student, guardian) = if is_student(one) && two.guardian_role().is_some() {
            (of, other)
        } else if is_student(two) && one.guardian_role().is_some() {
            (other, of)
        } else {
            let number = other.clone();
            findings.add(FILE, *line, RosterFound::NoGuardian { number });
            continue;
        };
        all.insert(Guarding {
            student: student.clone(),
            guardian: guardian.clone(),
        });
    }
    roster.guardians = all;
}
