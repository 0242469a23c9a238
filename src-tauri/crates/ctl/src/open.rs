//! Which vault, and opening it.

use std::path::{Path, PathBuf};

use api::{AppStateGet, Host, Place, SampleOpen, Stage, UnlockWith, VaultOnDisk, VaultUnlock, Window};

use crate::arguments::Arguments;
use crate::ending::Fault;
use crate::passphrase;

/// The folder below the system's local data in which the app keeps its own.
const APP: &str = "school.waymark.app";

/// A host over the folders that the command line names. Nothing is opened yet.
pub(crate) fn host(arguments: &Arguments) -> Result<Host, Fault> {
    let data = match (&arguments.vault, &arguments.data) {
        (Some(vault), _) => data_of(vault)?,
        (None, Some(data)) => data.clone(),
        (None, None) => dirs::data_local_dir().ok_or(Fault::NoDataFolder)?.join(APP),
    };
    let copies = dirs::document_dir()
        .unwrap_or_else(|| data.clone())
        .join("Waymark copies");
    Ok(Host::on_this_computer(Place { data, copies }))
}

/// A host with the vault open.
pub(crate) fn vault(arguments: &Arguments) -> Result<Host, Fault> {
    let mut host = host(arguments)?;
    let chosen = chosen(arguments, &mut host)?;
    if chosen.sample {
        api::sample_open(&mut host, Window::Main, SampleOpen {})?;
        return Ok(host);
    }
    let passphrase = passphrase::read(arguments.passphrase_fd)?;
    let unlock = UnlockWith::Passphrase { passphrase };
    api::vault_unlock(
        &mut host,
        Window::Main,
        VaultUnlock {
            vault: chosen.vault,
            unlock,
        },
    )?;
    Ok(host)
}

/// The vault that the command line names, or the only one there is.
pub(crate) fn chosen(arguments: &Arguments, host: &mut Host) -> Result<VaultOnDisk, Fault> {
    let there = match api::app_state(host, Window::Main, AppStateGet {})?.stage {
        Stage::Start { vaults, .. } => vaults,
        _ => Vec::new(),
    };
    if let Some(folder) = &arguments.vault {
        let name = name_of(folder)?;
        return there
            .into_iter()
            .find(|vault| vault.vault == name)
            .ok_or(Fault::VaultMisplaced);
    }
    // The sample school stands aside where there is a vault of one's own.
    let own: Vec<_> = there.iter().filter(|vault| !vault.sample).cloned().collect();
    let candidates = if own.is_empty() { there } else { own };
    match <[VaultOnDisk; 1]>::try_from(candidates) {
        Ok([only]) => Ok(only),
        Err(none) if none.is_empty() => Err(Fault::NoVault),
        Err(several) => Err(Fault::VaultNotNamed(
            several.into_iter().map(|vault| vault.vault).collect(),
        )),
    }
}

/// The folder's own name.
pub(crate) fn name_of(vault: &Path) -> Result<String, Fault> {
    let name = vault.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned).ok_or(Fault::VaultMisplaced)
}

/// The data folder that a vault's folder stands in.
fn data_of(vault: &Path) -> Result<PathBuf, Fault> {
    let whole = std::path::absolute(vault).map_err(|_| Fault::VaultMisplaced)?;
    let vaults = whole
        .parent()
        .filter(|parent| parent.file_name().is_some_and(|name| name == "vaults"));
    vaults
        .and_then(Path::parent)
        .map(Path::to_owned)
        .ok_or(Fault::VaultMisplaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vault_stands_in_a_folder_named_vaults() {
        assert_eq!(
            data_of(Path::new("/srv/waymark/vaults/okafor")).unwrap(),
            Path::new("/srv/waymark")
        );
        assert!(matches!(data_of(Path::new("/srv/okafor")), Err(Fault::VaultMisplaced)));
    }
}
