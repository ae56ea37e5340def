//! What the supplement pays, period by period, with every step. Each step is rounded to whole cents,
//! half a cent away from zero, like that of pay subsidy.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    check::Entitlement,
    facts::{SupplementFacts, SupplementPeriod},
    follow_up::missing,
    settings::{Branch, SupplementVersion},
};
use crate::{
    money::Cents,
    pay_subsidy::{Support, calendar::is_calendar_month},
    statute::pay_subsidy_money::money_law,
    time::{
        deadline::end_of_period,
        month::{add_months, last_day_of_months},
        range::DateRange,
    },
    violation::{Violation, any_blocks},
};

/// Days of a month of which a part of one has its share, as with the cap of pay subsidy (PT-16).
const DAYS_OF_MONTH: i64 = 30;

/// What a row of the calculation tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SupplementReason {
    /// Costs that the supplement is counted from.
    Base,
    /// Fixed amount of the period.
    FixedAmount,
    /// Share of the base.
    Share,
    /// Cap of the period.
    Cap,
    /// What all public support together may be by the version.
    TotalLimit,
    /// What it may be by the act.
    CumulationLimit,
    /// Other support of the period.
    OtherSupport,
    /// What is paid for days of participants.
    ParticipantDays,
    /// What is held back until a follow-up form comes.
    Withheld,
    /// What is paid.
    Amount,
}

/// A row of the calculation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct SupplementRow {
    /// What it tells.
    pub reason: SupplementReason,
    /// Amount.
    pub cents: Cents,
    /// Parameter of the rule tables that it rests on, such as `KL-06`.
    pub rule: &'static str,
}

/// What is paid for a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SupplementAmount {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// What the version gives within every limit.
    pub entitled_cents: Cents,
    /// What is held back until a follow-up form comes.
    pub withheld_cents: Cents,
    /// What is paid.
    pub amount_cents: Cents,
    /// Every step.
    pub rows: Vec<SupplementRow>,
}

/// A calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplementCalculation {
    /// First day that is paid for.
    pub pays_from: NaiveDate,
    /// Last day that is paid for; `None` while the employment has no end and the version no length.
    pub pays_to: Option<NaiveDate>,
    /// The periods, in their order; empty when the version is not open.
    pub periods: Vec<SupplementAmount>,
    /// Their sum.
    pub total: Cents,
    /// Everything that the rules find.
    pub findings: Vec<Violation>,
}

/// Calculates the supplement of an application that was judged.
#[must_use]
pub fn calculate(
    version: &SupplementVersion,
    facts: &SupplementFacts,
    entitlement: &Entitlement<'_>,
    periods: &[SupplementPeriod],
) -> SupplementCalculation {
    let mut findings = entitlement.findings.clone();
    let pays_to = entitlement
        .branch
        .and_then(|branch| last_day(version, branch, facts, entitlement.pays_from));
    let mut calculation = SupplementCalculation {
        pays_from: entitlement.pays_from,
        pays_to,
        periods: Vec::new(),
        total: Cents::ZERO,
        findings: Vec::new(),
    };
    let paid = (entitlement.pays_from, pays_to);
    findings.extend(check_periods(paid, periods));
    if let Some(branch) = entitlement.branch.filter(|_| !any_blocks(&findings)) {
        for (index, period) in periods.iter().enumerate() {
            let Some(amount) = calculate_period(version, branch, facts, period) else {
                findings.push(Violation::block(
                    "municipal_supplement.amount.too_large",
                    format!("/periods/{index}/base_cents"),
                ));
                continue;
            };
            let (amount, missing) = withhold(version, facts, index, amount);
            findings.extend(missing);
            calculation.periods.push(amount);
        }
        findings.extend(check_claim(version, periods));
    }
    match Cents::checked_sum(calculation.periods.iter().map(|period| period.amount_cents)) {
        Some(total) => calculation.total = total,
        None => findings.push(Violation::block(
            "municipal_supplement.amount.too_large",
            "",
        )),
    }
    calculation.findings = findings;
    calculation
}

