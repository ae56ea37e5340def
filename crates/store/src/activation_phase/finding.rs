//! Findings as kept beside a phase or one of its days: statistics and exports read them. What no longer holds is
//! marked resolved, never deleted.

use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, pg::Pg};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::phase_finding;
use palvelurekisteri_domain::violation::Violation;
use serde_json::Value;
use uuid::Uuid;

use super::PhaseRow;
use crate::{error::StoreError, tx::Tx};

type Open = phase_finding::BoxedQuery<'static, Pg>;

/// Keeps the findings of the phase itself in place of the former ones.
pub(super) async fn replace_of_phase(
    tx: &mut Tx,
    phase: &PhaseRow,
    found: &[Violation],
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let open = open_of(phase).filter(phase_finding::day.is_null());
    let found: Vec<_> = found.iter().map(|found| (None, found)).collect();
    replace(tx, phase, open, &found, next_id).await
}

/// Keeps the findings of some days in place of the former ones of these days.
pub(super) async fn replace_of_days(
    tx: &mut Tx,
    phase: &PhaseRow,
    days: Vec<NaiveDate>,
    found: &[(NaiveDate, Violation)],
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let open = open_of(phase).filter(phase_finding::day.eq_any(days));
    let found: Vec<_> = found
        .iter()
        .map(|(day, found)| (Some(*day), found))
        .collect();
    replace(tx, phase, open, &found, next_id).await
}

fn open_of(phase: &PhaseRow) -> Open {
    phase_finding::table
        .filter(phase_finding::phase_id.eq(phase.id))
        .filter(phase_finding::resolved_at.is_null())
        .into_boxed()
}

async fn replace(
    tx: &mut Tx,
    phase: &PhaseRow,
    open: Open,
    found: &[(Option<NaiveDate>, &Violation)],
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let now = tx.now();
    let connection = tx.connection()?;
    let kept: Vec<(Uuid, Option<NaiveDate>, String, Value)> = open
        .select((
            phase_finding::id,
            phase_finding::day,
            phase_finding::code,
            phase_finding::params,
        ))
        .load(connection)
        .await?;
    let mut still_open = Vec::new();
    let mut new = Vec::new();
    for (day, finding) in found {
        let params = serde_json::to_value(&finding.params)
            .map_err(|error| StoreError::internal(format!("finding: {error}")))?;
        let same = kept
            .iter()
            .find(|(_, of, code, with)| of == day && code == finding.code && *with == params);
        match same {
            Some((id, ..)) => still_open.push(*id),
            None => new.push((
                phase_finding::id.eq(next_id()),
                phase_finding::phase_id.eq(phase.id),
                phase_finding::client_id.eq(phase.client_id),
                phase_finding::day.eq(*day),
                phase_finding::code.eq(finding.code),
                phase_finding::severity.eq(finding.severity.as_str()),
                phase_finding::params.eq(params),
                phase_finding::found_at.eq(now),
            )),
        }
    }
    let gone: Vec<Uuid> = kept
        .into_iter()
        .map(|(id, ..)| id)
        .filter(|id| !still_open.contains(id))
        .collect();
    if !gone.is_empty() {
        diesel::update(phase_finding::table.filter(phase_finding::id.eq_any(gone)))
            .set(phase_finding::resolved_at.eq(now))
            .execute(connection)
            .await?;
    }
    if !new.is_empty() {
        diesel::insert_into(phase_finding::table)
            .values(new)
            .execute(connection)
            .await?;
    }
    Ok(())
}
