//! What is paid, period by period, with every step of the calculation.
//!
//! Order: cost base, hours that count, rate, cap, cumulation. Each step is rounded to whole cents,
//! half a cent away from zero, by [`Cents::checked_share`]: no statute says how.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Support,
    calendar::{claim_finding, is_calendar_month},
    cost_base::{CostItem, Hours, cost_base, within_hours},
    facts::StateAidBasis,
    settings::{Cap, PartPeriodCap, SubsidySettings},
};
use crate::{
    money::Cents,
    statute::{
        Citation,
        pay_subsidy_money::{FullCost, MoneyLaw, money_law},
        pay_subsidy_terms::terms,
        table::Row,
    },
    time::range::DateRange,
    violation::Violation,
};

/// A granted support and the wage paid under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Day that chooses the law: that of the granting decision.
    pub law_on: NaiveDate,
    /// The support.
    pub support: Support,
    /// Rate that the decision grants, in per cent; `None` for the rate of the statute. The full cost
    /// has one rate only, whatever stands here.
    pub percent: Option<u8>,
    /// First day of the support.
    pub starts_on: NaiveDate,
    /// Last day of the support.
    pub ends_on: NaiveDate,
    /// Hours of the contract and of the field; `None` when they are not known.
    pub hours: Option<Hours>,
    /// Basis under the rules of state aid; `None` when it was not recorded.
    pub state_aid: Option<StateAidBasis>,
}

/// The wage of a payment period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentPeriod {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Wage costs.
    #[schema(max_items = 50)]
    pub costs: Vec<CostItem>,
    /// Other support for the same wage, such as a municipal supplement.
    #[serde(default)]
    #[schema(value_type = i64, minimum = 0, maximum = 100_000_000_000_i64)]
    pub other_support_cents: Cents,
    /// Training compensation (koulutuskorvaus).
    #[serde(default)]
    #[schema(value_type = i64, minimum = 0, maximum = 100_000_000_000_i64)]
    pub training_compensation_cents: Cents,
}

/// What a row of the calculation tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowReason {
    /// Wage that counts.
    CostBase,
    /// Costs that do not count.
    CostsLeftOut,
    /// Wage beyond the hours that count under the full cost.
    HoursAboveLimit,
    /// Rate of the base.
    BeforeCap,
    /// Cap of the period.
    Cap,
    /// What the cap takes away.
    AboveCap,
    /// What all support together may be.
    CumulationLimit,
    /// What is deducted because all support together is more.
    Cumulation,
    /// What is paid.
    Amount,
}

/// A row of the calculation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct AmountRow {
    /// What it tells.
    pub reason: RowReason,
    /// Amount.
    pub cents: Cents,
    /// Rule of the rule tables; null for a rule that has no id there.
    pub rule: Option<&'static str>,
    /// The statute; null where the figure is the register's own.
    pub basis: Option<Citation>,
}

/// What is paid for a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PeriodAmount {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Rate in per cent of the base, side costs included.
    pub percent: i64,
    /// Wage that counts, within the hours that count.
    pub base_cents: Cents,
    /// Rate of the base.
    pub before_cap_cents: Cents,
    /// Cap of the period.
    pub cap_cents: Cents,
    /// The lesser of the two.
    pub after_cap_cents: Cents,
    /// What is deducted because all support together is more than the costs.
    pub deducted_cents: Cents,
    /// What is paid.
    pub amount_cents: Cents,
    /// Every step.
    pub rows: Vec<AmountRow>,
}

/// A calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calculation {
    /// The periods that could be calculated, in their order.
    pub periods: Vec<PeriodAmount>,
    /// Their sum.
    pub total: Cents,
    /// The cap of a calendar month; `None` where none is modelled.
    pub cap: Option<Cap>,
    /// What the rules find; a blocking one says why a period is missing.
    pub findings: Vec<Violation>,
}

/// The law of one grant, whole.
struct Law {
    money: MoneyLaw,
    percent: i64,
    full_cost: Option<&'static Row<FullCost>>,
    cap: Cap,
    cap_days: i64,
    cumulation: &'static Row<i64>,
    part_period_cap: PartPeriodCap,
}

