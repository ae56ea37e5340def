//! The part of a plan on rehabilitative work activity (KTT-osuus, 189/2001 9 §), with its own version.

use chrono::NaiveDate;
use diesel::{
    AsChangeset, ExpressionMethods, Insertable, OptionalExtension, QueryDsl, Queryable, Selectable,
    SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::plan_rehabilitative_part;
use palvelurekisteri_domain::id::PlanId;

use crate::{error::StoreError, tx::Tx};

/// What the part says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = plan_rehabilitative_part, treat_none_as_null = true, check_for_backend(diesel::pg::Pg))]
pub struct PartContent {
    /// Goal and description.
    pub goal: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Minutes in a day.
    pub minutes_per_day: Option<i16>,
    /// Days in a week.
    pub days_per_week: Option<i16>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Support and guidance during the activity.
    pub support: Option<String>,
    /// Other services offered alongside.
    pub other_services: Option<String>,
    /// Latest day on which the effect is assessed.
    pub assessed_by_on: Option<NaiveDate>,
}

/// The part with its version.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = plan_rehabilitative_part, check_for_backend(diesel::pg::Pg))]
pub struct PartRow {
    /// What it says.
    #[diesel(embed)]
    pub content: PartContent,
    /// Row version.
    pub version: i64,
}

/// The part of a plan; `None` when the plan has none.
pub async fn find_part(tx: &mut Tx, plan_id: PlanId) -> Result<Option<PartRow>, StoreError> {
    Ok(plan_rehabilitative_part::table
        .filter(plan_rehabilitative_part::plan_id.eq(plan_id.as_uuid()))
        .select(PartRow::as_select())
        .first(tx.connection()?)
        .await
        .optional()?)
}

/// Puts the part in place of that of a version, 0 for none; the plan is locked.
pub async fn replace_part(
    tx: &mut Tx,
    plan_id: PlanId,
    content: &PartContent,
    version: i64,
) -> Result<PartRow, StoreError> {
    let connection = tx.connection()?;
    if version == 0 {
        return Ok(diesel::insert_into(plan_rehabilitative_part::table)
            .values((
                plan_rehabilitative_part::plan_id.eq(plan_id.as_uuid()),
                content,
            ))
            .returning(PartRow::as_returning())
            .get_result(connection)
            .await?);
    }
    let target = plan_rehabilitative_part::table
        .filter(plan_rehabilitative_part::plan_id.eq(plan_id.as_uuid()));
    Ok(diesel::update(target)
        .set(content)
        .returning(PartRow::as_returning())
        .get_result(connection)
        .await?)
}
