//! Requests and responses of every command, in the order of the list.
//!
//! Dates are `YYYY-MM-DD`, instants RFC 3339 in UTC, text positions UTF-16
//! code units as a web view counts them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::plan::{AgendaStep, Medium, SchoolYear, SuggestionAnswer as Answer};
use domain::rules::{Ask, ChecklistItem, WordShare};
use domain::school::{Calendar, Class, EntryPoint, LibraryList, Project, School};
use domain::story::StoryEvent;
use domain::{
    Act, Audience, EntryPointId, Field, ItemId, List, Pen, Person, PersonId, Plan, PlanId, RecordId, Revision, Role,
    TextRef, Voice,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? })+) => {$(
        #[derive(Clone, Debug, Serialize, Deserialize, TS)]
        #[ts(export)]
        $(#[$doc])*
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    )+};
}

/// What the window shows first, and how this person likes it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AppState {
    /// Version of the app.
    pub version: String,
    /// Where the app stands.
    pub stage: Stage,
    /// How this computer's reader likes the window.
    pub prefs: Prefs,
    /// Languages with labels, BCP 47.
    pub languages: Vec<String>,
}

/// Where the app stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "stage", rename_all = "snake_case")]
#[ts(export)]
pub enum Stage {
    /// No vault is open.
    Start {
        /// Vaults on this computer, by name.
        vaults: Vec<VaultOnDisk>,
        /// Set when a conference was cut off: it must be left by unlocking.
        cut_off: bool,
    },
    /// A vault is open.
    Open {
        /// Whose.
        me: PersonId,
        /// Name as used at school.
        name: String,
        /// What this person may do.
        roles: Vec<Role>,
        /// The school's name.
        school: String,
        /// The class's name, where there is one.
        class: String,
        /// Whether this is the made-up school.
        sample: bool,
        /// When something was last saved.
        saved_at: Option<DateTime<Utc>>,
        /// When the last backup was made.
        backup_at: Option<DateTime<Utc>>,
        /// Whether a passphrase locks this vault (the made-up school has none).
        locks: bool,
        /// Today, on this computer.
        today: NaiveDate,
    },
    /// A conference holds the screen; the rest is locked.
    Conference {
        /// Short name of the student on the screen.
        student: String,
    },
}

/// How this computer's reader likes the window. Kept per computer, outside
/// the vault, and holding nothing about anyone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Prefs {
    /// `en`, `es`.
    pub language: String,
    /// `light`, `dark`, or empty for the system's.
    pub theme: String,
    /// `more`, or empty for the system's.
    pub contrast: String,
    /// `book` or `plain`.
    pub voice: String,
    /// `normal` or `wide`.
    pub spacing: String,
    /// 1.0 is 100 %.
    pub zoom: f64,
    /// Minutes without a key after which the vault locks; 0 never.
    pub lock_after_minutes: u32,
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            language: "en".into(),
            theme: String::new(),
            contrast: String::new(),
            voice: "book".into(),
            spacing: "normal".into(),
            zoom: 1.0,
            lock_after_minutes: 10,
        }
    }
}

/// A secret as typed. Never shown in a log, wiped when dropped.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(secret)")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.0);
    }
}

/// How to open a vault.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "with", rename_all = "snake_case")]
#[ts(export)]
pub enum UnlockWith {
    /// The passphrase.
    Passphrase {
        /// As typed.
        passphrase: Secret,
    },
    /// The code of the printed recovery sheet.
    Recovery {
        /// As typed; spaces and case do not matter.
        code: Secret,
    },
    /// The system's keychain.
    Keychain,
}