/// Calculates what is paid for each period.
#[must_use]
pub fn calculate(
    grant: &Grant,
    periods: &[PaymentPeriod],
    settings: &SubsidySettings,
) -> Calculation {
    let mut findings = check_periods(grant, periods);
    let mut calculation = Calculation {
        periods: Vec::new(),
        total: Cents::ZERO,
        cap: settings.cap(grant.support, grant.law_on),
        findings: Vec::new(),
    };
    let Some(law) = law_of(grant, settings) else {
        findings
            .push(Violation::block("pay_subsidy.amount.not_modelled", "").with("on", grant.law_on));
        calculation.findings = findings;
        return calculation;
    };
    findings.extend(check_rate(grant));
    if !findings.iter().any(Violation::is_blocking) {
        for (index, period) in periods.iter().enumerate() {
            match calculate_period(grant, &law, period) {
                Ok(amount) => {
                    if amount.deducted_cents > Cents::ZERO {
                        findings.push(
                            Violation::warn(
                                "pay_subsidy.cumulation.above_limit",
                                format!("/periods/{index}/other_support_cents"),
                            )
                            .with("deducted", amount.deducted_cents.to_string())
                            .under(law.cumulation.rule, law.cumulation.basis),
                        );
                    }
                    calculation.periods.push(amount);
                }
                Err(finding) => findings.push(finding.beneath(&format!("/periods/{index}"))),
            }
        }
    }
    if grant.state_aid == Some(StateAidBasis::BlockExemption) {
        findings.push(
            Violation::warn("pay_subsidy.cumulation.not_modelled", "")
                .under(law.cumulation.rule, law.cumulation.basis),
        );
    }
    let last = periods.iter().map(|period| period.ends_on).max();
    findings.extend(last.and_then(|ends_on| claim_finding(grant.law_on, ends_on)));
    match Cents::checked_sum(calculation.periods.iter().map(|period| period.amount_cents)) {
        Some(total) => calculation.total = total,
        None => findings.push(too_large("")),
    }
    calculation.findings = findings;
    calculation
}

/// `None` when a part of the law is not modelled.
fn law_of(grant: &Grant, settings: &SubsidySettings) -> Option<Law> {
    let money = money_law(grant.law_on);
    let terms = terms(grant.support, grant.law_on)?;
    let full_cost = match grant.support {
        Support::AssociationFullCost => Some(money.full_cost?),
        Support::SkillsDeficit
        | Support::LongUnemployment
        | Support::ReducedWorkCapacity
        | Support::Aged60Plus
        | Support::Apprenticeship
        | Support::EmploymentSupport55 => None,
    };
    let granted = grant.percent.or(terms.figure.percent)?;
    let percent = match full_cost {
        Some(row) => row.figure.percent_of_wage,
        None => i64::from(granted),
    };
    money.cost_base?;
    Some(Law {
        money,
        percent,
        full_cost,
        cap: settings.cap(grant.support, grant.law_on)?,
        cap_days: money.cap_days?.figure,
        cumulation: money.cumulation?,
        part_period_cap: settings.part_period_cap,
    })
}

/// PT-04 to PT-10: a decision grants no more than the rate of the statute.
fn check_rate(grant: &Grant) -> Option<Violation> {
    let row = terms(grant.support, grant.law_on)?;
    let maximum = row.figure.percent?;
    (grant.percent? > maximum).then(|| {
        Violation::block("pay_subsidy.rate.above_maximum", "/percent")
            .with("percent", maximum)
            .under(row.rule, row.basis)
    })
}

fn too_large(pointer: &str) -> Violation {
    Violation::block("pay_subsidy.amount.too_large", pointer)
}

/// The periods have their days in order, lie within the support and share no day.
fn check_periods(grant: &Grant, periods: &[PaymentPeriod]) -> Vec<Violation> {
    let mut findings = Vec::new();
    let support = DateRange::new(grant.starts_on, Some(grant.ends_on));
    if support.is_err() {
        findings.push(Violation::block(
            "pay_subsidy.period.before_start",
            "/ends_on",
        ));
    }
    let mut ranges: Vec<DateRange> = Vec::new();
    for (index, period) in periods.iter().enumerate() {
        let pointer = format!("/periods/{index}/ends_on");
        let Ok(range) = DateRange::new(period.starts_on, Some(period.ends_on)) else {
            findings.push(Violation::block("pay_subsidy.period.before_start", pointer));
            continue;
        };
        if support.is_ok_and(|support| !support.covers(&range)) {
            findings.push(Violation::block("pay_subsidy.period.outside", pointer));
        } else if ranges.iter().any(|other| other.overlaps(&range)) {
            findings.push(Violation::block("pay_subsidy.period.overlaps", pointer));
        }
        ranges.push(range);
    }
    findings
}

