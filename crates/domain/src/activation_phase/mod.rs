//! Activation phases (aktiivivaiheet): rehabilitative work activity, work trial, subsidised work,
//! job coaching. What a person does between unemployment and work.
//!
//! States: `planned → confirmed → running ⇄ suspended → ended`, or `cancelled` before the start.
//! Acts: 189/2001 (KTT), 380/2023 sections 53-60 and 82-97.
//!
//! Plans and decisions against the statute are blocked; facts are stored with their finding and
//! do not count. A phase never carries health: an absence is authorised or not, no more.

/// The nearest lawful alternatives (vaihtoehdot).
pub mod alternative;
/// Attendance (läsnäolo) day by day.
pub mod attendance;
/// Service relationship and plan behind a phase (peruste).
pub mod basis;
/// Person and case beside the phase (tapauksen tiedot).
pub mod case;
/// Plan and facts judged together (havainnot).
pub mod findings;
/// Phases at the same time (päällekkäisyys).
pub mod overlap;
/// Rules common to all kinds: dates, days and minutes.
mod rules;
/// The state machine (tilat).
pub mod state;
/// Stretches of suspension (keskeytykset).
pub mod suspension;
/// One file per kind with its own rules.
pub mod types;

use chrono::NaiveDate;

use crate::{
    code_set::{organisation::LegalForm, phase::PhaseKind, phase_details::WorkTrialPurpose},
    violation::Violation,
};

/// What the rules of one phase look at, as planned or as it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseFacts {
    /// Kind of the phase.
    pub kind: PhaseKind,
    /// First day; `None` when it was not given.
    pub starts_on: Option<NaiveDate>,
    /// Last day; `None` when it was not given.
    pub ends_on: Option<NaiveDate>,
    /// Days in a week; `None` when it was not given.
    pub days_per_week: Option<u8>,
    /// Minutes in a day; `None` when it was not given.
    pub minutes_per_day: Option<u16>,
    /// Legal form of the place's provider or employer; `None` while the place is not known.
    pub provider_legal_form: Option<LegalForm>,
    /// Day of the subsidy decision; `None` before the decision and for kinds without one.
    pub decision_on: Option<NaiveDate>,
    /// Purpose of a work trial; `None` for other kinds and when it was not given.
    pub work_trial_purpose: Option<WorkTrialPurpose>,
}

impl PhaseFacts {
    /// Facts of a kind with nothing else known.
    #[must_use]
    pub const fn of(kind: PhaseKind) -> Self {
        Self {
            kind,
            starts_on: None,
            ends_on: None,
            days_per_week: None,
            minutes_per_day: None,
            provider_legal_form: None,
            decision_on: None,
            work_trial_purpose: None,
        }
    }
}

/// Everything that the rules find in one phase.
///
/// The law is that of the day the act names: the start, for subsidies the decision. `on` is the
/// day of the check and stands in where that day is missing.
#[must_use]
pub fn check(facts: &PhaseFacts, on: NaiveDate) -> Vec<Violation> {
    match facts.kind {
        PhaseKind::RehabilitativeWork => types::rehabilitative_work::check(facts, on),
        PhaseKind::WorkTrial => types::work_trial::check(facts, on),
        PhaseKind::PaySubsidy => types::pay_subsidy::check(facts, on),
        PhaseKind::JobCoaching => types::job_coaching::check(facts, on),
    }
}

/// Generated cases of every kind.
#[cfg(test)]
mod generated;

#[cfg(test)]
pub(crate) mod fixture {
    use super::*;
    use crate::label::Language;

    /// A lawful phase of a kind from a day to a day.
    pub(crate) fn phase(kind: PhaseKind, starts_on: NaiveDate, ends_on: NaiveDate) -> PhaseFacts {
        PhaseFacts {
            starts_on: Some(starts_on),
            ends_on: Some(ends_on),
            days_per_week: Some(4),
            minutes_per_day: Some(300),
            provider_legal_form: Some(LegalForm::Association),
            work_trial_purpose: (kind == PhaseKind::WorkTrial)
                .then_some(WorkTrialPurpose::CareerClarification),
            ..PhaseFacts::of(kind)
        }
    }

    /// The codes that a check finds, with the rule of each. Every text must be complete.
    pub(crate) fn codes(violations: &[Violation]) -> Vec<(&'static str, Option<&'static str>)> {
        crate::rule::assert_owned(violations);
        for found in violations {
            for language in Language::ALL {
                let message = found.message(language);
                assert!(!message.contains('{') && message != found.code, "{message}");
            }
        }
        violations
            .iter()
            .map(|found| (found.code, found.rule))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{fixture::phase, *};
    use crate::time::{date, month::last_day_of_months};

    #[test]
    fn a_lawful_phase_of_each_kind_has_no_findings() {
        for kind in PhaseKind::ALL {
            let facts = phase(*kind, date!(2026, 2, 1), date!(2026, 7, 31));
            assert_eq!(check(&facts, date!(2026, 1, 15)), [], "{kind}");
        }
    }

    #[test]
    fn an_end_before_the_start_is_one_finding_of_every_kind() {
        for kind in PhaseKind::ALL {
            let facts = phase(*kind, date!(2026, 2, 1), date!(2026, 1, 31));
            let found = check(&facts, date!(2026, 1, 15));
            let codes: Vec<_> = fixture::codes(&found)
                .iter()
                .map(|(code, _)| *code)
                .collect();
            assert_eq!(codes, ["activation_phase.ends_on.before_start"], "{kind}");
        }
    }

    #[test]
    fn missing_days_are_found_all_at_once() {
        let found = check(&PhaseFacts::of(PhaseKind::JobCoaching), date!(2026, 1, 15));
        let pointers: Vec<_> = found.iter().map(|found| found.pointer.as_str()).collect();
        assert_eq!(pointers, ["/starts_on", "/ends_on"]);
    }

    #[test]
    fn law_that_is_not_modelled_is_said_and_not_guessed() {
        for (kind, day) in [
            (PhaseKind::RehabilitativeWork, date!(2001, 8, 1)),
            (PhaseKind::WorkTrial, date!(2012, 8, 1)),
            (PhaseKind::PaySubsidy, date!(2016, 8, 1)),
        ] {
            let facts = phase(kind, day, last_day_of_months(day, 4));
            let found = check(&facts, day);
            let codes: Vec<_> = fixture::codes(&found)
                .iter()
                .map(|(code, _)| *code)
                .collect();
            assert_eq!(codes, ["activation_phase.law_not_modelled"], "{kind}");
            assert!(!found[0].is_blocking());
        }
    }

    proptest! {
        #[test]
        fn moving_a_phase_by_a_day_inside_one_law_changes_nothing(
            kind in proptest::sample::select(PhaseKind::ALL),
            start in 0_i64..1_000, months in 1_i32..30, days in 0_u8..8, minutes in 0_u16..600,
        ) {
            let start = date!(2025, 1, 1) + chrono::Duration::days(start);
            let at = |start| {
                let mut facts = phase(kind, start, last_day_of_months(start, months));
                facts.days_per_week = Some(days);
                facts.minutes_per_day = Some(minutes);
                fixture::codes(&check(&facts, start))
            };
            prop_assert_eq!(at(start), at(start.succ_opt().unwrap()));
        }
    }
}
