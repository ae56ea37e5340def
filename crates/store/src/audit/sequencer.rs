//! The one writer of the sealed order: gives committed events their places, and signs what has grown (decision 0016).
//!
//! The order is that of (xid, id). An event is placed when every transaction up to its own has ended: nothing can come in
//! below it afterwards. Memory is constant: a batch of events and the right edge of the tree.

use std::path::Path;

use chrono::{DateTime, Utc};
use diesel::sql_types::{Array, BigInt, Binary, Bool, Uuid as SqlUuid};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use palvelurekisteri_pii::{
    audit_keys::AuditKeys,
    checkpoint::Checkpoint,
    checkpoint_folder,
    error::PiiError,
    merkle::{Frontier, Hash},
};
use thiserror::Error;
use uuid::Uuid;

use super::{
    checkpoints::{CheckpointRow, InsertCheckpoint, KeptCheckpoint, NewestCheckpoint},
    row::{EventRow, EventSql, LoggedEvent, event_columns},
};
use crate::{error::StoreError, named_query::named_query};

/// Events that get their places together; as many leaves are signed at the latest.
pub const BATCH: usize = 1_000;
/// One lock for every sequencer of a database; the value is arbitrary, but not that of migrations or the leader.
const LOCK: i64 = 5_071_125;
/// A statement on a page of the log that runs longer is stuck.
const SETTINGS: &str = "set statement_timeout = '30s'; set lock_timeout = '5s'; set jit = off";

/// Why the log is not sealed further.
#[derive(Debug, Error)]
pub enum SealError {
    /// What is sealed does not hold any more: somebody must look before anything is added to it.
    #[error("the sealed log is broken: {0}; run `palvelurekisteri audit verify`")]
    Broken(&'static str),
    /// The database cannot be reached or refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder of checkpoints cannot be written.
    #[error(transparent)]
    Folder(#[from] PiiError),
}

impl From<diesel::result::Error> for SealError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// How much waits to be sealed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Events that no checkpoint covers; counted to a hundred thousand.
    pub events: i64,
    /// Age of the oldest of them in seconds; 0 when there is none.
    pub oldest_seconds: i64,
}

/// A connection of the audit role that may seal when no other does.
pub struct Sequencer {
    connection: AsyncPgConnection,
    origin: String,
    edge: Option<Edge>,
}

/// Where the sealed log ends.
struct Edge {
    frontier: Frontier,
    /// (xid, id) of the last event that has a place.
    cursor: (i64, Uuid),
    /// Leaves that are signed.
    signed: u64,
}

impl std::fmt::Debug for Sequencer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sequencer")
            .field("seals", &self.edge.is_some())
            .finish_non_exhaustive()
    }
}

impl Sequencer {
    /// Connects as the audit role.
    pub async fn connect(url: &str, origin: String) -> Result<Self, StoreError> {
        let mut connection = AsyncPgConnection::establish(url)
            .await
            .map_err(|_| StoreError::Unavailable)?;
        connection.batch_execute(SETTINGS).await?;
        Ok(Self {
            connection,
            origin,
            edge: None,
        })
    }

    /// Whether this one seals; if not, it tries to, and reads where the log ends.
    ///
    /// # Errors
    /// [`SealError::Broken`] when the newest checkpoint or what follows it does not hold.
    pub async fn leads(&mut self, keys: &AuditKeys) -> Result<bool, SealError> {
        if self.edge.is_some() {
            return Ok(true);
        }
        let lock = TryLock { lock: LOCK };
        if !lock.get_result::<bool>(&mut self.connection).await? {
            return Ok(false);
        }
        self.edge = Some(self.read_edge(keys).await?);
        Ok(true)
    }

    /// Gives places to the next events, and answers to how many; fewer than [`BATCH`] means that none is left.
    ///
    /// # Errors
    /// [`SealError::Store`]; where the log ends is then read anew.
    pub async fn place_next(&mut self) -> Result<usize, SealError> {
        let Some(mut edge) = self.edge.take() else {
            return Ok(0);
        };
        let next = NextEvents {
            after_xid: edge.cursor.0,
            after_id: edge.cursor.1,
        };
        let rows: Vec<EventRow> = next.get_results(&mut self.connection).await?;
        let events: Vec<LoggedEvent> = rows.into_iter().map(LoggedEvent::from).collect();
        if !events.is_empty() {
            let leaves = leaves_of(&events, edge.frontier.size())?;
            for hash in &leaves.hashes {
                edge.frontier.push(to_hash(hash)?);
            }
            // One statement is its own transaction: leaves and index, or neither.
            leaves.get_result::<i64>(&mut self.connection).await?;
        }
        if let Some(last) = events.last() {
            edge.cursor = (last.event.xid, last.event.id);
        }
        self.edge = Some(edge);
        Ok(events.len())
    }

