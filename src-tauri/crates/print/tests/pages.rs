//! Pages: what stands on them, that the same input gives the same bytes, and
//! that a character without a glyph is named and never printed as a box.

mod school;
mod whole;

use std::io::Write as _;
use std::process::{Command, Stdio};

use domain::{Audience, TextField, Voice};
use print::cut::{self, Part};
use print::{CodeSheet, PageInput, PageKind, Paper, PrintError, Printer, RecoveryInput, Shares, Standard, Where};

fn pdf(input: &PageInput) -> Vec<u8> {
    Printer::shared()
        .pdf(&print::page_data(input), Standard::Both)
        .expect("a page")
}

/// Runs a reader of PDFs that is not ours over the bytes.
fn through(program: &str, args: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(bytes).expect("written");
    let out = Command::new(program)
        .args(args.iter().map(|arg| {
            if *arg == "FILE" {
                file.path().as_os_str()
            } else {
                std::ffi::OsStr::new(*arg)
            }
        }))
        .stderr(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{program} has to be installed: {error}"));
    assert!(out.status.success(), "{program} finds a fault");
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The text of a PDF with every stretch of white space as one space.
fn text(bytes: &[u8]) -> String {
    through("pdftotext", &["-raw", "FILE", "-"], bytes)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn pages(bytes: &[u8]) -> usize {
    print::pdf_pages_png(bytes, 0.2).expect("pictures").len()
}

fn sheet() -> PageInput {
    school::amina(PageKind::FamilySheet, Audience::Family)
}

fn whole(audience: Audience) -> PageInput {
    school::amina(PageKind::WholePlan, audience)
}

fn variants() -> Vec<(&'static str, PageInput)> {
    vec![
        ("family sheet", sheet()),
        ("two languages", school::mateo()),
        (
            "letter",
            PageInput {
                paper: Paper::Letter,
                ..sheet()
            },
        ),
        ("large print", PageInput { large: true, ..sheet() }),
        ("many scripts", school::many_scripts(whole(Audience::Student))),
        (
            "right to left",
            PageInput {
                labels: school::arabic(),
                ..school::arabic_sheet()
            },
        ),
        ("whole plan", whole(Audience::School)),
        ("two sides", school::two_sided(whole(Audience::School))),
        (
            "whole plan in Spanish",
            PageInput {
                labels: school::labels(&["es"]),
                ..whole(Audience::NextTeacher)
            },
        ),
        (
            "whole plan in large print",
            PageInput {
                large: true,
                ..whole(Audience::Family)
            },
        ),
    ]
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for (name, input) in variants() {
        assert_eq!(pdf(&input), pdf(&input), "{name} as PDF");
        let page = print::page_data(&input);
        assert_eq!(print::html(&page), print::html(&page), "{name} as HTML");
    }
}

#[test]
fn f1_every_page_claims_and_meets_its_standards() {
    for (name, input) in variants() {
        let page = print::page_data(&input);
        for standard in [Standard::Ua1, Standard::A2a, Standard::Both] {
            let bytes = Printer::shared()
                .pdf(&page, standard)
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            let plain = through("qpdf", &["--check", "FILE"], &bytes);
            assert!(plain.contains("No syntax or stream encoding errors"), "{name}: {plain}");
            let open = through("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"], &bytes);
            assert!(open.contains("/StructTreeRoot"), "{name} is tagged");
            assert!(open.contains("/Lang"), "{name} says its language");
            assert!(open.contains("<dc:title>"), "{name} has a title");
            assert_eq!(
                open.contains("/DisplayDocTitle true"),
                standard != Standard::A2a,
                "{name} shows its title"
            );
            assert_eq!(
                open.contains("pdfuaid:part"),
                standard != Standard::A2a,
                "{name} says it is PDF/UA"
            );
            assert_eq!(
                open.contains("pdfaid:part"),
                standard != Standard::Ua1,
                "{name} says it is PDF/A"
            );
        }
    }
}

#[test]
fn f8_the_family_sheet_is_one_page_and_a_page_to_write_back_on() {
    for (name, input) in [
        ("English", sheet()),
        (
            "Letter",
            PageInput {
                paper: Paper::Letter,
                ..sheet()
            },
        ),
        ("two languages", school::mateo()),
        (
            "right to left",
            PageInput {
                labels: school::arabic(),
                ..school::arabic_sheet()
            },
        ),
        ("three goals, six promises, twelve lines", school::crowded(sheet())),
    ] {
        assert_eq!(pages(&pdf(&input)), 2, "{name}");
    }
    let text = text(&pdf(&sheet()));
    for words in [
        "Amina Warsame",
        "Grade 9, Ms. Okafor",
        "12 November 2026",
        "What I am good at",
        "I notice things other people walk past. I can explain one thing in two languages until it makes sense.",
        "I want to speak at the town meeting and look up from my paper.",
        "Live until 11 December",
        "Proposed. Amina said yes. Ms. Okafor is next.",
        "Three promises",
        "Hodan, her mother",
        "We call Grandmother on Sundays and Amina asks her about water.",
        "How you can help, no screen needed",
        "Walk to the bridge after rain.",
        "What do you not know yet?",
        "555 0177",
        "Words from home, in any language",
        "More room on page 2.",
    ] {
        assert!(text.contains(words), "“{words}” stands on the sheet:\n{text}");
    }
}

#[test]
fn f4_two_languages_stand_beside_each_other() {
    let text = text(&pdf(&school::mateo()));
    for words in [
        "Lo que hago bien What I am good at",
        "Me gusta arreglar cosas. If it has a motor I want to see inside.",
        "En marcha hasta el 11 de diciembre",
        "Live until 11 December",
        "Cuéntenle de un río que conocen.",
        "Tell him about a river you know.",
        "12 de noviembre de 2026",
    ] {
        assert!(text.contains(words), "“{words}” stands on the sheet:\n{text}");
    }
}

#[test]
fn f4_labels_that_no_speaker_has_checked_say_so_and_stand_beside_english() {
    let labels = school::arabic();
    assert_eq!(labels.draft(), Some("ar"));
    assert_eq!(labels.tags(), ["ar", "en"], "a draft never stands alone");
    let html = print::html(&print::page_data(&PageInput {
        labels,
        ..school::arabic_sheet()
    }));
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(html.contains("Draft labels in Arabic, not yet checked by a speaker."));
    assert!(html.contains("Ask at home"), "English stands beside");
}

#[test]
fn f6_each_script_comes_out_as_it_was_written() {
    for input in [
        school::many_scripts(whole(Audience::Student)),
        school::many_scripts(whole(Audience::Family)),
    ] {
        let text = text(&pdf(&input));
        for words in [
            "Tôi thích dòng sông và những câu chuyện của bà.",
            "Я люблю річку.",
            "ወንዙን እወደዋለሁ።",
            "🌊",
            "✓",
            "♡",
        ] {
            assert!(text.contains(words), "“{words}” can be copied out of the page");
        }
        let html = print::html(&print::page_data(&input));
        assert!(
            html.contains("lang=\"ar\"") && html.contains("dir=\"rtl\""),
            "Arabic is marked as such"
        );
        assert!(html.contains("lang=\"my\"") && html.contains("lang=\"ne\"") && html.contains("lang=\"am\""));
    }
}

#[test]
fn f6_a_character_without_a_glyph_is_named_with_its_field() {
    let mut input = sheet();
    input.plan.goals[0].statement.0[0].text.push_str(" 강");
    let page = print::page_data(&input);
    let missing = Printer::shared().check_glyphs(&page);
    assert_eq!(missing.len(), 1, "one character, named once: {missing:?}");
    assert_eq!(missing[0].ch, '강');
    assert_eq!(missing[0].name, "U+AC15 Hangul");
    let Where::Text { target } = missing[0].place else {
        panic!("a text was expected")
    };
    assert_eq!(
        (target.item, target.field),
        (Some(school::item(0x10)), TextField::Statement)
    );
    assert!(
        matches!(Printer::shared().pdf(&page, Standard::Both), Err(PrintError::Glyphs(_))),
        "no box is printed"
    );
    assert!(print::html(&page).contains('강'), "the HTML is always made");
}

#[test]
fn f7_the_familys_copy_leaves_out_what_is_marked_and_what_hangs_on_it() {
    for kind in [PageKind::FamilySheet, PageKind::WholePlan] {
        let input = school::amina(kind, Audience::Family);
        let (text, html) = (text(&pdf(&input)), print::html(&print::page_data(&input)));
        for (format, page) in [("PDF", text), ("HTML", html)] {
            for words in [
                "Planted",
                "in Somali and English, so my grandmother",
                "It has not rained",
                "Whose words",
            ] {
                assert!(!page.contains(words), "“{words}” stays here ({format})");
            }
        }
    }
    let school = text(&pdf(&whole(Audience::School)));
    for words in [
        "Planted words",
        "Planted support",
        "Planted line",
        "in Somali and English, so my",
        "It has not rained",
    ] {
        assert!(school.contains(words), "“{words}” is in the school's file");
    }
}

#[test]
fn f7_the_list_beside_the_preview_tells_what_is_in_and_what_stays() {
    let plan = school::amina_plan();
    let cut = cut::cut(&plan, Audience::Family, PageKind::FamilySheet, false);
    let holds: Vec<(Part, u32)> = cut.holds.iter().map(|counted| (counted.part, counted.count)).collect();
    assert_eq!(
        holds,
        [
            (Part::Strengths, 1),
            (Part::Goals, 2),
            (Part::Promises, 3),
            (Part::HomeHelp, 3),
            (Part::HomeQuestions, 3),
            (Part::Contacts, 1),
            (Part::Reply, 1)
        ]
    );
    let stays: Vec<Part> = cut.stays.iter().map(|counted| counted.part).collect();
    for part in [
        Part::Marked,
        Part::OpenSuggestions,
        Part::StaffNotes,
        Part::WhoseWords,
        Part::OtherStudents,
    ] {
        assert!(stays.contains(&part), "{part:?} stays here");
    }
    let labels = school::labels(&["es"]);
    for counted in cut.holds.iter().chain(&cut.stays) {
        let key = format!("part-{}", counted.part.key());
        let label = labels.say(&key, |_| vec![("count", counted.count.into())]);
        assert_eq!(label.first.lang, "es", "{key} has words in Spanish");
    }
    assert!(
        cut::for_audience(&plan, Audience::School) == plan,
        "the school's file is whole"
    );
}

#[test]
fn h2_a_name_used_at_school_does_not_go_home() {
    let mut input = sheet();
    input.student.names_for.insert(
        Audience::Family,
        domain::PersonName {
            full: "Maryan Warsame".to_owned(),
            short: "Maryan".to_owned(),
            pronouns: None,
        },
    );
    let text = text(&pdf(&input));
    assert!(
        text.contains("Maryan Warsame") && text.contains("Maryan said yes."),
        "{text}"
    );
    assert!(!text.contains("Amina Warsame"), "the other name stays at school");
}

#[test]
fn f1_the_whole_plan_tells_everything_in_its_order() {
    let text = text(&pdf(&whole(Audience::School)));
    let order = [
        "What I am good at",
        "I care about",
        "Goals",
        "Why it matters to me",
        "What I learn",
        "Where I learn",
        "The way without it",
        "Supports",
        "Did it help?",
        "Evidence",
        "Check-ins",
        "What was agreed",
        "Whose words are in this plan",
        "The story so far",
        "Who said yes",
    ];
    let mut from = 0;
    for words in order {
        let place = text[from..]
            .find(words)
            .unwrap_or_else(|| panic!("“{words}” comes after what stands before it:\n{text}"));
        from += place;
    }
    for words in [
        "Ms. Okafor suggests",
        "Every night she reads to her brothers.",
        "Amina kept both on 13 October.",
        "Not chosen yet",
        "Ask on 1 December",
        "80 min",
        "Reads the lab sheet twice",
        "The words are new, not the idea.",
        "Amina looked first",
    ] {
        assert!(text.contains(words), "“{words}” stands in the plan:\n{text}");
    }
    let count = pages(&pdf(&whole(Audience::School)));
    assert!((3..=6).contains(&count), "a full plan is about four pages, not {count}");
}

#[test]
fn f2_the_html_is_one_small_file_without_script_or_anything_from_elsewhere() {
    for (name, input) in variants() {
        let html = print::html(&print::page_data(&input));
        assert!(html.len() < 100_000, "{name}: {} bytes", html.len());
        for forbidden in [
            "<script",
            "javascript:",
            "http://",
            "https://",
            "url(",
            "@import",
            "<img",
            "onload",
        ] {
            let found = html.replace("http://www.w3.org/2000/svg", "").contains(forbidden);
            assert!(!found, "{name} has no {forbidden}");
        }
        assert_eq!(html.matches("<h1>").count(), 1, "{name}");
        assert!(
            html.contains("<main") && html.contains("<header") && html.contains("<title>"),
            "{name}"
        );
        assert!(html.contains("prefers-color-scheme: dark"), "{name}");
    }
}

#[test]
fn g7_words_that_look_like_markup_stay_words() {
    let mut input = whole(Audience::School);
    let odd = r##"<b>"x"</b> & #set text(red) $x$ *y* _z_ \ @ref `code` // no"##;
    input.plan.goals[0].statement.0[0].text = odd.to_owned();
    input.plan.profile.strengths.0[0].text = odd.to_owned();
    let page = print::page_data(&input);
    assert!(text(&pdf(&input)).contains(odd), "the PDF shows them as written");
    let html = print::html(&page);
    assert!(!html.contains("<b>\"x\"</b>"), "the HTML escapes them");
    assert!(
        html.contains("#60;b&#62;") || html.contains("&lt;b&gt;"),
        "and shows them"
    );
}

#[test]
fn f9_the_message_from_a_phone_says_that_it_is_not_private() {
    let html = print::html(&print::page_data(&sheet()));
    assert!(
        html.contains("href=\"mailto:g.okafor@otterfalls.example?subject="),
        "the address is there"
    );
    assert!(html.contains("It is not private."), "and the warning");
    let none = print::html(&print::page_data(&school::mateo()));
    assert!(!none.contains("mailto:"), "no address, no link");
}

#[test]
fn f2_the_familys_html_does_not_drift() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/family-es-en.html");
    let now = print::html(&print::page_data(&school::mateo()));
    if std::env::var_os("WAYMARK_ACCEPT").is_some() {
        std::fs::write(path, &now).expect("the golden file is written");
    }
    let kept = std::fs::read_to_string(path).expect("the golden file is there");
    assert_eq!(kept, now, "run once with WAYMARK_ACCEPT=1 and look at the difference");
}

#[test]
fn an_empty_plan_is_a_page_and_not_an_error() {
    for kind in [PageKind::FamilySheet, PageKind::WholePlan] {
        let mut input = school::amina(kind, Audience::Family);
        let plan = school::mateo().plan;
        input.plan = domain::Plan {
            goals: Vec::new(),
            agreements: Vec::new(),
            home_lines: Vec::new(),
            profile: Default::default(),
            ..plan
        };
        input.contacts.clear();
        input.names.clear();
        input.teacher = None;
        input.story.clear();
        let text = text(&pdf(&input));
        assert!(
            text.contains("Nothing is written here yet.") || text.contains("Nothing here yet."),
            "{text}"
        );
    }
}

#[test]
fn the_preview_draws_the_exports_own_bytes() {
    let bytes = pdf(&PageInput {
        paper: Paper::Letter,
        ..sheet()
    });
    let pages = print::pdf_pages_png(&bytes, 1.0).expect("pictures");
    assert_eq!(pages.len(), 2);
    assert_eq!((pages[0].width, pages[0].height), (612, 792), "Letter in points");
    assert!(pages[0].bytes.starts_with(b"\x89PNG"));
    assert!(pages[0].bytes.len() > 20_000, "words are drawn");
    assert!(
        print::pdf_pages_png(b"no PDF", 1.0).is_err(),
        "anything else is refused"
    );
}

#[test]
fn p6_the_bar_of_whose_words_reads_in_black_and_white() {
    let svg = print::whose_words_svg(Shares {
        student: 61,
        family: 14,
        school: 25,
    });
    assert!(
        svg.contains("<circle") && svg.contains("<path") && svg.contains("<rect"),
        "three patterns"
    );
    assert!(
        !print::whose_words_svg(Shares::default()).contains("<rect"),
        "nothing written, nothing drawn"
    );
}

#[test]
fn g1_the_recovery_sheet_holds_the_code_and_what_to_do() {
    let input = RecoveryInput {
        sheet: CodeSheet::Recovery,
        code: ["K7QM", "2XRT", "9DWP", "H4NC"].map(str::to_owned).to_vec(),
        person: "Grace Okafor".to_owned(),
        school: "Otter Falls School".to_owned(),
        labels: school::labels(&["en"]),
        made_on: school::made_on().date_naive(),
        paper: Paper::Letter,
    };
    let bytes = Printer::shared().recovery_sheet(&input).expect("a sheet");
    let text = text(&bytes);
    for words in [
        "Recovery sheet",
        "K7QM",
        "H4NC",
        "Whoever holds it can read them.",
        "Grace Okafor",
    ] {
        assert!(text.contains(words), "“{words}”: {text}");
    }
    assert_eq!(pages(&bytes), 1);
}

#[test]
fn f6_a_sheet_names_a_character_that_it_cannot_draw() {
    let refused = Printer::shared().blank_form(&school::labels(&["en"]), "강 School", Paper::A4, false);
    let Err(PrintError::Glyphs(missing)) = refused else {
        panic!("a refusal was expected: {refused:?}")
    };
    assert_eq!((missing[0].ch, &missing[0].place), ('강', &Where::Name));
}

#[test]
fn a_pen_with_an_odd_language_does_not_stop_a_page() {
    for language in ["", "x", "ñu", "español", "so-Latn-x-home", "\"><script>"] {
        let mut input = whole(Audience::School);
        for pen in input.plan.pens.values_mut() {
            pen.language = language.to_owned();
        }
        assert!(text(&pdf(&input)).contains("I notice things"), "{language} as PDF");
        assert!(
            !print::html(&print::page_data(&input)).contains("<script"),
            "{language} as HTML"
        );
    }
}

#[test]
fn f11_the_blank_form_prints_in_both_languages() {
    let bytes = Printer::shared()
        .blank_form(&school::labels(&["es", "en"]), "Otter Falls School", Paper::A4, false)
        .expect("a form");
    let text = text(&bytes);
    assert!(
        text.contains("Un plan en papel") && text.contains("A plan on paper"),
        "{text}"
    );
    assert_eq!(pages(&bytes), 3);
}

#[test]
fn n8_no_note_is_lost_whatever_it_stands_beside() {
    let mut input = whole(Audience::School);
    let pattern = input.plan.notes[1].clone();
    input.plan.notes.clear();
    let beside = [
        "goals",
        "story",
        "evidence",
        "agreements",
        "experiences",
        "supports",
        "a place of tomorrow",
    ]
    .map(str::to_owned);
    let items = [0x10, 0x20, 0x30, 0x40, 0x50, 0x70, 0xfff].map(|tail| school::item(tail).to_string());
    let places: Vec<String> = beside.into_iter().chain(items).collect();
    for (nth, about) in places.iter().enumerate() {
        let mut note = pattern.clone();
        note.id = school::item(0x600 + nth as u128);
        note.about = school::one(about.clone());
        note.words.0[0].text = format!("Note number {nth} is here.");
        input.plan.notes.push(note);
    }
    input.plan.notes[0].about.0.clear();
    let (text, html) = (text(&pdf(&input)), print::html(&print::page_data(&input)));
    for (nth, place) in places.iter().enumerate() {
        let words = format!("Note number {nth} is here.");
        assert_eq!(text.matches(&words).count(), 1, "beside {place}: once in the PDF");
        assert_eq!(html.matches(&words).count(), 1, "beside {place}: once in the HTML");
    }
}

#[test]
fn a_sentence_by_two_pens_shows_where_the_other_begins() {
    let mut input = whole(Audience::School);
    let school_pen = input
        .plan
        .pens
        .iter()
        .find(|(_, pen)| pen.voice == Voice::School)
        .map(|(id, _)| id.clone());
    input.plan.goals[0].statement.0.push(domain::text::Run {
        text: " In two languages.".to_owned(),
        by: school_pen,
    });
    let html = print::html(&print::page_data(&input));
    assert!(
        html.contains("<span class=\"school\"> In two languages.</span>"),
        "the adult's words keep their ink"
    );
}
