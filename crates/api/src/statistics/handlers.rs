//! The registry and the figures.

use std::collections::HashMap;

use actix_web::get;
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass,
    label::Language,
    statistics::{
        self,
        figures::Figures,
        indicator::{Amount, TOTAL, text_of},
        rate::activation_rate,
        settings::StatisticsSettings,
        table::{Cell, Key},
    },
};
use palvelurekisteri_store::{
    access::area_access,
    statistics::{Question, count, read_names},
    tx::Tx,
};

use super::{
    csv,
    dto::{
        StatisticCellView, StatisticIndicatorList, StatisticIndicatorView, StatisticParams,
        StatisticPeriod, StatisticView,
    },
    question::Asked,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
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
        let asked = Asked::read(call, tx)?;
        let view = view_of(tx, &asked, &call.state().statistics, call.language()).await?;
        tx.notes.row_count = Some(view.cells.len());
        let reply = match call.wants_csv() {
            true => Reply::csv(csv::render(&view)),
            false => Reply::ok(&view)?,
        };
        Ok(call.unless_held(reply))
    })
    .await
}

async fn view_of(
    tx: &mut Tx,
    asked: &Asked,
    settings: &StatisticsSettings,
    language: Language,
) -> Result<StatisticView, ApiError> {
    let indicator = asked.indicator;
    let guard = asked.guard();
    let question = Question {
        indicator,
        by: asked.by.clone(),
        periods: match &guard {
            Some(guard) => guard.periods().to_vec(),
            None => vec![(asked.as_of, asked.as_of)],
        },
        as_of: asked.as_of,
        known_at: asked.known_at,
        age_bands: &settings.age_bands,
    };
    let counted = count(tx, &question).await?;
    let (min_cell, sensitive) = (settings.min_cell, indicator.sensitive());
    let figures = match &guard {
        Some(guard) => Figures::of_period(guard, counted.tables, min_cell, sensitive),
        None => {
            let table = counted.tables.into_iter().next().unwrap_or_default();
            Figures::of_day(table, min_cell, sensitive)
        }
    };
    let names = read_all_names(tx, asked, &figures, language).await?;
    let label = |place: usize, code: &Option<String>| match (code, asked.by.get(place)) {
        (Some(code), Some(dimension)) => text_of(*dimension, code, &settings.age_bands, language)
            .or_else(|| names.get(code).cloned())
            .unwrap_or_else(|| code.clone()),
        _ => TOTAL.get(language).to_owned(),
    };
    let cells = figures.cells().map(|(key, cell)| {
        let codes: Vec<_> = key.into_iter().take(asked.by.len()).collect();
        let labels = codes.iter().enumerate();
        let labels = labels.map(|(place, code)| label(place, code)).collect();
        cell_view(indicator.amount, codes, labels, cell)
    });
    Ok(StatisticView {
        indicator: indicator.id,
        version: indicator.version,
        title: indicator.title().get(language),
        definition: indicator.definition.get(language),
        limits: indicator.limits.get(language),
        period: asked.period.map(|period| StatisticPeriod {
            from: period.from(),
            to: period.to(),
        }),
        as_of: asked.as_of,
        known_at: asked.known_at,
        data_as_of: counted.newest,
        by: asked.by.clone(),
        min_cell: settings.min_cell,
        cells: cells.collect(),
    })
}

/// Names of municipalities and units.
async fn read_all_names(
    tx: &mut Tx,
    asked: &Asked,
    figures: &Figures,
    language: Language,
) -> Result<HashMap<String, String>, ApiError> {
    let keys: Vec<Key> = figures.cells().map(|(key, _)| key).collect();
    let mut names = HashMap::new();
    for (place, dimension) in asked.by.iter().enumerate() {
        let mut codes: Vec<String> = keys
            .iter()
            .filter_map(|key| key.get(place).cloned().flatten())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        names.extend(read_names(tx, *dimension, codes, language).await?);
    }
    Ok(names)
}

fn cell_view(
    amount: Option<Amount>,
    codes: Vec<Option<String>>,
    labels: Vec<String>,
    cell: Option<Cell>,
) -> StatisticCellView {
    let mut view = StatisticCellView {
        codes,
        labels,
        suppressed: cell.is_none(),
        persons: cell.map(|cell| cell.persons),
        events: cell.map(|cell| cell.events),
        sum: None,
        median: None,
        p90: None,
        rate: None,
    };
    let (Some(cell), Some(amount)) = (cell, amount) else {
        return view;
    };
    match amount {
        Amount::Days | Amount::Clients => {
            view.sum = Some(cell.sum);
            view.median = cell.median;
            view.p90 = cell.p90;
        }
        Amount::WaitedDays => {
            view.median = cell.median;
            view.p90 = cell.p90;
        }
        Amount::Cents => view.sum = Some(cell.sum),
        Amount::Activated => {
            view.sum = Some(cell.sum);
            view.rate = activation_rate(cell.sum, cell.persons);
        }
    }
    view
}
