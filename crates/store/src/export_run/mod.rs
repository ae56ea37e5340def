//! The ledger of exports (luovutukset siirtona): one row per run with the position in the order of commits that it was
//! read at, so that the same run can be made again, and with the receiver's receipt.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    QueryableByName,
    pg::Pg,
    query_builder::{BoxedSqlQuery, SqlQuery},
    sql_types::{
        BigInt, Bool, Date, Integer, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid,
    },
};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use palvelurekisteri_domain::audit::AuditEvent;
use uuid::Uuid;

use crate::{audit::InsertEvents, error::StoreError, named_query::named_query};

/// Requests that came over HTTP.
pub mod requests;
/// Reading: the snapshot and its rows.
pub mod snapshot;

/// An area whose authority exports.
#[derive(Debug, Clone, QueryableByName)]
pub struct ExportArea {
    /// Surrogate.
    #[diesel(sql_type = SmallInt)]
    pub id: i16,
    /// National code.
    #[diesel(sql_type = Text)]
    pub code: String,
    /// Authority, the controller.
    #[diesel(sql_type = SqlUuid)]
    pub authority_id: Uuid,
}

/// A run as the ledger has it.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ExportRun {
    /// Identifier (UUIDv7).
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// Profile, such as `nightly`.
    #[diesel(sql_type = Text)]
    pub profile: String,
    /// Who receives it.
    #[diesel(sql_type = Text)]
    pub receiver: String,
    /// Day that it is for.
    #[diesel(sql_type = Date)]
    pub business_date: NaiveDate,
    /// `full` or `delta`.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// Forms of the files: `csv`, `ndjson`, `both` or `parquet`.
    #[diesel(sql_type = Text)]
    pub format: String,
    /// Whether the files are compressed.
    #[diesel(sql_type = Bool)]
    pub gzip: bool,
    /// Whether clients with their phases are in a file of their own.
    #[diesel(sql_type = Bool)]
    pub nested: bool,
    /// Run that a delta begins at; `None` for a full one.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub base_id: Option<Uuid>,
    /// Run before it, whose manifest its own names.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub previous_id: Option<Uuid>,
    /// Snapshot as text.
    #[diesel(sql_type = Text)]
    pub position: String,
    /// When the snapshot was taken.
    #[diesel(sql_type = Timestamptz)]
    pub position_at: DateTime<Utc>,
    /// The database whose transactions the position counts.
    #[diesel(sql_type = Text)]
    pub database_id: String,
    /// Version of the datasets.
    #[diesel(sql_type = Integer)]
    pub schema_version: i32,
    /// Version of the code sets.
    #[diesel(sql_type = Text)]
    pub code_set_version: String,
    /// Version of the rules.
    #[diesel(sql_type = Text)]
    pub rule_set_version: String,
    /// Key of the pseudonyms.
    #[diesel(sql_type = Text)]
    pub pseudonym_key: String,
    /// Whether the command made or found it: then its files stay.
    #[diesel(sql_type = Bool)]
    pub kept: bool,
    /// SHA-256 of the manifest in hex; `None` until the files were whole.
    #[diesel(sql_type = Nullable<Text>)]
    pub manifest_sha256: Option<String>,
    /// When the receiver's receipt came.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// Which run is asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Profile.
    pub profile: String,
    /// Receiver.
    pub receiver: String,
    /// Day that it is for.
    pub business_date: NaiveDate,
    /// `full` or `delta`.
    pub kind: String,
}

/// A run that begins.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Identifier (UUIDv7).
    pub id: Uuid,
    /// What was asked for.
    pub wanted: Wanted,
    /// Forms of the files: `csv`, `ndjson`, `both` or `parquet`.
    pub format: String,
    /// Whether the files are compressed.
    pub gzip: bool,
    /// Whether clients with their phases are in a file of their own.
    pub nested: bool,
    /// Run that a delta begins at; `None` for a full one.
    pub base_id: Option<Uuid>,
    /// Run before it; `None` for the first.
    pub previous_id: Option<Uuid>,
}

