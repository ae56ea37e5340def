//! `palvelurekisteri export`: the files of the warehouse, every night; whether they hold, and whether they arrived.

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;
use indicatif::{ProgressBar, ProgressStyle};
use palvelurekisteri_devdb::cluster::Cluster;
use palvelurekisteri_devdb::roles::DATABASE;
use palvelurekisteri_domain::time::{Clock as _, helsinki_date};
use palvelurekisteri_exports::error::{ExportError, FORCED_FULL, NO_RECEIPT, worse};
use palvelurekisteri_exports::format::{Format, Written};
use palvelurekisteri_exports::profile::Profile;
use palvelurekisteri_exports::receipt::acknowledge as acknowledge_run;
use palvelurekisteri_exports::run::{
    self, Keeper, Keys, Made, Outcome, Progress, RunKind, RunOptions,
};
use palvelurekisteri_exports::verify::verify;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::pseudonym_keys::PseudonymKeys;
use palvelurekisteri_store::export_run::{ExportArea, ExportLedger, Wanted};
use secrecy::ExposeSecret as _;
use uuid::Uuid;

use super::{say, warn};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::database::{migrate_as, start_cluster};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Write the files of a day into a folder of their own, which appears when they are whole.
    ///
    /// A repeated run of the same day gives the same bytes, also a day later. Exit codes: 0 the files are there, 4 another
    /// run goes on, 5 they are there, but a full run instead of the delta that was asked for, 6 the day cannot be made
    /// (again), 1 it failed. Every area is tried; the worst code is that of the command.
    #[command(
        after_help = "Examples:\n  palvelurekisteri export run --profile nightly --out /srv/exports\n  \
                      palvelurekisteri export run --out /srv/exports --delta --gzip\n  \
                      palvelurekisteri export run --profile spreadsheet --out /srv/tables   for people, not for a warehouse\n  \
                      palvelurekisteri export run --out /srv/exports --business-date 2026-03-01   the run of that day again"
    )]
    Run(Run),
    /// Record the receiver's receipt: a delta begins at the last run that has one.
    #[command(
        after_help = "Example:\n  palvelurekisteri export acknowledge /srv/exports/nightly/area-24/2026-03-02-full"
    )]
    Acknowledge(Folder),
    /// Show the last run of each area; exit code 8 when today's is missing or the newest has no receipt.
    #[command(after_help = "Example:\n  palvelurekisteri export status --profile nightly")]
    Status(Status),
    /// Compare a folder with its manifest and signature; exit code 7 names every file that differs. Needs no database.
    #[command(
        after_help = "Example:\n  palvelurekisteri export verify /srv/exports/nightly/area-24/2026-03-02-full"
    )]
    Verify(Folder),
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum ProfileName {
    /// The warehouse of the authority.
    Nightly,
    /// People who open CSV in a spreadsheet: nothing in it is computed as a formula.
    Spreadsheet,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Nightly => Self::Nightly,
            ProfileName::Spreadsheet => Self::Spreadsheet,
        }
    }
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum FormatName {
    /// CSV alone.
    Csv,
    /// NDJSON alone.
    Ndjson,
    /// CSV and NDJSON of each dataset.
    Both,
    /// Parquet alone, for a warehouse that loads columns.
    #[cfg(feature = "parquet")]
    Parquet,
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Csv => Self::Csv,
            FormatName::Ndjson => Self::Ndjson,
            FormatName::Both => Self::Both,
            #[cfg(feature = "parquet")]
            FormatName::Parquet => Self::Parquet,
        }
    }
}

#[derive(Debug, clap::Args)]
pub(super) struct Run {
    /// What is exported, to whom.
    #[arg(long, value_enum, default_value = "nightly")]
    profile: ProfileName,
    /// Folder of all exports; runs lie in <profile>/area-<code>/<date>-<kind>.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Day that it is for; today in Helsinki by default, and an earlier one only where its run was begun on that day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    business_date: Option<NaiveDate>,
    /// Only what has changed since the last run that was acknowledged.
    #[arg(long)]
    delta: bool,
    /// Forms of the files; by default CSV and NDJSON, and CSV alone for a spreadsheet.
    #[arg(long, value_enum)]
    format: Option<FormatName>,
    /// Compress the files (gzip).
    #[arg(long)]
    gzip: bool,
    /// Write clients with their phases, too, one line of NDJSON each.
    #[arg(long)]
    nested: bool,
    /// National code of one employment area; by default every area that has an authority.
    #[arg(long, value_name = "CODE")]
    area: Option<String>,
    /// Connections that read at once, 1 to 8.
    #[arg(long, value_name = "NUMBER", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=8))]
    connections: u8,
}

