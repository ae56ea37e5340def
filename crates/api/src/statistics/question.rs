//! What is asked of an indicator, and whether it may be.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::statistics::StatisticDimension,
    statistics::{
        self,
        indicator::{Indicator, Timing},
        period::{MAX_YEARS, Period, may_be_day},
        settings::StatisticsSettings,
    },
    time::helsinki_date,
};
use palvelurekisteri_store::{statistics::Question, tx::Tx};

use crate::{
    call::Call,
    error::ApiError,
    problem::{
        catalogue::{Entry, field::REQUIRED, statistics as codes},
        fault::{Fault, Place},
    },
};

/// What is asked, from the query or from a form, before anybody has looked whether it may be.
#[derive(Debug)]
pub(super) struct Wish {
    pub(super) indicator: &'static Indicator,
    pub(super) by: Vec<StatisticDimension>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    pub(super) as_of: Option<NaiveDate>,
    pub(super) known_at: Option<DateTime<Utc>>,
}

/// Reads the question of a call; everything that is wrong at once.
pub(super) fn read<'a>(call: &'a Call, tx: &Tx) -> Result<Question<'a>, ApiError> {
    let indicator = statistics::find(call.path("indicator")?).ok_or(ApiError::NOT_FOUND)?;
    let query = call.query()?;
    let codes = query.text("by").unwrap_or_default().split(',');
    let wish = Wish {
        indicator,
        // The document has checked that they are dimensions, and how many.
        by: codes.filter_map(|code| code.parse().ok()).collect(),
        from: query.get("from")?,
        to: query.get("to")?,
        as_of: query.get("as_of")?,
        known_at: query.get("known_at")?,
    };
    check(wish, &call.state().statistics, tx.today(), |name| {
        Place::Parameter(name.to_owned())
    })
    .map_err(ApiError::Shape)
}

/// The question that a wish is, or every fault of it at once.
pub(super) fn check(
    wish: Wish,
    settings: &StatisticsSettings,
    today: NaiveDate,
    place: fn(&str) -> Place,
) -> Result<Question<'_>, Vec<Fault>> {
    let indicator = wish.indicator;
    let mut faults = Vec::new();
    let mut fault = |entry: &Entry, name: &str| faults.push(Fault::new(entry).placed(place(name)));
    let as_of = wish.as_of.unwrap_or(today);
    let may_be_asked = may_be_day(as_of, today);
    if !may_be_asked {
        fault(&codes::DAY_NOT_USABLE, "as_of");
    }
    // What is recorded carries the clock of the database; the limit is the day, not the second.
    if wish
        .known_at
        .is_some_and(|instant| helsinki_date(instant) > today)
    {
        fault(&codes::KNOWN_AHEAD, "known_at");
    }
    let period = period(&wish, as_of, &mut fault);
    if period.is_some_and(|period| period.to() > as_of) && as_of != today && may_be_asked {
        fault(&codes::DAY_BEFORE_PERIOD_END, "as_of");
    }
    if wish
        .by
        .iter()
        .any(|one| !indicator.dimensions.contains(one))
    {
        let valid = indicator.dimensions.iter().map(|one| one.as_str());
        let valid: Vec<&str> = valid.collect();
        let fault = Fault::new(&codes::DIMENSION_NOT_OF_INDICATOR).placed(place("by"));
        faults.push(fault.param("valid", valid));
    }
    match faults.is_empty() {
        true => Ok(Question {
            indicator,
            by: once_each(wish.by),
            period,
            as_of,
            known_at: wish.known_at,
            hidden_before: BTreeSet::new(),
            settings,
        }),
        false => Err(faults),
    }
}

fn once_each(dimensions: Vec<StatisticDimension>) -> Vec<StatisticDimension> {
    let mut found = Vec::new();
    for dimension in dimensions {
        if !found.contains(&dimension) {
            found.push(dimension);
        }
    }
    found
}

fn period(wish: &Wish, as_of: NaiveDate, fault: &mut impl FnMut(&Entry, &str)) -> Option<Period> {
    match (wish.indicator.timing, wish.from, wish.to) {
        (Timing::Stock, None, None) => None,
        (Timing::Stock, Some(_), _) => {
            fault(&codes::PERIOD_NOT_USED, "from");
            None
        }
        (Timing::Stock, None, Some(_)) => {
            fault(&codes::PERIOD_NOT_USED, "to");
            None
        }
        (Timing::Flow, None, None) => Some(Period::year(as_of)),
        (Timing::Flow, Some(_), None) => {
            fault(&REQUIRED, "to");
            None
        }
        (Timing::Flow, None, Some(_)) => {
            fault(&REQUIRED, "from");
            None
        }
        (Timing::Flow, Some(from), Some(to)) => match Period::new(from, to) {
            Ok(period) if from.year() > as_of.year() - MAX_YEARS => Some(period),
            Ok(_) | Err(_) => {
                fault(&codes::PERIOD_NOT_WHOLE, "from");
                None
            }
        },
    }
}
