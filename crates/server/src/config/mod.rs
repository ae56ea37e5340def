//! The configuration: one struct, every field with its meaning.
//!
//! Later sources win: defaults, a TOML file, the environment. `http.listen` is
//! `PALVELUREKISTERI__HTTP__LISTEN` in the environment; `DATABASE_URL`, `DATABASE_OWNER_URL`, `DATABASE_AUDIT_URL` and
//! `DATABASE_EXPORT_URL` are known by those names too. A secret `x` is also read from the file that `x_file` names, so that it
//! need not stand in the environment. A key that nobody knows refuses the start.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use anyhow::Context as _;
use palvelurekisteri_api::limit::LimitOptions;
use palvelurekisteri_auth::password::PasswordParams;
use palvelurekisteri_domain::{
    audit::anomaly::AnomalyLimits,
    deadline::settings::DeadlineSettings,
    identity::IdentityPolicy,
    retention::settings::RetentionSettings,
    statistics::{age_band::AgeBands, settings::StatisticsSettings},
};
use secrecy::SecretString;
use serde::{Deserialize, Serialize, Serializer};

/// The settings of money.
pub mod money;
/// Where values come from.
pub mod source;

/// Everything that can be set.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The HTTP service.
    pub http: HttpConfig,
    /// Rate limits; a call beyond them is answered 429 with `Retry-After`.
    pub limits: LimitOptions,
    /// Folders.
    pub data: DataConfig,
    /// The database.
    pub database: DatabaseConfig,
    /// The seal of the access log.
    pub audit: AuditConfig,
    /// Cost of password hashes.
    pub password: PasswordConfig,
    /// Identity codes.
    pub identity: IdentityConfig,
    /// Record classes.
    pub records: RecordsConfig,
    /// Readings of deadlines where an act gives no number of days.
    pub deadlines: DeadlineSettings,
    /// How long what no statute dates is kept.
    pub retention: RetentionSettings,
    /// Amounts that no statute fixes.
    pub money: MoneyConfig,
    /// Small cells and age bands of statistics.
    pub statistics: StatisticsConfig,
    /// Exports over HTTP.
    pub exports: ExportsConfig,
    /// Logs.
    pub log: LogConfig,
    /// Figures for a monitor.
    pub metrics: MetricsConfig,
}

/// The HTTP service.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpConfig {
    /// Address and port to listen on; port 0 takes a free one. TLS ends at the proxy in front.
    pub listen: SocketAddr,
    /// Threads that run handlers; 0 takes one per core, and more than that is slower (measured).
    pub workers: usize,
    /// Connections at once; more wait in the queue of the operating system.
    pub max_connections: usize,
    /// Origins of browsers that may call, such as `https://example.org`; none by default.
    pub cors_origins: Vec<String>,
}

/// Folders.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataConfig {
    /// Holds the private database and the keys; by default the place of the system for such data.
    pub folder: Option<PathBuf>,
    /// Holds the keys; `keys` in the data folder by default. Back it up apart from the database.
    pub key_folder: Option<PathBuf>,
    /// Whether an empty database gets synthetic people; by default the private database only.
    pub seed_when_empty: Option<bool>,
}

/// The database. Without a URL a private PostgreSQL is started in the data folder.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseConfig {
    /// Connection of the application role; also `DATABASE_URL`.
    #[serde(serialize_with = "masked")]
    pub url: Option<SecretString>,
    /// Connection of the owner role, which migrates; also `DATABASE_OWNER_URL`. Without it a database
    /// that is behind refuses the start.
    #[serde(serialize_with = "masked")]
    pub owner_url: Option<SecretString>,
    /// Connection of the audit role, which seals the access log and reads it; also `DATABASE_AUDIT_URL`.
    /// Needed wherever `database.url` is set.
    #[serde(serialize_with = "masked")]
    pub audit_url: Option<SecretString>,
    /// Connection of the export role, which reads what leaves the register and keeps its ledger; also
    /// `DATABASE_EXPORT_URL`. It is that of the primary: a replica is refused.
    #[serde(serialize_with = "masked")]
    pub export_url: Option<SecretString>,
    /// Connections for reads; 2 to 4 are best on two cores (measured).
    pub read_connections: usize,
    /// Connections for writes; 8 to 16 are best on two cores (measured).
    pub write_connections: usize,
}

