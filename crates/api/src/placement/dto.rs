//! Forms and views of placements and follow-ups.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        client::DataSource,
        organisation::EmployerSector,
        phase::PhaseKind,
        placement::{
            FollowUpOutcome, FollowUpState, PlacementContract, PlacementHours, PlacementKind,
        },
    },
    id::{ClientId, EmployerId, FollowUpId, PhaseId, PlacementId, RelationshipId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::patch::present;

/// A placement outcome (sijoittuminen, tulos).
#[derive(Debug, Serialize, ToSchema)]
pub struct PlacementView {
    /// Identifier.
    pub id: PlacementId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Asiakkuus; null when the client had none.
    pub relationship_id: Option<RelationshipId>,
    /// Sijoittumisen laji.
    pub kind: PlacementKind,
    /// Työsuhteen kesto; only for work.
    pub contract: Option<PlacementContract>,
    /// Työaika; only for work.
    pub hours: Option<PlacementHours>,
    /// Työnantajasektori; only for work.
    pub sector: Option<EmployerSector>,
    /// Työnantaja; only for work.
    pub employer_id: Option<EmployerId>,
    /// First day.
    pub started_on: NaiveDate,
    /// Last day; null while it goes on.
    pub ended_on: Option<NaiveDate>,
    /// Phase that led here.
    pub source_phase_id: Option<PhaseId>,
    /// Tietolähde.
    pub data_source: DataSource,
    /// When the placement was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What the caller may do with the placement.
    pub permitted_actions: Vec<&'static str>,
}

/// A placement in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlacementListItem {
    /// The placement.
    #[serde(flatten)]
    pub placement: PlacementView,
    /// Entity tag of the placement, for If-Match.
    pub etag: String,
}

/// A page of placements.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlacementList {
    /// The placements, newest first.
    pub items: Vec<PlacementListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Query parameters of the list over all clients.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct PlacementFilterParams {
    /// Only this kind.
    #[param(inline)]
    kind: Option<PlacementKind>,
    /// Started on this day or later.
    started_on_from: Option<NaiveDate>,
    /// Started on this day or earlier.
    started_on_to: Option<NaiveDate>,
}

/// A placement to be recorded. Contract, hours and sector are required for work and refused for anything else.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "open_labour_market", "contract": "permanent", "hours": "full_time", "sector": "company",
    "started_on": "2026-03-02", "data_source": "client"
}))]
pub struct CreatePlacement {
    /// Sijoittumisen laji.
    pub kind: PlacementKind,
    /// Työsuhteen kesto.
    #[serde(default)]
    #[schema(nullable = false)]
    pub contract: Option<PlacementContract>,
    /// Työaika.
    #[serde(default)]
    #[schema(nullable = false)]
    pub hours: Option<PlacementHours>,
    /// Työnantajasektori.
    #[serde(default)]
    #[schema(nullable = false)]
    pub sector: Option<EmployerSector>,
    /// Työnantaja, when it is in the register.
    #[serde(default)]
    #[schema(nullable = false)]
    pub employer_id: Option<EmployerId>,
    /// First day; a placement that has not begun is no outcome yet.
    pub started_on: NaiveDate,
    /// Last day, when it is known.
    #[serde(default)]
    #[schema(nullable = false)]
    pub ended_on: Option<NaiveDate>,
    /// Phase of the client that led here; the follow-up is then counted from its end.
    #[serde(default)]
    #[schema(nullable = false)]
    pub source_phase_id: Option<PhaseId>,
    /// Tietolähde.
    pub data_source: DataSource,
}

/// Changes to a placement: absent keeps, null clears. The phase that led here cannot be changed: annul and record anew.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"hours": "part_time", "ended_on": "2026-08-31"}))]
pub struct UpdatePlacement {
    /// Sijoittumisen laji.
    #[serde(default)]
    #[schema(nullable = false)]
    pub kind: Option<PlacementKind>,
    /// Työsuhteen kesto; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<PlacementContract>)]
    pub contract: Option<Option<PlacementContract>>,
    /// Työaika; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<PlacementHours>)]
    pub hours: Option<Option<PlacementHours>>,
    /// Työnantajasektori; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<EmployerSector>)]
    pub sector: Option<Option<EmployerSector>>,
    /// Työnantaja; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<EmployerId>)]
    pub employer_id: Option<Option<EmployerId>>,
    /// First day.
    #[serde(default)]
    #[schema(nullable = false)]
    pub started_on: Option<NaiveDate>,
    /// Last day; null while it goes on.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub ended_on: Option<Option<NaiveDate>>,
    /// Tietolähde.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
}

