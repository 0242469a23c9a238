//! The sample school: made through `api`, and true to the class it draws.

use std::collections::{BTreeMap, BTreeSet};

use api::{
    AppStateGet, ClassShow, ClassShown, FrameworksShow, Host, LibraryShow, NoKeychain, PlanShow, PlanShown, PlanStory,
    SampleOpen, Stage, Window,
};
use domain::competency::Framework;
use domain::plan::{GoalStanding, NeedStanding, SuggestionAnswer};
use domain::rules::AskKind;
use domain::{PlanId, Voice};
use serde_json::Value;
use tempfile::TempDir;
use waymark_house::never::Words as Never;
use waymark_suite::{HandClock, SeededChance, place};

const BY_NAME: [&str; 24] = [
    "Abdi Noor",
    "Amina Warsame",
    "Anh Trần",
    "Bishnu Rai",
    "Caleb Thibault",
    "Chloé Gagnon",
    "Dawit Bekele",
    "Eh Ku Paw",
    "Emma Lindqvist",
    "Fatuma Osman",
    "Hassan Mohamud",
    "Isaac Niyonzima",
    "Jasmine Carter",
    "Kiran Gurung",
    "Lucas Bouchard",
    "Mateo Rivera",
    "Nadia Kovač",
    "Noah Whitcomb",
    "Olena Shevchuk",
    "Priya Adhikari",
    "Sofia Delgado",
    "Teo Kahale",
    "Wren Ashby",
    "Yousef Haddad",
];

/// The sample school on a day, with its class page and all its plans.
struct Sample {
    host: Host,
    frameworks: Vec<Framework>,
    class: ClassShown,
    plans: Vec<PlanShown>,
    _folder: TempDir,
}

impl Sample {
    fn made_at(instant: &str, seed: u64) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let clock = Box::new(HandClock::at(instant));
        let mut host = Host::new(
            place(&folder),
            clock,
            Box::new(SeededChance::new(seed)),
            Box::new(NoKeychain),
        );
        let state = api::sample_open(&mut host, Window::Main, SampleOpen {}).expect("the sample school is made");
        assert!(
            matches!(
                state.stage,
                Stage::Open {
                    sample: true,
                    locks: false,
                    ..
                }
            ),
            "it says that it is made up"
        );
        let class = api::class_show(&mut host, Window::Main, ClassShow {}).expect("the class shows");
        let mut plans = Vec::new();
        for plan in class.students.iter().filter_map(|line| line.plan) {
            let shown = show(&mut host, plan);
            plans.extend(
                shown
                    .years
                    .iter()
                    .map(|(_, plan)| *plan)
                    .collect::<Vec<_>>()
                    .into_iter()
                    .map(|plan| show(&mut host, plan)),
            );
            plans.push(shown);
        }
        let frameworks = api::frameworks_show(&mut host, Window::Main, FrameworksShow {})
            .expect("the frameworks show")
            .frameworks;
        Self {
            host,
            frameworks,
            class,
            plans,
            _folder: folder,
        }
    }

    fn names(&self, of: impl Fn(&api::StudentLine) -> bool) -> Vec<&str> {
        self.class
            .students
            .iter()
            .filter(|line| of(line))
            .map(|line| line.short.as_str())
            .collect()
    }
}

fn show(host: &mut Host, plan: PlanId) -> PlanShown {
    api::plan_show(host, Window::Main, PlanShow { plan }).expect("a plan shows")
}

/// A school day in autumn, the day of the drawings.
const DRAWN: &str = "2026-11-12T15:42:00Z";

