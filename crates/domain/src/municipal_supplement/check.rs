//! Whether a version of the supplement is open to an application, and through which target group.

use chrono::{Datelike as _, NaiveDate};

use super::{
    facts::SupplementFacts,
    settings::{
        Branch, Exhausted, LateApplication, PaySubsidyRelation, SupplementAid, SupplementVersion,
    },
};
use crate::{
    code_set::situation::EducationLevel,
    money::Cents,
    pay_subsidy::{
        facts::{CapacityEvidence, DeMinimisGrant, IntegrationPlan},
        settings::CeilingRow,
        unemployment::{fills, window_before},
    },
    statute::pay_subsidy_terms::Window,
    time::{
        month::{add_months, age_on},
        range::DateRange,
    },
    violation::Violation,
};

/// What a version gives to an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitlement<'a> {
    /// The target group that gives most; `None` when none is open.
    pub branch: Option<&'a Branch>,
    /// First day that is paid for.
    pub pays_from: NaiveDate,
    /// Everything that the rules find.
    pub findings: Vec<Violation>,
}

/// Judges an application by a version.
#[must_use]
pub fn check<'a>(
    version: &'a SupplementVersion,
    facts: &SupplementFacts,
    ceiling: Option<&CeilingRow>,
) -> Entitlement<'a> {
    let (branch, mut findings) = open_branch(version, facts);
    findings.extend(check_window(version, facts));
    findings.extend(check_employer(version, facts));
    findings.extend(check_municipality(version, facts));
    findings.extend(check_pay_subsidy(version, facts));
    findings.extend(check_hours(version, facts));
    findings.extend(check_history(version, facts));
    findings.extend(check_participants(version, facts));
    findings.extend(check_budget(version, facts));
    findings.extend(check_aid(version, facts, ceiling));
    findings.extend(branch.and_then(|branch| check_contract(branch, facts)));
    let (pays_from, application) = check_application(version, facts);
    findings.extend(application);
    Entitlement {
        branch,
        pays_from,
        findings,
    }
}

/// Whether a target group is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Yes,
    No,
    NotKnown,
}

fn holds_if(known: Option<bool>) -> Holds {
    match known {
        Some(true) => Holds::Yes,
        Some(false) => Holds::No,
        None => Holds::NotKnown,
    }
}

/// KL-04: of the open target groups the one that gives most, by amount and then by share.
fn open_branch<'a>(
    version: &'a SupplementVersion,
    facts: &SupplementFacts,
) -> (Option<&'a Branch>, Vec<Violation>) {
    let judged: Vec<_> = version
        .branches
        .iter()
        .map(|branch| (branch, holds(branch, facts)))
        .collect();
    let open = judged
        .iter()
        .filter(|(_, holds)| *holds == Holds::Yes)
        .map(|(branch, _)| *branch)
        // Of equals the first: `max_by_key` would take the last.
        .rev()
        .max_by_key(|branch| (branch.monthly_cents, branch.percent_of_base));
    let finding = match open {
        Some(_) => None,
        None if judged.iter().any(|(_, holds)| *holds == Holds::NotKnown) => Some(Violation::warn(
            "municipal_supplement.target_group.not_known",
            "/person",
        )),
        None => Some(Violation::block(
            "municipal_supplement.target_group.not_in",
            "/person",
        )),
    };
    (open, finding.into_iter().collect())
}

fn holds(branch: &Branch, facts: &SupplementFacts) -> Holds {
    let person = &facts.person;
    let age = person
        .birth_date
        .map(|born| age_on(born, facts.decision_on));
    let mut conditions = Vec::new();
    if !branch.supports.is_empty() {
        conditions.push(facts.pay_subsidy.map(|granted| {
            granted
                .support()
                .is_some_and(|support| branch.supports.contains(&support))
        }));
    }
    if let Some(window) = branch.unemployment {
        let window = Window {
            months: window.months,
            within: window.within,
        };
        let periods = person.unemployment.as_deref();
        conditions.push(periods.map(|periods| fills(periods, facts.decision_on, window)));
    }
    if let Some(minimum) = branch.minimum_age {
        conditions.push(age.map(|age| age >= minimum));
    }
    if let Some(below) = branch.below_age {
        conditions.push(age.map(|age| age < below));
    }
    if branch.reduced_work_capacity {
        conditions.push(person.reduced_work_capacity.map(CapacityEvidence::shows));
    }
    if branch.integration_plan {
        let plan = person.integration_plan;
        conditions.push(plan.map(|plan| plan == IntegrationPlan::MadeOrPossible));
    }
    if branch.qualification {
        conditions.push(is_qualified(person.education));
    }
    if let Some(minimum) = branch.minimum_subsidy_days {
        let days = person.labour_market_subsidy_days;
        conditions.push(days.map(|days| days >= minimum));
    }
    if let Some(unit) = &branch.client_of {
        conditions.push(person.client_of.as_ref().map(|units| units.contains(unit)));
    }
    if conditions.contains(&Some(false)) {
        return Holds::No;
    }
    holds_if((!conditions.contains(&None)).then_some(true))
}

