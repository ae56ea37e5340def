//! Rate and length of each support: act 380/2023, sections 86-90 and 95-97; before it act
//! 916/2012, chapters 7 and 7 a, by 371/2023 and by 1456/2016. The law is that of the decision.

use chrono::NaiveDate;

use super::{
    pay_subsidy_condition::{CHAPTER, CHAPTER_OF_55, version_a, version_b, version_c},
    table::{Row, Table, TableSummary},
};
use crate::pay_subsidy::Support;

/// Unemployment of so many months within so many months immediately before the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Months of unemployment.
    pub months: i32,
    /// Months looked at.
    pub within: i32,
}

/// A higher rate after longer unemployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Unemployment that it needs.
    pub window: Window,
    /// Rate in per cent.
    pub percent: u8,
}

/// Rate and length of a support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Rate in per cent of the wage costs, at most this; `None` where the rule tables have none.
    pub percent: Option<u8>,
    /// Longest time in months; `None` where it is judged case by case.
    pub months: Option<i32>,
    /// Longest extension at a time in months; `None` where there is none.
    pub extension_months: Option<i32>,
    /// Unemployment that it needs; `None` where none is asked for.
    pub window: Option<Window>,
    /// Least age at the decision in years.
    pub minimum_age: Option<u32>,
    /// A higher rate after longer unemployment; until June 2023 only.
    pub step: Option<Step>,
}

const NOTHING: Terms = Terms {
    percent: None,
    months: None,
    extension_months: None,
    window: None,
    minimum_age: None,
    step: None,
};
const YEAR_IN_14_MONTHS: Window = Window {
    months: 12,
    within: 14,
};
const TWO_YEARS_IN_28_MONTHS: Window = Window {
    months: 24,
    within: 28,
};

/// Deficits in skill (PT-04).
const SKILLS_DEFICIT: Table<Terms> = Table::new(
    "pay_subsidy.skills_deficit",
    &[
        Row::without_rule(
            Terms {
                percent: Some(30),
                months: Some(6),
                ..NOTHING
            },
            version_a(CHAPTER),
        ),
        Row::new("PT-04", FIVE_MONTHS, version_b(CHAPTER)),
        Row::new("PT-04", FIVE_MONTHS, version_c("86 §")),
    ],
);
const FIVE_MONTHS: Terms = Terms {
    percent: Some(50),
    months: Some(5),
    ..NOTHING
};

/// Long unemployment (PT-05).
const LONG_UNEMPLOYMENT: Table<Terms> = Table::new(
    "pay_subsidy.long_unemployment",
    &[
        Row::without_rule(
            Terms {
                percent: Some(40),
                months: Some(12),
                window: Some(YEAR_IN_14_MONTHS),
                step: Some(Step {
                    window: TWO_YEARS_IN_28_MONTHS,
                    percent: 50,
                }),
                ..NOTHING
            },
            version_a(CHAPTER),
        ),
        Row::new("PT-05", TEN_MONTHS, version_b(CHAPTER)),
        Row::new("PT-05", TEN_MONTHS, version_c("86 §")),
    ],
);
const TEN_MONTHS: Terms = Terms {
    percent: Some(50),
    months: Some(10),
    window: Some(YEAR_IN_14_MONTHS),
    ..NOTHING
};

/// Reduced work capacity (PT-06).
const REDUCED_WORK_CAPACITY: Table<Terms> = Table::new(
    "pay_subsidy.reduced_work_capacity",
    &[
        Row::without_rule(
            Terms {
                percent: Some(50),
                months: Some(24),
                extension_months: Some(24),
                ..NOTHING
            },
            version_a(CHAPTER),
        ),
        Row::new("PT-06", REDUCED, version_b(CHAPTER)),
        Row::new("PT-06", REDUCED, version_c("87 §")),
    ],
);
const REDUCED: Terms = Terms {
    percent: Some(70),
    months: Some(10),
    extension_months: Some(24),
    ..NOTHING
};

/// Full cost, associations and the like (PT-07).
const ASSOCIATION_FULL_COST: Table<Terms> = Table::new(
    "pay_subsidy.association_full_cost",
    &[
        Row::without_rule(
            Terms {
                percent: Some(100),
                months: Some(12),
                ..NOTHING
            },
            version_a(CHAPTER),
        ),
        Row::new("PT-07", FULL_COST, version_b(CHAPTER)),
        Row::new("PT-07", FULL_COST, version_c("88 §")),
    ],
);
const FULL_COST: Terms = Terms {
    percent: Some(100),
    months: Some(10),
    window: Some(TWO_YEARS_IN_28_MONTHS),
    ..NOTHING
};

/// A person of 60 years (PT-08).
const AGED_60_PLUS: Table<Terms> = Table::new(
    "pay_subsidy.aged_60_plus",
    &[
        Row::without_rule(
            Terms {
                months: Some(24),
                minimum_age: Some(60),
                ..NOTHING
            },
            version_a(CHAPTER),
        ),
        Row::new("PT-08", AGED_60, version_b(CHAPTER)),
        Row::new("PT-08", AGED_60, version_c("89 §")),
    ],
);
const AGED_60: Terms = Terms {
    percent: Some(50),
    months: Some(24),
    extension_months: Some(24),
    window: Some(YEAR_IN_14_MONTHS),
    minimum_age: Some(60),
    step: None,
};

