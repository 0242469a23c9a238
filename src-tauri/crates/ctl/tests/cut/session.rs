//! The scripted session, the vault it runs on, and the look afterwards.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};
use tempfile::TempDir;

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_waymarkctl");
pub(crate) const PASSPHRASE: &str = "three blue umbrellas";
/// Edits of a session; words, evidence and notes in turn.
pub(crate) const EDITS: usize = 36;

/// A vault with one student, one plan and one goal, made once and copied.
pub(crate) struct Model {
    folder: TempDir,
    vault: String,
    plan: String,
    student: String,
    goal: String,
}

/// The one model of this run of the tests.
pub(crate) fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(Model::make)
}

/// The pen of the student, as requests carry it.
fn pen(student: &str) -> Value {
    json!({ "speakers": [student], "voice": "student", "scribe": student, "language": "en" })
}

fn line(command: &str, request: Value) -> Value {
    json!({ "window": "main", "command": command, "request": request, "keep": {} })
}

impl Model {
    fn make() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut begin = line(
            "vault_create",
            json!({
                "school": "Harbour School", "full": "Ada Okafor", "short": "Ms. Okafor", "role": "teacher",
                "class": "Advisory 9", "language": "en", "passphrase": PASSPHRASE, "keychain": false
            }),
        );
        begin["keep"] = json!({});
        let mut student = line(
            "student_add",
            json!({ "full": "Amina Warsame", "short": "Amina", "pronouns": null, "grade": "9", "languages": ["so", "en"] }),
        );
        student["keep"] = json!({ "plan": "/plan", "student": "/person" });
        let goal = line(
            "item_add",
            json!({ "plan": "$plan", "list": "goals", "after": null, "fields": {}, "pen": pen("$student") }),
        );
        let answers = run(folder.path(), &[begin, student, goal], &mut Command::new(PROGRAM));
        let answer = |index: usize, pointer: &str| -> String {
            let found = answers
                .said
                .get(index)
                .and_then(|said| said.pointer(pointer))
                .and_then(Value::as_str);
            found
                .unwrap_or_else(|| panic!("the model's line {index} has no {pointer}: {answers:?}"))
                .to_owned()
        };
        let vault = fs::read_dir(folder.path().join("vaults"))
            .expect("vaults")
            .next()
            .expect("one")
            .expect("read");
        Self {
            vault: vault.file_name().into_string().expect("a plain name"),
            student: answer(1, "/answer/person"),
            plan: answer(1, "/answer/plan"),
            goal: answer(2, "/answer/item"),
            folder,
        }
    }

    /// A copy to break.
    pub(crate) fn copy(&self) -> TempDir {
        let to = tempfile::tempdir().expect("a folder");
        copy(self.folder.path(), to.path());
        to
    }

    /// The session: unlock, look, then edits that each leave a word of its own.
    pub(crate) fn session(&self) -> Vec<Value> {
        let mut lines = vec![self.unlock()];
        let mut look = line("plan_show", json!({ "plan": self.plan }));
        look["keep"] = json!({ "base": "/plan/revision" });
        lines.push(look);
        for number in 0..EDITS {
            let word = word(number);
            lines.push(match number % 4 {
                0 | 1 => line(
                    "text_edit",
                    json!({
                        "plan": self.plan, "target": { "item": self.goal, "field": "statement" },
                        "pen": pen(&self.student), "base": "$base", "at": 0, "delete": 0, "insert": format!("{word} ")
                    }),
                ),
                2 => line(
                    "evidence_add",
                    json!({
                        "plan": self.plan, "medium": "text", "words": word, "goals": [self.goal], "from": null,
                        "pen": pen(&self.student)
                    }),
                ),
                _ => line("own_note_write", json!({ "plan": self.plan, "words": word })),
            });
        }
        lines
    }

    /// Everything that stands in a vault of this model's plan, in one text.
    pub(crate) fn standing(&self, data: &Path) -> String {
        let vaults = fs::read_dir(data.join("vaults")).expect("vaults");
        let vault = vaults.flatten().next().expect("one").file_name();
        let unlock = json!({ "with": "passphrase", "passphrase": PASSPHRASE });
        let unlock = line("vault_unlock", json!({ "vault": vault.to_str(), "unlock": unlock }));
        let note = line("own_notes_show", json!({ "plan": self.plan }));
        let plan = line("plan_show", json!({ "plan": self.plan }));
        let after = run(data, &[unlock, plan, note], &mut Command::new(PROGRAM));
        assert_eq!(after.said.len(), 3, "the vault opens and shows its plan: {after:?}");
        after.said.iter().skip(1).map(Value::to_string).collect()
    }

    fn unlock(&self) -> Value {
        let unlock = json!({ "with": "passphrase", "passphrase": PASSPHRASE });
        line("vault_unlock", json!({ "vault": self.vault, "unlock": unlock }))
    }

    /// Opens what is left and holds it against what was answered.
    pub(crate) fn look_again(&self, data: &Path, answers: &Answers, told: &str) {
        let check = Command::new(PROGRAM)
            .args(["check", "--vault"])
            .arg(data.join("vaults").join(&self.vault))
            .env("WAYMARK_PASSPHRASE", PASSPHRASE)
            .output()
            .expect("the check runs");
        assert!(
            check.status.success(),
            "the check found something: {}\n{told}",
            words_of(&check)
        );

        let note = line("own_notes_show", json!({ "plan": self.plan }));
        let plan = line("plan_show", json!({ "plan": self.plan }));
        let after = run(data, &[self.unlock(), plan, note], &mut Command::new(PROGRAM));
        let standing = after.said.iter().skip(1).map(Value::to_string).collect::<String>();
        assert_eq!(
            after.said.len(),
            3,
            "the vault opens and shows its plan: {after:?}\n{told}"
        );
        for kept in answers.kept() {
            let times = standing.matches(&kept).count();
            assert!(times > 0, "{kept} was answered as kept, and is gone\n{told}");
        }
        for number in 0..EDITS {
            let times = standing.matches(&word(number)).count();
            assert!(times <= 1, "{} stands {times} times\n{told}", word(number));
        }
    }
}

