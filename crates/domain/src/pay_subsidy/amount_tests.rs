//! Caps, rates, cumulation: to the cent.

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;

use super::{
    Support,
    amount::{Calculation, Grant, PaymentPeriod, RowReason, calculate},
    calendar::payment_periods,
    cost_base::{CostItem, CostKind, Hours},
    facts::StateAidBasis,
    settings::{PartPeriodCap, SubsidySettings},
};
use crate::{activation_phase::fixture::codes, money::Cents, time::date};

fn grant(support: Support) -> Grant {
    Grant {
        law_on: date!(2025, 3, 10),
        support,
        percent: None,
        starts_on: date!(2025, 4, 1),
        ends_on: date!(2026, 1, 31),
        hours: Some(Hours {
            weekly_minutes: 2_250,
            field_weekly_minutes: 2_250,
        }),
        state_aid: Some(StateAidBasis::NotStateAid),
    }
}

fn period(starts_on: NaiveDate, ends_on: NaiveDate, wage: i64) -> PaymentPeriod {
    PaymentPeriod {
        starts_on,
        ends_on,
        costs: vec![CostItem {
            kind: CostKind::TimeWage,
            cents: Cents::new(wage),
        }],
        other_support_cents: Cents::ZERO,
        training_compensation_cents: Cents::ZERO,
    }
}

fn april(wage: i64) -> PaymentPeriod {
    period(date!(2025, 4, 1), date!(2025, 4, 30), wage)
}

fn paid(grant: &Grant, period: PaymentPeriod) -> Calculation {
    calculate(grant, &[period], &SubsidySettings::default())
}

#[test]
fn pt_16_the_caps_of_a_month_are_those_enacted() {
    for (support, cents) in [
        (Support::SkillsDeficit, 126_000),
        (Support::LongUnemployment, 126_000),
        (Support::ReducedWorkCapacity, 277_000),
        (Support::AssociationFullCost, 202_000),
        (Support::Aged60Plus, 126_000),
        (Support::EmploymentSupport55, 277_000),
    ] {
        let calculation = paid(&grant(support), april(1_000_000));
        assert_eq!(calculation.total, Cents::new(cents), "{support:?}");
    }
    let mut before = grant(Support::ReducedWorkCapacity);
    before.law_on = date!(2024, 12, 31);
    assert_eq!(paid(&before, april(1_000_000)).total, Cents::new(177_000));
}

#[test]
fn pt_16_thirty_days_are_the_cap_and_fifteen_are_half() {
    let grant = grant(Support::SkillsDeficit);
    let days = |starts_on, ends_on| paid(&grant, period(starts_on, ends_on, 1_000_000)).total;
    assert_eq!(
        days(date!(2025, 4, 10), date!(2025, 5, 9)),
        Cents::new(126_000)
    );
    assert_eq!(
        days(date!(2025, 4, 1), date!(2025, 4, 15)),
        Cents::new(63_000)
    );
    // A calendar month has its cap whatever its length.
    assert_eq!(
        days(date!(2025, 5, 1), date!(2025, 5, 31)),
        Cents::new(126_000)
    );
}

#[test]
fn pt_16_31_days_that_are_no_month_exceed_it_unless_the_setting_says_otherwise() {
    let grant = grant(Support::SkillsDeficit);
    let periods = [period(date!(2025, 5, 2), date!(2025, 6, 1), 1_000_000)];
    let total = |part_period_cap| {
        let settings = SubsidySettings {
            part_period_cap,
            ..SubsidySettings::default()
        };
        calculate(&grant, &periods, &settings).total
    };
    assert_eq!(total(PartPeriodCap::AsWritten), Cents::new(130_200));
    assert_eq!(total(PartPeriodCap::NotAboveMonth), Cents::new(126_000));
}

#[test]
fn the_rates_are_of_the_base() {
    let grant_of = |support| paid(&grant(support), april(200_000)).periods[0].before_cap_cents;
    assert_eq!(grant_of(Support::SkillsDeficit), Cents::new(100_000));
    assert_eq!(grant_of(Support::ReducedWorkCapacity), Cents::new(140_000));
    assert_eq!(grant_of(Support::EmploymentSupport55), Cents::new(140_000));
    let mut lower = grant(Support::SkillsDeficit);
    lower.percent = Some(30);
    assert_eq!(paid(&lower, april(240_000)).total, Cents::new(72_000));
}

#[test]
fn no_more_than_the_rate_of_the_statute_is_paid() {
    let mut higher = grant(Support::ReducedWorkCapacity);
    higher.percent = Some(70);
    assert_eq!(paid(&higher, april(200_000)).total, Cents::new(140_000));
    higher.percent = Some(71);
    let refused = paid(&higher, april(200_000));
    assert_eq!(
        codes(&refused.findings)[0],
        ("pay_subsidy.rate.above_maximum", Some("PT-06"))
    );
    assert_eq!(refused.total, Cents::ZERO);
}

