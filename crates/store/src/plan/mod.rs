//! Plans as stored: rows and their meaning. A draft exists for its author and the substitute only
//! (decision 33).

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use palvelurekisteri_db_schema::schema::plan;
use palvelurekisteri_domain::{
    access::Action,
    code_set::plan::{PlanKind, PlanState},
    id::{ClientId, PlanActionId, PlanApprovalId, PlanGoalId, PlanId},
    plan::rules::record_class,
};
use uuid::Uuid;

use crate::{
    access::{ClientAccess, Owned, owned_access},
    error::StoreError,
    history::{self, Versioned},
    tx::Tx,
};

/// Agreed actions (sovitut toimet).
pub mod actions;
/// Approvals by the parties.
pub mod approvals;
/// Goals (tavoitteet).
pub mod goals;
/// Reading, making and changing plans.
pub mod queries;
/// The part on rehabilitative work activity.
pub mod rehabilitative_part;
/// Reviews of a plan in force.
pub mod reviews;
/// Coming into force, ending, replacing and annulling.
pub mod transition;

/// What a plan says itself; its goals, actions and the part on rehabilitative work are rows of their own.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = plan, treat_none_as_null = true, check_for_backend(diesel::pg::Pg))]
pub struct PlanContent {
    /// Day of drafting.
    pub drafted_on: NaiveDate,
    /// Latest day of the next review.
    pub next_review_on: Option<NaiveDate>,
    /// Summary of the situation.
    pub situation_summary: Option<String>,
    /// Summary of the goals.
    pub goals_summary: Option<String>,
    /// How progress is followed.
    pub follow_up_method: Option<String>,
    /// Job-search duty.
    pub job_search_duty: Option<String>,
    /// Whether the rehabilitation of Kela is needed, and Kela approves too.
    pub kela_rehabilitation: bool,
}

/// A plan row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = plan, check_for_backend(diesel::pg::Pg))]
pub struct PlanRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Service relationship.
    pub relationship_id: Uuid,
    /// Kind.
    pub kind: String,
    /// State.
    pub state: String,
    /// What it says.
    #[diesel(embed)]
    pub content: PlanContent,
    /// Day of the last required approval; `None` for a draft.
    pub in_force_on: Option<NaiveDate>,
    /// Last day; `None` until it has ended or was replaced.
    pub ended_on: Option<NaiveDate>,
    /// Author.
    pub author_id: Uuid,
    /// Plan that this one replaces; `None` for most.
    pub supersedes_id: Option<Uuid>,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Versioned for PlanRow {
    const TABLE: &'static str = "plan";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        let former: Option<Self> = history::find_version(tx, Self::TABLE, id, version).await?;
        Ok(former.filter(|row| {
            row.state != PlanState::Draft.as_str() || tx.actor().works_for(row.author_id.into())
        }))
    }
}

impl PlanRow {
    /// The identifier in its type.
    #[must_use]
    pub fn id(&self) -> PlanId {
        self.id.into()
    }

    /// The client in its type.
    #[must_use]
    pub fn client_id(&self) -> ClientId {
        self.client_id.into()
    }

    /// The kind in its type.
    pub fn kind(&self) -> Result<PlanKind, StoreError> {
        self.kind
            .parse()
            .map_err(|_| StoreError::internal("the kind of a plan is a code"))
    }

    /// The state in its type.
    pub fn state(&self) -> Result<PlanState, StoreError> {
        self.state
            .parse()
            .map_err(|_| StoreError::internal("the state of a plan is a code"))
    }
}

/// How far a plan is: what may be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A draft that nobody has approved: everything may change.
    Open,
    /// A draft that a party has approved: what was approved does not change under the party.
    Approving,
    /// In force: only its follow-up moves.
    InForce,
    /// Replaced, ended or annulled.
    Closed,
}

/// How far a plan is.
pub async fn read_stage(tx: &mut Tx, row: &PlanRow) -> Result<Stage, StoreError> {
    Ok(match row.state()? {
        PlanState::Draft => match approvals::list_approvals(tx, row.id()).await?.is_empty() {
            true => Stage::Open,
            false => Stage::Approving,
        },
        PlanState::InForce => Stage::InForce,
        PlanState::Superseded | PlanState::Ended | PlanState::Annulled => Stage::Closed,
    })
}

/// A row that belongs to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanPart {
    /// A goal.
    Goal(PlanGoalId),
    /// An agreed action.
    Action(PlanActionId),
    /// An approval.
    Approval(PlanApprovalId),
}

/// Decides on a plan, by the class of its kind. A draft of somebody else does not exist for the caller.
pub async fn plan_access(
    tx: &mut Tx,
    id: PlanId,
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let seen = queries::find_kind_as_seen(tx, id).await?;
    decide(tx, seen, Owned::Plan, id.as_uuid(), action).await
}

/// Decides on a row of a plan as on the plan; answers the plan too.
pub async fn part_access(
    tx: &mut Tx,
    part: PlanPart,
    action: Action,
) -> Result<(ClientAccess, PlanId), StoreError> {
    let plan_id = queries::find_plan_of(tx, part).await?;
    // An unknown row takes the same steps as a hidden one.
    let plan_id = plan_id.unwrap_or_else(|| PlanId::from(Uuid::nil()));
    let seen = queries::find_kind_as_seen(tx, plan_id).await?;
    let (owned, id) = match part {
        PlanPart::Goal(id) => (Owned::PlanGoal, id.as_uuid()),
        PlanPart::Action(id) => (Owned::PlanAction, id.as_uuid()),
        PlanPart::Approval(id) => (Owned::PlanApproval, id.as_uuid()),
    };
    let access = decide(tx, seen, owned, id, action).await?;
    Ok((access, plan_id))
}

async fn decide(
    tx: &mut Tx,
    seen: Option<PlanKind>,
    owned: Owned,
    id: Uuid,
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let class = record_class(seen.unwrap_or(PlanKind::Employment));
    let decided = owned_access(tx, owned, id, class, action).await;
    match seen {
        Some(_) => decided,
        None => Err(StoreError::NotFound),
    }
}
