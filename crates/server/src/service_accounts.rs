//! Service accounts made from the command line: each one statement, with its row in the access log.
//!
//! Through HTTP an administrator does the same; here it is done where the machine is set up.

use anyhow::{Context, Result, bail};
use chrono::{DateTime, Utc};
use tokio_postgres::error::SqlState;
use uuid::Uuid;

use crate::database::Connection;

/// A key to be registered.
#[derive(Debug)]
pub struct NewKey<'a> {
    /// Login name of the machine.
    pub username: &'a str,
    /// Ed25519 public key.
    pub public_key: &'a [u8],
    /// Until when it is accepted.
    pub ends_at: DateTime<Utc>,
    /// Now.
    pub now: DateTime<Utc>,
}

const CREATE: &str = "
    with made as (
        insert into user_account (id, username, display_name, kind, created_at, updated_at)
        values ($1, $2, $3, 'service', $4, $4) returning id
    ), logged as (
        insert into audit_event (id, occurred_at, operation, action, outcome, status, request_id, target_id)
        select $5, $4, 'service_create', 'create', 'allowed', 0, $5, id from made
    )
    select id from made";

const REGISTER: &str = "
    with made as (
        insert into service_key (id, user_id, public_key, starts_at, ends_at, created_at)
        select $1, id, $3, $4, $5, $4 from user_account where username = $2 and kind = 'service'
        returning id, user_id
    ), logged as (
        insert into audit_event (id, occurred_at, operation, action, outcome, status, request_id, subject_id, target_id)
        select $6, $4, 'service_register_key', 'create', 'allowed', 0, $6, user_id, id from made
    )
    select id from made";

const LIMIT: &str = "
    with changed as (
        insert into service_limit (user_id, allowed_addresses, allowed_hours, created_at, updated_at)
        select id, $2, $3, $4, $4 from user_account where username = $1 and kind = 'service'
        on conflict (user_id) do update
           set allowed_addresses = excluded.allowed_addresses, allowed_hours = excluded.allowed_hours,
               version = service_limit.version + 1, updated_at = excluded.updated_at
        returning user_id
    ), logged as (
        insert into audit_event (id, occurred_at, operation, action, outcome, status, request_id, subject_id)
        select $5, $4, 'service_limit', 'update', 'allowed', 0, $5, user_id from changed
    )
    select user_id from changed";

/// Makes the account of a machine: without a key, limits or a role it can do nothing.
///
/// # Errors
/// When the username is taken or too long.
pub async fn create(
    connection: &Connection,
    username: &str,
    display_name: &str,
    now: DateTime<Utc>,
) -> Result<Uuid> {
    let row = connection
        .query_one(
            CREATE,
            &[
                &Uuid::now_v7(),
                &username,
                &display_name,
                &now,
                &Uuid::now_v7(),
            ],
        )
        .await
        .map_err(|error| explain(error, &format!("there is an account {username} already")))?;
    Ok(row.try_get(0)?)
}

/// Registers a key, accepted from now on.
///
/// # Errors
/// When there is no such machine, or the key is registered already.
pub async fn register_key(connection: &Connection, new: &NewKey<'_>) -> Result<Uuid> {
    let row = connection
        .query_opt(
            REGISTER,
            &[
                &Uuid::now_v7(),
                &new.username,
                &new.public_key,
                &new.now,
                &new.ends_at,
                &Uuid::now_v7(),
            ],
        )
        .await
        .map_err(|error| explain(error, "the key is registered already: make a new one"))?;
    let row = row.with_context(|| unknown(new.username))?;
    Ok(row.try_get(0)?)
}

/// Replaces from where and when a machine may log in.
///
/// # Errors
/// When there is no such machine.
pub async fn limit(
    connection: &Connection,
    username: &str,
    (addresses, hours): (&[String], &[String]),
    now: DateTime<Utc>,
) -> Result<()> {
    let row = connection
        .query_opt(
            LIMIT,
            &[&username, &addresses, &hours, &now, &Uuid::now_v7()],
        )
        .await?;
    match row {
        Some(_) => Ok(()),
        None => bail!("{}", unknown(username)),
    }
}

fn unknown(username: &str) -> String {
    format!("there is no service account {username}")
}

fn explain(error: tokio_postgres::Error, sentence: &str) -> anyhow::Error {
    if error.code() == Some(&SqlState::UNIQUE_VIOLATION) {
        return anyhow::anyhow!("{sentence}");
    }
    error.into()
}
