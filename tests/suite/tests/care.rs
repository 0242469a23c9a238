//! The care space, and the marks and questions that guard a student, over
//! `api` (P11, P17, P18, H1, H2, H3).

use std::path::Path;

use api::{
    AccessState, CareMove, CareNeedState, CareReaderState, CareRemove, CareShow, CareShown, CareSupportState,
    ConferenceShow, ConferenceStart, CopyWanted, ErrorShown, ExportPreview, ExportWrite, FamilyCopyAnswer,
    FamilyCopyMake, FieldSet, ItemAdd, LibraryShow, NamesAsk, NeedToCare, NeedToShared, PassageMark, PersonDraft,
    PlanStory, SuggestionMake, SupportGive, TextRestore, Window,
};
use domain::care::{AccessAnswer, AccessPart, AccessProfile, Passage};
use domain::people::Relation;
use domain::plan::{Helped, NeedStanding};
use domain::{Audience, Field, ItemId, List, PersonId, PersonName, Role, TextField, TextRef, Voice};
use serde_json::json;
use waymark_suite::copies::{on_paper, wanted};
use waymark_suite::people::{draft, state};
use waymark_suite::{SmallSchool, profile, student, text};

/// Words that must stay where they are put.
const SECRET: &str = "my uncle sleeps in our room since the fire";

const AUDIENCES: [Audience; 4] = [
    Audience::Student,
    Audience::Family,
    Audience::School,
    Audience::NextTeacher,
];

fn guardian(school: &mut SmallSchool, full: &str, may_receive: bool) -> PersonId {
    let relation = Relation {
        to: school.student,
        words: "guardian".to_owned(),
        may_receive,
    };
    state(
        school,
        PersonDraft {
            relation: Some(relation),
            ..draft(Voice::Family, full)
        },
    )
}

/// A copy's name and words, as somebody outside reads them.
fn copied(school: &mut SmallSchool, copy: CopyWanted) -> Result<String, ErrorShown> {
    let format = copy.format.clone();
    let file = api::export_write(&mut school.host, Window::Main, ExportWrite { copy, to: None })?;
    let words = if format == "pdf" {
        on_paper(Path::new(&file.path))
    } else {
        std::fs::read_to_string(&file.path).expect("the copy is text")
    };
    Ok(format!("{}\n{words}", file.name))
}

fn all_copies(school: &mut SmallSchool, recipient: Option<PersonId>) -> Vec<(Audience, String)> {
    let mut copies = Vec::new();
    for audience in AUDIENCES {
        for format in ["pdf", "html", "json"] {
            let to = recipient.filter(|_| audience == Audience::Family);
            let copy = wanted(school, audience, to, format);
            copies.push((audience, copied(school, copy).expect("the copy is made")));
        }
    }
    copies
}

fn care(school: &mut SmallSchool) -> CareShown {
    let show = CareShow { plan: school.plan };
    api::care_show(&mut school.host, Window::Main, show).expect("the care space answers")
}

fn names_me(school: &mut SmallSchool) {
    let state = CareReaderState {
        plan: school.plan,
        person: school.teacher,
        until: None,
        ended: false,
    };
    api::care_reader_state(&mut school.host, Window::Main, state).expect("named");
}

fn undo(school: &mut SmallSchool) {
    api::change_undo(&mut school.host, Window::Main, api::ChangeUndo { plan: school.plan }).expect("undone");
}

fn redo(school: &mut SmallSchool) {
    api::change_redo(&mut school.host, Window::Main, api::ChangeRedo { plan: school.plan }).expect("redone");
}

