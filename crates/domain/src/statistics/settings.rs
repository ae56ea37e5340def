//! Settings of statistics: what no statute fixes.

use super::age_band::AgeBands;

/// Settings of an installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatisticsSettings {
    /// Fewest persons of a cell that is shown; no statute gives a number (domain.md §7.6).
    pub min_cell: u64,
    /// Age bands. One set for every report: two sets would tell the difference between their borders.
    pub age_bands: AgeBands,
}

impl Default for StatisticsSettings {
    fn default() -> Self {
        Self {
            min_cell: 5,
            age_bands: AgeBands::default(),
        }
    }
}
