//! Runs: limited, one at a time, killed in the middle, and in the way of nobody.

use std::time::Duration;

use palvelurekisteri_store::retention::Retention;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::Region;
use uuid::Uuid;

use super::{ended_client, is_there, options, preview, relationship, run, units};

const DUE: &str = "2030-03-02";

/// Clients who are due, in the order of a run.
async fn due_clients(count: usize) -> (TestDb, Vec<Uuid>) {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let mut ids = Vec::new();
    for _ in 0..count {
        ids.push(ended_client(&db, "2026-03-01").await);
    }
    ids.sort_unstable();
    (db, ids)
}

async fn left(db: &TestDb) -> i64 {
    db.count("select count(*) from client").await
}

/// Waits until somebody waits for a lock in the database.
async fn somebody_waits(db: &TestDb) {
    let waiting = "select count(*) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'";
    let wait = async {
        while db.count(waiting).await == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), wait)
        .await
        .expect("somebody waits");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_is_of_the_preview_too_and_nought_is_off() {
    let (db, _) = due_clients(3).await;
    for (limit, gone) in [(0, 0), (2, 2), (2, 1), (2, 0)] {
        let mut options = options(DUE);
        options.limit = Some(limit);
        let (seen, done) = (preview(&db, &options).await, run(&db, &options).await);
        assert_eq!(units(&seen).values().sum::<u64>(), gone);
        assert_eq!(units(&done).values().sum::<u64>(), gone);
    }
    assert_eq!(left(&db).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_is_killed_leaves_each_client_whole_or_gone_and_the_next_one_goes_on() {
    let (db, ids) = due_clients(4).await;
    let before = preview(&db, &options(DUE)).await;
    // It stops in the middle of the third client: her relationship is somebody else's just now.
    let other = db.connect(As::Admin).await;
    other.batch_execute("begin").await.unwrap();
    let lock = format!(
        "select from service_relationship where client_id = '{}' for update",
        ids[2]
    );
    other.batch_execute(&lock).await.unwrap();
    let url = db.url(As::Owner);
    let killed = tokio::spawn(async move {
        let mut retention = Retention::connect(&url).await.unwrap();
        retention.run(&options(DUE), |_| {}).await
    });
    somebody_waits(&db).await;
    killed.abort();
    assert!(killed.await.expect_err("it was killed").is_cancelled());
    other.batch_execute("rollback").await.unwrap();
    for (place, id) in ids.iter().enumerate() {
        let stays = place >= 2;
        assert_eq!(is_there(&db, "client", *id).await, stays);
        let relationships =
            format!("select count(*) from service_relationship where client_id = '{id}'");
        assert_eq!(db.count(&relationships).await, i64::from(stays));
        for (table, column) in [("tombstone", "client_id"), ("audit_event", "subject_id")] {
            let told = format!("select count(*) from {table} where {column} = '{id}'");
            assert_eq!(db.count(&told).await > 0, !stays, "{table}");
        }
    }
    // Its lock goes with its connection, a moment later.
    let rest = loop {
        let mut retention = Retention::connect(&db.url(As::Owner)).await.unwrap();
        match retention.run(&options(DUE), |_| {}).await.unwrap() {
            Some(report) => break report,
            None => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    };
    assert_eq!(units(&rest), [("client.relationship_ended", 2)].into());
    assert_eq!(units(&before), [("client.relationship_ended", 4)].into());
    assert_eq!(left(&db).await, 0);
    let events = "select count(*) from audit_event where code = 'client.relationship_ended'";
    assert_eq!(db.count(events).await, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn while_one_run_goes_on_another_does_nothing() {
    let (db, ids) = due_clients(1).await;
    let other = db.connect(As::Admin).await;
    other.batch_execute("begin").await.unwrap();
    let lock = format!("select from client where id = '{}' for update", ids[0]);
    other.batch_execute(&lock).await.unwrap();
    let url = db.url(As::Owner);
    let first = tokio::spawn(async move {
        let mut retention = Retention::connect(&url).await.unwrap();
        retention.run(&options(DUE), |_| {}).await.unwrap()
    });
    somebody_waits(&db).await;
    let mut second = Retention::connect(&db.url(As::Owner)).await.unwrap();
    assert!(second.run(&options(DUE), |_| {}).await.unwrap().is_none());
    // A preview is in nobody's way.
    let seen = second.preview(&options(DUE), |_| {}).await.unwrap();
    assert_eq!(units(&seen).values().sum::<u64>(), 1);
    other.batch_execute("rollback").await.unwrap();
    assert_eq!(
        units(&first.await.unwrap().unwrap()).values().sum::<u64>(),
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_who_comes_back_while_the_run_waits_for_her_stays() {
    let (db, ids) = due_clients(1).await;
    let id = ids[0];
    let other = db.connect(As::Admin).await;
    other.batch_execute("begin").await.unwrap();
    let lock = format!("select from client where id = '{id}' for update");
    other.batch_execute(&lock).await.unwrap();
    let url = db.url(As::Owner);
    let waiting = tokio::spawn(async move {
        let mut retention = Retention::connect(&url).await.unwrap();
        retention.run(&options(DUE), |_| {}).await.unwrap()
    });
    somebody_waits(&db).await;
    relationship_of(&other, id).await;
    other.batch_execute("commit").await.unwrap();
    let report = waiting.await.unwrap().expect("no other run");
    assert_eq!((report.changed, left(&db).await), (1, 1));
    assert!(units(&report).is_empty());
    relationship(&db, id, "multidisciplinary", "null").await;
}

/// The relationship opened again, in a transaction that goes on.
async fn relationship_of(connection: &tokio_postgres::Client, client_id: Uuid) {
    let sql = format!(
        "update service_relationship set closed_on = null, closing_reason = null where client_id = '{client_id}'"
    );
    connection.batch_execute(&sql).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_that_cannot_be_erased_is_named_and_the_rest_is() {
    let (db, ids) = due_clients(2).await;
    // A table that nobody has given a rule.
    db.execute(&format!(
        "create table forgotten (area_id smallint not null, client_id uuid not null,
             foreign key (area_id, client_id) references client (area_id, id));
         insert into forgotten select area_id, id from client where id = '{}'",
        ids[0]
    ))
    .await;
    let report = run(&db, &options(DUE)).await;
    let failed: Vec<_> = report.failed.iter().map(|(unit, _)| unit.id).collect();
    assert_eq!(failed, [ids[0]]);
    assert_eq!(units(&report), [("client.relationship_ended", 1)].into());
    let whole = format!(
        "select count(*) from service_relationship where client_id = '{}'",
        ids[0]
    );
    assert_eq!(db.count(&whole).await, 1);
}
