//! Annulling (mitätöinti): a client recorded wrongly is gone from everything but the history and the logs.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use palvelurekisteri_tests::server::now;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, name_coach, started};

const CODE: &str = "010590-9994";

/// Who is taken in, by the identity code.
fn person() -> Value {
    json!({
        "identity_code": CODE, "first_names": "Aino", "last_name": "Erehdys", "native_language": "fi",
        "service_language": "fi", "municipality": {"code": "564", "basis": "stated"}, "ground": "client_contact"
    })
}

async fn annul(caller: &Client, path: &str) -> Answer {
    let seen = caller.get(path).await;
    let caller = match seen.status {
        200 => caller.with("if-match", seen.etag()),
        _ => caller.with("if-match", "\"v1\""),
    };
    caller
        .post(&format!("{path}/annul"), &json!({"reason": "wrong_person"}))
        .await
}

async fn count(caller: &Client, path: &str) -> i64 {
    let listed = caller.get(path).await.expect(200);
    listed.json["total_count"].as_i64().expect("a count")
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_annul_a_client_who_is_then_nowhere_but_in_history_and_logs() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let made = officer.post("/api/v1/clients/take-in", &person()).await;
    let id = made.expect(201).id();
    let path = format!("/api/v1/clients/{id}");
    let placement = json!({"kind": "pension", "started_on": "2026-02-02", "data_source": "client"});
    let placements = format!("{path}/placements");
    officer.post(&placements, &placement).await.expect(201);
    assert_eq!(count(&officer, "/api/v1/clients?count=exact").await, 1);

    let proposed = annul(&officer, &path).await.expect(200);
    assert_eq!(proposed.json["annulled"], false);
    officer.get(&path).await.expect(200);
    let again = annul(&officer, &path).await.expect(409);
    assert_eq!(again.json["code"], "client.annulment_same_person");
    let agreed = annul(&lead, &path).await.expect(200);
    assert_eq!(agreed.json["annulled"], true);

    let unknown = format!("/api/v1/clients/{}", Uuid::now_v7());
    for part in ["", "/timeline", "/placements", "/overview", "/consents"] {
        assert_hidden(
            &officer,
            &format!("{path}{part}"),
            &format!("{unknown}{part}"),
        )
        .await;
    }
    for caller in [&officer, &lead] {
        assert_eq!(count(caller, "/api/v1/clients?count=exact").await, 0);
        let searched = caller
            .post("/api/v1/clients/search", &json!({"name": "Erehdys"}))
            .await;
        assert_eq!(searched.expect(200).json["items"], json!([]));
        for list in ["/api/v1/placements", "/api/v1/follow-ups"] {
            assert_eq!(caller.get(list).await.expect(200).json["items"], json!([]));
        }
    }
    for scope in ["own", "team"] {
        let caseload = lead.get(&format!("/api/v1/caseload?scope={scope}")).await;
        assert_eq!(caseload.expect(200).json["items"], json!([]));
    }
    let former =
        format!("select count(*) from client_history where id = '{id}' and annulled_at is null");
    assert!(db.count(&former).await > 0);
    let logged = format!(
        "select count(*) from audit_event where '{id}' = any (client_ids) and operation = 'annul_client'"
    );
    assert!(db.count(&logged).await >= 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_identity_code_of_an_annulled_client_belongs_to_the_right_one() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let wrong = officer.post("/api/v1/clients/take-in", &person()).await;
    let wrong = wrong.expect(201).id();
    let path = format!("/api/v1/clients/{wrong}");
    annul(&officer, &path).await.expect(200);
    annul(&lead, &path).await.expect(200);
    let right = officer.post("/api/v1/clients/take-in", &person()).await;
    let right = right.expect(201).id();
    assert_ne!(wrong, right);
    let found = officer
        .post("/api/v1/clients/search", &json!({"identity_code": CODE}))
        .await
        .expect(200);
    assert_eq!(found.json["items"][0]["id"], json!(right));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_annuls_nobody_and_a_proposal_lapses() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let made = officer.post("/api/v1/clients/take-in", &person()).await;
    let id = made.expect(201).id();
    let path = format!("/api/v1/clients/{id}");
    name_coach(&officer, id, people::COACH.id).await;
    let coach = server.login_as(&people::COACH).await;
    annul(&coach, &path).await.expect(403);
    annul(&officer, &path).await.expect(200);
    server.clock.set(now() + chrono::TimeDelta::days(14));
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let anew = annul(&lead, &path).await.expect(200);
    assert_eq!(anew.json["annulled"], false);
    assert_eq!(anew.json["proposed_by"], json!(people::LEAD.id));
    officer.get(&path).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relationship_opened_wrongly_is_annulled_where_another_one_stays() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let made = officer.post("/api/v1/clients/take-in", &person()).await;
    let id = made.expect(201).id();
    let list = format!("/api/v1/clients/{id}/service-relationships");
    let relationships = officer.get(&list).await.expect(200);
    let only = relationships.json["items"][0]["id"]
        .as_str()
        .expect("an id");
    let only = format!("/api/v1/service-relationships/{only}");
    let refused = annul(&officer, &only).await.expect(409);
    assert_eq!(refused.json["code"], "service_relationship.only_one");
    let second = json!({"kind": "multidisciplinary"});
    let second = officer.post(&list, &second).await.expect(201).id();
    let second = format!("/api/v1/service-relationships/{second}");
    annul(&officer, &second).await.expect(204);
    officer.get(&second).await.expect(404);
    let listed = officer.get(&list).await.expect(200);
    assert_eq!(listed.json["items"].as_array().map(Vec::len), Some(1));
    officer.get(&only).await.expect(200);
    let kept =
        "select count(*) from service_relationship_history where change_reason = 'wrong_person'";
    assert_eq!(db.count(kept).await, 1);
}
