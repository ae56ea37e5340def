//! The same day is the same bytes, a run is there whole or not at all, and what was changed afterwards is named.

use std::fs;
use std::path::Path;

use palvelurekisteri_exports::error::{BUSY, DAMAGED, ExportError, UNREPEATABLE};
use palvelurekisteri_exports::folder::RunsFolder;
use palvelurekisteri_exports::run::{self, Keeper, Made, RunKind};
use palvelurekisteri_exports::verify::verify;
use palvelurekisteri_store::export_run::ExportLedger;
use palvelurekisteri_tests::cluster::As;
use tokio::sync::Notify;

use super::{Exporting, hashes, rows};

/// More than a thousand changes of what is exported: values, periods, annulments, new orders of non-disclosure.
const CHANGES: &str = "
    update client set sex = 'unspecified', birth_date = birth_date - 400 where area_id = 1;
    update client set birth_date = birth_date - 400 where area_id = 1;
    update service_relationship set reopened_count = reopened_count + 1 where area_id = 1;
    update situation set data_source = 'register' where area_id = 1;
    update contact_event set duration_minutes = coalesce(duration_minutes, 0) + 5 where area_id = 1;
    update attendance_day set minutes = minutes + 1 where area_id = 1 and minutes is not null;
    update placement set annulled_at = now(), annulment_reason = 'wrong_person'
     where area_id = 1 and id in (select id from placement order by id limit 5);
    update client set annulled_at = now(), annulment_reason = 'wrong_person'
     where area_id = 1 and id in (select id from client where area_id = 1 order by id limit 3);
    update employer set name = name || ' Oy' where area_id = 1;
    set app.area = '1';
    insert into non_disclosure_order (area_id, id, client_id, controller_organisation_id, valid)
    select 1, gen_random_uuid(), c.id, c.controller_organisation_id, '[2026-01-01,)'
      from client c where c.area_id = 1 and not exists (select from non_disclosure_order o where o.client_id = c.id)
     order by c.id desc limit 7;";

