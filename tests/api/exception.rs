//! Access outside the own work: in need, at the desk for a day, and files that are closed to a worker.

use chrono::Duration;
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::{NORTH_UNIT, people};
use palvelurekisteri_tests::server::now;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, audited, column, started};

const CODE: &str = "010594Y9032";
const OTHER_CODE: &str = "150690-999Y";
const BREAK_GLASS: &str = "/api/v1/break-glass";
const BARS: &str = "/api/v1/access-bars";

/// A client with the code, for whom the caller is responsible.
async fn taken_in(officer: &Client) -> Uuid {
    let person = json!({
        "identity_code": CODE, "first_names": "Aino", "last_name": "Testikoodi", "native_language": "fi",
        "service_language": "fi", "municipality": {"code": "564", "basis": "stated"}, "ground": "client_contact"
    });
    officer
        .post("/api/v1/clients/take-in", &person)
        .await
        .expect(201)
        .id()
}

fn glass(code: &str) -> Value {
    json!({"identity_code": code, "reason": "client_present", "explanation": "Asiakas odottaa tiskillä."})
}

async fn review(lead: &Client, opening: &Answer, body: &Value) -> Answer {
    let path = format!("{BREAK_GLASS}/{}/review", opening.id());
    lead.with("if-match", opening.etag())
        .post(&path, body)
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_glass_opens_for_eight_hours_and_a_lead_judges_it_in_writing() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = taken_in(&officer).await;
    let client = format!("/api/v1/clients/{client_id}");
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    south.get(&client).await.expect(404);
    for other in [people::COACH, people::LEAD, people::ADMIN, people::AUDITOR] {
        let caller = server.login_as(&other).await;
        caller.post(BREAK_GLASS, &glass(CODE)).await.expect(403);
    }
    let kainuu = server.login_as(&people::KAINUU_OFFICER).await;
    let request_id = "7f0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b71";
    let fixed = |caller: &Client| caller.with("x-request-id", request_id);
    let elsewhere = fixed(&kainuu)
        .post(BREAK_GLASS, &glass(CODE))
        .await
        .expect(404);
    let unknown = fixed(&south)
        .post(BREAK_GLASS, &glass(OTHER_CODE))
        .await
        .expect(404);
    assert_eq!(elsewhere.text, unknown.text);
    assert_eq!(audited(&db, request_id).await, 2);

    let opening = south.post(BREAK_GLASS, &glass(CODE)).await.expect(201);
    assert_eq!(opening.json["ends_at"], "2026-03-02T15:00:00Z");
    south.get(&client).await.expect(200);
    let seen = south.get("/api/v1/clients?limit=200").await.expect(200);
    assert_eq!(column(&seen.json, "id"), [json!(client_id)]);
    south
        .post(
            &format!("{client}/contact-events"),
            &json!({"state": "draft"}),
        )
        .await
        .expect(403);
    let relations = officer
        .get(&format!("{client}/work-relations"))
        .await
        .expect(200);
    let shown = relations.json["items"].as_array().unwrap().iter();
    let shown: Vec<&Value> = shown
        .filter(|one| one["relation"] == "break_glass")
        .collect();
    assert_eq!(shown[0]["ground"], "client_present");
    assert_eq!(shown[0]["ends_at"], "2026-03-02T15:00:00Z");

    let lead = server.login_as(&people::LEAD).await;
    let open = lead
        .get(&format!("{BREAK_GLASS}?state=open"))
        .await
        .expect(200);
    assert_eq!(open.json["items"][0]["id"], opening.json["id"]);
    assert_eq!(open.json["items"][0]["client_id"], json!(client_id));
    assert_eq!(
        open.json["items"][0]["permitted_actions"],
        json!(["review"])
    );
    let verdict = json!({"verdict": "justified", "text": "Vastuutyöntekijä oli poissa."});
    review(&south, &opening, &verdict).await.expect(403);
    review(&officer, &opening, &verdict).await.expect(404);
    // Seconds before the end and at it.
    for (seconds, status) in [(8 * 3600 - 1, 200), (8 * 3600, 404)] {
        server.clock.set(now() + Duration::seconds(seconds));
        let south = server.login_as(&people::SOUTH_OFFICER).await;
        south.get(&client).await.expect(status);
    }
    let lead = server.login_as(&people::LEAD).await;
    let waiting = lead
        .get(&format!("{BREAK_GLASS}?state=unreviewed"))
        .await
        .expect(200);
    assert_eq!(column(&waiting.json, "id"), [opening.json["id"].clone()]);
    let judged = review(&lead, &opening, &verdict).await.expect(200);
    assert_eq!(judged.json["state"], "reviewed");
    assert_eq!(judged.json["reviewed_by"], json!(people::LEAD.id));
    let again = review(&lead, &judged, &verdict).await;
    assert_eq!(again.status, 409, "{}", again.text);
    assert_eq!(again.code(), "break_glass.reviewed_already");
    let kept = db
        .texts("select encode(explanation_ciphertext, 'escape') from break_glass")
        .await;
    assert!(!kept[0].contains("odottaa"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_to_the_desk_ends_at_midnight() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client = format!("/api/v1/clients/{}", taken_in(&officer).await);
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let visit = json!({"identity_code": CODE, "reason": "advice"});
    let unknown = json!({"identity_code": OTHER_CODE, "reason": "advice"});
    south
        .post("/api/v1/service-desk-visits", &unknown)
        .await
        .expect(404);
    let made = south
        .post("/api/v1/service-desk-visits", &visit)
        .await
        .expect(201);
    assert_eq!(made.json["ends_at"], "2026-03-02T22:00:00Z");
    for (minutes, status) in [(15 * 60 - 1, 200), (15 * 60, 404)] {
        server.clock.set(now() + Duration::minutes(minutes));
        let south = server.login_as(&people::SOUTH_OFFICER).await;
        south.get(&client).await.expect(status);
    }
    let coach = server.login_as(&people::COACH).await;
    coach
        .post("/api/v1/service-desk-visits", &visit)
        .await
        .expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_barred_file_is_unknown_to_the_worker_in_every_form_and_the_lead_is_told() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = taken_in(&officer).await;
    let client = format!("/api/v1/clients/{client_id}");
    let relationships = officer
        .get(&format!("{client}/service-relationships"))
        .await
        .expect(200);
    let relationship = relationships.json["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let relationship = format!("/api/v1/service-relationships/{relationship}");
    let note = json!({"kind": "client_work", "record_class": "employment", "occurred_on": "2026-03-02", "text": "Käynti."});
    let note = officer
        .post(&format!("{client}/notes"), &note)
        .await
        .expect(201)
        .id();
    let search = json!({"name": "testikoodi"});
    let counted = "/api/v1/caseload?count=exact";
    assert_eq!(
        officer.get(counted).await.expect(200).json["total_count"],
        1
    );

    let bar = officer
        .post(BARS, &json!({"kind": "relative", "identity_code": CODE}))
        .await
        .expect(201);
    assert!(!bar.text.contains(&client_id.to_string()));
    let nobody = Uuid::now_v7();
    assert_hidden(&officer, &client, &format!("/api/v1/clients/{nobody}")).await;
    for path in [
        format!("{client}/timeline"),
        format!("{client}/overview"),
        format!("{client}/contact-details"),
        format!("/api/v1/notes/{note}"),
        relationship.clone(),
        format!("{relationship}/responsibility"),
    ] {
        officer.get(&path).await.expect(404);
    }
    for path in [
        "/api/v1/clients",
        "/api/v1/caseload",
        "/api/v1/plans",
        counted,
    ] {
        let list = officer.get(path).await.expect(200);
        assert_eq!(list.json["items"], json!([]), "{path}");
    }
    assert_eq!(
        officer.get(counted).await.expect(200).json["total_count"],
        0
    );
    let found = officer
        .post("/api/v1/clients/search", &search)
        .await
        .expect(200);
    assert_eq!(found.json["items"], json!([]));
    officer.post(BREAK_GLASS, &glass(CODE)).await.expect(404);
    let visit = json!({"identity_code": CODE, "reason": "advice"});
    officer
        .post("/api/v1/service-desk-visits", &visit)
        .await
        .expect(404);

    // The lead still sees the client, is told who tried what, and not whose file it was.
    let lead = server.login_as(&people::LEAD).await;
    lead.get(&client).await.expect(200);
    let alerts = lead
        .get("/api/v1/access-anomalies?on=2026-03-02")
        .await
        .expect(200);
    let barred = &alerts.json["items"][0];
    assert_eq!(barred["kind"]["code"], "barred_file");
    assert_eq!(barred["user_id"], json!(people::OFFICER.id));
    let tried = barred["operations"].as_array().unwrap();
    for operation in [
        "read_client",
        "read_note",
        "create_break_glass",
        "create_service_desk_visit",
    ] {
        assert!(tried.contains(&json!(operation)), "{operation}: {tried:?}");
    }
    assert!(!alerts.text.contains(&client_id.to_string()));
    let own = officer
        .get("/api/v1/access-anomalies?on=2026-03-02")
        .await
        .expect(200);
    assert_eq!(own.json["items"], json!([]));
    let coded =
        "select count(*) from audit_event where code = 'access.barred' and outcome = 'refused'";
    assert!(db.count(coded).await >= 4);

    // The own log says no more than the answers did.
    let log = officer
        .get("/api/v1/me/access-log?limit=200")
        .await
        .expect(200);
    assert!(log.text.contains("create_break_glass"));
    assert!(!log.text.contains("barred"), "{}", log.text);
    let own = format!("{BARS}/{}/end", bar.id());
    officer
        .with("if-match", bar.etag())
        .post_empty(&own)
        .await
        .expect(403);
    lead.with("if-match", bar.etag())
        .post_empty(&own)
        .await
        .expect(204);
    // Nobody gives the client back to a worker who is disqualified.
    officer.get(&client).await.expect(200);
    let twice = lead
        .with("if-match", "\"v2\"")
        .post_empty(&own)
        .await
        .expect(409);
    assert_eq!(twice.code(), "access_bar.ended_already");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bar_set_by_an_administrator_tells_nothing_and_waits_for_the_person() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let admin = server.login_as(&people::ADMIN).await;
    let bar =
        |code: &str, user: Uuid| json!({"kind": "own", "identity_code": code, "user_id": user});
    let before = admin
        .post(BARS, &bar(CODE, people::SOUTH_OFFICER.id))
        .await
        .expect(201);
    let client_id = taken_in(&officer).await;
    let after = admin
        .post(BARS, &bar(CODE, people::OFFICER.id))
        .await
        .expect(201);
    let shape = |answer: &Answer| {
        let members = answer.json.as_object().unwrap().iter();
        let told =
            members.filter(|(name, _)| !matches!(name.as_str(), "id" | "user_id" | "created_at"));
        told.map(|(name, value)| (name.clone(), value.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(shape(&before), shape(&after));
    // Both are barred: the one since before the person became a client.
    south.post(BREAK_GLASS, &glass(CODE)).await.expect(404);
    officer
        .get(&format!("/api/v1/clients/{client_id}"))
        .await
        .expect(404);
    // Nobody sets a bar for people whom he does not lead.
    let lead = server.login_as(&people::LEAD).await;
    let refused = lead
        .post(BARS, &bar(CODE, people::SOUTH_OFFICER.id))
        .await
        .expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_reference"]);
    let seen = south.get(BARS).await.expect(200);
    assert_eq!(
        column(&seen.json, "user_id"),
        [json!(people::SOUTH_OFFICER.id)]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_barred_person_is_not_taken_in_and_the_client_not_given_to_the_worker() {
    let (db, server) = started().await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let admin = server.login_as(&people::ADMIN).await;
    let bar = json!({"kind": "relative", "identity_code": CODE, "user_id": people::OFFICER.id});
    admin.post(BARS, &bar).await.expect(201);
    let officer = server.login_as(&people::OFFICER).await;
    let person = json!({
        "identity_code": CODE, "first_names": "Aino", "last_name": "Testikoodi", "native_language": "fi",
        "service_language": "fi", "municipality": {"code": "564", "basis": "stated"}, "ground": "client_contact"
    });
    let take_in = "/api/v1/clients/take-in";
    let request_id = "7f0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b72";
    let caller = officer.with("x-request-id", request_id);
    let unregistered = caller.post(take_in, &person).await.expect(404);
    assert_eq!(db.count("select count(*) from client").await, 0);
    let client_id = taken_in(&south).await;
    let registered = caller.post(take_in, &person).await.expect(404);
    assert_eq!(unregistered.text, registered.text);
    let alerts = "select count(*) from audit_event where operation = 'take_in_client' and code = 'access.barred'";
    assert_eq!(db.count(alerts).await, 2);

    let listed = south
        .get(&format!(
            "/api/v1/clients/{client_id}/service-relationships"
        ))
        .await
        .expect(200);
    let relationship = listed.json["items"][0]["id"].as_str().unwrap().to_owned();
    let relationship = format!("/api/v1/service-relationships/{relationship}");
    let etag = south.get(&relationship).await.expect(200).etag().to_owned();
    let assigned = south
        .with("if-match", &etag)
        .post(
            &format!("{relationship}/responsibility"),
            &json!({"user_id": people::OFFICER.id, "unit_id": NORTH_UNIT, "basis": "transfer"}),
        )
        .await
        .expect(422);
    assert_eq!(assigned.error_codes(), ["responsibility.worker.barred"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_social_relationship_of_a_relative_is_closed_to_the_worker() {
    let (db, server) = started().await;
    let social = server.login_as(&people::SOCIAL_WORKER).await;
    let opened = json!({
        "identity_code": CODE, "first_names": "Aino", "last_name": "Testikoodi", "service_language": "fi"

    });
    let path = "/api/v1/social-relationships";
    let relationship = social.post(path, &opened).await.expect(201).id();
    let one = format!("{path}/{relationship}");
    social.get(&one).await.expect(200);
    let bar = json!({"kind": "relative", "identity_code": CODE});
    social.post(BARS, &bar).await.expect(201);
    social.get(&one).await.expect(404);
    let list = social.get(path).await.expect(200);
    assert_eq!(list.json["items"], json!([]));
    social.post(path, &opened).await.expect(404);
    let kept = "select count(*) from social_service_relationship";
    assert_eq!(db.count(kept).await, 1);
    let alerts = "select count(*) from audit_event where code = 'access.barred'";
    assert_eq!(db.count(alerts).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lead_reads_in_the_morning_what_was_unusual_the_day_before() {
    let (_db, server) = started().await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let client_id = taken_in(&south).await;
    let client = format!("/api/v1/clients/{client_id}");
    // 23.30 in Helsinki, by a broken glass and without a contact.
    server.clock.set(now() + Duration::minutes(14 * 60 + 30));
    let officer = server.login_as(&people::OFFICER).await;
    officer.post(BREAK_GLASS, &glass(CODE)).await.expect(201);
    officer.get(&client).await.expect(200);
    server.clock.set(now() + Duration::days(1));
    let path = "/api/v1/access-anomalies";
    let lead = server.login_as(&people::LEAD).await;
    let found = lead.get(path).await.expect(200);
    assert_eq!(found.json["on"], "2026-03-02");
    let items = found.json["items"].as_array().unwrap();
    let kinds: Vec<&str> = items
        .iter()
        .map(|item| item["kind"]["code"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        ["break_glass", "no_contact", "night_use"],
        "{}",
        found.text
    );
    assert!(
        items
            .iter()
            .all(|item| item["user_id"] == json!(people::OFFICER.id))
    );
    // Of another unit's client the lead is told the number, and not who it is.
    assert!(items.iter().all(|item| item["client_count"] == 1));
    assert!(items.iter().all(|item| item["client_ids"] == json!([])));
    let quiet = lead.get(&format!("{path}?on=2026-02-28")).await.expect(200);
    assert_eq!(quiet.json["items"], json!([]));
    for other in [
        people::OFFICER,
        people::SOUTH_OFFICER,
        people::AUDITOR,
        people::ADMIN,
    ] {
        let caller = server.login_as(&other).await;
        let own = caller
            .get(&format!("{path}?on=2026-03-02"))
            .await
            .expect(200);
        assert_eq!(own.json["items"], json!([]));
    }
}
