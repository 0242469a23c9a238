//! A conference over `api`: prepared apart, held together, looked at again.

use api::{
    AgendaSet, AgreementLook, ConferenceEnd, ConferenceLeave, ConferenceShow, ConferenceShown, ConferenceStart,
    DraftKeep, LensKeep, LensShow, PreparationShow, PreparationTake, PreparationWrite, StageKind, UnlockWith, Window,
};
use domain::plan::{AgendaStep, Became, LensAnswer, LensMoment};
use domain::{Field, ItemId, List, Pen, PersonId, TextField, Voice};
use serde_json::json;
use waymark_suite::people::{draft, state};
use waymark_suite::{PASSPHRASE, SmallSchool, profile, text};

fn with_passphrase() -> UnlockWith {
    UnlockWith::Passphrase {
        passphrase: api::Secret(PASSPHRASE.to_owned()),
    }
}

fn begin(school: &mut SmallSchool) {
    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("the conference starts");
}

fn shown(school: &mut SmallSchool) -> ConferenceShown {
    api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("the conference shows")
}

fn end(school: &mut SmallSchool) {
    api::conference_end(&mut school.host, Window::Conference, ConferenceEnd {}).expect("it ends");
    leave(school);
}

fn leave(school: &mut SmallSchool) {
    let leave = ConferenceLeave {
        unlock: with_passphrase(),
    };
    api::conference_leave(&mut school.host, Window::Conference, leave).expect("the screen is left");
}

fn keys(agenda: &[AgendaStep]) -> Vec<&str> {
    agenda.iter().map(|step| step.key.as_str()).collect()
}

fn step(key: &str, words: &str, minutes: u32) -> AgendaStep {
    AgendaStep {
        key: key.to_owned(),
        words: words.to_owned(),
        in_languages: Default::default(),
        minutes,
    }
}

/// The student writes alone.
fn alone_pen(school: &SmallSchool) -> Pen {
    Pen {
        scribe: school.student,
        ..school.students_pen()
    }
}

fn alone(school: &mut SmallSchool) {
    let hand = api::StudentAlone { plan: school.plan };
    api::student_alone(&mut school.host, Window::Main, hand).expect("the computer is handed over");
}

fn taken_back(school: &mut SmallSchool) {
    let leave = api::StudentLeave {
        unlock: with_passphrase(),
    };
    api::student_leave(&mut school.host, Window::Student, leave).expect("it is given back");
}

fn prepare(school: &mut SmallSchool, window: Window, step: &str, words: &str, pen: &Pen) {
    let write = PreparationWrite {
        plan: school.plan,
        step: step.to_owned(),
        words: words.to_owned(),
        pen: pen.clone(),
    };
    api::preparation_write(&mut school.host, window, write).expect("a part is prepared");
}

fn mother(school: &mut SmallSchool) -> PersonId {
    let relation = domain::people::Relation {
        to: school.student,
        words: "her mother".to_owned(),
        may_receive: true,
    };
    let person = api::PersonDraft {
        short: "Hodan".to_owned(),
        languages: vec!["so".to_owned()],
        relation: Some(relation),
        ..draft(Voice::Family, "Hodan Warsame")
    };
    state(school, person)
}

fn promise(school: &mut SmallSchool, owner: PersonId, words: &str) -> ItemId {
    let pen = school.students_pen();
    let item = school.item(List::Agreements, &pen);
    school.sets(item, Field::Owner, json!(owner)).expect("an owner");
    school
        .says(&pen, text(item, TextField::What), words)
        .expect("a promise");
    item
}

