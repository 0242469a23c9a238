//! What a roster proposes, and that nothing happens but what a person ticks.

use api::{ClassShow, HandsShow, KeepingShow, LibraryShow, LibraryShown, NamesAsk, RosterAccept, RosterKind, Window};
use domain::{Audience, PersonId, Role, TextField, Voice};
use waymark_suite::copies::wanted;
use waymark_suite::people::{draft, state};
use waymark_suite::stick::{shown, waits};
use waymark_suite::{SmallSchool, another_vault, profile};

use crate::made::{ADVISORY, BESIDE, Roll, accept, knows, of, read};

fn library(school: &mut SmallSchool) -> LibraryShown {
    api::library_show(&mut school.host, Window::Main, LibraryShow {}).expect("the lists")
}

fn class_names(school: &mut SmallSchool) -> Vec<String> {
    let class = api::class_show(&mut school.host, Window::Main, ClassShow {}).expect("the class");
    class.students.into_iter().map(|one| one.full).collect()
}

fn own() -> Roll {
    Roll::default()
        .with(("t1", "Ngozi", "Okafor"), "teacher", ADVISORY)
        .with(("s1", "Amina", "Warsame"), "student", ADVISORY)
}

#[test]
fn h7_reading_keeps_nothing_and_reading_again_what_was_accepted_proposes_nothing() {
    let mut school = SmallSchool::new();
    let folder = own().with(("s2", "Bilal", "Noor"), "student", ADVISORY).written();
    let first = read(&mut school.host, folder.path());
    assert_eq!(
        first.class.as_deref(),
        Some(ADVISORY),
        "the class of that name is taken for this one"
    );
    let again = read(&mut school.host, folder.path());
    assert_eq!(
        format!("{first:?}"),
        format!("{again:?}"),
        "the same roster says the same"
    );
    assert_eq!(class_names(&mut school), ["Amina Warsame"], "and nothing was kept");
    assert_eq!(
        of(&first, RosterKind::StudentNew),
        ["Bilal Noor is new in the class, with an empty plan."]
    );
    let done = accept(&mut school.host, folder.path(), |one| {
        one.kind != RosterKind::OtherPerson
    });
    assert!(
        done.done
            .contains(&"Bilal Noor is in the class, with an empty plan.".to_owned()),
        "{done:?}"
    );
    let after = read(&mut school.host, folder.path());
    assert!(after.proposals.is_empty() && after.notes.is_empty(), "{after:?}");
    let mut school = school.reopened();
    assert_eq!(class_names(&mut school), ["Amina Warsame", "Bilal Noor"]);
    let after = read(&mut school.host, folder.path());
    assert!(after.proposals.is_empty(), "also the next morning: {after:?}");
    assert!(library(&mut school).students.iter().all(|one| one.roster_id.is_some()));
}

#[test]
fn h7_a_name_alone_is_a_question_with_two_answers_and_never_a_merge() {
    let mut school = SmallSchool::new();
    let folder = own().written();
    let shown_first = read(&mut school.host, folder.path());
    assert!(
        of(&shown_first, RosterKind::StudentNew).is_empty(),
        "her name is here, so she is not simply new"
    );
    let about: Vec<_> = shown_first
        .proposals
        .iter()
        .filter(|one| one.words.contains("Amina"))
        .collect();
    let [same, other] = about.as_slice() else {
        panic!("two answers: {shown_first:?}")
    };
    assert!(same.either.is_some() && same.either == other.either);
    let both = RosterAccept {
        from: shown(folder.path()),
        class: None,
        accept: vec![same.id.clone(), other.id.clone()],
    };
    let fault = api::roster_accept(&mut school.host, Window::Main, both).expect_err("not both");
    assert_eq!(fault.code, "roster_either");
    let other = other.id.clone();
    accept(&mut school.host, folder.path(), |one| one.id == other);
    assert_eq!(
        class_names(&mut school),
        ["Amina Warsame", "Amina Warsame"],
        "two people of one name"
    );
    let ids: Vec<Option<String>> = library(&mut school)
        .students
        .into_iter()
        .map(|one| one.roster_id)
        .collect();
    assert!(
        ids.contains(&None) && ids.contains(&Some("s1".to_owned())),
        "the first one was not touched: {ids:?}"
    );
}

#[test]
fn h7_a_student_who_leaves_is_off_the_list_and_every_word_stays_and_comes_back() {
    let mut school = SmallSchool::new();
    let pen = school.students_pen();
    school
        .says(&pen, profile(TextField::Strengths), "I notice things.")
        .expect("she writes");
    let mut roll = own();
    let folder = roll.written();
    knows(&mut school.host, folder.path());
    let before = school.show();
    roll.person("s1").status = "tobedeleted";
    roll.write(folder.path());
    assert_eq!(
        class_names(&mut school),
        ["Amina Warsame"],
        "to be deleted there hides nobody here"
    );
    accept(&mut school.host, folder.path(), |one| {
        one.kind == RosterKind::StudentLeaves
    });
    assert!(class_names(&mut school).is_empty());
    assert_eq!(school.show().plan, before.plan, "every word stands as it stood");
    let left = library(&mut school).left;
    assert_eq!(
        (left.len(), left[0].plan),
        (1, Some(school.plan)),
        "and is found under People"
    );
    let due = api::keeping_show(&mut school.host, Window::Main, KeepingShow { student: None }).expect("what is kept");
    assert!(due.erasures.is_empty(), "nothing was erased");
    assert!(read(&mut school.host, folder.path()).proposals.is_empty());
    roll.person("s1").status = "active";
    roll.write(folder.path());
    accept(&mut school.host, folder.path(), |one| {
        one.kind == RosterKind::StudentBack
    });
    assert_eq!(class_names(&mut school), ["Amina Warsame"]);
    assert_eq!(school.show().plan, before.plan);
    assert!(library(&mut school).left.is_empty());
}

