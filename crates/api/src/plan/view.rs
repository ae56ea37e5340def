//! How a plan is shown, and what may be done with it at which stage.

use palvelurekisteri_domain::{
    access::Action,
    code_set::{plan::PlanKind, staff::RecordClass},
    id::PlanId,
    plan::rules::{KelaRehabilitation, record_class, required_approvals},
    violation::Violation,
};
use palvelurekisteri_store::{
    access::ClientAccess,
    plan::{PlanRow, Stage},
    tx::Tx,
};

use super::dto::PlanView;
use crate::{
    call::Call,
    error::ApiError,
    findings,
    problem::catalogue::plan::{APPROVAL_GIVEN, NOT_A_DRAFT, NOT_IN_FORCE},
    stored::code,
};

/// What a change touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touches {
    /// What the parties approve.
    Content,
    /// How it went and when it is looked at again.
    FollowUp,
}

/// Content changes until somebody has approved it, the follow-up also in force.
pub(super) fn require_changeable(stage: Stage, touches: Touches) -> Result<(), ApiError> {
    match (stage, touches) {
        (Stage::Open, Touches::Content | Touches::FollowUp)
        | (Stage::InForce, Touches::FollowUp) => Ok(()),
        (Stage::Approving, Touches::Content | Touches::FollowUp) => {
            Err(ApiError::Problem(&APPROVAL_GIVEN))
        }
        (Stage::InForce | Stage::Closed, Touches::Content) => Err(ApiError::Problem(&NOT_A_DRAFT)),
        (Stage::Closed, Touches::FollowUp) => Err(ApiError::Problem(&NOT_IN_FORCE)),
    }
}

/// Approvals are given to a draft.
pub(super) fn require_draft(stage: Stage) -> Result<(), ApiError> {
    match stage {
        Stage::Open | Stage::Approving => Ok(()),
        Stage::InForce | Stage::Closed => Err(ApiError::Problem(&NOT_A_DRAFT)),
    }
}

/// Reviews, ending and replacing are of a plan in force.
pub(super) fn require_in_force(stage: Stage) -> Result<(), ApiError> {
    match stage {
        Stage::InForce => Ok(()),
        Stage::Open | Stage::Approving | Stage::Closed => Err(ApiError::Problem(&NOT_IN_FORCE)),
    }
}

/// Whether the plan needs the rehabilitation of Kela.
pub(super) fn kela(row: &PlanRow) -> KelaRehabilitation {
    match row.content.kela_rehabilitation {
        true => KelaRehabilitation::Needed,
        false => KelaRehabilitation::NotNeeded,
    }
}

/// The plan with what the rules found in this call.
pub(super) fn view(
    call: &Call,
    tx: &Tx,
    (access, stage): (&ClientAccess, Stage),
    row: PlanRow,
    found: &[Violation],
) -> Result<PlanView, ApiError> {
    let kind = row.kind()?;
    let permitted_actions = permitted(access, stage, &row)?;
    let law_day = row.in_force_on.unwrap_or_else(|| tx.today());
    let required = required_approvals(kind, kela(&row), law_day);
    let content = row.content;
    Ok(PlanView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        relationship_id: row.relationship_id.into(),
        kind,
        state: code(&row.state)?,
        drafted_on: content.drafted_on,
        in_force_on: row.in_force_on,
        ended_on: row.ended_on,
        next_review_on: content.next_review_on,
        situation_summary: content.situation_summary,
        goals_summary: content.goals_summary,
        follow_up_method: content.follow_up_method,
        job_search_duty: content.job_search_duty,
        kela_rehabilitation: content.kela_rehabilitation,
        required_approvals: required.into_iter().map(|(party, _)| party).collect(),
        author_id: row.author_id.into(),
        supersedes_id: row.supersedes_id.map(PlanId::from),
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        findings: findings::shown(call, found),
        permitted_actions,
    })
}

fn permitted(
    access: &ClientAccess,
    stage: Stage,
    row: &PlanRow,
) -> Result<Vec<&'static str>, ApiError> {
    let kind = row.kind()?;
    let class = record_class(kind);
    let mut wishes: Vec<(&'static str, RecordClass, Action)> = match stage {
        Stage::Open => vec![
            ("update", class, Action::Update),
            ("create_goal", class, Action::Create),
            ("create_action", class, Action::Create),
        ],
        Stage::Approving => Vec::new(),
        Stage::InForce => vec![
            ("update", class, Action::Update),
            ("create_review", class, Action::Create),
            ("supersede", class, Action::Create),
            ("end", class, Action::Update),
        ],
        Stage::Closed => Vec::new(),
    };
    if stage == Stage::Open && kind != PlanKind::Employment {
        wishes.push(("update_rehabilitative_part", class, Action::Update));
    }
    if matches!(stage, Stage::Open | Stage::Approving) {
        wishes.push(("create_approval", class, Action::Finalise));
        wishes.push(("approve", class, Action::Finalise));
    }
    wishes.push(("annul", class, Action::Annul));
    Ok(access.permitted(&wishes))
}

/// What may be done with a goal or an action.
pub(super) fn permitted_on_part(
    access: &ClientAccess,
    stage: Stage,
    row: &PlanRow,
) -> Result<Vec<&'static str>, ApiError> {
    let class = record_class(row.kind()?);
    Ok(match stage {
        Stage::Open | Stage::InForce => access.permitted(&[("update", class, Action::Update)]),
        Stage::Approving | Stage::Closed => Vec::new(),
    })
}
