//! A plan out to a file and in from one (F3).
//!
//! The file holds what the log gave: texts with their pens, claims, lists, and
//! records as they stand. A plan that comes in keeps its ids and its authors
//! *as claimed by the file*; the change that brings it in is signed by whoever
//! opened the file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use domain::care::{Moved, Passage};
use domain::change::{Act, Change, Payload};
use domain::competency::Framework;
use domain::doc::{Content, PlanDoc};
use domain::people::holds_word;
use domain::text::{Claim, Run};
use domain::{
    Audience, ChangeId, CompetencyId, Field, FrameworkId, ItemId, List, Pen, Person, PersonId, Plan, Record,
    RecordBody, RecordId, SpaceKind, Text, TextField, TextRef, Voice,
};
use interchange::{
    FileAttachment, FileClaim, FileField, FileFramework, FileList, FilePerson, FileRecord, FileRun, FileText, PlanFile,
};
use print::PageInput;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::Error;
use crate::host::{Chance, Host, Window};
use crate::messages::{CopyWanted, PlanImported};
use crate::open::{Open, OpenPlan, random_peer};

/// Kind of the record that keeps what a newer file said beyond this version.
const BEYOND: &str = "beyond_this_version";

/// The plan's file, cut for its audience as the page is.
pub(crate) fn bytes(host: &mut Host, window: Window, copy: &CopyWanted, input: &PageInput) -> Result<Vec<u8>, Error> {
    let desk = host.desk(window, copy.plan)?;
    let file = out(desk.open, copy, input)?;
    interchange::write(&file).map_err(|fault| Error::PageFailed {
        what: fault.to_string(),
    })
}

