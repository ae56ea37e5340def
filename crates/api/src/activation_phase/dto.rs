//! Forms and views of activation phases.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::phase::{
        CancellationReason, ConfirmationBasis, ConfirmationState, PhaseEndReason, PhaseKind,
        PhaseState, TerminatedBy,
    },
    id::{
        ClientId, EmployerId, OrganisationId, PhaseId, PlanId, ProviderId, RelationshipId, UnitId,
    },
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    details::{PhaseDetailsForm, PhaseDetailsView},
    details_patch::PhaseDetailsPatch,
};
use crate::{patch::present, problem::fault::Fault};

/// An activation phase.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhaseView {
    /// Identifier.
    pub id: PhaseId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Asiakkuus to which it belongs.
    pub relationship_id: RelationshipId,
    /// Laji.
    pub kind: PhaseKind,
    /// Tila.
    pub state: PhaseState,
    /// First planned day.
    pub planned_starts_on: NaiveDate,
    /// Last planned day.
    pub planned_ends_on: NaiveDate,
    /// First day as it went; null before the start.
    pub starts_on: Option<NaiveDate>,
    /// Last day as it went; null before the end.
    pub ends_on: Option<NaiveDate>,
    /// Days in a week; null while open.
    pub days_per_week: Option<i16>,
    /// Minutes in a day; null while open.
    pub minutes_per_day: Option<i16>,
    /// Suunnitelma that contains the phase; null when none is named.
    pub plan_id: Option<PlanId>,
    /// Järjestäjä: in rehabilitative work the wellbeing county; null when not recorded.
    pub organiser_organisation_id: Option<OrganisationId>,
    /// Palveluntuottaja; null when not recorded.
    pub provider_id: Option<ProviderId>,
    /// Työnantaja; null when not recorded.
    pub employer_id: Option<EmployerId>,
    /// Toimintapaikka; null when not recorded.
    pub activity_place: Option<String>,
    /// What confirmed it; null while it is planned.
    pub confirmation: Option<PhaseConfirmation>,
    /// Päättymisen syy; null before the end.
    pub end_reason: Option<PhaseEndReason>,
    /// Who broke it off; null unless it was.
    pub terminated_by: Option<TerminatedBy>,
    /// Peruuntumisen syy; null unless cancelled.
    pub cancellation_reason: Option<CancellationReason>,
    /// What is particular to its kind.
    pub details: PhaseDetailsView,
    /// What the rules find in it as it is.
    pub findings: Vec<Fault>,
    /// Changes of law that come into force while it is planned to last, in the order of time; none once it is over.
    pub upcoming: Vec<UpcomingRule>,
    /// When the phase was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What the caller may do with it now.
    pub permitted_actions: Vec<&'static str>,
}

/// A wording that comes into force while a phase is planned to last.
#[derive(Debug, Serialize, ToSchema)]
pub struct UpcomingRule {
    /// Rule, such as `KTT-17`; null for one without an id. What it says is in `GET /rules` as of its first day.
    pub rule: Option<&'static str>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Number and year in the Statutes of Finland.
    pub act: &'static str,
    /// Section.
    pub section: &'static str,
}

/// Vahvistus: the agreement, decision or plan behind a phase.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhaseConfirmation {
    /// Peruste.
    pub basis: ConfirmationBasis,
    /// Number of the document; null when it has none.
    pub number: Option<String>,
    /// Day of the confirmation.
    pub confirmed_on: NaiveDate,
    /// Vahvistusasiakirjan tila.
    pub state: ConfirmationState,
}

/// A phase in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhaseListItem {
    /// Identifier.
    pub id: PhaseId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Asiakkuus to which it belongs.
    pub relationship_id: RelationshipId,
    /// Laji.
    pub kind: PhaseKind,
    /// Tila.
    pub state: PhaseState,
    /// First planned day.
    pub planned_starts_on: NaiveDate,
    /// Last planned day.
    pub planned_ends_on: NaiveDate,
    /// First day as it went; null before the start.
    pub starts_on: Option<NaiveDate>,
    /// Last day as it went; null before the end.
    pub ends_on: Option<NaiveDate>,
    /// Palveluntuottaja; null when not recorded.
    pub provider_id: Option<ProviderId>,
    /// Työnantaja; null when not recorded.
    pub employer_id: Option<EmployerId>,
    /// Entity tag of the phase, for If-Match.
    pub etag: String,
    /// What the caller may do with it now.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of phases.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhaseList {
    /// The phases, in the order of their planned last days.
    pub items: Vec<PhaseListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
    /// How many there are in all; only with count=exact.
    #[schema(nullable = false)]
    pub total_count: Option<i64>,
}

