//! Role grants: who works as what, where and when.

use actix_web::{get, post};
use chrono::{Days, NaiveDate};
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::{RecordClass, Role},
    id::{RoleGrantId, UserId},
    staff::{GrantFacts, check_grant, check_grant_end},
    time::range::DateRange,
};
use palvelurekisteri_store::{
    access::area_access,
    error::StoreError,
    organisation::{queries as organisations, units},
    staff::{
        grant::{self, GrantRow, NewGrant},
        leaver,
        register::{self, AccountScope},
    },
    tx::Tx,
};

use super::{
    dto::{CreateRoleGrant, EndRoleGrant, RoleGrantList, RoleGrantView},
    leavers::{self, ReceiverParams},
};
use crate::{
    call::{
        Call, etag,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::staff,
    stored::code,
};

fn view(row: &GrantRow, today: NaiveDate) -> Result<RoleGrantView, ApiError> {
    let valid = row.valid()?;
    let is_past = valid.end().is_some_and(|end| end < today);
    Ok(RoleGrantView {
        id: row.id.into(),
        user_id: row.user_id.into(),
        role: code(&row.role)?,
        organisation_id: row.organisation_id.into(),
        unit_id: row.unit_id.map(Into::into),
        starts_on: valid.start(),
        ends_on: valid.end(),
        granted_by: row.granted_by.map(Into::into),
        ended_by: row.ended_by.map(Into::into),
        created_at: row.created_at,
        etag: etag(row.version),
        permitted_actions: if is_past { Vec::new() } else { vec!["end"] },
    })
}

/// Lists role grants
///
/// Of an account, in the area: those that hold, will hold and have held; the newest first.
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Account.")),
    responses((status = 200, description = "The grants.", body = RoleGrantList)))]
#[get("/users/{user_id}/role-grants")]
pub(super) async fn list_role_grants(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        tx.notes.action = Some(Action::List);
        let account =
            register::read_account(tx, AccountScope::Managed, call.id("user_id")?).await?;
        let rows = grant::list_grants(tx, account.id.into()).await?;
        tx.notes.row_count = Some(rows.len());
        let today = tx.today();
        Reply::ok(&RoleGrantList {
            items: rows
                .iter()
                .map(|row| view(row, today))
                .collect::<Result<_, _>>()?,
            next_cursor: None,
        })
    })
    .await
}

/// Grants a role
///
/// Nobody grants rights to himself: 409 `role_grant.to_oneself`. The role decides in which kind of organisation it can
/// be held.
#[utoipa::path(tag = "users", request_body = CreateRoleGrant,
    params(("user_id" = UserId, Path, description = "Account.")),
    responses((status = 201, description = "Granted.", body = RoleGrantView)))]
#[post("/users/{user_id}/role-grants")]
pub(super) async fn create_role_grant(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let account = register::lock_account(tx, call.id("user_id")?).await?;
        let form: CreateRoleGrant = call.body()?;
        if account.id == tx.actor().user_id.as_uuid() {
            return Err(ApiError::Problem(&staff::ROLE_GRANT_TO_ONESELF));
        }
        if account.disabled_at.is_some() {
            return Err(ApiError::Problem(&staff::USER_ALREADY_DISABLED));
        }
        let starts_on = form.starts_on.unwrap_or_else(|| tx.today());
        let facts = GrantFacts {
            role: form.role,
            organisation: organisations::read_kind(tx, form.organisation_id).await?,
            is_service_account: account.kind == "service",
            starts_on,
            ends_on: form.ends_on,
        };
        check_unit(tx, &form, starts_on).await?;
        let found = check_grant(&facts, tx.today());
        let valid = match DateRange::new(starts_on, form.ends_on) {
            Ok(valid) if found.is_empty() => valid,
            Ok(_) | Err(_) => return Err(ApiError::Rule(found)),
        };
        let new = NewGrant {
            id: call.state().new_id().into(),
            user_id: account.id.into(),
            role: form.role,
            organisation_id: form.organisation_id,
            unit_id: form.unit_id,
            valid,
        };
        let row = grant::insert_grant(tx, &new).await?;
        let location = format!("/api/v1/users/{}/role-grants", account.id);
        let body = view(&row, tx.today())?;
        Ok(Reply::created(location, row.id, &body)?.version(row.version))
    })
    .await
}

async fn check_unit(
    tx: &mut Tx,
    form: &CreateRoleGrant,
    starts_on: NaiveDate,
) -> Result<(), StoreError> {
    let Some(unit_id) = form.unit_id else {
        return Ok(());
    };
    match units::belongs_to(tx, unit_id, form.organisation_id, starts_on).await? {
        true => Ok(()),
        false => Err(StoreError::UnknownReference {
            column: "unit_id".to_owned(),
        }),
    }
}

/// Ends a role grant
///
/// With a last day; yesterday ends it at once. The area keeps at least one administrator: 409 `role_grant.last_admin`.
/// Where it is the last grant by which somebody is responsible for open relationships or coaches in them, a colleague is
/// named to whom all of it moves now: else 409 `user.has_open_responsibilities` with their number.
#[utoipa::path(tag = "users", request_body = EndRoleGrant,
    params(("role_grant_id" = RoleGrantId, Path, description = "Role grant."), ReceiverParams,
           ("If-Match" = String, Header, description = "Entity tag of the version that is ended.")),
    responses((status = 204, description = "Ended.")))]
#[post("/role-grants/{role_grant_id}/end")]
pub(super) async fn end_role_grant(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let today = tx.today();
        // Before the grant, so that two who end each other's wait for one another and one is told no.
        register::lock_admins(tx, today).await?;
        let row = grant::lock_grant(tx, call.id("role_grant_id")?).await?;
        call.if_match(row.version)?;
        let form: EndRoleGrant = call.body()?;
        let ends_on = form.ends_on.unwrap_or(today);
        let valid = row.valid()?;
        if valid.end().is_some_and(|end| end < today || end < ends_on) {
            return Err(ApiError::Problem(&staff::ROLE_GRANT_ALREADY_ENDED));
        }
        if code::<Role>(&row.role)? == Role::Admin {
            keep_an_admin(tx, &row, ends_on).await?;
        }
        let found = check_grant_end(ends_on, today);
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        pass_on_work(call, tx, &row, ends_on).await?;
        grant::end_grant(tx, &row, ends_on).await?;
        Ok(Reply::no_content().changed(["ends_on"]))
    })
    .await
}

/// Refuses to leave the area without an administrator on the day after.
async fn keep_an_admin(tx: &mut Tx, row: &GrantRow, ends_on: NaiveDate) -> Result<(), ApiError> {
    let after = ends_on.checked_add_days(Days::new(1)).unwrap_or(ends_on);
    let admins = register::lock_admins(tx, after).await?;
    match admins.iter().all(|(grant, _)| *grant == row.id) {
        true => Err(ApiError::Problem(&staff::ROLE_GRANT_LAST_ADMIN)),
        false => Ok(()),
    }
}

/// Moves the open work that nobody could do any more on the day after.
async fn pass_on_work(
    call: &Call,
    tx: &mut Tx,
    row: &GrantRow,
    ends_on: NaiveDate,
) -> Result<(), ApiError> {
    let (user_id, role) = (UserId::from(row.user_id), code::<Role>(&row.role)?);
    register::lock_account(tx, user_id).await?;
    let after = ends_on.checked_add_days(Days::new(1)).unwrap_or(ends_on);
    match leaver::keeps_role(tx, user_id, role, row.id.into(), after).await? {
        true => Ok(()),
        false => leavers::pass_on(call, tx, user_id, &[role]).await,
    }
}
