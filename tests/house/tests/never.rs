//! What the sources of the screens may not do: put children in an order but by
//! name or last meeting (N1), and require anything but what an act is made of (N9).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use waymark_house::root;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Orders {
    order: Vec<Order>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    file: String,
    line: String,
    by: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Required {
    waits: Vec<Waits>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Waits {
    file: String,
    r#for: String,
    why: String,
}

/// Sources of the surfaces on which several children stand.
const CLASS_SURFACES: &[&str] = &[
    "ui/src/lib/class",
    "ui/src/lib/frame",
    "ui/src/lib/hands",
    "ui/src/lib/kept",
    "ui/src/lib/roster",
    "ui/src/lib/school",
    "ui/src/lib/transfer",
    "ui/src/lib/views/Class.svelte",
    "ui/src/lib/views/Kept.svelte",
    "ui/src/lib/views/Leaves.svelte",
    "ui/src/lib/views/Roster.svelte",
    "ui/src/lib/views/ToPrint.svelte",
    "ui/src/lib/views/Waits.svelte",
    "src-tauri/crates/api/src/audit.rs",
    "src-tauri/crates/api/src/class.rs",
    "src-tauri/crates/api/src/glance.rs",
    "src-tauri/crates/api/src/hands.rs",
    "src-tauri/crates/api/src/held.rs",
    "src-tauri/crates/api/src/keeping.rs",
    "src-tauri/crates/api/src/library.rs",
    "src-tauri/crates/api/src/queue.rs",
    "src-tauri/crates/api/src/roster",
    "src-tauri/crates/api/src/school_log.rs",
    "src-tauri/crates/api/src/transfer.rs",
    "src-tauri/crates/api/src/twins.rs",
    "src-tauri/crates/api/src/waits.rs",
    "src-tauri/crates/ctl/src",
];

/// What puts things in an order.
const ORDERS: &[&str] = &[
    ".sort(",
    ".toSorted(",
    ".sort_by",
    ".sort_unstable",
    ".sort_by_cached_key",
    ".reverse()",
    ".toReversed(",
    "max_by",
    "min_by",
    "BinaryHeap",
];

fn files(at: &Path, found: &mut Vec<PathBuf>) {
    if at.is_file() {
        let name = at
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let source = ["svelte", "ts", "rs"]
            .iter()
            .any(|ext| at.extension().is_some_and(|own| own == *ext));
        if source && !name.ends_with(".test.ts") {
            found.push(at.to_owned());
        }
        return;
    }
    let entries = std::fs::read_dir(at).unwrap_or_else(|fault| panic!("{}: {fault}", at.display()));
    for entry in entries {
        files(&entry.expect("an entry").path(), found);
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn named(path: &Path) -> String {
    let name = path.strip_prefix(root()).expect("under the root");
    name.to_string_lossy().replace('\\', "/")
}

#[test]
fn n1_every_order_on_a_class_surface_is_by_name_by_last_meeting_or_not_of_children() {
    let known: Orders = toml::from_str(&read(&root().join("tests/house/never/orders.toml"))).expect("the list");
    let mut sources = Vec::new();
    for surface in CLASS_SURFACES {
        files(&root().join(surface), &mut sources);
    }
    assert!(sources.len() > 8, "the surfaces are read: {}", sources.len());
    let mut used = BTreeSet::new();
    let mut strange = Vec::new();
    for path in sources {
        let file = named(&path);
        for line in read(&path).lines().map(str::trim) {
            if line.starts_with("//") || !ORDERS.iter().any(|order| line.contains(order)) {
                continue;
            }
            match known.order.iter().position(|one| one.file == file && one.line == line) {
                Some(at) => {
                    used.insert(at);
                }
                None => strange.push(format!("{file}: {line}")),
            }
        }
    }
    assert!(
        strange.is_empty(),
        "what is this ordered by? Children come by name or last meeting. Say it in tests/house/never/orders.toml:\n{}",
        strange.join("\n")
    );
    for (at, one) in known.order.iter().enumerate() {
        assert!(!one.by.trim().is_empty(), "{}: what it orders by", one.file);
        assert!(used.contains(&at), "{} no longer holds: {}", one.file, one.line);
    }
}

/// What a `notNow={…}` names: keys of messages, else the names that it uses.
fn reasons(expression: &str) -> Vec<String> {
    let keys: Vec<String> = expression
        .match_indices("t(\"")
        .filter_map(|(at, _)| expression.get(at + 3..)?.split('"').next().map(str::to_owned))
        .collect();
    if !keys.is_empty() {
        return keys;
    }
    let last = expression
        .split(|c: char| !c.is_alphanumeric())
        .rfind(|word| !word.is_empty() && *word != "undefined");
    last.map(str::to_owned).into_iter().collect()
}

/// Every `notNow={…}` of a source, with what stands between the braces, and
/// what a `{notNow}` was made of.
fn waits_in(source: &str) -> Vec<String> {
    let mut found = within(source, "notNow={", ['{', '}']);
    if source.contains("{notNow}") {
        let made = within(source, "notNow = $derived(", ['(', ')']);
        assert!(
            !made.is_empty(),
            "a {{notNow}} is made with $derived, where it can be read"
        );
        found.extend(made);
    }
    found
}

/// What stands behind each opening, up to the bracket that closes it.
fn within(source: &str, opening: &str, [open, close]: [char; 2]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices(opening) {
        let rest = source.get(at + opening.len()..).unwrap_or_default();
        let mut depth = 1;
        let end = rest.char_indices().find_map(|(at, c)| {
            if c == open {
                depth += 1;
            } else if c == close {
                depth -= 1;
            }
            (depth == 0).then_some(at)
        });
        found.push(rest.get(..end.unwrap_or_default()).unwrap_or_default().to_owned());
    }
    found
}

#[test]
fn n9_every_button_that_waits_for_something_says_why_it_must() {
    let known: Required = toml::from_str(&read(&root().join("tests/house/never/required.toml"))).expect("the list");
    let mut sources = Vec::new();
    files(&root().join("ui/src/lib"), &mut sources);
    let mut used = BTreeSet::new();
    let mut strange = Vec::new();
    for path in sources
        .iter()
        .filter(|path| path.extension().is_some_and(|ext| ext == "svelte"))
    {
        let file = named(path);
        let source = read(path);
        let has_required = source
            .split(|c: char| !c.is_alphanumeric() && c != '=' && c != '-')
            .any(|word| word == "required" || word.starts_with("required="));
        assert!(!has_required, "{file}: a field is never marked as required");
        if file == "ui/src/lib/parts/Button.svelte" {
            continue;
        }
        for expression in waits_in(&source) {
            for reason in reasons(&expression) {
                match known
                    .waits
                    .iter()
                    .position(|one| one.file == file && one.r#for == reason)
                {
                    Some(at) => {
                        used.insert(at);
                    }
                    None => strange.push(format!("{file}: {reason}")),
                }
            }
        }
    }
    assert!(
        strange.is_empty(),
        "why does this wait? Say it in tests/house/never/required.toml, or let it be kept without:\n{}",
        strange.join("\n")
    );
    for (at, one) in known.waits.iter().enumerate() {
        assert!(
            !one.why.trim().is_empty(),
            "{} for {} has a reason",
            one.file,
            one.r#for
        );
        assert!(used.contains(&at), "{} no longer waits for {}", one.file, one.r#for);
    }
}
