//! Forms and views of clients. The schema's limits are the limits: a body is checked against it before decoding.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        client::{
            BirthDateCertainty, ClientLanguage, DataSource, MunicipalityBasis, ServiceLanguage, Sex,
        },
        relationship::TakeInGround,
    },
    id::{ClientId, UnitId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    activation_phase::dto::PhaseListItem, patch::present, placement::dto::PlacementListItem,
};

/// A client, as those with a relation to her see her. The identity code has its own endpoint.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClientView {
    /// Identifier.
    pub id: ClientId,
    /// Etunimet.
    pub first_names: String,
    /// Sukunimi.
    pub last_name: String,
    /// Syntymäaika.
    pub birth_date: NaiveDate,
    /// How certain the birth date is.
    pub birth_date_certainty: BirthDateCertainty,
    /// Sukupuoli as registered.
    pub sex: Sex,
    /// Äidinkieli.
    pub native_language: ClientLanguage,
    /// Asiointikieli.
    pub service_language: ServiceLanguage,
    /// Tulkin tarve.
    pub interpreter_needed: bool,
    /// Tilapäinen yksilöintitunnus; null for most.
    pub temporary_id: Option<String>,
    /// Whether an identity code (henkilötunnus) is recorded; opened by GET …/identity-code.
    pub has_identity_code: bool,
    /// Turvakielto in force: municipality and contact details are masked.
    pub protected: bool,
    /// Kotikunta today; null while protected, or when none is recorded.
    pub home_municipality: Option<MunicipalityView>,
    /// Kuolinpäivä; null while alive.
    pub died_on: Option<NaiveDate>,
    /// Tietolähde.
    pub data_source: DataSource,
    /// When the client was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What the caller may do with the client.
    pub permitted_actions: Vec<&'static str>,
}

/// A client with what a worker opens her for.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClientOverview {
    /// The client.
    pub client: ClientView,
    /// Entity tag of the client, for If-Match.
    pub etag: String,
    /// Aktivointijaksot, newest first; null for a caller who may not see them.
    pub activation_phases: Option<Vec<PhaseListItem>>,
    /// Sijoittumiset, newest first; null for a caller who may not see them.
    pub placements: Option<Vec<PlacementListItem>>,
}

/// A client in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClientListItem {
    /// Identifier.
    pub id: ClientId,
    /// Etunimet.
    pub first_names: String,
    /// Sukunimi.
    pub last_name: String,
    /// Syntymäaika.
    pub birth_date: NaiveDate,
    /// Asiointikieli.
    pub service_language: ServiceLanguage,
    /// Entity tag of the client, for If-Match.
    pub etag: String,
    /// What the caller may do with the client.
    pub permitted_actions: Vec<&'static str>,
    /// Place in the list; not shown.
    #[serde(skip)]
    #[schema(ignore)]
    pub key: String,
}

/// A page of clients.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClientList {
    /// The clients, in the order of names.
    pub items: Vec<ClientListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
    /// How many there are in all; only with count=exact.
    #[schema(nullable = false)]
    pub total_count: Option<i64>,
}

/// What is recorded of a new client.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "first_names": "Aino Maria", "last_name": "Virtanen-Testi", "birth_date": "1990-05-01",
    "native_language": "fi", "service_language": "fi",
    "municipality": {"code": "564", "basis": "stated"}
}))]
pub struct CreateClient {
    /// Etunimet.
    #[schema(min_length = 1, max_length = 200)]
    pub first_names: String,
    /// Sukunimi.
    #[schema(min_length = 1, max_length = 100)]
    pub last_name: String,
    /// Syntymäaika.
    pub birth_date: NaiveDate,
    /// How certain the birth date is; stated by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub birth_date_certainty: Option<BirthDateCertainty>,
    /// Sukupuoli as the person states; unspecified by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub sex: Option<Sex>,
    /// Äidinkieli.
    pub native_language: ClientLanguage,
    /// Asiointikieli.
    pub service_language: ServiceLanguage,
    /// Tulkin tarve.
    #[serde(default)]
    pub interpreter_needed: bool,
    /// Tilapäinen yksilöintitunnus.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 20, nullable = false)]
    pub temporary_id: Option<String>,
    /// Kotikunta.
    pub municipality: MunicipalityForm,
    /// Responsible unit; needed only when the caller's grant names none.
    #[serde(default)]
    #[schema(nullable = false)]
    pub unit_id: Option<UnitId>,
    /// Tietolähde; the client by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
    /// Ids of the candidates of an earlier `client.possible_duplicate` that are other persons.
    #[serde(default)]
    #[schema(max_items = 10)]
    pub duplicate_ack: Vec<ClientId>,
}

