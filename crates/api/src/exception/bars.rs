//! Files that are closed to a worker. Who tried them stands in the list of anomalies.

use actix_web::{get, post};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::AccessBarId};
use palvelurekisteri_store::{
    access::{area_access, area_permitted},
    access_bar::{self, AccessBarRow},
    error::StoreError,
    staff::register::{self, AccountScope},
    tx::Tx,
};
use uuid::Uuid;

use super::dto::{AccessBarList, AccessBarView, CreateAccessBar};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    client::identity::parse_identity_code,
    error::ApiError,
    problem::catalogue::exception,
    stored::code,
};

/// The right to decide about every worker of the area.
const MANAGE: &[(&str, RecordClass, Action)] =
    &[("manage", RecordClass::Configuration, Action::Finalise)];

/// Whose bars the caller sees and sets; `None` is everybody's of the area.
async fn workers(tx: &mut Tx) -> Result<Option<Vec<Uuid>>, ApiError> {
    area_access(tx, RecordClass::Configuration, Action::Read)?;
    if !area_permitted(tx, MANAGE).is_empty() {
        return Ok(None);
    }
    let mut workers = access_bar::list_led_workers(tx, tx.today()).await?;
    workers.push(tx.actor().user_id.as_uuid());
    Ok(Some(workers))
}

fn view(tx: &Tx, row: &AccessBarRow) -> Result<AccessBarView, ApiError> {
    let is_own = row.user_id == tx.actor().user_id.as_uuid();
    let may_end = row.ended_at.is_none() && !is_own;
    Ok(AccessBarView {
        id: row.id.into(),
        user_id: row.user_id.into(),
        kind: code(&row.kind)?,
        created_at: row.created_at,
        ended_at: row.ended_at,
        etag: etag(row.version),
        permitted_actions: if may_end { vec!["end"] } else { Vec::new() },
    })
}

/// Lists closed files
///
/// The caller's own, those of workers of units that the caller leads, for an administrator everybody's of the area.
#[utoipa::path(tag = "access", params(PageParams),
    responses((status = 200, description = "A page.", body = AccessBarList)))]
#[get("/access-bars")]
pub(super) async fn list_access_bars(call: Call) -> Answer {
    call.read(async |call, tx| {
        let workers = workers(tx).await?;
        tx.notes.action = Some(Action::List);
        let query = call.query()?;
        let page = call.page::<Uuid>(tx, &query)?;
        let rows = access_bar::list_bars(tx, workers, &page).await?;
        let page = rows.try_map(|row| view(tx, &row))?;
        call.list(tx, &query, &page, |item: &AccessBarView| item.id, None)
    })
    .await
}

/// Closes a file to a worker
///
/// The own one or that of a relative (434/2003, section 28): told by the worker, set by the lead or an administrator.
/// From now on every call of the worker that touches that client answers 404 and alerts the lead, whatever the relation.
/// The answer does not tell whether the person is a client, and holds when the person becomes one.
#[utoipa::path(tag = "access", request_body = CreateAccessBar,
    responses((status = 201, description = "Closed.", body = AccessBarView)))]
#[post("/access-bars")]
pub(super) async fn create_access_bar(call: Call) -> Answer {
    call.write(async |call, tx| {
        let workers = workers(tx).await?;
        tx.notes.action = Some(Action::Create);
        let form: CreateAccessBar = call.body()?;
        let code = parse_identity_code(call, &form.identity_code, "/identity_code")?;
        let user_id = form.user_id.unwrap_or(tx.actor().user_id);
        let unknown = || StoreError::UnknownReference {
            column: "user_id".to_owned(),
        };
        if workers.is_some_and(|workers| !workers.contains(&user_id.as_uuid())) {
            return Err(unknown().into());
        }
        match register::read_account(tx, AccountScope::Managed, user_id).await {
            Err(StoreError::NotFound) => return Err(unknown().into()),
            found => found?,
        };
        let id = call.state().new_id().into();
        let row = access_bar::insert_bar(tx, id, user_id, form.kind, &code).await?;
        let body = view(tx, &row)?;
        let location = "/api/v1/access-bars".to_owned();
        Ok(Reply::created(location, row.id, &body)?.version(row.version))
    })
    .await
}

/// Opens a closed file again
///
/// By the lead or an administrator, never by the worker.
#[utoipa::path(tag = "access",
    params(("access_bar_id" = AccessBarId, Path, description = "Bar."),
           ("If-Match" = String, Header, description = "Entity tag of the bar.")),
    responses((status = 204, description = "Lifted.")))]
#[post("/access-bars/{access_bar_id}/end")]
pub(super) async fn end_access_bar(call: Call) -> Answer {
    call.write(async |call, tx| {
        let workers = workers(tx).await?;
        tx.notes.action = Some(Action::Update);
        let row = access_bar::lock_bar(tx, call.id("access_bar_id")?).await?;
        if workers.is_some_and(|workers| !workers.contains(&row.user_id)) {
            return Err(StoreError::NotFound.into());
        }
        if row.user_id == tx.actor().user_id.as_uuid() {
            return Err(StoreError::Forbidden.into());
        }
        call.if_match(row.version)?;
        if row.ended_at.is_some() {
            return Err(ApiError::Problem(&exception::BAR_ENDED_ALREADY));
        }
        access_bar::end_bar(tx, &row).await?;
        Ok(Reply::no_content().changed(["ended_at"]))
    })
    .await
}
