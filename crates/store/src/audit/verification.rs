//! Whether the sealed log still holds: every event against its leaf, every leaf against what was signed.
//!
//! It reads the log once from front to end, a page at a time, and stops at the first thing that is wrong.

use std::path::Path;

use chrono::{DateTime, Months, Utc};
use diesel::sql_types::{BigInt, Binary, Uuid as SqlUuid};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use palvelurekisteri_domain::code_set::audit::SealFault;
use palvelurekisteri_pii::{
    audit_keys::AuditKeys,
    checkpoint::SignedCheckpoint,
    error::PiiError,
    merkle::{Frontier, Hash},
};
use thiserror::Error;
use uuid::Uuid;

use super::{
    checkpoint_order::{KeptCheckpoints, OutsideCheckpoints},
    checkpoints::{CheckpointRow, KeptCheckpoint, NewestCheckpoint},
    row::{EventRow, EventSql, LoggedEvent, event_columns},
    sequencer::to_i64,
};
use crate::{error::StoreError, named_query::named_query};

/// How long the access log is kept, in months: 12 years, 703/2023 annex.
pub const KEPT_MONTHS: u32 = 144;
/// A statement on a page of the log that runs longer is stuck; the last one reads all of it.
const SETTINGS: &str =
    "set statement_timeout = '300s'; set jit = off; set default_transaction_read_only = on";

/// Why the log could not be judged.
#[derive(Debug, Error)]
pub enum VerifyError {
    /// There is no checkpoint of the size to begin at.
    #[error("no checkpoint has {0} entries: begin at another, or at 0")]
    NoSuchCheckpoint(u64),
    /// The database cannot be reached or refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder of checkpoints cannot be read.
    #[error(transparent)]
    Folder(#[from] PiiError),
}

impl From<diesel::result::Error> for VerifyError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What to verify, and with what.
#[derive(Debug)]
pub struct Verification<'a> {
    /// Keys that may have signed.
    pub keys: &'a AuditKeys,
    /// Name of the log.
    pub origin: &'a str,
    /// Where to begin: 0, or the size of a checkpoint that is trusted.
    pub from: u64,
    /// Where to stop: at the first checkpoint after so many entries; `None` for all of it.
    pub at_most: Option<u64>,
    /// Checkpoints outside the database; without them a tail that was cut with its checkpoints is not seen.
    pub folder: Option<&'a Path>,
    /// Instant of the judgement.
    pub now: DateTime<Utc>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Entries before the first that was looked at.
    pub from: u64,
    /// Entries up to the last that was looked at.
    pub to: u64,
    /// Checkpoints of the database that hold.
    pub checkpoints: u64,
    /// Checkpoints outside the database that hold.
    pub outside_checkpoints: u64,
    /// Entries whose event is older than it is kept, and gone.
    pub expired: u64,
    /// Whether the end of the log was reached.
    pub complete: bool,
    /// The first thing that is wrong.
    pub first_bad: Option<BadEntry>,
}

/// The first thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadEntry {
    /// What is wrong.
    pub fault: SealFault,
    /// Position of the entry, or of the first of an interval; `None` for an event without a place.
    pub position: Option<u64>,
    /// Last position of the interval in which it lies; `None` where the entry is known.
    pub last_position: Option<u64>,
    /// The event, where it is known.
    pub event_id: Option<Uuid>,
}

impl BadEntry {
    fn at(fault: SealFault, position: u64, event_id: Option<Uuid>) -> Self {
        Self {
            fault,
            position: Some(position),
            last_position: None,
            event_id,
        }
    }

    /// Somewhere from an entry up to the last before a size.
    fn between(fault: SealFault, from: u64, size: u64) -> Self {
        Self {
            fault,
            position: Some(from),
            last_position: Some(size.saturating_sub(1)),
            event_id: None,
        }
    }
}

/// Connects as the audit role and verifies.
///
/// # Errors
/// [`VerifyError`] when it could not be judged; what is wrong with the log is in the answer.
pub async fn verify(url: &str, what: &Verification<'_>) -> Result<Verified, VerifyError> {
    let mut connection = AsyncPgConnection::establish(url)
        .await
        .map_err(|_| StoreError::Unavailable)?;
    connection
        .batch_execute(SETTINGS)
        .await
        .map_err(StoreError::from)?;
    verify_on(&mut connection, what).await
}

/// Verifies over a connection of the audit role.
pub(super) async fn verify_on(
    connection: &mut AsyncPgConnection,
    what: &Verification<'_>,
) -> Result<Verified, VerifyError> {
    let mut walk = Walk::begin(connection, what).await?;
    walk.found.first_bad = walk.run().await?.err();
    walk.found.to = walk.frontier.size();
    Ok(walk.found)
}

/// Good so far, or what is wrong.
type Judged = Result<(), BadEntry>;

