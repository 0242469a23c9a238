//! Records: append-only, signed, and checked against a role by every reader.
//!
//! What must be true of a person — a yes, a piece of evidence, a membership —
//! cannot live in a document that anyone with its key may rewrite.
//! A record is never changed. A later record may *replace* it (the heads of
//! that relation are the current values; two heads are a conflict that stays
//! until a person chooses) or *withdraw* it (undo).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::care::{AccessProfile, CareNeed, CarePassage, CareSupport, Passage};
use crate::competency::Framework;
use crate::ids::{CompetencyId, DeviceId, EntryPointId, ItemId, PersonId, PlanId, RecordId, SpaceId};
use crate::people::{Audience, NamesAsked, Pen, Person, Voice};
use crate::plan::{
    AgendaStep, Became, BlobRef, GoalStatus, Helped, LensAnswer, LensMoment, Medium, SchoolYear, SuggestionAnswer,
};
use crate::school::{Calendar, Class, EntryPoint, KeepRule, LibraryList, Project, School};
use crate::text::{Revision, TextRef};

/// One record as it stands in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// The space it belongs to.
    pub space: SpaceId,
    /// The plan, in a plan's spaces.
    pub plan: Option<PlanId>,
    /// The person whose device signed it.
    pub signer: PersonId,
    /// The pen, where somebody spoke.
    pub pen: Option<Pen>,
    /// When, by that device's clock.
    pub at: DateTime<Utc>,
    /// Earlier records that this one takes the place of.
    #[serde(default)]
    pub replaces: Vec<RecordId>,
    /// What it says: an object with a `kind`. A kind that this version does
    /// not know is kept and passed on as it is (S10).
    pub body: Value,
}

impl Record {
    /// What it says, or `None` where this version does not know the kind.
    #[must_use]
    pub fn known(&self) -> Option<RecordBody> {
        RecordBody::deserialize(&self.body).ok()
    }
}

/// A space's new key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnedKey {
    /// The space.
    pub space: SpaceId,
    /// The key's number.
    pub epoch: u32,
    /// What names the key among those that may come with its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
}

/// A space of a plan that was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedSpace {
    /// The space.
    pub space: SpaceId,
    /// Its plan.
    pub plan: PlanId,
}

/// What is carried to a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reach", rename_all = "snake_case")]
#[ts(export)]
pub enum DeviceReach {
    /// All that the person reads: another computer of one's own.
    Everything,
    /// The class, its people, its lists and all its plans.
    Class,
    /// These plans, and the names and lists that they need.
    Plans {
        /// Which.
        plans: Vec<PlanId>,
    },
}

