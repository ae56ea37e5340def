//! Changes: preconditions, idempotency keys, dry runs.

use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::region::people;
use serde_json::json;

use crate::walk::calls::Prepared;
use crate::walk::world::{Request, World};

#[tokio::test(flavor = "multi_thread")]
async fn without_if_match_a_change_is_428_and_with_a_stale_one_412() {
    let world = World::begin().await;
    let all = world
        .prepare_each(|operation| operation.requires_if_match())
        .await;
    let before = world.rows().await;
    for prepared in &all {
        let request = prepared.request.without("if-match");
        let answer = world.send(&prepared.actor, &request).await;
        world.expect(
            "no If-Match",
            &request,
            &answer,
            428,
            "header.if_match_required",
        );
        let current = &prepared.request.headers["if-match"];
        for stale in ["\"v99999\"", "\"v-1\"", "\"\u{e4}\"", "\"v1 \"", "\"x\""] {
            let request = prepared.request.anew().with("if-match", stale);
            let answer = world.send(&prepared.actor, &request).await;
            if stale.is_ascii() {
                world.expect(stale, &request, &answer, 412, "resource.changed");
                if answer.json["current_etag"] != **current || answer.etag() != current {
                    world.find(format!(
                        "{}: the current tag is {current}, told: {}",
                        request.operation.id, answer.text
                    ));
                }
            }
        }
        for malformed in ["*", "W/\"v1\"", "v1", "\"v1\", \"v2\"", "\"\"", "\"v1", ""] {
            let request = prepared.request.anew().with("if-match", malformed);
            let answer = world.send(&prepared.actor, &request).await;
            world.expect(
                malformed,
                &request,
                &answer,
                400,
                "header.if_match_malformed",
            );
        }
    }
    world.expect_unchanged("a refused precondition", &before, &world.rows().await);
    world.end("preconditions");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_creating_call_needs_a_key() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.requires_key())
        .await
    {
        let request = prepared.request.without("idempotency-key");
        let answer = world.send(&prepared.actor, &request).await;
        world.expect(
            "no key",
            &request,
            &answer,
            400,
            "header.idempotency_key_required",
        );
        for malformed in ["".to_owned(), "a".repeat(256)] {
            let request = prepared.request.with("idempotency-key", malformed);
            let answer = world.send(&prepared.actor, &request).await;
            world.expect(
                "malformed key",
                &request,
                &answer,
                400,
                "header.idempotency_key_malformed",
            );
        }
    }
    world.end("missing keys");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_is_answered_as_the_first_time_and_done_once() {
    let world = World::begin().await;
    let mut answered = Vec::new();
    for prepared in world
        .prepare_each(|operation| operation.accepts_key())
        .await
    {
        let first = world.send(&prepared.actor, &prepared.request).await;
        answered.push((prepared, first));
    }
    let rows = world.rows().await;
    for (prepared, first) in answered {
        let id = &prepared.request.operation.id;
        let again = world.send(&prepared.actor, &prepared.request).await;
        if shown(&first) != shown(&again) || first.status != prepared.request.operation.success() {
            world.find(format!(
                "{id}: first {} {}, then {} {}",
                first.status, first.text, again.status, again.text
            ));
        }
        let replayed = [&first, &again].map(|answer| answer.header("idempotent-replayed"));
        if replayed != ["", "true"] {
            world.find(format!("{id}: Idempotent-Replayed is {replayed:?}"));
        }
    }
    world.expect_unchanged("repeats", &rows, &world.rows().await);
    world.end("repeats");
}

/// What a repeat must show again.
fn shown(answer: &Answer) -> (u16, &str, &str, &str) {
    (
        answer.status,
        &answer.text,
        answer.etag(),
        answer.header("location"),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_belongs_to_one_request_and_one_account() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.accepts_key())
        .await
    {
        if let Err(reason) = world.succeed(&prepared).await {
            world.find(reason);
            continue;
        }
        let other = other_request(&prepared);
        let answer = world.send(&prepared.actor, &other).await;
        world.expect(
            "another request",
            &other,
            &answer,
            422,
            "idempotency.key_reused",
        );
        let stranger = world
            .send(&people::KAINUU_SOCIAL_WORKER, &prepared.request)
            .await;
        if stranger.header("idempotent-replayed") == "true"
            || stranger.code() == "idempotency.key_reused"
        {
            world.find(format!(
                "{}: the key of one account is known to another",
                other.operation.id
            ));
        }
    }
    world.end("keys");
}

/// The same key with other content: another body, or another query where there is none.
fn other_request(prepared: &Prepared) -> Request {
    match prepared.request.operation.body() {
        Some(_) => prepared
            .request
            .with_body([&prepared.request.body[..], b" "].concat()),
        None => prepared.request.with_query("dry_run=false"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_after_the_relation_has_ended_is_hidden() {
    let world = World::begin().await;
    let mut compared = 0;
    for prepared in world
        .prepare_each(|operation| operation.accepts_key())
        .await
    {
        let Some(client_id) = prepared.client_id().map(str::to_owned) else {
            continue;
        };
        // Its answer tells of no client: who declines has never had one.
        if prepared.request.operation.id == "decline_handoff" {
            continue;
        }
        if let Err(reason) = world.succeed(&prepared).await {
            world.find(reason);
            continue;
        }
        world
            .db
            .execute(&format!(
                "delete from work_relation where client_id = '{client_id}'"
            ))
            .await;
        let answer = world.send(&prepared.actor, &prepared.request).await;
        world.expect(
            "repeat without relation",
            &prepared.request,
            &answer,
            404,
            "not_found",
        );
        compared += 1;
    }
    assert!(compared > 3, "{compared} operations");
    world.end("repeats by strangers");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_stores_nothing_and_the_real_call_follows() {
    let world = World::begin().await;
    let all = world
        .prepare_each(|operation| operation.accepts_dry_run())
        .await;
    let before = world.rows().await;
    for prepared in &all {
        let request = prepared.request.with_query("dry_run=true");
        let answer = world.send(&prepared.actor, &request).await;
        let expected = match prepared.request.operation.success() {
            204 => 204,
            _ => 200,
        };
        world.expect("dry run", &request, &answer, expected, "");
    }
    world.expect_unchanged("dry runs", &before, &world.rows().await);
    for prepared in &all {
        if let Err(reason) = world.succeed(prepared).await {
            world.find(format!("after a dry run, {reason}"));
        }
    }
    world.end("dry runs");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_has_the_same_findings() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.accepts_dry_run() && operation.body().is_some())
        .await
    {
        let mut body = prepared.body();
        body["no_such_field"] = json!(1);
        let real = prepared.request.anew().with_body(body.to_string());
        let dry = real.anew().with_query("dry_run=true");
        let (real_answer, dry_answer) = (
            world.send(&prepared.actor, &real).await,
            world.send(&prepared.actor, &dry).await,
        );
        if real_answer.json["errors"] != dry_answer.json["errors"]
            || real_answer.status != dry_answer.status
        {
            world.find(format!(
                "{}: {} or {}",
                real.operation.id, real_answer.text, dry_answer.text
            ));
        }
    }
    world.end("findings of dry runs");
}
