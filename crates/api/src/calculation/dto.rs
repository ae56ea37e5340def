//! Forms and views of calculations.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    activity_day_money::{ActivityDay, MonthMoney},
    benefit_share::{MunicipalTotal, ShareFacts, ShareRow},
    money::Cents,
    municipal_supplement::{
        amount::SupplementAmount,
        facts::{SupplementFacts, SupplementPeriod},
    },
    pay_subsidy::{
        Support,
        amount::{PaymentPeriod, PeriodAmount},
        facts::SubsidyFacts,
        settings::{Cap, CapSource},
        terms::{EmploymentCondition, Opening},
    },
    statute::Citation,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::problem::fault::Fault;

/// An application for pay subsidy or 55+ employment support, and what was paid under it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "application": {
        "decision_on": "2025-03-10", "applied_on": "2025-02-24",
        "person": {
            "birth_date": "1970-05-04", "is_unemployed_job_seeker": true, "education": "basic",
            "unemployment": [{"starts_on": "2023-11-01", "ends_on": null}],
            "gainful_work": {"kind": "ended", "ended_on": "2023-10-31"}, "earlier_supports": []
        },
        "employer": {
            "legal_form": "company", "activity": "business", "dismissals": {"kind": "none"},
            "distorts_competition": false, "neglect": "none", "penalty": {"kind": "none"}, "state_aid": "block_exemption"
        },
        "employment": {
            "starts_on": "2025-03-17", "weekly_minutes": 2250, "field_weekly_minutes": 2250,
            "wage": "collective_agreement", "pay": "time_or_piece", "other_support": "none"
        },
        "assessment": {"skills_deficit": true, "long_unemployment_likely": true}
    },
    "payment": {
        "support": "long_unemployment", "starts_on": "2025-03-17", "ends_on": "2026-01-16",
        "periods": [{"starts_on": "2025-04-01", "ends_on": "2025-04-30", "costs": [{"kind": "time_wage", "cents": 280000}]}]
    }
}))]
pub struct CalculatePaySubsidy {
    /// The application. What is null is not known: nothing is guessed.
    pub application: SubsidyFacts,
    /// What was paid under the support; null to ask for the conditions only.
    #[serde(default)]
    pub payment: Option<SubsidyPayment>,
    /// A break in work and pay; null when there was none.
    #[serde(default)]
    pub pause: Option<SubsidyPause>,
}

/// A granted support and the wage that was paid.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubsidyPayment {
    /// Support.
    pub support: Support,
    /// Rate that the decision grants, in per cent; null for that of the statute.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 100)]
    pub percent: Option<u8>,
    /// First day of the support.
    pub starts_on: NaiveDate,
    /// Last day of the support.
    pub ends_on: NaiveDate,
    /// Payment periods: calendar months or parts of them.
    #[schema(max_items = 120)]
    pub periods: Vec<PaymentPeriod>,
}

/// A break in work and pay.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubsidyPause {
    /// Support.
    pub support: Support,
    /// First day of the support.
    pub starts_on: NaiveDate,
    /// Last day of the support before any extension.
    pub ends_on: NaiveDate,
    /// First day without work and pay.
    pub break_starts_on: NaiveDate,
    /// Last day without work and pay.
    pub break_ends_on: NaiveDate,
}

/// What can be granted and what is paid.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaySubsidyCalculation {
    /// Day that chose the law.
    pub law_on: NaiveDate,
    /// Every support, in the order of the sections.
    pub supports: Vec<SupportOutlook>,
    /// The open support that lasts longest; null when none is open.
    pub longest: Option<Support>,
    /// The open support with the highest rate; null when none is open.
    pub highest_rate: Option<Support>,
    /// What is paid; null when it was not asked for.
    pub payment: Option<SubsidyAmounts>,
    /// What the break does; null when it was not asked for or cannot be judged.
    pub pause: Option<PauseView>,
}

/// What a support would be.
#[derive(Debug, Serialize, ToSchema)]
pub struct SupportOutlook {
    /// Support.
    pub support: Support,
    /// Whether it can be granted.
    pub opening: Opening,
    /// Rate in per cent, at most; null where it is not modelled.
    pub percent: Option<u8>,
    /// Longest time in months; null where it is judged case by case.
    pub months: Option<i32>,
    /// Last day at the longest; null while the start is not known.
    pub last_on: Option<NaiveDate>,
    /// Cap of a calendar month; null where none is modelled.
    pub cap: Option<CapView>,
    /// Whether the work counts towards the employment condition (työssäoloehto).
    pub employment_condition: EmploymentCondition,
    /// Rule that gives rate and length; null for a rule that has no id.
    pub rule: Option<&'static str>,
    /// Statute that gives rate and length; null where the day is not modelled.
    pub basis: Option<Citation>,
    /// What the rules find: conditions that are not met, and what is not known.
    pub findings: Vec<Fault>,
}