#[tokio::test(flavor = "multi_thread")]
async fn a_rerun_of_the_same_day_has_the_same_bytes_after_a_thousand_changes_and_a_day_later() {
    let exporting = Exporting::new(60).await;
    let first = exporting.full("2026-03-02").await;
    assert_eq!(first.made, Made::New);
    assert!(first.manifest.rows() > 1000, "{}", first.manifest.rows());
    exporting.change(CHANGES).await;
    let changed = "select (select count(*) from client_history) + (select count(*) from contact_event_history)
        + (select count(*) from attendance_day_history) + (select count(*) from situation_history)
        + (select count(*) from service_relationship_history)";
    assert!(exporting.db.count(changed).await > 1000);

    // It is there: nothing is written.
    let kept = "select count(*) from export_run where kept";
    assert_eq!(exporting.db.count(kept).await, 1);
    exporting.change("update export_run set kept = false").await;
    let mut asked = exporting.options("2026-03-02", RunKind::Full);
    asked.keeper = Keeper::Requests;
    assert_eq!(exporting.run(&asked).await.unwrap().made, Made::Already);
    assert_eq!(exporting.db.count(kept).await, 0, "a request keeps nothing");
    let again = exporting.full("2026-03-02").await;
    assert_eq!(again.made, Made::Already);
    assert_eq!(
        exporting.db.count(kept).await,
        1,
        "what the command finds is its own"
    );
    // It is gone: out of the history, from another day.
    fs::remove_dir_all(&first.folder).unwrap();
    let mut later = exporting.options("2026-03-02", RunKind::Full);
    later.today = "2026-03-03".parse().unwrap();
    let again = exporting.run(&later).await.unwrap();
    assert_eq!(again.made, Made::Again);
    assert_eq!(hashes(&again.manifest), hashes(&first.manifest));
    assert_eq!(again.manifest, first.manifest);
    assert!(verify(&again.folder, &exporting.keys.signing).is_ok());

    // The next day holds the changes, so that the comparison can fail.
    let next = exporting.full("2026-03-03").await;
    for dataset in ["clients", "contact_events", "placements", "attendance"] {
        let name = format!("{dataset}.csv");
        assert_ne!(
            hashes(&next.manifest)[&name],
            hashes(&first.manifest)[&name],
            "{dataset}"
        );
    }
    let linked = next.manifest.previous.expect("the run before");
    assert_eq!(linked.run_id, first.manifest.run_id);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_been_erased_does_not_come_back_in_a_rerun() {
    let exporting = Exporting::new(20).await;
    let first = exporting.full("2026-03-02").await;
    exporting
        .change(
            "insert into tombstone (area_id, table_name, row_id, rule)
             values (1, 'client', gen_random_uuid(), 'client.relationship_ended')",
        )
        .await;
    // Whoever kept the files has them.
    assert_eq!(exporting.full("2026-03-02").await.made, Made::Already);
    fs::remove_dir_all(&first.folder).unwrap();
    let refused = exporting
        .run(&exporting.options("2026-03-02", RunKind::Full))
        .await
        .unwrap_err();
    assert_eq!(refused.exit_code(), UNREPEATABLE);
    assert!(
        refused.to_string().contains("1 rows have been erased"),
        "{refused}"
    );
    assert!(!first.folder.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_without_a_run_cannot_be_made_up_afterwards() {
    let exporting = Exporting::new(20).await;
    for (day, today) in [("2026-03-01", "2026-03-02"), ("2026-03-03", "2026-03-02")] {
        let mut options = exporting.options(day, RunKind::Full);
        options.today = today.parse().unwrap();
        let refused = exporting.run(&options).await.unwrap_err();
        assert_eq!(refused.exit_code(), UNREPEATABLE, "{day}");
    }
    let left = RunsFolder::new(exporting.out.path(), "nightly", &exporting.area.code);
    assert!(!left.path().exists(), "nothing was written");
}

/// The run is dropped, connections and all, after so many datasets.
async fn killed_after(exporting: &Exporting, day: &str, datasets: usize) {
    let options = exporting.options(day, RunKind::Full);
    let reached = Notify::new();
    let url = exporting.db.url(As::Export);
    let show = |step: run::Progress| {
        if step.done == datasets {
            reached.notify_one();
        }
    };
    let going = Box::pin(run::run(
        &url,
        &exporting.area,
        &options,
        &exporting.keys,
        show,
    ));
    tokio::select! {
        biased;
        () = reached.notified() => {}
        outcome = going => panic!("it was to be killed: {outcome:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_run_leaves_the_former_one_whole_and_is_made_at_its_position() {
    let exporting = Exporting::new(20).await;
    let saturday = exporting.full("2026-03-07").await;
    let runs = RunsFolder::new(exporting.out.path(), "nightly", &exporting.area.code);
    let latest = || fs::read_to_string(runs.path().join("LATEST")).unwrap();
    for datasets in [1, 6, 7, 9, 12, 14, 17] {
        killed_after(&exporting, "2026-03-08", datasets).await;
        assert!(verify(&saturday.folder, &exporting.keys.signing).is_ok());
        assert!(!runs.run("2026-03-08-full").exists());
        assert_eq!(latest(), "2026-03-07-full\n");
        exporting
            .change("update client set birth_date = birth_date - 366 where area_id = 1")
            .await;
    }
    // As a process that was killed by force leaves it, of a former night.
    fs::create_dir(runs.path().join(".2026-03-06-full.partial")).unwrap();
    let whole = exporting.full("2026-03-08").await;
    assert_eq!(
        whole.made,
        Made::Again,
        "at the position of the first attempt"
    );
    assert_eq!(
        hashes(&whole.manifest)["clients.csv"],
        hashes(&saturday.manifest)["clients.csv"],
        "the changes came after it"
    );
    assert_eq!(latest(), "2026-03-08-full\n");
    let names: Vec<_> = fs::read_dir(runs.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names.len(), 3, "no partial folder stays: {names:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_run_goes_on_at_a_time() {
    let exporting = Exporting::new(20).await;
    let mut ledger = ExportLedger::connect(&exporting.db.url(As::Export))
        .await
        .unwrap();
    ledger.enter(&exporting.area).await.unwrap();
    assert!(ledger.try_lock("nightly").await.unwrap());
    let options = exporting.options("2026-03-02", RunKind::Full);
    let refused = exporting.run(&options).await.unwrap_err();
    assert_eq!(refused.exit_code(), BUSY);
    drop(ledger);
    // The server notices that the connection is gone a moment later.
    let mut outcome = exporting.run(&options).await;
    while matches!(outcome, Err(ExportError::Busy)) {
        outcome = exporting.run(&options).await;
    }
    assert_eq!(outcome.unwrap().made, Made::New);
}

fn flip(path: &Path) {
    let mut content = fs::read(path).unwrap();
    let middle = content.len() / 2;
    content[middle] ^= 1;
    fs::write(path, content).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flipped_byte_is_found_in_every_file_and_the_file_is_named() {
    let exporting = Exporting::new(20).await;
    let mut options = exporting.options("2026-03-02", RunKind::Full);
    options.written.gzip = true;
    options.written.nested = true;
    let whole = exporting.run(&options).await.unwrap();
    let mut files: Vec<String> = whole
        .manifest
        .all_files()
        .map(|file| file.name.clone())
        .collect();
    for name in ["clients.csv.gz", "clients_with_phases.ndjson.gz"] {
        assert!(files.contains(&name.to_owned()), "{files:?}");
    }
    files.extend(["manifest.json".to_owned(), "manifest.sig".to_owned()]);
    for name in files {
        let path = whole.folder.join(&name);
        flip(&path);
        let found = verify(&whole.folder, &exporting.keys.signing).unwrap_err();
        assert_eq!(found.exit_code(), DAMAGED);
        assert!(found.to_string().contains(&name), "{name}: {found}");
        flip(&path);
    }
    assert!(verify(&whole.folder, &exporting.keys.signing).is_ok());
    fs::write(whole.folder.join("more.csv"), "").unwrap();
    let found = verify(&whole.folder, &exporting.keys.signing).unwrap_err();
    assert!(found.to_string().contains("more.csv"), "{found}");
    // A damaged run is made again, the same bytes, and the stranger is gone.
    let again = exporting.run(&options).await.unwrap();
    assert_eq!(again.made, Made::Again);
    assert_eq!(again.manifest, whole.manifest);
    assert!(verify(&again.folder, &exporting.keys.signing).is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_in_the_ledger_and_in_the_access_log_without_any_client() {
    let exporting = Exporting::new(20).await;
    let whole = exporting.full("2026-03-02").await;
    let id = whole.manifest.run_id;
    let events = exporting
        .db
        .texts(&format!(
            "select concat_ws(' ', action, outcome, row_count, cardinality(client_ids), area_id)
               from audit_event where operation = 'export_run' and subject_id = '{id}'"
        ))
        .await;
    assert_eq!(
        events,
        [format!("export allowed {} 0 1", whole.manifest.rows())]
    );
    exporting.acknowledge(&whole).await;
    let receipts = exporting
        .db
        .texts(&format!(
            "select concat_ws(' ', action, outcome, cardinality(client_ids), changed_fields[1], area_id)
               from audit_event where operation = 'export_acknowledge' and subject_id = '{id}'"
        ))
        .await;
    assert_eq!(receipts, ["export allowed 0 acknowledged_at 1"]);
    let ledger = exporting
        .db
        .texts("select concat_ws(' ', kind, business_date, row_count, position) from export_run")
        .await;
    let expected = format!(
        "full 2026-03-02 {} {}",
        whole.manifest.rows(),
        whole.manifest.position
    );
    assert_eq!(ledger, [expected]);
    assert!(!rows(&whole.folder, "clients").is_empty());
}
