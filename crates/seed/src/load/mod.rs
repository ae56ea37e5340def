//! Writes the region into an empty database, as the application role.
//!
//! Everything is one transaction: a run that is broken off leaves the database as empty as it was.
//! Inside it the context of row-level security changes from area to area, as requests would set it.

mod connection;
mod context;

use std::collections::HashMap;

use palvelurekisteri_pii::key_ring::KeyRing;
use tokio_postgres::{Client, Statement};

pub use connection::SeedConnection;

use crate::{
    error::SeedError,
    generator::{self, Area},
    options::{Progress, SeedOptions, SeedSummary, Stage},
    region::RegionRows,
    rows::{Payload, Sealer, casework::RelationEnd, payload},
};

/// Seeds an empty, migrated database.
///
/// # Errors
///
/// [`SeedError::AlreadySeeded`] and [`SeedError::NotEmpty`] when there is anything in it; nothing
/// is changed then, nor after any other error.
pub async fn run(
    connection: &SeedConnection,
    keys: &KeyRing,
    options: &SeedOptions,
    progress: impl FnMut(Progress),
) -> Result<SeedSummary, SeedError> {
    let areas = generator::areas(options)?;
    let client = connection.client();
    client.batch_execute(context::START).await?;
    let written = write(client, keys, areas, progress).await;
    match written {
        Ok(summary) => {
            client.batch_execute("commit").await?;
            Ok(summary)
        }
        Err(fault) => {
            // The fault says more than a second one about a connection that is gone.
            drop(client.batch_execute("rollback").await);
            Err(fault)
        }
    }
}

/// Whether a migrated database can be seeded.
///
/// # Errors
///
/// [`SeedError::NotMigrated`], and what the database says when it cannot be asked.
pub async fn is_empty(connection: &SeedConnection) -> Result<bool, SeedError> {
    match context::check_empty(connection.client()).await {
        Ok(()) => Ok(true),
        Err(SeedError::AlreadySeeded | SeedError::NotEmpty | SeedError::RealClients) => Ok(false),
        Err(fault) => Err(fault),
    }
}

async fn write(
    client: &Client,
    keys: &KeyRing,
    areas: Vec<(Area, RegionRows)>,
    mut progress: impl FnMut(Progress),
) -> Result<SeedSummary, SeedError> {
    context::check_empty(client).await?;
    let total = areas.iter().map(|(area, _)| area.clients()).sum();
    let mut done = 0;
    let mut writer = Writer::new(client);
    for (mut area, mut rows) in areas {
        let area_id = area.world.region.spec.id;
        progress(Progress {
            stage: Stage::Region,
            done,
            total,
        });
        context::enter(client, &area.world, &rows).await?;
        for payload in rows.payloads()? {
            writer.insert(&payload).await?;
        }
        let sealer = Sealer { keys, area_id };
        while let Some((told, mut batch)) = area.next_batch() {
            let ends = batch.relation_ends();
            let payloads = batch.payloads(Some(&sealer))?;
            let rows: usize = payloads.iter().map(|payload| payload.rows).sum();
            let mut written = 0;
            for payload in payloads {
                writer.insert(&payload).await?;
                written += payload.rows;
                progress(Progress {
                    stage: Stage::Clients,
                    done: done + told * written / rows.max(1),
                    total,
                });
            }
            writer.end_relations(&ends).await?;
            done += told;
        }
        if let Some(numbers) = payload(&mut area.case_numbers(), None)? {
            writer.insert(&numbers).await?;
        }
        writer.summary.areas += 1;
        writer.summary.clients += area.clients();
        writer.summary.open_relationships += area.open();
    }
    context::mark_synthetic(client).await?;
    Ok(writer.summary)
}

/// Inserts batches; one prepared statement a table.
struct Writer<'a> {
    client: &'a Client,
    statements: HashMap<&'static str, Statement>,
    summary: SeedSummary,
}

impl<'a> Writer<'a> {
    fn new(client: &'a Client) -> Self {
        Self {
            client,
            statements: HashMap::new(),
            summary: SeedSummary::default(),
        }
    }

    async fn insert(&mut self, payload: &Payload) -> Result<(), SeedError> {
        let table = payload.table;
        let refused = |source| SeedError::Refused { table, source };
        let statement = match self.statements.get(table) {
            Some(statement) => statement.clone(),
            None => {
                let sql = insert_statement(payload);
                let statement = self.client.prepare(&sql).await.map_err(refused)?;
                self.statements.insert(table, statement.clone());
                statement
            }
        };
        let sent = self.client.execute(&statement, &[&payload.json]).await;
        sent.map_err(refused)?;
        self.summary.add(table, payload.rows);
        Ok(())
    }

    /// Ends the relations that are over, now that what needs a live one has been written.
    async fn end_relations(&mut self, ends: &[RelationEnd]) -> Result<(), SeedError> {
        let table = "work_relation";
        let json =
            serde_json::to_string(ends).map_err(|source| SeedError::Row { table, source })?;
        let sent = self.client.execute(context::END_RELATIONS, &[&json]).await;
        sent.map_err(|source| SeedError::Refused { table, source })?;
        Ok(())
    }
}

/// COPY is refused under row-level security: the rows come as JSON.
fn insert_statement(payload: &Payload) -> String {
    let table = payload.table;
    let columns = payload.columns.join(", ");
    // The only version of a row was recorded when the row was made.
    let is_versioned = payload.columns.iter().any(|column| column == "recorded_by");
    let (into, from) = match is_versioned {
        true => (", recorded_at", ", created_at"),
        false => ("", ""),
    };
    format!(
        "insert into {table} ({columns}{into}) \
         select {columns}{from} from json_populate_recordset(null::{table}, $1::text::json)"
    )
}
