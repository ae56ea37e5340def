//! The access log has every call of somebody known: once, with who, what, whose and how it ended. Without it, nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::region::{Person, people};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::walk::calls::Prepared;
use crate::walk::objects::request_on_nothing;
use crate::walk::world::{Request, World};
use crate::walk::{OPERATIONS, Operation, operation};

/// What the log must say of a call.
struct Expected<'a> {
    /// Who; `None` where nobody was known yet.
    person: Option<&'a Person>,
    outcome: &'a str,
    client_id: Option<&'a str>,
}

impl World {
    /// Sends with an id of its own; the call must stand in the log once.
    async fn logged(
        &self,
        person: &Person,
        request: &Request,
        outcome: &str,
        client_id: Option<&str>,
    ) {
        let id = Uuid::new_v4().to_string();
        let answer = self.send(person, &request.with("x-request-id", &*id)).await;
        let is_known = request.operation.is_protected()
            || (request.operation.id == "login" && outcome == "allowed");
        let person = Some(person).filter(|_| is_known);
        self.expect_logged(
            &id,
            request,
            &answer,
            &Expected {
                person,
                outcome,
                client_id,
            },
        )
        .await;
    }

    async fn expect_logged(
        &self,
        id: &str,
        request: &Request,
        answer: &Answer,
        expected: &Expected<'_>,
    ) {
        let found = self
            .db
            .rows(&format!(
                "select operation, outcome, status::int, coalesce(code, ''), user_id, client_ids::text
                   from audit_event where request_id = '{id}'"
            ))
            .await;
        let (operation, status) = (&request.operation.id, answer.status);
        let [row] = found.as_slice() else {
            self.find(format!(
                "{operation} {status} {}: {} rows in the log",
                answer.code(),
                found.len()
            ));
            return;
        };
        let logged: (String, String, i32, String) =
            (row.get(0), row.get(1), row.get(2), row.get(3));
        let wanted = (
            operation.clone(),
            expected.outcome.to_owned(),
            i32::from(status),
            // Some views have a `code` of their own.
            if status < 400 { "" } else { answer.code() }.to_owned(),
        );
        if logged != wanted {
            self.find(format!("{operation}: logged {logged:?}, was {wanted:?}"));
        }
        let user: Option<Uuid> = row.get(4);
        if expected
            .person
            .is_some_and(|person| user != Some(person.id))
        {
            self.find(format!("{operation} {status}: the log does not say who"));
        }
        let clients: String = row.get(5);
        if expected
            .client_id
            .is_some_and(|client| !clients.contains(client))
        {
            self.find(format!(
                "{operation} {status}: the log names {clients}, not the client"
            ));
        }
    }
}

