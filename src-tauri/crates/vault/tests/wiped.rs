//! What is left of a vault's keys in the memory of a program that locked it
//! (G1): nothing. A program of its own, for it reads its whole memory, where
//! other tests would have keys of theirs.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its scene has failed")]

use std::fs::{self, File};
use std::io::Read as _;
use std::os::unix::fs::FileExt;

use domain::{PersonId, SpaceKind};
use seal::{KeysFile, Purpose};
use secrecy::SecretString;
use vault::{Cost, NewVault, Seeded, Unlock, Vault};

const PASSPHRASE: &str = "seven green boats";
/// What is looked for stands in memory only under this, or the search would
/// find itself.
const MASK: u8 = 0xa5;

/// Secrets to look for, masked, each with its name.
type Sought = Vec<(String, Vec<u8>)>;

fn masked(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| byte ^ MASK).collect()
}

fn hex_masked(bytes: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| b"0123456789abcdef"[usize::from(digit)] ^ MASK)
        .collect()
}

/// The keys that follow from the master key, raw and as the database is told.
fn sought(dir: &std::path::Path) -> Sought {
    let file = KeysFile::parse(&fs::read(dir.join("keys")).unwrap()).unwrap();
    let master = file.open_passphrase(PASSPHRASE).unwrap();
    let mut sought = Sought::new();
    for purpose in [
        Purpose::MainDatabase,
        Purpose::GroupsDatabase,
        Purpose::SpaceKeys,
        Purpose::DeviceSigning,
        Purpose::DeviceSealing,
    ] {
        let key = master.subkey(purpose);
        sought.push((format!("{purpose:?}"), masked(key.expose())));
        sought.push((format!("{purpose:?} in digits"), hex_masked(key.expose())));
    }
    sought
}

/// Which of them stand somewhere in this program's memory, and where.
fn found(sought: &Sought, buffer: &mut [u8]) -> Vec<String> {
    let mut maps = String::new();
    File::open("/proc/self/maps")
        .unwrap()
        .read_to_string(&mut maps)
        .unwrap();
    let memory = File::open("/proc/self/mem").unwrap();
    let mut found = Vec::new();
    for line in maps.lines() {
        let mut parts = line.split_ascii_whitespace();
        let (Some(range), Some(rights)) = (parts.next(), parts.next()) else {
            continue;
        };
        let name = parts.nth(3).unwrap_or("anonymous");
        if !rights.starts_with("rw") || name.starts_with("/dev") || name == "[vvar]" {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let (from, to) = (
            u64::from_str_radix(from, 16).unwrap(),
            u64::from_str_radix(to, 16).unwrap(),
        );
        let (own, length) = (buffer.as_ptr() as u64, buffer.len() as u64);
        let mut at = from;
        while at < to {
            // Not what this search itself reads into.
            if (own..own + length).contains(&at) {
                at = own + length;
                continue;
            }
            let ahead = if at < own { own.min(to) } else { to };
            let count = usize::try_from(ahead - at).unwrap().min(buffer.len());
            let Ok(read) = memory.read_at(&mut buffer[..count], at) else {
                break;
            };
            if read == 0 {
                break;
            }
            for (what, masked) in sought {
                let whole = buffer[..read].windows(masked.len());
                let mut alike = whole.enumerate().filter(|(_, window)| {
                    window
                        .iter()
                        .zip(masked.iter())
                        .all(|(byte, masked)| byte ^ MASK == *masked)
                });
                found.extend(
                    alike
                        .by_ref()
                        .map(|(place, _)| format!("{what} at {:x} in {name}", at + place as u64)),
                );
            }
            buffer[..read].fill(0);
            // One may stand across the border.
            at += (read as u64)
                .saturating_sub(if at + (read as u64) < ahead { 64 } else { 0 })
                .max(1);
        }
    }
    found
}

#[test]
fn g1_a_lock_leaves_no_key_of_the_vault_in_memory() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let new = NewVault {
        passphrase: Some(SecretString::from(PASSPHRASE)),
        keychain_secret: None,
        person: PersonId::from_random([1; 16]),
        now: chrono::DateTime::UNIX_EPOCH,
        cost: Cost::LEAST,
        random: Box::new(Seeded::new(1)),
    };
    let (vault, _) = Vault::create(&dir, new).unwrap();
    vault.lock().unwrap();
    let mut buffer = vec![0; 1 << 20];
    let sought = sought(&dir);

    let unlock = Unlock::Passphrase(SecretString::from(PASSPHRASE));
    let mut vault = Vault::open(&dir, &unlock, Box::new(Seeded::new(2))).unwrap();
    let space = vault.create_space(SpaceKind::Mine, None).unwrap();
    vault.put_blob(space.id, &b"a drawing"[..]).unwrap();
    let open = found(&sought, &mut buffer);
    for key in ["MainDatabase", "SpaceKeys", "DeviceSigning"] {
        assert!(
            open.iter().any(|one| one.starts_with(key)),
            "{key} is seen while it is open: {open:?}"
        );
    }
    vault.lock().unwrap();
    assert_eq!(found(&sought, &mut buffer), Vec::<String>::new(), "and not after");
}
