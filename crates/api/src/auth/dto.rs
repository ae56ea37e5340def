//! Forms and views of login and the own account.

use chrono::{DateTime, Utc};
use palvelurekisteri_domain::{
    code_set::staff::{Purpose, Role},
    id::{OrganisationId, RoleGrantId, SessionId, UnitId, UserId},
};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Login name and password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"username": "virkailija", "password": "kesa-jaa-tuuli-lumi-26"}))]
pub struct LoginForm {
    /// Login name.
    #[schema(min_length = 1, max_length = 80)]
    pub username: String,
    /// Password.
    #[schema(value_type = String, format = Password, min_length = 1, max_length = 1000)]
    pub password: SecretString,
    /// National code of the employment area to work in; needed only by those who work in several.
    #[serde(default)]
    #[schema(min_length = 2, max_length = 2)]
    pub area_code: Option<String>,
}

/// A refresh token.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"refresh_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}))]
pub struct RefreshForm {
    /// The token of the last login or refresh; it works once.
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    pub refresh_token: SecretString,
}

/// Tokens of a session.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "access_token": "eyJ0eXAiOiJhdCtqd3QifQ.e30.c2ln", "token_type": "Bearer", "expires_in": 600,
    "refresh_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "session_expires_at": "2026-03-02T17:00:00Z", "must_change_password": false
}))]
pub struct TokensView {
    /// Access token for the Authorization header.
    pub access_token: String,
    /// Always `Bearer`.
    pub token_type: &'static str,
    /// Seconds that the access token holds.
    #[schema(minimum = 0)]
    pub expires_in: i64,
    /// Refresh token; works once, within 30 minutes.
    pub refresh_token: String,
    /// When the session ends whatever is done.
    pub session_expires_at: DateTime<Utc>,
    /// True until a password given by an administrator has been changed.
    pub must_change_password: bool,
}

/// A session (istunto): one login that can still be used.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionView {
    /// Identifier; that of the session that asks is also in GET /me.
    pub id: SessionId,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it last fetched tokens: its last call was at most ten minutes later.
    pub last_used_at: DateTime<Utc>,
    /// When it ends unless it fetches tokens before.
    pub idle_expires_at: DateTime<Utc>,
    /// When it ends whatever is done.
    pub expires_at: DateTime<Utc>,
    /// Whether it is the session that asks.
    pub is_current: bool,
}

/// The open sessions of an account.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "items": [{"id": "01900000-0000-7005-8000-000000000001", "created_at": "2026-03-02T07:00:00Z",
        "last_used_at": "2026-03-02T07:30:00Z", "idle_expires_at": "2026-03-02T08:00:00Z",
        "expires_at": "2026-03-02T17:00:00Z", "is_current": true}],
    "next_cursor": null
}))]
pub struct SessionList {
    /// The sessions, the newest first.
    pub items: Vec<SessionView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// Login of a machine (RFC 6749, 4.4; RFC 7523, 2.2).
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "grant_type": "client_credentials",
    "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    "client_assertion": "eyJhbGciOiJFZERTQSJ9.e30.c2ln"
}))]
pub struct TokenForm {
    /// Always `client_credentials`.
    #[schema(min_length = 1, max_length = 100)]
    pub grant_type: String,
    /// Always `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
    #[schema(min_length = 1, max_length = 100)]
    pub client_assertion_type: String,
    /// The signed assertion; `iss` and `sub` are the login name of the account.
    #[schema(value_type = String, min_length = 1, max_length = 4096)]
    pub client_assertion: SecretString,
    /// Login name again, where a client sends it.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 80)]
    pub client_id: Option<String>,
    /// National code of the employment area to work in; needed only by a machine that works in several.
    #[serde(default)]
    #[schema(min_length = 2, max_length = 2)]
    pub area_code: Option<String>,
}

/// Token of a machine.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "access_token": "eyJ0eXAiOiJhdCtqd3QifQ.e30.c2ln", "token_type": "Bearer", "expires_in": 300
}))]
pub struct ServiceTokenView {
    /// Access token for the Authorization header.
    pub access_token: String,
    /// Always `Bearer`.
    pub token_type: &'static str,
    /// Seconds that it holds.
    #[schema(minimum = 0)]
    pub expires_in: i64,
}

/// Old and new password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"current_password": "kesa-jaa-tuuli-lumi-26", "new_password": "uusi pitka salalause on parempi"}))]
pub struct ChangePasswordForm {
    /// Password now.
    #[schema(value_type = String, format = Password, min_length = 1, max_length = 1000)]
    pub current_password: SecretString,
    /// New password: 15 to 128 characters, none of the common ones.
    #[schema(value_type = String, format = Password, min_length = 1, max_length = 1000)]
    pub new_password: SecretString,
}

/// Who I am and what I may act as.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeView {
    /// Account.
    pub user_id: UserId,
    /// Login name.
    pub username: String,
    /// Name that colleagues see.
    pub display_name: String,
    /// Session.
    pub session_id: SessionId,
    /// Surrogate of the employment area of the session.
    pub area_id: i16,
    /// Grants that are valid today.
    pub grants: Vec<GrantView>,
    /// Grant that this call acts under.
    pub acting_grant_id: Option<RoleGrantId>,
    /// Colleagues whom I cover today.
    pub covers: Vec<UserId>,
    /// Units that I lead under the acting grant.
    pub leads: Vec<UnitId>,
    /// Purposes that may be named in Access-Purpose.
    pub purposes: Vec<Purpose>,
    /// When the password was last given.
    pub authenticated_at: DateTime<Utc>,
}

/// A role grant that is valid today.
#[derive(Debug, Serialize, ToSchema)]
pub struct GrantView {
    /// The grant; the value of Acting-Grant.
    pub id: RoleGrantId,
    /// Role.
    pub role: Role,
    /// Organisation on whose behalf.
    pub organisation_id: OrganisationId,
    /// Unit; null means the whole organisation in the area.
    pub unit_id: Option<UnitId>,
}
