//! What the law would say: judged like a real plan, and nothing stored.

use palvelurekisteri_api::openapi;
use palvelurekisteri_api::shape::schema::BodySchema;
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::{
    client_since_autumn, in_force_plan, phase_path, plan_phase, relationship_of, trial,
};
use crate::scene::started;

const CHECK: &str = "/api/v1/activation-phases/check";

async fn check(officer: &Client, client_id: Uuid, phase: &Value) -> Answer {
    let body = json!({"client_id": client_id, "phase": phase});
    officer.post(CHECK, &body).await.expect(200)
}

/// Sends each alternative as a dry run of a real plan; answers how many there were.
async fn accepted(officer: &Client, client_id: Uuid, phase: &Value, verdict: &Answer) -> usize {
    let path = format!("/api/v1/clients/{client_id}/activation-phases?dry_run=true");
    let alternatives = verdict.json["alternatives"].as_array().unwrap();
    for alternative in alternatives {
        let mut other = phase.clone();
        for (name, value) in alternative.as_object().unwrap() {
            other[name] = value.clone();
        }
        let answer = officer.post(&path, &other).await;
        assert_eq!(answer.status, 200, "{alternative}: {}", answer.text);
    }
    alternatives.len()
}

async fn kept(db: &TestDb) -> i64 {
    db.count("select count(*) from activation_phase").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_over_the_months_that_are_left_is_told_what_is_left_and_what_would_do() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    plan_phase(&officer, client_id, ("2025-10-01", "2026-01-31")).await;
    db.execute(&format!(
        "insert into situation (area_id, id, client_id, controller_organisation_id, kind, valid, data_source)
         select r.area_id, gen_random_uuid(), r.client_id, r.controller_organisation_id, 'unemployment_period',
                '[2025-01-01,)', 'client' from service_relationship r where r.client_id = '{client_id}'"
    ))
    .await;
    let relationship = relationship_of(&officer, client_id).await;
    let wish = trial(&relationship, ("2026-03-09", "2026-06-05"));
    let verdict = check(&officer, client_id, &wish).await;
    assert_eq!(verdict.json["allowed"], false);
    assert_eq!(
        verdict.json["findings"][0]["code"],
        "work_trial.months.above_maximum"
    );
    assert_eq!(verdict.json["findings"][0]["rule"], "TK-03a");
    let months = &verdict.json["trial_months"];
    assert_eq!(months["maximum_months"], 6);
    assert_eq!(months["used_months"], 4);
    assert_eq!(months["left_months"], 2);
    assert_eq!(months["latest_ends_on"], "2026-05-08");
    assert_eq!(
        verdict.json["alternatives"][0]["planned_ends_on"],
        "2026-05-08"
    );
    assert!(accepted(&officer, client_id, &wish, &verdict).await >= 1);
    // The same judgement as that of a real plan.
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let refused = officer.post(&path, &wish).await.expect(422);
    assert_eq!(refused.json["errors"], verdict.json["findings"]);
    assert_eq!(kept(&db).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn rehabilitative_work_outside_its_plan_is_offered_inside_it() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let plan_id = in_force_plan(&db, client_id, ("activation", "2026-01-20")).await;
    db.execute(
        "update plan_rehabilitative_part set starts_on = '2026-03-16', ends_on = '2026-09-15'",
    )
    .await;
    let wish = json!({
        "relationship_id": relationship_of(&officer, client_id).await, "plan_id": plan_id,
        "planned_starts_on": "2026-03-09", "planned_ends_on": "2026-08-31", "days_per_week": 5,
        "minutes_per_day": 240,
        "details": {"kind": "rehabilitative_work", "fits_person": true, "insured": true,
            "replaces_no_paid_work": true, "steward_notified_on": "2026-03-02"}
    });
    let verdict = check(&officer, client_id, &wish).await;
    assert_eq!(verdict.json["allowed"], false);
    let codes: Vec<&str> = verdict.json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["code"].as_str().unwrap())
        .collect();
    assert_eq!(
        codes,
        [
            "activation_phase.days_per_week.above_maximum",
            "rehabilitative_work.period.outside_plan"
        ]
    );
    let first = &verdict.json["alternatives"][0];
    assert_eq!(first["planned_starts_on"], "2026-03-16");
    assert_eq!(first["days_per_week"], 4);
    assert!(accepted(&officer, client_id, &wish, &verdict).await >= 1);
    let participation = &verdict.json["participation"];
    assert_eq!(participation["maximum"], 178);
    assert_eq!(participation["used"], 0);
    assert_eq!(kept(&db).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_lawful_is_allowed_and_a_conflict_is_named_without_the_other_phase() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let relationship = relationship_of(&officer, client_id).await;
    let wish = trial(&relationship, ("2026-03-09", "2026-06-05"));
    let verdict = check(&officer, client_id, &wish).await;
    assert_eq!(verdict.json["allowed"], true, "{}", verdict.text);
    assert_eq!(verdict.json["alternatives"], json!([]));
    let other = plan_phase(&officer, client_id, ("2026-04-01", "2026-04-30")).await;
    let verdict = check(&officer, client_id, &wish).await;
    assert_eq!(verdict.json["conflict"], "activation_phase.overlaps");
    assert!(!verdict.text.contains(&other.id().to_string()));
    assert!(accepted(&officer, client_id, &wish, &verdict).await >= 1);
    // Nobody else learns of the client by asking.
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let hidden = json!({"client_id": client_id, "phase": wish});
    south.post(CHECK, &hidden).await.expect(404);
}

/// PT-11, 380/2023 83 §: since 2025 a municipality gets the subsidy for reduced work capacity and for the age of 60 only.
/// What was not asked for is left out of an alternative, and the document says so.
#[tokio::test(flavor = "multi_thread")]
async fn an_alternative_to_a_phase_without_days_or_minutes_is_as_the_document_says() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    plan_phase(&officer, client_id, ("2026-04-01", "2026-04-30")).await;
    let relationship = relationship_of(&officer, client_id).await;
    let mut wish = trial(&relationship, ("2026-03-09", "2026-06-05"));
    let members = wish.as_object_mut().unwrap();
    members.remove("days_per_week");
    members.remove("minutes_per_day");
    let verdict = check(&officer, client_id, &wish).await;
    let first = verdict.json["alternatives"][0].as_object().unwrap();
    let names: Vec<&String> = first.keys().collect();
    assert_eq!(names, ["planned_ends_on", "planned_starts_on"]);
    assert!(accepted(&officer, client_id, &wish, &verdict).await >= 1);
    let schema = json!({"$ref": "#/components/schemas/PhaseVerdict"});
    let schema = BodySchema::compile(&openapi::document(), &schema).unwrap();
    let faults = schema.check(&verdict.json);
    assert!(faults.is_empty(), "{faults:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_municipality_gets_no_ordinary_subsidy_since_2025() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let employer = json!({"name": "Testikunta", "legal_form": "municipality", "sector": "public",
                          "municipality_code": "564"});
    let employer = officer
        .post("/api/v1/employers", &employer)
        .await
        .expect(201)
        .id();
    let relationship = relationship_of(&officer, client_id).await;
    let wish = |ground: &str| {
        json!({
            "relationship_id": relationship, "planned_starts_on": "2026-03-09", "planned_ends_on": "2026-08-07",
            "employer_id": employer,
            "details": {
                "kind": "pay_subsidy", "instrument": "pay_subsidy", "contract": "fixed_term", "weekly_minutes": 1800,
                "subsidy": {"ground": ground, "decision_on": "2026-03-02", "subsidy_percent": 50}
            }
        })
    };
    let verdict = check(&officer, client_id, &wish("skills_deficit")).await;
    assert_eq!(verdict.json["allowed"], false);
    let found = &verdict.json["findings"][0];
    assert_eq!(found["code"], "pay_subsidy.legal_form.municipality");
    assert_eq!(found["rule"], "PT-11");
    assert_eq!(found["pointer"], "/employer_id");
    assert_eq!(
        verdict.json["alternatives"],
        json!([]),
        "no other days help"
    );
    let verdict = check(&officer, client_id, &wish("reduced_work_capacity")).await;
    assert_eq!(verdict.json["allowed"], true, "{}", verdict.text);
}

