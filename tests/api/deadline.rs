//! Deadlines: what the records ask for, how the day moves with them, and what closes it.

use chrono::Duration;
use palvelurekisteri_domain::deadline::settings::DeadlineSettings;
use palvelurekisteri_store::deadline::remake::remake;
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::people;
use palvelurekisteri_tests::server::now;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::{change_state, client_since_autumn, phase_path, started_phase};
use crate::plan::{approval, approve, draft};
use crate::scene::{assert_hidden, client_of, column, name_coach, started, support_for};

async fn listed(caller: &Client, query: &str) -> Value {
    let path = format!("/api/v1/deadlines{query}");
    caller.get(&path).await.expect(200).json
}

/// The only deadline of a kind.
async fn one(caller: &Client, kind: &str, state: &str) -> Answer {
    let list = listed(caller, &format!("?kind={kind}&state={state}")).await;
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 1, "{kind}: {list}");
    let id = items[0]["id"].as_str().unwrap();
    caller
        .get(&format!("/api/v1/deadlines/{id}"))
        .await
        .expect(200)
}

async fn tell(caller: &Client, deadline: &Answer, done_on: &str) -> Answer {
    let path = format!("/api/v1/deadlines/{}/fulfil", deadline.id());
    caller
        .with("if-match", deadline.etag())
        .post(&path, &json!({"done_on": done_on}))
        .await
}

