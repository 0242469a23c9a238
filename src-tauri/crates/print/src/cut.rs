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
//! | which copies were made | in | stay | in | stay |
//! | whose words | in | stay | in | stay |
//! | trash | stays | stays | in the file, never on a page | stays |
//! | access profile | as turned on for the one copy | the same | the same | the same |
//! | care needs, words moved to care | stay | stay | stay | stay |
//!
//! Staff notes, care and other students are never in a plan's shared part, so
//! no copy can hold them; a copy's summary says so all the same. The access
//! profile is handed in beside the plan where a person turned it on (P11).

use std::collections::BTreeSet;

use domain::care::Passage;
use domain::people::holds_word;
use domain::plan::{Agreement, Became, Evidence, Plan};
use domain::text::{Claim, Contested, Text, TextField};
use domain::{Audience, ItemId, PenId, TextRef};
use serde::Serialize;

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
            cut.suggestions.retain(|suggestion| suggestion.answer.is_some());
            cut.copies.clear();
        }
        Audience::Family => {
            leave_out_marked(&mut cut);
            cut.suggestions.retain(|suggestion| suggestion.answer.is_some());
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
        .filter(|suggestion| suggestion.answer.is_none())
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

/// Takes out what is marked, and all that hangs on it: a support for a hidden
/// need would tell of the need.
fn leave_out_marked(plan: &mut Plan) {
    let mut hidden: BTreeSet<ItemId> = BTreeSet::new();
    hidden.extend(plan.goals.iter().filter(|one| one.not_for_family).map(|one| one.id));
    hidden.extend(plan.needs.iter().filter(|one| one.not_for_family).map(|one| one.id));
    hidden.extend(plan.supports.iter().filter(|one| one.not_for_family).map(|one| one.id));
    hidden.extend(
        plan.experiences
            .iter()
            .filter(|one| one.not_for_family)
            .map(|one| one.id),
    );
    hidden.extend(
        plan.agreements
            .iter()
            .filter(|one| one.not_for_family)
            .map(|one| one.id),
    );
    hidden.extend(plan.notes.iter().filter(|one| one.not_for_family).map(|one| one.id));
    let safeguards = std::mem::take(&mut plan.safeguards);
    plan.texts_mut(|target, text| {
        if safeguards.marks(target) {
            *text = Text::default();
            // An item without the words it begins with is no item to show.
            let first = matches!(
                target.field,
                TextField::Statement | TextField::Title | TextField::Seen | TextField::What | TextField::Words
            );
            hidden.extend(target.item.filter(|_| first));
        }
    });
    plan.suggestions
        .retain(|suggestion| !safeguards.marks(suggestion.target));
    // A note beside a marked passage would tell of it.
    let tells = |note: &domain::plan::Note| {
        let beside = |claim: &Claim<String>| {
            TextField::named(&claim.value).is_some_and(|field| safeguards.marks(TextRef { item: None, field }))
        };
        note.about.0.iter().any(beside)
    };
    hidden.extend(plan.notes.iter().filter(|note| tells(note)).map(|note| note.id));
    let marked = plan.evidence.iter().filter(|piece| piece.not_for_family);
    hidden.extend(marked.map(|piece| ItemId(piece.record.0)));
    // A note may stand beside a check-in, which all stay.
    hidden.extend(plan.check_ins.iter().map(|check| ItemId(check.record.0)));
    leave_out(plan, hidden);
}

/// Takes items out of a plan with all that hangs on them: supports for a
/// need, needs of a goal, notes beside them, suggestions for their words.
fn leave_out(plan: &mut Plan, mut hidden: BTreeSet<ItemId>) {
    let hangs =
        |on: &Contested<ItemId>, hidden: &BTreeSet<ItemId>| on.0.iter().any(|claim| hidden.contains(&claim.value));
    let on: Vec<ItemId> = plan
        .needs
        .iter()
        .filter(|need| hangs(&need.goal, &hidden))
        .map(|need| need.id)
        .collect();
    hidden.extend(on);
    let on: Vec<ItemId> = plan
        .supports
        .iter()
        .filter(|support| hangs(&support.goal, &hidden) || hangs(&support.need, &hidden))
        .map(|support| support.id)
        .collect();
    hidden.extend(on);
    let on: Vec<ItemId> = plan
        .experiences
        .iter()
        .filter(|experience| hangs(&experience.goal, &hidden))
        .map(|experience| experience.id)
        .collect();
    hidden.extend(on);
    let on: Vec<ItemId> = plan
        .evidence
        .iter()
        .filter(|piece| stays(piece, &hidden))
        .map(|piece| ItemId(piece.record.0))
        .collect();
    hidden.extend(on);
    // What answers a hidden note would tell of it.
    loop {
        let more: Vec<ItemId> = plan
            .notes
            .iter()
            .filter(|note| !hidden.contains(&note.id))
            .filter(|note| {
                let beside = |Claim { value, .. }: &Claim<String>| {
                    value.parse::<ItemId>().is_ok_and(|about| hidden.contains(&about))
                };
                note.about.0.iter().any(beside)
            })
            .map(|note| note.id)
            .collect();
        if more.is_empty() {
            break;
        }
        hidden.extend(more);
    }

    // What was said not to fit a hidden goal alone stays with it, unless the
    // family said it.
    let shown: BTreeSet<String> = {
        let goals = plan.goals.iter().filter(|item| !hidden.contains(&item.id));
        let experiences = plan.experiences.iter().filter(|item| !hidden.contains(&item.id));
        goals
            .map(|item| &item.competencies)
            .chain(experiences.map(|item| &item.competencies))
            .flat_map(|field| &field.0)
            .flat_map(|claim| claim.value.iter().cloned())
            .collect()
    };
    let families = |pen: &PenId| plan.pens.get(pen).is_some_and(|pen| pen.voice == domain::Voice::Family);
    plan.does_not_fit
        .retain(|one| shown.contains(&one.competency) || families(&one.by));
    plan.went_on.retain(|one| !hidden.contains(&one.goal));
    plan.goals.retain(|item| !hidden.contains(&item.id));
    plan.needs.retain(|item| !hidden.contains(&item.id));
    plan.supports.retain(|item| !hidden.contains(&item.id));
    plan.experiences.retain(|item| !hidden.contains(&item.id));
    plan.agreements.retain(|item| !hidden.contains(&item.id));
    plan.notes.retain(|item| !hidden.contains(&item.id));
    plan.trash.retain(|item| !hidden.contains(&item.item));
    plan.suggestions
        .retain(|suggestion| suggestion.target.item.is_none_or(|item| !hidden.contains(&item)));
    plan.evidence.retain(|piece| !stays(piece, &hidden));
    for piece in &mut plan.evidence {
        piece.goals.retain(|goal| !hidden.contains(goal));
    }
}

/// Whether a piece of evidence is hidden, or tied to hidden goals only.
fn stays(piece: &Evidence, hidden: &BTreeSet<ItemId>) -> bool {
    let only_hidden = !piece.goals.is_empty() && piece.goals.iter().all(|goal| hidden.contains(goal));
    hidden.contains(&ItemId(piece.record.0)) || only_hidden
}

/// Takes out the needs of a kind that the school keeps in care, but those that
/// the student let into the shared plan (H1). New ones never come to stand
/// there; this is for what a file or an older list left behind.
pub fn without_care(plan: &mut Plan, care_kinds: &BTreeSet<String>) {
    let hidden: BTreeSet<ItemId> = plan
        .needs
        .iter()
        .filter(|need| need.kind.0.iter().any(|claim| care_kinds.contains(&claim.value)))
        .filter(|need| !plan.safeguards.shared_needs.iter().any(|one| one.need == need.id))
        .map(|need| need.id)
        .collect();
    if !hidden.is_empty() {
        // No competency hangs on a need.
        let fits = std::mem::take(&mut plan.does_not_fit);
        leave_out(plan, hidden);
        plan.does_not_fit = fits;
    }
}

/// Marks every passage that holds one of these words of a name as not for the
/// family's copy, and says how many there are (H2). The words themselves are
/// never changed.
pub fn keep_name_back(plan: &mut Plan, name: &[String]) -> u32 {
    if name.is_empty() {
        return 0;
    }
    let mut found = Vec::new();
    plan.texts_mut(|target, text| {
        if holds_word(&text.plain(), name) {
            found.push(Passage::Text { target });
        }
    });
    leave_out_what_says(plan, name);
    let mut count = counted(found.len());
    for piece in &mut plan.evidence {
        if piece_says(piece, name) {
            piece.not_for_family = true;
            count += 1;
        }
    }
    plan.safeguards.not_for_family.extend(found);
    count
}

/// The plan for a screen at which the family sits: without the pieces that hold
/// one of these words of a name (H2). Texts that are open for writing there stay
/// as they are: a text that is drawn shorter than it is would be written over.
pub fn without_name(plan: &mut Plan, name: &[String]) {
    if name.is_empty() {
        return;
    }
    leave_out_what_says(plan, name);
    plan.notes
        .retain(|note| !holds_word(&note.words.plain(), name) && !holds_word(&note.interpreted.plain(), name));
    plan.evidence.retain(|piece| !piece_says(piece, name));
}

/// Leaves out what people said, each a piece of its own, that holds a name.
fn leave_out_what_says(plan: &mut Plan, name: &[String]) {
    for goal in &mut plan.goals {
        for one in &mut goal.confirmations {
            if holds_word(&one.words, name) {
                one.words.clear();
            }
        }
        if goal
            .closed
            .as_ref()
            .is_some_and(|closed| holds_word(&closed.reason, name))
        {
            goal.closed = None;
        }
    }
    plan.suggestions
        .retain(|one| !holds_word(&one.original, name) && !holds_word(&one.proposed, name));
    plan.does_not_fit.retain(|one| {
        let said = one.answer.iter().chain(&one.more_answers).map(|answer| &answer.words);
        !said
            .chain([&one.because, &one.competency])
            .any(|words| holds_word(words, name))
    });
    plan.went_on.retain(|one| !holds_word(&one.because, name));
    plan.check_ins.retain(|one| {
        let answers = one.answers.iter().map(|answer| &answer.words);
        !answers
            .chain([&one.where_i_am, &one.in_the_way, &one.tried, &one.next])
            .any(|words| holds_word(words, name))
    });
    for agreement in &mut plan.agreements {
        agreement.looked.retain(|look| !holds_word(&look.words, name));
    }
}

fn piece_says(piece: &Evidence, name: &[String]) -> bool {
    let looks = piece.self_check.iter().chain(&piece.adult_check);
    let looks = looks.chain(&piece.more_adult_checks).map(|look| &look.words);
    [&piece.words, &piece.alt]
        .into_iter()
        .chain(looks)
        .any(|words| holds_word(words, name))
}

/// The pens that still write in what is left: a pen names people.
fn pens_of(plan: &Plan) -> BTreeSet<PenId> {
    let mut pens = BTreeSet::new();
    {
        let mut text = |text: &Text| pens.extend(text.0.iter().filter_map(|run| run.by.clone()));
        text(&plan.profile.strengths);
        profile_rest(plan).for_each(&mut text);
        for goal in &plan.goals {
            for words in [
                &goal.statement,
                &goal.why,
                &goal.question,
                &goal.starts_from,
                &goal.grade_target,
                &goal.obstacle,
                &goal.closing,
                &goal.sooner,
                &goal.what_i_learn.words,
                &goal.how_i_learn.words,
                &goal.how_i_show.words,
            ] {
                text(words);
            }
        }
        for item in &plan.experiences {
            for words in [
                &item.title,
                &item.place,
                &item.adult,
                &item.with_whom,
                &item.interest,
                &item.supports_needed,
                &item.technology,
                &item.without_technology,
                &item.who_shows,
            ] {
                text(words);
            }
        }
        for item in &plan.needs {
            text(&item.seen);
            text(&item.assumed);
        }
        for item in &plan.supports {
            text(&item.what);
            text(&item.who);
            text(&item.did_it_help);
        }
        for item in &plan.agreements {
            text(&item.what);
            text(&item.when);
        }
        for item in &plan.notes {
            text(&item.words);
            text(&item.interpreted);
        }
        for item in &plan.home_lines {
            text(&item.how_to_help);
            text(&item.ask_at_home);
            text(&item.interpreted);
        }
    }
    pens.extend(plan.suggestions.iter().map(|suggestion| suggestion.by.clone()));
    let answers = plan.suggestions.iter().flat_map(|suggestion| &suggestion.answers);
    pens.extend(answers.map(|answer| answer.by.clone()));
    pens.extend(
        plan.goals
            .iter()
            .filter_map(|goal| Some(goal.closed.as_ref()?.by.clone())),
    );
    for piece in &plan.evidence {
        pens.insert(piece.by.clone());
        let looks = piece.self_check.iter().chain(&piece.adult_check);
        let looks = looks.chain(&piece.more_adult_checks);
        pens.extend(looks.map(|look| look.by.clone()));
    }
    for check in &plan.check_ins {
        pens.insert(check.by.clone());
        pens.extend(check.answers.iter().map(|answer| answer.by.clone()));
    }
    for one in &plan.does_not_fit {
        pens.insert(one.by.clone());
        pens.extend(
            one.answer
                .iter()
                .chain(&one.more_answers)
                .map(|answer| answer.by.clone()),
        );
    }
    pens.extend(plan.went_on.iter().map(|one| one.by.clone()));
    pens.extend(claim_pens(plan));
    pens
}

fn claim_pens(plan: &Plan) -> BTreeSet<PenId> {
    fn of<T>(pens: &mut BTreeSet<PenId>, field: &Contested<T>) {
        pens.extend(field.0.iter().filter_map(|claim| claim.by.clone()));
    }
    let mut pens = BTreeSet::new();
    for goal in &plan.goals {
        of(&mut pens, &goal.status);
        of(&mut pens, &goal.area);
        of(&mut pens, &goal.until);
        of(&mut pens, &goal.leads);
        of(&mut pens, &goal.purposes);
        of(&mut pens, &goal.entry_point);
        of(&mut pens, &goal.routine);
        of(&mut pens, &goal.competencies);
        of(&mut pens, &goal.what_i_learn.by);
        of(&mut pens, &goal.how_i_learn.by);
        of(&mut pens, &goal.how_i_show.by);
    }
    for item in &plan.experiences {
        of(&mut pens, &item.goal);
        of(&mut pens, &item.pathway);
        of(&mut pens, &item.together);
        of(&mut pens, &item.placement);
        of(&mut pens, &item.provision);
        of(&mut pens, &item.looks_after);
        of(&mut pens, &item.check_on);
        of(&mut pens, &item.level);
        of(&mut pens, &item.competencies);
    }
    for item in &plan.needs {
        of(&mut pens, &item.kind);
        of(&mut pens, &item.standing);
        of(&mut pens, &item.goal);
    }
    for item in &plan.supports {
        of(&mut pens, &item.need);
        of(&mut pens, &item.goal);
        of(&mut pens, &item.minutes_planned);
        of(&mut pens, &item.review_on);
        of(&mut pens, &item.helped);
    }
    for item in &plan.agreements {
        of(&mut pens, &item.owner);
        of(&mut pens, &item.until);
        pens.extend(item.looked.iter().map(|look| look.by.clone()));
    }
    for item in &plan.notes {
        of(&mut pens, &item.about);
        of(&mut pens, &item.asks);
        of(&mut pens, &item.settled);
    }
    pens
}
