//! What tests of phases, attendance and groups begin with.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::database::TestDb;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::client_of;

/// Address of a phase.
pub(crate) fn phase_path(id: Uuid) -> String {
    format!("/api/v1/activation-phases/{id}")
}

/// A client of the officer whose relationship was opened in autumn, so that phases of the winter fit into it.
pub(crate) async fn client_since_autumn(db: &TestDb, officer: &Client) -> Uuid {
    let id = client_of(officer).await;
    db.execute(&format!(
        "update service_relationship set opened_on = '2025-09-01' where client_id = '{id}'"
    ))
    .await;
    id
}

/// The open relationship of a client.
pub(crate) async fn relationship_of(officer: &Client, client_id: Uuid) -> String {
    let path = format!("/api/v1/clients/{client_id}/service-relationships");
    let list = officer.get(&path).await.expect(200);
    list.json["items"][0]["id"]
        .as_str()
        .expect("a relationship")
        .to_owned()
}

/// A lawful work trial.
pub(crate) fn trial(relationship_id: &str, (from, to): (&str, &str)) -> Value {
    json!({
        "relationship_id": relationship_id, "planned_starts_on": from, "planned_ends_on": to,
        "days_per_week": 4, "minutes_per_day": 300, "activity_place": "Testipaja",
        "details": {"kind": "work_trial", "purpose": "career_clarification", "tasks": "Keittiötyö", "goals": "Alan kokeilu",
            "supervisor_title": "Keittiömestari", "benefit_payer": "Kela", "final_assessment_agreed": true,
            "employed_by_organiser": false, "bars_checked": true, "insured": true, "no_representative": true}
    })
}

/// Plans a work trial.
pub(crate) async fn plan_phase(officer: &Client, client_id: Uuid, days: (&str, &str)) -> Answer {
    let relationship = relationship_of(officer, client_id).await;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    officer
        .post(&path, &trial(&relationship, days))
        .await
        .expect(201)
}

/// Asks for a change of state.
pub(crate) async fn change_state(
    caller: &Client,
    id: Uuid,
    etag: &str,
    (step, body): (&str, Value),
) -> Answer {
    let path = format!("{}/{step}", phase_path(id));
    let request = caller.request(reqwest::Method::POST, &path);
    caller
        .send(request.header("if-match", etag).json(&body))
        .await
}

/// A confirmed work trial.
pub(crate) async fn confirmed(officer: &Client, client_id: Uuid, days: (&str, &str)) -> Uuid {
    let planned = plan_phase(officer, client_id, days).await;
    let confirm = (
        "confirm",
        json!({"effective_on": "2026-01-05", "basis": "agreement"}),
    );
    change_state(officer, planned.id(), planned.etag(), confirm)
        .await
        .expect(200)
        .id()
}

/// A work trial that started on its planned day.
pub(crate) async fn started_phase(officer: &Client, client_id: Uuid, days: (&str, &str)) -> Uuid {
    let id = confirmed(officer, client_id, days).await;
    let start = ("start", json!({"effective_on": days.0}));
    change_state(officer, id, "\"v2\"", start)
        .await
        .expect(200)
        .id()
}

/// What an activation plan asks about: social assistance, and no group that integrates.
pub(crate) async fn on_social_assistance(db: &TestDb, client_id: Uuid) {
    for (kind, code) in [
        ("benefit", "social_assistance"),
        ("target_group", "none_of_these"),
    ] {
        db.execute(&format!(
            "insert into situation (area_id, id, client_id, controller_organisation_id, kind, code, valid, data_source)
             select r.area_id, gen_random_uuid(), r.client_id, r.controller_organisation_id, '{kind}', '{code}',
                    '[2025-01-01,)', 'client'
               from service_relationship r where r.client_id = '{client_id}' limit 1"
        ))
        .await;
    }
}

/// A plan of a kind, in force from a day; one that may contain rehabilitative work has its part and is signed.
pub(crate) async fn in_force_plan(db: &TestDb, client_id: Uuid, (kind, day): (&str, &str)) -> Uuid {
    let id = Uuid::now_v7();
    db.execute(&format!(
        "insert into plan (area_id, id, client_id, controller_organisation_id, relationship_id, kind, state,
                           drafted_on, in_force_on, author_id)
         select r.area_id, '{id}', r.client_id, r.controller_organisation_id, r.id, '{kind}', 'in_force',
                '{day}', '{day}', c.recorded_by
           from service_relationship r join client c on c.id = r.client_id
          where r.client_id = '{client_id}' limit 1"
    ))
    .await;
    if kind != "employment" {
        on_social_assistance(db, client_id).await;
        db.execute(&format!(
            "insert into plan_rehabilitative_part (area_id, plan_id, goal, place, minutes_per_day, days_per_week, starts_on,
                                                   ends_on, support, other_services, assessed_by_on)
             select area_id, id, 'Arjen rytmi', 'Testipaja', 240, 4, '2025-09-01', '2026-12-31', 'Ohjaaja', 'Ei muita',
                    '2026-12-31' from plan where id = '{id}'"
        ))
        .await;
        for party in ["client", "employment_authority", "wellbeing_county"] {
            db.execute(&format!(
                "insert into plan_approval (area_id, id, plan_id, client_id, party, manner, approved_on)
                 select area_id, gen_random_uuid(), id, client_id, '{party}', 'electronic', drafted_on
                   from plan where id = '{id}'"
            ))
            .await;
        }
    }
    id
}
