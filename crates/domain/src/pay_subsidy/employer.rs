//! The employer's side: legal form, bars, state aid.

use chrono::Datelike as _;

use super::{
    Support,
    facts::{Dismissals, EmployerActivity, Neglect, Penalty, StateAidBasis},
    rules::{Case, under},
    unemployment::window_before,
};
use crate::{
    code_set::organisation::LegalForm, money::Cents,
    statute::pay_subsidy_condition::MunicipalEmployer, violation::Violation,
};

/// PT-11 and PT-12: who gets pay subsidy at all. Employment support has no such row.
pub(super) fn check_legal_form(case: &Case<'_>) -> Vec<Violation> {
    let employer = &case.facts.employer;
    legal_form_findings(case, employer.legal_form, employer.activity, "/employer")
}

/// The same of a user company (PT-20).
pub(super) fn legal_form_findings(
    case: &Case<'_>,
    form: Option<LegalForm>,
    activity: Option<EmployerActivity>,
    parent: &str,
) -> Vec<Violation> {
    let Some(row) = case.law.municipal_employer else {
        return Vec::new();
    };
    if !case.support.is_pay_subsidy() {
        return Vec::new();
    }
    let found = match (form, activity) {
        (None, _) => Violation::warn("pay_subsidy.legal_form.not_known", "/legal_form"),
        (Some(LegalForm::State), _) => {
            Violation::block("pay_subsidy.legal_form.state", "/legal_form")
        }
        (
            Some(LegalForm::PrivatePerson | LegalForm::SoleTrader),
            Some(EmployerActivity::NonBusiness),
        ) => Violation::block("pay_subsidy.legal_form.private_person", "/legal_form"),
        (Some(LegalForm::PrivatePerson), None) => {
            Violation::warn("pay_subsidy.activity.not_known", "/activity")
        }
        (Some(LegalForm::Municipality | LegalForm::JointMunicipalAuthority), _)
            if !is_open_to_municipality(row.figure, case.support) =>
        {
            Violation::block("pay_subsidy.legal_form.municipality", "/legal_form")
        }
        (
            Some(
                LegalForm::Association
                | LegalForm::Foundation
                | LegalForm::Company
                | LegalForm::SoleTrader
                | LegalForm::Municipality
                | LegalForm::JointMunicipalAuthority
                | LegalForm::WellbeingCounty
                | LegalForm::Parish
                | LegalForm::PrivatePerson,
            ),
            _,
        ) => return Vec::new(),
    };
    vec![under(found.beneath(parent), row)]
}

const fn is_open_to_municipality(law: MunicipalEmployer, support: Support) -> bool {
    match law {
        MunicipalEmployer::Everybody => true,
        MunicipalEmployer::ReducedCapacityAndAged60 => {
            matches!(support, Support::ReducedWorkCapacity | Support::Aged60Plus)
        }
    }
}

/// PT-07: the full cost is for associations, foundations and religious communities. The class of a
/// registered religious community has the code of the parish.
pub(super) fn check_full_cost(case: &Case<'_>) -> Vec<Violation> {
    if case.support != Support::AssociationFullCost {
        return Vec::new();
    }
    let found = match case.facts.employer.legal_form {
        None => Violation::warn("pay_subsidy.legal_form.not_known", "/employer/legal_form"),
        Some(LegalForm::Association | LegalForm::Foundation | LegalForm::Parish) => {
            return Vec::new();
        }
        Some(
            form @ (LegalForm::Company
            | LegalForm::SoleTrader
            | LegalForm::Municipality
            | LegalForm::JointMunicipalAuthority
            | LegalForm::WellbeingCounty
            | LegalForm::State
            | LegalForm::PrivatePerson),
        ) => Violation::block(
            "pay_subsidy.legal_form.not_for_full_cost",
            "/employer/legal_form",
        )
        .with("legal_form", form),
    };
    vec![case.under_terms(found)]
}

/// PT-14, item 1. It is not for the employers of section 83, subsection 2, items 1-2; which those
/// are is not in the rule tables, so an employer whose subsidy is no state aid is left to judge.
pub(super) fn check_dismissals(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.bars else {
        return Vec::new();
    };
    const POINTER: &str = "/employer/dismissals";
    let dismissals = match case.facts.employer.dismissals {
        None => {
            return vec![under(
                Violation::warn("pay_subsidy.dismissals.not_known", POINTER),
                row,
            )];
        }
        Some(Dismissals::None) => return Vec::new(),
        Some(Dismissals::Some(facts)) => facts,
    };
    if dismissals.headcount_now >= dismissals.headcount_then {
        return Vec::new();
    }
    let Some(applied_on) = case.facts.applied_on else {
        return vec![under(
            Violation::warn("pay_subsidy.applied_on.not_known", "/applied_on"),
            row,
        )];
    };
    let months = row.figure.dismissal_months;
    let is_recent = window_before(applied_on, months)
        .is_some_and(|window| window.contains(dismissals.latest_on))
        || dismissals.latest_on >= applied_on;
    if !is_recent {
        return Vec::new();
    }
    let found = match case.facts.employer.state_aid {
        Some(StateAidBasis::NotStateAid) => {
            Violation::warn("pay_subsidy.dismissals.doubtful", POINTER)
        }
        Some(StateAidBasis::BlockExemption | StateAidBasis::DeMinimis) | None => {
            Violation::block("pay_subsidy.dismissals.barred", POINTER)
        }
    };
    vec![under(found.with("months", months), row)]
}

