//! What may come in from whom (P5, G2): every computer asks, and not only the
//! one on which something was written.

use std::path::Path;

use api::{AsideAnswer, AsideStates, AsideWhy, DeviceRemove, Window};
use domain::doc::{Edit, PlanDoc};
use domain::plan::SchoolYear;
use domain::school::School;
use domain::{Act, Change, ChangeId, Payload, Pen, PersonId, PlanId, RecordBody, Role, SpaceKind, TextField, Voice};
use tempfile::TempDir;
use vault::Vault;
use waymark_suite::stick::{
    Kept, Other, administrator, bring, colleague, counsellor, invite, out, own_pen, says, seen, waits,
};
use waymark_suite::{SmallSchool, profile, text_of};

/// Commits an edit that was made with one pen as if another had made it.
fn forge(vault: &mut Vault, plan: PlanId, made_with: &Pen, claims: &Pen, edit: &Edit, seed: u8) {
    let log = vault.plan_log(plan, false).expect("the log");
    let updates: Vec<&[u8]> = log.updates.iter().map(|update| update.update.as_slice()).collect();
    let mut doc = PlanDoc::open(plan, None, updates, 0xf0_0000 + u64::from(seed)).expect("the document");
    let now = "2026-10-13T09:00:00Z".parse().expect("an instant");
    let done = doc
        .apply(edit, made_with, 0xf1_0000 + u64::from(seed), now)
        .expect("the other program does it");
    let space = vault
        .space(SpaceKind::PlanShared, Some(plan))
        .expect("read")
        .expect("the shared space");
    let change = Change {
        id: ChangeId::from_random([seed; 16]),
        space: space.id,
        plan: Some(plan),
        at: now,
        signer: vault.person(),
        act: done.act,
        payload: Payload::Document {
            pen: claims.clone(),
            update: done.update,
            after: done.after,
        },
    };
    vault.commit(vec![change], Vec::new()).expect("committed");
}

fn takes_out(count: u32, puts_in: &str) -> Edit {
    Edit::Splice {
        target: profile(TextField::Strengths),
        base: None,
        at: 0,
        delete: count,
        insert: puts_in.to_owned(),
    }
}

/// A counsellor's computer that has her words.
fn two_computers(seed: u64) -> (SmallSchool, Other, PersonId, TempDir) {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let hers = school.students_pen();
    school
        .says(&hers, profile(TextField::Strengths), "I notice things.")
        .expect("she writes");
    let his = counsellor(&mut school);
    let invited = invite(&mut school, stick.path(), Some(his));
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", seed);
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    (school, other, his, stick)
}

#[test]
fn p5_an_adults_change_of_her_sentence_made_by_another_program_stays_out_with_its_words_and_the_reason() {
    let (mut school, other, his, stick) = two_computers(90);
    let (plan, hers, strengths) = (school.plan, school.students_pen(), profile(TextField::Strengths));
    let mut other = other.with_another_program(901, |vault| {
        forge(vault, plan, &hers, &own_pen(his), &takes_out(8, "You are"), 61);
    });
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    assert_eq!(
        text_of(&school.show(), &strengths),
        "I notice things.",
        "her words stand"
    );
    let aside = waits(&mut school.host).aside;
    let [one] = aside.as_slice() else {
        panic!("one thing: {aside:?}")
    };
    assert_eq!((one.why, one.by.as_str()), (AsideWhy::StudentsWords, "Mr. Abdullahi"));
    assert_eq!(one.student.as_deref(), Some("Amina Warsame"));
    assert_eq!(
        (one.words[0].took_out.as_str(), one.words[0].put_in.as_str()),
        ("I notice", "You are"),
        "nobody's words are lost"
    );
    assert!(!one.may_take, "nor can anyone take it in over her head");
    let (of, take) = (one.of.clone(), true);
    let refused = api::aside_answer(&mut school.host, Window::Main, AsideAnswer { of, take });
    assert!(refused.is_err(), "not even by asking for it");
    let mut school = school.reopened();
    bring(&mut school.host, stick.path());
    assert_eq!(
        waits(&mut school.host).aside.len(),
        1,
        "it is shown until somebody has looked"
    );
    assert_eq!(
        text_of(&school.show(), &strengths),
        "I notice things.",
        "and her words stand"
    );
    let of = waits(&mut school.host).aside[0].of.clone();
    api::aside_answer(&mut school.host, Window::Main, AsideAnswer { of, take: false }).expect("left out");
    assert!(waits(&mut school.host).aside.is_empty(), "then it asks no more");
    let report = api::check_vault(&mut school.host).expect("it checks");
    assert_eq!(report.findings, Vec::<String>::new(), "and the vault is whole");
}

