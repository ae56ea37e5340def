//! Forms and views of notes.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{contact::NoteKind, staff::RecordClass},
    id::{ClientId, NoteId, PhaseId, RelationshipId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Record class of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoteClass {
    /// Työllisyystiedot: the work of the authority.
    Employment,
    /// Työhönvalmennuksen tiedot: the work of the coach.
    Coaching,
}

impl NoteClass {
    /// All classes that a note may have.
    pub const ALL: [Self; 2] = [Self::Employment, Self::Coaching];

    /// The class as the access table names it.
    pub const fn record_class(self) -> RecordClass {
        match self {
            Self::Employment => RecordClass::Employment,
            Self::Coaching => RecordClass::Coaching,
        }
    }
}

impl std::str::FromStr for NoteClass {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|class| class.record_class().as_str() == text)
            .ok_or(())
    }
}

/// A case note (asiakaskirjaus).
#[derive(Debug, Serialize, ToSchema)]
pub struct NoteView {
    /// Identifier.
    pub id: NoteId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Asiakkuus; null when none was open.
    pub relationship_id: Option<RelationshipId>,
    /// Phase that it is about.
    pub phase_id: Option<PhaseId>,
    /// Kirjauksen laji.
    pub kind: NoteKind,
    /// Tietoluokka.
    pub record_class: NoteClass,
    /// What was written.
    pub text: String,
    /// Day that it is about.
    pub occurred_on: NaiveDate,
    /// Kirjaaja.
    pub author_id: UserId,
    /// Name of the writer.
    pub author_name: String,
    /// Note that this one corrects.
    pub corrects_id: Option<NoteId>,
    /// Notes that correct this one, the first written first.
    pub corrected_by: Vec<NoteId>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// What the caller may do with the note.
    pub permitted_actions: Vec<&'static str>,
}

/// A note in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoteListItem {
    /// The note.
    #[serde(flatten)]
    pub note: NoteView,
    /// Entity tag of the note, for If-Match.
    pub etag: String,
}

/// A page of notes.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoteList {
    /// The notes, newest first.
    pub items: Vec<NoteListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
    /// How many there are in the classes that the caller may read; only with count=exact.
    #[schema(nullable = false)]
    pub total_count: Option<i64>,
}

/// Query parameters of the list.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct NoteFilterParams {
    /// Only this kind.
    #[param(inline)]
    kind: Option<NoteKind>,
    /// Only this class.
    #[param(inline)]
    record_class: Option<NoteClass>,
    /// About this day or later.
    from: Option<NaiveDate>,
    /// About this day or earlier.
    to: Option<NaiveDate>,
}

/// A note to be written. It cannot be edited afterwards, only corrected.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "client_work", "record_class": "employment", "occurred_on": "2026-03-02",
    "text": "Sovittu työkokeilusta. Asiakas toimittaa sopimuksen perjantaihin mennessä."
}))]
pub struct CreateNote {
    /// Kirjauksen laji.
    pub kind: NoteKind,
    /// Tietoluokka: decides who reads it.
    pub record_class: NoteClass,
    /// Day that it is about; not in the future.
    pub occurred_on: NaiveDate,
    /// What is written.
    #[schema(min_length = 1, max_length = 10000)]
    pub text: String,
    /// Phase of the client that it is about.
    #[serde(default)]
    #[schema(nullable = false)]
    pub phase_id: Option<PhaseId>,
}

/// A note that corrects another one, which stays as it was written.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": "Oikaisu: sopimus toimitetaan maanantaihin mennessä."}))]
pub struct CorrectNote {
    /// What is written.
    #[schema(min_length = 1, max_length = 10000)]
    pub text: String,
    /// Day that it is about, when that was wrong too; that of the corrected note by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub occurred_on: Option<NaiveDate>,
}
