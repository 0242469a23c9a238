//! A member who hands on a key that is not the space's (G2): nobody is shut out
//! by it, no word is lost, and the page of what waits names who gave it.

use std::fs;
use std::path::Path;

use domain::{PersonId, PlanId, RecordBody, SpaceId, SpaceKind};
use seal::{DeviceKey, KeysFile, Seeded, SpaceKey};
use sync::bundle::{Frame, Kind, Reader, beginning, end};
use tempfile::TempDir;
use waymark_suite::stick::{Kept, Other, bring, counsellor, invite, out, waits};
use waymark_suite::{PASSPHRASE, SmallSchool};

/// The device of a vault, as whoever knows its passphrase has it.
fn device_of(folder: &TempDir) -> DeviceKey {
    let vaults = folder.path().join("data/vaults");
    let vault = fs::read_dir(vaults).expect("the vaults").next().expect("one");
    let keys = fs::read(vault.expect("an entry").path().join("keys")).expect("its keys file");
    let keys = KeysFile::parse(&keys).expect("it reads");
    DeviceKey::of(&keys.open_passphrase(PASSPHRASE).expect("it opens"))
}

fn frames(file: &Path) -> Vec<Frame> {
    let mut reader = Reader::default();
    reader.push(&fs::read(file).expect("a file"));
    std::iter::from_fn(|| reader.next_frame().expect("a bundle")).collect()
}

fn write(file: &Path, frames: &[Frame]) {
    let mut bytes = beginning();
    for frame in frames {
        bytes.extend(frame.to_bytes());
    }
    bytes.extend(end(frames.len() as u64).to_bytes());
    fs::write(file, bytes).expect("written");
}

/// What a grant says of a plan's shared space, in CBOR: its kind and its plan.
fn about(plan: PlanId) -> Vec<u8> {
    let kind = b"plan_shared";
    let mut bytes = vec![0x82, 0x60 + u8::try_from(kind.len()).expect("short")];
    bytes.extend_from_slice(kind);
    bytes.push(0x50);
    bytes.extend_from_slice(plan.0.as_bytes());
    bytes
}

/// A new number of the plan's space, as the teacher's other computer turned it
/// over, with something written under it.
fn turned(home: Other, plan: PlanId, me: PersonId) -> (Other, SpaceId, u32) {
    let mut found = None;
    let home = home.with_another_program(9_101, |vault| {
        let space = vault.space(SpaceKind::PlanShared, Some(plan)).expect("read");
        let space = space.expect("the shared space").id;
        found = Some((space, vault.turn_key(space).expect("a new key").epoch));
        let said = Kept {
            space: (SpaceKind::PlanShared, Some(plan)),
            signer: me,
            at: "2026-10-13T09:00:00Z".parse().expect("an instant"),
            replaces: Vec::new(),
            seed: 71,
        };
        let body = RecordBody::OwnNote {
            plan: Some(plan),
            words: "under the new key".to_owned(),
        };
        said.says(vault, &body);
    });
    let (space, epoch) = found.expect("it was turned");
    (home, space, epoch)
}

#[test]
fn g2_a_wrong_key_from_a_member_shuts_nobody_out_and_the_page_names_who_gave_it() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let his = counsellor(&mut school);
    let invited = invite(&mut school, stick.path(), Some(his));
    let mut insider = Other::joined(&invited, "2026-10-13T08:00:00Z", 910);
    let invited = invite(&mut school, stick.path(), None);
    let mut home = Other::joined(&invited, "2026-10-13T08:00:00Z", 911);
    for host in [&mut insider.host, &mut home.host] {
        out(host, stick.path());
    }
    bring(&mut school.host, stick.path());
    let key = device_of(&insider.folder);
    let teacher = school.teacher;
    let (mut home, space, epoch) = turned(home, school.plan, teacher);

    // A key under the number of the new one, from a member who knows only that.
    let mut random = Seeded::new(912);
    let wrong = SpaceKey::random(space.0.into_bytes(), epoch, &mut random).expect("a key");
    let to = device_of(&school.folder);
    let grant = seal::grant_space(&wrong, &about(school.plan), &key, to.card(), &mut random).expect("a grant");
    let misled = TempDir::new().expect("a stick");
    write(
        &misled.path().join("insider.waymark"),
        &[Frame {
            kind: Kind::Grant,
            content: grant,
        }],
    );
    bring(&mut school.host, misled.path());

    // The file of the teacher's other computer, of which the keys were lost.
    let file = out(&mut home.host, stick.path());
    let without: Vec<Frame> = frames(&file)
        .into_iter()
        .filter(|frame| !matches!(frame.kind, Kind::Grant | Kind::End))
        .collect();
    let torn = TempDir::new().expect("a stick");
    write(&torn.path().join("home.waymark"), &without);
    let came = bring(&mut school.host, torn.path());
    assert_eq!((came.waiting, came.refused), (1, 0), "it is kept, and waits: {came:?}");
    let unfit = waits(&mut school.host).unfit;
    let [one] = unfit.as_slice() else {
        panic!("one key: {unfit:?}")
    };
    assert!(one.name.starts_with("Mr. Abdullahi"), "{}", one.name);
    assert_eq!(one.waiting, 1);

    // The whole file brings the right one.
    let came = bring(&mut school.host, &file);
    assert_eq!((came.waiting, came.refused), (0, 0), "all is read: {came:?}");
    assert!(waits(&mut school.host).unfit.is_empty(), "and nobody is named any more");
    let report = api::check_vault(&mut school.host).expect("it checks");
    assert_eq!(report.findings, Vec::<String>::new(), "the vault is whole");
}
