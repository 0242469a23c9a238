//! Evidence and check-ins in words.

use domain::plan::{BlobRef, Evidence, Look, Medium};
use domain::{ItemId, TextField};

use super::Composer;
use super::supports::helped_key;
use crate::cut::shown_evidence;
use crate::page::{CheckInData, EvidenceData, Fact, Margin, PageKind, Part, PhotoData, Said, Titled};
use crate::words::{Value, Words};

impl Composer<'_> {
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
                let adults = piece.adult_looks().filter(|_| own.is_some());
                let others = adults.map(|one| look(one, "evidence-other_look")).collect();
                EvidenceData {
                    said: self.words_in(&piece.words, &language, voice, place.clone()),
                    who: self.who_says(voice.unwrap_or(domain::Voice::School), line),
                    told: self.told(piece, photo.is_some()),
                    ties: self.ties(piece),
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

    /// What there is to see or hear, where no picture on the page shows it.
    fn told(&self, piece: &Evidence, shown: bool) -> Option<Titled> {
        let key = match piece.medium {
            Medium::Sound => "evidence-heard",
            _ => "evidence-seen",
        };
        let told = || Titled {
            label: self.input.labels.label(key),
            said: self.words_in(
                &piece.alt,
                &self.language_of(&piece.by),
                self.voice_of(&piece.by),
                Self::record_place(piece.record),
            ),
        };
        (!shown && !piece.alt.trim().is_empty()).then(told)
    }

    /// The goals and competencies that a piece is tied to.
    fn ties(&self, piece: &Evidence) -> Vec<Titled> {
        let labels = &self.input.labels;
        let goals = piece.goals.iter().filter_map(|&goal| self.goal_sentence(goal));
        let goals = goals.map(|said| Titled {
            label: labels.label("experience-for_goal"),
            said,
        });
        let counts = piece.competencies.iter().map(|entry| Titled {
            label: labels.label("experience-competencies"),
            said: self.competency(entry),
        });
        goals.chain(counts).collect()
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

    pub(super) fn goal_sentence(&self, goal: ItemId) -> Option<Said> {
        let goal = self.plan.goals.iter().find(|known| known.id == goal)?;
        let said = self.said(&goal.statement, super::said::text_place(goal.id, TextField::Statement));
        (!said.is_empty()).then_some(said)
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
