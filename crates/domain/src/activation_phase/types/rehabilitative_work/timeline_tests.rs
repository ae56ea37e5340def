//! One and the same case through the changes of the law, and a timeline moved by a day.

use chrono::Duration;
use proptest::prelude::*;

use super::*;
use crate::{
    activation_phase::{
        basis::PlanFacts,
        case::{
            AttendedDay, Declared, IntegrationPlan, Occupation, PaidDays, PersonFacts,
            PlaceOfActivity, PlanCase, StewardNotice,
        },
        fixture::{codes, phase},
    },
    code_set::{
        client::DataSource,
        phase::PhaseKind,
        phase_case::ActivationPlanItem,
        plan::{ApprovalParty, PlanKind},
        situation::Benefit,
    },
    plan::rehabilitative_part::PartFacts,
    statute::plan::PartItem,
    time::{date, month::last_day_of_months, range::DateRange},
};

/// Six months from a day with a plan of the day before, for a person of 24 on labour market
/// subsidy. Days of nine hours, 200 days planned, no support in the plan, no job-search duty.
fn file(starts_on: NaiveDate) -> (PhaseFacts, RehabilitativeWorkCase) {
    let ends_on = last_day_of_months(starts_on, 12);
    let mut facts = phase(PhaseKind::RehabilitativeWork, starts_on, ends_on);
    facts.minutes_per_day = Some(540);
    let drafted_on = starts_on - Duration::days(1);
    let case = RehabilitativeWorkCase {
        person: PersonFacts {
            birth_date: Some(starts_on - Duration::days(24 * 365 + 30)),
            benefit: Some(Benefit::LabourMarketSubsidy),
            paid_days: vec![PaidDays {
                benefit: Benefit::LabourMarketSubsidy,
                counted_from: Some(starts_on - Duration::days(300)),
                as_of: starts_on,
                days: 190,
                source: DataSource::Register,
            }],
            integration_plan: Some(IntegrationPlan::NotDue),
            ..PersonFacts::default()
        },
        plan: Some(PlanCase {
            facts: PlanFacts {
                kind: PlanKind::Activation,
                in_force_on: Some(drafted_on),
                ended_on: None,
            },
            drafted_on,
            approved_by: vec![ApprovalParty::Client, ApprovalParty::EmploymentAuthority],
            content: Some(ActivationPlanItem::ALL.iter().take(4).copied().collect()),
            part: Some(PartFacts {
                given: [
                    PartItem::Goal,
                    PartItem::Place,
                    PartItem::OtherServices,
                    PartItem::EffectAssessment,
                ]
                .into(),
                starts_on: Some(starts_on),
                ends_on: Some(ends_on),
                days_per_week: Some(4),
                minutes_per_day: Some(300),
            }),
        }),
        planned_days: Some(starts_on.iter_days().take(200).collect()),
        fits_person: Some(Declared::Yes),
        replaces_no_paid_work: Some(Declared::Yes),
        place: Some(PlaceOfActivity::InCommutingArea),
        occupation: Occupation::default(),
        steward: Some(StewardNotice::NoSteward),
        insured: Some(Declared::Yes),
        ..RehabilitativeWorkCase::default()
    };
    (facts, case)
}

/// Code, rule and act of every finding at the start.
fn verdict(
    starts_on: NaiveDate,
) -> Vec<(&'static str, Option<&'static str>, Option<&'static str>)> {
    let (facts, case) = file(starts_on);
    let mut found = check(&facts, starts_on);
    found.extend(check_case(
        &facts,
        &case,
        Stage::Start,
        &LawSettings::default(),
    ));
    codes(&found);
    found
        .iter()
        .map(|one| (one.code, one.rule, one.basis.map(|basis| basis.act)))
        .collect()
}

