//! Activation phases and their details.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{
    phase::{
        CancellationReason, ConfirmationBasis, PhaseEndReason, PhaseKind, PhaseState,
        PhaseTransition, TerminatedBy,
    },
    phase_details::{AttendanceStatus, PaySubsidyGround, SubsidyInstrument, WorkTrialPurpose},
    placement::PlacementContract,
};
use serde::Serialize;
use uuid::Uuid;

use super::{Row, Stamp};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhaseRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) relationship_id: Uuid,
    pub(crate) kind: PhaseKind,
    pub(crate) overlap_group: &'static str,
    pub(crate) state: PhaseState,
    pub(crate) planned_starts_on: NaiveDate,
    pub(crate) planned_ends_on: NaiveDate,
    pub(crate) starts_on: Option<NaiveDate>,
    pub(crate) ends_on: Option<NaiveDate>,
    pub(crate) days_per_week: i16,
    pub(crate) minutes_per_day: i16,
    pub(crate) plan_id: Uuid,
    pub(crate) organiser_organisation_id: Option<Uuid>,
    pub(crate) provider_id: Option<Uuid>,
    pub(crate) employer_id: Option<Uuid>,
    pub(crate) activity_place: Option<String>,
    pub(crate) confirmation_basis: Option<ConfirmationBasis>,
    pub(crate) confirmation_number: Option<String>,
    pub(crate) confirmed_on: Option<NaiveDate>,
    pub(crate) end_reason: Option<PhaseEndReason>,
    pub(crate) terminated_by: Option<TerminatedBy>,
    pub(crate) cancellation_reason: Option<CancellationReason>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for PhaseRow {
    const TABLE: &'static str = "activation_phase";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RehabilitativeWorkRow {
    pub(crate) phase_id: Uuid,
    pub(crate) support: &'static str,
    pub(crate) other_services: &'static str,
    pub(crate) effects_assessed_on: NaiveDate,
    pub(crate) steward_notified_on: Option<NaiveDate>,
    pub(crate) replaces_no_paid_work: bool,
    pub(crate) no_steward: bool,
    pub(crate) fits_person: bool,
    pub(crate) insured: bool,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for RehabilitativeWorkRow {
    const TABLE: &'static str = "phase_rehabilitative_work";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct WorkTrialRow {
    pub(crate) phase_id: Uuid,
    pub(crate) purpose: WorkTrialPurpose,
    pub(crate) tasks: &'static str,
    pub(crate) supervisor_title: &'static str,
    pub(crate) benefit_payer: &'static str,
    pub(crate) final_assessment_agreed: bool,
    pub(crate) goals: &'static str,
    pub(crate) employed_by_organiser: bool,
    pub(crate) bars_checked: bool,
    pub(crate) insured: bool,
    pub(crate) no_representative: bool,
    pub(crate) representative_notified_on: Option<NaiveDate>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for WorkTrialRow {
    const TABLE: &'static str = "phase_work_trial";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PaySubsidyRow {
    pub(crate) phase_id: Uuid,
    pub(crate) instrument: SubsidyInstrument,
    pub(crate) ground: PaySubsidyGround,
    pub(crate) decision_on: Option<NaiveDate>,
    pub(crate) decision_number: Option<String>,
    pub(crate) subsidy_percent: i16,
    pub(crate) wage_cents_per_month: i64,
    pub(crate) weekly_minutes: i16,
    pub(crate) contract: PlacementContract,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for PaySubsidyRow {
    const TABLE: &'static str = "phase_pay_subsidy";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TransitionRow {
    pub(crate) id: Uuid,
    pub(crate) phase_id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) sequence: i32,
    pub(crate) transition: PhaseTransition,
    pub(crate) from_state: Option<PhaseState>,
    pub(crate) to_state: PhaseState,
    pub(crate) effective_on: NaiveDate,
    pub(crate) reason: Option<&'static str>,
    pub(crate) terminated_by: Option<TerminatedBy>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for TransitionRow {
    const TABLE: &'static str = "phase_transition";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AttendanceSheetRow {
    pub(crate) phase_id: Uuid,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for AttendanceSheetRow {
    const TABLE: &'static str = "attendance_sheet";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AttendanceDayRow {
    pub(crate) phase_id: Uuid,
    pub(crate) day: NaiveDate,
    pub(crate) client_id: Uuid,
    pub(crate) status: AttendanceStatus,
    pub(crate) minutes: Option<i16>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for AttendanceDayRow {
    const TABLE: &'static str = "attendance_day";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct GroupMemberRow {
    pub(crate) id: Uuid,
    pub(crate) group_id: Uuid,
    pub(crate) phase_id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) starts_on: NaiveDate,
    pub(crate) ends_on: Option<NaiveDate>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for GroupMemberRow {
    const TABLE: &'static str = "group_member";
}
