//! What is shown of a count: the table of the period, and which of its cells are hidden.

use std::collections::BTreeSet;

use super::{
    guard::Guard,
    suppression::{Sensitive, hidden, hidden_with},
    table::{Cell, Key, Table},
};

/// A counted table with what is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    table: Table,
    hidden: BTreeSet<Key>,
}

impl Figures {
    /// The figures of the first of the tables, which are of the periods of the guard; without one, of a day.
    #[must_use]
    pub fn of(
        guard: Option<&Guard>,
        tables: Vec<Table>,
        min_cell: u64,
        sensitive: Sensitive,
    ) -> Self {
        let of_guard = guard.map(|guard| guard.hidden(&tables, min_cell, sensitive));
        let table = tables.into_iter().next().unwrap_or_default();
        let hidden = of_guard.unwrap_or_else(|| hidden(&table, min_cell, sensitive));
        Self { table, hidden }
    }

    /// The same with more places hidden, and as many others as it takes that those cannot be computed.
    #[must_use]
    pub fn hiding(mut self, also: &BTreeSet<Key>, min_cell: u64, sensitive: Sensitive) -> Self {
        self.hidden.extend(also.iter().cloned());
        self.hidden = hidden_with(&self.table, min_cell, sensitive, &self.hidden);
        self
    }

    /// The places that are not shown.
    #[must_use]
    pub const fn hidden(&self) -> &BTreeSet<Key> {
        &self.hidden
    }

    /// Every place with its figures, `None` where they are hidden; the grand total first.
    pub fn cells(&self) -> impl Iterator<Item = (Key, Option<Cell>)> + '_ {
        self.table.keys().into_iter().map(|key| {
            let shown = self.cell(&key);
            (key, shown)
        })
    }

    /// The figures of a place; `None` where they are hidden.
    #[must_use]
    pub fn cell(&self, key: &Key) -> Option<Cell> {
        match self.hidden.contains(key) {
            true => None,
            false => Some(self.table.cell(key)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_place_has_no_figures_and_the_others_have_theirs() {
        let cell = |events| Cell {
            persons: events,
            events,
            ..Cell::default()
        };
        let place = |code: &str| [Some(code.to_owned()), None];
        let table = Table::new([
            ([None, None], cell(52)),
            (place("a"), cell(2)),
            (place("b"), cell(20)),
            (place("c"), cell(30)),
        ]);
        let figures = Figures::of(None, vec![table], 5, Sensitive::Count);
        assert_eq!(figures.cell(&place("a")), None);
        assert_eq!(figures.cell(&place("b")), None);
        assert_eq!(figures.cell(&place("c")).map(|cell| cell.events), Some(30));
        assert_eq!(figures.cells().count(), 4);
    }
}
