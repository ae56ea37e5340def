//! The nearest lawful alternatives to a phase that the rules block (vaihtoehdot).
//!
//! Candidates are made of the days that matter to the case and of the limits that the findings name; which of them are
//! lawful is decided by the same judgement that a real plan meets, so that what is offered is accepted when it is sent.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{PhaseFacts, case::PhaseCase, check, findings::PhaseFile, types::work_trial::months};
use crate::time::{month::last_day_of_months, range::DateRange};

/// Days, days in a week and minutes in a day of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timing {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Days in a week.
    pub days_per_week: Option<u8>,
    /// Minutes in a day.
    pub minutes_per_day: Option<u16>,
}

/// Alternatives that are offered at most.
pub(super) const OFFERED: usize = 3;
/// Lengths in months that acts name: least and greatest lengths of periods and trials.
const LENGTHS: [i32; 5] = [1, 3, 6, 12, 24];
/// Days in a week that acts name.
const DAYS_PER_WEEK: [u8; 3] = [1, 4, 5];
/// Minutes in a day that acts name.
const MINUTES_PER_DAY: [u16; 2] = [240, 480];

/// The lawful timings nearest to a wish, the nearest first; `is_lawful` is the judgement of a real plan.
#[must_use]
pub fn nearest(
    file: &PhaseFile,
    wished: Timing,
    is_lawful: impl Fn(Timing) -> bool,
) -> Vec<Timing> {
    let mut candidates: Vec<(i64, Timing)> = candidates(file, wished)
        .into_iter()
        .filter(|timing| *timing != wished)
        .map(|timing| (distance(wished, timing), timing))
        .collect();
    candidates.sort_unstable();
    candidates
        .into_iter()
        .map(|(_, timing)| timing)
        .filter(|timing| is_lawful(*timing))
        .take(OFFERED)
        .collect()
}

/// How far a timing is from the wish in sixtieths of a day, so that a minute counts: a day a week more or less is as much as
/// a week, and so is an hour a day.
pub(super) fn distance(wished: Timing, timing: Timing) -> i64 {
    const WEEK: i64 = 7;
    const HOUR: i64 = 60;
    let days = (timing.starts_on - wished.starts_on).num_days().abs()
        + (timing.ends_on - wished.ends_on).num_days().abs();
    let apart = |wished: i64, other: i64| (wished - other).abs();
    let week = wished
        .days_per_week
        .zip(timing.days_per_week)
        .map_or(0, |(wished, other)| apart(wished.into(), other.into()));
    let day = wished
        .minutes_per_day
        .zip(timing.minutes_per_day)
        .map_or(0, |(wished, other)| apart(wished.into(), other.into()));
    (days + WEEK * week) * HOUR + WEEK * day
}

fn candidates(file: &PhaseFile, wished: Timing) -> BTreeSet<Timing> {
    let mut found = BTreeSet::new();
    for starts_on in starts(file, wished.starts_on) {
        let (weeks, days) = numbers(file, wished, starts_on);
        for ends_on in ends(file, wished, starts_on) {
            for days_per_week in &weeks {
                for minutes_per_day in &days {
                    found.insert(Timing {
                        starts_on,
                        ends_on,
                        days_per_week: *days_per_week,
                        minutes_per_day: *minutes_per_day,
                    });
                }
            }
        }
    }
    found
}

/// Days in a week and minutes in a day that may be lawful from a first day, by the law of that day: what is in order is
/// not varied, since each of these multiplies the candidates.
fn numbers(
    file: &PhaseFile,
    wished: Timing,
    starts_on: NaiveDate,
) -> (Vec<Option<u8>>, Vec<Option<u16>>) {
    let facts = PhaseFacts {
        starts_on: Some(starts_on),
        ends_on: Some(wished.ends_on.max(starts_on)),
        ..file.facts
    };
    let found = check(&facts, starts_on);
    let is_barred = |pointer| {
        let mut bars = found.iter().filter(|one| one.is_blocking());
        bars.any(|one| one.pointer == pointer)
    };
    let weeks = match is_barred("/days_per_week") {
        true => with_wish(wished.days_per_week, &DAYS_PER_WEEK),
        false => vec![wished.days_per_week],
    };
    let days = match is_barred("/minutes_per_day") {
        true => with_wish(wished.minutes_per_day, &MINUTES_PER_DAY),
        false => vec![wished.minutes_per_day],
    };
    (weeks, days)
}