/// Everything that the shared screen is given.
fn on_the_screen(school: &mut SmallSchool, present: Vec<PersonId>) -> String {
    let start = ConferenceStart {
        plan: school.plan,
        present,
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("the conference starts");
    screen(school)
}

fn screen(school: &mut SmallSchool) -> String {
    let shown = api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("it shows");
    let story = PlanStory { plan: school.plan };
    let story = api::plan_story(&mut school.host, Window::Conference, story).expect("the story is told");
    let state = api::app_state(&mut school.host, Window::Conference, api::AppStateGet {}).expect("the state");
    serde_json::to_string(&(shown, story, state)).expect("answers are data")
}

fn leave(school: &mut SmallSchool) {
    let passphrase = api::Secret(waymark_suite::PASSPHRASE.to_owned());
    let leave = api::ConferenceLeave {
        unlock: api::UnlockWith::Passphrase { passphrase },
    };
    api::conference_leave(&mut school.host, Window::Conference, leave).expect("left");
}

/// What the teacher's own window shows of the shared plan and its story.
fn own_window(school: &mut SmallSchool) -> String {
    let story = PlanStory { plan: school.plan };
    let told = api::plan_story(&mut school.host, Window::Main, story).expect("the story is told");
    serde_json::to_string(&(school.show(), told)).expect("answers are data")
}

fn health_need(school: &SmallSchool, words: &str) -> CareNeedState {
    CareNeedState {
        plan: school.plan,
        need: None,
        kind: "health".to_owned(),
        seen: words.to_owned(),
        assumed: String::new(),
        standing: NeedStanding::Open,
        goal: None,
        pen: school.teachers_pen(),
    }
}

fn shared_need(school: &mut SmallSchool, words: &str) -> ItemId {
    let pen = school.teachers_pen();
    let need = school.item(List::Needs, &pen);
    school.says(&pen, text(need, TextField::Seen), words).expect("kept");
    need
}

#[test]
fn p11_the_access_profile_is_on_no_screen_and_in_no_copy_but_the_one_it_was_turned_on_for() {
    let mut school = SmallSchool::new();
    let mother = guardian(&mut school, "Hodan Warsame", true);
    names_me(&mut school);
    let access = AccessProfile {
        device: AccessPart {
            answer: Some(AccessAnswer::Sometimes),
            words: "shares a phone with Bilal".to_owned(),
        },
        ..AccessProfile::default()
    };
    let state = AccessState {
        plan: school.plan,
        access: access.clone(),
        pen: school.students_pen(),
    };
    api::access_state(&mut school.host, Window::Main, state).expect("it is stated");
    assert_eq!(care(&mut school).access[0].access, access);
    assert!(
        !own_window(&mut school).contains("Bilal"),
        "the plan's page does not hold it"
    );

    for (audience, words) in all_copies(&mut school, Some(mother)) {
        assert!(!words.contains("Bilal"), "{audience:?} has it unasked");
    }
    for format in ["pdf", "html", "json"] {
        let mut copy = wanted(&school, Audience::Family, Some(mother), format);
        copy.access = true;
        let with = copied(&mut school, copy).expect("made");
        assert!(with.contains("Bilal"), "{format}: it was turned on for this one");
        let next = wanted(&school, Audience::Family, Some(mother), format);
        let without = copied(&mut school, next).expect("made");
        assert!(!without.contains("Bilal"), "{format}: and not for the next");
    }
    let logged: Vec<bool> = school.show().plan.copies.iter().map(|copy| copy.access).collect();
    assert_eq!(
        logged.iter().filter(|with| **with).count(),
        3,
        "the list of copies says which ones held it"
    );
    assert!(
        !on_the_screen(&mut school, Vec::new()).contains("Bilal"),
        "the shared screen never has it"
    );
}

#[test]
fn p11_a_teacher_who_is_no_reader_neither_reads_nor_copies_the_access_profile() {
    let mut school = SmallSchool::new();
    state(
        &mut school,
        PersonDraft {
            roles: vec![Role::Counsellor],
            ..draft(Voice::School, "Lena Brandt")
        },
    );
    let shown = care(&mut school);
    assert!(
        !shown.reads && !shown.may_name,
        "the counsellor reads, and says who else does"
    );
    assert_eq!(shown.readers.len(), 1);
    let state = AccessState {
        plan: school.plan,
        access: AccessProfile::default(),
        pen: school.teachers_pen(),
    };
    let refused = api::access_state(&mut school.host, Window::Main, state).expect_err("refused");
    assert_eq!(refused.code, "care_closed");
    assert!(!refused.remedy.is_empty(), "it says whom to ask");
    let mut copy = wanted(&school, Audience::School, None, "html");
    copy.access = true;
    let refused = copied(&mut school, copy).expect_err("refused");
    assert_eq!(refused.code, "care_closed");
    let named = CareReaderState {
        plan: school.plan,
        person: school.teacher,
        until: None,
        ended: false,
    };
    let refused = api::care_reader_state(&mut school.host, Window::Main, named).expect_err("refused");
    assert_eq!(refused.code, "care_not_yours_to_open");
}

#[test]
fn p11_who_is_named_until_a_day_reads_no_longer_afterwards() {
    let mut school = SmallSchool::new();
    let state = CareReaderState {
        plan: school.plan,
        person: school.teacher,
        until: Some("2026-10-20".parse().expect("a day")),
        ended: false,
    };
    api::care_reader_state(&mut school.host, Window::Main, state).expect("named");
    assert!(care(&mut school).reads);
    school.clock.pass_days(9);
    assert!(!care(&mut school).reads, "the day has passed");
}

#[test]
fn p17_a_need_of_a_care_kind_never_comes_to_stand_in_the_shared_plan() {
    let mut school = SmallSchool::new();
    let need = shared_need(&mut school, "She reads with one eye closed.");
    let (plan, pen) = (school.plan, school.teachers_pen());
    let set = FieldSet {
        plan,
        item: need,
        field: Field::NeedKind,
        value: json!("health"),
        pen: pen.clone(),
    };
    let refused = api::field_set(&mut school.host, Window::Main, set).expect_err("refused");
    assert_eq!(refused.code, "belongs_in_care");
    let add = ItemAdd {
        plan,
        list: List::Needs,
        after: None,
        fields: [(Field::NeedKind, json!("home"))].into(),
        pen,
    };
    let refused = api::item_add(&mut school.host, Window::Main, add).expect_err("refused");
    assert_eq!(refused.code, "belongs_in_care");
    assert_eq!(school.show().plan.needs.len(), 1, "nothing was added, and nothing lost");
}

#[test]
fn p17_a_need_that_moves_to_care_takes_its_words_and_supports_off_every_screen_and_copy() {
    let mut school = SmallSchool::new();
    let mother = guardian(&mut school, "Hodan Warsame", true);
    names_me(&mut school);
    let (plan, pen) = (school.plan, school.teachers_pen());
    let need = shared_need(&mut school, "Planted seen words.");
    school
        .says(&pen, text(need, TextField::Assumed), "Planted assumed words.")
        .expect("kept");
    let support = school.item(List::Supports, &pen);
    school
        .says(&pen, text(support, TextField::What), "Planted support words")
        .expect("kept");
    school
        .sets(support, Field::Need, json!(need.to_string()))
        .expect("for the need");
    school.sets(support, Field::MinutesPlanned, json!(30)).expect("minutes");
    let given = SupportGive {
        plan,
        support,
        minutes: 20,
        on: "2026-10-12".parse().expect("a day"),
    };
    api::support_give(&mut school.host, Window::Main, given.clone()).expect("given");
    let note = school.item(List::Notes, &pen);
    school
        .sets(note, Field::About, json!(need.to_string()))
        .expect("beside it");
    school
        .says(&pen, text(note, TextField::Words), "Planted note words")
        .expect("kept");
    let before = school.show().plan;

    let moves = NeedToCare {
        plan,
        need,
        kind: Some("health".to_owned()),
    };
    api::need_to_care(&mut school.host, Window::Main, moves).expect("moved");
    assert!(
        !own_window(&mut school).contains("Planted"),
        "nothing of it is in the shared plan"
    );
    assert!(school.show().plan.trash.is_empty(), "and no empty husk in its trash");
    for (audience, words) in all_copies(&mut school, Some(mother)) {
        assert!(!words.contains("Planted"), "{audience:?} holds it");
        assert!(!words.contains("\"health\""), "{audience:?} tells of its kind");
    }
    let shown = care(&mut school);
    assert_eq!(shown.needs[0].need.seen.words, "Planted seen words.");
    assert_eq!(shown.needs[0].need.assumed.words, "Planted assumed words.");
    assert_eq!(
        shown.needs[0].need.seen.by.as_ref(),
        Some(&pen),
        "the words keep their author"
    );
    assert_eq!(shown.supports[0].support.minutes_planned, Some(30));
    assert_eq!(shown.supports[0].minutes_given, 20);
    assert_eq!(
        shown
            .passages
            .iter()
            .map(|one| one.kept.words[0].words.as_str())
            .collect::<Vec<_>>(),
        ["Planted note words"],
        "the note beside it came along"
    );
    // More minutes are counted where the support now stands.
    api::support_give(&mut school.host, Window::Main, given).expect("given");
    assert_eq!(care(&mut school).supports[0].minutes_given, 40);
    undo(&mut school);

    undo(&mut school);
    let after = school.show().plan;
    assert_eq!(after.needs, before.needs, "one undo brings all of it back");
    assert_eq!(after.supports[0].what, before.supports[0].what);
    assert_eq!(after.supports[0].need.settled(), Some(&need));
    assert_eq!(after.supports[0].minutes_planned.settled(), Some(&30));
    assert_eq!(after.supports[0].minutes_given, 20);
    assert_eq!(after.notes[0].words, before.notes[0].words);
    assert_eq!(after.notes[0].about.settled(), Some(&need.to_string()));
    assert!(care(&mut school).needs.is_empty());
    redo(&mut school);
    assert!(!own_window(&mut school).contains("Planted"));
    assert_eq!(care(&mut school).needs.len(), 1);

    // Opened again, and on the shared screen, it is as quiet.
    let mut school = school.reopened();
    assert!(!own_window(&mut school).contains("Planted"));
    assert!(!on_the_screen(&mut school, Vec::new()).contains("Planted"));
}

#[test]
fn p17_a_need_stands_in_the_shared_plan_only_by_the_students_choice_which_is_kept() {
    let mut school = SmallSchool::new();
    names_me(&mut school);
    let need = health_need(&school, "Headaches after an hour of screen.");
    api::care_need_state(&mut school.host, Window::Main, need).expect("stated");
    let id = care(&mut school).needs[0].need.id;
    let shares = |pen| NeedToShared {
        plan: domain::PlanId(uuid_of(&school)),
        need: id,
        words: "Everyone may know.".to_owned(),
        pen,
    };
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let (by_her, by_teacher) = (shares(hers), shares(teachers));
    let refused = api::need_to_shared(&mut school.host, Window::Main, by_teacher).expect_err("not a teacher's to say");
    assert_eq!(refused.code, "not_the_students_pen");
    api::need_to_shared(&mut school.host, Window::Main, by_her).expect("her choice");
    let shown = school.show().plan;
    assert_eq!(shown.needs[0].seen.plain(), "Headaches after an hour of screen.");
    assert_eq!(shown.safeguards.shared_needs[0].words, "Everyone may know.");
    assert!(care(&mut school).needs.is_empty(), "it stands in one place");
    assert!(on_the_screen(&mut school, Vec::new()).contains("Headaches"));
    leave(&mut school);

    let back = NeedToCare {
        plan: school.plan,
        need: id,
        kind: None,
    };
    api::need_to_care(&mut school.host, Window::Main, back).expect("and back");
    assert!(school.show().plan.safeguards.shared_needs.is_empty());
    assert!(!own_window(&mut school).contains("Headaches"));
    assert_eq!(care(&mut school).needs.len(), 1);
}

fn uuid_of(school: &SmallSchool) -> uuid::Uuid {
    school.plan.0
}

#[test]
fn h1_a_need_of_a_kind_that_becomes_care_later_leaves_the_shared_screen_and_every_copy() {
    let mut school = SmallSchool::new();
    let need = shared_need(&mut school, "Planted need of an older list.");
    school.sets(need, Field::NeedKind, json!("other")).expect("a kind");
    let lists = api::library_show(&mut school.host, Window::Main, LibraryShow {}).expect("lists");
    let mut list = lists.lists["need_kinds"].clone();
    for entry in &mut list.entries {
        entry.care = entry.care || entry.key == "other";
    }
    api::library_state(&mut school.host, Window::Main, api::LibraryState { list }).expect("care now");
    assert_eq!(care(&mut school).misplaced, [need], "the plan's page says so");
    for (audience, words) in all_copies(&mut school, None) {
        assert!(!words.contains("Planted"), "{audience:?} holds it");
    }
    let shown = on_the_screen(&mut school, Vec::new());
    let plan = &shown[..shown.find("since_last").unwrap_or(shown.len())];
    assert!(!plan.contains("Planted"), "the shared plan does not show it");
}

#[test]
fn p18_support_in_care_says_who_what_minutes_review_and_what_was_tried_before() {
    let mut school = SmallSchool::new();
    names_me(&mut school);
    let need = health_need(&school, "Headaches after an hour of screen.");
    api::care_need_state(&mut school.host, Window::Main, need).expect("stated");
    let need = care(&mut school).needs[0].need.id;
    let mut support = CareSupportState {
        plan: school.plan,
        support: None,
        need,
        what: "Paper instead of a screen".to_owned(),
        who: "Ms. Okafor".to_owned(),
        minutes_planned: Some(25),
        review_on: Some("2026-11-02".parse().expect("a day")),
        helped: Some(Helped::ABit),
        did_it_help: "My eyes hurt less.".to_owned(),
        tried_before: true,
        pen: school.teachers_pen(),
    };
    api::care_support_state(&mut school.host, Window::Main, support.clone()).expect("stated");
    let shown = care(&mut school).supports[0].support.clone();
    assert!(shown.tried_before);
    let student = shown.did_it_help.by.expect("it has an author");
    assert_eq!(student.voice, Voice::Student, "whether it helped is the student's word");
    assert_eq!(student.scribe, school.teacher, "whoever typed it");

    support.support = Some(shown.id);
    support.who = "Ms. Thapa".to_owned();
    api::care_support_state(&mut school.host, Window::Main, support).expect("said anew");
    assert_eq!(care(&mut school).supports.len(), 1);
    assert_eq!(care(&mut school).supports[0].support.who.words, "Ms. Thapa");
    undo(&mut school);
    assert_eq!(care(&mut school).supports[0].support.who.words, "Ms. Okafor");

    let remove = CareRemove {
        plan: school.plan,
        item: need,
    };
    api::care_remove(&mut school.host, Window::Main, remove).expect("out");
    assert!(care(&mut school).needs.is_empty() && care(&mut school).supports.is_empty());
    undo(&mut school);
    assert_eq!(care(&mut school).supports.len(), 1, "one undo brings both back");
}

#[test]
fn p18_a_support_of_the_shared_plan_can_be_one_that_was_tried_before() {
    let mut school = SmallSchool::new();
    let pen = school.teachers_pen();
    let support = school.item(List::Supports, &pen);
    school
        .says(&pen, text(support, TextField::What), "Reading aloud alone")
        .expect("kept");
    school
        .sets(support, Field::TriedBefore, json!(true))
        .expect("tried before");
    school.sets(support, Field::Helped, json!("no")).expect("her answer");
    assert!(school.show().plan.supports[0].tried_before);
    let school_file = wanted(&school, Audience::School, None, "html");
    assert!(copied(&mut school, school_file).expect("made").contains("Tried before"));
}

#[test]
fn h1_anyone_may_mark_any_passage_as_not_for_the_familys_copy_and_take_the_mark_away() {
    let mut school = SmallSchool::new();
    let mother = guardian(&mut school, "Hodan Warsame", true);
    let hers = school.students_pen();
    for field in [
        TextField::Strengths,
        TextField::Passions,
        TextField::Aspirations,
        TextField::Languages,
        TextField::Community,
        TextField::LearnBest,
        TextField::InTheWay,
        TextField::TrustedAdult,
    ] {
        school
            .says(&hers, profile(field), &format!("Planted {}.", field.name()))
            .expect("kept");
    }
    let goal = school.goal("I want to swim.");
    school
        .says(&hers, text(goal, TextField::Why), "Planted why.")
        .expect("kept");
    let targets: Vec<TextRef> = [
        TextField::Strengths,
        TextField::Passions,
        TextField::Aspirations,
        TextField::Languages,
        TextField::Community,
        TextField::LearnBest,
        TextField::InTheWay,
        TextField::TrustedAdult,
    ]
    .map(profile)
    .into_iter()
    .chain([text(goal, TextField::Why)])
    .collect();
    let mark = |school: &mut SmallSchool, target: TextRef, not_for_family: bool| {
        let mark = PassageMark {
            plan: school.plan,
            passage: Passage::Text { target },
            not_for_family,
            pen: school.students_pen(),
        };
        api::passage_mark(&mut school.host, Window::Main, mark).expect("marked")
    };
    for target in &targets {
        mark(&mut school, *target, true);
    }
    for format in ["pdf", "html", "json"] {
        let copy = wanted(&school, Audience::Family, Some(mother), format);
        let words = copied(&mut school, copy).expect("made");
        assert!(
            !words.contains("Planted"),
            "{format}: nothing that was marked went home"
        );
        assert!(words.contains("I want to swim."), "{format}: the rest did");
    }
    let copy = wanted(&school, Audience::NextTeacher, None, "json");
    let next = copied(&mut school, copy).expect("made");
    assert!(
        next.contains("Planted why.") && next.contains("marked"),
        "the next teacher gets the words and the marks"
    );
    for target in &targets {
        mark(&mut school, *target, false);
    }
    let copy = wanted(&school, Audience::Family, Some(mother), "json");
    let again = copied(&mut school, copy).expect("made");
    for target in &targets {
        assert!(
            again.contains(&format!("Planted {}.", target.field.name())),
            "{target:?} is back"
        );
    }
}

#[test]
fn h1_evidence_and_marks_from_the_shared_screen_stay_out_of_the_familys_copy() {
    let mut school = SmallSchool::new();
    let mother = guardian(&mut school, "Hodan Warsame", true);
    let hers = school.students_pen();
    let evidence = api::EvidenceAdd {
        plan: school.plan,
        medium: domain::plan::Medium::Text,
        words: "Planted poem".to_owned(),
        goals: Vec::new(),
        taken: None,
        alt: String::new(),
        competencies: Vec::new(),
        pen: hers.clone(),
    };
    let kept = api::evidence_add(&mut school.host, Window::Main, evidence).expect("kept");
    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("starts");
    let mark = PassageMark {
        plan: school.plan,
        passage: Passage::Record {
            record: kept.record.expect("a record"),
        },
        not_for_family: true,
        pen: hers,
    };
    api::passage_mark(&mut school.host, Window::Conference, mark).expect("anyone may, there too");
    leave(&mut school);
    assert!(school.show().plan.evidence[0].not_for_family);
    let copy = wanted(&school, Audience::Family, Some(mother), "json");
    assert!(!copied(&mut school, copy).expect("made").contains("Planted"));
}

#[test]
fn h1_a_disclosure_moves_to_care_with_its_author_and_leaves_screens_story_and_copies() {
    let mut school = SmallSchool::new();
    let mother = guardian(&mut school, "Hodan Warsame", true);
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let target = profile(TextField::InTheWay);
    school.says(&hers, target, "I am tired. ").expect("kept");
    school.clock.pass_minutes(2);
    let early = wanted(&school, Audience::Student, None, "html");
    copied(&mut school, early).expect("before the words were written");
    school.clock.pass_minutes(45);
    let secret = SECRET.to_owned();
    school
        .says(&hers, target, &format!("{secret}. I do homework on the stairs."))
        .expect("kept");
    let base = school.show().plan.revision;
    let suggest = SuggestionMake {
        plan: school.plan,
        target,
        base: base.clone(),
        proposed: format!("I am tired because {secret}."),
        pen: teachers,
    };
    api::suggestion_make(&mut school.host, Window::Main, suggest).expect("suggested");
    school.clock.pass_minutes(5);
    let copy = wanted(&school, Audience::NextTeacher, None, "json");
    assert!(copied(&mut school, copy).expect("made").contains(SECRET));

    school.clock.pass_minutes(5);
    let moves = CareMove {
        plan: school.plan,
        passage: Passage::Text { target },
        words: secret.clone(),
    };
    let moved = api::care_move(&mut school.host, Window::Main, moves.clone()).expect("moved");
    assert_eq!(
        moved.copies.iter().map(|copy| copy.audience).collect::<Vec<_>>(),
        [Audience::NextTeacher, Audience::Student],
        "copies made since the text was begun are named, newest first"
    );
    assert!(
        !own_window(&mut school).contains(SECRET),
        "it is shown and told no more"
    );
    assert_eq!(
        school.show().plan.profile.in_the_way.plain(),
        "I am tired. . I do homework on the stairs.",
        "the rest of her words stays as she wrote it"
    );
    for (audience, words) in all_copies(&mut school, Some(mother)) {
        assert!(!words.contains(SECRET), "{audience:?} holds it");
    }
    let restore = TextRestore {
        plan: school.plan,
        target,
        at: base,
        pen: school.students_pen(),
    };
    let refused = api::text_restore(&mut school.host, Window::Main, restore).expect_err("no way round");
    assert_eq!(refused.code, "moved_to_care");
    let again = api::care_move(&mut school.host, Window::Main, moves).expect_err("it stands there no more");
    assert_eq!(again.code, "sentence_changed");

    assert!(
        care(&mut school).passages.is_empty(),
        "who moved it does not read it by that"
    );
    names_me(&mut school);
    let kept = care(&mut school).passages[0].clone();
    assert_eq!(kept.kept.words[0].words, SECRET);
    assert_eq!(kept.kept.words[0].by.as_ref().expect("an author").voice, Voice::Student);
    assert_eq!(kept.moved_by, school.teacher);
    assert_eq!(kept.copies.len(), 2, "the copies stay named there");

    undo(&mut school);
    assert!(own_window(&mut school).contains(SECRET), "undo puts it back");
    assert!(care(&mut school).passages.is_empty());
    redo(&mut school);
    let mut school = school.reopened();
    assert!(!own_window(&mut school).contains(SECRET));
    assert_eq!(care(&mut school).passages.len(), 1);
    assert!(!on_the_screen(&mut school, Vec::new()).contains(SECRET));
}

#[test]
fn h1_a_check_in_that_tells_something_moves_as_a_whole() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to swim.");
    let check = api::CheckInAdd {
        plan: school.plan,
        goal,
        where_i_am: "Nowhere".to_owned(),
        in_the_way: SECRET.to_owned(),
        tried: String::new(),
        next: SECRET.to_owned(),
        obstacles: Vec::new(),
        strategies: Vec::new(),
        helped: None,
        next_on: None,
        pen: school.students_pen(),
    };
    let kept = api::check_in_add(&mut school.host, Window::Main, check).expect("kept");
    let moves = CareMove {
        plan: school.plan,
        passage: Passage::Record {
            record: kept.record.expect("a record"),
        },
        words: String::new(),
    };
    api::care_move(&mut school.host, Window::Main, moves).expect("moved");
    assert!(school.show().plan.check_ins.is_empty());
    assert!(!own_window(&mut school).contains(SECRET));
    for (audience, words) in all_copies(&mut school, None) {
        assert!(!words.contains(SECRET), "{audience:?} holds it");
    }
    names_me(&mut school);
    assert_eq!(care(&mut school).passages[0].kept.words.len(), 3);
}

