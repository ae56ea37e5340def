//! What is stored. The only crate that knows SQL.
//!
//! | module | answers |
//! | --- | --- |
//! | [`access`] | which clients a caller may see: one translation of the access table into SQL |
//! | [`audit`] | how the access log is written |
//! | [`tx`] | how a request's transaction begins and commits |
//! | [`migrate`] | how the database gets its tables |
//! | [`export_run`] | what exports read, and their ledger |
//! | [`figures`] | what a monitor is told |
//! | the rest | one module per domain, named as in `crates/domain` |

#![expect(
    clippy::missing_errors_doc,
    reason = "every function fails as StoreError says; what is particular is documented"
)]

pub mod access;
pub mod access_bar;
pub mod activation_phase;
pub mod activity_group;
pub mod assessment;
pub mod audit;
pub mod begin;
pub mod break_glass;
pub mod caseload;
pub mod client;
pub mod consent;
pub mod contact_event;
pub mod deadline;
pub mod disclosure;
pub mod employer;
pub mod error;
pub mod export_request;
pub mod export_run;
pub mod figures;
pub mod handoff;
pub mod history;
pub mod idempotency;
pub mod migrate;
mod named_query;
pub mod note;
pub mod organisation;
pub mod page;
pub mod placement;
pub mod plan;
pub mod pool;
pub mod provider;
mod range;
pub mod raw_json;
pub mod reference;
pub mod register_name;
pub mod relationship;
pub mod retention;
pub mod rule_override;
pub mod situation;
pub mod social;
pub mod staff;
pub mod statistics;
pub mod subject_access;
pub mod system_context;
pub mod timeline;
pub mod tx;

use std::{sync::Arc, time::Duration};

use palvelurekisteri_domain::{audit::AuditEvent, deadline::settings::DeadlineSettings};
use palvelurekisteri_pii::{current::Current, key_ring::KeyRing};

use crate::{
    audit::{InsertEvents, committer::Committer, reading::AuditLog},
    begin::{Caller, KnownCallers},
    error::StoreError,
    figures::{CountedPool, Figures, Pools, SealWatch},
    pool::Connection,
    tx::{Means, Mode, Tx},
};

/// How long an event may wait to be covered by a checkpoint before the service is not ready.
const UNSEALED_AT_MOST: Duration = Duration::from_secs(5 * 60);

/// The database as the application role sees it: small read and write pools, the committer of reads, the keys.
///
/// Each thread that serves has a store of its own ([`Store::for_worker`]), so that a connection is driven by the thread
/// that asks over it: a round trip wakes no other thread.
#[derive(Clone)]
pub struct Store {
    read: Arc<CountedPool>,
    write: Arc<CountedPool>,
    /// Those of every worker, to be counted together.
    pools: Pools,
    committer: Committer,
    /// The access log as its readers see it.
    log: AuditLog,
    seal: Arc<SealWatch>,
    callers: KnownCallers,
    keys: Arc<Current<KeyRing>>,
    deadlines: DeadlineSettings,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

/// Sizes of the pools; on two cores reads are best at 2-4 connections, durable writes at 8-16 (measured).
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// Connection URL of the application role.
    pub url: String,
    /// Connection URL of the audit role, which reads the access log and seals it.
    pub audit_url: String,
    /// Connections for reads.
    pub read_connections: usize,
    /// Connections for writes.
    pub write_connections: usize,
    /// Readings by which deadlines are made.
    pub deadlines: DeadlineSettings,
}

impl StoreOptions {
    /// The share of one of so many workers, at least one connection of each kind.
    #[must_use]
    pub fn share_of(&self, workers: usize) -> Self {
        Self {
            url: self.url.clone(),
            audit_url: self.audit_url.clone(),
            read_connections: self.read_connections.div_ceil(workers.max(1)),
            write_connections: self.write_connections.div_ceil(workers.max(1)),
            deadlines: self.deadlines,
        }
    }
}

