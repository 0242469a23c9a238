//! How a run ends: exit codes, and errors told in pairs.

use std::io::{self, Write};

use api::ErrorShown;

/// How a run ended. The number is the exit code and never changes its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Ending {
    /// Done.
    Fine = 0,
    /// Done, and something was found that a person should look at.
    Findings = 1,
    /// The command line, or what it names, is not right.
    Usage = 2,
    /// The passphrase does not open the vault.
    WrongPassphrase = 3,
    /// The vault cannot be opened as it is.
    NotAVault = 4,
    /// The disk or a file did not do what it should.
    Disk = 5,
    /// Another program has the vault open.
    InUse = 6,
    /// What was asked for cannot be done.
    Refused = 7,
}

impl Ending {
    /// Every one, in order.
    pub(crate) const ALL: &'static [Self] = &[
        Self::Fine,
        Self::Findings,
        Self::Usage,
        Self::WrongPassphrase,
        Self::NotAVault,
        Self::Disk,
        Self::InUse,
        Self::Refused,
    ];

    /// For the help.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Fine => "done",
            Self::Findings => "done, and something was found that a person should look at",
            Self::Usage => "the command line is not right",
            Self::WrongPassphrase => "the passphrase does not open the vault, or none was given",
            Self::NotAVault => "the vault is damaged, of another program, or of a newer version",
            Self::Disk => "a disk is full or failing, or a file or folder cannot be used",
            Self::InUse => "another program has the vault open",
            Self::Refused => "what was asked for cannot be done; the error says why",
        }
    }

    /// The ending that belongs to an error of a use case.
    pub(crate) fn of(code: &str) -> Self {
        match code {
            "unknown_command" | "malformed_request" | "vault_unknown" | "choice_unknown" | "language_unknown" => {
                Self::Usage
            }
            "wrong_passphrase" | "wrong_recovery_code" | "keychain_unavailable" | "invitation_code_wrong" => {
                Self::WrongPassphrase
            }
            "vault_damaged" | "vault_foreign" | "vault_newer" => Self::NotAVault,
            "disk_full" | "disk_failed" | "file_unreadable" | "folder_missing" | "folder_on_network"
            | "folder_read_only" | "folder_synced" => Self::Disk,
            "vault_in_use" => Self::InUse,
            _ => Self::Refused,
        }
    }
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// A use case refused or failed; its words are the app's own.
    #[error("{}", .0.code)]
    Shown(ErrorShown),
    /// The folder given is not one that a vault can stand in.
    #[error("vault_misplaced")]
    VaultMisplaced,
    /// This computer has several vaults.
    #[error("vault_not_named")]
    VaultNotNamed(Vec<String>),
    /// This computer has none.
    #[error("no_vault")]
    NoVault,
    /// No folder for the app's data is known on this system.
    #[error("no_data_folder")]
    NoDataFolder,
    /// The passphrase could not be read.
    #[error("passphrase_unread")]
    PassphraseUnread,
    /// No plan begins like this.
    #[error("plan_not_found")]
    PlanNotFound(String),
    /// Several plans begin like this.
    #[error("plan_not_clear")]
    PlanNotClear(String),
    /// No adult of the school who has no computer here has this name.
    #[error("person_not_found")]
    PersonNotFound(String),
    /// No adult of the school has this name, or several have.
    #[error("adult_not_found")]
    AdultNotFound(String),
    /// No student has this name, or several have.
    #[error("student_not_found")]
    StudentNotFound(String),
    /// No other computer has this name, or several have.
    #[error("computer_not_found")]
    ComputerNotFound(String),
    /// A line of a script is not a command.
    #[error("script_line")]
    ScriptLine(usize),
    /// The script cannot be read.
    #[error("script_unread")]
    ScriptUnread,
    /// The answer could not be written.
    #[error("answer_unwritten")]
    AnswerUnwritten(#[from] io::Error),
}

impl From<ErrorShown> for Fault {
    fn from(shown: ErrorShown) -> Self {
        Self::Shown(shown)
    }
}

impl From<serde_json::Error> for Fault {
    fn from(fault: serde_json::Error) -> Self {
        Self::AnswerUnwritten(fault.into())
    }
}

impl Fault {
    /// The exit code.
    pub(crate) fn ending(&self) -> Ending {
        match self {
            Self::Shown(shown) => Ending::of(&shown.code),
            Self::PassphraseUnread => Ending::WrongPassphrase,
            Self::AnswerUnwritten(_) | Self::ScriptUnread => Ending::Disk,
            _ => Ending::Usage,
        }
    }