#[test]
fn p5_a_pen_comes_in_only_from_who_may_hold_it_and_an_undo_only_from_who_wrote() {
    let (mut school, other, his, stick) = two_computers(91);
    let (plan, strengths) = (school.plan, profile(TextField::Strengths));
    let in_her_ink = Pen {
        voice: Voice::Student,
        ..own_pen(his)
    };
    let mut other = other.with_another_program(902, |vault| {
        forge(vault, plan, &in_her_ink, &in_her_ink, &takes_out(8, "You"), 62);
    });
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    let why = |school: &mut SmallSchool| -> Vec<AsideWhy> {
        waits(&mut school.host).aside.iter().map(|one| one.why).collect()
    };
    assert_eq!(why(&mut school), [AsideWhy::Pen], "an adult in the student's ink");
    let words = waits(&mut school.host).aside[0].words.clone();
    assert_eq!(words[0].put_in, "You", "with what it says");

    let (mut school, other, his, stick) = two_computers(92);
    let in_a_familys = Pen {
        voice: Voice::Family,
        ..own_pen(his)
    };
    let mut other = other.with_another_program(903, |vault| {
        let passions = Edit::Splice {
            target: profile(TextField::Passions),
            base: None,
            at: 0,
            delete: 0,
            insert: "The river.".to_owned(),
        };
        forge(vault, plan_of(vault), &in_a_familys, &in_a_familys, &passions, 63);
    });
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    assert_eq!(why(&mut school), [AsideWhy::Pen], "or in a family's");

    // What she wrote, taken back in his name under the word of an undo.
    let (mut school, other, his, stick) = two_computers(93);
    let (plan, hers) = (school.plan, school.students_pen());
    let mut other = other.with_another_program(904, |vault| {
        let begun = vault.changes(plan).expect("the log")[0].change.id;
        forge(vault, plan, &hers, &own_pen(his), &takes_out(8, ""), 64);
        relabel(vault, plan, Act::Undid { change: begun });
    });
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    assert!(
        why(&mut school).contains(&AsideWhy::OthersUndo),
        "an undo of what another wrote: {:?}",
        why(&mut school)
    );
    assert_eq!(
        text_of(&school.show(), &strengths),
        "I notice things.",
        "her words stand"
    );
}

fn plan_of(vault: &Vault) -> PlanId {
    vault.plans().expect("the plans")[0].plan
}

/// Says the last change once more under another act.
fn relabel(vault: &mut Vault, plan: PlanId, act: Act) {
    let mut change = vault.changes(plan).expect("the log").pop().expect("a change").change;
    change.id = ChangeId::from_random([99; 16]);
    change.act = act;
    vault.commit(vec![change], Vec::new()).expect("committed");
}

/// States something that no use case of his would.
fn state(vault: &mut Vault, kind: SpaceKind, plan: Option<PlanId>, body: &RecordBody, seed: u8) {
    let signer = vault.person();
    state_as(vault, signer, kind, plan, body, seed);
}

/// States something in a name.
fn state_as(vault: &mut Vault, signer: PersonId, kind: SpaceKind, plan: Option<PlanId>, body: &RecordBody, seed: u8) {
    let kept = Kept {
        space: (kind, plan),
        signer,
        // A clock set back ten years gives nobody a right.
        at: "2016-10-13T09:00:00Z".parse().expect("an instant"),
        replaces: Vec::new(),
        seed,
    };
    kept.says(vault, body);
}

