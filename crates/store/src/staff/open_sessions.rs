//! Sessions as their owner sees and ends them, and as an administrator ends those of an account.

use chrono::{DateTime, Duration, Utc};
use diesel::{
    ExpressionMethods, QueryDsl, Queryable,
    sql_types::{BigInt, Bool, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::session;
use palvelurekisteri_domain::id::{SessionId, UserId};
use uuid::Uuid;

use crate::{Store, error::StoreError, named_query::named_query, tx::Tx};

/// For how long a session that is over can be looked up by its id in the access log; the register's own rule.
const ENDED_KEPT: Duration = Duration::days(90);

/// A session that can still be used.
#[derive(Debug, Clone, Queryable)]
pub struct OpenSession {
    /// Session.
    pub id: Uuid,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it last got tokens: within the life of an access token of its last call.
    pub last_used_at: DateTime<Utc>,
    /// When it ends unless it gets tokens before.
    pub idle_expires_at: DateTime<Utc>,
    /// When it ends whatever is done.
    pub expires_at: DateTime<Utc>,
    /// Whether it is the session that asks.
    pub is_current: bool,
}

named_query!(
    /// Open sessions of an account, the newest first.
    pub(crate) OpenSessions(
        user_id: Uuid => SqlUuid,
        current: Uuid => SqlUuid,
        now: DateTime<Utc> => Timestamptz,
    ) -> (SqlUuid, Timestamptz, Timestamptz, Timestamptz, Timestamptz, Bool),
    "select s.id, s.created_at, coalesce(r.last_at, s.created_at), least(coalesce(r.idle_at, s.expires_at), s.expires_at),
            s.expires_at, s.id = p.current
       from p join session s on s.user_id = p.user_id and s.ended_at is null and s.expires_at > p.now
      cross join lateral (
         select max(x.issued_at) as last_at, max(x.idle_expires_at) as idle_at
           from refresh_token x where x.session_id = s.id) r
      where coalesce(r.idle_at, s.expires_at) > p.now
      order by s.created_at desc, s.id desc",
);

/// Sessions of the caller that can still be used, the newest first.
pub async fn list_own_sessions(tx: &mut Tx) -> Result<Vec<OpenSession>, StoreError> {
    let query = OpenSessions {
        user_id: tx.actor().user_id.as_uuid(),
        current: tx.actor().session_id.as_uuid(),
        now: tx.now(),
    };
    Ok(query.get_results(tx.connection()?).await?)
}

/// Ends a session of the caller. [`StoreError::NotFound`] for one that has ended, and for somebody else's.
pub async fn end_own_session(tx: &mut Tx, id: SessionId) -> Result<(), StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    let ended = diesel::update(
        session::table
            .find(id.as_uuid())
            .filter(session::user_id.eq(user_id))
            .filter(session::ended_at.is_null())
            .filter(session::expires_at.gt(now)),
    )
    .set((
        session::ended_at.eq(now),
        session::end_reason.eq("ended_by_owner"),
    ))
    .execute(tx.connection()?)
    .await?;
    match ended {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// Ends every session of the caller but the one that asks.
pub async fn end_other_sessions(tx: &mut Tx) -> Result<(), StoreError> {
    let (now, kept) = (tx.now(), tx.actor().session_id.as_uuid());
    diesel::update(
        session::table
            .filter(session::user_id.eq(tx.actor().user_id.as_uuid()))
            .filter(session::id.ne(kept))
            .filter(session::ended_at.is_null()),
    )
    .set((
        session::ended_at.eq(now),
        session::end_reason.eq("ended_by_owner"),
    ))
    .execute(tx.connection()?)
    .await?;
    Ok(())
}

/// Ends every session that an account has in the caller's area. What it does in another is that area's matter.
pub async fn end_sessions_of(tx: &mut Tx, user_id: UserId) -> Result<(), StoreError> {
    let (now, area_id) = (tx.now(), tx.area_id());
    diesel::update(
        session::table
            .filter(session::user_id.eq(user_id.as_uuid()))
            .filter(session::area_id.eq(area_id))
            .filter(session::ended_at.is_null()),
    )
    .set((
        session::ended_at.eq(now),
        session::end_reason.eq("ended_by_admin"),
    ))
    .execute(tx.connection()?)
    .await?;
    Ok(())
}

named_query!(
    /// Removes sessions that were over before an instant, with their refresh tokens; answers how many sessions.
    RemoveEnded(before: DateTime<Utc> => Timestamptz) -> BigInt,
    ", o as (select s.id from session s join p on s.expires_at < p.before limit 10000),
       t as (delete from refresh_token r using o where r.session_id = o.id),
       d as (delete from session s using o where s.id = o.id returning 1)
     select count(*) from d",
);

impl Store {
    /// Forgets sessions that have been over for ninety days, at most ten thousand at a time; answers how many.
    pub async fn purge_sessions(&self, now: DateTime<Utc>) -> Result<i64, StoreError> {
        let mut connection = self.plain().await?;
        let remove = RemoveEnded {
            before: now - ENDED_KEPT,
        };
        Ok(remove.get_result(&mut connection).await?)
    }
}
