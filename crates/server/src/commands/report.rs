//! `palvelurekisteri report`: the statistics of a month as one HTML file. Aggregates only, small cells hidden.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;
use palvelurekisteri_devdb::cluster::Cluster;
use palvelurekisteri_devdb::roles::DATABASE;
use palvelurekisteri_domain::{
    label::Language,
    statistics::period::Period,
    time::{Clock as _, helsinki_date},
};
use palvelurekisteri_store::{error::StoreError, statistics::reader::StatisticsReader};
use secrecy::ExposeSecret as _;
use uuid::Uuid;

use super::say;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::database::{migrate_as, start_cluster};
use crate::report::{
    event::event_of,
    gather::{Wanted, gather},
    page::render,
};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Calendar month that is over, such as 2026-10.
    #[arg(long, value_name = "YYYY-MM", value_parser = parse_month)]
    month: Period,
    /// File to write; one that is there is replaced.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Language of the report: fi, sv or en.
    #[arg(long, default_value = "fi")]
    language: Language,
    /// National code of the employment area, such as 24.
    #[arg(long, default_value = "24")]
    area: String,
}

fn parse_month(text: &str) -> Result<Period, String> {
    NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d")
        .map(Period::month)
        .map_err(|_| "a month is written as 2026-10".to_owned())
}

pub(super) async fn run(config: &Config, arguments: Arguments) -> Result<()> {
    let now = SystemClock.now();
    if arguments.month.to() >= helsinki_date(now) {
        bail!("--month is not over yet: its figures would still grow");
    }
    let settings = config.statistics.settings()?;
    let wanted = Wanted {
        month: arguments.month,
        language: arguments.language,
        settings: &settings,
        now,
    };
    with_app_url(config, async |url: &str| {
        let mut reader = match StatisticsReader::open(url, &arguments.area, now).await {
            Err(StoreError::NotFound) => bail!("there is no area {}", arguments.area),
            opened => opened.context("the database cannot be reached as the application role")?,
        };
        let report = gather(&mut reader, &wanted).await?;
        let event = event_of(&report, reader.area(), Uuid::now_v7);
        // In the access log before anybody can read it.
        reader.close(&event).await?;
        write(&arguments.out, &render(&report))
    })
    .await?;
    say(format_args!("wrote {}", arguments.out.display()));
    Ok(())
}

/// Writes the file whole or not at all.
fn write(path: &std::path::Path, text: &str) -> Result<()> {
    let beside = path.with_extension("part");
    std::fs::write(&beside, text)
        .and_then(|()| std::fs::rename(&beside, path))
        .with_context(|| format!("{} cannot be written", path.display()))
}

/// Does the work with a connection URL of the application role: the one that is set, or the private database.
async fn with_app_url(config: &Config, work: impl AsyncFnOnce(&str) -> Result<()>) -> Result<()> {
    if let Some(url) = &config.database.url {
        return work(url.expose_secret()).await;
    }
    if let Some(urls) = Cluster::find_running(&config.data_folder()?)? {
        return work(&urls.app(DATABASE)).await;
    }
    let cluster = start_cluster(config)?;
    let outcome = match migrate_as(config, &cluster.urls().owner(DATABASE)).await {
        Ok(_) => work(&cluster.urls().app(DATABASE)).await,
        Err(error) => Err(error),
    };
    tokio::task::block_in_place(|| cluster.stop())?;
    outcome
}
