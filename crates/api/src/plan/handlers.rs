//! Drafting, reading and changing plans.

use actix_web::{get, patch, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass,
    id::{ClientId, PlanId},
    plan::{
        review::check_next_review,
        rules::{check_day, record_class},
    },
    violation::Violation,
};
use palvelurekisteri_store::{
    access::{client_access, client_access_any},
    plan::{
        PlanContent, PlanRow, Stage, approvals, plan_access,
        queries::{self, NewPlan},
        read_stage, reviews,
    },
    tx::Tx,
};

use super::{
    dto::{CreatePlan, PlanView, UpdatePlan},
    transition::approval_findings,
    view::{Touches, require_changeable, view},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    preview::{Preview, PreviewParams},
};

/// Classes of the kinds of plan.
pub(super) const CLASSES: &[RecordClass] = &[
    RecordClass::Employment,
    RecordClass::ActivationPlan,
    RecordClass::Multidisciplinary,
];

/// Drafts a plan
///
/// In the client's open service relationship. A draft is seen by its author and the substitute only, until
/// it is in force.
#[utoipa::path(tag = "plans", request_body = CreatePlan,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "The draft.", body = PlanView)))]
#[post("/clients/{client_id}/plans")]
pub(super) async fn create_plan(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id: ClientId = call.id("client_id")?;
        client_access_any(tx, client_id, CLASSES, Action::Create).await?;
        let form: CreatePlan = call.body()?;
        let class = record_class(form.kind);
        let access = client_access(tx, client_id, class, Action::Create).await?;
        let kind = form.kind;
        let content = content(form, tx.today());
        let drafted_on = content.drafted_on;
        ApiError::refuse_blocking(check_day("/drafted_on", drafted_on, None, tx.today()))?;
        let id = call.state().new_id();
        let new = NewPlan {
            id: id.into(),
            client_id,
            kind,
            content,
            supersedes: None,
        };
        let row = queries::insert_plan(tx, &new).await?;
        let version = row.version;
        let location = format!("/api/v1/plans/{id}");
        let body = view(call, tx, (&access, Stage::Open), row, &[])?;
        Ok(Reply::created(location, id, &body)?.version(version))
    })
    .await
}

/// Reads a plan
///
/// With `validate=complete` a draft has in `findings` what still keeps it from coming into force.
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan."), PreviewParams),
    responses((status = 200, description = "The plan.", body = PlanView)))]
#[get("/plans/{plan_id}")]
pub(super) async fn read_plan(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Read).await?;
        let row = queries::read_plan(tx, id).await?;
        let stage = read_stage(tx, &row).await?;
        let found = preview(call, tx, &row, stage).await?;
        let version = row.version;
        Ok(Reply::ok(&view(call, tx, (&access, stage), row, &found)?)?.version(version))
    })
    .await
}

/// Changes a plan
///
/// A merge patch: absent fields stay, null clears. A draft changes until a party has approved it; in force, only the
/// day of the next review and the way of following up change. With `validate=complete` the answer has in `findings` what
/// still keeps a draft from coming into force.
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed."),
           PreviewParams),
    request_body(content = UpdatePlan, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed plan.", body = PlanView)))]
#[patch("/plans/{plan_id}")]
pub(super) async fn update_plan(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Update).await?;
        let row = queries::lock_plan(tx, id).await?;
        let stage = read_stage(tx, &row).await?;
        let form: UpdatePlan = call
            .change(tx, &row, async |tx, row| {
                view(call, tx, (&access, stage), row, &[])
            })
            .await?;
        let changed = form.given();
        require_changeable(stage, touches(&changed))?;
        let content = patched(row.content.clone(), form);
        ApiError::refuse_blocking(check(tx, &row, stage, &content).await?)?;
        let row = queries::update_content(tx, &row, &content).await?;
        let found = preview(call, tx, &row, stage).await?;
        let version = row.version;
        Ok(Reply::ok(&view(call, tx, (&access, stage), row, &found)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

/// What keeps a draft from coming into force, where that is asked for.
async fn preview(
    call: &Call,
    tx: &mut Tx,
    row: &PlanRow,
    stage: Stage,
) -> Result<Vec<Violation>, ApiError> {
    match (Preview::of(call)?, stage) {
        (Preview::Completing, Stage::Open | Stage::Approving) => {
            let given = approvals::list_approvals(tx, row.id()).await?;
            approval_findings(tx, row, &given).await
        }
        (Preview::Completing, Stage::InForce | Stage::Closed) | (Preview::None, _) => {
            Ok(Vec::new())
        }
    }
}

fn touches(changed: &[&str]) -> Touches {
    let is_follow_up = |name: &&str| matches!(*name, "next_review_on" | "follow_up_method");
    match changed.iter().all(is_follow_up) {
        true => Touches::FollowUp,
        false => Touches::Content,
    }
}

async fn check(
    tx: &mut Tx,
    row: &PlanRow,
    stage: Stage,
    content: &PlanContent,
) -> Result<Vec<Violation>, ApiError> {
    if stage != Stage::InForce {
        return Ok(check_day(
            "/drafted_on",
            content.drafted_on,
            None,
            tx.today(),
        ));
    }
    if content.next_review_on == row.content.next_review_on {
        return Ok(Vec::new());
    }
    let last = reviews::last_reviewed_on(tx, row).await?;
    let last = last.unwrap_or(content.drafted_on);
    Ok(check_next_review(row.kind()?, last, content.next_review_on))
}

fn content(form: CreatePlan, today: NaiveDate) -> PlanContent {
    PlanContent {
        drafted_on: form.drafted_on.unwrap_or(today),
        next_review_on: form.next_review_on,
        situation_summary: form.situation_summary,
        goals_summary: form.goals_summary,
        follow_up_method: form.follow_up_method,
        job_search_duty: form.job_search_duty,
        kela_rehabilitation: form.kela_rehabilitation,
    }
}

fn patched(former: PlanContent, form: UpdatePlan) -> PlanContent {
    PlanContent {
        drafted_on: form.drafted_on.unwrap_or(former.drafted_on),
        next_review_on: form.next_review_on.unwrap_or(former.next_review_on),
        situation_summary: form.situation_summary.unwrap_or(former.situation_summary),
        goals_summary: form.goals_summary.unwrap_or(former.goals_summary),
        follow_up_method: form.follow_up_method.unwrap_or(former.follow_up_method),
        job_search_duty: form.job_search_duty.unwrap_or(former.job_search_duty),
        kela_rehabilitation: form
            .kela_rehabilitation
            .unwrap_or(former.kela_rehabilitation),
    }
}