#[test]
fn g2_what_somebody_states_without_the_right_to_counts_nowhere_and_shows_its_reason() {
    let (mut school, mut other, his, stick) = two_computers(94);
    let plan = school.plan;
    let refused = api::student_add(&mut other.host, Window::Main, waymark_suite::student("Noah Whitcomb"));
    assert_eq!(
        refused.map(|_| ()).expect_err("the class is the teacher's").code,
        "not_yours_to_decide",
        "his own program says so before"
    );
    let me = vault_of(&mut other, his);
    let administrator = domain::Person {
        roles: vec![Role::Administrator],
        ..me
    };
    let school_of_his = School {
        name: "Taken Over".to_owned(),
        language: "en".to_owned(),
        live_goals: 1,
        quiet_weeks: 1,
    };
    let mut other = other.with_another_program(905, |vault| {
        let person = administrator.clone();
        state(vault, SpaceKind::People, None, &RecordBody::PersonStated { person }, 71);
        let school = school_of_his.clone();
        state(
            vault,
            SpaceKind::Library,
            None,
            &RecordBody::SchoolStated { school },
            72,
        );
        let into = PlanId::from_random([7; 16]);
        state(
            vault,
            SpaceKind::PlanShared,
            Some(plan),
            &RecordBody::PlanJoined { into },
            73,
        );
    });
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    assert_eq!(name_of_school(&mut school), "River School", "the school is as it was");
    assert_eq!(school.show().joined_into, None, "and so is her plan");
    let mut aside: Vec<(AsideWhy, Option<AsideStates>, String)> = waits(&mut school.host)
        .aside
        .into_iter()
        .map(|one| (one.why, one.states, one.by))
        .collect();
    aside.sort();
    assert_eq!(
        aside,
        [AsideStates::Person, AsideStates::School, AsideStates::Plans]
            .map(|states| { (AsideWhy::NoRight, Some(states), "Mr. Abdullahi".to_owned()) }),
        "each with its reason"
    );
    let mut school = school.reopened();
    assert_eq!(name_of_school(&mut school), "River School", "after opening again too");
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    let refused = api::student_add(&mut other.host, Window::Main, waymark_suite::student("Noah Whitcomb"));
    assert!(refused.is_err(), "nor did he make himself anything on his own computer");
}

fn name_of_school(school: &mut SmallSchool) -> String {
    match api::app_state(&mut school.host, Window::Main, api::AppStateGet {})
        .expect("state")
        .stage
    {
        api::Stage::Open { school, .. } => school,
        _ => String::new(),
    }
}

/// A person as the records of a computer state him.
fn vault_of(other: &mut Other, person: PersonId) -> domain::Person {
    let shown = api::library_show(&mut other.host, Window::Main, api::LibraryShow {}).expect("the lists");
    shown
        .people
        .into_iter()
        .find(|known| known.id == person)
        .expect("he is known")
}

/// The computer of a person.
fn device_of(school: &mut SmallSchool, person: PersonId) -> domain::DeviceId {
    let shown = waits(&mut school.host);
    let device = shown
        .devices
        .iter()
        .find(|device| device.person == person && !device.this);
    device.expect("a computer of theirs").device
}

fn remove(school: &mut SmallSchool, person: PersonId, all: bool) -> api::DevicesRemoved {
    let device = device_of(school, person);
    api::device_remove(&mut school.host, Window::Main, DeviceRemove { device, all }).expect("taken out")
}

fn passions(shown: &api::PlanShown) -> String {
    text_of(shown, &profile(TextField::Passions))
}

/// The stick goes round until everyone has heard everyone.
fn meet(school: &mut SmallSchool, other: &mut Other, stick: &TempDir) {
    for _ in 0..2 {
        out(&mut other.host, stick.path());
        bring(&mut school.host, stick.path());
        out(&mut school.host, stick.path());
        bring(&mut other.host, stick.path());
    }
}

