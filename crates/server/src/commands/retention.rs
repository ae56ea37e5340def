//! `palvelurekisteri retention`: erases what may no longer be kept, or says what that would be. Ids only.

use std::io::IsTerminal as _;

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;
use indicatif::{ProgressBar, ProgressStyle};
use palvelurekisteri_domain::time::{Clock as _, helsinki_date};
use palvelurekisteri_store::retention::{Report, Retention, RunOptions, Step, Unit};
use uuid::Uuid;

use super::say;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::database::{WhenBehind, with_owner_url};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Count what a run would erase; changes nothing.
    #[command(after_help = "Example:\n  palvelurekisteri retention preview --as-of 2030-03-02")]
    Preview(Arguments),
    /// Erase what is due, each client in a transaction of its own. It can be stopped at any moment and run again.
    #[command(after_help = "Example:\n  palvelurekisteri retention run --limit 500")]
    Run(Arguments),
}

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Day by which it is judged; today by default, and for a run never a day ahead.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<NaiveDate>,
    /// Clients, relationships, drafts and ledger rows at most; all by default, and 0 is a safe off.
    #[arg(long, value_name = "NUMBER")]
    limit: Option<usize>,
}

pub(super) async fn run(config: &Config, command: Command) -> Result<()> {
    let now = SystemClock.now();
    let today = helsinki_date(now);
    let (arguments, is_run) = match command {
        Command::Preview(arguments) => (arguments, false),
        Command::Run(arguments) => (arguments, true),
    };
    let on = arguments.as_of.unwrap_or(today);
    if is_run && on > today {
        bail!(
            "--as-of is a day ahead: nothing is erased before its time; see it with `retention preview`"
        );
    }
    let options = RunOptions {
        on,
        now,
        limit: arguments.limit,
        settings: config.retention,
        new_id: Uuid::now_v7,
    };
    with_owner_url(config, WhenBehind::Migrate, async |url: &str| {
        let mut retention = Retention::connect(url)
            .await
            .context("the database cannot be reached as the owner of the tables")?;
        let display = Display::new();
        let report = match is_run {
            false => {
                retention
                    .preview(&options, |step| display.show(&step))
                    .await?
            }
            true => retention
                .run(&options, |step| display.show(&step))
                .await?
                .context("another run is going on; nothing was done")?,
        };
        display.finish();
        tell(&report, on, is_run)
    })
    .await
}

/// What was erased by which rule and from which table, what is kept and why, and what failed.
fn tell(report: &Report, on: NaiveDate, is_run: bool) -> Result<()> {
    for (unit, keep) in &report.kept {
        say(format_args!("kept ({}): {}", keep.code(), describe(unit)));
    }
    for (unit, fault) in &report.failed {
        say(format_args!("FAILED: {}: {fault}", describe(unit)));
    }
    let verb = if is_run { "erased" } else { "to erase" };
    for (rule, count) in &report.units {
        let basis = match rule.basis(on) {
            Some(basis) => format!("{} {}", basis.act, basis.section),
            None => "the controller's own period".to_owned(),
        };
        say(format_args!("{verb} by {}: {count} ({basis})", rule.code()));
    }
    for (table, count) in &report.rows {
        say(format_args!("  {table}: {count} rows"));
    }
    let (units, rows) = (
        report.units.values().sum::<u64>(),
        report.rows.values().sum::<u64>(),
    );
    say(format_args!(
        "{verb} as of {on}: {units} in all, {rows} rows; {} kept, {} changed meanwhile",
        report.kept.len(),
        report.changed
    ));
    if !report.failed.is_empty() {
        bail!("{} could not be erased; the rest was", report.failed.len());
    }
    Ok(())
}

/// A unit in a line: ids, the rule and its days.
fn describe(unit: &Unit) -> String {
    format!(
        "{} {} of area {} by {}, counted from {}, due {}",
        unit.kind.table(),
        unit.id,
        unit.area_id,
        unit.due.rule.code(),
        unit.due.counted_from,
        unit.due.erase_from
    )
}

/// A bar on a terminal, a line for each unit elsewhere.
enum Display {
    Bar(ProgressBar),
    Lines,
}

impl Display {
    fn new() -> Self {
        if !std::io::stderr().is_terminal() {
            return Self::Lines;
        }
        let bar = ProgressBar::new(0);
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}");
        Self::Bar(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    fn show(&self, step: &Step<'_>) {
        match self {
            Self::Bar(bar) => {
                bar.set_length(u64::try_from(step.total).unwrap_or(u64::MAX));
                bar.set_position(u64::try_from(step.done).unwrap_or(u64::MAX));
                bar.set_message(step.unit.due.rule.code());
            }
            Self::Lines => say(format_args!(
                "{}/{} {}: {} rows",
                step.done,
                step.total,
                describe(step.unit),
                step.rows
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
