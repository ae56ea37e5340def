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
