//! Limits of rehabilitative work activity (kuntouttava työtoiminta): act 189/2001.
//!
//! The rules moved from section 13 to section 13 b by 702/2020 on 1 January 2021.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Bounds, Row, Table, TableSummary},
};
use crate::{code_set::organisation::LegalForm, time::date};

const ACT: &str = "189/2001";
const SECTION_13_2: &str = "13 § 2 mom.";
const SECTION_13B_2: &str = "13 b § 2 mom.";

/// Length of one period in months (KTT-15).
const PERIOD_MONTHS: Table<Bounds<i32>> = Table::new(
    "rehabilitative_work.period_months",
    &[
        Row::new(
            "KTT-15",
            Bounds::new(3, 24),
            Citation::between(ACT, SECTION_13_2, date!(2001, 9, 1), date!(2020, 12, 31)),
        ),
        Row::new(
            "KTT-15",
            Bounds::new(3, 24),
            Citation::since(ACT, SECTION_13B_2, date!(2021, 1, 1)),
        ),
    ],
);

/// Days in a calendar week (KTT-16b until 30 June 2015, then KTT-16a by 142/2015).
const DAYS_PER_WEEK: Table<Bounds<u8>> = Table::new(
    "rehabilitative_work.days_per_week",
    &[
        Row::new(
            "KTT-16b",
            Bounds::new(1, 5),
            Citation::between(ACT, SECTION_13_2, date!(2001, 9, 1), date!(2015, 6, 30)),
        ),
        Row::new(
            "KTT-16a",
            Bounds::new(1, 4),
            Citation::between(ACT, SECTION_13_2, date!(2015, 7, 1), date!(2020, 12, 31)),
        ),
        Row::new(
            "KTT-16a",
            Bounds::new(1, 4),
            Citation::since(ACT, SECTION_13B_2, date!(2021, 1, 1)),
        ),
    ],
);

/// Least minutes a day (KTT-17).
const MINIMUM_MINUTES_PER_DAY: Table<u16> = Table::new(
    "rehabilitative_work.minimum_minutes_per_day",
    &[
        Row::new(
            "KTT-17",
            4 * 60,
            Citation::between(ACT, SECTION_13_2, date!(2001, 9, 1), date!(2020, 12, 31)),
        ),
        Row::new(
            "KTT-17",
            4 * 60,
            Citation::since(ACT, SECTION_13B_2, date!(2021, 1, 1)),
        ),
    ],
);

/// Most minutes a day: the working time acts, to which 189/2001 14 § refers (KTT-17).
const MAXIMUM_MINUTES_PER_DAY: Table<u16> = Table::new(
    "rehabilitative_work.maximum_minutes_per_day",
    &[
        Row::new(
            "KTT-17",
            8 * 60,
            Citation::between("605/1996", "6 §", date!(2001, 9, 1), date!(2019, 12, 31)),
        ),
        Row::new(
            "KTT-17",
            8 * 60,
            Citation::since("872/2019", "5 §", date!(2020, 1, 1)),
        ),
    ],
);

/// What the plan says about daily and weekly duration (KTT-10, item 2).
const DURATION_IN_PLAN: Table<()> = Table::new(
    "rehabilitative_work.duration_in_plan",
    &[Row::new(
        "KTT-10",
        (),
        Citation::since(ACT, "9 § 1 mom.", date!(2001, 9, 1)),
    )],
);

/// Providers from whom the activity may not be bought (KTT-20).
const BARRED_PROVIDERS: Table<&[LegalForm]> = Table::new(
    "rehabilitative_work.barred_providers",
    &[
        Row::new(
            "KTT-20",
            &[LegalForm::Company],
            Citation::between(ACT, "6 § 2 mom.", date!(2001, 9, 1), date!(2020, 12, 31)),
        ),
        Row::new(
            "KTT-20",
            &[LegalForm::Company],
            Citation::since(ACT, SECTION_13_2, date!(2021, 1, 1)),
        ),
    ],
);

