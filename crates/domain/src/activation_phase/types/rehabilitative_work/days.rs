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

/// Code of an attended day that is over the maximum.
pub const NOT_COUNTED: &str = "rehabilitative_work.attendance.not_counted";
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
/// refused over the maximum; an estimate from a number of days a week is a notice. Planned days up
/// to the last attended one of the period have gone as the attendance says.
#[must_use]
pub fn check_planned(
    case: &RehabilitativeWorkCase,
    period: &DateRange,
    days_per_week: Option<u8>,
) -> Option<Violation> {
    let is_estimate = case.planned_days.is_none();
    let mut planned = match (&case.planned_days, days_per_week) {
        (Some(planned), _) => planned.clone(),
        (None, Some(days)) => estimate_days(period, days),
        (None, None) => return None,
    };
    let of_period = case
        .attended_days
        .iter()
        .filter(|day| period.contains(**day));
    if let Some(last) = of_period.max() {
        planned.retain(|day| day > last);
    }
    let projection = project(&case.attended_days, &planned);
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
    count(attended)
        .over
        .contains(&day)
        .then(|| not_counted(day))?
}

/// KTT-18: what is said of an attended day that is over the maximum; `None` where the day is not modelled.
#[must_use]
pub fn not_counted(day: NaiveDate) -> Option<Violation> {
    let row = conduct_limits(day).maximum_days?;
    let found = Violation::warn(NOT_COUNTED, "/day")
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
            over.filter_map(|day| not_counted(*day))
                .chain(planned)
                .collect()
        }
    }
}

