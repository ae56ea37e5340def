//! Each parameter KL-01 to KL-14, inside and outside.

use chrono::Duration;
use proptest::prelude::*;

use super::{
    check::check,
    facts::{
        FollowUpReceived, GrantedSupport, SupplementFacts, SupplementHistory, SupplementPeriod,
    },
    fixture::{facts, found, month, paid, version},
    settings::{
        ApplicationTime, Budget, Claims, Exhausted, FollowUpRule, FollowUpStage, LateApplication,
        SupplementAid, SupplementVersion,
    },
};
use crate::{
    activation_phase::fixture::codes, code_set::organisation::LegalForm, money::Cents,
    pay_subsidy::settings::CeilingRow, time::date,
};

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
        .map(|period| (period.amount_cents.get(), period.withheld_cents.get()))
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
        prop_assert!(told.amount_cents >= Cents::ZERO && told.amount_cents.get() <= 50_000);
        prop_assert!(told.amount_cents == Cents::ZERO || told.amount_cents.get() + subsidy <= half);
        prop_assert_eq!(told.amount_cents, told.entitled_cents);
    }
}
