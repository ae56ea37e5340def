//! Exports over HTTP (siirrot): asked for, made by the runner of the nightly ones, fetched in parts, called off, over.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{POHDE, Region, people};
use palvelurekisteri_tests::server::{TestServer, now, test_config};
use palvelurekisteri_tests::temp_dir::TempDir;
use reqwest::Method;
use secrecy::SecretString;
use serde_json::{Value, json};

pub(crate) const EXPORTS: &str = "/api/v1/exports";

/// Whether a server makes what is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Makes {
    Exports,
    Nothing,
}

pub(crate) async fn start(db: &TestDb, folder: &Path, makes: Makes) -> TestServer {
    let mut config = test_config();
    config.exports.folder = Some(folder.to_owned());
    if makes == Makes::Exports {
        config.database.export_url = Some(SecretString::from(db.url(As::Export)));
    }
    TestServer::start_with(db, config).await
}

pub(crate) async fn region() -> TestDb {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    db
}

/// Asks for an export; where its state is told.
pub(crate) async fn ask(machine: &Client, kind: &str) -> String {
    let body = json!({"profile": "nightly", "kind": kind});
    let asked = machine.post(EXPORTS, &body).await.expect(202);
    assert_eq!(asked.json["state"], "queued");
    assert_eq!(asked.json["permitted_actions"], json!(["cancel"]));
    let location = asked.header("location").to_owned();
    assert_eq!(location, format!("{EXPORTS}/{}", asked.id()));
    location
}

/// The export once it is neither queued nor running.
pub(crate) async fn ended(machine: &Client, location: &str) -> Answer {
    let begun = Instant::now();
    loop {
        let answer = machine.get(location).await.expect(200);
        if !["queued", "running"].contains(&answer.json["state"].as_str().unwrap()) {
            return answer;
        }
        assert!(begun.elapsed() < Duration::from_secs(50), "{}", answer.text);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

pub(crate) fn listed<'a>(export: &'a Value, name: &str) -> &'a Value {
    let files = export["files"].as_array().unwrap();
    let found = files.iter().find(|file| file["name"] == name);
    found.unwrap_or_else(|| panic!("{name} is not in {export}"))
}

