//! What no copy leaves out: both sides of a conflict, what a support is for,
//! what became of a promise, and what waits as a question.

use chrono::NaiveDate;
use domain::competency::{Competency, Framework, FrameworkStatus};
use domain::plan::{
    AnswerGiven, Became, BloomLevel, ChosenBy, GoalStatus, Helped, Lead, Looked, NeedStanding, Placement, Plan,
    SuggestionAnswer, Together,
};
use domain::rules::{Ask, ChecklistItem, QuietGoal, Wanted, WayUp};
use domain::text::{Claim, Contested};
use domain::{Audience, CompetencyId, FrameworkId, PenId, Voice};
use print::{PageInput, PageKind};

use super::{pdf, school, sheet, text, whole};

/// The student's pen, or the teacher's.
fn pen_of(plan: &Plan, voice: Voice) -> PenId {
    let speaker = school::person(if voice == Voice::Student { 1 } else { 2 });
    let pen = plan
        .pens
        .iter()
        .find(|(_, pen)| pen.speakers == [speaker] && pen.language == "en");
    pen.expect("a pen").0.clone()
}

/// Two values, one by the student and one by the teacher.
fn two<T>(plan: &Plan, hers: T, theirs: T) -> Contested<T> {
    let claim = |nth: &str, value, voice| Claim {
        claim: nth.to_owned(),
        value,
        by: Some(pen_of(plan, voice)),
        at: school::at(11, 3),
    };
    Contested(vec![
        claim("1", hers, Voice::Student),
        claim("2", theirs, Voice::School),
    ])
}

/// The words of a copy in every form in which it leaves, each with its name.
fn forms(input: &PageInput) -> [(&'static str, String); 3] {
    let page = print::page_data(input);
    let html = print::html(&page).replace("<br>", " ").replace("<dd", " <dd");
    let words: String = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, words)| words))
        .collect();
    let one_line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    [
        ("PDF", text(&pdf(input))),
        ("HTML", one_line(&words.replace("&#39;", "’"))),
        ("lines", one_line(&print::outline(&page))),
    ]
}

fn says(input: &PageInput, row: &str, expected: &[&str]) {
    for (form, words) in forms(input) {
        for expected in expected {
            // What paper parts by semicolons stands on lines of its own in HTML.
            let there = match form {
                "HTML" => words.replace(';', "").contains(&expected.replace(';', "")),
                _ => words.contains(expected),
            };
            assert!(there, "{row}: “{expected}” stands in the {form}:\n{words}");
        }
    }
}

