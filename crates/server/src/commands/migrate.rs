//! `palvelurekisteri migrate`: brings the database to the schema of this program.

use anyhow::{Result, bail};
use palvelurekisteri_devdb::roles::DATABASE;
use secrecy::ExposeSecret as _;

use super::say;
use crate::config::Config;
use crate::database::{migrate_as, start_cluster};

pub(super) async fn run(config: &Config) -> Result<()> {
    let applied = match &config.database.owner_url {
        Some(owner_url) => migrate_as(config, owner_url.expose_secret()).await?,
        None if config.is_private() => {
            let cluster = start_cluster(config)?;
            let applied = migrate_as(config, &cluster.urls().owner(DATABASE)).await;
            tokio::task::block_in_place(|| cluster.stop())?;
            applied?
        }
        None => bail!("DATABASE_OWNER_URL is not set: migrations run as the owner of the tables"),
    };
    for version in &applied {
        say(format_args!("migrated {version}"));
    }
    say(if applied.is_empty() {
        "nothing to migrate"
    } else {
        "the database is up to date"
    });
    Ok(())
}
