//! What the authority decided against: the approved overrides that a plan is recorded by (decision 0026).

use palvelurekisteri_domain::{
    activation_phase::findings::PhaseFile,
    code_set::rule::RuleOverrideState,
    id::{ClientId, PhaseId},
    rule::discretion,
    violation::Violation,
};
use palvelurekisteri_store::{
    activation_phase::{PhasePlan, PhaseRow, details::Details},
    error::StoreError,
    rule_override::{OverriddenPlan, list_live},
    tx::Tx,
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    details::{PaySubsidyForm, PhaseDetailsForm, SubsidyForm},
    dto::CreatePhase,
};
use crate::error::ApiError;

/// The plan as the rules look at it: what an override is bound to. The place, the wage and the number of the decision are
/// left out, since no rule of a subsidy looks at them.
fn judged_form(plan: &PhasePlan, details: &Details) -> CreatePhase {
    CreatePhase {
        relationship_id: plan.references.relationship_id,
        planned_starts_on: plan.planned_starts_on,
        planned_ends_on: plan.planned_ends_on,
        days_per_week: plan.days_per_week,
        minutes_per_day: plan.minutes_per_day,
        plan_id: plan.references.plan_id,
        organiser_organisation_id: plan.organiser_organisation_id,
        provider_id: plan.references.provider_id,
        employer_id: plan.references.employer_id,
        activity_place: None,
        details: match details.clone() {
            Details::RehabilitativeWork(details) => {
                PhaseDetailsForm::RehabilitativeWork(details.into())
            }
            Details::WorkTrial(details) => PhaseDetailsForm::WorkTrial(details.into()),
            Details::PaySubsidy(details) => PhaseDetailsForm::PaySubsidy(PaySubsidyForm {
                instrument: details.instrument,
                contract: details.contract,
                weekly_minutes: details.weekly_minutes,
                subsidy: SubsidyForm {
                    ground: details.ground,
                    decision_on: details.decision_on,
                    decision_number: None,
                    subsidy_percent: details.subsidy_percent,
                    wage_cents_per_month: None,
                    employer_neglect: details.employer_neglect,
                },
            }),
            Details::JobCoaching => PhaseDetailsForm::JobCoaching,
        },
    }
}

/// The same as it is stored and compared.
pub(crate) fn facts_of(plan: &PhasePlan, details: &Details) -> Result<Value, StoreError> {
    serde_json::to_value(judged_form(plan, details))
        .map_err(|error| StoreError::Internal(format!("plan of an override: {error}")))
}

/// The codes that were decided against for a stored phase; one that no act leaves to judge any more is none.
pub(super) fn codes_of(row: &PhaseRow) -> Vec<&'static str> {
    let stored = row.overridden_codes.iter();
    stored
        .filter_map(|code| discretion::find(code))
        .map(|one| one.code)
        .collect()
}

/// Whose plan it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Of {
    /// Client.
    pub client_id: ClientId,
    /// The phase that is changed; `None` for a new one.
    pub phase_id: Option<PhaseId>,
}

/// Lets a plan through what was decided against for exactly this plan; answers the overrides that recording it uses. The
/// client must be locked.
pub(super) async fn apply(
    tx: &mut Tx,
    file: &mut PhaseFile,
    of: Of,
    (plan, details): (&PhasePlan, &Details),
) -> Result<Vec<Uuid>, ApiError> {
    let found = file.check_plan(tx.today());
    let blocking: Vec<_> = found
        .iter()
        .filter(|one| one.is_blocking())
        .filter_map(|one: &Violation| discretion::find(one.code))
        .map(|one| one.code)
        .collect();
    // Hardly ever: nothing is asked of the database otherwise.
    if blocking.is_empty() {
        return Ok(Vec::new());
    }
    let plan = OverriddenPlan {
        client_id: of.client_id,
        phase_id: of.phase_id,
        facts: facts_of(plan, details)?,
    };
    let now = tx.now();
    let mut used = Vec::new();
    for row in list_live(tx, &plan).await? {
        let code = blocking.iter().find(|code| **code == row.code);
        if let (Some(code), RuleOverrideState::Approved) = (code, row.state(now)?) {
            file.overridden.push(code);
            used.push(row.id);
        }
    }
    Ok(used)
}
