//! What judging a phase and reading an identity code cost: `cargo bench -p palvelurekisteri-domain`.
//!
//! They run for every request that plans a phase or looks a person up, so they must stay small beside a statement.

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::Criterion;
use palvelurekisteri_domain::{
    activation_phase::{
        PhaseFacts,
        case::{PersonFacts, PhaseCase, TrialPeriod, WorkTrialCase},
        check,
        findings::PhaseFile,
        overlap::PhasePeriod,
    },
    code_set::{
        organisation::LegalForm,
        phase::{PhaseKind, PhaseState},
        phase_details::WorkTrialPurpose,
    },
    identity::{IdentityPolicy, personal_identity_code::PersonalIdentityCode},
    text::fold_name,
    time::range::DateRange,
};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    judge(&mut criterion);
    parse(&mut criterion);
    criterion.final_summary();
}

fn judge(criterion: &mut Criterion) {
    let today = day(2026, 3, 2);
    let mut group = criterion.benchmark_group("judge");
    for kind in PhaseKind::ALL {
        let lawful = phase(*kind, day(2026, 3, 2), day(2026, 5, 29));
        group.bench_function(format!("{kind}/lawful"), |bencher| {
            bencher.iter(|| check(black_box(&lawful), black_box(today)));
        });
        let unlawful = PhaseFacts {
            ends_on: Some(day(2029, 5, 29)),
            days_per_week: Some(7),
            minutes_per_day: Some(1000),
            ..lawful
        };
        group.bench_function(format!("{kind}/unlawful"), |bencher| {
            bencher.iter(|| check(black_box(&unlawful), black_box(today)));
        });
    }
    let file = file_after_years(20);
    group.bench_function("work_trial/after 20 others", |bencher| {
        bencher.iter(|| black_box(&file).check_plan(black_box(today)));
    });
    group.finish();
}

fn parse(criterion: &mut Criterion) {
    let today = day(2026, 3, 2);
    let mut group = criterion.benchmark_group("parse");
    for (name, text) in [
        ("identity code", "150375-901H"),
        ("identity code as written", " 150375-901h "),
        ("wrong check character", "150375-901A"),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                PersonalIdentityCode::parse(black_box(text), today, IdentityPolicy::Synthetic)
            });
        });
    }
    group.bench_function("name for search", |bencher| {
        bencher.iter(|| fold_name(black_box("Väinö-Åke Sjögren")));
    });
    group.finish();
}

fn phase(kind: PhaseKind, starts_on: NaiveDate, ends_on: NaiveDate) -> PhaseFacts {
    PhaseFacts {
        starts_on: Some(starts_on),
        ends_on: Some(ends_on),
        days_per_week: Some(4),
        minutes_per_day: Some(300),
        provider_legal_form: Some(LegalForm::Association),
        work_trial_purpose: (kind == PhaseKind::WorkTrial)
            .then_some(WorkTrialPurpose::CareerClarification),
        ..PhaseFacts::of(kind)
    }
}

/// A planned trial of a client with a long history.
fn file_after_years(phases: u16) -> PhaseFile {
    let first = day(2005, 1, 10);
    let others = (0..phases).filter_map(|number| {
        let starts_on = first + chrono::Days::new(u64::from(number) * 365);
        let period = DateRange::new(starts_on, Some(starts_on + chrono::Days::new(80))).ok()?;
        Some(PhasePeriod {
            kind: PhaseKind::WorkTrial,
            state: PhaseState::Ended,
            period,
        })
    });
    let others: Vec<PhasePeriod> = others.collect();
    let earlier = others.iter().map(|other| TrialPeriod {
        period: other.period,
        organiser: None,
        agreed_on: None,
    });
    let case = WorkTrialCase {
        person: PersonFacts {
            birth_date: Some(day(1980, 5, 1)),
            unemployment_periods: Some(vec![DateRange::since(day(2004, 1, 7))]),
            ..PersonFacts::default()
        },
        other_trials: earlier.collect(),
        ..WorkTrialCase::default()
    };
    PhaseFile {
        facts: phase(PhaseKind::WorkTrial, day(2026, 3, 2), day(2026, 5, 29)),
        state: PhaseState::Planned,
        opened_on: day(2004, 1, 7),
        plan: None,
        others,
        history: Vec::new(),
        case: Some(PhaseCase::WorkTrial(Box::new(case))),
        overridden: Vec::new(),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
