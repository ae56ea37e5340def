//! Changes of a phase's state: one row each, in order. Only the last one is ever corrected; its former day stays in
//! the history with the coded reason.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper, pg::Pg};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use palvelurekisteri_db_schema::schema::{activation_phase, phase_transition};
use palvelurekisteri_domain::{
    activation_phase::state::Change,
    code_set::{
        client::CorrectionReason,
        phase::{ConfirmationBasis, PhaseState, PhaseTransition, TerminatedBy},
    },
    id::{ClientId, PhaseId},
    violation::Violation,
};
use uuid::Uuid;

use super::{PhaseRow, attendance, finding, stored};
use crate::{caseload, error::StoreError, placement::follow_up, tx::Tx};

/// A row of the changes of state.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = phase_transition, check_for_backend(Pg))]
pub struct TransitionRow {
    /// Identifier.
    pub id: Uuid,
    /// Place in the order, from 1.
    pub sequence: i32,
    transition: String,
    /// State before; `None` for the planning.
    pub from_state: Option<String>,
    /// State after.
    pub to_state: String,
    /// Day on which it took effect.
    pub effective_on: NaiveDate,
    /// Coded reason, of the set that the transition has.
    pub reason: Option<String>,
    /// Who broke the phase off.
    pub terminated_by: Option<String>,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded this version.
    pub recorded_by: Option<Uuid>,
    /// Row version; above 1 the transition has been corrected.
    pub version: i64,
}

impl TransitionRow {
    /// What was done.
    pub fn transition(&self) -> Result<PhaseTransition, StoreError> {
        stored(&self.transition)
    }

    /// The change as the rules see it.
    pub fn change(&self) -> Result<Change, StoreError> {
        Ok(Change {
            transition: self.transition()?,
            effective_on: self.effective_on,
        })
    }
}

/// A change of state to be recorded.
#[derive(Debug, Clone)]
pub struct NewTransition {
    /// Identifier.
    pub id: Uuid,
    /// Place in the order.
    pub sequence: i32,
    /// What is done.
    pub transition: PhaseTransition,
    /// State after.
    pub to_state: PhaseState,
    /// Day on which it takes effect.
    pub effective_on: NaiveDate,
    /// Coded reason.
    pub reason: Option<&'static str>,
    /// Who breaks the phase off.
    pub terminated_by: Option<TerminatedBy>,
    /// What confirms the phase, and its number.
    pub confirmation: Option<(ConfirmationBasis, Option<String>)>,
    /// Source of further ids.
    pub next_id: fn() -> Uuid,
}

/// A correction of the last change of a phase.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The change that is corrected.
    pub last: TransitionRow,
    /// Day on which it did take effect.
    pub effective_on: NaiveDate,
    /// Coded reason.
    pub reason: CorrectionReason,
    /// Source of further ids.
    pub next_id: fn() -> Uuid,
}

