//! Cover: who does the work of somebody who is absent. Decided by the lead of the absent person's unit, or by an
//! administrator.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass,
    id::AbsenceCoverId,
    staff::{check_cover, check_cover_end},
    time::range::DateRange,
};
use palvelurekisteri_store::{
    access::{area_access, area_permitted},
    error::StoreError,
    staff::cover::{self, CoverFilter, CoverRow, NewCover, Post},
    tx::Tx,
};
use uuid::Uuid;

use super::dto::{
    AbsenceCoverFilterParams, AbsenceCoverList, AbsenceCoverView, CreateAbsenceCover,
    EndAbsenceCover,
};
use crate::{
    call::{
        Call,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::staff,
};

/// The right to decide about every cover of the area.
const MANAGE: &[(&str, RecordClass, Action)] =
    &[("manage", RecordClass::Configuration, Action::Finalise)];

fn view(row: &CoverRow) -> Result<AbsenceCoverView, ApiError> {
    let valid = row.valid()?;
    Ok(AbsenceCoverView {
        id: row.id.into(),
        absent_user_id: row.absent_user_id.into(),
        substitute_user_id: row.substitute_user_id.into(),
        starts_on: valid.start(),
        ends_on: valid.end(),
        granted_by: row.granted_by.into(),
    })
}

/// Whether the caller decides about covers of every unit; otherwise of the units that he leads, and nobody else decides.
fn decides_everywhere(tx: &mut Tx) -> Result<bool, StoreError> {
    area_access(tx, RecordClass::Configuration, Action::Update)?;
    let everywhere = !area_permitted(tx, MANAGE).is_empty();
    match everywhere || !tx.actor().leads.is_empty() {
        true => Ok(everywhere),
        false => Err(StoreError::Forbidden),
    }
}

/// Whether somebody's work is led by the caller.
fn is_led(tx: &Tx, posts: &[Post]) -> bool {
    posts.iter().any(|post| {
        post.unit_id
            .is_some_and(|unit| tx.actor().leads.contains(&unit.into()))
    })
}

/// Lists covers
///
/// Of the area, the newest decision first.
#[utoipa::path(tag = "users", params(AbsenceCoverFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = AbsenceCoverList)))]
#[get("/absence-covers")]
pub(super) async fn list_absence_covers(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let query = call.query()?;
        let filter = CoverFilter {
            absent: query.get("absent_user_id")?,
            on: query.get("on")?,
        };
        let page = call.page::<Uuid>(tx, &query)?;
        let rows = cover::list_covers(tx, &filter, &page).await?;
        let page = rows.try_map(|row| view(&row))?;
        call.list(tx, &query, &page, |item| item.id, None)
    })
    .await
}

/// Makes a cover
///
/// From its first day to its last the substitute does the clients' work of the absent colleague, in the same
/// organisation. The lead of the absent person's unit decides, or an administrator; nobody for himself.
#[utoipa::path(tag = "users", request_body = CreateAbsenceCover,
    responses((status = 201, description = "Made.", body = AbsenceCoverView)))]
#[post("/absence-covers")]
pub(super) async fn create_absence_cover(call: Call) -> Answer {
    call.write(async |call, tx| {
        let everywhere = decides_everywhere(tx)?;
        let form: CreateAbsenceCover = call.body()?;
        let absent = cover::list_posts(tx, form.absent_user_id).await?;
        if absent.is_empty() || !(everywhere || is_led(tx, &absent)) {
            return Err(unknown("absent_user_id"));
        }
        let substitute = cover::list_posts(tx, form.substitute_user_id).await?;
        if substitute.is_empty() || form.substitute_user_id == form.absent_user_id {
            return Err(unknown("substitute_user_id"));
        }
        if form.substitute_user_id == tx.actor().user_id {
            return Err(ApiError::Problem(&staff::ABSENCE_COVER_TO_ONESELF));
        }
        let shares = |post: &Post| {
            absent
                .iter()
                .any(|other| other.organisation_id == post.organisation_id)
        };
        if !substitute.iter().any(shares) {
            return Err(ApiError::Problem(&staff::ABSENCE_COVER_OTHER_ORGANISATION));
        }
        let found = check_cover(form.starts_on, form.ends_on, tx.today());
        let valid = match DateRange::new(form.starts_on, Some(form.ends_on)) {
            Ok(valid) if found.is_empty() => valid,
            Ok(_) | Err(_) => return Err(ApiError::Rule(found)),
        };
        let new = NewCover {
            id: call.state().new_id().into(),
            absent: form.absent_user_id,
            substitute: form.substitute_user_id,
            valid,
        };
        let row = cover::insert_cover(tx, &new).await?;
        Reply::created("/api/v1/absence-covers".to_owned(), row.id, &view(&row)?)
    })
    .await
}

fn unknown(column: &str) -> ApiError {
    let column = column.to_owned();
    StoreError::UnknownReference { column }.into()
}

/// Ends a cover
///
/// With a last day; yesterday ends it at once, a day before the first takes it back.
#[utoipa::path(tag = "users", request_body = EndAbsenceCover,
    params(("absence_cover_id" = AbsenceCoverId, Path, description = "Cover.")),
    responses((status = 204, description = "Ended.")))]
#[post("/absence-covers/{absence_cover_id}/end")]
pub(super) async fn end_absence_cover(call: Call) -> Answer {
    call.write(async |call, tx| {
        let everywhere = decides_everywhere(tx)?;
        let row = cover::lock_cover(tx, call.id("absence_cover_id")?).await?;
        let absent = cover::list_posts(tx, row.absent_user_id.into()).await?;
        if !(everywhere || is_led(tx, &absent)) {
            return Err(StoreError::Forbidden.into());
        }
        let form: EndAbsenceCover = call.body()?;
        let today = tx.today();
        let ends_on = form.ends_on.unwrap_or(today);
        let valid = row.valid()?;
        if valid.end().is_some_and(|end| end < today || end < ends_on) {
            return Err(ApiError::Problem(&staff::ABSENCE_COVER_ALREADY_ENDED));
        }
        let found = check_cover_end(ends_on, today);
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        cover::end_cover(tx, &row, ends_on).await?;
        Ok(Reply::no_content().changed(["ends_on"]))
    })
    .await
}
