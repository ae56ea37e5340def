//! Which other periods a period must not be subtracted from (differencing guard).
//!
//! Calendar years are shown whole: a run of years shows a cell only where each of its years may. The first years, in which
//! a register fills, hold so little that they would hide every longer run: they count as one block, up to the year in which
//! there are [`START`] times the threshold of events. A run that cuts the block hides what any year of it hides. A month
//! hides what its year hides, and what is small in any ended month of that year and of the one before.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::{
    period::{Days, MAX_YEARS, Period, months_before, year_days},
    suppression::{Sensitive, hidden, hidden_with},
    table::{Key, Table},
};

/// Events of the first years that make a block, in thresholds.
const START: u64 = 20;

/// The periods that have to be counted for one to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guard {
    /// First of the years that are looked at.
    first: i32,
    /// Last of the years that are over, so that they can be part of the block.
    last_ended: i32,
    /// Years that are asked for, or the year of the month that is.
    asked: (i32, i32),
    /// The period, then the years, then the runs of years from the first, then the months.
    periods: Vec<Days>,
    months: usize,
}

impl Guard {
    /// What to count for a period, as of a day.
    #[must_use]
    pub fn of(period: Period, as_of: NaiveDate) -> Self {
        let last = as_of.year();
        let first = last - (MAX_YEARS - 1);
        let is_ended = year_days(last).1 <= as_of;
        let last_ended = if is_ended { last } else { last - 1 };
        let mut periods = vec![(period.from(), period.to())];
        periods.extend((first..=last).map(year_days));
        let start = year_days(first).0;
        periods.extend((first..=last_ended).map(|year| (start, year_days(year).1)));
        let months = match period.is_month() {
            true => months_before(period, as_of),
            false => Vec::new(),
        };
        let count = months.len();
        periods.extend(months);
        Self {
            first,
            last_ended,
            asked: (period.from().year(), period.to().year()),
            periods,
            months: count,
        }
    }

    /// The periods to count, the one that is asked for first.
    #[must_use]
    pub fn periods(&self) -> &[Days] {
        &self.periods
    }

    /// What is hidden of the first of the tables, which are those of [`Guard::periods`].
    #[must_use]
    pub fn hidden(&self, tables: &[Table], min_cell: u64, sensitive: Sensitive) -> BTreeSet<Key> {
        let hide = |table: Option<&Table>| {
            table.map_or_else(BTreeSet::new, |table| hidden(table, min_cell, sensitive))
        };
        let offset = |year: i32| usize::try_from(year - self.first).unwrap_or(usize::MAX);
        let years = offset(self.year_after_last());
        let year = |year: i32| tables.get(offset(year).saturating_add(1));
        let run = |last: i32| tables.get(offset(last).saturating_add(1 + years));
        let events = |one: i32| year(one).map_or(0, |table| table.total().events);

        let mut found = hide(tables.first());
        let block = self.block(events, min_cell);
        let asked = self.asked.0..=self.asked.1;
        let filled: Vec<i32> = (self.first..=block)
            .filter(|one| events(*one) > 0)
            .collect();
        let inside = filled.iter().filter(|one| asked.contains(one)).count();
        if inside == filled.len() && self.months == 0 {
            found.extend(hide(run(block)));
        } else if inside > 0 {
            found.extend(filled.iter().flat_map(|one| hide(year(*one))));
        }
        let later = asked.filter(|one| *one > block);
        found.extend(later.flat_map(|one| hide(year(one))));
        let months = tables.iter().rev().take(self.months);
        found.extend(months.flat_map(|table| hide(Some(table))));
        match tables.first() {
            // What another period hides must not come out of the sums of this one.
            Some(table) => hidden_with(table, min_cell, sensitive, &found),
            None => found,
        }
    }

    fn year_after_last(&self) -> i32 {
        self.first + MAX_YEARS
    }

    /// Last year of the block of the first years.
    fn block(&self, events: impl Fn(i32) -> u64, min_cell: u64) -> i32 {
        let enough = min_cell.saturating_mul(START);
        let mut sum = 0_u64;
        for year in self.first..=self.last_ended {
            sum = sum.saturating_add(events(year));
            if sum >= enough {
                return year;
            }
        }
        self.last_ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{statistics::table::Cell, time::date};

    const AS_OF: NaiveDate = date!(2026, 11, 22);

    fn table(a: u64, b: u64) -> Table {
        let cell = |events| Cell {
            persons: events,
            events,
            ..Cell::default()
        };
        Table::new([
            ([None, None], cell(a + b)),
            ([Some("a".to_owned()), None], cell(a)),
            ([Some("b".to_owned()), None], cell(b)),
        ])
    }

    /// Counts by year; of a month nothing.
    fn counted(guard: &Guard, years: &[(i32, u64, u64)]) -> Vec<Table> {
        let sum = |(from, to): Days| {
            let inside = years
                .iter()
                .filter(|(year, ..)| from <= year_days(*year).0 && year_days(*year).1 <= to);
            inside.fold((0, 0), |(a, b), (_, more_a, more_b)| {
                (a + more_a, b + more_b)
            })
        };
        let tables = guard.periods().iter().map(|days| sum(*days));
        tables.map(|(a, b)| table(a, b)).collect()
    }

    fn hides_a(from: i32, to: i32, years: &[(i32, u64, u64)]) -> bool {
        let period = Period::new(year_days(from).0, year_days(to).1).expect("a period");
        let guard = Guard::of(period, AS_OF);
        let tables = counted(&guard, years);
        let found = guard.hidden(&tables, 5, Sensitive::Count);
        found.contains(&[Some("a".to_owned()), None])
    }

    #[test]
    fn two_years_are_not_shown_where_one_of_them_may_not_be() {
        // Else the 33 of both less the 30 of 2023 were the 3 of 2024.
        let years = [
            (2022, 60, 60),
            (2023, 30, 20),
            (2024, 3, 10),
            (2025, 30, 20),
        ];
        assert!(hides_a(2023, 2024, &years));
        assert!(hides_a(2022, 2025, &years));
        assert!(!hides_a(2022, 2023, &years));
        assert!(!hides_a(2025, 2025, &years));
    }

    #[test]
    fn the_first_years_count_as_one() {
        let years = [(2021, 2, 40), (2022, 20, 50), (2023, 30, 20)];
        // The block is 2021 and 2022: with both the 52 are shown, with one of them neither 2 nor 20.
        assert!(!hides_a(2021, 2023, &years));
        assert!(!hides_a(2020, 2023, &years));
        assert!(hides_a(2022, 2023, &years));
        assert!(hides_a(2021, 2021, &years));
        assert!(!hides_a(2023, 2023, &years));
    }

    #[test]
    fn the_running_year_is_never_part_of_the_block() {
        let years = [(2025, 30, 30), (2026, 2, 30)];
        assert!(hides_a(2025, 2026, &years));
        assert!(!hides_a(2025, 2025, &years));
    }

    #[test]
    fn a_month_hides_what_its_year_hides() {
        let guard = Guard::of(Period::month(date!(2024, 5, 3)), AS_OF);
        let tables = counted(&guard, &[(2022, 60, 60), (2024, 3, 10)]);
        let found = guard.hidden(&tables, 5, Sensitive::Count);
        assert!(found.contains(&[Some("a".to_owned()), None]));
        assert_eq!(guard.periods().len(), 1 + 20 + 19 + 24);
    }
}
