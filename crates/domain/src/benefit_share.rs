//! Municipal share of unemployment benefits (kuntaosuus): act 1290/2002, chapter 14. What a
//! municipality will be invoiced for the benefits of its residents, by the number of the paid day.
//!
//! The law is that of the day for which a benefit is paid; the municipality is the home municipality
//! on the day of the payment, so that a move inside a month divides its payments. The register
//! records and estimates: it decides no benefit, and Kela invoices.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    code_set::situation::Benefit,
    money::Cents,
    money_settings::{ShareSettings, StepEffect},
    pay_subsidy::facts::Days,
    statute::{
        Citation,
        benefit_share::{
            FORMER_SHARES_TO, NEW_SHARES_FROM, ServiceDays, ShareLaw, Steps, share_law,
        },
        table::Row,
    },
    time::range::DateRange,
    violation::{Violation, any_blocks},
};

/// Payments of a benefit to one person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareFacts {
    /// Benefit: labour market subsidy, basic or earnings-related allowance.
    pub benefit: Benefit,
    /// Paid days that were counted before the first payment.
    #[schema(maximum = 20000)]
    pub paid_days_before: u32,
    /// Home municipalities of the population register, with their days.
    #[schema(max_items = 100)]
    pub municipalities: Vec<MunicipalityStay>,
    /// Payments, in the order of the days for which they are paid.
    #[schema(max_items = 500)]
    pub payments: Vec<BenefitPayment>,
}

/// A home municipality with its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityStay {
    /// Three digits of Statistics Finland.
    #[schema(pattern = "^[0-9]{3}$")]
    pub municipality_code: String,
    /// Days of residence.
    pub days: Days,
}

/// A payment of a benefit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BenefitPayment {
    /// Day of the payment.
    pub paid_on: NaiveDate,
    /// First day for which it is paid.
    pub starts_on: NaiveDate,
    /// Last day for which it is paid.
    pub ends_on: NaiveDate,
    /// Paid days.
    #[schema(maximum = 366)]
    pub days: u32,
    /// Paid days in a service that promotes employment, among them.
    #[serde(default)]
    #[schema(maximum = 366)]
    pub service_days: u32,
    /// Paid days of an immigrant that the state pays for the first years, among them.
    #[serde(default)]
    #[schema(maximum = 366)]
    pub integration_days: u32,
    /// Basic part of a day, without increases for children, which the state pays.
    #[schema(value_type = i64, minimum = 0, maximum = 100_000_000)]
    pub daily_cents: Cents,
}

/// Days of a payment with the same share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ShareRow {
    /// Position of the payment, from 0.
    pub payment: usize,
    /// Home municipality on the day of the payment; null when it is not known.
    pub municipality_code: Option<String>,
    /// Number of the first paid day; null for days that are not counted.
    pub from_day: Option<u32>,
    /// Number of the last paid day; null for days that are not counted.
    pub to_day: Option<u32>,
    /// Days.
    pub days: u32,
    /// Share of the municipality in per cent.
    pub percent: u8,
    /// Basic part of the days.
    pub base_cents: Cents,
    /// What the municipality pays.
    pub municipal_cents: Cents,
    /// What the state or the fund pays.
    pub other_cents: Cents,
    /// The statute.
    pub basis: Citation,
}

/// What a municipality pays in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MunicipalTotal {
    /// Municipality; null for payments whose home municipality is not known.
    pub municipality_code: Option<String>,
    /// Sum.
    pub municipal_cents: Cents,
}

/// A calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareCalculation {
    /// Rows in the order of the payments and of the days; empty when something bars.
    pub rows: Vec<ShareRow>,
    /// Sums by municipality, in the order in which they come up.
    pub totals: Vec<MunicipalTotal>,
    /// Paid days that are counted after the last payment.
    pub paid_days_after: u32,
    /// Everything that the rules find.
    pub findings: Vec<Violation>,
}

