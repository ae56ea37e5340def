//! Situations, job search and work capacity.

use palvelurekisteri_tests::region::people;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, client_of, column, started};

fn unemployed(starts_on: &str) -> Value {
    json!({"kind": "employment_status", "code": "unemployed", "starts_on": starts_on})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_situation_is_recorded_ended_and_followed_by_the_next() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/situations");
    let first = officer
        .post(&path, &unemployed("2025-09-01"))
        .await
        .expect(201);
    assert_eq!(first.json["permitted_actions"], json!(["update", "annul"]));
    let one = first.header("location").to_owned();
    let next = json!({"kind": "employment_status", "code": "education", "starts_on": "2026-01-07"});
    let refused = officer.post(&path, &next).await.expect(409);
    assert_eq!(refused.code(), "situation.overlaps");
    let ended = officer
        .patch(&one, first.etag(), &json!({"ends_on": "2026-01-06"}))
        .await
        .expect(200);
    assert_eq!(ended.json["ends_on"], "2026-01-06");
    officer.post(&path, &next).await.expect(201);
    let list = officer.get(&path).await.expect(200);
    assert_eq!(column(&list.json, "code"), ["education", "unemployed"]);
    for (day, code) in [("2026-01-06", "unemployed"), ("2026-01-07", "education")] {
        let then = officer
            .get(&format!("{path}?as_of={day}&kind=employment_status"))
            .await
            .expect(200);
        assert_eq!(column(&then.json, "code"), [code]);
    }
    // Reopening the first one would overlap: the same conflict, and nothing is stored.
    let reopening = json!({"ends_on": null, "correction_reason": "recording_error"});
    let refused = officer
        .patch(&one, ended.etag(), &reopening)
        .await
        .expect(409);
    assert_eq!(refused.code(), "situation.overlaps");
    assert_eq!(officer.get(&one).await.expect(200).etag(), ended.etag());
}

