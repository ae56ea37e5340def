//! Forms and views of situations, job search and work capacity.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        client::{CorrectionReason, DataSource},
        situation::{SituationKind, WorkCapacity},
    },
    id::{ClientId, JobSearchId, SituationId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::patch::present;

/// Tilanne: one dated fact.
#[derive(Debug, Serialize, ToSchema)]
pub struct SituationView {
    /// Identifier.
    pub id: SituationId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Kind.
    pub kind: SituationKind,
    /// Code of the set that the kind names; null for an unemployment period.
    #[schema(examples("unemployed"))]
    pub code: Option<String>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// Maksetut päivät: paid benefit days; null for other kinds.
    pub paid_days: Option<i32>,
    /// Day of the notice that the paid days come from.
    pub paid_days_on: Option<NaiveDate>,
    /// Tietolähde.
    pub data_source: DataSource,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of situations.
#[derive(Debug, Serialize, ToSchema)]
pub struct SituationList {
    /// The situations, the newest first.
    pub items: Vec<SituationView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of situations; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct SituationParams {
    /// Kind.
    #[param(inline)]
    kind: Option<SituationKind>,
    /// Only those that hold on the day.
    as_of: Option<NaiveDate>,
}

/// A situation from a day on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "benefit", "code": "labour_market_subsidy", "starts_on": "2026-03-02", "ends_on": null,
    "paid_days": 512, "paid_days_on": "2026-02-27", "data_source": "register"
}))]
pub struct CreateSituation {
    /// Kind.
    pub kind: SituationKind,
    /// Code of the set that the kind names; none for an unemployment period.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 40)]
    pub code: Option<String>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Maksetut päivät, of a benefit.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 10000)]
    pub paid_days: Option<i32>,
    /// Day of the notice that the paid days come from.
    #[serde(default)]
    pub paid_days_on: Option<NaiveDate>,
    /// Tietolähde; the client by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
}

/// Changes to a situation: absent keeps, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(min_properties = 1, example = json!({"ends_on": "2026-03-01"}))]
pub struct UpdateSituation {
    /// Code of the set that the kind names; a correction.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 40, nullable = false)]
    pub code: Option<String>,
    /// First day; a correction.
    #[serde(default)]
    #[schema(nullable = false)]
    pub starts_on: Option<NaiveDate>,
    /// Last day; null reopens. A correction where one was recorded.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub ends_on: Option<Option<NaiveDate>>,
    /// Maksetut päivät by a newer notice; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 10000)]
    pub paid_days: Option<Option<i32>>,
    /// Day of the newer notice; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub paid_days_on: Option<Option<NaiveDate>>,
    /// Tietolähde; a correction.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
    /// Why it is corrected; needed for a correction, kept in the history.
    #[serde(default)]
    #[schema(nullable = false)]
    pub correction_reason: Option<CorrectionReason>,
}

/// Työnhaku: a period of valid job search. The national system is its master; here it is kept to judge rules.
#[derive(Debug, Serialize, ToSchema)]
pub struct JobSearchView {
    /// Identifier.
    pub id: JobSearchId,
    /// Asiakas.
    pub client_id: ClientId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while valid.
    pub ended_on: Option<NaiveDate>,
    /// Who is master of the fact: always national_system.
    #[schema(examples("national_system"))]
    pub master: String,
    /// Tietolähde.
    pub data_source: DataSource,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of periods of job search.
#[derive(Debug, Serialize, ToSchema)]
pub struct JobSearchList {
    /// The periods, the newest first.
    pub items: Vec<JobSearchView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A period of job search, as the national system has it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"starts_on": "2026-03-02", "ended_on": null, "data_source": "register"}))]
pub struct CreateJobSearch {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while valid.
    #[serde(default)]
    pub ended_on: Option<NaiveDate>,
    /// Tietolähde; a register by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
}

/// Changes to a period of job search: absent keeps, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(min_properties = 1, example = json!({"ended_on": "2026-03-01"}))]
pub struct UpdateJobSearch {
    /// First day; a correction.
    #[serde(default)]
    #[schema(nullable = false)]
    pub starts_on: Option<NaiveDate>,
    /// Last day; null reopens. A correction where one was recorded.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub ended_on: Option<Option<NaiveDate>>,
    /// Tietolähde; a correction.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
    /// Why it is corrected; needed for a correction, kept in the history.
    #[serde(default)]
    #[schema(nullable = false)]
    pub correction_reason: Option<CorrectionReason>,
}

/// Työkyky (class EH), only where it affects employment and is necessary (380/2023 114 §).
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkCapacityView {
    /// Identifier.
    pub id: Uuid,
    /// Työkyky.
    pub code: WorkCapacity,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// What it means for work; null when not described.
    pub description: Option<String>,
    /// Tietolähde.
    pub data_source: DataSource,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Entity tag.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of work capacities.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkCapacityList {
    /// The work capacities, the newest first.
    pub items: Vec<WorkCapacityView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A work capacity from a day on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "code": "reduced", "starts_on": "2026-03-02", "description": "Ei raskaita nostoja.", "data_source": "client"
}))]
pub struct CreateWorkCapacity {
    /// Työkyky.
    pub code: WorkCapacity,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// What it means for work, never a diagnosis that work does not need; kept encrypted.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000)]
    pub description: Option<String>,
    /// Tietolähde; the client by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
}
