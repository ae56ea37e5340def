//! Amounts a day of participation (kulukorvaus, toimintaraha, valtion korvaus): for statistics.
//! The register pays nothing and decides nothing about them.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::{money::Cents, time::date};

/// Expense allowance of a participant on an unemployment benefit (kulukorvaus, KTT-26); the
/// amount is that of 380/2023 104 §.
const EXPENSE: Table<Cents> = Table::new(
    "allowance.expense",
    &[Row::new(
        "KTT-26",
        Cents::new(900),
        Citation::since("1290/2002", "10 luku 6 § 2 mom.", date!(2013, 1, 1)),
    )],
);

/// Activity allowance of a participant on social assistance (toimintaraha, KTT-27).
const ACTIVITY: Table<Cents> = Table::new(
    "allowance.activity",
    &[Row::new(
        "KTT-27",
        Cents::new(900),
        Citation::since("189/2001", "18 §", date!(2023, 1, 1)),
    )],
);

/// State compensation to the organiser for an attended day (KTT-28).
const STATE_COMPENSATION: Table<Cents> = Table::new(
    "allowance.state_compensation",
    &[Row::new(
        "KTT-28",
        Cents::new(1009),
        Citation::since("189/2001", "24 §", date!(2003, 1, 1)),
    )],
);

/// Expense allowance in a work trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrialAllowance {
    /// A day.
    pub a_day: Cents,
    /// A day outside the commuting area, or inside it with proven costs of lodging.
    pub raised_a_day: Cents,
    /// Most days in a calendar week.
    pub days_per_week: u8,
}

/// Expense allowance in a work trial (TK-14).
const TRIAL: Table<TrialAllowance> = Table::new(
    "allowance.work_trial",
    &[Row::new(
        "TK-14",
        TrialAllowance {
            a_day: Cents::new(900),
            raised_a_day: Cents::new(1800),
            days_per_week: 5,
        },
        Citation::since("380/2023", "103-105 §", date!(2025, 1, 1)),
    )],
);

/// The amounts in force on a day; `None` where the day is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct Amounts {
    /// Expense allowance in rehabilitative work.
    pub expense: Option<&'static Row<Cents>>,
    /// Activity allowance in rehabilitative work.
    pub activity: Option<&'static Row<Cents>>,
    /// State compensation to the organiser.
    pub state_compensation: Option<&'static Row<Cents>>,
    /// Expense allowance in a work trial.
    pub trial: Option<&'static Row<TrialAllowance>>,
}

/// The amounts in force on an attended day.
#[must_use]
pub fn amounts(on: NaiveDate) -> Amounts {
    Amounts {
        expense: EXPENSE.in_force(on),
        activity: ACTIVITY.in_force(on),
        state_compensation: STATE_COMPENSATION.in_force(on),
        trial: TRIAL.in_force(on),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        EXPENSE.summary(),
        ACTIVITY.summary(),
        STATE_COMPENSATION.summary(),
        TRIAL.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_amount_has_its_first_day() {
        assert!(amounts(date!(2012, 12, 31)).expense.is_none());
        assert_eq!(
            amounts(date!(2013, 1, 1)).expense.unwrap().figure,
            Cents::new(900)
        );
        assert!(amounts(date!(2022, 12, 31)).activity.is_none());
        assert!(amounts(date!(2023, 1, 1)).activity.is_some());
        assert!(amounts(date!(2002, 12, 31)).state_compensation.is_none());
        assert!(amounts(date!(2003, 1, 1)).state_compensation.is_some());
        assert!(amounts(date!(2024, 12, 31)).trial.is_none());
        assert!(amounts(date!(2025, 1, 1)).trial.is_some());
    }
}
