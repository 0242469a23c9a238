//! What can go wrong, as a closed set of codes.
//!
//! A code exists while some use case gives it. The words and the remedy stand
//! in `locales/<lang>/errors.ftl` under `error-<code>` and its `.remedy`; a
//! test holds the two sets against each other.

use domain::doc::{DocError, EditError};
use domain::{PersonId, PlanId};
use interchange::ReadError;
use vault::VaultError;

use crate::messages::ErrorShown;
use crate::words::Words;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $({ $($field:ident: $type:ty),+ })? = $code:literal),+ $(,)?) => {
        /// A refusal or failure, before it is put into words.
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        pub enum Error {
            $($(#[$doc])* #[error($code)] $variant $({ $(
                /// A detail for the words.
                $field: $type
            ),+ })?),+
        }

        impl Error {
            /// Every code.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable name.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$variant $({ $($field: _),+ })? => $code),+ }
            }

            /// Details for the words, by name.
            fn details(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$variant $({ $($field),+ })? => vec![$($((stringify!($field), $field.to_string())),+)?]),+
                }
            }
        }
    };
}

codes! {
    /// No command has this name.
    UnknownCommand { name: String } = "unknown_command",
    /// The request is not of the command's form.
    MalformedRequest { what: String } = "malformed_request",
    /// The command is not for this window.
    NotForThisWindow { name: String } = "not_for_this_window",
    /// A conference holds the screen.
    ScreenIsShared = "screen_is_shared",
    /// A student has the computer.
    StudentHasIt = "student_has_it",
    /// No conference runs.
    NoConference = "no_conference",
    /// No vault is open.
    VaultClosed = "vault_closed",
    /// A vault is open already.
    VaultOpen = "vault_open",
    /// No vault of this name is on this computer.
    VaultUnknown = "vault_unknown",
    /// The passphrase does not open it.
    WrongPassphrase = "wrong_passphrase",
    /// The recovery code does not open it.
    WrongRecoveryCode = "wrong_recovery_code",
    /// The keychain of this computer cannot be used.
    KeychainUnavailable = "keychain_unavailable",
    /// Fewer than eight characters.
    PassphraseTooShort = "passphrase_too_short",
    /// Neither passphrase nor keychain.
    NoWayToUnlock = "no_way_to_unlock",
    /// The vault is damaged.
    VaultDamaged { what: String } = "vault_damaged",
    /// The folder holds something else.
    VaultForeign = "vault_foreign",
    /// A newer version wrote it.
    VaultNewer { found: u32 } = "vault_newer",
    /// Another window has it open.
    VaultInUse = "vault_in_use",
    /// The folder is kept in step by a file sync.
    FolderSynced { by: String } = "folder_synced",
    /// The folder is on a network.
    FolderOnNetwork { kind: String } = "folder_on_network",
    /// The folder cannot be written to.
    FolderReadOnly = "folder_read_only",
    /// The folder is not there.
    FolderMissing = "folder_missing",
    /// No room left.
    DiskFull = "disk_full",
    /// The disk answered with an error.
    DiskFailed { what: String } = "disk_failed",
    /// The name is empty.
    NameMissing = "name_missing",
    /// No such plan here.
    PlanUnknown { plan: PlanId } = "plan_unknown",
    /// A plan for this student and year is there.
    PlanThere = "plan_there",
    /// The plan was joined into another: it stays to be read.
    PlanJoined = "plan_joined",
    /// The two are not of one student and year, or one already.
    NotTwins = "not_twins",
    /// No such person here.
    PersonUnknown { person: PersonId } = "person_unknown",
    /// The item is not in this plan.
    ItemUnknown = "item_unknown",
    /// The record is not in this plan.
    RecordUnknown = "record_unknown",
    /// An adult's pen in a student's sentence (P5).
    StudentsWords = "students_words",
    /// Only the student's pen answers a suggestion.
    NotTheStudentsPen = "not_the_students_pen",
    /// Only the student or the family says that something does not fit them.
    NotTheSchools = "not_the_schools",
    /// The class has only goals together: nothing of one student is tracked (P22).
    ClassGoalsOnly = "class_goals_only",
    /// A student alone writes over nobody else's words and settles nothing for others.
    NotForTheStudentAlone = "not_for_the_student_alone",
    /// What was prepared stands in the plan already.
    AlreadyTaken = "already_taken",
    /// An agenda without a step, or with one twice.
    AgendaEmpty = "agenda_empty",
    /// The pen names someone who is not of this plan.
    PenUnknown = "pen_unknown",
    /// The suggestion has its answer.
    AlreadyAnswered = "already_answered",
    /// The suggestion says what stands there.
    NothingSuggested = "nothing_suggested",
    /// The sentence that the suggestion was for no longer stands.
    SentenceChanged = "sentence_changed",
    /// Somebody has chosen between the two values.
    AlreadyChosen = "already_chosen",
    /// A character that no text can hold.
    ControlCharacter = "control_character",
    /// The splice lies outside the text.
    OutsideTheText = "outside_the_text",
    /// The text would be too long.
    TextTooLong { most: u32 } = "text_too_long",
    /// Half of a character.
    HalfACharacter = "half_a_character",
    /// The value is not of the field's kind.
    ValueNotAccepted { field: String } = "value_not_accepted",
    /// The revision is not of this plan.
    RevisionUnknown = "revision_unknown",
    /// The words are empty.
    WordsMissing = "words_missing",
    /// The minutes are not between 1 and 600.
    MinutesOutOfRange = "minutes_out_of_range",
    /// A change could not be carried out by the document engine.
    ChangeRefused = "change_refused",
    /// The file is not there or cannot be read.
    FileUnreadable { what: String } = "file_unreadable",
    /// The file is too large.
    FileTooLarge { most_mb: u64 } = "file_too_large",
    /// The file is not a plan.
    FileForeign = "file_foreign",
    /// A newer version wrote the file.
    FileNewer = "file_newer",
    /// The file stops in the middle or is not well formed.
    FileDamaged { at: String } = "file_damaged",
    /// A kind of file that is not kept.
    MediumRefused = "medium_refused",
    /// A photograph in a form that only some computers can open.
    PhotoHeic = "photo_heic",
    /// A picture that is not whole.
    PhotoBroken = "photo_broken",
    /// A picture of more pixels than are decoded.
    PhotoTooLarge { most_million: u32 } = "photo_too_large",
    /// A sound that is not whole.
    SoundBroken = "sound_broken",
    /// A film, or a sound with something beside it.
    MoreThanSound = "more_than_sound",
    /// What was taken in is not there any more.
    TakenGone = "taken_gone",
    /// An attachment that this vault does not hold.
    AttachmentGone = "attachment_gone",
    /// No microphone.
    MicrophoneMissing = "microphone_missing",
    /// A recording runs already.
    RecordingRuns = "recording_runs",
    /// No recording runs.
    NoRecording = "no_recording",
    /// The microphone gave nothing.
    NothingHeard = "nothing_heard",
    /// The day has passed.
    DayIsPast = "day_is_past",
    /// The same voice has spoken.
    SameVoice = "same_voice",
    /// A character that no font has.
    GlyphMissing { character: String, place: String } = "glyph_missing",
    /// The page could not be made.
    PageFailed { what: String } = "page_failed",
    /// The language has no labels.
    LanguageUnknown { language: String } = "language_unknown",
    /// The person may not receive copies.
    MayNotReceive = "may_not_receive",
    /// The school's people, class and lists are for others to decide (G2).
    NotYoursToDecide = "not_yours_to_decide",
    /// The plan was handed on to somebody else (H7).
    HandedOn { whom: String } = "handed_on",
    /// The cover by which the plan was open is over (H7).
    CoverOver = "cover_over",
    /// From an adult to the same one.
    SameAdult = "same_adult",
    /// The file or folder holds no roster.
    RosterForeign = "roster_foreign",
    /// The roster's zip stops in the middle or is damaged.
    RosterTorn = "roster_torn",
    /// The roster is larger than one is read, packed or unpacked.
    RosterTooLarge { most_mb: u64 } = "roster_too_large",
    /// A file of the roster has more rows than are read.
    RosterTooLong { file: String, most: u64 } = "roster_too_long",
    /// A file of the roster is in another encoding than UTF-8.
    RosterNotUtf8 { file: String, line: u64 } = "roster_not_utf8",
    /// A file is missing without which the roster says nothing.
    RosterFileMissing { file: String } = "roster_file_missing",
    /// A column is missing without which a file says nothing.
    RosterColumnMissing { file: String, column: String } = "roster_column_missing",
    /// The same file stands in the roster twice.
    RosterTwice { file: String } = "roster_twice",
    /// The roster or the school is not what was read.
    RosterChanged = "roster_changed",
    /// Two answers to one question of who somebody is.
    RosterEither = "roster_either",
    /// The day lies behind, or further ahead than a cover goes.
    DayOutOfReach = "day_out_of_reach",
    /// How long plans are kept is for administrators to decide (G6, H5).
    ForAdministrators = "for_administrators",
    /// A plan that was erased does not come back as a file.
    WasErased { who: String } = "was_erased",
    /// A hold stops the erasing.
    HeldBack { who: String } = "held_back",
    /// The school's rule keeps it for longer.
    NotDueYet { on: chrono::NaiveDate } = "not_due_yet",
    /// Nothing of this student is kept.
    NothingKept = "nothing_kept",
    /// No such computer.
    DeviceUnknown = "device_unknown",
    /// The computer that one sits at.
    ThisComputer = "this_computer",
    /// The computer that one sits at was taken out.
    ComputerOut = "computer_out",
    /// Nobody else has this vault.
    NobodyToCarryTo = "nobody_to_carry_to",
    /// No bundle in the folder.
    NoBundleThere = "no_bundle_there",
    /// The file is no bundle.
    BundleForeign = "bundle_foreign",
    /// The file is a transfer pack, and no bundle.
    TransferPack = "transfer_pack",
    /// The file is no transfer pack.
    NoTransferThere = "no_transfer_there",
    /// The code does not open the transfer pack.
    TransferCodeWrong = "transfer_code_wrong",
    /// The transfer pack stops in the middle or is damaged.
    TransferTorn = "transfer_torn",
    /// All that is in the transfer pack is here.
    TransferThere { student: String } = "transfer_there",
    /// Nothing is being carried.
    NothingCarried = "nothing_carried",
    /// The code does not open the invitation.
    InvitationCodeWrong = "invitation_code_wrong",
    /// The file holds no invitation.
    NoInvitationThere = "no_invitation_there",
    /// Nobody of the family may receive copies.
    NobodyMayReceive = "nobody_may_receive",
    /// A family's copy names nobody.
    RecipientMissing = "recipient_missing",
    /// The student is of age and has not said yes to a copy for the family.
    StudentsYesMissing = "students_yes_missing",
    /// Which of the student's names the screen may show depends on who is here.
    WhoIsHereMissing = "who_is_here_missing",
    /// The care space is not this person's to read.
    CareClosed = "care_closed",
    /// Naming readers of the care space is not this person's to do.
    CareNotYoursToOpen = "care_not_yours_to_open",
    /// A need of this kind stands in the care space.
    BelongsInCare = "belongs_in_care",
    /// The earlier text holds words that were moved to the care space.
    MovedToCare = "moved_to_care",
    /// The system's printer did not take a file.
    PrinterRefused { what: String } = "printer_refused",
    /// A list, format or paper that is not known.
    ChoiceUnknown { what: String } = "choice_unknown",
}

