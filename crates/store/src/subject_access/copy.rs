//! The copy: everything that the controller has recorded about one client, table by table as [`sections`] says.

use diesel::{
    pg::Pg,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{Text, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::{id::ClientId, subject_access::Refused};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::sections::{self, Field, Section};
use crate::{error::StoreError, tx::Tx};

/// Rows of one table at most. Nobody has them; beyond it a copy fails rather than be silently cut.
const MOST_ROWS: usize = 10_000;
const KEY: &str = "key";

/// The rows of one section, with the values in the order of its fields.
#[derive(Debug)]
pub struct CopySection {
    /// Which.
    pub section: &'static Section,
    /// The rows, the oldest first.
    pub rows: Vec<Vec<(Field, Value)>>,
}

/// Makes the copy for a request that the caller may see; refused classes are left out.
pub async fn make_copy(
    tx: &mut Tx,
    client_id: ClientId,
    refused: &[Refused],
) -> Result<Vec<CopySection>, StoreError> {
    let mut copy = Vec::new();
    for section in sections::all() {
        if refused.iter().any(|one| one.class == section.class) {
            continue;
        }
        let query = SectionRows {
            section,
            client_id: client_id.as_uuid(),
        };
        let found: Vec<String> = query.get_results(tx.connection()?).await?;
        if found.len() > MOST_ROWS {
            return Err(StoreError::internal(format!(
                "more rows of {} than a copy holds",
                section.table
            )));
        }
        let rows = found
            .iter()
            .map(|row| shown(tx, section, row))
            .collect::<Result<Vec<_>, _>>()?;
        if !rows.is_empty() {
            copy.push(CopySection { section, rows });
        }
    }
    Ok(copy)
}

/// The values of one row, without those that are empty.
fn shown(tx: &Tx, section: &Section, row: &str) -> Result<Vec<(Field, Value)>, StoreError> {
    let mut row: Map<String, Value> = serde_json::from_str(row)
        .map_err(|error| StoreError::internal(format!("a row of a copy: {error}")))?;
    let key = row.remove(KEY);
    let mut values = Vec::new();
    for field in section.fields {
        let value = row.remove(field.column()).unwrap_or(Value::Null);
        let value = match (field, value) {
            (_, Value::Null) => continue,
            (Field::Sealed(column), sealed) => opened(tx, section, key.as_ref(), column, &sealed)?,
            (_, value) => value,
        };
        values.push((*field, value));
    }
    Ok(values)
}

fn opened(
    tx: &Tx,
    section: &Section,
    key: Option<&Value>,
    column: &'static str,
    sealed: &Value,
) -> Result<Value, StoreError> {
    let row = key.and_then(Value::as_str).and_then(|key| key.parse().ok());
    let envelope = sealed.as_str().and_then(from_hex);
    let (Some(row), Some(envelope)) = (row, envelope) else {
        return Err(StoreError::internal("an encrypted value of a copy"));
    };
    let text = tx.decrypt(section.table, row, column, &envelope)?;
    Ok(Value::String(text))
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    text.as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => u8::try_from(digit(*high)? * 16 + digit(*low)?).ok(),
            _ => None,
        })
        .collect()
}

/// The rows of one section as JSON texts.
struct SectionRows {
    section: &'static Section,
    client_id: Uuid,
}

impl QueryId for SectionRows {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for SectionRows {
    type SqlType = Text;
}

impl<C> diesel::RunQueryDsl<C> for SectionRows {}

impl QueryFragment<Pg> for SectionRows {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> diesel::QueryResult<()> {
        let section = self.section;
        out.push_sql("with p as (select ");
        out.push_bind_param::<SqlUuid, _>(&self.client_id)?;
        out.push_sql(" as id) select jsonb_build_object(");
        let mut separator = "";
        for field in section.fields {
            out.push_sql(separator);
            separator = ", ";
            out.push_sql("'");
            out.push_sql(field.column());
            out.push_sql("', ");
            push_value(&mut out, field);
        }
        let is_sealed = |field: &Field| matches!(field, Field::Sealed(_));
        if section.fields.iter().any(is_sealed) {
            out.push_sql(", 'key', x.");
            out.push_sql(section.sealed_by);
        }
        out.push_sql(")::text from p join ");
        out.push_sql(section.table);
        out.push_sql(" x on ");
        out.push_sql(section.rows);
        out.push_sql(" order by x.created_at limit 10001");
        Ok(())
    }
}

/// The value of a column, in a form that JSON has.
fn push_value(out: &mut AstPass<'_, '_, Pg>, field: &Field) {
    match field {
        Field::Plain(column) | Field::Code(column, _) => {
            out.push_sql("x.");
            out.push_sql(column);
        }
        Field::Period(column) => {
            out.push_sql("jsonb_build_object('starts_on', lower(x.");
            out.push_sql(column);
            out.push_sql("), 'ends_on', upper(x.");
            out.push_sql(column);
            out.push_sql(") - 1)");
        }
        Field::Sealed(column) => {
            out.push_sql("encode(x.");
            out.push_sql(column);
            out.push_sql(", 'hex')");
        }
        Field::Named(column) => {
            out.push_sql("(select n.name from ");
            out.push_sql(named_table(column));
            out.push_sql(" n where n.id = x.");
            out.push_sql(column);
            out.push_sql(")");
        }
    }
}

/// The table whose name a reference tells.
fn named_table(column: &str) -> &'static str {
    match column.rsplit('_').nth(1) {
        Some("provider") => "provider",
        Some("employer") => "employer",
        Some("unit") => "unit",
        _ => "organisation",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use palvelurekisteri_domain::{code_set::find_code_set, subject_access::fields};

    #[test]
    fn every_field_has_words_and_every_code_its_set() {
        for section in sections::all() {
            for field in section.fields {
                assert!(fields::label(field.name()).is_some(), "{}", field.name());
                if let Field::Code(column, set) = field {
                    assert!(find_code_set(set).is_some(), "{column}: {set}");
                }
            }
        }
    }

    #[test]
    fn hex_is_read_and_nothing_else() {
        assert_eq!(from_hex("00ff"), Some(vec![0, 255]));
        assert_eq!(from_hex("0"), None);
        assert_eq!(from_hex("zz"), None);
    }
}
