//! Which supports are open, and nothing that depends on the day alone.

use chrono::Duration;
use proptest::prelude::*;

use super::{
    Support,
    facts::{
        CapacityEvidence, Days, EarlierSupport, EmployerActivity, GainfulWork, GainfulWorkEnd,
        SubsidyFacts,
    },
    fixture::{lawful, lawful_extension, lawful_on, settings},
    settings::CapSource,
    terms::{EmploymentCondition, Opening, highest_rate, longest, outlook, outlooks},
};
use crate::{
    code_set::organisation::LegalForm,
    time::{date, month::add_months},
};

fn open(facts: &SubsidyFacts) -> Vec<Support> {
    outlooks(facts, &settings())
        .iter()
        .filter(|one| one.opening == Opening::Open)
        .map(|one| one.support)
        .collect()
}

#[test]
fn each_support_says_rate_months_last_day_and_cap() {
    let mut facts = lawful();
    facts.employment.starts_on = Some(date!(2025, 4, 1));
    let all = outlooks(&facts, &settings());
    let told: Vec<_> = all
        .iter()
        .map(|one| {
            let cap = one.cap.map(|cap| cap.cents.get());
            (one.support, one.percent, one.months, one.last_on, cap)
        })
        .collect();
    let ten_months = Some(date!(2026, 1, 31));
    assert_eq!(
        told,
        [
            (
                Support::SkillsDeficit,
                Some(50),
                Some(5),
                Some(date!(2025, 8, 31)),
                Some(126_000)
            ),
            (
                Support::LongUnemployment,
                Some(50),
                Some(10),
                ten_months,
                Some(126_000)
            ),
            (
                Support::ReducedWorkCapacity,
                Some(70),
                Some(10),
                ten_months,
                Some(277_000)
            ),
            (
                Support::AssociationFullCost,
                Some(100),
                Some(10),
                ten_months,
                Some(202_000)
            ),
            (
                Support::Aged60Plus,
                Some(50),
                Some(24),
                Some(date!(2027, 3, 31)),
                Some(126_000)
            ),
            (Support::Apprenticeship, None, None, None, None),
            (
                Support::EmploymentSupport55,
                Some(70),
                Some(10),
                ten_months,
                Some(277_000)
            ),
        ]
    );
    assert!(all.iter().all(|one| {
        one.cap
            .is_none_or(|cap| cap.source == CapSource::Statute && cap.rule == Some("PT-16"))
    }));
    assert_eq!(all[5].opening, Opening::NotModelled);
    assert_eq!(longest(&all).unwrap().support, Support::Aged60Plus);
    assert_eq!(
        highest_rate(&all).unwrap().support,
        Support::AssociationFullCost
    );
}

#[test]
fn a_company_and_oulu_get_what_is_theirs() {
    let mut facts = lawful();
    facts.employer.legal_form = Some(LegalForm::Company);
    assert!(!open(&facts).contains(&Support::AssociationFullCost));
    facts.employer.legal_form = Some(LegalForm::Municipality);
    assert_eq!(
        open(&facts),
        [
            Support::ReducedWorkCapacity,
            Support::Aged60Plus,
            Support::EmploymentSupport55
        ]
    );
}

#[test]
fn a_missing_fact_leaves_a_support_neither_open_nor_closed() {
    let mut facts = lawful();
    facts.person.earlier_supports = None;
    let opening = |support| outlook(&facts, support, &settings()).opening;
    assert_eq!(opening(Support::SkillsDeficit), Opening::NotKnown);
    assert_eq!(opening(Support::ReducedWorkCapacity), Opening::Open);
    let nothing = outlooks(&SubsidyFacts::decided_on(date!(2025, 3, 10)), &settings());
    assert_eq!(longest(&nothing), None);
    assert_eq!(highest_rate(&nothing), None);
}

#[test]
fn before_july_2023_rates_are_known_and_conditions_are_not_modelled() {
    let facts = lawful_on(date!(2023, 6, 30));
    let long = outlook(&facts, Support::LongUnemployment, &settings());
    assert_eq!((long.percent, long.months), (Some(50), Some(12)));
    assert_eq!((long.opening, long.cap), (Opening::NotModelled, None));
    let mut shorter = facts.clone();
    shorter.person.unemployment = Some(vec![Days {
        starts_on: date!(2022, 6, 30),
        ends_on: None,
    }]);
    let long = outlook(&shorter, Support::LongUnemployment, &settings());
    assert_eq!(long.percent, Some(40));
    let support = outlook(&facts, Support::EmploymentSupport55, &settings());
    assert_eq!(support.opening, Opening::NotModelled);
    assert_eq!((support.basis, support.percent), (None, None));
}

