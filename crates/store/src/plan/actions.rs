//! Agreed actions of a plan (sovitut toimet), each with its owner and due day.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    AsChangeset, ExpressionMethods, Insertable, OptionalExtension, QueryDsl, Queryable, Selectable,
    SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{plan_action, plan_goal};
use palvelurekisteri_domain::id::{PlanActionId, PlanId};
use uuid::Uuid;

use super::{PlanRow, queries::was_shown};
use crate::{
    caseload,
    error::StoreError,
    history::{self, Versioned},
    tx::Tx,
};

/// What an action says.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = plan_action, treat_none_as_null = true, check_for_backend(diesel::pg::Pg))]
pub struct ActionContent {
    /// Goal that it serves; `None` when it serves the plan as a whole.
    pub goal_id: Option<Uuid>,
    /// What was agreed.
    pub description: String,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// State.
    pub state: String,
    /// When it was done; `None` until then.
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub result: Option<String>,
}

/// An action row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = plan_action, check_for_backend(diesel::pg::Pg))]
pub struct ActionRow {
    /// Identifier.
    pub id: Uuid,
    /// Plan.
    pub plan_id: Uuid,
    /// What it says.
    #[diesel(embed)]
    pub content: ActionContent,
    /// Row version.
    pub version: i64,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Versioned for ActionRow {
    const TABLE: &'static str = "plan_action";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        match was_shown(tx, Self::TABLE, id, version).await? {
            true => history::find_version(tx, Self::TABLE, id, version).await,
            false => Ok(None),
        }
    }
}

/// The actions of a plan, in the order in which they were recorded.
pub async fn list_actions(tx: &mut Tx, plan_id: PlanId) -> Result<Vec<ActionRow>, StoreError> {
    Ok(plan_action::table
        .filter(plan_action::plan_id.eq(plan_id.as_uuid()))
        .order(plan_action::id)
        .select(ActionRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// One action; its plan is locked where it is to be changed.
pub async fn read_action(tx: &mut Tx, id: PlanActionId) -> Result<ActionRow, StoreError> {
    Ok(plan_action::table
        .filter(plan_action::id.eq(id.as_uuid()))
        .select(ActionRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// Adds an action to a locked plan.
pub async fn insert_action(
    tx: &mut Tx,
    plan: &PlanRow,
    id: PlanActionId,
    content: &ActionContent,
) -> Result<ActionRow, StoreError> {
    check_goal(tx, plan, content.goal_id).await?;
    let row = diesel::insert_into(plan_action::table)
        .values((
            plan_action::id.eq(id.as_uuid()),
            plan_action::plan_id.eq(plan.id),
            plan_action::client_id.eq(plan.client_id),
            content,
        ))
        .returning(ActionRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, plan.client_id()).await?;
    Ok(row)
}

/// Writes what an action of a locked plan says.
pub async fn update_action(
    tx: &mut Tx,
    plan: &PlanRow,
    id: PlanActionId,
    content: &ActionContent,
) -> Result<ActionRow, StoreError> {
    check_goal(tx, plan, content.goal_id).await?;
    let row = diesel::update(plan_action::table.filter(plan_action::id.eq(id.as_uuid())))
        .set(content)
        .returning(ActionRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, plan.client_id()).await?;
    Ok(row)
}

/// The goal must be one of the same plan, which no foreign key says.
async fn check_goal(tx: &mut Tx, plan: &PlanRow, goal_id: Option<Uuid>) -> Result<(), StoreError> {
    let Some(goal_id) = goal_id else {
        return Ok(());
    };
    let found: Option<Uuid> = plan_goal::table
        .filter(plan_goal::id.eq(goal_id))
        .filter(plan_goal::plan_id.eq(plan.id))
        .select(plan_goal::id)
        .first(tx.connection()?)
        .await
        .optional()?;
    match found {
        Some(_) => Ok(()),
        None => Err(StoreError::UnknownReference {
            column: "goal_id".to_owned(),
        }),
    }
}
