//! Service accounts: how a machine logs in, with which keys, from where and when.

use chrono::{DateTime, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
};
use diesel_async::{AsyncConnection, RunQueryDsl};
use palvelurekisteri_db_schema::schema::{
    service_key, service_limit, session, used_assertion, user_account,
};
use palvelurekisteri_domain::id::{ServiceKeyId, SessionId, UserId};
use uuid::Uuid;

use crate::{Store, error::StoreError, tx::Tx};

/// What the login of a machine needs to know of its account.
#[derive(Debug, Clone)]
pub struct ServiceAccount {
    /// Account.
    pub id: Uuid,
    /// When it was disabled.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Networks in CIDR notation; none is nowhere.
    pub allowed_addresses: Vec<String>,
    /// Hours of the week; none is never.
    pub allowed_hours: Vec<String>,
    /// Public keys that are accepted now.
    pub keys: Vec<Vec<u8>>,
}

/// A session of a machine to be made, and the assertion that it came with.
#[derive(Debug, Clone)]
pub struct NewServiceSession {
    /// Session.
    pub id: SessionId,
    /// Account.
    pub user_id: UserId,
    /// Area.
    pub area_id: i16,
    /// Now.
    pub now: DateTime<Utc>,
    /// Absolute end.
    pub expires_at: DateTime<Utc>,
    /// SHA-256 of the id of the assertion.
    pub assertion_hash: [u8; 32],
    /// Until when the assertion would be accepted again.
    pub assertion_until: DateTime<Utc>,
}

/// Whether an assertion made a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssertionUse {
    /// It did.
    First,
    /// It had been used before; nothing was made.
    Repeated,
}

