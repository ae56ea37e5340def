//! What can be chosen, and what is reported while and after it runs.

use chrono::NaiveDate;

/// First day of any history.
pub(crate) const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2020, 1, 2) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Clients of the first area when nothing else is asked for: the size of the Oulu municipal trial.
pub const DEFAULT_CLIENTS: usize = 1_700;

/// Clients of the first area at most: synthetic identity codes run out.
pub const MAXIMUM_CLIENTS: usize = 1_000_000;

/// The day on which the seeded histories stop. Fixed, so that every installation shows the same.
pub const DEFAULT_ANCHOR: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// What to seed.
#[derive(Debug, Clone)]
pub struct SeedOptions {
    /// Clients of the first area; `None` is [`DEFAULT_CLIENTS`]. Phases and placements follow in
    /// proportion, the second area gets one client for about eleven.
    pub clients: Option<usize>,
    /// Day on which the histories stop.
    pub anchor: NaiveDate,
    /// Argon2id hash that every account gets.
    pub password_hash: String,
}

/// Part of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Organisations, staff, providers, employers.
    Region,
    /// Clients of an area with their histories.
    Clients,
    /// Indexes, and the check of what the rows refer to.
    Indexes,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Clients written so far, over all areas; of indexes and references how many are made.
    pub done: usize,
    /// How many there are in total.
    pub total: usize,
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeedSummary {
    /// Areas.
    pub areas: usize,
    /// Clients.
    pub clients: usize,
    /// Service relationships open on the anchor day.
    pub open_relationships: usize,
    /// Rows by table, in the order of writing.
    pub rows: Vec<(&'static str, usize)>,
}

impl SeedSummary {
    /// Rows of all tables together.
    #[must_use]
    pub fn total_rows(&self) -> usize {
        self.rows.iter().map(|(_, rows)| rows).sum()
    }

    pub(crate) fn add(&mut self, table: &'static str, rows: usize) {
        match self.rows.iter_mut().find(|(name, _)| *name == table) {
            Some((_, sum)) => *sum += rows,
            None => self.rows.push((table, rows)),
        }
    }
}
