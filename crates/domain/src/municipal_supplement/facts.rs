//! What the rules of the supplement look at; `None` where something is not known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::settings::FollowUpStage;
use crate::{
    code_set::{organisation::LegalForm, situation::EducationLevel},
    money::Cents,
    pay_subsidy::{
        Support,
        facts::{CapacityEvidence, Days, DeMinimisGrant, IntegrationPlan},
    },
};

/// An application for the supplement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplementFacts {
    /// Day of the decision.
    pub decision_on: NaiveDate,
    /// Day of the application; null when it is not known.
    #[serde(default)]
    pub applied_on: Option<NaiveDate>,
    /// First day of the employment.
    pub starts_on: NaiveDate,
    /// Last day of the employment; null when it has none.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Minutes a week by the contract; null when they are not known.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 10080)]
    pub weekly_minutes: Option<u32>,
    /// Full time of the collective agreement in minutes a week; null when it is not known.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 10080)]
    pub field_weekly_minutes: Option<u32>,
    /// Legal form of the employer; null when it is not known.
    #[serde(default)]
    pub legal_form: Option<LegalForm>,
    /// Pay subsidy or 55+ support for the same wage; null when it is not known.
    #[serde(default)]
    pub pay_subsidy: Option<GrantedSupport>,
    /// The person.
    #[serde(default)]
    pub person: SupplementPerson,
    /// What the employer has had before.
    #[serde(default)]
    pub history: SupplementHistory,
    /// De minimis aid of the single undertaking; null when it is not known.
    #[serde(default)]
    #[schema(max_items = 500)]
    pub de_minimis: Option<Vec<DeMinimisGrant>>,
    /// Follow-up forms that were received.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub follow_ups: Vec<FollowUpReceived>,
}

/// Pay subsidy or 55+ support for the same wage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GrantedSupport {
    /// None was granted.
    None,
    /// One was granted.
    Some(GrantedSupportFacts),
}

impl GrantedSupport {
    /// The support, if one was granted.
    #[must_use]
    pub const fn support(self) -> Option<Support> {
        match self {
            Self::None => None,
            Self::Some(facts) => Some(facts.support),
        }
    }
}

/// The support that was granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantedSupportFacts {
    /// Which.
    pub support: Support,
}

/// The person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplementPerson {
    /// Home municipality on the day of the decision; null when it is not known.
    #[serde(default)]
    #[schema(pattern = "^[0-9]{3}$")]
    pub municipality_code: Option<String>,
    /// Day of birth; null when it is not known.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// Periods of unemployment; null when they are not known.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub unemployment: Option<Vec<Days>>,
    /// Whether reduced work capacity was shown; null when it is not known.
    #[serde(default)]
    pub reduced_work_capacity: Option<CapacityEvidence>,
    /// Integration plan; null when it is not known.
    #[serde(default)]
    pub integration_plan: Option<IntegrationPlan>,
    /// Highest completed education; null when it is not known.
    #[serde(default)]
    pub education: Option<EducationLevel>,
    /// Paid days of labour market subsidy; null when they are not known.
    #[serde(default)]
    #[schema(maximum = 20000)]
    pub labour_market_subsidy_days: Option<u32>,
    /// Units whose client the person is, as the version names them; null when they are not known.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub client_of: Option<Vec<String>>,
}

/// What the employer has had before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplementHistory {
    /// Months already paid for the person; null when they are not known.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 600)]
    pub months_used: Option<i32>,
    /// Last day of the supplement before for the person; null when there was none.
    #[serde(default)]
    pub ended_on: Option<NaiveDate>,
    /// Other persons with a supplement at the same time; null when it is not known.
    #[serde(default)]
    #[schema(maximum = 100_000)]
    pub other_persons: Option<u32>,
    /// Participants in rehabilitative work activity in the twelve months before; null when it is not known.
    #[serde(default)]
    #[schema(maximum = 100_000)]
    pub participants: Option<u32>,
    /// What the version has been granted in the year; null when it is not known.
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 100_000_000_000_i64)]
    pub budget_used_cents: Option<Cents>,
}

/// A follow-up form that was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUpReceived {
    /// Which discussion it is of.
    pub stage: FollowUpStage,
    /// Day on which the form was received.
    pub received_on: NaiveDate,
}

/// Costs and other support of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplementPeriod {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Wage costs that the supplement is counted from.
    #[schema(value_type = i64, minimum = 0, maximum = 100_000_000_000_i64)]
    pub base_cents: Cents,
    /// Pay subsidy or 55+ support of the period.
    #[serde(default)]
    #[schema(value_type = i64, minimum = 0, maximum = 100_000_000_000_i64)]
    pub pay_subsidy_cents: Cents,
    /// Any other public support of the period.
    #[serde(default)]
    #[schema(value_type = i64, minimum = 0, maximum = 100_000_000_000_i64)]
    pub other_support_cents: Cents,
    /// Realised days of participants in rehabilitative work activity whom the employee guided.
    #[serde(default)]
    #[schema(maximum = 10_000)]
    pub participant_days: u32,
}
