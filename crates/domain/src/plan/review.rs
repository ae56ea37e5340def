//! Review (tarkistaminen) of a plan in force: KTT-12 and MT-04.

use chrono::NaiveDate;

use crate::{
    code_set::plan::PlanKind,
    statute::{plan, table::Row},
    time::{deadline::end_of_period, month::add_months},
    violation::Violation,
};

/// The latest day of the next review after a plan came into force or was reviewed; `None` where the act names none.
/// A deadline that falls on a day off moves to the next weekday (150/1930 5 §).
#[must_use]
pub fn latest_review(kind: PlanKind, after: NaiveDate) -> Option<NaiveDate> {
    limit(kind, after).map(|(_, latest)| latest)
}

/// The day of the next review: the wished one where the act allows it, else the latest lawful one.
#[must_use]
pub fn next_review(
    kind: PlanKind,
    after: NaiveDate,
    wished: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let wished = wished.filter(|day| *day > after);
    match (latest_review(kind, after), wished) {
        (Some(latest), Some(day)) => Some(day.min(latest)),
        (Some(latest), None) => Some(latest),
        (None, wished) => wished,
    }
}

/// A day that a worker sets for the next review: there, and not after the latest lawful one.
#[must_use]
pub fn check_next_review(
    kind: PlanKind,
    after: NaiveDate,
    day: Option<NaiveDate>,
) -> Vec<Violation> {
    const POINTER: &str = "/next_review_on";
    let Some((row, latest)) = limit(kind, after) else {
        return Vec::new();
    };
    let found = match day {
        None => Violation::block("plan.next_review.missing", POINTER),
        Some(day) if day > latest => {
            Violation::block("plan.next_review.too_late", POINTER).with("day", day)
        }
        Some(_) => return Vec::new(),
    };
    vec![found.with("latest", latest).under(row.rule, row.basis)]
}

fn limit(kind: PlanKind, after: NaiveDate) -> Option<(&'static Row<i32>, NaiveDate)> {
    let row = plan::review_months(kind, after)?;
    Some((row, end_of_period(add_months(after, row.figure))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    #[test]
    fn an_activation_plan_is_reviewed_in_three_months() {
        let latest = |day| latest_review(PlanKind::Activation, day);
        assert_eq!(latest(date!(2025, 1, 10)), Some(date!(2025, 4, 10)));
        assert_eq!(latest(date!(2022, 5, 1)), None);
        assert_eq!(latest(date!(2022, 5, 2)), Some(date!(2022, 8, 2)));
        assert_eq!(latest(date!(2023, 11, 30)), Some(date!(2024, 2, 29)));
    }

    #[test]
    fn a_deadline_on_a_day_off_moves_to_the_next_weekday() {
        // 1 May 2026 is a Friday and May Day.
        assert_eq!(
            latest_review(PlanKind::Multidisciplinary, date!(2026, 2, 1)),
            Some(date!(2026, 5, 4))
        );
    }

    #[test]
    fn an_employment_plan_keeps_the_day_that_was_agreed() {
        let after = date!(2026, 3, 2);
        assert_eq!(next_review(PlanKind::Employment, after, None), None);
        let agreed = Some(date!(2027, 3, 2));
        assert_eq!(next_review(PlanKind::Employment, after, agreed), agreed);
    }

    #[test]
    fn an_earlier_day_stands_and_a_later_one_is_brought_forward() {
        let after = date!(2026, 3, 2);
        let next = |wished| next_review(PlanKind::Activation, after, wished);
        assert_eq!(next(None), Some(date!(2026, 6, 2)));
        assert_eq!(next(Some(date!(2026, 4, 1))), Some(date!(2026, 4, 1)));
        assert_eq!(next(Some(date!(2026, 6, 3))), Some(date!(2026, 6, 2)));
        // A day that has passed is no wish.
        assert_eq!(next(Some(after)), Some(date!(2026, 6, 2)));
    }

    #[test]
    fn a_day_after_the_latest_one_is_refused() {
        let check = |day| check_next_review(PlanKind::Activation, date!(2026, 3, 2), day);
        assert_eq!(check(Some(date!(2026, 6, 2))), []);
        let late = check(Some(date!(2026, 6, 3)));
        assert_eq!(
            codes(&late),
            [("plan.next_review.too_late", Some("KTT-12"))]
        );
        assert_eq!(
            codes(&check(None)),
            [("plan.next_review.missing", Some("KTT-12"))]
        );
        let free = check_next_review(PlanKind::Employment, date!(2026, 3, 2), None);
        assert_eq!(free, []);
    }
}
