//! The person's side: target group, skills, unemployment, age, work capacity, earlier supports.

use super::{
    Support,
    facts::{GainfulWork, IntegrationPlan},
    rules::{Case, under},
    unemployment::{days_in_window, days_needed, is_unbroken_for},
};
use crate::{
    code_set::situation::EducationLevel,
    statute::{pay_subsidy_condition::TargetGroup, table::Row},
    time::month::{add_months, age_on},
    violation::Violation,
};

/// Whether a branch of the target group holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Yes,
    No,
    NotKnown,
}

impl From<bool> for Holds {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// PT-02. Section 87, 89 and 90 and employment support have target groups of their own.
pub(super) fn check_target_group(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.target_group else {
        return Vec::new();
    };
    if !case.support.is_for_skills() || case.facts.extension.is_some() {
        return Vec::new();
    }
    let mut found = Vec::new();
    match case.facts.person.is_unemployed_job_seeker {
        Some(true) => {}
        Some(false) => found.push(under(
            Violation::block(
                "pay_subsidy.job_seeker.not_unemployed",
                "/person/is_unemployed_job_seeker",
            ),
            row,
        )),
        None => found.push(under(
            Violation::warn(
                "pay_subsidy.job_seeker.not_known",
                "/person/is_unemployed_job_seeker",
            ),
            row,
        )),
    }
    found.extend(check_branches(case, row));
    found
}

/// One branch is enough; a branch that is not known leaves the question open.
fn check_branches(case: &Case<'_>, row: &Row<TargetGroup>) -> Vec<Violation> {
    let branches = [
        (
            is_of_age(case, row.figure),
            Violation::warn("pay_subsidy.birth_date.not_known", "/person/birth_date"),
        ),
        (
            lacks_qualification(case.facts.person.education),
            Violation::warn("pay_subsidy.education.not_known", "/person/education"),
        ),
        (
            has_integration_plan(case.facts.person.integration_plan),
            Violation::warn(
                "pay_subsidy.integration_plan.not_known",
                "/person/integration_plan",
            ),
        ),
        (
            is_out_of_work(case, row.figure.months_without_work),
            Violation::warn("pay_subsidy.gainful_work.not_known", "/person/gainful_work"),
        ),
    ];
    if branches.iter().any(|(holds, _)| *holds == Holds::Yes) {
        return Vec::new();
    }
    let not_known: Vec<_> = branches
        .into_iter()
        .filter(|(holds, _)| *holds == Holds::NotKnown)
        .map(|(_, finding)| under(finding, row))
        .collect();
    if not_known.is_empty() {
        return vec![under(
            Violation::block("pay_subsidy.target_group.not_in", "/person"),
            row,
        )];
    }
    not_known
}

fn is_of_age(case: &Case<'_>, group: TargetGroup) -> Holds {
    let Some(birth_date) = case.facts.person.birth_date else {
        return Holds::NotKnown;
    };
    let age = age_on(birth_date, case.facts.decision_on);
    ((group.young_from..group.young_below).contains(&age) || age >= group.older_from).into()
}

fn lacks_qualification(education: Option<EducationLevel>) -> Holds {
    match education {
        Some(EducationLevel::Basic | EducationLevel::None) => Holds::Yes,
        Some(
            EducationLevel::UpperSecondaryGeneral
            | EducationLevel::UpperSecondaryVocational
            | EducationLevel::LowerTertiary
            | EducationLevel::HigherTertiary
            | EducationLevel::Doctoral,
        ) => Holds::No,
        Some(EducationLevel::Unknown) | None => Holds::NotKnown,
    }
}

const fn has_integration_plan(plan: Option<IntegrationPlan>) -> Holds {
    match plan {
        Some(IntegrationPlan::MadeOrPossible) => Holds::Yes,
        Some(IntegrationPlan::NotPossible) => Holds::No,
        None => Holds::NotKnown,
    }
}

/// No day of gainful work in the months immediately before the decision.
fn is_out_of_work(case: &Case<'_>, months: i32) -> Holds {
    match case.facts.person.gainful_work {
        Some(GainfulWork::Never) => Holds::Yes,
        Some(GainfulWork::Ongoing) => Holds::No,
        Some(GainfulWork::Ended(end)) => {
            (end.ended_on < add_months(case.facts.decision_on, -months)).into()
        }
        None => Holds::NotKnown,
    }
}

/// PT-03. Section 90 lifts the target group only, so an apprenticeship needs the assessment too.
pub(super) fn check_skills(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.prognosis_below_months else {
        return Vec::new();
    };
    let needs_it = case.support.is_for_skills() || case.support == Support::Apprenticeship;
    if !needs_it || case.facts.extension.is_some() {
        return Vec::new();
    }
    let assessment = case.facts.assessment;
    let mut found = Vec::new();
    if assessment.skills_deficit != Some(true) {
        found.push(under(
            Violation::block(
                "pay_subsidy.skills_assessment.missing",
                "/assessment/skills_deficit",
            ),
            row,
        ));
    }
    if assessment.long_unemployment_likely == Some(true) {
        return found;
    }
    match &case.facts.person.unemployment {
        Some(periods) if is_unbroken_for(periods, case.facts.decision_on, row.figure) => {}
        Some(_) => found.push(under(
            Violation::block(
                "pay_subsidy.prognosis.missing",
                "/assessment/long_unemployment_likely",
            )
            .with("months", row.figure),
            row,
        )),
        None => found.push(under(
            Violation::warn("pay_subsidy.unemployment.not_known", "/person/unemployment"),
            row,
        )),
    }
    found
}

/// PT-05, PT-07, PT-08 and PT-10: unemployment within the window.
pub(super) fn check_unemployment(case: &Case<'_>) -> Vec<Violation> {
    let Some(window) = case.terms.figure.window else {
        return Vec::new();
    };
    if case.facts.extension.is_some() {
        return Vec::new();
    }
    let Some(periods) = &case.facts.person.unemployment else {
        return vec![case.under_terms(Violation::warn(
            "pay_subsidy.unemployment.not_known",
            "/person/unemployment",
        ))];
    };
    let days = days_in_window(periods, case.facts.decision_on, window);
    let minimum = days_needed(case.facts.decision_on, window);
    if days >= minimum {
        return Vec::new();
    }
    let found = Violation::block(
        "pay_subsidy.unemployment.below_minimum",
        "/person/unemployment",
    )
    .with("days", days)
    .with("minimum", minimum)
    .with("within_months", window.within);
    vec![case.under_terms(found)]
}

/// PT-08 and PT-10: least age.
pub(super) fn check_age(case: &Case<'_>) -> Vec<Violation> {
    let Some(minimum) = case.terms.figure.minimum_age else {
        return Vec::new();
    };
    let found = match case.facts.person.birth_date {
        None => Violation::warn("pay_subsidy.birth_date.not_known", "/person/birth_date"),
        Some(born) if age_on(born, case.facts.decision_on) < minimum => {
            Violation::block("pay_subsidy.age.below_minimum", "/person/birth_date")
                .with("minimum", minimum)
        }
        Some(_) => return Vec::new(),
    };
    vec![case.under_terms(found)]
}

/// PT-06: reduced work capacity is shown. The extension asks for its own evidence.
pub(super) fn check_work_capacity(case: &Case<'_>) -> Vec<Violation> {
    if case.support != Support::ReducedWorkCapacity || case.facts.extension.is_some() {
        return Vec::new();
    }
    let found = match case.facts.person.reduced_work_capacity {
        None => Violation::warn(
            "pay_subsidy.reduced_work_capacity.not_known",
            "/person/reduced_work_capacity",
        ),
        Some(evidence) if !evidence.shows() => Violation::block(
            "pay_subsidy.reduced_work_capacity.not_shown",
            "/person/reduced_work_capacity",
        ),
        Some(_) => return Vec::new(),
    };
    vec![case.under_terms(found)]
}

/// PT-14, item 5: three years since an earlier support. The three years end with the day of the
/// same number (act 150/1930, section 3), so that the day after it is free. Not for section 87.
pub(super) fn check_earlier_supports(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.bars else {
        return Vec::new();
    };
    if case.support == Support::ReducedWorkCapacity || case.facts.extension.is_some() {
        return Vec::new();
    }
    const POINTER: &str = "/person/earlier_supports";
    let Some(earlier) = &case.facts.person.earlier_supports else {
        return vec![under(
            Violation::warn("pay_subsidy.earlier_support.not_known", POINTER),
            row,
        )];
    };
    let months = row.figure.earlier_support_months;
    if earlier.iter().any(|support| support.ended_on.is_none()) {
        return vec![under(
            Violation::block("pay_subsidy.earlier_support.running", POINTER),
            row,
        )];
    }
    let latest = earlier.iter().filter_map(|support| support.ended_on).max();
    let Some(ended_on) =
        latest.filter(|ended_on| case.facts.decision_on <= add_months(*ended_on, months))
    else {
        return Vec::new();
    };
    let barred_to = add_months(ended_on, months);
    vec![under(
        Violation::block("pay_subsidy.earlier_support.too_recent", POINTER)
            .with("ended_on", ended_on)
            .with("barred_to", barred_to),
        row,
    )]
}
