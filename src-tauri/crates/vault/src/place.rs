//! Where a vault may lie. SQLite's log is unsafe where another program
//! rewrites files under it, so a synced or network folder is refused in words
//! before anything is written.

use std::path::{Component, Path, PathBuf};

use crate::VaultError;
use crate::error::SyncedBy;

/// Refuses a folder in which a vault would not be safe.
pub(crate) fn check(dir: &Path) -> Result<(), VaultError> {
    let path = standing(dir)?;
    if let Some(by) = synced_by(&path) {
        return Err(VaultError::Synced { by });
    }
    if let Some(Component::Prefix(prefix)) = path.components().next()
        && matches!(
            prefix.kind(),
            std::path::Prefix::UNC(..) | std::path::Prefix::VerbatimUNC(..)
        )
    {
        return Err(VaultError::Network { kind: "unc".to_owned() });
    }
    // Only Linux has this file. Elsewhere a share shows by its path or its
    // marker files, or not at all.
    match std::fs::read_to_string("/proc/mounts") {
        Ok(mounts) => check_mounts(&mounts, &path),
        Err(_) => Ok(()),
    }
}

/// The real path of a folder that may not exist yet.
fn standing(dir: &Path) -> Result<PathBuf, VaultError> {
    let absolute = std::path::absolute(dir)?;
    let mut rest = Vec::new();
    let mut here = absolute.as_path();
    loop {
        match here.canonicalize() {
            Ok(real) => return Ok(rest.iter().rev().fold(real, |path, name| path.join(name))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let (Some(parent), Some(name)) = (here.parent(), here.file_name()) else {
                    return Ok(absolute);
                };
                rest.push(name.to_owned());
                here = parent;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn synced_by(path: &Path) -> Option<SyncedBy> {
    path.components()
        .find_map(by_name)
        .or_else(|| path.ancestors().find_map(by_marker))
}

/// Folders that a service names after itself.
fn by_name(component: Component<'_>) -> Option<SyncedBy> {
    let Component::Normal(name) = component else {
        return None;
    };
    let name = name.to_string_lossy().to_lowercase();
    // `OneDrive - North School`, `Dropbox (Personal)`, `GoogleDrive-a@b.org`.
    let is = |service: &str| {
        name.strip_prefix(service)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']))
    };
    if is("dropbox") {
        Some(SyncedBy::Dropbox)
    } else if is("onedrive") || is("skydrive") {
        Some(SyncedBy::OneDrive)
    } else if is("google drive") || is("googledrive") {
        Some(SyncedBy::GoogleDrive)
    } else if is("icloud drive") || is("iclouddrive") || name == "mobile documents" || name == "com~apple~clouddocs" {
        Some(SyncedBy::ICloud)
    } else if is("nextcloud") || is("owncloud") {
        Some(SyncedBy::Nextcloud)
    } else {
        None
    }
}

/// Files that a service keeps at the root of what it syncs.
fn by_marker(dir: &Path) -> Option<SyncedBy> {
    // In a home folder `.dropbox` is a folder of settings; in a synced root it
    // is a file.
    if dir.join(".dropbox").is_file() || dir.join(".dropbox.cache").is_dir() {
        Some(SyncedBy::Dropbox)
    } else if dir.join(".stfolder").exists() || dir.join(".stignore").is_file() {
        Some(SyncedBy::Syncthing)
    } else if [".nextcloudsync.log", ".owncloudsync.log", ".sync-exclude.lst"]
        .iter()
        .any(|file| dir.join(file).is_file())
    {
        Some(SyncedBy::Nextcloud)
    } else if [".tmp.driveupload", ".tmp.drivedownload"]
        .iter()
        .any(|folder| dir.join(folder).is_dir())
    {
        Some(SyncedBy::GoogleDrive)
    } else {
        None
    }
}

/// File systems that lie on another machine, or behave as if they did.
const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "auristorfs",
    "coda",
    "9p",
    "davfs",
    "ceph",
    "lustre",
    "glusterfs",
    "beegfs",
    "gfs2",
    "ocfs2",
    "gpfs",
    "orangefs",
    "moosefs",
];
/// The same, as programs behind FUSE name themselves.
const NETWORK_FUSE: &[&str] = &[
    "sshfs",
    "davfs",
    "davfs2",
    "rclone",
    "s3fs",
    "gcsfuse",
    "glusterfs",
    "gvfsd-fuse",
    "kio-fuse",
    "smbnetfs",
    "curlftpfs",
    "juicefs",
    "google-drive-ocamlfuse",
    "onedriver",
    "mfs",
    "ceph-fuse",
    "vmhgfs-fuse",
];

/// Judges by the table of mounts, in the form of `/proc/mounts`.
fn check_mounts(mounts: &str, path: &Path) -> Result<(), VaultError> {
    let mut best: Option<(usize, &str, bool)> = None;
    for line in mounts.lines() {
        let mut fields = line.split(' ');
        let (Some(_), Some(point), Some(kind), Some(options)) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            continue;
        };
        let point = unescape(point);
        if !path.starts_with(&point) {
            continue;
        }
        let depth = Path::new(&point).components().count();
        let read_only = options.split(',').any(|option| option == "ro");
        // A later mount on the same point hides the earlier one.
        if best.is_none_or(|(deepest, ..)| depth >= deepest) {
            best = Some((depth, kind, read_only));
        }
    }
    let Some((_, kind, read_only)) = best else {
        return Ok(());
    };
    let on_network = NETWORK.contains(&kind)
        || kind
            .strip_prefix("fuse.")
            .is_some_and(|name| NETWORK_FUSE.contains(&name));
    if on_network {
        Err(VaultError::Network { kind: kind.to_owned() })
    } else if read_only {
        Err(VaultError::ReadOnly)
    } else {
        Ok(())
    }
}

/// `/proc/mounts` writes a space as `\040`.
fn unescape(field: &str) -> String {
    let mut out = Vec::with_capacity(field.len());
    let mut bytes = field.as_bytes();
    while let Some((first, rest)) = bytes.split_first() {
        let code = (*first == b'\\')
            .then(|| rest.get(..3))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        match code {
            Some(byte) => {
                out.push(byte);
                bytes = &rest[3..];
            }
            None => {
                out.push(*first);
                bytes = rest;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
/dev/vda / ext4 rw,relatime 0 0
server:/home /home/teacher nfs4 rw,vers=4.2 0 0
//server/share /mnt/my\\040share cifs rw 0 0
teacher@host: /mnt/far fuse.sshfs rw 0 0
C: /mnt/c 9p rw 0 0
/dev/sdb /media/cd iso9660 ro,nosuid 0 0
/dev/sdc /media/stick vfat rw 0 0
/dev/sdd /home/teacher/local ext4 rw 0 0
";

    #[test]
    fn a_network_folder_is_named_by_its_kind() {
        for (path, kind) in [
            ("/home/teacher/vault", "nfs4"),
            ("/mnt/my share/vault", "cifs"),
            ("/mnt/far/vault", "fuse.sshfs"),
            ("/mnt/c/vault", "9p"),
        ] {
            let refused = check_mounts(MOUNTS, Path::new(path));
            assert_eq!(refused, Err(VaultError::Network { kind: kind.to_owned() }), "{path}");
        }
    }

    #[test]
    fn a_read_only_mount_is_told_before_anything_is_written() {
        assert_eq!(
            check_mounts(MOUNTS, Path::new("/media/cd/vault")),
            Err(VaultError::ReadOnly),
            "a disc"
        );
    }

    #[test]
    fn the_deepest_mount_decides() {
        for path in [
            "/home/other/vault",
            "/home/teacher/local/vault",
            "/media/stick/vault",
            "/home/teacherly",
        ] {
            assert_eq!(check_mounts(MOUNTS, Path::new(path)), Ok(()), "{path}");
        }
    }

    #[test]
    fn a_folder_named_by_a_service_is_synced() {
        for (path, by) in [
            ("/home/a/Dropbox/vault", SyncedBy::Dropbox),
            ("/home/a/Dropbox (School)/vault", SyncedBy::Dropbox),
            ("/home/a/OneDrive - North School/vault", SyncedBy::OneDrive),
            (
                "/Users/a/Library/CloudStorage/GoogleDrive-a@b.org/vault",
                SyncedBy::GoogleDrive,
            ),
            (
                "/Users/a/Library/Mobile Documents/com~apple~CloudDocs/vault",
                SyncedBy::ICloud,
            ),
            ("/home/a/Nextcloud/vault", SyncedBy::Nextcloud),
        ] {
            assert_eq!(synced_by(Path::new(path)), Some(by), "{path}");
        }
        for path in ["/home/dropboxer/vault", "/home/a/clouds/vault", "/home/onedriver/x"] {
            assert_eq!(synced_by(Path::new(path)), None, "{path}");
        }
    }
}
