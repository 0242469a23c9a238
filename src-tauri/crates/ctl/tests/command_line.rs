//! The command line as people see it: whole outputs, with exit codes.
//! Accept new ones with `INSTA_UPDATE=always cargo test -p waymark-ctl`.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const PASSPHRASE: &str = "three blue umbrellas";

/// A computer of its own for a test.
struct Computer {
    folder: TempDir,
}

impl Computer {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().expect("a plain path").to_owned()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waymarkctl"));
        command
            .args(arguments)
            .env_clear()
            .env("XDG_DATA_HOME", self.folder.path())
            .env("HOME", self.folder.path());
        command.stdin(Stdio::null());
        command
    }

    /// Runs it and tells everything: what was typed, said, and the exit code.
    fn told(&self, arguments: &[&str]) -> String {
        self.tell(arguments, &mut self.command(arguments))
    }

    fn tell(&self, arguments: &[&str], command: &mut Command) -> String {
        let output = command.output().expect("it runs");
        let whole = format!(
            "$ waymarkctl {}\n{}{}exit {}\n",
            arguments.join(" "),
            String::from_utf8_lossy(&output.stdout),
            said_as_error(&output),
            output.status.code().expect("it ends by itself"),
        );
        steady(&whole.replace(self.folder.path().to_str().expect("a plain path"), "<folder>"))
    }

    /// A vault with a passphrase, one student and one plan.
    fn with_a_vault(&self) -> String {
        let script = self.path("begin.jsonl");
        let lines = format!(
            "{}\n{}\n",
            serde_json::json!({ "command": "vault_create", "request": {
                "school": "Harbour School", "full": "Ada Okafor", "short": "Ms. Okafor", "role": "teacher",
                "class": "Advisory 9", "language": "en", "passphrase": PASSPHRASE, "keychain": false } }),
            serde_json::json!({ "command": "student_add", "request": {
                "full": "Amina Warsame", "short": "Amina", "pronouns": "she/her", "grade": "9", "languages": ["so"] } }),
        );
        fs::write(&script, lines).expect("a script");
        let made = self
            .command(&["--data", &self.path("waymark"), "script", &script])
            .output()
            .expect("it runs");
        assert!(
            made.status.success(),
            "the vault is made: {}",
            String::from_utf8_lossy(&made.stdout)
        );
        let vaults = self.folder.path().join("waymark/vaults");
        let vault = fs::read_dir(vaults)
            .expect("vaults")
            .next()
            .expect("one")
            .expect("read")
            .path();
        vault.to_str().expect("a plain path").to_owned()
    }
}

fn said_as_error(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines().map(|line| format!("! {line}\n")).collect()
}

/// Ids, days and counts differ from run to run; what is said does not.
fn steady(text: &str) -> String {
    let mut steady = String::new();
    let between = |sign: char| !sign.is_ascii_alphanumeric() && !"-.".contains(sign);
    for word in text.split_inclusive(between) {
        let end = word.trim_end_matches(between);
        let dashes: Vec<usize> = end.match_indices('-').map(|(at, _)| at).collect();
        let id = end.len() == 36 && dashes == [8, 13, 18, 23];
        let day = end.len() == 10 && dashes == [4, 7] && end.starts_with("20");
        let backup = end.ends_with(".waymark-backup");
        let shown = if id {
            "<id>"
        } else if day {
            "<day>"
        } else if backup {
            "<copy>.waymark-backup"
        } else {
            end
        };
        steady.push_str(shown);
        steady.push_str(&word[end.len()..]);
    }
    without_days(&steady)
}

/// Days in words, as pages write them: `3 November`, `3 November 2026`.
fn without_days(text: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut text = text.to_owned();
    for month in MONTHS {
        let mut from = 0;
        while let Some(found) = text[from..].find(&format!(" {month}")) {
            let at = from + found;
            let day = text[..at].trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
            let mut end = at + 1 + month.len();
            let year = text[end..].strip_prefix(" 20").and_then(|rest| rest.get(..2));
            if year.is_some_and(|year| year.chars().all(|sign| sign.is_ascii_digit())) {
                end += " 2026".len();
            }
            if day < at {
                text.replace_range(day..end, "<day>");
            }
            from = at + 1;
        }
    }
    text
}

#[test]
fn the_help_says_what_there_is() {
    let computer = Computer::new();
    insta::assert_snapshot!("help", computer.told(&["--help"]));
    insta::assert_snapshot!("help_export", computer.told(&["export", "--help"]));
}

#[test]
fn the_manual_has_a_page_for_whatever_the_help_names() {
    let computer = Computer::new();
    computer.told(&["manual", &computer.path("")]);
    let page = |name: &str| fs::read_to_string(computer.path(name)).expect("a page");
    assert!(page("waymarkctl.1").contains("Exit codes"), "the program's own");
    assert!(page("waymarkctl-export.1").contains("audience"), "a subcommand's");
    assert!(
        !Path::new(&computer.path("waymarkctl-script.1")).exists(),
        "what the help leaves out has none"
    );
}

