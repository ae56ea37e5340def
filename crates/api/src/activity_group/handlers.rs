//! Finding, recording and changing groups.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::GroupId};
use palvelurekisteri_store::{
    access::{area_access, area_permitted},
    activity_group::{self, GroupContent, GroupFilter, GroupRow},
    page::PageOf,
    tx::Tx,
};

use super::dto::{
    CreateGroup, GroupFilterParams, GroupList, GroupListItem, GroupView, UpdateGroup,
};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::field,
};

const WISHES: &[(&str, RecordClass, Action)] =
    &[("update", RecordClass::Configuration, Action::Update)];

fn view(tx: &Tx, row: GroupRow) -> Result<GroupView, ApiError> {
    Ok(GroupView {
        id: row.id.into(),
        kind: row.kind()?,
        name: row.name,
        provider_id: row.provider_id.map(Into::into),
        leader_id: row.leader_id.into(),
        unit_id: row.unit_id.into(),
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        capacity: row.capacity,
        permitted_actions: area_permitted(tx, WISHES),
    })
}

/// Lists groups
///
/// In the order of names.
#[utoipa::path(tag = "groups", params(GroupFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = GroupList)))]
#[get("/groups")]
pub(super) async fn list_groups(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let query = call.query()?;
        let filter = GroupFilter {
            name: query.text("q").map(str::to_owned),
            kind: query.get("kind")?,
            unit_id: query.get("unit_id")?,
            leader_id: query.get("leader_id")?,
            on: query.get("on")?,
        };
        let page = call.page(tx, &query)?;
        let rows = activity_group::list_groups(tx, &filter, &page).await?;
        let more = rows.more;
        let items = rows
            .items
            .into_iter()
            .map(|(row, key)| {
                Ok(GroupListItem {
                    etag: etag(row.version),
                    group: view(tx, row)?,
                    key,
                })
            })
            .collect::<Result<Vec<_>, ApiError>>()?;
        let page = PageOf { items, more };
        let key = |item: &GroupListItem| (item.key.clone(), item.group.id);
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Records a group
#[utoipa::path(tag = "groups", request_body = CreateGroup,
    responses((status = 201, description = "Recorded.", body = GroupView)))]
#[post("/groups")]
pub(super) async fn create_group(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Create)?;
        let form: CreateGroup = call.body()?;
        let content = GroupContent {
            name: form.name,
            provider_id: form.provider_id,
            leader_id: form.leader_id,
            unit_id: form.unit_id,
            starts_on: form.starts_on,
            ends_on: form.ends_on,
            capacity: form.capacity,
        };
        in_order(&content)?;
        let id = GroupId::from(call.state().new_id());
        let row = activity_group::insert_group(tx, id, form.kind, &content).await?;
        let version = row.version;
        let location = format!("/api/v1/groups/{id}");
        Ok(Reply::created(location, id.as_uuid(), &view(tx, row)?)?.version(version))
    })
    .await
}

fn in_order(content: &GroupContent) -> Result<(), ApiError> {
    match content.ends_on {
        Some(ends_on) if ends_on < content.starts_on => {
            Err(ApiError::at(&field::BELOW_MINIMUM, "/ends_on"))
        }
        Some(_) | None => Ok(()),
    }
}

/// Reads a group
#[utoipa::path(tag = "groups",
    params(("group_id" = GroupId, Path, description = "Group.")),
    responses((status = 200, description = "The group.", body = GroupView)))]
#[get("/groups/{group_id}")]
pub(super) async fn read_group(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let row = activity_group::read_group(tx, call.id("group_id")?).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row)?)?.version(version))
    })
    .await
}

/// Changes a group
///
/// A merge patch: absent fields stay, null clears. Members stay as they are.
#[utoipa::path(tag = "groups",
    params(("group_id" = GroupId, Path, description = "Group."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateGroup, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed group.", body = GroupView)))]
#[patch("/groups/{group_id}")]
pub(super) async fn update_group(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Update)?;
        let row = activity_group::lock_group(tx, call.id("group_id")?).await?;
        let form: UpdateGroup = call.change(tx, &row, async |tx, row| view(tx, row)).await?;
        let changed = changed_fields(&form);
        let content = merged(&row, form);
        in_order(&content)?;
        let row = activity_group::update_group(tx, &row, &content).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

fn merged(row: &GroupRow, form: UpdateGroup) -> GroupContent {
    let old = GroupContent::from(row);
    GroupContent {
        name: form.name.unwrap_or(old.name),
        provider_id: form.provider_id.unwrap_or(old.provider_id),
        leader_id: form.leader_id.unwrap_or(old.leader_id),
        unit_id: form.unit_id.unwrap_or(old.unit_id),
        starts_on: form.starts_on.unwrap_or(old.starts_on),
        ends_on: form.ends_on.unwrap_or(old.ends_on),
        capacity: form.capacity.unwrap_or(old.capacity),
    }
}

fn changed_fields(form: &UpdateGroup) -> Vec<&'static str> {
    let given = [
        ("name", form.name.is_some()),
        ("provider_id", form.provider_id.is_some()),
        ("leader_id", form.leader_id.is_some()),
        ("unit_id", form.unit_id.is_some()),
        ("starts_on", form.starts_on.is_some()),
        ("ends_on", form.ends_on.is_some()),
        ("capacity", form.capacity.is_some()),
    ];
    given
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(name, _)| name)
        .collect()
}
