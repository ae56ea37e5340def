//! Consents (suostumukset): what they open, to whom, and that their withdrawal counts at once.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{OULU_AUTHORITY, POHDE, WORKSHOP, people};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, client_of, column, name_coach, started};

async fn consents(officer: &Client, client_id: Uuid, change: Value) -> Answer {
    let mut body = json!({
        "receiver_organisation_id": OULU_AUTHORITY, "decision": "given", "record_classes": ["employment_health"],
        "starts_on": "2026-03-02", "manner": "written", "given_on": "2026-03-02"
    });
    for (name, value) in change.as_object().expect("members") {
        body[name] = value.clone();
    }
    officer
        .post(&format!("/api/v1/clients/{client_id}/consents"), &body)
        .await
}

async fn withdraw(officer: &Client, made: &Answer) -> Answer {
    let path = format!("/api/v1/consents/{}/withdraw", made.id());
    officer
        .with("if-match", made.etag())
        .post(&path, &json!({"manner": "oral"}))
        .await
}

/// The path of the health part of an assessment of the client.
async fn health_of(officer: &Client, client_id: Uuid) -> String {
    let path = format!("/api/v1/clients/{client_id}/assessments");
    let made = officer.post(&path, &json!({"kind": "employment"})).await;
    let path = format!("/api/v1/assessments/{}/health", made.expect(201).id());
    let health = json!({"work_capacity": "reduced", "limits": "Ei nostoja."});
    officer.put(&path, "\"v0\"", &health).await.expect(200);
    path
}

