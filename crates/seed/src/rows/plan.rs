//! Assessments and plans.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{
    assessment::{AssessmentDomain, AssessmentKind, AssessmentState, ProlongedUnemploymentRisk},
    plan::{
        ApprovalManner, ApprovalParty, PlanActionOwner, PlanActionState, PlanGoalState, PlanKind,
        PlanState,
    },
    situation::WorkCapacity,
};
use palvelurekisteri_pii::error::PiiError;
use serde::Serialize;
use uuid::Uuid;

use super::{Row, Sealer, Secret, Stamp};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AssessmentRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) relationship_id: Uuid,
    pub(crate) kind: AssessmentKind,
    pub(crate) state: AssessmentState,
    pub(crate) started_on: NaiveDate,
    pub(crate) completed_on: Option<NaiveDate>,
    pub(crate) competence: &'static str,
    pub(crate) competence_goals: &'static str,
    pub(crate) job_search_skills: &'static str,
    pub(crate) other_factors: &'static str,
    pub(crate) prolonged_unemployment_risk: Option<ProlongedUnemploymentRisk>,
    pub(crate) conclusion: Option<&'static str>,
    pub(crate) multidisciplinary_need: Option<bool>,
    pub(crate) multidisciplinary_need_reason: Option<&'static str>,
    pub(crate) next_review_on: Option<NaiveDate>,
    pub(crate) assessor_id: Uuid,
    pub(crate) supersedes_id: Option<Uuid>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for AssessmentRow {
    const TABLE: &'static str = "assessment";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AssessmentScoreRow {
    pub(crate) assessment_id: Uuid,
    pub(crate) domain: AssessmentDomain,
    pub(crate) score: i16,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for AssessmentScoreRow {
    const TABLE: &'static str = "assessment_score";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AssessmentHealthRow {
    pub(crate) assessment_id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) work_capacity: WorkCapacity,
    pub(crate) limits_ciphertext: Option<Secret>,
    pub(crate) supports_ciphertext: Option<Secret>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for AssessmentHealthRow {
    const TABLE: &'static str = "assessment_health";

    fn seal(&mut self, sealer: &Sealer<'_>) -> Result<(), PiiError> {
        let row = self.assessment_id;
        let limits = &mut self.limits_ciphertext;
        sealer.seal_some(Self::TABLE, row, "limits_ciphertext", limits)?;
        let supports = &mut self.supports_ciphertext;
        sealer.seal_some(Self::TABLE, row, "supports_ciphertext", supports)
    }
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) relationship_id: Uuid,
    pub(crate) kind: PlanKind,
    pub(crate) state: PlanState,
    pub(crate) drafted_on: NaiveDate,
    pub(crate) in_force_on: Option<NaiveDate>,
    pub(crate) ended_on: Option<NaiveDate>,
    pub(crate) next_review_on: Option<NaiveDate>,
    pub(crate) situation_summary: &'static str,
    pub(crate) goals_summary: &'static str,
    pub(crate) follow_up_method: &'static str,
    pub(crate) job_search_duty: &'static str,
    pub(crate) kela_rehabilitation: bool,
    pub(crate) author_id: Uuid,
    pub(crate) supersedes_id: Option<Uuid>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for PlanRow {
    const TABLE: &'static str = "plan";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RehabilitativePartRow {
    pub(crate) plan_id: Uuid,
    pub(crate) goal: &'static str,
    pub(crate) place: String,
    pub(crate) minutes_per_day: i16,
    pub(crate) days_per_week: i16,
    pub(crate) starts_on: NaiveDate,
    pub(crate) ends_on: NaiveDate,
    pub(crate) support: &'static str,
    pub(crate) other_services: &'static str,
    pub(crate) assessed_by_on: NaiveDate,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for RehabilitativePartRow {
    const TABLE: &'static str = "plan_rehabilitative_part";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanGoalRow {
    pub(crate) id: Uuid,
    pub(crate) plan_id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) description: &'static str,
    pub(crate) state: PlanGoalState,
    pub(crate) due_on: NaiveDate,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for PlanGoalRow {
    const TABLE: &'static str = "plan_goal";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanActionRow {
    pub(crate) id: Uuid,
    pub(crate) plan_id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) goal_id: Option<Uuid>,
    pub(crate) description: &'static str,
    pub(crate) owner: PlanActionOwner,
    pub(crate) due_on: NaiveDate,
    pub(crate) state: PlanActionState,
    pub(crate) done_on: Option<NaiveDate>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for PlanActionRow {
    const TABLE: &'static str = "plan_action";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanApprovalRow {
    pub(crate) id: Uuid,
    pub(crate) plan_id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) party: ApprovalParty,
    pub(crate) manner: ApprovalManner,
    pub(crate) approved_on: NaiveDate,
    pub(crate) copy_delivered_on: Option<NaiveDate>,
    pub(crate) approver_title: Option<&'static str>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for PlanApprovalRow {
    const TABLE: &'static str = "plan_approval";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanReviewRow {
    pub(crate) id: Uuid,
    pub(crate) plan_id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) reviewed_on: NaiveDate,
    pub(crate) conclusion: &'static str,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for PlanReviewRow {
    const TABLE: &'static str = "plan_review";
}
