//! Breaks, payment periods, claims and the notice of obligation work.

use chrono::{Datelike as _, Days, NaiveDate};

use super::Support;
use crate::{
    statute::{pay_subsidy_condition::conditions, pay_subsidy_money::money_law},
    time::{deadline::end_of_period, month::last_day_of_months, range::DateRange},
    violation::Violation,
};

/// What a break in work and pay does (PT-18).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakOutcome {
    /// It is too short: payment goes on.
    NotSuspended,
    /// Payment is suspended and goes on until the day, both included.
    Suspended {
        /// First day after the break.
        resumes_on: NaiveDate,
        /// Last day of the period as extended.
        ends_on: NaiveDate,
    },
    /// Payment is suspended and nothing is left after the break.
    Exhausted,
}

/// A subsidy period with a break; both have an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenPeriod {
    /// The support.
    pub support: Support,
    /// Day that chooses the law.
    pub law_on: NaiveDate,
    /// First day of the subsidy.
    pub starts_on: NaiveDate,
    /// Last day of the subsidy before any extension.
    pub ends_on: NaiveDate,
    /// First day without work and pay.
    pub break_starts_on: NaiveDate,
    /// Last day without work and pay.
    pub break_ends_on: NaiveDate,
}

/// What a break does to the period; `None` where the law is not modelled or the days are not in
/// order, the break beginning within the period.
///
/// What was left on the first day of the break is left after it, in days. Sections 87-90 and
/// employment support have no limit of twelve months.
#[must_use]
pub fn after_break(period: &BrokenPeriod) -> Option<BreakOutcome> {
    let law = money_law(period.law_on).pause?.figure;
    let subsidy = DateRange::new(period.starts_on, Some(period.ends_on)).ok()?;
    let pause = DateRange::new(period.break_starts_on, Some(period.break_ends_on)).ok()?;
    if !subsidy.contains(period.break_starts_on) {
        return None;
    }
    if !pause.lasts_at_least_months(law.minimum_months) {
        return Some(BreakOutcome::NotSuspended);
    }
    let length = Days::new(u64::try_from(pause.days()?).ok()?);
    let resumes_on = period.break_ends_on.succ_opt()?;
    let extended = period.ends_on.checked_add_days(length)?;
    let is_limited = matches!(
        period.support,
        Support::SkillsDeficit | Support::LongUnemployment
    );
    let ends_on = match is_limited {
        true => extended.min(last_day_of_months(period.starts_on, law.latest_months)),
        false => extended,
    };
    if ends_on < resumes_on {
        return Some(BreakOutcome::Exhausted);
    }
    Some(BreakOutcome::Suspended {
        resumes_on,
        ends_on,
    })
}

/// That a decision on a break has to be made; `None` where payment is not suspended.
#[must_use]
pub fn break_finding(period: &BrokenPeriod) -> Option<Violation> {
    let row = money_law(period.law_on).pause?;
    match after_break(period)? {
        BreakOutcome::NotSuspended => None,
        BreakOutcome::Suspended { .. } | BreakOutcome::Exhausted => Some(
            Violation::due("pay_subsidy.break.decision_due", "/break_starts_on")
                .with("starts_on", period.break_starts_on)
                .under(row.rule, row.basis),
        ),
    }
}

/// The payment periods of a subsidy: its calendar months, the first and last as far as they belong
/// to it.
#[must_use]
pub fn payment_periods(starts_on: NaiveDate, ends_on: NaiveDate) -> Vec<DateRange> {
    let mut periods = Vec::new();
    let mut first = starts_on;
    while let Ok(period) = DateRange::new(first, Some(last_of_month(first).min(ends_on))) {
        periods.push(period);
        match period.end().and_then(|end| end.succ_opt()) {
            Some(next) => first = next,
            None => break,
        }
    }
    periods
}

/// The last day of the calendar month of a day.
#[must_use]
pub fn last_of_month(day: NaiveDate) -> NaiveDate {
    last_day_of_months(day.with_day(1).unwrap_or(day), 1)
}

