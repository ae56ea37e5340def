//! The access log as its readers see it: the auditor, the client who asks, each worker.

use std::collections::BTreeSet;
use std::time::Duration;

use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::Region;
use palvelurekisteri_tests::region::people;
use palvelurekisteri_tests::server::{TestServer, test_config};
use serde_json::{Value, json};

use crate::scene::{client_of, column, started};

const CODE: &str = "290296-9358";

async fn report(auditor: &Client, of: Value) -> Vec<Value> {
    let answer = auditor.post("/api/v1/audit/access-report", &of).await;
    answer.expect(200).json["items"].as_array().unwrap().clone()
}

/// 703/2023 11 §: who, when, what, what for, on what basis; at once, whether it has been sealed or not.
#[tokio::test(flavor = "multi_thread")]
async fn the_report_tells_who_used_the_data_and_opened_apart_from_listed() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let auditor = server.login_as(&people::AUDITOR).await;
    let id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{id}");
    officer
        .post(
            &format!("{path}/identity-code"),
            &json!({"identity_code": CODE, "data_source": "client"}),
        )
        .await
        .expect(201);
    for _ in 0..2 {
        officer.get(&path).await.expect(200);
    }
    officer.get("/api/v1/clients").await.expect(200);
    let stranger = server.login_as(&people::SOUTH_OFFICER).await;
    stranger.get(&path).await.expect(404);

    let rows = report(&auditor, json!({"client_id": id})).await;
    let of = |manner: &str| {
        let found = rows.iter().find(|row| row["manner"]["code"] == manner);
        found.unwrap_or_else(|| panic!("{manner}: {rows:?}"))
    };
    let opened = of("opened");
    assert_eq!(opened["times"], 2);
    assert_eq!(opened["day"], "2026-03-02");
    assert_eq!(opened["user_id"], people::OFFICER.id.to_string());
    assert!(opened["display_name"].is_string() && opened["unit"].is_string());
    assert_eq!(opened["role"]["code"], "employment_officer");
    assert_eq!(opened["purpose"]["label"]["fi"], "Asiakaspalvelu");
    assert_eq!(opened["legal_basis"], "380/2023 112 §, 124 §");
    assert_eq!(of("listed")["times"], 1);
    // Taken in, and the code recorded: in different ways, so in rows of their own.
    let changed = rows.iter().filter(|row| row["manner"]["code"] == "changed");
    assert_eq!(changed.count(), 2, "{rows:?}");
    let refused = of("refused");
    assert_eq!(refused["user_id"], people::SOUTH_OFFICER.id.to_string());
    assert_eq!(refused["legal_basis"], Value::Null);

    // Found by the code as well, and the first report is in the second.
    let rows = report(&auditor, json!({"identity_code": CODE})).await;
    let roles: BTreeSet<&str> = rows
        .iter()
        .filter_map(|row| row["role"]["code"].as_str())
        .collect();
    assert!(roles.contains("auditor"), "{roles:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_auditor_searches_and_everybody_else_sees_the_own_events_only() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let auditor = server.login_as(&people::AUDITOR).await;
    let id = client_of(&officer).await;
    officer
        .get(&format!("/api/v1/clients/{id}"))
        .await
        .expect(200);
    let search = "/api/v1/audit/search";
    let found = auditor
        .post(
            search,
            &json!({"client_id": id, "operation": "read_client"}),
        )
        .await
        .expect(200);
    assert_eq!(
        column(&found.json, "user_id"),
        [json!(people::OFFICER.id)],
        "{}",
        found.text
    );
    let none = auditor
        .post(search, &json!({"client_id": id, "outcome": "refused"}))
        .await
        .expect(200);
    assert!(column(&none.json, "id").is_empty());
    let old = json!({"client_id": id, "from": "2020-01-01T00:00:00Z"});
    auditor.post(search, &old).await.expect(400);
    auditor
        .with("access-reason", "Kantelu")
        .post(search, &old)
        .await
        .expect(200);

    officer.get("/api/v1/audit/verify").await.expect(403);
    for path in [search, "/api/v1/audit/access-report"] {
        officer
            .post(path, &json!({"client_id": id}))
            .await
            .expect(403);
    }
    let own = officer.get("/api/v1/me/access-log").await.expect(200);
    let users: BTreeSet<String> = column(&own.json, "user_id")
        .iter()
        .map(Value::to_string)
        .collect();
    assert_eq!(
        users,
        BTreeSet::from([json!(people::OFFICER.id).to_string()])
    );
    assert!(column(&own.json, "operation").contains(&json!("read_client")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_own_events_do_not_tell_whose_identity_code_was_tried() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let colleague = server.login_as(&people::SOUTH_OFFICER).await;
    let auditor = server.login_as(&people::AUDITOR).await;
    let person = json!({
        "identity_code": "010594Y9032", "first_names": "Aino Maria", "last_name": "Virtanen-Testi",
        "native_language": "fi", "service_language": "fi",
        "municipality": {"code": "564", "basis": "stated"}, "ground": "client_contact"
    });
    let taken = colleague.post("/api/v1/clients/take-in", &person).await;
    let owner = taken.expect(201).id();
    let own = client_of(&officer).await;
    let path = format!("/api/v1/clients/{own}/identity-code");
    let code = json!({"identity_code": "010594Y9032", "data_source": "client"});
    officer.post(&path, &code).await.expect(409);
    let events = officer.get("/api/v1/me/access-log").await.expect(200);
    assert!(column(&events.json, "operation").contains(&json!("create_identity_code")));
    assert!(!events.text.contains(&owner.to_string()), "{}", events.text);
    let search = json!({"client_id": owner, "operation": "create_identity_code"});
    let found = auditor
        .post("/api/v1/audit/search", &search)
        .await
        .expect(200);
    assert_eq!(column(&found.json, "user_id"), [json!(people::OFFICER.id)]);
}

/// The service seals by itself; what a superuser changes afterwards is named.
#[tokio::test(flavor = "multi_thread")]
async fn the_service_seals_its_log_and_tells_the_auditor_what_was_changed() {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let mut config = test_config();
    config.audit.checkpoint_seconds = 1;
    let server = TestServer::start_with(&db, config).await;
    let officer = server.login_as(&people::OFFICER).await;
    let auditor = server.login_as(&people::AUDITOR).await;
    let id = client_of(&officer).await;
    let covered =
        "select count(*) from audit_checkpoint c join audit_leaf l on l.position < c.tree_size
                   join audit_event e on e.id = l.event_id where e.operation = 'create_client'";
    let sealed = async { while db.count(covered).await == 0 {} };
    tokio::time::timeout(Duration::from_secs(60), sealed)
        .await
        .expect("the service seals");
    let good = auditor.get("/api/v1/audit/verify").await.expect(200);
    assert_eq!(
        (&good.json["holds"], &good.json["is_complete"]),
        (&json!(true), &json!(true)),
        "{}",
        good.text
    );
    // The data of the client may go, the log holds.
    db.execute(&format!(
        "set session_replication_role = replica; delete from client where id = '{id}'"
    ))
    .await;
    let erased = auditor.get("/api/v1/audit/verify").await.expect(200);
    assert_eq!(erased.json["holds"], true);

    db.execute(
        "set session_replication_role = replica;
         update audit_event set user_id = gen_random_uuid() where operation = 'create_client'",
    )
    .await;
    let changed = auditor.get("/api/v1/audit/verify").await.expect(200);
    assert_eq!(changed.json["holds"], false);
    assert_eq!(changed.json["first_bad"]["fault"], "changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_log_is_locked_nothing_leaves_and_then_it_goes_on_by_itself() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{id}");
    officer.get(&path).await.expect(200);

    let blocker = db.connect(As::Admin).await;
    blocker
        .batch_execute("begin; lock table audit_event in access exclusive mode")
        .await
        .unwrap();
    let reads = (0..8).map(|_| {
        let (officer, path) = (officer.clone(), path.clone());
        tokio::spawn(async move { officer.get(&path).await })
    });
    let reads: Vec<_> = reads.collect();
    for read in reads {
        let answer = read.await.unwrap();
        assert_eq!(
            (answer.status, answer.code()),
            (503, "service.unavailable"),
            "{}",
            answer.text
        );
    }
    assert_eq!(server.client().get("/health/ready").await.status, 503);
    blocker.batch_execute("rollback").await.unwrap();
    let recovered = async {
        while officer.get(&path).await.status != 200 {}
        while server.client().get("/health/ready").await.status != 200 {}
    };
    tokio::time::timeout(Duration::from_secs(10), recovered)
        .await
        .expect("it goes on by itself");
}
