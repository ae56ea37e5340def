//! Work trial (työkokeilu): 380/2023, sections 54-60; until 31 December 2024 916/2012, chapter 4.
//!
//! A three-party agreement of the client, the workplace and the employment authority. Six months
//! in total since 2025. The months of earlier trials are counted in [`months`]: here one trial
//! alone must fit.

/// Absences and what follows from them.
pub mod absence;
/// Organiser and agreement.
pub mod agreement;
/// Months over all trials of a person.
pub mod months;

use chrono::NaiveDate;

use crate::{
    activation_phase::{
        PhaseFacts,
        case::{Stage, WorkTrialCase},
        rules::{
            check_calendar, check_dates, check_duration_stated, check_maximum_days,
            check_maximum_minutes, check_maximum_months, check_minimum_minutes, not_modelled,
            period,
        },
    },
    code_set::organisation::LegalForm,
    statute::work_trial::{Limits, limits},
    violation::Violation,
};

/// What the rules find in a trial, by the law of the day on which it starts.
#[must_use]
pub fn check(facts: &PhaseFacts, on: NaiveDate) -> Vec<Violation> {
    let law_day = facts.starts_on.unwrap_or(on);
    let limits = limits(law_day);
    let mut found = Vec::new();
    check_dates(facts, &mut found);
    match limits.purpose {
        None => found.push(not_modelled(facts, law_day)),
        // TK-01.
        Some(row) if facts.work_trial_purpose.is_none() => found.push(
            Violation::block("work_trial.purpose.missing", "/purpose").under(row.rule, row.basis),
        ),
        Some(_) => {}
    }
    found.extend(check_length(facts, &limits));
    found.extend(check_week_and_day(facts, &limits));
    found
}

/// What the rules find in the case of a trial beside the trial itself: earlier trials, organiser
/// and agreement, by the law of the day on which it starts. Nothing is found without that day.
#[must_use]
pub fn check_case(facts: &PhaseFacts, case: &WorkTrialCase, stage: Stage) -> Vec<Violation> {
    let Some(starts_on) = facts.starts_on else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if let Some(period) = period(facts) {
        found.extend(months::check(case, &period));
    }
    found.extend(agreement::check(case, starts_on, stage));
    found
}

/// TK-03a, TK-03b.
fn check_length(facts: &PhaseFacts, limits: &Limits) -> Option<Violation> {
    let in_total = limits
        .total_months
        .and_then(|row| check_maximum_months(facts, row));
    in_total.or_else(|| {
        let row = limits.months_per_organiser?;
        // A municipality may go on in other tasks, which one trial does not show.
        let one_organiser = facts
            .provider_legal_form
            .is_some_and(|form| !is_municipality(form));
        one_organiser.then(|| check_maximum_months(facts, row))?
    })
}

const fn is_municipality(form: LegalForm) -> bool {
    match form {
        LegalForm::Municipality | LegalForm::JointMunicipalAuthority => true,
        LegalForm::Association
        | LegalForm::Foundation
        | LegalForm::Company
        | LegalForm::SoleTrader
        | LegalForm::WellbeingCounty
        | LegalForm::Parish
        | LegalForm::State
        | LegalForm::PrivatePerson => false,
    }
}

