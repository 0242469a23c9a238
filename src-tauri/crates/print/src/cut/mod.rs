//! What of a plan enters a copy: the one place that decides (F7, H1).
//!
//! | part | student | family | school | next teacher |
//! |---|---|---|---|---|
//! | who I am, strengths first | in | in | in | in |
//! | goals, experiences, needs, supports, agreements, evidence | in | in, but what is marked, and what hangs on it | in | in |
//! | notes in the margin, conferences, story | in | the same | in | in |
//! | on the family's one sheet: of the evidence what the student picked | | in | | |
//! | check-ins | in | stay: nobody can mark them | in | in |
//! | what does not fit, and going on | in | in, but what only a marked goal names | in | in |
//! | suggestions | in | answered ones | in | answered ones |
//! | questions that wait, and the way up to the grade | in | stay | in | in |
//! | which copies were made | in | stay | in | stay |
//! | whose words | in | stay | in | stay |
//! | trash | stays | stays | in the file, never on a page | stays |
//! | access profile | as turned on for the one copy | the same | the same | the same |
//! | care needs, words moved to care | stay | stay | stay | stay |
//!
//! Staff notes, care and other students are never in a plan's shared part, so
//! no copy can hold them; a copy's summary says so all the same. The access
//! profile is handed in beside the plan where a person turned it on (P11).

mod left_out;
mod names;
mod pens;

use domain::care::Passage;
use domain::plan::{Agreement, Became, Evidence, Plan, Suggestion};
use domain::rules::Ask;
use domain::{Audience, Text};
use serde::Serialize;

use self::left_out::leave_out_marked;
pub use self::left_out::without_care;
pub use self::names::{keep_name_back, without_name};
use self::pens::pens_of;
use crate::page::PageKind;

/// A part of a copy, as the export screen lists it. The key in the locale
/// files is `part-` and [`Part::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Strengths.
    Strengths,
    /// The rest of the profile.
    Profile,
    /// Goals.
    Goals,
    /// Experiences.
    Experiences,
    /// Needs.
    Needs,
    /// Supports.
    Supports,
    /// Evidence.
    Evidence,
    /// Evidence that the student picked to show.
    Work,
    /// Check-ins.
    CheckIns,
    /// Agreements.
    Promises,
    /// Notes in the margin.
    Notes,
    /// How to help at home.
    HomeHelp,
    /// Questions to ask at home.
    HomeQuestions,
    /// Whom to call.
    Contacts,
    /// A page to write back on.
    Reply,
    /// The story.
    Story,
    /// Suggestions.
    Suggestions,
    /// Suggestions without an answer.
    OpenSuggestions,
    /// Conferences.
    Conferences,
    /// Copies made.
    Copies,
    /// Whose words.
    WhoseWords,
    /// What is marked as not for the family.
    Marked,
    /// The trash.
    Trash,
    /// Staff notes.
    StaffNotes,
    /// The access profile.
    AccessProfile,
    /// What stands in the care space.
    Care,
    /// Other students.
    OtherStudents,
}

impl Part {
    /// The key, as in `part-goals`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Strengths => "strengths",
            Self::Profile => "profile",
            Self::Goals => "goals",
            Self::Experiences => "experiences",
            Self::Needs => "needs",
            Self::Supports => "supports",
            Self::Evidence => "evidence",
            Self::Work => "work",
            Self::CheckIns => "check_ins",
            Self::Promises => "promises",
            Self::Notes => "notes",
            Self::HomeHelp => "home_help",
            Self::HomeQuestions => "home_questions",
            Self::Contacts => "contacts",
            Self::Reply => "reply",
            Self::Story => "story",
            Self::Suggestions => "suggestions",
            Self::OpenSuggestions => "open_suggestions",
            Self::Conferences => "conferences",
            Self::Copies => "copies",
            Self::WhoseWords => "whose_words",
            Self::Marked => "marked",
            Self::Trash => "trash",
            Self::StaffNotes => "staff_notes",
            Self::AccessProfile => "access_profile",
            Self::Care => "care",
            Self::OtherStudents => "other_students",
        }
    }
}

/// A part and how many things it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Which part.
    pub part: Part,
    /// How many.
    pub count: u32,
}

