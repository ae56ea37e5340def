//! Placing, reading and releasing retention holds.

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass::Employment,
    id::{ClientId, RetentionHoldId},
};
use palvelurekisteri_store::{
    access::ClientAccess,
    retention::hold::{self, HoldRow},
};

use super::dto::{CreateRetentionHold, RetentionHoldList, RetentionHoldView};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{field, retention_hold as codes},
    stored::code,
};

fn view(
    access: &ClientAccess,
    row: &HoldRow,
    today: NaiveDate,
) -> Result<RetentionHoldView, ApiError> {
    // Nothing is done with one that was released.
    let wishes: &[_] = match row.released_at {
        None => &[("release", Employment, Action::Hold)],
        Some(_) => &[],
    };
    Ok(RetentionHoldView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        reason: code(&row.reason)?,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        in_force: row.is_in_force(today),
        placed_by: row.placed_by.into(),
        released_at: row.released_at,
        released_by: row.released_by.map(Into::into),
        created_at: row.created_at,
        etag: etag(row.version),
        permitted_actions: access.permitted(wishes),
    })
}

/// Lists a client's retention holds
///
/// The newest first, those that are over too. A client without one is erased four years after the end of the last
/// relationship (380/2023 122 §).
#[utoipa::path(tag = "retention-holds",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = RetentionHoldList)))]
#[get("/clients/{client_id}/retention-holds")]
pub(super) async fn list_retention_holds(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = hold::client_hold_access(tx, id).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = hold::list_holds(tx, id, &page).await?;
        let today = tx.today();
        let page = rows.try_map(|row| view(&access, &row, today))?;
        call.list(tx, &query, &page, |item| (item.starts_on, item.id), None)
    })
    .await
}

/// Places a retention hold
///
/// From today on nothing of the client is erased, until the last day or until it is released. For who leads the unit that
/// is responsible, or that was last where every relationship has ended.
#[utoipa::path(tag = "retention-holds", request_body = CreateRetentionHold,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Placed.", body = RetentionHoldView)))]
#[post("/clients/{client_id}/retention-holds")]
pub(super) async fn create_retention_hold(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = hold::client_hold_access(tx, client_id).await?;
        let form: CreateRetentionHold = call.body()?;
        if form.ends_on.is_some_and(|last| last < tx.today()) {
            return Err(ApiError::at(&field::ENDS_BEFORE_START, "/ends_on"));
        }
        let id = RetentionHoldId::from(call.state().new_id());
        let row = hold::place_hold(tx, id, client_id, (form.reason, form.ends_on)).await?;
        let location = format!("/api/v1/retention-holds/{id}");
        let body = view(&access, &row, tx.today())?;
        Ok(Reply::created(location, id.as_uuid(), &body)?.version(row.version))
    })
    .await
}

/// Reads a retention hold
#[utoipa::path(tag = "retention-holds",
    params(("retention_hold_id" = RetentionHoldId, Path, description = "Retention hold.")),
    responses((status = 200, description = "The hold.", body = RetentionHoldView)))]
#[get("/retention-holds/{retention_hold_id}")]
pub(super) async fn read_retention_hold(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("retention_hold_id")?;
        let access = hold::hold_access(tx, id).await?;
        let row = hold::read_hold(tx, id).await?;
        Ok(Reply::ok(&view(&access, &row, tx.today())?)?.version(row.version))
    })
    .await
}

/// Releases a retention hold
///
/// From now on the client is kept no longer than anybody else: one whose time is over goes with the next run.
#[utoipa::path(tag = "retention-holds",
    params(("retention_hold_id" = RetentionHoldId, Path, description = "Retention hold."),
           ("If-Match" = String, Header, description = "Entity tag of the hold.")),
    responses((status = 200, description = "The released hold.", body = RetentionHoldView)))]
#[post("/retention-holds/{retention_hold_id}/release")]
pub(super) async fn release_retention_hold(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("retention_hold_id")?;
        let access = hold::hold_access(tx, id).await?;
        let row = hold::lock_hold(tx, id).await?;
        call.if_match(row.version)?;
        if row.released_at.is_some() {
            return Err(ApiError::Problem(&codes::RELEASED));
        }
        let row = hold::release_hold(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(&access, &row, tx.today())?)?
            .version(version)
            .changed(["released_at"]))
    })
    .await
}
