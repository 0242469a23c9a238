//! A `.waymark` file from a stick that lay around, or from one who was trusted
//! and means harm. What came whole is taken, exactly once; what did not leaves
//! no trace; and the vault stays whole.
#![no_main]

use std::cell::RefCell;
use std::collections::BTreeSet;

use domain::ChangeId;
use fuzz::at;
use fuzz::peer::Two;
use fuzz::stick::{Found, Insider, found};
use libfuzzer_sys::fuzz_target;
use sync::bundle::{Kind, NoBundle, Reader};
use sync::{First, Incoming, Report};
use vault::{DeviceCard, Vault};

/// After so many files the vault is looked through and a new one made, so that
/// it stays small.
const ONE_VAULT: u64 = 200;

struct Meeting {
    two: Two,
    honest: DeviceCard,
    files: u64,
    seen: BTreeSet<ChangeId>,
}

impl Meeting {
    fn new() -> Self {
        let mut two = Two::new().expect("a vault");
        let honest = two.honest_bundle().expect("a bundle");
        let honest = statement_card(&two, &honest);
        Self {
            two,
            honest,
            files: 0,
            seen: BTreeSet::new(),
        }
    }
}

/// The card of the vault that wrote a bundle, which the reader came to know.
fn statement_card(two: &Two, bundle: &[u8]) -> DeviceCard {
    let found = found(bundle).expect("it is one");
    let (_, hello) = found.frames.iter().find(|(kind, _)| *kind == 1).expect("a hello");
    let device = vault::answering(hello).expect("a device");
    sync::Store::known_card(&two.reader, device)
        .expect("a vault")
        .expect("it was trusted")
}

fuzz_target!(|file: &[u8]| {
    thread_local! {
        static MEETING: RefCell<Option<Meeting>> = const { RefCell::new(None) };
    }
    MEETING.with_borrow_mut(|kept| {
        let meeting = kept.get_or_insert_with(Meeting::new);
        let known = [meeting.honest, *meeting.two.device.card()];
        let insider = Insider {
            device: &meeting.two.device,
            key: &meeting.two.key,
            to: *meeting.two.reader.card(),
            known: &known,
            code: None,
        };
        let fitted = insider.fit(file);
        for file in [file, fitted.as_slice()] {
            reads_as_the_format_says(file);
            take_in(meeting, file);
        }
        meeting.files += 1;
        if meeting.files >= ONE_VAULT {
            let report = meeting.two.reader.check().expect("the vault can be read");
            assert_eq!(report.findings, [], "everything received is whole");
            meeting.two.reader.rebuild().expect("every cache can be made again");
            *kept = None;
        }
    });
});

fn read<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Result<Found, NoBundle> {
    let mut reader = Reader::default();
    let mut frames = Vec::new();
    for piece in pieces {
        reader.push(piece);
        while let Some(frame) = reader.next_frame()? {
            frames.push((number(frame.kind), frame.content));
        }
    }
    Ok(Found {
        frames,
        whole: reader.is_whole(),
    })
}

fn number(kind: Kind) -> u8 {
    match kind {
        Kind::Hello => 1,
        Kind::Envelope => 2,
        Kind::Grant => 3,
        Kind::Part => 4,
        Kind::Joining => 5,
        Kind::Invitation => 6,
        Kind::End => 7,
        Kind::Transfer => 8,
        Kind::Packed => 9,
        Kind::Later(number) => number,
    }
}

/// In one piece and in many, whole and torn, the reader finds what a second
/// one finds.
fn reads_as_the_format_says(file: &[u8]) {
    let once = read(std::iter::once(file));
    let Some(expected) = found(file) else {
        let begins = once.as_ref().is_ok_and(|found| found.frames.is_empty() && !found.whole);
        assert!(once.is_err() || begins, "nothing is read out of what is no bundle");
        return;
    };
    let once = once.expect("it is one");
    assert_eq!(once, expected, "two readers, one format");
    let size = 1 + file.len() % 97;
    assert_eq!(
        read(file.chunks(size)).as_ref(),
        Ok(&once),
        "and piece by piece the same"
    );
    let tear = file
        .iter()
        .fold(0, |sum, byte| (sum * 31 + usize::from(*byte)) % file.len());
    if let Ok(torn) = read(std::iter::once(&file[..tear])) {
        assert!(
            once.frames.starts_with(&torn.frames),
            "what came whole before a tear is kept"
        );
        assert!(
            !torn.whole || torn == once,
            "and a torn one is not taken for a whole one"
        );
    }
}

fn take_in(meeting: &mut Meeting, file: &[u8]) {
    let space = meeting.two.space.id;
    let reader = &mut meeting.two.reader;
    let mut ahead = Reader::default();
    ahead.push(file);
    let mut first = First::of(BTreeSet::from([space]));
    first.gather(&mut ahead);
    let mut applied = Vec::new();
    while let Some(report) = first.step(reader, at()).expect("no bytes break a vault") {
        applied.extend(report.applied);
    }
    applied.extend(take(reader, file).applied);
    for change in &applied {
        assert_eq!(change.signer, meeting.two.other, "of the person whose device it is");
        assert!(meeting.seen.insert(change.id), "and it comes in once");
    }
    let again = take(reader, file);
    assert_eq!(again.applied, [], "the same file again brings nothing");
    assert_eq!(again.heard, [], "and nothing new was said");
}

fn take(reader: &mut Vault, file: &[u8]) -> Report {
    let mut incoming = Incoming::default();
    for piece in file.chunks(4096) {
        let took = incoming.push(reader, piece, at()).expect("no bytes break a vault");
        if took.is_err() {
            break;
        }
    }
    incoming.report
}
