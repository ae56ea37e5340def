//! No hidden cell can be computed from what is shown: shown by solving the equations of the table, apart from the rule.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    suppression::{Sensitive, hidden, hidden_with},
    table::{Axis, Cell, Key, Table},
};

const MIN: u64 = 5;

fn code(prefix: &str, number: usize) -> Option<String> {
    Some(format!("{prefix}{number}"))
}

/// A table of counts, one event a person, with all its totals.
fn table_of(rows: &[Vec<u64>]) -> Table {
    let mut cells: Vec<(Key, Cell)> = Vec::new();
    let columns = rows.first().map_or(0, Vec::len);
    let cell = |count| Cell {
        persons: count,
        events: count,
        ..Cell::default()
    };
    for (r, row) in rows.iter().enumerate() {
        for (c, count) in row.iter().enumerate() {
            cells.push(([code("r", r), code("c", c)], cell(*count)));
        }
        cells.push(([code("r", r), None], cell(row.iter().sum())));
    }
    for c in 0..columns {
        let sum = rows.iter().map(|row| row[c]).sum();
        cells.push(([None, code("c", c)], cell(sum)));
    }
    let sum = rows.iter().flatten().sum();
    cells.push(([None, None], cell(sum)));
    Table::new(cells)
}

/// A table of one dimension.
fn line_of(counts: &[u64]) -> Table {
    let full = table_of(&counts.iter().map(|count| vec![*count]).collect::<Vec<_>>());
    let edge = full.keys().into_iter().filter(|key| key[1].is_none());
    Table::new(edge.map(|key| (key.clone(), full.cell(&key))))
}

/// The equations of a table with what is hidden as unknowns: every row and column adds up to its total.
fn equations(table: &Table, unknown: &[Key]) -> Vec<Vec<i64>> {
    let mut lines: Vec<(usize, Option<String>)> = Vec::new();
    for (side, axis) in [(0, Axis::First), (1, Axis::Second)] {
        // A table of one dimension has one line: what is not divided adds up to nothing.
        if side == 0 && table.codes(Axis::Second).is_empty() {
            continue;
        }
        let codes = table.codes(axis).into_iter().map(Some);
        lines.extend(std::iter::once(None).chain(codes).map(|code| (side, code)));
    }
    lines
        .into_iter()
        .map(|(side, line)| {
            unknown
                .iter()
                .map(|key| match (key[side] == line, key[1 - side].is_none()) {
                    (false, _) => 0,
                    (true, true) => -1,
                    (true, false) => 1,
                })
                .collect()
        })
        .collect()
}

const PRIME: i64 = 1_000_003;

fn inverse(value: i64) -> i64 {
    let (mut power, mut base, mut result) = (PRIME - 2, value.rem_euclid(PRIME), 1);
    while power > 0 {
        if power % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power /= 2;
    }
    result
}

/// Which unknowns have one value only, by elimination; the matrices have entries of 0 and ±1 and are exact in any field.
fn solved(mut rows: Vec<Vec<i64>>, unknowns: usize) -> BTreeSet<usize> {
    let mut rank = 0;
    for column in 0..unknowns {
        let Some(at) = (rank..rows.len()).find(|row| rows[*row][column].rem_euclid(PRIME) != 0)
        else {
            continue;
        };
        rows.swap(rank, at);
        let scale = inverse(rows[rank][column]);
        for value in &mut rows[rank] {
            *value = (*value * scale).rem_euclid(PRIME);
        }
        let pivot = rows[rank].clone();
        for (other, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            if other != rank && factor != 0 {
                for (value, from) in row.iter_mut().zip(&pivot) {
                    *value = (*value - factor * from).rem_euclid(PRIME);
                }
            }
        }
        rank += 1;
    }
    let alone = |row: &Vec<i64>| row.iter().filter(|value| **value != 0).count() == 1;
    rows.iter()
        .filter(|row| alone(row))
        .filter_map(|row| row.iter().position(|value| *value != 0))
        .collect()
}

/// Small cells that the reader can compute.
fn revealed(table: &Table) -> Vec<Key> {
    let unknown: Vec<Key> = hidden(table, MIN, Sensitive::Count).into_iter().collect();
    let found = solved(equations(table, &unknown), unknown.len());
    found
        .into_iter()
        .map(|at| unknown[at].clone())
        .filter(|key| (1..MIN).contains(&table.cell(key).persons))
        .collect()
}

fn shown_small(table: &Table) -> Vec<Key> {
    let hidden = hidden(table, MIN, Sensitive::Count);
    table
        .keys()
        .into_iter()
        .filter(|key| (1..MIN).contains(&table.cell(key).persons) && !hidden.contains(key))
        .collect()
}

