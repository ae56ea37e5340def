//! Service relationships: what stands in the way of closing and reopening, and repeats.

use chrono::Duration;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::people;
use palvelurekisteri_tests::server::now;
use serde_json::json;
use uuid::Uuid;

use crate::relationship::{RELATIONSHIPS, act, act_empty, opened};
use crate::scene::{audited, client_of, ended_phase, started};

#[tokio::test(flavor = "multi_thread")]
async fn a_relationship_is_not_closed_over_an_open_phase_nor_before_its_days() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let (client_id, path, seen) = opened(&officer).await;
    let close = format!("{path}/close");
    let phase = ended_phase(&db, client_id, ("2026-03-02", "2026-03-02")).await;
    set_state(&db, phase, "running").await;
    let body = json!({"closing_reason": "moved", "closed_on": "2026-03-02"});
    let refused = act(&officer, &close, seen.etag(), &body).await.expect(409);
    assert_eq!(refused.code(), "service_relationship.open_phases");
    set_state(&db, phase, "ended").await;
    for (day, codes) in [
        (
            "2026-03-03",
            vec!["service_relationship.closed_on.in_future"],
        ),
        (
            "2026-03-01",
            vec![
                "service_relationship.closed_on.before_opening",
                "service_relationship.closed_on.before_phase_end",
            ],
        ),
    ] {
        let body = json!({"closing_reason": "moved", "closed_on": day});
        let refused = act(&officer, &close, seen.etag(), &body).await.expect(422);
        assert_eq!(refused.error_codes(), codes);
    }
    let dry = act(
        &officer,
        &format!("{close}?dry_run=true"),
        seen.etag(),
        &body,
    )
    .await
    .expect(200);
    assert_eq!(dry.json["closing_reason"], "moved");
    assert_eq!(
        db.count("select count(*) from service_relationship where closed_on is not null")
            .await,
        0
    );
    act(&officer, &close, seen.etag(), &body).await.expect(200);
}

async fn set_state(db: &TestDb, phase: Uuid, state: &str) {
    db.execute(&format!(
        "update activation_phase set state = '{state}' where id = '{phase}'"
    ))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relationship_with_a_successor_is_not_reopened() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let list = format!("/api/v1/clients/{client_id}/service-relationships");
    let first = officer.get(&list).await.expect(200).json["items"][0].clone();
    // A second relation to the client outlives the first.
    officer
        .post(&list, &json!({"kind": "multidisciplinary"}))
        .await
        .expect(201);
    let path = format!("{RELATIONSHIPS}/{}", first["id"].as_str().unwrap());
    let closing = json!({"closing_reason": "service_completed"});
    let etag = first["etag"].as_str().unwrap();
    let closed = act(&officer, &format!("{path}/close"), etag, &closing)
        .await
        .expect(200);
    server.clock.set(now() + Duration::days(1));
    let officer = server.login_as(&people::OFFICER).await;
    officer
        .post(&list, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let refused = act_empty(&officer, &format!("{path}/reopen"), closed.etag())
        .await
        .expect(409);
    assert_eq!(refused.code(), "service_relationship.overlaps");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_is_answered_once_more_and_each_request_is_logged_once() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/service-relationships");
    let request = "5c1a3ad3-5c37-4f3c-9ad5-6e9a5a2f0b11";
    let keyed = officer
        .with("idempotency-key", "open-1")
        .with("x-request-id", request);
    let body = json!({"kind": "multidisciplinary"});
    let first = keyed.post(&path, &body).await.expect(201);
    assert_eq!(audited(&db, request).await, 1);
    let second = keyed
        .with("x-request-id", "5c1a3ad3-5c37-4f3c-9ad5-6e9a5a2f0b12")
        .post(&path, &body)
        .await
        .expect(201);
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(first.text, second.text);
    assert_eq!(
        db.count("select count(*) from service_relationship").await,
        2
    );
}
