//! September: four of ten students change advisory, one teacher leaves, one covers
//! for three weeks. The roster proposes and a person accepts, over four computers.

use api::{ClassHandOver, Host, InviteMake, PlanShow, RosterKind, Window};
use domain::{PersonId, PlanId, TextField};
use tempfile::TempDir;
use waymark_suite::stick::{Other, administrator, bring, colleague, goal, out, own_pen, says, seen, shown};
use waymark_suite::{SmallSchool, profile, text_of};

use crate::made::{ADVISORY, BESIDE, Roll, accept, knows, of, read};

const OTHERS: [(&str, &str, &str); 9] = [
    ("s2", "Bilal", "Noor"),
    ("s3", "Chloe", "Brandt"),
    ("s4", "Dawit", "Bekele"),
    ("s5", "Elif", "Kaya"),
    ("s6", "Farid", "Azizi"),
    ("s7", "Grace", "Obi"),
    ("s8", "Hana", "Sato"),
    ("s9", "Ivan", "Petrov"),
    ("s10", "June", "Lake"),
];
/// The four of ten who change, by place.
const GO: [usize; 4] = [0, 3, 5, 8];

/// The computer of an adult who was invited for nothing but what is given later.
fn computer(school: &mut SmallSchool, stick: &TempDir, person: PersonId, all: bool, seed: u64) -> Other {
    let request = InviteMake {
        to: shown(stick.path()),
        person: Some(person),
        plans: (!all).then(Vec::new),
        name: String::new(),
    };
    let invited = api::invite_make(&mut school.host, Window::Main, request).expect("an invitation is written");
    let now = api::Clock::now(&school.clock).to_rfc3339();
    let mut other = Other::joined(&invited, &now, seed);
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    other
}

fn opens(host: &mut Host, plan: PlanId) -> Result<(), String> {
    let opened = api::plan_show(host, Window::Main, PlanShow { plan });
    opened.map(|_| ()).map_err(|refused| refused.code)
}

/// The stick goes around until everybody has read what there is.
fn around(school: &mut SmallSchool, others: &mut [&mut Other], stick: &TempDir) {
    for _ in 0..2 {
        out(&mut school.host, stick.path());
        for other in others.iter_mut() {
            bring(&mut other.host, stick.path());
            out(&mut other.host, stick.path());
        }
        bring(&mut school.host, stick.path());
    }
}

