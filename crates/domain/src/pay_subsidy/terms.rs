//! Which supports are open to an application, at which rate, how long and up to which amount.

use chrono::NaiveDate;

use super::{
    Support,
    facts::{ExtensionFacts, SubsidyFacts, WorkFacts},
    rules::{check, is_not_known, is_not_modelled, law_day},
    settings::{Cap, SubsidySettings},
    unemployment::fills,
};
use crate::{
    statute::{
        Citation,
        pay_subsidy_terms::{Terms, terms},
    },
    time::month::last_day_of_months,
    violation::{Violation, any_blocks},
};
use serde::Serialize;
use utoipa::ToSchema;

/// Whether a support can be granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// Every condition is met.
    Open,
    /// Something that a condition asks for is not known.
    NotKnown,
    /// No table covers the law of the day, or a part of it.
    NotModelled,
    /// A condition is not met.
    Closed,
}

/// Whether subsidised work counts towards the employment condition (työssäoloehto, PT-24).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EmploymentCondition {
    /// It is counted, or may be as an exception.
    MayCount,
    /// As a main rule it is not.
    DoesNotCount,
    /// The day of the change is not set.
    NotModelled,
}

/// What a support would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The support.
    pub support: Support,
    /// Whether it can be granted.
    pub opening: Opening,
    /// Rate in per cent, at most; `None` where it is not modelled.
    pub percent: Option<u8>,
    /// Longest time in months; `None` where it is judged case by case.
    pub months: Option<i32>,
    /// Last day of the support at the longest; `None` while the start is not known.
    pub last_on: Option<NaiveDate>,
    /// Cap of a calendar month; `None` where none is modelled.
    pub cap: Option<Cap>,
    /// Whether the work counts towards the employment condition.
    pub employment_condition: EmploymentCondition,
    /// Rule of the rule tables that gives rate and length.
    pub rule: Option<&'static str>,
    /// The statute that gives rate and length; `None` where the day is not modelled.
    pub basis: Option<Citation>,
    /// Everything that the rules find.
    pub findings: Vec<Violation>,
}

/// What each support would be, in the order of the sections.
#[must_use]
pub fn outlooks(facts: &SubsidyFacts, settings: &SubsidySettings) -> Vec<Outlook> {
    Support::ALL
        .into_iter()
        .map(|support| outlook(facts, support, settings))
        .collect()
}

/// What one support would be.
#[must_use]
pub fn outlook(facts: &SubsidyFacts, support: Support, settings: &SubsidySettings) -> Outlook {
    let law_on = law_day(facts);
    let row = terms(support, law_on);
    let mut findings = check(facts, support, settings);
    let percent = row.and_then(|row| rate(row.figure, facts));
    if let (Some(row), None) = (row, percent) {
        findings.push(
            Violation::warn("pay_subsidy.rate.not_modelled", "")
                .with("on", law_on)
                .under(row.rule, row.basis),
        );
    }
    let (months, last_on) = match (row, facts.extension) {
        (None, _) => (None, None),
        (Some(row), None) => (row.figure.months, last_day(row.figure, &facts.employment)),
        (Some(row), Some(extension)) => (
            row.figure.extension_months,
            last_day_of_extension(row.figure, extension, facts.employment.ends_on),
        ),
    };
    Outlook {
        support,
        opening: opening(&findings),
        percent,
        months,
        last_on,
        cap: settings.cap(support, law_on),
        employment_condition: employment_condition(facts, support, settings),
        rule: row.and_then(|row| row.rule),
        basis: row.map(|row| row.basis),
        findings,
    }
}

/// The open support that lasts longest; of equals the one with the highest rate.
#[must_use]
pub fn longest(outlooks: &[Outlook]) -> Option<&Outlook> {
    let open = outlooks.iter().filter(|one| one.opening == Opening::Open);
    open.max_by_key(|one| (one.last_on, one.months, one.percent))
}

/// The open support with the highest rate; of equals the one that lasts longest.
#[must_use]
pub fn highest_rate(outlooks: &[Outlook]) -> Option<&Outlook> {
    let open = outlooks.iter().filter(|one| one.opening == Opening::Open);
    open.max_by_key(|one| (one.percent, one.last_on, one.months))
}

/// Last day of a support: the longest time from the start of the work, at most its end.
#[must_use]
pub fn last_day(terms: Terms, work: &WorkFacts) -> Option<NaiveDate> {
    let longest = match (work.starts_on, terms.months) {
        (Some(starts_on), Some(months)) => Some(last_day_of_months(starts_on, months)),
        (None, _) | (_, None) => None,
    };
    match (longest, work.ends_on) {
        (Some(longest), Some(ends_on)) => Some(longest.min(ends_on)),
        (Some(longest), None) => Some(longest),
        // Without a longest time only the employment itself ends the support.
        (None, ends_on) => ends_on.filter(|_| terms.months.is_none()),
    }
}

fn last_day_of_extension(
    terms: Terms,
    extension: ExtensionFacts,
    work_ends_on: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let longest = last_day_of_months(
        extension.period_ends_on.succ_opt()?,
        terms.extension_months?,
    );
    Some(work_ends_on.map_or(longest, |ends_on| longest.min(ends_on)))
}

fn rate(terms: Terms, facts: &SubsidyFacts) -> Option<u8> {
    let step = terms.step.filter(|step| {
        let periods = facts.person.unemployment.as_deref().unwrap_or_default();
        fills(periods, facts.decision_on, step.window)
    });
    step.map(|step| step.percent).or(terms.percent)
}

fn opening(findings: &[Violation]) -> Opening {
    if any_blocks(findings) {
        return Opening::Closed;
    }
    if findings.iter().any(is_not_modelled) {
        return Opening::NotModelled;
    }
    if findings.iter().any(is_not_known) {
        return Opening::NotKnown;
    }
    Opening::Open
}

/// PT-24: the day is a setting; reduced work capacity is one of the exceptions.
fn employment_condition(
    facts: &SubsidyFacts,
    support: Support,
    settings: &SubsidySettings,
) -> EmploymentCondition {
    match settings.employment_condition_ends_on {
        None => EmploymentCondition::NotModelled,
        Some(_) if support == Support::ReducedWorkCapacity => EmploymentCondition::MayCount,
        Some(day) if facts.employment.starts_on.unwrap_or(facts.decision_on) < day => {
            EmploymentCondition::MayCount
        }
        Some(_) => EmploymentCondition::DoesNotCount,
    }
}
