//! Every migration can be undone, and done again, without a trace; two programs migrate once.

use std::process::Command;

use palvelurekisteri_devdb::binaries::find_binaries;
use palvelurekisteri_store::migrate;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;

#[tokio::test(flavor = "multi_thread")]
async fn up_down_up_leaves_the_same_schema() {
    let db = TestDb::empty().await;
    let before = dump(&db);
    let applied = migrate::run(&db.url(As::Owner)).await.unwrap();
    let first = dump(&db);
    assert!(
        first.lines().count() > before.lines().count() + 1000,
        "the dump sees the tables"
    );
    migrate::revert_all(&db.url(As::Owner)).await.unwrap();
    assert_eq!(
        left_over(&before, &dump(&db)),
        Vec::<String>::new(),
        "down leaves nothing"
    );
    let again = migrate::run(&db.url(As::Owner)).await.unwrap();
    assert_eq!(applied, again);
    assert_eq!(first, dump(&db));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_programs_that_start_at_once_migrate_once() {
    let db = TestDb::empty().await;
    let url = db.url(As::Owner);
    let (first, second) = tokio::join!(spawned(url.clone()), spawned(url.clone()));
    let applied = first.len() + second.len();
    assert!(
        applied > 0 && (first.is_empty() || second.is_empty()),
        "{first:?} {second:?}"
    );
    assert_eq!(migrate::run(&url).await.unwrap(), Vec::<String>::new());
    assert_eq!(
        db.count("select count(*) from __diesel_schema_migrations")
            .await,
        i64::try_from(applied).unwrap()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_migration_that_was_killed_halfway_runs_again() {
    let db = TestDb::empty().await;
    // The last table's name is taken by an open transaction, so that its migration waits in the middle.
    let blocker = db.connect(As::Owner).await;
    blocker
        .batch_execute("begin; create table social_note (id int)")
        .await
        .unwrap();
    let running = tokio::spawn({
        let url = db.url(As::Owner);
        async move { migrate::run(&url).await.map_err(|error| error.to_string()) }
    });
    let waiting =
        "from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while db.count(&format!("select count(*) {waiting}")).await == 0 {
        assert!(!running.is_finished(), "the migration did not wait");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    db.execute(&format!("select pg_terminate_backend(pid) {waiting}"))
        .await;
    assert!(running.await.unwrap().is_err());
    blocker.batch_execute("rollback").await.unwrap();

    assert!(
        !migrate::run(&db.url(As::Owner)).await.unwrap().is_empty(),
        "something was left to do"
    );
    migrate::check(&db.url(As::App)).await.unwrap();
}

async fn spawned(url: String) -> Vec<String> {
    tokio::spawn(async move { migrate::run(&url).await.unwrap() })
        .await
        .unwrap()
}

/// The schema as `pg_dump` writes it, without what differs each time.
fn dump(db: &TestDb) -> String {
    let program = find_binaries().unwrap().folder().join("pg_dump");
    // Before the first migration the table of migrations does not exist, and after down it stays.
    let output = Command::new(program)
        .args([
            "--schema-only",
            "--exclude-table=__diesel_schema_migrations",
            "--dbname",
            &db.url(As::Admin),
        ])
        .output()
        .expect("pg_dump stands beside postgres");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).unwrap();
    let is_random =
        |line: &&str| line.starts_with("\\restrict") || line.starts_with("\\unrestrict");
    text.lines()
        .filter(|line| !is_random(line))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// Lines that are in the second text and not in the first; comments apart.
fn left_over(before: &str, after: &str) -> Vec<String> {
    let known: Vec<&str> = before.lines().collect();
    let is_new = |line: &&str| !line.is_empty() && !line.starts_with("--") && !known.contains(line);
    after.lines().filter(is_new).map(str::to_owned).collect()
}
