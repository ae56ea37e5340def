//! An event of the log as the database answers it.

use chrono::{DateTime, Utc};
use diesel::{
    Queryable,
    sql_types::{
        Array, BigInt, Bool, Integer, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid,
    },
};
use palvelurekisteri_domain::audit::recorded::RecordedEvent;
use palvelurekisteri_pii::merkle::{Hash, leaf_hash, sha256};
use uuid::Uuid;

/// The columns of [`EventRow`], from `audit_event e` and `audit_reason r`.
macro_rules! event_columns {
    () => {
        "e.id, e.occurred_at, e.area_id, e.user_id, e.session_id, e.role, e.role_grant_id, e.organisation_id, \
         e.acting_for, e.operation, e.action, e.record_class, e.relation, e.purpose, e.outcome, e.status, e.code, \
         e.request_id, e.subject_id, e.client_ids, e.row_count, e.changed_fields, e.target_id, e.has_reason, \
         e.xid::text::bigint, e.recorded_at, r.reason"
    };
}
pub(super) use event_columns;

/// The types of [`event_columns`].
pub(super) type EventSql = (
    SqlUuid,
    Timestamptz,
    Nullable<SmallInt>,
    Nullable<SqlUuid>,
    Nullable<SqlUuid>,
    Nullable<Text>,
    Nullable<SqlUuid>,
    Nullable<SqlUuid>,
    Nullable<SqlUuid>,
    Text,
    Text,
    Nullable<Text>,
    Nullable<Text>,
    Nullable<Text>,
    Text,
    SmallInt,
    Nullable<Text>,
    SqlUuid,
    Nullable<SqlUuid>,
    Array<SqlUuid>,
    Nullable<Integer>,
    Nullable<Array<Text>>,
    Nullable<SqlUuid>,
    Bool,
    BigInt,
    Timestamptz,
    Nullable<Text>,
);

/// An event with the reason that is kept beside it.
#[derive(Debug, Clone, Queryable)]
pub(super) struct EventRow {
    id: Uuid,
    occurred_at: DateTime<Utc>,
    area_id: Option<i16>,
    user_id: Option<Uuid>,
    session_id: Option<Uuid>,
    role: Option<String>,
    role_grant_id: Option<Uuid>,
    organisation_id: Option<Uuid>,
    acting_for: Option<Uuid>,
    operation: String,
    action: String,
    record_class: Option<String>,
    relation: Option<String>,
    purpose: Option<String>,
    outcome: String,
    status: i16,
    code: Option<String>,
    request_id: Uuid,
    subject_id: Option<Uuid>,
    client_ids: Vec<Uuid>,
    row_count: Option<i32>,
    changed_fields: Option<Vec<String>>,
    target_id: Option<Uuid>,
    has_reason: bool,
    xid: i64,
    recorded_at: DateTime<Utc>,
    reason: Option<String>,
}

/// An event as it was logged, and the reason beside it.
#[derive(Debug, Clone)]
pub struct LoggedEvent {
    /// The event.
    pub event: RecordedEvent,
    /// The worker's own words, where there are any.
    pub reason: Option<String>,
}

impl LoggedEvent {
    /// What stands for the event in the tree.
    #[must_use]
    pub fn leaf_hash(&self) -> Hash {
        let reason = self
            .reason
            .as_ref()
            .map(|reason| sha256(&[reason.as_bytes()]));
        leaf_hash(&self.event.canonical_bytes(reason.as_ref()))
    }

    /// The clients in whose own report the event stands: those whose data were shown or changed, and the one at whom a
    /// refused call was aimed.
    #[must_use]
    pub fn concerns(&self) -> Vec<Uuid> {
        let mut ids = self.event.client_ids.clone();
        if ids.is_empty() {
            ids.extend(self.event.subject_id);
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

impl From<EventRow> for LoggedEvent {
    fn from(row: EventRow) -> Self {
        Self {
            event: RecordedEvent {
                id: row.id,
                occurred_at: row.occurred_at,
                area_id: row.area_id,
                user_id: row.user_id,
                session_id: row.session_id,
                role: row.role,
                role_grant_id: row.role_grant_id,
                organisation_id: row.organisation_id,
                acting_for: row.acting_for,
                operation: row.operation,
                action: row.action,
                record_class: row.record_class,
                relation: row.relation,
                purpose: row.purpose,
                outcome: row.outcome,
                status: row.status,
                code: row.code,
                request_id: row.request_id,
                subject_id: row.subject_id,
                client_ids: row.client_ids,
                row_count: row.row_count,
                changed_fields: row.changed_fields,
                target_id: row.target_id,
                has_reason: row.has_reason,
                xid: row.xid,
                recorded_at: row.recorded_at,
            },
            reason: row.reason,
        }
    }
}