fn out(open: &Open, copy: &CopyWanted, input: &PageInput) -> Result<PlanFile, Error> {
    let (id, audience) = (copy.plan, copy.audience);
    let opened = open.plans.get(&id).ok_or(Error::PlanUnknown { plan: id })?;
    let read = &input.plan;
    let moved = Moved::of(&opened.records);
    // A need that belongs in care is in no copy, whatever an older list or a
    // file left in the document.
    let whole = opened.read();
    let mut apart = (*whole).clone();
    print::cut::without_care(&mut apart, &crate::care::care_kinds(open));
    let kept: BTreeSet<ItemId> = items_of(&apart).collect();
    let care: BTreeSet<ItemId> = items_of(&whole).filter(|item| !kept.contains(item)).collect();
    let mut lists = Vec::new();
    let mut texts = Vec::new();
    let mut fields = Vec::new();
    let mut items = Vec::new();
    for list in List::ALL {
        let mut members = opened.doc.list(*list);
        members.retain(|item| !care.contains(item));
        if !members.is_empty() {
            items.extend(members.iter().copied());
            lists.push(FileList {
                list: list.name().to_owned(),
                items: members,
                unknown: Map::new(),
            });
        }
    }
    for item in std::iter::once(None).chain(items.iter().copied().map(Some)) {
        for field in TextField::ALL {
            let text = opened.doc.text(TextRef { item, field: *field });
            if !text.0.is_empty() {
                let runs = text
                    .0
                    .into_iter()
                    .map(|Run { text, by }| FileRun {
                        words: text,
                        by,
                        unknown: Map::new(),
                    })
                    .collect();
                texts.push(FileText {
                    item,
                    text: field.name().to_owned(),
                    runs,
                    unknown: Map::new(),
                });
            }
        }
    }
    // A record may be marked too: a piece of evidence as not for the family.
    items.extend(opened.records.iter().map(|record| ItemId(record.id.0)));
    for item in &items {
        for field in Field::ALL {
            let claims: Vec<FileClaim> = opened
                .doc
                .claims(*item, *field)
                .into_iter()
                .map(|Claim { value, by, at, .. }| FileClaim {
                    value,
                    by,
                    at,
                    unknown: Map::new(),
                })
                .collect();
            if !claims.is_empty() {
                fields.push(FileField {
                    item: *item,
                    field: field.name().to_owned(),
                    claims,
                    unknown: Map::new(),
                });
            }
        }
    }
    let mut left = Beyond::default();
    let mut records = Vec::new();
    let of_care = |record: &Record| match record.known() {
        Some(RecordBody::Suggested { target, .. }) => target.item.is_some_and(|item| care.contains(&item)),
        Some(RecordBody::SupportGiven { support, .. }) => care.contains(&support),
        _ => false,
    };
    // Where a file lies in this vault is about the vault, and not about the plan.
    let of_vault = |record: &Record| matches!(record.known(), Some(RecordBody::AttachmentKept { .. }));
    let told = |record: &&Record| !moved.hides(record.id) && !of_care(record) && !of_vault(record);
    for record in opened.records.iter().filter(told) {
        if record.body.get("kind").and_then(Value::as_str) == Some(BEYOND) {
            left = serde_json::from_value(record.body.clone()).unwrap_or_default();
        } else {
            records.push(FileRecord {
                id: record.id,
                signer: record.signer,
                pen: record.pen.clone(),
                at: record.at,
                replaces: record.replaces.clone(),
                body: record.body.clone(),
                unknown: Map::new(),
            });
        }
    }
    let pens = opened.doc.pens();
    let people = people(open, &read.student, pens.values(), &records, audience);
    let mut file = PlanFile {
        waymark_plan: interchange::FORMAT,
        plan: id,
        student: read.student,
        year: read.year,
        people,
        pens,
        lists,
        texts,
        fields,
        records,
        frameworks: domain::competency::only_named(&open.school.frameworks, &domain::rules::named_in(read))
            .iter()
            .map(FileFramework::of)
            .collect(),
        attachments: BTreeMap::new(),
        access: input.access.clone(),
        unknown: Map::new(),
    };
    left.put_back(&mut file);
    // The school keeps the whole; everyone else gets what their page may hold.
    if audience != Audience::School {
        let mut left_out = BTreeSet::new();
        let mut names = Vec::new();
        if audience == Audience::Family {
            left_out.extend(
                read.safeguards
                    .not_for_family
                    .iter()
                    .filter_map(|passage| match passage {
                        Passage::Text { target } => Some(*target),
                        _ => None,
                    }),
            );
            names = input.student.names_kept_from(audience);
        }
        let shown = if crate::class::class_goals_only(open) {
            domain::rules::without_individual(read)
        } else {
            read.clone()
        };
        file = interchange::narrow(&file, &print::cut::for_audience(&shown, audience), &left_out);
        let says_name = |value: &Value| !names.is_empty() && holds_word(&value.to_string(), &names);
        file.records.retain(|record| !says_name(&record.body));
        file.fields
            .retain(|field| !field.claims.iter().any(|claim| says_name(&claim.value)));
    }
    file.attachments = attachments(open, opened, &file.records)?;
    Ok(file)
}

/// The attachments of what the file tells of, the oldest first, as long as
/// there is room. What this vault does not hold is not in the file either.
fn attachments(
    open: &Open,
    opened: &OpenPlan,
    records: &[FileRecord],
) -> Result<BTreeMap<String, FileAttachment>, Error> {
    let mut told: Vec<&FileRecord> = records.iter().collect();
    told.sort_by_key(|record| (record.at, record.id));
    let mut room = interchange::MOST_ATTACHED;
    let mut attachments = BTreeMap::new();
    for record in told {
        let Some(RecordBody::EvidenceAdded { blob: Some(blob), .. }) = known(&record.body) else {
            continue;
        };
        let Some(name) = opened.kept_as(&blob).filter(|_| blob.bytes <= room) else {
            continue;
        };
        let bytes = match crate::evidence::content(open, &name, blob.bytes) {
            Ok(bytes) => bytes,
            Err(Error::AttachmentGone) => continue,
            Err(refused) => return Err(refused),
        };
        room = room.saturating_sub(bytes.len() as u64);
        attachments.insert(
            blob.hash,
            FileAttachment {
                media_type: blob.media_type,
                content: STANDARD.encode(bytes),
                unknown: Map::new(),
            },
        );
    }
    Ok(attachments)
}

