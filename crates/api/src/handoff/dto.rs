//! Forms and views of handoffs.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    access::Relation,
    code_set::{
        handoff::{HandoffBasis, HandoffDeclineReason, HandoffKind, HandoffReason, HandoffState},
        staff::{RecordClass, Role},
    },
    id::{ClientId, HandoffId, RelationshipId, UnitId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Siirto, lähete tai pyyntö.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoffView {
    /// Identifier.
    pub id: HandoffId,
    /// What accepting it does.
    pub kind: HandoffKind,
    /// State today.
    pub state: HandoffState,
    /// On what the receiver may know.
    pub legal_basis: HandoffBasis,
    /// Why.
    pub reason: HandoffReason,
    /// Message to who answers; null without one.
    pub message: Option<String>,
    /// Asiakas; null while the caller may not know who it is.
    pub client_id: Option<ClientId>,
    /// Asiakkuus; null while the caller may not know of it.
    pub relationship_id: Option<RelationshipId>,
    /// Who offers or asks.
    pub from: HandoffParty,
    /// Who answers.
    pub to: HandoffParty,
    /// Last day of the receiver's work beside the own; null while the relationship is open.
    pub valid_until: Option<NaiveDate>,
    /// Last day to answer.
    pub answer_by: NaiveDate,
    /// Who has received the client; null until it is accepted.
    pub receiver_id: Option<UserId>,
    /// Why it was declined; null unless it was.
    pub decline_reason: Option<HandoffDeclineReason>,
    /// When it was accepted, declined or revoked; null until then.
    pub answered_at: Option<DateTime<Utc>>,
    /// Who did so; null until then.
    pub answered_by: Option<UserId>,
    /// When it was offered.
    pub created_at: DateTime<Utc>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// One side of a handoff.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoffParty {
    /// Unit.
    pub unit_id: UnitId,
    /// Name of the unit.
    pub unit_name: String,
    /// Worker; null where anybody of the unit may answer.
    pub user_id: Option<UserId>,
    /// Name of the worker.
    pub display_name: Option<String>,
}

/// A page of handoffs.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoffList {
    /// The handoffs, the newest first.
    pub items: Vec<HandoffView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of handoffs; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct HandoffFilterParams {
    /// Those to be answered, or those offered and asked; both by default.
    #[param(inline)]
    direction: Option<HandoffDirection>,
    /// State today; expired ones are tasks of both leads.
    state: Option<HandoffState>,
}

/// Side of the caller.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is used")]
enum HandoffDirection {
    /// To be answered by the caller, a covered colleague or a unit that the caller works in or leads.
    Incoming,
    /// Offered or asked by the caller, a covered colleague or a unit that the caller leads.
    Outgoing,
}

/// A handoff to be offered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "transfer", "legal_basis": "same_controller", "reason": "moved",
    "to_unit_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78", "message": "Seuraava tapaaminen on sovittu.",
    "answer_by": "2026-03-09"
}))]
pub struct CreateHandoff {
    /// What accepting it does.
    pub kind: HandoffKind,
    /// On what the receiver may know.
    pub legal_basis: HandoffBasis,
    /// Why.
    pub reason: HandoffReason,
    /// Unit that is to receive the client. A request goes to the responsible unit, and names none.
    #[serde(default)]
    #[schema(nullable = false)]
    pub to_unit_id: Option<UnitId>,
    /// Worker of the unit who is to receive the client; anybody of the unit may by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub to_user_id: Option<UserId>,
    /// Message to who answers. The receiving side reads it before it may know the client: name nobody.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 1000, nullable = false)]
    pub message: Option<String>,
    /// Last day of a referral; while the relationship is open by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub valid_until: Option<NaiveDate>,
    /// Last day to answer, within 31 days; a week from today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub answer_by: Option<NaiveDate>,
}

/// What the receiver of a handoff would see.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoffPreview {
    /// Role in which the client is received.
    pub role: Role,
    /// Relation that accepting gives.
    #[schema(value_type = String, example = "assigned")]
    pub relation: Relation,
    /// Record classes that the receiver may read by it.
    pub record_classes: Vec<RecordClass>,
    /// Every record that the receiver may read by it.
    pub records: Vec<SeenRecordView>,
    /// How many records there are.
    pub record_count: usize,
}

/// A record that would be seen.
#[derive(Debug, Serialize, ToSchema)]
pub struct SeenRecordView {
    /// Kind of the record, such as `plan`.
    pub kind: String,
    /// Identifier.
    pub id: Uuid,
    /// Record class.
    pub record_class: RecordClass,
}

/// The receiver of an accepted handoff.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({}))]
pub struct AcceptHandoff {
    /// Worker who receives the client, when a lead decides; the named worker or else the caller by default. Who asked
    /// receives what was requested.
    #[serde(default)]
    #[schema(nullable = false)]
    pub receiver_id: Option<UserId>,
}

/// Why a handoff is declined.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "no_capacity"}))]
pub struct DeclineHandoff {
    /// Reason.
    pub reason: HandoffDeclineReason,
}
