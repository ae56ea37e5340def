//! Stored answers of creating requests (decision 28): a repeat gets the same answer, a twin is told to wait.

use chrono::{DateTime, Duration, Utc};
use diesel::{
    ExpressionMethods, QueryDsl, Queryable,
    sql_types::{BigInt, Bool},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::idempotency_record;
use uuid::Uuid;

use crate::{Store, error::StoreError, named_query::named_query, tx::Tx};

/// How long an answer is kept.
pub const KEPT: Duration = Duration::hours(24);

/// A stored answer.
#[derive(Debug, Clone, Queryable)]
pub struct StoredAnswer {
    /// SHA-256 of the request that made it.
    pub request_hash: Vec<u8>,
    /// Client whose access is checked again before a replay.
    pub client_id: Option<Uuid>,
    /// Status.
    pub status: i16,
    /// Headers and body, sealed.
    pub sealed_answer: String,
}

/// An answer to be stored.
#[derive(Debug, Clone)]
pub struct NewAnswer {
    /// Key of the client.
    pub key: String,
    /// Operation id.
    pub operation: String,
    /// SHA-256 of the request.
    pub request_hash: Vec<u8>,
    /// Client concerned.
    pub client_id: Option<Uuid>,
    /// Status.
    pub status: i16,
    /// Headers and body, sealed.
    pub sealed_answer: String,
}

named_query!(
    /// Takes the lock of a key, if it is free.
    TryLock(key: i64 => BigInt) -> Bool,
    "select pg_try_advisory_xact_lock(p.key) from p",
);

/// Takes the lock of a key until the transaction ends; `false` means that a twin is at work.
pub async fn try_lock(tx: &mut Tx, key: i64) -> Result<bool, StoreError> {
    Ok(TryLock { key }.get_result(tx.connection()?).await?)
}

/// The stored answer of a key, if it is young enough.
pub async fn find(tx: &mut Tx, key: &str) -> Result<Option<StoredAnswer>, StoreError> {
    let user_id = tx.actor().user_id.as_uuid();
    let since = tx.now() - KEPT;
    let found: Vec<StoredAnswer> = idempotency_record::table
        .filter(idempotency_record::user_id.eq(user_id))
        .filter(idempotency_record::idempotency_key.eq(key))
        .filter(idempotency_record::created_at.gt(since))
        .select((
            idempotency_record::request_hash,
            idempotency_record::client_id,
            idempotency_record::status,
            idempotency_record::sealed_answer,
        ))
        .load(tx.connection()?)
        .await?;
    Ok(found.into_iter().next())
}

/// Stores an answer; an expired one of the same key is replaced.
pub async fn insert(tx: &mut Tx, new: NewAnswer) -> Result<(), StoreError> {
    let user_id = tx.actor().user_id.as_uuid();
    let area_id = tx.area_id();
    let now = tx.now();
    let connection = tx.connection()?;
    diesel::delete(
        idempotency_record::table
            .filter(idempotency_record::user_id.eq(user_id))
            .filter(idempotency_record::idempotency_key.eq(&new.key)),
    )
    .execute(connection)
    .await?;
    diesel::insert_into(idempotency_record::table)
        .values((
            idempotency_record::user_id.eq(user_id),
            idempotency_record::idempotency_key.eq(&new.key),
            idempotency_record::operation.eq(&new.operation),
            idempotency_record::request_hash.eq(&new.request_hash),
            idempotency_record::area_id.eq(area_id),
            idempotency_record::client_id.eq(new.client_id),
            idempotency_record::status.eq(new.status),
            idempotency_record::sealed_answer.eq(&new.sealed_answer),
            idempotency_record::created_at.eq(now),
        ))
        .execute(connection)
        .await?;
    Ok(())
}

impl Store {
    /// Forgets answers older than [`KEPT`]; answers how many.
    pub async fn purge_answers(&self, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let mut connection = self.plain().await?;
        Ok(diesel::delete(
            idempotency_record::table.filter(idempotency_record::created_at.le(now - KEPT)),
        )
        .execute(&mut connection)
        .await?)
    }
}
