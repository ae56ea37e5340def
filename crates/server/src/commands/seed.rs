//! `palvelurekisteri seed`: synthetic people for an empty database.

use std::io::IsTerminal as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use chrono::{NaiveDate, TimeDelta};
use indicatif::{ProgressBar, ProgressStyle};
use palvelurekisteri_auth::assertion::{ASSERTION_TYPE, key::ServiceKey};
use palvelurekisteri_auth::password::Passwords;
use palvelurekisteri_devdb::{cluster::Cluster, roles::DATABASE};
use palvelurekisteri_domain::{code_set::staff::Role, time::Clock as _};
use palvelurekisteri_pii::{key_ring::KeyRing, private_file::ensure_private_dir};
use palvelurekisteri_seed::{
    load::{self, SeedConnection},
    logins::{LOGINS, Login},
    options::{DEFAULT_ANCHOR, Progress, SeedOptions, SeedSummary, Stage},
};
use palvelurekisteri_store::deadline::remake::remake;
use secrecy::{ExposeSecret as _, SecretString};

use super::say;
use crate::clock::SystemClock;
use crate::config::{Config, Policy};
use crate::database::{connect, migrate_as, start_cluster};
use crate::installation;
use crate::service_accounts::{self, NewKey};

/// Password of every synthetic account, unless another is given. Public: it opens nothing real.
pub(super) const PASSWORD: &str = "tervahovi-kokeilu";

/// How long the key of the synthetic machine holds.
const MACHINE_KEY_LIFE: TimeDelta = TimeDelta::days(750);

/// Lines of progress where there is no terminal: one each tenth.
const LINES: usize = 10;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Clients of the Oulu region; phases and placements follow in proportion.
    #[arg(long, value_name = "NUMBER")]
    clients: Option<usize>,
    /// Day on which the histories stop.
    #[arg(long, value_name = "YYYY-MM-DD", default_value_t = DEFAULT_ANCHOR)]
    anchor: NaiveDate,
}

impl Default for Arguments {
    fn default() -> Self {
        Self {
            clients: None,
            anchor: DEFAULT_ANCHOR,
        }
    }
}

pub(super) async fn run(config: &Config, arguments: Arguments) -> Result<()> {
    if config.policy() == Policy::Production {
        bail!(
            "identity.policy is production: synthetic people are written with identity.policy set to synthetic only"
        );
    }
    if let Some(url) = &config.database.url {
        let owner_url = owner_url(config)?;
        return run_on(config, url.expose_secret(), &owner_url, &arguments).await;
    }
    if let Some(urls) = Cluster::find_running(&config.data_folder()?)? {
        return run_on(
            config,
            &urls.app(DATABASE),
            &urls.owner(DATABASE),
            &arguments,
        )
        .await;
    }
    let cluster = start_cluster(config)?;
    let urls = cluster.urls().clone();
    let outcome = run_on(
        config,
        &urls.app(DATABASE),
        &urls.owner(DATABASE),
        &arguments,
    )
    .await;
    tokio::task::block_in_place(|| cluster.stop())?;
    outcome
}

/// The owner's URL: of the settings on a server of somebody else, else of the private cluster.
fn owner_url(config: &Config) -> Result<String> {
    let of_settings = || config.database.owner_url.as_ref();
    let url = match config.database.url {
        Some(_) => of_settings().map(|url| url.expose_secret().to_owned()),
        None => Cluster::find_running(&config.data_folder()?)?.map(|urls| urls.owner(DATABASE)),
    };
    url.context("synthetic people are written by the owner of the tables: set DATABASE_OWNER_URL")
}

async fn run_on(config: &Config, url: &str, owner_url: &str, arguments: &Arguments) -> Result<()> {
    migrate_as(config, owner_url).await?;
    let keys = installation::open(config, url, &SystemClock).await?;
    let summary = fill(config, owner_url, &keys.data.get(), arguments).await?;
    say(format_args!(
        "{} clients in {} areas, {} open relationships, {} rows",
        summary.clients,
        summary.areas,
        summary.open_relationships,
        summary.total_rows()
    ));
    tell_logins(config)
}

/// Writes the region and shows how far it is.
pub(super) async fn fill(
    config: &Config,
    owner_url: &str,
    keys: &Arc<KeyRing>,
    arguments: &Arguments,
) -> Result<SeedSummary> {
    let passwords = Passwords::new(config.password_params(), 1, 1)?;
    let password_hash = passwords.hash(SecretString::from(PASSWORD)).await?;
    let options = SeedOptions {
        clients: arguments.clients,
        anchor: arguments.anchor,
        password_hash,
    };
    let connection = SeedConnection::open(owner_url).await?;
    let mut display = Display::new();
    let show = |progress| display.show(progress);
    let summary = Box::pin(load::run(&connection, keys, &options, show)).await?;
    // The register makes deadlines itself, of what the region tells.
    remake(owner_url, &config.deadlines, SystemClock.now(), |_| {}).await?;
    display.finish();
    register_machine(config, owner_url).await?;
    Ok(summary)
}

