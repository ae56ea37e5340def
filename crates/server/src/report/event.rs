//! The event of a report in the access log: figures that leave are handed over, also when they tell of nobody.

use std::collections::BTreeSet;

use palvelurekisteri_domain::{
    audit::{AuditEvent, Outcome, basis::EXPORT},
    code_set::staff::RecordClass,
};
use palvelurekisteri_store::statistics::reader::AreaName;
use uuid::Uuid;

use super::Report;

/// Operation of the event.
const OPERATION: &str = "report_statistics";

/// Which indicators are handed over, and in how many rows. Nobody is in them.
#[must_use]
pub fn event_of(report: &Report, area: &AreaName, new_id: fn() -> Uuid) -> AuditEvent {
    let indicators: BTreeSet<&str> = report.sections.iter().map(|one| one.indicator).collect();
    let rows: usize = report.sections.iter().map(|one| one.rows.len()).sum();
    AuditEvent {
        id: new_id(),
        occurred_at: report.made_at,
        area_id: Some(area.id),
        user_id: None,
        session_id: None,
        role: None,
        role_grant_id: None,
        organisation_id: area.authority_id,
        acting_for: None,
        operation: OPERATION.to_owned(),
        action: EXPORT,
        record_class: Some(RecordClass::Statistics.as_str()),
        relation: None,
        purpose: None,
        outcome: Outcome::Allowed,
        status: 200,
        code: None,
        request_id: new_id(),
        subject_id: None,
        client_ids: Vec::new(),
        row_count: i32::try_from(rows).ok(),
        changed_fields: Some(indicators.into_iter().map(str::to_owned).collect()),
        target_id: None,
        has_reason: false,
        reason: None,
    }
}
