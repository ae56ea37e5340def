//! What stands around the rows: the transaction, the context of row-level security, the marks.

use tokio_postgres::{Client, error::SqlState};

use crate::{calendar::instant, error::SeedError, region::RegionRows, story::World};

/// Begins. Of two runs at the same time the second waits and then finds the first one's rows.
pub(super) const START: &str = "begin; \
    set local synchronous_commit = off; set local statement_timeout = 0; \
    set local idle_in_transaction_session_timeout = 0; \
    select pg_advisory_xact_lock(5071125)";

/// Ends relations; the rows come as JSON.
pub(super) const END_RELATIONS: &str = "update work_relation r set ends_at = e.ends_at \
    from json_to_recordset($1::text::json) as e(id uuid, ends_at timestamptz) \
    where r.area_id = app_area() and r.id = e.id";

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

/// Sets the context of an area: its authority, its county, and the units whose workers have
/// relations to the clients.
pub(super) async fn enter(
    client: &Client,
    world: &World,
    rows: &RegionRows,
) -> Result<(), SeedError> {
    let units: Vec<String> = rows.units.iter().map(|unit| unit.id.to_string()).collect();
    let region = &world.region;
    client
        .execute(
            "select set_config('app.area', $1, true), set_config('app.authority', $2, true), \
             set_config('app.organisation', $3, true), set_config('app.units', $4, true), \
             set_config('app.workers', '', true), set_config('app.user', '', true), \
             set_config('app.now', $5, true)",
            &[
                &region.spec.id.to_string(),
                &region.authority.to_string(),
                &region.county.to_string(),
                &format!("{{{}}}", units.join(",")),
                &instant(world.anchor, 24 * 60).to_rfc3339(),
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
