//! Client relationships with social welfare (sosiaalihuollon asiakkuudet), class S: kept by a wellbeing services county,
//! unknown to everybody else. The person stands in the relationship, as the county knows her: no row of `client` or
//! `work_relation` tells of it, and nothing that one side writes moves what the other one sees.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::client::ServiceLanguage,
    id::{SocialRelationshipId, UnitId},
    identity::personal_identity_code::PersonalIdentityCode,
};
use uuid::Uuid;

/// Who may see and do what.
pub mod access;
/// What is written in a relationship.
pub mod note;
/// Relationships.
pub mod relationship;

/// A relationship with what the county shows of the client.
#[derive(Debug, Clone)]
pub struct SocialRelationshipRow {
    /// Identifier.
    pub id: Uuid,
    /// Last name of the client.
    pub last_name: String,
    /// First names of the client.
    pub first_names: String,
    /// Birth date of the client.
    pub birth_date: NaiveDate,
    /// Language of service.
    pub service_language: String,
    /// Whether an interpreter is needed.
    pub interpreter_needed: bool,
    /// Case number (asianumero).
    pub case_number: String,
    /// First day.
    pub opened_on: NaiveDate,
    /// Last day; `None` while open.
    pub closed_on: Option<NaiveDate>,
    /// Why it was closed.
    pub closing_reason: Option<String>,
    /// Key worker (omatyöntekijä).
    pub responsible_user_id: Uuid,
    /// Name of the key worker.
    pub responsible_name: String,
    /// Unit.
    pub unit_id: Uuid,
    /// Name of the unit.
    pub unit_name: String,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
}

/// A relationship to be opened, with the caller as its key worker.
#[derive(Debug, Clone)]
pub struct NewSocialRelationship {
    /// Identifier.
    pub id: SocialRelationshipId,
    /// Identity code of the client.
    pub identity_code: PersonalIdentityCode,
    /// First names.
    pub first_names: String,
    /// Last name.
    pub last_name: String,
    /// Language of service.
    pub service_language: ServiceLanguage,
    /// Whether an interpreter is needed.
    pub interpreter_needed: bool,
    /// First day.
    pub opened_on: NaiveDate,
    /// Unit of the county.
    pub unit_id: UnitId,
}
