//! Forms and views of what belongs to a plan: goals, actions, approvals, reviews.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::plan::{
        ApprovalManner, ApprovalParty, PlanActionOwner, PlanActionState, PlanGoalState,
    },
    id::{PlanActionId, PlanApprovalId, PlanGoalId, PlanId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::patch::present;

/// Tavoite.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanGoalView {
    /// Identifier.
    pub id: PlanGoalId,
    /// Plan.
    pub plan_id: PlanId,
    /// What is aimed at.
    pub description: String,
    /// State.
    pub state: PlanGoalState,
    /// When it should be reached.
    pub due_on: Option<NaiveDate>,
    /// What came of it.
    pub result: Option<String>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Entity tag of the goal, for If-Match.
    pub etag: String,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// The goals of a plan.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanGoalList {
    /// The goals, in the order in which they were recorded.
    pub items: Vec<PlanGoalView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// A new goal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"description": "Hygieniapassi suoritettu.", "due_on": "2026-05-29"}))]
pub struct CreatePlanGoal {
    /// What is aimed at.
    #[schema(min_length = 1, max_length = 2000)]
    pub description: String,
    /// When it should be reached.
    #[serde(default)]
    #[schema(nullable = false)]
    pub due_on: Option<NaiveDate>,
}

/// Changes to a goal: absent keeps, null clears. In force, only `state` and `result` change.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"state": "reached", "result": "Passi saatu 20.5."}))]
pub struct UpdatePlanGoal {
    /// What is aimed at.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, nullable = false)]
    pub description: Option<String>,
    /// State.
    #[serde(default)]
    #[schema(nullable = false)]
    pub state: Option<PlanGoalState>,
    /// When it should be reached; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub due_on: Option<Option<NaiveDate>>,
    /// What came of it; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub result: Option<Option<String>>,
}

/// Sovittu toimi.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanActionView {
    /// Identifier.
    pub id: PlanActionId,
    /// Plan.
    pub plan_id: PlanId,
    /// Goal that it serves; null when it serves the plan as a whole.
    pub goal_id: Option<PlanGoalId>,
    /// What was agreed.
    pub description: String,
    /// Who does it.
    pub owner: PlanActionOwner,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// State.
    pub state: PlanActionState,
    /// When it was done; null until then.
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub result: Option<String>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Entity tag of the action, for If-Match.
    pub etag: String,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// The agreed actions of a plan.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanActionList {
    /// The actions, in the order in which they were recorded.
    pub items: Vec<PlanActionView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// A new agreed action.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"description": "Ilmoittautuu hygieniapassikoulutukseen.", "owner": "client", "due_on": "2026-04-10"}))]
pub struct CreatePlanAction {
    /// Goal of the same plan that it serves.
    #[serde(default)]
    #[schema(nullable = false)]
    pub goal_id: Option<PlanGoalId>,
    /// What was agreed.
    #[schema(min_length = 1, max_length = 2000)]
    pub description: String,
    /// Who does it.
    pub owner: PlanActionOwner,
    /// By when.
    #[serde(default)]
    #[schema(nullable = false)]
    pub due_on: Option<NaiveDate>,
}

/// Changes to an action: absent keeps, null clears. In force, only `state`, `done_on` and `result` change.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"state": "done", "done_on": "2026-03-02"}))]
pub struct UpdatePlanAction {
    /// Goal of the same plan that it serves; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<PlanGoalId>)]
    pub goal_id: Option<Option<PlanGoalId>>,
    /// What was agreed.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, nullable = false)]
    pub description: Option<String>,
    /// Who does it.
    #[serde(default)]
    #[schema(nullable = false)]
    pub owner: Option<PlanActionOwner>,
    /// By when; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub due_on: Option<Option<NaiveDate>>,
    /// State.
    #[serde(default)]
    #[schema(nullable = false)]
    pub state: Option<PlanActionState>,
    /// When it was done; today by default. Only with the state `done`.
    #[serde(default)]
    #[schema(nullable = false)]
    pub done_on: Option<NaiveDate>,
    /// What came of it; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub result: Option<Option<String>>,
}

/// Hyväksyntä.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanApprovalView {
    /// Identifier.
    pub id: PlanApprovalId,
    /// Plan.
    pub plan_id: PlanId,
    /// Party.
    pub party: ApprovalParty,
    /// Manner.
    pub manner: ApprovalManner,
    /// When the party approved.
    pub approved_on: NaiveDate,
    /// When a copy was delivered; null unless the approval was oral.
    pub copy_delivered_on: Option<NaiveDate>,
    /// Title of an authority's approver; null for the client.
    pub approver_title: Option<String>,
    /// Kirjaaja.
    pub recorded_by: Option<UserId>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Entity tag of the approval, for If-Match.
    pub etag: String,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// The approvals of a plan that stand.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanApprovalList {
    /// The approvals, oldest first.
    pub items: Vec<PlanApprovalView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// The approval of a party.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "party": "client", "manner": "oral_copy_delivered", "approved_on": "2026-03-02", "copy_delivered_on": "2026-03-02"
}))]
pub struct CreatePlanApproval {
    /// Party.
    pub party: ApprovalParty,
    /// Manner.
    pub manner: ApprovalManner,
    /// When the party approved.
    pub approved_on: NaiveDate,
    /// When a copy was delivered; needed for an oral approval (385/2024), else null or absent.
    #[serde(default)]
    pub copy_delivered_on: Option<NaiveDate>,
    /// Title of an authority's approver; no names.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 120, nullable = false)]
    pub approver_title: Option<String>,
}

/// Tarkistus of a plan in force.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanReviewView {
    /// Identifier.
    pub id: Uuid,
    /// Plan.
    pub plan_id: PlanId,
    /// When it was reviewed.
    pub reviewed_on: NaiveDate,
    /// What was found.
    pub conclusion: Option<String>,
    /// Kirjaaja.
    pub recorded_by: Option<UserId>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// The reviews of a plan.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanReviewList {
    /// The reviews, newest first.
    pub items: Vec<PlanReviewView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// A review of a plan in force. It moves the plan's `next_review_on`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reviewed_on": "2026-03-02", "conclusion": "Tavoitteet ennallaan."}))]
pub struct CreatePlanReview {
    /// When it was reviewed; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub reviewed_on: Option<NaiveDate>,
    /// What was found.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, nullable = false)]
    pub conclusion: Option<String>,
    /// Day agreed for the next review; by default the latest one that the act allows.
    #[serde(default)]
    #[schema(nullable = false)]
    pub next_review_on: Option<NaiveDate>,
}
