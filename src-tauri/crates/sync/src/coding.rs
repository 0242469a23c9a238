//! A change as bytes, the same in the journal and in an envelope.
//!
//! CBOR (RFC 8949), an array:
//!
//! ```text
//! [ 1, change, space, plan or null, seconds, nanoseconds, signer, act, kind, body ]
//! ```
//!
//! Ids are byte strings of sixteen. The kinds of body are
//!
//! | kind | body |
//! |---|---|
//! | 1 document | `[ pen, update as bytes, revision after ]` |
//! | 2 record | the record as a map |
//!
//! A body of another kind is a later version's: it is kept as it came, as
//! [`Payload::Unknown`], and written again as the same bytes. A change whose
//! first number is above 1, or whose act is not known, is left whole in its
//! envelope until an upgrade.

use chrono::DateTime;
use ciborium::Value;
use domain::text::Revision;
use domain::{Act, Change, Payload, Pen, Record};
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

const VERSION: u64 = 1;
const DOCUMENT: u64 = 1;
const RECORD: u64 = 2;

/// Why bytes are not a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Undecodable {
    /// A later version wrote it.
    #[error("a later version wrote it")]
    Newer,
    /// It is no change.
    #[error("it is no change")]
    Damaged,
}

/// A change as bytes.
///
/// # Errors
/// [`Undecodable::Damaged`] where the change holds what no change can.
pub fn encode(change: &Change) -> Result<Vec<u8>, Undecodable> {
    let (kind, body) = match &change.payload {
        Payload::Document { pen, update, after } => (
            DOCUMENT,
            Value::Array(vec![value(pen)?, Value::Bytes(update.clone()), value(after)?]),
        ),
        Payload::Record(record) => (RECORD, value(record)?),
        Payload::Unknown(kept) => unknown_from(kept)?,
    };
    let fields = Value::Array(vec![
        VERSION.into(),
        value(&change.id)?,
        value(&change.space)?,
        value(&change.plan)?,
        change.at.timestamp().into(),
        change.at.timestamp_subsec_nanos().into(),
        value(&change.signer)?,
        value(&change.act)?,
        kind.into(),
        body,
    ]);
    let mut bytes = Vec::with_capacity(256);
    ciborium::into_writer(&fields, &mut bytes).map_err(|_| Undecodable::Damaged)?;
    Ok(bytes)
}

/// Bytes as a change.
///
/// # Errors
/// [`Undecodable`] says why not.
pub fn decode(bytes: &[u8]) -> Result<Change, Undecodable> {
    let mut rest = bytes;
    let Ok(Value::Array(fields)) = ciborium::from_reader(&mut rest) else {
        return Err(Undecodable::Damaged);
    };
    let mut fields = fields.into_iter();
    let mut next = || fields.next().ok_or(Undecodable::Damaged);
    match number(next()?)? {
        VERSION => {}
        0 => return Err(Undecodable::Damaged),
        _ => return Err(Undecodable::Newer),
    }
    if !rest.is_empty() {
        return Err(Undecodable::Damaged);
    }
    let id = read(next()?)?;
    let space = read(next()?)?;
    let plan = read(next()?)?;
    let seconds: i64 = read(next()?)?;
    let nanoseconds: u32 = read(next()?)?;
    let at = DateTime::from_timestamp(seconds, nanoseconds).ok_or(Undecodable::Damaged)?;
    let signer = read(next()?)?;
    // Every other field of version 1 is fixed; acts are added by later ones.
    let act: Act = read(next()?).map_err(|_| Undecodable::Newer)?;
    let payload = match (number(next()?)?, next()?) {
        (DOCUMENT, Value::Array(parts)) => {
            let Ok([pen, Value::Bytes(update), after]) = <[Value; 3]>::try_from(parts) else {
                return Err(Undecodable::Damaged);
            };
            Payload::Document {
                pen: read::<Pen>(pen)?,
                update,
                after: read::<Revision>(after)?,
            }
        }
        (RECORD, body) => Payload::Record(read::<Record>(body)?),
        (kind, body) if kind > RECORD => Payload::Unknown(unknown_to(kind, &body)?),
        _ => return Err(Undecodable::Damaged),
    };
    if next().is_ok() {
        return Err(Undecodable::Damaged);
    }
    Ok(Change {
        id,
        space,
        plan,
        at,
        signer,
        act,
        payload,
    })
}

fn value<T: Serialize>(of: &T) -> Result<Value, Undecodable> {
    Value::serialized(of).map_err(|_| Undecodable::Damaged)
}

fn read<T: DeserializeOwned>(from: Value) -> Result<T, Undecodable> {
    from.deserialized().map_err(|_| Undecodable::Damaged)
}

fn number(from: Value) -> Result<u64, Undecodable> {
    match from {
        Value::Integer(number) => u64::try_from(number).map_err(|_| Undecodable::Damaged),
        _ => Err(Undecodable::Damaged),
    }
}

/// An unknown body as JSON: its kind, and its CBOR in hexadecimal.
fn unknown_to(kind: u64, body: &Value) -> Result<serde_json::Value, Undecodable> {
    use std::fmt::Write as _;
    let mut bytes = Vec::new();
    ciborium::into_writer(body, &mut bytes).map_err(|_| Undecodable::Damaged)?;
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(serde_json::json!({ "kind": kind, "cbor": text }))
}

fn unknown_from(kept: &serde_json::Value) -> Result<(u64, Value), Undecodable> {
    let kind = kept
        .get("kind")
        .and_then(serde_json::Value::as_u64)
        .ok_or(Undecodable::Damaged)?;
    let text = kept
        .get("cbor")
        .and_then(serde_json::Value::as_str)
        .ok_or(Undecodable::Damaged)?;
    let bytes: Option<Vec<u8>> = (0..text.len())
        .step_by(2)
        .map(|at| text.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect();
    let body = ciborium::from_reader(bytes.ok_or(Undecodable::Damaged)?.as_slice());
    if kind <= RECORD {
        Err(Undecodable::Damaged)
    } else {
        Ok((kind, body.map_err(|_| Undecodable::Damaged)?))
    }
}