/// The wish and what acts name; nothing where nothing was wished.
fn with_wish<T: Copy>(wished: Option<T>, named: &[T]) -> Vec<Option<T>> {
    match wished {
        Some(_) => std::iter::once(wished)
            .chain(named.iter().copied().map(Some))
            .collect(),
        None => vec![None],
    }
}

/// The wished first day, and later ones from which something that bars the phase no longer does.
fn starts(file: &PhaseFile, wished: NaiveDate) -> BTreeSet<NaiveDate> {
    let after = |range: &DateRange| range.end().and_then(|end| end.succ_opt());
    let mut days: Vec<Option<NaiveDate>> = vec![
        Some(wished),
        Some(file.opened_on),
        file.plan.and_then(|plan| plan.in_force_on),
        file.facts.decision_on,
    ];
    days.extend(file.others.iter().map(|other| after(&other.period)));
    match &file.case {
        Some(PhaseCase::RehabilitativeWork(case)) => {
            let part = case.plan.as_ref().and_then(|plan| plan.part.as_ref());
            days.push(part.and_then(|part| part.starts_on));
            days.push(case.early_request.and_then(|request| request.assessed_on));
        }
        Some(PhaseCase::WorkTrial(case)) => {
            days.push(months::earliest_reset(&case.person, &case.other_trials));
        }
        Some(PhaseCase::PaySubsidy(_)) | None => {}
    }
    days.into_iter()
        .flatten()
        .filter(|day| *day >= wished)
        .collect()
}

/// Last days that fit a first day: the wished one, the wished length, lengths that acts name, and where something else
/// begins.
fn ends(file: &PhaseFile, wished: Timing, starts_on: NaiveDate) -> BTreeSet<NaiveDate> {
    let length = (wished.ends_on - wished.starts_on).num_days();
    let same_length = u64::try_from(length)
        .ok()
        .and_then(|days| starts_on.checked_add_days(Days::new(days)));
    let mut days: Vec<Option<NaiveDate>> = vec![Some(wished.ends_on), same_length];
    days.extend(LENGTHS.map(|months| Some(last_day_of_months(starts_on, months))));
    let before = |other: &super::overlap::PhasePeriod| other.period.start().pred_opt();
    days.extend(file.others.iter().map(before));
    match &file.case {
        Some(PhaseCase::RehabilitativeWork(case)) => {
            let part = case.plan.as_ref().and_then(|plan| plan.part.as_ref());
            days.push(part.and_then(|part| part.ends_on));
        }
        Some(PhaseCase::WorkTrial(case)) => {
            let (person, trials) = (&case.person, &case.other_trials);
            days.push(months::longest_end(person, trials, starts_on));
        }
        Some(PhaseCase::PaySubsidy(_)) | None => {}
    }
    days.into_iter()
        .flatten()
        .filter(|day| *day >= starts_on)
        .collect()
}

