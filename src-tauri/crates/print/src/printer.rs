//! From a page in words to the bytes of a PDF.

use std::sync::OnceLock;

use chrono::{DateTime, Datelike as _, FixedOffset, Offset as _, Timelike as _};
use serde::Serialize;
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::glyphs::{self, MissingGlyph};
use crate::page::{PageData, PageKind, PhotoData};
use crate::pictures::whose_words_svg;
use crate::world::{PageWorld, Shelf};

/// Why a page could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// Characters that no face draws. The page is refused; a box is never printed (F6).
    #[error("{} characters have no glyph", .0.len())]
    Glyphs(Vec<MissingGlyph>),
    /// The templates and the data do not fit. A fault of the program, not of a person.
    #[error("the page could not be set: {0}")]
    Set(String),
    /// The PDF would break the standard that it claims.
    #[error("the page does not meet its standard: {0}")]
    Standard(String),
    /// The bytes are not a PDF that can be drawn.
    #[error("the PDF could not be drawn")]
    Draw,
}

/// Which standard a PDF claims.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standard {
    /// PDF/UA-1: for people who hear or enlarge the page.
    Ua1,
    /// PDF/A-2a: tagged, for a school's archive.
    A2a,
    /// Both at once, which every copy is unless someone asks otherwise.
    #[default]
    Both,
}

/// Prints pages. Made once: reading the faces takes longer than a page.
pub struct Printer {
    shelf: Shelf,
}

impl std::fmt::Debug for Printer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Printer")
    }
}

impl Default for Printer {
    fn default() -> Self {
        Self { shelf: Shelf::new() }
    }
}

impl Printer {
    /// The program's one printer.
    pub fn shared() -> &'static Self {
        static PRINTER: OnceLock<Printer> = OnceLock::new();
        PRINTER.get_or_init(Self::default)
    }

    /// Every character of the page that no face draws, with its field.
    #[must_use]
    pub fn check_glyphs(&self, page: &PageData) -> Vec<MissingGlyph> {
        glyphs::missing(page, |ch| self.shelf.draws(ch))
    }

    /// Whether some face draws a character.
    pub(crate) fn draws(&self, ch: char) -> bool {
        self.shelf.draws(ch)
    }

    /// The page as PDF. The same page gives the same bytes.
    ///
    /// # Errors
    /// When a character has no glyph, or the page cannot be set.
    pub fn pdf(&self, page: &PageData, standard: Standard) -> Result<Vec<u8>, PrintError> {
        let missing = self.check_glyphs(page);
        if !missing.is_empty() {
            return Err(PrintError::Glyphs(missing));
        }
        let mut data = serde_json::to_value(page).map_err(|error| PrintError::Set(error.to_string()))?;
        if let Some((shares, _)) = &page.shares {
            data["shares_svg"] = json!(whose_words_svg(*shares));
        }
        let document = match page.kind {
            PageKind::WholePlan => self.set("/plan.typ", &data, page)?,
            PageKind::FamilySheet => self.sheet(&mut data, page)?,
        };
        let unset = unset_glyphs(&document);
        if !unset.is_empty() {
            return Err(PrintError::Glyphs(glyphs::located(page, &unset)));
        }
        write(&document, standard, Some(page.made_on))
    }

    /// Any of the small sheets, whose data is flat. One without a date is no
    /// matter for an archive, so it claims PDF/UA alone.
    pub(crate) fn small(
        &self,
        template: &str,
        data: &impl Serialize,
        made_on: Option<DateTime<FixedOffset>>,
    ) -> Result<Vec<u8>, PrintError> {
        let data = serde_json::to_value(data).map_err(|error| PrintError::Set(error.to_string()))?;
        let document = self.compile(template, &data, [])?;
        let unset = unset_glyphs(&document);
        if !unset.is_empty() {
            return Err(PrintError::Glyphs(glyphs::named(&unset)));
        }
        let standard = if made_on.is_some() {
            Standard::Both
        } else {
            Standard::Ua1
        };
        write(&document, standard, made_on)
    }

    /// The family sheet gives way step by step until it fits one page and its
    /// page to write back on. Large print may take more pages.
    fn sheet(&self, data: &mut Value, page: &PageData) -> Result<PagedDocument, PrintError> {
        const STEPS: u32 = 5;
        // What was turned on for this one copy stands on a page of its own.
        let more = data["access"]["items"]
            .as_array()
            .is_some_and(|items| !items.is_empty());
        let most = 2 + usize::from(more);
        let mut fit = 0;
        loop {
            data["fit"] = json!(fit);
            let document = self.set("/family.typ", data, page)?;
            if page.large || fit >= STEPS || document.pages().len() <= most {
                return Ok(document);
            }
            fit += 1;
        }
    }

    fn set(&self, template: &str, data: &Value, page: &PageData) -> Result<PagedDocument, PrintError> {
        let photos = page.evidence.items.iter().filter_map(|piece| piece.photo.as_ref());
        self.compile(template, data, photos)
    }

    fn compile<'p>(
        &self,
        template: &str,
        data: &Value,
        photos: impl IntoIterator<Item = &'p PhotoData>,
    ) -> Result<PagedDocument, PrintError> {
        let bytes = serde_json::to_vec(data).map_err(|error| PrintError::Set(error.to_string()))?;
        let world = PageWorld::new(&self.shelf, template, bytes)
            .ok_or_else(|| PrintError::Set(template.to_owned()))?
            .with_photos(photos);
        let result = typst::compile::<PagedDocument>(&world);
        // What was remembered of this page is of no use to the next plan, but
        // the faces' own tables are: they survive a few pages.
        comemo::evict(8);
        result.output.map_err(|errors| PrintError::Set(first(&errors)))
    }
}

