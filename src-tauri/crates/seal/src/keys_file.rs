//! The `keys` file of a vault, version 1: the master key, wrapped once for
//! each way in.
//!
//! ```text
//!  0   8  "wmarkkey"
//!  8   2  version
//! 10   4  length n of the body
//! 14   n  body, CBOR: [ vault id, [ slot, … ] ]
//!  …  32  BLAKE3 of everything before
//! ```
//!
//! A slot is `[ kind, parameters, nonce, wrapped ]`, all byte strings but the
//! kind. The parameters are CBOR too:
//!
//! | kind | parameters | key that wraps |
//! |---|---|---|
//! | 1 passphrase | `[ salt, [ KiB, passes, lanes ] ]` | argon2id of the passphrase in NFC |
//! | 2 recovery | `[ salt ]` | BLAKE3 of salt and the sheet's code |
//! | 3 keychain | `[ salt ]` | BLAKE3 of salt and the keychain's secret |
//! | 4 school | `[ the school's key, encapsulated key ]` | HPKE to the school's key; no nonce |
//!
//! Name, version, vault id, kind and parameters are bound to the ciphertext as
//! associated data; of a school's slot, its parameters are the school's key
//! alone, because the encapsulated key is bound by HPKE. The checksum tells a damaged file from a wrong passphrase;
//! it is no secret and guards against nobody. A slot of a kind that is not
//! known here is kept byte for byte.

use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};

use crate::cipher::{self, NONCE};
use crate::frame::{self, Reader};
use crate::hybrid::{self, ENCAPPED, SealingPublic, SealingSecret};
use crate::random::draw;
use crate::secret::derive;
use crate::stretch::stretch;
use crate::{Cost, MasterKey, Random, RecoveryCode, SealError, SecretBytes};

const MAGIC: &[u8; 8] = b"wmarkkey";
const VERSION: u16 = 1;
const CHECKSUM: usize = 32;
/// The most a keys file may weigh.
const LARGEST: usize = 64 * 1024;
const SCHOOL_INFO: &[u8] = b"waymark 2026-11 keys slot school v1";

/// A way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlotKind {
    /// What the person types.
    Passphrase,
    /// The printed sheet.
    Recovery,
    /// The system's keychain.
    Keychain,
    /// The school's recovery key.
    School,
}

impl SlotKind {
    const fn number(self) -> u16 {
        match self {
            Self::Passphrase => 1,
            Self::Recovery => 2,
            Self::Keychain => 3,
            Self::School => 4,
        }
    }

    fn numbered(number: u16) -> Option<Self> {
        [Self::Passphrase, Self::Recovery, Self::Keychain, Self::School]
            .into_iter()
            .find(|kind| kind.number() == number)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
struct Slot {
    #[n(0)]
    kind: u16,
    #[n(1)]
    params: ByteVec,
    #[n(2)]
    nonce: ByteVec,
    #[n(3)]
    wrapped: ByteVec,
}

#[derive(Encode, Decode)]
struct Body {
    #[cbor(n(0), with = "minicbor::bytes")]
    vault: [u8; 16],
    #[n(1)]
    slots: Vec<Slot>,
}

#[derive(Encode, Decode)]
struct PassphraseParams {
    #[cbor(n(0), with = "minicbor::bytes")]
    salt: [u8; 16],
    #[n(1)]
    cost: Cost,
}

#[derive(Encode, Decode)]
struct SaltParams {
    #[cbor(n(0), with = "minicbor::bytes")]
    salt: [u8; 16],
}

#[derive(Encode, Decode)]
struct SchoolParams {
    #[cbor(n(0), with = "minicbor::bytes")]
    school: [u8; 32],
    #[cbor(n(1), with = "minicbor::bytes")]
    encapped: [u8; ENCAPPED],
}

/// A keys file in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysFile {
    vault: [u8; 16],
    slots: Vec<Slot>,
}

impl KeysFile {
    /// One without any slot.
    #[must_use]
    pub fn new(vault: [u8; 16]) -> Self {
        Self {
            vault,
            slots: Vec::new(),
        }
    }

    /// The vault it belongs to.
    #[must_use]
    pub fn vault(&self) -> [u8; 16] {
        self.vault
    }

