//! What the store counts about itself, for a monitor: how busy the pools are and how the access log keeps up.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use diesel_async::{AsyncPgConnection, pooled_connection::deadpool::Pool};

use crate::{audit::sequencer::Backlog, error::StoreError, pool::Connection};

/// All of it, at one moment.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    /// Connections for reads.
    pub read: PoolFigures,
    /// Connections for writes.
    pub write: PoolFigures,
    /// The committer of the access log.
    pub audit: AuditFigures,
    /// The seal of the access log.
    pub seal: SealFigures,
}

/// One kind of pool, of all workers together.
#[derive(Debug, Clone, Copy, Default)]
pub struct PoolFigures {
    /// Connections at most.
    pub size: usize,
    /// Connections that a request holds now.
    pub in_use: usize,
    /// Requests that wait for one now.
    pub waiting: usize,
    /// Connections handed out since the start.
    pub taken: u64,
    /// Requests that got none in time since the start.
    pub refused: u64,
    /// Time that all requests together have waited for one.
    pub waited: Duration,
}

/// The committer of the access log.
#[derive(Debug, Clone, Copy)]
pub struct AuditFigures {
    /// Events that wait now.
    pub queued: usize,
    /// Events committed since the start.
    pub events: u64,
    /// Transactions that they took.
    pub batches: u64,
    /// Events in the largest of them.
    pub largest_batch: u64,
    /// Batches that could not be written; their answers were withheld.
    pub failures: u64,
}

/// The seal of the access log.
#[derive(Debug, Clone, Copy)]
pub struct SealFigures {
    /// What waited when it was last looked at.
    pub backlog: Backlog,
    /// How long ago that was.
    pub looked: Duration,
}

impl SealFigures {
    /// How long an event can have waited by now.
    #[must_use]
    pub fn oldest(&self) -> Duration {
        let seconds = u64::try_from(self.backlog.oldest_seconds).unwrap_or_default();
        Duration::from_secs(seconds) + self.looked
    }
}

/// What is known of the seal: told by whoever looks, sealing or not.
#[derive(Debug)]
pub struct SealWatch {
    begun: Instant,
    looked_millis: AtomicU64,
    events: AtomicI64,
    oldest_seconds: AtomicI64,
}

impl Default for SealWatch {
    fn default() -> Self {
        Self {
            begun: Instant::now(),
            looked_millis: AtomicU64::new(0),
            events: AtomicI64::new(0),
            oldest_seconds: AtomicI64::new(0),
        }
    }
}

impl SealWatch {
    /// Tells what waits now.
    pub fn tell(&self, backlog: Backlog) {
        let millis = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.looked_millis.store(millis, Relaxed);
        self.events.store(backlog.events, Relaxed);
        self.oldest_seconds.store(backlog.oldest_seconds, Relaxed);
    }

    pub(crate) fn figures(&self) -> SealFigures {
        let looked = Duration::from_millis(self.looked_millis.load(Relaxed));
        SealFigures {
            backlog: Backlog {
                events: self.events.load(Relaxed),
                oldest_seconds: self.oldest_seconds.load(Relaxed),
            },
            looked: self.begun.elapsed().saturating_sub(looked),
        }
    }
}

/// A pool that counts who takes from it.
pub(crate) struct CountedPool {
    pool: Pool<AsyncPgConnection>,
    taken: AtomicU64,
    refused: AtomicU64,
    waited_micros: AtomicU64,
}

impl CountedPool {
    pub(crate) fn new(pool: Pool<AsyncPgConnection>) -> Self {
        Self {
            pool,
            taken: AtomicU64::new(0),
            refused: AtomicU64::new(0),
            waited_micros: AtomicU64::new(0),
        }
    }

    /// A connection, or [`StoreError::Unavailable`] when none is free in time.
    pub(crate) async fn take(&self) -> Result<Connection, StoreError> {
        let begun = Instant::now();
        let taken = self.pool.get().await;
        let micros = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.waited_micros.fetch_add(micros, Relaxed);
        let counter = match taken {
            Ok(_) => &self.taken,
            Err(_) => &self.refused,
        };
        counter.fetch_add(1, Relaxed);
        Ok(taken?)
    }

    pub(crate) fn close(&self) {
        self.pool.close();
    }

    pub(crate) fn figures(&self) -> PoolFigures {
        let status = self.pool.status();
        PoolFigures {
            size: status.max_size,
            in_use: status.size.saturating_sub(status.available),
            waiting: status.waiting,
            taken: self.taken.load(Relaxed),
            refused: self.refused.load(Relaxed),
            waited: Duration::from_micros(self.waited_micros.load(Relaxed)),
        }
    }
}

/// The pools of all workers.
#[derive(Clone, Default)]
pub(crate) struct Pools(Arc<Mutex<Vec<[Arc<CountedPool>; 2]>>>);

impl Pools {
    pub(crate) fn add(&self, read: &Arc<CountedPool>, write: &Arc<CountedPool>) {
        let pair = [Arc::clone(read), Arc::clone(write)];
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(pair);
    }

    /// Those for reads and those for writes.
    pub(crate) fn figures(&self) -> (PoolFigures, PoolFigures) {
        let pools = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut reads, mut writes) = (PoolFigures::default(), PoolFigures::default());
        for [read, write] in pools.iter() {
            reads.add(read.figures());
            writes.add(write.figures());
        }
        (reads, writes)
    }
}

impl PoolFigures {
    fn add(&mut self, other: Self) {
        self.size += other.size;
        self.in_use += other.in_use;
        self.waiting += other.waiting;
        self.taken += other.taken;
        self.refused += other.refused;
        self.waited += other.waited;
    }
}

/// What the committer counts.
#[derive(Debug, Default)]
pub(crate) struct AuditCounts {
    events: AtomicU64,
    batches: AtomicU64,
    largest_batch: AtomicU64,
    failures: AtomicU64,
}

impl AuditCounts {
    pub(crate) fn committed(&self, events: usize) {
        let events = u64::try_from(events).unwrap_or(u64::MAX);
        self.events.fetch_add(events, Relaxed);
        self.batches.fetch_add(1, Relaxed);
        self.largest_batch.fetch_max(events, Relaxed);
    }

    pub(crate) fn failed(&self) {
        self.failures.fetch_add(1, Relaxed);
    }

    pub(crate) fn figures(&self, queued: usize) -> AuditFigures {
        AuditFigures {
            queued,
            events: self.events.load(Relaxed),
            batches: self.batches.load(Relaxed),
            largest_batch: self.largest_batch.load(Relaxed),
            failures: self.failures.load(Relaxed),
        }
    }
}
