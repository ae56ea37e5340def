//! The contract's side: decision first, length, hours, wage, extension, user company, vacancy.

use super::{
    Support,
    employer::legal_form_findings,
    facts::{EmployerActivity, ExtensionFacts, OtherSupport, PayBasis, Vacancy, WageBasis},
    rules::{Case, under},
    terms::last_day,
};
use crate::{
    statute::{
        pay_subsidy::limits, pay_subsidy_condition::TransferNeeds, pay_subsidy_terms::least_hours,
    },
    time::{
        deadline::end_of_period,
        month::{add_months, last_day_of_months},
    },
    violation::Violation,
};

/// Months within which the new employer applies after a business has come over (PT-01).
const MONTHS_AFTER_TRANSFER: i32 = 1;

/// PT-01. Extensions come later by nature; after a transfer of business the new employer has a month.
pub(super) fn check_decision_first(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = limits(case.law_on).decision_first else {
        return Vec::new();
    };
    if case.facts.extension.is_some() {
        return Vec::new();
    }
    let work = &case.facts.employment;
    if let Some(transferred_on) = work.business_transferred_on {
        let latest = end_of_period(add_months(transferred_on, MONTHS_AFTER_TRANSFER));
        let found = match case.facts.applied_on {
            None => Violation::warn("pay_subsidy.applied_on.not_known", "/applied_on"),
            Some(applied_on) if applied_on > latest => {
                Violation::block("pay_subsidy.applied_on.after_transfer", "/applied_on")
                    .with("latest", latest)
            }
            Some(_) => return Vec::new(),
        };
        return vec![under(found, row)];
    }
    let found = match work.starts_on {
        None => Violation::warn("pay_subsidy.starts_on.not_known", "/employment/starts_on"),
        Some(starts_on) if starts_on < case.facts.decision_on => Violation::block(
            "pay_subsidy.starts_before_decision",
            "/employment/starts_on",
        )
        .with("starts_on", starts_on)
        .with("decision_on", case.facts.decision_on),
        Some(_) => return Vec::new(),
    };
    vec![under(found, row)]
}

/// PT-04 to PT-08 and PT-10: no longer than the support, nor than the employment.
pub(super) fn check_length(case: &Case<'_>) -> Vec<Violation> {
    let work = &case.facts.employment;
    let (Some(applied_to), None) = (work.subsidy_ends_on, case.facts.extension) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if let Some(latest) = last_day(case.terms.figure, work).filter(|latest| applied_to > *latest) {
        found.push(
            case.under_terms(
                Violation::block(
                    "pay_subsidy.period.above_maximum",
                    "/employment/subsidy_ends_on",
                )
                .with("latest", latest),
            ),
        );
    }
    if work
        .starts_on
        .is_some_and(|starts_on| applied_to < starts_on)
    {
        found.push(case.under_terms(Violation::block(
            "pay_subsidy.period.before_start",
            "/employment/subsidy_ends_on",
        )));
    }
    found
}

/// PT-06, PT-08, PT-09: the extension.
pub(super) fn check_extension(case: &Case<'_>) -> Vec<Violation> {
    let Some(extension) = case.facts.extension else {
        return Vec::new();
    };
    let mut found = Vec::new();
    match case.support {
        Support::ReducedWorkCapacity => found.extend(check_reduced_extension(case, extension)),
        Support::Aged60Plus | Support::Apprenticeship => {}
        Support::SkillsDeficit
        | Support::LongUnemployment
        | Support::AssociationFullCost
        | Support::EmploymentSupport55 => found.push(Violation::block(
            "pay_subsidy.extension.not_possible",
            "/extension",
        )),
    }
    let months = case.terms.figure.extension_months;
    if let (Some(months), Some(ends_on), Some(first)) = (
        months,
        extension.ends_on,
        extension.period_ends_on.succ_opt(),
    ) {
        let latest = last_day_of_months(first, months);
        if ends_on > latest {
            found.push(
                Violation::block("pay_subsidy.extension.above_maximum", "/extension/ends_on")
                    .with("latest", latest),
            );
        }
    }
    found
        .into_iter()
        .map(|finding| case.under_terms(finding))
        .collect()
}

