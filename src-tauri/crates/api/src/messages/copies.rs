//! Copies for people outside: what they would hold, and the files.

use chrono::{DateTime, Utc};
use domain::plan::CopyMade;
use domain::{Audience, PersonId, PlanId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

messages! {
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
        /// Passages that stay here because they hold a name that is not for home (H2).
        names_kept: u32,
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
        /// Put the access profile in, for this one copy (P11).
        #[serde(default)]
        access: bool,
    }
    /// Writes a copy.
    ExportWrite {
        /// What to make.
        copy: CopyWanted,
        /// A folder that a person chose; the vault owner's `Waymark copies` folder where absent.
        to: Option<String>,
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
    /// Asks which copies left this computer.
    CopiesShow {}
    /// All of them, newest first.
    CopiesShown {
        /// Copies.
        copies: Vec<CopyListed>,
    }
    /// A copy that was made, with whom it is about.
    CopyListed {
        /// The plan.
        plan: PlanId,
        /// Whose plan, by short name.
        student: String,
        /// The copy.
        copy: CopyMade,
        /// To whom, by whole name; empty where nobody was named.
        recipient: String,
    }
}
