//! Role grants (käyttöoikeudet): a person's role in an organisation or unit, from a day to a day, in the session's area.

use std::ops::Bound;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    ExpressionMethods, PgExpressionMethods, PgRangeExpressionMethods, QueryDsl, Queryable,
    Selectable, SelectableHelper,
    dsl::{exists, isempty, not, select},
    pg::Pg,
    sql_types::{Date, Range},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::role_grant;
use palvelurekisteri_domain::{
    code_set::staff::Role,
    id::{OrganisationId, RoleGrantId, UnitId, UserId},
    time::range::DateRange,
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    range::{self, SqlRange},
    tx::Tx,
};

/// A grant row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = role_grant, check_for_backend(Pg))]
pub struct GrantRow {
    /// Identifier.
    pub id: Uuid,
    /// Account.
    pub user_id: Uuid,
    /// Role.
    pub role: String,
    /// Organisation.
    pub organisation_id: Uuid,
    /// Unit; `None` is the whole organisation in the area.
    pub unit_id: Option<Uuid>,
    valid: SqlRange,
    /// Who granted it; `None` for the first ones.
    pub granted_by: Option<Uuid>,
    /// Who ended it.
    pub ended_by: Option<Uuid>,
    /// Row version.
    pub version: i64,
    /// When it was granted.
    pub created_at: DateTime<Utc>,
}

impl GrantRow {
    /// From when to when it holds.
    pub fn valid(&self) -> Result<DateRange, StoreError> {
        range::from_sql(&self.valid)
    }
}

/// A grant to be made.
#[derive(Debug, Clone)]
pub struct NewGrant {
    /// Identifier.
    pub id: RoleGrantId,
    /// Account.
    pub user_id: UserId,
    /// Role.
    pub role: Role,
    /// Organisation.
    pub organisation_id: OrganisationId,
    /// Unit; `None` is the whole organisation in the area.
    pub unit_id: Option<UnitId>,
    /// From when to when it holds.
    pub valid: DateRange,
}

/// The grants of an account in the area, the newest first. One that was taken back before it began is not shown.
pub async fn list_grants(tx: &mut Tx, user_id: UserId) -> Result<Vec<GrantRow>, StoreError> {
    Ok(role_grant::table
        .filter(role_grant::user_id.eq(user_id.as_uuid()))
        .filter(role_grant::area_id.eq(tx.area_id()))
        .filter(not(isempty::<Range<Date>, _>(role_grant::valid)))
        .order((role_grant::valid.desc(), role_grant::id.desc()))
        .select(GrantRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// One grant of the area, locked until the transaction ends.
pub async fn lock_grant(tx: &mut Tx, id: RoleGrantId) -> Result<GrantRow, StoreError> {
    Ok(role_grant::table
        .filter(role_grant::id.eq(id.as_uuid()))
        .filter(role_grant::area_id.eq(tx.area_id()))
        .filter(not(isempty::<Range<Date>, _>(role_grant::valid)))
        .select(GrantRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Grants a role in the caller's name; the account is locked by the caller. The same right is not granted twice.
pub async fn insert_grant(tx: &mut Tx, new: &NewGrant) -> Result<GrantRow, StoreError> {
    let (area_id, now, granted_by) = (tx.area_id(), tx.now(), tx.actor().user_id.as_uuid());
    let valid = range::to_sql(&new.valid);
    let unit_id = new.unit_id.map(Uuid::from);
    let twins = role_grant::table
        .filter(role_grant::user_id.eq(new.user_id.as_uuid()))
        .filter(role_grant::area_id.eq(area_id))
        .filter(role_grant::role.eq(new.role.as_str()))
        .filter(role_grant::organisation_id.eq(new.organisation_id.as_uuid()))
        .filter(role_grant::unit_id.is_not_distinct_from(unit_id))
        .filter(role_grant::valid.overlaps_with(valid));
    if select(exists(twins)).get_result(tx.connection()?).await? {
        return Err(StoreError::Conflict {
            code: "role_grant.exists",
        });
    }
    Ok(diesel::insert_into(role_grant::table)
        .values((
            role_grant::id.eq(new.id.as_uuid()),
            role_grant::user_id.eq(new.user_id.as_uuid()),
            role_grant::area_id.eq(area_id),
            role_grant::role.eq(new.role.as_str()),
            role_grant::organisation_id.eq(new.organisation_id.as_uuid()),
            role_grant::unit_id.eq(unit_id),
            role_grant::valid.eq(valid),
            role_grant::granted_by.eq(granted_by),
            role_grant::created_at.eq(now),
            role_grant::updated_at.eq(now),
        ))
        .returning(GrantRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Ends a locked grant with a last day; one that has not begun then is taken back whole.
pub async fn end_grant(tx: &mut Tx, row: &GrantRow, ends_on: NaiveDate) -> Result<(), StoreError> {
    let valid = row.valid()?;
    let (now, ended_by) = (tx.now(), tx.actor().user_id.as_uuid());
    diesel::update(role_grant::table.filter(role_grant::id.eq(row.id)))
        .set((
            role_grant::valid.eq(shortened(&valid, ends_on)),
            role_grant::ended_by.eq(ended_by),
            role_grant::version.eq(row.version + 1),
            role_grant::updated_at.eq(now),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

/// A period that ends with a day: empty when it has not begun then.
pub(super) fn shortened(valid: &DateRange, ends_on: NaiveDate) -> SqlRange {
    match DateRange::new(valid.start(), Some(ends_on)) {
        Ok(kept) => range::to_sql(&kept),
        Err(_) => (
            Bound::Included(valid.start()),
            Bound::Excluded(valid.start()),
        ),
    }
}
