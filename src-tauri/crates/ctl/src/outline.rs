//! A plan as plain lines for a terminal, with the labels of the page.

use std::io::{self, Write};

use api::PlanShown;
use domain::competency::{self, Framework};
use domain::{Contested, Text};
use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

/// The words that screen and paper use for the same things.
const LABELS: &str = include_str!("../../../locales/en/plan.ftl");

/// Writes the plan: who, and under each heading what was written.
pub(crate) fn write(shown: &PlanShown, out: &mut impl Write) -> io::Result<()> {
    let labels = Labels::new();
    let plan = &shown.plan;
    let student = shown.names.get(&plan.student);
    let name = student.map_or("", |name| name.full.as_str());
    let pronouns = student
        .and_then(|name| name.pronouns.as_ref())
        .map(|words| format!(" ({words})"))
        .unwrap_or_default();
    writeln!(out, "{name}{pronouns}, {}", plan.year)?;

    let profile = &plan.profile;
    let mut page = Page { labels: &labels, out };
    page.section("who_i_am", 1)?;
    page.text("strengths", &profile.strengths)?;
    page.text("passions", &profile.passions)?;
    page.text("aspirations", &profile.aspirations)?;
    page.text("languages", &profile.languages)?;
    page.text("community", &profile.community)?;
    page.text("learn_best", &profile.learn_best)?;
    page.text("in_the_way", &profile.in_the_way)?;
    page.text("trusted_adult", &profile.trusted_adult)?;

    if !shown.class_goals.is_empty() {
        writeln!(page.out, "\n{}", labels.word("class-goals"))?;
        for goal in &shown.class_goals {
            writeln!(page.out, "  • {}", indented(&goal.words))?;
        }
    }
    page.section("goals", plan.goals.len())?;
    for goal in &plan.goals {
        page.item(
            &goal.statement,
            &labels.word(&format!("standing-{}", key(&goal.standing))),
        )?;
        page.text("why", &goal.why)?;
        page.text("question", &goal.question)?;
        page.text("starts_from", &goal.starts_from)?;
        page.text("grade_target", &goal.grade_target)?;
        page.text("obstacle", &goal.obstacle)?;
        page.text("what_i_learn", &goal.what_i_learn.words)?;
        page.text("how_i_learn", &goal.how_i_learn.words)?;
        page.text("how_i_show", &goal.how_i_show.words)?;
        page.text("sooner", &goal.sooner)?;
        page.text("closing", &goal.closing)?;
        page.counts(&goal.competencies, &shown.frameworks)?;
    }
    page.section("experiences", plan.experiences.len())?;
    for experience in &plan.experiences {
        page.item(&experience.title, "")?;
        page.text("place", &experience.place)?;
        page.text("adult", &experience.adult)?;
        page.text("with_whom", &experience.with_whom)?;
        page.text("interest", &experience.interest)?;
        page.text("supports_needed", &experience.supports_needed)?;
        page.text("technology", &experience.technology)?;
        page.text("without_technology", &experience.without_technology)?;
        page.text("who_shows", &experience.who_shows)?;
        page.counts(&experience.competencies, &shown.frameworks)?;
    }
    page.section("supports", plan.supports.len())?;
    for support in &plan.supports {
        page.item(&support.what, "")?;
        page.text("who", &support.who)?;
        page.text("did_it_help", &support.did_it_help)?;
    }
    page.section("evidence", plan.evidence.len())?;
    for evidence in &plan.evidence {
        let medium = labels.word(&format!("medium-{}", key(&evidence.medium)));
        let name = evidence.blob.as_ref().and_then(|blob| blob.name.as_deref());
        let words = [evidence.words.as_str(), &evidence.alt, name.unwrap_or("–")];
        let words = words.into_iter().find(|words| !words.is_empty()).unwrap_or_default();
        writeln!(
            page.out,
            "  • {} ({medium}, {})",
            indented(words),
            evidence.at.date_naive()
        )?;
    }
    page.section("agreements", plan.agreements.len())?;
    for agreement in &plan.agreements {
        let owner = agreement.owner.settled().and_then(|person| shown.names.get(person));
        page.item(&agreement.what, owner.map_or("", |name| name.short.as_str()))?;
        page.text("when", &agreement.when)?;
    }
    Ok(())
}

/// The lines so far.
struct Page<'a, W> {
    labels: &'a Labels,
    out: &'a mut W,
}

impl<W: Write> Page<'_, W> {
    /// A heading, where something stands under it.
    fn section(&mut self, key: &str, items: usize) -> io::Result<()> {
        if items == 0 {
            return Ok(());
        }
        writeln!(self.out, "\n{}", self.labels.word(&format!("section-{key}")))
    }

    /// One thing of a list, with a word about it.
    fn item(&mut self, words: &Text, about: &str) -> io::Result<()> {
        let about = if about.is_empty() {
            String::new()
        } else {
            format!(" ({about})")
        };
        writeln!(self.out, "  • {}{about}", indented(&words.plain()))
    }

    /// A text under its label, where it holds any words.
    fn text(&mut self, key: &str, words: &Text) -> io::Result<()> {
        if words.is_blank() {
            return Ok(());
        }
        writeln!(
            self.out,
            "    {}: {}",
            self.labels.word(&format!("text-{key}")),
            indented(&words.plain())
        )
    }
}

impl<W: Write> Page<'_, W> {
    /// What an item counts towards, each with who set it.
    fn counts(&mut self, claims: &Contested<Vec<String>>, frameworks: &[Framework]) -> io::Result<()> {
        for entry in claims.0.iter().flat_map(|claim| &claim.value) {
            match competency::named(frameworks, entry) {
                Some((framework, one)) => {
                    writeln!(self.out, "    ◦ {} ({})", indented(&one.statement), framework.title)?;
                }
                None if competency::is_id(entry) => {
                    writeln!(self.out, "    ◦ {}", self.labels.word("competency-unknown"))?;
                }
                None => writeln!(self.out, "    ◦ {}", indented(entry))?,
            }
        }
        Ok(())
    }
}

/// Further lines of a text stand under its first.
fn indented(words: &str) -> String {
    words.trim_end().replace('\n', "\n      ")
}

/// The name that a value goes by in files and in locale keys.
fn key(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The labels of the page.
struct Labels(FluentBundle<FluentResource>);

impl Labels {
    fn new() -> Self {
        let mut bundle = FluentBundle::new(vec!["en".parse::<LanguageIdentifier>().unwrap_or_default()]);
        // A terminal has no use for the marks that isolate directions.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(LABELS.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// The label, or its key where there is none.
    fn word(&self, key: &str) -> String {
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| self.0.format_pattern(pattern, None, &mut Vec::new()).into_owned(),
        )
    }
}
