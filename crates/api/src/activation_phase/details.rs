//! What is particular to one kind of phase: forms and views, told apart by `kind`.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{
    phase::PhaseKind,
    phase_details::{EmployerNeglect, PaySubsidyGround, SubsidyInstrument, WorkTrialPurpose},
    placement::PlacementContract,
};
use palvelurekisteri_store::activation_phase::details as store;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Details of a new phase; `kind` is the kind of the phase.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PhaseDetailsForm {
    /// Kuntouttava työtoiminta (189/2001).
    RehabilitativeWork(RehabilitativeWorkDetails),
    /// Työkokeilu (380/2023 54-60 §).
    WorkTrial(WorkTrialDetails),
    /// Palkkatuettu työ (380/2023 82-97 §).
    PaySubsidy(PaySubsidyForm),
    /// Työhönvalmennus: nothing particular.
    JobCoaching,
}

/// Details of a phase.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PhaseDetailsView {
    /// Kuntouttava työtoiminta (189/2001).
    RehabilitativeWork(RehabilitativeWorkDetails),
    /// Työkokeilu (380/2023 54-60 §).
    WorkTrial(WorkTrialDetails),
    /// Palkkatuettu työ (380/2023 82-97 §).
    PaySubsidy(PaySubsidyView),
    /// Työhönvalmennus: nothing particular.
    JobCoaching,
}

impl PhaseDetailsForm {
    /// The kind that they make the phase.
    pub(super) const fn kind(&self) -> PhaseKind {
        match self {
            Self::RehabilitativeWork(_) => PhaseKind::RehabilitativeWork,
            Self::WorkTrial(_) => PhaseKind::WorkTrial,
            Self::PaySubsidy(_) => PhaseKind::PaySubsidy,
            Self::JobCoaching => PhaseKind::JobCoaching,
        }
    }
}

/// Kuntouttava työtoiminta.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RehabilitativeWorkDetails {
    /// Tuki ja ohjaus toiminnan aikana.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    pub support: Option<String>,
    /// Muut rinnalla tarjottavat palvelut.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    pub other_services: Option<String>,
    /// Day on which the effects were assessed (vaikutusten arviointi).
    #[serde(default)]
    pub effects_assessed_on: Option<NaiveDate>,
    /// Day on which the shop steward was notified (luottamusmiehelle ilmoitettu).
    #[serde(default)]
    pub steward_notified_on: Option<NaiveDate>,
    /// Whether the place is outside the commuting area (työssäkäyntialue).
    #[serde(default)]
    pub outside_commuting_area: bool,
    /// Day on which the client consented to a place outside the commuting area.
    #[serde(default)]
    pub consent_outside_area_on: Option<NaiveDate>,
    /// Whether it was declared that no paid work is replaced.
    #[serde(default)]
    pub replaces_no_paid_work: bool,
    /// Whether the workplace has no shop steward (ei luottamusmiestä).
    #[serde(default)]
    pub no_steward: bool,
    /// Whether it was judged that the activity fits capacity and skills, with the support needed (13 a §, 13 b §).
    #[serde(default)]
    pub fits_person: bool,
    /// Whether the organiser has insured the person against accidents (23 §).
    #[serde(default)]
    pub insured: bool,
    /// Day on which the person asked for it before the limits of 3 § are met (15 §).
    #[serde(default)]
    pub requested_on: Option<NaiveDate>,
    /// Day on which both authorities had heard the person and judged together (15 §).
    #[serde(default)]
    pub jointly_assessed_on: Option<NaiveDate>,
}

/// Työkokeilu.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkTrialDetails {
    /// Tarkoitus.
    pub purpose: WorkTrialPurpose,
    /// Tehtävät.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    pub tasks: Option<String>,
    /// Title of the supervisor at the workplace (vastuuhenkilön nimike).
    #[serde(default)]
    #[schema(min_length = 1, max_length = 120)]
    pub supervisor_title: Option<String>,
    /// Who pays the client's benefit (etuuden maksaja).
    #[serde(default)]
    #[schema(min_length = 1, max_length = 120)]
    pub benefit_payer: Option<String>,
    /// Whether a final assessment was agreed (loppuarviosta sovittu).
    #[serde(default)]
    pub final_assessment_agreed: bool,
    /// Tavoitteet, as the agreement states them (57 §).
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    pub goals: Option<String>,
    /// Whether the organiser employs the person when the agreement is made (54 § 2 mom.); null when not asked.
    #[serde(default)]
    pub employed_by_organiser: Option<bool>,
    /// Whether it was checked that nothing bars the placement (56 §).
    #[serde(default)]
    pub bars_checked: bool,
    /// Whether the authority has insured the person (60 §).
    #[serde(default)]
    pub insured: bool,
    /// Day on which the employees' representative was notified (57 § 4 mom.).
    #[serde(default)]
    pub representative_notified_on: Option<NaiveDate>,
    /// Whether the workplace has no such representative.
    #[serde(default)]
    pub no_representative: bool,
}

