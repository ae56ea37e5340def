//! Agreed actions of a plan (sovitut toimet).

use actix_web::{get, patch, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::plan::PlanActionState,
    id::{PlanActionId, PlanGoalId, PlanId},
    plan::rules::check_done_on,
};
use palvelurekisteri_store::plan::{
    PlanPart,
    actions::{self, ActionContent, ActionRow},
    part_access, plan_access, queries, read_stage,
};

use super::{
    dto_parts::{CreatePlanAction, PlanActionList, PlanActionView, UpdatePlanAction},
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

fn action_view(row: ActionRow, permitted: Vec<&'static str>) -> Result<PlanActionView, ApiError> {
    let content = row.content;
    Ok(PlanActionView {
        id: row.id.into(),
        plan_id: row.plan_id.into(),
        goal_id: content.goal_id.map(PlanGoalId::from),
        owner: code(&content.owner)?,
        state: code(&content.state)?,
        description: content.description,
        due_on: content.due_on,
        done_on: content.done_on,
        result: content.result,
        recorded_at: row.recorded_at,
        etag: etag(row.version),
        permitted_actions: permitted,
    })
}

/// Lists the agreed actions of a plan
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 200, description = "The actions.", body = PlanActionList)))]
#[get("/plans/{plan_id}/actions")]
pub(super) async fn list_plan_actions(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Read).await?;
        let plan = queries::read_plan(tx, id).await?;
        let stage = read_stage(tx, &plan).await?;
        let permitted = permitted_on_part(&access, stage, &plan)?;
        let rows = actions::list_actions(tx, id).await?;
        tx.notes.row_count = Some(rows.len());
        let items = rows
            .into_iter()
            .map(|row| action_view(row, permitted.clone()))
            .collect::<Result<Vec<_>, _>>()?;
        Reply::ok(&PlanActionList {
            items,
            next_cursor: None,
        })
    })
    .await
}

/// Adds an agreed action to a draft
#[utoipa::path(tag = "plans", request_body = CreatePlanAction,
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 201, description = "The action.", body = PlanActionView)))]
#[post("/plans/{plan_id}/actions")]
pub(super) async fn create_plan_action(call: Call) -> Answer {
    call.write(async |call, tx| {
        let plan_id = call.id("plan_id")?;
        let access = plan_access(tx, plan_id, Action::Create).await?;
        let plan = queries::lock_plan(tx, plan_id).await?;
        let form: CreatePlanAction = call.body()?;
        let stage = read_stage(tx, &plan).await?;
        require_changeable(stage, Touches::Content)?;
        let content = ActionContent {
            goal_id: form.goal_id.map(PlanGoalId::as_uuid),
            description: form.description,
            owner: form.owner.as_str().to_owned(),
            due_on: form.due_on,
            state: PlanActionState::Open.as_str().to_owned(),
            done_on: None,
            result: None,
        };
        let id = call.state().new_id();
        let row = actions::insert_action(tx, &plan, id.into(), &content).await?;
        let version = row.version;
        let permitted = permitted_on_part(&access, stage, &plan)?;
        let location = format!("/api/v1/plans/{plan_id}/actions");
        Ok(Reply::created(location, id, &action_view(row, permitted)?)?.version(version))
    })
    .await
}

/// Changes an agreed action
///
/// A merge patch. In a draft everything changes until a party has approved the plan; in force, only the state, the day
/// of doing and the result.
#[utoipa::path(tag = "plans",
    params(("plan_action_id" = PlanActionId, Path, description = "Action."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdatePlanAction, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed action.", body = PlanActionView)))]
#[patch("/plan-actions/{plan_action_id}")]
pub(super) async fn update_plan_action(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: PlanActionId = call.id("plan_action_id")?;
        let (access, plan_id) = part_access(tx, PlanPart::Action(id), Action::Update).await?;
        let plan = queries::lock_plan(tx, plan_id).await?;
        let row = actions::read_action(tx, id).await?;
        let form: UpdatePlanAction = call
            .change(tx, &row, async |_, row| action_view(row, Vec::new()))
            .await?;
        let changed = changed_fields(&form);
        let stage = read_stage(tx, &plan).await?;
        require_changeable(stage, touches(&form))?;
        let content = patched(row.content, form, tx.today())?;
        let row = actions::update_action(tx, &plan, id, &content).await?;
        let version = row.version;
        let permitted = permitted_on_part(&access, stage, &plan)?;
        Ok(Reply::ok(&action_view(row, permitted)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

fn touches(form: &UpdatePlanAction) -> Touches {
    let of_content = form.goal_id.is_some()
        || form.description.is_some()
        || form.owner.is_some()
        || form.due_on.is_some();
    match of_content {
        true => Touches::Content,
        false => Touches::FollowUp,
    }
}

/// An action that is done has its day, any other has none.
fn patched(
    former: ActionContent,
    form: UpdatePlanAction,
    today: NaiveDate,
) -> Result<ActionContent, ApiError> {
    let state = match form.state {
        Some(state) => state,
        None => code(&former.state)?,
    };
    ApiError::refuse_blocking(check_done_on(state, form.done_on, today))?;
    let done_on = match state {
        PlanActionState::Done => Some(form.done_on.or(former.done_on).unwrap_or(today)),
        PlanActionState::Open | PlanActionState::Dropped => None,
    };
    let goal_id = form.goal_id.map(|goal| goal.map(PlanGoalId::as_uuid));
    let owner = form.owner.map(|owner| owner.as_str().to_owned());
    Ok(ActionContent {
        goal_id: goal_id.unwrap_or(former.goal_id),
        description: form.description.unwrap_or(former.description),
        owner: owner.unwrap_or(former.owner),
        due_on: form.due_on.unwrap_or(former.due_on),
        state: state.as_str().to_owned(),
        done_on,
        result: form.result.unwrap_or(former.result),
    })
}

fn changed_fields(form: &UpdatePlanAction) -> Vec<&'static str> {
    let given = [
        ("goal_id", form.goal_id.is_some()),
        ("description", form.description.is_some()),
        ("owner", form.owner.is_some()),
        ("due_on", form.due_on.is_some()),
        ("state", form.state.is_some()),
        ("done_on", form.done_on.is_some()),
        ("result", form.result.is_some()),
    ];
    given
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect()
}
