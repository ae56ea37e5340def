//! Forms and views of employers.

use palvelurekisteri_domain::{
    code_set::organisation::{EmployerSector, LegalForm},
    id::EmployerId,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::patch::present;

/// An employer.
#[derive(Debug, Serialize, ToSchema)]
pub struct EmployerView {
    /// Identifier.
    pub id: EmployerId,
    /// Nimi.
    pub name: String,
    /// Y-tunnus; null for an employer without one.
    pub business_id: Option<String>,
    /// Oikeudellinen muoto.
    pub legal_form: LegalForm,
    /// Työnantajasektori.
    pub sector: EmployerSector,
    /// Kuntakoodi; null when not recorded.
    pub municipality_code: Option<String>,
    /// Title of the contact person; null when not recorded.
    pub contact_title: Option<String>,
    /// Phone of the office, E.164; null when not recorded.
    pub phone: Option<String>,
    /// E-mail of the office; null when not recorded.
    pub email: Option<String>,
    /// False when no longer used.
    pub active: bool,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// An employer in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct EmployerListItem {
    /// The employer.
    #[serde(flatten)]
    pub employer: EmployerView,
    /// Entity tag, for If-Match.
    pub etag: String,
    /// Place in the list; not shown.
    #[serde(skip)]
    #[schema(ignore)]
    pub key: String,
}

/// A page of employers.
#[derive(Debug, Serialize, ToSchema)]
pub struct EmployerList {
    /// The employers, in the order of names.
    pub items: Vec<EmployerListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
    /// How many there are in all; only with count=exact.
    #[schema(nullable = false)]
    pub total_count: Option<i64>,
}

/// What narrows a list of employers; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct EmployerFilterParams {
    /// Beginning of the name, whatever the case.
    #[param(min_length = 1, max_length = 200)]
    q: Option<String>,
    /// Oikeudellinen muoto.
    #[param(inline)]
    legal_form: Option<LegalForm>,
    /// Kuntakoodi.
    #[param(min_length = 3, max_length = 3, pattern = "^[0-9]{3}$")]
    municipality_code: Option<String>,
    /// Whether it is used.
    active: Option<bool>,
}

/// A new employer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "Testityö Oy", "business_id": "9999000-7", "legal_form": "company", "sector": "company",
    "municipality_code": "564"
}))]
pub struct CreateEmployer {
    /// Nimi.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Y-tunnus.
    #[serde(default)]
    #[schema(
        nullable = false,
        min_length = 9,
        max_length = 9,
        pattern = "^[0-9]{7}-[0-9]$"
    )]
    pub business_id: Option<String>,
    /// Oikeudellinen muoto.
    pub legal_form: LegalForm,
    /// Työnantajasektori.
    pub sector: EmployerSector,
    /// Kuntakoodi.
    #[serde(default)]
    #[schema(
        nullable = false,
        min_length = 3,
        max_length = 3,
        pattern = "^[0-9]{3}$"
    )]
    pub municipality_code: Option<String>,
    /// Title of the contact person.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 120)]
    pub contact_title: Option<String>,
    /// Phone of the office; stored as E.164.
    #[serde(default)]
    #[schema(nullable = false, min_length = 5, max_length = 20)]
    pub phone: Option<String>,
    /// E-mail of the office.
    #[serde(default)]
    #[schema(
        nullable = false,
        min_length = 3,
        max_length = 120,
        pattern = "^[^@ ]+@[^@ ]+$"
    )]
    pub email: Option<String>,
}

/// Changes to an employer: absent keeps, null clears.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"contact_title": "Henkilöstöpäällikkö", "email": null, "active": true}))]
pub struct UpdateEmployer {
    /// Nimi.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// Y-tunnus; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 9, max_length = 9, pattern = "^[0-9]{7}-[0-9]$")]
    pub business_id: Option<Option<String>>,
    /// Oikeudellinen muoto.
    #[serde(default)]
    #[schema(nullable = false)]
    pub legal_form: Option<LegalForm>,
    /// Työnantajasektori.
    #[serde(default)]
    #[schema(nullable = false)]
    pub sector: Option<EmployerSector>,
    /// Kuntakoodi; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 3, max_length = 3, pattern = "^[0-9]{3}$")]
    pub municipality_code: Option<Option<String>>,
    /// Title of the contact person; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 120)]
    pub contact_title: Option<Option<String>>,
    /// Phone of the office; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 5, max_length = 20)]
    pub phone: Option<Option<String>>,
    /// E-mail of the office; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 3, max_length = 120, pattern = "^[^@ ]+@[^@ ]+$")]
    pub email: Option<Option<String>>,
    /// Whether it is used.
    #[serde(default)]
    #[schema(nullable = false)]
    pub active: Option<bool>,
}
