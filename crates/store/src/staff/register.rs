//! Accounts (käyttäjät): who exists, and who may be seen by whom.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, PgRangeExpressionMethods, QueryDsl,
    Queryable, Selectable, SelectableHelper, TextExpressionMethods,
    dsl::{exists, select},
    pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{role_grant, session, user_account};
use palvelurekisteri_domain::{
    code_set::staff::Role,
    id::{UnitId, UserId},
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    history::{self, Versioned},
    page::{PageOf, PageRequest},
    register_name::{NameKey, beginning, lower},
    tx::Tx,
};

/// An account row; the password's hash is never read here.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = user_account, check_for_backend(Pg))]
pub struct AccountRow {
    /// Identifier.
    pub id: Uuid,
    /// Login name.
    pub username: String,
    /// Name that colleagues see.
    pub display_name: String,
    /// `person` or `service`.
    pub kind: String,
    /// True until a given password has been changed.
    pub must_change_password: bool,
    /// When it was disabled.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Row version.
    pub version: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl Versioned for AccountRow {
    const TABLE: &'static str = "user_account";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        history::find_version(tx, Self::TABLE, id, version).await
    }
}

/// Which accounts a caller sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountScope {
    /// Those who work in the area today: colleagues.
    Colleagues,
    /// Every account that has or had a grant in the area, and those that have none anywhere yet: for who manages them.
    Managed,
}

/// What a list looks for.
#[derive(Debug, Clone, Default)]
pub struct AccountFilter {
    /// Beginning of the display name.
    pub name: Option<String>,
    /// Works in this unit today.
    pub unit_id: Option<UnitId>,
    /// Works in this role today.
    pub role: Option<Role>,
}

/// An account to be made.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Identifier.
    pub id: UserId,
    /// Login name, lower case.
    pub username: String,
    /// Name that colleagues see.
    pub display_name: String,
    /// Argon2id PHC string of a person's first password; `None` for a machine, which has keys.
    pub password_hash: Option<String>,
}

fn in_scope(tx: &Tx, scope: AccountScope) -> user_account::BoxedQuery<'static, Pg> {
    let here = role_grant::table
        .filter(role_grant::area_id.eq(tx.area_id()))
        .select(role_grant::user_id);
    match scope {
        AccountScope::Colleagues => user_account::table
            .filter(user_account::disabled_at.is_null())
            .filter(user_account::id.eq_any(here.filter(role_grant::valid.contains(tx.today()))))
            .into_boxed(),
        AccountScope::Managed => {
            let somewhere = role_grant::table.select(role_grant::user_id);
            user_account::table
                .filter(
                    user_account::id
                        .eq_any(here)
                        .or(user_account::id.ne_all(somewhere)),
                )
                .into_boxed()
        }
    }
}