/// A copy's plan, and what to say about it before it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// What the copy may hold.
    pub plan: Plan,
    /// What the page holds, in its order.
    pub holds: Vec<Counted>,
    /// What stays here.
    pub stays: Vec<Counted>,
}

/// The plan as `audience` gets it. Everything that makes a copy, in whatever
/// format, starts from this.
#[must_use]
pub fn for_audience(plan: &Plan, audience: Audience) -> Plan {
    let mut cut = plan.clone();
    match audience {
        Audience::School => return cut,
        Audience::Student => {}
        Audience::NextTeacher => {
            cut.suggestions.retain(is_answered);
            cut.copies.clear();
        }
        Audience::Family => {
            leave_out_marked(&mut cut);
            cut.suggestions.retain(is_answered);
            cut.check_ins.clear();
            cut.copies.clear();
        }
    }
    cut.trash.clear();
    let used = pens_of(&cut);
    cut.pens.retain(|pen, _| used.contains(pen));
    cut
}

/// The plan as `audience` gets it, with what a page of this kind holds and
/// what stays here. `access` says whether the access profile was turned on.
#[must_use]
pub fn cut(plan: &Plan, audience: Audience, kind: PageKind, access: bool) -> Cut {
    let mut cut = for_audience(plan, audience);
    if kind == PageKind::FamilySheet {
        cut.agreements.retain(is_ahead);
    }
    let count = |part: Part| Counted {
        part,
        count: size(&cut, part),
    };
    let parts: &[Part] = match kind {
        PageKind::FamilySheet => &[
            Part::Strengths,
            Part::Goals,
            Part::Work,
            Part::Promises,
            Part::HomeHelp,
            Part::HomeQuestions,
        ],
        PageKind::WholePlan => &[
            Part::Strengths,
            Part::Profile,
            Part::Goals,
            Part::Experiences,
            Part::Needs,
            Part::Supports,
            Part::Evidence,
            Part::CheckIns,
            Part::Promises,
            Part::Notes,
            Part::Suggestions,
            Part::Story,
            Part::WhoseWords,
        ],
    };
    let mut holds: Vec<Counted> = parts
        .iter()
        .filter(|&&part| part != Part::WhoseWords || shows_whose_words(audience))
        .map(|&part| count(part))
        .filter(|counted| counted.count > 0)
        .collect();
    if kind == PageKind::FamilySheet {
        holds.push(Counted {
            part: Part::Contacts,
            count: 1,
        });
        holds.push(Counted {
            part: Part::Reply,
            count: 1,
        });
    }

    let mut stays = Vec::new();
    let marked = marked(plan);
    if audience == Audience::Family && marked > 0 {
        stays.push(Counted {
            part: Part::Marked,
            count: marked,
        });
    }
    let open = plan
        .suggestions
        .iter()
        .filter(|suggestion| !is_answered(suggestion))
        .count();
    if matches!(audience, Audience::Family | Audience::NextTeacher) && open > 0 {
        stays.push(Counted {
            part: Part::OpenSuggestions,
            count: counted(open),
        });
    }
    for part in [
        Part::Profile,
        Part::Experiences,
        Part::Needs,
        Part::Supports,
        Part::Evidence,
        Part::CheckIns,
        Part::Notes,
        Part::Story,
    ] {
        let there = size(plan, part);
        if there > 0 && !holds.iter().any(|held| held.part == part) {
            stays.push(Counted { part, count: there });
        }
    }
    stays.push(Counted {
        part: Part::StaffNotes,
        count: 1,
    });
    let whole = Counted {
        part: Part::AccessProfile,
        count: 1,
    };
    if access {
        holds.push(whole);
    } else {
        stays.push(whole);
    }
    stays.push(Counted {
        part: Part::Care,
        count: 1,
    });
    if !shows_whose_words(audience) || kind == PageKind::FamilySheet {
        stays.push(Counted {
            part: Part::WhoseWords,
            count: 1,
        });
    }
    stays.push(Counted {
        part: Part::OtherStudents,
        count: 1,
    });
    Cut {
        plan: cut,
        holds,
        stays,
    }
}

