//! The real Oulu versions, judged and calculated to the cent.

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;

use super::{
    amount::{SupplementCalculation, SupplementReason, calculate},
    check::check,
    facts::{
        FollowUpReceived, GrantedSupport, GrantedSupportFacts, SupplementFacts, SupplementHistory,
        SupplementPeriod, SupplementPerson,
    },
    settings::{
        ApplicationTime, Budget, Claims, Exhausted, FollowUpRule, FollowUpStage, LateApplication,
        SupplementAid, SupplementVersion,
    },
};
use crate::{
    activation_phase::fixture::codes,
    code_set::{organisation::LegalForm, situation::EducationLevel},
    money::Cents,
    money_settings::{DEFAULT_TEXT, MoneySettings},
    pay_subsidy::{
        Support,
        facts::{CapacityEvidence, Days, IntegrationPlan},
        settings::CeilingRow,
    },
    time::{date, month::add_months},
};

fn version(id: &str) -> SupplementVersion {
    let settings: MoneySettings = toml::from_str(DEFAULT_TEXT).unwrap();
    settings.find_supplement(id).unwrap().clone()
}

/// An Oulu resident without other features, employed full time by a company for a year.
fn facts(starts_on: NaiveDate) -> SupplementFacts {
    SupplementFacts {
        decision_on: starts_on,
        applied_on: Some(starts_on),
        starts_on,
        ends_on: Some(add_months(starts_on, 12).pred_opt().unwrap()),
        weekly_minutes: Some(2_250),
        field_weekly_minutes: Some(2_250),
        legal_form: Some(LegalForm::Company),
        pay_subsidy: Some(granted(Support::LongUnemployment)),
        person: SupplementPerson {
            municipality_code: Some("564".to_owned()),
            birth_date: Some(date!(1985, 6, 1)),
            unemployment: Some(Vec::new()),
            reduced_work_capacity: Some(CapacityEvidence::NotClaimed),
            integration_plan: Some(IntegrationPlan::NotPossible),
            education: Some(EducationLevel::Basic),
            labour_market_subsidy_days: Some(0),
            client_of: Some(Vec::new()),
        },
        history: SupplementHistory {
            months_used: Some(0),
            ended_on: None,
            other_persons: Some(0),
            participants: Some(0),
            budget_used_cents: Some(Cents::ZERO),
        },
        de_minimis: Some(Vec::new()),
        follow_ups: Vec::new(),
    }
}

fn granted(support: Support) -> GrantedSupport {
    GrantedSupport::Some(GrantedSupportFacts { support })
}

/// The calendar month in which the employment starts.
fn month(starts_on: NaiveDate, base: i64, pay_subsidy: i64) -> SupplementPeriod {
    SupplementPeriod {
        starts_on,
        ends_on: add_months(starts_on, 1).pred_opt().unwrap(),
        base_cents: Cents::new(base),
        pay_subsidy_cents: Cents::new(pay_subsidy),
        other_support_cents: Cents::ZERO,
        participant_days: 0,
    }
}

fn paid(
    version: &SupplementVersion,
    facts: &SupplementFacts,
    periods: &[SupplementPeriod],
) -> SupplementCalculation {
    calculate(version, facts, &check(version, facts, None), periods)
}

fn total(version: &SupplementVersion, facts: &SupplementFacts, period: SupplementPeriod) -> i64 {
    let calculation = paid(version, facts, &[period]);
    assert_eq!(codes(&calculation.findings), []);
    calculation.total.get()
}

fn found(version: &SupplementVersion, facts: &SupplementFacts) -> Vec<&'static str> {
    let findings = check(version, facts, None).findings;
    codes(&findings).iter().map(|(code, _)| *code).collect()
}

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

#[test]
fn kl_01_to_kl_07_inside_and_outside() {
    let version = version("oulu_companies_2023");
    let start = date!(2023, 3, 1);
    let one = |change: fn(&mut SupplementFacts)| {
        let mut facts = facts(start);
        change(&mut facts);
        found(&version, &facts)
    };
    assert_eq!(one(|_| {}), [""; 0]);
    assert_eq!(one(|facts| facts.starts_on = date!(2023, 1, 1)), [""; 0]);
    assert_eq!(
        one(|facts| facts.starts_on = date!(2022, 12, 31)),
        ["municipal_supplement.starts_on.outside_version"]
    );
    assert_eq!(
        one(|facts| facts.legal_form = Some(LegalForm::Association)),
        ["municipal_supplement.legal_form.not_eligible"]
    );
    assert_eq!(
        one(|facts| facts.person.municipality_code = Some("244".to_owned())),
        ["municipal_supplement.municipality.other"]
    );
    assert_eq!(
        one(|facts| facts.pay_subsidy = Some(GrantedSupport::None)),
        ["municipal_supplement.pay_subsidy.missing"]
    );
    // 85 per cent of 37.5 hours are 1 912.5 minutes.
    assert_eq!(one(|facts| facts.weekly_minutes = Some(1_913)), [""; 0]);
    assert_eq!(
        one(|facts| facts.weekly_minutes = Some(1_912)),
        ["municipal_supplement.hours.below_minimum"]
    );
    assert_eq!(
        one(|facts| {
            facts.legal_form = None;
            facts.person.municipality_code = None;
            facts.pay_subsidy = None;
            facts.weekly_minutes = None;
            facts.history.months_used = None;
        }),
        [
            "municipal_supplement.legal_form.not_known",
            "municipal_supplement.municipality.not_known",
            "municipal_supplement.pay_subsidy.not_known",
            "municipal_supplement.hours.not_known",
            "municipal_supplement.months.not_known",
        ]
    );
}

