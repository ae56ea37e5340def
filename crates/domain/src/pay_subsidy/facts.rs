//! What the rules of pay subsidy look at: plain facts, `None` where something is not known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    code_set::{organisation::LegalForm, situation::EducationLevel},
    money::Cents,
};

/// An application for pay subsidy or 55+ employment support, as it would be decided.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubsidyFacts {
    /// Day of the decision, which chooses the law.
    pub decision_on: NaiveDate,
    /// Day of the application; null when it is not known.
    #[serde(default)]
    pub applied_on: Option<NaiveDate>,
    /// The person who would be employed.
    #[serde(default)]
    pub person: PersonFacts,
    /// Who would employ.
    #[serde(default)]
    pub employer: EmployerFacts,
    /// The work.
    #[serde(default)]
    pub employment: WorkFacts,
    /// What the authority has assessed.
    #[serde(default)]
    pub assessment: AssessmentFacts,
    /// The extension that is applied for; null for a new subsidy.
    #[serde(default)]
    pub extension: Option<ExtensionFacts>,
}

impl SubsidyFacts {
    /// An application of which nothing is known but the day of the decision.
    #[must_use]
    pub fn decided_on(decision_on: NaiveDate) -> Self {
        Self {
            decision_on,
            applied_on: None,
            person: PersonFacts::default(),
            employer: EmployerFacts::default(),
            employment: WorkFacts::default(),
            assessment: AssessmentFacts::default(),
            extension: None,
        }
    }
}

/// The person who would be employed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonFacts {
    /// Day of birth; null when it is not known.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// Whether the person is an unemployed job seeker on the day of the decision; null when it is not known.
    #[serde(default)]
    pub is_unemployed_job_seeker: Option<bool>,
    /// Periods of unemployment; null when they are not known, empty when there are none.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub unemployment: Option<Vec<Days>>,
    /// Highest completed education; null or `unknown` when it is not known.
    #[serde(default)]
    pub education: Option<EducationLevel>,
    /// Integration plan of an immigrant; null when it is not known.
    #[serde(default)]
    pub integration_plan: Option<IntegrationPlan>,
    /// Gainful work (ansiotyö); null when it is not known.
    #[serde(default)]
    pub gainful_work: Option<GainfulWork>,
    /// Whether reduced work capacity was shown, and by what; null when it is not known.
    #[serde(default)]
    pub reduced_work_capacity: Option<CapacityEvidence>,
    /// Earlier pay subsidies and 55+ support for the person; null when they are not known.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub earlier_supports: Option<Vec<EarlierSupport>>,
}

/// A period of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
}

/// Integration plan (kotoutumissuunnitelma) of an immigrant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum IntegrationPlan {
    /// It has been made or can be made.
    MadeOrPossible,
    /// The person is no immigrant, or the time for a plan is over.
    NotPossible,
}

/// When gainful work was last done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GainfulWork {
    /// Never.
    Never,
    /// It is done now.
    Ongoing,
    /// It ended.
    Ended(GainfulWorkEnd),
}

/// The end of gainful work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GainfulWorkEnd {
    /// Last day of the work.
    pub ended_on: NaiveDate,
}

/// What shows reduced work capacity. The register keeps the kind of the evidence, never what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CapacityEvidence {
    /// Nothing: no reduced work capacity is claimed.
    NotClaimed,
    /// It is claimed but nothing was shown.
    NotShown,
    /// A doctor's certificate.
    MedicalCertificate,
    /// A statement of occupational health care.
    OccupationalHealth,
    /// A decision of a pension or insurance institution.
    InstitutionDecision,
    /// A certificate is clearly unnecessary, as the authority has recorded.
    ClearlyUnnecessary,
}

impl CapacityEvidence {
    /// Whether reduced work capacity counts as shown.
    #[must_use]
    pub const fn shows(self) -> bool {
        match self {
            Self::NotClaimed | Self::NotShown => false,
            Self::MedicalCertificate
            | Self::OccupationalHealth
            | Self::InstitutionDecision
            | Self::ClearlyUnnecessary => true,
        }
    }
}

/// An earlier pay subsidy or 55+ support for the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EarlierSupport {
    /// Last day of the subsidy; null while it runs.
    pub ended_on: Option<NaiveDate>,
}

/// Who would employ.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmployerFacts {
    /// Legal form; null when it is not known.
    #[serde(default)]
    pub legal_form: Option<LegalForm>,
    /// What the work is for; null when it is not known.
    #[serde(default)]
    pub activity: Option<EmployerActivity>,
    /// Dismissals for production or economic reasons; null when they are not known.
    #[serde(default)]
    pub dismissals: Option<Dismissals>,
    /// Whether the subsidy would distort competition; null when it was not judged.
    #[serde(default)]
    pub distorts_competition: Option<bool>,
    /// Neglect of wages, taxes or statutory payments; null when it was not looked at.
    #[serde(default)]
    pub neglect: Option<Neglect>,
    /// Sentence or penalty for labour exploitation; null when it was not looked at.
    #[serde(default)]
    pub penalty: Option<Penalty>,
    /// Basis under the rules of state aid; null when it was not recorded.
    #[serde(default)]
    pub state_aid: Option<StateAidBasis>,
    /// De minimis aid of the single undertaking; null when it is not known.
    #[serde(default)]
    #[schema(max_items = 500)]
    pub de_minimis: Option<Vec<DeMinimisGrant>>,
}

/// What the work is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EmployerActivity {
    /// Economic activity on a market (elinkeinotoiminta).
    Business,
    /// Anything else.
    NonBusiness,
}