#[test]
fn the_same_period_in_five_years_has_five_verdicts() {
    let hours = |act| {
        (
            "activation_phase.minutes_per_day.above_maximum",
            Some("KTT-17"),
            Some(act),
        )
    };
    let ktt = Some("189/2001");
    let not_modelled = ("plan.law_not_modelled", None, None);
    let support = (
        "plan.rehabilitative_part.support_missing",
        Some("KTT-10"),
        ktt,
    );
    let days = (
        "rehabilitative_work.days.above_maximum",
        Some("KTT-18a"),
        ktt,
    );
    let job_search = (
        "rehabilitative_work.plan_content.missing",
        Some("KTT-09"),
        ktt,
    );
    let county = ("plan.approval.missing", Some("KTT-11"), ktt);
    let benefit = (
        "rehabilitative_work.plan.not_for_benefit",
        Some("KTT-05"),
        ktt,
    );
    // Who signed before 2023 is not modelled: the municipality is no party of this register.
    assert_eq!(
        verdict(date!(2019, 6, 1)),
        [hours("605/1996"), not_modelled]
    );
    assert_eq!(
        verdict(date!(2020, 6, 1)),
        [hours("872/2019"), not_modelled]
    );
    assert_eq!(
        verdict(date!(2021, 6, 1)),
        [hours("872/2019"), support, not_modelled, days]
    );
    assert_eq!(
        verdict(date!(2024, 6, 1)),
        [hours("872/2019"), job_search, support, county, days]
    );
    assert_eq!(
        verdict(date!(2026, 6, 1)),
        [
            hours("872/2019"),
            benefit,
            job_search,
            support,
            county,
            days
        ]
    );
}

#[test]
fn without_its_first_day_nothing_is_found_in_the_case() {
    let (mut facts, case) = file(date!(2026, 6, 1));
    facts.starts_on = None;
    let found = check_case(&facts, &case, Stage::Start, &LawSettings::default());
    assert_eq!(found, []);
}

/// A timeline in the law that has been in force since 2026: start, birth, plan and attended days.
fn moved(by: i64, length: i64, age: i64, attended: &[i64]) -> (Vec<Violation>, Vec<bool>) {
    let starts_on = date!(2027, 1, 4) + Duration::days(by);
    let (mut facts, mut case) = file(starts_on);
    let ends_on = starts_on + Duration::days(length);
    facts.ends_on = Some(ends_on);
    case.person.birth_date = Some(starts_on - Duration::days(age));
    case.attended_days = attended
        .iter()
        .map(|day| starts_on + Duration::days(*day))
        .collect();
    case.planned_days = None;
    facts.days_per_week = None;
    let found = check_case(&facts, &case, Stage::Start, &LawSettings::default());
    let counted = days::count(&case.attended_days).counted;
    let counts = case.attended_days.iter().map(|day| counted.contains(day));
    (found, counts.collect())
}

fn without_days(found: &[Violation]) -> Vec<(&'static str, Option<&'static str>, String)> {
    let of = |one: &Violation| (one.code, one.rule, one.pointer.clone());
    found.iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// No leap day and no border of a law is crossed. The window of KTT-18 is a year of the same
    /// dates, so the attended days stay within one.
    #[test]
    fn moving_the_timeline_by_a_day_changes_no_verdict(
        by in 0_i64..200, length in 30_i64..120, age in 6_000_i64..20_000,
        attended in proptest::collection::btree_set(0_i64..300, 0..250),
    ) {
        let attended: Vec<_> = attended.into_iter().collect();
        let (one, one_counts) = moved(by, length, age, &attended);
        let (two, two_counts) = moved(by + 1, length, age, &attended);
        prop_assert_eq!(without_days(&one), without_days(&two));
        prop_assert_eq!(one_counts, two_counts);
    }

    /// Seven days, so that the calendar weeks stay the same.
    #[test]
    fn moving_the_timeline_by_a_week_changes_no_week(
        by in 0_i64..100, attended in proptest::collection::btree_set(0_i64..90, 0..60),
    ) {
        let at = |by: i64| {
            let start = date!(2026, 1, 1) + Duration::days(by);
            let period = DateRange::new(start, Some(start + Duration::days(90))).unwrap();
            let days: Vec<_> = attended
                .iter()
                .map(|day| AttendedDay { day: start + Duration::days(*day), minutes: Some(300) })
                .collect();
            let weeks = weeks::judge_weeks(&period, &days, &[], start + Duration::days(70));
            weeks.iter().map(|week| codes(&week.findings)).collect::<Vec<_>>()
        };
        prop_assert_eq!(at(by), at(by + 7));
    }
}
