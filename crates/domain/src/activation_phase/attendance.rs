//! Attendance (läsnäolo): one row a day. A medical reason of an absence is never told here.

use chrono::NaiveDate;

use super::{case::AttendedDay, rules::MINUTES_IN_DAY};
use crate::{
    code_set::{phase::PhaseKind, phase_details::AttendanceStatus},
    statute::{rehabilitative_work, table::Row, work_trial},
    time::range::DateRange,
    violation::Violation,
};

/// Days after the end of a phase on which its attendance can still be entered (decision 19).
const ENTRY_DAYS_AFTER_END: i64 = 31;

/// One day of a phase as it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttendanceFacts {
    /// Kind of the phase.
    pub kind: PhaseKind,
    /// The day.
    pub day: NaiveDate,
    /// How it went.
    pub status: AttendanceStatus,
    /// Minutes attended; `None` for an absence and when they were not given.
    pub minutes: Option<u16>,
    /// Days of the phase: actual where known, else planned.
    pub period: DateRange,
}

/// Whether attendance of a phase can be entered: while it goes on and 31 days after its end.
#[must_use]
pub fn is_entry_open(ended_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    ended_on.is_none_or(|ended_on| (today - ended_on).num_days() <= ENTRY_DAYS_AFTER_END)
}

/// What is wrong with a day's row. A day longer than the act allows was attended all the same: a
/// notice.
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
    match facts.status {
        AttendanceStatus::Attended => found.extend(check_attended(facts)),
        AttendanceStatus::Authorised
        | AttendanceStatus::Unauthorised
        | AttendanceStatus::OrganiserCancelled => found.extend(check_absence(facts)),
    }
    found
}

fn check_attended(facts: &AttendanceFacts) -> Option<Violation> {
    let Some(minutes) = facts.minutes else {
        return Some(Violation::block("attendance.minutes.missing", "/minutes"));
    };
    if !(1..=MINUTES_IN_DAY).contains(&minutes) {
        let found = Violation::block("attendance.minutes.out_of_range", "/minutes");
        return Some(
            found
                .with("minutes", minutes)
                .with("maximum", MINUTES_IN_DAY),
        );
    }
    // The law of the day itself: KTT-17, TK-06.
    let row = longest_day(facts.kind, facts.day).filter(|row| minutes > row.figure)?;
    let found = Violation::warn("attendance.minutes.above_maximum", "/minutes")
        .with("minutes", minutes)
        .with("maximum", row.figure);
    Some(found.under(row.rule, row.basis))
}

fn check_absence(facts: &AttendanceFacts) -> Option<Violation> {
    facts.minutes?;
    let found = Violation::block("attendance.minutes.not_attended", "/minutes");
    Some(found.with("status", facts.status))
}

/// KTT-17, TK-06: a day shorter than the act allows was attended all the same: a notice, by the law
/// of the day itself. Silent where the minutes are not known.
#[must_use]
pub fn check_short_day(kind: PhaseKind, attended: &AttendedDay) -> Option<Violation> {
    let minutes = attended.minutes?;
    let row = shortest_day(kind, attended.day).filter(|row| minutes < row.figure)?;
    let found = Violation::warn("attendance.minutes.below_minimum", "/minutes")
        .with("minutes", minutes)
        .with("minimum", row.figure);
    Some(found.under(row.rule, row.basis))
}

/// Least minutes of a day that the act allows; `None` where no act says so.
fn shortest_day(kind: PhaseKind, on: NaiveDate) -> Option<Row<u16>> {
    match kind {
        PhaseKind::RehabilitativeWork => {
            let row = rehabilitative_work::limits(on).minimum_minutes_per_day?;
            Some(row.part(|minutes| minutes))
        }
        PhaseKind::WorkTrial => {
            let row = work_trial::limits(on).minutes_per_day?;
            Some(row.part(|minutes| minutes.minimum))
        }
        PhaseKind::PaySubsidy | PhaseKind::JobCoaching => None,
    }
}

/// Most minutes of a day that the act allows; `None` where no act says so.
fn longest_day(kind: PhaseKind, on: NaiveDate) -> Option<Row<u16>> {
    match kind {
        PhaseKind::RehabilitativeWork => {
            let row = rehabilitative_work::limits(on).maximum_minutes_per_day?;
            Some(row.part(|minutes| minutes))
        }
        PhaseKind::WorkTrial => {
            let row = work_trial::limits(on).minutes_per_day?;
            Some(row.part(|minutes| minutes.maximum))
        }
        PhaseKind::PaySubsidy | PhaseKind::JobCoaching => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture, time::date};

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn attended(day: NaiveDate) -> AttendanceFacts {
        AttendanceFacts {
            kind: PhaseKind::RehabilitativeWork,
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
    fn an_attended_day_has_1_to_1440_minutes() {
        for (minutes, expected) in [
            (None, vec!["attendance.minutes.missing"]),
            (Some(1), vec![]),
            (Some(1440), vec![]),
            (Some(0), vec!["attendance.minutes.out_of_range"]),
            (Some(1441), vec!["attendance.minutes.out_of_range"]),
        ] {
            let day = AttendanceFacts {
                kind: PhaseKind::JobCoaching,
                minutes,
                ..attended(TODAY)
            };
            assert_eq!(codes(&day), expected);
        }
    }

    #[test]
    fn a_day_longer_than_eight_hours_is_a_notice_where_the_act_says_so() {
        for (kind, rule) in [
            (PhaseKind::RehabilitativeWork, Some("KTT-17")),
            (PhaseKind::WorkTrial, Some("TK-06")),
            (PhaseKind::PaySubsidy, None),
            (PhaseKind::JobCoaching, None),
        ] {
            let long = |minutes| {
                let day = AttendanceFacts {
                    kind,
                    minutes: Some(minutes),
                    ..attended(TODAY)
                };
                let found = check(&day, TODAY);
                assert!(found.iter().all(|found| !found.is_blocking()));
                fixture::codes(&found)
            };
            assert_eq!(long(480), []);
            let expected = rule.map(|rule| ("attendance.minutes.above_maximum", Some(rule)));
            assert_eq!(long(481), Vec::from_iter(expected), "{kind}");
        }
    }

    #[test]
    fn a_day_shorter_than_four_hours_is_a_notice_where_the_act_says_so() {
        for (kind, rule) in [
            (PhaseKind::RehabilitativeWork, Some("KTT-17")),
            (PhaseKind::WorkTrial, Some("TK-06")),
            (PhaseKind::PaySubsidy, None),
            (PhaseKind::JobCoaching, None),
        ] {
            let short = |minutes| {
                let day = AttendedDay {
                    day: TODAY,
                    minutes,
                };
                let found = Vec::from_iter(check_short_day(kind, &day));
                assert!(found.iter().all(|found| !found.is_blocking()));
                fixture::codes(&found)
            };
            assert_eq!(short(Some(240)), []);
            assert_eq!(short(None), []);
            let expected = rule.map(|rule| ("attendance.minutes.below_minimum", Some(rule)));
            assert_eq!(short(Some(225)), Vec::from_iter(expected), "{kind}");
        }
    }

    #[test]
    fn entry_is_open_until_the_31st_day_after_the_end() {
        assert!(is_entry_open(None, TODAY));
        assert!(is_entry_open(Some(date!(2026, 1, 30)), TODAY));
        assert!(!is_entry_open(Some(date!(2026, 1, 29)), TODAY));
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
