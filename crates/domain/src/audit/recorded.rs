//! An event as it stands in the log, and the bytes that stand for it when the log is sealed.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Begins the bytes of every event; another form of them gets another number.
const FORM: u8 = 1;

/// One event as it was recorded; the field names are the columns of `audit_event`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the columns are explained at AuditEvent and in the table"
)]
pub struct RecordedEvent {
    pub id: Uuid,
    pub occurred_at: DateTime<Utc>,
    pub area_id: Option<i16>,
    pub user_id: Option<Uuid>,
    pub session_id: Option<Uuid>,
    pub role: Option<String>,
    pub role_grant_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub acting_for: Option<Uuid>,
    pub operation: String,
    pub action: String,
    pub record_class: Option<String>,
    pub relation: Option<String>,
    pub purpose: Option<String>,
    pub outcome: String,
    pub status: i16,
    pub code: Option<String>,
    pub request_id: Uuid,
    pub subject_id: Option<Uuid>,
    pub client_ids: Vec<Uuid>,
    pub row_count: Option<i32>,
    pub changed_fields: Option<Vec<String>>,
    pub target_id: Option<Uuid>,
    pub has_reason: bool,
    pub xid: i64,
    pub recorded_at: DateTime<Utc>,
}

impl RecordedEvent {
    /// The bytes that are hashed: every column in the order of the table, each with its length before it, so that no two
    /// events have the same. `reason_hash` is SHA-256 of the reason that is kept beside the event.
    #[must_use]
    pub fn canonical_bytes(&self, reason_hash: Option<&[u8; 32]>) -> Vec<u8> {
        let mut out = Canonical(vec![FORM]);
        out.uuid(Some(self.id));
        out.instant(self.occurred_at);
        out.field(self.area_id.map(i16::to_be_bytes).as_ref());
        out.uuid(self.user_id);
        out.uuid(self.session_id);
        out.text(self.role.as_ref());
        out.uuid(self.role_grant_id);
        out.uuid(self.organisation_id);
        out.uuid(self.acting_for);
        out.text(Some(&self.operation));
        out.text(Some(&self.action));
        out.text(self.record_class.as_ref());
        out.text(self.relation.as_ref());
        out.text(self.purpose.as_ref());
        out.text(Some(&self.outcome));
        out.field(Some(&self.status.to_be_bytes()));
        out.text(self.code.as_ref());
        out.uuid(Some(self.request_id));
        out.uuid(self.subject_id);
        out.count(self.client_ids.len());
        for id in &self.client_ids {
            out.uuid(Some(*id));
        }
        out.field(self.row_count.map(i32::to_be_bytes).as_ref());
        match &self.changed_fields {
            None => out.field::<[u8; 0]>(None),
            Some(names) => {
                out.0.push(1);
                out.count(names.len());
                for name in names {
                    out.text(Some(name));
                }
            }
        }
        out.uuid(self.target_id);
        out.field(Some(&[u8::from(self.has_reason)]));
        out.field(Some(&self.xid.to_be_bytes()));
        out.instant(self.recorded_at);
        out.field(reason_hash);
        out.0
    }
}

/// Fields one after another: absent, or length and bytes.
struct Canonical(Vec<u8>);

impl Canonical {
    fn field<B: AsRef<[u8]>>(&mut self, value: Option<&B>) {
        let Some(value) = value else {
            self.0.push(0);
            return;
        };
        self.0.push(1);
        self.count(value.as_ref().len());
        self.0.extend_from_slice(value.as_ref());
    }

    fn count(&mut self, count: usize) {
        // No column of PostgreSQL is longer than a gigabyte.
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.0.extend_from_slice(&count.to_be_bytes());
    }

    fn uuid(&mut self, value: Option<Uuid>) {
        self.field(value.as_ref().map(Uuid::as_bytes));
    }

    fn text(&mut self, value: Option<&String>) {
        self.field(value);
    }

    fn instant(&mut self, value: DateTime<Utc>) {
        self.field(Some(&value.timestamp_micros().to_be_bytes()));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event() -> RecordedEvent {
        let at = DateTime::from_timestamp_micros(1_772_434_800_000_001).unwrap_or_default();
        RecordedEvent {
            id: Uuid::from_u128(1),
            occurred_at: at,
            area_id: Some(1),
            user_id: Some(Uuid::from_u128(2)),
            session_id: None,
            role: Some("coach".to_owned()),
            role_grant_id: None,
            organisation_id: None,
            acting_for: None,
            operation: "read_client".to_owned(),
            action: "read".to_owned(),
            record_class: None,
            relation: None,
            purpose: None,
            outcome: "allowed".to_owned(),
            status: 200,
            code: None,
            request_id: Uuid::from_u128(3),
            subject_id: None,
            client_ids: vec![Uuid::from_u128(4)],
            row_count: None,
            changed_fields: Some(vec!["last_name".to_owned()]),
            target_id: None,
            has_reason: false,
            xid: 700,
            recorded_at: at,
        }
    }

    fn bytes(change: impl FnOnce(&mut RecordedEvent)) -> Vec<u8> {
        let mut event = event();
        change(&mut event);
        event.canonical_bytes(None)
    }

    /// A new column must be placed in the bytes: this names the fields one by one.
    #[test]
    fn a_change_of_any_column_changes_the_bytes() {
        let other = Uuid::from_u128(99);
        let text = || "other".to_owned();
        let later = DateTime::from_timestamp_micros(1_772_434_800_000_002).unwrap_or_default();
        let changed = [
            bytes(|_| {}),
            event().canonical_bytes(Some(&[7; 32])),
            bytes(|e| e.id = other),
            bytes(|e| e.occurred_at = later),
            bytes(|e| e.area_id = None),
            bytes(|e| e.user_id = None),
            bytes(|e| e.session_id = Some(other)),
            bytes(|e| e.role = Some(text())),
            bytes(|e| e.role_grant_id = Some(other)),
            bytes(|e| e.organisation_id = Some(other)),
            bytes(|e| e.acting_for = Some(other)),
            bytes(|e| e.operation = text()),
            bytes(|e| e.action = text()),
            bytes(|e| e.record_class = Some(text())),
            bytes(|e| e.relation = Some(text())),
            bytes(|e| e.purpose = Some(text())),
            bytes(|e| e.outcome = text()),
            bytes(|e| e.status = 404),
            bytes(|e| e.code = Some(text())),
            bytes(|e| e.request_id = other),
            bytes(|e| e.subject_id = Some(other)),
            bytes(|e| e.client_ids.push(other)),
            bytes(|e| e.row_count = Some(1)),
            bytes(|e| e.changed_fields = None),
            bytes(|e| e.changed_fields = Some(Vec::new())),
            bytes(|e| e.target_id = Some(other)),
            bytes(|e| e.has_reason = true),
            bytes(|e| e.xid = 701),
            bytes(|e| e.recorded_at = later),
        ];
        for (place, one) in changed.iter().enumerate() {
            assert!(
                changed.iter().skip(place + 1).all(|other| other != one),
                "{place}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_stands_in_another_column_is_another_event(one in ".{0,9}", other in ".{0,9}") {
            let first = bytes(|e| { e.role = Some(one.clone()); e.operation = other.clone(); });
            let second = bytes(|e| { e.role = Some(other.clone()); e.operation = one.clone(); });
            prop_assert_eq!(first == second, one == other);
            let joined = bytes(|e| e.changed_fields = Some(vec![format!("{one}{other}")]));
            let apart = bytes(|e| e.changed_fields = Some(vec![one, other]));
            prop_assert_ne!(joined, apart);
        }
    }
}
