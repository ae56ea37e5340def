//! Keys and limits of machines (palvelutilit): what an administrator registers, rotates and revokes.

use actix_web::{delete, get, post, put};
use chrono::{DateTime, TimeDelta, Utc};
use palvelurekisteri_auth::assertion::key::{parse_public, render_public};
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass,
    id::{ServiceKeyId, UserId},
    staff::service::{Network, WeeklyHours},
};
use palvelurekisteri_store::{
    access::area_access,
    staff::{
        open_sessions,
        register::{self, AccountRow, AccountScope},
        service::{self, LimitRow, NewServiceKey, ServiceKeyRow},
    },
    tx::Tx,
};

use super::dto::{
    CreateServiceKey, ReplaceServiceLimits, ServiceKeyList, ServiceKeyView, ServiceLimitsView,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::{catalogue::field, fault::Fault},
};

/// Longest validity of a key, in days: two years and some room to change it.
const LONGEST: i64 = 750;

fn view(row: &ServiceKeyRow, now: DateTime<Utc>) -> ServiceKeyView {
    let is_over = row.revoked_at.is_some() || row.ends_at <= now;
    ServiceKeyView {
        id: row.id.into(),
        user_id: row.user_id.into(),
        public_key: render_public(&row.public_key),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        revoked_at: row.revoked_at,
        created_at: row.created_at,
        permitted_actions: if is_over { Vec::new() } else { vec!["revoke"] },
    }
}

/// The machine's account that the path names; a person has no keys, so that there is nothing to be found.
fn machine(account: AccountRow) -> Result<AccountRow, ApiError> {
    match account.kind.as_str() {
        "service" => Ok(account),
        _ => Err(ApiError::NOT_FOUND),
    }
}

async fn read_machine(call: &Call, tx: &mut Tx) -> Result<UserId, ApiError> {
    area_access(tx, RecordClass::Configuration, Action::Finalise)?;
    let scope = AccountScope::Managed;
    let account = register::read_account(tx, scope, call.id("user_id")?).await?;
    Ok(machine(account)?.id.into())
}

async fn lock_machine(call: &Call, tx: &mut Tx) -> Result<UserId, ApiError> {
    area_access(tx, RecordClass::Configuration, Action::Finalise)?;
    let account = machine(register::lock_account(tx, call.id("user_id")?).await?)?;
    let user_id = account.id.into();
    match register::works_elsewhere(tx, user_id).await? {
        true => Err(ApiError::Problem(
            &crate::problem::catalogue::staff::USER_WORKS_ELSEWHERE,
        )),
        false => Ok(user_id),
    }
}

/// Lists the keys of a machine
///
/// Public halves only; those that have ended too, the newest first.
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Service account.")),
    responses((status = 200, description = "The keys.", body = ServiceKeyList)))]
#[get("/users/{user_id}/service-keys")]
pub(super) async fn list_service_keys(call: Call) -> Answer {
    call.read(async |call, tx| {
        let user_id = read_machine(call, tx).await?;
        tx.notes.action = Some(Action::List);
        let rows = service::list_keys(tx, user_id).await?;
        tx.notes.row_count = Some(rows.len());
        let now = tx.now();
        Reply::ok(&ServiceKeyList {
            items: rows.iter().map(|row| view(row, now)).collect(),
            next_cursor: None,
        })
    })
    .await
}

/// Registers a key of a machine
///
/// An Ed25519 public key, for two years at most. Several may hold at once: register the next, let the machine change to
/// it, revoke the former. A key belongs to one account for ever: 409 `service_key.in_use`.
#[utoipa::path(tag = "users", request_body = CreateServiceKey,
    params(("user_id" = UserId, Path, description = "Service account.")),
    responses((status = 201, description = "Registered.", body = ServiceKeyView)))]
