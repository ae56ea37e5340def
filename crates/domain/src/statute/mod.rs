//! Statutes (säädökset): which text was in force on a day, and the figures it gave.
//!
//! A rule never compares dates itself: it asks a dated table for the row in force on the day that
//! the act names (start, decision, event), and puts the row's citation into what it finds.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A place in a statute and the time its wording was in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, ToSchema)]
#[schema(example = json!({
    "act": "189/2001", "section": "13 b § 2 mom.", "valid_from": "2015-07-01", "valid_to": null
}))]
pub struct Citation {
    /// Number and year of the act in the Statutes of Finland, such as `380/2023`.
    pub act: &'static str,
    /// Section and subsection as the act writes them, such as `55 § 1 mom.`.
    pub section: &'static str,
    /// First day on which this wording applied.
    pub valid_from: NaiveDate,
    /// Last day on which this wording applied; `None` while it is in force.
    pub valid_to: Option<NaiveDate>,
}

impl Citation {
    /// A wording in force from a day onwards.
    #[must_use]
    pub const fn since(act: &'static str, section: &'static str, valid_from: NaiveDate) -> Self {
        Self {
            act,
            section,
            valid_from,
            valid_to: None,
        }
    }

    /// A wording that has been replaced: in force from a day to a day, both included.
    #[must_use]
    pub const fn between(
        act: &'static str,
        section: &'static str,
        valid_from: NaiveDate,
        valid_to: NaiveDate,
    ) -> Self {
        Self {
            act,
            section,
            valid_from,
            valid_to: Some(valid_to),
        }
    }
}
