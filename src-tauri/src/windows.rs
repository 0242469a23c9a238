//! The windows, and how they follow where the app stands.
//!
//! `main` is a person's own; `conference` is the shared screen (C2); `student`
//! is a student's alone (H9). They are never open together. `notes` is the
//! teacher's own beside a conference, and opens only on a display that shows
//! nothing of the shared one (C10). None leaves anything on the disk: each
//! opening has a web context of its own, kept in memory, and so a web process
//! of its own that has never held another window's words.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use api::{ConferenceShow, StageKind, StudentShow, Window as Session};
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    AppHandle, DragDropEvent, Manager as _, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent,
};

use crate::displays;
use crate::places::Area;
use crate::shell::{Shell, held};

/// The label of a person's own window.
pub(crate) const MAIN: &str = "main";
/// The label of the shared screen.
pub(crate) const CONFERENCE: &str = "conference";
/// The label of a student's window.
pub(crate) const STUDENT: &str = "student";
/// The label of the teacher's own notes beside a conference.
pub(crate) const NOTES: &str = "notes";

/// Titles carry no names: they show on task bars, and on a projector.
const TITLE: &str = "Waymark";
const SIZE: (f64, f64) = (1280.0, 800.0);
const LEAST: (f64, f64) = (640.0, 400.0);
const NOTES_SIZE: (f64, f64) = (640.0, 720.0);

/// Says that a person pressed or clicked, at most every twenty seconds.
/// Reading a page asks the host for nothing, and must not look like absence.
const SOMEBODY_IS_THERE: &str = r#"
(() => {
  let last = 0;
  const say = () => {
    const now = performance.now();
    if (now - last < 20000 && last !== 0) return;
    last = now;
    window.__TAURI_INTERNALS__.invoke("activity", { request: {} }).catch(() => {});
  };
  for (const sign of ["keydown", "pointerdown", "wheel"]) addEventListener(sign, say, { capture: true, passive: true });
})();
"#;

/// How long nothing may be asked before a closing window is let go, and how
/// long that may take at most.
const QUIET: Duration = Duration::from_millis(400);
const PATIENCE: Duration = Duration::from_secs(3);

/// Whose session a window has. Only the label decides.
pub(crate) fn session(label: &str) -> Option<Session> {
    match label {
        MAIN => Some(Session::Main),
        CONFERENCE => Some(Session::Conference),
        STUDENT => Some(Session::Student),
        NOTES => Some(Session::Notes),
        _ => None,
    }
}

/// Opens and closes windows so that they fit where the app stands.
pub(crate) async fn follow(app: &AppHandle, stage: StageKind) {
    let wanted = match stage {
        StageKind::Start | StageKind::Open => MAIN,
        StageKind::Conference => CONFERENCE,
        StageKind::Alone => STUDENT,
    };
    let shell = app.state::<Shell>();
    let _turning = shell.turning.lock().await;
    let leaving: Vec<WebviewWindow> = [MAIN, CONFERENCE, STUDENT, NOTES]
        .into_iter()
        .filter(|label| *label != wanted && (*label != NOTES || wanted != CONFERENCE))
        .filter_map(|label| app.get_webview_window(label))
        .collect();
    if leaving.is_empty() && app.get_webview_window(wanted).is_some() {
        return;
    }
    // Where the teacher sits now, before that window goes.
    let apart = leaving
        .iter()
        .find(|window| window.label() == MAIN && wanted == CONFERENCE && shell.take_notes())
        .and_then(|window| displays::apart(&displays::of(window)).ok());
    // Out of sight before the other shows: a projector sees both.
    for window in &leaving {
        let _ = window.hide();
    }
    let opened = match (app.get_webview_window(wanted), wanted) {
        (Some(window), _) => window.show(),
        (None, CONFERENCE) => open_conference(app, &shell, apart).await,
        (None, STUDENT) => open_student(app, &shell).await,
        (None, _) => open_main(app, &shell),
    };
    for window in &leaving {
        let _ = window.destroy();
    }
    if let Err(fault) = opened {
        // Nothing may show now; the next start asks where the app stands.
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), "The window could not be opened: {fault}");
        app.exit(1);
    }
}

fn open_main(app: &AppHandle, shell: &Shell) -> tauri::Result<()> {
    let page = match held(&shell.at_plan).take() {
        Some(plan) => format!("index.html#/plan/{plan}"),
        None => "index.html".to_owned(),
    };
    builder(app, MAIN, &page)?
        .inner_size(SIZE.0, SIZE.1)
        .initialization_script(SOMEBODY_IS_THERE)
        // WebKitGTK waits half a second for a page's first picture where a
        // window shows before its page is there, and answers nothing meanwhile.
        .visible(false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        })
        .build()?;
    Ok(())
}

