//! Making, opening and closing a vault, and its ways in.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::{DeviceId, FeedId, PersonId};
use seal::{
    Cost, DeviceCard, DeviceKey, KeysFile, MasterKey, Purpose, Random, RecoveryCode, SealError, SealingPublic,
    SecretBytes, SlotKind,
};
use secrecy::{ExposeSecret, SecretString};
use sync::Members;
use uuid::Uuid;

use crate::error::Part;
use crate::members::MEMBERS;
use crate::store::Store;
use crate::tables::{devices, identity, settings};
use crate::{BLOBS, GROUPS, KEYS, LOCK, MAIN, VaultError, durable, marker, place};

/// What a new vault starts from.
pub struct NewVault {
    /// The passphrase; none where the keychain opens it.
    pub passphrase: Option<SecretString>,
    /// A secret that the system's keychain will keep.
    pub keychain_secret: Option<[u8; 32]>,
    /// Whose vault it is.
    pub person: PersonId,
    /// Now.
    pub now: DateTime<Utc>,
    /// What a guess of the passphrase shall cost: [`Cost::STANDARD`].
    pub cost: Cost,
    /// Where randomness comes from: [`seal::System`].
    pub random: Box<dyn Random + Send>,
}

/// How a vault is opened.
pub enum Unlock {
    /// By what the person types.
    Passphrase(SecretString),
    /// By the printed sheet.
    Recovery(RecoveryCode),
    /// By the keychain's secret.
    Keychain([u8; 32]),
}

