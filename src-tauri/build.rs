//! Declares a permission for each command and hands the shell's configuration
//! to Tauri.
//!
//! The commands are read as text from the lists that the program is compiled
//! from, so that there is no second list to keep. Without a permission of its
//! own in the app's manifest a command would be open to every window.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The lists of commands: the use cases, and what only a shell can do.
const LISTS: [&str; 2] = ["src-tauri/crates/api/src/list.rs", "src-tauri/src/commands/own_list.rs"];
/// Sets of permissions, named by what a person may do.
const SETS: &str = "src-tauri/permissions";
const CAPABILITIES: &str = "src-tauri/capabilities";

fn main() -> Result<(), Box<dyn Error>> {
    for path in LISTS
        .into_iter()
        .chain([SETS, CAPABILITIES, "src-tauri/build.rs", "tauri.conf.json", "ui/dist"])
    {
        println!("cargo:rerun-if-changed={path}");
    }
    let declared = declare_permissions()?;
    let pattern: &'static str = Box::leak(format!("{}/**/*", declared.display()).into_boxed_str());
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().permissions_path_pattern(pattern));
    tauri_build::try_build(attributes)?;
    Ok(())
}

/// Writes `allow-<command>` for each command beside copies of the sets, into
/// the build's own folder: Tauri's own generator would write beside Cargo.toml.
fn declare_permissions() -> Result<PathBuf, Box<dyn Error>> {
    let folder = PathBuf::from(env::var("OUT_DIR")?).join("permissions");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;

    let mut declared = String::new();
    for list in LISTS {
        for command in commands(&fs::read_to_string(list)?) {
            let permission = command.replace('_', "-");
            write!(
                declared,
                "[[permission]]\nidentifier = \"allow-{permission}\"\ndescription = \"May call `{command}`.\"\ncommands.allow = [\"{command}\"]\n\n"
            )?;
        }
    }
    fs::write(folder.join("commands.toml"), declared)?;

    for entry in fs::read_dir(SETS)? {
        let path = entry?.path();
        if let (Some("toml"), Some(name)) = (path.extension().and_then(|end| end.to_str()), path.file_name()) {
            fs::copy(&path, folder.join(Path::new(name)))?;
        }
    }
    Ok(folder)
}

/// The names of the rows of a list: `name: Request => Response, [windows];`.
fn commands(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter_map(|line| {
        let row = line.strip_suffix("];")?;
        let (name, rest) = row.split_once(": ")?;
        let is_name = name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
        (is_name && rest.contains(" => ") && rest.contains(", [")).then_some(name)
    })
}
