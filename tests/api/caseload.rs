//! The caseload: own, covered and led clients, by next deadline or name.

use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{NORTH_UNIT, SOUTH_UNIT, people};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{client_of, column, cover, started};

/// What a test gives an entry: the projection is written by the domains that own the facts.
async fn due(db: &TestDb, client_id: Uuid, due_on: &str) {
    db.execute(&format!(
        "update caseload_entry set next_due_on = '{due_on}', next_due_kind = 'plan_review'
          where client_id = '{client_id}'"
    ))
    .await;
}

async fn clients_in(caller: &Client, query: &str) -> Vec<Value> {
    let list = caller
        .get(&format!("/api/v1/caseload{query}"))
        .await
        .expect(200);
    column(&list.json, "client_id")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_deadline_comes_first_and_no_deadline_last() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let mut clients = Vec::new();
    for _ in 0..5 {
        clients.push(client_of(&officer).await);
    }
    due(&db, clients[3], "2026-02-27").await;
    due(&db, clients[1], "2026-03-02").await;
    due(&db, clients[4], "2026-03-02").await;
    let first = officer.get("/api/v1/caseload").await.expect(200);
    let top = &first.json["items"][0];
    assert_eq!(top["client_id"], json!(clients[3]));
    assert_eq!(
        top["next_deadline"],
        json!({"due_on": "2026-02-27", "kind": "plan_review", "overdue": true})
    );
    assert_eq!(first.json["items"][1]["next_deadline"]["overdue"], false);
    assert_eq!(first.json["items"][4]["next_deadline"], Value::Null);
    assert_eq!(
        top["permitted_actions"],
        json!(["read", "create_contact_event", "assign_responsibility"])
    );
    assert_eq!(top["birth_year"], 1990);
    // In pages of two every client comes once, in both orders.
    for sort in ["next_due_on", "name"] {
        let whole = clients_in(&officer, &format!("?sort={sort}")).await;
        assert_eq!(whole.len(), 5);
        let mut paged = Vec::new();
        let mut query = format!("?sort={sort}&limit=2&count=exact");
        loop {
            let page = officer
                .get(&format!("/api/v1/caseload{query}"))
                .await
                .expect(200);
            assert_eq!(page.json["total_count"], 5);
            paged.extend(column(&page.json, "client_id"));
            let Some(cursor) = page.json["next_cursor"].as_str() else {
                break;
            };
            query = format!("?sort={sort}&limit=2&count=exact&cursor={cursor}");
        }
        assert_eq!(paged, whole, "{sort}");
    }
    let names = column(
        &officer
            .get("/api/v1/caseload?sort=name")
            .await
            .expect(200)
            .json,
        "last_name",
    );
    assert!(names.is_sorted_by_key(|name| name.as_str().unwrap().to_lowercase()));
}

#[tokio::test(flavor = "multi_thread")]
async fn protection_is_shown_from_the_day_on_which_it_starts() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let ids = [client_of(&officer).await, client_of(&officer).await];
    for (client_id, from) in ids.iter().zip(["2026-03-02", "2026-03-03"]) {
        let order = json!({"starts_on": from, "ends_on": null, "data_source": "register"});
        officer
            .post(
                &format!("/api/v1/clients/{client_id}/non-disclosure-orders"),
                &order,
            )
            .await
            .expect(201);
    }
    let list = officer.get("/api/v1/caseload").await.expect(200);
    for item in list.json["items"].as_array().unwrap() {
        let protected = item["client_id"] == json!(ids[0]);
        assert_eq!(item["protected"], json!(protected), "{item}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_scopes_share_no_row_and_show_what_each_role_may_see() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let coach = server.login_as(&people::COACH).await;
    let of_north = client_of(&officer).await;
    let of_south = client_of(&south).await;
    let relationship = db
        .texts(&format!(
            "select id from service_relationship where client_id = '{of_north}'"
        ))
        .await;
    officer
        .post(
            &format!("/api/v1/service-relationships/{}/coaches", relationship[0]),
            &json!({"user_id": people::COACH.id}),
        )
        .await
        .expect(201);
    cover(&db, people::OFFICER.id, people::SOUTH_OFFICER.id).await;
    for (caller, own, cover, team) in [
        (&officer, vec![of_north], vec![], vec![]),
        (&south, vec![of_south], vec![of_north], vec![]),
        // The worker's row and the coach's row: both are of the unit.
        (&lead, vec![], vec![], vec![of_north, of_north]),
        (&coach, vec![of_north], vec![], vec![]),
    ] {
        for (scope, expected) in [("own", own), ("cover", cover), ("team", team)] {
            let expected: Vec<_> = expected.iter().map(|id| json!(id)).collect();
            assert_eq!(
                clients_in(caller, &format!("?scope={scope}")).await,
                expected,
                "{scope}"
            );
        }
    }
    let of_coach = coach.get("/api/v1/caseload").await.expect(200);
    assert_eq!(of_coach.json["items"][0]["relation"], "coach");
    assert_eq!(
        of_coach.json["items"][0]["permitted_actions"],
        json!(["read"])
    );
    for other in [people::ADMIN, people::KAINUU_OFFICER, people::AUDITOR] {
        let caller = server.login_as(&other).await;
        for scope in ["own", "cover", "team"] {
            let query = format!("?scope={scope}");
            assert_eq!(clients_in(&caller, &query).await, Vec::<Value>::new());
        }
    }
    // The log has the clients that were shown, and why they could be.
    let events = db
        .texts(
            "select distinct relation || ' ' || purpose from audit_event
              where operation = 'list_caseload' and client_ids <> '{}' order by 1",
        )
        .await;
    assert_eq!(
        events,
        [
            "assigned client_service",
            "coach client_service",
            "cover client_service",
            "team supervision"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_narrowed_by_phase_kind_deadline_and_unit() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let (one, other) = (client_of(&officer).await, client_of(&officer).await);
    due(&db, one, "2026-03-01").await;
    let phase = Uuid::now_v7();
    db.execute(&format!(
        "update caseload_entry set active_phases = '[{{\"id\": \"{phase}\", \"kind\": \"work_trial\",
             \"state\": \"running\", \"starts_on\": \"2026-02-02\", \"ends_on\": null}}]'
          where client_id = '{other}'"
    ))
    .await;
    let list = officer
        .get("/api/v1/caseload?phase_kind=work_trial")
        .await
        .expect(200);
    assert_eq!(column(&list.json, "client_id"), [json!(other)]);
    assert_eq!(
        list.json["items"][0]["active_phases"][0]["kind"],
        "work_trial"
    );
    for (query, expected) in [
        ("?overdue=true", vec![one]),
        ("?overdue=false", vec![other]),
        ("?phase_kind=pay_subsidy", vec![]),
        ("?relationship_kind=multidisciplinary", vec![]),
        (&format!("?unit_id={NORTH_UNIT}&overdue=true"), vec![one]),
        (&format!("?unit_id={SOUTH_UNIT}"), vec![]),
    ] {
        let expected: Vec<_> = expected.iter().map(|id| json!(id)).collect();
        assert_eq!(clients_in(&officer, query).await, expected, "{query}");
    }
    let refused = officer
        .get("/api/v1/caseload?scope=all&sort=age")
        .await
        .expect(422);
    assert_eq!(
        refused.error_codes(),
        ["field.unknown_code", "field.unknown_code"]
    );
}
