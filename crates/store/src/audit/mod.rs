//! The access log as it is written: events as one JSON array in one statement, whatever their number.

use diesel::sql_types::{BigInt, Text};
use palvelurekisteri_domain::audit::AuditEvent;
use serde_json::json;

use crate::{error::StoreError, named_query::named_query};

/// The committer of reads.
pub mod committer;

named_query!(
    /// Inserts events; answers how many.
    pub(crate) InsertEvents(rows: String => Text) -> BigInt,
    ", i as (
        insert into audit_event (
            id, occurred_at, area_id, user_id, session_id, role, role_grant_id, organisation_id, acting_for,
            operation, action, record_class, relation, purpose, outcome, status, code, request_id, subject_id,
            client_ids, row_count, changed_fields, target_id, has_reason)
        select e.id, e.occurred_at, e.area_id, e.user_id, e.session_id, e.role, e.role_grant_id, e.organisation_id,
               e.acting_for, e.operation, e.action, e.record_class, e.relation, e.purpose, e.outcome, e.status,
               e.code, e.request_id, e.subject_id, e.client_ids, e.row_count, e.changed_fields, e.target_id, e.has_reason
          from p, jsonb_to_recordset(p.rows::jsonb) as e (
            id uuid, occurred_at timestamptz, area_id smallint, user_id uuid, session_id uuid, role text,
            role_grant_id uuid, organisation_id uuid, acting_for uuid, operation text, action text,
            record_class text, relation text, purpose text, outcome text, status smallint, code text,
            request_id uuid, subject_id uuid, client_ids uuid[], row_count integer, changed_fields text[],
            target_id uuid, has_reason boolean))
     select jsonb_array_length(p.rows::jsonb)::bigint from p",
);

named_query!(
    /// Inserts free-text reasons; answers how many.
    pub(crate) InsertReasons(rows: String => Text) -> BigInt,
    ", i as (
        insert into audit_reason (event_id, reason)
        select e.event_id, e.reason
          from p, jsonb_to_recordset(p.rows::jsonb) as e (event_id uuid, reason text))
     select jsonb_array_length(p.rows::jsonb)::bigint from p",
);

/// Events as the text that [`InsertEvents`] takes.
pub(crate) fn rows_json(events: &[AuditEvent]) -> Result<String, StoreError> {
    serde_json::to_string(events)
        .map_err(|error| StoreError::internal(format!("audit event: {error}")))
}

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
