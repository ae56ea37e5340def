//! Days of participation over the maximum of twelve months (KTT-18): kept with their finding, not counted (decision 14).
//! Counted over every period of a client, whose row the caller has locked.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{activation_phase, attendance_day, phase_finding};
use palvelurekisteri_domain::{
    activation_phase::types::rehabilitative_work::days::{NOT_COUNTED, count, not_counted},
    code_set::{phase::PhaseKind, phase_details::AttendanceStatus},
    violation::Violation,
};
use uuid::Uuid;

use super::PhaseRow;
use crate::{error::StoreError, tx::Tx};

/// A phase and a day of it.
pub type PhaseDay = (Uuid, NaiveDate);

/// A client's attended day: phase, day, whether it counts, whether it lies in the phase.
struct Attended {
    place: PhaseDay,
    counted: bool,
    is_inside: bool,
}

/// Counts the attended days of the clients anew; answers those that do not count because they are over the maximum.
pub(super) async fn recount(
    tx: &mut Tx,
    phases: &[&PhaseRow],
    next_id: fn() -> Uuid,
) -> Result<HashSet<PhaseDay>, StoreError> {
    let mut clients = BTreeSet::new();
    for phase in phases {
        if phase.kind()? == PhaseKind::RehabilitativeWork {
            clients.insert(phase.client_id);
        }
    }
    if clients.is_empty() {
        return Ok(HashSet::new());
    }
    let by_client = read_attended(tx, clients).await?;
    let mut over: BTreeMap<PhaseDay, (Uuid, Violation)> = BTreeMap::new();
    let mut moved: BTreeMap<bool, Vec<PhaseDay>> = BTreeMap::new();
    for (client_id, attended) in &by_client {
        let inside = attended.iter().filter(|one| one.is_inside);
        let days: Vec<NaiveDate> = inside.map(|one| one.place.1).collect();
        let too_many: HashSet<NaiveDate> = count(&days).over.into_iter().collect();
        for one in attended {
            let is_over = one.is_inside && too_many.contains(&one.place.1);
            if let Some(found) = is_over.then(|| not_counted(one.place.1)).flatten() {
                over.insert(one.place, (*client_id, found));
            }
            let counts = one.is_inside && !is_over;
            if counts != one.counted {
                moved.entry(counts).or_default().push(one.place);
            }
        }
    }
    for (counts, places) in moved {
        mark(tx, counts, &places).await?;
    }
    let clients = by_client.into_keys().collect();
    keep_findings(tx, clients, &over, next_id).await?;
    Ok(over.into_keys().collect())
}

async fn read_attended(
    tx: &mut Tx,
    clients: BTreeSet<Uuid>,
) -> Result<BTreeMap<Uuid, Vec<Attended>>, StoreError> {
    type Row = (
        Uuid,
        Uuid,
        NaiveDate,
        bool,
        (Option<NaiveDate>, NaiveDate),
        (Option<NaiveDate>, NaiveDate),
    );
    let mut by_client: BTreeMap<Uuid, Vec<Attended>> =
        clients.iter().map(|id| (*id, Vec::new())).collect();
    let rows: Vec<Row> = attendance_day::table
        .inner_join(
            activation_phase::table.on(activation_phase::id
                .eq(attendance_day::phase_id)
                .and(activation_phase::area_id.eq(attendance_day::area_id))),
        )
        .filter(attendance_day::client_id.eq_any(clients))
        .filter(activation_phase::kind.eq(PhaseKind::RehabilitativeWork.as_str()))
        .filter(activation_phase::annulled_at.is_null())
        .filter(attendance_day::status.eq(AttendanceStatus::Attended.as_str()))
        .filter(attendance_day::annulled_at.is_null())
        .select((
            attendance_day::client_id,
            attendance_day::phase_id,
            attendance_day::day,
            attendance_day::counted,
            (
                activation_phase::starts_on,
                activation_phase::planned_starts_on,
            ),
            (activation_phase::ends_on, activation_phase::planned_ends_on),
        ))
        .load(tx.connection()?)
        .await?;
    for (client_id, phase_id, day, counted, (starts_on, planned_start), (ends_on, planned_end)) in
        rows
    {
        let start = starts_on.unwrap_or(planned_start);
        let end = ends_on.unwrap_or(planned_end.max(start));
        by_client.entry(client_id).or_default().push(Attended {
            place: (phase_id, day),
            counted,
            is_inside: (start..=end).contains(&day),
        });
    }
    Ok(by_client)
}

async fn mark(tx: &mut Tx, counts: bool, places: &[PhaseDay]) -> Result<(), StoreError> {
    let mut by_phase: BTreeMap<Uuid, Vec<NaiveDate>> = BTreeMap::new();
    for (phase_id, day) in places {
        by_phase.entry(*phase_id).or_default().push(*day);
    }
    for (phase_id, days) in by_phase {
        let target = attendance_day::table
            .filter(attendance_day::phase_id.eq(phase_id))
            .filter(attendance_day::day.eq_any(days));
        diesel::update(target)
            .set(attendance_day::counted.eq(counts))
            .execute(tx.connection()?)
            .await?;
    }
    Ok(())
}

/// Keeps the findings of the days over the maximum, and marks those resolved that no longer hold.
async fn keep_findings(
    tx: &mut Tx,
    clients: Vec<Uuid>,
    over: &BTreeMap<PhaseDay, (Uuid, Violation)>,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let now = tx.now();
    let open: Vec<(Uuid, Uuid, Option<NaiveDate>)> = phase_finding::table
        .filter(phase_finding::client_id.eq_any(clients))
        .filter(phase_finding::code.eq(NOT_COUNTED))
        .filter(phase_finding::day.is_not_null())
        .filter(phase_finding::resolved_at.is_null())
        .select((
            phase_finding::id,
            phase_finding::phase_id,
            phase_finding::day,
        ))
        .load(tx.connection()?)
        .await?;
    let mut kept = HashSet::new();
    let mut gone = Vec::new();
    for (id, phase_id, day) in open {
        match day.filter(|day| over.contains_key(&(phase_id, *day))) {
            Some(day) => {
                kept.insert((phase_id, day));
            }
            None => gone.push(id),
        }
    }
    if !gone.is_empty() {
        diesel::update(phase_finding::table.filter(phase_finding::id.eq_any(gone)))
            .set(phase_finding::resolved_at.eq(now))
            .execute(tx.connection()?)
            .await?;
    }
    let mut new = Vec::new();
    for ((phase_id, day), (client_id, found)) in over {
        if kept.contains(&(*phase_id, *day)) {
            continue;
        }
        let params = serde_json::to_value(&found.params)
            .map_err(|error| StoreError::internal(format!("finding: {error}")))?;
        new.push((
            phase_finding::id.eq(next_id()),
            phase_finding::phase_id.eq(*phase_id),
            phase_finding::client_id.eq(*client_id),
            phase_finding::day.eq(*day),
            phase_finding::code.eq(found.code),
            phase_finding::severity.eq(found.severity.as_str()),
            phase_finding::params.eq(params),
            phase_finding::found_at.eq(now),
        ));
    }
    if new.is_empty() {
        return Ok(());
    }
    diesel::insert_into(phase_finding::table)
        .values(new)
        .execute(tx.connection()?)
        .await?;
    Ok(())
}
