//! Service-need assessments (palvelutarpeen arviointi): drafts, scores, health part, completion, correction.

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{assert_hidden, audited, client_of, column, name_coach, started, support_for};

async fn draft(officer: &Client, client_id: Uuid, body: &Value) -> Answer {
    officer
        .post(&format!("/api/v1/clients/{client_id}/assessments"), body)
        .await
}

fn whole() -> Value {
    json!({
        "kind": "employment", "competence": "Kokki.", "competence_goals": "Hygieniapassi.",
        "job_search_skills": "Hakee itse.", "prolonged_unemployment_risk": "low"
    })
}

/// A draft with all that 37 § asks for, health included; its path and its entity tag.
pub(crate) async fn whole_draft(officer: &Client, client_id: Uuid) -> (String, String) {
    let made = draft(officer, client_id, &whole()).await.expect(201);
    let path = format!("/api/v1/assessments/{}", made.id());
    let health = json!({"work_capacity": "reduced", "limits": "Ei nostoja.", "supports": "Tuoli."});
    officer
        .put(&format!("{path}/health"), "\"v0\"", &health)
        .await
        .expect(200);
    (path, made.etag().to_owned())
}

pub(crate) async fn complete(officer: &Client, path: &str, etag: &str) -> Answer {
    officer
        .with("if-match", etag)
        .post(&format!("{path}/complete"), &json!({}))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_seen_by_its_author_only_and_a_completed_one_by_the_unit() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let lead = server.login_as(&people::LEAD).await;
    let client_id = client_of(&officer).await;
    let (path, etag) = whole_draft(&officer, client_id).await;
    let unknown = format!("/api/v1/assessments/{}", Uuid::now_v7());
    let of_client = format!("/api/v1/clients/{client_id}/assessments");
    for suffix in ["", "/scores", "/health"] {
        let hidden = format!("{path}{suffix}");
        assert_hidden(&lead, &hidden, &format!("{unknown}{suffix}")).await;
    }
    lead.patch(&path, &etag, &json!({"competence": "x"}))
        .await
        .expect(404);
    for list in [of_client.as_str(), "/api/v1/assessments"] {
        let theirs = lead.get(list).await.expect(200);
        assert_eq!(theirs.json["items"], json!([]), "{list}");
        let own = officer.get(list).await.expect(200);
        assert_eq!(column(&own.json, "state"), ["draft"], "{list}");
        assert_eq!(own.json["items"][0]["etag"], json!(etag));
        assert_eq!(
            own.json["items"][0]["permitted_actions"],
            json!(["read", "update"])
        );
    }
    complete(&officer, &path, &etag).await.expect(200);
    lead.get(&path).await.expect(200);
    let listed = lead
        .get("/api/v1/assessments?state=completed&kind=employment")
        .await
        .expect(200);
    assert_eq!(column(&listed.json, "client_id"), [json!(client_id)]);
    for other in [
        people::SOUTH_OFFICER,
        people::COACH,
        people::KAINUU_OFFICER,
        people::SOCIAL_WORKER,
        people::ADMIN,
    ] {
        let caller = server.login_as(&other).await;
        for suffix in ["", "/scores", "/health"] {
            assert_hidden(
                &caller,
                &format!("{path}{suffix}"),
                &format!("{unknown}{suffix}"),
            )
            .await;
        }
        caller.get(&of_client).await.expect(404);
        let nothing = caller.get("/api/v1/assessments").await.expect(200);
        assert_eq!(nothing.json["items"], json!([]), "{}", other.username);
    }
    let listed = db
        .count(
            "select count(*) from audit_event where operation = 'list_assessments' and row_count = 1
               and client_ids = array[(select id from client)]",
        )
        .await;
    assert_eq!(listed, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn completion_names_every_missing_item_of_section_37_and_then_nothing_changes() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = draft(&officer, client_id, &json!({"kind": "employment"}))
        .await
        .expect(201);
    let path = format!("/api/v1/assessments/{}", made.id());
    let refused = complete(&officer, &path, made.etag()).await.expect(422);
    assert_eq!(
        refused.error_codes(),
        [
            "assessment.competence.missing",
            "assessment.competence_goals.missing",
            "assessment.work_capacity.missing",
            "assessment.job_search_skills.missing",
            "assessment.prolonged_unemployment_risk.missing",
        ]
    );
    assert_eq!(refused.json["errors"][0]["basis"]["act"], "380/2023");
    assert_eq!(refused.json["errors"][0]["basis"]["section"], "37 §");
    let mut rest = whole();
    rest.as_object_mut().unwrap().remove("kind");
    let changed = officer
        .patch(&format!("{path}?validate=complete"), made.etag(), &rest)
        .await
        .expect(200);
    assert_eq!(
        column(&json!({"items": changed.json["findings"]}), "code"),
        ["assessment.work_capacity.missing"]
    );
    officer
        .put(
            &format!("{path}/health"),
            "\"v0\"",
            &json!({"work_capacity": "unknown"}),
        )
        .await
        .expect(200);
    // The health part has its own version: the assessment's has not moved.
    let request_id = "5b0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b31";
    let done = complete(
        &officer.with("x-request-id", request_id),
        &path,
        changed.etag(),
    )
    .await
    .expect(200);
    assert_eq!(done.json["state"], "completed");
    assert_eq!(done.json["completed_on"], "2026-03-02");
    assert_eq!(
        done.json["permitted_actions"],
        json!(["read_health", "supersede", "annul"])
    );
    assert_eq!(audited(&db, request_id).await, 1);
    let later = officer
        .patch(&path, done.etag(), &json!({"competence": "Muu."}))
        .await
        .expect(409);
    assert_eq!(later.code(), "assessment.not_a_draft");
    let again = complete(&officer, &path, done.etag()).await.expect(409);
    assert_eq!(again.code(), "assessment.not_a_draft");
    let scores = json!({"items": [{"domain": "motivation", "score": 3}]});
    let late = officer
        .put(&format!("{path}/scores"), "\"v0\"", &scores)
        .await
        .expect(409);
    assert_eq!(late.code(), "assessment.not_a_draft");
    let health = json!({"work_capacity": "full"});
    officer
        .put(&format!("{path}/health"), "\"v1\"", &health)
        .await
        .expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_of_completion_lies_between_the_start_and_today() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let (path, etag) = whole_draft(&officer, client_id).await;
    let on = async |day: &str| {
        officer
            .with("if-match", &etag)
            .post(&format!("{path}/complete"), &json!({"completed_on": day}))
            .await
    };
    let early = on("2026-03-01").await.expect(422);
    assert_eq!(early.error_codes(), ["assessment.day.before_start"]);
    let late = on("2026-03-03").await.expect(422);
    assert_eq!(late.error_codes(), ["assessment.day.in_future"]);
    let mut tomorrow = whole();
    tomorrow["started_on"] = json!("2026-03-03");
    let refused = draft(&officer, client_id, &tomorrow).await.expect(422);
    assert_eq!(refused.error_codes(), ["assessment.day.in_future"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn health_is_encrypted_and_opened_by_right_only() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    let (path, etag) = whole_draft(&officer, client_id).await;
    let health = format!("{path}/health");
    let coach = server.login_as(&people::COACH).await;
    // A draft is not there for the coach either; then the coach is told no.
    coach.get(&health).await.expect(404);
    complete(&officer, &path, &etag).await.expect(200);
    coach.get(&path).await.expect(200);
    coach.get(&health).await.expect(403);
    let form = json!({"work_capacity": "full"});
    coach.put(&health, "\"v1\"", &form).await.expect(403);
    let lead = server.login_as(&people::LEAD).await;
    let bare = lead.get(&health).await.expect(400);
    assert_eq!(bare.code(), "access.reason_required");
    let opened = lead
        .with("access-reason", "Valitus")
        .get(&health)
        .await
        .expect(200);
    assert_eq!(opened.json["limits"], "Ei nostoja.");
    assert_eq!(opened.etag(), "\"v1\"");
    let stored = db
        .texts("select encode(limits_ciphertext, 'escape') from assessment_health")
        .await;
    assert!(!stored.join("").contains("nostoja"));
    let log = db
        .texts("select to_jsonb(e)::text from audit_event e")
        .await
        .join("\n");
    assert!(!log.contains("nostoja") && log.contains("employment_health"));
    // No list and no assessment holds it.
    let assessment = officer.get(&path).await.expect(200);
    let list = officer.get("/api/v1/assessments").await.expect(200);
    assert!(!assessment.text.contains("nostoja") && !list.text.contains("nostoja"));
    assert!(!assessment.text.contains("reduced") && !list.text.contains("reduced"));
}

#[tokio::test(flavor = "multi_thread")]
async fn scores_are_replaced_as_a_whole_under_their_own_version() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let made = draft(&officer, client_id, &whole()).await.expect(201);
    let path = format!("/api/v1/assessments/{}", made.id());
    let sheet = format!("{path}/scores");
    let empty = officer.get(&sheet).await.expect(200);
    assert_eq!((empty.etag(), &empty.json["items"]), ("\"v0\"", &json!([])));
    let two = json!({"items": [
        {"domain": "motivation", "score": 0, "note": "Väsynyt."}, {"domain": "competence", "score": 7}
    ]});
    let first = officer.put(&sheet, "\"v0\"", &two).await.expect(200);
    assert_eq!(column(&first.json, "domain"), ["competence", "motivation"]);
    officer.put(&sheet, "\"v0\"", &two).await.expect(412);
    let one = json!({"items": [{"domain": "mobility", "score": 5}]});
    let second = officer.put(&sheet, first.etag(), &one).await.expect(200);
    assert_eq!(column(&second.json, "domain"), ["mobility"]);
    // Going back to the same content is still another version: no tag ever means two things.
    let third = officer.put(&sheet, second.etag(), &two).await.expect(200);
    let etags = [empty.etag(), first.etag(), second.etag(), third.etag()];
    let different: std::collections::BTreeSet<_> = etags.into_iter().collect();
    assert_eq!(different.len(), 4);
    let unmoved = officer.get(&path).await.expect(200);
    assert_eq!(unmoved.etag(), made.etag());
    let faulty = json!({"items": [
        {"domain": "work_capacity", "score": 5}, {"domain": "mobility", "score": 5}, {"domain": "mobility", "score": 6}
    ]});
    let refused = officer.put(&sheet, third.etag(), &faulty).await.expect(422);
    assert_eq!(
        refused.error_codes(),
        ["assessment.score.is_health", "assessment.score.repeated"]
    );
    let too_much = json!({"items": [{"domain": "mobility", "score": 11}]});
    officer
        .put(&sheet, third.etag(), &too_much)
        .await
        .expect(400);
    let kept = db
        .count("select count(*) from assessment_score_history where score is not null")
        .await;
    assert_eq!(kept, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn multidisciplinary_ones_are_for_those_in_support_and_social_ones_are_off() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let social = server.login_as(&people::SOCIAL_WORKER).await;
    let coach = server.login_as(&people::COACH).await;
    let client_id = client_of(&officer).await;
    name_coach(&officer, client_id, people::COACH.id).await;
    support_for(&db, client_id, people::SOCIAL_WORKER.id).await;
    let kind = |kind| json!({"kind": kind});
    let off = draft(&officer, client_id, &kind("social"))
        .await
        .expect(422);
    assert_eq!(off.error_codes(), ["assessment.kind.not_in_use"]);
    draft(&social, client_id, &kind("employment"))
        .await
        .expect(403);
    draft(&coach, client_id, &kind("employment"))
        .await
        .expect(403);
    let shared =
        json!({"kind": "multidisciplinary", "competence": "Kokki.", "other_factors": "Velkoja."});
    let made = draft(&social, client_id, &shared).await.expect(201);
    let path = format!("/api/v1/assessments/{}", made.id());
    // Health is recorded by the employment side: capacity is still lacking.
    let refused = complete(&social, &path, made.etag()).await.expect(422);
    assert_eq!(refused.error_codes(), ["assessment.work_capacity.missing"]);
    assert_eq!(refused.json["errors"][0]["basis"]["act"], "381/2023");
    let own = draft(&officer, client_id, &shared).await.expect(201);
    let own_path = format!("/api/v1/assessments/{}", own.id());
    officer
        .put(
            &format!("{own_path}/health"),
            "\"v0\"",
            &json!({"work_capacity": "unknown"}),
        )
        .await
        .expect(200);
    complete(&officer, &own_path, own.etag()).await.expect(200);
    social.get(&own_path).await.expect(200);
    social.get(&format!("{own_path}/health")).await.expect(200);
    let unknown = format!("/api/v1/assessments/{}", Uuid::now_v7());
    assert_hidden(&coach, &own_path, &unknown).await;
    let list = format!("/api/v1/clients/{client_id}/assessments");
    assert_eq!(coach.get(&list).await.expect(200).json["items"], json!([]));
    assert_eq!(
        column(&social.get(&list).await.expect(200).json, "state").len(),
        2
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn checks_come_in_their_order_and_refusals_store_nothing() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let path = format!("/api/v1/clients/{client_id}/assessments");
    officer
        .post(&path, &json!({"kind": "employment", "competence": ""}))
        .await
        .expect(400);
    officer
        .post(&path, &json!({"kind": "employment", "competense": "x"}))
        .await
        .expect(400);
    let dry = officer
        .post(&format!("{path}?dry_run=true"), &whole())
        .await
        .expect(200);
    assert_eq!(dry.json["state"], "draft");
    assert_eq!(db.count("select count(*) from assessment").await, 0);
    let made = draft(&officer, client_id, &whole()).await.expect(201);
    let one = format!("/api/v1/assessments/{}", made.id());
    let bare = officer
        .post(&format!("{one}/complete"), &json!({}))
        .await
        .expect(428);
    assert_eq!(bare.code(), "header.if_match_required");
    // A stale version is told before a faulty body.
    officer
        .patch(&one, "\"v9\"", &json!({"nonsense": 1}))
        .await
        .expect(412);
    let keyed = officer.with("idempotency-key", "arvio-1");
    let first = draft(&keyed, client_id, &whole()).await.expect(201);
    let replayed = draft(&keyed, client_id, &whole()).await.expect(201);
    assert_eq!(first.text, replayed.text);
    assert_eq!(db.count("select count(*) from assessment").await, 2);
    // Closed, with the worker's relation still there.
    db.execute(
        "update service_relationship set closed_on = '2026-03-02', closing_reason = 'employed'",
    )
    .await;
    let closed = draft(&officer, client_id, &whole()).await.expect(409);
    assert_eq!(closed.code(), "assessment.no_open_relationship");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_show_each_assessment_once_newest_first() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    for day in ["2026-02-02", "2026-03-01", "2026-02-02", "2026-01-15"] {
        let body = json!({"kind": "employment", "started_on": day});
        draft(&officer, client_id, &body).await.expect(201);
    }
    let mut days = Vec::new();
    let mut path = "/api/v1/assessments?limit=2".to_owned();
    loop {
        let page = officer.get(&path).await.expect(200);
        days.extend(column(&page.json, "started_on"));
        let Some(cursor) = page.json["next_cursor"].as_str() else {
            break;
        };
        path = format!("/api/v1/assessments?limit=2&cursor={cursor}");
    }
    assert_eq!(
        days,
        ["2026-03-01", "2026-02-02", "2026-02-02", "2026-01-15"]
    );
}
