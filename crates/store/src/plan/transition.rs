//! Coming into force, ending, replacing and annulling. What the parties approved never changes afterwards: a new plan
//! replaces the old one on the day on which it comes into force itself.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{AsChangeset, ExpressionMethods, QueryDsl, SelectableHelper};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::plan;
use palvelurekisteri_domain::{
    code_set::{
        client::CorrectionReason,
        plan::{PlanActionState, PlanGoalState, PlanState},
    },
    id::{PlanGoalId, PlanId},
};
use uuid::Uuid;

use super::{
    PlanContent, PlanRow,
    actions::{self, ActionContent},
    goals,
    queries::{self, NewPlan},
    rehabilitative_part,
};
use crate::{caseload, error::StoreError, tx::Tx};

/// A step of a plan; `None` keeps.
#[derive(AsChangeset)]
#[diesel(table_name = plan)]
struct StateChange {
    state: &'static str,
    in_force_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    next_review_on: Option<Option<NaiveDate>>,
    annulled_at: Option<DateTime<Utc>>,
    annulled_by: Option<Uuid>,
    annulment_reason: Option<&'static str>,
}

impl StateChange {
    const fn to(state: PlanState) -> Self {
        Self {
            state: state.as_str(),
            in_force_on: None,
            ended_on: None,
            next_review_on: None,
            annulled_at: None,
            annulled_by: None,
            annulment_reason: None,
        }
    }
}

/// Brings a locked draft into force, whose approvals have been checked; the plan that it replaces ends on that day.
pub async fn approve(
    tx: &mut Tx,
    row: &PlanRow,
    in_force_on: NaiveDate,
    next_review_on: Option<NaiveDate>,
) -> Result<PlanRow, StoreError> {
    if let Some(former) = row.supersedes_id {
        let target = plan::table
            .filter(plan::id.eq(former))
            .filter(plan::state.eq(PlanState::InForce.as_str()));
        let replaced = diesel::update(target)
            .set((
                plan::state.eq(PlanState::Superseded.as_str()),
                plan::ended_on.eq(in_force_on),
            ))
            .execute(tx.connection()?)
            .await?;
        if replaced == 0 {
            return Err(StoreError::Conflict {
                code: "plan.superseded_already",
            });
        }
    }
    let change = StateChange {
        in_force_on: Some(in_force_on),
        next_review_on: Some(next_review_on),
        ..StateChange::to(PlanState::InForce)
    };
    write(tx, row, change).await
}

/// Ends a locked plan in force.
pub async fn end(tx: &mut Tx, row: &PlanRow, ended_on: NaiveDate) -> Result<PlanRow, StoreError> {
    let change = StateChange {
        ended_on: Some(ended_on),
        ..StateChange::to(PlanState::Ended)
    };
    write(tx, row, change).await
}

/// Drafts a plan that will replace a plan in force: the same content, what is open of its goals and actions, and the
/// part on rehabilitative work.
pub async fn supersede(
    tx: &mut Tx,
    row: &PlanRow,
    id: PlanId,
    next_id: fn() -> Uuid,
) -> Result<PlanRow, StoreError> {
    let new = NewPlan {
        id,
        client_id: row.client_id(),
        kind: row.kind()?,
        content: PlanContent {
            drafted_on: tx.today(),
            next_review_on: None,
            ..row.content.clone()
        },
        supersedes: Some(row.id()),
    };
    let draft = queries::insert_plan(tx, &new).await?;
    let mut copies = HashMap::new();
    for goal in goals::list_goals(tx, row.id()).await? {
        if goal.content.state != PlanGoalState::Open.as_str() {
            continue;
        }
        let copy = PlanGoalId::from(next_id());
        goals::insert_goal(tx, &draft, copy, &goal.content).await?;
        copies.insert(goal.id, copy.as_uuid());
    }
    for action in actions::list_actions(tx, row.id()).await? {
        if action.content.state != PlanActionState::Open.as_str() {
            continue;
        }
        let goal_id = action.content.goal_id.and_then(|goal| copies.get(&goal));
        let content = ActionContent {
            goal_id: goal_id.copied(),
            ..action.content
        };
        actions::insert_action(tx, &draft, next_id().into(), &content).await?;
    }
    if let Some(part) = rehabilitative_part::find_part(tx, row.id()).await? {
        rehabilitative_part::replace_part(tx, id, &part.content, 0).await?;
    }
    Ok(draft)
}

/// Annuls a locked plan. What it had replaced is in force again.
pub async fn annul(tx: &mut Tx, row: &PlanRow, reason: CorrectionReason) -> Result<(), StoreError> {
    tx.set_change_reason(reason.as_str()).await?;
    if let (PlanState::InForce, Some(former)) = (row.state()?, row.supersedes_id) {
        let target = plan::table
            .filter(plan::id.eq(former))
            .filter(plan::state.eq(PlanState::Superseded.as_str()));
        diesel::update(target)
            .set((
                plan::state.eq(PlanState::InForce.as_str()),
                plan::ended_on.eq(None::<NaiveDate>),
            ))
            .execute(tx.connection()?)
            .await?;
    }
    let change = StateChange {
        annulled_at: Some(tx.now()),
        annulled_by: Some(tx.actor().user_id.as_uuid()),
        annulment_reason: Some(reason.as_str()),
        ..StateChange::to(PlanState::Annulled)
    };
    write(tx, row, change).await?;
    Ok(())
}

async fn write(tx: &mut Tx, row: &PlanRow, change: StateChange) -> Result<PlanRow, StoreError> {
    let written = diesel::update(plan::table.filter(plan::id.eq(row.id)))
        .set(change)
        .returning(PlanRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id()).await?;
    Ok(written)
}