/// TK-06, TK-07, TK-08.
fn check_week_and_day(facts: &PhaseFacts, limits: &Limits) -> Vec<Violation> {
    let (days, minutes) = (facts.days_per_week, facts.minutes_per_day);
    let mut found = Vec::new();
    if let Some(row) = limits.minutes_per_day {
        found.extend(check_minimum_minutes(
            minutes,
            &row.part(|minutes| minutes.minimum),
        ));
        found.extend(check_maximum_minutes(
            minutes,
            &row.part(|minutes| minutes.maximum),
        ));
    }
    if let Some(row) = limits.maximum_days_per_week {
        found.extend(check_maximum_days(days, row));
    }
    if days == Some(0) {
        // The act has no least number of days, the calendar has.
        check_calendar(
            &PhaseFacts {
                minutes_per_day: None,
                ..*facts
            },
            &mut found,
        );
    }
    if let Some(row) = limits.duration_in_agreement {
        found.extend(check_duration_stated(facts, row));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        activation_phase::fixture::{codes, phase},
        code_set::phase::PhaseKind,
        time::date,
    };

    fn trial(starts_on: NaiveDate, ends_on: NaiveDate) -> PhaseFacts {
        phase(PhaseKind::WorkTrial, starts_on, ends_on)
    }

    fn found(facts: &PhaseFacts) -> Vec<(&'static str, Option<&'static str>)> {
        codes(&check(facts, date!(2026, 3, 2)))
    }

    const LONG: &str = "activation_phase.period.above_maximum";

    #[test]
    fn a_trial_lasts_six_months_at_most_since_2025() {
        let start = date!(2025, 2, 1);
        assert_eq!(found(&trial(start, date!(2025, 7, 30))), []);
        assert_eq!(found(&trial(start, date!(2025, 7, 31))), []);
        assert_eq!(
            found(&trial(start, date!(2025, 8, 1))),
            [(LONG, Some("TK-03a"))]
        );
    }

    #[test]
    fn before_2025_a_trial_lasted_six_months_with_one_organiser_and_twelve_in_total() {
        let old = |ends_on, form| {
            let mut facts = trial(date!(2024, 12, 31), ends_on);
            facts.provider_legal_form = Some(form);
            found(&facts)
        };
        let company = LegalForm::Company;
        let city = LegalForm::Municipality;
        assert_eq!(old(date!(2025, 6, 29), company), []);
        assert_eq!(old(date!(2025, 6, 30), company), [(LONG, Some("TK-03b"))]);
        assert_eq!(old(date!(2025, 12, 30), city), []);
        assert_eq!(old(date!(2025, 12, 31), city), [(LONG, Some("TK-03b"))]);
        let new = trial(date!(2025, 1, 1), date!(2025, 7, 1));
        assert_eq!(found(&new), [(LONG, Some("TK-03a"))]);
    }

    #[test]
    fn a_trial_from_the_end_of_august_ends_before_the_last_of_february() {
        assert_eq!(found(&trial(date!(2027, 8, 31), date!(2028, 2, 28))), []);
        assert_eq!(
            found(&trial(date!(2027, 8, 31), date!(2028, 2, 29))),
            [(LONG, Some("TK-03a"))]
        );
    }

    #[test]
    fn a_trial_without_a_lawful_purpose_is_blocked() {
        for start in [date!(2024, 12, 31), date!(2025, 1, 1)] {
            let mut facts = trial(start, start + chrono::Duration::days(60));
            facts.work_trial_purpose = None;
            assert_eq!(
                found(&facts),
                [("work_trial.purpose.missing", Some("TK-01"))]
            );
        }
    }

    #[test]
    fn four_to_eight_hours_a_day() {
        let day = |minutes| {
            let mut facts = trial(date!(2025, 2, 1), date!(2025, 4, 30));
            facts.minutes_per_day = Some(minutes);
            found(&facts)
        };
        assert_eq!(day(240), []);
        assert_eq!(day(480), []);
        assert_eq!(
            day(210),
            [(
                "activation_phase.minutes_per_day.below_minimum",
                Some("TK-06")
            )]
        );
        assert_eq!(
            day(510),
            [(
                "activation_phase.minutes_per_day.above_maximum",
                Some("TK-06")
            )]
        );
    }

    #[test]
    fn five_days_a_week_at_most_and_no_least_number() {
        let week = |days| {
            let mut facts = trial(date!(2025, 2, 1), date!(2025, 4, 30));
            facts.days_per_week = Some(days);
            found(&facts)
        };
        assert_eq!(week(1), []);
        assert_eq!(week(5), []);
        assert_eq!(
            week(6),
            [(
                "activation_phase.days_per_week.above_maximum",
                Some("TK-07")
            )]
        );
        assert_eq!(
            week(0),
            [("activation_phase.days_per_week.out_of_range", None)]
        );
    }

    #[test]
    fn an_agreement_without_days_and_hours_is_a_notice() {
        let mut facts = trial(date!(2025, 2, 1), date!(2025, 4, 30));
        facts.days_per_week = None;
        let found = check(&facts, date!(2025, 2, 1));
        assert_eq!(
            codes(&found),
            [("activation_phase.days_per_week.missing", Some("TK-08"))]
        );
        assert!(!found[0].is_blocking());
    }
}