/// What a record can say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RecordBody {
    // plan, shared
    /// A plan begins. Its id is the plan's.
    PlanBegun {
        /// Whose.
        student: PersonId,
        /// For which year.
        year: SchoolYear,
    },
    /// Parts of another year's plan came along (P24). They keep their ids.
    CarriedForward {
        /// From which plan.
        from: PlanId,
        /// Of which year.
        year: SchoolYear,
        /// The items that came.
        items: Vec<ItemId>,
    },
    /// Another plan of the same student and year was joined into this one (H10).
    PlanTook {
        /// Which.
        from: PlanId,
    },
    /// This plan was joined into another one, and stays readable (H10).
    PlanJoined {
        /// Which goes on.
        into: PlanId,
    },
    /// A yes or a no to a goal (P4).
    GoalConfirmed {
        /// The goal.
        goal: ItemId,
        /// Who says it.
        person: PersonId,
        /// As whom.
        voice: Voice,
        /// Yes or no.
        yes: bool,
        /// In words.
        words: String,
        /// The statement that was confirmed, as it stood.
        statement: String,
    },
    /// A suggestion beside a student's sentence (P5).
    Suggested {
        /// For which text.
        target: TextRef,
        /// The revision it was made against.
        base: Revision,
        /// The sentence as it stood.
        original: String,
        /// The sentence as suggested.
        proposed: String,
    },
    /// The student's answer to a suggestion.
    SuggestionAnswered {
        /// Which.
        suggestion: RecordId,
        /// The answer.
        answer: SuggestionAnswer,
        /// Where it changed the text: the document's revision before and after.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        moved: Option<(Revision, Revision)>,
    },
    /// A goal is closed, and why (P19). An empty reason is "no reason given".
    GoalClosed {
        /// The goal.
        goal: ItemId,
        /// As what.
        status: GoalStatus,
        /// The reason, in words.
        reason: String,
    },
    /// Evidence (P14).
    EvidenceAdded {
        /// How it was kept.
        medium: Medium,
        /// In the maker's words.
        words: String,
        /// Goals it is tied to.
        goals: Vec<ItemId>,
        /// The attachment.
        blob: Option<BlobRef>,
        /// What there is to see or hear, for whoever cannot, in the maker's words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        alt: String,
        /// Competencies it is tied to, in words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        competencies: Vec<String>,
    },
    /// A look at a piece of evidence: the student's own, or an adult's.
    EvidenceChecked {
        /// Which.
        evidence: RecordId,
        /// In words.
        words: String,
        /// "Not today", which is an answer.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        not_today: bool,
    },
    /// The student picks a piece of evidence to show, or puts it back; the
    /// latest word counts.
    EvidencePicked {
        /// Which.
        evidence: RecordId,
        /// To show.
        shown: bool,
    },
    /// The student was asked what to show and said "not today".
    WorkNotToday {},
    /// An attachment of this plan came in with a file and stands in this vault
    /// under another name, for it was sealed anew.
    AttachmentKept {
        /// The name under which the plan's records know it.
        of: String,
        /// The name under which it is kept here.
        hash: String,
    },
    /// A check-in (P15).
    CheckedIn {
        /// The goal.
        goal: ItemId,
        /// Where I am.
        where_i_am: String,
        /// What is in the way.
        in_the_way: String,
        /// What I tried.
        tried: String,
        /// Next step.
        next: String,
        /// What is in the way, from the class's list: keys beside own words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        obstacles: Vec<String>,
        /// What could help, from the class's list: keys. Older ones hold the
        /// words that stood on the screen.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        strategies: Vec<String>,
        /// Whether what was tried helped, as the speaker says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        helped: Option<Helped>,
        /// When to check in again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_on: Option<NaiveDate>,
    },
    /// What somebody else says to a check-in: a voice of its own, beside it.
    CheckInAnswered {
        /// Which.
        check_in: RecordId,
        /// Whether what was tried helped, as this speaker sees it.
        helped: Option<Helped>,
        /// In words.
        words: String,
    },
    /// "This doesn't fit us, because…" (P12), by a student's or a family's pen.
    DoesNotFit {
        /// The competency: an id of a framework's, or own words.
        competency: String,
        /// Because of what; empty where no reason was given.
        because: String,
    },
    /// What was said to it.
    FitAnswered {
        /// To which record.
        of: RecordId,
        /// In words.
        words: String,
    },
    /// Going on without evidence of what a competency rests on (P13).
    WentOn {
        /// The goal.
        goal: ItemId,
        /// The competency gone on to.
        competency: CompetencyId,
        /// Why; empty where no reason was given.
        because: String,
    },
    /// Support given (P18).
    SupportGiven {
        /// Which support.
        support: ItemId,
        /// Minutes.
        minutes: u32,
        /// On which day.
        on: NaiveDate,
    },
    /// A conference begins (C1).
    ConferenceBegun {
        /// Who is there.
        present: Vec<PersonId>,
        /// The agenda.
        agenda: Vec<AgendaStep>,
    },
    /// A conference moves to a step (C11).
    ConferenceMoved {
        /// Which.
        conference: RecordId,
        /// The step's key.
        step: String,
    },
    /// A conference ends.
    ConferenceEnded {
        /// Which.
        conference: RecordId,
    },
    /// A conference is planned for a day and time (local, as said).
    ConferencePlanned {
        /// When.
        at: DateTime<Utc>,
    },
    /// An agenda as somebody wants it: of a conference that runs, or of the
    /// next one where none is named (C1).
    AgendaSet {
        /// Of which conference.
        conference: Option<RecordId>,
        /// The steps.
        agenda: Vec<AgendaStep>,
    },
    /// A look at what was agreed (C7), in the words of whoever has the pen.
    AgreementLooked {
        /// The agreement.
        agreement: ItemId,
        /// In which conference, where in one.
        conference: Option<RecordId>,
        /// What became of it.
        became: Became,
        /// In words.
        words: String,
    },
    /// What one person prepared for a step of the next conference (C5). The
    /// student's stands in the shared space, an adult's in the staff's until
    /// the conference in which they meet.
    Prepared {
        /// The step's key.
        step: String,
        /// In words.
        words: String,
        /// The record of the staff's space that this one makes known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<RecordId>,
    },
    /// A conference begins or goes on, and what was prepared apart meets (C5).
    PreparedMet {
        /// In which conference.
        conference: RecordId,
        /// Which.
        prepared: Vec<RecordId>,
    },
    /// What was prepared stands in the plan now, as its author's.
    PreparedTaken {
        /// Which.
        prepared: RecordId,
    },
    /// A copy was made (F7).
    CopyMade {
        /// For whom.
        audience: Audience,
        /// `pdf`, `html`, `json`.
        format: String,
        /// Languages.
        languages: Vec<String>,
        /// To whom.
        recipient: Option<PersonId>,
        /// BLAKE3 of the bytes, hexadecimal.
        hash: String,
        /// The access profile was turned on for this one copy (P11).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        access: bool,
    },
    /// A passage or record is, or is no longer, marked as not for the family's
    /// copy (H1). Items carry the mark as a field.
    Marked {
        /// Which.
        passage: Passage,
        /// The mark.
        not_for_family: bool,
    },
    /// Words were moved to the care space (H1). It holds none of them.
    MovedToCare {
        /// From where.
        passage: Passage,
        /// Records that quote them, which are shown no more.
        hides: Vec<RecordId>,
    },
    /// A need of a care kind stands in the shared plan, by the student's choice (H1).
    NeedShared {
        /// The need.
        need: ItemId,
        /// In the student's words.
        words: String,
    },
    /// A student of age says yes or no to the family's copy (H3).
    FamilyCopyAnswered {
        /// Yes or no.
        yes: bool,
        /// In words.
        words: String,
    },
    /// An earlier record is withdrawn (undo).
    Withdrawn {
        /// Which.
        record: RecordId,
    },

    // plan, care
    /// The access profile, as now stated (P11).
    AccessStated {
        /// All of it.
        access: AccessProfile,
    },
    /// A need of a care kind, as now stated (P17).
    CareNeedStated {
        /// All of it.
        need: CareNeed,
    },
    /// What helps with such a need, as now stated (P18).
    CareSupportStated {
        /// All of it.
        support: CareSupport,
    },
    /// Words that left the shared plan, as they stood (H1).
    CareKept {
        /// They and their authors.
        kept: CarePassage,
    },

    // people, class, library
    /// A student was asked for names and pronouns (H2).
    NamesAsked {
        /// Who was asked.
        student: PersonId,
        /// What came of it.
        asked: NamesAsked,
    },
    /// A person, as now stated.
    PersonStated {
        /// The person.
        person: Person,
    },
    /// Two records are of one person; both stay readable (H10).
    PersonsJoined {
        /// The record that goes on.
        into: PersonId,
        /// The one that was the same person.
        from: PersonId,
    },
    /// Two people who only share a name (H10).
    PersonsApart {
        /// Who they are.
        persons: Vec<PersonId>,
    },
    /// The school.
    SchoolStated {
        /// The school.
        school: School,
    },
    /// A class.
    ClassStated {
        /// The class.
        class: Class,
    },
    /// A class project.
    ProjectStated {
        /// The project.
        project: Project,
    },
    /// An entry point into a project.
    EntryPointStated {
        /// The entry point.
        entry_point: EntryPoint,
    },
    /// A student's plan hangs on an entry point, or on none.
    EntryPointTaken {
        /// The student.
        student: PersonId,
        /// The entry point.
        entry_point: Option<EntryPointId>,
    },
    /// A list of the school's library: areas, pathways, need kinds, agendas…
    LibraryListStated {
        /// The list.
        list: LibraryList,
    },
    /// A framework of competencies (P12).
    FrameworkStated {
        /// The framework.
        framework: Framework,
    },
    /// The school's calendar (H11).
    CalendarStated {
        /// The calendar.
        calendar: Calendar,
    },
    /// A membership of a space begins or ends.
    MembershipStated {
        /// Who.
        person: PersonId,
        /// The space.
        space: SpaceId,
        /// Until when; none for as long as the role lasts.
        until: Option<NaiveDate>,
        /// Ended.
        ended: bool,
    },

    /// A person has the class, or named students of it, beside its teacher
    /// until a day (H7).
    CoverStated {
        /// Who.
        person: PersonId,
        /// Which students; the whole class where none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        students: Vec<PersonId>,
        /// The last day on which it counts.
        until: NaiveDate,
        /// It ends before that day, with those that it replaces.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        ended: bool,
    },
    /// The class, or named students of it, goes from one adult to another (H7).
    HandedOver {
        /// Who had them.
        from: PersonId,
        /// Who has them, from now on.
        to: PersonId,
        /// Which students; the whole class where none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        students: Vec<PersonId>,
        /// The day from which they are closed to who had them.
        on: NaiveDate,
    },
    /// An adult is, or is no longer, the case manager of one student (H7).
    CaseManagerStated {
        /// The student.
        student: PersonId,
        /// Who.
        person: PersonId,
        /// No longer.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        ended: bool,
    },

    /// A device that a person writes on, as a member of the school introduces
    /// it: whose signatures count, and what is carried to it.
    DeviceStated {
        /// The device.
        device: DeviceId,
        /// Whose it is: it signs for nobody else.
        person: PersonId,
        /// What it is called among people, such as "at home".
        name: String,
        /// Its card, in hexadecimal.
        card: String,
        /// What is carried to it.
        reach: DeviceReach,
    },

    /// A device is taken out: nothing that is sealed from now on is for it, and
    /// what it still writes is looked at by a person before it counts.
    DeviceRemoved {
        /// The device on which that was said.
        by: DeviceId,
        /// Which.
        device: DeviceId,
        /// What of it had come before, by the names of its envelopes.
        counted: Vec<String>,
    },
    /// What else of such a device had come to another before that was known
    /// there.
    DeviceSeen {
        /// Which.
        device: DeviceId,
        /// By the names of its envelopes.
        counted: Vec<String>,
    },
    /// Spaces have new keys.
    KeysTurned {
        /// Which, under which numbers.
        keys: Vec<TurnedKey>,
        /// Devices that did not get them.
        without: Vec<DeviceId>,
    },
    /// A person looked at what had come and stayed out.
    Reviewed {
        /// Which: ids of changes, or names of envelopes.
        of: Vec<String>,
        /// Taken in, or left out.
        taken: bool,
    },

    /// How long plans are kept (H5).
    KeepRuleStated {
        /// The rule.
        rule: KeepRule,
    },
    /// Nothing of a student is erased while this stands (H5).
    HoldStated {
        /// The student.
        student: PersonId,
        /// Why, in words; empty is "no reason given".
        why: String,
        /// Until which day; until it is ended where none is said.
        until: Option<NaiveDate>,
        /// It ends, with those that it replaces.
        ended: bool,
    },
    /// A person erased plans of a student (G6): every computer that reads this
    /// erases them too. It holds none of their words.
    StudentErased {
        /// The student.
        student: PersonId,
        /// Of which school years.
        years: Vec<SchoolYear>,
        /// The plans' spaces.
        spaces: Vec<ErasedSpace>,
    },
    /// A computer has erased what was to be erased.
    ErasedHere {
        /// The record that says so.
        erasure: RecordId,
        /// The computer.
        device: DeviceId,
    },

    // mine, audit
    /// A person's own note about a plan: nobody else reads it.
    OwnNote {
        /// About which plan.
        plan: Option<PlanId>,
        /// The words.
        words: String,
    },
    /// A page of a teacher's private lens (C6). Without answers it was passed over.
    LensKept {
        /// About which plan.
        plan: PlanId,
        /// Before a conference, or before closing.
        moment: LensMoment,
        /// The newest conference of the plan at that time.
        conference: Option<RecordId>,
        /// Questions with what was written.
        answers: Vec<LensAnswer>,
    },
    /// A copy waits in the copies folder for the printer (F12).
    CopyQueued {
        /// Of which plan.
        plan: PlanId,
        /// The file's name.
        name: String,
        /// BLAKE3 of its bytes, hexadecimal.
        hash: String,
    },
    /// A copy went to the printer, or a person took it off the list.
    CopyPrinted {
        /// The record that put it there.
        copy: RecordId,
        /// Sent to the printer.
        printed: bool,
    },
    /// Something happened that the audit keeps (H4). It holds no words of a plan.
    Audited {
        /// `opened`, `exported`, `held`, `imported`, `backed_up`, `recovered`,
        /// `sheet_made`, `passphrase_changed`, `erased`, `admitted`.
        what: String,
        /// The plan, if one.
        plan: Option<PlanId>,
        /// About which student, if one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        student: Option<PersonId>,
        /// The plan's year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<SchoolYear>,
        /// For a copy: for whom.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        audience: Option<Audience>,
        /// To whom by name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        recipient: Option<PersonId>,
        /// As what: `pdf`, `html`, `json`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        format: Option<String>,
        /// The plan's own record of the same, which others read too.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record: Option<RecordId>,
    },
}