#[test]
fn kl_07_the_contract_lasts_as_long_as_the_branch_asks() {
    let version = version("oulu_communities_2024");
    let contract = |ends_on| {
        let mut facts = facts(date!(2024, 5, 1));
        facts.legal_form = Some(LegalForm::Foundation);
        facts.ends_on = ends_on;
        found(&version, &facts)
    };
    assert_eq!(contract(Some(date!(2024, 7, 31))), [""; 0]);
    assert_eq!(contract(None), [""; 0]);
    assert_eq!(
        contract(Some(date!(2024, 7, 30))),
        ["municipal_supplement.contract.too_short"]
    );
}

#[test]
fn kl_08_months_pauses_and_persons() {
    let mut version = version("oulu_companies_2023");
    version.cool_off_months = Some(6);
    version.maximum_persons = Some(2);
    let start = date!(2023, 3, 1);
    let history = |change: fn(&mut SupplementHistory)| {
        let mut facts = facts(start);
        change(&mut facts.history);
        found(&version, &facts)
    };
    assert_eq!(history(|history| history.months_used = Some(11)), [""; 0]);
    assert_eq!(
        history(|history| history.months_used = Some(12)),
        ["municipal_supplement.months.used_up"]
    );
    assert_eq!(
        history(|history| history.ended_on = Some(date!(2022, 8, 31))),
        [""; 0]
    );
    assert_eq!(
        history(|history| history.ended_on = Some(date!(2022, 9, 1))),
        ["municipal_supplement.cool_off.running"]
    );
    assert_eq!(history(|history| history.other_persons = Some(1)), [""; 0]);
    assert_eq!(
        history(|history| history.other_persons = Some(2)),
        ["municipal_supplement.persons.too_many"]
    );
    assert_eq!(
        history(|history| history.other_persons = None),
        ["municipal_supplement.persons.not_known"]
    );
    let mut facts = facts(start);
    facts.history.months_used = Some(10);
    let calculation = paid(&version, &facts, &[]);
    assert_eq!(calculation.pays_to, Some(date!(2023, 4, 30)));
}

#[test]
fn kl_10_the_ledger_of_de_minimis_aid() {
    let mut version = version("oulu_companies_2026");
    version.state_aid = SupplementAid::DeMinimis;
    let mut facts = facts(date!(2026, 2, 1));
    facts.pay_subsidy = Some(GrantedSupport::None);
    let ceiling = CeilingRow {
        from: date!(2024, 1, 1),
        to: None,
        cents: Cents::new(30_000_000),
        months: 36,
        source: "(EU) 2023/2831".to_owned(),
    };
    let told = |facts: &SupplementFacts, ceiling: Option<&CeilingRow>| {
        codes(&check(&version, facts, ceiling).findings)
    };
    assert_eq!(told(&facts, Some(&ceiling)), []);
    assert_eq!(
        told(&facts, None),
        [("pay_subsidy.de_minimis.not_modelled", None)]
    );
    facts.de_minimis = None;
    assert_eq!(
        told(&facts, Some(&ceiling)),
        [("pay_subsidy.de_minimis.not_known", None)]
    );
}

#[test]
fn kl_11_no_form_no_payment() {
    let mut version = version("oulu_companies_2026");
    version.follow_up = vec![FollowUpRule {
        stage: FollowUpStage::Start,
        days: 30,
    }];
    let start = date!(2026, 2, 1);
    let mut facts = facts(start);
    facts.pay_subsidy = Some(GrantedSupport::None);
    let months = [
        month(start, 240_000, 0),
        month(date!(2026, 3, 1), 240_000, 0),
        month(date!(2026, 4, 1), 240_000, 0),
    ];
    // The form is due on 3 March and comes in April.
    facts.follow_ups = vec![FollowUpReceived {
        stage: FollowUpStage::Start,
        received_on: date!(2026, 4, 7),
    }];
    let calculation = paid(&version, &facts, &months);
    let amounts: Vec<_> = calculation
        .periods
        .iter()
        .map(|period| (period.amount.get(), period.withheld.get()))
        .collect();
    assert_eq!(amounts, [(120_000, 0), (0, 120_000), (120_000, 0)]);
    assert_eq!(calculation.total, Cents::new(240_000));
    assert_eq!(
        codes(&calculation.findings),
        [("municipal_supplement.follow_up.missing", None)]
    );
    assert_eq!(calculation.findings[0].pointer, "/periods/1");
}

