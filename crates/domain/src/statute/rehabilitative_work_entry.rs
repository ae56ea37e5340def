//! Who enters rehabilitative work activity and how (kuntouttavaan työtoimintaan ohjautuminen):
//! act 189/2001, sections 3, 5, 8 and 15.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::{code_set::phase_case::ActivationPlanItem, time::date};

const ACT: &str = "189/2001";

/// The age that divides the two groups of 189/2001 3 §: under it and from it on.
pub const AGE: u32 = 25;

/// When an activation plan has to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TriggerLimits {
    /// Paid days of labour market subsidy (työmarkkinatuki) on the ground of unemployment.
    pub paid_days: u16,
    /// Calendar months in which they are counted; `None` when they are counted from the beginning.
    pub within_months: Option<i32>,
    /// Paid days of labour market subsidy after the allowance has been used up; 0 when its being
    /// used up is enough.
    pub paid_days_after_allowance: u16,
    /// Months with unemployment-based social assistance as the main income.
    pub social_assistance_months: i32,
}

/// Under 25 years of age (KTT-01).
const UNDER_25: Table<TriggerLimits> = Table::new(
    "rehabilitative_work.trigger_under_25",
    &[Row::new(
        "KTT-01",
        TriggerLimits {
            paid_days: 180,
            within_months: Some(12),
            paid_days_after_allowance: 0,
            social_assistance_months: 4,
        },
        Citation::between(ACT, "3 § 1 mom.", date!(2001, 9, 1), date!(2025, 12, 31)),
    )],
);

/// From 25 years of age on (KTT-02).
const FROM_25: Table<TriggerLimits> = Table::new(
    "rehabilitative_work.trigger_from_25",
    &[Row::new(
        "KTT-02",
        TriggerLimits {
            paid_days: 500,
            within_months: None,
            paid_days_after_allowance: 180,
            social_assistance_months: 12,
        },
        Citation::between(ACT, "3 § 2 mom.", date!(2001, 9, 1), date!(2025, 12, 31)),
    )],
);

/// Before the limits: the person asks, both authorities hear and judge (KTT-03).
const EARLY_REQUEST: Table<()> = Table::new(
    "rehabilitative_work.early_request",
    &[Row::new(
        "KTT-03",
        (),
        Citation::since(ACT, "15 §", date!(2001, 9, 1)),
    )],
);

/// No activation plan beside an integration plan (KTT-04 by 1103/2024). The wording before asked
/// whether the person was entitled to such a plan, which the register does not know.
const INTEGRATION_PLAN: Table<()> = Table::new(
    "rehabilitative_work.integration_plan",
    &[Row::new(
        "KTT-04",
        (),
        Citation::since(ACT, "3 § 4 mom.", date!(2025, 1, 1)),
    )],
);

/// The employment plan is there before activation planning (KTT-08).
const EMPLOYMENT_PLAN: Table<()> = Table::new(
    "rehabilitative_work.employment_plan",
    &[Row::new(
        "KTT-08",
        (),
        Citation::since(ACT, "5 § 4 mom.", date!(2025, 1, 1)),
    )],
);

/// What every activation plan contains (KTT-09): the job-search duty since 1384/2021.
const ACTIVATION_PLAN_CONTENT: Table<&[ActivationPlanItem]> = Table::new(
    "rehabilitative_work.activation_plan_content",
    &[
        Row::new(
            "KTT-09",
            &[
                ActivationPlanItem::EducationAndWorkHistory,
                ActivationPlanItem::EffectOfEarlierServices,
                ActivationPlanItem::RealisationOfEarlierPlans,
                ActivationPlanItem::Measures,
            ],
            Citation::between(ACT, "8 §", date!(2001, 9, 1), date!(2022, 5, 1)),
        ),
        Row::new(
            "KTT-09",
            ActivationPlanItem::ALL,
            Citation::since(ACT, "8 §", date!(2022, 5, 2)),
        ),
    ],
);

/// The limits in force on a day; `None` where the day is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct EntryLimits {
    /// When a plan is due for a person under 25.
    pub under_25: Option<&'static Row<TriggerLimits>>,
    /// When a plan is due for a person of 25 or over.
    pub from_25: Option<&'static Row<TriggerLimits>>,
    /// The request before those limits.
    pub early_request: Option<&'static Row<()>>,
    /// The exclusion by an integration plan.
    pub integration_plan: Option<&'static Row<()>>,
    /// The employment plan that comes first.
    pub employment_plan: Option<&'static Row<()>>,
    /// Content of every activation plan.
    pub activation_plan_content: Option<&'static Row<&'static [ActivationPlanItem]>>,
}

/// The limits in force on the day on which the condition is looked at or the plan is made.
#[must_use]
pub fn entry_limits(on: NaiveDate) -> EntryLimits {
    EntryLimits {
        under_25: UNDER_25.in_force(on),
        from_25: FROM_25.in_force(on),
        early_request: EARLY_REQUEST.in_force(on),
        integration_plan: INTEGRATION_PLAN.in_force(on),
        employment_plan: EMPLOYMENT_PLAN.in_force(on),
        activation_plan_content: ACTIVATION_PLAN_CONTENT.in_force(on),
    }
}

/// The place of the rule that the benefit decides the kind of plan (KTT-05), from its unverified
/// first day on.
#[must_use]
pub const fn entry_by_benefit(from: NaiveDate) -> Citation {
    Citation::since(ACT, "3 §", from)
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        UNDER_25.summary(),
        FROM_25.summary(),
        EARLY_REQUEST.summary(),
        INTEGRATION_PLAN.summary(),
        EMPLOYMENT_PLAN.summary(),
        ACTIVATION_PLAN_CONTENT.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_of_unemployment_ended_with_2025() {
        assert!(entry_limits(date!(2025, 12, 31)).under_25.is_some());
        assert!(entry_limits(date!(2026, 1, 1)).under_25.is_none());
        assert!(entry_limits(date!(2026, 1, 1)).from_25.is_none());
        assert!(entry_limits(date!(2001, 8, 31)).from_25.is_none());
    }

    #[test]
    fn the_job_search_duty_is_content_since_2_may_2022() {
        let items = |day| {
            let row = entry_limits(day).activation_plan_content.unwrap();
            row.figure.len()
        };
        assert_eq!(items(date!(2022, 5, 1)), 4);
        assert_eq!(items(date!(2022, 5, 2)), 5);
    }
}
