//! Bad input: clear words, what to do, and nothing kept.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use api::{RosterAccept, Window};
use tempfile::TempDir;
use waymark_suite::SmallSchool;
use waymark_suite::stick::{Other, colleague, invite, shown};
use zip::write::SimpleFileOptions;

use crate::made::{ADVISORY, Roll, read, tried};

fn small() -> Roll {
    Roll::default()
        .with(("s1", "Amina", "Warsame"), "student", ADVISORY)
        .with(("t1", "Ngozi", "Okafor"), "teacher", ADVISORY)
}

fn zipped(folder: &Path) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["manifest.csv", "users.csv", "classes.csv", "enrollments.csv"] {
        zip.start_file(format!("export/{name}"), SimpleFileOptions::default())
            .expect("a file");
        zip.write_all(&fs::read(folder.join(name)).expect("a file"))
            .expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

/// Everything that the school says of people and class, to see that it stays.
fn stands(school: &mut SmallSchool) -> String {
    let library = api::library_show(&mut school.host, Window::Main, api::LibraryShow {}).expect("the lists");
    let class = api::class_show(&mut school.host, Window::Main, api::ClassShow {}).expect("the class");
    format!("{:?} {:?} {:?}", library.people, library.students, class.class)
}

/// A file that is refused, with its code.
fn refused(bytes: &[u8]) -> api::ErrorShown {
    let mut school = SmallSchool::new();
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("roster.zip");
    fs::write(&path, bytes).expect("a file");
    let before = stands(&mut school);
    let fault = tried(&mut school.host, &path).expect_err("it is refused");
    assert_eq!(stands(&mut school), before, "nothing was kept");
    assert!(
        !fault.words.is_empty() && !fault.remedy.is_empty(),
        "in words, with what to do: {fault:?}"
    );
    assert_ne!(fault.words, fault.code, "the words are there");
    fault
}

/// A folder that is refused, one file of which was changed.
fn refused_with(name: &str, change: impl FnOnce(Vec<u8>) -> Option<Vec<u8>>) -> api::ErrorShown {
    let mut school = SmallSchool::new();
    let folder = small().written();
    let path = folder.path().join(name);
    match change(fs::read(&path).expect("a file")) {
        Some(bytes) => fs::write(&path, bytes).expect("written"),
        None => fs::remove_file(&path).expect("removed"),
    }
    let before = stands(&mut school);
    let fault = tried(&mut school.host, folder.path()).expect_err("it is refused");
    assert_eq!(stands(&mut school), before, "nothing was kept");
    assert!(fault.words.contains(name), "the file is named: {fault:?}");
    fault
}

#[test]
fn r1_a_zip_a_folder_and_one_file_of_it_say_the_same() {
    let mut school = SmallSchool::new();
    let folder = small().written();
    let zip = folder.path().join("roster.zip");
    fs::write(&zip, zipped(folder.path())).expect("a zip");
    let said = |school: &mut SmallSchool, from: &Path| format!("{:?}", read(&mut school.host, from));
    let of_folder = said(&mut school, folder.path());
    assert_eq!(said(&mut school, &zip), of_folder);
    assert_eq!(said(&mut school, &folder.path().join("users.csv")), of_folder);
}

#[test]
fn g7_a_torn_zip_is_said_to_be_torn_wherever_it_stops() {
    let folder = small().written();
    let whole = zipped(folder.path());
    for at in [2, 30, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refused(&whole[..at]).code, "roster_torn", "cut at {at}");
    }
    let mut turned = whole.clone();
    turned[60] ^= 0xff;
    assert_eq!(refused(&turned).code, "roster_torn", "its sum does not agree");
}

#[test]
fn g7_what_is_no_roster_is_said_to_be_none() {
    assert_eq!(refused(b"%PDF-1.7 a letter home").code, "roster_foreign");
    assert_eq!(refused(b"").code, "roster_foreign");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("holiday.jpg", SimpleFileOptions::default())
        .expect("a file");
    zip.write_all(b"a picture").expect("written");
    assert_eq!(refused(zip.finish().expect("a zip").get_ref()).code, "roster_foreign");
    let mut school = SmallSchool::new();
    let empty = TempDir::new().expect("a folder");
    assert_eq!(
        tried(&mut school.host, empty.path()).expect_err("nothing there").code,
        "roster_foreign"
    );
    let gone = empty.path().join("gone.zip");
    assert_eq!(
        tried(&mut school.host, &gone).expect_err("not there").code,
        "file_unreadable"
    );
}

