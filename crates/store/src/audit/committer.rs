//! Reads are audited before their answers leave: the events of concurrent reads are committed together, durably,
//! and then all of those answers go out. Fail closed: no commit, no answer (decision 7).

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use diesel_async::{
    AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection, pooled_connection::deadpool::Pool,
};
use palvelurekisteri_domain::audit::AuditEvent;
use tokio::sync::{mpsc, oneshot};

use super::{InsertEvents, InsertReasons, reasons_json};
use crate::{
    error::StoreError,
    figures::{AuditCounts, AuditFigures},
    pool::Connection,
};

/// Events committed together at most.
const BATCH: usize = 256;
/// Events that may wait; beyond it readers wait for a place.
const QUEUE: usize = 4096;
/// Right after a batch of so many events those that are on their way are waited for: a commit costs as much for three
/// events as for thirty. Fewer have no company, and none of them waits.
const BUSY: usize = 4;
/// How long after such a batch others are taken to be on their way.
const BUSY_FOR: Duration = Duration::from_millis(20);
/// How long they are waited for: the shortest that the clock of the runtime can tell, one to two milliseconds.
const GATHERING: Duration = Duration::from_millis(1);

struct Entry {
    event: AuditEvent,
    done: oneshot::Sender<Result<(), ()>>,
}

/// Hands events to the one task that commits them.
#[derive(Debug, Clone)]
pub struct Committer {
    sender: mpsc::Sender<Entry>,
    counts: Arc<AuditCounts>,
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Entry")
            .field("event", &self.event.id)
            .finish_non_exhaustive()
    }
}

impl Committer {
    /// Starts the task on the running runtime; it ends when the last handle is dropped.
    pub(crate) fn start(pool: Pool<AsyncPgConnection>) -> Self {
        let (sender, receiver) = mpsc::channel(QUEUE);
        let counts = Arc::new(AuditCounts::default());
        tokio::spawn(run(pool, receiver, Arc::clone(&counts)));
        Self { sender, counts }
    }

    pub(crate) fn figures(&self) -> AuditFigures {
        let queued = self.sender.max_capacity() - self.sender.capacity();
        self.counts.figures(queued)
    }

    /// Returns when the event is durable.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it could not be made durable: the answer must not leave.
    pub async fn commit(&self, event: AuditEvent) -> Result<(), StoreError> {
        let (done, wait) = oneshot::channel();
        self.sender
            .send(Entry { event, done })
            .await
            .map_err(|_| StoreError::Unavailable)?;
        match wait.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(())) | Err(_) => Err(StoreError::Unavailable),
        }
    }
}

async fn run(
    pool: Pool<AsyncPgConnection>,
    mut receiver: mpsc::Receiver<Entry>,
    counts: Arc<AuditCounts>,
) {
    let mut entries = Vec::with_capacity(BATCH);
    let mut busy_until = Instant::now();
    while receiver.recv_many(&mut entries, BATCH).await > 0 {
        if entries.len() < BATCH && Instant::now() < busy_until {
            tokio::time::sleep(GATHERING).await;
            while entries.len() < BATCH
                && let Ok(entry) = receiver.try_recv()
            {
                entries.push(entry);
            }
        }
        let has_company = entries.len() >= BUSY;
        let (events, waiting): (Vec<_>, Vec<_>) = entries
            .drain(..)
            .map(|entry| (entry.event, entry.done))
            .unzip();
        let result = write(&pool, &events).await;
        match &result {
            Ok(()) => counts.committed(events.len()),
            Err(error) => {
                counts.failed();
                tracing::error!(audit.count = events.len(), error = %error, "access log could not be written; answers withheld");
            }
        }
        let outcome = result.map_err(|_| ());
        if has_company {
            busy_until = Instant::now() + BUSY_FOR;
        }
        for done in waiting {
            // A reader that has gone away needs no answer.
            let _ = done.send(outcome);
        }
    }
}

async fn write(pool: &Pool<AsyncPgConnection>, events: &[AuditEvent]) -> Result<(), StoreError> {
    let insert = InsertEvents::of(events);
    let reasons = reasons_json(events)?;
    let mut connection = pool.get().await?;
    let result = write_rows(&mut connection, insert, reasons).await;
    if result.is_err() {
        // It may still be inside the transaction.
        drop(Connection::take(connection));
    }
    result
}

async fn write_rows(
    connection: &mut AsyncPgConnection,
    insert: InsertEvents,
    reasons: Option<String>,
) -> Result<(), StoreError> {
    let Some(reasons) = reasons else {
        // One statement is its own transaction.
        insert.get_result::<i64>(connection).await?;
        return Ok(());
    };
    connection.batch_execute("begin").await?;
    InsertReasons { rows: reasons }
        .get_result::<i64>(connection)
        .await?;
    insert.get_result::<i64>(connection).await?;
    Ok(connection.batch_execute("commit").await?)
}
