//! Requests for exports as whoever makes the files sees them: one server at a time works on them, area by area, and what a
//! server that has ended left running is taken up by the next.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    QueryableByName,
    sql_types::{Bool, Date, Jsonb, SmallInt, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::code_set::export::ExportFailure;
use serde_json::Value;
use uuid::Uuid;

use super::ExportLedger;
use crate::{error::StoreError, named_query::named_query};

/// A request that is worked on.
#[derive(Debug, Clone, QueryableByName)]
pub struct TakenRequest {
    /// Identifier.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// Profile.
    #[diesel(sql_type = Text)]
    pub profile: String,
    /// `full` or `delta`, as it was asked for.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// Day that it is for.
    #[diesel(sql_type = Date)]
    pub business_date: NaiveDate,
    /// How often it was begun, this time included.
    #[diesel(sql_type = SmallInt)]
    pub attempts: i16,
}

/// What became of a request that is ready.
#[derive(Debug, Clone)]
pub struct ReadyRequest {
    /// The run in the ledger.
    pub run_id: Uuid,
    /// Whether everything was exported where a delta was asked for.
    pub is_full_instead: bool,
    /// Whether the files were written for this request.
    pub is_made_here: bool,
    /// Folder of the run below that of all exports.
    pub folder: String,
    /// Name, rows, bytes and SHA-256 of each file.
    pub files: Value,
    /// When it was ready.
    pub now: DateTime<Utc>,
    /// From when the files are no longer handed out.
    pub expires_at: DateTime<Utc>,
}

/// A request whose files are over.
#[derive(Debug, Clone, QueryableByName)]
pub struct ExpiredRequest {
    /// Identifier.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// Profile.
    #[diesel(sql_type = Text)]
    pub profile: String,
    /// Folder of the run below that of all exports.
    #[diesel(sql_type = Text)]
    pub folder: String,
    /// The run in the ledger.
    #[diesel(sql_type = SqlUuid)]
    pub run_id: Uuid,
    /// Whether the files were written for a request, and not by the command.
    #[diesel(sql_type = Bool)]
    pub is_made_here: bool,
}

/// Whether a run that has begun is counted as a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PutBack {
    /// It failed.
    Tried,
    /// It never had its chance: another run was at work, or the server stops.
    Untried,
}

impl ExportLedger {
    /// Whether this connection is the one that works on requests, for as long as it lives.
    pub async fn try_serve(&mut self) -> Result<bool, StoreError> {
        let serve = diesel::sql_query("select pg_try_advisory_lock(5071128) as yes");
        Ok(serve.get_result::<OneBool>(&mut self.connection).await?.yes)
    }

    /// Lets the lock of a profile in the area go.
    pub async fn unlock(&mut self, profile: &str) -> Result<(), StoreError> {
        let unlock = Unlock {
            profile: profile.to_owned(),
        };
        unlock.get_result::<bool>(&mut self.connection).await?;
        Ok(())
    }

    /// Takes the oldest open request of the area. One that is running already was left by a server that has ended.
    pub async fn take_request(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Option<TakenRequest>, StoreError> {
        let take = diesel::sql_query(
            "update export_request set state = 'running', attempts = attempts + 1, started_at = $1, version = version + 1
              where area_id = app_area() and id = (
                  select id from export_request
                   where area_id = app_area() and state in ('queued', 'running')
                   order by requested_at, id limit 1 for update)
             returning id, profile, kind, business_date, attempts",
        )
        .bind::<Timestamptz, _>(now);
        let taken: Vec<TakenRequest> = take.load(&mut self.connection).await?;
        Ok(taken.into_iter().next())
    }

    /// Whether a request is still to be made.
    pub async fn is_wanted(&mut self, id: Uuid) -> Result<bool, StoreError> {
        let wanted = diesel::sql_query(
            "select exists (select from export_request
                             where area_id = app_area() and id = $1 and state = 'running') as yes",
        )
        .bind::<SqlUuid, _>(id);
        Ok(wanted
            .get_result::<OneBool>(&mut self.connection)
            .await?
            .yes)
    }

