//! Limits of pay subsidy (palkkatuki): act 380/2023, chapter 10; until 31 December 2024
//! act 916/2012, chapter 7. The law is that of the granting decision.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::time::date;

/// The employment starts on the day of the decision or after it (PT-01).
///
/// The section of the former act is not recorded in the rule tables: its chapter is cited.
const DECISION_FIRST: Table<()> = Table::new(
    "pay_subsidy.decision_first",
    &[
        Row::new(
            "PT-01",
            (),
            Citation::between("916/2012", "7 luku", date!(2017, 1, 1), date!(2024, 12, 31)),
        ),
        Row::new(
            "PT-01",
            (),
            Citation::since("380/2023", "84 § 1 mom.", date!(2025, 1, 1)),
        ),
    ],
);

/// The limits in force on a day; `None` where the day is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The rule that the decision comes before the work.
    pub decision_first: Option<&'static Row<()>>,
}

/// The limits in force on the day of the granting decision.
#[must_use]
pub fn limits(on: NaiveDate) -> Limits {
    Limits {
        decision_first: DECISION_FIRST.in_force(on),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![DECISION_FIRST.summary()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_act_changes_with_2025() {
        let act = |day| limits(day).decision_first.map(|row| row.basis.act);
        assert_eq!(act(date!(2016, 12, 31)), None);
        assert_eq!(act(date!(2024, 12, 31)), Some("916/2012"));
        assert_eq!(act(date!(2025, 1, 1)), Some("380/2023"));
    }
}