#[test]
fn c3_the_pen_passes_on_and_each_word_keeps_who_spoke() {
    let mut school = SmallSchool::new();
    begin(&mut school);
    let opened = shown(&mut school).shown;
    assert_eq!(
        (opened.pen.voice, opened.pen.scribe),
        (Voice::Student, school.teacher),
        "the student speaks and the teacher types"
    );
    let target = profile(TextField::Strengths);
    let pens = [school.students_pen(), school.teachers_pen()];
    let note = {
        let add = api::ItemAdd {
            plan: school.plan,
            list: List::Notes,
            after: None,
            fields: Default::default(),
            pen: pens[1].clone(),
        };
        api::item_add(&mut school.host, Window::Conference, add)
            .expect("a note")
            .item
    };
    for (pen, target, insert) in [
        (&pens[0], target, "I notice things."),
        (&pens[1], text(note, TextField::Words), "She saw the pipe first."),
    ] {
        let edit = api::TextEdit {
            plan: school.plan,
            target,
            pen: pen.clone(),
            base: shown(&mut school).shown.plan.revision,
            at: 0,
            delete: 0,
            insert: insert.to_owned(),
        };
        api::text_edit(&mut school.host, Window::Conference, edit).expect("written");
    }
    let plan = shown(&mut school).shown.plan;
    let voice = |text: &domain::Text| plan.pens[text.0[0].by.as_ref().expect("an author")].voice;
    assert_eq!(
        (voice(&plan.profile.strengths), voice(&plan.notes[0].words)),
        (Voice::Student, Voice::School)
    );
}

#[test]
fn c4_a_later_conference_opens_on_what_changed_since_the_last_in_the_students_voice() {
    let mut school = SmallSchool::new();
    let pen = school.students_pen();
    school
        .says(&pen, profile(TextField::Strengths), "Before.")
        .expect("she writes");
    school.clock.pass_minutes(5);
    begin(&mut school);
    assert!(!shown(&mut school).had_before, "a first one has no last");
    end(&mut school);
    school.clock.pass_days(40);
    let goal = school.goal("I want to speak at the town meeting.");
    school.clock.pass_minutes(5);
    begin(&mut school);
    let opened = shown(&mut school);
    assert_eq!(opened.agenda[0].key, "welcome");
    assert_eq!(opened.at_step, "welcome");
    let told: Vec<_> = opened
        .since_last
        .iter()
        .map(|event| (&event.kind, event.voice))
        .collect();
    assert!(
        told.iter().any(
            |(kind, voice)| matches!(kind, domain::story::StoryKind::GoalProposed { goal: of, .. } if *of == goal)
                && *voice == Some(Voice::Student)
        ),
        "{told:?}"
    );
    let before = format!("{told:?}");
    assert!(
        !before.contains("Before."),
        "what was there last time is no news: {before}"
    );
}

#[test]
fn c8_the_family_speaks_in_its_own_language_with_the_interpreters_note_beside() {
    let mut school = SmallSchool::new();
    let mother = mother(&mut school);
    begin(&mut school);
    let pen = Pen {
        speakers: vec![mother],
        voice: Voice::Family,
        interpreter: Some(school.teacher),
        scribe: school.teacher,
        language: "so".to_owned(),
    };
    let add = api::ItemAdd {
        plan: school.plan,
        list: List::Notes,
        after: None,
        fields: Default::default(),
        pen: pen.clone(),
    };
    let note = api::item_add(&mut school.host, Window::Conference, add)
        .expect("a note")
        .item;
    let interpreter = Pen {
        language: "en".to_owned(),
        ..school.teachers_pen()
    };
    for (pen, field, insert) in [
        (&pen, TextField::Words, "Waan ku faraxsanahay."),
        (&interpreter, TextField::Interpreted, "I am glad."),
    ] {
        let edit = api::TextEdit {
            plan: school.plan,
            target: text(note, field),
            pen: pen.clone(),
            base: shown(&mut school).shown.plan.revision,
            at: 0,
            delete: 0,
            insert: insert.to_owned(),
        };
        api::text_edit(&mut school.host, Window::Conference, edit).expect("kept");
    }
    let plan = shown(&mut school).shown.plan;
    let kept = &plan.notes[0];
    let by = &plan.pens[kept.words.0[0].by.as_ref().expect("an author")];
    assert_eq!(
        (
            kept.words.plain().as_str(),
            by.voice,
            by.language.as_str(),
            by.interpreter
        ),
        ("Waan ku faraxsanahay.", Voice::Family, "so", Some(school.teacher))
    );
    assert_eq!(kept.interpreted.plain(), "I am glad.");
}

