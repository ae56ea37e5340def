//! Forms and views of consents.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        rights::{ConsentDecision, ConsentManner},
        staff::RecordClass,
    },
    id::{ClientId, ConsentId, EmployerId, OrganisationId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Suostumus: what the client lets a receiver be told, or refuses.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConsentView {
    /// Identifier.
    pub id: ConsentId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Saaja: organisation that may be told; null where it is an employer.
    pub receiver_organisation_id: Option<OrganisationId>,
    /// Saaja: employer who may be told; null where it is an organisation.
    pub receiver_employer_id: Option<EmployerId>,
    /// Name of the receiver.
    #[schema(examples("Oulun työpajat"))]
    pub receiver_name: String,
    /// What the client said.
    pub decision: ConsentDecision,
    /// Classes of data that it covers.
    pub record_classes: Vec<RecordClass>,
    /// First day on which it holds.
    pub starts_on: NaiveDate,
    /// Last day on which it holds; null until it is withdrawn.
    pub ends_on: Option<NaiveDate>,
    /// Antamistapa.
    pub manner: ConsentManner,
    /// Day on which the client said so.
    pub given_on: NaiveDate,
    /// From when it is withdrawn; null while it is not.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// How it was withdrawn; null while it is not.
    pub withdrawal_manner: Option<ConsentManner>,
    /// Whether the receiver may be told today.
    pub in_force: bool,
    /// Kirjaaja: who recorded this version; null for the system's own work.
    pub recorded_by: Option<UserId>,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of consents.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConsentList {
    /// The consents, the newest first.
    pub items: Vec<ConsentView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A consent, or a refusal. One of the receivers is named.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "receiver_organisation_id": "01931b66-7d50-7c3a-9f52-3b0c5f2d8a10", "decision": "given",
    "record_classes": ["employment_health"], "starts_on": "2026-03-02", "ends_on": "2026-08-31", "manner": "written",
    "given_on": "2026-03-02"
}))]
pub struct CreateConsent {
    /// Saaja: organisation that may be told.
    #[serde(default)]
    pub receiver_organisation_id: Option<OrganisationId>,
    /// Saaja: employer who may be told.
    #[serde(default)]
    pub receiver_employer_id: Option<EmployerId>,
    /// What the client said.
    pub decision: ConsentDecision,
    /// Classes of data that it covers. Health stands alone: it needs a specific consent.
    #[schema(min_items = 1, max_items = 6)]
    pub record_classes: Vec<RecordClass>,
    /// First day on which it holds.
    pub starts_on: NaiveDate,
    /// Last day on which it holds; null until it is withdrawn.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Antamistapa.
    pub manner: ConsentManner,
    /// Day on which the client said so.
    pub given_on: NaiveDate,
}

/// How a consent is taken back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"manner": "oral"}))]
pub struct WithdrawConsent {
    /// How the client took it back; speaking is enough.
    pub manner: ConsentManner,
}