fn check_reduced_extension(case: &Case<'_>, extension: ExtensionFacts) -> Vec<Violation> {
    let mut found = Vec::new();
    let latest = end_of_period(extension.period_ends_on);
    match case.facts.applied_on {
        None => found.push(Violation::warn(
            "pay_subsidy.applied_on.not_known",
            "/applied_on",
        )),
        Some(applied_on) if applied_on > latest => found.push(
            Violation::block("pay_subsidy.extension.applied_late", "/applied_on")
                .with("latest", latest),
        ),
        Some(_) => {}
    }
    match extension.evidence {
        None => found.push(Violation::warn(
            "pay_subsidy.reduced_work_capacity.not_known",
            "/extension/evidence",
        )),
        Some(evidence) if !evidence.shows() => found.push(Violation::block(
            "pay_subsidy.reduced_work_capacity.not_shown",
            "/extension/evidence",
        )),
        Some(_) => {}
    }
    match extension.adjustments_made {
        None => found.push(Violation::warn(
            "pay_subsidy.adjustments.not_known",
            "/extension/adjustments_made",
        )),
        Some(false) => found.push(Violation::block(
            "pay_subsidy.adjustments.not_made",
            "/extension/adjustments_made",
        )),
        Some(true) => {}
    }
    match extension.still_reduced {
        None => found.push(Violation::warn(
            "pay_subsidy.productivity.not_known",
            "/extension/still_reduced",
        )),
        Some(false) => found.push(Violation::block(
            "pay_subsidy.productivity.not_reduced",
            "/extension/still_reduced",
        )),
        Some(true) => {}
    }
    found
}

/// PT-10: least hours of 55+ employment support.
pub(super) fn check_hours(case: &Case<'_>) -> Vec<Violation> {
    let (Support::EmploymentSupport55, Some(row)) = (case.support, least_hours(case.law_on)) else {
        return Vec::new();
    };
    const POINTER: &str = "/employment/weekly_minutes";
    let law = row.figure;
    let Some(minutes) = case.facts.employment.weekly_minutes else {
        return vec![under(
            Violation::warn("pay_subsidy.weekly_minutes.not_known", POINTER),
            row,
        )];
    };
    if minutes >= law.weekly_minutes {
        return Vec::new();
    }
    let found = match case.facts.employment.field_weekly_minutes {
        None => Violation::warn(
            "pay_subsidy.field_weekly_minutes.not_known",
            "/employment/field_weekly_minutes",
        ),
        Some(field)
            if field < law.short_field_minutes
                && u64::from(minutes) * 100
                    >= u64::from(field) * u64::from(law.percent_of_field) =>
        {
            return Vec::new();
        }
        Some(_) => Violation::block("pay_subsidy.weekly_minutes.below_minimum", POINTER)
            .with("minutes", minutes)
            .with("minimum", law.weekly_minutes),
    };
    vec![under(found, row)]
}

/// PT-10: no other support for the same wage.
pub(super) fn check_no_other_support(case: &Case<'_>) -> Vec<Violation> {
    if case.support.is_pay_subsidy() {
        return Vec::new();
    }
    const POINTER: &str = "/employment/other_support";
    let found = match case.facts.employment.other_support {
        None => Violation::warn("pay_subsidy.other_support.not_known", POINTER),
        Some(OtherSupport::Some | OtherSupport::LeavesMinor) => {
            Violation::block("pay_subsidy.other_support.not_allowed", POINTER)
        }
        Some(OtherSupport::None) => return Vec::new(),
    };
    vec![case.under_terms(found)]
}

