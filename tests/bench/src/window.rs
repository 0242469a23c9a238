//! The window: from start to its page being there, and memory, against an
//! empty Tauri window built beside it with the same versions.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Fault;
use crate::figures::{Aim, Row, Times};
use crate::school;

const STARTS: usize = 7;
const LOOK_EVERY: Duration = Duration::from_millis(4);
const PATIENCE: Duration = Duration::from_secs(60);

/// Starts both in turn.
pub(crate) fn measure() -> Result<Vec<Row>, Fault> {
    let ours = std::env::var_os("WAYMARK_APP")
        .map(PathBuf::from)
        .ok_or(Fault::Missing("WAYMARK_APP"))?;
    let empty = std::env::current_exe()?.with_file_name("empty-window");
    if !empty.is_file() {
        return Err(Fault::Missing("the empty window; ./x bench builds it"));
    }
    let folder = school::folder()?;
    // The sample school is made before the first start is timed.
    drop(start_ours(&ours, folder.path())?);
    let (mut starts, mut empties) = (Times::default(), Times::default());
    let (mut memory, mut memory_empty) = (0, 0);
    for _ in 0..STARTS {
        let (time, app) = start_ours(&ours, folder.path())?;
        starts.add(time);
        memory = memory.max(peak_of_family(app.0.id()));
        drop(app);
        let (time, app) = start_empty(&empty, folder.path())?;
        empties.add(time);
        memory_empty = memory_empty.max(peak_of_family(app.0.id()));
    }
    Ok(vec![
        Row::times(
            "start to the class on the screen, against an empty Tauri window",
            starts.median(),
            empties.median(),
            Aim::AtMost(1.25),
        ),
        Row::sizes(
            "peak memory of all its processes, against the empty window's",
            memory,
            memory_empty,
            Aim::Told,
        ),
    ])
}

/// A started program; gone when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start_ours(program: &Path, folder: &Path) -> Result<(Duration, Running), Fault> {
    let door = folder.join("door");
    let _ = fs::remove_file(&door);
    let begun = Instant::now();
    let app = Command::new(program)
        .arg("--sample")
        .env("WAYMARK_DATA", folder.join("data"))
        .env("WAYMARK_TEST_DOOR", &door)
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let app = Running(app);
    let mut line = String::new();
    while begun.elapsed() < PATIENCE {
        if let Ok(mut visitor) = UnixStream::connect(&door) {
            let ask = r#"{"window":"main","script":"document.visibilityState === 'visible' && !!document.querySelector('h1')"}"#;
            writeln!(visitor, "{ask}")?;
            line.clear();
            BufReader::new(visitor).read_line(&mut line)?;
            if line.trim() == "true" {
                return Ok((begun.elapsed(), app));
            }
        }
        // The other processes need the core more than the next look does.
        std::thread::sleep(LOOK_EVERY);
    }
    Err(Fault::Missing("the window's page, after a minute"))
}

fn start_empty(program: &Path, folder: &Path) -> Result<(Duration, Running), Fault> {
    let begun = Instant::now();
    let mut app = Command::new(program)
        .env("XDG_DATA_HOME", folder.join("empty"))
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let out = app.stdout.take().ok_or(Fault::Missing("the empty window's output"))?;
    let app = Running(app);
    let mut line = String::new();
    BufReader::new(out).read_line(&mut line)?;
    if line.trim() != "loaded" {
        return Err(Fault::Missing("the empty window's page"));
    }
    Ok((begun.elapsed(), app))
}

/// The highest memory of a process and of those that it started, in kilobytes.
fn peak_of_family(process: u32) -> u64 {
    let own = status(process, "VmHWM:");
    let children = fs::read_dir("/proc").into_iter().flatten().flatten();
    let children = children.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    own + children
        .filter(|child| status(*child, "PPid:") == u64::from(process))
        .map(peak_of_family)
        .sum::<u64>()
}

fn status(process: u32, field: &str) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(field));
    line.and_then(|rest| rest.split_whitespace().next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}
