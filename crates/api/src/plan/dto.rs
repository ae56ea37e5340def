//! Forms and views of plans. The schema's limits are the limits: a body is checked against it before decoding.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::plan::{ApprovalParty, PlanKind, PlanState},
    id::{ClientId, PlanId, RelationshipId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{patch::present, problem::fault::Fault};

/// Suunnitelma.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanView {
    /// Identifier.
    pub id: PlanId,
    /// Client.
    pub client_id: ClientId,
    /// Service relationship that it belongs to.
    pub relationship_id: RelationshipId,
    /// Kind.
    pub kind: PlanKind,
    /// State.
    pub state: PlanState,
    /// Laadittu.
    pub drafted_on: NaiveDate,
    /// Day of the last approval, from which it is in force; null for a draft.
    pub in_force_on: Option<NaiveDate>,
    /// Last day; null until it has ended or was replaced.
    pub ended_on: Option<NaiveDate>,
    /// Tarkistettava viimeistään.
    pub next_review_on: Option<NaiveDate>,
    /// Yhteenveto tilanteesta (385/2024 2 §).
    pub situation_summary: Option<String>,
    /// Yhteenveto tavoitteista (385/2024 2 §).
    pub goals_summary: Option<String>,
    /// How progress is followed.
    pub follow_up_method: Option<String>,
    /// Työnhakuvelvollisuus (380/2023 44-48 §).
    pub job_search_duty: Option<String>,
    /// Whether the rehabilitation of Kela is needed, so that Kela approves too (381/2023 4 §).
    pub kela_rehabilitation: bool,
    /// The parties that have to approve a plan of this kind, by the law of its day.
    pub required_approvals: Vec<ApprovalParty>,
    /// Laatija.
    pub author_id: UserId,
    /// Plan that this one replaces; null for most.
    pub supersedes_id: Option<PlanId>,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What the rules found in this call; empty in a read.
    pub findings: Vec<Fault>,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// A plan in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanListItem {
    /// Identifier.
    pub id: PlanId,
    /// Client.
    pub client_id: ClientId,
    /// Etunimet of the client.
    pub first_names: String,
    /// Sukunimi of the client.
    pub last_name: String,
    /// Kind.
    pub kind: PlanKind,
    /// State.
    pub state: PlanState,
    /// Laadittu.
    pub drafted_on: NaiveDate,
    /// From when it is in force; null for a draft.
    pub in_force_on: Option<NaiveDate>,
    /// Last day; null until it has ended or was replaced.
    pub ended_on: Option<NaiveDate>,
    /// Tarkistettava viimeistään.
    pub next_review_on: Option<NaiveDate>,
    /// Laatija.
    pub author_id: UserId,
    /// Entity tag of the plan, for If-Match.
    pub etag: String,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of plans.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanList {
    /// The plans, newest first.
    pub items: Vec<PlanListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A new draft. Everything but the kind can be filled in later.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "employment", "drafted_on": "2026-03-02", "situation_summary": "Työtön keväästä 2025, keittiöalan kokemus.",
    "goals_summary": "Vakituinen työ suurkeittiössä.", "follow_up_method": "Työnhakukeskustelu kolmen kuukauden välein."
}))]
pub struct CreatePlan {
    /// Kind.
    pub kind: PlanKind,
    /// Laadittu; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub drafted_on: Option<NaiveDate>,
    /// Day agreed for the first review. Where the act names a latest day, that one stands when it is earlier.
    #[serde(default)]
    #[schema(nullable = false)]
    pub next_review_on: Option<NaiveDate>,
    /// Yhteenveto tilanteesta.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub situation_summary: Option<String>,
    /// Yhteenveto tavoitteista.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub goals_summary: Option<String>,
    /// How progress is followed.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, nullable = false)]
    pub follow_up_method: Option<String>,
    /// Työnhakuvelvollisuus.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, nullable = false)]
    pub job_search_duty: Option<String>,
    /// Whether the rehabilitation of Kela is needed.
    #[serde(default)]
    pub kela_rehabilitation: bool,
}

