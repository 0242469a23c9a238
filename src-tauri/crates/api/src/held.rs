//! Everything that is held on one student, in one folder (H4): each year's plan
//! to read and as data, what adults prepared, care where whoever writes it reads
//! it, the records about the person, the log, and the attachments.
//!
//! Other students' names are cut out of all of it (see `others`). Own notes stay
//! out, because nobody else can read them; the first page says so.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDate, Utc};
use domain::plan::SchoolYear;
use domain::{Audience, Person, PersonId, PlanId, Record, RecordBody, SpaceKind};
use interchange::PlanFile;
use print::words::Value as Said;
use print::{HeldEntry, HeldInput, HeldSection, PageInput, Paper, PrintError, Printer, Standard, Words};
use serde_json::{Value, json};

use crate::audit::Happened;
use crate::copies::{file_words, page_failed, page_input};
use crate::error::Error;
use crate::files::{existing_dir, io, to_json, write_whole};
use crate::held_words::name;
use crate::host::{Host, Window};
use crate::messages::{CopyWanted, HeldWrite, HeldWritten};
use crate::open::Open;
use crate::others::Others;

/// Where attachments stand in the folder.
const ATTACHED: &str = "attachments";
const EVERYTHING: &str = "everything.json";

pub(crate) mod cases {
    use super::*;

    pub(crate) fn held_write(host: &mut Host, window: Window, request: HeldWrite) -> Result<HeldWritten, Error> {
        let HeldWrite { student, to } = request;
        let dir = existing_dir(&to)?;
        let (now, today) = (host.now(), host.clock.today());
        let language = host.prefs.language.clone();
        let words = crate::audit::words(&language)?;
        let open = host.opened()?;
        if !open.school.tends(open.me) && !open.school.cares(open.me) {
            return Err(Error::NotYoursToDecide);
        }
        let person = open.school.people.get(&student).cloned();
        let person = person.ok_or(Error::PersonUnknown { person: student })?;
        let name = free_name(&dir, &format!("{} {today}", file_words(&person.name.full)));
        // Under another name until it is whole.
        let part = dir.join(format!(".{name}.part"));
        crate::files::remove_dir(&part)?;
        let written = Pack {
            words: &words,
            language: &language,
            part: part.clone(),
            now,
            today,
            files: Vec::new(),
            not_here: 0,
        }
        .write(host, window, &person);
        let written = written.and_then(|written| {
            let path = dir.join(&name);
            fs::rename(&part, &path).map_err(|fault| io(&fault))?;
            Ok((path, written))
        });
        let (path, (files, replaced, own_notes, care, not_here)) = match written {
            Ok(written) => written,
            Err(refused) => {
                let _ = fs::remove_dir_all(&part);
                return Err(refused);
            }
        };
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let happened = Happened {
            student: Some(student),
            ..Happened::of("held")
        };
        open.audit(happened, now, chance)?;
        Ok(HeldWritten {
            path: path.display().to_string(),
            name,
            files,
            replaced,
            own_notes,
            care,
            not_here,
            at: now,
        })
    }
}

fn free_name(dir: &Path, stem: &str) -> String {
    (1..)
        .map(|number| match number {
            1 => stem.to_owned(),
            number => format!("{stem} ({number})"),
        })
        .find(|name| !dir.join(name).exists())
        .unwrap_or_else(|| stem.to_owned())
}

/// What a pack came to: files, names replaced, own notes left out, care in it,
/// attachments that are not here.
type Written = (u32, u32, u32, bool, u32);

pub(crate) struct Pack<'a> {
    pub(crate) words: &'a Words,
    pub(crate) language: &'a str,
    part: PathBuf,
    now: DateTime<Utc>,
    today: NaiveDate,
    /// Files with what each is.
    files: Vec<(String, String)>,
    not_here: u32,
}