/// PT-13; of employment support only that pay is not for performance alone (PT-10).
pub(super) fn check_wage(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.wage else {
        return Vec::new();
    };
    let mut found = Vec::new();
    match case.facts.employment.pay {
        None => found.push(Violation::warn(
            "pay_subsidy.pay.not_known",
            "/employment/pay",
        )),
        Some(PayBasis::PerformanceOnly) => found.push(Violation::block(
            "pay_subsidy.pay.performance_only",
            "/employment/pay",
        )),
        Some(PayBasis::TimeOrPiece) => {}
    }
    if !case.support.is_pay_subsidy() {
        return found
            .into_iter()
            .map(|finding| case.under_terms(finding))
            .collect();
    }
    match case.facts.employment.wage {
        None => found.push(Violation::warn(
            "pay_subsidy.wage.not_known",
            "/employment/wage",
        )),
        Some(WageBasis::Below) => found.push(Violation::block(
            "pay_subsidy.wage.below_agreement",
            "/employment/wage",
        )),
        Some(WageBasis::CollectiveAgreement | WageBasis::UsualAndReasonable) => {}
    }
    found
        .into_iter()
        .map(|finding| under(finding, row))
        .collect()
}

/// PT-14, item 6: other support leaves only a minor amount.
pub(super) fn check_minor_amount(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.bars else {
        return Vec::new();
    };
    if !case.support.is_pay_subsidy() {
        return Vec::new();
    }
    const POINTER: &str = "/employment/other_support";
    let found = match case.facts.employment.other_support {
        None => Violation::warn("pay_subsidy.other_support.not_known", POINTER),
        Some(OtherSupport::LeavesMinor) => {
            Violation::block("pay_subsidy.other_support.leaves_minor", POINTER)
        }
        Some(OtherSupport::None | OtherSupport::Some) => return Vec::new(),
    };
    vec![under(found, row)]
}

/// PT-20: permission or notice before the transfer, no bar, a fair price.
pub(super) fn check_user_company(case: &Case<'_>) -> Vec<Violation> {
    let (Some(row), Some(company)) = (case.law.transfer, case.facts.employment.user_company) else {
        return Vec::new();
    };
    const PARENT: &str = "/employment/user_company";
    let mut found = Vec::new();
    let (told_on, refusal) = match row.figure {
        TransferNeeds::Permission => (
            company.permitted_on,
            Violation::block("pay_subsidy.user_company.not_permitted", "/permitted_on"),
        ),
        TransferNeeds::Notice => (
            company.notified_on,
            Violation::block("pay_subsidy.user_company.not_notified", "/notified_on"),
        ),
    };
    match (told_on, company.starts_on) {
        (None, _) => found.push(refusal),
        (Some(told_on), Some(starts_on)) if told_on > starts_on => found.push(refusal),
        (Some(_), None) => found.push(Violation::warn(
            "pay_subsidy.user_company_start.not_known",
            "/starts_on",
        )),
        (Some(_), Some(_)) => {}
    }
    match company.is_barred {
        None => found.push(Violation::warn(
            "pay_subsidy.user_company_bars.not_known",
            "/is_barred",
        )),
        Some(true) => found.push(Violation::block(
            "pay_subsidy.user_company.barred",
            "/is_barred",
        )),
        Some(false) => {}
    }
    match company.pays_fair_price {
        None => found.push(Violation::warn(
            "pay_subsidy.user_company_price.not_known",
            "/pays_fair_price",
        )),
        Some(false) => found.push(Violation::block(
            "pay_subsidy.user_company.price_not_fair",
            "/pays_fair_price",
        )),
        Some(true) => {}
    }
    let mut found: Vec<_> = found
        .into_iter()
        .map(|finding| under(finding.beneath(PARENT), row))
        .collect();
    found.extend(legal_form_findings(
        case,
        company.legal_form,
        Some(EmployerActivity::Business),
        PARENT,
    ));
    found
}

/// PT-23.
pub(super) fn check_vacancy(case: &Case<'_>) -> Vec<Violation> {
    match (case.law.not_published, case.facts.employment.vacancy) {
        (Some(row), Some(Vacancy::PublishedForSubsidisedOnly)) => vec![under(
            Violation::warn("pay_subsidy.vacancy.published", "/employment/vacancy"),
            row,
        )],
        (Some(_) | None, _) => Vec::new(),
    }
}
