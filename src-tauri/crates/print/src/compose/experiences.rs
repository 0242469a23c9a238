//! Where a student learns, in words (P8, P10).

use domain::plan::{BloomLevel, Experience, Placement, Together};
use domain::{PersonId, TextField};

use super::Composer;
use super::said::text_place;
use crate::page::{ExperienceData, Fact, Part};
use crate::words::Label;

impl Composer<'_> {
    pub(super) fn experiences(&self) -> Part<ExperienceData> {
        let items: Vec<ExperienceData> = self
            .plan
            .experiences
            .iter()
            .map(|experience| self.experience(experience))
            .filter(|experience| !experience.title.is_empty() || !experience.more.is_empty())
            .collect();
        let mut part = self.part("section-experiences", items);
        part.margin = self.notes_about("experiences");
        part
    }

    fn experience(&self, experience: &Experience) -> ExperienceData {
        ExperienceData {
            title: self.said(&experience.title, text_place(experience.id, TextField::Title)),
            more: self.written(
                Some(experience.id),
                &[
                    (TextField::Place, &experience.place),
                    (TextField::Adult, &experience.adult),
                    (TextField::WithWhom, &experience.with_whom),
                    (TextField::Interest, &experience.interest),
                    (TextField::SupportsNeeded, &experience.supports_needed),
                    (TextField::Technology, &experience.technology),
                    (TextField::WithoutTechnology, &experience.without_technology),
                    (TextField::WhoShows, &experience.who_shows),
                ],
            ),
            facts: self.experience_facts(experience),
            counts: self.counts(experience.id, &experience.competencies),
            goal: self.hangs_on("experience-for_goal", &experience.goal, |goal| self.goal_sentence(goal)),
            asks: self.asked_of_experience(experience.id),
            margin: self.notes_about(&experience.id.to_string()),
        }
    }

    fn experience_facts(&self, experience: &Experience) -> Vec<Fact> {
        let labels = &self.input.labels;
        let mut facts = Vec::new();
        // "None yet" is an answer too (P8).
        if experience.interest.is_blank() {
            facts.push(Fact {
                label: labels.label("text-interest"),
                words: vec![labels.label("experience-no_interest")],
            });
        }
        facts.extend(self.fact("experience-pathway", &experience.pathway, |pathway| {
            self.listed("pathways", "pathway", pathway)
        }));
        facts.extend(self.fact("experience-placement", &experience.placement, |placement| {
            labels.label(match placement {
                Placement::InSchool => "placement-in_school",
                Placement::OutOfSchool => "placement-out_of_school",
                Placement::Both => "placement-both",
            })
        }));
        facts.extend(self.fact("text-with_whom", &experience.together, |together| {
            labels.label(match together {
                Together::Shared => "together-shared",
                Together::Classmates => "together-classmates",
                Together::Adult => "together-adult",
                Together::Alone => "together-alone",
            })
        }));
        facts.extend(self.fact("experience-level", &experience.level, |level| {
            labels.label(match level {
                BloomLevel::Remember => "bloom-remember",
                BloomLevel::Understand => "bloom-understand",
                BloomLevel::Apply => "bloom-apply",
                BloomLevel::Analyse => "bloom-analyse",
                BloomLevel::Evaluate => "bloom-evaluate",
                BloomLevel::Create => "bloom-create",
            })
        }));
        if !experience.technology.is_blank() {
            facts.extend(self.technology_facts(experience));
        }
        facts.extend(self.stay(&experience.goal).map(|stay| Fact {
            label: labels.label("experience-for_goal"),
            words: vec![stay],
        }));
        facts
    }

    /// What was agreed about an experience's technology (P10).
    fn technology_facts(&self, experience: &Experience) -> Vec<Fact> {
        let provision = self.fact("experience-provision", &experience.provision, |provision| {
            self.listed("provisions", "provision", provision)
        });
        let adult = self.fact("experience-looks_after", &experience.looks_after, |&person| {
            self.adult(person)
        });
        let day = self.fact("experience-check_on", &experience.check_on, |&day| {
            self.on_day("experience-on", day)
        });
        [provision, adult, day].into_iter().flatten().collect()
    }

    fn adult(&self, person: PersonId) -> Label {
        let name = self.short_name(person).map(|(_, name)| name);
        self.as_is(&name.unwrap_or_else(|| self.mark(domain::Voice::School)))
    }
}
