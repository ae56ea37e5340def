//! Days, clocks and periods (päivät, kellot ja jaksot).
//!
//! Legal dates are calendar days in Helsinki, both ends of a period included. Nothing here reads
//! the clock: "now" and "today" come in from outside.

/// Working days (arkipäivä) and the end of a statutory period.
pub mod deadline;
/// Public holidays of Finland (pyhäpäivät).
pub mod holiday;
/// Months, years of age and weeks.
pub mod month;
/// Periods of days (jakso).
pub mod range;

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::Helsinki;

/// A day of the calendar, checked when the program is compiled.
macro_rules! date {
    ($year:literal, $month:literal, $day:literal) => {
        const { ::chrono::NaiveDate::from_ymd_opt($year, $month, $day).unwrap() }
    };
}
pub(crate) use date;

/// Where "now" and "today" come from. The clock of the machine is read in `server` only.
pub trait Clock: Send + Sync {
    /// The instant now.
    fn now(&self) -> DateTime<Utc>;

    /// The day now in Helsinki.
    fn today(&self) -> NaiveDate {
        helsinki_date(self.now())
    }
}

/// The day that it is in Helsinki at an instant.
#[must_use]
pub fn helsinki_date(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&Helsinki).date_naive()
}

/// The instant at which a day starts in Helsinki; summer time never changes at midnight there.
#[must_use]
pub fn helsinki_midnight(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    midnight
        .and_local_timezone(Helsinki)
        .earliest()
        .map_or_else(|| midnight.and_utc(), |local| local.to_utc())
}

/// A clock that stands still until it is set, for tests.
#[derive(Debug)]
pub struct FixedClock(Mutex<DateTime<Utc>>);

impl FixedClock {
    /// A clock that stands at an instant.
    #[must_use]
    pub const fn at(instant: DateTime<Utc>) -> Self {
        Self(Mutex::new(instant))
    }

    /// Sets the clock to another instant.
    pub fn set(&self, instant: DateTime<Utc>) {
        // A poisoned lock still holds a whole instant.
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = instant;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_changes_at_midnight_in_helsinki() {
        for (text, day) in [
            ("2026-03-02T21:59:59Z", date!(2026, 3, 2)),
            ("2026-03-02T22:00:00Z", date!(2026, 3, 3)),
            ("2026-07-01T20:59:59Z", date!(2026, 7, 1)),
            ("2026-07-01T21:00:00Z", date!(2026, 7, 2)),
            ("2024-02-28T22:00:00Z", date!(2024, 2, 29)),
        ] {
            assert_eq!(helsinki_date(instant(text)), day, "{text}");
        }
    }

    #[test]
    fn a_day_starts_at_its_midnight() {
        for day in [date!(2026, 3, 2), date!(2026, 3, 29), date!(2026, 7, 1)] {
            let midnight = helsinki_midnight(day);
            assert_eq!(helsinki_date(midnight), day);
            assert_eq!(
                helsinki_date(midnight - chrono::Duration::seconds(1)).succ_opt(),
                Some(day)
            );
        }
    }

    #[test]
    fn a_fixed_clock_moves_only_when_it_is_set() {
        let clock = FixedClock::at(instant("2026-03-02T07:00:00Z"));
        assert_eq!(clock.now(), clock.now());
        assert_eq!(clock.today(), date!(2026, 3, 2));
        clock.set(instant("2026-03-02T23:00:00Z"));
        assert_eq!(clock.today(), date!(2026, 3, 3));
    }
}
