//! Forms and views of accounts, role grants and cover.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::staff::Role,
    id::{AbsenceCoverId, OrganisationId, RoleGrantId, ServiceKeyId, UnitId, UserId},
};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Kind of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// Somebody.
    Person,
    /// A machine, such as the export service.
    Service,
}

impl std::str::FromStr for AccountKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "person" => Ok(Self::Person),
            "service" => Ok(Self::Service),
            _ => Err(()),
        }
    }
}

/// An account (käyttäjä). Those who do not manage accounts see who it is, and no more.
#[derive(Debug, Serialize, ToSchema)]
pub struct UserView {
    /// Identifier.
    pub id: UserId,
    /// Name that colleagues see.
    pub display_name: String,
    /// Whether a person or a machine logs in with it.
    pub kind: AccountKind,
    /// Login name; null for those who do not manage accounts.
    pub username: Option<String>,
    /// Whether a given password is still to be changed; null for those who do not manage accounts.
    pub must_change_password: Option<bool>,
    /// When it was disabled; null while it is in use.
    pub disabled_at: Option<DateTime<Utc>>,
    /// When it was made; null for those who do not manage accounts.
    pub created_at: Option<DateTime<Utc>>,
    /// What the caller may do with the account.
    pub permitted_actions: Vec<&'static str>,
}

/// An account in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct UserListItem {
    /// The account.
    #[serde(flatten)]
    pub user: UserView,
    /// Entity tag of the account, for If-Match.
    pub etag: String,
    /// Place in the list; not shown.
    #[serde(skip)]
    #[schema(ignore)]
    pub key: String,
}

/// A page of accounts.
#[derive(Debug, Serialize, ToSchema)]
pub struct UserList {
    /// The accounts, in the order of names.
    pub items: Vec<UserListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of accounts; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct UserFilterParams {
    /// Beginning of the name, whatever the case.
    #[param(min_length = 1, max_length = 120)]
    q: Option<String>,
    /// Works in this unit today.
    #[param(value_type = Option<String>, format = Uuid)]
    unit_id: Option<UnitId>,
    /// Works in this role today.
    #[param(inline)]
    role: Option<Role>,
}

/// An account to be made. It has no rights until a role is granted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "username": "uusi.virkailija", "display_name": "Uusi Virkailija", "kind": "person",
    "temporary_password": "kesa-jaa-tuuli-lumi-26"
}))]
pub struct CreateUser {
    /// Login name: lower-case letters, digits, dot, hyphen, underscore.
    #[schema(min_length = 2, max_length = 80, pattern = "^[a-z0-9][a-z0-9._-]*$")]
    pub username: String,
    /// Name that colleagues see.
    #[schema(min_length = 1, max_length = 120)]
    pub display_name: String,
    /// Whether a person or a machine logs in with it; a person by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub kind: Option<AccountKind>,
    /// First password of a person, who changes it at the first login. A machine has none: register a key for it.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Password, min_length = 15, max_length = 1000)]
    pub temporary_password: Option<SecretString>,
}

/// Changes to an account: absent keeps.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"display_name": "Aino Virkailija"}))]
pub struct UpdateUser {
    /// Name that colleagues see.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 120)]
    pub display_name: Option<String>,
}

/// A password given by an administrator.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"temporary_password": "kesa-jaa-tuuli-lumi-26"}))]
pub struct GivePassword {
    /// The password; a person changes it at the next login.
    #[schema(value_type = String, format = Password, min_length = 15, max_length = 1000)]
    pub temporary_password: SecretString,
}

/// A public key of a machine.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceKeyView {
    /// Identifier.
    pub id: ServiceKeyId,
    /// Service account.
    pub user_id: UserId,
    /// Ed25519 public key as the `x` of a JWK (RFC 8037).
    pub public_key: String,
    /// From when it is accepted.
    pub starts_at: DateTime<Utc>,
    /// Until when it is accepted.
    pub ends_at: DateTime<Utc>,
    /// When it was revoked; null while it is not.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was registered.
    pub created_at: DateTime<Utc>,
    /// What the caller may do with the key.
    pub permitted_actions: Vec<&'static str>,
}

/// The keys of a machine.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "items": [{"id": "01900000-0000-7006-8000-000000000001", "user_id": "01900000-0000-7003-8000-000000000009",
        "public_key": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "starts_at": "2026-03-02T07:00:00Z",
        "ends_at": "2027-03-02T07:00:00Z", "revoked_at": null, "created_at": "2026-03-02T07:00:00Z",
        "permitted_actions": ["revoke"]}],
    "next_cursor": null
}))]
pub struct ServiceKeyList {
    /// The keys, the newest first.
    pub items: Vec<ServiceKeyView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// A key to be registered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "public_key": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "ends_at": "2027-03-02T07:00:00Z"
}))]
pub struct CreateServiceKey {
    /// Ed25519 public key: the `x` of a JWK, or PEM as `openssl pkey -pubout` writes it.
    #[schema(min_length = 43, max_length = 200)]
    pub public_key: String,
    /// From when it is accepted; at once by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub starts_at: Option<DateTime<Utc>>,
    /// Until when it is accepted; 750 days at most.
    pub ends_at: DateTime<Utc>,
}

