//! An application that lacks nothing, for the tests to change.

use chrono::NaiveDate;

use super::{
    Support,
    facts::{
        AssessmentFacts, CapacityEvidence, Days, Dismissals, EmployerActivity, EmployerFacts,
        ExtensionFacts, GainfulWork, IntegrationPlan, Neglect, OtherSupport, PayBasis, Penalty,
        PersonFacts, StateAidBasis, SubsidyFacts, Vacancy, WageBasis, WorkFacts,
    },
    rules::check,
    settings::{CeilingRow, SubsidySettings},
};
use crate::{
    activation_phase::fixture::codes,
    code_set::{organisation::LegalForm, situation::EducationLevel},
    money::Cents,
    time::{date, month::add_months},
};

/// The decision of the tests, under version C.
pub(super) const DECISION_ON: NaiveDate = date!(2025, 3, 10);

/// An association employs a person of basic education who is 62 and has been unemployed for three
/// years: every support is open, reduced work capacity shown.
pub(super) fn lawful() -> SubsidyFacts {
    lawful_on(DECISION_ON)
}

/// The same, decided on another day.
pub(super) fn lawful_on(decision_on: NaiveDate) -> SubsidyFacts {
    SubsidyFacts {
        applied_on: Some(decision_on),
        person: PersonFacts {
            birth_date: Some(add_months(decision_on, -62 * 12 - 3)),
            is_unemployed_job_seeker: Some(true),
            unemployment: Some(vec![Days {
                starts_on: add_months(decision_on, -36),
                ends_on: None,
            }]),
            education: Some(EducationLevel::Basic),
            integration_plan: Some(IntegrationPlan::NotPossible),
            gainful_work: Some(GainfulWork::Never),
            reduced_work_capacity: Some(CapacityEvidence::MedicalCertificate),
            earlier_supports: Some(Vec::new()),
        },
        employer: EmployerFacts {
            legal_form: Some(LegalForm::Association),
            activity: Some(EmployerActivity::NonBusiness),
            dismissals: Some(Dismissals::None),
            distorts_competition: Some(false),
            neglect: Some(Neglect::None),
            penalty: Some(Penalty::None),
            state_aid: Some(StateAidBasis::NotStateAid),
            de_minimis: Some(Vec::new()),
        },
        employment: WorkFacts {
            starts_on: Some(decision_on),
            weekly_minutes: Some(1_500),
            field_weekly_minutes: Some(2_250),
            wage: Some(WageBasis::CollectiveAgreement),
            pay: Some(PayBasis::TimeOrPiece),
            other_support: Some(OtherSupport::None),
            vacancy: Some(Vacancy::NotPublished),
            ..WorkFacts::default()
        },
        assessment: AssessmentFacts {
            skills_deficit: Some(true),
            long_unemployment_likely: Some(true),
        },
        ..SubsidyFacts::decided_on(decision_on)
    }
}

/// The application for an extension that lacks nothing.
pub(super) fn lawful_extension() -> SubsidyFacts {
    SubsidyFacts {
        applied_on: Some(date!(2025, 10, 31)),
        extension: Some(ExtensionFacts {
            period_ends_on: date!(2025, 10, 31),
            ends_on: None,
            evidence: Some(CapacityEvidence::MedicalCertificate),
            adjustments_made: Some(true),
            still_reduced: Some(true),
        }),
        ..lawful_on(date!(2025, 10, 31))
    }
}

/// Settings with a ceiling of de minimis aid.
pub(super) fn settings() -> SubsidySettings {
    SubsidySettings {
        de_minimis: vec![CeilingRow {
            from: date!(2024, 1, 1),
            to: None,
            cents: Cents::new(30_000_000),
            months: 36,
            source: "(EU) 2023/2831".to_owned(),
        }],
        employment_condition_ends_on: Some(date!(2024, 9, 2)),
        ..SubsidySettings::default()
    }
}

/// The codes that the rules find, with the rule of each; every text is whole.
pub(super) fn found(
    facts: &SubsidyFacts,
    support: Support,
) -> Vec<(&'static str, Option<&'static str>)> {
    codes(&check(facts, support, &settings()))
}
