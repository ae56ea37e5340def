//! Months of work trials: TK-03a, TK-03b, TK-04, TK-05 and the pause of TK-12.
//!
//! The act gives the maximum in months and no way to add up several trials. The method here: each
//! trial is its whole months from its first day and the days left over. A new trial that starts on
//! S ends at the latest on `add_months(S, maximum - months) - 1 day`, and as many days earlier as
//! are left over from the trials before it. So no month is ever turned into days. 1.2.2025-31.7.2025
//! fits into six months, one day more does not; three months fit after three, not after four.
//!
//! Readings of TK-04: a trial in between starts the unemployment after it anew; the age is that of
//! the day on which the next trial starts.

use chrono::{Days, NaiveDate};

use super::is_municipality;
use crate::{
    activation_phase::case::{PersonFacts, TrialOrganiser, TrialPeriod, WorkTrialCase},
    statute::{
        table::Row,
        work_trial::limits,
        work_trial_terms::{Reset, terms},
    },
    time::{
        month::{add_months, age_on, last_day_of_months},
        range::DateRange,
    },
    violation::Violation,
};

/// Months and days of trials together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MonthsUsed {
    /// Whole months.
    pub months: i32,
    /// Days left over; never turned into months.
    pub days: u64,
}

impl MonthsUsed {
    /// With a trial more; an open one adds nothing.
    #[must_use]
    fn plus(self, period: &DateRange) -> Self {
        let (Some(end), Some(months)) = (period.end(), period.whole_months()) else {
            return self;
        };
        let left_over = (end - last_day_of_months(period.start(), months)).num_days();
        Self {
            months: self.months.saturating_add(months),
            days: self
                .days
                .saturating_add(u64::try_from(left_over).unwrap_or(0)),
        }
    }

    /// The last day on which a trial that starts on a day may end; `None` when nothing is left.
    #[must_use]
    pub fn longest_end(self, starts_on: NaiveDate, maximum_months: i32) -> Option<NaiveDate> {
        let left = maximum_months.saturating_sub(self.months);
        let end = last_day_of_months(starts_on, left).checked_sub_days(Days::new(self.days))?;
        (end >= starts_on).then_some(end)
    }

    /// Whether a trial fits beside what is used; an open one does not.
    fn leaves_room(self, period: &DateRange, maximum_months: i32) -> bool {
        let longest = self.longest_end(period.start(), maximum_months);
        match (longest, period.end()) {
            (Some(longest), Some(end)) => end <= longest,
            (None, _) | (_, None) => false,
        }
    }
}

/// The trials that count on the day on which a new one starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle {
    /// The trials, in order.
    pub trials: Vec<TrialPeriod>,
    /// Months and days of them.
    pub used: MonthsUsed,
    /// Whether counting may have begun anew, which missing unemployment periods or a missing birth
    /// date do not tell.
    pub is_uncertain: bool,
}

/// TK-04: the trials that count when a new one starts on a day, by the law of that day.
#[must_use]
pub fn cycle_on(person: &PersonFacts, trials: &[TrialPeriod], starts_on: NaiveDate) -> Cycle {
    let mut earlier: Vec<_> = trials
        .iter()
        .copied()
        .filter(|trial| trial.period.start() < starts_on)
        .collect();
    earlier.sort_by_key(|trial| trial.period.start());
    let mut cycle = Cycle {
        trials: Vec::new(),
        used: MonthsUsed::default(),
        is_uncertain: false,
    };
    for trial in earlier {
        begin_anew(&mut cycle, person, trial.period.start());
        cycle.used = cycle.used.plus(&trial.period);
        cycle.trials.push(trial);
    }
    begin_anew(&mut cycle, person, starts_on);
    cycle
}

