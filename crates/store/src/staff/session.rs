//! The life of a session: login, refresh, logout. A dead session is refused at the next request.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, Queryable, Selectable,
    SelectableHelper,
};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl};
use palvelurekisteri_db_schema::schema::{area, refresh_token, role_grant, session, user_account};
use palvelurekisteri_domain::id::{SessionId, UserId};
use uuid::Uuid;

use crate::{Store, error::StoreError, tx::Tx};

/// What login needs to know of an account.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = user_account, check_for_backend(diesel::pg::Pg))]
pub struct LoginAccount {
    /// Account.
    pub id: Uuid,
    /// Login name.
    pub username: String,
    /// Name that colleagues see.
    pub display_name: String,
    /// Argon2id PHC string; `None` where the account cannot log in by password.
    pub password_hash: Option<String>,
    /// True until a given password has been changed.
    pub must_change_password: bool,
    /// Failed logins since the last success.
    pub failed_logins: i32,
    /// When the last login failed.
    pub last_failed_login_at: Option<DateTime<Utc>>,
    /// When it was disabled.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Row version.
    pub version: i64,
}

/// An area in which an account has a grant today.
#[derive(Debug, Clone, Queryable)]
pub struct GrantedArea {
    /// Surrogate.
    pub id: i16,
    /// National code.
    pub code: String,
}

/// A session to be made.
#[derive(Debug, Clone)]
pub struct NewSession {
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
    /// First refresh token.
    pub refresh: NewRefresh,
}

/// A refresh token to be stored: its hash only.
#[derive(Debug, Clone)]
pub struct NewRefresh {
    /// SHA-256.
    pub hash: [u8; 32],
    /// When it idles out.
    pub idle_expires_at: DateTime<Utc>,
}

/// A stored refresh token with its session.
#[derive(Debug, Clone, Queryable)]
pub struct RefreshRow {
    /// Session.
    pub session_id: Uuid,
    /// Account.
    pub user_id: Uuid,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// When it idles out.
    pub idle_expires_at: DateTime<Utc>,
    /// When it was exchanged.
    pub used_at: Option<DateTime<Utc>>,
    /// Hash of its successor.
    pub successor_hash: Option<Vec<u8>>,
    /// Absolute end of the session.
    pub expires_at: DateTime<Utc>,
    /// When the session was ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// When the account was disabled.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Whether the password was given by somebody else.
    pub must_change_password: bool,
}

/// What to do with a presented refresh token, decided by the caller under the row's lock.
#[derive(Debug, Clone)]
pub enum RefreshStep {
    /// Mark it used and store the successor.
    Rotate(NewRefresh),
    /// The lost answer is repeated: the unused successor is replaced.
    Replace(NewRefresh),
    /// The whole session ends: reuse, or a logout.
    EndSession(EndReason),
    /// Nothing.
    Refuse,
}

/// Why a session is ended by its refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndReason {
    /// Logged out.
    Logout,
    /// The token was used twice.
    RefreshReused,
}

impl EndReason {
    const fn code(self) -> &'static str {
        match self {
            Self::Logout => "logout",
            Self::RefreshReused => "refresh_reused",
        }
    }
}

impl Store {
    /// The account of a login name.
    pub async fn find_login_account(
        &self,
        username: &str,
    ) -> Result<Option<LoginAccount>, StoreError> {
        let mut connection = self.plain().await?;
        Ok(user_account::table
            .filter(user_account::username.eq(username))
            .select(LoginAccount::as_select())
            .first(&mut connection)
            .await
            .optional()?)
    }

    /// The account of an id.
    pub async fn find_account(&self, user_id: UserId) -> Result<Option<LoginAccount>, StoreError> {
        let mut connection = self.plain().await?;
        Ok(user_account::table
            .find(user_id.as_uuid())
            .select(LoginAccount::as_select())
            .first(&mut connection)
            .await
            .optional()?)
    }