#[test]
fn kl_12_an_exhausted_budget_refuses_or_queues() {
    let mut version = version("oulu_companies_2023");
    let used = |version: &SupplementVersion, cents: Option<i64>| {
        let mut facts = facts(date!(2023, 3, 1));
        facts.history.budget_used_cents = cents.map(Cents::new);
        found(version, &facts)
    };
    for (when_exhausted, code) in [
        (Exhausted::Refuse, "municipal_supplement.budget.exhausted"),
        (Exhausted::Queue, "municipal_supplement.budget.queued"),
    ] {
        version.budget = Some(Budget {
            cents: Cents::new(10_000_000),
            when_exhausted,
        });
        assert_eq!(used(&version, Some(9_999_999)), [""; 0]);
        assert_eq!(used(&version, Some(10_000_000)), [code]);
        assert_eq!(
            used(&version, None),
            ["municipal_supplement.budget.not_known"]
        );
    }
}

#[test]
fn kl_13_a_late_application_is_paid_from_its_month() {
    let mut version = version("oulu_companies_2023");
    version.application = Some(ApplicationTime {
        months_after_start: 0,
        when_late: LateApplication::FromMonthOfApplication,
    });
    let judged = |applied_on| {
        let mut facts = facts(date!(2023, 3, 15));
        facts.applied_on = applied_on;
        let entitlement = check(&version, &facts, None);
        (entitlement.pays_from, codes(&entitlement.findings))
    };
    let start = date!(2023, 3, 15);
    assert_eq!(judged(Some(date!(2023, 3, 14))), (start, vec![]));
    let late = vec![("municipal_supplement.applied_on.from_month", None)];
    assert_eq!(judged(Some(start)), (start, late.clone()));
    assert_eq!(judged(Some(date!(2023, 5, 20))), (date!(2023, 5, 1), late));
    let missing = vec![("municipal_supplement.applied_on.not_known", None)];
    assert_eq!(judged(None), (start, missing));
}

#[test]
fn kl_14_a_claim_has_its_length_and_its_last_day() {
    let mut version = version("oulu_companies_2023");
    version.claims = Some(Claims {
        every_months: 2,
        deadline_months: 2,
    });
    let start = date!(2023, 3, 1);
    let months = [
        month(start, 240_000, 72_000),
        month(date!(2023, 4, 1), 240_000, 72_000),
        month(date!(2023, 5, 1), 240_000, 72_000),
    ];
    let told = |months: &[SupplementPeriod]| codes(&paid(&version, &facts(start), months).findings);
    assert_eq!(
        told(&months[..2]),
        [("municipal_supplement.claim.due", None)]
    );
    assert_eq!(
        told(&months),
        [
            ("municipal_supplement.claim.due", None),
            ("municipal_supplement.claim.too_long", None)
        ]
    );
}

#[test]
fn periods_outside_or_twice_and_refused_versions_pay_nothing() {
    let version = version("oulu_companies_2023");
    let start = date!(2023, 3, 1);
    let told = |period: SupplementPeriod| {
        let calculation = paid(&version, &facts(start), &[period, period]);
        assert_eq!(calculation.total, Cents::ZERO);
        codes(&calculation.findings)[0].0
    };
    assert_eq!(
        told(month(date!(2023, 2, 1), 1, 0)),
        "municipal_supplement.period.outside"
    );
    assert_eq!(
        told(month(start, 1, 0)),
        "municipal_supplement.period.overlaps"
    );
    let mut backwards = month(start, 1, 0);
    backwards.ends_on = date!(2023, 2, 28);
    assert_eq!(told(backwards), "municipal_supplement.period.before_start");
    let mut huge = month(start, 1, i64::MAX);
    huge.other_support_cents = Cents::new(1);
    let calculation = paid(&version, &facts(start), &[huge]);
    assert_eq!(
        codes(&calculation.findings)[0].0,
        "municipal_supplement.amount.too_large"
    );
}

proptest! {
    #[test]
    fn never_more_than_the_version_and_the_act_allow(
        base in 0_i64..600_000,
        subsidy in 0_i64..300_000,
        offset in 0_i64..300,
        length in 0_i64..31,
    ) {
        let version = version("oulu_companies_2023");
        let start = date!(2023, 3, 1);
        let mut period = month(start + Duration::days(offset), base, subsidy);
        period.ends_on = period.starts_on + Duration::days(length);
        let calculation = paid(&version, &facts(start), &[period]);
        let told = &calculation.periods[0];
        let half = Cents::new(base).checked_share(50, 100).unwrap().get();
        prop_assert!(told.amount >= Cents::ZERO && told.amount.get() <= 50_000);
        prop_assert!(told.amount == Cents::ZERO || told.amount.get() + subsidy <= half);
        prop_assert_eq!(told.amount, told.entitled);
    }
}