struct Walk<'a> {
    connection: &'a mut AsyncPgConnection,
    what: &'a Verification<'a>,
    frontier: Frontier,
    /// Order of the last entry.
    last: Option<(i64, Uuid)>,
    /// Entries up to the last checkpoint that holds.
    held: u64,
    /// Entries whose events may be gone.
    expired_below: u64,
    kept: KeptCheckpoints,
    outside: Option<OutsideCheckpoints<'a>>,
    /// Size of the next checkpoint of either kind.
    due: u64,
    found: Verified,
}

impl<'a> Walk<'a> {
    async fn begin(
        connection: &'a mut AsyncPgConnection,
        what: &'a Verification<'a>,
    ) -> Result<Self, VerifyError> {
        let mut kept = KeptCheckpoints::from(what.from);
        let frontier = match what.from {
            0 => Frontier::default(),
            size => kept
                .next(connection, what.origin)
                .await?
                .filter(|first| first.signed.checkpoint.size == size)
                .and_then(|first| first.frontier(what.keys))
                .ok_or(VerifyError::NoSuchCheckpoint(size))?,
        };
        let outside = match what.folder {
            Some(folder) => Some(OutsideCheckpoints::open(folder, what.keys)?),
            None => None,
        };
        let expired_below = expired_below(connection, what).await?;
        Ok(Self {
            connection,
            what,
            frontier,
            last: None,
            held: what.from,
            expired_below,
            kept,
            outside,
            due: what.from,
            found: Verified {
                from: what.from,
                to: what.from,
                checkpoints: 0,
                outside_checkpoints: 0,
                expired: 0,
                complete: false,
                first_bad: None,
            },
        })
    }

    async fn run(&mut self) -> Result<Judged, VerifyError> {
        if let Err(bad) = self.compare_checkpoints().await? {
            return Ok(Err(bad));
        }
        loop {
            let page = self.read_page().await?;
            if page.is_empty() {
                return self.finish().await;
            }
            for entry in page {
                if let Err(bad) = self.enter(entry) {
                    return Ok(Err(bad));
                }
                if self.frontier.size() < self.due {
                    continue;
                }
                if let Err(bad) = self.compare_checkpoints().await? {
                    return Ok(Err(bad));
                }
                let looked_at = self.held.saturating_sub(self.what.from);
                let enough = self.what.at_most.is_some_and(|most| looked_at >= most);
                if enough && self.held == self.frontier.size() {
                    return Ok(Ok(()));
                }
            }
        }
    }

    /// The next leaves with their events; an event with a twin comes twice.
    async fn read_page(&mut self) -> Result<Vec<Entry>, VerifyError> {
        let from = to_i64(self.frontier.size())?;
        let leaves: Vec<(i64, Uuid, Vec<u8>)> =
            LeavesFrom { from }.get_results(self.connection).await?;
        let events: Vec<(i64, EventRow)> = EventsFrom { from }.get_results(self.connection).await?;
        let mut events = events.into_iter().peekable();
        let entry = |(position, event_id, hash)| {
            let mut logged = Vec::with_capacity(1);
            while let Some((_, row)) = events.next_if(|(of, _)| *of == position) {
                logged.push(LoggedEvent::from(row));
            }
            Entry {
                position,
                event_id,
                hash,
                events: logged,
            }
        };
        Ok(leaves.into_iter().map(entry).collect())
    }

    /// Judges one entry against its event and adds it to the tree.
    fn enter(&mut self, entry: Entry) -> Judged {
        let place = self.frontier.size();
        if u64::try_from(entry.position) != Ok(place) {
            return Err(BadEntry::at(SealFault::Missing, place, None));
        }
        let id = Some(entry.event_id);
        let Ok(hash) = Hash::try_from(entry.hash) else {
            return Err(BadEntry::at(SealFault::Changed, place, id));
        };
        match entry.events.as_slice() {
            [] if place < self.expired_below => self.found.expired += 1,
            [] => return Err(BadEntry::at(SealFault::Missing, place, id)),
            [logged] => {
                if logged.leaf_hash() != hash {
                    return Err(BadEntry::at(SealFault::Changed, place, id));
                }
                let order = (logged.event.xid, logged.event.id);
                if self.last.is_some_and(|last| last >= order) {
                    return Err(BadEntry::at(SealFault::Reordered, place, id));
                }
                self.last = Some(order);
            }
            // Two events of one id: one of them never got a place.
            _ => return Err(BadEntry::at(SealFault::Inserted, place, id)),
        }
        self.frontier.push(hash);
        Ok(())
    }

