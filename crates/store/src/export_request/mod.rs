//! Requests for exports (siirtopyynnöt) as whoever asks sees them. Who makes the files works in `export_run::requests`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl as _, NullableExpressionMethods as _,
    OptionalExtension as _, QueryDsl, Queryable, Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{area, export_request, export_run};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        export::{ExportKind, ExportProfile, ExportState},
        staff::{Purpose, RecordClass},
    },
    id::ExportId,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    access::area_access,
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// A request.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = export_request, check_for_backend(diesel::pg::Pg))]
pub struct RequestRow {
    /// Identifier.
    pub id: Uuid,
    /// Profile.
    pub profile: String,
    /// Kind that was asked for.
    pub kind: String,
    /// Day that it is for.
    pub business_date: NaiveDate,
    /// State as stored; see [`RequestRow::state_at`].
    pub state: String,
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// When it was begun last; `None` until then.
    pub started_at: Option<DateTime<Utc>>,
    /// When it was ready, failed or was cancelled; `None` until then.
    pub finished_at: Option<DateTime<Utc>>,
    /// Why there are no files; `None` unless it failed.
    pub failure: Option<String>,
    /// The run in the ledger; `None` until it is ready.
    pub run_id: Option<Uuid>,
    /// Whether everything was exported in the place of changes; `None` until it is ready.
    pub is_full_instead: Option<bool>,
    /// Folder of the run below that of all exports; `None` until it is ready.
    pub folder: Option<String>,
    /// Name, rows, bytes and SHA-256 of each file; `None` until it is ready.
    pub files: Option<Value>,
    /// From when the files are no longer handed out; `None` until it is ready.
    pub expires_at: Option<DateTime<Utc>>,
    /// Row version.
    pub version: i64,
}