/// Empties the cycle when the unemployment before the next trial is long enough.
fn begin_anew(cycle: &mut Cycle, person: &PersonFacts, next: NaiveDate) {
    let (Some(reset), Some(after)) = (terms(next).reset, day_after(cycle)) else {
        return;
    };
    let reset = reset.figure;
    let maximum = limits(next).total_months.map_or(0, |row| row.figure);
    let is_used_up = cycle.used.longest_end(after, maximum).is_none();
    match find_reset(person, reset, after, is_used_up, next) {
        Found::Reset => {
            *cycle = Cycle {
                trials: Vec::new(),
                used: MonthsUsed::default(),
                is_uncertain: false,
            };
        }
        Found::No => {}
        Found::NotKnown => cycle.is_uncertain = true,
    }
}

/// The day after the last trial of a cycle; `None` when there is none, or it has no end.
fn day_after(cycle: &Cycle) -> Option<NaiveDate> {
    let last = cycle.trials.iter().map(|trial| trial.period.end());
    last.max()??.succ_opt()
}

enum Found {
    Reset,
    No,
    NotKnown,
}

fn find_reset(
    person: &PersonFacts,
    reset: Reset,
    after: NaiveDate,
    is_used_up: bool,
    next: NaiveDate,
) -> Found {
    let fits = |months| add_months(after, months) <= next;
    let may_be_young = is_used_up && fits(reset.young_months);
    if !(may_be_young || fits(reset.months)) {
        return Found::No;
    }
    let Some(periods) = &person.unemployment_periods else {
        return Found::NotKnown;
    };
    let Some(gap) = next
        .pred_opt()
        .and_then(|last| DateRange::new(after, Some(last)).ok())
    else {
        return Found::No;
    };
    let spells: Vec<_> = merge(periods)
        .iter()
        .filter_map(|spell| spell.intersection(&gap))
        .collect();
    let lasts = |months| {
        spells
            .iter()
            .any(|spell| spell.lasts_at_least_months(months))
    };
    if lasts(reset.months) {
        return Found::Reset;
    }
    if !is_used_up || !lasts(reset.young_months) {
        return Found::No;
    }
    match person.birth_date {
        None => Found::NotKnown,
        Some(birth_date) if age_on(birth_date, next) < reset.young_below => Found::Reset,
        Some(_) => Found::No,
    }
}

/// Periods that touch or overlap as one, in order.
fn merge(periods: &[DateRange]) -> Vec<DateRange> {
    let mut sorted = periods.to_vec();
    sorted.sort_by_key(DateRange::start);
    let mut merged: Vec<DateRange> = Vec::new();
    for period in sorted {
        match merged.last_mut() {
            Some(last) if last.overlaps(&period) || last.is_adjacent(&period) => {
                let end = match (last.end(), period.end()) {
                    (Some(one), Some(two)) => Some(one.max(two)),
                    (None, _) | (_, None) => None,
                };
                if let Ok(whole) = DateRange::new(last.start(), end) {
                    *last = whole;
                }
            }
            Some(_) | None => merged.push(period),
        }
    }
    merged
}

/// TK-04: the first day on which counting begins anew, if the unemployment that goes on after the
/// last trial never ends; `None` when nothing counts, no such unemployment is known, or the law
/// of that day is not modelled.
#[must_use]
pub fn earliest_reset(person: &PersonFacts, trials: &[TrialPeriod]) -> Option<NaiveDate> {
    let last = trials.iter().map(|trial| trial.period.end()).max()??;
    let after = last.succ_opt()?;
    let spells = merge(person.unemployment_periods.as_deref()?);
    let spell = spells.iter().rfind(|spell| spell.end().is_none())?;
    let since = spell.start().max(after);
    let reset = terms(since).reset?.figure;
    let young = add_months(since, reset.young_months);
    let is_young = person
        .birth_date
        .is_some_and(|birth_date| age_on(birth_date, young) < reset.young_below);
    let maximum = limits(young).total_months?.figure;
    let used = cycle_on(person, trials, after).used;
    match is_young && used.longest_end(after, maximum).is_none() {
        true => Some(young),
        false => Some(add_months(since, reset.months)),
    }
}

