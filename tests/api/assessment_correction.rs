//! Corrections of completed assessments.

use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::region::people;
use serde_json::json;

use crate::assessment::{complete, whole_draft};
use crate::scene::{client_of, column, cover, started};

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_supersedes_when_it_is_completed_and_only_one_does() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let (path, etag) = whole_draft(&officer, client_id).await;
    let scores = json!({"items": [{"domain": "motivation", "score": 3}]});
    officer
        .put(&format!("{path}/scores"), "\"v0\"", &scores)
        .await
        .expect(200);
    let early = officer
        .with("if-match", &etag)
        .post_empty(&format!("{path}/supersede"))
        .await
        .expect(409);
    assert_eq!(early.code(), "assessment.not_completed");
    let done = complete(&officer, &path, &etag).await.expect(200);
    let correct = async |caller: &Client| {
        caller
            .with("if-match", done.etag())
            .post_empty(&format!("{path}/supersede"))
            .await
    };
    cover(&db, people::OFFICER.id, people::SOUTH_OFFICER.id).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    // A form that was sent twice is one draft; a colleague's draft is not known to the other.
    let (sent, twice) = tokio::join!(correct(&officer), correct(&officer));
    let (one, twice) = match sent.status {
        201 => (sent, twice),
        _ => (twice, sent),
    };
    let one = one.expect(201);
    for refused in [twice, correct(&officer).await] {
        assert_eq!(refused.expect(409).code(), "assessment.correction_drafted");
    }
    let other = correct(&south).await.expect(201);
    assert_eq!(one.json["state"], "draft");
    assert_eq!(one.json["competence"], "Kokki.");
    let copy = format!("/api/v1/assessments/{}", one.id());
    let copied = officer.get(&format!("{copy}/scores")).await.expect(200);
    assert_eq!(column(&copied.json, "score"), [3]);
    let health = officer.get(&format!("{copy}/health")).await.expect(200);
    assert_eq!(health.json["limits"], "Ei nostoja.");
    // The old one stands until the correction is completed.
    assert_eq!(
        officer.get(&path).await.expect(200).json["state"],
        "completed"
    );
    let rival = format!("/api/v1/assessments/{}", other.id());
    let (first, second) = tokio::join!(
        complete(&officer, &copy, one.etag()),
        complete(&south, &rival, other.etag())
    );
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let (winner, loser, (late, loser_path)) = match first.status {
        200 => (first, second, (&south, rival)),
        _ => (second, first, (&officer, copy)),
    };
    assert_eq!(loser.code(), "assessment.superseded_already");
    // The same in sequence as in the race.
    let draft_tag = late.get(&loser_path).await.expect(200);
    let again = complete(late, &loser_path, draft_tag.etag())
        .await
        .expect(409);
    assert_eq!(again.code(), "assessment.superseded_already");
    assert_eq!(
        officer.get(&path).await.expect(200).json["state"],
        "superseded"
    );
    // A correction that was a mistake gives its predecessor back.
    let winner_path = format!("/api/v1/assessments/{}", winner.id());
    officer
        .with("if-match", winner.etag())
        .post(
            &format!("{winner_path}/annul"),
            &json!({"reason": "recording_error"}),
        )
        .await
        .expect(204);
    officer.get(&winner_path).await.expect(404);
    assert_eq!(
        officer.get(&path).await.expect(200).json["state"],
        "completed"
    );
    // The old one, and the draft that came too late.
    let list = late.get("/api/v1/assessments").await.expect(200);
    assert_eq!(column(&list.json, "state").len(), 2);
    let reasons = db
        .count("select count(*) from assessment_history where change_reason = 'recording_error'")
        .await;
    assert_eq!(reasons, 2);
}