#[test]
fn h7_who_is_not_named_in_a_roster_of_changes_has_not_left_and_an_unknown_student_never_leaves() {
    let mut school = SmallSchool::new();
    let folder = own().written();
    knows(&mut school.host, folder.path());
    api::student_add(&mut school.host, Window::Main, waymark_suite::student("Bilal Noor")).expect("added");
    let mut changes = Roll::default().with(("s9", "Idil", "Farah"), "student", ADVISORY);
    changes.delta = true;
    changes.write(folder.path());
    let proposed = read(&mut school.host, folder.path());
    assert_eq!(of(&proposed, RosterKind::StudentLeaves), [""; 0]);
    assert_eq!(of(&proposed, RosterKind::StudentNew).len(), 1);
    assert!(proposed.notes[0].contains("only what changed"), "{:?}", proposed.notes);
    changes.delta = false;
    changes.write(folder.path());
    let whole = read(&mut school.host, folder.path());
    assert_eq!(
        of(&whole, RosterKind::StudentLeaves),
        ["Amina Warsame is not in this class in the roster any more."]
    );
    assert!(
        whole.notes.iter().any(|note| note.contains("Bilal Noor")),
        "he is told of: {:?}",
        whole.notes
    );
}

#[test]
fn h2_a_name_that_the_student_chose_is_never_among_the_changes_and_home_reads_the_kept_one() {
    let mut school = SmallSchool::new();
    let mut roll = own();
    let folder = roll.written();
    knows(&mut school.host, folder.path());
    roll.person("s1").given = "Amina Hodan";
    roll.write(folder.path());
    let changed = read(&mut school.host, folder.path());
    assert_eq!(
        of(&changed, RosterKind::NameChanged),
        ["Amina Warsame is called Amina Hodan Warsame in the roster."]
    );
    let asked = NamesAsk {
        student: school.student,
        answered: true,
        words: "Amina. Only Amina.".to_owned(),
    };
    api::names_ask(&mut school.host, Window::Main, asked).expect("she was asked");
    assert!(
        read(&mut school.host, folder.path()).proposals.is_empty(),
        "she was asked: it is hers"
    );

    // A preferred name in the roster stays at school.
    std::fs::write(
        folder.path().join("users.csv"),
        "sourcedId,role,givenName,familyName,preferredGivenName\nt1,teacher,Ngozi,Okafor,\ns1,student,Amina,Warsame,\ns7,student,Samantha,Reed,Sam\n",
    )
    .expect("a file");
    std::fs::write(
        folder.path().join("enrollments.csv"),
        format!(
            "classSourcedId,userSourcedId,role\n{ADVISORY},s1,student\n{ADVISORY},s7,student\n{ADVISORY},t1,teacher\n"
        ),
    )
    .expect("a file");
    accept(&mut school.host, folder.path(), |one| {
        one.kind == RosterKind::StudentNew
    });
    let students = library(&mut school).students;
    let sam = students
        .iter()
        .find(|one| one.name.full == "Sam Reed")
        .expect("the name used at school");
    assert_eq!(
        sam.name_for(Audience::Family).full,
        "Samantha Reed",
        "and another at home"
    );
    assert!(
        sam.names_kept_from(Audience::Family).contains(&"Sam".to_owned()),
        "which the family's copy keeps out"
    );
    assert!(read(&mut school.host, folder.path()).proposals.is_empty());
}

