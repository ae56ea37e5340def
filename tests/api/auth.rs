//! Login and the life of a session (security.md: passwords, login, sessions).

use chrono::Duration;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{PASSWORD, Region, people};
use palvelurekisteri_tests::server::{TestServer, now};
use serde_json::json;

async fn started() -> (TestDb, TestServer) {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let server = TestServer::start(&db).await;
    (db, server)
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_name_and_wrong_password_are_answered_alike() {
    let (_db, server) = started().await;
    let login = |username: &'static str| {
        let client = server.client();
        async move {
            let body = json!({"username": username, "password": "ei ole oikea salasana"});
            client.post("/api/v1/auth/login", &body).await.expect(401)
        }
    };
    let (unknown, wrong) = (login("ei-ketaan").await, login("virkailija").await);
    assert_eq!(unknown.code(), "auth.login_failed");
    assert_eq!(unknown.json["title"], wrong.json["title"]);
    assert_eq!(unknown.json["code"], wrong.json["code"]);
    assert_eq!(unknown.text.len(), wrong.text.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fifth_failure_locks_for_a_while_and_never_for_good() {
    let (_db, server) = started().await;
    let client = server.client();
    let wrong = json!({"username": "virkailija", "password": "ei ole oikea salasana"});
    let right = json!({"username": "virkailija", "password": PASSWORD});
    for _ in 0..5 {
        client.post("/api/v1/auth/login", &wrong).await.expect(401);
    }
    let locked = client.post("/api/v1/auth/login", &right).await.expect(429);
    assert_eq!(locked.code(), "auth.locked");
    assert_ne!(locked.header("retry-after"), "");
    server.clock.set(now() + Duration::minutes(16));
    client.post("/api/v1/auth/login", &right).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_token_works_once_and_its_reuse_ends_the_session() {
    let (db, server) = started().await;
    let client = server.login_as(&people::OFFICER).await;
    let first = json!({"refresh_token": client.tokens["refresh_token"]});
    let second = client
        .post("/api/v1/auth/refresh", &first)
        .await
        .expect(200);
    let third = json!({"refresh_token": second.json["refresh_token"]});
    client
        .post("/api/v1/auth/refresh", &third)
        .await
        .expect(200);
    // The successor has been used, so that this is no lost answer.
    let reused = client
        .post("/api/v1/auth/refresh", &first)
        .await
        .expect(401);
    assert_eq!(reused.code(), "auth.refresh_invalid");
    client.get("/api/v1/me").await.expect(401);
    let reasons = db.texts("select end_reason from session").await;
    assert_eq!(reasons, ["refresh_reused"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_refresh_answer_can_be_asked_again_within_seconds() {
    let (_db, server) = started().await;
    let client = server.login_as(&people::OFFICER).await;
    let token = json!({"refresh_token": client.tokens["refresh_token"]});
    client
        .post("/api/v1/auth/refresh", &token)
        .await
        .expect(200);
    server.clock.set(now() + Duration::seconds(4));
    let again = client
        .post("/api/v1/auth/refresh", &token)
        .await
        .expect(200);
    let successor = json!({"refresh_token": again.json["refresh_token"]});
    client
        .post("/api/v1/auth/refresh", &successor)
        .await
        .expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn logout_ends_the_access_token_at_once() {
    let (_db, server) = started().await;
    let client = server.login_as(&people::OFFICER).await;
    client.get("/api/v1/me").await.expect(200);
    let token = json!({"refresh_token": client.tokens["refresh_token"]});
    client.post("/api/v1/auth/logout", &token).await.expect(204);
    let refused = client.get("/api/v1/me").await.expect(401);
    assert_eq!(refused.header("www-authenticate"), "Bearer");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disabled_account_and_an_ended_grant_are_refused_on_the_next_request() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let coach = server.login_as(&people::COACH).await;
    officer.get("/api/v1/clients").await.expect(200);
    coach.get("/api/v1/clients").await.expect(200);
    let id = people::OFFICER.id;
    db.execute(&format!(
        "update user_account set disabled_at = now() where id = '{id}'"
    ))
    .await;
    officer.get("/api/v1/clients").await.expect(401);
    // A create looks its key up behind the same beginning.
    officer
        .post("/api/v1/clients", &serde_json::json!({}))
        .await
        .expect(401);
    let grant = people::COACH.grant;
    db.execute(&format!(
        "update role_grant set valid = daterange(lower(valid), '2026-03-02') where id = '{grant}'"
    ))
    .await;
    coach.get("/api/v1/clients").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_access_token_ends_after_ten_minutes() {
    let (_db, server) = started().await;
    let client = server.login_as(&people::OFFICER).await;
    server.clock.set(now() + Duration::minutes(9));
    client.get("/api/v1/me").await.expect(200);
    server.clock.set(now() + Duration::minutes(11));
    client.get("/api/v1/me").await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn changing_the_password_ends_the_other_sessions() {
    let (_db, server) = started().await;
    let here = server.login_as(&people::OFFICER).await;
    let elsewhere = server.login_as(&people::OFFICER).await;
    let weak = json!({"current_password": PASSWORD, "new_password": "lyhyt"});
    let refused = here.post("/api/v1/me/password", &weak).await.expect(400);
    assert!(
        refused.error_codes().contains(&"password.too_short"),
        "{}",
        refused.text
    );
    let strong =
        json!({"current_password": PASSWORD, "new_password": "sininen kettu juoksee 88 metsassa"});
    here.post("/api/v1/me/password", &strong).await.expect(204);
    here.get("/api/v1/me").await.expect(200);
    elsewhere.get("/api/v1/me").await.expect(401);
    let old = json!({"username": "virkailija", "password": PASSWORD});
    server
        .client()
        .post("/api/v1/auth/login", &old)
        .await
        .expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_signing_keys_are_published() {
    let (_db, server) = started().await;
    let keys = server
        .client()
        .get("/.well-known/jwks.json")
        .await
        .expect(200);
    assert_eq!(keys.json["keys"][0]["kty"], "OKP");
    assert_eq!(keys.json["keys"][0]["crv"], "Ed25519");
    assert!(
        keys.json["keys"][0]["d"].is_null(),
        "the private part stays here"
    );
}
