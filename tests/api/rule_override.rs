//! Overrides of rules (sääntöpoikkeamat): what the act leaves to judge, decided otherwise by two people for one plan.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::people;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::{change_state, client_since_autumn, phase_path, relationship_of};
use crate::scene::{assert_hidden, audited, cover, name_coach, started};

const NEGLECT: &str = "pay_subsidy.neglect.essential";

/// Subsidised work with an employer who has neglected what is to be paid.
async fn plan(officer: &Client, client_id: Uuid) -> Value {
    json!({
        "relationship_id": relationship_of(officer, client_id).await,
        "planned_starts_on": "2026-03-09", "planned_ends_on": "2026-08-07",
        "details": {
            "kind": "pay_subsidy", "instrument": "pay_subsidy", "contract": "fixed_term", "weekly_minutes": 1800,
            "subsidy": {"ground": "skills_deficit", "decision_on": "2026-03-02", "decision_number": "P-1",
                        "subsidy_percent": 50, "wage_cents_per_month": 210_000, "employer_neglect": "essential"}
        }
    })
}

fn ask_for(plan: &Value) -> Value {
    json!({"code": NEGLECT, "reason": "Maksusuunnitelmaa on noudatettu.", "phase": plan})
}

async fn ask(caller: &Client, client_id: Uuid, body: &Value) -> Answer {
    let path = format!("/api/v1/clients/{client_id}/rule-overrides");
    caller.post(&path, body).await
}

async fn decide(caller: &Client, id: Uuid, etag: &str, step: &str) -> Answer {
    let path = format!("/api/v1/rule-overrides/{id}/{step}");
    let request = caller.request(Method::POST, &path);
    caller.send(request.header("if-match", etag)).await
}

async fn record(officer: &Client, client_id: Uuid, plan: &Value) -> Answer {
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    officer.post(&path, plan).await
}

async fn patch(caller: &Client, id: Uuid, etag: &str, change: &Value) -> Answer {
    caller.patch(&phase_path(id), etag, change).await
}

/// An override that the lead has approved.
async fn approved(officer: &Client, lead: &Client, client_id: Uuid, body: &Value) -> Uuid {
    let asked = ask(officer, client_id, body).await.expect(201);
    decide(lead, asked.id(), asked.etag(), "approve")
        .await
        .expect(200);
    asked.id()
}

async fn state(caller: &Client, id: Uuid) -> Value {
    let read = caller.get(&format!("/api/v1/rule-overrides/{id}")).await;
    read.expect(200).json["state"].clone()
}

