//! Views of deadlines.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::deadline::{DeadlineCalendar, DeadlineCause, DeadlineKind, DeadlineState},
    id::{ClientId, DeadlineId},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Whose clients.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is used")]
enum DeadlineOwnerParam {
    /// The caller's own.
    Me,
    /// Those of the colleagues whom the caller covers today.
    Cover,
    /// Those of the units that the caller leads.
    Team,
}

/// Query parameters of the list.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct DeadlineFilterParams {
    /// Whose clients; by default all whom the caller may see.
    #[param(inline)]
    owner: Option<DeadlineOwnerParam>,
    /// Only this state; by default what is still to be done, in time or late.
    #[param(inline)]
    state: Option<DeadlineState>,
    /// Only this kind.
    #[param(inline)]
    kind: Option<DeadlineKind>,
    /// Only of this client.
    #[param(inline)]
    client_id: Option<ClientId>,
    /// Due on this day or later.
    due_on_from: Option<NaiveDate>,
    /// Due on this day or earlier.
    due_on_to: Option<NaiveDate>,
}

/// What has to be done by a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineItem {
    /// Identifier.
    pub id: DeadlineId,
    /// Asiakas.
    pub client_id: ClientId,
    /// What is due.
    pub kind: DeadlineKind,
    /// Määräpäivä: the last day on which it is in time.
    pub due_on: NaiveDate,
    /// What has become of it by today.
    pub state: DeadlineState,
    /// What it follows from.
    pub cause: DeadlineCauseView,
    /// Which of its kind from the same record: months of a follow-up point, else its place from 0.
    #[schema(minimum = 0, maximum = 255)]
    pub number: i16,
    /// How the days are counted.
    pub calendar: DeadlineCalendar,
    /// Rule, such as `KTT-12`; null where the day was agreed.
    pub rule: Option<String>,
    /// The statute; null where the day was agreed, and for the register's own rule.
    pub basis: Option<DeadlineBasis>,
    /// Day on which it was done; null while it is not.
    pub fulfilled_on: Option<NaiveDate>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What the caller may do: `fulfil` and `reopen` only where no record tells that it was done.
    pub permitted_actions: Vec<&'static str>,
}

/// The record that a deadline follows from.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineCauseView {
    /// Kind of the record.
    pub kind: DeadlineCause,
    /// Its identifier.
    pub id: Uuid,
}

/// The statute that names a deadline.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineBasis {
    /// Number and year in the Statutes of Finland.
    pub act: String,
    /// Section.
    pub section: String,
}

/// A deadline with what it was before.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineView {
    /// The deadline.
    #[serde(flatten)]
    pub deadline: DeadlineItem,
    /// How it was before, the oldest first: the day moves when the record that it follows from is corrected.
    pub moves: Vec<DeadlineMove>,
}

/// How a deadline was before.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineMove {
    /// Its last day then.
    pub due_on: NaiveDate,
    /// Day on which it had been done; null when it had not.
    pub fulfilled_on: Option<NaiveDate>,
    /// Whether it had been withdrawn.
    pub withdrawn: bool,
    /// From when it was so.
    pub recorded_at: DateTime<Utc>,
    /// Until when it was so.
    pub replaced_at: DateTime<Utc>,
}

/// A deadline in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineListItem {
    /// The deadline.
    #[serde(flatten)]
    pub deadline: DeadlineItem,
    /// Etunimet of the client.
    pub first_names: String,
    /// Sukunimi of the client.
    pub last_name: String,
    /// Entity tag of the deadline, for If-Match.
    pub etag: String,
}

/// Deadlines.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineList {
    /// The deadlines, the first due first.
    pub items: Vec<DeadlineListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
    /// How many there are in all; only with count=exact.
    #[schema(nullable = false)]
    pub total_count: Option<i64>,
}

/// What was done, by word.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"done_on": "2026-03-02"}))]
pub struct FulfilDeadline {
    /// Day on which it was done.
    pub done_on: NaiveDate,
}
