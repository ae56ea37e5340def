//! Forms and views of published results.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::statistics::{StatisticDimension, StatisticIndicator, StatisticRevisionReason},
    id::{StatisticPublicationId, UserId},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

use super::dto::{StatisticPeriod, StatisticView};

/// A table to be published. It is counted now, and stays as it is then.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "indicator": "placements_published", "from": "2025-01-01", "to": "2025-12-31", "by": ["placement_group"]
}))]
pub struct CreateStatisticPublication {
    /// Which indicator.
    pub indicator: StatisticIndicator,
    /// First day of the period, which is over: a calendar month or whole calendar years. Not for an indicator of a day.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day of the period.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Day up to which facts count: the last day of a past month, or today for a period. Today by default.
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
    /// By what it is divided.
    #[serde(default)]
    #[schema(max_items = 2)]
    pub by: Vec<StatisticDimension>,
    /// Publication of the same table that it takes the place of: the newest one.
    #[serde(default)]
    pub revises_id: Option<StatisticPublicationId>,
    /// Why; required with `revises_id`.
    #[serde(default)]
    pub revision_reason: Option<StatisticRevisionReason>,
}

/// A published table (tilastojulkaisu), without its figures.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatisticPublicationSummary {
    /// Identifier.
    pub id: StatisticPublicationId,
    /// Which indicator.
    pub indicator: StatisticIndicator,
    /// Version of the definition that was counted by.
    pub version: u16,
    /// The counted days; null for an indicator of a day.
    pub period: Option<StatisticPeriod>,
    /// Day up to which facts counted.
    pub as_of: NaiveDate,
    /// By what it is divided.
    pub by: Vec<StatisticDimension>,
    /// As known at this instant it was counted: asked again with it, the figures are the same while the records live.
    pub known_at: DateTime<Utc>,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// Who published it.
    pub published_by: UserId,
    /// Publication whose place it took; null for the first of its table.
    pub revises_id: Option<StatisticPublicationId>,
    /// Why.
    pub revision_reason: Option<StatisticRevisionReason>,
    /// Publication that has taken its place; null for the newest of its table. In the place of one that was published in
    /// error, whose figures are no longer told.
    pub revised_by_id: Option<StatisticPublicationId>,
}

/// A published table with its figures, as they were told.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "01931b66-7d50-7c3a-9f52-3b0c5f2d8a10", "indicator": "placements", "version": 1,
    "period": {"from": "2025-01-01", "to": "2025-12-31"}, "as_of": "2026-03-02", "by": ["sex"],
    "known_at": "2026-03-02T07:00:00Z", "published_at": "2026-03-02T07:00:00.120Z",
    "published_by": "01931b66-7d50-7c3a-9f52-3b0c5f2d8a11", "revises_id": null, "revision_reason": null,
    "revised_by_id": null,
    "figures": {
        "indicator": "placements", "version": 1, "title": "Sijoittumiset (tulokset)",
        "definition": "Kirjatut sijoittumiset, jotka alkoivat jaksolla.",
        "limits": "Mitätöidyt kirjaukset ja luonnokset eivät ole mukana.",
        "period": {"from": "2025-01-01", "to": "2025-12-31"}, "as_of": "2026-03-02",
        "known_at": "2026-03-02T07:00:00Z", "data_as_of": "2026-02-27T12:31:08Z", "by": ["sex"], "min_cell": 5,
        "cells": [
            {"codes": [null], "labels": ["Yhteensä"], "suppressed": false, "persons": 40, "events": 44,
             "sum": null, "median": null, "p90": null, "rate": null}
        ]
    }
}))]
pub struct StatisticPublicationView {
    /// What it is of.
    #[serde(flatten)]
    pub summary: StatisticPublicationSummary,
    /// The figures and their words, as they were told, in the language of the request.
    #[schema(value_type = StatisticView)]
    pub figures: Value,
}

/// A page of publications.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatisticPublicationList {
    /// The publications, the newest first.
    pub items: Vec<StatisticPublicationSummary>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Query parameters of the list.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct StatisticPublicationParams {
    /// Only of this indicator.
    #[param(inline)]
    indicator: Option<StatisticIndicator>,
}
