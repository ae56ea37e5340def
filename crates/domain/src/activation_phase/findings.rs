//! Everything that the rules find in one phase, as planned and as it went.
//!
//! A plan with a blocking finding is refused. Once the phase has started, the same findings are
//! facts and are kept beside it (decision 14).

use chrono::NaiveDate;

use super::{
    PhaseFacts,
    basis::{PlanFacts, check_plan, check_plan_at_start, check_relationship},
    case::{PhaseCase, Stage, check_case},
    check,
    overlap::{PhasePeriod, check_second_service},
    state::{Change, actual_days, check_change},
};
use crate::{
    code_set::phase::{PhaseState, PhaseTransition},
    statute::settings::LawSettings,
    time::range::DateRange,
    violation::{Severity, Violation},
};

/// One phase with all that its rules look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseFile {
    /// The phase as planned.
    pub facts: PhaseFacts,
    /// State.
    pub state: PhaseState,
    /// Day on which the service relationship was opened.
    pub opened_on: NaiveDate,
    /// The plan that the phase names; `None` when it names none.
    pub plan: Option<PlanFacts>,
    /// The client's other phases.
    pub others: Vec<PhasePeriod>,
    /// What has happened to it, in order; empty for one that is being planned.
    pub history: Vec<Change>,
    /// Person, plan and earlier phases; `None` for a kind whose rules look at none of it.
    pub case: Option<PhaseCase>,
    /// Codes of blocking findings that the authority has decided against, as the act lets it.
    pub overridden: Vec<&'static str>,
}

impl PhaseFile {
    /// The days that the phase takes up: actual where known, else planned; `None` when they are not given or not in
    /// order.
    #[must_use]
    pub fn period(&self) -> Option<PhasePeriod> {
        let (started_on, ended_on) = actual_days(&self.history);
        let start = started_on.or(self.facts.starts_on)?;
        let end = ended_on.or(self.facts.ends_on)?;
        // Started after the last planned day: the first day at least.
        let end = if started_on.is_some() {
            end.max(start)
        } else {
            end
        };
        Some(PhasePeriod {
            kind: self.facts.kind,
            state: self.state,
            period: DateRange::new(start, Some(end)).ok()?,
        })
    }

    /// The findings in the plan: those that block refuse it.
    #[must_use]
    pub fn check_plan(&self, today: NaiveDate) -> Vec<Violation> {
        let mut found = check(&self.facts, today);
        if let Some(starts_on) = self.facts.starts_on {
            found.extend(check_relationship(self.opened_on, starts_on));
            found.extend(check_plan(self.facts.kind, starts_on, self.plan.as_ref()));
        }
        found.extend(self.second_service());
        found.extend(self.check_case(&self.facts, Stage::Planning));
        self.overrule(found)
    }

    /// The findings in the phase as it is: those of the plan until it starts, then those of the facts.
    #[must_use]
    pub fn findings(&self, today: NaiveDate) -> Vec<Violation> {
        let Some((started_on, facts)) = self.actual_facts() else {
            return self.check_plan(today);
        };
        let mut found = check(&facts, today);
        found.extend(check_relationship(self.opened_on, started_on));
        found.extend(check_plan_at_start(
            self.facts.kind,
            started_on,
            self.plan.as_ref(),
        ));
        found.extend(self.second_service());
        found.extend(self.check_case(&facts, Stage::Start));
        found.extend(self.check_start(started_on, today));
        self.overrule(found)
    }

    /// What was decided against stays to be seen, and refuses nothing.
    fn overrule(&self, mut found: Vec<Violation>) -> Vec<Violation> {
        for one in &mut found {
            if one.is_blocking() && self.overridden.contains(&one.code) {
                one.severity = Severity::Warn;
            }
        }
        found
    }

    /// The findings in the case beside the phase, as planned or from its actual first day on.
    fn check_case(&self, facts: &PhaseFacts, stage: Stage) -> Vec<Violation> {
        let settings = LawSettings::current();
        self.case
            .as_ref()
            .map_or_else(Vec::new, |case| check_case(facts, case, stage, &settings))
    }

    /// The day of the start and the facts from it on; `None` before the start.
    fn actual_facts(&self) -> Option<(NaiveDate, PhaseFacts)> {
        let (started_on, ended_on) = actual_days(&self.history);
        let started_on = started_on?;
        // A phase that was broken off is judged by the days that it was meant to last.
        let meant_until = self.facts.ends_on.max(ended_on).max(Some(started_on));
        let facts = PhaseFacts {
            starts_on: Some(started_on),
            ends_on: meant_until,
            ..self.facts
        };
        Some((started_on, facts))
    }

    fn second_service(&self) -> Option<Violation> {
        check_second_service(&self.period()?, &self.others)
    }

