//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::ending::Ending;

/// Waymark's plans without a window.
#[derive(Debug, Parser)]
#[command(name = "waymarkctl", version, after_long_help = exit_codes(), max_term_width = 96)]
pub(crate) struct Arguments {
    /// The vault's folder: `…/vaults/NAME`. The only one on this computer where absent.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) vault: Option<PathBuf>,
    /// The app's data folder, which holds `vaults`. This user's own where absent.
    #[arg(long, global = true, value_name = "DIR", conflicts_with = "vault")]
    pub(crate) data: Option<PathBuf>,
    /// Read the passphrase, one line, from this file descriptor.
    /// Otherwise it is taken from WAYMARK_PASSPHRASE, or asked for.
    #[arg(long, global = true, value_name = "N")]
    pub(crate) passphrase_fd: Option<u32>,
    /// Answer in JSON, for machines. Errors too.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) work: Work,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Work {
    /// Make the sample school, with invented students.
    Sample,
    /// List this year's plans, in name order.
    Plans,
    /// Show a plan.
    Show {
        /// The plan's id, or as much of its start as names only one.
        plan: String,
    },
    /// Tell a plan's story: what changed, and whose idea it was, newest first.
    Story {
        /// The plan's id, or as much of its start as names only one.
        plan: String,
    },
    /// Make copies of plans.
    Export(Export),
    /// Bring something in.
    #[command(subcommand)]
    Import(Import),
    /// Check that the vault is whole, and that everything made from its log can be made again.
    Check,
    /// Write an encrypted copy of the whole vault into a folder.
    Backup {
        /// A folder: a stick, for example.
        to: PathBuf,
    },
    /// Make a vault from such a copy.
    Restore {
        /// The file.
        from: PathBuf,
    },
    /// Carry by hand: put what others lack on a stick, or read what they put there.
    #[command(subcommand)]
    Carry(Carry),
    /// Invite another computer: a file for the stick, and a code for paper.
    Invite(Invite),
    /// Take a lost computer out, or all of a person's who has left: the others
    /// get new keys, and what it still writes waits for a person.
    Remove {
        /// The computer, as `waits` names it.
        computer: String,
        /// All computers of its person.
        #[arg(long)]
        all: bool,
    },
    /// Begin a vault on this computer with an invitation.
    /// The code is asked for, or taken from WAYMARK_CODE.
    Join {
        /// The invitation's file.
        from: PathBuf,
    },
    /// Say what waits, for whom, and when each computer was last heard from.
    Waits,
    /// Tell what was done: who opened a plan, what left, who was given which right.
    Log {
        /// Only of the student of this plan.
        #[arg(long, value_name = "PLAN")]
        plan: Option<String>,
    },
    /// Write everything that is held on one student into a folder, without
    /// other students' names.
    Held {
        /// One of the student's plans.
        plan: String,
        /// The folder.
        to: PathBuf,
    },
    /// Let an adult of the school cover the class, or named students, until a
    /// day. Without a name it says who covers and who has whom.
    Cover(Cover),
    /// Hand the class, or named students, from one adult to another: the plans
    /// of every year, in one action.
    HandOver(HandOver),
    /// Write one student's transfer pack to another school: a file, and a code
    /// for paper. Classmates' names are not in it.
    Transfer(Transfer),
    /// Open another school's transfer pack.
    /// The code is asked for, or taken from WAYMARK_CODE.
    Admit {
        /// The file.
        from: PathBuf,
    },
    /// Read a roster of the school's other system (OneRoster, a zip or a folder):
    /// what was found in it and what it proposes. Nothing is kept without --accept.
    Roster(Roster),
    /// Say how long plans are kept, what is due, held and erased, and which
    /// computers have erased it.
    Due,
    /// Set a hold on a student's plans: nothing of the student is erased while it stands.
    Hold(Hold),
    /// Erase what is due of a student, on this computer and on every other that
    /// hears of it. Without --for-good it only says what that would be.
    Erase {
        /// The student, by full name.
        student: String,
        /// Do it. It cannot be undone.
        #[arg(long)]
        for_good: bool,
    },
    /// Replay commands from a file, one JSON object a line. For testing.
    ///
    /// `{"window":"main","command":"plan_show","request":{…},"keep":{"base":"/plan/revision"}}`
    /// A text `$base` in a later request is replaced by what was kept. Each
    /// answer is written, and flushed, before the next command begins.
    #[command(hide = true)]
    Script {
        /// The file; `-` for standard input.
        file: PathBuf,
    },
    /// Write this program's manual pages, for who packs it.
    #[command(hide = true)]
    Manual {
        /// The folder.
        to: PathBuf,
    },
}

/// Which way to carry.
#[derive(Debug, Subcommand)]
pub(crate) enum Carry {
    /// Write this computer's file into a folder.
    Out {
        /// The stick or folder.
        to: PathBuf,
        /// The plan that goes first.
        #[arg(long, value_name = "PLAN")]
        first: Option<String>,
    },
    /// Read a file, or every computer's file in a folder.
    In {
        /// The file or folder.
        from: PathBuf,
    },
}

/// Whom to invite.
#[derive(Args, Debug)]
pub(crate) struct Invite {
    /// The folder for the file.
    pub(crate) to: PathBuf,
    /// An adult of the school, by full name. Oneself, on another computer, where absent.
    #[arg(long, value_name = "NAME")]
    pub(crate) person: Option<String>,
    /// Only this plan; may stand several times. All of the class where absent.
    #[arg(long, value_name = "PLAN", requires = "person")]
    pub(crate) plan: Vec<String>,
    /// What the computer is to be called, such as "at home".
    #[arg(long, default_value = "")]
    pub(crate) name: String,
}