#[test]
fn c9_one_action_makes_the_familys_copies_without_a_dialog_and_the_plan_says_so() {
    let mut school = SmallSchool::new();
    let mother = mother(&mut school);
    school.goal("I want to speak at the town meeting.");
    begin(&mut school);
    let make = api::FamilyCopyMake {
        languages: Vec::new(),
        recipients: Vec::new(),
    };
    let made = api::family_copy_make(&mut school.host, Window::Conference, make).expect("made");
    assert_eq!(made.receivers, [mother]);
    assert!(std::fs::metadata(&made.path).expect("the file is there").len() > 0);
    assert!(
        !made.name.contains("Amina") && !made.name.contains("Warsame"),
        "{}",
        made.name
    );
    let shown = shown(&mut school);
    assert_eq!(shown.copies, 2, "a page and a phone's page");
    let copies = &shown.shown.plan.copies;
    assert!(copies.iter().all(|copy| copy.recipient == Some(mother)), "{copies:?}");
}

#[test]
fn c12_both_agendas_fit_into_twenty_minutes() {
    let mut school = SmallSchool::new();
    for first in [true, false] {
        begin(&mut school);
        let minutes: u32 = shown(&mut school).agenda.iter().map(|step| step.minutes).sum();
        assert_eq!(minutes, 20, "first: {first}");
        end(&mut school);
        school.clock.pass_days(30);
    }
}

#[test]
fn c1_an_agenda_is_reordered_left_out_and_added_to_before_and_during_a_conference() {
    let mut school = SmallSchool::new();
    let set = |school: &mut SmallSchool, window, agenda| {
        let request = AgendaSet {
            plan: school.plan,
            agenda,
        };
        api::agenda_set(&mut school.host, window, request)
    };
    let before = vec![
        step("goals", "", 8),
        step("own_1", "We look at the map", 4),
        step("who_i_am", "", 7),
    ];
    set(&mut school, Window::Main, before).expect("the next conference has this agenda");
    begin(&mut school);
    let during = shown(&mut school);
    assert_eq!(keys(&during.agenda), ["goals", "own_1", "who_i_am"]);
    assert_eq!(during.at_step, "goals", "it opens at its own first step");

    let later = vec![step("who_i_am", "", 5), step("goals", "", 500)];
    set(&mut school, Window::Conference, later).expect("and another one in the middle");
    let during = shown(&mut school);
    assert_eq!(keys(&during.agenda), ["who_i_am", "goals"]);
    assert_eq!(during.agenda[1].minutes, 120, "minutes stay within what a day holds");
    api::change_undo(
        &mut school.host,
        Window::Conference,
        api::ChangeUndo { plan: school.plan },
    )
    .expect("undone");
    assert_eq!(
        keys(&shown(&mut school).agenda),
        ["goals", "own_1", "who_i_am"],
        "a change of the agenda can be taken back"
    );
    let twice = vec![step("goals", "", 1), step("goals", "", 1)];
    for bad in [Vec::new(), twice, vec![step("copies", "", 1)]] {
        let refused = set(&mut school, Window::Conference, bad).expect_err("no agenda");
        assert_eq!(refused.code, "agenda_empty");
    }
    end(&mut school);
    begin(&mut school);
    assert_eq!(
        keys(&shown(&mut school).agenda).len(),
        6,
        "the conference after that has the school's agenda again"
    );
}