/// Another service at the same time: no duty to organise (KTT-22, by 591/2022 since 2021).
const SECOND_SERVICE: Table<()> = Table::new(
    "rehabilitative_work.second_service",
    &[Row::new(
        "KTT-22",
        (),
        Citation::since(ACT, "6 § 4 mom.", date!(2021, 1, 1)),
    )],
);

/// No activity without a plan that contains it (KTT-06).
const PLAN: Table<()> = Table::new(
    "rehabilitative_work.plan",
    &[Row::new(
        "KTT-06",
        (),
        Citation::since(ACT, "6 § 2 mom.", date!(2001, 9, 1)),
    )],
);

/// The limits in force on a day; `None` where the day is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Length of one period in months.
    pub period_months: Option<&'static Row<Bounds<i32>>>,
    /// Days in a calendar week.
    pub days_per_week: Option<&'static Row<Bounds<u8>>>,
    /// Least minutes a day.
    pub minimum_minutes_per_day: Option<&'static Row<u16>>,
    /// Most minutes a day.
    pub maximum_minutes_per_day: Option<&'static Row<u16>>,
    /// The duty to state daily and weekly duration.
    pub duration_in_plan: Option<&'static Row<()>>,
    /// Legal forms from which the activity may not be bought.
    pub barred_providers: Option<&'static Row<&'static [LegalForm]>>,
    /// Another service at the same time.
    pub second_service: Option<&'static Row<()>>,
    /// The plan that must contain the activity.
    pub plan: Option<&'static Row<()>>,
}

/// The limits in force on the day on which a period starts.
#[must_use]
pub fn limits(on: NaiveDate) -> Limits {
    Limits {
        period_months: PERIOD_MONTHS.in_force(on),
        days_per_week: DAYS_PER_WEEK.in_force(on),
        minimum_minutes_per_day: MINIMUM_MINUTES_PER_DAY.in_force(on),
        maximum_minutes_per_day: MAXIMUM_MINUTES_PER_DAY.in_force(on),
        duration_in_plan: DURATION_IN_PLAN.in_force(on),
        barred_providers: BARRED_PROVIDERS.in_force(on),
        second_service: SECOND_SERVICE.in_force(on),
        plan: PLAN.in_force(on),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        PERIOD_MONTHS.summary(),
        DAYS_PER_WEEK.summary(),
        MINIMUM_MINUTES_PER_DAY.summary(),
        MAXIMUM_MINUTES_PER_DAY.summary(),
        DURATION_IN_PLAN.summary(),
        BARRED_PROVIDERS.summary(),
        SECOND_SERVICE.summary(),
        PLAN.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_week_had_five_days_until_the_end_of_june_2015() {
        let week = |day| {
            limits(day)
                .days_per_week
                .map(|row| (row.rule.unwrap(), row.figure.maximum))
        };
        assert_eq!(week(date!(2001, 8, 31)), None);
        assert_eq!(week(date!(2001, 9, 1)), Some(("KTT-16b", 5)));
        assert_eq!(week(date!(2015, 6, 30)), Some(("KTT-16b", 5)));
        assert_eq!(week(date!(2015, 7, 1)), Some(("KTT-16a", 4)));
        assert_eq!(week(date!(2026, 3, 2)), Some(("KTT-16a", 4)));
    }

    #[test]
    fn the_citation_moves_with_the_acts() {
        let act = |day| limits(day).maximum_minutes_per_day.unwrap().basis.act;
        assert_eq!(act(date!(2019, 12, 31)), "605/1996");
        assert_eq!(act(date!(2020, 1, 1)), "872/2019");
        let section = |day| limits(day).period_months.unwrap().basis.section;
        assert_eq!(section(date!(2020, 12, 31)), "13 § 2 mom.");
        assert_eq!(section(date!(2021, 1, 1)), "13 b § 2 mom.");
    }
}