/// Who covers.
#[derive(Args, Debug)]
pub(crate) struct Cover {
    /// An adult of the school, by full name.
    pub(crate) person: Option<String>,
    /// The last day, as 2027-06-30.
    #[arg(long, value_name = "DAY", requires = "person")]
    pub(crate) until: Option<chrono::NaiveDate>,
    /// Only this student, by full name; may stand several times. All where absent.
    #[arg(long, value_name = "NAME", requires = "person")]
    pub(crate) student: Vec<String>,
    /// End the covers of this person that go on.
    #[arg(long, requires = "person", conflicts_with_all = ["until", "student"])]
    pub(crate) end: bool,
}

/// Who hands what on.
#[derive(Args, Debug)]
pub(crate) struct HandOver {
    /// Who has them, by full name.
    pub(crate) from: String,
    /// Who gets them, by full name.
    pub(crate) to: String,
    /// Only this student, by full name; may stand several times. All where absent.
    #[arg(long, value_name = "NAME")]
    pub(crate) student: Vec<String>,
    /// The day from which they are closed to who had them, as 2027-06-30. Today where absent.
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<chrono::NaiveDate>,
}

/// What is read and accepted of a roster.
#[derive(Args, Debug)]
pub(crate) struct Roster {
    /// A zip, a folder, or one file of a folder.
    pub(crate) from: PathBuf,
    /// Which of its classes is this one, by its number. Told by name where absent.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) class: Option<String>,
    /// Do what is proposed under this name; may stand several times. `all` is
    /// everything but what gives somebody access.
    #[arg(long, value_name = "NAME")]
    pub(crate) accept: Vec<String>,
}

/// What goes into a transfer pack.
#[derive(Args, Debug)]
pub(crate) struct Transfer {
    /// One of the student's plans.
    pub(crate) plan: String,
    /// The folder.
    pub(crate) to: PathBuf,
    /// What adults prepared goes along.
    #[arg(long)]
    pub(crate) staff: bool,
    /// The care part goes along. Only for whoever reads it.
    #[arg(long)]
    pub(crate) care: bool,
}

/// Which hold.
#[derive(Args, Debug)]
pub(crate) struct Hold {
    /// The student, by full name.
    pub(crate) student: String,
    /// Why. Others of the school read it.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) why: String,
    /// Until which day, as 2027-06-30. Until somebody ends it where absent.
    #[arg(long, value_name = "DAY")]
    pub(crate) until: Option<chrono::NaiveDate>,
    /// End the hold that stands.
    #[arg(long, conflicts_with_all = ["why", "until"])]
    pub(crate) end: bool,
}

/// What to bring in.
#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// A plan, from a JSON file that Waymark wrote.
    Plan {
        /// The file.
        file: PathBuf,
    },
}

/// Which copies to make.
#[derive(Args, Debug)]
pub(crate) struct Export {
    /// The plan's id, or as much of its start as names only one.
    #[arg(required_unless_present = "all")]
    pub(crate) plan: Option<String>,
    /// All plans of this year.
    #[arg(long, conflicts_with = "plan")]
    pub(crate) all: bool,
    /// What kind of file.
    #[arg(long, value_enum, default_value = "pdf")]
    pub(crate) format: Format,
    /// Language of the labels, such as `en` or `es`; two, with a comma, stand
    /// side by side. Where absent, a family's copy is in the family's own
    /// language with the school's beside it, and any other in the school's.
    #[arg(long = "lang", value_name = "LANG", value_delimiter = ',')]
    pub(crate) languages: Vec<String>,
    /// For whom. It decides what is in. For the family a copy is made for each
    /// who may receive one, and plans that may not go home are named.
    #[arg(long, value_enum, default_value = "family")]
    pub(crate) audience: For,
    /// What paper.
    #[arg(long, value_enum, default_value = "letter")]
    pub(crate) paper: Paper,
    /// Large print.
    #[arg(long)]
    pub(crate) large: bool,
    /// Put in what the students have at home for school work, for these copies only.
    /// Only for whoever reads the care part of a plan.
    #[arg(long)]
    pub(crate) access: bool,
    /// The folder for the files.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

/// Kinds of file.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Format {
    /// A page to print.
    Pdf,
    /// One page for a phone.
    Html,
    /// Everything, to bring in again.
    Json,
}

impl Format {
    /// The name that a copy is asked for by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Json => "json",
        }
    }
}

/// Whom a copy is for.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum For {
    /// The student.
    Student,
    /// The family.
    Family,
    /// The school's file.
    School,
    /// The next teacher.
    NextTeacher,
}

impl From<For> for domain::Audience {
    fn from(whom: For) -> Self {
        match whom {
            For::Student => Self::Student,
            For::Family => Self::Family,
            For::School => Self::School,
            For::NextTeacher => Self::NextTeacher,
        }
    }
}

/// Sizes of paper.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Paper {
    /// 8.5 by 11 inches.
    Letter,
    /// 210 by 297 millimetres.
    A4,
}

impl Paper {
    /// The name that a copy is asked for by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::A4 => "a4",
        }
    }
}

fn exit_codes() -> String {
    let mut text = String::from("Exit codes:\n");
    for ending in Ending::ALL {
        text.push_str(&format!("  {}  {}\n", *ending as u8, ending.words()));
    }
    text
}
