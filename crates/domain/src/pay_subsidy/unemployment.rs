//! Unemployment within a window, counted in one way for every rule.
//!
//! The window of so many months is the days immediately before the decision: from the same day that
//! many months earlier to the day before the decision. Days of unemployment in it are counted once,
//! however the periods overlap. The acts say months and not how pieces add up: 12 months are 365
//! days and 24 months 730, so that a whole unbroken year is always enough and eleven months never.
//! A window that is unemployment from end to end is filled, even where its months are short.

use chrono::NaiveDate;

use super::facts::Days;
use crate::{
    statute::pay_subsidy_terms::Window,
    time::{month::add_months, range::DateRange},
};

/// Days in twelve months, when months are counted in pieces.
const DAYS_IN_YEAR: i64 = 365;

/// The days that so many months immediately before a day have.
#[must_use]
pub fn window_before(day: NaiveDate, months: i32) -> Option<DateRange> {
    DateRange::new(add_months(day, -months), day.pred_opt()).ok()
}

/// Days of unemployment that so many months are.
fn days_of_months(months: i32) -> i64 {
    i64::from(months) * DAYS_IN_YEAR / 12
}

/// Days of unemployment in the window, each day once.
#[must_use]
pub fn days_in_window(periods: &[Days], day: NaiveDate, window: Window) -> i64 {
    let Some(window) = window_before(day, window.within) else {
        return 0;
    };
    merged(periods)
        .iter()
        .filter_map(|period| period.intersection(&window)?.days())
        .sum()
}

/// Whether somebody was unemployed for as long as the window asks for.
#[must_use]
pub fn fills(periods: &[Days], day: NaiveDate, window: Window) -> bool {
    days_in_window(periods, day, window) >= days_needed(day, window)
}

/// Days of unemployment that a window asks for: those of its months, at most all that it has.
#[must_use]
pub fn days_needed(day: NaiveDate, window: Window) -> i64 {
    let all = window_before(day, window.within).and_then(|window| window.days());
    let days = days_of_months(window.months);
    all.map_or(days, |all| days.min(all))
}

/// First day of the unemployment that has lasted without a break until the day before the decision;
/// `None` when there was none that day.
#[must_use]
pub fn unbroken_since(periods: &[Days], day: NaiveDate) -> Option<NaiveDate> {
    let eve = day.pred_opt()?;
    let merged = merged(periods);
    let last = merged.iter().find(|period| period.contains(eve))?;
    Some(last.start())
}

/// Whether an unbroken unemployment until the day before the decision has lasted so many months.
#[must_use]
pub fn is_unbroken_for(periods: &[Days], day: NaiveDate, months: i32) -> bool {
    unbroken_since(periods, day).is_some_and(|since| add_months(since, months) <= day)
}

