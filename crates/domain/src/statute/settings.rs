//! Days on which the law changed that are known only from secondary sources, and readings where an
//! act is silent. The one place where they are changed, by an edited line: no configuration reaches them. Only a candidate
//! law tries others (decision 0023).

use chrono::NaiveDate;
use serde::Deserialize;

use super::candidate;
use crate::time::date;

/// First day on which the benefit decides the kind of plan (KTT-05), as far as it is known: the
/// content is in StVM 27/2025 vp on HE 109/2025 vp, number and day of the act are not verified.
pub const ENTRY_BY_BENEFIT_FROM: NaiveDate = date!(2026, 1, 1);

/// Unverified days and readings of the acts on rehabilitative work and work trials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LawSettings {
    /// First day on which the benefit decides the kind of plan (KTT-05).
    pub entry_by_benefit_from: NaiveDate,
}

impl Default for LawSettings {
    fn default() -> Self {
        Self {
            entry_by_benefit_from: ENTRY_BY_BENEFIT_FROM,
        }
    }
}

impl LawSettings {
    /// The days and readings by which the program judges.
    #[must_use]
    pub fn current() -> Self {
        candidate::find_settings().unwrap_or_default()
    }
}
