//! What stands around the rows: the transaction, the context of an area, the marks.

use tokio_postgres::{Client, error::SqlState};
use uuid::Uuid;

use crate::error::SeedError;

/// An area and whose records its rows are.
#[derive(Debug, Clone, Copy)]
pub(super) struct AreaContext {
    pub(super) id: i16,
    pub(super) authority: Uuid,
    pub(super) county: Uuid,
}

/// Begins. Of two runs at the same time the second waits and then finds the first one's rows.
pub(super) const START: &str = "begin; \
    set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; \
    set local maintenance_work_mem = '128MB'; \
    select pg_advisory_xact_lock(5071125)";

/// What shows that somebody works here: tables that every role may count.
const STATE: &str = "select \
    exists (select from municipality), \
    exists (select from installation where seeded_at is not null), \
    exists (select from installation where not synthetic and data_key_fingerprint is not null), \
    exists (select from area) or exists (select from organisation) or exists (select from user_account)";

/// Refuses anything but an empty, migrated database.
pub(super) async fn check_empty(client: &Client) -> Result<(), SeedError> {
    let row = match client.query_one(STATE, &[]).await {
        Ok(row) => row,
        Err(fault) if fault.code() == Some(&SqlState::UNDEFINED_TABLE) => {
            return Err(SeedError::NotMigrated);
        }
        Err(fault) => return Err(fault.into()),
    };
    if !row.try_get::<_, bool>(0)? {
        return Err(SeedError::NotMigrated);
    }
    if row.try_get(1)? {
        return Err(SeedError::AlreadySeeded);
    }
    if row.try_get(2)? {
        return Err(SeedError::RealClients);
    }
    match row.try_get(3)? {
        true => Err(SeedError::NotEmpty),
        false => Ok(()),
    }
}

/// Sets the context of an area, from which columns take their defaults.
pub(super) async fn enter(client: &Client, area: &AreaContext) -> Result<(), SeedError> {
    client
        .execute(
            "select set_config('app.area', $1, true), set_config('app.authority', $2, true), \
             set_config('app.organisation', $3, true), set_config('app.user', '', true)",
            &[
                &area.id.to_string(),
                &area.authority.to_string(),
                &area.county.to_string(),
            ],
        )
        .await?;
    Ok(())
}

/// Marks the installation: its people are synthetic.
pub(super) async fn mark_synthetic(client: &Client) -> Result<(), SeedError> {
    client
        .execute(
            "insert into installation (synthetic, seeded_at) values (true, clock_timestamp()) \
             on conflict (id) do update set synthetic = true, seeded_at = excluded.seeded_at",
            &[],
        )
        .await?;
    Ok(())
}