fn calculate_period(
    grant: &Grant,
    law: &Law,
    period: &PaymentPeriod,
) -> Result<PeriodAmount, Box<Violation>> {
    let fits = |cents: Option<Cents>| cents.ok_or_else(|| Box::new(too_large("")));
    let all = fits(Cents::checked_sum(
        period.costs.iter().map(|item| item.cents),
    ))?;
    let wage = fits(cost_base(&period.costs))?;
    let base = count_hours(grant, law, wage)?;
    let before_cap = fits(base.checked_share(law.percent, 100))?;
    let cap = fits(cap_of_period(
        law.cap.cents,
        period,
        law.cap_days,
        law.part_period_cap,
    ))?;
    let after_cap = before_cap.min(cap);
    let limit_percent = match law.full_cost {
        Some(row) => row.figure.percent_of_wage,
        None => law.cumulation.figure,
    };
    // What other support tops up may be the wage beyond the hours: the limit is of the whole base.
    let limit = fits(wage.checked_share(limit_percent, 100))?;
    let together = fits(Cents::checked_sum([
        after_cap,
        period.other_support_cents,
        period.training_compensation_cents,
    ]))?;
    let excess = fits(together.checked_sub(limit))?.max(Cents::ZERO);
    let deducted = excess.min(after_cap);
    let amount = fits(after_cap.checked_sub(deducted))?;
    let left_out = fits(all.checked_sub(wage))?;
    let beyond_hours = fits(wage.checked_sub(base))?;
    let above_cap = fits(before_cap.checked_sub(after_cap))?;
    let terms = terms(grant.support, grant.law_on);
    let of_base = law.money.cost_base.map(|row| (row.rule, row.basis));
    let of_hours = law.full_cost.map(|row| (row.rule, row.basis));
    let of_rate = terms.map(|row| (row.rule, row.basis));
    let of_cap = law.cap.basis.map(|basis| (law.cap.rule, basis));
    let of_limit = Some((law.cumulation.rule, law.cumulation.basis));
    let steps = [
        (RowReason::CostsLeftOut, left_out, of_base),
        (RowReason::CostBase, wage, of_base),
        (RowReason::HoursAboveLimit, beyond_hours, of_hours),
        (RowReason::BeforeCap, before_cap, of_rate),
        (RowReason::Cap, cap, of_cap),
        (RowReason::AboveCap, above_cap, of_cap),
        (RowReason::CumulationLimit, limit, of_limit),
        (RowReason::Cumulation, deducted, of_limit),
        (RowReason::Amount, amount, of_rate),
    ];
    Ok(PeriodAmount {
        starts_on: period.starts_on,
        ends_on: period.ends_on,
        percent: law.percent,
        base_cents: base,
        before_cap_cents: before_cap,
        cap_cents: cap,
        after_cap_cents: after_cap,
        deducted_cents: deducted,
        amount_cents: amount,
        rows: steps
            .into_iter()
            .filter(|(reason, cents, _)| *cents != Cents::ZERO || is_always_told(*reason))
            .map(|(reason, cents, from)| AmountRow {
                reason,
                cents,
                rule: from.and_then(|(rule, _)| rule),
                basis: from.map(|(_, basis)| basis),
            })
            .collect(),
    })
}

/// What is taken away is told only where something is.
const fn is_always_told(reason: RowReason) -> bool {
    match reason {
        RowReason::CostBase
        | RowReason::BeforeCap
        | RowReason::Cap
        | RowReason::CumulationLimit
        | RowReason::Amount => true,
        RowReason::CostsLeftOut
        | RowReason::HoursAboveLimit
        | RowReason::AboveCap
        | RowReason::Cumulation => false,
    }
}

/// The wage within the hours that count: under the full cost only, where hours must be known.
fn count_hours(grant: &Grant, law: &Law, wage: Cents) -> Result<Cents, Box<Violation>> {
    let Some(row) = law.full_cost else {
        return Ok(wage);
    };
    let Some(hours) = grant.hours else {
        let found =
            Violation::block("pay_subsidy.amount.hours_missing", "").under(row.rule, row.basis);
        return Err(Box::new(found));
    };
    within_hours(wage, hours, row.figure.percent_of_hours).ok_or_else(|| Box::new(too_large("")))
}

/// PT-16: the cap of a calendar month, or a thirtieth of it for each day of another period.
fn cap_of_period(
    month: Cents,
    period: &PaymentPeriod,
    cap_days: i64,
    setting: PartPeriodCap,
) -> Option<Cents> {
    if is_calendar_month(period.starts_on, period.ends_on) {
        return Some(month);
    }
    let range = DateRange::new(period.starts_on, Some(period.ends_on)).ok()?;
    let part = month.checked_share(range.days()?, cap_days)?;
    Some(match setting {
        PartPeriodCap::AsWritten => part,
        PartPeriodCap::NotAboveMonth => part.min(month),
    })
}