/// The last day that is paid for: the months of the target group and what is left of those of the
/// version, at most the employment.
fn last_day(
    version: &SupplementVersion,
    branch: &Branch,
    facts: &SupplementFacts,
    pays_from: NaiveDate,
) -> Option<NaiveDate> {
    let used = facts.history.months_used.unwrap_or(0);
    let left = version.maximum_months.map(|months| months - used);
    let months = match (branch.months, left) {
        (Some(months), Some(left)) => Some(months.min(left)),
        (one, other) => one.or(other),
    };
    let longest = months.map(|months| last_day_of_months(pays_from, months));
    match (longest, facts.ends_on) {
        (Some(longest), Some(ends_on)) => Some(longest.min(ends_on)),
        (one, other) => one.or(other),
    }
}

fn check_periods(
    paid: (NaiveDate, Option<NaiveDate>),
    periods: &[SupplementPeriod],
) -> Vec<Violation> {
    let mut findings = Vec::new();
    let paid = DateRange::new(paid.0, paid.1);
    let mut ranges: Vec<DateRange> = Vec::new();
    for (index, period) in periods.iter().enumerate() {
        let pointer = format!("/periods/{index}/ends_on");
        let Ok(range) = DateRange::new(period.starts_on, Some(period.ends_on)) else {
            findings.push(Violation::block(
                "municipal_supplement.period.before_start",
                pointer,
            ));
            continue;
        };
        if !paid.is_ok_and(|paid| paid.covers(&range)) {
            findings.push(Violation::block(
                "municipal_supplement.period.outside",
                pointer,
            ));
        } else if ranges.iter().any(|other| other.overlaps(&range)) {
            findings.push(Violation::block(
                "municipal_supplement.period.overlaps",
                pointer,
            ));
        }
        ranges.push(range);
    }
    findings
}

/// `None` when an amount does not fit.
fn calculate_period(
    version: &SupplementVersion,
    branch: &Branch,
    facts: &SupplementFacts,
    period: &SupplementPeriod,
) -> Option<SupplementAmount> {
    let base = period.base_cents;
    let mut rows = vec![row(SupplementReason::Base, base, "KL-06")];
    let mut most = base;
    if let Some(monthly) = branch.monthly_cents {
        let fixed = of_period(monthly, period)?;
        rows.push(row(SupplementReason::FixedAmount, fixed, "KL-06"));
        most = most.min(fixed);
    }
    if let Some(percent) = branch.percent_of_base {
        let share = base.checked_share(percent.into(), 100)?;
        rows.push(row(SupplementReason::Share, share, "KL-06"));
        most = most.min(share);
    }
    if let Some(cap) = version.monthly_cap_cents {
        let cap = of_period(cap, period)?;
        rows.push(row(SupplementReason::Cap, cap, "KL-06"));
        most = most.min(cap);
    }
    let other = period
        .pay_subsidy_cents
        .checked_add(period.other_support_cents)?;
    rows.push(row(SupplementReason::OtherSupport, other, "KL-09"));
    if let Some(percent) = branch
        .total_support_percent
        .or(version.total_support_percent)
    {
        let limit = base.checked_share(percent.into(), 100)?;
        rows.push(row(SupplementReason::TotalLimit, limit, "KL-09"));
        most = most.min(room(limit, other)?);
    }
    // PT-17 holds whatever the version says.
    let limit = base.checked_share(cumulation_percent(facts), 100)?;
    rows.push(row(SupplementReason::CumulationLimit, limit, "PT-17"));
    let mut entitled = most.min(room(limit, other)?);
    if let Some(day) = version.participant_day_cents {
        let days = day.checked_mul(period.participant_days.into())?;
        rows.push(row(SupplementReason::ParticipantDays, days, "KL-06"));
        // A payment for the participants' days, not for the wage: outside the limits of the wage.
        entitled = entitled.checked_add(days)?;
    }
    rows.push(row(SupplementReason::Amount, entitled, "KL-06"));
    Some(SupplementAmount {
        starts_on: period.starts_on,
        ends_on: period.ends_on,
        entitled_cents: entitled,
        withheld_cents: Cents::ZERO,
        amount_cents: entitled,
        rows,
    })
}