#[test]
fn c2_h1_what_was_done_in_care_is_not_undone_from_the_shared_screen() {
    let mut school = SmallSchool::new();
    let hers = school.students_pen();
    school.says(&hers, profile(TextField::Strengths), SECRET).expect("kept");
    let moves = CareMove {
        plan: school.plan,
        passage: Passage::Text {
            target: profile(TextField::Strengths),
        },
        words: SECRET.to_owned(),
    };
    api::care_move(&mut school.host, Window::Main, moves).expect("moved");
    on_the_screen(&mut school, Vec::new());
    for _ in 0..3 {
        let undo = api::ChangeUndo { plan: school.plan };
        api::change_undo(&mut school.host, Window::Conference, undo).expect("undo answers");
        assert!(
            !screen(&mut school).contains(SECRET),
            "nothing comes back onto the shared screen"
        );
    }
}

/// Amina is Sol at school, and has asked that home does not hear that name.
fn known_as_sol(school: &mut SmallSchool) -> PersonId {
    let mother = guardian(school, "Hodan Warsame", true);
    let at_home = PersonName {
        full: "Amina Warsame".to_owned(),
        short: "Amina".to_owned(),
        pronouns: Some("she/her".to_owned()),
    };
    let person = PersonDraft {
        id: Some(school.student),
        pronouns: Some("they/them".to_owned()),
        roles: vec![Role::Student],
        names_for: [(Audience::Family, at_home)].into(),
        short: "Sol".to_owned(),
        ..draft(Voice::Student, "Sol Warsame")
    };
    state(school, person);
    mother
}

