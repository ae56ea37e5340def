//! The access log (käyttöloki, 703/2023 10 §): one event per request, ids and codes only.
//!
//! Designed from the investigator's questions: who saw this person's data, who changed this, who searched,
//! who was refused. An event must never hold a name, an identity code or free text.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// What is unusual in a day of the log.
pub mod anomaly;
/// What an event means to the client who asks.
pub mod basis;
/// An event as it stands in the log.
pub mod recorded;

/// Code of a refusal because the file is closed to the caller; no answer has it.
pub const BARRED_CODE: &str = "access.barred";

/// How a request ended, for the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done or shown.
    Allowed,
    /// Refused by access, state, shape or rule.
    Refused,
    /// A stored answer was given again.
    Replayed,
    /// Our own fault.
    Failed,
}

impl Outcome {
    /// Stable code, as written to the access log.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Refused => "refused",
            Self::Replayed => "replayed",
            Self::Failed => "failed",
        }
    }
}

/// One event of the access log; the field names are the columns of `audit_event`.
#[derive(Debug, Clone)]
pub struct AuditEvent {
    /// Identifier (UUIDv7).
    pub id: Uuid,
    /// When the request was answered.
    pub occurred_at: DateTime<Utc>,
    /// Area of the session; `None` before login.
    pub area_id: Option<i16>,
    /// Account; `None` before login.
    pub user_id: Option<Uuid>,
    /// Session; `None` before login.
    pub session_id: Option<Uuid>,
    /// Role of the acting grant.
    pub role: Option<&'static str>,
    /// Acting grant.
    pub role_grant_id: Option<Uuid>,
    /// Organisation on whose behalf.
    pub organisation_id: Option<Uuid>,
    /// Colleague whose work was covered.
    pub acting_for: Option<Uuid>,
    /// Operation id.
    pub operation: String,
    /// Action code.
    pub action: &'static str,
    /// Record class that was touched.
    pub record_class: Option<&'static str>,
    /// Relation that gave the right.
    pub relation: Option<&'static str>,
    /// Purpose code.
    pub purpose: Option<&'static str>,
    /// How it ended.
    pub outcome: Outcome,
    /// HTTP status.
    pub status: i16,
    /// Problem code of a refusal; rule of an erasing.
    pub code: Option<String>,
    /// Request id.
    pub request_id: Uuid,
    /// Object that was addressed, as given in the path.
    pub subject_id: Option<Uuid>,
    /// Clients whose data were shown or changed, in the order shown.
    pub client_ids: Vec<Uuid>,
    /// Rows shown.
    pub row_count: Option<i32>,
    /// Names of changed fields.
    pub changed_fields: Option<Vec<String>>,
    /// Object that was created.
    pub target_id: Option<Uuid>,
    /// True when a reason is kept beside the event.
    pub has_reason: bool,
    /// Free-text reason; stored in its own table.
    pub reason: Option<String>,
}
