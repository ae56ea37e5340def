//! Money of pay subsidy (palkkatuki): cost base, caps, cumulation, breaks and claims. Act 380/2023,
//! sections 85, 88 and 92-97; before it act 916/2012, chapters 7 and 7 a by 371/2023; decrees
//! 385/2024 and 639/2023. The law is that of the granting decision.

use chrono::NaiveDate;

use super::{
    Citation,
    pay_subsidy_condition::{CHAPTER, version_b, version_c},
    table::{Row, Table, TableSummary},
};
use crate::{money::Cents, pay_subsidy::Support, time::date};

/// Side costs and hours of the subsidy of the full cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FullCost {
    /// Subsidy per 100 euros of wage, which stands for the side costs too.
    pub percent_of_wage: i64,
    /// Greatest share of the field's regular hours whose wage counts, in per cent.
    pub percent_of_hours: i64,
}

/// The wage that counts (PT-15).
const COST_BASE: Table<()> = Table::new(
    "pay_subsidy.cost_base",
    &[
        Row::new("PT-15", (), version_b(CHAPTER)),
        Row::new("PT-15", (), version_c("85 §")),
    ],
);

/// The full cost (PT-07).
const FULL_COST: Table<FullCost> = Table::new(
    "pay_subsidy.full_cost",
    &[
        Row::new("PT-07", ALL_COSTS, version_b(CHAPTER)),
        Row::new("PT-07", ALL_COSTS, version_c("88 §")),
    ],
);
const ALL_COSTS: FullCost = FullCost {
    percent_of_wage: 123,
    percent_of_hours: 65,
};

/// Cap of a calendar month at 50 per cent (PT-16).
const CAP_50: Table<Cents> = Table::new(
    "pay_subsidy.cap_50",
    &[
        Row::new("PT-16", Cents::new(126_000), version_b("7 luku 14 §")),
        Row::new("PT-16", Cents::new(126_000), version_c("94 § 1 mom.")),
    ],
);

/// Cap of a calendar month at 70 per cent (PT-16). The figure of 2025 is the one enacted: 2 770
/// where 1 770 stood before. No correction of it is known.
const CAP_70: Table<Cents> = Table::new(
    "pay_subsidy.cap_70",
    &[
        Row::new("PT-16", Cents::new(177_000), version_b("7 luku 14 §")),
        Row::new("PT-16", Cents::new(277_000), version_c("94 § 1 mom.")),
    ],
);

/// Cap of a calendar month at the full cost (PT-16).
const CAP_100: Table<Cents> = Table::new(
    "pay_subsidy.cap_100",
    &[
        Row::new("PT-16", Cents::new(202_000), version_b("7 luku 14 §")),
        Row::new("PT-16", Cents::new(202_000), version_c("94 § 1 mom.")),
    ],
);

/// Cap of a calendar month of 55+ employment support, until 2024; since then that of 70 per cent.
const CAP_55: Table<Cents> = Table::new(
    "pay_subsidy.cap_55",
    &[Row::new(
        "PT-16",
        Cents::new(177_000),
        version_b("7 a luku 3 §"),
    )],
);

/// Days that a part of a month is a share of (PT-16): `cap / 30 × calendar days`.
const CAP_DAYS: Table<i64> = Table::new(
    "pay_subsidy.cap_days",
    &[
        Row::new("PT-16", 30, version_b("7 luku 14 §")),
        Row::new("PT-16", 30, version_c("94 §")),
    ],
);

/// All support together against the costs (PT-17): per 100 euros of the cost base, apart from the
/// full cost, which may reach what [`FullCost`] says.
const CUMULATION: Table<i64> = Table::new(
    "pay_subsidy.cumulation",
    &[
        Row::new("PT-17", 100, version_b(CHAPTER)),
        Row::new("PT-17", 100, version_c("93 §")),
    ],
);

/// A break in work and pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// Shortest break that suspends the payment, in months.
    pub minimum_months: i32,
    /// Months from the start within which the extended period ends, where that is limited.
    pub latest_months: i32,
}

/// Break (PT-18).
const BREAK: Table<Break> = Table::new(
    "pay_subsidy.break",
    &[
        Row::new("PT-18", BREAKING, version_b(CHAPTER)),
        Row::new("PT-18", BREAKING, version_c("92 §, 97 §")),
    ],
);
const BREAKING: Break = Break {
    minimum_months: 1,
    latest_months: 12,
};

