//! What is kept of a student and what was done with it, over `api` (H4).

use std::fs;
use std::path::{Path, PathBuf};

use api::{
    AuditShow, AuditShown, BackupMake, CareNeedState, CareReaderState, ErrorShown, ExportWrite, HeldWrite, HeldWritten,
    Host, LogAbout, NoKeychain, OwnNoteWrite, PersonDraft, PlanBegin, PlanShow, PreparationWrite, Secret, UnlockWith,
    VaultUnlock, Window,
};
use domain::people::Relation;
use domain::{Audience, PersonId, PersonName, Role, TextField, Voice};
use tempfile::TempDir;
use waymark_suite::copies::{on_paper, wanted};
use waymark_suite::people::{draft, state};
use waymark_suite::stick::{Other, bring, invite, out, waits};
use waymark_suite::{HandClock, SeededChance, SmallSchool, own_vault, place, profile, student};

fn log(school: &mut SmallSchool, student: Option<PersonId>) -> AuditShown {
    let show = AuditShow { student, most: 500 };
    api::audit_show(&mut school.host, Window::Main, show).expect("the log shows")
}

fn words(shown: &AuditShown) -> Vec<String> {
    shown.lines.iter().map(|line| line.words.clone()).collect()
}

fn guardian(school: &SmallSchool, may_receive: bool) -> PersonDraft {
    PersonDraft {
        relation: Some(Relation {
            to: school.student,
            words: "mother".to_owned(),
            may_receive,
        }),
        contact: Some("802 555 0142".to_owned()),
        household: Some("with Hodan".to_owned()),
        ..draft(Voice::Family, "Hodan Warsame")
    }
}

fn copy(school: &mut SmallSchool, audience: Audience, recipient: Option<PersonId>) {
    let copy = wanted(school, audience, recipient, "json");
    api::export_write(&mut school.host, Window::Main, ExportWrite { copy, to: None }).expect("a copy is written");
}

