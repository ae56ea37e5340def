//! Who sees and changes which part of a phase, and what the access log says of it.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::{
    change_state, client_since_autumn, confirmed, phase_path, plan_phase, relationship_of,
    started_phase,
};
use crate::scene::{assert_hidden, audited, column, name_coach, started};

async fn subsidised(officer: &Client, client_id: Uuid) -> Answer {
    let body = json!({
        "relationship_id": relationship_of(officer, client_id).await,
        "planned_starts_on": "2026-03-09", "planned_ends_on": "2026-08-07",
        "details": {
            "kind": "pay_subsidy", "instrument": "pay_subsidy", "contract": "fixed_term", "weekly_minutes": 1800,
            "subsidy": {"ground": "skills_deficit", "decision_on": "2026-03-02", "decision_number": "P-1",
                        "subsidy_percent": 50, "wage_cents_per_month": 210_000}
        }
    });
    officer
        .post(
            &format!("/api/v1/clients/{client_id}/activation-phases"),
            &body,
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_is_hidden_from_those_without_a_relation() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let unknown = Uuid::now_v7();
    for person in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::SOCIAL_WORKER,
        people::ADMIN,
        people::STATISTICIAN,
    ] {
        let other = server.login_as(&person).await;
        for part in ["", "/transitions", "/attendance"] {
            let hidden = format!("{}{part}", phase_path(id));
            let missing = format!("{}{part}", phase_path(unknown));
            assert_hidden(&other, &hidden, &missing).await;
        }
        let of_client = |client| format!("/api/v1/clients/{client}/activation-phases");
        assert_hidden(&other, &of_client(client_id), &of_client(unknown)).await;
        let list = other.get("/api/v1/activation-phases?count=exact").await;
        let list = list.expect(200);
        assert_eq!(
            (&list.json["items"], &list.json["total_count"]),
            (&json!([]), &json!(0))
        );
        let end = (
            "end",
            json!({"effective_on": "2026-02-27", "reason": "completed"}),
        );
        change_state(&other, id, "\"v3\"", end).await.expect(404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wage_is_shown_to_those_who_prepare_or_approve_the_subsidy_and_never_to_a_coach() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let made = subsidised(&officer, client_id).await.expect(201);
    let path = phase_path(made.id());
    let wage = |answer: &Answer| answer.json["details"]["subsidy"]["wage_cents_per_month"].clone();
    assert_eq!(wage(&made), 210_000);
    let lead = server.login_as(&people::LEAD).await;
    assert_eq!(wage(&lead.get(&path).await.expect(200)), 210_000);
    let coach = server.login_as(&people::COACH).await;
    let seen = coach.get(&path).await.expect(200);
    assert_eq!(seen.json["details"]["subsidy"]["ground"], "skills_deficit");
    assert_eq!(wage(&seen), Value::Null);
    assert!(!seen.text.contains("210000"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subsidy_is_prepared_by_an_officer_only() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let lead = server.login_as(&people::LEAD).await;
    subsidised(&lead, client_id).await.expect(403);
    assert_eq!(db.count("select count(*) from activation_phase").await, 0);
    let made = subsidised(&officer, client_id).await.expect(201);
    let raise = json!({"details": {"kind": "pay_subsidy", "subsidy": {"wage_cents_per_month": 1}}});
    let path = phase_path(made.id());
    lead.patch(&path, made.etag(), &raise).await.expect(403);
    let hours = json!({"details": {"kind": "pay_subsidy", "weekly_minutes": 1200}});
    lead.patch(&path, made.etag(), &hours).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_reads_a_phase_but_changes_neither_plan_nor_state() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let coach = server.login_as(&people::COACH).await;
    let seen = coach.get(&phase_path(id)).await.expect(200);
    assert_eq!(seen.json["permitted_actions"], json!(["update_attendance"]));
    let list = coach.get("/api/v1/activation-phases").await.expect(200);
    assert_eq!(
        list.json["items"][0]["permitted_actions"],
        json!(["update_attendance"])
    );
    coach
        .patch(&phase_path(id), seen.etag(), &json!({"days_per_week": 2}))
        .await
        .expect(403);
    let end = (
        "end",
        json!({"effective_on": "2026-02-27", "reason": "completed"}),
    );
    change_state(&coach, id, seen.etag(), end).await.expect(403);
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    coach.post(&path, &json!({})).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_request_leaves_one_event_in_the_access_log() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = confirmed(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let read = officer.get(&phase_path(id)).await.expect(200);
    let logged = |number: u8| {
        let request_id = format!("6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b{number:02}");
        (officer.with("x-request-id", &request_id), request_id)
    };
    let (caller, one) = logged(1);
    caller.get("/api/v1/activation-phases").await.expect(200);
    let (caller, two) = logged(2);
    let start = ("start", json!({"effective_on": "2026-01-12"}));
    change_state(&caller, id, read.etag(), start.clone())
        .await
        .expect(200);
    let (caller, three) = logged(3);
    change_state(&caller, id, read.etag(), start)
        .await
        .expect(412);
    for request_id in [one, two, three] {
        assert_eq!(audited(&db, &request_id).await, 1, "{request_id}");
    }
    let last = db
        .texts("select operation || ' ' || outcome || ' ' || client_ids[1] from audit_event order by occurred_at desc, id desc limit 1")
        .await;
    assert_eq!(
        last,
        [format!("start_activation_phase refused {client_id}")]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_narrowed_by_state_kind_unit_and_days() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let running = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let other = client_since_autumn(&db, &officer).await;
    let planned = plan_phase(&officer, other, ("2026-03-09", "2026-06-05"))
        .await
        .id();
    let listed = |query: &str| {
        let path = format!("/api/v1/activation-phases?{query}");
        let officer = officer.clone();
        async move { column(&officer.get(&path).await.expect(200).json, "id") }
    };
    assert_eq!(listed("").await, [json!(running), json!(planned)]);
    assert_eq!(listed("state=running").await, [json!(running)]);
    assert_eq!(
        listed("state=planned&kind=work_trial").await,
        [json!(planned)]
    );
    assert_eq!(listed("kind=pay_subsidy").await, [Value::Null; 0]);
    assert_eq!(listed("ends_on_to=2026-04-30").await, [json!(running)]);
    assert_eq!(listed("starts_on_to=2026-03-08").await, [json!(running)]);
    let unit = palvelurekisteri_tests::region::NORTH_UNIT;
    assert_eq!(listed(&format!("unit_id={unit}")).await.len(), 2);
    let unit = palvelurekisteri_tests::region::SOUTH_UNIT;
    assert_eq!(listed(&format!("unit_id={unit}")).await.len(), 0);
    let page = officer
        .get("/api/v1/activation-phases?limit=1")
        .await
        .expect(200);
    let cursor = page.json["next_cursor"].as_str().unwrap();
    let rest = listed(&format!("limit=1&cursor={cursor}")).await;
    assert_eq!(rest, [json!(planned)]);
    shown_in_order(&db, [client_id, other]).await;
}

async fn shown_in_order(db: &TestDb, clients: [Uuid; 2]) {
    let shown = db
        .texts(
            "select array_to_string(client_ids, ' ') from audit_event
              where operation = 'list_activation_phases' and row_count = 2 limit 1",
        )
        .await;
    assert_eq!(shown, [clients.map(|id| id.to_string()).join(" ")]);
}