/// An open vault. Dropping it closes the databases, wipes the keys and lets
/// go of the lock.
pub struct Vault {
    pub(crate) dir: PathBuf,
    pub(crate) id: Uuid,
    pub(crate) person: PersonId,
    pub(crate) feed: FeedId,
    pub(crate) keys: KeysFile,
    pub(crate) master: MasterKey,
    pub(crate) wrap: SecretBytes,
    pub(crate) device: DeviceKey,
    pub(crate) members: Members,
    pub(crate) main: Store,
    pub(crate) groups: Store,
    pub(crate) random: Box<dyn Random + Send>,
    /// Declared last, so that it is let go of last.
    _lock: File,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Vault {
    /// Makes a vault in a new or empty folder and opens it. The code is for
    /// the recovery sheet; it is shown once and kept nowhere.
    ///
    /// The folder is made beside under another name and renamed when whole, so
    /// that a crash leaves a vault or none.
    ///
    /// # Errors
    /// [`VaultError::Occupied`] where something is there already;
    /// [`VaultError::Synced`], `Network`, `ReadOnly`, `DiskFull`, `Io`.
    pub fn create(dir: &Path, mut new: NewVault) -> Result<(Self, RecoveryCode), VaultError> {
        place::check(dir)?;
        let dir = std::path::absolute(dir)?;
        match fs::read_dir(&dir) {
            Ok(mut entries) => {
                if entries.next().is_some() {
                    return Err(VaultError::Occupied);
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(_) if dir.exists() => return Err(VaultError::Occupied),
            Err(error) => return Err(error.into()),
        }
        let parent = dir.parent().ok_or(VaultError::Occupied)?;
        fs::create_dir_all(parent)?;
        let beside = durable::beside(&dir, "new");
        remove_dir(&beside)?;
        let built = build(&beside, &mut new).and_then(|built| {
            if dir.exists() {
                fs::remove_dir(&dir)?;
            }
            durable::put_in_place(&beside, &dir)?;
            Ok(built)
        });
        let (keys, master, code) = match built {
            Ok(built) => built,
            Err(error) => {
                let _ = remove_dir(&beside);
                return Err(error);
            }
        };
        let lock = lock(&dir)?;
        let vault = Self::assemble(dir, lock, keys, master, new.random)?;
        Ok((vault, code))
    }

    /// Opens a vault.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], `Foreign`, `Newer`, `InUse`, `Synced`,
    /// `Network`, `ReadOnly`, `Damaged`; `WrongPassphrase`, `WrongRecovery` or
    /// `WrongKeychain`; `NoSuchWay` where it was never set up.
    pub fn open(dir: &Path, unlock: &Unlock, random: Box<dyn Random + Send>) -> Result<Self, VaultError> {
        if !dir.is_dir() {
            return Err(if dir.exists() {
                VaultError::Foreign
            } else {
                VaultError::NotFound
            });
        }
        place::check(dir)?;
        let dir = std::path::absolute(dir)?;
        let id = marker::read(&dir)?;
        let lock = lock(&dir)?;
        let keys = read_keys(&dir, id)?;
        let master = unlocked(&keys, unlock)?;
        Self::assemble(dir, lock, keys, master, random)
    }

    /// The ways in that a vault has, without opening it.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], `Foreign`, `Newer`, `Damaged`.
    pub fn ways_in(dir: &Path) -> Result<Vec<SlotKind>, VaultError> {
        if !dir.is_dir() {
            return Err(VaultError::NotFound);
        }
        Ok(read_keys(dir, marker::read(dir)?)?.slots())
    }

    fn assemble(
        dir: PathBuf,
        lock: File,
        keys: KeysFile,
        master: MasterKey,
        mut random: Box<dyn Random + Send>,
    ) -> Result<Self, VaultError> {
        let main = Store::open(&dir.join(MAIN), Part::Main, master.subkey(Purpose::MainDatabase))?;
        let groups = Store::open(&dir.join(GROUPS), Part::Groups, master.subkey(Purpose::GroupsDatabase))?;
        let about = main.read(|sql| identity::Identity(sql).get())?;
        let also = groups.read(|sql| identity::Identity(sql).get())?;
        let id = Uuid::from_bytes(keys.vault());
        for (found, what) in [(about.vault, Part::Main), (also.vault, Part::Groups)] {
            if found != id {
                return Err(VaultError::Damaged { what });
            }
        }
        let feed = FeedId::from_random(draw(random.as_mut())?);
        let members = main.read(|sql| settings::Settings(sql).get(MEMBERS))?;
        let members = members
            .and_then(|kept| serde_json::from_value(kept).ok())
            .unwrap_or_default();
        let mut vault = Self {
            dir,
            id,
            person: about.person,
            feed,
            wrap: master.subkey(Purpose::SpaceKeys),
            device: DeviceKey::of(&master),
            members,
            keys,
            master,
            main,
            groups,
            random,
            _lock: lock,
        };
        // An erasure that was cut off; a full disk keeps nobody out.
        let _ = vault.finish_erasing();
        // What an earlier version could not read, this one may.
        vault.retry()?;
        Ok(vault)
    }

    /// Closes the vault and wipes its keys. Dropping it does the same; this
    /// says when the databases did not close as they should.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `Io`.
    pub fn lock(self) -> Result<(), VaultError> {
        self.main.fold_log()?;
        self.groups.fold_log()
    }

    /// Whether this would open the vault: asked before a passphrase is changed
    /// or a shared screen is left. Nothing is opened by it.
    ///
    /// # Errors
    /// As for [`Vault::open`]: `WrongPassphrase`, `WrongRecovery`,
    /// `WrongKeychain`, `NoSuchWay`.
    pub fn verify(&self, unlock: &Unlock) -> Result<(), VaultError> {
        unlocked(&self.keys, unlock).map(drop)
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The vault's id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Whose vault it is.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// This run's feed: new at every open.
    #[must_use]
    pub fn feed(&self) -> FeedId {
        self.feed
    }

    /// This device's public card.
    #[must_use]
    pub fn card(&self) -> &DeviceCard {
        self.device.card()
    }

    /// This device's id.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        DeviceId(Uuid::from_bytes(self.device.card().id))
    }

    /// Sixteen random bytes for a new id, from the vault's source.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`].
    pub fn draw_id(&mut self) -> Result<[u8; 16], VaultError> {
        draw(self.random.as_mut())
    }

    /// The ways in that are set up.
    #[must_use]
    pub fn slots(&self) -> Vec<SlotKind> {
        self.keys.slots()
    }

    /// Sets or changes the passphrase. Copies of the `keys` file made before
    /// still open with the old one.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `Io`; the old passphrase then still holds.
    pub fn set_passphrase(&mut self, passphrase: &SecretString, cost: Cost) -> Result<(), VaultError> {
        self.rekey(|keys, master, random| keys.set_passphrase(master, passphrase.expose_secret(), cost, random))
    }

    /// Makes a new recovery code; the old sheet no longer opens this vault.
    ///
    /// # Errors
    /// As [`Vault::set_passphrase`].
    pub fn new_recovery(&mut self) -> Result<RecoveryCode, VaultError> {
        self.rekey(|keys, master, random| keys.set_recovery(master, random))
    }

    /// Sets the keychain's secret.
    ///
    /// # Errors
    /// As [`Vault::set_passphrase`].
    pub fn set_keychain(&mut self, secret: [u8; 32]) -> Result<(), VaultError> {
        let secret = SecretBytes::new(secret);
        self.rekey(|keys, master, random| keys.set_keychain(master, &secret, random))
    }

    /// Lets the school open this vault with its recovery key.
    ///
    /// # Errors
    /// As [`Vault::set_passphrase`].
    pub fn set_school(&mut self, school: &SealingPublic) -> Result<(), VaultError> {
        self.rekey(|keys, master, random| keys.set_school(master, school, random))
    }

    /// Takes a way in away.
    ///
    /// # Errors
    /// [`VaultError::NoSuchWay`] where it is not set up or is the last one.
    pub fn remove_way(&mut self, kind: SlotKind) -> Result<(), VaultError> {
        let slots = self.keys.slots();
        if !slots.contains(&kind) || slots.len() == 1 {
            return Err(VaultError::NoSuchWay(kind));
        }
        self.rekey(|keys, _, _| {
            keys.remove(kind);
            Ok(())
        })
    }

    /// Rewrites the keys file in one step: the new one or the old one stands.
    fn rekey<T>(
        &mut self,
        change: impl FnOnce(&mut KeysFile, &MasterKey, &mut dyn Random) -> Result<T, SealError>,
    ) -> Result<T, VaultError> {
        let of_seal = |error| VaultError::of_seal(error, Part::Keys);
        let mut keys = self.keys.clone();
        let done = change(&mut keys, &self.master, self.random.as_mut()).map_err(of_seal)?;
        durable::write(&self.dir.join(KEYS), &keys.to_bytes().map_err(of_seal)?)?;
        self.keys = keys;
        Ok(done)
    }
}

/// Builds a vault in a folder of its own and closes it again.
fn build(dir: &Path, new: &mut NewVault) -> Result<(KeysFile, MasterKey, RecoveryCode), VaultError> {
    let of_seal = |error| VaultError::of_seal(error, Part::Keys);
    let random = new.random.as_mut();
    fs::create_dir(dir)?;
    fs::create_dir(dir.join(BLOBS))?;
    let id = uuid::Builder::from_random_bytes(draw(random)?).into_uuid();
    let master = MasterKey::random(random).map_err(of_seal)?;
    let mut keys = KeysFile::new(id.into_bytes());
    if let Some(passphrase) = &new.passphrase {
        keys.set_passphrase(&master, passphrase.expose_secret(), new.cost, random)
            .map_err(of_seal)?;
    }
    if let Some(secret) = new.keychain_secret {
        keys.set_keychain(&master, &SecretBytes::new(secret), random)
            .map_err(of_seal)?;
    }
    let code = keys.set_recovery(&master, random).map_err(of_seal)?;
    durable::write(&dir.join(KEYS), &keys.to_bytes().map_err(of_seal)?)?;

    let device = DeviceKey::of(&master);
    let stores = [
        (MAIN, Part::Main, Purpose::MainDatabase),
        (GROUPS, Part::Groups, Purpose::GroupsDatabase),
    ];
    for (file, part, purpose) in stores {
        let mut store = Store::create(&dir.join(file), part, master.subkey(purpose))?;
        store.write(|transaction| {
            let row = identity::Row {
                vault: id,
                person: new.person,
            };
            identity::IdentityMut(transaction).put(&row, new.now.timestamp_millis())?;
            let card = devices::Row {
                card: device.card().to_bytes(),
                person: Some(new.person),
            };
            devices::DevicesMut(transaction).put(DeviceId(Uuid::from_bytes(device.card().id)), &card)
        })?;
        store.fold_log()?;
    }
    marker::write(dir, id)?;
    Ok((keys, master, code))
}

fn read_keys(dir: &Path, id: Uuid) -> Result<KeysFile, VaultError> {
    let damaged = VaultError::Damaged { what: Part::Keys };
    let bytes = match fs::read(dir.join(KEYS)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(damaged),
        Err(error) => return Err(error.into()),
    };
    let keys = KeysFile::parse(&bytes).map_err(|error| VaultError::of_seal(error, Part::Keys))?;
    // The keys of another vault would open nothing here.
    if keys.vault() == id.into_bytes() {
        Ok(keys)
    } else {
        Err(damaged)
    }
}

fn unlocked(keys: &KeysFile, unlock: &Unlock) -> Result<MasterKey, VaultError> {
    let (opened, kind, wrong) = match unlock {
        Unlock::Passphrase(passphrase) => (
            keys.open_passphrase(passphrase.expose_secret()),
            SlotKind::Passphrase,
            VaultError::WrongPassphrase,
        ),
        Unlock::Recovery(code) => (keys.open_recovery(code), SlotKind::Recovery, VaultError::WrongRecovery),
        Unlock::Keychain(secret) => (
            keys.open_keychain(&SecretBytes::new(*secret)),
            SlotKind::Keychain,
            VaultError::WrongKeychain,
        ),
    };
    opened.map_err(|error| match error {
        SealError::WrongKey => wrong,
        SealError::NoSlot => VaultError::NoSuchWay(kind),
        other => VaultError::of_seal(other, Part::Keys),
    })
}

/// Holds the vault for this start alone. The system lets go of it when the
/// process ends, however it ends.
fn lock(dir: &Path) -> Result<File, VaultError> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(dir.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(VaultError::InUse),
        Err(fs::TryLockError::Error(error)) => Err(error.into()),
    }
}

fn draw(random: &mut (dyn Random + Send)) -> Result<[u8; 16], VaultError> {
    let mut bytes = [0; 16];
    random
        .fill(&mut bytes)
        .map_err(|error| VaultError::of_seal(error, Part::Keys))?;
    Ok(bytes)
}

/// Removes what an interrupted start left behind.
pub(crate) fn remove_dir(dir: &Path) -> Result<(), VaultError> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