const fn is_qualified(education: Option<EducationLevel>) -> Option<bool> {
    match education {
        Some(
            EducationLevel::UpperSecondaryVocational
            | EducationLevel::LowerTertiary
            | EducationLevel::HigherTertiary
            | EducationLevel::Doctoral,
        ) => Some(true),
        Some(
            EducationLevel::Basic | EducationLevel::UpperSecondaryGeneral | EducationLevel::None,
        ) => Some(false),
        Some(EducationLevel::Unknown) | None => None,
    }
}

/// KL-01.
fn check_window(version: &SupplementVersion, facts: &SupplementFacts) -> Option<Violation> {
    let is_early = version
        .starts_from
        .is_some_and(|from| facts.starts_on < from);
    let is_late = version.starts_to.is_some_and(|to| facts.starts_on > to);
    (is_early || is_late).then(|| {
        Violation::block(
            "municipal_supplement.starts_on.outside_version",
            "/starts_on",
        )
    })
}

/// KL-02.
fn check_employer(version: &SupplementVersion, facts: &SupplementFacts) -> Option<Violation> {
    const POINTER: &str = "/legal_form";
    match facts.legal_form {
        None => Some(Violation::warn(
            "municipal_supplement.legal_form.not_known",
            POINTER,
        )),
        Some(form) if !version.employers.contains(&form) => Some(
            Violation::block("municipal_supplement.legal_form.not_eligible", POINTER)
                .with("legal_form", form),
        ),
        Some(_) => None,
    }
}

/// KL-03.
fn check_municipality(version: &SupplementVersion, facts: &SupplementFacts) -> Option<Violation> {
    const POINTER: &str = "/person/municipality_code";
    if !version.resident_only {
        return None;
    }
    match &facts.person.municipality_code {
        None => Some(Violation::warn(
            "municipal_supplement.municipality.not_known",
            POINTER,
        )),
        Some(code) if *code != version.municipality_code => Some(Violation::block(
            "municipal_supplement.municipality.other",
            POINTER,
        )),
        Some(_) => None,
    }
}

/// KL-05.
fn check_pay_subsidy(version: &SupplementVersion, facts: &SupplementFacts) -> Option<Violation> {
    const POINTER: &str = "/pay_subsidy";
    let Some(granted) = facts.pay_subsidy else {
        return Some(Violation::warn(
            "municipal_supplement.pay_subsidy.not_known",
            POINTER,
        ));
    };
    match (version.pay_subsidy, granted.support()) {
        (PaySubsidyRelation::Required, None) => Some(Violation::block(
            "municipal_supplement.pay_subsidy.missing",
            POINTER,
        )),
        (PaySubsidyRelation::Excluded, Some(_)) => Some(Violation::block(
            "municipal_supplement.pay_subsidy.excluded",
            POINTER,
        )),
        (PaySubsidyRelation::Required | PaySubsidyRelation::Allowed, Some(_))
        | (PaySubsidyRelation::Allowed | PaySubsidyRelation::Excluded, None) => None,
    }
}

/// KL-07: hours.
fn check_hours(version: &SupplementVersion, facts: &SupplementFacts) -> Option<Violation> {
    const POINTER: &str = "/weekly_minutes";
    let percent = version.minimum_hours_percent?;
    let (Some(minutes), Some(full)) = (facts.weekly_minutes, facts.field_weekly_minutes) else {
        return Some(Violation::warn(
            "municipal_supplement.hours.not_known",
            POINTER,
        ));
    };
    let is_enough = u64::from(minutes) * 100 >= u64::from(full) * u64::from(percent);
    (!is_enough).then(|| {
        Violation::block("municipal_supplement.hours.below_minimum", POINTER)
            .with("percent", percent)
    })
}

/// KL-07: the contract of the target group.
fn check_contract(branch: &Branch, facts: &SupplementFacts) -> Option<Violation> {
    let months = branch.minimum_contract_months?;
    let contract = DateRange::new(facts.starts_on, facts.ends_on).ok()?;
    (!contract.lasts_at_least_months(months)).then(|| {
        Violation::block("municipal_supplement.contract.too_short", "/ends_on")
            .with("months", months)
    })
}

/// KL-08.
fn check_history(version: &SupplementVersion, facts: &SupplementFacts) -> Vec<Violation> {
    let history = facts.history;
    let mut found = Vec::new();
    if let Some(months) = version.maximum_months {
        match history.months_used {
            None => found.push(Violation::warn(
                "municipal_supplement.months.not_known",
                "/history/months_used",
            )),
            Some(used) if used >= months => found.push(
                Violation::block(
                    "municipal_supplement.months.used_up",
                    "/history/months_used",
                )
                .with("months", months),
            ),
            Some(_) => {}
        }
    }
    if let (Some(months), Some(ended_on)) = (version.cool_off_months, history.ended_on) {
        let barred_to = add_months(ended_on, months);
        if facts.starts_on <= barred_to {
            found.push(
                Violation::block("municipal_supplement.cool_off.running", "/starts_on")
                    .with("barred_to", barred_to),
            );
        }
    }
    if let Some(maximum) = version.maximum_persons {
        match history.other_persons {
            None => found.push(Violation::warn(
                "municipal_supplement.persons.not_known",
                "/history/other_persons",
            )),
            Some(others) if others >= maximum => found.push(
                Violation::block(
                    "municipal_supplement.persons.too_many",
                    "/history/other_persons",
                )
                .with("persons", maximum),
            ),
            Some(_) => {}
        }
    }
    found
}

