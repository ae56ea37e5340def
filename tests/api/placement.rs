//! Placements (sijoittuminen) and their follow-up (seuranta).

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, audited, client_of, column, ended_phase, started};

fn work(started_on: &str) -> Value {
    json!({
        "kind": "open_labour_market", "contract": "permanent", "hours": "full_time", "sector": "company",
        "started_on": started_on, "data_source": "client"
    })
}

async fn place(officer: &Client, client_id: Uuid, body: &Value) -> Answer {
    officer
        .post(&format!("/api/v1/clients/{client_id}/placements"), body)
        .await
}

async fn points(officer: &Client, placement_id: Uuid) -> Value {
    let path = format!("/api/v1/placements/{placement_id}/follow-ups");
    officer.get(&path).await.expect(200).json
}

#[tokio::test(flavor = "multi_thread")]
async fn a_placement_is_followed_up_at_0_3_6_and_12_months() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let placed = place(&officer, client_id, &work("2025-11-30"))
        .await
        .expect(201);
    assert_eq!(
        placed.header("location"),
        format!("/api/v1/placements/{}", placed.id())
    );
    assert_eq!(placed.json["permitted_actions"], json!(["update", "annul"]));
    let points = points(&officer, placed.id()).await;
    assert_eq!(
        column(&points, "due_on"),
        ["2025-11-30", "2026-02-28", "2026-05-30", "2026-11-30"]
    );
    assert_eq!(
        column(&points, "state"),
        ["recorded", "pending", "pending", "pending"]
    );
    assert_eq!(points["items"][0]["outcome"], "employed_open_market");
    assert_eq!(points["items"][1]["overdue"], true);
    assert_eq!(points["items"][2]["overdue"], false);
    let due = db
        .texts("select next_due_on from caseload_entry where next_due_kind = 'follow_up'")
        .await;
    assert_eq!(due, ["2026-02-28"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_phase_the_follow_up_is_counted_from_its_end() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let phase = ended_phase(&db, client_id, ("2025-09-01", "2025-12-31")).await;
    let mut body = work("2026-01-12");
    body["source_phase_id"] = json!(phase);
    let placed = place(&officer, client_id, &body).await.expect(201);
    let points = points(&officer, placed.id()).await;
    assert_eq!(
        column(&points, "due_on"),
        ["2025-12-31", "2026-03-31", "2026-06-30", "2026-12-31"]
    );
    assert_eq!(points["items"][0]["outcome"], "employed_open_market");
    assert_eq!(points["items"][0]["phase_id"], json!(phase));
    // Entry into the phase is derived and stands in the same list.
    let outcomes = officer
        .get(&format!("/api/v1/clients/{client_id}/outcomes"))
        .await
        .expect(200);
    assert_eq!(
        column(&outcomes.json, "source"),
        ["placement", "activation_phase"]
    );
    assert_eq!(outcomes.json["items"][1]["phase_kind"], "work_trial");
    // Annulled: what it said at point 0 is open again.
    let path = format!("/api/v1/placements/{}", placed.id());
    officer
        .with("if-match", placed.etag())
        .post(&format!("{path}/annul"), &json!({"reason": "wrong_person"}))
        .await
        .expect(204);
    officer.get(&path).await.expect(404);
    let states = db
        .texts("select state from follow_up order by point_months")
        .await;
    assert_eq!(states, ["pending", "pending", "pending", "pending"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_needs_contract_hours_and_sector_and_nothing_else_may_have_them() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let bare =
        json!({"kind": "open_labour_market", "started_on": "2026-03-02", "data_source": "client"});
    let refused = place(&officer, client_id, &bare).await.expect(422);
    assert_eq!(refused.code(), "rule.violated");
    assert_eq!(
        refused.error_codes(),
        [
            "placement.contract.missing",
            "placement.hours.missing",
            "placement.sector.missing"
        ]
    );
    let mut study = work("2026-03-03");
    study["kind"] = json!("education_degree");
    let refused = place(&officer, client_id, &study).await.expect(422);
    assert_eq!(
        refused.error_codes(),
        [
            "placement.contract.not_for_kind",
            "placement.hours.not_for_kind",
            "placement.sector.not_for_kind",
            "placement.started_on.in_future"
        ]
    );
    let mut elsewhere = work("2026-03-02");
    elsewhere["employer_id"] = json!(Uuid::now_v7());
    let refused = place(&officer, client_id, &elsewhere).await.expect(422);
    assert_eq!(refused.code(), "field.unknown_reference");
    assert_eq!(db.count("select count(*) from placement").await, 0);
    assert_eq!(db.count("select count(*) from follow_up").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_placement_is_not_entered_twice_in_sequence_or_in_a_race() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let body = work("2026-03-02");
    let (one, other) = tokio::join!(
        place(&officer, client_id, &body),
        place(&officer, client_id, &body)
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let again = place(&officer, client_id, &body).await.expect(409);
    assert_eq!(again.code(), "placement.exists");
    let loser = if one.status == 409 { one } else { other };
    assert_eq!(loser.code(), "placement.exists");
    assert_eq!(db.count("select count(*) from placement").await, 1);
    // A repeat with the same key is the same answer.
    let mut second = work("2026-03-01");
    second["kind"] = json!("apprenticeship");
    let keyed = officer.with("idempotency-key", "toisto-1");
    let first = place(&keyed, client_id, &second).await.expect(201);
    let replayed = place(&keyed, client_id, &second).await.expect(201);
    assert_eq!(first.text, replayed.text);
    assert_eq!(replayed.header("idempotent-replayed"), "true");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_needs_the_version_and_moves_pending_points() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let placed = place(&officer, client_id, &work("2026-03-01"))
        .await
        .expect(201);
    let path = format!("/api/v1/placements/{}", placed.id());
    officer
        .patch(&path, "\"v9\"", &json!({"hours": "part_time"}))
        .await
        .expect(412);
    let changed = officer
        .patch(&path, placed.etag(), &json!({"started_on": "2026-02-15"}))
        .await
        .expect(200);
    assert_ne!(changed.etag(), placed.etag());
    let list = points(&officer, placed.id()).await;
    assert_eq!(
        column(&list, "due_on"),
        ["2026-02-15", "2026-05-15", "2026-08-15", "2027-02-15"]
    );
    // To something that is no work: the fields of work have to go with it.
    let kind = json!({"kind": "pension"});
    officer
        .patch(&path, changed.etag(), &kind)
        .await
        .expect(422);
    let whole = json!({"kind": "pension", "contract": null, "hours": null, "sector": null});
    let pension = officer
        .patch(&path, changed.etag(), &whole)
        .await
        .expect(200);
    assert_eq!(pension.json["contract"], Value::Null);
    let list = points(&officer, placed.id()).await;
    assert_eq!(list["items"][0]["outcome"], "pension");
    assert_eq!(db.count("select count(*) from placement_history").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follow_up_is_recorded_once_and_corrected_afterwards() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    place(&officer, client_id, &work("2025-12-01"))
        .await
        .expect(201);
    let due = officer
        .get("/api/v1/follow-ups?state=pending&due_on_to=2026-03-02")
        .await
        .expect(200);
    assert_eq!(column(&due.json, "point_months"), [3]);
    let item = &due.json["items"][0];
    assert_eq!(item["permitted_actions"], json!(["record", "not_reached"]));
    let path = format!("/api/v1/follow-ups/{}", item["id"].as_str().unwrap());
    let holder = officer.with("if-match", item["etag"].as_str().unwrap());
    let early = holder
        .post(
            &format!("{path}/not-reached"),
            &json!({"recorded_on": "2026-02-28"}),
        )
        .await
        .expect(422);
    assert_eq!(early.error_codes(), ["follow_up.not_reached.before_due"]);
    let missed = holder
        .post(
            &format!("{path}/not-reached"),
            &json!({"recorded_on": "2026-03-02"}),
        )
        .await
        .expect(200);
    assert_eq!(missed.json["state"], "not_reached");
    let result =
        json!({"outcome": "unemployed", "recorded_on": "2026-03-02", "data_source": "client"});
    holder
        .post(&format!("{path}/record"), &result)
        .await
        .expect(412);
    let request_id = "7b0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b22";
    let recorded = officer
        .with("if-match", missed.etag())
        .with("x-request-id", request_id)
        .post(&format!("{path}/record"), &result)
        .await
        .expect(200);
    assert_eq!(audited(&db, request_id).await, 1);
    assert_eq!(recorded.json["outcome"], "unemployed");
    assert_eq!(recorded.json["permitted_actions"], json!(["update"]));
    let twice = officer
        .with("if-match", recorded.etag())
        .post(&format!("{path}/record"), &result)
        .await
        .expect(409);
    assert_eq!(twice.code(), "follow_up.already_recorded");
    let corrected = officer
        .patch(&path, recorded.etag(), &json!({"outcome": "education"}))
        .await
        .expect(200);
    assert_eq!(corrected.json["outcome"], "education");
    assert_eq!(
        db.count("select count(*) from follow_up_history where outcome = 'unemployed'")
            .await,
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn death_cancels_what_is_pending_and_its_correction_brings_it_back() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    place(&officer, client_id, &work("2026-02-02"))
        .await
        .expect(201);
    let states = async || {
        db.texts("select state from follow_up order by point_months")
            .await
    };
    let path = format!("/api/v1/clients/{client_id}");
    let client = officer.get(&path).await.expect(200);
    let dead = officer
        .patch(&path, client.etag(), &json!({"died_on": "2026-03-01"}))
        .await
        .expect(200);
    assert_eq!(
        states().await,
        ["recorded", "cancelled", "cancelled", "cancelled"]
    );
    let after = place(&officer, client_id, &work("2026-03-02"))
        .await
        .expect(422);
    assert_eq!(after.error_codes(), ["placement.started_on.after_death"]);
    let points = officer
        .get("/api/v1/follow-ups?state=cancelled")
        .await
        .expect(200);
    let item = &points.json["items"][0];
    assert_eq!(item["permitted_actions"], json!([]));
    let record = officer
        .with("if-match", item["etag"].as_str().unwrap())
        .post(
            &format!("/api/v1/follow-ups/{}/record", item["id"].as_str().unwrap()),
            &json!({"outcome": "unemployed", "recorded_on": "2026-03-02", "data_source": "client"}),
        )
        .await
        .expect(409);
    assert_eq!(record.code(), "follow_up.cancelled");
    officer
        .patch(&path, dead.etag(), &json!({"died_on": null}))
        .await
        .expect(200);
    assert_eq!(
        states().await,
        ["recorded", "pending", "pending", "pending"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_without_a_relation_learns_of_a_placement() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let placed = place(&officer, client_id, &work("2026-03-02"))
        .await
        .expect(201);
    let unknown = Uuid::now_v7();
    let point = points(&officer, placed.id()).await["items"][0]["id"].clone();
    for other in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::SOCIAL_WORKER,
        people::ADMIN,
    ] {
        let caller = server.login_as(&other).await;
        for (hidden, unknown) in [
            (
                format!("/api/v1/placements/{}", placed.id()),
                format!("/api/v1/placements/{unknown}"),
            ),
            (
                format!("/api/v1/clients/{client_id}/placements"),
                format!("/api/v1/clients/{unknown}/placements"),
            ),
            (
                format!("/api/v1/follow-ups/{}", point.as_str().unwrap()),
                format!("/api/v1/follow-ups/{unknown}"),
            ),
        ] {
            assert_hidden(&caller, &hidden, &unknown).await;
        }
        for list in ["/api/v1/placements", "/api/v1/follow-ups"] {
            let seen = caller.get(list).await.expect(200);
            assert_eq!(seen.json["items"], json!([]), "{}", other.username);
        }
    }
    // The lead of the unit sees it.
    let lead = server.login_as(&people::LEAD).await;
    let seen = lead
        .get("/api/v1/placements?kind=open_labour_market&started_on_from=2026-03-01")
        .await
        .expect(200);
    assert_eq!(column(&seen.json, "id"), [json!(placed.id())]);
    let none = lead
        .get("/api/v1/placements?started_on_to=2026-03-01")
        .await
        .expect(200);
    assert_eq!(none.json["items"], json!([]));
}