#[test]
fn g4_a_lost_computer_reads_nothing_that_is_sealed_after_it_was_taken_out_and_what_it_sends_waits_for_a_person() {
    let (mut school, mut lost, his, stick) = two_computers(95);
    let (plan, target) = (school.plan, profile(TextField::Passions));
    let hers = colleague(&mut school, "Rosa Delgado", "Ms. Delgado");
    let invited = invite(&mut school, stick.path(), Some(hers));
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 951);
    meet(&mut school, &mut other, &stick);
    says(&mut lost.host, plan, &own_pen(his), target, "Before it was lost. ");
    out(&mut lost.host, stick.path());
    bring(&mut school.host, stick.path());

    let done = remove(&mut school, his, false);
    assert_eq!(done.names, ["Mr. Abdullahi (at home)"]);
    assert!(
        done.turned >= 4,
        "people, lists, class and her plan have new keys: {done:?}"
    );
    let teacher = school.teachers_pen();
    says(&mut school.host, plan, &teacher, target, "After. ");
    let page = waits(&mut school.host);
    assert!(
        page.devices.iter().all(|device| device.person != his),
        "it is in the list no more"
    );
    assert_eq!(
        page.gone[0].name, "Mr. Abdullahi (at home)",
        "but among those taken out"
    );

    // It finds the stick, and writes on.
    let from_school = out(&mut school.host, stick.path());
    bring(&mut lost.host, stick.path());
    assert_eq!(
        passions(&lost.show(plan)),
        "Before it was lost. ",
        "it reads nothing of it"
    );
    says(&mut lost.host, plan, &own_pen(his), target, "Meanwhile. ");
    out(&mut lost.host, stick.path());

    // The colleague hears of it from the teacher, and then reads all there is.
    bring(&mut other.host, &from_school);
    bring(&mut other.host, stick.path());
    let there = other.show(plan);
    assert!(
        passions(&there).contains("Before it was lost."),
        "what had come before counts"
    );
    assert!(passions(&there).contains("After."), "she has the new key");
    assert!(!passions(&there).contains("Meanwhile."), "what came after waits");
    let aside = waits(&mut other.host).aside;
    assert_eq!(
        (aside.len(), aside[0].why, aside[0].may_take),
        (1, AsideWhy::Removed, false)
    );
    let (of, take) = (aside[0].of.clone(), true);
    let refused = api::aside_answer(&mut other.host, Window::Main, AsideAnswer { of, take });
    assert!(refused.is_err(), "it is not hers to decide");
    meet(&mut school, &mut other, &stick);

    // The teacher reads it, and takes it in.
    let aside = waits(&mut school.host).aside;
    assert_eq!(
        (aside.len(), aside[0].device.as_deref()),
        (1, Some("Mr. Abdullahi (at home)"))
    );
    assert_eq!(aside[0].words[0].put_in, "Meanwhile. ", "every word of it");
    assert!(aside[0].may_take && !passions(&school.show()).contains("Meanwhile."));
    let of = aside[0].of.clone();
    api::aside_answer(&mut school.host, Window::Main, AsideAnswer { of, take: true }).expect("taken in");
    assert!(passions(&school.show()).contains("Meanwhile."), "then it stands");
    assert!(waits(&mut school.host).aside.is_empty());
    meet(&mut school, &mut other, &stick);
    assert_eq!(seen(&school.show()), seen(&other.show(plan)), "and with everyone");
    let mut school = school.reopened();
    assert!(
        passions(&school.show()).contains("Meanwhile."),
        "after opening again too"
    );
    for host in [&mut school.host, &mut other.host] {
        let report = api::check_vault(host).expect("it checks");
        assert_eq!(report.findings, Vec::<String>::new());
    }
}

#[test]
fn g4_what_had_reached_a_colleague_before_she_knew_counts_everywhere() {
    let (mut school, mut lost, his, stick) = two_computers(96);
    let (plan, target) = (school.plan, profile(TextField::Passions));
    let hers = colleague(&mut school, "Rosa Delgado", "Ms. Delgado");
    let invited = invite(&mut school, stick.path(), Some(hers));
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 961);
    meet(&mut school, &mut other, &stick);
    let apart = TempDir::new().expect("another stick");
    says(&mut lost.host, plan, &own_pen(his), target, "Carried to her. ");
    out(&mut lost.host, apart.path());
    bring(&mut other.host, apart.path());
    says(&mut other.host, plan, &own_pen(hers), target, "Hers on top of it. ");
    remove(&mut school, his, false);
    meet(&mut school, &mut other, &stick);
    let here = passions(&school.show());
    assert!(
        here.contains("Carried to her.") && here.contains("Hers on top of it."),
        "{here}"
    );
    assert!(waits(&mut school.host).aside.is_empty(), "nobody has to decide");
    assert_eq!(seen(&school.show()), seen(&other.show(plan)));
}