#[test]
fn h7_in_september_four_of_ten_change_advisory_one_teacher_leaves_and_one_covers_three_weeks() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let mut plans = vec![(school.student, school.plan)];
    for (_, given, family) in OTHERS {
        let name = format!("{given} {family}");
        let added = api::student_add(&mut school.host, Window::Main, waymark_suite::student(&name)).expect("added");
        plans.push((added.person, added.plan));
    }
    let okafor = school.teacher;
    for (person, plan) in &plans {
        let pen = domain::Pen {
            speakers: vec![*person],
            voice: domain::Voice::Student,
            ..own_pen(okafor)
        };
        says(
            &mut school.host,
            *plan,
            &pen,
            profile(TextField::Strengths),
            "I keep at it.",
        );
    }
    let reyes = colleague(&mut school, "Daniel Reyes", "Mr. Reyes");
    let bell = colleague(&mut school, "Arthur Bell", "Mr. Bell");
    let thapa = administrator(&mut school, "Sunita Thapa", "Ms. Thapa");
    let mut his = computer(&mut school, &stick, reyes, false, 91);
    let mut bells = computer(&mut school, &stick, bell, false, 92);
    let mut office = computer(&mut school, &stick, thapa, true, 93);
    let (go, stay): (Vec<_>, Vec<_>) = plans.iter().enumerate().partition(|(at, _)| GO.contains(at));
    let of_plan = |some: &[(usize, &(PersonId, PlanId))]| some.iter().map(|(_, (_, plan))| *plan).collect::<Vec<_>>();
    let (go, stay) = (of_plan(&go), of_plan(&stay));

    // The roster of June says what stands here; who is who, a person says once.
    let mut roll = Roll::default()
        .with(("t1", "Ngozi", "Okafor"), "teacher", ADVISORY)
        .with(("t2", "Daniel", "Reyes"), "teacher", BESIDE)
        .with(("s1", "Amina", "Warsame"), "student", ADVISORY);
    for one in OTHERS {
        roll = roll.with(one, "student", ADVISORY);
    }
    let folder = roll.written();
    knows(&mut school.host, folder.path());
    assert!(
        read(&mut school.host, folder.path()).proposals.is_empty(),
        "nothing else is to be said"
    );

    // September: four change. Reading gives nobody anything.
    for number in ["s1", "s4", "s6", "s9"] {
        roll.moves(number, BESIDE);
    }
    roll.write(folder.path());
    let proposed = read(&mut school.host, folder.path());
    assert!(proposed.proposals.iter().all(|one| !one.gives_access), "{proposed:?}");
    knows(&mut school.host, folder.path());
    let proposed = read(&mut school.host, folder.path());
    assert_eq!(of(&proposed, RosterKind::HandOn).len(), 4, "{proposed:?}");
    assert_eq!(proposed.proposals.len(), 4, "and nobody is said to have left");
    around(&mut school, &mut [&mut his, &mut bells, &mut office], &stick);
    for plan in &go {
        assert!(
            opens(&mut his.host, *plan).is_err(),
            "a roster that was read gives nothing"
        );
        assert_eq!(opens(&mut school.host, *plan), Ok(()));
    }
    let before: Vec<String> = go.iter().map(|plan| seen(&plan_of(&mut school.host, *plan))).collect();

    let done = accept(&mut school.host, folder.path(), |one| one.kind == RosterKind::HandOn);
    assert_eq!((done.done.len(), done.invite.len()), (4, 0), "{done:?}");
    let hands = api::hands_show(&mut school.host, Window::Main, api::HandsShow {}).expect("who has whom");
    assert_eq!(hands.handovers.len(), 1, "those who go the same way go in one handover");
    around(&mut school, &mut [&mut his, &mut bells, &mut office], &stick);
    for (plan, before) in go.iter().zip(&before) {
        assert_eq!(seen(&plan_of(&mut his.host, *plan)), *before, "every word came to him");
        assert_eq!(
            opens(&mut school.host, *plan),
            Err("handed_on".to_owned()),
            "and is closed to her"
        );
        assert!(
            opens(&mut bells.host, *plan).is_err(),
            "and to everybody else as before"
        );
    }
    for plan in &stay {
        assert!(opens(&mut his.host, *plan).is_err(), "of the six he has none");
        assert_eq!(opens(&mut school.host, *plan), Ok(()));
    }
    // What is written now does not reach who had the class.
    goal(&mut his.host, go[0], &own_pen(reyes));
    out(&mut his.host, stick.path());
    let brought = bring(&mut school.host, stick.path());
    assert!(brought.plans.is_empty(), "no new word of it is hers: {brought:?}");
    assert!(
        read(&mut school.host, folder.path()).proposals.is_empty(),
        "and the roster is content"
    );

    // Mr. Bell covers for three weeks: the six, and not the four.
    let until = api::Clock::today(&school.clock) + chrono::Days::new(21);
    roll = roll.with(("t3", "Arthur", "Bell"), "teacher", ADVISORY);
    let cover = roll.enrolled.last_mut().expect("his row");
    (cover.primary, cover.until) = (false, until.to_string());
    roll.write(folder.path());
    knows(&mut school.host, folder.path());
    accept(&mut school.host, folder.path(), |one| one.kind == RosterKind::Cover);
    assert!(read(&mut school.host, folder.path()).proposals.is_empty());
    around(&mut school, &mut [&mut his, &mut bells, &mut office], &stick);
    for plan in &stay {
        assert_eq!(
            text_of(&plan_of(&mut bells.host, *plan), &profile(TextField::Strengths)),
            "I keep at it."
        );
    }
    for plan in &go {
        assert!(
            opens(&mut bells.host, *plan).is_err(),
            "who went before is not his to cover"
        );
    }
    for clock in [&school.clock, &his.clock, &bells.clock, &office.clock] {
        clock.pass_days(22);
    }
    for plan in &stay {
        assert_eq!(opens(&mut bells.host, *plan), Err("cover_over".to_owned()));
    }

    // Ms. Okafor leaves; the office reads the roster on a computer of its own.
    roll.person("t1").status = "tobedeleted";
    roll.enrolled.retain(|one| one.number != "t3");
    roll = roll.with(("t4", "Sunita", "Thapa"), "teacher", ADVISORY);
    roll.write(folder.path());
    around(&mut school, &mut [&mut his, &mut bells, &mut office], &stick);
    knows(&mut office.host, folder.path());
    let proposed = read(&mut office.host, folder.path());
    let [hand] = proposed.proposals.as_slice() else {
        panic!("one thing is left to say: {proposed:?}")
    };
    assert!(hand.gives_access && hand.words.contains("the whole class"), "{hand:?}");
    assert_eq!(
        opens(&mut school.host, stay[0]),
        Ok(()),
        "until a person does it nothing changes"
    );
    let stood: Vec<String> = stay
        .iter()
        .map(|plan| seen(&plan_of(&mut office.host, *plan)))
        .collect();
    accept(&mut office.host, folder.path(), |one| one.gives_access);
    let hands = api::hands_show(&mut office.host, Window::Main, api::HandsShow {}).expect("who has whom");
    assert_eq!(hands.teachers, [thapa]);
    around(&mut school, &mut [&mut his, &mut bells, &mut office], &stick);
    for (plan, stood) in stay.iter().zip(&stood) {
        assert_eq!(seen(&plan_of(&mut office.host, *plan)), *stood, "no word is lost");
        assert_eq!(opens(&mut school.host, *plan), Err("handed_on".to_owned()));
        assert!(opens(&mut his.host, *plan).is_err());
    }
    assert_eq!(
        plan_of(&mut his.host, go[0]).plan.goals.len(),
        1,
        "and his four are his"
    );
    assert!(
        read(&mut office.host, folder.path()).proposals.is_empty(),
        "the roster is content again"
    );

    // A student who comes back is handed back by a person too.
    roll.moves("s1", ADVISORY);
    roll.write(folder.path());
    let proposed = read(&mut office.host, folder.path());
    assert_eq!(of(&proposed, RosterKind::HandOn).len(), 1, "{proposed:?}");
    accept(&mut office.host, folder.path(), |one| one.gives_access);
    around(&mut school, &mut [&mut his, &mut bells, &mut office], &stick);
    assert_eq!(opens(&mut his.host, go[0]), Err("handed_on".to_owned()));
    assert_eq!(
        plan_of(&mut office.host, go[0]).plan.goals.len(),
        1,
        "with what was written meanwhile"
    );
    for host in [&mut school.host, &mut his.host, &mut bells.host, &mut office.host] {
        let check = api::check_vault(host).expect("it checks");
        assert!(check.findings.is_empty(), "{:?}", check.findings);
    }
}

