//! Social relationships (class S): known to who works in one, and to nobody else.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use palvelurekisteri_tests::server::{TestServer, test_config};
use serde_json::{Value, json};

use crate::scene::{assert_hidden, audited, column, started};

const CODE: &str = "010594Y9032";
const SECRET: &str = "Toimeentulotuesta sovittu erikseen.";
const LIST: &str = "/api/v1/social-relationships";

fn person() -> Value {
    json!({
        "identity_code": CODE, "first_names": "Aino Maria", "last_name": "Virtanen-Testi",
        "native_language": "fi", "service_language": "fi", "municipality": {"code": "564", "basis": "stated"}
    })
}

/// The person as a client of the employment side; her path.
async fn taken_in(officer: &Client) -> String {
    let mut body = person();
    body["ground"] = json!("client_contact");
    let taken = officer.post("/api/v1/clients/take-in", &body).await;
    format!("/api/v1/clients/{}", taken.expect(201).id())
}

/// The same person as a client of the county; the relationship's path and entity tag.
async fn opened(worker: &Client) -> (String, String) {
    let answer = worker.post(LIST, &person()).await.expect(201);
    (format!("{LIST}/{}", answer.id()), answer.etag().to_owned())
}

async fn write(worker: &Client, relationship: &str) -> Answer {
    let body = json!({"occurred_on": "2026-03-02", "text": SECRET});
    worker.post(&format!("{relationship}/notes"), &body).await
}

