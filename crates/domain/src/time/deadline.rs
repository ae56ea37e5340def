//! Working days (arkipäivä) and the end of a statutory period (määräaika).

use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{holiday::find_holiday, range::DateRange};

/// Whether Saturday is a working day. The acts say "arkipäivä", which covers Saturday in plain
/// language; authorities are closed on it, so the register's setting is `Free`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saturdays {
    /// Saturdays do not count.
    #[default]
    Free,
    /// Saturdays count.
    Working,
}

/// Whether a day is a working day: not a Sunday, not a holiday or eve, and by the policy not a
/// Saturday.
#[must_use]
pub fn is_working_day(day: NaiveDate, saturdays: Saturdays) -> bool {
    let weekday = match (day.weekday(), saturdays) {
        (Weekday::Sun, _) | (Weekday::Sat, Saturdays::Free) => false,
        (Weekday::Sat, Saturdays::Working)
        | (Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri, _) => true,
    };
    weekday && find_holiday(day).is_none()
}

/// The `count`-th working day after a day; the day itself is not counted (act 150/1930,
/// section 2). For a count of 0 it is the day itself.
#[must_use]
pub fn add_working_days(day: NaiveDate, count: u16, saturdays: Saturdays) -> NaiveDate {
    if count == 0 {
        return day;
    }
    day.iter_days()
        .skip(1)
        .filter(|later| is_working_day(*later, saturdays))
        .nth(usize::from(count) - 1)
        .unwrap_or(NaiveDate::MAX)
}

/// Number of working days in a period; `None` while it is open.
#[must_use]
pub fn working_days(period: &DateRange, saturdays: Saturdays) -> Option<usize> {
    let end = period.end()?;
    let days = period.start().iter_days().take_while(|day| *day <= end);
    Some(days.filter(|day| is_working_day(*day, saturdays)).count())
}

/// The last day on which a thing due by `last_day` is in time: the next weekday when the last day
/// is a Saturday, a Sunday, a holy day, Independence Day, May Day, Christmas Eve or Midsummer Eve
/// (act 150/1930, section 5).
#[must_use]
pub fn end_of_period(last_day: NaiveDate) -> NaiveDate {
    last_day
        .iter_days()
        .find(|day| is_working_day(*day, Saturdays::Free))
        .unwrap_or(last_day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::date;

    #[test]
    fn five_working_days_step_over_easter() {
        let start = date!(2025, 4, 16);
        assert_eq!(
            add_working_days(start, 1, Saturdays::Free),
            date!(2025, 4, 17)
        );
        assert_eq!(
            add_working_days(start, 2, Saturdays::Free),
            date!(2025, 4, 22)
        );
        assert_eq!(
            add_working_days(start, 5, Saturdays::Free),
            date!(2025, 4, 25)
        );
        assert_eq!(add_working_days(start, 0, Saturdays::Free), start);
    }

    #[test]
    fn the_saturday_policy_decides_about_saturdays_only() {
        let friday = date!(2025, 3, 7);
        assert_eq!(
            add_working_days(friday, 1, Saturdays::Free),
            date!(2025, 3, 10)
        );
        assert_eq!(
            add_working_days(friday, 1, Saturdays::Working),
            date!(2025, 3, 8)
        );
        let midsummer_day = date!(2025, 6, 21);
        assert!(!is_working_day(midsummer_day, Saturdays::Working));
        assert!(!is_working_day(date!(2025, 3, 9), Saturdays::Working));
    }

    #[test]
    fn a_week_with_epiphany_has_four_working_days() {
        let week = DateRange::new(date!(2026, 1, 5), Some(date!(2026, 1, 11))).unwrap();
        assert_eq!(working_days(&week, Saturdays::Free), Some(4));
        assert_eq!(working_days(&week, Saturdays::Working), Some(5));
        assert_eq!(
            working_days(&DateRange::since(date!(2026, 1, 5)), Saturdays::Free),
            None
        );
    }

    #[test]
    fn a_period_that_ends_on_a_closed_day_ends_on_the_next_weekday() {
        for (last_day, in_time) in [
            (date!(2025, 11, 30), date!(2025, 12, 1)),
            (date!(2025, 11, 28), date!(2025, 11, 28)),
            (date!(2025, 12, 24), date!(2025, 12, 29)),
            (date!(2025, 6, 20), date!(2025, 6, 23)),
            (date!(2026, 5, 1), date!(2026, 5, 4)),
            (date!(2024, 12, 6), date!(2024, 12, 9)),
            (date!(2026, 1, 6), date!(2026, 1, 7)),
        ] {
            assert_eq!(end_of_period(last_day), in_time, "{last_day}");
        }
    }

    proptest! {
        #[test]
        fn counting_agrees_with_stepping(day in 0_i64..8_000, count in 1_u16..60) {
            let day = date!(2015, 1, 1) + chrono::Duration::days(day);
            let last = add_working_days(day, count, Saturdays::Free);
            let period = DateRange::new(day.succ_opt().unwrap(), Some(last)).unwrap();
            prop_assert_eq!(working_days(&period, Saturdays::Free), Some(usize::from(count)));
        }
    }
}
