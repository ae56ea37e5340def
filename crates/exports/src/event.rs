//! What the access log says of exports that no person makes: the run, its datasets and how many rows; who was in it is what
//! its `clients` file says.

use chrono::{DateTime, Utc};
use palvelurekisteri_domain::audit::{AuditEvent, Outcome, basis::EXPORT};
use palvelurekisteri_store::export_run::ExportArea;
use uuid::Uuid;

use crate::manifest::Manifest;

/// Operation of the event of a run.
const RUN: &str = "export_run";
/// Operation of the event of a receipt.
const RECEIPT: &str = "export_acknowledge";

/// An event of an area.
pub(crate) struct Event<'a> {
    pub(crate) id: Uuid,
    pub(crate) now: DateTime<Utc>,
    pub(crate) area: &'a ExportArea,
}

impl Event<'_> {
    /// The files of a run are whole.
    pub(crate) fn of_run(&self, manifest: &Manifest) -> AuditEvent {
        let written = manifest.datasets.iter().chain(&manifest.nested);
        let names = written.map(|dataset| dataset.name.clone());
        AuditEvent {
            row_count: i32::try_from(manifest.rows()).ok(),
            changed_fields: Some(names.collect()),
            ..self.of(RUN, manifest.run_id)
        }
    }

    /// The receiver's receipt of a run was recorded.
    pub(crate) fn of_receipt(&self, manifest: &Manifest) -> AuditEvent {
        AuditEvent {
            changed_fields: Some(vec!["acknowledged_at".to_owned()]),
            ..self.of(RECEIPT, manifest.run_id)
        }
    }

    fn of(&self, operation: &str, run_id: Uuid) -> AuditEvent {
        AuditEvent {
            id: self.id,
            occurred_at: self.now,
            area_id: Some(self.area.id),
            user_id: None,
            session_id: None,
            role: None,
            role_grant_id: None,
            organisation_id: Some(self.area.authority_id),
            acting_for: None,
            operation: operation.to_owned(),
            action: EXPORT,
            record_class: None,
            relation: None,
            purpose: None,
            outcome: Outcome::Allowed,
            status: 200,
            code: None,
            request_id: run_id,
            subject_id: Some(run_id),
            client_ids: Vec::new(),
            row_count: None,
            changed_fields: None,
            target_id: None,
            has_reason: false,
            reason: None,
        }
    }
}
