//! The access log: how events are written, in one statement whatever their number, sealed, verified and read.

use chrono::{DateTime, Utc};
use diesel::sql_types::{
    Array, BigInt, Bool, Integer, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid,
};
use palvelurekisteri_domain::audit::AuditEvent;
use serde_json::json;
use uuid::Uuid;

use crate::{error::StoreError, named_query::named_query};

/// What is unusual in a day.
pub mod anomaly;
/// Checkpoints in the order of their sizes.
mod checkpoint_order;
/// Checkpoints as the database keeps them.
mod checkpoints;
/// The committer of reads.
pub mod committer;
/// What is read of the log.
pub mod reading;
/// An event of the log as the database answers it.
pub mod row;
/// The writer of the sealed order.
pub mod sequencer;
/// Whether the sealed log still holds.
pub mod verification;

named_query!(
    /// Inserts events, a column of each a parameter; answers how many. Lists of ids and names come with commas between.
    pub(crate) InsertEvents(
        id: Vec<Uuid> => Array<SqlUuid>,
        occurred_at: Vec<DateTime<Utc>> => Array<Timestamptz>,
        area_id: Vec<Option<i16>> => Array<Nullable<SmallInt>>,
        user_id: Vec<Option<Uuid>> => Array<Nullable<SqlUuid>>,
        session_id: Vec<Option<Uuid>> => Array<Nullable<SqlUuid>>,
        role: Vec<Option<&'static str>> => Array<Nullable<Text>>,
        role_grant_id: Vec<Option<Uuid>> => Array<Nullable<SqlUuid>>,
        organisation_id: Vec<Option<Uuid>> => Array<Nullable<SqlUuid>>,
        acting_for: Vec<Option<Uuid>> => Array<Nullable<SqlUuid>>,
        operation: Vec<String> => Array<Text>,
        action: Vec<&'static str> => Array<Text>,
        record_class: Vec<Option<&'static str>> => Array<Nullable<Text>>,
        relation: Vec<Option<&'static str>> => Array<Nullable<Text>>,
        purpose: Vec<Option<&'static str>> => Array<Nullable<Text>>,
        outcome: Vec<&'static str> => Array<Text>,
        status: Vec<i16> => Array<SmallInt>,
        code: Vec<Option<String>> => Array<Nullable<Text>>,
        request_id: Vec<Uuid> => Array<SqlUuid>,
        subject_id: Vec<Option<Uuid>> => Array<Nullable<SqlUuid>>,
        client_ids: Vec<String> => Array<Text>,
        row_count: Vec<Option<i32>> => Array<Nullable<Integer>>,
        changed_fields: Vec<Option<String>> => Array<Nullable<Text>>,
        target_id: Vec<Option<Uuid>> => Array<Nullable<SqlUuid>>,
        has_reason: Vec<bool> => Array<Bool>,
    ) -> BigInt,
    ", i as (
        insert into audit_event (
            id, occurred_at, area_id, user_id, session_id, role, role_grant_id, organisation_id, acting_for,
            operation, action, record_class, relation, purpose, outcome, status, code, request_id, subject_id,
            client_ids, row_count, changed_fields, target_id, has_reason)
        select e.id, e.occurred_at, e.area_id, e.user_id, e.session_id, e.role, e.role_grant_id, e.organisation_id,
               e.acting_for, e.operation, e.action, e.record_class, e.relation, e.purpose, e.outcome, e.status,
               e.code, e.request_id, e.subject_id, string_to_array(e.client_ids, ',')::uuid[], e.row_count,
               string_to_array(e.changed_fields, ','), e.target_id, e.has_reason
          from p, unnest(
            p.id, p.occurred_at, p.area_id, p.user_id, p.session_id, p.role, p.role_grant_id, p.organisation_id,
            p.acting_for, p.operation, p.action, p.record_class, p.relation, p.purpose, p.outcome, p.status, p.code,
            p.request_id, p.subject_id, p.client_ids, p.row_count, p.changed_fields, p.target_id, p.has_reason) as e (
            id, occurred_at, area_id, user_id, session_id, role, role_grant_id, organisation_id, acting_for,
            operation, action, record_class, relation, purpose, outcome, status, code, request_id, subject_id,
            client_ids, row_count, changed_fields, target_id, has_reason))
     select cardinality(p.id)::bigint from p",
);

impl InsertEvents {
    /// The events as columns.
    pub(crate) fn of(events: &[AuditEvent]) -> Self {
        Self {
            id: column(events, |event| event.id),
            occurred_at: column(events, |event| event.occurred_at),
            area_id: column(events, |event| event.area_id),
            user_id: column(events, |event| event.user_id),
            session_id: column(events, |event| event.session_id),
            role: column(events, |event| event.role),
            role_grant_id: column(events, |event| event.role_grant_id),
            organisation_id: column(events, |event| event.organisation_id),
            acting_for: column(events, |event| event.acting_for),
            operation: column(events, |event| event.operation.clone()),
            action: column(events, |event| event.action),
            record_class: column(events, |event| event.record_class),
            relation: column(events, |event| event.relation),
            purpose: column(events, |event| event.purpose),
            outcome: column(events, |event| event.outcome.as_str()),
            status: column(events, |event| event.status),
            code: column(events, |event| event.code.clone()),
            request_id: column(events, |event| event.request_id),
            subject_id: column(events, |event| event.subject_id),
            client_ids: column(events, |event| joined(&event.client_ids)),
            row_count: column(events, |event| event.row_count),
            changed_fields: column(events, |event| {
                event.changed_fields.as_ref().map(|names| names.join(","))
            }),
            target_id: column(events, |event| event.target_id),
            has_reason: column(events, |event| event.has_reason),
        }
    }
}

fn column<T>(events: &[AuditEvent], of: impl Fn(&AuditEvent) -> T) -> Vec<T> {
    events.iter().map(of).collect()
}

fn joined(ids: &[Uuid]) -> String {
    let ids: Vec<String> = ids.iter().map(Uuid::to_string).collect();
    ids.join(",")
}

named_query!(
    /// Inserts free-text reasons; answers how many.
    pub(crate) InsertReasons(rows: String => Text) -> BigInt,
    ", i as (
        insert into audit_reason (event_id, reason)
        select e.event_id, e.reason
          from p, jsonb_to_recordset(p.rows::jsonb) as e (event_id uuid, reason text))
     select jsonb_array_length(p.rows::jsonb)::bigint from p",
);

/// Reasons as the text that [`InsertReasons`] takes; `None` when no event has one.
pub(crate) fn reasons_json(events: &[AuditEvent]) -> Result<Option<String>, StoreError> {
    let rows: Vec<_> = events
        .iter()
        .filter_map(|event| {
            event
                .reason
                .as_ref()
                .map(|reason| json!({"event_id": event.id, "reason": reason}))
        })
        .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    serde_json::to_string(&rows)
        .map(Some)
        .map_err(|error| StoreError::internal(format!("audit reason: {error}")))
}
