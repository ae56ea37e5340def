//! Groups (ryhmät), their members and their attendance.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::{NORTH_UNIT, people};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::{change_state, client_since_autumn, plan_phase, started_phase};
use crate::scene::{audited, column, name_coach, started};

const WINTER: (&str, &str) = ("2026-01-12", "2026-04-30");

fn group(name: &str) -> Value {
    json!({"name": name, "kind": "work_trial", "leader_id": people::COACH.id, "unit_id": NORTH_UNIT,
           "starts_on": "2026-01-05", "capacity": 2})
}

async fn new_group(officer: &Client) -> String {
    let made = officer.post("/api/v1/groups", &group("Keittiöryhmä")).await;
    made.expect(201).header("location").to_owned()
}

async fn add(caller: &Client, group: &str, phase_id: Uuid) -> Answer {
    let body = json!({"phase_id": phase_id, "starts_on": "2026-01-12"});
    caller.post(&format!("{group}/members"), &body).await
}

async fn enter(caller: &Client, group: &str, atomic: bool, items: Value) -> Answer {
    let body = json!({"day": "2026-02-02", "atomic": atomic, "items": items});
    caller.post(&format!("{group}/attendance"), &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_recorded_found_and_changed() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let path = new_group(&officer).await;
    let read = officer.get(&path).await.expect(200);
    assert_eq!(read.json["permitted_actions"], json!(["update"]));
    for (query, count) in [
        ("q=keitti%C3%B6", 1),
        ("kind=job_coaching", 0),
        ("on=2026-01-05", 1),
        ("on=2026-01-04", 0),
    ] {
        let list = officer
            .get(&format!("/api/v1/groups?{query}"))
            .await
            .expect(200);
        assert_eq!(column(&list.json, "id").len(), count, "{query}");
    }
    let change = json!({"ends_on": "2026-06-05", "capacity": null});
    let changed = officer.patch(&path, read.etag(), &change).await.expect(200);
    assert_eq!(changed.json["capacity"], Value::Null);
    let wrong = json!({"ends_on": "2026-01-04"});
    officer
        .patch(&path, changed.etag(), &wrong)
        .await
        .expect(400);
    let elsewhere = json!({"leader_id": people::KAINUU_OFFICER.id});
    let refused = officer
        .patch(&path, changed.etag(), &elsewhere)
        .await
        .expect(422);
    assert_eq!(refused.json["errors"][0]["pointer"], "/leader_id");
    let kainuu = server.login_as(&people::KAINUU_OFFICER).await;
    kainuu.get(&path).await.expect(404);
    let coach = server.login_as(&people::COACH).await;
    coach
        .post("/api/v1/groups", &group("Muu"))
        .await
        .expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn members_are_phases_of_the_groups_kind_within_its_places() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let path = new_group(&officer).await;
    let mut phases = Vec::new();
    for _ in 0..3 {
        let client_id = client_since_autumn(&db, &officer).await;
        phases.push(plan_phase(&officer, client_id, WINTER).await);
    }
    let first = add(&officer, &path, phases[0].id()).await.expect(201);
    let twice = add(&officer, &path, phases[0].id()).await.expect(409);
    assert_eq!(twice.code(), "group_member.overlaps");
    // The last place goes to one of two who ask at once.
    let (one, two) = tokio::join!(
        add(&officer, &path, phases[1].id()),
        add(&officer, &path, phases[2].id())
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let full = if one.status == 409 { &one } else { &two };
    assert_eq!(full.code(), "group.full");
    let end = format!("/api/v1/group-members/{}/end", first.id());
    let ended = |etag: &str, day: &str| {
        let request = officer.request(reqwest::Method::POST, &end);
        let request = request
            .header("if-match", etag.to_owned())
            .json(&json!({"ends_on": day}));
        officer.send(request)
    };
    ended("\"v1\"", "2026-01-11").await.expect(400);
    let done = ended("\"v1\"", "2026-01-30").await.expect(200);
    assert_eq!(done.json["permitted_actions"], json!([]));
    let again = ended("\"v2\"", "2026-01-30").await.expect(409);
    assert_eq!(again.code(), "group_member.ended");
    let late = phases.iter().find(|phase| {
        let taken = [
            first.json["phase_id"].clone(),
            one.json["phase_id"].clone(),
            two.json["phase_id"].clone(),
        ];
        !taken.contains(&json!(phase.id()))
    });
    let late = late.expect("the phase that found no place").id();
    let body = json!({"phase_id": late, "starts_on": "2026-01-31"});
    officer
        .post(&format!("{path}/members"), &body)
        .await
        .expect(201);
    let on = officer
        .get(&format!("{path}/members?on=2026-01-31"))
        .await
        .expect(200);
    assert_eq!(column(&on.json, "id").len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_that_is_over_or_of_another_kind_is_not_added() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let mut body = group("Valmennus");
    body["kind"] = json!("job_coaching");
    let path = officer.post("/api/v1/groups", &body).await.expect(201);
    let path = path.header("location");
    let client_id = client_since_autumn(&db, &officer).await;
    let planned = plan_phase(&officer, client_id, WINTER).await;
    let refused = add(&officer, path, planned.id()).await.expect(409);
    assert_eq!(refused.code(), "group_member.other_kind");
    let cancel = (
        "cancel",
        json!({"effective_on": "2026-03-02", "reason": "other"}),
    );
    change_state(&officer, planned.id(), planned.etag(), cancel)
        .await
        .expect(200);
    let refused = add(&officer, path, planned.id()).await.expect(409);
    assert_eq!(refused.code(), "group_member.phase_over");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_row_of_a_groups_attendance_has_its_result() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let path = new_group(&officer).await;
    let own = client_since_autumn(&db, &officer).await;
    name_coach(&officer, own, people::COACH.id).await;
    let mine = started_phase(&officer, own, WINTER).await;
    let member = add(&officer, &path, mine).await.expect(201).id();
    let hidden_client = client_since_autumn(&db, &south).await;
    let theirs = started_phase(&south, hidden_client, WINTER).await;
    let hidden = add(&south, &path, theirs).await.expect(201).id();
    let coach = server.login_as(&people::COACH).await;
    let seen = coach.get(&format!("{path}/members")).await.expect(200);
    assert_eq!(column(&seen.json, "id"), [json!(member)]);
    let rows = json!([
        {"member_id": member, "status": "attended", "minutes": 495},
        {"member_id": hidden, "status": "attended"},
        {"member_id": Uuid::now_v7(), "status": "attended"}
    ]);
    let request_id = "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b78";
    let logged = coach.with("x-request-id", request_id);
    let entered = enter(&logged, &path, false, rows.clone()).await.expect(200);
    assert_eq!(column(&entered.json, "status"), [200, 404, 404]);
    assert_eq!(column(&entered.json, "index"), [0, 1, 2]);
    assert_eq!(entered.json["stored_count"], 1);
    let items = &entered.json["items"];
    assert_eq!(
        items[0]["findings"][0]["code"],
        "attendance.minutes.above_maximum"
    );
    // Hidden and unknown differ in their place only.
    let error = |row: usize| {
        let mut error = items[row]["errors"][0].clone();
        error["pointer"] = Value::Null;
        error
    };
    assert_eq!(error(1), error(2));
    assert_eq!(items[1]["errors"][0]["pointer"], "/items/1/member_id");
    let stored = db.texts("select phase_id from attendance_day").await;
    assert_eq!(stored, [mine.to_string()]);
    assert_eq!(audited(&db, request_id).await, 1);
    let shown = db
        .texts(&format!("select array_to_string(client_ids, ' ') from audit_event where request_id = '{request_id}'"))
        .await;
    assert_eq!(shown, [own.to_string()]);
    // The sheets moved with the entry.
    let sheet = officer
        .get(&format!("/api/v1/activation-phases/{mine}/attendance"))
        .await;
    assert_eq!(sheet.expect(200).etag(), "\"v1\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_atomic_entry_stores_all_rows_or_none() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let path = new_group(&officer).await;
    let mut members = Vec::new();
    for _ in 0..2 {
        let client_id = client_since_autumn(&db, &officer).await;
        let phase = started_phase(&officer, client_id, WINTER).await;
        members.push(add(&officer, &path, phase).await.expect(201).id());
    }
    let rows = json!([
        {"member_id": members[0], "status": "attended", "minutes": 300},
        {"member_id": members[1], "status": "authorised", "minutes": 300}
    ]);
    let refused = enter(&officer, &path, true, rows).await.expect(200);
    assert_eq!(column(&refused.json, "status"), [424, 422]);
    assert_eq!(
        refused.json["items"][0]["errors"][0]["code"],
        "bulk.not_stored"
    );
    assert_eq!(
        refused.json["items"][1]["errors"][0]["pointer"],
        "/items/1/minutes"
    );
    assert_eq!(db.count("select count(*) from attendance_day").await, 0);
    let rows = json!([
        {"member_id": members[0], "status": "attended"},
        {"member_id": members[1], "status": "authorised"}
    ]);
    let stored = enter(&officer, &path, true, rows.clone()).await.expect(200);
    assert_eq!(stored.json["stored_count"], 2);
    let twice = json!([rows[0], rows[0]]);
    enter(&officer, &path, false, twice).await.expect(400);
    let statistician = server.login_as(&people::STATISTICIAN).await;
    enter(&statistician, &path, false, rows).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_that_the_caller_may_not_see_is_not_added() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let path = new_group(&officer).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let phase = plan_phase(&officer, client_id, WINTER).await.id();
    let south = south.with("x-request-id", "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b79");
    let hidden = add(&south, &path, phase).await.expect(404);
    let unknown = add(&south, &path, Uuid::now_v7()).await.expect(404);
    assert_eq!(hidden.text, unknown.text);
}
