//! Limits of work trials (työkokeilu): act 380/2023, sections 54-60; until 31 December 2024
//! act 916/2012, chapter 4.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Bounds, Row, Table, TableSummary},
};
use crate::time::date;

const ACT: &str = "380/2023";
const ACT_UNTIL_2024: &str = "916/2012";
const FIRST_DAY_2012: NaiveDate = date!(2013, 1, 1);
const LAST_DAY_2012: NaiveDate = date!(2024, 12, 31);
const FIRST_DAY: NaiveDate = date!(2025, 1, 1);

const fn until_2024(section: &'static str) -> Citation {
    Citation::between(ACT_UNTIL_2024, section, FIRST_DAY_2012, LAST_DAY_2012)
}

const fn since_2025(section: &'static str) -> Citation {
    Citation::since(ACT, section, FIRST_DAY)
}

/// The purpose is one of two (TK-01).
const PURPOSE: Table<()> = Table::new(
    "work_trial.purpose",
    &[
        Row::new("TK-01", (), until_2024("4 luku 5 §")),
        Row::new("TK-01", (), since_2025("54 § 1 mom.")),
    ],
);

/// Most months of all trials together (TK-03a; TK-03b until 2024).
const TOTAL_MONTHS: Table<i32> = Table::new(
    "work_trial.total_months",
    &[
        Row::new("TK-03b", 12, until_2024("4 luku 6 § 1 mom.")),
        Row::new("TK-03a", 6, since_2025("55 § 1 mom.")),
    ],
);

/// Most months with one organiser that is not a municipality; the limit ended with 2024.
const MONTHS_PER_ORGANISER: Table<i32> = Table::new(
    "work_trial.months_per_organiser",
    &[Row::new("TK-03b", 6, until_2024("4 luku 6 § 1 mom."))],
);

/// Minutes a day (TK-06).
const MINUTES_PER_DAY: Table<Bounds<u16>> = Table::new(
    "work_trial.minutes_per_day",
    &[
        Row::new(
            "TK-06",
            Bounds::new(4 * 60, 8 * 60),
            until_2024("4 luku 9 § 1 mom. 3 kohta"),
        ),
        Row::new(
            "TK-06",
            Bounds::new(4 * 60, 8 * 60),
            since_2025("57 § 1 mom. 3 kohta"),
        ),
    ],
);

/// Most days a week; there is no least number (TK-07).
const MAXIMUM_DAYS_PER_WEEK: Table<u8> = Table::new(
    "work_trial.maximum_days_per_week",
    &[
        Row::new("TK-07", 5, until_2024("4 luku 9 § 1 mom.")),
        Row::new("TK-07", 5, since_2025("57 § 1 mom. 4 kohta")),
    ],
);

/// The agreement states daily and weekly duration (TK-08).
const DURATION_IN_AGREEMENT: Table<()> = Table::new(
    "work_trial.duration_in_agreement",
    &[
        Row::new("TK-08", (), until_2024("4 luku 9 § 1 mom.")),
        Row::new("TK-08", (), since_2025("57 § 1 mom.")),
    ],
);

/// The limits in force on a day; `None` where the day is not modelled or has no such limit.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The duty to name one of the two purposes.
    pub purpose: Option<&'static Row<()>>,
    /// Most months of all trials together.
    pub total_months: Option<&'static Row<i32>>,
    /// Most months with one organiser that is not a municipality; `None` since 2025.
    pub months_per_organiser: Option<&'static Row<i32>>,
    /// Minutes a day.
    pub minutes_per_day: Option<&'static Row<Bounds<u16>>>,
    /// Most days a week.
    pub maximum_days_per_week: Option<&'static Row<u8>>,
    /// The duty to state daily and weekly duration.
    pub duration_in_agreement: Option<&'static Row<()>>,
}

/// The limits in force on the day on which a trial starts.
#[must_use]
pub fn limits(on: NaiveDate) -> Limits {
    Limits {
        purpose: PURPOSE.in_force(on),
        total_months: TOTAL_MONTHS.in_force(on),
        months_per_organiser: MONTHS_PER_ORGANISER.in_force(on),
        minutes_per_day: MINUTES_PER_DAY.in_force(on),
        maximum_days_per_week: MAXIMUM_DAYS_PER_WEEK.in_force(on),
        duration_in_agreement: DURATION_IN_AGREEMENT.in_force(on),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        PURPOSE.summary(),
        TOTAL_MONTHS.summary(),
        MONTHS_PER_ORGANISER.summary(),
        MINUTES_PER_DAY.summary(),
        MAXIMUM_DAYS_PER_WEEK.summary(),
        DURATION_IN_AGREEMENT.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_months_in_total_since_2025_and_twelve_before() {
        let total = |day| {
            limits(day)
                .total_months
                .map(|row| (row.rule.unwrap(), row.figure))
        };
        assert_eq!(total(date!(2012, 12, 31)), None);
        assert_eq!(total(date!(2024, 12, 31)), Some(("TK-03b", 12)));
        assert_eq!(total(date!(2025, 1, 1)), Some(("TK-03a", 6)));
        assert!(limits(date!(2024, 12, 31)).months_per_organiser.is_some());
        assert!(limits(date!(2025, 1, 1)).months_per_organiser.is_none());
    }
}
