//! Receipts of exports (kuittaukset): a delta begins at what the receiver has confirmed, over HTTP or by the command.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use palvelurekisteri_exports::receipt;
use palvelurekisteri_store::export_run::ExportLedger;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::people;
use palvelurekisteri_tests::server::now;
use palvelurekisteri_tests::temp_dir::TempDir;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::export::{EXPORTS, Makes, ask, ended, listed, region, start};

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_that_the_command_records_is_a_version_of_the_request() {
    let (db, folder) = (region().await, TempDir::new());
    let server = start(&db, folder.path(), Makes::Exports).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let location = ask(&machine, "full").await;
    let ready = ended(&machine, &location).await;
    let manifest = listed(&ready.json, "manifest.json")["sha256"].clone();

    let mut ledger = ExportLedger::connect(&db.url(As::Export)).await.unwrap();
    let run = folder.path().join("nightly/area-24/2026-03-02-full");
    let mut receipt = async || {
        let event = (Uuid::now_v7(), now() + TimeDelta::hours(1));
        receipt::acknowledge(&mut ledger, &run, event)
            .await
            .unwrap()
    };
    assert_eq!(receipt().await.area, "24");
    let confirm = async |tag: &str| {
        machine
            .with("if-match", tag)
            .post(
                &format!("{location}/acknowledge"),
                &json!({"manifest_sha256": manifest}),
            )
            .await
    };
    confirm(ready.etag()).await.expect(412);
    let told = machine.get(&location).await.expect(200);
    assert_eq!(told.json["acknowledged_at"], "2026-03-02T08:00:00Z");
    assert_eq!(told.json["permitted_actions"], json!([]));
    let list = machine.get(EXPORTS).await.expect(200).json;
    assert_eq!(list["items"][0]["permitted_actions"], json!([]));
    // The first receipt stands, and the second is no version.
    receipt().await;
    assert_eq!(machine.get(&location).await.expect(200).etag(), told.etag());
    let again = confirm(told.etag()).await.expect(200);
    assert_eq!(again.json["acknowledged_at"], "2026-03-02T08:00:00Z");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_the_command_has_found_stay_when_the_request_is_over() {
    let (db, folder) = (region().await, TempDir::new());
    let server = start(&db, folder.path(), Makes::Exports).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let location = ask(&machine, "full").await;
    let ready = ended(&machine, &location).await.json;
    // As `export run` does when the day is there whole.
    let mut ledger = ExportLedger::connect(&db.url(As::Export)).await.unwrap();
    let area = ledger.areas().await.unwrap();
    let area = area.iter().find(|area| area.code == "24").unwrap();
    ledger.enter(area).await.unwrap();
    let run_id = ready["run_id"].as_str().unwrap().parse().unwrap();
    ledger.keep(run_id).await.unwrap();

    server.clock.set(now() + TimeDelta::days(14));
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let begun = Instant::now();
    let looked_at = "select count(*) from export_request where removed_at is not null";
    while db.count(looked_at).await == 0 {
        assert!(begun.elapsed() < Duration::from_secs(30), "it is not over");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert_eq!(
        machine.get(&location).await.expect(200).json["state"],
        "expired"
    );
    let run = folder.path().join("nightly/area-24/2026-03-02-full");
    assert!(run.join("manifest.json").exists());
    assert!(run.parent().unwrap().join("LATEST").exists());
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delta_begins_at_what_the_receiver_has_confirmed() {
    let (db, folder) = (region().await, TempDir::new());
    let server = start(&db, folder.path(), Makes::Exports).await;
    let machine = server.login_as(&people::EXPORT_SERVICE).await;
    let location = ask(&machine, "full").await;
    let ready = ended(&machine, &location).await;
    assert_eq!(ready.json["acknowledged_at"], Value::Null);
    let confirm = async |tag: &str, sha256: &str| {
        machine
            .with("if-match", tag)
            .post(
                &format!("{location}/acknowledge"),
                &json!({"manifest_sha256": sha256}),
            )
            .await
    };
    let other = confirm(ready.etag(), &"0".repeat(64)).await.expect(409);
    assert_eq!(other.code(), "export.other_manifest");
    let manifest = listed(&ready.json, "manifest.json")["sha256"]
        .as_str()
        .unwrap();
    let confirmed = confirm(ready.etag(), manifest).await.expect(200);
    assert_eq!(confirmed.json["acknowledged_at"], "2026-03-02T07:00:00Z");
    assert_eq!(confirmed.json["permitted_actions"], json!([]));
    server.clock.set(now() + TimeDelta::minutes(1));
    confirm(ready.etag(), manifest).await.expect(412);
    let again = confirm(confirmed.etag(), manifest).await.expect(200);
    assert_eq!(again.text, confirmed.text);
    let events = db
        .count("select count(*) from audit_event where operation = 'acknowledge_export' and status = 200")
        .await;
    assert_eq!(events, 2);

    let location = ask(&machine, "delta").await;
    let delta = ended(&machine, &location).await.json;
    assert_eq!(delta["state"], "ready", "{delta}");
    assert_eq!(delta["is_full_instead"], false);
    // What waits cannot be confirmed, whatever is said.
    let idle = start(&db, folder.path(), Makes::Nothing).await;
    let machine = idle.login_as(&people::EXPORT_SERVICE).await;
    let waiting = machine.get(&ask(&machine, "full").await).await;
    let early = machine
        .with("if-match", waiting.etag())
        .post(
            &format!("{EXPORTS}/{}/acknowledge", waiting.id()),
            &json!({"manifest_sha256": "0".repeat(64)}),
        )
        .await
        .expect(409);
    assert_eq!(early.code(), "export.not_ready");
}
