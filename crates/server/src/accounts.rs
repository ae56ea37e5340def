//! Accounts and grants made from the command line: each one statement, with its row in the access log.
//!
//! Through HTTP an administrator does the same; here is how the first one comes to be.

use anyhow::{Context, Result, bail};
use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::code_set::staff::Role;
use tokio_postgres::error::SqlState;
use uuid::Uuid;

use crate::database::Connection;

/// An account to be made.
#[derive(Debug)]
pub struct NewAccount {
    /// Login name, lower case.
    pub username: String,
    /// Name that colleagues see.
    pub display_name: String,
    /// Argon2id PHC string.
    pub password_hash: String,
    /// Now.
    pub now: DateTime<Utc>,
}

/// A role grant to be made.
#[derive(Debug)]
pub struct NewGrant<'a> {
    /// Login name.
    pub username: &'a str,
    /// Role.
    pub role: Role,
    /// National code of the area.
    pub area_code: &'a str,
    /// Name or business ID of the organisation.
    pub organisation: &'a str,
    /// Name of the unit; the whole organisation without it.
    pub unit: Option<&'a str>,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` is open.
    pub to: Option<NaiveDate>,
    /// Now.
    pub now: DateTime<Utc>,
}

/// The first administrator to be made, with the area and authority it needs.
#[derive(Debug)]
pub struct FirstAdmin<'a> {
    /// The account.
    pub account: &'a NewAccount,
    /// National code of the area.
    pub area_code: &'a str,
    /// Name of the employment authority.
    pub organisation: &'a str,
    /// First day of the grant.
    pub today: NaiveDate,
}

const CREATE: &str = "
    with made as (
        insert into user_account (id, username, display_name, password_hash, must_change_password, created_at, updated_at)
        values ($1, $2, $3, $4, true, $5, $5) returning id
    ), logged as (
        insert into audit_event (id, occurred_at, operation, action, outcome, status, request_id, target_id)
        select $6, $5, 'user_create', 'create', 'allowed', 0, $6, id from made
    )
    select id from made";

const GRANT: &str = "
    with made as (
        insert into role_grant (id, user_id, area_id, role, organisation_id, unit_id, valid, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, daterange($7, $8, '[]'), $9, $9) returning id
    ), logged as (
        insert into audit_event (id, occurred_at, area_id, operation, action, outcome, status, request_id, subject_id, target_id)
        select $10, $9, $3, 'user_grant', 'create', 'allowed', 0, $10, $2, id from made
    )
    select id from made";

const CREATE_FIRST_ADMIN: &str = "
    with free as (
        select where not exists (select from role_grant where role = 'admin')
    ), new_organisation as (
        insert into organisation (id, kind, name, created_at, updated_at)
        select $6, 'employment_authority', $7, $5, $5 from free
         where not exists (select from organisation where name = $7)
        returning id
    ), authority as (
        select id from new_organisation union all select id from organisation where name = $7 limit 1
    ), new_area as (
        insert into area (id, code, name, name_sv, authority_organisation_id)
        select (select coalesce(max(id), 0) + 1 from area)::smallint, $8,
               coalesce(named.name, $8), coalesce(named.name, $8), authority.id
          from free, authority left join lateral (
               select employment_area_name as name from municipality where employment_area_code = $8 limit 1) named on true
         where not exists (select from area where code = $8)
        returning id
    ), home as (
        select id from new_area union all select id from area where code = $8
    ), works as (
        insert into organisation_area (organisation_id, area_id, valid)
        select authority.id, home.id, daterange($9, null) from free, authority, home
        on conflict do nothing
    ), made as (
        insert into user_account (id, username, display_name, password_hash, must_change_password, created_at, updated_at)
        select $1, $2, $3, $4, true, $5, $5 from free returning id
    ), granted as (
        insert into role_grant (id, user_id, area_id, role, organisation_id, valid, created_at, updated_at)
        select $10, made.id, home.id, 'admin', authority.id, daterange($9, null), $5, $5 from made, home, authority
    ), logged as (
        insert into audit_event (id, occurred_at, area_id, operation, action, outcome, status, request_id, target_id)
        select $11, $5, home.id, 'user_bootstrap_admin', 'create', 'allowed', 0, $11, made.id from made, home
    )
    select id from made";

