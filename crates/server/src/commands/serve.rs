//! `palvelurekisteri serve`: from nothing to answering, until it is told to stop.

use std::sync::Arc;

use anyhow::Result;
use tokio::signal::unix::{SignalKind, signal};

use super::{say, seed};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::{database, installation, wiring};

pub(super) async fn run(config: &Config) -> Result<()> {
    // Before anything starts: a signal during the start must stop what has started.
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    if config.is_private() {
        say("starting a private PostgreSQL …");
    }
    let database = database::prepare(config).await?;
    let clock = Arc::new(SystemClock);
    let keys = installation::open(config, &database.url, clock.as_ref()).await?;
    let seeded = seed::fill_when_empty(config, &database.url, &keys.data.get()).await?;
    let running = wiring::start(config, database, keys, clock).await?;
    let address = running.address;
    say(format_args!("listening on http://{address}"));
    say(format_args!("documentation  http://{address}/docs"));
    if let Some(address) = running.metrics_address {
        say(format_args!("metrics        http://{address}/metrics"));
    }
    if seeded {
        seed::tell_logins(config)?;
        seed::tell_first_calls(config, address)?;
    }
    say("stop with Ctrl-C");
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    say("stopping … (again to stop at once)");
    let first = tokio::select! {
        outcome = running.stop() => Some(outcome),
        _ = terminate.recv() => None,
        _ = interrupt.recv() => None,
    };
    // Dropped halfway, it still shuts the private database down in order.
    first.unwrap_or(Ok(()))
}
