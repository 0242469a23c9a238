//! A plan of the sample school as a page: against the same page through bare
//! Typst, and against its phone page through WeasyPrint and Chromium.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use api::{ClassShow, Host, PlanShow, PlanShown, SampleOpen, Window};
use domain::{Audience, Person, PersonName};
use print::{Labels, Named, PageData, PageInput, PageKind, Paper, Printer, Shares, Standard};

use crate::Fault;
use crate::figures::{Aim, Row, Times, timed};
use crate::peer::Bare;
use crate::school;

const TIMES: usize = 12;
const PROCESSES: usize = 5;
/// How many pages the plan should have.
const PAGES: usize = 4;

/// Times of the page by each way.
pub(crate) fn measure() -> Result<Vec<Row>, Fault> {
    let folder = school::folder()?;
    let mut host = school::host(&folder);
    let faces = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/fonts");
    let mut bare = Bare::new(&faces)?;
    let (input, pages) = input(&mut host, &mut bare)?;

    let printer = Printer::default();
    let (mut ours, mut other) = (Times::default(), Times::default());
    for turn in 0..TIMES {
        // Each turn prints a new page: what is remembered of the last is no help.
        let mut input = input.clone();
        input.school = format!("{} {turn}", input.school);
        let (time, page) = timed(|| -> Result<PageData, Fault> {
            let page = print::page_data(&input);
            printer
                .pdf(&page, Standard::Both)
                .map_err(|fault| Fault::Page(fault.to_string()))?;
            Ok(page)
        });
        ours.add(time);
        let data = data(&page?)?;
        let (time, made) = timed(|| bare.pdf(data));
        made?;
        other.add(time);
    }
    let mut rows = vec![Row::times(
        format!("a plan of {pages} pages, against the same page through bare Typst"),
        ours.median(),
        other.median(),
        Aim::AtMost(1.5),
    )];

    // Against other programs ours counts from nothing too: the faces are read first.
    let mut first = Times::default();
    for turn in 0..PROCESSES {
        let mut input = input.clone();
        input.school = format!("{} first {turn}", input.school);
        let (time, made) = timed(|| Printer::default().pdf(&print::page_data(&input), Standard::Both));
        made.map_err(|fault| Fault::Page(fault.to_string()))?;
        first.add(time);
    }
    let html = folder.path().join("plan.html");
    std::fs::write(&html, print::html(&print::page_data(&input)))?;
    let pdf = folder.path().join("other.pdf");
    let mut weasyprint = Command::new("weasyprint");
    weasyprint.arg(&html).arg(&pdf);
    rows.push(against("WeasyPrint", &mut weasyprint, &first, &pdf, 15.0));
    let mut chromium = Command::new(std::env::var_os("WAYMARK_BROWSER").unwrap_or_else(|| "chromium".into()));
    chromium.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]);
    chromium.arg(format!("--user-data-dir={}", folder.path().join("browser").display()));
    chromium
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", html.display()));
    rows.push(against("Chromium", &mut chromium, &first, &pdf, 5.0));
    Ok(rows)
}

/// The plan of the sample school whose page comes nearest to four pages.
fn input(host: &mut Host, bare: &mut Bare) -> Result<(PageInput, usize), Fault> {
    api::sample_open(host, Window::Main, SampleOpen {})?;
    let class = api::class_show(host, Window::Main, ClassShow {})?;
    let mut nearest: Option<(PageInput, usize)> = None;
    for plan in class.students.iter().filter_map(|line| line.plan) {
        let shown = api::plan_show(host, Window::Main, PlanShow { plan })?;
        let input = page_input(shown, &class.school.name)?;
        let (_, pages) = data(&print::page_data(&input)).and_then(|data| bare.pdf(data))?;
        if nearest
            .as_ref()
            .is_none_or(|(_, best)| pages.abs_diff(PAGES) < best.abs_diff(PAGES))
        {
            nearest = Some((input, pages));
        }
    }
    nearest.ok_or(Fault::Missing("a plan of the sample school"))
}

fn page_input(shown: PlanShown, school: &str) -> Result<PageInput, Fault> {
    let named = |name: &api::NameShown| Named {
        name: PersonName {
            full: name.full.clone(),
            short: name.short.clone(),
            pronouns: name.pronouns.clone(),
        },
        voice: name.voice,
        relation: name.relation.clone(),
    };
    let names: BTreeMap<_, _> = shown.names.iter().map(|(id, name)| (*id, named(name))).collect();
    let student = names
        .get(&shown.plan.student)
        .cloned()
        .ok_or(Fault::Missing("the student's name"))?;
    let languages = shown
        .names
        .get(&shown.plan.student)
        .map(|name| name.languages.clone())
        .unwrap_or_default();
    let words = shown.whose_words.whole;
    Ok(PageInput {
        library: print::Library::default(),
        log: print::FromTheLog::default(),
        questions: print::Questions::default(),
        student: Person {
            id: shown.plan.student,
            voice: student.voice,
            name: student.name,
            names_for: BTreeMap::new(),
            roles: Vec::new(),
            languages,
            relation: None,
            contact: None,
            same_name: false,
            of_school: None,
            household: None,
            born_on: None,
            grade: None,
            roster_id: None,
            stated_in: None,
        },
        plan: shown.plan,
        names,
        teacher: None,
        school: school.to_owned(),
        story: Vec::new(),
        photos: BTreeMap::new(),
        contacts: Vec::new(),
        shares: Some(Shares {
            student: words.student,
            family: words.family,
            school: words.school,
        }),
        labels: Labels::shipped(&["en"]).map_err(|fault| Fault::Page(fault.to_string()))?,
        made_on: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
        audience: Audience::School,
        recipient: None,
        household: Vec::new(),
        access: None,
        kind: PageKind::WholePlan,
        paper: Paper::Letter,
        large: false,
    })
}

/// What the templates read: the page and its one picture.
fn data(page: &PageData) -> Result<Vec<u8>, Fault> {
    let mut data = serde_json::to_value(page).map_err(|fault| Fault::Page(fault.to_string()))?;
    if let Some((shares, _)) = &page.shares {
        data["shares_svg"] = serde_json::json!(print::whose_words_svg(*shares));
    }
    serde_json::to_vec(&data).map_err(|fault| Fault::Page(fault.to_string()))
}

/// A whole run of another program, which reads the phone page and leaves a PDF.
fn against(name: &str, program: &mut Command, ours: &Times, pdf: &Path, times_faster: f64) -> Row {
    let what = format!("the plan's page, ours with reading the faces, against a run of {name} on its phone page");
    let mut other = Times::default();
    for _ in 0..PROCESSES {
        let _ = std::fs::remove_file(pdf);
        let (time, run) = timed(|| {
            program
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
        });
        match run {
            Ok(ended) if ended.success() && pdf.is_file() => other.add(time),
            Ok(ended) => return Row::unmeasured(&what, &Fault::Page(format!("{name} ended with {ended}"))),
            Err(fault) => return Row::unmeasured(&what, &fault.into()),
        }
    }
    Row::times(what, ours.median(), other.median(), Aim::TimesFaster(times_faster))
}
