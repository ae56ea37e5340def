//! Attendance (läsnäolo): a sheet with its own version, days with their findings.

use chrono::Duration;
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use palvelurekisteri_tests::server::now;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::{
    change_state, client_since_autumn, confirmed, in_force_plan, phase_path, relationship_of,
    started_phase,
};
use crate::scene::{audited, column, name_coach, started};

fn sheet(id: Uuid) -> String {
    format!("{}/attendance", phase_path(id))
}

fn attended(day: &str, minutes: i64) -> Value {
    json!({"day": day, "status": "attended", "minutes": minutes})
}

async fn enter(caller: &Client, id: Uuid, etag: &str, days: Value) -> Answer {
    let request = caller.request(reqwest::Method::POST, &sheet(id));
    let request = request
        .header("if-match", etag)
        .json(&json!({"days": days}));
    caller.send(request).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_enters_days_and_the_sheet_has_its_own_version() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let phase_tag = officer
        .get(&phase_path(id))
        .await
        .expect(200)
        .etag()
        .to_owned();
    let coach = server.login_as(&people::COACH).await;
    let empty = coach.get(&sheet(id)).await.expect(200);
    assert_eq!((empty.etag(), &empty.json["items"]), ("\"v0\"", &json!([])));
    let days = json!([
        attended("2026-01-12", 300),
        {"day": "2026-01-13", "status": "attended"},
        {"day": "2026-01-14", "status": "authorised"}
    ]);
    let request_id = "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b77";
    let logged = coach.with("x-request-id", request_id);
    let entered = enter(&logged, id, "\"v0\"", days).await.expect(200);
    assert_eq!(entered.etag(), "\"v1\"");
    assert_eq!(audited(&db, request_id).await, 1);
    // The agreed minutes of the phase stand in.
    assert_eq!(
        column(&entered.json, "minutes"),
        [json!(300), json!(300), Value::Null]
    );
    let stale = enter(&coach, id, "\"v0\"", json!([attended("2026-01-15", 240)])).await;
    assert_eq!(stale.expect(412).json["current_etag"], "\"v1\"");
    let bare = coach.request(reqwest::Method::POST, &sheet(id));
    coach
        .send(bare.json(&json!({"days": [attended("2026-01-15", 240)]})))
        .await
        .expect(428);
    // A day entered again is corrected; the former entry is in the history.
    let corrected = json!([{"day": "2026-01-12", "status": "unauthorised"}]);
    enter(&coach, id, "\"v1\"", corrected).await.expect(200);
    let shown = officer
        .get(&format!("{}?from=2026-01-12&to=2026-01-13", sheet(id)))
        .await
        .expect(200);
    assert_eq!(column(&shown.json, "status"), ["unauthorised", "attended"]);
    assert_eq!(shown.etag(), "\"v2\"");
    assert_eq!(
        db.count("select count(*) from attendance_day_history")
            .await,
        1
    );
    // The phase itself has not moved.
    assert_eq!(
        officer.get(&phase_path(id)).await.expect(200).etag(),
        phase_tag
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_longer_than_the_act_allows_is_kept_with_its_finding() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let entered = enter(&officer, id, "\"v0\"", json!([attended("2026-01-12", 495)]))
        .await
        .expect(200);
    let finding = &entered.json["items"][0]["findings"][0];
    assert_eq!(finding["code"], "attendance.minutes.above_maximum");
    assert_eq!(finding["rule"], "TK-06");
    assert_eq!(entered.json["items"][0]["counted"], true);
    let shown = officer.get(&sheet(id)).await.expect(200);
    assert_eq!(shown.json["items"][0]["findings"][0], *finding);
    let kept = db
        .texts("select day::text from phase_finding where resolved_at is null and day is not null")
        .await;
    assert_eq!(kept, ["2026-01-12"]);
    enter(&officer, id, "\"v1\"", json!([attended("2026-01-12", 480)]))
        .await
        .expect(200);
    let open = "select count(*) from phase_finding where resolved_at is null and day is not null";
    assert_eq!(db.count(open).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_day_that_cannot_be_is_named_and_none_is_stored() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let days = json!([
        attended("2026-01-11", 300),
        attended("2026-01-12", 300),
        attended("2026-03-03", 300),
        {"day": "2026-01-13", "status": "authorised", "minutes": 60}
    ]);
    let refused = enter(&officer, id, "\"v0\"", days).await.expect(422);
    let found: Vec<_> = refused.json["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            let text = |name: &str| error[name].as_str().unwrap().to_owned();
            (text("pointer"), text("code"))
        })
        .collect();
    let expected = [
        ("/days/0/day", "attendance.day.outside_phase"),
        ("/days/2/day", "attendance.day.in_future"),
        ("/days/3/minutes", "attendance.minutes.not_attended"),
    ]
    .map(|(pointer, code)| (pointer.to_owned(), code.to_owned()));
    assert_eq!(found, expected);
    let twice = json!([attended("2026-01-12", 300), attended("2026-01-12", 240)]);
    let refused = enter(&officer, id, "\"v0\"", twice).await.expect(400);
    assert_eq!(refused.json["errors"][0]["pointer"], "/days/1/day");
    assert_eq!(db.count("select count(*) from attendance_day").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn attendance_is_entered_from_the_start_until_31_days_after_the_end() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = confirmed(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let day = json!([attended("2026-01-12", 300)]);
    let refused = enter(&officer, id, "\"v0\"", day.clone()).await.expect(409);
    assert_eq!(refused.code(), "attendance.phase_not_started");
    let start = ("start", json!({"effective_on": "2026-01-12"}));
    change_state(&officer, id, "\"v2\"", start)
        .await
        .expect(200);
    let end = (
        "end",
        json!({"effective_on": "2026-01-29", "reason": "completed"}),
    );
    let ended = change_state(&officer, id, "\"v3\"", end).await.expect(200);
    let refused = enter(&officer, id, "\"v0\"", day.clone()).await.expect(409);
    assert_eq!(refused.code(), "attendance.entry_closed");
    assert_eq!(ended.json["permitted_actions"], json!(["correct", "annul"]));
    let correct = (
        "correct",
        json!({"effective_on": "2026-01-30", "reason": "recording_error"}),
    );
    let corrected = change_state(&officer, id, ended.etag(), correct)
        .await
        .expect(200);
    assert_eq!(
        corrected.json["permitted_actions"],
        json!(["correct", "annul", "update_attendance"])
    );
    enter(&officer, id, "\"v0\"", day).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_after_the_end_was_attended_but_does_not_count() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let days = json!([attended("2026-02-26", 300), attended("2026-02-27", 300)]);
    enter(&officer, id, "\"v0\"", days).await.expect(200);
    let end = (
        "end",
        json!({"effective_on": "2026-02-26", "reason": "completed"}),
    );
    let ended = change_state(&officer, id, "\"v3\"", end).await.expect(200);
    let shown = officer.get(&sheet(id)).await.expect(200);
    assert_eq!(column(&shown.json, "counted"), [true, false]);
    let finding = &shown.json["items"][1]["findings"][0];
    assert_eq!(finding["code"], "attendance.day.outside_phase");
    let correct = (
        "correct",
        json!({"effective_on": "2026-02-27", "reason": "new_information"}),
    );
    change_state(&officer, id, ended.etag(), correct)
        .await
        .expect(200);
    let shown = officer.get(&sheet(id)).await.expect(200);
    assert_eq!(column(&shown.json, "counted"), [true, true]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replaced_stretch_holds_the_days_named_and_no_other() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let days: Vec<Value> = ["2026-01-12", "2026-01-13", "2026-01-17"]
        .map(|day| attended(day, 300))
        .to_vec();
    enter(&officer, id, "\"v0\"", json!(days)).await.expect(200);
    // The Saturday was a mistake.
    let week =
        json!({"from": "2026-01-13", "to": "2026-01-18", "days": [attended("2026-01-14", 300)]});
    let replaced = officer.put(&sheet(id), "\"v1\"", &week).await.expect(200);
    assert_eq!(replaced.etag(), "\"v2\"");
    let shown = officer.get(&sheet(id)).await.expect(200);
    assert_eq!(column(&shown.json, "day"), ["2026-01-12", "2026-01-14"]);
    let gone = "select count(*) from attendance_day where annulled_at is not null and not counted";
    assert_eq!(db.count(gone).await, 2);
    let none = json!({"from": "2026-01-12", "to": "2026-01-14", "days": []});
    let emptied = officer.put(&sheet(id), "\"v2\"", &none).await.expect(200);
    assert_eq!(emptied.etag(), "\"v3\"");
    // A day that had left comes back.
    let back = enter(&officer, id, "\"v3\"", json!([attended("2026-01-13", 240)])).await;
    back.expect(200);
    let shown = officer.get(&sheet(id)).await.expect(200);
    assert_eq!(column(&shown.json, "day"), ["2026-01-13"]);
    let outside =
        json!({"from": "2026-01-12", "to": "2026-01-14", "days": [attended("2026-01-15", 300)]});
    let refused = officer
        .put(&sheet(id), "\"v4\"", &outside)
        .await
        .expect(400);
    assert_eq!(refused.json["errors"][0]["pointer"], "/days/0/day");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_entry_answers_the_same_and_is_stored_once() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let id = started_phase(&officer, client_id, ("2026-01-12", "2026-04-30")).await;
    let keyed = officer.with("idempotency-key", "lasnaolo-1");
    let day = json!([attended("2026-01-12", 300)]);
    let first = enter(&keyed, id, "\"v0\"", day.clone()).await.expect(200);
    let again = enter(&keyed, id, "\"v0\"", day).await.expect(200);
    assert_eq!(first.text, again.text);
    assert_eq!(
        db.texts("select version from attendance_sheet").await,
        ["1"]
    );
}

/// KTT-18: the day is kept with its finding and does not count; a day that leaves the sheet lets another one count.
#[tokio::test(flavor = "multi_thread")]
async fn day_179_in_twelve_months_is_kept_and_does_not_count() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    db.execute("update service_relationship set opened_on = '2024-01-01'")
        .await;
    let plan_id = in_force_plan(&db, client_id, ("activation", "2025-02-20")).await;
    db.execute("update plan_rehabilitative_part set starts_on = '2025-02-20'")
        .await;
    let body = json!({
        "relationship_id": relationship_of(&officer, client_id).await, "plan_id": plan_id,
        "planned_starts_on": "2025-03-03", "planned_ends_on": "2026-07-31", "days_per_week": 4,
        "minutes_per_day": 300, "details": {"kind": "rehabilitative_work"}
    });
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let planned = officer.post(&path, &body).await.expect(201);
    let id = planned.id();
    let steps = [
        (
            "confirm",
            json!({"effective_on": "2025-02-28", "basis": "plan"}),
        ),
        ("start", json!({"effective_on": "2025-03-03"})),
    ];
    for (version, step) in steps.into_iter().enumerate() {
        let etag = format!("\"v{}\"", version + 1);
        change_state(&officer, id, &etag, step).await.expect(200);
    }
    // 177 days before the last week, each within the twelve months that end with it.
    db.execute(&format!(
        "insert into attendance_day (area_id, phase_id, client_id, day, status, minutes)
         select area_id, id, client_id, date '2025-03-10' + n, 'attended', 300
           from activation_phase, generate_series(0, 176) n where id = '{id}'"
    ))
    .await;
    let days = json!([
        attended("2026-02-24", 300),
        attended("2026-02-25", 300),
        attended("2026-02-26", 300)
    ]);
    let entered = enter(&officer, id, "\"v0\"", days).await.expect(200);
    let counted = column(&entered.json, "counted");
    assert_eq!(counted, [json!(true), json!(false), json!(false)]);
    let finding = &entered.json["items"][1]["findings"][0];
    assert_eq!(
        finding["code"],
        "rehabilitative_work.attendance.not_counted"
    );
    assert_eq!(finding["rule"], "KTT-18a");
    assert_eq!(finding["params"]["maximum"], 178);
    let read = officer
        .get(&format!("{}?from=2026-02-24", sheet(id)))
        .await
        .expect(200);
    assert_eq!(column(&read.json, "counted"), counted);
    assert_eq!(read.json["items"][1]["findings"][0], *finding);
    let open = "select count(*) from phase_finding
                 where code = 'rehabilitative_work.attendance.not_counted' and resolved_at is null";
    assert_eq!(db.count(open).await, 2);
    // The 178th day was an absence after all: the next one takes its place.
    let absent = json!([{"day": "2026-02-24", "status": "authorised"}]);
    enter(&officer, id, "\"v1\"", absent).await.expect(200);
    let read = officer
        .get(&format!("{}?from=2026-02-24", sheet(id)))
        .await
        .expect(200);
    assert_eq!(
        column(&read.json, "counted"),
        [json!(true), json!(true), json!(false)]
    );
    assert_eq!(db.count(open).await, 1);
}

/// KTT-16 and decision 19: entered on Wednesday as suspended from Monday, then resumed. Whole weeks of a suspension are
/// exempt from the least number of days, and of the illness nothing stands in class P.
#[tokio::test(flavor = "multi_thread")]
async fn whole_weeks_of_a_suspension_ask_for_no_days() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let plan_id = in_force_plan(&db, client_id, ("activation", "2026-01-07")).await;
    let body = json!({
        "relationship_id": relationship_of(&officer, client_id).await, "plan_id": plan_id,
        "planned_starts_on": "2026-02-16", "planned_ends_on": "2026-07-31", "days_per_week": 4,
        "minutes_per_day": 240, "details": {"kind": "rehabilitative_work"}
    });
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let id = officer.post(&path, &body).await.expect(201).id();
    let step = async |officer: &Client, etag: &str, name: &str, body: Value| {
        let done = change_state(officer, id, etag, (name, body)).await;
        done.expect(200)
    };
    let basis = json!({"effective_on": "2026-02-13", "basis": "plan"});
    step(&officer, "\"v1\"", "confirm", basis).await;
    let first = json!({"effective_on": "2026-02-16"});
    step(&officer, "\"v2\"", "start", first).await;
    let days = ["16", "17", "18", "19"];
    let days: Vec<Value> = days
        .iter()
        .map(|day| attended(&format!("2026-02-{day}"), 240))
        .collect();
    enter(&officer, id, "\"v0\"", json!(days)).await.expect(200);
    server.clock.set(now() + Duration::days(2));
    let officer = server.login_as(&people::OFFICER).await;
    let ill = json!({"effective_on": "2026-03-02", "reason": "authorised_absence"});
    step(&officer, "\"v3\"", "suspend", ill).await;
    server.clock.set(now() + Duration::days(21));
    let officer = server.login_as(&people::OFFICER).await;
    let back = json!({"effective_on": "2026-03-16"});
    let phase = step(&officer, "\"v4\"", "resume", back).await;
    assert_eq!(phase.json["planned_ends_on"], "2026-07-31");
    let days: Vec<Value> = (16..20)
        .map(|day| attended(&format!("2026-03-{day}"), 200))
        .collect();
    enter(&officer, id, "\"v1\"", json!(days)).await.expect(200);
    let review = format!("{}/attendance-weeks", phase_path(id));
    let review = officer.get(&review).await.expect(200).json;
    assert_eq!(review["attended_days"], 8);
    assert_eq!(review["counted_days"], 8);
    let weeks: Vec<Value> = review["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|week| {
            let codes: Vec<&str> = week["findings"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|found| found["code"].as_str())
                .collect();
            json!([
                week["week"],
                week["days"],
                week["exempt"],
                week["full"],
                codes
            ])
        })
        .collect();
    let none = "rehabilitative_work.week.below_minimum";
    let short = "attendance.minutes.below_minimum";
    assert_eq!(
        weeks,
        [
            json!(["2026-W08", 4, false, true, []]),
            json!(["2026-W09", 0, false, true, [none]]),
            json!(["2026-W10", 0, true, true, []]),
            json!(["2026-W11", 0, true, true, []]),
            json!(["2026-W12", 4, false, true, [short, short, short, short]]),
            json!(["2026-W13", 0, false, false, []]),
        ]
    );
}
