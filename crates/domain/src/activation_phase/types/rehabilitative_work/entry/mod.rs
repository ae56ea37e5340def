//! Who enters rehabilitative work and by which plan: KTT-01…05 and KTT-08.
//!
//! Readings where the act is silent: "the last 12 calendar months" end with the month in which the
//! count ends; since the benefit decides the kind of plan (KTT-05) no limit of unemployment is
//! left, so the early request of KTT-03 is then looked at only where there is one.

use chrono::{Datelike as _, NaiveDate};

use crate::{
    activation_phase::case::{
        AllowanceMaximum, Declared, EarlyRequest, IntegrationPlan, PaidDays, PersonFacts,
        RehabilitativeWorkCase,
    },
    code_set::{plan::PlanKind, situation::Benefit},
    statute::{
        rehabilitative_work_entry::{AGE, TriggerLimits, entry_by_benefit, entry_limits},
        settings::LawSettings,
        table::Row,
    },
    time::month::{add_months, age_on},
    violation::Violation,
};

/// Whether an activation plan has to be made for a person (aktivointiehto).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// A condition is met.
    Met(TriggerGround, &'static Row<TriggerLimits>),
    /// No condition is met by what is known, and nothing is missing.
    NotMet(&'static Row<TriggerLimits>),
    /// What is known does not tell: birth date, benefit or a count is missing.
    NotKnown(Option<&'static Row<TriggerLimits>>),
    /// No such condition is in force on the day.
    NotInForce,
}

/// The condition that is met, in the order of the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriggerGround {
    /// Paid days of labour market subsidy (item 1).
    PaidDays,
    /// The unemployment allowance has been used up (item 2).
    AllowanceUsedUp,
    /// Social assistance has been the main income (item 3).
    SocialAssistance,
}

/// KTT-01, KTT-02: the condition that a person meets on a day, by age to the day.
#[must_use]
pub fn find_trigger(person: &PersonFacts, on: NaiveDate) -> Trigger {
    let limits = entry_limits(on);
    if limits.from_25.is_none() {
        return Trigger::NotInForce;
    }
    let Some(birth_date) = person.birth_date else {
        return Trigger::NotKnown(None);
    };
    let row = match age_on(birth_date, on) < AGE {
        true => limits.under_25,
        false => limits.from_25,
    };
    let Some(row) = row else {
        return Trigger::NotInForce;
    };
    let standing = standing(person, on);
    if standing == Standing::Outside {
        return Trigger::NotMet(row);
    }
    match (find_ground(person, row.figure, on), standing) {
        (Some(ground), Standing::Inside) => Trigger::Met(ground, row),
        (None, _) if is_settled(person, row.figure, on) => Trigger::NotMet(row),
        (Some(_) | None, _) => Trigger::NotKnown(Some(row)),
    }
}

/// Whether 189/2001 3 § is about a person: unemployed, and entitled to labour market subsidy or
/// receiving social assistance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Inside,
    Outside,
    NotKnown,
}

fn standing(person: &PersonFacts, on: NaiveDate) -> Standing {
    let unemployed = person.unemployment_periods.as_ref();
    if unemployed.is_some_and(|periods| !periods.iter().any(|period| period.contains(on))) {
        return Standing::Outside;
    }
    match person.benefit {
        Some(Benefit::LabourMarketSubsidy | Benefit::SocialAssistance) => Standing::Inside,
        Some(Benefit::BasicAllowance | Benefit::EarningsAllowance | Benefit::GeneralBenefit) => {
            Standing::Outside
        }
        // One who is paid nothing may be entitled all the same.
        Some(Benefit::None) | None => Standing::NotKnown,
    }
}

fn find_ground(
    person: &PersonFacts,
    limits: TriggerLimits,
    on: NaiveDate,
) -> Option<TriggerGround> {
    let lasts = |since| add_months(since, limits.social_assistance_months) <= on;
    if has_paid_days(person, limits, on) {
        return Some(TriggerGround::PaidDays);
    }
    if has_used_up_allowance(person, limits, on) {
        return Some(TriggerGround::AllowanceUsedUp);
    }
    let since = person.social_assistance_since;
    since
        .is_some_and(lasts)
        .then_some(TriggerGround::SocialAssistance)
}

/// Counts of labour market subsidy that end on a day at the latest.
fn subsidy_counts(person: &PersonFacts, on: NaiveDate) -> impl Iterator<Item = &PaidDays> {
    person
        .paid_days
        .iter()
        .filter(move |count| count.benefit == Benefit::LabourMarketSubsidy && count.as_of <= on)
}

fn has_paid_days(person: &PersonFacts, limits: TriggerLimits, on: NaiveDate) -> bool {
    subsidy_counts(person, on)
        .any(|count| count.days >= limits.paid_days && lies_within(count, limits, on))
}