/// The seal of the access log.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditConfig {
    /// Folder to which each checkpoint is appended before the database keeps it; none by default. It belongs where
    /// whoever administers the database cannot write: only against it is a tail seen that was cut off the log.
    pub checkpoint_folder: Option<PathBuf>,
    /// Seconds between checkpoints while events come, 1 to 60; after a thousand events there is one in any case.
    pub checkpoint_seconds: u32,
    /// Clients whose files one worker opens in a day; the lead's morning list names who opens more.
    pub clients_a_day: u32,
    /// Hour in Helsinki at which use becomes unusual in that list, 0 to 23.
    pub night_from_hour: u8,
    /// Hour in Helsinki from which it is usual again, 0 to 23.
    pub night_to_hour: u8,
}

/// Cost of password hashes (Argon2id); stored hashes that cost less are made anew at login.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordConfig {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub iterations: u32,
    /// Lanes.
    pub lanes: u32,
}

/// Identity codes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentityConfig {
    /// `synthetic` accepts codes of the range 900-999, `production` refuses them. By default the
    /// private database is synthetic and any other is production. A database keeps what it began as.
    pub policy: Option<Policy>,
}

/// Record classes that are kept only where their controller has said so.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordsConfig {
    /// Whether client relationships with social welfare (class S) are kept here: the wellbeing services county is their
    /// controller and decides. By default the private database only; without it their addresses answer 404.
    pub social: Option<bool>,
}

/// Amounts that no statute fixes: caps moved by an index, ceilings, versions of the municipal supplement.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyConfig {
    /// TOML file with them; by default the one that comes with the register. A fault in it refuses the start.
    pub settings: Option<PathBuf>,
}

/// Statistics.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatisticsConfig {
    /// Fewest persons of a cell that is shown, at least 3; no statute gives a number.
    pub min_cell: u64,
    /// Age bands such as `18-29,30-54,55-64`; what is left over gets bands of its own.
    pub age_bands: String,
}

/// Exports over HTTP.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportsConfig {
    /// Folder of all exports, that of `export run --out` as well; without it none can be asked for over HTTP. It needs
    /// `database.export_url` wherever `database.url` is set.
    pub folder: Option<PathBuf>,
    /// Days for which the files that a request made are handed out, 1 to 365; then they are taken away.
    pub days: u16,
    /// Connections that read at once, 1 to 8.
    pub connections: u8,
}

/// Which identity codes are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// Training and demonstrations.
    Synthetic,
    /// Real clients.
    Production,
}

/// Logs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogConfig {
    /// `json` or `text`; `auto` is text on a terminal and JSON elsewhere.
    pub format: LogFormat,
    /// Which events are written, such as `info` or `info,palvelurekisteri_store=debug`.
    pub filter: String,
}

/// Figures for a monitor.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricsConfig {
    /// Address and port that answer `GET /metrics` in the form of Prometheus, such as
    /// `127.0.0.1:9087`; none by default. It asks nobody who they are: keep it on the loopback address
    /// or on a network of its own.
    pub listen: Option<SocketAddr>,
}

/// Form of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// Text on a terminal, JSON elsewhere.
    Auto,
    /// One JSON object per line.
    Json,
    /// Lines for people.
    Text,
}

impl Default for HttpConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8087),
            workers: 0,
            max_connections: 1024,
            cors_origins: Vec::new(),
        }
    }
}

impl Default for DatabaseConfig {
    fn default() -> Self {
        Self {
            url: None,
            owner_url: None,
            audit_url: None,
            export_url: None,
            read_connections: 4,
            write_connections: 8,
        }
    }
}

impl Default for AuditConfig {
    fn default() -> Self {
        let limits = AnomalyLimits::default();
        Self {
            checkpoint_folder: None,
            checkpoint_seconds: 30,
            clients_a_day: limits.clients_a_day,
            night_from_hour: limits.night_from_hour,
            night_to_hour: limits.night_to_hour,
        }
    }
}

