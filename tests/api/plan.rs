//! Plans (suunnitelmat): drafts, who sees them, coming into force, replacing, ending.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{
    assert_hidden, audited, client_of, column, cover, name_coach, started, support_for,
};

/// Drafts a plan.
pub(crate) async fn draft(officer: &Client, client_id: Uuid, body: &Value) -> Answer {
    officer
        .post(&format!("/api/v1/clients/{client_id}/plans"), body)
        .await
}

/// Records an electronic approval.
pub(crate) async fn approval(officer: &Client, path: &str, party: &str, day: &str) -> Answer {
    let body = json!({"party": party, "manner": "electronic", "approved_on": day});
    officer.post(&format!("{path}/approvals"), &body).await
}

/// Brings the plan into force.
pub(crate) async fn approve(officer: &Client, path: &str, etag: &str) -> Answer {
    officer
        .with("if-match", etag)
        .post_empty(&format!("{path}/approve"))
        .await
}

/// A plan of a kind in force since 2 March 2026.
async fn in_force(officer: &Client, client_id: Uuid, kind: &str) -> (String, Answer) {
    let made = draft(officer, client_id, &json!({"kind": kind}))
        .await
        .expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    for party in made.json["required_approvals"].as_array().unwrap() {
        approval(officer, &path, party.as_str().unwrap(), "2026-03-02")
            .await
            .expect(201);
    }
    let answer = approve(officer, &path, made.etag()).await.expect(200);
    (path, answer)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_activation_plan_is_in_force_when_three_parties_have_approved() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let body = json!({"kind": "activation", "drafted_on": "2026-02-20"});
    let made = draft(&officer, client_id, &body).await.expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    assert_eq!(made.header("location"), path);
    assert_eq!(
        made.json["required_approvals"],
        json!(["client", "employment_authority", "wellbeing_county"])
    );
    approval(&officer, &path, "client", "2026-02-24")
        .await
        .expect(201);
    approval(&officer, &path, "employment_authority", "2026-02-20")
        .await
        .expect(201);
    let refused = approve(&officer, &path, made.etag()).await.expect(422);
    assert_eq!(refused.error_codes(), ["plan.approval.missing"]);
    let error = &refused.json["errors"][0];
    assert_eq!(error["params"]["party"], "wellbeing_county");
    assert_eq!(error["basis"]["act"], "189/2001");
    assert_eq!(error["rule"], "KTT-11");
    approval(&officer, &path, "wellbeing_county", "2026-02-27")
        .await
        .expect(201);
    let request_id = "1c0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b41";
    let caller = officer.with("x-request-id", request_id);
    let done = approve(&caller, &path, made.etag()).await.expect(200);
    assert_eq!(done.json["state"], "in_force");
    assert_eq!(done.json["in_force_on"], "2026-02-27");
    assert_eq!(done.json["next_review_on"], "2026-05-27");
    assert_eq!(audited(&db, request_id).await, 1);
    let due = db
        .texts("select next_due_kind || ' ' || next_due_on from caseload_entry")
        .await;
    assert_eq!(due, ["plan_review 2026-05-27"]);
    let again = approve(&officer, &path, done.etag()).await.expect(409);
    assert_eq!(again.code(), "plan.not_a_draft");
    let late = approval(&officer, &path, "kela", "2026-03-02")
        .await
        .expect(409);
    assert_eq!(late.code(), "plan.not_a_draft");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parties_follow_from_the_kind_and_from_kela_rehabilitation() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let missing = async |body: Value| {
        let made = draft(&officer, client_id, &body).await.expect(201);
        let path = format!("/api/v1/plans/{}", made.id());
        let refused = approve(&officer, &path, made.etag()).await.expect(422);
        let errors = refused.json["errors"].as_array().unwrap().clone();
        errors
            .iter()
            .map(|error| error["params"]["party"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        missing(json!({"kind": "employment"})).await,
        ["client", "employment_authority"]
    );
    assert_eq!(
        missing(json!({"kind": "multidisciplinary"})).await,
        ["client", "employment_authority", "wellbeing_county"]
    );
    assert_eq!(
        missing(json!({"kind": "multidisciplinary", "kela_rehabilitation": true})).await,
        ["client", "employment_authority", "wellbeing_county", "kela"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_seen_by_its_author_only_and_then_by_relation_and_class() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let coach = server.login_as(&people::COACH).await;
    let social = server.login_as(&people::SOCIAL_WORKER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    support_for(&db, client_id, people::SOCIAL_WORKER.id).await;
    let made = draft(&officer, client_id, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let hidden = format!("/api/v1/plans/{}", made.id());
    let goal = json!({"description": "Hygieniapassi."});
    let goal = officer
        .post(&format!("{hidden}/goals"), &goal)
        .await
        .expect(201);
    let unknown = format!("/api/v1/plans/{}", Uuid::now_v7());
    let parts = [
        "",
        "/goals",
        "/actions",
        "/approvals",
        "/reviews",
        "/rehabilitative-part",
    ];
    for caller in [&coach, &social, &lead] {
        for part in parts {
            assert_hidden(
                caller,
                &format!("{hidden}{part}"),
                &format!("{unknown}{part}"),
            )
            .await;
        }
        caller
            .patch(
                &format!("/api/v1/plan-goals/{}", goal.id()),
                goal.etag(),
                &json!({"state": "reached"}),
            )
            .await
            .expect(404);
        let list = caller.get("/api/v1/plans").await.expect(200);
        assert_eq!(list.json["items"], json!([]));
    }
    let (employment, _) = in_force(&officer, client_id, "employment").await;
    let (activation, _) = in_force(&officer, client_id, "activation").await;
    let (shared, _) = in_force(&officer, client_id, "multidisciplinary").await;
    // 380/2023 116 §: a coach sees what the service needs, not the multidisciplinary plan.
    for path in [&employment, &activation] {
        let seen = coach.get(path).await.expect(200);
        assert_eq!(seen.json["permitted_actions"], json!([]));
        coach
            .patch(path, seen.etag(), &json!({"follow_up_method": "x"}))
            .await
            .expect(403);
    }
    assert_hidden(&coach, &shared, &unknown).await;
    for path in [&employment, &activation, &shared] {
        social.get(path).await.expect(200);
        lead.get(path).await.expect(200);
    }
    let kinds = async |caller: &Client| {
        let list = caller.get("/api/v1/plans?state=in_force").await.expect(200);
        column(&list.json, "kind").len()
    };
    assert_eq!(
        [
            kinds(&coach).await,
            kinds(&social).await,
            kinds(&lead).await
        ],
        [2, 3, 3]
    );
    for other in [people::SOUTH_OFFICER, people::KAINUU_OFFICER, people::ADMIN] {
        let caller = server.login_as(&other).await;
        for path in [&employment, &activation, &shared] {
            for part in parts {
                assert_hidden(
                    &caller,
                    &format!("{path}{part}"),
                    &format!("{unknown}{part}"),
                )
                .await;
            }
        }
        caller
            .get(&format!("/api/v1/clients/{client_id}/plans"))
            .await
            .expect(404);
    }
    draft(&coach, client_id, &json!({"kind": "employment"}))
        .await
        .expect(403);
    draft(&social, client_id, &json!({"kind": "employment"}))
        .await
        .expect(403);
    draft(&social, client_id, &json!({"kind": "activation"}))
        .await
        .expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn in_force_only_the_follow_up_changes() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let (path, plan) = in_force(&officer, client_id, "activation").await;
    assert_eq!(plan.json["next_review_on"], "2026-06-02");
    let refused = officer
        .patch(&path, plan.etag(), &json!({"situation_summary": "Uusi."}))
        .await
        .expect(409);
    assert_eq!(refused.code(), "plan.not_a_draft");
    let late = json!({"next_review_on": "2026-06-03"});
    let refused = officer.patch(&path, plan.etag(), &late).await.expect(422);
    assert_eq!(refused.error_codes(), ["plan.next_review.too_late"]);
    assert_eq!(refused.json["errors"][0]["rule"], "KTT-12");
    let none = json!({"next_review_on": null});
    let refused = officer.patch(&path, plan.etag(), &none).await.expect(422);
    assert_eq!(refused.error_codes(), ["plan.next_review.missing"]);
    let sooner = json!({"next_review_on": "2026-04-01", "follow_up_method": "Puhelu."});
    let changed = officer.patch(&path, plan.etag(), &sooner).await.expect(200);
    assert_eq!(changed.json["next_review_on"], "2026-04-01");
    officer.patch(&path, plan.etag(), &sooner).await.expect(412);
    // An employment plan may be without a day.
    let (path, plan) = in_force(&officer, client_id, "employment").await;
    assert_eq!(plan.json["next_review_on"], Value::Null);
    officer.patch(&path, plan.etag(), &none).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_plan_replaces_the_old_one_when_it_comes_into_force() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = draft(&officer, client_id, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    let early = officer
        .with("if-match", made.etag())
        .post_empty(&format!("{path}/supersede"))
        .await
        .expect(409);
    assert_eq!(early.code(), "plan.not_in_force");
    let goal = officer
        .post(&format!("{path}/goals"), &json!({"description": "Passi."}))
        .await
        .expect(201);
    let action = json!({"description": "Ilmoittautuu.", "owner": "client", "goal_id": goal.id()});
    officer
        .post(&format!("{path}/actions"), &action)
        .await
        .expect(201);
    for party in ["client", "employment_authority"] {
        approval(&officer, &path, party, "2026-03-02")
            .await
            .expect(201);
    }
    let old = approve(&officer, &path, made.etag()).await.expect(200);
    cover(&db, people::OFFICER.id, people::SOUTH_OFFICER.id).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let supersede = async |caller: &Client| {
        caller
            .with("if-match", old.etag())
            .post_empty(&format!("{path}/supersede"))
            .await
    };
    let replace = async |caller: &Client| {
        let draft = supersede(caller).await.expect(201);
        let path = format!("/api/v1/plans/{}", draft.id());
        for party in ["client", "employment_authority"] {
            approval(caller, &path, party, "2026-03-02")
                .await
                .expect(201);
        }
        (path, draft)
    };
    let ((one_path, one), (other_path, other)) = (replace(&officer).await, replace(&south).await);
    let twice = supersede(&officer).await.expect(409);
    assert_eq!(twice.code(), "plan.replacement_drafted");
    let goals = officer.get(&format!("{one_path}/goals")).await.expect(200);
    let actions = officer
        .get(&format!("{one_path}/actions"))
        .await
        .expect(200);
    assert_eq!(
        actions.json["items"][0]["goal_id"],
        goals.json["items"][0]["id"]
    );
    let (first, second) = tokio::join!(
        approve(&officer, &one_path, one.etag()),
        approve(&south, &other_path, other.etag())
    );
    let (winner, loser) = match first.status {
        200 => (first, second),
        _ => (second, first),
    };
    let winner = winner.expect(200);
    assert_eq!(loser.expect(409).code(), "plan.superseded_already");
    let replaced = officer.get(&path).await.expect(200);
    assert_eq!(replaced.json["state"], "superseded");
    assert_eq!(replaced.json["ended_on"], "2026-03-02");
    let winner_path = format!("/api/v1/plans/{}", winner.id());
    officer
        .with("if-match", winner.etag())
        .post(
            &format!("{winner_path}/annul"),
            &json!({"reason": "recording_error"}),
        )
        .await
        .expect(204);
    officer.get(&winner_path).await.expect(404);
    let back = officer.get(&path).await.expect(200);
    assert_eq!(back.json["state"], "in_force");
    assert_eq!(back.json["ended_on"], Value::Null);
    let holder = officer.with("if-match", back.etag());
    let end = format!("{path}/end");
    let refused = holder
        .post(&end, &json!({"ended_on": "2026-03-01"}))
        .await
        .expect(422);
    assert_eq!(refused.error_codes(), ["plan.day.too_early"]);
    let ended = holder.post(&end, &json!({})).await.expect(200);
    assert_eq!(ended.json["state"], "ended");
    let again = officer
        .with("if-match", ended.etag())
        .post(&end, &json!({}))
        .await
        .expect(409);
    assert_eq!(again.code(), "plan.not_in_force");
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_and_dry_runs_store_nothing_and_repeats_are_the_same_answer() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/plans");
    officer
        .post(&path, &json!({"kind": "unheard"}))
        .await
        .expect(422);
    let future = json!({"kind": "employment", "drafted_on": "2026-03-03"});
    officer.post(&path, &future).await.expect(422);
    let body = json!({"kind": "employment", "goals_summary": "Työ."});
    officer
        .post(&format!("{path}?dry_run=true"), &body)
        .await
        .expect(200);
    assert_eq!(db.count("select count(*) from plan").await, 0);
    let keyed = officer.with("idempotency-key", "suunnitelma-1");
    let first = keyed.post(&path, &body).await.expect(201);
    let replayed = keyed.post(&path, &body).await.expect(201);
    assert_eq!(first.text, replayed.text);
    assert_eq!(replayed.header("idempotent-replayed"), "true");
    assert_eq!(db.count("select count(*) from plan").await, 1);
    let one = format!("/api/v1/plans/{}", first.id());
    officer
        .post_empty(&format!("{one}/approve"))
        .await
        .expect(428);
    db.execute(
        "update service_relationship set closed_on = '2026-03-02', closing_reason = 'employed'",
    )
    .await;
    let closed = officer.post(&path, &body).await.expect(409);
    assert_eq!(closed.code(), "plan.no_open_relationship");
}