#[test]
fn c5_parts_are_prepared_apart_and_meet_in_the_conference_and_not_before() {
    let mut school = SmallSchool::new();
    let hodan = mother(&mut school);
    let teachers = school.teachers_pen();
    let familys = Pen {
        speakers: vec![hodan],
        voice: Voice::Family,
        language: "so".to_owned(),
        ..school.teachers_pen()
    };
    prepare(
        &mut school,
        Window::Main,
        "goals",
        "Ask about the pipe first.",
        &teachers,
    );
    prepare(&mut school, Window::Main, "goals", "Ask about the pipe.", &teachers);
    prepare(
        &mut school,
        Window::Main,
        "family_asks",
        "Maxay u baahan tahay?",
        &familys,
    );

    alone(&mut school);
    let hers = alone_pen(&school);
    prepare(
        &mut school,
        Window::Student,
        "goals",
        "I want to build a filter.",
        &hers,
    );
    let seen = api::student_show(&mut school.host, Window::Student, api::StudentShow {}).expect("it shows");
    let all = serde_json::to_string(&seen).expect("an answer is data");
    assert!(all.contains("I want to build a filter."), "her own part is there");
    assert!(
        !all.contains("the pipe") && !all.contains("Maxay"),
        "no adult's part is in her window before they meet"
    );
    taken_back(&mut school);

    let show = PreparationShow { plan: school.plan };
    let ready = api::preparation_show(&mut school.host, Window::Main, show).expect("it shows");
    assert!(ready.student_prepared, "that she has prepared is no secret");
    let words: Vec<&str> = ready.parts.iter().map(|part| part.words.as_str()).collect();
    assert_eq!(
        words,
        ["Ask about the pipe.", "Maxay u baahan tahay?"],
        "a part that was written anew stands once"
    );
    for command in ["plan_show", "plan_story", "preparation_show", "class_show"] {
        let request = json!({ "plan": school.plan });
        let answer = api::dispatch(&mut school.host, Window::Main, command, request).expect(command);
        assert!(
            !answer.to_string().contains("a filter"),
            "{command} tells an adult's page what she prepared"
        );
    }

    begin(&mut school);
    let together = shown(&mut school);
    let parts: Vec<(&str, Voice)> = together
        .prepared
        .iter()
        .map(|part| (part.words.as_str(), part.pen.voice))
        .collect();
    assert_eq!(
        parts,
        [
            ("I want to build a filter.", Voice::Student),
            ("Maxay u baahan tahay?", Voice::Family),
            ("Ask about the pipe.", Voice::School),
        ],
        "each with its voice, the student's first"
    );
    end(&mut school);
    begin(&mut school);
    assert_eq!(shown(&mut school).prepared.len(), 0, "parts meet once");
}

#[test]
fn c5_what_was_prepared_is_taken_into_the_plan_as_its_authors() {
    let mut school = SmallSchool::new();
    let teachers = school.teachers_pen();
    prepare(
        &mut school,
        Window::Main,
        "goals",
        "What would make it easier?",
        &teachers,
    );
    prepare(
        &mut school,
        Window::Main,
        "agreements",
        "I bring test papers.",
        &teachers,
    );
    alone(&mut school);
    let hers = alone_pen(&school);
    for (step, words) in [("who_i_am", "I notice things."), ("goals", "I want to build a filter.")] {
        prepare(&mut school, Window::Student, step, words, &hers);
    }
    taken_back(&mut school);
    begin(&mut school);
    for part in shown(&mut school).prepared {
        let take = |school: &mut SmallSchool| {
            let take = PreparationTake { prepared: part.record };
            api::preparation_take(&mut school.host, Window::Conference, take)
        };
        take(&mut school).expect("it is taken in");
        assert_eq!(take(&mut school).expect_err("once").code, "already_taken");
    }
    let together = shown(&mut school);
    assert!(
        together.prepared.iter().all(|part| part.taken),
        "and that is to be seen"
    );
    let plan = &together.shown.plan;
    let author = |text: &domain::Text| {
        let run = text.0.first().expect("words");
        plan.pens[run.by.as_ref().expect("an author")].clone()
    };
    assert_eq!(plan.goals[0].statement.plain(), "I want to build a filter.");
    assert_eq!(author(&plan.goals[0].statement), hers, "her goal is in her own hand");
    assert_eq!(plan.profile.strengths.plain(), "I notice things.");
    assert_eq!(plan.notes[0].words.plain(), "What would make it easier?");
    assert_eq!(
        author(&plan.notes[0].words),
        teachers,
        "an adult's words stand in the margin, not in a goal"
    );
    assert_eq!(plan.agreements[0].what.plain(), "I bring test papers.");
    assert_eq!(plan.agreements[0].owner.settled(), Some(&school.teacher));
}

