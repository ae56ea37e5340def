//! A version of the supplement: the parameters KL-01 to KL-14.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{code_set::organisation::LegalForm, money::Cents, pay_subsidy::Support};

/// A version of the municipal supplement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplementVersion {
    /// Identifier, never reused, such as `oulu_companies_2023` (KL-01).
    pub id: String,
    /// Name for people (KL-01).
    pub name: String,
    /// Where it was read.
    pub source: String,
    /// Municipality that grants it: three digits of Statistics Finland (KL-01).
    pub municipality_code: String,
    /// First day on which the employment may start; null when no day is set (KL-01).
    #[serde(default)]
    pub starts_from: Option<NaiveDate>,
    /// Last day on which the employment may start; null while it is open (KL-01).
    #[serde(default)]
    pub starts_to: Option<NaiveDate>,
    /// Legal forms of employers that may get it (KL-02).
    pub employers: Vec<LegalForm>,
    /// Whether the client has to live in the municipality on the day of the decision (KL-03).
    pub resident_only: bool,
    /// Target groups, of which one is enough (KL-04).
    pub branches: Vec<Branch>,
    /// How it stands to pay subsidy and 55+ support (KL-05).
    pub pay_subsidy: PaySubsidyRelation,
    /// Most of a calendar month, whatever the branch gives; null for no such cap (KL-06).
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    pub monthly_cap_cents: Option<Cents>,
    /// Paid for each realised day of a participant in rehabilitative work activity whom the employee guides; null for none.
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    pub participant_day_cents: Option<Cents>,
    /// Least hours in per cent of the full time of the collective agreement; null for none (KL-07).
    #[serde(default)]
    pub minimum_hours_percent: Option<u32>,
    /// Most months for the same person with the same employer; null for no limit (KL-08).
    #[serde(default)]
    pub maximum_months: Option<i32>,
    /// Months between two supplements for the same person and employer; null for none (KL-08).
    #[serde(default)]
    pub cool_off_months: Option<i32>,
    /// Most persons at once with the same employer; null for no limit (KL-08).
    #[serde(default)]
    pub maximum_persons: Option<u32>,
    /// Least participants in rehabilitative work activity with the employer in a year; null for none.
    #[serde(default)]
    pub minimum_participants: Option<u32>,
    /// Most of all public support together in per cent of the base; null for the limit of the act only (KL-09).
    #[serde(default)]
    pub total_support_percent: Option<u8>,
    /// Basis under the rules of state aid (KL-10).
    pub state_aid: SupplementAid,
    /// Follow-up forms without which nothing more is paid (KL-11).
    #[serde(default)]
    pub follow_up: Vec<FollowUpRule>,
    /// Budget of a year; null when none is set (KL-12).
    #[serde(default)]
    pub budget: Option<Budget>,
    /// When it has to be applied for; null when no time is set (KL-13).
    #[serde(default)]
    pub application: Option<ApplicationTime>,
    /// Payment claims; null when none are set (KL-14).
    #[serde(default)]
    pub claims: Option<Claims>,
}

/// A target group with its own amount, length and least contract (KL-04). Everything that it names
/// has to hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// Name of the target group, unique in the version.
    pub id: String,
    /// Supports of which one has to be granted; empty for any or none.
    #[serde(default)]
    pub supports: Vec<Support>,
    /// Unemployment within a window; null when none is asked for.
    #[serde(default)]
    pub unemployment: Option<UnemploymentWindow>,
    /// Least age in years; null when none is asked for.
    #[serde(default)]
    pub minimum_age: Option<u32>,
    /// Age in years that has not been reached; null when none is asked for.
    #[serde(default)]
    pub below_age: Option<u32>,
    /// Whether reduced work capacity has to be shown.
    #[serde(default)]
    pub reduced_work_capacity: bool,
    /// Whether an integration plan has to be made or possible.
    #[serde(default)]
    pub integration_plan: bool,
    /// Whether a vocational qualification or a degree is asked for.
    #[serde(default)]
    pub qualification: bool,
    /// Least paid days of labour market subsidy; null when none are asked for.
    #[serde(default)]
    pub minimum_subsidy_days: Option<u32>,
    /// Unit whose client the person has to be; null when none is named.
    #[serde(default)]
    pub client_of: Option<String>,
    /// Amount of a calendar month; null when only a share is paid (KL-06).
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    pub monthly_cents: Option<Cents>,
    /// Share of the base in per cent; null when only an amount is paid (KL-06).
    #[serde(default)]
    pub percent_of_base: Option<u8>,
    /// Longest time in months; null for the length of the employment.
    #[serde(default)]
    pub months: Option<i32>,
    /// Least length of the contract in months; null when none is asked for (KL-07).
    #[serde(default)]
    pub minimum_contract_months: Option<i32>,
    /// Most of all public support in per cent of the base; null for that of the version (KL-09).
    #[serde(default)]
    pub total_support_percent: Option<u8>,
}

/// Unemployment of so many months within so many months before the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnemploymentWindow {
    /// Months of unemployment.
    pub months: i32,
    /// Months looked at.
    pub within: i32,
}

/// How the supplement stands to pay subsidy and 55+ support (KL-05).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaySubsidyRelation {
    /// One of them has to be granted.
    Required,
    /// One of them may be granted.
    Allowed,
    /// None of them may be granted.
    Excluded,
}

/// Basis under the rules of state aid (KL-10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SupplementAid {
    /// Outside the rules.
    Outside,
    /// De minimis aid, counted in the ledger.
    DeMinimis,
}

/// A follow-up form (KL-11; FU-01 to FU-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUpRule {
    /// Which discussion.
    pub stage: FollowUpStage,
    /// Days after the start, after the middle or before the end by which it is due.
    pub days: u16,
}

/// Which discussion a follow-up form is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpStage {
    /// At the start.
    Start,
    /// In the middle.
    Middle,
    /// Before the end.
    End,
}

/// Budget of a year (KL-12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Most of a year.
    #[schema(value_type = i64)]
    pub cents: Cents,
    /// What happens when it is used up.
    pub when_exhausted: Exhausted,
}

/// What happens when a budget is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Exhausted {
    /// The application is refused.
    Refuse,
    /// The application waits.
    Queue,
}

/// When the supplement has to be applied for (KL-13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicationTime {
    /// Months after the start of the employment; 0 for before it.
    pub months_after_start: i32,
    /// What a late application gets.
    pub when_late: LateApplication,
}

/// What a late application gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LateApplication {
    /// Nothing.
    Refuse,
    /// The supplement from the month of the application.
    FromMonthOfApplication,
}

/// Payment claims (KL-14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// Most months in one claim.
    pub every_months: i32,
    /// Months after the end of the last month claimed.
    pub deadline_months: i32,
}
