//! The figures of a report: the same indicators, the same statements and the same hiding as over the API.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::statistics::{StatisticDimension as By, StatisticIndicator as Id},
    label::{Label, Language},
    statistics::{
        self,
        indicator::{Amount, Indicator},
        period::{Period, year_days},
        rate::activation_rate,
        settings::StatisticsSettings,
        table::Cell,
    },
};
use palvelurekisteri_store::{
    error::StoreError,
    statistics::{Question, reader::StatisticsReader},
};

use super::{Figure, Report, Row, Section, page::day_text, words};

/// Which time a part is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    /// The month.
    Month,
    /// Its last day.
    Day,
    /// The last year that is over by then: a year that runs would tell its months.
    Year,
}

/// The parts of the report, in order.
const PARTS: [(Id, Time, By); 17] = [
    (Id::ClientsActive, Time::Day, By::Municipality),
    (Id::ClientsNew, Time::Month, By::AgeBand),
    (Id::ClientsEnded, Time::Month, By::ClosingReason),
    (Id::PhasesRunning, Time::Day, By::PhaseKind),
    (Id::PhasesStarted, Time::Month, By::PhaseKind),
    (Id::PlacementsPublished, Time::Month, By::PlacementGroup),
    (Id::RehabilitativeWorkDays, Time::Month, By::AgeBand),
    (Id::CaseloadPerWorker, Time::Day, By::Unit),
    (Id::DeadlinesOverdue, Time::Day, By::DeadlineKind),
    (Id::ActivationRateTem, Time::Day, By::AgeBand),
    (Id::ActivationRateKela, Time::Day, By::AgeBand),
    (Id::MunicipalShare, Time::Day, By::PaidDays),
    (Id::PlacementsPublished, Time::Year, By::PlacementGroup),
    (Id::Placements, Time::Year, By::Sector),
    (Id::FollowUps, Time::Year, By::FollowUpOutcome),
    (Id::PhasesEnded, Time::Year, By::EndReason),
    (Id::WaitingTimes, Time::Year, By::Step),
];

/// What a report is asked for.
#[derive(Debug, Clone)]
pub struct Wanted<'a> {
    /// The month.
    pub month: Period,
    /// Language of every text.
    pub language: Language,
    /// Threshold and age bands.
    pub settings: &'a StatisticsSettings,
    /// When it is written.
    pub now: DateTime<Utc>,
}

/// Counts everything that stands in the report, in the snapshot of the reader.
///
/// # Errors
/// What the database says.
pub async fn gather(
    reader: &mut StatisticsReader,
    wanted: &Wanted<'_>,
) -> Result<Report, StoreError> {
    let mut sections = Vec::new();
    for (id, time, by) in PARTS {
        let indicator = statistics::find(id.as_str())
            .ok_or_else(|| StoreError::Internal("an indicator without a definition".to_owned()))?;
        sections.push(section(reader, wanted, indicator, (time, by)).await?);
    }
    let area = reader.area();
    Ok(Report {
        language: wanted.language,
        area: match wanted.language {
            Language::Sv => area.name_sv.clone(),
            Language::Fi | Language::En => area.name.clone(),
        },
        month: wanted.month.from(),
        as_of: wanted.month.to(),
        made_at: wanted.now,
        min_cell: wanted.settings.min_cell,
        sections,
    })
}

async fn section(
    reader: &mut StatisticsReader,
    wanted: &Wanted<'_>,
    indicator: &'static Indicator,
    (time, by): (Time, By),
) -> Result<Section, StoreError> {
    let (language, as_of) = (wanted.language, wanted.month.to());
    let period = match time {
        Time::Day => None,
        Time::Month => Some(wanted.month),
        Time::Year => Some(Period::year(ended_year(as_of))),
    };
    let question = Question {
        indicator,
        by: vec![by],
        period,
        as_of,
        known_at: None,
        hidden_before: BTreeSet::new(),
        settings: wanted.settings,
    };
    let counted = reader.count(&question).await?;
    Ok(Section {
        indicator: indicator.id.as_str(),
        title: indicator.title().get(language).to_owned(),
        time: time_text(time, as_of, language),
        definition: indicator.definition.get(language).to_owned(),
        limits: indicator.limits.get(language).to_owned(),
        version: indicator.version,
        by: by.code().label.get(language).to_owned(),
        columns: columns(indicator.amount)
            .iter()
            .map(|column| column.get(language).to_owned())
            .collect(),
        rows: counted
            .figures
            .cells()
            .map(|([code, _], cell)| Row {
                label: counted.label(&question, by, code.as_deref(), language),
                figures: figures_of(indicator.amount, cell),
            })
            .collect(),
    })
}

/// A day of the last year that is over on a day.
fn ended_year(on: NaiveDate) -> NaiveDate {
    match year_days(on.year()) {
        (_, last) if last <= on => on,
        _ => year_days(on.year() - 1).0,
    }
}

fn time_text(time: Time, as_of: NaiveDate, language: Language) -> String {
    match time {
        Time::Month => format!(
            "{} {}",
            words::OF_MONTH.get(language),
            as_of.format("%-m/%Y")
        ),
        Time::Day => format!(
            "{} {}",
            words::OF_DAY.get(language),
            day_text(as_of, language)
        ),
        Time::Year => format!(
            "{} {}",
            words::OF_YEAR.get(language),
            ended_year(as_of).year()
        ),
    }
}

/// The columns of an indicator; the bars show the first.
const fn columns(amount: Option<Amount>) -> &'static [Label] {
    match amount {
        None => &[words::EVENTS, words::PERSONS],
        Some(Amount::Days) => &[words::EVENTS, words::PERSONS, words::MEDIAN, words::P90],
        Some(Amount::WaitedDays) => &[words::MEDIAN, words::P90, words::EVENTS],
        Some(Amount::Cents) => &[words::EUROS, words::DAYS, words::PERSONS],
        Some(Amount::Clients) => &[words::CLIENTS, words::WORKERS, words::MEDIAN, words::P90],
        Some(Amount::Activated) => &[words::RATE, words::ACTIVE, words::PERSONS],
    }
}

fn figures_of(amount: Option<Amount>, cell: Option<Cell>) -> Vec<Figure> {
    let Some(cell) = cell else {
        return columns(amount).iter().map(|_| Figure::Hidden).collect();
    };
    let number = |value: Option<u64>| value.map_or(Figure::None, Figure::Number);
    let (events, persons) = (Figure::Number(cell.events), Figure::Number(cell.persons));
    let (median, p90) = (number(cell.median), number(cell.p90));
    match amount {
        None => vec![events, persons],
        Some(Amount::Days) => vec![events, persons, median, p90],
        Some(Amount::WaitedDays) => vec![median, p90, events],
        Some(Amount::Cents) => vec![Figure::Cents(cell.sum), events, persons],
        Some(Amount::Clients) => vec![Figure::Number(cell.sum), persons, median, p90],
        Some(Amount::Activated) => vec![
            activation_rate(cell.sum, cell.persons).map_or(Figure::None, Figure::Rate),
            Figure::Number(cell.sum),
            persons,
        ],
    }
}