/// The bytes of a file's attachments, each of the kind that it says.
fn unpacked(file: &PlanFile) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let damaged = |hash: &str| Error::FileDamaged {
        at: format!("/attachments/{hash}"),
    };
    let mut left = interchange::MOST_ATTACHED;
    let mut unpacked = Vec::new();
    for (hash, attachment) in &file.attachments {
        let bytes = STANDARD
            .decode(attachment.content.as_bytes())
            .map_err(|_| damaged(hash))?;
        left = left.checked_sub(bytes.len() as u64).ok_or_else(|| damaged(hash))?;
        let kind = media::Kind::of(&bytes);
        let as_said = match attachment.media_type.split('/').next() {
            Some("image") => media::photo::size(&bytes).is_ok(),
            Some("audio") => kind.is_sound(),
            _ => !kind.is_picture() && !kind.is_sound(),
        };
        if !as_said {
            return Err(damaged(hash));
        }
        unpacked.push((hash.clone(), bytes));
    }
    Ok(unpacked)
}

/// Every item of a plan, those in the trash too.
fn items_of(plan: &Plan) -> impl Iterator<Item = ItemId> {
    let needs = plan.needs.iter().map(|item| item.id);
    let supports = plan.supports.iter().map(|item| item.id);
    let notes = plan.notes.iter().map(|item| item.id);
    needs
        .chain(supports)
        .chain(notes)
        .chain(plan.trash.iter().map(|item| item.item))
}

fn people<'a>(
    open: &Open,
    student: &PersonId,
    pens: impl Iterator<Item = &'a Pen>,
    records: &'a [FileRecord],
    audience: Audience,
) -> Vec<FilePerson> {
    let mut ids = BTreeSet::from([*student]);
    for pen in pens.chain(records.iter().filter_map(|record| record.pen.as_ref())) {
        ids.extend(pen.speakers.iter().chain(&pen.interpreter));
        ids.insert(pen.scribe);
    }
    for record in records {
        ids.insert(record.signer);
        match known(&record.body) {
            Some(RecordBody::GoalConfirmed { person, .. }) => {
                ids.insert(person);
            }
            Some(RecordBody::ConferenceBegun { present, .. }) => ids.extend(present),
            _ => {}
        }
    }
    ids.into_iter()
        .filter_map(|id| {
            let person = open.school.people.get(&id)?;
            Some(FilePerson {
                id,
                voice: person.voice,
                name: person.name_for(audience).clone(),
                languages: person.languages.clone(),
                relation: person.relation.as_ref().map(|tie| tie.words.clone()),
                unknown: Map::new(),
            })
        })
        .collect()
}

/// What a file said beyond this version, kept as a record of the plan so that
/// it is passed on, and put back when the plan goes out again (S10).
#[derive(Debug, Default, Serialize, Deserialize)]
struct Beyond {
    kind: String,
    unknown: Map<String, Value>,
    lists: Vec<FileList>,
    texts: Vec<FileText>,
    fields: Vec<FileField>,
    people: Vec<(PersonId, Map<String, Value>)>,
    records: Vec<(RecordId, Map<String, Value>)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    frameworks: Vec<(FrameworkId, Map<String, Value>)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    competencies: Vec<(CompetencyId, Map<String, Value>)>,
}

