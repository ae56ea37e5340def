//! What the rules say of a phase, from what the store knows of it. Order of decision 25: conflict before rule.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    activation_phase::{
        PhaseFacts,
        case::{
            Clearance, Declared, EarlyRequest, Occupation, PaySubsidyCase, PhaseCase,
            PlaceOfActivity, RehabilitativeWorkCase, StewardNotice, WorkTrialCase,
        },
        findings::PhaseFile,
        overlap::is_excluded,
        state::{Change, check_change},
    },
    code_set::{
        phase::PhaseState,
        phase_case::{WorkTrialAgreementPart, WorkTrialParty},
        phase_details::EmployerNeglect,
        plan::PlanKind,
    },
    id::{EmployerId, ProviderId},
    pay_subsidy::{
        Support,
        facts::{EmployerFacts, Neglect, SubsidyFacts, WorkFacts},
    },
    violation::Violation,
};
use palvelurekisteri_store::{
    activation_phase::{
        PhasePlan, PhaseRow,
        case::organiser,
        details::{Details, WorkTrial, read_details},
        file::{Surroundings, read_surroundings},
        transition::list_transitions,
    },
    error::StoreError,
    tx::Tx,
};

use super::overriding::codes_of;
use crate::{
    error::ApiError,
    problem::catalogue::{Entry, conflict, relationship},
};

/// A phase as it will be or is planned, with its surroundings.
pub(crate) fn planned(
    plan: &PhasePlan,
    details: &Details,
    surroundings: Surroundings,
) -> PhaseFile {
    let (purpose, decision_on) = match details {
        Details::WorkTrial(details) => (Some(details.purpose), None),
        Details::PaySubsidy(details) => (None, details.decision_on),
        Details::RehabilitativeWork(_) | Details::JobCoaching => (None, None),
    };
    let case = case_of(plan, details, &surroundings);
    PhaseFile {
        case,
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
        overridden: Vec::new(),
    }
}

/// Person, plan, earlier phases and arrangement, as far as the rules of the kind look at them.
fn case_of(plan: &PhasePlan, details: &Details, beside: &Surroundings) -> Option<PhaseCase> {
    let record = &beside.case;
    let person = record.person(plan.planned_starts_on);
    match details {
        Details::RehabilitativeWork(details) => Some(PhaseCase::RehabilitativeWork(Box::new(
            RehabilitativeWorkCase {
                person,
                // An employment plan cannot contain it, which the basis of the phase says.
                plan: record
                    .plan()
                    .filter(|plan| plan.facts.kind != PlanKind::Employment),
                early_request: details.requested_on.map(|requested_on| EarlyRequest {
                    requested_on,
                    assessed_on: details.jointly_assessed_on,
                }),
                attended_days: record.attended_days(),
                planned_days: None,
                fits_person: stated(details.fits_person),
                replaces_no_paid_work: stated(details.replaces_no_paid_work),
                place: Some(match details.outside_commuting_area {
                    false => PlaceOfActivity::InCommutingArea,
                    true => {
                        PlaceOfActivity::Outside(stated(details.consent_outside_area_on.is_some()))
                    }
                }),
                occupation: Occupation::default(),
                steward: notice(details.steward_notified_on, details.no_steward),
                insured: stated(details.insured),
            },
        ))),
        Details::WorkTrial(details) => {
            let id = plan.references.provider_id.map(ProviderId::as_uuid);
            let id = id.or(plan.references.employer_id.map(EmployerId::as_uuid));
            let clear = details.bars_checked.then_some(Clearance::NotNeeded);
            Some(PhaseCase::WorkTrial(Box::new(WorkTrialCase {
                person,
                organiser: organiser(id, beside.legal_form),
                agreed_on: None,
                other_trials: record.trials(),
                employed_by_organiser: details.employed_by_organiser.map(|is_so| match is_so {
                    true => Declared::Yes,
                    false => Declared::No,
                }),
                agreement: agreement_parts(plan, details),
                signed_by: BTreeSet::new(),
                competition_fair: stated(details.bars_checked),
                drug_test: clear,
                criminal_record: clear,
                insured: stated(details.insured),
                representative: notice(
                    details.representative_notified_on,
                    details.no_representative,
                ),
            })))
        }
        Details::PaySubsidy(details) => {
            let decision_on = details.decision_on.unwrap_or(plan.planned_starts_on);
            let minutes = details.weekly_minutes.and_then(|n| u32::try_from(n).ok());
            Some(PhaseCase::PaySubsidy(Box::new(PaySubsidyCase {
                application: SubsidyFacts {
                    person: record.applicant(decision_on),
                    employer: EmployerFacts {
                        legal_form: beside.legal_form,
                        neglect: details.employer_neglect.map(|found| match found {
                            EmployerNeglect::NotFound => Neglect::None,
                            EmployerNeglect::Essential => Neglect::Essential,
                        }),
                        ..EmployerFacts::default()
                    },
                    employment: WorkFacts {
                        ends_on: Some(plan.planned_ends_on),
                        weekly_minutes: minutes,
                        ..WorkFacts::default()
                    },
                    ..SubsidyFacts::decided_on(decision_on)
                },
                support: Support::of(details.instrument, details.ground),
            })))
        }
        Details::JobCoaching => None,
    }
}

