//! The system's keychain, for who would rather not type a passphrase.

use api::{Error, Keychain};
use keyring::Entry;

/// The name under which the system lists the app's secrets.
const SERVICE: &str = "school.waymark.app";

/// Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.
#[derive(Debug)]
pub(crate) struct SystemKeychain;

fn entry(vault: &str) -> Result<Entry, Error> {
    Entry::new(SERVICE, vault).map_err(|_| Error::KeychainUnavailable)
}

impl Keychain for SystemKeychain {
    fn keep(&self, vault: &str, secret: &[u8; 32]) -> Result<(), Error> {
        entry(vault)?.set_secret(secret).map_err(|_| Error::KeychainUnavailable)
    }

    fn get(&self, vault: &str) -> Result<[u8; 32], Error> {
        let kept = entry(vault)?.get_secret().map_err(|_| Error::KeychainUnavailable)?;
        // Whatever else stands under this name was not put there by the app.
        kept.try_into().map_err(|_| Error::KeychainUnavailable)
    }

    fn forget(&self, vault: &str) {
        if let Ok(entry) = entry(vault) {
            // Not having it is fine.
            let _ = entry.delete_credential();
        }
    }
}
