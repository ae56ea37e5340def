//! Dated rows: a figure, the rule it belongs to and the citation that dates it.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    Citation,
    candidate::{self, Shape},
};

/// One figure and the time it was in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<T> {
    /// Rule of the rule tables, such as `KTT-17`; `None` for a rule that has no id there.
    pub rule: Option<&'static str>,
    /// The statute; its dates are those of the figure.
    pub basis: Citation,
    /// The figure.
    pub figure: T,
}

impl<T> Row<T> {
    pub(super) const fn new(rule: &'static str, figure: T, basis: Citation) -> Self {
        Self {
            rule: Some(rule),
            basis,
            figure,
        }
    }

    pub(super) const fn without_rule(figure: T, basis: Citation) -> Self {
        Self {
            rule: None,
            basis,
            figure,
        }
    }
}

impl<T: Copy> Row<T> {
    /// A part of the figure with the same rule and citation.
    #[must_use]
    pub fn part<U>(&self, of: impl FnOnce(T) -> U) -> Row<U> {
        Row {
            rule: self.rule,
            basis: self.basis,
            figure: of(self.figure),
        }
    }
}

/// The rows of one figure in the order of time, without gaps or overlaps.
#[derive(Debug, Clone, Copy)]
pub struct Table<T: 'static> {
    name: &'static str,
    rows: &'static [Row<T>],
}

impl<T: 'static> Table<T> {
    pub(super) const fn new(name: &'static str, rows: &'static [Row<T>]) -> Self {
        Self { name, rows }
    }

    /// The row in force on a day; `None` for a day that the table does not model.
    #[must_use]
    pub fn in_force(&self, on: NaiveDate) -> Option<&'static Row<T>> {
        if let Some(changed) = candidate::find(self.name, on) {
            return changed;
        }
        self.rows.iter().find(|row| row.basis.is_in_force(on))
    }

    /// Every row, in the order of time.
    #[must_use]
    pub const fn rows(&self) -> &'static [Row<T>] {
        self.rows
    }

    pub(super) fn summary(&self) -> TableSummary {
        let rows = self.rows.iter();
        TableSummary {
            name: self.name,
            shape: Shape::of::<T>(),
            rows: rows
                .map(|row| RowSummary {
                    rule: row.rule,
                    basis: row.basis,
                })
                .collect(),
        }
    }
}

/// The smallest and the greatest lawful number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds<N> {
    /// Smallest, included.
    pub minimum: N,
    /// Greatest, included.
    pub maximum: N,
}

impl<N> Bounds<N> {
    pub(super) const fn new(minimum: N, maximum: N) -> Self {
        Self { minimum, maximum }
    }
}

/// A table without its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TableSummary {
    /// Name: the module and the figure, such as `work_trial.days_per_week`.
    pub name: &'static str,
    /// What a figure of it is, where it is a number or two; `None` where it is more.
    #[serde(skip)]
    #[schema(ignore)]
    pub shape: Option<Shape>,
    /// Rows in the order of time.
    pub rows: Vec<RowSummary>,
}

/// A row without its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct RowSummary {
    /// Rule of the rule tables; `None` for a rule that has no id there.
    pub rule: Option<&'static str>,
    /// The statute with its dates.
    pub basis: Citation,
}
