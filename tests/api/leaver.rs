//! Leavers and the absent: nobody's work is left alone, and who stands in sees it at once and no longer than needed.

use chrono::Duration;
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{NORTH_UNIT, people};
use palvelurekisteri_tests::server::now;
use reqwest::Method;
use serde_json::json;
use uuid::Uuid;

use crate::relationship::{later, opened};
use crate::scene::{client_of, column, name_coach, started};

async fn disable(admin: &Client, person: Uuid, receiver: Option<Uuid>) -> Answer {
    let path = format!("/api/v1/users/{person}");
    let account = admin.get(&path).await.expect(200);
    let query = receiver.map_or_else(String::new, |id| format!("?receiver_id={id}"));
    let request = admin
        .request(Method::POST, &format!("{path}/disable{query}"))
        .header("if-match", account.etag());
    admin.send(request).await
}

/// Lets a colleague of the south also work in the north.
async fn colleague_in_the_north(db: &TestDb, person: Uuid) {
    db.execute(&format!(
        "update role_grant set unit_id = '{NORTH_UNIT}' where user_id = '{person}'"
    ))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_leaver_with_open_work_stays_until_a_colleague_of_the_unit_takes_all_of_it() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let admin = server.login_as(&people::ADMIN).await;
    let (first, relationship, _) = opened(&officer).await;
    let second = client_of(&officer).await;
    let refused = disable(&admin, people::OFFICER.id, None).await.expect(409);
    assert_eq!(refused.code(), "user.has_open_responsibilities");
    assert!(refused.json["detail"].as_str().unwrap().contains("(2)"));
    assert!(!refused.text.contains(&first.to_string()));
    let elsewhere = disable(&admin, people::OFFICER.id, Some(people::SOUTH_OFFICER.id)).await;
    assert_eq!(
        elsewhere.expect(422).error_codes(),
        ["responsibility.worker.not_in_unit"]
    );
    colleague_in_the_north(&db, people::SOUTH_OFFICER.id).await;
    let receiver = server.login_as(&people::SOUTH_OFFICER).await;
    receiver
        .get(&format!("/api/v1/clients/{first}"))
        .await
        .expect(404);
    later(&server, 1);
    let gone = disable(&admin, people::OFFICER.id, Some(people::SOUTH_OFFICER.id)).await;
    assert!(gone.expect(200).json["disabled_at"].is_string());
    for client in [first, second] {
        receiver
            .get(&format!("/api/v1/clients/{client}"))
            .await
            .expect(200);
    }
    let seen = receiver.get(&relationship).await.expect(200);
    assert_eq!(
        seen.json["responsible"]["user_id"],
        json!(people::SOUTH_OFFICER.id)
    );
    let caseload = receiver.get("/api/v1/caseload").await.expect(200);
    assert_eq!(column(&caseload.json, "client_id").len(), 2);
    officer.get("/api/v1/me").await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_grant_of_a_worker_ends_with_a_receiver_and_so_does_a_coachs() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let admin = server.login_as(&people::ADMIN).await;
    let (client_id, relationship, _) = opened(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let refused = disable(&admin, people::COACH.id, None).await.expect(409);
    assert_eq!(refused.code(), "user.has_open_responsibilities");
    let end = |grant: Uuid, receiver: Option<Uuid>| {
        let admin = admin.clone();
        async move {
            let query = receiver.map_or_else(String::new, |id| format!("?receiver_id={id}"));
            let request = admin
                .request(
                    Method::POST,
                    &format!("/api/v1/role-grants/{grant}/end{query}"),
                )
                .header("if-match", "\"v1\"")
                .json(&json!({"ends_on": "2026-03-01"}));
            admin.send(request).await
        }
    };
    let refused = end(people::OFFICER.grant, None).await.expect(409);
    assert_eq!(refused.code(), "user.has_open_responsibilities");
    colleague_in_the_north(&db, people::SOUTH_OFFICER.id).await;
    later(&server, 1);
    end(people::OFFICER.grant, Some(people::SOUTH_OFFICER.id))
        .await
        .expect(204);
    let receiver = server.login_as(&people::SOUTH_OFFICER).await;
    receiver.get(&relationship).await.expect(200);
    // The colleague becomes a coach as well, and takes the coaching over.
    db.execute(&format!(
        "insert into role_grant (id, user_id, area_id, role, organisation_id, unit_id, valid)
         select '{}', '{}', area_id, role, organisation_id, unit_id, valid from role_grant where id = '{}'",
        Uuid::now_v7(),
        people::SOUTH_OFFICER.id,
        people::COACH.grant
    ))
    .await;
    let gone = disable(&admin, people::COACH.id, Some(people::SOUTH_OFFICER.id)).await;
    gone.expect(200);
    let lead = server.login_as(&people::LEAD).await;
    let coaches = lead
        .get(&format!("{relationship}/coaches"))
        .await
        .expect(200);
    assert_eq!(
        column(&coaches.json, "user_id"),
        [json!(people::SOUTH_OFFICER.id)]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_is_never_given_to_whom_is_being_disabled() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let (_, relationship, seen) = opened(&officer).await;
    // The disabling is under way when the client is given: whoever comes second sees what the first has done.
    let other = db.connect(palvelurekisteri_tests::cluster::As::Admin).await;
    let id = people::SOUTH_OFFICER.id;
    other
        .batch_execute(&format!(
            "begin; select from user_account where id = '{id}' for update;
             update user_account set disabled_at = now() where id = '{id}'"
        ))
        .await
        .unwrap();
    let body = json!({"user_id": id, "unit_id": people::SOUTH_OFFICER.unit, "basis": "assign"});
    let request = officer
        .request(Method::POST, &format!("{relationship}/responsibility"))
        .header("if-match", seen.etag())
        .json(&body);
    let waiting = tokio::spawn({
        let officer = officer.clone();
        async move { officer.send(request).await }
    });
    let blocked = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    while db.count(blocked).await == 0 {
        tokio::task::yield_now().await;
    }
    other.batch_execute("commit").await.unwrap();
    let refused = waiting.await.unwrap();
    assert!((400..500).contains(&refused.status), "{}", refused.text);
    let now = officer.get(&relationship).await.expect(200);
    assert_eq!(
        now.json["responsible"]["user_id"],
        json!(people::OFFICER.id)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_substitute_goes_on_with_drafts_from_the_day_after_till_the_last_and_no_longer() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let (client_id, ..) = opened(&officer).await;
    let events = format!("/api/v1/clients/{client_id}/contact-events");
    let draft = officer
        .post(
            &events,
            &json!({"state": "draft", "summary": "Puhelu kesken."}),
        )
        .await
        .expect(201);
    let assessment = json!({"kind": "employment"});
    let assessment = officer
        .post(
            &format!("/api/v1/clients/{client_id}/assessments"),
            &assessment,
        )
        .await
        .expect(201);
    let plan = officer
        .post(
            &format!("/api/v1/clients/{client_id}/plans"),
            &json!({"kind": "employment"}),
        )
        .await
        .expect(201);
    let paths = [
        format!("/api/v1/contact-events/{}", draft.id()),
        format!("/api/v1/assessments/{}", assessment.id()),
        format!("/api/v1/plans/{}", plan.id()),
    ];
    let lead = server.login_as(&people::LEAD).await;
    let cover = |starts_on: &str, ends_on: &str| {
        json!({"absent_user_id": people::OFFICER.id, "substitute_user_id": people::SOUTH_OFFICER.id,
               "starts_on": starts_on, "ends_on": ends_on})
    };
    let covers = "/api/v1/absence-covers";
    let early = lead
        .post(covers, &cover("2026-02-15", "2026-03-04"))
        .await
        .expect(422);
    assert_eq!(early.error_codes(), ["absence_cover.starts_on.too_early"]);
    // Told on the second day of March that the colleague has been away since the 16th of February.
    lead.post(covers, &cover("2026-02-16", "2026-03-02"))
        .await
        .expect(201);
    lead.post(covers, &cover("2026-03-04", "2026-03-05"))
        .await
        .expect(201);
    // Hours from Monday 2 March 9:00: the same evening, the 3rd, the 4th at midnight, the 5th at night, the 6th at midnight.
    for (hours, status) in [
        (14, 200),
        (16, 404),
        (38, 404),
        (39, 200),
        (86, 200),
        (87, 404),
    ] {
        server.clock.set(now() + Duration::hours(hours));
        let south = server.login_as(&people::SOUTH_OFFICER).await;
        for path in &paths {
            let seen = south.get(path).await;
            assert_eq!(seen.status, status, "{path} after {hours} h: {}", seen.text);
        }
        let caseload = south.get("/api/v1/caseload?scope=cover").await.expect(200);
        let is_listed = column(&caseload.json, "client_id").contains(&json!(client_id));
        assert_eq!(is_listed, status == 200, "after {hours} h");
    }
    server.clock.set(now() + Duration::hours(40));
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let request_id = "7f0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b70";
    let seen = south.get(&paths[0]).await.expect(200);
    south
        .with("x-request-id", request_id)
        .patch(
            &paths[0],
            seen.etag(),
            &json!({"kind": "job_search_discussion"}),
        )
        .await
        .expect(200);
    let acting =
        format!("select acting_for::text from audit_event where request_id = '{request_id}'");
    assert_eq!(db.texts(&acting).await, [people::OFFICER.id.to_string()]);
    let admin = server.login_as(&people::ADMIN).await;
    admin.get(&paths[0]).await.expect(404);
}
