//! The published steps, moves, days left out, and the change of law.

use proptest::prelude::*;

use super::*;
use crate::{activation_phase::fixture::codes, time::date};

const SETTINGS: ShareSettings = ShareSettings {
    new_shares_from: NEW_SHARES_FROM,
    former_steps: StepEffect::Daily,
};

fn stay(code: &str, starts_on: NaiveDate, ends_on: Option<NaiveDate>) -> MunicipalityStay {
    MunicipalityStay {
        municipality_code: code.to_owned(),
        days: Days { starts_on, ends_on },
    }
}

fn payment(starts_on: NaiveDate, ends_on: NaiveDate, days: u32) -> BenefitPayment {
    BenefitPayment {
        paid_on: ends_on,
        starts_on,
        ends_on,
        days,
        service_days: 0,
        integration_days: 0,
        daily_cents: Cents::new(3_721),
    }
}

fn march(days: u32) -> BenefitPayment {
    payment(date!(2025, 3, 1), date!(2025, 3, 31), days)
}

fn facts(benefit: Benefit, paid_days_before: u32, payments: Vec<BenefitPayment>) -> ShareFacts {
    ShareFacts {
        benefit,
        paid_days_before,
        municipalities: vec![stay("564", date!(2020, 1, 1), None)],
        payments,
    }
}

/// The share of one paid day by its number.
fn percent(benefit: Benefit, on: NaiveDate, number: u32) -> Option<u8> {
    let facts = facts(benefit, number - 1, vec![payment(on, on, 1)]);
    let calculation = calculate(&facts, SETTINGS);
    calculation.rows.first().map(|row| {
        assert_eq!(row.from_day, Some(number));
        row.percent
    })
}

#[test]
fn the_shares_of_2025_step_at_100_200_300_400_and_700_days() {
    let day = date!(2025, 3, 3);
    for (number, subsidy, allowance) in [
        (1, 0, 0),
        (100, 0, 0),
        (101, 10, 10),
        (200, 10, 10),
        (201, 20, 20),
        (300, 20, 20),
        (301, 30, 30),
        (400, 30, 30),
        (401, 40, 40),
        (700, 40, 40),
        (701, 50, 40),
        (5_000, 50, 40),
    ] {
        assert_eq!(
            percent(Benefit::LabourMarketSubsidy, day, number),
            Some(subsidy),
            "{number}"
        );
        for benefit in [Benefit::BasicAllowance, Benefit::EarningsAllowance] {
            assert_eq!(percent(benefit, day, number), Some(allowance), "{number}");
        }
    }
}

#[test]
fn until_2024_the_steps_are_at_300_and_1000_days() {
    let day = date!(2024, 12, 31);
    for (number, subsidy) in [(300, 0), (301, 50), (1_000, 50), (1_001, 70)] {
        assert_eq!(
            percent(Benefit::LabourMarketSubsidy, day, number),
            Some(subsidy)
        );
    }
    assert_eq!(percent(Benefit::BasicAllowance, day, 500), None);
    assert_eq!(percent(Benefit::GeneralBenefit, date!(2026, 6, 1), 1), None);
}

#[test]
fn a_payment_over_a_step_has_a_row_for_each_share() {
    let facts = facts(Benefit::LabourMarketSubsidy, 90, vec![march(21)]);
    let calculation = calculate(&facts, SETTINGS);
    let rows: Vec<_> = calculation
        .rows
        .iter()
        .map(|row| {
            (
                row.from_day,
                row.to_day,
                row.days,
                row.percent,
                row.municipal_cents.get(),
            )
        })
        .collect();
    // 11 × 37.21 × 10 per cent are 40.931 euros.
    assert_eq!(
        rows,
        [
            (Some(91), Some(100), 10, 0, 0),
            (Some(101), Some(111), 11, 10, 4_093)
        ]
    );
    assert_eq!(calculation.rows[1].other_cents, Cents::new(40_931 - 4_093));
    assert_eq!(calculation.paid_days_after, 111);
    assert_eq!(calculation.totals[0].municipal_cents, Cents::new(4_093));
    assert_eq!(codes(&calculation.findings), []);
}

#[test]
fn the_home_municipality_is_that_of_the_day_of_the_payment() {
    let mut first = payment(date!(2025, 3, 3), date!(2025, 3, 14), 10);
    first.paid_on = date!(2025, 3, 17);
    let mut second = payment(date!(2025, 3, 17), date!(2025, 3, 28), 10);
    second.paid_on = date!(2025, 3, 31);
    let mut facts = facts(Benefit::LabourMarketSubsidy, 500, vec![first, second]);
    facts.municipalities = vec![
        stay("564", date!(2020, 1, 1), Some(date!(2025, 3, 17))),
        stay("244", date!(2025, 3, 18), None),
    ];
    let calculation = calculate(&facts, SETTINGS);
    let share = Cents::new(14_884);
    assert_eq!(
        calculation.totals,
        [
            MunicipalTotal {
                municipality_code: Some("564".to_owned()),
                municipal_cents: share,
            },
            MunicipalTotal {
                municipality_code: Some("244".to_owned()),
                municipal_cents: share,
            }
        ]
    );
    facts.municipalities.pop();
    let unknown = calculate(&facts, SETTINGS);
    assert_eq!(
        codes(&unknown.findings),
        [("benefit_share.municipality.not_known", None)]
    );
    assert_eq!(unknown.rows[1].municipality_code, None);
}

