//! Placements and their follow-up.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{
    client::DataSource,
    deadline::{DeadlineCalendar, DeadlineCause, DeadlineKind},
    organisation::EmployerSector,
    placement::{FollowUpOutcome, FollowUpState, PlacementContract, PlacementHours, PlacementKind},
    staff::RecordClass,
};
use serde::Serialize;
use uuid::Uuid;

use super::{Row, Stamp};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlacementRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) relationship_id: Uuid,
    pub(crate) kind: PlacementKind,
    pub(crate) contract: Option<PlacementContract>,
    pub(crate) hours: Option<PlacementHours>,
    pub(crate) sector: Option<EmployerSector>,
    pub(crate) employer_id: Option<Uuid>,
    pub(crate) started_on: NaiveDate,
    pub(crate) ended_on: Option<NaiveDate>,
    pub(crate) source_phase_id: Option<Uuid>,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for PlacementRow {
    const TABLE: &'static str = "placement";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct FollowUpRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) phase_id: Option<Uuid>,
    pub(crate) placement_id: Option<Uuid>,
    pub(crate) point_months: u8,
    pub(crate) due_on: NaiveDate,
    pub(crate) state: FollowUpState,
    pub(crate) outcome: Option<FollowUpOutcome>,
    pub(crate) recorded_on: Option<NaiveDate>,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for FollowUpRow {
    const TABLE: &'static str = "follow_up";
}

/// A deadline that somebody said to be done; the register makes all others itself.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DeadlineRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) record_class: RecordClass,
    pub(crate) kind: DeadlineKind,
    pub(crate) cause: DeadlineCause,
    pub(crate) cause_id: Uuid,
    pub(crate) number: u8,
    pub(crate) due_on: NaiveDate,
    pub(crate) calendar: DeadlineCalendar,
    pub(crate) rule: Option<&'static str>,
    pub(crate) act: Option<&'static str>,
    pub(crate) section: Option<&'static str>,
    pub(crate) fulfilled_on: NaiveDate,
    pub(crate) done_on: NaiveDate,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for DeadlineRow {
    const TABLE: &'static str = "deadline";
}
