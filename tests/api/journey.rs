//! One client's whole way to rehabilitative work (kuntouttava työtoiminta, 189/2001), which the county signs and
//! organises, and to its follow-up; and who never learns of it. The way by a work trial is the tour of the README.

use palvelurekisteri_tests::region::{POHDE, people};
use serde_json::json;
use uuid::Uuid;

use crate::phase_scene::{
    change_state, client_since_autumn, on_social_assistance, phase_path, relationship_of,
};
use crate::plan::{approval, approve, draft};
use crate::scene::{assert_hidden, column, started};

#[tokio::test(flavor = "multi_thread")]
async fn rehabilitative_work_signed_by_the_county_is_followed_up() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;

    // The activation plan, with its part on rehabilitative work, and the three who sign it (7 § and 8 §).
    let drafted = json!({"kind": "activation", "drafted_on": "2026-01-05"});
    let plan = draft(&officer, client_id, &drafted).await.expect(201);
    let plan_path = format!("/api/v1/plans/{}", plan.id());
    let part = json!({
        "goal": "Päivärytmi.", "place": "Testipaja ry", "minutes_per_day": 240, "days_per_week": 4,
        "starts_on": "2026-01-12", "ends_on": "2026-07-10", "support": "Ohjaaja.", "other_services": "Ei muita.",
        "assessed_by_on": "2026-06-30"
    });
    officer
        .put(&format!("{plan_path}/rehabilitative-part"), "\"v0\"", &part)
        .await
        .expect(200);
    for party in ["client", "employment_authority"] {
        approval(&officer, &plan_path, party, "2026-01-05")
            .await
            .expect(201);
    }
    let unsigned = approve(&officer, &plan_path, plan.etag()).await.expect(422);
    assert_eq!(
        unsigned.json["errors"][0]["params"]["party"],
        "wellbeing_county"
    );
    approval(&officer, &plan_path, "wellbeing_county", "2026-01-07")
        .await
        .expect(201);
    let in_force = approve(&officer, &plan_path, plan.etag()).await.expect(200);
    assert_eq!(in_force.json["in_force_on"], "2026-01-07");

    on_social_assistance(&db, client_id).await;
    // The period: planned on the plan, confirmed by it, attended, ended.
    let phase = json!({
        "relationship_id": relationship_of(&officer, client_id).await, "plan_id": plan.id(),
        "planned_starts_on": "2026-01-12", "planned_ends_on": "2026-07-10", "days_per_week": 4,
        "minutes_per_day": 240, "organiser_organisation_id": POHDE, "activity_place": "Testipaja ry",
        "details": {"kind": "rehabilitative_work", "support": "Ohjaaja paikalla", "fits_person": true, "insured": true,
            "replaces_no_paid_work": true, "steward_notified_on": "2026-01-08"}
    });
    let planned = officer
        .post(
            &format!("/api/v1/clients/{client_id}/activation-phases"),
            &phase,
        )
        .await
        .expect(201);
    assert_eq!(planned.json["findings"], json!([]));
    let id = planned.id();
    let confirm = json!({"effective_on": "2026-01-08", "basis": "plan"});
    let confirmed = change_state(&officer, id, planned.etag(), ("confirm", confirm))
        .await
        .expect(200);
    assert_eq!(confirmed.json["confirmation"]["state"], "signed");
    let start = json!({"effective_on": "2026-01-12"});
    let running = change_state(&officer, id, confirmed.etag(), ("start", start))
        .await
        .expect(200);
    let days = json!({"days": [
        {"day": "2026-01-12", "status": "attended", "minutes": 240},
        {"day": "2026-01-13", "status": "unauthorised"}
    ]});
    let sheet = officer.request(
        reqwest::Method::POST,
        &format!("{}/attendance", phase_path(id)),
    );
    officer
        .send(sheet.header("if-match", "\"v0\"").json(&days))
        .await
        .expect(200);
    let end = json!({"effective_on": "2026-02-27", "reason": "completed"});
    let ended = change_state(&officer, id, running.etag(), ("end", end))
        .await
        .expect(200);
    assert_eq!(ended.json["state"], "ended");

    // Point 0 on the last day and three after it, and everything on the timeline.
    let points = officer
        .get("/api/v1/follow-ups?state=pending")
        .await
        .expect(200);
    assert_eq!(
        column(&points.json, "due_on"),
        ["2026-02-27", "2026-05-27", "2026-08-27", "2027-02-27"]
    );
    let timeline = officer
        .get(&format!(
            "/api/v1/clients/{client_id}/timeline?kinds=plan,activation_phase"
        ))
        .await
        .expect(200);
    let titles = column(&timeline.json, "title_code");
    for title in [
        "activation_phase.end",
        "activation_phase.start",
        "plan.in_force",
    ] {
        assert!(titles.contains(&json!(title)), "{title} in {titles:?}");
    }

    // A coach without an assignment, another unit, another area: as if there were nobody.
    let unknown = format!("/api/v1/clients/{}", Uuid::now_v7());
    for stranger in [people::COACH, people::SOUTH_OFFICER, people::KAINUU_OFFICER] {
        let stranger = server.login_as(&stranger).await;
        let hidden = format!("/api/v1/clients/{client_id}");
        assert_hidden(&stranger, &hidden, &unknown).await;
        let hidden = phase_path(id);
        assert_hidden(&stranger, &hidden, &phase_path(Uuid::now_v7())).await;
        assert_hidden(
            &stranger,
            &plan_path,
            &format!("/api/v1/plans/{}", Uuid::now_v7()),
        )
        .await;
    }
}
