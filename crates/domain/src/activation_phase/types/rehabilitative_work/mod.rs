//! Rehabilitative work activity (kuntouttava työtoiminta, KTT): act 189/2001.
//!
//! The wellbeing county organises it, the employment authority refers to it. A period lasts 3-24
//! months, 1-4 days a week and 4-8 hours a day, and is never bought from a company.

/// How the activity is arranged.
pub mod conduct;
/// Days of participation in twelve months.
pub mod days;
/// Who enters and by which plan.
pub mod entry;
/// The plan behind a period.
pub mod plan;
/// The calendar weeks of a period as they went.
pub mod weeks;

use chrono::NaiveDate;

use crate::{
    activation_phase::{
        PhaseFacts,
        case::{RehabilitativeWorkCase, Stage},
        rules::{
            check_dates, check_duration_stated, check_maximum_days, check_maximum_minutes,
            check_maximum_months, check_minimum_days, check_minimum_minutes, check_minimum_months,
            not_modelled, period,
        },
    },
    code_set::organisation::LegalForm,
    statute::{
        rehabilitative_work::{Limits, limits},
        settings::LawSettings,
        table::Row,
    },
    violation::Violation,
};

/// What the rules find in a period, by the law of the day on which it starts.
#[must_use]
pub fn check(facts: &PhaseFacts, on: NaiveDate) -> Vec<Violation> {
    let law_day = facts.starts_on.unwrap_or(on);
    let limits = limits(law_day);
    let mut found = Vec::new();
    check_dates(facts, &mut found);
    if limits.days_per_week.is_none() {
        found.push(not_modelled(facts, law_day));
    }
    found.extend(check_period(facts, &limits));
    found.extend(check_week_and_day(facts, &limits));
    if let Some(row) = limits.barred_providers {
        found.extend(check_provider(facts.provider_legal_form, row));
    }
    found
}

/// What the rules find in the case of a period beside the period itself: entry, plan, days and
/// arrangement, by the law of the day on which it starts. Nothing is found without that day.
#[must_use]
pub fn check_case(
    facts: &PhaseFacts,
    case: &RehabilitativeWorkCase,
    stage: Stage,
    settings: &LawSettings,
) -> Vec<Violation> {
    let Some(starts_on) = facts.starts_on else {
        return Vec::new();
    };
    let mut found = entry::check_entry(case, starts_on, settings);
    if let Some(plan) = &case.plan {
        found.extend(plan::check(facts, plan, stage));
    }
    if let Some(period) = period(facts) {
        found.extend(days::check_days(case, &period, facts.days_per_week, stage));
    }
    found.extend(conduct::check(case, starts_on, stage));
    found
}

/// KTT-15.
fn check_period(facts: &PhaseFacts, limits: &Limits) -> Vec<Violation> {
    let Some(row) = limits.period_months else {
        return Vec::new();
    };
    let shorter = check_minimum_months(facts, &row.part(|months| months.minimum));
    let longer = check_maximum_months(facts, &row.part(|months| months.maximum));
    shorter.into_iter().chain(longer).collect()
}

/// KTT-10, KTT-16a, KTT-16b, KTT-17.
fn check_week_and_day(facts: &PhaseFacts, limits: &Limits) -> Vec<Violation> {
    let (days, minutes) = (facts.days_per_week, facts.minutes_per_day);
    let mut found = Vec::new();
    if let Some(row) = limits.days_per_week {
        found.extend(check_minimum_days(days, &row.part(|days| days.minimum)));
        found.extend(check_maximum_days(days, &row.part(|days| days.maximum)));
    }
    if let Some(row) = limits.minimum_minutes_per_day {
        found.extend(check_minimum_minutes(minutes, row));
    }
    if let Some(row) = limits.maximum_minutes_per_day {
        found.extend(check_maximum_minutes(minutes, row));
    }
    if let Some(row) = limits.duration_in_plan {
        found.extend(check_duration_stated(facts, row));
    }
    found
}