#[test]
fn n8_s3_both_values_of_every_field_stay_in_every_copy_with_the_names_of_who_says_them() {
    type Differ = fn(&mut Plan);
    let fields: &[(&str, Differ, &[&str])] = &[
        (
            "status",
            |plan| plan.goals[0].status = two(plan, GoalStatus::Live, GoalStatus::Parked),
            &["Live (says Amina); Parked (says Ms. Okafor); both stay until one is chosen"],
        ),
        (
            "until",
            |plan| plan.goals[0].until = two(plan, school::day(12, 11), school::day(12, 18)),
            &["until 11 December (says Amina); until 18 December (says Ms. Okafor); both stay until one is chosen"],
        ),
        (
            "area",
            |plan| plan.goals[0].area = two(plan, "civic".to_owned(), "career".to_owned()),
            &["Civic (says Amina); Career (says Ms. Okafor); both stay"],
        ),
        (
            "leads",
            |plan| plan.goals[0].leads = two(plan, Lead::Student, Lead::Together),
            &["Amina leads (says Amina); Together (says Ms. Okafor); both stay"],
        ),
        (
            "purposes",
            |plan| {
                plan.goals[0].purposes = two(
                    plan,
                    vec!["democratic_equality".to_owned(), "for my grandmother".to_owned()],
                    vec!["social_mobility".to_owned()],
                );
            },
            &["To take part as an equal; for my grandmother (says Amina); To go further (says Ms. Okafor); both stay"],
        ),
        (
            "a choice",
            |plan| plan.goals[0].how_i_learn.by = two(plan, ChosenBy::Student, ChosenBy::Together),
            &["Amina chose (says Amina); Amina and Ms. Okafor chose (says Ms. Okafor); both stay"],
        ),
        (
            "routine",
            |plan| {
                plan.goals[0].routine = two(plan, "ask_one_question".to_owned(), "thank_someone".to_owned());
            },
            &["Ask one question a day (says Amina); Thank someone who helped (says Ms. Okafor); both stay"],
        ),
        (
            "competencies",
            |plan| {
                plan.goals[0].competencies = two(
                    plan,
                    vec!["Speaking for a place".to_owned(), "Asking first".to_owned()],
                    vec!["Speaking for a place".to_owned(), "Scientific inquiry".to_owned()],
                );
            },
            &[
                "Speaking for a place",
                "Asking first (says Amina)",
                "Scientific inquiry (says Ms. Okafor)",
                "Two lists stand here. Both stay until one is chosen.",
            ],
        ),
        (
            "pathway",
            |plan| {
                plan.experiences[0].pathway = two(plan, "internship".to_owned(), "shared_lesson".to_owned());
            },
            &["Internship (says Amina); Shared lesson (says Ms. Okafor); both stay"],
        ),
        (
            "placement",
            |plan| plan.experiences[0].placement = two(plan, Placement::OutOfSchool, Placement::InSchool),
            &["Out of school (says Amina); In school (says Ms. Okafor); both stay"],
        ),
        (
            "together",
            |plan| plan.experiences[0].together = two(plan, Together::Alone, Together::Shared),
            &["Alone (says Amina); With the whole class (says Ms. Okafor); both stay"],
        ),
        (
            "level",
            |plan| plan.experiences[0].level = two(plan, BloomLevel::Create, BloomLevel::Apply),
            &["Create (says Amina); Apply (says Ms. Okafor); both stay"],
        ),
        (
            "provision",
            |plan| plan.experiences[0].provision = two(plan, "loan".to_owned(), "paper".to_owned()),
            &["A device on loan (says Amina); On paper (says Ms. Okafor); both stay"],
        ),
        (
            "who looks after",
            |plan| plan.experiences[0].looks_after = two(plan, school::person(4), school::person(2)),
            &["Mr. Abdullahi (says Amina); Ms. Okafor (says Ms. Okafor); both stay"],
        ),
        (
            "looked at on",
            |plan| plan.experiences[0].check_on = two(plan, school::day(12, 1), school::day(12, 2)),
            &["on 1 December (says Amina); on 2 December (says Ms. Okafor); both stay"],
        ),
        (
            "for which goal",
            |plan| plan.experiences[0].goal = two(plan, school::item(0x10), school::item(0x11)),
            &[
                "For the goal (says Amina)",
                "For the goal (says Ms. Okafor)",
                "both stay until one is chosen",
            ],
        ),
        (
            "kind of need",
            |plan| plan.needs[0].kind = two(plan, "content".to_owned(), "language".to_owned()),
            &["What is being learned (says Amina); Language (says Ms. Okafor); both stay"],
        ),
        (
            "where a need stands",
            |plan| plan.needs[0].standing = two(plan, NeedStanding::Open, NeedStanding::Met),
            &["Open (says Amina); Met (says Ms. Okafor); both stay"],
        ),
        (
            "minutes",
            |plan| plan.supports[0].minutes_planned = two(plan, 30, 45),
            &["30 min (says Amina); 45 min (says Ms. Okafor); both stay"],
        ),
        (
            "for which need",
            |plan| plan.supports[0].need = two(plan, school::item(0x30), school::item(0x31)),
            &["For (says Amina): Language", "For (says Ms. Okafor): Something else"],
        ),
        (
            "whether it helped",
            |plan| plan.supports[0].helped = two(plan, Helped::Yes, Helped::No),
            &["Yes (says Amina); No (says Ms. Okafor); both stay"],
        ),
        (
            "when to look again",
            |plan| plan.supports[0].review_on = two(plan, school::day(12, 1), school::day(12, 3)),
            &["Look again on 1 December (says Amina); Look again on 3 December (says Ms. Okafor); both stay"],
        ),
        (
            "whose promise",
            |plan| plan.agreements[0].owner = two(plan, school::person(1), school::person(3)),
            &[
                "Amina (says Amina)",
                "Hodan, her mother (says Ms. Okafor)",
                "both stay until one is chosen",
            ],
        ),
        (
            "until when a promise",
            |plan| plan.agreements[0].until = two(plan, school::day(12, 1), school::day(12, 3)),
            &["until 1 December (says Amina); until 3 December (says Ms. Okafor); both stay"],
        ),
        (
            "settled",
            |plan| plan.notes[0].settled = two(plan, true, false),
            &["Settled (says Amina); Open (says Ms. Okafor); both stay"],
        ),
    ];
    for (field, differ, expected) in fields {
        let mut input = whole(Audience::School);
        differ(&mut input.plan);
        says(&input, field, expected);
    }
}

