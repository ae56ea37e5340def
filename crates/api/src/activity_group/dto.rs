//! Forms and views of groups.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::phase::PhaseKind,
    id::{GroupId, ProviderId, UnitId, UserId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::patch::present;

/// A group.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupView {
    /// Identifier.
    pub id: GroupId,
    /// Nimi.
    pub name: String,
    /// Kind of its members' phases.
    pub kind: PhaseKind,
    /// Palveluntuottaja; null when not recorded.
    pub provider_id: Option<ProviderId>,
    /// Ohjaaja.
    pub leader_id: UserId,
    /// Yksikkö.
    pub unit_id: UnitId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// Places; null without a limit.
    pub capacity: Option<i16>,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A group in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupListItem {
    /// The group.
    #[serde(flatten)]
    pub group: GroupView,
    /// Entity tag, for If-Match.
    pub etag: String,
    /// Place in the list; not shown.
    #[serde(skip)]
    #[schema(ignore)]
    pub key: String,
}

/// A page of groups.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupList {
    /// The groups, in the order of names.
    pub items: Vec<GroupListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// What narrows a list of groups; every given part must fit.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct GroupFilterParams {
    /// Beginning of the name, whatever the case.
    #[param(min_length = 1, max_length = 200)]
    q: Option<String>,
    /// Kind of the members' phases.
    #[param(inline)]
    kind: Option<PhaseKind>,
    /// Yksikkö.
    #[param(inline)]
    unit_id: Option<UnitId>,
    /// Ohjaaja.
    #[param(inline)]
    leader_id: Option<UserId>,
    /// A day on which the group goes on.
    on: Option<NaiveDate>,
}

/// A new group.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "Keittiöryhmä", "kind": "rehabilitative_work",
    "leader_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "unit_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78",
    "starts_on": "2026-03-02", "capacity": 12
}))]
pub struct CreateGroup {
    /// Nimi.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Kind of its members' phases; stays.
    pub kind: PhaseKind,
    /// Palveluntuottaja.
    #[serde(default)]
    #[schema(nullable = false)]
    pub provider_id: Option<ProviderId>,
    /// Ohjaaja: somebody who works in the area.
    pub leader_id: UserId,
    /// Yksikkö of the area.
    pub unit_id: UnitId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    #[serde(default)]
    #[schema(nullable = false)]
    pub ends_on: Option<NaiveDate>,
    /// Places.
    #[serde(default)]
    #[schema(nullable = false, minimum = 1, maximum = 1000)]
    pub capacity: Option<i16>,
}

/// Changes to a group: absent keeps, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Keittiöryhmä, aamu", "ends_on": "2026-12-18", "capacity": null}))]
pub struct UpdateGroup {
    /// Nimi.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// Palveluntuottaja; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<ProviderId>)]
    pub provider_id: Option<Option<ProviderId>>,
    /// Ohjaaja.
    #[serde(default)]
    #[schema(nullable = false)]
    pub leader_id: Option<UserId>,
    /// Yksikkö.
    #[serde(default)]
    #[schema(nullable = false)]
    pub unit_id: Option<UnitId>,
    /// First day.
    #[serde(default)]
    #[schema(nullable = false)]
    pub starts_on: Option<NaiveDate>,
    /// Last day; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub ends_on: Option<Option<NaiveDate>>,
    /// Places; null clears.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i16>, minimum = 1, maximum = 1000)]
    pub capacity: Option<Option<i16>>,
}
