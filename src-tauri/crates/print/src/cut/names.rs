//! What says a name that is not for a reader (H2).

use domain::care::Passage;
use domain::people::holds_word;
use domain::plan::{Evidence, Plan};

use super::counted;

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
        let said = one.answers().map(|answer| &answer.words);
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
    [&piece.words, &piece.alt]
        .into_iter()
        .chain(piece.looks().map(|look| &look.words))
        .any(|words| holds_word(words, name))
}