#[test]
fn c6_the_lens_is_the_teachers_alone_and_one_action_passes_it_over() {
    let mut school = SmallSchool::new();
    let lens = |school: &mut SmallSchool| {
        api::lens_show(&mut school.host, Window::Main, LensShow { plan: school.plan }).expect("the lens shows")
    };
    let keep = |school: &mut SmallSchool, moment, words: &str| {
        let answers = (!words.is_empty()).then(|| LensAnswer {
            question: "assume".to_owned(),
            words: words.to_owned(),
        });
        let keep = LensKeep {
            plan: school.plan,
            moment,
            answers: answers.into_iter().collect(),
        };
        api::lens_keep(&mut school.host, Window::Main, keep).expect("a page is kept");
    };
    let first = lens(&mut school);
    assert!(
        first.before_waits && !first.after_waits,
        "before the first conference one page waits"
    );
    assert_eq!(first.after.len(), 2, "two questions before closing");
    keep(&mut school, LensMoment::Before, "That she is shy. Zqlens");
    assert!(!lens(&mut school).before_waits, "a page that is written does not wait");

    begin(&mut school);
    let all = serde_json::to_string(&shown(&mut school)).expect("an answer is data");
    assert!(!all.contains("Zqlens"), "it is never on the shared screen");
    let refused = api::dispatch(
        &mut school.host,
        Window::Conference,
        "lens_show",
        json!({ "plan": school.plan }),
    );
    assert_eq!(refused.expect_err("not for it").code, "not_for_this_window");
    end(&mut school);

    let closing = lens(&mut school);
    assert!(
        closing.after_waits && closing.before_waits,
        "both wait after a conference"
    );
    keep(&mut school, LensMoment::After, "");
    assert!(!lens(&mut school).after_waits, "one action passes it over");
    assert_eq!(lens(&mut school).earlier.len(), 1, "and nothing fills it");
    let copy = api::CopyWanted {
        plan: school.plan,
        audience: domain::Audience::School,
        recipient: None,
        format: "json".to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let preview =
        api::export_preview(&mut school.host, Window::Main, api::ExportPreview { copy }).expect("a school file");
    assert!(!preview.text.contains("Zqlens"), "no copy holds it");
}

#[test]
fn c7_what_was_agreed_is_looked_at_again_in_words_of_who_says_it() {
    let mut school = SmallSchool::new();
    begin(&mut school);
    end(&mut school);
    let (student, teacher) = (school.student, school.teacher);
    let item = promise(&mut school, student, "I ask one question at the river.");
    school.clock.pass_days(30);
    begin(&mut school);
    let look = |school: &mut SmallSchool, pen: &Pen, became, words: &str| {
        let look = AgreementLook {
            plan: school.plan,
            agreement: item,
            became,
            words: words.to_owned(),
            pen: pen.clone(),
        };
        api::agreement_look(&mut school.host, Window::Conference, look).expect("it is looked at");
        school.clock.pass_minutes(1);
    };
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    look(&mut school, &hers, Became::NotYet, "");
    look(&mut school, &hers, Became::Kept, "Twice, and once it rained.");
    look(&mut school, &teachers, Became::Kept, "");
    let together = shown(&mut school);
    let looked = &together.shown.plan.agreements[0].looked;
    let said: Vec<(PersonId, Became, &str)> = looked
        .iter()
        .rev()
        .map(|look| {
            let speaker = together.shown.plan.pens[&look.by].speakers[0];
            (speaker, look.became, look.words.as_str())
        })
        .collect();
    assert_eq!(
        said,
        [
            (student, Became::Kept, "Twice, and once it rained."),
            (teacher, Became::Kept, ""),
        ],
        "each says it once, and a later word takes the place of an earlier one"
    );
    assert!(looked.iter().all(|look| look.conference == Some(together.conference)));
    end(&mut school);
    let told = api::plan_story(&mut school.host, Window::Main, api::PlanStory { plan: school.plan }).expect("told");
    let story = serde_json::to_string(&told).expect("a story is data");
    assert!(story.contains("agreement_looked"), "the story tells it: {story}");
}

#[test]
fn c11_what_was_half_typed_in_a_form_is_there_after_a_crash() {
    let mut school = SmallSchool::new();
    begin(&mut school);
    let draft = |words: &str| DraftKeep {
        plan: school.plan,
        key: "work".to_owned(),
        words: words.to_owned(),
    };
    let (half, gone) = (draft("Three jars, three da"), draft(""));
    api::draft_keep(&mut school.host, Window::Conference, half).expect("kept as it is typed");
    let mut school = school.reopened();
    assert_eq!(
        shown(&mut school).drafts.get("work").map(String::as_str),
        Some("Three jars, three da"),
        "every letter stands in its field"
    );
    api::draft_keep(&mut school.host, Window::Conference, gone).expect("kept elsewhere now");
    assert!(shown(&mut school).drafts.is_empty());
    end(&mut school);
    alone(&mut school);
    let half = DraftKeep {
        plan: school.plan,
        key: "prepare goals".to_owned(),
        words: "Only mine".to_owned(),
    };
    api::draft_keep(&mut school.host, Window::Student, half).expect("kept");
    taken_back(&mut school);
    let show = PreparationShow { plan: school.plan };
    let ready = api::preparation_show(&mut school.host, Window::Main, show).expect("it shows");
    assert!(ready.drafts.is_empty(), "no window finds what was typed in another");
}

#[test]
fn c10_own_notes_beside_a_conference_are_those_of_its_plan_and_nothing_else() {
    let mut school = SmallSchool::new();
    let other =
        api::student_add(&mut school.host, Window::Main, waymark_suite::student("Mateo Rivera")).expect("added");
    for (plan, words) in [(school.plan, "Ask about the pipe."), (other.plan, "Zqmateo")] {
        let note = api::OwnNoteWrite {
            plan: Some(plan),
            words: words.to_owned(),
        };
        api::own_note_write(&mut school.host, Window::Main, note).expect("noted");
    }
    let ask = |school: &mut SmallSchool, plan| {
        api::own_notes_show(&mut school.host, Window::Notes, api::OwnNotesShow { plan })
    };
    assert!(
        ask(&mut school, None).is_err(),
        "without a conference the window shows nothing"
    );
    begin(&mut school);
    for asked in [None, Some(other.plan), Some(school.plan)] {
        let notes = ask(&mut school, asked).expect("own notes").notes;
        let words: Vec<&str> = notes.iter().map(|note| note.words.as_str()).collect();
        assert_eq!(words, ["Ask about the pipe."], "whatever it asks for");
    }
    for row in api::COMMANDS.iter().filter(|row| !row.windows.contains(&"notes")) {
        let refused = api::dispatch(
            &mut school.host,
            Window::Notes,
            row.name,
            json!({ "plan": school.plan }),
        );
        let code = refused.expect_err(row.name).code;
        assert_eq!(
            code, "not_for_this_window",
            "{} is refused beside a conference before its request is read",
            row.name
        );
    }
}

#[test]
fn h9_a_student_alone_reaches_one_plan_with_one_pen_until_somebody_unlocks() {
    let mut school = SmallSchool::new();
    let other =
        api::student_add(&mut school.host, Window::Main, waymark_suite::student("Mateo Rivera")).expect("added");
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let note = school.item(List::Notes, &teachers);
    school
        .says(&teachers, text(note, TextField::Words), "She saw the pipe first.")
        .expect("noted");
    school
        .says(&hers, profile(TextField::Strengths), "I notice things.")
        .expect("kept");
    alone(&mut school);
    assert_eq!(school.host.stage(), StageKind::Alone);
    assert_eq!(
        api::class_show(&mut school.host, Window::Main, api::ClassShow {})
            .expect_err("the rest is locked")
            .code,
        "student_has_it"
    );
    for row in api::COMMANDS.iter().filter(|row| !row.windows.contains(&"student")) {
        let refused = api::dispatch(
            &mut school.host,
            Window::Student,
            row.name,
            json!({ "plan": school.plan }),
        );
        let code = refused.expect_err(row.name).code;
        assert_eq!(
            code, "not_for_this_window",
            "{} is refused to a student alone before its request is read",
            row.name
        );
    }
    let seen = api::student_show(&mut school.host, Window::Student, api::StudentShow {}).expect("her plan");
    let all = serde_json::to_string(&seen).expect("an answer is data");
    assert!(
        !all.contains("Mateo") && !all.contains(&other.plan.to_string()),
        "no other student is named"
    );
    assert!(seen.shown.checklist.is_empty() && seen.shown.years.is_empty() && seen.shown.undo.is_none());

    let writes = |school: &mut SmallSchool, pen: &Pen, target, words: &str| {
        let edit = api::TextEdit {
            plan: school.plan,
            target,
            pen: pen.clone(),
            base: seen.shown.plan.revision.clone(),
            at: 0,
            delete: 0,
            insert: words.to_owned(),
        };
        api::text_edit(&mut school.host, Window::Student, edit)
    };
    let own = alone_pen(&school);
    writes(&mut school, &own, profile(TextField::Passions), "Water").expect("her own words");
    for (pen, target) in [
        (&teachers, profile(TextField::Community)),
        (&hers, profile(TextField::Community)),
        (&own, text(note, TextField::Words)),
    ] {
        let refused = writes(&mut school, pen, target, "x").expect_err("not alone");
        assert_eq!(refused.code, "not_for_the_student_alone", "{target:?}");
    }
    let undone = api::change_undo(&mut school.host, Window::Student, api::ChangeUndo { plan: school.plan });
    assert!(undone.expect("her own").act.is_some());
    let undone = api::change_undo(&mut school.host, Window::Student, api::ChangeUndo { plan: school.plan });
    assert!(
        undone.expect("nothing more").act.is_none(),
        "what the teacher did before is not hers to take back"
    );

    // After a crash it opens there again, and a wrong passphrase changes nothing.
    let mut school = school.reopened();
    assert_eq!(school.host.stage(), StageKind::Alone, "never into the class");
    let wrong = api::StudentLeave {
        unlock: UnlockWith::Passphrase {
            passphrase: api::Secret("not the passphrase".to_owned()),
        },
    };
    let refused = api::student_leave(&mut school.host, Window::Student, wrong).expect_err("it stays");
    assert_eq!(refused.code, "wrong_passphrase");
    taken_back(&mut school);
    assert_eq!(school.host.stage(), StageKind::Open);
    assert_eq!(
        school.show().plan.profile.strengths.plain(),
        "I notice things.",
        "every word is there"
    );
}

#[test]
fn h9_nobody_is_spoken_for_while_a_student_is_alone() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to find out what our river carries.");
    alone(&mut school);
    let yes = |school: &mut SmallSchool, person| {
        let confirm = api::GoalConfirm {
            plan: school.plan,
            goal,
            person,
            yes: true,
            words: String::new(),
        };
        api::goal_confirm(&mut school.host, Window::Student, confirm)
    };
    let (student, teacher) = (school.student, school.teacher);
    yes(&mut school, student).expect("her own yes");
    assert_eq!(
        yes(&mut school, teacher).expect_err("not the teacher's").code,
        "not_for_the_student_alone"
    );
    let own = alone_pen(&school);
    let set = |school: &mut SmallSchool, field, value| {
        let set = api::FieldSet {
            plan: school.plan,
            item: goal,
            field,
            value,
            pen: own.clone(),
        };
        api::field_set(&mut school.host, Window::Student, set)
    };
    set(&mut school, Field::WhatChosenBy, json!("student")).expect("her own choice");
    assert!(
        set(&mut school, Field::Status, json!("met")).is_err(),
        "nothing is closed while nobody else is there"
    );
}