/// A person to be taken in by identity code.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "identity_code": "010594Y9032", "first_names": "Aino Maria", "last_name": "Virtanen-Testi",
    "native_language": "fi", "service_language": "fi",
    "municipality": {"code": "564", "basis": "stated"}, "ground": "client_contact"
}))]
pub struct TakeInClient {
    /// Henkilötunnus.
    #[schema(min_length = 11, max_length = 11)]
    pub identity_code: String,
    /// Etunimet.
    #[schema(min_length = 1, max_length = 200)]
    pub first_names: String,
    /// Sukunimi.
    #[schema(min_length = 1, max_length = 100)]
    pub last_name: String,
    /// Sukupuoli as the person states; unspecified by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub sex: Option<Sex>,
    /// Äidinkieli.
    pub native_language: ClientLanguage,
    /// Asiointikieli.
    pub service_language: ServiceLanguage,
    /// Tulkin tarve.
    #[serde(default)]
    pub interpreter_needed: bool,
    /// Kotikunta.
    pub municipality: MunicipalityForm,
    /// Responsible unit; needed only when the caller's grant names none.
    #[serde(default)]
    #[schema(nullable = false)]
    pub unit_id: Option<UnitId>,
    /// Why the person is taken in.
    pub ground: TakeInGround,
}

/// The answer of take-in: the same whether the person was registered before or not.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "ground": "client_contact", "taken_in_on": "2026-03-02"}))]
pub struct TakeInView {
    /// Identifier of the client.
    pub id: ClientId,
    /// Why the person was taken in.
    pub ground: TakeInGround,
    /// The day.
    pub taken_in_on: NaiveDate,
}

/// Changes to a client: absent keeps, null clears.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"last_name": "Virtanen", "interpreter_needed": true, "died_on": null}))]
pub struct UpdateClient {
    /// Etunimet.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 200, nullable = false)]
    pub first_names: Option<String>,
    /// Sukunimi.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 100, nullable = false)]
    pub last_name: Option<String>,
    /// Syntymäaika.
    #[serde(default)]
    #[schema(nullable = false)]
    pub birth_date: Option<NaiveDate>,
    /// How certain the birth date is.
    #[serde(default)]
    #[schema(nullable = false)]
    pub birth_date_certainty: Option<BirthDateCertainty>,
    /// Sukupuoli.
    #[serde(default)]
    #[schema(nullable = false)]
    pub sex: Option<Sex>,
    /// Äidinkieli.
    #[serde(default)]
    #[schema(nullable = false)]
    pub native_language: Option<ClientLanguage>,
    /// Asiointikieli.
    #[serde(default)]
    #[schema(nullable = false)]
    pub service_language: Option<ServiceLanguage>,
    /// Tulkin tarve.
    #[serde(default)]
    #[schema(nullable = false)]
    pub interpreter_needed: Option<bool>,
    /// Tilapäinen yksilöintitunnus; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 20)]
    pub temporary_id: Option<Option<String>>,
    /// Kuolinpäivä; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub died_on: Option<Option<NaiveDate>>,
}

/// What to look for; every given part must fit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "virt ai"}), min_properties = 1)]
pub struct SearchClients {
    /// Beginnings of names, in any order; accents and case do not matter.
    #[serde(default)]
    #[schema(min_length = 2, max_length = 100, nullable = false)]
    pub name: Option<String>,
    /// Henkilötunnus.
    #[serde(default)]
    #[schema(min_length = 11, max_length = 11, nullable = false)]
    pub identity_code: Option<String>,
    /// Syntymäaika.
    #[serde(default)]
    #[schema(nullable = false)]
    pub birth_date: Option<NaiveDate>,
    /// Tilapäinen yksilöintitunnus.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 20, nullable = false)]
    pub temporary_id: Option<String>,
}

