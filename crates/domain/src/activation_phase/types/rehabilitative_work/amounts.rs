//! Amounts by attended day: KTT-26, KTT-27, KTT-28. Statistics: the payer is Kela, the fund or the
//! wellbeing county, and the register decides nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::days;
use crate::{
    code_set::situation::Benefit, money::Cents, statute::allowance::amounts, violation::Violation,
};

/// What a day of participation brings to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Allowance {
    /// Expense allowance (kulukorvaus) of one on an unemployment benefit.
    Expense,
    /// Activity allowance (toimintaraha) of one on social assistance.
    Activity,
}

/// The allowance that goes with a benefit; `None` without a benefit.
#[must_use]
pub const fn allowance_of(benefit: Benefit) -> Option<Allowance> {
    match benefit {
        Benefit::LabourMarketSubsidy
        | Benefit::BasicAllowance
        | Benefit::EarningsAllowance
        | Benefit::GeneralBenefit => Some(Allowance::Expense),
        Benefit::SocialAssistance => Some(Allowance::Activity),
        Benefit::None => None,
    }
}

/// KTT-26, KTT-27: the allowance of attended days, each by the amount of its day. A day is counted
/// once; a day whose amount is not modelled brings nothing. `None` when the sum does not fit.
#[must_use]
pub fn allowance_sum(allowance: Allowance, attended: &[NaiveDate]) -> Option<Cents> {
    let days = BTreeSet::from_iter(attended.iter().copied());
    Cents::checked_sum(days.into_iter().filter_map(|day| {
        let row = match allowance {
            Allowance::Expense => amounts(day).expense,
            Allowance::Activity => amounts(day).activity,
        };
        row.map(|row| row.figure)
    }))
}

/// KTT-28: the state compensation of attended days. A day over the maximum of KTT-18 brings
/// nothing. `attended` are the days of one person over all periods.
#[must_use]
pub fn state_compensation(attended: &[NaiveDate]) -> Option<Cents> {
    let counted = days::count(attended).counted;
    Cents::checked_sum(
        counted
            .into_iter()
            .filter_map(|day| Some(amounts(day).state_compensation?.figure)),
    )
}

/// KTT-27: no activity allowance for a day with an expense allowance.
#[must_use]
pub fn check_paid_twice(paid: &[(NaiveDate, Allowance)]) -> Vec<Violation> {
    let days_with = |wanted: Allowance| {
        let of_kind = paid.iter().filter(move |(_, kind)| *kind == wanted);
        BTreeSet::from_iter(of_kind.map(|(day, _)| *day))
    };
    let (expense, activity) = (
        days_with(Allowance::Expense),
        days_with(Allowance::Activity),
    );
    expense
        .intersection(&activity)
        .filter_map(|day| {
            let row = amounts(*day).activity?;
            let found = Violation::block("rehabilitative_work.allowance.paid_twice", "/day")
                .with("day", *day);
            Some(found.under(row.rule, row.basis))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    fn days(from: NaiveDate, count: usize) -> Vec<NaiveDate> {
        from.iter_days().take(count).collect()
    }

    #[test]
    fn three_attended_days_are_27_euros() {
        let three = days(date!(2025, 2, 3), 3);
        assert_eq!(
            allowance_sum(Allowance::Expense, &three),
            Some(Cents::new(2700))
        );
        assert_eq!(allowance_sum(Allowance::Expense, &[]), Some(Cents::ZERO));
        // A day told twice is paid once.
        let twice = [three.clone(), three].concat();
        assert_eq!(
            allowance_sum(Allowance::Activity, &twice),
            Some(Cents::new(2700))
        );
    }

    #[test]
    fn the_amounts_have_their_first_days() {
        let over = |allowance, first: NaiveDate| {
            allowance_sum(allowance, &[first.pred_opt().unwrap(), first])
        };
        assert_eq!(
            over(Allowance::Expense, date!(2013, 1, 1)),
            Some(Cents::new(900))
        );
        assert_eq!(
            over(Allowance::Activity, date!(2023, 1, 1)),
            Some(Cents::new(900))
        );
    }

    #[test]
    fn a_hundred_days_are_1009_euros_to_the_organiser() {
        let hundred = days(date!(2025, 2, 3), 100);
        assert_eq!(state_compensation(&hundred), Some(Cents::new(100_900)));
        // Days over the maximum bring nothing.
        let over = days(date!(2025, 2, 3), 200);
        assert_eq!(state_compensation(&over), Some(Cents::new(178 * 1009)));
        let first = date!(2003, 1, 1);
        let around = [first.pred_opt().unwrap(), first];
        assert_eq!(state_compensation(&around), Some(Cents::new(1009)));
    }

    #[test]
    fn one_allowance_a_day() {
        let day = date!(2025, 2, 4);
        let once = [
            (day, Allowance::Expense),
            (date!(2025, 2, 5), Allowance::Activity),
        ];
        assert_eq!(check_paid_twice(&once), []);
        let twice = [(day, Allowance::Expense), (day, Allowance::Activity)];
        assert_eq!(
            codes(&check_paid_twice(&twice)),
            [("rehabilitative_work.allowance.paid_twice", Some("KTT-27"))]
        );
    }

    #[test]
    fn the_benefit_decides_the_allowance() {
        for benefit in Benefit::ALL {
            let expected = match benefit {
                Benefit::SocialAssistance => Some(Allowance::Activity),
                Benefit::None => None,
                Benefit::LabourMarketSubsidy
                | Benefit::BasicAllowance
                | Benefit::EarningsAllowance
                | Benefit::GeneralBenefit => Some(Allowance::Expense),
            };
            assert_eq!(allowance_of(*benefit), expected, "{benefit}");
        }
    }
}