#[test]
fn h2_a_name_that_is_only_for_school_is_nowhere_in_any_copy_for_the_family() {
    let mut school = SmallSchool::new();
    let mother = known_as_sol(&mut school);
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let goal = school.goal("I want to find out what our river carries.");
    school.confirms(goal, school.student, true).expect("yes");
    school
        .says(&hers, profile(TextField::Strengths), "Ask Sol, people say.")
        .expect("kept");
    school
        .says(&hers, profile(TextField::Passions), "Water and solar ovens")
        .expect("kept");
    let note = school.item(List::Notes, &teachers);
    school
        .says(&teachers, text(note, TextField::Words), "SOL saw the pipe first.")
        .expect("kept");
    let promise = school.item(List::Agreements, &teachers);
    school
        .says(&teachers, text(promise, TextField::What), "Bring the kit to Sol")
        .expect("kept");
    let no = api::GoalConfirm {
        plan: school.plan,
        goal,
        person: school.teacher,
        yes: false,
        words: "Sol needs a partner first.".to_owned(),
    };
    api::goal_confirm(&mut school.host, Window::Main, no).expect("a no");
    school
        .sets(goal, Field::Purposes, json!(["because Sol asked"]))
        .expect("a purpose in own words");

    for format in ["pdf", "html", "json"] {
        let copy = wanted(&school, Audience::Family, Some(mother), format);
        let preview = ExportPreview { copy: copy.clone() };
        let previewed = api::export_preview(&mut school.host, Window::Main, preview).expect("previewed");
        assert_eq!(previewed.names_kept, 3, "the preview says how many passages stay");
        let words = copied(&mut school, copy).expect("made");
        for name in ["Sol ", "Sol\"", "Sol,", "Sol.", "SOL", "they/them"] {
            assert!(!words.contains(name), "{format}: “{name}” went home in {words}");
        }
        assert!(words.contains("Amina"), "{format}: the name for home is there");
    }
    let own = wanted(&school, Audience::School, None, "json");
    assert!(
        copied(&mut school, own).expect("made").contains("Sol Warsame"),
        "the school's file has the name used at school"
    );

    // With the mother at the screen, the screen knows the name for home too.
    let present = vec![school.student, school.teacher, mother];
    let shown = on_the_screen(&mut school, present);
    let names = &shown[shown.find("\"names\"").expect("names")..shown.find("\"around\"").expect("around")];
    assert!(names.contains("Amina Warsame") && !names.contains("Sol"), "{names}");
    assert!(
        !shown.contains("SOL saw the pipe") && !shown.contains("Sol needs a partner"),
        "what was said of Sol is not drawn, nor told as news: {shown}"
    );
    let make = FamilyCopyMake {
        languages: Vec::new(),
        recipients: Vec::new(),
    };
    let made = api::family_copy_make(&mut school.host, Window::Conference, make).expect("made");
    assert!(
        !made.path.contains("Sol") && !made.path.contains("Amina"),
        "no name in a file's name"
    );
    assert_eq!(made.receivers, [mother]);
}

