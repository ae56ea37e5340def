//! Contact events: facts, drafts, corrections.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, audited, client_of, column, started};

fn discussion() -> Value {
    json!({
        "kind": "job_search_discussion", "channel": "in_person", "outcome": "held", "held_on": "2026-02-27",
        "duration_minutes": 45, "led_to": ["work_trial"], "participants": ["employment_officer", "job_coach"],
        "summary": "Sovittiin työkokeilusta.\nKäynti paikassa."
    })
}

fn with(mut body: Value, name: &str, value: Value) -> Value {
    body[name] = value;
    body
}

async fn act(caller: &Client, path: &str, etag: &str, body: Option<&Value>) -> Answer {
    let request = caller.request(Method::POST, path).header("if-match", etag);
    caller
        .send(match body {
            Some(body) => request.json(body),
            None => request,
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_recorded_its_summary_encrypted_and_the_caseload_follows() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/contact-events");
    let request = "3b8f5a6e-7a1d-4a53-8a0e-53a3a1f0c001";
    let made = officer
        .with("x-request-id", request)
        .post(&path, &discussion())
        .await
        .expect(201);
    assert_eq!(audited(&db, request).await, 1);
    assert_eq!(made.json["state"], "recorded");
    assert_eq!(made.json["author_id"], json!(people::OFFICER.id));
    assert_eq!(made.json["summary"], discussion()["summary"]);
    assert_eq!(made.json["findings"], json!([]));
    assert_eq!(made.json["permitted_actions"], json!(["update", "annul"]));
    let stored = db
        .texts("select encode(summary_ciphertext, 'escape') from contact_event")
        .await;
    assert!(!stored[0].contains("Sovittiin"));
    let dump = db
        .texts("select to_jsonb(e)::text from audit_event e")
        .await
        .join("\n");
    assert!(!dump.contains("Sovittiin"));
    let caseload = officer.get("/api/v1/caseload").await.expect(200);
    assert_eq!(caseload.json["items"][0]["last_contact_on"], "2026-02-27");
    let missed = with(
        with(discussion(), "outcome", json!("no_show")),
        "held_on",
        json!("2026-03-01"),
    );
    let missed = with(missed, "duration_minutes", Value::Null);
    officer.post(&path, &missed).await.expect(201);
    let caseload = officer.get("/api/v1/caseload").await.expect(200);
    assert_eq!(
        caseload.json["items"][0]["last_contact_on"], "2026-02-27",
        "one that was missed is no contact"
    );
    let list = officer.get(&path).await.expect(200);
    assert_eq!(column(&list.json, "held_on"), ["2026-03-01", "2026-02-27"]);
    for query in [
        "?kind=visit",
        "?held_on_to=2026-02-26",
        "?held_on_from=2026-03-02",
    ] {
        let none = officer.get(&format!("{path}{query}")).await.expect(200);
        assert_eq!(none.json["items"], json!([]), "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_a_fact_is_refused_and_what_looks_odd_is_stored_with_a_finding() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/contact-events");
    let ahead = with(discussion(), "held_on", json!("2026-03-03"));
    let refused = officer.post(&path, &ahead).await.expect(422);
    assert_eq!(refused.error_codes(), ["contact_event.held_on.in_future"]);
    let cancelled = with(
        with(ahead, "outcome", json!("cancelled_by_client")),
        "duration_minutes",
        Value::Null,
    );
    officer.post(&path, &cancelled).await.expect(201);
    let odd = with(discussion(), "summary", Value::Null);
    let stored = officer
        .with("accept-language", "en")
        .post(&path, &odd)
        .await
        .expect(201);
    assert_eq!(
        stored.json["findings"][0]["code"],
        "contact_event.summary.missing"
    );
    assert_eq!(stored.json["findings"][0]["severity"], "warn");
    assert!(
        stored.json["findings"][0]["message"]
            .as_str()
            .unwrap()
            .contains("no summary")
    );
    let unknown = with(discussion(), "relationship_id", json!(Uuid::now_v7()));
    let refused = officer.post(&path, &unknown).await.expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_reference"]);
    assert_eq!(db.count("select count(*) from contact_event").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_its_authors_alone_until_it_is_completed() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/contact-events");
    let draft = with(
        with(discussion(), "state", json!("draft")),
        "held_on",
        json!("2026-03-05"),
    );
    let made = officer.post(&path, &draft).await.expect(201);
    let one = made.header("location").to_owned();
    assert_eq!(
        made.json["permitted_actions"],
        json!(["update", "complete", "annul"])
    );
    let unknown = format!("/api/v1/contact-events/{}", Uuid::now_v7());
    assert_hidden(&lead, &one, &unknown).await;
    assert_eq!(lead.get(&path).await.expect(200).json["items"], json!([]));
    let preview = officer
        .get(&format!("{one}?validate=complete"))
        .await
        .expect(200);
    assert_eq!(
        preview.json["findings"][0]["code"],
        "contact_event.held_on.in_future"
    );
    assert_eq!(
        officer.get(&one).await.expect(200).json["findings"],
        json!([])
    );
    let complete = format!("{one}/complete");
    let refused = act(&officer, &complete, made.etag(), None)
        .await
        .expect(422);
    assert_eq!(refused.error_codes(), ["contact_event.held_on.in_future"]);
    let moved = officer
        .patch(&one, made.etag(), &json!({"held_on": "2026-03-02"}))
        .await
        .expect(200);
    act(&lead, &complete, moved.etag(), None).await.expect(404);
    let recorded = act(&officer, &complete, moved.etag(), None)
        .await
        .expect(200);
    assert_eq!(recorded.json["state"], "recorded");
    let twice = act(&officer, &complete, recorded.etag(), None)
        .await
        .expect(409);
    assert_eq!(twice.code(), "contact_event.already_recorded");
    lead.get(&one).await.expect(200);
    let caseload = officer.get("/api/v1/caseload").await.expect(200);
    assert_eq!(caseload.json["items"][0]["last_contact_on"], "2026-03-02");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_contact_is_corrected_with_a_reason_or_annulled() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/contact-events");
    let made = officer.post(&path, &discussion()).await.expect(201);
    let one = made.header("location").to_owned();
    let refused = officer
        .patch(&one, made.etag(), &json!({"duration_minutes": 60}))
        .await
        .expect(400);
    assert_eq!(refused.json["errors"][0]["pointer"], "/correction_reason");
    let correction =
        json!({"duration_minutes": 60, "summary": null, "correction_reason": "recording_error"});
    let corrected = officer
        .patch(&one, made.etag(), &correction)
        .await
        .expect(200);
    assert_eq!(corrected.json["duration_minutes"], 60);
    assert_eq!(corrected.json["summary"], Value::Null);
    assert_eq!(
        corrected.json["led_to"],
        json!(["work_trial"]),
        "absent keeps"
    );
    assert_eq!(
        db.texts("select duration_minutes || ' ' || change_reason from contact_event_history")
            .await,
        ["45 recording_error"]
    );
    let changed = db
        .texts("select array_to_string(changed_fields, ',') from audit_event where operation = 'update_contact_event' and outcome = 'allowed'")
        .await;
    assert_eq!(changed, ["duration_minutes,summary"]);
    let annul = format!("{one}/annul");
    let reason = json!({"reason": "wrong_person"});
    act(&officer, &annul, made.etag(), Some(&reason))
        .await
        .expect(412);
    act(&officer, &annul, corrected.etag(), Some(&reason))
        .await
        .expect(204);
    let unknown = format!("/api/v1/contact-events/{}", Uuid::now_v7());
    assert_hidden(&officer, &one, &unknown).await;
    let caseload = officer.get("/api/v1/caseload").await.expect(200);
    assert_eq!(caseload.json["items"][0]["last_contact_on"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_relation_learns_of_no_contact_and_a_coach_records_none() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/contact-events");
    let made = officer.post(&path, &discussion()).await.expect(201);
    let unknown = Uuid::now_v7();
    for other in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::SOCIAL_WORKER,
    ] {
        let caller = server.login_as(&other).await;
        assert_hidden(
            &caller,
            made.header("location"),
            &format!("/api/v1/contact-events/{unknown}"),
        )
        .await;
        assert_hidden(
            &caller,
            &path,
            &format!("/api/v1/clients/{unknown}/contact-events"),
        )
        .await;
        caller.post(&path, &discussion()).await.expect(404);
    }
    let relationship = db.texts("select id from service_relationship").await;
    officer
        .post(
            &format!("/api/v1/service-relationships/{}/coaches", relationship[0]),
            &json!({"user_id": people::COACH.id}),
        )
        .await
        .expect(201);
    let coach = server.login_as(&people::COACH).await;
    let seen = coach.get(made.header("location")).await.expect(200);
    assert_eq!(seen.json["permitted_actions"], json!([]));
    coach.post(&path, &discussion()).await.expect(403);
    assert_eq!(db.count("select count(*) from contact_event").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_keeps_what_has_been_typed_and_completing_tells_all_that_is_missing() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/contact-events");
    let typed = json!({"summary": "Soitti, puhelu katkesi."});
    let refused = officer.post(&path, &typed).await.expect(422);
    let missing = [
        "contact_event.kind.missing",
        "contact_event.channel.missing",
        "contact_event.outcome.missing",
        "contact_event.held_on.missing",
    ];
    assert_eq!(refused.error_codes(), missing);
    let draft = officer
        .post(&path, &with(typed, "state", json!("draft")))
        .await
        .expect(201);
    assert_eq!(draft.json["kind"], Value::Null);
    assert_eq!(draft.json["findings"], json!([]));
    officer.post(&path, &discussion()).await.expect(201);
    // It stands where it was begun, and pages come to it.
    let first = officer.get(&format!("{path}?limit=1")).await.expect(200);
    assert_eq!(column(&first.json, "id"), [draft.json["id"].clone()]);
    let cursor = first.json["next_cursor"].as_str().unwrap();
    let second = officer
        .get(&format!("{path}?limit=1&cursor={cursor}"))
        .await
        .expect(200);
    assert_eq!(column(&second.json, "held_on"), ["2026-02-27"]);
    let own = format!("/api/v1/contact-events/{}", draft.id());
    let preview = officer
        .get(&format!("{own}?validate=complete"))
        .await
        .expect(200);
    assert_eq!(preview.json["findings"].as_array().unwrap().len(), 4);
    let complete = format!("{own}/complete");
    let refused = act(&officer, &complete, draft.etag(), None)
        .await
        .expect(422);
    assert_eq!(refused.error_codes(), missing);
    let rest =
        json!({"kind": "call", "channel": "phone", "outcome": "held", "held_on": "2026-03-02"});
    let whole = officer.patch(&own, draft.etag(), &rest).await.expect(200);
    act(&officer, &complete, whole.etag(), None)
        .await
        .expect(200);
    let stored = "select count(*) from contact_event where state = 'recorded' and kind is not null";
    assert_eq!(db.count(stored).await, 2);
}
