//! Weight and place of a finding with each code of the rules of money, and values for its text.

use super::{
    Param, Severity,
    Severity::{Block, Due, Warn},
};
use crate::{code_set::organisation::LegalForm, time::date};

/// As its rule gives them, in the order of the codes.
pub(super) const PLACES: &[(&str, Severity, &str)] = &[
    ("pay_subsidy.activity.not_known", Warn, "/activity"),
    (
        "pay_subsidy.adjustments.not_known",
        Warn,
        "/extension/adjustments_made",
    ),
    (
        "pay_subsidy.adjustments.not_made",
        Block,
        "/extension/adjustments_made",
    ),
    ("pay_subsidy.age.below_minimum", Block, "/person/birth_date"),
    ("pay_subsidy.amount.hours_missing", Block, ""),
    ("pay_subsidy.amount.not_modelled", Block, "/decision_on"),
    ("pay_subsidy.amount.too_large", Block, "/periods/0/ends_on"),
    (
        "pay_subsidy.applied_on.after_transfer",
        Block,
        "/applied_on",
    ),
    ("pay_subsidy.applied_on.not_known", Warn, "/applied_on"),
    (
        "pay_subsidy.birth_date.not_known",
        Warn,
        "/person/birth_date",
    ),
    ("pay_subsidy.break.decision_due", Due, "/break_starts_on"),
    ("pay_subsidy.claim.due", Due, "/ends_on"),
    (
        "pay_subsidy.competition.distorted",
        Block,
        "/employer/distorts_competition",
    ),
    (
        "pay_subsidy.competition.not_known",
        Warn,
        "/employer/distorts_competition",
    ),
    ("pay_subsidy.conditions.not_modelled", Warn, "/decision_on"),
    (
        "pay_subsidy.cumulation.above_limit",
        Warn,
        "/periods/0/other_support_cents",
    ),
    ("pay_subsidy.cumulation.not_modelled", Warn, "/state_aid"),
    (
        "pay_subsidy.de_minimis.above_ceiling",
        Warn,
        "/employer/de_minimis",
    ),
    (
        "pay_subsidy.de_minimis.not_known",
        Warn,
        "/employer/de_minimis",
    ),
    (
        "pay_subsidy.de_minimis.not_modelled",
        Warn,
        "/employer/de_minimis",
    ),
    (
        "pay_subsidy.dismissals.barred",
        Block,
        "/employer/dismissals",
    ),
    (
        "pay_subsidy.dismissals.doubtful",
        Warn,
        "/employer/dismissals",
    ),
    (
        "pay_subsidy.dismissals.not_known",
        Warn,
        "/employer/dismissals",
    ),
    (
        "pay_subsidy.earlier_support.not_known",
        Warn,
        "/person/earlier_supports",
    ),
    (
        "pay_subsidy.earlier_support.running",
        Block,
        "/person/earlier_supports",
    ),
    (
        "pay_subsidy.earlier_support.too_recent",
        Block,
        "/person/earlier_supports",
    ),
    ("pay_subsidy.education.not_known", Warn, "/person/education"),
    (
        "pay_subsidy.extension.above_maximum",
        Block,
        "/extension/ends_on",
    ),
    ("pay_subsidy.extension.applied_late", Block, "/applied_on"),
    ("pay_subsidy.extension.not_possible", Block, "/extension"),
    (
        "pay_subsidy.field_weekly_minutes.not_known",
        Warn,
        "/work/field_weekly_minutes",
    ),
    (
        "pay_subsidy.gainful_work.not_known",
        Warn,
        "/person/gainful_work",
    ),
    (
        "pay_subsidy.integration_plan.not_known",
        Warn,
        "/person/integration_plan",
    ),
    (
        "pay_subsidy.job_seeker.not_known",
        Warn,
        "/person/is_unemployed_job_seeker",
    ),
    (
        "pay_subsidy.job_seeker.not_unemployed",
        Block,
        "/person/is_unemployed_job_seeker",
    ),
    ("pay_subsidy.law.not_modelled", Warn, "/decision_on"),
    ("pay_subsidy.legal_form.municipality", Block, "/legal_form"),
    (
        "pay_subsidy.legal_form.not_for_full_cost",
        Block,
        "/employer/legal_form",
    ),
    ("pay_subsidy.legal_form.not_known", Warn, "/legal_form"),
    (
        "pay_subsidy.legal_form.private_person",
        Block,
        "/legal_form",
    ),
    ("pay_subsidy.legal_form.state", Block, "/legal_form"),
    ("pay_subsidy.neglect.essential", Block, "/employer/neglect"),
    ("pay_subsidy.neglect.excepted", Warn, "/employer/neglect"),
    ("pay_subsidy.neglect.not_known", Warn, "/employer/neglect"),
    ("pay_subsidy.obligation.notice_due", Due, ""),
    (
        "pay_subsidy.other_support.leaves_minor",
        Block,
        "/work/other_support",
    ),
    (
        "pay_subsidy.other_support.not_allowed",
        Block,
        "/work/other_support",
    ),
    (
        "pay_subsidy.other_support.not_known",
        Warn,
        "/work/other_support",
    ),
    ("pay_subsidy.pay.not_known", Warn, "/work/pay"),
    ("pay_subsidy.pay.performance_only", Block, "/work/pay"),
    ("pay_subsidy.penalty.barred", Block, "/employer/penalty"),
    ("pay_subsidy.penalty.not_known", Warn, "/employer/penalty"),
    (
        "pay_subsidy.period.above_maximum",
        Block,
        "/work/subsidy_ends_on",
    ),
    ("pay_subsidy.period.before_start", Block, "/ends_on"),
    ("pay_subsidy.period.outside", Block, "/periods/0/ends_on"),
    ("pay_subsidy.period.overlaps", Block, "/periods/0/ends_on"),
    (
        "pay_subsidy.productivity.not_known",
        Warn,
        "/extension/still_reduced",
    ),
    (
        "pay_subsidy.productivity.not_reduced",
        Block,
        "/extension/still_reduced",
    ),
    (
        "pay_subsidy.prognosis.missing",
        Block,
        "/assessment/long_unemployment_likely",
    ),
    ("pay_subsidy.rate.not_modelled", Warn, ""),
    (
        "pay_subsidy.reduced_work_capacity.not_known",
        Warn,
        "/person/reduced_work_capacity",
    ),
    (
        "pay_subsidy.reduced_work_capacity.not_shown",
        Block,
        "/person/reduced_work_capacity",
    ),
    (
        "pay_subsidy.skills_assessment.missing",
        Block,
        "/assessment/skills_deficit",
    ),
    ("pay_subsidy.starts_on.not_known", Warn, "/work/starts_on"),
    (
        "pay_subsidy.state_aid.not_de_minimis",
        Block,
        "/employer/state_aid",
    ),
    (
        "pay_subsidy.state_aid.not_known",
        Warn,
        "/employer/state_aid",
    ),
    ("pay_subsidy.target_group.not_in", Block, "/person"),
    (
        "pay_subsidy.unemployment.below_minimum",
        Block,
        "/person/unemployment",
    ),
    (
        "pay_subsidy.unemployment.not_known",
        Warn,
        "/person/unemployment",
    ),
    ("pay_subsidy.user_company.barred", Block, "/is_barred"),
    (
        "pay_subsidy.user_company.not_notified",
        Block,
        "/notified_on",
    ),
    (
        "pay_subsidy.user_company.not_permitted",
        Block,
        "/permitted_on",
    ),
    (
        "pay_subsidy.user_company.price_not_fair",
        Block,
        "/pays_fair_price",
    ),
    (
        "pay_subsidy.user_company_bars.not_known",
        Warn,
        "/is_barred",
    ),
    (
        "pay_subsidy.user_company_price.not_known",
        Warn,
        "/pays_fair_price",
    ),
    (
        "pay_subsidy.user_company_start.not_known",
        Warn,
        "/starts_on",
    ),
    ("pay_subsidy.vacancy.published", Warn, "/work/vacancy"),
    ("pay_subsidy.wage.below_agreement", Block, "/work/wage"),
    ("pay_subsidy.wage.not_known", Warn, "/work/wage"),
    (
        "pay_subsidy.weekly_minutes.below_minimum",
        Block,
        "/work/weekly_minutes",
    ),
    (
        "pay_subsidy.weekly_minutes.not_known",
        Warn,
        "/work/weekly_minutes",
    ),
];