#[test]
fn h2_before_the_family_sits_down_the_teacher_is_told_which_texts_say_a_name_for_school() {
    let mut school = SmallSchool::new();
    known_as_sol(&mut school);
    assert!(school.show().says_school_name.is_empty(), "nothing written says it");
    let goal = school.goal("Sol wants to swim across the lake.");
    school.goal("I want to swim.");
    let pen = school.teachers_pen();
    let note = school.item(List::Notes, &pen);
    school
        .says(&pen, text(note, TextField::Words), "Sol swims well.")
        .expect("a note");
    let said = school.show().says_school_name;
    let targets: Vec<TextRef> = said.iter().map(|one| one.target).collect();
    assert_eq!(
        targets,
        [text(goal, TextField::Statement)],
        "a note with the name is not drawn there at all"
    );
    assert_eq!(said[0].words, "Sol wants to swim across the lake.");
    let present = vec![school.student, school.teacher];
    let screen = on_the_screen(&mut school, present);
    assert!(
        screen.contains("\"says_school_name\":[]"),
        "the shared screen is not told"
    );
}

#[test]
fn h2_the_student_is_asked_and_no_answer_is_an_answer_that_is_kept() {
    let mut school = SmallSchool::new();
    let ask = |answered, words: &str| NamesAsk {
        student: PersonId(school.student.0),
        answered,
        words: words.to_owned(),
    };
    let (silent, answered) = (ask(false, ""), ask(true, "Sol here, Amina at home."));
    let shown = |school: &mut SmallSchool| {
        let shown = api::library_show(&mut school.host, Window::Main, LibraryShow {}).expect("people");
        shown.names_asked.get(&school.student).cloned()
    };
    assert!(shown(&mut school).is_none());
    api::names_ask(&mut school.host, Window::Main, silent).expect("kept");
    let kept = shown(&mut school).expect("there");
    assert!(
        !kept.answered && kept.by == school.teacher,
        "who asked, and that no answer came"
    );
    school.clock.pass_days(1);
    api::names_ask(&mut school.host, Window::Main, answered).expect("kept");
    let mut school = school.reopened();
    let kept = shown(&mut school).expect("there");
    assert_eq!((kept.answered, kept.words.as_str()), (true, "Sol here, Amina at home."));
}

