//! Prints the licences of everything that the packages hold and others wrote,
//! each text once. `./x package` puts it beside the programs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::Path;

use serde::Deserialize;
use waymark_house::{Tree, root};

/// What the packages are made of.
const SHIPPED: [&str; 2] = ["waymark", "waymark-ctl"];

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    #[serde(default)]
    version: String,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
}

/// Which texts there are, and whose each is.
#[derive(Default)]
struct Told {
    texts: BTreeMap<String, BTreeSet<String>>,
    without: BTreeSet<String>,
}

impl Told {
    /// Takes in what a package's folder says.
    fn take_in(&mut self, name: String, licence: &str, folder: &Path) -> io::Result<()> {
        let mut found = false;
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let file = entry.file_name().to_string_lossy().to_lowercase();
            let is_licence = ["licen", "copying", "notice", "copyright", "unlicense", "ofl"]
                .iter()
                .any(|start| file.starts_with(start));
            if is_licence && entry.file_type()?.is_file() {
                let text = String::from_utf8_lossy(&std::fs::read(entry.path())?).replace('\r', "");
                self.texts
                    .entry(text.trim().to_owned())
                    .or_default()
                    .insert(name.clone());
                found = true;
            }
        }
        if !found {
            self.without.insert(format!("{name}: {licence}"));
        }
        Ok(())
    }
}

fn main() -> io::Result<()> {
    let tree = Tree::read();
    let mut told = Told::default();
    let reached: BTreeSet<&str> = SHIPPED.iter().flat_map(|name| tree.reaches(name)).collect();
    for package in tree.packages().filter(|package| package.source.is_some()) {
        if reached.contains(package.name.as_str()) {
            let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
            let licence = package.license.as_deref().unwrap_or_default();
            told.take_in(format!("{} {}", package.name, package.version), licence, folder)?;
        }
    }
    let ui = root().join("ui");
    let lock: Lock = serde_json::from_slice(&std::fs::read(ui.join("package-lock.json"))?)?;
    for (path, locked) in lock
        .packages
        .iter()
        .filter(|(path, locked)| !path.is_empty() && !locked.dev)
    {
        let name = path.rsplit("node_modules/").next().unwrap_or(path);
        let licence = locked.license.as_deref().unwrap_or_default();
        told.take_in(format!("{name} {}", locked.version), licence, &ui.join(path))?;
    }

    let mut out = io::BufWriter::new(io::stdout().lock());
    writeln!(
        out,
        "Waymark is under the MIT licence. It holds work of others, each under its own licence, as follows.\n"
    )?;
    for (text, names) in &told.texts {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        writeln!(out, "{}\n{}\n\n{text}\n", "=".repeat(72), names.join(", "))?;
    }
    writeln!(
        out,
        "{}\nThese come without a licence file; each is under the licence that it names.\n",
        "=".repeat(72)
    )?;
    for name in &told.without {
        writeln!(out, "{name}")?;
    }
    out.flush()
}
