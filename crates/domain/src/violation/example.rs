//! A finding with each code, for those who read the catalogue before they meet one.

use std::collections::BTreeSet;

use super::{
    Param, Severity,
    Severity::{Block, Warn},
    Violation, catalogue,
    catalogue_deadline::DEADLINE_PLACES,
    catalogue_rehabilitative_work::REHABILITATIVE_WORK_PLACES,
    catalogue_work_trial::WORK_TRIAL_PLACES,
    example_money,
};
use crate::{
    code_set::{
        assessment::{AssessmentDomain, AssessmentKind},
        deadline::DeadlineKind,
        organisation::{LegalForm, OrganisationKind},
        phase::{PhaseKind, PhaseState, PhaseTransition},
        phase_case::{ActivationPlanItem, WorkTrialAgreementPart, WorkTrialParty},
        phase_details::AttendanceStatus,
        placement::PlacementKind,
        plan::{ApprovalParty, PlanActionState, PlanKind},
        situation::Benefit,
        staff::{RecordClass, Role},
    },
    time::date,
};

/// Weight and place of a finding with each code, as its rule gives them.
const PLACES: &[(&str, Severity, &str)] = &[
    ("absence_cover.ends_on.before_start", Block, "/ends_on"),
    ("absence_cover.ends_on.in_past", Block, "/ends_on"),
    ("absence_cover.starts_on.too_early", Block, "/starts_on"),
    ("activation_phase.correction.nothing_to_correct", Block, ""),
    (
        "activation_phase.days_per_week.above_maximum",
        Block,
        "/days_per_week",
    ),
    (
        "activation_phase.days_per_week.below_minimum",
        Block,
        "/days_per_week",
    ),
    (
        "activation_phase.days_per_week.missing",
        Warn,
        "/days_per_week",
    ),
    (
        "activation_phase.days_per_week.out_of_range",
        Block,
        "/days_per_week",
    ),
    (
        "activation_phase.effective_on.before_confirmation",
        Warn,
        "/effective_on",
    ),
    (
        "activation_phase.effective_on.before_last_transition",
        Block,
        "/effective_on",
    ),
    (
        "activation_phase.effective_on.before_planned_start",
        Warn,
        "/effective_on",
    ),
    (
        "activation_phase.effective_on.in_future",
        Block,
        "/effective_on",
    ),
    ("activation_phase.ends_on.before_start", Block, "/ends_on"),
    ("activation_phase.ends_on.missing", Block, "/ends_on"),
    ("activation_phase.law_not_modelled", Warn, "/starts_on"),
    (
        "activation_phase.minutes_per_day.above_maximum",
        Block,
        "/minutes_per_day",
    ),
    (
        "activation_phase.minutes_per_day.below_minimum",
        Block,
        "/minutes_per_day",
    ),
    (
        "activation_phase.minutes_per_day.missing",
        Warn,
        "/minutes_per_day",
    ),
    (
        "activation_phase.minutes_per_day.out_of_range",
        Block,
        "/minutes_per_day",
    ),
    ("activation_phase.period.above_maximum", Block, "/ends_on"),
    ("activation_phase.period.below_minimum", Block, "/ends_on"),
    ("activation_phase.second_service", Warn, "/starts_on"),
    (
        "activation_phase.starts_on.before_relationship",
        Block,
        "/starts_on",
    ),
    ("activation_phase.starts_on.missing", Block, "/starts_on"),
    ("activation_phase.transition.not_from_state", Block, ""),
    ("assessment.competence.missing", Block, "/competence"),
    (
        "assessment.competence_goals.missing",
        Block,
        "/competence_goals",
    ),
    ("assessment.day.before_start", Block, "/completed_on"),
    ("assessment.day.in_future", Block, "/completed_on"),
    (
        "assessment.job_search_skills.missing",
        Block,
        "/job_search_skills",
    ),
    ("assessment.kind.not_in_use", Block, "/kind"),
    ("assessment.law_not_modelled", Warn, ""),
    ("assessment.other_factors.missing", Block, "/other_factors"),
    (
        "assessment.prolonged_unemployment_risk.missing",
        Block,
        "/prolonged_unemployment_risk",
    ),
    ("assessment.score.is_health", Block, "/items/0/domain"),
    ("assessment.score.repeated", Block, "/items/1/domain"),
    ("assessment.work_capacity.missing", Block, "/health"),
    ("attendance.day.in_future", Block, "/day"),
    ("attendance.day.outside_phase", Block, "/day"),
    ("attendance.minutes.above_maximum", Warn, "/minutes"),
    ("attendance.minutes.below_minimum", Warn, "/minutes"),
    ("attendance.minutes.missing", Block, "/minutes"),
    ("attendance.minutes.not_attended", Block, "/minutes"),
    ("attendance.minutes.out_of_range", Block, "/minutes"),
    ("consent.class.not_by_consent", Block, "/record_classes/0"),
    ("consent.class.repeated", Block, "/record_classes/1"),
    ("consent.given_on.in_future", Block, "/given_on"),
    ("consent.health.not_specific", Block, "/record_classes"),
    ("consent.manner.not_written", Block, "/manner"),
    ("contact_event.channel.missing", Block, "/channel"),
    (
        "contact_event.duration_minutes.not_held",
        Block,
        "/duration_minutes",
    ),
    ("contact_event.held_on.in_future", Block, "/held_on"),
    ("contact_event.held_on.missing", Block, "/held_on"),
    ("contact_event.kind.missing", Block, "/kind"),
    ("contact_event.outcome.missing", Block, "/outcome"),
    ("contact_event.summary.missing", Warn, "/summary"),
    ("disclosure.class.not_disclosed", Block, "/record_classes/0"),
    ("disclosure.consent.missing", Block, "/basis"),
    ("disclosure.disclosed_on.in_future", Block, "/disclosed_on"),
    ("disclosure.employer.consent_only", Block, "/basis"),
    ("follow_up.not_reached.before_due", Block, "/recorded_on"),
    ("follow_up.recorded_on.in_future", Block, "/recorded_on"),
    ("handoff.answer_by.out_of_range", Block, "/answer_by"),
    ("handoff.legal_basis.missing", Block, "/legal_basis"),
    ("handoff.to_unit.other_controller", Block, "/to_unit_id"),
    ("handoff.valid_until.in_past", Block, "/valid_until"),
    ("handoff.valid_until.not_for_kind", Block, "/valid_until"),
    ("note.occurred_on.in_future", Block, "/occurred_on"),
    ("pay_subsidy.starts_before_decision", Block, "/starts_on"),
    ("placement.contract.missing", Block, "/contract"),
    ("placement.contract.not_for_kind", Block, "/contract"),
    ("placement.employer.not_for_kind", Block, "/employer_id"),
    ("placement.ended_on.before_start", Block, "/ended_on"),
    ("placement.hours.missing", Block, "/hours"),
    ("placement.hours.not_for_kind", Block, "/hours"),
    ("placement.sector.missing", Block, "/sector"),
    ("placement.sector.not_for_kind", Block, "/sector"),
    ("placement.started_on.after_death", Block, "/started_on"),
    (
        "placement.started_on.before_source_phase",
        Block,
        "/started_on",
    ),
    ("placement.started_on.in_future", Block, "/started_on"),
    ("plan.action.not_done", Block, "/done_on"),
    ("plan.approval.copy_missing", Block, "/copy_delivered_on"),
    ("plan.approval.missing", Block, "/approvals"),
    ("plan.day.in_future", Block, "/drafted_on"),
    ("plan.day.too_early", Block, "/approved_on"),
    ("plan.law_not_modelled", Warn, ""),
    ("plan.next_review.missing", Block, "/next_review_on"),
    ("plan.next_review.too_late", Block, "/next_review_on"),
    (
        "plan.rehabilitative_part.effect_assessment_missing",
        Block,
        "/assessed_by_on",
    ),
    ("plan.rehabilitative_part.goal_missing", Block, "/goal"),
    ("plan.rehabilitative_part.other_kind", Block, ""),
    (
        "plan.rehabilitative_part.other_services_missing",
        Block,
        "/other_services",
    ),
    ("plan.rehabilitative_part.place_missing", Block, "/place"),
    (
        "plan.rehabilitative_part.support_missing",
        Block,
        "/support",
    ),
    ("rehabilitative_work.plan.missing", Block, "/plan_id"),
    ("rehabilitative_work.plan.not_in_force", Block, "/plan_id"),
    ("rehabilitative_work.plan.wrong_kind", Block, "/plan_id"),
    ("rehabilitative_work.provider.barred", Block, "/provider_id"),
    (
        "rehabilitative_work.provider.doubtful",
        Warn,
        "/provider_id",
    ),
    ("responsibility.unit.other_organisation", Block, "/unit_id"),
    ("responsibility.worker.barred", Block, "/user_id"),
    ("responsibility.worker.not_in_unit", Block, "/user_id"),
    ("role_grant.ends_on.before_start", Block, "/ends_on"),
    ("role_grant.ends_on.in_past", Block, "/ends_on"),
    ("role_grant.role.not_for_account", Block, "/role"),
    ("role_grant.role.not_in_organisation", Block, "/role"),
    ("role_grant.starts_on.in_past", Block, "/starts_on"),
    (
        "service_relationship.closed_on.before_opening",
        Block,
        "/closed_on",
    ),
    (
        "service_relationship.closed_on.before_phase_end",
        Block,
        "/closed_on",
    ),
    (
        "service_relationship.closed_on.in_future",
        Block,
        "/closed_on",
    ),
    (
        "service_relationship.kind.social_not_in_use",
        Block,
        "/kind",
    ),
    (
        "service_relationship.opened_on.in_future",
        Block,
        "/opened_on",
    ),
    (
        "subject_access.delivered_on.not_possible",
        Block,
        "/delivered_on",
    ),
    (
        "subject_access.received_on.in_future",
        Block,
        "/received_on",
    ),
    (
        "subject_access.refused.repeated",
        Block,
        "/refused/1/record_class",
    ),
    ("work_trial.purpose.missing", Block, "/purpose"),
];

