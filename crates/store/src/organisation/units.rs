//! Reading and changing the units of the session's area.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, PgRangeExpressionMethods,
    QueryDsl, SelectableHelper, TextExpressionMethods, dsl::count_star,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{unit, work_relation};
use palvelurekisteri_domain::{
    access::Relation,
    id::{OrganisationId, UnitId},
    time::range::DateRange,
};
use uuid::Uuid;

use super::{NewUnit, UnitChange, UnitRow};
use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    range,
    register_name::{NameKey, beginning, lower},
    tx::Tx,
};

/// What a list looks for.
#[derive(Debug, Clone, Default)]
pub struct UnitFilter {
    /// Beginning of the name.
    pub name: Option<String>,
    /// Organisation.
    pub organisation_id: Option<OrganisationId>,
    /// Units that exist on this day.
    pub valid_on: Option<NaiveDate>,
}

/// One unit of the area.
pub async fn read_unit(tx: &mut Tx, id: UnitId) -> Result<UnitRow, StoreError> {
    Ok(unit::table
        .filter(unit::id.eq(id.as_uuid()))
        .filter(unit::area_id.eq(tx.area_id()))
        .select(UnitRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One unit of the area, locked until the transaction ends.
pub async fn lock_unit(tx: &mut Tx, id: UnitId) -> Result<UnitRow, StoreError> {
    Ok(unit::table
        .filter(unit::id.eq(id.as_uuid()))
        .filter(unit::area_id.eq(tx.area_id()))
        .select(UnitRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of the units of the area, in the order of names, each with its place.
pub async fn list_units(
    tx: &mut Tx,
    filter: &UnitFilter,
    page: &PageRequest<NameKey>,
) -> Result<PageOf<(UnitRow, String)>, StoreError> {
    let key = lower(unit::name);
    let mut query = unit::table
        .filter(unit::area_id.eq(tx.area_id()))
        .select((UnitRow::as_select(), key))
        .order((key, unit::id))
        .into_boxed();
    if let Some(name) = &filter.name {
        query = query.filter(key.like(beginning(name)));
    }
    if let Some(id) = filter.organisation_id {
        query = query.filter(unit::organisation_id.eq(id.as_uuid()));
    }
    if let Some(day) = filter.valid_on {
        query = query.filter(unit::valid.contains(day));
    }
    if let Some((name, id)) = page.after.clone() {
        query = query.filter(key.gt(name.clone()).or(key.eq(name).and(unit::id.gt(id))));
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Records a unit in the area; the name is taken once in an organisation.
pub async fn insert_unit(tx: &mut Tx, id: UnitId, new: &NewUnit) -> Result<UnitRow, StoreError> {
    let (now, area_id) = (tx.now(), tx.area_id());
    Ok(diesel::insert_into(unit::table)
        .values((
            unit::id.eq(id.as_uuid()),
            unit::area_id.eq(area_id),
            unit::organisation_id.eq(new.organisation_id.as_uuid()),
            unit::name.eq(&new.name),
            unit::name_sv.eq(&new.name_sv),
            unit::valid.eq(range::to_sql(&DateRange::since(new.starts_on))),
            unit::created_at.eq(now),
            unit::updated_at.eq(now),
        ))
        .returning(UnitRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Applies a change to a locked unit.
pub async fn update_unit(
    tx: &mut Tx,
    row: &UnitRow,
    change: UnitChange,
) -> Result<UnitRow, StoreError> {
    let now = tx.now();
    Ok(diesel::update(unit::table.filter(unit::id.eq(row.id)))
        .set((
            change.name.map(|value| unit::name.eq(value)),
            change.name_sv.map(|value| unit::name_sv.eq(value)),
            change
                .valid
                .map(|value| unit::valid.eq(range::to_sql(&value))),
            unit::version.eq(row.version + 1),
            unit::updated_at.eq(now),
        ))
        .returning(UnitRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Whether the unit is one of the organisation in the area, on a day.
pub async fn belongs_to(
    tx: &mut Tx,
    id: UnitId,
    organisation_id: OrganisationId,
    day: NaiveDate,
) -> Result<bool, StoreError> {
    let found: Option<Uuid> = unit::table
        .filter(unit::id.eq(id.as_uuid()))
        .filter(unit::area_id.eq(tx.area_id()))
        .filter(unit::organisation_id.eq(organisation_id.as_uuid()))
        .filter(unit::valid.contains(day))
        .select(unit::id)
        .first(tx.connection()?)
        .await
        .optional()?;
    Ok(found.is_some())
}

/// How many open relationships the unit is responsible for.
pub async fn count_responsibilities(tx: &mut Tx, id: UnitId) -> Result<i64, StoreError> {
    Ok(work_relation::table
        .filter(work_relation::unit_id.eq(id.as_uuid()))
        .filter(work_relation::relation.eq(Relation::Assigned.code()))
        .filter(work_relation::ends_at.is_null())
        .select(count_star())
        .first(tx.connection()?)
        .await?)
}
