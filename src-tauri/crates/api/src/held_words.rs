//! What a pack tells in words: one entry for each record of staff, care and
//! people, and each line of the log.

use chrono::{DateTime, Utc};
use domain::care::{AccessProfile, CareWords};
use domain::{Audience, PersonId, Record, RecordBody};
use print::words::Value as Said;
use print::{HeldEntry, HeldSection, Words};
use serde_json::Value;

use crate::held::Pack;
use crate::messages::LogLine;
use crate::open::Open;

impl Pack<'_> {
    pub(crate) fn section(&self, key: &str, mut entries: Vec<(DateTime<Utc>, HeldEntry)>) -> HeldSection {
        entries.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        let says = match entries.is_empty() {
            true => "held-none".to_owned(),
            false => format!("{key}-says"),
        };
        HeldSection {
            heading: self.say(key, &[]),
            says: self.say(&says, &[]),
            entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        }
    }

    pub(crate) fn log(&self, lines: &[LogLine]) -> HeldSection {
        HeldSection {
            heading: self.say("held-log-title", &[]),
            says: self.say(if lines.is_empty() { "held-none" } else { "held-log-says" }, &[]),
            entries: lines
                .iter()
                .map(|line| HeldEntry {
                    when: self.day(line.at),
                    what: line.words.clone(),
                    words: Vec::new(),
                })
                .collect(),
        }
    }

    fn entry(
        &self,
        record: &Record,
        key: &str,
        values: &[(&'static str, Said)],
        words: Vec<(String, String)>,
    ) -> Option<(DateTime<Utc>, HeldEntry)> {
        Some((
            record.at,
            HeldEntry {
                when: self.day(record.at),
                what: self.say(key, values),
                words: words
                    .into_iter()
                    .filter(|(_, words)| !words.trim().is_empty())
                    .collect(),
            },
        ))
    }

    pub(crate) fn staff(&self, open: &Open, record: &Record) -> Option<(DateTime<Utc>, HeldEntry)> {
        let RecordBody::Prepared { step, words, .. } = record.known()? else {
            return None;
        };
        let step = crate::library::words_of(open, "agenda_later", "agenda", &step);
        let values = [("who", name(open, record.signer).into()), ("step", step.into())];
        self.entry(record, "held-prepared", &values, vec![(String::new(), words)])
    }

    pub(crate) fn care(&self, open: &Open, record: &Record) -> Option<(DateTime<Utc>, HeldEntry)> {
        let values = [("who", Said::from(name(open, record.signer)))];
        let label = |key: &str| self.say(key, &[]);
        let gone = |gone: bool| (String::new(), if gone { label("held-gone") } else { String::new() });
        match record.known()? {
            RecordBody::AccessStated { access } => self.entry(record, "held-access", &values, self.access(&access)),
            RecordBody::CareNeedStated { need } => {
                let kind = crate::library::words_of(open, "need_kinds", "need_kind", &need.kind);
                let words = vec![
                    gone(need.gone),
                    (label("held-kind"), kind),
                    (label("held-seen"), by(open, &need.seen)),
                    (label("held-assumed"), by(open, &need.assumed)),
                ];
                self.entry(record, "held-need", &values, words)
            }
            RecordBody::CareSupportStated { support } => {
                let minutes = support.minutes_planned.map(|minutes| minutes.to_string());
                let words = vec![
                    gone(support.gone),
                    (label("held-support-what"), by(open, &support.what)),
                    (label("held-support-who"), by(open, &support.who)),
                    (label("held-support-minutes"), minutes.unwrap_or_default()),
                    (label("held-support-helped"), by(open, &support.did_it_help)),
                ];
                self.entry(record, "held-support", &values, words)
            }
            RecordBody::SupportGiven { minutes, on, .. } => {
                let values = [
                    ("who", Said::from(name(open, record.signer))),
                    ("minutes", minutes.into()),
                    ("date", self.words.date(on).into()),
                ];
                self.entry(record, "held-given", &values, Vec::new())
            }
            RecordBody::CareKept { kept } => {
                let words: String = kept.words.iter().map(|part| part.words.as_str()).collect();
                self.entry(record, "held-kept", &values, vec![(label("held-kept-words"), words)])
            }
            _ => None,
        }
    }

    fn access(&self, access: &AccessProfile) -> Vec<(String, String)> {
        let plan = Words::shipped(print::words::primary(self.language)).or_else(|| Words::shipped("en"));
        let say = |key: &str| plan.as_ref().and_then(|words| words.get(key, &[])).unwrap_or_default();
        access
            .parts()
            .into_iter()
            .filter(|(_, part)| !part.is_blank())
            .map(|(key, part)| {
                let answer = part.answer.and_then(|answer| serde_json::to_value(answer).ok());
                let answer = answer.as_ref().and_then(Value::as_str).unwrap_or_default();
                let mut said = match answer {
                    "" => String::new(),
                    answer => say(&format!("access_answer-{answer}")),
                };
                if !part.words.is_empty() {
                    said.push_str(if said.is_empty() { "" } else { ": " });
                    said.push_str(&part.words);
                }
                (say(&format!("access-{key}")), said)
            })
            .collect()
    }

    pub(crate) fn person(&self, open: &Open, record: &Record) -> Option<(DateTime<Utc>, HeldEntry)> {
        let who = Said::from(name(open, record.signer));
        let label = |key: &str| self.say(key, &[]);
        match record.known()? {
            RecordBody::PersonStated { person } => {
                let mut words = vec![
                    (label("held-person-full"), person.name.full.clone()),
                    (label("held-person-short"), person.name.short.clone()),
                    (
                        label("held-person-pronouns"),
                        person.name.pronouns.clone().unwrap_or_default(),
                    ),
                    (label("held-person-languages"), person.languages.join(", ")),
                    (
                        label("held-person-born"),
                        person.born_on.map(|on| self.words.date(on)).unwrap_or_default(),
                    ),
                    (label("held-person-grade"), person.grade.clone().unwrap_or_default()),
                ];
                if let Some(tie) = &person.relation {
                    words.push((label("held-person-relation"), tie.words.clone()));
                    let may = if tie.may_receive { "held-yes" } else { "held-no" };
                    words.push((label("held-person-receives"), label(may)));
                }
                for (audience, name) in &person.names_for {
                    let audience = match audience {
                        Audience::Student => "log-for-student",
                        Audience::Family => "log-for-family",
                        Audience::School => "log-for-school",
                        Audience::NextTeacher => "log-for-next_teacher",
                    };
                    let label = self.say("held-person-names", &[("audience", label(audience).into())]);
                    words.push((label, name.full.clone()));
                }
                let values = [("who", who), ("person", person.name.full.clone().into())];
                self.entry(record, "held-person", &values, words)
            }
            RecordBody::NamesAsked { asked, .. } => {
                let words = match asked.answered {
                    true => (label("held-asked-answered"), asked.words),
                    false => (String::new(), label("held-asked-none")),
                };
                self.entry(record, "held-asked", &[("who", who)], vec![words])
            }
            _ => None,
        }
    }
}

pub(crate) fn name(open: &Open, person: PersonId) -> String {
    open.school
        .people
        .get(&person)
        .map(|known| known.name.full.clone())
        .unwrap_or_default()
}

/// Words with whoever spoke them.
fn by(open: &Open, said: &CareWords) -> String {
    let speakers = said.by.iter().flat_map(|pen| &pen.speakers);
    let names: Vec<String> = speakers.map(|speaker| name(open, *speaker)).collect();
    match names.is_empty() || said.words.trim().is_empty() {
        true => said.words.clone(),
        false => format!("{} ({})", said.words, names.join(", ")),
    }
}
