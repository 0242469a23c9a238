//! From the plan and the locale files to the page in words.
//!
//! Nothing is left for a template to decide but how it looks: PDF and HTML
//! draw what is made here.

mod competencies;
mod goals;
mod learning;
mod margin;
mod people;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::care::AccessAnswer;
use domain::plan::Plan;
use domain::{Audience, Text, TextField, TextRef, Voice};

use crate::cut;
use crate::page::{
    AccessData, Contact, ContactData, HomeData, Mail, PageData, PageInput, PageKind, Paragraph, Part, Piece,
    PromiseData, Said, StoryData, Titled, Where, Who,
};
use crate::script;
use crate::words::{Label, Phrase, Words};

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

    fn promises(&self) -> Part<PromiseData> {
        let items: Vec<PromiseData> = self
            .plan
            .agreements
            .iter()
            .filter(|agreement| self.input.kind == PageKind::WholePlan || cut::is_ahead(agreement))
            .map(|agreement| {
                let place = |field| Where::Text {
                    target: TextRef {
                        item: Some(agreement.id),
                        field,
                    },
                };
                PromiseData {
                    who: agreement.owner.settled().map(|&owner| self.who(owner)),
                    what: self.said(&agreement.what, place(TextField::What)),
                    when: self.said(&agreement.when, place(TextField::When)),
                    until: self.until(&agreement.until),
                }
            })
            .filter(|promise| !promise.what.is_empty())
            .collect();
        let key = match (self.input.kind, items.len()) {
            (PageKind::FamilySheet, 3) => "family-promises-three",
            (PageKind::FamilySheet, _) => "family-promises",
            (PageKind::WholePlan, _) => "section-agreements",
        };
        let mut part = self.part(key, items);
        part.margin = self.notes_about("agreements");
        for agreement in &self.plan.agreements {
            part.margin.extend(self.notes_about(&agreement.id.to_string()));
        }
        part
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

    fn home_lines(&self, key: &str, pick: impl Fn(&domain::plan::HomeLine) -> (&Text, TextField)) -> Part<HomeData> {
        let items = self
            .plan
            .home_lines
            .iter()
            .filter_map(|line| {
                let (text, field) = pick(line);
                let place = |field| Where::Text {
                    target: TextRef {
                        item: Some(line.id),
                        field,
                    },
                };
                let said = self.said(text, place(field));
                if said.is_empty() {
                    return None;
                }
                // The interpreter's words stand first: they are in the home language.
                let both = !line.how_to_help.is_blank() && !line.ask_at_home.is_blank();
                let interpreted = self.said(&line.interpreted, place(TextField::Interpreted));
                Some(if interpreted.is_empty() || both {
                    HomeData {
                        first: said,
                        second: None,
                    }
                } else {
                    HomeData {
                        first: interpreted,
                        second: Some(said),
                    }
                })
            })
            .collect();
        self.part(key, items)
    }

    fn contacts(&self, key: &str, contacts: &[Contact]) -> Part<ContactData> {
        let items = contacts
            .iter()
            .map(|contact| ContactData {
                name: self.named_words(&contact.name, Where::Contact),
                words: self.named_words(&contact.words, Where::Contact),
                reach: contact.reach.clone(),
                dial: contact
                    .reach
                    .chars()
                    .filter(|ch| ch.is_ascii_digit() || *ch == '+')
                    .collect(),
                email: contact.email.clone(),
            })
            .collect();
        self.part(key, items)
    }

    /// What a student has for school work at home: only where a person turned
    /// it on for this copy (P11).
    fn access(&self) -> Part<AccessData> {
        let labels = &self.input.labels;
        let parts = self.input.access.iter().flat_map(domain::care::AccessProfile::parts);
        let items = parts
            .filter(|(_, part)| !part.is_blank())
            .map(|(name, part)| AccessData {
                label: labels.label(&format!("access-{name}")),
                answer: part.answer.map(|answer| {
                    labels.label(match answer {
                        AccessAnswer::Yes => "access_answer-yes",
                        AccessAnswer::Sometimes => "access_answer-sometimes",
                        AccessAnswer::No => "access_answer-no",
                    })
                }),
                said: self.named_words(&part.words, Where::Contact),
            })
            .collect();
        self.part("section-access", items)
    }

    fn mail(&self) -> Option<Mail> {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
        let contact = self.input.contacts.iter().find(|contact| contact.email.is_some())?;
        let address = contact.email.as_deref()?;
        let labels = &self.input.labels;
        let short = self.input.student.name_for(self.input.audience).short.clone();
        let subject = labels.plain("html-subject", |_| vec![("student", short.clone().into())]);
        let body = format!(
            "{}\r\n\r\n\r\n\r\n{}",
            labels.plain("html-body", |_| Vec::new()),
            labels.plain("html-not_private", |_| Vec::new())
        );
        let safe = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let address = safe(address)
            .replace("%40", "@")
            .replace("%2E", ".")
            .replace("%2D", "-")
            .replace("%5F", "_");
        Some(Mail {
            href: format!("mailto:{address}?subject={}&body={}", safe(&subject), safe(&body)),
            label: labels.say("html-write", |_| vec![("teacher", contact.name.clone().into())]),
            warning: labels.label("html-not_private"),
        })
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

    fn titled(&self, field: TextField, text: &Text) -> Titled {
        self.titled_in(None, field, text)
    }

    fn titled_in(&self, item: Option<domain::ItemId>, field: TextField, text: &Text) -> Titled {
        Titled {
            label: self.input.labels.label(&format!("text-{}", field.name())),
            said: self.said(
                text,
                Where::Text {
                    target: TextRef { item, field },
                },
            ),
        }
    }

    /// Words of the plan with the pen of each stretch.
    fn said(&self, text: &Text, place: Where) -> Said {
        let runs: Vec<(String, String, Option<Voice>)> = text
            .0
            .iter()
            .map(|run| {
                let language = run.by.as_ref().map_or_else(String::new, |pen| self.language_of(pen));
                let language = if script::is_language(&language) {
                    language
                } else {
                    self.input.labels.first().tag().to_owned()
                };
                let voice = run.by.as_ref().and_then(|pen| self.voice_of(pen));
                (run.text.clone(), language, voice)
            })
            .collect();
        said(&runs, place)
    }

    fn words_in(&self, text: &str, language: &str, voice: Option<Voice>, place: Where) -> Said {
        let language = if script::is_language(language) {
            language
        } else {
            self.input.labels.first().tag()
        };
        said(&[(text.to_owned(), language.to_owned(), voice)], place)
    }

    fn named_words(&self, text: &str, place: Where) -> Said {
        self.words_in(text, self.input.labels.first().tag(), None, place)
    }

    fn phrase(&self, text: String) -> Phrase {
        let lang = self.input.labels.first().tag().to_owned();
        let dir = script::direction(&text, &lang);
        Phrase { text, lang, dir }
    }

    /// A name or a school's own word: the same in every language.
    fn as_is(&self, text: &str) -> Label {
        Label {
            first: self.phrase(text.to_owned()),
            second: None,
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

    fn until(&self, field: &domain::Contested<NaiveDate>) -> Option<Label> {
        let labels = &self.input.labels;
        match field.0.as_slice() {
            [] => None,
            [one] => Some(labels.say("goal-until", |words| {
                vec![("date", self.day_in_words(words, one.value).into())]
            })),
            [one, two, ..] => Some(labels.say("goal-two_dates", |words| {
                vec![
                    ("first", self.day_in_words(words, one.value).into()),
                    ("second", self.day_in_words(words, two.value).into()),
                ]
            })),
        }
    }
}

/// Paragraphs and stretches of runs `(text, language, voice)`.
fn said(runs: &[(String, String, Option<Voice>)], place: Where) -> Said {
    let mut weight: BTreeMap<Option<Voice>, usize> = BTreeMap::new();
    for (text, _, voice) in runs {
        *weight.entry(*voice).or_default() += text.chars().count();
    }
    let voice = weight
        .into_iter()
        .max_by_key(|&(_, count)| count)
        .and_then(|(voice, _)| voice);

    let mut lines: Vec<Vec<(String, &str, Option<Voice>)>> = vec![Vec::new()];
    for (text, language, voice) in runs {
        for (index, part) in text.split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            if let (false, Some(line)) = (part.is_empty(), lines.last_mut()) {
                line.push((part.to_owned(), language, *voice));
            }
        }
    }

    let mut before = voice;
    let paragraphs = lines
        .into_iter()
        .filter(|line| line.iter().any(|(text, ..)| !text.trim().is_empty()))
        .map(|line| {
            let whole: String = line.iter().map(|(text, ..)| text.as_str()).collect();
            let language = line.first().map_or("en", |(_, language, _)| language);
            let dir = script::direction(&whole, language);
            let mut pieces: Vec<Piece> = Vec::new();
            for (text, language, voice) in &line {
                for (index, stretch) in script::stretches(text, language).into_iter().enumerate() {
                    let turn = index == 0 && *voice != before;
                    pieces.push(Piece {
                        text: stretch.text,
                        lang: stretch.lang,
                        script: stretch.script,
                        voice: *voice,
                        turn,
                    });
                }
                before = *voice;
            }
            let lang = pieces
                .first()
                .map_or_else(|| language.to_owned(), |piece| piece.lang.clone());
            Paragraph { dir, lang, pieces }
        })
        .collect();
    Said {
        paragraphs,
        voice,
        place,
    }
}
