//! The arrows of the house point down, and what must never be in the app is not.

use waymark_house::Tree;

/// Each room with the rooms it may name.
const ARROWS: &[(&str, &[&str])] = &[
    ("waymark-domain", &[]),
    ("waymark-seal", &[]),
    ("waymark-sync", &["waymark-domain", "waymark-seal"]),
    ("waymark-vault", &["waymark-domain", "waymark-seal", "waymark-sync"]),
    ("waymark-interchange", &["waymark-domain"]),
    ("waymark-print", &["waymark-domain"]),
    ("waymark-media", &[]),
    (
        "waymark-api",
        &[
            "waymark-domain",
            "waymark-sync",
            "waymark-vault",
            "waymark-interchange",
            "waymark-print",
            "waymark-media",
        ],
    ),
    ("waymark-ctl", &["waymark-api", "waymark-domain"]),
    ("waymark", &["waymark-api", "waymark-domain"]),
];

#[test]
fn every_room_names_only_rooms_below_it() {
    let tree = Tree::read();
    for (room, below) in ARROWS {
        for named in tree.names_itself(room) {
            assert!(
                !named.starts_with("waymark") || below.contains(&named),
                "{room} may not name {named}"
            );
        }
    }
}

#[test]
fn no_room_below_the_shell_reaches_the_window() {
    let tree = Tree::read();
    for (room, _) in ARROWS.iter().filter(|(room, _)| *room != "waymark") {
        for windows_own in ["tauri", "wry", "tao", "gtk"] {
            assert!(
                !tree.reaches(room).contains(windows_own),
                "{room} reaches {windows_own}"
            );
        }
    }
}

#[test]
fn only_the_domain_names_the_document_engine() {
    let tree = Tree::read();
    let others: Vec<_> = tree
        .named_by("loro")
        .into_iter()
        .filter(|name| *name != "waymark-domain")
        .collect();
    assert!(others.is_empty(), "loro is named by {others:?}");
}

#[test]
fn the_bridge_of_the_browser_tests_is_in_no_release_build() {
    let tree = Tree::read();
    for shipped in ["waymark", "waymark-ctl"] {
        let reached = tree.reaches(shipped);
        assert!(reached.contains("waymark-api"), "{shipped} is read at all");
        for test_only in [
            "waymark-bridge",
            "waymark-crash",
            "waymark-bench",
            "waymark-desktop",
            "tiny_http",
        ] {
            assert!(!reached.contains(test_only), "{shipped} reaches {test_only}");
        }
    }
}

#[test]
fn nothing_shipped_speaks_http() {
    // N6: nothing leaves this computer, and no part that could is built in.
    let tree = Tree::read();
    for shipped in ["waymark-api", "waymark-ctl"] {
        for client in ["reqwest", "hyper", "ureq", "curl", "isahc"] {
            assert!(!tree.reaches(shipped).contains(client), "{shipped} reaches {client}");
        }
    }
}
