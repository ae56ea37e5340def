//! Ten thousand writes while a run reads: it holds what was there at its position, and the next delta exactly what came
//! after.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use palvelurekisteri_exports::dataset::Delta;
use palvelurekisteri_exports::datasets::DATASETS;
use palvelurekisteri_exports::run::{self, Made, RunKind};
use palvelurekisteri_tests::cluster::As;
use serde_json::Value;

use super::{Exporting, hashes, rows};

/// Writes that go on during the run, each a transaction of its own.
const WRITES: usize = 10_000;
/// Of them before the run begins, and after it has ended.
const BEFORE: usize = 1_000;
const AFTER: usize = 1_000;

/// The rows of a dataset as they stand in a file, without what a delta adds to them.
fn lines(folder: &std::path::Path, dataset: &str, op: &str) -> BTreeSet<String> {
    let all = rows(folder, dataset).into_iter();
    all.filter(|row| row["op"] == op)
        .map(|mut row| {
            row.as_object_mut().unwrap().remove("op");
            row.to_string()
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_writes_during_a_run_are_in_it_or_in_the_next_delta_and_in_none_twice() {
    let exporting = Exporting::new(60).await;
    let ids = exporting
        .db
        .texts(
            "select e.id::text from contact_event e join area a on a.id = e.area_id
              where e.area_id = 1 and e.state = 'recorded' and e.annulled_at is null
                and e.controller_organisation_id = a.authority_organisation_id order by e.id",
        )
        .await;
    assert!(ids.len() > 50, "{}", ids.len());
    let written = Arc::new(AtomicUsize::new(0));
    let writer = exporting.db.connect(As::Admin).await;
    let sql = "update contact_event set duration_minutes = 1000 + $2::text::int where area_id = 1 and id = $1::text::uuid";
    let write = writer.prepare(sql).await.unwrap();
    let count = Arc::clone(&written);
    // On a thread of the runtime: the run waits on that of the test.
    let writing = tokio::spawn(async move {
        for number in 0..WRITES {
            // Each write of a row gives it a value that it never had.
            let (id, value) = (&ids[number % ids.len()], (number / ids.len()).to_string());
            let changed = writer.execute(&write, &[id, &value]).await.unwrap();
            assert_eq!(changed, 1);
            count.fetch_add(1, Ordering::SeqCst);
        }
    });
    while written.load(Ordering::SeqCst) < BEFORE {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let options = exporting.options("2026-03-02", RunKind::Full);
    let url = exporting.db.url(As::Export);
    let share = (WRITES - BEFORE - AFTER) / DATASETS.len();
    // After each dataset the run waits for its share of the writes: they go on while it reads.
    let show = |step: run::Progress| {
        let until = BEFORE + step.done * share;
        while written.load(Ordering::SeqCst) < until {
            std::thread::sleep(Duration::from_millis(1));
        }
    };
    let going = run::run(&url, &exporting.area, &options, &exporting.keys, show);
    let outcome = Box::pin(going).await.unwrap();
    let at_its_end = written.load(Ordering::SeqCst);
    writing.await.unwrap();
    assert!(at_its_end >= WRITES - AFTER - share, "{at_its_end} writes");
    assert_eq!(written.load(Ordering::SeqCst), WRITES);

    // It is its position, whatever was written meanwhile: made again out of the history, it has the same bytes.
    let kept = exporting.out.path().join("kept");
    fs::rename(&outcome.folder, &kept).unwrap();
    let again = exporting.full("2026-03-02").await;
    assert_eq!(again.made, Made::Again);
    assert_eq!(hashes(&again.manifest), hashes(&outcome.manifest));
    exporting.acknowledge(&again).await;

    let delta = exporting.delta("2026-03-03").await;
    let full = exporting.full("2026-03-03").await;
    for dataset in DATASETS {
        let name = dataset.name;
        let (former, new) = (
            lines(&kept, name, "upsert"),
            lines(&full.folder, name, "upsert"),
        );
        let changed: BTreeSet<String> = new.difference(&former).cloned().collect();
        if dataset.delta != Delta::Changes {
            // Always whole.
            assert_eq!(lines(&delta.folder, name, "upsert"), new, "{name}");
            continue;
        }
        assert_eq!(lines(&delta.folder, name, "upsert"), changed, "{name}");
        assert_eq!(
            rows(&delta.folder, name).len(),
            changed.len(),
            "{name}: each once"
        );
    }
    let position = &outcome.manifest.position;
    let later = exporting
        .db
        .count(&format!(
            "select count(*) from contact_event where area_id = 1
                and not pg_visible_in_snapshot(changed_xid, '{position}')"
        ))
        .await;
    assert!(later > 50, "rows were written after the position: {later}");
    let told: Vec<Value> = rows(&delta.folder, "contact_events");
    assert_eq!(i64::try_from(told.len()).unwrap(), later);
}
