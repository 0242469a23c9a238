//! From the plan and the locale files to the page in words.
//!
//! Nothing is left for a template to decide but how it looks: PDF, HTML and the
//! terminal draw what is made here.

mod asked;
mod both;
mod competencies;
mod evidence;
mod experiences;
mod family;
mod goals;
mod margin;
mod people;
mod promises;
mod said;
mod supports;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::plan::Plan;
use domain::{Audience, TextField, Voice};

use crate::cut;
use crate::page::{PageData, PageInput, PageKind, Part, Said, StoryData, Titled, Where, Who};
use crate::words::{Label, Words};

/// The labels that every page carries, by key.
const LABELS: &[&str] = &[
    "family-back",
    "family-more_room",
    "family-nothing_yet",
    "reply-title",
    "reply-how",
    "reply-first",
    "reply-second",
    "reply-third",
    "reply-who",
    "reply-when",
    "supports-what",
    "supports-who",
    "supports-planned",
    "supports-given",
    "supports-helped",
    "agreements-who",
    "agreements-what",
    "agreements-by",
    "signed-title",
    "signed-nobody",
    "signed-how",
    "signed-name",
    "signed-line",
    "signed-date",
    "empty-part",
    "story-first",
    "whose_words",
    "whose_words-of_100",
    "voice-student",
    "voice-family",
    "voice-school",
    "html-skip",
    "html-margin",
    "html-jump",
    "chose-nobody",
    "goal-counts_towards",
    "experience-competencies",
    "competency-proposed",
    "ways-to-show",
    "way-up",
];

/// The page in words. The plan is cut for the audience first.
#[must_use]
pub fn page_data(input: &PageInput) -> PageData {
    let plan = cut::for_audience(&input.plan, input.audience);
    Composer { input, plan: &plan }.page()
}

struct Composer<'a> {
    input: &'a PageInput,
    plan: &'a Plan,
}