/// KTT-20. The act bars a company ("yritys"); whether a sole trader or a private person is one
/// is left to the caseworker.
fn check_provider(form: Option<LegalForm>, row: &Row<&'static [LegalForm]>) -> Option<Violation> {
    let form = form?;
    if row.figure.contains(&form) {
        let found = Violation::block("rehabilitative_work.provider.barred", "/provider_id")
            .with("legal_form", form);
        return Some(found.under(row.rule, row.basis));
    }
    match form {
        LegalForm::SoleTrader | LegalForm::PrivatePerson => {
            let found = Violation::warn("rehabilitative_work.provider.doubtful", "/provider_id")
                .with("legal_form", form);
            Some(found.under(row.rule, row.basis))
        }
        LegalForm::Association
        | LegalForm::Foundation
        | LegalForm::Company
        | LegalForm::Municipality
        | LegalForm::JointMunicipalAuthority
        | LegalForm::WellbeingCounty
        | LegalForm::Parish
        | LegalForm::State => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        activation_phase::fixture::{codes, phase},
        code_set::phase::PhaseKind,
        time::date,
    };

    fn period(starts_on: NaiveDate, ends_on: NaiveDate) -> PhaseFacts {
        phase(PhaseKind::RehabilitativeWork, starts_on, ends_on)
    }

    fn found(facts: &PhaseFacts) -> Vec<(&'static str, Option<&'static str>)> {
        codes(&check(facts, date!(2026, 3, 2)))
    }

    const SHORT: (&str, Option<&str>) = ("activation_phase.period.below_minimum", Some("KTT-15"));
    const LONG: (&str, Option<&str>) = ("activation_phase.period.above_maximum", Some("KTT-15"));

    #[test]
    fn a_period_lasts_three_to_twenty_four_months() {
        let start = date!(2025, 2, 1);
        assert_eq!(found(&period(start, date!(2025, 4, 30))), []);
        assert_eq!(found(&period(start, date!(2025, 4, 29))), [SHORT]);
        assert_eq!(found(&period(start, date!(2027, 1, 31))), []);
        assert_eq!(found(&period(start, date!(2027, 2, 1))), [LONG]);
    }

    #[test]
    fn a_period_over_a_leap_day_ends_by_the_calendar() {
        assert_eq!(found(&period(date!(2023, 11, 30), date!(2024, 2, 28))), []);
        assert_eq!(
            found(&period(date!(2023, 11, 30), date!(2024, 2, 27))),
            [SHORT]
        );
        assert_eq!(found(&period(date!(2024, 2, 29), date!(2026, 2, 27))), []);
        assert_eq!(
            found(&period(date!(2024, 2, 29), date!(2026, 2, 28))),
            [LONG]
        );
    }

    #[test]
    fn one_to_four_days_a_week_and_five_until_the_end_of_june_2015() {
        let week = |starts_on: NaiveDate, days| {
            let facts = PhaseFacts {
                days_per_week: Some(days),
                ..period(starts_on, starts_on + chrono::Duration::days(180))
            };
            found(&facts)
        };
        let many = |rule| vec![("activation_phase.days_per_week.above_maximum", Some(rule))];
        let few = |rule| vec![("activation_phase.days_per_week.below_minimum", Some(rule))];
        let (before, after) = (date!(2015, 6, 30), date!(2015, 7, 1));
        assert_eq!(week(before, 5), []);
        assert_eq!(week(before, 6), many("KTT-16b"));
        assert_eq!(week(before, 0), few("KTT-16b"));
        assert_eq!(week(after, 4), []);
        assert_eq!(week(after, 5), many("KTT-16a"));
        assert_eq!(week(after, 1), []);
        assert_eq!(week(date!(2025, 3, 3), 5), many("KTT-16a"));
        assert_eq!(week(date!(2025, 3, 3), 0), few("KTT-16a"));
    }

    #[test]
    fn four_to_eight_hours_a_day() {
        let day = |minutes| {
            let facts = PhaseFacts {
                minutes_per_day: Some(minutes),
                ..period(date!(2025, 2, 1), date!(2025, 7, 31))
            };
            found(&facts)
        };
        assert_eq!(day(240), []);
        assert_eq!(day(480), []);
        let below = (
            "activation_phase.minutes_per_day.below_minimum",
            Some("KTT-17"),
        );
        let above = (
            "activation_phase.minutes_per_day.above_maximum",
            Some("KTT-17"),
        );
        assert_eq!(day(225), [below]);
        assert_eq!(day(239), [below]);
        assert_eq!(day(481), [above]);
        assert_eq!(day(495), [above]);
    }

    #[test]
    fn the_citation_is_that_of_the_day_of_the_start() {
        let long_day = |starts_on: NaiveDate, ends_on| {
            let mut facts = period(starts_on, ends_on);
            facts.minutes_per_day = Some(495);
            check(&facts, starts_on)[0].basis.unwrap().act
        };
        assert_eq!(
            long_day(date!(2019, 12, 31), date!(2020, 6, 30)),
            "605/1996"
        );
        assert_eq!(long_day(date!(2020, 1, 1), date!(2020, 6, 30)), "872/2019");
    }

    #[test]
    fn the_activity_is_not_bought_from_a_company() {
        let bought_from = |form| {
            let mut facts = period(date!(2025, 2, 1), date!(2025, 7, 31));
            facts.provider_legal_form = Some(form);
            check(&facts, date!(2025, 2, 1))
        };
        let company = bought_from(LegalForm::Company);
        assert_eq!(
            codes(&company),
            [("rehabilitative_work.provider.barred", Some("KTT-20"))]
        );
        assert!(company[0].is_blocking());
        for form in [
            LegalForm::Association,
            LegalForm::Foundation,
            LegalForm::Parish,
            LegalForm::Municipality,
            LegalForm::State,
        ] {
            assert_eq!(bought_from(form), [], "{form}");
        }
        let sole_trader = bought_from(LegalForm::SoleTrader);
        assert!(!sole_trader[0].is_blocking());
    }

    #[test]
    fn a_plan_without_days_or_hours_is_a_notice() {
        let mut facts = period(date!(2025, 2, 1), date!(2025, 7, 31));
        facts.days_per_week = None;
        facts.minutes_per_day = None;
        assert_eq!(
            found(&facts),
            [
                ("activation_phase.days_per_week.missing", Some("KTT-10")),
                ("activation_phase.minutes_per_day.missing", Some("KTT-10")),
            ]
        );
    }
}

#[cfg(test)]
mod timeline_tests;