#[derive(Debug, clap::Args)]
pub(super) struct Folder {
    /// Folder of a run.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct Status {
    /// Which profile.
    #[arg(long, value_enum, default_value = "nightly")]
    profile: ProfileName,
}

pub(super) async fn run(config: &Config, command: Command) -> Result<ExitCode> {
    match command {
        Command::Run(arguments) => make(config, arguments).await,
        Command::Acknowledge(arguments) => acknowledge(config, arguments).await,
        Command::Status(arguments) => status(config, arguments.profile.into()).await,
        Command::Verify(arguments) => check(config, &arguments),
    }
}

/// Exit code of a fault.
pub(super) fn exit_code(error: &anyhow::Error) -> u8 {
    error
        .downcast_ref::<ExportError>()
        .map_or(1, ExportError::exit_code)
}

async fn make(config: &Config, arguments: Run) -> Result<ExitCode> {
    let now = SystemClock.now();
    let today = helsinki_date(now);
    let folder = config.key_folder()?;
    let keys =
        Keys {
            signing: Arc::new(AuditKeys::open(&folder, now).context(
                "the keys of the installation are needed: start the service once before",
            )?),
            pseudonyms: Arc::new(PseudonymKeys::open_or_create(&folder, now)?),
        };
    let profile: Profile = arguments.profile.into();
    let options = RunOptions {
        profile,
        out: arguments.out,
        business_date: arguments.business_date.unwrap_or(today),
        today,
        kind: match arguments.delta {
            true => RunKind::Delta,
            false => RunKind::Full,
        },
        written: Written {
            format: arguments.format.map_or(profile.format(), Format::from),
            gzip: arguments.gzip,
            nested: arguments.nested,
        },
        connections: usize::from(arguments.connections),
        keeper: Keeper::Command,
        now,
        new_id: Uuid::now_v7,
    };
    with_export_url(config, async |url: &str| {
        let mut ledger = ExportLedger::connect(url)
            .await
            .map_err(ExportError::from)?;
        let mut areas = ledger.areas().await.map_err(ExportError::from)?;
        if let Some(code) = &arguments.area {
            areas.retain(|area| area.code == *code);
        }
        if areas.is_empty() {
            bail!("there is no such employment area with an authority");
        }
        let mut code = 0;
        for area in &areas {
            let display = Display::new(&area.code);
            let outcome = Box::pin(run::run(url, area, &options, &keys, |step| {
                display.show(step)
            }))
            .await;
            display.finish();
            // The next area has its own night, whatever became of this one.
            code = worse(code, tell(area, &outcome, options.written));
        }
        Ok(ExitCode::from(code))
    })
    .await
}

/// Says what became of an area, and as which exit code.
fn tell(area: &ExportArea, outcome: &Result<Outcome, ExportError>, asked: Written) -> u8 {
    match outcome {
        Ok(outcome) => {
            tell_made(outcome);
            if outcome.written != asked {
                say(format_args!(
                    "area {}: the run of {} was first made with other forms, and keeps to them",
                    area.code, outcome.manifest.business_date
                ));
            }
            match outcome.forced_full {
                Some(_) => FORCED_FULL,
                None => 0,
            }
        }
        Err(error) => {
            warn(format_args!("area {}: {error}", area.code));
            error.exit_code()
        }
    }
}

fn tell_made(outcome: &Outcome) {
    let manifest = &outcome.manifest;
    if let Some(reason) = &outcome.forced_full {
        say(format_args!(
            "a full run instead of a delta, because {reason}: acknowledge it, and the next can be a delta"
        ));
    }
    let made = match outcome.made {
        Made::New => "written",
        Made::Again => "written again, the same bytes",
        Made::Already => "already there, whole",
    };
    say(format_args!(
        "{}: {made}: {} rows, {} of them deletions, as of {}",
        outcome.folder.display(),
        manifest.rows(),
        manifest.tombstones,
        manifest.position_at
    ));
}

async fn acknowledge(config: &Config, arguments: Folder) -> Result<ExitCode> {
    let now = SystemClock.now();
    with_export_url(config, async |url: &str| {
        let mut ledger = ExportLedger::connect(url).await?;
        let event = (Uuid::now_v7(), now);
        let manifest = acknowledge_run(&mut ledger, &arguments.folder, event).await?;
        say(format_args!(
            "area {}: acknowledged: {} {}",
            manifest.area, manifest.business_date, manifest.kind
        ));
        Ok(ExitCode::SUCCESS)
    })
    .await
}

