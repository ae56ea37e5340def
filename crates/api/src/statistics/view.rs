//! What was counted, in the words of one language.

use palvelurekisteri_domain::{
    label::Language,
    statistics::{indicator::Amount, rate::activation_rate, table::Cell},
};
use palvelurekisteri_store::statistics::{Counted, Question};

use super::dto::{StatisticCellView, StatisticPeriod, StatisticView};

/// The figures of a question.
pub(super) fn view_of(
    question: &Question<'_>,
    counted: &Counted,
    language: Language,
) -> StatisticView {
    let indicator = question.indicator;
    let cells = counted.figures.cells().map(|(key, cell)| {
        let codes: Vec<_> = key.into_iter().take(question.by.len()).collect();
        let labels = question.by.iter().zip(&codes);
        let labels = labels
            .map(|(by, code)| counted.label(question, *by, code.as_deref(), language))
            .collect();
        cell_view(indicator.amount, codes, labels, cell)
    });
    StatisticView {
        indicator: indicator.id,
        version: indicator.version,
        title: indicator.title().get(language),
        definition: indicator.definition.get(language),
        limits: indicator.limits.get(language),
        period: question.period.map(|period| StatisticPeriod {
            from: period.from(),
            to: period.to(),
        }),
        as_of: question.as_of,
        known_at: question.known_at,
        data_as_of: counted.newest,
        by: question.by.clone(),
        min_cell: question.settings.min_cell,
        cells: cells.collect(),
    }
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