/// From where and when a machine may log in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"allowed_addresses": ["10.20.0.0/16"], "allowed_hours": ["1 00:00-05:00", "2 00:00-05:00"]}))]
pub struct ServiceLimitsView {
    /// Networks in CIDR notation; none is nowhere.
    pub allowed_addresses: Vec<String>,
    /// Hours of the week in Helsinki; none is never.
    pub allowed_hours: Vec<String>,
}

/// From where and when a machine may log in: both lists as a whole.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"allowed_addresses": ["10.20.0.0/16"], "allowed_hours": ["1 00:00-05:00", "2 00:00-05:00"]}))]
pub struct ReplaceServiceLimits {
    /// Networks in CIDR notation, such as `10.20.0.0/16` or `2001:db8::7/128`.
    #[schema(max_items = 50)]
    pub allowed_addresses: Vec<String>,
    /// Hours in Helsinki as weekday (1 is Monday) and two times of day: `1 00:00-05:00`; `7 22:00-24:00` is Sunday evening.
    #[schema(max_items = 50)]
    pub allowed_hours: Vec<String>,
}

/// A role grant (käyttöoikeus).
#[derive(Debug, Serialize, ToSchema)]
pub struct RoleGrantView {
    /// Identifier.
    pub id: RoleGrantId,
    /// Account.
    pub user_id: UserId,
    /// Käyttäjärooli.
    pub role: Role,
    /// Organisation on whose behalf.
    pub organisation_id: OrganisationId,
    /// Unit; null for the whole organisation in the area.
    pub unit_id: Option<UnitId>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// Who granted it; null for the first ones.
    pub granted_by: Option<UserId>,
    /// Who ended it.
    pub ended_by: Option<UserId>,
    /// When it was granted.
    pub created_at: DateTime<Utc>,
    /// Entity tag of the grant, for If-Match.
    pub etag: String,
    /// What the caller may do with the grant.
    pub permitted_actions: Vec<&'static str>,
}

/// The role grants of an account.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoleGrantList {
    /// The grants in the area, the newest first.
    pub items: Vec<RoleGrantView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// A role to be granted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "role": "employment_officer", "organisation_id": "01900000-0000-7001-8000-000000000001",
    "unit_id": "01900000-0000-7002-8000-000000000001", "starts_on": "2026-03-02"
}))]
pub struct CreateRoleGrant {
    /// Käyttäjärooli.
    pub role: Role,
    /// Organisation that works in the area.
    pub organisation_id: OrganisationId,
    /// Unit of the organisation; without it the whole organisation in the area.
    #[serde(default)]
    #[schema(nullable = false)]
    pub unit_id: Option<UnitId>,
    /// First day; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub starts_on: Option<NaiveDate>,
    /// Last day; open without it.
    #[serde(default)]
    #[schema(nullable = false)]
    pub ends_on: Option<NaiveDate>,
}

/// The end of a role grant.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ends_on": "2026-03-31"}))]
pub struct EndRoleGrant {
    /// Last day: yesterday ends the grant at once, a day before its first takes it back. Today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub ends_on: Option<NaiveDate>,
}

/// Cover for an absence (sijaisuus).
#[derive(Debug, Serialize, ToSchema)]
pub struct AbsenceCoverView {
    /// Identifier.
    pub id: AbsenceCoverId,
    /// Who is absent.
    pub absent_user_id: UserId,
    /// Who does the work.
    pub substitute_user_id: UserId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Who decided so.
    pub granted_by: UserId,
}

/// A page of covers.
#[derive(Debug, Serialize, ToSchema)]
pub struct AbsenceCoverList {
    /// The covers, the newest decision first.
    pub items: Vec<AbsenceCoverView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of covers; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct AbsenceCoverFilterParams {
    /// Whose absence.
    #[param(value_type = Option<String>, format = Uuid)]
    absent_user_id: Option<UserId>,
    /// Covers of this day.
    on: Option<NaiveDate>,
}

/// A cover to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "absent_user_id": "01900000-0000-7003-8000-000000000002",
    "substitute_user_id": "01900000-0000-7003-8000-000000000003",
    "starts_on": "2026-03-02", "ends_on": "2026-03-15"
}))]
pub struct CreateAbsenceCover {
    /// Who is absent; works with clients in the area.
    pub absent_user_id: UserId,
    /// Who does the work; works with clients in the same organisation.
    pub substitute_user_id: UserId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

/// The end of a cover.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ends_on": "2026-03-10"}))]
pub struct EndAbsenceCover {
    /// Last day: yesterday ends the cover at once, a day before its first takes it back. Today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub ends_on: Option<NaiveDate>,
}
