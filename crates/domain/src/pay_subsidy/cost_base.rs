//! The wage that counts (PT-15): what is subject to withholding and paid for time or piece.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::money::Cents;

/// Kind of a wage cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Wage for time.
    TimeWage,
    /// Wage for piece.
    PieceWage,
    /// Part for performance or result.
    PerformancePart,
    /// Holiday bonus (lomaraha).
    HolidayBonus,
    /// Holiday compensation (lomakorvaus). The limited exception of the act is not modelled.
    HolidayCompensation,
    /// Overtime.
    Overtime,
    /// Wage of days for which the employer gets a sickness, rehabilitation, accident or infection benefit.
    CompensatedAbsence,
    /// Expenses.
    Expenses,
    /// Benefits in kind.
    BenefitsInKind,
}

impl CostKind {
    /// Whether it belongs to the cost base.
    #[must_use]
    pub const fn counts(self) -> bool {
        match self {
            Self::TimeWage | Self::PieceWage => true,
            Self::PerformancePart
            | Self::HolidayBonus
            | Self::HolidayCompensation
            | Self::Overtime
            | Self::CompensatedAbsence
            | Self::Expenses
            | Self::BenefitsInKind => false,
        }
    }
}

/// A wage cost of a payment period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CostItem {
    /// Kind.
    pub kind: CostKind,
    /// Amount.
    #[schema(value_type = i64, minimum = 0, maximum = 100_000_000_000_i64)]
    pub cents: Cents,
}

/// The sum of what counts; `None` when it does not fit.
#[must_use]
pub fn cost_base(items: &[CostItem]) -> Option<Cents> {
    let counted = items.iter().filter(|item| item.kind.counts());
    Cents::checked_sum(counted.map(|item| item.cents))
}

/// Hours of the contract and of the field, in minutes a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// By the contract.
    pub weekly_minutes: u32,
    /// Regular maximum of the field.
    pub field_weekly_minutes: u32,
}

/// The part of the wage for at most so many per cent of the field's hours; `None` when it does not
/// fit.
#[must_use]
pub fn within_hours(base: Cents, hours: Hours, percent_of_hours: i64) -> Option<Cents> {
    let paid = i64::from(hours.weekly_minutes) * 100;
    let most = i64::from(hours.field_weekly_minutes) * percent_of_hours;
    if paid <= most {
        return Some(base);
    }
    base.checked_share(most, paid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wage_for_time_and_piece_counts_and_nothing_else() {
        let item = |kind, cents| CostItem {
            kind,
            cents: Cents::new(cents),
        };
        let items = [
            item(CostKind::TimeWage, 200_000),
            item(CostKind::PieceWage, 10_000),
            item(CostKind::PerformancePart, 1),
            item(CostKind::HolidayBonus, 2),
            item(CostKind::HolidayCompensation, 4),
            item(CostKind::Overtime, 8),
            item(CostKind::CompensatedAbsence, 16),
            item(CostKind::Expenses, 32),
            item(CostKind::BenefitsInKind, 64),
        ];
        assert_eq!(cost_base(&items), Some(Cents::new(210_000)));
        assert_eq!(cost_base(&[]), Some(Cents::ZERO));
    }

    #[test]
    fn the_full_cost_counts_65_per_cent_of_the_hours_of_the_field() {
        let hours = |weekly_minutes| Hours {
            weekly_minutes,
            field_weekly_minutes: 2_250,
        };
        let base = Cents::new(200_000);
        // 65 per cent of 37.5 hours are 1 462.5 minutes.
        assert_eq!(within_hours(base, hours(1_462), 65), Some(base));
        assert_eq!(
            within_hours(base, hours(2_250), 65),
            Some(Cents::new(130_000))
        );
        assert_eq!(
            within_hours(base, hours(1_463), 65),
            Some(Cents::new(199_932))
        );
    }
}
