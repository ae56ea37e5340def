//! Service relationships, who works with whom, and the client's situation.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::code_set::{
    client::DataSource,
    phase::{PhaseKind, PhaseState},
    relationship::{
        RelationshipClosingReason, RelationshipKind, ResponsibilityBasis, TakeInGround,
    },
    situation::{SituationKind, WorkCapacity},
};
use palvelurekisteri_pii::error::PiiError;
use serde::{Serialize, Serializer, ser::Error as _};
use uuid::Uuid;

use super::{Row, Sealer, Secret, Stamp};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RelationshipRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) kind: RelationshipKind,
    pub(crate) case_process: &'static str,
    pub(crate) case_year: i16,
    pub(crate) case_running: i32,
    pub(crate) opened_on: NaiveDate,
    pub(crate) closed_on: Option<NaiveDate>,
    pub(crate) closing_reason: Option<RelationshipClosingReason>,
    pub(crate) entry_channel: TakeInGround,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for RelationshipRow {
    const TABLE: &'static str = "service_relationship";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ResponsibilityRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) relationship_id: Uuid,
    pub(crate) starts_at: DateTime<Utc>,
    pub(crate) user_id: Uuid,
    pub(crate) unit_id: Uuid,
    pub(crate) basis: ResponsibilityBasis,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for ResponsibilityRow {
    const TABLE: &'static str = "responsibility";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct WorkRelationRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) relationship_id: Option<Uuid>,
    pub(crate) relation: &'static str,
    pub(crate) user_id: Uuid,
    pub(crate) unit_id: Uuid,
    pub(crate) starts_at: DateTime<Utc>,
    pub(crate) ground: &'static str,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) ends_at: Option<DateTime<Utc>>,
}

impl Row for WorkRelationRow {
    const TABLE: &'static str = "work_relation";
}

/// A phase on the caseload row.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActivePhase {
    pub(crate) id: Uuid,
    pub(crate) kind: PhaseKind,
    pub(crate) state: PhaseState,
    pub(crate) starts_on: NaiveDate,
    pub(crate) ends_on: NaiveDate,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct CaseloadRow {
    pub(crate) relationship_id: Uuid,
    pub(crate) user_id: Uuid,
    pub(crate) unit_id: Uuid,
    pub(crate) relation: &'static str,
    pub(crate) client_id: Uuid,
    pub(crate) name_key: String,
    pub(crate) first_names: String,
    pub(crate) last_name: String,
    pub(crate) birth_year: i32,
    pub(crate) relationship_kind: RelationshipKind,
    pub(crate) protected_on: Option<String>,
    #[serde(serialize_with = "json_text")]
    pub(crate) active_phases: Vec<ActivePhase>,
    pub(crate) last_contact_on: Option<NaiveDate>,
    pub(crate) created_at: DateTime<Utc>,
}

impl Row for CaseloadRow {
    const TABLE: &'static str = "caseload_entry";
}

/// A column of type `jsonb`.
fn json_text<S: Serializer>(phases: &[ActivePhase], serializer: S) -> Result<S::Ok, S::Error> {
    let text = serde_json::to_string(phases).map_err(S::Error::custom)?;
    serializer.serialize_str(&text)
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct SituationRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) kind: SituationKind,
    pub(crate) code: Option<&'static str>,
    pub(crate) valid: String,
    pub(crate) paid_days: Option<i32>,
    pub(crate) paid_days_on: Option<NaiveDate>,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for SituationRow {
    const TABLE: &'static str = "situation";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct WorkCapacityRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) code: WorkCapacity,
    pub(crate) valid: String,
    pub(crate) description_ciphertext: Option<Secret>,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for WorkCapacityRow {
    const TABLE: &'static str = "work_capacity";

    fn seal(&mut self, sealer: &Sealer<'_>) -> Result<(), PiiError> {
        let column = "description_ciphertext";
        sealer.seal_some(
            Self::TABLE,
            self.id,
            column,
            &mut self.description_ciphertext,
        )
    }
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct JobSearchRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) starts_on: NaiveDate,
    pub(crate) ended_on: Option<NaiveDate>,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for JobSearchRow {
    const TABLE: &'static str = "job_search";
}
