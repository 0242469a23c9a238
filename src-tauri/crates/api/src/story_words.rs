//! The story in sentences, for the printed page. The events come from the log
//! and the words from `locales/<lang>/story.ftl`, which the window reads too.

use std::collections::BTreeMap;

use domain::competency::Framework;
use domain::plan::{Became, GoalStatus, SuggestionAnswer};
use domain::story::{StoryEvent, StoryKind};
use domain::{Audience, Field, ItemId, PersonId, Plan};
use print::words::Value;
use print::{Named, StoryLine, Words};

/// Words of a sentence are cut here: the story points to the plan, it does not
/// repeat it.
const LONGEST: usize = 90;

const SOURCES: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            include_str!("../../../locales/en/story.ftl"),
            include_str!("../../../locales/en/plan.ftl"),
        ],
    ),
    (
        "es",
        &[
            include_str!("../../../locales/es/story.ftl"),
            include_str!("../../../locales/es/plan.ftl"),
        ],
    ),
];

/// Sentences for the events, in their order. An event without a sentence of
/// its own (a date set, an order changed by a hair) is left out.
pub(crate) fn lines(
    events: &[StoryEvent],
    plan: &Plan,
    frameworks: &[Framework],
    names: &BTreeMap<PersonId, Named>,
    language: &str,
) -> Vec<StoryLine> {
    let base = print::words::primary(language);
    let (tag, files) = SOURCES.iter().find(|(tag, _)| *tag == base).unwrap_or(&SOURCES[0]);
    // The shipped files parse, which a test holds; a story that could not be
    // told would still leave the rest of the page.
    let Ok(words) = Words::new(tag, true, files) else {
        return Vec::new();
    };
    events
        .iter()
        .filter_map(|event| line(event, plan, frameworks, names, &words))
        .collect()
}

