//! What is asked of an indicator, and whether it may be.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::statistics::StatisticDimension,
    statistics::{
        self,
        guard::Guard,
        indicator::{Indicator, Timing},
        period::{MAX_YEARS, Period, may_be_day},
    },
};
use palvelurekisteri_store::tx::Tx;

use crate::{
    call::{Call, Query},
    error::ApiError,
    problem::{
        catalogue::{Entry, field::REQUIRED, statistics as codes},
        fault::Fault,
    },
};

/// A question that may be asked.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) indicator: &'static Indicator,
    pub(super) by: Vec<StatisticDimension>,
    /// `None` for an indicator of a day.
    pub(super) period: Option<Period>,
    pub(super) as_of: NaiveDate,
    pub(super) known_at: Option<DateTime<Utc>>,
}

impl Asked {
    /// Reads the question of a call; everything that is wrong at once.
    pub(super) fn read(call: &Call, tx: &Tx) -> Result<Self, ApiError> {
        let indicator = statistics::find(call.path("indicator")?).ok_or(ApiError::NOT_FOUND)?;
        let query = call.query()?;
        let mut faults = Vec::new();
        let as_of = query.get("as_of")?.unwrap_or_else(|| tx.today());
        if !may_be_day(as_of, tx.today()) {
            faults.push(Fault::at_parameter(&codes::DAY_NOT_USABLE, "as_of"));
        }
        let known_at: Option<DateTime<Utc>> = query.get("known_at")?;
        // What is recorded carries the clock of the database; the limit is the day, not the second.
        if known_at.is_some_and(|instant| {
            palvelurekisteri_domain::time::helsinki_date(instant) > tx.today()
        }) {
            faults.push(Fault::at_parameter(&codes::KNOWN_AHEAD, "known_at"));
        }
        let by = dimensions(indicator, &query, &mut faults);
        let period = period(indicator, &query, as_of, &mut faults)?;
        if let Some(period) = period
            && period.to() > as_of
            && as_of != tx.today()
            && may_be_day(as_of, tx.today())
        {
            faults.push(Fault::at_parameter(&codes::DAY_BEFORE_PERIOD_END, "as_of"));
        }
        match faults.is_empty() {
            true => Ok(Self {
                indicator,
                by,
                period,
                as_of,
                known_at,
            }),
            false => Err(ApiError::Shape(faults)),
        }
    }

    /// The periods that it must not be subtracted from; `None` for an indicator of a day.
    pub(super) fn guard(&self) -> Option<Guard> {
        self.period.map(|period| Guard::of(period, self.as_of))
    }
}

/// The document has checked that they are dimensions, and how many.
fn dimensions(
    indicator: &Indicator,
    query: &Query,
    faults: &mut Vec<Fault>,
) -> Vec<StatisticDimension> {
    let mut asked: Vec<StatisticDimension> = Vec::new();
    for code in query.text("by").unwrap_or_default().split(',') {
        let Ok(dimension) = code.parse() else {
            continue;
        };
        if !asked.contains(&dimension) {
            asked.push(dimension);
        }
    }
    if asked.iter().any(|one| !indicator.dimensions.contains(one)) {
        let valid: Vec<&str> = indicator
            .dimensions
            .iter()
            .map(|dimension| dimension.as_str())
            .collect();
        let fault = Fault::at_parameter(&codes::DIMENSION_NOT_OF_INDICATOR, "by");
        faults.push(fault.param("valid", valid));
    }
    asked
}

fn period(
    indicator: &Indicator,
    query: &Query,
    as_of: NaiveDate,
    faults: &mut Vec<Fault>,
) -> Result<Option<Period>, ApiError> {
    let mut fault = |entry: &Entry, name: &str| faults.push(Fault::at_parameter(entry, name));
    let (from, to) = (query.get("from")?, query.get("to")?);
    match (indicator.timing, from, to) {
        (Timing::Stock, None, None) => Ok(None),
        (Timing::Stock, Some(_), _) => {
            fault(&codes::PERIOD_NOT_USED, "from");
            Ok(None)
        }
        (Timing::Stock, None, Some(_)) => {
            fault(&codes::PERIOD_NOT_USED, "to");
            Ok(None)
        }
        (Timing::Flow, None, None) => Ok(Some(Period::year(as_of))),
        (Timing::Flow, Some(_), None) => {
            fault(&REQUIRED, "to");
            Ok(None)
        }
        (Timing::Flow, None, Some(_)) => {
            fault(&REQUIRED, "from");
            Ok(None)
        }
        (Timing::Flow, Some(from), Some(to)) => match Period::new(from, to) {
            Ok(period) if from.year() > as_of.year() - MAX_YEARS => Ok(Some(period)),
            Ok(_) | Err(_) => {
                fault(&codes::PERIOD_NOT_WHOLE, "from");
                Ok(None)
            }
        },
    }
}