/// TK-03a, TK-03b: the last day on which a trial that starts on a day may end; `None` when nothing
/// is left or the day is not modelled.
#[must_use]
pub fn longest_end(
    person: &PersonFacts,
    trials: &[TrialPeriod],
    starts_on: NaiveDate,
) -> Option<NaiveDate> {
    let maximum = limits(starts_on).total_months?.figure;
    cycle_on(person, trials, starts_on)
        .used
        .longest_end(starts_on, maximum)
}

/// What is used and what is left for a trial that starts on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The maximum of the day's law, in months.
    pub maximum: &'static Row<i32>,
    /// The trials that count, with months and days of them.
    pub cycle: Cycle,
    /// Whole months left for certain; days left over take a month.
    pub whole_months_left: i32,
    /// The last day on which the trial may end; `None` when nothing is left.
    pub longest_end: Option<NaiveDate>,
    /// The first day on which counting begins anew if the present unemployment goes on; `None`
    /// when that is not known or nothing counts.
    pub earliest_reset: Option<NaiveDate>,
}

/// TK-03a, TK-03b, TK-04: what is used and left for a trial that starts on a day; `None` where the
/// day is not modelled.
#[must_use]
pub fn balance_on(
    person: &PersonFacts,
    trials: &[TrialPeriod],
    starts_on: NaiveDate,
) -> Option<Balance> {
    let maximum = limits(starts_on).total_months?;
    let cycle = cycle_on(person, trials, starts_on);
    let begun = i32::from(cycle.used.days > 0);
    let left = maximum.figure.saturating_sub(cycle.used.months);
    Some(Balance {
        maximum,
        whole_months_left: left.saturating_sub(begun).max(0),
        longest_end: cycle.used.longest_end(starts_on, maximum.figure),
        earliest_reset: earliest_reset(person, &cycle.trials),
        cycle,
    })
}

/// What the trials before it say about a trial: its total, its organiser, its pause.
#[must_use]
pub fn check(case: &WorkTrialCase, period: &DateRange) -> Vec<Violation> {
    let mut found = Vec::from_iter(check_total(case, period));
    found.extend(check_later(case, period));
    found.extend(check_organiser(case, period));
    found.extend(check_pause(case, period));
    found
}

/// TK-03a, TK-03b, TK-05. A trial that is too long by itself is found without the case.
fn check_total(case: &WorkTrialCase, period: &DateRange) -> Option<Violation> {
    let start = period.start();
    let row = limits(start).total_months?;
    let cycle = cycle_on(&case.person, &case.other_trials, start);
    let fits = |used: MonthsUsed| used.leaves_room(period, row.figure);
    if !fits(MonthsUsed::default()) {
        return None;
    }
    if let Some(earlier) = terms(start).earlier_act {
        let is_of_today = |day| terms(day).earlier_act.is_some();
        let of_today = cycle
            .trials
            .iter()
            .filter(|trial| is_of_today(trial.period.start()))
            .fold(MonthsUsed::default(), |used, trial| {
                used.plus(&trial.period)
            });
        let agreed_before = case.agreed_on.is_some_and(|day| !is_of_today(day));
        if agreed_before || (fits(of_today) && !fits(cycle.used) && !cycle.is_uncertain) {
            let found = Violation::warn("work_trial.months.earlier_act", "/ends_on")
                .with("maximum_months", row.figure);
            return Some(found.under(earlier.rule, earlier.basis));
        }
    }
    if fits(cycle.used) {
        return None;
    }
    if cycle.is_uncertain {
        let reset = terms(start).reset?;
        let found = Violation::warn("work_trial.months.not_known", "/ends_on")
            .with("maximum_months", row.figure);
        return Some(found.under(reset.rule, reset.basis));
    }
    let found = match cycle.used.longest_end(start, row.figure) {
        Some(latest) => {
            Violation::block("work_trial.months.above_maximum", "/ends_on").with("latest", latest)
        }
        None => Violation::block("work_trial.months.used_up", "/starts_on"),
    };
    let found = found.with("maximum_months", row.figure);
    Some(found.under(row.rule, row.basis))
}

