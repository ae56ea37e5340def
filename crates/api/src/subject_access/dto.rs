//! Forms and views of subject access.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        rights::{AccessRefusalGround, CopyManner, SubjectAccessState},
        staff::RecordClass,
    },
    id::{ClientId, OrganisationId, SubjectAccessId, UserId},
    label::Label,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// A class that the copy leaves out, and why (1050/2018 34 §).
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"record_class": "employment_health", "ground": "danger_to_health"}))]
pub struct RefusedClass {
    /// Class of data.
    pub record_class: RecordClass,
    /// Rajoitusperuste.
    pub ground: AccessRefusalGround,
}

/// Tarkastuspyyntö: the client asks for everything that the register holds about her.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubjectAccessView {
    /// Identifier.
    pub id: SubjectAccessId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Where it stands.
    pub state: SubjectAccessState,
    /// Day on which the client asked.
    pub received_on: NaiveDate,
    /// Last day on which it is answered in time: a month later.
    pub due_on: NaiveDate,
    /// What the copy leaves out, and why.
    pub refused: Vec<RefusedClass>,
    /// Who received it.
    pub received_by: UserId,
    /// Who checked it; null until then.
    pub approved_by: Option<UserId>,
    /// When it was checked; null until then.
    pub approved_at: Option<DateTime<Utc>>,
    /// Day on which the copy was given; null until then.
    pub delivered_on: Option<NaiveDate>,
    /// How the copy was given; null until then.
    pub manner: Option<CopyManner>,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of requests.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubjectAccessList {
    /// The requests, the newest first.
    pub items: Vec<SubjectAccessView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A request of the client.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "received_on": "2026-03-02",
    "refused": [{"record_class": "employment_health", "ground": "danger_to_health"}]
}))]
pub struct CreateSubjectAccess {
    /// Day on which the client asked.
    pub received_on: NaiveDate,
    /// What the copy leaves out; the client is told so, with the ground.
    #[serde(default)]
    #[schema(max_items = 13)]
    pub refused: Vec<RefusedClass>,
}

/// That the copy was given to the client.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"delivered_on": "2026-03-02", "manner": "handed_over"}))]
pub struct DeliverCopy {
    /// Day on which it was given.
    pub delivered_on: NaiveDate,
    /// How it was given.
    pub manner: CopyManner,
}

/// Jäljennös: everything that the register holds about the client, in words.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubjectAccessCopy {
    /// The request.
    pub request_id: SubjectAccessId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Rekisterinpitäjä: whose records these are.
    pub controller_organisation_id: OrganisationId,
    /// Whether a second person has checked it; until then it is not given out.
    pub checked: bool,
    /// When the copy was made.
    pub made_at: DateTime<Utc>,
    /// What is left out, and why.
    pub refused: Vec<RefusedInWords>,
    /// The records, kind by kind.
    pub sections: Vec<CopySectionView>,
}

/// A class that is left out, in words.
#[derive(Debug, Serialize, ToSchema)]
pub struct RefusedInWords {
    /// Class of data.
    pub record_class: Label,
    /// Rajoitusperuste.
    pub ground: Label,
}

/// The records of one kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct CopySectionView {
    /// Kind of the records.
    #[schema(examples("note"))]
    pub kind: &'static str,
    /// What they are called.
    pub title: Label,
    /// The records, the oldest first.
    pub rows: Vec<CopyRow>,
}

/// One record.
#[derive(Debug, Serialize, ToSchema)]
pub struct CopyRow {
    /// What it says; a field without a value is not shown.
    pub fields: Vec<CopyField>,
}

/// One field of a record.
#[derive(Debug, Serialize, ToSchema)]
pub struct CopyField {
    /// Name of the field.
    #[schema(examples("occurred_on"))]
    pub name: &'static str,
    /// What it is called.
    pub label: Label,
    /// Value: text, number, truth, a list of codes, or first and last day.
    pub value: Value,
    /// What the codes in the value mean; empty where it holds none.
    pub meaning: Vec<Label>,
}
