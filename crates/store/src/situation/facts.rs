//! Situations as the rules of entry ask for them.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    activation_phase::case::{PaidDays, PersonFacts},
    code_set::{client::DataSource, situation::Benefit},
    time::range::DateRange,
};
use serde::Deserialize;

/// A dated row, as statements that read facts build it.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct FactRow {
    pub(crate) kind: String,
    pub(crate) code: Option<String>,
    pub(crate) starts_on: NaiveDate,
    pub(crate) ends_on: Option<NaiveDate>,
    pub(crate) paid_days: Option<u16>,
    pub(crate) paid_days_on: Option<NaiveDate>,
    pub(crate) data_source: DataSource,
}

impl FactRow {
    pub(crate) fn holds_on(&self, day: NaiveDate) -> bool {
        self.range().is_some_and(|range| range.contains(day))
    }

    fn range(&self) -> Option<DateRange> {
        DateRange::new(self.starts_on, self.ends_on).ok()
    }

    fn benefit(&self) -> Option<Benefit> {
        self.code.as_deref()?.parse().ok()
    }
}

/// The person, with the benefit of a day.
pub(crate) fn person_facts(
    birth_date: Option<NaiveDate>,
    situations: &[FactRow],
    on: NaiveDate,
) -> PersonFacts {
    let of = |kind: &'static str| situations.iter().filter(move |row| row.kind == kind);
    let benefit = of("benefit")
        .filter(|row| row.holds_on(on))
        .find_map(FactRow::benefit);
    let periods: Vec<DateRange> = of("unemployment_period")
        .filter_map(FactRow::range)
        .collect();
    let paid = of("benefit").filter_map(|row| {
        Some(PaidDays {
            benefit: row.benefit()?,
            counted_from: None,
            as_of: row.paid_days_on?,
            days: row.paid_days?,
            source: row.data_source,
        })
    });
    PersonFacts {
        birth_date,
        benefit,
        unemployment_periods: (!periods.is_empty()).then_some(periods),
        paid_days: paid.collect(),
        ..PersonFacts::default()
    }
}