async fn status(config: &Config, profile: Profile) -> Result<ExitCode> {
    let today = helsinki_date(SystemClock.now());
    with_export_url(config, async |url: &str| {
        let mut ledger = ExportLedger::connect(url).await?;
        let mut is_well = true;
        for area in ledger.areas().await? {
            is_well &= area_status(&mut ledger, &area, profile, today).await?;
        }
        Ok(match is_well {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(NO_RECEIPT),
        })
    })
    .await
}

async fn area_status(
    ledger: &mut ExportLedger,
    area: &ExportArea,
    profile: Profile,
    today: NaiveDate,
) -> Result<bool> {
    ledger.enter(area).await?;
    let newest = ledger
        .find_newest(&Wanted {
            profile: profile.as_str().to_owned(),
            receiver: profile.receiver().to_owned(),
            business_date: today,
            kind: RunKind::Full.as_str().to_owned(),
        })
        .await?;
    let Some(run) = newest else {
        say(format_args!("area {}: no whole run", area.code));
        return Ok(false);
    };
    let receipt = match run.acknowledged_at {
        Some(at) => format!("receipt of {}", at.format("%Y-%m-%d %H:%M UTC")),
        None => "NO RECEIPT".to_owned(),
    };
    let is_todays = run.business_date == today;
    let late = if is_todays { "" } else { ", NONE OF TODAY" };
    say(format_args!(
        "area {}: {} {}, as of {}, {receipt}{late}",
        area.code,
        run.business_date,
        run.kind,
        run.position_at.format("%Y-%m-%d %H:%M UTC")
    ));
    Ok(is_todays && run.acknowledged_at.is_some())
}

fn check(config: &Config, arguments: &Folder) -> Result<ExitCode> {
    let keys = AuditKeys::open(&config.key_folder()?, SystemClock.now())?;
    let found = verify(&arguments.folder, &keys)?;
    say(format_args!(
        "{}: {} files, {} rows, signature and {} linked runs hold",
        arguments.folder.display(),
        found.manifest.all_files().count(),
        found.manifest.rows(),
        found.links_seen
    ));
    Ok(ExitCode::SUCCESS)
}

/// A bar on a terminal, a line for each dataset elsewhere.
enum Display {
    Bar(ProgressBar),
    Lines,
}

impl Display {
    fn new(area: &str) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self::Lines;
        }
        let bar = ProgressBar::new(0);
        let template = format!("area {area} {{msg}} {{wide_bar}} {{pos}}/{{len}}");
        let style = ProgressStyle::with_template(&template);
        Self::Bar(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    fn show(&self, step: Progress) {
        match self {
            Self::Bar(bar) => {
                bar.set_length(u64::try_from(step.total).unwrap_or(u64::MAX));
                bar.set_position(u64::try_from(step.done).unwrap_or(u64::MAX));
                bar.set_message(step.dataset);
            }
            Self::Lines => say(format_args!(
                "{}/{} {}: {} rows in {:.2} s",
                step.done,
                step.total,
                step.dataset,
                step.rows,
                step.took.as_secs_f64()
            )),
        }
    }

    fn finish(&self) {
        match self {
            Self::Bar(bar) => bar.finish_and_clear(),
            Self::Lines => {}
        }
    }
}

/// Works with the export role's URL: of the settings, of a running service, or of the private database, started for it.
async fn with_export_url<T>(
    config: &Config,
    work: impl AsyncFnOnce(&str) -> Result<T>,
) -> Result<T> {
    if let Some(url) = &config.database.export_url {
        return work(url.expose_secret()).await;
    }
    if !config.is_private() {
        bail!("DATABASE_EXPORT_URL is not set: exports are read as the export role");
    }
    if let Some(urls) = Cluster::find_running(&config.data_folder()?)? {
        return work(&urls.export(DATABASE)).await;
    }
    let cluster = start_cluster(config)?;
    let urls = cluster.urls().clone();
    let outcome = match migrate_as(config, &urls.owner(DATABASE)).await {
        Ok(_) => work(&urls.export(DATABASE)).await,
        Err(error) => Err(error),
    };
    tokio::task::block_in_place(|| cluster.stop()).context("the private database did not stop")?;
    outcome
}