async fn hold_interview(officer: &Client, client_id: Uuid, held_on: &str) -> Answer {
    let body = json!({"kind": "initial_interview", "channel": "in_person", "outcome": "held", "held_on": held_on});
    officer
        .post(
            &format!("/api/v1/clients/{client_id}/contact-events"),
            &body,
        )
        .await
        .expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interview_is_due_in_ten_working_days_moves_with_its_source_and_is_closed_by_the_contact()
 {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let search = officer
        .post(
            &format!("/api/v1/clients/{client_id}/job-search"),
            &json!({"starts_on": "2026-02-16"}),
        )
        .await
        .expect(201);
    let due = one(&officer, "initial_interview", "open").await;
    assert_eq!(due.json["due_on"], "2026-03-02");
    assert_eq!(due.json["rule"], "SP-01b");
    assert_eq!(
        due.json["basis"],
        json!({"act": "380/2023", "section": "31 §"})
    );
    assert_eq!(due.json["calendar"], "working_days");
    assert_eq!(
        due.json["cause"],
        json!({"kind": "job_search", "id": search.json["id"]})
    );
    assert_eq!(due.json["moves"], json!([]));
    let by_word = tell(&officer, &due, "2026-03-02").await.expect(409);
    assert_eq!(by_word.code(), "deadline.closed_by_record");
    assert_eq!(due.json["permitted_actions"], json!([]));
    // The start was a week later.
    let path = search.header("location").to_owned();
    let correction = json!({"starts_on": "2026-02-23", "correction_reason": "recording_error"});
    officer
        .patch(&path, search.etag(), &correction)
        .await
        .expect(200);
    let moved = one(&officer, "initial_interview", "open").await;
    assert_eq!(moved.id(), due.id());
    assert_eq!(moved.json["due_on"], "2026-03-09");
    assert_eq!(moved.json["moves"][0]["due_on"], "2026-03-02");
    assert_ne!(moved.etag(), due.etag());
    let caseload = officer.get("/api/v1/caseload").await.expect(200);
    assert_eq!(
        caseload.json["items"][0]["next_deadline"],
        json!({"due_on": "2026-03-09", "kind": "initial_interview", "overdue": false})
    );
    let contact = hold_interview(&officer, client_id, "2026-03-02").await;
    let done = one(&officer, "initial_interview", "fulfilled").await;
    assert_eq!(done.json["fulfilled_on"], "2026-03-02");
    let next = one(&officer, "job_search_discussion", "open").await;
    assert_eq!(next.json["due_on"], "2026-06-02");
    assert_eq!(next.json["cause"]["kind"], "discussion");
    assert_eq!(next.json["cause"]["id"], contact.json["id"]);
    // The client is no longer looking for work: what is open lapses, what was done stays.
    let found = officer.get(&path).await.expect(200);
    let ended = json!({"ended_on": "2026-03-02"});
    officer.patch(&path, found.etag(), &ended).await.expect(200);
    one(&officer, "job_search_discussion", "withdrawn").await;
    one(&officer, "initial_interview", "fulfilled").await;
    assert_eq!(
        db.count("select count(*) from caseload_entry where next_due_on is not null")
            .await,
        0
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_record_tells_is_told_and_can_be_taken_back() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let phase = officer.get(&phase_path(id)).await.expect(200);
    let end = (
        "end",
        json!({"effective_on": "2026-02-27", "reason": "completed"}),
    );
    change_state(&officer, id, phase.etag(), end)
        .await
        .expect(200);
    let due = one(&officer, "organiser_assessment", "open").await;
    assert_eq!(due.json["due_on"], "2026-03-13");
    assert_eq!(due.json["rule"], "TK-11");
    assert_eq!(due.json["permitted_actions"], json!(["fulfil"]));
    let ahead = tell(&officer, &due, "2026-03-03").await.expect(422);
    assert_eq!(ahead.error_codes(), ["deadline.day.in_future"]);
    let done = tell(&officer, &due, "2026-03-01").await.expect(200);
    assert_eq!(done.json["state"], "fulfilled");
    assert_eq!(done.json["fulfilled_on"], "2026-03-01");
    assert_eq!(done.json["permitted_actions"], json!(["reopen"]));
    let again = tell(&officer, &done, "2026-03-02").await.expect(409);
    assert_eq!(again.code(), "deadline.already_fulfilled");
    let reopen = format!("/api/v1/deadlines/{}/reopen", done.id());
    let stale = officer
        .with("if-match", due.etag())
        .post_empty(&reopen)
        .await;
    stale.expect(412);
    let open = officer
        .with("if-match", done.etag())
        .post_empty(&reopen)
        .await
        .expect(200);
    assert_eq!(open.json["state"], "open");
    let nothing = officer
        .with("if-match", open.etag())
        .post_empty(&reopen)
        .await
        .expect(409);
    assert_eq!(nothing.code(), "deadline.not_told_done");
    // The end of the phase is done by the end itself, three months are left to the follow-up.
    one(&officer, "phase_end", "fulfilled").await;
    let follow_up = listed(&officer, "?kind=follow_up&count=exact").await;
    assert_eq!(follow_up["total_count"], 3);
    assert_eq!(
        column(&follow_up, "due_on"),
        [
            json!("2026-05-27"),
            json!("2026-08-27"),
            json!("2027-02-27")
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn overdue_is_a_matter_of_the_day_and_of_no_job() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    officer
        .post(
            &format!("/api/v1/clients/{client_id}/job-search"),
            &json!({"starts_on": "2026-02-16"}),
        )
        .await
        .expect(201);
    let mine = "?owner=me&state=overdue";
    assert_eq!(listed(&officer, mine).await["items"], json!([]));
    server.clock.set(now() + Duration::days(1));
    let officer = server.login_as(&people::OFFICER).await;
    let late = listed(&officer, mine).await;
    assert_eq!(column(&late, "due_on"), [json!("2026-03-02")]);
    assert_eq!(column(&late, "first_names"), [json!("Aino")]);
    assert_eq!(column(&late, "state"), [json!("overdue")]);
    let lead = server.login_as(&people::LEAD).await;
    assert_eq!(listed(&lead, mine).await["items"], json!([]));
    let led = listed(&lead, "?owner=team&state=overdue").await;
    assert_eq!(column(&led, "client_id"), [json!(client_id)]);
    let stranger = server.login_as(&people::SOUTH_OFFICER).await;
    assert_eq!(
        listed(&stranger, "?state=overdue").await["items"],
        json!([])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn multidisciplinary_support_does_not_show_to_who_may_not_know_of_it() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    support_for(&db, client_id, people::SOCIAL_WORKER.id).await;
    let made = draft(&officer, client_id, &json!({"kind": "multidisciplinary"}))
        .await
        .expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    for party in made.json["required_approvals"].as_array().unwrap() {
        approval(&officer, &path, party.as_str().unwrap(), "2026-03-02")
            .await
            .expect(201);
    }
    approve(&officer, &path, made.etag()).await.expect(200);
    let review = one(&officer, "plan_review", "open").await;
    assert_eq!(review.json["due_on"], "2026-06-02");
    assert_eq!(review.json["rule"], "MT-04");
    let of_county = server.login_as(&people::SOCIAL_WORKER).await;
    assert_eq!(
        one(&of_county, "plan_review", "open").await.id(),
        review.id()
    );
    let coach = server.login_as(&people::COACH).await;
    assert_eq!(listed(&coach, "").await["items"], json!([]));
    let hidden = format!("/api/v1/deadlines/{}", review.id());
    let unknown = format!("/api/v1/deadlines/{}", Uuid::now_v7());
    assert_hidden(&coach, &hidden, &unknown).await;
    let theirs = coach.get("/api/v1/caseload").await.expect(200);
    assert_eq!(theirs.json["items"][0]["next_deadline"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_reviewed_again_and_again_and_each_time_is_kept() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let body = json!({"kind": "activation", "drafted_on": "2026-01-07"});
    let made = draft(&officer, client_id, &body).await.expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    for party in ["client", "employment_authority", "wellbeing_county"] {
        approval(&officer, &path, party, "2026-01-12")
            .await
            .expect(201);
    }
    approve(&officer, &path, made.etag()).await.expect(200);
    let review = json!({"reviewed_on": "2026-03-02", "next_review_on": "2026-05-04"});
    officer
        .post(&format!("{path}/reviews"), &review)
        .await
        .expect(201);
    let first = one(&officer, "plan_review", "fulfilled").await;
    // 12 April 2026 is a Sunday.
    assert_eq!(first.json["due_on"], "2026-04-13");
    assert_eq!(first.json["fulfilled_on"], "2026-03-02");
    let second = one(&officer, "plan_review", "open").await;
    assert_eq!(second.json["due_on"], "2026-05-04");
    assert_eq!(second.json["number"], 1);
    // Made anew, everything is as it is: the copies agree with what they follow from.
    let versions = "select (select sum(version) from deadline)::text || ' ' || (select count(*) from deadline_history)
                           || ' ' || (select string_agg(next_due_on || next_due_kind, ',') from caseload_entry)";
    let before = db.texts(versions).await;
    let clients = remake(
        &db.url(As::Owner),
        &DeadlineSettings::default(),
        now(),
        |_| {},
    )
    .await
    .unwrap();
    assert_eq!(clients, 1);
    assert_eq!(db.texts(versions).await, before);
    // By another reading it is another day.
    let agreed = "select due_on from deadline where kind = 'plan_review' and fulfilled_on is null";
    db.execute("update plan set next_review_on = '2026-04-27'")
        .await;
    assert_eq!(db.texts(agreed).await, ["2026-05-04"]);
    remake(
        &db.url(As::Owner),
        &DeadlineSettings::default(),
        now(),
        |_| {},
    )
    .await
    .unwrap();
    assert_eq!(db.texts(agreed).await, ["2026-04-27"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn contacts_recorded_at_the_same_time_all_count() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    officer
        .post(
            &format!("/api/v1/clients/{client_id}/job-search"),
            &json!({"starts_on": "2026-02-02"}),
        )
        .await
        .expect(201);
    let days: Vec<String> = (3..19).map(|day| format!("2026-02-{day:02}")).collect();
    let held = days
        .iter()
        .map(|day| hold_interview(&officer, client_id, day));
    futures_util::future::join_all(held).await;
    // Whoever comes last sees all others: each discussion is closed by the next one.
    assert_eq!(
        db.count("select count(*) from deadline where kind = 'job_search_discussion' and fulfilled_on is null")
            .await,
        1
    );
    let open = one(&officer, "job_search_discussion", "open").await;
    assert_eq!(open.json["due_on"], "2026-05-18");
}