fn length(days: &[NaiveDate]) -> u16 {
    u16::try_from(days.len()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    /// A number of days in a row from a day.
    fn days(from: NaiveDate, count: usize) -> Vec<NaiveDate> {
        from.iter_days().take(count).collect()
    }

    #[test]
    fn day_178_counts_and_day_179_is_kept_and_not_counted() {
        let attended = days(date!(2025, 1, 1), 179);
        let result = count(&attended);
        assert_eq!(result.counted.len(), 178);
        assert_eq!(result.over, [attended[178]]);
        assert_eq!(check_attended(&attended, attended[177]), None);
        let found = Vec::from_iter(check_attended(&attended, attended[178]));
        assert_eq!(
            codes(&found),
            [(
                "rehabilitative_work.attendance.not_counted",
                Some("KTT-18a")
            )]
        );
        assert!(!found[0].is_blocking());
    }

    #[test]
    fn until_2020_day_230_counts_and_day_231_does_not() {
        let attended = days(date!(2020, 1, 1), 231);
        let result = count(&attended);
        assert_eq!((result.counted.len(), result.over.len()), (230, 1));
        let found = Vec::from_iter(check_attended(&attended, attended[230]));
        assert_eq!(found[0].rule, Some("KTT-18b"));
        // Ten days are left on the last day of the old law, none on the first of the new.
        let attended = days(date!(2020, 4, 1), 220);
        let on = |day| {
            let count = count_on(&attended, day).unwrap();
            (count.maximum.rule.unwrap(), count.used, count.left())
        };
        assert_eq!(on(date!(2020, 12, 31)), ("KTT-18b", 220, 10));
        assert_eq!(on(date!(2021, 1, 1)), ("KTT-18a", 220, 0));
        assert_eq!(
            count(&[attended, vec![date!(2021, 1, 1)]].concat()).over,
            [date!(2021, 1, 1)]
        );
    }

    #[test]
    fn a_day_leaves_the_window_on_the_same_day_a_year_later() {
        let mut attended = days(date!(2024, 3, 1), 178);
        let used = |attended: &[NaiveDate], day| count_on(attended, day).unwrap().used;
        assert_eq!(used(&attended, date!(2025, 2, 28)), 178);
        assert_eq!(used(&attended, date!(2025, 3, 1)), 177);
        attended.push(date!(2025, 2, 28));
        attended.push(date!(2025, 3, 1));
        let result = count(&attended);
        assert_eq!(result.over, [date!(2025, 2, 28)]);
        assert_eq!(result.counted.last(), Some(&date!(2025, 3, 1)));
    }

    #[test]
    fn the_window_over_a_leap_day_ends_on_the_last_of_february() {
        let start = |day| count_on(&[], day).unwrap().window_start;
        assert_eq!(start(date!(2024, 2, 29)), date!(2023, 3, 1));
        assert_eq!(start(date!(2025, 2, 28)), date!(2024, 2, 29));
        assert_eq!(start(date!(2025, 3, 31)), date!(2024, 4, 1));
    }

    #[test]
    fn a_day_over_the_maximum_takes_no_place_in_the_window() {
        // 178 days, ten over, and a year after the first day one place is free each day.
        let attended = days(date!(2025, 1, 1), 188);
        let next = count(&[attended.clone(), vec![date!(2026, 1, 1)]].concat());
        assert_eq!(next.counted.last(), Some(&date!(2026, 1, 1)));
        assert_eq!(next.over.len(), 10);
    }

    #[test]
    fn planned_days_fit_until_the_maximum() {
        let attended = days(date!(2025, 1, 1), 170);
        let planned = days(date!(2025, 8, 4), 10);
        let projection = project(&attended, &planned);
        assert_eq!(projection.fitting, planned[..8]);
        assert_eq!(projection.over, planned[8..]);
        assert_eq!(projection.latest_day(), Some(planned[7]));
        // Without days over the maximum the last planned day is the latest.
        let all = project(&[], &planned);
        assert_eq!(all.latest_day(), Some(planned[9]));
        // A planned day that was attended is one day.
        assert_eq!(project(&planned, &planned).fitting, planned);
        assert_eq!(project(&[], &[]).latest_day(), None);
    }

    #[test]
    fn a_number_of_days_a_week_is_estimated_on_its_first_working_days() {
        let easter = DateRange::new(date!(2025, 4, 16), Some(date!(2025, 4, 30))).unwrap();
        let expected = [
            date!(2025, 4, 16),
            date!(2025, 4, 17),
            date!(2025, 4, 22),
            date!(2025, 4, 23),
            date!(2025, 4, 24),
            date!(2025, 4, 28),
            date!(2025, 4, 29),
            date!(2025, 4, 30),
        ];
        assert_eq!(estimate_days(&easter, 3), expected);
        assert_eq!(estimate_days(&DateRange::since(date!(2025, 4, 16)), 3), []);
    }

    #[test]
    fn a_plan_over_the_maximum_is_refused_and_an_estimate_is_a_notice() {
        let period = DateRange::new(date!(2026, 1, 1), Some(date!(2026, 12, 31))).unwrap();
        let mut case = RehabilitativeWorkCase::default();
        let three = check_planned(&case, &period, Some(3));
        assert_eq!(three, None);
        let four = Vec::from_iter(check_planned(&case, &period, Some(4)));
        assert_eq!(
            codes(&four),
            [("rehabilitative_work.days.may_exceed", Some("KTT-18a"))]
        );
        assert!(!four[0].is_blocking());
        case.planned_days = Some(days(date!(2026, 1, 1), 179));
        let planned = Vec::from_iter(check_planned(&case, &period, Some(4)));
        assert_eq!(
            codes(&planned),
            [("rehabilitative_work.days.above_maximum", Some("KTT-18a"))]
        );
        assert!(planned[0].is_blocking());
        case.planned_days = Some(days(date!(2026, 1, 1), 178));
        assert_eq!(check_planned(&case, &period, Some(4)), None);
        // Days of another period before it take their place.
        case.attended_days = vec![date!(2025, 12, 30)];
        assert!(check_planned(&case, &period, None).is_some());
        // A planned day that was not attended takes none.
        case.attended_days.push(date!(2026, 1, 2));
        assert_eq!(check_planned(&case, &period, None), None);
        case.attended_days.push(date!(2026, 1, 1));
        assert!(check_planned(&case, &period, None).is_some());
    }

    #[test]
    fn days_before_the_act_are_not_modelled() {
        let result = count(&[date!(2001, 8, 31), date!(2001, 9, 1)]);
        assert_eq!(result.not_modelled, [date!(2001, 8, 31)]);
        assert_eq!(result.counted, [date!(2001, 9, 1)]);
        assert_eq!(count_on(&[], date!(2001, 8, 31)), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn no_window_holds_more_than_the_maximum(
            offsets in proptest::collection::btree_set(0_i64..1_200, 0..600),
        ) {
            let start = date!(2021, 1, 1);
            let attended: Vec<_> = offsets.iter().map(|n| start + chrono::Duration::days(*n)).collect();
            let result = count(&attended);
            prop_assert_eq!(result.counted.len() + result.over.len(), attended.len());
            for day in attended.iter().step_by(25) {
                prop_assert!(count_on(&attended, *day).unwrap().used <= 178);
            }
            for day in result.over.iter().step_by(25) {
                prop_assert_eq!(count_on(&attended, *day).unwrap().left(), 0);
            }
            // What does not count changes nothing.
            prop_assert_eq!(count(&result.counted).over, []);
        }
    }
}
