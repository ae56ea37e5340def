//! What the tests of several domains begin with, and the claims that hold for all of them.

use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::Region;
use palvelurekisteri_tests::server::TestServer;
use serde_json::{Value, json};
use uuid::Uuid;

/// A region with its server.
pub(crate) async fn started() -> (TestDb, TestServer) {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let server = TestServer::start(&db).await;
    (db, server)
}

/// A new client for whom the caller is responsible.
pub(crate) async fn client_of(officer: &Client) -> Uuid {
    let number = Uuid::now_v7().simple().to_string();
    let letters: String = number
        .bytes()
        .map(|byte| char::from(b'a' + byte % 16))
        .collect();
    let person = json!({
        "first_names": "Aino", "last_name": format!("Testi{letters}"), "birth_date": "1990-05-01",
        "native_language": "fi", "service_language": "fi",
        "municipality": {"code": "564", "basis": "stated"}
    });
    officer
        .post("/api/v1/clients", &person)
        .await
        .expect(201)
        .id()
}

/// A phase of the client that has ended, in the open relationship.
pub(crate) async fn ended_phase(db: &TestDb, client_id: Uuid, days: (&str, &str)) -> Uuid {
    let id = Uuid::now_v7();
    let (start, end) = days;
    db.execute(&format!(
        "insert into activation_phase (area_id, id, client_id, controller_organisation_id, relationship_id, kind,
             overlap_group, state, planned_starts_on, planned_ends_on, starts_on, ends_on)
         select area_id, '{id}', client_id, controller_organisation_id, id, 'work_trial', 'statutory', 'ended',
                '{start}', '{end}', '{start}', '{end}'
           from service_relationship where client_id = '{client_id}' limit 1"
    ))
    .await;
    id
}

/// A hidden object and an unknown one are answered in the same bytes.
pub(crate) async fn assert_hidden(caller: &Client, hidden: &str, unknown: &str) {
    let caller = caller.with("x-request-id", "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b11");
    let one = caller.get(hidden).await.expect(404);
    let other = caller.get(unknown).await.expect(404);
    assert_eq!(one.text, other.text, "{hidden}");
}

/// The members of a list's items.
pub(crate) fn column(list: &Value, name: &str) -> Vec<Value> {
    let items = list["items"].as_array().expect("a list");
    items.iter().map(|item| item[name].clone()).collect()
}

/// How many events the access log has of a request.
pub(crate) async fn audited(db: &TestDb, request_id: &str) -> i64 {
    db.count(&format!(
        "select count(*) from audit_event where request_id = '{request_id}'"
    ))
    .await
}

/// Names the coach for the client's relationship.
pub(crate) async fn name_coach(officer: &Client, client_id: Uuid, coach: Uuid) {
    let relationships = officer
        .get(&format!(
            "/api/v1/clients/{client_id}/service-relationships"
        ))
        .await
        .expect(200);
    let id = relationships.json["items"][0]["id"]
        .as_str()
        .expect("a relationship");
    officer
        .post(
            &format!("/api/v1/service-relationships/{id}/coaches"),
            &json!({"user_id": coach}),
        )
        .await
        .expect(201);
}

/// Lets a colleague do a worker's work.
pub(crate) async fn cover(db: &TestDb, absent: Uuid, substitute: Uuid) {
    db.execute(&format!(
        "insert into absence_cover (id, area_id, absent_user_id, substitute_user_id, valid, granted_by)
         values ('{}', 1, '{absent}', '{substitute}', '[2026-03-01,2026-03-09)', '{absent}')",
        Uuid::now_v7(),
    ))
    .await;
}

/// Lets a worker of the county take part in the client's multidisciplinary support.
pub(crate) async fn support_for(db: &TestDb, client_id: Uuid, user_id: Uuid) {
    let id = Uuid::now_v7();
    db.execute(&format!(
        "insert into work_relation (area_id, id, client_id, relation, user_id, starts_at, ground)
         select area_id, '{id}', id, 'support', '{user_id}', '2026-01-01', 'multidisciplinary'
           from client where id = '{client_id}'"
    ))
    .await;
}