#[test]
fn a_table_without_small_cells_is_shown_whole() {
    let table = table_of(&[vec![10, 0, 7], vec![5, 20, 6]]);
    assert!(hidden(&table, MIN, Sensitive::Count).is_empty());
}

#[test]
fn a_lone_small_cell_takes_a_second_one_with_it() {
    let table = line_of(&[322, 308, 3, 246]);
    let hidden = hidden(&table, MIN, Sensitive::Count);
    let names: Vec<_> = hidden.iter().filter_map(|key| key[0].as_deref()).collect();
    assert_eq!(names, ["r2", "r3"]);
}

#[test]
fn ones_only_are_not_told_by_their_sum() {
    // Five hidden cells that add up to five would all be one.
    let table = line_of(&[1, 1, 1, 1, 1, 40]);
    assert_eq!(hidden(&table, MIN, Sensitive::Count).len(), 6);
    let table = line_of(&[1, 1, 1, 1, 1, 1]);
    assert!(hidden(&table, MIN, Sensitive::Count).contains(&[None, None]));
}

#[test]
fn a_small_total_hides_everything() {
    let table = table_of(&[vec![1, 2], vec![1, 0]]);
    assert_eq!(hidden(&table, MIN, Sensitive::Count).len(), 9);
}

#[test]
fn the_edge_hides_the_same_whatever_the_other_dimension() {
    let rows = [vec![3, 0], vec![9, 8], vec![30, 2]];
    let both = hidden(&table_of(&rows), MIN, Sensitive::Count);
    let edge: BTreeSet<Key> = both.into_iter().filter(|key| key[1].is_none()).collect();
    let sums: Vec<u64> = rows.iter().map(|row| row.iter().sum()).collect();
    assert_eq!(edge, hidden(&line_of(&sums), MIN, Sensitive::Count));
}

#[test]
fn of_a_rate_those_without_are_as_secret_as_those_with() {
    let cell = |persons, sum| Cell {
        persons,
        events: persons,
        sum,
        ..Cell::default()
    };
    let table = Table::new([
        ([None, None], cell(60, 20)),
        ([Some("a".to_owned()), None], cell(20, 18)),
        ([Some("b".to_owned()), None], cell(40, 2)),
    ]);
    assert_eq!(hidden(&table, MIN, Sensitive::Share).len(), 2);
    assert!(hidden(&table, MIN, Sensitive::Count).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_small_cell_is_shown_or_can_be_computed(
        rows in (1_usize..6, 1_usize..6).prop_flat_map(|(rows, columns)| {
            proptest::collection::vec(
                proptest::collection::vec(prop_oneof![Just(0), 0_u64..9, 0_u64..60], columns),
                rows,
            )
        })
    ) {
        let table = table_of(&rows);
        prop_assert_eq!(shown_small(&table), Vec::<Key>::new());
        prop_assert_eq!(revealed(&table), Vec::<Key>::new());
    }

    #[test]
    fn no_small_cell_of_a_line_is_shown_or_can_be_computed(
        counts in proptest::collection::vec(prop_oneof![Just(1_u64), 0_u64..9, 0_u64..60], 1..8)
    ) {
        let table = line_of(&counts);
        prop_assert_eq!(shown_small(&table), Vec::<Key>::new());
        prop_assert_eq!(revealed(&table), Vec::<Key>::new());
    }

    #[test]
    fn what_is_hidden_for_another_reason_cannot_be_computed_either(
        rows in proptest::collection::vec(proptest::collection::vec(0_u64..60, 4), 2..5),
        row in 0_usize..2,
        column in 0_usize..4,
    ) {
        let table = table_of(&rows);
        let place = [code("r", row), code("c", column)];
        let forced = BTreeSet::from([place.clone()]);
        let unknown: Vec<Key> = hidden_with(&table, MIN, Sensitive::Count, &forced)
            .into_iter()
            .collect();
        prop_assert!(unknown.contains(&place));
        let found = solved(equations(&table, &unknown), unknown.len());
        prop_assert!(found.iter().all(|at| unknown[*at] != place));
    }

    #[test]
    fn two_tables_of_one_period_hide_the_same_totals(
        rows in proptest::collection::vec(proptest::collection::vec(0_u64..30, 4), 1..5)
    ) {
        let both = hidden(&table_of(&rows), MIN, Sensitive::Count);
        let sums: Vec<u64> = rows.iter().map(|row| row.iter().sum()).collect();
        let alone = hidden(&line_of(&sums), MIN, Sensitive::Count);
        let edge: BTreeSet<Key> = both
            .iter()
            .filter(|key| key[1].is_none())
            .cloned()
            .collect();
        // Only a table that cannot be saved otherwise hides more of the edge.
        prop_assert!(alone.is_subset(&edge));
    }
}
