//! JSON that is passed on as it is stored, neither taken apart nor put together again.

use diesel::{
    deserialize::{self, FromSql, FromSqlRow},
    pg::{Pg, PgValue},
    sql_types::Jsonb,
};
use serde::Serialize;
use serde_json::value::RawValue;

/// The text of a `jsonb` column; serializes as the JSON that it is.
#[derive(Debug, Clone, FromSqlRow, Serialize)]
#[diesel(sql_type = Jsonb)]
#[serde(transparent)]
pub struct RawJson(Box<RawValue>);

impl FromSql<Jsonb, Pg> for RawJson {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        // The binary form: the version of the format, then the text.
        match value.as_bytes().split_first() {
            Some((1, text)) => {
                let text = std::str::from_utf8(text)?.to_owned();
                Ok(Self(RawValue::from_string(text)?))
            }
            Some(_) | None => Err("jsonb of an unknown format".into()),
        }
    }
}
