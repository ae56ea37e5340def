//! The whole synthetic region behind a server.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use palvelurekisteri_auth::token::{cache::Tokens, keys::TokenKeys};
use palvelurekisteri_domain::time::FixedClock;
use palvelurekisteri_pii::{audit_keys::AuditKeys, current::Current, key_ring::KeyRing};
use palvelurekisteri_seed::{
    load::{SeedConnection, run},
    options::{DEFAULT_ANCHOR, SeedOptions},
};
use palvelurekisteri_server::wiring::Keys;
use palvelurekisteri_tests::{
    cluster::As,
    database::TestDb,
    region::password_hash,
    server::{TestServer, test_config},
};

/// The whole synthetic region with its server, after the last day of its histories.
pub(crate) async fn seeded() -> (TestDb, TestServer) {
    let db = TestDb::new().await;
    let data = Arc::new(Current::new(KeyRing::generate().unwrap()));
    let options = SeedOptions {
        clients: None,
        anchor: DEFAULT_ANCHOR,
        password_hash: password_hash().await.to_owned(),
    };
    let connection = SeedConnection::open(&db.url(As::Owner)).await.unwrap();
    run(&connection, &data.get(), &options, |_| {})
        .await
        .unwrap();
    let keys = Keys {
        data,
        tokens: Arc::new(Current::new(Tokens::new(TokenKeys::generate().unwrap()))),
        audit: Arc::new(Current::new(AuditKeys::generate().unwrap())),
        folder: None,
    };
    let instant: DateTime<Utc> = "2026-11-22T09:00:00+02:00".parse().unwrap();
    let clock = Arc::new(FixedClock::at(instant));
    let server = TestServer::start_on(&db, test_config(), keys, clock).await;
    (db, server)
}
