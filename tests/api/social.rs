//! Social relationships (class S): known to who works in one, and to nobody else.

use palvelurekisteri_domain::code_set::staff::Role;
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
        "identity_code": CODE, "first_names": "Aino Maria", "last_name": "Virtanen-Testi", "service_language": "fi"
    })
}

/// The person as a client of the employment side; her path.
async fn taken_in(officer: &Client) -> String {
    let mut body = person();
    body["ground"] = json!("client_contact");
    body["native_language"] = json!("fi");
    body["municipality"] = json!({"code": "564", "basis": "stated"});
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
    let officer = officer
        .with("x-request-id", "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b55")
        .with("access-reason", "Asiakas%20pyysi");
    let mut seen = Vec::new();
    for path in [
        client.to_owned(),
        format!("{client}/overview"),
        format!("{client}/timeline"),
        format!("{client}/notes?count=exact"),
        format!("{client}/service-relationships"),
        format!("{client}/work-relations"),
        format!("{client}/municipalities"),
        format!("{client}/identity-code"),
        format!("{client}/consents"),
        format!(
            "/api/v1/access/explain?client_id={}",
            &client["/api/v1/clients/".len()..]
        ),
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
    let (relationship, social_tag) = opened(&worker).await;
    let note = write(&worker, &relationship).await.expect(201);
    assert_eq!(employment_side(&officer, &client).await, before);
    // What the county's worker sees does not move either when the employment side works.
    let own = worker.with("x-request-id", "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b56");
    let shown = own.get(&relationship).await.expect(200);
    let listed = own.get(LIST).await.expect(200);
    let note_path = format!("/api/v1/social-notes/{}", note.id());
    let read = own.get(&note_path).await.expect(200);
    let tag = officer.get(&client).await.expect(200).etag().to_owned();
    officer
        .patch(
            &client,
            &tag,
            &json!({"last_name": "Toinen-Testi", "interpreter_needed": true}),
        )
        .await
        .expect(200);
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
    assert_eq!(own.get(&relationship).await.expect(200).etag(), social_tag);
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
    assert_eq!(
        column(&closed.json, "permitted_actions"),
        [json!(["annul"])]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_side_learns_that_the_other_knows_the_person() {
    let (db, server) = started().await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    let officer = server.login_as(&people::OFFICER).await;
    // The county first: nothing of the employment side exists.
    let (first, _) = opened(&worker).await;
    assert_eq!(db.count("select count(*) from client").await, 0);
    let mut misspelt = person();
    misspelt["last_name"] = json!("Wirtanen-Testi");
    misspelt["identity_code"] = json!("290296-9358");
    // A person whom the employment side knows under another name.
    let mut known = misspelt.clone();
    known["last_name"] = json!("Toinen-Testi");
    known["ground"] = json!("client_contact");
    known["native_language"] = json!("fi");
    known["municipality"] = json!({"code": "564", "basis": "stated"});
    officer
        .post("/api/v1/clients/take-in", &known)
        .await
        .expect(201);
    let second = worker.post(LIST, &misspelt).await.expect(201);
    let shown = worker
        .get(&format!("{LIST}/{}", second.id()))
        .await
        .expect(200);
    assert_eq!(shown.json["client"]["last_name"], "Wirtanen-Testi");
    // Taken in after the county knew her, a person is as new as one whom nobody knew: ids and instants apart.
    let after = taken_in(&officer).await;
    let mut twin = known.clone();
    twin["identity_code"] = json!("010594Y919K");
    twin["last_name"] = json!("Virtanen-Testi");
    let twin = officer.post("/api/v1/clients/take-in", &twin).await;
    let seen = officer.get(&after).await.expect(200);
    let wanted = match twin.status {
        201 => officer
            .get(&format!("/api/v1/clients/{}", twin.id()))
            .await
            .expect(200),
        status => panic!("{status} {}", twin.text),
    };
    assert_eq!(seen.etag(), wanted.etag());
    for (name, value) in wanted.json.as_object().unwrap() {
        if ![
            "id",
            "created_at",
            "recorded_at",
            "birth_date",
            "home_municipality",
        ]
        .contains(&name.as_str())
        {
            assert_eq!(&seen.json[name], value, "{name}");
        }
    }
    assert_eq!(db.count("select count(*) from client where created_at < (select max(created_at) from social_service_relationship)").await, 1);
    worker.get(&first).await.expect(200);
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
        // A role that has nothing to do with class S is not told that there is such a thing.
        match person.role {
            Role::SocialWorker | Role::TeamLead => {
                let listed = other.get(LIST).await.expect(200);
                assert_eq!(column(&listed.json, "id"), [] as [Value; 0]);
            }
            _ => {
                other.get(LIST).await.expect(404);
                other.post(LIST, &json!({})).await.expect(404);
            }
        }
    }
    let request_id = "7c0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b57";
    worker
        .with("x-request-id", request_id)
        .get(&note)
        .await
        .expect(200);
    assert_eq!(audited(&db, request_id).await, 1);
    let event = format!(
        "select concat_ws(' ', record_class, relation, purpose, array_to_string(client_ids, ','))
           from audit_event where request_id = '{request_id}'"
    );
    let id = &relationship[LIST.len() + 1..];
    let wanted = format!("social assigned client_service {id}");
    assert_eq!(db.texts(&event).await, [wanted]);
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
async fn an_answer_of_class_s_is_repeated_to_who_still_works_there_and_logged_as_such() {
    let (db, server) = started().await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    let lead = server.login_as(&people::SOCIAL_LEAD).await;
    let (relationship, tag) = opened(&worker).await;
    let body = json!({"occurred_on": "2026-03-02", "text": SECRET});
    let request_id = "7c0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b58";
    let keyed = worker.with("idempotency-key", "muistiinpano-1");
    let path = format!("{relationship}/notes");
    let first = keyed.post(&path, &body).await.expect(201);
    let again = keyed
        .with("x-request-id", request_id)
        .post(&path, &body)
        .await
        .expect(201);
    assert_eq!(again.text, first.text);
    let event = format!(
        "select concat_ws(' ', outcome, record_class, relation, array_to_string(client_ids, ','))
                           from audit_event where request_id = '{request_id}'"
    );
    let id = &relationship[LIST.len() + 1..];
    assert_eq!(
        db.texts(&event).await,
        [format!("replayed social assigned {id}")]
    );
    // Handed on by the lead: the former key worker has it no more, by no relation to anything else.
    lead.with("if-match", &tag)
        .post(
            &format!("{relationship}/assign"),
            &json!({"user_id": people::SOCIAL_WORKER.id, "unit_id": people::SOCIAL_WORKER.unit}),
        )
        .await
        .expect(200);
    db.execute(&format!(
        "update social_service_relationship set responsible_user_id = '{}' where id = '{id}'",
        people::SOCIAL_LEAD.id
    ))
    .await;
    keyed.post(&path, &body).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relationship_with_a_wrong_person_is_annulled_by_the_lead() {
    let (db, server) = started().await;
    let worker = server.login_as(&people::SOCIAL_WORKER).await;
    let lead = server.login_as(&people::SOCIAL_LEAD).await;
    let (relationship, tag) = opened(&worker).await;
    let note = write(&worker, &relationship).await.expect(201);
    let annul = format!("{relationship}/annul");
    let reason = json!({"reason": "wrong_person"});
    let refused = worker
        .with("if-match", &tag)
        .post(&annul, &reason)
        .await
        .expect(409);
    assert_eq!(refused.code(), "access.second_person_required");
    lead.with("if-match", &tag)
        .post(&annul, &reason)
        .await
        .expect(204);
    for caller in [&worker, &lead] {
        caller.get(&relationship).await.expect(404);
        caller
            .get(&format!("/api/v1/social-notes/{}", note.id()))
            .await
            .expect(404);
        assert_eq!(
            column(&caller.get(LIST).await.expect(200).json, "id"),
            [] as [Value; 0]
        );
    }
    let kept = "select change_reason from social_service_relationship_history";
    assert_eq!(db.texts(kept).await, ["wrong_person"]);
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