/// What the confirmation says: an agreement is signed by its three parties.
pub(super) fn agreed(case: &mut Option<PhaseCase>, row: &PhaseRow) {
    if let (Some(PhaseCase::WorkTrial(case)), Some("agreement")) =
        (case, row.confirmation_basis.as_deref())
    {
        case.agreed_on = row.confirmed_on;
        case.signed_by = WorkTrialParty::ALL.iter().copied().collect();
    }
}

/// A box that is ticked says yes; one that is not says nothing.
fn stated(is_ticked: bool) -> Option<Declared> {
    is_ticked.then_some(Declared::Yes)
}

fn notice(told_on: Option<NaiveDate>, has_none: bool) -> Option<StewardNotice> {
    match (told_on, has_none) {
        (Some(day), _) => Some(StewardNotice::ToldOn(day)),
        (None, true) => Some(StewardNotice::NoSteward),
        (None, false) => None,
    }
}

fn agreement_parts(plan: &PhasePlan, details: &WorkTrial) -> BTreeSet<WorkTrialAgreementPart> {
    let parts = [
        (WorkTrialAgreementPart::Goals, details.goals.is_some()),
        (
            WorkTrialAgreementPart::TimeAndPlace,
            plan.activity_place.is_some(),
        ),
        (
            WorkTrialAgreementPart::DailyDuration,
            plan.minutes_per_day.is_some(),
        ),
        (
            WorkTrialAgreementPart::WeeklyDuration,
            plan.days_per_week.is_some(),
        ),
        (WorkTrialAgreementPart::Tasks, details.tasks.is_some()),
        (
            WorkTrialAgreementPart::Supervisor,
            details.supervisor_title.is_some(),
        ),
        (
            WorkTrialAgreementPart::BenefitPayer,
            details.benefit_payer.is_some(),
        ),
        (
            WorkTrialAgreementPart::FinalAssessment,
            details.final_assessment_agreed,
        ),
    ];
    parts
        .into_iter()
        .filter_map(|(part, is_stated)| is_stated.then_some(part))
        .collect()
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
    let file = file_of(row, &details, surroundings, history)?;
    Ok((file, details))
}

/// A stored phase as its rules look at it.
///
/// # Errors
/// [`StoreError::Internal`] when its state is no code that is known.
pub fn file_of(
    row: &PhaseRow,
    details: &Details,
    surroundings: Surroundings,
    history: Vec<Change>,
) -> Result<PhaseFile, StoreError> {
    let mut file = PhaseFile {
        state: row.state()?,
        history,
        overridden: codes_of(row),
        ..planned(&row.plan(), details, surroundings)
    };
    agreed(&mut file.case, row);
    Ok(file)
}

/// What a new phase meets before the rules are asked: a relationship that is over, or another phase that excludes it.
pub(crate) fn find_conflict(
    file: &PhaseFile,
    relationship_closed_on: Option<NaiveDate>,
) -> Option<&'static Entry> {
    match relationship_closed_on {
        Some(_) => Some(&relationship::NOT_OPEN),
        None => is_overlapping(file).then_some(&conflict::ACTIVATION_PHASE_OVERLAPS),
    }
}

fn is_overlapping(file: &PhaseFile) -> bool {
    file.period()
        .is_some_and(|period| is_excluded(&period, &file.others))
}

/// Refuses a phase that another one excludes; the answer names no other phase.
pub(super) fn refuse_overlap(file: &PhaseFile) -> Result<(), ApiError> {
    match is_overlapping(file) {
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

/// Parts of an application for a subsidy that the form of a phase does not have.
const SUBSIDY: [&str; 4] = ["/person", "/employer", "/employment", "/assessment"];

/// The findings with the names that the form gives to what the rules call start, end and purpose.
pub(crate) fn placed(found: Vec<Violation>) -> Vec<Violation> {
    let place = |mut found: Violation| {
        let pointer = match found.pointer.as_str() {
            "/starts_on" => Some("/planned_starts_on"),
            "/ends_on" => Some("/planned_ends_on"),
            "/purpose" => Some("/details/purpose"),
            "/agreement" => Some("/details"),
            "/employer/legal_form" => Some("/employer_id"),
            "/employment/starts_on" => Some("/planned_starts_on"),
            "/employment/weekly_minutes" => Some("/details/weekly_minutes"),
            "/employer/neglect" => Some("/details/subsidy/employer_neglect"),
            "/decision_on" => Some("/details/subsidy/decision_on"),
            part if SUBSIDY.iter().any(|start| part.starts_with(start)) => {
                Some("/details/subsidy/ground")
            }
            part if part.starts_with("/rehabilitative_part") => Some("/plan_id"),
            _ => None,
        };
        if let Some(pointer) = pointer {
            pointer.clone_into(&mut found.pointer);
        }
        found
    };
    found.into_iter().map(place).collect()
}