impl Default for PasswordConfig {
    fn default() -> Self {
        let PasswordParams {
            memory_kib,
            iterations,
            lanes,
        } = PasswordParams::DEFAULT;
        Self {
            memory_kib,
            iterations,
            lanes,
        }
    }
}

impl Default for StatisticsConfig {
    fn default() -> Self {
        Self {
            min_cell: StatisticsSettings::default().min_cell,
            age_bands: "18-29,30-54,55-64".to_owned(),
        }
    }
}

impl Default for ExportsConfig {
    fn default() -> Self {
        Self {
            folder: None,
            days: 14,
            connections: 2,
        }
    }
}

impl ExportsConfig {
    /// Refuses values that cannot work.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn validate(&self) -> anyhow::Result<()> {
        if !(1..=365).contains(&self.days) {
            anyhow::bail!("exports.days must be 1 to 365");
        }
        if !(1..=8).contains(&self.connections) {
            anyhow::bail!("exports.connections must be 1 to 8");
        }
        Ok(())
    }
}

impl StatisticsConfig {
    /// The settings in force.
    ///
    /// # Errors
    /// When the threshold would show single persons, or the bands cannot be read.
    pub fn settings(&self) -> anyhow::Result<StatisticsSettings> {
        if self.min_cell < 3 {
            anyhow::bail!("statistics.min_cell must be at least 3");
        }
        let age_bands =
            AgeBands::parse(&self.age_bands).context("statistics.age_bands cannot be read")?;
        Ok(StatisticsSettings {
            min_cell: self.min_cell,
            age_bands,
        })
    }
}

impl Default for LogConfig {
    fn default() -> Self {
        Self {
            format: LogFormat::Auto,
            filter: "info,actix_server=warn".to_owned(),
        }
    }
}

impl Config {
    /// From where on use of clients' data is unusual.
    #[must_use]
    pub fn anomaly_limits(&self) -> AnomalyLimits {
        AnomalyLimits {
            clients_a_day: self.audit.clients_a_day,
            night_from_hour: self.audit.night_from_hour,
            night_to_hour: self.audit.night_to_hour,
        }
    }

    /// Whether class S is kept here.
    #[must_use]
    pub fn keeps_social_records(&self) -> bool {
        self.records.social.unwrap_or_else(|| self.is_private())
    }

    /// True when no database is named, so that a private one is started.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.database.url.is_none()
    }

    /// The policy in force.
    #[must_use]
    pub fn policy(&self) -> Policy {
        self.identity.policy.unwrap_or(if self.is_private() {
            Policy::Synthetic
        } else {
            Policy::Production
        })
    }

    /// Whether an empty database gets synthetic people.
    #[must_use]
    pub fn seeds_when_empty(&self) -> bool {
        self.data.seed_when_empty.unwrap_or(self.is_private())
    }

    /// The data folder in force.
    ///
    /// # Errors
    /// When none is set and the system names no home.
    pub fn data_folder(&self) -> anyhow::Result<PathBuf> {
        match &self.data.folder {
            Some(folder) => Ok(folder.clone()),
            None => Ok(palvelurekisteri_devdb::folders::default_data_dir()?),
        }
    }

    /// The key folder in force.
    ///
    /// # Errors
    /// As [`Config::data_folder`].
    pub fn key_folder(&self) -> anyhow::Result<PathBuf> {
        match &self.data.key_folder {
            Some(folder) => Ok(folder.clone()),
            None => Ok(self.data_folder()?.join("keys")),
        }
    }

    /// The cost of password hashes.
    #[must_use]
    pub fn password_params(&self) -> PasswordParams {
        PasswordParams {
            memory_kib: self.password.memory_kib,
            iterations: self.password.iterations,
            lanes: self.password.lanes,
        }
    }
}

impl From<Policy> for IdentityPolicy {
    fn from(policy: Policy) -> Self {
        match policy {
            Policy::Synthetic => Self::Synthetic,
            Policy::Production => Self::Production,
        }
    }
}

fn masked<S: Serializer>(secret: &Option<SecretString>, serializer: S) -> Result<S::Ok, S::Error> {
    match secret {
        Some(_) => serializer.serialize_str("****"),
        None => serializer.serialize_none(),
    }
}
