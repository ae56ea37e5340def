//! Follow-up points (seuranta): planned when a phase ends or a placement is recorded, cancelled by death or annulment.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods, OptionalExtension,
    PgExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
    sql_types::{Array, BigInt, Date, Nullable, SmallInt, Text, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{activation_phase, follow_up, placement};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        client::DataSource,
        phase::PhaseState,
        placement::{FollowUpOutcome, FollowUpState, PlacementKind},
        staff::RecordClass,
    },
    id::{ClientId, FollowUpId, PhaseId},
    placement::rules::{follow_up_points, outcome_of},
};
use uuid::Uuid;

use super::{PlacementRow, queries::DayKey};
use crate::{
    access::scope::visible_clients,
    caseload,
    error::StoreError,
    history::{self, Versioned},
    named_query::named_query,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// A follow-up row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = follow_up, check_for_backend(diesel::pg::Pg))]
pub struct FollowUpRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Phase whose end is the base.
    pub phase_id: Option<Uuid>,
    /// Placement whose start is the base.
    pub placement_id: Option<Uuid>,
    /// Months after the base.
    pub point_months: i16,
    /// When it is due.
    pub due_on: NaiveDate,
    /// State.
    pub state: String,
    /// What the person does; only when recorded.
    pub outcome: Option<String>,
    /// Day on which the outcome was known, or the person given up.
    pub recorded_on: Option<NaiveDate>,
    /// Source of the fact.
    pub data_source: String,
    /// Row version.
    pub version: i64,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Versioned for FollowUpRow {
    const TABLE: &'static str = "follow_up";

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

/// What a list over all clients looks for.
#[derive(Debug, Clone, Default)]
pub struct FollowUpFilter {
    /// State.
    pub state: Option<FollowUpState>,
    /// Due on this day or later.
    pub due_on_from: Option<NaiveDate>,
    /// Due on this day or earlier.
    pub due_on_to: Option<NaiveDate>,
}

/// How a follow-up point ended.
#[derive(Debug, Clone, Copy)]
pub enum FollowUpResult {
    /// The person does this.
    Recorded(FollowUpOutcome),
    /// The person was not reached.
    NotReached,
}

/// What becomes of a recorded point 0 when its placement changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PointZero {
    /// It stays, unless the placement says more.
    Keep,
    /// It is pending again, unless the placement says what it was.
    Reopen,
}

named_query!(
    /// Plans the points of one base anew; recorded ones stay. Answers how many changed.
    PlanPoints(
        client_id: Uuid => SqlUuid,
        phase_id: Option<Uuid> => Nullable<SqlUuid>,
        placement_id: Option<Uuid> => Nullable<SqlUuid>,
        ids: Vec<Uuid> => Array<SqlUuid>,
        months_after: Vec<i16> => Array<SmallInt>,
        due_days: Vec<NaiveDate> => Array<Date>,
        reached: Option<String> => Nullable<Text>,
        data_source: String => Text,
        today: NaiveDate => Date,
    ) -> BigInt,
    include_str!("plan.sql"),
);

/// What points are counted from.
struct Base {
    phase_id: Option<Uuid>,
    placement_id: Option<Uuid>,
    on: NaiveDate,
    reached: Option<FollowUpOutcome>,
    data_source: String,
}

/// Plans the follow-up of a phase that has ended, or plans it anew when its end was corrected.
///
/// A placement that the phase led to says what point 0 is. The dead are not followed up. The caller rebuilds the caseload.
pub async fn plan_for_phase(
    tx: &mut Tx,
    client_id: ClientId,
    phase_id: PhaseId,
    ends_on: NaiveDate,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let led_to: Option<(String, String)> = placement::table
        .filter(placement::source_phase_id.eq(phase_id.as_uuid()))
        .filter(placement::annulled_at.is_null())
        .order((placement::started_on, placement::id))
        .select((placement::kind, placement::data_source))
        .first(tx.connection()?)
        .await
        .optional()?;
    let (reached, data_source) = match led_to {
        Some((kind, source)) => (reached(&kind)?, source),
        None => (None, DataSource::Client.as_str().to_owned()),
    };
    let base = Base {
        phase_id: Some(phase_id.as_uuid()),
        placement_id: None,
        on: ends_on,
        reached,
        data_source,
    };
    plan(tx, client_id, base, next_id).await
}

/// Takes the follow-up of an annulled phase back.
pub async fn cancel_for_phase(
    tx: &mut Tx,
    client_id: ClientId,
    phase_id: PhaseId,
) -> Result<(), StoreError> {
    diesel::update(
        follow_up::table
            .filter(follow_up::phase_id.eq(phase_id.as_uuid()))
            .filter(follow_up::state.ne(FollowUpState::Cancelled.as_str())),
    )
    .set(cancelled())
    .execute(tx.connection()?)
    .await?;
    caseload::refresh(tx, client_id).await
}

/// Cancels what is still pending: the client has died (decision 12). The caller rebuilds the caseload.
pub async fn cancel_pending(tx: &mut Tx, client_id: ClientId) -> Result<(), StoreError> {
    diesel::update(
        follow_up::table
            .filter(follow_up::client_id.eq(client_id.as_uuid()))
            .filter(follow_up::state.eq(FollowUpState::Pending.as_str())),
    )
    .set(cancelled())
    .execute(tx.connection()?)
    .await?;
    Ok(())
}

/// Takes a cancellation by death back: the day of death was a mistake. What an annulled placement or phase cancelled
/// stays so. The caller rebuilds the caseload.
pub async fn reopen_cancelled(tx: &mut Tx, client_id: ClientId) -> Result<(), StoreError> {
    let live = placement::table
        .filter(placement::client_id.eq(client_id.as_uuid()))
        .filter(placement::annulled_at.is_null())
        .select(placement::id.nullable());
    let ended = activation_phase::table
        .filter(activation_phase::client_id.eq(client_id.as_uuid()))
        .filter(activation_phase::state.eq(PhaseState::Ended.as_str()))
        .filter(activation_phase::annulled_at.is_null())
        .select(activation_phase::id.nullable());
    diesel::update(
        follow_up::table
            .filter(follow_up::client_id.eq(client_id.as_uuid()))
            .filter(follow_up::state.eq(FollowUpState::Cancelled.as_str()))
            .filter(
                follow_up::placement_id
                    .eq_any(live)
                    .or(follow_up::phase_id.eq_any(ended)),
            ),
    )
    .set(follow_up::state.eq(FollowUpState::Pending.as_str()))
    .execute(tx.connection()?)
    .await?;
    Ok(())
}

/// Plans what follows a recorded or changed placement: its own points, or those of the ended phase that led to it.
/// A phase that goes on is planned when it ends.
pub(super) async fn plan_after(
    tx: &mut Tx,
    row: &PlacementRow,
    zero: PointZero,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    if zero == PointZero::Reopen {
        reopen_point_zero(tx, row).await?;
    }
    let client_id = ClientId::from(row.client_id);
    let Some(phase_id) = row.source_phase_id else {
        let base = Base {
            phase_id: None,
            placement_id: Some(row.id),
            on: row.started_on,
            reached: reached(&row.kind)?,
            data_source: row.data_source.clone(),
        };
        plan(tx, client_id, base, next_id).await?;
        return caseload::refresh(tx, client_id).await;
    };
    let Some(ends_on) = find_end(tx, phase_id).await? else {
        return Ok(());
    };
    plan_for_phase(tx, client_id, phase_id.into(), ends_on, next_id).await?;
    caseload::refresh(tx, client_id).await
}

/// Takes back what followed an annulled placement: its own points, or what it said at point 0 of its phase.
pub(super) async fn cancel_after(
    tx: &mut Tx,
    row: &PlacementRow,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    if row.source_phase_id.is_some() {
        return plan_after(tx, row, PointZero::Reopen, next_id).await;
    }
    diesel::update(
        follow_up::table
            .filter(follow_up::placement_id.eq(row.id))
            .filter(follow_up::state.ne(FollowUpState::Cancelled.as_str())),
    )
    .set(cancelled())
    .execute(tx.connection()?)
    .await?;
    caseload::refresh(tx, row.client_id.into()).await
}

type Cancelled = (
    diesel::dsl::Eq<follow_up::state, &'static str>,
    diesel::dsl::Eq<follow_up::outcome, Option<String>>,
    diesel::dsl::Eq<follow_up::recorded_on, Option<NaiveDate>>,
);

fn cancelled() -> Cancelled {
    (
        follow_up::state.eq(FollowUpState::Cancelled.as_str()),
        follow_up::outcome.eq(None),
        follow_up::recorded_on.eq(None),
    )
}

async fn reopen_point_zero(tx: &mut Tx, row: &PlacementRow) -> Result<(), StoreError> {
    let placement_id = match row.source_phase_id {
        Some(_) => None,
        None => Some(row.id),
    };
    diesel::update(
        follow_up::table
            .filter(follow_up::phase_id.is_not_distinct_from(row.source_phase_id))
            .filter(follow_up::placement_id.is_not_distinct_from(placement_id))
            .filter(follow_up::point_months.eq(0))
            .filter(follow_up::state.eq(FollowUpState::Recorded.as_str())),
    )
    .set((
        follow_up::state.eq(FollowUpState::Pending.as_str()),
        follow_up::outcome.eq(None::<String>),
        follow_up::recorded_on.eq(None::<NaiveDate>),
    ))
    .execute(tx.connection()?)
    .await?;
    Ok(())
}

async fn plan(
    tx: &mut Tx,
    client_id: ClientId,
    base: Base,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let points = follow_up_points(base.on);
    let query = PlanPoints {
        client_id: client_id.as_uuid(),
        phase_id: base.phase_id,
        placement_id: base.placement_id,
        ids: points.iter().map(|_| next_id()).collect(),
        months_after: points.iter().map(|point| i16::from(point.months)).collect(),
        due_days: points.iter().map(|point| point.due_on).collect(),
        reached: base.reached.map(|outcome| outcome.as_str().to_owned()),
        data_source: base.data_source,
        today: tx.today(),
    };
    query.get_result::<i64>(tx.connection()?).await?;
    Ok(())
}

fn reached(kind: &str) -> Result<Option<FollowUpOutcome>, StoreError> {
    kind.parse::<PlacementKind>()
        .map(outcome_of)
        .map_err(|_| StoreError::internal("a stored placement kind is unknown"))
}

async fn find_end(tx: &mut Tx, phase_id: Uuid) -> Result<Option<NaiveDate>, StoreError> {
    Ok(activation_phase::table
        .filter(activation_phase::id.eq(phase_id))
        .filter(activation_phase::state.eq(PhaseState::Ended.as_str()))
        .filter(activation_phase::annulled_at.is_null())
        .select(activation_phase::ends_on)
        .first(tx.connection()?)
        .await
        .optional()?
        .flatten())
}

/// One follow-up point; access has been decided before.
pub async fn read_follow_up(tx: &mut Tx, id: FollowUpId) -> Result<FollowUpRow, StoreError> {
    Ok(follow_up::table
        .filter(follow_up::id.eq(id.as_uuid()))
        .select(FollowUpRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One follow-up point, locked until the transaction ends.
pub async fn lock_follow_up(tx: &mut Tx, id: FollowUpId) -> Result<FollowUpRow, StoreError> {
    Ok(follow_up::table
        .filter(follow_up::id.eq(id.as_uuid()))
        .select(FollowUpRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// The points that follow a placement, in order: its own, or those of the phase that led to it.
pub async fn list_of_placement(
    tx: &mut Tx,
    row: &PlacementRow,
) -> Result<Vec<FollowUpRow>, StoreError> {
    let mut query = follow_up::table
        .order((follow_up::due_on, follow_up::id))
        .select(FollowUpRow::as_select())
        .into_boxed();
    query = match row.source_phase_id {
        Some(phase_id) => query.filter(follow_up::phase_id.eq(phase_id)),
        None => query.filter(follow_up::placement_id.eq(row.id)),
    };
    Ok(query.load(tx.connection()?).await?)
}

/// A page of the follow-up points of all clients whom the caller may list, the first due first.
pub async fn list_follow_ups(
    tx: &mut Tx,
    filter: &FollowUpFilter,
    page: &PageRequest<DayKey>,
) -> Result<PageOf<FollowUpRow>, StoreError> {
    let visible = visible_clients(tx, RecordClass::Phase, Action::List);
    let annulled = placement::table
        .filter(placement::annulled_at.is_not_null())
        .select(placement::id.nullable());
    let mut query = follow_up::table
        .filter(follow_up::client_id.eq_any(visible))
        .filter(
            follow_up::placement_id
                .is_null()
                .or(follow_up::placement_id.ne_all(annulled)),
        )
        .order((follow_up::due_on, follow_up::id))
        .select(FollowUpRow::as_select())
        .into_boxed();
    if let Some(state) = filter.state {
        query = query.filter(follow_up::state.eq(state.as_str()));
    }
    if let Some(from) = filter.due_on_from {
        query = query.filter(follow_up::due_on.ge(from));
    }
    if let Some(to) = filter.due_on_to {
        query = query.filter(follow_up::due_on.le(to));
    }
    if let Some((on, id)) = page.after {
        query = query.filter(
            follow_up::due_on
                .gt(on)
                .or(follow_up::due_on.eq(on).and(follow_up::id.gt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Records how a locked point ended, or corrects what was recorded.
pub async fn record(
    tx: &mut Tx,
    row: &FollowUpRow,
    result: FollowUpResult,
    recorded_on: NaiveDate,
    data_source: DataSource,
) -> Result<FollowUpRow, StoreError> {
    let (state, outcome) = match result {
        FollowUpResult::Recorded(outcome) => (FollowUpState::Recorded, Some(outcome.as_str())),
        FollowUpResult::NotReached => (FollowUpState::NotReached, None),
    };
    let updated = diesel::update(follow_up::table.filter(follow_up::id.eq(row.id)))
        .set((
            follow_up::state.eq(state.as_str()),
            follow_up::outcome.eq(outcome),
            follow_up::recorded_on.eq(recorded_on),
            follow_up::data_source.eq(data_source.as_str()),
        ))
        .returning(FollowUpRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    Ok(updated)
}