impl Beyond {
    fn put_back(self, file: &mut PlanFile) {
        file.unknown.extend(self.unknown);
        for list in self.lists {
            match file.lists.iter_mut().find(|known| known.list == list.list) {
                Some(known) => known.unknown.extend(list.unknown),
                None => file.lists.push(list),
            }
        }
        for text in self.texts {
            match file
                .texts
                .iter_mut()
                .find(|known| known.item == text.item && known.text == text.text)
            {
                Some(known) => known.unknown.extend(text.unknown),
                None => file.texts.push(text),
            }
        }
        for field in self.fields {
            match file
                .fields
                .iter_mut()
                .find(|known| known.item == field.item && known.field == field.field)
            {
                Some(known) => known.unknown.extend(field.unknown),
                None => file.fields.push(field),
            }
        }
        for (id, unknown) in self.people {
            if let Some(known) = file.people.iter_mut().find(|known| known.id == id) {
                known.unknown.extend(unknown);
            }
        }
        for (id, unknown) in self.frameworks {
            if let Some(known) = file.frameworks.iter_mut().find(|known| known.id == id) {
                known.unknown.extend(unknown);
            }
        }
        for (id, unknown) in self.competencies {
            let mut all = file.frameworks.iter_mut().flat_map(|framework| &mut framework.items);
            if let Some(known) = all.find(|known| known.id == id) {
                known.unknown.extend(unknown);
            }
        }
        for (id, unknown) in self.records {
            if let Some(known) = file.records.iter_mut().find(|known| known.id == id) {
                known.unknown.extend(unknown);
            }
        }
    }

    fn is_nothing(&self) -> bool {
        self.unknown.is_empty()
            && self.lists.is_empty()
            && self.texts.is_empty()
            && self.fields.is_empty()
            && self.people.is_empty()
            && self.records.is_empty()
            && self.frameworks.is_empty()
            && self.competencies.is_empty()
    }
}

/// Brings a plan in from a file.
pub(crate) fn bring_in(host: &mut Host, from: &str) -> Result<PlanImported, Error> {
    let path = Path::new(from);
    let unreadable = |fault: std::io::Error| Error::FileUnreadable {
        what: fault.to_string(),
    };
    let length = std::fs::metadata(path).map_err(unreadable)?.len();
    if length > interchange::LARGEST as u64 {
        return Err(Error::FileTooLarge {
            most_mb: interchange::LARGEST as u64 / 1_000_000,
        });
    }
    let file = interchange::read(&std::fs::read(path).map_err(unreadable)?)?;
    let now = host.clock.now();
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    let imported = bring(open, &file, None, now, chance)?;
    let said = crate::audit::Happened {
        plan: Some(file.plan),
        student: Some(file.student),
        year: Some(file.year),
        ..crate::audit::Happened::of("imported")
    };
    open.audit(said, now, chance)?;
    Ok(imported)
}

