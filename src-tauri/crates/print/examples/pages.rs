//! Writes every page of two plans of the sample school into a folder, to be
//! looked at beside the drawings:
//! `cargo run -p waymark-print --example pages -- FOLDER`.

#[path = "../tests/school/mod.rs"]
mod school;

use domain::Audience;
use print::{CodeSheet, PageInput, PageKind, Paper, Printer, RecoveryInput, Standard};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("which folder?")?;
    let folder = std::path::Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let printer = Printer::shared();
    let sheet = || school::amina(PageKind::FamilySheet, Audience::Family);
    let whole = |audience| school::amina(PageKind::WholePlan, audience);
    let pages: Vec<(&str, PageInput)> = vec![
        ("family-en-a4", sheet()),
        ("family-es-en-letter", school::mateo()),
        ("family-large", PageInput { large: true, ..sheet() }),
        ("family-scripts", school::many_scripts(sheet())),
        (
            "family-ar-draft",
            PageInput {
                labels: school::arabic(),
                ..school::arabic_sheet()
            },
        ),
        ("family-full", school::crowded(sheet())),
        (
            "plan-school-letter",
            PageInput {
                paper: Paper::Letter,
                ..whole(Audience::School)
            },
        ),
        ("plan-two-sides", school::two_sided(whole(Audience::School))),
        ("family-two-sides", school::two_sided(sheet())),
        ("plan-student-scripts", school::many_scripts(whole(Audience::Student))),
        (
            "plan-es-en",
            PageInput {
                labels: school::labels(&["es", "en"]),
                ..whole(Audience::Family)
            },
        ),
        (
            "plan-es",
            PageInput {
                labels: school::labels(&["es"]),
                ..whole(Audience::NextTeacher)
            },
        ),
        (
            "plan-large",
            PageInput {
                large: true,
                ..whole(Audience::Student)
            },
        ),
    ];
    for (name, input) in pages {
        let page = print::page_data(&input);
        std::fs::write(folder.join(format!("{name}.html")), print::html(&page))?;
        match printer.pdf(&page, Standard::Both) {
            Ok(pdf) => std::fs::write(folder.join(format!("{name}.pdf")), pdf)?,
            Err(error) => eprintln!("{name}: {error:?}"),
        }
    }
    let recovery = RecoveryInput {
        sheet: CodeSheet::Recovery,
        code: ["K7QM", "2XRT", "9DWP", "H4NC", "V6JB", "8YFE", "3GLS", "5ZAU"]
            .map(str::to_owned)
            .to_vec(),
        person: "Grace Okafor".to_owned(),
        school: "Otter Falls School".to_owned(),
        labels: school::labels(&["en"]),
        made_on: school::made_on().date_naive(),
        paper: Paper::Letter,
    };
    std::fs::write(folder.join("recovery.pdf"), printer.recovery_sheet(&recovery)?)?;
    let blank = printer.blank_form(
        &school::labels(&["es", "en"]),
        "Otter Falls School",
        Paper::Letter,
        false,
    )?;
    std::fs::write(folder.join("blank.pdf"), blank)?;
    let reply = printer.reply_page(
        &school::labels(&["es", "en"]),
        "Mateo",
        "Ms. Okafor",
        print::Paper::Letter,
        false,
    )?;
    std::fs::write(folder.join("reply.pdf"), reply)?;
    Ok(())
}
