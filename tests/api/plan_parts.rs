//! What belongs to a plan: approvals, goals, actions, the part on rehabilitative work, reviews.

use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};

use crate::plan::{approval, approve, draft};
use crate::scene::{client_of, column, started};

#[tokio::test(flavor = "multi_thread")]
async fn a_party_approves_once_in_sequence_and_in_a_race_and_anew_after_annulment() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = draft(&officer, client_id, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    let (one, other) = tokio::join!(
        approval(&officer, &path, "client", "2026-03-02"),
        approval(&officer, &path, "client", "2026-03-02")
    );
    let (first, loser) = match one.status {
        201 => (one, other),
        _ => (other, one),
    };
    let first = first.expect(201);
    assert_eq!(loser.expect(409).code(), "plan_approval.party_has_approved");
    let again = approval(&officer, &path, "client", "2026-03-02")
        .await
        .expect(409);
    assert_eq!(again.code(), "plan_approval.party_has_approved");
    // What was approved does not change under the party.
    let changed = officer
        .patch(&path, made.etag(), &json!({"goals_summary": "Muu."}))
        .await
        .expect(409);
    assert_eq!(changed.code(), "plan.approval_given");
    let goal = json!({"description": "Hygieniapassi."});
    let goal = officer
        .post(&format!("{path}/goals"), &goal)
        .await
        .expect(409);
    assert_eq!(goal.code(), "plan.approval_given");
    let annul = format!("/api/v1/plan-approvals/{}/annul", first.id());
    let holder = officer.with("if-match", first.etag());
    let reason = json!({"reason": "client_request"});
    holder.post(&annul, &reason).await.expect(204);
    holder.post(&annul, &reason).await.expect(404);
    officer
        .patch(&path, made.etag(), &json!({"goals_summary": "Muu."}))
        .await
        .expect(200);
    approval(&officer, &path, "client", "2026-03-02")
        .await
        .expect(201);
    let list = officer.get(&format!("{path}/approvals")).await.expect(200);
    assert_eq!(column(&list.json, "party"), ["client"]);
    assert_eq!(db.count("select count(*) from plan_approval").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_oral_approval_needs_a_delivered_copy_and_a_day_that_has_been() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = draft(&officer, client_id, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let path = format!("/api/v1/plans/{}/approvals", made.id());
    let mut oral =
        json!({"party": "client", "manner": "oral_copy_delivered", "approved_on": "2026-03-02"});
    let refused = officer.post(&path, &oral).await.expect(422);
    assert_eq!(refused.error_codes(), ["plan.approval.copy_missing"]);
    assert_eq!(refused.json["errors"][0]["basis"]["act"], "385/2024");
    oral["copy_delivered_on"] = json!("2026-03-02");
    for (day, code) in [
        ("2026-03-03", "plan.day.in_future"),
        ("2026-03-01", "plan.day.too_early"),
    ] {
        oral["approved_on"] = json!(day);
        let refused = officer.post(&path, &oral).await.expect(422);
        assert_eq!(refused.error_codes(), [code]);
    }
    assert_eq!(db.count("select count(*) from plan_approval").await, 0);
    oral["approved_on"] = json!("2026-03-02");
    officer.post(&path, &oral).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn goals_and_actions_are_agreed_in_the_draft_and_done_in_force() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = draft(&officer, client_id, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    let goal = json!({"description": "Hygieniapassi.", "due_on": "2026-05-29"});
    let goal = officer
        .post(&format!("{path}/goals"), &goal)
        .await
        .expect(201);
    let mut action = json!({
        "description": "Ilmoittautuu.", "owner": "client", "due_on": "2026-03-20", "goal_id": goal.id()
    });
    let actions = format!("{path}/actions");
    let agreed = officer.post(&actions, &action).await.expect(201);
    // A goal of another plan is none of this one's.
    let other = draft(&officer, client_id, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let elsewhere = officer
        .post(&format!("/api/v1/plans/{}/actions", other.id()), &action)
        .await
        .expect(422);
    assert_eq!(elsewhere.error_codes(), ["field.unknown_reference"]);
    assert_eq!(elsewhere.json["errors"][0]["pointer"], "/goal_id");
    for party in ["client", "employment_authority"] {
        approval(&officer, &path, party, "2026-03-02")
            .await
            .expect(201);
    }
    approve(&officer, &path, made.etag()).await.expect(200);
    let due = db
        .texts("select next_due_kind || ' ' || next_due_on from caseload_entry")
        .await;
    assert_eq!(due, ["plan_action 2026-03-20"]);
    action["goal_id"] = Value::Null;
    action.as_object_mut().unwrap().remove("goal_id");
    let late = officer.post(&actions, &action).await.expect(409);
    assert_eq!(late.code(), "plan.not_a_draft");
    let one = format!("/api/v1/plan-actions/{}", agreed.id());
    let reworded = officer
        .patch(&one, agreed.etag(), &json!({"description": "Muu."}))
        .await
        .expect(409);
    assert_eq!(reworded.code(), "plan.not_a_draft");
    let early = json!({"done_on": "2026-03-02"});
    let early = officer.patch(&one, agreed.etag(), &early).await.expect(422);
    assert_eq!(early.error_codes(), ["plan.action.not_done"]);
    let done = officer
        .patch(&one, agreed.etag(), &json!({"state": "done"}))
        .await
        .expect(200);
    assert_eq!(done.json["done_on"], "2026-03-02");
    let open = officer
        .patch(&one, done.etag(), &json!({"state": "open"}))
        .await
        .expect(200);
    assert_eq!(open.json["done_on"], Value::Null);
    officer
        .patch(&one, open.etag(), &json!({"state": "dropped"}))
        .await
        .expect(200);
    assert_eq!(
        db.count("select count(*) from caseload_entry where next_due_on is not null")
            .await,
        0
    );
    let reached = json!({"state": "reached", "result": "Saatu."});
    let goals = format!("/api/v1/plan-goals/{}", goal.id());
    officer
        .patch(&goals, goal.etag(), &reached)
        .await
        .expect(200);
    let list = officer.get(&format!("{path}/goals")).await.expect(200);
    assert_eq!(column(&list.json, "state"), ["reached"]);
    assert_eq!(
        db.count("select count(*) from plan_action_history").await,
        3
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_part_on_rehabilitative_work_is_whole_before_approval() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = draft(&officer, client_id, &json!({"kind": "activation"}))
        .await
        .expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    let part = format!("{path}/rehabilitative-part");
    let none = officer.get(&part).await.expect(200);
    assert_eq!(none.etag(), "\"v0\"");
    let mut form = json!({
        "goal": "Päivärytmi.", "place": "Testipaja ry", "minutes_per_day": 240, "days_per_week": 5,
        "starts_on": "2026-03-16", "ends_on": "2026-09-15", "support": "Ohjaaja.", "assessed_by_on": "2026-08-31"
    });
    let stored = officer.put(&part, "\"v0\"", &form).await.expect(200);
    let codes = column(&json!({"items": stored.json["findings"]}), "code");
    assert_eq!(
        codes,
        [
            "plan.rehabilitative_part.other_services_missing",
            "activation_phase.days_per_week.above_maximum"
        ]
    );
    for party in ["client", "employment_authority", "wellbeing_county"] {
        approval(&officer, &path, party, "2026-03-02")
            .await
            .expect(201);
    }
    let refused = approve(&officer, &path, made.etag()).await.expect(422);
    assert_eq!(
        refused.error_codes(),
        [
            "plan.rehabilitative_part.other_services_missing",
            "activation_phase.days_per_week.above_maximum"
        ]
    );
    assert_eq!(
        refused.json["errors"][1]["pointer"],
        "/rehabilitative_part/days_per_week"
    );
    form["days_per_week"] = json!(4);
    form["other_services"] = json!("Ei muita.");
    let locked = officer.put(&part, stored.etag(), &form).await.expect(409);
    assert_eq!(locked.code(), "plan.approval_given");
    // Of an employment plan there is none.
    let made = draft(&officer, client_id, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let part = format!("/api/v1/plans/{}/rehabilitative-part", made.id());
    let refused = officer.put(&part, "\"v0\"", &form).await.expect(422);
    assert_eq!(
        refused.error_codes(),
        ["plan.rehabilitative_part.other_kind"]
    );
    let made = draft(&officer, client_id, &json!({"kind": "multidisciplinary"}))
        .await
        .expect(201);
    let part = format!("/api/v1/plans/{}/rehabilitative-part", made.id());
    let whole = officer.put(&part, "\"v0\"", &form).await.expect(200);
    assert_eq!(whole.json["findings"], json!([]));
    form["ends_on"] = json!("2026-03-15");
    officer.put(&part, whole.etag(), &form).await.expect(400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_moves_the_next_one_and_a_late_entry_moves_nothing() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = draft(
        &officer,
        client_id,
        &json!({"kind": "activation", "drafted_on": "2026-01-07"}),
    )
    .await
    .expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    let reviews = format!("{path}/reviews");
    let early = officer.post(&reviews, &json!({})).await.expect(409);
    assert_eq!(early.code(), "plan.not_in_force");
    for party in ["client", "employment_authority", "wellbeing_county"] {
        approval(&officer, &path, party, "2026-01-07")
            .await
            .expect(201);
    }
    approve(&officer, &path, made.etag()).await.expect(200);
    let next = async || {
        let plan = officer.get(&path).await.expect(200);
        plan.json["next_review_on"].as_str().unwrap().to_owned()
    };
    assert_eq!(next().await, "2026-04-07");
    let due = "/api/v1/plans?review_due_to=2026-04-07";
    assert_eq!(
        column(&officer.get(due).await.expect(200).json, "id").len(),
        1
    );
    let review = |day| json!({"reviewed_on": day});
    officer
        .post(&reviews, &review("2026-02-27"))
        .await
        .expect(201);
    assert_eq!(next().await, "2026-05-27");
    assert_eq!(officer.get(due).await.expect(200).json["items"], json!([]));
    officer
        .post(&reviews, &review("2026-02-02"))
        .await
        .expect(201);
    assert_eq!(next().await, "2026-05-27");
    for (day, code) in [
        ("2026-01-06", "plan.day.too_early"),
        ("2026-03-03", "plan.day.in_future"),
    ] {
        let refused = officer.post(&reviews, &review(day)).await.expect(422);
        assert_eq!(refused.error_codes(), [code]);
    }
    let late = json!({"reviewed_on": "2026-03-02", "next_review_on": "2026-06-03"});
    let refused = officer.post(&reviews, &late).await.expect(422);
    assert_eq!(refused.error_codes(), ["plan.next_review.too_late"]);
    let agreed = json!({"reviewed_on": "2026-03-02", "next_review_on": "2026-04-15", "conclusion": "Jatketaan."});
    officer.post(&reviews, &agreed).await.expect(201);
    assert_eq!(next().await, "2026-04-15");
    let list = officer.get(&reviews).await.expect(200);
    assert_eq!(
        column(&list.json, "reviewed_on"),
        ["2026-03-02", "2026-02-27", "2026-02-02"]
    );
    let due = db
        .texts("select next_due_on from caseload_entry where next_due_kind = 'plan_review'")
        .await;
    assert_eq!(due, ["2026-04-15"]);
}
