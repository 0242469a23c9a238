//! Writes what each fuzzer starts from: small, true examples of every format.
//! `seeds FOLDER` makes `FOLDER/<target>/…`.
//!
//! It is built with the fuzzers' counters, so it is a fuzzer in form: it does
//! its work before the first input and ends.
#![no_main]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use domain::{Edit, Field, ItemId, List, PlanDoc, TextField, TextRef};
use fuzz::{FRAME, at, pen, person, plan};
use seal::envelope::Place;
use seal::{Cost, DeviceKey, KeysFile, MasterKey, SecretBytes, Seeded, SpaceKey};

libfuzzer_sys::fuzz_target!(init: end(write()), |_data: &[u8]| {});

fn end(written: Result<(), Box<dyn Error>>) {
    if let Err(fault) = &written {
        eprintln!("seeds: {fault}");
    }
    std::process::exit(i32::from(written.is_err()));
}

fn write() -> Result<(), Box<dyn Error>> {
    let to = PathBuf::from(std::env::args_os().nth(1).ok_or("name a folder")?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let golden = fs::read(root.join("src-tauri/crates/interchange/tests/golden/plan-v1.json"))?;
    put(&to, "plan_json", "golden", &golden)?;
    put(&to, "plan_json", "least", &least(&golden)?)?;

    let fixture = root.join("src-tauri/crates/vault/tests/fixtures/vault-v1/vault/keys");
    put(&to, "keys_file", "fixture", &body(&fs::read(fixture)?))?;
    let mut random = Seeded::new(7);
    let master = MasterKey::random(&mut random)?;
    let mut keys = KeysFile::new([3; 16]);
    put(&to, "keys_file", "empty", &body(&keys.to_bytes()?))?;
    keys.set_passphrase(&master, "seven green boats", Cost::LEAST, &mut random)?;
    keys.set_keychain(&master, &SecretBytes::new([4; 32]), &mut random)?;
    let device = DeviceKey::of(&master);
    keys.set_school(&master, &device.sealing().public(), &mut random)?;
    put(&to, "keys_file", "three-ways", &body(&keys.to_bytes()?))?;

    let key = SpaceKey::from_secret([5; 16], 1, SecretBytes::new([6; 32]));
    let place = Place {
        feed: [8; 16],
        sequence: 0,
        previous: None,
    };
    let sealed = seal::seal_envelope(&place, &[b"a change".to_vec()], &key, &device, &mut random)?;
    put(&to, "envelope", "first", &sealed.bytes)?;
    let next = Place {
        sequence: 1,
        previous: Some(sealed.name),
        ..place
    };
    let sealed = seal::seal_envelope(&next, &[Vec::new(), vec![0; 300]], &key, &device, &mut random)?;
    put(&to, "envelope", "second", &sealed.bytes)?;

    document(&to)?;
    peer(&to)?;
    carried(&to)
}

fn put(to: &Path, target: &str, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let folder = to.join(target);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(name), bytes)
}

/// The body of a keys file, between its frame and its checksum.
fn body(file: &[u8]) -> Vec<u8> {
    file.get(14..file.len().saturating_sub(32)).unwrap_or_default().to_vec()
}

/// The golden plan with as little in it as may be.
fn least(golden: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut file = interchange::read(golden)?;
    file.lists.clear();
    file.texts.clear();
    file.fields.clear();
    file.records.clear();
    file.pens.clear();
    Ok(interchange::write(&file)?)
}

/// Updates and a snapshot of a document in which everything happened once.
fn document(to: &Path) -> Result<(), Box<dyn Error>> {
    let student = pen(person(1));
    let goal = ItemId::from_random([2; 16]);
    let mut doc = PlanDoc::new(plan(), 11);
    let statement = TextRef {
        item: Some(goal),
        field: TextField::Statement,
    };
    let edits = [
        Edit::Add {
            list: List::Goals,
            item: goal,
            after: None,
        },
        Edit::Splice {
            target: statement,
            base: None,
            at: 0,
            delete: 0,
            insert: "I want to know why the river floods.".to_owned(),
        },
        Edit::Splice {
            target: statement,
            base: None,
            at: 2,
            delete: 4,
            insert: "like \u{1f6f6}".to_owned(),
        },
        Edit::Set {
            item: goal,
            field: Field::Area,
            value: "civic".into(),
        },
        Edit::Trash { item: goal },
    ];
    for (number, edit) in edits.iter().enumerate() {
        let applied = doc.apply(edit, &student, 11, at())?;
        put(
            to,
            "document",
            &format!("update-{number}"),
            applied.update.get(FRAME..).unwrap_or_default(),
        )?;
    }
    let snapshot = doc.snapshot()?;
    put(to, "document", "snapshot", snapshot.get(FRAME..).unwrap_or_default())?;
    Ok(())
}

/// Changes as another device would seal them.
fn peer(to: &Path) -> Result<(), Box<dyn Error>> {
    let mut two = fuzz::peer::Two::new()?;
    for (number, change) in two.honest_changes()?.into_iter().enumerate() {
        put(to, "peer", &format!("change-{number}"), &change)?;
    }
    Ok(())
}

/// Files as a stick holds them, whole, torn and with one more frame; and an
/// invitation with its code and its answer.
fn carried(to: &Path) -> Result<(), Box<dyn Error>> {
    let bundle = fuzz::peer::Two::new()?.honest_bundle()?;
    // The fuzzer makes its vaults by itself, and they have to know this file.
    if bundle != fuzz::peer::Two::new()?.honest_bundle()? {
        return Err("the same vaults write two bundles".into());
    }
    put(to, "bundle", "honest", &bundle)?;
    put(
        to,
        "bundle",
        "torn",
        bundle.get(..bundle.len() * 2 / 3).unwrap_or_default(),
    )?;
    put(
        to,
        "bundle",
        "empty",
        &[sync::bundle::beginning(), sync::bundle::end(0).to_bytes()].concat(),
    )?;
    let mut invited = fuzz::guest::Invited::new()?;
    put(to, "bundle", "invitation", &invited.file)?;
    put(to, "invitation", "file", &invited.file)?;
    put(to, "invitation", "code", invited.code.written().as_bytes())?;
    let typed = invited
        .code
        .written()
        .to_lowercase()
        .replace('-', " ")
        .replace('0', "o");
    put(to, "invitation", "typed", typed.as_bytes())?;
    let answered = invited.answered()?;
    put(to, "invitation", "answer", &answered)?;
    put(to, "bundle", "answer", &answered)?;
    Ok(())
}