#[test]
fn s3_two_values_are_told_in_both_languages_of_a_page() {
    let mut input = whole(Audience::Student);
    input.labels = school::labels(&["es", "en"]);
    input.plan.goals[0].area = two(&input.plan, "civic".to_owned(), "career".to_owned());
    let page = print::page_data(&input);
    let said = page.goals.items[0]
        .line
        .iter()
        .find(|label| label.first.text.contains("según"));
    let said = said.expect("the area in Spanish");
    assert_eq!(
        said.first.text,
        "Cívica (según Amina); De oficio (según Ms. Okafor); los dos valores se quedan hasta que alguien elija uno"
    );
    assert_eq!(
        said.second.as_ref().map(|second| second.text.as_str()),
        Some("Civic (says Amina); Career (says Ms. Okafor); both stay until one is chosen")
    );
}

#[test]
fn s3_two_answers_to_a_suggestion_stay_until_the_student_chooses() {
    let mut input = whole(Audience::Student);
    let by = pen_of(&input.plan, Voice::Student);
    let given = |tail, answer, day| AnswerGiven {
        record: school::record(tail),
        answer,
        by: by.clone(),
        at: school::at(11, day),
    };
    input.plan.suggestions[0].answers = vec![
        given(0x501, SuggestionAnswer::Take, 3),
        given(0x502, SuggestionAnswer::KeepMine, 4),
    ];
    says(
        &input,
        "two answers",
        &[
            "Amina took it on 3 November.; Amina kept the own sentence on 4 November.; Both answers stay until Amina chooses one.",
        ],
    );
    input.audience = Audience::NextTeacher;
    says(
        &input,
        "answered, it goes on",
        &["Both answers stay until Amina chooses one."],
    );
}

#[test]
fn p18_a_support_says_for_which_need_and_when_to_look_again_whether_or_not_it_helped() {
    let mut input = whole(Audience::School);
    input.plan.supports[1].review_on = school::one(school::day(12, 3));
    input.plan.supports[0].tried_before = true;
    says(
        &input,
        "P18",
        &[
            "For: Language",
            "Look again on 3 December",
            "Ask on 1 December",
            "Tried before",
        ],
    );
    // Where two needs are of one kind, what was seen tells them apart.
    input.plan.needs[1].kind = school::one("language".to_owned());
    says(
        &input,
        "P18",
        &["For: Reads the lab sheet twice, then asks a friend for one word."],
    );
}

#[test]
fn p8_an_experience_without_an_interest_says_none_yet() {
    let input = whole(Audience::School);
    for (form, words) in forms(&input) {
        let said = words.matches("The interest it links to: none yet").count()
            + words.matches("The interest it links to none yet").count();
        assert_eq!(
            said, 1,
            "of the one of two that links to nothing, in the {form}: {words}"
        );
    }
}

#[test]
fn c7_what_became_of_a_promise_stands_with_it() {
    let mut input = whole(Audience::School);
    let look = |plan: &Plan, tail, became, voice, day, words: &str| Looked {
        record: school::record(tail),
        became,
        words: words.to_owned(),
        by: pen_of(plan, voice),
        conference: None,
        at: school::at(11, day),
    };
    input.plan.agreements[0].looked = vec![
        look(
            &input.plan,
            0x512,
            Became::Changed,
            Voice::School,
            10,
            "Every other visit now.",
        ),
        look(
            &input.plan,
            0x511,
            Became::NotYet,
            Voice::Student,
            3,
            "There was no rain.",
        ),
    ];
    input.plan.agreements[2].looked = vec![look(&input.plan, 0x513, Became::Kept, Voice::Student, 10, "")];
    says(
        &input,
        "C7",
        &[
            "Amina, 3 November: not yet",
            "There was no rain.",
            "Ms. Okafor, 10 November: it changed",
            "Every other visit now.",
            "Amina, 10 November: kept",
        ],
    );
    let family = PageInput {
        plan: input.plan,
        ..sheet()
    };
    let words = text(&pdf(&family));
    assert!(
        words.contains("it changed") && words.contains("Every other visit now."),
        "{words}"
    );
    assert!(
        !words.contains("There was no rain."),
        "the sheet has room for the last look: {words}"
    );
    assert!(
        !words.contains("talk first, then write"),
        "a kept promise is over: {words}"
    );
}

fn id(n: u8) -> CompetencyId {
    CompetencyId::from_random([n; 16])
}