#[test]
fn h7_adults_come_as_names_without_rights_and_families_without_permission() {
    let mut school = SmallSchool::new();
    let mut roll = own()
        .with(("t2", "Daniel", "Reyes"), "teacher", BESIDE)
        .beside(("p1", "Hodan", "Ali"), "parent", "s1")
        .beside(("p9", "Kim", "Lane"), "proctor", "s1");
    let folder = roll.written();
    knows(&mut school.host, folder.path());
    let before = waits(&mut school.host).devices.len();
    let proposed = read(&mut school.host, folder.path());
    assert_eq!(
        of(&proposed, RosterKind::GuardianNew),
        ["Hodan Ali belongs to the family of Amina Warsame."]
    );
    assert!(
        of(&proposed, RosterKind::AdultNew).is_empty(),
        "who has nothing to do with the class is not named"
    );
    accept(&mut school.host, folder.path(), |one| {
        one.kind == RosterKind::GuardianNew
    });
    let people = library(&mut school).people;
    let hodan = people
        .iter()
        .find(|one| one.name.full == "Hodan Ali")
        .expect("she is here");
    let tie = hodan.relation.as_ref().expect("whose");
    assert!(hodan.voice == Voice::Family && tie.to == school.student && !tie.may_receive);
    assert!(
        people.iter().all(|one| one.name.full != "Kim Lane"),
        "no role says that Kim is family"
    );

    roll.moves("s1", BESIDE);
    roll.write(folder.path());
    let proposed = read(&mut school.host, folder.path());
    assert!(
        proposed.proposals.iter().all(|one| !one.gives_access),
        "nobody is known there yet: {proposed:?}"
    );
    assert!(
        proposed.notes[0].contains("Amina Warsame is in Grade 9 Advisory B"),
        "{:?}",
        proposed.notes
    );
    accept(&mut school.host, folder.path(), |one| one.kind == RosterKind::AdultNew);
    let people = library(&mut school).people;
    let reyes = people
        .iter()
        .find(|one| one.name.full == "Daniel Reyes")
        .expect("he is here");
    assert_eq!(reyes.roles, Vec::<Role>::new(), "as a name");
    assert_eq!(waits(&mut school.host).devices.len(), before, "and without a computer");
    let hands = api::hands_show(&mut school.host, Window::Main, HandsShow {}).expect("who has whom");
    assert!(hands.handovers.is_empty() && hands.covers.is_empty() && hands.teachers == [school.teacher]);
    let proposed = read(&mut school.host, folder.path());
    let [hand] = proposed.proposals.as_slice() else {
        panic!("only the handover is left: {proposed:?}")
    };
    assert!(
        hand.kind == RosterKind::HandOn && hand.gives_access,
        "and it is for a person to give"
    );
    let done = accept(&mut school.host, folder.path(), |one| one.gives_access);
    assert_eq!(done.invite, ["Daniel"], "he has no computer: one is invited by hand");
    let refused = api::plan_show(&mut school.host, Window::Main, api::PlanShow { plan: school.plan });
    assert_eq!(refused.expect_err("it went to him").code, "handed_on");
}

#[test]
fn h7_somebody_of_a_family_who_is_here_by_name_is_asked_about_and_keeps_what_a_person_said() {
    let mut school = SmallSchool::new();
    let relation = domain::people::Relation {
        to: school.student,
        words: "her mother".to_owned(),
        may_receive: true,
    };
    let hodan = api::PersonDraft {
        relation: Some(relation.clone()),
        ..draft(Voice::Family, "Hodan Ali")
    };
    let hodan: PersonId = state(&mut school, hodan);
    let folder = own().beside(("p1", "Hodan", "Ali"), "guardian", "s1").written();
    knows(&mut school.host, folder.path());
    let proposed = read(&mut school.host, folder.path());
    assert!(of(&proposed, RosterKind::GuardianNew).is_empty());
    knows(&mut school.host, folder.path());
    let people = library(&mut school).people;
    let known = people.iter().find(|one| one.id == hodan).expect("she is here");
    assert_eq!(
        (known.roster_id.as_deref(), known.relation.as_ref()),
        (Some("p1"), Some(&relation))
    );
    assert!(read(&mut school.host, folder.path()).proposals.is_empty());
}

#[test]
fn h7_the_number_of_a_roster_stays_with_the_person_and_leaves_the_school_in_nothing() {
    let mut school = SmallSchool::new();
    let folder = Roll::default()
        .with(("SIS-4711", "Amina", "Warsame"), "student", ADVISORY)
        .written();
    knows(&mut school.host, folder.path());
    let again = api::PersonDraft {
        id: Some(school.student),
        pronouns: Some("she/her".to_owned()),
        ..draft(Voice::Student, "Amina Warsame")
    };
    let stated = api::person_state(&mut school.host, Window::Main, api::PersonState { person: again }).expect("stated");
    assert_eq!(
        stated.person.roster_id.as_deref(),
        Some("SIS-4711"),
        "a person's own change keeps it"
    );
    let copy = wanted(&school, Audience::School, None, "json");
    let file = api::export_write(&mut school.host, Window::Main, api::ExportWrite { copy, to: None }).expect("a copy");
    let text = std::fs::read_to_string(file.path).expect("the file");
    assert!(
        text.contains("Amina Warsame") && !text.contains("SIS-4711"),
        "not in the school's file"
    );
    let request = api::TransferMake {
        student: school.student,
        to: shown(folder.path()),
        staff: false,
        care: false,
    };
    let made = api::transfer_make(&mut school.host, Window::Main, request).expect("a pack");
    let (mut next, _folder) = another_vault();
    let request = api::TransferAdmit {
        from: made.path,
        code: api::Secret(made.code.join("-")),
    };
    api::transfer_admit(&mut next, Window::Main, request).expect("opened there");
    let there = api::library_show(&mut next, Window::Main, LibraryShow {}).expect("the lists");
    assert_eq!(
        there.students[0].roster_id, None,
        "nor in the pack: another school has numbers of its own"
    );
}
