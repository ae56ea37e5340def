//! One unit: counted, or erased with its tombstones and its event.

use diesel::{
    QueryableByName,
    sql_types::{BigInt, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use palvelurekisteri_domain::{
    audit::{AuditEvent, Outcome, basis::ERASE},
    code_set::staff::RecordClass,
    retention::{Verdict, oldest_tombstone},
    time::helsinki_midnight,
};
use uuid::Uuid;

use super::{
    Report, Rows, RunOptions, Unit, UnitKind,
    candidates::judge_again,
    facts::{OldTombstones, RemoveTombstones},
    tables::ERASED,
};
use crate::{audit::InsertEvents, error::StoreError};

/// Operation of the events, by which the access log is searched.
const OPERATION: &str = "retention_run";

#[derive(Debug, QueryableByName)]
struct CountedTable {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

#[derive(Debug, QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

/// The rows of a unit by table, in a transaction that may only read.
pub(super) async fn count(
    connection: &mut AsyncPgConnection,
    unit: &Unit,
    options: &RunOptions,
) -> Result<Rows, StoreError> {
    let mut rows = Rows::new();
    if unit.kind == UnitKind::Tombstones {
        let before = helsinki_midnight(oldest_tombstone(&options.settings, options.on));
        let found: i64 = OldTombstones { before }.get_result(connection).await?;
        add(&mut rows, unit.kind.table().to_owned(), found);
        return Ok(rows);
    }
    // One statement for all tables: most hold nothing of it.
    let counts: Vec<String> = ERASED
        .iter()
        .flat_map(|table| table.parts_of(unit.kind.table()))
        .map(|(name, condition)| {
            format!(
                "select '{name}' as name, count(*) as rows from {name}
                  where area_id = app_area() and ({condition})"
            )
        })
        .collect();
    let query = diesel::sql_query(counts.join(" union all ")).bind::<SqlUuid, _>(unit.id);
    for found in query.load::<CountedTable>(connection).await? {
        add(&mut rows, found.name, found.rows);
    }
    Ok(rows)
}

/// Erases a unit that is still due; `None` when it is not, or is gone.
pub(super) async fn erase(
    connection: &mut AsyncPgConnection,
    unit: &Unit,
    options: &RunOptions,
    run_id: Uuid,
) -> Result<Option<Rows>, StoreError> {
    let mut rows = Rows::new();
    if unit.kind == UnitKind::Tombstones {
        let before = helsinki_midnight(oldest_tombstone(&options.settings, options.on));
        let found: i64 = RemoveTombstones { before }.get_result(connection).await?;
        add(&mut rows, unit.kind.table().to_owned(), found);
    } else {
        if !is_still_due(connection, unit, options).await? {
            return Ok(None);
        }
        // Nothing is added to a locked client meanwhile; what is added below a record of hers keeps that record, and the
        // unit is left whole for the next run.
        let filled = count(connection, unit, options).await?;
        for table in ERASED {
            for (name, condition) in table.parts_of(unit.kind.table()) {
                if !filled.contains_key(&name) {
                    continue;
                }
                // Names, keys and conditions are constants of this crate.
                let key = table.key;
                let remove = format!(
                    "delete from {name} where area_id = app_area() and ({condition}) returning"
                );
                let is_told = table.told && name == table.table && !is_draft(unit.kind);
                let sql = match is_told {
                    true => format!(
                        "with d as ({remove} {key} as row_id),
                              t as (insert into tombstone (area_id, table_name, row_id, client_id, rule, created_at)
                                    select distinct app_area(), '{name}', d.row_id, $2, $3, $4 from d)
                         select count(*) as rows from d"
                    ),
                    false => format!(
                        "with p as (select $2::uuid, $3::text, $4::timestamptz), d as ({remove} 1) select count(*) as rows from d"
                    ),
                };
                let query = diesel::sql_query(sql)
                    .bind::<SqlUuid, _>(unit.id)
                    .bind::<Nullable<SqlUuid>, _>(unit.client_id)
                    .bind::<Text, _>(unit.due.rule.code())
                    .bind::<Timestamptz, _>(options.now);
                let found: Counted = query.get_result(connection).await?;
                add(&mut rows, name, found.rows);
            }
        }
    }
    let event = event(options, run_id, Some((unit, &rows)));
    InsertEvents::of(&[event])
        .get_result::<i64>(connection)
        .await?;
    Ok(Some(rows))
}

/// No export has a draft.
const fn is_draft(kind: UnitKind) -> bool {
    match kind {
        UnitKind::AssessmentDraft | UnitKind::PlanDraft | UnitKind::ContactDraft => true,
        UnitKind::Client
        | UnitKind::Multidisciplinary
        | UnitKind::Social
        | UnitKind::Disclosure
        | UnitKind::Tombstones => false,
    }
}

/// Locks the unit's own row, and the client's where there is one, and judges anew: what was opened, held or changed in the
/// meantime stays.
async fn is_still_due(
    connection: &mut AsyncPgConnection,
    unit: &Unit,
    options: &RunOptions,
) -> Result<bool, StoreError> {
    let rows = [
        unit.client_id.map(|id| ("client", id)),
        Some((unit.kind.table(), unit.id)),
    ];
    for (table, id) in rows.into_iter().flatten() {
        // A ledger row may have outlived its client: nothing to lock is no reason to keep it.
        diesel::sql_query(format!(
            "select from {table} where area_id = app_area() and id = $1 for update"
        ))
        .bind::<SqlUuid, _>(id)
        .execute(connection)
        .await?;
    }
    let verdict = judge_again(connection, unit, options).await?;
    Ok(matches!(verdict, Some(Verdict::Erase(_))))
}

/// The event of a whole run: how many it erased. One that was killed has the events of what it had done.
pub(super) async fn log_run(
    connection: &mut AsyncPgConnection,
    options: &RunOptions,
    run_id: Uuid,
    report: &Report,
) -> Result<(), StoreError> {
    let mut event = event(options, run_id, None);
    event.row_count = i32::try_from(report.units.values().sum::<u64>()).ok();
    InsertEvents::of(&[event])
        .get_result::<i64>(connection)
        .await?;
    Ok(())
}

/// What the access log says: ids, the rule and the tables.
fn event(options: &RunOptions, run_id: Uuid, done: Option<(&Unit, &Rows)>) -> AuditEvent {
    let unit = done.map(|(unit, _)| unit);
    let named = unit.filter(|unit| !unit.id.is_nil());
    AuditEvent {
        id: (options.new_id)(),
        occurred_at: options.now,
        area_id: unit.map(|unit| unit.area_id),
        user_id: None,
        session_id: None,
        role: None,
        role_grant_id: None,
        organisation_id: unit.map(|unit| unit.controller_id),
        acting_for: None,
        operation: OPERATION.to_owned(),
        action: ERASE,
        record_class: unit
            .and_then(|unit| class(unit.kind))
            .map(RecordClass::as_str),
        relation: None,
        purpose: None,
        outcome: Outcome::Allowed,
        status: 200,
        code: unit.map(|unit| unit.due.rule.code().to_owned()),
        request_id: run_id,
        subject_id: named.map(|unit| unit.id),
        client_ids: named
            .map(|unit| unit.client_id.unwrap_or(unit.id))
            .into_iter()
            .collect(),
        row_count: done.and_then(|(_, rows)| i32::try_from(rows.values().sum::<u64>()).ok()),
        changed_fields: done.map(|(_, rows)| rows.keys().cloned().collect()),
        target_id: None,
        has_reason: false,
        reason: None,
    }
}

const fn class(kind: UnitKind) -> Option<RecordClass> {
    match kind {
        UnitKind::Client
        | UnitKind::AssessmentDraft
        | UnitKind::PlanDraft
        | UnitKind::ContactDraft => Some(RecordClass::Employment),
        UnitKind::Multidisciplinary => Some(RecordClass::Multidisciplinary),
        UnitKind::Social => Some(RecordClass::Social),
        UnitKind::Disclosure => Some(RecordClass::Log),
        UnitKind::Tombstones => None,
    }
}

/// Only what there is.
fn add(rows: &mut Rows, name: String, found: i64) {
    if let Ok(found @ 1..) = u64::try_from(found) {
        *rows.entry(name).or_default() += found;
    }
}
