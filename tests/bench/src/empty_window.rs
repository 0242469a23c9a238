//! An empty Tauri window, of the same versions and built the same way as ours:
//! the least that a window can cost. It says `loaded` and stays open.

use std::io::Write;

use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
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
        .run(tauri::generate_context!("window/tauri.conf.json"))
}