/// Whether every day of a count lies in the months that the act names.
fn lies_within(count: &PaidDays, limits: TriggerLimits, on: NaiveDate) -> bool {
    let Some(months) = limits.within_months else {
        return true;
    };
    let first_of_month = on.with_day(1).unwrap_or(on);
    let window_start = add_months(first_of_month, 1 - months);
    count.counted_from.is_some_and(|from| from >= window_start)
}

fn has_used_up_allowance(person: &PersonFacts, limits: TriggerLimits, on: NaiveDate) -> bool {
    let Some(used_up_on) = used_up_on(person, on) else {
        return false;
    };
    limits.paid_days_after_allowance == 0
        || subsidy_counts(person, on).any(|count| {
            count.days >= limits.paid_days_after_allowance
                && count.counted_from.is_some_and(|from| from > used_up_on)
        })
}

fn used_up_on(person: &PersonFacts, on: NaiveDate) -> Option<NaiveDate> {
    match person.allowance_maximum? {
        AllowanceMaximum::ReachedOn(day) if day <= on => Some(day),
        AllowanceMaximum::ReachedOn(_) | AllowanceMaximum::NotReached => None,
    }
}

/// Whether what is known rules every condition out.
fn is_settled(person: &PersonFacts, limits: TriggerLimits, on: NaiveDate) -> bool {
    match person.benefit {
        Some(Benefit::LabourMarketSubsidy) => is_below(person, limits, on),
        Some(Benefit::SocialAssistance) => person.social_assistance_since.is_some(),
        Some(Benefit::BasicAllowance | Benefit::EarningsAllowance | Benefit::GeneralBenefit) => {
            true
        }
        Some(Benefit::None) | None => false,
    }
}

/// Whether the counts of labour market subsidy rule out both of its conditions.
fn is_below(person: &PersonFacts, limits: TriggerLimits, on: NaiveDate) -> bool {
    let of_this_month: Vec<_> = subsidy_counts(person, on)
        .filter(|count| (count.as_of.year(), count.as_of.month()) == (on.year(), on.month()))
        .collect();
    // A count from the beginning is never below the one in the months that the act names.
    let has_few_days = of_this_month.iter().any(|count| {
        (count.counted_from.is_none() || lies_within(count, limits, on))
            && count.days < limits.paid_days
    });
    let few_after = |since: Option<NaiveDate>| {
        of_this_month.iter().any(|count| {
            let counts_all = match (count.counted_from, since) {
                (None, _) => true,
                (Some(from), Some(since)) => Some(from) == since.succ_opt(),
                (Some(_), None) => false,
            };
            counts_all && count.days < limits.paid_days_after_allowance
        })
    };
    let is_not_after_allowance = match person.allowance_maximum {
        Some(AllowanceMaximum::NotReached) => true,
        Some(AllowanceMaximum::ReachedOn(day)) if day > on => true,
        Some(AllowanceMaximum::ReachedOn(day)) => few_after(Some(day)),
        None => few_after(None),
    };
    has_few_days && is_not_after_allowance
}

/// KTT-01, KTT-02, KTT-08: what follows from the condition on a day: a plan is due, or the
/// employment plan or discussion that comes first is missing.
#[must_use]
pub fn check_trigger(person: &PersonFacts, on: NaiveDate) -> Vec<Violation> {
    let (ground, row) = match find_trigger(person, on) {
        Trigger::Met(ground, row) => (ground, row),
        Trigger::NotKnown(row) => return vec![not_known(row, on)],
        Trigger::NotMet(_) | Trigger::NotInForce => return Vec::new(),
    };
    let comes_first = match ground {
        TriggerGround::PaidDays | TriggerGround::AllowanceUsedUp => person.employment_plan_on,
        TriggerGround::SocialAssistance => person.discussion_on,
    };
    // Without a valid job search there is nothing that could come first.
    let has_lapsed = person.job_search_valid == Some(Declared::No);
    if has_lapsed || comes_first.is_some_and(|day| day <= on) {
        let found = Violation::due("rehabilitative_work.activation_plan.due", "");
        return vec![found.with("on", on).under(row.rule, row.basis)];
    }
    let found = Violation::warn("rehabilitative_work.employment_plan.missing", "").with("on", on);
    vec![match entry_limits(on).employment_plan {
        Some(first) => found.under(first.rule, first.basis),
        None => found.under(row.rule, row.basis),
    }]
}

fn not_known(row: Option<&Row<TriggerLimits>>, on: NaiveDate) -> Violation {
    let found = Violation::warn("rehabilitative_work.trigger.not_known", "").with("on", on);
    match row {
        Some(row) => found.under(row.rule, row.basis),
        None => found,
    }
}

