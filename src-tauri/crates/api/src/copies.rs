//! Copies for people: the page as it will be, and the same bytes written.
//!
//! Everything that leaves goes through [`made`]: the preview is drawn from the
//! very bytes that `export_write` writes, and each copy is dated and recorded
//! in the plan (F7).

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine as _;
use chrono::{Local, NaiveDate};
use domain::care::AccessProfile;
use domain::{Audience, Person, PersonId, Plan, PlanId, RecordBody};
use print::{
    CodeSheet, Contact, FromTheLog, Labels, Library, Named, PageInput, PageKind, Paper, Photo, PrintError, Printer,
    Questions, RecoveryInput, Shares, Standard, Where,
};

use crate::error::Error;
use crate::files::{existing_dir, write_whole};
use crate::host::{Host, Window};
use crate::messages::{
    CopiesShow, CopiesShown, CopyListed, CopyPart, CopyWanted, ExportPreview, ExportPreviewed, ExportWrite,
    FamilyCopiesMade, FamilyCopyMake, FileWritten, MissingGlyph, PageShown,
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
        let (input, names_kept) = page_input(host, window, &request.copy)?;
        let cut = print::cut::cut(&input.plan, request.copy.audience, input.kind, input.access.is_some());
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
            names_kept,
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
        let (input, _) = page_input(host, window, &copy)?;
        let to = match &request.to {
            Some(to) => existing_dir(to)?,
            None => host.place.copies.clone(),
        };
        let name = format!(
            "{} {}{} {}.{}",
            file_words(&input.student.name_for(copy.audience).full),
            audience_word(copy.audience),
            // Two guardians' copies of one day are two files.
            input
                .recipient
                .as_ref()
                .map(|name| format!(" {}", file_words(name)))
                .unwrap_or_default(),
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

/// The family's copies at the end of a conference: for each who may receive
/// one the sheet as PDF and the page for a phone, in their own language,
/// without a dialog or a viewer, and without a name in the files' names (C2,
/// C9, H3).
pub(crate) fn family_copies(
    host: &mut Host,
    window: Window,
    plan: PlanId,
    request: FamilyCopyMake,
) -> Result<FamilyCopiesMade, Error> {
    let (receivers, school) = {
        let mut desk = host.desk(window, plan)?;
        let student = desk.plan()?.student;
        let school = crate::class::school_of(desk.open).language;
        let may: Vec<(PersonId, Vec<String>)> = desk
            .open
            .school
            .receivers_of(student)
            .iter()
            .map(|person| (person.id, person.languages.clone()))
            .collect();
        if let Some(person) = request
            .recipients
            .iter()
            .find(|id| !may.iter().any(|(one, _)| one == *id))
        {
            let known = desk.open.around(student).contains(person);
            return Err(if known {
                Error::MayNotReceive
            } else {
                Error::PersonUnknown { person: *person }
            });
        }
        (may, school)
    };
    let mut to: Vec<(Option<PersonId>, Vec<String>)> = receivers
        .into_iter()
        .filter(|(id, _)| request.recipients.is_empty() || request.recipients.contains(id))
        .map(|(id, languages)| (Some(id), languages))
        .collect();
    if to.is_empty() {
        // Where nobody of the family is entered the copy names nobody; where
        // somebody is, the rule for the recipient refuses it in words.
        to.push((None, Vec::new()));
    }
    let mut first = None;
    let mut made = Vec::new();
    for (recipient, home) in to {
        let languages = if request.languages.is_empty() {
            labels_for(&home, &school)
        } else {
            request.languages.clone()
        };
        let written = family_copy(host, window, plan, recipient, languages)?;
        first.get_or_insert(written);
        made.extend(recipient);
    }
    let FileWritten { path, name, bytes, at } = first.ok_or(Error::PageFailed { what: String::new() })?;
    Ok(FamilyCopiesMade {
        path,
        name,
        bytes,
        at,
        receivers: made,
    })
}

/// The languages of the labels for a home, given as its own languages and the
/// school's: the home's first that has labels, and the school's beside it.
#[must_use]
pub fn labels_for(home: &[String], school: &str) -> Vec<String> {
    let has = |tag: &&str| crate::words::LANGUAGES.contains(tag);
    let first = home.iter().map(|tag| print::words::primary(tag)).find(has);
    let beside = Some(print::words::primary(school)).filter(has).unwrap_or("en");
    let mut languages: Vec<String> = first.into_iter().map(str::to_owned).collect();
    if first != Some(beside) {
        languages.push(beside.to_owned());
    }
    languages
}

fn family_copy(
    host: &mut Host,
    window: Window,
    plan: PlanId,
    recipient: Option<PersonId>,
    languages: Vec<String>,
) -> Result<FileWritten, Error> {
    let mark = host.random16();
    let stem = format!("family copy {} {:02x}{:02x}", host.clock.today(), mark[0], mark[1]);
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
            access: false,
        };
        let (input, _) = page_input(host, window, &copy)?;
        match made(host, window, &copy, input) {
            Ok(bytes) => {
                let path = copies.join(format!("{stem}.{format}"));
                let written = write_copy(host, window, &copy, &path, &bytes)?;
                if format == "pdf" {
                    crate::queue::put(host, plan, &written.name, &bytes)?;
                }
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

/// A sheet with a code, for paper.
pub(crate) fn code_sheet(
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
        "json" => Ok(crate::plan_file::bytes(host, window, copy, &input)?),
        other => Err(Error::ChoiceUnknown { what: other.to_owned() }.into()),
    }
}

pub(crate) fn page_failed(refused: &PrintError) -> Error {
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
        access: copy.access,
    };
    let mut desk = host.desk(window, copy.plan)?;
    let changed = desk.record(None, &body, false)?;
    let said = crate::audit::Happened {
        audience: Some(copy.audience),
        recipient: copy.recipient,
        format: Some(copy.format.clone()),
        record: changed.record,
        ..crate::audit::Happened::with_plan("exported", copy.plan, desk.plan()?)
    };
    let (now, chance) = (desk.now, &mut *desk.chance);
    desk.open.audit(said, now, chance)?;
    Ok(FileWritten {
        path: path.display().to_string(),
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: bytes.len() as u64,
        at: changed.saved_at,
    })
}

pub(crate) fn labels(languages: &[String]) -> Result<Labels, Error> {
    Labels::shipped(languages).map_err(|refused| Error::PageFailed {
        what: refused.to_string(),
    })
}

/// Who gets a copy, where it may go to them (H3). A family's copy names its
/// recipient, goes to nobody who may not receive one, and at 18 wants the
/// student's yes; where no date of birth is known there is no such rule.
fn recipient_of(
    open: &Open,
    student: &Person,
    plan: &Plan,
    copy: &CopyWanted,
    today: NaiveDate,
) -> Result<Option<Person>, Error> {
    let family = copy.audience == Audience::Family;
    let recipient = match copy.recipient {
        Some(id) => {
            let unknown = Error::PersonUnknown { person: id };
            let person = open.school.people.get(&id).ok_or(unknown.clone())?;
            match &person.relation {
                Some(tie) if family && tie.to != student.id => return Err(unknown),
                None if family => return Err(unknown),
                Some(tie) if !tie.may_receive => return Err(Error::MayNotReceive),
                _ => {}
            }
            Some(person.clone())
        }
        None if family && !open.school.receivers_of(student.id).is_empty() => return Err(Error::RecipientMissing),
        None if family && !open.school.family_of(student.id).is_empty() => return Err(Error::NobodyMayReceive),
        None => None,
    };
    if family && asks_student(student, plan, today) {
        return Err(Error::StudentsYesMissing);
    }
    Ok(recipient)
}

/// Whether a student is of age and has not said yes to the family's copy.
pub(crate) fn asks_student(student: &Person, plan: &Plan, today: NaiveDate) -> bool {
    student.of_age(today) && !plan.safeguards.family_copy.as_ref().is_some_and(|word| word.yes)
}

/// Where the school reaches the recipient's own household, and no other (H3).
fn household(open: &Open, student: &Person, recipient: Option<&Person>) -> Vec<Contact> {
    let Some(recipient) = recipient else { return Vec::new() };
    let own = |person: &&&Person| {
        person.id == recipient.id || (recipient.household.is_some() && person.household == recipient.household)
    };
    open.school
        .family_of(student.id)
        .iter()
        .filter(own)
        .filter_map(|person| {
            Some(Contact {
                name: person.name_for(Audience::Family).short.clone(),
                words: String::new(),
                reach: person.contact.clone()?,
                email: None,
            })
        })
        .collect()
}

/// What the page is made from, and how many passages stay here because they
/// hold a name of the student's that is not for this reader (H2).
pub(crate) fn page_input(host: &mut Host, window: Window, copy: &CopyWanted) -> Result<(PageInput, u32), Error> {
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
    let (now, today) = (host.clock.now(), host.clock.today());
    if window == Window::Main && copy.audience != Audience::Family {
        crate::competencies::remember_shown_before(host, copy.plan)?;
    }
    let mut desk = host.desk(window, copy.plan)?;
    let mut plan = Arc::unwrap_or_clone(desk.plan()?.read());
    print::cut::without_care(&mut plan, &crate::care::care_kinds(desk.open));
    let access = desk.access_for(copy, today)?;
    let mut story_events = desk.plan()?.story();
    let open = &*desk.open;
    let only_class_goals = crate::class::class_goals_only(open);
    if only_class_goals {
        plan = domain::rules::without_individual(&plan);
        story_events.clear();
    }
    let student = open
        .school
        .people
        .get(&plan.student)
        .cloned()
        .ok_or(Error::PersonUnknown { person: plan.student })?;
    let recipient = recipient_of(open, &student, &plan, copy, today)?;
    let names_kept = if copy.audience == Audience::Family {
        print::cut::keep_name_back(&mut plan, &student.names_kept_from(copy.audience))
    } else {
        0
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
    let questions = questions(open, &plan, today);
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
    let input = PageInput {
        photos,
        library: Library {
            lists: crate::library::lists_of(open),
            frameworks: open.school.frameworks.clone(),
            class_goals: crate::class::class_goals(open),
            class_goals_only: only_class_goals,
        },
        log,
        questions,
        contacts: contacts(open, &student),
        household: household(open, &student, recipient.as_ref()),
        access,
        recipient: recipient.map(|person| person.name_for(copy.audience).full.clone()),
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
        plan,
        labels,
        made_on: now.with_timezone(&Local).fixed_offset(),
        audience: copy.audience,
        kind,
        paper,
        large: copy.large,
    };
    Ok((input, names_kept))
}

impl crate::desk::Desk<'_> {
    /// The access profile, where it was turned on for this one copy by someone
    /// who reads it (P11).
    fn access_for(&mut self, copy: &CopyWanted, today: NaiveDate) -> Result<Option<AccessProfile>, Error> {
        if !copy.access {
            return Ok(None);
        }
        crate::care::Door::of(self.open, copy.plan, today)?.must_read()?;
        let mut stated = domain::care::Care::of(&self.care_records()?).access;
        stated.sort_by_key(|one| (one.at, one.record));
        Ok(stated.pop().map(|one| one.said).filter(|access| !access.is_blank()))
    }
}

/// What waits for a person, as far as paper asks it.
fn questions(open: &Open, plan: &Plan, today: NaiveDate) -> Questions {
    let mut asks = crate::class::asks(open, plan, today);
    asks.retain(print::cut::is_for_paper);
    Questions {
        asks,
        ways_up: crate::competencies::ways_of(open, plan),
        checklist: Vec::new(),
    }
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
pub(crate) fn file_words(name: &str) -> String {
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