/// Kotikunta.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "564", "basis": "stated", "starts_on": "2026-03-01"}))]
pub struct MunicipalityForm {
    /// Kuntakoodi; null or absent when unknown or none.
    #[serde(default)]
    #[schema(min_length = 3, max_length = 3, pattern = "^[0-9]{3}$")]
    pub code: Option<String>,
    /// Where the fact comes from.
    pub basis: MunicipalityBasis,
    /// First day; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub starts_on: Option<NaiveDate>,
    /// Tietolähde; the client by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub data_source: Option<DataSource>,
}

/// Kotikunta with its dates.
#[derive(Debug, Serialize, ToSchema)]
pub struct MunicipalityView {
    /// Identifier of the row.
    pub id: Uuid,
    /// Kuntakoodi; null when unknown or none.
    pub code: Option<String>,
    /// Where the fact comes from.
    pub basis: MunicipalityBasis,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// Tietolähde.
    pub data_source: DataSource,
}

/// Home municipalities of a client, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct MunicipalityList {
    /// The rows.
    pub items: Vec<MunicipalityView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// Henkilötunnus in the open.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"identity_code": "010594Y9032", "starts_on": "2026-03-02", "ends_on": null}))]
pub struct IdentityCodeView {
    /// The code.
    pub identity_code: String,
    /// First day on which it was recorded as the person's code.
    pub starts_on: NaiveDate,
    /// Last day; null while it is.
    pub ends_on: Option<NaiveDate>,
}

/// A new identity code of a client: the first one, or one that replaces the former.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"identity_code": "010594Y9032", "starts_on": "2026-03-02", "data_source": "register"}))]
pub struct IdentityCodeForm {
    /// Henkilötunnus.
    #[schema(min_length = 11, max_length = 11)]
    pub identity_code: String,
    /// First day; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub starts_on: Option<NaiveDate>,
    /// Tietolähde.
    pub data_source: DataSource,
}

/// Receipt of a new identity code; the code itself is not repeated.
#[derive(Debug, Serialize, ToSchema)]
pub struct IdentityCodeReceipt {
    /// Client.
    pub client_id: ClientId,
    /// First day.
    pub starts_on: NaiveDate,
}

/// How a client wants to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PreferredChannel {
    /// By phone.
    Phone,
    /// By message.
    Message,
    /// By letter.
    Written,
    /// Not at all.
    None,
}

/// Yhteystiedot.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "phone": "+358501234567", "email": "aino@example.org", "street_address": "Testikatu 1 A 2",
    "postal_code": "90100", "post_office": "Oulu", "preferred_channel": "phone"
}))]
pub struct ContactDetailsBody {
    /// Phone number; stored as E.164.
    #[schema(min_length = 5, max_length = 20)]
    pub phone: Option<String>,
    /// E-mail.
    #[schema(min_length = 3, max_length = 120, pattern = "^[^@ ]+@[^@ ]+$")]
    pub email: Option<String>,
    /// Street address.
    #[schema(min_length = 1, max_length = 200)]
    pub street_address: Option<String>,
    /// Postal code.
    #[schema(min_length = 5, max_length = 5, pattern = "^[0-9]{5}$")]
    pub postal_code: Option<String>,
    /// Post office.
    #[schema(min_length = 1, max_length = 80)]
    pub post_office: Option<String>,
    /// How the client wants to be reached.
    pub preferred_channel: PreferredChannel,
}

/// Turvakielto.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"starts_on": "2026-03-02", "ends_on": "2031-03-01", "data_source": "register"}))]
pub struct NonDisclosureOrderForm {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while open.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Tietolähde.
    pub data_source: DataSource,
}

/// Turvakielto with its dates.
#[derive(Debug, Serialize, ToSchema)]
pub struct NonDisclosureOrderView {
    /// Identifier.
    pub id: Uuid,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while open.
    pub ends_on: Option<NaiveDate>,
    /// Tietolähde.
    pub data_source: DataSource,
}

/// Non-disclosure orders of a client, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct NonDisclosureOrderList {
    /// The orders.
    pub items: Vec<NonDisclosureOrderView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}
