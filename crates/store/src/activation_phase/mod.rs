//! Activation phases (aktiivivaiheet) as stored. Every change holds the client's row first, so that two changes of one
//! client come one after the other and overlap is met the same way in sequence and in a race.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{Queryable, Selectable, pg::Pg};
use palvelurekisteri_db_schema::schema::activation_phase;
use palvelurekisteri_domain::{
    code_set::phase::{PhaseKind, PhaseState},
    id::{ClientId, EmployerId, OrganisationId, PhaseId, PlanId, ProviderId, RelationshipId},
    time::range::DateRange,
};
use uuid::Uuid;

use crate::error::StoreError;

/// Attendance day by day.
pub mod attendance;
/// What is known about the person and the case beside a phase.
pub mod case;
/// Every phase that goes on or is to come.
pub mod current;
/// What is particular to one kind.
pub mod details;
/// What the rules look at besides the phase itself.
pub mod file;
/// Findings as kept.
mod finding;
/// Former versions.
pub mod former;
/// Days over the maximum of twelve months.
pub mod participation;
/// Reading, planning and changing phases.
pub mod queries;
/// Changes of state.
pub mod transition;

/// A phase row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = activation_phase, check_for_backend(Pg))]
pub struct PhaseRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Service relationship to which it belongs.
    pub relationship_id: Uuid,
    kind: String,
    state: String,
    /// First planned day.
    pub planned_starts_on: NaiveDate,
    /// Last planned day.
    pub planned_ends_on: NaiveDate,
    /// First day as it went.
    pub starts_on: Option<NaiveDate>,
    /// Last day as it went.
    pub ends_on: Option<NaiveDate>,
    /// Days in a week.
    pub days_per_week: Option<i16>,
    /// Minutes in a day.
    pub minutes_per_day: Option<i16>,
    /// The plan that contains it.
    pub plan_id: Option<Uuid>,
    /// Organiser (järjestäjä).
    pub organiser_organisation_id: Option<Uuid>,
    /// Provider.
    pub provider_id: Option<Uuid>,
    /// Employer.
    pub employer_id: Option<Uuid>,
    /// Place of the activity.
    pub activity_place: Option<String>,
    /// What confirmed it.
    pub confirmation_basis: Option<String>,
    /// Number of the agreement, decision or plan.
    pub confirmation_number: Option<String>,
    /// Day of the confirmation.
    pub confirmed_on: Option<NaiveDate>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Who broke it off.
    pub terminated_by: Option<String>,
    /// Why it was cancelled.
    pub cancellation_reason: Option<String>,
    /// Codes of blocking findings that were decided against for the plan as it is.
    pub overridden_codes: Vec<String>,
    /// Row version.
    pub version: i64,
    /// When the phase was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl PhaseRow {
    /// Kind.
    pub fn kind(&self) -> Result<PhaseKind, StoreError> {
        stored(&self.kind)
    }

    /// State.
    pub fn state(&self) -> Result<PhaseState, StoreError> {
        stored(&self.state)
    }

    /// The days that it takes up: actual where known, else planned.
    pub fn period(&self) -> Result<DateRange, StoreError> {
        let start = self.starts_on.unwrap_or(self.planned_starts_on);
        let end = self.ends_on.unwrap_or(self.planned_ends_on).max(start);
        DateRange::new(start, Some(end))
            .map_err(|_| StoreError::internal("a phase that ends before it starts"))
    }

    /// Its plan.
    #[must_use]
    pub fn plan(&self) -> PhasePlan {
        PhasePlan {
            references: References {
                relationship_id: self.relationship_id.into(),
                plan_id: self.plan_id.map(PlanId::from),
                provider_id: self.provider_id.map(ProviderId::from),
                employer_id: self.employer_id.map(EmployerId::from),
            },
            organiser_organisation_id: self.organiser_organisation_id.map(OrganisationId::from),
            planned_starts_on: self.planned_starts_on,
            planned_ends_on: self.planned_ends_on,
            days_per_week: self.days_per_week,
            minutes_per_day: self.minutes_per_day,
            activity_place: self.activity_place.clone(),
        }
    }
}

/// The records that a phase names and its rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct References {
    /// Service relationship.
    pub relationship_id: RelationshipId,
    /// Plan.
    pub plan_id: Option<PlanId>,
    /// Provider.
    pub provider_id: Option<ProviderId>,
    /// Employer.
    pub employer_id: Option<EmployerId>,
}

/// The plan of a phase: what can change while it goes on.
#[derive(Debug, Clone)]
pub struct PhasePlan {
    /// What it names.
    pub references: References,
    /// Organiser.
    pub organiser_organisation_id: Option<OrganisationId>,
    /// First planned day.
    pub planned_starts_on: NaiveDate,
    /// Last planned day.
    pub planned_ends_on: NaiveDate,
    /// Days in a week.
    pub days_per_week: Option<i16>,
    /// Minutes in a day.
    pub minutes_per_day: Option<i16>,
    /// Place of the activity.
    pub activity_place: Option<String>,
}

/// A phase that is planned.
#[derive(Debug, Clone)]
pub struct NewPhase {
    /// Identifier.
    pub id: PhaseId,
    /// Client.
    pub client_id: ClientId,
    /// Its plan.
    pub plan: PhasePlan,
    /// What is particular to its kind.
    pub details: details::Details,
    /// What was decided against for it.
    pub overridden: Vec<&'static str>,
    /// Source of further ids.
    pub next_id: fn() -> Uuid,
}

/// What a change leaves of a phase.
#[derive(Debug, Clone)]
pub struct PhaseChange {
    /// The whole plan, changed or not.
    pub plan: PhasePlan,
    /// What is particular to its kind; `None` keeps it.
    pub details: Option<details::Details>,
    /// What was decided against for the changed plan.
    pub overridden: Vec<&'static str>,
    /// Source of further ids.
    pub next_id: fn() -> Uuid,
}

/// A stored code in its type; the database's checks keep it known.
fn stored<T: FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse()
        .map_err(|_| StoreError::internal("a stored code is unknown"))
}
