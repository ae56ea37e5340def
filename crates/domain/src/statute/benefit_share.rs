//! Municipal share of unemployment benefits (kuntaosuus): act 1290/2002, chapter 14. Since 2025
//! sections 3 a-3 e by 385/2023; until 2024 section 3 a as it was.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::time::date;

/// The share from a paid day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Number of the first paid day with this share, from 1.
    pub from_day: u32,
    /// Share of the municipality in per cent of the basic part.
    pub percent: u8,
}

/// Shares by paid day, from day 1.
pub type Steps = &'static [Step];

/// First benefit day under the shares of 385/2023, as enacted.
pub const NEW_SHARES_FROM: NaiveDate = date!(2025, 1, 1);

/// Last benefit day under the shares before them, as enacted.
pub const FORMER_SHARES_TO: NaiveDate = date!(2024, 12, 31);

const fn step(from_day: u32, percent: u8) -> Step {
    Step { from_day, percent }
}

/// The first day of the steps at 300 and 1 000 days is from memory; the settings can move the day
/// on which the new ones begin.
const fn until_2024(section: &'static str) -> Citation {
    Citation::between("1290/2002", section, date!(2015, 1, 1), FORMER_SHARES_TO)
}

const fn since_2025(section: &'static str) -> Citation {
    Citation::since("1290/2002", section, NEW_SHARES_FROM)
}

/// Labour market subsidy (työmarkkinatuki).
const LABOUR_MARKET_SUBSIDY: Table<Steps> = Table::new(
    "benefit_share.labour_market_subsidy",
    &[
        Row::without_rule(
            &[step(1, 0), step(301, 50), step(1_001, 70)],
            until_2024("14 luku 3 a §"),
        ),
        Row::without_rule(
            &[
                step(1, 0),
                step(101, 10),
                step(201, 20),
                step(301, 30),
                step(401, 40),
                step(701, 50),
            ],
            since_2025("14 luku 3 a-3 e §"),
        ),
    ],
);

/// Basic part of the basic and the earnings-related allowance; the municipality pays since 2025.
const ALLOWANCE: Table<Steps> = Table::new(
    "benefit_share.allowance",
    &[Row::without_rule(
        &[
            step(1, 0),
            step(101, 10),
            step(201, 20),
            step(301, 30),
            step(401, 40),
        ],
        since_2025("14 luku 3 a-3 e §"),
    )],
);

/// Whether days in a service that promotes employment are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceDays {
    /// The state pays them and they are not counted.
    Excluded,
    /// They are paid and counted like others.
    Counted,
}

/// Days in a service that promotes employment.
const SERVICE_DAYS: Table<ServiceDays> = Table::new(
    "benefit_share.service_days",
    &[
        Row::without_rule(ServiceDays::Excluded, until_2024("14 luku 3 a §")),
        Row::without_rule(ServiceDays::Counted, since_2025("14 luku 3 a-3 e §")),
    ],
);

/// The law of a benefit day; `None` where it is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct ShareLaw {
    /// Labour market subsidy.
    pub labour_market_subsidy: Option<&'static Row<Steps>>,
    /// Basic part of the allowances; `None` until 2024, when the municipality had no share.
    pub allowance: Option<&'static Row<Steps>>,
    /// Days in a service that promotes employment.
    pub service_days: Option<&'static Row<ServiceDays>>,
}

/// The law of the day for which a benefit is paid.
#[must_use]
pub fn share_law(on: NaiveDate) -> ShareLaw {
    ShareLaw {
        labour_market_subsidy: LABOUR_MARKET_SUBSIDY.in_force(on),
        allowance: ALLOWANCE.in_force(on),
        service_days: SERVICE_DAYS.in_force(on),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        LABOUR_MARKET_SUBSIDY.summary(),
        ALLOWANCE.summary(),
        SERVICE_DAYS.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_change_with_2025() {
        let steps = |day| {
            share_law(day)
                .labour_market_subsidy
                .map(|row| row.figure.len())
        };
        assert_eq!(steps(date!(2014, 12, 31)), None);
        assert_eq!(steps(date!(2024, 12, 31)), Some(3));
        assert_eq!(steps(date!(2025, 1, 1)), Some(6));
        assert!(share_law(date!(2024, 12, 31)).allowance.is_none());
        assert!(share_law(date!(2025, 1, 1)).allowance.is_some());
    }

    #[test]
    fn steps_begin_with_the_first_day_and_rise() {
        let law = share_law(date!(2025, 1, 1));
        let old = share_law(date!(2024, 1, 1));
        for row in [
            law.labour_market_subsidy,
            law.allowance,
            old.labour_market_subsidy,
        ] {
            let steps = row.unwrap().figure;
            assert_eq!(steps[0].from_day, 1);
            for pair in steps.windows(2) {
                assert!(pair[0].from_day < pair[1].from_day);
                assert!(pair[0].percent < pair[1].percent);
            }
        }
    }
}
