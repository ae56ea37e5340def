//! Client relationships with social welfare (sosiaalihuollon asiakkuudet), class S: kept by a wellbeing services county,
//! unknown to everybody else. Nothing here is read or written by other modules, and no row of `work_relation` tells of it.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::id::{SocialRelationshipId, UnitId};
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
    /// Client.
    pub client_id: Uuid,
    /// Last name of the client.
    pub last_name: String,
    /// First names of the client.
    pub first_names: String,
    /// Birth date of the client.
    pub birth_date: NaiveDate,
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
#[derive(Debug, Clone, Copy)]
pub struct NewSocialRelationship {
    /// Identifier.
    pub id: SocialRelationshipId,
    /// First day.
    pub opened_on: NaiveDate,
    /// Unit of the county.
    pub unit_id: UnitId,
}
