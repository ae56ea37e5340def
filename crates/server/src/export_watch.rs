//! How old the last good export of each area is, for the monitor: read from the ledger every minute, whoever made it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use palvelurekisteri_domain::time::{Clock, helsinki_date};
use palvelurekisteri_exports::profile::Profile;
use palvelurekisteri_exports::run::RunKind;
use palvelurekisteri_store::error::StoreError;
use palvelurekisteri_store::export_run::{ExportLedger, Wanted};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How often the ledger is read.
const LOOK_EVERY: Duration = Duration::from_secs(60);

/// The newest whole run of a profile in an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastExport {
    /// Profile.
    pub profile: &'static str,
    /// National code of the area.
    pub area: String,
    /// As of when its rows are.
    pub at: DateTime<Utc>,
}

/// What was read last; empty until then, and without the areas that never had one.
#[derive(Debug, Clone, Default)]
pub struct LastExports(Arc<Mutex<Vec<LastExport>>>);

impl LastExports {
    /// As of the last look.
    #[must_use]
    pub fn get(&self) -> Vec<LastExport> {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.clone()
    }
}

/// The running loop.
#[derive(Debug)]
pub struct ExportWatch {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl ExportWatch {
    /// Starts the loop on the running runtime. `url` is that of the application role.
    #[must_use]
    pub fn start(url: String, seen: LastExports, clock: Arc<dyn Clock>) -> Self {
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(run(url, seen, clock, stopped));
        Self { stop, task }
    }

    /// Ends the loop.
    pub async fn stop(self) {
        // An error means that the loop has ended.
        let _ = self.stop.send(true);
        if self.task.await.is_err() {
            tracing::error!("the loop that watches exports panicked");
        }
    }

    /// Ends the loop where it is.
    pub fn abandon(self) {
        self.task.abort();
    }
}

async fn run(
    url: String,
    seen: LastExports,
    clock: Arc<dyn Clock>,
    mut stopped: watch::Receiver<bool>,
) {
    loop {
        match look(&url, clock.now()).await {
            Ok(found) => *seen.0.lock().unwrap_or_else(PoisonError::into_inner) = found,
            // What was read before grows older by itself.
            Err(error) => tracing::warn!(%error, "the ledger of exports could not be read"),
        }
        tokio::select! {
            _ = stopped.changed() => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

async fn look(url: &str, now: DateTime<Utc>) -> Result<Vec<LastExport>, StoreError> {
    let mut ledger = ExportLedger::connect(url).await?;
    let mut found = Vec::new();
    for area in ledger.areas().await? {
        ledger.enter(&area).await?;
        for profile in Profile::ALL.into_iter().filter(|one| one.is_nightly()) {
            // Of either kind: the one that is named does not matter here.
            let wanted = Wanted {
                profile: profile.as_str().to_owned(),
                receiver: profile.receiver().to_owned(),
                business_date: helsinki_date(now),
                kind: RunKind::Full.as_str().to_owned(),
            };
            if let Some(run) = ledger.find_newest(&wanted).await? {
                found.push(LastExport {
                    profile: profile.as_str(),
                    area: area.code.clone(),
                    at: run.position_at,
                });
            }
        }
    }
    Ok(found)
}