/// What a run must find again to be repeated; the fields are as in [`ExportRun`].
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Snapshot as text.
    pub position: String,
    /// When the snapshot was taken.
    pub position_at: DateTime<Utc>,
    /// The database whose transactions the position counts.
    pub database_id: String,
    /// Version of the datasets.
    pub schema_version: i32,
    /// Version of the code sets.
    pub code_set_version: String,
    /// Version of the rules.
    pub rule_set_version: String,
    /// Key of the pseudonyms.
    pub pseudonym_key: String,
}

impl Recorded {
    /// Binds `$1` to `$7`.
    fn bound(&self, query: SqlQuery) -> BoxedSqlQuery<'_, Pg, SqlQuery> {
        query
            .into_boxed()
            .bind::<Text, _>(&self.position)
            .bind::<Timestamptz, _>(self.position_at)
            .bind::<Text, _>(&self.database_id)
            .bind::<Integer, _>(self.schema_version)
            .bind::<Text, _>(&self.code_set_version)
            .bind::<Text, _>(&self.rule_set_version)
            .bind::<Text, _>(&self.pseudonym_key)
    }
}

/// What a finished run came to.
#[derive(Debug, Clone)]
pub struct Finished {
    /// SHA-256 of the manifest in hex.
    pub manifest_sha256: String,
    /// Rows of all files.
    pub row_count: i64,
    /// When.
    pub now: DateTime<Utc>,
}

/// The ledger over one connection of the export role.
pub struct ExportLedger {
    connection: AsyncPgConnection,
}

impl std::fmt::Debug for ExportLedger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExportLedger").finish_non_exhaustive()
    }
}

