//! The access log as its readers see it, over connections of the audit role: the application role cannot read it.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    Queryable,
    sql_types::{
        Array, BigInt, Bool, Date, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid,
    },
};
use diesel_async::{
    AsyncPgConnection, RunQueryDsl,
    pooled_connection::deadpool::{Object, Pool},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    row::{EventRow, EventSql, LoggedEvent, event_columns},
    verification::{Verification, Verified, VerifyError, verify_on},
};
use crate::{
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    pool,
};

/// Rows of a report at most; one of a person on whom more was done names a shorter time.
pub const REPORT_ROWS: usize = 10_000;

/// The log, to be read.
#[derive(Clone)]
pub struct AuditLog {
    pool: Pool<AsyncPgConnection>,
}

impl std::fmt::Debug for AuditLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuditLog").finish_non_exhaustive()
    }
}

/// What to look for; every given part must fit.
#[derive(Debug, Clone)]
pub struct LogFilter {
    /// Area of the reader.
    pub area_id: i16,
    /// One of these is concerned; `None` for everybody.
    pub client_ids: Option<Vec<Uuid>>,
    /// Who did it.
    pub user_id: Option<Uuid>,
    /// From when on.
    pub from: DateTime<Utc>,
    /// Until before when.
    pub to: DateTime<Utc>,
    /// Operation id.
    pub operation: Option<String>,
    /// How it ended.
    pub outcome: Option<String>,
    /// Relation that gave the right.
    pub relation: Option<String>,
}

/// Place in the list, the newest first.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct LogKey {
    /// When it happened.
    pub occurred_at: DateTime<Utc>,
    /// The event.
    pub id: Uuid,
}

/// What one worker did with a client's data in one way on one day.
#[derive(Debug, Clone, Queryable)]
pub struct ReportRow {
    /// Who; `None` where nobody was known.
    pub user_id: Option<Uuid>,
    /// In which role.
    pub role: Option<String>,
    /// Under which grant.
    pub role_grant_id: Option<Uuid>,
    /// On whose behalf.
    pub organisation_id: Option<Uuid>,
    /// Through which relation.
    pub relation: Option<String>,
    /// What for.
    pub purpose: Option<String>,
    /// What kind of records.
    pub record_class: Option<String>,
    /// What was done.
    pub action: String,
    /// Whether it was refused.
    pub is_refused: bool,
    /// Day in Helsinki.
    pub day: NaiveDate,
    /// How often.
    pub times: i64,
    /// First time.
    pub first_at: DateTime<Utc>,
    /// Last time.
    pub last_at: DateTime<Utc>,
}

impl AuditLog {
    /// Makes the pool; connects when first used.
    pub(crate) fn open(url: &str) -> Result<Self, StoreError> {
        Ok(Self {
            pool: pool::build_audit(url)?,
        })
    }

    pub(super) async fn connection(&self) -> Result<Object<AsyncPgConnection>, StoreError> {
        Ok(self.pool.get().await?)
    }

    /// Verifies a part of the log.
    ///
    /// # Errors
    /// As [`super::verification::verify`].
    pub async fn verify(&self, what: &Verification<'_>) -> Result<Verified, VerifyError> {
        let mut connection = self.pool.get().await.map_err(StoreError::from)?;
        verify_on(&mut connection, what).await
    }

    /// A page of events, the newest first; what has no place yet is among them.
    pub async fn search(
        &self,
        filter: LogFilter,
        page: &PageRequest<LogKey>,
    ) -> Result<PageOf<LoggedEvent>, StoreError> {
        let last = page.after.unwrap_or(LogKey {
            occurred_at: filter.to,
            id: Uuid::nil(),
        });
        let mut connection = self.pool.get().await?;
        macro_rules! run {
            ($query:ident) => {
                $query {
                    area_id: filter.area_id,
                    client_ids: filter.client_ids.unwrap_or_default(),
                    user_id: filter.user_id,
                    from_at: filter.from,
                    to_at: filter.to,
                    operation: filter.operation,
                    outcome: filter.outcome,
                    relation: filter.relation,
                    before_at: last.occurred_at,
                    before_id: last.id,
                    at_most: page.fetch(),
                }
                .get_results::<EventRow>(&mut connection)
                .await?
            };
        }
        let rows = match (&filter.client_ids, filter.user_id) {
            (Some(_), _) => run!(EventsOfClients),
            (None, Some(_)) => run!(EventsOfUser),
            (None, None) => run!(EventsInTime),
        };
        let events = rows.into_iter().map(LoggedEvent::from).collect();
        Ok(PageOf::from_fetched(events, page.limit))
    }

