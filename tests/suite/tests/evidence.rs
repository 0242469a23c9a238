//! Evidence in any medium and check-ins, over `api` (P14, P15).

use api::{
    CheckInAdd, CheckInAnswer, CopyWanted, EvidenceAdd, EvidenceCheck, EvidenceOpen, EvidencePick, EvidenceShow,
    EvidenceTake, EvidenceTaken, ExportPreview, ExportWrite, PlanImport, PlanShow, RecordingDrop, RecordingShow,
    RecordingStart, RecordingStop, Window, WorkNotToday,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::plan::{GoalStatus, Helped, Medium};
use domain::{Audience, Field, ItemId, Pen, RecordId};
use serde_json::{Value, json};
use tempfile::TempDir;
use waymark_suite::copies::students_page;
use waymark_suite::{HandMicrophone, SmallSchool, another_vault, picture};

fn takes(school: &mut SmallSchool, window: Window, name: &str, bytes: &[u8]) -> Result<EvidenceTaken, api::ErrorShown> {
    let take = EvidenceTake {
        plan: school.plan,
        from: None,
        name: name.to_owned(),
        data: Some(STANDARD.encode(bytes)),
    };
    api::evidence_take(&mut school.host, window, take)
}

fn chooses(school: &mut SmallSchool, path: &std::path::Path) -> Result<EvidenceTaken, api::ErrorShown> {
    let take = EvidenceTake {
        plan: school.plan,
        from: Some(path.display().to_string()),
        name: String::new(),
        data: None,
    };
    api::evidence_take(&mut school.host, Window::Main, take)
}

fn adds(school: &mut SmallSchool, pen: &Pen, words: &str, taken: Option<String>) -> Result<RecordId, api::ErrorShown> {
    let add = EvidenceAdd {
        plan: school.plan,
        medium: Medium::Text,
        words: words.to_owned(),
        alt: "Three jars on a sill".to_owned(),
        goals: Vec::new(),
        competencies: vec!["Scientific inquiry".to_owned()],
        taken,
        pen: pen.clone(),
    };
    let changed = api::evidence_add(&mut school.host, Window::Main, add)?;
    Ok(changed.record.expect("a record was made"))
}

fn keeps(school: &mut SmallSchool, bytes: &[u8], words: &str) -> RecordId {
    let pen = school.students_pen();
    let taken = takes(school, Window::Main, "from a phone.png", bytes).expect("taken in");
    adds(school, &pen, words, Some(taken.taken)).expect("kept")
}

fn looks(school: &mut SmallSchool, pen: &Pen, evidence: RecordId, words: &str) -> Result<(), api::ErrorShown> {
    let check = EvidenceCheck {
        plan: school.plan,
        evidence,
        words: words.to_owned(),
        not_today: words.is_empty(),
        pen: pen.clone(),
    };
    api::evidence_check(&mut school.host, Window::Main, check).map(|_| ())
}

fn copy(school: &SmallSchool, audience: Audience, format: &str) -> CopyWanted {
    CopyWanted {
        plan: school.plan,
        audience,
        recipient: None,
        format: format.to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    }
}

fn exported(host: &mut api::Host, copy: CopyWanted, to: &TempDir) -> Vec<u8> {
    let to = Some(to.path().display().to_string());
    let file = api::export_write(host, Window::Main, ExportWrite { copy, to }).expect("written");
    std::fs::read(file.path).expect("the file is there")
}

fn begins_conference(school: &mut SmallSchool) {
    let start = api::ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("a conference");
}

#[test]
fn p14_a_photo_a_sound_and_a_file_are_kept_in_two_actions_and_shown_again() {
    let mut school = SmallSchool::new();
    let photo = keeps(&mut school, &picture(900, 600), "");
    let pen = school.students_pen();
    let taken = takes(&mut school, Window::Main, "notes.txt", "Ölçtüm: üç kavanoz".as_bytes()).expect("taken");
    assert_eq!((taken.medium, taken.src.as_str()), (Medium::File, ""));
    let file = adds(&mut school, &pen, "", Some(taken.taken)).expect("kept");

    let shown = school.show().plan;
    let kept = |record| {
        shown
            .evidence
            .iter()
            .find(|one| one.record == record)
            .expect("there")
            .clone()
    };
    let piece = kept(photo);
    let blob = piece.blob.expect("attached");
    assert_eq!(
        (piece.medium, blob.size),
        (Medium::Photo, Some((900, 600))),
        "known by its bytes"
    );
    assert_eq!(
        (piece.alt.as_str(), blob.name.as_deref()),
        ("Three jars on a sill", Some("from a phone.png"))
    );
    assert_eq!(piece.competencies, ["Scientific inquiry"]);
    assert_eq!(kept(file).blob.and_then(|blob| blob.name).as_deref(), Some("notes.txt"));

    let plan = school.plan;
    let mut show = |evidence, small| {
        let ask = EvidenceShow { plan, evidence, small };
        api::evidence_show(&mut school.host, Window::Main, ask)
            .expect("shows")
            .src
    };
    assert!(show(photo, true).starts_with("data:image/jpeg;base64,"));
    assert!(show(photo, false).starts_with("data:image/"));
    assert_eq!(show(file, false), "", "a file opens in another program");
    let open = EvidenceOpen { plan, evidence: file };
    let opened = api::evidence_open(&mut school.host, Window::Main, open).expect("written out");
    assert_eq!(
        std::fs::read_to_string(&opened.path).expect("there"),
        "Ölçtüm: üç kavanoz"
    );
    assert!(
        !opened.name.contains("Amina") && opened.name.ends_with(".txt"),
        "{}",
        opened.name
    );
    api::vault_lock(&mut school.host, Window::Main, api::VaultLock {}).expect("locks");
    assert!(!std::path::Path::new(&opened.path).exists(), "gone with the lock");
}

#[test]
fn p14_a_photo_stays_after_the_app_was_closed() {
    let mut school = SmallSchool::new();
    let photo = keeps(&mut school, &picture(300, 200), "Jars");
    let mut school = school.reopened();
    let ask = EvidenceShow {
        plan: school.plan,
        evidence: photo,
        small: false,
    };
    assert!(
        !api::evidence_show(&mut school.host, Window::Main, ask)
            .expect("shows")
            .src
            .is_empty()
    );
}

#[test]
fn p14_the_adults_look_waits_until_the_students_is_in_and_is_nowhere_before() {
    let mut school = SmallSchool::new();
    let piece = keeps(&mut school, &picture(40, 40), "My jars");
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    looks(&mut school, &teachers, piece, "ADULT-WORDS").expect("an adult may look first, for later");

    let shown = serde_json::to_string(&school.show()).expect("JSON");
    assert!(!shown.contains("ADULT-WORDS"), "not in what the window is told");
    assert!(
        school.show().plan.evidence[0].adult_waits,
        "only that somebody has looked"
    );
    let plan = school.plan;
    let told = api::plan_story(&mut school.host, Window::Main, api::PlanStory { plan }).expect("a story");
    assert!(
        !serde_json::to_string(&told).expect("JSON").contains("ADULT-WORDS"),
        "nor in the story"
    );
    let to = TempDir::new().expect("a folder");
    for audience in [Audience::Student, Audience::Family, Audience::NextTeacher] {
        for format in ["json", "html"] {
            let copy = copy(&school, audience, format);
            let text = String::from_utf8_lossy(&exported(&mut school.host, copy, &to)).into_owned();
            assert!(!text.contains("ADULT-WORDS"), "nor in the {format} for {audience:?}");
        }
    }
    begins_conference(&mut school);
    let shown = api::conference_show(&mut school.host, Window::Conference, api::ConferenceShow {}).expect("shows");
    assert!(
        !serde_json::to_string(&shown).expect("JSON").contains("ADULT-WORDS"),
        "nor on the shared screen"
    );

    let check = EvidenceCheck {
        plan,
        evidence: piece,
        words: "I see a skin on it.".to_owned(),
        not_today: false,
        pen: hers,
    };
    api::evidence_check(&mut school.host, Window::Conference, check).expect("the student looks");
    let shown = api::conference_show(&mut school.host, Window::Conference, api::ConferenceShow {}).expect("shows");
    let piece = &shown.shown.plan.evidence[0];
    assert_eq!(
        piece.adult_check.as_ref().map(|look| look.words.as_str()),
        Some("ADULT-WORDS"),
        "beside it now"
    );
    assert!(!piece.adult_waits);
}

#[test]
fn n8_each_adults_look_at_a_piece_stays_to_be_read_on_screen_and_on_paper() {
    let mut school = SmallSchool::new();
    let piece = keeps(&mut school, &picture(40, 40), "Jars");
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let looks = [
        (&hers, "I would wait a day longer."),
        (&teachers, "I see a skin on the third."),
        (&teachers, "And the label is new."),
    ];
    for (pen, words) in looks {
        let check = EvidenceCheck {
            plan: school.plan,
            evidence: piece,
            words: words.to_owned(),
            not_today: false,
            pen: pen.clone(),
        };
        api::evidence_check(&mut school.host, Window::Main, check).expect("it is kept");
        school.clock.pass_minutes(1);
    }
    let plan = school.show().plan;
    let kept = &plan.evidence[0];
    assert_eq!(
        kept.adult_check.as_ref().map(|look| look.words.as_str()),
        Some("And the label is new.")
    );
    assert_eq!(kept.more_adult_checks.len(), 1);
    assert_eq!(kept.more_adult_checks[0].words, "I see a skin on the third.");
    let page = students_page(&mut school);
    for (_, words) in looks {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn p14_not_today_is_an_answer_that_is_kept_and_only_the_students_to_give() {
    let mut school = SmallSchool::new();
    let piece = keeps(&mut school, &picture(40, 40), "Jars");
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    assert_eq!(
        looks(&mut school, &teachers, piece, "")
            .expect_err("not an adult's")
            .code,
        "not_the_students_pen"
    );
    looks(&mut school, &hers, piece, "").expect("an answer");
    assert!(
        school.show().plan.evidence[0]
            .self_check
            .as_ref()
            .is_some_and(|look| look.not_today)
    );

    let asked = |pen| WorkNotToday { plan: school.plan, pen };
    let (by_her, by_the_teacher) = (asked(hers), asked(teachers));
    let refused = api::work_not_today(&mut school.host, Window::Main, by_the_teacher).expect_err("not an adult's");
    assert_eq!(refused.code, "not_the_students_pen");
    api::work_not_today(&mut school.host, Window::Main, by_her).expect("kept");
    let plan = school.plan;
    let told = api::plan_story(&mut school.host, Window::Main, api::PlanStory { plan }).expect("a story");
    let kinds = serde_json::to_string(&told).expect("JSON");
    assert!(kinds.contains("work_not_today"), "the story tells it");
}

#[test]
fn p14_a_photo_without_a_word_makes_a_student_heard_and_not_today_does_not() {
    let mut school = SmallSchool::new();
    let heard = |school: &mut SmallSchool| {
        let class = api::class_show(&mut school.host, Window::Main, api::ClassShow {}).expect("shows");
        !class.students[0].not_yet_heard
    };
    let pen = school.students_pen();
    let ask = WorkNotToday { plan: school.plan, pen };
    api::work_not_today(&mut school.host, Window::Main, ask).expect("kept");
    assert!(!heard(&mut school), "asked and answered, and not heard yet");
    assert_eq!(school.show().whose_words.whole.student, 0);
    let pen = school.students_pen();
    let taken = takes(&mut school, Window::Main, "", &picture(60, 40)).expect("taken");
    let add = EvidenceAdd {
        plan: school.plan,
        medium: Medium::Photo,
        words: String::new(),
        alt: String::new(),
        goals: Vec::new(),
        competencies: Vec::new(),
        taken: Some(taken.taken),
        pen,
    };
    api::evidence_add(&mut school.host, Window::Main, add).expect("kept without a word");
    assert!(heard(&mut school), "a picture is own words");
    assert_eq!(
        school.show().whose_words.whole.student,
        100,
        "and counts among whose words"
    );
}

#[test]
fn p14_the_student_picks_what_to_show_and_the_family_gets_it_first() {
    let mut school = SmallSchool::new();
    let kept = keeps(&mut school, &picture(50, 40), "KEPT-BACK");
    let picked = keeps(&mut school, &picture(60, 40), "PICKED-ONE");
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let pick = |pen: Pen, evidence, shown, plan| EvidencePick {
        plan,
        evidence,
        shown,
        pen,
    };
    let plan = school.plan;
    let refused = api::evidence_pick(&mut school.host, Window::Main, pick(teachers, kept, true, plan));
    assert_eq!(
        refused.expect_err("only the student picks").code,
        "not_the_students_pen"
    );
    api::evidence_pick(&mut school.host, Window::Main, pick(hers.clone(), kept, true, plan)).expect("picked");
    api::evidence_pick(&mut school.host, Window::Main, pick(hers.clone(), kept, false, plan)).expect("put back");
    api::evidence_pick(&mut school.host, Window::Main, pick(hers, picked, true, plan)).expect("picked");
    let shown = school.show();
    let is_picked = |of| shown.plan.evidence.iter().any(|one| one.record == of && one.picked);
    assert!(is_picked(picked) && !is_picked(kept), "the last word stands");

    let copy = copy(&school, Audience::Family, "html");
    let preview = ExportPreview { copy: copy.clone() };
    let preview = api::export_preview(&mut school.host, Window::Main, preview).expect("a preview");
    assert!(
        preview
            .inside
            .iter()
            .any(|part| part.key == "work" && part.count == Some(1)),
        "said before it goes"
    );
    let to = TempDir::new().expect("a folder");
    let html = String::from_utf8_lossy(&exported(&mut school.host, copy, &to)).into_owned();
    assert!(html.contains("PICKED-ONE") && !html.contains("KEPT-BACK"));
    assert!(
        html.contains("img-src data:") && html.contains("alt=\"Three jars on a sill\""),
        "with words for the picture"
    );
    assert!(
        html.contains("src=\"data:image/jpeg;base64,"),
        "the picture is in the file"
    );
}

#[test]
fn p14_photos_stand_on_paper_with_words_for_those_who_do_not_see_them() {
    let mut school = SmallSchool::new();
    keeps(&mut school, &picture(1_600, 1_200), "Three jars");
    let to = TempDir::new().expect("a folder");
    let copy = copy(&school, Audience::Student, "pdf");
    let pdf = exported(&mut school.host, copy, &to);
    let holds = |part: &[u8]| pdf.windows(part.len()).any(|window| window == part);
    assert!(holds(b"/DCTDecode"), "the photo is in it as a JPEG");
    assert!(
        holds(b"pdfuaid:part"),
        "and the page still claims PDF/UA, which its maker checks"
    );
    assert!(pdf.len() < 400_000, "{} bytes", pdf.len());
}

#[test]
fn f3_a_plan_file_carries_its_attachments_and_comes_out_the_same_again() {
    let mut school = SmallSchool::new();
    let photo = keeps(&mut school, &picture(640, 480), "Three jars");
    let pen = school.students_pen();
    let taken = takes(&mut school, Window::Main, "notes.txt", b"12 cuttings").expect("taken");
    adds(&mut school, &pen, "Notes", Some(taken.taken)).expect("kept");
    let to = TempDir::new().expect("a folder");
    let copy = copy(&school, Audience::School, "json");
    let first = exported(&mut school.host, copy.clone(), &to);
    let file: Value = serde_json::from_slice(&first).expect("JSON");
    assert_eq!(file["attachments"].as_object().expect("attachments").len(), 2);
    let preview = ExportPreview { copy: copy.clone() };
    let preview = api::export_preview(&mut school.host, Window::Main, preview).expect("a preview");
    assert!(
        preview.text.len() < 20_000,
        "the window is not handed the picture's letters"
    );

    let path = to.path().join("in.json");
    std::fs::write(&path, &first).expect("written");
    let (mut other, _folder) = another_vault();
    let import = PlanImport {
        from: path.display().to_string(),
    };
    let plan = api::plan_import(&mut other, Window::Main, import)
        .expect("it comes in")
        .plan;
    let ask = EvidenceShow {
        plan,
        evidence: photo,
        small: false,
    };
    let here = api::evidence_show(&mut school.host, Window::Main, ask.clone())
        .expect("here")
        .src;
    assert_eq!(
        api::evidence_show(&mut other, Window::Main, ask).expect("there").src,
        here,
        "the same picture"
    );
    let again = exported(&mut other, copy, &to);
    assert!(again == first, "the same bytes, attachments too");
}

#[test]
fn g7_a_plan_file_whose_attachment_is_not_what_it_says_is_refused_whole() {
    let mut school = SmallSchool::new();
    keeps(&mut school, &picture(30, 20), "Jars");
    let to = TempDir::new().expect("a folder");
    let copy = copy(&school, Audience::School, "json");
    let file: Value = serde_json::from_slice(&exported(&mut school.host, copy, &to)).expect("JSON");
    let hash = file["attachments"]
        .as_object()
        .expect("attachments")
        .keys()
        .next()
        .expect("one")
        .clone();
    let (mut other, _folder) = another_vault();
    for (name, content) in [
        ("words", STANDARD.encode("<script>alert(1)</script>")),
        ("not base64", "%%%".to_owned()),
        ("cut", STANDARD.encode(&picture(30, 20)[..20])),
    ] {
        let mut file = file.clone();
        file["attachments"][&hash]["content"] = json!(content);
        let path = to.path().join("in.json");
        std::fs::write(&path, file.to_string()).expect("written");
        let import = PlanImport {
            from: path.display().to_string(),
        };
        let refused = api::plan_import(&mut other, Window::Main, import).expect_err(name);
        assert_eq!(refused.code, "file_damaged", "{name}");
        assert!(refused.words.contains("/attachments/"), "{name}: {}", refused.words);
    }
    let class = api::class_show(&mut other, Window::Main, api::ClassShow {}).expect("shows");
    assert!(class.students.is_empty(), "nothing came in");
}

#[test]
fn c2_the_shared_screen_adds_by_bytes_and_never_names_a_path_or_another_plan() {
    let mut school = SmallSchool::new();
    let photo = keeps(&mut school, &picture(30, 20), "Jars");
    let other = api::student_add(&mut school.host, Window::Main, waymark_suite::student("Noah Reed")).expect("added");
    let secret = school.folder.path().join("secret.txt");
    std::fs::write(&secret, "not for the shared screen").expect("written");
    begins_conference(&mut school);
    let take = EvidenceTake {
        plan: school.plan,
        from: Some(secret.display().to_string()),
        name: String::new(),
        data: None,
    };
    let refused = api::evidence_take(&mut school.host, Window::Conference, take).expect_err("no path");
    assert_eq!(refused.code, "not_for_this_window");
    let taken = takes(&mut school, Window::Conference, "", &picture(20, 20)).expect("by bytes");
    let add = EvidenceAdd {
        plan: school.plan,
        medium: Medium::Text,
        words: String::new(),
        alt: String::new(),
        goals: Vec::new(),
        competencies: Vec::new(),
        taken: Some(taken.taken),
        pen: school.students_pen(),
    };
    api::evidence_add(&mut school.host, Window::Conference, add).expect("kept");
    for plan in [other.plan, school.plan] {
        let ask = EvidenceShow {
            plan,
            evidence: photo,
            small: true,
        };
        let shown = api::evidence_show(&mut school.host, Window::Conference, ask);
        assert_eq!(shown.is_ok(), plan == school.plan, "only the plan on the screen");
    }
    let open = EvidenceOpen {
        plan: school.plan,
        evidence: photo,
    };
    let refused = api::evidence_open(&mut school.host, Window::Conference, open).expect_err("no viewer");
    assert_eq!(refused.code, "not_for_this_window");
}

#[test]
fn g7_bad_files_are_refused_in_words_with_a_remedy_and_nothing_is_lost() {
    let mut school = SmallSchool::new();
    let folder = TempDir::new().expect("a folder");
    let written = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    };
    let huge = written("film.bin", b"");
    std::fs::File::options()
        .write(true)
        .open(&huge)
        .and_then(|file| file.set_len(4_000_000_000))
        .expect("four gigabytes of nothing");
    let large_photo = written("large.jpg", b"\xff\xd8\xff\xe0");
    std::fs::File::options()
        .write(true)
        .open(&large_photo)
        .and_then(|file| file.set_len(90_000_000))
        .expect("long");
    let whole = picture(64, 64);
    let cases = [
        (huge, "file_too_large"),
        (large_photo, "file_too_large"),
        (
            written("IMG_1.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
            "photo_heic",
        ),
        (written("torn.png", &whole[..whole.len() / 2]), "photo_broken"),
        (
            written("named.jpg", b"this is text, whatever its name says\0"),
            "medium_refused",
        ),
        (written("torn.wav", b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0"), "sound_broken"),
        (
            written("film.mp4", b"\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x08moof"),
            "more_than_sound",
        ),
        (written("empty.txt", b""), "medium_refused"),
        (folder.path().to_owned(), "file_unreadable"),
        (folder.path().join("gone.png"), "file_unreadable"),
    ];
    for (path, code) in cases {
        let refused = chooses(&mut school, &path).expect_err(code);
        assert_eq!(refused.code, code, "{}", path.display());
        assert!(
            !refused.words.is_empty() && !refused.remedy.is_empty(),
            "{code}: words and a remedy"
        );
    }
    let pasted = vec![b'x'; 25_000_000];
    assert_eq!(
        takes(&mut school, Window::Main, "", &pasted)
            .expect_err("too much")
            .code,
        "file_too_large"
    );
    assert!(school.show().plan.evidence.is_empty(), "nothing was kept by half");
}

#[test]
fn g7_a_file_that_vanishes_before_it_is_kept_gives_words_and_the_next_try_works() {
    let mut school = SmallSchool::new();
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "notes").expect("written");
    let taken = chooses(&mut school, &path).expect("taken in").taken;
    std::fs::remove_file(&path).expect("somebody pulls the stick");
    let pen = school.students_pen();
    let refused = adds(&mut school, &pen, "My notes", Some(taken.clone())).expect_err("it is gone");
    assert_eq!(refused.code, "file_unreadable");
    std::fs::write(&path, "notes").expect("the stick is back");
    adds(&mut school, &pen, "My notes", Some(taken.clone())).expect("kept, without choosing it again");
    let refused = adds(&mut school, &pen, "Once more", Some(taken)).expect_err("it is kept once");
    assert_eq!(refused.code, "taken_gone");
}

#[test]
fn p14_a_recording_begins_stops_and_is_kept() {
    let mut school = SmallSchool::new();
    let plan = school.plan;
    let refused = api::recording_start(&mut school.host, Window::Main, RecordingStart { plan }).expect_err("none");
    assert_eq!(refused.code, "microphone_missing");
    assert!(!refused.remedy.is_empty(), "what to do without one");

    let microphone = HandMicrophone::default();
    let mut school = school.with_microphone(microphone.clone());
    api::recording_start(&mut school.host, Window::Main, RecordingStart { plan }).expect("it listens");
    microphone.hears(3);
    let shown = api::recording_show(&mut school.host, Window::Main, RecordingShow { plan }).expect("it goes on");
    assert_eq!((shown.seconds, shown.goes_on), (3, true));
    microphone.is_unplugged();
    let shown = api::recording_show(&mut school.host, Window::Main, RecordingShow { plan }).expect("it has stopped");
    assert!(!shown.goes_on, "said, and not hidden");
    let taken = api::recording_stop(&mut school.host, Window::Main, RecordingStop { plan }).expect("what came before");
    assert_eq!((taken.medium, taken.seconds), (Medium::Sound, Some(3)));
    assert!(
        taken.src.starts_with("data:audio/flac;base64,"),
        "to listen to before it is kept"
    );
    let pen = school.students_pen();
    adds(&mut school, &pen, "", Some(taken.taken)).expect("kept");
    assert_eq!(
        school.show().plan.evidence[0]
            .blob
            .as_ref()
            .and_then(|blob| blob.seconds),
        Some(3)
    );

    api::recording_start(&mut school.host, Window::Main, RecordingStart { plan }).expect("again");
    let refused = api::recording_start(&mut school.host, Window::Main, RecordingStart { plan }).expect_err("one");
    assert_eq!(refused.code, "recording_runs");
    api::recording_drop(&mut school.host, Window::Main, RecordingDrop { plan }).expect("thrown away");
    let refused = api::recording_stop(&mut school.host, Window::Main, RecordingStop { plan }).expect_err("none");
    assert_eq!(refused.code, "no_recording");
}

#[test]
fn g7_a_disk_that_fills_while_recording_loses_nothing_of_what_was_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let microphone = HandMicrophone::default();
    let mut school = SmallSchool::new().with_microphone(microphone.clone());
    let plan = school.plan;
    api::recording_start(&mut school.host, Window::Main, RecordingStart { plan }).expect("it listens");
    microphone.hears(2);
    let taken = api::recording_stop(&mut school.host, Window::Main, RecordingStop { plan })
        .expect("heard")
        .taken;
    // A file where the folder of attachments belongs: nothing can be written there.
    let blobs = school.folder.path().join("data/vaults/ngozi-okafor/blobs");
    let aside = school.folder.path().join("aside");
    std::fs::rename(&blobs, &aside).expect("moved");
    std::fs::write(&blobs, b"").expect("in its place");
    std::fs::set_permissions(&blobs, std::fs::Permissions::from_mode(0o400)).expect("set");
    let pen = school.students_pen();
    let refused = adds(&mut school, &pen, "My voice", Some(taken.clone())).expect_err("no room");
    assert!(!refused.words.is_empty() && !refused.remedy.is_empty());
    assert!(school.show().plan.evidence.is_empty(), "not shown as kept");
    std::fs::remove_file(&blobs).expect("room again");
    std::fs::rename(&aside, &blobs).expect("moved back");
    adds(&mut school, &pen, "My voice", Some(taken)).expect("the same recording, kept now");
    assert_eq!(
        school.show().plan.evidence[0]
            .blob
            .as_ref()
            .and_then(|blob| blob.seconds),
        Some(2)
    );
}

#[test]
fn p14_taking_evidence_back_is_one_undo_and_its_photo_can_come_again() {
    let mut school = SmallSchool::new();
    let photo = keeps(&mut school, &picture(40, 40), "Jars");
    let plan = school.plan;
    api::change_undo(&mut school.host, Window::Main, api::ChangeUndo { plan }).expect("undone");
    assert!(school.show().plan.evidence.is_empty());
    let ask = EvidenceShow {
        plan,
        evidence: photo,
        small: true,
    };
    let refused = api::evidence_show(&mut school.host, Window::Main, ask).expect_err("taken back");
    assert_eq!(refused.code, "record_unknown");
    api::change_redo(&mut school.host, Window::Main, api::ChangeRedo { plan }).expect("redone");
    let back = school.show().plan.evidence[0].record;
    let ask = EvidenceShow {
        plan,
        evidence: back,
        small: true,
    };
    api::evidence_show(&mut school.host, Window::Main, ask).expect("the same photo");
}

fn live_goal(school: &mut SmallSchool) -> ItemId {
    let goal = school.goal("I want to know what the river carries.");
    school.sets(goal, Field::Status, json!(GoalStatus::Live)).expect("live");
    goal
}

fn check_in(school: &SmallSchool, goal: ItemId, pen: Pen) -> CheckInAdd {
    CheckInAdd {
        plan: school.plan,
        goal,
        where_i_am: "Three jars.".to_owned(),
        in_the_way: "They do not agree.".to_owned(),
        tried: "The same jar three times.".to_owned(),
        next: "Ask.".to_owned(),
        obstacles: vec!["noise".to_owned()],
        strategies: vec!["quiet_place".to_owned()],
        helped: Some(Helped::ABit),
        next_on: None,
        pen,
    }
}

#[test]
fn p15_the_student_says_whether_it_helped_and_the_teacher_says_it_beside() {
    let mut school = SmallSchool::new();
    let goal = live_goal(&mut school);
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let check = check_in(&school, goal, hers.clone());
    let made = api::check_in_add(&mut school.host, Window::Main, check)
        .expect("kept")
        .record
        .expect("a record");
    let answer = |pen: Pen, plan| CheckInAnswer {
        plan,
        check_in: made,
        helped: Some(Helped::Yes),
        words: "Three answers are a result.".to_owned(),
        pen,
    };
    let plan = school.plan;
    let refused = api::check_in_answer(&mut school.host, Window::Main, answer(hers, plan)).expect_err("one voice");
    assert_eq!(refused.code, "same_voice");
    api::check_in_answer(&mut school.host, Window::Main, answer(teachers, plan)).expect("kept");
    let shown = school.show().plan;
    let check = &shown.check_ins[0];
    assert_eq!(
        (check.helped, check.answers[0].helped),
        (Some(Helped::ABit), Some(Helped::Yes)),
        "both stay"
    );
    assert_eq!(check.obstacles, ["noise"]);
    assert_eq!(check.strategies, ["quiet_place"]);
}

#[test]
fn p15_what_is_in_the_way_and_what_could_help_are_read_in_the_language_of_each_copy() {
    let mut school = SmallSchool::new();
    let goal = live_goal(&mut school);
    let mut check = check_in(&school, goal, school.students_pen());
    // As a check-in of an older version holds it: the words that stood on the screen.
    check.strategies.push("Hum while you read".to_owned());
    api::check_in_add(&mut school.host, Window::Main, check).expect("kept");
    let mut copy_in = |language: &str| {
        let copy = api::CopyWanted {
            plan: school.plan,
            audience: Audience::Student,
            recipient: None,
            format: "html".to_owned(),
            languages: vec![language.to_owned()],
            paper: "letter".to_owned(),
            large: false,
            access: false,
        };
        api::export_preview(&mut school.host, Window::Main, ExportPreview { copy })
            .expect("made")
            .text
    };
    for (language, obstacle, strategy) in [
        ("en", "Noise around it", "A quiet place for half an hour"),
        ("es", "El ruido alrededor", "Un lugar tranquilo por media hora"),
    ] {
        let html = copy_in(language);
        for words in [obstacle, strategy, "They do not agree.", "Hum while you read"] {
            assert!(html.contains(words), "{language} has no {words}");
        }
    }
}

#[test]
fn p15_an_obstacle_from_the_list_alone_is_an_answer() {
    let mut school = SmallSchool::new();
    let goal = live_goal(&mut school);
    let mut check = check_in(&school, goal, school.students_pen());
    for words in [
        &mut check.where_i_am,
        &mut check.in_the_way,
        &mut check.tried,
        &mut check.next,
    ] {
        words.clear();
    }
    check.strategies.clear();
    check.helped = None;
    let mut nothing = check.clone();
    nothing.obstacles.clear();
    let refused = api::check_in_add(&mut school.host, Window::Main, nothing).expect_err("nothing was said");
    assert_eq!(refused.code, "words_missing");
    api::check_in_add(&mut school.host, Window::Main, check).expect("kept");
    assert_eq!(school.show().plan.check_ins[0].obstacles, ["noise"]);
}

#[test]
fn p15_the_next_check_in_is_four_school_weeks_on_and_shows_by_name_and_date() {
    let mut school = SmallSchool::new();
    let goal = live_goal(&mut school);
    let shown = school.show();
    // Monday 12 October and four school weeks; the calendar's autumn week off comes later.
    assert_eq!(shown.next_check_in_on.to_string(), "2026-11-09");
    assert_eq!(
        shown.check_ins_due[0].on.to_string(),
        "2026-11-09",
        "counted from the day it went live"
    );
    let class = |school: &mut SmallSchool| {
        let class = api::class_show(&mut school.host, Window::Main, api::ClassShow {}).expect("shows");
        class.check_ins.iter().map(|one| one.on.to_string()).collect::<Vec<_>>()
    };
    assert!(class(&mut school).is_empty(), "far off, and so not said");
    school.clock.pass_days(22);
    assert_eq!(class(&mut school), ["2026-11-09"], "near");

    let pen = school.students_pen();
    let mut check = check_in(&school, goal, pen.clone());
    check.next_on = "2026-11-01".parse().ok();
    let refused = api::check_in_add(&mut school.host, Window::Main, check).expect_err("a day that has passed");
    assert_eq!(refused.code, "day_is_past");
    let mut check = check_in(&school, goal, pen.clone());
    check.next_on = "2027-01-15".parse().ok();
    api::check_in_add(&mut school.host, Window::Main, check).expect("a day that both said");
    assert_eq!(school.show().check_ins_due[0].on.to_string(), "2027-01-15");
    school.clock.pass_minutes(1);
    let check = check_in(&school, goal, pen);
    api::check_in_add(&mut school.host, Window::Main, check).expect("kept");
    // From 3 November over the week off at the end of November.
    assert_eq!(school.show().check_ins_due[0].on.to_string(), "2026-12-08");
    assert!(class(&mut school).is_empty(), "far off again");
}

#[test]
fn p15_a_check_in_of_an_older_version_reads_as_before() {
    let mut school = SmallSchool::new();
    let goal = live_goal(&mut school);
    let old = json!({
        "plan": school.plan, "goal": goal, "where_i_am": "Here.", "in_the_way": "", "tried": "", "next": "",
        "pen": school.students_pen(),
    });
    api::dispatch(&mut school.host, Window::Main, "check_in_add", old).expect("the older form is taken");
    let plan = school.plan;
    let shown = api::plan_show(&mut school.host, Window::Main, PlanShow { plan }).expect("shows");
    let check = serde_json::to_value(&shown.plan.check_ins[0]).expect("JSON");
    for added in ["obstacles", "strategies", "helped", "next_on", "answers"] {
        assert!(
            check.get(added).is_none(),
            "{added} is not written where nobody said it"
        );
    }
}
