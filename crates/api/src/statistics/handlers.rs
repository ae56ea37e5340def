//! The registry and the figures.

use actix_web::get;
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, statistics};
use palvelurekisteri_store::{access::area_access, statistics::count};

use super::{
    csv,
    dto::{StatisticIndicatorList, StatisticIndicatorView, StatisticParams, StatisticView},
    question,
    view::view_of,
};
use crate::call::{
    Call,
    reply::{Answer, Reply},
};

/// Lists the indicators of the register
///
/// What each counts, in words: definition with its version, limits, dimensions. Texts in the language that
/// `Accept-Language` asks for.
#[utoipa::path(tag = "statistics",
    params(("If-None-Match" = Option<String>, Header, description = "Entity tag of what is held already.")),
    responses((status = 200, description = "The indicators.", body = StatisticIndicatorList,
               headers(("ETag" = String, description = "Strong entity tag."))),
              (status = 304, description = "Unchanged.")))]
#[get("/statistics")]
pub(super) async fn list_statistics(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Statistics, Action::List)?;
        let settings = &call.state().statistics;
        let items = statistics::indicators()
            .map(|indicator| StatisticIndicatorView::of(indicator, call.language()))
            .collect();
        let bands = settings.age_bands.bands().iter();
        let reply = Reply::ok(&StatisticIndicatorList {
            items,
            min_cell: settings.min_cell,
            age_bands: bands.map(|band| band.code()).collect(),
            next_cursor: None,
        })?;
        Ok(call.unless_held(reply))
    })
    .await
}

/// Reads the figures of an indicator
///
/// Aggregates of the caller's area, as JSON or, with `Accept: text/csv`, as CSV (RFC 4180). A cell of few persons is
/// hidden, and as many others as it takes that it cannot be computed. A period is one calendar month or whole calendar
/// years. With `known_at` the figures come out as they were known then, while the records live.
#[utoipa::path(tag = "statistics",
    params(("indicator" = String, Path, description = "Identifier, such as `placements`."),
           StatisticParams,
           ("If-None-Match" = Option<String>, Header, description = "Entity tag of what is held already.")),
    responses((status = 200, description = "The figures.", content(
                  (StatisticView = "application/json"), (String = "text/csv")),
               headers(("ETag" = String, description = "Strong entity tag."))),
              (status = 304, description = "Unchanged.")))]
#[get("/statistics/{indicator}")]
pub(super) async fn read_statistic(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Statistics, Action::Read)?;
        let question = question::read(call, tx)?;
        let counted = count(tx, &question).await?;
        let view = view_of(&question, &counted, call.language());
        tx.notes.row_count = Some(view.cells.len());
        let reply = match call.wants_csv() {
            true => Reply::csv(csv::render(&view)),
            false => Reply::ok(&view)?,
        };
        Ok(call.unless_held(reply))
    })
    .await
}