impl Composer<'_> {
    fn page(&self) -> PageData {
        let input = self.input;
        let labels = &input.labels;
        let first = labels.first();
        let short = input.student.name_for(input.audience).short.clone();
        let year = self.plan.year.to_string();
        let title = labels.plain(
            match input.kind {
                PageKind::FamilySheet => "page-title-family",
                PageKind::WholePlan => "page-title-plan",
            },
            |words| {
                vec![
                    ("student", input.student.name_for(input.audience).full.clone().into()),
                    ("year", year.clone().into()),
                    ("date", words.date(input.made_on.date_naive()).into()),
                ]
            },
        );
        let whole = input.kind == PageKind::WholePlan;
        PageData {
            kind: input.kind,
            paper: input.paper,
            large: input.large,
            title,
            made_on: input.made_on,
            lang: first.tag().to_owned(),
            dir: first.dir(),
            name: self.named_words(&input.student.name_for(input.audience).full, Where::Name),
            short,
            pronouns: input.student.name_for(input.audience).pronouns.clone(),
            head: self.head(whole),
            draft: labels.draft().map(|tag| {
                let key = format!("language-{}", crate::words::primary(tag));
                labels.say("draft-labels", |words| {
                    let name = words.get(&key, &[]).unwrap_or_else(|| tag.to_owned());
                    vec![("language", name.into())]
                })
            }),
            // The numbers are filled in by whoever counts the pages.
            foot: labels.say("foot-page", |_| {
                vec![("page", "{page}".into()), ("pages", "{pages}".into())]
            }),
            strengths: self.titled(TextField::Strengths, &self.plan.profile.strengths),
            profile: self.profile(),
            class_goals: self.class_goals(),
            class_goals_only: input.library.class_goals_only,
            goals: self.goals(),
            experiences: self.experiences(),
            needs: self.needs(),
            supports: self.supports(),
            evidence: self.evidence(),
            check_ins: self.check_ins(),
            promises: self.promises(),
            asks: self.asked_of_plan(),
            checklist: self.checklist(),
            suggestions: self.part("suggestions", if whole { self.loose_suggestions() } else { Vec::new() }),
            story: self.story(),
            help: self.home_lines("family-help", |line| (&line.how_to_help, TextField::HowToHelp)),
            ask: self.home_lines("family-ask", |line| (&line.ask_at_home, TextField::AskAtHome)),
            call: self.contacts("family-call", &input.contacts),
            household: self.contacts("family-household", &input.household),
            access: self.access(),
            shares: input
                .shares
                .filter(|_| whole && cut::shows_whose_words(input.audience))
                .map(|shares| {
                    let sentence = labels.say("whose_words-alt", |words| {
                        vec![
                            ("student", words.number(shares.student.into()).into()),
                            ("family", words.number(shares.family.into()).into()),
                            ("school", words.number(shares.school.into()).into()),
                        ]
                    });
                    (shares, sentence)
                }),
            signers: self.signers(),
            mail: self.mail(),
            labels: self.fixed_labels(),
        }
    }

    fn fixed_labels(&self) -> BTreeMap<&'static str, Label> {
        let mut all: BTreeMap<&'static str, Label> =
            LABELS.iter().map(|&key| (key, self.input.labels.label(key))).collect();
        let teacher = self.teacher_name();
        all.insert(
            "reply-send",
            self.input
                .labels
                .say("reply-send", |_| vec![("teacher", teacher.clone().into())]),
        );
        all
    }

    fn head(&self, whole: bool) -> Vec<Label> {
        let input = self.input;
        let labels = &input.labels;
        let mut lines = Vec::new();
        let teacher = input.teacher.map(|_| self.teacher_name());
        match (&input.student.grade, teacher) {
            (Some(grade), Some(teacher)) => lines.push(labels.say("head-grade-teacher", |_| {
                vec![("grade", grade.clone().into()), ("teacher", teacher.clone().into())]
            })),
            (Some(grade), None) => lines.push(labels.say("head-grade", |_| vec![("grade", grade.clone().into())])),
            (None, Some(teacher)) => lines.push(self.as_is(&teacher)),
            (None, None) => {}
        }
        if whole {
            let year = self.plan.year.to_string();
            lines.push(labels.say("head-plan", |_| vec![("year", year.clone().into())]));
            if !input.school.is_empty() {
                lines.push(self.as_is(&input.school));
            }
        }
        let day = input.made_on.date_naive();
        if whole {
            lines.push(labels.say("head-made_on", |words| vec![("date", words.date(day).into())]));
        } else {
            let date = Label {
                first: self.phrase(labels.first().date(day)),
                second: None,
            };
            lines.push(date);
        }
        if let Some(name) = &input.recipient {
            lines.push(labels.say("head-for", |_| vec![("recipient", name.clone().into())]));
        } else if whole {
            let key = match input.audience {
                Audience::Student => "head-for",
                Audience::Family => "audience-family",
                Audience::School => "audience-school",
                Audience::NextTeacher => "audience-next_teacher",
            };
            let short = input.student.name_for(input.audience).short.clone();
            lines.push(labels.say(key, |_| {
                vec![("student", short.clone().into()), ("recipient", short.clone().into())]
            }));
        }
        lines
    }

    fn profile(&self) -> Part<Titled> {
        let profile = &self.plan.profile;
        let items = [
            (TextField::Passions, &profile.passions),
            (TextField::Aspirations, &profile.aspirations),
            (TextField::Languages, &profile.languages),
            (TextField::Community, &profile.community),
            (TextField::LearnBest, &profile.learn_best),
            (TextField::InTheWay, &profile.in_the_way),
            (TextField::TrustedAdult, &profile.trusted_adult),
        ]
        .into_iter()
        .map(|(field, text)| self.titled(field, text))
        .filter(|titled| !titled.said.is_empty())
        .collect();
        let mut part = self.part("section-who_i_am", items);
        part.margin = self.notes_about("who_i_am");
        part.margin.extend(self.notes_on_the_profile());
        part.margin.extend(self.suggestions_for(|target| target.item.is_none()));
        part
    }

    fn class_goals(&self) -> Part<Said> {
        let tag = self.input.labels.first().tag().to_owned();
        let items = self
            .input
            .library
            .class_goals
            .iter()
            .map(|goal| self.words_in(&goal.words, &tag, None, Where::School))
            .filter(|said| !said.is_empty())
            .collect();
        self.part("class-goals", items)
    }

    fn story(&self) -> Part<StoryData> {
        let there = self.items_there();
        let items = self
            .input
            .story
            .iter()
            .filter(|line| line.about.is_none_or(|item| there.contains(&item)))
            .map(|line| StoryData {
                date: self.day(line.at),
                voice: line.voice,
                mark: line.voice.map(|voice| self.mark(voice)).unwrap_or_default(),
                said: self.words_in(&line.sentence, self.input.labels.first().tag(), None, Where::Story),
            })
            .collect();
        let mut part = self.part("section-story", items);
        part.margin = self.notes_about("story");
        part
    }

    fn items_there(&self) -> std::collections::BTreeSet<domain::ItemId> {
        let plan = self.plan;
        plan.goals
            .iter()
            .map(|item| item.id)
            .chain(plan.experiences.iter().map(|item| item.id))
            .chain(plan.needs.iter().map(|item| item.id))
            .chain(plan.supports.iter().map(|item| item.id))
            .chain(plan.agreements.iter().map(|item| item.id))
            .chain(plan.notes.iter().map(|item| item.id))
            .chain(plan.home_lines.iter().map(|item| item.id))
            .collect()
    }

    fn signers(&self) -> Vec<Who> {
        let mut signers = vec![self.who_named(Voice::Student, &self.input.student.name_for(self.input.audience).full)];
        let mut people: Vec<_> = self
            .input
            .names
            .iter()
            .filter(|(id, _)| **id != self.input.student.id)
            .collect();
        people.sort_by(|(_, a), (_, b)| (a.voice, &a.name.full).cmp(&(b.voice, &b.name.full)));
        signers.extend(
            people
                .into_iter()
                .filter(|(id, named)| named.voice == Voice::Family || Some(**id) == self.input.teacher)
                .map(|(_, named)| self.who_named(named.voice, &people::full_with_relation(named))),
        );
        signers
    }

    fn part<T>(&self, key: &str, items: Vec<T>) -> Part<T> {
        Part {
            label: self.input.labels.label(key),
            items,
            margin: Vec::new(),
        }
    }

    fn local(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(self.input.made_on.offset()).date_naive()
    }

    /// A day as this page writes it: without the year where no one could mistake it.
    fn in_words(&self, words: &Words, at: DateTime<Utc>) -> String {
        self.day_in_words(words, self.local(at))
    }

    fn day_in_words(&self, words: &Words, day: NaiveDate) -> String {
        let away = (day - self.input.made_on.date_naive()).num_days();
        if (-200..=300).contains(&away) {
            words.day_and_month(day)
        } else {
            words.date(day)
        }
    }

    fn day(&self, at: DateTime<Utc>) -> Label {
        let day = self.local(at);
        let first = self.input.labels.first();
        Label {
            first: self.phrase(self.day_in_words(first, day)),
            second: None,
        }
    }
}
