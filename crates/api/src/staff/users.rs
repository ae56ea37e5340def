//! Accounts: reading names, making, disabling and enabling.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::{RecordClass, Role},
    id::UserId,
};
use palvelurekisteri_store::{
    access::{area_access, area_permitted},
    staff::{
        leaver,
        register::{self, AccountFilter, AccountRow, AccountScope, NewAccount},
    },
    tx::Tx,
};
use secrecy::SecretString;

use super::{
    dto::{
        AccountKind, CreateUser, UpdateUser, UserFilterParams, UserList, UserListItem, UserView,
    },
    leavers::{self, ReceiverParams},
    passwords,
};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{field, staff},
    stored::code,
};

/// The right to manage accounts, grants and organisations.
const MANAGE: &[(&str, RecordClass, Action)] =
    &[("manage", RecordClass::Configuration, Action::Finalise)];

/// Which accounts the caller sees: whoever manages them sees all of the area, others their colleagues.
fn scope(tx: &Tx) -> AccountScope {
    match area_permitted(tx, MANAGE).is_empty() {
        true => AccountScope::Colleagues,
        false => AccountScope::Managed,
    }
}

fn permitted_actions(tx: &Tx, row: &AccountRow) -> Vec<&'static str> {
    let is_own = row.id == tx.actor().user_id.as_uuid();
    let is_person = row.kind == "person";
    match (scope(tx), is_own, row.disabled_at.is_some()) {
        (AccountScope::Colleagues, _, _) => Vec::new(),
        (AccountScope::Managed, true, _) => vec!["update"],
        (AccountScope::Managed, false, false) if is_person => vec![
            "update",
            "disable",
            "give_password",
            "grant_role",
            "end_sessions",
        ],
        (AccountScope::Managed, false, false) => vec![
            "update",
            "disable",
            "grant_role",
            "end_sessions",
            "register_key",
            "limit",
        ],
        (AccountScope::Managed, false, true) => vec!["update", "enable"],
    }
}

pub(super) fn view(tx: &Tx, row: AccountRow) -> Result<UserView, ApiError> {
    let permitted_actions = permitted_actions(tx, &row);
    let manages = scope(tx) == AccountScope::Managed;
    Ok(UserView {
        id: row.id.into(),
        display_name: row.display_name,
        kind: code(&row.kind)?,
        username: manages.then_some(row.username),
        must_change_password: manages.then_some(row.must_change_password),
        disabled_at: row.disabled_at,
        created_at: manages.then_some(row.created_at),
        permitted_actions,
    })
}

/// The answer that shows an account.
pub(super) fn answer(tx: &Tx, row: AccountRow) -> Result<Reply, ApiError> {
    let version = row.version;
    Ok(Reply::ok(&view(tx, row)?)?.version(version))
}

/// Locks an account for a change by an administrator.
async fn lock(call: &Call, tx: &mut Tx) -> Result<AccountRow, ApiError> {
    area_access(tx, RecordClass::Configuration, Action::Finalise)?;
    Ok(register::lock_account(tx, call.id("user_id")?).await?)
}

/// The same of the version that the caller saw.
pub(super) async fn open(call: &Call, tx: &mut Tx) -> Result<AccountRow, ApiError> {
    let row = lock(call, tx).await?;
    call.if_unchanged(tx, &row, async |tx, row| view(tx, row))
        .await?;
    Ok(row)
}

/// Refuses what nobody does to the own account, and nobody to one that also works in another area.
pub(super) async fn refuse_takeover(tx: &mut Tx, row: &AccountRow) -> Result<(), ApiError> {
    if row.id == tx.actor().user_id.as_uuid() {
        return Err(ApiError::Problem(&staff::USER_OWN_ACCOUNT));
    }
    match register::works_elsewhere(tx, row.id.into()).await? {
        true => Err(ApiError::Problem(&staff::USER_WORKS_ELSEWHERE)),
        false => Ok(()),
    }
}

/// Lists colleagues
///
/// Names of those who work in the area today, in their order. Administrators see every account of the area, also
/// disabled ones and those without a role.
#[utoipa::path(tag = "users", params(UserFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = UserList)))]
#[get("/users")]
pub(super) async fn list_users(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let query = call.query()?;
        let filter = AccountFilter {
            name: query.text("q").map(str::to_owned),
            unit_id: query.get("unit_id")?,
            role: query.get("role")?,
        };
        let page = call.page(tx, &query)?;
        let scope = scope(tx);
        let rows = register::list_accounts(tx, scope, &filter, &page).await?;
        let page = rows.try_map(|(row, key)| {
            Ok::<_, ApiError>(UserListItem {
                etag: etag(row.version),
                user: view(tx, row)?,
                key,
            })
        })?;
        let key = |item: &UserListItem| (item.key.clone(), item.user.id);
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Makes an account
///
/// Without any right: grant a role next. A machine has no password; register a key for it and say from where and when it
/// may log in.
#[utoipa::path(tag = "users", request_body = CreateUser,
    responses((status = 201, description = "Made.", body = UserView)))]