async fn with(machine: &Client, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = machine.request(Method::GET, path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    machine.send(request).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_is_asked_for_made_and_fetched_in_parts() {
    let (db, folder) = (region().await, TempDir::new());
    let server = start(&db, folder.path(), Makes::Exports).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let location = ask(&machine, "full").await;
    let ready = ended(&machine, &location).await.json;
    assert_eq!(ready["state"], "ready", "{ready}");
    assert_eq!(ready["permitted_actions"], json!(["acknowledge"]));
    assert_eq!(ready["is_full_instead"], false);
    assert_eq!(ready["expires_at"], "2026-03-16T07:00:00Z");
    let last = ready["files"].as_array().unwrap().last().unwrap();
    assert_eq!(last["name"], "manifest.json");

    let run = folder.path().join("nightly/area-24/2026-03-02-full");
    let manifest: Value =
        serde_json::from_str(&fs::read_to_string(run.join("manifest.json")).unwrap()).unwrap();
    assert_eq!(manifest["run_id"], ready["run_id"]);
    for file in ready["files"].as_array().unwrap() {
        let name = file["name"].as_str().unwrap();
        let answer = machine
            .get(&format!("{location}/files/{name}"))
            .await
            .expect(200);
        assert_eq!(
            answer.text.as_bytes(),
            fs::read(run.join(name)).unwrap(),
            "{name}"
        );
        assert_eq!(
            answer.etag(),
            format!("\"{}\"", file["sha256"].as_str().unwrap())
        );
        let disposition = format!("attachment; filename=\"{name}\"");
        assert_eq!(answer.header("content-disposition"), disposition);
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("content-length"), file["bytes"].to_string());
    }
    let named = manifest["datasets"][0]["files"][0].clone();
    assert_eq!(
        listed(&ready, named["name"].as_str().unwrap())["sha256"],
        named["sha256"]
    );

    // In parts: what broke off goes on, of the same file only.
    let path = format!("{location}/files/schema.json");
    let whole = machine.get(&path).await.expect(200);
    let (tag, length) = (whole.etag(), whole.text.len());
    let first = with(&machine, &path, &[("range", "bytes=0-99")])
        .await
        .expect(206);
    assert_eq!(
        first.header("content-range"),
        format!("bytes 0-99/{length}")
    );
    let rest = [("range", "bytes=100-"), ("if-range", tag)];
    let rest = with(&machine, &path, &rest).await.expect(206);
    assert_eq!(first.text + &rest.text, whole.text);
    let all = with(&machine, &path, &[("range", "bytes=0-")])
        .await
        .expect(206);
    assert_eq!(
        all.header("content-range"),
        format!("bytes 0-{}/{length}", length - 1)
    );
    let other = [("range", "bytes=100-"), ("if-range", "\"another\"")];
    assert_eq!(
        with(&machine, &path, &other).await.expect(200).text,
        whole.text
    );
    let held = with(&machine, &path, &[("if-none-match", tag)])
        .await
        .expect(304);
    assert_eq!((held.etag(), held.text.as_str()), (tag, ""));
    let beyond = [("range", &*format!("bytes={length}-"))];
    let beyond = with(&machine, &path, &beyond).await.expect(416);
    assert_eq!(beyond.code(), "request.range_not_satisfiable");
    assert_eq!(beyond.header("content-range"), format!("bytes */{length}"));
    assert_eq!(beyond.json["file_bytes"], length);

    // Compressed for the way, under a tag of its own; a part is always of the file as it is.
    let gzip = machine
        .request(Method::GET, &path)
        .header("accept-encoding", "br, gzip;q=0.8")
        .send()
        .await
        .unwrap();
    assert_eq!(gzip.status(), 200);
    assert_eq!(gzip.headers()["content-encoding"], "gzip");
    let vary = gzip.headers()["vary"].to_str().unwrap();
    assert!(vary.contains("Accept-Encoding"), "{vary}");
    let gzip_tag = format!("{}-gzip\"", tag.trim_end_matches('"'));
    assert_eq!(gzip.headers()["etag"], gzip_tag.as_str());
    let bytes = gzip.bytes().await.unwrap();
    assert!(bytes.len() < length, "{}", bytes.len());
    let mut unpacked = String::new();
    flate2::read::GzDecoder::new(&*bytes)
        .read_to_string(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, whole.text);
    let held = [("accept-encoding", "gzip"), ("if-none-match", &*gzip_tag)];
    assert_eq!(
        with(&machine, &path, &held).await.expect(304).etag(),
        gzip_tag
    );
    for headers in [
        &[("accept-encoding", "gzip"), ("range", "bytes=0-99")][..],
        &[("accept-encoding", "gzip;q=0, *")],
        &[("accept-encoding", "identity, gzip;q=0.5")],
    ] {
        let plain = with(&machine, &path, headers).await;
        assert_eq!(plain.header("accept-ranges"), "bytes", "{headers:?}");
        assert_eq!(plain.etag(), tag);
        assert!(whole.text.starts_with(&plain.text));
    }

    for unknown in [
        "none.csv",
        "..%2f2026-03-02-full%2fschema.json",
        "%2fetc%2fpasswd",
        "LATEST",
    ] {
        let answer = machine.get(&format!("{location}/files/{unknown}")).await;
        assert_eq!(answer.expect(404).code(), "not_found", "{unknown}");
    }
    let handed = db
        .texts(
            "select distinct concat_ws(' ', action, record_class, purpose, role, outcome, changed_fields[1])
               from audit_event where operation = 'read_export_file' and changed_fields[1] = 'schema.json'
                and status = 206",
        )
        .await;
    assert_eq!(
        handed,
        ["read export export export_service allowed schema.json"]
    );
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_made_once_and_its_files_go_when_their_time_is_over() {
    let (db, folder) = (region().await, TempDir::new());
    let server = start(&db, folder.path(), Makes::Exports).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let first = ask(&machine, "full").await;
    let made = ended(&machine, &first).await.json;
    let again = ask(&machine, "full").await;
    let found = ended(&machine, &again).await.json;
    assert_eq!(
        (&found["run_id"], &found["files"]),
        (&made["run_id"], &made["files"])
    );
    // No receipt: everything in the place of changes.
    let delta = ask(&machine, "delta").await;
    let full = ended(&machine, &delta).await.json;
    assert_eq!(
        (&full["is_full_instead"], &full["run_id"]),
        (&json!(true), &made["run_id"])
    );
    // The other area's machine would have its own; this one lists the three, the newest first.
    let list = machine.get(EXPORTS).await.expect(200).json;
    assert_eq!(list["items"].as_array().unwrap().len(), 3);
    for item in list["items"].as_array().unwrap() {
        let one = machine
            .get(&format!("{EXPORTS}/{}", item["id"].as_str().unwrap()))
            .await
            .expect(200)
            .json;
        assert_eq!(item["permitted_actions"], json!(["acknowledge"]));
        for (field, value) in item.as_object().unwrap() {
            assert_eq!(&one[field], value, "{field}: the same in both");
        }
    }

    let run = folder.path().join("nightly/area-24/2026-03-02-full");
    assert!(run.join("manifest.json").exists());
    server.clock.set(now() + TimeDelta::days(14));
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let over = machine.get(&first).await.expect(200).json;
    assert_eq!(
        (&over["state"], &over["files"]),
        (&json!("expired"), &json!([]))
    );
    let file = machine.get(&format!("{first}/files/schema.json")).await;
    assert_eq!(file.expect(410).code(), "export.files_gone");
    let begun = Instant::now();
    while run.exists() {
        assert!(begun.elapsed() < Duration::from_secs(30), "the files stay");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert!(!run.parent().unwrap().join("LATEST").exists());
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_called_off_and_what_cannot_be_made_is_refused() {
    let (db, folder) = (region().await, TempDir::new());
    // Nobody makes anything here.
    let server = start(&db, folder.path(), Makes::Nothing).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let location = ask(&machine, "full").await;
    let file = machine.get(&format!("{location}/files/schema.json")).await;
    assert_eq!(file.expect(409).code(), "export.not_ready");
    let cancel = format!("{location}/cancel");
    machine.post_empty(&cancel).await.expect(428);
    machine
        .with("if-match", "\"v9\"")
        .post_empty(&cancel)
        .await
        .expect(412);
    let cancelled = machine.with("if-match", "\"v1\"").post_empty(&cancel).await;
    assert_eq!(cancelled.expect(200).json["state"], "cancelled");
    let over = machine.with("if-match", "\"v2\"").post_empty(&cancel).await;
    assert_eq!(over.expect(409).code(), "export.over");

    let day = |day: &str| json!({"profile": "nightly", "kind": "full", "business_date": day});
    let ahead = machine.post(EXPORTS, &day("2026-03-03")).await.expect(400);
    assert_eq!(ahead.error_codes(), ["export.business_date.ahead"]);
    let past = machine.post(EXPORTS, &day("2026-03-01")).await.expect(409);
    assert_eq!(past.code(), "export.day_not_begun");
    server.stop().await;

    let server = TestServer::start(&db).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let nowhere = machine.post(EXPORTS, &day("2026-03-02")).await.expect(409);
    assert_eq!(nowhere.code(), "export.not_configured");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_server_left_is_taken_up_by_the_next_and_not_for_ever() {
    let (db, folder) = (region().await, TempDir::new());
    let server = start(&db, folder.path(), Makes::Nothing).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let (left, hopeless) = (ask(&machine, "full").await, ask(&machine, "delta").await);
    server.stop().await;
    // As a server leaves them that ends by force.
    db.execute(
        "update export_request set state = 'running', attempts = case kind when 'full' then 1 else 3 end,
             started_at = requested_at",
    )
    .await;
    let server = start(&db, folder.path(), Makes::Exports).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    assert_eq!(ended(&machine, &left).await.json["state"], "ready");
    let failed = ended(&machine, &hopeless).await.json;
    assert_eq!(
        (&failed["state"], &failed["failure"]),
        (&json!("failed"), &json!("interrupted"))
    );
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_goes_on_is_called_off_and_leaves_nothing() {
    let (db, folder) = (region().await, TempDir::new());
    // The run waits for this transaction: its ledger row cannot be written.
    let holder = db.connect(As::Admin).await;
    holder
        .batch_execute("begin; lock table export_run in share mode")
        .await
        .unwrap();
    let server = start(&db, folder.path(), Makes::Exports).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let location = ask(&machine, "full").await;
    let begun = Instant::now();
    let running = loop {
        let answer = machine.get(&location).await.expect(200);
        if answer.json["state"] == "running" {
            break answer;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "{}", answer.text);
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    let cancel = machine.with("if-match", running.etag());
    let cancelled = cancel.post_empty(&format!("{location}/cancel")).await;
    assert_eq!(cancelled.expect(200).json["state"], "cancelled");
    holder.batch_execute("rollback").await.unwrap();
    // The next one is made: the one before holds no lock.
    let next = ask(&machine, "full").await;
    assert_eq!(ended(&machine, &next).await.json["state"], "ready");
    assert_eq!(ended(&machine, &location).await.json["state"], "cancelled");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_of_the_county_gets_none_of_the_authoritys_exports() {
    let (db, folder) = (region().await, TempDir::new());
    let server = start(&db, folder.path(), Makes::Nothing).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let location = ask(&machine, "full").await;
    let account = people::EXPORT_SERVICE.id;
    db.execute(&format!(
        "update role_grant set organisation_id = '{POHDE}' where user_id = '{account}'"
    ))
    .await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    machine.get(EXPORTS).await.expect(403);
    machine.get(&location).await.expect(403);
    machine
        .get(&format!("{location}/files/schema.json"))
        .await
        .expect(403);
    let body = json!({"profile": "nightly", "kind": "full"});
    machine.post(EXPORTS, &body).await.expect(403);
    let cancel = machine.with("if-match", "\"v1\"");
    cancel
        .post_empty(&format!("{location}/cancel"))
        .await
        .expect(403);
}
