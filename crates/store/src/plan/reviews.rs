//! Reviews of a plan in force (tarkistaminen): each moves the day of the next one.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper, dsl::max};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::plan_review;
use palvelurekisteri_domain::{id::PlanId, plan::review::next_review};
use uuid::Uuid;

use super::{PlanContent, PlanRow, queries};
use crate::{caseload, error::StoreError, tx::Tx};

/// A review row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = plan_review, check_for_backend(diesel::pg::Pg))]
pub struct ReviewRow {
    /// Identifier.
    pub id: Uuid,
    /// Plan.
    pub plan_id: Uuid,
    /// When it was reviewed.
    pub reviewed_on: NaiveDate,
    /// What was found.
    pub conclusion: Option<String>,
    /// Account that recorded it.
    pub recorded_by: Option<Uuid>,
    /// Row version.
    pub version: i64,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// A review to be recorded.
#[derive(Debug, Clone)]
pub struct NewReview {
    /// Identifier.
    pub id: Uuid,
    /// When it was reviewed.
    pub reviewed_on: NaiveDate,
    /// What was found; `None` when nothing was written.
    pub conclusion: Option<String>,
    /// Day agreed for the next review; `None` leaves it to the act.
    pub next_review_on: Option<NaiveDate>,
}

/// The reviews of a plan, newest first.
pub async fn list_reviews(tx: &mut Tx, plan_id: PlanId) -> Result<Vec<ReviewRow>, StoreError> {
    Ok(plan_review::table
        .filter(plan_review::plan_id.eq(plan_id.as_uuid()))
        .filter(plan_review::annulled_at.is_null())
        .order((plan_review::reviewed_on.desc(), plan_review::id.desc()))
        .select(ReviewRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// The day from which the time to the next review runs: the newest review, else the day of coming into force.
pub async fn last_reviewed_on(
    tx: &mut Tx,
    plan: &PlanRow,
) -> Result<Option<NaiveDate>, StoreError> {
    let newest: Option<NaiveDate> = plan_review::table
        .filter(plan_review::plan_id.eq(plan.id))
        .filter(plan_review::annulled_at.is_null())
        .select(max(plan_review::reviewed_on))
        .first(tx.connection()?)
        .await?;
    Ok(newest.max(plan.in_force_on))
}

/// Records a review of a locked plan. The newest one moves the day of the next.
pub async fn insert_review(
    tx: &mut Tx,
    plan: &PlanRow,
    new: &NewReview,
) -> Result<ReviewRow, StoreError> {
    let former = last_reviewed_on(tx, plan).await?;
    let row = diesel::insert_into(plan_review::table)
        .values((
            plan_review::id.eq(new.id),
            plan_review::plan_id.eq(plan.id),
            plan_review::client_id.eq(plan.client_id),
            plan_review::reviewed_on.eq(new.reviewed_on),
            plan_review::conclusion.eq(&new.conclusion),
        ))
        .returning(ReviewRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    // One entered late, behind a newer one, moves no day; it may close a deadline.
    if former.is_some_and(|former| former > new.reviewed_on) {
        caseload::refresh(tx, plan.client_id()).await?;
    } else {
        let content = PlanContent {
            next_review_on: next_review(plan.kind()?, new.reviewed_on, new.next_review_on),
            ..plan.content.clone()
        };
        queries::update_content(tx, plan, &content).await?;
    }
    Ok(row)
}
