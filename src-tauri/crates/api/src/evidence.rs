//! Evidence (P14): taken in, kept with the maker's words, looked at, picked,
//! and shown — and recorded from a microphone.

use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::plan::{BlobRef, Evidence, Medium};
use domain::{PlanId, RecordBody, RecordId};
use vault::BlobName;

use crate::desk::Undoable;
use crate::error::Error;
use crate::evidence_files::{self, MOST_PASTED_MB, TakenIn};
use crate::files::write_whole;
use crate::host::{Host, Place, Window};
use crate::messages::{
    Changed, Done, EvidenceAdd, EvidenceCheck, EvidenceOpen, EvidencePick, EvidenceShow, EvidenceShown, EvidenceTake,
    EvidenceTaken, FileWritten, RecordingDrop, RecordingShow, RecordingShown, RecordingStart, RecordingStop,
    WorkNotToday,
};
use crate::open::{Open, OpenPlan};
use crate::records::spoken;

/// Longer side of a picture beside its words, in pixels.
const SMALL: u32 = 560;
/// The longest recording, in seconds.
pub const MOST_SECONDS: u32 = 600;
/// More than this is not handed to a window: it opens in another program.
const MOST_SHOWN: u64 = 24_000_000;
/// Longest list of competencies on one piece.
const MOST_COMPETENCIES: usize = 20;
/// Where attachments stand while another program shows them.
const VIEWING: &str = "viewing";

/// What was taken in for a plan and waits to be kept.
pub(crate) struct Waiting {
    key: String,
    plan: PlanId,
    taken: TakenIn,
}

pub(crate) mod cases {
    use super::*;

    pub(crate) fn evidence_take(
        host: &mut Host,
        window: Window,
        request: EvidenceTake,
    ) -> Result<EvidenceTaken, Error> {
        let EvidenceTake { plan, from, name, data } = request;
        host.desk(window, plan)?;
        let taken = match (from, data) {
            // A path is a word about this computer's disk, which the shared
            // screen has no business to name.
            (Some(_), _) if window != Window::Main => {
                return Err(Error::NotForThisWindow {
                    name: "evidence_take with a path".to_owned(),
                });
            }
            (Some(path), _) => evidence_files::from_path(&path)?,
            (None, Some(data)) => {
                // Four characters carry three bytes: too much is refused before it is unpacked.
                if data.len() as u64 / 4 * 3 > MOST_PASTED_MB * 1_000_000 {
                    return Err(Error::FileTooLarge {
                        most_mb: MOST_PASTED_MB,
                    });
                }
                let bytes = STANDARD
                    .decode(data.as_bytes())
                    .map_err(|fault| Error::MalformedRequest {
                        what: fault.to_string(),
                    })?;
                evidence_files::from_bytes(&name, bytes)?
            }
            (None, None) => return Err(Error::WordsMissing),
        };
        waits(host, plan, taken)
    }