/// Brings a plan in. `of_school` is the other school that it comes from, whose
/// people are names without rights here.
pub(crate) fn bring(
    open: &mut Open,
    file: &PlanFile,
    of_school: Option<&str>,
    now: DateTime<Utc>,
    chance: &mut dyn Chance,
) -> Result<PlanImported, Error> {
    if !open.school.tends(open.me) {
        return Err(Error::NotYoursToDecide);
    }
    if open.vault.plans()?.iter().any(|row| row.plan == file.plan) {
        return Err(Error::PlanThere);
    }
    if let Some(erasure) = open.school.erasures.iter().find(|one| one.plans().contains(&file.plan)) {
        return Err(Error::WasErased {
            who: crate::waits::short_of(open, erasure.by),
        });
    }
    let student = file
        .people
        .iter()
        .find(|person| person.id == file.student)
        .map(|person| person.name.full.clone())
        .unwrap_or_default();
    let begins = file.records.iter().any(|record| {
        matches!(known(&record.body),
            Some(RecordBody::PlanBegun { student, year }) if student == file.student && year == file.year)
    });
    if !begins {
        return Err(Error::FileDamaged {
            at: "/records".to_owned(),
        });
    }

    // The document is made in memory first: a file that does not fit changes
    // nothing here.
    let (content, left) = content_of(file)?;
    let attached = unpacked(file)?;
    let pens: Vec<Pen> = file.pens.values().cloned().collect();
    let peer = random_peer(chance);
    let mut doc = PlanDoc::new(file.plan, peer);
    let applied = doc.fill(&content, &pens, peer)?;

    for person in &file.people {
        if !open.school.people.contains_key(&person.id) {
            let person = stated(person, file.student, of_school);
            open.state(SpaceKind::People, &RecordBody::PersonStated { person }, now, chance)?;
        }
    }
    for framework in &file.frameworks {
        if let Some(framework) = kept_framework(open, framework) {
            open.state(
                SpaceKind::Library,
                &RecordBody::FrameworkStated { framework },
                now,
                chance,
            )?;
        }
    }
    let class = open
        .school
        .class
        .clone()
        .filter(|class| !class.students.contains(&file.student));
    if let Some(mut class) = class {
        class.students.push(file.student);
        open.state(SpaceKind::Class, &RecordBody::ClassStated { class }, now, chance)?;
    }
    let shared = open.space(SpaceKind::PlanShared, Some(file.plan))?;
    open.space(SpaceKind::PlanStaff, Some(file.plan))?;
    let care = open.space(SpaceKind::PlanCare, Some(file.plan))?;
    // Sealed anew for this plan's readers here, under names of their own.
    let mut kept = Vec::new();
    for (of, bytes) in attached {
        let (hash, _) = open.vault.put_blob(shared.id, bytes.as_slice())?;
        kept.push(RecordBody::AttachmentKept {
            of,
            hash: hash.to_string(),
        });
    }
    let language = crate::class::school_of(open).language;
    let pen = crate::records::own_pen(open.me, Voice::School, &language);
    let mut draw = || {
        let mut bytes = [0; 16];
        chance.fill(&mut bytes);
        ChangeId::from_random(bytes)
    };
    let me = open.me;
    let change = |id, at, act, payload| Change {
        id,
        space: shared.id,
        plan: Some(file.plan),
        at,
        signer: me,
        act,
        payload,
    };
    let mut changes = Vec::new();
    for record in &file.records {
        let record = Record {
            id: record.id,
            space: shared.id,
            plan: Some(file.plan),
            signer: record.signer,
            pen: record.pen.clone(),
            at: record.at,
            replaces: record.replaces.clone(),
            body: record.body.clone(),
        };
        changes.push(change(draw(), record.at, Act::Imported, Payload::Record(record)));
    }
    let kept = kept.iter().map(serde_json::to_value).collect::<Result<Vec<Value>, _>>();
    let kept = kept.map_err(|fault| Error::FileDamaged { at: fault.to_string() })?;
    for body in left.into_iter().chain(kept) {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(draw().0.as_bytes());
        let record = Record {
            id: domain::RecordId::from_random(bytes),
            space: shared.id,
            plan: Some(file.plan),
            signer: me,
            pen: None,
            at: now,
            replaces: Vec::new(),
            body,
        };
        changes.push(change(draw(), now, Act::Imported, Payload::Record(record)));
    }
    if let Some(access) = &file.access {
        let body = RecordBody::AccessStated { access: access.clone() };
        let mut bytes = [0; 16];
        bytes.copy_from_slice(draw().0.as_bytes());
        let record = Record {
            id: domain::RecordId::from_random(bytes),
            space: care.id,
            plan: Some(file.plan),
            signer: me,
            pen: None,
            at: now,
            replaces: Vec::new(),
            body: serde_json::to_value(body).map_err(|fault| Error::FileDamaged { at: fault.to_string() })?,
        };
        let mut stated = change(draw(), now, Act::Imported, Payload::Record(record));
        stated.space = care.id;
        changes.push(stated);
    }
    if !applied.is_nothing() {
        let payload = Payload::Document {
            pen,
            update: applied.update,
            after: applied.after,
        };
        changes.push(change(draw(), now, Act::Imported, payload));
    }
    open.keep(&changes)?;
    Ok(PlanImported {
        plan: file.plan,
        student,
    })
}

