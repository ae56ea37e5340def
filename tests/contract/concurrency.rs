//! Races: many at once get what one after the other would have got.

use std::collections::BTreeSet;
use std::sync::Arc;

use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::region::people;
use serde_json::json;
use tokio::task::JoinSet;

use crate::walk::calls::Prepared;
use crate::walk::objects::identity_code;
use crate::walk::operation;
use crate::walk::world::{Request, World, at_once};

/// Made, or taken on to be made.
fn is_done(status: u16) -> bool {
    matches!(status, 201 | 202)
}

fn is_twin(answer: &Answer) -> bool {
    answer.status == 409 && answer.code() == "idempotency.in_flight"
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_calls_with_one_key_create_once() {
    let world = Arc::new(World::begin().await);
    let mut stored = Vec::new();
    for prepared in world
        .prepare_each(|operation| operation.requires_key())
        .await
    {
        let Prepared { actor, request, .. } = prepared;
        let id = &request.operation.id;
        let answers = at_once(&world, (0..30).map(|_| (actor, request.clone()))).await;
        let done: Vec<&Answer> = answers
            .iter()
            .filter(|answer| is_done(answer.status))
            .collect();
        let first = done
            .iter()
            .filter(|answer| answer.header("idempotent-replayed").is_empty())
            .count();
        let bodies: BTreeSet<&str> = done.iter().map(|answer| answer.text.as_str()).collect();
        if first != 1 || bodies.len() != 1 {
            world.find(format!(
                "{id}: {first} were done, with {} different answers",
                bodies.len()
            ));
        }
        for answer in answers
            .iter()
            .filter(|answer| !is_done(answer.status) && !is_twin(answer))
        {
            world.find(format!("{id}: {} {}", answer.status, answer.text));
        }
        if let Some(first) = done.first() {
            stored.push((actor, request.clone(), first.text.clone()));
        }
    }
    let rows = world.rows().await;
    for (actor, request, first) in stored {
        let again = world.send(&actor, &request).await;
        if again.header("idempotent-replayed") != "true" || again.text != first {
            let id = &request.operation.id;
            world.find(format!("{id}: afterwards {} {}", again.status, again.text));
        }
    }
    world.expect_unchanged("repeats", &rows, &world.rows().await);
    world.end("one key, thirty calls");
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_calls_with_keys_of_their_own_never_fail_by_our_fault() {
    let world = Arc::new(World::begin().await);
    for prepared in world
        .prepare_each(|operation| operation.requires_key())
        .await
    {
        let Prepared { actor, request, .. } = prepared;
        let answers = at_once(&world, (0..30).map(|_| (actor, request.anew()))).await;
        let last = world.send(&actor, &request.anew()).await;
        let codes: BTreeSet<(u16, &str)> = answers
            .iter()
            .map(|answer| (answer.status, answer.code()))
            .collect();
        // Met in a race or in sequence, the same fault has the same status and code (decision 26).
        let strangers = codes.iter().filter(|(status, code)| {
            !is_done(*status) && (*status, *code) != (last.status, last.code())
        });
        for (status, code) in strangers {
            world.find(format!(
                "{}: {status} {code} in a race, {} {} in sequence",
                request.operation.id,
                last.status,
                last.code()
            ));
        }
        if !codes.iter().any(|(status, _)| is_done(*status)) {
            world.find(format!(
                "{}: none of thirty was done: {codes:?}",
                request.operation.id
            ));
        }
    }
    world.end("thirty keys");
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_writers_lose_no_update() {
    const WRITERS: u64 = 8;
    const EDITS: u64 = 10;
    let world = Arc::new(World::begin().await);
    let prepared = world.prepare(operation("update_client")).await.unwrap();
    let path = prepared.request.path.clone();
    let read = Request::new(operation("read_client"), path);
    let mut running = JoinSet::new();
    for writer in 0..WRITERS {
        let (world, prepared, read) = (Arc::clone(&world), prepared.clone(), read.clone());
        running.spawn(async move {
            let mut done = 0;
            while done < EDITS {
                let current = world.send(&prepared.actor, &read).await;
                let body = json!({"temporary_id": format!("W{writer}-{done}")});
                let request = prepared
                    .request
                    .with("if-match", current.etag())
                    .with_body(body.to_string());
                let answer = world.send(&prepared.actor, &request).await;
                match answer.status {
                    200 => done += 1,
                    412 => {}
                    _ => return Err(answer.text),
                }
            }
            Ok(())
        });
    }
    for result in running.join_all().await {
        result.unwrap();
    }
    let version = |etag: &str| etag.trim_matches(['"', 'v']).parse::<u64>().unwrap();
    let first = version(&prepared.request.headers["if-match"]);
    let last = world.send(&prepared.actor, &read).await;
    assert_eq!(
        version(last.etag()),
        first + WRITERS * EDITS,
        "every acknowledged edit is one version"
    );
    let id = prepared.client_id().unwrap();
    let history = world
        .db
        .count(&format!(
            "select count(*) from client_history where id = '{id}'"
        ))
        .await;
    assert_eq!(
        u64::try_from(history).unwrap(),
        WRITERS * EDITS,
        "every former version is in the history"
    );
    world.end("edits");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_eight_changes_of_one_version_one_is_done() {
    let world = Arc::new(World::begin().await);
    for prepared in world
        .prepare_each(|operation| operation.requires_if_match())
        .await
    {
        let Prepared { actor, request, .. } = prepared;
        let answers = at_once(&world, (0..8).map(|_| (actor, request.anew()))).await;
        let done = answers.iter().filter(|answer| answer.status < 300).count();
        let id = &request.operation.id;
        if done != 1 {
            world.find(format!("{id}: {done} of eight were done"));
        }
        // What ends the caller's own access hides the object from the rest, or what is done to it.
        let late = world.send(&actor, &request.anew()).await;
        let others = answers.iter().filter(|answer| {
            answer.status >= 300
                && answer.status != 412
                && (answer.status, answer.code()) != (late.status, late.code())
        });
        for answer in others {
            world.find(format!("{id}: {} {}", answer.status, answer.text));
        }
    }
    world.end("changes of one version");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_taken_in_by_eight_at_once_is_one_client() {
    let world = Arc::new(World::begin().await);
    for round in 0..4 {
        let prepared = world.prepare(operation("take_in_client")).await.unwrap();
        let mut body = prepared.body();
        body["identity_code"] = json!(identity_code(5000 + round));
        let request = prepared.request.with_body(body.to_string());
        let officers = [people::OFFICER, people::SOUTH_OFFICER];
        let before = world.db.count("select count(*) from client").await;
        let calls = (0..8).map(|number| (officers[number % 2], request.anew()));
        let answers = at_once(&world, calls).await;
        let ids: BTreeSet<String> = answers
            .iter()
            .map(|answer| format!("{} {} {}", answer.status, answer.code(), answer.json["id"]))
            .collect();
        if ids.len() != 1 || answers[0].status != 201 {
            world.find(format!("answers differ: {ids:?}"));
        }
        let clients = world.db.count("select count(*) from client").await - before;
        if clients != 1 {
            world.find(format!("{clients} clients were made"));
        }
    }
    world.end("take-ins");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_sixteen_overlapping_phases_one_is_stored() {
    let world = Arc::new(World::begin().await);
    let client = world.client_of(&people::OFFICER).await;
    let ids = std::collections::BTreeMap::from([("client_id".to_owned(), client.clone())]);
    let prepared = world
        .prepare_among(operation("create_activation_phase"), &people::OFFICER, ids)
        .await
        .unwrap();
    let Prepared { actor, request, .. } = prepared;
    let answers = at_once(&world, (0..16).map(|_| (actor, request.anew()))).await;
    let done = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(done, 1, "one racer wins");
    let late = world.send(&actor, &request.anew()).await;
    assert_eq!(late.status, 409, "{}", late.text);
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        assert_eq!(
            (answer.status, answer.code()),
            (409, late.code()),
            "{}",
            answer.text
        );
    }
    let stored = format!("select count(*) from activation_phase where client_id = '{client}'");
    assert_eq!(world.db.count(&stored).await, 1);
    world.end("racers");
}