/// The timing of a phase whose days are given; `None` where they are not.
#[must_use]
pub fn timing_of(facts: &PhaseFacts) -> Option<Timing> {
    Some(Timing {
        starts_on: facts.starts_on?,
        ends_on: facts.ends_on?,
        days_per_week: facts.days_per_week,
        minutes_per_day: facts.minutes_per_day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        activation_phase::{
            case::{PersonFacts, TrialPeriod, WorkTrialCase},
            fixture::phase,
        },
        code_set::phase::{PhaseKind, PhaseState},
        time::date,
        violation::Violation,
    };

    fn trial(
        starts_on: NaiveDate,
        ends_on: NaiveDate,
        earlier: &[(NaiveDate, NaiveDate)],
    ) -> PhaseFile {
        let period = |(start, end): &(NaiveDate, NaiveDate)| TrialPeriod {
            period: DateRange::new(*start, Some(*end)).unwrap(),
            organiser: None,
            agreed_on: None,
        };
        PhaseFile {
            facts: phase(PhaseKind::WorkTrial, starts_on, ends_on),
            state: PhaseState::Planned,
            opened_on: date!(2025, 1, 1),
            plan: None,
            others: Vec::new(),
            history: Vec::new(),
            case: Some(PhaseCase::WorkTrial(Box::new(WorkTrialCase {
                person: PersonFacts {
                    unemployment_periods: Some(vec![DateRange::since(date!(2024, 1, 1))]),
                    ..PersonFacts::default()
                },
                other_trials: earlier.iter().map(period).collect(),
                ..WorkTrialCase::default()
            }))),
            overridden: Vec::new(),
        }
    }

    fn offered(file: &PhaseFile) -> Vec<Timing> {
        let wished = timing_of(&file.facts).unwrap();
        nearest(file, wished, |timing| {
            let mut other = file.clone();
            other.facts.starts_on = Some(timing.starts_on);
            other.facts.ends_on = Some(timing.ends_on);
            other.facts.days_per_week = timing.days_per_week;
            other.facts.minutes_per_day = timing.minutes_per_day;
            !other
                .check_plan(date!(2026, 1, 1))
                .iter()
                .any(Violation::is_blocking)
        })
    }

    #[test]
    fn a_trial_that_is_too_long_is_offered_as_long_as_it_may_be() {
        let file = trial(date!(2026, 2, 1), date!(2026, 9, 30), &[]);
        let first = offered(&file)[0];
        assert_eq!(
            (first.starts_on, first.ends_on),
            (date!(2026, 2, 1), date!(2026, 7, 31))
        );
    }

    #[test]
    fn earlier_trials_shorten_what_is_offered() {
        let earlier = [(date!(2025, 3, 1), date!(2025, 6, 30))];
        let file = trial(date!(2025, 9, 1), date!(2026, 1, 31), &earlier);
        let first = offered(&file)[0];
        assert_eq!(first.ends_on, date!(2025, 10, 31));
    }

    #[test]
    fn a_day_that_is_too_long_is_offered_at_its_limit() {
        let mut file = trial(date!(2026, 2, 1), date!(2026, 4, 30), &[]);
        file.facts.minutes_per_day = Some(600);
        let first = offered(&file)[0];
        assert_eq!(first.minutes_per_day, Some(480));
        assert_eq!(first.ends_on, date!(2026, 4, 30));
    }

    /// Five days a week were lawful until 30 June 2015, four since (KTT-16b, KTT-16a).
    #[test]
    fn behind_a_change_of_law_the_number_that_is_lawful_there_is_offered() {
        let mut file = trial(date!(2015, 6, 15), date!(2015, 12, 31), &[]);
        file.facts = phase(
            PhaseKind::RehabilitativeWork,
            date!(2015, 6, 15),
            date!(2015, 12, 31),
        );
        file.case = None;
        file.facts.days_per_week = Some(5);
        file.opened_on = date!(2015, 7, 6);
        let wished = timing_of(&file.facts).unwrap();
        let is_lawful = |timing: Timing| {
            let facts = PhaseFacts {
                starts_on: Some(timing.starts_on),
                ends_on: Some(timing.ends_on),
                days_per_week: timing.days_per_week,
                ..file.facts
            };
            let found = check(&facts, timing.starts_on);
            timing.starts_on >= file.opened_on && !found.iter().any(Violation::is_blocking)
        };
        let first = nearest(&file, wished, is_lawful)[0];
        assert_eq!(
            (first.starts_on, first.days_per_week),
            (date!(2015, 7, 6), Some(4))
        );
        // On the near side of the border the wish is in order and nothing else is tried.
        file.opened_on = date!(2015, 6, 22);
        let offered = nearest(&file, wished, |timing| {
            timing.starts_on >= date!(2015, 6, 22)
        });
        assert!(offered.iter().all(|timing| timing.days_per_week == Some(5)));
        assert_eq!(offered.len(), OFFERED);
    }

    #[test]
    fn what_is_lawful_and_nothing_else_is_offered() {
        let file = trial(date!(2026, 2, 1), date!(2026, 9, 30), &[]);
        let wished = timing_of(&file.facts).unwrap();
        assert_eq!(nearest(&file, wished, |_| false), []);
        assert!(nearest(&file, wished, |_| true).len() <= OFFERED);
    }
}