/// What of a file's framework this school does not hold yet: all of it, or
/// single competencies. None of it is offered to other plans.
fn kept_framework(open: &Open, file: &FileFramework) -> Option<Framework> {
    let held: BTreeSet<CompetencyId> = open
        .school
        .frameworks
        .iter()
        .flat_map(|framework| &framework.items)
        .map(|one| one.id)
        .collect();
    let mut came = file.kept();
    came.items.retain(|one| !held.contains(&one.id));
    let known = open.school.frameworks.iter().find(|framework| framework.id == file.id);
    match known {
        _ if came.items.is_empty() => None,
        None => Some(came),
        Some(known) => {
            let mut known = known.clone();
            known.items.extend(came.items);
            Some(known)
        }
    }
}

fn stated(person: &FilePerson, student: PersonId, of_school: Option<&str>) -> Person {
    let is_theirs = person.id == student || person.relation.is_some();
    Person {
        id: person.id,
        voice: person.voice,
        name: person.name.clone(),
        names_for: Default::default(),
        roles: if person.id == student {
            vec![domain::Role::Student]
        } else {
            Vec::new()
        },
        languages: person.languages.clone(),
        relation: person.relation.as_ref().map(|words| domain::people::Relation {
            to: student,
            words: words.clone(),
            // A file cannot say who may receive copies here: a person does.
            may_receive: false,
        }),
        contact: None,
        same_name: false,
        of_school: of_school.filter(|_| !is_theirs).map(str::to_owned),
        household: None,
        born_on: None,
        grade: None,
        roster_id: None,
        stated_in: None,
    }
}

/// What this version can hold of a file, and a record of the rest.
fn content_of(file: &PlanFile) -> Result<(Content, Option<Value>), Error> {
    let mut content = Content::default();
    let mut left = Beyond {
        kind: BEYOND.to_owned(),
        unknown: file.unknown.clone(),
        ..Beyond::default()
    };
    for list in &file.lists {
        let known = List::named(&list.list);
        if let Some(known) = known {
            content.lists.push((known, list.items.clone()));
        }
        if known.is_none() || !list.unknown.is_empty() {
            left.lists.push(list.clone());
        }
    }
    for text in &file.texts {
        let known = TextField::named(&text.text);
        if let Some(field) = known {
            let runs = text
                .runs
                .iter()
                .map(|run| Run {
                    text: run.words.clone(),
                    by: run.by.clone(),
                })
                .collect();
            content.texts.push((TextRef { item: text.item, field }, Text(runs)));
        }
        if known.is_none() || !text.unknown.is_empty() {
            left.texts.push(text.clone());
        }
    }
    for field in &file.fields {
        let known = Field::named(&field.field);
        if let Some(known) = known {
            content.claims.extend(field.claims.iter().map(|claim| {
                let claim = Claim {
                    claim: String::new(),
                    value: claim.value.clone(),
                    by: claim.by.clone(),
                    at: claim.at,
                };
                (field.item, known, claim)
            }));
        }
        if known.is_none() || !field.unknown.is_empty() {
            left.fields.push(field.clone());
        }
    }
    let more = |unknown: &Map<String, Value>| !unknown.is_empty();
    left.people = file
        .people
        .iter()
        .filter(|one| more(&one.unknown))
        .map(|one| (one.id, one.unknown.clone()))
        .collect();
    left.records = file
        .records
        .iter()
        .filter(|one| more(&one.unknown))
        .map(|one| (one.id, one.unknown.clone()))
        .collect();
    left.frameworks = file
        .frameworks
        .iter()
        .filter(|one| more(&one.unknown))
        .map(|one| (one.id, one.unknown.clone()))
        .collect();
    left.competencies = file
        .frameworks
        .iter()
        .flat_map(|framework| &framework.items)
        .filter(|one| more(&one.unknown))
        .map(|one| (one.id, one.unknown.clone()))
        .collect();
    if left.is_nothing() {
        return Ok((content, None));
    }
    let left = serde_json::to_value(left).map_err(|fault| Error::FileDamaged { at: fault.to_string() })?;
    Ok((content, Some(left)))
}

/// What a record's body says, where this version knows its kind.
fn known(body: &Value) -> Option<RecordBody> {
    RecordBody::deserialize(body).ok()
}
