//! Forms and views of assessments. The schema's limits are the limits: a body is checked against it before decoding.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        assessment::{
            AssessmentDomain, AssessmentKind, AssessmentState, ProlongedUnemploymentRisk,
        },
        situation::WorkCapacity,
    },
    id::{AssessmentId, ClientId, RelationshipId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{patch::present, problem::fault::Fault};

/// Palvelutarpeen arviointi. Work and functional capacity is in its health part.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssessmentView {
    /// Identifier.
    pub id: AssessmentId,
    /// Client.
    pub client_id: ClientId,
    /// Service relationship that it belongs to.
    pub relationship_id: RelationshipId,
    /// Kind.
    pub kind: AssessmentKind,
    /// State.
    pub state: AssessmentState,
    /// First day.
    pub started_on: NaiveDate,
    /// Day of completion; null for a draft.
    pub completed_on: Option<NaiveDate>,
    /// Osaaminen ja ammattitaito (37 § item 1).
    pub competence: Option<String>,
    /// The client's own goals to develop competence (37 § item 1).
    pub competence_goals: Option<String>,
    /// Työnhakuvalmiudet (37 § item 3).
    pub job_search_skills: Option<String>,
    /// Other factors that affect employability (37 § item 3).
    pub other_factors: Option<String>,
    /// Työttömyyden pitkittymisen riski (37 § item 4).
    pub prolonged_unemployment_risk: Option<ProlongedUnemploymentRisk>,
    /// Johtopäätökset.
    pub conclusion: Option<String>,
    /// Whether multidisciplinary support is needed (381/2023 3 §).
    pub multidisciplinary_need: Option<bool>,
    /// Why it is or is not.
    pub multidisciplinary_need_reason: Option<String>,
    /// When the need is looked at again.
    pub next_review_on: Option<NaiveDate>,
    /// Arvioija.
    pub assessor_id: UserId,
    /// Assessment that this one corrects; null for most.
    pub supersedes_id: Option<AssessmentId>,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What the rules found in this call; empty in a read.
    pub findings: Vec<Fault>,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// An assessment in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssessmentListItem {
    /// Identifier.
    pub id: AssessmentId,
    /// Client.
    pub client_id: ClientId,
    /// Etunimet of the client.
    pub first_names: String,
    /// Sukunimi of the client.
    pub last_name: String,
    /// Kind.
    pub kind: AssessmentKind,
    /// State.
    pub state: AssessmentState,
    /// First day.
    pub started_on: NaiveDate,
    /// Day of completion; null for a draft.
    pub completed_on: Option<NaiveDate>,
    /// When the need is looked at again.
    pub next_review_on: Option<NaiveDate>,
    /// Arvioija.
    pub assessor_id: UserId,
    /// Entity tag of the assessment, for If-Match.
    pub etag: String,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of assessments.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssessmentList {
    /// The assessments, newest first.
    pub items: Vec<AssessmentListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A new draft. Everything but the kind can be filled in later.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "employment", "started_on": "2026-03-02",
    "competence": "Kokin ammattitutkinto 2012, kymmenen vuotta suurkeittiössä."
}))]
pub struct CreateAssessment {
    /// Kind. Social-welfare assessments are not recorded here.
    pub kind: AssessmentKind,
    /// First day; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub started_on: Option<NaiveDate>,
    /// Osaaminen ja ammattitaito.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub competence: Option<String>,
    /// The client's own goals to develop competence.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub competence_goals: Option<String>,
    /// Työnhakuvalmiudet.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub job_search_skills: Option<String>,
    /// Other factors that affect employability.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub other_factors: Option<String>,
    /// Työttömyyden pitkittymisen riski.
    #[serde(default)]
    #[schema(nullable = false)]
    pub prolonged_unemployment_risk: Option<ProlongedUnemploymentRisk>,
    /// Johtopäätökset.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub conclusion: Option<String>,
    /// Whether multidisciplinary support is needed.
    #[serde(default)]
    #[schema(nullable = false)]
    pub multidisciplinary_need: Option<bool>,
    /// Why it is or is not.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, nullable = false)]
    pub multidisciplinary_need_reason: Option<String>,
    /// When the need is looked at again.
    #[serde(default)]
    #[schema(nullable = false)]
    pub next_review_on: Option<NaiveDate>,
}