/// Apprenticeship (PT-09): the rule tables give neither rate nor length.
const APPRENTICESHIP: Table<Terms> = Table::new(
    "pay_subsidy.apprenticeship",
    &[
        Row::new("PT-09", NOTHING, version_b(CHAPTER)),
        Row::new("PT-09", NOTHING, version_c("90 §")),
    ],
);

/// Employment support of a person of 55 years (PT-10).
const EMPLOYMENT_SUPPORT_55: Table<Terms> = Table::new(
    "pay_subsidy.employment_support_55",
    &[
        Row::new("PT-10", AGED_55, version_b(CHAPTER_OF_55)),
        Row::new("PT-10", AGED_55, version_c("95-97 §")),
    ],
);
const AGED_55: Terms = Terms {
    percent: Some(70),
    months: Some(10),
    window: Some(TWO_YEARS_IN_28_MONTHS),
    minimum_age: Some(55),
    ..NOTHING
};

/// Least hours of the contract under employment support of a person of 55 years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeastHours {
    /// Minutes a week.
    pub weekly_minutes: u32,
    /// Minutes a week of the field below which the share applies instead.
    pub short_field_minutes: u32,
    /// Share of the field's minutes in per cent.
    pub percent_of_field: u32,
}

/// Least hours (PT-10).
const LEAST_HOURS: Table<LeastHours> = Table::new(
    "pay_subsidy.least_hours",
    &[
        Row::new("PT-10", HOURS_OF_55, version_b(CHAPTER_OF_55)),
        Row::new("PT-10", HOURS_OF_55, version_c("95 §")),
    ],
);
const HOURS_OF_55: LeastHours = LeastHours {
    weekly_minutes: 25 * 60,
    short_field_minutes: 37 * 60 + 30,
    percent_of_field: 65,
};

/// Rate and length of a support on the day that chooses the law; `None` where none is modelled.
#[must_use]
pub fn terms(support: Support, on: NaiveDate) -> Option<&'static Row<Terms>> {
    match support {
        Support::SkillsDeficit => SKILLS_DEFICIT.in_force(on),
        Support::LongUnemployment => LONG_UNEMPLOYMENT.in_force(on),
        Support::ReducedWorkCapacity => REDUCED_WORK_CAPACITY.in_force(on),
        Support::AssociationFullCost => ASSOCIATION_FULL_COST.in_force(on),
        Support::Aged60Plus => AGED_60_PLUS.in_force(on),
        Support::Apprenticeship => APPRENTICESHIP.in_force(on),
        Support::EmploymentSupport55 => EMPLOYMENT_SUPPORT_55.in_force(on),
    }
}

/// Least hours of the contract under employment support of a person of 55 years.
#[must_use]
pub fn least_hours(on: NaiveDate) -> Option<&'static Row<LeastHours>> {
    LEAST_HOURS.in_force(on)
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        SKILLS_DEFICIT.summary(),
        LONG_UNEMPLOYMENT.summary(),
        REDUCED_WORK_CAPACITY.summary(),
        ASSOCIATION_FULL_COST.summary(),
        AGED_60_PLUS.summary(),
        APPRENTICESHIP.summary(),
        EMPLOYMENT_SUPPORT_55.summary(),
        LEAST_HOURS.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    fn rate(support: Support, day: NaiveDate) -> Option<(Option<u8>, Option<i32>)> {
        terms(support, day).map(|row| (row.figure.percent, row.figure.months))
    }

    #[test]
    fn the_subsidy_was_rebuilt_on_the_first_of_july_2023() {
        let before = date!(2023, 6, 30);
        let after = date!(2023, 7, 1);
        for (support, old, new) in [
            (Support::SkillsDeficit, Some((30, 6)), (50, 5)),
            (Support::LongUnemployment, Some((40, 12)), (50, 10)),
            (Support::ReducedWorkCapacity, Some((50, 24)), (70, 10)),
            (Support::AssociationFullCost, Some((100, 12)), (100, 10)),
            (Support::EmploymentSupport55, None, (70, 10)),
        ] {
            let whole = |(percent, months)| (Some(percent), Some(months));
            assert_eq!(rate(support, before), old.map(whole), "{support:?}");
            assert_eq!(rate(support, after), Some(whole(new)), "{support:?}");
            assert_eq!(rate(support, date!(2025, 1, 1)), Some(whole(new)));
        }
        assert_eq!(rate(Support::SkillsDeficit, date!(2016, 12, 31)), None);
    }

    #[test]
    fn what_the_tables_do_not_say_is_not_guessed() {
        let day = date!(2025, 3, 10);
        assert_eq!(rate(Support::Apprenticeship, day), Some((None, None)));
        let aged_60_in_2020 = rate(Support::Aged60Plus, date!(2020, 1, 1));
        assert_eq!(aged_60_in_2020, Some((None, Some(24))));
    }
}
