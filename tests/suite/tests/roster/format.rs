//! What OneRoster files look like in life.

use std::fs;

use interchange::{RosterFound, RosterRole, read_roster};

fn files(some: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    some.iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

const CLASSES: &str = "sourcedId,title,classType\nc1,Advisory,homeroom\n";
const ENROLLED: &str = "classSourcedId,userSourcedId,role\nc1,u1,student\n";

#[test]
fn r1_a_byte_order_mark_crlf_any_order_unknown_columns_and_no_last_line_end_are_read() {
    let users = "\u{feff}familyName,shoeSize,ROLE,sourcedId,givenName\r\n\"Warsame\",38,Student,u1,Amina";
    let read = read_roster(files(&[
        ("Users.CSV", users),
        ("classes.csv", CLASSES),
        ("enrollments.csv", ENROLLED),
        ("notes.txt", "nothing of a roster"),
    ]))
    .expect("it is read");
    let amina = &read.roster.people["u1"];
    assert_eq!(amina.school_name(), "Amina Warsame");
    assert!(amina.active && amina.roles.contains(&RosterRole::Student));
    assert_eq!(read.findings, [], "none of that is worth a word");
}

#[test]
fn r1_a_password_is_never_in_what_was_read_and_the_file_is_named() {
    let users = "sourcedId,role,givenName,familyName,password,ext_app_studentPassword,pasword\n\
                 u1,student,Amina,Warsame,open-sesame,tangerine,blue-door\n";
    let read = read_roster(files(&[
        ("users.csv", users),
        ("classes.csv", CLASSES),
        ("enrollments.csv", ENROLLED),
    ]))
    .expect("it is read");
    let all = format!("{read:?}");
    for secret in ["open-sesame", "tangerine", "blue-door"] {
        assert!(!all.contains(secret), "{secret} is nowhere in {all}");
    }
    assert_eq!(read.findings.len(), 1);
    assert_eq!(
        (read.findings[0].file.as_str(), read.findings[0].line),
        ("users.csv", 1)
    );
    assert_eq!(read.findings[0].found, RosterFound::Passwords);
}

#[test]
fn r1_version_1_2_has_its_roles_in_a_file_of_its_own_and_preferred_names_even_misspelt() {
    let users = "sourcedId,status,givenName,familyName,grades,prefferedGivenName,agentSourcedIds\n\
                 u1,active,Samantha,Reed,\"09,10\",Sam,g1\ng1,active,Lou,Reed,,,\nt1,active,Ines,Cole,,,\n";
    let roles = "sourcedId,userSourcedId,roleType,role,status\n\
                 r1,u1,primary,student,active\nr2,g1,primary,guardian,active\nr3,t1,primary,teacher,active\n\
                 r4,t1,secondary,parent,tobedeleted\nr5,nobody,primary,student,active\n";
    let read = read_roster(files(&[
        ("roster/users.csv", users),
        ("roster/roles.csv", roles),
        ("roster/classes.csv", CLASSES),
        ("roster/enrollments.csv", ENROLLED),
    ]))
    .expect("it is read");
    let sam = &read.roster.people["u1"];
    assert_eq!(
        (sam.school_name().as_str(), sam.kept_name().as_str()),
        ("Sam Reed", "Samantha Reed")
    );
    assert_eq!(sam.grades, ["09", "10"], "a list is commas inside quotes");
    assert_eq!(read.roster.guardians.len(), 1, "by her role");
    assert_eq!(
        read.roster.people["t1"].guardian_role(),
        None,
        "a role that is to be deleted is none"
    );
    let misspelt = RosterFound::ColumnMisspelt {
        column: "prefferedGivenName".to_owned(),
        read_as: "preferredGivenName".to_owned(),
    };
    let found: Vec<&RosterFound> = read.findings.iter().map(|one| &one.found).collect();
    let nobody = RosterFound::PersonUnknown {
        number: "nobody".to_owned(),
    };
    assert_eq!(found, [&misspelt, &nobody]);
    assert_eq!(
        (read.findings[1].file.as_str(), read.findings[1].line),
        ("roles.csv", 6)
    );
}

#[test]
fn r1_an_agent_is_a_guardian_only_by_a_role_whichever_row_names_the_other() {
    let users = "sourcedId,role,givenName,familyName,agentSourcedIds\n\
                 u1,student,Amina,Warsame,\"t1, p1\"\nu2,student,Bilal,Noor,\n\
                 p1,parent,Hodan,Warsame,\np2,relative,Asha,Noor,u2\nt1,teacher,Ngozi,Okafor,\n";
    let read = read_roster(files(&[
        ("users.csv", users),
        ("classes.csv", CLASSES),
        ("enrollments.csv", ENROLLED),
    ]))
    .expect("it is read");
    let pairs: Vec<(&str, &str)> = read
        .roster
        .guardians
        .iter()
        .map(|one| (one.student.as_str(), one.guardian.as_str()))
        .collect();
    assert_eq!(pairs, [("u1", "p1"), ("u2", "p2")]);
    let teacher = RosterFound::NoGuardian {
        number: "t1".to_owned(),
    };
    assert_eq!(read.findings[0].found, teacher);
    assert_eq!(read.findings[0].line, 2);
}

#[test]
fn r1_rows_that_point_nowhere_odd_days_and_empty_cells_are_left_out_and_told_with_their_line() {
    let users = "sourcedId,role,givenName,familyName\nu1,student,Amina,Warsame\n,student,No,Number\nu1,student,Twice,There\nu3,student,\"Bell\u{7}\",Bell\n";
    let enrolled =
        "classSourcedId,userSourcedId,role,endDate\nc1,u1,student,1/05/2023\nc1,u9,student,\nc9,u1,student,\n";
    let read = read_roster(files(&[
        ("users.csv", users),
        ("classes.csv", CLASSES),
        ("enrollments.csv", enrolled),
    ]))
    .expect("it is read");
    let told: Vec<(String, u64)> = read.findings.iter().map(|one| (one.file.clone(), one.line)).collect();
    let at = |file: &str, line: u64| (file.to_owned(), line);
    assert_eq!(
        told,
        [
            at("users.csv", 3),
            at("users.csv", 4),
            at("users.csv", 5),
            at("enrollments.csv", 2),
            at("enrollments.csv", 3),
            at("enrollments.csv", 4)
        ]
    );
    assert_eq!(read.roster.enrolments.len(), 1);
    assert_eq!(read.roster.enrolments[0].until, None, "a day that can be two is none");
    assert_eq!(read.roster.people["u1"].given, "Amina", "the first row counts");
}

#[test]
fn r1_a_hundred_thousand_rows_are_read_and_one_fault_in_each_is_told_a_few_times_and_counted() {
    let mut users = String::from("sourcedId,role,givenName,familyName\n");
    let mut enrolled = String::from("classSourcedId,userSourcedId,role\n");
    for number in 0..100_000 {
        users.push_str(&format!("u{number},student,Given{number},Family\n"));
        enrolled.push_str(&format!("nowhere,u{number},student\n"));
    }
    let read = read_roster(files(&[
        ("users.csv", &users),
        ("classes.csv", CLASSES),
        ("enrollments.csv", &enrolled),
    ]))
    .expect("it is read");
    assert_eq!(read.roster.people.len(), 100_000);
    assert_eq!(read.findings.len(), 8);
    assert_eq!(read.findings.iter().map(|one| one.more).sum::<u32>(), 99_992);
}

#[test]
fn r1_the_fixture_that_the_windows_tests_read_is_a_roster() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/roster");
    let mut some = Vec::new();
    for entry in fs::read_dir(folder).expect("the fixture") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        some.push((name, fs::read(&path).expect("a file")));
    }
    let read = read_roster(some).expect("it is read");
    assert!(read.roster.people.len() > 10 && read.findings.len() > 2);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, ..Default::default() })]

    #[test]
    fn g7_any_bytes_at_all_are_read_or_refused_in_words(
        users in proptest::prelude::any::<Vec<u8>>(),
        rows in "([a-z0-9,\"\r\n ]{0,60}\n){0,20}",
    ) {
        let heads = "sourcedId,role,givenName,familyName,agentSourcedIds\n";
        for users in [users.clone(), [heads.as_bytes(), rows.as_bytes()].concat(), [heads.as_bytes(), &users].concat()] {
            let some = vec![
                ("users.csv".to_owned(), users.clone()),
                ("classes.csv".to_owned(), CLASSES.as_bytes().to_vec()),
                ("enrollments.csv".to_owned(), ENROLLED.as_bytes().to_vec()),
            ];
            if let Err(refused) = read_roster(some) {
                assert!(!refused.to_string().is_empty());
            }
            let zip = [b"PK\x03\x04".as_slice(), &users].concat();
            assert!(interchange::read_roster_zip(&zip).is_err(), "that is no zip");
        }
    }
}