fn held(school: &mut SmallSchool, to: &Path) -> Result<HeldWritten, ErrorShown> {
    let write = HeldWrite {
        student: school.student,
        to: to.to_str().expect("a plain path").to_owned(),
    };
    api::held_write(&mut school.host, Window::Main, write)
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("the folder").flatten() {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    found
}

/// All that a pack says, PDFs as the text on their pages.
fn said(dir: &Path) -> String {
    files(dir)
        .iter()
        .map(|path| match path.extension().and_then(|ending| ending.to_str()) {
            Some("pdf") => on_paper(path),
            _ => String::from_utf8_lossy(&fs::read(path).expect("a file")).into_owned(),
        })
        .collect()
}

#[test]
fn h4_a_plan_that_is_opened_is_in_the_log_once_for_each_run_and_in_nothing_that_waits() {
    let mut school = SmallSchool::new();
    let opened = |school: &mut SmallSchool| {
        let student = school.student;
        let shown = log(school, Some(student));
        shown.lines.iter().filter(|line| line.about == LogAbout::Opened).count()
    };
    school.show();
    school.show();
    assert_eq!(opened(&mut school), 1, "turning its pages is no second opening");
    school.clock.pass_minutes(30);
    let mut school = school.reopened();
    assert_eq!(opened(&mut school), 1, "it is kept over a start");
    school.show();
    assert_eq!(opened(&mut school), 2, "another run is another opening");
    let student = school.student;
    let first = &log(&mut school, Some(student)).lines[0];
    assert!(
        first.words.contains("opened the plan of Amina Warsame for 2026–27"),
        "it says in words who opened what: {}",
        first.words
    );
    assert_eq!(first.plan, Some(school.plan), "and leads there");
}

#[test]
fn h4_the_log_tells_of_every_copy_to_whom_it_went_and_of_every_right_that_was_given() {
    let mut school = SmallSchool::new();
    let mother = guardian(&school, true);
    let mother = state(&mut school, mother);
    copy(&mut school, Audience::Family, Some(mother));
    copy(&mut school, Audience::School, None);
    let refused = PersonDraft {
        id: Some(mother),
        ..guardian(&school, false)
    };
    state(&mut school, refused);
    let colleague = state(
        &mut school,
        PersonDraft {
            roles: vec![Role::Teacher],
            ..draft(Voice::School, "Ines Duarte")
        },
    );
    let administers = PersonDraft {
        id: Some(colleague),
        roles: vec![Role::Teacher, Role::Administrator],
        ..draft(Voice::School, "Ines Duarte")
    };
    let teacher = school.teacher;
    let name = CareReaderState {
        plan: school.plan,
        person: teacher,
        until: Some("2027-01-31".parse().expect("a day")),
        ended: false,
    };
    api::care_reader_state(&mut school.host, Window::Main, name).expect("a reader is named");
    state(&mut school, administers);
    let student = school.student;
    let of_her = words(&log(&mut school, Some(student))).join("\n");
    for line in [
        "made a copy of the plan of Amina Warsame for 2026–27: plan file, for the family, to Hodan Warsame.",
        "made a copy of the plan of Amina Warsame for 2026–27: plan file, for the school file.",
        "stated that Hodan Warsame may receive copies about Amina Warsame.",
        "stated that Hodan Warsame may not receive copies about Amina Warsame.",
        "to read the care part of Amina Warsame until 31 January 2027.",
    ] {
        assert_eq!(of_her.matches(line).count(), 1, "the log says once: {line}\n{of_her}");
    }
    assert!(!of_her.contains("Duarte"), "what a colleague does is not about her");
    let all = words(&log(&mut school, None)).join("\n");
    assert!(
        all.contains("stated what Ines Duarte does at school: teacher, administrator."),
        "the school's log tells it: {all}"
    );
}

#[test]
fn h4_the_log_tells_when_the_vault_was_opened_with_the_sheet_and_when_a_backup_was_made() {
    let folder = TempDir::new().expect("a temporary folder");
    let mut host = Host::new(
        place(&folder),
        Box::new(HandClock::at("2026-10-12T14:50:00Z")),
        Box::new(SeededChance::new(5)),
        Box::new(NoKeychain),
    );
    let made = api::vault_create(&mut host, Window::Main, own_vault()).expect("the vault is made");
    let to = folder.path().to_str().expect("a plain path").to_owned();
    api::backup_make(&mut host, Window::Main, BackupMake { to }).expect("a copy of everything");
    host.lock();
    let code = Secret(made.recovery.join("-"));
    let unlock = VaultUnlock {
        vault: "ngozi-okafor".to_owned(),
        unlock: UnlockWith::Recovery { code },
    };
    api::vault_unlock(&mut host, Window::Main, unlock).expect("the sheet opens it");
    let show = AuditShow {
        student: None,
        most: 500,
    };
    let all = words(&api::audit_show(&mut host, Window::Main, show).expect("the log")).join("\n");
    assert!(all.contains("made an encrypted copy of everything."), "{all}");
    assert!(
        all.contains("were opened with the code of the recovery sheet."),
        "{all}"
    );
}

#[test]
fn h4_the_log_keeps_what_it_tells_of_a_plan_in_words_that_hold_none_of_the_plans() {
    let mut school = SmallSchool::new();
    let pen = school.students_pen();
    school
        .says(&pen, profile(TextField::Strengths), "quietly brilliant with bees")
        .expect("she writes");
    copy(&mut school, Audience::School, None);
    let all = serde_json::to_string(&log(&mut school, None)).expect("JSON");
    assert!(!all.contains("bees"), "nothing of her words is in the log");
}

#[test]
fn s8_what_was_opened_goes_along_to_ones_own_computer_and_waits_for_nobody() {
    let mut school = SmallSchool::new();
    let stick = school.folder.path().join("stick");
    fs::create_dir_all(&stick).expect("a stick");
    let invited = invite(&mut school, &stick, None);
    let mut home = Other::joined(&invited, "2026-10-12T18:00:00Z", 7);
    out(&mut home.host, &stick);
    bring(&mut school.host, &stick);
    out(&mut school.host, &stick);
    bring(&mut home.host, &stick);
    out(&mut home.host, &stick);
    bring(&mut school.host, &stick);
    school.clock.pass_minutes(30);
    let mut school = school.reopened();
    school.show();
    let waiting = waits(&mut school.host);
    assert!(waiting.lines.is_empty(), "an opening is nothing that waits");
    assert!(
        waiting.devices.iter().all(|device| device.changes == 0),
        "for no computer"
    );
    out(&mut school.host, &stick);
    let brought = bring(&mut home.host, &stick);
    assert_eq!(brought.changes, 0, "and is told as no change");
    let show = AuditShow {
        student: Some(school.student),
        most: 500,
    };
    let there = api::audit_show(&mut home.host, Window::Main, show).expect("the log shows");
    let opened = there.lines.iter().filter(|line| line.about == LogAbout::Opened).count();
    assert_eq!(opened, 2, "her own other computer tells it too");
}

#[test]
fn h4_everything_held_is_written_in_one_action_with_each_year_care_staff_notes_and_the_log() {
    let mut school = SmallSchool::new();
    let pen = school.students_pen();
    school
        .says(&pen, profile(TextField::Strengths), "I can hear when a bearing is dry")
        .expect("she writes");
    let next = PlanBegin {
        student: school.student,
        year: Some(domain::plan::SchoolYear(2027)),
    };
    api::plan_begin(&mut school.host, Window::Main, next).expect("next year's plan");
    let mother = guardian(&school, true);
    state(&mut school, mother);
    let teacher = school.teacher;
    let name = CareReaderState {
        plan: school.plan,
        person: teacher,
        until: None,
        ended: false,
    };
    api::care_reader_state(&mut school.host, Window::Main, name).expect("a reader is named");
    let need = CareNeedState {
        plan: school.plan,
        need: None,
        kind: "health".to_owned(),
        seen: "leaves class when the strip lights flicker".to_owned(),
        assumed: String::new(),
        standing: domain::plan::NeedStanding::Open,
        goal: None,
        pen: school.teachers_pen(),
    };
    api::care_need_state(&mut school.host, Window::Main, need).expect("a need of care");
    let prepare = PreparationWrite {
        plan: school.plan,
        step: "goals".to_owned(),
        words: "ask which workshop she would choose".to_owned(),
        pen: school.teachers_pen(),
    };
    api::preparation_write(&mut school.host, Window::Main, prepare).expect("prepared");
    let note = OwnNoteWrite {
        plan: Some(school.plan),
        words: "mine alone, a thought about seating".to_owned(),
    };
    api::own_note_write(&mut school.host, Window::Main, note).expect("an own note");
    copy(&mut school, Audience::School, None);

    school.clock.pass_minutes(1);
    let to = school.folder.path().join("given");
    fs::create_dir_all(&to).expect("a folder");
    let written = held(&mut school, &to).expect("everything is written");
    let folder = PathBuf::from(&written.path);
    let names: Vec<String> = files(&folder)
        .iter()
        .map(|path| path.file_name().unwrap_or_default().to_string_lossy().into_owned())
        .collect();
    for name in [
        "Read this first.pdf",
        "plan 2026.pdf",
        "plan 2026.json",
        "plan 2027.pdf",
        "plan 2027.json",
        "everything.json",
    ] {
        assert!(names.contains(&name.to_owned()), "{name} is in it: {names:?}");
    }
    assert_eq!(written.files as usize, names.len(), "and it says how many there are");
    let all = said(&folder).replace('\n', " ");
    for words in [
        "I can hear when a bearing is dry",
        "leaves class when the strip lights flicker",
        "ask which workshop she would choose",
        "Hodan Warsame",
        "plan file, for the school file",
        "opened the plan of Amina Warsame",
    ] {
        assert!(all.contains(words), "the pack holds: {words}");
    }
    assert!(!all.contains("a thought about seating"), "an own note is nobody else's");
    assert!(
        all.contains("own notes are not in it for as long as nobody else can read them"),
        "and the first page says so"
    );
    assert_eq!(written.own_notes, 1, "and how many there are");
    assert!(
        !all.contains("802 555 0142"),
        "how a guardian is reached stays out (H3)"
    );
    let student = school.student;
    let told = words(&log(&mut school, Some(student)));
    assert!(
        told[0].contains("wrote everything that is held on Amina Warsame"),
        "and the log says that it was given out: {}",
        told[0]
    );
}

#[test]
fn h4_nothing_of_another_student_is_in_it_wherever_a_name_was_written() {
    let mut school = SmallSchool::new();
    let added = student("Mateo Quispe");
    let mateo = api::student_add(&mut school.host, Window::Main, added)
        .expect("a classmate")
        .person;
    let at_home = PersonName {
        full: "Teo Quispe".to_owned(),
        short: "Teo".to_owned(),
        pronouns: None,
    };
    state(
        &mut school,
        PersonDraft {
            id: Some(mateo),
            roles: vec![Role::Student],
            names_for: [(Audience::Family, at_home)].into(),
            ..draft(Voice::Student, "Mateo Quispe")
        },
    );
    let father = PersonDraft {
        relation: Some(Relation {
            to: mateo,
            words: "father".to_owned(),
            may_receive: true,
        }),
        ..draft(Voice::Family, "Severino Quispe")
    };
    state(&mut school, father);
    let pen = school.students_pen();
    school
        .says(
            &pen,
            profile(TextField::Strengths),
            "I built it with MATEO and his dad severino, Teo's idea",
        )
        .expect("she writes");
    let goal = school.goal("Show Mateo Quispe how to weld");
    school.confirms(goal, school.student, true).expect("she says yes");
    let to = school.folder.path().join("given");
    fs::create_dir_all(&to).expect("a folder");
    let written = held(&mut school, &to).expect("everything is written");
    let all = said(Path::new(&written.path)).to_lowercase();
    for planted in ["mateo", "quispe", "severino", "teo's"] {
        assert!(!all.contains(planted), "{planted} is not in it");
    }
    assert!(
        all.contains("i built it with another student and his dad another student"),
        "her sentence is"
    );
    assert!(
        written.replaced >= 4,
        "and it says how many names were replaced: {}",
        written.replaced
    );
    let shown = api::plan_show(&mut school.host, Window::Main, PlanShow { plan: school.plan }).expect("the plan");
    assert!(
        serde_json::to_string(&shown.plan).expect("JSON").contains("MATEO"),
        "her plan keeps what she wrote"
    );
}

#[test]
fn h4_whoever_does_not_read_care_writes_it_without_and_the_pack_says_who_does() {
    let mut school = SmallSchool::new();
    state(
        &mut school,
        PersonDraft {
            roles: vec![Role::Counsellor],
            ..draft(Voice::School, "Yusuf Abdullahi")
        },
    );
    let need = CareNeedState {
        plan: school.plan,
        need: None,
        kind: "home".to_owned(),
        seen: "sleeps at her aunt's on weekdays".to_owned(),
        assumed: String::new(),
        standing: domain::plan::NeedStanding::Open,
        goal: None,
        pen: school.teachers_pen(),
    };
    api::care_need_state(&mut school.host, Window::Main, need).expect("anyone may put a need there");
    let to = school.folder.path().join("given");
    fs::create_dir_all(&to).expect("a folder");
    let written = held(&mut school, &to).expect("everything is written");
    assert!(!written.care, "it says that care is not in it");
    let all = said(Path::new(&written.path)).replace('\n', " ");
    assert!(!all.contains("her aunt"), "the care part is not for this reader");
    assert!(
        all.contains("Yusuf Abdullahi"),
        "and the first page names who makes that part"
    );
}

#[test]
fn g7_a_folder_that_is_not_there_is_said_and_a_pack_that_fails_leaves_nothing() {
    let mut school = SmallSchool::new();
    let gone = school.folder.path().join("not there");
    let refused = held(&mut school, &gone).expect_err("there is no such folder");
    assert_eq!(refused.code, "folder_missing", "it says so");
    assert!(!refused.remedy.is_empty(), "and what to do");
    let student = school.student;
    let told = words(&log(&mut school, Some(student))).join("\n");
    assert!(
        !told.contains("everything that is held"),
        "what was not written is not told"
    );
}