#[tokio::test(flavor = "multi_thread")]
async fn overlapping_situations_are_the_same_conflict_in_a_race() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/situations");
    let body = unemployed("2026-02-01");
    let (one, other) = tokio::join!(officer.post(&path, &body), officer.post(&path, &body));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let refused = if one.status == 409 { one } else { other };
    assert_eq!(refused.code(), "situation.overlaps");
    assert_eq!(db.count("select count(*) from situation").await, 1);
    // Target groups may overlap, each once.
    let group =
        |code: &str| json!({"kind": "target_group", "code": code, "starts_on": "2026-02-01"});
    officer
        .post(&path, &group("youth_under_30"))
        .await
        .expect(201);
    officer
        .post(&path, &group("partial_work_ability"))
        .await
        .expect(201);
    officer
        .post(&path, &group("youth_under_30"))
        .await
        .expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_fits_the_kind_and_every_fault_comes_at_once() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/situations");
    let wrong = json!({"kind": "education", "code": "unemployed", "starts_on": "2026-02-01"});
    let refused = officer.post(&path, &wrong).await.expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_code"]);
    let valid = &refused.json["errors"][0]["params"]["valid"];
    assert_eq!(valid[0], "basic");
    // The general benefit may be used from May 2026 on.
    let early = json!({"kind": "benefit", "code": "general_benefit", "starts_on": "2026-04-30"});
    officer.post(&path, &early).await.expect(422);
    let faulty = json!({
        "kind": "unemployment_period", "code": "unemployed", "starts_on": "2026-02-01", "ends_on": "2026-01-31",
        "paid_days": 10, "paid_days_on": "2026-02-27"
    });
    let refused = officer.post(&path, &faulty).await.expect(400);
    assert_eq!(
        refused.error_codes(),
        [
            "field.not_allowed",
            "field.not_allowed",
            "field.ends_before_start"
        ]
    );
    assert_eq!(db.count("select count(*) from situation").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_needs_a_reason_and_keeps_the_former_version() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/situations");
    let benefit = json!({
        "kind": "benefit", "code": "basic_allowance", "starts_on": "2025-10-01", "paid_days": 60,
        "paid_days_on": "2026-01-30", "data_source": "register"
    });
    let made = officer.post(&path, &benefit).await.expect(201);
    let one = made.header("location").to_owned();
    let bare = officer
        .request(Method::PATCH, &one)
        .header("content-type", "application/merge-patch+json")
        .body("{}");
    assert_eq!(officer.send(bare).await.status, 428);
    // A newer notice is no correction.
    let newer = json!({"paid_days": 82, "paid_days_on": "2026-02-27"});
    let newer = officer.patch(&one, made.etag(), &newer).await.expect(200);
    let wrong = json!({"code": "labour_market_subsidy"});
    let refused = officer.patch(&one, newer.etag(), &wrong).await.expect(400);
    assert_eq!(refused.json["errors"][0]["pointer"], "/correction_reason");
    let right = json!({"code": "labour_market_subsidy", "correction_reason": "recording_error"});
    let corrected = officer.patch(&one, newer.etag(), &right).await.expect(200);
    assert_eq!(corrected.json["code"], "labour_market_subsidy");
    officer.patch(&one, newer.etag(), &right).await.expect(412);
    let history = db
        .texts("select concat_ws(' ', code, paid_days, change_reason) from situation_history order by version")
        .await;
    assert_eq!(
        history,
        ["basic_allowance 60", "basic_allowance 82 recording_error"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_annulled_situation_is_gone_and_frees_its_time() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/situations");
    let made = officer
        .post(&path, &unemployed("2026-02-01"))
        .await
        .expect(201);
    let one = made.header("location").to_owned();
    let annul = officer
        .request(Method::POST, &format!("{one}/annul"))
        .header("if-match", made.etag())
        .json(&json!({"reason": "wrong_person"}));
    assert_eq!(officer.send(annul).await.status, 204);
    let unknown = format!("/api/v1/situations/{}", Uuid::now_v7());
    assert_hidden(&officer, &one, &unknown).await;
    assert_eq!(
        officer.get(&path).await.expect(200).json["items"],
        json!([])
    );
    officer
        .post(&path, &unemployed("2026-02-01"))
        .await
        .expect(201);
    let reasons = db
        .texts("select annulment_reason from situation where annulled_at is not null")
        .await;
    assert_eq!(reasons, ["wrong_person"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_relation_learns_of_no_situation() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}");
    let made = officer
        .post(&format!("{path}/situations"), &unemployed("2026-02-01"))
        .await
        .expect(201);
    let search = officer
        .post(
            &format!("{path}/job-search"),
            &json!({"starts_on": "2026-02-01"}),
        )
        .await
        .expect(201);
    let unknown = Uuid::now_v7();
    for other in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::ADMIN,
    ] {
        let caller = server.login_as(&other).await;
        for (hidden, unknown) in [
            (
                made.header("location").to_owned(),
                format!("/api/v1/situations/{unknown}"),
            ),
            (
                search.header("location").to_owned(),
                format!("/api/v1/job-search/{unknown}"),
            ),
            (
                format!("{path}/situations"),
                format!("/api/v1/clients/{unknown}/situations"),
            ),
            (
                format!("{path}/job-search"),
                format!("/api/v1/clients/{unknown}/job-search"),
            ),
            (
                format!("{path}/work-capacity"),
                format!("/api/v1/clients/{unknown}/work-capacity"),
            ),
        ] {
            assert_hidden(&caller, &hidden, &unknown).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn job_search_has_one_period_at_a_time_and_a_master_elsewhere() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/job-search");
    let made = officer
        .post(&path, &json!({"starts_on": "2026-01-15"}))
        .await
        .expect(201);
    assert_eq!(made.json["master"], "national_system");
    assert_eq!(made.json["data_source"], "register");
    let second = officer
        .post(&path, &json!({"starts_on": "2026-02-15"}))
        .await
        .expect(409);
    assert_eq!(second.code(), "job_search.overlaps");
    let one = made.header("location").to_owned();
    let faulty = officer
        .patch(&one, made.etag(), &json!({"ended_on": "2026-01-14"}))
        .await
        .expect(400);
    assert_eq!(faulty.error_codes(), ["field.ends_before_start"]);
    let ended = officer
        .patch(&one, made.etag(), &json!({"ended_on": "2026-02-14"}))
        .await
        .expect(200);
    // An end that was recorded is corrected, with a reason.
    officer
        .patch(&one, ended.etag(), &json!({"ended_on": "2026-02-13"}))
        .await
        .expect(400);
    officer
        .post(&path, &json!({"starts_on": "2026-02-15"}))
        .await
        .expect(201);
    let list = officer.get(&format!("{path}?limit=1")).await.expect(200);
    assert_eq!(column(&list.json, "starts_on"), ["2026-02-15"]);
    let cursor = list.json["next_cursor"].as_str().unwrap();
    let rest = officer
        .get(&format!("{path}?limit=1&cursor={cursor}"))
        .await
        .expect(200);
    assert_eq!(column(&rest.json, "starts_on"), ["2026-01-15"]);
    assert_eq!(rest.json["next_cursor"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_capacity_is_encrypted_and_opened_by_a_lead_only_with_a_reason() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/work-capacity");
    let text = "Ei raskaita nostoja.\nSelvitys kesken.";
    let first = json!({"code": "reduced", "starts_on": "2026-01-15", "description": text});
    officer.post(&path, &first).await.expect(201);
    let next = json!({"code": "full", "starts_on": "2026-03-01"});
    officer.post(&path, &next).await.expect(201);
    let list = officer.get(&path).await.expect(200);
    assert_eq!(column(&list.json, "code"), ["full", "reduced"]);
    assert_eq!(list.json["items"][1]["ends_on"], "2026-02-28");
    assert_eq!(list.json["items"][1]["description"], text);
    let same_day = officer.post(&path, &next).await.expect(409);
    assert_eq!(same_day.code(), "work_capacity.overlaps");
    let stored = db
        .texts("select encode(description_ciphertext, 'escape') from work_capacity where code = 'reduced'")
        .await;
    assert!(!stored[0].contains("nostoja"));
    let lead = server.login_as(&people::LEAD).await;
    let refused = lead.get(&path).await.expect(400);
    assert_eq!(refused.code(), "access.reason_required");
    lead.with("access-reason", "tyonjako")
        .get(&path)
        .await
        .expect(200);
    lead.with("access-reason", "tyonjako")
        .post(&path, &next)
        .await
        .expect(403);
    let relationship = db.texts("select id from service_relationship").await;
    officer
        .post(
            &format!("/api/v1/service-relationships/{}/coaches", relationship[0]),
            &json!({"user_id": people::COACH.id}),
        )
        .await
        .expect(201);
    let coach = server.login_as(&people::COACH).await;
    coach.get(&path).await.expect(403);
    coach
        .get(&format!("/api/v1/clients/{client_id}/situations"))
        .await
        .expect(200);
}
