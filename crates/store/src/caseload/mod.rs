//! The caseload projection (decision 10): what a list of one's clients shows, rebuilt for one client in the transaction that
//! changed something it shows, together with the client's deadlines. One statement writes both, so that nothing can be
//! half done.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::sql_types::{Array, BigInt, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::join;
use palvelurekisteri_domain::{
    deadline::{Deadline, record::ClientRecord, settings::DeadlineSettings},
    id::ClientId,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{deadline::record::read_records, error::StoreError, named_query::named_query, tx::Tx};

/// The lists of one's clients.
pub mod list;

named_query!(
    /// Rebuilds deadlines and caseload entries of clients; answers how many entries there are.
    Refresh(
        client_ids: Vec<Uuid> => Array<SqlUuid>,
        deadlines: String => Text,
        now: DateTime<Utc> => Timestamptz,
    ) -> BigInt,
    include_str!("refresh.sql"),
);

named_query!(
    /// One transaction at a time rebuilds a client: it has to see what the one before it changed.
    TakeTurn(keys: Vec<i64> => Array<BigInt>) -> BigInt,
    "select count(pg_advisory_xact_lock(turn)) from p, unnest(p.keys) turn",
);

/// Rebuilds what lists show of a client, and the client's deadlines: call it last in a transaction that changed
/// responsibility, phases, contacts, plans, assessments, situations, job search, follow-up, names or orders.
pub async fn refresh(tx: &mut Tx, client_id: ClientId) -> Result<(), StoreError> {
    let (now, settings) = (tx.now(), tx.deadline_settings());
    let connection: &AsyncPgConnection = tx.connection()?;
    rebuild(connection, vec![client_id.as_uuid()], now, &settings).await
}

/// Rebuilds clients: two round trips, for however many.
pub(crate) async fn rebuild(
    mut connection: &AsyncPgConnection,
    client_ids: Vec<Uuid>,
    now: DateTime<Utc>,
    settings: &DeadlineSettings,
) -> Result<(), StoreError> {
    let turn = TakeTurn {
        keys: client_ids.iter().map(turn_key).collect(),
    };
    let mut first = connection;
    let (taken, records) = tokio::task::unconstrained(join(
        turn.get_result::<i64>(&mut first),
        read_records(connection, client_ids.clone()),
    ))
    .await;
    taken?;
    let deadlines = Value::Array(rows(&records?, settings));
    let query = Refresh {
        client_ids,
        deadlines: deadlines.to_string(),
        now,
    };
    query.get_result::<i64>(&mut connection).await?;
    Ok(())
}

/// The random half of the identifier: it has nothing in common with the fixed keys of other locks.
fn turn_key(client_id: &Uuid) -> i64 {
    let (_, random) = client_id.as_u64_pair();
    random.cast_signed()
}

fn rows(records: &HashMap<Uuid, ClientRecord>, settings: &DeadlineSettings) -> Vec<Value> {
    records
        .iter()
        .flat_map(|(client_id, record)| {
            let deadlines = record.deadlines(settings);
            deadlines
                .into_iter()
                .map(|deadline| row(*client_id, &deadline))
        })
        .collect()
}

/// A deadline as `refresh.sql` reads it; its identifier is taken only where there is no row yet.
fn row(client_id: Uuid, deadline: &Deadline) -> Value {
    json!({
        "id": Uuid::now_v7(),
        "client_id": client_id,
        "record_class": deadline.class.as_str(),
        "kind": deadline.kind.as_str(),
        "cause": deadline.source.kind.as_str(),
        "cause_id": deadline.source.id,
        "number": deadline.number,
        "due_on": deadline.due_on,
        "calendar": deadline.calendar.code().as_str(),
        "rule": deadline.rule,
        "act": deadline.basis.map(|basis| basis.act),
        "section": deadline.basis.map(|basis| basis.section),
        "fulfilled_on": deadline.fulfilled_on,
    })
}