impl Error {
    /// In the reader's language.
    #[must_use]
    pub fn shown(&self, words: &Words) -> ErrorShown {
        let details = self.details();
        let key = format!("error-{}", self.code().replace('_', "-"));
        ErrorShown {
            code: self.code().to_owned(),
            words: words.message(&key, &details),
            remedy: words.attribute(&key, "remedy", &details),
        }
    }
}

/// Something of ours as JSON, to be kept or sent.
pub(crate) fn as_json(value: &(impl serde::Serialize + ?Sized)) -> Result<serde_json::Value, Error> {
    serde_json::to_value(value).map_err(|fault| Error::MalformedRequest {
        what: fault.to_string(),
    })
}

impl From<EditError> for Error {
    fn from(refused: EditError) -> Self {
        match refused {
            EditError::OutOfBounds { .. } => Self::OutsideTheText,
            EditError::SplitsCharacter { .. } => Self::HalfACharacter,
            EditError::TooLong { cap, .. } => Self::TextTooLong {
                most: u32::try_from(cap).unwrap_or(u32::MAX),
            },
            EditError::ControlCharacter { .. } => Self::ControlCharacter,
            EditError::UnknownRevision => Self::RevisionUnknown,
            EditError::StudentsWords { .. } => Self::StudentsWords,
            EditError::OriginalChanged { .. } => Self::SentenceChanged,
            EditError::BadValue(bad) => Self::ValueNotAccepted { field: bad.to_string() },
            EditError::NoSuchItem { .. } => Self::ItemUnknown,
            EditError::NoSuchClaim => Self::AlreadyChosen,
            EditError::ItemExists { .. } | EditError::NotEmpty => Self::ChangeRefused,
            EditError::Engine(fault) => fault.into(),
        }
    }
}

