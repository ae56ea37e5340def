//! Rows as the tables have them. A column that no field names keeps its default.

pub(crate) mod area;
pub(crate) mod casework;
pub(crate) mod client;
pub(crate) mod contact;
pub(crate) mod copy;
pub(crate) mod outcome;
pub(crate) mod phase;
pub(crate) mod plan;

use std::borrow::Cow;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use palvelurekisteri_pii::{error::PiiError, field::FieldRef, key_ring::KeyRing};
use serde::{Serialize, Serializer};
use uuid::Uuid;

use self::copy::CopyText;
use crate::error::SeedError;

/// A row of one table.
pub(crate) trait Row: Serialize {
    /// The table.
    const TABLE: &'static str;

    /// Encrypts what is stored encrypted.
    fn seal(&mut self, _sealer: &Sealer<'_>) -> Result<(), PiiError> {
        Ok(())
    }
}

/// When a row was recorded, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Stamp {
    /// When it was first recorded.
    pub(crate) created_at: DateTime<Utc>,
    /// When its only version was recorded: the same instant.
    pub(crate) recorded_at: DateTime<Utc>,
    /// Account that recorded it; none for system work.
    pub(crate) recorded_by: Option<Uuid>,
}

impl Stamp {
    /// Recorded by a worker at an instant.
    pub(crate) const fn by(worker: Uuid, at: DateTime<Utc>) -> Self {
        Self {
            created_at: at,
            recorded_at: at,
            recorded_by: Some(worker),
        }
    }

    /// Recorded by the program.
    pub(crate) const fn system(at: DateTime<Utc>) -> Self {
        Self {
            created_at: at,
            recorded_at: at,
            recorded_by: None,
        }
    }
}

/// A value that is stored encrypted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Secret {
    /// As the generator made it.
    Plain(Cow<'static, str>),
    /// As it is stored, in the form in which PostgreSQL reads bytes.
    Sealed(String),
}

impl Secret {
    /// A text that is known when the program is compiled.
    pub(crate) const fn fixed(text: &'static str) -> Self {
        Self::Plain(Cow::Borrowed(text))
    }

    /// A text that was put together.
    pub(crate) const fn text(text: String) -> Self {
        Self::Plain(Cow::Owned(text))
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::Sealed(text) => serializer.serialize_str(text),
        }
    }
}

/// Encrypts for the rows of one area.
pub(crate) struct Sealer<'a> {
    pub(crate) keys: &'a KeyRing,
    pub(crate) area_id: i16,
}

impl Sealer<'_> {
    /// Encrypts one column of one row.
    pub(crate) fn seal(
        &self,
        table: &str,
        row: Uuid,
        column: &str,
        secret: &mut Secret,
    ) -> Result<(), PiiError> {
        if let Secret::Plain(text) = secret {
            let field = FieldRef {
                area_id: self.area_id,
                table,
                row,
                column,
            };
            let envelope = self.keys.encrypt_text(&field, text)?;
            *secret = Secret::Sealed(bytes(&envelope));
        }
        Ok(())
    }

    /// The same for a column that may be empty.
    pub(crate) fn seal_some(
        &self,
        table: &str,
        row: Uuid,
        column: &str,
        secret: &mut Option<Secret>,
    ) -> Result<(), PiiError> {
        match secret {
            Some(secret) => self.seal(table, row, column, secret),
            None => Ok(()),
        }
    }

    /// Turns a value into its keyed index.
    pub(crate) fn index(&self, purpose: &'static str, secret: &mut Secret) {
        if let Secret::Plain(text) = secret {
            let index = self.keys.blind_index(self.area_id, purpose, text);
            *secret = Secret::Sealed(bytes(&index));
        }
    }
}

fn bytes(bytes: &[u8]) -> String {
    format!("\\x{}", hex::encode(bytes))
}

/// Rows of one table, ready to be sent.
#[derive(Debug)]
pub(crate) struct Payload {
    /// The table.
    pub(crate) table: &'static str,
    /// Names of the columns.
    pub(crate) columns: Vec<String>,
    /// How many rows.
    pub(crate) rows: usize,
    /// The rows in the text format of COPY.
    pub(crate) lines: Bytes,
}

/// Rows of one table as COPY reads them; none when there are no rows. Without a sealer they stay
/// readable, for tests.
pub(crate) fn payload<R: Row>(
    rows: &mut [R],
    sealer: Option<&Sealer<'_>>,
) -> Result<Option<Payload>, SeedError> {
    let table = R::TABLE;
    let mut text = CopyText::default();
    for row in rows.iter_mut() {
        if let Some(sealer) = sealer {
            row.seal(sealer)?;
        }
        let pushed = text.push(row);
        pushed.map_err(|source| SeedError::Row { table, source })?;
    }
    Ok((!rows.is_empty()).then(|| Payload {
        table,
        columns: text.columns,
        rows: rows.len(),
        lines: Bytes::from(text.lines),
    }))
}
