//! `palvelurekisteri service`: accounts of machines, for whoever runs the installation.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use chrono::TimeDelta;
use palvelurekisteri_auth::assertion::key::{ServiceKey, parse_public, render_public};
use palvelurekisteri_domain::staff::service::{Network, WeeklyHours};
use palvelurekisteri_domain::time::Clock as _;

use super::{say, with_database};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::database::Connection;
use crate::service_accounts::{self, NewKey};

/// Longest validity of a key, in days; as through HTTP.
const LONGEST: i64 = 750;

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Make a key pair on the machine that will use it; needs no database.
    #[command(after_help = "Example:\n  palvelurekisteri service keygen --out vienti.pem")]
    Keygen(Keygen),
    /// Make the account of a machine; `user grant` gives it a role.
    #[command(
        after_help = "Example:\n  palvelurekisteri service create --username vienti --display-name 'Tietovaraston siirto'"
    )]
    Create(Create),
    /// Register a public key; several may hold at once.
    #[command(
        after_help = "Example:\n  palvelurekisteri service register-key --username vienti --public-key 11qYAYKx… --days 365"
    )]
    RegisterKey(RegisterKey),
    /// Say from where and when the machine may log in; what is not said is not allowed.
    #[command(
        after_help = "Example:\n  palvelurekisteri service limit --username vienti --address 10.20.0.7/32 \
                      --hours '1 00:00-05:00' --hours '2 00:00-05:00'"
    )]
    Limit(Limit),
    /// Print an assertion for one login, valid for a minute; needs no database.
    #[command(
        after_help = "Example:\n  curl http://127.0.0.1:8087/api/v1/auth/token -d grant_type=client_credentials \\\n    \
                      -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\\n    \
                      -d client_assertion=$(palvelurekisteri service assertion --username vienti --key vienti.pem)"
    )]
    Assertion(Assertion),
}

#[derive(Debug, clap::Args)]
pub(super) struct Keygen {
    /// New file for the private half, readable by its owner only.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct Create {
    /// Login name, lower case.
    #[arg(long)]
    username: String,
    /// Name that colleagues see.
    #[arg(long)]
    display_name: String,
}

#[derive(Debug, clap::Args)]
pub(super) struct RegisterKey {
    /// Login name.
    #[arg(long)]
    username: String,
    /// Public key as `keygen` prints it, or a file with it in PEM.
    // Base64url may begin with a hyphen.
    #[arg(long, value_name = "KEY", allow_hyphen_values = true)]
    public_key: String,
    /// Days that it is accepted.
    #[arg(long, default_value_t = 365, value_parser = clap::value_parser!(i64).range(1..=LONGEST))]
    days: i64,
}

#[derive(Debug, clap::Args)]
pub(super) struct Limit {
    /// Login name.
    #[arg(long)]
    username: String,
    /// Network in CIDR notation, such as 10.20.0.0/16.
    #[arg(long = "address", value_name = "CIDR")]
    addresses: Vec<String>,
    /// Weekday (1 is Monday) and hours in Helsinki, such as '1 00:00-05:00'.
    #[arg(long, value_name = "HOURS")]
    hours: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Assertion {
    /// Login name.
    #[arg(long)]
    username: String,
    /// File with the private key.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

pub(super) async fn run(config: &Config, command: Command) -> Result<()> {
    match command {
        Command::Keygen(keygen) => make_key(&keygen.out),
        Command::Assertion(assertion) => {
            let key = ServiceKey::read(&assertion.key)?;
            say(key.assertion(&assertion.username, SystemClock.now())?);
            Ok(())
        }
        stored @ (Command::Create(_) | Command::RegisterKey(_) | Command::Limit(_)) => {
            with_database(config, async |connection| run_on(connection, &stored).await).await
        }
    }
}

async fn run_on(connection: &Connection, command: &Command) -> Result<()> {
    let now = SystemClock.now();
    match command {
        Command::Keygen(_) | Command::Assertion(_) => Ok(()),
        Command::Create(new) => {
            if new.username != new.username.to_lowercase() {
                bail!("the username {} must be in lower case", new.username);
            }
            service_accounts::create(connection, &new.username, &new.display_name, now).await?;
            say(format_args!("made {}", new.username));
            Ok(())
        }
        Command::RegisterKey(new) => {
            let public_key = read_public(&new.public_key)?;
            let ends_at = now + TimeDelta::days(new.days);
            let key = NewKey {
                username: &new.username,
                public_key: &public_key,
                ends_at,
                now,
            };
            let id = service_accounts::register_key(connection, &key).await?;
            say(format_args!(
                "registered {id} until {}",
                ends_at.date_naive()
            ));
            Ok(())
        }
        Command::Limit(limit) => {
            check::<Network>(
                "--address",
                "a network such as 10.20.0.0/16",
                &limit.addresses,
            )?;
            check::<WeeklyHours>("--hours", "hours such as '1 00:00-05:00'", &limit.hours)?;
            let lists = (limit.addresses.as_slice(), limit.hours.as_slice());
            service_accounts::limit(connection, &limit.username, lists, now).await?;
            say(format_args!("limited {}", limit.username));
            Ok(())
        }
    }
}

fn make_key(path: &Path) -> Result<()> {
    let key = ServiceKey::create_at(path)?;
    say(format_args!("public key {}", render_public(&key.public())));
    Ok(())
}

fn read_public(text: &str) -> Result<[u8; 32]> {
    let found = parse_public(text).or_else(|| parse_public(&std::fs::read_to_string(text).ok()?));
    found.context("--public-key is neither an Ed25519 public key nor a file with one")
}

fn check<T: std::str::FromStr>(option: &str, wanted: &str, texts: &[String]) -> Result<()> {
    match texts.iter().find(|text| text.parse::<T>().is_err()) {
        Some(text) => bail!("{option} {text} is not {wanted}"),
        None => Ok(()),
    }
}
