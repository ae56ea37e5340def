//! Goals of a plan (tavoitteet).

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    AsChangeset, ExpressionMethods, Insertable, QueryDsl, Queryable, Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::plan_goal;
use palvelurekisteri_domain::id::{PlanGoalId, PlanId};
use uuid::Uuid;

use super::{PlanRow, queries::was_shown};
use crate::{
    error::StoreError,
    history::{self, Versioned},
    tx::Tx,
};

/// What a goal says.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = plan_goal, treat_none_as_null = true, check_for_backend(diesel::pg::Pg))]
pub struct GoalContent {
    /// What is aimed at.
    pub description: String,
    /// State.
    pub state: String,
    /// When it should be reached.
    pub due_on: Option<NaiveDate>,
    /// What came of it.
    pub result: Option<String>,
}

/// A goal row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = plan_goal, check_for_backend(diesel::pg::Pg))]
pub struct GoalRow {
    /// Identifier.
    pub id: Uuid,
    /// Plan.
    pub plan_id: Uuid,
    /// What it says.
    #[diesel(embed)]
    pub content: GoalContent,
    /// Row version.
    pub version: i64,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Versioned for GoalRow {
    const TABLE: &'static str = "plan_goal";

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

/// The goals of a plan, in the order in which they were recorded.
pub async fn list_goals(tx: &mut Tx, plan_id: PlanId) -> Result<Vec<GoalRow>, StoreError> {
    Ok(plan_goal::table
        .filter(plan_goal::plan_id.eq(plan_id.as_uuid()))
        .order(plan_goal::id)
        .select(GoalRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// One goal; its plan is locked where it is to be changed.
pub async fn read_goal(tx: &mut Tx, id: PlanGoalId) -> Result<GoalRow, StoreError> {
    Ok(plan_goal::table
        .filter(plan_goal::id.eq(id.as_uuid()))
        .select(GoalRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// Adds a goal to a locked plan.
pub async fn insert_goal(
    tx: &mut Tx,
    plan: &PlanRow,
    id: PlanGoalId,
    content: &GoalContent,
) -> Result<GoalRow, StoreError> {
    Ok(diesel::insert_into(plan_goal::table)
        .values((
            plan_goal::id.eq(id.as_uuid()),
            plan_goal::plan_id.eq(plan.id),
            plan_goal::client_id.eq(plan.client_id),
            content,
        ))
        .returning(GoalRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Writes what a goal of a locked plan says.
pub async fn update_goal(
    tx: &mut Tx,
    id: PlanGoalId,
    content: &GoalContent,
) -> Result<GoalRow, StoreError> {
    Ok(
        diesel::update(plan_goal::table.filter(plan_goal::id.eq(id.as_uuid())))
            .set(content)
            .returning(GoalRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}