/// A cap of a calendar month.
#[derive(Debug, Serialize, ToSchema)]
pub struct CapView {
    /// Cap.
    pub cents: Cents,
    /// Statute or settings.
    pub source: CapSource,
    /// Statute that has a cap; null where none has.
    pub basis: Option<Citation>,
}

impl From<Cap> for CapView {
    fn from(cap: Cap) -> Self {
        Self {
            cents: cap.cents,
            source: cap.source,
            basis: cap.basis,
        }
    }
}

/// What is paid, period by period.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubsidyAmounts {
    /// The periods; empty when something bars.
    pub periods: Vec<PeriodAmount>,
    /// Their sum.
    pub total_cents: Cents,
    /// What the rules find.
    pub findings: Vec<Fault>,
}

/// What a break does.
#[derive(Debug, Serialize, ToSchema)]
pub struct PauseView {
    /// What happens.
    pub outcome: PauseOutcome,
    /// First day of payment after the break; null unless payment is suspended and goes on.
    pub resumes_on: Option<NaiveDate>,
    /// Last day of the period as extended; null unless payment is suspended and goes on.
    pub ends_on: Option<NaiveDate>,
    /// What has to be done.
    pub findings: Vec<Fault>,
}

/// What a break does to the payment.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PauseOutcome {
    /// It is too short: payment goes on.
    NotSuspended,
    /// Payment is suspended and goes on after the break.
    Suspended,
    /// Payment is suspended and nothing is left after the break.
    Exhausted,
}

/// An application for the municipal supplement and the costs that were paid.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "version": "oulu_companies_2023",
    "application": {
        "decision_on": "2023-03-01", "starts_on": "2023-03-01", "ends_on": "2024-02-29", "weekly_minutes": 2250,
        "field_weekly_minutes": 2250, "legal_form": "company", "pay_subsidy": {"kind": "some", "support": "long_unemployment"},
        "person": {"municipality_code": "564", "reduced_work_capacity": "not_claimed"}, "history": {"months_used": 0}
    },
    "periods": [{"starts_on": "2023-03-01", "ends_on": "2023-03-31", "base_cents": 240000, "pay_subsidy_cents": 72000}]
}))]
pub struct CalculateMunicipalSupplement {
    /// Version of the supplement, as the settings name it.
    #[schema(min_length = 1, max_length = 80)]
    pub version: String,
    /// The application. What is null is not known.
    pub application: SupplementFacts,
    /// Costs and other support, period by period.
    #[schema(max_items = 120)]
    pub periods: Vec<SupplementPeriod>,
}

/// What the supplement pays.
#[derive(Debug, Serialize, ToSchema)]
pub struct MunicipalSupplementCalculation {
    /// Version.
    pub version: String,
    /// Its name.
    pub name: String,
    /// Target group that gives most; null when none is open.
    pub target_group: Option<String>,
    /// First day that is paid for.
    pub pays_from: NaiveDate,
    /// Last day that is paid for; null while nothing limits it.
    pub pays_to: Option<NaiveDate>,
    /// The periods; empty when something bars.
    pub periods: Vec<SupplementAmount>,
    /// Their sum.
    pub total_cents: Cents,
    /// What the rules find.
    pub findings: Vec<Fault>,
}

/// Payments of a benefit, of which the municipality has a share.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "benefit": {
        "benefit": "labour_market_subsidy", "paid_days_before": 90,
        "municipalities": [{"municipality_code": "564", "days": {"starts_on": "2020-01-01", "ends_on": null}}],
        "payments": [{
            "paid_on": "2025-04-01", "starts_on": "2025-03-01", "ends_on": "2025-03-31", "days": 21, "daily_cents": 3721
        }]
    }
}))]
pub struct CalculateBenefitShare {
    /// The benefit with its payments.
    pub benefit: ShareFacts,
}

/// What the municipality pays.
#[derive(Debug, Serialize, ToSchema)]
pub struct BenefitShareCalculation {
    /// Days with the same share; empty when something bars.
    pub rows: Vec<ShareRow>,
    /// Sums by municipality.
    pub totals: Vec<MunicipalTotal>,
    /// Paid days that are counted after the last payment.
    pub paid_days_after: u32,
    /// What the rules find.
    pub findings: Vec<Fault>,
}

/// Days of rehabilitative work activity and of work trials.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "days": [
        {"on": "2025-02-03", "activity": "rehabilitative_work", "attendance": "attended", "reimbursement": "expense_allowance"},
        {"on": "2025-02-04", "activity": "rehabilitative_work", "attendance": "authorised"}
    ]
}))]
pub struct CalculateRehabilitativeWorkCompensation {
    /// Days of one person, each once.
    #[schema(max_items = 1000)]
    pub days: Vec<ActivityDay>,
}

/// What the days are worth.
#[derive(Debug, Serialize, ToSchema)]
pub struct RehabilitativeWorkCompensation {
    /// Calendar months; empty when something bars.
    pub months: Vec<MonthMoney>,
    /// All of them together; null without months.
    pub total: Option<MonthMoney>,
    /// What the rules find.
    pub findings: Vec<Fault>,
}
