//! The calendar weeks of a period as they went: KTT-16a, KTT-16b and the 40 hours of KTT-17.
//!
//! Readings where the act is silent: a week is judged by the law of its last day in the period; it
//! has a least number of days only when all its days are in the period and past; a week of which
//! every day was suspended is exempt (decision 19), a partly suspended one is not.

use chrono::NaiveDate;

use crate::{
    activation_phase::case::AttendedDay,
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
