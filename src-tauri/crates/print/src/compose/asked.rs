//! What waits for a person, as questions: what a competency rests on, the way
//! up from one of an earlier grade (P13), and what support is missing where a
//! goal has been quiet (P16). A day is told, and never a count beside a child.

use domain::competency::{self, Competency};
use domain::rules::{Ask, Wanted};
use domain::{CompetencyId, ItemId};

use super::Composer;
use crate::cut;
use crate::page::{Asked, Fact, Part, Said, Titled, Where};
use crate::words::{Label, Value, Words};

/// What a question is about, and where on the page it stands.
enum About {
    Goal(ItemId),
    Experience(ItemId),
    Plan,
}

impl Composer<'_> {
    pub(super) fn asked_of_goal(&self, goal: ItemId) -> Vec<Asked> {
        self.asked(|about| matches!(about, About::Goal(of) if *of == goal))
    }

    pub(super) fn asked_of_experience(&self, experience: ItemId) -> Vec<Asked> {
        self.asked(|about| matches!(about, About::Experience(of) if *of == experience))
    }

    pub(super) fn asked_of_plan(&self) -> Part<Asked> {
        self.part("asks-title", self.asked(|about| matches!(about, About::Plan)))
    }

    fn asked(&self, here: impl Fn(&About) -> bool) -> Vec<Asked> {
        if !cut::asks(self.input.audience) {
            return Vec::new();
        }
        let asks = self.input.questions.asks.iter();
        asks.filter(|ask| here(&about(ask)))
            .filter_map(|ask| self.ask(ask))
            .collect()
    }

    /// A question in words. What stands on the page already is not asked twice:
    /// two values of a field, and a sentence that was reworded.
    fn ask(&self, ask: &Ask) -> Option<Asked> {
        let labels = &self.input.labels;
        let student = self.input.student.name_for(self.input.audience).short.clone();
        let with_student = |key: &str| labels.say(key, |_| vec![("student", student.clone().into())]);
        let titled = |key: &str, experience: ItemId| {
            let title = self.title_of(experience);
            labels.say(key, |_| vec![("what", title.clone().into())])
        };
        let (says, asks) = match ask {
            Ask::WhatItRestsOn {
                competency, rests_on, ..
            } => {
                let says = labels.say("ask-rests-on", |words| {
                    let under: Vec<String> = rests_on.iter().map(|id| self.statement(*id, words)).collect();
                    vec![
                        ("competency", self.statement(*competency, words).into()),
                        ("under", under.join("; ").into()),
                    ]
                });
                (Some(says), labels.label("ask-rests-on-what"))
            }
            Ask::WhatGetsThereSooner { .. } => (None, with_student("ask-sooner")),
            Ask::WhatSupportIsMissing { quiet } => {
                let key = if quiet.again {
                    "asked-quiet-again"
                } else {
                    "ask-quiet-what"
                };
                (Some(self.on_day("asked-quiet", quiet.since)), labels.label(key))
            }
            Ask::WhichToPark { live, cap } => {
                let count = i64::try_from(live.len()).unwrap_or(i64::MAX);
                let says = labels.say("ask-park", |_| {
                    vec![("count", Value::Count(count)), ("cap", (*cap).into())]
                });
                (Some(says), labels.label("ask-park-which"))
            }
            Ask::WhichChoiceIsYours { .. } => (None, with_student("ask-none-chosen")),
            Ask::WayWithoutTechnology { experience } => (
                Some(titled("ask-without", *experience)),
                labels.label("ask-without-what"),
            ),
            Ask::WhoShowsHow { experience } => (
                Some(titled("ask-who-shows", *experience)),
                with_student("ask-who-shows-what"),
            ),
            Ask::WhoLooksAfter { experience } => (
                Some(titled("ask-looks-after", *experience)),
                with_student("ask-looks-after-what"),
            ),
            Ask::WhatIsItFor { experience } => (
                Some(titled("ask-what-for", *experience)),
                with_student("ask-what-for-what"),
            ),
            Ask::NothingShared => (
                Some(labels.label("ask-nothing-shared")),
                labels.label("ask-nothing-shared-what"),
            ),
            Ask::WhichStatus { .. } | Ask::StillYes { .. } => return None,
        };
        Some(Asked { says, asks })
    }

    fn title_of(&self, experience: ItemId) -> String {
        let known = self.plan.experiences.iter().find(|one| one.id == experience);
        known.map(|one| one.title.plain()).unwrap_or_default()
    }

    fn statement(&self, id: CompetencyId, words: &Words) -> String {
        competency::find(&self.input.library.frameworks, id)
            .map_or_else(String::new, |(_, one)| one.in_language(words.tag()).to_owned())
    }

    /// The way from a goal's competency up to the student's grade (P13).
    pub(super) fn way_up(&self, goal: ItemId, entry: &str) -> Vec<Titled> {
        if !cut::asks(self.input.audience) {
            return Vec::new();
        }
        let ways = self.input.questions.ways_up.iter();
        ways.filter(|way| way.goal == goal && entry.parse().ok() == Some(way.competency))
            .flat_map(|way| &way.way)
            .filter_map(|&id| competency::find(&self.input.library.frameworks, id))
            .map(|(framework, one)| Titled {
                label: self.for_grade(one),
                said: self.in_page_language(framework, one),
            })
            .collect()
    }

    fn for_grade(&self, one: &Competency) -> Label {
        match one.grade {
            Some(grade) => self
                .input
                .labels
                .say("for-grade", |_| vec![("grade", grade.to_string().into())]),
            None => self.as_is(""),
        }
    }

    /// A competency's ways to show it, in the framework's own words (P12).
    pub(super) fn ways_to_show(&self, language: &str, one: &Competency) -> Vec<Said> {
        let ways = one.ways.iter();
        ways.map(|way| self.words_in(way, language, None, Where::School))
            .filter(|said| !said.is_empty())
            .collect()
    }

    /// What the law wants, each with whether it is there (P1).
    pub(super) fn checklist(&self) -> Part<Fact> {
        let labels = &self.input.labels;
        let items = self.input.questions.checklist.iter().map(|item| {
            let key = match item.wanted {
                Wanted::Student => "law-student",
                Wanted::School => "law-school",
                Wanted::ParentOrGuardian => "law-parent_or_guardian",
                Wanted::Abilities => "law-abilities",
                Wanted::Opportunities => "law-opportunities",
                Wanted::Supports => "law-supports",
                Wanted::Reviewed => "law-reviewed",
            };
            Fact {
                label: labels.label(key),
                words: vec![labels.label(if item.there { "law-there" } else { "law-not_yet" })],
            }
        });
        self.part("law-title", items.collect())
    }
}

const fn about(ask: &Ask) -> About {
    match ask {
        Ask::WhichChoiceIsYours { goal }
        | Ask::WhatItRestsOn { goal, .. }
        | Ask::WhatGetsThereSooner { goal, .. }
        | Ask::WhichStatus { goal }
        | Ask::StillYes { goal } => About::Goal(*goal),
        Ask::WhatSupportIsMissing { quiet } => About::Goal(quiet.goal),
        Ask::WayWithoutTechnology { experience }
        | Ask::WhoShowsHow { experience }
        | Ask::WhoLooksAfter { experience }
        | Ask::WhatIsItFor { experience } => About::Experience(*experience),
        Ask::WhichToPark { .. } | Ask::NothingShared => About::Plan,
    }
}
