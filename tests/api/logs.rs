//! What callers send is in no log, wherever they put it and however it ends.

use std::fs;

use palvelurekisteri_tests::evidence;
use palvelurekisteri_tests::region::{PASSWORD, people};
use palvelurekisteri_tests::scan::Scan;
use reqwest::Method;
use serde_json::json;

use crate::scene::{client_of, started};

const NAME: &str = "Kanariansaari-Lokinen";
const NOTE: &str = "Kertoi äidistään \"Lokista\" & muutosta.";
const CODE: &str = "290296-9358";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_is_not_logged() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let token = officer.tokens["refresh_token"].as_str().unwrap().to_owned();
    let client_id = client_of(&officer).await;
    let notes = format!("/api/v1/clients/{client_id}/notes");
    let note = json!({"kind": "client_work", "record_class": "employment",
        "occurred_on": "2026-03-02", "text": NOTE});
    let everywhere = officer
        .with("user-agent", NAME)
        .with("x-request-id", NAME)
        .with("access-reason", NAME);
    everywhere.post(&notes, &note).await.expect(201);
    everywhere
        .get(&format!("{notes}?cursor={NAME}"))
        .await
        .expect(400);
    everywhere
        .get(&format!("/api/v1/clients/{CODE}"))
        .await
        .expect(404);
    everywhere.get(&format!("/api/v1/{NAME}")).await.expect(404);
    let method = Method::from_bytes(b"KANARIANSAARI-LOKINEN").unwrap();
    everywhere.send(everywhere.request(method, &notes)).await;
    let search = "/api/v1/clients/search";
    everywhere
        .post(search, &json!({"name": NAME}))
        .await
        .expect(200);
    everywhere
        .post(search, &json!({NAME: NOTE}))
        .await
        .expect(400);
    let broken = everywhere
        .request(Method::POST, search)
        .header("content-type", "application/json")
        .body(format!("{{\"name\": \"{NAME}\", {NOTE}"));
    everywhere.send(broken).await.expect(400);
    let wrong = json!({"username": NAME, "password": NAME});
    everywhere
        .post("/api/v1/auth/login", &wrong)
        .await
        .expect(401);
    // A fault of our own tells its cause, and not what it was about.
    db.execute("alter table note rename column kind to gone")
        .await;
    let request_id = "4ac0ea5c-5d5d-4a7a-8b60-b1f0f7f7f9a1";
    let failed = officer.with("x-request-id", request_id);
    let failed = failed.post(&notes, &note).await.expect(500);
    assert!(!failed.text.contains("Lokista"), "{}", failed.text);

    let log = fs::read_to_string(evidence::own_log()).unwrap();
    let of_failure = |text: &str| {
        log.lines()
            .any(|line| line.contains(request_id) && line.contains(text))
    };
    assert!(of_failure("database error of kind"), "{log}");
    assert!(
        of_failure("\"http.route\":\"/api/v1/clients/{client_id}/notes\""),
        "{log}"
    );
    let sent = [NAME, NOTE, CODE, PASSWORD, &token].map(str::to_owned);
    let found = Scan::new(&sent).find(&log);
    assert!(found.is_empty(), "{found:?}");
    let planted = Scan::new(&sent).find(&format!("{log}{NAME}"));
    assert_eq!(planted.len(), 1);
}