impl Store {
    /// Makes the pools and starts the committer on the running runtime; connects when first used.
    pub fn open(options: &StoreOptions, keys: Arc<Current<KeyRing>>) -> Result<Self, StoreError> {
        let pools = Pools::default();
        let (read, write) = Self::own_pools(options, &pools)?;
        Ok(Self {
            read,
            write,
            pools,
            committer: Committer::start(pool::build(&options.url, 1)?),
            log: AuditLog::open(&options.audit_url)?,
            seal: Arc::default(),
            callers: KnownCallers::default(),
            keys,
            deadlines: options.deadlines,
        })
    }

    /// Pools of one worker's own, beside the committer and the keys of all.
    pub fn for_worker(&self, share: &StoreOptions) -> Result<Self, StoreError> {
        let (read, write) = Self::own_pools(share, &self.pools)?;
        Ok(Self {
            read,
            write,
            callers: KnownCallers::default(),
            ..self.clone()
        })
    }

    fn own_pools(
        options: &StoreOptions,
        pools: &Pools,
    ) -> Result<(Arc<CountedPool>, Arc<CountedPool>), StoreError> {
        let pool = |size| Ok::<_, StoreError>(CountedPool::new(pool::build(&options.url, size)?));
        let read = Arc::new(pool(options.read_connections)?);
        let write = Arc::new(pool(options.write_connections)?);
        pools.add(&read, &write);
        Ok((read, write))
    }

    /// Begins a request's transaction.
    pub async fn begin(&self, mode: Mode, caller: Caller) -> Result<Tx, StoreError> {
        let connection = self.pool(mode).take().await?;
        let means = self.means();
        Tx::begin(connection, mode, caller, means, &self.callers).await
    }

    /// A transaction whose beginning goes out with its first statements, for a caller who is known; `None` for anybody
    /// else, and without a connection.
    pub async fn begin_unsent(&self, mode: Mode, caller: Caller) -> Option<Tx> {
        let known = self.callers.find(&caller)?;
        let connection = self.pool(mode).take().await.ok()?;
        Some(Tx::unsent(connection, mode, caller, known, self.means()))
    }

    /// What a transaction works with.
    fn means(&self) -> Means {
        Means {
            keys: self.keys.get(),
            deadlines: self.deadlines,
        }
    }

    fn pool(&self, mode: Mode) -> &CountedPool {
        match mode {
            Mode::Read => &self.read,
            Mode::Write => &self.write,
        }
    }

    /// Makes the event of a read or a refusal durable; until then the answer must not leave.
    pub async fn audit(&self, event: AuditEvent) -> Result<(), StoreError> {
        self.committer.commit(event).await
    }

    /// The key ring as it is now, for cursors and stored answers.
    #[must_use]
    pub fn keys(&self) -> Arc<KeyRing> {
        self.keys.get()
    }

    /// A connection outside any request: login, reference data, health.
    pub(crate) async fn plain(&self) -> Result<Connection, StoreError> {
        self.write.take().await
    }

    /// What a monitor is told of all workers together.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let (read, write) = self.pools.figures();
        Figures {
            read,
            write,
            audit: self.committer.figures(),
            seal: self.seal.figures(),
        }
    }

    /// The access log as its readers see it.
    #[must_use]
    pub fn log(&self) -> &AuditLog {
        &self.log
    }

    /// Where it is told how the seal of the access log keeps up.
    #[must_use]
    pub fn seal(&self) -> Arc<SealWatch> {
        Arc::clone(&self.seal)
    }

    /// Closes the pools; later calls answer [`StoreError::Unavailable`].
    pub fn close(&self) {
        self.read.close();
        self.write.close();
    }
}

impl Store {
    /// Asks the database whether the access log takes events, within the statement limit of the role, and whether what it
    /// has taken gets sealed.
    pub async fn check_ready(&self) -> Result<(), StoreError> {
        use diesel_async::RunQueryDsl as _;
        let mut connection = self.plain().await?;
        // Of no event: it needs the right and the lock, and writes nothing.
        let none = InsertEvents::of(&[]);
        none.get_result::<i64>(&mut connection).await?;
        if self.seal.figures().oldest() > UNSEALED_AT_MOST {
            return Err(StoreError::Unavailable);
        }
        Ok(())
    }
}
