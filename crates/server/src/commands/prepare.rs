//! `palvelurekisteri prepare`: roles and database on a server of somebody else.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

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

/// How a role is called on the outside: its variable, and its folder under `--secrets`.
const ROLES: [(&str, &str, &str); 4] = [
    ("DATABASE_URL", "app", APP_ROLE),
    ("DATABASE_OWNER_URL", "owner", OWNER_ROLE),
    ("DATABASE_EXPORT_URL", "export", EXPORT_ROLE),
    ("DATABASE_AUDIT_URL", "audit", AUDIT_ROLE),
];

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    admin: Admin,
    /// Name of the database; made when it is missing.
    #[arg(long, default_value = DATABASE)]
    database: String,
    /// Write each role's URL into a file `<FOLDER>/<app|owner|export|audit>/url` instead of printing it.
    /// A role whose file is there keeps its password, so that this can be repeated beside a running service.
    #[arg(long, value_name = "FOLDER")]
    secrets: Option<PathBuf>,
}

/// Connection of a superuser, or of a role that may make roles and databases.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
struct Admin {
    /// Connection of a superuser, or of a role that may make roles and databases.
    #[arg(
        long,
        value_name = "URL",
        env = "DATABASE_ADMIN_URL",
        hide_env_values = true
    )]
    admin_url: Option<String>,
    /// File that holds this connection.
    #[arg(long, value_name = "FILE", env = "DATABASE_ADMIN_URL_FILE")]
    admin_url_file: Option<PathBuf>,
}

impl Admin {
    fn url(self) -> Result<String> {
        if let Some(path) = self.admin_url_file {
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            return Ok(text.trim().to_owned());
        }
        self.admin_url.context("--admin-url is missing")
    }
}

pub(super) async fn run(arguments: Arguments) -> Result<()> {
    let Arguments {
        admin,
        database,
        secrets,
    } = arguments;
    let admin_url = admin.url()?;
    let server: tokio_postgres::Config = admin_url
        .parse()
        .context("--admin-url is not a PostgreSQL URL")?;
    let password = |name| match &secrets {
        Some(folder) => kept_or_new_password(&url_file(folder, name)),
        None => new_password(),
    };
    let passwords = RolePasswords {
        owner: password("owner")?,
        app: password("app")?,
        export: password("export")?,
        audit: password("audit")?,
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
    tell(&server, &database, &passwords, secrets.as_deref())
}

/// Prints the URLs, or writes them where they are kept.
fn tell(
    server: &tokio_postgres::Config,
    database: &str,
    passwords: &RolePasswords,
    secrets: Option<&Path>,
) -> Result<()> {
    if secrets.is_none() {
        say("# Set these where the service runs; the passwords are shown only now.");
    }
    for (variable, name, role) in ROLES {
        let password = match name {
            "app" => &passwords.app,
            "owner" => &passwords.owner,
            "export" => &passwords.export,
            _ => &passwords.audit,
        };
        let url = format!(
            "postgres://{role}:{password}@{}/{}",
            authority(server),
            encode(database)
        );
        match secrets {
            Some(folder) => {
                let path = url_file(folder, name);
                write_secret(&path, &url)
                    .with_context(|| format!("cannot write {}", path.display()))?;
                say(format_args!("{variable}_FILE={}", path.display()));
            }
            None => say(format_args!("{variable}={url}")),
        }
    }
    Ok(())
}

fn url_file(folder: &Path, name: &str) -> PathBuf {
    folder.join(name).join("url")
}

/// The password in a file of an earlier run, or a new one.
fn kept_or_new_password(path: &Path) -> Result<String> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return new_password(),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read {}", path.display()));
        }
    };
    let kept: tokio_postgres::Config = text
        .trim()
        .parse()
        .with_context(|| format!("{} holds no PostgreSQL URL", path.display()))?;
    let password = kept
        .get_password()
        .with_context(|| format!("{} holds no password", path.display()))?;
    Ok(String::from_utf8(password.to_vec())?)
}

/// Replaces a file that its owner alone may read, whole or not at all.
fn write_secret(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let unfinished = path.with_extension("new");
    // One that was torn keeps its mode.
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o400)
        .open(&unfinished)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&unfinished, path)
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

fn new_password() -> Result<String> {
    let mut bytes = [0_u8; PASSWORD_BYTES];
    aws_lc_rs::rand::fill(&mut bytes)
        .map_err(|_| anyhow::anyhow!("the system gives no random bytes"))?;
    Ok(hex::encode(bytes))
}
