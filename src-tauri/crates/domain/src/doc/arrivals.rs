//! Taking in what was written on another device.
//!
//! Each update is held against the pen that signed it, and judged by what its
//! writer's copy held, never by what stands here meanwhile: every device that
//! knows the same changes comes to the same verdict, in whichever order they
//! came. One that builds on another not yet here stays outside the document
//! until that one comes, so that nothing slips in unjudged.

use std::collections::VecDeque;

use loro::event::{Diff, DiffBatch};
use loro::{Frontiers, ID, TextDelta, VersionVector};

use super::engine::Engine;
use super::{DocError, PlanDoc, guarded, layout, parts_since};
use crate::change::{Act, Touched};
use crate::people::Pen;
use crate::text::TextRef;

/// An update on its way into a document.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'a> {
    /// The engine's update.
    pub update: &'a [u8],
    /// The pen that wrote it.
    pub pen: &'a Pen,
    /// What was done.
    pub act: &'a Act,
    /// Made on this device, where it was judged when it was made.
    pub own: bool,
}

/// What became of updates: places in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// What changed.
    pub touched: Vec<Touched>,
    /// Build on an update that is not here yet.
    pub waiting: Vec<usize>,
    /// Do not match their pen, or cannot be read. They are not in the document.
    pub refused: Vec<Refused>,
}

/// An update that stays out of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its place in the order in which the updates were given.
    pub place: usize,
    /// Why.
    pub why: RefusedFor,
    /// What it would have done to texts, so that nobody's words are lost.
    pub words: Vec<RefusedWords>,
}

/// Why an update stays out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RefusedFor {
    /// It changes the student's words without the student (P5).
    StudentsWords,
    /// It puts words in, or marks them, as somebody else's.
    OthersName,
    /// It cannot be read.
    Unreadable,
}

/// What an update would have done to one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedWords {
    /// Which.
    pub target: TextRef,
    /// What it puts in.
    pub put_in: String,
    /// What it takes out.
    pub took_out: String,
}

/// A copy that has taken updates in, and what became of them.
struct Tried {
    engine: Engine,
    taken: TakenIn,
}

/// A copy as one writer's stood. What they wrote next mostly builds on it, so it
/// is taken on from one update to the next instead of being made for each.
struct Writer {
    at: Frontiers,
    /// What they had seen.
    seen: PlanDoc,
    /// The same, on which the next update is tried.
    ahead: Engine,
}

/// So many writers' copies are kept at a time.
const WRITERS: usize = 8;

impl Writer {
    /// What an update does to this copy, up to a point; none where it says more.
    fn change(&self, update: &[u8], to: &Frontiers) -> Result<Option<DiffBatch>, DocError> {
        guarded(|| {
            self.ahead.import(update)?;
            let reached = self.ahead.oplog_frontiers() == *to;
            Ok(if reached {
                Some(self.ahead.diff(&self.at, to)?)
            } else {
                None
            })
        })
    }

    /// Takes the update in.
    fn goes_on(self, update: &[u8], to: Frontiers) -> Result<Self, DocError> {
        guarded(|| Ok(self.seen.engine.import(update)?))?;
        Ok(Self { at: to, ..self })
    }
}

enum Verdict {
    Fits,
    Waits,
    Refused(RefusedFor, Vec<RefusedWords>),
}

