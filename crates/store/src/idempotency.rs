//! Stored answers of creating requests (decision 28): a repeat gets the same answer, a twin is told to wait.

use chrono::{DateTime, Duration, Utc};
use diesel::{
    ExpressionMethods, QueryDsl, Queryable,
    sql_types::{BigInt, Binary, Bool, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::join;
use palvelurekisteri_db_schema::schema::idempotency_record;
use palvelurekisteri_domain::code_set::staff::RecordClass;
use uuid::Uuid;

use crate::{Store, error::StoreError, named_query::named_query, tx::Tx};

/// How long an answer is kept.
pub const KEPT: Duration = Duration::hours(24);

/// A stored answer.
#[derive(Debug, Clone, Queryable)]
pub struct StoredAnswer {
    /// SHA-256 of the request that made it.
    pub request_hash: Vec<u8>,
    /// Client whose access is checked again before a replay; of class S the relationship.
    pub client_id: Option<Uuid>,
    /// Grant under which the answer was given.
    pub role_grant_id: Uuid,
    /// Class that is decided anew; `None` where no client is concerned.
    pub record_class: Option<String>,
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
    /// Client concerned; of class S the relationship.
    pub client_id: Option<Uuid>,
    /// Class of what is in the answer; `None` where no client is concerned.
    pub record_class: Option<RecordClass>,
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

/// What is known of a key whose lock was asked for.
#[derive(Debug, Clone)]
pub enum Held {
    /// The lock is the caller's until the transaction ends; the stored answer, if one is young enough.
    Own(Option<StoredAnswer>),
    /// A twin is at work.
    Twin,
}

/// Takes the lock of a key and looks for its answer, in one round trip, in which the transaction may begin: the answer is
/// looked for once the lock is held.
pub async fn hold(tx: &mut Tx, lock: i64, key: &str) -> Result<Held, StoreError> {
    let user_id = tx.actor().user_id.as_uuid();
    let since = tx.now() - KEPT;
    let lock = TryLock { key: lock };
    let found = idempotency_record::table
        .filter(idempotency_record::user_id.eq(user_id))
        .filter(idempotency_record::idempotency_key.eq(key))
        .filter(idempotency_record::created_at.gt(since))
        .select((
            idempotency_record::request_hash,
            idempotency_record::client_id,
            idempotency_record::role_grant_id,
            idempotency_record::record_class,
            idempotency_record::status,
            idempotency_record::sealed_answer,
        ));
    let (held, found) = tx
        .at_once(async |connection: &AsyncPgConnection| {
            let (mut first, mut second) = (connection, connection);
            join(
                lock.get_result::<bool>(&mut first),
                found.load::<StoredAnswer>(&mut second),
            )
            .await
        })
        .await?;
    Ok(match held? {
        true => Held::Own(found?.into_iter().next()),
        false => Held::Twin,
    })
}

named_query!(
    /// Stores an answer in place of an expired one. Diesel never keeps an upsert prepared.
    Keep(
        user_id: Uuid => SqlUuid,
        key: String => Text,
        operation: String => Text,
        request_hash: Vec<u8> => Binary,
        area_id: i16 => SmallInt,
        client_id: Option<Uuid> => Nullable<SqlUuid>,
        role_grant_id: Uuid => SqlUuid,
        record_class: Option<&'static str> => Nullable<Text>,
        status: i16 => SmallInt,
        sealed_answer: String => Text,
        now: DateTime<Utc> => Timestamptz,
    ) -> SmallInt,
    ", i as (
        insert into idempotency_record (user_id, idempotency_key, operation, request_hash, area_id, client_id,
                                        role_grant_id, record_class, status, sealed_answer, created_at)
        select user_id, key, operation, request_hash, area_id, client_id, role_grant_id, record_class, status, sealed_answer,
               now from p
        on conflict (user_id, idempotency_key) do update set
            operation = excluded.operation, request_hash = excluded.request_hash, area_id = excluded.area_id,
            client_id = excluded.client_id, role_grant_id = excluded.role_grant_id,
            record_class = excluded.record_class, status = excluded.status, sealed_answer = excluded.sealed_answer,
            created_at = excluded.created_at
        returning status)
     select status from i",
);

/// The grant that the caller acts under.
///
/// # Errors
/// [`StoreError::Internal`] without one, which no transaction begins.
pub fn acting_grant(tx: &Tx) -> Result<Uuid, StoreError> {
    let acting = tx.actor().acting.as_ref().map(|grant| grant.id.as_uuid());
    acting.ok_or_else(|| StoreError::internal("no acting grant"))
}

/// Stores an answer; an expired one of the same key is replaced.
pub async fn insert(tx: &mut Tx, new: NewAnswer) -> Result<(), StoreError> {
    let query = Keep {
        user_id: tx.actor().user_id.as_uuid(),
        key: new.key,
        operation: new.operation,
        request_hash: new.request_hash,
        area_id: tx.area_id(),
        client_id: new.client_id,
        role_grant_id: acting_grant(tx)?,
        record_class: new.record_class.map(RecordClass::as_str),
        status: new.status,
        sealed_answer: new.sealed_answer,
        now: tx.now(),
    };
    query.get_result::<i16>(tx.connection()?).await?;
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
