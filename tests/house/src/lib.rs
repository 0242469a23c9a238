//! The tree as cargo knows it: packages, and who depends on whom; and what the
//! app never says, as data.
//!
//! Place in the house: beside everything; only its own tests use it.
//! It asks cargo, reads files of the tree, and needs no network.

pub mod never;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

/// One package.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// Cargo's own name for it, version and source included.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SPDX expression of its licence.
    pub license: Option<String>,
    /// Where it comes from; none for a package of this tree.
    pub source: Option<String>,
    /// Its `Cargo.toml`.
    pub manifest_path: PathBuf,
}

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Debug, Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// Every package that this computer's build uses.
#[derive(Debug)]
pub struct Tree {
    packages: BTreeMap<String, Package>,
    nodes: Vec<Node>,
}

/// The folder of the whole tree.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Tree {
    /// As cargo resolves it here.
    ///
    /// # Panics
    /// When cargo does not answer: there is nothing to test then.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test without its subject has to fail, and says why")]
    pub fn read() -> Self {
        let host = Command::new("rustc").arg("-vV").output().expect("rustc answers");
        let host = String::from_utf8_lossy(&host.stdout);
        let host = host
            .lines()
            .find_map(|line| line.strip_prefix("host: "))
            .expect("rustc names its host");
        let answer = Command::new(env!("CARGO"))
            .args([
                "metadata",
                "--format-version",
                "1",
                "--offline",
                "--filter-platform",
                host,
            ])
            .current_dir(root())
            .output()
            .expect("cargo answers");
        assert!(
            answer.status.success(),
            "cargo metadata: {}",
            String::from_utf8_lossy(&answer.stderr)
        );
        let read: Metadata = serde_json::from_slice(&answer.stdout).expect("cargo's answer is read");
        let packages = read
            .packages
            .into_iter()
            .map(|package| (package.id.clone(), package))
            .collect();
        Self {
            packages,
            nodes: read.resolve.nodes,
        }
    }

    /// Every package in use, ours and others'.
    pub fn packages(&self) -> impl Iterator<Item = &Package> {
        self.nodes.iter().filter_map(|node| self.packages.get(&node.id))
    }

    /// Names of what a package of this tree names itself, for use or for its
    /// build; what only its tests need is left out.
    #[must_use]
    pub fn names_itself(&self, name: &str) -> BTreeSet<&str> {
        self.direct(name)
            .filter_map(|id| Some(self.packages.get(id)?.name.as_str()))
            .collect()
    }

    /// Names of everything that a package of this tree reaches in the end.
    #[must_use]
    pub fn reaches(&self, name: &str) -> BTreeSet<&str> {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        let mut ahead: VecDeque<&str> = self.direct(name).collect();
        while let Some(id) = ahead.pop_front() {
            if found.insert(id) {
                ahead.extend(self.nodes.iter().filter(|node| node.id == id).flat_map(used));
            }
        }
        found
            .into_iter()
            .filter_map(|id| Some(self.packages.get(id)?.name.as_str()))
            .collect()
    }

    /// Names of the packages, ours and others', that name this one themselves.
    #[must_use]
    pub fn named_by(&self, name: &str) -> BTreeSet<&str> {
        let is_it = |id: &str| self.packages.get(id).is_some_and(|package| package.name == name);
        let naming = self.nodes.iter().filter(|node| used(node).any(is_it));
        naming
            .filter_map(|node| Some(self.packages.get(&node.id)?.name.as_str()))
            .collect()
    }

    fn direct(&self, name: &str) -> impl Iterator<Item = &str> {
        let ours = self
            .packages
            .values()
            .find(|package| package.source.is_none() && package.name == name);
        let id = ours.map_or("", |package| package.id.as_str()).to_owned();
        self.nodes.iter().filter(move |node| node.id == id).flat_map(used)
    }
}

/// What a package uses when it is built for use.
fn used(node: &Node) -> impl Iterator<Item = &str> {
    let for_use = |dependency: &&Dependency| {
        dependency
            .dep_kinds
            .iter()
            .any(|kind| kind.kind.as_deref() != Some("dev"))
    };
    node.deps
        .iter()
        .filter(for_use)
        .map(|dependency| dependency.pkg.as_str())
}
