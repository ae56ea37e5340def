//! What every handler has. No globals.

use std::{ops::Deref, path::PathBuf, sync::Arc};

use palvelurekisteri_auth::{password::Passwords, token::cache::Tokens};
use palvelurekisteri_domain::{
    audit::anomaly::AnomalyLimits, identity::IdentityPolicy, money_settings::MoneySettings,
    statistics::settings::StatisticsSettings, time::Clock,
};
use palvelurekisteri_pii::{audit_keys::AuditKeys, current::Current};
use palvelurekisteri_store::Store;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::{
    call::operation::Operations,
    limit::{LimitOptions, Limits},
    openapi,
};

/// What the handlers of one worker have: its own connections, and what all workers share.
pub struct AppState {
    /// The database, over connections of this worker.
    pub store: Store,
    shared: Arc<Shared>,
}

/// What all workers share.
pub struct Shared {
    /// Keys of access tokens, and the tokens that they have checked.
    pub tokens: Arc<Current<Tokens>>,
    /// Password hashing, a few at a time.
    pub passwords: Passwords,
    /// The one clock.
    pub clock: Arc<dyn Clock>,
    /// What the access log is verified with.
    pub seal: Seal,
    /// From where on use of the log is unusual.
    pub anomaly_limits: AnomalyLimits,
    /// What no statute fixes about statistics.
    pub statistics: StatisticsSettings,
    /// Rate limits.
    pub limits: Limits,
    /// Whether 900-range identity codes are accepted.
    pub identity_policy: IdentityPolicy,
    /// Whether class S is kept here (decision 2).
    pub keeps_social_records: bool,
    /// Settings of money: what no statute fixes (decision 23).
    pub money_settings: MoneySettings,
    /// Exports over HTTP; `None` where the installation makes none.
    pub exports: Option<Exports>,
    /// The operations of the document, compiled for checking.
    pub operations: Operations,
    /// The OpenAPI document as served.
    pub document: String,
}

/// What the access log is verified with.
#[derive(Debug)]
pub struct Seal {
    /// Keys that sign checkpoints.
    pub keys: Arc<Current<AuditKeys>>,
    /// Name of the log.
    pub origin: String,
    /// Checkpoints outside the database.
    pub checkpoint_folder: Option<PathBuf>,
}

/// What exports over HTTP need here; they are made elsewhere.
#[derive(Debug, Clone)]
pub struct Exports {
    /// Folder of all exports.
    pub folder: PathBuf,
    /// Wakes whoever makes them.
    pub wake: Arc<Notify>,
}

/// What [`Shared`] is made of.
pub struct Parts {
    /// Keys of access tokens.
    pub tokens: Arc<Current<Tokens>>,
    /// Password hashing.
    pub passwords: Passwords,
    /// The one clock.
    pub clock: Arc<dyn Clock>,
    /// What the access log is verified with.
    pub seal: Seal,
    /// From where on use of the log is unusual.
    pub anomaly_limits: AnomalyLimits,
    /// What no statute fixes about statistics.
    pub statistics: StatisticsSettings,
    /// Rate limits.
    pub limits: LimitOptions,
    /// Whether 900-range identity codes are accepted.
    pub identity_policy: IdentityPolicy,
    /// Whether class S is kept here (decision 2).
    pub keeps_social_records: bool,
    /// Settings of money, without a fault.
    pub money_settings: MoneySettings,
    /// Exports over HTTP; `None` where the installation makes none.
    pub exports: Option<Exports>,
}

impl Shared {
    /// Compiles the document's schemas; done once at start.
    ///
    /// # Errors
    /// When a schema of the document cannot be compiled: a fault of the program.
    pub fn new(parts: Parts) -> Result<Self, String> {
        let document = openapi::document();
        let operations = Operations::compile(&document)?;
        Ok(Self {
            tokens: parts.tokens,
            passwords: parts.passwords,
            clock: parts.clock,
            seal: parts.seal,
            anomaly_limits: parts.anomaly_limits,
            statistics: parts.statistics,
            limits: Limits::new(&parts.limits),
            identity_policy: parts.identity_policy,
            keeps_social_records: parts.keeps_social_records,
            money_settings: parts.money_settings,
            exports: parts.exports,
            operations,
            document: openapi::render(&document),
        })
    }
}

impl AppState {
    /// The state of one worker.
    #[must_use]
    pub fn of_worker(store: Store, shared: Arc<Shared>) -> Self {
        Self { store, shared }
    }

    /// A new internal identifier (UUIDv7: keeps indexes tight).
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

impl Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.shared
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for AppState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AppState").finish_non_exhaustive()
    }
}