#[test]
fn g4_whoever_joins_after_keys_were_turned_reads_what_was_sealed_before() {
    let (mut school, mut lost, his, stick) = two_computers(97);
    let plan = school.plan;
    says(
        &mut lost.host,
        plan,
        &own_pen(his),
        profile(TextField::Passions),
        "From before. ",
    );
    out(&mut lost.host, stick.path());
    bring(&mut school.host, stick.path());
    invite(&mut school, stick.path(), Some(his));
    remove(&mut school, his, true);
    assert!(
        waits(&mut school.host).invitations.is_empty(),
        "who has left is not invited any more"
    );
    let hers = colleague(&mut school, "Rosa Delgado", "Ms. Delgado");
    let invited = invite(&mut school, stick.path(), Some(hers));
    let mut new = Other::joined(&invited, "2026-11-13T08:00:00Z", 971);
    assert_eq!(passions(&new.show(plan)), "From before. ", "every key came along");
    assert_eq!(
        text_of(&new.show(plan), &profile(TextField::Strengths)),
        "I notice things."
    );
    meet(&mut school, &mut new, &stick);
    assert_eq!(seen(&school.show()), seen(&new.show(plan)));
    // And the one who left may come back, on another computer.
    let again = invite(&mut school, stick.path(), Some(his));
    let mut back = Other::joined(&again, "2026-12-13T08:00:00Z", 972);
    assert_eq!(passions(&back.show(plan)), "From before. ");
    out(&mut back.host, stick.path());
    assert_eq!(bring(&mut school.host, stick.path()).joined.len(), 1);
}

#[test]
fn g4_ones_own_lost_laptop_is_taken_out_and_own_notes_have_a_new_key() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let invited = invite(&mut school, stick.path(), None);
    let mut lost = Other::joined(&invited, "2026-10-13T08:00:00Z", 98);
    out(&mut lost.host, stick.path());
    bring(&mut school.host, stick.path());
    let me = school.teacher;
    remove(&mut school, me, false);
    let plan = Some(school.plan);
    let words = "A note from after.".to_owned();
    api::own_note_write(&mut school.host, Window::Main, api::OwnNoteWrite { plan, words }).expect("kept");
    let this = waits(&mut school.host).devices[0].device;
    let refused = api::device_remove(
        &mut school.host,
        Window::Main,
        DeviceRemove {
            device: this,
            all: false,
        },
    );
    assert_eq!(refused.expect_err("one sits at it").code, "this_computer");
    // A colleague is there, so that something is carried at all.
    let hers = colleague(&mut school, "Rosa Delgado", "Ms. Delgado");
    let invited = invite(&mut school, stick.path(), Some(hers));
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 981);
    meet(&mut school, &mut other, &stick);
    bring(&mut lost.host, stick.path());
    let notes = api::own_notes_show(&mut lost.host, Window::Main, api::OwnNotesShow { plan }).expect("notes");
    assert!(notes.notes.is_empty(), "it has none of what was written after");
}

/// Copies a computer's file into a folder under another name.
fn put(file: &Path, folder: &TempDir, name: &str) {
    let named = folder
        .path()
        .join(name)
        .with_extension(file.extension().expect("an ending"));
    std::fs::copy(file, named).expect("copied");
}

#[test]
fn g4_whose_file_is_read_first_in_a_folder_decides_nothing() {
    for (lost_name, school_name) in [("a", "z"), ("z", "a")] {
        let (mut school, mut lost, his, stick) = two_computers(99);
        let plan = school.plan;
        let hers = colleague(&mut school, "Rosa Delgado", "Ms. Delgado");
        let invited = invite(&mut school, stick.path(), Some(hers));
        let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 991);
        meet(&mut school, &mut other, &stick);
        out(&mut lost.host, stick.path());
        bring(&mut other.host, stick.path());
        let target = profile(TextField::Passions);
        says(&mut lost.host, plan, &own_pen(his), target, "Meanwhile. ");
        let (apart, folder) = (TempDir::new().expect("a stick"), TempDir::new().expect("a folder"));
        let from_lost = out(&mut lost.host, apart.path());
        remove(&mut school, his, false);
        let from_school = out(&mut school.host, apart.path());
        put(&from_lost, &folder, lost_name);
        put(&from_school, &folder, school_name);
        bring(&mut other.host, folder.path());
        let aside: Vec<AsideWhy> = waits(&mut other.host).aside.iter().map(|one| one.why).collect();
        assert_eq!(aside, [AsideWhy::Removed], "what it wrote waits, named {lost_name}");
        assert_eq!(passions(&other.show(plan)), "", "and is in no plan");
        meet(&mut school, &mut other, &stick);
        assert_eq!(seen(&school.show()), seen(&other.show(plan)));
    }
}

