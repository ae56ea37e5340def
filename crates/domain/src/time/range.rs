//! Periods of days (jakso): inclusive everywhere but inside PostgreSQL.

use chrono::NaiveDate;
use thiserror::Error;

use super::month::{add_months, last_day_of_months};

/// A period whose end is before its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the end is before the start")]
pub struct EndBeforeStart;

/// A period of days, both ends included; without an end it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateRange {
    start: NaiveDate,
    end: Option<NaiveDate>,
}

impl DateRange {
    /// A period from a day to a day, or an open one without an end.
    ///
    /// # Errors
    ///
    /// [`EndBeforeStart`] when the end is before the start.
    pub fn new(start: NaiveDate, end: Option<NaiveDate>) -> Result<Self, EndBeforeStart> {
        match end {
            Some(end) if end < start => Err(EndBeforeStart),
            Some(_) | None => Ok(Self { start, end }),
        }
    }

    /// An open period from a day.
    #[must_use]
    pub const fn since(start: NaiveDate) -> Self {
        Self { start, end: None }
    }

    /// The first day.
    #[must_use]
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// The last day; `None` while the period is open.
    #[must_use]
    pub const fn end(&self) -> Option<NaiveDate> {
        self.end
    }

    /// Whether a day belongs to the period.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }

    /// Whether every day of another period belongs to this one.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        self.intersection(other) == Some(*other)
    }

    /// Whether the periods have a day in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.intersection(other).is_some()
    }

    /// The days that both periods have, if any.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let end = match (self.end, other.end) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Self::new(self.start.max(other.start), end).ok()
    }

    /// Whether one period starts on the day after the other ends.
    #[must_use]
    pub fn is_adjacent(&self, other: &Self) -> bool {
        let follows = |first: &Self, second: &Self| {
            first.end.and_then(|end| end.succ_opt()) == Some(second.start)
        };
        follows(self, other) || follows(other, self)
    }

    /// Number of days, both ends included; `None` while the period is open.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        self.end.map(|end| (end - self.start).num_days() + 1)
    }

    /// Number of whole months in the period; `None` while it is open.
    #[must_use]
    pub fn whole_months(&self) -> Option<i32> {
        let end = self.end?;
        let estimate = i32::try_from((end - self.start).num_days() / 31).ok()?;
        // 31 days are never less than a month, so the true number is not below the estimate.
        (estimate..)
            .take_while(|months| last_day_of_months(self.start, *months) <= end)
            .last()
    }

    /// Whether the period lasts at least a number of whole months; an open one does.
    #[must_use]
    pub fn lasts_at_least_months(&self, months: i32) -> bool {
        self.end
            .is_none_or(|end| last_day_of_months(self.start, months) <= end)
    }

    /// Whether the period lasts at most a number of whole months; an open one does not.
    #[must_use]
    pub fn lasts_at_most_months(&self, months: i32) -> bool {
        self.end
            .is_some_and(|end| end < add_months(self.start, months))
    }

    /// The period as PostgreSQL holds it: first day included, last bound excluded.
    #[must_use]
    pub fn to_half_open(&self) -> (NaiveDate, Option<NaiveDate>) {
        // The last day of the calendar has no day after it and is as good as open.
        (self.start, self.end.and_then(|end| end.succ_opt()))
    }

    /// The period of a half-open pair as PostgreSQL holds it.
    ///
    /// # Errors
    ///
    /// [`EndBeforeStart`] when the pair holds no day.
    pub fn from_half_open(
        start: NaiveDate,
        bound: Option<NaiveDate>,
    ) -> Result<Self, EndBeforeStart> {
        let Some(bound) = bound else {
            return Ok(Self::since(start));
        };
        Self::new(start, Some(bound.pred_opt().ok_or(EndBeforeStart)?))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::date;

    fn range(start: NaiveDate, end: NaiveDate) -> DateRange {
        DateRange::new(start, Some(end)).unwrap()
    }

    fn may() -> DateRange {
        range(date!(2025, 5, 1), date!(2025, 5, 31))
    }

    #[test]
    fn both_ends_belong_to_the_period() {
        assert!(may().contains(date!(2025, 5, 1)) && may().contains(date!(2025, 5, 31)));
        assert!(!may().contains(date!(2025, 4, 30)) && !may().contains(date!(2025, 6, 1)));
        assert_eq!(may().days(), Some(31));
        assert_eq!(DateRange::since(date!(2025, 5, 1)).days(), None);
        assert!(DateRange::new(date!(2025, 5, 2), Some(date!(2025, 5, 1))).is_err());
    }

    #[test]
    fn periods_that_share_their_last_day_overlap_and_the_next_day_is_adjacent() {
        let shares = range(date!(2025, 5, 31), date!(2025, 6, 30));
        let follows = range(date!(2025, 6, 1), date!(2025, 6, 30));
        assert!(may().overlaps(&shares) && !may().is_adjacent(&shares));
        assert!(!may().overlaps(&follows));
        assert!(may().is_adjacent(&follows) && follows.is_adjacent(&may()));
        assert!(DateRange::since(date!(2025, 1, 1)).covers(&may()));
        assert!(!may().covers(&DateRange::since(date!(2025, 5, 2))));
    }

    #[test]
    fn whole_months_are_counted_from_the_first_day() {
        for (start, end, months) in [
            (date!(2025, 2, 1), date!(2025, 4, 30), 3),
            (date!(2025, 2, 1), date!(2025, 4, 29), 2),
            (date!(2025, 1, 31), date!(2025, 2, 27), 1),
            (date!(2025, 1, 31), date!(2025, 2, 26), 0),
            (date!(2024, 2, 29), date!(2025, 2, 27), 12),
            (date!(2025, 2, 1), date!(2027, 1, 31), 24),
            (date!(2025, 5, 1), date!(2025, 5, 1), 0),
        ] {
            let period = range(start, end);
            assert_eq!(period.whole_months(), Some(months), "{start} {end}");
            assert!(period.lasts_at_least_months(months));
            assert!(!period.lasts_at_least_months(months + 1));
        }
    }

    #[test]
    fn six_months_end_the_day_before_the_same_day() {
        let start = date!(2025, 2, 1);
        assert!(range(start, date!(2025, 7, 31)).lasts_at_most_months(6));
        assert!(!range(start, date!(2025, 8, 1)).lasts_at_most_months(6));
        assert!(!DateRange::since(start).lasts_at_most_months(6));
        assert!(DateRange::since(start).lasts_at_least_months(6));
    }

    fn any_range() -> impl Strategy<Value = DateRange> {
        (0_i64..40_000, proptest::option::of(0_i64..2_000)).prop_map(|(start, length)| {
            let start = date!(1990, 1, 1) + chrono::Duration::days(start);
            DateRange::new(start, length.map(|n| start + chrono::Duration::days(n))).unwrap()
        })
    }

    proptest! {
        #[test]
        fn the_half_open_pair_holds_the_same_days(period in any_range(), offset in -3_i64..2_003) {
            let (start, bound) = period.to_half_open();
            prop_assert_eq!(DateRange::from_half_open(start, bound), Ok(period));
            let day = start + chrono::Duration::days(offset);
            let inside = start <= day && bound.is_none_or(|bound| day < bound);
            prop_assert_eq!(period.contains(day), inside);
        }

        #[test]
        fn overlap_means_a_common_day(one in any_range(), two in any_range()) {
            let day = one.start().max(two.start());
            prop_assert_eq!(one.overlaps(&two), one.contains(day) && two.contains(day));
            prop_assert_eq!(one.overlaps(&two), two.overlaps(&one));
            prop_assert!(!(one.overlaps(&two) && one.is_adjacent(&two)));
        }

        #[test]
        fn whole_months_fit(period in any_range()) {
            if let Some(months) = period.whole_months() {
                prop_assert!(period.lasts_at_least_months(months));
                prop_assert!(period.lasts_at_most_months(months + 1));
            }
        }
    }
}