    /// Tells it in a pair: what went wrong, what to do.
    pub(crate) fn tell(&self, json: bool, out: &mut impl Write) -> io::Result<()> {
        let shown = self.shown();
        if json {
            serde_json::to_writer(&mut *out, &shown)?;
            return writeln!(out);
        }
        writeln!(out, "{}\n  {}", shown.words, shown.remedy)
    }

    fn shown(&self) -> ErrorShown {
        let (words, remedy) = match self {
            Self::Shown(shown) => return shown.clone(),
            Self::VaultMisplaced => (
                "This folder is not a vault.".into(),
                "A vault is a folder inside a folder named `vaults`. Name it: --vault …/vaults/NAME".into(),
            ),
            Self::VaultNotNamed(names) => (
                format!("This computer has several vaults: {}.", names.join(", ")),
                "Name one: --vault …/vaults/NAME".into(),
            ),
            Self::NoVault => (
                "This computer has no vault yet.".into(),
                "Open Waymark to begin one, or make the sample school: waymarkctl sample".into(),
            ),
            Self::NoDataFolder => (
                "This system names no folder for the app's data.".into(),
                "Name one: --data DIR".into(),
            ),
            Self::PassphraseUnread => (
                "The passphrase could not be read.".into(),
                "Type it when asked, or give it by --passphrase-fd N or WAYMARK_PASSPHRASE.".into(),
            ),
            Self::PlanNotFound(start) => (
                format!("No plan of this year begins with `{start}`."),
                "See their ids: waymarkctl plans".into(),
            ),
            Self::PlanNotClear(start) => (
                format!("Several plans begin with `{start}`."),
                "Give more of the id. See them: waymarkctl plans".into(),
            ),
            Self::PersonNotFound(name) => (
                format!("No adult of the school without a computer here is called `{name}`."),
                "Give the full name as it stands under School, People.".into(),
            ),
            Self::AdultNotFound(name) => (
                format!("No adult of the school is called `{name}`, or more than one is."),
                "Give the full name as it stands under School, People.".into(),
            ),
            Self::StudentNotFound(name) => (
                format!("No student is called `{name}`, or more than one is."),
                "Give the full name as it stands under School, People, or the id as `due --json` has it.".into(),
            ),
            Self::ComputerNotFound(name) => (
                format!("No other computer is called `{name}`, or more than one is."),
                "See their names and ids: waymarkctl waits. An id's beginning is enough.".into(),
            ),
            Self::ScriptLine(line) => (
                format!("Line {line} of the script is not a command."),
                "Write one object a line: {\"window\":\"main\",\"command\":\"…\",\"request\":{…}}".into(),
            ),
            Self::ScriptUnread => (
                "The script cannot be read.".into(),
                "Check its path, then try again.".into(),
            ),
            Self::AnswerUnwritten(why) => (
                format!("The answer could not be written: {why}."),
                "What was changed before is kept. Check where the answer goes, then try again.".into(),
            ),
        };
        ErrorShown {
            code: self.to_string(),
            words,
            remedy,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_named_here_is_one_that_a_use_case_gives() {
        for code in [
            "unknown_command",
            "malformed_request",
            "vault_unknown",
            "choice_unknown",
            "language_unknown",
            "wrong_passphrase",
            "wrong_recovery_code",
            "keychain_unavailable",
            "invitation_code_wrong",
            "vault_damaged",
            "vault_foreign",
            "vault_newer",
            "disk_full",
            "disk_failed",
            "file_unreadable",
            "folder_missing",
            "folder_on_network",
            "folder_read_only",
            "folder_synced",
            "vault_in_use",
        ] {
            assert!(api::Error::CODES.contains(&code), "`{code}` is no code of `api`");
            assert_ne!(
                Ending::of(code),
                Ending::Refused,
                "`{code}` is listed here for an ending of its own"
            );
        }
    }

    #[test]
    fn an_error_is_told_as_what_went_wrong_and_what_to_do() {
        let mut told = Vec::new();
        Fault::NoVault.tell(false, &mut told).unwrap();
        assert_eq!(
            String::from_utf8(told).unwrap(),
            "This computer has no vault yet.\n  Open Waymark to begin one, or make the sample school: waymarkctl sample\n"
        );
    }
}
