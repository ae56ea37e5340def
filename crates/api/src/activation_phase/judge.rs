//! What the rules say of a phase, from what the store knows of it. Order of decision 25: conflict before rule.

use palvelurekisteri_domain::{
    activation_phase::{
        PhaseFacts,
        findings::PhaseFile,
        overlap::is_excluded,
        state::{Change, check_change},
    },
    code_set::phase::PhaseState,
    violation::Violation,
};
use palvelurekisteri_store::{
    activation_phase::{
        PhasePlan, PhaseRow,
        details::{Details, read_details},
        file::{Surroundings, read_surroundings},
        transition::list_transitions,
    },
    error::StoreError,
    tx::Tx,
};

use crate::{error::ApiError, problem::catalogue::conflict};

/// A phase as it will be or is planned, with its surroundings.
pub(super) fn planned(
    plan: &PhasePlan,
    details: &Details,
    surroundings: Surroundings,
) -> PhaseFile {
    let (purpose, decision_on) = match details {
        Details::WorkTrial(details) => (Some(details.purpose), None),
        Details::PaySubsidy(details) => (None, details.decision_on),
        Details::RehabilitativeWork(_) | Details::JobCoaching => (None, None),
    };
    PhaseFile {
        facts: PhaseFacts {
            kind: details.kind(),
            starts_on: Some(plan.planned_starts_on),
            ends_on: Some(plan.planned_ends_on),
            days_per_week: plan.days_per_week.and_then(|days| u8::try_from(days).ok()),
            minutes_per_day: plan
                .minutes_per_day
                .and_then(|minutes| u16::try_from(minutes).ok()),
            provider_legal_form: surroundings.legal_form,
            decision_on,
            work_trial_purpose: purpose,
        },
        state: PhaseState::Planned,
        opened_on: surroundings.opened_on,
        plan: surroundings.plan,
        others: surroundings.others,
        history: Vec::new(),
    }
}

/// A stored phase with its details, its history and its surroundings.
pub(super) async fn stored(
    tx: &mut Tx,
    row: &PhaseRow,
) -> Result<(PhaseFile, Details), StoreError> {
    let details = read_details(tx, row.id.into(), row.kind()?).await?;
    let client_id = row.client_id.into();
    let plan = row.plan();
    let surroundings =
        read_surroundings(tx, client_id, &plan.references, Some(row.id.into())).await?;
    let history = list_transitions(tx, row.id.into())
        .await?
        .iter()
        .map(|transition| transition.change())
        .collect::<Result<Vec<_>, _>>()?;
    let file = PhaseFile {
        state: row.state()?,
        history,
        ..planned(&plan, &details, surroundings)
    };
    Ok((file, details))
}

/// Refuses a phase that another one excludes; the answer names no other phase.
pub(super) fn refuse_overlap(file: &PhaseFile) -> Result<(), ApiError> {
    let excluded = file
        .period()
        .is_some_and(|period| is_excluded(&period, &file.others));
    match excluded {
        true => Err(ApiError::Problem(&conflict::ACTIVATION_PHASE_OVERLAPS)),
        false => Ok(()),
    }
}

/// Refuses a plan that the rules block; answers the notices.
pub(super) fn allowed(found: Vec<Violation>) -> Result<Vec<Violation>, ApiError> {
    let found = placed(found);
    match found.iter().any(Violation::is_blocking) {
        true => Err(ApiError::Rule(
            found.into_iter().filter(Violation::is_blocking).collect(),
        )),
        false => Ok(found),
    }
}

/// Refuses a change of state on a day that the machine does not allow.
pub(super) fn allowed_change(
    before: &[Change],
    next: Change,
    row: &PhaseRow,
    tx: &Tx,
) -> Result<(), ApiError> {
    allowed(check_change(
        before,
        next,
        row.planned_starts_on,
        tx.today(),
    ))?;
    Ok(())
}

/// The findings with the names that the form gives to what the rules call start, end and purpose.
pub(super) fn placed(found: Vec<Violation>) -> Vec<Violation> {
    let place = |mut found: Violation| {
        let pointer = match found.pointer.as_str() {
            "/starts_on" => Some("/planned_starts_on"),
            "/ends_on" => Some("/planned_ends_on"),
            "/purpose" => Some("/details/purpose"),
            _ => None,
        };
        if let Some(pointer) = pointer {
            pointer.clone_into(&mut found.pointer);
        }
        found
    };
    found.into_iter().map(place).collect()
}