/// Makes an account.
///
/// # Errors
/// When the username is taken or too long.
pub async fn create(connection: &Connection, new: &NewAccount) -> Result<Uuid> {
    let row = connection
        .query_one(
            CREATE,
            &[
                &Uuid::now_v7(),
                &new.username,
                &new.display_name,
                &new.password_hash,
                &new.now,
                &Uuid::now_v7(),
            ],
        )
        .await
        .map_err(|error| explain(error, &new.username))?;
    Ok(row.try_get(0)?)
}

/// Grants a role.
///
/// # Errors
/// A sentence that says what is not known.
pub async fn grant(connection: &Connection, new: &NewGrant<'_>) -> Result<Uuid> {
    let user: Uuid = find_one(
        connection,
        "select id from user_account where username = $1",
        new.username,
    )
    .await?
    .with_context(|| format!("there is no account {}", new.username))?;
    let row = connection
        .query_opt("select id from area where code = $1", &[&new.area_code])
        .await?;
    let Some(row) = row else {
        bail!(
            "there is no employment area with the code {}",
            new.area_code
        )
    };
    let area: i16 = row.try_get(0)?;
    let organisation = find_one(
        connection,
        "select id from organisation where name = $1 or business_id = $1",
        new.organisation,
    )
    .await?
    .with_context(|| format!("there is no organisation {}", new.organisation))?;
    let unit: Option<Uuid> = match new.unit {
        None => None,
        Some(name) => {
            let query =
                "select id from unit where organisation_id = $1 and area_id = $2 and name = $3";
            let row = connection
                .query_opt(query, &[&organisation, &area, &name])
                .await?;
            let Some(row) = row else {
                bail!(
                    "{} has no unit {name} in area {}",
                    new.organisation,
                    new.area_code
                )
            };
            Some(row.try_get(0)?)
        }
    };
    let row = connection
        .query_one(
            GRANT,
            &[
                &Uuid::now_v7(),
                &user,
                &area,
                &new.role.as_str(),
                &organisation,
                &unit,
                &new.from,
                &new.to,
                &new.now,
                &Uuid::now_v7(),
            ],
        )
        .await?;
    Ok(row.try_get(0)?)
}

/// Makes the first administrator, and the area and authority when they are missing.
///
/// # Errors
/// When there is an administrator already.
pub async fn create_first_admin(connection: &Connection, new: &FirstAdmin<'_>) -> Result<Uuid> {
    let account = new.account;
    let row = connection
        .query_opt(
            CREATE_FIRST_ADMIN,
            &[
                &Uuid::now_v7(),
                &account.username,
                &account.display_name,
                &account.password_hash,
                &account.now,
                &Uuid::now_v7(),
                &new.organisation,
                &new.area_code,
                &new.today,
                &Uuid::now_v7(),
                &Uuid::now_v7(),
            ],
        )
        .await
        .map_err(|error| explain(error, &account.username))?;
    match row {
        Some(row) => Ok(row.try_get(0)?),
        None => bail!("there is an administrator already: let that one make accounts"),
    }
}

async fn find_one(connection: &Connection, query: &str, name: &str) -> Result<Option<Uuid>> {
    let rows = connection.query(query, &[&name]).await?;
    match rows.as_slice() {
        [] => Ok(None),
        [row] => Ok(Some(row.try_get(0)?)),
        [_, _, ..] => bail!("{name} is not unique: use the business ID"),
    }
}

fn explain(error: tokio_postgres::Error, username: &str) -> anyhow::Error {
    if error.code() == Some(&SqlState::UNIQUE_VIOLATION) {
        return anyhow::anyhow!("there is an account {username} already");
    }
    error.into()
}