impl Store {
    /// The account of a machine, with the keys that are accepted now.
    pub async fn find_service_account(
        &self,
        client_id: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<ServiceAccount>, StoreError> {
        let mut connection = self.plain().await?;
        type Found = (
            Uuid,
            Option<DateTime<Utc>>,
            Option<Vec<String>>,
            Option<Vec<String>>,
        );
        let found: Option<Found> = user_account::table
            .left_join(service_limit::table.on(service_limit::user_id.eq(user_account::id)))
            .filter(user_account::username.eq(client_id))
            .filter(user_account::kind.eq("service"))
            .select((
                user_account::id,
                user_account::disabled_at,
                service_limit::allowed_addresses.nullable(),
                service_limit::allowed_hours.nullable(),
            ))
            .first(&mut connection)
            .await
            .optional()?;
        let Some((id, disabled_at, addresses, hours)) = found else {
            return Ok(None);
        };
        let keys = service_key::table
            .filter(service_key::user_id.eq(id))
            .filter(service_key::revoked_at.is_null())
            .filter(
                service_key::starts_at
                    .le(now)
                    .and(service_key::ends_at.gt(now)),
            )
            .select(service_key::public_key)
            .load(&mut connection)
            .await?;
        Ok(Some(ServiceAccount {
            id,
            disabled_at,
            allowed_addresses: addresses.unwrap_or_default(),
            allowed_hours: hours.unwrap_or_default(),
            keys,
        }))
    }

    /// Makes the session of a machine, unless its assertion was used before.
    pub async fn create_service_session(
        &self,
        new: NewServiceSession,
    ) -> Result<AssertionUse, StoreError> {
        let mut connection = self.plain().await?;
        connection
            .transaction::<_, StoreError, _>(async |connection| {
                let used = diesel::insert_into(used_assertion::table)
                    .values((
                        used_assertion::user_id.eq(new.user_id.as_uuid()),
                        used_assertion::assertion_hash.eq(new.assertion_hash.to_vec()),
                        used_assertion::expires_at.eq(new.assertion_until),
                        used_assertion::created_at.eq(new.now),
                    ))
                    .on_conflict_do_nothing()
                    .execute(connection)
                    .await?;
                if used == 0 {
                    return Ok(AssertionUse::Repeated);
                }
                diesel::insert_into(session::table)
                    .values((
                        session::id.eq(new.id.as_uuid()),
                        session::user_id.eq(new.user_id.as_uuid()),
                        session::area_id.eq(new.area_id),
                        session::created_at.eq(new.now),
                        session::authenticated_at.eq(new.now),
                        session::expires_at.eq(new.expires_at),
                    ))
                    .execute(connection)
                    .await?;
                Ok(AssertionUse::First)
            })
            .await
    }

    /// Forgets assertions that would no longer be accepted; answers how many.
    pub async fn purge_assertions(&self, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let mut connection = self.plain().await?;
        Ok(
            diesel::delete(used_assertion::table.filter(used_assertion::expires_at.le(now)))
                .execute(&mut connection)
                .await?,
        )
    }
}

/// A registered key.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = service_key, check_for_backend(diesel::pg::Pg))]
pub struct ServiceKeyRow {
    /// Identifier.
    pub id: Uuid,
    /// Whose.
    pub user_id: Uuid,
    /// Ed25519 public key.
    pub public_key: Vec<u8>,
    /// From when it is accepted.
    pub starts_at: DateTime<Utc>,
    /// Until when.
    pub ends_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was registered.
    pub created_at: DateTime<Utc>,
}

/// A key to be registered.
#[derive(Debug, Clone)]
pub struct NewServiceKey {
    /// Identifier.
    pub id: ServiceKeyId,
    /// Whose.
    pub user_id: UserId,
    /// Ed25519 public key.
    pub public_key: Vec<u8>,
    /// From when it is accepted.
    pub starts_at: DateTime<Utc>,
    /// Until when.
    pub ends_at: DateTime<Utc>,
}

/// Keys of an account, the newest first; those that have ended too.
pub async fn list_keys(tx: &mut Tx, user_id: UserId) -> Result<Vec<ServiceKeyRow>, StoreError> {
    Ok(service_key::table
        .filter(service_key::user_id.eq(user_id.as_uuid()))
        .select(ServiceKeyRow::as_select())
        .order((service_key::created_at.desc(), service_key::id.desc()))
        .load(tx.connection()?)
        .await?)
}

/// Registers a key of a locked account.
pub async fn insert_key(tx: &mut Tx, new: &NewServiceKey) -> Result<ServiceKeyRow, StoreError> {
    let (now, created_by) = (tx.now(), tx.actor().user_id.as_uuid());
    Ok(diesel::insert_into(service_key::table)
        .values((
            service_key::id.eq(new.id.as_uuid()),
            service_key::user_id.eq(new.user_id.as_uuid()),
            service_key::public_key.eq(&new.public_key),
            service_key::starts_at.eq(new.starts_at),
            service_key::ends_at.eq(new.ends_at),
            service_key::created_by.eq(created_by),
            service_key::created_at.eq(now),
        ))
        .returning(ServiceKeyRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Revokes a key of an account; one that has been stays as it was. [`StoreError::NotFound`] for another's.
pub async fn revoke_key(tx: &mut Tx, user_id: UserId, id: ServiceKeyId) -> Result<(), StoreError> {
    let now = tx.now();
    let key = service_key::table
        .find(id.as_uuid())
        .filter(service_key::user_id.eq(user_id.as_uuid()));
    let revoked_at: Option<DateTime<Utc>> = key
        .select(service_key::revoked_at)
        .for_update()
        .first(tx.connection()?)
        .await?;
    if revoked_at.is_none() {
        diesel::update(service_key::table.find(id.as_uuid()))
            .set(service_key::revoked_at.eq(now))
            .execute(tx.connection()?)
            .await?;
    }
    Ok(())
}

/// From where and when a machine may log in.
#[derive(Debug, Clone, Default, Queryable, Selectable)]
#[diesel(table_name = service_limit, check_for_backend(diesel::pg::Pg))]
pub struct LimitRow {
    /// Networks in CIDR notation.
    pub allowed_addresses: Vec<String>,
    /// Hours of the week.
    pub allowed_hours: Vec<String>,
    /// Row version; 0 where nothing has been allowed yet.
    pub version: i64,
}

/// The limits of an account.
pub async fn read_limits(tx: &mut Tx, user_id: UserId) -> Result<LimitRow, StoreError> {
    Ok(service_limit::table
        .find(user_id.as_uuid())
        .select(LimitRow::as_select())
        .first(tx.connection()?)
        .await
        .optional()?
        .unwrap_or_default())
}

/// Replaces the limits of a locked account.
pub async fn replace_limits(
    tx: &mut Tx,
    user_id: UserId,
    before: &LimitRow,
    (addresses, hours): (&[String], &[String]),
) -> Result<LimitRow, StoreError> {
    let now = tx.now();
    let change = (
        service_limit::allowed_addresses.eq(addresses),
        service_limit::allowed_hours.eq(hours),
        service_limit::version.eq(before.version + 1),
        service_limit::updated_at.eq(now),
    );
    Ok(diesel::insert_into(service_limit::table)
        .values((service_limit::user_id.eq(user_id.as_uuid()), change))
        .on_conflict(service_limit::user_id)
        .do_update()
        .set(change)
        .returning(LimitRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}
