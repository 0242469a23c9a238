//! Carried by hand (S1–S4, S7–S11, G4): two computers, a stick, and no network.

use api::{
    CarryIn, CarryOut, ChangeUndo, Clock as _, DeviceRemove, EvidenceAdd, EvidenceTake, FieldChoose, FieldSet,
    OwnNoteWrite, OwnNotesShow, PlanShow, Secret, Stage, Window,
};
use domain::plan::Medium;
use domain::{Field, ItemId, TextField, TextRef};
use serde_json::json;
use tempfile::TempDir;
use waymark_suite::stick::{Other, bring, counsellor, goal, invite, join, out, own_pen, says, seen, shown, waits};
use waymark_suite::{PASSPHRASE, SeededChance, SmallSchool, profile, text_of};

#[test]
fn s2_two_computers_that_wrote_offline_meet_by_stick_with_every_edit_and_its_author() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let hers = school.students_pen();
    school
        .says(&hers, profile(TextField::Strengths), "I notice things.")
        .expect("she writes");
    let his = counsellor(&mut school);
    let invited = invite(&mut school, stick.path(), Some(his));
    assert_eq!(invited.code.len(), 9, "the code is for paper, in nine groups");
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 77);
    let plan = school.plan;
    assert_eq!(
        text_of(&other.show(plan), &profile(TextField::Strengths)),
        "I notice things.",
        "the plan came along with the invitation"
    );

    // Both write, apart.
    says(
        &mut other.host,
        plan,
        &own_pen(his),
        TextRef {
            item: None,
            field: TextField::Community,
        },
        "Her uncle runs the ferry.",
    );
    let theirs = goal(&mut other.host, plan, &own_pen(his));
    let ours = school.goal("I want to find out what our river carries.");

    // The stick goes there and back.
    let first = out(&mut other.host, stick.path());
    let brought = bring(&mut school.host, stick.path());
    assert_eq!(brought.joined, ["Mr. Abdullahi (at home)"], "the answer is known");
    assert!(brought.changes >= 2, "and what he wrote is here: {brought:?}");
    assert_eq!(brought.plans[0].by, ["Mr. Abdullahi"], "under his own name");
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    assert!(first.is_file(), "his own file stays until he writes another");

    let (here, there) = (school.show(), other.show(plan));
    assert_eq!(seen(&here), seen(&there), "both show the same");
    let goals: Vec<ItemId> = here.plan.goals.iter().map(|goal| goal.id).collect();
    assert!(
        goals.contains(&ours) && goals.contains(&theirs),
        "with the goals of both"
    );
    let community = &here.plan.profile.community;
    let pen = &here.plan.pens[community.0[0].by.as_ref().expect("an author")];
    assert_eq!(pen.speakers, [his], "and each word has its author");
    assert!(
        here.names.contains_key(&his) && there.names.contains_key(&school.teacher),
        "who is named on both"
    );
}

#[test]
fn p26_undo_takes_back_ones_own_words_after_others_came_by_stick() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let invited = invite(&mut school, stick.path(), None);
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 78);
    let (plan, me) = (school.plan, school.teacher);
    let hers = school.students_pen();
    let strengths = profile(TextField::Strengths);
    school.says(&hers, strengths, "Mine. ").expect("she writes here");
    says(&mut other.host, plan, &hers, strengths, "Theirs. ");
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    let both = text_of(&school.show(), &strengths);
    assert!(both.contains("Mine.") && both.contains("Theirs."), "both stand: {both}");
    api::change_undo(&mut school.host, Window::Main, ChangeUndo { plan }).expect("undo");
    assert_eq!(
        text_of(&school.show(), &strengths),
        "Theirs. ",
        "only one's own is taken back"
    );
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    assert_eq!(text_of(&other.show(plan), &strengths), "Theirs. ", "there too");
    let shown = other.show(plan);
    assert_eq!(
        shown.pen.scribe, me,
        "one's own other computer writes in one's own name"
    );
}