/// What narrows a list of phases of one client.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct ClientPhaseFilterParams {
    /// Tila.
    #[param(inline)]
    state: Option<PhaseState>,
    /// Laji.
    #[param(inline)]
    kind: Option<PhaseKind>,
}

/// What narrows a list of phases over many clients; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct PhaseFilterParams {
    /// Tila.
    #[param(inline)]
    state: Option<PhaseState>,
    /// Laji.
    #[param(inline)]
    kind: Option<PhaseKind>,
    /// Unit that is responsible for the client now.
    #[param(inline)]
    unit_id: Option<UnitId>,
    /// Phases that start on this day or before; the actual start where known.
    starts_on_to: Option<NaiveDate>,
    /// Phases that end on this day or before; the actual end where known.
    ends_on_to: Option<NaiveDate>,
}

/// A new phase; it is planned, not confirmed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "relationship_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
    "planned_starts_on": "2026-03-09", "planned_ends_on": "2026-06-05",
    "days_per_week": 4, "minutes_per_day": 300, "activity_place": "Testipaja, Oulu",
    "details": {"kind": "work_trial", "purpose": "career_clarification", "tasks": "Keittiötyö"}
}))]
pub struct CreatePhase {
    /// Open asiakkuus of the client.
    pub relationship_id: RelationshipId,
    /// First planned day.
    pub planned_starts_on: NaiveDate,
    /// Last planned day.
    pub planned_ends_on: NaiveDate,
    /// Days in a week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 1, maximum = 7)]
    pub days_per_week: Option<i16>,
    /// Minutes in a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 1, maximum = 1440)]
    pub minutes_per_day: Option<i16>,
    /// Suunnitelma that contains the phase; rehabilitative work needs one (189/2001 6 §).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub plan_id: Option<PlanId>,
    /// Järjestäjä: in rehabilitative work the wellbeing county.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub organiser_organisation_id: Option<OrganisationId>,
    /// Palveluntuottaja.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub provider_id: Option<ProviderId>,
    /// Työnantaja.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub employer_id: Option<EmployerId>,
    /// Toimintapaikka.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, min_length = 1, max_length = 300)]
    pub activity_place: Option<String>,
    /// What is particular to the kind; says the kind.
    pub details: PhaseDetailsForm,
}

/// Changes to the plan of a phase: absent keeps, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"planned_ends_on": "2026-06-30", "activity_place": null}))]
pub struct UpdatePhase {
    /// First planned day; only before the start.
    #[serde(default)]
    #[schema(nullable = false)]
    pub planned_starts_on: Option<NaiveDate>,
    /// Last planned day.
    #[serde(default)]
    #[schema(nullable = false)]
    pub planned_ends_on: Option<NaiveDate>,
    /// Days in a week; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i16>, minimum = 1, maximum = 7)]
    pub days_per_week: Option<Option<i16>>,
    /// Minutes in a day; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i16>, minimum = 1, maximum = 1440)]
    pub minutes_per_day: Option<Option<i16>>,
    /// Suunnitelma; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<PlanId>)]
    pub plan_id: Option<Option<PlanId>>,
    /// Järjestäjä; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<OrganisationId>)]
    pub organiser_organisation_id: Option<Option<OrganisationId>>,
    /// Palveluntuottaja; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<ProviderId>)]
    pub provider_id: Option<Option<ProviderId>>,
    /// Työnantaja; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<EmployerId>)]
    pub employer_id: Option<Option<EmployerId>>,
    /// Toimintapaikka; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 300)]
    pub activity_place: Option<Option<String>>,
    /// What is particular to the kind; merged in its turn.
    #[serde(default)]
    #[schema(nullable = false)]
    pub details: Option<PhaseDetailsPatch>,
}
