//! One CSV file of a roster: its columns by name, its rows by line.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use super::RosterError;
use super::findings::{Findings, RosterFound};

/// The most rows of one file. A district of a hundred thousand has fewer users.
pub const MOST_ROSTER_ROWS: usize = 200_000;
/// The longest cell that is kept.
const LONGEST: usize = 240;
/// A column's name is taken for a known one that is so many letters off.
const LETTERS_OFF: usize = 2;
/// Shorter names are too like each other for that.
const SHORTEST_NEAR: usize = 8;

/// A column that is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Its name in the format.
    pub(super) name: &'static str,
    /// A name that earlier versions or other programs give it.
    pub(super) also: &'static str,
    /// Whether the file says nothing without it.
    pub(super) needed: bool,
}

/// A file with its columns found.
pub(super) struct Sheet<'a> {
    pub(super) file: &'static str,
    reader: csv::Reader<&'a [u8]>,
    places: BTreeMap<&'static str, usize>,
}

/// A row of it.
pub(super) struct Row {
    pub(super) line: u64,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    /// A cell's text, empty where the file has no such column.
    pub(super) fn text(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl<'a> Sheet<'a> {
    pub(super) fn open(
        file: &'static str,
        bytes: &'a [u8],
        columns: &[Column],
        findings: &mut Findings,
    ) -> Result<Self, RosterError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if let Err(fault) = std::str::from_utf8(bytes) {
            let before = bytes.get(..fault.valid_up_to()).unwrap_or_default();
            let lines = before.iter().filter(|byte| **byte == b'\n').count();
            return Err(RosterError::NotUtf8 {
                file: file.to_owned(),
                line: u64::try_from(lines).unwrap_or(u64::MAX).saturating_add(1),
            });
        }
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
        let heads = reader.headers().map_err(|_| foreign(file))?.clone();
        let places = places(file, &heads, columns, findings);
        if let Some(missing) = columns
            .iter()
            .find(|column| column.needed && !places.contains_key(column.name))
        {
            return Err(RosterError::ColumnMissing {
                file: file.to_owned(),
                column: missing.name.to_owned(),
            });
        }
        Ok(Self { file, reader, places })
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.places.contains_key(column)
    }

    /// Every row in which the needed cells stand.
    pub(super) fn rows(
        mut self,
        needed: &[&'static str],
        findings: &mut Findings,
        mut take: impl FnMut(Row, &mut Findings),
    ) -> Result<(), RosterError> {
        let mut record = StringRecord::new();
        let mut count = 0_usize;
        loop {
            // The bytes are UTF-8 and rows may be of any length, so a row that is
            // read at all is a row.
            if !self.reader.read_record(&mut record).map_err(|_| foreign(self.file))? {
                return Ok(());
            }
            count += 1;
            if count > MOST_ROSTER_ROWS {
                return Err(RosterError::TooManyRows {
                    file: self.file.to_owned(),
                    most: MOST_ROSTER_ROWS,
                });
            }
            let line = record.position().map_or(0, csv::Position::line);
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let mut cells = BTreeMap::new();
            let mut refused = None;
            for (name, place) in &self.places {
                let cell = record.get(*place).unwrap_or_default().trim();
                if cell.chars().count() > LONGEST || cell.chars().any(char::is_control) {
                    refused = Some(*name);
                    break;
                }
                if !cell.is_empty() {
                    cells.insert(*name, cell.to_owned());
                }
            }
            let empty = needed.iter().find(|column| !cells.contains_key(**column));
            let found = match (refused, empty) {
                (Some(column), _) => RosterFound::CellRefused {
                    column: column.to_owned(),
                },
                (None, Some(column)) => RosterFound::CellEmpty {
                    column: (*column).to_owned(),
                },
                (None, None) => {
                    take(Row { line, cells }, findings);
                    continue;
                }
            };
            findings.add(self.file, line, found);
        }
    }
}

fn foreign(file: &str) -> RosterError {
    RosterError::NotUtf8 {
        file: file.to_owned(),
        line: 1,
    }
}

/// A column's name without what people write differently.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Where each wanted column stands.
fn places(
    file: &str,
    heads: &StringRecord,
    columns: &[Column],
    findings: &mut Findings,
) -> BTreeMap<&'static str, usize> {
    let heads: Vec<(String, &str)> = heads.iter().map(|head| (plain(head), head)).collect();
    let is_password = |head: &str| {
        ["password", "passwd", "kennwort", "contrasena"]
            .iter()
            .any(|word| head.contains(word))
    };
    if heads.iter().any(|(head, _)| is_password(head)) {
        findings.add(file, 1, RosterFound::Passwords);
    }
    let mut places = BTreeMap::new();
    let exact = |column: &Column| {
        let names = [plain(column.name), plain(column.also)];
        heads
            .iter()
            .position(|(head, _)| !head.is_empty() && names.contains(head))
    };
    for column in columns {
        if let Some(place) = exact(column) {
            places.insert(column.name, place);
        }
    }
    for column in columns {
        if places.contains_key(column.name) || column.name.len() < SHORTEST_NEAR {
            continue;
        }
        let near = heads.iter().enumerate().find(|(place, (head, _))| {
            !places.values().any(|taken| taken == place)
                && !is_password(head)
                && strsim::osa_distance(head, &plain(column.name)) <= LETTERS_OFF
        });
        if let Some((place, (_, head))) = near {
            findings.add(
                file,
                1,
                RosterFound::ColumnMisspelt {
                    column: head.trim().chars().take(LONGEST).collect(),
                    read_as: column.name.to_owned(),
                },
            );
            places.insert(column.name, place);
        }
    }
    places
}
