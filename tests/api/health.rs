//! Alive and ready are two questions.

use std::time::{Duration, Instant};

use palvelurekisteri_server::{clock::SystemClock, database, installation, wiring};
use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{Region, people};
use palvelurekisteri_tests::server::{TestServer, test_config};
use palvelurekisteri_tests::temp_dir::TempDir;

#[tokio::test(flavor = "multi_thread")]
async fn a_started_server_is_alive_and_ready() {
    let server = TestServer::start(&TestDb::new().await).await;
    for path in ["/health/live", "/health/ready"] {
        let answer = server.client().get(path).await.expect(200);
        assert_eq!(answer.json["status"], "ok", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_of_the_region_can_log_in() {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let server = TestServer::start(&db).await;
    for person in people::ALL {
        let me = server
            .login_as(&person)
            .await
            .get("/api/v1/me")
            .await
            .expect(200);
        assert_eq!(
            me.json["user_id"],
            person.id.to_string(),
            "{}",
            person.username
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_documentation_is_served_without_a_token() {
    let server = TestServer::start(&TestDb::new().await).await;
    assert!(
        server
            .client()
            .get("/docs/")
            .await
            .expect(200)
            .text
            .contains("swagger")
    );
    let document = server.client().get("/openapi.json").await.expect(200);
    assert_eq!(document.json["openapi"], "3.1.0");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_postgres_the_server_is_alive_but_not_ready_and_recovers() {
    let folder = TempDir::new();
    let mut config = test_config();
    config.data.folder = Some(folder.path().to_path_buf());
    let database = database::prepare(&config).await.unwrap();
    let keys = installation::open(&config, &database.url, &SystemClock)
        .await
        .unwrap();
    let running = wiring::start(&config, database, keys, std::sync::Arc::new(SystemClock))
        .await
        .unwrap();
    let client = Client::new(&format!("http://{}", running.address));
    let _ = client.get("/health/ready").await.expect(200);

    kill_postgres(folder.path());
    let down = wait_for(&client, 503).await;
    assert!(down < Duration::from_secs(3), "503 came after {down:?}");
    let _ = client.get("/health/live").await.expect(200);
    // How long the repair takes is the disk's affair.
    wait_for(&client, 200).await;
    running.stop().await.unwrap();
}

/// How long it took until the status was answered.
async fn wait_for(client: &Client, status: u16) -> Duration {
    let begun = Instant::now();
    while client.get("/health/ready").await.status != status {
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "{status} was never answered"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    begun.elapsed()
}

/// As a machine would that has run out of memory.
fn kill_postgres(data: &std::path::Path) {
    let file = std::fs::read_to_string(data.join("pgdata/postmaster.pid")).unwrap();
    let pid = file.lines().next().unwrap();
    let killed = std::process::Command::new("kill")
        .args(["-9", pid])
        .status()
        .unwrap();
    assert!(killed.success());
}
