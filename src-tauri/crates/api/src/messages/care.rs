//! The care space, marks on passages, and the questions that guard a student.

use chrono::{DateTime, NaiveDate, Utc};
use domain::care::{AccessProfile, CareNeed, CarePassage, CareSupport, CareWords, Passage};
use domain::plan::{CopyMade, Helped, NeedStanding};
use domain::school::LibraryEntry;
use domain::{ItemId, Pen, PersonId, PlanId, RecordId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Changed;

messages! {
    /// Asks for a plan's care space.
    CareShow {
        /// The plan.
        plan: PlanId,
    }
    /// What of it this person may read, and who reads it.
    CareShown {
        /// Whether this person reads it. Where not, what follows the kinds is empty.
        reads: bool,
        /// Whether this person may name readers.
        may_name: bool,
        /// Everyone who reads it: by role, or named for this plan.
        readers: Vec<CareReader>,
        /// Adults of the school who could be named.
        others: Vec<PersonId>,
        /// Kinds of need that the school keeps in care.
        kinds: Vec<LibraryEntry>,
        /// Needs of such a kind that still stand in the shared plan.
        misplaced: Vec<ItemId>,
        /// The access profile; two where two statements wait for a choice.
        access: Vec<AccessShown>,
        /// Needs.
        needs: Vec<CareNeedShown>,
        /// What helps.
        supports: Vec<CareSupportShown>,
        /// Words that were moved here, newest first.
        passages: Vec<CarePassageShown>,
    }
    /// Somebody who reads a care space.
    CareReader {
        /// Who.
        person: PersonId,
        /// Named for this plan, and not by a role.
        named: bool,
        /// Until when, where said.
        until: Option<NaiveDate>,
    }
    /// The access profile as stated.
    AccessShown {
        /// The record.
        record: RecordId,
        /// When.
        at: DateTime<Utc>,
        /// Whose words.
        by: Option<Pen>,
        /// All of it.
        access: AccessProfile,
    }
    /// A need of the care space.
    CareNeedShown {
        /// The record.
        record: RecordId,
        /// When it was stated so.
        at: DateTime<Utc>,
        /// The need.
        need: CareNeed,
        /// Words that stood here before, newest first.
        earlier: Vec<CareWords>,
    }
    /// What helps with it.
    CareSupportShown {
        /// The record.
        record: RecordId,
        /// The support.
        support: CareSupport,
        /// Minutes given, all told.
        minutes_given: u32,
    }
    /// Words that were moved here.
    CarePassageShown {
        /// The record.
        record: RecordId,
        /// When they were moved.
        at: DateTime<Utc>,
        /// By whom.
        moved_by: PersonId,
        /// The words and their authors.
        kept: CarePassage,
        /// Copies made while they stood in the plan.
        copies: Vec<CopyMade>,
    }
    /// Names an adult for a plan's care space, or ends it.
    CareReaderState {
        /// The plan.
        plan: PlanId,
        /// Who.
        person: PersonId,
        /// Until when; none for as long as the plan is kept.
        until: Option<NaiveDate>,
        /// Ended.
        ended: bool,
    }
    /// States the access profile.
    AccessState {
        /// The plan.
        plan: PlanId,
        /// All of it.
        access: AccessProfile,
        /// Who speaks.
        pen: Pen,
    }
    /// States a need of the care space.
    CareNeedState {
        /// The plan.
        plan: PlanId,
        /// The need; a new one where absent.
        need: Option<ItemId>,
        /// A key of a kind that the school keeps in care.
        kind: String,
        /// What was seen.
        seen: String,
        /// What is assumed.
        assumed: String,
        /// Where it stands.
        standing: NeedStanding,
        /// For which goal.
        goal: Option<ItemId>,
        /// Who speaks.
        pen: Pen,
    }
    /// States what helps with such a need.
    CareSupportState {
        /// The plan.
        plan: PlanId,
        /// The support; a new one where absent.
        support: Option<ItemId>,
        /// For which need.
        need: ItemId,
        /// What helps.
        what: String,
        /// Who gives it.
        who: String,
        /// Minutes a week.
        minutes_planned: Option<u32>,
        /// When to look again.
        review_on: Option<NaiveDate>,
        /// Whether it helped, as the student says.
        helped: Option<Helped>,
        /// In the student's words.
        did_it_help: String,
        /// Tried before this plan.
        tried_before: bool,
        /// Who speaks.
        pen: Pen,
    }
    /// Takes a need or support out of the care space.
    CareRemove {
        /// The plan.
        plan: PlanId,
        /// Which.
        item: ItemId,
    }
    /// Moves a need of the shared plan into care, with what hangs on it.
    NeedToCare {
        /// The plan.
        plan: PlanId,
        /// The need.
        need: ItemId,
        /// Its kind from now on; as it is where absent.
        kind: Option<String>,
    }
    /// Lets a need of the care space into the shared plan: the student's choice.
    NeedToShared {
        /// The plan.
        plan: PlanId,
        /// The need.
        need: ItemId,
        /// In the student's words; may be empty.
        words: String,
        /// The student's pen.
        pen: Pen,
    }
    /// Moves words out of the shared plan into care (H1).
    CareMove {
        /// The plan.
        plan: PlanId,
        /// From where: a text, or a record.
        passage: Passage,
        /// The words that move, as they stand there; all of a record.
        words: String,
    }
    /// They are there.
    CareMoved {
        /// The change.
        changed: Changed,
        /// Copies made while the words stood in the plan: each is still out there.
        copies: Vec<CopyMade>,
    }
    /// Marks a passage or record as not for the family's copy, or takes the mark away.
    PassageMark {
        /// The plan.
        plan: PlanId,
        /// Which.
        passage: Passage,
        /// The mark.
        not_for_family: bool,
        /// Whoever marks it.
        pen: Pen,
    }
    /// Keeps that a student was asked for names and pronouns (H2).
    NamesAsk {
        /// Who was asked.
        student: PersonId,
        /// Whether there was an answer; none is an answer too.
        answered: bool,
        /// In the student's words.
        words: String,
    }
    /// Keeps a student's yes or no to the family's copy (H3).
    FamilyCopyAnswer {
        /// The plan.
        plan: PlanId,
        /// Yes or no.
        yes: bool,
        /// In words; may be empty.
        words: String,
        /// The student's pen.
        pen: Pen,
    }
}
