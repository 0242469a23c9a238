//! Replays commands from a file, one JSON object a line, through the list of
//! commands: the crash tests cut it wherever they like and then look what stands.
//!
//! An answer is written and flushed before the next command begins, so that
//! whoever reads it knows what the vault has promised to keep.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

use api::{Host, Window};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::ending::{Ending, Fault};

/// One line of a script.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    #[serde(default)]
    window: From,
    command: String,
    request: Value,
    /// Names for parts of the answer, by JSON pointer.
    #[serde(default)]
    keep: BTreeMap<String, String>,
}

/// Which window the command comes from.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum From {
    #[default]
    Main,
    Conference,
    Student,
}

/// One answer.
#[derive(Serialize)]
struct Answer<'a> {
    line: usize,
    command: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<api::ErrorShown>,
}

/// Replays it. The ending is that of the first command that failed.
pub(crate) fn replay(host: &mut Host, file: &Path, out: &mut impl Write) -> Result<Ending, Fault> {
    let source: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(file).map_err(|_| Fault::ScriptUnread)?))
    };
    let mut kept = BTreeMap::new();
    let mut ending = Ending::Fine;
    for (index, text) in source.lines().enumerate() {
        let number = index + 1;
        let text = text.map_err(|_| Fault::ScriptUnread)?;
        if text.trim().is_empty() {
            continue;
        }
        let mut line: Line = serde_json::from_str(&text).map_err(|_| Fault::ScriptLine(number))?;
        put_in(&mut line.request, &kept);
        let window = match line.window {
            From::Main => Window::Main,
            From::Conference => Window::Conference,
            From::Student => Window::Student,
        };
        let (answer, error) = match api::dispatch(host, window, &line.command, line.request) {
            Ok(answer) => {
                for (name, pointer) in line.keep {
                    kept.insert(
                        format!("${name}"),
                        answer.pointer(&pointer).cloned().unwrap_or(Value::Null),
                    );
                }
                (Some(answer), None)
            }
            Err(shown) => {
                if ending == Ending::Fine {
                    ending = Ending::of(&shown.code);
                }
                (None, Some(shown))
            }
        };
        serde_json::to_writer(
            &mut *out,
            &Answer {
                line: number,
                command: &line.command,
                answer,
                error,
            },
        )?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(ending)
}

/// Puts what was kept where its name stands.
fn put_in(value: &mut Value, kept: &BTreeMap<String, Value>) {
    match value {
        Value::String(text) => {
            if let Some(found) = kept.get(text.as_str()) {
                *value = found.clone();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| put_in(value, kept)),
        Value::Object(fields) => fields.values_mut().for_each(|value| put_in(value, kept)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
