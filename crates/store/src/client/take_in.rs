//! Creating a client, and taking one in (decision 15). Both open an employment relationship with the caller as the
//! responsible worker, so that no client is ownerless; an already registered person is taken in without telling so.

use chrono::{DateTime, Utc};
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{client, service_relationship, work_relation};
use palvelurekisteri_domain::{
    code_set::relationship::{RelationshipKind, TakeInGround},
    id::{ClientId, RelationshipId, UnitId},
};
use uuid::Uuid;

use super::{NewClient, identity, name_key};
use crate::{
    access_bar,
    error::StoreError,
    relationship::{self, NewRelationship},
    tx::Tx,
};

/// Ids that a new client needs.
#[derive(Debug, Clone, Copy)]
pub struct NewIds {
    /// Client.
    pub client: ClientId,
    /// Service relationship.
    pub relationship: RelationshipId,
    /// Any number of further ids, made by the caller.
    pub next: fn() -> Uuid,
}

/// Records a client with an open employment relationship of the caller.
pub async fn create_client(
    tx: &mut Tx,
    ids: NewIds,
    new: &NewClient,
    unit_id: UnitId,
) -> Result<ClientId, StoreError> {
    insert_client(tx, ids, new).await?;
    open_relationship(tx, ids, ids.client, unit_id).await?;
    Ok(ids.client)
}

/// Takes a person in by identity code: creates, or gives the caller a relation to the registered client.
/// The answer and the work are of the same shape in both cases.
pub async fn take_in(
    tx: &mut Tx,
    ids: NewIds,
    new: &NewClient,
    unit_id: UnitId,
    ground: TakeInGround,
) -> Result<ClientId, StoreError> {
    let Some(code) = &new.identity_code else {
        return Err(StoreError::internal("take-in without an identity code"));
    };
    access_bar::refuse_code(tx, code).await?;
    identity::lock_code(tx, code).await?;
    let Some(client_id) = identity::find_owner(tx, code).await? else {
        return create_client(tx, ids, new, unit_id).await;
    };
    if has_open_relationship(tx, client_id).await? {
        desk_relation(tx, ids, client_id, ground).await?;
    } else {
        open_relationship(tx, ids, client_id, unit_id).await?;
    }
    Ok(client_id)
}

async fn insert_client(tx: &mut Tx, ids: NewIds, new: &NewClient) -> Result<(), StoreError> {
    let id = ids.client.as_uuid();
    diesel::insert_into(client::table)
        .values((
            client::id.eq(id),
            client::first_names.eq(&new.first_names),
            client::last_name.eq(&new.last_name),
            client::name_key.eq(name_key(&new.last_name, &new.first_names)),
            client::birth_date.eq(new.birth_date),
            client::birth_date_certainty.eq(new.birth_date_certainty.as_str()),
            client::sex.eq(new.sex.as_str()),
            client::native_language.eq(new.native_language.as_str()),
            client::service_language.eq(new.service_language.as_str()),
            client::interpreter_needed.eq(new.interpreter_needed),
            client::temporary_id.eq(&new.temporary_id),
            client::data_source.eq(new.data_source.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    if let Some(code) = &new.identity_code {
        let today = tx.today();
        identity::insert_identity_code(tx, (ids.next)(), ids.client, code, today, new.data_source)
            .await?;
    }
    identity::insert_municipality(tx, (ids.next)(), ids.client, &new.municipality).await?;
    Ok(())
}

async fn open_relationship(
    tx: &mut Tx,
    ids: NewIds,
    client_id: ClientId,
    unit_id: UnitId,
) -> Result<(), StoreError> {
    let new = NewRelationship {
        id: ids.relationship,
        client_id,
        kind: RelationshipKind::Employment,
        opened_on: tx.today(),
        entry_channel: None,
        responsible: tx.actor().user_id,
        unit_id,
        next_id: ids.next,
    };
    relationship::open_relationship(tx, &new).await?;
    Ok(())
}

async fn has_open_relationship(tx: &mut Tx, client_id: ClientId) -> Result<bool, StoreError> {
    let open: Option<Uuid> = service_relationship::table
        .filter(service_relationship::client_id.eq(client_id.as_uuid()))
        .filter(service_relationship::annulled_at.is_null())
        .filter(service_relationship::closed_on.is_null())
        .filter(service_relationship::kind.eq(RelationshipKind::Employment.as_str()))
        .select(service_relationship::id)
        .first(tx.connection()?)
        .await
        .optional()?;
    Ok(open.is_some())
}

/// A desk relation that ends with the day: the caller serves the client who stands there.
async fn desk_relation(
    tx: &mut Tx,
    ids: NewIds,
    client_id: ClientId,
    ground: TakeInGround,
) -> Result<(), StoreError> {
    let now: DateTime<Utc> = tx.now();
    let user_id = tx.actor().user_id.as_uuid();
    diesel::insert_into(work_relation::table)
        .values((
            work_relation::id.eq((ids.next)()),
            work_relation::client_id.eq(client_id.as_uuid()),
            work_relation::relation.eq("service_desk"),
            work_relation::user_id.eq(user_id),
            work_relation::starts_at.eq(now),
            work_relation::ends_at.eq(now + chrono::Duration::hours(12)),
            work_relation::ground.eq(ground.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}
