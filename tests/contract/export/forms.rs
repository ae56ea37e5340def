//! The forms of the files: clients with their phases in one line, CSV or NDJSON alone, and CSV for a spreadsheet.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;

use chrono::{NaiveDate, TimeDelta};
use palvelurekisteri_exports::datasets::DATASETS;
use palvelurekisteri_exports::format::{Format, Written};
use palvelurekisteri_exports::profile::Profile;
use palvelurekisteri_exports::run::{Made, Outcome, RunKind};
use palvelurekisteri_exports::verify::verify;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use serde_json::Value;

use super::{Exporting, hashes, rows};

const NESTED: &str = "clients_with_phases";

impl Exporting {
    async fn nested(&self, day: &str, kind: RunKind) -> Outcome {
        let mut options = self.options(day, kind);
        options.written.nested = true;
        self.run(&options).await.unwrap()
    }
}

/// The clients of a run with their phases, put together from the flat files.
fn joined(outcome: &Outcome) -> Vec<Value> {
    let mut phases: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for mut phase in rows(&outcome.folder, "activation_phases") {
        let row = phase.as_object_mut().unwrap();
        row.remove("op");
        let client = row.remove("client_id").unwrap();
        let own = phases.entry(client.as_str().unwrap().to_owned());
        own.or_default().push(phase);
    }
    let mut clients = rows(&outcome.folder, "clients");
    for client in &mut clients {
        let id = client["client_id"].as_str().unwrap().to_owned();
        client["activation_phases"] = phases.remove(&id).unwrap_or_default().into();
    }
    assert!(phases.is_empty(), "phases of nobody");
    clients
}

/// What a receiver of the nested file has.
#[derive(Default)]
struct Documents(BTreeMap<String, Value>);

impl Documents {
    fn load(&mut self, outcome: &Outcome) {
        for line in rows(&outcome.folder, NESTED) {
            match (line["op"].as_str().unwrap(), line["client_id"].as_str()) {
                ("upsert", Some(id)) => {
                    self.0.insert(id.to_owned(), line.clone());
                }
                ("delete", Some(id)) => {
                    self.0.remove(id);
                }
                _ => {
                    let gone = line["phase_id"].as_str().expect("a client or a phase");
                    for client in self.0.values_mut() {
                        let phases = client["activation_phases"].as_array_mut().unwrap();
                        phases.retain(|phase| phase["phase_id"] != gone);
                    }
                }
            }
        }
    }

