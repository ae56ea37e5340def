//! The database before serving: started or reached, migrated, and judged fit.

use std::ops::Deref;

use anyhow::{Context, Result, bail};
use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions};
use palvelurekisteri_devdb::roles::DATABASE;
use palvelurekisteri_domain::time::Clock as _;
use palvelurekisteri_store::{deadline::remake::remake, migrate};
use secrecy::ExposeSecret as _;
use tokio::task::{JoinHandle, block_in_place};
use tokio_postgres::{Client, NoTls};

use crate::clock::SystemClock;
use crate::config::Config;
use crate::guardian::Guardian;
use crate::wiring::Database;

/// Powers that the role which serves must not have, with how to say so.
const POWERS: &str = "
    select r.rolname::text,
           r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolreplication,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and pg_has_role(r.oid, c.relowner, 'MEMBER'))
      from pg_roles r where r.rolname = current_user";

/// One connection of the program itself, beside the pools of the store.
#[derive(Debug)]
pub struct Connection {
    client: Client,
    driver: JoinHandle<()>,
}

impl Deref for Connection {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        // The client is dropped after this; the driver would end by itself a moment later.
        self.driver.abort();
    }
}

/// Connects on the running runtime.
///
/// # Errors
/// What PostgreSQL or the system says; never the URL.
pub async fn connect(url: &str) -> Result<Connection> {
    let (client, driver) = tokio_postgres::connect(url, NoTls).await?;
    let driver = tokio::spawn(async move {
        // Whoever uses the client is told.
        let _ = driver.await;
    });
    Ok(Connection { client, driver })
}

/// Starts or reaches the database, migrates it where it may, and refuses one that is not fit.
///
/// # Errors
/// A sentence that says what to do.
pub async fn prepare(config: &Config) -> Result<Database> {
    let Some(url) = &config.database.url else {
        return prepare_private(config).await;
    };
    let url = url.expose_secret().to_owned();
    let Some(audit_url) = &config.database.audit_url else {
        bail!(
            "DATABASE_AUDIT_URL is missing: the access log is sealed and read as the audit role \
             (`palvelurekisteri prepare` makes it and prints its URL)"
        );
    };
    let audit_url = audit_url.expose_secret().to_owned();
    if let Some(owner_url) = &config.database.owner_url {
        migrate_as(config, owner_url.expose_secret()).await?;
    }
    let export_url = config.database.export_url.as_ref();
    let export_url = export_url.map(|url| url.expose_secret().to_owned());
    if config.exports.folder.is_some() && export_url.is_none() {
        bail!(
            "DATABASE_EXPORT_URL is missing: with exports.folder set, exports are made as the export role \
             (`palvelurekisteri prepare` makes it and prints its URL)"
        );
    }
    check_role("DATABASE_URL", &url).await?;
    check_role("DATABASE_AUDIT_URL", &audit_url).await?;
    migrate::check(&url).await?;
    Ok(Database {
        url,
        audit_url,
        export_url,
        guardian: None,
    })
}

/// Runs what is missing and says what it was. After a change deadlines are made anew: the program that brings it may
/// know more of them than the one before.
///
/// # Errors
/// A sentence; a failed migration leaves the database as it was before it.
pub async fn migrate_as(config: &Config, owner_url: &str) -> Result<Vec<String>> {
    let applied = migrate::run(owner_url).await?;
    for version in &applied {
        tracing::info!(migration.version = version, "migrated");
    }
    if !applied.is_empty() {
        let now = SystemClock.now();
        remake(owner_url, &config.deadlines, now, |_| {}).await?;
        tracing::info!("deadlines made anew");
    }
    Ok(applied)
}

/// What is done about a database that lacks migrations of this program, where nobody else serves from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenBehind {
    /// It is migrated, and its deadlines are made anew.
    Migrate,
    /// It is refused as it is, wherever it is, and nothing is made where there is none.
    Refuse,
}

/// Works with the owner's URL: of the settings, of a running service, or of the private database, started for it.
///
/// # Errors
/// A sentence: there is no such URL, the private database does not start, it is behind; and what the work says.
pub async fn with_owner_url(
    config: &Config,
    when_behind: WhenBehind,
    work: impl AsyncFnOnce(&str) -> Result<()>,
) -> Result<()> {
    let work_on = async |url: &str| {
        if when_behind == WhenBehind::Refuse {
            migrate::check(url).await?;
        }
        work(url).await
    };
    if let Some(url) = &config.database.owner_url {
        return work_on(url.expose_secret()).await;
    }
    if !config.is_private() {
        bail!("DATABASE_OWNER_URL is not set: this is the work of the owner of the tables");
    }
    let data = config.data_folder()?;
    if when_behind == WhenBehind::Refuse && !data.join("pgdata").exists() {
        bail!("there is no register in {}", data.display());
    }
    if let Some(urls) = Cluster::find_running(&data)? {
        return work_on(&urls.owner(DATABASE)).await;
    }
    let cluster = start_cluster(config)?;
    let url = cluster.urls().owner(DATABASE);
    let migrated = match when_behind {
        WhenBehind::Migrate => migrate_as(config, &url).await.map(drop),
        WhenBehind::Refuse => Ok(()),
    };
    let outcome = match migrated {
        Ok(()) => work_on(&url).await,
        Err(error) => Err(error),
    };
    block_in_place(|| cluster.stop())?;
    outcome
}

/// Starts the private cluster.
///
/// # Errors
/// A sentence: PostgreSQL is not installed, the folder is in use.
pub fn start_cluster(config: &Config) -> Result<Cluster> {
    let options = ClusterOptions::new(config.data_folder()?);
    Ok(block_in_place(|| Cluster::start(&options))?)
}

async fn prepare_private(config: &Config) -> Result<Database> {
    let cluster = start_cluster(config)?;
    let urls = cluster.urls().clone();
    let guardian = Guardian::start(cluster)?;
    migrate_as(config, &urls.owner(DATABASE)).await?;
    let url = urls.app(DATABASE);
    migrate::check(&url).await?;
    Ok(Database {
        url,
        audit_url: urls.audit(DATABASE),
        export_url: Some(urls.export(DATABASE)),
        guardian: Some(guardian),
    })
}

/// Refuses a role that row-level security does not hold.
async fn check_role(variable: &str, url: &str) -> Result<()> {
    let connection = connect(url)
        .await
        .with_context(|| format!("the database cannot be reached with {variable}"))?;
    let row = connection.query_one(POWERS, &[]).await?;
    let role: String = row.try_get(0)?;
    if row.try_get(1)? {
        bail!(
            "{variable} connects as {role}, which is a superuser, passes by row-level security, makes roles \
             or replicates: connect as the role that `palvelurekisteri prepare` makes for it"
        );
    }
    if row.try_get(2)? {
        bail!(
            "{variable} connects as {role}, which owns tables: connect as the role that `palvelurekisteri prepare` \
             makes for it, and name the owner in DATABASE_OWNER_URL"
        );
    }
    Ok(())
}
