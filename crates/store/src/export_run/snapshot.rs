//! Reading for an export: one repeatable-read, read-only snapshot that several connections share, and rows as PostgreSQL
//! streams them (`COPY`), so that no result is ever whole in memory.

use std::fmt;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures_util::{Stream, TryStreamExt as _};
use tokio::task::JoinHandle;
use tokio_postgres::{Client, NoTls};
use uuid::Uuid;

use crate::error::StoreError;

/// A position in the order of commits: a snapshot of PostgreSQL as text, `xmin:xmax:open,…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position(String);

impl Position {
    /// Reads the text of a `pg_snapshot`; `None` where it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let is_number = |part: &str| part.parse::<u64>().is_ok();
        let xmin = parts.next()?;
        let xmax = parts.next()?;
        let open = parts.next()?;
        let is_whole = parts.next().is_none() && is_number(xmin) && is_number(xmax);
        let are_numbers = open.is_empty() || open.split(',').all(is_number);
        (is_whole && are_numbers).then(|| Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// First transaction that had not begun.
    #[must_use]
    pub fn next_transaction(&self) -> u64 {
        let next = self.0.split(':').nth(1).and_then(|part| part.parse().ok());
        next.unwrap_or(u64::MAX)
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// For which area and controller is read.
#[derive(Debug, Clone, Copy)]
pub struct Whose {
    /// Employment area.
    pub area_id: i16,
    /// The area's authority: only its rows are read.
    pub authority_id: Uuid,
}

/// A connection inside the snapshot.
pub struct Reader {
    client: Client,
    driver: JoinHandle<()>,
}

/// The snapshot, held by the connection that began it.
pub struct Snapshot {
    reader: Reader,
    url: String,
    whose: Whose,
    exported: String,
    /// What it sees.
    pub position: Position,
    /// When it was taken, by the clock of the database.
    pub taken_at: DateTime<Utc>,
}

impl Snapshot {
    /// Takes a snapshot as the export role.
    ///
    /// A replica is refused: the snapshot that it shows as text leaves out transactions that are open on the primary, so
    /// that no later run could tell what was exported.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database does not answer.
    pub async fn take(url: &str, whose: Whose) -> Result<Self, StoreError> {
        let reader = Reader::begin(url, whose, None).await?;
        let sql = "select pg_export_snapshot(), pg_current_snapshot()::text, now()";
        let row = reader.client.query_one(sql, &[]).await.map_err(fault)?;
        let (exported, position): (String, String) = (row.get(0), row.get(1));
        let position = Position::parse(&position)
            .ok_or_else(|| StoreError::internal("a snapshot that is not one"))?;
        Ok(Self {
            taken_at: row.get(2),
            url: url.to_owned(),
            reader,
            whose,
            exported,
            position,
        })
    }

    /// Another connection that sees the same.
    ///
    /// # Errors
    /// As [`Snapshot::take`].
    pub async fn reader(&self) -> Result<Reader, StoreError> {
        Reader::begin(&self.url, self.whose, Some(&self.exported)).await
    }

    /// One number, such as a count.
    ///
    /// # Errors
    /// As [`Snapshot::take`].
    pub async fn count(&self, query: &str) -> Result<u64, StoreError> {
        let row = self
            .reader
            .client
            .query_one(query, &[])
            .await
            .map_err(fault)?;
        Ok(u64::try_from(row.get::<_, i64>(0)).unwrap_or_default())
    }
}

impl Reader {
    async fn begin(url: &str, whose: Whose, exported: Option<&str>) -> Result<Self, StoreError> {
        let (client, driver) = tokio_postgres::connect(url, NoTls)
            .await
            .map_err(|_| StoreError::Unavailable)?;
        let driver = tokio::spawn(async move {
            // Whoever reads is told.
            let _ = driver.await;
        });
        let reader = Self { client, driver };
        let in_recovery = "select pg_is_in_recovery()";
        let row = reader
            .client
            .query_one(in_recovery, &[])
            .await
            .map_err(fault)?;
        if row.get(0) {
            return Err(StoreError::internal(
                "the export reads a replica: name the primary",
            ));
        }
        let join = exported.map_or_else(String::new, |exported| {
            format!("set transaction snapshot '{exported}';")
        });
        let Whose {
            area_id,
            authority_id,
        } = whose;
        // Whole tables are read. Of rows and former rows together the planner knows no statistics; taking them for few it
        // would go through one table for each row of another.
        let begin = format!(
            "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set jit = off; set enable_nestloop = off;
             begin isolation level repeatable read read only; {join}
             select set_config('app.area', '{area_id}', true), set_config('app.authority', '{authority_id}', true)"
        );
        reader.client.batch_execute(&begin).await.map_err(fault)?;
        Ok(reader)
    }

    /// The rows of a query in the text form of `COPY`, in pieces of any size.
    ///
    /// # Errors
    /// As [`Snapshot::take`].
    pub async fn copy(
        &self,
        query: &str,
    ) -> Result<impl Stream<Item = Result<Bytes, StoreError>> + use<>, StoreError> {
        let copy = format!("copy ({query}) to stdout");
        let stream = self.client.copy_out(&copy).await.map_err(fault)?;
        Ok(stream.map_err(fault))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot")
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}

/// What PostgreSQL says about a query of ours; it holds no value of a row.
#[expect(
    clippy::needless_pass_by_value,
    reason = "it is given to map_err as it is"
)]
fn fault(error: tokio_postgres::Error) -> StoreError {
    match error.as_db_error() {
        Some(said) => StoreError::Internal(format!(
            "export: {} ({})",
            said.message(),
            said.code().code()
        )),
        None => StoreError::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_text_of_a_snapshot_is_a_position() {
        for good in ["795:799:795,797", "10:10:"] {
            assert_eq!(
                Position::parse(good).map(|p| p.to_string()).as_deref(),
                Some(good)
            );
        }
        for bad in ["", "1:2", "1:2:3:4", "a:2:", "1:2:3'--", "1:2:,"] {
            assert_eq!(Position::parse(bad), None, "{bad}");
        }
        assert_eq!(Position::parse("5:9:6").unwrap().next_transaction(), 9);
    }
}