impl From<DocError> for Error {
    fn from(fault: DocError) -> Self {
        match fault {
            DocError::UnknownRevision => Self::RevisionUnknown,
            _ => Self::ChangeRefused,
        }
    }
}

impl From<VaultError> for Error {
    fn from(refused: VaultError) -> Self {
        match refused {
            VaultError::NotFound => Self::VaultUnknown,
            VaultError::Occupied | VaultError::Foreign => Self::VaultForeign,
            VaultError::WrongPassphrase => Self::WrongPassphrase,
            VaultError::WrongRecovery => Self::WrongRecoveryCode,
            VaultError::WrongKeychain | VaultError::NoSuchWay(_) => Self::KeychainUnavailable,
            VaultError::Damaged { what } => Self::VaultDamaged {
                what: format!("{what:?}"),
            },
            VaultError::Newer { found, .. } => Self::VaultNewer { found },
            VaultError::InUse => Self::VaultInUse,
            VaultError::Synced { by } => Self::FolderSynced { by: format!("{by:?}") },
            VaultError::Network { kind } => Self::FolderOnNetwork { kind },
            VaultError::ReadOnly => Self::FolderReadOnly,
            VaultError::DiskFull => Self::DiskFull,
            VaultError::TooLarge { limit } => Self::FileTooLarge {
                most_mb: limit / 1_000_000,
            },
            other => Self::DiskFailed {
                what: other.to_string(),
            },
        }
    }
}

impl From<ReadError> for Error {
    fn from(refused: ReadError) -> Self {
        match refused {
            ReadError::TooLarge { .. } => Self::FileTooLarge {
                most_mb: interchange::LARGEST as u64 / 1_000_000,
            },
            ReadError::Foreign => Self::FileForeign,
            ReadError::Newer { .. } => Self::FileNewer,
            ReadError::NotJson { line, column, .. } => Self::FileDamaged {
                at: format!("{line}:{column}"),
            },
            ReadError::Malformed { path, .. } => Self::FileDamaged { at: path },
        }
    }
}
