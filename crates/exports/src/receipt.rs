//! The receiver's receipt (kuittaus): a delta begins at the last run that has one.

use std::path::Path;

use chrono::{DateTime, Utc};
use palvelurekisteri_store::error::StoreError;
use palvelurekisteri_store::export_run::ExportLedger;
use uuid::Uuid;

use crate::error::ExportError;
use crate::event::Event;
use crate::manifest::Manifest;

/// Records the receipt of the run in a folder, and its event in the access log. The first receipt of a run stands. Gives
/// the manifest that was confirmed.
///
/// # Errors
/// [`ExportError::Damaged`] where the manifest is not the one that was written, [`ExportError::Unknown`] where the ledger
/// does not have the run.
pub async fn acknowledge(
    ledger: &mut ExportLedger,
    folder: &Path,
    (event_id, now): (Uuid, DateTime<Utc>),
) -> Result<Manifest, ExportError> {
    let (manifest, sha256) = Manifest::read(folder)?;
    let areas = ledger.areas().await?;
    let area = areas.iter().find(|area| area.code == manifest.area);
    let area = area.ok_or(ExportError::Unknown(
        "the area of the manifest is not known here",
    ))?;
    ledger.enter(area).await?;
    let run = match ledger.read(manifest.run_id).await {
        Err(StoreError::NotFound) => {
            return Err(ExportError::Unknown(
                "the run of the manifest is not in the ledger",
            ));
        }
        other => other?,
    };
    if run.manifest_sha256.as_deref() != Some(&sha256) {
        return Err(ExportError::Damaged(vec![
            "the manifest is not the one that was written".to_owned(),
        ]));
    }
    let event = Event {
        id: event_id,
        now,
        area,
    }
    .of_receipt(&manifest);
    ledger.acknowledge(run.id, now, &event).await?;
    Ok(manifest)
}