/// What is wrong with the entry into a period that starts on a day.
#[must_use]
pub fn check_entry(
    case: &RehabilitativeWorkCase,
    starts_on: NaiveDate,
    settings: &LawSettings,
) -> Vec<Violation> {
    let mut found = check_early(case, starts_on, settings);
    found.extend(check_integration_plan(case));
    found.extend(check_benefit(case, starts_on, settings));
    found
}

/// KTT-03: before the limits only at the person's request and by a joint assessment, both before
/// the start. The plan itself is KTT-06.
fn check_early(
    case: &RehabilitativeWorkCase,
    starts_on: NaiveDate,
    settings: &LawSettings,
) -> Vec<Violation> {
    let Some(row) = entry_limits(starts_on).early_request else {
        return Vec::new();
    };
    let request = match (find_trigger(&case.person, starts_on), case.early_request) {
        (Trigger::Met(..), _) => return Vec::new(),
        (_, Some(request)) => request,
        (Trigger::NotKnown(of), None) if starts_on < settings.entry_by_benefit_from => {
            return vec![not_known(of, starts_on)];
        }
        (Trigger::NotMet(_), None) if starts_on < settings.entry_by_benefit_from => {
            let found = Violation::block("rehabilitative_work.early_request.missing", "/starts_on");
            return vec![found.under(row.rule, row.basis)];
        }
        (Trigger::NotKnown(_) | Trigger::NotMet(_) | Trigger::NotInForce, None) => {
            return Vec::new();
        }
    };
    check_request(request, starts_on, row)
}

fn check_request(request: EarlyRequest, starts_on: NaiveDate, row: &Row<()>) -> Vec<Violation> {
    let mut found = Vec::new();
    if request.requested_on > starts_on {
        found.push(
            Violation::block("rehabilitative_work.early_request.too_late", "/starts_on")
                .with("day", request.requested_on)
                .with("starts_on", starts_on)
                .under(row.rule, row.basis),
        );
    }
    let in_order = |day| request.requested_on <= day && day <= starts_on;
    if !request.assessed_on.is_some_and(in_order) {
        found.push(
            Violation::block("rehabilitative_work.joint_assessment.missing", "/starts_on")
                .with("starts_on", starts_on)
                .under(row.rule, row.basis),
        );
    }
    found
}

/// KTT-04: no activation plan while an integration plan is in force or to be made.
fn check_integration_plan(case: &RehabilitativeWorkCase) -> Option<Violation> {
    const POINTER: &str = "/plan_id";
    let plan = case.plan.as_ref()?;
    let on = plan.facts.in_force_on.unwrap_or(plan.drafted_on);
    let row = entry_limits(on).integration_plan?;
    if plan.facts.kind != PlanKind::Activation {
        return None;
    }
    let found = match case.person.integration_plan {
        None => Violation::warn("rehabilitative_work.integration_plan.not_known", POINTER),
        Some(IntegrationPlan::NotDue) => return None,
        Some(IntegrationPlan::Made(period)) if !period.contains(on) => return None,
        Some(IntegrationPlan::ToBeMade | IntegrationPlan::Made(_)) => {
            Violation::block("rehabilitative_work.integration_plan.excludes", POINTER)
        }
    };
    Some(found.with("on", on).under(row.rule, row.basis))
}

/// KTT-05: an activation plan is for social assistance, an unemployment benefit takes a
/// multidisciplinary plan.
fn check_benefit(
    case: &RehabilitativeWorkCase,
    starts_on: NaiveDate,
    settings: &LawSettings,
) -> Option<Violation> {
    const POINTER: &str = "/plan_id";
    if starts_on < settings.entry_by_benefit_from {
        return None;
    }
    match case.plan.as_ref()?.facts.kind {
        PlanKind::Activation => {}
        // An employment plan contains no rehabilitative work at all: KTT-06 says so.
        PlanKind::Employment | PlanKind::Multidisciplinary => return None,
    }
    let found = match case.person.benefit {
        Some(Benefit::SocialAssistance) => return None,
        None => Violation::warn("rehabilitative_work.benefit.not_known", POINTER)
            .with("starts_on", starts_on),
        Some(
            benefit @ (Benefit::LabourMarketSubsidy
            | Benefit::BasicAllowance
            | Benefit::EarningsAllowance
            | Benefit::GeneralBenefit
            | Benefit::None),
        ) => Violation::block("rehabilitative_work.plan.not_for_benefit", POINTER)
            .with("benefit", benefit),
    };
    Some(found.under("KTT-05", entry_by_benefit(settings.entry_by_benefit_from)))
}

#[cfg(test)]
mod tests;
