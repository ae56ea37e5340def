//! Full and deltas: replayed in order they are the next full run, row by row.

use std::collections::BTreeMap;
use std::fs;

use chrono::TimeDelta;
use palvelurekisteri_exports::datasets::DATASETS;
use palvelurekisteri_exports::run::{Made, Outcome, RunKind};
use palvelurekisteri_tests::cluster::As;
use serde_json::Value;

use super::{Exporting, rows};

/// What a receiver has: rows by dataset and key.
#[derive(Debug, Default, PartialEq)]
struct Warehouse(BTreeMap<&'static str, BTreeMap<Vec<String>, Value>>);

impl Warehouse {
    fn load(&mut self, outcome: &Outcome) {
        for dataset in DATASETS {
            let held = self.0.entry(dataset.name).or_default();
            for mut row in rows(&outcome.folder, dataset.name) {
                let row_of = row.as_object_mut().unwrap();
                let op = row_of.remove("op").unwrap();
                let key: Vec<Option<String>> = dataset
                    .keys
                    .iter()
                    .map(|key| row[*key].as_str().map(str::to_owned))
                    .collect();
                if op == "delete" {
                    // A part of a key that is missing means all of them.
                    held.retain(|held_key, _| {
                        let pairs = held_key.iter().zip(&key);
                        !pairs
                            .into_iter()
                            .all(|(one, other)| other.as_ref().is_none_or(|other| one == other))
                    });
                } else {
                    let key = key.into_iter().map(Option::unwrap).collect();
                    held.insert(key, row);
                }
            }
        }
    }

    fn of(outcome: &Outcome) -> Self {
        let mut warehouse = Self::default();
        warehouse.load(outcome);
        warehouse
    }

    fn assert_is(&self, full: &Outcome) {
        let full = Self::of(full);
        for dataset in DATASETS {
            assert_eq!(
                self.0[dataset.name], full.0[dataset.name],
                "{}",
                dataset.name
            );
        }
    }
}

/// Deletions and rows of a dataset.
fn entry(outcome: &Outcome, dataset: &str) -> (u64, u64) {
    let found = outcome.manifest.datasets.iter();
    let entry = found
        .into_iter()
        .find(|entry| entry.name == dataset)
        .unwrap();
    (entry.deletions, entry.rows)
}

#[tokio::test(flavor = "multi_thread")]
async fn full_and_deltas_replayed_are_the_next_full_run() {
    let exporting = Exporting::new(40).await;
    let first = exporting.full("2026-03-02").await;
    exporting.acknowledge(&first).await;
    let mut warehouse = Warehouse::of(&first);

    // A transaction that is open while the next delta is cut: it belongs to the one after.
    let open = exporting.db.connect(As::Admin).await;
    open.batch_execute(
        "begin; update contact_event set outcome = 'no_show'
          where area_id = 1 and id = (select max(id::text)::uuid from contact_event where area_id = 1 and outcome = 'held')",
    )
    .await
    .unwrap();
    // A correction, annulments, a new order of non-disclosure, a new client.
    exporting
        .change(
            "update service_relationship set opened_on = opened_on - 1
              where id = (select id from service_relationship where area_id = 1 and kind = 'employment' order by id limit 1);
             update attendance_day set annulled_at = now(), counted = false
              where phase_id = (select phase_id from attendance_day where area_id = 1 order by 1 limit 1);
             update client set annulled_at = now(), annulment_reason = 'wrong_person'
              where id = (select client_id from activation_phase where area_id = 1 order by id desc limit 1);
             insert into non_disclosure_order (area_id, id, client_id, controller_organisation_id, valid)
             select area_id, gen_random_uuid(), id, controller_organisation_id, '[2026-03-01,)' from client c
              where area_id = 1 and exists (select from placement p where p.client_id = c.id and p.employer_id is not null)
              order by id limit 2;
             insert into placement (area_id, id, client_id, controller_organisation_id, kind, started_on, recorded_by)
             select 1, gen_random_uuid(), client_id, controller_organisation_id, 'education_degree', '2026-03-02', null
               from placement where area_id = 1 order by id limit 1;",
        )
        .await;
    let second = exporting.delta("2026-03-03").await;
    assert_eq!(second.manifest.kind, "delta");
    assert_eq!(second.forced_full, None);
    assert_eq!(
        second.manifest.base.as_ref().unwrap().run_id,
        first.manifest.run_id
    );
    assert_eq!(
        entry(&second, "contact_events").1,
        entry(&second, "contact_events").0,
        "only those of the annulled"
    );
    let (deleted, clients) = entry(&second, "clients");
    assert_eq!(
        (deleted, clients),
        (1, 3),
        "one annulled, two with an order"
    );
    warehouse.load(&second);
    warehouse.assert_is(&exporting.full("2026-03-03").await);
    exporting.acknowledge(&second).await;

    open.batch_execute("commit").await.unwrap();
    let third = exporting.delta("2026-03-04").await;
    assert_eq!(
        entry(&third, "contact_events"),
        (0, 1),
        "what was open then"
    );
    assert_eq!(entry(&third, "clients"), (0, 0));
    warehouse.load(&third);
    warehouse.assert_is(&exporting.full("2026-03-04").await);

    // No receipt: the next delta begins where this one did, and holds its change again.
    let fourth = exporting.delta("2026-03-05").await;
    assert_eq!(
        fourth.manifest.base.as_ref().unwrap().run_id,
        second.manifest.run_id
    );
    assert_eq!(entry(&fourth, "contact_events"), (0, 1));

    // A delta is made again out of the history, too.
    exporting
        .change("update client set birth_date = birth_date - 366 where area_id = 1")
        .await;
    fs::remove_dir_all(&second.folder).unwrap();
    let again = exporting.delta("2026-03-03").await;
    assert_eq!(again.made, Made::Again);
    assert_eq!(again.manifest, second.manifest);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_retention_erases_is_deleted_by_the_next_delta() {
    let exporting = Exporting::new(60).await;
    let first = exporting.full("2026-03-02").await;
    exporting.acknowledge(&first).await;
    let mut warehouse = Warehouse::of(&first);
    // Everybody whose relationship has ended, years from now; the run erases with its tombstones.
    let options = crate::retention::options("2032-03-02");
    let report = crate::retention::run(&exporting.db, &options).await;
    assert!(report.rows["client"] > 0, "{report:?}");
    let second = exporting.delta("2026-03-03").await;
    assert!(entry(&second, "clients").0 >= 1);
    assert!(entry(&second, "attendance").0 >= 1);
    warehouse.load(&second);
    warehouse.assert_is(&exporting.full("2026-03-03").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_chain_forces_a_full_run_and_says_why() {
    let exporting = Exporting::new(20).await;
    let first = exporting.delta("2026-03-02").await;
    assert_eq!(first.manifest.kind, "full");
    assert!(
        first
            .forced_full
            .unwrap()
            .contains("no run has been acknowledged")
    );
    let first = exporting.full("2026-03-02").await;
    assert_eq!(first.made, Made::Already, "it is the full run of the day");
    exporting.acknowledge(&first).await;
    for (broken, day, reason) in [
        (
            "database_id = 'another'",
            "2026-03-03",
            "restored from a dump",
        ),
        ("schema_version = 0", "2026-03-04", "another version"),
        ("pseudonym_key = 'old'", "2026-03-05", "key was replaced"),
    ] {
        let restore =
            "database_id = (select r.database_id from export_run r where r.id <> export_run.id
             and r.database_id <> 'another' limit 1)";
        exporting
            .change(&format!(
                "update export_run set {broken} where acknowledged_at is not null"
            ))
            .await;
        let forced = exporting.delta(day).await;
        assert_eq!(forced.manifest.kind, "full", "{broken}");
        assert!(forced.forced_full.unwrap().contains(reason), "{broken}");
        let key = exporting.keys.pseudonyms.current_id();
        exporting
            .change(&format!(
                "update export_run set schema_version = 1, pseudonym_key = '{key}', {restore} where acknowledged_at is not null"
            ))
            .await;
    }
    let mut late = exporting.options("2026-03-06", RunKind::Delta);
    late.now += TimeDelta::days(400);
    let forced = exporting.run(&late).await.unwrap();
    assert!(forced.forced_full.unwrap().contains("too old"));
    assert_eq!(exporting.delta("2026-03-07").await.manifest.kind, "delta");
}
