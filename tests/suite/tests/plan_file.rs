//! A plan out to a file and in again, over `api`.

use api::{CopiesShow, CopyWanted, ExportWrite, Host, PlanImport, Window};
use domain::{Audience, Field, List, TextField};
use serde_json::json;
use tempfile::TempDir;
use waymark_suite::{SmallSchool, another_vault, profile, text};

fn full_plan() -> SmallSchool {
    let mut school = SmallSchool::new();
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    school
        .says(
            &hers,
            profile(TextField::Strengths),
            "I explain things in two languages ✓ ♡ →",
        )
        .expect("kept");
    school
        .says(&hers, profile(TextField::LearnBest), "أتعلم عندما أتكلم أولاً")
        .expect("kept");
    let goal = school.goal("I want to find out what our river carries.");
    school.confirms(goal, school.student, true).expect("yes");
    school.confirms(goal, school.teacher, false).expect("no");
    school.sets(goal, Field::Until, json!("2026-12-11")).expect("a date");
    let note = school.item(List::Notes, &teachers);
    school
        .says(&teachers, text(note, TextField::Words), "She saw the pipe first.")
        .expect("kept");
    let gone = school.item(List::Agreements, &hers);
    school
        .says(&hers, text(gone, TextField::What), "Thrown away")
        .expect("kept");
    let trash = api::ItemTrash {
        plan: school.plan,
        item: gone,
        pen: hers,
    };
    api::item_trash(&mut school.host, Window::Main, trash).expect("in the trash");
    school
}

