//! Organisations and units.

use palvelurekisteri_tests::region::{OULU_AUTHORITY, SOUTH_UNIT, people};
use serde_json::json;

use crate::scene::{client_of, column, started};

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_the_organisations_of_the_area_and_only_administrators_change_them() {
    let (_db, server) = started().await;
    let coach = server.login_as(&people::COACH).await;
    let admin = server.login_as(&people::ADMIN).await;
    let list = coach
        .get("/api/v1/organisations?kind=employment_authority")
        .await
        .expect(200);
    assert_eq!(column(&list.json, "id"), [json!(OULU_AUTHORITY)]);
    assert_eq!(list.json["items"][0]["permitted_actions"], json!([]));
    let new = json!({"kind": "provider", "name": "Uusi paja ry", "business_id": "9999000-7"});
    for person in [people::COACH, people::OFFICER, people::LEAD] {
        let caller = server.login_as(&person).await;
        caller.post("/api/v1/organisations", &new).await.expect(403);
    }
    let made = admin.post("/api/v1/organisations", &new).await.expect(201);
    let path = made.header("location").to_owned();
    let twice = admin.post("/api/v1/organisations", &new).await.expect(409);
    assert_eq!(twice.code(), "organisation.business_id_in_use");
    let changed = admin
        .patch(&path, made.etag(), &json!({"name_sv": "Ny verkstad rf"}))
        .await
        .expect(200);
    assert_eq!(changed.json["name_sv"], "Ny verkstad rf");
    admin
        .patch(&path, made.etag(), &json!({"name": "Muu"}))
        .await
        .expect(412);
    // Another area does not see it until it is taken in there.
    let kainuu = server.login_as(&people::KAINUU_OFFICER).await;
    kainuu.get(&path).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_belongs_to_an_organisation_of_the_area() {
    let (_db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let unit = json!({"organisation_id": OULU_AUTHORITY, "name": "Työllisyyspalvelut, itä"});
    let made = admin.post("/api/v1/units", &unit).await.expect(201);
    assert_eq!(made.json["starts_on"], "2026-03-02");
    let twice = admin.post("/api/v1/units", &unit).await.expect(409);
    assert_eq!(twice.code(), "unit.name_in_use");
    let elsewhere = json!({
        "organisation_id": palvelurekisteri_tests::region::KAINUU_AUTHORITY, "name": "Väärä alue"
    });
    let refused = admin.post("/api/v1/units", &elsewhere).await.expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_reference"]);
    let officer = server.login_as(&people::OFFICER).await;
    let found = officer
        .get(&format!(
            "/api/v1/units?organisation_id={OULU_AUTHORITY}&q=ty%C3%B6llisyyspalvelut,%20it"
        ))
        .await
        .expect(200);
    assert_eq!(column(&found.json, "id"), [json!(made.id())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_that_is_responsible_for_somebody_does_not_end() {
    let (_db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    client_of(&south).await;
    let path = format!("/api/v1/units/{SOUTH_UNIT}");
    let unit = admin.get(&path).await.expect(200);
    let end = json!({"ends_on": "2026-12-31"});
    let refused = admin.patch(&path, unit.etag(), &end).await.expect(409);
    assert_eq!(refused.code(), "unit.has_open_responsibilities");
    assert!(refused.json["detail"].as_str().unwrap().contains("(1)"));
}
