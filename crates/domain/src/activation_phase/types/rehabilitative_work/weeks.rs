//! The calendar weeks of a period as they went: KTT-16a, KTT-16b and the hours of KTT-17.
//!
//! Readings where the act is silent: a week is judged by the law of its last day in the period; it
//! has a least number of days only when all its days are in the period and past; a week of which
//! every day was suspended is exempt (decision 19), a partly suspended one is not.

use chrono::NaiveDate;

use crate::{
    activation_phase::{attendance::check_short_day, case::AttendedDay},
    code_set::phase::PhaseKind,
    statute::{rehabilitative_work::limits, rehabilitative_work_conduct::conduct_limits},
    time::{month::IsoWeek, range::DateRange},
    violation::Violation,
};

/// One calendar week of a period as it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekVerdict {
    /// The week.
    pub week: IsoWeek,
    /// Days attended.
    pub days: u8,
    /// Minutes attended, as far as they are known.
    pub minutes: u16,
    /// Whether every day of the week was suspended.
    pub is_exempt: bool,
    /// Whether every day of the week lies in the period and is past.
    pub is_full: bool,
    /// What the rules find in the week; notices, since what happened is a fact.
    pub findings: Vec<Violation>,
}

/// The weeks of a period until a day, in order.
#[must_use]
pub fn judge_weeks(
    period: &DateRange,
    attended: &[AttendedDay],
    suspended: &[DateRange],
    until: NaiveDate,
) -> Vec<WeekVerdict> {
    let last = period.end().map_or(until, |end| end.min(until));
    let mut weeks = Vec::new();
    let mut week = IsoWeek::of(period.start());
    while week.monday() <= last {
        weeks.push(judge_week(week, period, attended, suspended, last));
        let next = week.next();
        if next == week {
            break;
        }
        week = next;
    }
    weeks
}

fn judge_week(
    week: IsoWeek,
    period: &DateRange,
    attended: &[AttendedDay],
    suspended: &[DateRange],
    last: NaiveDate,
) -> WeekVerdict {
    let of_week = |day: NaiveDate| IsoWeek::of(day) == week && period.contains(day) && day <= last;
    let mut days: Vec<_> = attended.iter().filter(|one| of_week(one.day)).collect();
    days.sort_unstable();
    days.dedup_by_key(|one| one.day);
    let minutes: u32 = days
        .iter()
        .filter_map(|one| one.minutes)
        .map(u32::from)
        .sum();
    let all_days = || week.monday().iter_days().take(7);
    let mut verdict = WeekVerdict {
        week,
        days: u8::try_from(days.len()).unwrap_or(u8::MAX),
        minutes: u16::try_from(minutes).unwrap_or(u16::MAX),
        is_exempt: all_days().all(|day| suspended.iter().any(|one| one.contains(day))),
        is_full: period.contains(week.monday())
            && period.contains(week.sunday())
            && week.sunday() <= last,
        findings: Vec::new(),
    };
    verdict.findings = check_week(&verdict, week.sunday().min(last));
    let short = days
        .into_iter()
        .filter_map(|day| check_short_day(PhaseKind::RehabilitativeWork, day));
    verdict.findings.extend(short);
    verdict
}

