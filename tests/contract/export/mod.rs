//! Exports: what leaves, that the same day is the same bytes, and that a chain of deltas is the next full run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_exports::error::ExportError;
use palvelurekisteri_exports::format::{Format, Written};
use palvelurekisteri_exports::manifest::Manifest;
use palvelurekisteri_exports::profile::Profile;
use palvelurekisteri_exports::receipt;
use palvelurekisteri_exports::run::{self, Keeper, Keys, Outcome, RunKind, RunOptions};
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::key_ring::KeyRing;
use palvelurekisteri_pii::pseudonym_keys::PseudonymKeys;
use palvelurekisteri_seed::load::{self, SeedConnection};
use palvelurekisteri_seed::options::{DEFAULT_ANCHOR, SeedOptions};
use palvelurekisteri_store::export_run::{ExportArea, ExportLedger};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::temp_dir::TempDir;
use uuid::Uuid;

mod chain;
mod forms;
mod leaves;
mod repeat;
mod writes;

/// A seeded register with the keys of its exports and a folder for them.
struct Exporting {
    db: TestDb,
    keys: Keys,
    out: TempDir,
    area: ExportArea,
}

impl Exporting {
    async fn new(clients: usize) -> Self {
        let db = TestDb::new().await;
        let options = SeedOptions {
            clients: Some(clients),
            anchor: DEFAULT_ANCHOR,
            password_hash: "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA".to_owned(),
        };
        let ring = Arc::new(KeyRing::generate().unwrap());
        let connection = SeedConnection::open(&db.url(As::Owner)).await.unwrap();
        load::run(&connection, &ring, &options, |_| {})
            .await
            .unwrap();
        let mut ledger = ExportLedger::connect(&db.url(As::Export)).await.unwrap();
        let areas = ledger.areas().await.unwrap();
        let area = areas.into_iter().find(|area| area.id == 1).unwrap();
        Self {
            db,
            keys: Keys {
                pseudonyms: Arc::new(PseudonymKeys::generate().unwrap()),
                signing: Arc::new(AuditKeys::generate().unwrap()),
            },
            out: TempDir::new(),
            area,
        }
    }

    /// A run of a day, as if it were that day.
    fn options(&self, day: &str, kind: RunKind) -> RunOptions {
        let day: NaiveDate = day.parse().unwrap();
        RunOptions {
            profile: Profile::Nightly,
            out: self.out.path().to_owned(),
            business_date: day,
            today: day,
            kind,
            written: Written::plain(Format::Both),
            connections: 2,
            keeper: Keeper::Command,
            now: "2026-11-22T00:30:00Z".parse::<DateTime<Utc>>().unwrap(),
            new_id: Uuid::now_v7,
        }
    }

    async fn run(&self, options: &RunOptions) -> Result<Outcome, ExportError> {
        let url = self.db.url(As::Export);
        Box::pin(run::run(&url, &self.area, options, &self.keys, |_| {})).await
    }

    async fn full(&self, day: &str) -> Outcome {
        self.run(&self.options(day, RunKind::Full)).await.unwrap()
    }

    async fn delta(&self, day: &str) -> Outcome {
        self.run(&self.options(day, RunKind::Delta)).await.unwrap()
    }

    async fn acknowledge(&self, outcome: &Outcome) {
        let mut ledger = ExportLedger::connect(&self.db.url(As::Export))
            .await
            .unwrap();
        let event = (Uuid::now_v7(), "2026-11-22T05:00:00Z".parse().unwrap());
        receipt::acknowledge(&mut ledger, &outcome.folder, event)
            .await
            .unwrap();
    }

    /// Changes rows as the owner's superuser; triggers keep the history as they do for the application.
    async fn change(&self, sql: &str) {
        self.db.execute(sql).await;
    }
}

/// SHA-256 of every file by name.
fn hashes(manifest: &Manifest) -> BTreeMap<String, String> {
    let files = manifest.all_files();
    files
        .map(|file| (file.name.clone(), file.sha256.clone()))
        .collect()
}

/// The rows of a dataset's NDJSON.
fn rows(folder: &Path, dataset: &str) -> Vec<serde_json::Value> {
    let text = fs::read_to_string(folder.join(format!("{dataset}.ndjson"))).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}
