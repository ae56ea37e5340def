//! `palvelurekisteri deadlines`: after a change of law or of a reading in the settings.

use anyhow::Result;
use palvelurekisteri_domain::time::Clock as _;
use palvelurekisteri_store::deadline::remake::remake;

use super::say;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::database::{WhenBehind, with_owner_url};

/// Clients after which a line tells how far it is.
const LINE_EACH: u64 = 20_000;

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Make the deadlines of every client anew, beside a running service too. What is as it should be does not change;
    /// it can be stopped at any moment and run again. A migration does it by itself.
    #[command(after_help = "Example:\n  palvelurekisteri deadlines remake")]
    Remake,
}

pub(super) async fn run(config: &Config, command: Command) -> Result<()> {
    let Command::Remake = command;
    let now = SystemClock.now();
    with_owner_url(config, WhenBehind::Migrate, async |url: &str| {
        let mut told = 0;
        let clients = remake(url, &config.deadlines, now, |done| {
            if done / LINE_EACH > told {
                told = done / LINE_EACH;
                say(format_args!("{done} clients"));
            }
        })
        .await?;
        say(format_args!("deadlines of {clients} clients made anew"));
        Ok(())
    })
    .await
}
