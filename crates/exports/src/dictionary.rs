//! The dictionary for people and the machine schema for programs, both from the datasets themselves.

use std::fmt::Write as _;

use palvelurekisteri_domain::label::Language;
use serde_json::{Value, json};

use crate::dataset::{Column, Dataset, Delta};
use crate::datasets::clients_with_phases as nested;
use crate::datasets::{DATASETS, SCHEMA_VERSION};
use crate::format::Written;
use crate::guard::Guard;
use crate::line::OP;
use crate::profile::Profile;

/// The machine schema, which lies beside the files of a run.
#[must_use]
pub fn machine_schema(profile: Profile, written: Written) -> Value {
    let datasets: Vec<Value> = DATASETS
        .iter()
        .zip(1..)
        .map(|(dataset, load_order)| schema_of(dataset, load_order))
        .collect();
    let mut schema = json!({
        "format": "palvelurekisteri-export-schema/1",
        "schema_version": SCHEMA_VERSION,
        "csv": {"separator": ",", "line_end": "CRLF", "quote": "\"", "encoding": "UTF-8", "byte_order_mark": false,
                "missing_value": "nothing", "empty_text": "\"\"", "formula_guard": profile.guard() == Guard::On},
        "datasets": datasets,
    });
    if written.format.has_parquet()
        && let Some(members) = schema.as_object_mut()
    {
        members.insert("parquet".to_owned(), parquet_schema());
    }
    if written.nested
        && let Some(members) = schema.as_object_mut()
    {
        members.insert("nested".to_owned(), nested_schema());
    }
    schema
}

/// What stands in the Parquet files: nothing is a text that is none.
fn parquet_schema() -> Value {
    json!({"date": "INT32 (DATE)", "integer": "INT64", "boolean": "BOOLEAN", "others": "BYTE_ARRAY (STRING)",
           "missing_value": "definition level"})
}

/// What the file of clients with their phases is: its columns are those of the two datasets.
fn nested_schema() -> Value {
    json!({
        "name": nested::NAME,
        "version": nested::VERSION,
        "file": format!("{}.ndjson", nested::NAME),
        "meaning": {"fi": nested::MEANING.fi, "en": nested::MEANING.en},
        "changes": {"fi": nested::CHANGES.fi, "en": nested::CHANGES.en},
        "keys": [nested::CLIENT_ID],
        "columns_of": nested::CLIENTS.name,
        "members": [{"name": nested::PHASES_MEMBER, "columns_of": nested::PHASES.name, "without": [nested::CLIENT_ID],
                     "keys": [nested::PHASE_ID], "delta": "whole"}],
    })
}

fn schema_of(dataset: &Dataset, load_order: usize) -> Value {
    let parents: Vec<Value> = dataset
        .parents
        .iter()
        .map(|(column, parent)| json!({"column": column, "dataset": parent}))
        .collect();
    let mut columns = vec![json!({
        "name": OP, "kind": "code", "nullable": false, "codes": ["upsert", "delete"],
        "meaning": {"fi": "Mitä riville tehdään.", "en": "What is done with the row."},
    })];
    columns.extend(dataset.columns.iter().map(column_schema));
    let has_version = dataset
        .columns
        .iter()
        .any(|column| column.name == "row_version");
    json!({
        "name": dataset.name,
        "version": dataset.version,
        "load_order": load_order,
        "meaning": {"fi": dataset.meaning.fi, "en": dataset.meaning.en},
        "grain": {"fi": dataset.grain.fi, "en": dataset.grain.en},
        "keys": dataset.keys,
        "parents": parents,
        "row_version": has_version.then_some("row_version"),
        "delta": match dataset.delta {
            Delta::Changes => "changes",
            Delta::Whole => "whole",
        },
        "columns": columns,
    })
}

fn column_schema(column: &Column) -> Value {
    json!({
        "name": column.name,
        "kind": column.kind.as_str(),
        "nullable": column.nullable,
        "class": column.class.as_str(),
        "unit": column.unit,
        "code_set": column.code_set,
        "source": column.source,
        "meaning": {"fi": column.meaning.fi, "en": column.meaning.en},
    })
}

/// The dictionary, for `docs/export-dictionary.md`.
#[must_use]
pub fn render() -> String {
    let mut text = String::from(
        "<!-- Generated from crates/exports/src/datasets/: change a dataset there and run the test with UPDATE_DOCS=1. -->\n\
         # What is in the export, column by column\n\n\
         One file per dataset and form (CSV, NDJSON), loaded in this order. How runs, deltas and manifests work:\n\
         [exports.md](exports.md). The same for programs: [export-schema.json](export-schema.json), and `schema.json` beside\n\
         the files of each run. Every file begins with `op`: `upsert` puts the row in the place of the one with the same key,\n\
         `delete` takes it away and has a value in the key columns only.\n\n\
         The profile `nightly` leaves out:\n\n",
    );
    for filter in Profile::Nightly.filters() {
        let _ = writeln!(text, "- {filter}");
    }
    for dataset in DATASETS {
        section(dataset, &mut text);
    }
    let _ = write!(
        text,
        "\n## {name} (version {})\n\nOnly with `--nested`, NDJSON alone. {} {} A line has the columns of `{}` and \
         `{member}`, a list of the rows of `{}` without `{}`, in the order of `{}`. {} {}\n",
        nested::VERSION,
        nested::MEANING.fi,
        nested::MEANING.en,
        nested::CLIENTS.name,
        nested::PHASES.name,
        nested::CLIENT_ID,
        nested::PHASE_ID,
        nested::CHANGES.fi,
        nested::CHANGES.en,
        name = nested::NAME,
        member = nested::PHASES_MEMBER,
    );
    text
}

fn section(dataset: &Dataset, text: &mut String) {
    let parents: Vec<String> = dataset
        .parents
        .iter()
        .map(|(column, parent)| format!("`{column}` → `{parent}`"))
        .collect();
    let _ = write!(
        text,
        "\n## {} (version {})\n\n{} {} A row is: {} ({}). Key: `{}`.",
        dataset.name,
        dataset.version,
        dataset.meaning.fi,
        dataset.meaning.en,
        dataset.grain.fi,
        dataset.grain.en,
        dataset.keys.join("`, `"),
    );
    if !parents.is_empty() {
        let _ = write!(text, " Parents: {}.", parents.join(", "));
    }
    if dataset.delta == Delta::Whole {
        text.push_str(" Whole in every run, also in a delta.");
    }
    text.push_str(
        "\n\n| column | kind | meaning | source | class |\n| --- | --- | --- | --- | --- |\n",
    );
    for column in dataset.columns {
        let code_set = column.code_set.map(|set| format!(" of `{set}`"));
        let unit = column.unit.map(|unit| format!(", {unit}"));
        let missing = if column.nullable { ", or none" } else { "" };
        let _ = writeln!(
            text,
            "| `{}` | {}{}{}{missing} | {} {} | `{}` | {} |",
            column.name,
            column.kind.as_str(),
            code_set.unwrap_or_default(),
            unit.unwrap_or_default(),
            column.meaning.fi,
            column.meaning.en,
            column.source,
            column.class.label().get(Language::En),
        );
    }
}
