//! Every phase that goes on or is to come, with all that its rules look at: for who judges the whole register by another
//! law. A snapshot that nothing can be written in.

use chrono::{DateTime, Utc};
use diesel::{
    ExpressionMethods, NullableExpressionMethods, QueryDsl, SelectableHelper,
    sql_types::{SmallInt, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use futures_util::future::join3;
use palvelurekisteri_db_schema::schema::{activation_phase, area, client};
use palvelurekisteri_domain::{
    activation_phase::state::Change,
    deadline::{Deadline, settings::DeadlineSettings},
};
use uuid::Uuid;

use super::{
    PhaseRow,
    details::{Details, details_of},
    file::{Surroundings, surroundings},
    transition::transitions_of,
};
use crate::{deadline::record::read_records, error::StoreError, named_query::named_query};

/// As any work of the owner on the whole register; what it writes is refused by the transaction.
const SETTINGS: &str =
    "set statement_timeout = '120s'; set lock_timeout = '15s'; set jit = off; set timezone = 'UTC'";
/// States of a phase that goes on or is to come.
const CURRENT: [&str; 4] = ["planned", "confirmed", "running", "suspended"];

named_query!(
    /// Sets the context of system work in an area for the transaction.
    Enter(area: i16 => SmallInt, authority: Uuid => SqlUuid, now: DateTime<Utc> => Timestamptz) -> Text,
    "select concat(
         set_config('app.area', p.area::text, true),
         set_config('app.authority', p.authority::text, true),
         set_config('app.now', p.now::text, true))
       from p",
);

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

/// An area and its authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AreaOf {
    /// The area.
    pub area_id: i16,
    authority: Uuid,
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
        let mut connection = AsyncPgConnection::establish(owner_url)
            .await
            .map_err(|_| StoreError::Unavailable)?;
        connection.batch_execute(SETTINGS).await?;
        connection
            .batch_execute("begin isolation level repeatable read read only")
            .await?;
        Ok(Self { connection, now })
    }

    /// Every area with an authority, in order.
    pub async fn list_areas(&mut self) -> Result<Vec<AreaOf>, StoreError> {
        let rows: Vec<(i16, Uuid)> = area::table
            .filter(area::authority_organisation_id.is_not_null())
            .order(area::id)
            .select((area::id, area::authority_organisation_id.assume_not_null()))
            .load(&mut self.connection)
            .await?;
        let area = |(area_id, authority)| AreaOf { area_id, authority };
        Ok(rows.into_iter().map(area).collect())
    }

    /// Sees the records of an area from now on.
    pub async fn enter(&mut self, area: AreaOf) -> Result<(), StoreError> {
        let enter = Enter {
            area: area.area_id,
            authority: area.authority,
            now: self.now,
        };
        enter.get_result::<String>(&mut self.connection).await?;
        Ok(())
    }

    /// The phases of the area that go on or are to come, in the order of their ids.
    pub async fn list_phases(&mut self) -> Result<Vec<PhaseRow>, StoreError> {
        Ok(activation_phase::table
            .filter(activation_phase::state.eq_any(CURRENT))
            .filter(activation_phase::annulled_at.is_null())
            .order(activation_phase::id)
            .select(PhaseRow::as_select())
            .load(&mut self.connection)
            .await?)
    }

    /// A phase with all that its rules look at, in one round trip.
    pub async fn read_phase(&mut self, row: PhaseRow) -> Result<CurrentPhase, StoreError> {
        let connection: &AsyncPgConnection = &self.connection;
        let (id, plan) = (row.id.into(), row.plan());
        let (details, surroundings, history) = join3(
            details_of(connection, id, row.kind()?),
            surroundings(connection, row.client_id.into(), &plan.references, Some(id)),
            transitions_of(connection, id),
        )
        .await;
        let history: Result<Vec<_>, _> = history?.iter().map(|one| one.change()).collect();
        Ok(CurrentPhase {
            details: details?,
            surroundings: surroundings?,
            history: history?,
            row,
        })
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

    /// The deadlines of clients by the law and the readings that hold now; of each client in order.
    pub async fn list_deadlines(
        &mut self,
        client_ids: Vec<Uuid>,
        settings: &DeadlineSettings,
    ) -> Result<Vec<(Uuid, Vec<Deadline>)>, StoreError> {
        let records = read_records(&self.connection, client_ids).await?;
        let deadlines = records
            .iter()
            .map(|(id, record)| (*id, record.deadlines(settings)));
        Ok(deadlines.collect())
    }
}
