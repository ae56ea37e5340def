//! Approvals of a plan (hyväksynnät): which party, how and when. No names of persons.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{ExpressionMethods, Insertable, QueryDsl, Queryable, Selectable, SelectableHelper};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::plan_approval;
use palvelurekisteri_domain::{
    code_set::{client::CorrectionReason, plan::ApprovalParty},
    id::{PlanApprovalId, PlanId},
};
use uuid::Uuid;

use super::PlanRow;
use crate::{error::StoreError, tx::Tx};

/// What an approval says.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = plan_approval, check_for_backend(diesel::pg::Pg), treat_none_as_default_value = false)]
pub struct ApprovalContent {
    /// Party.
    pub party: String,
    /// Manner.
    pub manner: String,
    /// When the party approved.
    pub approved_on: NaiveDate,
    /// When a copy was delivered; `None` unless the approval was oral.
    pub copy_delivered_on: Option<NaiveDate>,
    /// Title of an authority's approver; `None` for the client.
    pub approver_title: Option<String>,
}

/// An approval row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = plan_approval, check_for_backend(diesel::pg::Pg), treat_none_as_default_value = false)]
pub struct ApprovalRow {
    /// Identifier.
    pub id: Uuid,
    /// Plan.
    pub plan_id: Uuid,
    /// What it says.
    #[diesel(embed)]
    pub content: ApprovalContent,
    /// Account that recorded it.
    pub recorded_by: Option<Uuid>,
    /// Row version.
    pub version: i64,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl ApprovalRow {
    /// The party in its type.
    pub fn party(&self) -> Result<ApprovalParty, StoreError> {
        self.content
            .party
            .parse()
            .map_err(|_| StoreError::internal("a party is a code"))
    }
}

/// The approvals of a plan that stand, oldest first.
pub async fn list_approvals(tx: &mut Tx, plan_id: PlanId) -> Result<Vec<ApprovalRow>, StoreError> {
    Ok(plan_approval::table
        .filter(plan_approval::plan_id.eq(plan_id.as_uuid()))
        .filter(plan_approval::annulled_at.is_null())
        .order((plan_approval::approved_on, plan_approval::id))
        .select(ApprovalRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// Those of the given plans that a party has approved.
pub async fn list_approved(
    tx: &mut Tx,
    plans: impl IntoIterator<Item = Uuid>,
) -> Result<HashSet<Uuid>, StoreError> {
    let plans: Vec<Uuid> = plans.into_iter().collect();
    let found: Vec<Uuid> = plan_approval::table
        .filter(plan_approval::plan_id.eq_any(plans))
        .filter(plan_approval::annulled_at.is_null())
        .select(plan_approval::plan_id)
        .distinct()
        .load(tx.connection()?)
        .await?;
    Ok(found.into_iter().collect())
}

/// One approval that stands; its plan is locked where it is to be changed.
pub async fn read_approval(tx: &mut Tx, id: PlanApprovalId) -> Result<ApprovalRow, StoreError> {
    Ok(plan_approval::table
        .filter(plan_approval::id.eq(id.as_uuid()))
        .filter(plan_approval::annulled_at.is_null())
        .select(ApprovalRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// Records the approval of a party; a second one of the same party is a conflict.
pub async fn insert_approval(
    tx: &mut Tx,
    plan: &PlanRow,
    id: PlanApprovalId,
    content: &ApprovalContent,
) -> Result<ApprovalRow, StoreError> {
    Ok(diesel::insert_into(plan_approval::table)
        .values((
            plan_approval::id.eq(id.as_uuid()),
            plan_approval::plan_id.eq(plan.id),
            plan_approval::client_id.eq(plan.client_id),
            content,
        ))
        .returning(ApprovalRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Annuls an approval of a locked plan: the party may approve anew.
pub async fn annul_approval(
    tx: &mut Tx,
    id: PlanApprovalId,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    tx.set_change_reason(reason.as_str()).await?;
    let (now, caller) = (tx.now(), tx.actor().user_id.as_uuid());
    let target = plan_approval::table.filter(plan_approval::id.eq(id.as_uuid()));
    diesel::update(target)
        .set((
            plan_approval::annulled_at.eq(now),
            plan_approval::annulled_by.eq(caller),
            plan_approval::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}
