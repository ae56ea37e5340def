//! Coaches (valmentajat) named for a relationship: the `coach` work relation opens the client to them.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    Queryable,
    sql_types::{Date, Nullable, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{organisation, unit, user_account, work_relation};
use palvelurekisteri_domain::id::{RelationshipId, UnitId, UserId};
use uuid::Uuid;

use super::{RelationshipRow, queries};
use crate::{caseload, error::StoreError, named_query::named_query, tx::Tx};

/// A coach of a relationship.
#[derive(Debug, Clone, Queryable)]
pub struct CoachRow {
    /// Coach.
    pub user_id: Uuid,
    /// Name of the coach.
    pub display_name: String,
    /// Unit.
    pub unit_id: Uuid,
    /// Name of the unit.
    pub unit_name: String,
    /// Name of the organisation that the unit belongs to.
    pub organisation_name: String,
    /// Since when.
    pub starts_at: DateTime<Utc>,
}

/// The coaches of a relationship now, the newest first.
pub async fn list_coaches(tx: &mut Tx, id: RelationshipId) -> Result<Vec<CoachRow>, StoreError> {
    let now = tx.now();
    Ok(work_relation::table
        .inner_join(user_account::table.on(work_relation::user_id.eq(user_account::id.nullable())))
        .inner_join(unit::table.on(work_relation::unit_id.eq(unit::id.nullable())))
        .inner_join(organisation::table.on(organisation::id.eq(unit::organisation_id)))
        .filter(work_relation::relationship_id.eq(id.as_uuid()))
        .filter(work_relation::relation.eq("coach"))
        .filter(work_relation::starts_at.le(now))
        .filter(
            work_relation::ends_at
                .is_null()
                .or(work_relation::ends_at.gt(now)),
        )
        .order((work_relation::starts_at.desc(), work_relation::id.desc()))
        .select((
            user_account::id,
            user_account::display_name,
            unit::id,
            unit::name,
            organisation::name,
            work_relation::starts_at,
        ))
        .load(tx.connection()?)
        .await?)
}

named_query!(
    /// The unit of a person's grant as a coach in the area today; no row without a grant.
    FindCoachGrant(user_id: Uuid => SqlUuid, today: NaiveDate => Date) -> Nullable<SqlUuid>,
    "select g.unit_id
       from p join role_grant g on g.user_id = p.user_id and g.area_id = app_area() and g.role = 'coach'
                               and g.valid @> p.today
       join user_account a on a.id = g.user_id and a.disabled_at is null
      order by g.unit_id nulls last, g.id limit 1",
);

/// The unit of a person who is a coach today; `None` without a grant, `Some(None)` for one of a whole organisation.
pub async fn find_coach_unit(
    tx: &mut Tx,
    user_id: UserId,
) -> Result<Option<Option<Uuid>>, StoreError> {
    let query = FindCoachGrant {
        user_id: user_id.as_uuid(),
        today: tx.today(),
    };
    let found: Vec<Option<Uuid>> = query.get_results(tx.connection()?).await?;
    Ok(found.into_iter().next())
}

/// A coach to be named.
#[derive(Debug, Clone, Copy)]
pub struct NewCoach {
    /// Identifier of the work relation.
    pub id: Uuid,
    /// Coach.
    pub user_id: UserId,
    /// Unit in which the coach works with the client.
    pub unit_id: UnitId,
}

/// Names a coach in a locked, open relationship.
pub async fn name_coach(
    tx: &mut Tx,
    row: &RelationshipRow,
    new: NewCoach,
) -> Result<RelationshipRow, StoreError> {
    let now = tx.now();
    diesel::insert_into(work_relation::table)
        .values((
            work_relation::id.eq(new.id),
            work_relation::client_id.eq(row.client_id),
            work_relation::relationship_id.eq(row.id),
            work_relation::relation.eq("coach"),
            work_relation::user_id.eq(new.user_id.as_uuid()),
            work_relation::unit_id.eq(new.unit_id.as_uuid()),
            work_relation::starts_at.eq(now),
            work_relation::ground.eq("coaching"),
        ))
        .execute(tx.connection()?)
        .await?;
    let touched = queries::touch(tx, row.id.into()).await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    Ok(touched)
}

/// Ends the work of a coach in a locked relationship; [`StoreError::NotFound`] when there is no such coach.
pub async fn remove_coach(
    tx: &mut Tx,
    row: &RelationshipRow,
    user_id: UserId,
) -> Result<RelationshipRow, StoreError> {
    let now = tx.now();
    let target = work_relation::table
        .filter(work_relation::relationship_id.eq(row.id))
        .filter(work_relation::relation.eq("coach"))
        .filter(work_relation::user_id.eq(user_id.as_uuid()))
        .filter(
            work_relation::ends_at
                .is_null()
                .or(work_relation::ends_at.gt(now)),
        );
    let ended = diesel::update(target)
        .set(work_relation::ends_at.eq(now))
        .execute(tx.connection()?)
        .await?;
    if ended == 0 {
        return Err(StoreError::NotFound);
    }
    let touched = queries::touch(tx, row.id.into()).await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    Ok(touched)
}
