//! Assessments of service need (palvelutarpeen arviointi): employment services (380/2023 37 §),
//! multidisciplinary support (381/2023 4 §) and social welfare (1301/2014 36 §), three records
//! with three controllers.
//!
//! States: `draft → completed → superseded`; `annulled` when recorded in error. A completed one
//! does not change: a correction is a new version. Work capacity is class EH and has its own
//! record; a missing answer is never 0.

/// What an assessment contains before it is completed.
pub mod rules;
