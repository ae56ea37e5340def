//! Changes to what is particular to one kind: a merge patch within the merge patch.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{
    phase_details::{EmployerNeglect, PaySubsidyGround, SubsidyInstrument, WorkTrialPurpose},
    placement::PlacementContract,
};
use palvelurekisteri_store::activation_phase::details::{
    Details, PaySubsidy, RehabilitativeWork, WorkTrial,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::patch::present;

/// Changes to the details: `kind` must be the phase's own, absent fields stay, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PhaseDetailsPatch {
    /// Kuntouttava työtoiminta.
    RehabilitativeWork(RehabilitativeWorkPatch),
    /// Työkokeilu.
    WorkTrial(WorkTrialPatch),
    /// Palkkatuettu työ.
    PaySubsidy(PaySubsidyPatch),
    /// Työhönvalmennus: nothing to change.
    JobCoaching,
}

/// Changes to rehabilitative work activity.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RehabilitativeWorkPatch {
    /// Tuki ja ohjaus toiminnan aikana; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub support: Option<Option<String>>,
    /// Muut rinnalla tarjottavat palvelut; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub other_services: Option<Option<String>>,
    /// Day on which the effects were assessed; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub effects_assessed_on: Option<Option<NaiveDate>>,
    /// Day on which the shop steward was notified; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub steward_notified_on: Option<Option<NaiveDate>>,
    /// Whether the place is outside the commuting area.
    #[serde(default)]
    #[schema(nullable = false)]
    pub outside_commuting_area: Option<bool>,
    /// Day on which the client consented to such a place; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub consent_outside_area_on: Option<Option<NaiveDate>>,
    /// Whether it was declared that no paid work is replaced.
    #[serde(default)]
    #[schema(nullable = false)]
    pub replaces_no_paid_work: Option<bool>,
    /// Whether the workplace has no shop steward.
    #[serde(default)]
    #[schema(nullable = false)]
    pub no_steward: Option<bool>,
    /// Whether it was judged that the activity fits the person.
    #[serde(default)]
    #[schema(nullable = false)]
    pub fits_person: Option<bool>,
    /// Whether the organiser has insured the person.
    #[serde(default)]
    #[schema(nullable = false)]
    pub insured: Option<bool>,
    /// Day on which the person asked for it before the limits are met; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub requested_on: Option<Option<NaiveDate>>,
    /// Day on which both authorities had judged together; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub jointly_assessed_on: Option<Option<NaiveDate>>,
}

/// Changes to a work trial.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkTrialPatch {
    /// Tarkoitus.
    #[serde(default)]
    #[schema(nullable = false)]
    pub purpose: Option<WorkTrialPurpose>,
    /// Tehtävät; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub tasks: Option<Option<String>>,
    /// Title of the supervisor at the workplace; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 120)]
    pub supervisor_title: Option<Option<String>>,
    /// Who pays the client's benefit; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 120)]
    pub benefit_payer: Option<Option<String>>,
    /// Whether a final assessment was agreed.
    #[serde(default)]
    #[schema(nullable = false)]
    pub final_assessment_agreed: Option<bool>,
    /// Tavoitteet; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000)]
    pub goals: Option<Option<String>>,
    /// Whether the organiser employs the person; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<bool>)]
    pub employed_by_organiser: Option<Option<bool>>,
    /// Whether it was checked that nothing bars the placement.
    #[serde(default)]
    #[schema(nullable = false)]
    pub bars_checked: Option<bool>,
    /// Whether the authority has insured the person.
    #[serde(default)]
    #[schema(nullable = false)]
    pub insured: Option<bool>,
    /// Day on which the employees' representative was notified; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub representative_notified_on: Option<Option<NaiveDate>>,
    /// Whether the workplace has no such representative.
    #[serde(default)]
    #[schema(nullable = false)]
    pub no_representative: Option<bool>,
}

/// Changes to subsidised work.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaySubsidyPatch {
    /// Tukimuoto.
    #[serde(default)]
    #[schema(nullable = false)]
    pub instrument: Option<SubsidyInstrument>,
    /// Työsuhteen kesto.
    #[serde(default)]
    #[schema(nullable = false)]
    pub contract: Option<PlacementContract>,
    /// Minutes in a week by the contract; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i16>, minimum = 1, maximum = 10080)]
    pub weekly_minutes: Option<Option<i16>>,
    /// Ground, decision and money; needs the right to prepare subsidies.
    #[serde(default)]
    #[schema(nullable = false)]
    pub subsidy: Option<SubsidyPatch>,
}

/// Changes to ground, decision and money.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubsidyPatch {
    /// Peruste.
    #[serde(default)]
    #[schema(nullable = false)]
    pub ground: Option<PaySubsidyGround>,
    /// Day of the decision; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub decision_on: Option<Option<NaiveDate>>,
    /// Number of the decision; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 40)]
    pub decision_number: Option<Option<String>>,
    /// Subsidy in per cent of the wage costs; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i16>, minimum = 1, maximum = 100)]
    pub subsidy_percent: Option<Option<i16>>,
    /// Wage in cents a month; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 100_000_000)]
    pub wage_cents_per_month: Option<Option<i64>>,
    /// Laiminlyönnit; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<EmployerNeglect>)]
    pub employer_neglect: Option<Option<EmployerNeglect>>,
}

