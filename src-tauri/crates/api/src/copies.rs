//! Copies for people: the page as it will be, and the same bytes written.
//!
//! Everything that leaves goes through [`made`]: the preview is drawn from the
//! very bytes that `export_write` writes, and each copy is dated and recorded
//! in the plan (F7).

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine as _;
use chrono::{Local, NaiveDate};
use domain::{Audience, Person, PersonId, Plan, PlanId, RecordBody};
use print::{
    CodeSheet, Contact, FromTheLog, Labels, Library, Named, PageInput, PageKind, Paper, Photo, PrintError, Printer,
    RecoveryInput, Shares, Standard, Where,
};

use crate::error::Error;
use crate::files::{existing_dir, write_whole};
use crate::host::{Host, Window};
use crate::messages::{
    CopiesShow, CopiesShown, CopyListed, CopyPart, CopyWanted, ExportPreview, ExportPreviewed, ExportWrite,
    FileWritten, MissingGlyph, PageShown,
};
use crate::open::Open;

/// Pixels for each point of the page in a preview: sharp on a 1× screen at the
/// size the window shows it.
const PREVIEW_SCALE: f32 = 1.6;
/// Longer side of a picture on paper, in pixels: 250 dots an inch at the width
/// that it has there.
const ON_PAPER: u32 = 1200;
/// The same in the page for a phone, which should open at once.
const ON_A_PHONE: u32 = 640;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn export_preview(
        host: &mut Host,
        window: Window,
        request: ExportPreview,
    ) -> Result<ExportPreviewed, Error> {
        let input = page_input(host, window, &request.copy)?;
        let cut = print::cut::cut(&input.plan, request.copy.audience, input.kind);
        let part = |counted: &print::cut::Counted| CopyPart {
            key: counted.part.key().to_owned(),
            count: Some(counted.count),
        };
        let mut previewed = ExportPreviewed {
            pages: Vec::new(),
            text: String::new(),
            inside: cut.holds.iter().map(part).collect(),
            stays: cut.stays.iter().map(|counted| counted.part.key().to_owned()).collect(),
            missing: Vec::new(),
            draft_languages: input.labels.draft().map(str::to_owned).into_iter().collect(),
            hash: String::new(),
        };
        match made(host, window, &request.copy, input) {
            Ok(bytes) => {
                previewed.hash = blake3::hash(&bytes).to_hex().to_string();
                if request.copy.format == "pdf" {
                    previewed.pages = pages(&bytes)?;
                } else {
                    previewed.text = readable(&String::from_utf8_lossy(&bytes));
                }
            }
            Err(Made::Missing(missing)) => previewed.missing = missing,
            Err(Made::Refused(error)) => return Err(error),
        }
        Ok(previewed)
    }

    pub(crate) fn export_write(host: &mut Host, window: Window, request: ExportWrite) -> Result<FileWritten, Error> {
        let copy = request.copy;
        let input = page_input(host, window, &copy)?;
        let to = match &request.to {
            Some(to) => existing_dir(to)?,
            None => host.place.copies.clone(),
        };
        let name = format!(
            "{} {} {}.{}",
            file_words(&input.student.name_for(copy.audience).full),
            audience_word(copy.audience),
            host.clock.today(),
            copy.format
        );
        let bytes = made(host, window, &copy, input).map_err(Error::from)?;
        write_copy(host, window, &copy, &to.join(&name), &bytes)
    }

    /// From the records alone: no plan is opened for it.
    pub(crate) fn copies_show(host: &mut Host, _window: Window, _request: CopiesShow) -> Result<CopiesShown, Error> {
        let open = host.opened()?;
        let students: HashMap<PlanId, PersonId> = open
            .vault
            .plans()?
            .into_iter()
            .map(|row| (row.plan, row.student))
            .collect();
        let named = |id: &PersonId| open.school.people.get(id);
        let mut copies: Vec<CopyListed> = open
            .vault
            .records_of_kind("copy_made")?
            .into_iter()
            .filter_map(|record| {
                let plan = record.plan?;
                let copy = domain::assemble::copy_made(&record)?;
                let student = students.get(&plan).and_then(named);
                let recipient = copy.recipient.as_ref().and_then(named);
                Some(CopyListed {
                    plan,
                    student: student.map(|person| person.name.short.clone()).unwrap_or_default(),
                    recipient: recipient.map(|person| person.name.full.clone()).unwrap_or_default(),
                    copy,
                })
            })
            .collect();
        copies.sort_by_key(|listed| (std::cmp::Reverse(listed.copy.at), listed.copy.record));
        Ok(CopiesShown { copies })
    }
}

