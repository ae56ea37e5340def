//! The real Oulu versions, judged and calculated to the cent.

use super::{
    amount::SupplementReason,
    facts::GrantedSupport,
    fixture::{facts, found, granted, month, paid, total, version},
};
use crate::{
    code_set::{organisation::LegalForm, situation::EducationLevel},
    pay_subsidy::{
        Support,
        facts::{CapacityEvidence, Days},
    },
    time::date,
};

#[test]
fn in_2023_half_of_the_wage_is_the_limit_of_all_support() {
    let version = version("oulu_companies_2023");
    let start = date!(2023, 3, 1);
    // 2 400 euros of wage: a subsidy capped at 1 260 is 52.5 per cent already.
    assert_eq!(
        total(&version, &facts(start), month(start, 240_000, 126_000)),
        0
    );
    // With 30 per cent, 720 euros, there is room for 480.
    assert_eq!(
        total(&version, &facts(start), month(start, 240_000, 72_000)),
        48_000
    );
    assert_eq!(
        total(&version, &facts(start), month(start, 300_000, 72_000)),
        50_000
    );
}

#[test]
fn in_2023_disability_raises_the_limit_to_three_quarters() {
    let version = version("oulu_companies_2023");
    let start = date!(2023, 3, 1);
    let mut facts = facts(start);
    facts.person.reduced_work_capacity = Some(CapacityEvidence::MedicalCertificate);
    assert_eq!(
        total(&version, &facts, month(start, 240_000, 126_000)),
        50_000
    );
    assert_eq!(
        total(&version, &facts, month(start, 240_000, 150_000)),
        30_000
    );
}

#[test]
fn in_2026_half_of_the_wage_is_paid_instead_of_pay_subsidy() {
    let version = version("oulu_companies_2026");
    let start = date!(2026, 2, 1);
    let mut facts = facts(start);
    assert_eq!(
        found(&version, &facts),
        ["municipal_supplement.pay_subsidy.excluded"]
    );
    facts.pay_subsidy = Some(GrantedSupport::None);
    assert_eq!(total(&version, &facts, month(start, 240_000, 0)), 120_000);
    assert_eq!(total(&version, &facts, month(start, 340_000, 0)), 150_000);
}

#[test]
fn every_step_is_told_with_its_parameter() {
    let version = version("oulu_companies_2026");
    let start = date!(2026, 2, 1);
    let mut facts = facts(start);
    facts.pay_subsidy = Some(GrantedSupport::None);
    let calculation = paid(&version, &facts, &[month(start, 340_000, 0)]);
    let rows: Vec<_> = calculation.periods[0]
        .rows
        .iter()
        .map(|row| (row.reason, row.cents.get(), row.rule))
        .collect();
    assert_eq!(
        rows,
        [
            (SupplementReason::Base, 340_000, "KL-06"),
            (SupplementReason::Share, 170_000, "KL-06"),
            (SupplementReason::Cap, 150_000, "KL-06"),
            (SupplementReason::OtherSupport, 0, "KL-09"),
            (SupplementReason::CumulationLimit, 340_000, "PT-17"),
            (SupplementReason::Amount, 150_000, "KL-06"),
        ]
    );
    assert_eq!(calculation.pays_from, start);
    assert_eq!(calculation.pays_to, Some(date!(2027, 1, 31)));
}

#[test]
fn in_2024_the_amount_follows_the_subsidy() {
    let version = version("oulu_companies_2024");
    let start = date!(2024, 5, 1);
    for (support, cents) in [
        (Support::SkillsDeficit, 50_000),
        (Support::LongUnemployment, 50_000),
        (Support::ReducedWorkCapacity, 50_000),
        (Support::Apprenticeship, 70_000),
        (Support::EmploymentSupport55, 55_000),
    ] {
        let mut facts = facts(start);
        facts.pay_subsidy = Some(granted(support));
        let period = month(start, 400_000, 100_000);
        assert_eq!(total(&version, &facts, period), cents, "{support:?}");
    }
    let mut full_cost = facts(start);
    full_cost.pay_subsidy = Some(granted(Support::AssociationFullCost));
    assert_eq!(
        found(&version, &full_cost),
        ["municipal_supplement.target_group.not_in"]
    );
}

#[test]
fn in_2024_communities_get_up_to_123_per_cent_with_the_full_cost() {
    let version = version("oulu_communities_2024");
    let start = date!(2024, 5, 1);
    let mut facts = facts(start);
    facts.legal_form = Some(LegalForm::Association);
    facts.pay_subsidy = Some(granted(Support::AssociationFullCost));
    assert_eq!(
        total(&version, &facts, month(start, 200_000, 202_000)),
        44_000
    );
    assert_eq!(
        total(&version, &facts, month(start, 250_000, 202_000)),
        45_000
    );
    facts.person.labour_market_subsidy_days = Some(299);
    assert_eq!(
        total(&version, &facts, month(start, 300_000, 202_000)),
        45_000
    );
    facts.person.labour_market_subsidy_days = Some(300);
    assert_eq!(
        total(&version, &facts, month(start, 300_000, 202_000)),
        55_000
    );
}

#[test]
fn in_2018_a_community_that_guides_participants_got_ten_euros_a_day_on_top() {
    let version = version("oulu_communities_raised_2018");
    let start = date!(2018, 3, 1);
    let mut facts = facts(start);
    facts.legal_form = Some(LegalForm::Association);
    facts.pay_subsidy = Some(GrantedSupport::None);
    facts.person.unemployment = Some(vec![Days {
        starts_on: date!(2016, 1, 1),
        ends_on: None,
    }]);
    facts.history.participants = Some(4);
    assert_eq!(
        found(&version, &facts),
        ["municipal_supplement.participants.too_few"]
    );
    facts.history.participants = Some(5);
    facts.applied_on = Some(date!(2018, 6, 1));
    let mut march = month(start, 200_000, 0);
    march.participant_days = 36;
    assert_eq!(total(&version, &facts, march), 70_000 + 36_000);
    facts.applied_on = Some(date!(2018, 6, 2));
    assert_eq!(
        found(&version, &facts),
        ["municipal_supplement.applied_on.late"]
    );
}

#[test]
fn in_2018_companies_had_a_branch_for_the_young_with_a_degree() {
    let version = version("oulu_companies_2018");
    let start = date!(2018, 3, 1);
    let mut facts = facts(start);
    facts.person.birth_date = Some(date!(1988, 3, 2));
    facts.person.education = Some(EducationLevel::UpperSecondaryVocational);
    facts.person.client_of = Some(vec!["BusinessOulu".to_owned()]);
    facts.person.unemployment = Some(vec![Days {
        starts_on: date!(2017, 8, 1),
        ends_on: None,
    }]);
    assert_eq!(found(&version, &facts), [""; 0]);
    // On the thirtieth birthday no longer.
    facts.person.birth_date = Some(date!(1988, 3, 1));
    assert_eq!(
        found(&version, &facts),
        ["municipal_supplement.target_group.not_in"]
    );
    facts.person.birth_date = None;
    assert_eq!(
        found(&version, &facts),
        ["municipal_supplement.target_group.not_known"]
    );
}