impl PlanDoc {
    /// Takes updates in, in whichever order they came.
    ///
    /// # Errors
    /// When the engine cannot copy what it holds; the document stays as it was.
    pub fn take_in(&mut self, arrivals: &[Arrival<'_>]) -> Result<TakenIn, DocError> {
        let mut tried = self.try_in(arrivals, false)?;
        if self.is_spoilt(&tried.engine, &tried.taken.touched) {
            // One of them comes in and cannot be read again. Which one, each says by itself.
            tried = self.try_in(arrivals, true)?;
        }
        let Tried { engine, mut taken } = tried;
        self.engine = engine;
        self.present.extend(taken.touched.iter().cloned());
        taken.touched = self.with_revived(taken.touched);
        Ok(taken)
    }

    /// Takes updates into a copy; where it is asked for, each is read again by itself.
    fn try_in(&self, arrivals: &[Arrival<'_>], reading_each: bool) -> Result<Tried, DocError> {
        let known = self.engine.oplog_vv();
        let mut work = self.copy()?;
        let mut taken = TakenIn::default();
        let mut writers: Vec<Writer> = Vec::new();
        let mut fitted: Vec<&[u8]> = Vec::new();
        let mut queue: VecDeque<usize> = (0..arrivals.len()).collect();
        loop {
            let mut later = VecDeque::new();
            let waited = queue.len();
            while let Some(place) = queue.pop_front() {
                let Some(arrival) = arrivals.get(place) else { continue };
                match work.judge(arrival, &mut writers, reading_each) {
                    Ok(Verdict::Fits) => fitted.push(arrival.update),
                    Ok(Verdict::Waits) => later.push_back(place),
                    Ok(Verdict::Refused(why, words)) => taken.refused.push(Refused { place, why, words }),
                    Err(_) => {
                        // The engine broke over it, and this copy with it.
                        taken.refused.push(Refused {
                            place,
                            why: RefusedFor::Unreadable,
                            words: Vec::new(),
                        });
                        work = self.copy_with(&fitted)?;
                    }
                }
            }
            // Whoever waited may have been waiting for one that came after it.
            if later.is_empty() || later.len() == waited {
                taken.waiting = later.into();
                break;
            }
            queue = later;
        }
        taken.refused.sort_unstable_by_key(|refused| refused.place);
        taken.touched = guarded(|| Ok(parts_since(&work.engine, &known)))?;
        Ok(Tried {
            engine: work.engine,
            taken,
        })
    }

    /// What updates would do to texts as they stand here, tried on a copy;
    /// nothing of one that builds on another not yet here or cannot be read.
    #[must_use]
    pub fn would_say(&self, arrivals: &[Arrival<'_>]) -> Vec<RefusedWords> {
        let tried = || -> Result<Vec<RefusedWords>, DocError> {
            let mut work = self.copy()?;
            let before = work.engine.oplog_frontiers();
            let mut read: Vec<&[u8]> = Vec::new();
            for arrival in arrivals {
                if guarded(|| Ok(work.engine.import(arrival.update)?)).is_ok() {
                    read.push(arrival.update);
                } else {
                    // One that cannot be read is no reason not to show the others.
                    work = self.copy_with(&read)?;
                }
            }
            let change = guarded(|| Ok(work.engine.diff(&before, &work.engine.oplog_frontiers())?))?;
            guarded(|| Ok(self.words_of(&change)))
        };
        tried().unwrap_or_default()
    }

    /// A copy to try things on. What waits inside the engine does not go along.
    fn copy(&self) -> Result<Self, DocError> {
        let engine = guarded(|| self.engine.copy())?;
        Ok(Self {
            plan: self.plan,
            engine,
            present: self.present.clone(),
            refused: self.refused.clone(),
        })
    }

    /// The same with updates that came in before: after one over which the
    /// engine broke, and the copy with it.
    fn copy_with(&self, updates: &[&[u8]]) -> Result<Self, DocError> {
        let work = self.copy()?;
        guarded(|| {
            for update in updates {
                work.engine.import(update)?;
            }
            Ok(())
        })?;
        Ok(work)
    }

    /// Tries one update on this copy; what does not fit leaves no trace.
    fn judge(&mut self, arrival: &Arrival<'_>, writers: &mut Vec<Writer>, reading: bool) -> Result<Verdict, DocError> {
        let before = self.engine.oplog_frontiers();
        let known = self.engine.oplog_vv();
        let tried = guarded(|| {
            let status = self.engine.import(arrival.update)?;
            Ok(status.pending.is_some_and(|pending| pending.iter().next().is_some()))
        });
        let verdict = match tried {
            Ok(true) => Verdict::Waits,
            Ok(false) if arrival.own => return Ok(Verdict::Fits),
            Ok(false) => match self.foreign_words(&known, &before, arrival, writers)? {
                None if reading && !self.is_read_with(&known)? => Verdict::Refused(RefusedFor::Unreadable, Vec::new()),
                None => return Ok(Verdict::Fits),
                Some((why, words)) => Verdict::Refused(why, words),
            },
            Err(_) => Verdict::Refused(RefusedFor::Unreadable, Vec::new()),
        };
        // The engine has no way back, so this copy is made again as it was.
        let peer = self.engine.peer_id();
        let engine = guarded(|| {
            let engine = self.engine.as_it_was(&before)?;
            engine.set_peer_id(peer)?;
            Ok(engine)
        })?;
        self.engine = engine;
        Ok(verdict)
    }

    /// Whether this copy can be kept and read again with what is new since a version.
    fn is_read_with(&self, known: &VersionVector) -> Result<bool, DocError> {
        let touched = guarded(|| Ok(parts_since(&self.engine, known)))?;
        Ok(self.is_read_again(&self.engine, &touched))
    }

    /// Why an update that has just been imported does not match its pen, with
    /// what it would do to texts; none where it does.
    fn foreign_words(
        &self,
        known: &VersionVector,
        before: &Frontiers,
        arrival: &Arrival<'_>,
        writers: &mut Vec<Writer>,
    ) -> Result<Option<(RefusedFor, Vec<RefusedWords>)>, DocError> {
        let (pen, act) = (arrival.pen, arrival.act);
        let Some(span) = written(&self.engine, known) else {
            return Ok(None);
        };
        let (from, to) = match span {
            Written::By { seen, last } => (seen, Frontiers::from_id(last)),
            Written::BySeveral => (before.clone(), self.engine.oplog_frontiers()),
        };
        let writer = match writers.iter().position(|writer| writer.at == from) {
            Some(place) => writers.remove(place),
            None => self.writer(from.clone())?,
        };
        let own = writer.change(arrival.update, &to)?;
        let goes_on = own.is_some();
        let change = match own {
            Some(change) => change,
            None => guarded(|| Ok(self.engine.diff(&from, &to)?))?,
        };
        let found = if !pen.is_students() && reaches_words(&change) {
            // The student's words as the writer saw them.
            guarded(|| Ok(writer.seen.foreign_to(&change, pen, act)))?
        } else {
            guarded(|| Ok(self.foreign_to(&change, pen, act)))?
        };
        if let Some(why) = found {
            let words = guarded(|| Ok(writer.seen.words_of(&change)))?;
            return Ok(Some((why, words)));
        }
        if goes_on {
            writers.push(writer.goes_on(arrival.update, to)?);
            if writers.len() > WRITERS {
                writers.remove(0);
            }
        }
        Ok(None)
    }

    /// What a writer's copy held at a point of the history.
    fn writer(&self, at: Frontiers) -> Result<Writer, DocError> {
        let (engine, ahead) = guarded(|| {
            let engine = self.engine.as_it_was(&at)?;
            let ahead = engine.copy()?;
            Ok((engine, ahead))
        })?;
        Ok(Writer {
            at,
            seen: Self {
                plan: self.plan,
                engine,
                present: self.present.clone(),
                refused: Vec::new(),
            },
            ahead,
        })
    }

    /// What a change does to texts as they stand here.
    fn words_of(&self, change: &DiffBatch) -> Vec<RefusedWords> {
        let mut words = Vec::new();
        for (part, diff) in change.iter() {
            let (Some(Touched::Text { target }), Diff::Text(pieces)) = (layout::part_of(part), diff) else {
                continue;
            };
            let stood: Vec<char> = self.root_text(target).to_string().chars().collect();
            let (mut put_in, mut took_out, mut position) = (String::new(), String::new(), 0);
            for piece in pieces {
                match piece {
                    TextDelta::Retain { retain, .. } => position += retain,
                    TextDelta::Insert { insert, .. } => put_in.push_str(insert),
                    TextDelta::Delete { delete } => {
                        took_out.extend(stood.iter().skip(position).take(*delete));
                        position += delete;
                    }
                }
            }
            words.push(RefusedWords {
                target,
                put_in,
                took_out,
            });
        }
        words
    }
}

/// Who wrote what is new since a version.
enum Written {
    /// One peer, as every device writes: what it had seen, and its last operation.
    By { seen: Frontiers, last: ID },
    /// Several peers in one update.
    BySeveral,
}

fn written(engine: &Engine, known: &VersionVector) -> Option<Written> {
    let mut new = engine
        .oplog_vv()
        .iter()
        .filter_map(|(peer, end)| {
            let start = known.get(peer).copied().unwrap_or(0);
            (*end > start).then_some((*peer, start, *end))
        })
        .collect::<Vec<_>>()
        .into_iter();
    let (peer, start, end) = new.next()?;
    if new.next().is_some() {
        return Some(Written::BySeveral);
    }
    let first = engine.get_change(ID::new(peer, start))?;
    let seen = if first.id.counter < start {
        Frontiers::from_id(ID::new(peer, start - 1))
    } else {
        first.deps
    };
    Some(Written::By {
        seen,
        last: ID::new(peer, end - 1),
    })
}

/// Whether a change takes letters out, or writes behind some: only then can it
/// reach words of the student's.
fn reaches_words(change: &DiffBatch) -> bool {
    change.iter().any(|(_, diff)| match diff {
        Diff::Text(pieces) => pieces
            .iter()
            .any(|piece| matches!(piece, TextDelta::Delete { .. } | TextDelta::Retain { .. })),
        _ => false,
    })
}