#[test]
fn p14_an_adults_look_is_nowhere_in_the_students_window_before_the_students_own() {
    let mut school = SmallSchool::new();
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let kept = api::evidence_add(
        &mut school.host,
        Window::Main,
        serde_json::from_value(json!({
            "plan": school.plan, "medium": "text", "words": "Three jars.", "goals": [], "from": null, "pen": hers,
        }))
        .expect("a request"),
    )
    .expect("evidence is kept");
    let evidence = kept.record.expect("a record");
    let look = |school: &mut SmallSchool, window, words: &str, pen: &Pen| {
        let check = api::EvidenceCheck {
            plan: school.plan,
            evidence,
            words: words.to_owned(),
            not_today: false,
            pen: pen.clone(),
        };
        api::evidence_check(&mut school.host, window, check).expect("a look");
    };
    look(&mut school, Window::Main, "Zqlook", &teachers);
    alone(&mut school);
    let seen = |school: &mut SmallSchool| {
        let shown = api::student_show(&mut school.host, Window::Student, api::StudentShow {}).expect("it shows");
        let story = api::plan_story(&mut school.host, Window::Student, api::PlanStory { plan: school.plan });
        format!(
            "{}{}",
            serde_json::to_string(&shown).expect("data"),
            serde_json::to_string(&story.expect("a story")).expect("data")
        )
    };
    assert!(!seen(&mut school).contains("Zqlook"), "not before she has looked");
    let own = alone_pen(&school);
    look(&mut school, Window::Student, "The labels are clear.", &own);
    assert!(seen(&mut school).contains("Zqlook"), "afterwards it stands beside hers");
}