/// A typical finding with a code; `None` for a code that no rule emits.
#[must_use]
pub fn example(code: &str) -> Option<Violation> {
    let (code, severity, pointer) = places().find(|(listed, _, _)| *listed == code)?;
    let text = catalogue::text(code)?;
    let mut finding = Violation::new(*severity, code, (*pointer).to_owned());
    for name in names(text.en) {
        let value = example_money::value(code, name).or_else(|| value(code, name))?;
        finding = finding.with(name, value);
    }
    Some(finding)
}

/// The places of every topic.
fn places() -> impl Iterator<Item = &'static (&'static str, Severity, &'static str)> {
    [
        PLACES,
        DEADLINE_PLACES,
        REHABILITATIVE_WORK_PLACES,
        WORK_TRIAL_PLACES,
        example_money::PLACES,
    ]
    .into_iter()
    .flatten()
}

fn names(text: &'static str) -> BTreeSet<&'static str> {
    let parts = text.split('{').skip(1);
    parts
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

/// A value that the parameter of a code may have.
fn value(code: &str, name: &str) -> Option<Param> {
    Some(match name {
        "today" | "on" | "decision_on" => date!(2026, 3, 2).into(),
        "opened_on" | "started_on" | "starts_on" | "earliest" | "phase_started_on" => {
            date!(2026, 2, 2).into()
        }
        "last_effective_on" | "planned_starts_on" | "due_on" => date!(2026, 3, 16).into(),
        "latest" | "last_phase_day" => date!(2026, 8, 31).into(),
        "day" => date!(2026, 9, 1).into(),
        "ends_on" => date!(2026, 1, 30).into(),
        "days" => 6_i64.into(),
        "minutes" => 600_i64.into(),
        "minimum" | "minimum_months" => 1_i64.into(),
        "maximum" if code.contains("minutes") => 480_i64.into(),
        "maximum" => 5_i64.into(),
        "maximum_months" => 24_i64.into(),
        "benefit" => Benefit::LabourMarketSubsidy.into(),
        "class" => RecordClass::ProtectedContact.into(),
        "domain" => AssessmentDomain::Mobility.into(),
        "item" => ActivationPlanItem::Measures.into(),
        "kind" => kind(code)?,
        "legal_form" => LegalForm::Company.into(),
        "organisation" => OrganisationKind::Provider.into(),
        "part" => WorkTrialAgreementPart::Supervisor.into(),
        "party" if code.starts_with("work_trial.") => WorkTrialParty::Organiser.into(),
        "party" => ApprovalParty::Client.into(),
        "role" => Role::Coach.into(),
        "state" if code.starts_with("plan.") => PlanActionState::Open.into(),
        "state" => PhaseState::Ended.into(),
        "status" => AttendanceStatus::Unauthorised.into(),
        "week" => "2026-W10".into(),
        "transition" => PhaseTransition::Start.into(),
        _ => return None,
    })
}

/// What a code calls the kind.
fn kind(code: &str) -> Option<Param> {
    Some(match code.split('.').next()? {
        "assessment" => AssessmentKind::Employment.into(),
        "deadline" => DeadlineKind::PlanReview.into(),
        "placement" => PlacementKind::Pension.into(),
        "plan" | "rehabilitative_work" => PlanKind::Employment.into(),
        _ => PhaseKind::WorkTrial.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::Language;

    #[test]
    fn every_code_has_an_example_whose_text_is_whole_in_every_language() {
        for entry in catalogue::entries() {
            let finding = example(entry.code).unwrap_or_else(|| panic!("{}", entry.code));
            for language in Language::ALL {
                let said = finding.message(language);
                assert!(!said.contains(['{', '}', '?']), "{}: {said}", entry.code);
            }
        }
        assert_eq!(places().count(), catalogue::entries().count());
        assert_eq!(example("no.such"), None);
    }
}
