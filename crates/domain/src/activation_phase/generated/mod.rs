//! Generated cases of every kind of phase: what holds for any facts, not only for those that somebody thought of.
//!
//! The check of a plan and its planning are one judgement: both build a [`PhaseFile`] in the same way and ask
//! [`PhaseFile::check_plan`]. That they answer the same from outside is tested over HTTP.

/// Phases with all that their rules look at.
mod cases;
/// Choices that follow from a seed.
mod dice;
/// A whole timeline a day later.
mod shift;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{
    alternative::{OFFERED, Timing, distance, nearest, timing_of},
    case::PhaseCase,
    findings::PhaseFile,
    overlap::is_excluded,
};
use crate::{
    activation_phase::generated::{cases::case, dice::steady, shift::Later as _},
    code_set::phase::PhaseKind,
    rule::assert_owned,
    violation::{Violation, any_blocks},
};

/// Cases of each kind.
const CASES: u64 = 10_000;

/// A finding that follows from the days of the week, which a day later are others: how many days a number of days a week
/// comes to.
const BY_WEEKDAY: &str = "rehabilitative_work.days.may_exceed";

fn today(file: &PhaseFile) -> NaiveDate {
    let start = file.facts.starts_on.unwrap();
    steady(start - Days::new(20))
}

/// The findings in the plan, or in the phase as it went once it has started.
fn verdict(file: &PhaseFile, today: NaiveDate) -> Vec<Violation> {
    let mut found = file.findings(today);
    found.retain(|one| one.code != BY_WEEKDAY);
    found
}

/// Moves a whole timeline by a day across no border; what is found must be the same, a day later. At least so many
/// different codes are met, so that the cases are not all alike.
fn a_day_later_the_verdict_is_the_same(kind: PhaseKind, least_codes: usize) {
    let mut codes = BTreeSet::new();
    let mut lawful = 0;
    for number in 0..CASES {
        let file = case(kind, number);
        let now = verdict(&file, today(&file));
        assert_owned(&now);
        let later = verdict(&file.later(), today(&file).later());
        assert_eq!(now.later(), later, "{kind} {number}: {file:#?}");
        lawful += u64::from(!any_blocks(&now));
        codes.extend(now.iter().map(|one| one.code));
    }
    assert!(codes.len() >= least_codes, "{kind}: {codes:#?}");
    assert!(
        (CASES / 100..CASES).contains(&lawful),
        "{kind}: {lawful} lawful"
    );
}

#[test]
fn a_day_later_rehabilitative_work_is_judged_the_same() {
    a_day_later_the_verdict_is_the_same(PhaseKind::RehabilitativeWork, 30);
}

#[test]
fn a_day_later_a_work_trial_is_judged_the_same() {
    a_day_later_the_verdict_is_the_same(PhaseKind::WorkTrial, 20);
}

#[test]
fn a_day_later_subsidised_work_is_judged_the_same() {
    a_day_later_the_verdict_is_the_same(PhaseKind::PaySubsidy, 10);
}

#[test]
fn a_day_later_job_coaching_is_judged_the_same() {
    a_day_later_the_verdict_is_the_same(PhaseKind::JobCoaching, 4);
}

/// The phase with other days, as a plan with them would be judged.
fn with(file: &PhaseFile, timing: Timing) -> PhaseFile {
    let mut other = file.clone();
    other.facts.starts_on = Some(timing.starts_on);
    other.facts.ends_on = Some(timing.ends_on);
    other.facts.days_per_week = timing.days_per_week;
    other.facts.minutes_per_day = timing.minutes_per_day;
    if let Some(PhaseCase::PaySubsidy(case)) = &mut other.case {
        case.application.employment.ends_on = Some(timing.ends_on);
    }
    other
}

fn is_lawful(file: &PhaseFile, on: NaiveDate) -> bool {
    let is_free = file
        .period()
        .is_none_or(|period| !is_excluded(&period, &file.others));
    is_free && !any_blocks(&file.check_plan(on))
}

/// Whether other days may help: what bars the phase is in its timing. Else none are looked for.
fn is_about_timing(file: &PhaseFile, on: NaiveDate) -> bool {
    const TIMING: [&str; 4] = [
        "/starts_on",
        "/ends_on",
        "/days_per_week",
        "/minutes_per_day",
    ];
    let found = file.check_plan(on);
    let mut bars = found.iter().filter(|one| one.is_blocking());
    bars.all(|one| TIMING.contains(&one.pointer.as_str()))
}

/// Every alternative to a refused plan is a lawful one, other than the wish, each once and the nearest first.
fn every_alternative_is_lawful(kind: PhaseKind, least_offers: usize) {
    let mut offers = 0;
    for number in 0..CASES {
        let mut file = case(kind, number);
        file.history.clear();
        let on = today(&file);
        let wished = timing_of(&file.facts).unwrap();
        if is_lawful(&file, on) || !is_about_timing(&file, on) {
            continue;
        }
        let offered = nearest(&file, wished, |timing| is_lawful(&with(&file, timing), on));
        let once: BTreeSet<_> = offered.iter().copied().collect();
        assert_eq!(once.len(), offered.len(), "{kind} {number}");
        assert!(offered.len() <= OFFERED, "{kind} {number}");
        let far: Vec<_> = offered
            .iter()
            .map(|timing| distance(wished, *timing))
            .collect();
        assert!(far.is_sorted(), "{kind} {number}: {far:?}");
        for timing in &offered {
            assert_ne!(*timing, wished, "{kind} {number}");
            assert!(
                is_lawful(&with(&file, *timing), on),
                "{kind} {number}: {timing:?}"
            );
        }
        offers += offered.len();
    }
    assert!(offers >= least_offers, "{kind}: {offers} offers");
}

#[test]
fn every_alternative_to_rehabilitative_work_is_lawful() {
    every_alternative_is_lawful(PhaseKind::RehabilitativeWork, 1_000);
}

#[test]
fn every_alternative_to_a_work_trial_is_lawful() {
    every_alternative_is_lawful(PhaseKind::WorkTrial, 1_000);
}

#[test]
fn every_alternative_to_subsidised_work_is_lawful() {
    every_alternative_is_lawful(PhaseKind::PaySubsidy, 1_000);
}

#[test]
fn every_alternative_to_job_coaching_is_lawful() {
    every_alternative_is_lawful(PhaseKind::JobCoaching, 1_000);
}
