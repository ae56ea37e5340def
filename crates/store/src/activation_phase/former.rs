//! A phase as it was in a former version: its row, and what was particular to its kind at the time.

use palvelurekisteri_domain::code_set::phase::PhaseKind;
use uuid::Uuid;

use super::{
    PhaseRow,
    details::{Details, PaySubsidyRow, RehabilitativeWork, WorkTrialRow},
};
use crate::{
    error::StoreError,
    history::{self, Versioned},
    tx::Tx,
};

/// A version of a phase.
#[derive(Debug, Clone)]
pub struct PhaseVersion {
    /// The row.
    pub row: PhaseRow,
    /// What was particular to its kind; `None` when it is as it is now.
    pub details: Option<Details>,
}

impl Versioned for PhaseVersion {
    const TABLE: &'static str = "activation_phase";

    fn id(&self) -> Uuid {
        self.row.id
    }

    fn version(&self) -> i64 {
        self.row.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        let row: Option<PhaseRow> = history::find_version(tx, Self::TABLE, id, version).await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let details = find_details(tx, &row).await?;
        Ok(Some(Self { row, details }))
    }
}

/// The details that a version of a phase had; `None` when they have not changed since.
async fn find_details(tx: &mut Tx, row: &PhaseRow) -> Result<Option<Details>, StoreError> {
    const KEY: &str = "phase_id";
    let phase = (PhaseVersion::TABLE, row.id, row.version);
    Ok(match row.kind()? {
        PhaseKind::RehabilitativeWork => {
            history::find_beside(tx, "phase_rehabilitative_work", KEY, phase)
                .await?
                .map(|row: RehabilitativeWork| Details::RehabilitativeWork(row))
        }
        PhaseKind::WorkTrial => history::find_beside(tx, "phase_work_trial", KEY, phase)
            .await?
            .map(|row: WorkTrialRow| row.try_into().map(Details::WorkTrial))
            .transpose()?,
        PhaseKind::PaySubsidy => history::find_beside(tx, "phase_pay_subsidy", KEY, phase)
            .await?
            .map(|row: PaySubsidyRow| row.try_into().map(Details::PaySubsidy))
            .transpose()?,
        PhaseKind::JobCoaching => None,
    })
}