#[test]
fn g7_a_gigabyte_of_spaces_in_a_small_zip_is_never_unpacked() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("users.csv", SimpleFileOptions::default().compression_level(Some(1)))
        .expect("a file");
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..1024 {
        zip.write_all(&spaces).expect("written");
    }
    let bytes = zip.finish().expect("a zip").into_inner();
    assert!(bytes.len() < 16 << 20, "packed it is small: {}", bytes.len());
    assert_eq!(refused(&bytes).code, "roster_too_large");
}

#[test]
fn g7_more_rows_than_any_school_has_are_refused() {
    let rows = |bytes: Vec<u8>| {
        let mut bytes = bytes;
        for number in 0..200_000 {
            bytes.extend_from_slice(format!("x{number},active,TRUE,student,,A,B,,9,\n").as_bytes());
        }
        Some(bytes)
    };
    assert_eq!(refused_with("users.csv", rows).code, "roster_too_long");
}

#[test]
fn g7_a_missing_file_a_missing_column_and_another_encoding_are_named() {
    assert_eq!(refused_with("classes.csv", |_| None).code, "roster_file_missing");
    let without = |bytes: Vec<u8>| {
        Some(
            String::from_utf8(bytes)
                .expect("text")
                .replacen("userSourcedId", "who", 1)
                .into_bytes(),
        )
    };
    let fault = refused_with("enrollments.csv", without);
    assert_eq!(fault.code, "roster_column_missing");
    assert!(fault.words.contains("userSourcedId"));
    // “Amélie”, as Windows-1252 writes it.
    let windows = |bytes: Vec<u8>| Some([&bytes[..], b"s2,active,TRUE,student,,Am\xe9lie,Roy,,9,\n"].concat());
    let fault = refused_with("users.csv", windows);
    assert_eq!(fault.code, "roster_not_utf8");
    assert!(fault.words.contains("line 4"), "with its line: {}", fault.words);
    let utf16 = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("text");
        Some(
            std::iter::once(0xfeff)
                .chain(text.encode_utf16())
                .flat_map(u16::to_le_bytes)
                .collect(),
        )
    };
    assert_eq!(refused_with("users.csv", utf16).code, "roster_not_utf8");
}

#[test]
fn h7_what_is_accepted_must_be_what_was_read_or_nothing_is_done() {
    let mut school = SmallSchool::new();
    let mut roll = small().with(("s2", "Bilal", "Noor"), "student", ADVISORY);
    let folder = roll.written();
    let proposed = read(&mut school.host, folder.path());
    roll.people.retain(|one| one.number != "s2");
    roll.write(folder.path());
    let before = stands(&mut school);
    let request = RosterAccept {
        from: shown(folder.path()),
        class: proposed.class,
        accept: proposed.proposals.into_iter().map(|one| one.id).collect(),
    };
    let fault = api::roster_accept(&mut school.host, Window::Main, request).expect_err("it is another one now");
    assert_eq!(fault.code, "roster_changed");
    assert_eq!(stands(&mut school), before, "and nothing was done, not even the rest");
}

#[test]
fn g2_a_roster_is_for_who_tends_the_people_and_for_no_shared_screen() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let reyes = colleague(&mut school, "Daniel Reyes", "Mr. Reyes");
    let invited = invite(&mut school, stick.path(), Some(reyes));
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 81);
    let folder = small().written();
    let fault = tried(&mut other.host, folder.path()).expect_err("not his");
    assert_eq!(fault.code, "not_yours_to_decide");
    for window in [Window::Conference, Window::Student, Window::Notes] {
        for command in ["roster_read", "roster_accept"] {
            let fault = api::dispatch(&mut school.host, window, command, serde_json::json!({})).expect_err(command);
            assert!(
                ["not_for_this_window", "no_conference"].contains(&fault.code.as_str()),
                "{command}: {}",
                fault.code
            );
        }
    }
}