/// The share of a paid day in per cent, by the number of the day from 1.
#[must_use]
pub fn percent_of_day(steps: Steps, day: u32) -> u8 {
    let reached = steps.iter().rev().find(|step| step.from_day <= day);
    reached.map_or(0, |step| step.percent)
}

/// Calculates the shares of the payments.
#[must_use]
pub fn calculate(facts: &ShareFacts, settings: ShareSettings) -> ShareCalculation {
    let mut calculation = ShareCalculation {
        rows: Vec::new(),
        totals: Vec::new(),
        paid_days_after: facts.paid_days_before,
        findings: check(facts, settings),
    };
    if any_blocks(&calculation.findings) {
        return calculation;
    }
    for (index, payment) in facts.payments.iter().enumerate() {
        let code = home_on(&facts.municipalities, payment.paid_on);
        if code.is_none() {
            calculation.findings.push(Violation::warn(
                "benefit_share.municipality.not_known",
                format!("/payments/{index}/paid_on"),
            ));
        }
        let at = Position {
            index,
            code,
            days_before: calculation.paid_days_after,
        };
        let Some((rows, days_after)) = payment_rows(facts.benefit, payment, at, settings) else {
            calculation.findings.push(Violation::block(
                "benefit_share.amount.too_large",
                format!("/payments/{index}"),
            ));
            return calculation;
        };
        calculation.rows.extend(rows);
        calculation.paid_days_after = days_after;
    }
    match totals(&calculation.rows) {
        Some(totals) => calculation.totals = totals,
        None => calculation.findings.push(Violation::block(
            "benefit_share.amount.too_large",
            "/payments",
        )),
    }
    calculation
}

/// Where a payment stands.
struct Position {
    index: usize,
    code: Option<String>,
    days_before: u32,
}

/// The law of a benefit day, with the day of the change as it is set.
fn law_of(day: NaiveDate, settings: ShareSettings) -> ShareLaw {
    match day < settings.new_shares_from {
        true => share_law(day.min(FORMER_SHARES_TO)),
        false => share_law(day.max(NEW_SHARES_FROM)),
    }
}

fn steps_of(benefit: Benefit, law: &ShareLaw) -> Option<&'static Row<Steps>> {
    match benefit {
        Benefit::LabourMarketSubsidy => law.labour_market_subsidy,
        Benefit::BasicAllowance | Benefit::EarningsAllowance => law.allowance,
        // The text on the general benefit was not read.
        Benefit::GeneralBenefit | Benefit::SocialAssistance | Benefit::None => None,
    }
}

fn check(facts: &ShareFacts, settings: ShareSettings) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, payment) in facts.payments.iter().enumerate() {
        let pointer = |field| format!("/payments/{index}/{field}");
        let Ok(range) = DateRange::new(payment.starts_on, Some(payment.ends_on)) else {
            found.push(Violation::block(
                "benefit_share.payment.before_start",
                pointer("ends_on"),
            ));
            continue;
        };
        let days = range.days().unwrap_or(0);
        let without_counting =
            i64::from(payment.service_days) + i64::from(payment.integration_days);
        if i64::from(payment.days) > days || without_counting > i64::from(payment.days) {
            found.push(Violation::block(
                "benefit_share.payment.too_many_days",
                pointer("days"),
            ));
        }
        let switch = settings.new_shares_from;
        if payment.starts_on < switch && switch <= payment.ends_on {
            found.push(
                Violation::block("benefit_share.payment.crosses_law", pointer("ends_on"))
                    .with("on", switch),
            );
        }
        let law = law_of(payment.starts_on, settings);
        if steps_of(facts.benefit, &law).is_none() {
            found.push(
                Violation::block("benefit_share.benefit.not_modelled", "/benefit")
                    .with("on", payment.starts_on),
            );
        }
        let is_former = law
            .service_days
            .is_some_and(|row| row.figure == ServiceDays::Excluded);
        if is_former && payment.integration_days > 0 {
            found.push(
                Violation::block(
                    "benefit_share.integration.not_modelled",
                    pointer("integration_days"),
                )
                .with("on", payment.starts_on),
            );
        }
        let earlier = index
            .checked_sub(1)
            .and_then(|before| facts.payments.get(before));
        if earlier.is_some_and(|earlier| payment.starts_on <= earlier.ends_on) {
            found.push(Violation::block(
                "benefit_share.payment.not_in_order",
                pointer("starts_on"),
            ));
        }
    }
    found
}

