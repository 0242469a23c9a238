//! Moving between the shared plan and its care space (H1, P17).
//!
//! What moves is taken out of the document and said in care in one durable
//! step, and undone in one. The log of the shared space keeps what stood
//! there, as it keeps everything; what is shown, told and copied does not.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::care::{Care, CareNeed, CarePassage, CareSupport, CareWords, Passage};
use domain::change::{Change, Payload};
use domain::doc::Edit;
use domain::plan::{Need, NeedStanding, Support};
use domain::{Act, Field, ItemId, List, Pen, Record, RecordBody, RecordId, Text, TextField, TextRef, Voice};
use serde_json::Value;

use crate::care::{Door, care_kinds, copies_named};
use crate::desk::{Desk, Say};
use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{CareMove, CareMoved, Changed, NeedToCare, NeedToShared};

pub(crate) mod cases {
    use super::*;

    pub(crate) fn care_move(host: &mut Host, window: Window, request: CareMove) -> Result<CareMoved, Error> {
        let CareMove { plan, passage, words } = request;
        let mut desk = host.desk(window, plan)?;
        let own = desk.own_pen();
        let (edits, kept, hides) = match passage {
            Passage::Text { target } => desk.take_text(target, &words)?,
            Passage::Record { record } => desk.take_record(record)?,
            Passage::Item { .. } => return Err(Error::ItemUnknown),
        };
        let copies = kept.copies.clone();
        let (care, shared) = (desk.care_space()?, desk.plan()?.shared);
        let says = vec![
            Say::new(care, None, RecordBody::CareKept { kept }),
            Say::new(shared, None, RecordBody::MovedToCare { passage, hides }),
        ];
        let edits: Vec<(Edit, Pen)> = edits.into_iter().map(|edit| (edit, own.clone())).collect();
        let changed = desk.together(&edits, says)?;
        let copies = copies_named(&desk.plan()?.read().copies, &copies);
        Ok(CareMoved { changed, copies })
    }

    pub(crate) fn need_to_care(host: &mut Host, window: Window, request: NeedToCare) -> Result<Changed, Error> {
        let NeedToCare { plan, need, kind } = request;
        let mut desk = host.desk(window, plan)?;
        let read = desk.plan()?.read();
        let found = read.needs.iter().find(|one| one.id == need).ok_or(Error::ItemUnknown)?;
        let kind = kind
            .or_else(|| found.kind.0.first().map(|claim| claim.value.clone()))
            .unwrap_or_default();
        if !care_kinds(desk.open).contains(&kind) {
            return Err(Error::ChoiceUnknown { what: kind });
        }
        let (care, shared) = (desk.care_space()?, desk.plan()?.shared);
        let mut away = vec![need];
        let mut says = vec![Say::new(
            care,
            None,
            RecordBody::CareNeedStated {
                need: care_need(&read.pens, found, kind),
            },
        )];
        for support in read
            .supports
            .iter()
            .filter(|one| one.need.0.iter().any(|claim| claim.value == need))
        {
            away.push(support.id);
            says.push(Say::new(
                care,
                None,
                RecordBody::CareSupportStated {
                    support: care_support(&read.pens, support, need),
                },
            ));
        }
        let beside: Vec<ItemId> = read
            .notes
            .iter()
            .filter(|note| {
                let about =
                    |claim: &domain::Claim<String>| claim.value.parse::<ItemId>().is_ok_and(|id| away.contains(&id));
                note.about.0.iter().any(about)
            })
            .map(|note| note.id)
            .collect();
        let mut edits = Vec::new();
        for item in away.iter().chain(&beside).copied() {
            let texts = desk.texts_of(item)?;
            for (target, text) in &texts {
                // A need and what helps are said anew in care; words of several
                // people, and notes, are kept there run by run besides.
                let several = text
                    .0
                    .iter()
                    .any(|run| run.by != text.0.first().and_then(|run| run.by.clone()));
                if several || beside.contains(&item) {
                    let kept = desk.kept(Passage::Text { target: *target }, text, Some(*target))?;
                    says.push(Say::new(care, None, RecordBody::CareKept { kept }));
                }
                edits.push(Edit::TakeOut {
                    target: *target,
                    at: 0,
                    delete: units(&text.plain()),
                });
            }
            for field in Field::ALL.iter().filter(|field| **field != Field::Trash) {
                if !desk.plan()?.doc.claims(item, *field).is_empty() {
                    edits.push(Edit::Set {
                        item,
                        field: *field,
                        value: Value::Null,
                    });
                }
            }
            edits.push(Edit::Trash { item });
            let targets: Vec<TextRef> = texts.iter().map(|(target, _)| *target).collect();
            let hides = quoting(&desk.plan()?.records, |of| targets.contains(&of), "");
            let passage = Passage::Item { item };
            // It waits in care for another word of the student.
            let replaces = read.safeguards.shared_needs.iter().filter(|one| one.need == item);
            says.push(Say {
                replaces: replaces.map(|one| one.record).collect(),
                ..Say::new(shared, None, RecordBody::MovedToCare { passage, hides })
            });
        }
        let own = desk.own_pen();
        let edits: Vec<(Edit, Pen)> = edits.into_iter().map(|edit| (edit, own.clone())).collect();
        desk.together(&edits, says)
    }

