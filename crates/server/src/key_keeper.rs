//! Takes up keys while the service runs: it looks into the key folder every few seconds.
//!
//! Looking, not a signal: every server of an installation sees a key that was laid into its folder, whoever put it there,
//! in a container too, and nobody has to find and reach them all. A new key waits in the folder for its time
//! (`use-from`), so that each server has it before any uses it; that, not the moment of looking, is what makes a
//! rotation safe.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, ensure};
use palvelurekisteri_auth::token::cache::Tokens;
use palvelurekisteri_auth::token::keys::TokenKeys;
use palvelurekisteri_domain::time::Clock;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::key_ring::KeyRing;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::wiring::Keys;

/// How often the folder is read: some small files, far below a millisecond.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// The running loop.
#[derive(Debug)]
pub struct KeyKeeper {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl KeyKeeper {
    /// Starts the loop on the running runtime; `None` for keys that lie in no folder.
    #[must_use]
    pub fn start(keys: Keys, clock: Arc<dyn Clock>) -> Option<Self> {
        let folder = keys.folder.clone()?;
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(run(keys, folder, clock, stopped));
        Some(Self { stop, task })
    }

    /// Ends the loop.
    pub async fn stop(self) {
        // An error means that the loop has ended.
        let _ = self.stop.send(true);
        if self.task.await.is_err() {
            tracing::error!("the loop that takes up keys panicked");
        }
    }
}

async fn run(
    keys: Keys,
    folder: PathBuf,
    clock: Arc<dyn Clock>,
    mut stopped: watch::Receiver<bool>,
) {
    let mut told: Option<String> = None;
    loop {
        let looked = tokio::task::block_in_place(|| look(&keys, &folder, clock.as_ref()));
        let fault = looked.err().map(|error| format!("{error:#}"));
        // Once each, not every two seconds. The keys in use stay in use.
        if let Some(fault) = fault.as_ref().filter(|fault| told.as_ref() != Some(fault)) {
            tracing::error!(error = fault, "the key folder cannot be used");
        }
        told = fault;
        tokio::select! {
            _ = stopped.changed() => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Reads the folder and takes up what has changed.
fn look(keys: &Keys, folder: &Path, clock: &dyn Clock) -> Result<()> {
    let now = clock.now();
    let data = KeyRing::open(folder, now)?;
    let before = keys.data.get();
    ensure!(
        data.fingerprint() == before.fingerprint(),
        "the data keys in {} are those of another database",
        folder.display()
    );
    if !data.is_same(&before) {
        tracing::info!(key.id = data.encrypting_key_id(), "data keys taken up");
        keys.data.replace(data);
    }
    let tokens = TokenKeys::open(folder, now)?;
    if !tokens.is_same(&keys.tokens.get().keys) {
        tracing::info!(key.id = tokens.signing_kid(), "token keys taken up");
        keys.tokens.replace(Tokens::new(tokens));
    }
    let audit = AuditKeys::open(folder, now)?;
    if !audit.is_same(&keys.audit.get()) {
        tracing::info!(key.id = audit.signing_key_id(), "audit keys taken up");
        keys.audit.replace(audit);
    }
    Ok(())
}