/// The home municipality on a day; of several the one that began last.
fn home_on(stays: &[MunicipalityStay], day: NaiveDate) -> Option<String> {
    let home = stays
        .iter()
        .filter(|stay| {
            DateRange::new(stay.days.starts_on, stay.days.ends_on)
                .is_ok_and(|range| range.contains(day))
        })
        .max_by_key(|stay| stay.days.starts_on);
    home.map(|stay| stay.municipality_code.clone())
}

/// The rows of a payment and the paid days counted after it; `None` when an amount does not fit.
fn payment_rows(
    benefit: Benefit,
    payment: &BenefitPayment,
    at: Position,
    settings: ShareSettings,
) -> Option<(Vec<ShareRow>, u32)> {
    let law = law_of(payment.starts_on, settings);
    let steps = steps_of(benefit, &law)?;
    let (service_days, effect) = match law.service_days?.figure {
        ServiceDays::Excluded => (payment.service_days, settings.former_steps),
        ServiceDays::Counted => (0, StepEffect::Daily),
    };
    let left_out = service_days.checked_add(payment.integration_days)?;
    let counted = payment.days.checked_sub(left_out)?;
    let mut rows = Vec::new();
    if left_out > 0 {
        rows.push(share_row(payment, &at, (None, left_out), 0, steps.basis)?);
    }
    let first = at.days_before.checked_add(1)?;
    let last = at.days_before.checked_add(counted)?;
    let mut from_day = first;
    while from_day <= last {
        let (percent, to_day) = match effect {
            StepEffect::Daily => {
                let next = steps.figure.iter().find(|step| step.from_day > from_day);
                let end = next.map_or(last, |step| step.from_day - 1);
                (percent_of_day(steps.figure, from_day), end.min(last))
            }
            StepEffect::NextPayment => (percent_of_day(steps.figure, first), last),
        };
        let days = to_day - from_day + 1;
        let numbered = (Some((from_day, to_day)), days);
        rows.push(share_row(payment, &at, numbered, percent, steps.basis)?);
        from_day = to_day + 1;
    }
    Some((rows, last))
}

/// Rounded once for the days with the same share, half a cent away from zero.
fn share_row(
    payment: &BenefitPayment,
    at: &Position,
    (numbers, days): (Option<(u32, u32)>, u32),
    percent: u8,
    basis: Citation,
) -> Option<ShareRow> {
    let base = payment.daily_cents.checked_mul(days.into())?;
    let municipal = base.checked_share(percent.into(), 100)?;
    Some(ShareRow {
        payment: at.index,
        municipality_code: at.code.clone(),
        from_day: numbers.map(|(from, _)| from),
        to_day: numbers.map(|(_, to)| to),
        days,
        percent,
        base_cents: base,
        municipal_cents: municipal,
        other_cents: base.checked_sub(municipal)?,
        basis,
    })
}

fn totals(rows: &[ShareRow]) -> Option<Vec<MunicipalTotal>> {
    let mut totals: Vec<MunicipalTotal> = Vec::new();
    for row in rows {
        let known = totals
            .iter_mut()
            .find(|total| total.municipality_code == row.municipality_code);
        match known {
            Some(total) => {
                total.municipal_cents = total.municipal_cents.checked_add(row.municipal_cents)?;
            }
            None => totals.push(MunicipalTotal {
                municipality_code: row.municipality_code.clone(),
                municipal_cents: row.municipal_cents,
            }),
        }
    }
    Some(totals)
}

#[cfg(test)]
mod tests {
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
            let calculation =
                calculate(&facts(Benefit::LabourMarketSubsidy, 0, payments), SETTINGS);
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
}
