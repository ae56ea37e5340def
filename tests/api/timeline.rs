//! The timeline (aikajana): everything dated about a client, of what the caller may read.

use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, audited, client_of, column, name_coach, started};

async fn note(officer: &Client, client_id: Uuid, occurred_on: &str) {
    let body = json!({
        "kind": "client_work", "record_class": "employment", "occurred_on": occurred_on,
        "text": "Sanat eivät kuulu aikajanalle."
    });
    officer
        .post(&format!("/api/v1/clients/{client_id}/notes"), &body)
        .await
        .expect(201);
}

async fn pages(caller: &Client, client_id: Uuid, query: &str) -> Vec<Value> {
    let base = format!("/api/v1/clients/{client_id}/timeline?{query}");
    let mut path = base.clone();
    let mut items = Vec::new();
    loop {
        let page = caller.get(&path).await.expect(200);
        items.extend(page.json["items"].as_array().unwrap().iter().cloned());
        let Some(cursor) = page.json["next_cursor"].as_str() else {
            return items;
        };
        path = format!("{base}&cursor={cursor}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happened_is_shown_newest_first_without_words() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    note(&officer, client_id, "2026-01-15").await;
    let placement = json!({
        "kind": "pension", "started_on": "2026-02-01", "data_source": "client"
    });
    officer
        .post(
            &format!("/api/v1/clients/{client_id}/placements"),
            &placement,
        )
        .await
        .expect(201);
    let path = format!("/api/v1/clients/{client_id}/timeline");
    let request_id = "7d0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b44";
    let shown = officer
        .with("x-request-id", request_id)
        .get(&path)
        .await
        .expect(200);
    assert_eq!(audited(&db, request_id).await, 1);
    let mut titles = column(&shown.json, "title_code");
    // Three things happened today; their order among themselves is that of their ids.
    titles[..3].sort_by_key(ToString::to_string);
    assert_eq!(
        titles,
        [
            "follow_up.recorded",
            "responsibility.assigned",
            "service_relationship.opened",
            "placement.started",
            "note.written"
        ]
    );
    assert!(!shown.text.contains("Sanat"));
    for item in shown.json["items"].as_array().unwrap() {
        officer
            .get(item["href"].as_str().unwrap())
            .await
            .expect(200);
    }
    let some = officer
        .get(&format!("{path}?kinds=note,placement&from=2026-01-16"))
        .await
        .expect(200);
    assert_eq!(column(&some.json, "title_code"), ["placement.started"]);
    let refused = officer
        .get(&format!("{path}?kinds=note,gossip"))
        .await
        .expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_code"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_show_each_event_once() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    for day in ["2026-03-02", "2026-02-01", "2026-02-01", "2026-01-31"] {
        note(&officer, client_id, day).await;
    }
    let whole = pages(&officer, client_id, "limit=200").await;
    assert_eq!(whole.len(), 6);
    for limit in 1..=3 {
        let paged = pages(&officer, client_id, &format!("limit={limit}")).await;
        assert_eq!(paged, whole, "limit={limit}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_class_that_is_not_granted_changes_nothing() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let coach = server.login_as(&people::COACH).await;
    let client_id = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    note(&officer, client_id, "2026-02-01").await;
    let before = pages(&coach, client_id, "limit=2").await;
    let support = json!({"kind": "multidisciplinary", "opened_on": "2026-02-02"});
    officer
        .post(
            &format!("/api/v1/clients/{client_id}/service-relationships"),
            &support,
        )
        .await
        .expect(201);
    let seen = pages(&officer, client_id, "limit=200").await;
    assert!(
        seen.iter()
            .any(|item| item["record_class"] == "multidisciplinary")
    );
    assert_eq!(pages(&coach, client_id, "limit=2").await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_without_a_relation_sees_a_timeline() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    for other in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::SOCIAL_WORKER,
        people::ADMIN,
    ] {
        let caller = server.login_as(&other).await;
        assert_hidden(
            &caller,
            &format!("/api/v1/clients/{client_id}/timeline"),
            &format!("/api/v1/clients/{}/timeline", Uuid::now_v7()),
        )
        .await;
    }
}
