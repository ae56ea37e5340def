//! Closing and reopening. Who worked in the relationship loses it at the closing; the last responsible worker keeps
//! a narrow relation for the follow-up (decision 12).

use chrono::{DateTime, Months, NaiveDate, Utc};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, SelectableHelper, dsl::max};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{activation_phase, service_relationship, work_relation};
use palvelurekisteri_domain::{
    code_set::{
        phase::PhaseState,
        relationship::{RelationshipClosingReason, ResponsibilityBasis},
    },
    id::RelationshipId,
    relationship::rules::FOLLOW_UP_RELATION_MONTHS,
};
use uuid::Uuid;

use super::{
    RelationshipRow,
    responsibility::{self, Assignment, ResponsibleRow},
};
use crate::{
    caseload,
    error::StoreError,
    handoff::transition::{Waiting, revoke_waiting},
    tx::Tx,
};

/// Whether a phase in the relationship is planned, confirmed, running or suspended.
pub async fn has_open_phase(tx: &mut Tx, id: RelationshipId) -> Result<bool, StoreError> {
    let open = [
        PhaseState::Planned,
        PhaseState::Confirmed,
        PhaseState::Running,
        PhaseState::Suspended,
    ]
    .map(PhaseState::as_str);
    let query = activation_phase::table
        .filter(activation_phase::relationship_id.eq(id.as_uuid()))
        .filter(activation_phase::annulled_at.is_null())
        .filter(activation_phase::state.eq_any(open));
    Ok(diesel::select(diesel::dsl::exists(query))
        .get_result(tx.connection()?)
        .await?)
}

/// Last day of the phases that have ended in the relationship.
pub async fn find_last_phase_day(
    tx: &mut Tx,
    id: RelationshipId,
) -> Result<Option<NaiveDate>, StoreError> {
    Ok(activation_phase::table
        .filter(activation_phase::relationship_id.eq(id.as_uuid()))
        .filter(activation_phase::state.eq(PhaseState::Ended.as_str()))
        .filter(activation_phase::annulled_at.is_null())
        .select(max(activation_phase::ends_on))
        .first(tx.connection()?)
        .await?)
}

/// Closes a locked relationship: its work relations end now, the last responsible worker keeps the follow-up.
pub async fn close(
    tx: &mut Tx,
    last: &ResponsibleRow,
    closed_on: NaiveDate,
    reason: RelationshipClosingReason,
    follow_up_id: Uuid,
) -> Result<RelationshipRow, StoreError> {
    let now = tx.now();
    let connection = tx.connection()?;
    let target =
        service_relationship::table.filter(service_relationship::id.eq(last.relationship_id));
    let row: RelationshipRow = diesel::update(target)
        .set((
            service_relationship::closed_on.eq(closed_on),
            service_relationship::closing_reason.eq(reason.as_str()),
        ))
        .returning(RelationshipRow::as_returning())
        .get_result(connection)
        .await?;
    end_relations(tx, row.id, None).await?;
    revoke_waiting(tx, row.id.into(), Waiting::All).await?;
    diesel::insert_into(work_relation::table)
        .values((
            work_relation::id.eq(follow_up_id),
            work_relation::client_id.eq(row.client_id),
            work_relation::relationship_id.eq(row.id),
            work_relation::relation.eq("follow_up"),
            work_relation::user_id.eq(last.user_id),
            work_relation::unit_id.eq(last.unit_id),
            work_relation::starts_at.eq(now),
            work_relation::ends_at.eq(follow_up_until(now)),
            work_relation::ground.eq("closing"),
        ))
        .execute(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    Ok(row)
}

/// Reopens a locked, closed relationship with its last responsible worker and unit.
pub async fn reopen(
    tx: &mut Tx,
    last: &ResponsibleRow,
    next_id: fn() -> Uuid,
) -> Result<RelationshipRow, StoreError> {
    let target =
        service_relationship::table.filter(service_relationship::id.eq(last.relationship_id));
    let row: RelationshipRow = diesel::update(target)
        .set((
            service_relationship::closed_on.eq(None::<NaiveDate>),
            service_relationship::closing_reason.eq(None::<String>),
            service_relationship::reopened_count.eq(service_relationship::reopened_count + 1),
        ))
        .returning(RelationshipRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    end_relations(tx, row.id, Some("follow_up")).await?;
    let assignment = Assignment {
        relationship_id: row.id.into(),
        client_id: row.client_id.into(),
        user_id: last.user_id.into(),
        unit_id: last.unit_id.into(),
        basis: ResponsibilityBasis::Reopening,
        starts_at: tx.now(),
    };
    responsibility::assign(tx, &assignment, next_id).await?;
    Ok(row)
}

/// Ends the relations that rest on a relationship and last now: all, or those of one kind.
pub(super) async fn end_relations(
    tx: &mut Tx,
    relationship_id: Uuid,
    only: Option<&'static str>,
) -> Result<(), StoreError> {
    let now = tx.now();
    let mut target = diesel::update(work_relation::table)
        .filter(work_relation::relationship_id.eq(relationship_id))
        .filter(
            work_relation::ends_at
                .is_null()
                .or(work_relation::ends_at.gt(now)),
        )
        .into_boxed();
    if let Some(relation) = only {
        target = target.filter(work_relation::relation.eq(relation));
    }
    target
        .set(work_relation::ends_at.eq(now))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

fn follow_up_until(now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    now.checked_add_months(Months::new(FOLLOW_UP_RELATION_MONTHS))
}