#[test]
fn h3_a_copy_for_the_family_names_its_recipient_and_refuses_who_may_not_receive() {
    let mut school = SmallSchool::new();
    school.goal("I want to swim.");
    let nobody_entered = wanted(&school, Audience::Family, None, "html");
    copied(&mut school, nobody_entered).expect("where nobody is entered it names nobody");
    let uncle = guardian(&mut school, "Omar Nur", false);
    let unnamed = wanted(&school, Audience::Family, None, "html");
    let refused = copied(&mut school, unnamed.clone()).expect_err("nobody may");
    assert_eq!(refused.code, "nobody_may_receive");
    let mother = guardian(&mut school, "Hodan Warsame", true);
    let refused = copied(&mut school, unnamed).expect_err("it names nobody");
    assert_eq!(refused.code, "recipient_missing");
    for format in ["pdf", "html", "json"] {
        let copy = wanted(&school, Audience::Family, Some(uncle), format);
        let refused = copied(&mut school, copy).expect_err("he may not");
        assert_eq!(refused.code, "may_not_receive");
        assert!(!refused.remedy.is_empty());
        let preview = ExportPreview {
            copy: wanted(&school, Audience::Family, Some(uncle), format),
        };
        api::export_preview(&mut school.host, Window::Main, preview).expect_err("nor is it previewed");
    }
    let copy = wanted(&school, Audience::Family, Some(mother), "html");
    let words = copied(&mut school, copy).expect("made");
    assert!(words.contains("Hodan Warsame"), "it says whom it is for: {words}");
    let logged: Vec<_> = school
        .show()
        .plan
        .copies
        .iter()
        .filter_map(|copy| copy.recipient)
        .collect();
    assert_eq!(logged, [mother], "and is logged so");

    let other = api::student_add(&mut school.host, Window::Main, student("Mateo Rivera")).expect("added");
    let relation = Relation {
        to: other.person,
        words: "father".to_owned(),
        may_receive: true,
    };
    let father = state(
        &mut school,
        PersonDraft {
            relation: Some(relation),
            ..draft(Voice::Family, "Luis Rivera")
        },
    );
    let copy = wanted(&school, Audience::Family, Some(father), "html");
    let refused = copied(&mut school, copy).expect_err("another student's father");
    assert_eq!(refused.code, "person_unknown");
}

