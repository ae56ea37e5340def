//! Subsidised work (palkkatuettu työ): 380/2023, sections 82-97; until 31 December 2024
//! 916/2012, chapter 7.
//!
//! An employment relationship; the subsidy is decided before it starts. The law is that of the
//! granting decision. An extension of a subsidy is a new decision on the same phase, not a phase.

use chrono::NaiveDate;

use crate::{
    activation_phase::{
        PhaseFacts,
        rules::{check_calendar, check_dates, not_modelled},
    },
    statute::pay_subsidy::limits,
    violation::Violation,
};

/// What the rules find in a phase of subsidised work.
#[must_use]
pub fn check(facts: &PhaseFacts, on: NaiveDate) -> Vec<Violation> {
    let law_day = facts.decision_on.or(facts.starts_on).unwrap_or(on);
    let mut found = Vec::new();
    check_dates(facts, &mut found);
    check_calendar(facts, &mut found);
    let Some(row) = limits(law_day).decision_first else {
        found.push(not_modelled(facts, law_day));
        return found;
    };
    // PT-01.
    if let (Some(decision_on), Some(starts_on)) = (facts.decision_on, facts.starts_on)
        && starts_on < decision_on
    {
        found.push(
            Violation::block("pay_subsidy.starts_before_decision", "/starts_on")
                .with("starts_on", starts_on)
                .with("decision_on", decision_on)
                .under(row.rule, row.basis),
        );
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

    fn decided(decision_on: NaiveDate, starts_on: NaiveDate) -> Vec<Violation> {
        let mut facts = phase(
            PhaseKind::PaySubsidy,
            starts_on,
            starts_on + chrono::Duration::days(150),
        );
        facts.decision_on = Some(decision_on);
        check(&facts, date!(2026, 3, 2))
    }

    #[test]
    fn work_starts_on_the_day_of_the_decision_or_later() {
        let decision_on = date!(2025, 3, 10);
        assert_eq!(decided(decision_on, date!(2025, 3, 10)), []);
        assert_eq!(decided(decision_on, date!(2025, 3, 11)), []);
        let early = decided(decision_on, date!(2025, 3, 9));
        assert_eq!(
            codes(&early),
            [("pay_subsidy.starts_before_decision", Some("PT-01"))]
        );
        assert!(early[0].is_blocking());
    }

    #[test]
    fn the_law_is_that_of_the_decision() {
        let act = |decision_on, starts_on| decided(decision_on, starts_on)[0].basis.unwrap().act;
        assert_eq!(act(date!(2024, 12, 31), date!(2024, 12, 30)), "916/2012");
        assert_eq!(act(date!(2025, 1, 1), date!(2024, 12, 31)), "380/2023");
    }

    #[test]
    fn a_decision_on_a_leap_day_comes_before_the_first_of_march() {
        assert_eq!(decided(date!(2024, 2, 29), date!(2024, 3, 1)), []);
        assert_eq!(decided(date!(2024, 2, 29), date!(2024, 2, 28)).len(), 1);
    }

    #[test]
    fn without_a_decision_there_is_nothing_to_compare() {
        let facts = phase(PhaseKind::PaySubsidy, date!(2025, 3, 9), date!(2025, 8, 8));
        assert_eq!(check(&facts, date!(2025, 3, 1)), []);
    }
}
