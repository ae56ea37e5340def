//! Keys are rotated while two servers of one installation work, and nobody notices.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use palvelurekisteri_auth::token::AccessClaims;
use palvelurekisteri_auth::token::cache::Tokens;
use palvelurekisteri_auth::token::keys::{OVERLAP, TokenKeys};
use palvelurekisteri_domain::time::{Clock as _, FixedClock};
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::current::Current;
use palvelurekisteri_pii::key_ring::KeyRing;
use palvelurekisteri_server::wiring::Keys;
use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{Region, people};
use palvelurekisteri_tests::server::{TestServer, now, test_config};
use palvelurekisteri_tests::temp_dir::TempDir;
use serde_json::json;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::scene::client_of;

/// Who work at once.
const WORKERS: usize = 3;
/// How often both kinds of keys are rotated.
const ROTATIONS: usize = 3;
/// How long a new key waits.
const WAIT: TimeDelta = TimeDelta::minutes(5);

/// Two servers of one installation: one folder of keys, one database, one time.
struct Installation {
    db: TestDb,
    folder: TempDir,
    clock: Arc<FixedClock>,
    first: TestServer,
    second: TestServer,
}

impl Installation {
    async fn start() -> Self {
        let db = TestDb::new().await;
        Region::minimal(&db).await;
        let folder = TempDir::new();
        let clock = Arc::new(FixedClock::at(now()));
        let start = || async {
            let keys = open(&folder.path().join("keys"));
            TestServer::start_on(&db, test_config(), keys, Arc::clone(&clock)).await
        };
        let (first, second) = (start().await, start().await);
        Self {
            db,
            folder,
            clock,
            first,
            second,
        }
    }

    fn keys(&self) -> std::path::PathBuf {
        self.folder.path().join("keys")
    }

