//! Clients: take-in, duplicate gate, search, identity code, contact details.

use std::num::NonZeroU32;

use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{Region, people};
use palvelurekisteri_tests::server::{TestServer, test_config};
use serde_json::{Value, json};
use uuid::Uuid;

const CODE: &str = "010594Y9032";

async fn started() -> (TestDb, TestServer) {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let server = TestServer::start(&db).await;
    (db, server)
}

fn person(first_names: &str, last_name: &str) -> Value {
    json!({
        "first_names": first_names, "last_name": last_name, "birth_date": "1990-05-01",
        "native_language": "fi", "service_language": "fi",
        "municipality": {"code": "564", "basis": "stated"}
    })
}

fn take_in(code: &str) -> Value {
    json!({
        "identity_code": code, "first_names": "Eino", "last_name": "Testinen",
        "native_language": "fi", "service_language": "fi",
        "municipality": {"code": "564", "basis": "stated"}, "ground": "client_contact"
    })
}

async fn create(client: &Client, first_names: &str, last_name: &str) -> Uuid {
    client
        .post("/api/v1/clients", &person(first_names, last_name))
        .await
        .expect(201)
        .id()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_overview_has_the_client_with_phases_and_placements() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = create(&officer, "Aino", "Hämäläinen").await;
    let path = format!("/api/v1/clients/{id}");
    let relationships = officer
        .get(&format!("{path}/service-relationships"))
        .await
        .expect(200);
    let phase = json!({
        "relationship_id": relationships.json["items"][0]["id"],
        "planned_starts_on": "2026-04-01", "planned_ends_on": "2026-06-30",
        "days_per_week": 1, "minutes_per_day": 120, "details": {"kind": "job_coaching"}
    });
    officer
        .post(&format!("{path}/activation-phases"), &phase)
        .await
        .expect(201);
    let placement = json!({
        "kind": "open_labour_market", "contract": "permanent", "hours": "full_time", "sector": "company",
        "started_on": "2026-03-02", "data_source": "client"
    });
    officer
        .post(&format!("{path}/placements"), &placement)
        .await
        .expect(201);
    let client = officer.get(&path).await.expect(200);
    let overview = officer.get(&format!("{path}/overview")).await.expect(200);
    assert_eq!(overview.json["client"], client.json);
    assert_eq!(overview.json["etag"], client.etag());
    assert_ne!(overview.etag(), client.etag());
    for (part, list) in [
        ("activation_phases", "activation-phases"),
        ("placements", "placements"),
    ] {
        let listed = officer.get(&format!("{path}/{list}")).await.expect(200);
        assert_eq!(overview.json[part], listed.json["items"]);
        assert_eq!(listed.json["items"].as_array().map(Vec::len), Some(1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_finds_a_client_by_the_name_of_today() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = create(&officer, "Aino", "Hämäläinen").await;
    let path = format!("/api/v1/clients/{id}");
    let seen = officer.get(&path).await.expect(200);
    officer
        .patch(&path, seen.etag(), &json!({"last_name": "Koskela"}))
        .await
        .expect(200);
    for (name, count) in [("koske", 1), ("aino kos", 1), ("hämä", 0)] {
        let found = officer
            .post("/api/v1/clients/search", &json!({ "name": name }))
            .await
            .expect(200);
        assert_eq!(
            found.json["items"].as_array().map(Vec::len),
            Some(count),
            "{name}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_creator_is_responsible_and_nobody_else_learns_of_the_client() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = create(&officer, "Aino", "Hämäläinen").await;
    let path = format!("/api/v1/clients/{id}");
    let seen = officer.get(&path).await.expect(200);
    assert_eq!(seen.json["home_municipality"]["code"], "564");
    assert_eq!(seen.json["has_identity_code"], false);
    let lead = server.login_as(&people::LEAD).await;
    lead.get(&path).await.expect(200);
    let unknown = format!("/api/v1/clients/{}", Uuid::now_v7());
    for other in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::SOCIAL_WORKER,
        people::ADMIN,
    ] {
        let other_client = server.login_as(&other).await;
        let request_id = "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b11";
        let other_client = other_client.with("x-request-id", request_id);
        let hidden = other_client.get(&path).await.expect(404);
        let missing = other_client.get(&unknown).await.expect(404);
        assert_eq!(hidden.text, missing.text, "{}", other.username);
    }
    let responsible = db.texts("select user_id::text from responsibility").await;
    assert_eq!(responsible, [people::OFFICER.id.to_string()]);
}

#[tokio::test(flavor = "multi_thread")]
async fn take_in_answers_the_same_for_registered_and_unregistered() {
    let (db, server) = started().await;
    let north = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let first = north
        .post("/api/v1/clients/take-in", &take_in(CODE))
        .await
        .expect(201);
    let second = south
        .post("/api/v1/clients/take-in", &take_in(CODE))
        .await
        .expect(201);
    assert_eq!(first.json, second.json);
    assert_eq!(db.count("select count(*) from client").await, 1);
    // The second may read for the day, not change; the first sees who took the client in.
    let path = format!("/api/v1/clients/{}", first.id());
    let read = south.get(&path).await.expect(200);
    south
        .patch(&path, read.etag(), &json!({"last_name": "Muu"}))
        .await
        .expect(403);
    let relations = north
        .get(&format!("{path}/work-relations"))
        .await
        .expect(200);
    let codes: Vec<_> = relations.json["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["relation"])
        .collect();
    assert_eq!(codes, ["service_desk", "assigned"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_faulty_identity_code_is_refused_without_an_echo() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    for code in ["010594Y9033", "310480-9052", "150375-901O"] {
        let refused = officer
            .post("/api/v1/clients/take-in", &take_in(code))
            .await
            .expect(400);
        assert_eq!(refused.error_codes(), ["client.identity_code_invalid"]);
        assert_eq!(refused.json["errors"][0]["pointer"], "/identity_code");
        assert!(!refused.text.contains(code));
    }
    assert_eq!(db.count("select count(*) from client").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_identity_code_is_stored_encrypted_and_opened_only_with_a_reason() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = officer
        .post("/api/v1/clients/take-in", &take_in(CODE))
        .await
        .expect(201)
        .id();
    let path = format!("/api/v1/clients/{id}/identity-code");
    let refused = officer.get(&path).await.expect(400);
    assert_eq!(refused.code(), "access.reason_required");
    let opened = officer
        .with("access-reason", "Kelan%20kysely%20%C3%A4")
        .get(&path)
        .await
        .expect(200);
    assert_eq!(opened.json["identity_code"], CODE);
    let stored = db
        .texts("select encode(identity_code_ciphertext, 'escape') from client_identity_code")
        .await;
    assert!(!stored.iter().any(|text| text.contains(CODE)));
    let reasons = db.texts("select reason from audit_reason").await;
    assert_eq!(reasons, ["Kelan kysely ä"]);
    let dump = db
        .texts("select to_jsonb(e)::text from audit_event e")
        .await
        .join("\n");
    assert!(!dump.contains(CODE) && !dump.contains("Testinen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_found_without_accents_in_any_order_and_only_in_scope() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let other = server.login_as(&people::SOUTH_OFFICER).await;
    let id = create(&officer, "Aino Maria", "Hämäläinen-Öberg").await;
    create(&officer, "Bertta", "Virtanen").await;
    for name in ["hamalainen", "HÄMÄ", "maria ham", "oberg", "hämäläinen-ö"] {
        let found = officer
            .post("/api/v1/clients/search", &json!({"name": name}))
            .await
            .expect(200);
        let ids: Vec<_> = found.json["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["id"].clone())
            .collect();
        assert_eq!(ids, [json!(id)], "{name}");
        let hidden = other
            .post("/api/v1/clients/search", &json!({"name": name}))
            .await
            .expect(200);
        assert_eq!(hidden.json["items"], json!([]), "{name}");
    }
    let wild = officer
        .post("/api/v1/clients/search", &json!({"name": "%%"}))
        .await
        .expect(200);
    assert_eq!(wild.json["items"], json!([]), "a pattern is only a text");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_duplicate_gate_asks_and_lets_an_acknowledged_person_through() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let other = server.login_as(&people::SOUTH_OFFICER).await;
    let id = create(&officer, "Aino", "Virtanen").await;
    let gate = officer
        .post("/api/v1/clients", &person("Aino", "Virtanen"))
        .await
        .expect(409);
    assert_eq!(gate.code(), "client.possible_duplicate");
    assert_eq!(gate.json["candidates"], json!([id]));
    // Candidates come from the caller's scope only.
    other
        .post("/api/v1/clients", &person("Aino", "Virtanen"))
        .await
        .expect(201);
    let mut again = person("Aino", "Virtanen");
    again["duplicate_ack"] = json!([id]);
    officer.post("/api/v1/clients", &again).await.expect(201);
    assert_eq!(db.count("select count(*) from client").await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_keeps_the_former_version_and_moves_the_name_in_lists() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = create(&officer, "Aino", "Virtanen").await;
    let path = format!("/api/v1/clients/{id}");
    let before = officer.get(&path).await.expect(200);
    let changed = officer
        .patch(&path, before.etag(), &json!({"last_name": "Åkerman"}))
        .await
        .expect(200);
    assert_eq!(changed.json["last_name"], "Åkerman");
    assert_ne!(changed.etag(), before.etag());
    officer
        .patch(&path, before.etag(), &json!({"last_name": "Muu"}))
        .await
        .expect(412);
    assert_eq!(
        db.texts("select last_name from client_history").await,
        ["Virtanen"]
    );
    assert_eq!(
        db.texts("select last_name from caseload_entry").await,
        ["Åkerman"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_non_disclosure_order_masks_for_everybody_and_opens_with_a_reason() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = create(&officer, "Aino", "Virtanen").await;
    let path = format!("/api/v1/clients/{id}");
    let details = json!({
        "phone": "050 123 4567", "email": null, "street_address": "Salatie 1", "postal_code": "90100",
        "post_office": "Oulu", "preferred_channel": "message"
    });
    let contact = format!("{path}/contact-details");
    officer.put(&contact, "\"v0\"", &details).await.expect(200);
    officer.put(&contact, "\"v0\"", &details).await.expect(412);
    let open = officer.get(&contact).await.expect(200);
    assert_eq!(open.json["phone"], "+358501234567");
    let order = json!({"starts_on": "2026-03-01", "ends_on": null, "data_source": "register"});
    officer
        .post(&format!("{path}/non-disclosure-orders"), &order)
        .await
        .expect(201);
    let masked = officer.get(&path).await.expect(200);
    assert_eq!(masked.json["protected"], true);
    assert_eq!(masked.json["home_municipality"], Value::Null);
    assert_eq!(
        officer.get(&contact).await.expect(400).code(),
        "access.reason_required"
    );
    officer
        .get(&format!("{path}/municipalities"))
        .await
        .expect(400);
    for unfit in ["x".repeat(501), "kir%0Aje".to_owned(), "%ff".to_owned()] {
        let refused = officer.with("access-reason", &unfit).get(&contact).await;
        assert_eq!(refused.expect(400).code(), "access.reason_malformed");
    }
    let reasoned = officer.with("access-reason", "kirje");
    assert_eq!(
        reasoned.get(&contact).await.expect(200).json["street_address"],
        "Salatie 1"
    );
    let listed = officer.get("/api/v1/caseload").await.expect(200);
    assert_eq!(listed.json["items"][0]["protected"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_of_somebody_else_is_refused_and_the_try_stands_in_the_log_of_that_person() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let owner = south
        .post("/api/v1/clients/take-in", &take_in(CODE))
        .await
        .expect(201)
        .id();
    let id = create(&officer, "Aino", "Virtanen").await;
    let path = format!("/api/v1/clients/{id}/identity-code");
    let body = json!({"identity_code": CODE, "data_source": "client"});
    let (one, other) = tokio::join!(officer.post(&path, &body), officer.post(&path, &body));
    for refused in [one.expect(409), other.expect(409)] {
        assert_eq!(refused.code(), "client.identity_code_in_use");
        assert!(!refused.text.contains(&owner.to_string()));
    }
    let tried = format!(
        "select count(*) from audit_event
          where operation = 'create_identity_code' and outcome = 'refused' and '{owner}' = any (client_ids)"
    );
    assert_eq!(db.count(&tried).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn identity_codes_are_tried_within_an_hourly_limit_however_they_are_tried() {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let mut config = test_config();
    config.limits.identity_codes_per_hour = NonZeroU32::new(3).unwrap();
    let server = TestServer::start_with(&db, config).await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = create(&officer, "Aino", "Virtanen").await;
    let search = json!({"identity_code": CODE});
    officer
        .post("/api/v1/clients/search", &search)
        .await
        .expect(200);
    let record = format!("/api/v1/clients/{id}/identity-code");
    let body = json!({"identity_code": CODE, "data_source": "client"});
    officer.post(&record, &body).await.expect(201);
    // One that is no code tells nobody anything.
    officer
        .post("/api/v1/clients/take-in", &take_in("010594Y9031"))
        .await
        .expect(400);
    officer
        .post("/api/v1/clients/take-in", &take_in(CODE))
        .await
        .expect(201);
    for (path, body) in [
        ("/api/v1/clients/search", &search),
        (&record, &body),
        ("/api/v1/clients/take-in", &take_in(CODE)),
    ] {
        let refused = officer.post(path, body).await.expect(429);
        assert_eq!(refused.code(), "rate_limited", "{path}");
        assert_ne!(refused.header("retry-after"), "", "{path}");
    }
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    south
        .post("/api/v1/clients/search", &search)
        .await
        .expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_ends_the_former_municipality_the_day_before() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let id = create(&officer, "Aino", "Virtanen").await;
    let path = format!("/api/v1/clients/{id}/municipalities");
    let moved = json!({"code": "244", "basis": "population_register", "starts_on": "2026-04-01"});
    officer.post(&path, &moved).await.expect(201);
    let rows = officer.get(&path).await.expect(200);
    assert_eq!(rows.json["items"][0]["code"], "244");
    assert_eq!(rows.json["items"][1]["ends_on"], "2026-03-31");
    let unknown = json!({"code": "999", "basis": "stated"});
    let refused = officer.post(&path, &unknown).await.expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_reference"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_show_each_client_once_in_the_order_of_names() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    for name in ["Öhman", "Aalto", "Niemi", "Zetterberg", "Ågren"] {
        create(&officer, "Aino", name).await;
    }
    let mut names = Vec::new();
    let mut path = "/api/v1/clients?limit=2&count=exact".to_owned();
    loop {
        let page = officer.get(&path).await.expect(200);
        assert_eq!(page.json["total_count"], 5);
        names.extend(
            page.json["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["last_name"].as_str().unwrap().to_owned()),
        );
        let Some(cursor) = page.json["next_cursor"].as_str() else {
            break;
        };
        assert!(page.header("link").contains("rel=\"next\""));
        path = format!("/api/v1/clients?limit=2&count=exact&cursor={cursor}");
    }
    assert_eq!(names.len(), 5);
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 5);
}
