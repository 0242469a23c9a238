//! An empty Tauri window, of the same versions and built the same way as ours:
//! the least that a window can cost. It says `loaded` and stays open.

use std::io::Write;

use tauri::test::{mock_context, noop_assets};
use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    let mut context = mock_context(noop_assets());
    context.config_mut().identifier = "school.waymark.empty".into();
    tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::External("about:blank".parse()?))
                .inner_size(1280.0, 900.0)
                .on_page_load(|_, load| {
                    if load.event() == PageLoadEvent::Finished {
                        let mut out = std::io::stdout();
                        let _ = writeln!(out, "loaded");
                        let _ = out.flush();
                    }
                })
                .build()?;
            Ok(())
        })
        .run(context)
}
