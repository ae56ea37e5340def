//! Days and instants as the rows want them.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Europe::Helsinki;
use palvelurekisteri_domain::time::deadline::{Saturdays, is_working_day};

/// A day so many days later, earlier when negative.
pub(crate) fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let moved = match days < 0 {
        true => day.checked_sub_days(count),
        false => day.checked_add_days(count),
    };
    moved.unwrap_or(day)
}

/// Days from one day to another.
pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// The day itself when offices are open, else the next such day.
pub(crate) fn working_day(day: NaiveDate) -> NaiveDate {
    let mut day = day;
    while !is_working_day(day, Saturdays::Free) {
        day = plus(day, 1);
    }
    day
}

/// The day itself when offices are open, else the last such day before it.
pub(crate) fn working_day_before(day: NaiveDate) -> NaiveDate {
    let mut day = day;
    while !is_working_day(day, Saturdays::Free) {
        day = plus(day, -1);
    }
    day
}

/// An instant so many minutes after midnight in Helsinki.
pub(crate) fn instant(day: NaiveDate, minutes: i64) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN) + chrono::Duration::minutes(minutes);
    match Helsinki.from_local_datetime(&local).earliest() {
        Some(instant) => instant.with_timezone(&Utc),
        None => local.and_utc(),
    }
}

/// A range in PostgreSQL's form from the first to the last day, both included; open without a last day.
pub(crate) fn range(first: NaiveDate, last: Option<NaiveDate>) -> String {
    match last {
        Some(last) => format!("[{first},{})", plus(last, 1)),
        None => format!("[{first},)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_instant_is_that_of_helsinki_in_summer_and_winter() {
        let at = |text| instant(day(text), 9 * 60).to_rfc3339();
        assert_eq!(at("2026-01-15"), "2026-01-15T07:00:00+00:00");
        assert_eq!(at("2026-07-15"), "2026-07-15T06:00:00+00:00");
    }

    #[test]
    fn a_range_is_half_open() {
        assert_eq!(
            range(day("2026-01-01"), Some(day("2026-01-31"))),
            "[2026-01-01,2026-02-01)"
        );
        assert_eq!(range(day("2026-01-01"), None), "[2026-01-01,)");
    }

    #[test]
    fn offices_are_closed_on_independence_day() {
        assert_eq!(working_day(day("2024-12-06")), day("2024-12-09"));
        assert_eq!(working_day_before(day("2024-12-06")), day("2024-12-05"));
    }
}
