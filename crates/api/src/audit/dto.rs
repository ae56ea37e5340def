//! Forms and views.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    audit::{BARRED_CODE, Outcome},
    code_set::{
        audit::{AccessManner, SealFault},
        staff::Role,
    },
    id::{ClientId, UserId},
    label::Label,
};
use palvelurekisteri_store::audit::row::LoggedEvent;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::problem::catalogue::resource;

/// What to look for in the access log; every given part must fit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"operation": "create_note", "from": "2025-03-01T00:00:00Z"}), min_properties = 1)]
pub struct SearchAuditEvents {
    /// Asiakas: whose data were shown or changed, or at whom a refused call was aimed.
    #[serde(default)]
    #[schema(nullable = false)]
    pub client_id: Option<ClientId>,
    /// Henkilötunnus of that client, one of former days too.
    #[serde(default)]
    #[schema(min_length = 11, max_length = 11, nullable = false)]
    pub identity_code: Option<String>,
    /// Työntekijä.
    #[serde(default)]
    #[schema(nullable = false)]
    pub user_id: Option<UserId>,
    /// From when on; two years ago by default. What is older needs `Access-Reason`.
    #[serde(default)]
    #[schema(nullable = false)]
    pub from: Option<DateTime<Utc>>,
    /// Until before when; now by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub to: Option<DateTime<Utc>>,
    /// Operation id, such as `read_client`.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 80, nullable = false)]
    pub operation: Option<String>,
    /// `allowed`, `refused`, `replayed` or `failed`.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 20, nullable = false)]
    pub outcome: Option<String>,
    /// Relation that gave the right, such as `break_glass`.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 40, nullable = false)]
    pub relation: Option<String>,
}

/// An event of the access log (käyttölokin tapahtuma).
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "occurred_at": "2026-03-02T07:00:00Z",
    "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e01", "role": "employment_officer", "acting_for": null,
    "operation": "read_client", "action": "read", "record_class": "employment", "relation": "assigned",
    "purpose": "client_service", "outcome": "allowed", "status": 200, "code": null,
    "request_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e02", "subject_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e03",
    "client_ids": ["01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e03"], "row_count": null, "changed_fields": null,
    "reason": null
}))]
pub struct AuditEventView {
    /// Event.
    pub id: Uuid,
    /// When it was answered.
    pub occurred_at: DateTime<Utc>,
    /// Who; null where nobody was known.
    pub user_id: Option<UserId>,
    /// Role in which it was done.
    pub role: Option<String>,
    /// Colleague whose work was covered.
    pub acting_for: Option<UserId>,
    /// Operation id.
    pub operation: String,
    /// Action.
    pub action: String,
    /// Record class (tietoryhmä).
    pub record_class: Option<String>,
    /// Relation that gave the right.
    pub relation: Option<String>,
    /// Purpose (käyttötarkoitus).
    pub purpose: Option<String>,
    /// How it ended.
    pub outcome: String,
    /// HTTP status.
    pub status: i16,
    /// Problem code of a refusal; rule of an erasing.
    pub code: Option<String>,
    /// Request, the same as in the answer.
    pub request_id: Uuid,
    /// Object that was addressed.
    pub subject_id: Option<Uuid>,
    /// Clients whose data were shown or changed, in the order shown.
    pub client_ids: Vec<ClientId>,
    /// Rows shown.
    pub row_count: Option<i32>,
    /// Names of changed fields, never values.
    pub changed_fields: Option<Vec<String>>,
    /// The worker's reason, in the worker's words.
    pub reason: Option<String>,
}

impl AuditEventView {
    /// An own event, as its author may see it. A refusal can name a client whom the author may not know of: whose identity
    /// code was tried is told to that person and the auditor, never to who tried it.
    pub(super) fn of_own(logged: LoggedEvent) -> Self {
        let mut view = Self::from(logged);
        if view.outcome != Outcome::Allowed.as_str() {
            view.client_ids.clear();
        }
        // What the answer kept to itself, the own log keeps as well: that an id is of somebody whose file is closed.
        if view.code.as_deref() == Some(BARRED_CODE) {
            view.code = Some(resource::NOT_FOUND.code.to_owned());
        }
        view
    }
}