/// Every stretch of words in a value, without names of things, times and keys.
fn words_in(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let key = text
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-.:/".contains(c));
            let time = text.parse::<chrono::DateTime<chrono::Utc>>().is_ok();
            if !key && !time && !text.trim().is_empty() {
                found.push(one_line(text));
            }
        }
        Value::Array(values) => values.iter().for_each(|value| words_in(value, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                // Not words: the document's state, tags of languages, a claim's name.
                if !["revision", "language", "languages", "claim"].contains(&name.as_str()) {
                    words_in(value, found);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn r5_every_word_of_every_plan_stands_in_its_lines(sample: &mut Sample) {
    let mut told = 0;
    for shown in &sample.plans {
        let id = shown.plan.id;
        let lines = one_line(&api::plan_outline(&mut sample.host, id).expect("a plan in lines"));
        let mut plan = serde_json::to_value(&shown.plan).expect("JSON");
        let parts = plan.as_object_mut().expect("an object");
        // A page tells of conferences and copies in its story; who may read it stands where copies
        // are made; the trash is on none.
        for part in ["conferences", "copies", "safeguards", "trash"] {
            parts.remove(part);
        }
        let mut words = Vec::new();
        words_in(&plan, &mut words);
        for words in words {
            assert!(
                lines.contains(&words),
                "“{words}” is in the plan and not in its lines:\n{lines}"
            );
            told += 1;
        }
        for item in &shown.checklist {
            let there = if item.there { ": there" } else { ": not yet" };
            assert!(lines.contains(there), "what the law wants stands there (P1)");
        }
    }
    assert!(told > 500, "whole plans were read: {told}");
}

fn p24_a_story_stands_in_lines_newest_first(sample: &mut Sample) {
    let plan = sample.plans.iter().map(|shown| shown.plan.id).next().expect("a plan");
    let story = api::story_outline(&mut sample.host, plan).expect("a story in lines");
    let told = api::plan_story(&mut sample.host, Window::Main, PlanStory { plan }).expect("a story");
    let lines = story.lines().filter(|line| line.starts_with("  • ")).count();
    assert!(lines > 1 && lines <= told.events.len(), "{story}");
    let whole = api::plan_outline(&mut sample.host, plan).expect("a plan in lines");
    assert!(whole.ends_with(&story), "the page ends with its story");
}

fn the_class_page_shows_the_class_as_it_was_drawn(sample: &Sample) {
    let class = &sample.class;
    let names: Vec<_> = class.students.iter().map(|line| line.full.as_str()).collect();
    assert_eq!(names, BY_NAME, "24 students, by name");
    assert_eq!(class.class.as_ref().expect("a class").name, "Grade 9 Advisory");

    assert_eq!(
        sample.names(|line| line.not_yet_met),
        ["Eh Ku", "Hassan", "Noah", "Wren"],
        "not yet met (K7)"
    );
    let unheard = sample.names(|line| line.not_yet_heard && !line.not_yet_met);
    assert_eq!(unheard, ["Dawit", "Kiran"], "met, and not yet heard (K7)");

    let ways: Vec<_> = class.entry_points.iter().map(|way| way.question.as_str()).collect();
    let drawn = [
        "What is in the water?",
        "Who lives from it?",
        "What was here before?",
        "What could it carry?",
    ];
    assert_eq!(ways, drawn, "one question, four ways in");
    let hang = |way: usize| {
        let way = class.entry_points[way].id;
        sample.names(|line| line.entry_point == Some(way))
    };
    assert_eq!(hang(0), ["Abdi", "Amina", "Emma", "Kiran", "Olena", "Teo"]);
    assert_eq!(hang(1), ["Bishnu", "Eh Ku", "Fatuma", "Jasmine", "Nadia", "Yousef"]);
    assert_eq!(hang(2), ["Anh", "Chloé", "Isaac", "Mateo", "Sofia"]);
    assert_eq!(hang(3), ["Caleb", "Dawit", "Hassan", "Lucas", "Priya"]);
    assert_eq!(
        sample.names(|line| class.not_in_project.contains(&line.person)),
        ["Noah", "Wren"]
    );

    assert_eq!(class.minutes_planned, 215, "your week");
    assert!(!class.check_ins.is_empty(), "some check-ins are near");
    assert!(
        class
            .check_ins
            .iter()
            .all(|one| one.on <= class.today_on + chrono::Days::new(7))
    );
    let [today] = class.today.as_slice() else {
        panic!("one conference today: {:?}", class.today)
    };
    assert!(sample.names(|line| line.person == today.person) == ["Amina"] && today.student_prepared && today.family_in);
    let [ask] = class.asks.as_slice() else {
        panic!("one question for the class: {:?}", class.asks)
    };
    assert!(ask.ask == AskKind::WhatSupportIsMissing, "a goal that has been quiet");
    assert_eq!(sample.names(|line| line.person == ask.person), ["Lucas"]);
}

fn the_plans_stand_at_every_stage(sample: &mut Sample) {
    let goals = || sample.plans.iter().flat_map(|shown| &shown.plan.goals);
    let standings: BTreeSet<_> = goals().map(|goal| goal.standing).collect();
    let all = [
        GoalStanding::Proposed,
        GoalStanding::OneYes,
        GoalStanding::Agreed,
        GoalStanding::Live,
        GoalStanding::Met,
        GoalStanding::Changed,
        GoalStanding::Parked,
        GoalStanding::SetAside,
    ];
    assert_eq!(standings, all.into(), "every mark of a goal is there to be seen");
    assert!(
        sample.plans.iter().any(|shown| shown.plan.goals.is_empty()),
        "a plan with no goal yet"
    );
    assert!(
        goals().any(|goal| goal.confirmations.iter().any(|word| !word.yes)),
        "a disagreement stays"
    );

    let answers: BTreeSet<_> = sample
        .plans
        .iter()
        .flat_map(|shown| &shown.plan.suggestions)
        .map(|suggestion| suggestion.answer.map(|(answer, _)| answer))
        .collect();
    let three = [
        SuggestionAnswer::Take,
        SuggestionAnswer::KeepMine,
        SuggestionAnswer::KeepBoth,
    ];
    assert_eq!(
        answers,
        three.into_iter().map(Some).chain([None]).collect(),
        "one suggestion waits, three were answered"
    );

    let needs: BTreeSet<_> = sample
        .plans
        .iter()
        .flat_map(|shown| &shown.plan.needs)
        .filter_map(|need| need.standing.settled())
        .collect();
    assert_eq!(
        needs,
        [&NeedStanding::Open, &NeedStanding::BeingMet, &NeedStanding::Met].into(),
        "needs at each stage"
    );
    let without_minutes = sample
        .plans
        .iter()
        .flat_map(|shown| &shown.plan.supports)
        .any(|support| support.need.settled().is_some() && support.minutes_planned.settled().is_none());
    assert!(without_minutes, "a need with a support that has no minutes");

    let asks: BTreeSet<String> = sample
        .plans
        .iter()
        .flat_map(|shown| &shown.asks)
        .map(|ask| {
            serde_json::to_value(ask).expect("an ask")["ask"]
                .as_str()
                .expect("a tag")
                .to_owned()
        })
        .collect();
    for ask in [
        "which_to_park",
        "which_choice_is_yours",
        "way_without_technology",
        "what_support_is_missing",
        "who_looks_after",
        "what_it_rests_on",
        "what_gets_there_sooner",
    ] {
        assert!(asks.contains(ask), "{ask} is asked somewhere: {asks:?}");
    }

    competencies_purposes_and_leads_are_alive(sample);

    let library = api::library_show(&mut sample.host, Window::Main, LibraryShow {}).expect("the library shows");
    let experiences = || sample.plans.iter().flat_map(|shown| &shown.plan.experiences);
    let used: BTreeSet<_> = experiences()
        .filter_map(|one| one.pathway.settled())
        .map(String::as_str)
        .collect();
    let offered: BTreeSet<_> = library.lists["pathways"]
        .entries
        .iter()
        .map(|entry| entry.key.as_str())
        .collect();
    assert_eq!(used, offered, "each pathway is walked by somebody");
    for need in sample.plans.iter().flat_map(|shown| &shown.plan.needs) {
        let kind = need.kind.settled().expect("a kind");
        let known = library.lists["need_kinds"]
            .entries
            .iter()
            .find(|entry| entry.key == *kind);
        assert!(
            known.is_some_and(|entry| !entry.care),
            "{kind} may stand in the shared part (H1)"
        );
    }
}

/// P12, P13, P20, P21, P22 with something true on each.
fn competencies_purposes_and_leads_are_alive(sample: &Sample) {
    let goals = || sample.plans.iter().flat_map(|shown| &shown.plan.goals);
    let entries = || goals().filter_map(|goal| goal.competencies.settled()).flatten();
    let (from_frameworks, own): (Vec<_>, Vec<_>) = entries().partition(|entry| domain::competency::is_id(entry));
    assert!(
        from_frameworks.len() > 4 && own.len() > 2,
        "some name a framework's competency, some their own"
    );
    for entry in from_frameworks {
        assert!(
            domain::competency::named(&sample.frameworks, entry).is_some(),
            "{entry} is in a framework here"
        );
    }
    for one in sample.frameworks.iter().flat_map(|framework| &framework.items) {
        assert!(
            one.ways.len() >= 2,
            "{}: two ways to show it at least (P12)",
            one.statement
        );
    }
    assert!(
        sample.frameworks.iter().any(|one| one.local && !one.asked.is_empty()),
        "one that the school wrote, and whom it asked"
    );
    let said = || sample.plans.iter().flat_map(|shown| &shown.plan.does_not_fit);
    assert!(
        said().any(|one| one.answer.is_some()) && said().any(|one| one.answer.is_none()),
        "one was answered, one waits for the next conference"
    );
    let went_on: Vec<_> = sample.plans.iter().flat_map(|shown| &shown.plan.went_on).collect();
    assert!(
        went_on.iter().any(|one| one.because.is_empty()) && went_on.iter().any(|one| !one.because.is_empty()),
        "somebody went on with a reason, somebody gave none"
    );
    assert!(
        goals().any(|goal| goal.routine.settled().is_some() && goal.statement.is_blank()),
        "a goal from the school's list, in the school's words"
    );
    assert!(!sample.plans[0].class_goals.is_empty(), "the class has goals together");
}

fn two_years_are_told_and_every_student_with_a_last_year_met_somebody_in_it(sample: &Sample) {
    let last: Vec<_> = sample.plans.iter().filter(|shown| shown.plan.year.0 == 2025).collect();
    assert_eq!(last.len(), 17, "a good part of the class was here last year");
    assert!(
        last.iter().all(|shown| !shown.plan.conferences.is_empty()),
        "each of them had a conference"
    );
    let held = sample.plans.iter().flat_map(|shown| &shown.plan.conferences);
    assert!(
        held.clone()
            .all(|one| one.ended_at.is_some_and(|end| end > one.began_at)),
        "none was cut off"
    );
    let today = sample.class.today_on;
    assert!(
        held.map(|one| one.began_at.date_naive()).all(|day| day < today),
        "all of them lie before today"
    );
}

fn aminas_plan_is_as_drawn(sample: &mut Sample) {
    let id = sample.class.students[1].plan.expect("a plan");
    let shown = show(&mut sample.host, id);
    let plan = &shown.plan;
    assert_eq!(
        plan.profile.strengths.plain(),
        "I notice things other people walk past. I can explain one thing in two languages until it makes sense."
    );
    let [river, speak] = plan.goals.as_slice() else {
        panic!("two goals: {}", plan.goals.len())
    };
    assert_eq!(
        river.statement.plain(),
        "I want to find out what our river carries after rain, and show it so my grandmother can read it too."
    );
    assert_eq!(
        (river.standing, speak.standing),
        (GoalStanding::Live, GoalStanding::OneYes)
    );
    assert_eq!(plan.agreements.len(), 3, "three promises");
    let minutes: Vec<_> = plan.supports.iter().map(|support| support.minutes_given).collect();
    assert_eq!(minutes, [60, 40, 0], "minutes given, as in the table of supports");
    assert_eq!(plan.evidence.len(), 3, "two pictures and a voice");
    assert!(plan.evidence.iter().any(|one| one.picked), "she picked what to show");
    assert!(
        plan.evidence.iter().any(|one| one.adult_waits),
        "an adult's look waits for hers"
    );
    assert!(
        plan.evidence
            .iter()
            .any(|one| one.self_check.is_some() && one.adult_check.is_some())
    );
    assert!(plan.suggestions[0].answer.is_none(), "she has not chosen yet");

    let told = api::plan_story(&mut sample.host, Window::Main, PlanStory { plan: id }).expect("the story");
    let told = serde_json::to_string(&told.events).expect("the story is data");
    assert!(
        told.contains("learn about pollution"),
        "her first sentence stays in the story"
    );
}

/// Whatever an object of a plan holds as text with authors: `{text, by}`.
fn runs<'a>(value: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    match value {
        Value::Object(map) => match (map.get("text"), map.get("by")) {
            (Some(Value::String(text)), Some(by)) => found.push((text, by)),
            _ => map.values().for_each(|value| runs(value, found)),
        },
        Value::Array(list) => list.iter().for_each(|value| runs(value, found)),
        _ => {}
    }
}

/// Every text of a value with its language: under a key that is a language, or the one around it.
fn strings(value: &Value, language: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((language.to_owned(), text.clone())),
        Value::Array(all) => all.iter().for_each(|one| strings(one, language, found)),
        Value::Object(map) => map.iter().for_each(|(key, one)| {
            let language = if ["en", "es"].contains(&key.as_str()) {
                key
            } else {
                language
            };
            strings(one, language, found);
        }),
        _ => {}
    }
}

