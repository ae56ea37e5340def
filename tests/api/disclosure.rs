//! The disclosure ledger (luovutusloki): what was told by hand rests on an act or on a consent, and stays told.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::{WORKSHOP, people};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{client_of, column, name_coach, started};

async fn told(officer: &Client, client_id: Uuid, change: Value) -> Answer {
    let mut body = json!({
        "record_classes": ["employment"], "basis": "consent", "purpose": "client_service", "disclosed_on": "2026-03-02"
    });
    for (name, value) in change.as_object().expect("members") {
        body[name] = value.clone();
    }
    officer
        .post(&format!("/api/v1/clients/{client_id}/disclosures"), &body)
        .await
}

async fn employer(officer: &Client) -> Uuid {
    let body = json!({"name": "Esimerkki Oy", "legal_form": "company", "sector": "company"});
    officer
        .post("/api/v1/employers", &body)
        .await
        .expect(201)
        .id()
}

fn codes(answer: &Answer) -> Vec<&str> {
    let errors = answer.json["errors"].as_array().expect("errors");
    errors
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_employer_is_told_by_consent_only_and_the_ledger_names_it() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let employer = employer(&officer).await;
    let to_employer = json!({"recipient_employer_id": employer});
    let refused = told(&officer, client_id, to_employer.clone()).await;
    assert_eq!(codes(&refused.expect(422)), ["disclosure.consent.missing"]);
    let by_act = json!({"recipient_employer_id": employer, "basis": "service_provider"});
    let refused = told(&officer, client_id, by_act).await;
    assert_eq!(
        codes(&refused.expect(422)),
        ["disclosure.employer.consent_only"]
    );
    let consent = json!({
        "receiver_employer_id": employer, "decision": "given", "record_classes": ["employment"],
        "starts_on": "2026-03-02", "manner": "written", "given_on": "2026-03-02"
    });
    let path = format!("/api/v1/clients/{client_id}/consents");
    let consent = officer.post(&path, &consent).await.expect(201);
    let made = told(&officer, client_id, to_employer).await.expect(201);
    assert_eq!(made.json["consent_id"], json!(consent.id()));
    assert_eq!(made.json["recipient_name"], "Esimerkki Oy");
    assert_eq!(made.json["discloser_id"], json!(people::OFFICER.id));
    let health =
        json!({"recipient_employer_id": employer, "record_classes": ["employment_health"]});
    told(&officer, client_id, health).await.expect(422);
    let earlier = json!({"recipient_employer_id": employer, "disclosed_on": "2026-03-01"});
    told(&officer, client_id, earlier).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_is_never_rewritten_and_shown_to_those_who_keep_the_file() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let by_act = json!({"recipient_organisation_id": WORKSHOP, "basis": "service_provider"});
    told(&officer, client_id, by_act).await.expect(201);
    let path = format!("/api/v1/clients/{client_id}/disclosures");
    let list = officer.get(&path).await.expect(200);
    assert_eq!(column(&list.json, "basis"), ["service_provider"]);
    let coach = server.login_as(&people::COACH).await;
    coach.get(&path).await.expect(403);
    let app = db.connect(As::App).await;
    for change in [
        "update disclosure set purpose = 'x'",
        "delete from disclosure",
    ] {
        let refused = app.execute(change, &[]).await.expect_err(change);
        let code = refused.code().expect("a refusal of the database").code();
        assert_eq!(code, "42501", "{change}");
    }
}
