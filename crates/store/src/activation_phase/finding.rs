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

/// A finding as kept: its id, phase, day, code, severity and parameters.
type Kept = (Uuid, Uuid, Option<NaiveDate>, String, String, Value);

/// A finding and what it was found in.
struct Found<'a> {
    phase: &'a PhaseRow,
    day: Option<NaiveDate>,
    finding: &'a Violation,
}

/// Keeps the findings of the phase itself in place of the former ones.
pub(super) async fn replace_of_phase(
    tx: &mut Tx,
    phase: &PhaseRow,
    found: &[Violation],
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let open = open_of(vec![phase.id]).filter(phase_finding::day.is_null());
    let place = |finding| Found {
        phase,
        day: None,
        finding,
    };
    replace(tx, open, found.iter().map(place).collect(), next_id).await
}

/// Keeps the findings of the days that are judged in place of the former ones of these days.
pub(super) async fn replace_of_days<'a>(
    tx: &mut Tx,
    judged: &[JudgedDay<'a>],
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let phases = judged.iter().map(|judged| judged.phase.id).collect();
    let days: Vec<NaiveDate> = judged.iter().map(|judged| judged.day).collect();
    let open = open_of(phases).filter(phase_finding::day.eq_any(days));
    let place = |judged: &JudgedDay<'a>| {
        let (phase, day) = (judged.phase, Some(judged.day));
        let found = judged.found.iter();
        found.map(move |finding| Found {
            phase,
            day,
            finding,
        })
    };
    replace(tx, open, judged.iter().flat_map(place).collect(), next_id).await
}

/// A day of a phase with what was found in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct JudgedDay<'a> {
    pub(super) phase: &'a PhaseRow,
    pub(super) day: NaiveDate,
    pub(super) found: &'a [Violation],
}

fn open_of(phases: Vec<Uuid>) -> Open {
    phase_finding::table
        .filter(phase_finding::phase_id.eq_any(phases))
        .filter(phase_finding::resolved_at.is_null())
        .into_boxed()
}

async fn replace(
    tx: &mut Tx,
    open: Open,
    found: Vec<Found<'_>>,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let now = tx.now();
    let connection = tx.connection()?;
    let kept: Vec<Kept> = open
        .select((
            phase_finding::id,
            phase_finding::phase_id,
            phase_finding::day,
            phase_finding::code,
            phase_finding::severity,
            phase_finding::params,
        ))
        .load(connection)
        .await?;
    let mut still_open = Vec::new();
    let mut new = Vec::new();
    for Found {
        phase,
        day,
        finding,
    } in found
    {
        let params = serde_json::to_value(&finding.params)
            .map_err(|error| StoreError::internal(format!("finding: {error}")))?;
        // What was decided against is a warning, where it barred before.
        let same = kept.iter().find(|(_, of, on, code, severity, with)| {
            *of == phase.id
                && *on == day
                && code == finding.code
                && severity == finding.severity.as_str()
                && *with == params
        });
        match same {
            Some((id, ..)) => still_open.push(*id),
            None => new.push((
                phase_finding::id.eq(next_id()),
                phase_finding::phase_id.eq(phase.id),
                phase_finding::client_id.eq(phase.client_id),
                phase_finding::day.eq(day),
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