fn exported(host: &mut Host, plan: domain::PlanId, audience: Audience, to: &TempDir) -> Vec<u8> {
    let copy = CopyWanted {
        plan,
        audience,
        recipient: None,
        format: "json".to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let to = Some(to.path().display().to_string());
    let file = api::export_write(host, Window::Main, ExportWrite { copy, to }).expect("the plan is written");
    std::fs::read(file.path).expect("the file is there")
}

#[test]
fn f3_out_into_an_empty_vault_and_out_again_gives_the_same_bytes() {
    let mut school = full_plan();
    let to = TempDir::new().expect("a folder");
    let first = exported(&mut school.host, school.plan, Audience::School, &to);
    let file = to.path().join("in.json");
    std::fs::write(&file, &first).expect("written");

    let (mut other, _folder) = another_vault();
    let import = PlanImport {
        from: file.display().to_string(),
    };
    let imported = api::plan_import(&mut other, Window::Main, import).expect("it comes in");
    assert_eq!(imported.plan, school.plan, "ids are kept");
    let again = exported(&mut other, imported.plan, Audience::School, &to);
    assert_eq!(
        String::from_utf8_lossy(&again),
        String::from_utf8_lossy(&first),
        "the same bytes"
    );
}

#[test]
fn f3_a_plan_that_came_in_reads_as_it_was_with_its_authors_as_the_file_claims() {
    let mut school = full_plan();
    let to = TempDir::new().expect("a folder");
    let bytes = exported(&mut school.host, school.plan, Audience::School, &to);
    let file = to.path().join("in.json");
    std::fs::write(&file, bytes).expect("written");
    let (mut other, _folder) = another_vault();
    let import = PlanImport {
        from: file.display().to_string(),
    };
    api::plan_import(&mut other, Window::Main, import).expect("it comes in");
    let here = school.show().plan;
    let there = api::plan_show(&mut other, Window::Main, api::PlanShow { plan: school.plan })
        .expect("shows")
        .plan;
    assert_eq!(there.profile, here.profile);
    assert_eq!(
        there.goals[0].statement, here.goals[0].statement,
        "every run with its pen"
    );
    assert_eq!(there.goals[0].confirmations, here.goals[0].confirmations);
    assert_eq!(there.notes[0].words, here.notes[0].words);
    assert_eq!(there.trash.len(), here.trash.len(), "the school's file keeps the trash");
}

#[test]
fn f7_a_familys_file_holds_nothing_that_was_kept_out_of_it() {
    let mut school = full_plan();
    let goal = school.goal("A goal that stays at school");
    school.sets(goal, Field::NotForFamily, json!(true)).expect("marked");
    let to = TempDir::new().expect("a folder");
    let family = exported(&mut school.host, school.plan, Audience::Family, &to);
    let text = String::from_utf8_lossy(&family);
    assert!(!text.contains("stays at school"), "marked passages stay here (H1)");
    assert!(!text.contains("Thrown away"), "the trash stays here");
    assert!(text.contains("what our river carries"), "the rest is in");
}

#[test]
fn a_second_import_of_the_same_plan_is_refused_and_changes_nothing() {
    let mut school = full_plan();
    let to = TempDir::new().expect("a folder");
    let bytes = exported(&mut school.host, school.plan, Audience::School, &to);
    let file = to.path().join("in.json");
    std::fs::write(&file, bytes).expect("written");
    let before = school.show().plan;
    let import = PlanImport {
        from: file.display().to_string(),
    };
    let refused = api::plan_import(&mut school.host, Window::Main, import).expect_err("it is here already");
    assert_eq!(refused.code, "plan_there");
    assert_eq!(school.show().plan.goals, before.goals);
}

#[test]
fn g7_bad_files_are_refused_in_words_and_nothing_is_lost() {
    let mut school = full_plan();
    let to = TempDir::new().expect("a folder");
    let bytes = exported(&mut school.host, school.plan, Audience::School, &to);
    let (mut other, _folder) = another_vault();
    let deep = format!(
        "{{\"waymark_plan\":1,\"x\":{}{}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("cut.json", bytes[..bytes.len() / 2].to_vec(), "file_damaged"),
        ("deep.json", deep.into_bytes(), "file_damaged"),
        ("other.json", b"{\"cards\":[]}".to_vec(), "file_foreign"),
        ("newer.json", b"{\"waymark_plan\":9}".to_vec(), "file_newer"),
        ("large.json", vec![b'{'; 100_000_000], "file_too_large"),
        ("gone.json", Vec::new(), "file_unreadable"),
    ];
    for (name, content, code) in cases {
        let file = to.path().join(name);
        if code != "file_unreadable" {
            std::fs::write(&file, content).expect("written");
        }
        let import = PlanImport {
            from: file.display().to_string(),
        };
        let refused = api::plan_import(&mut other, Window::Main, import).expect_err(name);
        assert_eq!(refused.code, code, "{name}");
        assert!(
            !refused.words.is_empty() && !refused.remedy.is_empty(),
            "{name}: words and a remedy"
        );
    }
    let class = api::class_show(&mut other, Window::Main, api::ClassShow {}).expect("the class shows");
    assert!(class.students.is_empty(), "a refused file leaves nobody behind");
}

#[test]
fn f7_every_copy_that_left_is_listed_with_whom_it_is_about_and_for() {
    let mut school = full_plan();
    let listed = |school: &mut SmallSchool| {
        let shown = api::copies_show(&mut school.host, Window::Main, CopiesShow {}).expect("the list");
        shown.copies
    };
    assert!(listed(&mut school).is_empty(), "nothing has left yet");

    let to = TempDir::new().expect("a folder");
    exported(&mut school.host, school.plan, Audience::School, &to);
    school.clock.pass_minutes(5);
    exported(&mut school.host, school.plan, Audience::Student, &to);
    let copies = listed(&mut school);
    let audiences: Vec<Audience> = copies.iter().map(|listed| listed.copy.audience).collect();
    assert_eq!(audiences, [Audience::Student, Audience::School], "the newest first");
    assert!(
        copies
            .iter()
            .all(|listed| listed.plan == school.plan && listed.student == "Amina"),
        "each says whose plan it is"
    );

    let mut school = school.reopened();
    let again: Vec<_> = listed(&mut school).into_iter().map(|listed| listed.copy).collect();
    let before: Vec<_> = copies.into_iter().map(|listed| listed.copy).collect();
    assert_eq!(again, before, "the list is in the vault");
}