impl ExportLedger {
    /// Connects as the export role.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database does not answer.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let mut connection = AsyncPgConnection::establish(url)
            .await
            .map_err(|_| StoreError::Unavailable)?;
        connection
            .batch_execute("set timezone = 'UTC'; set lock_timeout = '15s'")
            .await?;
        Ok(Self { connection })
    }

    /// Areas that have an authority, by their codes.
    pub async fn areas(&mut self) -> Result<Vec<ExportArea>, StoreError> {
        let areas = diesel::sql_query(
            "select id, code, authority_organisation_id as authority_id from area
              where authority_organisation_id is not null order by code",
        );
        Ok(areas.load(&mut self.connection).await?)
    }

    /// Works for an area from now on.
    pub async fn enter(&mut self, area: &ExportArea) -> Result<(), StoreError> {
        let enter = Enter {
            area: area.id,
            authority: area.authority_id,
        };
        enter.get_result::<String>(&mut self.connection).await?;
        Ok(())
    }

    /// Takes the lock of a profile in the area, for as long as the connection lives; `false` while another run has it.
    pub async fn try_lock(&mut self, profile: &str) -> Result<bool, StoreError> {
        let lock = TryLock {
            profile: profile.to_owned(),
        };
        Ok(lock.get_result(&mut self.connection).await?)
    }

    /// Name of the database whose transactions positions count: another after a restored dump.
    pub async fn database_id(&mut self) -> Result<String, StoreError> {
        let id = diesel::sql_query(
            "select concat(s.system_identifier, '/', d.oid) as text
               from pg_control_system() s, pg_database d where d.datname = current_database()",
        );
        Ok(id.get_result::<OneText>(&mut self.connection).await?.text)
    }

    /// The run that was asked for before, if there was one.
    pub async fn find(&mut self, wanted: &Wanted) -> Result<Option<ExportRun>, StoreError> {
        let query = newest_where("business_date = $3 and kind = $4").into_boxed();
        let query = bind_wanted(query, wanted).bind::<Text, _>(&wanted.kind);
        Ok(first(query.load(&mut self.connection).await?))
    }

    /// The newest whole run up to a day, of either kind.
    pub async fn find_newest(&mut self, wanted: &Wanted) -> Result<Option<ExportRun>, StoreError> {
        let query = newest_where("business_date <= $3 and manifest_sha256 is not null");
        let query = bind_wanted(query.into_boxed(), wanted);
        Ok(first(query.load(&mut self.connection).await?))
    }

    /// The newest run up to a day whose receipt has come, of either kind.
    pub async fn find_acknowledged(
        &mut self,
        wanted: &Wanted,
    ) -> Result<Option<ExportRun>, StoreError> {
        let query = newest_where("business_date <= $3 and acknowledged_at is not null");
        let query = bind_wanted(query.into_boxed(), wanted);
        Ok(first(query.load(&mut self.connection).await?))
    }

    /// The run of an id in the area.
    pub async fn read(&mut self, id: Uuid) -> Result<ExportRun, StoreError> {
        let query = diesel::sql_query(format!(
            "select {RUN} from export_run where area_id = app_area() and id = $1"
        ))
        .bind::<SqlUuid, _>(id);
        first(query.load(&mut self.connection).await?).ok_or(StoreError::NotFound)
    }

    /// Records a run before its first row is read: whoever repeats it finds its position.
    pub async fn begin(
        &mut self,
        begun: &Begun,
        recorded: &Recorded,
    ) -> Result<ExportRun, StoreError> {
        let wanted = &begun.wanted;
        let insert = diesel::sql_query(format!(
            "insert into export_run (position, position_at, database_id, schema_version, code_set_version,
                 rule_set_version, pseudonym_key, id, profile, receiver, business_date, kind, gzip, base_id, previous_id,
                 format, nested)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning {RUN}"
        ));
        let insert = recorded
            .bound(insert)
            .bind::<SqlUuid, _>(begun.id)
            .bind::<Text, _>(&wanted.profile)
            .bind::<Text, _>(&wanted.receiver)
            .bind::<Date, _>(wanted.business_date)
            .bind::<Text, _>(&wanted.kind)
            .bind::<Bool, _>(begun.gzip)
            .bind::<Nullable<SqlUuid>, _>(begun.base_id)
            .bind::<Nullable<SqlUuid>, _>(begun.previous_id)
            .bind::<Text, _>(&begun.format)
            .bind::<Bool, _>(begun.nested);
        Ok(insert.get_result(&mut self.connection).await?)
    }

    /// Gives a run another position, of which nothing was handed over yet.
    pub async fn begin_anew(
        &mut self,
        id: Uuid,
        recorded: &Recorded,
    ) -> Result<ExportRun, StoreError> {
        let update = diesel::sql_query(format!(
            "update export_run set position = $1, position_at = $2, database_id = $3, schema_version = $4,
                 code_set_version = $5, rule_set_version = $6, pseudonym_key = $7
              where area_id = app_area() and id = $8 and manifest_sha256 is null returning {RUN}"
        ));
        let update = recorded.bound(update).bind::<SqlUuid, _>(id);
        Ok(update.get_result(&mut self.connection).await?)
    }

    /// Records that the command hands a run out: its files are no longer only those of a request.
    pub async fn keep(&mut self, id: Uuid) -> Result<(), StoreError> {
        let keep = diesel::sql_query(
            "update export_run set kept = true where area_id = app_area() and id = $1 and not kept",
        )
        .bind::<SqlUuid, _>(id);
        keep.execute(&mut self.connection).await?;
        Ok(())
    }

    /// Records that the files are whole, with the event of the access log, in one transaction: nothing is handed over
    /// before both are durable.
    pub async fn finish(
        &mut self,
        id: Uuid,
        finished: &Finished,
        event: &AuditEvent,
    ) -> Result<(), StoreError> {
        let update = diesel::sql_query(
            "update export_run set manifest_sha256 = $2, row_count = $3, finished_at = coalesce(finished_at, $4)
              where area_id = app_area() and id = $1",
        )
        .into_boxed()
        .bind::<SqlUuid, _>(id)
        .bind::<Text, _>(&finished.manifest_sha256)
        .bind::<BigInt, _>(finished.row_count)
        .bind::<Timestamptz, _>(finished.now);
        self.write_with(update, event).await
    }

    /// Records the receiver's receipt of a whole run with its event; the first one stands. It is a version of every
    /// request for the run, as over HTTP.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such run, or its files were never whole.
    pub async fn acknowledge(
        &mut self,
        id: Uuid,
        now: DateTime<Utc>,
        event: &AuditEvent,
    ) -> Result<(), StoreError> {
        let update = diesel::sql_query(
            "with receipt as (
                 update export_run set acknowledged_at = $2
                  where area_id = app_area() and id = $1 and manifest_sha256 is not null and acknowledged_at is null
                 returning id),
             told as (
                 update export_request set version = version + 1
                  where area_id = app_area() and run_id in (select id from receipt))
             select from export_run where area_id = app_area() and id = $1 and manifest_sha256 is not null",
        )
        .into_boxed()
        .bind::<SqlUuid, _>(id)
        .bind::<Timestamptz, _>(now);
        self.write_with(update, event).await
    }

    /// Changes a run and writes its event, both or none.
    async fn write_with(
        &mut self,
        update: BoxedSqlQuery<'_, Pg, SqlQuery>,
        event: &AuditEvent,
    ) -> Result<(), StoreError> {
        self.connection.batch_execute("begin").await?;
        let written = self.write_both(update, event).await;
        let end = if written.is_ok() {
            "commit"
        } else {
            "rollback"
        };
        self.connection.batch_execute(end).await?;
        written
    }

    async fn write_both(
        &mut self,
        update: BoxedSqlQuery<'_, Pg, SqlQuery>,
        event: &AuditEvent,
    ) -> Result<(), StoreError> {
        if update.execute(&mut self.connection).await? == 0 {
            return Err(StoreError::NotFound);
        }
        InsertEvents::of(std::slice::from_ref(event))
            .get_result::<i64>(&mut self.connection)
            .await?;
        Ok(())
    }
}

