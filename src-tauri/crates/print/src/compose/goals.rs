//! Goals in words: where each stands, who chose, who said yes.

use domain::plan::{Choice, ChosenBy, Goal, GoalStanding, GoalStatus};
use domain::{TextField, TextRef, Voice};

use super::Composer;
use super::both::joined;
use super::competencies::lead_words;
use crate::page::{Chosen, CountsData, Fact, GoalData, PageKind, Part, Titled, Where, Who, Yes};
use crate::words::Label;

impl Composer<'_> {
    pub(super) fn goals(&self) -> Part<GoalData> {
        let sheet = self.input.kind == PageKind::FamilySheet;
        let items = self
            .plan
            .goals
            .iter()
            .filter(|goal| !sheet || on_the_sheet(goal.standing))
            .map(|goal| self.goal(goal, sheet))
            .filter(|goal| !goal.statement.is_empty())
            .collect();
        let mut part = self.part(if sheet { "family-goals" } else { "section-goals" }, items);
        part.margin = self.notes_about("goals");
        if !sheet {
            // What no goal here counts towards still belongs on the page.
            let named: Vec<&String> = self
                .plan
                .goals
                .iter()
                .flat_map(|goal| &goal.competencies.0)
                .flat_map(|claim| &claim.value)
                .collect();
            part.margin
                .extend(self.does_not_fit(|competency| !named.iter().any(|entry| *entry == competency)));
        }
        part
    }

    fn goal(&self, goal: &Goal, sheet: bool) -> GoalData {
        let statement = self.said(
            &goal.statement,
            Where::Text {
                target: TextRef {
                    item: Some(goal.id),
                    field: TextField::Statement,
                },
            },
        );
        let routine = self.both_in_one(&goal.routine, |key| self.listed("routines", "routine", key));
        // A goal from the school's list needs no words of the student's own:
        // it then stands in the school's (P22).
        let (statement, routine) = match routine {
            Some(words) if statement.is_empty() => (
                self.words_in(&words.first.text, &words.first.lang, Some(Voice::School), Where::School),
                None,
            ),
            routine => (statement, routine),
        };
        let (mark, standing) = self.standing(goal.standing);
        let mut line = Vec::new();
        if goal.status.is_contested() {
            line.extend(self.both_in_one(&goal.status, |&status| self.status(status)));
        }
        if matches!(goal.standing, GoalStanding::Proposed | GoalStanding::OneYes) {
            line.extend(self.who_is_next(goal));
        }
        line.extend(goal.came_from.map(|year| {
            let year = year.to_string();
            self.input
                .labels
                .say("goal-came_from", |_| vec![("year", year.clone().into())])
        }));
        line.extend(self.both_days(&goal.until, "goal-until"));
        if sheet {
            return GoalData {
                mark,
                standing,
                line,
                statement,
                more: Vec::new(),
                choices: Vec::new(),
                facts: Vec::new(),
                counts: CountsData::default(),
                asks: Vec::new(),
                yeses: Vec::new(),
                margin: Vec::new(),
            };
        }
        line.extend(self.both_in_one(&goal.area, |area| self.listed("areas", "area", area)));
        let item = Some(goal.id);
        let more: Vec<Titled> = [
            (TextField::Why, &goal.why),
            (TextField::Question, &goal.question),
            (TextField::StartsFrom, &goal.starts_from),
            (TextField::GradeTarget, &goal.grade_target),
            (TextField::Obstacle, &goal.obstacle),
            (TextField::Sooner, &goal.sooner),
            (TextField::Closing, &goal.closing),
        ]
        .into_iter()
        .map(|(field, text)| self.titled_in(item, field, text))
        .filter(|titled| !titled.said.is_empty())
        .collect();
        let mut margin = self.suggestions_for(|target| target.item == item);
        margin.extend(self.does_not_fit(|competency| {
            let claims = goal.competencies.0.iter().flat_map(|claim| &claim.value);
            self.first_goal_with(competency) == Some(goal.id) && claims.into_iter().any(|entry| entry == competency)
        }));
        margin.extend(self.notes_about(&goal.id.to_string()));
        GoalData {
            mark,
            standing,
            line,
            statement,
            more,
            choices: self.choices(goal),
            facts: self.goal_facts(goal, routine),
            counts: self.counts(goal.id, &goal.competencies),
            asks: self.asked_of_goal(goal.id),
            yeses: self.yeses(goal),
            margin,
        }
    }

    fn standing(&self, standing: GoalStanding) -> (&'static str, Label) {
        let mark = match standing {
            GoalStanding::Proposed => "proposed",
            GoalStanding::OneYes => "one_yes",
            GoalStanding::Agreed => "agreed",
            GoalStanding::Live => "live",
            GoalStanding::Met => "met",
            GoalStanding::Changed => "changed",
            GoalStanding::Parked => "parked",
            GoalStanding::SetAside => "set_aside",
        };
        (mark, self.input.labels.label(&format!("standing-{mark}")))
    }

    /// What a person set a goal to, in a word.
    fn status(&self, status: GoalStatus) -> Label {
        self.input.labels.label(match status {
            GoalStatus::Live => "standing-live",
            GoalStatus::Met => "standing-met",
            GoalStatus::Parked => "standing-parked",
            GoalStatus::Changed => "standing-changed",
            GoalStatus::SetAside => "standing-set_aside",
        })
    }

    /// Who has said yes to a proposed goal, and whose word is next. The
    /// family's yes is welcome and blocks nothing, so it is never "next".
    fn who_is_next(&self, goal: &Goal) -> Vec<Label> {
        let labels = &self.input.labels;
        let mut line: Vec<Label> = goal
            .confirmations
            .iter()
            .filter_map(|word| {
                let (_, name) = self.short_name(word.person)?;
                let key = if word.yes { "goal-said_yes" } else { "goal-said_no" };
                Some(labels.say(key, |_| vec![("person", name.clone().into())]))
            })
            .collect();
        let said = |voice| goal.confirmations.iter().any(|word| word.voice == voice);
        let next = if !said(Voice::Student) {
            Some(self.input.student.name_for(self.input.audience).short.clone())
        } else if !said(Voice::School) {
            Some(self.teacher_name())
        } else {
            None
        };
        if let Some(name) = next {
            line.push(labels.say("goal-is_next", |_| vec![("person", name.clone().into())]));
        }
        line
    }

    fn choices(&self, goal: &Goal) -> Vec<Chosen> {
        [
            (TextField::WhatILearn, &goal.what_i_learn),
            (TextField::HowILearn, &goal.how_i_learn),
            (TextField::HowIShow, &goal.how_i_show),
        ]
        .into_iter()
        .map(|(field, choice)| {
            let Titled { label, said } = self.titled_in(Some(goal.id), field, &choice.words);
            let (by, open) = self.chosen(choice, said.is_empty());
            Chosen { label, said, by, open }
        })
        .collect()
    }

    fn chosen(&self, choice: &Choice, blank: bool) -> (Vec<Who>, Option<Label>) {
        let labels = &self.input.labels;
        let student = self.input.student.name_for(self.input.audience).short.clone();
        let teacher = self.teacher_name();
        match choice.by.0.as_slice() {
            [] => (Vec::new(), blank.then(|| labels.label("chose-nobody"))),
            [one] => {
                let by = match one.value {
                    ChosenBy::Student => vec![self.who_says(
                        Voice::Student,
                        labels.say("chose-student", |_| vec![("student", student.clone().into())]),
                    )],
                    ChosenBy::Together => vec![
                        self.who_named(Voice::Student, &student),
                        self.who_says(
                            Voice::School,
                            labels.say("chose-and", |_| vec![("teacher", teacher.clone().into())]),
                        ),
                    ],
                    ChosenBy::Teacher => vec![self.who_says(
                        Voice::School,
                        labels.say("chose-teacher", |_| vec![("teacher", teacher.clone().into())]),
                    )],
                };
                (by, None)
            }
            _ => {
                let chose = |by: &ChosenBy| {
                    let key = match by {
                        ChosenBy::Student => "chose-student",
                        ChosenBy::Together => "chose-together",
                        ChosenBy::Teacher => "chose-teacher",
                    };
                    labels.say(key, |_| {
                        vec![("student", student.clone().into()), ("teacher", teacher.clone().into())]
                    })
                };
                (Vec::new(), self.both_in_one(&choice.by, chose))
            }
        }
    }

    /// A competency is spoken of beside the first goal that counts towards it.
    fn first_goal_with(&self, competency: &str) -> Option<domain::ItemId> {
        let counts = |goal: &&Goal| {
            let mut entries = goal.competencies.0.iter().flat_map(|claim| &claim.value);
            entries.any(|entry| entry == competency)
        };
        self.plan.goals.iter().find(counts).map(|goal| goal.id)
    }

    fn goal_facts(&self, goal: &Goal, routine: Option<Label>) -> Vec<Fact> {
        let labels = &self.input.labels;
        let student = self.input.student.name_for(self.input.audience).short.clone();
        let mut facts = Vec::new();
        if let Some(routine) = routine {
            facts.push(Fact {
                label: labels.label("goal-from_list"),
                words: vec![routine],
            });
        }
        facts.extend(self.leads(goal, &student));
        facts.extend(self.purposes(goal));
        for one in self.plan.went_on.iter().filter(|one| one.goal == goal.id) {
            let words = if one.because.is_empty() {
                labels.label("no-reason_given")
            } else {
                self.as_is(&one.because)
            };
            let name = self.pen_name(&one.by);
            facts.push(Fact {
                label: labels.say("goal-went_on", |_| vec![("person", name.clone().into())]),
                words: vec![words],
            });
        }
        if let Some(closed) = &goal.closed {
            facts.push(Fact {
                label: labels.label("goal-closed_because"),
                words: vec![if closed.reason.is_empty() {
                    labels.label("goal-no_reason")
                } else {
                    self.as_is(&closed.reason)
                }],
            });
        }
        facts
    }

    /// What it is for (P20); an empty list says nothing.
    fn purposes(&self, goal: &Goal) -> Option<Fact> {
        if goal.purposes.settled().is_some_and(Vec::is_empty) {
            return None;
        }
        self.fact("goal-purposes", &goal.purposes, |purposes| {
            let purposes = purposes
                .iter()
                .map(|purpose| self.listed("purposes", "purpose", purpose));
            joined(purposes.collect()).unwrap_or_else(|| self.as_is("–"))
        })
    }

    /// Who leads: the movement over time, from the first to the one that stands (P21).
    fn leads(&self, goal: &Goal, student: &str) -> Option<Fact> {
        let labels = &self.input.labels;
        let moves = self.input.log.leads.get(&goal.id).map_or(&[][..], Vec::as_slice);
        if goal.leads.settled().is_some() && moves.len() > 1 {
            let since = moves.iter().map(|step| {
                labels.say("goal-led_since", |words| {
                    vec![
                        ("lead", lead_words(words, step.lead, student).into()),
                        ("date", self.in_words(words, step.at).into()),
                    ]
                })
            });
            return Some(Fact {
                label: labels.label("goal-leads"),
                words: since.collect(),
            });
        }
        self.fact("goal-leads", &goal.leads, |&lead| {
            labels.say("goal-led", |words| {
                vec![("lead", lead_words(words, lead, student).into())]
            })
        })
    }

    fn yeses(&self, goal: &Goal) -> Vec<Yes> {
        let labels = &self.input.labels;
        goal.confirmations
            .iter()
            .map(|word| {
                let name = self
                    .short_name(word.person)
                    .map_or_else(|| self.mark(word.voice), |(_, name)| name);
                let key = if word.yes {
                    "goal-said_yes_on"
                } else {
                    "goal-said_no_on"
                };
                let sentence = labels.say(key, |words| {
                    vec![
                        ("person", name.clone().into()),
                        ("date", self.in_words(words, word.at).into()),
                    ]
                });
                Yes {
                    who: self.who_says(word.voice, sentence),
                    said: self.words_in(
                        &word.words,
                        labels.first().tag(),
                        Some(word.voice),
                        Self::record_place(word.record),
                    ),
                    reworded: word.reworded_since.then(|| labels.label("goal-reworded")),
                }
            })
            .collect()
    }
}

/// A goal that a family can still help with.
const fn on_the_sheet(standing: GoalStanding) -> bool {
    !matches!(
        standing,
        GoalStanding::Parked | GoalStanding::SetAside | GoalStanding::Changed
    )
}
