//! The file of an invitation, its code as somebody types it, and the answer
//! that comes back. What the code does not open stays shut, whoever bent it;
//! what a giver with good keys may send leaves a vault that is whole.
#![no_main]

use std::cell::RefCell;

use fuzz::at;
use fuzz::guest::Invited;
use fuzz::stick::{Insider, found};
use libfuzzer_sys::fuzz_target;
use seal::RecoveryCode;
use sync::Incoming;
use vault::VaultError;

/// After so many files both vaults are looked through and new ones made.
const ONE_PAIR: u64 = 200;

fuzz_target!(|file: &[u8]| {
    thread_local! {
        static INVITED: RefCell<Option<(Invited, u64)>> = const { RefCell::new(None) };
    }
    if let Ok(typed) = std::str::from_utf8(file) {
        type_in(typed);
    }
    INVITED.with_borrow_mut(|kept| {
        let (invited, files) = kept.get_or_insert_with(|| (Invited::new().expect("two vaults"), 0));
        let known = [*invited.two.reader.card(), *invited.guest.card(), invited.card];
        let insider = Insider {
            device: &invited.two.device,
            key: &invited.two.key,
            to: invited.card,
            known: &known,
            code: Some(&invited.code),
        };
        let fitted = insider.fit(file);
        let bent = (fitted != file).then_some(fitted.as_slice());
        for file in [file].into_iter().chain(bent) {
            join(invited, file);
            welcome(invited, file);
        }
        *files += 1;
        if *files >= ONE_PAIR {
            for vault in [&invited.guest, &invited.two.reader] {
                let report = vault.check().expect("the vault can be read");
                assert_eq!(report.findings, [], "both are whole");
            }
            *kept = None;
        }
    });
});

/// A code is read as it is written, and in no other way that means another.
fn type_in(typed: &str) {
    match RecoveryCode::parse(typed) {
        Ok(code) => {
            let written = code.written();
            assert_eq!(RecoveryCode::parse(&written).as_ref(), Ok(&code), "as it is written");
            assert_eq!(RecoveryCode::parse(&written.to_lowercase()), Ok(code), "in any case");
        }
        Err(refused) => assert!(!refused.to_string().is_empty(), "a refusal has words"),
    }
}

/// The guest's side: as the use case reads the file, step by step.
fn join(invited: &mut Invited, file: &[u8]) {
    let frames = found(file).map(|found| found.frames).unwrap_or_default();
    let other = RecoveryCode::random(&mut seal::Seeded::new(99)).expect("a code");
    let mut id = invited.id;
    for (_, letter) in frames.iter().filter(|(kind, _)| *kind == 6) {
        assert!(
            vault::read_invitation(letter, &other).is_err(),
            "another code opens no letter"
        );
        if let Ok((named, _)) = vault::read_invitation(letter, &invited.code) {
            id = named;
        }
    }
    // Without a frame around it, as a letter by itself would lie there.
    let _ = vault::read_invitation(file, &invited.code);
    for (_, grant) in frames.iter().filter(|(kind, _)| *kind == 3) {
        match invited.guest.accept_as_guest(&id, &invited.code, grant) {
            Ok((space, _)) => {
                let spaces = invited.guest.spaces().expect("a vault");
                assert!(spaces.contains(&space), "what was granted is read here");
            }
            Err(VaultError::BadGrant | VaultError::UnknownDevice | VaultError::Newer { .. }) => {}
            Err(other) => panic!("no grant breaks a vault: {other}"),
        }
    }
    let mut incoming = Incoming::default();
    let _ = incoming
        .push(&mut invited.guest, file, at())
        .expect("no bytes break a vault");
}

/// The giver's side: an answer counts for the invitation that it names.
fn welcome(invited: &mut Invited, file: &[u8]) {
    let mut incoming = Incoming::default();
    let _ = incoming
        .push(&mut invited.two.reader, file, at())
        .expect("no bytes break a vault");
    let raw = std::iter::once(file.to_vec());
    for answer in incoming.report.joining.into_iter().chain(raw) {
        let Some(guest) = vault::answering(&answer) else {
            continue;
        };
        let Some(card) = vault::read_answer(&answer, &invited.id, &invited.card) else {
            continue;
        };
        assert_eq!(
            guest.0.into_bytes(),
            invited.card.id,
            "it names the guest that was invited"
        );
        assert!(
            vault::read_answer(&answer, &[0; 16], &invited.card).is_none(),
            "and counts for no other invitation"
        );
        invited
            .two
            .reader
            .trust_device(&card, None)
            .expect("no card breaks a vault");
    }
}
