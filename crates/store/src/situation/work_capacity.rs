//! Work capacity (työkyky): class EH, the description encrypted. Row-level security asks for a relation as well.

use std::ops::Bound;

use chrono::{DateTime, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, PgRangeExpressionMethods, QueryDsl, Queryable,
    Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::work_capacity;
use palvelurekisteri_domain::{
    code_set::{client::DataSource, situation::WorkCapacity},
    id::ClientId,
    time::range::DateRange,
};
use uuid::Uuid;

use super::{PeriodKey, period_of};
use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    range::{self, SqlRange},
    tx::Tx,
};

const TABLE: &str = "work_capacity";
const COLUMN: &str = "description_ciphertext";

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = work_capacity, check_for_backend(diesel::pg::Pg))]
struct Stored {
    id: Uuid,
    code: String,
    valid: SqlRange,
    description_ciphertext: Option<Vec<u8>>,
    data_source: String,
    version: i64,
    recorded_at: DateTime<Utc>,
}

/// A work capacity in the open.
#[derive(Clone)]
pub struct WorkCapacityRow {
    /// Identifier.
    pub id: Uuid,
    /// Code.
    pub code: String,
    /// When it holds.
    pub valid: DateRange,
    /// What it means for work; `None` when not described.
    pub description: Option<String>,
    /// Source.
    pub data_source: String,
    /// Row version.
    pub version: i64,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl std::fmt::Debug for WorkCapacityRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WorkCapacityRow({}, ***)", self.id)
    }
}

fn open(tx: &Tx, row: Stored) -> Result<WorkCapacityRow, StoreError> {
    let description = row
        .description_ciphertext
        .map(|envelope| tx.decrypt(TABLE, row.id, COLUMN, &envelope))
        .transpose()?;
    Ok(WorkCapacityRow {
        id: row.id,
        code: row.code,
        valid: range::from_sql(&row.valid)?,
        description,
        data_source: row.data_source,
        version: row.version,
        recorded_at: row.recorded_at,
    })
}

/// A work capacity to be recorded.
#[derive(Clone)]
pub struct NewWorkCapacity {
    /// Identifier.
    pub id: Uuid,
    /// Code.
    pub code: WorkCapacity,
    /// When it holds.
    pub valid: DateRange,
    /// What it means for work.
    pub description: Option<String>,
    /// Source.
    pub data_source: DataSource,
}

impl std::fmt::Debug for NewWorkCapacity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewWorkCapacity({}, ***)", self.id)
    }
}

/// A page of a client's work capacities, the newest first.
pub async fn list_work_capacity(
    tx: &mut Tx,
    client_id: ClientId,
    page: &PageRequest<PeriodKey>,
) -> Result<PageOf<WorkCapacityRow>, StoreError> {
    let mut query = work_capacity::table
        .filter(work_capacity::client_id.eq(client_id.as_uuid()))
        .filter(work_capacity::annulled_at.is_null())
        .order((work_capacity::valid.desc(), work_capacity::id.desc()))
        .select(Stored::as_select())
        .into_boxed();
    if let Some(key) = page.after {
        let valid = period_of(key)?;
        query = query.filter(
            work_capacity::valid.lt(valid).or(work_capacity::valid
                .eq(valid)
                .and(work_capacity::id.lt(key.2))),
        );
    }
    let rows: Vec<Stored> = query.limit(page.fetch()).load(tx.connection()?).await?;
    let rows = rows
        .into_iter()
        .map(|row| open(tx, row))
        .collect::<Result<_, _>>()?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Records a work capacity; the one that went on until now ends the day before.
pub async fn insert_work_capacity(
    tx: &mut Tx,
    client_id: ClientId,
    new: &NewWorkCapacity,
) -> Result<WorkCapacityRow, StoreError> {
    let starts_on = new.valid.start();
    let description = new
        .description
        .as_ref()
        .map(|text| tx.encrypt(TABLE, new.id, COLUMN, text))
        .transpose()?;
    let connection = tx.connection()?;
    let former: Vec<(Uuid, SqlRange)> = work_capacity::table
        .filter(work_capacity::client_id.eq(client_id.as_uuid()))
        .filter(work_capacity::annulled_at.is_null())
        .filter(work_capacity::valid.contains(starts_on))
        .select((work_capacity::id, work_capacity::valid))
        .for_update()
        .load(connection)
        .await?;
    for (former_id, (start, end)) in former {
        // One that starts on the very day, or that has its end, is a conflict for the constraint to answer.
        if start == Bound::Included(starts_on) || end != Bound::Unbounded {
            continue;
        }
        diesel::update(work_capacity::table.filter(work_capacity::id.eq(former_id)))
            .set(work_capacity::valid.eq((start, Bound::Excluded(starts_on))))
            .execute(connection)
            .await?;
    }
    let row: Stored = diesel::insert_into(work_capacity::table)
        .values((
            work_capacity::id.eq(new.id),
            work_capacity::client_id.eq(client_id.as_uuid()),
            work_capacity::code.eq(new.code.as_str()),
            work_capacity::valid.eq(range::to_sql(&new.valid)),
            work_capacity::description_ciphertext.eq(description),
            work_capacity::data_source.eq(new.data_source.as_str()),
        ))
        .returning(Stored::as_returning())
        .get_result(connection)
        .await?;
    open(tx, row)
}