/// The codes and severities of the findings about neglect.
fn neglect(list: &Value) -> Vec<(String, String)> {
    let items = list.as_array().into_iter().flatten();
    items
        .filter(|one| {
            one["code"]
                .as_str()
                .unwrap_or_default()
                .contains(".neglect.")
        })
        .map(|one| {
            let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
            (text("code"), text("severity"))
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bar_that_the_act_leaves_to_judge_is_overridden_by_two_people_once() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let plan = plan(&officer, client_id).await;

    let refused = record(&officer, client_id, &plan).await;
    assert_eq!(refused.status, 422);
    let fault = &refused.json["errors"][0];
    assert_eq!(fault["code"], NEGLECT);
    assert_eq!(fault["pointer"], "/details/subsidy/employer_neglect");
    assert_eq!(fault["basis"]["act"], "380/2023");

    let asked = ask(&officer, client_id, &ask_for(&plan)).await.expect(201);
    assert_eq!(asked.json["state"], "asked");
    assert_eq!(asked.json["rule"], "PT-14");
    assert_eq!(asked.json["basis"]["section"], "83 § 3 mom. 3 kohta");
    assert_eq!(
        asked.json["phase"]["details"]["subsidy"]["employer_neglect"],
        "essential"
    );
    assert!(
        asked.json["phase"]["details"]["subsidy"]
            .get("wage_cents_per_month")
            .is_none()
    );
    assert_eq!(asked.json["permitted_actions"], json!([]));
    assert_eq!(audited(&db, asked.header("x-request-id")).await, 1);
    // Asked for is not approved, and one is enough.
    assert_eq!(record(&officer, client_id, &plan).await.status, 422);
    let again = ask(&officer, client_id, &ask_for(&plan)).await;
    assert_eq!(again.expect(409).code(), "rule_override.asked_already");

    let id = asked.id();
    let own = decide(&officer, id, asked.etag(), "approve").await;
    assert_eq!(own.expect(409).code(), "rule_override.same_person");
    let seen = lead
        .get(&format!("/api/v1/rule-overrides/{id}"))
        .await
        .expect(200);
    assert_eq!(seen.json["permitted_actions"], json!(["approve", "refuse"]));
    assert_eq!(seen.json["reason"], "Maksusuunnitelmaa on noudatettu.");
    let approval = decide(&lead, id, seen.etag(), "approve").await.expect(200);
    assert_eq!(approval.json["state"], "approved");
    assert_eq!(approval.json["decided_by"], json!(people::LEAD.id));
    assert_eq!(audited(&db, approval.header("x-request-id")).await, 1);
    let twice = decide(&lead, id, approval.etag(), "refuse").await;
    assert_eq!(twice.expect(409).code(), "rule_override.decided");

    // Nothing else passes by it: another day is another plan.
    let mut other = plan.clone();
    other["planned_ends_on"] = json!("2026-08-06");
    assert_eq!(record(&officer, client_id, &other).await.status, 422);
    // The judgement beforehand and the write are one.
    let check = json!({"client_id": client_id, "phase": plan});
    let verdict = officer
        .post("/api/v1/activation-phases/check", &check)
        .await
        .expect(200);
    assert_eq!(verdict.json["allowed"], true);
    // The place and the number of the decision are no facts of a rule.
    let mut sent = plan.clone();
    sent["activity_place"] = json!("Testipaja");
    sent["details"]["subsidy"]["decision_number"] = json!("P-2");
    let recorded = record(&officer, client_id, &sent).await.expect(201);
    let warned = [(NEGLECT.to_owned(), "warn".to_owned())];
    assert_eq!(neglect(&recorded.json["findings"]), warned);
    assert_eq!(audited(&db, recorded.header("x-request-id")).await, 1);
    let changed = db
        .texts(&format!(
            "select unnest(changed_fields) from audit_event where request_id = '{}'",
            recorded.header("x-request-id")
        ))
        .await;
    assert_eq!(changed, ["rule_override"]);
    let used = lead
        .get(&format!("/api/v1/rule-overrides/{id}"))
        .await
        .expect(200);
    assert_eq!(used.json["state"], "used");
    assert_eq!(used.json["used_phase_id"], recorded.json["id"]);

    // The decision itself goes by it too, and what is stored says so.
    let confirm = (
        "confirm",
        json!({"effective_on": "2026-03-02", "basis": "decision", "number": "P-2"}),
    );
    let confirmed = change_state(&officer, recorded.id(), recorded.etag(), confirm)
        .await
        .expect(200);
    assert_eq!(neglect(&confirmed.json["findings"]), warned);
    let stored = db
        .count(&format!(
            "select count(*) from phase_finding
              where phase_id = '{}' and code = '{NEGLECT}' and severity = 'warn' and resolved_at is null",
            recorded.id()
        ))
        .await;
    assert_eq!(stored, 1);

    // Once: after the phase has been called off the same plan is barred again.
    let cancel = (
        "cancel",
        json!({"effective_on": "2026-03-02", "reason": "client_withdrew"}),
    );
    change_state(&officer, recorded.id(), confirmed.etag(), cancel)
        .await
        .expect(200);
    assert_eq!(record(&officer, client_id, &plan).await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_act_leaves_to_judge_is_never_overridden() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let plan = plan(&officer, client_id).await;
    let mut body = ask_for(&plan);
    for code in ["pay_subsidy.legal_form.municipality", "no.such.code"] {
        body["code"] = json!(code);
        let refused = ask(&officer, client_id, &body).await.expect(422);
        assert_eq!(refused.code(), "rule_override.not_overridable", "{code}");
        assert_eq!(refused.json["valid"], json!([NEGLECT]));
    }
    // What else bars the plan is not asked past.
    let mut early = ask_for(&plan);
    early["phase"]["planned_starts_on"] = json!("2026-03-01");
    let barred = ask(&officer, client_id, &early).await.expect(422);
    assert_eq!(barred.code(), "rule.violated");
    let fault = &barred.json["errors"][0];
    assert_eq!(fault["code"], "pay_subsidy.starts_before_decision");
    assert_eq!(fault["pointer"], "/phase/planned_starts_on");
    // What does not bar it needs nothing.
    let mut lawful = ask_for(&plan);
    lawful["phase"]["details"]["subsidy"]["employer_neglect"] = json!("not_found");
    let unneeded = ask(&officer, client_id, &lawful).await.expect(422);
    assert_eq!(unneeded.code(), "rule_override.not_needed");
    let mut unknown = ask_for(&plan);
    unknown["phase_id"] = json!(Uuid::now_v7());
    let unknown = ask(&officer, client_id, &unknown).await;
    assert_eq!(
        unknown.expect(422).json["errors"][0]["pointer"],
        "/phase_id"
    );
    assert_eq!(db.count("select count(*) from rule_override").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_meets_the_bar_is_asked_for_with_the_phase() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let mut lawful = plan(&officer, client_id).await;
    lawful["details"]["subsidy"]["employer_neglect"] = json!("not_found");
    let phase = record(&officer, client_id, &lawful).await.expect(201);
    let id = phase.id();
    let found =
        json!({"details": {"kind": "pay_subsidy", "subsidy": {"employer_neglect": "essential"}}});
    assert_eq!(patch(&officer, id, phase.etag(), &found).await.status, 422);

    let barred = plan(&officer, client_id).await;
    let mut body = ask_for(&barred);
    body["phase_id"] = json!(id);
    let override_id = approved(&officer, &lead, client_id, &body).await;
    let changed = patch(&officer, id, phase.etag(), &found).await.expect(200);
    assert_eq!(
        neglect(&changed.json["findings"]),
        [(NEGLECT.to_owned(), "warn".to_owned())]
    );
    assert_eq!(state(&lead, override_id).await, "used");
    // What no rule looks at changes freely; what a rule looks at is another plan.
    let place = patch(
        &officer,
        id,
        changed.etag(),
        &json!({"activity_place": "Toinen paja"}),
    )
    .await
    .expect(200);
    assert_eq!(neglect(&place.json["findings"]).len(), 1);
    let shorter = json!({"planned_ends_on": "2026-08-06"});
    let refused = patch(&officer, id, place.etag(), &shorter).await;
    assert_eq!(refused.expect(422).json["errors"][0]["code"], NEGLECT);
    // The neglect is put right: nothing is left of the override.
    let right =
        json!({"details": {"kind": "pay_subsidy", "subsidy": {"employer_neglect": "not_found"}}});
    let cleared = patch(&officer, id, place.etag(), &right).await.expect(200);
    assert_eq!(neglect(&cleared.json["findings"]), []);
    assert_eq!(
        db.texts(&format!(
            "select overridden_codes::text from activation_phase where id = '{id}'"
        ))
        .await,
        ["{}"]
    );
    assert_eq!(
        patch(&officer, id, cleared.etag(), &found).await.status,
        422
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_and_a_lapsed_override_let_nothing_through() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let plan = plan(&officer, client_id).await;
    let asked = ask(&officer, client_id, &ask_for(&plan)).await.expect(201);
    let refusal = decide(&lead, asked.id(), asked.etag(), "refuse")
        .await
        .expect(200);
    assert_eq!(refusal.json["state"], "refused");
    assert_eq!(audited(&db, refusal.header("x-request-id")).await, 1);
    assert_eq!(record(&officer, client_id, &plan).await.status, 422);
    // Not decided on in time; another is asked for.
    let late = ask(&officer, client_id, &ask_for(&plan)).await.expect(201);
    let fortnight =
        "update rule_override set asked_at = asked_at - interval '14 days' where state = 'asked'";
    db.execute(fortnight).await;
    let path = format!("/api/v1/rule-overrides/{}", late.id());
    let lapsed = lead.get(&path).await.expect(200);
    assert_eq!(
        (&lapsed.json["state"], &lapsed.json["permitted_actions"]),
        (&json!("lapsed"), &json!([]))
    );
    let answer = decide(&lead, late.id(), lapsed.etag(), "approve").await;
    assert_eq!(answer.expect(409).code(), "rule_override.lapsed");
    // Not used in time.
    let id = approved(&officer, &lead, client_id, &ask_for(&plan)).await;
    db.execute("update rule_override set decided_at = decided_at - interval '14 days' where state = 'approved'").await;
    assert_eq!(state(&lead, id).await, "lapsed");
    assert_eq!(record(&officer, client_id, &plan).await.status, 422);
    let list = lead
        .get(&format!("/api/v1/clients/{client_id}/rule-overrides"))
        .await
        .expect(200);
    // By when they were asked for, which the test has moved for the second.
    let states: Vec<_> = list.json["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["state"].clone())
        .collect();
    assert_eq!(states, ["lapsed", "refused", "lapsed"]);
}

/// Two approve at once: one has decided, the other has seen another version. Two record the plan at once: one uses it.
#[tokio::test(flavor = "multi_thread")]
async fn of_racers_one_decides_and_one_uses() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let second = server.login_as(&people::SOUTH_OFFICER).await;
    cover(&db, people::OFFICER.id, people::SOUTH_OFFICER.id).await;
    for round in 0..8 {
        let client_id = client_since_autumn(&db, &officer).await;
        let plan = plan(&officer, client_id).await;
        let asked = ask(&officer, client_id, &ask_for(&plan)).await.expect(201);
        let (one, other) = tokio::join!(
            decide(&lead, asked.id(), asked.etag(), "approve"),
            decide(&second, asked.id(), asked.etag(), "approve"),
        );
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412], "{round}");
        let mut again = plan.clone();
        again["activity_place"] = json!("Toinen paja");
        let (one, other) = tokio::join!(
            record(&officer, client_id, &plan),
            record(&officer, client_id, &again),
        );
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409], "{round}");
        let phases =
            format!("select count(*) from activation_phase where client_id = '{client_id}'");
        assert_eq!(db.count(&phases).await, 1, "{round}");
    }
    // Two ask at once: one is asked for.
    let client_id = client_since_autumn(&db, &officer).await;
    let body = ask_for(&plan(&officer, client_id).await);
    let (one, other) = tokio::join!(
        ask(&officer, client_id, &body),
        ask(&second, client_id, &body)
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_override_is_for_those_who_decide_on_subsidies() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let plan = plan(&officer, client_id).await;
    let id = ask(&officer, client_id, &ask_for(&plan))
        .await
        .expect(201)
        .id();
    for person in [
        people::SOUTH_OFFICER,
        people::KAINUU_OFFICER,
        people::SOCIAL_WORKER,
        people::ADMIN,
    ] {
        let other = server.login_as(&person).await;
        let unknown = Uuid::now_v7();
        assert_hidden(
            &other,
            &format!("/api/v1/rule-overrides/{id}"),
            &format!("/api/v1/rule-overrides/{unknown}"),
        )
        .await;
        assert_eq!(ask(&other, client_id, &ask_for(&plan)).await.status, 404);
        assert_eq!(decide(&other, id, "\"v1\"", "approve").await.status, 404);
    }
    // The coach reads the subsidy of the own case, and decides nothing. The lead decides, and prepares none.
    name_coach(&officer, client_id, people::COACH.id).await;
    let coach = server.login_as(&people::COACH).await;
    assert_eq!(
        coach
            .get(&format!("/api/v1/rule-overrides/{id}"))
            .await
            .status,
        403
    );
    assert_eq!(ask(&coach, client_id, &ask_for(&plan)).await.status, 403);
    let lead = server.login_as(&people::LEAD).await;
    assert_eq!(ask(&lead, client_id, &ask_for(&plan)).await.status, 403);
    // The reason is encrypted.
    let clear = "select count(*) from rule_override where position('Maksusuunnitelmaa'::bytea in reason_ciphertext) > 0";
    assert_eq!(db.count(clear).await, 0);
    assert_own_approval_is_impossible(&db, id).await;
}

/// Not even past the service: the database refuses the asker's own approval.
async fn assert_own_approval_is_impossible(db: &TestDb, id: Uuid) {
    let constraint =
        "select count(*) from pg_constraint where conname = 'rule_override_second_person_check'";
    assert_eq!(db.count(constraint).await, 1);
    let sql = format!(
        "update rule_override set state = 'approved', decided_by = asked_by, decided_at = now() where id = '{id}'"
    );
    let refused = db.connect(As::Admin).await.batch_execute(&sql).await;
    assert!(refused.is_err());
}
