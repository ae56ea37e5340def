//! Days of participation in twelve months: KTT-18a, KTT-18b and the reading KTT-18i.
//!
//! The act says "in twelve months" and no more. The reading: for each attended day D, at most the
//! maximum of D's law in the window `(add_months(D, -12), D]`, over all periods and providers. A
//! day over the maximum was attended all the same: it is kept, and it is not counted (decision 14).

use std::collections::{BTreeSet, VecDeque};

use chrono::NaiveDate;

use crate::{
    activation_phase::case::{RehabilitativeWorkCase, Stage},
    statute::{rehabilitative_work_conduct::conduct_limits, table::Row},
    time::{
        deadline::{Saturdays, is_working_day},
        month::{IsoWeek, add_months},
        range::DateRange,
    },
    violation::Violation,
};

/// Months of the window.
const WINDOW_MONTHS: i32 = 12;

/// Days used in the window that ends on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCount {
    /// First day of the window.
    pub window_start: NaiveDate,
    /// Attended days in the window that count, the day itself included.
    pub used: u16,
    /// The maximum of the day's law.
    pub maximum: &'static Row<u16>,
}

impl DayCount {
    /// Days that can still be attended in the window.
    #[must_use]
    pub fn left(&self) -> u16 {
        self.maximum.figure.saturating_sub(self.used)
    }
}

/// Days that count and days that do not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    /// Attended days that count, in order.
    pub counted: Vec<NaiveDate>,
    /// Attended days over the maximum, in order.
    pub over: Vec<NaiveDate>,
    /// Days whose law is not modelled, in order; they count towards no maximum.
    pub not_modelled: Vec<NaiveDate>,
}

/// How many of the planned days fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// Planned days that fit, in order.
    pub fitting: Vec<NaiveDate>,
    /// Planned days over the maximum, in order.
    pub over: Vec<NaiveDate>,
}

impl Projection {
    /// The last planned day before the first that does not fit; the last one when all fit.
    #[must_use]
    pub fn latest_day(&self) -> Option<NaiveDate> {
        let Some(first_over) = self.over.first() else {
            return self.fitting.last().copied();
        };
        let before = |day: &&NaiveDate| *day < first_over;
        self.fitting.iter().rev().find(before).copied()
    }
}

/// Sorts attended days into those that count and those over the maximum.
#[must_use]
pub fn count(attended: &[NaiveDate]) -> Counted {
    let mut result = Counted::default();
    let mut window = VecDeque::new();
    for day in BTreeSet::from_iter(attended.iter().copied()) {
        let Some(maximum) = conduct_limits(day).maximum_days else {
            result.not_modelled.push(day);
            continue;
        };
        let before = add_months(day, -WINDOW_MONTHS);
        while window.front().is_some_and(|first| *first <= before) {
            window.pop_front();
        }
        if window.len() < usize::from(maximum.figure) {
            window.push_back(day);
            result.counted.push(day);
        } else {
            result.over.push(day);
        }
    }
    result
}

/// The days used in the window that ends on a day; `None` where the day is not modelled.
#[must_use]
pub fn count_on(attended: &[NaiveDate], on: NaiveDate) -> Option<DayCount> {
    let maximum = conduct_limits(on).maximum_days?;
    let before = add_months(on, -WINDOW_MONTHS);
    let counted = count(attended).counted;
    let used = counted.iter().filter(|day| before < **day && **day <= on);
    Some(DayCount {
        window_start: before.succ_opt().unwrap_or(before),
        used: u16::try_from(used.count()).unwrap_or(u16::MAX),
        maximum,
    })
}

/// How many of the planned days fit after the attended ones. A planned day that was attended
/// already is that attended day.
#[must_use]
pub fn project(attended: &[NaiveDate], planned: &[NaiveDate]) -> Projection {
    let all: Vec<_> = attended.iter().chain(planned).copied().collect();
    let result = count(&all);
    let planned = BTreeSet::from_iter(planned.iter().copied());
    let of_plan = |days: Vec<NaiveDate>| {
        let days = days.into_iter();
        days.filter(|day| planned.contains(day)).collect()
    };
    Projection {
        fitting: of_plan(result.counted),
        over: of_plan(result.over),
    }
}

/// The days of a period when only a number of days a week is known: the first working days of
/// each calendar week, Monday to Friday, holidays left out. An estimate, not a plan.
#[must_use]
pub fn estimate_days(period: &DateRange, days_per_week: u8) -> Vec<NaiveDate> {
    let Some(end) = period.end() else {
        return Vec::new();
    };
    let mut week = IsoWeek::of(period.start());
    let mut days = Vec::new();
    while week.monday() <= end {
        let of_week = week.monday().iter_days().take(7);
        let open = of_week
            .filter(|day| period.contains(*day) && is_working_day(*day, Saturdays::Free))
            .take(usize::from(days_per_week));
        days.extend(open);
        let next = week.next();
        if next == week {
            break;
        }
        week = next;
    }
    days
}

/// KTT-18: whether the planned days of a period fit. Days that were planned one by one are
/// refused over the maximum; an estimate from a number of days a week is a notice.
#[must_use]
pub fn check_planned(
    case: &RehabilitativeWorkCase,
    period: &DateRange,
    days_per_week: Option<u8>,
) -> Option<Violation> {
    let attended: Vec<_> = case
        .attended_days
        .iter()
        .copied()
        .filter(|day| !period.contains(*day))
        .collect();
    let (projection, is_estimate) = match (&case.planned_days, days_per_week) {
        (Some(planned), _) => (project(&attended, planned), false),
        (None, Some(days)) => (project(&attended, &estimate_days(period, days)), true),
        (None, None) => return None,
    };
    let first_over = projection.over.first()?;
    let row = conduct_limits(*first_over).maximum_days?;
    let found = match is_estimate {
        true => Violation::warn("rehabilitative_work.days.may_exceed", "/ends_on"),
        false => Violation::block("rehabilitative_work.days.above_maximum", "/ends_on"),
    };
    let found = found
        .with("maximum", row.figure)
        .with("day", *first_over)
        .with("days", length(&projection.fitting));
    Some(found.under(row.rule, row.basis))
}

/// KTT-18: an attended day that is over the maximum: it is kept with this finding and does not
/// count.
#[must_use]
pub fn check_attended(attended: &[NaiveDate], day: NaiveDate) -> Option<Violation> {
    let result = count(attended);
    if !result.over.contains(&day) {
        return None;
    }
    let row = conduct_limits(day).maximum_days?;
    let found = Violation::warn("rehabilitative_work.attendance.not_counted", "/day")
        .with("day", day)
        .with("maximum", row.figure);
    Some(found.under(row.rule, row.basis))
}

/// KTT-18 of a whole case: the planned days while it is planned, the attended ones since its start.
#[must_use]
pub fn check_days(
    case: &RehabilitativeWorkCase,
    period: &DateRange,
    days_per_week: Option<u8>,
    stage: Stage,
) -> Vec<Violation> {
    let planned = check_planned(case, period, days_per_week);
    match stage {
        Stage::Planning => Vec::from_iter(planned),
        Stage::Start => {
            let result = count(&case.attended_days);
            let over = result.over.iter().filter(|day| period.contains(**day));
            over.filter_map(|day| check_attended(&case.attended_days, *day))
                .chain(planned)
                .collect()
        }
    }
}

fn length(days: &[NaiveDate]) -> u16 {
    u16::try_from(days.len()).unwrap_or(u16::MAX)
}
