//! Views and parameters of statistics.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::statistics::{StatisticDimension, StatisticIndicator},
    label::Language,
    statistics::indicator::{Indicator, OWNER},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

/// An indicator: what is counted, in words (tunnusluku).
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "placements", "version": 1, "title": "Sijoittumiset (tulokset)",
    "definition": "Kirjatut sijoittumiset, jotka alkoivat jaksolla.", "event": "sijoittuminen",
    "limits": "Mitätöidyt kirjaukset ja luonnokset eivät ole mukana.", "owner": "Työllisyysviranomainen",
    "source": "domain.md §7.3; decision 12", "timing": "period",
    "dimensions": [{"code": "placement_kind", "title": "Sijoittumisen laji"}]
}))]
pub struct StatisticIndicatorView {
    /// Which it is.
    pub id: StatisticIndicator,
    /// Version of the definition: goes up when the same facts give another figure.
    pub version: u16,
    /// Title in the language of the request, as are all texts.
    pub title: &'static str,
    /// What is counted.
    pub definition: &'static str,
    /// What an event is; persons are counted beside.
    pub event: &'static str,
    /// What the figure cannot say, and what the register does not know.
    pub limits: &'static str,
    /// Who answers for the definition.
    pub owner: &'static str,
    /// Where the definition comes from.
    pub source: &'static str,
    /// `period` for what happened in a time, `day` for how things were on a day.
    pub timing: &'static str,
    /// By what it may be divided, at most two at a time.
    pub dimensions: Vec<StatisticDimensionView>,
}

/// What an indicator may be divided by (luokittelija).
#[derive(Debug, Serialize, ToSchema)]
pub struct StatisticDimensionView {
    /// Its code, for `by`.
    pub code: StatisticDimension,
    /// Its name.
    pub title: &'static str,
}

/// The indicators.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatisticIndicatorList {
    /// The indicators, in the order of the code set.
    pub items: Vec<StatisticIndicatorView>,
    /// Fewest persons of a cell that is shown.
    pub min_cell: u64,
    /// Age bands of this installation, youngest first.
    pub age_bands: Vec<String>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

impl StatisticIndicatorView {
    pub(super) fn of(indicator: &Indicator, language: Language) -> Self {
        let dimensions = indicator.dimensions.iter();
        Self {
            id: indicator.id,
            version: indicator.version,
            title: indicator.title().get(language),
            definition: indicator.definition.get(language),
            event: indicator.event.get(language),
            limits: indicator.limits.get(language),
            owner: OWNER.get(language),
            source: indicator.source,
            timing: indicator.timing.as_str(),
            dimensions: dimensions
                .map(|dimension| StatisticDimensionView {
                    code: *dimension,
                    title: dimension.code().label.get(language),
                })
                .collect(),
        }
    }
}

/// Query parameters of the figures of an indicator.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct StatisticParams {
    /// First day of the period: of a calendar month or of whole calendar years. The running year by default; only for
    /// indicators of a period.
    from: Option<NaiveDate>,
    /// Last day of the period.
    to: Option<NaiveDate>,
    /// Day up to which facts count: today, or the last day of a past month. Today by default.
    as_of: Option<NaiveDate>,
    /// Instant at which it was known: corrections made later do not show. Now by default.
    known_at: Option<DateTime<Utc>>,
    /// By what it is divided, separated by commas.
    #[param(inline, style = Form, explode = false, min_items = 1, max_items = 2)]
    by: Option<Vec<StatisticDimension>>,
}

/// The days that were counted, both included.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct StatisticPeriod {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// The figures of an indicator.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "indicator": "placements", "version": 1, "title": "Sijoittumiset (tulokset)",
    "definition": "Kirjatut sijoittumiset, jotka alkoivat jaksolla.",
    "limits": "Mitätöidyt kirjaukset ja luonnokset eivät ole mukana.",
    "period": {"from": "2025-01-01", "to": "2025-12-31"}, "as_of": "2026-03-02", "known_at": null,
    "data_as_of": "2026-02-27T12:31:08Z", "by": ["sex"], "min_cell": 5,
    "cells": [
        {"codes": [null], "labels": ["Yhteensä"], "suppressed": false, "persons": 40, "events": 44,
         "sum": null, "median": null, "p90": null, "rate": null},
        {"codes": ["female"], "labels": ["Nainen"], "suppressed": true, "persons": null, "events": null,
         "sum": null, "median": null, "p90": null, "rate": null}
    ]
}))]
pub struct StatisticView {
    /// Which indicator.
    pub indicator: StatisticIndicator,
    /// Version of the definition.
    pub version: u16,
    /// Title.
    pub title: &'static str,
    /// What is counted.
    pub definition: &'static str,
    /// What the figure cannot say.
    pub limits: &'static str,
    /// The counted days; null for an indicator of a day.
    pub period: Option<StatisticPeriod>,
    /// Day up to which facts count.
    pub as_of: NaiveDate,
    /// Instant at which it was known; null for now.
    pub known_at: Option<DateTime<Utc>>,
    /// When the newest record that counts was made; null where nothing counts.
    pub data_as_of: Option<DateTime<Utc>>,
    /// By what it is divided, in the order of the codes of a cell.
    pub by: Vec<StatisticDimension>,
    /// Fewest persons of a cell that is shown.
    pub min_cell: u64,
    /// The cells: every combination of codes and totals, the grand total first.
    pub cells: Vec<StatisticCellView>,
}

/// A cell.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatisticCellView {
    /// A code for each dimension; null is the total.
    pub codes: Vec<Option<String>>,
    /// Texts of the codes.
    pub labels: Vec<String>,
    /// Whether the figures are hidden, so that no few persons can be told from the rest. Then every figure is null.
    pub suppressed: bool,
    /// Different persons.
    pub persons: Option<u64>,
    /// Events.
    pub events: Option<u64>,
    /// Sum of what the events measure: days, cents, clients, those in activation; null where it measures nothing.
    pub sum: Option<u64>,
    /// Median of days or clients; null where that is not measured.
    pub median: Option<u64>,
    /// What nine of ten do not exceed; null where that is not measured.
    pub p90: Option<u64>,
    /// Rate in hundredths of a per cent; null where the indicator is no rate.
    pub rate: Option<u64>,
}