/// The county's worker has the client too: by the social relationship, not by shared support.
async fn assign(db: &TestDb, client_id: Uuid, user_id: Uuid) {
    db.execute(&format!(
        "insert into work_relation (area_id, id, client_id, relation, user_id, starts_at, ground)
         select area_id, '{}', id, 'assigned', '{user_id}', '2026-01-01', 'responsibility'
           from client where id = '{client_id}'",
        Uuid::now_v7()
    ))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_reads_health_while_the_consent_lives_and_not_one_request_longer() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let health = health_of(&officer, client_id).await;
    let coach = server.login_as(&people::COACH).await;
    // A draft is its author's alone, whatever the client consents to.
    coach.get(&health).await.expect(404);
    db.execute("update assessment set state = 'completed', completed_on = '2026-03-02'")
        .await;
    coach.get(&health).await.expect(403);
    let to_others = json!({"receiver_organisation_id": WORKSHOP});
    consents(&officer, client_id, to_others).await.expect(201);
    coach.get(&health).await.expect(403);
    let ahead = json!({"starts_on": "2026-03-03"});
    consents(&officer, client_id, ahead).await.expect(201);
    coach.get(&health).await.expect(403);
    let made = consents(&officer, client_id, json!({})).await.expect(201);
    assert_eq!(made.json["in_force"], true);
    let opened = coach.get(&health).await.expect(200);
    assert_eq!(opened.json["limits"], "Ei nostoja.");
    let logged = "select count(*) from audit_event where relation = 'consent' and record_class = 'employment_health'";
    assert_eq!(db.count(logged).await, 1);
    let taken_back = withdraw(&officer, &made).await.expect(200);
    assert_eq!(taken_back.json["in_force"], false);
    coach.get(&health).await.expect(403);
    withdraw(&officer, &taken_back).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_county_reads_coaching_by_consent_and_nothing_else_by_it() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let coach = server.login_as(&people::COACH).await;
    let notes = format!("/api/v1/clients/{client_id}/notes");
    let note = |class| json!({"kind": "coaching", "record_class": class, "text": "Kävi paikalla.", "occurred_on": "2026-03-02"});
    coach.post(&notes, &note("coaching")).await.expect(201);
    officer.post(&notes, &note("employment")).await.expect(201);
    let social = server.login_as(&people::SOCIAL_WORKER).await;
    let to_county = json!({"receiver_organisation_id": POHDE, "record_classes": ["coaching"]});
    let made = consents(&officer, client_id, to_county).await.expect(201);
    // A consent opens nothing to who does not work with the client.
    let unknown = format!("/api/v1/clients/{}/notes", Uuid::now_v7());
    assert_hidden(&social, &notes, &unknown).await;
    assign(&db, client_id, people::SOCIAL_WORKER.id).await;
    let seen = social.get(&notes).await.expect(200);
    assert_eq!(column(&seen.json, "record_class"), ["coaching"]);
    let own = seen.json["items"][0]["id"].as_str().expect("an id");
    social
        .get(&format!("/api/v1/notes/{own}"))
        .await
        .expect(200);
    social
        .get(&format!("/api/v1/clients/{client_id}"))
        .await
        .expect(404);
    withdraw(&officer, &made).await.expect(200);
    assert_hidden(&social, &notes, &unknown).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_recorded_and_does_not_stand_beside_a_consent() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let given = consents(&officer, client_id, json!({})).await.expect(201);
    let refused = json!({"decision": "refused", "manner": "oral"});
    let conflict = consents(&officer, client_id, refused.clone()).await;
    assert_eq!(conflict.expect(409).json["code"], "consent.in_force");
    withdraw(&officer, &given).await.expect(200);
    let refusal = consents(&officer, client_id, refused).await.expect(201);
    assert_eq!(refusal.json["in_force"], false);
    withdraw(&officer, &refusal).await.expect(409);
    let list = format!("/api/v1/clients/{client_id}/consents");
    let listed = officer.get(&list).await.expect(200);
    assert_eq!(column(&listed.json, "decision"), ["refused", "given"]);
    let path = format!("/api/v1/consents/{}/annul", given.id());
    let wrong = json!({"reason": "wrong_person"});
    let now = officer
        .get(&format!("/api/v1/consents/{}", given.id()))
        .await;
    let annulled = officer.with("if-match", now.expect(200).etag());
    annulled.post(&path, &wrong).await.expect(204);
    let listed = officer.get(&list).await.expect(200);
    assert_eq!(column(&listed.json, "decision"), ["refused"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consent_that_the_law_does_not_know_is_refused_with_every_reason() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let wrong =
        json!({"record_classes": ["employment_health", "employment", "social"], "manner": "oral"});
    let answer = consents(&officer, client_id, wrong).await.expect(422);
    let errors = answer.json["errors"].as_array().expect("errors");
    let codes: Vec<_> = errors.iter().map(|one| one["code"].as_str()).collect();
    let expected = [
        "consent.class.not_by_consent",
        "consent.health.not_specific",
        "consent.manner.not_written",
    ];
    assert_eq!(codes, expected.map(Some));
    let nobody = json!({"receiver_organisation_id": null});
    consents(&officer, client_id, nobody).await.expect(400);
    let unknown = json!({"receiver_organisation_id": Uuid::now_v7()});
    consents(&officer, client_id, unknown).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn others_than_the_authority_see_only_what_they_are_told_themselves() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    crate::scene::support_for(&db, client_id, people::SOCIAL_WORKER.id).await;
    let to =
        |receiver| json!({"receiver_organisation_id": receiver, "record_classes": ["coaching"]});
    let others = consents(&officer, client_id, to(WORKSHOP))
        .await
        .expect(201);
    let own = consents(&officer, client_id, to(POHDE)).await.expect(201);
    let social = server.login_as(&people::SOCIAL_WORKER).await;
    let list = format!("/api/v1/clients/{client_id}/consents");
    let seen = social.get(&list).await.expect(200);
    assert_eq!(column(&seen.json, "id"), [json!(own.id())]);
    assert_eq!(seen.json["items"][0]["permitted_actions"], json!([]));
    let path = |made: &Answer| format!("/api/v1/consents/{}", made.id());
    social.get(&path(&own)).await.expect(200);
    social.get(&path(&others)).await.expect(403);
}
