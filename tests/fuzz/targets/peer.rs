//! A device that was trusted once and now sends what it likes, sealed with
//! keys that are good. Nothing comes in under another's name or into another
//! space, and the vault stays whole.
#![no_main]

use std::cell::RefCell;

use fuzz::peer::Two;
use libfuzzer_sys::fuzz_target;
use vault::Received;

/// After so many envelopes the vault is looked through and a new one made, so
/// that it stays small.
const ONE_VAULT: u64 = 400;

thread_local! {
    static TWO: RefCell<Option<Two>> = const { RefCell::new(None) };
}

fuzz_target!(|change: &[u8]| {
    TWO.with_borrow_mut(|kept| {
        let two = kept.get_or_insert_with(|| Two::new().expect("a vault"));
        let received = two.send(change).expect("no bytes break a vault");
        match received {
            Received::Applied(changes) => {
                for change in &changes {
                    assert_eq!(change.space, two.space.id, "it is of the space that it was sealed for");
                    assert_eq!(change.signer, two.other, "and of the person whose device it is");
                }
                assert!(changes.len() <= 1, "one was sent");
            }
            Received::Duplicate | Received::Waiting(_) | Received::Aside => {
                panic!("a first envelope of one who is in is new and waits for nothing")
            }
            Received::Unknown | Received::Refused(_) => {}
        }
        // Raw bytes from the same stick.
        let _ = two.reader.receive(change).expect("no bytes break a vault");
        if two.sent() >= ONE_VAULT {
            let report = two.reader.check().expect("the vault can be read");
            assert_eq!(report.findings, [], "everything received is whole");
            two.reader.rebuild().expect("every cache can be made again");
            *kept = None;
        }
    });
});
