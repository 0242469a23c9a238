//! Experiences, needs, supports, evidence and check-ins in words.

use domain::plan::{
    BlobRef, BloomLevel, Evidence, Experience, Helped, Look, Medium, NeedStanding, Placement, Together,
};
use domain::{ItemId, TextField, TextRef};

use super::Composer;
use crate::cut::shown_evidence;
use crate::page::{
    CheckInData, EvidenceData, ExperienceData, Fact, Margin, NeedData, PageKind, Part, PhotoData, Said, SupportRow,
    Titled, Where,
};
use crate::words::{Value, Words};

impl Composer<'_> {
    pub(super) fn experiences(&self) -> Part<ExperienceData> {
        let labels = &self.input.labels;
        let items: Vec<ExperienceData> = self
            .plan
            .experiences
            .iter()
            .map(|experience| {
                let id = Some(experience.id);
                let mut more = self.written(
                    id,
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
                );
                more.retain(|titled| !titled.said.is_empty());
                let mut facts = Vec::new();
                if let Some(pathway) = experience.pathway.settled() {
                    facts.push(Fact {
                        label: labels.label("experience-pathway"),
                        words: vec![self.listed("pathways", "pathway", pathway)],
                    });
                }
                if let Some(placement) = experience.placement.settled() {
                    let key = match placement {
                        Placement::InSchool => "placement-in_school",
                        Placement::OutOfSchool => "placement-out_of_school",
                        Placement::Both => "placement-both",
                    };
                    facts.push(Fact {
                        label: labels.label("experience-placement"),
                        words: vec![labels.label(key)],
                    });
                }
                if let Some(together) = experience.together.settled() {
                    let key = match together {
                        Together::Shared => "together-shared",
                        Together::Classmates => "together-classmates",
                        Together::Adult => "together-adult",
                        Together::Alone => "together-alone",
                    };
                    facts.push(Fact {
                        label: labels.label("text-with_whom"),
                        words: vec![labels.label(key)],
                    });
                }
                if let Some(level) = experience.level.settled() {
                    let key = match level {
                        BloomLevel::Remember => "bloom-remember",
                        BloomLevel::Understand => "bloom-understand",
                        BloomLevel::Apply => "bloom-apply",
                        BloomLevel::Analyse => "bloom-analyse",
                        BloomLevel::Evaluate => "bloom-evaluate",
                        BloomLevel::Create => "bloom-create",
                    };
                    facts.push(Fact {
                        label: labels.label("experience-level"),
                        words: vec![labels.label(key)],
                    });
                }
                if !experience.technology.is_blank() {
                    facts.extend(self.technology_facts(experience));
                }
                ExperienceData {
                    title: self.said(&experience.title, text_place(experience.id, TextField::Title)),
                    more,
                    facts,
                    counts: self.counts(experience.id, &experience.competencies),
                    goal: experience
                        .goal
                        .settled()
                        .and_then(|&goal| self.goal_sentence(goal))
                        .map(|said| Titled {
                            label: labels.label("experience-for_goal"),
                            said,
                        }),
                    margin: self.notes_about(&experience.id.to_string()),
                }
            })
            .filter(|experience| !experience.title.is_empty() || !experience.more.is_empty())
            .collect();
        let mut part = self.part("section-experiences", items);
        part.margin = self.notes_about("experiences");
        part
    }

    /// What was agreed about an experience's technology (P10).
    fn technology_facts(&self, experience: &Experience) -> Vec<Fact> {
        let labels = &self.input.labels;
        let mut facts = Vec::new();
        if let Some(provision) = experience.provision.settled() {
            facts.push(Fact {
                label: labels.label("experience-provision"),
                words: vec![self.listed("provisions", "provision", provision)],
            });
        }
        if let Some((_, adult)) = experience
            .looks_after
            .settled()
            .and_then(|&person| self.short_name(person))
        {
            facts.push(Fact {
                label: labels.label("experience-looks_after"),
                words: vec![self.as_is(&adult)],
            });
        }
        if let Some(&day) = experience.check_on.settled() {
            facts.push(Fact {
                label: labels.label("experience-check_on"),
                words: vec![labels.say("experience-on", |words| {
                    vec![("date", self.day_in_words(words, day).into())]
                })],
            });
        }
        facts
    }

    pub(super) fn needs(&self) -> Part<NeedData> {
        let labels = &self.input.labels;
        let items: Vec<NeedData> = self
            .plan
            .needs
            .iter()
            .map(|need| {
                let mut line = Vec::new();
                line.extend(
                    need.kind
                        .settled()
                        .map(|kind| self.listed("need_kinds", "need_kind", kind)),
                );
                line.extend(need.standing.settled().map(|standing| {
                    labels.label(match standing {
                        NeedStanding::Open => "need_standing-open",
                        NeedStanding::BeingMet => "need_standing-being_met",
                        NeedStanding::Met => "need_standing-met",
                    })
                }));
                let more = self.written(
                    Some(need.id),
                    &[(TextField::Seen, &need.seen), (TextField::Assumed, &need.assumed)],
                );
                NeedData { line, more }
            })
            .filter(|need| !need.more.is_empty() || !need.line.is_empty())
            .collect();
        self.part("supports-needs", items)
    }

    pub(super) fn supports(&self) -> Part<SupportRow> {
        let labels = &self.input.labels;
        let minutes = |count: u32| {
            labels.say("supports-minutes", |words| {
                vec![("minutes", words.number(i64::from(count)).into())]
            })
        };
        let items: Vec<SupportRow> = self
            .plan
            .supports
            .iter()
            .map(|support| {
                let planned = support.minutes_planned.settled().copied();
                let helped = match support.helped.settled() {
                    Some(Helped::Yes) => Some(labels.label("helped-yes")),
                    Some(Helped::ABit) => Some(labels.label("helped-a_bit")),
                    Some(Helped::No) => Some(labels.label("helped-no")),
                    Some(Helped::AskLater) | None => Some(match support.review_on.settled() {
                        Some(&day) => labels.say("supports-ask_on", |words| {
                            vec![("date", self.day_in_words(words, day).into())]
                        }),
                        None => labels.label("helped-ask_later"),
                    }),
                };
                let said = self.said(&support.did_it_help, text_place(support.id, TextField::DidItHelp));
                let untold = support.helped.settled().is_none() && support.review_on.settled().is_none();
                SupportRow {
                    what: self.said(&support.what, text_place(support.id, TextField::What)),
                    before: support
                        .came_from
                        .map(|year| labels.say("supports-tried_before", |_| vec![("year", year.to_string().into())])),
                    who: self.said(&support.who, text_place(support.id, TextField::Who)),
                    planned: match planned {
                        Some(planned) => minutes(planned),
                        None if support.tried_before && support.came_from.is_none() => {
                            labels.label("supports-tried_earlier")
                        }
                        None => self.as_is("–"),
                    },
                    given: if planned.is_none() && support.minutes_given == 0 {
                        self.as_is("–")
                    } else {
                        minutes(support.minutes_given)
                    },
                    helped: if untold { None } else { helped },
                    said,
                }
            })
            .filter(|row| !row.what.is_empty())
            .collect();
        let mut part = self.part("section-supports", items);
        part.margin = self.notes_about("supports");
        for id in self
            .plan
            .supports
            .iter()
            .map(|item| item.id)
            .chain(self.plan.needs.iter().map(|item| item.id))
        {
            part.margin.extend(self.notes_about(&id.to_string()));
        }
        part
    }

    pub(super) fn evidence(&self) -> Part<EvidenceData> {
        let labels = &self.input.labels;
        let items: Vec<EvidenceData> = shown_evidence(self.plan, self.input.kind)
            .enumerate()
            .map(|(nth, piece)| {
                let place = Self::record_place(piece.record);
                let language = self.language_of(&piece.by);
                let voice = self.voice_of(&piece.by);
                let name = self.pen_name(&piece.by);
                let medium = match piece.medium {
                    Medium::Photo => "medium-photo",
                    Medium::Sound => "medium-sound",
                    Medium::File => "medium-file",
                    Medium::Link => "medium-link",
                    Medium::Text => "medium-text",
                };
                let photo = self.photo(nth, piece);
                let kept = piece.blob.as_ref().filter(|_| photo.is_none());
                let line = labels.say("evidence-line", |words| {
                    let medium = words.get(medium, &[]).unwrap_or_default();
                    vec![
                        ("person", name.clone().into()),
                        (
                            "medium",
                            kept.map_or_else(|| medium.clone(), |blob| in_the_app(words, &medium, blob))
                                .into(),
                        ),
                        ("date", self.in_words(words, piece.at).into()),
                    ]
                });
                let look = |look: &Look, key: &'static str| {
                    let name = self.pen_name(&look.by);
                    let not_today = look.not_today.then(|| labels.plain("look-not_today", |_| Vec::new()));
                    let words = not_today.as_ref().unwrap_or(&look.words);
                    Titled {
                        label: labels.say(key, |_| vec![("person", name.clone().into())]),
                        said: self.words_in(
                            words,
                            &self.language_of(&look.by),
                            self.voice_of(&look.by),
                            place.clone(),
                        ),
                    }
                };
                let own = piece.self_check.as_ref().map(|one| look(one, "evidence-own_look"));
                // An adult's look stands only beside the student's own.
                let adults = piece.more_adult_checks.iter().rev().chain(&piece.adult_check);
                let adults = adults.filter(|_| own.is_some());
                let others = adults.map(|one| look(one, "evidence-other_look")).collect();
                EvidenceData {
                    said: self.words_in(&piece.words, &language, voice, place.clone()),
                    who: self.who_says(voice.unwrap_or(domain::Voice::School), line),
                    photo,
                    own,
                    others,
                }
            })
            .collect();
        let mut part = if self.input.kind == PageKind::FamilySheet {
            let short = self.input.student.name_for(self.input.audience).short.clone();
            Part {
                label: labels.say("family-work", |_| vec![("student", short.clone().into())]),
                items,
                margin: Vec::new(),
            }
        } else {
            self.part("section-evidence", items)
        };
        part.margin = self.notes_about("evidence");
        let records = self.plan.evidence.iter().map(|one| one.record);
        for record in records.chain(self.plan.check_ins.iter().map(|one| one.record)) {
            part.margin.extend(self.notes_about(&record.to_string()));
        }
        part
    }

    /// A picture with what there is to see in it: the maker's words for that,
    /// else the maker's words about it, else what the line beside it says.
    fn photo(&self, nth: usize, piece: &Evidence) -> Option<PhotoData> {
        let photo = self.input.photos.get(&piece.record)?;
        let said = [&piece.alt, &piece.words]
            .into_iter()
            .find(|words| !words.trim().is_empty());
        let (alt, alt_lang) = match said {
            Some(words) => (words.clone(), self.language_of(&piece.by)),
            None => (
                self.input.labels.plain("medium-photo", |_| Vec::new()),
                self.input.labels.first().tag().to_owned(),
            ),
        };
        Some(PhotoData {
            path: format!("/photo-{nth}.jpg"),
            alt,
            alt_lang,
            width: photo.width,
            height: photo.height,
            jpeg: photo.jpeg.clone(),
        })
    }

    pub(super) fn check_ins(&self) -> Part<CheckInData> {
        let labels = &self.input.labels;
        let items = self
            .plan
            .check_ins
            .iter()
            .map(|check| {
                let place = Self::record_place(check.record);
                let language = self.language_of(&check.by);
                let voice = self.voice_of(&check.by);
                let name = self.pen_name(&check.by);
                let line = labels.say("check_in-line", |words| {
                    vec![
                        ("person", name.clone().into()),
                        ("date", self.in_words(words, check.at).into()),
                    ]
                });
                let more = [
                    ("check_in-where", &check.where_i_am),
                    ("check_in-in_the_way", &check.in_the_way),
                    ("check_in-tried", &check.tried),
                    ("check_in-next", &check.next),
                ]
                .into_iter()
                .filter(|(_, words)| !words.trim().is_empty())
                .map(|(key, words)| Titled {
                    label: labels.label(key),
                    said: self.words_in(words, &language, voice, place.clone()),
                })
                .collect();
                let mut facts = Vec::new();
                if !check.obstacles.is_empty() {
                    facts.push(Fact {
                        label: labels.label("check_in-in_the_way_listed"),
                        words: check
                            .obstacles
                            .iter()
                            .map(|key| self.listed("obstacles", "obstacle", key))
                            .collect(),
                    });
                }
                if let Some(helped) = check.helped {
                    facts.push(Fact {
                        label: labels.label("check_in-helped"),
                        words: vec![labels.label(helped_key(helped))],
                    });
                }
                if !check.strategies.is_empty() {
                    facts.push(Fact {
                        label: labels.label("check_in-could_help"),
                        words: check
                            .strategies
                            .iter()
                            .map(|key| self.listed("strategies", "strategy", key))
                            .collect(),
                    });
                }
                if let Some(day) = check.next_on {
                    facts.push(Fact {
                        label: labels.label("check_in-again"),
                        words: vec![labels.say("check_in-again_on", |words| {
                            vec![("date", self.day_in_words(words, day).into())]
                        })],
                    });
                }
                let answers = check
                    .answers
                    .iter()
                    .map(|answer| {
                        let voice = self.voice_of(&answer.by).unwrap_or(domain::Voice::School);
                        let name = self.pen_name(&answer.by);
                        let line = labels.say("check_in-answer", |_| vec![("person", name.clone().into())]);
                        Margin {
                            who: self.who_says(voice, line),
                            said: self.words_in(
                                &answer.words,
                                &self.language_of(&answer.by),
                                Some(voice),
                                place.clone(),
                            ),
                            beside: None,
                            on: None,
                            turns: Vec::new(),
                            foot: answer.helped.map(|helped| labels.label(helped_key(helped))),
                        }
                    })
                    .collect();
                CheckInData {
                    who: self.who_says(voice.unwrap_or(domain::Voice::Student), line),
                    goal: self.goal_sentence(check.goal),
                    more,
                    facts,
                    answers,
                }
            })
            .collect();
        self.part("evidence-check_ins", items)
    }

    fn goal_sentence(&self, goal: ItemId) -> Option<Said> {
        let goal = self.plan.goals.iter().find(|known| known.id == goal)?;
        let said = self.said(&goal.statement, text_place(goal.id, TextField::Statement));
        (!said.is_empty()).then_some(said)
    }

    fn written(&self, item: Option<ItemId>, texts: &[(TextField, &domain::Text)]) -> Vec<Titled> {
        texts
            .iter()
            .map(|&(field, text)| self.titled_in(item, field, text))
            .filter(|titled| !titled.said.is_empty())
            .collect()
    }
}

