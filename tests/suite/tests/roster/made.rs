//! Rosters of a made-up school, as another system would write them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use api::{Host, RosterAccept, RosterAccepted, RosterKind, RosterProposal, RosterRead, RosterShown, Window};
use tempfile::TempDir;
use waymark_suite::stick::shown;

/// The advisory that Waymark holds, by its number.
pub(crate) const ADVISORY: &str = "adv-a";
/// The one beside it.
pub(crate) const BESIDE: &str = "adv-b";

/// A roster in 1.1.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roll {
    pub(crate) people: Vec<Somebody>,
    pub(crate) enrolled: Vec<Enrolled>,
    pub(crate) delta: bool,
}

/// Somebody in it.
#[derive(Clone, Debug)]
pub(crate) struct Somebody {
    pub(crate) number: &'static str,
    pub(crate) given: &'static str,
    pub(crate) family: &'static str,
    pub(crate) role: &'static str,
    pub(crate) agents: &'static str,
    pub(crate) status: &'static str,
}

/// Somebody in a class.
#[derive(Clone, Debug)]
pub(crate) struct Enrolled {
    pub(crate) class: &'static str,
    pub(crate) number: &'static str,
    pub(crate) role: &'static str,
    pub(crate) primary: bool,
    pub(crate) until: String,
    pub(crate) status: &'static str,
}

impl Roll {
    /// Somebody who learns or teaches in a class.
    pub(crate) fn with(
        mut self,
        (number, given, family): (&'static str, &'static str, &'static str),
        role: &'static str,
        class: &'static str,
    ) -> Self {
        self.people.push(Somebody {
            number,
            given,
            family,
            role,
            agents: "",
            status: "active",
        });
        self.enrolled.push(Enrolled {
            class,
            number,
            role,
            primary: role == "teacher",
            until: String::new(),
            status: "active",
        });
        self
    }

    /// Somebody who is in no class.
    pub(crate) fn beside(
        mut self,
        (number, given, family): (&'static str, &'static str, &'static str),
        role: &'static str,
        agents: &'static str,
    ) -> Self {
        self.people.push(Somebody {
            number,
            given,
            family,
            role,
            agents,
            status: "active",
        });
        self
    }

    /// Puts somebody into another class.
    pub(crate) fn moves(&mut self, number: &str, class: &'static str) {
        for one in self.enrolled.iter_mut().filter(|one| one.number == number) {
            one.class = class;
        }
    }

    /// What changed of one person.
    pub(crate) fn person(&mut self, number: &str) -> &mut Somebody {
        let mut all = self.people.iter_mut();
        all.find(|one| one.number == number).expect("somebody of the roster")
    }

    /// Written into a new folder.
    pub(crate) fn written(&self) -> TempDir {
        let folder = TempDir::new().expect("a folder");
        self.write(folder.path());
        folder
    }

    /// Written into a folder.
    pub(crate) fn write(&self, folder: &Path) {
        let mode = if self.delta { "delta" } else { "bulk" };
        let manifest =
            format!("propertyName,value\noneroster.version,1.1\nfile.users,{mode}\nfile.enrollments,{mode}\n");
        let mut users = String::from(
            "sourcedId,status,enabledUser,role,username,givenName,familyName,agentSourcedIds,grades,password\n",
        );
        for one in &self.people {
            let Somebody {
                number,
                given,
                family,
                role,
                agents,
                status,
            } = one;
            writeln!(
                users,
                "{number},{status},TRUE,{role},{number},{given},{family},\"{agents}\",9,open-sesame-{number}"
            )
            .expect("a row");
        }
        let classes = format!(
            "sourcedId,status,title,classType\n{ADVISORY},active,Grade 9 Advisory,homeroom\n{BESIDE},active,Grade 9 Advisory B,homeroom\nmath,active,Algebra I,scheduled\n"
        );
        let mut enrolled =
            String::from("sourcedId,status,classSourcedId,userSourcedId,role,primary,beginDate,endDate\n");
        for (at, one) in self.enrolled.iter().enumerate() {
            let Enrolled {
                class,
                number,
                role,
                primary,
                until,
                status,
            } = one;
            writeln!(
                enrolled,
                "e{at},{status},{class},{number},{role},{primary},2026-08-26,{until}"
            )
            .expect("a row");
        }
        for (name, text) in [
            ("manifest.csv", manifest),
            ("users.csv", users),
            ("classes.csv", classes),
            ("enrollments.csv", enrolled),
        ] {
            fs::write(folder.join(name), text).expect("a file");
        }
    }
}

/// Reads one.
pub(crate) fn read(host: &mut Host, from: &Path) -> RosterShown {
    tried(host, from).expect("the roster is read")
}

/// Reads one that may be refused.
pub(crate) fn tried(host: &mut Host, from: &Path) -> Result<RosterShown, api::ErrorShown> {
    let request = RosterRead {
        from: shown(from),
        class: None,
    };
    api::roster_read(host, Window::Main, request)
}

/// Accepts some of what a roster proposes.
pub(crate) fn accept(host: &mut Host, from: &Path, wanted: impl Fn(&RosterProposal) -> bool) -> RosterAccepted {
    let shown = read(host, from);
    let accept: Vec<String> = shown
        .proposals
        .iter()
        .filter(|one| wanted(one))
        .map(|one| one.id.clone())
        .collect();
    assert!(!accept.is_empty(), "something is proposed: {shown:?}");
    let request = RosterAccept {
        from: waymark_suite::stick::shown(from),
        class: shown.class,
        accept,
    };
    api::roster_accept(host, Window::Main, request).expect("what was ticked is done")
}

/// Says of everybody who has the name of somebody here that it is the same person.
pub(crate) fn knows(host: &mut Host, from: &Path) {
    accept(host, from, |one| one.kind == RosterKind::SamePerson);
}

/// What is proposed of one kind, in words.
pub(crate) fn of(shown: &RosterShown, kind: RosterKind) -> Vec<&str> {
    let all = shown.proposals.iter().filter(|one| one.kind == kind);
    all.map(|one| one.words.as_str()).collect()
}
