//! Ids, hashes and kinds as they lie in a column.

use rusqlite::Row;
use rusqlite::types::{FromSqlError, Type};
use uuid::Uuid;

/// A column of `N` bytes.
pub(crate) fn bytes<const N: usize>(row: &Row<'_>, at: usize) -> rusqlite::Result<[u8; N]> {
    let found = row.get_ref(at)?.as_blob()?;
    found.try_into().map_err(|_| unfit(at, Type::Blob))
}

/// The same, where it may be null.
pub(crate) fn bytes_or_null<const N: usize>(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<[u8; N]>> {
    match row.get_ref(at)?.as_blob_or_null()? {
        Some(found) => found.try_into().map(Some).map_err(|_| unfit(at, Type::Blob)),
        None => Ok(None),
    }
}

/// An id.
pub(crate) fn id(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    bytes(row, at).map(Uuid::from_bytes)
}

/// An id, or null.
pub(crate) fn id_or_null(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Uuid>> {
    Ok(bytes_or_null(row, at)?.map(Uuid::from_bytes))
}

/// A text column read as JSON.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(at)?.as_str()?;
    serde_json::from_str(text).map_err(|_| unfit(at, Type::Text))
}

/// JSON for a text column.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// What stands there is not what was written there.
pub(crate) fn unfit(at: usize, kind: Type) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, kind, Box::new(FromSqlError::InvalidType))
}
