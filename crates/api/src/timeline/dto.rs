//! Views of the timeline.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::staff::RecordClass;
use serde::{Deserialize, Serialize, de::IntoDeserializer};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Kind of a record on the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimelineKind {
    /// Asiakkuus opened or closed.
    ServiceRelationship,
    /// Vastuu handed on.
    Responsibility,
    /// Tilanne.
    Situation,
    /// Työnhaku.
    JobSearch,
    /// Asiakastapahtuma.
    ContactEvent,
    /// Palvelutarpeen arviointi completed.
    Assessment,
    /// Suunnitelma in force or ended.
    Plan,
    /// Aktiivivaihe: each change of its state.
    ActivationPhase,
    /// Sijoittuminen.
    Placement,
    /// Seuranta recorded.
    FollowUp,
    /// Asiakaskirjaus, without its text.
    Note,
}

impl std::str::FromStr for TimelineKind {
    type Err = serde::de::value::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::deserialize(text.into_deserializer())
    }
}

impl TimelineKind {
    /// Path of the record.
    pub fn href(self, id: Uuid) -> String {
        let path = match self {
            Self::ServiceRelationship => "service-relationships",
            Self::Responsibility => {
                return format!("/api/v1/service-relationships/{id}/responsibility");
            }
            Self::Situation => "situations",
            Self::JobSearch => "job-search",
            Self::ContactEvent => "contact-events",
            Self::Assessment => "assessments",
            Self::Plan => "plans",
            Self::ActivationPhase => "activation-phases",
            Self::Placement => "placements",
            Self::FollowUp => "follow-ups",
            Self::Note => "notes",
        };
        format!("/api/v1/{path}/{id}")
    }
}

/// Something that happened. Codes only: what was written is read at `href`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "kind": "plan", "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "on": "2026-03-02", "title_code": "plan.in_force",
    "object_kind": "activation", "detail": "in_force", "ends_on": null, "record_class": "activation_plan",
    "href": "/api/v1/plans/01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
}))]
pub struct TimelineItem {
    /// Kind of the record.
    pub kind: TimelineKind,
    /// Identifier of the row; with `title_code` unique in the list.
    pub id: Uuid,
    /// Day.
    pub on: NaiveDate,
    /// What happened: `service_relationship.opened`, `plan.in_force`, `activation_phase.start`, `note.written`, …
    pub title_code: String,
    /// Kind of the record in its own code set, such as that of a plan; months of a follow-up point. Null where it has none.
    pub object_kind: Option<String>,
    /// Outcome, state or reason as a code; null where there is none.
    pub detail: Option<String>,
    /// Last day of what the record tells of; null while it goes on or has no length.
    pub ends_on: Option<NaiveDate>,
    /// Tietoluokka.
    pub record_class: RecordClass,
    /// Path of the record.
    pub href: String,
}

/// A page of the timeline.
#[derive(Debug, Serialize, ToSchema)]
pub struct Timeline {
    /// What happened, newest first.
    pub items: Vec<TimelineItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Query parameters of the timeline.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct TimelineFilterParams {
    /// Only these kinds, separated by commas.
    #[param(inline, style = Form, explode = false, min_items = 1, max_items = 11)]
    kinds: Option<Vec<TimelineKind>>,
    /// On this day or later.
    from: Option<NaiveDate>,
    /// On this day or earlier.
    to: Option<NaiveDate>,
}
