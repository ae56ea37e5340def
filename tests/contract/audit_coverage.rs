//! The access log has every call of somebody known: once, with who, what, whose and how it ended. Without it, nothing.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::region::{Person, people};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio_postgres::Row;
use uuid::Uuid;

use crate::walk::calls::Prepared;
use crate::walk::objects::request_on_nothing;
use crate::walk::world::{Request, World, at_once};
use crate::walk::{EVERY_OPERATION, Operation, operation};

/// A call that was answered, and what the log must say of it.
struct Logged {
    request_id: String,
    operation: String,
    status: u16,
    code: String,
    outcome: &'static str,
    /// Who; `None` where nobody was known yet.
    user_id: Option<Uuid>,
    client_id: Option<String>,
}

/// The calls of a test, to be looked up in the log together.
#[derive(Default)]
struct Calls(Vec<Logged>);

impl Calls {
    /// Sends with an id of its own.
    async fn send(
        &mut self,
        world: &World,
        (person, request): (&Person, &Request),
        outcome: &'static str,
        client_id: Option<&str>,
    ) {
        let id = Uuid::new_v4().to_string();
        let answer = world
            .send(person, &request.with("x-request-id", &*id))
            .await;
        let operation = request.operation;
        let is_known =
            operation.is_protected() || (operation.id == "login" && outcome == "allowed");
        // Some views have a `code` of their own.
        let code = if answer.status < 400 {
            ""
        } else {
            answer.code()
        };
        self.0.push(Logged {
            request_id: id,
            operation: operation.id.clone(),
            status: answer.status,
            code: code.to_owned(),
            outcome,
            user_id: is_known.then_some(person.id),
            client_id: client_id.map(str::to_owned),
        });
    }

    /// Each of them stands in the log once, and is told there as it was.
    async fn expect_logged(self, world: &World) {
        let ids: Vec<&str> = self.0.iter().map(|call| call.request_id.as_str()).collect();
        let found = world
            .db
            .rows(&format!(
                "select request_id::text, operation, outcome, status::int, coalesce(code, ''), user_id,
                        client_ids::text
                   from audit_event where request_id in ('{}')",
                ids.join("', '")
            ))
            .await;
        let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
        for row in found {
            rows.entry(row.get(0)).or_default().push(row);
        }
        for call in self.0 {
            let rows = rows.remove(&call.request_id).unwrap_or_default();
            call.compare(world, &rows);
        }
    }
}

