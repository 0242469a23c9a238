//! A device: a signing key (Ed25519), a sealing key (X25519), and the card
//! with their public halves that others hold.
//!
//! The id is made from the two public keys, so a card cannot claim another
//! device's id.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::frame::{self, Reader};
use crate::hybrid::{SealingPublic, SealingSecret};
use crate::secret::derive;
use crate::{MasterKey, Purpose, SealError};

const MAGIC: &[u8; 8] = b"wmarkdev";
const VERSION: u16 = 1;
/// Length of a signature.
pub(crate) const SIGNATURE: usize = 64;

/// A device's secret keys. Both halves are wiped when dropped; they stand on the
/// heap, for what [`SecretBytes`](crate::SecretBytes) says.
pub struct DeviceKey {
    signing: Box<SigningKey>,
    sealing: SealingSecret,
    card: DeviceCard,
}

/// What others know of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceCard {
    /// The device's id: a hash of the two keys, in the shape of a UUID.
    pub id: [u8; 16],
    /// The Ed25519 key.
    pub signing: [u8; 32],
    /// The X25519 key.
    pub sealing: SealingPublic,
}

impl DeviceKey {
    /// The device key of a vault.
    #[must_use]
    pub fn of(master: &MasterKey) -> Self {
        let signing = Box::new(SigningKey::from_bytes(master.subkey(Purpose::DeviceSigning).expose()));
        let sealing = SealingSecret::from_seed(&master.subkey(Purpose::DeviceSealing));
        let card = DeviceCard::new(signing.verifying_key().to_bytes(), sealing.public());
        Self { signing, sealing, card }
    }

    /// Its public half.
    #[must_use]
    pub fn card(&self) -> &DeviceCard {
        &self.card
    }

    /// The half that opens what is sealed to this device.
    #[must_use]
    pub fn sealing(&self) -> &SealingSecret {
        &self.sealing
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; SIGNATURE] {
        self.signing.sign(message).to_bytes()
    }
}

impl std::fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeviceKey")
            .field("card", &self.card)
            .finish_non_exhaustive()
    }
}

impl DeviceCard {
    fn new(signing: [u8; 32], sealing: SealingPublic) -> Self {
        let hash = derive("waymark 2026-11 device id v1", &[&signing, &sealing.0]);
        let mut id = [0; 16];
        id.copy_from_slice(&hash.expose()[..16]);
        // The version and variant bits of a random UUID, so that whoever
        // reads the id as one finds it well formed.
        id[6] = id[6] & 0x0f | 0x40;
        id[8] = id[8] & 0x3f | 0x80;
        Self { id, signing, sealing }
    }

    /// The card as bytes: name and version, signing key, sealing key.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = frame::prefix(MAGIC, VERSION);
        bytes.extend_from_slice(&self.signing);
        bytes.extend_from_slice(&self.sealing.0);
        bytes
    }

    /// Reads a card.
    ///
    /// # Errors
    /// [`SealError::Foreign`], `Newer`, `Torn`; `BadSignature` where the
    /// signing key is no point of the curve or a weak one.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SealError> {
        let mut reader = Reader::open(bytes, MAGIC, VERSION)?;
        let signing = reader.take()?;
        let sealing = SealingPublic(reader.take()?);
        reader.end()?;
        let key = VerifyingKey::from_bytes(&signing).map_err(|_| SealError::BadSignature)?;
        if key.is_weak() {
            return Err(SealError::BadSignature);
        }
        Ok(Self::new(signing, sealing))
    }

    pub(crate) fn verify(&self, message: &[u8], signature: &[u8; SIGNATURE]) -> Result<(), SealError> {
        VerifyingKey::from_bytes(&self.signing)
            .and_then(|key| key.verify_strict(message, &Signature::from_bytes(signature)))
            .map_err(|_| SealError::BadSignature)
    }
}