fn every_text_has_an_author_and_nothing_of_the_school_judges_a_learner(sample: &Sample) {
    let never = |language: &str, text: &str| {
        let language = if language.starts_with("es") { "es" } else { "en" };
        for word in Never::of(language).said_in(text) {
            // Adults speak for themselves here: only the app has no "I".
            assert!(word.rule == "voice", "{}: “{}” in {text:?}", word.rule, word.says);
        }
    };
    let mut voices: BTreeMap<Voice, usize> = BTreeMap::new();
    for shown in &sample.plans {
        let plan = serde_json::to_value(&shown.plan).expect("a plan is data");
        let mut found = Vec::new();
        runs(&plan, &mut found);
        for (text, by) in found {
            let by = by.as_str().unwrap_or_else(|| panic!("no author: {text:?}"));
            let pen = shown
                .plan
                .pens
                .iter()
                .find(|(id, _)| id.0 == by)
                .expect("the pen is in the plan")
                .1;
            *voices.entry(pen.voice).or_default() += 1;
            if pen.voice == Voice::School {
                never(&pen.language, text);
            }
        }
    }
    assert!(
        voices.values().all(|count| *count > 20) && voices.len() == 3,
        "all three write here: {voices:?}"
    );
    let class = serde_json::to_value((&sample.class.project, &sample.class.entry_points)).expect("data");
    never("en", &class.to_string());
    let frameworks = serde_json::to_value(&sample.frameworks).expect("data");
    let mut said = Vec::new();
    strings(&frameworks, "en", &mut said);
    assert!(said.len() > 60, "the frameworks have words: {}", said.len());
    for (language, text) in said {
        never(&language, &text);
    }
}