#[test]
fn pt_07_the_full_cost_is_123_per_cent_of_the_wage_for_65_per_cent_of_the_hours() {
    let full_time = paid(&grant(Support::AssociationFullCost), april(200_000));
    let told = &full_time.periods[0];
    assert_eq!(told.base_cents, Cents::new(130_000));
    assert_eq!(told.percent, 123);
    assert_eq!(told.before_cap_cents, Cents::new(159_900));
    assert_eq!(told.amount_cents, Cents::new(159_900));
    let mut part_time = grant(Support::AssociationFullCost);
    part_time.hours = Some(Hours {
        weekly_minutes: 1_462,
        field_weekly_minutes: 2_250,
    });
    assert_eq!(paid(&part_time, april(130_000)).total, Cents::new(159_900));
    part_time.hours = None;
    let without = paid(&part_time, april(130_000));
    assert_eq!(
        codes(&without.findings),
        [
            ("pay_subsidy.amount.hours_missing", Some("PT-07")),
            ("pay_subsidy.claim.due", Some("PT-21")),
        ]
    );
    assert_eq!((without.periods.len(), without.total), (0, Cents::ZERO));
}

#[test]
fn pt_15_what_does_not_count_is_told_and_left_out() {
    let mut april = april(200_000);
    april.costs.push(CostItem {
        kind: CostKind::HolidayBonus,
        cents: Cents::new(50_000),
    });
    let calculation = paid(&grant(Support::SkillsDeficit), april);
    assert_eq!(calculation.total, Cents::new(100_000));
    let rows = &calculation.periods[0].rows;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.reason, row.cents.get(), row.rule))
        .collect();
    assert_eq!(
        told,
        [
            (RowReason::CostsLeftOut, 50_000, Some("PT-15")),
            (RowReason::CostBase, 200_000, Some("PT-15")),
            (RowReason::BeforeCap, 100_000, Some("PT-04")),
            (RowReason::Cap, 126_000, Some("PT-16")),
            (RowReason::CumulationLimit, 200_000, Some("PT-17")),
            (RowReason::Amount, 100_000, Some("PT-04")),
        ]
    );
    assert!(rows.iter().all(|row| row.basis.is_some()));
}

#[test]
fn pt_17_all_support_together_is_not_more_than_the_costs() {
    let with = |other| {
        let mut april = april(200_000);
        april.other_support_cents = Cents::new(other);
        paid(&grant(Support::SkillsDeficit), april)
    };
    let exact = with(100_000);
    assert_eq!(exact.total, Cents::new(100_000));
    assert_eq!(
        codes(&exact.findings),
        [("pay_subsidy.claim.due", Some("PT-21"))]
    );
    let above = with(110_000);
    assert_eq!(above.total, Cents::new(90_000));
    assert_eq!(above.periods[0].deducted_cents, Cents::new(10_000));
    assert_eq!(
        codes(&above.findings)[0],
        ("pay_subsidy.cumulation.above_limit", Some("PT-17"))
    );
    assert_eq!(above.findings[0].pointer, "/periods/0/other_support_cents");
    assert_eq!(with(400_000).total, Cents::ZERO);
    let mut training = april(200_000);
    training.training_compensation_cents = Cents::new(100_001);
    let training = paid(&grant(Support::SkillsDeficit), training);
    assert_eq!(training.total, Cents::new(99_999));
}

#[test]
fn pt_17_the_full_cost_may_reach_123_per_cent() {
    let mut april = april(100_000);
    april.other_support_cents = Cents::new(10_000);
    let mut grant = grant(Support::AssociationFullCost);
    grant.hours = Some(Hours {
        weekly_minutes: 1_000,
        field_weekly_minutes: 2_250,
    });
    assert_eq!(paid(&grant, april).total, Cents::new(113_000));
}

#[test]
fn half_a_cent_is_paid() {
    // Rounding: half a cent away from zero, per step.
    let odd = paid(&grant(Support::SkillsDeficit), april(200_001));
    assert_eq!(odd.total, Cents::new(100_001));
}

#[test]
fn periods_outside_the_support_or_twice_are_refused() {
    let grant = grant(Support::SkillsDeficit);
    let refused = |periods: &[PaymentPeriod]| {
        let calculation = calculate(&grant, periods, &SubsidySettings::default());
        assert_eq!(calculation.total, Cents::ZERO);
        calculation.findings[0].code
    };
    let early = period(date!(2025, 3, 31), date!(2025, 4, 30), 1);
    assert_eq!(refused(&[early]), "pay_subsidy.period.outside");
    let backwards = period(date!(2025, 5, 1), date!(2025, 4, 30), 1);
    assert_eq!(refused(&[backwards]), "pay_subsidy.period.before_start");
    let twice = [april(1), april(1)];
    assert_eq!(refused(&twice), "pay_subsidy.period.overlaps");
    let mut huge = april(i64::MAX);
    huge.costs.extend(huge.costs.clone());
    assert_eq!(refused(&[huge]), "pay_subsidy.amount.too_large");
}

