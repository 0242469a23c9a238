//! What others wrote is used under licences that a school may accept, and
//! comes from where it says. The rules stand in `.deny.toml`, in the form that
//! `cargo deny check bans licenses sources` reads as well.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use spdx::{Expression, ParseMode};
use waymark_house::{Tree, root};

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Packages whose lock entry names no licence, with the one in their repository.
const UNNAMED: &[(&str, &str)] = &[("node_modules/svelte-toolbelt", "MIT")];

#[derive(Deserialize)]
struct Rules {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Deserialize)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
    /// Crates that may name it all the same.
    #[serde(default)]
    wrappers: Vec<String>,
}

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    license: Option<String>,
    resolved: Option<String>,
}

fn rules() -> Rules {
    let text = std::fs::read_to_string(root().join(".deny.toml")).expect(".deny.toml is there");
    toml::from_str(&text).expect(".deny.toml is read")
}

/// Whether the allowed licences are enough to use something under this expression.
fn enough(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let mode = ParseMode {
        allow_slash_as_or_operator: true,
        ..ParseMode::LAX
    };
    let Ok(expression) = Expression::parse_mode(expression, mode) else {
        return false;
    };
    // `MPL-2.0+`: this version is one of those that the licence offers.
    expression.evaluate(|wanted| allowed.contains(wanted.to_string().trim_end_matches('+')))
}

#[test]
fn every_crate_is_under_a_licence_that_is_allowed() {
    let allowed: BTreeSet<String> = rules().licenses.allow.into_iter().collect();
    for package in Tree::read().packages() {
        let licence = package.license.as_deref().unwrap_or_default();
        assert!(
            enough(licence, &allowed),
            "{} {} is under `{licence}`",
            package.name,
            package.version
        );
    }
}

#[test]
fn every_front_end_package_is_under_a_licence_that_is_allowed() {
    let allowed: BTreeSet<String> = rules().licenses.allow.into_iter().collect();
    let text = std::fs::read_to_string(root().join("ui/package-lock.json")).expect("the lock file is there");
    let lock: Lock = serde_json::from_str(&text).expect("the lock file is read");
    for (place, package) in lock.packages.iter().filter(|(place, _)| !place.is_empty()) {
        let known = UNNAMED
            .iter()
            .find(|(unnamed, _)| unnamed == place)
            .map(|(_, licence)| *licence);
        let licence = package.license.as_deref().or(known).unwrap_or_default();
        assert!(enough(licence, &allowed), "{place} is under `{licence}`");
        if let Some(from) = &package.resolved {
            assert!(
                from.starts_with("https://registry.npmjs.org/"),
                "{place} comes from {from}"
            );
        }
    }
}

#[test]
fn every_crate_comes_from_the_registry() {
    for package in Tree::read().packages() {
        let source = package.source.as_deref().unwrap_or(REGISTRY);
        assert_eq!(source, REGISTRY, "{} {}", package.name, package.version);
    }
}

#[test]
fn no_banned_crate_is_in_use() {
    let tree = Tree::read();
    for Banned { name, reason, wrappers } in rules().bans.deny {
        for naming in tree.named_by(&name) {
            assert!(
                wrappers.iter().any(|wrapper| wrapper == naming),
                "{naming} names {name}, and should not: {reason}"
            );
        }
    }
}

#[test]
fn a_licence_that_is_not_listed_is_refused() {
    let allowed = BTreeSet::from(["MIT".to_owned()]);
    assert!(enough("MIT OR GPL-3.0-only", &allowed), "one of two is enough");
    assert!(!enough("MIT AND GPL-3.0-only", &allowed), "both are needed");
}
