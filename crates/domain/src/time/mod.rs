//! Days, clocks and periods (päivät, kellot ja jaksot).
//!
//! Legal dates are calendar days in Helsinki, both ends of a period included. Nothing here reads
//! the clock: "now" and "today" come in from outside.

/// A day of the calendar, checked when the program is compiled.
macro_rules! date {
    ($year:literal, $month:literal, $day:literal) => {
        const { ::chrono::NaiveDate::from_ymd_opt($year, $month, $day).unwrap() }
    };
}
pub(crate) use date;