/// The changes of a phase, in order.
pub async fn list_transitions(tx: &mut Tx, id: PhaseId) -> Result<Vec<TransitionRow>, StoreError> {
    Ok(phase_transition::table
        .filter(phase_transition::phase_id.eq(id.as_uuid()))
        .order(phase_transition::sequence)
        .select(TransitionRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// The changes of phases by phase, of each in order.
pub(super) async fn transitions_of_all(
    mut connection: &AsyncPgConnection,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Vec<TransitionRow>>, StoreError> {
    let rows: Vec<(Uuid, TransitionRow)> = phase_transition::table
        .filter(phase_transition::phase_id.eq_any(ids))
        .order((phase_transition::phase_id, phase_transition::sequence))
        .select((phase_transition::phase_id, TransitionRow::as_select()))
        .load(&mut connection)
        .await?;
    let mut found: HashMap<Uuid, Vec<TransitionRow>> = HashMap::new();
    for (id, row) in rows {
        found.entry(id).or_default().push(row);
    }
    Ok(found)
}

/// The first row of every phase: its planning.
pub(super) async fn insert_planning(
    connection: &AsyncPgConnection,
    id: PhaseId,
    client_id: ClientId,
    today: NaiveDate,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let new = NewTransition {
        id: next_id(),
        sequence: 1,
        transition: PhaseTransition::Plan,
        to_state: PhaseState::Planned,
        effective_on: today,
        reason: None,
        terminated_by: None,
        confirmation: None,
        next_id,
    };
    insert(connection, id, client_id, None, &new).await
}

async fn insert(
    mut connection: &AsyncPgConnection,
    id: PhaseId,
    client_id: ClientId,
    from_state: Option<&str>,
    new: &NewTransition,
) -> Result<(), StoreError> {
    diesel::insert_into(phase_transition::table)
        .values((
            phase_transition::id.eq(new.id),
            phase_transition::phase_id.eq(id.as_uuid()),
            phase_transition::client_id.eq(client_id.as_uuid()),
            phase_transition::sequence.eq(new.sequence),
            phase_transition::transition.eq(new.transition.as_str()),
            phase_transition::from_state.eq(from_state),
            phase_transition::to_state.eq(new.to_state.as_str()),
            phase_transition::effective_on.eq(new.effective_on),
            phase_transition::reason.eq(new.reason),
            phase_transition::terminated_by.eq(new.terminated_by.map(TerminatedBy::as_str)),
        ))
        .execute(&mut connection)
        .await?;
    Ok(())
}

/// Records a change of state of a locked phase, with its findings.
pub async fn record_transition(
    tx: &mut Tx,
    row: &PhaseRow,
    new: &NewTransition,
    found: &[Violation],
) -> Result<PhaseRow, StoreError> {
    let (id, client_id) = (row.id.into(), row.client_id.into());
    let from_state = Some(row.state()?.as_str());
    insert(tx.connection()?, id, client_id, from_state, new).await?;
    let on = |wanted| (new.transition == wanted).then_some(new.effective_on);
    let reason_of = |wanted| new.reason.filter(|_| new.transition == wanted);
    let target = activation_phase::table.filter(activation_phase::id.eq(row.id));
    let updated: PhaseRow = diesel::update(target)
        .set((
            activation_phase::state.eq(new.to_state.as_str()),
            new.confirmation.as_ref().map(|(basis, number)| {
                (
                    activation_phase::confirmation_basis.eq(basis.as_str()),
                    activation_phase::confirmation_number.eq(number),
                )
            }),
            on(PhaseTransition::Confirm).map(|day| activation_phase::confirmed_on.eq(day)),
            on(PhaseTransition::Start).map(|day| activation_phase::starts_on.eq(day)),
            on(PhaseTransition::End).map(|day| activation_phase::ends_on.eq(day)),
            reason_of(PhaseTransition::End).map(|code| activation_phase::end_reason.eq(code)),
            reason_of(PhaseTransition::Cancel)
                .map(|code| activation_phase::cancellation_reason.eq(code)),
            new.terminated_by
                .map(|by| activation_phase::terminated_by.eq(by.as_str())),
        ))
        .returning(PhaseRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    settle(tx, &updated, found, new.next_id).await?;
    Ok(updated)
}

/// Moves the last change of a locked phase to another day.
pub async fn correct_transition(
    tx: &mut Tx,
    row: &PhaseRow,
    correction: &Correction,
    found: &[Violation],
) -> Result<PhaseRow, StoreError> {
    let effective_on = correction.effective_on;
    tx.set_change_reason(correction.reason.as_str()).await?;
    let corrected = phase_transition::table.filter(phase_transition::id.eq(correction.last.id));
    diesel::update(corrected)
        .set(phase_transition::effective_on.eq(effective_on))
        .execute(tx.connection()?)
        .await?;
    let transition = correction.last.transition()?;
    let on = |wanted| (transition == wanted).then_some(effective_on);
    let target = activation_phase::table.filter(activation_phase::id.eq(row.id));
    let updated: PhaseRow = diesel::update(target)
        .set((
            activation_phase::state.eq(row.state()?.as_str()),
            on(PhaseTransition::Confirm).map(|day| activation_phase::confirmed_on.eq(day)),
            on(PhaseTransition::Start).map(|day| activation_phase::starts_on.eq(day)),
            on(PhaseTransition::End).map(|day| activation_phase::ends_on.eq(day)),
        ))
        .returning(PhaseRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    settle(tx, &updated, found, correction.next_id).await?;
    Ok(updated)
}

/// What follows from a change of state: days that fall out of the phase stop counting, an ended phase is followed up,
/// lists show the new state.
async fn settle(
    tx: &mut Tx,
    row: &PhaseRow,
    found: &[Violation],
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    finding::replace_of_phase(tx, row, found, next_id).await?;
    attendance::recount(tx, row, next_id).await?;
    if let (PhaseState::Ended, Some(ends_on)) = (row.state()?, row.ends_on) {
        let client_id = row.client_id.into();
        follow_up::plan_for_phase(tx, client_id, row.id.into(), ends_on, next_id).await?;
    }
    caseload::refresh(tx, row.client_id.into()).await
}