/// An operation that looks at nobody's data and at nothing that was sent is in the operational log only.
fn is_audited(operation: &Operation) -> bool {
    !operation.is_static()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_is_done_is_logged_once() {
    let world = World::begin().await;
    for prepared in world.prepare_each(is_audited).await {
        let client = prepared
            .client_id()
            .filter(|_| prepared.request.operation.path.contains("_id}"));
        world
            .logged(&prepared.actor, &prepared.request, "allowed", client)
            .await;
    }
    world.end("calls that are done");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_is_refused_is_logged_once() {
    let world = World::begin().await;
    for prepared in world.prepare_each(is_audited).await {
        let Prepared { actor, request, .. } = &prepared;
        let mut refused = vec![(*actor, request.with_query("no_such=1"))];
        if !request.operation.path_ids().is_empty() {
            refused.push((*actor, prepared.with_unknown_id()));
            refused.push((people::KAINUU_SOCIAL_WORKER, request.clone()));
        }
        if request.operation.requires_if_match() {
            refused.push((*actor, request.without("if-match")));
            refused.push((*actor, request.with("if-match", "\"v99999\"")));
        }
        if request.operation.body().is_some() {
            refused.push((*actor, request.with_body("{")));
            refused.push((*actor, request.with("content-type", "text/plain")));
        }
        if request.operation.is_protected() {
            refused.push((*actor, request.with("access-purpose", "curiosity")));
            refused.push((
                *actor,
                request.with("acting-grant", Uuid::new_v4().to_string()),
            ));
        }
        for (person, request) in refused {
            world
                .logged(&person, &request.anew(), "refused", None)
                .await;
        }
    }
    world.end("calls that are refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_and_a_dry_run_are_logged_as_such() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| operation.accepts_key())
        .await
    {
        let Prepared { actor, request, .. } = &prepared;
        if request.operation.accepts_dry_run() {
            world
                .logged(actor, &request.with_query("dry_run=true"), "allowed", None)
                .await;
        }
        world.logged(actor, request, "allowed", None).await;
        world.logged(actor, request, "replayed", None).await;
    }
    world.end("repeats and dry runs");
}

/// Who is nobody could fill the log at will: those calls are in the operational log only.
#[tokio::test(flavor = "multi_thread")]
async fn a_call_of_nobody_is_not_in_the_access_log() {
    let world = World::begin().await;
    let before = world.db.count("select count(*) from audit_event").await;
    for operation in OPERATIONS
        .iter()
        .filter(|operation| operation.is_protected())
    {
        world.send_as_is(&request_on_nothing(operation)).await;
    }
    assert_eq!(
        world.db.count("select count(*) from audit_event").await,
        before
    );
    world.end("calls of nobody");
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_reads_and_a_hundred_and_fifty_writes_at_once_are_450_rows() {
    let world = Arc::new(World::begin().await);
    let client = world.client_of(&people::OFFICER).await;
    let ids = BTreeMap::from([("client_id".to_owned(), client.clone())]);
    let read = world
        .prepare_among(operation("read_client"), &people::OFFICER, ids.clone())
        .await
        .unwrap();
    let mut requests: Vec<Request> = (0..300).map(|_| read.request.clone()).collect();
    for _ in 0..150 {
        let write = world
            .prepare_among(operation("create_note"), &people::OFFICER, ids.clone())
            .await
            .unwrap();
        requests.push(write.request);
    }
    let counted = format!("select count(*) from audit_event where '{client}' = any (client_ids)");
    let before = world.db.count(&counted).await;
    let mut running = JoinSet::new();
    // As many as a busy front end has under way; more would wait longer for the small pools than they may.
    let at_once = Arc::new(Semaphore::new(64));
    for request in requests {
        let (world, id) = (Arc::clone(&world), Uuid::new_v4().to_string());
        let at_once = Arc::clone(&at_once);
        running.spawn(async move {
            let _turn = at_once.acquire_owned().await.unwrap();
            let answer = world
                .send(&people::OFFICER, &request.with("x-request-id", &*id))
                .await;
            world.expect(
                "one of 450",
                &request,
                &answer,
                request.operation.success(),
                "",
            );
            id
        });
    }
    let sent = running.join_all().await;
    assert_eq!(world.db.count(&counted).await - before, 450);
    let distinct = format!(
        "select count(distinct request_id) from audit_event where request_id in ('{}')",
        sent.join("', '")
    );
    assert_eq!(
        world.db.count(&distinct).await,
        450,
        "each call has its row"
    );
    world.end("450 calls");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_log_cannot_be_written_nothing_is_shown_or_stored() {
    let world = World::begin().await;
    let all = world
        .prepare_each(|operation| operation.is_protected())
        .await;
    world
        .db
        .execute("revoke insert on audit_event from palvelurekisteri_app")
        .await;
    let before = world.rows().await;
    for prepared in &all {
        for request in [
            prepared.request.clone(),
            prepared.with_unknown_id().anew(),
            prepared.request.anew().with_query("no_such=1"),
        ] {
            let answer = world.send(&prepared.actor, &request).await;
            world.expect(
                "without a log",
                &request,
                &answer,
                503,
                "service.unavailable",
            );
        }
    }
    world.expect_unchanged("without a log", &before, &world.rows().await);
    world
        .db
        .execute("grant insert on audit_event to palvelurekisteri_app")
        .await;
    for prepared in all
        .iter()
        .filter(|prepared| prepared.request.operation.method == "GET")
    {
        let answer = world.send(&prepared.actor, &prepared.request).await;
        world.expect("with the log again", &prepared.request, &answer, 200, "");
    }
    world.end("a log that cannot be written");
}