    /// Leaves a request to a later look.
    pub async fn put_back(&mut self, id: Uuid, how: PutBack) -> Result<(), StoreError> {
        let untried: i16 = match how {
            PutBack::Tried => 0,
            PutBack::Untried => 1,
        };
        let back = diesel::sql_query(
            "update export_request set state = 'queued', attempts = attempts - $2, version = version + 1
              where area_id = app_area() and id = $1 and state = 'running'",
        )
        .bind::<SqlUuid, _>(id)
        .bind::<SmallInt, _>(untried);
        back.execute(&mut self.connection).await?;
        Ok(())
    }

    /// Records that the files are there; `false` where the request was called off meanwhile.
    pub async fn hand_over(&mut self, id: Uuid, ready: &ReadyRequest) -> Result<bool, StoreError> {
        let over = diesel::sql_query(
            "update export_request set state = 'ready', run_id = $2, is_full_instead = $3, is_made_here = $4, folder = $5,
                 files = $6, finished_at = $7, expires_at = $8, version = version + 1
              where area_id = app_area() and id = $1 and state = 'running'",
        )
        .bind::<SqlUuid, _>(id)
        .bind::<SqlUuid, _>(ready.run_id)
        .bind::<Bool, _>(ready.is_full_instead)
        .bind::<Bool, _>(ready.is_made_here)
        .bind::<Text, _>(&ready.folder)
        .bind::<Jsonb, _>(&ready.files)
        .bind::<Timestamptz, _>(ready.now)
        .bind::<Timestamptz, _>(ready.expires_at);
        Ok(over.execute(&mut self.connection).await? > 0)
    }

    /// Records why there are no files.
    pub async fn fail_request(
        &mut self,
        id: Uuid,
        failure: ExportFailure,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let fail = diesel::sql_query(
            "update export_request set state = 'failed', failure = $2, finished_at = $3, version = version + 1
              where area_id = app_area() and id = $1 and state = 'running'",
        )
        .bind::<SqlUuid, _>(id)
        .bind::<Text, _>(failure.as_str())
        .bind::<Timestamptz, _>(now);
        fail.execute(&mut self.connection).await?;
        Ok(())
    }

    /// Requests of the area whose files are over and have not been looked at since.
    pub async fn expired(&mut self, now: DateTime<Utc>) -> Result<Vec<ExpiredRequest>, StoreError> {
        let expired = diesel::sql_query(
            "select r.id, r.profile, r.folder, r.run_id,
                    exists (select from export_request o
                             where o.area_id = app_area() and o.folder = r.folder and o.is_made_here) as is_made_here
               from export_request r
              where r.area_id = app_area() and r.state = 'ready' and r.removed_at is null and r.expires_at <= $1
              order by r.expires_at, r.id limit 100",
        )
        .bind::<Timestamptz, _>(now);
        Ok(expired.load(&mut self.connection).await?)
    }

    /// Whether somebody still has to find the files of a run: another request hands them out, or the command has made or
    /// found them. Ask under the lock of the profile: no run can find them then.
    pub async fn is_needed(
        &mut self,
        run_id: Uuid,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let needed = diesel::sql_query(
            "select exists (select from export_run where area_id = app_area() and id = $1 and kept)
                 or exists (select from export_request
                             where area_id = app_area() and run_id = $1 and state = 'ready' and expires_at > $2) as yes",
        )
        .bind::<SqlUuid, _>(run_id)
        .bind::<Timestamptz, _>(now);
        Ok(needed
            .get_result::<OneBool>(&mut self.connection)
            .await?
            .yes)
    }

    /// Records that the files of a request were taken away, or are left to others.
    pub async fn record_removed(&mut self, id: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
        let removed = diesel::sql_query(
            "update export_request set removed_at = $2, version = version + 1
              where area_id = app_area() and id = $1 and removed_at is null",
        )
        .bind::<SqlUuid, _>(id)
        .bind::<Timestamptz, _>(now);
        removed.execute(&mut self.connection).await?;
        Ok(())
    }
}

#[derive(Debug, QueryableByName)]
struct OneBool {
    #[diesel(sql_type = Bool)]
    yes: bool,
}

named_query!(
    /// Lets the lock of a profile in the area go.
    Unlock(profile: String => Text) -> Bool,
    "select pg_advisory_unlock(hashtextextended('export ' || app_area() || ' ' || p.profile, 5071127)) from p",
);