/// One account.
pub async fn read_account(
    tx: &mut Tx,
    scope: AccountScope,
    id: UserId,
) -> Result<AccountRow, StoreError> {
    Ok(in_scope(tx, scope)
        .filter(user_account::id.eq(id.as_uuid()))
        .select(AccountRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One account to be changed, locked until the transaction ends.
pub async fn lock_account(tx: &mut Tx, id: UserId) -> Result<AccountRow, StoreError> {
    read_account(tx, AccountScope::Managed, id).await?;
    Ok(user_account::table
        .filter(user_account::id.eq(id.as_uuid()))
        .select(AccountRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of accounts in the order of names, each with its place.
pub async fn list_accounts(
    tx: &mut Tx,
    scope: AccountScope,
    filter: &AccountFilter,
    page: &PageRequest<NameKey>,
) -> Result<PageOf<(AccountRow, String)>, StoreError> {
    let key = lower(user_account::display_name);
    let mut query = in_scope(tx, scope);
    if let Some(name) = &filter.name {
        query = query.filter(key.like(beginning(name)));
    }
    if filter.unit_id.is_some() || filter.role.is_some() {
        let mut posts = role_grant::table
            .filter(role_grant::area_id.eq(tx.area_id()))
            .filter(role_grant::valid.contains(tx.today()))
            .select(role_grant::user_id)
            .into_boxed();
        if let Some(unit_id) = filter.unit_id {
            posts = posts.filter(role_grant::unit_id.eq(unit_id.as_uuid()));
        }
        if let Some(role) = filter.role {
            posts = posts.filter(role_grant::role.eq(role.as_str()));
        }
        query = query.filter(user_account::id.eq_any(posts));
    }
    if let Some((name, id)) = page.after.clone() {
        query = query.filter(
            key.gt(name.clone())
                .or(key.eq(name).and(user_account::id.gt(id))),
        );
    }
    let rows = query
        .select((AccountRow::as_select(), key))
        .order((key, user_account::id))
        .limit(page.fetch())
        .load(tx.connection()?)
        .await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Makes an account; a person changes the given password at the first login.
pub async fn insert_account(tx: &mut Tx, new: &NewAccount) -> Result<AccountRow, StoreError> {
    let now = tx.now();
    let is_person = new.password_hash.is_some();
    let kind = if is_person { "person" } else { "service" };
    Ok(diesel::insert_into(user_account::table)
        .values((
            user_account::id.eq(new.id.as_uuid()),
            user_account::username.eq(&new.username),
            user_account::display_name.eq(&new.display_name),
            user_account::kind.eq(kind),
            user_account::password_hash.eq(&new.password_hash),
            user_account::must_change_password.eq(is_person),
            user_account::created_at.eq(now),
            user_account::updated_at.eq(now),
        ))
        .returning(AccountRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Changes the name that colleagues see, of a locked account.
pub async fn rename_account(
    tx: &mut Tx,
    row: &AccountRow,
    display_name: Option<String>,
) -> Result<AccountRow, StoreError> {
    let now = tx.now();
    Ok(
        diesel::update(user_account::table.filter(user_account::id.eq(row.id)))
            .set((
                display_name.map(|name| user_account::display_name.eq(name)),
                user_account::version.eq(row.version + 1),
                user_account::updated_at.eq(now),
            ))
            .returning(AccountRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

/// Disables a locked account and ends its sessions.
pub async fn disable_account(tx: &mut Tx, row: &AccountRow) -> Result<AccountRow, StoreError> {
    let now = tx.now();
    end_sessions(tx, row.id, "account_disabled").await?;
    set_disabled(tx, row, Some(now)).await
}

/// Enables a locked account again; nobody has to remember old failures.
pub async fn enable_account(tx: &mut Tx, row: &AccountRow) -> Result<AccountRow, StoreError> {
    set_disabled(tx, row, None).await
}

async fn set_disabled(
    tx: &mut Tx,
    row: &AccountRow,
    disabled_at: Option<DateTime<Utc>>,
) -> Result<AccountRow, StoreError> {
    let now = tx.now();
    Ok(
        diesel::update(user_account::table.filter(user_account::id.eq(row.id)))
            .set((
                user_account::disabled_at.eq(disabled_at),
                user_account::failed_logins.eq(0),
                user_account::version.eq(row.version + 1),
                user_account::updated_at.eq(now),
            ))
            .returning(AccountRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

/// Stores a given password of a locked account of a person and ends its sessions; it is changed at the next login.
pub async fn give_password(
    tx: &mut Tx,
    row: &AccountRow,
    password_hash: &str,
) -> Result<AccountRow, StoreError> {
    let now = tx.now();
    end_sessions(tx, row.id, "password_given").await?;
    Ok(
        diesel::update(user_account::table.filter(user_account::id.eq(row.id)))
            .set((
                user_account::password_hash.eq(password_hash),
                user_account::must_change_password.eq(true),
                user_account::failed_logins.eq(0),
                user_account::version.eq(row.version + 1),
                user_account::updated_at.eq(now),
            ))
            .returning(AccountRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

async fn end_sessions(tx: &mut Tx, user_id: Uuid, reason: &'static str) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(
        session::table
            .filter(session::user_id.eq(user_id))
            .filter(session::ended_at.is_null()),
    )
    .set((session::ended_at.eq(now), session::end_reason.eq(reason)))
    .execute(tx.connection()?)
    .await?;
    Ok(())
}

/// Whether the account has rights in another area, today or later: what is done to it there is not this area's matter.
pub async fn works_elsewhere(tx: &mut Tx, id: UserId) -> Result<bool, StoreError> {
    let (area_id, today) = (tx.area_id(), tx.today());
    let coming = (
        std::ops::Bound::Included(today),
        std::ops::Bound::<NaiveDate>::Unbounded,
    );
    let grants = role_grant::table
        .filter(role_grant::user_id.eq(id.as_uuid()))
        .filter(role_grant::area_id.ne(area_id))
        .filter(role_grant::valid.overlaps_with(coming));
    Ok(select(exists(grants)).get_result(tx.connection()?).await?)
}

/// The administrators of the area on a day, as grant and account, locked until the transaction ends: to be called before
/// anything that could leave the area without one.
pub async fn lock_admins(tx: &mut Tx, day: NaiveDate) -> Result<Vec<(Uuid, Uuid)>, StoreError> {
    let area_id = tx.area_id();
    Ok(role_grant::table
        .inner_join(user_account::table.on(user_account::id.eq(role_grant::user_id)))
        .filter(role_grant::area_id.eq(area_id))
        .filter(role_grant::role.eq(Role::Admin.as_str()))
        .filter(role_grant::valid.contains(day))
        .filter(user_account::disabled_at.is_null())
        .order(role_grant::id)
        .select((role_grant::id, role_grant::user_id))
        .for_update()
        .load(tx.connection()?)
        .await?)
}
