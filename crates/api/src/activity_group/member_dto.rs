//! Forms and views of members and of the attendance of a whole group.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::phase_details::AttendanceStatus,
    id::{ClientId, GroupId, GroupMemberId, PhaseId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::problem::fault::Fault;

/// A member of a group.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupMemberView {
    /// Identifier.
    pub id: GroupMemberId,
    /// Ryhmä.
    pub group_id: GroupId,
    /// Aktiivivaihe.
    pub phase_id: PhaseId,
    /// Asiakas.
    pub client_id: ClientId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; null while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A member in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupMemberListItem {
    /// The member.
    #[serde(flatten)]
    pub member: GroupMemberView,
    /// Entity tag, for If-Match.
    pub etag: String,
}

/// A page of members.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupMemberList {
    /// The members whom the caller may see, in the order of first days.
    pub items: Vec<GroupMemberListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Which members to show.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct GroupMemberParams {
    /// Those who are in the group on this day.
    on: Option<NaiveDate>,
}

/// A phase to be added to a group.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"phase_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "starts_on": "2026-03-02"}))]
pub struct CreateGroupMember {
    /// Aktiivivaihe of the group's kind.
    pub phase_id: PhaseId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    #[serde(default)]
    #[schema(nullable = false)]
    pub ends_on: Option<NaiveDate>,
}

/// The end of a membership.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ends_on": "2026-03-02"}))]
pub struct EndGroupMember {
    /// Last day.
    pub ends_on: NaiveDate,
}

/// Attendance of a whole group on one day.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"day": "2026-03-02", "items": [
    {"member_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "status": "attended", "minutes": 300}
]}))]
pub struct EnterGroupAttendance {
    /// The day.
    pub day: NaiveDate,
    /// One row for each member.
    #[schema(min_items = 1, max_items = 100)]
    pub items: Vec<GroupAttendanceForm>,
    /// True stores all rows or none; by default every row that can be stored is.
    #[serde(default)]
    pub atomic: bool,
}

/// Attendance of one member.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"member_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "status": "attended", "minutes": 300}))]
pub struct GroupAttendanceForm {
    /// Member of the group.
    pub member_id: GroupMemberId,
    /// Läsnäolo.
    pub status: AttendanceStatus,
    /// Minutes attended; the agreed minutes of the phase where they are not given. None for an absence.
    #[serde(default)]
    #[schema(nullable = false, minimum = 1, maximum = 1440)]
    pub minutes: Option<i16>,
}

/// One result for each row, in the order sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupAttendanceResult {
    /// How many rows were stored.
    pub stored_count: usize,
    /// The results.
    pub items: Vec<GroupAttendanceRow>,
}

/// What became of one row.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupAttendanceRow {
    /// Place of the row in the request, from 0.
    pub index: usize,
    /// As the status of an answer: 200 stored, 404 unknown or not visible, 409 state, 422 rule, 424 held back by
    /// another row of an atomic request.
    pub status: u16,
    /// What was wrong, with pointers into the request; empty where the row was stored.
    pub errors: Vec<Fault>,
    /// What the rules found in a stored row.
    pub findings: Vec<Fault>,
}
