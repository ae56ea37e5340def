//! Subject access (omien tietojen tarkastus): everything about one person, checked by a second person, in words.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{client_of, column, name_coach, started};

async fn asked(officer: &Client, client_id: Uuid, refused: Value) -> Answer {
    let path = format!("/api/v1/clients/{client_id}/subject-access-requests");
    let body = json!({"received_on": "2026-03-02", "refused": refused});
    officer.post(&path, &body).await
}

async fn approve(caller: &Client, made: &Answer) -> Answer {
    caller
        .with("if-match", made.etag())
        .post_empty(&format!("{}/approve", path(made)))
        .await
}

fn path(made: &Answer) -> String {
    format!("/api/v1/subject-access-requests/{}", made.id())
}

async fn note(author: &Client, client_id: Uuid, class: &str, text: &str) -> Answer {
    let body = json!({"kind": "coaching", "record_class": class, "text": text, "occurred_on": "2026-03-02"});
    let path = format!("/api/v1/clients/{client_id}/notes");
    author.post(&path, &body).await.expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_person_checks_before_anything_is_given() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = asked(&officer, client_id, json!([])).await.expect(201);
    assert_eq!(made.json["due_on"], "2026-04-02");
    let copy = format!("{}/copy", path(&made));
    let deliver = format!("{}/deliver", path(&made));
    let given = json!({"delivered_on": "2026-03-02", "manner": "handed_over"});
    let not_checked = officer.get(&copy).await.expect(409);
    assert_eq!(not_checked.json["code"], "subject_access.not_checked");
    let same = approve(&officer, &made).await.expect(409);
    assert_eq!(same.json["code"], "subject_access.same_person");
    let stale = officer.with("if-match", made.etag());
    let early = stale.post(&deliver, &given);
    assert_eq!(
        early.await.expect(409).json["code"],
        "subject_access.not_checked"
    );
    let lead = server.login_as(&people::LEAD).await;
    let seen = lead.get(&copy).await.expect(200);
    assert_eq!(seen.json["checked"], false);
    let approved = approve(&lead, &made).await.expect(200);
    approve(&lead, &approved).await.expect(409);
    let ready = officer.get(&copy).await.expect(200);
    assert_eq!(ready.json["checked"], true);
    let delivered = officer
        .with("if-match", approved.etag())
        .post(&deliver, &given)
        .await
        .expect(200);
    assert_eq!(delivered.json["state"], "delivered");
    let ledger = officer
        .get(&format!("/api/v1/clients/{client_id}/disclosures"))
        .await
        .expect(200);
    assert_eq!(column(&ledger.json, "basis"), ["subject_access"]);
    let read = "select count(*) from audit_event where operation = 'read_subject_access_copy' and outcome = 'allowed'
                   and client_ids = array[(select id from client)]";
    assert_eq!(db.count(read).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_holds_her_records_in_words_and_nobody_elses() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let other = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let coach = server.login_as(&people::COACH).await;
    note(&officer, client_id, "employment", "Puhui alanvaihdosta.").await;
    note(&coach, client_id, "coaching", "Harjoitteli haastattelua.").await;
    note(&officer, other, "employment", "Toisen asiakkaan kirjaus.").await;
    let wrong = note(&officer, client_id, "employment", "Väärälle kirjattu.").await;
    officer
        .with("if-match", wrong.etag())
        .post(
            &format!("/api/v1/notes/{}/annul", wrong.id()),
            &json!({"reason": "wrong_person"}),
        )
        .await
        .expect(204);
    let draft =
        json!({"state": "draft", "kind": "call", "channel": "phone", "summary": "Luonnos vain."});
    officer
        .post(
            &format!("/api/v1/clients/{client_id}/contact-events"),
            &draft,
        )
        .await
        .expect(201);
    let assessment = officer
        .post(
            &format!("/api/v1/clients/{client_id}/assessments"),
            &json!({"kind": "employment"}),
        )
        .await
        .expect(201);
    let health = json!({"work_capacity": "reduced", "limits": "Ei nostoja."});
    let health_path = format!("/api/v1/assessments/{}/health", assessment.id());
    officer
        .put(&health_path, "\"v0\"", &health)
        .await
        .expect(200);
    db.execute("update assessment set state = 'completed', completed_on = '2026-03-02'")
        .await;
    let lead = server.login_as(&people::LEAD).await;
    let made = asked(&officer, client_id, json!([])).await.expect(201);
    let copy = lead.get(&format!("{}/copy", path(&made))).await.expect(200);
    for told in [
        "Puhui alanvaihdosta.",
        "Harjoitteli haastattelua.",
        "Ei nostoja.",
        "Aino",
    ] {
        assert!(copy.text.contains(told), "{told}");
    }
    let names = db
        .texts("select display_name from user_account")
        .await
        .into_iter();
    let kept = [
        "Toisen asiakkaan kirjaus.",
        "Väärälle kirjattu.",
        "Luonnos vain.",
    ];
    for hidden in kept.map(str::to_owned).into_iter().chain(names) {
        assert!(!copy.text.contains(&hidden), "{hidden}");
    }
    let sections = copy.json["sections"].as_array().expect("sections");
    let notes = sections
        .iter()
        .find(|section| section["kind"] == "note")
        .expect("notes");
    assert_eq!(notes["title"]["sv"], "Klientanteckningar");
    let kind = &notes["rows"][0]["fields"][0];
    assert_eq!(kind["value"], "coaching");
    assert!(kind["meaning"][0]["fi"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_class_is_left_out_and_said_so() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    note(&officer, client_id, "employment", "Puhui alanvaihdosta.").await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let coach = server.login_as(&people::COACH).await;
    note(&coach, client_id, "coaching", "Harjoitteli haastattelua.").await;
    let refused = json!([{"record_class": "coaching", "ground": "rights_of_others"}]);
    let made = asked(&officer, client_id, refused).await.expect(201);
    let lead = server.login_as(&people::LEAD).await;
    let copy = lead.get(&format!("{}/copy", path(&made))).await.expect(200);
    assert!(copy.text.contains("alanvaihdosta"));
    assert!(!copy.text.contains("haastattelua"));
    assert_eq!(
        copy.json["refused"][0]["ground"]["fi"],
        "Toisen henkilön oikeudet"
    );
    coach
        .get(&format!("{}/copy", path(&made)))
        .await
        .expect(403);
}
