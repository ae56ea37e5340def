//! Forms and views of organisations and units.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::organisation::OrganisationKind,
    id::{OrganisationId, UnitId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::patch::present;

/// An organisation (organisaatio).
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationView {
    /// Identifier.
    pub id: OrganisationId,
    /// Organisaation laji.
    pub kind: OrganisationKind,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish, where there is one.
    pub name_sv: Option<String>,
    /// Y-tunnus.
    pub business_id: Option<String>,
    /// What the caller may do with the organisation.
    pub permitted_actions: Vec<&'static str>,
}

/// An organisation in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationListItem {
    /// The organisation.
    #[serde(flatten)]
    pub organisation: OrganisationView,
    /// Entity tag of the organisation, for If-Match.
    pub etag: String,
    /// Place in the list; not shown.
    #[serde(skip)]
    #[schema(ignore)]
    pub key: String,
}

/// A page of organisations.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationList {
    /// The organisations, in the order of names.
    pub items: Vec<OrganisationListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of organisations; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct OrganisationFilterParams {
    /// Beginning of the name, whatever the case.
    #[param(min_length = 1, max_length = 200)]
    q: Option<String>,
    /// Only this kind.
    #[param(inline)]
    kind: Option<OrganisationKind>,
}

/// An organisation to be recorded in the area.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "provider", "name": "Testipaja ry", "business_id": "9999000-7"}))]
pub struct CreateOrganisation {
    /// Organisaation laji.
    pub kind: OrganisationKind,
    /// Name in Finnish.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Name in Swedish.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 200)]
    pub name_sv: Option<String>,
    /// Y-tunnus.
    #[serde(default)]
    #[schema(
        nullable = false,
        min_length = 9,
        max_length = 9,
        pattern = "^[0-9]{7}-[0-9]$"
    )]
    pub business_id: Option<String>,
}

/// Changes to an organisation: absent keeps, null clears. The kind stays.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Testipaja ry", "name_sv": null}))]
pub struct UpdateOrganisation {
    /// Name in Finnish.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// Name in Swedish; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 200)]
    pub name_sv: Option<Option<String>>,
    /// Y-tunnus; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 9, max_length = 9, pattern = "^[0-9]{7}-[0-9]$")]
    pub business_id: Option<Option<String>>,
}

/// A unit (yksikkö) of an organisation in the area.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitView {
    /// Identifier.
    pub id: UnitId,
    /// Organisation.
    pub organisation_id: OrganisationId,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish, where there is one.
    pub name_sv: Option<String>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it exists.
    pub ends_on: Option<NaiveDate>,
    /// What the caller may do with the unit.
    pub permitted_actions: Vec<&'static str>,
}

/// A unit in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitListItem {
    /// The unit.
    #[serde(flatten)]
    pub unit: UnitView,
    /// Entity tag of the unit, for If-Match.
    pub etag: String,
    /// Place in the list; not shown.
    #[serde(skip)]
    #[schema(ignore)]
    pub key: String,
}

/// A page of units.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitList {
    /// The units, in the order of names.
    pub items: Vec<UnitListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of units; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct UnitFilterParams {
    /// Beginning of the name, whatever the case.
    #[param(min_length = 1, max_length = 200)]
    q: Option<String>,
    /// Only units of this organisation.
    #[param(value_type = Option<String>, format = Uuid)]
    organisation_id: Option<OrganisationId>,
    /// Only units that exist on this day.
    valid_on: Option<NaiveDate>,
}

/// A unit to be recorded.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "organisation_id": "01900000-0000-7001-8000-000000000001", "name": "Työllisyyspalvelut, itä", "starts_on": "2026-03-02"
}))]
pub struct CreateUnit {
    /// Organisation that works in the area.
    pub organisation_id: OrganisationId,
    /// Name in Finnish; once in an organisation.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Name in Swedish.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 200)]
    pub name_sv: Option<String>,
    /// First day; today by default.
    #[serde(default)]
    #[schema(nullable = false)]
    pub starts_on: Option<NaiveDate>,
}

/// Changes to a unit: absent keeps, null clears.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Työllisyyspalvelut, itä ja koillinen"}))]
pub struct UpdateUnit {
    /// Name in Finnish.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// Name in Swedish; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 200)]
    pub name_sv: Option<Option<String>>,
    /// Last day; null while it exists. A unit that is responsible for open relationships cannot end.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub ends_on: Option<Option<NaiveDate>>,
}