/// What stays in the app: how long a sound is, what a file is called.
fn in_the_app(words: &Words, medium: &str, blob: &BlobRef) -> String {
    let mut parts = vec![medium.to_owned()];
    if let Some(seconds) = blob.seconds {
        let (minutes, rest) = (i64::from(seconds / 60), i64::from(seconds % 60));
        let (key, args) = if minutes == 0 {
            ("lasts-seconds", vec![("count", Value::Count(rest))])
        } else {
            (
                "lasts-minutes",
                vec![("count", Value::Count(minutes)), ("seconds", words.number(rest).into())],
            )
        };
        parts.extend(words.get(key, &args));
    }
    parts.extend(blob.name.clone());
    let kilobytes = i64::try_from(blob.bytes.div_ceil(1000)).unwrap_or(i64::MAX);
    let (key, size) = if kilobytes < 1000 {
        ("size-kilobytes", words.number(kilobytes))
    } else {
        ("size-megabytes", words.number((kilobytes + 500) / 1000))
    };
    parts.extend(words.get(key, &[("size", size.into())]));
    parts.extend(words.get("evidence-in_the_app", &[]));
    parts.join(", ")
}

const fn helped_key(helped: Helped) -> &'static str {
    match helped {
        Helped::Yes => "helped-yes",
        Helped::ABit => "helped-a_bit",
        Helped::No => "helped-no",
        Helped::AskLater => "helped-ask_later",
    }
}

fn text_place(item: ItemId, field: TextField) -> Where {
    Where::Text {
        target: TextRef {
            item: Some(item),
            field,
        },
    }
}