#[test]
fn h9_who_forgot_a_passphrase_is_enrolled_again_and_it_says_until_when_words_were_shared() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let his = counsellor(&mut school);
    let plan = school.plan;
    let strengths = profile(TextField::Strengths);
    let invited = invite(&mut school, stick.path(), Some(his));
    let mut forgotten = Other::joined(&invited, "2026-10-13T08:00:00Z", 81);
    says(
        &mut forgotten.host,
        plan,
        &own_pen(his),
        strengths,
        "She notices things. ",
    );
    out(&mut forgotten.host, stick.path());
    bring(&mut school.host, stick.path());
    let shared = school.clock.now();
    school.clock.pass_minutes(60 * 24);
    says(&mut forgotten.host, plan, &own_pen(his), strengths, "NEVER-SHARED ");
    drop(forgotten);

    let there = waits(&mut school.host);
    let device = there
        .devices
        .iter()
        .find(|one| one.person == his)
        .expect("his computer is listed");
    assert_eq!(device.heard_at, Some(shared), "until then everything is here");
    let remove = DeviceRemove {
        device: device.device,
        all: false,
    };
    api::device_remove(&mut school.host, Window::Main, remove).expect("the old one is taken out");
    let again = invite(&mut school, stick.path(), Some(his));
    let mut anew = Other::joined(&again, "2026-10-15T08:00:00Z", 82);
    assert_eq!(
        text_of(&anew.show(plan), &strengths),
        "She notices things. ",
        "what was shared is on the new one, and nothing else"
    );
    says(&mut anew.host, plan, &own_pen(his), strengths, "Still here. ");
    out(&mut anew.host, stick.path());
    bring(&mut school.host, stick.path());
    assert!(
        text_of(&school.show(), &strengths).contains("Still here."),
        "he writes on, under his own name"
    );
}

#[test]
fn s9_an_answer_to_an_invitation_that_came_too_late_stops_nothing_else_on_the_stick() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let his = counsellor(&mut school);
    let plan = school.plan;
    let (one, two) = (
        invite(&mut school, stick.path(), Some(his)),
        invite(&mut school, stick.path(), Some(his)),
    );
    let mut first = Other::joined(&one, "2026-10-13T08:00:00Z", 83);
    let mut second = Other::joined(&two, "2026-10-13T08:00:00Z", 84);
    out(&mut first.host, stick.path());
    assert_eq!(bring(&mut school.host, stick.path()).joined.len(), 1);
    let strengths = profile(TextField::Strengths);
    says(&mut first.host, plan, &own_pen(his), strengths, "From the first. ");
    says(&mut second.host, plan, &own_pen(his), strengths, "From the second. ");
    out(&mut first.host, stick.path());
    out(&mut second.host, stick.path());
    let brought = bring(&mut school.host, stick.path());
    assert_eq!(
        brought.joined, [""; 0],
        "nobody puts a second computer under his name but he"
    );
    assert_eq!(
        text_of(&school.show(), &strengths),
        "From the first. ",
        "and the rest is here"
    );
    assert_eq!(bring(&mut school.host, stick.path()).joined, [""; 0], "again and again");
}