impl RequestRow {
    /// Where it stands at an instant: that its files are over is told when it is read.
    ///
    /// # Errors
    /// [`StoreError::Internal`] where the state is none.
    pub fn state_at(&self, now: DateTime<Utc>) -> Result<ExportState, StoreError> {
        let state = self
            .state
            .parse()
            .map_err(|_| StoreError::internal("a request for an export has no known state"))?;
        Ok(match (state, self.expires_at) {
            (ExportState::Ready, Some(at)) if at <= now => ExportState::Expired,
            (state, _) => state,
        })
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct NewRequest {
    /// Identifier.
    pub id: ExportId,
    /// Profile.
    pub profile: ExportProfile,
    /// Everything or changes.
    pub kind: ExportKind,
    /// Day that it is for.
    pub business_date: NaiveDate,
}

/// Decides on the exports of the area: a right of the role, and for the area's authority alone, whose records they are
/// made of. A machine of the wellbeing services county asks for none of them.
///
/// # Errors
/// [`StoreError::Forbidden`] for everybody else.
pub async fn export_access(tx: &mut Tx, action: Action) -> Result<(), StoreError> {
    area_access(tx, RecordClass::Export, action)?;
    tx.notes.purpose.get_or_insert(Purpose::Export);
    let own = match &tx.actor().acting {
        Some(acting) => acting.organisation_id.as_uuid(),
        None => return Err(StoreError::Forbidden),
    };
    let authority: Option<Option<Uuid>> = area::table
        .filter(area::id.eq(tx.area_id()))
        .select(area::authority_organisation_id)
        .first(tx.connection()?)
        .await
        .optional()?;
    match authority.flatten() {
        Some(authority) if authority == own => Ok(()),
        Some(_) | None => Err(StoreError::Forbidden),
    }
}

/// Place of a request: instant and id.
pub type RequestKey = (DateTime<Utc>, Uuid);

/// Asks for an export.
pub async fn insert_request(tx: &mut Tx, new: NewRequest) -> Result<RequestRow, StoreError> {
    let now = tx.now();
    Ok(diesel::insert_into(export_request::table)
        .values((
            export_request::id.eq(new.id.as_uuid()),
            export_request::profile.eq(new.profile.as_str()),
            export_request::kind.eq(new.kind.as_str()),
            export_request::business_date.eq(new.business_date),
            export_request::requested_at.eq(now),
        ))
        .returning(RequestRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Whether a run of a day was begun, so that it can be made again.
pub async fn is_begun(tx: &mut Tx, asked: NewRequest) -> Result<bool, StoreError> {
    let found: Option<Uuid> = export_run::table
        .filter(export_run::profile.eq(asked.profile.as_str()))
        .filter(export_run::kind.eq(asked.kind.as_str()))
        .filter(export_run::business_date.eq(asked.business_date))
        .select(export_run::id)
        .first(tx.connection()?)
        .await
        .optional()?;
    Ok(found.is_some())
}

/// A page of the area's requests with their runs, the newest first.
pub async fn list_requests(
    tx: &mut Tx,
    page: &PageRequest<RequestKey>,
) -> Result<PageOf<(RequestRow, Option<HandedOut>)>, StoreError> {
    let mut query = export_request::table
        .left_join(
            export_run::table.on(export_run::area_id
                .eq(export_request::area_id)
                .and(export_request::run_id.eq(export_run::id.nullable()))),
        )
        .order((
            export_request::requested_at.desc(),
            export_request::id.desc(),
        ))
        .select((RequestRow::as_select(), Option::<HandedOut>::as_select()))
        .into_boxed();
    if let Some((at, id)) = page.after {
        query = query.filter(
            export_request::requested_at
                .lt(at)
                .or(export_request::requested_at
                    .eq(at)
                    .and(export_request::id.lt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One request of the area.
pub async fn read_request(tx: &mut Tx, id: ExportId) -> Result<RequestRow, StoreError> {
    Ok(export_request::table
        .filter(export_request::id.eq(id.as_uuid()))
        .select(RequestRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// The same, before it is changed.
pub async fn lock_request(tx: &mut Tx, id: ExportId) -> Result<RequestRow, StoreError> {
    Ok(export_request::table
        .filter(export_request::id.eq(id.as_uuid()))
        .select(RequestRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Calls a locked request off; a run that goes on for it is dropped by whoever makes it.
pub async fn cancel_request(tx: &mut Tx, id: ExportId) -> Result<RequestRow, StoreError> {
    let now = tx.now();
    Ok(
        diesel::update(export_request::table.filter(export_request::id.eq(id.as_uuid())))
            .set((
                export_request::state.eq(ExportState::Cancelled.as_str()),
                export_request::finished_at.eq(now),
                export_request::version.eq(export_request::version + 1),
            ))
            .returning(RequestRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

/// What the ledger says of a run that was handed out.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = export_run, check_for_backend(diesel::pg::Pg))]
pub struct HandedOut {
    /// Id of the run. The one column that is never null: without it the list's join tells no run from one without receipt.
    pub id: Uuid,
    /// SHA-256 of its manifest; `None` where its files were never whole.
    pub manifest_sha256: Option<String>,
    /// When the receiver confirmed it; `None` until then.
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// The run of a request; `None` until it is ready.
pub async fn read_run(tx: &mut Tx, row: &RequestRow) -> Result<Option<HandedOut>, StoreError> {
    let Some(id) = row.run_id else {
        return Ok(None);
    };
    Ok(export_run::table
        .filter(export_run::id.eq(id))
        .select(HandedOut::as_select())
        .first(tx.connection()?)
        .await
        .optional()?)
}

/// Records the receiver's receipt of a run, from which the next delta begins. Every request for it tells of the receipt.
pub async fn acknowledge_run(tx: &mut Tx, run_id: Uuid) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(export_run::table.filter(export_run::id.eq(run_id)))
        .set(export_run::acknowledged_at.eq(now))
        .execute(tx.connection()?)
        .await?;
    diesel::update(export_request::table.filter(export_request::run_id.eq(run_id)))
        .set(export_request::version.eq(export_request::version + 1))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}
