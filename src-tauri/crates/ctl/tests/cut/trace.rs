//! A recorded session: every call that changes a file, with its bytes.

use std::path::PathBuf;

/// The calls that are recorded. One that changes a file in another way is
/// recorded too, so that it fails the test instead of slipping past it.
pub(crate) const CALLS: &str = "openat,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,\
    fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link,linkat,mkdir,mkdirat,copy_file_range,sendfile";

/// One call.
#[derive(Debug)]
pub(crate) enum Call {
    /// A file is there, empty if it is new or cut.
    Open { path: PathBuf, create: bool, cut: bool },
    /// Bytes go to a place in a file.
    Write { path: PathBuf, at: u64, bytes: Vec<u8> },
    /// Bytes go to where the file stands.
    Append { path: PathBuf, bytes: Vec<u8> },
    /// The file gets this length.
    Length { path: PathBuf, length: u64 },
    /// What was written before is on the disk.
    Sync { path: PathBuf },
    /// A file changes its name.
    Rename { from: PathBuf, to: PathBuf },
    /// A file goes.
    Remove { path: PathBuf },
    /// A folder comes.
    Folder { path: PathBuf },
    /// The program answers.
    Say { bytes: Vec<u8> },
}

/// Reads what `strace -f -y -xx` wrote.
pub(crate) fn read(text: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut begun: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let (process, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim_start();
        let whole = if let Some(start) = rest.strip_suffix(" <unfinished ...>") {
            begun.push((process.to_owned(), start.to_owned()));
            continue;
        } else if rest.starts_with("<...") {
            let end = rest.split_once(" resumed>").map_or("", |(_, end)| end);
            let position = begun
                .iter()
                .position(|(of, _)| of == process)
                .expect("a call that was begun");
            format!("{}{end}", begun.remove(position).1)
        } else {
            rest.to_owned()
        };
        calls.extend(call(&whole));
    }
    calls
}

fn call(line: &str) -> Option<Call> {
    let (name, rest) = line.split_once('(')?;
    let (arguments, result) = rest.rsplit_once(") = ")?;
    if result.starts_with('-') {
        return None;
    }
    let texts = || quoted(arguments);
    let path = || descriptor(arguments);
    let number = |nth: usize| {
        arguments
            .rsplit(", ")
            .nth(nth)
            .and_then(|text| text.parse::<u64>().ok())
    };
    Some(match name {
        "openat" => Call::Open {
            path: named(texts().first()?),
            create: arguments.contains("O_CREAT"),
            cut: arguments.contains("O_TRUNC"),
        },
        "write" if arguments.starts_with("1<") => Call::Say {
            bytes: texts().first()?.clone(),
        },
        "write" if arguments.starts_with("2<") => return None,
        "write" => Call::Append {
            path: path()?,
            bytes: texts().first()?.clone(),
        },
        "pwrite64" => Call::Write {
            path: path()?,
            at: number(0)?,
            bytes: texts().first()?.clone(),
        },
        "ftruncate" => Call::Length {
            path: path()?,
            length: number(0)?,
        },
        "fsync" | "fdatasync" => Call::Sync { path: path()? },
        "rename" | "renameat" | "renameat2" => Call::Rename {
            from: named(texts().first()?),
            to: named(texts().get(1)?),
        },
        "unlink" | "unlinkat" => Call::Remove {
            path: named(texts().first()?),
        },
        "mkdir" | "mkdirat" => Call::Folder {
            path: named(texts().first()?),
        },
        other => panic!("the vault is written by `{other}`, which this test does not follow: {line}"),
    })
}

/// The file behind a call's first argument: `5<\x2f\x74…>`.
fn descriptor(arguments: &str) -> Option<PathBuf> {
    let inside = arguments.split_once('<')?.1.split_once('>')?.0;
    Some(named(&unescaped(inside)))
}

/// The texts in quotes.
fn quoted(arguments: &str) -> Vec<Vec<u8>> {
    arguments.split('"').skip(1).step_by(2).map(unescaped).collect()
}

/// `-xx` writes every byte as `\xNN`.
fn unescaped(text: &str) -> Vec<u8> {
    text.split("\\x")
        .skip(1)
        .map(|two| u8::from_str_radix(two, 16).expect("two hexadecimal digits"))
        .collect()
}

fn named(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8(bytes.to_vec()).expect("a path in UTF-8"))
}
