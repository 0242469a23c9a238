//! Schools to measure on: on a real disk, for a disk in memory confirms for free.

use std::path::PathBuf;

use api::{Host, ItemAdd, Place, PlanShow, Secret, StudentAdd, TextEdit, UnlockWith, VaultCreate, VaultUnlock, Window};
use domain::{ItemId, List, Pen, PersonId, PlanId, Revision, Role, TextField, TextRef, Voice};
use tempfile::TempDir;

use crate::Fault;

const PASSPHRASE: &str = "three blue umbrellas";

/// A folder beside the program, gone at the end.
pub(crate) fn folder() -> Result<TempDir, Fault> {
    let beside = std::env::current_exe()?.parent().map(PathBuf::from).unwrap_or_default();
    Ok(tempfile::Builder::new().prefix("bench-").tempdir_in(beside)?)
}

/// A host over a folder.
pub(crate) fn host(folder: &TempDir) -> Host {
    Host::on_this_computer(Place {
        data: folder.path().join("data"),
        copies: folder.path().join("copies"),
    })
}

/// A plan with one goal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Begun {
    pub(crate) plan: PlanId,
    pub(crate) student: PersonId,
    pub(crate) goal: ItemId,
}

/// A vault of one's own, open.
pub(crate) fn create(host: &mut Host) -> Result<(), Fault> {
    api::vault_create(
        host,
        Window::Main,
        VaultCreate {
            school: "Harbour School".into(),
            full: "Ada Okafor".into(),
            short: "Ms. Okafor".into(),
            role: Role::Teacher,
            class: "Advisory 9".into(),
            language: "en".into(),
            passphrase: Secret(PASSPHRASE.into()),
            keychain: false,
        },
    )?;
    Ok(())
}

/// Opens the vault of a folder again.
pub(crate) fn unlock(folder: &TempDir) -> Result<Host, Fault> {
    let mut host = host(folder);
    let mut vaults = std::fs::read_dir(folder.path().join("data/vaults"))?;
    let vault = vaults
        .next()
        .ok_or(Fault::Missing("the vault"))??
        .file_name()
        .to_string_lossy()
        .into_owned();
    let unlock = UnlockWith::Passphrase {
        passphrase: Secret(PASSPHRASE.into()),
    };
    api::vault_unlock(&mut host, Window::Main, VaultUnlock { vault, unlock })?;
    Ok(host)
}

/// The student's own pen.
pub(crate) fn pen(student: PersonId) -> Pen {
    Pen {
        speakers: vec![student],
        voice: Voice::Student,
        interpreter: None,
        scribe: student,
        language: "en".into(),
    }
}

/// A student, this year's plan, and a goal in it with a sentence.
pub(crate) fn begin(host: &mut Host, number: usize) -> Result<Begun, Fault> {
    let added = api::student_add(
        host,
        Window::Main,
        StudentAdd {
            full: format!("Student {number:04}"),
            short: String::new(),
            pronouns: None,
            grade: "9".into(),
            languages: vec!["en".into()],
        },
    )?;
    let pen = pen(added.person);
    let goal = api::item_add(
        host,
        Window::Main,
        ItemAdd {
            plan: added.plan,
            list: List::Goals,
            after: None,
            fields: Default::default(),
            pen,
        },
    )?;
    let begun = Begun {
        plan: added.plan,
        student: added.person,
        goal: goal.item,
    };
    write(
        host,
        begun,
        &goal.changed.revision,
        "I want to know why the river floods our street, and tell the town.",
    )?;
    Ok(begun)
}

/// Writes at the front of the goal's sentence; the revision after it.
pub(crate) fn write(host: &mut Host, begun: Begun, base: &Revision, words: &str) -> Result<Revision, Fault> {
    let edit = TextEdit {
        plan: begun.plan,
        target: TextRef {
            item: Some(begun.goal),
            field: TextField::Statement,
        },
        pen: pen(begun.student),
        base: base.clone(),
        at: 0,
        delete: 0,
        insert: words.to_owned(),
    };
    Ok(api::text_edit(host, Window::Main, edit)?.revision)
}

/// The plan's revision now.
pub(crate) fn revision(host: &mut Host, plan: PlanId) -> Result<Revision, Fault> {
    Ok(api::plan_show(host, Window::Main, PlanShow { plan })?.plan.revision)
}
