//! What a monitor is told, and what it never is.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use palvelurekisteri_api::openapi;
use palvelurekisteri_api::problem::catalogue;
use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{Region, people};
use palvelurekisteri_tests::server::{TestServer, test_config};
use reqwest::Method;
use serde_json::json;
use uuid::Uuid;

async fn start(db: &TestDb) -> TestServer {
    Region::minimal(db).await;
    let mut config = test_config();
    config.metrics.listen = Some("127.0.0.1:0".parse().unwrap());
    TestServer::start_with(db, config).await
}

fn monitor(server: &TestServer) -> Client {
    Client::new(&server.metrics_url().expect("metrics have a port"))
}

/// The number behind a name with its labels.
fn figure(text: &str, name: &str) -> f64 {
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("{name} is missing in\n{text}"))
        .parse()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_refusals_and_the_access_log_are_counted() {
    let db = TestDb::new().await;
    let server = start(&db).await;
    let officer = server.login_as(&people::OFFICER).await;
    officer.get("/api/v1/me").await.expect(200);
    officer
        .get(&format!("/api/v1/clients/{}", Uuid::new_v4()))
        .await
        .expect(404);
    let wrong =
        json!({"username": people::OFFICER.username, "password": "not-the-password-of-anybody"});
    server
        .client()
        .post("/api/v1/auth/login", &wrong)
        .await
        .expect(401);

    let answer = monitor(&server).get("/metrics").await.expect(200);
    let kind = answer.headers["content-type"].to_str().unwrap();
    assert_eq!(kind, "text/plain; version=0.0.4");
    let text = answer.text;
    let requests = |route: &str, method: &str, status: &str| {
        let labels = format!("{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}}");
        figure(
            &text,
            &format!("http_request_duration_seconds_count{labels}"),
        )
    };
    assert_eq!(requests("/api/v1/auth/login", "POST", "2xx"), 1.0);
    assert_eq!(requests("/api/v1/auth/login", "POST", "4xx"), 1.0);
    assert_eq!(requests("/api/v1/me", "GET", "2xx"), 1.0);
    assert_eq!(requests("/api/v1/clients/{client_id}", "GET", "4xx"), 1.0);
    let problems = |code: &str| figure(&text, &format!("http_problems_total{{code=\"{code}\"}}"));
    assert_eq!(problems("auth.login_failed"), 1.0);
    assert_eq!(problems("not_found"), 1.0);
    assert_eq!(problems("internal"), 0.0);
    // Two logins, one read, one refusal.
    assert_eq!(figure(&text, "audit_events_total"), 4.0);
    assert!(figure(&text, "audit_batches_total") >= 1.0);
    assert_eq!(figure(&text, "audit_batch_failures_total"), 0.0);
    assert_eq!(
        figure(&text, "database_connections_max{pool=\"read\"}"),
        4.0
    );
    assert_eq!(
        figure(&text, "database_connections_taken_total{pool=\"read\"}"),
        2.0
    );
    assert_eq!(
        figure(&text, "database_connections_in_use{pool=\"write\"}"),
        0.0
    );
    assert_eq!(figure(&text, "password_hashes_waiting"), 0.0);
    assert!(figure(&text, "process_resident_memory_bytes") > 1e6);
    assert!(figure(&text, "process_open_fds") > 3.0);
    assert!(text.contains("build_info{schema=\"2026"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_port_answers_its_own_and_nothing_else() {
    let db = TestDb::new().await;
    let server = start(&db).await;
    let officer = server.login_as(&people::OFFICER).await;
    officer.get("/metrics").await.expect(404);
    officer.get("/api/v1/metrics").await.expect(404);
    let monitor = monitor(&server);
    for path in [
        "/",
        "/api/v1/me",
        "/docs/",
        "/openapi.json",
        "/health/ready",
    ] {
        let answer = monitor.get(path).await.expect(404);
        assert_eq!(answer.text, "", "{path}");
    }
    monitor.post("/metrics", &json!({})).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_address_there_is_no_port() {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let server = TestServer::start(&db).await;
    assert_eq!(server.metrics_url(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_server_of_an_installation_says_that_it_leads() {
    let db = TestDb::new().await;
    let first = start(&db).await;
    let deadline = Instant::now() + Duration::from_secs(60);
    while figure(&first.figures(), "leader") < 1.0 {
        assert!(Instant::now() < deadline, "the only server does not lead");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let second = TestServer::start(&db).await;
    assert_eq!(figure(&second.figures(), "leader"), 0.0);
}

/// Every label is one of a set that the program knows when it starts, whatever callers send.
#[tokio::test(flavor = "multi_thread")]
async fn no_label_holds_what_a_caller_sent() {
    let db = TestDb::new().await;
    let server = start(&db).await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = Uuid::new_v4();
    for path in [
        format!("/api/v1/clients/{id}"),
        format!("/api/v1/clients/{id}/notes?cursor=Esimerkki"),
        "/api/v1/clients/290296-9358".to_owned(),
        "/Esimerkki/290296-9358".to_owned(),
        "/docs/Esimerkki".to_owned(),
    ] {
        for method in ["GET", "POST", "PATCH", "DELETE", "AINO"] {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            officer.send(officer.request(method, &path)).await;
        }
    }
    let document = openapi::document();
    let routes = document["paths"].as_object().unwrap().keys();
    let beside = ["unmatched", "/openapi.json", "/docs", "/docs/{_:.*}"];
    let routes: BTreeSet<&str> = routes.map(String::as_str).chain(beside).collect();
    let codes: BTreeSet<&str> = catalogue::entries().map(|entry| entry.code).collect();
    let text = server.figures();
    let mut seen = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((_, rest)) = line.split_once('{') else {
            continue;
        };
        // A route has braces too; no label holds a quotation mark.
        let (labels, _) = rest.rsplit_once('}').unwrap();
        for label in labels.split("\",") {
            let (name, value) = label.split_once("=\"").unwrap();
            let value = value.trim_end_matches('"');
            let known = match name {
                "route" => routes.contains(value),
                "code" => codes.contains(value),
                "method" => ["GET", "POST", "PUT", "PATCH", "DELETE", "other"].contains(&value),
                "status" => ["2xx", "3xx", "4xx", "5xx"].contains(&value),
                "pool" => ["read", "write"].contains(&value),
                "le" | "version" | "schema" => value
                    .chars()
                    .all(|char| char.is_ascii_digit() || "+-.Inf".contains(char)),
                _ => false,
            };
            assert!(known, "{line}");
            seen += 1;
        }
    }
    assert!(seen > 300, "{seen} labels");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_age_of_the_last_good_export_is_told_by_area_from_the_ledger() {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    // Two days of one area, the newer of which never became whole.
    let run = |day: &str, at: &str, sha256: &str, finished: &str| {
        format!(
            "insert into export_run (area_id, id, profile, receiver, business_date, kind, gzip, position, position_at,
                 database_id, schema_version, code_set_version, rule_set_version, pseudonym_key, manifest_sha256,
                 row_count, finished_at)
             values (1, gen_random_uuid(), 'nightly', 'warehouse', '{day}', 'full', false, '1:1:', '{at}', 'test', 1, '1',
                 '1', '1', {sha256}, {finished})"
        )
    };
    let sha256 = format!("'{}'", "a".repeat(64));
    let whole = run("2026-03-01", "2026-02-28T22:30:00Z", &sha256, "1, now()");
    db.execute(&whole).await;
    db.execute(&run(
        "2026-03-02",
        "2026-03-01T22:30:00Z",
        "null",
        "null, null",
    ))
    .await;
    let mut config = test_config();
    config.metrics.listen = Some("127.0.0.1:0".parse().unwrap());
    let server = TestServer::start_with(&db, config).await;
    let name = "export_last_good_age_seconds{area=\"24\",profile=\"nightly\"}";
    let begun = Instant::now();
    let text = loop {
        let text = server.figures();
        if text.contains(name) {
            break text;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{text}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    // From the night before last until this morning at nine.
    assert_eq!(figure(&text, name), 32.5 * 3600.0);
    assert!(!text.contains("area=\"10\""), "no run, no line: {text}");
}
