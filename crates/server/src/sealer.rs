//! Seals the access log: on one server of an installation, whoever holds the lock, about every second.
//!
//! Every server looks how much waits to be sealed, so that each can say whether it is ready.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use palvelurekisteri_domain::time::Clock;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::checkpoint::origin;
use palvelurekisteri_pii::current::Current;
use palvelurekisteri_store::Store;
use palvelurekisteri_store::audit::sequencer::{BATCH, SealError, Sequencer};
use palvelurekisteri_store::figures::SealWatch;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use crate::config::AuditConfig;

/// How often new events get their places.
const PLACE_EVERY: Duration = Duration::from_secs(1);
/// How often a server that does not seal looks whether it may; the other has stopped then.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// What sealing needs.
#[derive(Clone)]
pub struct Sealing {
    /// Connection URL of the audit role.
    pub url: String,
    /// Name of the log.
    pub origin: String,
    /// Keys that sign.
    pub keys: Arc<Current<AuditKeys>>,
    /// How often, and where to.
    pub config: AuditConfig,
    /// The one clock.
    pub clock: Arc<dyn Clock>,
}

impl std::fmt::Debug for Sealing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sealing")
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}

impl Sealing {
    /// Of an installation.
    #[must_use]
    pub fn new(
        url: &str,
        keys: &crate::wiring::Keys,
        config: AuditConfig,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            url: url.to_owned(),
            origin: origin(&keys.data.get().fingerprint()),
            keys: Arc::clone(&keys.audit),
            config,
            clock,
        }
    }
}

/// The running loop.
#[derive(Debug)]
pub struct Sealer {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Sealer {
    /// Starts the loop on the running runtime.
    #[must_use]
    pub fn start(sealing: Sealing, store: &Store) -> Self {
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(run(sealing, store.seal(), stopped));
        Self { stop, task }
    }

    /// Ends the loop after a last round: what was answered before is sealed.
    pub async fn stop(self) {
        // An error means that the loop has ended.
        let _ = self.stop.send(true);
        if self.task.await.is_err() {
            tracing::error!("the loop that seals the access log panicked");
        }
    }

    /// Ends the loop where it is.
    pub fn abandon(self) {
        self.task.abort();
    }
}

async fn run(sealing: Sealing, seal: Arc<SealWatch>, mut stopped: watch::Receiver<bool>) {
    let mut round = Round::new(sealing);
    let mut told: Option<String> = None;
    loop {
        let is_last = *stopped.borrow();
        let outcome = round.run(is_last, &seal).await;
        let fault = outcome.as_ref().err().map(ToString::to_string);
        // Once each, not every second.
        if let Some(fault) = fault.as_ref().filter(|fault| told.as_ref() != Some(fault)) {
            tracing::error!(error = fault, "the access log is not sealed");
        }
        told = fault;
        if is_last {
            return;
        }
        let wait = match outcome {
            Ok(true) => PLACE_EVERY,
            Ok(false) | Err(_) => LOOK_EVERY,
        };
        tokio::select! {
            _ = stopped.changed() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// One round after another over one connection; a connection that failed is made anew.
struct Round {
    sealing: Sealing,
    sequencer: Option<Sequencer>,
    signed_at: Option<Instant>,
}

impl Round {
    fn new(sealing: Sealing) -> Self {
        Self {
            sealing,
            sequencer: None,
            signed_at: None,
        }
    }

    /// Places and signs what is due; whether this server is the one that does.
    async fn run(&mut self, is_last: bool, seal: &SealWatch) -> Result<bool, SealError> {
        let mut sequencer = match self.sequencer.take() {
            Some(sequencer) => sequencer,
            None => Sequencer::connect(&self.sealing.url, self.sealing.origin.clone()).await?,
        };
        let keys = self.sealing.keys.get();
        let leads = sequencer.leads(&keys).await?;
        if leads {
            self.seal(&mut sequencer, &keys, is_last).await?;
        }
        seal.tell(sequencer.backlog().await?);
        self.sequencer = Some(sequencer);
        Ok(leads)
    }

    async fn seal(
        &mut self,
        sequencer: &mut Sequencer,
        keys: &AuditKeys,
        is_last: bool,
    ) -> Result<(), SealError> {
        loop {
            let placed = sequencer.place_next().await?;
            let is_due = self.is_due() || is_last;
            let is_full = sequencer.unsigned() >= u64::try_from(BATCH).unwrap_or(u64::MAX);
            if sequencer.unsigned() > 0 && (is_due || is_full) {
                let folder = self.sealing.config.checkpoint_folder.as_deref();
                sequencer
                    .sign(keys, folder, self.sealing.clock.now())
                    .await?;
                self.signed_at = Some(Instant::now());
            }
            if placed < BATCH {
                return Ok(());
            }
        }
    }

    /// Nobody knows when an earlier server signed last: the first round signs.
    fn is_due(&self) -> bool {
        let every = Duration::from_secs(self.sealing.config.checkpoint_seconds.into());
        self.signed_at.is_none_or(|at| at.elapsed() >= every)
    }
}

/// The folder, if one is set, must be there from the start: nothing is sealed without it.
///
/// # Errors
/// A sentence that names the folder.
pub fn check_folder(folder: Option<&PathBuf>) -> anyhow::Result<()> {
    match folder {
        Some(folder) if !folder.is_dir() => anyhow::bail!(
            "audit.checkpoint_folder {} is not a folder: make it, writable for the service",
            folder.display()
        ),
        Some(_) | None => Ok(()),
    }
}
