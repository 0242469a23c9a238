//! Looks into the memory of a window's web process for words that must not be
//! there.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};

use aho_corasick::AhoCorasick;

use crate::driven::children;

/// A piece of memory is read at most this much at a time.
const PIECE: usize = 4 << 20;

/// Size of a page, of which `/proc/<pid>/pagemap` has an entry each.
const PAGE: u64 = 4096;

/// What a scan saw.
#[derive(Debug)]
pub struct Found {
    /// Bytes that could be read.
    pub bytes: u64,
    /// The words that were there, each once, with the encoding it stood in.
    pub words: Vec<(String, &'static str)>,
}

/// The web processes of the windows of an app.
#[must_use]
pub fn web_processes(app: u32) -> Vec<u32> {
    let mut all = Vec::new();
    let mut parents = vec![app];
    while let Some(parent) = parents.pop() {
        for child in children(parent) {
            parents.push(child);
            let name = std::fs::read_to_string(format!("/proc/{child}/comm")).unwrap_or_default();
            // The kernel keeps fifteen letters of `WebKitWebProcess`.
            if name.trim().starts_with("WebKitWebProces") {
                all.push(child);
            }
        }
    }
    all
}

/// Reads everything a process can write to and looks for the words, in UTF-8
/// and in both byte orders of UTF-16.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "a scan that sees nothing must not pass for a clean one"
)]
pub fn scan(process: u32, words: &[String]) -> Found {
    let mut patterns = Vec::new();
    let mut names = Vec::new();
    for word in words {
        let units: Vec<u16> = word.encode_utf16().collect();
        for (encoding, bytes) in [
            ("UTF-8", word.clone().into_bytes()),
            ("UTF-16 LE", units.iter().flat_map(|unit| unit.to_le_bytes()).collect()),
            ("UTF-16 BE", units.iter().flat_map(|unit| unit.to_be_bytes()).collect()),
        ] {
            patterns.push(bytes);
            names.push((word.clone(), encoding));
        }
    }
    let longest = patterns.iter().map(Vec::len).max().unwrap_or(0);
    let search = AhoCorasick::new(&patterns).expect("the words can be looked for");
    let mut memory = File::open(format!("/proc/{process}/mem")).expect("its memory may be read");

    let mut found = Found {
        bytes: 0,
        words: Vec::new(),
    };
    let mut seen = vec![false; patterns.len()];
    let mut piece = vec![0; PIECE + longest];
    for (from, to) in used(process) {
        let mut at = from;
        while at < to {
            // Each piece overlaps the next by the longest word.
            let length = usize::try_from(to - at).map_or(piece.len(), |left| left.min(piece.len()));
            let read = memory
                .seek(SeekFrom::Start(at))
                .and_then(|_| memory.read(&mut piece[..length]))
                .unwrap_or(0);
            for hit in search.find_overlapping_iter(&piece[..read]) {
                seen[hit.pattern().as_usize()] = true;
            }
            found.bytes += read.min(PIECE) as u64;
            at += PIECE as u64;
        }
    }
    assert!(
        found.bytes > 1 << 20,
        "only {} bytes of process {process} could be read",
        found.bytes
    );
    found.words = names
        .into_iter()
        .zip(seen)
        .filter_map(|(name, seen)| seen.then_some(name))
        .collect();
    found
}

/// The stretches of memory that a process can write to and has used. A web
/// process reserves many gigabytes that it never touches.
fn used(process: u32) -> Vec<(u64, u64)> {
    let maps = std::fs::read_to_string(format!("/proc/{process}/smaps")).expect("the process is there");
    let mut pages = File::open(format!("/proc/{process}/pagemap")).expect("its pages may be counted");
    let mut stretches: Vec<(u64, u64)> = Vec::new();
    let mut range = None;
    let mut kept = 0;
    for line in maps.lines() {
        if let Some(header) = writable_or_not(line) {
            range = header;
            kept = 0;
        } else if let Some(kilobytes) = line.strip_prefix("Rss:").or_else(|| line.strip_prefix("Swap:")) {
            kept += kilobytes.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0);
            // `Swap` comes after `Rss`: by then the whole is known.
            if kept > 0
                && line.starts_with("Swap:")
                && let Some((from, to)) = range
            {
                touched(&mut pages, from, to, &mut stretches);
            }
        }
    }
    stretches
}

/// Adds the touched pages of one range, neighbours together.
fn touched(pages: &mut File, from: u64, to: u64, stretches: &mut Vec<(u64, u64)>) {
    let mut entries = vec![0; 8 * 65_536];
    let mut at = from;
    while at < to {
        let wanted = usize::try_from((to - at) / PAGE).map_or(65_536, |left| left.min(65_536));
        let entries = &mut entries[..8 * wanted];
        if pages
            .seek(SeekFrom::Start(at / PAGE * 8))
            .and_then(|_| pages.read_exact(entries))
            .is_err()
        {
            return;
        }
        for entry in entries.chunks_exact(8) {
            // Bits 63 and 62: the page is in memory, or swapped out.
            if entry[7] & 0b1100_0000 != 0 {
                match stretches.last_mut() {
                    Some((_, end)) if *end == at => *end += PAGE,
                    _ => stretches.push((at, at + PAGE)),
                }
            }
            at += PAGE;
        }
    }
}

/// For a line that begins a mapping, its range where it can be read and
/// written, else nothing; no answer for any other line.
fn writable_or_not(line: &str) -> Option<Option<(u64, u64)>> {
    let (range, rest) = line.split_once(' ')?;
    let (from, to) = range.split_once('-')?;
    let range = (u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?);
    Some(rest.starts_with("rw").then_some(range))
}
