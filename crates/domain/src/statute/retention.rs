//! How long records may be kept (säilytysajat), in years: domain.md §6.2.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::time::date;

/// Employment services, from the end of the client relationship: the act says it of the national repository, and a register
/// beside that one is bound by the same closed purposes (112, 114 and 120 §).
const EMPLOYMENT: Table<u8> = Table::new(
    "retention.employment_years",
    &[Row::without_rule(
        4,
        Citation::since("380/2023", "122 §", date!(2025, 1, 1)),
    )],
);

/// Multidisciplinary support, from the end of its client relationship.
const MULTIDISCIPLINARY: Table<u8> = Table::new(
    "retention.multidisciplinary_years",
    &[Row::without_rule(
        4,
        Citation::since("381/2023", "12 §", date!(2025, 1, 1)),
    )],
);

/// Social welfare, service task of working age, from the closing of the matter.
const SOCIAL: Table<u8> = Table::new(
    "retention.social_years",
    &[Row::without_rule(
        10,
        Citation::since("703/2023", "liite", date!(2024, 1, 1)),
    )],
);

/// Access and disclosure logs of social welfare, from the event.
const LOG: Table<u8> = Table::new(
    "retention.log_years",
    &[Row::without_rule(
        12,
        Citation::since("703/2023", "liite", date!(2024, 1, 1)),
    )],
);

/// Years of employment data; `None` on a day that is not modelled.
#[must_use]
pub fn employment(on: NaiveDate) -> Option<&'static Row<u8>> {
    EMPLOYMENT.in_force(on)
}

/// Years of multidisciplinary support; `None` on a day that is not modelled.
#[must_use]
pub fn multidisciplinary(on: NaiveDate) -> Option<&'static Row<u8>> {
    MULTIDISCIPLINARY.in_force(on)
}

/// Years of a matter of social welfare; `None` on a day that is not modelled.
#[must_use]
pub fn social(on: NaiveDate) -> Option<&'static Row<u8>> {
    SOCIAL.in_force(on)
}

/// Years of the logs; `None` on a day that is not modelled.
#[must_use]
pub fn log(on: NaiveDate) -> Option<&'static Row<u8>> {
    LOG.in_force(on)
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        EMPLOYMENT.summary(),
        MULTIDISCIPLINARY.summary(),
        SOCIAL.summary(),
        LOG.summary(),
    ]
}
