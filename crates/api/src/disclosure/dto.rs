//! Forms and views of disclosures.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        rights::DisclosureBasis,
        staff::{Purpose, RecordClass},
    },
    id::{ClientId, ConsentId, DisclosureId, EmployerId, OrganisationId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Luovutus: what left the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct DisclosureView {
    /// Identifier.
    pub id: DisclosureId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Saaja: organisation that was told; null for another recipient.
    pub recipient_organisation_id: Option<OrganisationId>,
    /// Saaja: employer who was told; null for another recipient.
    pub recipient_employer_id: Option<EmployerId>,
    /// Name of the recipient; null for the client in person.
    #[schema(examples("Oulun työpajat"))]
    pub recipient_name: Option<String>,
    /// Classes of data.
    pub record_classes: Vec<RecordClass>,
    /// Peruste.
    pub basis: DisclosureBasis,
    /// Consent that it rests on; null where it rests on an act.
    pub consent_id: Option<ConsentId>,
    /// Käyttötarkoitus.
    pub purpose: Purpose,
    /// When they were told.
    pub disclosed_on: NaiveDate,
    /// Luovuttaja: who told it.
    pub discloser_id: UserId,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

/// A page of disclosures.
#[derive(Debug, Serialize, ToSchema)]
pub struct DisclosureList {
    /// The disclosures, the newest first.
    pub items: Vec<DisclosureView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Why something was told by hand; a copy for the client is recorded with its request.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordedBasis {
    /// By the client's consent.
    Consent,
    /// To a service provider what the service needs (380/2023 116 §).
    ServiceProvider,
    /// Among those who give multidisciplinary support (381/2023 15 §).
    MultidisciplinarySupport,
    /// Among those who draft an activation plan (189/2001 12 §).
    ActivationPlan,
}

impl RecordedBasis {
    /// The ground in the ledger.
    pub(super) const fn basis(self) -> DisclosureBasis {
        match self {
            Self::Consent => DisclosureBasis::Consent,
            Self::ServiceProvider => DisclosureBasis::ServiceProvider,
            Self::MultidisciplinarySupport => DisclosureBasis::MultidisciplinarySupport,
            Self::ActivationPlan => DisclosureBasis::ActivationPlan,
        }
    }
}

/// What was told outside the register: by word, on paper, by secure mail. One of the recipients is named.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "recipient_organisation_id": "01931b66-7d50-7c3a-9f52-3b0c5f2d8a10", "record_classes": ["employment", "phase"],
    "basis": "service_provider", "purpose": "service_provision", "disclosed_on": "2026-03-02"
}))]
pub struct CreateDisclosure {
    /// Saaja: organisation that was told.
    #[serde(default)]
    pub recipient_organisation_id: Option<OrganisationId>,
    /// Saaja: employer who was told.
    #[serde(default)]
    pub recipient_employer_id: Option<EmployerId>,
    /// Classes of data.
    #[schema(min_items = 1, max_items = 8)]
    pub record_classes: Vec<RecordClass>,
    /// Peruste. By consent: one to the recipient that held on the day and covers every class.
    pub basis: RecordedBasis,
    /// Käyttötarkoitus.
    pub purpose: Purpose,
    /// When they were told.
    pub disclosed_on: NaiveDate,
}
