//! Reading the timeline.

use actix_web::get;
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::ClientId};
use palvelurekisteri_store::{
    access::client_access_any,
    timeline::{TimelineFilter, TimelineRow, list_timeline},
};

use super::dto::{Timeline, TimelineFilterParams, TimelineItem, TimelineKind};
use crate::{
    call::{Call, page::PageParams, reply::Answer},
    error::ApiError,
    stored::code,
};

/// Classes whose records can be on the timeline. Health, money and social welfare are not.
const CLASSES: [RecordClass; 5] = [
    RecordClass::Employment,
    RecordClass::Multidisciplinary,
    RecordClass::ActivationPlan,
    RecordClass::Phase,
    RecordClass::Coaching,
];

fn item(row: TimelineRow) -> Result<TimelineItem, ApiError> {
    let kind: TimelineKind = code(&row.kind)?;
    Ok(TimelineItem {
        kind,
        id: row.id,
        on: row.day,
        title_code: row.event,
        object_kind: row.object_kind,
        detail: row.detail,
        ends_on: row.ends_on,
        record_class: code(&row.record_class)?,
        href: kind.href(row.object_id),
    })
}

/// Shows a client's timeline
///
/// Newest first, from every kind of record that the caller may read; what the caller may not read changes nothing in
/// it. Codes and days only, never free text.
#[utoipa::path(tag = "timeline",
    params(("client_id" = ClientId, Path, description = "Client."), TimelineFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = Timeline)))]
#[get("/clients/{client_id}/timeline")]
pub(super) async fn list_client_timeline(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        // After the relationship whoever follows up sees phases and outcomes only.
        let ground = [RecordClass::Employment, RecordClass::Phase];
        let access = client_access_any(tx, id, &ground, Action::Read).await?;
        let query = call.query()?;
        let filter = TimelineFilter {
            client_id: access.client_id,
            classes: CLASSES
                .into_iter()
                .filter(|class| access.permits(*class, Action::Read))
                .collect(),
            kinds: query
                .text("kinds")
                .map(|list| list.split(',').map(str::to_owned).collect()),
            from: query.get("from")?,
            to: query.get("to")?,
        };
        let page = call.page(tx, &query)?;
        let rows = list_timeline(tx, &filter, &page).await?;
        let page = rows.try_map(item)?;
        let key = |item: &TimelineItem| (item.on, item.id, item.title_code.clone());
        call.list(tx, &query, &page, key, None)
    })
    .await
}
