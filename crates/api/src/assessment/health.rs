//! The health part of an assessment (työ- ja toimintakyky): class EH, with its own right and version.

use actix_web::{get, put};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{assessment::AssessmentState, staff::RecordClass},
    id::AssessmentId,
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, owned_access},
    assessment::{
        AssessmentRow, assessment_access,
        health::{self, Health},
        queries,
    },
    tx::Tx,
};

use super::{
    dto::{AssessmentHealthForm, AssessmentHealthView},
    view::require_draft,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
};

/// The assessment must be in scope before the right to health is judged; one who steers the work or breaks the glass
/// says why.
async fn health_access(
    call: &Call,
    tx: &mut Tx,
    id: AssessmentId,
    action: Action,
) -> Result<ClientAccess, ApiError> {
    assessment_access(tx, id, Action::Read).await?;
    let class = RecordClass::EmploymentHealth;
    let access = owned_access(tx, Owned::Assessment, id.as_uuid(), class, action).await?;
    call.require_reason_where_asked(tx)?;
    Ok(access)
}

fn view(
    access: &ClientAccess,
    row: &AssessmentRow,
    health: Option<Health>,
) -> Result<AssessmentHealthView, ApiError> {
    let wishes: &[_] = match row.state()? {
        AssessmentState::Draft => &[("update", RecordClass::EmploymentHealth, Action::Update)],
        AssessmentState::Completed | AssessmentState::Superseded | AssessmentState::Annulled => &[],
    };
    let (work_capacity, limits, supports) = match health {
        Some(health) => (Some(health.work_capacity), health.limits, health.supports),
        None => (None, None, None),
    };
    Ok(AssessmentHealthView {
        assessment_id: row.id.into(),
        work_capacity,
        limits,
        supports,
        permitted_actions: access.permitted(wishes),
    })
}

/// Opens the health part
///
/// Health data (class EH): a coach has no right to it, a team lead gives a reason in `Access-Reason`. Version 0 means
/// that capacity has not been considered.
#[utoipa::path(tag = "assessments",
    params(("assessment_id" = AssessmentId, Path, description = "Assessment.")),
    responses((status = 200, description = "The health part.", body = AssessmentHealthView)))]
#[get("/assessments/{assessment_id}/health")]
pub(super) async fn read_assessment_health(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("assessment_id")?;
        let access = health_access(call, tx, id, Action::Read).await?;
        let row = queries::read_assessment(tx, id).await?;
        let (health, version) = match health::find_health(tx, id).await? {
            Some((health, version)) => (Some(health), version),
            None => (None, 0),
        };
        Ok(Reply::ok(&view(&access, &row, health)?)?.version(version))
    })
    .await
}

/// Replaces the health part of a draft
///
/// Work and functional capacity as far as it matters for finding work. The first one replaces version 0:
/// `If-Match: "v0"`.
#[utoipa::path(tag = "assessments", request_body = AssessmentHealthForm,
    params(("assessment_id" = AssessmentId, Path, description = "Assessment."),
           ("If-Match" = String, Header, description = "Entity tag of the health part that is replaced.")),
    responses((status = 200, description = "The health part.", body = AssessmentHealthView)))]
#[put("/assessments/{assessment_id}/health")]
pub(super) async fn replace_assessment_health(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("assessment_id")?;
        let access = health_access(call, tx, id, Action::Update).await?;
        let row = queries::lock_assessment(tx, id).await?;
        let former = health::find_health(tx, id).await?;
        let version = former.map_or(0, |(_, version)| version);
        call.if_match(version)?;
        let form: AssessmentHealthForm = call.body()?;
        require_draft(&row)?;
        let health = Health {
            work_capacity: form.work_capacity,
            limits: form.limits,
            supports: form.supports,
        };
        let version = health::replace_health(tx, id, access.client_id, &health, version).await?;
        Ok(Reply::ok(&view(&access, &row, Some(health))?)?
            .version(version)
            .changed(["health"]))
    })
    .await
}