impl PhaseDetailsPatch {
    /// Whether ground, decision or money changes.
    pub(super) const fn changes_subsidy(&self) -> bool {
        match self {
            Self::PaySubsidy(patch) => patch.subsidy.is_some(),
            Self::RehabilitativeWork(_) | Self::WorkTrial(_) | Self::JobCoaching => false,
        }
    }

    /// The details after the change; `None` when the kind is another.
    pub(super) fn applied_to(self, details: Details) -> Option<Details> {
        match (self, details) {
            (Self::RehabilitativeWork(patch), Details::RehabilitativeWork(details)) => {
                Some(Details::RehabilitativeWork(patch.applied_to(details)))
            }
            (Self::WorkTrial(patch), Details::WorkTrial(details)) => {
                Some(Details::WorkTrial(patch.applied_to(details)))
            }
            (Self::PaySubsidy(patch), Details::PaySubsidy(details)) => {
                Some(Details::PaySubsidy(patch.applied_to(details)))
            }
            (Self::JobCoaching, Details::JobCoaching) => Some(Details::JobCoaching),
            (
                Self::RehabilitativeWork(_)
                | Self::WorkTrial(_)
                | Self::PaySubsidy(_)
                | Self::JobCoaching,
                _,
            ) => None,
        }
    }
}

impl RehabilitativeWorkPatch {
    fn applied_to(self, old: RehabilitativeWork) -> RehabilitativeWork {
        RehabilitativeWork {
            support: self.support.unwrap_or(old.support),
            other_services: self.other_services.unwrap_or(old.other_services),
            effects_assessed_on: self.effects_assessed_on.unwrap_or(old.effects_assessed_on),
            steward_notified_on: self.steward_notified_on.unwrap_or(old.steward_notified_on),
            outside_commuting_area: self
                .outside_commuting_area
                .unwrap_or(old.outside_commuting_area),
            consent_outside_area_on: self
                .consent_outside_area_on
                .unwrap_or(old.consent_outside_area_on),
            replaces_no_paid_work: self
                .replaces_no_paid_work
                .unwrap_or(old.replaces_no_paid_work),
            no_steward: self.no_steward.unwrap_or(old.no_steward),
            fits_person: self.fits_person.unwrap_or(old.fits_person),
            insured: self.insured.unwrap_or(old.insured),
            requested_on: self.requested_on.unwrap_or(old.requested_on),
            jointly_assessed_on: self.jointly_assessed_on.unwrap_or(old.jointly_assessed_on),
        }
    }
}

impl WorkTrialPatch {
    fn applied_to(self, old: WorkTrial) -> WorkTrial {
        WorkTrial {
            purpose: self.purpose.unwrap_or(old.purpose),
            tasks: self.tasks.unwrap_or(old.tasks),
            supervisor_title: self.supervisor_title.unwrap_or(old.supervisor_title),
            benefit_payer: self.benefit_payer.unwrap_or(old.benefit_payer),
            final_assessment_agreed: self
                .final_assessment_agreed
                .unwrap_or(old.final_assessment_agreed),
            goals: self.goals.unwrap_or(old.goals),
            employed_by_organiser: self
                .employed_by_organiser
                .unwrap_or(old.employed_by_organiser),
            bars_checked: self.bars_checked.unwrap_or(old.bars_checked),
            insured: self.insured.unwrap_or(old.insured),
            representative_notified_on: self
                .representative_notified_on
                .unwrap_or(old.representative_notified_on),
            no_representative: self.no_representative.unwrap_or(old.no_representative),
        }
    }
}

impl PaySubsidyPatch {
    fn applied_to(self, old: PaySubsidy) -> PaySubsidy {
        let changed = PaySubsidy {
            instrument: self.instrument.unwrap_or(old.instrument),
            contract: self.contract.unwrap_or(old.contract),
            weekly_minutes: self.weekly_minutes.unwrap_or(old.weekly_minutes),
            ..old
        };
        match self.subsidy {
            Some(subsidy) => subsidy.applied_to(changed),
            None => changed,
        }
    }
}

impl SubsidyPatch {
    fn applied_to(self, old: PaySubsidy) -> PaySubsidy {
        PaySubsidy {
            ground: self.ground.unwrap_or(old.ground),
            decision_on: self.decision_on.unwrap_or(old.decision_on),
            decision_number: self.decision_number.unwrap_or(old.decision_number),
            subsidy_percent: self.subsidy_percent.unwrap_or(old.subsidy_percent),
            wage_cents_per_month: self
                .wage_cents_per_month
                .unwrap_or(old.wage_cents_per_month),
            employer_neglect: self.employer_neglect.unwrap_or(old.employer_neglect),
            ..old
        }
    }
}
