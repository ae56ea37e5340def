//! The command line: which commands there are, and how each ends.
//!
//! Exit codes: 0 done, 1 it failed, 2 the command line or the configuration is wrong, 3 the access log was tampered with,
//! 4 to 8 what became of an export (`palvelurekisteri_exports::error`).

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use palvelurekisteri_devdb::cluster::Cluster;
use palvelurekisteri_devdb::roles::DATABASE;
use secrecy::ExposeSecret as _;

use crate::config::Config;
use crate::config::source::{self, FILE_VARIABLE, Loaded};
use crate::database::{Connection, connect, migrate_as, start_cluster};
use crate::telemetry;

mod audit;
mod check_config;
mod deadlines;
mod export;
mod keys;
mod migrate;
mod openapi;
mod prepare;
mod report;
mod retention;
mod rules;
mod seed;
mod serve;
mod service;
mod user;

/// Client register of municipal employment services (työllisyyden palvelurekisteri).
#[derive(Debug, Parser)]
#[command(
    name = "palvelurekisteri",
    version,
    after_help = "Examples:\n  \
        palvelurekisteri                         start with a private database\n  \
        DATABASE_URL=postgres://… palvelurekisteri serve\n  \
        palvelurekisteri check-config            show every setting and its source\n\n\
        Exit codes: 0 done, 1 failed, 2 wrong command line or configuration."
)]
pub struct Cli {
    /// TOML file with settings.
    #[arg(long, global = true, env = FILE_VARIABLE, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Start the service (what happens without a command, too).
    #[command(
        after_help = "Example:\n  palvelurekisteri serve --config /etc/palvelurekisteri.toml"
    )]
    Serve,
    /// Bring the database to the schema of this program.
    #[command(after_help = "Example:\n  DATABASE_OWNER_URL=postgres://… palvelurekisteri migrate")]
    Migrate,
    /// Make the roles and the database on a server of your own, and print the URLs to set.
    #[command(
        after_help = "Example:\n  palvelurekisteri prepare --admin-url postgres://postgres@localhost/postgres\n  \
        palvelurekisteri prepare --admin-url-file /secrets/admin/url --secrets /secrets"
    )]
    Prepare(prepare::Arguments),
    /// Print the OpenAPI document; needs no database.
    #[command(after_help = "Example:\n  palvelurekisteri openapi > openapi.json")]
    Openapi,
    /// Make accounts and grant roles.
    #[command(
        subcommand,
        after_help = "Example:\n  palvelurekisteri user bootstrap-admin --username admin --display-name 'Anna Admin' --area 24"
    )]
    User(user::Command),
    /// List and rotate keys.
    #[command(
        subcommand,
        after_help = "Example:\n  palvelurekisteri keys rotate token"
    )]
    Keys(keys::Command),
    /// Make accounts of machines, and their keys.
    #[command(
        subcommand,
        after_help = "Example:\n  palvelurekisteri service create --username vienti --display-name 'Tietovaraston siirto'"
    )]
    Service(service::Command),
    /// Verify the access log.
    #[command(
        subcommand,
        after_help = "Example:\n  palvelurekisteri audit verify --checkpoints /mnt/archive/checkpoints"
    )]
    Audit(audit::Command),
    /// Erase what may no longer be kept, or see what that would be.
    #[command(
        subcommand,
        after_help = "Examples:\n  palvelurekisteri retention preview --as-of 2030-03-02\n  \
                      palvelurekisteri retention run --limit 500"
    )]
    Retention(retention::Command),
    /// See whose verdict, quota or deadline a change of law would change; changes no record.
    #[command(
        subcommand,
        after_help = "Example:\n  palvelurekisteri rules simulate --file candidate.toml"
    )]
    Rules(rules::Command),
    /// Make the deadlines of every client anew.
    #[command(
        subcommand,
        after_help = "Example:\n  palvelurekisteri deadlines remake"
    )]
    Deadlines(deadlines::Command),
    /// Write what the authority's warehouse receives, and check, acknowledge and watch it.
    #[command(
        subcommand,
        after_help = "Examples:\n  palvelurekisteri export run --profile nightly --out /srv/exports\n  \
                      palvelurekisteri export verify /srv/exports/nightly/area-24/2026-03-02-full\n\n\
                      Exit codes beside 0, 1 and 2: 4 another run goes on, 5 a full run was made instead of a delta, \
                      6 the day cannot be made (again), 7 a file is damaged, 8 a run or its receipt is missing."
    )]
    Export(export::Command),
    /// Write the statistics of a month as one HTML file.
    #[command(
        after_help = "Example:\n  palvelurekisteri report --month 2026-10 --out lokakuu.html --language fi"
    )]
    Report(report::Arguments),
    /// Write synthetic people into an empty database.
    #[command(after_help = "Example:\n  palvelurekisteri seed --clients 1700")]
    Seed(seed::Arguments),
    /// Print every setting with its source, secrets masked.
    #[command(
        after_help = "Example:\n  palvelurekisteri check-config --config /etc/palvelurekisteri.toml"
    )]
    CheckConfig,
}