#[post("/users")]
pub(super) async fn create_user(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let form: CreateUser = call.body()?;
        let password_hash =
            first_password(call, &form.username, form.kind, form.temporary_password).await?;
        let new = NewAccount {
            id: call.state().new_id().into(),
            username: form.username,
            display_name: form.display_name,
            password_hash,
        };
        let row = register::insert_account(tx, &new).await?;
        let (id, version) = (row.id, row.version);
        let location = format!("/api/v1/users/{id}");
        Ok(Reply::created(location, id, &view(tx, row)?)?.version(version))
    })
    .await
}

/// The hash of a person's first password; a machine has none.
async fn first_password(
    call: &Call,
    username: &str,
    kind: Option<AccountKind>,
    given: Option<SecretString>,
) -> Result<Option<String>, ApiError> {
    let place = "/temporary_password";
    match (kind.unwrap_or(AccountKind::Person), given) {
        (AccountKind::Service, None) => Ok(None),
        (AccountKind::Service, Some(_)) => Err(ApiError::at(&field::NOT_ALLOWED, place)),
        (AccountKind::Person, None) => Err(ApiError::at(&field::REQUIRED, place)),
        (AccountKind::Person, Some(password)) => {
            Ok(Some(passwords::hash_given(call, username, password).await?))
        }
    }
}

/// Reads an account
///
/// The name of a colleague; administrators see more.
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Account.")),
    responses((status = 200, description = "The account.", body = UserView)))]
#[get("/users/{user_id}")]
pub(super) async fn read_user(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let scope = scope(tx);
        let row = register::read_account(tx, scope, call.id("user_id")?).await?;
        answer(tx, row)
    })
    .await
}

/// Changes an account
///
/// The name that colleagues see; the login name stays.
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Account."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateUser, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed account.", body = UserView)))]
#[patch("/users/{user_id}")]
pub(super) async fn update_user(call: Call) -> Answer {
    call.write(async |call, tx| {
        let row = lock(call, tx).await?;
        let form: UpdateUser = call.change(tx, &row, async |tx, row| view(tx, row)).await?;
        let changed = form.display_name.is_some().then_some("display_name");
        let row = register::rename_account(tx, &row, form.display_name).await?;
        Ok(answer(tx, row)?.changed(changed))
    })
    .await
}

/// Disables an account
///
/// Its sessions and covers end at once. Somebody who is responsible for open relationships or coaches in them answers 409
/// `user.has_open_responsibilities` with their number, unless a colleague is named to whom all of it moves. The area
/// keeps at least one administrator.
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Account."), ReceiverParams,
           ("If-Match" = String, Header, description = "Entity tag of the version that is disabled.")),
    responses((status = 200, description = "The disabled account.", body = UserView)))]
#[post("/users/{user_id}/disable")]
pub(super) async fn disable_user(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let today = tx.today();
        let admins = register::lock_admins(tx, today).await?;
        let row = open(call, tx).await?;
        refuse_takeover(tx, &row).await?;
        if row.disabled_at.is_some() {
            return Err(ApiError::Problem(&staff::USER_ALREADY_DISABLED));
        }
        let leaver = row.id.into();
        leavers::pass_on(call, tx, leaver, &[Role::EmploymentOfficer, Role::Coach]).await?;
        leaver::end_covers(tx, leaver).await?;
        if admins.iter().all(|(_, admin)| *admin == row.id) {
            return Err(ApiError::Problem(&staff::ROLE_GRANT_LAST_ADMIN));
        }
        let row = register::disable_account(tx, &row).await?;
        Ok(answer(tx, row)?.changed(["disabled_at"]))
    })
    .await
}

/// Enables an account again
///
/// Its role grants hold as before.
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Account."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is enabled.")),
    responses((status = 200, description = "The enabled account.", body = UserView)))]
#[post("/users/{user_id}/enable")]
pub(super) async fn enable_user(call: Call) -> Answer {
    call.write(async |call, tx| {
        let row = open(call, tx).await?;
        refuse_takeover(tx, &row).await?;
        if row.disabled_at.is_none() {
            return Err(ApiError::Problem(&staff::USER_NOT_DISABLED));
        }
        let row = register::enable_account(tx, &row).await?;
        Ok(answer(tx, row)?.changed(["disabled_at"]))
    })
    .await
}