    /// Areas in which the account has a grant on the day.
    pub async fn list_granted_areas(
        &self,
        user_id: UserId,
        today: NaiveDate,
    ) -> Result<Vec<GrantedArea>, StoreError> {
        let mut connection = self.plain().await?;
        let granted = role_grant::table
            .filter(role_grant::user_id.eq(user_id.as_uuid()))
            .filter(
                diesel::dsl::sql::<diesel::sql_types::Bool>("valid @> ")
                    .bind::<diesel::sql_types::Date, _>(today),
            )
            .select(role_grant::area_id);
        Ok(area::table
            .filter(area::id.eq_any(granted))
            .order(area::code)
            .select((area::id, area::code))
            .load(&mut connection)
            .await?)
    }

    /// Counts a failed login. `count` says how many failures there are with this one, of how many and since when; the
    /// row is locked, so that of guesses made at once each counts.
    pub async fn record_failed_login(
        &self,
        user_id: UserId,
        now: DateTime<Utc>,
        count: impl FnOnce(i32, Option<DateTime<Utc>>) -> i32 + Send,
    ) -> Result<(), StoreError> {
        let mut connection = self.plain().await?;
        connection
            .transaction::<_, StoreError, _>(async |connection| {
                let (failures, last_at) = user_account::table
                    .find(user_id.as_uuid())
                    .select((
                        user_account::failed_logins,
                        user_account::last_failed_login_at,
                    ))
                    .for_update()
                    .first(connection)
                    .await?;
                diesel::update(user_account::table.find(user_id.as_uuid()))
                    .set((
                        user_account::failed_logins.eq(count(failures, last_at)),
                        user_account::last_failed_login_at.eq(now),
                    ))
                    .execute(connection)
                    .await?;
                Ok(())
            })
            .await
    }

