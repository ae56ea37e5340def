//! Days of deadlines where an act says "without delay" or nothing: the register's own readings.
//! The one place of their defaults; the server may pass others (decision 23).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::time::deadline::Saturdays;

/// Readings of the deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DeadlineSettings {
    /// Whether Saturday is a working day.
    pub saturdays: Saturdays,
    /// Calendar days from Kela's notice to the start of activation planning, which the act wants
    /// "without delay" (KTT-07).
    pub activation_plan_start_days: u16,
    /// Calendar days from the end of a period of rehabilitative work to the renewed plan; 0 is the
    /// last day of the period itself (KTT-14).
    pub plan_renewal_days: u16,
    /// Months before the end of a period of rehabilitative work from which a plan that is made or
    /// reviewed counts as the renewed one (KTT-14).
    pub plan_renewal_earliest_months: u16,
    /// Calendar days from a start or an interruption to the notice of it (KTT-25).
    pub phase_notice_days: u16,
    /// Calendar days from the end of a work trial to the organiser's assessment (TK-11).
    pub organiser_assessment_days: u16,
    /// Months before the end of a service from which a discussion counts as the one before its end
    /// (SP-07).
    pub discussion_before_end_earliest_months: u16,
    /// Last due day of the discussion before the end of a service; `None` while the duty is taken
    /// to go on. The wording of 380/2023 33 § since 2026 has not been read, and TK-15 may have
    /// ended with 2025: a reminder too many does less harm than one too few.
    pub discussion_before_end_until: Option<NaiveDate>,
}

impl Default for DeadlineSettings {
    fn default() -> Self {
        Self {
            saturdays: Saturdays::Free,
            activation_plan_start_days: 14,
            plan_renewal_days: 0,
            plan_renewal_earliest_months: 1,
            phase_notice_days: 7,
            organiser_assessment_days: 14,
            discussion_before_end_earliest_months: 2,
            discussion_before_end_until: None,
        }
    }
}
