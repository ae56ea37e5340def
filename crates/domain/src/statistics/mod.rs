//! Statistics (tilastot): indicators with a definition and a version, counted from the register as aggregates.
//!
//! An [`indicator::Indicator`] says what is counted, in words and by which dimensions; `store` counts it in SQL; a
//! [`table::Table`] holds the cells and [`suppression`] hides the small ones, and as many others as it takes that none can
//! be computed from what is shown (280/2004 10 §, 1050/2018 31 §; domain.md §7.6). Persons and events are counted apart:
//! three jobs of one client are three placements of one person.
//!
//! Nothing here may tell of one client. What the register does not know is said in the limits of the indicator, never
//! guessed.

/// Age bands (ikäluokat) with what is left over.
pub mod age_band;
/// The list of indicators as a document.
pub mod document;
/// What is shown of a count.
pub mod figures;
/// Periods that must not be subtracted from one another.
pub mod guard;
/// What can be counted: the registry.
pub mod indicator;
/// Which time is counted (tilastointijakso).
pub mod period;
/// Rates of activation (aktivointiaste).
pub mod rate;
/// The definitions, by topic.
mod registry;
/// Settings of an installation.
pub mod settings;
/// Small cells (pienet solut) are not shown.
pub mod suppression;
#[cfg(test)]
mod suppression_tests;
/// Counted cells.
pub mod table;

pub use registry::{find, indicators};