    /// The ways in that are known here.
    #[must_use]
    pub fn slots(&self) -> Vec<SlotKind> {
        self.slots
            .iter()
            .filter_map(|slot| SlotKind::numbered(slot.kind))
            .collect()
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`SealError::Foreign`], `Newer`, `TooLarge`, or `Torn` where the
    /// checksum or the structure does not hold.
    pub fn parse(bytes: &[u8]) -> Result<Self, SealError> {
        let mut reader = Reader::open(bytes, MAGIC, VERSION)?;
        if bytes.len() > LARGEST {
            return Err(SealError::TooLarge { limit: LARGEST as u64 });
        }
        let length = u32::from_be_bytes(reader.take()?);
        let body = reader.take_slice(usize::try_from(length).map_err(|_| SealError::Torn)?)?;
        let checksum: [u8; CHECKSUM] = reader.take()?;
        reader.end()?;
        let covered = bytes.get(..bytes.len() - CHECKSUM).ok_or(SealError::Torn)?;
        if blake3::hash(covered) != checksum {
            return Err(SealError::Torn);
        }
        let Body { vault, slots } = decode(body)?;
        Ok(Self { vault, slots })
    }

    /// The file as bytes.
    ///
    /// # Errors
    /// [`SealError::TooLarge`] where unknown slots have filled it.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SealError> {
        let body = encode(&Body {
            vault: self.vault,
            slots: self.slots.clone(),
        });
        let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
        let mut bytes = frame::prefix(MAGIC, VERSION);
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(&body);
        let checksum = blake3::hash(&bytes);
        bytes.extend_from_slice(checksum.as_bytes());
        if bytes.len() > LARGEST {
            return Err(SealError::TooLarge { limit: LARGEST as u64 });
        }
        Ok(bytes)
    }

    /// Sets or replaces the passphrase. No other slot changes.
    ///
    /// # Errors
    /// [`SealError::TooCostly`] outside the bounds of [`Cost`].
    pub fn set_passphrase(
        &mut self,
        master: &MasterKey,
        passphrase: &str,
        cost: Cost,
        random: &mut dyn Random,
    ) -> Result<(), SealError> {
        let salt = draw(random)?;
        let key = stretch(passphrase, &salt, cost)?;
        self.wrap(
            SlotKind::Passphrase,
            encode(&PassphraseParams { salt, cost }),
            master,
            &key,
            random,
        )
    }

