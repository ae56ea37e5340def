//! Which time is counted (tilastointijakso): one calendar month, or whole calendar years.
//!
//! Free days would let a reader subtract one answer from another and see a single day; what whole periods hide of one
//! another is in [`super::guard`].

use chrono::{Datelike as _, Months, NaiveDate};
use thiserror::Error;

/// Years that statistics go back, the running one included.
pub const MAX_YEARS: i32 = 20;

/// Days from one to another, both included.
pub type Days = (NaiveDate, NaiveDate);

/// A period that statistics are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

/// Days that are neither one month nor whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a period is one calendar month or at most 20 whole calendar years")]
pub struct NotAPeriod;

impl Period {
    /// The period of two days.
    ///
    /// # Errors
    /// [`NotAPeriod`] when they do not begin and end a calendar month or whole years.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self, NotAPeriod> {
        let period = Self { from, to };
        let is_month = from.day() == 1 && month_of(from) == (from, to);
        let years = to.year() - from.year() + 1;
        let is_years =
            year_of(from).0 == from && year_of(to).1 == to && (1..=MAX_YEARS).contains(&years);
        match is_month || is_years {
            true => Ok(period),
            false => Err(NotAPeriod),
        }
    }

    /// The calendar year of a day.
    #[must_use]
    pub fn year(day: NaiveDate) -> Self {
        let (from, to) = year_of(day);
        Self { from, to }
    }

    /// The calendar month of a day.
    #[must_use]
    pub fn month(day: NaiveDate) -> Self {
        let (from, to) = month_of(day);
        Self { from, to }
    }

    /// First day.
    #[must_use]
    pub const fn from(self) -> NaiveDate {
        self.from
    }

    /// Last day.
    #[must_use]
    pub const fn to(self) -> NaiveDate {
        self.to
    }

    /// Whether it is one month.
    #[must_use]
    pub fn is_month(self) -> bool {
        month_of(self.from).1 == self.to
    }
}

/// The ended months of the year of a month and of the year before.
#[must_use]
pub fn months_before(month: Period, as_of: NaiveDate) -> Vec<Days> {
    let last = year_of(month.from()).1;
    (0..24)
        .filter_map(|back| last.checked_sub_months(Months::new(back)))
        .map(month_of)
        .filter(|days| days.1 < as_of)
        .collect()
}

/// First and last day of a calendar year.
#[must_use]
pub fn year_days(year: i32) -> Days {
    NaiveDate::from_ymd_opt(year, 1, 1).map_or((NaiveDate::MIN, NaiveDate::MIN), year_of)
}

fn month_of(day: NaiveDate) -> Days {
    let first = day.with_day(1).unwrap_or(day);
    let last = first
        .checked_add_months(Months::new(1))
        .and_then(|next| next.pred_opt())
        .unwrap_or(day);
    (first, last)
}

fn year_of(day: NaiveDate) -> Days {
    let first = NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day);
    let last = NaiveDate::from_ymd_opt(day.year(), 12, 31).unwrap_or(day);
    (first, last)
}

/// Whether a day may be that of a figure: today, or the end of a month.
#[must_use]
pub fn may_be_day(day: NaiveDate, today: NaiveDate) -> bool {
    day == today || (day < today && month_of(day).1 == day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn a_period_is_a_month_or_whole_years() {
        for (from, to) in [
            (date!(2026, 2, 1), date!(2026, 2, 28)),
            (date!(2024, 2, 1), date!(2024, 2, 29)),
            (date!(2026, 12, 1), date!(2026, 12, 31)),
            (date!(2020, 1, 1), date!(2026, 12, 31)),
        ] {
            assert!(Period::new(from, to).is_ok(), "{from} {to}");
        }
        for (from, to) in [
            (date!(2026, 2, 1), date!(2026, 2, 27)),
            (date!(2026, 2, 2), date!(2026, 2, 28)),
            (date!(2026, 1, 1), date!(2026, 6, 30)),
            (date!(2026, 12, 31), date!(2026, 1, 1)),
            (date!(2000, 1, 1), date!(2026, 12, 31)),
        ] {
            assert_eq!(Period::new(from, to), Err(NotAPeriod), "{from} {to}");
        }
    }

    #[test]
    fn the_ended_months_of_two_years_stand_beside_a_month() {
        let month = Period::month(date!(2026, 2, 14));
        let months = months_before(month, date!(2026, 3, 2));
        assert_eq!(months.len(), 2 + 12);
        assert!(months.contains(&(date!(2025, 1, 1), date!(2025, 1, 31))));
        assert!(!months.contains(&(date!(2026, 3, 1), date!(2026, 3, 31))));
    }

    #[test]
    fn a_figure_is_of_today_or_of_the_end_of_a_month() {
        let today = date!(2026, 3, 2);
        assert!(may_be_day(today, today));
        assert!(may_be_day(date!(2026, 2, 28), today));
        assert!(!may_be_day(date!(2026, 2, 27), today));
        assert!(!may_be_day(date!(2026, 3, 31), today));
    }
}