    pub(crate) fn need_to_shared(host: &mut Host, window: Window, request: NeedToShared) -> Result<Changed, Error> {
        let NeedToShared { plan, need, words, pen } = request;
        let today = host.clock.today();
        let mut desk = host.desk(window, plan)?;
        Door::of(desk.open, plan, today)?.must_read()?;
        if !pen.is_students() {
            return Err(Error::NotTheStudentsPen);
        }
        let records = desk.care_records()?;
        let care = Care::of(&records);
        let heads: Vec<_> = care.needs.iter().filter(|one| one.said.id == need).collect();
        let found = heads.last().ok_or(Error::ItemUnknown)?.said.clone();
        let own = desk.own_pen();
        let (care_space, shared) = (desk.care_space()?, desk.plan()?.shared);
        let away = domain::care::Moved::of(&desk.plan()?.records);
        let mut let_in = vec![need];
        let_in.extend(
            care.supports
                .iter()
                .filter(|one| one.said.need == need)
                .map(|one| one.said.id),
        );
        let moved_by = away
            .passages
            .iter()
            .filter(|(_, passage)| matches!(passage, Passage::Item { item } if let_in.contains(item)))
            .map(|(record, _)| *record);
        let mut says = vec![
            Say {
                space: shared,
                pen: Some(pen.clone()),
                body: RecordBody::NeedShared {
                    need,
                    words: words.trim().to_owned(),
                },
                replaces: moved_by.collect(),
            },
            Say {
                space: care_space,
                pen: None,
                body: RecordBody::CareNeedStated {
                    need: CareNeed {
                        gone: true,
                        ..found.clone()
                    },
                },
                replaces: heads.iter().map(|one| one.record).collect(),
            },
        ];
        let mut edits = Vec::new();
        let mut fields: Vec<(Field, Value)> = vec![
            (Field::NeedKind, found.kind.clone().into()),
            (
                Field::NeedStanding,
                serde_json::to_value(found.standing).unwrap_or_default(),
            ),
        ];
        fields.extend(found.goal.map(|goal| (Field::Goal, goal.to_string().into())));
        let texts = [(TextField::Seen, &found.seen), (TextField::Assumed, &found.assumed)];
        desk.lets_in(List::Needs, need, &texts, fields, &own, &mut edits)?;
        let mut met = Vec::new();
        for one in care.supports.iter().filter(|one| one.said.need == need) {
            let support = &one.said;
            if met.contains(&support.id) {
                continue;
            }
            met.push(support.id);
            let mut fields: Vec<(Field, Value)> = vec![(Field::Need, need.to_string().into())];
            fields.extend(
                support
                    .minutes_planned
                    .map(|minutes| (Field::MinutesPlanned, minutes.into())),
            );
            fields.extend(support.review_on.map(|day| (Field::ReviewOn, day.to_string().into())));
            fields.extend(
                support
                    .helped
                    .map(|helped| (Field::Helped, serde_json::to_value(helped).unwrap_or_default())),
            );
            fields.extend(support.tried_before.then_some((Field::TriedBefore, true.into())));
            let texts = [
                (TextField::What, &support.what),
                (TextField::Who, &support.who),
                (TextField::DidItHelp, &support.did_it_help),
            ];
            desk.lets_in(List::Supports, support.id, &texts, fields, &own, &mut edits)?;
            // Minutes given in care come along; those given before count here already.
            let mut replaces: Vec<RecordId> = care
                .supports
                .iter()
                .filter(|other| other.said.id == support.id)
                .map(|other| other.record)
                .collect();
            for (record, minutes, on) in minutes_of(&records, support.id) {
                replaces.push(record);
                says.push(Say::new(
                    shared,
                    None,
                    RecordBody::SupportGiven {
                        support: support.id,
                        minutes,
                        on,
                    },
                ));
            }
            says.push(Say {
                space: care_space,
                pen: None,
                body: RecordBody::CareSupportStated {
                    support: CareSupport {
                        gone: true,
                        ..support.clone()
                    },
                },
                replaces,
            });
        }
        desk.together(&edits, says)
    }
}

