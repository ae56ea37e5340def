//! Months, years of age and weeks. "Month", "year of age" and "week" each have one function here.

use std::fmt;

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

/// The same day `months` later (earlier when negative), or the last day of that month when it has
/// no such day: act 150/1930, section 3.
///
/// A result outside the calendar of the program stops at its first or last day.
#[must_use]
pub fn add_months(day: NaiveDate, months: i32) -> NaiveDate {
    let count = Months::new(months.unsigned_abs());
    if months < 0 {
        return day.checked_sub_months(count).unwrap_or(NaiveDate::MIN);
    }
    day.checked_add_months(count).unwrap_or(NaiveDate::MAX)
}

/// The last day of a period of whole months that starts on a day: one day before the same day
/// `months` later.
#[must_use]
pub fn last_day_of_months(start: NaiveDate, months: i32) -> NaiveDate {
    add_months(start, months)
        .pred_opt()
        .unwrap_or(NaiveDate::MIN)
}

/// Completed years of age on a day; 0 before birth.
///
/// A person born on 29 February completes a year on 28 February of a common year: the reading
/// that follows act 150/1930, section 3, as [`add_months`] does.
#[must_use]
pub fn age_on(birth_date: NaiveDate, day: NaiveDate) -> u32 {
    let years = day.year() - birth_date.year();
    let birthday = add_months(birth_date, years.saturating_mul(12));
    let completed = if birthday <= day { years } else { years - 1 };
    u32::try_from(completed).unwrap_or(0)
}

/// A week from Monday to Sunday (kalenteriviikko), numbered by ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoWeek {
    monday: NaiveDate,
}

impl IsoWeek {
    /// The week that a day belongs to.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            monday: day
                .week(Weekday::Mon)
                .checked_first_day()
                .unwrap_or(NaiveDate::MIN),
        }
    }

    /// The first day of the week.
    #[must_use]
    pub const fn monday(self) -> NaiveDate {
        self.monday
    }

    /// The last day of the week.
    #[must_use]
    pub fn sunday(self) -> NaiveDate {
        self.monday
            .checked_add_days(Days::new(6))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The year that the week is counted in, which may differ from the year of its Monday.
    #[must_use]
    pub fn year(self) -> i32 {
        self.monday.iso_week().year()
    }

    /// The number of the week in its year, 1-53.
    #[must_use]
    pub fn number(self) -> u32 {
        self.monday.iso_week().week()
    }

    /// The week after.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            monday: self
                .monday
                .checked_add_days(Days::new(7))
                .unwrap_or(self.monday),
        }
    }
}

impl fmt::Display for IsoWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-W{:02}", self.year(), self.number())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::date;

    #[test]
    fn a_month_ends_on_its_last_day_when_the_day_is_missing() {
        for (day, months, result) in [
            (date!(2025, 1, 31), 1, date!(2025, 2, 28)),
            (date!(2024, 1, 31), 1, date!(2024, 2, 29)),
            (date!(2024, 2, 29), 12, date!(2025, 2, 28)),
            (date!(2025, 2, 10), 3, date!(2025, 5, 10)),
            (date!(2025, 3, 31), -1, date!(2025, 2, 28)),
            (date!(2025, 12, 31), 2, date!(2026, 2, 28)),
            (date!(2025, 6, 15), 0, date!(2025, 6, 15)),
        ] {
            assert_eq!(add_months(day, months), result, "{day} {months}");
        }
    }

    #[test]
    fn three_months_from_the_first_of_february_end_on_the_last_of_april() {
        assert_eq!(last_day_of_months(date!(2025, 2, 1), 3), date!(2025, 4, 30));
        assert_eq!(
            last_day_of_months(date!(2025, 2, 1), 24),
            date!(2027, 1, 31)
        );
        assert_eq!(
            last_day_of_months(date!(2023, 11, 30), 3),
            date!(2024, 2, 28)
        );
    }

    #[test]
    fn a_year_of_age_is_completed_on_the_birthday() {
        let born = date!(2000, 6, 15);
        assert_eq!(age_on(born, date!(2025, 6, 14)), 24);
        assert_eq!(age_on(born, date!(2025, 6, 15)), 25);
        assert_eq!(age_on(born, born), 0);
        assert_eq!(age_on(born, date!(1999, 1, 1)), 0);
    }

    #[test]
    fn a_leap_day_birthday_is_the_last_of_february_in_a_common_year() {
        let born = date!(2004, 2, 29);
        assert_eq!(age_on(born, date!(2025, 2, 27)), 20);
        assert_eq!(age_on(born, date!(2025, 2, 28)), 21);
        assert_eq!(age_on(born, date!(2024, 2, 28)), 19);
        assert_eq!(age_on(born, date!(2024, 2, 29)), 20);
    }

    #[test]
    fn a_week_runs_from_monday_to_sunday_and_may_belong_to_the_next_year() {
        let week = IsoWeek::of(date!(2025, 3, 9));
        assert_eq!(week.to_string(), "2025-W10");
        assert_eq!(
            (week.monday(), week.sunday()),
            (date!(2025, 3, 3), date!(2025, 3, 9))
        );
        assert_eq!(IsoWeek::of(date!(2024, 12, 30)).to_string(), "2025-W01");
        assert_eq!(IsoWeek::of(date!(2027, 1, 3)).to_string(), "2026-W53");
        assert_eq!(week.next(), IsoWeek::of(date!(2025, 3, 10)));
    }

    proptest! {
        #[test]
        fn months_add_up_unless_a_month_end_clamps(day in 0_i64..40_000, a in 0_i32..60, b in 0_i32..60) {
            let day = date!(1950, 1, 1) + chrono::Duration::days(day);
            prop_assume!(day.day() <= 28);
            prop_assert_eq!(add_months(add_months(day, a), b), add_months(day, a + b));
            prop_assert_eq!(add_months(add_months(day, a), -a), day);
        }

        #[test]
        fn no_day_makes_a_function_panic(day in i32::MIN..=i32::MAX, months in i32::MIN..=i32::MAX) {
            let day = NaiveDate::from_num_days_from_ce_opt(day).unwrap_or(NaiveDate::MIN);
            let _ = last_day_of_months(day, months);
            let _ = age_on(day, NaiveDate::MAX);
            let _ = IsoWeek::of(day).next().sunday();
        }
    }
}