/// The word that an edit leaves.
fn word(number: usize) -> String {
    format!("word{number:03}x")
}

/// What the program said, line by line.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    pub(crate) said: Vec<Value>,
    pub(crate) stderr: String,
}

impl Answers {
    /// Of whole lines; one that was cut off in the middle promised nothing.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let whole = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
        Self {
            said: whole.filter_map(|line| serde_json::from_str(line).ok()).collect(),
            stderr: String::new(),
        }
    }

    /// The words of the edits that were answered as kept.
    pub(crate) fn kept(&self) -> BTreeSet<String> {
        let kept = self.said.iter().filter(|said| said.get("answer").is_some());
        let lines = kept
            .filter_map(|said| said["line"].as_u64())
            .filter_map(|line| usize::try_from(line).ok());
        // The first two lines unlock and look.
        lines.filter_map(|line| line.checked_sub(3)).map(word).collect()
    }

    /// The errors, which each have to say what to do.
    pub(crate) fn refusals(&self) -> impl Iterator<Item = &Value> {
        self.said.iter().filter_map(|said| said.get("error"))
    }
}

/// Writes the lines where the program reads them.
pub(crate) fn script(data: &Path, lines: &[Value]) -> PathBuf {
    let path = data.join("script.jsonl");
    let mut file = fs::File::create(&path).expect("a script");
    for line in lines {
        writeln!(file, "{line}").expect("a line");
    }
    path
}

/// Runs `program`, which is the program under test or something that starts
/// it, with a script on a data folder.
pub(crate) fn run(data: &Path, lines: &[Value], program: &mut Command) -> Answers {
    let script = script(data, lines);
    let output = program
        .arg("--data")
        .arg(data)
        .arg("script")
        .arg(script)
        .stdin(Stdio::null())
        .output();
    let output = output.expect("the program starts");
    Answers {
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        ..Answers::of(&output.stdout)
    }
}

/// `strace` with its options, then the program under test. It writes nothing
/// of its own beside the program's words.
pub(crate) fn traced(options: &[&str]) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq"]).args(options).arg(PROGRAM);
    command
}

fn words_of(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// A whole folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("its kind").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}