    /// Makes the session of a successful login, forgets failed ones, and stores a stronger hash when there is one.
    pub async fn create_session(
        &self,
        new: NewSession,
        rehashed: Option<String>,
    ) -> Result<(), StoreError> {
        let mut connection = self.plain().await?;
        connection
            .transaction::<_, StoreError, _>(async |connection| {
                diesel::update(user_account::table.find(new.user_id.as_uuid()))
                    .set((
                        user_account::failed_logins.eq(0),
                        user_account::last_failed_login_at.eq(None::<DateTime<Utc>>),
                    ))
                    .execute(connection)
                    .await?;
                if let Some(hash) = &rehashed {
                    diesel::update(user_account::table.find(new.user_id.as_uuid()))
                        .set(user_account::password_hash.eq(hash))
                        .execute(connection)
                        .await?;
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
                insert_refresh(connection, new.id.as_uuid(), new.now, &new.refresh).await
            })
            .await
    }

    /// Exchanges a refresh token: the row is locked, `judge` decides, and what it says is done in one transaction.
    pub async fn exchange_refresh<T: Send + Sync>(
        &self,
        hash: [u8; 32],
        now: DateTime<Utc>,
        judge: impl FnOnce(&RefreshRow, bool) -> (RefreshStep, T) + Send,
    ) -> Result<Option<(RefreshRow, T)>, StoreError> {
        let mut connection = self.plain().await?;
        connection
            .transaction::<_, StoreError, _>(async |connection| {
                let Some(row) = lock_refresh(connection, &hash).await? else {
                    return Ok(None);
                };
                let successor_used = match &row.successor_hash {
                    Some(successor) => refresh_token::table
                        .find(successor)
                        .select(refresh_token::used_at)
                        .first::<Option<DateTime<Utc>>>(connection)
                        .await
                        .optional()?
                        .flatten()
                        .is_some(),
                    None => false,
                };
                let (step, answer) = judge(&row, successor_used);
                apply(connection, &row, &hash, now, step).await?;
                Ok(Some((row, answer)))
            })
            .await
    }
}

/// Stores a new password of the caller and ends every other session of the account.
pub async fn change_password(tx: &mut Tx, hash: String) -> Result<(), StoreError> {
    let now = tx.now();
    let user_id = tx.actor().user_id.as_uuid();
    let kept = tx.actor().session_id.as_uuid();
    let connection = tx.connection()?;
    diesel::update(user_account::table.find(user_id))
        .set((
            user_account::password_hash.eq(&hash),
            user_account::must_change_password.eq(false),
            user_account::failed_logins.eq(0),
            user_account::last_failed_login_at.eq(None::<DateTime<Utc>>),
            user_account::version.eq(user_account::version + 1),
            user_account::updated_at.eq(now),
        ))
        .execute(connection)
        .await?;
    diesel::update(
        session::table
            .filter(session::user_id.eq(user_id))
            .filter(session::id.ne(kept))
            .filter(session::ended_at.is_null()),
    )
    .set((
        session::ended_at.eq(now),
        session::end_reason.eq("password_changed"),
    ))
    .execute(connection)
    .await?;
    diesel::update(session::table.find(kept))
        .set(session::authenticated_at.eq(now))
        .execute(connection)
        .await?;
    Ok(())
}

async fn lock_refresh(
    connection: &mut AsyncPgConnection,
    hash: &[u8; 32],
) -> Result<Option<RefreshRow>, StoreError> {
    Ok(refresh_token::table
        .inner_join(session::table.on(session::id.eq(refresh_token::session_id)))
        .inner_join(user_account::table.on(user_account::id.eq(session::user_id)))
        .filter(refresh_token::token_hash.eq(hash.as_slice()))
        .select((
            refresh_token::session_id,
            session::user_id,
            refresh_token::issued_at,
            refresh_token::idle_expires_at,
            refresh_token::used_at,
            refresh_token::successor_hash,
            session::expires_at,
            session::ended_at,
            user_account::disabled_at,
            user_account::must_change_password,
        ))
        .for_update()
        .first(connection)
        .await
        .optional()?)
}

async fn apply(
    connection: &mut AsyncPgConnection,
    row: &RefreshRow,
    hash: &[u8; 32],
    now: DateTime<Utc>,
    step: RefreshStep,
) -> Result<(), StoreError> {
    match step {
        RefreshStep::Rotate(new) => {
            diesel::update(refresh_token::table.find(hash.as_slice()))
                .set((
                    refresh_token::used_at.eq(now),
                    refresh_token::successor_hash.eq(new.hash.to_vec()),
                ))
                .execute(connection)
                .await?;
            insert_refresh(connection, row.session_id, now, &new).await
        }
        RefreshStep::Replace(new) => {
            if let Some(successor) = &row.successor_hash {
                // The successor whose answer was lost can no longer be used.
                diesel::update(refresh_token::table.find(successor))
                    .set(refresh_token::used_at.eq(now))
                    .execute(connection)
                    .await?;
            }
            diesel::update(refresh_token::table.find(hash.as_slice()))
                .set(refresh_token::successor_hash.eq(new.hash.to_vec()))
                .execute(connection)
                .await?;
            insert_refresh(connection, row.session_id, now, &new).await
        }
        RefreshStep::EndSession(reason) => {
            end(connection, row.session_id, now, reason.code()).await
        }
        RefreshStep::Refuse => Ok(()),
    }
}

async fn insert_refresh(
    connection: &mut AsyncPgConnection,
    session_id: Uuid,
    now: DateTime<Utc>,
    new: &NewRefresh,
) -> Result<(), StoreError> {
    diesel::insert_into(refresh_token::table)
        .values((
            refresh_token::token_hash.eq(new.hash.to_vec()),
            refresh_token::session_id.eq(session_id),
            refresh_token::issued_at.eq(now),
            refresh_token::idle_expires_at.eq(new.idle_expires_at),
        ))
        .execute(connection)
        .await?;
    Ok(())
}

async fn end(
    connection: &mut AsyncPgConnection,
    id: Uuid,
    now: DateTime<Utc>,
    reason: &'static str,
) -> Result<(), StoreError> {
    diesel::update(session::table.find(id).filter(session::ended_at.is_null()))
        .set((session::ended_at.eq(now), session::end_reason.eq(reason)))
        .execute(connection)
        .await?;
    Ok(())
}