/// The periods in the order of time, those joined that overlap or follow each other at once. One
/// whose end is before its start holds no day.
fn merged(periods: &[Days]) -> Vec<DateRange> {
    let mut ranges: Vec<DateRange> = periods
        .iter()
        .filter_map(|days| DateRange::new(days.starts_on, days.ends_on).ok())
        .collect();
    ranges.sort_by_key(DateRange::start);
    let mut joined: Vec<DateRange> = Vec::new();
    for next in ranges {
        match joined.last_mut() {
            Some(last) if last.overlaps(&next) || last.is_adjacent(&next) => {
                let end = last
                    .end()
                    .zip(next.end())
                    .map(|(one, other)| one.max(other));
                *last = DateRange::new(last.start(), end).unwrap_or(*last);
            }
            Some(_) | None => joined.push(next),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::date;

    const YEAR: Window = Window {
        months: 12,
        within: 14,
    };
    const TWO_YEARS: Window = Window {
        months: 24,
        within: 28,
    };

    fn days(starts_on: NaiveDate, ends_on: Option<NaiveDate>) -> Days {
        Days { starts_on, ends_on }
    }

    #[test]
    fn a_year_of_fourteen_months_is_365_days() {
        let decision = date!(2025, 3, 10);
        let enough = days(date!(2024, 3, 10), Some(date!(2025, 3, 9)));
        assert_eq!(days_in_window(&[enough], decision, YEAR), 365);
        assert!(fills(&[enough], decision, YEAR));
        let a_day_less = days(date!(2024, 3, 11), Some(date!(2025, 3, 9)));
        assert!(!fills(&[a_day_less], decision, YEAR));
        let eleven_months = days(date!(2024, 4, 10), Some(date!(2025, 3, 9)));
        assert!(!fills(&[eleven_months], decision, YEAR));
    }

    #[test]
    fn only_days_of_the_window_count_and_each_once() {
        let decision = date!(2025, 3, 10);
        let window = window_before(decision, 14).unwrap();
        assert_eq!(window.start(), date!(2024, 1, 10));
        assert_eq!(window.end(), Some(date!(2025, 3, 9)));
        let long_ago = days(date!(2020, 1, 1), Some(date!(2024, 1, 9)));
        assert_eq!(days_in_window(&[long_ago], decision, YEAR), 0);
        let twice = [
            days(date!(2025, 3, 1), None),
            days(date!(2025, 3, 5), Some(date!(2025, 3, 20))),
        ];
        assert_eq!(days_in_window(&twice, decision, YEAR), 9);
    }

    #[test]
    fn two_years_of_28_months() {
        let decision = date!(2025, 3, 10);
        let two_years = [
            days(date!(2022, 11, 10), Some(date!(2023, 11, 9))),
            days(date!(2024, 3, 10), Some(date!(2025, 3, 9))),
        ];
        assert_eq!(days_in_window(&two_years, decision, TWO_YEARS), 730);
        assert!(fills(&two_years, decision, TWO_YEARS));
        let twenty_three_months = [days(date!(2023, 4, 10), None)];
        assert_eq!(
            days_in_window(&twenty_three_months, decision, TWO_YEARS),
            700
        );
        assert!(!fills(&twenty_three_months, decision, TWO_YEARS));
    }

    #[test]
    fn a_whole_year_is_enough_with_and_without_a_leap_day() {
        for day in [date!(2024, 3, 1), date!(2025, 3, 1), date!(2024, 2, 29)] {
            let year = days(add_months(day, -12), None);
            assert!(fills(&[year], day, YEAR), "{day}");
            let two_years = days(add_months(day, -24), None);
            assert!(fills(&[two_years], day, TWO_YEARS), "{day}");
        }
    }

    #[test]
    fn six_months_of_six_are_filled_though_they_are_short() {
        let half_a_year = Window {
            months: 6,
            within: 6,
        };
        // September to February has 181 days, six twelfths of a year 182.
        let decision = date!(2018, 3, 1);
        assert!(fills(
            &[days(date!(2017, 9, 1), None)],
            decision,
            half_a_year
        ));
        assert!(!fills(
            &[days(date!(2017, 9, 2), None)],
            decision,
            half_a_year
        ));
    }

    #[test]
    fn unbroken_unemployment_reaches_the_day_before_the_decision() {
        let decision = date!(2025, 3, 10);
        let joined = [
            days(date!(2024, 3, 10), Some(date!(2024, 8, 31))),
            days(date!(2024, 9, 1), None),
        ];
        assert_eq!(unbroken_since(&joined, decision), Some(date!(2024, 3, 10)));
        assert!(is_unbroken_for(&joined, decision, 12));
        let a_day_later = [days(date!(2024, 3, 11), None)];
        assert!(!is_unbroken_for(&a_day_later, decision, 12));
        let ended = [days(date!(2020, 1, 1), Some(date!(2025, 3, 8)))];
        assert_eq!(unbroken_since(&ended, decision), None);
        let broken = [
            days(date!(2024, 3, 10), Some(date!(2024, 8, 31))),
            days(date!(2024, 9, 2), None),
        ];
        assert!(!is_unbroken_for(&broken, decision, 12));
    }

    fn any_periods() -> impl Strategy<Value = Vec<Days>> {
        let period = (0_i64..900, proptest::option::of(0_i64..400)).prop_map(|(start, length)| {
            let starts_on = date!(2023, 1, 1) + chrono::Duration::days(start);
            days(
                starts_on,
                length.map(|length| starts_on + chrono::Duration::days(length)),
            )
        });
        proptest::collection::vec(period, 0..8)
    }

    proptest! {
        #[test]
        fn counting_agrees_with_looking_at_each_day(periods in any_periods(), offset in 0_i64..800) {
            let decision = date!(2024, 1, 1) + chrono::Duration::days(offset);
            let window = window_before(decision, YEAR.within).unwrap();
            let counted = window
                .start()
                .iter_days()
                .take_while(|day| *day < decision)
                .filter(|day| {
                    periods.iter().any(|period| {
                        period.starts_on <= *day && period.ends_on.is_none_or(|end| *day <= end)
                    })
                })
                .count();
            prop_assert_eq!(
                days_in_window(&periods, decision, YEAR),
                i64::try_from(counted).unwrap()
            );
        }
    }
}