    /// What was unusual about the day of the start.
    fn check_start(&self, started_on: NaiveDate, today: NaiveDate) -> Vec<Violation> {
        let before: Vec<Change> = self
            .history
            .iter()
            .copied()
            .take_while(|change| change.transition != PhaseTransition::Start)
            .collect();
        let start = Change {
            transition: PhaseTransition::Start,
            effective_on: started_on,
        };
        let planned = self.facts.starts_on.unwrap_or(started_on);
        check_change(&before, start, planned, today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        activation_phase::fixture::{codes, phase},
        code_set::{phase::PhaseKind, plan::PlanKind},
        time::date,
    };

    const TODAY: NaiveDate = date!(2026, 3, 2);
    const PLANNED: NaiveDate = date!(2026, 2, 2);

    fn file(kind: PhaseKind, until: NaiveDate) -> PhaseFile {
        PhaseFile {
            facts: phase(kind, PLANNED, until),
            state: PhaseState::Planned,
            opened_on: date!(2026, 1, 1),
            plan: Some(PlanFacts {
                kind: PlanKind::Activation,
                in_force_on: Some(date!(2026, 1, 20)),
                ended_on: None,
            }),
            others: Vec::new(),
            history: Vec::new(),
            case: None,
            overridden: Vec::new(),
        }
    }

    fn started(mut file: PhaseFile, on: NaiveDate) -> PhaseFile {
        let change = |transition, effective_on| Change {
            transition,
            effective_on,
        };
        file.history = vec![
            change(PhaseTransition::Plan, date!(2026, 1, 10)),
            change(PhaseTransition::Confirm, date!(2026, 1, 20)),
            change(PhaseTransition::Start, on),
        ];
        file.state = PhaseState::Running;
        file
    }

    fn found(file: &PhaseFile) -> Vec<&'static str> {
        codes(&file.findings(TODAY))
            .iter()
            .map(|(code, _)| *code)
            .collect()
    }

    #[test]
    fn a_lawful_phase_has_no_findings_before_and_after_its_start() {
        let planned = file(PhaseKind::RehabilitativeWork, date!(2026, 7, 31));
        assert_eq!(found(&planned), [""; 0]);
        assert_eq!(found(&started(planned, PLANNED)), [""; 0]);
    }

    #[test]
    fn a_phase_before_its_relationship_or_without_its_plan_is_found_in_the_plan() {
        let mut planned = file(PhaseKind::RehabilitativeWork, date!(2026, 7, 31));
        planned.plan = None;
        planned.opened_on = date!(2026, 2, 3);
        let expected = [
            "activation_phase.starts_on.before_relationship",
            "rehabilitative_work.plan.missing",
        ];
        assert_eq!(found(&planned), expected);
        assert!(planned.check_plan(TODAY).iter().all(Violation::is_blocking));
    }

    #[test]
    fn an_early_start_is_a_fact_with_its_findings() {
        let early = started(
            file(PhaseKind::RehabilitativeWork, date!(2026, 7, 31)),
            date!(2026, 1, 19),
        );
        let expected = [
            "rehabilitative_work.plan.not_in_force",
            "activation_phase.effective_on.before_confirmation",
            "activation_phase.effective_on.before_planned_start",
        ];
        assert_eq!(found(&early), expected);
    }

    #[test]
    fn work_that_began_before_the_decision_keeps_the_finding() {
        let mut subsidised = file(PhaseKind::PaySubsidy, date!(2026, 6, 30));
        subsidised.facts.decision_on = Some(PLANNED);
        assert_eq!(found(&subsidised), [""; 0]);
        let early = started(subsidised, date!(2026, 2, 1));
        assert!(found(&early).contains(&"pay_subsidy.starts_before_decision"));
    }

    #[test]
    fn what_was_decided_against_stays_to_be_seen_and_refuses_nothing() {
        let mut planned = file(PhaseKind::RehabilitativeWork, date!(2026, 7, 31));
        planned.plan = None;
        assert!(planned.check_plan(TODAY)[0].is_blocking());
        planned.overridden = vec!["rehabilitative_work.plan.missing"];
        let kept = planned.check_plan(TODAY);
        assert_eq!(codes(&kept).len(), 1);
        assert_eq!(kept[0].severity, Severity::Warn);
        // Nothing else is let through by it.
        planned.opened_on = date!(2026, 2, 3);
        let blocking = |found: &[Violation]| found.iter().filter(|one| one.is_blocking()).count();
        assert_eq!(blocking(&planned.check_plan(TODAY)), 1);
        planned.opened_on = date!(2026, 1, 1);
        planned.overridden = vec!["rehabilitative_work.plan.not_in_force"];
        let running = started(planned, PLANNED);
        assert_eq!(blocking(&running.findings(TODAY)), 0);
    }

    #[test]
    fn a_phase_that_was_broken_off_is_not_too_short() {
        let mut file = started(
            file(PhaseKind::RehabilitativeWork, date!(2026, 7, 31)),
            PLANNED,
        );
        file.history.push(Change {
            transition: PhaseTransition::End,
            effective_on: date!(2026, 2, 20),
        });
        file.state = PhaseState::Ended;
        assert_eq!(found(&file), [""; 0]);
        let period = file.period().map(|period| period.period);
        assert_eq!(
            period,
            DateRange::new(PLANNED, Some(date!(2026, 2, 20))).ok()
        );
    }

    #[test]
    fn the_case_is_judged_as_planned_and_then_by_the_actual_start() {
        let of = |file: &PhaseFile| -> Vec<_> {
            let found = file.findings(TODAY);
            found.iter().filter_map(|one| one.rule).collect()
        };
        let mut planned = file(PhaseKind::RehabilitativeWork, date!(2026, 7, 31));
        planned.case = Some(PhaseCase::RehabilitativeWork(Box::default()));
        assert_eq!(of(&planned), ["KTT-19", "KTT-20", "KTT-29"]);
        // What the act wants before the start is asked from the start on.
        let running = started(planned, PLANNED);
        assert_eq!(of(&running), ["KTT-19", "KTT-20", "KTT-23", "KTT-29"]);
        let mut trial = file(PhaseKind::WorkTrial, date!(2026, 4, 1));
        trial.case = Some(PhaseCase::WorkTrial(Box::default()));
        let found = trial.findings(TODAY);
        let is_notice = |one: &Violation| one.rule == Some("TK-08") && !one.is_blocking();
        assert!(found.iter().all(is_notice));
        assert_eq!(found.len(), 8);
    }
}