impl From<LoggedEvent> for AuditEventView {
    fn from(logged: LoggedEvent) -> Self {
        let event = logged.event;
        Self {
            id: event.id,
            occurred_at: event.occurred_at,
            user_id: event.user_id.map(UserId::from),
            role: event.role,
            acting_for: event.acting_for.map(UserId::from),
            operation: event.operation,
            action: event.action,
            record_class: event.record_class,
            relation: event.relation,
            purpose: event.purpose,
            outcome: event.outcome,
            status: event.status,
            code: event.code,
            request_id: event.request_id,
            subject_id: event.subject_id,
            client_ids: event.client_ids.into_iter().map(ClientId::from).collect(),
            row_count: event.row_count,
            changed_fields: event.changed_fields,
            reason: logged.reason,
        }
    }
}

/// A page of events, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct AuditEventList {
    /// Events.
    items: Vec<AuditEventView>,
    /// Where the next page begins; null after the last.
    next_cursor: Option<String>,
}

/// Whose report, and of which time.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"identity_code": "290296-9358", "from_on": "2025-03-01"}), min_properties = 1)]
pub struct SearchClientAccesses {
    /// Asiakas; this or the identity code.
    #[serde(default)]
    #[schema(nullable = false)]
    pub client_id: Option<ClientId>,
    /// Henkilötunnus, one of former days too.
    #[serde(default)]
    #[schema(min_length = 11, max_length = 11, nullable = false)]
    pub identity_code: Option<String>,
    /// First day; two years ago by default. What is older needs `Access-Reason` (703/2023 11 §).
    #[serde(default)]
    #[schema(nullable = false)]
    pub from_on: Option<NaiveDate>,
    /// Last day; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub to_on: Option<NaiveDate>,
}

/// Who used a client's data (lokiselvitys).
#[derive(Debug, Serialize, ToSchema)]
pub struct ClientAccessReport {
    /// First day of the report.
    pub from_on: NaiveDate,
    /// Last day of the report.
    pub to_on: NaiveDate,
    /// Uses, the newest first: one row for each worker, way and day.
    pub items: Vec<ClientAccessView>,
    /// Whether there is more than a report holds: ask for a shorter time.
    pub is_cut: bool,
}

/// What one worker did in one way on one day.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "day": "2026-03-02", "times": 2, "first_at": "2026-03-02T07:00:00Z", "last_at": "2026-03-02T08:10:00Z",
    "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e01", "display_name": "Veera Virkailija",
    "organisation": "Oulun kaupunki", "unit": "Työllisyyspalvelut",
    "role": {"code": "employment_officer", "label": {"fi": "Asiantuntija", "sv": "Sakkunnig", "en": "Officer"}},
    "manner": {"code": "opened", "label": {"fi": "Avattu", "sv": "Öppnad", "en": "Opened"}},
    "record_class": {"code": "employment", "label": {"fi": "Työllisyystiedot", "sv": "Sysselsättning", "en": "Employment"}},
    "purpose": {"code": "client_service", "label": {"fi": "Asiakaspalvelu", "sv": "Kundservice", "en": "Client service"}},
    "legal_basis": "380/2023 112 ja 124 §"
}))]
pub struct ClientAccessView {
    /// Day in Helsinki.
    pub day: NaiveDate,
    /// How often on that day.
    pub times: i64,
    /// First time.
    pub first_at: DateTime<Utc>,
    /// Last time.
    pub last_at: DateTime<Utc>,
    /// Unique id of the worker; null where nobody was known.
    pub user_id: Option<UserId>,
    /// Name of the worker, of the area's own workers.
    pub display_name: Option<String>,
    /// Organisation on whose behalf.
    pub organisation: Option<String>,
    /// Unit.
    pub unit: Option<String>,
    /// Role.
    pub role: Option<LabelledCode>,
    /// Opened apart from shown in a list.
    pub manner: LabelledCode,
    /// Record class (tietoryhmä).
    pub record_class: Option<LabelledCode>,
    /// Purpose (käyttötarkoitus).
    pub purpose: Option<LabelledCode>,
    /// Legal basis (oikeusperuste); null where nothing was shown or changed.
    pub legal_basis: Option<&'static str>,
}