#[test]
fn h3_the_shared_screen_names_only_who_may_receive_and_makes_each_their_own() {
    let mut school = SmallSchool::new();
    school.goal("I want to swim.");
    let uncle = guardian(&mut school, "Omar Nur", false);
    let mother = guardian(&mut school, "Hodan Warsame", true);
    let father = guardian(&mut school, "Abdi Warsame", true);
    on_the_screen(&mut school, Vec::new());
    let shown = api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("shows");
    assert_eq!(shown.receivers, [father, mother], "by name, and nobody who may not");
    let make = |recipients: Vec<PersonId>| FamilyCopyMake {
        languages: Vec::new(),
        recipients,
    };
    let refused = api::family_copy_make(&mut school.host, Window::Conference, make(vec![uncle])).expect_err("refused");
    assert_eq!(refused.code, "may_not_receive");
    let made = api::family_copy_make(&mut school.host, Window::Conference, make(Vec::new())).expect("made");
    assert_eq!(made.receivers, [father, mother]);
    let shown = api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("shows");
    let copies = shown.shown.plan.copies.iter();
    let mut to: Vec<PersonId> = copies.filter_map(|copy| copy.recipient).collect();
    let mut each_twice = [mother, mother, father, father];
    to.sort_unstable();
    each_twice.sort_unstable();
    assert_eq!(to, each_twice, "a page and a phone's page each, logged by recipient");
}

