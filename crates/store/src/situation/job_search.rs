//! Job search (työnhaku): the master is the national system; kept here only to judge rules and deadlines.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::job_search;
use palvelurekisteri_domain::{
    code_set::client::DataSource,
    id::{ClientId, JobSearchId},
    time::range::DateRange,
};
use uuid::Uuid;

use crate::{
    caseload,
    deadline::derived::take_turn,
    error::StoreError,
    history::{self, Versioned},
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// A period of job search.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = job_search, check_for_backend(diesel::pg::Pg))]
pub struct JobSearchRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; `None` while valid.
    pub ended_on: Option<NaiveDate>,
    /// Who is master of the fact.
    pub master: String,
    /// Source.
    pub data_source: String,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Versioned for JobSearchRow {
    const TABLE: &'static str = "job_search";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        history::find_version(tx, Self::TABLE, id, version).await
    }
}

/// Place of a period: first day and id.
pub type StartKey = (NaiveDate, Uuid);

/// A page of a client's periods of job search, the newest first.
pub async fn list_job_search(
    tx: &mut Tx,
    client_id: ClientId,
    page: &PageRequest<StartKey>,
) -> Result<PageOf<JobSearchRow>, StoreError> {
    let mut query = job_search::table
        .filter(job_search::client_id.eq(client_id.as_uuid()))
        .filter(job_search::annulled_at.is_null())
        .order((job_search::starts_on.desc(), job_search::id.desc()))
        .select(JobSearchRow::as_select())
        .into_boxed();
    if let Some((starts_on, id)) = page.after {
        query = query.filter(
            job_search::starts_on.lt(starts_on).or(job_search::starts_on
                .eq(starts_on)
                .and(job_search::id.lt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One period; access has been decided before.
pub async fn read_job_search(tx: &mut Tx, id: JobSearchId) -> Result<JobSearchRow, StoreError> {
    Ok(job_search::table
        .filter(job_search::id.eq(id.as_uuid()))
        .filter(job_search::annulled_at.is_null())
        .select(JobSearchRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One period, locked until the transaction ends.
pub async fn lock_job_search(tx: &mut Tx, id: JobSearchId) -> Result<JobSearchRow, StoreError> {
    Ok(job_search::table
        .filter(job_search::id.eq(id.as_uuid()))
        .filter(job_search::annulled_at.is_null())
        .select(JobSearchRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Records a period.
pub async fn insert_job_search(
    tx: &mut Tx,
    id: JobSearchId,
    client_id: ClientId,
    valid: &DateRange,
    data_source: DataSource,
) -> Result<JobSearchRow, StoreError> {
    take_turn(tx, client_id.as_uuid()).await?;
    let row = diesel::insert_into(job_search::table)
        .values((
            job_search::id.eq(id.as_uuid()),
            job_search::client_id.eq(client_id.as_uuid()),
            job_search::starts_on.eq(valid.start()),
            job_search::ended_on.eq(valid.end()),
            job_search::data_source.eq(data_source.as_str()),
        ))
        .returning(JobSearchRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, client_id).await?;
    Ok(row)
}

/// Stores when a locked period is.
pub async fn update_job_search(
    tx: &mut Tx,
    id: JobSearchId,
    valid: &DateRange,
    data_source: DataSource,
) -> Result<JobSearchRow, StoreError> {
    let row: JobSearchRow =
        diesel::update(job_search::table.filter(job_search::id.eq(id.as_uuid())))
            .set((
                job_search::starts_on.eq(valid.start()),
                job_search::ended_on.eq(valid.end()),
                job_search::data_source.eq(data_source.as_str()),
            ))
            .returning(JobSearchRow::as_returning())
            .get_result(tx.connection()?)
            .await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    Ok(row)
}
