//! The private cluster's guardian: starts PostgreSQL again when it has ended, and stops it at last.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Result, anyhow};
use palvelurekisteri_devdb::cluster::Cluster;

/// How often PostgreSQL is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How long to wait after a restart that failed.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(2);

/// Watches a cluster on a thread of its own, because restarting blocks; dropping it stops the cluster.
#[derive(Debug)]
pub struct Guardian(Option<Watch>);

#[derive(Debug)]
struct Watch {
    stop: Sender<()>,
    thread: JoinHandle<Result<()>>,
}

impl Guardian {
    /// Takes the cluster over.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(cluster: Cluster) -> Result<Self> {
        let (stop, stopped) = mpsc::channel();
        let thread = thread::Builder::new()
            .name("guardian".to_owned())
            .spawn(move || watch(cluster, &stopped))?;
        Ok(Self(Some(Watch { stop, thread })))
    }

    /// Shuts PostgreSQL down in order; blocks until it has ended.
    ///
    /// # Errors
    /// When it did not end in order; the next start repairs it.
    pub fn stop(mut self) -> Result<()> {
        self.end()
    }

    fn end(&mut self) -> Result<()> {
        let Some(Watch { stop, thread }) = self.0.take() else {
            return Ok(());
        };
        // An error means that the thread has ended by itself; joining tells why.
        let _ = stop.send(());
        thread
            .join()
            .map_err(|_| anyhow!("the thread that watches PostgreSQL panicked"))?
    }
}

impl Drop for Guardian {
    fn drop(&mut self) {
        if let Err(error) = self.end() {
            tracing::error!(%error, "PostgreSQL was not stopped in order");
        }
    }
}

fn watch(mut cluster: Cluster, stopped: &Receiver<()>) -> Result<()> {
    let mut wait = LOOK_EVERY;
    // Both a message and a dropped sender mean: stop.
    while stopped.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
        wait = LOOK_EVERY;
        match cluster.restart_if_dead() {
            Ok(false) => {}
            Ok(true) => tracing::warn!(
                postgres.pid = cluster.pid(),
                "PostgreSQL had ended and was started again"
            ),
            Err(error) => {
                tracing::error!(%error, "PostgreSQL has ended and does not start again");
                wait = TRY_AGAIN_AFTER;
            }
        }
    }
    Ok(cluster.stop()?)
}
