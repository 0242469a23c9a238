//! An envelope from a stick that lay around. Nothing opens but what the device
//! sealed, and what opens says so again.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use seal::{DeviceCard, DeviceKey, EnvelopeName, MasterKey, SecretBytes, Seeded, SpaceKey};

struct Keys {
    card: DeviceCard,
    device: DeviceKey,
    space: SpaceKey,
}

/// The keys of `seeds.rs`, so that its examples open.
fn keys() -> &'static Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| {
        let device = DeviceKey::of(&MasterKey::random(&mut Seeded::new(7)).expect("a key"));
        Keys {
            card: *device.card(),
            device,
            space: SpaceKey::from_secret([5; 16], 1, SecretBytes::new([6; 32])),
        }
    })
}

fuzz_target!(|bytes: &[u8]| {
    let Keys { card, device, space } = keys();
    let header = seal::envelope_header(bytes);
    let verified = seal::verify_envelope(bytes, card);
    let opened = seal::open_envelope(bytes, space, card);
    if let Ok(verified) = &verified {
        assert_eq!(header.as_ref(), Ok(verified), "what is proved is what was read");
    }
    if let Ok(opened) = &opened {
        assert_eq!(Ok(&opened.header), verified.as_ref(), "nothing opens unproved");
        assert_eq!(opened.name, EnvelopeName::of(bytes), "its name is its bytes'");
        let flipped: Vec<u8> = bytes
            .iter()
            .enumerate()
            .map(|(place, byte)| if place == bytes.len() / 2 { byte ^ 1 } else { *byte })
            .collect();
        assert!(
            seal::open_envelope(&flipped, space, card).is_err(),
            "one bit more, and it does not open"
        );
    }
    // Other things that come on the same stick.
    let _ = DeviceCard::from_bytes(bytes);
    let _ = seal::accept_grant(bytes, device, card);
    let _ = seal::space::grant_giver(bytes);
    let _ = seal::blob::blob_space(bytes);
    let name = seal::BlobName(EnvelopeName::of(bytes).0);
    let _ = seal::open_blob(bytes, std::io::sink(), &name, space);
});
