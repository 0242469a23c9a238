//! Carried by hand: what waits, writing and reading bundles, inviting and
//! joining.

use chrono::{DateTime, Utc};
use domain::{DeviceId, DeviceReach, Field, ItemId, PersonId, PlanId, TextField, Voice};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Secret;

/// What the saved line says of carrying.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CarriedLine {
    /// When this vault was last put on a stick.
    pub at: Option<DateTime<Utc>>,
    /// How many of one's own changes came since.
    #[ts(type = "number")]
    pub waits: u64,
}

messages! {
    /// What waits, for whom and why.
    WaitsShow {}
    /// The page of what waits.
    WaitsShown {
        /// Fields on which two values stand, until a person chooses.
        conflicts: Vec<ConflictFound>,
        /// What is on its way, by plan.
        lines: Vec<WaitLine>,
        /// The devices, this one first.
        devices: Vec<DeviceShown>,
        /// Devices that were taken out, the last first.
        gone: Vec<DeviceGone>,
        /// Where this very computer was taken out: by whom and when.
        this_gone: Option<ThisGone>,
        /// Invitations without an answer.
        invitations: Vec<InvitationOpen>,
        /// Adults of the school who have no computer here yet, by name.
        invitable: Vec<Invitable>,
        /// When this vault was last carried somewhere.
        carried_out: Option<Carry>,
        /// When something was last carried here.
        carried_in: Option<Carry>,
        /// Envelopes that came and wait for one that did not.
        #[ts(type = "number")]
        waiting: u64,
        /// Computers whose keys do not open what came.
        unfit: Vec<UnfitKey>,
        /// Changes that a later version made.
        #[ts(type = "number")]
        newer: u64,
        /// What came and stays out until a person has looked at it.
        aside: Vec<AsideShown>,
    }
    /// A computer that gave a key which is not the one that was needed.
    UnfitKey {
        /// Whose, as named at school, and its place.
        name: String,
        /// How many envelopes wait for another key.
        #[ts(type = "number")]
        waiting: u64,
    }
    /// Something that came and stays out: kept, with its words and the reason.
    AsideShown {
        /// What it is left or taken in by.
        of: Vec<String>,
        /// Why it stays out.
        why: AsideWhy,
        /// Who signed it, as named at school.
        by: String,
        /// The computer that was taken out, where it came from one.
        device: Option<String>,
        /// The plan, where it is of one.
        plan: Option<PlanId>,
        /// Whose.
        student: Option<String>,
        /// What it would do to texts.
        words: Vec<AsideWords>,
        /// What a record states something about.
        states: Option<AsideStates>,
        /// How many changes.
        changes: u32,
        /// The first of them, by the clock of that computer.
        at: Option<DateTime<Utc>>,
        /// Whether a person may take it in.
        may_take: bool,
    }
    /// What a change would do to one text.
    AsideWords {
        /// Which field.
        field: TextField,
        /// What it puts in.
        put_in: String,
        /// What it takes out.
        took_out: String,
    }
    /// A person has looked at what stays out.
    AsideAnswer {
        /// What.
        of: Vec<String>,
        /// Take it in, or leave it out.
        take: bool,
    }
    /// A time and a folder's own name.
    Carry {
        /// When.
        at: DateTime<Utc>,
        /// The folder.
        folder: String,
    }
    /// Two values for one field.
    ConflictFound {
        /// The plan.
        plan: PlanId,
        /// Whose.
        student: String,
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
        /// The goal's number on the page, where it is a goal.
        goal: Option<u32>,
        /// The values with their names.
        sides: Vec<ConflictSide>,
    }
    /// One of the values.
    ConflictSide {
        /// The claim, by which it is chosen.
        claim: String,
        /// The value.
        #[ts(type = "unknown")]
        value: serde_json::Value,
        /// Whose voice.
        voice: Option<Voice>,
        /// Who spoke.
        names: Vec<String>,
        /// When.
        at: DateTime<Utc>,
    }
    /// What waits of one plan, or of the class and its lists.
    WaitLine {
        /// The plan; none for the class and its lists.
        plan: Option<PlanId>,
        /// Whose.
        student: Option<String>,
        /// For whom.
        whom: Vec<String>,
        /// Changes in words and fields.
        words: u32,
        /// Things written down beside: evidence, check-ins, support.
        records: u32,
        /// The first of them.
        since: DateTime<Utc>,
    }
    /// A device that this vault is shared with.
    DeviceShown {
        /// Its id.
        device: DeviceId,
        /// Whose.
        person: PersonId,
        /// The person's name as used at school.
        name: String,
        /// What the device is called; may be empty.
        place: String,
        /// This one.
        this: bool,
        /// One's own.
        own: bool,
        /// When something was last heard from it.
        heard_at: Option<DateTime<Utc>>,
        /// How many changes are not known to be there.
        #[ts(type = "number")]
        changes: u64,
        /// How many attachments.
        #[ts(type = "number")]
        attachments: u64,
        /// What is carried to it.
        reach: DeviceReach,
        /// Whether one may take it out.
        may_remove: bool,
        /// How many computers this person has here, this one left out.
        of_person: u32,
    }
    /// A device that was taken out.
    DeviceGone {
        /// Its id.
        device: DeviceId,
        /// Whose it was, and what it was called.
        name: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// This computer was taken out.
    ThisGone {
        /// The name of whoever took it out, as used at school.
        by: String,
        /// When, by that one's clock.
        at: DateTime<Utc>,
    }
    /// Takes a computer out.
    DeviceRemove {
        /// Which.
        device: DeviceId,
        /// All computers of this person, who has left.
        all: bool,
    }
    /// Computers were taken out.
    DevicesRemoved {
        /// Whose, and what they were called.
        names: Vec<String>,
        /// How many keys were turned over.
        turned: u32,
    }
    /// An invitation without an answer.
    InvitationOpen {
        /// Its id.
        invitation: String,
        /// Who is invited.
        name: String,
        /// Oneself, on another computer.
        own: bool,
        /// When.
        at: DateTime<Utc>,
    }
    /// An adult who can be invited.
    Invitable {
        /// Who.
        person: PersonId,
        /// The name.
        name: String,
    }
    /// Writes a bundle into a folder.
    CarryOut {
        /// A folder that a person chose.
        to: String,
        /// The plan that is open: it goes first.
        first: Option<PlanId>,
    }
    /// Reads a bundle, or all bundles of a folder.
    CarryIn {
        /// A file or folder that a person chose.
        from: String,
    }
    /// Goes on where the last piece ended.
    CarryGoOn {}
    /// Leaves it there.
    CarryStop {}
    /// How far it is.
    Carried {
        /// Whether it is done.
        done: bool,
        /// Bytes so far.
        #[ts(type = "number")]
        bytes: u64,
        /// Bytes in all, about.
        #[ts(type = "number")]
        all: u64,
        /// What was written, once it is done.
        out: Option<CarriedOut>,
        /// What was read, once it is done.
        brought: Option<CarriedIn>,
    }
    /// A bundle that was written.
    CarriedOut {
        /// The whole path.
        path: String,
        /// Its name alone.
        name: String,
        /// Bytes.
        #[ts(type = "number")]
        bytes: u64,
        /// Changes in it that somebody is not known to have.
        #[ts(type = "number")]
        changes: u64,
        /// For whom.
        to: Vec<String>,
        /// When.
        at: DateTime<Utc>,
    }
    /// What others wrote in one plan.
    PlanBrought {
        /// The plan.
        plan: PlanId,
        /// Whose.
        student: String,
        /// Who wrote.
        by: Vec<String>,
        /// How many changes.
        #[ts(type = "number")]
        changes: u64,
    }
    /// Invites a person, or oneself on another computer.
    InviteMake {
        /// A folder that a person chose.
        to: String,
        /// Whom; oneself where absent.
        person: Option<PersonId>,
        /// Which plans; all of the class where absent.
        plans: Option<Vec<PlanId>>,
        /// What the computer is to be called, such as "at home"; may be empty.
        name: String,
    }
    /// An invitation was written.
    Invited {
        /// The whole path.
        path: String,
        /// The file's own name.
        name: String,
        /// Bytes.
        #[ts(type = "number")]
        bytes: u64,
        /// The code, in groups. It is shown once.
        code: Vec<String>,
        /// Who is invited.
        whom: String,
        /// Oneself, on another computer.
        own: bool,
        /// When.
        at: DateTime<Utc>,
    }
    /// The code as a sheet of paper.
    InviteSheetWrite {
        /// A folder that a person chose.
        to: String,
        /// The code.
        code: Vec<String>,
        /// Who is invited.
        whom: String,
    }
    /// An invitation holds no longer.
    InviteWithdraw {
        /// Which.
        invitation: String,
    }
    /// Begins a vault on this computer with an invitation.
    VaultJoin {
        /// The invitation's file.
        from: String,
        /// The code on paper.
        code: Secret,
        /// A new passphrase for this computer.
        passphrase: Secret,
        /// Whether the system's keychain opens it too.
        keychain: bool,
    }
}

/// What a record that stays out states something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AsideStates {
    /// A person: names, roles, who may receive copies.
    Person,
    /// A computer.
    Computer,
    /// Who reads something.
    Reader,
    /// The school, the class, its lists.
    School,
    /// How long plans are kept, a hold, an erasure.
    Keeping,
    /// Two plans that are to be one.
    Plans,
    /// Something written down beside a plan.
    Beside,
}

