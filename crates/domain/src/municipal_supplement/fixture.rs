//! Versions of the file that comes with the register, and an application that lacks nothing.

use chrono::NaiveDate;

use super::{
    amount::{SupplementCalculation, calculate},
    check::check,
    facts::{
        GrantedSupport, GrantedSupportFacts, SupplementFacts, SupplementHistory, SupplementPeriod,
        SupplementPerson,
    },
    settings::SupplementVersion,
};
use crate::{
    activation_phase::fixture::codes,
    code_set::{organisation::LegalForm, situation::EducationLevel},
    money::Cents,
    money_settings::{DEFAULT_TEXT, MoneySettings},
    pay_subsidy::{
        Support,
        facts::{CapacityEvidence, IntegrationPlan},
    },
    time::{date, month::add_months},
};

pub(super) fn version(id: &str) -> SupplementVersion {
    let settings: MoneySettings = toml::from_str(DEFAULT_TEXT).unwrap();
    settings.find_supplement(id).unwrap().clone()
}

/// An Oulu resident without other features, employed full time by a company for a year.
pub(super) fn facts(starts_on: NaiveDate) -> SupplementFacts {
    SupplementFacts {
        decision_on: starts_on,
        applied_on: Some(starts_on),
        starts_on,
        ends_on: Some(add_months(starts_on, 12).pred_opt().unwrap()),
        weekly_minutes: Some(2_250),
        field_weekly_minutes: Some(2_250),
        legal_form: Some(LegalForm::Company),
        pay_subsidy: Some(granted(Support::LongUnemployment)),
        person: SupplementPerson {
            municipality_code: Some("564".to_owned()),
            birth_date: Some(date!(1985, 6, 1)),
            unemployment: Some(Vec::new()),
            reduced_work_capacity: Some(CapacityEvidence::NotClaimed),
            integration_plan: Some(IntegrationPlan::NotPossible),
            education: Some(EducationLevel::Basic),
            labour_market_subsidy_days: Some(0),
            client_of: Some(Vec::new()),
        },
        history: SupplementHistory {
            months_used: Some(0),
            ended_on: None,
            other_persons: Some(0),
            participants: Some(0),
            budget_used_cents: Some(Cents::ZERO),
        },
        de_minimis: Some(Vec::new()),
        follow_ups: Vec::new(),
    }
}

pub(super) fn granted(support: Support) -> GrantedSupport {
    GrantedSupport::Some(GrantedSupportFacts { support })
}

/// The calendar month in which the employment starts.
pub(super) fn month(starts_on: NaiveDate, base: i64, pay_subsidy: i64) -> SupplementPeriod {
    SupplementPeriod {
        starts_on,
        ends_on: add_months(starts_on, 1).pred_opt().unwrap(),
        base_cents: Cents::new(base),
        pay_subsidy_cents: Cents::new(pay_subsidy),
        other_support_cents: Cents::ZERO,
        participant_days: 0,
    }
}

pub(super) fn paid(
    version: &SupplementVersion,
    facts: &SupplementFacts,
    periods: &[SupplementPeriod],
) -> SupplementCalculation {
    calculate(version, facts, &check(version, facts, None), periods)
}

pub(super) fn total(
    version: &SupplementVersion,
    facts: &SupplementFacts,
    period: SupplementPeriod,
) -> i64 {
    let calculation = paid(version, facts, &[period]);
    assert_eq!(codes(&calculation.findings), []);
    calculation.total.get()
}

pub(super) fn found(version: &SupplementVersion, facts: &SupplementFacts) -> Vec<&'static str> {
    let findings = check(version, facts, None).findings;
    codes(&findings).iter().map(|(code, _)| *code).collect()
}
