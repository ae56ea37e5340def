//! A database with the region, a server, everybody logged in, and a place for what the answers lack.

use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use palvelurekisteri_domain::time::Clock as _;
use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{Person, Region, people};
use palvelurekisteri_tests::server::{TestServer, now, test_config};
use palvelurekisteri_tests::temp_dir::TempDir;
use reqwest::Method;
use reqwest::header::{HeaderName, HeaderValue};
use serde_json::Value;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{Operation, answer, none, secrets};

/// Header of a reason, where one is asked for: percent-encoded.
const REASON: (&str, &str) = ("access-reason", "Asiakas%20pyysi");

/// The one file of an export of this world: name, content, its SHA-256.
pub(crate) const EXPORTED: (&str, &str, &str) = (
    "clients.csv",
    "id\r\n",
    "b07665d138dbf93f742cf57a9d21cdceff8113310e10e81271fd0d1f0d9ac652",
);

/// One test's world.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) db: TestDb,
    pub(crate) server: TestServer,
    /// Its exports live as long as it does; nobody makes any here.
    _exports: TempDir,
    /// One connection for all that a test does behind the server's back.
    sql: tokio_postgres::Client,
    http: reqwest::Client,
    tokens: BTreeMap<Uuid, Value>,
    serial: AtomicU32,
    ticks: Mutex<i64>,
    findings: Mutex<Vec<String>>,
}

/// A request as it goes out, to be bent by a test.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) operation: &'static Operation,
    pub(crate) path: String,
    pub(crate) headers: BTreeMap<&'static str, String>,
    pub(crate) body: Vec<u8>,
}

impl World {
    /// Begins.
    pub(crate) async fn begin() -> Self {
        let db = TestDb::new().await;
        Region::minimal(&db).await;
        let exports = TempDir::new();
        fs::write(exports.path().join(EXPORTED.0), EXPORTED.1).unwrap();
        let mut config = test_config();
        config.exports.folder = Some(exports.path().to_owned());
        let server = TestServer::start_with(&db, config).await;
        let mut tokens = BTreeMap::new();
        for person in people::ALL {
            tokens.insert(person.id, server.login_as(&person).await.tokens);
        }
        Self {
            sql: db.connect(As::Admin).await,
            db,
            server,
            _exports: exports,
            http: reqwest::Client::new(),
            tokens,
            serial: AtomicU32::new(0),
            ticks: Mutex::default(),
            findings: Mutex::default(),
        }
    }

    /// Ends: every answer was what the document says, and the test found nothing else.
    pub(crate) fn end(&self, claim: &str) {
        none(claim, &self.findings.lock().unwrap());
    }

    /// Notes something that is not as it should be.
    pub(crate) fn find(&self, finding: impl Into<String>) {
        self.findings.lock().unwrap().push(finding.into());
    }

    /// Notes an answer that has another status or code than expected.
    pub(crate) fn expect(
        &self,
        what: &str,
        request: &Request,
        answer: &Answer,
        status: u16,
        code: &str,
    ) {
        if answer.status != status || !code.is_empty() && !has_code(answer, code) {
            let text: String = answer.text.chars().take(300).collect();
            let id = &request.operation.id;
            self.find(format!(
                "{id}, {what}: wanted {status} {code}, got {} {text}",
                answer.status
            ));
        }
    }

    /// A number that no other object of this world has.
    pub(crate) fn next(&self) -> u32 {
        self.serial.fetch_add(1, Ordering::Relaxed)
    }

    /// Lets a moment pass: what is done later has a later time, also where many call at once.
    fn tick(&self) {
        let mut ticks = self.ticks.lock().unwrap();
        *ticks += 1;
        self.server
            .clock
            .set(now() + TimeDelta::milliseconds(*ticks));
    }

    /// The session that every call of a person uses.
    pub(crate) async fn session_of(&self, person: &Person) -> String {
        let mut sessions = self
            .db
            .texts(&format!(
                "select id::text from session where user_id = '{}'",
                person.id
            ))
            .await;
        sessions.swap_remove(0)
    }

    /// One more session of a person; its id.
    pub(crate) async fn add_session(&self, person: &Person) -> String {
        let id = Uuid::now_v7().to_string();
        let (user, area, now) = (person.id, person.area, self.server.clock.now());
        self.execute(&format!(
            "insert into session (id, user_id, area_id, authenticated_at, expires_at)
             values ('{id}', '{user}', {area}, '{now}', '{now}'::timestamptz + interval '10 hours')"
        ))
        .await;
        id
    }

    /// Tokens of a person's login.
    pub(crate) fn tokens(&self, person: &Person) -> &Value {
        &self.tokens[&person.id]
    }

    /// Sends as a person; the answer is compared with the document.
    pub(crate) async fn send(&self, person: &Person, request: &Request) -> Answer {
        let answer = self.send_as_is(&self.authorized(person, request)).await;
        for finding in secrets::findings(person, request, &answer) {
            self.find(finding);
        }
        answer
    }

    /// Sends as a person, and nothing is looked at.
    pub(crate) async fn exchange_as(&self, person: &Person, request: &Request) -> Answer {
        let request = self.authorized(person, request);
        self.exchange(request.operation.method.clone(), &request)
            .await
    }