#[post("/users/{user_id}/service-keys")]
pub(super) async fn create_service_key(call: Call) -> Answer {
    call.write(async |call, tx| {
        let user_id = lock_machine(call, tx).await?;
        let form: CreateServiceKey = call.body()?;
        let Some(public_key) = parse_public(&form.public_key) else {
            return Err(ApiError::at(&field::NOT_ALLOWED, "/public_key"));
        };
        let starts_at = form.starts_at.unwrap_or_else(|| tx.now());
        let longest = starts_at.checked_add_signed(TimeDelta::days(LONGEST));
        if form.ends_at <= starts_at || longest.is_none_or(|longest| form.ends_at > longest) {
            return Err(ApiError::at(&field::NOT_ALLOWED, "/ends_at"));
        }
        let new = NewServiceKey {
            id: call.state().new_id().into(),
            user_id,
            public_key: public_key.to_vec(),
            starts_at,
            ends_at: form.ends_at,
        };
        let row = service::insert_key(tx, &new).await?;
        let location = format!("/api/v1/users/{user_id}/service-keys");
        Reply::created(location, row.id, &view(&row, tx.now()))
    })
    .await
}

/// Revokes a key of a machine
///
/// At once, with the sessions of the account in the area: what it was logged in with is refused too. Nothing is
/// overwritten by it, so that it takes no If-Match.
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Service account."),
           ("service_key_id" = ServiceKeyId, Path, description = "Key.")),
    responses((status = 204, description = "Revoked.")))]
#[delete("/users/{user_id}/service-keys/{service_key_id}")]
pub(super) async fn revoke_service_key(call: Call) -> Answer {
    call.write(async |call, tx| {
        let user_id = lock_machine(call, tx).await?;
        service::revoke_key(tx, user_id, call.id("service_key_id")?).await?;
        open_sessions::end_sessions_of(tx, user_id).await?;
        Ok(Reply::no_content().changed(["revoked_at"]))
    })
    .await
}

fn limits_view(row: LimitRow) -> ServiceLimitsView {
    ServiceLimitsView {
        allowed_addresses: row.allowed_addresses,
        allowed_hours: row.allowed_hours,
    }
}

fn limits_answer(row: LimitRow) -> Result<Reply, ApiError> {
    let version = row.version;
    Ok(Reply::ok(&limits_view(row))?.version(version))
}

/// Reads from where and when a machine may log in
///
/// Both are empty at first, which is nowhere and never.
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Service account.")),
    responses((status = 200, description = "The limits.", body = ServiceLimitsView)))]
#[get("/users/{user_id}/service-limits")]
pub(super) async fn read_service_limits(call: Call) -> Answer {
    call.read(async |call, tx| {
        let user_id = read_machine(call, tx).await?;
        limits_answer(service::read_limits(tx, user_id).await?)
    })
    .await
}

/// Says from where and when a machine may log in
///
/// The lists are replaced as a whole. A token that was issued before holds for its five minutes.
#[utoipa::path(tag = "users", request_body = ReplaceServiceLimits,
    params(("user_id" = UserId, Path, description = "Service account."),
           ("If-Match" = String, Header, description = "Entity tag of the limits that are replaced.")),
    responses((status = 200, description = "The limits.", body = ServiceLimitsView)))]
#[put("/users/{user_id}/service-limits")]
pub(super) async fn replace_service_limits(call: Call) -> Answer {
    call.write(async |call, tx| {
        let user_id = lock_machine(call, tx).await?;
        let before = service::read_limits(tx, user_id).await?;
        call.if_match(before.version)?;
        let form: ReplaceServiceLimits = call.body()?;
        let mut faults = faults_of("allowed_addresses", &form.allowed_addresses, |text| {
            text.parse::<Network>().is_ok()
        });
        faults.extend(faults_of("allowed_hours", &form.allowed_hours, |text| {
            text.parse::<WeeklyHours>().is_ok()
        }));
        if !faults.is_empty() {
            return Err(ApiError::Shape(faults));
        }
        let lists = (
            form.allowed_addresses.as_slice(),
            form.allowed_hours.as_slice(),
        );
        let row = service::replace_limits(tx, user_id, &before, lists).await?;
        Ok(limits_answer(row)?.changed(["allowed_addresses", "allowed_hours"]))
    })
    .await
}

fn faults_of(name: &str, texts: &[String], is_good: impl Fn(&str) -> bool) -> Vec<Fault> {
    let bad = texts.iter().enumerate().filter(|(_, text)| !is_good(text));
    bad.map(|(place, _)| Fault::at_pointer(&field::NOT_ALLOWED, format!("/{name}/{place}")))
        .collect()
}