/// The last day on which the subsidy can be claimed (PT-21): the end of the third month after the
/// month in which the last payment period ends, or the next weekday. `None` where the law is not
/// modelled.
#[must_use]
pub fn claim_due_on(law_on: NaiveDate, last_period_ends_on: NaiveDate) -> Option<NaiveDate> {
    let months = money_law(law_on).claim_months?.figure;
    let first = last_period_ends_on.with_day(1)?;
    Some(end_of_period(last_day_of_months(first, months + 1)))
}

/// That the subsidy has to be claimed; `None` where the law is not modelled.
#[must_use]
pub fn claim_finding(law_on: NaiveDate, last_period_ends_on: NaiveDate) -> Option<Violation> {
    let row = money_law(law_on).claim_months?;
    let due_on = claim_due_on(law_on, last_period_ends_on)?;
    Some(
        Violation::due("pay_subsidy.claim.due", "/ends_on")
            .with("due_on", due_on)
            .under(row.rule, row.basis),
    )
}

/// That notice of obligation work has to be given two weeks before the maximum of the allowance is
/// reached (PT-22); `None` until 2024. Whom the obligation concerns is not in the rule tables.
#[must_use]
pub fn obligation_finding(maximum_reached_on: NaiveDate) -> Option<Violation> {
    let row = conditions(maximum_reached_on).obligation_work?;
    let due_on = maximum_reached_on.checked_sub_days(Days::new(row.figure.notice_days.into()))?;
    Some(
        Violation::due("pay_subsidy.obligation.notice_due", "")
            .with("due_on", due_on)
            .under(row.rule, row.basis),
    )
}