    fn assert_is(&self, full: &Outcome) {
        let full = joined(full);
        assert_eq!(self.0.len(), full.len());
        for client in full {
            let id = client["client_id"].as_str().unwrap();
            assert_eq!(self.0.get(id), Some(&client));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn clients_with_their_phases_are_the_join_of_the_flat_files_and_the_same_bytes_again() {
    let exporting = Exporting::new(60).await;
    let first = exporting.nested("2026-03-02", RunKind::Full).await;
    let lines = rows(&first.folder, NESTED);
    assert_eq!(lines, joined(&first));
    let phases = |line: &Value| line["activation_phases"].as_array().unwrap().len();
    assert!(lines.iter().any(|line| phases(line) > 1));
    assert!(lines.iter().any(|line| phases(line) == 0));
    let entry = first.manifest.nested.as_ref().unwrap();
    assert_eq!((entry.name.as_str(), entry.files.len()), (NESTED, 1));
    assert_eq!(usize::try_from(entry.rows).unwrap(), lines.len());
    assert!(verify(&first.folder, &exporting.keys.signing).is_ok());
    let schema = fs::read_to_string(first.folder.join("schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["nested"]["file"], "clients_with_phases.ndjson");

    exporting
        .change(
            "update activation_phase set days_per_week = 1 where area_id = 1;
             update client set birth_date = birth_date - 400 where area_id = 1",
        )
        .await;
    fs::remove_dir_all(&first.folder).unwrap();
    // Whoever repeats it need not say again how it was written.
    let again = exporting.full("2026-03-02").await;
    assert_eq!(again.made, Made::Again);
    assert!(again.written.nested);
    assert_eq!(again.manifest, first.manifest);
    let next = exporting.nested("2026-03-03", RunKind::Full).await;
    assert_ne!(hashes(&next.manifest), hashes(&first.manifest));
    assert_eq!(rows(&next.folder, NESTED), joined(&next));
    let plain = exporting.full("2026-03-04").await;
    assert_eq!(plain.manifest.nested, None);
    assert!(!plain.folder.join("clients_with_phases.ndjson").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delta_tells_a_client_whole_whose_phase_has_changed() {
    let exporting = Exporting::new(60).await;
    let first = exporting.nested("2026-03-02", RunKind::Full).await;
    exporting.acknowledge(&first).await;
    let mut documents = Documents::default();
    documents.load(&first);
    exporting
        .change(
            "update activation_phase set planned_ends_on = planned_ends_on + 1
              where id = (select id from activation_phase where area_id = 1 and annulled_at is null order by id limit 1);
             update client set annulled_at = now(), annulment_reason = 'wrong_person'
              where id = (select client_id from activation_phase where area_id = 1 order by id desc limit 1)",
        )
        .await;
    let second = exporting.nested("2026-03-03", RunKind::Delta).await;
    let told = rows(&second.folder, NESTED);
    let ops: Vec<&Value> = told.iter().map(|line| &line["op"]).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(ops.contains(&&"delete".into()) && ops.contains(&&"upsert".into()));
    let entry = second.manifest.nested.as_ref().unwrap();
    assert_eq!((entry.rows, entry.deletions), (2, 1));
    documents.load(&second);
    documents.assert_is(&exporting.full("2026-03-03").await);
    exporting.acknowledge(&second).await;

    // Everybody whose relationship has ended, years from now: clients, and phases of clients who stay.
    let options = crate::retention::options("2032-03-02");
    let report = crate::retention::run(&exporting.db, &options).await;
    assert!(report.rows["activation_phase"] > 0, "{report:?}");
    let third = exporting.nested("2026-03-04", RunKind::Delta).await;
    let lines = rows(&third.folder, NESTED);
    assert!(lines.iter().any(|line| line["phase_id"].is_string()));
    documents.load(&third);
    documents.assert_is(&exporting.full("2026-03-04").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_form_alone_has_the_bytes_that_it_has_beside_the_other() {
    let exporting = Exporting::new(20).await;
    let both = hashes(&exporting.full("2026-03-02").await.manifest);
    for (format, ending, other) in [
        (Format::Csv, ".csv", ".ndjson"),
        (Format::Ndjson, ".ndjson", ".csv"),
    ] {
        // As if the day had none so far.
        let forget = "delete from export_run where business_date = '2026-03-02'";
        exporting.change(forget).await;
        fs::remove_dir_all(exporting.out.path().join("nightly")).unwrap();
        let mut options = exporting.options("2026-03-02", RunKind::Full);
        options.written.format = format;
        let alone = exporting.run(&options).await.unwrap();
        let found = hashes(&alone.manifest);
        assert!(found.keys().all(|name| !name.ends_with(other)), "{found:?}");
        let mut expected = both.clone();
        expected.retain(|name, _| !name.ends_with(other));
        assert_eq!(found, expected);
        assert!(found.contains_key(&format!("clients{ending}")));
        assert!(verify(&alone.folder, &exporting.keys.signing).is_ok());

        // Another wish does not change a day that was made; damaged, it is made again as it was.
        let as_it_was = Written::plain(format);
        let found = exporting.full("2026-03-02").await;
        assert_eq!((found.made, found.written), (Made::Already, as_it_was));
        fs::remove_file(alone.folder.join(format!("clients{ending}"))).unwrap();
        let again = exporting.full("2026-03-02").await;
        assert_eq!((again.made, again.written), (Made::Again, as_it_was));
        assert_eq!(again.manifest, alone.manifest);
    }
    // A delta begins at a run of another form as well.
    let base = exporting.full("2026-03-02").await;
    exporting.acknowledge(&base).await;
    exporting
        .change("update client set birth_date = birth_date - 400 where area_id = 1")
        .await;
    let mut options = exporting.options("2026-03-03", RunKind::Delta);
    options.written.format = Format::Csv;
    let delta = exporting.run(&options).await.unwrap();
    assert_eq!(delta.manifest.kind, "delta");
    let clients = fs::read_to_string(delta.folder.join("clients.csv")).unwrap();
    assert!(clients.lines().count() > 1, "{clients}");
}

/// A value as NDJSON has it.
fn json_of(field: &Field) -> Value {
    match field {
        Field::Null => Value::Null,
        Field::Bool(value) => (*value).into(),
        Field::Long(value) => (*value).into(),
        Field::Str(value) => value.clone().into(),
        Field::Date(days) => (NaiveDate::default() + TimeDelta::days((*days).into()))
            .to_string()
            .into(),
        other => panic!("no column has {other:?}"),
    }
}

/// The rows of a dataset's Parquet.
fn parquet_rows(folder: &Path, dataset: &str) -> Vec<Value> {
    let file = File::open(folder.join(format!("{dataset}.parquet"))).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let rows = reader.get_row_iter(None).unwrap();
    rows.map(|row| {
        let row = row.unwrap();
        let columns = row.get_column_iter();
        let members = columns.map(|(name, field)| (name.clone(), json_of(field)));
        Value::Object(members.collect())
    })
    .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn parquet_holds_the_same_rows_with_types_of_their_own() {
    let exporting = Exporting::new(60).await;
    let text = exporting.full("2026-03-02").await;
    let mut sizes = Vec::new();
    for (day, gzip) in [("2026-03-03", false), ("2026-03-04", true)] {
        let mut options = exporting.options(day, RunKind::Full);
        options.written.format = Format::Parquet;
        options.written.gzip = gzip;
        let columns = exporting.run(&options).await.unwrap();
        for dataset in DATASETS {
            let expected = rows(&text.folder, dataset.name);
            let found = parquet_rows(&columns.folder, dataset.name);
            assert_eq!(found, expected, "{}", dataset.name);
        }
        assert!(verify(&columns.folder, &exporting.keys.signing).is_ok());
        sizes.push(
            columns
                .manifest
                .all_files()
                .map(|file| file.bytes)
                .sum::<u64>(),
        );
        fs::remove_dir_all(&columns.folder).unwrap();
        let again = exporting.run(&options).await.unwrap();
        assert_eq!(again.made, Made::Again);
        assert_eq!(again.manifest, columns.manifest, "the same bytes");
    }
    assert!(sizes[1] < sizes[0], "{sizes:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_computes_nothing_and_a_warehouse_gets_what_is_stored() {
    let exporting = Exporting::new(20).await;
    let formula = "=HYPERLINK(\"http://127.0.0.1/?\"&A1);-1";
    exporting
        .change(&format!(
            "update employer set name = '{formula}', legal_form = 'company'
              where id = (select id from employer where area_id = 1 order by id limit 1)"
        ))
        .await;
    let quoted = formula.replace('"', "\"\"");
    let nightly = exporting.full("2026-03-02").await;
    let stored = fs::read_to_string(nightly.folder.join("employers.csv")).unwrap();
    assert!(stored.contains(&format!(",\"{quoted}\",")), "{stored}");

    let mut options = exporting.options("2026-03-02", RunKind::Full);
    options.profile = Profile::Spreadsheet;
    options.written = Written::plain(options.profile.format());
    let tables = exporting.run(&options).await.unwrap();
    let guarded = quoted.replace(";-1", ";'-1");
    let shown = fs::read_to_string(tables.folder.join("employers.csv")).unwrap();
    assert!(shown.contains(&format!(",\"'{guarded}\",")), "{shown}");
    let names = hashes(&tables.manifest);
    assert!(names.keys().all(|name| !name.ends_with("ndjson")));
    assert!(
        tables
            .folder
            .parent()
            .unwrap()
            .ends_with("spreadsheet/area-24")
    );
    let schema = fs::read_to_string(tables.folder.join("schema.json")).unwrap();
    assert!(schema.contains("\"formula_guard\": true"), "{schema}");
    assert!(verify(&tables.folder, &exporting.keys.signing).is_ok());
    // Nobody is joined over the two.
    let clients = fs::read_to_string(tables.folder.join("clients.csv")).unwrap();
    for row in rows(&nightly.folder, "clients") {
        assert!(!clients.contains(row["client_id"].as_str().unwrap()));
    }
}
