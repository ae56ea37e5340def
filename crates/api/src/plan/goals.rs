//! Goals of a plan (tavoitteet).

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::plan::PlanGoalState,
    id::{PlanGoalId, PlanId},
};
use palvelurekisteri_store::plan::{
    PlanPart,
    goals::{self, GoalContent, GoalRow},
    part_access, plan_access, queries, read_stage,
};

use super::{
    dto_parts::{CreatePlanGoal, PlanGoalList, PlanGoalView, UpdatePlanGoal},
    view::{Touches, permitted_on_part, require_changeable},
};
use crate::{
    call::{
        Call, etag,
        reply::{Answer, Reply},
    },
    error::ApiError,
    stored::code,
};

fn goal_view(row: GoalRow, permitted: Vec<&'static str>) -> Result<PlanGoalView, ApiError> {
    Ok(PlanGoalView {
        id: row.id.into(),
        plan_id: row.plan_id.into(),
        state: code(&row.content.state)?,
        description: row.content.description,
        due_on: row.content.due_on,
        result: row.content.result,
        recorded_at: row.recorded_at,
        etag: etag(row.version),
        permitted_actions: permitted,
    })
}

/// Lists the goals of a plan
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 200, description = "The goals.", body = PlanGoalList)))]
#[get("/plans/{plan_id}/goals")]
pub(super) async fn list_plan_goals(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Read).await?;
        let plan = queries::read_plan(tx, id).await?;
        let stage = read_stage(tx, &plan).await?;
        let permitted = permitted_on_part(&access, stage, &plan)?;
        let rows = goals::list_goals(tx, id).await?;
        tx.notes.row_count = Some(rows.len());
        let items = rows
            .into_iter()
            .map(|row| goal_view(row, permitted.clone()))
            .collect::<Result<Vec<_>, _>>()?;
        Reply::ok(&PlanGoalList {
            items,
            next_cursor: None,
        })
    })
    .await
}

/// Adds a goal to a draft
#[utoipa::path(tag = "plans", request_body = CreatePlanGoal,
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 201, description = "The goal.", body = PlanGoalView)))]
#[post("/plans/{plan_id}/goals")]
pub(super) async fn create_plan_goal(call: Call) -> Answer {
    call.write(async |call, tx| {
        let plan_id = call.id("plan_id")?;
        let access = plan_access(tx, plan_id, Action::Create).await?;
        let plan = queries::lock_plan(tx, plan_id).await?;
        let form: CreatePlanGoal = call.body()?;
        let stage = read_stage(tx, &plan).await?;
        require_changeable(stage, Touches::Content)?;
        let content = GoalContent {
            description: form.description,
            state: PlanGoalState::Open.as_str().to_owned(),
            due_on: form.due_on,
            result: None,
        };
        let id = call.state().new_id();
        let row = goals::insert_goal(tx, &plan, id.into(), &content).await?;
        let version = row.version;
        let permitted = permitted_on_part(&access, stage, &plan)?;
        let location = format!("/api/v1/plans/{plan_id}/goals");
        Ok(Reply::created(location, id, &goal_view(row, permitted)?)?.version(version))
    })
    .await
}

/// Changes a goal
///
/// A merge patch. In a draft everything changes until a party has approved the plan; in force, only the state and the
/// result.
#[utoipa::path(tag = "plans",
    params(("plan_goal_id" = PlanGoalId, Path, description = "Goal."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdatePlanGoal, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed goal.", body = PlanGoalView)))]
#[patch("/plan-goals/{plan_goal_id}")]
pub(super) async fn update_plan_goal(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: PlanGoalId = call.id("plan_goal_id")?;
        let (access, plan_id) = part_access(tx, PlanPart::Goal(id), Action::Update).await?;
        let plan = queries::lock_plan(tx, plan_id).await?;
        let row = goals::read_goal(tx, id).await?;
        let form: UpdatePlanGoal = call
            .change(tx, &row, async |_, row| goal_view(row, Vec::new()))
            .await?;
        let changed = changed_fields(&form);
        let stage = read_stage(tx, &plan).await?;
        require_changeable(stage, touches(&form))?;
        let content = patched(row.content, form);
        let row = goals::update_goal(tx, id, &content).await?;
        let version = row.version;
        let permitted = permitted_on_part(&access, stage, &plan)?;
        Ok(Reply::ok(&goal_view(row, permitted)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

fn touches(form: &UpdatePlanGoal) -> Touches {
    match form.description.is_some() || form.due_on.is_some() {
        true => Touches::Content,
        false => Touches::FollowUp,
    }
}

fn patched(former: GoalContent, form: UpdatePlanGoal) -> GoalContent {
    let state = form.state.map(|state| state.as_str().to_owned());
    GoalContent {
        description: form.description.unwrap_or(former.description),
        state: state.unwrap_or(former.state),
        due_on: form.due_on.unwrap_or(former.due_on),
        result: form.result.unwrap_or(former.result),
    }
}

fn changed_fields(form: &UpdatePlanGoal) -> Vec<&'static str> {
    let given = [
        ("description", form.description.is_some()),
        ("state", form.state.is_some()),
        ("due_on", form.due_on.is_some()),
        ("result", form.result.is_some()),
    ];
    given
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect()
}
