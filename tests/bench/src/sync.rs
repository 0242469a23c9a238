//! Ten devices that wrote offline, and what is left of it when they have met:
//! ours by files in one folder, the others over their own servers.
//!
//! Every device begins with the same hundred notes and has met the others. It
//! makes fifty edits offline, each at the end of a note; ten edits come
//! together in every second note. Then time and bytes run until all have met.

use std::fs;
use std::path::Path;
use std::time::Duration;

use api::{
    Carried, CarryGoOn, CarryIn, CarryOut, Host, InviteMake, ItemAdd, PersonDraft, PersonState, PlanShow, PlanShown,
    Secret, TextEdit, VaultJoin, Window,
};
use domain::{ItemId, List, Pen, PersonId, PlanId, Role, TextField, TextRef, Voice};
use tempfile::TempDir;

use crate::Fault;
use crate::figures::{Aim, Row, timed};
use crate::peers::{Outcome, PEERS};
use crate::school;

const DEVICES: usize = 10;
const EDITS: usize = 50;
const NOTES: usize = 100;
const ALL: u64 = (DEVICES * EDITS) as u64;

/// What is compared, and what is not.
pub(crate) const ABOUT: &[&str] = &[
    "sync, ours: no server. Ten vaults of ten people stand on this disk. Each writes one file into one folder, \
     then each reads the nine others; all of it one after the other in one process. The time runs from the first \
     file's first byte until the last device has read the last file and has it on the disk.",
    "sync, ours: the aim for bytes is held against the ten files as they lie in the folder, sealed and signed, \
     with what the devices say that they hold. Beside the others stand the bytes that all devices wrote and read: \
     each file once out and nine times in.",
    "sync, the others: their own servers on this computer, and a proxy that counts bytes both ways, headers \
     included, TLS and TCP left out. Ten devices in one process meet at once (automerge-repo), until all have all, \
     or one after the other, twice (PouchDB, Anki). automerge-repo's devices and server keep it in memory only.",
    "sync, what is carried: ours and automerge-repo merge prose, and ours carries whose words they are, in \
     envelopes that a carrier cannot read. PouchDB and Anki do not promise to merge prose: of two edits of one \
     document or note one is shown, and PouchDB keeps the other out of sight.",
];

/// Ours and the others, one after the other.
pub(crate) fn measure() -> Result<Vec<Row>, Fault> {
    let (ours, written) = ours()?;
    let what = format!("{DEVICES} devices, {EDITS} edits each offline, then all meet");
    let visible = format!("{} of {ALL}, each with its author", ours.visible);
    let mut rows = vec![
        Row::told(
            format!("{what}: edits on every device"),
            visible.clone(),
            "",
            Aim::Ours {
                words: "500 of 500",
                met: ours.visible == ALL,
            },
        ),
        Row::told(
            "the same: bytes of all files",
            megabytes(written),
            "",
            Aim::Ours {
                words: "≤ 0.20 MB",
                met: written <= 200_000,
            },
        ),
        Row::told(
            "the same: seconds for all, one after the other",
            format!("{:.2} s", ours.seconds),
            "",
            Aim::Ours {
                words: "≤ 0.5 s",
                met: ours.seconds <= 0.5,
            },
        ),
    ];
    for peer in PEERS {
        match peer.run() {
            Ok(other) => rows.extend(beside(peer.name, &ours, &other)),
            Err(fault) => rows.push(Row::unmeasured(&format!("the same, {}", peer.name), &fault)),
        }
    }
    Ok(rows)
}

