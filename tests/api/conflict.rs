//! Two people change one record: what the later one is told, and what nobody is told.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::people;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::{client_since_autumn, phase_path, plan_phase, relationship_of};
use crate::scene::{client_of, cover, name_coach, started};

const DAYS: (&str, &str) = ("2026-03-02", "2026-05-29");
const MERGE: &str = "merge=disjoint";

fn overlapping(answer: &Answer) -> Vec<&str> {
    let fields = answer.json["conflict"]["overlapping"].as_array();
    fields
        .into_iter()
        .flatten()
        .filter_map(|field| field["pointer"].as_str())
        .collect()
}

/// One of a colleague who does the officer's work today.
async fn colleagues(
    db: &TestDb,
    server: &palvelurekisteri_tests::server::TestServer,
) -> (Client, Client) {
    cover(db, people::OFFICER.id, people::SOUTH_OFFICER.id).await;
    let officer = server.login_as(&people::OFFICER).await;
    (officer, server.login_as(&people::SOUTH_OFFICER).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_later_of_two_officers_sees_the_three_values_and_who_was_faster() {
    let (db, server) = started().await;
    let (officer, colleague) = colleagues(&db, &server).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let phase = plan_phase(&officer, client_id, DAYS).await;
    let path = phase_path(phase.id());
    let theirs = json!({"planned_ends_on": "2026-05-15", "details": {"kind": "work_trial", "tasks": "Astiahuolto"}});
    colleague
        .patch(&path, phase.etag(), &theirs)
        .await
        .expect(200);
    let yours = json!({
        "planned_ends_on": "2026-05-22", "activity_place": "Toinen paja",
        "details": {"kind": "work_trial", "tasks": null, "supervisor_title": "Emäntä"}
    });
    let request = "3b8f5a6e-7a1d-4a53-8a0e-53a3a1f0c0a1";
    let refused = officer
        .with("x-request-id", request)
        .with("prefer", MERGE)
        .patch(&path, phase.etag(), &yours)
        .await
        .expect(412);
    assert_eq!(refused.json["current_etag"], "\"v2\"");
    let conflict = &refused.json["conflict"];
    assert_eq!(
        conflict["changed"],
        json!(["/details/tasks", "/planned_ends_on"])
    );
    assert_eq!(
        conflict["overlapping"],
        json!([
            {"pointer": "/details/tasks", "base": "Keittiötyö", "theirs": "Astiahuolto", "yours": null},
            {"pointer": "/planned_ends_on", "base": "2026-05-29", "theirs": "2026-05-15", "yours": "2026-05-22"}
        ])
    );
    assert_eq!(
        conflict["changed_by"]["id"],
        json!(people::SOUTH_OFFICER.id)
    );
    let name = format!("Testi {}", people::SOUTH_OFFICER.username);
    assert_eq!(conflict["changed_by"]["display_name"], name);
    // The values were shown: the access log names the client.
    let events = db
        .texts(&format!(
            "select outcome || ' ' || code || ' ' || (client_ids = array['{client_id}'::uuid])
               from audit_event where request_id = '{request}'"
        ))
        .await;
    assert_eq!(events, ["refused resource.changed true"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn merged_changes_are_judged_as_one() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let phase = plan_phase(&officer, client_id, DAYS).await;
    let path = phase_path(phase.id());
    let sooner = json!({"planned_ends_on": "2026-03-13"});
    officer
        .patch(&path, phase.etag(), &sooner)
        .await
        .expect(200);
    let merging = officer.with("prefer", MERGE);
    let later = json!({"planned_starts_on": "2026-04-01"});
    let refused = merging.patch(&path, phase.etag(), &later).await;
    assert!([400, 422].contains(&refused.status), "{}", refused.text);
    let place = json!({"activity_place": "Toinen paja"});
    let merged = merging.patch(&path, phase.etag(), &place).await.expect(200);
    assert_eq!(merged.header("preference-applied"), MERGE);
    assert_eq!(merged.etag(), "\"v3\"");
    assert_eq!(merged.json["planned_starts_on"], DAYS.0);
    assert_eq!(merged.json["planned_ends_on"], "2026-03-13");
    assert_eq!(merged.json["activity_place"], "Toinen paja");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_meets_the_state_that_the_record_has_now() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let phase = plan_phase(&officer, client_id, DAYS).await;
    let path = phase_path(phase.id());
    let cancel = officer.request(Method::POST, &format!("{path}/cancel"));
    let body = json!({"effective_on": "2026-03-02", "reason": "other"});
    officer
        .send(cancel.header("if-match", phase.etag()).json(&body))
        .await
        .expect(200);
    let refused = officer
        .with("prefer", MERGE)
        .patch(
            &path,
            phase.etag(),
            &json!({"activity_place": "Toinen paja"}),
        )
        .await
        .expect(409);
    assert_eq!(refused.code(), "activation_phase.over");
}

/// Lets a colleague work with the client after an accepted handoff.
async fn received(db: &TestDb, client_id: Uuid, user_id: Uuid) {
    db.execute(&format!(
        "insert into work_relation (area_id, id, client_id, relation, user_id, starts_at, ground)
         select area_id, '{}', id, 'handoff', '{user_id}', '2026-01-01', 'test' from client where id = '{client_id}'",
        Uuid::now_v7()
    ))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_draft_said_is_told_to_nobody_but_its_author() {
    let (db, server) = started().await;
    // Not a substitute, who goes on with the drafts of an absent colleague.
    let officer = server.login_as(&people::OFFICER).await;
    let colleague = server.login_as(&people::SOUTH_OFFICER).await;
    let client_id = client_of(&officer).await;
    received(&db, client_id, people::SOUTH_OFFICER.id).await;
    let path = format!("/api/v1/clients/{client_id}/contact-events");
    let draft = json!({
        "state": "draft", "kind": "visit", "channel": "in_person", "outcome": "held", "held_on": "2026-02-27",
        "summary": "Luonnos"
    });
    let made = officer.post(&path, &draft).await.expect(201);
    let path = format!("/api/v1/contact-events/{}", made.id());
    let final_text = json!({"summary": "Valmis"});
    let changed = officer
        .patch(&path, made.etag(), &final_text)
        .await
        .expect(200);
    let complete = officer.request(Method::POST, &format!("{path}/complete"));
    officer
        .send(complete.header("if-match", changed.etag()))
        .await
        .expect(200);
    let change = json!({"summary": "Toinen", "correction_reason": "recording_error"});
    for tag in ["\"v1\"", "\"v2\""] {
        let refused = colleague.patch(&path, tag, &change).await.expect(412);
        assert!(refused.json.get("conflict").is_none(), "{}", refused.text);
        assert!(!refused.text.contains("Luonnos"));
    }
    let own = officer.patch(&path, "\"v1\"", &change).await.expect(412);
    assert_eq!(own.json["conflict"]["overlapping"][0]["base"], "Luonnos");
}

#[tokio::test(flavor = "multi_thread")]
async fn goals_of_a_draft_plan_are_told_to_nobody_but_its_author() {
    let (db, server) = started().await;
    // Not a substitute, who goes on with the drafts of an absent colleague.
    let officer = server.login_as(&people::OFFICER).await;
    let colleague = server.login_as(&people::SOUTH_OFFICER).await;
    let client_id = client_of(&officer).await;
    received(&db, client_id, people::SOUTH_OFFICER.id).await;
    let plan = json!({"kind": "employment", "drafted_on": "2026-03-02"});
    let plans = format!("/api/v1/clients/{client_id}/plans");
    let plan = officer.post(&plans, &plan).await.expect(201).id();
    let goal = json!({"description": "Luonnos"});
    let goals = format!("/api/v1/plans/{plan}/goals");
    let goal = officer.post(&goals, &goal).await.expect(201);
    let path = format!("/api/v1/plan-goals/{}", goal.id());
    let said = json!({"description": "Sovittu", "result": "Alussa"});
    officer.patch(&path, goal.etag(), &said).await.expect(200);
    // As approving it does, whose rules are not the matter here.
    db.execute(&format!(
        "update plan set state = 'in_force', in_force_on = '2026-03-02' where id = '{plan}'"
    ))
    .await;
    let result = json!({"result": "Hyvin"});
    let refused = colleague.patch(&path, "\"v1\"", &result).await.expect(412);
    assert!(refused.json.get("conflict").is_none(), "{}", refused.text);
    let own = officer.patch(&path, "\"v1\"", &result).await.expect(412);
    assert_eq!(overlapping(&own), ["/result"]);
    // What it says since the plan is in force is everybody's.
    let current = officer.patch(&path, "\"v2\"", &result).await.expect(200);
    let stale = colleague
        .patch(&path, "\"v2\"", &json!({"result": "Huonosti"}))
        .await
        .expect(412);
    assert_eq!(stale.json["current_etag"], current.etag());
    assert_eq!(overlapping(&stale), ["/result"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_read_the_subsidy_meets_nothing_of_it() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let relationship = relationship_of(&officer, client_id).await;
    let subsidised = json!({
        "relationship_id": relationship, "planned_starts_on": "2026-03-09", "planned_ends_on": "2026-08-07",
        "details": {"kind": "pay_subsidy", "instrument": "pay_subsidy", "contract": "fixed_term", "weekly_minutes": 1800,
                    "subsidy": {"ground": "skills_deficit", "decision_on": "2026-03-02", "decision_number": "P-1",
                                "subsidy_percent": 50, "wage_cents_per_month": 210_000}}
    });
    let phases = format!("/api/v1/clients/{client_id}/activation-phases");
    let phase = officer.post(&phases, &subsidised).await.expect(201);
    let path = phase_path(phase.id());
    let wage = |cents: i32| json!({"details": {"kind": "pay_subsidy", "subsidy": {"wage_cents_per_month": cents}}});
    officer
        .patch(&path, phase.etag(), &wage(220_000))
        .await
        .expect(200);
    let seen = officer
        .patch(&path, phase.etag(), &wage(230_000))
        .await
        .expect(412);
    assert_eq!(
        overlapping(&seen),
        ["/details/subsidy/wage_cents_per_month"]
    );
    assert_eq!(seen.json["conflict"]["overlapping"][0]["theirs"], 220_000);
    let coach = server.login_as(&people::COACH).await;
    let hidden = coach.patch(&path, phase.etag(), &wage(230_000)).await;
    assert_eq!(hidden.status, 403, "{}", hidden.text);
    assert!(hidden.json.get("conflict").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_version_tells_a_stranger_nothing() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let path = format!("/api/v1/clients/{}", client_of(&officer).await);
    let name = |text: &str| json!({"last_name": text});
    officer
        .patch(&path, "\"v1\"", &name("Testinen"))
        .await
        .expect(200);
    let stranger = server.login_as(&people::SOUTH_OFFICER).await;
    let unknown = format!("/api/v1/clients/{}", uuid::Uuid::now_v7());
    let caller = stranger
        .with("x-request-id", "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b12")
        .with("prefer", MERGE);
    let one = caller
        .patch(&path, "\"v1\"", &name("Toinen"))
        .await
        .expect(404);
    let other = caller
        .patch(&unknown, "\"v1\"", &name("Toinen"))
        .await
        .expect(404);
    assert_eq!(one.text, other.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_repeated_after_a_lost_answer_meet_only_themselves() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let path = format!("/api/v1/clients/{}", client_of(&officer).await);
    let change = json!({"first_names": "Aino Testi", "interpreter_needed": true});
    officer.patch(&path, "\"v1\"", &change).await.expect(200);
    let again = officer.patch(&path, "\"v1\"", &change).await.expect(412);
    assert_eq!(overlapping(&again), Vec::<&str>::new());
    assert_eq!(
        again.json["conflict"]["changed_by"]["id"],
        json!(people::OFFICER.id)
    );
    let merged = officer
        .with("prefer", MERGE)
        .patch(&path, "\"v1\"", &change)
        .await;
    assert_eq!(merged.expect(200).json["first_names"], "Aino Testi");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_change_of_state_tells_what_was_changed_meanwhile() {
    let (db, server) = started().await;
    let (officer, colleague) = colleagues(&db, &server).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let phase = plan_phase(&officer, client_id, DAYS).await;
    let path = phase_path(phase.id());
    let sooner = json!({"planned_ends_on": "2026-05-15"});
    let theirs = colleague.patch(&path, phase.etag(), &sooner).await;
    let theirs = theirs.expect(200);
    let confirm = |client: &Client, etag: &str| {
        let (client, path) = (client.with("if-match", etag), format!("{path}/confirm"));
        async move {
            let body = json!({"basis": "agreement", "effective_on": "2026-03-02"});
            client.post(&path, &body).await
        }
    };
    let refused = confirm(&officer, phase.etag()).await.expect(412);
    assert_eq!(refused.json["current_etag"], theirs.etag());
    let conflict = &refused.json["conflict"];
    assert_eq!(conflict["changed"], json!(["/planned_ends_on"]));
    assert_eq!(conflict["overlapping"], json!([]));
    assert_eq!(
        conflict["changed_by"]["id"],
        json!(people::SOUTH_OFFICER.id)
    );
    let confirmed = confirm(&colleague, theirs.etag()).await.expect(200);
    let late = confirm(&officer, theirs.etag()).await.expect(412);
    let changed = late.json["conflict"]["changed"].as_array().unwrap().clone();
    assert!(changed.contains(&json!("/state")), "{}", late.text);
    assert_eq!(late.json["current_etag"], confirmed.etag());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_of_an_account_holds_no_password() {
    let (db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let path = format!("/api/v1/users/{}", people::COACH.id);
    let read = admin.get(&path).await.expect(200);
    let renamed = json!({"display_name": "Väinö Valmentaja"});
    admin.patch(&path, read.etag(), &renamed).await.expect(200);
    let kept = db
        .texts("select (to_jsonb(h) ? 'password_hash')::text || ' ' || (h.recorded_by is not null)::text
                  from user_account_history h")
        .await;
    let former: Vec<Value> = kept.iter().map(|row| json!(row)).collect();
    assert_eq!(
        former,
        [json!("false false")],
        "one version, made by nobody in particular"
    );
    // A login moves counters of the account, not the account.
    server.login_as(&people::COACH).await;
    assert_eq!(
        db.count("select count(*) from user_account_history").await,
        1
    );
}
