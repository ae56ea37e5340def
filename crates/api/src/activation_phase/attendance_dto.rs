//! Forms and views of attendance. No health: an absence is authorised or not, no more.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::phase_details::AttendanceStatus;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::problem::fault::Fault;

/// A day to be entered.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"day": "2026-03-02", "status": "attended", "minutes": 300}))]
pub struct AttendanceDayForm {
    /// The day.
    pub day: NaiveDate,
    /// Läsnäolo.
    pub status: AttendanceStatus,
    /// Minutes attended; the agreed minutes of the phase where they are not given. None for an absence.
    #[serde(default)]
    #[schema(nullable = false, minimum = 1, maximum = 1440)]
    pub minutes: Option<i16>,
}

/// Days to be entered over what was entered before.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"days": [
    {"day": "2026-03-02", "status": "attended", "minutes": 300},
    {"day": "2026-02-27", "status": "authorised"}
]}))]
pub struct EnterAttendance {
    /// The days, each once.
    #[schema(min_items = 1, max_items = 100)]
    pub days: Vec<AttendanceDayForm>,
}

/// A stretch of the sheet as it should be: days that are not named leave it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"from": "2026-02-23", "to": "2026-03-01", "days": [
    {"day": "2026-02-24", "status": "attended", "minutes": 300}
]}))]
pub struct ReplaceAttendance {
    /// First day of the stretch.
    pub from: NaiveDate,
    /// Last day of the stretch; at most 100 days in all.
    pub to: NaiveDate,
    /// The days of the stretch, each once.
    #[schema(max_items = 100)]
    pub days: Vec<AttendanceDayForm>,
}

/// A day as it was entered.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttendanceDayView {
    /// The day.
    pub day: NaiveDate,
    /// Läsnäolo.
    pub status: AttendanceStatus,
    /// Minutes attended; null for an absence.
    pub minutes: Option<i16>,
    /// False when a finding says that the day does not count.
    pub counted: bool,
    /// What the rules find in it.
    pub findings: Vec<Fault>,
}

/// Days of a sheet, in order. Its entity tag is that of the sheet; `"v0"` while no day has been entered.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttendanceSheet {
    /// The days.
    pub items: Vec<AttendanceDayView>,
    /// Cursor of the next page; null on the last, and after an entry.
    pub next_cursor: Option<String>,
}

/// Which days to show.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct AttendanceParams {
    /// First day.
    from: Option<NaiveDate>,
    /// Last day.
    to: Option<NaiveDate>,
}