fn beside(name: &str, ours: &Outcome, other: &Outcome) -> [Row; 3] {
    let kept = match other.kept {
        0 => String::new(),
        kept => format!(", {kept} kept out of sight"),
    };
    let duration = |seconds: f64| Duration::from_secs_f64(seconds.max(0.000_001));
    [
        Row::told(
            format!("{name}: edits on every device"),
            format!("{} of {ALL}", ours.visible),
            format!("{} of {ALL}{kept}", other.visible),
            Aim::Told,
        ),
        Row::bytes(
            format!("{name}: bytes to and from all devices"),
            ours.bytes,
            other.bytes,
        ),
        Row::times(
            format!("{name}: time"),
            duration(ours.seconds),
            duration(other.seconds),
            Aim::Told,
        ),
    ]
}

fn megabytes(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "for reading")]
    let millions = bytes as f64 / 1e6;
    format!("{millions:.3} MB")
}

struct Device {
    host: Host,
    person: PersonId,
    _folder: TempDir,
}

/// What came of ours, and how many bytes lie in the folder.
fn ours() -> Result<(Outcome, u64), Fault> {
    let stick = school::folder()?;
    let (mut devices, plan, notes) = enrolled(stick.path())?;
    for (number, device) in devices.iter_mut().enumerate() {
        write(device, number, plan, &notes)?;
    }
    for old in fs::read_dir(stick.path())?.flatten() {
        fs::remove_file(old.path())?;
    }
    let (time, met) = timed(|| meet(&mut devices, stick.path()));
    met?;
    let mut written = 0;
    for file in fs::read_dir(stick.path())?.flatten() {
        written += file.metadata()?.len();
    }
    let people: Vec<PersonId> = devices.iter().map(|device| device.person).collect();
    let mut visible = ALL;
    for device in &mut devices {
        let shown = api::plan_show(&mut device.host, Window::Main, PlanShow { plan })?;
        visible = visible.min(attributed(&shown, &people));
    }
    let outcome = Outcome {
        visible,
        kept: 0,
        bytes: written * DEVICES as u64,
        seconds: time.as_secs_f64(),
    };
    Ok((outcome, written))
}

/// Ten computers of ten people with one plan, who have met.
fn enrolled(stick: &Path) -> Result<(Vec<Device>, PlanId, Vec<ItemId>), Fault> {
    let folder = school::folder()?;
    let mut host = school::host(&folder);
    school::create(&mut host)?;
    let plan = school::begin(&mut host, 1)?.plan;
    let me = api::plan_show(&mut host, Window::Main, PlanShow { plan })?.pen.scribe;
    let mut notes = Vec::new();
    for number in 0..NOTES {
        let add = ItemAdd {
            plan,
            list: List::Notes,
            after: notes.last().copied(),
            fields: Default::default(),
            pen: pen(me),
        };
        let added = api::item_add(&mut host, Window::Main, add)?;
        notes.push(added.item);
        let words = format!("Note {number}: she asks why the river floods our street, and whom one tells. ");
        append(&mut host, plan, me, added.item, &words)?;
    }
    let mut devices = vec![Device {
        host,
        person: me,
        _folder: folder,
    }];
    for number in 1..DEVICES {
        let joined = joined(&mut devices[0].host, stick, number, plan)?;
        devices.push(joined);
    }
    // The answers come back first; then until each has heard that the others
    // have all.
    let (first, others) = devices.split_first_mut().ok_or(Fault::Missing("the first device"))?;
    for other in others {
        carry_out(&mut other.host, stick)?;
    }
    carry_in(&mut first.host, stick)?;
    for _ in 0..3 {
        meet(&mut devices, stick)?;
    }
    Ok((devices, plan, notes))
}

