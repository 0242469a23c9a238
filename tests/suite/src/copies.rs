//! Copies of a plan, asked for and read as somebody outside reads them.

use std::path::Path;

use api::{CopyWanted, ExportWrite, Window};
use domain::{Audience, PersonId};

use crate::SmallSchool;

/// A copy in English on letter paper, as `pdf`, `html` or `json`.
#[must_use]
pub fn wanted(school: &SmallSchool, audience: Audience, recipient: Option<PersonId>, format: &str) -> CopyWanted {
    CopyWanted {
        plan: school.plan,
        audience,
        recipient,
        format: format.to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    }
}

/// The student's own copy as a web page.
///
/// # Panics
/// Where no copy is made.
#[must_use]
pub fn students_page(school: &mut SmallSchool) -> String {
    let copy = wanted(school, Audience::Student, None, "html");
    let file = api::export_write(&mut school.host, Window::Main, ExportWrite { copy, to: None }).expect("a copy");
    std::fs::read_to_string(file.path).expect("the page")
}

/// The words on the pages of a PDF, in one line.
#[must_use]
pub fn on_paper(path: &Path) -> String {
    let out = std::process::Command::new("pdftotext")
        .arg("-raw")
        .args([path, Path::new("-")])
        .output()
        .expect("pdftotext runs");
    String::from_utf8_lossy(&out.stdout)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