/// Whether a period is a whole calendar month.
#[must_use]
pub fn is_calendar_month(starts_on: NaiveDate, ends_on: NaiveDate) -> bool {
    starts_on.day() == 1 && ends_on == last_of_month(starts_on)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::{date, month::add_months};

    fn broken(
        support: Support,
        break_starts_on: NaiveDate,
        break_ends_on: NaiveDate,
    ) -> BrokenPeriod {
        BrokenPeriod {
            support,
            law_on: date!(2025, 3, 10),
            starts_on: date!(2025, 4, 1),
            ends_on: date!(2026, 1, 31),
            break_starts_on,
            break_ends_on,
        }
    }

    #[test]
    fn a_break_of_a_month_suspends_and_29_days_do_not() {
        let month = broken(
            Support::LongUnemployment,
            date!(2025, 6, 1),
            date!(2025, 6, 30),
        );
        assert_eq!(
            after_break(&month),
            Some(BreakOutcome::Suspended {
                resumes_on: date!(2025, 7, 1),
                ends_on: date!(2026, 3, 2),
            })
        );
        let finding = break_finding(&month).unwrap();
        assert_eq!(finding.rule, Some("PT-18"));
        let short = broken(
            Support::LongUnemployment,
            date!(2025, 6, 1),
            date!(2025, 6, 29),
        );
        assert_eq!(after_break(&short), Some(BreakOutcome::NotSuspended));
        assert_eq!(break_finding(&short), None);
    }

    #[test]
    fn twelve_months_from_the_start_end_it_except_for_sections_87_to_90_and_55_plus() {
        let long = |support| {
            after_break(&broken(support, date!(2025, 6, 1), date!(2025, 11, 30))).unwrap()
        };
        let resumes_on = date!(2025, 12, 1);
        assert_eq!(
            long(Support::LongUnemployment),
            BreakOutcome::Suspended {
                resumes_on,
                ends_on: date!(2026, 3, 31),
            }
        );
        for support in [
            Support::ReducedWorkCapacity,
            Support::AssociationFullCost,
            Support::Aged60Plus,
            Support::Apprenticeship,
            Support::EmploymentSupport55,
        ] {
            assert_eq!(
                long(support),
                BreakOutcome::Suspended {
                    resumes_on,
                    ends_on: date!(2026, 8, 2),
                }
            );
        }
        let year = broken(
            Support::LongUnemployment,
            date!(2025, 6, 1),
            date!(2026, 5, 31),
        );
        assert_eq!(after_break(&year), Some(BreakOutcome::Exhausted));
    }

    #[test]
    fn a_break_outside_the_period_or_the_law_is_not_judged() {
        let before = broken(
            Support::LongUnemployment,
            date!(2025, 3, 1),
            date!(2025, 5, 1),
        );
        assert_eq!(after_break(&before), None);
        let mut old = broken(
            Support::LongUnemployment,
            date!(2025, 6, 1),
            date!(2025, 6, 30),
        );
        old.law_on = date!(2022, 1, 1);
        assert_eq!(after_break(&old), None);
    }

    #[test]
    fn the_claim_of_august_is_in_time_on_the_first_of_december() {
        let law_on = date!(2025, 3, 10);
        // 30 November 2025 is a Sunday.
        assert_eq!(
            claim_due_on(law_on, date!(2025, 8, 12)),
            Some(date!(2025, 12, 1))
        );
        assert_eq!(
            claim_due_on(law_on, date!(2025, 7, 31)),
            Some(date!(2025, 10, 31))
        );
        assert_eq!(claim_due_on(date!(2023, 6, 30), date!(2023, 8, 12)), None);
        let finding = claim_finding(law_on, date!(2025, 8, 12)).unwrap();
        assert_eq!(finding.basis.unwrap().act, "385/2024");
    }

    #[test]
    fn notice_of_obligation_work_is_two_weeks_before() {
        let finding = obligation_finding(date!(2025, 6, 20)).unwrap();
        assert_eq!(finding.params["due_on"], date!(2025, 6, 6).into());
        assert_eq!(obligation_finding(date!(2024, 12, 31)), None);
    }

    #[test]
    fn payment_periods_are_calendar_months() {
        let periods = payment_periods(date!(2025, 3, 10), date!(2025, 5, 12));
        let days: Vec<_> = periods
            .iter()
            .map(|period| (period.start(), period.end().unwrap()))
            .collect();
        assert_eq!(
            days,
            [
                (date!(2025, 3, 10), date!(2025, 3, 31)),
                (date!(2025, 4, 1), date!(2025, 4, 30)),
                (date!(2025, 5, 1), date!(2025, 5, 12)),
            ]
        );
        assert!(!is_calendar_month(days[0].0, days[0].1));
        assert!(is_calendar_month(days[1].0, days[1].1));
        assert!(is_calendar_month(date!(2025, 2, 1), date!(2025, 2, 28)));
        assert!(!is_calendar_month(date!(2024, 2, 1), date!(2024, 2, 28)));
    }

    proptest! {
        #[test]
        fn payment_periods_hold_each_day_once(start in 0_i64..3_000, length in 0_i64..900) {
            let starts_on = date!(2020, 1, 1) + chrono::Duration::days(start);
            let ends_on = starts_on + chrono::Duration::days(length);
            let periods = payment_periods(starts_on, ends_on);
            let days: i64 = periods.iter().map(|period| period.days().unwrap()).sum();
            prop_assert_eq!(days, length + 1);
            prop_assert!(periods.windows(2).all(|pair| pair[0].is_adjacent(&pair[1])));
        }

        #[test]
        fn no_more_is_left_after_a_break_than_before(start in 0_i64..300, length in 0_i64..400) {
            let break_starts_on = date!(2025, 4, 1) + chrono::Duration::days(start);
            let period = broken(
                Support::LongUnemployment,
                break_starts_on,
                break_starts_on + chrono::Duration::days(length),
            );
            let left = (period.ends_on - break_starts_on).num_days() + 1;
            if let Some(BreakOutcome::Suspended { resumes_on, ends_on }) = after_break(&period) {
                prop_assert!((ends_on - resumes_on).num_days() < left);
                prop_assert!(ends_on < add_months(period.starts_on, 12));
            }
        }
    }
}