    pub(crate) fn evidence_add(host: &mut Host, window: Window, request: EvidenceAdd) -> Result<Changed, Error> {
        let EvidenceAdd {
            plan,
            medium,
            words,
            alt,
            goals,
            competencies,
            taken,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        crate::class::tracks_one(desk.open)?;
        if words.trim().is_empty() && taken.is_none() {
            return Err(Error::WordsMissing);
        }
        let opened = desk.plan()?;
        let (space, read) = (opened.shared.id, opened.read());
        if goals.iter().any(|goal| !read.goals.iter().any(|one| one.id == *goal)) {
            return Err(Error::ItemUnknown);
        }
        // Before anything is written: a pen that is refused leaves no file behind.
        desk.check_pen(&pen)?;
        let (medium, blob) = match taken {
            Some(key) => {
                let open = &mut *desk.open;
                let waiting = open.waiting.as_ref();
                let taken = waiting
                    .filter(|waiting| waiting.key == key && waiting.plan == plan)
                    .map(|waiting| &waiting.taken)
                    .ok_or(Error::TakenGone)?;
                // Where the disk is full it goes on waiting for another try.
                (taken.medium, Some(taken.keep(&mut open.vault, space)?))
            }
            // With nothing attached it is words, whatever the window calls it.
            None if medium == Medium::Link => (Medium::Link, None),
            None => (Medium::Text, None),
        };
        let body = RecordBody::EvidenceAdded {
            medium,
            words: words.trim().to_owned(),
            goals,
            blob,
            alt: alt.trim().to_owned(),
            competencies: named(competencies),
        };
        let changed = desk.record(Some(&pen), &body, true)?;
        desk.open.waiting = None;
        Ok(changed)
    }

    pub(crate) fn evidence_check(host: &mut Host, window: Window, request: EvidenceCheck) -> Result<Changed, Error> {
        let EvidenceCheck {
            plan,
            evidence,
            words,
            not_today,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        piece(desk.plan()?, evidence)?;
        if not_today && !pen.is_students() {
            return Err(Error::NotTheStudentsPen);
        }
        if !not_today {
            spoken(&words)?;
        }
        let body = RecordBody::EvidenceChecked {
            evidence,
            words: words.trim().to_owned(),
            not_today,
        };
        desk.record(Some(&pen), &body, true)
    }

    pub(crate) fn evidence_pick(host: &mut Host, window: Window, request: EvidencePick) -> Result<Changed, Error> {
        let EvidencePick {
            plan,
            evidence,
            shown,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        if !pen.is_students() {
            return Err(Error::NotTheStudentsPen);
        }
        piece(desk.plan()?, evidence)?;
        // The last word is the one that stands, also where two fell in one moment.
        let before = desk
            .plan()?
            .standing(|body| matches!(body, RecordBody::EvidencePicked { evidence: of, .. } if *of == evidence));
        let body = RecordBody::EvidencePicked { evidence, shown };
        desk.append(Some(&pen), &body, before, Undoable::Alone)
    }

    pub(crate) fn work_not_today(host: &mut Host, window: Window, request: WorkNotToday) -> Result<Changed, Error> {
        if !request.pen.is_students() {
            return Err(Error::NotTheStudentsPen);
        }
        let mut desk = host.desk(window, request.plan)?;
        desk.record(Some(&request.pen), &RecordBody::WorkNotToday {}, true)
    }

    pub(crate) fn evidence_show(
        host: &mut Host,
        window: Window,
        request: EvidenceShow,
    ) -> Result<EvidenceShown, Error> {
        let mut desk = host.desk(window, request.plan)?;
        let (evidence, name) = attached(desk.plan()?, request.evidence)?;
        let blob = evidence.blob.ok_or(Error::RecordUnknown)?;
        let shown = showable(&blob.media_type);
        if blob.bytes > MOST_SHOWN || shown.is_none() {
            return Ok(EvidenceShown { src: String::new() });
        }
        let bytes = content(desk.open, &name, blob.bytes)?;
        let src = if request.small && evidence.medium == Medium::Photo {
            let small = media::photo::smaller(&bytes, SMALL)?;
            data_url(small.media_type, &small.bytes)
        } else {
            data_url(shown.unwrap_or_default(), &bytes)
        };
        Ok(EvidenceShown { src })
    }

    pub(crate) fn evidence_open(host: &mut Host, window: Window, request: EvidenceOpen) -> Result<FileWritten, Error> {
        let (now, viewing) = (host.now(), viewing(&host.place));
        let mut desk = host.desk(window, request.plan)?;
        let (evidence, blob_name) = attached(desk.plan()?, request.evidence)?;
        let blob = evidence.blob.ok_or(Error::RecordUnknown)?;
        let bytes = content(desk.open, &blob_name, blob.bytes)?;
        // The day and the record: no name of a person, none that another piece has.
        let stem = &evidence.record.to_string()[..8];
        let name = format!("{} {stem}.{}", evidence.at.date_naive(), ending(&blob.media_type));
        let path = viewing.join(&name);
        write_whole(&path, &bytes)?;
        Ok(FileWritten {
            path: path.display().to_string(),
            name,
            bytes: bytes.len() as u64,
            at: now,
        })
    }

    pub(crate) fn recording_start(
        host: &mut Host,
        window: Window,
        request: RecordingStart,
    ) -> Result<RecordingShown, Error> {
        host.desk(window, request.plan)?;
        if host.opened()?.recording.is_some() {
            return Err(Error::RecordingRuns);
        }
        host.recorder.start()?;
        host.opened()?.recording = Some(request.plan);
        shown(host)
    }

    pub(crate) fn recording_show(
        host: &mut Host,
        window: Window,
        request: RecordingShow,
    ) -> Result<RecordingShown, Error> {
        recording_of(host, window, request.plan)?;
        shown(host)
    }

    pub(crate) fn recording_stop(
        host: &mut Host,
        window: Window,
        request: RecordingStop,
    ) -> Result<EvidenceTaken, Error> {
        recording_of(host, window, request.plan)?;
        host.opened()?.recording = None;
        let heard = host.recorder.stop().ok_or(Error::NothingHeard)?;
        let sound = heard.recorded().map_err(|_| Error::NothingHeard)?;
        waits(host, request.plan, TakenIn::sound(sound))
    }

    pub(crate) fn recording_drop(host: &mut Host, window: Window, request: RecordingDrop) -> Result<Done, Error> {
        recording_of(host, window, request.plan)?;
        host.opened()?.recording = None;
        host.recorder.stop();
        Ok(Done {})
    }
}

/// Puts what was taken in aside until it is kept, and shows it.
fn waits(host: &mut Host, plan: PlanId, taken: TakenIn) -> Result<EvidenceTaken, Error> {
    let key = uuid::Uuid::from_bytes(host.random16()).to_string();
    let src = match (taken.medium, taken.in_memory()) {
        (Medium::Photo, Some(bytes)) => {
            let small = media::photo::smaller(bytes, SMALL)?;
            data_url(small.media_type, &small.bytes)
        }
        (Medium::Sound, Some(bytes)) if bytes.len() as u64 <= MOST_SHOWN => data_url(&taken.media_type, bytes),
        _ => String::new(),
    };
    let shown = EvidenceTaken {
        taken: key.clone(),
        medium: taken.medium,
        media_type: taken.media_type.clone(),
        name: taken.name.clone(),
        bytes: taken.bytes,
        seconds: taken.seconds,
        src,
    };
    host.opened()?.waiting = Some(Waiting { key, plan, taken });
    Ok(shown)
}

/// The recording that runs, where it is this plan's.
fn recording_of(host: &mut Host, window: Window, plan: PlanId) -> Result<(), Error> {
    host.desk(window, plan)?;
    if host.opened()?.recording == Some(plan) {
        Ok(())
    } else {
        Err(Error::NoRecording)
    }
}

fn shown(host: &mut Host) -> Result<RecordingShown, Error> {
    let heard = host.recorder.heard();
    Ok(RecordingShown {
        seconds: heard.seconds,
        loudness: heard.loudness,
        goes_on: heard.goes_on && heard.seconds < MOST_SECONDS,
        most_seconds: MOST_SECONDS,
    })
}

fn piece(opened: &OpenPlan, evidence: RecordId) -> Result<Evidence, Error> {
    opened
        .read()
        .evidence
        .iter()
        .find(|one| one.record == evidence)
        .cloned()
        .ok_or(Error::RecordUnknown)
}

/// A piece of this plan's evidence with the name under which its attachment is
/// kept in this vault.
fn attached(opened: &OpenPlan, evidence: RecordId) -> Result<(Evidence, BlobName), Error> {
    let piece = piece(opened, evidence)?;
    let blob = piece.blob.as_ref().ok_or(Error::RecordUnknown)?;
    let name = opened.kept_as(blob).ok_or(Error::AttachmentGone)?;
    Ok((piece, name))
}

impl OpenPlan {
    /// The name under which an attachment is kept in this vault: the record's
    /// own, or that of a file's content which was sealed anew.
    pub(crate) fn kept_as(&self, blob: &BlobRef) -> Option<BlobName> {
        let anew = self.records.iter().rev().find_map(|record| match record.known() {
            Some(RecordBody::AttachmentKept { of, hash }) if of == blob.hash => Some(hash),
            _ => None,
        });
        anew.as_ref().unwrap_or(&blob.hash).parse().ok()
    }
}

/// An attachment's bytes.
pub(crate) fn content(open: &Open, name: &BlobName, bytes: u64) -> Result<Vec<u8>, Error> {
    let mut into = Vec::with_capacity(usize::try_from(bytes.min(MOST_SHOWN)).unwrap_or_default());
    match open.vault.get_blob(name, &mut into) {
        Ok(_) => Ok(into),
        Err(vault::VaultError::NoSuchBlob | vault::VaultError::UnknownSpace(_)) => Err(Error::AttachmentGone),
        Err(refused) => Err(refused.into()),
    }
}

/// Kinds that a web view shows by itself. A record that came in with a file
/// may claim any; it is never handed on as claimed.
fn showable(media_type: &str) -> Option<&'static str> {
    [
        "image/jpeg",
        "image/png",
        "audio/wav",
        "audio/mpeg",
        "audio/ogg",
        "audio/flac",
        "audio/mp4",
    ]
    .into_iter()
    .find(|known| *known == media_type)
}

pub(crate) fn ending(media_type: &str) -> &'static str {
    match media_type {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "audio/wav" => "wav",
        "audio/mpeg" => "mp3",
        "audio/ogg" => "ogg",
        "audio/flac" => "flac",
        "audio/mp4" => "m4a",
        "application/pdf" => "pdf",
        _ => "txt",
    }
}

pub(crate) fn data_url(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}

fn named(competencies: Vec<String>) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for words in competencies {
        let words = words.trim();
        if !words.is_empty() && !named.iter().any(|known| known == words) {
            named.push(words.to_owned());
        }
    }
    named.truncate(MOST_COMPETENCIES);
    named
}

fn viewing(place: &Place) -> PathBuf {
    place.data.join(VIEWING)
}

/// Takes away what another program was shown: when a vault is locked, when the
/// screen is shared, and at the next start.
pub(crate) fn forget_viewed(place: &Place) {
    // Not there is fine; what a program still holds open goes the next time.
    let _ = fs::remove_dir_all(viewing(place));
}