/// TK-03a under concurrency: sixteen plan a month each at once, six fit, in whatever order they come.
#[tokio::test(flavor = "multi_thread")]
async fn six_of_sixteen_months_that_are_planned_at_once_are_stored() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    // Known to be over: nothing lets the months be counted anew.
    db.execute(&format!(
        "insert into situation (area_id, id, client_id, controller_organisation_id, kind, valid, data_source)
         select r.area_id, gen_random_uuid(), r.client_id, r.controller_organisation_id, 'unemployment_period',
                '[2025-01-01,2025-02-01)', 'client' from service_relationship r where r.client_id = '{client_id}'"
    ))
    .await;
    let relationship = relationship_of(&officer, client_id).await;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let spring = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let wishes = (0..16).map(|number| {
        let first = spring + chrono::Months::new(number);
        let last = (first + chrono::Months::new(1)).pred_opt().unwrap();
        trial(&relationship, (&first.to_string(), &last.to_string()))
    });
    let sent = wishes.map(|wish| {
        let (officer, path) = (officer.clone(), path.clone());
        tokio::spawn(async move { officer.post(&path, &wish).await })
    });
    let mut stored = 0;
    for answer in sent.collect::<Vec<_>>() {
        let answer = answer.await.unwrap();
        match answer.status {
            201 => stored += 1,
            _ => {
                assert_eq!(answer.status, 422, "{}", answer.text);
                let rules = answer.json["errors"].as_array().unwrap();
                assert!(
                    rules.iter().all(|error| error["rule"] == "TK-03a"),
                    "{}",
                    answer.text
                );
            }
        }
    }
    assert_eq!(stored, 6);
    assert_eq!(kept(&db).await, 6);
}

