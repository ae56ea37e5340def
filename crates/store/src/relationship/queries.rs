//! Reading relationships; access has been decided before.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::service_relationship;
use palvelurekisteri_domain::{
    code_set::relationship::RelationshipKind,
    id::{ClientId, RelationshipId},
};
use uuid::Uuid;

use super::RelationshipRow;
use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// Kind of a relationship, and whether it is open: what decides the record class before anything else is read.
/// `None` for an unknown one.
pub async fn find_kind(
    tx: &mut Tx,
    id: RelationshipId,
) -> Result<Option<(String, bool)>, StoreError> {
    Ok(service_relationship::table
        .filter(service_relationship::id.eq(id.as_uuid()))
        .filter(service_relationship::annulled_at.is_null())
        .select((
            service_relationship::kind,
            service_relationship::closed_on.is_null(),
        ))
        .first(tx.connection()?)
        .await
        .optional()?)
}

/// One relationship.
pub async fn read_relationship(
    tx: &mut Tx,
    id: RelationshipId,
) -> Result<RelationshipRow, StoreError> {
    Ok(service_relationship::table
        .filter(service_relationship::id.eq(id.as_uuid()))
        .filter(service_relationship::annulled_at.is_null())
        .select(RelationshipRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One relationship, locked until the transaction ends.
pub async fn lock_relationship(
    tx: &mut Tx,
    id: RelationshipId,
) -> Result<RelationshipRow, StoreError> {
    Ok(service_relationship::table
        .filter(service_relationship::id.eq(id.as_uuid()))
        .filter(service_relationship::annulled_at.is_null())
        .select(RelationshipRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Place of a row among a client's relationships.
pub type OpeningKey = (NaiveDate, Uuid);

/// A page of a client's relationships of the given kinds, the newest first.
pub async fn list_relationships(
    tx: &mut Tx,
    client_id: ClientId,
    kinds: &[RelationshipKind],
    page: &PageRequest<OpeningKey>,
) -> Result<PageOf<RelationshipRow>, StoreError> {
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    let mut query = service_relationship::table
        .filter(service_relationship::client_id.eq(client_id.as_uuid()))
        .filter(service_relationship::annulled_at.is_null())
        .filter(service_relationship::kind.eq_any(kinds))
        .order((
            service_relationship::opened_on.desc(),
            service_relationship::id.desc(),
        ))
        .select(RelationshipRow::as_select())
        .into_boxed();
    if let Some((opened_on, id)) = page.after {
        query = query.filter(
            service_relationship::opened_on
                .lt(opened_on)
                .or(service_relationship::opened_on
                    .eq(opened_on)
                    .and(service_relationship::id.lt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Whether a client has a relationship of a kind by this id: what other records may be tied to.
pub async fn belongs_to(
    tx: &mut Tx,
    id: RelationshipId,
    client_id: ClientId,
    kind: RelationshipKind,
) -> Result<bool, StoreError> {
    let query = service_relationship::table.filter(
        service_relationship::id
            .eq(id.as_uuid())
            .and(service_relationship::client_id.eq(client_id.as_uuid()))
            .and(service_relationship::kind.eq(kind.as_str()))
            .and(service_relationship::annulled_at.is_null()),
    );
    Ok(diesel::select(diesel::dsl::exists(query))
        .get_result(tx.connection()?)
        .await?)
}

/// Moves the version on when somebody else works in it: the entity tag covers the people of a relationship.
pub(crate) async fn touch(tx: &mut Tx, id: RelationshipId) -> Result<RelationshipRow, StoreError> {
    let target = service_relationship::table.filter(service_relationship::id.eq(id.as_uuid()));
    Ok(diesel::update(target)
        .set(service_relationship::reopened_count.eq(service_relationship::reopened_count))
        .returning(RelationshipRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}
