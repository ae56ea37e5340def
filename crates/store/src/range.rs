//! Date ranges: inclusive in the API and the domain, half-open in PostgreSQL. The conversion is here only.

use std::ops::Bound;

use chrono::{Days, NaiveDate};
use palvelurekisteri_domain::time::range::DateRange;

use crate::error::StoreError;

/// How diesel carries a `daterange`.
pub(crate) type SqlRange = (Bound<NaiveDate>, Bound<NaiveDate>);

/// The SQL form of a range: start inclusive, end exclusive.
pub(crate) fn to_sql(range: &DateRange) -> SqlRange {
    let end = match range
        .end()
        .and_then(|end| end.checked_add_days(Days::new(1)))
    {
        Some(after) => Bound::Excluded(after),
        None => Bound::Unbounded,
    };
    (Bound::Included(range.start()), end)
}

/// The range of its SQL form; PostgreSQL always answers `[start, end)`.
pub(crate) fn from_sql(range: &SqlRange) -> Result<DateRange, StoreError> {
    let start = match range.0 {
        Bound::Included(start) => start,
        Bound::Excluded(_) | Bound::Unbounded => {
            return Err(StoreError::internal("a date range without a start"));
        }
    };
    let end = match range.1 {
        Bound::Excluded(after) => after.pred_opt(),
        Bound::Included(end) => Some(end),
        Bound::Unbounded => None,
    };
    DateRange::new(start, end)
        .map_err(|_| StoreError::internal("a date range that ends before it starts"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inclusive_range_survives_the_half_open_form() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 2, d).unwrap();
        for range in [
            DateRange::new(day(1), Some(day(28))).unwrap(),
            DateRange::since(day(1)),
        ] {
            assert_eq!(from_sql(&to_sql(&range)).unwrap(), range);
        }
    }
}