    /// Leaves that no checkpoint covers yet.
    #[must_use]
    pub fn unsigned(&self) -> u64 {
        let unsigned = |edge: &Edge| edge.frontier.size().saturating_sub(edge.signed);
        self.edge.as_ref().map_or(0, unsigned)
    }

    /// Signs what has grown, outside the database first: a checkpoint that is kept is also where it cannot be undone.
    ///
    /// # Errors
    /// [`SealError::Folder`] when it could not be written outside; then it is not kept either.
    pub async fn sign(
        &mut self,
        keys: &AuditKeys,
        folder: Option<&Path>,
        now: DateTime<Utc>,
    ) -> Result<(), SealError> {
        if self.unsigned() == 0 {
            return Ok(());
        }
        let Some(mut edge) = self.edge.take() else {
            return Ok(());
        };
        let size = edge.frontier.size();
        let signed = Checkpoint::new(&self.origin, size, edge.frontier.root(), now).sign(keys);
        if let Some(folder) = folder
            && let Some(note) = signed.to_note(keys)
        {
            checkpoint_folder::append(folder, signed.checkpoint.signed_at, &note)?;
        }
        let kept = InsertCheckpoint {
            tree_size: to_i64(size)?,
            root_hash: signed.checkpoint.root.to_vec(),
            signed_at: signed.checkpoint.signed_at,
            key_id: signed.key_id,
            signature: signed.signature,
            frontier: edge.frontier.to_bytes(),
        };
        kept.get_result::<i64>(&mut self.connection).await?;
        edge.signed = size;
        self.edge = Some(edge);
        Ok(())
    }

    /// How much waits, whoever seals.
    pub async fn backlog(&mut self) -> Result<Backlog, StoreError> {
        let query = ReadBacklog { at_most: 100_000 };
        let (events, oldest_seconds) = query.get_result::<(i64, i64)>(&mut self.connection).await?;
        Ok(Backlog {
            events,
            oldest_seconds,
        })
    }

    /// Reads the newest checkpoint and the leaves behind it.
    async fn read_edge(&mut self, keys: &AuditKeys) -> Result<Edge, SealError> {
        let newest = NewestCheckpoint {
            before: DateTime::<Utc>::MAX_UTC,
        };
        let rows: Vec<CheckpointRow> = newest.get_results(&mut self.connection).await?;
        let mut frontier = match rows.into_iter().next() {
            None => Frontier::default(),
            Some(row) => KeptCheckpoint::of(row, &self.origin)
                .and_then(|kept| kept.frontier(keys))
                .ok_or(SealError::Broken("the newest checkpoint does not verify"))?,
        };
        let signed = frontier.size();
        loop {
            let next = NextLeaves {
                from: to_i64(frontier.size())?,
            };
            let leaves: Vec<(i64, Vec<u8>)> = next.get_results(&mut self.connection).await?;
            for (position, hash) in &leaves {
                if *position != to_i64(frontier.size())? {
                    return Err(SealError::Broken("a leaf is missing"));
                }
                frontier.push(to_hash(hash)?);
            }
            if leaves.is_empty() {
                break;
            }
        }
        let last = LastPlaced {
            position: to_i64(frontier.size())? - 1,
        };
        let rows: Vec<(i64, Uuid, bool)> = last.get_results(&mut self.connection).await?;
        let cursor = match rows.into_iter().next() {
            Some((_, _, true)) => {
                return Err(SealError::Broken(
                    "its transactions are later than those of this server, as in a database restored from a dump",
                ));
            }
            Some((xid, id, false)) => (xid, id),
            None if frontier.size() == 0 => (0, Uuid::nil()),
            None => {
                return Err(SealError::Broken(
                    "the last event that has a place is missing",
                ));
            }
        };
        Ok(Edge {
            frontier,
            cursor,
            signed,
        })
    }
}

