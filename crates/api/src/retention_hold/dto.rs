//! Forms and views of retention holds.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::rights::RetentionHoldReason,
    id::{ClientId, RetentionHoldId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Hävittämisen esto: while it is in force nothing of the client is erased.
#[derive(Debug, Serialize, ToSchema)]
pub struct RetentionHoldView {
    /// Identifier.
    pub id: RetentionHoldId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Eston syy.
    pub reason: RetentionHoldReason,
    /// First day on which nothing is erased.
    pub starts_on: NaiveDate,
    /// Last day on which nothing is erased; null until it is released.
    pub ends_on: Option<NaiveDate>,
    /// Whether nothing is erased today.
    pub in_force: bool,
    /// Who placed it.
    pub placed_by: UserId,
    /// From when it no longer holds; null while it does.
    pub released_at: Option<DateTime<Utc>>,
    /// Who released it; null while it holds.
    pub released_by: Option<UserId>,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of retention holds.
#[derive(Debug, Serialize, ToSchema)]
pub struct RetentionHoldList {
    /// The holds, the newest first.
    pub items: Vec<RetentionHoldView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A hold from today on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "appeal", "ends_on": "2027-03-01"}))]
pub struct CreateRetentionHold {
    /// Eston syy.
    pub reason: RetentionHoldReason,
    /// Last day on which nothing is erased; null until it is released.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
}