fn six_home_languages_and_more_are_written_in_their_own_letters(sample: &Sample) {
    let languages: BTreeSet<_> = sample
        .plans
        .iter()
        .flat_map(|shown| shown.names.values().flat_map(|name| name.languages.iter().cloned()))
        .collect();
    for language in [
        "so", "es", "ne", "ar", "my", "ksw", "sw", "rn", "vi", "uk", "fr", "am", "bs", "haw",
    ] {
        assert!(languages.contains(language), "{language} is spoken in this class");
    }
    let words: String = sample
        .plans
        .iter()
        .map(|shown| serde_json::to_string(&shown.plan).expect("data"))
        .collect();
    let letters = |from: char, to: char| words.chars().any(|c| (from..=to).contains(&c));
    assert!(letters('\u{0600}', '\u{06ff}'), "Arabic");
    assert!(letters('\u{0900}', '\u{097f}'), "Devanagari");
    assert!(letters('\u{1000}', '\u{109f}'), "Myanmar");
    assert!(letters('\u{1200}', '\u{137f}'), "Ethiopic");
    assert!(letters('\u{0400}', '\u{04ff}'), "Cyrillic");
    for character in ['✓', '★', '♡', '→', '😀', '≈', '√', 'ế', 'ʻ'] {
        assert!(words.contains(character), "students type {character}");
    }
}