    /// Compares with every checkpoint of the size reached.
    async fn compare_checkpoints(&mut self) -> Result<Judged, VerifyError> {
        let size = self.frontier.size();
        self.due = u64::MAX;
        while let Some(next) = self.kept.peek(self.connection, self.what.origin).await? {
            if next.signed.checkpoint.size > size {
                self.due = next.signed.checkpoint.size;
                break;
            }
            if let Err(bad) = self.judge(&next.signed) {
                return Ok(Err(bad));
            }
            self.kept.take();
            self.found.checkpoints += 1;
        }
        while let Some(outside) = &mut self.outside {
            let Some(next) = outside.peek()?.cloned() else {
                break;
            };
            if next.checkpoint.size > size {
                self.due = self.due.min(next.checkpoint.size);
                break;
            }
            outside.take();
            if let Err(bad) = self.judge(&next) {
                return Ok(Err(bad));
            }
            self.found.outside_checkpoints += 1;
        }
        Ok(Ok(()))
    }

    fn judge(&mut self, signed: &SignedCheckpoint) -> Judged {
        let size = self.frontier.size();
        let checkpoint = &signed.checkpoint;
        if !signed.verifies(self.what.keys) || checkpoint.origin != self.what.origin {
            return Err(BadEntry::between(
                SealFault::Signature,
                self.held,
                checkpoint.size,
            ));
        }
        // One from before the place to begin at says nothing of what follows.
        if checkpoint.size == size {
            if checkpoint.root != self.frontier.root() {
                return Err(BadEntry::between(SealFault::Resealed, self.held, size));
            }
            self.held = size;
        }
        Ok(())
    }

    /// At the end of the leaves: nothing was signed beyond it, and no event lacks its place.
    async fn finish(&mut self) -> Result<Judged, VerifyError> {
        let size = self.frontier.size();
        let kept = self.kept.peek(self.connection, self.what.origin).await?;
        let mut beyond = kept.map(|next| next.signed.checkpoint.size);
        if let Some(outside) = &mut self.outside {
            // Only a signature makes a claim.
            while let Some(next) = outside.peek()?.cloned() {
                if next.verifies(self.what.keys) {
                    beyond = beyond.max(Some(next.checkpoint.size));
                }
                outside.take();
            }
        }
        if let Some(signed) = beyond {
            return Ok(Err(BadEntry::between(SealFault::TailCut, size, signed)));
        }
        let late = FindUnplaced {
            below: self.last.map_or(0, |(xid, _)| xid),
        };
        let unplaced: Vec<Uuid> = late.get_results(self.connection).await?;
        if let Some(event_id) = unplaced.into_iter().next() {
            return Ok(Err(BadEntry {
                fault: SealFault::Inserted,
                position: None,
                last_position: None,
                event_id: Some(event_id),
            }));
        }
        self.found.complete = true;
        Ok(Ok(()))
    }
}

/// A leaf with the events that it names.
struct Entry {
    position: i64,
    event_id: Uuid,
    hash: Vec<u8>,
    events: Vec<LoggedEvent>,
}

/// Entries that a checkpoint proves to be older than events are kept.
async fn expired_below(
    connection: &mut AsyncPgConnection,
    what: &Verification<'_>,
) -> Result<u64, VerifyError> {
    let Some(before) = what.now.checked_sub_months(Months::new(KEPT_MONTHS)) else {
        return Ok(0);
    };
    let rows: Vec<CheckpointRow> = NewestCheckpoint { before }.get_results(connection).await?;
    let newest = rows
        .into_iter()
        .filter_map(|row| KeptCheckpoint::of(row, what.origin))
        .find(|kept| kept.signed.verifies(what.keys));
    Ok(newest.map_or(0, |kept| kept.signed.checkpoint.size))
}

named_query!(
    /// Leaves from a position on.
    LeavesFrom(from: i64 => BigInt) -> (BigInt, SqlUuid, Binary),
    "select l.position, l.event_id, l.hash from audit_leaf l where l.position >= (select p.from from p)
      order by l.position limit 2000",
);

named_query!(
    /// The events of those leaves.
    EventsFrom(from: i64 => BigInt) -> (BigInt, EventSql),
    concat!(
        "select l.position, ",
        event_columns!(),
        "  from (select l.position, l.event_id from audit_leaf l where l.position >= (select p.from from p)
                order by l.position limit 2000) l
           join lateral (select * from audit_event e where e.id = l.event_id offset 0) e on true
           left join lateral (select r.reason from audit_reason r where r.event_id = e.id offset 0) r on true
          order by l.position",
    ),
);

named_query!(
    /// An event that has no place although it should: older than a minute, or below what was placed last.
    FindUnplaced(below: i64 => BigInt) -> SqlUuid,
    "select e.id from audit_event e
      where not exists (select from audit_leaf l where l.event_id = e.id)
        and (e.xid < (select p.below::text::xid8 from p) or e.recorded_at < clock_timestamp() - interval '1 minute')
        and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      limit 1",
);
