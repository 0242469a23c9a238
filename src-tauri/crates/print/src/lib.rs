//! Pages: a plan as PDF, HTML and pictures.
//!
//! Place in the house: above `domain`, below `api`; it knows no vault, no
//! window and no disk. One function a page, with time and language passed in:
//! the same input gives the same bytes.
//!
//! The way of a page: [`cut`] decides what enters a copy; [`page_data`] says
//! it in the words of the locale files; [`Printer::pdf`], [`html`] and
//! [`outline`] draw it; [`pdf_pages_png`] shows the PDF's own bytes.
//!
//! Deliberately absent: any text pasted into a template's source, any script
//! in the HTML, any font from the system, any count that compares students.

mod compose;
pub mod cut;
mod fonts;
mod glyphs;
mod html;
mod outline;
mod page;
mod pictures;
mod printer;
pub mod script;
mod sheets;
pub mod words;
mod world;

pub use compose::page_data;
pub use glyphs::MissingGlyph;
pub use html::html;
pub use outline::{outline, story_outline};
pub use page::{
    Contact, FromTheLog, Library, Named, PageData, PageInput, PageKind, Paper, Photo, Questions, Shares, StoryLine,
    Where,
};
pub use pictures::{Png, pdf_pages_png, whose_words_svg};
pub use printer::{PrintError, Printer, Standard};
pub use sheets::{CodeSheet, HeldEntry, HeldInput, HeldSection, RecoveryInput};
pub use words::{Label, Labels, Words};