/// TK-03a, TK-03b: a trial that is planned after this one still fits beside it.
fn check_later(case: &WorkTrialCase, period: &DateRange) -> Option<Violation> {
    let this = TrialPeriod {
        period: *period,
        organiser: case.organiser,
        agreed_on: case.agreed_on,
    };
    let with_this: Vec<_> = case.other_trials.iter().copied().chain([this]).collect();
    let later = case
        .other_trials
        .iter()
        .filter(|trial| trial.period.start() > period.start());
    let fits = |trial: &TrialPeriod, beside: &[TrialPeriod]| {
        let start = trial.period.start();
        let cycle = cycle_on(&case.person, beside, start);
        let maximum = limits(start).total_months.map(|row| row.figure);
        cycle.is_uncertain
            || maximum.is_none_or(|maximum| cycle.used.leaves_room(&trial.period, maximum))
    };
    let pushed_out = later
        .filter(|trial| fits(trial, &case.other_trials) && !fits(trial, &with_this))
        .min_by_key(|trial| trial.period.start())?;
    let row = limits(pushed_out.period.start()).total_months?;
    let found = Violation::block("work_trial.months.later_trial", "/ends_on")
        .with("starts_on", pushed_out.period.start())
        .with("maximum_months", row.figure);
    Some(found.under(row.rule, row.basis))
}

/// TK-03b: months with one organiser, of a municipality in the same tasks.
fn check_organiser(case: &WorkTrialCase, period: &DateRange) -> Option<Violation> {
    let row = limits(period.start()).months_per_organiser?;
    let organiser = case.organiser?;
    let cycle = cycle_on(&case.person, &case.other_trials, period.start());
    let with_organiser: Vec<_> = cycle
        .trials
        .iter()
        .filter_map(|trial| Some((trial.organiser?, trial.period)))
        .filter(|(other, _)| other.id == organiser.id)
        .collect();
    // One trial alone is found without the case.
    let exceeds = |counts: fn(&TrialOrganiser, &TrialOrganiser) -> bool| {
        let counted: Vec<_> = with_organiser
            .iter()
            .filter(|(other, _)| counts(&organiser, other))
            .collect();
        let used = counted
            .iter()
            .fold(MonthsUsed::default(), |used, (_, earlier)| {
                used.plus(earlier)
            });
        !counted.is_empty() && !used.leaves_room(period, row.figure)
    };
    let is_above = match is_municipality(organiser.legal_form) {
        true => exceeds(is_same_task),
        false => exceeds(|_, _| true),
    };
    let may_be_above = is_municipality(organiser.legal_form) && exceeds(may_be_same_task);
    let found = match (is_above, may_be_above) {
        (true, _) => Violation::block("work_trial.months.organiser_above_maximum", "/ends_on"),
        (false, true) => Violation::warn("work_trial.tasks.not_known", "/ends_on"),
        (false, false) => return None,
    };
    let found = found.with("maximum_months", row.figure);
    Some(found.under(row.rule, row.basis))
}

fn is_same_task(one: &TrialOrganiser, other: &TrialOrganiser) -> bool {
    one.tasks.is_some() && one.tasks == other.tasks
}

fn may_be_same_task(one: &TrialOrganiser, other: &TrialOrganiser) -> bool {
    one.tasks.is_none() || other.tasks.is_none() || one.tasks == other.tasks
}

/// TK-12 until 2024: no new trial within two weeks after one of six months.
fn check_pause(case: &WorkTrialCase, period: &DateRange) -> Option<Violation> {
    let row = terms(period.start()).pause?;
    let pause = row.figure;
    let long = case.other_trials.iter().filter(|trial| {
        trial.period.end().is_some() && trial.period.lasts_at_least_months(pause.after_months)
    });
    let ends = long.filter_map(|trial| trial.period.end());
    let last = ends.filter(|end| *end < period.start()).max()?;
    let days = Days::new(u64::try_from(pause.days).unwrap_or(0));
    let earliest = last.checked_add_days(days)?.succ_opt()?;
    (period.start() < earliest).then(|| {
        Violation::block("work_trial.pause.too_short", "/starts_on")
            .with("earliest", earliest)
            .under(row.rule, row.basis)
    })
}

#[cfg(test)]
mod tests;