/// What leaves a place: the edits, what is kept in care, and the records that
/// quote it.
type Taken = (Vec<Edit>, CarePassage, Vec<RecordId>);

impl Desk<'_> {
    /// One's own pen, in the language of the school.
    pub(crate) fn own_pen(&self) -> Pen {
        let language = crate::class::school_of(self.open).language;
        crate::records::own_pen(self.open.me, Voice::School, &language)
    }

    fn take_text(&mut self, target: TextRef, words: &str) -> Result<Taken, Error> {
        let text = self.plan()?.doc.text(target);
        let plain = text.plain();
        if words.trim().is_empty() {
            return Err(Error::WordsMissing);
        }
        let offset = plain.find(words).ok_or(Error::SentenceChanged)?;
        let at = units(&plain[..offset]);
        let part = between(&text, offset, offset + words.len());
        let kept = self.kept(Passage::Text { target }, &part, Some(target))?;
        let hides = quoting(&self.plan()?.records, |of| of == target, words);
        let edit = Edit::TakeOut {
            target,
            at,
            delete: units(words),
        };
        Ok((vec![edit], kept, hides))
    }

    fn take_record(&mut self, record: RecordId) -> Result<Taken, Error> {
        let found = self
            .plan()?
            .records
            .iter()
            .find(|known| known.id == record)
            .cloned()
            .ok_or(Error::RecordUnknown)?;
        let (lines, hides) = match found.known() {
            Some(RecordBody::EvidenceAdded { words, .. }) => {
                let looks = self.plan()?.records.iter().filter(
                    |one| matches!(one.known(), Some(RecordBody::EvidenceChecked { evidence, .. }) if evidence == record),
                );
                (vec![words], looks.map(|one| one.id).collect())
            }
            Some(RecordBody::CheckedIn {
                where_i_am,
                in_the_way,
                tried,
                next,
                ..
            }) => (vec![where_i_am, in_the_way, tried, next], Vec::new()),
            _ => return Err(Error::RecordUnknown),
        };
        let begins = |change: &Change| matches!(&change.payload, Payload::Record(of) if of.id == record);
        let copies = self.copies_since(begins)?;
        let kept = CarePassage {
            from: Passage::Record { record },
            words: lines
                .into_iter()
                .filter(|words| !words.trim().is_empty())
                .map(|words| CareWords {
                    words,
                    by: found.pen.clone(),
                })
                .collect(),
            written_at: found.at,
            copies,
        };
        Ok((Vec::new(), kept, hides))
    }

    /// Words as care keeps them, with the copies that may hold them.
    fn kept(&mut self, from: Passage, text: &Text, target: Option<TextRef>) -> Result<CarePassage, Error> {
        let now = self.now;
        let pens = self.plan()?.doc.pens();
        let wrote = |change: &Change| match &change.act {
            Act::Wrote { target: of } | Act::Restored { target: of } | Act::TookSuggestion { target: of, .. } => {
                Some(*of) == target
            }
            Act::Imported => true,
            _ => false,
        };
        let first = self.plan()?.changes.iter().find(|change| wrote(change));
        let written_at = first.map_or(now, |change| change.at);
        let copies = self.copies_since(wrote)?;
        Ok(CarePassage {
            from,
            words: text
                .0
                .iter()
                .map(|run| CareWords {
                    words: run.text.clone(),
                    by: run.by.as_ref().and_then(|name| pens.get(name)).cloned(),
                })
                .collect(),
            written_at,
            copies,
        })
    }

    /// Copies made since a change, by the order of the log.
    fn copies_since(&mut self, begins: impl Fn(&Change) -> bool) -> Result<Vec<RecordId>, Error> {
        let since = self.plan()?.changes.iter().skip_while(|change| !begins(change));
        Ok(since
            .filter_map(|change| match &change.payload {
                Payload::Record(record) => Some(record),
                _ => None,
            })
            .filter(|record| matches!(record.known(), Some(RecordBody::CopyMade { .. })))
            .map(|record| record.id)
            .collect())
    }

    fn texts_of(&mut self, item: ItemId) -> Result<Vec<(TextRef, Text)>, Error> {
        let doc = &self.plan()?.doc;
        Ok(TextField::ALL
            .iter()
            .map(|field| TextRef {
                item: Some(item),
                field: *field,
            })
            .map(|target| (target, doc.text(target)))
            .filter(|(_, text)| !text.0.is_empty())
            .collect())
    }

    /// The edits that let an item of care into the shared plan, its words by
    /// those who spoke them.
    fn lets_in(
        &mut self,
        list: List,
        item: ItemId,
        texts: &[(TextField, &CareWords)],
        fields: Vec<(Field, Value)>,
        own: &Pen,
        edits: &mut Vec<(Edit, Pen)>,
    ) -> Result<(), Error> {
        let doc = &self.plan()?.doc;
        if doc.item_exists(item) {
            edits.push((Edit::Revive { item }, own.clone()));
        } else {
            let after = doc.list(list).last().copied();
            edits.push((Edit::Add { list, item, after }, own.clone()));
        }
        for (field, value) in fields {
            edits.push((Edit::Set { item, field, value }, own.clone()));
        }
        for (field, words) in texts {
            if words.words.trim().is_empty() {
                continue;
            }
            // Somebody who has left the school cannot hold a pen here any more.
            let by = words.by.clone().filter(|pen| self.check_pen(pen).is_ok());
            edits.push((
                Edit::Splice {
                    target: TextRef {
                        item: Some(item),
                        field: *field,
                    },
                    base: None,
                    at: 0,
                    delete: 0,
                    insert: words.words.clone(),
                },
                by.unwrap_or_else(|| own.clone()),
            ));
        }
        Ok(())
    }

    /// Refuses to bring back an earlier text that holds words which were moved
    /// to care: undo puts them back, a restore of the text must not.
    pub(crate) fn may_restore(&mut self, target: TextRef, at: &domain::Revision) -> Result<(), Error> {
        let moved = domain::care::Moved::of(&self.plan()?.records);
        let away = moved.passages.iter().any(|(_, passage)| match passage {
            Passage::Text { target: of } => *of == target,
            Passage::Item { item } => Some(*item) == target.item,
            Passage::Record { .. } => false,
        });
        if !away {
            return Ok(());
        }
        let then = self.plan()?.doc.at(at)?.text(target).plain();
        let care = Care::of(&self.care_records()?);
        let words = care
            .passages
            .iter()
            .filter(|one| one.said.from == Passage::Text { target })
            .map(|one| one.said.words.iter().map(|run| run.words.as_str()).collect::<String>());
        let held: Vec<String> = words.filter(|words| then.contains(words.trim())).collect();
        let item_away = target.item.is_some_and(|item| moved.item(item));
        if !held.is_empty() || (item_away && !then.trim().is_empty()) {
            return Err(Error::MovedToCare);
        }
        Ok(())
    }
}