#[test]
fn an_extension_lasts_24_months_from_the_end_of_the_period() {
    let extended = outlook(
        &lawful_extension(),
        Support::ReducedWorkCapacity,
        &settings(),
    );
    assert_eq!(extended.opening, Opening::Open);
    assert_eq!(extended.months, Some(24));
    assert_eq!(extended.last_on, Some(date!(2027, 10, 31)));
}

#[test]
fn subsidised_work_counts_towards_the_condition_until_the_day_that_is_set() {
    let told = |support, day| outlook(&lawful_on(day), support, &settings()).employment_condition;
    assert_eq!(
        told(Support::SkillsDeficit, date!(2024, 9, 1)),
        EmploymentCondition::MayCount
    );
    assert_eq!(
        told(Support::SkillsDeficit, date!(2024, 9, 2)),
        EmploymentCondition::DoesNotCount
    );
    assert_eq!(
        told(Support::ReducedWorkCapacity, date!(2024, 9, 2)),
        EmploymentCondition::MayCount
    );
    let unset = outlook(&lawful(), Support::SkillsDeficit, &Default::default());
    assert_eq!(unset.employment_condition, EmploymentCondition::NotModelled);
}

/// Applications whose days lie well inside their windows, so that the length of a month decides
/// nothing.
fn any_application() -> impl Strategy<Value = SubsidyFacts> {
    (
        5_i64..500,
        18_i32..64,
        40_i64..300,
        prop_oneof![Just(40_i64), Just(230), Just(600)],
        prop_oneof![Just(None), Just(Some(100_i64)), Just(Some(1_500))],
        any::<(bool, bool, bool)>(),
    )
        .prop_map(
            |(offset, years, days_past_birthday, worked_before, ended_before, flags)| {
                let decision_on = date!(2025, 1, 10) + Duration::days(offset);
                let mut facts = lawful_on(decision_on);
                let birthday = add_months(decision_on, -years * 12);
                facts.person.birth_date = Some(birthday - Duration::days(days_past_birthday));
                facts.person.gainful_work = Some(GainfulWork::Ended(GainfulWorkEnd {
                    ended_on: decision_on - Duration::days(worked_before),
                }));
                facts.person.unemployment = Some(vec![Days {
                    starts_on: decision_on - Duration::days(worked_before - 1),
                    ends_on: None,
                }]);
                facts.person.earlier_supports = Some(
                    ended_before
                        .map(|days| EarlierSupport {
                            ended_on: Some(decision_on - Duration::days(days)),
                        })
                        .into_iter()
                        .collect(),
                );
                let (is_business, is_known, is_company) = flags;
                if is_business {
                    facts.employer.activity = Some(EmployerActivity::Business);
                }
                if !is_known {
                    facts.person.reduced_work_capacity = None;
                }
                if is_company {
                    facts.employer.legal_form = Some(LegalForm::Company);
                    facts.person.reduced_work_capacity = Some(CapacityEvidence::NotClaimed);
                }
                facts
            },
        )
}

/// The whole application a day later.
fn a_day_later(facts: &SubsidyFacts) -> SubsidyFacts {
    let mut later = facts.clone();
    let day = Duration::days(1);
    later.decision_on += day;
    later.applied_on = later.applied_on.map(|on| on + day);
    later.person.birth_date = later.person.birth_date.map(|on| on + day);
    if let Some(GainfulWork::Ended(end)) = &mut later.person.gainful_work {
        end.ended_on += day;
    }
    for period in later.person.unemployment.iter_mut().flatten() {
        period.starts_on += day;
    }
    for support in later.person.earlier_supports.iter_mut().flatten() {
        support.ended_on = support.ended_on.map(|on| on + day);
    }
    later.employment.starts_on = later.employment.starts_on.map(|on| on + day);
    later
}

proptest! {
    #[test]
    fn moving_everything_a_day_inside_one_law_changes_nothing(facts in any_application()) {
        let judged = |facts: &SubsidyFacts| -> Vec<_> {
            outlooks(facts, &settings())
                .into_iter()
                .map(|one| {
                    let codes: Vec<_> = one.findings.iter().map(|found| found.code).collect();
                    (one.opening, one.percent, one.months, codes)
                })
                .collect()
        };
        prop_assert_eq!(judged(&facts), judged(&a_day_later(&facts)));
    }

    #[test]
    fn equal_facts_are_judged_alike_byte_for_byte(facts in any_application()) {
        let told = |facts: &SubsidyFacts| format!("{:?}", outlooks(facts, &settings()));
        prop_assert_eq!(told(&facts), told(&facts.clone()));
    }
}
