//! A made-up computer: a screen, a session bus, a home folder, a data folder.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// One computer for one test. Its processes end with it.
pub struct Computer {
    folder: TempDir,
    display: String,
    bus: String,
    processes: Vec<Child>,
    _turn: Option<File>,
}

impl Computer {
    /// Switches one on: 1280 by 900 pixels, and nothing kept on it.
    ///
    /// One test at a time has computers, whatever runs the tests: windows
    /// that fight over two cores make waits long and pictures late.
    #[must_use]
    pub fn new() -> Self {
        let turn =
            File::create(std::env::temp_dir().join("waymark-desktop-tests.turn")).expect("the turn can be marked");
        turn.lock().expect("the turn comes");
        Self::switched_on(Some(turn))
    }

    /// A second one beside it, for a test that holds the turn already.
    #[must_use]
    pub fn beside(_first: &Self) -> Self {
        Self::switched_on(None)
    }

    fn switched_on(turn: Option<File>) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("waymark-")
            .tempdir()
            .expect("a folder for the computer");
        for name in ["home", "runtime", "stick", "programs", "printer"] {
            std::fs::create_dir(folder.path().join(name)).expect("folders of the computer");
        }
        printer(&folder.path().join("programs/lp"), &folder.path().join("printer"));
        let (screen, display) = first_line(
            Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]),
            "Xvfb, a screen in memory",
        );
        let (bus_daemon, bus) = first_line(
            Command::new("dbus-daemon").args(["--session", "--nofork", "--print-address=1"]),
            "dbus-daemon, a session bus",
        );
        Self {
            folder,
            display: format!(":{display}"),
            bus,
            processes: vec![screen, bus_daemon],
            _turn: turn,
        }
    }

    /// The home folder, where programs of a desktop keep what was opened last.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The app's data folder.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Where copies go that nobody chose a folder for.
    #[must_use]
    pub fn copies(&self) -> PathBuf {
        self.data().join("copies")
    }

    /// A stick, for what a person saves elsewhere.
    #[must_use]
    pub fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    /// What came out of the printer.
    #[must_use]
    pub fn printer(&self) -> PathBuf {
        self.folder.path().join("printer")
    }

    /// The person will choose this in the next dialogs.
    #[expect(
        clippy::expect_used,
        reason = "a test that cannot answer a dialog has nothing to say"
    )]
    pub fn will_choose(&self, path: &Path) {
        std::fs::write(self.answers(), path.to_string_lossy().as_bytes()).expect("the answer is written");
    }

    fn answers(&self) -> PathBuf {
        self.folder.path().join("answers")
    }

    pub(crate) fn door(&self) -> PathBuf {
        self.folder.path().join("door")
    }

    /// A command that will see this computer and nothing of the real one.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        let mut path = self.folder.path().join("programs").into_os_string();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let home = self.home();
        for name in [
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_CACHE_HOME",
            "XDG_STATE_HOME",
            "WAYLAND_DISPLAY",
        ] {
            command.env_remove(name);
        }
        command
            .env("HOME", &home)
            .env("PATH", path)
            .env("XDG_RUNTIME_DIR", self.folder.path().join("runtime"))
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env("WAYMARK_DATA", self.data())
            .env("WAYMARK_TEST_CHOOSER", self.answers())
            .stdin(Stdio::null());
        command
    }
}

impl Default for Computer {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Computer {
    fn drop(&mut self) {
        for process in &mut self.processes {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// The system's way to the printer, with a printer that puts what it is sent
/// into a folder.
fn printer(program: &Path, out: &Path) {
    let script = format!("#!/bin/sh\nfor file; do :; done\ncp \"$file\" '{}'\n", out.display());
    std::fs::write(program, script).expect("the printer's program is written");
    std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o755)).expect("and may be run");
}

/// Starts a program that says on its first line what others need to know.
fn first_line(command: &mut Command, what: &str) -> (Child, String) {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|fault| panic!("{what}, is needed: {fault}"));
    let mut line = String::new();
    let output = child.stdout.take().expect("its output is piped");
    BufReader::new(output)
        .read_line(&mut line)
        .expect("it says where it is");
    assert!(!line.trim().is_empty(), "{what}, ended before it said where it is");
    (child, line.trim().to_owned())
}

/// The program under test, built beside these tests.
pub(crate) fn program() -> PathBuf {
    // Tests stand in target/<profile>/deps, programs one folder up.
    let test = std::env::current_exe().expect("this test is a file");
    let profile = test.parent().and_then(Path::parent).expect("the test stands in target");
    let program = profile.join("waymark-under-test");
    assert!(program.exists(), "{} is built before the tests run", program.display());
    program
}
