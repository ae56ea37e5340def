//! Reviews of a plan in force (tarkistaminen): 189/2001 9 § 3 mom., 381/2023 6 §.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    id::{PlanId, UserId},
    plan::{review::check_next_review, rules::check_day},
};
use palvelurekisteri_store::plan::{
    plan_access, queries, read_stage,
    reviews::{self, NewReview, ReviewRow},
};

use super::{
    dto_parts::{CreatePlanReview, PlanReviewList, PlanReviewView},
    view::require_in_force,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
};

fn review_view(row: ReviewRow) -> PlanReviewView {
    PlanReviewView {
        id: row.id,
        plan_id: row.plan_id.into(),
        reviewed_on: row.reviewed_on,
        conclusion: row.conclusion,
        recorded_by: row.recorded_by.map(UserId::from),
        recorded_at: row.recorded_at,
    }
}

/// Lists the reviews of a plan
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 200, description = "The reviews, newest first.", body = PlanReviewList)))]
#[get("/plans/{plan_id}/reviews")]
pub(super) async fn list_plan_reviews(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("plan_id")?;
        plan_access(tx, id, Action::Read).await?;
        let rows = reviews::list_reviews(tx, id).await?;
        tx.notes.row_count = Some(rows.len());
        Reply::ok(&PlanReviewList {
            items: rows.into_iter().map(review_view).collect(),
            next_cursor: None,
        })
    })
    .await
}

/// Records a review of a plan in force
///
/// Moves the plan's `next_review_on`: to the agreed day, or to the latest one that the act allows. A review entered
/// late, behind a newer one, moves nothing.
#[utoipa::path(tag = "plans", request_body = CreatePlanReview,
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 201, description = "The review.", body = PlanReviewView)))]
#[post("/plans/{plan_id}/reviews")]
pub(super) async fn create_plan_review(call: Call) -> Answer {
    call.write(async |call, tx| {
        let plan_id = call.id("plan_id")?;
        plan_access(tx, plan_id, Action::Create).await?;
        let plan = queries::lock_plan(tx, plan_id).await?;
        let form: CreatePlanReview = call.body()?;
        require_in_force(read_stage(tx, &plan).await?)?;
        let today = tx.today();
        let new = NewReview {
            id: call.state().new_id(),
            reviewed_on: form.reviewed_on.unwrap_or(today),
            conclusion: form.conclusion,
            next_review_on: form.next_review_on,
        };
        let mut found = check_day("/reviewed_on", new.reviewed_on, plan.in_force_on, today);
        if new.next_review_on.is_some() {
            let next = new.next_review_on;
            found.extend(check_next_review(plan.kind()?, new.reviewed_on, next));
        }
        ApiError::refuse_blocking(found)?;
        let row = reviews::insert_review(tx, &plan, &new).await?;
        let version = row.version;
        let location = format!("/api/v1/plans/{plan_id}/reviews");
        Ok(Reply::created(location, new.id, &review_view(row))?.version(version))
    })
    .await
}