/// Changes to a draft: absent keeps, null clears.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "job_search_skills": "Hakee työtä itsenäisesti.", "prolonged_unemployment_risk": "medium", "conclusion": null
}))]
pub struct UpdateAssessment {
    /// First day.
    #[serde(default)]
    #[schema(nullable = false)]
    pub started_on: Option<NaiveDate>,
    /// Osaaminen ja ammattitaito; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 4000)]
    pub competence: Option<Option<String>>,
    /// The client's own goals to develop competence; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 4000)]
    pub competence_goals: Option<Option<String>>,
    /// Työnhakuvalmiudet; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 4000)]
    pub job_search_skills: Option<Option<String>>,
    /// Other factors that affect employability; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 4000)]
    pub other_factors: Option<Option<String>>,
    /// Työttömyyden pitkittymisen riski; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<ProlongedUnemploymentRisk>)]
    pub prolonged_unemployment_risk: Option<Option<ProlongedUnemploymentRisk>>,
    /// Johtopäätökset; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 4000)]
    pub conclusion: Option<Option<String>>,
    /// Whether multidisciplinary support is needed; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<bool>)]
    pub multidisciplinary_need: Option<Option<bool>>,
    /// Why it is or is not; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub multidisciplinary_need_reason: Option<Option<String>>,
    /// When the need is looked at again; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub next_review_on: Option<Option<NaiveDate>>,
}

/// When an assessment was completed.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"completed_on": "2026-03-02"}))]
pub struct CompleteAssessment {
    /// Day of completion; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub completed_on: Option<NaiveDate>,
}

/// The score of one area.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"domain": "digital_skills", "score": 4, "note": "Tarvitsee apua verkkoasioinnissa."}))]
pub struct AssessmentScore {
    /// Osa-alue. Work and functional capacity is not scored: it is in the health part.
    pub domain: AssessmentDomain,
    /// 0 to 10. An area that was not asked has no score.
    #[schema(minimum = 0, maximum = 10)]
    pub score: i16,
    /// Ground of the score; null when none was given.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
}

/// All scores of an assessment.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"items": [
    {"domain": "competence", "score": 7, "note": null},
    {"domain": "digital_skills", "score": 4, "note": "Tarvitsee apua verkkoasioinnissa."}
]}))]
pub struct AssessmentScores {
    /// One score for each area that was asked.
    #[schema(max_items = 20)]
    pub items: Vec<AssessmentScore>,
}

/// Työ- ja toimintakyky as recorded in an assessment (37 § item 2). Health data: class EH.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "assessment_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "work_capacity": "reduced",
    "limits": "Ei raskaita nostoja.", "supports": null, "permitted_actions": ["update"]
}))]
pub struct AssessmentHealthView {
    /// Assessment.
    pub assessment_id: AssessmentId,
    /// Työ- ja toimintakyky; null while it has not been considered.
    pub work_capacity: Option<WorkCapacity>,
    /// What limits work; null when nothing was recorded.
    pub limits: Option<String>,
    /// What helps; null when nothing was recorded.
    pub supports: Option<String>,
    /// What the caller may do now.
    pub permitted_actions: Vec<&'static str>,
}

/// Työ- ja toimintakyky. Record only what is necessary for the service (380/2023 37 §).
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"work_capacity": "reduced", "limits": "Ei raskaita nostoja.", "supports": "Säädettävä työpiste."}))]
pub struct AssessmentHealthForm {
    /// Työ- ja toimintakyky; unknown when it was considered and nothing was found out.
    pub work_capacity: WorkCapacity,
    /// What limits work.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000)]
    pub limits: Option<String>,
    /// What helps.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 4000)]
    pub supports: Option<String>,
}
