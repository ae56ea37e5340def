//! Makes the exports that were asked for over HTTP, one after another, with the runner of the nightly ones, and takes away
//! those whose time is over. One server of an installation does, whoever holds the lock.
//!
//! What a server that has ended left running is taken up by the next: the ledger has its position, so that the bytes are
//! those that it would have had. Files are written on a thread of their own, for which no request waits.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use chrono::TimeDelta;
use palvelurekisteri_api::state::Exports;
use palvelurekisteri_domain::code_set::export::ExportFailure;
use palvelurekisteri_domain::time::{Clock, helsinki_date};
use palvelurekisteri_exports::error::ExportError;
use palvelurekisteri_exports::folder::RunsFolder;
use palvelurekisteri_exports::format::Written;
use palvelurekisteri_exports::profile::Profile;
use palvelurekisteri_exports::run::{self, Keeper, Keys, Made, Outcome, RunKind, RunOptions};
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::current::Current;
use palvelurekisteri_pii::pseudonym_keys::PseudonymKeys;
use palvelurekisteri_store::error::StoreError;
use palvelurekisteri_store::export_run::requests::{PutBack, ReadyRequest, TakenRequest};
use palvelurekisteri_store::export_run::{ExportArea, ExportLedger};
use tokio::runtime::Handle;
use tokio::sync::{Notify, watch};
use tokio::task::{JoinHandle, spawn_blocking};
use uuid::Uuid;

use crate::config::ExportsConfig;

/// How often requests are looked for that another server was asked for.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// How often it is asked whether a run that goes on is still wanted.
const ASK_EVERY: Duration = Duration::from_secs(1);
/// How often a request is begun at most.
const MAX_ATTEMPTS: i16 = 3;

/// What the making of exports needs.
pub struct Exporting {
    url: String,
    signing: Arc<Current<AuditKeys>>,
    pseudonyms: PseudonymSource,
    config: ExportsConfig,
    clock: Arc<dyn Clock>,
}

/// Where keys of pseudonyms come from.
enum PseudonymSource {
    /// The key folder; a key is laid there when none is.
    Folder(PathBuf),
    /// Keys that live in memory only.
    Memory(Arc<PseudonymKeys>),
}

impl Exporting {
    /// Of an installation; `url` is that of the export role.
    ///
    /// # Errors
    /// When no key can be made.
    pub fn new(
        url: &str,
        keys: &crate::wiring::Keys,
        config: &ExportsConfig,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        Ok(Self {
            url: url.to_owned(),
            signing: Arc::clone(&keys.audit),
            pseudonyms: match &keys.folder {
                Some(folder) => PseudonymSource::Folder(folder.clone()),
                None => PseudonymSource::Memory(Arc::new(PseudonymKeys::generate()?)),
            },
            config: config.clone(),
            clock,
        })
    }

    /// The keys of a run: those that lie in the folder now.
    fn keys(&self) -> Result<Keys> {
        Ok(Keys {
            pseudonyms: match &self.pseudonyms {
                PseudonymSource::Folder(folder) => {
                    Arc::new(PseudonymKeys::open_or_create(folder, self.clock.now())?)
                }
                PseudonymSource::Memory(keys) => Arc::clone(keys),
            },
            signing: self.signing.get(),
        })
    }
}

/// What the API needs of exports; `None` where the installation makes none over HTTP.
///
/// # Errors
/// A sentence that names the folder, when it is none.
pub fn door(config: &ExportsConfig) -> Result<Option<Exports>> {
    let Some(folder) = &config.folder else {
        return Ok(None);
    };
    if !folder.is_dir() {
        bail!(
            "exports.folder {} is not a folder: make it, writable for the service",
            folder.display()
        );
    }
    Ok(Some(Exports {
        folder: folder.clone(),
        wake: Arc::new(Notify::new()),
    }))
}

/// The running loop.
#[derive(Debug)]
pub struct Exporter {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Exporter {
    /// Starts the loop beside the running runtime.
    #[must_use]
    pub fn start(exporting: Exporting, exports: Exports) -> Self {
        let (stop, stopped) = watch::channel(false);
        let runtime = Handle::current();
        let desk = Desk {
            exporting,
            folder: exports.folder,
            ledger: None,
        };
        let task = spawn_blocking(move || {
            runtime.block_on(work(desk, &exports.wake, stopped));
        });
        Self { stop, task }
    }

    /// Ends the loop; a run that goes on is dropped, and the request is taken up again later.
    pub async fn stop(self) {
        // An error means that the loop has ended.
        let _ = self.stop.send(true);
        if self.task.await.is_err() {
            tracing::error!("the loop that makes exports panicked");
        }
    }

