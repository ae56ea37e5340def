//! Views of the caseload.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::{
        deadline::DeadlineKind,
        phase::{PhaseKind, PhaseState},
        relationship::{CaseloadRelation, RelationshipKind},
    },
    id::{ClientId, PhaseId, RelationshipId, UnitId, UserId},
};
use palvelurekisteri_store::{caseload::list::CaseloadKey, raw_json::RawJson};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

/// Whose clients.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is used")]
enum CaseloadScopeParam {
    /// The caller's own.
    Own,
    /// Those of the colleagues whom the caller covers today.
    Cover,
    /// Those of the units that the caller leads.
    Team,
}

/// In which order.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is used")]
enum CaseloadSortParam {
    /// The next deadline first, those without one last.
    NextDueOn,
    /// By name.
    Name,
}

/// Query parameters of the caseload.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct CaseloadParams {
    /// Whose clients; own by default.
    #[param(inline)]
    scope: Option<CaseloadScopeParam>,
    /// In which order; by the next deadline by default.
    #[param(inline)]
    sort: Option<CaseloadSortParam>,
    /// Only clients with a confirmed, running or suspended phase of the kind.
    #[param(inline)]
    phase_kind: Option<PhaseKind>,
    /// Only relationships of the kind.
    #[param(inline)]
    relationship_kind: Option<RelationshipKind>,
    /// Only those whose next deadline has passed, or only the others.
    overdue: Option<bool>,
    /// Only those of the unit.
    #[param(inline)]
    unit_id: Option<UnitId>,
}

/// What the caseload shows: a client in one open relationship.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseloadItem {
    /// Asiakas.
    pub client_id: ClientId,
    /// Asiakkuus.
    pub relationship_id: RelationshipId,
    /// Kind of the relationship.
    pub relationship_kind: RelationshipKind,
    /// Etunimet.
    pub first_names: String,
    /// Sukunimi.
    pub last_name: String,
    /// Syntymävuosi.
    pub birth_year: i16,
    /// Turvakielto in force.
    pub protected: bool,
    /// Whose entry it is: the responsible worker or the coach.
    pub user_id: UserId,
    /// Unit of that worker.
    pub unit_id: UnitId,
    /// What that worker is to the client.
    pub relation: CaseloadRelation,
    /// The next open deadline; null without any.
    pub next_deadline: Option<NextDeadline>,
    /// Confirmed, running and suspended phases.
    #[schema(value_type = Vec<ActivePhase>)]
    pub active_phases: RawJson,
    /// Day of the last held contact; null before the first.
    pub last_contact_on: Option<NaiveDate>,
    /// What the caller may do with the client.
    pub permitted_actions: Vec<&'static str>,
    /// Place in the list; not shown.
    #[serde(skip)]
    #[schema(ignore)]
    pub key: CaseloadKey,
}

/// What has to be done next, and by when.
#[derive(Debug, Serialize, ToSchema)]
pub struct NextDeadline {
    /// Last day.
    pub due_on: NaiveDate,
    /// What is due.
    pub kind: DeadlineKind,
    /// Whether the day has passed.
    pub overdue: bool,
}

/// A phase that is confirmed, running or suspended, as the projection keeps it.
#[derive(Debug, ToSchema)]
pub struct ActivePhase {
    /// Identifier.
    pub id: PhaseId,
    /// Kind.
    pub kind: PhaseKind,
    /// State.
    pub state: PhaseState,
    /// First day, planned until it has started.
    pub starts_on: Option<NaiveDate>,
    /// Last day, planned until it has ended.
    pub ends_on: Option<NaiveDate>,
}

/// A page of the caseload.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseloadList {
    /// The clients.
    pub items: Vec<CaseloadItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
    /// How many there are in all; only with count=exact.
    #[schema(nullable = false)]
    pub total_count: Option<i64>,
}
