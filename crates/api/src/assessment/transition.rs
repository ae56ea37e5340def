//! Completing, correcting and annulling assessments.

use actix_web::post;
use palvelurekisteri_domain::{
    access::Action,
    assessment::rules::check_day,
    code_set::{assessment::AssessmentState, staff::RecordClass},
    id::AssessmentId,
    violation::any_blocks,
};
use palvelurekisteri_store::{
    assessment::{
        assessment_access, queries,
        transition::{self, HealthPart},
    },
    tx::Tx,
};

use super::{
    dto::{AssessmentView, CompleteAssessment},
    view::{completion_findings, require_draft, view},
};
use crate::{
    annul::AnnulForm,
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::assessment::NOT_COMPLETED,
};

/// Completes an assessment
///
/// Everything that 380/2023 37 § or 381/2023 4 § asks for must be there; what is missing comes all at once. What the
/// assessment corrects is superseded. Afterwards it does not change.
#[utoipa::path(tag = "assessments", request_body = CompleteAssessment,
    params(("assessment_id" = AssessmentId, Path, description = "Assessment."),
           ("If-Match" = String, Header, description = "Entity tag of the draft.")),
    responses((status = 200, description = "The completed assessment.", body = AssessmentView)))]
#[post("/assessments/{assessment_id}/complete")]
pub(super) async fn complete_assessment(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("assessment_id")?;
        let access = assessment_access(tx, id, Action::Finalise).await?;
        let row = queries::lock_assessment(tx, id).await?;
        let show = async |_: &mut Tx, row| view(call, &access, row, &[]);
        call.if_unchanged(tx, &row, show).await?;
        let form: CompleteAssessment = call.body()?;
        require_draft(&row)?;
        let today = tx.today();
        let on = form.completed_on.unwrap_or(today);
        let started_on = Some(row.content.started_on);
        let mut findings = check_day("/completed_on", on, started_on, today);
        findings.extend(completion_findings(tx, &row, on).await?);
        if any_blocks(&findings) {
            return Err(ApiError::Rule(findings));
        }
        let row = transition::complete(tx, &row, on).await?;
        let version = row.version;
        Ok(Reply::ok(&view(call, &access, row, &findings)?)?
            .version(version)
            .changed(["state", "completed_on"]))
    })
    .await
}

/// Drafts a correction of a completed assessment
///
/// The new draft has the same content, scores and health part. The old assessment stands until the draft is
/// completed, and is then superseded.
#[utoipa::path(tag = "assessments",
    params(("assessment_id" = AssessmentId, Path, description = "Assessment that is corrected."),
           ("If-Match" = String, Header, description = "Entity tag of the assessment that is corrected.")),
    responses((status = 201, description = "The new draft.", body = AssessmentView)))]
#[post("/assessments/{assessment_id}/supersede")]
pub(super) async fn supersede_assessment(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("assessment_id")?;
        let access = assessment_access(tx, id, Action::Create).await?;
        let row = queries::lock_assessment(tx, id).await?;
        let show = async |_: &mut Tx, row| view(call, &access, row, &[]);
        call.if_unchanged(tx, &row, show).await?;
        match row.state()? {
            AssessmentState::Completed => {}
            AssessmentState::Draft | AssessmentState::Superseded | AssessmentState::Annulled => {
                return Err(ApiError::Problem(&NOT_COMPLETED));
            }
        }
        let health = RecordClass::EmploymentHealth;
        let may_copy =
            access.permits(health, Action::Read) && access.permits(health, Action::Create);
        let part = if may_copy {
            HealthPart::Copied
        } else {
            HealthPart::LeftOut
        };
        let new_id = call.state().new_id();
        let row = transition::supersede(tx, &row, new_id.into(), part).await?;
        let version = row.version;
        let location = format!("/api/v1/assessments/{new_id}");
        Ok(Reply::created(location, new_id, &view(call, &access, row, &[])?)?.version(version))
    })
    .await
}

/// Annuls an assessment
///
/// One that was recorded on the wrong person or by mistake. It leaves every list, and what it had superseded stands
/// again.
#[utoipa::path(tag = "assessments", request_body = AnnulForm,
    params(("assessment_id" = AssessmentId, Path, description = "Assessment."),
           ("If-Match" = String, Header, description = "Entity tag of the assessment.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/assessments/{assessment_id}/annul")]
pub(super) async fn annul_assessment(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("assessment_id")?;
        assessment_access(tx, id, Action::Annul).await?;
        let row = queries::lock_assessment(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        transition::annul(tx, &row, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
