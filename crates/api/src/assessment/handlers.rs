//! Drafting, reading and changing assessments.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{
    access::Action,
    assessment::rules::{check_day, check_kind, record_class},
    code_set::{assessment::AssessmentState, staff::RecordClass},
    id::{AssessmentId, ClientId},
    violation::Violation,
};
use palvelurekisteri_store::{
    access::{client_access, client_access_any},
    assessment::{
        AssessmentContent, AssessmentRow, assessment_access,
        queries::{self, NewAssessment},
    },
    tx::Tx,
};

use super::{
    dto::{AssessmentView, CreateAssessment, UpdateAssessment},
    view::{completion_findings, require_draft, view},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    preview::{Preview, PreviewParams},
};

/// Classes of the kinds that are recorded here.
pub(super) const CLASSES: &[RecordClass] =
    &[RecordClass::Employment, RecordClass::Multidisciplinary];

/// Drafts an assessment
///
/// In the client's open service relationship. A draft is seen by its author and the substitute only, until
/// it is completed.
#[utoipa::path(tag = "assessments", request_body = CreateAssessment,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "The draft.", body = AssessmentView)))]
#[post("/clients/{client_id}/assessments")]
pub(super) async fn create_assessment(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id: ClientId = call.id("client_id")?;
        client_access_any(tx, client_id, CLASSES, Action::Create).await?;
        let form: CreateAssessment = call.body()?;
        ApiError::refuse_blocking(check_kind(form.kind))?;
        let class = record_class(form.kind);
        let access = client_access(tx, client_id, class, Action::Create).await?;
        let kind = form.kind;
        let content = content(form, tx.today());
        let started_on = content.started_on;
        ApiError::refuse_blocking(check_day("/started_on", started_on, None, tx.today()))?;
        let new = NewAssessment {
            id: call.state().new_id().into(),
            client_id,
            kind,
            content,
            supersedes: None,
        };
        let row = queries::insert_assessment(tx, &new).await?;
        let version = row.version;
        let location = format!("/api/v1/assessments/{}", row.id);
        let id = row.id;
        Ok(Reply::created(location, id, &view(call, &access, row, &[])?)?.version(version))
    })
    .await
}

/// Reads an assessment
///
/// With `validate=complete` a draft has in `findings` what still keeps it from being completed.
#[utoipa::path(tag = "assessments",
    params(("assessment_id" = AssessmentId, Path, description = "Assessment."), PreviewParams),
    responses((status = 200, description = "The assessment.", body = AssessmentView)))]
#[get("/assessments/{assessment_id}")]
pub(super) async fn read_assessment(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("assessment_id")?;
        let access = assessment_access(tx, id, Action::Read).await?;
        let row = queries::read_assessment(tx, id).await?;
        let findings = preview(call, tx, &row).await?;
        let version = row.version;
        Ok(Reply::ok(&view(call, &access, row, &findings)?)?.version(version))
    })
    .await
}

/// Changes a draft
///
/// A merge patch: absent fields stay, null clears. With `validate=complete` the answer has in `findings` what still
/// keeps the assessment from being completed.
#[utoipa::path(tag = "assessments",
    params(("assessment_id" = AssessmentId, Path, description = "Assessment."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed."),
           PreviewParams),
    request_body(content = UpdateAssessment, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed draft.", body = AssessmentView)))]
#[patch("/assessments/{assessment_id}")]
pub(super) async fn update_assessment(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("assessment_id")?;
        let access = assessment_access(tx, id, Action::Update).await?;
        let row = queries::lock_assessment(tx, id).await?;
        let form: UpdateAssessment = call
            .change(tx, &row, async |_, row| view(call, &access, row, &[]))
            .await?;
        call.query()?;
        require_draft(&row)?;
        let changed = changed_fields(&form);
        let content = patched(row.content.clone(), form);
        let started_on = content.started_on;
        ApiError::refuse_blocking(check_day("/started_on", started_on, None, tx.today()))?;
        let row = queries::update_content(tx, &row, &content).await?;
        let findings = preview(call, tx, &row).await?;
        let version = row.version;
        Ok(Reply::ok(&view(call, &access, row, &findings)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

/// What keeps a draft from being completed today, where that is asked for.
async fn preview(
    call: &Call,
    tx: &mut Tx,
    row: &AssessmentRow,
) -> Result<Vec<Violation>, ApiError> {
    match (Preview::of(call)?, row.state()?) {
        (Preview::Completing, AssessmentState::Draft) => {
            completion_findings(tx, row, tx.today()).await
        }
        (Preview::Completing | Preview::None, _) => Ok(Vec::new()),
    }
}

fn content(form: CreateAssessment, today: chrono::NaiveDate) -> AssessmentContent {
    AssessmentContent {
        started_on: form.started_on.unwrap_or(today),
        competence: form.competence,
        competence_goals: form.competence_goals,
        job_search_skills: form.job_search_skills,
        other_factors: form.other_factors,
        prolonged_unemployment_risk: form
            .prolonged_unemployment_risk
            .map(|risk| risk.as_str().to_owned()),
        conclusion: form.conclusion,
        multidisciplinary_need: form.multidisciplinary_need,
        multidisciplinary_need_reason: form.multidisciplinary_need_reason,
        next_review_on: form.next_review_on,
    }
}

fn patched(former: AssessmentContent, form: UpdateAssessment) -> AssessmentContent {
    let risk = form
        .prolonged_unemployment_risk
        .map(|risk| risk.map(|risk| risk.as_str().to_owned()));
    AssessmentContent {
        started_on: form.started_on.unwrap_or(former.started_on),
        competence: form.competence.unwrap_or(former.competence),
        competence_goals: form.competence_goals.unwrap_or(former.competence_goals),
        job_search_skills: form.job_search_skills.unwrap_or(former.job_search_skills),
        other_factors: form.other_factors.unwrap_or(former.other_factors),
        prolonged_unemployment_risk: risk.unwrap_or(former.prolonged_unemployment_risk),
        conclusion: form.conclusion.unwrap_or(former.conclusion),
        multidisciplinary_need: form
            .multidisciplinary_need
            .unwrap_or(former.multidisciplinary_need),
        multidisciplinary_need_reason: form
            .multidisciplinary_need_reason
            .unwrap_or(former.multidisciplinary_need_reason),
        next_review_on: form.next_review_on.unwrap_or(former.next_review_on),
    }
}

fn changed_fields(form: &UpdateAssessment) -> Vec<&'static str> {
    let given = [
        ("started_on", form.started_on.is_some()),
        ("competence", form.competence.is_some()),
        ("competence_goals", form.competence_goals.is_some()),
        ("job_search_skills", form.job_search_skills.is_some()),
        ("other_factors", form.other_factors.is_some()),
        (
            "prolonged_unemployment_risk",
            form.prolonged_unemployment_risk.is_some(),
        ),
        ("conclusion", form.conclusion.is_some()),
        (
            "multidisciplinary_need",
            form.multidisciplinary_need.is_some(),
        ),
        (
            "multidisciplinary_need_reason",
            form.multidisciplinary_need_reason.is_some(),
        ),
        ("next_review_on", form.next_review_on.is_some()),
    ];
    given
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect()
}
