//! `palvelurekisteri audit`: whether the access log still holds.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use palvelurekisteri_devdb::cluster::Cluster;
use palvelurekisteri_devdb::roles::DATABASE;
use palvelurekisteri_domain::label::Language;
use palvelurekisteri_domain::time::Clock as _;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::checkpoint::origin;
use palvelurekisteri_pii::key_ring::KeyRing;
use palvelurekisteri_store::audit::verification::{BadEntry, Verification, Verified, verify};
use secrecy::ExposeSecret as _;

use super::say;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::database::{migrate_as, start_cluster};

/// Exit code of a log that was tampered with.
pub(super) const TAMPERED: u8 = 3;

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Compare every event with the sealed order, and that with every checkpoint; names the first bad entry.
    ///
    /// Exit codes: 0 it holds, 3 it was tampered with, 1 it could not be judged.
    #[command(
        after_help = "Examples:\n  palvelurekisteri audit verify --checkpoints /mnt/archive/checkpoints\n  \
                      palvelurekisteri audit verify --from 120000   from a checkpoint that is trusted\n\n\
                      Exit codes: 0 it holds, 3 it was tampered with, 1 it could not be judged."
    )]
    Verify(Verify),
}

#[derive(Debug, clap::Args)]
pub(super) struct Verify {
    /// Checkpoints outside the database; by default those of audit.checkpoint_folder. Without any, a tail that was cut
    /// together with its checkpoints is not seen.
    #[arg(long, value_name = "FOLDER")]
    checkpoints: Option<PathBuf>,
    /// Number of entries of a checkpoint to begin at; 0 is the beginning.
    #[arg(long, value_name = "SIZE", default_value_t = 0)]
    from: u64,
}

pub(super) async fn run(config: &Config, command: Command) -> Result<ExitCode> {
    let Command::Verify(arguments) = command;
    let now = SystemClock.now();
    let folder = config.key_folder()?;
    let keys = AuditKeys::open(&folder, now)?;
    let name = origin(&KeyRing::open(&folder, now)?.fingerprint());
    let checkpoints = arguments
        .checkpoints
        .or_else(|| config.audit.checkpoint_folder.clone());
    let what = Verification {
        keys: &keys,
        origin: &name,
        from: arguments.from,
        at_most: None,
        folder: checkpoints.as_deref(),
        now,
    };
    let found = with_audit_url(config, async |url: &str| Ok(verify(url, &what).await?)).await?;
    if checkpoints.is_none() {
        say(
            "no checkpoints outside the database were compared: name their folder with --checkpoints",
        );
    }
    Ok(tell(&found))
}

fn tell(found: &Verified) -> ExitCode {
    say(format_args!(
        "entries {}-{}, checkpoints {} in the database and {} outside, {} events expired",
        found.from, found.to, found.checkpoints, found.outside_checkpoints, found.expired
    ));
    match &found.first_bad {
        None => {
            say("the log holds");
            ExitCode::SUCCESS
        }
        Some(bad) => {
            say(format_args!("TAMPERED: {}", describe(bad)));
            ExitCode::from(TAMPERED)
        }
    }
}

/// The first bad entry in a line.
fn describe(bad: &BadEntry) -> String {
    let place = match (bad.position, bad.last_position) {
        (Some(from), Some(to)) if to > from => format!("entries {from}-{to}"),
        (Some(position), _) => format!("entry {position}"),
        (None, _) => "an event without an entry".to_owned(),
    };
    let event = match bad.event_id {
        Some(id) => format!(", event {id}"),
        None => String::new(),
    };
    format!(
        "{place}{event}: {} ({})",
        bad.fault.label().get(Language::En),
        bad.fault.as_str()
    )
}

/// Works with the audit role's URL: of the settings, of a running service, or of the private database, started for it.
async fn with_audit_url<T>(
    config: &Config,
    work: impl AsyncFnOnce(&str) -> Result<T>,
) -> Result<T> {
    if let Some(url) = &config.database.audit_url {
        return work(url.expose_secret()).await;
    }
    if !config.is_private() {
        anyhow::bail!("DATABASE_AUDIT_URL is not set: the access log is read as the audit role");
    }
    if let Some(urls) = Cluster::find_running(&config.data_folder()?)? {
        return work(&urls.audit(DATABASE)).await;
    }
    let cluster = start_cluster(config)?;
    let urls = cluster.urls().clone();
    let outcome = match migrate_as(config, &urls.owner(DATABASE)).await {
        Ok(_) => work(&urls.audit(DATABASE)).await,
        Err(error) => Err(error),
    };
    tokio::task::block_in_place(|| cluster.stop()).context("the private database did not stop")?;
    outcome
}
