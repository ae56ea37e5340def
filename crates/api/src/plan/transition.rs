//! Coming into force, ending, replacing and annulling plans.

use actix_web::post;
use palvelurekisteri_domain::{
    access::Action,
    id::PlanId,
    plan::{
        review::next_review,
        rules::{check_approvals, check_day},
    },
    violation::{Violation, any_blocks},
};
use palvelurekisteri_store::{
    plan::{
        PlanRow, Stage,
        approvals::{self, ApprovalRow},
        plan_access, queries, read_stage, rehabilitative_part, transition,
    },
    tx::Tx,
};

use super::{
    dto::{EndPlan, PlanView},
    rehabilitative_part::part_findings,
    view::{kela, require_draft, require_in_force, view},
};
use crate::{
    annul::AnnulForm,
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
};

/// Brings a plan into force
///
/// When every party that the law names for the kind of plan has approved it, and its part on rehabilitative work, if it
/// has one, is whole. It is in force from the day of the last approval; the plan that it replaces ends on that day. An
/// activation or multidisciplinary plan is to be reviewed in three months at the latest.
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan."),
           ("If-Match" = String, Header, description = "Entity tag of the draft.")),
    responses((status = 200, description = "The plan in force.", body = PlanView)))]
#[post("/plans/{plan_id}/approve")]
pub(super) async fn approve_plan(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Finalise).await?;
        let row = queries::lock_plan(tx, id).await?;
        let stage = read_stage(tx, &row).await?;
        let show = async |tx: &mut Tx, row| view(call, tx, (&access, stage), row, &[]);
        call.if_unchanged(tx, &row, show).await?;
        require_draft(stage)?;
        let given = approvals::list_approvals(tx, id).await?;
        let last = given.iter().map(|row| row.content.approved_on).max();
        let on = last.unwrap_or_else(|| tx.today());
        let found = approval_findings(tx, &row, &given).await?;
        if any_blocks(&found) {
            return Err(ApiError::Rule(found));
        }
        let next = next_review(row.kind()?, on, row.content.next_review_on);
        let row = transition::approve(tx, &row, on, next).await?;
        let version = row.version;
        let body = view(call, tx, (&access, Stage::InForce), row, &found)?;
        Ok(Reply::ok(&body)?
            .version(version)
            .changed(["state", "in_force_on", "next_review_on"]))
    })
    .await
}

/// What keeps a draft from coming into force, by the law of the day of the last approval.
pub(super) async fn approval_findings(
    tx: &mut Tx,
    row: &PlanRow,
    given: &[ApprovalRow],
) -> Result<Vec<Violation>, ApiError> {
    let last = given.iter().map(|row| row.content.approved_on).max();
    let on = last.unwrap_or_else(|| tx.today());
    let parties = given
        .iter()
        .map(ApprovalRow::party)
        .collect::<Result<Vec<_>, _>>()?;
    let mut found = check_approvals(row.kind()?, kela(row), on, &parties);
    if let Some(part) = rehabilitative_part::find_part(tx, row.id()).await? {
        let of_part = part_findings(&part.content, on).into_iter();
        found.extend(of_part.map(|one| one.beneath("/rehabilitative_part")));
    }
    Ok(found)
}

/// Drafts a plan that replaces a plan in force
///
/// The new draft has the same content, the open goals and actions, and the part on rehabilitative work. The old plan
/// stays in force until the new one comes into force.
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan that is replaced."),
           ("If-Match" = String, Header, description = "Entity tag of the plan that is replaced.")),
    responses((status = 201, description = "The new draft.", body = PlanView)))]
#[post("/plans/{plan_id}/supersede")]
pub(super) async fn supersede_plan(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Create).await?;
        let row = queries::lock_plan(tx, id).await?;
        let stage = read_stage(tx, &row).await?;
        let show = async |tx: &mut Tx, row| view(call, tx, (&access, stage), row, &[]);
        call.if_unchanged(tx, &row, show).await?;
        require_in_force(stage)?;
        let new_id = call.state().new_id();
        let row = transition::supersede(tx, &row, new_id.into(), uuid::Uuid::now_v7).await?;
        let version = row.version;
        let location = format!("/api/v1/plans/{new_id}");
        let body = view(call, tx, (&access, Stage::Open), row, &[])?;
        Ok(Reply::created(location, new_id, &body)?.version(version))
    })
    .await
}

/// Ends a plan in force
#[utoipa::path(tag = "plans", request_body = EndPlan,
    params(("plan_id" = PlanId, Path, description = "Plan."),
           ("If-Match" = String, Header, description = "Entity tag of the plan.")),
    responses((status = 200, description = "The ended plan.", body = PlanView)))]
#[post("/plans/{plan_id}/end")]
pub(super) async fn end_plan(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Update).await?;
        let row = queries::lock_plan(tx, id).await?;
        let stage = read_stage(tx, &row).await?;
        let show = async |tx: &mut Tx, row| view(call, tx, (&access, stage), row, &[]);
        call.if_unchanged(tx, &row, show).await?;
        let form: EndPlan = call.body()?;
        require_in_force(stage)?;
        let today = tx.today();
        let ended_on = form.ended_on.unwrap_or(today);
        ApiError::refuse_blocking(check_day("/ended_on", ended_on, row.in_force_on, today))?;
        let row = transition::end(tx, &row, ended_on).await?;
        let version = row.version;
        let body = view(call, tx, (&access, Stage::Closed), row, &[])?;
        Ok(Reply::ok(&body)?
            .version(version)
            .changed(["state", "ended_on"]))
    })
    .await
}

/// Annuls a plan
///
/// One that was recorded on the wrong person or by mistake. It leaves every list, and what it had replaced is in force
/// again.
#[utoipa::path(tag = "plans", request_body = AnnulForm,
    params(("plan_id" = PlanId, Path, description = "Plan."),
           ("If-Match" = String, Header, description = "Entity tag of the plan.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/plans/{plan_id}/annul")]
pub(super) async fn annul_plan(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("plan_id")?;
        plan_access(tx, id, Action::Annul).await?;
        let row = queries::lock_plan(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        transition::annul(tx, &row, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