#[test]
fn s3_a_contested_field_keeps_both_values_and_names_until_someone_chooses() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let his = counsellor(&mut school);
    let goal = school.goal("I want to speak at the town meeting.");
    let invited = invite(&mut school, stick.path(), Some(his));
    let mut other = Other::joined(&invited, "2016-10-13T08:00:00Z", 79);
    let plan = school.plan;
    school
        .sets(goal, Field::Until, json!("2026-12-11"))
        .expect("a date is set here");
    let set = FieldSet {
        plan,
        item: goal,
        field: Field::Until,
        value: json!("2026-12-18"),
        pen: own_pen(his),
    };
    api::field_set(&mut other.host, Window::Main, set).expect("and another there, ten years off");
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    let found = waits(&mut school.host).conflicts;
    let [conflict] = found.as_slice() else {
        panic!("one difference: {found:?}")
    };
    assert_eq!((conflict.plan, conflict.item, conflict.goal), (plan, goal, Some(1)));
    let mut names: Vec<(String, &serde_json::Value)> = conflict
        .sides
        .iter()
        .map(|side| (side.names.join(", "), &side.value))
        .collect();
    names.sort_by(|left, right| left.0.cmp(&right.0));
    assert_eq!(
        names,
        [
            ("Amina".to_owned(), &json!("2026-12-11")),
            ("Mr. Abdullahi".to_owned(), &json!("2026-12-18"))
        ],
        "both values, both names"
    );
    let kept = conflict
        .sides
        .iter()
        .find(|side| side.value == json!("2026-12-18"))
        .expect("his");
    let choose = FieldChoose {
        plan,
        item: goal,
        field: Field::Until,
        claim: kept.claim.clone(),
        pen: school.students_pen(),
    };
    api::field_choose(&mut school.host, Window::Main, choose).expect("they choose");
    assert!(waits(&mut school.host).conflicts.is_empty(), "then one stands");
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    assert!(waits(&mut other.host).conflicts.is_empty(), "and there as well");
    assert_eq!(
        other.show(plan).plan.goals[0].until.0[0].value.to_string(),
        "2026-12-18",
        "the one that was chosen"
    );
}

#[test]
fn s8_the_page_of_what_waits_says_for_whom_and_since_when_until_it_is_heard_that_it_is_there() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    assert!(
        waits(&mut school.host).devices.is_empty(),
        "alone there is nobody to wait for"
    );
    let alone = api::carry_out(
        &mut school.host,
        Window::Main,
        CarryOut {
            to: shown(stick.path()),
            first: None,
        },
    );
    assert_eq!(alone.expect_err("nobody").code, "nobody_to_carry_to");
    let his = counsellor(&mut school);
    let invited = invite(&mut school, stick.path(), Some(his));
    assert_eq!(waits(&mut school.host).invitations.len(), 1, "an invitation is out");
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 80);
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    assert!(waits(&mut school.host).invitations.is_empty(), "and was answered");
    school.clock.pass_minutes(30);
    school.goal("A goal that has not gone anywhere.");
    let page = waits(&mut school.host);
    let device = page
        .devices
        .iter()
        .find(|device| device.person == his)
        .expect("his computer");
    assert!(device.changes >= 2 && device.heard_at.is_some(), "{device:?}");
    let line = page
        .lines
        .iter()
        .find(|line| line.plan == Some(school.plan))
        .expect("her plan");
    assert_eq!(line.whom, ["Mr. Abdullahi (at home)"]);
    assert_eq!(line.student.as_deref(), Some("Amina Warsame"));
    out(&mut school.host, stick.path());
    assert!(
        waits(&mut school.host)
            .lines
            .iter()
            .any(|line| line.plan == Some(school.plan)),
        "on a stick is not there yet"
    );
    bring(&mut other.host, stick.path());
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    let page = waits(&mut school.host);
    assert!(
        page.lines.is_empty(),
        "once he says so, nothing waits: {:?}",
        page.lines
    );
    assert!(
        page.carried_out.is_some() && page.carried_in.is_some(),
        "and it says when"
    );
}

#[test]
fn g2_what_is_ones_own_goes_to_no_one_else() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let plan = school.plan;
    let note = OwnNoteWrite {
        plan: Some(plan),
        words: "My own note about the river.".to_owned(),
    };
    api::own_note_write(&mut school.host, Window::Main, note).expect("kept");
    let second = api::student_add(&mut school.host, Window::Main, waymark_suite::student("Noah Whitcomb"))
        .expect("another student");
    let his = counsellor(&mut school);
    let invited = invite(&mut school, stick.path(), Some(his));
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 81);
    let notes =
        api::own_notes_show(&mut other.host, Window::Main, OwnNotesShow { plan: Some(plan) }).expect("his own notes");
    assert!(notes.notes.is_empty(), "her own notes stay hers");
    let hidden = api::plan_show(&mut other.host, Window::Main, PlanShow { plan: second.plan });
    assert_eq!(
        hidden.expect_err("only the plan that he was invited to").code,
        "plan_unknown"
    );
    // His answer, and one round more, brings no more than that.
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    let hidden = api::plan_show(&mut other.host, Window::Main, PlanShow { plan: second.plan });
    assert!(hidden.is_err(), "nor later");
    // One's own other computer has it all.
    let own = invite(&mut school, stick.path(), None);
    let mut home = Other::joined(&own, "2026-10-14T08:00:00Z", 82);
    let notes =
        api::own_notes_show(&mut home.host, Window::Main, OwnNotesShow { plan: Some(plan) }).expect("her own notes");
    assert_eq!(notes.notes.len(), 1, "her own computer has her notes");
    assert!(
        api::plan_show(&mut home.host, Window::Main, PlanShow { plan: second.plan }).is_ok(),
        "and every plan"
    );
}