impl Logged {
    fn compare(&self, world: &World, rows: &[Row]) {
        let place = format!("{} {} {}", self.operation, self.status, self.code);
        let [row] = rows else {
            world.find(format!("{place}: {} rows in the log", rows.len()));
            return;
        };
        let logged: (String, String, i32, String) =
            (row.get(1), row.get(2), row.get(3), row.get(4));
        let wanted = (
            self.operation.clone(),
            self.outcome.to_owned(),
            i32::from(self.status),
            self.code.clone(),
        );
        if logged != wanted {
            world.find(format!("{place}: logged {logged:?}, was {wanted:?}"));
        }
        if self.user_id.is_some() && row.get::<_, Option<Uuid>>(5) != self.user_id {
            world.find(format!("{place}: the log does not say who"));
        }
        let clients: String = row.get(6);
        if self
            .client_id
            .as_deref()
            .is_some_and(|client| !clients.contains(client))
        {
            world.find(format!("{place}: the log names {clients}, not the client"));
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
    let mut calls = Calls::default();
    for prepared in world.prepare_each(is_audited).await {
        let client = prepared
            .client_id()
            .filter(|_| prepared.request.operation.path.contains("_id}"));
        let call = (&prepared.actor, &prepared.request);
        calls.send(&world, call, "allowed", client).await;
    }
    calls.expect_logged(&world).await;
    world.end("calls that are done");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_is_refused_is_logged_once() {
    let world = World::begin().await;
    let mut calls = Calls::default();
    for prepared in world.prepare_each(is_audited).await {
        let Prepared { actor, request, .. } = &prepared;
        let mut refused = vec![(*actor, request.with_query("no_such=1"))];
        if !request.operation.path_ids().is_empty() {
            refused.push((*actor, prepared.with_unknown_id()));
            if !request.operation.is_reference() {
                refused.push((people::KAINUU_SOCIAL_WORKER, request.clone()));
            }
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
            calls
                .send(&world, (&person, &request.anew()), "refused", None)
                .await;
        }
    }
    calls.expect_logged(&world).await;
    world.end("calls that are refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_and_a_dry_run_are_logged_as_such() {
    let world = World::begin().await;
    let mut calls = Calls::default();
    for prepared in world
        .prepare_each(|operation| operation.accepts_key())
        .await
    {
        let Prepared { actor, request, .. } = &prepared;
        if request.operation.accepts_dry_run() {
            let dry = request.with_query("dry_run=true");
            calls.send(&world, (actor, &dry), "allowed", None).await;
        }
        for outcome in ["allowed", "replayed"] {
            calls.send(&world, (actor, request), outcome, None).await;
        }
    }
    calls.expect_logged(&world).await;
    world.end("repeats and dry runs");
}

/// Who is nobody could fill the log at will: those calls are in the operational log only.
#[tokio::test(flavor = "multi_thread")]
async fn a_call_of_nobody_is_not_in_the_access_log() {
    let world = World::begin().await;
    let before = world.db.count("select count(*) from audit_event").await;
    for operation in EVERY_OPERATION
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
async fn three_hundred_reads_150_writes_and_100_refusals_at_once_are_550_rows_and_550_leaves() {
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
    requests.extend((0..100).map(|_| read.request.with_query("no_such=1")));
    let counted = format!(
        "select count(*) from audit_event
          where '{client}' = any (client_ids) or outcome = 'refused' and subject_id = '{client}'"
    );
    let before = world.db.count(&counted).await;
    let mut running = JoinSet::new();
    // As many as a busy front end has under way; more would wait longer for the small pools than they may.
    let at_once = Arc::new(Semaphore::new(32));
    for request in requests {
        let (world, id) = (Arc::clone(&world), Uuid::new_v4().to_string());
        let at_once = Arc::clone(&at_once);
        running.spawn(async move {
            let _turn = at_once.acquire_owned().await.unwrap();
            let answer = world
                .send(&people::OFFICER, &request.with("x-request-id", &*id))
                .await;
            let is_refused = request.path.ends_with("no_such=1");
            let wanted = if is_refused {
                400
            } else {
                request.operation.success()
            };
            world.expect("one of 550", &request, &answer, wanted, "");
            id
        });
    }
    let sent = running.join_all().await;
    world.end("550 answers");
    assert_eq!(world.db.count(&counted).await - before, 550);
    let distinct = format!(
        "select count(distinct request_id) from audit_event where request_id in ('{}')",
        sent.join("', '")
    );
    assert_eq!(
        world.db.count(&distinct).await,
        550,
        "each call has its row"
    );
    let leaves = format!(
        "select count(*) from audit_leaf l join audit_event e on e.id = l.event_id where e.request_id in ('{}')",
        sent.join("', '")
    );
    let sealed = async {
        while world.db.count(&leaves).await < 550 {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), sealed)
        .await
        .expect("each row gets its place");
    assert_eq!(world.db.count(&leaves).await, 550);
    world.end("550 calls");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_log_cannot_be_written_nothing_is_shown_or_stored() {
    let world = Arc::new(World::begin().await);
    let all = world
        .prepare_each(|operation| operation.is_protected())
        .await;
    world
        .db
        .execute("revoke insert on audit_event from palvelurekisteri_app")
        .await;
    let before = world.rows().await;
    let is_read = |prepared: &&Prepared| prepared.request.operation.method == "GET";
    let mut unstored = Vec::new();
    for prepared in &all {
        let request = &prepared.request;
        unstored.push((prepared.actor, prepared.with_unknown_id().anew()));
        unstored.push((prepared.actor, request.anew().with_query("no_such=1")));
        if is_read(&prepared) {
            unstored.push((prepared.actor, request.clone()));
        }
    }
    // Together, as their events are: each failure costs the log its connection.
    for calls in unstored.chunks(48) {
        let answers = at_once(&world, calls.iter().cloned()).await;
        for answer in answers {
            expect_withheld(&world, "a read or a refusal", &answer);
        }
    }
    for prepared in all.iter().filter(|prepared| !is_read(prepared)) {
        let answer = world.send(&prepared.actor, &prepared.request).await;
        expect_withheld(&world, &prepared.request.operation.id, &answer);
    }
    world.expect_unchanged("without a log", &before, &world.rows().await);
    world
        .db
        .execute("grant insert on audit_event to palvelurekisteri_app")
        .await;
    for prepared in all.iter().filter(is_read) {
        let answer = world.send(&prepared.actor, &prepared.request).await;
        world.expect("with the log again", &prepared.request, &answer, 200, "");
    }
    world.end("a log that cannot be written");
}

fn expect_withheld(world: &World, what: &str, answer: &Answer) {
    if answer.status != 503 || answer.code() != "service.unavailable" {
        world.find(format!("{what}: {} {}", answer.status, answer.text));
    }
}
