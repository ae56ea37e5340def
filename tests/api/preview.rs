//! Drafts are previewed: what completing would refuse is told, and nothing is stored for it.

use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};

use crate::plan::{approval, approve, draft};
use crate::scene::{client_of, started};

fn codes(answer: &Value) -> Vec<&str> {
    let findings = answer["findings"].as_array().expect("findings");
    findings
        .iter()
        .map(|finding| finding["code"].as_str().expect("a code"))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_plan_tells_what_approving_would_refuse() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let body = json!({"kind": "employment", "drafted_on": "2026-03-02"});
    let made = draft(&officer, client_id, &body).await.expect(201);
    let path = format!("/api/v1/plans/{}", made.id());
    let preview = format!("{path}?validate=complete");
    approval(&officer, &path, "client", "2026-03-02")
        .await
        .expect(201);
    let previewed = officer.get(&preview).await.expect(200);
    assert_eq!(codes(&previewed.json), ["plan.approval.missing"]);
    assert_eq!(previewed.json["state"], "draft");
    assert_eq!(previewed.etag(), made.etag());
    let plain = officer.get(&path).await.expect(200);
    assert_eq!(plain.json["findings"], json!([]));
    let refused = approve(&officer, &path, made.etag()).await.expect(422);
    assert_eq!(refused.error_codes(), codes(&previewed.json));
    approval(&officer, &path, "employment_authority", "2026-03-02")
        .await
        .expect(201);
    let ready = officer.get(&preview).await.expect(200);
    assert_eq!(ready.json["findings"], json!([]));
    let done = approve(&officer, &path, made.etag()).await.expect(200);
    let in_force = officer.get(&preview).await.expect(200);
    assert_eq!(in_force.json["findings"], json!([]));
    assert_eq!(in_force.etag(), done.etag());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_assessment_tells_what_completing_would_refuse_when_it_is_read() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/assessments");
    let body = json!({"kind": "employment", "competence": "Kokki."});
    let made = officer.post(&path, &body).await.expect(201);
    let path = format!("/api/v1/assessments/{}", made.id());
    let previewed = officer
        .get(&format!("{path}?validate=complete"))
        .await
        .expect(200);
    let found = codes(&previewed.json);
    assert!(found.contains(&"assessment.job_search_skills.missing"));
    assert!(!found.contains(&"assessment.competence.missing"));
    let complete = officer
        .with("if-match", made.etag())
        .post(&format!("{path}/complete"), &json!({}))
        .await
        .expect(422);
    assert_eq!(complete.error_codes(), found);
    let colleague = server.login_as(&people::SOUTH_OFFICER).await;
    colleague
        .get(&format!("{path}?validate=complete"))
        .await
        .expect(404);
}
