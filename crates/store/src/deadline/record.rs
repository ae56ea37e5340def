//! What deadlines follow from, read from the register.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::sql_types::{Array, Text, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use palvelurekisteri_domain::{
    activation_phase::types::rehabilitative_work::entry::{Trigger, find_trigger},
    deadline::record::{ClientRecord, Notice},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    error::StoreError,
    named_query::named_query,
    situation::facts::{FactRow, person_facts},
};

named_query!(
    /// The records of clients as JSON, one row each; none for a client who was annulled.
    ReadRecords(client_ids: Vec<Uuid> => Array<SqlUuid>) -> (SqlUuid, Text),
    include_str!("facts.sql"),
);

/// The record of a client as it is stored; what of it follows from the law is judged when it is asked for.
#[derive(Debug, Clone, Deserialize)]
pub struct StoredRecord {
    #[serde(flatten)]
    record: ClientRecord,
    birth_date: Option<NaiveDate>,
    is_served: bool,
    situations: Vec<Dated>,
}

#[derive(Debug, Clone, Deserialize)]
struct Dated {
    id: Uuid,
    #[serde(flatten)]
    facts: FactRow,
}

impl StoredRecord {
    /// What deadlines follow from by the law in force: KTT-07 follows a count of paid days that meets the condition on its
    /// own day.
    #[must_use]
    pub fn into_record(self) -> ClientRecord {
        let facts: Vec<FactRow> = self
            .situations
            .iter()
            .map(|row| row.facts.clone())
            .collect();
        let met = |row: &&Dated| {
            row.facts.paid_days_on.is_some_and(|on| {
                matches!(
                    find_trigger(&person_facts(self.birth_date, &facts, on), on),
                    Trigger::Met(..)
                )
            })
        };
        let notices = self.situations.iter().filter(met).filter_map(|row| {
            Some(Notice {
                id: row.id,
                on: row.facts.paid_days_on?,
                is_live: self.is_served,
            })
        });
        ClientRecord {
            notices: notices.collect(),
            ..self.record
        }
    }
}

/// Reads the records of clients; whoever was annulled has none.
pub(crate) async fn read_records(
    connection: &AsyncPgConnection,
    client_ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, ClientRecord>, StoreError> {
    let stored = read_stored(connection, client_ids).await?;
    let records = stored.into_iter();
    Ok(records
        .map(|(id, stored)| (id, stored.into_record()))
        .collect())
}

/// Reads the records of clients as they are stored.
pub(crate) async fn read_stored(
    mut connection: &AsyncPgConnection,
    client_ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, StoredRecord>, StoreError> {
    let rows: Vec<(Uuid, String)> = ReadRecords { client_ids }
        .get_results(&mut connection)
        .await?;
    let parse = |(id, text): (Uuid, String)| {
        let stored = serde_json::from_str(&text)
            .map_err(|error| StoreError::internal(format!("deadlines: {error}")))?;
        Ok((id, stored))
    };
    rows.into_iter().map(parse).collect()
}
