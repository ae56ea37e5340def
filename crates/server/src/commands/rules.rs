//! `palvelurekisteri rules`: what a change of law would change. Ids only; nothing is written but whose they are, in the
//! access log.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use chrono::NaiveDate;
use palvelurekisteri_domain::time::{Clock as _, helsinki_date};

use super::{say, warn};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::database::{WhenBehind, with_owner_url};
use crate::simulation::{Simulation, file, simulate, text};

/// Steps after which a line tells how far it is, where people read.
const LINE_EACH: usize = 20_000;

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Judge every phase that goes on or is to come and every open deadline by a candidate law, and report what would
    /// be different. Reads in one snapshot, beside a running service too, in a transaction that cannot write; then whose
    /// ids the report shows is recorded in the access log. A database that is behind this program is refused, not migrated.
    #[command(
        after_help = "Examples:\n  palvelurekisteri rules simulate --file candidate.toml\n  \
                      palvelurekisteri rules simulate --file candidate.toml --as-of 2027-01-01 --format json\n\n\
                      Exit codes: 0 done, whatever would change; 1 failed; 2 the file is wrong."
    )]
    Simulate(Arguments),
}

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// TOML file with the candidate: figures of the tables, readings, settings of deadlines.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// Day by which it is judged; today by default.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<NaiveDate>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// One JSON object, for programs.
    Json,
    /// Lines, for people.
    Text,
}

/// The file of the candidate is wrong.
#[derive(Debug)]
struct WrongFile;

impl std::fmt::Display for WrongFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the candidate cannot be used")
    }
}

/// 2 for a wrong file, as for a wrong command line; else 1.
pub(super) fn exit_code(error: &anyhow::Error) -> u8 {
    if error.is::<WrongFile>() { 2 } else { 1 }
}

pub(super) async fn run(config: &Config, command: Command) -> Result<()> {
    let Command::Simulate(arguments) = command;
    let read = read(config, &arguments).context(WrongFile)?;
    let now = SystemClock.now();
    let simulation = Simulation {
        candidate: read.candidate,
        deadlines_now: config.deadlines,
        deadlines_then: read.deadlines,
        on: arguments.as_of.unwrap_or_else(|| helsinki_date(now)),
        now,
    };
    with_owner_url(config, WhenBehind::Refuse, async |url: &str| {
        let mut told = 0;
        let report = simulate(url, &simulation, |done| {
            if arguments.format == Format::Text && done / LINE_EACH > told {
                told = done / LINE_EACH;
                warn(format_args!("{done} phases and clients"));
            }
        })
        .await?;
        match arguments.format {
            Format::Json => say(serde_json::to_string_pretty(&report)?),
            Format::Text => say(text::render(&report).trim_end()),
        }
        Ok(())
    })
    .await
}

fn read(config: &Config, arguments: &Arguments) -> Result<file::Read> {
    let path = &arguments.file;
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    file::parse(&text, &config.deadlines).with_context(|| path.display().to_string())
}
