//! Forms and views of service relationships.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::relationship::{
        RelationshipClosingReason, RelationshipKind, ResponsibilityBasis, TakeInGround,
    },
    id::{ClientId, RelationshipId, ResponsibilityId, UnitId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Asiakkuus.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceRelationshipView {
    /// Identifier.
    pub id: RelationshipId,
    /// Asiakas.
    pub client_id: ClientId,
    /// Kind.
    pub kind: RelationshipKind,
    /// Asianumero.
    #[schema(examples("TYO-2026-000123"))]
    pub case_number: String,
    /// Alkamispäivä.
    pub opened_on: NaiveDate,
    /// Päättymispäivä; null while open.
    pub closed_on: Option<NaiveDate>,
    /// Why it was closed; null while open.
    pub closing_reason: Option<RelationshipClosingReason>,
    /// How often it was reopened.
    pub reopened_count: i32,
    /// How the client came; null when not recorded.
    pub entry_channel: Option<TakeInGround>,
    /// Vastuutyöntekijä and unit; of a closed relationship, the last ones.
    pub responsible: ResponsibleView,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Entity tag, for If-Match; it also moves when the people who work in it change.
    #[schema(examples("\"v3\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// Who is responsible.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResponsibleView {
    /// Vastuutyöntekijä.
    pub user_id: UserId,
    /// Name of the worker.
    pub display_name: String,
    /// Vastuuyksikkö.
    pub unit_id: UnitId,
    /// Name of the unit.
    pub unit_name: String,
    /// Since when.
    pub starts_at: DateTime<Utc>,
}

/// A page of service relationships.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceRelationshipList {
    /// The relationships, the newest first.
    pub items: Vec<ServiceRelationshipView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// A relationship to be opened.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "multidisciplinary", "opened_on": "2026-03-02", "entry_channel": "referral"}))]
pub struct CreateServiceRelationship {
    /// Kind; social relationships are kept by the wellbeing services county in its own register.
    pub kind: RelationshipKind,
    /// First day, today or before; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub opened_on: Option<NaiveDate>,
    /// How the client came.
    #[serde(default)]
    #[schema(nullable = false)]
    pub entry_channel: Option<TakeInGround>,
    /// Responsible worker; the caller by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub user_id: Option<UserId>,
    /// Responsible unit; that of the caller's grant by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub unit_id: Option<UnitId>,
}

/// A closing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"closing_reason": "employed", "closed_on": "2026-03-02"}))]
pub struct CloseServiceRelationship {
    /// Why it is closed.
    pub closing_reason: RelationshipClosingReason,
    /// Last day, today or before; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub closed_on: Option<NaiveDate>,
}

/// How a responsibility is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandingOn {
    /// Osoittaa: the lead or the worker gives it to a worker.
    Assign,
    /// Ohjata: to another unit whose task it is.
    Refer,
    /// Siirtää: from worker to worker.
    Transfer,
    /// Pyynnöstä: the new worker asked for it.
    Request,
}

impl From<HandingOn> for ResponsibilityBasis {
    fn from(way: HandingOn) -> Self {
        match way {
            HandingOn::Assign => Self::Assign,
            HandingOn::Refer => Self::Refer,
            HandingOn::Transfer => Self::Transfer,
            HandingOn::Request => Self::Request,
        }
    }
}

/// Who becomes responsible, from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "unit_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78",
    "basis": "transfer"
}))]
pub struct AssignResponsibility {
    /// Worker; must work in the unit today.
    pub user_id: UserId,
    /// Unit of the caller's own organisation.
    pub unit_id: UnitId,
    /// How it is handed on.
    pub basis: HandingOn,
}

/// Vastuu from an instant to an instant.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResponsibilityView {
    /// Identifier.
    pub id: ResponsibilityId,
    /// Vastuutyöntekijä.
    pub user_id: UserId,
    /// Name of the worker.
    pub display_name: String,
    /// Vastuuyksikkö.
    pub unit_id: UnitId,
    /// Name of the unit.
    pub unit_name: String,
    /// How it came.
    pub basis: ResponsibilityBasis,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// To when: the next start or the closing; null while it lasts.
    pub ends_at: Option<DateTime<Utc>>,
}

/// Everyone who has been responsible.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResponsibilityList {
    /// The responsibilities, the newest first, without gaps while the relationship is open.
    pub items: Vec<ResponsibilityView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// A coach to be named.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"}))]
pub struct NameCoach {
    /// Valmentaja: an account that is a coach in the area today.
    pub user_id: UserId,
}

/// Valmentaja.
#[derive(Debug, Serialize, ToSchema)]
pub struct CoachView {
    /// Coach.
    pub user_id: UserId,
    /// Name of the coach.
    pub display_name: String,
    /// Unit.
    pub unit_id: UnitId,
    /// Name of the unit.
    pub unit_name: String,
    /// Organisation of the unit.
    pub organisation_name: String,
    /// Since when.
    pub starts_at: DateTime<Utc>,
    /// Entity tag of the relationship, for removing the coach.
    #[schema(examples("\"v3\""))]
    pub etag: String,
    /// What the caller may do.
    pub permitted_actions: Vec<&'static str>,
}

/// Coaches of a relationship.
#[derive(Debug, Serialize, ToSchema)]
pub struct CoachList {
    /// The coaches now, the newest first.
    pub items: Vec<CoachView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}