/// A value that the parameter of a code may have, where it is another than elsewhere.
pub(super) fn value(code: &str, name: &str) -> Option<Param> {
    Some(match (code, name) {
        (_, "barred_to") => date!(2027, 5, 14).into(),
        (_, "ended_on") => date!(2024, 5, 14).into(),
        (_, "ceiling") => "300000.00".into(),
        (_, "sum") => "300001.00".into(),
        (_, "deducted") => "100.00".into(),
        (_, "regulation") => "(EU) 2023/2831".into(),
        (_, "year") => 2025_i64.into(),
        (_, "months") => 12_i64.into(),
        (_, "within_months") => 14_i64.into(),
        (_, "percent") => 85_i64.into(),
        (_, "persons") => 1_i64.into(),
        ("pay_subsidy.age.below_minimum", "minimum") => 60_i64.into(),
        ("pay_subsidy.legal_form.not_for_full_cost", "legal_form") => LegalForm::Company.into(),
        ("pay_subsidy.unemployment.below_minimum", "days") => 334_i64.into(),
        ("pay_subsidy.unemployment.below_minimum", "minimum") => 365_i64.into(),
        ("pay_subsidy.weekly_minutes.below_minimum", "minutes") => 1470_i64.into(),
        ("pay_subsidy.weekly_minutes.below_minimum", "minimum") => 1500_i64.into(),
        _ => return None,
    })
}
