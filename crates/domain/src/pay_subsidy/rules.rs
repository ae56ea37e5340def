//! The rules PT-01 to PT-23 as a list, and the day that chooses their law.

use chrono::NaiveDate;

use super::{Support, employer, facts::SubsidyFacts, person, settings::SubsidySettings, work};
use crate::{
    statute::{
        pay_subsidy_condition::{Conditions, LawOfExtension, conditions, law_of_extension},
        pay_subsidy_terms::{Terms, terms},
        table::Row,
    },
    violation::{Severity, Violation},
};

/// One application, one support and the law that applies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) facts: &'a SubsidyFacts,
    pub(super) support: Support,
    pub(super) law_on: NaiveDate,
    pub(super) law: Conditions,
    pub(super) terms: &'static Row<Terms>,
    pub(super) settings: &'a SubsidySettings,
}

/// A rule: its id in the rule tables, the gravest that it finds, and the function.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Id in the rule tables, such as `PT-02`.
    pub id: &'static str,
    /// The gravest that it finds.
    pub severity: Severity,
    check: fn(&Case<'_>) -> Vec<Violation>,
}

const fn rule(
    id: &'static str,
    severity: Severity,
    check: fn(&Case<'_>) -> Vec<Violation>,
) -> Rule {
    Rule {
        id,
        severity,
        check,
    }
}

/// Every rule of an application, in the order of the rule tables. PT-15 to PT-18, PT-21 and PT-22
/// are of the money and the calendar; PT-24 is told with the terms.
pub const RULES: &[Rule] = &[
    rule("PT-01", Severity::Block, work::check_decision_first),
    rule("PT-02", Severity::Block, person::check_target_group),
    rule("PT-03", Severity::Block, person::check_skills),
    rule("PT-04", Severity::Block, work::check_length),
    rule("PT-05", Severity::Block, person::check_unemployment),
    rule("PT-06", Severity::Block, person::check_work_capacity),
    rule("PT-06", Severity::Block, work::check_extension),
    rule("PT-07", Severity::Block, employer::check_full_cost),
    rule("PT-08", Severity::Block, person::check_age),
    rule("PT-10", Severity::Block, work::check_hours),
    rule("PT-10", Severity::Block, work::check_no_other_support),
    rule("PT-11", Severity::Block, employer::check_legal_form),
    rule("PT-13", Severity::Block, work::check_wage),
    rule("PT-14", Severity::Block, employer::check_dismissals),
    rule("PT-14", Severity::Block, employer::check_competition),
    rule("PT-14", Severity::Block, employer::check_neglect),
    rule("PT-14", Severity::Block, employer::check_penalty),
    rule("PT-14", Severity::Block, person::check_earlier_supports),
    rule("PT-14", Severity::Block, work::check_minor_amount),
    rule("PT-19", Severity::Block, employer::check_state_aid),
    rule("PT-19", Severity::Warn, employer::check_ceiling),
    rule("PT-20", Severity::Block, work::check_user_company),
    rule("PT-23", Severity::Warn, work::check_vacancy),
];

/// The day that chooses the law: that of the decision, but for an extension that was applied for
/// before July 2023 that of the application.
#[must_use]
pub fn law_day(facts: &SubsidyFacts) -> NaiveDate {
    let applied_on = facts.extension.and(facts.applied_on);
    match applied_on.map(|day| (day, law_of_extension(day))) {
        Some((day, Some(row))) => match row.figure {
            LawOfExtension::Application => day,
            LawOfExtension::Decision => facts.decision_on,
        },
        Some((_, None)) | None => facts.decision_on,
    }
}

/// Everything that the rules find in an application for a support.
#[must_use]
pub fn check(facts: &SubsidyFacts, support: Support, settings: &SubsidySettings) -> Vec<Violation> {
    let law_on = law_day(facts);
    let Some(terms) = terms(support, law_on) else {
        return vec![
            Violation::warn("pay_subsidy.law.not_modelled", "/decision_on").with("on", law_on),
        ];
    };
    let case = Case {
        facts,
        support,
        law_on,
        law: conditions(law_on),
        terms,
        settings,
    };
    let mut found = Vec::new();
    if case.law.target_group.is_none() {
        found.push(
            Violation::warn("pay_subsidy.conditions.not_modelled", "/decision_on")
                .with("on", law_on)
                .under(terms.rule, terms.basis),
        );
    }
    found.extend(RULES.iter().flat_map(|rule| (rule.check)(&case)));
    found
}

/// Whether a finding says that a fact is missing.
#[must_use]
pub fn is_not_known(found: &Violation) -> bool {
    found.code.ends_with(".not_known")
}

/// Whether a finding says that no table covers the matter.
#[must_use]
pub fn is_not_modelled(found: &Violation) -> bool {
    found.code.ends_with(".not_modelled")
}

impl Case<'_> {
    /// A finding under the rule of the terms, such as PT-05.
    pub(super) fn under_terms(&self, found: Violation) -> Violation {
        found.under(self.terms.rule, self.terms.basis)
    }
}

/// A finding under a row.
pub(super) fn under<T>(found: Violation, row: &Row<T>) -> Violation {
    found.under(row.rule, row.basis)
}
