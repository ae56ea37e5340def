//! Placements (sijoittuminen, tulos) and their follow-up as stored: where a person went, entered once.
//!
//! Entry into an activation phase is no row here: [`outcome`] reads it from the phase that started (decision 12).

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{Queryable, Selectable};
use palvelurekisteri_db_schema::schema::placement;
use palvelurekisteri_domain::{
    code_set::{
        client::DataSource,
        organisation::EmployerSector,
        placement::{PlacementContract, PlacementHours, PlacementKind},
    },
    id::{ClientId, EmployerId, PhaseId, PlacementId},
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    history::{self, Versioned},
    tx::Tx,
};

/// Follow-up points after a phase or placement.
pub mod follow_up;
/// Entered placements and started phases in one list.
pub mod outcome;
/// Reading, recording and changing placements.
pub mod queries;

/// A placement row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = placement, check_for_backend(diesel::pg::Pg))]
pub struct PlacementRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Service relationship; `None` when the client had none.
    pub relationship_id: Option<Uuid>,
    /// Kind.
    pub kind: String,
    /// Contract of employment.
    pub contract: Option<String>,
    /// Working hours.
    pub hours: Option<String>,
    /// Sector of the employer.
    pub sector: Option<String>,
    /// Employer.
    pub employer_id: Option<Uuid>,
    /// First day.
    pub started_on: NaiveDate,
    /// Last day; `None` while it goes on.
    pub ended_on: Option<NaiveDate>,
    /// Phase that led here.
    pub source_phase_id: Option<Uuid>,
    /// Source of the fact.
    pub data_source: String,
    /// Row version.
    pub version: i64,
    /// When the placement was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Versioned for PlacementRow {
    const TABLE: &'static str = "placement";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        history::find_version(tx, Self::TABLE, id, version).await
    }
}

/// What a placement says; both a new one and a changed one.
#[derive(Debug, Clone)]
pub struct PlacementContent {
    /// Kind.
    pub kind: PlacementKind,
    /// Contract of employment.
    pub contract: Option<PlacementContract>,
    /// Working hours.
    pub hours: Option<PlacementHours>,
    /// Sector of the employer.
    pub sector: Option<EmployerSector>,
    /// Employer.
    pub employer_id: Option<EmployerId>,
    /// First day.
    pub started_on: NaiveDate,
    /// Last day; `None` while it goes on.
    pub ended_on: Option<NaiveDate>,
    /// Source of the fact.
    pub data_source: DataSource,
}

/// A placement to be recorded.
#[derive(Debug, Clone)]
pub struct NewPlacement {
    /// Identifier.
    pub id: PlacementId,
    /// Client.
    pub client_id: ClientId,
    /// Phase that led here.
    pub source_phase: Option<SourcePhase>,
    /// What it says.
    pub content: PlacementContent,
    /// Source of further ids.
    pub next_id: fn() -> Uuid,
}

/// The phase that led to a placement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourcePhase {
    /// Phase.
    pub id: PhaseId,
    /// Service relationship of the phase.
    pub relationship_id: Uuid,
    /// First day.
    pub started_on: NaiveDate,
}