/// Dismissals for production or economic reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Dismissals {
    /// There were none.
    None,
    /// There were.
    Some(DismissalFacts),
}

/// The latest dismissals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DismissalFacts {
    /// Day of the latest one.
    pub latest_on: NaiveDate,
    /// Employees at that time.
    #[schema(maximum = 1_000_000)]
    pub headcount_then: u32,
    /// Employees at the decision.
    #[schema(maximum = 1_000_000)]
    pub headcount_now: u32,
}

/// Essential neglect of wages, taxes or statutory payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Neglect {
    /// None.
    None,
    /// It bars the subsidy.
    Essential,
    /// The authority grants all the same, for a reason that it records.
    Excepted,
}

/// Sentence or penalty for labour exploitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Penalty {
    /// There is none.
    None,
    /// There is one.
    Some(PenaltyFacts),
}

/// The latest sentence or penalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PenaltyFacts {
    /// Year in which it was given.
    #[schema(minimum = 1900, maximum = 2200)]
    pub year: i32,
}

/// Basis under the rules of state aid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StateAidBasis {
    /// General block exemption regulation (EU) 651/2014.
    BlockExemption,
    /// De minimis aid.
    DeMinimis,
    /// No state aid.
    NotStateAid,
}

/// De minimis aid that the single undertaking was granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeMinimisGrant {
    /// Day of the grant.
    pub granted_on: NaiveDate,
    /// Amount.
    #[schema(value_type = i64, minimum = 0, maximum = 100_000_000_000_i64)]
    pub cents: Cents,
}

/// The work.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkFacts {
    /// First day of the employment; null when it is not known.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    /// Last day of the employment; null when it has none or it is not known.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Last day for which subsidy is applied for; null for the longest time.
    #[serde(default)]
    pub subsidy_ends_on: Option<NaiveDate>,
    /// Day on which a business came over with the employee (liikkeen luovutus); null when none did.
    #[serde(default)]
    pub business_transferred_on: Option<NaiveDate>,
    /// Minutes a week by the contract; null when they are not known.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 10080)]
    pub weekly_minutes: Option<u32>,
    /// Regular maximum of the field in minutes a week; null when it is not known.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 10080)]
    pub field_weekly_minutes: Option<u32>,
    /// What wage the employer has promised; null when it is not known.
    #[serde(default)]
    pub wage: Option<WageBasis>,
    /// What is paid for; null when it is not known.
    #[serde(default)]
    pub pay: Option<PayBasis>,
    /// Other support for the same wage; null when it is not known.
    #[serde(default)]
    pub other_support: Option<OtherSupport>,
    /// De minimis aid that the subsidy would be; null when it is none or not known.
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 100_000_000_000_i64)]
    pub de_minimis_cents: Option<Cents>,
    /// Transfer to a user company; null when there is none.
    #[serde(default)]
    pub user_company: Option<UserCompany>,
    /// How the job is announced; null when it is not known.
    #[serde(default)]
    pub vacancy: Option<Vacancy>,
}

/// What wage the employer has promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WageBasis {
    /// At least that of the collective agreement.
    CollectiveAgreement,
    /// Where no agreement applies: usual and reasonable.
    UsualAndReasonable,
    /// Less.
    Below,
}

/// What is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PayBasis {
    /// Time or piece, with or without a part for performance.
    TimeOrPiece,
    /// Performance only.
    PerformanceOnly,
}

/// Other support for the same wage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OtherSupport {
    /// None.
    None,
    /// Some.
    Some,
    /// So much that the subsidy would be minor, as the authority judges.
    LeavesMinor,
}

/// Transfer to a user company (käyttäjäyritys).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserCompany {
    /// First day at the user company; null when it is not known.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    /// Day of the authority's permission; null when there is none.
    #[serde(default)]
    pub permitted_on: Option<NaiveDate>,
    /// Day on which the authority was notified; null when it was not.
    #[serde(default)]
    pub notified_on: Option<NaiveDate>,
    /// Legal form; null when it is not known.
    #[serde(default)]
    pub legal_form: Option<LegalForm>,
    /// Whether a bar of the employer applies to it; null when it was not looked at.
    #[serde(default)]
    pub is_barred: Option<bool>,
    /// Whether it pays a fair price; null when it is not known.
    #[serde(default)]
    pub pays_fair_price: Option<bool>,
}

/// How the job is announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Vacancy {
    /// Not announced.
    NotPublished,
    /// Announced to everybody.
    OpenToEverybody,
    /// Announced, though only a person with subsidy would be hired.
    PublishedForSubsidisedOnly,
}

/// What the authority has assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssessmentFacts {
    /// Whether the unemployment was judged to come from deficits in skill that the work mends; null when it was not judged.
    #[serde(default)]
    pub skills_deficit: Option<bool>,
    /// Whether the unemployment was judged likely to last over twelve months without subsidy; null when it was not judged.
    #[serde(default)]
    pub long_unemployment_likely: Option<bool>,
}

/// An extension of a subsidy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtensionFacts {
    /// Last day of the subsidy that is extended.
    pub period_ends_on: NaiveDate,
    /// Last day that is applied for; null for the longest time.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Evidence made during the period; null when it is not known.
    #[serde(default)]
    pub evidence: Option<CapacityEvidence>,
    /// Whether the adjustments that occupational health care recommended were made; null when it is not known.
    #[serde(default)]
    pub adjustments_made: Option<bool>,
    /// Whether productivity is still essentially and lastingly reduced, as the authority judges; null when it did not.
    #[serde(default)]
    pub still_reduced: Option<bool>,
}