/// Why something stays out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AsideWhy {
    /// It changes the student's words without the student (P5).
    StudentsWords,
    /// It puts words in as somebody else's.
    OthersName,
    /// Whoever signed it may not hold that pen.
    Pen,
    /// It names somebody who is not known here yet.
    UnknownPerson,
    /// It takes back what somebody else wrote.
    OthersUndo,
    /// It builds on something else that stays out.
    Behind,
    /// It came from a computer after that was taken out.
    Removed,
    /// It was written after the plan had gone on to somebody else, or a cover
    /// was over (H7).
    CameAfter,
    /// Whoever signed it may not state that (G2).
    NoRight,
    /// It cannot be read.
    Unreadable,
}

/// What a bundle, or a folder of them, brought.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CarriedIn {
    /// Files read.
    pub files: u32,
    /// New changes.
    #[ts(type = "number")]
    pub changes: u64,
    /// By plan, in name order.
    pub plans: Vec<PlanBrought>,
    /// Attachments that came to be whole.
    #[ts(type = "number")]
    pub attachments: u64,
    /// Envelopes that wait for one that is not here yet.
    #[ts(type = "number")]
    pub waiting: u64,
    /// Changes that a later version made.
    #[ts(type = "number")]
    pub newer: u64,
    /// Things that nobody of these devices made. They are not kept.
    #[ts(type = "number")]
    pub refused: u64,
    /// Things that are for other people.
    #[ts(type = "number")]
    pub not_here: u64,
    /// Files that stop in the middle. What came before is kept.
    pub torn: Vec<String>,
    /// Files that are something else, or a later version's.
    pub foreign: Vec<String>,
    /// Who has joined by it.
    pub joined: Vec<String>,
    /// Who was heard from.
    pub heard: Vec<String>,
    /// Where this very computer was taken out: by whom and when.
    pub this_gone: Option<ThisGone>,
}