fn joined(host: &mut Host, stick: &Path, number: usize, plan: PlanId) -> Result<Device, Fault> {
    let person = PersonDraft {
        id: None,
        voice: Voice::School,
        full: format!("Colleague {number}"),
        short: format!("C. {number}"),
        pronouns: None,
        roles: vec![Role::Teacher],
        languages: vec!["en".into()],
        relation: None,
        contact: None,
        names_for: Default::default(),
        same_name: false,
        household: None,
        born_on: None,
    };
    let person = api::person_state(host, Window::Main, PersonState { person })?.person.id;
    let invited = api::invite_make(
        host,
        Window::Main,
        InviteMake {
            to: stick.display().to_string(),
            person: Some(person),
            plans: Some(vec![plan]),
            name: format!("computer {number}"),
        },
    )?;
    let folder = school::folder()?;
    let mut host = school::host(&folder);
    let join = VaultJoin {
        from: invited.path.clone(),
        code: Secret(invited.code.join("-")),
        passphrase: Secret("three blue umbrellas".into()),
        keychain: false,
    };
    api::vault_join(&mut host, Window::Main, join)?;
    fs::remove_file(&invited.path)?;
    Ok(Device {
        host,
        person,
        _folder: folder,
    })
}

/// Everyone writes a file, and everyone reads all of them.
fn meet(devices: &mut [Device], stick: &Path) -> Result<(), Fault> {
    for device in &mut *devices {
        carry_out(&mut device.host, stick)?;
    }
    for device in devices {
        carry_in(&mut device.host, stick)?;
    }
    Ok(())
}

fn carry_out(host: &mut Host, stick: &Path) -> Result<(), Fault> {
    let out = CarryOut {
        to: stick.display().to_string(),
        first: None,
    };
    let begun = api::carry_out(host, Window::Main, out)?;
    to_the_end(host, begun)
}

fn carry_in(host: &mut Host, stick: &Path) -> Result<(), Fault> {
    let from = stick.display().to_string();
    let begun = api::carry_in(host, Window::Main, CarryIn { from })?;
    to_the_end(host, begun)
}

fn to_the_end(host: &mut Host, mut carried: Carried) -> Result<(), Fault> {
    while !carried.done {
        carried = api::carry_go_on(host, Window::Main, CarryGoOn {})?;
    }
    Ok(())
}

fn words(device: usize, edit: usize) -> String {
    format!("<{device}.{edit}>")
}

fn write(device: &mut Device, number: usize, plan: PlanId, notes: &[ItemId]) -> Result<(), Fault> {
    for edit in 0..EDITS {
        let note = notes[(number * 7 + edit * 13) % NOTES];
        append(&mut device.host, plan, device.person, note, &words(number, edit))?;
    }
    Ok(())
}

fn append(host: &mut Host, plan: PlanId, person: PersonId, note: ItemId, words: &str) -> Result<(), Fault> {
    let shown = api::plan_show(host, Window::Main, PlanShow { plan })?;
    let before = shown.plan.notes.iter().find(|found| found.id == note);
    let length: usize = before.map_or(0, |note| note.words.plain().encode_utf16().count());
    let edit = TextEdit {
        plan,
        target: TextRef {
            item: Some(note),
            field: TextField::Words,
        },
        pen: pen(person),
        base: shown.plan.revision,
        at: u32::try_from(length).unwrap_or(u32::MAX),
        delete: 0,
        insert: words.to_owned(),
    };
    api::text_edit(host, Window::Main, edit)?;
    Ok(())
}

fn pen(person: PersonId) -> Pen {
    Pen {
        speakers: vec![person],
        voice: Voice::School,
        interpreter: None,
        scribe: person,
        language: "en".into(),
    }
}

/// How many edits stand in the notes with the one who wrote them as author.
fn attributed(shown: &PlanShown, people: &[PersonId]) -> u64 {
    let mut count = 0;
    for (number, person) in people.iter().enumerate() {
        let mine = |run: &&domain::Run| {
            let pen = run.by.as_ref().and_then(|by| shown.plan.pens.get(by));
            pen.is_some_and(|pen| pen.speakers == [*person])
        };
        let runs = shown.plan.notes.iter().flat_map(|note| &note.words.0);
        let said: String = runs.filter(mine).map(|run| run.text.as_str()).collect();
        count += (0..EDITS).filter(|edit| said.contains(&words(number, *edit))).count() as u64;
    }
    count
}