const RUN: &str = "id, profile, receiver, business_date, kind, format, gzip, nested, base_id, previous_id, position, position_at,
    database_id, schema_version, code_set_version, rule_set_version, pseudonym_key, kept, manifest_sha256, acknowledged_at";

/// The newest run of a profile and receiver for which the condition holds.
fn newest_where(condition: &str) -> SqlQuery {
    diesel::sql_query(format!(
        "select {RUN} from export_run
          where area_id = app_area() and profile = $1 and receiver = $2 and {condition}
          order by position_at desc, id desc limit 1"
    ))
}

/// Binds `$1` to `$3`.
fn bind_wanted<'a>(
    query: BoxedSqlQuery<'a, Pg, SqlQuery>,
    wanted: &'a Wanted,
) -> BoxedSqlQuery<'a, Pg, SqlQuery> {
    query
        .bind::<Text, _>(&wanted.profile)
        .bind::<Text, _>(&wanted.receiver)
        .bind::<Date, _>(wanted.business_date)
}

fn first(found: Vec<ExportRun>) -> Option<ExportRun> {
    found.into_iter().next()
}

#[derive(Debug, QueryableByName)]
struct OneText {
    #[diesel(sql_type = Text)]
    text: String,
}

named_query!(
    /// Sets the context of the connection.
    Enter(area: i16 => SmallInt, authority: Uuid => SqlUuid) -> Text,
    "select concat(
         set_config('app.area', p.area::text, false),
         set_config('app.authority', p.authority::text, false))
       from p",
);

named_query!(
    /// Takes the lock of a profile in the area for the connection, if nobody has it.
    TryLock(profile: String => Text) -> Bool,
    "select pg_try_advisory_lock(hashtextextended('export ' || app_area() || ' ' || p.profile, 5071127)) from p",
);