/// PT-14, item 2; employment support has no such bar.
pub(super) fn check_competition(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.bars else {
        return Vec::new();
    };
    if !case.support.is_pay_subsidy() {
        return Vec::new();
    }
    const POINTER: &str = "/employer/distorts_competition";
    let found = match case.facts.employer.distorts_competition {
        None => Violation::warn("pay_subsidy.competition.not_known", POINTER),
        Some(true) => Violation::block("pay_subsidy.competition.distorted", POINTER),
        Some(false) => return Vec::new(),
    };
    vec![under(found, row)]
}

/// PT-14, item 3: the exception is the authority's to make.
pub(super) fn check_neglect(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.bars else {
        return Vec::new();
    };
    const POINTER: &str = "/employer/neglect";
    let found = match case.facts.employer.neglect {
        None => Violation::warn("pay_subsidy.neglect.not_known", POINTER),
        Some(Neglect::Essential) => Violation::block("pay_subsidy.neglect.essential", POINTER),
        Some(Neglect::Excepted) => Violation::warn("pay_subsidy.neglect.excepted", POINTER),
        Some(Neglect::None) => return Vec::new(),
    };
    vec![under(found, row)]
}

/// PT-14, item 4: in the year of the decision or the two before it.
pub(super) fn check_penalty(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.bars else {
        return Vec::new();
    };
    const POINTER: &str = "/employer/penalty";
    let year = case.facts.decision_on.year();
    let first = year - row.figure.penalty_years;
    let found = match case.facts.employer.penalty {
        None => Violation::warn("pay_subsidy.penalty.not_known", POINTER),
        Some(Penalty::Some(penalty)) if (first..=year).contains(&penalty.year) => {
            Violation::block("pay_subsidy.penalty.barred", POINTER).with("year", penalty.year)
        }
        Some(Penalty::Some(_) | Penalty::None) => return Vec::new(),
    };
    vec![under(found, row)]
}

/// PT-19: every decision names its basis; in business some supports are de minimis aid only.
pub(super) fn check_state_aid(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.de_minimis_regulation else {
        return Vec::new();
    };
    let employer = &case.facts.employer;
    let Some(basis) = employer.state_aid else {
        return vec![under(
            Violation::warn("pay_subsidy.state_aid.not_known", "/employer/state_aid"),
            row,
        )];
    };
    if !case.support.is_de_minimis_in_business() || basis == StateAidBasis::DeMinimis {
        return Vec::new();
    }
    let found = match employer.activity {
        None => Violation::warn("pay_subsidy.activity.not_known", "/employer/activity"),
        Some(EmployerActivity::Business) => Violation::block(
            "pay_subsidy.state_aid.not_de_minimis",
            "/employer/state_aid",
        )
        .with("regulation", row.figure),
        Some(EmployerActivity::NonBusiness) => return Vec::new(),
    };
    vec![case.under_terms(found)]
}

/// PT-19: the ceiling, which is a setting.
pub(super) fn check_ceiling(case: &Case<'_>) -> Vec<Violation> {
    let Some(row) = case.law.de_minimis_regulation else {
        return Vec::new();
    };
    let employer = &case.facts.employer;
    if employer.state_aid != Some(StateAidBasis::DeMinimis) {
        return Vec::new();
    }
    const POINTER: &str = "/employer/de_minimis";
    let Some(ceiling) = case.settings.ceiling_on(case.facts.decision_on) else {
        return vec![under(
            Violation::warn("pay_subsidy.de_minimis.not_modelled", POINTER)
                .with("on", case.facts.decision_on),
            row,
        )];
    };
    let (Some(grants), Some(own)) = (&employer.de_minimis, case.facts.employment.de_minimis_cents)
    else {
        return vec![under(
            Violation::warn("pay_subsidy.de_minimis.not_known", POINTER),
            row,
        )];
    };
    let counted = grants
        .iter()
        .filter(|grant| {
            grant.granted_on == case.facts.decision_on
                || window_before(case.facts.decision_on, ceiling.months)
                    .is_some_and(|window| window.contains(grant.granted_on))
        })
        .map(|grant| grant.cents);
    // A sum that does not fit is above any ceiling.
    let sum = Cents::checked_sum(counted.chain([own])).unwrap_or(Cents::new(i64::MAX));
    if sum <= ceiling.cents {
        return Vec::new();
    }
    let found = Violation::warn("pay_subsidy.de_minimis.above_ceiling", POINTER)
        .with("sum", sum.to_string())
        .with("ceiling", ceiling.cents.to_string())
        .with("months", ceiling.months);
    vec![under(found, row)]
}