messages! {
    /// Asks where the app stands.
    AppStateGet {}
    /// Nothing more to say.
    Done {}
    /// Sets how the window looks on this computer.
    PrefsSet {
        /// All of them.
        prefs: Prefs,
    }
    /// A vault found on this computer.
    VaultOnDisk {
        /// Its folder's name, which opens it.
        vault: String,
        /// The name its owner gave it: a person and a school.
        name: String,
        /// The made-up school.
        sample: bool,
        /// A keychain slot is there.
        keychain: bool,
    }
    /// Begins a vault of one's own.
    VaultCreate {
        /// The school's name.
        school: String,
        /// One's name.
        full: String,
        /// As one is spoken of: `Ms. Okafor`.
        short: String,
        /// What one does.
        role: Role,
        /// The class's name.
        class: String,
        /// The language of the school, BCP 47.
        language: String,
        /// A passphrase; at least 8 characters. Empty only with the keychain.
        passphrase: Secret,
        /// Also keep a key in the system's keychain.
        keychain: bool,
    }
    /// It is there, and open.
    VaultCreated {
        /// The code of the recovery sheet, in groups. Shown once.
        recovery: Vec<String>,
        /// Where the app stands now.
        state: AppState,
    }
    /// Opens a vault.
    VaultUnlock {
        /// Which, by its folder's name.
        vault: String,
        /// How.
        unlock: UnlockWith,
    }
    /// Locks it: keys are wiped.
    VaultLock {}
    /// Opens the made-up school, making it first where it is not there.
    SampleOpen {}
    /// Throws the made-up school away.
    SampleRemove {}
    /// A new passphrase.
    PassphraseChange {
        /// The one in use.
        old: Secret,
        /// The new one.
        new: Secret,
    }
    /// Makes a new recovery code and writes its sheet as a PDF.
    RecoverySheetWrite {
        /// A folder that a person chose.
        to: String,
    }
    /// A file was written.
    FileWritten {
        /// The whole path.
        path: String,
        /// Its name alone. Holds no name of a person in a conference.
        name: String,
        /// Bytes.
        #[ts(type = "number")]
        bytes: u64,
        /// When.
        at: DateTime<Utc>,
    }
    /// A copy of the whole vault, encrypted, in one file.
    BackupMake {
        /// A folder that a person chose.
        to: String,
    }
    /// A vault from such a copy.
    BackupRestore {
        /// The file.
        from: String,
    }

    /// The class page.
    ClassShow {}
    /// A student in the list, by name.
    StudentLine {
        /// The student.
        person: PersonId,
        /// Whole name.
        full: String,
        /// Short name.
        short: String,
        /// This year's plan, if begun.
        plan: Option<PlanId>,
        /// The entry point that the plan hangs on.
        entry_point: Option<EntryPointId>,
        /// No conference or agreed plan this year (K7).
        not_yet_met: bool,
        /// No own words this term (K7).
        not_yet_heard: bool,
    }
    /// A conference planned for today or later.
    ConferenceAhead {
        /// The plan.
        plan: PlanId,
        /// The student.
        person: PersonId,
        /// When.
        at: DateTime<Utc>,
        /// The student has written since the last conference.
        student_prepared: bool,
        /// The family's words have come in since the last conference.
        family_in: bool,
        /// It was begun and cut off.
        cut_off: bool,
    }
    /// Everything the class page shows.
    ClassShown {
        /// The school.
        school: School,
        /// The class, once there is one.
        class: Option<Class>,
        /// The project, once there is one.
        project: Option<Project>,
        /// Its entry points in order.
        entry_points: Vec<EntryPoint>,
        /// All students in name order.
        students: Vec<StudentLine>,
        /// Conferences of today and those cut off.
        today: Vec<ConferenceAhead>,
        /// Support minutes planned a week, over all plans.
        minutes_planned: u32,
        /// Live goals whose check-in is due in the next seven days.
        check_ins_due: u32,
        /// Plans that touch no entry point, by student.
        not_in_project: Vec<PersonId>,
        /// Stalled goals and other questions that wait for a person.
        asks: Vec<PlanAsk>,
        /// Today.
        today_on: NaiveDate,
    }
    /// A question about one plan.
    PlanAsk {
        /// The plan.
        plan: PlanId,
        /// The student.
        person: PersonId,
        /// The question.
        ask: Ask,
    }
    /// Sets the class's name, teachers, minutes.
    ClassState {
        /// As it should be.
        class: Class,
    }
    /// Sets the project and its entry points.
    ProjectState {
        /// The project.
        project: Project,
        /// Its entry points.
        entry_points: Vec<EntryPoint>,
    }
    /// A new student with this year's plan.
    StudentAdd {
        /// Whole name.
        full: String,
        /// Short name; the first word of the whole name where empty.
        short: String,
        /// Pronouns, if given.
        pronouns: Option<String>,
        /// Grade as the school writes it.
        grade: String,
        /// Home languages, BCP 47.
        languages: Vec<String>,
    }
    /// The student and the plan.
    StudentAdded {
        /// The student.
        person: PersonId,
        /// The plan.
        plan: PlanId,
    }
    /// States a person: family, colleague, student.
    PersonState {
        /// The person; a new id is drawn where none is known under it.
        person: PersonDraft,
    }
    /// It is stated.
    PersonStated {
        /// The person.
        person: Person,
    }
    /// Hangs a student's plan on an entry point.
    EntryPointTake {
        /// The student.
        student: PersonId,
        /// The entry point, or none.
        entry_point: Option<EntryPointId>,
    }
    /// The school's lists.
    LibraryShow {}
    /// All of them.
    LibraryShown {
        /// By key.
        lists: BTreeMap<String, LibraryList>,
        /// The calendar of this year.
        calendar: Option<Calendar>,
        /// The school.
        school: School,
        /// Everyone who is not a student of the class.
        people: Vec<Person>,
        /// The students of the class, in name order.
        students: Vec<Person>,
    }
    /// Sets one list.
    LibraryState {
        /// The list.
        list: LibraryList,
    }
    /// Sets the school.
    SchoolState {
        /// The school.
        school: School,
    }
    /// Sets the calendar.
    CalendarState {
        /// The calendar.
        calendar: Calendar,
    }

    /// Begins a plan for a student and year.
    PlanBegin {
        /// The student.
        student: PersonId,
        /// The year; this one where absent.
        year: Option<SchoolYear>,
    }
    /// It has begun.
    PlanBegun {
        /// The plan.
        plan: PlanId,
    }
    /// Shows a plan.
    PlanShow {
        /// Which.
        plan: PlanId,
    }
    /// A person as this window may know them.
    NameShown {
        /// Whole name.
        full: String,
        /// Short name.
        short: String,
        /// Pronouns.
        pronouns: Option<String>,
        /// Whose ink.
        voice: Voice,
        /// For family, in words: `her mother`.
        relation: Option<String>,
        /// Languages, BCP 47.
        languages: Vec<String>,
    }
    /// Everything a plan's page shows.
    PlanShown {
        /// The plan.
        plan: Plan,
        /// Everyone named in it.
        names: BTreeMap<PersonId, NameShown>,
        /// Those who may hold the pen here: student, family, adults of the plan.
        around: Vec<PersonId>,
        /// The pen that this window should begin with.
        pen: Pen,
        /// The class project's entry points, for hanging a goal on.
        entry_points: Vec<EntryPoint>,
        /// The lists that this page offers, by key.
        lists: BTreeMap<String, LibraryList>,
        /// Whose words, of every hundred (P6).
        whose_words: WordShare,
        /// What the law still wants (P1); empty in a conference.
        checklist: Vec<ChecklistItem>,
        /// Questions that wait for a person.
        asks: Vec<Ask>,
        /// Other years' plans of this student.
        years: Vec<(SchoolYear, PlanId)>,
        /// The next conference, if planned or cut off.
        next_conference: Option<ConferenceAhead>,
        /// What undo would undo.
        undo: Option<Act>,
        /// What redo would redo.
        redo: Option<Act>,
        /// When this plan was last saved.
        saved_at: Option<DateTime<Utc>>,
        /// Today.
        today_on: NaiveDate,
    }
    /// Asks for the story.
    PlanStory {
        /// Which plan.
        plan: PlanId,
    }
    /// The story, newest first.
    PlanStoryTold {
        /// Events.
        events: Vec<StoryEvent>,
    }
    /// Brings a plan in from a file.
    PlanImport {
        /// A path that a person chose.
        from: String,
    }
    /// It is in.
    PlanImported {
        /// The plan.
        plan: PlanId,
        /// Whose.
        student: String,
    }
    /// One splice of one text.
    TextEdit {
        /// The plan.
        plan: PlanId,
        /// Which text.
        target: TextRef,
        /// Who speaks and writes.
        pen: Pen,
        /// The revision that the window last drew.
        base: Revision,
        /// Where, in UTF-16 code units of the text at `base`.
        at: u32,
        /// How many units to take away there.
        delete: u32,
        /// What to put there.
        insert: String,
    }
    /// A change is kept.
    Changed {
        /// The document's revision now.
        revision: Revision,
        /// When it was saved on this computer.
        saved_at: DateTime<Utc>,
        /// What it touched.
        touched: Vec<domain::change::Touched>,
        /// The record that it made, where it made one.
        record: Option<RecordId>,
    }
    /// Brings back a text as it stood.
    TextRestore {
        /// The plan.
        plan: PlanId,
        /// Which text.
        target: TextRef,
        /// As of when.
        at: Revision,
        /// Who asks for it.
        pen: Pen,
    }
    /// Adds an item.
    ItemAdd {
        /// The plan.
        plan: PlanId,
        /// To which list.
        list: List,
        /// After which item; at the end where absent.
        after: Option<ItemId>,
        /// Fields to set in the same change.
        fields: BTreeMap<Field, serde_json::Value>,
        /// By whom.
        pen: Pen,
    }
    /// It is there.
    ItemAdded {
        /// The item.
        item: ItemId,
        /// The change.
        changed: Changed,
    }
    /// Moves an item.
    ItemMove {
        /// The plan.
        plan: PlanId,
        /// In which list.
        list: List,
        /// Which.
        item: ItemId,
        /// After which; to the front where absent.
        after: Option<ItemId>,
        /// By whom.
        pen: Pen,
    }
    /// Puts an item in the trash.
    ItemTrash {
        /// The plan.
        plan: PlanId,
        /// Which.
        item: ItemId,
        /// By whom.
        pen: Pen,
    }
    /// Takes it out again.
    ItemRevive {
        /// The plan.
        plan: PlanId,
        /// Which.
        item: ItemId,
        /// By whom.
        pen: Pen,
    }
    /// Sets a contested field.
    FieldSet {
        /// The plan.
        plan: PlanId,
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
        /// The value; null to clear.
        value: serde_json::Value,
        /// By whom.
        pen: Pen,
    }
    /// Chooses one of two values.
    FieldChoose {
        /// The plan.
        plan: PlanId,
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
        /// The claim that stays.
        claim: String,
        /// By whom.
        pen: Pen,
    }
    /// A yes or a no to a goal.
    GoalConfirm {
        /// The plan.
        plan: PlanId,
        /// The goal.
        goal: ItemId,
        /// Whose word it is.
        person: PersonId,
        /// Yes or no.
        yes: bool,
        /// In words; may be empty.
        words: String,
    }
    /// A suggestion beside a student's sentence.
    SuggestionMake {
        /// The plan.
        plan: PlanId,
        /// For which text.
        target: TextRef,
        /// The revision that the window last drew.
        base: Revision,
        /// The whole sentence as suggested.
        proposed: String,
        /// Whose.
        pen: Pen,
    }
    /// The student's answer.
    // In TypeScript all names share one folder, and the answer itself has this one.
    #[ts(rename = "AnswerToSuggestion")]
    SuggestionAnswer {
        /// The plan.
        plan: PlanId,
        /// Which.
        suggestion: RecordId,
        /// The answer.
        answer: Answer,
        /// The student's pen.
        pen: Pen,
    }
    /// Keeps a piece of evidence.
    EvidenceAdd {
        /// The plan.
        plan: PlanId,
        /// How it is kept.
        medium: Medium,
        /// In the maker's words.
        words: String,
        /// Goals it is tied to.
        goals: Vec<ItemId>,
        /// A file that a person chose; only from the main window.
        from: Option<String>,
        /// Whose.
        pen: Pen,
    }
    /// A look at a piece of evidence.
    EvidenceCheck {
        /// The plan.
        plan: PlanId,
        /// Which.
        evidence: RecordId,
        /// In words.
        words: String,
        /// Whose look.
        pen: Pen,
    }
    /// A check-in.
    CheckInAdd {
        /// The plan.
        plan: PlanId,
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
        /// Whose words.
        pen: Pen,
    }
    /// Minutes of support given.
    SupportGive {
        /// The plan.
        plan: PlanId,
        /// Which support.
        support: ItemId,
        /// Minutes, 1 to 600.
        minutes: u32,
        /// On which day.
        on: NaiveDate,
    }
    /// Undoes one's own last change of a plan.
    ChangeUndo {
        /// The plan.
        plan: PlanId,
    }
    /// Redoes it.
    ChangeRedo {
        /// The plan.
        plan: PlanId,
    }
    /// What was undone or redone.
    Undone {
        /// What it was; none where there was nothing.
        act: Option<Act>,
        /// The change that did it.
        changed: Option<Changed>,
    }

    /// A note that nobody else reads.
    OwnNoteWrite {
        /// About which plan.
        plan: Option<PlanId>,
        /// The words.
        words: String,
    }
    /// One's own notes.
    OwnNotesShow {
        /// About which plan.
        plan: Option<PlanId>,
    }
    /// A note of one's own.
    OwnNoteShown {
        /// The words.
        words: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// All of them, newest first.
    OwnNotesShown {
        /// Notes.
        notes: Vec<OwnNoteShown>,
    }

    /// Plans a conference.
    ConferencePlan {
        /// The plan.
        plan: PlanId,
        /// When.
        at: DateTime<Utc>,
    }
    /// Starts a conference or goes on with one that was cut off: the rest locks.
    ConferenceStart {
        /// The plan.
        plan: PlanId,
        /// Who is here; the student and oneself where empty.
        present: Vec<PersonId>,
    }
    /// What the shared screen shows.
    ConferenceShow {}
    /// Everything the conference shows, and nothing else is in its reach.
    ConferenceShown {
        /// The shared part of the plan, with no other plan named.
        shown: PlanShown,
        /// The conference.
        conference: RecordId,
        /// The agenda.
        agenda: Vec<AgendaStep>,
        /// The key of the step it stands at.
        at_step: String,
        /// Who is here.
        present: Vec<PersonId>,
        /// What changed since the last conference.
        since_last: Vec<StoryEvent>,
        /// The agreements of last time are to be looked at again.
        had_before: bool,
        /// Whether leaving asks for the passphrase.
        locks: bool,
        /// Copies made in this conference.
        copies: u32,
    }
    /// Moves to a step.
    ConferenceMove {
        /// Its key.
        step: String,
    }
    /// Ends the conference; the screen stays on its last page until left.
    ConferenceEnd {}
    /// Leaves the shared screen.
    ConferenceLeave {
        /// How to unlock; ignored where nothing locks.
        unlock: UnlockWith,
    }
    /// Makes the family's copies: PDF and phone page, without dialog or viewer (C9).
    FamilyCopyMake {
        /// Languages of the labels, first one first.
        languages: Vec<String>,
    }

    /// What a copy would hold.
    ExportPreview {
        /// What to make.
        copy: CopyWanted,
    }
    /// The copy's own pages.
    ExportPreviewed {
        /// Pages of the PDF as pictures made from the PDF's own bytes, or none for HTML and JSON.
        pages: Vec<PageShown>,
        /// The HTML or JSON itself, where that was asked.
        text: String,
        /// What is in, as keys with counts.
        inside: Vec<CopyPart>,
        /// What stays here, as keys.
        stays: Vec<String>,
        /// Characters that no font has, with where they stand.
        missing: Vec<MissingGlyph>,
        /// Languages whose labels no speaker has checked.
        draft_languages: Vec<String>,
        /// BLAKE3 of the copy's bytes, the same that `export_write` writes.
        hash: String,
    }
    /// One page as a picture.
    PageShown {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// `data:image/png;base64,…`
        src: String,
    }
    /// A part of a copy.
    CopyPart {
        /// Key in the locale files: `strengths`, `goals`, `promises`…
        key: String,
        /// How many, where it is a list.
        count: Option<u32>,
    }
    /// A character that cannot be printed.
    MissingGlyph {
        /// The character.
        character: String,
        /// Where it stands, in words.
        place: String,
    }
    /// A copy as wanted.
    CopyWanted {
        /// The plan.
        plan: PlanId,
        /// For whom.
        audience: Audience,
        /// To whom by name.
        recipient: Option<PersonId>,
        /// `pdf`, `html`, `json`.
        format: String,
        /// Languages of the labels, first one first; one or two.
        languages: Vec<String>,
        /// `letter` or `a4`.
        paper: String,
        /// Large print.
        large: bool,
    }
    /// Writes a copy.
    ExportWrite {
        /// What to make.
        copy: CopyWanted,
        /// A folder that a person chose; the vault owner's `Waymark copies` folder where absent.
        to: Option<String>,
    }

    /// A person as drafted in the window.
    PersonDraft {
        /// The person, where known.
        id: Option<PersonId>,
        /// Whose ink.
        voice: Voice,
        /// Whole name.
        full: String,
        /// Short name.
        short: String,
        /// Pronouns.
        pronouns: Option<String>,
        /// What the person may do.
        roles: Vec<Role>,
        /// Languages, BCP 47.
        languages: Vec<String>,
        /// For family: whose, in which words, may receive.
        relation: Option<domain::people::Relation>,
        /// A number to give to families.
        contact: Option<String>,
        /// Names for other audiences.
        names_for: BTreeMap<Audience, domain::PersonName>,
    }
}

/// Keeps schemars in the public contract of `api`: `waymarkctl --json` prints
/// the schema of an error.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct ErrorShown {
    /// A stable name: `wrong_passphrase`.
    pub code: String,
    /// What went wrong, in the reader's language.
    pub words: String,
    /// What to do.
    pub remedy: String,
}
