//! Case notes (asiakaskirjaukset).

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, audited, client_of, column, name_coach, started};

const SECRET: &str = "Asiakas kertoi muuttavansa Ouluun.";

fn body(class: &str, occurred_on: &str) -> Value {
    json!({"kind": "client_work", "record_class": class, "occurred_on": occurred_on, "text": SECRET})
}

async fn write(caller: &Client, client_id: Uuid, class: &str) -> Answer {
    let path = format!("/api/v1/clients/{client_id}/notes");
    caller.post(&path, &body(class, "2026-03-02")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_stored_encrypted_and_names_its_writer() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let request_id = "7c0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b33";
    let written = write(
        &officer.with("x-request-id", request_id),
        client_id,
        "employment",
    )
    .await
    .expect(201);
    assert_eq!(audited(&db, request_id).await, 1);
    assert_eq!(written.json["author_id"], people::OFFICER.id.to_string());
    assert_eq!(written.json["author_name"], "Testi virkailija");
    assert_eq!(written.json["text"], SECRET);
    assert!(written.json["relationship_id"].is_string());
    let dump = db
        .texts("select encode(text_ciphertext, 'escape') from note union all select to_jsonb(e)::text from audit_event e")
        .await
        .join("\n");
    assert!(!dump.contains("muuttavansa"));
    let path = format!("/api/v1/notes/{}", written.id());
    let read = officer.get(&path).await.expect(200);
    assert_eq!(read.json, written.json);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_about_a_day_that_has_come() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/notes");
    let refused = officer
        .post(&path, &body("employment", "2026-03-03"))
        .await
        .expect(422);
    assert_eq!(refused.error_codes(), ["note.occurred_on.in_future"]);
    let mut elsewhere = body("employment", "2026-03-02");
    elsewhere["phase_id"] = json!(Uuid::now_v7());
    let refused = officer.post(&path, &elsewhere).await.expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_reference"]);
    assert_eq!(db.count("select count(*) from note").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_corrected_by_another_one_and_never_edited() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let first = write(&officer, client_id, "employment").await.expect(201);
    let path = format!("/api/v1/notes/{}", first.id());
    officer
        .patch(&path, first.etag(), &json!({"text": "Muu"}))
        .await
        .expect(405);
    let corrected = officer
        .post(
            &format!("{path}/corrections"),
            &json!({"text": "Oikaisu: Kempeleeseen.", "occurred_on": "2026-03-01"}),
        )
        .await
        .expect(201);
    assert_eq!(corrected.json["corrects_id"], json!(first.id()));
    let list = officer
        .get(&format!("/api/v1/clients/{client_id}/notes?count=exact"))
        .await
        .expect(200);
    assert_eq!(list.json["total_count"], 2);
    assert_eq!(
        list.json["items"][0]["corrected_by"],
        json!([corrected.id()])
    );
    assert_eq!(list.json["items"][0]["text"], SECRET);
    assert_eq!(list.json["items"][1]["corrected_by"], json!([]));
    // Annulled: gone from lists, kept in history.
    officer
        .with("if-match", "\"v7\"")
        .post(&format!("{path}/annul"), &json!({"reason": "wrong_person"}))
        .await
        .expect(412);
    officer
        .with("if-match", first.etag())
        .post(&format!("{path}/annul"), &json!({"reason": "wrong_person"}))
        .await
        .expect(204);
    officer.get(&path).await.expect(404);
    assert_eq!(
        db.texts("select change_reason from note_history").await,
        ["wrong_person"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_class_decides_who_writes() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let coach = server.login_as(&people::COACH).await;
    let client_id = client_of(&officer).await;
    write(&coach, client_id, "coaching").await.expect(404);
    name_coach(&officer, client_id, people::COACH.id).await;
    let coached = write(&coach, client_id, "coaching").await.expect(201);
    assert_eq!(
        coached.json["permitted_actions"],
        json!(["correct", "annul"])
    );
    write(&coach, client_id, "employment").await.expect(403);
    write(&officer, client_id, "coaching").await.expect(403);
    write(&officer, client_id, "employment").await.expect(201);
    let path = format!("/api/v1/clients/{client_id}/notes");
    let list = officer
        .get(&format!("{path}?record_class=coaching"))
        .await
        .expect(200);
    assert_eq!(column(&list.json, "id"), [json!(coached.id())]);
    assert_eq!(list.json["items"][0]["permitted_actions"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_without_a_relation_learns_of_a_note() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let note = write(&officer, client_id, "employment").await.expect(201);
    let unknown = Uuid::now_v7();
    for other in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::ADMIN,
    ] {
        let caller = server.login_as(&other).await;
        assert_hidden(
            &caller,
            &format!("/api/v1/notes/{}", note.id()),
            &format!("/api/v1/notes/{unknown}"),
        )
        .await;
        assert_hidden(
            &caller,
            &format!("/api/v1/clients/{client_id}/notes"),
            &format!("/api/v1/clients/{unknown}/notes"),
        )
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_show_each_note_once_the_newest_first() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    for day in ["2026-02-03", "2026-02-01", "2026-02-03", "2026-01-31"] {
        let path = format!("/api/v1/clients/{client_id}/notes");
        officer
            .post(&path, &body("employment", day))
            .await
            .expect(201);
    }
    let mut days = Vec::new();
    let mut path = format!("/api/v1/clients/{client_id}/notes?limit=1&from=2026-02-01");
    loop {
        let page = officer.get(&path).await.expect(200);
        days.extend(column(&page.json, "occurred_on"));
        let Some(cursor) = page.json["next_cursor"].as_str() else {
            break;
        };
        path = format!("/api/v1/clients/{client_id}/notes?limit=1&from=2026-02-01&cursor={cursor}");
    }
    assert_eq!(days, ["2026-02-03", "2026-02-03", "2026-02-01"]);
}
