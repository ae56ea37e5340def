//! Reading and changing the organisations that work in the session's area.

use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, PgRangeExpressionMethods,
    QueryDsl, SelectableHelper, TextExpressionMethods, pg::Pg, sql_types::Uuid as SqlUuid,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{organisation, organisation_area};
use palvelurekisteri_domain::{
    code_set::organisation::OrganisationKind, id::OrganisationId,
    identity::business_id::BusinessId, time::range::DateRange,
};
use uuid::Uuid;

use super::{NewOrganisation, OrganisationChange, OrganisationRow};
use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    range,
    register_name::{NameKey, beginning, lower},
    tx::Tx,
};

/// What a list looks for.
#[derive(Debug, Clone, Default)]
pub struct OrganisationFilter {
    /// Beginning of the name.
    pub name: Option<String>,
    /// Kind.
    pub kind: Option<OrganisationKind>,
}

/// Organisations that work in the area today.
fn in_area(tx: &Tx) -> organisation_area::BoxedQuery<'static, Pg, SqlUuid> {
    organisation_area::table
        .filter(organisation_area::area_id.eq(tx.area_id()))
        .filter(organisation_area::valid.contains(tx.today()))
        .select(organisation_area::organisation_id)
        .into_boxed()
}

/// One organisation that works in the area.
pub async fn read_organisation(
    tx: &mut Tx,
    id: OrganisationId,
) -> Result<OrganisationRow, StoreError> {
    Ok(organisation::table
        .filter(organisation::id.eq(id.as_uuid()))
        .filter(organisation::id.eq_any(in_area(tx)))
        .select(OrganisationRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One organisation that works in the area, locked until the transaction ends.
pub async fn lock_organisation(
    tx: &mut Tx,
    id: OrganisationId,
) -> Result<OrganisationRow, StoreError> {
    Ok(organisation::table
        .filter(organisation::id.eq(id.as_uuid()))
        .filter(organisation::id.eq_any(in_area(tx)))
        .select(OrganisationRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of the organisations that work in the area, in the order of names, each with its place.
pub async fn list_organisations(
    tx: &mut Tx,
    filter: &OrganisationFilter,
    page: &PageRequest<NameKey>,
) -> Result<PageOf<(OrganisationRow, String)>, StoreError> {
    let key = lower(organisation::name);
    let mut query = organisation::table
        .filter(organisation::id.eq_any(in_area(tx)))
        .select((OrganisationRow::as_select(), key))
        .order((key, organisation::id))
        .into_boxed();
    if let Some(name) = &filter.name {
        query = query.filter(key.like(beginning(name)));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(organisation::kind.eq(kind.as_str()));
    }
    if let Some((name, id)) = page.after.clone() {
        query = query.filter(
            key.gt(name.clone())
                .or(key.eq(name).and(organisation::id.gt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Records an organisation in the area. One that already works elsewhere is taken into the area as it is.
pub async fn insert_organisation(
    tx: &mut Tx,
    id: OrganisationId,
    new: &NewOrganisation,
) -> Result<OrganisationRow, StoreError> {
    let known = match &new.business_id {
        Some(business_id) => find_by_business_id(tx, business_id).await?,
        None => None,
    };
    let row = match known {
        Some(row) => row,
        None => insert_row(tx, id, new).await?,
    };
    let area_id = tx.area_id();
    let since_today = range::to_sql(&DateRange::since(tx.today()));
    let joined = diesel::insert_into(organisation_area::table)
        .values((
            organisation_area::organisation_id.eq(row.id),
            organisation_area::area_id.eq(area_id),
            organisation_area::valid.eq(since_today),
        ))
        .on_conflict_do_nothing()
        .execute(tx.connection()?)
        .await?;
    match joined {
        0 => Err(StoreError::Conflict {
            code: "organisation.business_id_in_use",
        }),
        _ => Ok(row),
    }
}

async fn find_by_business_id(
    tx: &mut Tx,
    business_id: &BusinessId,
) -> Result<Option<OrganisationRow>, StoreError> {
    Ok(organisation::table
        .filter(organisation::business_id.eq(business_id.as_str()))
        .select(OrganisationRow::as_select())
        .first(tx.connection()?)
        .await
        .optional()?)
}

async fn insert_row(
    tx: &mut Tx,
    id: OrganisationId,
    new: &NewOrganisation,
) -> Result<OrganisationRow, StoreError> {
    let now = tx.now();
    Ok(diesel::insert_into(organisation::table)
        .values((
            organisation::id.eq(id.as_uuid()),
            organisation::kind.eq(new.kind.as_str()),
            organisation::name.eq(&new.name),
            organisation::name_sv.eq(&new.name_sv),
            organisation::business_id.eq(new.business_id.as_ref().map(BusinessId::as_str)),
            organisation::created_at.eq(now),
            organisation::updated_at.eq(now),
        ))
        .returning(OrganisationRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Applies a change to a locked organisation.
pub async fn update_organisation(
    tx: &mut Tx,
    row: &OrganisationRow,
    change: OrganisationChange,
) -> Result<OrganisationRow, StoreError> {
    let now = tx.now();
    let business_id = change
        .business_id
        .map(|id| id.map(|id| id.as_str().to_owned()));
    Ok(
        diesel::update(organisation::table.filter(organisation::id.eq(row.id)))
            .set((
                change.name.map(|value| organisation::name.eq(value)),
                change.name_sv.map(|value| organisation::name_sv.eq(value)),
                business_id.map(|value| organisation::business_id.eq(value)),
                organisation::version.eq(row.version + 1),
                organisation::updated_at.eq(now),
            ))
            .returning(OrganisationRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

/// Kind of an organisation that works in the area today, or the unknown reference that it is.
pub async fn read_kind(tx: &mut Tx, id: OrganisationId) -> Result<OrganisationKind, StoreError> {
    let kind: Option<String> = organisation::table
        .filter(organisation::id.eq(Uuid::from(id)))
        .filter(organisation::id.eq_any(in_area(tx)))
        .select(organisation::kind)
        .first(tx.connection()?)
        .await
        .optional()?;
    let Some(kind) = kind else {
        return Err(StoreError::UnknownReference {
            column: "organisation_id".to_owned(),
        });
    };
    kind.parse()
        .map_err(|_| StoreError::internal("a stored organisation kind is unknown"))
}
