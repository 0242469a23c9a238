//! From the command line to the open window.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use api::{AppStateGet, Host, SampleOpen, StageKind, SystemChance, SystemClock, Window};
use tauri::utils::config::AppDirectoriesOverride;
use tauri::{AppHandle, Manager as _, RunEvent};
use tauri_plugin_window_state::StateFlags;

use crate::chooser::SystemChooser;
use crate::keychain::SystemKeychain;
use crate::recorder::SystemRecorder;
use crate::shell::Shell;
use crate::stand_in::StandIn;
use crate::{commands, folders, shell, windows};

const USAGE: &str = "\
waymark [--sample] [FILE]

  FILE        read a bundle, whose name ends in .waymark
  --sample    open the made-up school directly
  --version   say which version this is
  --help      say this

The data folder is the system's, or WAYMARK_DATA where that is set.
";

/// Runs the app until its last window is closed.
#[must_use]
pub fn start(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    start_with(arguments, None)
}

/// The same, with somebody standing in for what a test cannot drive.
#[must_use]
pub fn start_with(arguments: impl Iterator<Item = OsString>, stand_in: Option<Box<dyn StandIn>>) -> ExitCode {
    let mut sample = false;
    let mut file = None;
    for argument in arguments {
        match argument.to_str() {
            Some("--sample") => sample = true,
            Some("--version") => return say(&format!("waymark {}\n", env!("CARGO_PKG_VERSION"))),
            Some("--help" | "-h") => return say(USAGE),
            _ if bundle(Path::new(&argument)).is_some() => file = bundle(Path::new(&argument)),
            _ => {
                let _ = write!(
                    std::io::stderr(),
                    "waymark does not know {}\n\n{USAGE}",
                    argument.to_string_lossy()
                );
                return ExitCode::from(2);
            }
        }
    }
    settle_renderer();
    match run(sample, file, stand_in) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _ = writeln!(std::io::stderr(), "The window could not be opened: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn say(words: &str) -> ExitCode {
    match std::io::stdout().write_all(words.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// WebKitGTK's DMA-BUF renderer shows an empty window on many school
/// computers' graphics. A process cannot safely change its own environment,
/// so the app starts itself again with the variable set, once.
#[cfg(target_os = "linux")]
fn settle_renderer() {
    use std::os::unix::process::CommandExt as _;

    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(RENDERER).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only where starting again failed; then the window is tried as it is.
        let _fault = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(RENDERER, "1")
            .exec();
    }
}

#[cfg(not(target_os = "linux"))]
fn settle_renderer() {}

/// The whole path of a bundle that an argument names, where it names one.
fn bundle(argument: &Path) -> Option<PathBuf> {
    let named = argument.extension().is_some_and(|ending| ending == "waymark");
    named.then(|| std::path::absolute(argument).ok()).flatten()
}

fn run(sample: bool, file: Option<PathBuf>, stand_in: Option<Box<dyn StandIn>>) -> tauri::Result<()> {
    let mut context = tauri::generate_context!();
    if let Some(data) = folders::chosen_data() {
        // Everything that Tauri keeps (the size of the window) goes there too.
        context.config_mut().app.app_directories_override = Some(AppDirectoriesOverride::Root(data));
    }

    let remembered = tauri_plugin_window_state::Builder::new()
        .with_filter(|label| label == windows::MAIN)
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build();

    let app = tauri::Builder::default()
        // First, so that a second start ends before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            let file = arguments
                .iter()
                .skip(1)
                .find_map(|argument| bundle(&Path::new(&folder).join(argument)));
            if let Some(file) = file {
                app.state::<Shell>().open_file(file);
            }
            windows::bring_forward(app)
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(remembered)
        .invoke_handler(commands::handler())
        .on_window_event(windows::on_event)
        .setup(move |app| {
            let place = folders::place(app.handle())?;
            windows::sweep(&place.data);
            let host = Host::new(
                place,
                Box::new(SystemClock),
                Box::new(SystemChance),
                Box::new(SystemKeychain),
            )
            .with_recorder(Box::<SystemRecorder>::default());
            let stand_in = stand_in.as_deref();
            let chooser = stand_in.and_then(StandIn::chooser).unwrap_or_else(|| {
                let app = app.handle().clone();
                Box::new(SystemChooser { app })
            });
            let one_context = stand_in.is_some_and(StandIn::shares_one_context);
            let shell = Shell::new(host, chooser, one_context);
            if let Some(file) = &file {
                shell.open_file(file.clone());
            }
            app.manage(shell);
            if let Some(stand_in) = stand_in {
                stand_in.watch(app.handle());
            }
            tauri::async_runtime::spawn(shell::lock_when_idle(app.handle().clone()));
            tauri::async_runtime::spawn(open_first_window(app.handle().clone(), sample));
            Ok(())
        })
        .build(context)?;

    app.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<Shell>().desk.close();
            if let Ok(place) = folders::place(app) {
                windows::sweep(&place.data);
            }
        }
    });
    Ok(())
}

/// Opens the window that fits where the app stands: after a crash in a
/// conference that is still `main`, locked, and unlocking leads back into it.
async fn open_first_window(app: AppHandle, sample: bool) {
    let shell = app.state::<Shell>();
    let asked = shell.desk.ask(move |host| {
        if sample && let Err(error) = api::sample_open(host, Window::Main, SampleOpen {}) {
            let _ = writeln!(std::io::stderr(), "{} {}", error.words, error.remedy);
        }
        (api::app_state(host, Window::Main, AppStateGet {}).ok(), host.stage())
    });
    // The window is built while the made-up school unlocks: its first question
    // waits behind the unlocking. Not where a conference was cut off, which
    // must never be preceded by a teacher's window.
    let cut_off = folders::place(&app).is_ok_and(|place| place.data.join("conference-open").exists());
    let opened = if sample && !cut_off {
        tokio::join!(asked, windows::follow(&app, StageKind::Open)).0
    } else {
        asked.await
    };
    let Some((state, stage)) = opened else {
        app.exit(1);
        return;
    };
    if let Some(state) = state {
        shell.note_state(&state);
    }
    windows::follow(&app, stage).await;
}