/// Lays the key of the synthetic machine into the data folder and lets it log in from this computer at any hour.
async fn register_machine(config: &Config, owner_url: &str) -> Result<()> {
    let Some(machine) = machine() else {
        return Ok(());
    };
    let path = machine_key(config)?;
    if let Some(folder) = path.parent() {
        ensure_private_dir(folder)?;
    }
    let key = match path.exists() {
        true => ServiceKey::read(&path)?,
        false => ServiceKey::create_at(&path)?,
    };
    let connection = connect(owner_url).await?;
    let now = SystemClock.now();
    let new = NewKey {
        username: machine,
        public_key: &key.public(),
        ends_at: now + MACHINE_KEY_LIFE,
        now,
    };
    service_accounts::register_key(&connection, &new).await?;
    let addresses = ["127.0.0.0/8", "::1/128"].map(str::to_owned);
    let hours: Vec<String> = (1..=7).map(|day| format!("{day} 00:00-24:00")).collect();
    service_accounts::limit(&connection, machine, (&addresses, &hours), now).await
}

/// Login name of the synthetic machine.
fn machine() -> Option<&'static str> {
    let is_machine = |login: &&Login| login.role == Role::ExportService;
    Some(LOGINS.iter().find(is_machine)?.username)
}

/// The private key of the synthetic machine.
fn machine_key(config: &Config) -> Result<PathBuf> {
    Ok(config.data_folder()?.join("service-keys/vienti.pem"))
}

/// Fills an empty database of synthetic people at the first start; answers whether the database is a seeded one.
pub(super) async fn fill_when_empty(
    config: &Config,
    url: &str,
    keys: &Arc<KeyRing>,
) -> Result<bool> {
    if config.seeds_when_empty() && load::is_empty(&SeedConnection::open(url).await?).await? {
        say("filling the empty register with synthetic people …");
        fill(config, &owner_url(config)?, keys, &Arguments::default()).await?;
    }
    let connection = connect(url).await?;
    let row = connection
        .query_one(
            "select exists (select from installation where seeded_at is not null)",
            &[],
        )
        .await?;
    Ok(row.try_get(0)?)
}

/// Prints calls that work when pasted: the login of a person, and of the machine.
pub(super) fn tell_first_calls(config: &Config, address: SocketAddr) -> Result<()> {
    say(format_args!(
        "try: curl -s http://{address}/api/v1/auth/login -H 'content-type: application/json' -d '{{\"username\":\"virkailija\",\"password\":\"{PASSWORD}\"}}'"
    ));
    // A register that was filled before machines had keys has none to show.
    if let Some(machine) = machine()
        && machine_key(config)?.exists()
    {
        let program = std::env::current_exe()?;
        say(format_args!(
            "or:  curl -s http://{address}/api/v1/auth/token -d grant_type=client_credentials \
             -d client_assertion_type={ASSERTION_TYPE} \
             -d client_assertion=$({} service assertion --username {machine} --key {})",
            program.display(),
            machine_key(config)?.display()
        ));
    }
    Ok(())
}

/// Prints the named logins: one for each role.
pub(super) fn tell_logins(config: &Config) -> Result<()> {
    say(format_args!("logins (password {PASSWORD}):"));
    for login in LOGINS {
        let label = login.role.label().fi;
        if Some(login.username) == machine() {
            let key = machine_key(config)?;
            say(format_args!(
                "  {:<20} {label}: a machine, with the key {}",
                login.username,
                key.display()
            ));
        } else {
            say(format_args!("  {:<20} {label}", login.username));
        }
    }
    Ok(())
}

/// A bar on a terminal, plain lines elsewhere.
enum Display {
    Bar(ProgressBar),
    Lines { stage: Stage, shown: usize },
}

impl Display {
    fn new() -> Self {
        if !std::io::stderr().is_terminal() {
            let stage = Stage::Region;
            return Self::Lines { stage, shown: 0 };
        }
        let bar = ProgressBar::new(0);
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}");
        Self::Bar(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    fn show(&mut self, progress: Progress) {
        let message = match progress.stage {
            Stage::Region => "organisations and staff",
            Stage::Clients => "synthetic clients",
            Stage::Indexes => "indexes and references",
        };
        match self {
            Self::Bar(bar) => {
                bar.set_length(u64::try_from(progress.total).unwrap_or(u64::MAX));
                bar.set_message(message);
                bar.set_position(u64::try_from(progress.done).unwrap_or(u64::MAX));
            }
            Self::Lines { stage, shown } => {
                if *stage != progress.stage {
                    (*stage, *shown) = (progress.stage, 0);
                }
                let tenth = progress.done * LINES / progress.total.max(1);
                if tenth > *shown {
                    *shown = tenth;
                    say(format_args!(
                        "{message}: {} of {}",
                        progress.done, progress.total
                    ));
                }
            }
        }
    }

    fn finish(&self) {
        match self {
            Self::Bar(bar) => bar.finish_and_clear(),
            Self::Lines { .. } => {}
        }
    }
}