/// Where an outcome comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeSource {
    /// Entered as a placement.
    Placement,
    /// Derived from an activation phase that started (sijoittunut KTT:hen, työkokeiluun, palkkatuettuun työhön).
    ActivationPhase,
}

/// Where a client went: an entered placement, or an activation phase that started.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomeView {
    /// Identifier of the placement or phase.
    pub id: Uuid,
    /// Whether it was entered or derived.
    pub source: OutcomeSource,
    /// Kind of an entered placement; null for a phase.
    pub placement_kind: Option<PlacementKind>,
    /// Kind of a phase; null for an entered placement.
    pub phase_kind: Option<PhaseKind>,
    /// First day.
    pub started_on: NaiveDate,
    /// Last day; null while it goes on.
    pub ended_on: Option<NaiveDate>,
    /// Path of the placement or phase.
    pub href: String,
}

/// A page of outcomes.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomeList {
    /// The outcomes, newest first.
    pub items: Vec<OutcomeView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A follow-up point (seuranta).
#[derive(Debug, Serialize, ToSchema)]
pub struct FollowUpView {
    /// Identifier.
    pub id: FollowUpId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Phase whose end the point is counted from; null when it is a placement.
    pub phase_id: Option<PhaseId>,
    /// Placement whose start the point is counted from; null when it is a phase.
    pub placement_id: Option<PlacementId>,
    /// Months after the base: 0, 3, 6 or 12; 0 is the placement itself.
    #[schema(minimum = 0, maximum = 12)]
    pub point_months: i16,
    /// When it is due.
    pub due_on: NaiveDate,
    /// Whether it is pending after its day.
    pub overdue: bool,
    /// Seurannan tila.
    pub state: FollowUpState,
    /// Tilanne seurannassa; only when recorded.
    pub outcome: Option<FollowUpOutcome>,
    /// Day on which the outcome was known, or the person was given up.
    pub recorded_on: Option<NaiveDate>,
    /// Tietolähde.
    pub data_source: DataSource,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What the caller may do with the point.
    pub permitted_actions: Vec<&'static str>,
}

/// A follow-up point in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct FollowUpListItem {
    /// The point.
    #[serde(flatten)]
    pub follow_up: FollowUpView,
    /// Entity tag of the point, for If-Match.
    pub etag: String,
}

/// Follow-up points.
#[derive(Debug, Serialize, ToSchema)]
pub struct FollowUpList {
    /// The points, the first due first.
    pub items: Vec<FollowUpListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Query parameters of the list over all clients.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct FollowUpFilterParams {
    /// Only this state.
    #[param(inline)]
    state: Option<FollowUpState>,
    /// Due on this day or later.
    due_on_from: Option<NaiveDate>,
    /// Due on this day or earlier.
    due_on_to: Option<NaiveDate>,
}

/// What a person does at a follow-up point.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"outcome": "employed_open_market", "recorded_on": "2026-03-02", "data_source": "client"}))]
pub struct RecordFollowUp {
    /// Tilanne seurannassa.
    pub outcome: FollowUpOutcome,
    /// Day on which it was known.
    pub recorded_on: NaiveDate,
    /// Tietolähde.
    pub data_source: DataSource,
}

/// A person who was not reached.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"recorded_on": "2026-03-02"}))]
pub struct FollowUpNotReached {
    /// Day on which the person was given up.
    pub recorded_on: NaiveDate,
}

/// A correction of a recorded outcome: absent keeps. The former one stays in the history.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"outcome": "education"}))]
pub struct UpdateFollowUp {
    /// Tilanne seurannassa.
    #[serde(default)]
    #[schema(nullable = false)]
    pub outcome: Option<FollowUpOutcome>,
    /// Day on which it was known.
    #[serde(default)]
    #[schema(nullable = false)]
    pub recorded_on: Option<NaiveDate>,
    /// Tietolähde.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
}
