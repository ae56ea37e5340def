//! Sessions seen and ended by their owner or an administrator, and guesses at the own password.

use std::sync::Arc;

use chrono::Duration;
use palvelurekisteri_domain::deadline::settings::DeadlineSettings;
use palvelurekisteri_pii::{current::Current, key_ring::KeyRing};
use palvelurekisteri_store::{Store, StoreOptions};
use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{PASSWORD, Region, people};
use palvelurekisteri_tests::server::{TestServer, now};
use serde_json::{Value, json};

async fn started() -> (TestDb, TestServer) {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let server = TestServer::start(&db).await;
    (db, server)
}

async fn own_id(client: &Client) -> String {
    let me = client.get("/api/v1/me").await.expect(200);
    me.json["session_id"].as_str().unwrap().to_owned()
}

async fn sessions(client: &Client) -> Vec<Value> {
    let list = client.get("/api/v1/auth/sessions").await.expect(200);
    list.json["items"].as_array().unwrap().clone()
}

async fn end(client: &Client, id: &str, status: u16) {
    let request = client.request(
        reqwest::Method::DELETE,
        &format!("/api/v1/auth/sessions/{id}"),
    );
    client.send(request).await.expect(status);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_shows_my_open_sessions_and_says_which_one_asks() {
    let (db, server) = started().await;
    let first = server.login_as(&people::OFFICER).await;
    server.login_as(&people::COACH).await;
    server.clock.set(now() + Duration::minutes(5));
    let second = server.login_as(&people::OFFICER).await;
    let list = sessions(&second).await;
    let ids: Vec<&str> = list
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, [own_id(&second).await, own_id(&first).await]);
    assert_eq!(
        list.iter()
            .map(|item| item["is_current"] == true)
            .collect::<Vec<_>>(),
        [true, false]
    );
    let session = &list[1];
    assert_eq!(session["created_at"], "2026-03-02T07:00:00Z");
    assert_eq!(session["idle_expires_at"], "2026-03-02T07:30:00Z");
    assert_eq!(session["expires_at"], "2026-03-02T17:00:00Z");
    // Times only: no address, no browser.
    assert_eq!(session.as_object().unwrap().len(), 6, "{session}");
    let events = db
        .texts(
            "select action || ' ' || row_count from audit_event where operation = 'list_sessions'",
        )
        .await;
    assert_eq!(events, ["list 2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_used_when_it_fetches_tokens_and_leaves_the_list_when_it_idles_out() {
    let (_db, server) = started().await;
    let idle = server.login_as(&people::OFFICER).await;
    let used = server.login_as(&people::OFFICER).await;
    server.clock.set(now() + Duration::minutes(20));
    let token = json!({"refresh_token": used.tokens["refresh_token"]});
    let fresh = used.post("/api/v1/auth/refresh", &token).await.expect(200);
    server.clock.set(now() + Duration::minutes(29));
    let bearer = format!("Bearer {}", fresh.json["access_token"].as_str().unwrap());
    let used = used.with("authorization", &bearer);
    let list = sessions(&used).await;
    assert_eq!(list.len(), 2);
    assert_eq!(list[0]["last_used_at"], "2026-03-02T07:20:00Z");
    assert_eq!(list[0]["idle_expires_at"], "2026-03-02T07:50:00Z");
    server.clock.set(now() + Duration::minutes(30));
    assert_eq!(sessions(&used).await.len(), 1);
    drop(idle);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_session_is_refused_at_its_next_call_and_cannot_be_refreshed() {
    let (db, server) = started().await;
    let here = server.login_as(&people::OFFICER).await;
    let lost = server.login_as(&people::OFFICER).await;
    let id = own_id(&lost).await;
    end(&here, &id, 204).await;
    let refused = lost.get("/api/v1/clients").await.expect(401);
    assert_eq!(refused.code(), "auth.token_invalid");
    let token = json!({"refresh_token": lost.tokens["refresh_token"]});
    lost.post("/api/v1/auth/refresh", &token).await.expect(401);
    here.get("/api/v1/me").await.expect(200);
    assert_eq!(sessions(&here).await.len(), 1);
    // Ended, somebody else's, unknown: the same.
    end(&here, &id, 404).await;
    let coach = server.login_as(&people::COACH).await;
    end(&here, &own_id(&coach).await, 404).await;
    coach.get("/api/v1/me").await.expect(200);
    let logged = db
        .texts(&format!(
            "select outcome || ' ' || array_to_string(changed_fields, ',') from audit_event
              where operation = 'end_session' and subject_id = '{id}' and status = 204"
        ))
        .await;
    assert_eq!(logged, ["allowed ended_at"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn ending_the_others_keeps_the_one_that_asks() {
    let (db, server) = started().await;
    let here = server.login_as(&people::OFFICER).await;
    let others = [
        server.login_as(&people::OFFICER).await,
        server.login_as(&people::OFFICER).await,
    ];
    let coach = server.login_as(&people::COACH).await;
    here.post_empty("/api/v1/auth/sessions/end-others")
        .await
        .expect(204);
    here.get("/api/v1/me").await.expect(200);
    coach.get("/api/v1/me").await.expect(200);
    for other in others {
        other.get("/api/v1/me").await.expect(401);
    }
    let reasons = db
        .texts("select end_reason from session where ended_at is not null")
        .await;
    assert_eq!(reasons, ["ended_by_owner", "ended_by_owner"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_ends_the_sessions_of_an_account_in_the_own_area() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let elsewhere = server.login_as(&people::KAINUU_OFFICER).await;
    let admin = server.login_as(&people::ADMIN).await;
    let path = |id| format!("/api/v1/users/{id}/sessions/end");
    admin
        .post_empty(&path(people::OFFICER.id))
        .await
        .expect(204);
    officer.get("/api/v1/me").await.expect(401);
    server.login_as(&people::OFFICER).await;
    let unknown = admin.post_empty(&path(people::KAINUU_OFFICER.id)).await;
    unknown.expect(404);
    elsewhere.get("/api/v1/me").await.expect(200);
    let own = admin.post_empty(&path(people::ADMIN.id)).await.expect(409);
    assert_eq!(own.code(), "user.own_account");
    let logged = db
        .texts(&format!(
            "select subject_id::text from audit_event where operation = 'end_user_sessions' and outcome = 'allowed'
              and subject_id = '{}'",
            people::OFFICER.id
        ))
        .await;
    assert_eq!(logged.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_current_passwords_are_failed_logins() {
    let (db, server) = started().await;
    let client = server.login_as(&people::OFFICER).await;
    let change = |current: &str| json!({"current_password": current, "new_password": "sininen kettu juoksee 88 metsassa"});
    let path = "/api/v1/me/password";
    for _ in 0..3 {
        let wrong = client.post(path, &change("arvaus")).await.expect(403);
        assert_eq!(wrong.code(), "auth.current_password_wrong");
    }
    let login = |password: &str| json!({"username": "virkailija", "password": password});
    for _ in 0..2 {
        let wrong = server.client();
        wrong
            .post("/api/v1/auth/login", &login("arvaus"))
            .await
            .expect(401);
    }
    // The right password too: otherwise the answer would tell which guess was right.
    let waiting = client.post(path, &change(PASSWORD)).await.expect(429);
    assert_eq!(waiting.code(), "auth.locked");
    assert_ne!(waiting.header("retry-after"), "");
    let again = server.client();
    let login = login(PASSWORD);
    again.post("/api/v1/auth/login", &login).await.expect(429);
    server.clock.set(now() + Duration::seconds(2));
    client.post(path, &change(PASSWORD)).await.expect(204);
    let failures = db
        .texts("select failed_logins::text from user_account where username = 'virkailija'")
        .await;
    assert_eq!(failures, ["0"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_made_at_once_are_all_counted() {
    let (db, server) = started().await;
    let body = json!({"username": "virkailija", "password": "ei ole oikea salasana"});
    let guess = || async {
        server
            .client()
            .post("/api/v1/auth/login", &body)
            .await
            .status
    };
    let answers = tokio::join!(guess(), guess(), guess(), guess());
    assert_eq!(answers, (401, 401, 401, 401));
    let failures = db
        .texts("select failed_logins::text from user_account where username = 'virkailija'")
        .await;
    assert_eq!(failures, ["4"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_forgotten_ninety_days_after_its_end_with_its_tokens() {
    let (db, server) = started().await;
    server.login_as(&people::OFFICER).await;
    let options = StoreOptions {
        url: db.url(As::App),
        audit_url: db.url(As::Audit),
        read_connections: 1,
        write_connections: 1,
        deadlines: DeadlineSettings::default(),
    };
    let keys = KeyRing::generate().unwrap();
    let store = Store::open(&options, Arc::new(Current::new(keys))).unwrap();
    let left = "select (select count(*) from session) + (select count(*) from refresh_token)";
    let expires_at = now() + Duration::hours(10);
    for (at, purged, stays) in [
        (expires_at + Duration::days(90), 0, 2),
        (expires_at + Duration::days(91), 1, 0),
    ] {
        assert_eq!(store.purge_sessions(at).await.unwrap(), purged);
        assert_eq!(db.count(left).await, stays);
    }
}