    /// Ids of the published token keys, if both servers publish the same; the one that signs first.
    async fn published(&self) -> Option<Vec<String>> {
        let of = async |server: &TestServer| {
            let list = server.client().get("/.well-known/jwks.json").await;
            let keys = list.expect(200).json["keys"].clone();
            let ids = keys.as_array().unwrap().iter();
            ids.map(|key| key["kid"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        let (first, second) = (of(&self.first).await, of(&self.second).await);
        (first == second).then_some(first)
    }

    /// Number of the data key of the newest note.
    async fn newest_data_key(&self) -> i64 {
        self.db
            .count("select get_byte(text_ciphertext, 4)::int8 from note order by id desc limit 1")
            .await
    }

    /// What both servers say to a token.
    async fn statuses(&self, token: &str) -> [u16; 2] {
        let bearer = format!("Bearer {token}");
        let ask = async |server: &TestServer| {
            let client = server.client().with("authorization", &bearer);
            client.get("/api/v1/me").await.status
        };
        [ask(&self.first).await, ask(&self.second).await]
    }
}

fn open(folder: &Path) -> Keys {
    let data = KeyRing::open_or_create(folder, now()).unwrap();
    let tokens = TokenKeys::open_or_create(folder, now()).unwrap();
    Keys {
        data: Arc::new(Current::new(data)),
        tokens: Arc::new(Current::new(Tokens::new(tokens))),
        audit: Arc::new(Current::new(
            AuditKeys::open_or_create(folder, now()).unwrap(),
        )),
        folder: Some(folder.to_owned()),
    }
}

/// Work that goes on until it is told to stop: each turn logs in, writes and reads, at both servers.
struct Load {
    stop: Arc<AtomicBool>,
    turns: mpsc::UnboundedReceiver<usize>,
    workers: JoinSet<(usize, Vec<String>)>,
}

impl Load {
    fn start(installation: &Installation, client_id: Uuid) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (done, turns) = mpsc::unbounded_channel();
        let mut workers = JoinSet::new();
        for number in 0..WORKERS {
            let servers = [installation.first.client(), installation.second.client()];
            let (stop, done) = (Arc::clone(&stop), done.clone());
            workers.spawn(async move {
                let (mut requests, mut failures) = (0, Vec::new());
                while !stop.load(Ordering::Relaxed) {
                    match turn(&servers, number % 2, client_id).await {
                        Ok(count) => requests += count,
                        Err(failure) => failures.push(failure),
                    }
                    let _ = done.send(number);
                }
                (requests, failures)
            });
        }
        Self {
            stop,
            turns,
            workers,
        }
    }

    /// Waits until everybody has begun and ended a turn since now.
    async fn round(&mut self) {
        while self.turns.try_recv().is_ok() {}
        let mut seen = [0; WORKERS];
        while seen.iter().any(|turns| *turns < 2) {
            seen[self.turns.recv().await.expect("somebody works")] += 1;
        }
    }

    /// Lets time pass four minutes at a time, so that no token grows old between two calls of a turn.
    async fn pass(&mut self, clock: &FixedClock, time: TimeDelta) {
        let end = clock.now() + time;
        while clock.now() < end {
            clock.set((clock.now() + TimeDelta::minutes(4)).min(end));
            self.round().await;
        }
    }

    async fn end(self) -> (usize, Vec<String>) {
        self.stop.store(true, Ordering::Relaxed);
        let (mut requests, mut failures) = (0, Vec::new());
        for (count, found) in self.workers.join_all().await {
            requests += count;
            failures.extend(found);
        }
        (requests, failures)
    }
}

/// Four requests: a login here, a call there, a note written here and read there.
async fn turn(servers: &[Client; 2], here: usize, client_id: Uuid) -> Result<usize, String> {
    let (here, there) = (&servers[here], &servers[1 - here]);
    let form = json!({"username": people::OFFICER.username, "password": palvelurekisteri_tests::region::PASSWORD});
    let login = here.post("/api/v1/auth/login", &form).await;
    let token = login.json["access_token"].as_str().unwrap_or_default();
    let bearer = format!("Bearer {token}");
    let (here, there) = (
        here.with("authorization", &bearer),
        there.with("authorization", &bearer),
    );
    let me = there.get("/api/v1/me").await;
    let text = format!("Merkintä {}", Uuid::new_v4());
    let note = json!({"kind": "client_work", "record_class": "employment", "occurred_on": "2026-03-02", "text": text});
    let path = format!("/api/v1/clients/{client_id}/notes");
    let written = here.post(&path, &note).await;
    let id = written.json["id"].as_str().unwrap_or_default();
    let read = there.get(&format!("/api/v1/notes/{id}")).await;
    for (answer, status) in [(&login, 200), (&me, 200), (&written, 201), (&read, 200)] {
        if answer.status != status {
            return Err(format!("{} {}", answer.status, answer.text));
        }
    }
    if read.json["text"] != text {
        return Err(format!("another text was read: {}", read.text));
    }
    Ok(4)
}

/// A token that a key has signed for a session, whatever the servers think of the key.
fn forge(keys: &TokenKeys, session: &serde_json::Value, now: DateTime<Utc>) -> String {
    let id = |name: &str| session[name].as_str().unwrap().parse().unwrap();
    let claims = AccessClaims::new(id("user_id"), id("session_id"), now);
    keys.issue(&claims).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_request_fails_while_keys_are_rotated_and_the_old_token_key_ends() {
    let installation = Installation::start().await;
    let clock = Arc::clone(&installation.clock);
    let officer = installation.first.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let mut load = Load::start(&installation, client_id);
    load.round().await;
    let first_note = installation
        .db
        .texts("select id::text from note order by id limit 1")
        .await[0]
        .clone();
    for rotation in 0..ROTATIONS {
        let folder = installation.keys();
        let old = TokenKeys::open(&folder, clock.now()).unwrap();
        let held = installation.second.login_as(&people::OFFICER).await;
        let held = held.tokens["access_token"].as_str().unwrap().to_owned();
        let use_from = clock.now() + WAIT;
        let kid = TokenKeys::rotate(&folder, use_from).unwrap();
        KeyRing::rotate(&folder, use_from).unwrap();
        // Both servers know the new key before it signs.
        while installation.published().await
            != Some(vec![old.signing_kid().to_owned(), kid.clone()])
        {
            load.round().await;
        }
        load.pass(&clock, WAIT).await;
        while installation.published().await
            != Some(vec![kid.clone(), old.signing_kid().to_owned()])
        {
            load.round().await;
        }
        let data_keys = i64::try_from(rotation).unwrap() + 2;
        while installation.newest_data_key().await != data_keys {
            load.round().await;
        }
        // A token of the old key lives its life.
        assert_eq!(installation.statuses(&held).await, [200, 200]);
        load.pass(&clock, OVERLAP).await;
        while installation.published().await != Some(vec![kid.clone()]) {
            load.round().await;
        }
        let live = installation.first.login_as(&people::OFFICER).await;
        let session = live.get("/api/v1/me").await.expect(200).json;
        let current = TokenKeys::open(&folder, clock.now()).unwrap();
        let by_new = forge(&current, &session, clock.now());
        assert_eq!(installation.statuses(&by_new).await, [200, 200]);
        let by_old = forge(&old, &session, clock.now());
        assert_eq!(installation.statuses(&by_old).await, [401, 401]);
    }
    let (requests, failures) = load.end().await;
    assert_eq!(failures, Vec::<String>::new(), "of {requests} requests");
    assert!(requests > 100, "{requests} requests");
    println!("{requests} requests, {ROTATIONS} rotations of both kinds, 0 failures");
    let officer = installation.second.login_as(&people::OFFICER).await;
    let oldest = officer.get(&format!("/api/v1/notes/{first_note}")).await;
    assert!(oldest.expect(200).json["text"].is_string());
    let used = "select count(distinct get_byte(text_ciphertext, 4)) from note";
    assert_eq!(
        installation.db.count(used).await,
        1 + i64::try_from(ROTATIONS).unwrap()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retired_key_verifies_nothing_also_what_it_verified_before() {
    let installation = Installation::start().await;
    let folder = installation.keys();
    let now = installation.clock.now();
    let leaked = TokenKeys::open(&folder, now).unwrap();
    let held = installation.first.login_as(&people::OFFICER).await;
    let held = held.tokens["access_token"].as_str().unwrap().to_owned();
    assert_eq!(installation.statuses(&held).await, [200, 200]);
    let kid = TokenKeys::rotate(&folder, now).unwrap();
    TokenKeys::retire(&folder, leaked.signing_kid(), now).unwrap();
    while installation.published().await != Some(vec![kid.clone()]) {
        tokio::task::yield_now().await;
    }
    assert_eq!(installation.statuses(&held).await, [401, 401]);
    let anew = installation.first.login_as(&people::OFFICER).await;
    let anew = anew.tokens["access_token"].as_str().unwrap();
    assert_eq!(installation.statuses(anew).await, [200, 200]);
}
