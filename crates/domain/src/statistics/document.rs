//! Renders the registry for people: `docs/indicators.md`.

use std::fmt::Write as _;

use super::{
    indicator::{Amount, Indicator, Timing},
    indicators,
};
use crate::label::{Label, Language};

/// All indicators as Markdown. Equal to `docs/indicators.md`, which a test compares.
#[must_use]
pub fn render() -> String {
    let mut out = String::from(
        "<!-- Generated from crates/domain/src/statistics/registry. Do not edit. -->\n\
         # Indicators\n\n\
         What `GET /statistics/{indicator}` counts. Each counts persons and events apart; `by` takes at most two of the\n\
         dimensions. How small cells are hidden, and which periods there are: [statistics.md](statistics.md).\n",
    );
    for indicator in indicators() {
        // Writing to a String cannot fail.
        let _ = write!(out, "\n{}", section(indicator));
    }
    out
}

fn section(indicator: &Indicator) -> String {
    let dimensions: Vec<_> = indicator
        .dimensions
        .iter()
        .map(|dimension| format!("`{dimension}`"))
        .collect();
    let timing = match indicator.timing {
        Timing::Flow => "of a period",
        Timing::Stock => "of a day",
    };
    let amount = match indicator.amount {
        None => "nothing else",
        Some(Amount::Days) => "days: sum, median, ninth decile",
        Some(Amount::WaitedDays) => "days: median, ninth decile",
        Some(Amount::Cents) => "cents: sum",
        Some(Amount::Clients) => "clients: sum, median, ninth decile",
        Some(Amount::Activated) => {
            "those in activation and their share in hundredths of a per cent"
        }
    };
    format!(
        "## `{}`\n\n{}. Version {}; {timing}; an event is {}; beside persons and events it measures {amount}.\n\n\
         - fi: {}\n- sv: {}\n- en: {}\n- limits: {}\n- by: {}\n- source: {}\n",
        indicator.id,
        in_all(indicator.title()),
        indicator.version,
        indicator.event.en,
        indicator.definition.fi,
        indicator.definition.sv,
        indicator.definition.en,
        indicator.limits.en,
        dimensions.join(", "),
        indicator.source,
    )
}

fn in_all(label: Label) -> String {
    Language::ALL
        .map(|language| label.get(language))
        .join(" · ")
}
