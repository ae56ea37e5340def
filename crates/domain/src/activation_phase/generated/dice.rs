//! Choices that follow from a seed, so that a case that fails is met again by its number.

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::{Datelike as _, Days, NaiveDate};

use crate::{
    rule::rules,
    statute::{list_tables, settings::LawSettings},
    time::range::DateRange,
};

/// Last day of a month of which the next days exist in every month: months added to it or to the days after it are
/// never cut to the end of a shorter month.
const LAST_DAY: u32 = 25;

/// First days of wordings: what lies before one is judged by other law than what lies on it.
static BORDERS: LazyLock<BTreeSet<NaiveDate>> = LazyLock::new(|| {
    let tables = list_tables();
    let rows = tables.iter().flat_map(|table| &table.rows);
    let own = rules().flat_map(|rule| rule.validity());
    rows.map(|row| row.basis.valid_from)
        .chain(own.map(|basis| basis.valid_from))
        .chain([LawSettings::default().entry_by_benefit_from])
        .collect()
});

/// A day near a day that moves by a day over no border: neither it nor the day after it is the last of a wording, and no
/// month ends there.
pub(super) fn steady(day: NaiveDate) -> NaiveDate {
    let mut day = day.with_day(day.day().min(LAST_DAY)).unwrap();
    while (1..=2).any(|ahead| BORDERS.contains(&(day + Days::new(ahead)))) {
        day = day.succ_opt().unwrap();
    }
    day
}

/// What SplitMix64 adds between two numbers.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// What SplitMix64 makes of a state.
const fn mix(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

/// SplitMix64.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// The seed is mixed first: the numbers of neighbouring seeds as they are would be one stream, each a step further.
    pub(super) fn of(seed: u64) -> Self {
        Self(mix(seed.wrapping_mul(STEP)))
    }

    /// A number below another.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0) % end
    }

    /// True so many times of a hundred.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub(super) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len().try_into().unwrap())).unwrap()]
    }

    /// One of the values, or not known.
    pub(super) fn known<T: Copy>(&mut self, percent: u64, of: &[T]) -> Option<T> {
        let value = self.pick(of);
        self.chance(percent).then_some(value)
    }

    /// So many days before a day at most, or after it.
    pub(super) fn near(&mut self, day: NaiveDate, (before, after): (u64, u64)) -> NaiveDate {
        let moved = self.below(before + after + 1);
        steady(day - Days::new(before) + Days::new(moved))
    }

    /// A period that begins near a day; `open` of a hundred go on.
    pub(super) fn period(
        &mut self,
        day: NaiveDate,
        within: (u64, u64),
        (longest, open): (u64, u64),
    ) -> DateRange {
        let start = self.near(day, within);
        if self.chance(open) {
            return DateRange::since(start);
        }
        let end = self.near(start, (0, longest)).max(start);
        DateRange::new(start, Some(end)).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{date, month::add_months};

    #[test]
    fn no_number_of_a_seed_is_one_of_the_seeds_beside_it() {
        const NUMBERS: usize = 200;
        let numbers = |seed| {
            let mut dice = Dice::of(seed);
            std::iter::repeat_with(move || dice.below(u64::MAX)).take(NUMBERS)
        };
        let all: BTreeSet<u64> = (0..50).flat_map(numbers).collect();
        assert_eq!(all.len(), 50 * NUMBERS);
    }

    #[test]
    fn a_steady_day_moves_over_no_border_and_no_end_of_a_month() {
        let mut day = date!(2001, 1, 1);
        while day < date!(2030, 1, 1) {
            let steady = steady(day);
            for ahead in 1..=2 {
                assert!(!BORDERS.contains(&(steady + Days::new(ahead))), "{steady}");
            }
            let next = steady.succ_opt().unwrap();
            for months in [-24, -12, -1, 1, 6, 28] {
                let moved = add_months(steady, months).succ_opt();
                assert_eq!(moved, Some(add_months(next, months)), "{steady}");
            }
            day = day.succ_opt().unwrap();
        }
        assert!(BORDERS.len() >= 10);
    }
}