/// The family's copies at the end of a conference: the sheet as PDF and the
/// page for a phone, without a dialog or a viewer, and without a name in the
/// files' names (C2, C9).
pub(crate) fn family_copy(
    host: &mut Host,
    window: Window,
    plan: PlanId,
    languages: Vec<String>,
) -> Result<FileWritten, Error> {
    let mark = host.random16();
    let stem = format!("family copy {} {:02x}{:02x}", host.clock.today(), mark[0], mark[1]);
    let recipient = {
        let mut desk = host.desk(window, plan)?;
        let student = desk.plan()?.student;
        let family = desk.open.school.family_of(student);
        family
            .iter()
            .find(|person| person.relation.as_ref().is_some_and(|tie| tie.may_receive))
            .map(|person| person.id)
    };
    let copies = host.place.copies.clone();
    let mut first = None;
    for format in ["pdf", "html"] {
        let copy = CopyWanted {
            plan,
            audience: Audience::Family,
            recipient,
            format: format.to_owned(),
            languages: languages.clone(),
            paper: "letter".to_owned(),
            large: false,
        };
        let input = page_input(host, window, &copy)?;
        match made(host, window, &copy, input) {
            Ok(bytes) => {
                let path = copies.join(format!("{stem}.{format}"));
                let written = write_copy(host, window, &copy, &path, &bytes)?;
                first.get_or_insert(written);
            }
            // A page that lacks a letter shape is left out, the phone's page
            // is always made; where both fail the first error is told.
            Err(refused) if format == "html" && first.is_none() => return Err(refused.into()),
            Err(_) => {}
        }
    }
    first.ok_or(Error::PageFailed { what: String::new() })
}

/// The recovery sheet.
pub(crate) fn recovery_sheet(
    school: &str,
    person: &str,
    code: Vec<String>,
    made_on: NaiveDate,
    language: &str,
) -> Result<Vec<u8>, Error> {
    code_sheet(CodeSheet::Recovery, school, person, code, made_on, language)
}

/// The sheet with an invitation's code.
pub(crate) fn invitation_sheet(
    school: &str,
    person: &str,
    code: Vec<String>,
    made_on: NaiveDate,
    language: &str,
) -> Result<Vec<u8>, Error> {
    code_sheet(CodeSheet::Invitation, school, person, code, made_on, language)
}

fn code_sheet(
    sheet: CodeSheet,
    school: &str,
    person: &str,
    code: Vec<String>,
    made_on: NaiveDate,
    language: &str,
) -> Result<Vec<u8>, Error> {
    let input = RecoveryInput {
        sheet,
        code,
        person: person.to_owned(),
        school: school.to_owned(),
        labels: labels(&[language.to_owned()])?,
        made_on,
        paper: Paper::Letter,
    };
    Printer::shared()
        .recovery_sheet(&input)
        .map_err(|refused| page_failed(&refused))
}

/// A file to look at: attachments say how long they are, in place of a million
/// letters that nobody reads.
fn readable(text: &str) -> String {
    const FROM: &str = "{\"content\":\"";
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(FROM) {
        let (content, beyond) = after.split_at(after.find('"').unwrap_or(after.len()));
        shown.push_str(before);
        shown.push_str(FROM);
        if content.len() > 200 {
            shown.push_str(&format!("… {} …", content.len()));
        } else {
            shown.push_str(content);
        }
        rest = beyond;
    }
    shown.push_str(rest);
    shown
}

