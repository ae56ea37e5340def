//! Contacts and notes.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{
    contact::{
        ContactChannel, ContactEventKind, ContactLedTo, ContactOutcome, NoteKind, ProfessionalGroup,
    },
    staff::RecordClass,
};
use palvelurekisteri_pii::error::PiiError;
use serde::Serialize;
use uuid::Uuid;

use super::{Row, Sealer, Secret, Stamp};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactEventRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) relationship_id: Uuid,
    pub(crate) kind: ContactEventKind,
    pub(crate) channel: ContactChannel,
    pub(crate) outcome: ContactOutcome,
    pub(crate) held_on: NaiveDate,
    pub(crate) duration_minutes: Option<i32>,
    pub(crate) led_to: Vec<ContactLedTo>,
    pub(crate) participants: Vec<ProfessionalGroup>,
    pub(crate) summary_ciphertext: Option<Secret>,
    pub(crate) author_id: Uuid,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for ContactEventRow {
    const TABLE: &'static str = "contact_event";

    fn seal(&mut self, sealer: &Sealer<'_>) -> Result<(), PiiError> {
        let column = "summary_ciphertext";
        sealer.seal_some(Self::TABLE, self.id, column, &mut self.summary_ciphertext)
    }
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoteRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) relationship_id: Uuid,
    pub(crate) kind: NoteKind,
    pub(crate) record_class: RecordClass,
    pub(crate) text_ciphertext: Secret,
    pub(crate) occurred_on: NaiveDate,
    pub(crate) author_id: Uuid,
    pub(crate) phase_id: Option<Uuid>,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for NoteRow {
    const TABLE: &'static str = "note";

    fn seal(&mut self, sealer: &Sealer<'_>) -> Result<(), PiiError> {
        sealer.seal(
            Self::TABLE,
            self.id,
            "text_ciphertext",
            &mut self.text_ciphertext,
        )
    }
}
