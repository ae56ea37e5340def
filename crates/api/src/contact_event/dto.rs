//! Forms and views of contact events.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        client::CorrectionReason,
        contact::{
            ContactChannel, ContactEventKind, ContactEventState, ContactLedTo, ContactOutcome,
            ProfessionalGroup,
        },
    },
    id::{ClientId, ContactEventId, RelationshipId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{patch::present, problem::fault::Fault};

/// Asiakastapahtuma.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactEventView {
    /// Identifier.
    pub id: ContactEventId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Asiakkuus; null when it belongs to none in particular.
    pub relationship_id: Option<RelationshipId>,
    /// State; a draft is seen by its author and the substitute only.
    pub state: ContactEventState,
    /// Kind; null in a draft that does not say yet.
    pub kind: Option<ContactEventKind>,
    /// Asiointitapa; null in a draft that does not say yet.
    pub channel: Option<ContactChannel>,
    /// Whether it took place; null in a draft that does not say yet.
    pub outcome: Option<ContactOutcome>,
    /// Day of the contact; null in a draft that does not say yet.
    pub held_on: Option<NaiveDate>,
    /// Length in minutes; null when not measured.
    pub duration_minutes: Option<i32>,
    /// What it led to.
    pub led_to: Vec<ContactLedTo>,
    /// Professional groups that took part.
    pub participants: Vec<ProfessionalGroup>,
    /// What was said; null when not written down.
    pub summary: Option<String>,
    /// Kirjaaja.
    pub author_id: UserId,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What is worth a second look; of a draft, what completing would say, with validate=complete.
    pub findings: Vec<Fault>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of contact events.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactEventList {
    /// The events, the newest first.
    pub items: Vec<ContactEventView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of contact events; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct ContactEventParams {
    /// Kind.
    #[param(inline)]
    kind: Option<ContactEventKind>,
    /// First day of the contacts.
    held_on_from: Option<NaiveDate>,
    /// Last day of the contacts.
    held_on_to: Option<NaiveDate>,
}

/// A contact, or a draft of one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "job_search_discussion", "channel": "in_person", "outcome": "held", "held_on": "2026-03-02",
    "duration_minutes": 45, "led_to": ["work_trial"], "participants": ["employment_officer", "job_coach"],
    "summary": "Sovittiin työkokeilun suunnittelusta."
}))]
pub struct CreateContactEvent {
    /// Recorded by default; a draft is seen by the caller only and is judged when it is completed.
    #[serde(default)]
    #[schema(nullable = false)]
    pub state: Option<ContactEventState>,
    /// Employment relationship of the client.
    #[serde(default)]
    pub relationship_id: Option<RelationshipId>,
    /// Kind; a draft may leave it out.
    #[serde(default)]
    #[schema(nullable = false)]
    pub kind: Option<ContactEventKind>,
    /// Asiointitapa; a draft may leave it out.
    #[serde(default)]
    #[schema(nullable = false)]
    pub channel: Option<ContactChannel>,
    /// Whether it took place; a draft may leave it out.
    #[serde(default)]
    #[schema(nullable = false)]
    pub outcome: Option<ContactOutcome>,
    /// Day of the contact; a draft may leave it out.
    #[serde(default)]
    #[schema(nullable = false)]
    pub held_on: Option<NaiveDate>,
    /// Length in minutes, of a contact that was held.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 1440)]
    pub duration_minutes: Option<i32>,
    /// What it led to.
    #[serde(default)]
    #[schema(max_items = 14)]
    pub led_to: Vec<ContactLedTo>,
    /// Professional groups that took part.
    #[serde(default)]
    #[schema(max_items = 16)]
    pub participants: Vec<ProfessionalGroup>,
    /// What was said, never health data; kept encrypted.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 10000)]
    pub summary: Option<String>,
}

/// Changes to a contact event: absent keeps, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(min_properties = 1, example = json!({
    "duration_minutes": 60, "correction_reason": "recording_error"
}))]
pub struct UpdateContactEvent {
    /// Employment relationship of the client; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<RelationshipId>)]
    pub relationship_id: Option<Option<RelationshipId>>,
    /// Kind.
    #[serde(default)]
    #[schema(nullable = false)]
    pub kind: Option<ContactEventKind>,
    /// Asiointitapa.
    #[serde(default)]
    #[schema(nullable = false)]
    pub channel: Option<ContactChannel>,
    /// Whether it took place.
    #[serde(default)]
    #[schema(nullable = false)]
    pub outcome: Option<ContactOutcome>,
    /// Day of the contact.
    #[serde(default)]
    #[schema(nullable = false)]
    pub held_on: Option<NaiveDate>,
    /// Length in minutes; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i32>, minimum = 1, maximum = 1440)]
    pub duration_minutes: Option<Option<i32>>,
    /// What it led to; replaces all.
    #[serde(default)]
    #[schema(nullable = false, max_items = 14)]
    pub led_to: Option<Vec<ContactLedTo>>,
    /// Professional groups that took part; replaces all.
    #[serde(default)]
    #[schema(nullable = false, max_items = 16)]
    pub participants: Option<Vec<ProfessionalGroup>>,
    /// What was said; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 10000)]
    pub summary: Option<Option<String>>,
    /// Why a recorded event is changed; needed for it, kept in the history.
    #[serde(default)]
    #[schema(nullable = false)]
    pub correction_reason: Option<CorrectionReason>,
}