    /// The request with the person's token.
    fn authorized(&self, person: &Person, request: &Request) -> Request {
        self.tick();
        let token = self.tokens(person)["access_token"].as_str().unwrap();
        let mut authorized = request.with("authorization", format!("Bearer {token}"));
        // A test lets this colleague be a coach too.
        if person.id == people::KAINUU_SOCIAL_WORKER.id
            && !request.headers.contains_key("acting-grant")
        {
            let grant = person.grant.to_string();
            authorized.headers.insert("acting-grant", grant);
        }
        authorized
    }

    /// Sends without adding anything; the answer is compared with the document.
    pub(crate) async fn send_as_is(&self, request: &Request) -> Answer {
        let answer = self
            .exchange(request.operation.method.clone(), request)
            .await;
        for finding in answer::findings(request, &answer) {
            self.find(finding);
        }
        answer
    }

    /// Sends with a method, whatever the document says of it.
    pub(crate) async fn exchange(&self, method: Method, request: &Request) -> Answer {
        let url = format!("{}{}", self.server.url(), request.path);
        let mut sent = self.http.request(method, url).body(request.body.clone());
        for (name, value) in &request.headers {
            let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
            sent = sent.header(HeaderName::from_static(name), value);
        }
        let response = sent.send().await.expect("the server answers");
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let text = response.text().await.expect("the answer is whole");
        let json = serde_json::from_str(&text).unwrap_or(Value::Null);
        Answer {
            status,
            headers,
            json,
            text,
        }
    }

    /// Number and content of the rows of every table but the access log: two equal answers mean that nothing changed.
    pub(crate) async fn rows(&self) -> BTreeMap<String, String> {
        let tables =
            "select relname::text from pg_class where relnamespace = 'public'::regnamespace
                      and relkind = 'r' and relname !~ '^audit_' order by 1";
        let each = self.db.texts(tables).await.into_iter().map(|table| {
            format!(
                "select '{table}' || '|' || count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)), 0)
                   from \"{table}\" t"
            )
        });
        let union = each.collect::<Vec<_>>().join(" union all ");
        let lines = self.db.texts(&union).await;
        let pairs = lines.iter().map(|line| line.split_once('|').unwrap());
        pairs
            .map(|(table, rows)| (table.to_owned(), rows.to_owned()))
            .collect()
    }

    /// Runs statements as the superuser.
    pub(crate) async fn execute(&self, sql: &str) {
        self.sql
            .batch_execute(sql)
            .await
            .unwrap_or_else(|error| panic!("{error:?}\n{sql}"));
    }

    /// Whether a query has rows.
    pub(crate) async fn has_rows(&self, sql: &str) -> bool {
        let rows = self.sql.query(sql, &[]).await;
        !rows
            .unwrap_or_else(|error| panic!("{error:?}\n{sql}"))
            .is_empty()
    }

    /// Notes each table that differs.
    pub(crate) fn expect_unchanged(
        &self,
        what: &str,
        before: &BTreeMap<String, String>,
        after: &BTreeMap<String, String>,
    ) {
        for (table, rows) in after {
            if before.get(table) != Some(rows) {
                self.find(format!("{what}: {table} has changed"));
            }
        }
    }
}

impl Request {
    /// A request without a token.
    pub(crate) fn new(operation: &'static Operation, path: String) -> Self {
        let mut headers = BTreeMap::from([(REASON.0, REASON.1.to_owned())]);
        if operation.accepts_key() {
            headers.insert("idempotency-key", Uuid::new_v4().to_string());
        }
        if let Some((media_type, _)) = operation.body() {
            headers.insert("content-type", media_type.to_owned());
        }
        Self {
            operation,
            path,
            headers,
            body: Vec::new(),
        }
    }

    /// The same with a header.
    pub(crate) fn with(&self, name: &'static str, value: impl Into<String>) -> Self {
        let mut request = self.clone();
        request.headers.insert(name, value.into());
        request
    }

    /// The same without a header.
    pub(crate) fn without(&self, name: &'static str) -> Self {
        let mut request = self.clone();
        request.headers.remove(name);
        request
    }

    /// The same with one more query parameter.
    pub(crate) fn with_query(&self, pair: &str) -> Self {
        let mut request = self.clone();
        let separator = if request.path.contains('?') { '&' } else { '?' };
        request.path = format!("{}{separator}{pair}", request.path);
        request
    }

    /// The same with another body.
    pub(crate) fn with_body(&self, body: impl Into<Vec<u8>>) -> Self {
        let mut request = self.clone();
        request.body = body.into();
        request
    }

    /// The same with a key of its own, so that it is no repeat.
    pub(crate) fn anew(&self) -> Self {
        match self.headers.contains_key("idempotency-key") {
            true => self.with("idempotency-key", Uuid::new_v4().to_string()),
            false => self.clone(),
        }
    }

    /// Whether it asks for a dry run.
    pub(crate) fn is_dry_run(&self) -> bool {
        self.path.contains("dry_run=true")
    }
}

/// Sends all of them at once.
pub(crate) async fn at_once(
    world: &Arc<World>,
    calls: impl IntoIterator<Item = (Person, Request)>,
) -> Vec<Answer> {
    let mut running = JoinSet::new();
    for (person, request) in calls {
        let world = Arc::clone(world);
        running.spawn(async move { world.send(&person, &request).await });
    }
    running.join_all().await
}

/// Whether the problem or one of its errors has the code.
pub(crate) fn has_code(answer: &Answer, code: &str) -> bool {
    answer.code() == code || answer.error_codes().contains(&code)
}