/// Why no bytes were made.
enum Made {
    Missing(Vec<MissingGlyph>),
    Refused(Error),
}

impl From<Error> for Made {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<Made> for Error {
    fn from(made: Made) -> Self {
        match made {
            Made::Refused(error) => error,
            Made::Missing(missing) => {
                let first = missing.into_iter().next();
                let (character, place) = first.map(|glyph| (glyph.character, glyph.place)).unwrap_or_default();
                Self::GlyphMissing { character, place }
            }
        }
    }
}

/// The copy's bytes. The same plan on the same day gives the same bytes.
fn made(host: &mut Host, window: Window, copy: &CopyWanted, input: PageInput) -> Result<Vec<u8>, Made> {
    match copy.format.as_str() {
        "pdf" => {
            let page = print::page_data(&input);
            Printer::shared()
                .pdf(&page, Standard::Both)
                .map_err(|refused| match refused {
                    PrintError::Glyphs(missing) => {
                        Made::Missing(missing.iter().map(|glyph| shown(glyph, &input)).collect())
                    }
                    refused => Made::Refused(page_failed(&refused)),
                })
        }
        "html" => Ok(print::html(&print::page_data(&input)).into_bytes()),
        "json" => Ok(crate::plan_file::bytes(host, window, copy.plan, copy.audience)?),
        other => Err(Error::ChoiceUnknown { what: other.to_owned() }.into()),
    }
}

fn page_failed(refused: &PrintError) -> Error {
    match refused {
        PrintError::Glyphs(missing) => Error::GlyphMissing {
            character: missing.first().map(|glyph| glyph.ch.to_string()).unwrap_or_default(),
            place: String::new(),
        },
        refused => Error::PageFailed {
            what: refused.to_string(),
        },
    }
}

/// A character without a shape, with the words of its place.
fn shown(glyph: &print::MissingGlyph, input: &PageInput) -> MissingGlyph {
    let place = match &glyph.place {
        Where::Text { target } => input
            .labels
            .plain(&format!("text-{}", target.field.name()), |_| Vec::new()),
        _ => glyph.name.clone(),
    };
    MissingGlyph {
        character: glyph.ch.to_string(),
        place,
    }
}

fn pages(pdf: &[u8]) -> Result<Vec<PageShown>, Error> {
    let pictures = print::pdf_pages_png(pdf, PREVIEW_SCALE).map_err(|refused| page_failed(&refused))?;
    Ok(pictures
        .into_iter()
        .map(|picture| PageShown {
            width: picture.width,
            height: picture.height,
            src: format!(
                "data:image/png;base64,{}",
                base64::engine::general_purpose::STANDARD.encode(&picture.bytes)
            ),
        })
        .collect())
}

fn write_copy(
    host: &mut Host,
    window: Window,
    copy: &CopyWanted,
    path: &std::path::Path,
    bytes: &[u8],
) -> Result<FileWritten, Error> {
    write_whole(path, bytes)?;
    let body = RecordBody::CopyMade {
        audience: copy.audience,
        format: copy.format.clone(),
        languages: copy.languages.clone(),
        recipient: copy.recipient,
        hash: blake3::hash(bytes).to_hex().to_string(),
    };
    let changed = host.desk(window, copy.plan)?.record(None, &body, false)?;
    Ok(FileWritten {
        path: path.display().to_string(),
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: bytes.len() as u64,
        at: changed.saved_at,
    })
}

fn labels(languages: &[String]) -> Result<Labels, Error> {
    Labels::shipped(languages).map_err(|refused| Error::PageFailed {
        what: refused.to_string(),
    })
}

/// What the page is made from.
fn page_input(host: &mut Host, window: Window, copy: &CopyWanted) -> Result<PageInput, Error> {
    let paper = match copy.paper.as_str() {
        "letter" => Paper::Letter,
        "a4" => Paper::A4,
        other => return Err(Error::ChoiceUnknown { what: other.to_owned() }),
    };
    if copy.languages.is_empty() {
        return Err(Error::LanguageUnknown {
            language: String::new(),
        });
    }
    for language in &copy.languages {
        if !crate::words::LANGUAGES.contains(&print::words::primary(language)) {
            return Err(Error::LanguageUnknown {
                language: language.clone(),
            });
        }
    }
    let labels = labels(&copy.languages)?;
    let now = host.clock.now();
    let mut desk = host.desk(window, copy.plan)?;
    let mut plan = desk.plan()?.read();
    let mut story_events = desk.plan()?.story();
    let open = &*desk.open;
    let only_class_goals = crate::class::class_goals_only(open);
    if only_class_goals {
        plan = Arc::new(domain::rules::without_individual(&plan));
        story_events.clear();
    }
    let student = open
        .school
        .people
        .get(&plan.student)
        .cloned()
        .ok_or(Error::PersonUnknown { person: plan.student })?;
    let recipient = match copy.recipient {
        None => None,
        Some(id) => {
            let person = open.school.people.get(&id).ok_or(Error::PersonUnknown { person: id })?;
            if person.relation.as_ref().is_some_and(|tie| !tie.may_receive) {
                return Err(Error::MayNotReceive);
            }
            Some(person.name_for(copy.audience).full.clone())
        }
    };
    let names: std::collections::BTreeMap<PersonId, Named> = named_in(&plan, open)
        .into_iter()
        .filter_map(|id| {
            let person = open.school.people.get(&id)?;
            let relation = person.relation.as_ref().map(|tie| tie.words.clone());
            Some((
                id,
                Named {
                    name: person.name_for(copy.audience).clone(),
                    voice: person.voice,
                    relation,
                },
            ))
        })
        .collect();
    let teacher = open
        .school
        .class
        .as_ref()
        .and_then(|class| class.teachers.first().copied());
    let whole = domain::rules::whose_words(&plan).whole;
    let kind = if copy.audience == Audience::Family {
        PageKind::FamilySheet
    } else {
        PageKind::WholePlan
    };
    let story = crate::story_words::lines(
        &story_events,
        &plan,
        &open.school.frameworks,
        &names,
        labels.first().tag(),
    );
    let log = from_the_log(story_events, &plan);
    let longest = match copy.format.as_str() {
        "pdf" => Some(ON_PAPER),
        "html" => Some(ON_A_PHONE),
        _ => None,
    };
    let photos = match longest {
        Some(longest) => photos(&desk, &plan, copy.audience, kind, longest)?,
        None => std::collections::BTreeMap::new(),
    };
    let open = &*desk.open;
    Ok(PageInput {
        photos,
        library: Library {
            lists: crate::library::lists_of(open),
            frameworks: open.school.frameworks.clone(),
            class_goals: crate::class::class_goals(open),
            class_goals_only: only_class_goals,
        },
        log,
        contacts: contacts(open, &student),
        student,
        teacher,
        school: crate::class::school_of(open).name,
        story,
        shares: Some(Shares {
            student: whole.student,
            family: whole.family,
            school: whole.school,
        }),
        names,
        plan: Arc::unwrap_or_clone(plan),
        labels,
        made_on: now.with_timezone(&Local).fixed_offset(),
        audience: copy.audience,
        recipient,
        kind,
        paper,
        large: copy.large,
    })
}

/// What the log tells beyond the story's sentences: how the lead moved, and who
/// proposed what a goal or an experience counts towards.
fn from_the_log(mut newest_first: Vec<domain::story::StoryEvent>, plan: &Plan) -> FromTheLog {
    newest_first.reverse();
    let events = newest_first;
    let mut log = FromTheLog::default();
    for goal in &plan.goals {
        log.leads.insert(goal.id, domain::story::leads_of(&events, goal.id));
    }
    let goals = plan.goals.iter().map(|goal| (goal.id, &goal.competencies));
    let counting = goals.chain(plan.experiences.iter().map(|one| (one.id, &one.competencies)));
    for (item, field) in counting {
        for entry in field.0.iter().flat_map(|claim| &claim.value) {
            if let Some(event) = domain::story::proposal_of(&events, item, entry)
                && let Some(voice) = event.voice
            {
                log.proposed
                    .insert((item, entry.clone()), (voice, event.speakers.clone()));
            }
        }
    }
    log
}

/// The pictures of those pieces of evidence that the copy holds. One that is
/// not in this vault is left out; its words stay.
fn photos(
    desk: &crate::desk::Desk<'_>,
    plan: &Plan,
    audience: Audience,
    kind: PageKind,
    longest: u32,
) -> Result<std::collections::BTreeMap<domain::RecordId, Photo>, Error> {
    let opened = desk.opened()?;
    let mut photos = std::collections::BTreeMap::new();
    for piece in print::cut::shown_evidence(&print::cut::for_audience(plan, audience), kind) {
        if piece.medium != domain::plan::Medium::Photo {
            continue;
        }
        let Some((blob, name)) = piece.blob.as_ref().and_then(|blob| Some((blob, opened.kept_as(blob)?))) else {
            continue;
        };
        let bytes = match crate::evidence::content(desk.open, &name, blob.bytes) {
            Ok(bytes) => bytes,
            Err(Error::AttachmentGone) => continue,
            Err(refused) => return Err(refused),
        };
        let Ok(small) = media::photo::smaller(&bytes, longest) else {
            continue;
        };
        let photo = Photo {
            jpeg: small.bytes.into(),
            width: small.width,
            height: small.height,
        };
        photos.insert(piece.record, photo);
    }
    Ok(photos)
}

/// Everyone whose name a page of this plan may need.
fn named_in(plan: &Plan, open: &Open) -> Vec<PersonId> {
    let mut named = open.around(plan.student);
    for pen in plan.pens.values() {
        named.extend(pen.speakers.iter().chain(&pen.interpreter));
        named.push(pen.scribe);
    }
    named.sort_unstable();
    named.dedup();
    named
}

/// Whom a family may call: the class's teachers who gave a number, then those
/// adults of the school who speak a language of the student's home.
fn contacts(open: &Open, student: &Person) -> Vec<Contact> {
    let school = crate::class::school_of(open).language;
    let teaches = |id: &PersonId| {
        open.school
            .class
            .as_ref()
            .is_some_and(|class| class.teachers.contains(id))
    };
    let at_home = |language: &String| print::words::primary(language) != print::words::primary(&school);
    let speaks = |person: &Person| {
        let shared = |language: &&String| {
            student
                .languages
                .iter()
                .any(|home| print::words::primary(home) == print::words::primary(language))
        };
        person
            .languages
            .iter()
            .filter(|language| at_home(language))
            .any(|language| shared(&language))
    };
    let mut adults: Vec<&Person> = open
        .school
        .adults()
        .filter(|person| person.contact.is_some())
        .filter(|person| teaches(&person.id) || speaks(person))
        .collect();
    adults.sort_by_cached_key(|person| {
        (
            !teaches(&person.id),
            crate::school_log::name_key(&person.name.full),
            person.id,
        )
    });
    adults
        .into_iter()
        .take(3)
        .map(|person| {
            let reach = person.contact.clone().unwrap_or_default();
            let email = reach
                .split_whitespace()
                .find(|part| part.contains('@'))
                .map(str::to_owned);
            Contact {
                name: person.name.short.clone(),
                words: String::new(),
                reach,
                email,
            }
        })
        .collect()
}

/// A name that every file system takes.
fn file_words(name: &str) -> String {
    name.chars()
        .map(|c| {
            if c.is_alphanumeric() || c == ' ' || c == '-' {
                c
            } else {
                '-'
            }
        })
        .collect()
}

fn audience_word(audience: Audience) -> &'static str {
    match audience {
        Audience::Student => "own copy",
        Audience::Family => "family",
        Audience::School => "school",
        Audience::NextTeacher => "next teacher",
    }
}
