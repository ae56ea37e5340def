//! Forms and views of access outside the own work.

use chrono::{DateTime, Utc};
use palvelurekisteri_domain::{
    code_set::exception::{
        AccessBarKind, BreakGlassReason, BreakGlassState, BreakGlassVerdict, ServiceDeskReason,
    },
    id::{AccessBarId, BreakGlassId, ClientId, UnitId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A file to be opened in need.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "identity_code": "010594Y9032", "reason": "client_present", "explanation": "Asiakas odottaa, vastuutyöntekijä on poissa."
}))]
pub struct CreateBreakGlass {
    /// Henkilötunnus of the client.
    #[schema(min_length = 1, max_length = 20)]
    pub identity_code: String,
    /// Why.
    pub reason: BreakGlassReason,
    /// Why, in own words.
    #[schema(min_length = 10, max_length = 1000)]
    pub explanation: String,
}

/// Hätäavaus.
#[derive(Debug, Serialize, ToSchema)]
pub struct BreakGlassView {
    /// Identifier.
    pub id: BreakGlassId,
    /// Asiakas; null for a lead who may not know the client.
    pub client_id: Option<ClientId>,
    /// Who opened the file.
    pub user_id: UserId,
    /// Unit of that worker; null where the grant is of the whole organisation.
    pub unit_id: Option<UnitId>,
    /// Unit that was responsible then; null without one.
    pub responsible_unit_id: Option<UnitId>,
    /// Why.
    pub reason: BreakGlassReason,
    /// Why, in the worker's words.
    pub explanation: String,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// To when; eight hours later.
    pub ends_at: DateTime<Utc>,
    /// How it stands.
    pub state: BreakGlassState,
    /// Verdict; null until a lead has judged it.
    pub verdict: Option<BreakGlassVerdict>,
    /// Verdict in the lead's words; null until then.
    pub review: Option<String>,
    /// Lead who judged it; null until then.
    pub reviewed_by: Option<UserId>,
    /// When it was judged; null until then.
    pub reviewed_at: Option<DateTime<Utc>>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of openings.
#[derive(Debug, Serialize, ToSchema)]
pub struct BreakGlassList {
    /// The openings, the newest first.
    pub items: Vec<BreakGlassView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of openings.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct BreakGlassFilterParams {
    /// How it stands.
    state: Option<BreakGlassState>,
}

/// A lead's verdict.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"verdict": "justified", "text": "Vastuutyöntekijä oli sairaana, asia ei voinut odottaa."}))]
pub struct ReviewBreakGlass {
    /// Verdict.
    pub verdict: BreakGlassVerdict,
    /// Verdict in own words.
    #[schema(min_length = 10, max_length = 1000)]
    pub text: String,
}

/// A visit to the desk.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"identity_code": "010594Y9032", "reason": "advice"}))]
pub struct CreateServiceDeskVisit {
    /// Henkilötunnus of the client.
    #[schema(min_length = 1, max_length = 20)]
    pub identity_code: String,
    /// Why.
    pub reason: ServiceDeskReason,
}

/// Asiointikäynti.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceDeskVisitView {
    /// Identifier of the work relation.
    pub id: Uuid,
    /// Asiakas.
    pub client_id: ClientId,
    /// Why.
    pub reason: ServiceDeskReason,
    /// Midnight in Helsinki, when it ends.
    pub ends_at: DateTime<Utc>,
}

/// A file to be closed to a worker.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "relative", "identity_code": "010594Y9032"}))]
pub struct CreateAccessBar {
    /// Whose file.
    pub kind: AccessBarKind,
    /// Henkilötunnus of the person, whether a client or not.
    #[schema(min_length = 1, max_length = 20)]
    pub identity_code: String,
    /// Worker; the caller by default. A lead names those of the own unit, an administrator anybody of the area.
    #[serde(default)]
    #[schema(nullable = false)]
    pub user_id: Option<UserId>,
}

/// Estemerkintä. Whose file it closes is shown to nobody.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccessBarView {
    /// Identifier.
    pub id: AccessBarId,
    /// Worker to whom the file is closed.
    pub user_id: UserId,
    /// Whose file.
    pub kind: AccessBarKind,
    /// When it was set.
    pub created_at: DateTime<Utc>,
    /// When it was lifted; null while it stands.
    pub ended_at: Option<DateTime<Utc>>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of bars.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccessBarList {
    /// The bars, the newest first.
    pub items: Vec<AccessBarView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}
