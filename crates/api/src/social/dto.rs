//! Forms and views of class S.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{client::ServiceLanguage, relationship::RelationshipClosingReason},
    id::{SocialNoteId, SocialRelationshipId, UnitId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The client of a social relationship, as the county recorded her.
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialClientView {
    /// Etunimet.
    pub first_names: String,
    /// Sukunimi.
    pub last_name: String,
    /// Syntymäaika, by the identity code.
    pub birth_date: NaiveDate,
    /// Asiointikieli.
    pub service_language: ServiceLanguage,
    /// Tulkin tarve.
    pub interpreter_needed: bool,
}

/// Who works in the relationship.
#[derive(Debug, Serialize, ToSchema)]
pub struct KeyWorkerView {
    /// Omatyöntekijä.
    pub user_id: UserId,
    /// Name of the worker.
    pub display_name: String,
    /// Unit of the county.
    pub unit_id: UnitId,
    /// Name of the unit.
    pub unit_name: String,
}

/// Sosiaalihuollon asiakkuus.
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialRelationshipView {
    /// Identifier.
    pub id: SocialRelationshipId,
    /// Asiakas.
    pub client: SocialClientView,
    /// Asianumero, of the county's own series.
    #[schema(examples("SOS-2026-000012"))]
    pub case_number: String,
    /// Alkamispäivä.
    pub opened_on: NaiveDate,
    /// Päättymispäivä; null while open.
    pub closed_on: Option<NaiveDate>,
    /// Why it was closed; null while open.
    pub closing_reason: Option<RelationshipClosingReason>,
    /// Omatyöntekijä and unit; of a closed relationship, the last ones.
    pub key_worker: KeyWorkerView,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A social relationship in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialRelationshipListItem {
    /// The relationship.
    #[serde(flatten)]
    pub relationship: SocialRelationshipView,
    /// Entity tag of the relationship, for If-Match.
    pub etag: String,
}

/// A page of social relationships.
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialRelationshipList {
    /// The relationships, the newest first.
    pub items: Vec<SocialRelationshipListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Whether a relationship goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SocialRelationshipState {
    /// Voimassa.
    Open,
    /// Päättynyt; shown to the lead of the unit.
    Closed,
}

impl std::str::FromStr for SocialRelationshipState {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "open" => Ok(Self::Open),
            "closed" => Ok(Self::Closed),
            _ => Err(()),
        }
    }
}

/// Query parameters of the list.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct SocialRelationshipFilterParams {
    /// Only open or only closed ones.
    #[param(inline)]
    state: Option<SocialRelationshipState>,
}

/// A person who becomes a client of social welfare.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "identity_code": "010594Y9032", "first_names": "Aino Maria", "last_name": "Virtanen-Testi",
    "service_language": "fi", "opened_on": "2026-03-02"
}))]
pub struct CreateSocialRelationship {
    /// Henkilötunnus.
    #[schema(min_length = 11, max_length = 11)]
    pub identity_code: String,
    /// Etunimet.
    #[schema(min_length = 1, max_length = 200)]
    pub first_names: String,
    /// Sukunimi.
    #[schema(min_length = 1, max_length = 100)]
    pub last_name: String,
    /// Asiointikieli.
    pub service_language: ServiceLanguage,
    /// Tulkin tarve.
    #[serde(default)]
    pub interpreter_needed: bool,
    /// First day, today or before; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub opened_on: Option<NaiveDate>,
    /// Unit of the county; needed only when the caller's grant names none.
    #[serde(default)]
    #[schema(nullable = false)]
    pub unit_id: Option<UnitId>,
}

/// The answer of an opening.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "etag": "\"v1\""}))]
pub struct SocialRelationshipReceipt {
    /// Identifier of the relationship.
    pub id: SocialRelationshipId,
    /// Entity tag of the relationship, for If-Match.
    pub etag: String,
}

/// Who becomes the key worker, from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "unit_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78"
}))]
pub struct AssignSocialRelationship {
    /// Social worker who works in the unit today.
    pub user_id: UserId,
    /// Unit of the caller's own county.
    pub unit_id: UnitId,
}

/// A note of social welfare (sosiaalihuollon asiakaskirjaus).
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialNoteView {
    /// Identifier.
    pub id: SocialNoteId,
    /// Asiakkuus.
    pub social_relationship_id: SocialRelationshipId,
    /// What was written.
    pub text: String,
    /// Day that it is about.
    pub occurred_on: NaiveDate,
    /// Kirjaaja.
    pub author_id: UserId,
    /// Name of the writer.
    pub author_name: String,
    /// Note that this one corrects.
    pub corrects_id: Option<SocialNoteId>,
    /// Notes that correct this one, the first written first.
    pub corrected_by: Vec<SocialNoteId>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// What the caller may do with the note.
    pub permitted_actions: Vec<&'static str>,
}

/// A note in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialNoteListItem {
    /// The note.
    #[serde(flatten)]
    pub note: SocialNoteView,
    /// Entity tag of the note, for If-Match.
    pub etag: String,
}

/// A page of notes.
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialNoteList {
    /// The notes, newest first.
    pub items: Vec<SocialNoteListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A note to be written. It cannot be edited afterwards, only corrected.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "occurred_on": "2026-03-02", "text": "Keskusteltu taloudellisen tuen tarpeesta ja sovittu uusi aika."
}))]
pub struct CreateSocialNote {
    /// Day that it is about; not in the future.
    pub occurred_on: NaiveDate,
    /// What is written.
    #[schema(min_length = 1, max_length = 10000)]
    pub text: String,
}
