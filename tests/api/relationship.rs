//! Service relationships: opening, responsibility, coaches, closing and what reopens.

use chrono::Duration;
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::{NORTH_UNIT, SOCIAL_UNIT, SOUTH_UNIT, people};
use palvelurekisteri_tests::server::{TestServer, now};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, client_of, column, started};

pub(crate) const RELATIONSHIPS: &str = "/api/v1/service-relationships";

/// A client of the officer with the one relationship of it.
pub(crate) async fn opened(officer: &Client) -> (Uuid, String, Answer) {
    let client_id = client_of(officer).await;
    let path = format!("/api/v1/clients/{client_id}/service-relationships");
    let list = officer.get(&path).await.expect(200);
    let id = list.json["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("{RELATIONSHIPS}/{id}");
    let relationship = officer.get(&path).await.expect(200);
    (client_id, path, relationship)
}

/// POST of a change with the entity tag that it is based on.
pub(crate) async fn act(caller: &Client, path: &str, etag: &str, body: &Value) -> Answer {
    let request = caller
        .request(Method::POST, path)
        .header("if-match", etag)
        .json(body);
    caller.send(request).await
}

pub(crate) async fn act_empty(caller: &Client, path: &str, etag: &str) -> Answer {
    let request = caller.request(Method::POST, path).header("if-match", etag);
    caller.send(request).await
}

pub(crate) fn to_south() -> Value {
    json!({"user_id": people::SOUTH_OFFICER.id, "unit_id": SOUTH_UNIT, "basis": "transfer"})
}

pub(crate) fn later(server: &TestServer, minutes: i64) {
    server.clock.set(now() + Duration::minutes(minutes));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relationship_shows_its_case_number_its_worker_and_what_may_be_done() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let (client_id, path, seen) = opened(&officer).await;
    assert_eq!(seen.json["client_id"], json!(client_id));
    assert_eq!(seen.json["case_number"], "TYO-2026-000001");
    assert_eq!(
        seen.json["responsible"]["user_id"],
        json!(people::OFFICER.id)
    );
    assert_eq!(seen.json["responsible"]["unit_id"], json!(NORTH_UNIT));
    assert_eq!(seen.json["etag"], seen.etag());
    assert_eq!(
        seen.json["permitted_actions"],
        json!([
            "close",
            "assign_responsibility",
            "name_coach",
            "annul",
            "hand_off"
        ])
    );
    let lead = server.login_as(&people::LEAD).await;
    let of_lead = lead.get(&path).await.expect(200);
    assert_eq!(
        of_lead.json["permitted_actions"],
        seen.json["permitted_actions"]
    );
    let unknown = format!("{RELATIONSHIPS}/{}", Uuid::now_v7());
    for other in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::SOCIAL_WORKER,
        people::ADMIN,
    ] {
        let caller = server.login_as(&other).await;
        assert_hidden(&caller, &path, &unknown).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_open_relationship_of_a_kind_is_a_conflict() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/service-relationships");
    let twice = officer
        .post(&path, &json!({"kind": "employment"}))
        .await
        .expect(409);
    assert_eq!(twice.code(), "service_relationship.overlaps");
    let support = json!({"kind": "multidisciplinary", "opened_on": "2026-02-23", "entry_channel": "referral"});
    let (one, other) = tokio::join!(officer.post(&path, &support), officer.post(&path, &support));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let (made, refused) = if one.status == 201 {
        (one, other)
    } else {
        (other, one)
    };
    assert_eq!(refused.code(), "service_relationship.overlaps");
    assert_eq!(made.json["case_number"], "MON-2026-000001");
    // Recorded a week late, and yet somebody has been responsible from the first day on.
    assert_eq!(
        made.json["responsible"]["starts_at"],
        "2026-02-22T22:00:00Z"
    );
    assert_eq!(
        db.count("select count(*) from service_relationship").await,
        2
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opening_is_judged_by_kind_day_and_worker() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/service-relationships");
    for (body, code) in [
        (
            json!({"kind": "social"}),
            "service_relationship.kind.social_not_in_use",
        ),
        (
            json!({"kind": "multidisciplinary", "opened_on": "2026-03-03"}),
            "service_relationship.opened_on.in_future",
        ),
        (
            json!({"kind": "multidisciplinary", "user_id": people::SOUTH_OFFICER.id}),
            "responsibility.worker.not_in_unit",
        ),
        (
            json!({"kind": "multidisciplinary", "user_id": people::SOCIAL_WORKER.id, "unit_id": SOCIAL_UNIT}),
            "responsibility.unit.other_organisation",
        ),
    ] {
        let refused = officer.post(&path, &body).await.expect(422);
        assert_eq!(refused.error_codes(), [code]);
    }
    assert_eq!(
        db.count("select count(*) from service_relationship").await,
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_does_not_learn_of_a_multidisciplinary_relationship() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let (client_id, path, _) = opened(&officer).await;
    let list = format!("/api/v1/clients/{client_id}/service-relationships");
    let support = officer
        .post(&list, &json!({"kind": "multidisciplinary"}))
        .await
        .expect(201);
    officer
        .post(
            &format!("{path}/coaches"),
            &json!({"user_id": people::COACH.id}),
        )
        .await
        .expect(201);
    let coach = server.login_as(&people::COACH).await;
    let seen = coach.get(&list).await.expect(200);
    assert_eq!(column(&seen.json, "kind"), ["employment"]);
    let own = coach.get(&path).await.expect(200);
    assert_eq!(own.json["permitted_actions"], json!([]));
    let hidden = format!("{RELATIONSHIPS}/{}", support.id());
    let unknown = format!("{RELATIONSHIPS}/{}", Uuid::now_v7());
    assert_hidden(&coach, &hidden, &unknown).await;
    assert_hidden(
        &coach,
        &format!("{hidden}/responsibility"),
        &format!("{unknown}/responsibility"),
    )
    .await;
    coach
        .post(&list, &json!({"kind": "employment"}))
        .await
        .expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn responsibility_is_handed_on_without_a_gap_and_access_goes_with_it() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let (client_id, path, seen) = opened(&officer).await;
    let responsibility = format!("{path}/responsibility");
    later(&server, 5);
    let bare = officer.post(&responsibility, &to_south()).await;
    assert_eq!(bare.status, 428);
    let stale = act(&officer, &responsibility, "\"v9\"", &to_south()).await;
    assert_eq!(stale.status, 412);
    let handed = act(&officer, &responsibility, seen.etag(), &to_south())
        .await
        .expect(201);
    assert_eq!(handed.json["basis"], "transfer");
    assert_eq!(handed.json["ends_at"], Value::Null);
    let timeline = south.get(&responsibility).await.expect(200).json;
    assert_eq!(
        column(&timeline, "user_id"),
        [json!(people::SOUTH_OFFICER.id), json!(people::OFFICER.id)]
    );
    assert_eq!(
        timeline["items"][1]["ends_at"],
        timeline["items"][0]["starts_at"]
    );
    let now = south.get(&path).await.expect(200);
    assert_eq!(now.etag(), handed.etag());
    assert_ne!(now.etag(), seen.etag());
    // The former worker knows nothing any more, and the list of the new one has the client.
    let unknown = format!("{RELATIONSHIPS}/{}", Uuid::now_v7());
    assert_hidden(&officer, &path, &unknown).await;
    officer
        .get(&format!("/api/v1/clients/{client_id}"))
        .await
        .expect(404);
    assert_eq!(
        db.texts("select user_id from caseload_entry").await,
        [people::SOUTH_OFFICER.id.to_string()]
    );
    let again = act(&south, &responsibility, now.etag(), &to_south())
        .await
        .expect(409);
    assert_eq!(again.code(), "responsibility.already_held");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_steers_the_case_hands_it_on_and_only_to_a_worker_of_the_unit() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let (_, path, seen) = opened(&officer).await;
    let responsibility = format!("{path}/responsibility");
    officer
        .post(
            &format!("{path}/coaches"),
            &json!({"user_id": people::COACH.id}),
        )
        .await
        .expect(201);
    let etag = officer.get(&path).await.expect(200).etag().to_owned();
    assert_ne!(etag, seen.etag());
    let coach = server.login_as(&people::COACH).await;
    act(&coach, &responsibility, &etag, &to_south())
        .await
        .expect(403);
    for (user, unit, code) in [
        (
            people::COACH.id,
            NORTH_UNIT,
            "responsibility.worker.not_in_unit",
        ),
        (
            Uuid::now_v7(),
            NORTH_UNIT,
            "responsibility.worker.not_in_unit",
        ),
        (
            people::OFFICER.id,
            SOUTH_UNIT,
            "responsibility.worker.not_in_unit",
        ),
        (
            people::SOCIAL_WORKER.id,
            SOCIAL_UNIT,
            "responsibility.unit.other_organisation",
        ),
    ] {
        let body = json!({"user_id": user, "unit_id": unit, "basis": "refer"});
        let refused = act(&lead, &responsibility, &etag, &body).await.expect(422);
        assert_eq!(refused.error_codes(), [code]);
    }
    let opening =
        json!({"user_id": people::SOUTH_OFFICER.id, "unit_id": SOUTH_UNIT, "basis": "opening"});
    act(&lead, &responsibility, &etag, &opening)
        .await
        .expect(422);
    assert_eq!(db.count("select count(*) from responsibility").await, 1);
    later(&server, 5);
    act(&lead, &responsibility, &etag, &to_south())
        .await
        .expect(201);
    let refused = db
        .count("select count(*) from audit_event where operation = 'assign_responsibility' and outcome = 'refused'")
        .await;
    assert_eq!(refused, 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_substitute_hands_on_what_she_covers() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let (_, path, seen) = opened(&officer).await;
    db.execute(&format!(
        "insert into absence_cover (id, area_id, absent_user_id, substitute_user_id, valid, granted_by)
         values ('{}', 1, '{}', '{}', '[2026-03-01,2026-03-09)', '{}')",
        Uuid::now_v7(),
        people::OFFICER.id,
        people::SOUTH_OFFICER.id,
        people::LEAD.id,
    ))
    .await;
    later(&server, 1);
    let responsibility = format!("{path}/responsibility");
    act(&south, &responsibility, seen.etag(), &to_south())
        .await
        .expect(201);
    let event = db
        .texts("select relation || ' ' || acting_for from audit_event where operation = 'assign_responsibility'")
        .await;
    assert_eq!(event, [format!("cover {}", people::OFFICER.id)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_is_named_and_removed() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let coach = server.login_as(&people::COACH).await;
    let (client_id, path, _) = opened(&officer).await;
    let client = format!("/api/v1/clients/{client_id}");
    let coaches = format!("{path}/coaches");
    coach.get(&client).await.expect(404);
    let not_a_coach = officer
        .post(&coaches, &json!({"user_id": people::SOUTH_OFFICER.id}))
        .await
        .expect(422);
    assert_eq!(not_a_coach.error_codes(), ["field.unknown_reference"]);
    let body = json!({"user_id": people::COACH.id});
    let named = officer.post(&coaches, &body).await.expect(201);
    assert_eq!(named.json["unit_id"], json!(NORTH_UNIT));
    let twice = officer.post(&coaches, &body).await.expect(409);
    assert_eq!(twice.code(), "coach.already_named");
    coach.get(&client).await.expect(200);
    assert_eq!(
        db.texts("select relation from caseload_entry order by relation")
            .await,
        ["assigned", "coach"]
    );
    let list = officer.get(&coaches).await.expect(200);
    assert_eq!(list.json["items"][0]["etag"], named.etag());
    assert_eq!(
        list.json["items"][0]["permitted_actions"],
        json!(["remove"])
    );
    let one = format!("{coaches}/{}", people::COACH.id);
    coach.delete(&one, named.etag()).await.expect(403);
    officer.delete(&one, "\"v1\"").await.expect(412);
    officer.delete(&one, named.etag()).await.expect(204);
    coach.get(&client).await.expect(404);
    assert_eq!(
        officer.get(&coaches).await.expect(200).json["items"],
        json!([])
    );
    let etag = officer.get(&path).await.expect(200).etag().to_owned();
    officer.delete(&one, &etag).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_ends_access_but_for_the_follow_up_and_reopening_brings_it_back() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let (client_id, path, seen) = opened(&officer).await;
    let client = format!("/api/v1/clients/{client_id}");
    later(&server, 5);
    let closing = json!({"closing_reason": "employed"});
    let close = format!("{path}/close");
    let closed = act(&officer, &close, seen.etag(), &closing)
        .await
        .expect(200);
    assert_eq!(closed.json["closed_on"], "2026-03-02");
    assert_eq!(closed.json["permitted_actions"], json!(["reopen"]));
    officer.get(&client).await.expect(404);
    lead.get(&path).await.expect(404);
    // The narrow relation still shows the relationship, its phases and placements.
    let read = officer.get(&path).await.expect(200);
    assert_eq!(read.etag(), closed.etag());
    officer
        .get(&format!("{client}/placements"))
        .await
        .expect(200);
    assert_eq!(db.count("select count(*) from caseload_entry").await, 0);
    let kept = db
        .texts("select relation || ' ' || ends_at::date from work_relation where ends_at > '2026-03-02T08:00:00Z'")
        .await;
    assert_eq!(kept, ["follow_up 2027-09-02"]);
    let twice = act(&officer, &close, closed.etag(), &closing)
        .await
        .expect(409);
    assert_eq!(twice.code(), "service_relationship.not_open");
    later(&server, 9);
    let reopened = act_empty(&officer, &format!("{path}/reopen"), closed.etag())
        .await
        .expect(200);
    assert_eq!(reopened.json["reopened_count"], 1);
    assert_eq!(reopened.json["closing_reason"], Value::Null);
    assert_eq!(
        reopened.json["permitted_actions"],
        json!([
            "close",
            "assign_responsibility",
            "name_coach",
            "annul",
            "hand_off"
        ])
    );
    officer.get(&client).await.expect(200);
    lead.get(&client).await.expect(200);
    let timeline = officer
        .get(&format!("{path}/responsibility"))
        .await
        .expect(200)
        .json;
    assert_eq!(column(&timeline, "basis"), ["reopening", "opening"]);
    // While it was closed nobody was responsible.
    assert_eq!(timeline["items"][1]["ends_at"], "2026-03-02T07:05:00Z");
    assert_eq!(timeline["items"][0]["starts_at"], "2026-03-02T07:09:00Z");
    let again = act_empty(&officer, &format!("{path}/reopen"), reopened.etag())
        .await
        .expect(409);
    assert_eq!(again.code(), "service_relationship.not_closed");
}
