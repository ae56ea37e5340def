//! Machines: they log in with a key, from where and when they may, and nowhere else.

use chrono::{DateTime, Duration, Utc};
use palvelurekisteri_auth::assertion::key::{ServiceKey, render_public};
use palvelurekisteri_tests::client::{Answer, Client, token_form};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{PASSWORD, Person, people, service_key};
use palvelurekisteri_tests::server::{TestServer, now};
use serde_json::json;

use crate::scene::started;

const TOKEN: &str = "/api/v1/auth/token";
const MACHINE: Person = people::EXPORT_SERVICE;

async fn ask(server: &TestServer, assertion: &str) -> Answer {
    server
        .client()
        .post_form(TOKEN, &token_form(assertion))
        .await
}

fn assertion(at: DateTime<Utc>) -> String {
    service_key().assertion(MACHINE.username, at).unwrap()
}

fn keys_path() -> String {
    format!("/api/v1/users/{}/service-keys", MACHINE.id)
}

async fn register(admin: &Client, key: &ServiceKey) -> Answer {
    let body =
        json!({"public_key": render_public(&key.public()), "ends_at": "2027-03-02T07:00:00Z"});
    admin.post(&keys_path(), &body).await
}

async fn allow(db: &TestDb, column: &str, value: &str) {
    let id = MACHINE.id;
    db.execute(&format!(
        "update service_limit set {column} = '{{\"{value}\"}}' where user_id = '{id}'"
    ))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_logs_in_with_its_key_for_five_minutes() {
    let (db, server) = started().await;
    let answer = ask(&server, &assertion(now())).await.expect(200);
    assert_eq!(answer.json["token_type"], "Bearer");
    assert_eq!(answer.json["expires_in"], 300);
    assert!(answer.json["refresh_token"].is_null());
    let bearer = format!("Bearer {}", answer.json["access_token"].as_str().unwrap());
    let machine = server.client().with("authorization", &bearer);
    let me = machine.get("/api/v1/me").await.expect(200);
    assert_eq!(me.json["username"], MACHINE.username);
    server.clock.set(now() + Duration::seconds(299));
    machine.get("/api/v1/me").await.expect(200);
    server.clock.set(now() + Duration::seconds(300));
    machine.get("/api/v1/me").await.expect(401);
    let logged = db
        .texts("select action || ' ' || outcome || ' ' || (user_id is not null) || ' ' || (session_id is not null)
                  from audit_event where operation = 'issue_token'")
        .await;
    assert_eq!(logged, ["login allowed true true"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_wrong_the_answer_is_the_same() {
    let (db, server) = started().await;
    let mut answers = Vec::new();
    let stranger = ServiceKey::generate().unwrap();
    for text in [
        stranger.assertion(MACHINE.username, now()).unwrap(),
        service_key().assertion("ei-ketaan", now()).unwrap(),
        // A person has no keys.
        service_key()
            .assertion(people::OFFICER.username, now())
            .unwrap(),
        assertion(now() - Duration::seconds(65)),
        assertion(now() + Duration::seconds(6)),
        "a.b.c".to_owned(),
        // The token of another login is no assertion.
        server.login_as(&people::OFFICER).await.tokens["access_token"]
            .as_str()
            .unwrap()
            .to_owned(),
    ] {
        answers.push(ask(&server, &text).await);
    }
    let once = assertion(now());
    ask(&server, &once).await.expect(200);
    answers.push(ask(&server, &once).await);
    for (column, refused, allowed) in [
        ("allowed_addresses", "10.0.0.0/8", "127.0.0.1/32"),
        ("allowed_hours", "1 09:01-24:00", "1 09:00-09:01"),
    ] {
        allow(&db, column, refused).await;
        answers.push(ask(&server, &assertion(now())).await);
        allow(&db, column, allowed).await;
        ask(&server, &assertion(now())).await.expect(200);
    }
    for (wrong, right) in [
        (
            "service_key set starts_at = '2026-03-02T07:00:01Z'",
            "service_key set starts_at = '2026-03-02T07:00:00Z'",
        ),
        (
            "service_key set ends_at = '2026-03-02T07:00:00Z', starts_at = '2025-01-01'",
            "service_key set ends_at = '2027-01-01'",
        ),
        (
            "service_key set revoked_at = now()",
            "service_key set revoked_at = null",
        ),
        (
            "user_account set disabled_at = now() where kind = 'service'",
            "user_account set disabled_at = null",
        ),
    ] {
        db.execute(&format!("update {wrong}")).await;
        answers.push(ask(&server, &assertion(now())).await);
        db.execute(&format!("update {right}")).await;
    }
    ask(&server, &assertion(now())).await.expect(200);
    assert_eq!(answers.len(), 14);
    for answer in &answers {
        assert_eq!(answer.status, 401, "{}", answer.text);
        assert_eq!(answer.code(), "auth.client_refused");
        assert_eq!(answer.json["error"], "invalid_client");
        assert_eq!(answer.json["detail"], answers[0].json["detail"]);
        assert_eq!(answer.text.len(), answers[0].text.len());
    }
    let refused =
        "select count(*) from audit_event where operation = 'issue_token' and outcome = 'refused'
                      and code = 'auth.client_refused'";
    assert_eq!(db.count(refused).await, 14);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_assertion_sent_ten_times_at_once_works_once() {
    let (_db, server) = started().await;
    let text = assertion(now());
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let (client, form) = (server.client(), token_form(&text));
        calls.spawn(async move { client.post_form(TOKEN, &form).await.status });
    }
    let statuses = calls.join_all().await;
    assert_eq!(
        statuses.iter().filter(|status| **status == 200).count(),
        1,
        "{statuses:?}"
    );
    assert_eq!(
        statuses.iter().filter(|status| **status == 401).count(),
        9,
        "{statuses:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_no_token_request_says_so_in_the_words_of_oauth() {
    let (_db, server) = started().await;
    let client = server.client();
    let good = token_form(&assertion(now()));
    for (form, code, error) in [
        (
            good.replace("client_credentials", "password"),
            "auth.grant_type_unsupported",
            "unsupported_grant_type",
        ),
        (
            "grant_type=client_credentials".to_owned(),
            "request.invalid",
            "invalid_request",
        ),
        (
            format!("{good}&grant_type=client_credentials"),
            "request.duplicate_field",
            "invalid_request",
        ),
        (
            format!("{good}&scope=all"),
            "request.invalid",
            "invalid_request",
        ),
        (
            format!("{good}&client_id=%zz"),
            "request.invalid",
            "invalid_request",
        ),
    ] {
        let answer = client.post_form(TOKEN, &form).await.expect(400);
        assert_eq!(
            (answer.code(), answer.json["error"].as_str()),
            (code, Some(error)),
            "{form}"
        );
    }
    let other = good.replace("jwt-bearer", "saml2-bearer");
    let answer = client.post_form(TOKEN, &other).await.expect(401);
    assert_eq!(answer.json["error"], "invalid_client");
    client
        .post(TOKEN, &json!({"grant_type": "client_credentials"}))
        .await
        .expect(415);
    client
        .post_form(TOKEN, &format!("{good}&client_id=toinen"))
        .await
        .expect(401);
    let named = format!("{good}&client_id={}", MACHINE.username);
    client.post_form(TOKEN, &named).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_has_no_password_and_a_person_no_key() {
    let (db, server) = started().await;
    let login = json!({"username": MACHINE.username, "password": PASSWORD});
    let refused = server.client().post("/api/v1/auth/login", &login).await;
    assert_eq!(refused.expect(401).code(), "auth.login_failed");
    let admin = server.login_as(&people::ADMIN).await;
    let account = admin
        .get(&format!("/api/v1/users/{}", MACHINE.id))
        .await
        .expect(200);
    let path = format!("/api/v1/users/{}/password", MACHINE.id);
    let give = json!({"temporary_password": PASSWORD});
    let refused = admin
        .with("if-match", account.etag())
        .post(&path, &give)
        .await;
    assert_eq!(refused.expect(409).code(), "user.is_a_service");
    let machine = server.login_as(&MACHINE).await;
    let change =
        json!({"current_password": PASSWORD, "new_password": "sininen kettu juoksee 88 metsassa"});
    machine
        .post("/api/v1/me/password", &change)
        .await
        .expect(403);
    let mut new = json!({"username": "uusi.kone", "display_name": "Uusi kone", "kind": "service"});
    let made = admin.post("/api/v1/users", &new).await.expect(201);
    assert_eq!(made.json["must_change_password"], false);
    new["username"] = json!("toinen.kone");
    new["temporary_password"] = json!(PASSWORD);
    let refused = admin.post("/api/v1/users", &new).await.expect(400);
    assert_eq!(refused.error_codes(), ["field.not_allowed"]);
    let person = json!({"username": "uusi.ihminen", "display_name": "Uusi", "kind": "person"});
    let refused = admin.post("/api/v1/users", &person).await.expect(400);
    assert_eq!(refused.error_codes(), ["field.required"]);
    let path = format!("/api/v1/users/{}/service-keys", people::OFFICER.id);
    admin.get(&path).await.expect(404);
    let refused = "update user_account set password_hash = 'x' where kind = 'service'";
    let owner = db.connect(As::Admin).await;
    assert!(owner.batch_execute(refused).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_changes_the_key_of_a_machine_without_a_pause() {
    let (db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let next = ServiceKey::generate().unwrap();
    let made = register(&admin, &next).await.expect(201);
    assert_eq!(
        register(&admin, &next).await.expect(409).code(),
        "service_key.in_use"
    );
    // Both work.
    let old_session = server.login_as(&MACHINE).await;
    let text = next.assertion(MACHINE.username, now()).unwrap();
    ask(&server, &text).await.expect(200);
    let list = admin.get(&keys_path()).await.expect(200);
    let keys = list.json["items"].as_array().unwrap();
    assert_eq!(keys.len(), 2);
    let old = keys
        .iter()
        .find(|key| key["id"] != made.json["id"])
        .unwrap();
    let path = format!("{}/{}", keys_path(), old["id"].as_str().unwrap());
    admin
        .send(admin.request(reqwest::Method::DELETE, &path))
        .await
        .expect(204);
    // With its key goes what it was logged in with.
    old_session.get("/api/v1/me").await.expect(401);
    ask(&server, &assertion(now())).await.expect(401);
    let text = next.assertion(MACHINE.username, now()).unwrap();
    ask(&server, &text).await.expect(200);
    let logged = db
        .texts("select operation from audit_event where outcome = 'allowed'
                   and operation in ('create_service_key', 'revoke_service_key') order by occurred_at, operation")
        .await;
    assert_eq!(logged, ["create_service_key", "revoke_service_key"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_ed25519_and_hold_for_two_years_at_most() {
    let (_db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let key = render_public(&ServiceKey::generate().unwrap().public());
    for (public_key, starts_at, ends_at) in [
        (
            "A".repeat(42),
            "2026-03-02T07:00:00Z",
            "2027-03-02T07:00:00Z",
        ),
        (
            "A".repeat(44),
            "2026-03-02T07:00:00Z",
            "2027-03-02T07:00:00Z",
        ),
        (key.clone(), "2026-03-02T07:00:00Z", "2026-03-02T07:00:00Z"),
        (key.clone(), "2026-03-02T07:00:00Z", "2028-03-21T07:00:01Z"),
    ] {
        let body = json!({"public_key": public_key, "starts_at": starts_at, "ends_at": ends_at});
        admin.post(&keys_path(), &body).await.expect(400);
    }
    let body = json!({"public_key": key, "ends_at": "2028-03-21T07:00:00Z"});
    admin.post(&keys_path(), &body).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_are_networks_and_hours_and_are_replaced_as_a_whole() {
    let (_db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let path = format!("/api/v1/users/{}/service-limits", MACHINE.id);
    let before = admin.get(&path).await.expect(200);
    let wrong = json!({"allowed_addresses": ["10.0.0.1/8", "127.0.0.1/32"], "allowed_hours": ["8 00:00-01:00"]});
    let refused = admin.put(&path, before.etag(), &wrong).await.expect(400);
    let places: Vec<_> = refused.json["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| &error["pointer"])
        .collect();
    assert_eq!(places, ["/allowed_addresses/0", "/allowed_hours/0"]);
    let none = json!({"allowed_addresses": [], "allowed_hours": ["1 00:00-24:00"]});
    let after = admin.put(&path, before.etag(), &none).await.expect(200);
    assert_eq!(after.json, none);
    admin.put(&path, before.etag(), &none).await.expect(412);
    ask(&server, &assertion(now())).await.expect(401);
    let coach = server.login_as(&people::COACH).await;
    coach.get(&path).await.expect(403);
}
