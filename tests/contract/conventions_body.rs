//! Bodies: the media type, JSON, closed objects. Nothing of a refused body is stored.

use palvelurekisteri_tests::client::Answer;
use serde_json::{Value, json};

use crate::walk::calls::Prepared;
use crate::walk::world::World;

async fn refused(
    world: &World,
    what: &str,
    prepared: &Prepared,
    body: impl Into<Vec<u8>>,
    code: &str,
) -> Answer {
    let request = prepared.request.anew().with_body(body);
    let answer = world.send(&prepared.actor, &request).await;
    world.expect(what, &request, &answer, 400, code);
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn another_media_type_is_415() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.body().is_some())
        .await
    {
        let expected = prepared.request.headers["content-type"].clone();
        let all = [
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/xml",
            "application/json",
            "application/merge-patch+json",
            "*/*",
            "multipart/form-data; boundary=a",
        ];
        let others = all
            .iter()
            .filter(|media_type| **media_type != expected)
            .map(|one| (*one).to_owned());
        for media_type in others.chain([
            format!("{expected}; charset=iso-8859-1"),
            format!("{expected}x"),
        ]) {
            let request = prepared.request.anew().with("content-type", &*media_type);
            let answer = world.send(&prepared.actor, &request).await;
            world.expect(
                &media_type,
                &request,
                &answer,
                415,
                "request.unsupported_media_type",
            );
        }
        let request = prepared.request.anew().without("content-type");
        let answer = world.send(&prepared.actor, &request).await;
        world.expect(
            "no media type",
            &request,
            &answer,
            415,
            "request.unsupported_media_type",
        );
    }
    world.end("media types");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_no_json_is_400() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.body().is_some())
        .await
    {
        let whole = String::from_utf8(prepared.request.body.clone()).unwrap();
        let bodies = [
            "{",
            "{\"a\":}",
            "nul",
            "{\"a\":1,}",
            "'a'",
            "\u{feff}{}",
            "{}{}",
            "{\"a\":01}",
            "{\"a\":NaN}",
        ];
        for body in bodies
            .iter()
            .map(|body| (*body).to_owned())
            .chain([whole[..whole.len() - 1].to_owned()])
        {
            refused(
                &world,
                &body,
                &prepared,
                body.clone(),
                "request.malformed_json",
            )
            .await;
        }
    }
    world.end("JSON");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_must_be_there_is_missed() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.body().is_some() && operation.body_is_required())
        .await
    {
        let answer = refused(&world, "empty body", &prepared, "", "").await;
        if answer.code().is_empty() {
            world.find(format!(
                "{}: an empty body has no code",
                prepared.request.operation.id
            ));
        }
    }
    world.end("empty bodies");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_field_is_named() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.body().is_some())
        .await
    {
        let mut body = prepared.body();
        body["no_such_field"] = json!(1);
        let answer = refused(
            &world,
            "unknown field",
            &prepared,
            body.to_string(),
            "field.unknown",
        )
        .await;
        let pointers: Vec<&Value> = answer.json["errors"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|error| &error["pointer"])
            .collect();
        if pointers != [&json!("/no_such_field")] {
            world.find(format!("{}: {pointers:?}", prepared.request.operation.id));
        }
    }
    world.end("unknown fields");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_given_twice_is_refused() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.body().is_some())
        .await
    {
        let body = prepared.body();
        let Some((name, value)) = body.as_object().and_then(|members| members.iter().next()) else {
            continue;
        };
        let rest = body.to_string();
        let twice = format!("{{{}:{value},{}", json!(name), &rest[1..]);
        let answer = refused(&world, "duplicate field", &prepared, twice, "").await;
        if !answer
            .error_codes()
            .iter()
            .any(|code| code.contains("duplicate"))
        {
            world.find(format!(
                "{}: {:?}",
                prepared.request.operation.id,
                answer.error_codes()
            ));
        }
    }
    world.end("duplicate fields");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_where_none_belongs_is_refused() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| {
            operation.body().is_none() && !operation.takes_form() && !operation.is_static()
        })
        .await
    {
        refused(
            &world,
            "unwanted body",
            &prepared,
            "{}",
            "request.body_not_allowed",
        )
        .await;
    }
    world.end("unwanted bodies");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_a_request_is_told_at_once() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.requires_key() && operation.body().is_some())
        .await
    {
        let mut body = prepared.body();
        body["no_such_field"] = json!(1);
        let request = prepared
            .request
            .without("idempotency-key")
            .with_query("no_such=1")
            .with_body(body.to_string());
        let answer = world.send(&prepared.actor, &request).await;
        let mut codes = answer.error_codes();
        codes.sort_unstable();
        if codes
            != [
                "field.unknown",
                "header.idempotency_key_required",
                "query.unknown_parameter",
            ]
        {
            world.find(format!(
                "{}: {} {codes:?}",
                prepared.request.operation.id, answer.status
            ));
        }
    }
    world.end("faults of head, query and body");
}
