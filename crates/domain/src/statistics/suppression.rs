//! Small-cell suppression (pienten solujen suojaus). A cell of fewer than `min_cell` persons is hidden, and so many more
//! cells that no hidden one can be computed from what is shown.
//!
//! The reader knows every equation of a table: rows, columns and totals add up, and a hidden cell of a table holds at
//! least one. Hiding starts from the edge: the totals of one dimension hide the same codes whatever the second dimension
//! is, so that two tables of one period tell no more than each of them. Inside a table a small cell is safe when another
//! set of whole numbers gives the same shown figures ([`open`]); that is looked for exactly, by a walk through the hidden
//! cells, not by rule of thumb. No statute gives the threshold: `statistics.min_cell` is a setting (domain.md §7.6).
//!
//! What it does not do: hide that a code occurs at all, and guard figures of one day against those of the next.

use std::collections::BTreeSet;

use super::table::{Axis, Key, Table};

/// Which figures of a cell tell of persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sensitive {
    /// How many there are.
    Count,
    /// Also how many of them have what the sum counts, and how many have not: a rate.
    Share,
}

/// One column of figures of the cells: persons, events, those with, those without.
type Layer = fn(&Table, &Key) -> u64;

const PERSONS: Layer = |table, key| table.cell(key).persons;
const EVENTS: Layer = |table, key| table.cell(key).events;
const WITH: Layer = |table, key| table.cell(key).sum;
const WITHOUT: Layer = |table, key| {
    let cell = table.cell(key);
    cell.persons.saturating_sub(cell.sum)
};

fn layers(sensitive: Sensitive) -> &'static [Layer] {
    match sensitive {
        Sensitive::Count => &[PERSONS, EVENTS],
        Sensitive::Share => &[PERSONS, WITH, WITHOUT],
    }
}

/// The places of a table that are not shown.
#[must_use]
pub fn hidden(table: &Table, min_cell: u64, sensitive: Sensitive) -> BTreeSet<Key> {
    hidden_with(table, min_cell, sensitive, &BTreeSet::new())
}

/// The places of a table that are not shown when some are hidden for another reason: those are protected as a small cell
/// is, so that they cannot be computed either.
#[must_use]
pub fn hidden_with(
    table: &Table,
    min_cell: u64,
    sensitive: Sensitive,
    forced: &BTreeSet<Key>,
) -> BTreeSet<Key> {
    let layers = layers(sensitive);
    let rule = Rule {
        table,
        min_cell,
        layers,
        forced,
    };
    let total: Key = [None, None];
    if rule.is_small(&total) {
        return table.keys().into_iter().collect();
    }
    let mut found = BTreeSet::new();
    for axis in [Axis::First, Axis::Second] {
        let edge = table.codes(axis).into_iter().map(|code| match axis {
            Axis::First => [Some(code), None],
            Axis::Second => [None, Some(code)],
        });
        match rule.hide_of_line(edge.collect()) {
            Some(line) => found.extend(line),
            // The whole line is hidden and its total gives it away.
            None => return table.keys().into_iter().collect(),
        }
    }
    rule.hide_inside(found)
}

struct Rule<'a> {
    table: &'a Table,
    min_cell: u64,
    layers: &'static [Layer],
    forced: &'a BTreeSet<Key>,
}