    /// Who used the data of a client in a time, the newest first; one row more than [`REPORT_ROWS`] at most.
    pub async fn report(&self, filter: &LogFilter) -> Result<Vec<ReportRow>, StoreError> {
        let mut connection = self.pool.get().await?;
        let query = UsesOfClients {
            area_id: filter.area_id,
            client_ids: filter.client_ids.clone().unwrap_or_default(),
            from_at: filter.from,
            to_at: filter.to,
            at_most: i64::try_from(REPORT_ROWS).unwrap_or(i64::MAX) + 1,
        };
        Ok(query.get_results(&mut connection).await?)
    }
}

/// Events that concern clients: by the index, and those behind it that have no place yet.
macro_rules! of_clients {
    () => {
        "(select e.* from (select distinct c.event_id from audit_client c
                            where c.client_id = any ((select p.client_ids from p)::uuid[])) c
           join lateral (select * from audit_event e where e.id = c.event_id offset 0) e on true
          union all
          select e.* from audit_event e
           where (e.xid, e.id) > (coalesce((select l.xid from last l), '0'),
                                  coalesce((select l.id from last l), '00000000-0000-0000-0000-000000000000'))
             and (e.client_ids && (select p.client_ids from p)
                  or e.client_ids = '{}' and e.subject_id = any ((select p.client_ids from p)::uuid[])))"
    };
}

/// The last event that has a place.
macro_rules! last {
    () => {
        ", last as (
            select e.xid, e.id
              from (select l.event_id from audit_leaf l order by l.position desc limit 1) l
              join lateral (select e.xid, e.id from audit_event e where e.id = l.event_id offset 0) e on true) "
    };
}

macro_rules! log_queries {
    ($($(#[$doc:meta])* $name:ident $from:expr),+ $(,)?) => {$(
        named_query!(
            $(#[$doc])*
            $name(
                area_id: i16 => SmallInt,
                client_ids: Vec<Uuid> => Array<SqlUuid>,
                user_id: Option<Uuid> => Nullable<SqlUuid>,
                from_at: DateTime<Utc> => Timestamptz,
                to_at: DateTime<Utc> => Timestamptz,
                operation: Option<String> => Nullable<Text>,
                outcome: Option<String> => Nullable<Text>,
                relation: Option<String> => Nullable<Text>,
                before_at: DateTime<Utc> => Timestamptz,
                before_id: Uuid => SqlUuid,
                at_most: i64 => BigInt,
            ) -> EventSql,
            concat!(
                last!(), "select ", event_columns!(), " from ", $from, " e cross join p
                   left join lateral (select r.reason from audit_reason r where r.event_id = e.id offset 0) r on true
                  where e.area_id = p.area_id
                    and e.occurred_at >= (select p.from_at from p) and e.occurred_at < (select p.to_at from p)
                    and (e.occurred_at, e.id) < (p.before_at, p.before_id)
                    and (p.user_id is null or e.user_id = p.user_id)
                    and (p.operation is null or e.operation = p.operation)
                    and (p.outcome is null or e.outcome = p.outcome)
                    and (p.relation is null or e.relation = p.relation)
                  order by e.occurred_at desc, e.id desc limit (select p.at_most from p)",
            ),
        );
    )+};
}

log_queries!(
    /// Events that concern clients.
    EventsOfClients of_clients!(),
    /// Events of one worker.
    EventsOfUser "(select * from audit_event e where e.user_id = (select p.user_id from p))",
    /// Events of everybody.
    EventsInTime "audit_event",
);

named_query!(
    /// What was done with clients' data, by worker, way and day.
    UsesOfClients(
        area_id: i16 => SmallInt,
        client_ids: Vec<Uuid> => Array<SqlUuid>,
        from_at: DateTime<Utc> => Timestamptz,
        to_at: DateTime<Utc> => Timestamptz,
        at_most: i64 => BigInt,
    ) -> (
        Nullable<SqlUuid>, Nullable<Text>, Nullable<SqlUuid>, Nullable<SqlUuid>, Nullable<Text>, Nullable<Text>,
        Nullable<Text>, Text, Bool, Date, BigInt, Timestamptz, Timestamptz,
    ),
    concat!(
        last!(),
        "select e.user_id, e.role, e.role_grant_id, e.organisation_id, e.relation, e.purpose, e.record_class, e.action,
                e.outcome = 'refused', (e.occurred_at at time zone 'Europe/Helsinki')::date, count(*),
                min(e.occurred_at), max(e.occurred_at)
           from ", of_clients!(), " e cross join p
          where e.area_id = p.area_id and e.outcome <> 'failed'
            and e.occurred_at >= p.from_at and e.occurred_at < p.to_at
          group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
          order by 13 desc, 1, 8 limit (select p.at_most from p)",
    ),
);