fn plan_of(host: &mut Host, plan: PlanId) -> api::PlanShown {
    api::plan_show(host, Window::Main, PlanShow { plan }).expect("the plan is here")
}

#[test]
fn h7_what_a_roster_proposes_is_what_the_page_of_who_has_the_class_does() {
    let mut school = SmallSchool::new();
    let reyes = colleague(&mut school, "Daniel Reyes", "Mr. Reyes");
    let roll = Roll::default()
        .with(("t2", "Daniel", "Reyes"), "teacher", ADVISORY)
        .with(("s1", "Amina", "Warsame"), "student", ADVISORY);
    let folder = roll.written();
    knows(&mut school.host, folder.path());
    let proposed = read(&mut school.host, folder.path());
    let whole = of(&proposed, RosterKind::HandOn);
    assert_eq!(
        whole,
        ["Daniel Reyes has Grade 9 Advisory in the roster: hand the whole class on from Ngozi Okafor to Daniel Reyes?"]
    );
    // Done on that page, it is not proposed any more.
    let request = ClassHandOver {
        from: school.teacher,
        to: reyes,
        students: Vec::new(),
        on: None,
    };
    api::class_hand_over(&mut school.host, Window::Main, request).expect("handed on");
    assert!(read(&mut school.host, folder.path()).proposals.is_empty());
}