fn check_week(week: &WeekVerdict, law_day: NaiveDate) -> Vec<Violation> {
    const POINTER: &str = "/attendance";
    let mut found = Vec::new();
    if let Some(row) = limits(law_day).days_per_week {
        if week.days > row.figure.maximum {
            found.push(
                Violation::warn("rehabilitative_work.week.above_maximum", POINTER)
                    .with("week", week.week.to_string())
                    .with("days", week.days)
                    .with("maximum", row.figure.maximum)
                    .under(row.rule, row.basis),
            );
        }
        if week.is_full && !week.is_exempt && week.days < row.figure.minimum {
            found.push(
                Violation::warn("rehabilitative_work.week.below_minimum", POINTER)
                    .with("week", week.week.to_string())
                    .with("days", week.days)
                    .with("minimum", row.figure.minimum)
                    .under(row.rule, row.basis),
            );
        }
    }
    if let Some(row) = conduct_limits(law_day).maximum_minutes_per_week
        && week.minutes > row.figure
    {
        found.push(
            Violation::warn("rehabilitative_work.week.minutes_above_maximum", POINTER)
                .with("week", week.week.to_string())
                .with("minutes", week.minutes)
                .with("maximum", row.figure)
                .under(row.rule, row.basis),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    fn period() -> DateRange {
        DateRange::new(date!(2025, 2, 26), Some(date!(2025, 6, 30))).unwrap()
    }

    /// Attended days of week 2025-W10 and the weeks after it, 240 minutes each.
    fn attended(days: &[NaiveDate]) -> Vec<AttendedDay> {
        let of = |day: &NaiveDate| AttendedDay {
            day: *day,
            minutes: Some(240),
        };
        days.iter().map(of).collect()
    }

    fn first_days(count: usize) -> Vec<NaiveDate> {
        date!(2025, 3, 3).iter_days().take(count).collect()
    }

    /// The findings of week 2025-W10.
    fn week_10(
        days: &[NaiveDate],
        suspended: &[DateRange],
    ) -> Vec<(&'static str, Option<&'static str>)> {
        let weeks = judge_weeks(&period(), &attended(days), suspended, date!(2025, 3, 9));
        let week = weeks.last().unwrap();
        assert_eq!(week.week.to_string(), "2025-W10");
        codes(&week.findings)
    }

    #[test]
    fn four_days_in_a_week_are_lawful_and_five_are_not() {
        assert_eq!(week_10(&first_days(4), &[]), []);
        assert_eq!(
            week_10(&first_days(5), &[]),
            [("rehabilitative_work.week.above_maximum", Some("KTT-16a"))]
        );
    }

    #[test]
    fn a_full_week_without_a_day_is_below_the_minimum_unless_it_is_suspended() {
        let below = [("rehabilitative_work.week.below_minimum", Some("KTT-16a"))];
        assert_eq!(week_10(&[], &[]), below);
        let suspended = |from, to| [DateRange::new(from, Some(to)).unwrap()];
        let whole = suspended(date!(2025, 3, 3), date!(2025, 3, 9));
        assert_eq!(week_10(&[], &whole), []);
        let part = suspended(date!(2025, 3, 4), date!(2025, 3, 9));
        assert_eq!(week_10(&[], &part), below);
        let open = [DateRange::since(date!(2025, 3, 3))];
        assert_eq!(week_10(&[], &open), []);
    }

    #[test]
    fn a_week_that_is_not_whole_has_no_minimum() {
        // The period starts on a Wednesday, and the day of the check is a Saturday.
        let weeks = judge_weeks(&period(), &[], &[], date!(2025, 3, 8));
        assert_eq!(weeks.len(), 2);
        assert!(
            weeks
                .iter()
                .all(|week| !week.is_full && week.findings.is_empty())
        );
    }

    #[test]
    fn the_week_of_the_change_of_2015_is_judged_by_its_last_day() {
        let period = DateRange::new(date!(2015, 6, 1), Some(date!(2015, 12, 31))).unwrap();
        let five = |monday: NaiveDate| {
            let days: Vec<_> = monday.iter_days().take(5).collect();
            let weeks = judge_weeks(&period, &attended(&days), &[], date!(2015, 7, 12));
            let week = weeks.iter().find(|week| week.week.monday() == monday);
            codes(&week.unwrap().findings)
        };
        assert_eq!(five(date!(2015, 6, 22)), []);
        let above = [("rehabilitative_work.week.above_maximum", Some("KTT-16a"))];
        assert_eq!(five(date!(2015, 6, 29)), above);
        assert_eq!(five(date!(2015, 7, 6)), above);
    }

    #[test]
    fn four_hours_a_day_are_the_least_and_forty_a_week_the_most() {
        let of_minutes = |minutes| {
            let days: Vec<_> = first_days(4)
                .into_iter()
                .map(|day| AttendedDay {
                    day,
                    minutes: Some(minutes),
                })
                .collect();
            let weeks = judge_weeks(&period(), &days, &[], date!(2025, 3, 9));
            codes(&weeks[1].findings)
        };
        assert_eq!(of_minutes(600), []);
        assert_eq!(of_minutes(240), []);
        let short = ("attendance.minutes.below_minimum", Some("KTT-17"));
        assert_eq!(of_minutes(239), [short; 4]);
        assert_eq!(
            of_minutes(601),
            [(
                "rehabilitative_work.week.minutes_above_maximum",
                Some("KTT-17")
            )]
        );
    }

    #[test]
    fn a_day_told_twice_is_one_day() {
        let twice = [first_days(4), first_days(4)].concat();
        assert_eq!(week_10(&twice, &[]), []);
    }
}
