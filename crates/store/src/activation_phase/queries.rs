//! Reading, planning and changing phases. Access has been decided before.

use chrono::NaiveDate;
use diesel::{
    AsChangeset, BoolExpressionMethods, ExpressionMethods, Insertable, NullableExpressionMethods,
    QueryDsl, SelectableHelper, define_sql_function,
    dsl::count_star,
    pg::Pg,
    sql_types::{Date, Nullable},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::join3;
use palvelurekisteri_db_schema::schema::{activation_phase, work_relation};
use palvelurekisteri_domain::{
    access::{Action, Relation},
    activation_phase::overlap::overlap_group,
    code_set::{
        client::CorrectionReason,
        phase::{PhaseKind, PhaseState},
        staff::RecordClass,
    },
    id::{ClientId, PhaseId, UnitId},
    violation::Violation,
};
use uuid::Uuid;

use super::{NewPhase, PhaseChange, PhasePlan, PhaseRow, details, finding, transition};
use crate::{
    access::scope::visible_clients,
    caseload, client,
    error::StoreError,
    page::{PageOf, PageRequest},
    placement::follow_up,
    tx::Tx,
};

define_sql_function! {
    /// The actual day where it is known, else the planned one.
    fn coalesce(actual: Nullable<Date>, planned: Date) -> Date;
}

/// Place of a row in the order of planned ends.
pub type EndKey = (NaiveDate, Uuid);

/// What a list is narrowed by; every given part must fit.
#[derive(Debug, Clone, Default)]
pub struct PhaseFilter {
    /// One client, to whom access has been decided; `None` for all whom the caller may list.
    pub client_id: Option<ClientId>,
    /// State.
    pub state: Option<PhaseState>,
    /// Kind.
    pub kind: Option<PhaseKind>,
    /// Unit that is responsible for the relationship now.
    pub unit_id: Option<UnitId>,
    /// Last first day, actual where known.
    pub starts_on_to: Option<NaiveDate>,
    /// Last last day, actual where known.
    pub ends_on_to: Option<NaiveDate>,
}

/// One phase.
pub async fn read_phase(tx: &mut Tx, id: PhaseId) -> Result<PhaseRow, StoreError> {
    Ok(activation_phase::table
        .filter(activation_phase::id.eq(id.as_uuid()))
        .filter(activation_phase::annulled_at.is_null())
        .select(PhaseRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One phase of a client, both locked until the transaction ends.
pub async fn lock_phase(
    tx: &mut Tx,
    client_id: ClientId,
    id: PhaseId,
) -> Result<PhaseRow, StoreError> {
    client::queries::lock_client(tx, client_id).await?;
    Ok(activation_phase::table
        .filter(activation_phase::id.eq(id.as_uuid()))
        .filter(activation_phase::annulled_at.is_null())
        .select(PhaseRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of phases, those that end first first.
pub async fn list_phases(
    tx: &mut Tx,
    filter: &PhaseFilter,
    page: &PageRequest<EndKey>,
) -> Result<PageOf<PhaseRow>, StoreError> {
    let mut query = filtered(tx, filter)
        .select(PhaseRow::as_select())
        .order((activation_phase::planned_ends_on, activation_phase::id));
    if let Some((day, id)) = page.after {
        query = query.filter(
            activation_phase::planned_ends_on
                .gt(day)
                .or(activation_phase::planned_ends_on
                    .eq(day)
                    .and(activation_phase::id.gt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// How many phases the filter finds.
pub async fn count_phases(tx: &mut Tx, filter: &PhaseFilter) -> Result<i64, StoreError> {
    let query = filtered(tx, filter).select(count_star());
    Ok(query.first(tx.connection()?).await?)
}

/// The scope of the caller and the filter: the same for the list and its count.
fn filtered(tx: &mut Tx, filter: &PhaseFilter) -> activation_phase::BoxedQuery<'static, Pg> {
    let mut query = activation_phase::table
        .filter(activation_phase::annulled_at.is_null())
        .into_boxed();
    query = match filter.client_id {
        Some(id) => query.filter(activation_phase::client_id.eq(id.as_uuid())),
        None => {
            let visible = visible_clients(tx, RecordClass::Phase, Action::List);
            query.filter(activation_phase::client_id.eq_any(visible))
        }
    };
    if let Some(state) = filter.state {
        query = query.filter(activation_phase::state.eq(state.as_str()));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(activation_phase::kind.eq(kind.as_str()));
    }
    if let Some(unit_id) = filter.unit_id {
        let responsible = work_relation::table
            .filter(work_relation::relation.eq(Relation::Assigned.code()))
            .filter(work_relation::unit_id.eq(unit_id.as_uuid()))
            .filter(work_relation::ends_at.is_null())
            .select(work_relation::relationship_id);
        query = query.filter(
            activation_phase::relationship_id
                .nullable()
                .eq_any(responsible),
        );
    }
    if let Some(day) = filter.starts_on_to {
        let starts_on = coalesce(
            activation_phase::starts_on,
            activation_phase::planned_starts_on,
        );
        query = query.filter(starts_on.le(day));
    }
    if let Some(day) = filter.ends_on_to {
        let ends_on = coalesce(activation_phase::ends_on, activation_phase::planned_ends_on);
        query = query.filter(ends_on.le(day));
    }
    query
}

/// Records a planned phase with its details, the first row of its transitions and its findings.
///
/// A statutory phase at the same time is a conflict; the client must be locked.
pub async fn insert_phase(
    tx: &mut Tx,
    new: &NewPhase,
    found: &[Violation],
) -> Result<PhaseRow, StoreError> {
    let kind = new.details.kind();
    let today = tx.today();
    let (id, client_id) = (new.id, new.client_id);
    let insert = diesel::insert_into(activation_phase::table)
        .values((
            activation_phase::id.eq(new.id.as_uuid()),
            activation_phase::client_id.eq(new.client_id.as_uuid()),
            activation_phase::relationship_id.eq(new.plan.references.relationship_id.as_uuid()),
            activation_phase::kind.eq(kind.as_str()),
            activation_phase::overlap_group.eq(overlap_group(kind).as_str()),
            activation_phase::overridden_codes.eq(&new.overridden),
            PlanColumns::from(&new.plan),
        ))
        .returning(PhaseRow::as_returning());
    let connection: &AsyncPgConnection = tx.connection()?;
    let mut first = connection;
    // In the order of polling, one round trip; where the phase is refused, what follows it is too.
    let (row, details, planning) = join3(
        insert.get_result::<PhaseRow>(&mut first),
        details::insert_details(connection, id, &new.details),
        transition::insert_planning(connection, id, client_id, today, new.next_id),
    )
    .await;
    let row = row?;
    details?;
    planning?;
    if !found.is_empty() {
        finding::replace_of_phase(tx, &row, found, new.next_id).await?;
    }
    // The caseload shows phases from their confirmation on: a planned one changes nothing there.
    Ok(row)
}

/// Changes the plan of a locked phase; its version moves even where only the details change.
pub async fn update_phase(
    tx: &mut Tx,
    row: &PhaseRow,
    change: &PhaseChange,
    found: &[Violation],
) -> Result<PhaseRow, StoreError> {
    let target = activation_phase::table.filter(activation_phase::id.eq(row.id));
    let updated: PhaseRow = diesel::update(target)
        .set((
            activation_phase::overridden_codes.eq(&change.overridden),
            PlanColumns::from(&change.plan),
        ))
        .returning(PhaseRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    if let Some(details) = &change.details {
        details::update_details(tx, row.id.into(), details).await?;
    }
    finding::replace_of_phase(tx, &updated, found, change.next_id).await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    Ok(updated)
}

/// Annuls a locked phase: its days are free again, its follow-up is off, its group places are given up. Days, findings
/// and transitions stay behind it.
pub async fn annul_phase(
    tx: &mut Tx,
    row: &PhaseRow,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    tx.set_change_reason(reason.as_str()).await?;
    let now = tx.now();
    diesel::update(activation_phase::table.filter(activation_phase::id.eq(row.id)))
        .set(activation_phase::annulled_at.eq(now))
        .execute(tx.connection()?)
        .await?;
    // Refreshes the caseload too.
    follow_up::cancel_for_phase(tx, row.client_id.into(), row.id.into()).await
}

/// The plan as columns; a part that is not given is cleared.
#[derive(Debug, Insertable, AsChangeset)]
#[diesel(table_name = activation_phase, treat_none_as_null = true, treat_none_as_default_value = false)]
struct PlanColumns<'a> {
    planned_starts_on: NaiveDate,
    planned_ends_on: NaiveDate,
    days_per_week: Option<i16>,
    minutes_per_day: Option<i16>,
    plan_id: Option<Uuid>,
    organiser_organisation_id: Option<Uuid>,
    provider_id: Option<Uuid>,
    employer_id: Option<Uuid>,
    activity_place: Option<&'a str>,
}

impl<'a> From<&'a PhasePlan> for PlanColumns<'a> {
    fn from(plan: &'a PhasePlan) -> Self {
        Self {
            planned_starts_on: plan.planned_starts_on,
            planned_ends_on: plan.planned_ends_on,
            days_per_week: plan.days_per_week,
            minutes_per_day: plan.minutes_per_day,
            plan_id: plan.references.plan_id.map(Uuid::from),
            organiser_organisation_id: plan.organiser_organisation_id.map(Uuid::from),
            provider_id: plan.references.provider_id.map(Uuid::from),
            employer_id: plan.references.employer_id.map(Uuid::from),
            activity_place: plan.activity_place.as_deref(),
        }
    }
}