    /// Sets or replaces the recovery code, and gives the new one.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub fn set_recovery(&mut self, master: &MasterKey, random: &mut dyn Random) -> Result<RecoveryCode, SealError> {
        let salt = draw(random)?;
        let code = RecoveryCode::random(random)?;
        self.wrap(
            SlotKind::Recovery,
            encode(&SaltParams { salt }),
            master,
            &code.key(&salt),
            random,
        )?;
        Ok(code)
    }

    /// Sets or replaces the keychain's slot.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub fn set_keychain(
        &mut self,
        master: &MasterKey,
        secret: &SecretBytes,
        random: &mut dyn Random,
    ) -> Result<(), SealError> {
        let salt = draw(random)?;
        let key = keychain_key(&salt, secret);
        self.wrap(SlotKind::Keychain, encode(&SaltParams { salt }), master, &key, random)
    }

    /// Sets or replaces the school's slot.
    ///
    /// # Errors
    /// [`SealError::WrongKey`] for a public key that nobody can hold.
    pub fn set_school(
        &mut self,
        master: &MasterKey,
        school: &SealingPublic,
        random: &mut dyn Random,
    ) -> Result<(), SealError> {
        // The encapsulated key is among the parameters and cannot be bound to
        // the ciphertext before it exists; HPKE binds it by itself.
        let bound = self.bound(SlotKind::School.number(), &school.0);
        let (encapped, wrapped) = hybrid::seal_to(school, SCHOOL_INFO, &bound, master.expose(), random)?;
        self.put(Slot {
            kind: SlotKind::School.number(),
            params: encode(&SchoolParams {
                school: school.0,
                encapped,
            })
            .into(),
            nonce: Vec::new().into(),
            wrapped: wrapped.into(),
        });
        Ok(())
    }

    /// Takes a way in out. Copies of the file elsewhere keep it.
    pub fn remove(&mut self, kind: SlotKind) {
        self.slots.retain(|slot| slot.kind != kind.number());
    }

    /// Opens with a passphrase.
    ///
    /// # Errors
    /// [`SealError::NoSlot`], `WrongKey`, `TooCostly`, `Torn`.
    pub fn open_passphrase(&self, passphrase: &str) -> Result<MasterKey, SealError> {
        let slot = self.slot(SlotKind::Passphrase)?;
        let PassphraseParams { salt, cost } = decode(&slot.params)?;
        self.unwrap(slot, &stretch(passphrase, &salt, cost)?)
    }

    /// Opens with the sheet's code.
    ///
    /// # Errors
    /// [`SealError::NoSlot`], `WrongKey`, `Torn`.
    pub fn open_recovery(&self, code: &RecoveryCode) -> Result<MasterKey, SealError> {
        let slot = self.slot(SlotKind::Recovery)?;
        let SaltParams { salt } = decode(&slot.params)?;
        self.unwrap(slot, &code.key(&salt))
    }

    /// Opens with the keychain's secret.
    ///
    /// # Errors
    /// [`SealError::NoSlot`], `WrongKey`, `Torn`.
    pub fn open_keychain(&self, secret: &SecretBytes) -> Result<MasterKey, SealError> {
        let slot = self.slot(SlotKind::Keychain)?;
        let SaltParams { salt } = decode(&slot.params)?;
        self.unwrap(slot, &keychain_key(&salt, secret))
    }

    /// Opens with the school's recovery key.
    ///
    /// # Errors
    /// [`SealError::NoSlot`], `WrongKey`, `Torn`.
    pub fn open_school(&self, secret: &SealingSecret) -> Result<MasterKey, SealError> {
        let slot = self.slot(SlotKind::School)?;
        let SchoolParams { school, encapped } = decode(&slot.params)?;
        let bound = self.bound(slot.kind, &school);
        let master = hybrid::open_with(secret, &encapped, SCHOOL_INFO, &bound, &slot.wrapped)?;
        MasterKey::from_slice(&master)
    }

    fn slot(&self, kind: SlotKind) -> Result<&Slot, SealError> {
        self.slots
            .iter()
            .find(|slot| slot.kind == kind.number())
            .ok_or(SealError::NoSlot)
    }

    fn put(&mut self, new: Slot) {
        match self.slots.iter_mut().find(|slot| slot.kind == new.kind) {
            Some(old) => *old = new,
            None => self.slots.push(new),
        }
    }

    fn wrap(
        &mut self,
        kind: SlotKind,
        params: Vec<u8>,
        master: &MasterKey,
        key: &SecretBytes,
        random: &mut dyn Random,
    ) -> Result<(), SealError> {
        let nonce: [u8; NONCE] = draw(random)?;
        let bound = self.bound(kind.number(), &params);
        let wrapped = cipher::encrypt(key.expose(), &nonce, &bound, master.expose())?;
        self.put(Slot {
            kind: kind.number(),
            params: params.into(),
            nonce: nonce.to_vec().into(),
            wrapped: wrapped.into(),
        });
        Ok(())
    }

    fn unwrap(&self, slot: &Slot, key: &SecretBytes) -> Result<MasterKey, SealError> {
        let nonce: [u8; NONCE] = slot.nonce.as_slice().try_into().map_err(|_| SealError::Torn)?;
        let bound = self.bound(slot.kind, &slot.params);
        let master = cipher::decrypt(key.expose(), &nonce, &bound, &slot.wrapped)?;
        MasterKey::from_slice(&master)
    }

    /// What a slot's ciphertext is bound to.
    fn bound(&self, kind: u16, params: &[u8]) -> Vec<u8> {
        let mut bytes = frame::prefix(MAGIC, VERSION);
        bytes.extend_from_slice(&self.vault);
        bytes.extend_from_slice(&kind.to_be_bytes());
        bytes.extend_from_slice(params);
        bytes
    }
}

fn keychain_key(salt: &[u8; 16], secret: &SecretBytes) -> SecretBytes {
    derive("waymark 2026-11 keys slot keychain v1", &[salt, secret.expose()])
}

/// CBOR into a vector cannot fail: a vector takes every write.
fn encode<T: Encode<()>>(value: &T) -> Vec<u8> {
    minicbor::to_vec(value).unwrap_or_default()
}

/// CBOR with nothing behind it.
fn decode<'a, T: Decode<'a, ()>>(bytes: &'a [u8]) -> Result<T, SealError> {
    let mut decoder = minicbor::Decoder::new(bytes);
    let value = decoder.decode().map_err(|_| SealError::Torn)?;
    if decoder.position() == bytes.len() {
        Ok(value)
    } else {
        Err(SealError::Torn)
    }
}