#[test]
fn g4_two_who_take_each_other_out_are_out_on_every_computer_whoever_was_heard_first() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let runs = administrator(&mut school, "Tomas Berg", "Mr. Berg");
    let people = [
        runs,
        colleague(&mut school, "Rosa Delgado", "Ms. Delgado"),
        colleague(&mut school, "Ada Nowak", "Ms. Nowak"),
    ];
    let mut others = Vec::new();
    for (number, person) in (0..).zip(people) {
        let invited = invite(&mut school, stick.path(), Some(person));
        others.push(Other::joined(&invited, "2026-10-13T08:00:00Z", 1_000 + number));
    }
    for _ in 0..2 {
        for other in &mut others {
            out(&mut other.host, stick.path());
        }
        bring(&mut school.host, stick.path());
        out(&mut school.host, stick.path());
        for other in &mut others {
            bring(&mut other.host, stick.path());
        }
    }
    let [mut his, mut one, mut two] = <[Other; 3]>::try_from(others).expect("three");
    let (teacher, plan, target) = (school.teacher, school.plan, profile(TextField::Passions));
    // Each has a file of his own that the other has not read.
    let (first, second) = (TempDir::new().expect("a stick"), TempDir::new().expect("a stick"));
    says(&mut his.host, plan, &own_pen(runs), target, "His last words. ");
    remove(&mut school, runs, false);
    let shown = waits(&mut his.host).devices;
    let device = shown
        .iter()
        .find(|device| device.person == teacher)
        .expect("hers")
        .device;
    api::device_remove(&mut his.host, Window::Main, DeviceRemove { device, all: false }).expect("taken out");
    let (from_school, from_him) = (out(&mut school.host, first.path()), out(&mut his.host, second.path()));
    bring(&mut one.host, &from_school);
    bring(&mut one.host, &from_him);
    bring(&mut two.host, &from_him);
    bring(&mut two.host, &from_school);
    let together = TempDir::new().expect("a stick");
    for _ in 0..3 {
        for other in [&mut one, &mut two] {
            out(&mut other.host, together.path());
            bring(&mut other.host, together.path());
        }
    }
    for other in [&mut one, &mut two] {
        let page = waits(&mut other.host);
        let mut gone: Vec<&str> = page.gone.iter().map(|gone| gone.name.as_str()).collect();
        gone.sort_unstable();
        assert_eq!(gone, ["Mr. Berg (at home)", "Ms. Okafor"], "both are out");
        assert!(
            page.devices
                .iter()
                .all(|device| device.person != runs && device.person != teacher)
        );
        assert_eq!(page.this_gone.map(|gone| gone.by), None, "and they themselves are in");
    }
    assert_eq!(seen(&one.show(plan)), seen(&two.show(plan)), "they see the same");
    assert!(
        passions(&one.show(plan)).contains("His last words."),
        "and what one of them had read"
    );
    // Each of the two is told, and by whom.
    bring(&mut school.host, &from_him);
    bring(&mut his.host, &from_school);
    let by = |host| waits(host).this_gone.map(|gone| gone.by);
    assert_eq!(by(&mut school.host).as_deref(), Some("Mr. Berg"));
    assert_eq!(by(&mut his.host).as_deref(), Some("Ms. Okafor"));
}

