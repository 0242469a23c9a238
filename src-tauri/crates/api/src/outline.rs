//! A plan as plain lines, for a terminal (R5): the page of the school's file,
//! with every question that waits and what the law still wants. What a page
//! tells can so not be forgotten here.

use domain::{Audience, PlanId};
use print::PageData;

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{CopyWanted, ErrorShown};

/// A plan in lines.
///
/// # Errors
/// When no vault is open, or the plan is unknown.
pub fn plan_outline(host: &mut Host, plan: PlanId) -> Result<String, ErrorShown> {
    page(host, plan)
        .map(|page| print::outline(&page))
        .map_err(|error| host.show(&error))
}

/// A plan's story in lines, newest first (P24).
///
/// # Errors
/// When no vault is open, or the plan is unknown.
pub fn story_outline(host: &mut Host, plan: PlanId) -> Result<String, ErrorShown> {
    page(host, plan)
        .map(|page| print::story_outline(&page))
        .map_err(|error| host.show(&error))
}

fn page(host: &mut Host, plan: PlanId) -> Result<PageData, Error> {
    let window = Window::Main;
    let copy = CopyWanted {
        plan,
        audience: Audience::School,
        recipient: None,
        format: "lines".to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let (mut input, _) = crate::copies::page_input(host, window, &copy)?;
    // The plan as its page on the screen has it: each opening is in the log.
    let shown = crate::plans::shown(host, window, plan)?;
    input.questions.asks = shown.asks;
    input.questions.checklist = shown.checklist;
    Ok(print::page_data(&input))
}