#[test]
fn g4_an_invitation_opens_by_its_own_code_and_is_answered_once() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let his = counsellor(&mut school);
    let invited = invite(&mut school, stick.path(), Some(his));
    let again = invite(&mut school, stick.path(), None);
    let (mut host, _, _folder) = Other::computer("2026-10-13T08:00:00Z", 83);
    for (case, code) in [
        ("another invitation's code", again.code.join("-")),
        ("half a code", invited.code[..4].join("-")),
        (
            "a slip of the pen",
            invited.code.join("-").replacen(&invited.code[0][..1], "?", 1),
        ),
    ] {
        let refused = join(&mut host, &invited.path, &code).expect_err(case);
        assert_eq!(refused.code, "invitation_code_wrong", "{case}");
        assert!(!refused.remedy.is_empty(), "{case}: it says what to do");
    }
    // Small letters and spaces do not matter.
    join(&mut host, &invited.path, &invited.code.join(" ").to_lowercase()).expect("the right code");
    out(&mut host, stick.path());
    // A second one who has the same file and code.
    let (mut thief, _, _thief_folder) = Other::computer("2026-10-13T09:00:00Z", 84);
    join(&mut thief, &invited.path, &invited.code.join("-")).expect("the file and the code open it");
    let theirs = out(&mut thief, TempDir::new().expect("a stick").path());
    assert_eq!(
        bring(&mut school.host, stick.path()).joined.len(),
        1,
        "the first answer counts"
    );
    assert!(!theirs.exists(), "that stick is gone");
    let stolen = TempDir::new().expect("a stick");
    out(&mut thief, stolen.path());
    let brought = bring(&mut school.host, stolen.path());
    assert!(
        brought.joined.is_empty() && brought.changes == 0,
        "a second answer does not: {brought:?}"
    );
    assert!(
        matches!(
            api::app_state(&mut host, Window::Main, api::AppStateGet {})
                .expect("state")
                .stage,
            Stage::Open { .. }
        ),
        "and the first goes on"
    );
}