#[test]
fn days_in_a_service_are_left_out_until_2024_and_counted_since() {
    let service = |starts_on, ends_on| {
        let mut payment = payment(starts_on, ends_on, 20);
        payment.service_days = 15;
        let facts = facts(Benefit::LabourMarketSubsidy, 400, vec![payment]);
        let calculation = calculate(&facts, SETTINGS);
        let days: Vec<_> = calculation
            .rows
            .iter()
            .map(|row| (row.days, row.percent))
            .collect();
        (days, calculation.paid_days_after)
    };
    assert_eq!(
        service(date!(2024, 11, 1), date!(2024, 11, 30)),
        (vec![(15, 0), (5, 50)], 405)
    );
    assert_eq!(
        service(date!(2025, 1, 1), date!(2025, 1, 31)),
        (vec![(20, 40)], 420)
    );
}

#[test]
fn integration_days_are_the_states_and_not_counted() {
    let mut march = march(20);
    march.integration_days = 8;
    let calculation = calculate(
        &facts(Benefit::LabourMarketSubsidy, 100, vec![march]),
        SETTINGS,
    );
    let days: Vec<_> = calculation
        .rows
        .iter()
        .map(|row| (row.from_day, row.days, row.percent))
        .collect();
    assert_eq!(days, [(None, 8, 0), (Some(101), 12, 10)]);
    assert_eq!(calculation.paid_days_after, 112);
    let mut former = payment(date!(2024, 11, 1), date!(2024, 11, 30), 20);
    former.integration_days = 1;
    let refused = calculate(
        &facts(Benefit::LabourMarketSubsidy, 100, vec![former]),
        SETTINGS,
    );
    assert_eq!(
        codes(&refused.findings),
        [("benefit_share.integration.not_modelled", None)]
    );
}

#[test]
fn the_law_is_that_of_the_benefit_day_whenever_it_is_paid() {
    let mut december = payment(date!(2024, 12, 1), date!(2024, 12, 31), 20);
    december.paid_on = date!(2025, 1, 20);
    let facts = facts(Benefit::LabourMarketSubsidy, 300, vec![december.clone()]);
    assert_eq!(calculate(&facts, SETTINGS).rows[0].percent, 50);
    let mut both = facts.clone();
    both.payments[0].ends_on = date!(2025, 1, 1);
    assert_eq!(
        codes(&calculate(&both, SETTINGS).findings),
        [("benefit_share.payment.crosses_law", None)]
    );
    let earlier_switch = ShareSettings {
        new_shares_from: date!(2024, 12, 1),
        ..SETTINGS
    };
    assert_eq!(calculate(&facts, earlier_switch).rows[0].percent, 30);
}

#[test]
fn a_former_step_may_begin_with_the_next_payment() {
    let november = payment(date!(2024, 11, 1), date!(2024, 11, 30), 20);
    let december = payment(date!(2024, 12, 1), date!(2024, 12, 31), 20);
    let facts = facts(Benefit::LabourMarketSubsidy, 290, vec![november, december]);
    let later = ShareSettings {
        former_steps: StepEffect::NextPayment,
        ..SETTINGS
    };
    let percents = |settings| -> Vec<_> {
        let rows = calculate(&facts, settings).rows;
        rows.iter().map(|row| (row.days, row.percent)).collect()
    };
    assert_eq!(percents(SETTINGS), [(10, 0), (10, 50), (20, 50)]);
    assert_eq!(percents(later), [(20, 0), (20, 50)]);
}

#[test]
fn payments_that_cannot_be_are_refused() {
    let refused = |payments| {
        let calculation = calculate(&facts(Benefit::LabourMarketSubsidy, 0, payments), SETTINGS);
        assert_eq!(calculation.rows, []);
        codes(&calculation.findings)[0].0
    };
    assert_eq!(
        refused(vec![march(32)]),
        "benefit_share.payment.too_many_days"
    );
    let mut service = march(10);
    service.service_days = 11;
    assert_eq!(
        refused(vec![service]),
        "benefit_share.payment.too_many_days"
    );
    assert_eq!(
        refused(vec![march(1), march(1)]),
        "benefit_share.payment.not_in_order"
    );
    let mut backwards = march(1);
    backwards.ends_on = date!(2025, 2, 28);
    assert_eq!(
        refused(vec![backwards]),
        "benefit_share.payment.before_start"
    );
    let mut huge = march(31);
    huge.daily_cents = Cents::new(i64::MAX);
    assert_eq!(refused(vec![huge]), "benefit_share.amount.too_large");
}

proptest! {
    #[test]
    fn rows_hold_each_day_once_and_shares_add_up(before in 0_u32..900, days in 0_u32..31, out in 0_u32..31) {
        let mut march = march(days);
        march.integration_days = out.min(days);
        let calculation = calculate(&facts(Benefit::LabourMarketSubsidy, before, vec![march]), SETTINGS);
        let rows = &calculation.rows;
        prop_assert_eq!(rows.iter().map(|row| row.days).sum::<u32>(), days);
        prop_assert_eq!(calculation.paid_days_after, before + days - out.min(days));
        for row in rows {
            prop_assert_eq!(row.municipal_cents.checked_add(row.other_cents), Some(row.base_cents));
        }
    }
}
