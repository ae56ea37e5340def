//! Phases that were recorded by mistake.

use palvelurekisteri_tests::region::people;
use serde_json::json;

use crate::phase_scene::{change_state, client_since_autumn, phase_path, started_phase};
use crate::scene::{name_coach, started};

#[tokio::test(flavor = "multi_thread")]
async fn an_annulled_phase_is_gone_everywhere_and_its_days_are_free() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_since_autumn(&db, &officer).await;
    let days = ("2026-02-02", "2026-05-29");
    let id = started_phase(&officer, client_id, days).await;
    let path = phase_path(id);
    let seen = officer.get(&path).await.expect(200);
    let actions = seen.json["permitted_actions"].as_array().unwrap();
    assert!(actions.contains(&json!("annul")), "{actions:?}");
    let coach = server.login_as(&people::COACH).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let form = ("annul", json!({"reason": "wrong_person"}));
    change_state(&coach, id, seen.etag(), form.clone())
        .await
        .expect(403);
    change_state(&officer, id, "\"v1\"", form.clone())
        .await
        .expect(412);
    change_state(&officer, id, seen.etag(), form.clone())
        .await
        .expect(204);
    officer.get(&path).await.expect(404);
    officer.get(&format!("{path}/attendance")).await.expect(404);
    change_state(&officer, id, seen.etag(), form)
        .await
        .expect(404);
    for list in [
        format!("/api/v1/clients/{client_id}/activation-phases"),
        "/api/v1/activation-phases?count=exact".to_owned(),
    ] {
        let list = officer.get(&list).await.expect(200);
        assert_eq!(list.json["items"], json!([]));
    }
    let timeline = officer
        .get(&format!(
            "/api/v1/clients/{client_id}/timeline?kinds=activation_phase"
        ))
        .await
        .expect(200);
    assert_eq!(timeline.json["items"], json!([]));
    let caseload = officer.get("/api/v1/caseload").await.expect(200);
    assert_eq!(caseload.json["items"][0]["active_phases"], json!([]));
    let kept = "select change_reason from activation_phase_history where annulled_at is null order by version desc limit 1";
    assert_eq!(db.texts(kept).await, ["wrong_person"]);
    started_phase(&officer, client_id, days).await;
}