/// A new phase of subsidised work.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaySubsidyForm {
    /// Tukimuoto.
    pub instrument: SubsidyInstrument,
    /// Työsuhteen kesto.
    pub contract: PlacementContract,
    /// Minutes in a week by the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 1, maximum = 10080)]
    pub weekly_minutes: Option<i16>,
    /// Ground, decision and money.
    pub subsidy: SubsidyForm,
}

/// Palkkatuettu työ.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaySubsidyView {
    /// Tukimuoto.
    pub instrument: SubsidyInstrument,
    /// Työsuhteen kesto.
    pub contract: PlacementContract,
    /// Minutes in a week by the contract; null when not recorded.
    pub weekly_minutes: Option<i16>,
    /// Ground, decision and money; null to whom the subsidy is not shown.
    pub subsidy: Option<SubsidyView>,
}

/// Ground, decision and money of a subsidy.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubsidyForm {
    /// Peruste.
    pub ground: PaySubsidyGround,
    /// Day of the decision (päätöspäivä).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub decision_on: Option<NaiveDate>,
    /// Number of the decision (päätösnumero).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, min_length = 1, max_length = 40)]
    pub decision_number: Option<String>,
    /// Subsidy in per cent of the wage costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 1, maximum = 100)]
    pub subsidy_percent: Option<i16>,
    /// Wage in cents a month (palkka).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 0, maximum = 100_000_000)]
    pub wage_cents_per_month: Option<i64>,
    /// Laiminlyönnit: what was found of the employer's wages, taxes and statutory payments; absent when not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub employer_neglect: Option<EmployerNeglect>,
}

/// Ground, decision and money of a subsidy.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubsidyView {
    /// Peruste.
    pub ground: PaySubsidyGround,
    /// Day of the decision; null before it.
    pub decision_on: Option<NaiveDate>,
    /// Number of the decision; null before it.
    pub decision_number: Option<String>,
    /// Subsidy in per cent of the wage costs; null before the decision.
    pub subsidy_percent: Option<i16>,
    /// Wage in cents a month; null when not recorded, and to those who neither prepare nor approve decisions.
    pub wage_cents_per_month: Option<i64>,
    /// Laiminlyönnit: what was found of the employer's wages, taxes and statutory payments; null when not looked at.
    pub employer_neglect: Option<EmployerNeglect>,
}

impl From<store::RehabilitativeWork> for RehabilitativeWorkDetails {
    fn from(details: store::RehabilitativeWork) -> Self {
        Self {
            support: details.support,
            other_services: details.other_services,
            effects_assessed_on: details.effects_assessed_on,
            steward_notified_on: details.steward_notified_on,
            outside_commuting_area: details.outside_commuting_area,
            consent_outside_area_on: details.consent_outside_area_on,
            replaces_no_paid_work: details.replaces_no_paid_work,
            no_steward: details.no_steward,
            fits_person: details.fits_person,
            insured: details.insured,
            requested_on: details.requested_on,
            jointly_assessed_on: details.jointly_assessed_on,
        }
    }
}

impl From<store::WorkTrial> for WorkTrialDetails {
    fn from(details: store::WorkTrial) -> Self {
        Self {
            purpose: details.purpose,
            tasks: details.tasks,
            supervisor_title: details.supervisor_title,
            benefit_payer: details.benefit_payer,
            final_assessment_agreed: details.final_assessment_agreed,
            goals: details.goals,
            employed_by_organiser: details.employed_by_organiser,
            bars_checked: details.bars_checked,
            insured: details.insured,
            representative_notified_on: details.representative_notified_on,
            no_representative: details.no_representative,
        }
    }
}