/// Runs the command that was given.
pub async fn run(cli: Cli) -> ExitCode {
    let loaded = match load(&cli) {
        Ok(loaded) => loaded,
        Err(error) => return fail(&error, 2),
    };
    let outcome = match cli.command.unwrap_or(Command::Serve) {
        // These have exit codes of their own.
        Command::Audit(command) => {
            return match Box::pin(audit::run(&loaded.config, command)).await {
                Ok(code) => code,
                Err(error) => fail(&error, 1),
            };
        }
        Command::Rules(command) => {
            return match Box::pin(rules::run(&loaded.config, command)).await {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => fail(&error, rules::exit_code(&error)),
            };
        }
        Command::Export(command) => {
            return match Box::pin(export::run(&loaded.config, command)).await {
                Ok(code) => code,
                Err(error) => fail(&error, export::exit_code(&error)),
            };
        }
        Command::Openapi => openapi::run(),
        Command::CheckConfig => check_config::run(&loaded),
        Command::Serve => Box::pin(serve::run(&loaded.config)).await,
        Command::Migrate => Box::pin(migrate::run(&loaded.config)).await,
        Command::Prepare(arguments) => Box::pin(prepare::run(arguments)).await,
        Command::Seed(arguments) => Box::pin(seed::run(&loaded.config, arguments)).await,
        Command::Keys(command) => keys::run(&loaded.config, &command),
        Command::Service(command) => Box::pin(service::run(&loaded.config, command)).await,
        Command::Deadlines(command) => Box::pin(deadlines::run(&loaded.config, command)).await,
        Command::Report(arguments) => Box::pin(report::run(&loaded.config, arguments)).await,
        Command::Retention(command) => Box::pin(retention::run(&loaded.config, command)).await,
        Command::User(command) => Box::pin(user::run(&loaded.config, command)).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error, 1),
    }
}

fn load(cli: &Cli) -> anyhow::Result<Loaded> {
    let loaded = source::load(cli.config.as_deref(), &source::read_environment()?)?;
    telemetry::init(&loaded.config.log)?;
    check_values(&loaded.config)?;
    Ok(loaded)
}

/// Refuses values that have the right type and cannot work.
fn check_values(config: &Config) -> anyhow::Result<()> {
    if config.database.read_connections == 0 || config.database.write_connections == 0 {
        anyhow::bail!(
            "database.read_connections and database.write_connections must be at least 1"
        );
    }
    if !(1..=60).contains(&config.audit.checkpoint_seconds) {
        anyhow::bail!("audit.checkpoint_seconds must be 1 to 60");
    }
    if config.audit.night_from_hour > 23 || config.audit.night_to_hour > 23 {
        anyhow::bail!("audit.night_from_hour and audit.night_to_hour must be 0 to 23");
    }
    config.retention.validate()?;
    config.statistics.settings()?;
    config.exports.validate()?;
    if config.http.max_connections == 0 {
        anyhow::bail!("http.max_connections must be at least 1");
    }
    if config
        .http
        .cors_origins
        .iter()
        .any(|origin| !origin.starts_with("http") || origin.ends_with('/'))
    {
        anyhow::bail!(
            "http.cors_origins are scheme and host without a path, such as https://example.org"
        );
    }
    match config.policy() {
        crate::config::Policy::Synthetic => Ok(()),
        crate::config::Policy::Production => {
            Ok(config.password_params().validate_for_production()?)
        }
    }
}

/// Works on the database of the settings: a foreign one, that of a running service, or the private one, started for it.
async fn with_database(
    config: &Config,
    work: impl AsyncFnOnce(&Connection) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let work_on = async |url: &str| {
        let connection = connect(url)
            .await
            .context("the database cannot be reached")?;
        work(&connection).await
    };
    if let Some(url) = &config.database.url {
        return work_on(url.expose_secret()).await;
    }
    // Beside a running server its database is used; it has been migrated.
    if let Some(urls) = Cluster::find_running(&config.data_folder()?)? {
        return work_on(&urls.app(DATABASE)).await;
    }
    let cluster = start_cluster(config)?;
    let urls = cluster.urls().clone();
    let outcome = match migrate_as(config, &urls.owner(DATABASE)).await {
        Ok(_) => work_on(&urls.app(DATABASE)).await,
        Err(error) => Err(error),
    };
    tokio::task::block_in_place(|| cluster.stop())?;
    outcome
}

/// What went wrong, for whoever typed the command.
#[expect(
    clippy::print_stderr,
    reason = "what is wrong is told beside the result"
)]
fn warn(line: impl std::fmt::Display) {
    eprintln!("palvelurekisteri: {line}");
}

fn fail(error: &anyhow::Error, code: u8) -> ExitCode {
    warn(format_args!("{error:#}"));
    ExitCode::from(code)
}

/// A line for whoever typed the command.
#[expect(clippy::print_stdout, reason = "what a command prints is its result")]
fn say(line: impl std::fmt::Display) {
    println!("{line}");
}
