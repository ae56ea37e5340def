//! Rules common to all kinds of phase.

use chrono::NaiveDate;

use super::PhaseFacts;
use crate::{statute::table::Row, time::range::DateRange, violation::Violation};

/// Most days in a week.
const DAYS_IN_WEEK: u8 = 7;

/// Most minutes in a day.
pub(super) const MINUTES_IN_DAY: u16 = 24 * 60;

/// Both days are given and in order.
pub(super) fn check_dates(facts: &PhaseFacts, found: &mut Vec<Violation>) {
    if facts.starts_on.is_none() {
        found.push(Violation::block(
            "activation_phase.starts_on.missing",
            "/starts_on",
        ));
    }
    if facts.ends_on.is_none() {
        found.push(Violation::block(
            "activation_phase.ends_on.missing",
            "/ends_on",
        ));
    }
    if let (Some(start), Some(end)) = (facts.starts_on, facts.ends_on)
        && end < start
    {
        found.push(
            Violation::block("activation_phase.ends_on.before_start", "/ends_on")
                .with("starts_on", start)
                .with("ends_on", end),
        );
    }
}

/// The period, when both days are given and in order.
pub(super) fn period(facts: &PhaseFacts) -> Option<DateRange> {
    DateRange::new(facts.starts_on?, Some(facts.ends_on?)).ok()
}

/// A week has 1-7 days and a day 1-1440 minutes, whatever the act says.
pub(super) fn check_calendar(facts: &PhaseFacts, found: &mut Vec<Violation>) {
    if let Some(days) = facts.days_per_week
        && !(1..=DAYS_IN_WEEK).contains(&days)
    {
        found.push(
            Violation::block(
                "activation_phase.days_per_week.out_of_range",
                "/days_per_week",
            )
            .with("days", days)
            .with("maximum", DAYS_IN_WEEK),
        );
    }
    if let Some(minutes) = facts.minutes_per_day
        && !(1..=MINUTES_IN_DAY).contains(&minutes)
    {
        found.push(
            Violation::block(
                "activation_phase.minutes_per_day.out_of_range",
                "/minutes_per_day",
            )
            .with("minutes", minutes)
            .with("maximum", MINUTES_IN_DAY),
        );
    }
}

/// Not fewer days in a week than the act says.
pub(super) fn check_minimum_days(days: Option<u8>, row: &Row<u8>) -> Option<Violation> {
    let days = days.filter(|days| *days < row.figure)?;
    let found = Violation::block(
        "activation_phase.days_per_week.below_minimum",
        "/days_per_week",
    )
    .with("days", days)
    .with("minimum", row.figure);
    Some(found.under(row.rule, row.basis))
}

/// Not more days in a week than the act says.
pub(super) fn check_maximum_days(days: Option<u8>, row: &Row<u8>) -> Option<Violation> {
    let days = days.filter(|days| *days > row.figure)?;
    let found = Violation::block(
        "activation_phase.days_per_week.above_maximum",
        "/days_per_week",
    )
    .with("days", days)
    .with("maximum", row.figure);
    Some(found.under(row.rule, row.basis))
}

/// Not fewer minutes a day than the act says.
pub(super) fn check_minimum_minutes(minutes: Option<u16>, row: &Row<u16>) -> Option<Violation> {
    let minutes = minutes.filter(|minutes| *minutes < row.figure)?;
    let found = Violation::block(
        "activation_phase.minutes_per_day.below_minimum",
        "/minutes_per_day",
    )
    .with("minutes", minutes)
    .with("minimum", row.figure);
    Some(found.under(row.rule, row.basis))
}

/// Not more minutes a day than the act says.
pub(super) fn check_maximum_minutes(minutes: Option<u16>, row: &Row<u16>) -> Option<Violation> {
    let minutes = minutes.filter(|minutes| *minutes > row.figure)?;
    let found = Violation::block(
        "activation_phase.minutes_per_day.above_maximum",
        "/minutes_per_day",
    )
    .with("minutes", minutes)
    .with("maximum", row.figure);
    Some(found.under(row.rule, row.basis))
}

/// Not shorter than a number of whole months.
pub(super) fn check_minimum_months(facts: &PhaseFacts, row: &Row<i32>) -> Option<Violation> {
    let period = period(facts).filter(|period| !period.lasts_at_least_months(row.figure))?;
    let found = Violation::block("activation_phase.period.below_minimum", "/ends_on")
        .with("minimum_months", row.figure)
        .with("starts_on", period.start());
    Some(found.under(row.rule, row.basis))
}

/// Not longer than a number of months.
pub(super) fn check_maximum_months(facts: &PhaseFacts, row: &Row<i32>) -> Option<Violation> {
    let period = period(facts).filter(|period| !period.lasts_at_most_months(row.figure))?;
    let found = Violation::block("activation_phase.period.above_maximum", "/ends_on")
        .with("maximum_months", row.figure)
        .with("starts_on", period.start());
    Some(found.under(row.rule, row.basis))
}

/// The document behind the phase has to state daily and weekly duration: a notice while either
/// is open, since the plan or agreement may still be in the making.
pub(super) fn check_duration_stated(facts: &PhaseFacts, row: &Row<()>) -> Vec<Violation> {
    let days = facts.days_per_week.is_none().then(|| {
        Violation::warn("activation_phase.days_per_week.missing", "/days_per_week")
            .under(row.rule, row.basis)
    });
    let minutes = facts.minutes_per_day.is_none().then(|| {
        Violation::warn(
            "activation_phase.minutes_per_day.missing",
            "/minutes_per_day",
        )
        .under(row.rule, row.basis)
    });
    days.into_iter().chain(minutes).collect()
}

/// No table covers the day: nothing is guessed.
pub(super) fn not_modelled(facts: &PhaseFacts, on: NaiveDate) -> Violation {
    Violation::warn("activation_phase.law_not_modelled", "/starts_on")
        .with("kind", facts.kind)
        .with("on", on)
}