fn line(
    event: &StoryEvent,
    plan: &Plan,
    frameworks: &[Framework],
    names: &BTreeMap<PersonId, Named>,
    words: &Words,
) -> Option<StoryLine> {
    let people = match &event.kind {
        StoryKind::ConferenceHeld { present, .. } => present,
        _ => &event.speakers,
    };
    let who: Vec<&str> = people
        .iter()
        .filter_map(|id| names.get(id))
        .map(|named| named.name.short.as_str())
        .collect();
    let who = who.join(", ");
    let (key, said, about) = said(&event.kind, plan, frameworks, words)?;
    let mut args: Vec<(&'static str, Value)> = vec![("who", who.into())];
    args.extend(said.into_iter().map(|(name, text)| (name, short(&text).into())));
    Some(StoryLine {
        at: event.at,
        voice: event.voice,
        sentence: words.get(&key, &args)?,
        about,
    })
}

type Said = (String, Vec<(&'static str, String)>, Option<ItemId>);

fn said(kind: &StoryKind, plan: &Plan, frameworks: &[Framework], words: &Words) -> Option<Said> {
    let with = |key: &str, text: &str, about: Option<ItemId>| {
        Some((format!("story-{key}"), vec![("words", text.to_owned())], about))
    };
    let plain = |key: &str| Some((format!("story-{key}"), Vec::new(), None));
    match kind {
        StoryKind::PlanBegun => plain("plan_begun"),
        StoryKind::GoalProposed { goal, words } => with("goal_proposed", words, Some(*goal)),
        StoryKind::TextChanged { target, before, after } => {
            // Words written for the first time stand on the page itself.
            let key = match (before.trim().is_empty(), after.trim().is_empty()) {
                (true, _) => return None,
                (_, true) => "text_cleared",
                _ => "text_changed",
            };
            let said = vec![("before", before.clone()), ("after", after.clone())];
            Some((format!("story-{key}"), said, target.item))
        }
        StoryKind::TextRestored { target, after, .. } => Some((
            "story-text_restored".to_owned(),
            vec![("after", after.clone())],
            target.item,
        )),
        StoryKind::Confirmed { goal, statement, .. } => with("confirmed", statement, Some(*goal)),
        StoryKind::Disagreed { goal, statement, .. } => with("disagreed", statement, Some(*goal)),
        StoryKind::Suggested { target, proposed, .. } => with("suggested", proposed, target.item),
        StoryKind::SuggestionAnswered { answer, proposed, .. } => {
            let key = match answer {
                SuggestionAnswer::Take => "answer-take",
                SuggestionAnswer::KeepMine => "answer-keep_mine",
                SuggestionAnswer::KeepBoth => "answer-keep_both",
            };
            with(key, proposed, None)
        }
        StoryKind::EvidenceAdded { words, .. } if words.is_empty() => plain("evidence_added_only"),
        StoryKind::EvidenceAdded { words, .. } => with("evidence_added", words, None),
        StoryKind::EvidenceChecked { words, .. } if words.is_empty() => plain("evidence_not_today"),
        StoryKind::EvidenceChecked { words, .. } => with("evidence_checked", words, None),
        StoryKind::EvidencePicked { words, .. } if words.is_empty() => plain("evidence_picked_only"),
        StoryKind::EvidencePicked { words, .. } => with("evidence_picked", words, None),
        StoryKind::WorkNotToday => plain("work_not_today"),
        StoryKind::CheckInAnswered { words, .. } if words.is_empty() => plain("check_in_answered_only"),
        StoryKind::CheckInAnswered { words, .. } => with("check_in_answered", words, None),
        StoryKind::ConferenceHeld { .. } => plain("conference_held"),
        StoryKind::CheckIn { goal, next } => with("check_in", next, Some(*goal)),
        StoryKind::AgreementMade { agreement, words } => with("agreement_made", words, Some(*agreement)),
        StoryKind::GoalClosed { goal, reason, .. } if reason.is_empty() => {
            Some(("story-closed-no_reason".to_owned(), Vec::new(), Some(*goal)))
        }
        StoryKind::GoalClosed { goal, reason, .. } => with("closed", reason, Some(*goal)),
        StoryKind::AgreementLooked {
            agreement,
            became,
            words,
        } => {
            let key = match became {
                Became::Kept => "agreement_looked-kept",
                Became::NotYet => "agreement_looked-not_yet",
                Became::Changed => "agreement_looked-changed",
            };
            let what = plan
                .agreements
                .iter()
                .find(|known| known.id == *agreement)?
                .what
                .plain();
            let said = vec![("what", what), ("words", words.clone())];
            Some((format!("story-{key}"), said, Some(*agreement)))
        }
        StoryKind::StatusChanged { goal, status } => {
            let key = match status {
                Some(GoalStatus::Live) => "status-live",
                Some(GoalStatus::Met) => "status-met",
                Some(GoalStatus::Parked) => "status-parked",
                Some(GoalStatus::Changed) => "status-changed",
                Some(GoalStatus::SetAside) => "status-set_aside",
                None => "status-none",
            };
            let statement = plan.goals.iter().find(|known| known.id == *goal)?.statement.plain();
            with(key, &statement, Some(*goal))
        }
        // Dates, owners and choices show on the page itself.
        StoryKind::FieldSet {
            field: Field::NotForFamily | Field::Trash,
            ..
        }
        | StoryKind::FieldSet { .. } => None,
        StoryKind::NoteWritten { note, words } => with("note_written", words, Some(*note)),
        StoryKind::NoteSettled { note, words, settled } => with(
            if *settled { "note-settled" } else { "note-reopened" },
            words,
            Some(*note),
        ),
        StoryKind::SupportAdded { support, words } => with("support_added", words, Some(*support)),
        StoryKind::HomeLineWritten { line, words } => with("home_line_written", words, Some(*line)),
        StoryKind::SupportGiven { support, minutes } => Some((
            "story-support_given".to_owned(),
            vec![("minutes", minutes.to_string())],
            Some(*support),
        )),
        StoryKind::DoesNotFit { competency, because } => {
            let competency = competency_words(competency, frameworks, words);
            if because.is_empty() {
                return with("does_not_fit_unsaid", &competency, None);
            }
            let said = vec![("words", competency), ("because", because.clone())];
            Some(("story-does_not_fit".to_owned(), said, None))
        }
        StoryKind::FitAnswered { words } => with("fit_answered", words, None),
        StoryKind::WentOn { goal, competency, .. } => {
            let competency = competency_words(&competency.to_string(), frameworks, words);
            with("went_on", &competency, Some(*goal))
        }
        StoryKind::ExperienceAdded { experience, words } => with("experience_added", words, Some(*experience)),
        StoryKind::NeedNamed { need, words } => with("need_named", words, Some(*need)),
        StoryKind::Moved { .. } => None,
        StoryKind::Trashed { words, item } => with("trashed", words, Some(*item)),
        StoryKind::Revived { words, item } => with("revived", words, Some(*item)),
        StoryKind::CopyMade { audience, .. } => {
            let audience = match audience {
                Audience::Student => "student",
                Audience::Family => "family",
                Audience::School => "school",
                Audience::NextTeacher => "next_teacher",
            };
            Some((
                "story-copy_made".to_owned(),
                vec![("audience", audience.to_owned())],
                None,
            ))
        }
        StoryKind::Imported => plain("imported"),
        StoryKind::CarriedForward { year } => Some((
            "story-carried_forward".to_owned(),
            vec![("year", year.to_string())],
            None,
        )),
        StoryKind::PlansJoined { goes_on } => plain(if *goes_on { "plans_joined" } else { "plan_joined" }),
    }
}

/// A competency as its framework or its author says it.
fn competency_words(entry: &str, frameworks: &[Framework], words: &Words) -> String {
    match domain::competency::named(frameworks, entry) {
        Some((_, one)) => one.in_language(words.tag()).to_owned(),
        None if domain::competency::is_id(entry) => words.get("competency-unknown", &[]).unwrap_or_default(),
        None => entry.to_owned(),
    }
}

/// The first words of a text, whole words only.
fn short(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}