#[test]
fn the_sample_school_is_made_listed_shown_checked_and_printed() {
    let computer = Computer::new();
    insta::assert_snapshot!("sample", computer.told(&["sample"]));
    let plans = computer.told(&["plans"]);
    insta::assert_snapshot!("plans", plans);
    let list = computer.command(&["plans", "--json"]).output().expect("it runs");
    let list: serde_json::Value = serde_json::from_slice(&list.stdout).expect("JSON");
    let amina = list
        .as_array()
        .expect("a list")
        .iter()
        .find(|line| line["student"] == "Amina Warsame")
        .expect("Amina");
    let amina = amina["plan"].as_str().expect("an id");
    insta::assert_snapshot!("show", computer.told(&["show", amina]));
    insta::assert_snapshot!("story", computer.told(&["story", amina]));
    let told = computer.command(&["story", amina, "--json"]).output().expect("it runs");
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).expect("JSON");
    assert!(
        told["events"].as_array().is_some_and(|events| events.len() > 10),
        "{told}"
    );
    let report = computer.told(&["check"]);
    assert!(
        report.contains("The vault is whole.") && report.ends_with("exit 0\n"),
        "{report}"
    );

    let out = computer.path("copies");
    for format in ["pdf", "html", "json"] {
        let told = computer.told(&["export", amina, "--format", format, "--lang", "en", "--out", &out]);
        assert!(told.ends_with("exit 0\n"), "{told}");
    }
    let mut kinds: Vec<String> = files(Path::new(&out));
    kinds.sort();
    assert_eq!(kinds, ["html", "json", "pdf"], "one copy of each kind");
}

#[test]
fn a_passphrase_comes_from_the_environment_or_a_descriptor_and_never_the_command_line() {
    let computer = Computer::new();
    let vault = computer.with_a_vault();
    let arguments = ["plans", "--vault", &vault];
    let told = computer.tell(
        &arguments,
        computer.command(&arguments).env("WAYMARK_PASSPHRASE", PASSPHRASE),
    );
    insta::assert_snapshot!("plans_by_environment", told);

    let arguments = ["plans", "--vault", &vault, "--passphrase-fd", "0"];
    let mut child = computer
        .command(&arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    writeln!(child.stdin.take().expect("its input"), "{PASSPHRASE}").expect("the passphrase is given");
    let output = child.wait_with_output().expect("it ends");
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("Amina Warsame"),
        "{output:?}"
    );
}

#[test]
fn errors_come_in_pairs_with_an_exit_code_for_each_kind() {
    let computer = Computer::new();
    let mut told = computer.told(&["plans"]);
    told.push_str(&computer.told(&["plans", "--vault", &computer.path("elsewhere")]));
    let vault = computer.with_a_vault();
    let arguments = ["check", "--vault", &vault];
    told.push_str(&computer.tell(
        &arguments,
        computer.command(&arguments).env("WAYMARK_PASSPHRASE", "a wrong one"),
    ));
    let arguments = ["check", "--json", "--vault", &vault];
    told.push_str(&computer.tell(
        &arguments,
        computer.command(&arguments).env("WAYMARK_PASSPHRASE", "a wrong one"),
    ));
    let arguments = ["show", "zz", "--vault", &vault];
    told.push_str(&computer.tell(
        &arguments,
        computer.command(&arguments).env("WAYMARK_PASSPHRASE", PASSPHRASE),
    ));
    let arguments = ["import", "plan", "nowhere.json", "--vault", &vault];
    let told_import = computer.tell(
        &arguments,
        computer
            .command(&arguments)
            .env("WAYMARK_PASSPHRASE", PASSPHRASE)
            .current_dir(computer.folder.path()),
    );
    told.push_str(&told_import);
    told.push_str(&computer.told(&["restore", &computer.path("nothing.waymark-backup")]));
    insta::assert_snapshot!("errors", told);
}

#[test]
fn a_vault_comes_back_from_its_backup_with_its_plans() {
    let computer = Computer::new();
    let vault = computer.with_a_vault();
    let stick = computer.path("stick");
    fs::create_dir(&stick).expect("a stick");
    let arguments = ["backup", &stick, "--vault", &vault];
    let mut told = computer.tell(
        &arguments,
        computer.command(&arguments).env("WAYMARK_PASSPHRASE", PASSPHRASE),
    );
    let copy = fs::read_dir(&stick)
        .expect("a stick")
        .next()
        .expect("a copy")
        .expect("read")
        .path();
    let other = computer.path("other");
    told.push_str(&computer.told(&["restore", copy.to_str().expect("a plain path"), "--data", &other]));
    let arguments = ["plans", "--data", &other];
    told.push_str(&computer.tell(
        &arguments,
        computer.command(&arguments).env("WAYMARK_PASSPHRASE", PASSPHRASE),
    ));
    insta::assert_snapshot!("backup_and_restore", told);
}

