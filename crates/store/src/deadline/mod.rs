//! Deadlines (määräajat): what has to be done by a day, kept for lists.
//!
//! Every row is made from the client's records by `caseload::refresh`; only `done_on` is told. The history of a row
//! tells how its day moved.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
    sql_types::{Bool, Date, Nullable, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::deadline;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{deadline::DeadlineState, staff::RecordClass},
    deadline::state_of,
    id::DeadlineId,
};
use uuid::Uuid;

/// From what is recorded to rows.
pub(crate) mod derived;
/// Lists over clients.
pub mod list;
/// What they follow from.
pub mod record;
/// All of them made anew.
pub mod remake;

use crate::{
    access::{ClientAccess, Owned, owned_access},
    caseload,
    error::StoreError,
    history::{self, Versioned},
    named_query::named_query,
    tx::Tx,
};

/// Classes of the records that deadlines speak of.
pub const CLASSES: [RecordClass; 4] = [
    RecordClass::Employment,
    RecordClass::ActivationPlan,
    RecordClass::Multidisciplinary,
    RecordClass::Phase,
];

/// A deadline.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = deadline, check_for_backend(diesel::pg::Pg))]
pub struct DeadlineRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Class of the records that it speaks of.
    pub record_class: String,
    /// Kind.
    pub kind: String,
    /// Kind of the record that it follows from.
    pub cause: String,
    /// Identifier of that record.
    pub cause_id: Uuid,
    /// Which of its kind from the same record.
    pub number: i16,
    /// Last day on which it is in time.
    pub due_on: NaiveDate,
    /// How the days are counted.
    pub calendar: String,
    /// Rule.
    pub rule: Option<String>,
    /// Statute.
    pub act: Option<String>,
    /// Section of the statute.
    pub section: Option<String>,
    /// Day on which it was done.
    pub fulfilled_on: Option<NaiveDate>,
    /// Day on which somebody said it to be done.
    pub done_on: Option<NaiveDate>,
    /// Whether what it followed from no longer asks for it.
    pub is_withdrawn: bool,
    /// Row version.
    pub version: i64,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl DeadlineRow {
    /// What has become of it by a day.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> DeadlineState {
        state_of(self.fulfilled_on, self.is_withdrawn, self.due_on, today)
    }
}

impl Versioned for DeadlineRow {
    const TABLE: &'static str = "deadline";

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

named_query!(
    /// Former versions of a deadline, the oldest first.
    ReadMoves(id: Uuid => SqlUuid) -> (Date, Nullable<Date>, Bool, Timestamptz, Timestamptz),
    "select h.due_on, h.fulfilled_on, h.is_withdrawn, h.recorded_at, upper(h.recorded)
       from p join deadline_history h on h.id = p.id order by h.version",
);

/// How a deadline was before.
#[derive(Debug, Clone, Queryable)]
pub struct Move {
    /// Its last day then.
    pub due_on: NaiveDate,
    /// Day on which it had been done.
    pub fulfilled_on: Option<NaiveDate>,
    /// Whether it had been withdrawn.
    pub is_withdrawn: bool,
    /// From when it was so.
    pub recorded_at: DateTime<Utc>,
    /// Until when it was so.
    pub replaced_at: DateTime<Utc>,
}

/// Decides on a deadline by the class of the records that it speaks of.
pub async fn deadline_access(
    tx: &mut Tx,
    id: DeadlineId,
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let code: Option<String> = deadline::table
        .filter(deadline::id.eq(id.as_uuid()))
        .select(deadline::record_class)
        .first(tx.connection()?)
        .await
        .optional()?;
    // An unknown deadline takes the same steps as a hidden one.
    let class = code.and_then(|code| code.parse().ok());
    let class = class.unwrap_or(RecordClass::Employment);
    owned_access(tx, Owned::Deadline, id.as_uuid(), class, action).await
}

/// Reads a deadline.
pub async fn read_deadline(tx: &mut Tx, id: DeadlineId) -> Result<DeadlineRow, StoreError> {
    Ok(deadline::table
        .filter(deadline::id.eq(id.as_uuid()))
        .select(DeadlineRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// Reads a deadline and locks it.
pub async fn lock_deadline(tx: &mut Tx, id: DeadlineId) -> Result<DeadlineRow, StoreError> {
    Ok(deadline::table
        .filter(deadline::id.eq(id.as_uuid()))
        .select(DeadlineRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// How a deadline was before, the oldest first.
pub async fn list_moves(tx: &mut Tx, id: DeadlineId) -> Result<Vec<Move>, StoreError> {
    let query = ReadMoves { id: id.as_uuid() };
    Ok(query.get_results(tx.connection()?).await?)
}

/// Stores when somebody said a locked deadline to be done, or that nobody did, and makes the client's deadlines anew.
pub async fn tell_done(
    tx: &mut Tx,
    row: &DeadlineRow,
    done_on: Option<NaiveDate>,
) -> Result<DeadlineRow, StoreError> {
    diesel::update(deadline::table.filter(deadline::id.eq(row.id)))
        .set(deadline::done_on.eq(done_on))
        .execute(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    read_deadline(tx, row.id.into()).await
}