async fn open_conference(app: &AppHandle, shell: &Shell, apart: Option<(Area, Area)>) -> tauri::Result<()> {
    let plan = shell
        .desk
        .ask(|host| {
            api::conference_show(host, Session::Conference, ConferenceShow {})
                .ok()
                .map(|shown| shown.shown.plan.id)
        })
        .await
        .flatten();
    *held(&shell.at_plan) = plan.map(|plan| plan.to_string());
    let Some((own, shared)) = apart else {
        builder(app, CONFERENCE, "index.html")?
            .inner_size(SIZE.0, SIZE.1)
            .maximized(true)
            .devtools(false)
            .build()?;
        return Ok(());
    };
    // The shared screen goes to the other display, the notes stay on this one.
    let window = builder(app, CONFERENCE, "index.html")?
        .inner_size(SIZE.0, SIZE.1)
        .visible(false)
        .devtools(false)
        .build()?;
    window.set_position(displays::corner(shared))?;
    window.maximize()?;
    window.show()?;
    let notes = builder(app, NOTES, "index.html")?
        .inner_size(NOTES_SIZE.0, NOTES_SIZE.1)
        .visible(false)
        .devtools(false)
        .build()?;
    notes.set_position(displays::corner(own))?;
    notes.show()?;
    window.set_focus()
}

async fn open_student(app: &AppHandle, shell: &Shell) -> tauri::Result<()> {
    let plan = shell
        .desk
        .ask(|host| {
            api::student_show(host, Session::Student, StudentShow {})
                .ok()
                .map(|shown| shown.shown.plan.id)
        })
        .await
        .flatten();
    *held(&shell.at_plan) = plan.map(|plan| plan.to_string());
    builder(app, STUDENT, "index.html")?
        .inner_size(SIZE.0, SIZE.1)
        .maximized(true)
        .devtools(false)
        .build()?;
    Ok(())
}

/// What all windows share: no names, no way out to other pages, no downloads,
/// nothing kept.
fn builder<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
) -> tauri::Result<WebviewWindowBuilder<'a, tauri::Wry, AppHandle>> {
    let builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(PathBuf::from(page)))
        .title(TITLE)
        .min_inner_size(LEAST.0, LEAST.1)
        .on_navigation(|address| {
            // `about:srcdoc` is the preview of a copy, inside a frame.
            matches!(address.scheme(), "tauri" | "about") || address.host_str() == Some("tauri.localhost")
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    if app.state::<Shell>().one_context {
        return Ok(builder);
    }
    Ok(builder.incognito(true).data_directory(web_folder(app)?))
}

/// A folder of its own for each opening. Tauri keys web contexts by it, and a
/// second window under the same key would get a context in memory to which
/// the app's own pages were never made known. WebKit puts empty stores there;
/// what a page shows or keeps stays in memory.
fn web_folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    static OPENINGS: AtomicU32 = AtomicU32::new(0);
    let opening = OPENINGS.fetch_add(1, Ordering::Relaxed);
    Ok(web_folders(&app.path().app_local_data_dir()?).join(opening.to_string()))
}

fn web_folders(data: &Path) -> PathBuf {
    data.join("waymark-web")
}

/// Takes away the folders of this or an earlier start.
pub(crate) fn sweep(data: &Path) {
    // Not there before the first start, and no harm where it stays.
    let _ = std::fs::remove_dir_all(web_folders(data));
}

/// Loads the page of `main` anew, after a lock.
pub(crate) fn load_again(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.reload();
    }
}

/// Shows the window that is open: somebody started the app a second time.
pub(crate) fn bring_forward(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// A window that is asked to close sends what is still on its way first; one
/// on which files fall is told so.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::DragDrop(event) = event {
        dragged(window, event);
        return;
    }
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let Some(web) = window.get_webview_window(window.label()) else {
        return;
    };
    api.prevent_close();
    tauri::async_runtime::spawn(let_go(web));
}

/// Tells a person's own window that files are over it, gone, or have fallen.
/// Which ones, it asks: no path is ever part of a script. On the shared screen
/// files fall to no effect.
fn dragged(window: &Window, event: &DragDropEvent) {
    let Some(web) = window
        .get_webview_window(MAIN)
        .filter(|web| web.label() == window.label())
    else {
        return;
    };
    let said = match event {
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => "filesover",
        DragDropEvent::Leave => "filesaway",
        DragDropEvent::Drop { paths, .. } if !paths.is_empty() => {
            web.state::<Shell>().were_dropped(paths);
            "filesdropped"
        }
        _ => return,
    };
    let _ = web.eval(format!("dispatchEvent(new Event('{said}'))"));
}

async fn let_go(window: WebviewWindow) {
    let shell = window.state::<Shell>();
    shell.touch();
    // The page flushes on this as it would on leaving a site.
    let _ = window.eval("dispatchEvent(new Event('pagehide'))");
    let _ = window.hide();
    let waited = async {
        while !shell.is_quiet(QUIET) {
            tokio::time::sleep(QUIET / 4).await;
        }
    };
    let _ = tokio::time::timeout(PATIENCE, waited).await;
    let _ = window.destroy();
}
