//! Deadlines of the authorities (viranomaisten määräajat) that no other file of this folder holds.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::time::date;

/// Working days to the initial interview (SP-01a until 2025, then SP-01b).
const INITIAL_INTERVIEW_WORKING_DAYS: Table<u16> = Table::new(
    "deadline.initial_interview_working_days",
    &[
        Row::new(
            "SP-01a",
            5,
            Citation::between("380/2023", "31 §", date!(2025, 1, 1), date!(2025, 12, 31)),
        ),
        Row::new(
            "SP-01b",
            10,
            Citation::since("380/2023", "31 §", date!(2026, 1, 1)),
        ),
    ],
);

/// Months from the interview or the last discussion to the next one (SP-04).
const DISCUSSION_MONTHS: Table<i32> = Table::new(
    "deadline.discussion_months",
    &[Row::new(
        "SP-04",
        3,
        Citation::since("380/2023", "32 § 1 mom. 2 kohta", date!(2025, 1, 1)),
    )],
);

/// A discussion before the end of a long service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeforeEnd {
    /// The service is estimated to last longer than this many months.
    pub longer_than_months: i32,
    /// The discussion is this many months before the estimated end.
    pub months_before: i32,
}

/// Discussion before the end of a long service (SP-07; of a work trial TK-15).
const DISCUSSION_BEFORE_END: Table<BeforeEnd> = Table::new(
    "deadline.discussion_before_end",
    &[Row::new(
        "SP-07",
        BeforeEnd {
            longer_than_months: 1,
            months_before: 1,
        },
        Citation::since("380/2023", "33 §", date!(2025, 1, 1)),
    )],
);

/// Kela tells who meets the limits: planning starts without delay (KTT-07).
const KELA_NOTICE: Table<()> = Table::new(
    "deadline.kela_notice",
    &[Row::new(
        "KTT-07",
        (),
        Citation::since("189/2001", "5 § 2 mom.", date!(2023, 1, 1)),
    )],
);

/// The plan is renewed when a period of rehabilitative work ends (KTT-14).
const PLAN_RENEWAL: Table<()> = Table::new(
    "deadline.plan_renewal",
    &[
        Row::new(
            "KTT-14",
            (),
            Citation::between(
                "189/2001",
                "5 § 1 mom., 13 §",
                date!(2001, 9, 1),
                date!(2020, 12, 31),
            ),
        ),
        Row::new(
            "KTT-14",
            (),
            Citation::since("189/2001", "5 § 1 mom., 13 b § 3 mom.", date!(2021, 1, 1)),
        ),
    ],
);

/// Notice of a start or an interruption of rehabilitative work (KTT-25).
const PHASE_NOTICE: Table<()> = Table::new(
    "deadline.phase_notice",
    &[Row::new(
        "KTT-25",
        (),
        Citation::since("189/2001", "10 § 2 mom.", date!(2015, 1, 1)),
    )],
);

/// Months from the start of the assessment to the multidisciplinary plan (MT-03).
const MULTIDISCIPLINARY_PLAN_MONTHS: Table<i32> = Table::new(
    "deadline.multidisciplinary_plan_months",
    &[Row::new(
        "MT-03",
        3,
        Citation::since("381/2023", "4 § 3 mom.", date!(2025, 1, 1)),
    )],
);

/// The deadlines in force on a day; `None` where the day is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct Deadlines {
    /// Working days to the initial interview.
    pub initial_interview_working_days: Option<&'static Row<u16>>,
    /// Months to the next discussion.
    pub discussion_months: Option<&'static Row<i32>>,
    /// Discussion before the end of a long service.
    pub discussion_before_end: Option<&'static Row<BeforeEnd>>,
    /// Start of planning after a notice from Kela; no number of days is given.
    pub kela_notice: Option<&'static Row<()>>,
    /// Renewal of the plan at the end of a period; no number of days is given.
    pub plan_renewal: Option<&'static Row<()>>,
    /// Notice of a start or an interruption; no number of days is given.
    pub phase_notice: Option<&'static Row<()>>,
    /// Months to the multidisciplinary plan.
    pub multidisciplinary_plan_months: Option<&'static Row<i32>>,
}

/// The deadlines in force on the day of the event from which they run.
#[must_use]
pub fn deadlines(on: NaiveDate) -> Deadlines {
    Deadlines {
        initial_interview_working_days: INITIAL_INTERVIEW_WORKING_DAYS.in_force(on),
        discussion_months: DISCUSSION_MONTHS.in_force(on),
        discussion_before_end: DISCUSSION_BEFORE_END.in_force(on),
        kela_notice: KELA_NOTICE.in_force(on),
        plan_renewal: PLAN_RENEWAL.in_force(on),
        phase_notice: PHASE_NOTICE.in_force(on),
        multidisciplinary_plan_months: MULTIDISCIPLINARY_PLAN_MONTHS.in_force(on),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        INITIAL_INTERVIEW_WORKING_DAYS.summary(),
        DISCUSSION_MONTHS.summary(),
        DISCUSSION_BEFORE_END.summary(),
        KELA_NOTICE.summary(),
        PLAN_RENEWAL.summary(),
        PHASE_NOTICE.summary(),
        MULTIDISCIPLINARY_PLAN_MONTHS.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interview_is_in_five_working_days_until_2025_and_in_ten_since() {
        let days = |day| {
            let row = deadlines(day).initial_interview_working_days;
            row.map(|row| (row.rule.unwrap(), row.figure))
        };
        assert_eq!(days(date!(2024, 12, 31)), None);
        assert_eq!(days(date!(2025, 12, 31)), Some(("SP-01a", 5)));
        assert_eq!(days(date!(2026, 1, 1)), Some(("SP-01b", 10)));
    }
}
