//! Activation phases (aktiivivaiheet): plan, rules, states, corrections.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::{
    change_state, client_since_autumn, in_force_plan, phase_path, plan_phase, relationship_of,
    started_phase, trial,
};
use crate::scene::{column, started};

fn codes(findings: &Value) -> Vec<&str> {
    let findings = findings.as_array().expect("findings");
    findings
        .iter()
        .map(|finding| finding["code"].as_str().unwrap())
        .collect()
}

/// A lawful period of rehabilitative work.
async fn rehabilitative(officer: &Client, client_id: Uuid, plan_id: Uuid) -> Value {
    json!({
        "relationship_id": relationship_of(officer, client_id).await,
        "planned_starts_on": "2026-02-02", "planned_ends_on": "2026-07-31",
        "days_per_week": 4, "minutes_per_day": 300, "plan_id": plan_id,
        "details": {"kind": "rehabilitative_work", "support": "Ohjaaja paikalla", "fits_person": true, "insured": true,
            "replaces_no_paid_work": true, "steward_notified_on": "2026-01-20"}
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_goes_through_its_states_and_is_followed_up() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let planned = plan_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let id = planned.id();
    assert_eq!(planned.header("location"), phase_path(id));
    assert_eq!(planned.json["state"], "planned");
    assert_eq!(planned.json["findings"], json!([]));
    assert_eq!(
        planned.json["permitted_actions"],
        json!(["update", "confirm", "cancel", "annul"])
    );
    let steps = [
        (
            "confirm",
            json!({"effective_on": "2026-01-05", "basis": "agreement", "number": "1/2026"}),
            "confirmed",
        ),
        ("start", json!({"effective_on": "2026-01-12"}), "running"),
        (
            "suspend",
            json!({"effective_on": "2026-02-02", "reason": "organiser_closure"}),
            "suspended",
        ),
        ("resume", json!({"effective_on": "2026-02-09"}), "running"),
        (
            "end",
            json!({"effective_on": "2026-02-27", "reason": "completed"}),
            "ended",
        ),
    ];
    let mut etag = planned.etag().to_owned();
    for (step, body, state) in steps {
        let done = change_state(&officer, id, &etag, (step, body))
            .await
            .expect(200);
        assert_eq!(done.json["state"], state);
        etag = done.etag().to_owned();
    }
    let ended = officer.get(&phase_path(id)).await.expect(200);
    assert_eq!(ended.json["starts_on"], "2026-01-12");
    assert_eq!(ended.json["ends_on"], "2026-02-27");
    assert_eq!(ended.json["confirmation"]["number"], "1/2026");
    assert_eq!(
        ended.json["permitted_actions"],
        json!(["correct", "annul", "update_attendance"])
    );
    let transitions = officer
        .get(&format!("{}/transitions", phase_path(id)))
        .await
        .expect(200);
    assert_eq!(
        column(&transitions.json, "transition"),
        ["plan", "confirm", "start", "suspend", "resume", "end"]
    );
    assert_eq!(
        column(&transitions.json, "to_state"),
        [
            "planned",
            "confirmed",
            "running",
            "suspended",
            "running",
            "ended"
        ]
    );
    let due = db
        .texts("select due_on from follow_up where phase_id is not null order by 1")
        .await;
    assert_eq!(
        due,
        ["2026-02-27", "2026-05-27", "2026-08-27", "2027-02-27"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_caseload_shows_a_phase_that_runs() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let shown = db
        .texts("select active_phases #>> '{0,id}' from caseload_entry")
        .await;
    assert_eq!(shown, [id.to_string()]);
    // A month before its end a discussion is due.
    let due = db.texts("select next_due_on from caseload_entry").await;
    assert_eq!(due, ["2026-03-30"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_is_not_skipped() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let planned = plan_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let start = ("start", json!({"effective_on": "2026-01-12"}));
    let refused = change_state(&officer, planned.id(), planned.etag(), start).await;
    let refused = refused.expect(409);
    assert_eq!(refused.code(), "activation_phase.transition_not_possible");
    assert_eq!(refused.json["state"], "planned");
    let in_future = (
        "confirm",
        json!({"effective_on": "2026-03-03", "basis": "agreement"}),
    );
    let refused = change_state(&officer, planned.id(), planned.etag(), in_future).await;
    assert_eq!(
        refused.expect(422).error_codes(),
        ["activation_phase.effective_on.in_future"]
    );
    let correct = (
        "correct",
        json!({"effective_on": "2026-03-01", "reason": "recording_error"}),
    );
    let refused = change_state(&officer, planned.id(), planned.etag(), correct).await;
    assert_eq!(
        refused.expect(409).code(),
        "activation_phase.nothing_to_correct"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_against_the_act_is_refused_with_its_provision_and_not_stored() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let plan_id = in_force_plan(&db, client_id, ("activation", "2026-01-20")).await;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let mut body = rehabilitative(&officer, client_id, plan_id).await;
    body["days_per_week"] = json!(5);
    body["planned_ends_on"] = json!("2026-03-31");
    let refused = officer.post(&path, &body).await.expect(422);
    let mut found = refused.error_codes();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "activation_phase.days_per_week.above_maximum",
            "activation_phase.period.below_minimum"
        ]
    );
    let errors = refused.json["errors"].as_array().unwrap();
    let period = &errors
        .iter()
        .find(|error| error["rule"] == "KTT-15")
        .unwrap();
    assert_eq!(period["pointer"], "/planned_ends_on");
    assert_eq!(period["basis"]["act"], "189/2001");
    assert_eq!(db.count("select count(*) from activation_phase").await, 0);
    assert_eq!(db.count("select count(*) from idempotency_record").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn rehabilitative_work_needs_a_plan_that_may_contain_it() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let plan_id = in_force_plan(&db, client_id, ("employment", "2026-01-20")).await;
    let mut body = rehabilitative(&officer, client_id, plan_id).await;
    let refused = officer.post(&path, &body).await.expect(422);
    assert_eq!(
        refused.error_codes(),
        ["rehabilitative_work.plan.wrong_kind"]
    );
    body.as_object_mut().unwrap().remove("plan_id");
    let refused = officer.post(&path, &body).await.expect(422);
    assert_eq!(refused.error_codes(), ["rehabilitative_work.plan.missing"]);
    // The plan of somebody else is as unknown as none at all.
    let other = client_since_autumn(&db, &officer).await;
    let theirs = in_force_plan(&db, other, ("activation", "2026-01-20")).await;
    for unknown in [theirs, Uuid::now_v7()] {
        body["plan_id"] = json!(unknown);
        let refused = officer.post(&path, &body).await.expect(422);
        assert_eq!(refused.code(), "field.unknown_reference");
        assert_eq!(refused.json["errors"][0]["pointer"], "/plan_id");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_against_the_act_is_a_fact_with_its_findings() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let plan_id = in_force_plan(&db, client_id, ("activation", "2026-02-01")).await;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let body = rehabilitative(&officer, client_id, plan_id).await;
    let planned = officer.post(&path, &body).await.expect(201);
    let confirm = (
        "confirm",
        json!({"effective_on": "2026-01-30", "basis": "plan"}),
    );
    let ready = change_state(&officer, planned.id(), planned.etag(), confirm)
        .await
        .expect(200);
    let start = ("start", json!({"effective_on": "2026-01-29"}));
    let early = change_state(&officer, planned.id(), ready.etag(), start)
        .await
        .expect(200);
    assert_eq!(early.json["state"], "running");
    let expected = [
        "rehabilitative_work.plan.not_in_force",
        "activation_phase.effective_on.before_confirmation",
        "activation_phase.effective_on.before_planned_start",
    ];
    assert_eq!(codes(&early.json["findings"]), expected);
    assert_eq!(early.json["findings"][0]["basis"]["act"], "189/2001");
    let kept = db
        .texts("select code from phase_finding where resolved_at is null order by code")
        .await;
    assert_eq!(kept.len(), 3);
    // Correcting the day resolves them; they stay on record as resolved.
    let correct = (
        "correct",
        json!({"effective_on": "2026-02-02", "reason": "recording_error"}),
    );
    let corrected = change_state(&officer, planned.id(), early.etag(), correct)
        .await
        .expect(200);
    assert_eq!(corrected.json["findings"], json!([]));
    assert_eq!(corrected.json["starts_on"], "2026-02-02");
    let resolved = "select count(*) from phase_finding where resolved_at is not null";
    assert_eq!(db.count(resolved).await, 3);
    let reasons = db
        .texts("select change_reason from phase_transition_history")
        .await;
    assert_eq!(reasons, ["recording_error"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn statutory_phases_at_the_same_time_are_one_conflict_in_sequence_and_in_a_race() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let relationship = relationship_of(&officer, client_id).await;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let body = trial(&relationship, ("2026-03-09", "2026-06-05"));
    let answers = futures_of(&officer, &path, &body).await;
    let stored: Vec<_> = answers
        .iter()
        .filter(|answer| answer.status == 201)
        .collect();
    assert_eq!(stored.len(), 1);
    let conflicts: Vec<_> = answers
        .iter()
        .filter(|answer| answer.status == 409)
        .collect();
    assert_eq!(
        conflicts.len(),
        3,
        "{:?}",
        answers.iter().map(|a| &a.text).collect::<Vec<_>>()
    );
    let later = officer.post(&path, &body).await.expect(409);
    for conflict in conflicts.iter().copied().chain([&later]) {
        assert_eq!(conflict.code(), "activation_phase.overlaps");
        assert!(!conflict.text.contains(&stored[0].id().to_string()));
    }
    assert_eq!(db.count("select count(*) from activation_phase").await, 1);
    // The state says no before the rule does.
    let mut both = trial(&relationship, ("2026-06-05", "2026-06-06"));
    both["minutes_per_day"] = json!(60);
    officer.post(&path, &both).await.expect(409);
    // The day after is free, and coaching runs beside.
    let next = trial(&relationship, ("2026-06-06", "2026-06-30"));
    officer.post(&path, &next).await.expect(201);
    let mut coaching = body.clone();
    coaching["details"] = json!({"kind": "job_coaching"});
    officer.post(&path, &coaching).await.expect(201);
}

async fn futures_of(officer: &Client, path: &str, body: &Value) -> [Answer; 4] {
    let (a, b, c, d) = tokio::join!(
        officer.post(path, body),
        officer.post(path, body),
        officer.post(path, body),
        officer.post(path, body)
    );
    [a, b, c, d]
}

#[tokio::test(flavor = "multi_thread")]
async fn moving_a_phase_onto_another_is_the_same_conflict() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    plan_phase(&officer, client_id, ("2026-03-09", "2026-04-30")).await;
    let second = plan_phase(&officer, client_id, ("2026-05-04", "2026-06-30")).await;
    let earlier = json!({"planned_starts_on": "2026-04-30"});
    let path = phase_path(second.id());
    let refused = officer
        .patch(&path, second.etag(), &earlier)
        .await
        .expect(409);
    assert_eq!(refused.code(), "activation_phase.overlaps");
    // A cancelled phase is in nobody's way.
    let cancel = (
        "cancel",
        json!({"effective_on": "2026-03-02", "reason": "client_withdrew"}),
    );
    let first = officer
        .get(&format!("/api/v1/clients/{client_id}/activation-phases"))
        .await
        .expect(200);
    let first_id: Uuid = first.json["items"][0]["id"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    change_state(&officer, first_id, "\"v1\"", cancel)
        .await
        .expect(200);
    officer
        .patch(&path, second.etag(), &earlier)
        .await
        .expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_a_merge_patch_within_the_details_too() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let planned = plan_phase(&officer, client_id, ("2026-03-09", "2026-06-05")).await;
    let path = phase_path(planned.id());
    let change = json!({
        "activity_place": null, "days_per_week": 3,
        "details": {"kind": "work_trial", "tasks": null, "supervisor_title": "Keittiömestari"}
    });
    let changed = officer
        .patch(&path, planned.etag(), &change)
        .await
        .expect(200);
    assert_eq!(changed.json["activity_place"], Value::Null);
    assert_eq!(changed.json["days_per_week"], 3);
    assert_eq!(
        changed.json["minutes_per_day"],
        planned.json["minutes_per_day"]
    );
    let details = &changed.json["details"];
    assert_eq!(details["purpose"], "career_clarification");
    assert_eq!(details["tasks"], Value::Null);
    assert_eq!(details["supervisor_title"], "Keittiömestari");
    // The version moved with the details: the former tag is stale, and none at all is refused.
    let stale = officer
        .patch(&path, planned.etag(), &json!({}))
        .await
        .expect(412);
    assert_eq!(stale.json["current_etag"], changed.etag());
    let bare = officer
        .request(reqwest::Method::PATCH, &path)
        .header("content-type", "application/merge-patch+json")
        .body("{}");
    officer.send(bare).await.expect(428);
    let other_kind = json!({"details": {"kind": "job_coaching"}});
    let refused = officer
        .patch(&path, changed.etag(), &other_kind)
        .await
        .expect(400);
    assert_eq!(refused.json["errors"][0]["pointer"], "/details/kind");
    let unlawful = json!({"minutes_per_day": 500});
    let refused = officer
        .patch(&path, changed.etag(), &unlawful)
        .await
        .expect(422);
    assert_eq!(
        refused.error_codes(),
        ["activation_phase.minutes_per_day.above_maximum"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_started_phase_keeps_its_planned_start_and_an_ended_one_everything() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let running = officer.get(&phase_path(id)).await.expect(200);
    let move_start = json!({"planned_starts_on": "2026-01-13"});
    let refused = officer
        .patch(&phase_path(id), running.etag(), &move_start)
        .await;
    assert_eq!(refused.expect(409).code(), "activation_phase.started");
    let longer = json!({"planned_ends_on": "2026-05-29"});
    let longer = officer
        .patch(&phase_path(id), running.etag(), &longer)
        .await
        .expect(200);
    let end = (
        "end",
        json!({"effective_on": "2026-02-27", "reason": "terminated"}),
    );
    let refused = change_state(&officer, id, longer.etag(), end)
        .await
        .expect(400);
    assert_eq!(refused.json["errors"][0]["pointer"], "/terminated_by");
    let end = (
        "end",
        json!({"effective_on": "2026-02-27", "reason": "terminated", "terminated_by": "client"}),
    );
    let ended = change_state(&officer, id, longer.etag(), end)
        .await
        .expect(200);
    assert_eq!(ended.json["terminated_by"], "client");
    let refused = officer
        .patch(
            &phase_path(id),
            ended.etag(),
            &json!({"activity_place": null}),
        )
        .await;
    assert_eq!(refused.expect(409).code(), "activation_phase.over");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_is_planned_only_in_an_open_relationship_of_the_client() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let other = client_since_autumn(&db, &officer).await;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let theirs = relationship_of(&officer, other).await;
    let refused = officer
        .post(&path, &trial(&theirs, ("2026-03-09", "2026-06-05")))
        .await
        .expect(422);
    assert_eq!(refused.json["errors"][0]["pointer"], "/relationship_id");
    let own = relationship_of(&officer, client_id).await;
    let before = trial(&own, ("2025-02-02", "2025-04-30"));
    let refused = officer.post(&path, &before).await.expect(422);
    assert_eq!(
        refused.error_codes(),
        ["activation_phase.starts_on.before_relationship"]
    );
    db.execute(&format!(
        "update service_relationship set closed_on = '2026-03-02', closing_reason = 'other' where id = '{own}'"
    ))
    .await;
    let late = trial(&own, ("2026-03-09", "2026-06-05"));
    let refused = officer.post(&path, &late).await.expect(409);
    assert_eq!(refused.code(), "service_relationship.not_open");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_plan_answers_the_same_and_a_dry_run_stores_nothing() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let relationship = relationship_of(&officer, client_id).await;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let body = trial(&relationship, ("2026-03-09", "2026-06-05"));
    let count = || async { db.count("select count(*) from activation_phase").await };
    let dry = officer
        .post(&format!("{path}?dry_run=true"), &body)
        .await
        .expect(200);
    assert_eq!(dry.json["state"], "planned");
    assert_eq!(count().await, 0);
    let keyed = officer.with("idempotency-key", "jakso-1");
    let first = keyed.post(&path, &body).await.expect(201);
    let again = keyed.post(&path, &body).await.expect(201);
    assert_eq!(first.text, again.text);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(count().await, 1);
}
