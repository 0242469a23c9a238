//! What a page is made from, and what stands on it.
//!
//! [`PageInput`] is what the caller knows. [`PageData`] is the page in words:
//! every label said, every date written, every stretch of a person's words
//! with its voice, language and direction. PDF, HTML and the terminal draw the
//! same `PageData`, so that they cannot differ in what they tell.

mod data;
mod input;

pub use data::*;
pub use input::{Contact, FromTheLog, Library, Named, PageInput, PageKind, Paper, Photo, Questions, Shares, StoryLine};