const fn row(reason: SupplementReason, cents: Cents, rule: &'static str) -> SupplementRow {
    SupplementRow {
        reason,
        cents,
        rule,
    }
}

fn room(limit: Cents, other: Cents) -> Option<Cents> {
    Some(limit.checked_sub(other)?.max(Cents::ZERO))
}

/// An amount of a calendar month, or a thirtieth of it for each day of another period.
fn of_period(monthly: Cents, period: &SupplementPeriod) -> Option<Cents> {
    if is_calendar_month(period.starts_on, period.ends_on) {
        return Some(monthly);
    }
    let range = DateRange::new(period.starts_on, Some(period.ends_on)).ok()?;
    let part = monthly.checked_share(range.days()?, DAYS_OF_MONTH)?;
    Some(part.min(monthly))
}

/// PT-17: the costs, or with the subsidy of the full cost what the act puts for them.
fn cumulation_percent(facts: &SupplementFacts) -> i64 {
    let law = money_law(facts.decision_on);
    let support = facts.pay_subsidy.and_then(|granted| granted.support());
    if support == Some(Support::AssociationFullCost)
        && let Some(row) = law.full_cost
    {
        return row.figure.percent_of_wage;
    }
    // Before the act had the limit no employer was paid more than the costs either.
    law.cumulation.map_or(100, |row| row.figure)
}

/// KL-11: nothing is paid for a period while a form is missing.
fn withhold(
    version: &SupplementVersion,
    facts: &SupplementFacts,
    index: usize,
    amount: SupplementAmount,
) -> (SupplementAmount, Option<Violation>) {
    let employment = (facts.starts_on, facts.ends_on);
    let form = missing(
        &version.follow_up,
        &facts.follow_ups,
        employment,
        amount.ends_on,
    );
    let Some((_, due_on)) = form else {
        return (amount, None);
    };
    let entitled = amount.entitled_cents;
    let steps = amount.rows.into_iter();
    let rows = steps
        .filter(|row| row.reason != SupplementReason::Amount)
        .chain([
            row(SupplementReason::Withheld, entitled, "KL-11"),
            row(SupplementReason::Amount, Cents::ZERO, "KL-11"),
        ])
        .collect();
    let found = Violation::due(
        "municipal_supplement.follow_up.missing",
        format!("/periods/{index}"),
    );
    (
        SupplementAmount {
            withheld_cents: entitled,
            amount_cents: Cents::ZERO,
            rows,
            ..amount
        },
        Some(found.with("due_on", due_on)),
    )
}

/// KL-14: one claim is not of more months than the version says, and has a last day.
fn check_claim(version: &SupplementVersion, periods: &[SupplementPeriod]) -> Vec<Violation> {
    const POINTER: &str = "/periods";
    let Some(claims) = version.claims else {
        return Vec::new();
    };
    let first = periods.iter().map(|period| period.starts_on).min();
    let last = periods.iter().map(|period| period.ends_on).max();
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    let due_on = end_of_period(add_months(last, claims.deadline_months));
    let mut found =
        vec![Violation::due("municipal_supplement.claim.due", POINTER).with("due_on", due_on)];
    let is_short = DateRange::new(first, Some(last))
        .is_ok_and(|range| range.lasts_at_most_months(claims.every_months));
    if !is_short {
        found.push(
            Violation::warn("municipal_supplement.claim.too_long", POINTER)
                .with("months", claims.every_months),
        );
    }
    found
}