#[test]
fn a_plan_goes_out_as_a_file_and_into_an_empty_vault_as_the_same_bytes() {
    let computer = Computer::new();
    let made = computer.told(&["sample"]);
    assert!(made.ends_with("exit 0\n"), "{made}");
    let list = computer.command(&["plans", "--json"]).output().expect("it runs");
    let list: serde_json::Value = serde_json::from_slice(&list.stdout).expect("JSON");
    let plan = list[0]["plan"].as_str().expect("an id").to_owned();
    let (first, second) = (computer.path("first"), computer.path("second"));
    let out = computer.told(&[
        "export",
        &plan,
        "--format",
        "json",
        "--audience",
        "school",
        "--out",
        &first,
    ]);
    assert!(out.ends_with("exit 0\n"), "{out}");
    let file = fs::read_dir(&first)
        .expect("copies")
        .next()
        .expect("one")
        .expect("read")
        .path();

    let vault = computer.with_a_vault();
    let file_name = file.to_str().expect("a plain path");
    for arguments in [
        vec!["import", "plan", file_name, "--vault", &vault],
        vec![
            "export",
            &plan,
            "--format",
            "json",
            "--audience",
            "school",
            "--out",
            &second,
            "--vault",
            &vault,
        ],
    ] {
        let told = computer.tell(
            &arguments,
            computer.command(&arguments).env("WAYMARK_PASSPHRASE", PASSPHRASE),
        );
        assert!(told.ends_with("exit 0\n"), "{told}");
    }
    let again = fs::read_dir(&second)
        .expect("copies")
        .next()
        .expect("one")
        .expect("read")
        .path();
    assert_eq!(
        fs::read(file).expect("the file"),
        fs::read(again).expect("the file"),
        "the same bytes (F3)"
    );
}

#[test]
fn h3_a_familys_copy_is_in_its_own_language_where_none_is_asked_for() {
    let computer = Computer::new();
    let made = computer.told(&["sample"]);
    assert!(made.ends_with("exit 0\n"), "{made}");
    let out = computer.path("copies");
    let told = computer.told(&["export", "--all", "--format", "html", "--out", &out]);
    assert!(told.contains(".html"), "{told}");
    let pages: Vec<String> = fs::read_dir(&out)
        .expect("copies")
        .map(|entry| fs::read_to_string(entry.expect("read").path()).expect("a page"))
        .collect();
    let in_spanish = pages.iter().filter(|page| page.contains("<html lang=\"es\"")).count();
    assert!(
        in_spanish > 0 && in_spanish < pages.len(),
        "a home that speaks Spanish reads Spanish, another does not: {in_spanish} of {}",
        pages.len()
    );
    // Asked for by name, every page is as it was asked for.
    let out = computer.path("all");
    computer.told(&["export", "--all", "--format", "html", "--lang", "en", "--out", &out]);
    for entry in fs::read_dir(&out).expect("copies") {
        let page = fs::read_to_string(entry.expect("read").path()).expect("a page");
        assert!(page.contains("<html lang=\"en\""), "labels as asked for");
    }
}

#[test]
fn what_is_due_is_listed_held_and_erased_by_name() {
    let computer = Computer::new();
    let made = computer.told(&["sample"]);
    assert!(made.ends_with("exit 0\n"), "{made}");
    let mut told = String::new();
    for arguments in [
        vec!["due"],
        vec!["erase", "Samuel Oyelaran", "--for-good"],
        vec!["hold", "Samuel Oyelaran", "--end"],
        vec!["erase", "Leona Castellan"],
        vec!["erase", "Leona Castellan", "--for-good"],
        vec!["erase", "Leona Castellan"],
        vec![
            "hold",
            "Samuel Oyelaran",
            "--why",
            "He asked again.",
            "--until",
            "2099-06-30",
        ],
        vec!["hold", "Nobody Here"],
        vec!["due"],
    ] {
        told.push_str(&without_years(&computer.told(&arguments)));
    }
    insta::assert_snapshot!("due_hold_erase", told);
    let report = computer.told(&["check"]);
    assert!(report.contains("The vault is whole."), "{report}");
    let due = computer.command(&["due", "--json"]).output().expect("it runs");
    let due: serde_json::Value = serde_json::from_slice(&due.stdout).expect("JSON");
    assert_eq!(due["erasures"][0]["student"], "Leona Castellan", "machines read it too");
    assert_eq!(due["erasures"][0]["here"], true);
}

/// School years of long ago differ from year to year.
fn without_years(text: &str) -> String {
    let mut parts = text.split('–');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let year = whole.len().saturating_sub(4);
        if whole.get(year..).is_some_and(|year| year.parse::<u32>().is_ok()) {
            whole.truncate(year);
            whole.push_str("<year>");
            whole.push_str(part.get(2..).unwrap_or_default());
        } else {
            whole.push('–');
            whole.push_str(part);
        }
    }
    whole
}

/// The endings of the files of a folder.
fn files(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder)
        .expect("a folder")
        .map(|file| file.expect("read").path());
    files
        .filter_map(|file| Some(file.extension()?.to_str()?.to_owned()))
        .collect()
}
