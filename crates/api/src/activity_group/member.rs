//! Members of a group: phases of clients whom the caller may see.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    activation_phase::state::is_over,
    code_set::staff::RecordClass,
    id::{GroupId, GroupMemberId},
};
use palvelurekisteri_store::{
    access::{Owned, area_access, owned_access, scope::permitted_clients},
    activation_phase::queries::lock_phase,
    activity_group::{
        GroupRow, lock_group,
        member::{self, MemberRow, NewMember},
        read_group,
    },
    page::PageOf,
    tx::Tx,
};

use super::member_dto::{
    CreateGroupMember, EndGroupMember, GroupMemberList, GroupMemberListItem, GroupMemberParams,
    GroupMemberView,
};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{field, phase},
};

/// The group is a register of the area; what follows in the call concerns phases of clients.
fn reach(call: &Call, tx: &mut Tx, action: Action) -> Result<GroupId, ApiError> {
    area_access(tx, RecordClass::Configuration, Action::Read)?;
    tx.notes.action = Some(action);
    tx.notes.class = Some(RecordClass::Phase);
    call.id("group_id")
}

fn view(row: &MemberRow, may_change: bool) -> GroupMemberView {
    let permitted_actions = match may_change && row.ends_on.is_none() {
        true => vec!["end"],
        false => Vec::new(),
    };
    GroupMemberView {
        id: row.id.into(),
        group_id: row.group_id.into(),
        phase_id: row.phase_id.into(),
        client_id: row.client_id.into(),
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        permitted_actions,
    }
}

/// Lists the members of a group
///
/// Those whom the caller may see, in the order of their first days.
#[utoipa::path(tag = "groups",
    params(("group_id" = GroupId, Path, description = "Group."), GroupMemberParams, PageParams),
    responses((status = 200, description = "A page.", body = GroupMemberList)))]
#[get("/groups/{group_id}/members")]
pub(super) async fn list_group_members(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = reach(call, tx, Action::List)?;
        read_group(tx, id).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = member::list_members(tx, id, query.get("on")?, &page).await?;
        let clients: Vec<_> = rows.items.iter().map(|row| row.client_id).collect();
        let class = RecordClass::Phase;
        let may_change = permitted_clients(tx, class, Action::Update, clients.clone()).await?;
        tx.notes.clients = clients;
        let items = rows
            .items
            .iter()
            .map(|row| GroupMemberListItem {
                member: view(row, may_change.contains(&row.client_id)),
                etag: etag(row.version),
            })
            .collect();
        let page = PageOf {
            items,
            more: rows.more,
        };
        let key = |item: &GroupMemberListItem| (item.member.starts_on, item.member.id);
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Adds a phase to a group
///
/// Of the group's kind, of a client whom the caller may see, while a place is free.
#[utoipa::path(tag = "groups", request_body = CreateGroupMember,
    params(("group_id" = GroupId, Path, description = "Group.")),
    responses((status = 201, description = "Added.", body = GroupMemberView)))]
#[post("/groups/{group_id}/members")]
pub(super) async fn create_group_member(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = reach(call, tx, Action::Update)?;
        let group = lock_group(tx, id).await?;
        let form: CreateGroupMember = call.body()?;
        let class = RecordClass::Phase;
        let phase_id = form.phase_id.as_uuid();
        let access = owned_access(tx, Owned::Phase, phase_id, class, Action::Update).await?;
        in_order(&group, &form)?;
        let row = lock_phase(tx, access.client_id, form.phase_id).await?;
        if is_over(row.state()?) {
            return Err(ApiError::Problem(&phase::GROUP_PHASE_OVER));
        }
        if row.kind()? != group.kind()? {
            return Err(ApiError::Problem(&phase::GROUP_OTHER_KIND));
        }
        let new = NewMember {
            id: GroupMemberId::from(call.state().new_id()),
            starts_on: form.starts_on,
            ends_on: form.ends_on,
        };
        if !member::has_place(tx, &group, &new).await? {
            return Err(ApiError::Problem(&phase::GROUP_FULL));
        }
        let row = member::insert_member(tx, &group, &row, &new).await?;
        let location = format!("/api/v1/groups/{id}/members");
        Ok(Reply::created(location, row.id, &view(&row, true))?.version(row.version))
    })
    .await
}

/// A membership lies within the days of its group.
fn in_order(group: &GroupRow, form: &CreateGroupMember) -> Result<(), ApiError> {
    let below = |pointer| Err(ApiError::at(&field::BELOW_MINIMUM, pointer));
    let above = |pointer| Err(ApiError::at(&field::ABOVE_MAXIMUM, pointer));
    if form.starts_on < group.starts_on {
        return below("/starts_on");
    }
    if form.ends_on.is_some_and(|ends_on| ends_on < form.starts_on) {
        return below("/ends_on");
    }
    match group.ends_on {
        Some(last) if form.starts_on > last => above("/starts_on"),
        Some(last) if form.ends_on.is_some_and(|ends_on| ends_on > last) => above("/ends_on"),
        Some(_) | None => Ok(()),
    }
}

/// Ends a membership
#[utoipa::path(tag = "groups", request_body = EndGroupMember,
    params(("group_member_id" = GroupMemberId, Path, description = "Member."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "Ended.", body = GroupMemberView)))]
#[post("/group-members/{group_member_id}/end")]
pub(super) async fn end_group_member(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: GroupMemberId = call.id("group_member_id")?;
        let class = RecordClass::Phase;
        let owned = Owned::GroupMember;
        let access = owned_access(tx, owned, id.as_uuid(), class, Action::Update).await?;
        let row = member::lock_member(tx, access.client_id, id).await?;
        call.if_match(row.version)?;
        let form: EndGroupMember = call.body()?;
        if row.ends_on.is_some() {
            return Err(ApiError::Problem(&phase::GROUP_MEMBER_ENDED));
        }
        if form.ends_on < row.starts_on {
            return Err(ApiError::at(&field::BELOW_MINIMUM, "/ends_on"));
        }
        let row = member::end_member(tx, &row, form.ends_on).await?;
        Ok(Reply::ok(&view(&row, true))?
            .version(row.version)
            .changed(["ends_on"]))
    })
    .await
}