/// Changes to a plan: absent keeps, null clears. In force, only `next_review_on` and `follow_up_method` change.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"follow_up_method": "Puhelu kerran kuussa.", "next_review_on": "2026-05-04"}))]
pub struct UpdatePlan {
    /// Laadittu.
    #[serde(default)]
    #[schema(nullable = false)]
    pub drafted_on: Option<NaiveDate>,
    /// Tarkistettava viimeistään; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub next_review_on: Option<Option<NaiveDate>>,
    /// Yhteenveto tilanteesta; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 4000)]
    pub situation_summary: Option<Option<String>>,
    /// Yhteenveto tavoitteista; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 4000)]
    pub goals_summary: Option<Option<String>>,
    /// How progress is followed; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub follow_up_method: Option<Option<String>>,
    /// Työnhakuvelvollisuus; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub job_search_duty: Option<Option<String>>,
    /// Whether the rehabilitation of Kela is needed.
    #[serde(default)]
    #[schema(nullable = false)]
    pub kela_rehabilitation: Option<bool>,
}

impl UpdatePlan {
    /// Names of the fields that are there.
    pub(super) fn given(&self) -> Vec<&'static str> {
        let fields = [
            ("drafted_on", self.drafted_on.is_some()),
            ("next_review_on", self.next_review_on.is_some()),
            ("situation_summary", self.situation_summary.is_some()),
            ("goals_summary", self.goals_summary.is_some()),
            ("follow_up_method", self.follow_up_method.is_some()),
            ("job_search_duty", self.job_search_duty.is_some()),
            ("kela_rehabilitation", self.kela_rehabilitation.is_some()),
        ];
        fields
            .into_iter()
            .filter_map(|(name, given)| given.then_some(name))
            .collect()
    }
}

/// When a plan ended.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ended_on": "2026-03-02"}))]
pub struct EndPlan {
    /// Last day; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub ended_on: Option<NaiveDate>,
}

/// Kuntouttavan työtoiminnan osuus (189/2001 9 §). The period, days and minutes have the limits of 13 b §.
#[derive(Debug, Serialize, ToSchema)]
pub struct RehabilitativePartView {
    /// Plan.
    pub plan_id: PlanId,
    /// Goal and description (item 1).
    pub goal: Option<String>,
    /// Place (item 1).
    pub place: Option<String>,
    /// Minutes in a day (item 2).
    pub minutes_per_day: Option<i16>,
    /// Days in a week (item 2).
    pub days_per_week: Option<i16>,
    /// First day (item 3).
    pub starts_on: Option<NaiveDate>,
    /// Last day (item 3).
    pub ends_on: Option<NaiveDate>,
    /// Support and guidance during the activity (item 4).
    pub support: Option<String>,
    /// Other services offered alongside (item 5).
    pub other_services: Option<String>,
    /// Latest day on which the effect is assessed and continuation decided (item 6).
    pub assessed_by_on: Option<NaiveDate>,
    /// What would keep the part from being approved.
    pub findings: Vec<Fault>,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// Kuntouttavan työtoiminnan osuus. May be left unfinished in a draft; approval needs it whole.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "goal": "Päivärytmi ja työelämätaidot; keittiön avustavat työt.", "place": "Testipaja ry, Oulu",
    "minutes_per_day": 240, "days_per_week": 3, "starts_on": "2026-03-16", "ends_on": "2026-09-15",
    "support": "Ohjaaja paikalla koko päivän.", "other_services": "Ei muita palveluja.", "assessed_by_on": "2026-08-31"
}))]
pub struct RehabilitativePartForm {
    /// Goal and description.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    pub goal: Option<String>,
    /// Place.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 300)]
    pub place: Option<String>,
    /// Minutes in a day.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 1440)]
    pub minutes_per_day: Option<i16>,
    /// Days in a week.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 7)]
    pub days_per_week: Option<i16>,
    /// First day.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Support and guidance during the activity.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    pub support: Option<String>,
    /// Other services offered alongside.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    pub other_services: Option<String>,
    /// Latest day on which the effect is assessed.
    #[serde(default)]
    pub assessed_by_on: Option<NaiveDate>,
}