#[test]
fn what_is_not_modelled_has_no_amount() {
    for (support, law_on) in [
        (Support::Apprenticeship, date!(2025, 3, 10)),
        (Support::SkillsDeficit, date!(2023, 6, 30)),
        (Support::EmploymentSupport55, date!(2016, 1, 1)),
    ] {
        let mut grant = grant(support);
        grant.law_on = law_on;
        let calculation = paid(&grant, april(200_000));
        assert_eq!(
            calculation.findings[0].code,
            "pay_subsidy.amount.not_modelled"
        );
        assert_eq!(
            (calculation.periods.len(), calculation.total),
            (0, Cents::ZERO)
        );
    }
    let mut block_exempted = grant(Support::SkillsDeficit);
    block_exempted.state_aid = Some(StateAidBasis::BlockExemption);
    let findings = paid(&block_exempted, april(200_000)).findings;
    assert_eq!(
        codes(&findings)[0],
        ("pay_subsidy.cumulation.not_modelled", Some("PT-17"))
    );
}

fn any_support() -> impl Strategy<Value = Support> {
    prop_oneof![
        Just(Support::SkillsDeficit),
        Just(Support::LongUnemployment),
        Just(Support::ReducedWorkCapacity),
        Just(Support::AssociationFullCost),
        Just(Support::Aged60Plus),
        Just(Support::EmploymentSupport55),
    ]
}

proptest! {
    #[test]
    fn never_above_the_cap_nor_the_cumulation_limit(
        support in any_support(),
        wage in 0_i64..1_000_000,
        other in 0_i64..1_000_000,
        start in 0_i64..200,
        length in 0_i64..60,
        minutes in 60_u32..2_400,
    ) {
        let mut grant = grant(support);
        grant.hours = Some(Hours { weekly_minutes: minutes, field_weekly_minutes: 2_250 });
        let starts_on = grant.starts_on + Duration::days(start);
        let mut month = period(starts_on, starts_on + Duration::days(length), wage);
        month.other_support_cents = Cents::new(other);
        let calculation = paid(&grant, month);
        let told = &calculation.periods[0];
        let limit = if support == Support::AssociationFullCost { 123 } else { 100 };
        let limit = Cents::new(wage).checked_share(limit, 100).unwrap();
        prop_assert!(Cents::ZERO <= told.amount_cents && told.amount_cents <= told.cap_cents);
        prop_assert!(told.amount_cents <= told.before_cap_cents);
        prop_assert!(told.amount_cents == Cents::ZERO || told.amount_cents.get() + other <= limit.get());
        prop_assert_eq!(told.after_cap_cents.checked_sub(told.deducted_cents), Some(told.amount_cents));
        prop_assert_eq!(calculation.total, told.amount_cents);
    }

    /// A wage far above the caps: a whole month is worth the cap, a part of one a thirtieth for each day, each part
    /// rounded by itself.
    #[test]
    fn months_sum_to_whole_caps_and_thirtieths(start in 0_i64..40, length in 0_i64..250) {
        let grant = grant(Support::SkillsDeficit);
        let starts_on = grant.starts_on + Duration::days(start);
        let months = payment_periods(starts_on, starts_on + Duration::days(length));
        let periods: Vec<_> = months
            .iter()
            .map(|month| period(month.start(), month.end().unwrap(), 10_000_000))
            .collect();
        let expected: i64 = periods
            .iter()
            .map(|month| {
                // A day more on each side is in other months only for a whole month.
                let wider = payment_periods(
                    month.starts_on - Duration::days(1),
                    month.ends_on + Duration::days(1),
                );
                let is_whole = wider.len() == 3;
                let days = (month.ends_on - month.starts_on).num_days() + 1;
                if is_whole { 126_000 } else { 4_200 * days }
            })
            .sum();
        let calculation = calculate(&grant, &periods, &SubsidySettings::default());
        prop_assert_eq!(calculation.total, Cents::new(expected));
    }

    #[test]
    fn a_day_later_inside_one_law_pays_the_same(wage in 0_i64..1_000_000, offset in 0_i64..300) {
        let mut moved = grant(Support::SkillsDeficit);
        moved.law_on += Duration::days(offset);
        prop_assert_eq!(
            paid(&moved, april(wage)).periods,
            paid(&grant(Support::SkillsDeficit), april(wage)).periods
        );
    }
}
