//! Writes the region into an empty database, as the owner of its tables.
//!
//! Everything is one transaction: a run that is broken off leaves the database as empty as it was.
//! A thread of its own makes the next rows while PostgreSQL takes the last ones.

mod bulk;
mod connection;
mod context;

use std::collections::HashMap;
use std::pin::pin;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::SinkExt as _;
use palvelurekisteri_pii::key_ring::KeyRing;
use tokio::sync::mpsc;
use tokio_postgres::{Client, CopyInSink, Statement};

pub use connection::SeedConnection;

use self::bulk::LeftOut;
use self::context::AreaContext;
use crate::{
    error::SeedError,
    generator::{self, Area},
    options::{Progress, SeedOptions, SeedSummary, Stage},
    region::RegionRows,
    rows::{Payload, Sealer, payload},
};

/// Parcels that are made before PostgreSQL has taken them.
const AHEAD: usize = 1;

/// Rows of an area that are written together.
struct Parcel {
    area: AreaContext,
    /// Clients whose histories these are; none for what surrounds them.
    clients: usize,
    payloads: Vec<Payload>,
}

/// Seeds an empty, migrated database.
///
/// # Errors
///
/// [`SeedError::AlreadySeeded`] and [`SeedError::NotEmpty`] when there is anything in it; nothing
/// is changed then, nor after any other error.
pub async fn run(
    connection: &SeedConnection,
    keys: &Arc<KeyRing>,
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
    keys: &Arc<KeyRing>,
    areas: Vec<(Area, RegionRows)>,
    mut progress: impl FnMut(Progress),
) -> Result<SeedSummary, SeedError> {
    context::check_empty(client).await?;
    let mut writer = Writer::new(client, &areas);
    let total = writer.summary.clients;
    let (sender, mut parcels) = mpsc::channel(AHEAD);
    let keys = Arc::clone(keys);
    let maker = tokio::task::spawn_blocking(move || make(areas, &keys, &sender));
    let mut left_out = LeftOut::row_security(client).await?;
    let mut done = 0;
    while let Some(parcel) = parcels.recv().await {
        if parcel.clients > 0 && done == 0 {
            let tables: Vec<&str> = parcel
                .payloads
                .iter()
                .map(|payload| payload.table)
                .collect();
            left_out.constraints(client, &tables).await?;
        }
        context::enter(client, &parcel.area).await?;
        for payload in parcel.payloads {
            writer.copy(payload).await?;
        }
        done += parcel.clients;
        let stage = match done {
            0 => Stage::Region,
            _ => Stage::Clients,
        };
        progress(Progress { stage, done, total });
    }
    maker.await.map_err(|_| SeedError::Generator)??;
    let stage = Stage::Indexes;
    let tell = |done, total| progress(Progress { stage, done, total });
    left_out.restore(client, tell).await?;
    context::mark_synthetic(client).await?;
    Ok(writer.summary)
}

/// Makes all rows in the order in which they can be written; ends early when nobody takes them.
fn make(
    areas: Vec<(Area, RegionRows)>,
    keys: &KeyRing,
    parcels: &mpsc::Sender<Parcel>,
) -> Result<(), SeedError> {
    for (mut area, mut rows) in areas {
        let region = &area.world.region;
        let context = AreaContext {
            id: region.spec.id,
            authority: region.authority,
            county: region.county,
        };
        let send = |clients, payloads| {
            let parcel = Parcel {
                area: context,
                clients,
                payloads,
            };
            parcels.blocking_send(parcel).is_ok()
        };
        let sealer = Sealer {
            keys,
            area_id: context.id,
        };
        let mut taken = send(0, rows.payloads()?);
        while taken && let Some((told, mut batch)) = area.next_batch() {
            taken = send(told, batch.payloads(Some(&sealer))?);
        }
        let numbers = payload(&mut area.case_numbers(), None)?;
        if !taken || !send(0, numbers.into_iter().collect()) {
            return Ok(());
        }
    }
    Ok(())
}

/// Writes rows; one prepared statement a table.
struct Writer<'a> {
    client: &'a Client,
    statements: HashMap<&'static str, Statement>,
    summary: SeedSummary,
}

impl<'a> Writer<'a> {
    fn new(client: &'a Client, areas: &[(Area, RegionRows)]) -> Self {
        let summary = SeedSummary {
            areas: areas.len(),
            clients: areas.iter().map(|(area, _)| area.clients()).sum(),
            open_relationships: areas.iter().map(|(area, _)| area.open()).sum(),
            rows: Vec::new(),
        };
        Self {
            client,
            statements: HashMap::new(),
            summary,
        }
    }

    async fn copy(&mut self, payload: Payload) -> Result<(), SeedError> {
        let Payload {
            table,
            columns,
            rows,
            lines,
        } = payload;
        let refused = |source| SeedError::Refused { table, source };
        let statement = match self.statements.get(table) {
            Some(statement) => statement.clone(),
            None => {
                let copy = format!("copy {table} ({}) from stdin", columns.join(", "));
                let statement = self.client.prepare(&copy).await.map_err(refused)?;
                self.statements.insert(table, statement.clone());
                statement
            }
        };
        let sink: CopyInSink<Bytes> = self.client.copy_in(&statement).await.map_err(refused)?;
        let mut sink = pin!(sink);
        sink.send(lines).await.map_err(refused)?;
        sink.finish().await.map_err(refused)?;
        self.summary.add(table, rows);
        Ok(())
    }
}
