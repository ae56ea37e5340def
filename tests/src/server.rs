//! A real server on a free port of this machine, with a clock that stands still.

use std::num::NonZeroU32;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use palvelurekisteri_auth::password::PasswordParams;
use palvelurekisteri_auth::token::cache::Tokens;
use palvelurekisteri_auth::token::keys::TokenKeys;
use palvelurekisteri_domain::code_set::staff::Role;
use palvelurekisteri_domain::time::{Clock as _, FixedClock};
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::current::Current;
use palvelurekisteri_pii::key_ring::KeyRing;
use palvelurekisteri_server::config::{Config, Policy};
use palvelurekisteri_server::wiring::{self, Database, Keys, Running};
use secrecy::ExposeSecret as _;

use crate::client::Client;
use crate::cluster::As;
use crate::database::TestDb;
use crate::evidence;
use crate::region::{Person, service_key};

/// The instant at which every test begins: a Monday in winter time.
pub const NOW: &str = "2026-03-02T09:00:00+02:00";

/// A running server; ends with the test.
#[derive(Debug)]
pub struct TestServer {
    /// Its clock; set it to move time.
    pub clock: Arc<FixedClock>,
    /// Its data keys, to read what it has encrypted.
    pub keys: Arc<KeyRing>,
    running: Option<Running>,
    url: String,
}

impl TestServer {
    /// Starts on the database with new keys.
    pub async fn start(db: &TestDb) -> Self {
        Self::start_with(db, test_config()).await
    }

    /// Starts with other settings than [`test_config`].
    pub async fn start_with(db: &TestDb, config: Config) -> Self {
        let keys = Keys {
            data: Arc::new(Current::new(KeyRing::generate().unwrap())),
            tokens: Arc::new(Current::new(Tokens::new(TokenKeys::generate().unwrap()))),
            audit: Arc::new(Current::new(AuditKeys::generate().unwrap())),
            folder: None,
        };
        Self::start_on(db, config, keys, Arc::new(FixedClock::at(now()))).await
    }

    /// Starts with keys and a clock that another server may share.
    pub async fn start_on(db: &TestDb, config: Config, keys: Keys, clock: Arc<FixedClock>) -> Self {
        evidence::begin_log();
        let database = Database {
            url: db.url(As::App),
            audit_url: db.url(As::Audit),
            export_url: config
                .database
                .export_url
                .as_ref()
                .map(|url| url.expose_secret().to_owned()),
            guardian: None,
        };
        let data = keys.data.get();
        let running = wiring::start(&config, database, keys, clock.clone())
            .await
            .expect("the server starts");
        Self {
            clock,
            keys: data,
            url: format!("http://{}", running.address),
            running: Some(running),
        }
    }

    /// Address without a path.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Address of the monitor's port, when the settings name one.
    #[must_use]
    pub fn metrics_url(&self) -> Option<String> {
        let address = self.running.as_ref()?.metrics_address?;
        Some(format!("http://{address}"))
    }

    /// What the monitor would be told now.
    #[must_use]
    pub fn figures(&self) -> String {
        let running = self.running.as_ref().expect("the server runs");
        running.figures.render().unwrap()
    }

    /// A client without a token.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::new(&self.url)
    }

    /// A client that has logged in.
    pub async fn login_as(&self, person: &Person) -> Client {
        if person.role != Role::ExportService {
            return self.client().login(person.username).await;
        }
        let client = self.client();
        client
            .login_by_key(person.username, service_key(), self.clock.now())
            .await
    }

    /// Stops in order.
    pub async fn stop(mut self) {
        if let Some(running) = self.running.take() {
            evidence::keep_figures(&running.figures.render().unwrap());
            running.stop().await.unwrap();
        }
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            if let Ok(figures) = running.figures.render() {
                evidence::keep_figures(&figures);
            }
            running.abandon();
        }
    }
}

/// The instant at which every test begins.
#[must_use]
pub fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(NOW).unwrap().to_utc()
}

/// Settings of a test server: any free port, one worker, small pools, cheap passwords.
#[must_use]
pub fn test_config() -> Config {
    let mut config = Config::default();
    config.http.listen = "127.0.0.1:0".parse().unwrap();
    config.http.workers = 1;
    config.database.read_connections = 2;
    config.database.write_connections = 3;
    let PasswordParams {
        memory_kib,
        iterations,
        lanes,
    } = PasswordParams::for_tests();
    config.password.memory_kib = memory_kib;
    config.password.iterations = iterations;
    config.password.lanes = lanes;
    config.identity.policy = Some(Policy::Synthetic);
    config.records.social = Some(true);
    // Their own test has the defaults.
    config.limits.calls_per_second = NonZeroU32::MAX;
    config.limits.call_burst = NonZeroU32::MAX;
    config.limits.logins_per_minute = NonZeroU32::MAX;
    config.limits.searches_per_minute = NonZeroU32::MAX;
    config.limits.identity_codes_per_hour = NonZeroU32::MAX;
    config
}
