//! Money of a day of rehabilitative work activity and of a work trial: what the state pays the
//! organiser and what the participant gets. Acts 189/2001, 1290/2002 and 380/2023.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::{money::Cents, time::date};

/// Compensation of the state to the organiser for an attended day (KTT-28).
const STATE_COMPENSATION: Table<Cents> = Table::new(
    "rehabilitative_work.state_compensation",
    &[Row::new(
        "KTT-28",
        Cents::new(1_009),
        Citation::since("189/2001", "24 §", date!(2003, 1, 1)),
    )],
);

/// What a participant gets for an attended day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayAmounts {
    /// The basic amount.
    pub basic: Cents,
    /// Outside the commuting area, or with proven costs of lodging outside the home municipality.
    pub raised: Option<Cents>,
}

const NINE: DayAmounts = DayAmounts {
    basic: Cents::new(900),
    raised: None,
};
const NINE_OR_EIGHTEEN: DayAmounts = DayAmounts {
    basic: Cents::new(900),
    raised: Some(Cents::new(1_800)),
};

/// Expense allowance (kulukorvaus) of a participant on an unemployment benefit (KTT-26). The rule
/// tables give it no raised amount.
const EXPENSE_ALLOWANCE: Table<DayAmounts> = Table::new(
    "rehabilitative_work.expense_allowance",
    &[Row::new(
        "KTT-26",
        NINE,
        Citation::since("1290/2002", "10 luku 6 § 2 mom.", date!(2013, 1, 1)),
    )],
);

/// Activity money (toimintaraha) of a participant on social assistance (KTT-27).
const ACTIVITY_MONEY: Table<DayAmounts> = Table::new(
    "rehabilitative_work.activity_money",
    &[Row::new(
        "KTT-27",
        NINE_OR_EIGHTEEN,
        Citation::since("189/2001", "18 §", date!(2023, 1, 1)),
    )],
);

/// Expense allowance of a work trial (TK-14).
const WORK_TRIAL_ALLOWANCE: Table<DayAmounts> = Table::new(
    "work_trial.expense_allowance",
    &[Row::new(
        "TK-14",
        NINE_OR_EIGHTEEN,
        Citation::since("380/2023", "103-105 §", date!(2025, 1, 1)),
    )],
);

/// Most paid days of a calendar week in a work trial (TK-14).
const WORK_TRIAL_DAYS: Table<usize> = Table::new(
    "work_trial.paid_days_per_week",
    &[Row::new(
        "TK-14",
        5,
        Citation::since("380/2023", "103-105 §", date!(2025, 1, 1)),
    )],
);

/// The amounts in force on an attended day; `None` where the day is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct DayMoney {
    /// Compensation of the state to the organiser.
    pub state_compensation: Option<&'static Row<Cents>>,
    /// Expense allowance in rehabilitative work activity.
    pub expense_allowance: Option<&'static Row<DayAmounts>>,
    /// Activity money in rehabilitative work activity.
    pub activity_money: Option<&'static Row<DayAmounts>>,
    /// Expense allowance in a work trial.
    pub work_trial_allowance: Option<&'static Row<DayAmounts>>,
    /// Most paid days of a calendar week in a work trial.
    pub work_trial_days: Option<&'static Row<usize>>,
}

/// The amounts in force on an attended day.
#[must_use]
pub fn day_money(on: NaiveDate) -> DayMoney {
    DayMoney {
        state_compensation: STATE_COMPENSATION.in_force(on),
        expense_allowance: EXPENSE_ALLOWANCE.in_force(on),
        activity_money: ACTIVITY_MONEY.in_force(on),
        work_trial_allowance: WORK_TRIAL_ALLOWANCE.in_force(on),
        work_trial_days: WORK_TRIAL_DAYS.in_force(on),
    }
}

/// What the state pays for an attended day, over time (KTT-28).
#[must_use]
pub const fn state_compensation_rows() -> &'static [Row<Cents>] {
    STATE_COMPENSATION.rows()
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        STATE_COMPENSATION.summary(),
        EXPENSE_ALLOWANCE.summary(),
        ACTIVITY_MONEY.summary(),
        WORK_TRIAL_ALLOWANCE.summary(),
        WORK_TRIAL_DAYS.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_before_the_first_row_has_no_amount() {
        let state = |day| day_money(day).state_compensation.map(|row| row.figure);
        assert_eq!(state(date!(2002, 12, 31)), None);
        assert_eq!(state(date!(2003, 1, 1)), Some(Cents::new(1_009)));
        assert!(day_money(date!(2022, 12, 31)).activity_money.is_none());
        assert!(day_money(date!(2023, 1, 1)).activity_money.is_some());
        assert!(day_money(date!(2012, 12, 31)).expense_allowance.is_none());
    }
}