fn write(
    document: &PagedDocument,
    standard: Standard,
    made_on: Option<DateTime<FixedOffset>>,
) -> Result<Vec<u8>, PrintError> {
    let list: &[PdfStandard] = match standard {
        Standard::Ua1 => &[PdfStandard::Ua_1],
        Standard::A2a => &[PdfStandard::A_2a],
        Standard::Both => &[PdfStandard::Ua_1, PdfStandard::A_2a],
    };
    let options = PdfOptions {
        // A stable name for the file's identity; the creator names no version,
        // so that an upgrade does not change a page that did not change.
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Waymark".to_owned())),
        standards: PdfStandards::new(list).map_err(|error| PrintError::Standard(error.message().to_string()))?,
        timestamp: made_on.and_then(timestamp),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| PrintError::Standard(first(&errors)))
}

fn timestamp(made_on: DateTime<FixedOffset>) -> Option<Timestamp> {
    let small = |number: u32| u8::try_from(number).ok();
    let date = Datetime::from_ymd_hms(
        made_on.year(),
        small(made_on.month())?,
        small(made_on.day())?,
        small(made_on.hour())?,
        small(made_on.minute())?,
        small(made_on.second())?,
    )?;
    Timestamp::new_local(date, made_on.offset().fix().local_minus_utc() / 60)
}

fn first(errors: &[SourceDiagnostic]) -> String {
    errors
        .first()
        .map(|error| error.message.to_string())
        .unwrap_or_default()
}

/// Text that Typst set with the empty box of a face, glyph 0: a last look at
/// the finished page, should a cluster be drawn by no single face.
fn unset_glyphs(document: &PagedDocument) -> Vec<String> {
    fn walk(frame: &Frame, out: &mut Vec<String>) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => walk(&group.frame, out),
                FrameItem::Text(text) => {
                    for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                        if let Some(part) = text.text.get(glyph.range()) {
                            out.push(part.to_owned());
                        }
                    }
                }
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    for page in document.pages() {
        walk(&page.frame, &mut out);
    }
    out
}
