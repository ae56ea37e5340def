//! Retention holds (hävittämisen estot): who places them, and that a held client is never erased.

use palvelurekisteri_domain::retention::{Keep, settings::RetentionSettings};
use palvelurekisteri_domain::time::helsinki_midnight;
use palvelurekisteri_store::retention::{Report, Retention, RunOptions};
use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, started};

const CODE: &str = "010590-9994";

/// A client taken in by the officer, whose relationship the officer has closed.
async fn former_client(officer: &Client) -> Uuid {
    let person = json!({
        "identity_code": CODE, "first_names": "Aino", "last_name": "Entinen", "native_language": "fi",
        "service_language": "fi", "municipality": {"code": "564", "basis": "stated"}, "ground": "client_contact"
    });
    let id = officer
        .post("/api/v1/clients/take-in", &person)
        .await
        .expect(201)
        .id();
    let list = format!("/api/v1/clients/{id}/service-relationships");
    let listed = officer.get(&list).await.expect(200);
    let relationship = listed.json["items"][0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let path = format!("/api/v1/service-relationships/{relationship}");
    let seen = officer.get(&path).await.expect(200);
    let closing = json!({"closed_on": "2026-03-02", "closing_reason": "employed"});
    let closing_officer = officer.with("if-match", seen.etag());
    closing_officer
        .post(&format!("{path}/close"), &closing)
        .await
        .expect(200);
    id
}

async fn run(db: &TestDb, on: &str) -> Report {
    let on = on.parse().expect("a day");
    let options = RunOptions {
        on,
        now: helsinki_midnight(on),
        limit: None,
        settings: RetentionSettings::default(),
        new_id: Uuid::now_v7,
    };
    let mut retention = Retention::connect(&db.url(As::Owner)).await.unwrap();
    let report = retention.run(&options, |_| {}).await.unwrap();
    report.expect("no other run")
}

async fn is_there(db: &TestDb, id: Uuid) -> bool {
    db.count(&format!("select count(*) from client where id = '{id}'"))
        .await
        == 1
}

async fn place(lead: &Client, client_id: Uuid, hold: &Value) -> Uuid {
    let path = format!("/api/v1/clients/{client_id}/retention-holds");
    lead.post(&path, hold).await.expect(201).id()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_holds_a_former_client_until_the_hold_is_released() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = former_client(&officer).await;
    let hold = place(&lead, client_id, &json!({"reason": "appeal"})).await;
    let path = format!("/api/v1/retention-holds/{hold}");
    let seen = lead.get(&path).await.expect(200);
    assert_eq!(seen.json["reason"], "appeal");
    assert_eq!(seen.json["in_force"], true);
    assert_eq!(seen.json["starts_on"], "2026-03-02");
    assert_eq!(seen.json["placed_by"], json!(people::LEAD.id));
    assert_eq!(seen.json["permitted_actions"], json!(["release"]));

    let kept = run(&db, "2030-03-03").await;
    let kept: Vec<_> = kept
        .kept
        .iter()
        .map(|(unit, keep)| (unit.id, *keep))
        .collect();
    assert_eq!(kept, [(client_id, Keep::Held)]);
    assert!(is_there(&db, client_id).await);

    let released = lead
        .with("if-match", seen.etag())
        .post_empty(&format!("{path}/release"))
        .await;
    let released = released.expect(200);
    assert_eq!(released.json["in_force"], false);
    assert_eq!(released.json["released_by"], json!(people::LEAD.id));
    assert_eq!(released.json["permitted_actions"], json!([]));
    let again = lead
        .with("if-match", released.etag())
        .post_empty(&format!("{path}/release"))
        .await;
    assert_eq!(again.expect(409).code(), "retention_hold.released");
    let list = lead
        .get(&format!("/api/v1/clients/{client_id}/retention-holds"))
        .await;
    assert_eq!(list.expect(200).json["items"][0]["id"], json!(hold));

    run(&db, "2030-03-02").await;
    assert!(is_there(&db, client_id).await, "the day before");
    run(&db, "2030-03-03").await;
    assert!(!is_there(&db, client_id).await);
    for table in ["retention_hold", "retention_hold_history"] {
        assert_eq!(db.count(&format!("select count(*) from {table}")).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_with_a_last_day_ends_by_itself() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = former_client(&officer).await;
    let past = json!({"reason": "audit", "ends_on": "2026-03-01"});
    let path = format!("/api/v1/clients/{client_id}/retention-holds");
    let refused = lead.post(&path, &past).await.expect(400);
    assert_eq!(refused.error_codes(), ["field.ends_before_start"]);
    place(
        &lead,
        client_id,
        &json!({"reason": "audit", "ends_on": "2030-06-30"}),
    )
    .await;
    run(&db, "2030-06-30").await;
    assert!(is_there(&db, client_id).await);
    run(&db, "2030-07-01").await;
    assert!(!is_there(&db, client_id).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_who_leads_the_unit_learns_of_a_hold() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = former_client(&officer).await;
    let hold = place(&lead, client_id, &json!({"reason": "complaint"})).await;
    let unknown = Uuid::now_v7();
    for person in [
        &people::COACH,
        &people::SOCIAL_LEAD,
        &people::ADMIN,
        &people::KAINUU_OFFICER,
    ] {
        let caller = server.login_as(person).await;
        assert_hidden(
            &caller,
            &format!("/api/v1/retention-holds/{hold}"),
            &format!("/api/v1/retention-holds/{unknown}"),
        )
        .await;
        assert_hidden(
            &caller,
            &format!("/api/v1/clients/{client_id}/retention-holds"),
            &format!("/api/v1/clients/{unknown}/retention-holds"),
        )
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_identity_code_is_taken_in_anew_and_nothing_points_to_who_was() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let former = former_client(&officer).await;
    run(&db, "2030-03-03").await;
    for table in [
        "client_identity_code",
        "client_identity_code_history",
        "client_history",
    ] {
        assert_eq!(
            db.count(&format!("select count(*) from {table}")).await,
            0,
            "{table}"
        );
    }
    let anew = former_client(&officer).await;
    assert_ne!(former, anew);
    assert_eq!(
        db.count("select count(*) from client_identity_code").await,
        1
    );
    assert_hidden(
        &officer,
        &format!("/api/v1/clients/{former}"),
        &format!("/api/v1/clients/{}", Uuid::now_v7()),
    )
    .await;
}
