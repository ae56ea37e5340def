//! Expense allowance in a work trial (kulukorvaus): TK-14. Statistics: the payer decides.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{money::Cents, statute::allowance::amounts, time::month::IsoWeek};

/// Which amount a trial brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rate {
    /// Inside the commuting area.
    Basic,
    /// Outside it, or inside it but outside the home municipality with proven costs of lodging.
    Raised,
}

/// The allowance of attended days, most of them five a calendar week; a day that is not modelled
/// brings nothing. `None` when the sum does not fit.
#[must_use]
pub fn allowance_sum(rate: Rate, attended: &[NaiveDate]) -> Option<Cents> {
    let mut weeks: BTreeMap<IsoWeek, u8> = BTreeMap::new();
    let mut sum = Cents::ZERO;
    for day in BTreeSet::from_iter(attended.iter().copied()) {
        let Some(row) = amounts(day).trial else {
            continue;
        };
        let paid = weeks.entry(IsoWeek::of(day)).or_insert(0);
        if *paid >= row.figure.days_per_week {
            continue;
        }
        *paid = paid.saturating_add(1);
        let amount = match rate {
            Rate::Basic => row.figure.a_day,
            Rate::Raised => row.figure.raised_a_day,
        };
        sum = sum.checked_add(amount)?;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    fn sum(rate: Rate, from: NaiveDate, count: usize) -> Option<Cents> {
        let days: Vec<_> = from.iter_days().take(count).collect();
        allowance_sum(rate, &days)
    }

    #[test]
    fn nine_euros_a_day_and_eighteen_outside_the_commuting_area() {
        let monday = date!(2025, 3, 3);
        assert_eq!(sum(Rate::Basic, monday, 3), Some(Cents::new(2700)));
        assert_eq!(sum(Rate::Raised, monday, 3), Some(Cents::new(5400)));
    }

    #[test]
    fn five_days_a_week_are_the_most() {
        let monday = date!(2025, 3, 3);
        assert_eq!(sum(Rate::Basic, monday, 5), Some(Cents::new(4500)));
        assert_eq!(sum(Rate::Basic, monday, 7), Some(Cents::new(4500)));
        assert_eq!(sum(Rate::Basic, monday, 8), Some(Cents::new(5400)));
    }

    #[test]
    fn days_before_2025_are_not_modelled() {
        assert_eq!(
            sum(Rate::Basic, date!(2024, 12, 31), 2),
            Some(Cents::new(900))
        );
    }
}
