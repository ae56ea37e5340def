//! A database per test, copied from one that was migrated once.

use std::collections::BTreeSet;
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

use palvelurekisteri_devdb::roles::{
    APP_ROLE, OWNER_ROLE, create_database_sql, database_setup_sql,
};
use palvelurekisteri_store::migrate;
use tokio_postgres::{Client, Row};

use crate::cluster::{As, TestCluster, connect, log_file, named_lock};

/// A database of one test; dropped when the test's process has ended.
#[derive(Debug, Clone)]
pub struct TestDb {
    cluster: &'static TestCluster,
    name: String,
}

impl TestDb {
    /// A migrated database.
    ///
    /// Needs a multi-thread runtime: `#[tokio::test(flavor = "multi_thread")]`.
    pub async fn new() -> Self {
        let cluster = TestCluster::shared().await;
        let db = Self::copy(cluster).await;
        if migrate::check(&db.url(As::App)).await.is_ok() {
            return db;
        }
        // Made by a program that was built while the migrations were being written.
        drop_template(cluster).await;
        Self::copy(cluster).await
    }

    async fn copy(cluster: &'static TestCluster) -> Self {
        let template = template(cluster).await;
        let db = Self {
            cluster,
            name: name(),
        };
        let create = format!(
            "create database {} owner {OWNER_ROLE} template {template} strategy file_copy",
            db.name
        );
        let admin = connect(&cluster.url(As::Admin, "postgres")).await;
        admin.batch_execute(&create).await.unwrap();
        db
    }

    /// A database of the owner with nothing in it.
    pub async fn empty() -> Self {
        let db = Self {
            cluster: TestCluster::shared().await,
            name: name(),
        };
        make_empty(db.cluster, &db.name).await;
        db
    }

    /// Connection URL.
    #[must_use]
    pub fn url(&self, role: As) -> String {
        self.cluster.url(role, &self.name)
    }

    /// A connection of its own.
    pub async fn connect(&self, role: As) -> Client {
        connect(&self.url(role)).await
    }

    /// Runs statements as the superuser.
    pub async fn execute(&self, sql: &str) {
        self.connect(As::Admin)
            .await
            .batch_execute(sql)
            .await
            .unwrap_or_else(|error| panic!("{error:?}\n{sql}"));
    }

    /// Rows as the superuser sees them.
    pub async fn rows(&self, sql: &str) -> Vec<Row> {
        self.connect(As::Admin)
            .await
            .query(sql, &[])
            .await
            .unwrap_or_else(|error| panic!("{error:?}\n{sql}"))
    }

    /// The first column of every row, as text.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let wrapped = format!("select q.text::text from ({sql}) q (text)");
        self.rows(&wrapped)
            .await
            .iter()
            .map(|row| row.get(0))
            .collect()
    }

    /// Lets PostgreSQL log what is run on connections that open from now on; values are never logged.
    pub async fn log_statements(&self) {
        let log = format!("alter database {} set log_statement = 'all'", self.name);
        self.execute(&log).await;
    }

    /// Prepared statements that the application has run, as PostgreSQL got them.
    #[must_use]
    pub fn logged_statements(&self) -> BTreeSet<String> {
        let begin = format!(" {APP_ROLE}@{} LOG:  execute ", self.name);
        let log = fs::read(log_file()).unwrap();
        // A further line of a statement begins with a tab that is not its own.
        String::from_utf8_lossy(&log)
            .replace("\n\t", "\r")
            .lines()
            .filter_map(|line| line.split_once(&begin)?.1.split_once(": "))
            .map(|(_, statement)| statement.replace('\r', "\n"))
            .collect()
    }

    /// One number, such as a count.
    pub async fn count(&self, sql: &str) -> i64 {
        self.rows(sql).await.first().expect("one row").get(0)
    }
}

const TEMPLATE: &str = concat!("template_", env!("MIGRATIONS_HASH"));

async fn drop_template(cluster: &'static TestCluster) {
    let admin = connect(&cluster.url(As::Admin, "postgres")).await;
    let forget = format!("alter database {TEMPLATE} with is_template false");
    // Another test may be remaking it just now.
    admin.batch_execute(&forget).await.ok();
}

/// The database to copy from; made by the first test that meets these migrations.
async fn template(cluster: &'static TestCluster) -> &'static str {
    let template = TEMPLATE;
    // Another process may be making it; waiting blocks this thread only.
    let lock = tokio::task::block_in_place(|| named_lock("template.lock"));
    let admin = connect(&cluster.url(As::Admin, "postgres")).await;
    let state = admin
        .query_opt(
            "select datistemplate from pg_database where datname = $1",
            &[&template],
        )
        .await
        .unwrap();
    if state.is_some_and(|row| row.get(0)) {
        return template;
    }
    // Half made: its maker was killed.
    admin
        .batch_execute(&format!("drop database if exists {template} with (force)"))
        .await
        .unwrap();
    make_empty(cluster, template).await;
    migrate::run(&cluster.url(As::Owner, template))
        .await
        .expect("the migrations run");
    admin
        .batch_execute(&format!(
            "alter database {template} with is_template true allow_connections false"
        ))
        .await
        .unwrap();
    let old = "select datname::text from pg_database where datname ~ '^template_' and datistemplate and datname <> $1";
    for row in admin.query(old, &[&template]).await.unwrap() {
        let name: String = row.get(0);
        admin
            .batch_execute(&format!("alter database {name} with is_template false"))
            .await
            .ok();
        admin
            .batch_execute(&format!("drop database if exists {name}"))
            .await
            .ok();
    }
    drop(lock);
    template
}

async fn make_empty(cluster: &'static TestCluster, name: &str) {
    let admin = connect(&cluster.url(As::Admin, "postgres")).await;
    admin
        .batch_execute(&create_database_sql(name))
        .await
        .unwrap();
    let inside = connect(&cluster.url(As::Admin, name)).await;
    inside
        .batch_execute(&database_setup_sql(name))
        .await
        .unwrap();
}

/// A new name that tells whose it is.
fn name() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!(
        "test_{}_{}",
        std::process::id(),
        NUMBER.fetch_add(1, Ordering::Relaxed)
    )
}
