//! Deadlines as `keep.sql` takes them, derived from what is recorded.

use std::collections::HashMap;

use diesel::sql_types::{Array, BigInt};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::join;
use palvelurekisteri_domain::deadline::{
    Deadline, record::ClientRecord, settings::DeadlineSettings,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::record::read_records;
use crate::{error::StoreError, named_query::named_query, tx::Tx};

named_query!(
    /// One transaction at a time makes the deadlines of a client: it has to see what the one before it changed.
    TakeTurn(keys: Vec<i64> => Array<BigInt>) -> BigInt,
    "select count(pg_advisory_xact_lock(turn)) from p, unnest(p.keys) turn",
);

/// Takes the turn of a client before a row is written that may overlap another one: who waits for the constraint, while
/// the first one is still at the deadlines, may wait in a circle.
pub(crate) async fn take_turn(tx: &mut Tx, client_id: Uuid) -> Result<(), StoreError> {
    let turn = TakeTurn {
        keys: vec![turn_key(&client_id)],
    };
    turn.get_result::<i64>(tx.connection()?).await?;
    Ok(())
}

/// The deadlines of clients, as a JSON array; in one round trip, behind the turn of each client.
pub(crate) async fn derived(
    connection: &AsyncPgConnection,
    client_ids: Vec<Uuid>,
    settings: &DeadlineSettings,
) -> Result<String, StoreError> {
    let turn = TakeTurn {
        keys: client_ids.iter().map(turn_key).collect(),
    };
    let mut first = connection;
    let (taken, records) = tokio::task::unconstrained(join(
        turn.get_result::<i64>(&mut first),
        read_records(connection, client_ids),
    ))
    .await;
    taken?;
    Ok(Value::Array(rows(&records?, settings)).to_string())
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
            let rows = deadlines.into_iter();
            rows.map(|deadline| row(*client_id, &deadline))
        })
        .collect()
}

/// Its identifier is taken only where there is no row yet.
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
