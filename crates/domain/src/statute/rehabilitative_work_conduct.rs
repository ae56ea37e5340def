//! How rehabilitative work activity goes (toiminnan toteutus): act 189/2001, sections 5, 6, 13 a,
//! 13 b, 14, 16 and 23. Lengths of a period, week and day are in [`super::rehabilitative_work`].

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::time::date;

const ACT: &str = "189/2001";
const FIRST_DAY: NaiveDate = date!(2001, 9, 1);

/// Most days of participation in twelve months (KTT-18b until 2020, then KTT-18a by 702/2020).
const MAXIMUM_DAYS: Table<u16> = Table::new(
    "rehabilitative_work.maximum_days",
    &[
        Row::new(
            "KTT-18b",
            230,
            Citation::between(ACT, "14 § 1 mom.", FIRST_DAY, date!(2020, 12, 31)),
        ),
        Row::new(
            "KTT-18a",
            178,
            Citation::since(ACT, "14 § 1 mom.", date!(2021, 1, 1)),
        ),
    ],
);

/// Most minutes a week: the working time acts, to which 189/2001 14 § refers (KTT-17).
const MAXIMUM_MINUTES_PER_WEEK: Table<u16> = Table::new(
    "rehabilitative_work.maximum_minutes_per_week",
    &[
        Row::new(
            "KTT-17",
            40 * 60,
            Citation::between("605/1996", "6 §", FIRST_DAY, date!(2019, 12, 31)),
        ),
        Row::new(
            "KTT-17",
            40 * 60,
            Citation::since("872/2019", "5 §", date!(2020, 1, 1)),
        ),
    ],
);

/// The activity fits the person and includes support and guidance (KTT-19).
const FIT: Table<()> = Table::new(
    "rehabilitative_work.fit",
    &[Row::new(
        "KTT-19",
        (),
        Citation::since(ACT, "13 a §, 13 b § 1 mom.", date!(2021, 1, 1)),
    )],
);

/// Paid work is not replaced (KTT-20).
const PAID_WORK: Table<()> = Table::new(
    "rehabilitative_work.paid_work",
    &[Row::new(
        "KTT-20",
        (),
        Citation::since(ACT, "14 § 2 mom.", FIRST_DAY),
    )],
);

/// Outside the commuting area with consent only (KTT-21).
const PLACE: Table<()> = Table::new(
    "rehabilitative_work.place",
    &[Row::new(
        "KTT-21",
        (),
        Citation::since(ACT, "14 § 3 mom.", FIRST_DAY),
    )],
);

/// Minutes of regular work a week over which there is no duty to organise (KTT-22, by 591/2022
/// since 2021).
const REGULAR_WORK_MINUTES: Table<u16> = Table::new(
    "rehabilitative_work.regular_work_minutes",
    &[Row::new(
        "KTT-22",
        8 * 60,
        Citation::since(ACT, "6 § 4 mom.", date!(2021, 1, 1)),
    )],
);

/// What the organiser may tell the shop steward (KTT-23): nothing else, health least of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeField {
    /// Name of the person.
    Name,
    /// Goal, description and place (item 1 of 189/2001 9 §).
    GoalAndPlace,
    /// Daily and weekly duration (item 2).
    Duration,
    /// First day and length of the period (item 3).
    Period,
}

/// Notice to the shop steward before the start (KTT-23).
const STEWARD_NOTICE: Table<&[NoticeField]> = Table::new(
    "rehabilitative_work.steward_notice",
    &[Row::new(
        "KTT-23",
        &[
            NoticeField::Name,
            NoticeField::GoalAndPlace,
            NoticeField::Duration,
            NoticeField::Period,
        ],
        Citation::since(ACT, "16 §", FIRST_DAY),
    )],
);

/// Months after which a plan may be considered interrupted (KTT-24).
const INTERRUPTION_MONTHS: Table<i32> = Table::new(
    "rehabilitative_work.interruption_months",
    &[Row::new(
        "KTT-24",
        1,
        Citation::since(ACT, "5 § 6 mom.", FIRST_DAY),
    )],
);

/// Accident insurance by the organiser (KTT-29).
const INSURANCE: Table<()> = Table::new(
    "rehabilitative_work.insurance",
    &[Row::new(
        "KTT-29",
        (),
        Citation::since(ACT, "23 §", FIRST_DAY),
    )],
);

/// The limits in force on a day; `None` where the day is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct ConductLimits {
    /// Most days of participation in twelve months.
    pub maximum_days: Option<&'static Row<u16>>,
    /// Most minutes a week.
    pub maximum_minutes_per_week: Option<&'static Row<u16>>,
    /// Fit and support.
    pub fit: Option<&'static Row<()>>,
    /// No replacement of paid work.
    pub paid_work: Option<&'static Row<()>>,
    /// Place inside the commuting area.
    pub place: Option<&'static Row<()>>,
    /// Minutes of regular work a week over which there is no duty to organise.
    pub regular_work_minutes: Option<&'static Row<u16>>,
    /// What the shop steward is told before the start.
    pub steward_notice: Option<&'static Row<&'static [NoticeField]>>,
    /// Months after which a plan may be considered interrupted.
    pub interruption_months: Option<&'static Row<i32>>,
    /// Accident insurance.
    pub insurance: Option<&'static Row<()>>,
}

/// The limits in force on the day of the event: the start, the attended day or the decision.
#[must_use]
pub fn conduct_limits(on: NaiveDate) -> ConductLimits {
    ConductLimits {
        maximum_days: MAXIMUM_DAYS.in_force(on),
        maximum_minutes_per_week: MAXIMUM_MINUTES_PER_WEEK.in_force(on),
        fit: FIT.in_force(on),
        paid_work: PAID_WORK.in_force(on),
        place: PLACE.in_force(on),
        regular_work_minutes: REGULAR_WORK_MINUTES.in_force(on),
        steward_notice: STEWARD_NOTICE.in_force(on),
        interruption_months: INTERRUPTION_MONTHS.in_force(on),
        insurance: INSURANCE.in_force(on),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        MAXIMUM_DAYS.summary(),
        MAXIMUM_MINUTES_PER_WEEK.summary(),
        FIT.summary(),
        PAID_WORK.summary(),
        PLACE.summary(),
        REGULAR_WORK_MINUTES.summary(),
        STEWARD_NOTICE.summary(),
        INTERRUPTION_MONTHS.summary(),
        INSURANCE.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_twelve_months_are_230_until_2020_and_178_since() {
        let most = |day| {
            let row = conduct_limits(day).maximum_days;
            row.map(|row| (row.rule.unwrap(), row.figure))
        };
        assert_eq!(most(date!(2001, 8, 31)), None);
        assert_eq!(most(date!(2020, 12, 31)), Some(("KTT-18b", 230)));
        assert_eq!(most(date!(2021, 1, 1)), Some(("KTT-18a", 178)));
    }
}