/// Two answers that were given apart are answers too, and both stay (S3).
fn is_answered(suggestion: &Suggestion) -> bool {
    suggestion.answer.is_some() || !suggestion.answers.is_empty()
}

/// Whether a copy tells a question that waits. A family's copy asks nothing of
/// its own: what is missing is the school's to find.
#[must_use]
pub const fn asks(audience: Audience) -> bool {
    !matches!(audience, Audience::Family)
}

/// Whether a question stands on paper: what a goal rests on, how to get there
/// sooner, what support is missing. A terminal tells every question.
#[must_use]
pub const fn is_for_paper(ask: &Ask) -> bool {
    matches!(
        ask,
        Ask::WhatItRestsOn { .. } | Ask::WhatGetsThereSooner { .. } | Ask::WhatSupportIsMissing { .. }
    )
}

/// The family's sheet is about what comes: a promise that was kept when it was
/// last looked at stands in the story.
pub(crate) fn is_ahead(agreement: &Agreement) -> bool {
    agreement.looked.first().is_none_or(|look| look.became != Became::Kept)
}

/// Whether a copy shows whose words are in the plan.
#[must_use]
pub const fn shows_whose_words(audience: Audience) -> bool {
    matches!(audience, Audience::Student | Audience::School)
}

/// As much of the work that a student picked as one sheet has room for.
const MOST_WORK: usize = 3;

/// The evidence that a page of this kind shows: all of it, or on the family's
/// sheet what the student picked to show.
pub fn shown_evidence(plan: &Plan, kind: PageKind) -> impl Iterator<Item = &Evidence> {
    let sheet = kind == PageKind::FamilySheet;
    plan.evidence
        .iter()
        .filter(move |piece| !sheet || piece.picked)
        .take(if sheet { MOST_WORK } else { usize::MAX })
}

fn counted(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn size(plan: &Plan, part: Part) -> u32 {
    let profile = &plan.profile;
    let one = |there: bool| usize::from(there);
    counted(match part {
        Part::Strengths => one(!profile.strengths.is_blank()),
        Part::Profile => one(profile_rest(plan).any(|text| !text.is_blank())),
        Part::Goals => plan.goals.len(),
        Part::Experiences => plan.experiences.len(),
        Part::Needs => plan.needs.len(),
        Part::Supports => plan.supports.len(),
        Part::Evidence => plan.evidence.len(),
        Part::Work => shown_evidence(plan, PageKind::FamilySheet).count(),
        Part::CheckIns => plan.check_ins.len(),
        Part::Promises => plan.agreements.len(),
        Part::Notes => plan.notes.len(),
        Part::HomeHelp => plan
            .home_lines
            .iter()
            .filter(|line| !line.how_to_help.is_blank())
            .count(),
        Part::HomeQuestions => plan
            .home_lines
            .iter()
            .filter(|line| !line.ask_at_home.is_blank())
            .count(),
        Part::Suggestions => plan.suggestions.len(),
        Part::Conferences => plan.conferences.len(),
        Part::Copies => plan.copies.len(),
        Part::Trash => plan.trash.len(),
        _ => 1,
    })
}

/// The profile's texts after the strengths.
pub(crate) fn profile_rest(plan: &Plan) -> impl Iterator<Item = &Text> {
    let profile = &plan.profile;
    [
        &profile.passions,
        &profile.aspirations,
        &profile.languages,
        &profile.community,
        &profile.learn_best,
        &profile.in_the_way,
        &profile.trusted_adult,
    ]
    .into_iter()
}

fn marked(plan: &Plan) -> u32 {
    let texts = plan.safeguards.not_for_family.iter();
    counted(
        plan.goals.iter().filter(|item| item.not_for_family).count()
            + plan.experiences.iter().filter(|item| item.not_for_family).count()
            + plan.needs.iter().filter(|item| item.not_for_family).count()
            + plan.supports.iter().filter(|item| item.not_for_family).count()
            + plan.agreements.iter().filter(|item| item.not_for_family).count()
            + plan.notes.iter().filter(|item| item.not_for_family).count()
            + plan.evidence.iter().filter(|item| item.not_for_family).count()
            + texts.filter(|one| matches!(one, Passage::Text { .. })).count(),
    )
}