/// Months for the claim from the end of the calendar month of the last payment period (PT-21).
///
/// The section of the former decree is not recorded in the rule tables: the decree is cited.
const CLAIM_MONTHS: Table<i32> = Table::new(
    "pay_subsidy.claim_months",
    &[
        Row::new(
            "PT-21",
            3,
            Citation::between("639/2023", "asetus", date!(2023, 7, 1), date!(2024, 12, 31)),
        ),
        Row::new(
            "PT-21",
            3,
            Citation::since("385/2024", "18 §", date!(2025, 1, 1)),
        ),
    ],
);

/// The law of the money in force on a day; `None` where the day is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct MoneyLaw {
    /// The wage that counts.
    pub cost_base: Option<&'static Row<()>>,
    /// Side costs and hours of the subsidy of the full cost.
    pub full_cost: Option<&'static Row<FullCost>>,
    /// Days that a part of a month is a share of.
    pub cap_days: Option<&'static Row<i64>>,
    /// All support together, per 100 euros of the cost base.
    pub cumulation: Option<&'static Row<i64>>,
    /// A break in work and pay.
    pub pause: Option<&'static Row<Break>>,
    /// Months for the claim.
    pub claim_months: Option<&'static Row<i32>>,
}

/// The law of the money in force on the day that chooses the law.
#[must_use]
pub fn money_law(on: NaiveDate) -> MoneyLaw {
    MoneyLaw {
        cost_base: COST_BASE.in_force(on),
        full_cost: FULL_COST.in_force(on),
        cap_days: CAP_DAYS.in_force(on),
        cumulation: CUMULATION.in_force(on),
        pause: BREAK.in_force(on),
        claim_months: CLAIM_MONTHS.in_force(on),
    }
}

/// The cap of a calendar month as enacted; `None` where no table has one.
#[must_use]
pub fn cap_as_enacted(support: Support, on: NaiveDate) -> Option<&'static Row<Cents>> {
    match support {
        Support::SkillsDeficit | Support::LongUnemployment | Support::Aged60Plus => {
            CAP_50.in_force(on)
        }
        Support::ReducedWorkCapacity => CAP_70.in_force(on),
        Support::AssociationFullCost => CAP_100.in_force(on),
        // The rate of an apprenticeship is not in the rule tables, so neither is its cap.
        Support::Apprenticeship => None,
        Support::EmploymentSupport55 => CAP_55.in_force(on).or_else(|| CAP_70.in_force(on)),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        COST_BASE.summary(),
        FULL_COST.summary(),
        CAP_50.summary(),
        CAP_70.summary(),
        CAP_100.summary(),
        CAP_55.summary(),
        CAP_DAYS.summary(),
        CUMULATION.summary(),
        BREAK.summary(),
        CLAIM_MONTHS.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cap(support: Support, day: NaiveDate) -> Option<i64> {
        cap_as_enacted(support, day).map(|row| row.figure.get())
    }

    #[test]
    fn the_caps_are_those_enacted() {
        let before = date!(2024, 12, 31);
        let since = date!(2025, 1, 1);
        for (support, old, new) in [
            (Support::SkillsDeficit, 126_000, 126_000),
            (Support::LongUnemployment, 126_000, 126_000),
            (Support::Aged60Plus, 126_000, 126_000),
            (Support::ReducedWorkCapacity, 177_000, 277_000),
            (Support::AssociationFullCost, 202_000, 202_000),
            (Support::EmploymentSupport55, 177_000, 277_000),
        ] {
            assert_eq!(cap(support, date!(2023, 6, 30)), None, "{support:?}");
            assert_eq!(cap(support, before), Some(old), "{support:?}");
            assert_eq!(cap(support, since), Some(new), "{support:?}");
        }
        assert_eq!(cap(Support::Apprenticeship, since), None);
    }

    #[test]
    fn the_decree_of_the_claim_changes_with_2025() {
        let act = |day| money_law(day).claim_months.map(|row| row.basis.act);
        assert_eq!(act(date!(2023, 6, 30)), None);
        assert_eq!(act(date!(2024, 12, 31)), Some("639/2023"));
        assert_eq!(act(date!(2025, 1, 1)), Some("385/2024"));
    }
}
