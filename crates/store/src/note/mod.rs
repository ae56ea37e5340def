//! Case notes (asiakaskirjaukset) as stored: encrypted, corrected by addition, never silently edited.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{contact::NoteKind, staff::RecordClass},
    id::{ClientId, NoteId, PhaseId},
};
use uuid::Uuid;

/// Reading, writing and annulling notes.
pub mod queries;

/// A note in the open.
#[derive(Clone)]
pub struct NoteRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Service relationship; `None` when the client had none.
    pub relationship_id: Option<Uuid>,
    /// Phase that it is about.
    pub phase_id: Option<Uuid>,
    /// Kind.
    pub kind: String,
    /// Record class: employment or coaching.
    pub record_class: String,
    /// What was written.
    pub text: String,
    /// Day that it is about.
    pub occurred_on: NaiveDate,
    /// Who wrote it.
    pub author_id: Uuid,
    /// The writer's name.
    pub author_name: String,
    /// Note that it corrects.
    pub corrects_id: Option<Uuid>,
    /// Notes that correct it, in the order in which they were written.
    pub corrected_by: Vec<Uuid>,
    /// Row version.
    pub version: i64,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

impl std::fmt::Debug for NoteRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NoteRow")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// A note to be written.
pub struct NewNote {
    /// Identifier.
    pub id: NoteId,
    /// Client.
    pub client_id: ClientId,
    /// Phase that it is about.
    pub phase_id: Option<PhaseId>,
    /// Kind.
    pub kind: NoteKind,
    /// Record class: employment or coaching.
    pub record_class: RecordClass,
    /// What is written.
    pub text: String,
    /// Day that it is about.
    pub occurred_on: NaiveDate,
    /// Note that it corrects.
    pub corrects_id: Option<NoteId>,
}

impl std::fmt::Debug for NewNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewNote")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// What a list of one client's notes looks for. Only the granted classes are ever read, listed or counted.
#[derive(Debug, Clone)]
pub struct NoteFilter {
    /// Client.
    pub client_id: ClientId,
    /// Classes that the caller may read.
    pub classes: Vec<RecordClass>,
    /// Kind.
    pub kind: Option<NoteKind>,
    /// About this day or later.
    pub from: Option<NaiveDate>,
    /// About this day or earlier.
    pub to: Option<NaiveDate>,
}