    /// Tells the loop to end and waits for nothing.
    pub fn abandon(self) {
        let _ = self.stop.send(true);
    }
}

async fn work(mut desk: Desk, wake: &Notify, mut stopped: watch::Receiver<bool>) {
    let mut told: Option<String> = None;
    while !*stopped.borrow() {
        let outcome = desk.look(&mut stopped).await;
        let fault = outcome.as_ref().err().map(|error| format!("{error:#}"));
        // Once each, not every few seconds.
        if let Some(fault) = fault.as_ref().filter(|fault| told.as_ref() != Some(fault)) {
            tracing::warn!(error = fault, "exports that were asked for are not made");
        }
        told = fault;
        // There may be more.
        if matches!(outcome, Ok(Looked::Worked)) {
            continue;
        }
        tokio::select! {
            _ = stopped.changed() => {}
            () = wake.notified() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Where requests are worked on; a connection that failed is made anew.
struct Desk {
    exporting: Exporting,
    folder: PathBuf,
    ledger: Option<ExportLedger>,
}

/// What a look came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looked {
    /// A request has ended.
    Worked,
    /// There was none, or it has to wait.
    Idle,
}

/// Files of a run that are over for a request.
#[derive(Debug, Clone, Copy)]
struct Files<'a> {
    run_id: Uuid,
    profile: &'a str,
    folder: &'a str,
}

/// How the making of one request ended.
enum Ended {
    Run(Result<Box<Outcome>, ExportError>),
    CalledOff(Result<(), StoreError>),
    Stopped,
}

impl Desk {
    /// Goes through the areas once.
    async fn look(&mut self, stopped: &mut watch::Receiver<bool>) -> Result<Looked> {
        let mut ledger = match self.ledger.take() {
            Some(ledger) => ledger,
            None => {
                let mut ledger = ExportLedger::connect(&self.exporting.url).await?;
                if !ledger.try_serve().await? {
                    return Ok(Looked::Idle);
                }
                ledger
            }
        };
        let mut looked = Looked::Idle;
        for area in ledger.areas().await? {
            ledger.enter(&area).await?;
            self.tidy(&mut ledger, &area).await?;
            if *stopped.borrow() {
                return Ok(Looked::Idle);
            }
            let now = self.exporting.clock.now();
            if let Some(request) = ledger.take_request(now).await?
                && self.make(&mut ledger, &area, &request, stopped).await? == Looked::Worked
            {
                looked = Looked::Worked;
            }
        }
        self.ledger = Some(ledger);
        Ok(looked)
    }

    /// Makes what was asked for, unless it is called off or the server stops.
    async fn make(
        &self,
        ledger: &mut ExportLedger,
        area: &ExportArea,
        request: &TakenRequest,
        stopped: &mut watch::Receiver<bool>,
    ) -> Result<Looked> {
        let now = self.exporting.clock.now();
        if request.attempts > MAX_ATTEMPTS {
            let failure = ExportFailure::Interrupted;
            ledger.fail_request(request.id, failure, now).await?;
            tracing::error!(export.id = %request.id, "an export ended with its server each time");
            return Ok(Looked::Worked);
        }
        let (Some(profile), Some(kind)) = (
            Profile::find(&request.profile),
            RunKind::find(&request.kind),
        ) else {
            ledger
                .fail_request(request.id, ExportFailure::Internal, now)
                .await?;
            return Ok(Looked::Worked);
        };
        let options = RunOptions {
            profile,
            out: self.folder.clone(),
            business_date: request.business_date,
            today: helsinki_date(now),
            kind,
            written: Written::plain(profile.format()),
            connections: usize::from(self.exporting.config.connections),
            keeper: Keeper::Requests,
            now,
            new_id: Uuid::now_v7,
        };
        let keys = self.exporting.keys().context("the keys of exports")?;
        let going = Box::pin(run::run(&self.exporting.url, area, &options, &keys, |_| {}));
        let ended = tokio::select! {
            outcome = going => Ended::Run(outcome.map(Box::new)),
            asked = called_off(ledger, request.id) => Ended::CalledOff(asked),
            _ = stopped.changed() => Ended::Stopped,
        };
        match ended {
            Ended::Run(Ok(outcome)) => self.hand_over(ledger, area, request, &outcome).await,
            Ended::Run(Err(error)) => self.explain(ledger, request, &error).await,
            Ended::CalledOff(asked) => {
                asked?;
                tracing::info!(export.id = %request.id, "export cancelled");
                Ok(Looked::Worked)
            }
            Ended::Stopped => {
                ledger.put_back(request.id, PutBack::Untried).await?;
                Ok(Looked::Idle)
            }
        }
    }

    async fn hand_over(
        &self,
        ledger: &mut ExportLedger,
        area: &ExportArea,
        request: &TakenRequest,
        outcome: &Outcome,
    ) -> Result<Looked> {
        let now = self.exporting.clock.now();
        let folder = outcome.folder.strip_prefix(&self.folder)?;
        let ready = ReadyRequest {
            run_id: outcome.manifest.run_id,
            is_full_instead: outcome.forced_full.is_some(),
            is_made_here: outcome.made != Made::Already,
            folder: folder.to_string_lossy().into_owned(),
            files: serde_json::to_value(outcome.manifest.listing(&outcome.folder)?)?,
            now,
            expires_at: now + TimeDelta::days(self.exporting.config.days.into()),
        };
        if ledger.hand_over(request.id, &ready).await? {
            tracing::info!(export.id = %request.id, area.code = area.code, "export ready");
            return Ok(Looked::Worked);
        }
        // Called off while its folder appeared.
        if ready.is_made_here {
            let files = Files {
                run_id: ready.run_id,
                profile: &request.profile,
                folder: &ready.folder,
            };
            self.take_away(ledger, area, files).await?;
        }
        Ok(Looked::Worked)
    }

    /// What becomes of a request whose run failed.
    async fn explain(
        &self,
        ledger: &mut ExportLedger,
        request: &TakenRequest,
        error: &ExportError,
    ) -> Result<Looked> {
        let failure = match error {
            ExportError::Busy => {
                ledger.put_back(request.id, PutBack::Untried).await?;
                return Ok(Looked::Idle);
            }
            ExportError::Store(_) if request.attempts < MAX_ATTEMPTS => {
                tracing::warn!(export.id = %request.id, %error, "export failed and is tried again");
                ledger.put_back(request.id, PutBack::Tried).await?;
                return Ok(Looked::Idle);
            }
            ExportError::Store(_) => ExportFailure::Database,
            ExportError::Unrepeatable(_) => ExportFailure::Unrepeatable,
            ExportError::File { .. } => ExportFailure::Disk,
            ExportError::Damaged(_) | ExportError::Unknown(_) | ExportError::Internal(_) => {
                ExportFailure::Internal
            }
        };
        tracing::error!(export.id = %request.id, %error, "export failed");
        let now = self.exporting.clock.now();
        ledger.fail_request(request.id, failure, now).await?;
        Ok(Looked::Worked)
    }

    /// Takes away what is no longer handed out. What the command has made is its own and stays.
    async fn tidy(&self, ledger: &mut ExportLedger, area: &ExportArea) -> Result<()> {
        let now = self.exporting.clock.now();
        for expired in ledger.expired(now).await? {
            let files = Files {
                run_id: expired.run_id,
                profile: &expired.profile,
                folder: &expired.folder,
            };
            if expired.is_made_here && !self.take_away(ledger, area, files).await? {
                continue;
            }
            ledger.record_removed(expired.id, now).await?;
            tracing::info!(export.id = %expired.id, "export expired");
        }
        Ok(())
    }

    /// Takes a run away unless it is still needed; `false` while another run of the profile goes on, or where the disk
    /// refuses.
    async fn take_away(
        &self,
        ledger: &mut ExportLedger,
        area: &ExportArea,
        files: Files<'_>,
    ) -> Result<bool> {
        if !ledger.try_lock(files.profile).await? {
            return Ok(false);
        }
        let now = self.exporting.clock.now();
        let is_needed = ledger.is_needed(files.run_id, now).await?;
        let runs = RunsFolder::new(&self.folder, files.profile, &area.code);
        let name = Path::new(files.folder).file_name().unwrap_or_default();
        let removed = match is_needed {
            true => Ok(()),
            false => runs.remove_run(&name.to_string_lossy()),
        };
        ledger.unlock(files.profile).await?;
        if let Err(error) = &removed {
            tracing::warn!(%error, "an export that is over could not be taken away");
        }
        Ok(removed.is_ok())
    }
}

/// Ends when the request is no longer wanted, or nobody can be asked.
async fn called_off(ledger: &mut ExportLedger, id: Uuid) -> Result<(), StoreError> {
    loop {
        tokio::time::sleep(ASK_EVERY).await;
        if !ledger.is_wanted(id).await? {
            return Ok(());
        }
    }
}
