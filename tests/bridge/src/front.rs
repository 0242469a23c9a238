//! The files of the front end, as the `bridge` build left them.

use std::path::{Component, Path};

use hyper::StatusCode;

/// The same rules as the window's own, so that a breach shows in a browser too.
/// `connect-src` differs: the window calls its shell, the page calls this server.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    font-src 'self'; img-src 'self' data:; media-src blob:; connect-src 'self'; frame-src 'self' blob: data:; base-uri 'none'; form-action 'none'";

/// A file below the folder; never one beside it.
pub(crate) fn file(front: &Path, path: &str) -> crate::Answer {
    if path == "/favicon.ico" {
        // Every browser asks; a window does not.
        return (StatusCode::NO_CONTENT, "image/png", Vec::new());
    }
    let wanted = Path::new(if path == "/" {
        "index.html"
    } else {
        path.trim_start_matches('/')
    });
    if !wanted.components().all(|part| matches!(part, Component::Normal(_))) {
        return (StatusCode::NOT_FOUND, "text/plain", Vec::new());
    }
    match std::fs::read(front.join(wanted)) {
        Ok(bytes) => (StatusCode::OK, kind(wanted), bytes),
        Err(_) => (StatusCode::NOT_FOUND, "text/plain", Vec::new()),
    }
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json" | "map") => "application/json",
        _ => "application/octet-stream",
    }
}
