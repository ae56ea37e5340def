//! Chance that is the same every time: SplitMix64 from a seed and a stream. No clock, no machine.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::{Builder, Uuid};

use crate::calendar;

/// The seed number of the region; another number would be another region.
const SEED: u64 = 0x0564_2026_1101_0024;

/// Golden ratio of 64 bits, the step of SplitMix64.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// One stream of chance.
#[derive(Debug, Clone)]
pub(crate) struct Chance {
    state: u64,
}

impl Chance {
    /// The stream of an area and a number; streams do not depend on one another.
    pub(crate) fn of(area_id: i16, stream: u64) -> Self {
        let area = u64::from(area_id.unsigned_abs()) << 48;
        let mut chance = Self {
            state: SEED ^ area ^ stream.wrapping_mul(STEP),
        };
        chance.state = chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        let mut word = self.state;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// A number below `bound`; 0 for a bound of 0.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        let scaled = (u64::from(bound) * (self.next() >> 32)) >> 32;
        u32::try_from(scaled).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included; `low` when they are the wrong way round.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u32::try_from(high - low + 1).unwrap_or(0);
        low + i64::from(self.below(width))
    }

    /// True in so many cases of a hundred.
    pub(crate) fn percent(&mut self, cases: u32) -> bool {
        self.below(100) < cases
    }

    /// True in so many cases of a thousand.
    pub(crate) fn permille(&mut self, cases: u32) -> bool {
        self.below(1_000) < cases
    }

    /// One of the items, each as likely.
    pub(crate) fn pick<T: Copy>(&mut self, first: T, rest: &[T]) -> T {
        let count = u32::try_from(rest.len()).unwrap_or(0) + 1;
        let at = usize::try_from(self.below(count)).unwrap_or(0);
        match at.checked_sub(1) {
            None => first,
            Some(at) => rest.get(at).copied().unwrap_or(first),
        }
    }

    /// One of a slice; `None` when it is empty.
    pub(crate) fn one<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let at = self.below(u32::try_from(items.len()).unwrap_or(0));
        items.get(usize::try_from(at).unwrap_or(0))
    }

    /// One of the items by its weight of a hundred; `otherwise` takes what is left.
    pub(crate) fn weighted<T: Copy>(&mut self, otherwise: T, weights: &[(u32, T)]) -> T {
        let mut at = self.below(100);
        for (weight, item) in weights {
            if at < *weight {
                return *item;
            }
            at -= weight;
        }
        otherwise
    }

    /// An id of version 7 at an instant.
    pub(crate) fn id_at(&mut self, instant: DateTime<Utc>) -> Uuid {
        let millis = u64::try_from(instant.timestamp_millis()).unwrap_or(0);
        let [a, b, c, d, e, f, g, h] = self.next().to_be_bytes();
        let [i, j, ..] = self.next().to_be_bytes();
        Builder::from_unix_timestamp_millis(millis, &[a, b, c, d, e, f, g, h, i, j]).into_uuid()
    }

    /// An id of version 7 in the office hours of a day.
    pub(crate) fn id_on(&mut self, day: NaiveDate) -> Uuid {
        let instant = self.office_hour(day);
        self.id_at(instant)
    }

    /// An instant in the office hours of a day.
    pub(crate) fn office_hour(&mut self, day: NaiveDate) -> DateTime<Utc> {
        let minutes = self.between(8 * 60, 15 * 60 + 59);
        calendar::instant(day, minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_repeats_itself_and_no_other() {
        let draw = |stream| {
            let mut chance = Chance::of(1, stream);
            (0..8).map(|_| chance.below(1_000_000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn numbers_stay_inside_their_bounds_and_reach_them() {
        let mut chance = Chance::of(1, 1);
        let drawn: Vec<i64> = (0..1_000).map(|_| chance.between(3, 6)).collect();
        assert_eq!(drawn.iter().min(), Some(&3));
        assert_eq!(drawn.iter().max(), Some(&6));
        assert_eq!(chance.below(0), 0);
        assert_eq!(chance.between(5, 4), 5);
    }

    #[test]
    fn an_id_is_of_version_7_and_sorts_by_its_day() {
        let mut chance = Chance::of(1, 1);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let early = chance.id_on(day("2024-02-29"));
        let late = chance.id_on(day("2024-03-01"));
        assert_eq!(early.get_version_num(), 7);
        assert!(early < late);
    }
}