#[test]
fn h3_one_guardians_copy_never_carries_another_households_contact() {
    let mut school = SmallSchool::new();
    school.goal("I want to swim.");
    let mut stated = Vec::new();
    for (full, contact, household) in [
        ("Hodan Warsame", "555 0101", Some("with Hodan")),
        ("Ayaan Warsame", "555 0102", Some("with Hodan")),
        ("Abdi Warsame", "555 0103", Some("with Abdi")),
        ("Nur Ali", "555 0104", None),
    ] {
        let relation = Relation {
            to: school.student,
            words: "family".to_owned(),
            may_receive: true,
        };
        let person = PersonDraft {
            relation: Some(relation),
            contact: Some(contact.to_owned()),
            household: household.map(str::to_owned),
            ..draft(Voice::Family, full)
        };
        stated.push(state(&mut school, person));
    }
    let own: [&[&str]; 4] = [
        &["555 0101", "555 0102"],
        &["555 0101", "555 0102"],
        &["555 0103"],
        &["555 0104"],
    ];
    for (person, own) in stated.into_iter().zip(own) {
        for format in ["pdf", "html", "json"] {
            let copy = wanted(&school, Audience::Family, Some(person), format);
            let words = copied(&mut school, copy).expect("made");
            for number in ["555 0101", "555 0102", "555 0103", "555 0104"] {
                let there = words.contains(number);
                assert!(
                    !there || own.contains(&number),
                    "{format}: {number} is another household's"
                );
                assert!(
                    there || format == "json" || !own.contains(&number),
                    "{format}: {number} is their own, to be checked by them"
                );
            }
        }
    }
}

#[test]
fn h3_at_18_the_familys_copy_wants_the_students_yes_and_without_a_date_there_is_no_rule() {
    let mut school = SmallSchool::new();
    school.goal("I want to swim.");
    let mother = guardian(&mut school, "Hodan Warsame", true);
    let copy = wanted(&school, Audience::Family, Some(mother), "html");
    copied(&mut school, copy.clone()).expect("no date of birth, no rule");
    let born = |day: &str| PersonDraft {
        born_on: Some(day.parse().expect("a day")),
        roles: vec![Role::Student],
        ..draft(Voice::Student, "Amina Warsame")
    };
    let (minor, of_age) = (born("2008-10-13"), born("2008-10-12"));
    let id = Some(school.student);
    state(&mut school, PersonDraft { id, ..minor });
    copied(&mut school, copy.clone()).expect("18 tomorrow");
    state(&mut school, PersonDraft { id, ..of_age });
    let refused = copied(&mut school, copy.clone()).expect_err("18 today");
    assert_eq!(refused.code, "students_yes_missing");
    let answer = |school: &SmallSchool, yes, pen| FamilyCopyAnswer {
        plan: school.plan,
        yes,
        words: "She may read it.".to_owned(),
        pen,
    };
    let teachers = answer(&school, true, school.teachers_pen());
    let refused =
        api::family_copy_answer(&mut school.host, Window::Main, teachers).expect_err("not a teacher's to say");
    assert_eq!(refused.code, "not_the_students_pen");
    let yes = answer(&school, true, school.students_pen());
    api::family_copy_answer(&mut school.host, Window::Main, yes).expect("her yes");
    copied(&mut school, copy.clone()).expect("now it goes");
    school.clock.pass_minutes(1);
    let no = answer(&school, false, school.students_pen());
    api::family_copy_answer(&mut school.host, Window::Main, no).expect("her no");
    let refused = copied(&mut school, copy).expect_err("a later no stands");
    assert_eq!(refused.code, "students_yes_missing");
}

#[test]
fn n9_nothing_in_care_is_required_and_an_empty_access_profile_prints_nothing() {
    let mut school = SmallSchool::new();
    names_me(&mut school);
    let state = AccessState {
        plan: school.plan,
        access: AccessProfile::default(),
        pen: school.teachers_pen(),
    };
    api::access_state(&mut school.host, Window::Main, state).expect("every line may stay empty");
    let mut copy = wanted(&school, Audience::School, None, "html");
    copy.access = true;
    let words = copied(&mut school, copy).expect("made");
    assert!(
        !words.contains("For school work at home"),
        "a part without words is left out"
    );
}

#[test]
fn h1_whatever_keeps_words_back_meets_every_text_of_a_plan() {
    let mut school = SmallSchool::new();
    let hers = school.students_pen();
    for &list in domain::List::ALL {
        school.item(list, &hers);
    }
    let mut met = std::collections::BTreeSet::new();
    school.show().plan.texts_mut(|target, _| {
        met.insert(target.field.name());
    });
    let all = domain::TextField::ALL.iter().map(|field| field.name()).collect();
    assert_eq!(met, all, "a text that is not met would go home unseen");
}