impl Pack<'_> {
    fn write(mut self, host: &mut Host, window: Window, person: &Person) -> Result<Written, Error> {
        let open = host.opened()?;
        let mut others = Others::than(open, person.id, &self.say("held-instead", &[]));
        let mut rows = open.plans_of(person.id)?;
        rows.sort_by_key(|row| (std::cmp::Reverse(row.year), row.plan));
        let mut plans: Vec<(SchoolYear, String, Vec<u8>)> = Vec::new();
        for row in &rows {
            let year = SchoolYear(row.year);
            let (input, data) = self.plan(host, window, row.plan)?;
            let stem = match plans.iter().filter(|(known, ..)| *known == year).count() {
                0 => format!("plan {}", row.year),
                more => format!("plan {} ({})", row.year, more + 1),
            };
            let input = self.without_others(input, &mut others)?;
            self.print(&stem, year, &input)?;
            self.attachments(host, row.plan, &mut others)?;
            plans.push((year, stem, data));
        }
        let open = host.opened()?;
        let mut staff = Vec::new();
        let mut care = Vec::new();
        let (mut reads, mut any, mut readers) = (true, rows.is_empty(), Vec::new());
        for row in &rows {
            if let Some(space) = open.vault.space(SpaceKind::PlanStaff, Some(row.plan))? {
                staff.extend(open.vault.records_in(space.id)?);
            }
            let door = crate::care::Door::of(open, row.plan, self.today)?;
            readers.extend(door.readers.iter().map(|reader| reader.person));
            any |= door.reads;
            reads &= door.reads;
            if !door.reads {
                continue;
            }
            if let Some(space) = open.vault.space(SpaceKind::PlanCare, Some(row.plan))? {
                care.extend(open.vault.records_in(space.id)?);
            }
        }
        let mut people = about(open, person.id)?;
        people.iter_mut().for_each(without_contact);
        let log = crate::audit::lines(open, self.words, Some(person.id))?;
        let own_notes = own_notes(open, &rows.iter().map(|row| row.plan).collect::<Vec<_>>())?;
        let mut sections = vec![
            self.section(
                "held-staff",
                staff.iter().filter_map(|one| self.staff(open, one)).collect(),
            ),
            self.section(
                "held-care",
                care.iter().filter_map(|one| self.care(open, one)).collect(),
            ),
            self.section(
                "held-people",
                people.iter().filter_map(|one| self.person(open, one)).collect(),
            ),
            self.log(&log),
        ];
        if !any {
            sections.remove(1);
        }
        for entry in sections.iter_mut().flat_map(|section| &mut section.entries) {
            entry.what = others.cut(&entry.what);
            for (_, words) in &mut entry.words {
                *words = others.cut(words);
            }
        }
        let replaced = others.replaced;
        for (year, stem, data) in plans {
            self.data(&stem, year, data, &mut others)?;
        }
        let mut rest = json!({
            "waymark_held": 1,
            "student": person,
            "made_at": self.now,
            "made_by": open.me,
            "staff": staff,
            "people": people,
            "log": log,
            "own_notes_left_out": own_notes,
        });
        if any {
            rest["care"] = json!(care);
        }
        others.cut_all(&mut rest);
        self.file(EVERYTHING, &to_json(&rest)?, self.say("held-file-everything", &[]))?;
        self.first(host, person, sections, replaced, reads, &readers)?;
        let files = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        Ok((files, replaced, own_notes, reads, self.not_here))
    }

    pub(crate) fn say(&self, key: &str, values: &[(&'static str, Said)]) -> String {
        self.words.get(key, values).unwrap_or_else(|| key.to_owned())
    }

    pub(crate) fn day(&self, at: DateTime<Utc>) -> String {
        self.words.date(at.with_timezone(&Local).date_naive())
    }

    fn file(&mut self, name: &str, bytes: &[u8], what: String) -> Result<(), Error> {
        write_whole(&self.part.join(name), bytes)?;
        self.files.push((name.to_owned(), what));
        Ok(())
    }

    /// A plan as its page is made from, whole, and as its file.
    fn plan(&self, host: &mut Host, window: Window, plan: PlanId) -> Result<(PageInput, Vec<u8>), Error> {
        let copy = CopyWanted {
            plan,
            audience: Audience::School,
            recipient: None,
            format: "pdf".to_owned(),
            languages: vec![self.language.to_owned()],
            paper: "letter".to_owned(),
            large: false,
            access: false,
        };
        let (mut input, _) = page_input(host, window, &copy)?;
        let data = crate::plan_file::bytes(host, window, &copy, &input)?;
        if input.library.class_goals_only {
            // What was written before the class kept goals together only is held too.
            let mut desk = host.desk(window, plan)?;
            input.plan = Arc::unwrap_or_clone(desk.plan()?.read());
            print::cut::without_care(&mut input.plan, &crate::care::care_kinds(desk.open));
            input.library.class_goals_only = false;
        }
        Ok((input, data))
    }

    fn without_others(&self, mut input: PageInput, others: &mut Others) -> Result<PageInput, Error> {
        let unfit = |fault: serde_json::Error| Error::PageFailed {
            what: fault.to_string(),
        };
        let mut plan = serde_json::to_value(&input.plan).map_err(unfit)?;
        others.cut_all(&mut plan);
        input.plan = serde_json::from_value(plan).map_err(unfit)?;
        for line in &mut input.story {
            line.sentence = others.cut(&line.sentence);
        }
        for named in input.names.values_mut() {
            named.name.full = others.cut(&named.name.full);
            named.name.short = others.cut(&named.name.short);
        }
        Ok(input)
    }

    /// The plan to read: as PDF, or as a page for any browser where a letter
    /// has no shape here.
    fn print(&mut self, stem: &str, year: SchoolYear, input: &PageInput) -> Result<(), Error> {
        let page = print::page_data(input);
        let what = self.say("held-file-plan", &[("year", year.to_string().into())]);
        match Printer::shared().pdf(&page, Standard::Both) {
            Ok(pdf) => self.file(&format!("{stem}.pdf"), &pdf, what),
            Err(PrintError::Glyphs(_)) => self.file(&format!("{stem}.html"), print::html(&page).as_bytes(), what),
            Err(refused) => Err(page_failed(&refused)),
        }
    }

    fn data(&mut self, stem: &str, year: SchoolYear, data: Vec<u8>, others: &mut Others) -> Result<(), Error> {
        let unfit = |fault: String| Error::PageFailed { what: fault };
        let mut value: Value = serde_json::from_slice(&data).map_err(|fault| unfit(fault.to_string()))?;
        if let Value::Object(parts) = &mut value {
            // The attachments' own bytes are no words.
            for (_, part) in parts.iter_mut().filter(|(key, _)| *key != "attachments") {
                others.cut_all(part);
            }
        }
        let file: PlanFile = serde_json::from_value(value).map_err(|fault| unfit(fault.to_string()))?;
        let bytes = interchange::write(&file).map_err(|fault| unfit(fault.to_string()))?;
        let what = self.say("held-file-plan-data", &[("year", year.to_string().into())]);
        self.file(&format!("{stem}.json"), &bytes, what)
    }

    /// The attachments as they are, each named by its number alone: what people
    /// called a file may hold a name.
    fn attachments(&mut self, host: &mut Host, plan: PlanId, others: &mut Others) -> Result<(), Error> {
        let open = host.opened()?;
        let opened = open.plans.get(&plan).ok_or(Error::PlanUnknown { plan })?;
        for record in &opened.records {
            let Some(RecordBody::EvidenceAdded {
                blob: Some(blob),
                words,
                ..
            }) = record.known()
            else {
                continue;
            };
            let speaker = record.pen.as_ref().and_then(|pen| pen.speakers.first());
            let values = [
                ("date", self.day(record.at).into()),
                ("by", name(open, *speaker.unwrap_or(&record.signer)).into()),
                ("words", others.cut(&words).into()),
            ];
            let kept = opened.kept_as(&blob);
            let bytes = match kept.map(|kept| crate::evidence::content(open, &kept, blob.bytes)) {
                Some(Ok(bytes)) => bytes,
                Some(Err(Error::AttachmentGone)) | None => {
                    self.not_here += 1;
                    self.files.push((String::new(), self.say("held-file-gone", &values)));
                    continue;
                }
                Some(Err(refused)) => return Err(refused),
            };
            let number = self.files.iter().filter(|(name, _)| name.starts_with(ATTACHED)).count() + 1;
            let path = format!("{ATTACHED}/{number:03}.{}", crate::evidence::ending(&blob.media_type));
            let what = self.say("held-file-attached", &values);
            self.file(&path, &bytes, what)?;
        }
        Ok(())
    }

    /// The page to read first, with everything that has no page of its own.
    fn first(
        &mut self,
        host: &mut Host,
        person: &Person,
        mut sections: Vec<HeldSection>,
        replaced: u32,
        care: bool,
        readers: &[PersonId],
    ) -> Result<(), Error> {
        let open = host.opened()?;
        let me = name(open, open.me);
        let student = Said::from(person.name.full.clone());
        let readers: std::collections::BTreeSet<String> = readers.iter().map(|one| name(open, *one)).collect();
        let readers = match readers.is_empty() {
            true => self.say("held-care-nobody", &[]),
            false => readers.into_iter().collect::<Vec<_>>().join(", "),
        };
        let instead = Said::from(self.say("held-instead", &[]));
        let mut first = vec![
            self.say("held-what", &[("student", student.clone())]),
            self.say("held-others", &[("instead", instead)])
                + " "
                + &self.say("held-replaced", &[("count", replaced.into())]),
            match care {
                true => self.say("held-care-in", &[]),
                false => self.say("held-care-out", &[("who", readers.into())]),
            },
            self.say("held-own", &[]),
            self.say("held-contacts", &[]),
            self.say("held-log", &[("who", me.clone().into())]),
            self.say("held-elsewhere", &[]),
        ];
        sections.push(HeldSection {
            heading: self.say("held-files", &[]),
            says: String::new(),
            entries: self
                .files
                .iter()
                .map(|(name, what)| HeldEntry {
                    when: name.clone(),
                    what: what.clone(),
                    words: Vec::new(),
                })
                .collect(),
        });
        let title = self.say("held-title", &[("student", student)]);
        let made = [
            ("school", Said::from(crate::class::school_of(open).name)),
            ("date", self.words.date(self.today).into()),
            ("who", me.into()),
        ];
        let mut input = HeldInput {
            language: self.words.tag().to_owned(),
            title,
            made: self.say("held-made", &made),
            first: first.clone(),
            sections,
            made_on: self.now.with_timezone(&Local).fixed_offset(),
            paper: Paper::Letter,
        };
        let (mut pdf, numbered) = Printer::shared()
            .held(&input)
            .map_err(|refused| page_failed(&refused))?;
        if let Some(code) = numbered {
            first.push(self.say("held-glyph", &[("code", code.into())]));
            input.first = first;
            (pdf, _) = Printer::shared()
                .held(&input)
                .map_err(|refused| page_failed(&refused))?;
        }
        let name = format!("{}.pdf", self.say("held-first", &[]));
        self.file(&name, &pdf, String::new())
    }
}

/// The school's records about a student: the person, the family, names asked for.
fn about(open: &Open, student: PersonId) -> Result<Vec<Record>, Error> {
    let own = open.school.all_of(student);
    let ours = |record: &Record| match record.known() {
        Some(RecordBody::PersonStated { person }) => {
            own.contains(&person.id) || person.relation.is_some_and(|tie| own.contains(&tie.to))
        }
        Some(RecordBody::NamesAsked { student, .. } | RecordBody::EntryPointTaken { student, .. }) => {
            own.contains(&student)
        }
        _ => false,
    };
    let mut records = Vec::new();
    for kind in ["person_stated", "names_asked", "entry_point_taken"] {
        records.extend(open.vault.records_of_kind(kind)?.into_iter().filter(ours));
    }
    Ok(records)
}

/// How the school reaches a guardian stays out: two households may not know it
/// of each other, and the folder names no recipient (H3).
fn without_contact(record: &mut Record) {
    let person = record.body.get_mut("person").and_then(Value::as_object_mut);
    if let Some(person) = person.filter(|person| person.get("relation").is_some_and(|tie| !tie.is_null())) {
        person.remove("contact");
        person.remove("household");
    }
}

/// Own notes and lens pages about these plans.
fn own_notes(open: &Open, plans: &[PlanId]) -> Result<u32, Error> {
    let mut count = 0;
    for kind in ["own_note", "lens_kept"] {
        for record in open.vault.records_of_kind(kind)? {
            let about = match record.known() {
                Some(RecordBody::OwnNote { plan, .. }) => plan,
                Some(RecordBody::LensKept { plan, .. }) => Some(plan),
                _ => None,
            };
            count += u32::from(about.is_some_and(|plan| plans.contains(&plan)));
        }
    }
    Ok(count)
}