/// Records of the shared space that quote a text: suggestions for it, and yes
/// and no to a goal's sentence.
fn quoting(records: &[Record], of: impl Fn(TextRef) -> bool, words: &str) -> Vec<RecordId> {
    records
        .iter()
        .filter(|record| match record.known() {
            Some(RecordBody::Suggested {
                target,
                original,
                proposed,
                ..
            }) => of(target) && (original.contains(words) || proposed.contains(words)),
            Some(RecordBody::GoalConfirmed { goal, statement, .. }) => {
                let target = TextRef {
                    item: Some(goal),
                    field: TextField::Statement,
                };
                of(target) && statement.contains(words)
            }
            _ => false,
        })
        .map(|record| record.id)
        .collect()
}

/// Minutes given for a support, by standing records.
pub(crate) fn minutes_of(records: &[Record], of: ItemId) -> Vec<(RecordId, u32, NaiveDate)> {
    domain::rules::standing_records(records)
        .into_iter()
        .filter_map(|record| match record.known()? {
            RecordBody::SupportGiven { support, minutes, on } if support == of => Some((record.id, minutes, on)),
            _ => None,
        })
        .collect()
}

fn care_words(pens: &BTreeMap<domain::PenId, Pen>, text: &Text) -> CareWords {
    CareWords {
        words: text.plain(),
        by: text
            .0
            .iter()
            .find(|run| !run.text.trim().is_empty())
            .and_then(|run| run.by.as_ref())
            .and_then(|name| pens.get(name))
            .cloned(),
    }
}