fn leaves_of(events: &[LoggedEvent], size: u64) -> Result<InsertLeaves, SealError> {
    let mut leaves = InsertLeaves {
        positions: Vec::with_capacity(events.len()),
        event_ids: Vec::with_capacity(events.len()),
        hashes: Vec::with_capacity(events.len()),
        client_ids: Vec::new(),
        client_positions: Vec::new(),
        client_event_ids: Vec::new(),
    };
    for (position, logged) in (to_i64(size)?..).zip(events) {
        leaves.positions.push(position);
        leaves.event_ids.push(logged.event.id);
        leaves.hashes.push(logged.leaf_hash().to_vec());
        for client_id in logged.concerns() {
            leaves.client_ids.push(client_id);
            leaves.client_positions.push(position);
            leaves.client_event_ids.push(logged.event.id);
        }
    }
    Ok(leaves)
}

fn to_hash(bytes: &[u8]) -> Result<Hash, SealError> {
    let hash = bytes.try_into();
    hash.map_err(|_| SealError::Broken("a hash has another length"))
}

pub(super) fn to_i64(size: u64) -> Result<i64, StoreError> {
    i64::try_from(size).map_err(|_| StoreError::internal("the log is longer than a position"))
}

named_query!(
    /// Takes the sequencer's lock for as long as the connection lives.
    TryLock(lock: i64 => BigInt) -> Bool,
    "select pg_try_advisory_lock(p.lock) from p",
);

named_query!(
    /// The next events in the order of the log, all of transactions below the oldest that runs.
    NextEvents(after_xid: i64 => BigInt, after_id: Uuid => SqlUuid) -> EventSql,
    concat!(
        "select ",
        event_columns!(),
        "  from audit_event e
           left join lateral (select r.reason from audit_reason r where r.event_id = e.id offset 0) r on true
          where (e.xid, e.id) > ((select p.after_xid::text::xid8 from p), (select p.after_id from p))
            and e.xid < pg_snapshot_xmin(pg_current_snapshot())
          order by e.xid, e.id limit 1000",
    ),
);

named_query!(
    /// Inserts leaves and the index by client; answers how many leaves.
    InsertLeaves(
        positions: Vec<i64> => Array<BigInt>,
        event_ids: Vec<Uuid> => Array<SqlUuid>,
        hashes: Vec<Vec<u8>> => Array<Binary>,
        client_ids: Vec<Uuid> => Array<SqlUuid>,
        client_positions: Vec<i64> => Array<BigInt>,
        client_event_ids: Vec<Uuid> => Array<SqlUuid>,
    ) -> BigInt,
    ", l as (
        insert into audit_leaf (position, event_id, hash)
        select n.* from p, unnest(p.positions, p.event_ids, p.hashes) n),
     c as (
        insert into audit_client (client_id, position, event_id)
        select n.* from p, unnest(p.client_ids, p.client_positions, p.client_event_ids) n)
     select cardinality(p.positions)::bigint from p",
);

named_query!(
    /// Leaves from a position on.
    NextLeaves(from: i64 => BigInt) -> (BigInt, Binary),
    "select l.position, l.hash from audit_leaf l where l.position >= (select p.from from p)
      order by l.position limit 2000",
);

named_query!(
    /// The event at a position, and whether its transaction is one that this server has not reached yet.
    LastPlaced(position: i64 => BigInt) -> (BigInt, SqlUuid, Bool),
    "select e.xid::text::bigint, e.id, e.xid >= pg_snapshot_xmax(pg_current_snapshot())
       from p join audit_leaf l on l.position = p.position
       join lateral (select e.xid, e.id from audit_event e where e.id = l.event_id offset 0) e on true",
);

named_query!(
    /// Events that no checkpoint covers, and the age of the oldest in seconds.
    ReadBacklog(at_most: i64 => BigInt) -> (BigInt, BigInt),
    ", s as (
        select max(c.tree_size) as size from audit_checkpoint c),
     last as (
        select e.xid, e.id
          from s join audit_leaf l on l.position = s.size - 1
          join lateral (select e.xid, e.id from audit_event e where e.id = l.event_id offset 0) e on true),
     waiting as (
        select e.recorded_at from audit_event e
         where (e.xid, e.id) > (coalesce((select xid from last), '0'),
                                coalesce((select id from last), '00000000-0000-0000-0000-000000000000'))
         order by e.xid, e.id limit (select p.at_most from p))
     select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::bigint from waiting",
);