#[test]
fn g7_bad_files_say_what_they_are_and_take_nothing_with_them() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let invited = invite(&mut school, stick.path(), None);
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 85);
    let (plan, hers) = (school.plan, school.students_pen());
    for words in ["First. ", "Second. ", "Third. "] {
        says(&mut other.host, plan, &hers, profile(TextField::Strengths), words);
    }
    let whole = std::fs::read(out(&mut other.host, stick.path())).expect("the bundle");
    let refuse = |school: &mut SmallSchool, name: &str, bytes: &[u8]| {
        let path = stick.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        let answer = api::carry_in(&mut school.host, Window::Main, CarryIn { from: shown(&path) });
        std::fs::remove_file(&path).expect("gone");
        answer
    };
    for (case, bytes, code) in [
        ("a letter", b"Dear Ms. Okafor, the river".to_vec(), "bundle_foreign"),
        (
            "a later version",
            {
                let mut later = whole.clone();
                later[9] = 9;
                later
            },
            "file_newer",
        ),
    ] {
        let refused = refuse(&mut school, "odd.waymark", &bytes).expect_err(case);
        assert_eq!(refused.code, code, "{case}");
        assert!(!refused.remedy.is_empty(), "{case}: it says what to do");
    }
    for (case, bytes) in [
        ("nothing at all", Vec::new()),
        ("only a beginning", whole[..10].to_vec()),
        ("a frame of four gigabytes", [&whole[..10], &[0xff; 40]].concat()),
        ("noise", [&whole[..10], &[7; 4_000]].concat()),
    ] {
        let answer = refuse(&mut school, "odd.waymark", &bytes).expect(case);
        let brought = answer.brought.expect("it is done");
        assert_eq!((brought.changes, brought.torn.len()), (0, 1), "{case}");
    }
    let missing = api::carry_in(
        &mut school.host,
        Window::Main,
        CarryIn {
            from: shown(&stick.path().join("gone")),
        },
    );
    assert_eq!(missing.expect_err("no such folder").code, "folder_missing");
    let empty = TempDir::new().expect("an empty stick");
    let nothing = api::carry_in(
        &mut school.host,
        Window::Main,
        CarryIn {
            from: shown(empty.path()),
        },
    );
    assert_eq!(nothing.expect_err("nothing there").code, "no_bundle_there");
    // In a folder an odd file stands beside a good one, which is read.
    std::fs::write(stick.path().join("a-letter.waymark"), b"Dear Ms. Okafor").expect("a file");
    std::fs::write(stick.path().join(".half.part"), &whole[..40]).expect("a file that is being written");
    let brought = bring(&mut school.host, stick.path());
    assert_eq!(brought.foreign, ["a-letter.waymark"], "left alone");
    assert!(brought.changes >= 3, "the good one came: {brought:?}");
    assert_eq!(
        text_of(&school.show(), &profile(TextField::Strengths)),
        "First. Second. Third. ",
        "every word"
    );
}

#[test]
fn s4_a_torn_file_gives_what_came_whole_and_the_rest_comes_later() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let invited = invite(&mut school, stick.path(), None);
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 86);
    let (plan, hers) = (school.plan, school.students_pen());
    // Noise does not pack, so that there are several pieces.
    let drawing = stick.path().join("drawing.txt");
    let mut noise = vec![0; 700_000];
    api::Chance::fill(&mut SeededChance::new(9), &mut noise);
    let letters: String = noise.iter().map(|byte| char::from(b'a' + byte % 26)).collect();
    std::fs::write(&drawing, &letters).expect("a file");
    let take = EvidenceTake {
        plan,
        from: Some(shown(&drawing)),
        name: String::new(),
        data: None,
    };
    let taken = api::evidence_take(&mut other.host, Window::Main, take).expect("taken in");
    let add = EvidenceAdd {
        plan,
        medium: Medium::File,
        words: "My notes from the bridge.".to_owned(),
        alt: String::new(),
        goals: Vec::new(),
        competencies: Vec::new(),
        taken: Some(taken.taken),
        pen: hers,
    };
    api::evidence_add(&mut other.host, Window::Main, add).expect("kept");
    let path = out(&mut other.host, stick.path());
    let whole = std::fs::read(&path).expect("the bundle");
    assert!(whole.len() > 600_000, "the attachment is in it");
    std::fs::write(&path, &whole[..whole.len() - 100_000]).expect("the stick was pulled out");
    let brought = bring(&mut school.host, &path);
    assert_eq!(
        (brought.torn.len(), brought.attachments),
        (1, 0),
        "it stops in the middle"
    );
    let evidence = school.show().plan.evidence;
    assert_eq!(evidence.len(), 1, "the words are here all the same");
    // What is here in part is said, and only the rest comes.
    out(&mut school.host, stick.path());
    std::fs::remove_file(&path).expect("the torn file");
    bring(&mut other.host, stick.path());
    let rest = std::fs::read(out(&mut other.host, stick.path())).expect("the rest");
    assert!(
        rest.len() < whole.len() / 2,
        "the rest is shorter: {} of {}",
        rest.len(),
        whole.len()
    );
    let brought = bring(&mut school.host, stick.path());
    assert_eq!(brought.attachments, 1, "now it is whole");
    let report = api::check_vault(&mut school.host).expect("it checks");
    assert_eq!(report.findings, Vec::<String>::new(), "and all is well");
}

