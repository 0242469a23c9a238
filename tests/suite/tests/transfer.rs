//! Changing schools (H6): one student's pack without classmates, opened by the
//! next school.

use std::fs;
use std::path::{Path, PathBuf};

use api::{
    AuditShow, CareShow, ClassShow, CopyWanted, ErrorShown, ExportWrite, Host, LibraryShow, PlanShow, Secret,
    TransferAdmit, TransferMade, TransferMake, TransferSheetWrite, WaitsShow, Window,
};
use domain::plan::NeedStanding;
use domain::{Audience, PlanId, TextField};
use tempfile::TempDir;
use waymark_suite::stick::{shown, to_the_end};
use waymark_suite::{SmallSchool, another_vault, profile, text, text_of};

fn make(school: &mut SmallSchool, stick: &Path, staff: bool, care: bool) -> TransferMade {
    let request = TransferMake {
        student: school.student,
        to: shown(stick),
        staff,
        care,
    };
    api::transfer_make(&mut school.host, Window::Main, request).expect("a pack is written")
}

fn admit(host: &mut Host, from: &str, code: &[String]) -> Result<api::Admitted, ErrorShown> {
    let request = TransferAdmit {
        from: from.to_owned(),
        code: Secret(code.join("-")),
    };
    api::transfer_admit(host, Window::Main, request)
}

fn page(host: &mut Host, plan: PlanId) -> api::PlanShown {
    api::plan_show(host, Window::Main, PlanShow { plan }).expect("the plan shows")
}