fn the_vault_of_the_sample_is_whole(sample: &mut Sample) {
    let report = api::check_vault(&mut sample.host).expect("the check runs");
    assert!(report.findings.is_empty(), "nothing is found: {:?}", report.findings);
    assert_eq!(
        report.plans, 43,
        "24 plans of this year, 17 of the last and 2 of students who left years before"
    );
    let state = api::app_state(&mut sample.host, Window::Main, AppStateGet {}).expect("it stands open");
    assert!(
        matches!(state.stage, Stage::Open { .. }),
        "no conference was left on the screen"
    );
}

/// Every text of every plan, in an order that does not know any id.
fn said(sample: &Sample) -> Vec<String> {
    let mut said = Vec::new();
    for shown in &sample.plans {
        let plan = serde_json::to_value(&shown.plan).expect("data");
        let mut found = Vec::new();
        runs(&plan, &mut found);
        said.extend(found.into_iter().map(|(text, _)| text.to_owned()));
    }
    said.sort();
    said
}

/// All facts over one making: it takes a second or two.
#[test]
fn the_sample_school_is_the_class_that_was_drawn() {
    let mut sample = Sample::made_at(DRAWN, 1);
    the_class_page_shows_the_class_as_it_was_drawn(&sample);
    the_plans_stand_at_every_stage(&mut sample);
    two_years_are_told_and_every_student_with_a_last_year_met_somebody_in_it(&sample);
    aminas_plan_is_as_drawn(&mut sample);
    every_text_has_an_author_and_nothing_of_the_school_judges_a_learner(&sample);
    six_home_languages_and_more_are_written_in_their_own_letters(&sample);
    r5_every_word_of_every_plan_stands_in_its_lines(&mut sample);
    p24_a_story_stands_in_lines_newest_first(&mut sample);
    the_vault_of_the_sample_is_whole(&mut sample);
    let again = Sample::made_at(DRAWN, 2);
    assert_eq!(
        said(&sample),
        said(&again),
        "made twice on one day it has other ids and says the same"
    );
}

#[test]
fn it_is_alive_on_any_day_of_the_year() {
    for instant in ["2026-09-04T14:00:00Z", "2027-02-01T14:00:00Z", "2027-07-20T14:00:00Z"] {
        let sample = Sample::made_at(instant, 10);
        assert_eq!(sample.class.students.len(), 24, "{instant}");
        assert!(
            sample.class.students.iter().all(|line| line.plan.is_some()),
            "{instant}: each has a plan this year"
        );
        assert_eq!(
            sample.names(|line| line.not_yet_met),
            ["Eh Ku", "Hassan", "Noah", "Wren"],
            "{instant}"
        );
        let unheard = sample.names(|line| line.not_yet_heard && !line.not_yet_met);
        assert_eq!(unheard, ["Dawit", "Kiran"], "{instant}");
        assert_eq!(sample.class.today.len(), 1, "{instant}: a conference today");
    }
}
