//! Every phase that goes on or is to come, with all that its rules look at: for who judges the whole register by another
//! law. A snapshot that nothing can be written in.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::{ExpressionMethods, QueryDsl, SelectableHelper};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use futures_util::future::{join_all, join3};
use palvelurekisteri_db_schema::schema::{activation_phase, client};
use palvelurekisteri_domain::{
    activation_phase::state::Change, audit::AuditEvent, code_set::phase::PhaseKind,
};
use uuid::Uuid;

use super::{
    PhaseRow,
    details::{Details, details_of_all},
    file::{Surroundings, surroundings},
    transition::transitions_of_all,
};
use crate::{
    audit::InsertEvents,
    deadline::record::{StoredRecord, read_stored},
    error::StoreError,
    system_context::{AreaOf, connect, enter, list_areas},
};

/// States of a phase that goes on or is to come.
const CURRENT: [&str; 4] = ["planned", "confirmed", "running", "suspended"];

/// A phase with all that its rules look at.
#[derive(Debug, Clone)]
pub struct CurrentPhase {
    /// The phase.
    pub row: PhaseRow,
    /// What is particular to its kind.
    pub details: Details,
    /// What is beside it.
    pub surroundings: Surroundings,
    /// What has happened to it, in order.
    pub history: Vec<Change>,
}

/// The register at one moment, in a transaction that cannot write.
pub struct Snapshot {
    connection: AsyncPgConnection,
    now: DateTime<Utc>,
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Snapshot").finish_non_exhaustive()
    }
}

impl Snapshot {
    /// Opens it as the owner of the tables.
    pub async fn open(owner_url: &str, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let mut connection = connect(owner_url).await?;
        // What it writes is refused by the transaction.
        connection
            .batch_execute("begin isolation level repeatable read read only")
            .await?;
        Ok(Self { connection, now })
    }

    /// Every area with an authority, in order.
    pub async fn list_areas(&mut self) -> Result<Vec<AreaOf>, StoreError> {
        list_areas(&mut self.connection).await
    }

    /// Sees the records of an area from now on.
    pub async fn enter(&mut self, area: AreaOf) -> Result<(), StoreError> {
        enter(&mut self.connection, area, self.now).await
    }

    /// Phases of the area that go on or are to come after one, in the order of their ids.
    pub async fn list_phases(
        &mut self,
        after: Uuid,
        limit: i64,
    ) -> Result<Vec<PhaseRow>, StoreError> {
        Ok(activation_phase::table
            .filter(activation_phase::id.gt(after))
            .filter(activation_phase::state.eq_any(CURRENT))
            .filter(activation_phase::annulled_at.is_null())
            .order(activation_phase::id)
            .limit(limit)
            .select(PhaseRow::as_select())
            .load(&mut self.connection)
            .await?)
    }

    /// Phases with all that their rules look at, in the order of the rows and in one round trip: details and changes of
    /// all together, what is beside each by its own client.
    pub async fn read_phases(
        &mut self,
        rows: Vec<PhaseRow>,
    ) -> Result<Vec<CurrentPhase>, StoreError> {
        let connection: &AsyncPgConnection = &self.connection;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let plans: Vec<_> = rows.iter().map(PhaseRow::plan).collect();
        let beside = rows.iter().zip(&plans).map(|(row, plan)| {
            let (client, own) = (row.client_id.into(), Some(row.id.into()));
            surroundings(connection, client, &plan.references, own)
        });
        let (details, histories, beside) = join3(
            details_of_all(connection, &ids),
            transitions_of_all(connection, &ids),
            join_all(beside),
        )
        .await;
        let (mut details, mut histories) = (details?, histories?);
        let phase = |(row, beside): (PhaseRow, Result<_, _>)| {
            let details = match (row.kind()?, details.remove(&row.id)) {
                (_, Some(details)) => details,
                (PhaseKind::JobCoaching, None) => Details::JobCoaching,
                (kind, None) => {
                    let belief = format!("phase {} has the details of {kind}", row.id);
                    return Err(StoreError::internal(belief));
                }
            };
            let history = histories.remove(&row.id).unwrap_or_default();
            let history: Result<Vec<_>, _> = history.iter().map(|one| one.change()).collect();
            Ok(CurrentPhase {
                details,
                surroundings: beside?,
                history: history?,
                row,
            })
        };
        rows.into_iter().zip(beside).map(phase).collect()
    }

    /// Clients of the area after one, in the order of their ids.
    pub async fn list_clients(&mut self, after: Uuid, limit: i64) -> Result<Vec<Uuid>, StoreError> {
        Ok(client::table
            .filter(client::id.gt(after))
            .order(client::id)
            .limit(limit)
            .select(client::id)
            .load(&mut self.connection)
            .await?)
    }

    /// What the deadlines of clients follow from, not yet judged by any law; nothing of whoever was annulled.
    pub async fn read_records(
        &mut self,
        client_ids: Vec<Uuid>,
    ) -> Result<HashMap<Uuid, StoredRecord>, StoreError> {
        read_stored(&self.connection, client_ids).await
    }

    /// Ends it and records in the access log what is about to be shown of it, in a transaction of its own.
    pub async fn close(mut self, shown: &[AuditEvent]) -> Result<(), StoreError> {
        self.connection.batch_execute("rollback").await?;
        // One statement is one transaction.
        InsertEvents::of(shown)
            .get_result::<i64>(&mut self.connection)
            .await?;
        Ok(())
    }
}