/// A change of law is announced on what reaches over its first day, until that day.
#[tokio::test(flavor = "multi_thread")]
async fn a_phase_that_reaches_over_a_change_of_law_announces_it() {
    let (db, server) = started().await;
    for table in ["role_grant", "organisation_area", "unit"] {
        db.execute(&format!("update {table} set valid = '[2024-01-01,)'"))
            .await;
    }
    server.clock.set("2024-12-02T07:00:00Z".parse().unwrap());
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    db.execute("update service_relationship set opened_on = '2024-09-01'")
        .await;
    let planned = plan_phase(&officer, client_id, ("2024-12-09", "2025-01-31")).await;
    let announced = planned.json["upcoming"].as_array().unwrap();
    assert!(!announced.is_empty());
    for one in announced {
        assert_eq!(one["valid_from"], "2025-01-01", "{one}");
        assert_eq!(one["act"], "380/2023", "{one}");
    }
    let months = json!({"rule": "TK-03a", "valid_from": "2025-01-01"});
    assert!(
        announced
            .iter()
            .any(|one| one["rule"] == months["rule"] && one["valid_from"] == months["valid_from"])
    );
    server.clock.set("2025-01-01T07:00:00Z".parse().unwrap());
    let officer = server.login_as(&people::OFFICER).await;
    let read = officer.get(&phase_path(planned.id())).await.expect(200);
    assert_eq!(read.json["upcoming"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stored_phase_does_not_stand_in_its_own_way() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let days = ("2026-03-09", "2026-06-05");
    let phase = plan_phase(&officer, client_id, days).await;
    let relationship = relationship_of(&officer, client_id).await;
    let same = trial(&relationship, days);
    let as_new = check(&officer, client_id, &same).await;
    assert_eq!(as_new.json["conflict"], "activation_phase.overlaps");
    let asked = |phase_id: Uuid, wish: &Value| {
        let body = json!({"client_id": client_id, "phase_id": phase_id, "phase": wish});
        let officer = &officer;
        async move { officer.post(CHECK, &body).await }
    };
    let own = asked(phase.id(), &same).await.expect(200);
    assert_eq!(own.json["allowed"], true, "{}", own.text);
    let longer = trial(&relationship, (days.0, "2026-12-31"));
    let verdict = asked(phase.id(), &longer).await.expect(200);
    assert_eq!(verdict.json["allowed"], false);
    let alternatives = verdict.json["alternatives"].as_array().unwrap();
    assert!(!alternatives.is_empty(), "{}", verdict.text);
    let rehearsal = format!("{}?dry_run=true", phase_path(phase.id()));
    for alternative in alternatives {
        officer
            .patch(&rehearsal, phase.etag(), alternative)
            .await
            .expect(200);
    }
    let unknown = asked(Uuid::from_u128(7), &same).await.expect(422);
    assert_eq!(unknown.json["errors"][0]["pointer"], "/phase_id");
    let over = json!({"effective_on": "2026-03-02", "reason": "client_withdrew"});
    let cancelled = officer
        .with("if-match", phase.etag())
        .post(&format!("{}/cancel", phase_path(phase.id())), &over)
        .await;
    cancelled.expect(200);
    let late = asked(phase.id(), &same).await.expect(200);
    assert_eq!(late.json["conflict"], "activation_phase.over");
    assert_eq!(late.json["alternatives"], json!([]));
}