fn framework() -> Framework {
    let one = |n: u8, statement: &str, grade, rests_on: &[u8]| Competency {
        id: id(n),
        code: String::new(),
        statement: statement.to_owned(),
        words: Default::default(),
        grade: Some(grade),
        rests_on: rests_on.iter().map(|n| id(*n)).collect(),
        ways: vec![format!("A wall chart for {n}"), format!("Two minutes on {n}")],
        retired: false,
    };
    Framework {
        id: FrameworkId::from_random([50; 16]),
        title: "What carries over".to_owned(),
        creator: "Three teachers".to_owned(),
        publisher: String::new(),
        status: FrameworkStatus::InUse,
        licence: String::new(),
        dated: None,
        language: "en".to_owned(),
        local: true,
        asked: String::new(),
        items: vec![
            one(1, "Asks a question that can be tested", 6, &[]),
            one(2, "Keeps a record that others can check", 7, &[1]),
            one(3, "Plans a test and repeats it", 9, &[2]),
        ],
        retired: false,
    }
}

/// A goal that counts towards a competency of grade 7, and has been quiet.
fn asking(audience: Audience) -> PageInput {
    let mut input = whole(audience);
    let goal = input.plan.goals[0].id;
    input.plan.goals[0].competencies = school::one(vec![id(2).to_string()]);
    input.library.frameworks = vec![framework()];
    input.questions.ways_up = vec![WayUp {
        goal,
        competency: id(2),
        way: vec![id(3)],
    }];
    input.questions.asks = vec![
        Ask::WhatItRestsOn {
            goal,
            competency: id(2),
            rests_on: vec![id(1)],
        },
        Ask::WhatGetsThereSooner {
            goal,
            competency: id(2),
        },
        Ask::WhatSupportIsMissing {
            quiet: QuietGoal {
                goal,
                since: NaiveDate::from_ymd_opt(2026, 9, 28).expect("a day"),
                weeks: 6,
                again: false,
            },
        },
    ];
    input
}

#[test]
fn p12_a_copy_tells_the_ways_to_show_a_competency() {
    says(
        &asking(Audience::School),
        "P12",
        &["A wall chart for 2", "Two minutes on 2"],
    );
}

#[test]
fn p13_p16_a_copy_shows_the_way_up_and_asks_what_is_missing_without_a_count() {
    for audience in [Audience::Student, Audience::School, Audience::NextTeacher] {
        let input = asking(audience);
        says(
            &input,
            "P13, P16",
            &[
                "Plans a test and repeats it (grade 9)",
                "“Keeps a record that others can check” rests on: Asks a question that can be tested. There is no evidence of that here. What would show it?",
                "What would get Amina there sooner?",
                "No evidence and no check-in since 28 September. What support is missing?",
            ],
        );
        for (form, words) in forms(&input) {
            assert!(
                !words.contains("6 school weeks") && !words.contains("weeks"),
                "no count in the {form}"
            );
        }
    }
    let home = PageInput {
        kind: PageKind::WholePlan,
        ..asking(Audience::Family)
    };
    for (form, words) in forms(&home) {
        assert!(
            !words.contains("What support is missing?") && !words.contains("The way from here"),
            "what is missing is the school's to find, not the family's: {form}"
        );
    }
}

#[test]
fn p16_a_second_time_another_way_is_asked_for() {
    let mut input = asking(Audience::School);
    for ask in &mut input.questions.asks {
        if let Ask::WhatSupportIsMissing { quiet } = ask {
            quiet.again = true;
        }
    }
    says(&input, "P16", &["Which other way, adult, or way to show could help?"]);
}

#[test]
fn r5_the_lines_of_a_terminal_tell_what_waits_and_what_the_law_wants() {
    let mut input = whole(Audience::School);
    let experience = input.plan.experiences[0].id;
    input.questions.asks = vec![
        Ask::WhichToPark {
            live: vec![input.plan.goals[0].id],
            cap: 3,
        },
        Ask::NothingShared,
        Ask::WhoShowsHow { experience },
    ];
    input.questions.checklist = vec![
        ChecklistItem {
            wanted: Wanted::Student,
            there: true,
        },
        ChecklistItem {
            wanted: Wanted::Reviewed,
            there: false,
        },
    ];
    let lines = print::outline(&print::page_data(&input));
    for words in [
        "    The student took part: there\n",
        "    Looked at together within the year: not yet\n",
        "Which could be parked?",
        "“Two mornings at the bridge” needs technology. Who will show Amina how?",
        "Nothing in this plan happens with the whole class.",
        "    What is in the way: It has not rained.\n",
        "    Every night she reads to her brothers.",
    ] {
        let found = lines.contains(words) || lines.contains(words.trim_start());
        assert!(found, "“{words}” stands in the lines:\n{lines}");
    }
}
