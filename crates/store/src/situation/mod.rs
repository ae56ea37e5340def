//! Situations (tilanne): dated facts of a client that never overlap within a kind.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, PgRangeExpressionMethods, QueryDsl, Queryable,
    Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::situation;
use palvelurekisteri_domain::{
    code_set::{
        client::{CorrectionReason, DataSource},
        situation::SituationKind,
    },
    id::{ClientId, SituationId},
    time::range::DateRange,
};
use uuid::Uuid;

use crate::{
    caseload,
    deadline::derived::take_turn,
    error::StoreError,
    history::{self, Versioned},
    page::{PageOf, PageRequest},
    range::{self, SqlRange},
    tx::Tx,
};

/// What rules ask of them.
pub(crate) mod facts;
/// Periods of job search.
pub mod job_search;
/// Work capacity, class EH.
pub mod work_capacity;

/// A situation row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = situation, check_for_backend(diesel::pg::Pg))]
pub struct SituationRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Kind.
    pub kind: String,
    /// Code of the kind's set; `None` for a kind that has only dates.
    pub code: Option<String>,
    valid: SqlRange,
    /// Paid benefit days.
    pub paid_days: Option<i32>,
    /// Day of the notice that they come from.
    pub paid_days_on: Option<NaiveDate>,
    /// Source.
    pub data_source: String,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl SituationRow {
    /// When it holds.
    pub fn valid(&self) -> Result<DateRange, StoreError> {
        range::from_sql(&self.valid)
    }
}

impl Versioned for SituationRow {
    const TABLE: &'static str = "situation";

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

/// What a situation says.
#[derive(Debug, Clone)]
pub struct SituationFacts {
    /// Code of the kind's set; `None` for a kind that has only dates.
    pub code: Option<String>,
    /// When it holds.
    pub valid: DateRange,
    /// Paid benefit days.
    pub paid_days: Option<i32>,
    /// Day of the notice that they come from.
    pub paid_days_on: Option<NaiveDate>,
    /// Source.
    pub data_source: DataSource,
}

/// What a list of situations is narrowed to; `None` does not.
#[derive(Debug, Clone, Copy, Default)]
pub struct SituationFilter {
    /// Kind.
    pub kind: Option<SituationKind>,
    /// Only those that hold on the day.
    pub as_of: Option<NaiveDate>,
}

/// Place of a dated row: period and id.
pub type PeriodKey = (NaiveDate, Option<NaiveDate>, Uuid);

/// The period of a key in its SQL form.
fn period_of((start, end, _): PeriodKey) -> Result<SqlRange, StoreError> {
    let period = DateRange::new(start, end)
        .map_err(|_| StoreError::internal("a cursor whose period ends before it starts"))?;
    Ok(range::to_sql(&period))
}

/// A page of a client's situations, the newest first.
pub async fn list_situations(
    tx: &mut Tx,
    client_id: ClientId,
    filter: SituationFilter,
    page: &PageRequest<PeriodKey>,
) -> Result<PageOf<SituationRow>, StoreError> {
    let mut query = situation::table
        .filter(situation::client_id.eq(client_id.as_uuid()))
        .filter(situation::annulled_at.is_null())
        .order((situation::valid.desc(), situation::id.desc()))
        .select(SituationRow::as_select())
        .into_boxed();
    if let Some(kind) = filter.kind {
        query = query.filter(situation::kind.eq(kind.as_str()));
    }
    if let Some(day) = filter.as_of {
        query = query.filter(situation::valid.contains(day));
    }
    if let Some(key) = page.after {
        let valid = period_of(key)?;
        query = query.filter(
            situation::valid
                .lt(valid)
                .or(situation::valid.eq(valid).and(situation::id.lt(key.2))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One situation; access has been decided before.
pub async fn read_situation(tx: &mut Tx, id: SituationId) -> Result<SituationRow, StoreError> {
    Ok(situation::table
        .filter(situation::id.eq(id.as_uuid()))
        .filter(situation::annulled_at.is_null())
        .select(SituationRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One situation, locked until the transaction ends.
pub async fn lock_situation(tx: &mut Tx, id: SituationId) -> Result<SituationRow, StoreError> {
    Ok(situation::table
        .filter(situation::id.eq(id.as_uuid()))
        .filter(situation::annulled_at.is_null())
        .select(SituationRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Records a situation.
pub async fn insert_situation(
    tx: &mut Tx,
    id: SituationId,
    client_id: ClientId,
    kind: SituationKind,
    facts: &SituationFacts,
) -> Result<SituationRow, StoreError> {
    take_turn(tx, client_id.as_uuid()).await?;
    let row = diesel::insert_into(situation::table)
        .values((
            situation::id.eq(id.as_uuid()),
            situation::client_id.eq(client_id.as_uuid()),
            situation::kind.eq(kind.as_str()),
            situation::code.eq(&facts.code),
            situation::valid.eq(range::to_sql(&facts.valid)),
            situation::paid_days.eq(facts.paid_days),
            situation::paid_days_on.eq(facts.paid_days_on),
            situation::data_source.eq(facts.data_source.as_str()),
        ))
        .returning(SituationRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, client_id).await?;
    Ok(row)
}

/// Stores what a locked situation says now.
pub async fn update_situation(
    tx: &mut Tx,
    id: SituationId,
    facts: &SituationFacts,
) -> Result<SituationRow, StoreError> {
    let row: SituationRow = diesel::update(situation::table.filter(situation::id.eq(id.as_uuid())))
        .set((
            situation::code.eq(&facts.code),
            situation::valid.eq(range::to_sql(&facts.valid)),
            situation::paid_days.eq(facts.paid_days),
            situation::paid_days_on.eq(facts.paid_days_on),
            situation::data_source.eq(facts.data_source.as_str()),
        ))
        .returning(SituationRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    Ok(row)
}

/// Annuls a locked situation: it leaves every list, and stays in the history.
pub async fn annul_situation(
    tx: &mut Tx,
    id: SituationId,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    tx.set_change_reason(reason.as_str()).await?;
    let target = situation::table.filter(situation::id.eq(id.as_uuid()));
    let client_id: Uuid = diesel::update(target)
        .set((
            situation::annulled_at.eq(now),
            situation::annulled_by.eq(user_id),
            situation::annulment_reason.eq(reason.as_str()),
        ))
        .returning(situation::client_id)
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, client_id.into()).await
}
