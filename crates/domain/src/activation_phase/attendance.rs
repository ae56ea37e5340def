//! Attendance (läsnäolo): one row a day. A medical reason of an absence is never told here.

use chrono::NaiveDate;

use super::rules::MINUTES_IN_DAY;
use crate::{
    code_set::phase_details::AttendanceStatus, time::range::DateRange, violation::Violation,
};

/// One day of a phase as it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttendanceFacts {
    /// The day.
    pub day: NaiveDate,
    /// How it went.
    pub status: AttendanceStatus,
    /// Minutes attended; `None` for an absence and when they were not given.
    pub minutes: Option<u16>,
    /// Days of the phase: actual where known, else planned.
    pub period: DateRange,
}

/// What is wrong with a day's row.
#[must_use]
pub fn check(facts: &AttendanceFacts, today: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    if !facts.period.contains(facts.day) {
        found.push(Violation::block("attendance.day.outside_phase", "/day").with("day", facts.day));
    }
    if facts.day > today {
        found.push(
            Violation::block("attendance.day.in_future", "/day")
                .with("day", facts.day)
                .with("today", today),
        );
    }
    found.extend(
        facts
            .minutes
            .and_then(|minutes| check_minutes(facts.status, minutes)),
    );
    found
}

fn check_minutes(status: AttendanceStatus, minutes: u16) -> Option<Violation> {
    match status {
        AttendanceStatus::Attended if (1..=MINUTES_IN_DAY).contains(&minutes) => None,
        AttendanceStatus::Attended => Some(
            Violation::block("attendance.minutes.out_of_range", "/minutes")
                .with("minutes", minutes)
                .with("maximum", MINUTES_IN_DAY),
        ),
        AttendanceStatus::Authorised
        | AttendanceStatus::Unauthorised
        | AttendanceStatus::OrganiserCancelled => Some(
            Violation::block("attendance.minutes.not_attended", "/minutes").with("status", status),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture, time::date};

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn attended(day: NaiveDate) -> AttendanceFacts {
        AttendanceFacts {
            day,
            status: AttendanceStatus::Attended,
            minutes: Some(300),
            period: DateRange::new(date!(2026, 2, 2), Some(date!(2026, 7, 31))).unwrap(),
        }
    }

    fn codes(facts: &AttendanceFacts) -> Vec<&'static str> {
        fixture::codes(&check(facts, TODAY))
            .iter()
            .map(|(code, _)| *code)
            .collect()
    }

    #[test]
    fn a_day_belongs_to_the_phase_and_is_not_in_the_future() {
        assert_eq!(codes(&attended(date!(2026, 2, 2))), [""; 0]);
        assert_eq!(codes(&attended(TODAY)), [""; 0]);
        assert_eq!(
            codes(&attended(date!(2026, 2, 1))),
            ["attendance.day.outside_phase"]
        );
        assert_eq!(
            codes(&attended(date!(2026, 3, 3))),
            ["attendance.day.in_future"]
        );
        assert_eq!(
            codes(&attended(date!(2026, 8, 1))),
            ["attendance.day.outside_phase", "attendance.day.in_future"]
        );
    }

    #[test]
    fn an_attended_day_has_1_to_1440_minutes_or_none_given() {
        for (minutes, expected) in [
            (None, vec![]),
            (Some(1), vec![]),
            (Some(1440), vec![]),
            (Some(0), vec!["attendance.minutes.out_of_range"]),
            (Some(1441), vec!["attendance.minutes.out_of_range"]),
        ] {
            assert_eq!(
                codes(&AttendanceFacts {
                    minutes,
                    ..attended(TODAY)
                }),
                expected
            );
        }
    }

    #[test]
    fn an_absence_has_no_minutes() {
        for status in AttendanceStatus::ALL.iter().skip(1) {
            let absence = AttendanceFacts {
                status: *status,
                ..attended(TODAY)
            };
            assert_eq!(codes(&absence), ["attendance.minutes.not_attended"]);
            assert_eq!(
                codes(&AttendanceFacts {
                    minutes: None,
                    ..absence
                }),
                [""; 0]
            );
        }
    }
}
