//! Work that one server of an installation does, whoever holds the lock (decision 24).
//!
//! Nothing here decides what is true: what is expired or overdue is told when it is read.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use palvelurekisteri_domain::time::Clock;
use palvelurekisteri_store::Store;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use crate::database::{self, Connection};

/// The lock of the leader; the value is arbitrary, but not that of the migrations.
const LOCK: i64 = 5_071_124;
/// How often a server looks whether it may lead.
const LOOK_EVERY: Duration = Duration::from_secs(10);
/// How often stored answers are purged.
const PURGE_EVERY: Duration = Duration::from_secs(60 * 60);

/// The running loop.
#[derive(Debug)]
pub struct Leader {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
    leads: Arc<AtomicBool>,
}

impl Leader {
    /// Starts the loop on the running runtime. `url` is that of the application role.
    #[must_use]
    pub fn start(url: String, store: Store, clock: Arc<dyn Clock>) -> Self {
        let (stop, stopped) = watch::channel(false);
        let leads = Arc::new(AtomicBool::new(false));
        let task = tokio::spawn(run(url, store, clock, stopped, Arc::clone(&leads)));
        Self { stop, task, leads }
    }

    /// Whether this server leads, as of its last look.
    #[must_use]
    pub fn leads(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.leads)
    }

    /// Ends the loop after the work in hand.
    pub async fn stop(self) {
        // An error means that the loop has ended.
        let _ = self.stop.send(true);
        if self.task.await.is_err() {
            tracing::error!("the leader loop panicked");
        }
    }
}

async fn run(
    url: String,
    store: Store,
    clock: Arc<dyn Clock>,
    mut stopped: watch::Receiver<bool>,
    leads: Arc<AtomicBool>,
) {
    let mut lead: Option<Connection> = None;
    let mut purged: Option<Instant> = None;
    loop {
        // The lock lives as long as its connection.
        if lead
            .as_ref()
            .is_none_or(|connection| connection.is_closed())
        {
            lead = try_lead(&url).await;
            leads.store(lead.is_some(), Ordering::Relaxed);
        }
        let is_due = purged.is_none_or(|at| at.elapsed() >= PURGE_EVERY);
        if lead.is_some() && is_due {
            if let Err(error) = store.purge_assertions(clock.now()).await {
                tracing::warn!(%error, "used assertions could not be purged");
            }
            if let Err(error) = store.purge_sessions(clock.now()).await {
                tracing::warn!(%error, "sessions that are over could not be purged");
            }
            match store.purge_answers(clock.now()).await {
                Ok(count) => {
                    purged = Some(Instant::now());
                    tracing::debug!(answers.count = count, "stored answers purged");
                }
                Err(error) => tracing::warn!(%error, "stored answers could not be purged"),
            }
        }
        tokio::select! {
            _ = stopped.changed() => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

async fn try_lead(url: &str) -> Option<Connection> {
    let connection = database::connect(url).await.ok()?;
    let row = connection
        .query_one("select pg_try_advisory_lock($1)", &[&LOCK])
        .await
        .ok()?;
    row.get::<_, bool>(0).then_some(connection)
}
