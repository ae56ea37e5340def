//! Approvals of a plan (hyväksynnät): which party, how and when.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    id::{PlanApprovalId, PlanId, UserId},
    plan::rules::{check_approval, check_day, record_class},
};
use palvelurekisteri_store::{
    access::ClientAccess,
    plan::{
        PlanPart, PlanRow, Stage,
        approvals::{self, ApprovalContent, ApprovalRow},
        part_access, plan_access, queries, read_stage,
    },
};

use super::{
    dto_parts::{CreatePlanApproval, PlanApprovalList, PlanApprovalView},
    view::require_draft,
};
use crate::{
    annul::AnnulForm,
    call::{
        Call, etag,
        reply::{Answer, Reply},
    },
    error::ApiError,
    stored::code,
};

fn approval_view(
    (access, stage): (&ClientAccess, Stage),
    plan: &PlanRow,
    row: ApprovalRow,
) -> Result<PlanApprovalView, ApiError> {
    let class = record_class(plan.kind()?);
    let wishes: &[_] = match stage {
        Stage::Open | Stage::Approving => &[("annul", class, Action::Annul)],
        Stage::InForce | Stage::Closed => &[],
    };
    Ok(PlanApprovalView {
        id: row.id.into(),
        plan_id: row.plan_id.into(),
        party: row.party()?,
        manner: code(&row.content.manner)?,
        approved_on: row.content.approved_on,
        copy_delivered_on: row.content.copy_delivered_on,
        approver_title: row.content.approver_title,
        recorded_by: row.recorded_by.map(UserId::from),
        recorded_at: row.recorded_at,
        etag: etag(row.version),
        permitted_actions: access.permitted(wishes),
    })
}

/// Lists the approvals of a plan
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 200, description = "The approvals that stand.", body = PlanApprovalList)))]
#[get("/plans/{plan_id}/approvals")]
pub(super) async fn list_plan_approvals(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Read).await?;
        let plan = queries::read_plan(tx, id).await?;
        let stage = read_stage(tx, &plan).await?;
        let rows = approvals::list_approvals(tx, id).await?;
        tx.notes.row_count = Some(rows.len());
        let items = rows
            .into_iter()
            .map(|row| approval_view((&access, stage), &plan, row))
            .collect::<Result<Vec<_>, _>>()?;
        Reply::ok(&PlanApprovalList {
            items,
            next_cursor: None,
        })
    })
    .await
}

/// Records the approval of a party
///
/// Each party once. From the first approval on the plan does not change; annul the approvals to change it. An oral
/// approval counts when a copy has been delivered (385/2024).
#[utoipa::path(tag = "plans", request_body = CreatePlanApproval,
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 201, description = "The approval.", body = PlanApprovalView)))]
#[post("/plans/{plan_id}/approvals")]
pub(super) async fn create_plan_approval(call: Call) -> Answer {
    call.write(async |call, tx| {
        let plan_id = call.id("plan_id")?;
        let access = plan_access(tx, plan_id, Action::Finalise).await?;
        let plan = queries::lock_plan(tx, plan_id).await?;
        let form: CreatePlanApproval = call.body()?;
        require_draft(read_stage(tx, &plan).await?)?;
        let id = call.state().new_id();
        let content = ApprovalContent {
            party: form.party.as_str().to_owned(),
            manner: form.manner.as_str().to_owned(),
            approved_on: form.approved_on,
            copy_delivered_on: form.copy_delivered_on,
            approver_title: form.approver_title,
        };
        let (today, earliest) = (tx.today(), Some(plan.content.drafted_on));
        let mut found = check_day("/approved_on", form.approved_on, earliest, today);
        if let Some(day) = form.copy_delivered_on {
            found.extend(check_day("/copy_delivered_on", day, earliest, today));
        }
        found.extend(check_approval(
            form.manner,
            form.copy_delivered_on,
            form.approved_on,
        ));
        refuse_repeated(&approvals::list_approvals(tx, plan_id).await?, &content)?;
        ApiError::refuse_blocking(found)?;
        let row = approvals::insert_approval(tx, &plan, id.into(), &content).await?;
        let version = row.version;
        let location = format!("/api/v1/plans/{plan_id}/approvals");
        let body = approval_view((&access, Stage::Approving), &plan, row)?;
        Ok(Reply::created(location, id, &body)?.version(version))
    })
    .await
}

/// The state stands in the way before the rules do; the constraint answers the same in a race.
fn refuse_repeated(given: &[ApprovalRow], new: &ApprovalContent) -> Result<(), ApiError> {
    match given.iter().any(|row| row.content.party == new.party) {
        true => Err(ApiError::conflict("plan_approval.party_has_approved")),
        false => Ok(()),
    }
}

/// Annuls an approval
///
/// One that was recorded by mistake, or before the plan is changed. The party can approve anew.
#[utoipa::path(tag = "plans", request_body = AnnulForm,
    params(("plan_approval_id" = PlanApprovalId, Path, description = "Approval."),
           ("If-Match" = String, Header, description = "Entity tag of the approval.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/plan-approvals/{plan_approval_id}/annul")]
pub(super) async fn annul_plan_approval(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: PlanApprovalId = call.id("plan_approval_id")?;
        let (_, plan_id) = part_access(tx, PlanPart::Approval(id), Action::Annul).await?;
        let plan = queries::lock_plan(tx, plan_id).await?;
        let row = approvals::read_approval(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        require_draft(read_stage(tx, &plan).await?)?;
        approvals::annul_approval(tx, id, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