/// The plan's file of a host, as the school keeps it.
fn file(host: &mut Host, plan: PlanId, into: &Path) -> serde_json::Value {
    let copy = CopyWanted {
        plan,
        audience: Audience::School,
        recipient: None,
        format: "json".to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let to = Some(shown(into));
    let written = api::export_write(host, Window::Main, ExportWrite { copy, to }).expect("a copy");
    serde_json::from_slice(&fs::read(written.path).expect("read")).expect("JSON")
}

#[test]
fn h6_a_pack_brings_a_student_to_another_school_with_every_word_and_without_classmates() {
    let mut school = SmallSchool::new();
    let (stick, plan) = (TempDir::new().expect("a stick"), school.plan);
    api::student_add(&mut school.host, Window::Main, waymark_suite::student("Bilal Noor")).expect("a classmate");
    let hers = school.students_pen();
    school
        .says(
            &hers,
            profile(TextField::Strengths),
            "I notice things, and Bilal Noor asks me what. \u{1f33f}",
        )
        .expect("she writes");
    let goal = school.goal("Build a bridge that holds me.");
    let theirs = school.teachers_pen();
    school
        .says(&theirs, text(goal, TextField::HowIShow), "A photo of it.")
        .expect("the teacher writes");
    school.confirms(goal, school.student, true).expect("her yes");
    let made = make(&mut school, stick.path(), false, false);
    assert!(made.plans == 1 && made.replaced == 1 && made.left_out == 0, "{made:?}");
    let sealed = fs::read(&made.path).expect("the file");
    for word in ["Amina", "Warsame", "Bilal", "bridge", "Okafor"] {
        let there = sealed.windows(word.len()).any(|bytes| bytes == word.as_bytes());
        assert!(!there, "{word} can be read on the stick");
    }

    let (mut next, folder) = another_vault();
    let admitted = admit(&mut next, &made.path, &made.code).expect("it opens there");
    assert_eq!(
        (admitted.name.as_str(), admitted.school.as_str()),
        ("Amina Warsame", "River School")
    );
    assert_eq!((admitted.plans.as_slice(), admitted.here), ([plan].as_slice(), 0));
    let there = page(&mut next, plan);
    assert_eq!(
        text_of(&there, &profile(TextField::Strengths)),
        "I notice things, and another student asks me what. \u{1f33f}",
        "her words, without the classmate"
    );
    assert_eq!(there.plan.goals[0].confirmations.len(), 1, "her yes came along");
    let (was, is) = (
        file(&mut school.host, plan, &school.folder.path().join("copies")),
        file(&mut next, plan, &folder.path().join("copies")),
    );
    for part in ["pens", "fields", "lists", "year", "student"] {
        assert_eq!(was[part], is[part], "{part}: nothing is lost on the way");
    }
    let whole = |texts: &serde_json::Value| texts.to_string().replace("Bilal Noor", "another student");
    assert_eq!(
        whole(&was["texts"]),
        whole(&is["texts"]),
        "nor a character of who wrote what"
    );

    let class = api::class_show(&mut next, Window::Main, ClassShow {}).expect("the class");
    assert!(
        class
            .students
            .iter()
            .any(|one| one.full == "Amina Warsame" && one.plan == Some(plan))
    );
    assert!(
        class
            .students
            .iter()
            .all(|one| one.full != "Bilal Noor" && one.full != "another student")
    );
    let teacher = school.teacher;
    let name = &there.names[&teacher];
    assert_eq!(
        name.full, "Ngozi Okafor, River School",
        "the old school's adults are names"
    );
    let library = api::library_show(&mut next, Window::Main, LibraryShow {}).expect("the people");
    assert!(
        library.people.iter().all(|person| person.id != teacher),
        "in no list of this school"
    );
    let invitable = api::waits_show(&mut next, Window::Main, WaitsShow {})
        .expect("waits")
        .invitable;
    assert!(
        invitable.iter().all(|one| one.person != teacher),
        "and nobody to be invited"
    );
    assert!(!there.around.contains(&teacher), "nor may one of them hold the pen");
    let told = |host: &mut Host, words: &str| {
        let asked = AuditShow {
            student: None,
            most: 50,
        };
        let log = api::audit_show(host, Window::Main, asked).expect("the log");
        assert!(
            log.lines.iter().any(|line| line.words.contains(words)),
            "{words}: {:?}",
            log.lines
        );
    };
    told(&mut next, "opened a transfer pack of Amina Warsame");
    told(&mut school.host, "transfer pack, for the next teacher");
    assert_eq!(
        school.show().plan.copies.len(),
        2,
        "the plan at home says that it went, and that a copy was made"
    );
}

#[test]
fn h6_what_adults_prepared_and_care_go_only_where_that_is_said() {
    let mut school = SmallSchool::new();
    let (stick, plan) = (TempDir::new().expect("a stick"), school.plan);
    let pen = school.teachers_pen();
    let person = school.teacher;
    let reader = api::CareReaderState {
        plan,
        person,
        until: None,
        ended: false,
    };
    api::care_reader_state(&mut school.host, Window::Main, reader).expect("she reads it");
    let need = api::CareNeedState {
        plan,
        need: None,
        kind: "health".to_owned(),
        seen: "She rides two buses.".to_owned(),
        assumed: String::new(),
        standing: NeedStanding::Open,
        goal: None,
        pen,
    };
    api::care_need_state(&mut school.host, Window::Main, need).expect("kept in care");
    for care in [false, true] {
        let made = make(&mut school, stick.path(), care, care);
        let (mut next, _folder) = another_vault();
        let admitted = admit(&mut next, &made.path, &made.code).expect("it opens");
        assert_eq!(admitted.care, care);
        let me = page(&mut next, plan).pen.scribe;
        let reader = api::CareReaderState {
            plan,
            person: me,
            until: None,
            ended: false,
        };
        api::care_reader_state(&mut next, Window::Main, reader).expect("read there");
        let shown = api::care_show(&mut next, Window::Main, CareShow { plan }).expect("care there");
        let seen: Vec<&str> = shown.needs.iter().map(|need| need.need.seen.words.as_str()).collect();
        let expected: &[&str] = if care { &["She rides two buses."] } else { &[] };
        assert_eq!(seen, expected, "care goes along: {care}");
    }
    let ended = api::CareReaderState {
        plan,
        person,
        until: None,
        ended: true,
    };
    let bell = waymark_suite::stick::counsellor(&mut school);
    api::care_reader_state(&mut school.host, Window::Main, ended).expect("she reads it no more");
    let request = TransferMake {
        student: school.student,
        to: shown(stick.path()),
        staff: false,
        care: true,
    };
    let refused = api::transfer_make(&mut school.host, Window::Main, request).expect_err("not hers to send");
    assert_eq!(refused.code, "care_closed", "{bell} reads it, and she does not");
}

#[test]
fn h6_a_bad_pack_is_refused_in_words_and_leaves_nothing() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let made = make(&mut school, stick.path(), false, false);
    let bytes = fs::read(&made.path).expect("the file");
    let (mut next, _folder) = another_vault();
    let put = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = stick.path().join(name);
        fs::write(&path, bytes).expect("written");
        path
    };
    let mut bent = bytes.clone();
    let middle = bent.len() / 2;
    bent[middle] ^= 1;
    let mut later = bytes.clone();
    later[9] = 9;
    let another = make(&mut school, stick.path(), false, false);
    let cases = [
        (
            "torn",
            put("torn.waymark", &bytes[..bytes.len() - 40]),
            &made.code,
            "transfer_torn",
        ),
        (
            "one bit is another",
            put("bent.waymark", &bent),
            &made.code,
            "transfer_torn",
        ),
        (
            "a later version's",
            put("later.waymark", &later),
            &made.code,
            "file_newer",
        ),
        (
            "something else",
            put("else.waymark", b"a letter"),
            &made.code,
            "no_transfer_there",
        ),
        (
            "another pack's code",
            PathBuf::from(&made.path),
            &another.code,
            "transfer_code_wrong",
        ),
        ("no code", PathBuf::from(&made.path), &Vec::new(), "transfer_code_wrong"),
        (
            "no file",
            stick.path().join("none.waymark"),
            &made.code,
            "file_unreadable",
        ),
    ];
    for (case, path, code, expected) in cases {
        let refused = admit(&mut next, &shown(&path), code).expect_err(case);
        assert_eq!(refused.code, expected, "{case}");
        assert!(!refused.remedy.is_empty(), "{case} says what to do");
        let class = api::class_show(&mut next, Window::Main, ClassShow {}).expect("the class");
        assert!(class.students.is_empty(), "{case} leaves nothing");
    }
    admit(&mut next, &made.path, &made.code).expect("the whole one opens");
    let twice = admit(&mut next, &made.path, &made.code).expect_err("twice");
    assert_eq!(twice.code, "transfer_there");
    let home = admit(&mut school.host, &made.path, &made.code).expect_err("at home");
    assert_eq!(home.code, "transfer_there");
    // Where colleagues' files are read it says what it is, and where a computer joins too.
    let carried = api::carry_in(
        &mut next,
        Window::Main,
        api::CarryIn {
            from: made.path.clone(),
        },
    );
    let carried = carried.map(|begun| to_the_end(&mut next, begun));
    assert_eq!(carried.expect_err("no bundle").code, "transfer_pack");
    let joined = waymark_suite::stick::join(
        &mut waymark_suite::stick::Other::computer("2026-11-02T09:00:00Z", 5).0,
        &made.path,
        &made.code.join("-"),
    );
    assert_eq!(joined.expect_err("no invitation").code, "no_invitation_there");
    let sheet = TransferSheetWrite {
        to: shown(stick.path()),
        code: made.code,
        student: school.student,
    };
    let written = api::transfer_sheet_write(&mut school.host, Window::Main, sheet).expect("a sheet");
    assert!(fs::read(written.path).expect("read").starts_with(b"%PDF"));
}