#[test]
fn s9_an_old_copy_that_comes_back_to_life_loses_nothing_and_is_sent_what_it_lacks() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let invited = invite(&mut school, stick.path(), None);
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 87);
    let (plan, hers) = (school.plan, school.students_pen());
    let strengths = profile(TextField::Strengths);
    let meet = |school: &mut SmallSchool, other: &mut Other| {
        out(&mut other.host, stick.path());
        bring(&mut school.host, stick.path());
        out(&mut school.host, stick.path());
        bring(&mut other.host, stick.path());
        out(&mut other.host, stick.path());
        bring(&mut school.host, stick.path());
    };
    meet(&mut school, &mut other);
    let copies = TempDir::new().expect("a drawer");
    let backup = api::backup_make(
        &mut other.host,
        Window::Main,
        api::BackupMake {
            to: shown(copies.path()),
        },
    )
    .expect("a copy");
    school
        .says(&hers, strengths, "After the copy, here. ")
        .expect("she writes");
    says(&mut other.host, plan, &hers, strengths, "After the copy, there. ");
    meet(&mut school, &mut other);

    // That computer dies. The copy takes its place on a new one.
    let (mut host, clock, folder) = Other::computer("2036-10-13T08:00:00Z", 88);
    api::backup_restore(&mut host, Window::Main, api::BackupRestore { from: backup.path }).expect("restored");
    let Stage::Start { vaults, .. } = api::app_state(&mut host, Window::Main, api::AppStateGet {})
        .expect("state")
        .stage
    else {
        panic!("locked")
    };
    let unlock = api::VaultUnlock {
        vault: vaults[0].vault.clone(),
        unlock: api::UnlockWith::Passphrase {
            passphrase: Secret(PASSPHRASE.to_owned()),
        },
    };
    api::vault_unlock(&mut host, Window::Main, unlock).expect("it opens");
    let mut again = Other { host, clock, folder };
    again.clock.pass_days(1);
    says(&mut again.host, plan, &hers, strengths, "On the copy. ");
    meet(&mut school, &mut again);
    meet(&mut school, &mut again);
    let (here, there) = (school.show(), again.show(plan));
    for words in ["After the copy, here.", "After the copy, there.", "On the copy."] {
        assert_eq!(
            text_of(&here, &strengths).matches(words).count(),
            1,
            "{words} stands here once"
        );
    }
    assert_eq!(seen(&here), seen(&there), "and there the same");
}

#[test]
fn s10_what_a_later_version_wrote_is_kept_passed_on_and_counted() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let invited = invite(&mut school, stick.path(), None);
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 89);
    let path = out(&mut other.host, stick.path());
    // An envelope of version 2, as a frame of its own behind the others.
    let mut bytes = std::fs::read(&path).expect("the bundle");
    let mut later = b"wmarkenv".to_vec();
    later.extend_from_slice(&2u16.to_be_bytes());
    later.extend_from_slice(&[5; 300]);
    let frame = sync::bundle::Frame {
        kind: sync::bundle::Kind::Envelope,
        content: later,
    };
    let unknown = sync::bundle::Frame {
        kind: sync::bundle::Kind::Later(77),
        content: vec![1, 2, 3],
    };
    bytes.truncate(bytes.len() - 29);
    bytes.extend(frame.to_bytes());
    bytes.extend(unknown.to_bytes());
    std::fs::write(&path, &bytes).expect("written");
    let brought = bring(&mut school.host, &path);
    assert_eq!(
        brought.newer, 1,
        "it says that something needs a newer version: {brought:?}"
    );
    assert_eq!(waits(&mut school.host).newer, 1, "as long as it is so");
    out(&mut school.host, stick.path());
    std::fs::remove_file(&path).expect("gone");
    assert_eq!(bring(&mut other.host, stick.path()).newer, 1, "and passes it on");
}