#[test]
fn g4_a_computer_that_was_taken_out_says_so_and_loses_nothing() {
    let (mut school, mut lost, his, stick) = two_computers(89);
    let (plan, target) = (school.plan, profile(TextField::Passions));
    let hers = colleague(&mut school, "Rosa Delgado", "Ms. Delgado");
    let invited = invite(&mut school, stick.path(), Some(hers));
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 891);
    meet(&mut school, &mut other, &stick);
    bring(&mut lost.host, stick.path());
    says(&mut lost.host, plan, &own_pen(his), target, "Before. ");
    assert!(waits(&mut lost.host).this_gone.is_none(), "nobody has taken it out");
    remove(&mut school, his, false);
    let from_school = out(&mut school.host, stick.path());
    let brought = bring(&mut lost.host, &from_school);
    assert_eq!(
        brought.this_gone.map(|gone| gone.by).as_deref(),
        Some("Ms. Okafor"),
        "it says by whom when it reads that"
    );
    let page = waits(&mut lost.host);
    assert_eq!(
        page.this_gone.map(|gone| gone.by).as_deref(),
        Some("Ms. Okafor"),
        "and on the page"
    );
    assert!(page.gone.is_empty(), "there is no second line for it");
    assert_eq!(passions(&lost.show(plan)), "Before. ", "all that was here is here");
    says(&mut lost.host, plan, &own_pen(his), target, "After. ");
    assert_eq!(passions(&lost.show(plan)), "Before. After. ", "and one writes on");
    let device = device_of(&mut school, hers);
    let refused = api::device_remove(&mut lost.host, Window::Main, DeviceRemove { device, all: false });
    assert_eq!(
        refused.map(|_| ()).expect_err("it decides about nobody").code,
        "computer_out"
    );
    let mut lost = lost.with_another_program(892, |_| ());
    assert!(waits(&mut lost.host).this_gone.is_some(), "after opening again too");
    // The remedy that it names: a stick, and a person who takes it in.
    out(&mut lost.host, stick.path());
    bring(&mut school.host, stick.path());
    let of = waits(&mut school.host)
        .aside
        .iter()
        .flat_map(|one| one.of.clone())
        .collect();
    api::aside_answer(&mut school.host, Window::Main, AsideAnswer { of, take: true }).expect("taken in");
    assert_eq!(passions(&school.show()), "Before. After. ", "no word is lost");
}

#[test]
fn g2_nobody_states_anything_for_the_school_under_another_name() {
    let (mut school, mut other, his, stick) = two_computers(88);
    let (plan, teacher) = (school.plan, school.teacher);
    let me = vault_of(&mut other, his);
    let administrator = domain::Person {
        roles: vec![Role::Administrator],
        ..me
    };
    let mut other = other.with_another_program(881, |vault| {
        let body = RecordBody::PersonStated { person: administrator };
        state_as(vault, teacher, SpaceKind::People, None, &body, 81);
        let into = PlanId::from_random([7; 16]);
        let body = RecordBody::PlanJoined { into };
        state_as(vault, teacher, SpaceKind::PlanShared, Some(plan), &body, 82);
    });
    out(&mut other.host, stick.path());
    assert_eq!(bring(&mut school.host, stick.path()).refused, 1, "it is found out");
    let mut school = school.reopened();
    let shown = api::library_show(&mut school.host, Window::Main, api::LibraryShow {}).expect("the lists");
    let stands = shown
        .people
        .iter()
        .find(|person| person.id == his)
        .expect("he is known");
    assert_eq!(stands.roles, [Role::Counsellor], "he is what the teacher said");
    assert_eq!(school.show().joined_into, None, "nor is her plan another's");
}

#[test]
fn g2_a_plan_is_begun_by_who_tends_the_school_and_nobody_else_says_whose_it_is() {
    let (mut school, mut other, his, stick) = two_computers(87);
    let plan = school.plan;
    let (student, year) = (school.show().plan.student, school.show().plan.year);
    let begin = api::PlanBegin {
        student,
        year: Some(SchoolYear(year.0 + 1)),
    };
    let refused = api::plan_begin(&mut other.host, Window::Main, begin);
    assert_eq!(
        refused.map(|_| ()).expect_err("it is the teacher's").code,
        "not_yours_to_decide"
    );
    let of_another = RecordBody::PlanBegun {
        student: his,
        year: SchoolYear(2016),
    };
    let mut other = other.with_another_program(871, |vault| {
        state(vault, SpaceKind::PlanShared, Some(plan), &of_another, 83);
    });
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    let why: Vec<_> = waits(&mut school.host)
        .aside
        .iter()
        .map(|one| (one.why, one.states))
        .collect();
    assert_eq!(
        why,
        [(AsideWhy::NoRight, Some(AsideStates::Plans))],
        "it shows its reason"
    );
    let mut school = school.reopened();
    let shown = school.show().plan;
    assert_eq!((shown.student, shown.year), (student, year), "her plan is hers");
    let report = api::check_vault(&mut school.host).expect("it checks");
    assert_eq!(report.findings, Vec::<String>::new(), "and the vault is whole");
}