/// What the employment side sees of a client, with entity tags, without what is new in each answer.
async fn employment_side(officer: &Client, client: &str) -> Vec<(String, Option<String>)> {
    let officer = officer.with("x-request-id", "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b55");
    let mut seen = Vec::new();
    for path in [
        client.to_owned(),
        format!("{client}/overview"),
        format!("{client}/timeline"),
        format!("{client}/notes?count=exact"),
        format!("{client}/service-relationships"),
        format!("{client}/work-relations"),
        "/api/v1/clients?count=exact".to_owned(),
        "/api/v1/caseload".to_owned(),
    ] {
        let answer = officer.get(&path).await.expect(200);
        let etag = answer.headers.get("etag");
        seen.push((
            answer.text,
            etag.map(|tag| tag.to_str().unwrap().to_owned()),
        ));
    }
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn employment_and_social_relationships_of_one_person_live_side_by_side_unseen() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    let client = taken_in(&officer).await;
    let before = employment_side(&officer, &client).await;
    let (relationship, tag) = opened(&worker).await;
    let note = write(&worker, &relationship).await.expect(201);
    assert_eq!(employment_side(&officer, &client).await, before);
    // What the county's worker sees does not move either when the employment side works.
    let own = worker.with("x-request-id", "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b56");
    let shown = own.get(&relationship).await.expect(200);
    let listed = own.get(LIST).await.expect(200);
    let note_path = format!("/api/v1/social-notes/{}", note.id());
    let read = own.get(&note_path).await.expect(200);
    let employment = officer
        .get(&format!("{client}/service-relationships"))
        .await
        .expect(200);
    let (id, etag) = (
        employment.json["items"][0]["id"].as_str().unwrap(),
        employment.json["items"][0]["etag"].as_str().unwrap(),
    );
    officer
        .with("if-match", etag)
        .post(
            &format!("/api/v1/service-relationships/{id}/close"),
            &json!({"closing_reason": "employed"}),
        )
        .await
        .expect(200);
    assert_eq!(own.get(&relationship).await.expect(200).text, shown.text);
    assert_eq!(own.get(&relationship).await.expect(200).etag(), tag);
    assert_eq!(own.get(LIST).await.expect(200).text, listed.text);
    assert_eq!(own.get(&note_path).await.expect(200).text, read.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_the_social_side_moves_nothing_of_the_employment_side_and_ends_the_work() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    let lead = server.login_as(&people::SOCIAL_LEAD).await;
    let client = taken_in(&officer).await;
    let (relationship, tag) = opened(&worker).await;
    let note = write(&worker, &relationship).await.expect(201);
    let before = employment_side(&officer, &client).await;
    worker
        .with("if-match", &tag)
        .post(
            &format!("{relationship}/close"),
            &json!({"closing_reason": "employed"}),
        )
        .await
        .expect(200);
    assert_eq!(employment_side(&officer, &client).await, before);
    worker.get(&relationship).await.expect(404);
    let note = format!("/api/v1/social-notes/{}", note.id());
    worker.get(&note).await.expect(404);
    assert_eq!(
        column(&worker.get(LIST).await.expect(200).json, "id"),
        [] as [Value; 0]
    );
    // The county's lead answers for what the unit did; nothing more is written.
    lead.get(&note).await.expect(200);
    lead.post(
        &format!("{relationship}/notes"),
        &json!({"occurred_on": "2026-03-02", "text": SECRET}),
    )
    .await
    .expect(404);
    let closed = lead.get(&format!("{LIST}?state=closed")).await.expect(200);
    assert_eq!(column(&closed.json, "permitted_actions"), [json!([])]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_registered_person_and_a_new_one_are_opened_alike() {
    let (db, server) = started().await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    let (first, _) = opened(&worker).await;
    let (second, _) = opened(&worker).await;
    assert_ne!(first, second);
    assert_eq!(db.count("select count(*) from client").await, 1);
    // Nor does the employment side learn that the person was there.
    let officer = server.login_as(&people::OFFICER).await;
    let client = taken_in(&officer).await;
    let seen = employment_side(&officer, &client).await;
    assert!(
        seen.iter()
            .all(|(text, _)| !text.to_lowercase().contains("social"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_learns_that_a_social_relationship_exists() {
    let (db, server) = started().await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    let (relationship, _) = opened(&worker).await;
    let note = write(&worker, &relationship).await.expect(201);
    let note = format!("/api/v1/social-notes/{}", note.id());
    let unknown = uuid::Uuid::now_v7();
    for person in people::ALL {
        if [people::SOCIAL_WORKER.id, people::SOCIAL_LEAD.id].contains(&person.id) {
            continue;
        }
        let other = server.login_as(&person).await;
        assert_hidden(&other, &relationship, &format!("{LIST}/{unknown}")).await;
        assert_hidden(
            &other,
            &format!("{relationship}/notes"),
            &format!("{LIST}/{unknown}/notes"),
        )
        .await;
        assert_hidden(&other, &note, &format!("/api/v1/social-notes/{unknown}")).await;
        assert_eq!(
            column(&other.get(LIST).await.expect(200).json, "id"),
            [] as [Value; 0]
        );
    }
    let request_id = "7c0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b57";
    worker
        .with("x-request-id", request_id)
        .get(&note)
        .await
        .expect(200);
    assert_eq!(audited(&db, request_id).await, 1);
    let event = format!(
        "select record_class || ' ' || relation from audit_event where request_id = '{request_id}'"
    );
    assert_eq!(db.texts(&event).await, ["social assigned"]);
    let dump = db
        .texts("select encode(text_ciphertext, 'escape') from social_note union all select to_jsonb(e)::text from audit_event e")
        .await
        .join("\n");
    assert!(!dump.contains("Toimeentulotuesta"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_annulled_by_another_than_its_writer() {
    let (db, server) = started().await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    let lead = server.login_as(&people::SOCIAL_LEAD).await;
    let (relationship, _) = opened(&worker).await;
    let note = write(&worker, &relationship).await.expect(201);
    let path = format!("/api/v1/social-notes/{}", note.id());
    let annul = |caller: &Client| {
        let caller = caller.with("if-match", note.etag());
        let path = format!("{path}/annul");
        async move { caller.post(&path, &json!({"reason": "wrong_person"})).await }
    };
    let refused = annul(&worker).await.expect(409);
    assert_eq!(refused.code(), "access.second_person_required");
    annul(&lead).await.expect(204);
    worker.get(&path).await.expect(404);
    let kept = db
        .texts("select change_reason from social_note_history")
        .await;
    assert_eq!(kept, ["wrong_person"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_installation_that_does_not_keep_class_s_knows_nothing_of_it() {
    let (db, server) = started().await;
    server.stop().await;
    let mut config = test_config();
    config.records.social = Some(false);
    let server = TestServer::start_with(&db, config).await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    worker.get(LIST).await.expect(404);
    worker.post(LIST, &person()).await.expect(404);
    assert_eq!(db.count("select count(*) from client").await, 0);
}
