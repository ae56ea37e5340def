//! How an assessment is shown, and what the caller may do with it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    assessment::rules::{AssessmentFacts, check_complete, record_class},
    code_set::{assessment::AssessmentState, staff::RecordClass},
    id::AssessmentId,
    statute::assessment::AssessmentItem,
    violation::Violation,
};
use palvelurekisteri_store::{
    access::ClientAccess,
    assessment::{AssessmentRow, health::has_health},
    tx::Tx,
};

use super::dto::AssessmentView;
use crate::{
    call::Call, error::ApiError, findings, problem::catalogue::assessment::NOT_A_DRAFT,
    stored::code,
};

/// The assessment with what the rules found in this call.
pub(super) fn view(
    call: &Call,
    access: &ClientAccess,
    row: AssessmentRow,
    findings: &[Violation],
) -> Result<AssessmentView, ApiError> {
    let permitted_actions = permitted(access, &row)?;
    let content = row.content;
    Ok(AssessmentView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        relationship_id: row.relationship_id.into(),
        kind: code(&row.kind)?,
        state: code(&row.state)?,
        started_on: content.started_on,
        completed_on: row.completed_on,
        competence: content.competence,
        competence_goals: content.competence_goals,
        job_search_skills: content.job_search_skills,
        other_factors: content.other_factors,
        prolonged_unemployment_risk: content
            .prolonged_unemployment_risk
            .as_deref()
            .map(code)
            .transpose()?,
        conclusion: content.conclusion,
        multidisciplinary_need: content.multidisciplinary_need,
        multidisciplinary_need_reason: content.multidisciplinary_need_reason,
        next_review_on: content.next_review_on,
        assessor_id: row.assessor_id.into(),
        supersedes_id: row.supersedes_id.map(AssessmentId::from),
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        findings: findings::shown(call, findings),
        permitted_actions,
    })
}

fn permitted(access: &ClientAccess, row: &AssessmentRow) -> Result<Vec<&'static str>, ApiError> {
    let class = record_class(row.kind()?);
    let health = RecordClass::EmploymentHealth;
    let wishes: &[_] = match row.state()? {
        AssessmentState::Draft => &[
            ("update", class, Action::Update),
            ("update_scores", class, Action::Update),
            ("read_health", health, Action::Read),
            ("update_health", health, Action::Update),
            ("complete", class, Action::Finalise),
            ("annul", class, Action::Annul),
        ],
        AssessmentState::Completed => &[
            ("read_health", health, Action::Read),
            ("supersede", class, Action::Create),
            ("annul", class, Action::Annul),
        ],
        AssessmentState::Superseded => &[
            ("read_health", health, Action::Read),
            ("annul", class, Action::Annul),
        ],
        AssessmentState::Annulled => &[],
    };
    Ok(access.permitted(wishes))
}

/// What keeps an assessment from being completed on a day.
pub(super) async fn completion_findings(
    tx: &mut Tx,
    row: &AssessmentRow,
    on: NaiveDate,
) -> Result<Vec<Violation>, ApiError> {
    let content = &row.content;
    let considered = has_health(tx, row.id.into()).await?;
    let items = [
        (AssessmentItem::Competence, content.competence.is_some()),
        (
            AssessmentItem::CompetenceGoals,
            content.competence_goals.is_some(),
        ),
        (AssessmentItem::WorkCapacity, considered),
        (
            AssessmentItem::JobSearchSkills,
            content.job_search_skills.is_some(),
        ),
        (
            AssessmentItem::OtherFactors,
            content.other_factors.is_some(),
        ),
        (
            AssessmentItem::ProlongedUnemploymentRisk,
            content.prolonged_unemployment_risk.is_some(),
        ),
    ];
    let given: BTreeSet<_> = items
        .into_iter()
        .filter_map(|(item, is_given)| is_given.then_some(item))
        .collect();
    let facts = AssessmentFacts {
        kind: row.kind()?,
        given,
    };
    Ok(check_complete(&facts, on))
}

/// Only a draft changes.
pub(super) fn require_draft(row: &AssessmentRow) -> Result<(), ApiError> {
    match row.state()? {
        AssessmentState::Draft => Ok(()),
        AssessmentState::Completed | AssessmentState::Superseded | AssessmentState::Annulled => {
            Err(ApiError::Problem(&NOT_A_DRAFT))
        }
    }
}
