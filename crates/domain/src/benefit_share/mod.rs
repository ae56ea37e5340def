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
mod tests;