/// A code with its text for people.
#[derive(Debug, Serialize, ToSchema)]
pub struct LabelledCode {
    /// Code.
    pub code: &'static str,
    /// Text in three languages.
    pub label: Label,
}

impl LabelledCode {
    pub(super) fn of(code: &palvelurekisteri_domain::code_set::Code) -> Self {
        Self {
            code: code.code,
            label: code.label,
        }
    }

    pub(super) fn manner(manner: AccessManner) -> Self {
        Self::of(manner.code())
    }

    pub(super) fn role(role: Role) -> Self {
        Self::of(role.code())
    }
}

/// Query parameters of the verification.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct VerifyParams {
    /// Number of entries to begin after: 0, or `to` of the former answer.
    #[param(minimum = 0, default = 0)]
    from: Option<i64>,
}

/// Whether a part of the access log holds.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "holds": true, "is_complete": true, "from": 0, "to": 1234, "checkpoints": 3, "outside_checkpoints": 3, "expired": 0,
    "first_bad": null
}))]
pub struct AuditVerificationView {
    /// Whether nothing is wrong.
    pub holds: bool,
    /// Whether the end was reached; if not, go on from `to`.
    pub is_complete: bool,
    /// Entries before the first that was looked at.
    pub from: u64,
    /// Entries up to the last that was looked at.
    pub to: u64,
    /// Checkpoints of the database that hold.
    pub checkpoints: u64,
    /// Checkpoints outside the database that hold.
    pub outside_checkpoints: u64,
    /// Entries whose event is older than it is kept, and gone.
    pub expired: u64,
    /// The first thing that is wrong.
    pub first_bad: Option<BadEntryView>,
}

/// The first thing that is wrong with the log.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"fault": "changed", "position": 17, "last_position": null,
    "event_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"}))]
pub struct BadEntryView {
    /// What is wrong.
    pub fault: SealFault,
    /// Position of the entry, or of the first of an interval; null for an event without a place.
    pub position: Option<u64>,
    /// Last position of the interval in which it lies; null where the entry is known.
    pub last_position: Option<u64>,
    /// The event, where it is known.
    pub event_id: Option<Uuid>,
}

/// Query parameters of the list of anomalies.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct AnomalyParams {
    /// Day in Helsinki; yesterday by default.
    on: Option<NaiveDate>,
}

/// What is unusual in a day of the access log.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccessAnomalyList {
    /// Day in Helsinki.
    pub on: NaiveDate,
    /// Findings by worker and kind.
    pub items: Vec<AccessAnomalyView>,
    /// Always null: a day is one page.
    pub next_cursor: Option<String>,
}

/// Something unusual of one worker.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e01", "display_name": "Veera Virkailija",
    "kind": {"code": "night_use", "label": {"fi": "Käyttö yöllä", "sv": "Användning nattetid", "en": "Use at night"}},
    "operations": ["read_client"], "client_count": 1, "client_ids": ["01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"],
    "times": 2, "first_at": "2026-03-01T21:10:00Z", "last_at": "2026-03-01T21:12:00Z"
}))]
pub struct AccessAnomalyView {
    /// Worker.
    pub user_id: UserId,
    /// Name of the worker.
    pub display_name: String,
    /// What is unusual.
    pub kind: LabelledCode,
    /// Operations of this interface.
    pub operations: Vec<String>,
    /// Number of clients concerned.
    pub client_count: usize,
    /// Those whom the reader may know, 20 at most; none for a file that is closed to the worker.
    pub client_ids: Vec<ClientId>,
    /// How often.
    pub times: i64,
    /// First time.
    pub first_at: DateTime<Utc>,
    /// Last time.
    pub last_at: DateTime<Utc>,
}
