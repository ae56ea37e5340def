//! Listing and reading handoffs.

use actix_web::get;
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::HandoffId};
use palvelurekisteri_store::{
    handoff::queries::{self, Direction, HandoffFilter},
    page::PageOf,
};
use uuid::Uuid;

use super::{
    dto::{HandoffFilterParams, HandoffList, HandoffView},
    view::{view, views},
};
use crate::call::{
    Call,
    page::PageParams,
    reply::{Answer, Reply},
};

/// Lists handoffs
///
/// Of the caller, of covered colleagues and of units that the caller leads, the newest first; whoever works in a unit
/// also sees what anybody there may answer. Until it is accepted the receiving side is not told who the client is. What
/// nobody has answered in time is `expired` and a task of both leads.
#[utoipa::path(tag = "handoffs", params(HandoffFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = HandoffList)))]
#[get("/handoffs")]
pub(super) async fn list_handoffs(call: Call) -> Answer {
    call.read(async |call, tx| {
        tx.notes.class = Some(RecordClass::Employment);
        tx.notes.action = Some(Action::List);
        let query = call.query()?;
        let filter = HandoffFilter {
            direction: match query.text("direction") {
                Some("incoming") => Direction::Incoming,
                Some("outgoing") => Direction::Outgoing,
                Some(_) | None => Direction::Either,
            },
            state: query.get("state")?,
        };
        let page = call.page::<Uuid>(tx, &query)?;
        let rows = queries::list_handoffs(tx, filter, &page).await?;
        tx.notes.clients = rows.items.iter().map(|row| row.client_id).collect();
        let page = PageOf {
            more: rows.more,
            items: views(tx, rows.items).await?,
        };
        call.list(tx, &query, &page, |item: &HandoffView| item.id, None)
    })
    .await
}

/// Reads a handoff
///
/// As the list shows it.
#[utoipa::path(tag = "handoffs",
    params(("handoff_id" = HandoffId, Path, description = "Handoff.")),
    responses((status = 200, description = "The handoff.", body = HandoffView)))]
#[get("/handoffs/{handoff_id}")]
pub(super) async fn read_handoff(call: Call) -> Answer {
    call.read(async |call, tx| {
        tx.notes.class = Some(RecordClass::Employment);
        tx.notes.action = Some(Action::Read);
        let row = queries::read_handoff(tx, call.id("handoff_id")?).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row).await?)?.version(version))
    })
    .await
}
