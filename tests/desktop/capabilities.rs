//! The capability files give each window the commands of the list and nothing
//! else. Read as text: a program that links Tauri is not needed to see it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

/// What a window may ask the shell itself for, by label.
const OWN: [(&str, &[&str]); 4] = [
    (
        "main",
        &[
            "choose_folder",
            "choose_file",
            "dropped_files",
            "open_path",
            "reveal_path",
            "opened_file",
            "activity",
            "print_path",
            "notes_beside",
        ],
    ),
    ("conference", &[]),
    ("student", &[]),
    ("notes", &[]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn capability(window: &str) -> Value {
    let path = root().join(format!("src-tauri/capabilities/{window}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("the shell's own files are well formed"))
        .expect("the shell's own files are well formed")
}

/// Sets by name, each with its commands.
fn sets() -> BTreeMap<String, Vec<String>> {
    let mut sets = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("src-tauri/permissions")).expect("the shell's own files are well formed")
    {
        let file: toml::Table = std::fs::read_to_string(entry.expect("the shell's own files are well formed").path())
            .expect("the shell's own files are well formed")
            .parse()
            .expect("the shell's own files are well formed");
        for set in file["set"].as_array().expect("the shell's own files are well formed") {
            let commands = set["permissions"]
                .as_array()
                .expect("the shell's own files are well formed")
                .iter()
                .map(|permission| {
                    let permission = permission.as_str().expect("the shell's own files are well formed");
                    permission
                        .strip_prefix("allow-")
                        .expect("a set allows single commands")
                        .replace('-', "_")
                });
            let before = sets.insert(
                set["identifier"]
                    .as_str()
                    .expect("the shell's own files are well formed")
                    .to_owned(),
                commands.collect(),
            );
            assert_eq!(before, None, "a set is declared once");
        }
    }
    sets
}

fn allowed(window: &str) -> BTreeSet<String> {
    let sets = sets();
    let mut commands = BTreeSet::new();
    for permission in capability(window)["permissions"]
        .as_array()
        .expect("the shell's own files are well formed")
    {
        let permission = permission.as_str().expect("the shell's own files are well formed");
        let set = sets.get(permission).unwrap_or_else(|| {
            panic!("{window} has {permission}, which is no set of ours: Tauri's own permissions reach past the list")
        });
        for command in set {
            assert!(commands.insert(command.clone()), "{window} is given {command} twice");
        }
    }
    commands
}

fn listed(window: &str, at: &[&str]) -> BTreeSet<String> {
    let own = OWN
        .iter()
        .find(|(label, _)| *label == window)
        .expect("the shell's own files are well formed")
        .1;
    api::COMMANDS
        .iter()
        .filter(|row| row.windows.iter().any(|listed| at.contains(listed)))
        .map(|row| row.name)
        .chain(own.iter().copied())
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_persons_window_may_call_what_the_list_gives_it_before_and_after_unlocking() {
    assert_eq!(allowed("main"), listed("main", &["start", "main"]));
}

#[test]
fn the_shared_screen_may_call_what_the_list_gives_it_and_nothing_of_the_shell() {
    assert_eq!(allowed("conference"), listed("conference", &["conference"]));
}

#[test]
fn a_student_alone_and_the_own_notes_may_call_what_the_list_gives_them_and_nothing_of_the_shell() {
    for window in ["student", "notes"] {
        assert_eq!(allowed(window), listed(window, &[window]), "{window}");
    }
}

#[test]
fn every_capability_is_for_one_local_window() {
    for entry in
        std::fs::read_dir(root().join("src-tauri/capabilities")).expect("the shell's own files are well formed")
    {
        let path = entry.expect("the shell's own files are well formed").path();
        let name = path
            .file_stem()
            .expect("the shell's own files are well formed")
            .to_str()
            .expect("the shell's own files are well formed")
            .to_owned();
        let capability = capability(&name);
        assert_eq!(
            capability["windows"],
            serde_json::json!([name]),
            "a capability is named after its window"
        );
        assert!(
            capability.get("remote").is_none(),
            "no page from elsewhere has a permission"
        );
        assert!(capability.get("webviews").is_none(), "permissions go by window");
    }
}

#[test]
fn the_pages_may_load_nothing_from_elsewhere() {
    let config: Value = serde_json::from_str(
        &std::fs::read_to_string(root().join("tauri.conf.json")).expect("the shell's own files are well formed"),
    )
    .expect("the shell's own files are well formed");
    let security = &config["app"]["security"];
    assert_eq!(config["app"]["withGlobalTauri"], false);
    assert_eq!(security["freezePrototype"], true);
    for (directive, sources) in security["csp"]
        .as_object()
        .expect("the shell's own files are well formed")
    {
        for source in sources
            .as_str()
            .expect("the shell's own files are well formed")
            .split(' ')
        {
            let ours = ["'self'", "'none'", "data:", "blob:", "ipc:", "http://ipc.localhost"];
            assert!(ours.contains(&source), "{directive} lets in {source}");
        }
    }
    assert_eq!(
        security["csp"]["script-src"], "'self'",
        "no script but the app's own runs"
    );
}
