//! A counted table of at most two dimensions, with the totals of both.

use std::collections::{BTreeMap, BTreeSet};

/// Where a cell is: a code for each of two dimensions; `None` is the total of the dimension, or a dimension that was not
/// asked for.
pub type Key = [Option<String>; 2];

/// What was counted in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// Different persons (of a caseload: different workers).
    pub persons: u64,
    /// Events.
    pub events: u64,
    /// Sum of the amounts of the events: days, cents, clients, or persons in activation.
    pub sum: u64,
    /// Median amount; `None` without events.
    pub median: Option<u64>,
    /// Amount that nine of ten do not exceed; `None` without events.
    pub p90: Option<u64>,
}

/// The cells of one period.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    cells: BTreeMap<Key, Cell>,
}

impl Table {
    /// The table of the cells that were counted; what is not among them is zero.
    #[must_use]
    pub fn new(cells: impl IntoIterator<Item = (Key, Cell)>) -> Self {
        let mut cells: BTreeMap<Key, Cell> = cells.into_iter().collect();
        cells.entry([None, None]).or_default();
        Self { cells }
    }

    /// The total of everything.
    #[must_use]
    pub fn total(&self) -> Cell {
        self.cell(&[None, None])
    }

    /// A cell; zero where nothing was counted.
    #[must_use]
    pub fn cell(&self, key: &Key) -> Cell {
        self.cells.get(key).copied().unwrap_or_default()
    }

    /// The codes of one of the two dimensions, in their order.
    #[must_use]
    pub fn codes(&self, dimension: Axis) -> Vec<String> {
        let codes: BTreeSet<&String> = self
            .cells
            .keys()
            .filter_map(|[first, second]| match dimension {
                Axis::First => first.as_ref(),
                Axis::Second => second.as_ref(),
            })
            .collect();
        codes.into_iter().cloned().collect()
    }

    /// Every place of the table: each combination of codes and totals, the grand total first.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        let with_total = |axis| {
            let codes = self.codes(axis).into_iter().map(Some);
            std::iter::once(None).chain(codes).collect::<Vec<_>>()
        };
        let second = with_total(Axis::Second);
        let first = with_total(Axis::First);
        let pairs = first.into_iter().flat_map(|one| {
            second
                .iter()
                .map(move |other| [one.clone(), other.clone()])
                .collect::<Vec<_>>()
        });
        pairs.collect()
    }
}

/// Which of the two dimensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// The first that was asked for.
    First,
    /// The second.
    Second,
}