/// The raised supplement for guiding rehabilitative work activity.
fn check_participants(version: &SupplementVersion, facts: &SupplementFacts) -> Option<Violation> {
    const POINTER: &str = "/history/participants";
    let minimum = version.minimum_participants?;
    match facts.history.participants {
        None => Some(Violation::warn(
            "municipal_supplement.participants.not_known",
            POINTER,
        )),
        Some(count) if count < minimum => Some(
            Violation::block("municipal_supplement.participants.too_few", POINTER)
                .with("persons", minimum),
        ),
        Some(_) => None,
    }
}

/// KL-12: the year is that of the decision.
fn check_budget(version: &SupplementVersion, facts: &SupplementFacts) -> Option<Violation> {
    const POINTER: &str = "/history/budget_used_cents";
    let budget = version.budget?;
    let Some(used) = facts.history.budget_used_cents else {
        return Some(Violation::warn(
            "municipal_supplement.budget.not_known",
            POINTER,
        ));
    };
    if used < budget.cents {
        return None;
    }
    let found = match budget.when_exhausted {
        Exhausted::Refuse => Violation::block("municipal_supplement.budget.exhausted", POINTER),
        Exhausted::Queue => Violation::warn("municipal_supplement.budget.queued", POINTER),
    };
    Some(found.with("year", facts.decision_on.year()))
}

/// KL-10: the ledger of de minimis aid. What the supplement itself would add is known only when it
/// is calculated, so a ledger that is full already is told.
fn check_aid(
    version: &SupplementVersion,
    facts: &SupplementFacts,
    ceiling: Option<&CeilingRow>,
) -> Option<Violation> {
    const POINTER: &str = "/de_minimis";
    match version.state_aid {
        SupplementAid::Outside => None,
        SupplementAid::DeMinimis => {
            let Some(ceiling) = ceiling else {
                return Some(
                    Violation::warn("pay_subsidy.de_minimis.not_modelled", POINTER)
                        .with("on", facts.decision_on),
                );
            };
            let Some(grants) = &facts.de_minimis else {
                return Some(Violation::warn("pay_subsidy.de_minimis.not_known", POINTER));
            };
            let sum = ledger_sum(grants, facts.decision_on, ceiling.months);
            (sum >= ceiling.cents).then(|| {
                Violation::warn("pay_subsidy.de_minimis.above_ceiling", POINTER)
                    .with("sum", sum.to_string())
                    .with("ceiling", ceiling.cents.to_string())
                    .with("months", ceiling.months)
            })
        }
    }
}

fn ledger_sum(grants: &[DeMinimisGrant], day: NaiveDate, months: i32) -> Cents {
    let counted = grants.iter().filter(|grant| {
        grant.granted_on == day
            || window_before(day, months).is_some_and(|window| window.contains(grant.granted_on))
    });
    // A sum that does not fit is above any ceiling.
    Cents::checked_sum(counted.map(|grant| grant.cents)).unwrap_or(Cents::new(i64::MAX))
}

/// KL-13: the first day that is paid for, and what there is to say about it.
fn check_application(
    version: &SupplementVersion,
    facts: &SupplementFacts,
) -> (NaiveDate, Option<Violation>) {
    const POINTER: &str = "/applied_on";
    let Some(time) = version.application else {
        return (facts.starts_on, None);
    };
    let Some(applied_on) = facts.applied_on else {
        let found = Violation::warn("municipal_supplement.applied_on.not_known", POINTER);
        return (facts.starts_on, Some(found));
    };
    let latest = match time.months_after_start {
        // Before the start: its eve is the last day.
        0 => facts.starts_on.pred_opt().unwrap_or(facts.starts_on),
        months => add_months(facts.starts_on, months),
    };
    if applied_on <= latest {
        return (facts.starts_on, None);
    }
    match time.when_late {
        LateApplication::Refuse => {
            let found = Violation::block("municipal_supplement.applied_on.late", POINTER);
            (facts.starts_on, Some(found.with("latest", latest)))
        }
        LateApplication::FromMonthOfApplication => {
            let first = applied_on.with_day(1).unwrap_or(applied_on);
            let found = Violation::warn("municipal_supplement.applied_on.from_month", POINTER);
            let pays_from = first.max(facts.starts_on);
            (pays_from, Some(found.with("starts_on", pays_from)))
        }
    }
}
