//! `palvelurekisteri prepare`: roles and database on a server of somebody else.

use anyhow::{Context, Result};
use palvelurekisteri_devdb::roles::{
    APP_ROLE, AUDIT_ROLE, DATABASE, EXPORT_ROLE, OWNER_ROLE, RolePasswords, create_database_sql,
    database_setup_sql, role_setup_sql,
};
use tokio_postgres::config::Host;

use super::say;
use crate::database::connect;

/// Bytes of a generated password.
const PASSWORD_BYTES: usize = 24;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Connection of a superuser, or of a role that may make roles and databases.
    #[arg(
        long,
        value_name = "URL",
        env = "DATABASE_ADMIN_URL",
        hide_env_values = true
    )]
    admin_url: String,
    /// Name of the database; made when it is missing.
    #[arg(long, default_value = DATABASE)]
    database: String,
}

pub(super) async fn run(arguments: Arguments) -> Result<()> {
    let Arguments {
        admin_url,
        database,
    } = arguments;
    let server: tokio_postgres::Config = admin_url
        .parse()
        .context("--admin-url is not a PostgreSQL URL")?;
    let passwords = RolePasswords {
        owner: password()?,
        app: password()?,
        export: password()?,
        audit: password()?,
    };
    let admin = connect(&admin_url)
        .await
        .context("the server cannot be reached with --admin-url")?;
    // One text is one transaction.
    admin
        .batch_execute(&role_setup_sql(&passwords))
        .await
        .context("the roles could not be made")?;
    let exists = admin
        .query_opt("select from pg_database where datname = $1", &[&database])
        .await?;
    if exists.is_none() {
        admin
            .batch_execute(&create_database_sql(&database))
            .await
            .context("the database could not be made")?;
    }
    let mut inside = server.clone();
    inside.dbname(&database);
    let (client, driver) = inside.connect(tokio_postgres::NoTls).await?;
    let driver = tokio::spawn(driver);
    client
        .batch_execute(&database_setup_sql(&database))
        .await
        .context("the database could not be given to its owner")?;
    drop(client);
    driver.await??;
    say("# Set these where the service runs; the passwords are shown only now.");
    for (variable, role, password) in [
        ("DATABASE_URL", APP_ROLE, &passwords.app),
        ("DATABASE_OWNER_URL", OWNER_ROLE, &passwords.owner),
        ("DATABASE_EXPORT_URL", EXPORT_ROLE, &passwords.export),
        ("DATABASE_AUDIT_URL", AUDIT_ROLE, &passwords.audit),
    ] {
        say(format_args!(
            "{variable}=postgres://{role}:{password}@{}/{}",
            authority(&server),
            encode(&database)
        ));
    }
    Ok(())
}

/// Host and port of the server as in a URL.
fn authority(server: &tokio_postgres::Config) -> String {
    let host = match server.get_hosts().first() {
        Some(Host::Tcp(name)) if name.contains(':') => format!("[{name}]"),
        Some(Host::Tcp(name)) => name.clone(),
        Some(Host::Unix(path)) => encode(&path.to_string_lossy()),
        None => "localhost".to_owned(),
    };
    match server.get_ports().first() {
        Some(port) if *port != 5432 => format!("{host}:{port}"),
        Some(_) | None => host,
    }
}

fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

fn password() -> Result<String> {
    let mut bytes = [0_u8; PASSWORD_BYTES];
    aws_lc_rs::rand::fill(&mut bytes)
        .map_err(|_| anyhow::anyhow!("the system gives no random bytes"))?;
    Ok(hex::encode(bytes))
}