fn care_need(pens: &BTreeMap<domain::PenId, Pen>, need: &Need, kind: String) -> CareNeed {
    CareNeed {
        id: need.id,
        kind,
        seen: care_words(pens, &need.seen),
        assumed: care_words(pens, &need.assumed),
        standing: need.standing.0.first().map_or(NeedStanding::Open, |claim| claim.value),
        goal: need.goal.0.first().map(|claim| claim.value),
        gone: false,
    }
}

fn care_support(pens: &BTreeMap<domain::PenId, Pen>, support: &Support, need: ItemId) -> CareSupport {
    CareSupport {
        id: support.id,
        need,
        what: care_words(pens, &support.what),
        who: care_words(pens, &support.who),
        minutes_planned: support.minutes_planned.0.first().map(|claim| claim.value),
        review_on: support.review_on.0.first().map(|claim| claim.value),
        helped: support.helped.0.first().map(|claim| claim.value),
        did_it_help: care_words(pens, &support.did_it_help),
        tried_before: support.tried_before,
        gone: false,
    }
}

/// The runs of a text between two places in bytes.
fn between(text: &Text, from: usize, to: usize) -> Text {
    let mut runs = Vec::new();
    let mut at = 0;
    for run in &text.0 {
        let (start, end) = (at.max(from), (at + run.text.len()).min(to));
        if start < end {
            runs.push(domain::Run {
                text: run.text[start - at..end - at].to_owned(),
                by: run.by.clone(),
            });
        }
        at += run.text.len();
    }
    Text(runs)
}

fn units(words: &str) -> u32 {
    u32::try_from(words.encode_utf16().count()).unwrap_or(u32::MAX)
}