impl Rule<'_> {
    fn is_small(&self, key: &Key) -> bool {
        self.forced.contains(key)
            || self
                .layers
                .iter()
                .any(|layer| is_small(layer(self.table, key), self.min_cell))
    }

    /// The hidden cells of a line whose total is shown; `None` when all of them are not enough.
    fn hide_of_line(&self, line: Vec<Key>) -> Option<Vec<Key>> {
        let (mut hidden, mut shown): (Vec<_>, Vec<_>) =
            line.into_iter().partition(|key| self.is_small(key));
        if hidden.is_empty() {
            return Some(hidden);
        }
        // The smallest is given up first; a zero tells nothing to who knows that what is hidden is not zero.
        shown.sort_by_key(|key| {
            let events = EVENTS(self.table, key);
            (events == 0, events, key.clone())
        });
        let mut spare = shown.into_iter();
        while !self.is_line_safe(&hidden) {
            hidden.push(spare.next()?);
        }
        Some(hidden)
    }

    /// Whether the hidden cells of a line can be something else: at least two, together no small cell, and not all ones.
    fn is_line_safe(&self, hidden: &[Key]) -> bool {
        let count = u64::try_from(hidden.len()).unwrap_or(u64::MAX);
        count > 1
            && self.layers.iter().all(|layer| {
                let is_touched = hidden
                    .iter()
                    .any(|key| is_small(layer(self.table, key), self.min_cell));
                let sum: u64 = hidden.iter().map(|key| layer(self.table, key)).sum();
                !is_touched || (sum >= self.min_cell && sum > count)
            })
    }

    /// Adds to the hidden totals what has to be hidden inside.
    fn hide_inside(&self, edge: BTreeSet<Key>) -> BTreeSet<Key> {
        let inside: Vec<Key> = self
            .table
            .keys()
            .into_iter()
            .filter(|key| key.iter().all(Option::is_some))
            .collect();
        let mut hidden = edge;
        hidden.extend(inside.iter().filter(|key| self.is_small(key)).cloned());
        if inside.is_empty() {
            return hidden;
        }
        let mut spare: Vec<Key> = inside
            .into_iter()
            .filter(|key| !hidden.contains(key))
            .collect();
        spare.sort_by_key(|key| {
            let events = EVENTS(self.table, key);
            (events == 0, events, key.clone())
        });
        while let Some(exposed) = self.first_exposed(&hidden) {
            let Some(at) = self.best_cover(&exposed, &hidden, &spare) else {
                // Nothing inside is left to hide: the totals of the dimensions go, too.
                return self
                    .table
                    .keys()
                    .into_iter()
                    .filter(|key| *key != [None, None])
                    .collect();
            };
            hidden.insert(spare.remove(at));
        }
        hidden
    }

    fn first_exposed(&self, hidden: &BTreeSet<Key>) -> Option<Key> {
        self.layers.iter().find_map(|layer| {
            let small = |key: &&Key| {
                self.forced.contains(*key) || is_small(layer(self.table, key), self.min_cell)
            };
            hidden
                .iter()
                .filter(small)
                .find(|key| !open(self.table, *layer, hidden, key))
                .cloned()
        })
    }

    /// Which spare cell to hide for an exposed one: in its row, then in its column, then any; the smallest first.
    fn best_cover(&self, exposed: &Key, hidden: &BTreeSet<Key>, spare: &[Key]) -> Option<usize> {
        let [row, column] = exposed;
        let in_line = |key: &Key, axis: Axis| match axis {
            Axis::First => key.first() == Some(row) && row.is_some(),
            Axis::Second => key.last() == Some(column) && column.is_some(),
        };
        let hidden_in = |axis| hidden.iter().filter(|key| in_line(key, axis)).count();
        for axis in [Axis::First, Axis::Second] {
            if hidden_in(axis) < 2
                && let Some(at) = spare.iter().position(|key| in_line(key, axis))
            {
                return Some(at);
            }
        }
        // A cell that closes a rectangle with what is hidden already helps more than any other.
        let closes = |key: &Key| {
            let crossing = |axis| {
                hidden.iter().any(|other| match axis {
                    Axis::First => key.first() == other.first(),
                    Axis::Second => key.last() == other.last(),
                })
            };
            crossing(Axis::First) && crossing(Axis::Second)
        };
        spare
            .iter()
            .position(closes)
            .or(if spare.is_empty() { None } else { Some(0) })
    }
}

fn is_small(value: u64, min_cell: u64) -> bool {
    (1..min_cell).contains(&value)
}

/// Whether a hidden cell can be another whole number while everything that is shown, and every sum, stays.
///
/// Totals stand in a row and a column of their own with the opposite sign, so that every line adds up to zero. Then a
/// change is a closed walk between rows and columns along hidden cells, up and down in turn; a cell that would fall
/// below one cannot go down.
fn open(table: &Table, layer: Layer, hidden: &BTreeSet<Key>, cell: &Key) -> bool {
    let steps: Vec<Step<'_>> = hidden
        .iter()
        .flat_map(|key| {
            let is_edge = key.iter().filter(|code| code.is_none()).count() == 1;
            let can_fall = layer(table, key) >= 2;
            let (rise, fall) = if is_edge {
                (can_fall, true)
            } else {
                (true, can_fall)
            };
            let [row, column] = key;
            let up = rise.then_some(Step {
                from: Node::Row(row),
                to: Node::Column(column),
                of: key,
            });
            let down = fall.then_some(Step {
                from: Node::Column(column),
                to: Node::Row(row),
                of: key,
            });
            [up, down].into_iter().flatten()
        })
        .collect();
    steps
        .iter()
        .filter(|step| step.of == cell)
        .any(|step| leads(&steps, step.to, step.from, cell))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node<'a> {
    Row(&'a Option<String>),
    Column(&'a Option<String>),
}

#[derive(Debug, Clone, Copy)]
struct Step<'a> {
    from: Node<'a>,
    to: Node<'a>,
    of: &'a Key,
}

/// Whether steps of other cells lead from one node to another.
fn leads<'a>(steps: &[Step<'a>], from: Node<'a>, to: Node<'a>, without: &Key) -> bool {
    let mut reached = BTreeSet::from([from]);
    let mut waiting = vec![from];
    while let Some(node) = waiting.pop() {
        if node == to {
            return true;
        }
        let next = steps
            .iter()
            .filter(|step| step.from == node && step.of != without)
            .map(|step| step.to);
        for node in next {
            if reached.insert(node) {
                waiting.push(node);
            }
        }
    }
    false
}
